"""What a user may ask for: one frozen, validated object that every door fills and the pipeline reads."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from dragoman.errors import QuestionError
from dragoman.lang.catalogue import written_languages
from dragoman.lang.own import OwnActors, read_own_actors
from dragoman.lang.own_outlets import OwnOutlets, read_own_outlets
from dragoman.model.dates import Interval
from dragoman.nlp import parts_of

__all__ = ["Options", "OwnActors", "OwnOutlets", "days_of", "read_own_actors", "read_own_outlets"]

_PREFIX = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def days_of(prefix: str) -> Interval:
    """The days that a date prefix stands for: "2024-12" is 1 to 31 December 2024.

    Raises:
        QuestionError: the text is not YYYY, YYYY-MM or YYYY-MM-DD, or names a day that does not exist [E301].
    """
    found = _PREFIX.fullmatch(prefix)
    if found is None:
        raise _no_date(prefix)
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        return _interval(year or 0, month, day)
    except ValueError as error:
        raise _no_date(prefix) from error


def _interval(year: int, month: int | None, day: int | None) -> Interval:
    first = date(year, month or 1, day or 1)
    last_month = month or 12
    return Interval(first, date(year, last_month, day or monthrange(year, last_month)[1]))


def _no_date(prefix: str) -> QuestionError:
    return QuestionError(f"{prefix!r} is not a date", code="E301", remedy="write it as 2024, 2024-12 or 2024-12-31")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The question put to a set of reports. Checked when it is made; the default asks for everything.

    Raises:
        QuestionError: a value makes no sense; code and remedy say which and what to do [E301 to E305, E314].
    """

    about: str | None = None
    """Words that an event must have to do with: actors, places or topics, in any order ("Russia Iran")."""
    since: str | None = None
    """First day wanted, as a date prefix: "2024-12" means from 1 December 2024 on."""
    until: str | None = None
    """Last day wanted, as a date prefix: "2024-12" means up to 31 December 2024."""
    language_in: str = "en"
    """Language of headlines, names of states and the whole brief, by its code. Quotes stay as they are."""
    actors: OwnActors | None = None
    """The user's own actors, known beside those of the shipped world: `read_own_actors` reads them."""
    outlets: OwnOutlets | None = None
    """The user's own descriptions of outlets and agencies, before the shipped ones: `read_own_outlets` reads them."""
    models: bool = True
    """Whether the shipped models help the rules, where they are installed. Rules alone give a complete record too."""
    nlp: tuple[str, ...] = ()
    """spaCy pipelines that find names in place of the shipped model, whatever `models` says: "en=en_core_web_sm"."""
    max_bytes: int = 20_000_000
    """Files larger than this are not read, and are named as problems."""

    def __post_init__(self) -> None:
        if self.about is not None and not self.about.strip():
            raise QuestionError("nothing is asked about", code="E303", remedy="name an actor, a place or a topic")
        if self.language_in != "en" and self.language_in not in written_languages():
            cause = f"a brief cannot be written in {self.language_in!r}"
            raise QuestionError(cause, code="E304", remedy=f"choose one of: {', '.join(written_languages())}")
        if self.max_bytes < 1:
            cause = f"no file is as small as {self.max_bytes} bytes"
            raise QuestionError(cause, code="E305", remedy="allow at least 1 byte")
        parts_of(self.nlp)  # only the writing is checked; a pipeline is opened when it is used
        _ = self.period  # a wrong date is told now, not at the end of a long run

    @property
    def period(self) -> Interval | None:
        """The days asked for, both ends included, or None when neither end is given."""
        if self.since is None and self.until is None:
            return None
        first = date.min if self.since is None else days_of(self.since).first
        last = date.max if self.until is None else days_of(self.until).last
        if last < first:
            cause = f"the period ends ({self.until}) before it begins ({self.since})"
            raise QuestionError(cause, code="E302", remedy="swap the two dates")
        return Interval(first, last)
