"""The verbs, nouns and phrases of saying of a language pack, from its `speech.yml`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, get_args

from dragoman.lang.inflection import Inflection, inflection_of
from dragoman.lang.lexicon import split
from dragoman.lang.pack import load
from dragoman.model.annotation import AttitudeKind, Stance

Phrases = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class SpeechRules:
    """Verbs and phrases of saying of one language."""

    stances: Mapping[str, Stance]  # lemma to stance
    according: Phrases
    behind: Phrases  # phrases that mean "according to" and stand behind the voice: "göre", "zufolge"
    initial: Phrases  # prepositions that mean "according to" only where they open a clause
    reported: Phrases  # "quoted by": the carrier follows
    chain: frozenset[str]  # lemmas
    marks: frozenset[str]
    about: frozenset[str]  # prepositions that open the content of an accusation
    as_said: frozenset[str]  # first words of "as X reported"
    nouns: Mapping[str, Stance]  # base form to stance
    by: frozenset[str]  # prepositions between such a noun and the voice
    deniers: frozenset[str]  # lemmas that deny only what is called a claim
    quoting: frozenset[str]  # lemmas that say something only beside quoted words
    describing: frozenset[str]  # prepositions of what describes a voice: "a lawyer at the bank"
    attitudes: Mapping[str, AttitudeKind]  # lemma to kind
    leaning: Mapping[str, AttitudeKind]  # adjective to kind
    held_nouns: Mapping[str, AttitudeKind]  # base form to kind
    roles: Mapping[str, AttitudeKind]  # nouns for whoever holds it ("critic"), base form to kind
    addressed: frozenset[str]  # lemmas whose hearer follows without a preposition
    ambiguous: frozenset[str]  # lemmas whose forms are nouns too: believed only right after a voice
    catenative: Mapping[
        str, Phrases
    ]  # by their last word, forms that only tell how something is done: "went on" (to say)
    proceeding: Mapping[str, Phrases]  # those of them behind which something is said indeed
    impressions: frozenset[str]  # lemmas that tell how a matter looks: "seem"
    deeds: frozenset[str]  # lemmas of attitudes whose passives tell what was done: "was attacked"
    light: frozenset[str]  # lemmas that tell an attitude together with a noun: "expressed concern"
    held_by: frozenset[str]  # prepositions before who holds what a noun names
    occasions: frozenset[str]  # nouns of occasions and kinds of text: said in a "statement"
    housed: frozenset[str]  # prepositions before the body in which something is said: "в Кремле заявили"
    cited_after: frozenset[str]  # words between who passes it on and whom: "نقلت الوكالة عن الوزير"
    housed_verbs: tuple[str, ...]  # endings of the verb there
    formal: frozenset[str]  # those of them that belong to the cue: "said in a statement"
    adverbs: frozenset[str]  # that tell how often or how long somebody has said it: "often"
    manner: tuple[str, ...]  # endings of adverbs
    moods: frozenset[str]  # verb forms and words of reported speech, which go on with what somebody said: "sei", "habe"
    told_of: Mapping[str, str]  # lemma to the preposition before what is told, where that stands before the verb
    future: frozenset[str]  # auxiliaries with which an infinitive tells what will be said


_WORDS = {
    "chain": "chain_verbs", "marks": "content_marks", "about": "about", "by": "claimed_by", "describing": "describing",
    "addressed": "addressed", "ambiguous": "nouns_too", "impressions": "impressions", "deeds": "deeds",
    "light": "light", "held_by": "held_by", "occasions": "occasions", "formal": "formal", "adverbs": "adverbs",
    "housed": "housed", "moods": "moods", "cited_after": "cited_after",
}  # fmt: skip
"""Fields of the rules that are sets of words, and the lists of the pack that they come from."""
_PHRASES = {
    "according": "according",
    "behind": "according_behind",
    "initial": "according_initial",
    "reported": "reported_by",
}
_KINDS = {
    "attitudes": "attitudes", "leaning": "attitude_adjectives", "held_nouns": "attitude_nouns",
    "roles": "attitude_roles",
}  # fmt: skip
_FORMS = ("catenative", "proceeding")


@lru_cache(maxsize=16)
def speech_rules(code: str) -> SpeechRules:
    """The speech rules of a language pack."""
    section: Mapping[str, Any] = load(code).section("speech")
    verbs, nouns = section.get("verbs") or {}, section.get("claims_nouns") or {}
    tables: dict[str, Any] = {field: _words(section.get(name)) for field, name in _WORDS.items()}
    tables |= {field: _phrases(section.get(name)) for field, name in _PHRASES.items()}
    tables |= {field: _kinds(section.get(name)) for field, name in _KINDS.items()}
    tables |= {name: _forms(section.get(name) or {}, inflection_of(code)) for name in _FORMS}
    return SpeechRules(
        stances={str(lemma): stance for stance in get_args(Stance) for lemma in verbs.get(stance, ())},
        nouns={str(noun): stance for stance in get_args(Stance) for noun in nouns.get(stance, ())},
        as_said=frozenset(split(str(p))[0] for p in section.get("as_said") or ()),
        deniers=_words(verbs.get("denies_claims")),
        quoting=_words(verbs.get("quotes")),
        housed_verbs=tuple(map(str, section.get("housed_verbs") or ())),
        manner=tuple(map(str, section.get("manner") or ())),
        told_of={str(lemma): str(word) for lemma, word in (section.get("told_of") or {}).items()},
        future=_words((load(code).section("status").get("auxiliaries") or {}).get("planned")),
        **tables,
    )


def noun_stance(rules: SpeechRules, word: str, inflection: Inflection) -> Stance | None:
    """The stance that a noun of saying gives ("allegations"), None if the word is none."""
    return next((rules.nouns[base] for base, _ in inflection.bases(word) if base in rules.nouns), None)


def phrase_before(lower: Sequence[str], j: int, phrases: Mapping[str, Phrases]) -> int:
    """How many tokens up to token `j` are one of the phrases, kept by their last word; 0 if none is."""
    found = (len(p) for p in phrases.get(lower[j], ()) if tuple(lower[j + 1 - len(p) : j + 1]) == p)
    return next(found, 0) if j >= 0 else 0


def _kinds(section: Mapping[str, Iterable[Any]] | None) -> dict[str, AttitudeKind]:
    return {str(word): kind for kind in get_args(AttitudeKind) for word in (section or {}).get(kind, ())}


def _forms(section: Mapping[str, Iterable[Any]], inflection: Inflection) -> dict[str, Phrases]:
    """All forms of verbs, and adjectives as they are, by their last word."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for lemma in section.get("verbs") or ():
        head, *rest = split(str(lemma))
        for form in inflection.verb(head):
            found.setdefault(rest[-1] if rest else form, set()).add((form, *rest))
    for phrase in section.get("adjectives") or ():
        words = split(str(phrase))
        found.setdefault(words[-1], set()).add(words)
    return {word: tuple(sorted(phrases, key=lambda p: (-len(p), p))) for word, phrases in found.items()}


def _words(items: Iterable[Any] | None) -> frozenset[str]:
    return frozenset(map(str, items or ()))


def _phrases(items: Iterable[Any] | None) -> Phrases:
    return tuple(sorted((split(str(p)) for p in items or ()), key=lambda p: (-len(p), p)))
