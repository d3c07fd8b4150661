"""The main matter of a report, in its own words."""

from dataclasses import dataclass

Words = tuple[int, int] | None
"""Character offsets of words of the report, or None where it does not tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """Who, what, when and where of the first thing a report tells, whatever it is about.

    `who` is the phrase of the subject, `what` that of the verb with all it governs, `when` the words of a time and
    `where` those of a place beside it. Nothing is completed: what the report leaves out is None.
    """

    who: Words = None
    what: Words = None
    when: Words = None
    where: Words = None


NO_LEAD = Lead()
