"""What desks do to a report they take over, done to any text: the same edits on every run, by a hash of the text.

No words of a language are needed: sentences end at marks and lines, names are words with a capital that come back.
"""

import re
import zlib
from collections import Counter
from collections.abc import Callable, Mapping

_END = re.compile(r"(?<=[.!?؟。！？…])[\"'»”’)]*\s+|(?<=[。！？])|\n+")
_NAME = re.compile(r"(?<=[\w,] )[A-ZА-ЯÀ-Þ][^\W\d_]{4,}")
_RENDERINGS: tuple[tuple[str, str], ...] = (
    ("zh", "j"), ("z", "s"), ("ye", "e"), ("iy", "y"), ("ss", "s"), ("ou", "u"), ("kh", "h"), ("w", "v"), ("y", "i"),
    ("зе", "се"), ("ье", "е"), ("ий", "ы"), ("сс", "с"), ("і", "и"), ("е", "э"), ("c", "k"), ("s", "z"), ("e", "i"),
    ("о", "а"), ("a", "e"),
)  # fmt: skip
_AROUND = (
    "Menu  Home  World  Sport  Weather", "Follow us wherever you like to read", "Sign up for our evening letter",
    "Photo: archive", "Share this page", "Most read this week", "Terms of use  Privacy", "All rights are kept by us",
)  # fmt: skip
"""Furniture of a page, in our own words; what language it is in does not matter to the measure."""
MIN_SENTENCES = 6


def sentences_of(text: str) -> list[str]:
    """The sentences and lines of a text, roughly."""
    return [piece.strip() for piece in _END.split(text) if piece and piece.strip()]


def draw(text: str, purpose: str, below: int) -> int:
    """A number from 0 to `below` - 1 that only the text and the purpose decide."""
    return zlib.crc32(f"{purpose}\0{text}".encode("utf-8", "surrogatepass")) % below


def cut(text: str, other: str) -> str:
    """The first 40 to 70 hundredths of the sentences."""
    del other
    sentences = sentences_of(text)
    return "\n".join(sentences[: max(3, len(sentences) * (40 + draw(text, "cut", 31)) // 100)])


def retitled(text: str, other: str) -> str:
    """Another first line, made of words of the text itself, and no first sentence."""
    del other
    sentences = sentences_of(text)
    words = sentences[draw(text, "title", len(sentences))].split()
    return "\n".join([" ".join(words[: 4 + draw(text, "long", 5)]), *sentences[2:]])


def respelt(text: str, other: str) -> str:
    """The names that come back are rendered otherwise, each the same way throughout."""
    del other
    names = Counter(_NAME.findall(text))
    for name in sorted(name for name, count in names.items() if count > 1):
        text = re.sub(rf"\b{re.escape(name)}", _rendered(name), text)
    return text


def _rendered(name: str) -> str:
    for letters, instead in _RENDERINGS:
        if letters in name[1:]:
            return name[0] + name[1:].replace(letters, instead)
    return name + name[-1]


def added(text: str, other: str) -> str:
    """A paragraph of three sentences of another report put in."""
    sentences, strange = sentences_of(text), sentences_of(other)
    at, begin = draw(text, "where", len(sentences) + 1), draw(text, "what", max(1, len(strange) - 2))
    return "\n".join([*sentences[:at], " ".join(strange[begin : begin + 3]), *sentences[at:]])


def surrounded(text: str, other: str) -> str:
    """Lines of a page's furniture before and behind."""
    del other
    first = draw(text, "furniture", len(_AROUND))
    lines = [*_AROUND[first:], *_AROUND[:first]]
    return "\n".join([*lines[:4], text, *lines[4:]])


def embedded(text: str, other: str) -> str:
    """Most of the report inside a longer one of the desk's own."""
    sentences, strange = sentences_of(text), sentences_of(other)
    kept = sentences[: max(3, len(sentences) * 7 // 10)]
    half = len(strange) // 2
    return "\n".join([*strange[:half], *kept, *strange[half:]])


def reworked(text: str, other: str) -> str:
    """Everything at once: cut, names, headline, a paragraph."""
    return added(retitled(respelt(cut(text, other), other), other), other)


EDITS: Mapping[str, Callable[[str, str], str]] = {
    "cut": cut,
    "retitled": retitled,
    "respelt": respelt,
    "added": added,
    "surrounded": surrounded,
    "embedded": embedded,
    "reworked": reworked,
}


def remains(text: str, changed: str) -> float:
    """How much of the shorter of a text and its edited form are sentences of the text, names aside (0 to 1)."""
    forms = (text, respelt(text, ""), respelt(cut(text, ""), ""))
    own = {sentence for form in forms for sentence in sentences_of(form)}
    words = sum(len(sentence.split()) for sentence in sentences_of(changed) if sentence in own)
    return words / max(1, min(len(text.split()), len(changed.split())))


def shared_runs(one: str, two: str, size: int = 12) -> float:
    """How much of the shorter text stands in the longer in runs of at least twelve words as they are (0 to 1)."""
    inner, outer = sorted((one.casefold().split(), two.casefold().split()), key=len)
    runs = {tuple(outer[at : at + size]) for at in range(len(outer) - size + 1)}
    covered: set[int] = set()
    for at in range(len(inner) - size + 1):
        if tuple(inner[at : at + size]) in runs:
            covered.update(range(at, at + size))
    return len(covered) / len(inner) if inner else 0.0
