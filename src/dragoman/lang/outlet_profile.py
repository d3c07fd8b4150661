"""What a description of an outlet or agency holds: names, domains, owners, forms it prints, all with their periods."""

import re
from typing import Literal

import msgspec

Kind = Literal["outlet", "agency"]
At = Literal["line", "opening", "closing", "inside"]
LineZone = Literal["boilerplate", "caption", "credit", "byline", "dateline"]

DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[012])(?:-[0-3]\d)?)?", re.ASCII)


class Lasting(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """Something that holds from `since` to `until`, both included: date prefixes (2014, 2014-09), None where open."""

    since: str | None = None
    until: str | None = None

    def holds(self, on: str | None) -> bool:
        """Whether it holds on a day, or in part of a month or year; always where the day is not known.

        `on` is EDTF; of an interval either end may be meant.
        """
        first, _, last = (on or "").replace("~", "").replace("?", "").replace("%", "").partition("/")
        begun = not (self.since and _end(first, last)) or not_after(self.since, _end(first, last))
        return begun and (not (self.until and first) or not_after(first, self.until))


def _end(first: str, last: str) -> str:
    """The end of a time: of one that is no interval, the time itself."""
    return last if DAY.fullmatch(last) else first


def not_after(one: str, other: str) -> bool:
    """Whether a date prefix is not after another, as far as both are told: 2014 is not after 2014-09."""
    size = min(len(one), len(other))
    return one[:size] <= other[:size]


class Domain(Lasting, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A host under which the house publishes, with all below it; a path behind it narrows it: "bbc.com/persian"."""

    host: str


class Former(Lasting, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A name the house no longer has."""

    name: str


class Owner(Lasting, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """Who owns or runs the house, and the public statement that says so."""

    name: str
    source: str


class Line(Lasting, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A form that the house prints: a whole line, the opening or end of a paragraph, or noise inside one.

    `tells`: no other house prints it, so that it tells the agency also on pages of others that leave out its name.
    """

    zone: LineZone
    pattern: str
    examples: tuple[str, ...]
    at: At = "line"
    language: str | None = None
    tells: bool = False

    def fits(self, text: str) -> bool:
        """Whether a text has this form; of an opening or an end, text stands behind or before it."""
        form = re.compile(self.pattern, re.IGNORECASE)
        if self.at == "line":
            return form.fullmatch(text) is not None
        if self.at == "opening":
            found = form.match(text)
            return found is not None and 0 < found.end() < len(text)
        found = re.search(f"(?:{self.pattern})$" if self.at == "closing" else self.pattern, text, re.IGNORECASE)
        return found is not None and found.start() > 0 and found.end() > found.start()


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """What a file says of one outlet or agency. `state`: a public authority owns, founded or pays for it.

    A name with `~` before it often means something else, and counts only where other words make it sure.
    """

    name: str
    country: str
    languages: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    former: tuple[Former, ...] = ()
    state: bool = False
    domains: tuple[str | Domain, ...] = ()
    owners: tuple[Owner, ...] = ()
    lines: tuple[Line, ...] = ()
    kind: Kind = "outlet"
    slug: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """All its names, with their `~`: the present one first."""
        return tuple(dict.fromkeys((self.name, *self.aliases, *(former.name for former in self.former))))

    @property
    def hosts(self) -> tuple[Domain, ...]:
        """Its domains, all with their periods."""
        return tuple(Domain(host=host) if isinstance(host, str) else host for host in self.domains)

    def called(self, on: str | None) -> str:
        """The name it had on a day; the present one where the day is not known."""
        then = (former.name for former in self.former if former.holds(on)) if on else ()
        return next(iter(then), self.name).removeprefix("~")

    def was_called(self, name: str) -> bool:
        """Whether a name is one it no longer has."""
        return name.casefold() in {former.name.removeprefix("~").casefold() for former in self.former}

    def owner(self, on: str | None = None) -> Owner | None:
        """Who owned it on a day: without a day, who owns it still; None where nobody knows."""
        held = [owner for owner in self.owners if (owner.holds(on) if on else owner.until is None)]
        return held[-1] if held else None
