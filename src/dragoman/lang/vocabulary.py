"""Everything a language knows about actors: world names, adjectives, titles, groups, bodies, function words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from dragoman.lang.inflection import Inflection, inflection_of
from dragoman.lang.lexicon import Entry, Lexicon, split
from dragoman.lang.own import OwnActors, own_actors
from dragoman.lang.pack import Pack, data_folder, load, read_yaml
from dragoman.lang.world import load_world, plain
from dragoman.lang.world_entries import Entry as Named
from dragoman.names.scripts import caseless

NOUN_KINDS = {"offices": "office", "groups": "group", "bodies": "body", "media": "media", "generic_voices": "generic"}
LIST_KINDS = {"counterparts": "counterpart", "capital": "capital"}
NAMING = "en"
"""The language of names that news in every language has."""
MAX_ACRONYM = 5
MIN_GIVEN = 3
"""Letters a listed person's first word must have more than to be a given name (Xi, Hun and Kim are not)."""
WORLD_NOUNS = frozenset(("adjective", "people"))  # world entries some languages write in lower case
MEDIA = frozenset(("agency", "outlet"))  # world entries that some houses write in lower case themselves


@dataclass(frozen=True, slots=True)
class Words:
    """Function words of a language, folded."""

    determiners: frozenset[str]
    possessives: Mapping[str, str]
    pronouns: Mapping[str, str]
    sexes: Mapping[str, str]  # "f" or "m" by pronoun, possessive and courtesy title: of whom each can be said
    sides: Mapping[str, tuple[tuple[str, ...], ...]]  # by their first word, longest first
    asides: Mapping[str, tuple[tuple[str, ...], ...]]  # phrases between auxiliary and verb, by their first word
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    contrasts: frozenset[str]
    anaphors: frozenset[str]
    subordinators: frozenset[str]
    relatives: frozenset[str]
    be: frozenset[str]
    have: frozenset[str]
    auxiliaries: frozenset[str]  # be, have, do, modals, future
    infinitive: frozenset[str]
    adverbs: frozenset[str]
    negations: frozenset[str]
    places: frozenset[str]  # relative adverbs of place: "where"
    times: frozenset[str]  # relative adverbs of time: "when"
    linking: frozenset[str]  # prepositions that do not close a noun phrase: "of"
    restrictive: frozenset[str]  # relatives that never open an aside: "that"
    serving: frozenset[str]  # prepositions between an office and where it is held: "ambassador to"
    naming: frozenset[str]  # words between a side and its name: "both sides of", "the two from"
    plural_endings: tuple[str, ...]  # of most plurals: "s"
    also_as: frozenset[str]  # words between two offices of one person: "兼"
    once: frozenset[str]  # words beside an office held in the past: "former"
    as_what: frozenset[str]  # words before the office somebody acts in: "as", "kao"
    indefinite: frozenset[str]  # words before somebody new: "a", "jedan"
    clitics: frozenset[str]  # words that may stand between the parts of a phrase where order is free
    enclitics: frozenset[str]  # pronouns joined to their verb by a hyphen: "-t-il"
    owner_links: frozenset[str]  # words before whose a noun is: "der", "von"
    plural_articles: frozenset[str]  # articles of several, though not only of them: "die"
    feminine: tuple[str, ...]  # ends of feminine nouns
    speaking: frozenset[str]  # who speaks and who is spoken to: "я", "ben"

    closed_to_phrases: frozenset[str] = field(init=False)
    """Words over which no noun phrase reaches."""
    closed: frozenset[str] = field(init=False)
    """All words that cannot be part of a name at the start of a sentence."""

    def __post_init__(self) -> None:
        to_phrases = self.subordinators | self.relatives | self.conjunctions | self.contrasts | self.auxiliaries
        closed = (
            to_phrases | self.determiners | self.prepositions | self.infinitive | self.adverbs | self.negations
            | frozenset(self.possessives) | frozenset(self.pronouns) | self.speaking
        )  # fmt: skip
        object.__setattr__(self, "closed_to_phrases", to_phrases)  # joined once: asked for at nearly every token
        object.__setattr__(self, "closed", closed)


