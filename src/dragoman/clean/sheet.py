"""The sheet: a text's units and what has been decided about each, with the reason."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.clean.rules import BoilerplateRules, SentenceRules
from dragoman.clean.tokens import UPPER
from dragoman.clean.units import Unit
from dragoman.model.text import ZoneKind

MENU = "a menu of the page"
"""The reason of a mark: a row of the page's sections."""
MOST_MATCHED = 460  # longer lines are paragraphs; patterns are for lines
_LONGEST_NAME = 4  # words
_LONGEST_CREDIT = 60  # characters
_INITIALS = 3  # letters
_MOST_COUNTED = 40  # words of one paragraph
_AGAINST = 4  # words that a short line takes away
_LINE_OF_TEXT = 12  # words: a line so long is hardly of a menu
_STROKES = re.compile(r"[/,|•·()\[\];]+")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a unit is, and the rule that says so."""

    kind: ZoneKind
    because: str


class Sheet:
    """Units in order, each with a mark or none yet. Rules only add marks, or take one back by `unmark`."""

    __slots__ = ("_marks", "rules", "spelt", "text", "units", "words")

    def __init__(self, text: str, units: Iterable[Unit], rules: BoilerplateRules, words: SentenceRules) -> None:
        self.text, self.rules, self.words = text, rules, words
        self.units = tuple(units)
        self.spelt = tuple(words.fold.spell(u.bare) if len(u.bare) <= MOST_MATCHED else "" for u in self.units)
        self._marks: list[Mark | None] = [None] * len(self.units)

    def __len__(self) -> int:
        return len(self.units)

    def __getitem__(self, at: int) -> Mark | None:
        return self._marks[at]

    def kind(self, at: int) -> ZoneKind | None:
        """The kind of a unit, None outside the sheet or where nothing is decided."""
        mark = self._marks[at] if 0 <= at < len(self._marks) else None
        return mark.kind if mark else None

    def mark(self, at: int, kind: ZoneKind, because: str) -> None:
        """Decide what a unit is, unless that was decided before."""
        if self._marks[at] is None:
            self._marks[at] = Mark(kind, because)

    def unmark(self, at: int) -> None:
        """Take a decision back."""
        self._marks[at] = None

    def open(self, first: int = 0, last: int | None = None) -> Iterator[int]:
        """Indices of units of which nothing is decided, from `first` to `last` (exclusive)."""
        return (at for at in range(first, len(self.units) if last is None else last) if self._marks[at] is None)

    def is_prose(self, at: int) -> bool:
        """Whether a unit is undecided or body, and reads like a sentence."""
        return self.kind(at) in (None, "body") and self.units[at].prose

    def core(self) -> tuple[int, int]:
        """First and last index of the stretch that holds the text: paragraphs count for it, short lines against it.

        (len, -1) if no unit reads like a sentence.
        """
        best, start, total = (0, len(self.units), -1), 0, 0
        for at in range(len(self.units)):
            if total <= 0:
                start, total = at, 0
            total += self._weight(at)
            if total > best[0]:
                best = (total, start, at)
        return best[1], self._with_unfinished(best[2])

    def _with_unfinished(self, last: int) -> int:
        """The last index, moved over lines as long as sentences that lack only a final mark."""
        while (
            0 <= last < len(self) - 1 and self._marks[last + 1] is None and self.units[last + 1].words >= _LINE_OF_TEXT
        ):
            last += 1
        return last

    def _weight(self, at: int) -> int:
        unit = self.units[at]
        if self.is_prose(at):
            return min(unit.words, _MOST_COUNTED) + 1
        if self._marks[at] is not None:
            return -_AGAINST // 2
        return -_AGAINST if unit.words < _LINE_OF_TEXT else 0


def name_like(bare: str) -> bool:
    """Whether a line could be nothing but a name: two to four capitalised words."""
    words = bare.split()
    return (
        1 < len(words) <= _LONGEST_NAME
        and len(words[0]) > 1
        and all(word[0] in UPPER for word in words)
        and not any(char.isdigit() for char in bare)
    )


def is_agency(bare: str, words: SentenceRules, rules: BoilerplateRules) -> bool:
    """Whether a line names agencies and nothing else but initials: "Reuters", "(AFP)", "jm/dm (AFP, dpa)"."""
    if len(bare) > _LONGEST_CREDIT:
        return False
    parts = [part.strip() for part in _STROKES.split(bare) if part.strip()]
    known = [words.fold(part) in rules.agencies for part in parts]
    return any(known) and all(
        sure or (len(part) <= _INITIALS and part.islower()) for part, sure in zip(parts, known, strict=True)
    )
