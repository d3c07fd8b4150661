"""What was fetched, kept on disk: an unchanged page is asked after, not sent again.

    pages/ab/abcd….json   headers of a page, by the digest of its address
    bodies/cd/cdef…       its body, by the digest of the body
    moves/ef/ef01….json   where an address led, by the digest of the address

Files are written beside their place and moved there, so that nobody sees half of one. A body is checked against its
digest when it is read; what does not hold is thrown away, both files, and fetched anew. Where the folder is full, what
was used least recently goes first; files that are none of these are never touched.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from dragoman.read.net.headers import OF_INTEREST, etag_of, fresh_for, last_modified_of, may_be_kept

_OURS = re.compile(r"[0-9a-f]{64}(?:\.json)?|\.part-\w+")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_ROOM = 0.9  # of the folder is left after clearing, so that not every page clears it


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A page as kept: complete, with status 200."""

    url: str
    headers: dict[str, str]
    sha256: str
    fresh_until: float
    """Seconds since 1970 up to which it is used without asking."""

    def conditions(self) -> dict[str, str]:
        """The headers that ask for the page only if it has changed."""
        tag, day = etag_of(self.headers), last_modified_of(self.headers)
        return ({"If-None-Match": tag} if tag else {}) | ({"If-Modified-Since": day} if day else {})


class _Move(msgspec.Struct, frozen=True, kw_only=True):
    asked: str
    there: str


class Cache:
    """A folder of pages. Several programs may use it at once."""

    def __init__(self, folder: Path, most_bytes: int) -> None:
        self._pages, self._bodies, self._moves = folder / "pages", folder / "bodies", folder / "moves"
        self._most = most_bytes
        self._size: int | None = None

    def find(self, url: str) -> tuple[Entry, bytes] | None:
        """What is kept of an address, None if nothing is or it was damaged."""
        path = self._page(url)
        try:
            entry = msgspec.json.decode(path.read_bytes(), type=Entry)
            body = self._body(entry.sha256).read_bytes()
        except (OSError, msgspec.MsgspecError, ValueError):
            return None
        if hashlib.sha256(body).hexdigest() != entry.sha256:
            with suppress(OSError):  # else it would stand in the way of the whole one for ever
                self._body(entry.sha256).unlink()
            self.drop(url)
            return None
        if entry.url != url:
            self.drop(url)
            return None
        for used in (path, self._body(entry.sha256)):
            with suppress(OSError):
                os.utime(used)
        return entry, body

    def keep(self, url: str, headers: Mapping[str, str], body: bytes, now: float) -> None:
        """Keep a page, if its server lets us and it fits; what was kept of it before goes.

        Raises:
            OSError: the folder cannot be written.
        """
        if not may_be_kept(headers) or 2 * len(body) > self._most:
            self.drop(url)
            return
        self._put(url, headers, body, now + fresh_for(headers, now))

    def keep_until(self, name: str, body: bytes, until: float) -> None:
        """Keep what is no page, under a name that is no address, to be used up to a time."""
        with suppress(OSError):  # a folder that is full stops nothing
            self._put(name, {}, body, until)

    def _put(self, url: str, headers: Mapping[str, str], body: bytes, until: float) -> None:
        entry = Entry(
            url=url,
            headers={name: headers[name] for name in OF_INTEREST if name in headers},
            sha256=hashlib.sha256(body).hexdigest(),
            fresh_until=until,
        )
        path = self._body(entry.sha256)
        if not path.exists():
            self._write(path, body)
        self._write(self._page(url), msgspec.json.encode(entry))
        self._clear()

    def renew(self, entry: Entry, headers: Mapping[str, str], body: bytes, now: float) -> Entry:
        """The entry after the server said that the page has not changed: its headers, where it sent any, are newer."""
        merged = entry.headers | {name: headers[name] for name in OF_INTEREST if name in headers}
        with suppress(OSError):  # then it is only asked after once more
            self.keep(entry.url, merged, body, now)
        return msgspec.structs.replace(entry, headers=merged)

    def drop(self, url: str) -> None:
        """Forget an address."""
        with suppress(OSError):
            self._page(url).unlink()

    def note_move(self, asked: str, there: str) -> None:
        """Note where an address led (or that it leads nowhere else), for the time when there is no network."""
        with suppress(OSError):  # a folder that is full stops nothing
            if asked == there:
                _named(self._moves, asked).unlink(missing_ok=True)
            elif self.moved(asked) != there:
                self._write(_named(self._moves, asked), msgspec.json.encode(_Move(asked=asked, there=there)))
                self._clear()

    def moved(self, asked: str) -> str:
        """Where an address led when it was last asked for; the address itself where that is not known."""
        try:
            move = msgspec.json.decode(_named(self._moves, asked).read_bytes(), type=_Move)
        except (OSError, msgspec.MsgspecError, ValueError):
            return asked
        return move.there if move.asked == asked else asked

    def _page(self, url: str) -> Path:
        return _named(self._pages, url)

    def _body(self, sha256: str) -> Path:
        if not _DIGEST.fullmatch(sha256):
            raise ValueError(f"{sha256!r} is no digest")
        return self._bodies / sha256[:2] / sha256

    def _write(self, path: Path, data: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".part-")  # readable by its owner alone
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)  # what was put in place is no longer there
        self._size = None if self._size is None else self._size + len(data)

    def _clear(self) -> None:
        """Take the least recently used files away if there are too many bytes."""
        if self._size is None or self._size > self._most:
            files = sorted(self._files())
            self._size = sum(size for _, _, size in files)
            if self._size > self._most:
                self._size = _shrink(files, self._size, self._most * _ROOM)

    def _files(self) -> Iterator[tuple[float, str, int]]:
        """Time of use, path and size of each file of ours."""
        for folder in (self._pages, self._bodies, self._moves):
            for path in folder.glob("*/*"):
                with suppress(OSError):
                    found = path.lstat()
                    if _OURS.fullmatch(path.name):
                        yield found.st_mtime, str(path), found.st_size


def _named(folder: Path, url: str) -> Path:
    name = hashlib.sha256(url.encode()).hexdigest()
    return folder / name[:2] / f"{name}.json"


def _shrink(files: list[tuple[float, str, int]], size: int, room: float) -> int:
    """Take files away, the first ones first, until the rest fits; the bytes left."""
    for _, name, length in files:
        if size <= room:
            break
        with suppress(OSError):
            Path(name).unlink()
            size -= length
    return size
