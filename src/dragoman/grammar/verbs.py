"""The verbs a language pack knows, by form: lemma and tags. Built once per language."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dragoman.lang.inflection import Inflection, inflection_of
from dragoman.lang.lexicon import split
from dragoman.lang.pack import Marking, Pack, load


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb as the pack spells it. `rest` are the further words of a phrasal verb ("call", "for")."""

    lemma: str
    head: str
    rest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VerbForms:
    """Form of the head word to its verbs with the tags the form has."""

    forms: Mapping[str, tuple[tuple[Verb, frozenset[str]], ...]]
    support: frozenset[str]  # lemmas that only carry a noun ("hold talks")
    governors: Mapping[str, str]  # lemma to the status it gives what it governs
    numerals: frozenset[str]
    agents: frozenset[str]  # prepositions before who does what a passive tells: "by"
    agent_cases: tuple[str, ...]  # cases in which who does it stands without a preposition: "принят парламентом"
    comparing: frozenset[str]  # words that open an aside on somebody else who is alike or not: ", like Peru,"
    genitive: frozenset[str]  # marks written after an owner: "'s"
    linking: frozenset[str]  # prepositions that do not close a noun phrase: "of"
    onto: frozenset[str]  # prepositions after which a demonym stands for its state: "on Greek tankers"
    instruments: frozenset[str]  # nouns by which a state acts: "Greek helicopters"
    documents: frozenset[str]  # nouns that speak: "a statement demanding"
    articles: frozenset[str]  # none where the language has no article
    definite: frozenset[str]  # determiners of what is known already
    preposition_cases: Mapping[str, frozenset[str]]  # empty where the language has none
    pronoun_cases: Mapping[str, frozenset[str]]  # likewise
    directed: frozenset[str]  # prepositions that tell at whom something is directed
    parts: frozenset[str]  # nouns for a part of what they are of ("in the east of")
    purposive: frozenset[str]  # lemmas after whose object an infinitive tells a purpose ("visit Chad to mediate")
    subject_relatives: frozenset[str]  # relatives that can be the subject, where their case tells it; else all
    same_subject: frozenset[str]  # words after which a gerund has the subject of the verb beside it ("after meeting")
    object_prepositions: frozenset[str]  # words that mark whom a verb is done to: "acusa a Chad"
    standing: frozenset[str]  # nouns that stand for whom they are of ("leaders of")
    perfect_with_be: frozenset[str]  # lemmas that are active with "be": "est arrivé"; empty where none are
    onward: frozenset[str]  # prepositions behind whose phrase "de" may still be the noun's: "la visite à Paris du roi"
    spellings: Mapping[str, frozenset[str]]  # of a preposition, those joined with an article: "de" is "du", too
    passive: frozenset[str]  # auxiliaries that make a participle passive, where others do not ("wurde", not "hat")
    relative_articles: frozenset[str]  # articles that open a relative clause right after a comma
    fused: Mapping[str, str]  # prepositions that hold an article, to the plain ones ("im" to "in")
    article_cases: Mapping[
        str, tuple[frozenset[str], frozenset[str]]
    ]  # of a masculine or neuter, of a feminine or plural
    feminine: tuple[str, ...]  # ends of feminine nouns
    suffix_cases: Mapping[str, frozenset[str]]  # of names, by the ending behind an apostrophe: "'da"
    joining: frozenset[str]  # postpositions that may also join two: "Fidan ile Lavrov"
    owned: frozenset[str]  # endings of a noun that a name before it describes: "Rusya yönetimi"
    unowned: frozenset[str]  # endings that only look like those
    telling: frozenset[str]  # endings of a verb that tells a fact: "battığını"
    verbal_nouns: frozenset[str]  # nouns made of verbs that name a thing: "anlaşma"
    passive_marks: frozenset[str]  # words before the agent and the verb of a passive: "被军队逮捕"
    topic_prepositions: frozenset[str]  # before what another verb is about: "就"
    also_nouns: frozenset[str]  # forms that are nouns too, and verbs only where a clause may begin: "رفض"
    transitive: frozenset[str]  # lemmas of verbs that never lack whom they are done to
    leading: frozenset[str]  # lemmas of verbs before the subject of a further verb: "كان الوزير قد وصل"
    joined: tuple[str, ...]  # pronouns joined to a verb that it is done to: "شنته"
    passive_vowels: tuple[str, ...]  # marks on a verb of the past that make it passive: "قُتل"
    object_marks: frozenset[str]  # words behind whom a verb is done to, where it closes the clause: "سفیر را"
    apart: frozenset[str]  # parts of verbs that may stand further before them: "وارد" in "وارد مسکو شد"
    reflexive_possessives: frozenset[str]  # "خود": whose it is says the subject
    continuous: frozenset[str]  # a prefix of present forms that may be written apart: "می کند"
    asked_of: frozenset[str]  # prepositions before whom something is asked of: "از"
    animate: frozenset[str]  # groups of people whose plural tells the accusative from the nominative, if any does
    owning: frozenset[str]  # lemmas whose subject did what their object names ("denied the delivery")

    def at(self, word: str) -> tuple[tuple[Verb, frozenset[str]], ...]:
        """Verbs the folded word may be a form of."""
        return self.forms.get(word, ())


