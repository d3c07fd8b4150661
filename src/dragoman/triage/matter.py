"""Is a report on international affairs at all? A quick answer from names and words, with a score and the reason.

International are: dealings of states, governments and bodies with one another, armed conflict, diplomacy, sanctions,
treaties. Not: the politics of one country alone, sport, weather, crime, trade and science without states. The weights
stand in `data/triage/weights.yml`, where it also stands how they were fitted.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dragoman.errors import PackError
from dragoman.lang.pack import data_folder, read_yaml
from dragoman.triage.terms import CLASSES, WORLD, Hit, kinds_of, terms_of

PLACE = "triage/weights.yml"
_LOOKED_AT = 2000  # characters: what a report is about stands at its head
_HEAD = 160  # characters of the headline, or of what stands in its place
_OFTEN = 3  # times that one word counts
_SIGNS = 2  # signs of a script without blanks that count as one word
_STATES = 4
_AWAY = ("sport", "show", "money", "crime", "nature", "leisure")
_MATTERS = ("diplomacy", "force", "energy", "body", "person")
_FOR, _AGAINST = ("diplomacy", "force", "energy", "body"), ("home", *_AWAY)
FEATURES = (
    "two_states", "states", "second_state", "state_words", "bodies", "persons", *CLASSES,
    "head_states", "head_bodies", "head_diplomacy", "head_force", "head_energy", "head_away", "states_at_odds",
    "matters", "others",
)  # fmt: skip
_LEAST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Matter:
    """How likely a report is on international affairs (0 to 1), and what speaks for it and against it most."""

    score: float
    because: str


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of the features, what is added to their sum, and the score from which a report is kept."""

    intercept: float
    keep: float
    features: Mapping[str, float]


def matter_of(text: str, title: str | None, language: str) -> Matter:
    """The score of a report; 1 where its language or length lets nothing be said, so that it is kept."""
    hits, head, words = looked_at(text, title, language)
    if words < _LEAST_WORDS:
        return Matter(1.0, "too short to be judged")
    found, weights = features_of(hits, head, words), weights_of()
    total = weights.intercept + math.fsum(weights.features[name] * value for name, value in found.items())
    return Matter(round(1 / (1 + math.exp(-total)), 4), _because(hits))


def looked_at(text: str, title: str | None, language: str) -> tuple[list[Hit], int, int]:
    """The terms of headline and text, where the headline ends, and how many words were looked at."""
    begun = text.lstrip()
    if title and not begun.startswith(title):
        begun = f"{title}\n{begun}"
    begun = begun[:_LOOKED_AT]
    line = begun.find("\n")
    head = len(title) if title else line if 0 < line < _HEAD else _HEAD
    unspaced = 4 * sum("\u3040" <= sign <= "\u9fff" for sign in begun[:_HEAD]) > len(begun[:_HEAD])
    words = len(begun) // _SIGNS if unspaced else begun.count(" ") + begun.count("\n") + 1
    return list(terms_of(language).found(begun)), head, words


def features_of(hits: Sequence[Hit], head: int, words: int) -> dict[str, float]:
    """What the score is made of, by name; densities as logarithms of words in a hundred."""
    keys: dict[str, list[str]] = {kind: [] for kind in (*WORLD, *CLASSES)}
    for _, term in hits:
        keys[term.kind].append(term.key)
    states = Counter(keys["state"])
    mentions, top = states.total(), max(states.values(), default=0)
    dense = {kind: _density(found, words) for kind, found in keys.items()}
    two = float(len(states) > 1)
    return {
        "two_states": two,
        "states": min(len(states), _STATES) / _STATES,
        "second_state": (mentions - top) / mentions if mentions else 0.0,
        "state_words": dense["state"],
        "bodies": dense["body"],
        "persons": dense["person"],
        **{kind: dense[kind] for kind in CLASSES},
        **_head(hits, head),
        "states_at_odds": two * max(dense["diplomacy"], dense["force"]),
        "matters": _together(keys, _FOR, words),
        "others": _together(keys, _AGAINST, words),
    }


def _head(hits: Sequence[Hit], head: int) -> dict[str, float]:
    """What stands in the headline."""
    first = [term for at, term in hits if at < head]
    kinds = {term.kind for term in first}
    return {
        "head_states": min(len({term.key for term in first if term.kind == "state"}), 2) / 2,
        "head_bodies": float("body" in kinds or "person" in kinds),
        "head_diplomacy": float("diplomacy" in kinds),
        "head_force": float("force" in kinds),
        "head_energy": float("energy" in kinds),
        "head_away": float(not kinds.isdisjoint(_AWAY) and kinds.isdisjoint(_MATTERS)),
    }


def _density(keys: Sequence[str], words: int) -> float:
    if not keys:
        return 0.0
    counted = sum(min(count, _OFTEN) for count in Counter(keys).values())
    return math.log1p(100 * counted / max(words, _LEAST_WORDS))


def _together(keys: Mapping[str, Sequence[str]], kinds: Sequence[str], words: int) -> float:
    """The density of some kinds as one: a report on many small matters is as far away as one on a single one."""
    return math.log1p(100 * sum(len(keys[kind]) for kind in kinds) / max(words, _LEAST_WORDS))


def _because(hits: Sequence[Hit]) -> str:
    """The words behind the verdict: the states, and the kinds of word that it has most of, for it and against it."""
    states = [key for key, _ in Counter(kinds_of(hits, "state")).most_common(3)]
    kinds = Counter(hit.term.kind for hit in hits)
    told = [f"states {', '.join(states)}" if states else "no state named"]
    for names, way in ((_MATTERS, "for"), (_AGAINST, "against")):
        most = max(names, key=lambda name: kinds[name])
        told += [f"{most} {way}"] if kinds[most] else []
    return ", ".join(told)


@lru_cache(maxsize=1)
def weights_of() -> Weights:
    """The shipped weights.

    Raises:
        PackError: a feature lacks a weight, or there is one too many (E181).
    """
    content: Mapping[str, Any] = read_yaml(data_folder() / "triage" / "weights.yml", PLACE)
    features = content.get("features")
    if not isinstance(features, dict) or set(features) != set(FEATURES):
        raise PackError("not the features of the score", code="E181", place=PLACE, remedy="run training/triage.py")
    return Weights(float(content["intercept"]), float(content["keep"]), {k: float(v) for k, v in features.items()})
