"""The records of a crawl archive (WARC 1.0 and 1.1, ISO 28500), whole ones only; the others are counted.

fastwarc, which reads these archives fast, ends at the first damaged record, and takes what follows a record of a
wrong length for its content; an archive of a gigabyte is not given up for one bad byte here.
"""

import base64
import binascii
import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dragoman.read.boxes.stretch import Mark, Stretch

_BEGINS = re.compile(rb"WARC/[01]\.\d{1,2}[ \t]*\r?\n(?=[A-Za-z][\w-]{1,40}:)")
_VERSION = b"WARC/"
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_LONGEST_HEAD = 65536
_TAIL = 64  # bytes in which a beginning may be cut
_DIGEST = re.compile(r"(sha1|md5|sha256):([A-Za-z0-9=]{20,80})", re.IGNORECASE)
LENGTH, HEADERS, DAMAGED, DIGEST, LARGE = (
    "cut off or of a wrong length", "without headers that make sense", "damaged", "not what their digests say",
    "larger than is read",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record: its number in the archive, its headers by their names in small letters, its block."""

    number: int
    headers: Mapping[str, str]
    block: bytes


class Records:
    """The whole records of an archive; `broken` counts the others by what is wrong with them."""

    def __init__(self, stretch: Stretch, most: int) -> None:
        self._stretch, self._most = stretch, most
        self._number, self._good = 0, True
        self.broken: Counter[str] = Counter()

    def __iter__(self) -> Iterator[Record]:
        while self._find():
            self._number += 1
            record = self._record()
            self._good = record is not None
            if record is not None:
                yield record
        if self._stretch.damages:
            self.broken[DAMAGED] += self._stretch.damages

    def _find(self) -> bool:
        """Go to where the next record begins."""
        stretch, passed = self._stretch, False
        while True:
            stretch.held = stretch.held.lstrip(b"\r\n")
            found = _BEGINS.search(stretch.held)
            if found is not None:
                passed = passed or found.start() > 0
                stretch.take(found.start())
                self.broken[HEADERS] += passed and self._good
                return True
            if len(stretch.held) > _LONGEST_HEAD:
                stretch.take(len(stretch.held) - _TAIL)
                passed = True
            mark = stretch.pull()
            if mark is Mark.END:
                self.broken[HEADERS] += self._good and (passed or bool(stretch.held))
                return False
            if mark is Mark.DAMAGED:
                stretch.held, passed = b"", False

    def _record(self) -> Record | None:
        headers = self._headers()
        if headers is None:
            return None
        told = headers.get("content-length", "")
        if not (told.isascii() and told.isdigit()):
            self.broken[HEADERS] += 1
            return None
        length = int(told[:18])
        if length > self._most:
            self.broken[LARGE] += 1
            self._pass(length)
            return None
        return self._block(headers, length)

    def _headers(self) -> dict[str, str] | None:
        """The headers before the block; without them, the bytes stay to be searched for the next record."""
        stretch = self._stretch
        while (found := _HEAD_END.search(stretch.held, 0, _LONGEST_HEAD)) is None:
            if len(stretch.held) > _LONGEST_HEAD or stretch.pull() in {Mark.DAMAGED, Mark.END}:
                self._drop(HEADERS)
                return None
        inner = _BEGINS.search(stretch.held, len(_VERSION), found.end())
        if inner is not None:  # the next record begins before this one's headers end
            self.broken[HEADERS] += 1
            stretch.take(inner.start())
            return None
        lines = stretch.take(found.end()).decode("utf-8", "replace").splitlines()[1:]
        pairs = (line.partition(":") for line in lines)
        return {name.strip().lower(): value.strip() for name, colon, value in pairs if colon}

    def _drop(self, why: str) -> None:
        """Count the record at hand as broken, unless the mark of damage was counted, and step into it."""
        before = self._stretch.damages
        self.broken[why] += before == self._stretch.damages
        self._stretch.take(len(_VERSION))

    def _pass(self, length: int) -> None:
        """Pass over a block without holding it; where its length is no truth, the next record is found all the same."""
        stretch, left = self._stretch, length
        while left > 0:
            held = stretch.take(left)
            left -= len(held)
            found = _BEGINS.search(held)
            if found is not None:
                stretch.back(held[found.start() :])
                return
            if left and stretch.pull() in {Mark.DAMAGED, Mark.END}:
                return

    def _block(self, headers: dict[str, str], length: int) -> Record | None:
        stretch, damages = self._stretch, self._stretch.damages
        if not stretch.reach(length):
            cut = stretch.take(len(stretch.held))
            self._step(cut, LENGTH if damages == stretch.damages else None)
            return None
        block = stretch.take(length)
        digest = _is_digest(headers.get("warc-block-digest", ""), block)
        followed = self._followed()
        if damages != stretch.damages:
            return None
        if digest or (digest is None and followed):
            return Record(number=self._number, headers=headers, block=block)
        if followed:
            self.broken[DIGEST] += 1
        else:
            self._step(block, LENGTH)
        return None

    def _followed(self) -> bool:
        """Whether the next record, or nothing, follows the block."""
        stretch = self._stretch
        while True:
            stretch.held = stretch.held.lstrip(b"\r\n")
            if len(stretch.held) >= len(_VERSION):
                return stretch.held.startswith(_VERSION)
            if stretch.pull() is not None:
                return _VERSION.startswith(stretch.held)

    def _step(self, block: bytes, why: str | None) -> None:
        """The block was of a wrong length: what is a record in it is read as one."""
        if why is not None:
            self.broken[why] += 1
        found = _BEGINS.search(block)
        if found is not None:
            self._stretch.back(block[found.start() :])


def _is_digest(told: str, block: bytes) -> bool | None:
    """Whether a block is the one its digest was made of; None without a digest that is known."""
    found = _DIGEST.fullmatch(told)
    if found is None:
        return None
    name, value = found.group(1).lower(), found.group(2)
    digest = hashlib.new(name, block, usedforsecurity=False)
    if value.lower() == digest.hexdigest():
        return True
    try:
        return base64.b32decode(value.upper()) == digest.digest()
    except (binascii.Error, ValueError):
        return False
