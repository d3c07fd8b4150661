"""Running text out of tokens, and inputs that are not there."""

import gzip
from pathlib import Path

import msgspec
import pytest

from dragoman.errors import InputError
from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.source import files_of, laid, rows_of, text_of


@pytest.mark.parametrize(
    ("tokens", "split", "text"),
    [
        ("The mayor , Ada Berg , left .", False, "The mayor, Ada Berg, left."),
        ("Berg 's plan ( a new one ) costs $ 5", False, "Berg's plan (a new one) costs $5"),
        ("`` No , '' she said", False, "“No,” she said"),
        ('He said " never " twice', False, 'He said "never" twice'),
        ("They did n't go", False, "They didn't go"),
        ("a 3 - year plan of 2 . 5 million", True, "a 3-year plan of 2.5 million"),
        ("on May 2 , 2014 at 7 : 40 in the U . S . capital", True, "on May 2, 2014 at 7:40 in the U.S. capital"),
        ("Berg ’ s house", True, "Berg’s house"),
        ("http : / / paper . example / a", True, "http://paper.example/a"),
        ("a plan - so they said", False, "a plan - so they said"),
    ],
)
def test_tokens_become_running_text(tokens: str, split: bool, text: str) -> None:
    page = laid([tokens.split()], split=split)
    assert page.text == f"{text} "
    for token, (start, end) in zip(tokens.split(), page.places[0], strict=True):
        assert page.text[start:end] in (token, "“", "”")


def test_a_span_of_tokens() -> None:
    page = laid([["One", "."], ["Two", "more", "."]], ["\n\n", ""])
    assert page.text == "One.\n\nTwo more."
    assert page.text[slice(*page.span(1, 0, 2))] == "Two more"


def test_packed_lines(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b'{"a": 1}\n\n{"a": 2}\n'))
    assert list(rows_of(tmp_path / "a.jsonl.gz")) == [{"a": 1}, {"a": 2}]


def _part(*inputs: str) -> Part:
    return Part(id="x", reader="x", set="x", language="en", inputs=inputs, note="x", rows=())


def test_a_folder_stands_for_its_files(tmp_path: Path) -> None:
    (tmp_path / "f").mkdir()
    for name in ("b", "a"):
        (tmp_path / "f" / name).touch()
    assert [path.name for path in files_of(_part("f"), tmp_path)] == ["a", "b"]


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="E120"):
        files_of(_part("nothing.txt"), tmp_path)
    with pytest.raises(InputError, match="E120"):
        text_of(tmp_path / "nothing.txt")


def test_our_own_sets_lie_in_the_repository(tmp_path: Path) -> None:
    own = msgspec.structs.replace(_part("tests/samples/gaps.yml"), own=True)
    assert [path.name for path in files_of(own, tmp_path)] == ["gaps.yml"]
    with pytest.raises(InputError, match="checkout"):
        files_of(msgspec.structs.replace(own, inputs=("tests/nothing",)), tmp_path)