def verb(lemma: str, *, final: bool = False) -> Verb:
    """A verb from its entry in a pack, e.g. "call for"; with `final` its last word is the verb: "ziyaret etmek"."""
    tokens = split(lemma)
    if final:
        return Verb(lemma=lemma, head=tokens[-1], rest=tokens[:-1])
    return Verb(lemma=lemma, head=tokens[0], rest=tokens[1:])


WORD_LISTS = (
    "numerals", "agents", "comparing", "genitive", "linking", "onto", "instruments", "documents", "articles",
    "definite", "directed", "parts", "purposive", "same_subject", "standing", "subject_relatives",
    "object_prepositions", "perfect_with_be", "onward", "passive", "relative_articles", "joining",
    "owned", "unowned", "verbal_nouns", "telling", "passive_marks", "topic_prepositions",
    "also_nouns", "leading", "transitive", "animate",
    "object_marks", "apart", "asked_of", "reflexive_possessives", "continuous",
)  # fmt: skip
"""Fields that are lists of the pack's words.yml under the same name."""
ELIDED = frozenset(("elided",))
"""Tag of the last part of a verb that is named alone, its inflected word standing further on."""
FINITE = frozenset(("present", "past"))
"""Tags of the forms whose prefix stands apart."""


@lru_cache(maxsize=16)
def verbs_of(code: str) -> VerbForms:
    """All verbs named in a pack's triggers, speech and status files."""
    pack, inflection = load(code), inflection_of(code)
    words, speech, status = (pack.section(name) for name in ("words", "speech", "status"))
    lemmas = sorted(set(_lemmas(pack.section("triggers"), speech, status)))
    joined = tuple(map(str, words.get("joined_objects") or ()))
    return VerbForms(
        forms=_with_objects(_forms(lemmas, inflection, final=pack.final), joined),
        suffix_cases=_suffix_cases((pack.section("boilerplate").get("sentences") or {}).get("suffixes") or {}, pack),
        support=frozenset(map(str, status.get("support") or ())),
        governors=dict(_governing(status)),
        owning=frozenset(str(v) for s in ("denies", "admits") for v in (speech.get("verbs") or {}).get(s, ())),
        agent_cases=tuple(map(str, words.get("agent_cases") or ())),
        spellings=_cases(words.get("spellings") or {}),
        preposition_cases=_cases(words.get("preposition_cases") or {}),
        pronoun_cases=_cases(words.get("pronoun_cases") or {}),
        fused={str(a): str(b) for a, b in (words.get("fused") or {}).items()},
        article_cases={
            str(word): (frozenset(map(str, one)), frozenset(map(str, other)))
            for word, (one, other) in (words.get("article_cases") or {}).items()
        },
        feminine=tuple(map(str, words.get("feminine") or ())),
        joined=joined,
        passive_vowels=tuple(chr(int(point)) for point in words.get("passive_vowels") or ()),
        **{name: frozenset(str(word).casefold() for word in words.get(name) or ()) for name in WORD_LISTS},
    )


