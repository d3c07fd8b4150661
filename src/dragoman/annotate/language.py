"""Which language a text is in, and which pack can read it.

A small language model names the language. Packs of one family (hr, bs, sr), which it cannot tell apart, are told
apart by the words and letters their packs list.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from dragoman.errors import PackError
from dragoman.lang.identifier import likeliest
from dragoman.lang.pack import data_folder, load, merged, read_yaml
from dragoman.names.scripts import script_of_text

_LONGEST = 6000  # characters looked at
_LEAST_LETTERS = 20  # fewer say nothing sure
_SURE = 0.6  # probability from which one look is enough
_CERTAIN = 0.85  # probability from which no small words speak against it
_DOUBTFUL = 0.4  # probability below which the second choice counts too
_FUNCTION_SHARE = 0.12  # share of a pack's small words from which a text is in its language
_ENDED = 6  # letters from which an ending of the language is one
_NOISE = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|[\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class Guess:
    """A language code (ISO 639, "und" if nothing can be said), whether it is sure, and why."""

    language: str
    sure: bool
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Markers:
    """What a pack says about telling its language from others."""

    labels: frozenset[str]
    function: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    stems: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    scripts: frozenset[str] = frozenset()
    letters: Mapping[int, str] = field(default_factory=dict)  # folding to the letters of the pack
    unlike: Mapping[str, str] = field(
        default_factory=dict
    )  # labels that count as its own in a text without these letters

    @classmethod
    def from_mapping(cls, code: str, data: Mapping[str, Any], letters: Mapping[str, str]) -> "Markers":
        """Build from the `markers` of a pack.yml; `letters` fold its script.

        Raises:
            PackError: an entry is no list of texts (E245).
        """
        lists = {
            name: _texts(code, data, name) for name in ("labels", "function", "words", "stems", "endings", "scripts")
        }
        return cls(
            labels=frozenset(lists["labels"]) or frozenset((code,)),
            function=frozenset(word.casefold() for word in lists["function"]),
            words=frozenset(word.casefold() for word in lists["words"]),
            stems=tuple(sorted(word.casefold() for word in lists["stems"])),
            endings=tuple(sorted(ending.casefold() for ending in lists["endings"])),
            scripts=frozenset(lists["scripts"]),
            letters=str.maketrans(dict(letters)),
            unlike={str(label): str(some) for label, some in (data.get("unlike") or {}).items()},
        )


def _texts(code: str, data: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = data.get(name, ())
    if not isinstance(value, (list, tuple)) or not all(isinstance(item, str) for item in value):
        raise PackError(
            f"markers.{name} is no list of texts",
            code="E245",
            place=f"lang/{code}/pack.yml",
            remedy='quote words like "no"',
        )
    return tuple(value)


@lru_cache(maxsize=64)
def markers_of(code: str) -> Markers:
    """The markers of a pack, with those of the packs it extends."""
    found: Any = {}
    for member in load(code).family:
        head = read_yaml(data_folder() / "lang" / member / "pack.yml", f"lang/{member}/pack.yml")
        found = merged(found, head.get("markers", {}))
    pack = load(code)
    letters = pack.section("boilerplate").get("sentences", {}).get("fold", {}) if pack.fold else {}
    return Markers.from_mapping(code, found, letters)


def identify(text: str, codes: Collection[str]) -> Guess:
    """The language of a text; one of `codes` where a pack of that language or family is among them.

    A text in another language gets that language's code. Names and quotations in other languages do not matter
    as long as most of the text is in one.
    """
    sample = _NOISE.sub(" ", text[:_LONGEST])
    letters = sum(char.isalpha() for char in sample)
    if letters == 0:
        return Guess("und", sure=False, because="no letters")
    packs = {code: markers_of(code) for code in sorted(codes)}
    ranked = _told_apart(_ranked(sample), packs, sample)
    words = [word.casefold() for word in _WORD.findall(sample)]
    top, probability = ranked[0]
    family = _family(packs, words, ranked)
    if family is None:
        return Guess(
            top, letters >= _LEAST_LETTERS and probability >= _SURE, f"language model: {top} ({probability:.2f})"
        )
    likely = sum(score for label, score in ranked if label in packs[family[0]].labels)
    sure = letters >= _LEAST_LETTERS and (
        likely >= _SURE or _share(packs[family[0]], words, alone=len(family) == 1) >= _FUNCTION_SHARE
    )
    return _within(family, packs, words, (sample, ranked, sure))


def _family(
    packs: Mapping[str, Markers], words: Sequence[str], ranked: Sequence[tuple[str, float]]
) -> tuple[str, ...] | None:
    """The packs of the family the text is in: the model's choice, or one it thought of whose small words abound."""
    best, most = None, 0.0
    top = ranked[0][1]
    for labels in sorted({tuple(sorted(markers.labels)) for markers in packs.values()}):
        family = tuple(code for code, markers in packs.items() if tuple(sorted(markers.labels)) == labels)
        likely = sum(score for label, score in ranked if label in labels)
        share = _share(packs[family[0]], words, alone=len(family) == 1) if likely > 0 and top < _CERTAIN else 0.0
        named = likely >= top or (top < _DOUBTFUL and likely >= 0.7 * top)
        if (named or share > _FUNCTION_SHARE) and likely + share > most:
            best, most = family, likely + share
    return best


