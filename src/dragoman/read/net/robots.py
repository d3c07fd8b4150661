"""What a site lets programs read: robots.txt by RFC 9309, with the Crawl-delay and Sitemap lines that sites add."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

MOST_BYTES = 500 * 1024  # the standard has readers take at least so much; the rest is not looked at
REDIRECTS = 5
_MOST_DELAY = 86400.0
_ESCAPED = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
_TOKEN = re.compile(r"[A-Za-z_-]+|\*")
_DELAY = re.compile(r"\d{1,6}(?:\.\d{1,6})?")


@dataclass(frozen=True, slots=True)
class Rule:
    """One Allow or Disallow line: its path, normalised, `*` for anything and `$` for the end."""

    allow: bool
    pattern: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Robots:
    """What one site lets us read."""

    rules: tuple[Rule, ...] = ()
    delay: float | None = None
    """Seconds between two requests that it asks for."""
    sitemaps: tuple[str, ...] = ()
    because: str | None = None
    """Why nothing may be read although no rule says so; None where the rules decide."""

    def refuses(self, target: str) -> str | None:
        """Why a path (with its query) may not be read: the line that says so. None if it may be."""
        if self.because is not None:
            return self.because
        path = _normal(target or "/").replace("*", "%2A").replace("$", "%24")
        hits = [rule for rule in self.rules if _matches(rule.pattern, path)]
        # the longest rule decides; of two as long, the one that allows
        best = max(hits, key=lambda rule: (len(rule.pattern), rule.allow), default=None)
        if path == "/robots.txt" or best is None or best.allow:
            return None
        return f"Disallow: {best.pattern}"


EVERYTHING = Robots()


def closed(because: str) -> Robots:
    """A site of which nothing is read for now."""
    return Robots(because=because)


def parse(data: bytes, product: str) -> Robots:
    """The rules for a program called `product`: those of all groups that name it, or those for everybody."""
    lines = tuple(_lines(data[:MOST_BYTES]))
    own, everybody = _group(lines, product.lower()), _group(lines, "*")
    group = everybody if own is None else own
    delays = [float(value) for key, value in group or () if key == "crawl-delay" and _DELAY.fullmatch(value)]
    return Robots(
        rules=tuple(
            Rule(key == "allow", _normal(value))
            for key, value in group or ()
            if key in {"allow", "disallow"} and value.startswith(("/", "*"))
        ),
        delay=min(max(delays), _MOST_DELAY) if delays else None,
        sitemaps=tuple(dict.fromkeys(value for key, value in lines if key == "sitemap" and value)),
    )


def _lines(data: bytes) -> Iterator[tuple[str, str]]:
    """Keys in small letters with their values; comments and what is no line of the format are passed over."""
    for line in data.decode("utf-8", "replace").removeprefix("\ufeff").splitlines():
        key, colon, value = line.partition("#")[0].partition(":")
        if colon:
            yield key.strip().lower(), value.strip()


def _group(lines: Iterable[tuple[str, str]], product: str) -> list[tuple[str, str]] | None:
    """The lines of all groups for one product, None if there is no such group."""
    found: list[tuple[str, str]] | None = None
    named, heading = False, False
    for key, value in lines:
        if key == "user-agent":
            token = _TOKEN.match(value)
            mine = token is not None and token.group().lower() == product
            named, heading = mine or (named and heading), True
            found = [] if named and found is None else found
        elif key in {"allow", "disallow", "crawl-delay"}:
            heading = False
            if named and found is not None:
                found.append((key, value))
    return found


def _normal(path: str) -> str:
    """Percent-encoding in one form: letters, digits and the like plain, all else outside ASCII encoded."""
    encoded = "".join(char if char.isascii() else "".join(f"%{byte:02X}" for byte in char.encode()) for char in path)
    return _ESCAPED.sub(_one_form, encoded)


def _one_form(escape: re.Match[str]) -> str:
    byte = unquote_to_bytes(escape.group())[0]
    return chr(byte) if byte in _UNRESERVED else escape.group().upper()


def _matches(pattern: str, path: str) -> bool:
    """Whether a path begins as the pattern says. Each part is looked for once, from the left: no pattern is slow."""
    ends = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").replace("$", "%24").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    if not rest:
        return not ends or at == len(path)
    *middle, last = rest
    for part in middle:
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    if ends:
        return len(path) - len(last) >= at and path.endswith(last)
    return path.find(last, at) >= 0
