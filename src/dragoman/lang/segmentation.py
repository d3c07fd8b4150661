"""Words of a script that writes no blanks between them: the likeliest row of words that a stretch of text can be.

A pack with a `segmentation.yml` has its text cut so. Known are the words of its files, the names of the world, and a
list of frequent words with their cost (a hundred times the negative logarithm of how often they occur). Numbers and
names are told by their characters: foreign names by those they are written with, others by surname and title.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from dragoman.lang.numerals import digits_of
from dragoman.lang.own import OwnActors, own_actors
from dragoman.lang.pack import Pack, data_folder, load, read_yaml
from dragoman.lang.world import load_world

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff"
DOTS = "\u00b7\u2022\u2027\u30fb\uff0e"
"""Marks between the parts of a foreign name."""
STRETCH = re.compile(rf"[{HAN}](?:[{HAN}]|[{DOTS}-](?=[{HAN}]))*")
JOINTS = f"{DOTS}-"
_RUN = re.compile(rf"[{HAN}]+")
UNKNOWN, OWN, SHORT, NUMBER = 800, 430, 380, 260
"""Costs of an unknown character, at most of a word of the pack, of a state's short form, and of a number."""
DOTTED, FOREIGN, TITLED, GIVEN = 250, 480, 250, 260
"""Costs of a name before those of its characters: with a dot, without, beside a title; and of a character given."""
RARE = 440
"""Cost from which a frequent word may be a name behind a title."""
LEARNT = 300
"""Cost of a name that the text has beside a title, wherever else it stands."""
LONGEST, LEAST_FOREIGN, MOST_FOREIGN = 16, 3, 8
"""Characters of a word, and of a part of a foreign name that stands without a dot."""
MAX_STRANGE, STRANGE = 2, 400
"""Characters of a foreign name with a dot that few of them have, and the cost of each."""
MAX_GIVEN, MAX_SURNAME, PAIR = 2, 2, 2
"""Characters of a given name, of a surname, and of the shortest foreign name."""
SURNAME = 100
"""Cost of a surname."""
CLOSED = ("words", "speech", "status", "triggers", "time")
SECTIONS = ("words", "nouns", "speech", "status", "triggers", "predicates", "time")


