"""Messages as mail programs and browsers keep them (MIME): their parts and headers, within limits."""

import re
from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from typing import TypeAlias

from dragoman.errors import InputError

Mime: TypeAlias = "Message[str, str]"
_LONGEST = 2_000  # characters of a header that is looked at
_PARTS = 2_000
_BOUNDARY = re.compile(rb"boundary\s{0,3}=", re.IGNORECASE)
_MULTIPARTS = 200  # in one message: the parser takes a step of Python's stack for each that lies in another
_REMEDY = "save the article's own page, or its text as .txt"


def parsed(data: bytes) -> Mime:
    """The message in some bytes.

    Raises:
        InputError: it is made of more parts than any message (E174).
    """
    if len(_BOUNDARY.findall(data)) > _MULTIPARTS:
        raise _too_many()
    try:
        return message_from_bytes(data)
    except RecursionError as error:
        raise _too_many() from error


def leaves(message: Mime) -> Iterator[Mime]:
    """The parts that hold something themselves, in order; those of messages sent along are not looked into.

    Raises:
        InputError: there are more than any message has (E174).
    """
    waiting, count = [message], 0
    while waiting:
        part = waiting.pop()
        count += 1
        if count > _PARTS:
            raise _too_many()
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            waiting.extend(reversed([one for one in inner if isinstance(one, Message)]))
        else:
            yield part


def _too_many() -> InputError:
    return InputError("is made of more parts than a message has", code="E174", remedy=_REMEDY)


def header(message: Mime, name: str) -> str | None:
    """A header as one line, its encoded words read; None without it."""
    value = message.get(name)
    if value is None:
        return None
    text = str(value)[:_LONGEST]
    with suppress(MessageError, LookupError, UnicodeError, ValueError):
        text = str(make_header(decode_header(text)))
    line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return line or None


def content(part: Mime) -> bytes:
    """The bytes of a part, without its transfer encoding; empty for what holds other parts."""
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError):
        return b""
    return data if isinstance(data, bytes) else b""


def charset(part: Mime) -> str | None:
    """The encoding that a part tells."""
    try:
        return part.get_content_charset()
    except (LookupError, UnicodeError, ValueError):
        return None
