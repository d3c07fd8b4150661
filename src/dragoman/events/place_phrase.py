"""The phrase that names a place in a sentence: "the hill town of Perugia", "the Perugia bus stop in Umbria"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from dragoman.events.rules import trigger_rules
from dragoman.grammar.syntax import Analysis
from dragoman.lang.pack import load
from dragoman.lang.predicates import predicate_words
from dragoman.model.annotation import Mention

PLACES = ("place", "state")
REACH = 7
"""Tokens between the preposition of a place and its name."""
THING = 3
"""Tokens of what a name of a place tells which it is: "the Perugia bus stop"."""
WIDER = 2
"""Wider places that a phrase may take up: "the bus stop in Perugia, Italy"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePhrase:
    """Words that tell where something is, from token `first` to `last` (exclusive), around the mention of a place.

    `inner` counts the places it takes up beside the first; `site` is set where a common noun ends it.
    """

    mention: Mention
    first: int
    last: int
    preposition: str = ""
    inner: int = 0
    located: bool = False  # one of its places is known
    site: bool = False


@lru_cache(maxsize=16)
def place_slots(code: str) -> dict[str, frozenset[str]]:
    """The prepositions of a place in a pack, each with the cases it takes there; without any, all of them do."""
    found: dict[str, set[str]] = {}
    for slot in trigger_rules(code).place:
        preposition, _, case = slot.partition("+")
        found.setdefault(preposition, set()).update({case} - {""})
    return {preposition: frozenset(cases) for preposition, cases in found.items()}


@lru_cache(maxsize=16)
def _sites(code: str) -> frozenset[str]:
    """Common nouns for where things are: "stop", "suburb"."""
    nouns = load(code).section("nouns")
    return frozenset(str(word) for key in ("sites", "place_heads", "place_nouns") for word in nouns.get(key) or ())


@lru_cache(maxsize=16)
def _settled(code: str) -> frozenset[str]:
    """Words before the preposition of where somebody has a seat, and nothing happens: "مستقر در دبی" ("based in")."""
    return frozenset(map(str, load(code).section("words").get("settled") or ()))


def settled(analysis: Analysis, preposition: int) -> bool:
    """Whether a place behind a preposition is only where somebody has a seat."""
    return analysis.view.word(preposition - 1) in _settled(analysis.view.vocabulary.pack.code)


def mentions_of(analysis: Analysis) -> Iterator[Mention]:
    """The mentions of its sentence, in order."""
    return (analysis.view.mentions[index] for index in analysis.view.here)


def known(mention: Mention) -> bool:
    """Whether it is a place of the gazetteer, or one whose country is known."""
    return mention.kind in PLACES and (mention.key is not None or mention.country is not None)


def placed(analysis: Analysis, mention: Mention) -> PlacePhrase | None:
    """The phrase of a place, if a mention is what a preposition of place tells of: "in the hill town of Example"."""
    slots = place_slots(analysis.view.vocabulary.pack.code)
    if not _may_be_place(analysis, mention):
        return None
    before = range(mention.first - 1, max(-1, mention.first - REACH), -1)
    at = next((j for j in before if _opens(analysis, j, slots)), None)
    if at is None or analysis.view.word(at) not in slots or not _in_case(analysis, mention, at, slots):
        return None
    if settled(analysis, at) or not _of_site(analysis, range(at + 1, mention.first)):
        return None
    phrase = whole(analysis, mention, at + 1)
    unnamed = mention.kind == "name" and not phrase.site and _before_noun(analysis, mention)
    return None if unnamed else replace(phrase, preposition=analysis.view.word(at))


def whole(analysis: Analysis, mention: Mention, first: int) -> PlacePhrase:
    """The phrase from a token on, with what the place names, and with the wider places after it."""
    last = _site_end(analysis, mention, first)
    phrase = PlacePhrase(mention=mention, first=first, last=last, site=last > mention.last, located=known(mention))
    for _ in range(WIDER):
        wider = _wider(analysis, phrase.last)
        if wider is None:
            break
        phrase = replace(phrase, last=wider.last, inner=phrase.inner + 1, located=phrase.located or known(wider))
    return phrase


def named_for(analysis: Analysis, mention: Mention) -> Mention | None:
    """What is named for the place it is in, if that follows a place: "the Example Grand Prix"."""
    view = analysis.view
    index, own = view.at(mention.last), view.at(mention.first)
    thing = view.mentions[index] if index is not None else None
    if thing is None or thing.head != "thing" or mention.kind not in PLACES or own is None:
        return None
    happens = predicate_words(view.vocabulary.pack.code).noun(view.word(thing.last - 1)) is not None
    return thing if happens and thing.first == mention.last else None


