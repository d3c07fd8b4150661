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
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from dragoman.errors import QuestionError
from dragoman.model.readout import ReadOut

SCHEMA = "dragoman/watch/1"
_STATE, _LOG, _LOCK = ".watch.json", "watch.log", ".watch.lock"
_DAYS = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9].jsonl"


class Seen(msgspec.Struct, omit_defaults=True):
    """What is known of an article. Its key is its address."""

    id: str = ""  # of the report last written, "" if none could be read
    text: str = ""  # digest of its text
    sign: str = ""  # digest of what the feed said of it then
    tries: int = 0  # that failed, one after the other
    gave_up: str = ""  # the code for which it was given up, until the feed says something else of it
    day: str = ""  # on which a feed last listed it


class Turn(msgspec.Struct, omit_defaults=True):
    """When a feed is due, in seconds since 1970, and how often in a row it could not be had."""

    due: float = 0.0
    failures: int = 0


class State(msgspec.Struct, omit_defaults=True):
    """All that a watch remembers."""

    schema: str = SCHEMA
    feeds: dict[str, Turn] = msgspec.field(default_factory=dict)
    articles: dict[str, Seen] = msgspec.field(default_factory=dict)
    files: dict[str, int] = msgspec.field(default_factory=dict)  # bytes of each day file that the state knows of


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
        told |= {"seen": _stamp(self.seen), "changed_from": self.changed_from}
        told["watch"] = {"feed": self.feed, "article": self.key, "sign": self.sign}
        return msgspec.json.encode(told) + b"\n"


@dataclass(slots=True)
class Folder:
    """The folder, held by one watch at a time."""

    path: Path
    state: State = field(default_factory=State)
    _lock: BinaryIO | None = None

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
        data, name = line.encoded(), f"{line.seen.astimezone(UTC).date().isoformat()}.jsonl"
        try:
            with (self.path / name).open("ab") as file:
                start = file.tell()
                try:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())
                except OSError:  # half a line may be there
                    with suppress(OSError):
                        file.truncate(start)
                    raise
        except OSError as error:
            raise self._unusable(error) from error
        self.state.files[name] = start + len(data)
        self._learn(line.key, line.read.id, line.read.text_sha256, line.sign)

    def save(self) -> None:
        """Write the state, in one step.

        Raises:
            QuestionError: it cannot be written (E198).
        """
        part = self.path / f"{_STATE}.part"
        try:
            with part.open("wb") as file:
                file.write(msgspec.json.encode(self.state))
                file.flush()
                os.fsync(file.fileno())
            part.replace(self.path / _STATE)
        except OSError as error:
            raise self._unusable(error) from error

    def log(self, moment: datetime, message: str) -> None:
        """Add a line to the log; a log that cannot be written stops nothing."""
        plain = "".join(char if char.isprintable() else "?" for char in message)
        with suppress(OSError), (self.path / _LOG).open("a", encoding="utf-8", errors="replace") as file:
            file.write(f"{_stamp(moment)} {plain}\n")

    def _loaded(self) -> State:
        """The state as it was saved; an empty one where there is none or a broken one: the day files tell all."""
        try:
            found = msgspec.json.decode((self.path / _STATE).read_bytes(), type=State)
        except (FileNotFoundError, msgspec.MsgspecError, UnicodeDecodeError):
            return State()
        return found if found.schema == SCHEMA else State()

    def _recover(self, file: Path) -> None:
        """Take in what was written to a day file after the state was saved."""
        size, known = file.stat().st_size, self.state.files.get(file.name, 0)
        if size > known:
            with file.open("rb") as stream:
                stream.seek(known)
                new = stream.read()
            whole = new[: new.rfind(b"\n") + 1]
            for key, told in _written(whole):
                self._learn(key, told["id"], told["text_sha256"], told["watch"]["sign"])
            size = known + len(whole)
            if len(whole) < len(new):
                os.truncate(file, size)
        self.state.files[file.name] = size

    def _learn(self, key: str, report: str, text: str, sign: str) -> None:
        day = self.state.articles[key].day if key in self.state.articles else ""
        self.state.articles[key] = Seen(id=report, text=text, sign=sign, day=day)

    def _unusable(self, error: OSError) -> QuestionError:
        return QuestionError(
            f"cannot be used: {error.strerror or error}", code="E198", place=str(error.filename or self.path),
            remedy="make room, or name another folder; nothing that was written is lost",
        )  # fmt: skip


def _written(lines: bytes) -> Iterator[tuple[str, dict[str, Any]]]:
    """The lines of a day file that a watch wrote, by the keys of their articles."""
    for line in lines.splitlines():
        with suppress(msgspec.MsgspecError, UnicodeDecodeError, KeyError, TypeError):
            told = msgspec.json.decode(line)
            key, _ = told["watch"]["article"], (told["id"] + told["text_sha256"] + told["watch"]["sign"])
            yield str(key), told


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
