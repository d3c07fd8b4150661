"""What is read of a sentence, and when it is read again."""

import pytest

from dragoman.annotate.scan import Scan
from dragoman.lang.vocabulary import vocabulary_of
from dragoman.model.annotation import Mention
from tests.annotate.annotated import annotated
from tests.annotate.timely import sentence


def scanned(text: str, timed: frozenset[int] = frozenset()) -> Scan:
    return Scan(sentence(text), vocabulary_of("en"), frozenset(), timed)


def test_a_token_is_read_again_only_if_a_word_it_asked_for_was_learnt() -> None:
    scan, read = scanned("Orvin fled"), list[int]()

    def reader(scan: Scan, i: int) -> Mention | None:
        read.append(i)
        scan.knows(scan.word(i))
        return None

    for known in ((), ("elsewhere",), ("orvin",)):
        scan.known = frozenset(known)
        for i in range(scan.size):
            scan.once(i, reader)
    assert read == [0, 1, 0]


def test_no_name_begins_within_a_time() -> None:
    assert [bool(scanned("Chad left").names(i)) for i in (-1, 0, 1, 2)] == [False, True, False, False]
    assert not scanned("Chad left", frozenset((0,))).names(0)


def test_what_opens_a_sentence_or_a_quotation() -> None:
    scan = scanned('( Orvin said : " Lena fled "')
    assert [scan.word(i) for i in range(scan.size) if scan.initial(i) and scan.capital(i)] == ["orvin", "lena"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('У "Газпромі" мовчать.', "org:gazprom"),  # a mark of any kind shows that the name stands in its case
        ("У “Газпромі” мовчать.", "org:gazprom"),
        ("Латвію вразила буря.", "state:LV"),  # an object opens the sentence
        ("Пашиняна запросили до порту.", "person:nikol-pashinyan"),
    ],
)  # fmt: skip
def test_a_declined_name_may_open_a_sentence(text: str, key: str) -> None:
    assert key in {mention.key for mention in annotated(text, "uk").mentions}
