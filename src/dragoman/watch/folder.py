"""The folder of a watch: day files, the state, the log. Whole again after a stop at any point.

    2026-11-22.jsonl    the articles seen on that day (UTC), one a line
    watch.log           what went wrong, and when
    .watch.json         which articles are known, and when each feed is due

A line is appended, and on disk, before the state knows of it. The state says how far each day file was known; what
lies behind that was written just before a stop: whole lines are taken into the state, half a line is cut off.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from dragoman.errors import QuestionError
from dragoman.model.readout import SCHEMA as READ_OUT
from dragoman.model.readout import ReadOut
from dragoman.watch.known import SCHEMA, Origin, Seen, State, Written

FORGET = 90  # days after which an article that no feed lists any more is forgotten
_STATE, _LOG, _LOCK = ".watch.json", "watch.log", ".watch.lock"
_DAYS = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9].jsonl"
_BEGINS = f'{{"schema":"{READ_OUT}"'.encode()  # each line of ours
_SHARE = 100  # of what is known, one part may be unsaved: a large state is not written for each feed
_BROKEN = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One article for a day file: as read, when it was seen, in which feed, and in place of which earlier report."""

    read: ReadOut
    seen: datetime
    changed_from: str | None
    feed: str
    key: str
    sign: str

    def encoded(self) -> bytes:
        """A line of `dragoman/read/1`, with what the watch adds."""
        told: dict[str, Any] = msgspec.to_builtins(self.read)
        told |= {"seen": _stamp(self.seen), "changed_from": self.changed_from, "watch": msgspec.to_builtins(self._from)}
        return msgspec.json.encode(told) + b"\n"

    @property
    def _from(self) -> Origin:
        return Origin(feed=self.feed, article=self.key, sign=self.sign)

    def written(self) -> Written:
        """What will be known of the article by this line."""
        read = self.read
        return Written(
            id=read.id, text_sha256=read.text_sha256, file=read.file, format=read.format, title=read.title,
            url=read.url, watch=self._from,
        )  # fmt: skip