def _share(markers: Markers, words: Sequence[str], *, alone: bool) -> float:
    """How much of a text are small words and endings of the language; `alone` where its pack is all of its family.

    Marker words and stems of a pack in a family tell it from the others of the family, not from their neighbours.
    """
    if not words:
        return 0.0
    letters = dict(markers.letters)
    return sum(_own(markers, word.translate(letters), alone=alone) for word in words) / len(words)


def _own(markers: Markers, word: str, *, alone: bool) -> bool:
    if word in markers.function or (len(word) >= _ENDED and word.endswith(markers.endings or ("\0",))):
        return True
    return alone and (word in markers.words or word.startswith(markers.stems or ("\0",)))


def _told_apart(
    ranked: Sequence[tuple[str, float]], packs: Mapping[str, Markers], sample: str
) -> Sequence[tuple[str, float]]:
    """The ranking without languages whose own letters the text lacks: a headline without kana is no Japanese."""
    own = {
        label: max(markers.labels)
        for markers in packs.values()
        for label, letters in markers.unlike.items()
        if not re.search(f"[{letters}]", sample)
    }
    return [(own.get(label, label), score) for label, score in ranked]


def _ranked(sample: str) -> list[tuple[str, float]]:
    """Languages by probability, best first."""
    ranked = [(code, round(score, 4)) for code, score in likeliest(sample, 8)]
    return ranked or [("und", 0.0)]


def _within(
    codes: Sequence[str],
    packs: Mapping[str, Markers],
    words: Sequence[str],
    seen: tuple[str, Sequence[tuple[str, float]], bool],
) -> Guess:
    """One of several packs of a family; `seen`: the text looked at, the model's ranking, whether that was sure."""
    sample, ranked, sure = seen
    if len(codes) == 1:
        return Guess(codes[0], sure, "language model")
    script = script_of_text(sample)
    written = [code for code in codes if script in packs[code].scripts]
    if len(written) == 1:
        return Guess(written[0], sure, f"script: {script}")
    scores = dict(ranked)
    points = {code: _points(packs[code], words) for code in codes}
    order = sorted(codes, key=lambda code: (-points[code][0], -scores.get(code, 0.0), code))
    lead = points[order[0]][0] - points[order[1]][0]
    examples = ", ".join(points[order[0]][1])
    return Guess(order[0], sure and lead >= 1, f"marker words: {examples}" if examples else "language model")


def _points(markers: Markers, words: Sequence[str]) -> tuple[int, tuple[str, ...]]:
    """How many different marker words and stems a text has, with the first few."""
    found: Counter[str] = Counter()
    for word in words:
        if word in markers.words or word.startswith(markers.stems or ("\0",)):
            found[word] += 1
    return len(found), tuple(sorted(found)[:4])