@dataclass(frozen=True, slots=True)
class NameForms:
    """How names look and are declined, where the language declines them."""

    mens: Mapping[str, tuple[str, ...]]  # by case, endings of men's names that few names in base form have
    feminine: tuple[str, ...]  # endings of women's names in base form
    genitive: tuple[str, ...]  # endings of men's names in the genitive
    vowels: frozenset[str]
    foreign: frozenset[str]  # letters that only the spelling of a foreign name has


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
    place_nouns: frozenset[str]  # words in the names of places: "river", "province"
    place_heads: frozenset[str]  # words after which a place is named: "city" (of), "grad"
    place_prepositions: frozenset[str]
    apposed: frozenset[str]  # names that stand behind a noun as an adjective does: "il presidente Usa"
    land_titles: frozenset[str]  # words before the name of a land or town that belong to it: "republika"
    agreement: Mapping[str, str]  # last letters of a noun by the last letter of its adjective, where they agree
    gender_endings: tuple[tuple[str, str, str], ...]  # end of a noun, end of an adjective, and its end before that noun
    noun_endings: tuple[str, ...]  # of common nouns, where these have capitals too
    genitive_endings: tuple[str, ...]  # endings that adjectives have in the genitive: "vanjskih poslova"
    thing_nouns: frozenset[str]  # words in the names of what is no actor: "act", "cup"
    thing_heads: frozenset[str]  # words before the name of what is no actor: "frigate", "hurricane"
    foreign_bodies: frozenset[str]  # words for bodies in English names, where the language is another
    foreign_things: frozenset[str]  # the same for things
    postnominals: frozenset[str]  # letters behind a person's name that are no part of it: "MP"
    abbreviations: frozenset[str]  # often in capitals, and no body: "TV"
    reflexive: frozenset[str]  # "se", where it stands apart from its verb
    numerals: frozenset[str]  # words that tell how many, if only roughly
    plain_words: frozenset[str]  # no part of the name they stand before: "caption", "republican"
    adjectives_too: frozenset[str]  # heads that name nobody behind another noun: "base militare"
    also_adjectives: frozenset[str]  # heads that name nobody before another noun: "official visit"
    plural_nouns: frozenset[str]  # heads that are plural without an ending: "media"
    body_links: frozenset[str]  # small words inside the names of bodies: "of", "za"
    desks: frozenset[str]  # last words of a byline that signs for the outlet: "news desk"
    outlet_nouns: frozenset[str]  # words in the names of outlets: "times", "herald"
    given: frozenset[str]
    surnames: tuple[str, ...]  # endings that only surnames have
    lone_surnames: tuple[str, ...]  # those of them that are one also where no other name stands before
    name_forms: NameForms
    verbal_endings: tuple[str, ...]  # of words that are no nouns after a noun: "ed", "ly"
    surname_words: frozenset[str]  # words that listed persons are called by too: "bush", "park"
    adjectival: tuple[str, ...]  # endings of adjectives, where they agree with their noun
    governed: Mapping[str, frozenset[str]]  # cases after a preposition, where the language has them
    place_adjectives: tuple[str, ...]  # endings of adjectives made of places: "Dunavski"
    saying: frozenset[str]  # all forms of the verbs of saying, first words of phrasal ones
    quoting: frozenset[str]  # first words of the phrases that name a source
    prefixes: Mapping[str, str]  # short forms of states before a medium: "ros" in "RosMedia"
    any_prefix: tuple[str, ...]  # the same, for one test of them all
    owned_endings: tuple[str, ...]  # of a noun that a name before it owns: "yönetimi"
    owner_endings: Mapping[str, str]  # endings behind an apostrophe that make a name an owner or an adjective, by case
    owner_needed: frozenset[str]  # titles that tell an office only with whose it is: "رئيس"
    _idle: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)

    def idle(self, word: str) -> bool:
        """Whether no mention can begin with this folded word where it is written small: so it is with most words."""
        found = self._idle.get(word)
        if found is None:
            found = self._idle[word] = not self._opens(word)
        return found

    def _opens(self, word: str) -> bool:
        words = self.words
        if word in words.pronouns or word in words.possessives or word in words.sides:
            return True
        if "-" in word or word.startswith(self.any_prefix):
            return True
        if any(base in self.modifiers for base, _ in self.inflection.bases(word)):
            return True
        return bool(self.names.begun_by(word) or self.nouns.begun_by(word))


def vocabulary_of(code: str) -> Vocabulary:
    """The vocabulary of a language pack, with the user's own actors that are in effect."""
    return _vocabulary(code, own_actors())


