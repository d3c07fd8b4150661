"""Bylines taken apart: "By Ada Berg and Nils Dahl, Oslo" holds two names, and a place that is none.

The words around names stand in `data/page/bylines.yml`; the agencies are those of the press that is described.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from dragoman.lang.pack import data_folder
from dragoman.lang.tables import read_table
from dragoman.lang.world import load_world

_ADDRESS = re.compile(r"https?://|www\.|/|@\w")
_WHOLE_ADDRESS = re.compile(r"\s*(?:https?://|www\.)")
_BRACKET = re.compile(r"\s*[(\[].*?[)\]]")
_PARTS = re.compile(r"\s*[,;|·•/、，]\s*")
_DASH = re.compile(r"\s+[–—-]\s+")
_JAPANESE = re.compile(r"【(?:[^＝】]*＝)?([^】]*)】")  # the place, then who writes
_COLON = re.compile(r"\s*[:：]\s*")
_DATED = re.compile(r"\s+\d{1,4}[.:/-].*")  # a date or clock time behind a name: "Ada Berg 3.4.2024"
_DIGIT = re.compile(r"\d")
_LONGEST, _MOST_WORDS = 60, 6  # characters and words of a name
_LONGEST_PARTICLE = 5  # letters: "von", "della"
_BOTH_NAMES = ("given name", "family name")  # what stands around a particle
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_MOST_UNSPACED, _LONGEST_UNSPACED = 2, 8  # words and letters of a name in a script that parts no words
_LONGEST_VALUE = 1_000  # characters in which names are looked for
_MOST_NAMES = 20
_LONGEST_INITIALS = 6  # letters of an agency that is written in capitals
_EDGES = " .:,\"'«»„“”"


class Bylines(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around names."""

    by: frozenset[str]
    opens: frozenset[str]
    between: frozenset[str] = msgspec.field(name="and")
    roles: frozenset[str]
    sources: frozenset[str]
    behind: frozenset[str]
    editing: frozenset[str]


@lru_cache(maxsize=1)
def load_bylines() -> Bylines:
    """The shipped words.

    Raises:
        PackError: the file is no YAML (E201), or not as it should be (E207).
    """
    return read_table(data_folder() / "page" / "bylines.yml", "page/bylines.yml", Bylines)


