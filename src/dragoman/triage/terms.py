"""What is looked for in every report: states, bodies and leaders by name, and words that tell what a report is about.

Unlike the lexicons of deep reading this undoes no inflection: a word is met by its beginning, so that one look costs
a few reads of a table whatever the language. Each word form is looked up once and then remembered.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from dragoman.errors import PackError
from dragoman.lang.pack import Pack, available, load
from dragoman.lang.world import Entry, load_world, plain
from dragoman.names.scripts import caseless

CLASSES = ("diplomacy", "force", "energy", "office", "home", "sport", "show", "money", "crime", "nature", "leisure")
"""The word lists of a pack's triage.yml."""
BESIDES = "besides"
"""Words that begin like one of a list and mean something else: the longest beginning wins, and these are no hits."""
WORLD = ("state", "body", "person")
_BODIES = frozenset(("IGO", "alliance", "bloc", "court", "armed group", "instrument"))
_STATES, _LANDS = frozenset(("state", "adjective", "people")), frozenset(("place", "region"))
_TOKEN = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans("يكىأإآٱة", "یکیااااه")
_ENDS = frozenset("aeiouyаеиоуыэюяьіє")
"""Letters that a name may lose where it is declined."""
_LONGEST_ACRONYM, _SHORTEST = 5, 3
_REMEMBERED = 300_000
UNKNOWN = "mul"


class Term(NamedTuple):
    """What a word or phrase stands for: one of `CLASSES` or `WORLD`, and which (a state's code, the phrase itself)."""

    kind: str
    key: str


class Hit(NamedTuple):
    """A term found at an offset of the text."""

    at: int
    term: Term


class _Part(NamedTuple):
    """A word of a phrase: how it begins, and how many letters may follow (None: any number).

    An ending of a name begins with a vowel or is an "s"; `cut` says that the name has lost its own, so that it has one.
    """

    begin: str
    more: int | None
    cut: bool = False
    any_end: bool = True

    def fits(self, word: str) -> bool:
        """Whether a folded word is a form of it."""
        if not word.startswith(self.begin):
            return False
        rest = word[len(self.begin) :]
        if self.more is None or not rest:
            return not self.cut
        return len(rest) <= self.more and (self.any_end or rest[0] in _ENDS or rest == "s")


class _Phrase(NamedTuple):
    """A term as it is written: its first word, the others, and how that must look: in capitals, or with one."""

    first: _Part
    rest: tuple[_Part, ...]
    term: Term
    acronym: bool = False
    capital: bool = False


class Terms:
    """The terms of one language."""

    def __init__(self, code: str) -> None:
        known = code in available()
        pack = load(code) if known else None
        section = pack.section("triage") if pack is not None else {}
        self._before = tuple(sorted(map(str, section.get("before", ())), key=len, reverse=True))
        self._unspaced = pack is not None and pack.unspaced
        self._fold = _letters_of(pack) if pack is not None else {}
        self._index: dict[str, list[_Phrase]] = {}
        self._met: dict[str, tuple[_Phrase, ...]] = {}
        for phrase in (*_words(section, code), *_names(code if known else "en", section.get("names", {}), pack)):
            self._index.setdefault(phrase.first.begin, []).append(phrase)
        self._longest = max(map(len, self._index), default=0)

    def found(self, text: str) -> Iterator[Hit]:
        """The terms of a text in its order, the longest at each place, none within another."""
        if self._unspaced:
            yield from self._signs(fold(text))
            return
        if self._fold:
            text = text.translate(self._fold)
        matches = list(_TOKEN.finditer(text))
        words = [match[0] for match in matches]
        met, at = self._met, 0
        for number, word in enumerate(words):
            phrases = met.get(word)
            if phrases is None:
                phrases = self._remembered(word)
            if not phrases or number < at:
                continue
            best = next((one for one in phrases if not one.rest or _goes_on(one, words, number)), None)
            if best is not None:
                at = number + 1 + len(best.rest)
                if best.term.kind != BESIDES:
                    yield Hit(matches[number].start(), best.term)

    def _remembered(self, word: str) -> tuple[_Phrase, ...]:
        if len(self._met) > _REMEMBERED:
            self._met.clear()
        found = self._met[word] = tuple(sorted(self._beginning(word), key=lambda one: -len(one.rest)))
        return found

    def _beginning(self, word: str) -> Iterator[_Phrase]:
        """The phrases that a word begins, those that share most of it first."""
        folded = fold(word)
        bare = (folded.removeprefix(before) for before in self._before if folded.startswith(before))
        for form in (folded, *(form for form in bare if len(form) >= _SHORTEST)):
            for end in range(len(form), 0, -1):
                yield from (
                    one for one in self._index.get(form[:end], ()) if one.first.fits(form) and _written(one, word)
                )

    def _signs(self, text: str) -> Iterator[Hit]:
        at = 0
        while at < len(text):
            for end in range(min(len(text), at + self._longest), at, -1):
                phrases = self._index.get(text[at:end])
                if phrases:
                    if phrases[0].term.kind != BESIDES:
                        yield Hit(at, phrases[0].term)
                    at = end
                    break
            else:
                at += 1