def _governing(status: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each verb that gives what it governs a status, with the name of the status."""
    for part in ("governing", "verbs"):
        for name, lemmas in (status.get(part) or {}).items():
            yield from ((str(lemma), str(name)) for lemma in lemmas)


def _cases(table: Mapping[Any, Iterable[Any]]) -> dict[str, frozenset[str]]:
    return {str(word): frozenset(map(str, cases)) for word, cases in table.items()}


def _suffix_cases(table: Mapping[Any, Iterable[Any]], pack: Pack) -> dict[str, frozenset[str]]:
    """The cases of a name by the token behind it."""
    found: dict[str, set[str]] = {}
    for case, endings in table.items():
        for ending in endings:
            found.setdefault("'" + pack.apart(str(ending)), set()).add(str(case))
    return {ending: frozenset(cases) for ending, cases in found.items()}


def _lemmas(triggers: Mapping[str, Any], speech: Mapping[str, Any], status: Mapping[str, Any]) -> Iterator[str]:
    for name, modes in triggers.items():
        if name.isupper() and isinstance(modes, dict):
            for entries in modes.values():
                for entry in entries:
                    yield from map(str, entry.get("verb", ()))
    attitudes = (speech.get("attitudes") or {}).values()
    for group in (*(speech.get("verbs") or {}).values(), *attitudes, *(status.get("verbs") or {}).values()):
        yield from map(str, group)
    yield from map(str, speech.get("chain_verbs") or ())
    yield from map(str, status.get("support") or ())
    yield from map(str, status.get("common") or ())
    yield from map(str, status.get("happening") or ())


def _with_objects(
    forms: dict[str, tuple[tuple[Verb, frozenset[str]], ...]], joined: Iterable[str]
) -> dict[str, tuple[tuple[Verb, frozenset[str]], ...]]:
    """The forms, and those with a pronoun joined to them, which are tagged `joined`."""
    found = dict(forms)
    for ending in joined:
        for form, readings in forms.items():
            found.setdefault(form + ending, tuple((reading, tags | {"joined"}) for reading, tags in readings))
    return found


def _forms(
    lemmas: Iterable[str], inflection: Inflection, *, final: Marking | None
) -> dict[str, tuple[tuple[Verb, frozenset[str]], ...]]:
    forms: dict[str, list[tuple[Verb, frozenset[str]]]] = {}
    inflected = lru_cache(maxsize=None)(inflection.verb)  # many verbs have one head: "yardım etmek", "davet etmek"
    for lemma in lemmas:
        found = verb(lemma, final=final is not None)
        for form, tags in inflected(found.head).items():
            forms.setdefault(form, []).append((found, tags))
        if final == "marks" and found.rest:  # "حمله را محکوم و بر صلح تاکید کرد": the verb may be told once for both
            forms.setdefault(found.rest[-1], []).append((found, ELIDED))
        apart = verb(inflection.parted[lemma]) if lemma in inflection.parted else None
        for form, tags in inflected(apart.head).items() if apart is not None else ():
            if apart is not None and tags & FINITE:
                parted = Verb(lemma=found.lemma, head=apart.head, rest=apart.rest)
                forms.setdefault(form, []).append((parted, tags & FINITE))
    return {
        form: tuple(sorted(found, key=lambda pair: (-len(pair[0].rest), pair[0].lemma)) if len(found) > 1 else found)
        for form, found in forms.items()
    }