@lru_cache(maxsize=16)
def _vocabulary(code: str, _: OwnActors) -> Vocabulary:
    pack = load(code)
    inflection, nouns, words = inflection_of(code), pack.section("nouns"), _words(pack)
    prefixes = {
        str(w).casefold(): str(state) for state, forms in (nouns.get("country_prefixes") or {}).items() for w in forms
    }
    return Vocabulary(
        pack=pack,
        inflection=inflection,
        words=words,
        closed=words.closed,
        names=Lexicon(_world_entries(pack), inflection),
        nouns=Lexicon(_noun_entries(nouns, capital=pack.capital_nouns), inflection),
        modifiers=_folded(nouns.get("modifiers")),
        particles=_folded(nouns.get("particles")),
        person_nouns=_folded(nouns.get("person_nouns")),
        organisation_nouns=_folded(nouns.get("organisation_nouns")),
        place_nouns=_folded(nouns.get("place_nouns")),
        place_heads=_folded(nouns.get("place_heads")),
        place_prepositions=_folded(nouns.get("place_prepositions")),
        apposed=_folded(nouns.get("apposed")),
        land_titles=_folded(nouns.get("land_titles")),
        agreement={str(a): str(b) for a, b in (nouns.get("agreement") or {}).items()},
        gender_endings=tuple((str(a), str(b), str(c)) for a, b, c in nouns.get("gender_endings") or ()),
        noun_endings=tuple(sorted(_folded(nouns.get("noun_endings")))),
        genitive_endings=tuple(sorted(_folded(nouns.get("genitive_endings")))),
        thing_nouns=_folded(nouns.get("thing_nouns")),
        thing_heads=_folded(nouns.get("thing_heads")),
        foreign_bodies=_english(pack, "organisation_nouns", inflection),
        foreign_things=_english(pack, "thing_nouns", inflection),
        postnominals=_folded(nouns.get("postnominals")),
        abbreviations=_folded(nouns.get("abbreviations")),
        reflexive=_folded(pack.section("words").get("reflexive")),
        numerals=_folded(pack.section("words").get("numerals")) - _folded(pack.section("words").get("counters")),
        plain_words=_folded(nouns.get("plain_words")),
        adjectives_too=_folded(nouns.get("adjectives_too")),
        also_adjectives=_folded(nouns.get("also_adjectives")),
        plural_nouns=_folded(nouns.get("plural_nouns")),
        body_links=_folded(nouns.get("body_links")),
        desks=_folded(nouns.get("desks")),
        outlet_nouns=_folded(nouns.get("outlet_nouns")),
        given=given_names() | _folded(nouns.get("given")) | _folded(pack.section("names").get("given")),
        surnames=tuple(sorted(_folded(nouns.get("surname_endings")))),
        lone_surnames=tuple(sorted(_folded(nouns.get("lone_surname_endings")))),
        name_forms=_name_forms(nouns.get("name_forms") or {}),
        verbal_endings=tuple(sorted(_folded(nouns.get("verbal_endings")))),
        surname_words=_folded(nouns.get("surname_words")),
        adjectival=tuple(sorted(_folded(nouns.get("adjective_endings")))),
        governed=_governed(pack),
        place_adjectives=tuple(sorted(_folded(nouns.get("place_adjective_endings")))),
        saying=_saying(pack.section("speech"), inflection, last=pack.final == "endings"),
        quoting=_quoting(pack.section("speech")),
        prefixes=prefixes,
        any_prefix=tuple(prefixes),
        owned_endings=tuple(sorted(_folded(pack.section("words").get("owned")))),
        owner_endings=_owner_endings(pack),
        owner_needed=_folded(nouns.get("owner_needed")),
    )


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Given names of the shipped list and of the listed people, folded, with and without marks on their letters."""
    world = load_world()
    listed = read_yaml(data_folder() / "world" / "given_names.yml", "world/given_names.yml").values()
    found = {str(name) for names in listed for name in names}
    people = (name.text.split() for terms in world.terms.values() for term in terms for name in term.names)
    found |= {words[0] for words in people if len(words) > 1 and len(words[0]) > MIN_GIVEN and words[0].isalpha()}
    return frozenset(form.casefold() for name in found for form in (name, plain(name)))


def _governed(pack: Pack) -> dict[str, frozenset[str]]:
    cases = pack.section("words").get("preposition_cases") or {}
    return {str(word): frozenset(told) for word, told in cases.items()}


def _owner_endings(pack: Pack) -> dict[str, str]:
    suffixes = (pack.section("boilerplate").get("sentences") or {}).get("suffixes") or {}
    return {"'" + pack.apart(str(end)): case for case in ("adj", "gen") for end in suffixes.get(case) or ()}


def _quoting(speech: Mapping[str, Any]) -> frozenset[str]:
    phrases = (*(speech.get("according") or ()), *(speech.get("according_behind") or ()))
    return frozenset(split(str(phrase))[0] for phrase in phrases)


def _saying(speech: Mapping[str, Any], inflection: Inflection, *, last: bool) -> frozenset[str]:
    lemmas = {split(str(lemma))[-last] for group in (speech.get("verbs") or {}).values() for lemma in group}
    return frozenset(form for lemma in sorted(lemmas) for form in inflection.verb(lemma))


def _name_forms(found: Mapping[str, Any]) -> NameForms:
    return NameForms(
        mens={str(case): tuple(map(str, endings)) for case, endings in (found.get("mens") or {}).items()},
        feminine=tuple(map(str, found.get("feminine") or ())),
        genitive=tuple(map(str, found.get("genitive") or ())),
        vowels=frozenset(str(found.get("vowels") or "")),
        foreign=frozenset(str(found.get("foreign") or "")),
    )


def _folded(items: Any) -> frozenset[str]:
    return frozenset(str(item).casefold() for item in items or ())


def _english(pack: Pack, kind: str, inflection: Inflection) -> frozenset[str]:
    """Words in English names, which news of all languages has; without those that the language or its names have."""
    if pack.code == NAMING:
        return frozenset()
    listed = _folded(pack.section("nouns").get(kind)) | _folded(pack.section("nouns").get("plain_words"))
    own = {base for word in listed for base, _ in inflection.bases(word)}
    return _folded(load(NAMING).section("nouns").get(kind)) - own - given_names()


def _words(pack: Pack) -> Words:
    section, status = pack.section("words"), pack.section("status")
    modals = [word for words in (status.get("auxiliaries") or {}).values() for word in words]
    be, have = _folded(section.get("be")), _folded(section.get("have"))
    return Words(
        determiners=_folded(section.get("determiners")),
        possessives={str(k).casefold(): str(v) for k, v in (section.get("possessives") or {}).items()},
        pronouns={str(k).casefold(): str(v) for k, v in (section.get("pronouns") or {}).items()},
        sexes={str(w).casefold(): str(sex) for sex, words in (section.get("sexes") or {}).items() for w in words},
        sides=_by_first_word(filter(None, (split(str(side)) for side in section.get("sides") or ()))),
        asides=_by_first_word(filter(None, (split(str(aside)) for aside in section.get("asides") or ()))),
        prepositions=_folded(section.get("prepositions")),
        conjunctions=_folded(section.get("conjunctions")),
        contrasts=_folded(section.get("contrasts")),
        anaphors=_folded(section.get("anaphors")),
        subordinators=_folded(section.get("subordinators")),
        relatives=_folded(section.get("relatives")),
        be=be,
        have=have,
        auxiliaries=be | have | _folded(section.get("do")) | _folded(modals),
        infinitive=_folded(section.get("infinitive")),
        adverbs=_folded(section.get("adverbs")),
        negations=_folded(section.get("negations")),
        places=_folded(section.get("relative_places")),
        times=_folded(section.get("relative_times")),
        linking=_folded(section.get("linking")),
        restrictive=_folded(section.get("restrictive")),
        serving=_folded(section.get("serving")),
        naming=_folded(section.get("naming")),
        plural_endings=tuple(sorted(_folded(section.get("plural_endings")))),
        also_as=_folded(section.get("also_as")),
        once=_folded(section.get("once")),
        as_what=_folded(section.get("as_what")),
        indefinite=_folded(section.get("indefinite")),
        clitics=be | _folded(section.get("reflexive")),
        enclitics=_folded((pack.section("boilerplate").get("sentences") or {}).get("enclitics")),
        owner_links=_folded(section.get("owner_links")),
        plural_articles=_folded(section.get("plural_articles")),
        feminine=tuple(sorted(_folded(section.get("feminine")))),
        speaking=_folded(section.get("speaking")),
    )


def _by_first_word(phrases: Iterable[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(longest) for first, longest in found.items()}


def _world_entries(pack: Pack) -> Iterator[Entry]:
    usual = WORLD_NOUNS if pack.by_case else _folded(pack.section("nouns").get("small_demonyms"))
    for item in load_world().entries(pack.code):
        written_small = pack.adjectives_after or item.kind in MEDIA  # "mer Rouge"; "dpa"
        small = item.kind in usual or (written_small and item.text[:1].islower())
        yield _world_entry(pack, item, small=small)


def _world_entry(pack: Pack, item: Named, *, small: bool) -> Entry:
    return Entry(
        tokens=split(pack.apart(item.text)), kind=item.kind, key=item.key, country=item.country,
        government=item.government, weak=item.weak, name=not small, capitals=_acronym(item.text),
    )  # fmt: skip


def _acronym(text: str) -> bool:
    """Whether a name is one short word with several capitals."""
    capitals = not text[1:].islower() and not caseless(text)
    return len(text) <= MAX_ACRONYM and text.isalpha() and capitals and text[1:] != ""


def _noun_entries(section: Mapping[str, Any], *, capital: bool) -> Iterator[Entry]:
    """Titles, groups, bodies and media; with `capital` a single word counts only where it is written with one."""
    for name, kind in NOUN_KINDS.items():
        for key, forms in (section.get(name) or {}).items():
            for form in forms:
                tokens = split(str(form))
                alone = capital and len(tokens) == 1
                yield Entry(tokens=tokens, kind=kind, key=str(key), name=alone, capitals=_acronym(str(form)))
    for name, kind in LIST_KINDS.items():
        for form in section.get(name) or ():
            yield Entry(tokens=split(str(form)), kind=kind, key=kind)
