"""Quotation marks within a sentence."""

import pytest

from dragoman.annotate.quotes import quotes_in
from tests.annotate.annotated import annotated

CASES = [
    ("“We will go home now,” she said.", False, ["We will go home now ,"]),
    ("„Idemo svi kući sada“, rekla je.", False, ["Idemo svi kući sada"]),
    ('"We will go home now', False, ["We will go home now"]),
    ('and we stay there too," she said.', True, ["and we stay there too ,"]),
    ("Nobody went home.", False, []),
    ("'We will go home,' she said.", False, ["We will go home ,"]),
    ("The players' wages are the owners' loss.", False, []),
    ("''We will go home,'' she said.", False, ["We will go home ,"]),
    ('"And we stay there too," she said.', True, ["And we stay there too ,"]),
]


@pytest.mark.parametrize(("text", "inside", "expected"), CASES)
def test_quotes(text: str, inside: bool, expected: list[str]) -> None:
    (sentence, *_) = annotated(text).layout.sentences
    assert [" ".join(sentence.words[q.first : q.last]) for q in quotes_in(sentence, inside=inside)] == expected
