"""Word lists that can be looked up in running text, with inflection undone.

An index from first token to entries: building it is one pass, and looking up costs a few dictionary
reads per token, however many entries there are.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dragoman.lang.inflection import ANY, Cases, Inflection
from dragoman.names.scripts import caseless

NO_TOKENS: frozenset[int] = frozenset()
_TOKEN = re.compile(r"'s\b|[^\s']+(?:'(?!s\b)[^\s']+)*(?:'(?!s\b))?|'")
ADJECTIVE_SLOT = "{adj}"
INFLECTED, OBLIQUE, STEM = frozenset(("state", "organisation")), frozenset(("gen", "dat", "ins", "loc")), 2
"""Kinds whose forms are listed beside their names, cases of such forms, and letters that they share."""
SHORT_AFTER = 2
"""Words of a person's name before one that may be as short as two letters and have an ending: "Kim Jong Unom"."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase of the lexicon: folded tokens, what kind of thing it names and by which key."""

    tokens: tuple[str, ...]
    kind: str
    key: str
    country: str | None = None
    government: str | None = None
    weak: bool = False
    name: bool = False  # must be written with a capital
    capitals: bool = False  # must be written with several capitals ("LeT" is no "Let")


class Hit(NamedTuple):
    """An entry found in a sentence: tokens up to `last` (exclusive)."""

    last: int
    entry: Entry
    cases: Cases
    slot: int | None = None  # token index that filled the adjective slot
    changed: int = 0  # letters in which the first token differs from its base form


Start = tuple[Entry, Cases, int]
"""An entry that a word may begin, the cases of that word, and its letters that differ from the base form."""


def split(phrase: str) -> tuple[str, ...]:
    """Tokens of a lexicon phrase, as the tokeniser would cut and fold it."""
    return tuple(_TOKEN.findall(phrase.replace("’", "'").casefold()))


def _change(word: str, base: str) -> int:
    """Letters in which a word and its base form differ; a word that is its own base comes first of all."""
    same = 0
    while same < min(len(word), len(base)) and word[same] == base[same]:
        same += 1
    return len(base) - same + (len(word) > same)


def _written(entry: Entry, word: str) -> bool:
    """Whether the capitals of a word are those the entry asks for."""
    if entry.capitals:
        return sum(letter.isupper() for letter in word) > 1
    return word[:1].isupper() or not entry.name or caseless(word)


def _rank(hit: Hit, *, capital: bool) -> tuple[int, bool, bool, int, str, str]:
    """Longest and surest first; "Turska" may be the adjective too, but with a capital it is the land."""
    entry = hit.entry
    return -hit.last, entry.weak, capital and not entry.name, hit.changed, entry.kind, entry.key


def _principal(entries: Iterable[Entry], inflection: Inflection) -> Iterator[Entry]:
    """The entries without the listed forms that inflection makes of an earlier name of the same thing.

    Kept, such a form would be taken for the name itself, and "Kosova" for a nominative.
    """
    names: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.kind in INFLECTED:
            earlier = names.setdefault(entry.key, [])
            if any(_is_form(entry, name, inflection) for name in earlier):
                continue
            earlier.append(entry)
        yield entry


def _is_form(entry: Entry, name: Entry, inflection: Inflection) -> bool:
    """Whether all words of an entry can be one oblique case of those of a name."""
    form, base = entry.tokens, name.tokens
    if entry.kind != name.kind or len(form) != len(base) or form[0][:STEM] != base[0][:STEM] or form == base:
        return False
    shared: Cases | None = None
    for word, wanted in zip(form, base, strict=True):
        cases = next((cases for found, cases in inflection.bases(word) if found == wanted), None)
        if cases is None:
            return False
        if word != wanted:
            shared = cases if shared is None else shared & cases
    return bool(shared) and not OBLIQUE.isdisjoint(shared or ()) and "nom" not in (shared or ())


class Lexicon:
    """All entries of one language, looked up by `hits`."""

    __slots__ = ("_index", "_starts", "inflection", "within")

    def __init__(self, entries: Iterable[Entry], inflection: Inflection) -> None:
        self.inflection = inflection
        self._index: dict[str, list[Entry]] = {}
        self._starts: dict[str, tuple[Start, ...]] = {}  # filled as words are met
        self.within: set[str] = set()  # further words of names in a script without capitals
        for entry in _principal(entries, inflection):
            if entry.tokens:
                self._index.setdefault(entry.tokens[0], []).append(entry)
                self.within.update(token for token in entry.tokens[1:] if caseless(token))

    def media(self, word: str) -> list[Entry]:
        """Entries of one word for media that a folded word may be a form of."""
        return [
            entry
            for base, _ in (self.inflection.bases(word) if word else ())
            for entry in self._index.get(base, ())
            if entry.kind == "media" and len(entry.tokens) == 1
        ]

    def hits(self, lower: Sequence[str], words: Sequence[str], i: int, adjectives: frozenset[int]) -> list[Hit]:
        """All entries that begin at token `i`, longest first.

        `adjectives` are the indices of tokens that can fill an adjective slot.
        """
        if not 0 <= i < len(lower):
            return []
        starts = self.begun_by(lower[i])
        if not starts:
            return []
        word = words[i]
        rests = [self._rest(start, lower, i, adjectives) for start in starts if _written(start[0], word)]
        hits = [hit for hit in rests if hit is not None]
        if len(hits) > 1:
            capital = word[:1].isupper()
            hits.sort(key=lambda hit: _rank(hit, capital=capital))
        return hits

    def found(
        self, lower: Sequence[str], words: Sequence[str], adjectives: frozenset[int] = NO_TOKENS
    ) -> dict[int, tuple[Hit, ...]]:
        """What `hits` gives for every token of a sentence, without the tokens at which nothing begins."""
        starts, found = self._starts, dict[int, tuple[Hit, ...]]()
        for i, word in enumerate(lower):
            begun = starts.get(word)
            if begun is None or begun:  # not looked up yet, or something may begin here: most words begin nothing
                hits = self.hits(lower, words, i, adjectives)
                if hits:
                    found[i] = tuple(hits)
        return found

    def begun_by(self, word: str) -> tuple[Start, ...]:
        """Entries whose first token the folded word may be a form of."""
        found = self._starts.get(word)
        if found is None:
            found = self._starts[word] = tuple(
                (entry, cases, _change(word, base))
                for base, cases in self.inflection.bases(word)
                for entry in self._index.get(base, ())
            )
        return found

    def _rest(self, start: Start, lower: Sequence[str], i: int, adjectives: frozenset[int]) -> Hit | None:
        entry, cases, changed = start
        slot = None
        for offset, token in enumerate(entry.tokens[1:], i + 1):
            if offset >= len(lower):
                return None
            if token == ADJECTIVE_SLOT:
                if offset not in adjectives:
                    return None
                slot = offset
            elif lower[offset] != token:
                other = next((c for base, c in self.inflection.bases(lower[offset]) if base == token), None)
                if other is None and entry.kind == "person" and offset - i >= SHORT_AFTER:
                    other = self.inflection.short_cases(lower[offset], token)
                if other is None:
                    return None
                stiff = lower[i] == entry.tokens[0]  # "u New Yorku": only the last word is inflected
                cases = cases & other or (other if stiff else cases) or other
        return Hit(i + len(entry.tokens), entry, cases or ANY, slot, changed)
