"""What headers say, believed only as far as they are well formed."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime

from dragoman.errors import InputError
from dragoman.read.encoding import known_encoding

Headers = Mapping[str, str]

OF_INTEREST = (
    "cache-control",
    "content-disposition",
    "content-language",
    "content-type",
    "date",
    "etag",
    "expires",
    "last-modified",
    "link",
    "x-robots-tag",
)
_TAKEN = frozenset((*OF_INTEREST, "age", "content-encoding", "content-length", "location", "retry-after", "vary"))
_MOST = 300
_LONGEST = 8192
_CONTROL = re.compile(rb"[\x00-\x08\x0a-\x1f\x7f]")  # HTTP/1.1 has none in a header; HTTP/2 can carry them
_ETAG = re.compile(r'(?:W/)?"[\x21\x23-\x7e]{0,250}"')
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([\w.:+-]{1,40})", re.IGNORECASE)
_MEDIA_TYPE = re.compile(r"\s*([\w.+-]{1,60}/[\w.+-]{1,90})\s*(?:;|$)")
_MAX_AGE = re.compile(r"max-age\s*=\s*\"?(\d{1,10})")
_LONGEST_FRESH = 86400.0
_LONGEST_ALONE = 86400.0


def headers_of(raw: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """The headers that are used, by their names in small letters. Cookies are not among them, and so are never kept.

    Raises:
        InputError: there are more than any server has reason to send (E137).
    """
    found: dict[str, str] = {}
    for count, (name, value) in enumerate(raw, 1):
        if count > _MOST:
            raise InputError(
                f"sends more than {_MOST} headers", code="E137", remedy="open the page in a browser and save it"
            )
        key = name.decode("latin-1").lower()
        if key in _TAKEN and len(value) <= _LONGEST and not _CONTROL.search(value):
            text = _text(value)
            found[key] = f"{found[key]}, {text}" if key in found and key != "location" else text
    return found


def _text(value: bytes) -> str:
    """A header's value as one line; some servers write UTF-8 where the standard has Latin-1."""
    try:
        text = value.decode("utf-8")
    except UnicodeDecodeError:
        text = value.decode("latin-1")
    return "".join(char for char in text if char.isprintable()).strip()


def charset_of(headers: Headers) -> str | None:
    """The charset that Content-Type names, as Python calls it; None without one that exists."""
    found = _CHARSET.search(headers.get("content-type", ""))
    if found is None:
        return None
    return known_encoding(found.group(1))


def media_type_of(headers: Headers) -> str | None:
    """The media type in small letters, "text/html"; None without one."""
    found = _MEDIA_TYPE.match(headers.get("content-type", ""))
    return found.group(1).lower() if found else None


def etag_of(headers: Headers) -> str | None:
    """The entity tag, if it is one: it will be sent back."""
    value = headers.get("etag", "")
    return value if _ETAG.fullmatch(value) else None


def last_modified_of(headers: Headers) -> str | None:
    """The date of change, if it is one: it will be sent back."""
    value = headers.get("last-modified", "")
    return value if value.isascii() and seconds_of(value) is not None else None


def seconds_of(value: str) -> float | None:
    """An HTTP date as seconds since 1970; None if it is none."""
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, IndexError, OverflowError):
        return None
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return None


def retry_after(headers: Headers, now: float) -> float | None:
    """How many seconds the server asks to be left alone, told as a number or as a date; None if it does not say.

    At most a day: who says a year made a mistake, and a program that runs for weeks would never look again.
    """
    value = headers.get("retry-after", "")
    if value.isascii() and value.isdigit():
        return min(float(value[:9]), _LONGEST_ALONE)
    moment = seconds_of(value)
    return None if moment is None else min(max(0.0, moment - now), _LONGEST_ALONE)


def fresh_for(headers: Headers, now: float) -> float:
    """How many seconds the body may be used again without asking, at most a day; 0 unless the server says so."""
    control = headers.get("cache-control", "").lower()
    if "no-cache" in control or "no-store" in control:
        return 0.0
    limit = _MAX_AGE.search(control)
    expires = seconds_of(headers.get("expires", ""))
    if limit is not None:
        age = headers.get("age", "")
        fresh = float(limit.group(1)) - float(age[:9] if age.isascii() and age.isdigit() else 0)
    else:
        fresh = 0.0 if expires is None else expires - now
    return min(max(fresh, 0.0), _LONGEST_FRESH)


def may_be_kept(headers: Headers) -> bool:
    """Whether the server lets its answer be stored."""
    return "no-store" not in headers.get("cache-control", "").lower() and headers.get("vary", "") != "*"
