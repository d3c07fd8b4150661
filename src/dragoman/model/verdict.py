"""What triage says of a report: whether it is read deeply, and why."""

from dataclasses import dataclass

from dragoman.model.text import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a report is kept, the reason, its language as triage took it, and its score (0 to 1).

    `copy_of` is the key of the report, kept before, whose text this one holds; one that adds much is kept all the same.
    """

    keep: bool
    because: str
    language: str
    score: float
    copy_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sifted:
    """A report and what triage says of it."""

    report: Report
    verdict: Verdict