def _any_of(words: frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What opens a byline, what stands between two names, that at the edge of one, and the place or day behind one."""
    table = load_bylines()
    by, between = _any_of(table.by | table.sources), _any_of(table.between)
    opening = re.compile(rf"(?:{by})(?:\s?/\s?(?:{by}))*(?:\s*[:：]\s*|\s+|$)", re.IGNORECASE)
    edge = re.compile(rf"^(?:{between})\s+|\s+(?:{between})$", re.IGNORECASE)
    behind = re.compile(rf"(?<=\w)\s+(?:{_any_of(table.behind)})\s.*", re.IGNORECASE)
    return opening, re.compile(rf"\s+(?:{between})\s+", re.IGNORECASE), edge, behind


def names_in(text: str) -> tuple[str, ...]:
    """The names in a byline of one or more lines, as written."""
    text = text[:_LONGEST_VALUE]
    if _WHOLE_ADDRESS.match(text):
        return ()
    found = [name for line in text.split("\n") for name in _without_places(tuple(_parts(line)))]
    names = dict.fromkeys(name for name in found if not is_role(name)) or dict.fromkeys(found)
    return tuple(names)[:_MOST_NAMES]


def opens_with_names(line: str) -> bool:
    """Whether a line is a byline by its words alone: "By Ada Berg, Oslo", "AFP, Manila"; it names agencies or persons.

    A person's name is of two words or more, all of them capitals' but particles.
    """
    parts = tuple(_parts(line))
    said = sum(len(piece) for piece in _PARTS.split(line) if not _DIGIT.search(piece))
    if not parts or sum(map(len, parts)) * 2 < said:
        return False
    if is_agency(parts[0]):  # alone it may be the credit of a photo
        return len(parts) > 1 and not is_agency(parts[1]) and all(_is_capital(part) for part in parts)
    word = line.split(None, 1)[0].casefold().strip(":")
    several = word in load_bylines().opens and " " in parts[0]
    return several and all(_is_capital(part) or is_agency(part) for part in _without_places(parts))


def _is_capital(part: str) -> bool:
    return part[:1].isupper() and all(word[:1].isupper() or len(word) <= _LONGEST_PARTICLE for word in part.split())


def opening_ends(text: str) -> bool:
    """Whether some text is nothing but words that open a byline."""
    return not text.strip(" :：") or _patterns()[0].fullmatch(f"{text.strip()} ") is not None


def is_role(part: str) -> bool:
    """Whether a part begins or ends with what somebody is, instead of a name: "Herald Staff Writer"."""
    words = part.casefold().split()
    roles = load_bylines().roles
    edges = (words[:1], words[-1:], words[:2], words[-2:])
    return bool(words) and any(" ".join(edge) in roles for edge in edges)


@lru_cache(maxsize=10_000)
def is_agency(name: str) -> bool:
    """Whether a name is that of an agency."""
    known = load_world().press.named(name)
    return known is not None and known.key.startswith("agency:")


def _parts(line: str) -> Iterator[str]:
    """What may be names in one line; behind the dash that follows names stands where they are or what they are."""
    before, *behind = _DASH.split(_BRACKET.sub("", _JAPANESE.sub(r"\1", line)))
    names = list(_names(before))
    yield from names
    for piece in behind:
        found = list(_names(piece))
        yield from (name for name in found if is_agency(name) or not any(" " in one for one in names))


def _names(piece: str) -> Iterator[str]:
    """What may be names up to a label of other things: "Text: Ada Berg, Photos: Nils Dahl"."""
    opening, between, edge, behind = _patterns()
    for one in map(str.strip, _PARTS.split(piece)):
        opened = opening.match(one)
        for part in between.split(_DATED.sub("", one[opened.end() :]) if opened else one):
            name = behind.sub("", edge.sub("", part.strip())).strip(_EDGES)
            if _COLON.search(name):
                return
            if is_name(name):
                yield name


def is_name(part: str) -> bool:
    """Whether a part of a byline may be a name: its words are capitals' but for particles, where the script has any."""
    if not may_be_told(part):
        return False
    words = part.split()
    small = [word for word in words if word.islower() and word[:1].title() != word[:1]]  # Georgian has no capitals
    particles = all(len(word) <= _LONGEST_PARTICLE for word in small) and len(words) - len(small) >= len(_BOTH_NAMES)
    return not small or is_agency(part) or particles or (len(words) == 1 and len(part) <= _LONGEST_INITIALS)


def may_be_told(part: str) -> bool:
    """Whether what is told as a name may be a person, a desk or a house: "Nordic staff reporter", not "admin"."""
    table, lower = load_bylines(), part.casefold()
    if not part or len(part) > _LONGEST or len(part.split()) > _MOST_WORDS or _ADDRESS.search(part):
        return False
    if _DIGIT.search(part) or not any(char.isalpha() for char in part):
        return False
    if _UNSPACED.search(part) and (len(part.split()) > _MOST_UNSPACED or len(part) > _LONGEST_UNSPACED):
        return False
    return lower not in table.roles | table.by | table.sources


def _without_places(parts: Sequence[str]) -> Iterator[str]:
    """The names without the places behind them: "Ada Berg, Oslo", "AFP, MANILA"; agencies stay: "Ada Berg, PAP"."""
    for at, part in enumerate(parts):
        before = parts[at - 1] if at else ""
        place = " " not in part and not is_agency(part) and (is_agency(before) or (" " in before and not _short(part)))
        if not place:
            yield part


def _short(part: str) -> bool:
    return part.isupper() and len(part) <= _LONGEST_INITIALS
