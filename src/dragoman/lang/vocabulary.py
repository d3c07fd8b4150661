"""Everything a language knows about actors: world names, adjectives, titles, groups, bodies, function words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dragoman.lang.inflection import Inflection, inflection_of
from dragoman.lang.lexicon import Entry, Lexicon, split
from dragoman.lang.pack import Pack, load
from dragoman.lang.world import load_world

NOUN_KINDS = {"offices": "office", "groups": "group", "bodies": "body", "media": "media"}
LIST_KINDS = {"counterparts": "counterpart", "capital": "capital", "generic_voices": "generic"}
WORLD_NOUNS = frozenset(("adjective", "people"))  # world entries some languages write in lower case


@dataclass(frozen=True, slots=True)
class Words:
    """Function words of a language, folded."""

    determiners: frozenset[str]
    possessives: Mapping[str, str]
    pronouns: Mapping[str, str]
    sides: tuple[tuple[str, ...], ...]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    contrasts: frozenset[str]
    subordinators: frozenset[str]
    relatives: frozenset[str]
    be: frozenset[str]
    have: frozenset[str]
    auxiliaries: frozenset[str]  # be, have, do, modals, future
    infinitive: frozenset[str]
    adverbs: frozenset[str]
    negations: frozenset[str]
    places: frozenset[str]  # relative adverbs of place: "where"
    clitics: frozenset[str]  # words that may stand between the parts of a phrase where order is free

    @property
    def closed_to_phrases(self) -> frozenset[str]:
        """Words over which no noun phrase reaches."""
        return self.subordinators | self.relatives | self.conjunctions | self.contrasts | self.auxiliaries

    @property
    def closed(self) -> frozenset[str]:
        """All words that cannot be part of a name at the start of a sentence."""
        return (
            self.determiners | self.prepositions | self.conjunctions | self.contrasts | self.subordinators
            | self.relatives | self.auxiliaries | self.infinitive | self.adverbs | self.negations
            | frozenset(self.possessives) | frozenset(self.pronouns)
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The lexicons and word classes of one language, built once."""

    pack: Pack
    inflection: Inflection
    words: Words
    closed: frozenset[str]
    names: Lexicon
    nouns: Lexicon
    modifiers: frozenset[str]
    particles: frozenset[str]
    person_nouns: frozenset[str]
    organisation_nouns: frozenset[str]


@lru_cache(maxsize=16)
def vocabulary_of(code: str) -> Vocabulary:
    """The vocabulary of a language pack."""
    pack = load(code)
    inflection, nouns, words = inflection_of(code), pack.section("nouns"), _words(pack)
    return Vocabulary(
        pack=pack,
        inflection=inflection,
        words=words,
        closed=words.closed,
        names=Lexicon(_world_entries(pack), inflection),
        nouns=Lexicon(_noun_entries(nouns), inflection),
        modifiers=_folded(nouns.get("modifiers")),
        particles=_folded(nouns.get("particles")),
        person_nouns=_folded(nouns.get("person_nouns")),
        organisation_nouns=_folded(nouns.get("organisation_nouns")),
    )


def _folded(items: Any) -> frozenset[str]:
    return frozenset(str(item).casefold() for item in items or ())


def _words(pack: Pack) -> Words:
    section, status = pack.section("words"), pack.section("status")
    modals = [word for words in (status.get("auxiliaries") or {}).values() for word in words]
    be, have = _folded(section.get("be")), _folded(section.get("have"))
    return Words(
        determiners=_folded(section.get("determiners")),
        possessives={str(k).casefold(): str(v) for k, v in (section.get("possessives") or {}).items()},
        pronouns={str(k).casefold(): str(v) for k, v in (section.get("pronouns") or {}).items()},
        sides=tuple(sorted((split(str(s)) for s in section.get("sides") or ()), key=lambda s: (-len(s), s))),
        prepositions=_folded(section.get("prepositions")),
        conjunctions=_folded(section.get("conjunctions")),
        contrasts=_folded(section.get("contrasts")),
        subordinators=_folded(section.get("subordinators")),
        relatives=_folded(section.get("relatives")),
        be=be,
        have=have,
        auxiliaries=be | have | _folded(section.get("do")) | _folded(modals),
        infinitive=_folded(section.get("infinitive")),
        adverbs=_folded(section.get("adverbs")),
        negations=_folded(section.get("negations")),
        places=_folded(section.get("relative_places")),
        clitics=be | _folded(section.get("reflexive")),
    )


def _world_entries(pack: Pack) -> Iterator[Entry]:
    for item in load_world().entries(pack.code):
        lower_case = item.kind in WORLD_NOUNS and pack.roles == "case"
        yield Entry(
            tokens=split(item.text), kind=item.kind, key=item.key, country=item.country,
            government=item.government, weak=item.weak, name=not lower_case,
        )  # fmt: skip


def _noun_entries(section: Mapping[str, Any]) -> Iterator[Entry]:
    for name, kind in NOUN_KINDS.items():
        for key, forms in (section.get(name) or {}).items():
            for form in forms:
                yield Entry(tokens=split(str(form)), kind=kind, key=str(key))
    for name, kind in LIST_KINDS.items():
        for form in section.get(name) or ():
            yield Entry(tokens=split(str(form)), kind=kind, key=kind)