@dataclass(slots=True)
class Folder:
    """The folder, held by one watch at a time."""

    path: Path
    state: State = field(default_factory=State)
    _lock: BinaryIO | None = None
    _unsaved: int = 0
    _forgot: str = ""

    def open(self) -> None:
        """Take hold of the folder, and bring the state up to what its day files hold.

        Raises:
            QuestionError: another watch holds it (E199), or it cannot be read or written (E198).
        """
        try:
            self._take()
        except OSError as error:
            self.close()
            raise self._unusable(error) from error
        except QuestionError:
            self.close()
            raise

    def _take(self) -> None:
        self.path.mkdir(parents=True, exist_ok=True)
        self._lock = (self.path / _LOCK).open("ab")
        _hold(self._lock, self.path)
        self.state = self._loaded()
        for file in sorted(self.path.glob(_DAYS)):
            self._recover(file)
        self.save()

    def close(self) -> None:
        """Let others have it."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def append(self, line: Line) -> None:
        """Add an article to the file of its day, on disk when this returns; the state knows it from then on.

        Raises:
            QuestionError: it cannot be written (E198).
        """
        data, day = line.encoded(), line.seen.astimezone(UTC).date().isoformat()
        path = self.path / f"{day}.jsonl"
        try:
            new = not path.exists()
            with path.open("ab", buffering=0) as file:  # a buffer would be written once more when it is closed
                start = file.tell()
                try:
                    _write(file.fileno(), data)
                except OSError:  # half a line may be there
                    with suppress(OSError):
                        file.truncate(start)
                    raise
            if new:
                _settle(self.path)
        except OSError as error:
            raise self._unusable(error) from error
        self.state.files[path.name] = start + len(data)
        self._learn(line.written(), day)

    def changed(self) -> None:
        """Note that something in the state is another than in its file."""
        self._unsaved += 1

    def save_soon(self) -> None:
        """Write the state where much of it has changed. What is lost in a stop is found in the day files again, but
        for the times at which feeds are due.
        """
        if self._unsaved * _SHARE > len(self.state.articles):
            self.save()

    def save(self) -> None:
        """Write the state, in one step.

        Raises:
            QuestionError: it cannot be written (E198).
        """
        part = self.path / f"{_STATE}.part"
        try:
            with part.open("wb", buffering=0) as file:
                _write(file.fileno(), msgspec.json.encode(self.state))
            part.replace(self.path / _STATE)
            _settle(self.path)
        except OSError as error:
            raise self._unusable(error) from error
        self._unsaved = 0

    def forget(self, today: date) -> None:
        """Forget what no feed has listed for long; looked for once a day."""
        if self._forgot == today.isoformat():
            return
        self._forgot = today.isoformat()
        oldest, known = (today - timedelta(days=FORGET)).isoformat(), self.state.articles
        for key in [key for key, seen in known.items() if "" < seen.day < oldest]:
            del known[key]
            self.changed()

    def log(self, moment: datetime, message: str) -> None:
        """Add a line to the log; a log that cannot be written stops nothing."""
        plain = "".join(char if char.isprintable() else "?" for char in message)
        with suppress(OSError), (self.path / _LOG).open("a", encoding="utf-8", errors="replace") as file:
            file.write(f"{_stamp(moment)} {plain}\n")

    def _loaded(self) -> State:
        """The state as it was saved; an empty one where there is none or a broken one: the day files tell all."""
        try:
            found = msgspec.json.decode((self.path / _STATE).read_bytes(), type=State)
        except (FileNotFoundError, *_BROKEN):
            return State()
        return found if found.schema == SCHEMA else State()

    def _recover(self, file: Path) -> None:
        """Take in what was written to a day file after the state was saved."""
        size, known = file.stat().st_size, self.state.files.get(file.name, 0)
        if size > known:
            with file.open("rb") as stream:
                stream.seek(known)
                new = stream.read()
            size = known + _ended(file, new, known)
            for told in _written(new[: size - known]):
                self._learn(told, file.stem)
        self.state.files[file.name] = size

    def _learn(self, told: Written, day: str) -> None:
        """Know an article by all its keys; what is another article, though it has one of them, stays what it is."""
        own, *others = told.keys()
        known, seen = self.state.articles, told.seen(day)
        before = known.get(own)
        known[own] = msgspec.structs.replace(seen, day=before.day if before and before.day else day)
        for key in others:
            other = known.setdefault(key, Seen(id=seen.id, text=seen.text, head=seen.head, day=day))
            if key != own and other.is_like(seen.text, seen.head):
                other.id, other.text, other.head = seen.id, seen.text, seen.head
        self.changed()

    def _unusable(self, error: OSError) -> QuestionError:
        return QuestionError(
            f"cannot be used: {error.strerror or error}", code="E198", place=str(error.filename or self.path),
            remedy="make room, or name another folder; nothing that was written is lost",
        )  # fmt: skip


def _write(handle: int, data: bytes) -> None:
    """Write all of it, on disk when this returns."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]
    os.fsync(handle)


def _settle(folder: Path) -> None:
    """Have the names in a folder on disk, too: a file without its name is lost in a power cut."""
    with suppress(OSError):  # not every system has it
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _ended(file: Path, new: bytes, known: int) -> int:
    """How many bytes of what is new stay. Half a line of ours is cut off; a line of others without its end gets one."""
    whole = new.rfind(b"\n") + 1
    rest = new[whole:]
    if not rest:
        return whole
    if not _is_whole(rest) and (rest.startswith(_BEGINS) or _BEGINS.startswith(rest)):
        os.truncate(file, known + whole)
        return whole
    with file.open("ab") as stream:
        stream.write(b"\n")
    return len(new) + 1


def _is_whole(line: bytes) -> bool:
    try:
        msgspec.json.decode(line)
    except _BROKEN:
        return False
    return True


def _written(lines: bytes) -> Iterator[Written]:
    """The lines of a day file that a watch wrote; what others added is passed over."""
    for line in lines.splitlines():
        with suppress(*_BROKEN):
            yield msgspec.json.decode(line, type=Written)


def _hold(lock: BinaryIO, path: Path) -> None:
    """Hold a lock that the system drops with the process, however that ends."""
    try:
        import fcntl  # noqa: PLC0415 - not on every system; without it two watches in one folder are not noticed
    except ImportError:
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise QuestionError(
            "another watch writes into this folder", code="E199", place=str(path), remedy="stop it, or name another one"
        ) from error


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
