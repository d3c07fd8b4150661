"""Word lists: longest first, capitals, inflection undone."""

import pytest

from dragoman.lang.inflection import inflection_of
from dragoman.lang.lexicon import Entry, Lexicon, split

ENTRIES = (
    Entry(("turska",), "state", "state:TR", "TR", name=True),
    Entry(("turski",), "adjective", "state:TR", "TR"),
    Entry(("nova", "marina"), "place", "place:1", name=True),
    Entry(("nova",), "place", "place:2", name=True),
    Entry(("kop",), "organisation", "org:kop", name=True, capitals=True),
    Entry(("medij",), "media", "media"),
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(ENTRIES, inflection_of("hr"))


FIRST = [
    ("Turskoj", "state:TR", "state"), ("turskoj", "state:TR", "adjective"), ("Nova Marina", "place:1", "place"),
    ("Novu cestu", "place:2", "place"), ("KOP", "org:kop", "organisation"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "key", "kind"), FIRST)
def test_the_surest_hit_comes_first(lexicon: Lexicon, text: str, key: str, kind: str) -> None:
    words = text.split()
    hit = lexicon.hits([w.casefold() for w in words], words, 0, frozenset())[0]
    assert (hit.entry.key, hit.entry.kind) == (key, kind)


@pytest.mark.parametrize("word", ["Kop", "kop", "nova"])
def test_capitals_are_asked_for(lexicon: Lexicon, word: str) -> None:
    assert lexicon.hits([word.casefold()], [word], 0, frozenset()) == []


def test_media_in_any_case(lexicon: Lexicon) -> None:
    assert [entry.key for entry in lexicon.media("mediji")] == ["media"]
    assert lexicon.media("turski") == []


def test_a_phrase_is_cut_like_text() -> None:
    assert split("Prosecutor's Office") == ("prosecutor", "'s", "office")


def test_a_whole_sentence_at_once_gives_the_hits_of_its_tokens(lexicon: Lexicon) -> None:
    words = ["Nova", "Marina", "i", "turskoj", "KOP", "kop"]
    lower = [word.casefold() for word in words]
    one_by_one = {i: tuple(hits) for i in range(len(words)) if (hits := lexicon.hits(lower, words, i, frozenset()))}
    assert lexicon.found(lower, words) == one_by_one
    assert sorted(one_by_one) == [0, 3, 4]