def _written(phrase: _Phrase, word: str) -> bool:
    if phrase.acronym:
        return word.isupper()
    return not phrase.capital or not word.islower()


def _goes_on(phrase: _Phrase, words: list[str], number: int) -> bool:
    following = words[number + 1 : number + 1 + len(phrase.rest)]
    return len(following) == len(phrase.rest) and all(
        part.fits(fold(word)) for part, word in zip(phrase.rest, following, strict=True)
    )


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """Small letters without marks, letters of the Arabic script in one spelling.

    >>> fold("Erdoğan")
    'erdogan'
    """
    small = text.casefold()
    return small if small.isascii() else plain(small.translate(_LETTERS))


def _letters_of(pack: Pack) -> Mapping[int, str]:
    """What writes the script of a pack as its data are written: Serbian in Latin letters."""
    if not pack.fold:
        return {}
    letters = pack.section("boilerplate").get("sentences", {}).get("fold", {})
    return str.maketrans({**letters, **{small.upper(): latin.capitalize() for small, latin in letters.items()}})


def _words(section: Mapping[str, Any], code: str) -> Iterator[_Phrase]:
    """The word lists of a triage.yml."""
    for kind in (*CLASSES, BESIDES):
        listed = section.get(kind, ())
        if not isinstance(listed, (list, tuple)) or not all(isinstance(one, str) for one in listed):
            place = f"lang/{code}/triage.yml: {kind}"
            raise PackError("not a list of words", code="E180", place=place, remedy='quote words like "no"')
        for text in listed:
            parts = [_Part(fold(token), 0 if end == "." else None) for token, end in _pieces(text)]
            if parts:
                yield _Phrase(parts[0], tuple(parts[1:]), Term(kind, text.rstrip(".")))


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """The words of an entry, each with the dot that closes it, if any."""
    for match in _TOKEN.finditer(text):
        yield match.group(), text[match.end() : match.end() + 1]


def _names(code: str, rules: Mapping[str, int], pack: Pack | None) -> Iterator[_Phrase]:
    """States, bodies and leaders as a language writes them; those whose name often means something else left out."""
    article = (pack.section("boilerplate").get("sentences") or {}).get("article") if pack is not None else None
    capitals = pack is None or pack.capitals
    for entry in load_world().entries(code):
        term = _named(entry)
        tokens = [fold(token) for token in _TOKEN.findall(entry.text)] if term is not None else []
        if term is None or not tokens or (entry.weak and not entry.government):
            continue
        acronym = capitals and len(entry.text) <= _LONGEST_ACRONYM and entry.text.isupper()
        capital = capitals and entry.kind != "adjective" and not acronym
        ends = {} if acronym else rules
        parts = [_declined(token, ends, adjective=entry.kind == "adjective") for token in tokens]
        if pack is not None and pack.unspaced:
            parts = [_Part("".join(tokens), None)]
        yield _Phrase(parts[0], tuple(parts[1:]), term, acronym, capital)
        if article and tokens[0].startswith(article) and len(tokens[0]) > len(article) + _SHORTEST - 1:
            bare = _declined(tokens[0].removeprefix(article), ends, adjective=False)
            yield _Phrase(bare, tuple(parts[1:]), term, acronym, capital)


def _declined(token: str, rules: Mapping[str, int], *, adjective: bool) -> _Part:
    """How the forms of a name's word begin: an adjective loses up to two letters, a noun one, if it is declined."""
    begin, lost = token, 0
    for _ in range(int(rules.get("drop", 0)) * (2 if adjective else 1)):
        if len(begin) > _SHORTEST and begin[-1] in _ENDS:
            begin, lost = begin[:-1], lost + 1
    more = int(rules.get("tail", 0)) + adjective
    return _Part(begin, more, bool(lost), any_end=caseless(token))


def _named(entry: Entry) -> Term | None:
    """What an entry counts as: a place counts for the state that it lies in."""
    if entry.kind in _STATES or entry.kind in _LANDS:
        code = entry.government or entry.country
        return Term("state", code) if code else None
    if entry.kind == "person":
        return Term("person", entry.key) if " " in entry.text or not entry.text.isascii() else None
    if entry.kind == "instrument":
        return Term("body", entry.key)
    if entry.kind == "organisation":
        body = load_world().organisations.get(entry.key.partition(":")[2])
        return Term("body", entry.key) if body is not None and body.kind in _BODIES else None
    return None


@lru_cache(maxsize=32)
def terms_of(code: str) -> Terms:
    """The terms of a language, built once; of a language without a pack the English names alone."""
    return Terms(code)


def kinds_of(hits: Iterable[Hit], kind: str) -> list[str]:
    """The keys of the hits of a kind, in their order."""
    return [hit.term.key for hit in hits if hit.term.kind == kind]