class Piece(NamedTuple):
    """A word found: offsets in the text, its words as the pack knows them (else None), and whether it is a name."""

    start: int
    end: int
    folded: str | None = None
    name: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Segmenter:
    """What a pack knows of its words; `pieces` cuts a stretch of text."""

    costs: Mapping[str, int]
    foreign: Mapping[str, int]  # characters of foreign names, with their costs
    surnames: frozenset[str]
    titles: frozenset[str]  # words beside which somebody is named
    single: frozenset[str]  # characters that are words of the pack, and in no given name
    endings: frozenset[str]  # particles written as part of the verb before them
    verbs: frozenset[str]
    own: frozenset[str]
    saying: frozenset[str]
    ungiven: frozenset[str]  # characters in no given name
    numerals: Mapping[str, str] = field(default_factory=dict)
    short: Mapping[str, tuple[tuple[str, str], tuple[str, str]]] = field(default_factory=dict)
    letters: Mapping[int, str] = field(default_factory=dict)  # folds what is written otherwise
    counted: frozenset[str] = frozenset()  # characters behind digits: years, months, days
    uncounted: frozenset[str] = frozenset()  # longer words that begin with one of them

    def names_in(self, text: str) -> frozenset[str]:
        """The names that a whole text has beside titles: they are names where they stand alone, too."""
        plain = text.translate(self.letters)
        found: set[str] = set()
        for match in STRETCH.finditer(plain):
            for piece in self._cut(plain[match.start() : match.end()], frozenset()):
                word = plain[match.start() + piece.start : match.start() + piece.end]
                if piece.name:
                    found.add(word)
                    found.update(part for part in re.split(f"[{DOTS}]", word) if len(part) >= LEAST_FOREIGN)
        return frozenset(found)

    def pieces(self, text: str, start: int, end: int, known: frozenset[str]) -> Iterator[Piece]:
        """The words of a stretch that `STRETCH` found; `known` are names that the text has elsewhere."""
        held: Piece | None = None
        if self._counts(text, start):
            yield Piece(start, start + 1)
            start += 1
        plain = text[start:end].translate(self.letters)
        for piece in self._cut(plain, known):
            word = plain[piece.start : piece.end]
            if held is not None and word in self.endings and plain[held.start - start : held.end - start] in self.verbs:
                held = Piece(held.start, start + piece.end, plain[held.start - start : held.end - start])
                continue
            if held is not None:
                yield held
                held = None
            if word in self.short:
                yield from _parts(start + piece.start, self.short[word])
                continue
            held = Piece(start + piece.start, start + piece.end, piece.folded, piece.name)
        if held is not None:
            yield held

    def _counts(self, text: str, at: int) -> bool:
        """Whether digits stand before a unit of time at an offset: in 25日军方, 日 is the day and no short form."""
        behind = at > 0 and text[at - 1].isdigit() and text[at].translate(self.letters) in self.counted
        return behind and not any(text[at : at + 2] == word for word in self.uncounted)

    def _cut(self, text: str, known: frozenset[str]) -> list[Piece]:
        """The cheapest row of words: of each beginning only the best way to get there is kept."""
        best: list[int] = [0] + [UNKNOWN * (len(text) + 1)] * len(text)
        back: list[Piece] = [Piece(0, 0)] * (len(text) + 1)
        for at in range(len(text)):
            for piece, cost in self._edges(text, at, known):
                total = best[at] + cost
                if total < best[piece.end]:
                    best[piece.end], back[piece.end] = total, piece
        found, at = [], len(text)
        while at > 0:
            found.append(back[at])
            at = back[at].start
        return found[::-1]

    def _edges(self, text: str, at: int, known: frozenset[str]) -> Iterator[tuple[Piece, int]]:
        yield Piece(at, at + 1), self.costs.get(text[at], UNKNOWN)
        for end in range(at + 2, min(len(text), at + LONGEST) + 1):
            word = text[at:end]
            if word in self.costs and not self._whole_follows(text, word, end):
                yield Piece(at, end, name=self._named(text, at, word)), self.costs[word]
            if word in known:
                yield Piece(at, end, name=True), LEARNT
        yield from self._number(text, at)
        yield from self._foreign(text, at)
        yield from self._titled(text, at)

    def _whole_follows(self, text: str, word: str, end: int) -> bool:
        """Whether a short form ends in a state that stands there in full: 抵 and 美国, not 抵美."""
        _, (_, state) = self.short.get(word, (("", ""), ("", "")))
        return bool(state) and text.startswith(state, end - 1)

    def _named(self, text: str, at: int, word: str) -> bool:
        """Whether a frequent word is somebody's name, right behind a title: the words of the pack are not."""
        if word in self.own or self.costs[word] < RARE or not self._behind_title(text, at):
            return False
        native = len(word) <= 1 + MAX_GIVEN and word[0] in self.surnames and self._givable(word[1:])
        return native or all(one in self.foreign for one in word)

    def _number(self, text: str, at: int) -> Iterator[tuple[Piece, int]]:
        if text[at] not in self.numerals or (at and text[at - 1] in self.numerals):
            return
        end = at
        while end < len(text) and text[end] in self.numerals:
            end += 1
        yield Piece(at, end, digits_of(text[at:end], self.numerals)), NUMBER + 20 * (end - at)

    def _foreign(self, text: str, at: int) -> Iterator[tuple[Piece, int]]:
        """Names of the characters that foreign names are written with; with a dot between parts of any length."""
        cost, strange, dotted, end = 0, 0, False, at
        while end < len(text) and strange <= MAX_STRANGE and (end > at or text[end] not in JOINTS):
            dotted = dotted or text[end] in DOTS
            known = text[end] in self.foreign or text[end] in JOINTS
            if not known and text[end] in self.single:
                return
            strange += not known
            cost += self.foreign.get(text[end], 0)
            end += 1
            if text[end - 1] in JOINTS:
                continue
            if dotted and self._titled_within(text[at:end]):
                return
            if dotted:
                yield Piece(at, end, name=True), DOTTED + cost // 2 + STRANGE * strange  # the dot is half the proof
            elif strange:
                if known and strange == 1 and end - at > LEAST_FOREIGN and self._behind_title(text, at):
                    yield Piece(at, end, name=True), TITLED + cost + STRANGE
            elif LEAST_FOREIGN <= end - at <= MOST_FOREIGN and "-" not in text[at:end]:
                titled = self._beside_title(text, at, end) or self._says(text, end)
                yield Piece(at, end, name=titled), (TITLED if titled else FOREIGN) + cost

    def _titled_within(self, word: str) -> bool:
        """Whether a title stands in front of a name with a dot, and is no part of it: 总理扬·科瓦尔斯基."""
        first = next(at for at, one in enumerate(word) if one in DOTS)
        return any(word[a:b] in self.titles for a in range(first) for b in range(a + 2, first + 1))

    def _titled(self, text: str, at: int) -> Iterator[tuple[Piece, int]]:
        """A surname with one or two characters, or two of a foreign name, right after a title or before one."""
        for size in range(1, MAX_SURNAME + 1):
            if text[at : at + size] not in self.surnames:
                continue
            for given in range(1, MAX_GIVEN + 1):
                end = at + size + given
                rest = text[at + size : end]
                if len(rest) < given or not self._givable(rest):
                    continue
                if self._beside_title(text, at, end) or (given == MAX_GIVEN and self._says(text, end)):
                    yield Piece(at, end, name=True), TITLED + GIVEN * given + SURNAME
        pair = text[at : at + PAIR]
        foreign = len(pair) == PAIR and all(one in self.foreign for one in pair)
        if foreign and self._beside_title(text, at, at + PAIR):
            yield Piece(at, at + PAIR, name=True), TITLED + sum(self.foreign[one] for one in pair)

    def _givable(self, rest: str) -> bool:
        return not any(one in self.single or one in self.ungiven or one in JOINTS for one in rest)

    def _behind_title(self, text: str, at: int) -> bool:
        return any(text[at - size : at] in self.titles for size in range(2, 8) if size <= at)

    def _says(self, text: str, at: int) -> bool:
        """Whether a verb of saying follows: ”王小红说”."""
        return any(text[at : at + size] in self.saying for size in (1, 2))

    def _beside_title(self, text: str, start: int, end: int) -> bool:
        return self._behind_title(text, start) or any(text[end : end + size] in self.titles for size in range(2, 6))