def _may_be_place(analysis: Analysis, mention: Mention) -> bool:
    view = analysis.view
    index = view.at(mention.first)
    if index is None or mention.kind not in (*PLACES, "name") or view.word(mention.last) in view.verbs.genitive:
        return False
    if mention.head == "thing":
        of = view.at(mention.first - 1)
        return of is not None and named_for(analysis, view.mentions[of]) == mention
    if view.attributive(index) or (mention.head == "adjective" and not _named(analysis, mention)):
        return False
    return mention.key is not None or not _numbered(analysis, mention)


def _named(analysis: Analysis, mention: Mention) -> bool:
    """Whether what is listed as an adjective is a name of the state too: "in the UK", not "in French"."""
    sentence = analysis.view.sentence
    hits = analysis.view.vocabulary.names.hits(sentence.lower, sentence.words, mention.first, frozenset())
    return any(hit.entry.kind == "state" and hit.last == mention.last for hit in hits)


def _in_case(analysis: Analysis, mention: Mention, at: int, slots: dict[str, frozenset[str]]) -> bool:
    """Whether a name stands in the case of a place rather than a goal: "u Peruđi", not "u Peruđu"."""
    index = analysis.view.at(mention.first)
    wanted = slots[analysis.view.word(at)]
    cases = analysis.view.cases(index) if index is not None and at == mention.first - 1 else frozenset()
    return not wanted or not cases or bool(wanted & cases)


def _opens(analysis: Analysis, j: int, slots: dict[str, frozenset[str]]) -> bool:
    """Whether a phrase of place cannot reach over token `j` to the left: its preposition, or what is no part of it."""
    view, words = analysis.view, analysis.view.vocabulary.words
    word, index = view.word(j), view.at(j)
    if index is not None:
        return not view.attributive(index)
    if word in view.verbs.linking or word in words.determiners or word in words.possessives:
        return False
    return word in slots or word in words.closed or not word[:1].isalnum() or bool(view.verbs_at(j))


def _of_site(analysis: Analysis, before: range) -> bool:
    """Whether what is of a place is a place too: "in the north of Example", not "in the history of Example"."""
    view = analysis.view
    nouns = (view.word(j - 1) for j in before if view.word(j) in view.verbs.linking)
    return all(_is_site(analysis, noun) for noun in nouns)


def _is_site(analysis: Analysis, word: str) -> bool:
    vocabulary = analysis.view.vocabulary
    sites = _sites(vocabulary.pack.code)
    return any(base in sites for base, _ in vocabulary.inflection.bases(word))


def _before_noun(analysis: Analysis, mention: Mention) -> bool:
    """Whether a name only tells which thing is meant: "in Example bars"."""
    view = analysis.view
    after = view.word(mention.last)
    return after[:1].isalpha() and after not in view.vocabulary.closed and not view.verbs_at(mention.last)


def _numbered(analysis: Analysis, mention: Mention) -> bool:
    """Whether a number is part of a name, as in those of leagues and seasons."""
    view = analysis.view
    words = (view.word(j) for j in range(mention.first - 1, mention.last))
    return any(word in view.numerals or word.isdigit() for word in words)


def _site_end(analysis: Analysis, mention: Mention, first: int) -> int:
    """The end of the place a name belongs to, which the noun after it tells: "the Perugia bus stop"."""
    view = analysis.view
    for j in range(mention.last, min(len(view), mention.last + THING)):
        word = view.word(j)
        if not word.isalpha() or word in view.vocabulary.closed or view.at(j) is not None or j in view.timed:
            break
        named = first < mention.first or j > mention.last or not view.verbs_at(j)
        if named and _is_site(analysis, word):
            return j + 1
    return mention.last


def _wider(analysis: Analysis, last: int) -> Mention | None:
    """The wider place after a phrase, or the one beside it: "Leeds, northern England", "the old mill in Leeds"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    word = view.word(last)
    beside = word in words.conjunctions
    if word != "," and not beside and word not in place_slots(view.vocabulary.pack.code):
        return None
    index = next((i for j in ((1,) if beside else (1, 2)) if (i := view.at(last + j)) is not None), None)
    if index is None or view.mentions[index].kind not in PLACES or view.attributive(index):
        return None
    wider = view.mentions[index]
    owns = view.word(wider.last) in view.verbs.genitive or (beside and bool(view.verbs_at(wider.last)))
    return None if owns or (wider.head == "adjective" and not _named(analysis, wider)) else wider
