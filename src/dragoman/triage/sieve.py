"""The sieve: of the reports that come in one after another, which are worth deep reading, and why the others are not.

A report is asked first what it is about and then, if that is international affairs, whether one that was kept before
says the same. So only reports that are kept take memory. One that says the same with other numbers is news that moved
on, or a correction: it is kept. Nothing is dropped without a reason.
"""

from typing import Protocol

from dragoman.lang.pack import available
from dragoman.model.verdict import Verdict
from dragoman.triage.copies import ADDS, Copies, Copy
from dragoman.triage.matter import matter_of, weights_of
from dragoman.triage.tongue import tongue_of


class Seen(Protocol):
    """What the sieve looks at: a page at first sight, or anything else with a text and a headline."""

    @property
    def text(self) -> str:
        """The text."""

    @property
    def title(self) -> str | None:
        """The headline, where it is known."""


def at_first(seen: Seen) -> Verdict:
    """The verdict on a report alone, at the score from which the weights keep one; of copies nothing is known yet."""
    return _about(seen, weights_of().keep)


def _about(seen: Seen, keep: float) -> Verdict:
    language = tongue_of(seen.text)
    if language not in available():
        because = f"there is no language pack for {language!r}, so what it is about cannot be told"
        return Verdict(keep=True, because=because, language=language, score=1.0)
    matter = matter_of(seen.text, seen.title, language)
    if matter.score < keep:
        because = f"not on international affairs: {matter.because}"
        return Verdict(keep=False, because=because, language=language, score=matter.score)
    return Verdict(keep=True, because=matter.because, language=language, score=matter.score)


class Sieve:
    """Judges reports in the order in which they come: of equal ones the first stays."""

    def __init__(self, keep: float | None = None) -> None:
        """`keep` is the score from which a report is kept, that of the weights if none is given."""
        self._keep = weights_of().keep if keep is None else keep
        self._copies = Copies()

    def judge(self, seen: Seen, key: str) -> Verdict:
        """Whether a report is kept; `key` names it where a later one is a copy of it."""
        return self.finish(seen, key, _about(seen, self._keep))

    def finish(self, seen: Seen, key: str, verdict: Verdict) -> Verdict:
        """The verdict on a report alone, held against the reports that were kept before."""
        return self._original(seen, key, verdict) if verdict.keep else verdict

    def _original(self, seen: Seen, key: str, verdict: Verdict) -> Verdict:
        """The verdict, or that the report says what one before said."""
        copy = self._copies.seen(key, seen.text)
        if copy is None:
            return verdict
        keep = copy.contained < ADDS or copy.changed > 0
        told = _holds(copy) if copy.contained < ADDS else _moved_on(copy) if copy.changed else _says(copy)
        return Verdict(keep=keep, because=told, language=verdict.language, score=verdict.score, copy_of=copy.of)


def _says(copy: Copy) -> str:
    return f"near copy of {copy.of}: {round(100 * copy.contained)} % of it stands there"


def _holds(copy: Copy) -> str:
    return f"holds {round(100 * copy.containing)} % of {copy.of}, and more of its own"


def _moved_on(copy: Copy) -> str:
    numbers = "another number" if copy.changed == 1 else f"{copy.changed} other numbers"
    return f"says what {copy.of} says, with {numbers}"