def _parts(at: int, parts: tuple[tuple[str, str], tuple[str, str]]) -> Iterator[Piece]:
    """The two words of a short form such as 以军, each with the word it is short for."""
    for written, folded in parts:
        yield Piece(at, at + len(written), folded)
        at += len(written)


def segmenter_of(code: str) -> Segmenter | None:
    """The segmenter of a pack, with the user's own actors in effect; None for a language that writes blanks."""
    return _segmenter(code, own_actors())


@lru_cache(maxsize=4)
def _segmenter(code: str, _: OwnActors) -> Segmenter | None:
    pack = load(code)
    path = data_folder() / "lang" / code / "segmentation.yml"
    if not path.is_file():
        return None
    section = read_yaml(path, f"lang/{code}/segmentation.yml")
    fold = (pack.section("boilerplate").get("sentences") or {}).get("fold") or {}
    costs = {word: int(cost) for cost, words in section["words"].items() for word in str(words).split()}
    own = frozenset(_own_words(pack))
    short = {word: parts for word, parts in _short(section) if word not in own}
    for word in own:
        costs[word] = min(costs.get(word, OWN), OWN) if len(word) > 1 else costs.get(word, UNKNOWN)
    costs = {word: cost for word, cost in costs.items() if word in own or not _joined(word, own)}
    costs |= dict.fromkeys(short, SHORT)
    rows = (*section["foreign"].items(), *section.get("foreign_own", {}).items())
    foreign = {one: int(cost) for cost, some in rows for one in str(some)}
    return Segmenter(
        costs=costs,
        foreign=foreign,
        surnames=frozenset(str(section["surnames"]).split()),
        titles=frozenset(_titles(pack, section)),
        single=frozenset(_single(pack)) - frozenset(str(section["also_names"])),
        endings=frozenset(map(str, section["endings"])),
        verbs=frozenset(word for name in ("speech", "status", "triggers") for word in _han(pack.section(name))),
        numerals={str(one): str(value) for one, value in section["numerals"].items()},
        saying=frozenset(str(one) for one in section["saying"]),
        ungiven=frozenset(str(section["ungiven"])),
        own=own,
        short=short,
        counted=frozenset(map(str, section["counted"])),
        uncounted=frozenset(map(str, section["uncounted"])),
        letters=str.maketrans({a: b for a, b in fold.items() if _RUN.fullmatch(a)}),
    )


def _joined(word: str, own: frozenset[str]) -> bool:
    """Whether a frequent word is two words of the pack, which are known better apart: 日本首相."""
    return any(word[:at] in own and word[at:] in own for at in range(2, len(word) - 1))


def _own_words(pack: Pack) -> Iterator[str]:
    for name in SECTIONS:
        yield from _han(pack.section(name))
    for entry in load_world().entries(pack.code):
        yield from STRETCH.findall(entry.text)


def _single(pack: Pack) -> Iterator[str]:
    """Words of one character that are no nouns, and therefore in no name."""
    for name in CLOSED:
        yield from (word for word in _han(pack.section(name)) if len(word) == 1)


def _han(found: Any) -> Iterator[str]:
    """All words in the pack's script in a section, whatever its shape."""
    if isinstance(found, Mapping):
        for key, value in found.items():
            yield from _han(key)
            yield from _han(value)
    elif isinstance(found, str):
        yield from _RUN.findall(found)
    elif isinstance(found, Iterable):
        for item in found:
            yield from _han(item)


def _titles(pack: Pack, section: Mapping[str, Any]) -> Iterator[str]:
    yield from _han((pack.section("nouns").get("offices") or {}).values())
    yield from _han(pack.section("nouns").get("person_nouns"))
    yield from map(str, section.get("titles") or ())


def _short(section: Mapping[str, Any]) -> Iterator[tuple[str, tuple[tuple[str, str], tuple[str, str]]]]:
    """Short forms of a state joined with a word for its people, or with another: 以军 is 以色列 and 军队."""
    for letter, state in (section.get("short") or {}).items():
        for word, whole in (section.get("shortened") or {}).items():
            yield f"{letter}{word}", ((str(letter), str(state)), (str(word), str(whole)))
    pairs = {str(letter): str(state) for letter, state in section["short"].items() if letter in str(section["paired"])}
    for going, verb in section["going"].items():  # 访华 is 访问 and 中国
        places = {**pairs, **section["gone_to"]}
        yield from ((f"{going}{to}", ((str(going), str(verb)), (str(to), str(state)))) for to, state in places.items())
    for one, state in pairs.items():
        yield from ((f"{one}{two}", ((one, state), (two, other))) for two, other in pairs.items() if one != two)
