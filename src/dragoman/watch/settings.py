"""Which feeds are watched, and how often: a file in TOML.

every = "15m"
again = "6h"
agent = "Desk of the Paper (desk@paper.example)"

[[feed]]
url = "https://paper.example/rss"
name = "Paper, world"
outlet = "The Paper"
every = "1h"
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.errors import QuestionError
from dragoman.read.links import LISTS, shown

EVERY = 900.0
LEAST = 60.0  # seconds between two looks at a feed
_DURATION = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)\s*(s|m|h|d)", re.IGNORECASE)
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_KEYS = {"url": str, "name": str, "outlet": str, "every": str, "again": str, "most": int}
_TIMES = frozenset(("every", "again"))
_USUAL = {"every": str, "again": str, "agent": str}
_AGENT = re.compile(r"[ -~]{1,200}")
_FORM = "docs/watch.md has its form"


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """One feed or site map. `every` and `again` are seconds; `most` articles are taken at a time, None for as many as
    usual. `again` is the time after which articles that are still listed are looked at again, None for never.
    """

    url: str
    name: str
    outlet: str | None
    every: float
    most: int | None
    again: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The feeds, and the name under which servers are asked; None for the program's own."""

    feeds: tuple[Watched, ...]
    agent: str | None = None


def seconds_of(written: str) -> float:
    """The seconds of "90s", "15m", "2h" or "1d".

    Raises:
        QuestionError: it is no such time, or less than a minute (E196).
    """
    found = _DURATION.fullmatch(written.strip())
    seconds = float(found[1]) * _UNITS[found[2].lower()] if found else 0.0
    if seconds < LEAST:
        cause = "is less than a minute" if found else "is no time"
        raise QuestionError(cause, code="E196", place=repr(written), remedy="write 15m, 2h or 1d; a minute at least")
    return seconds


def read_settings(path: Path, every: float | None = None) -> Settings:
    """What a file says: its feeds, and how servers are asked. `every` holds for those that name no time of their own.

    Raises:
        QuestionError: the file cannot be read, or makes no sense (E196).
    """
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        cause = f"cannot be read: {error.strerror}"
        raise QuestionError(cause, code="E196", place=str(path), remedy="name the file that lists the feeds") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _wrong(path, f"is no TOML: {error}") from error
    listed = found.pop("feed", None)
    _check(path, "", found, _USUAL)
    if not isinstance(listed, list) or not listed:
        raise _wrong(path, "lists no [[feed]]")
    usual = {"every": every or _time(path, "", found, "every") or EVERY, "again": _time(path, "", found, "again")}
    feeds = [_feed(path, f"feed {at}", value, usual) for at, value in enumerate(listed, 1)]
    return Settings(feeds=tuple({feed.url: feed for feed in feeds}.values()), agent=_agent(path, found.get("agent")))


def _agent(path: Path, agent: str | None) -> str | None:
    if agent is not None and not _AGENT.fullmatch(agent.strip()):
        raise _wrong(path, "agent must be a line of plain ASCII", "write a name and how to reach you")
    return None if agent is None else agent.strip()


def _check(path: Path, of: str, value: Mapping[str, Any], keys: Mapping[str, type]) -> None:
    """Every key is known, and what it has is of its kind."""
    for key, given in value.items():
        if key not in keys:
            raise _wrong(path, f"{of or 'it'} has a key that is not known: {key!r}")
        if not isinstance(given, keys[key]) or isinstance(given, bool):
            like = "a number" if keys[key] is int else 'a text, as in "15m"' if key in _TIMES else "a text"
            raise _wrong(path, f"{of and f'{of}: '}{key} must be {like}")


def _time(path: Path, of: str, value: Mapping[str, Any], key: str) -> float | None:
    if key not in value:
        return None
    try:
        return seconds_of(value[key])
    except QuestionError as error:
        raise _wrong(path, f"{of and f'{of}: '}{key} = {error.place} {error.cause}", error.remedy) from error


def _feed(path: Path, at: str, value: Any, usual: Mapping[str, float | None]) -> Watched:
    if not isinstance(value, dict):
        raise _wrong(path, f"{at} is no table")
    _check(path, at, value, _KEYS)
    url = _bare(value.get("url", ""))
    if not url.lower().startswith(("http://", "https://")):
        raise _wrong(path, f"{at} has no url that begins with https:// or http://")
    if value.get("most", 1) < 1:
        raise _wrong(path, f"{at}: most must be 1 or more")
    return Watched(
        url=url, name=value.get("name") or shown(url), outlet=value.get("outlet") or None,
        every=_time(path, at, value, "every") or usual["every"] or EVERY, most=value.get("most"),
        again=_time(path, at, value, "again") or usual["again"],
    )  # fmt: skip


def _bare(url: str) -> str:
    url = url.strip()
    prefix = next((kind for kind in LISTS if url.lower().startswith(kind)), "")
    return url[len(prefix) :]


def _wrong(path: Path, cause: str, remedy: str = _FORM) -> QuestionError:
    return QuestionError(cause, code="E196", place=str(path), remedy=remedy)
