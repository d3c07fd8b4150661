"""The watch itself: feeds that are due are asked, new and changed articles fetched and written; errors only delay."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from dragoman.errors import InputError
from dragoman.model.record import Problem
from dragoman.model.text import Report
from dragoman.pipeline import read_out
from dragoman.read.addresses import Addresses, Fetch, once
from dragoman.read.feeds.listing import Entry
from dragoman.read.feeds.lists import Listed, list_of
from dragoman.read.links import key_of
from dragoman.read.online import Online, fetcher_of
from dragoman.read.reading import Network, ReadOptions
from dragoman.watch.folder import Folder, Line, Seen, Turn
from dragoman.watch.settings import Watched

LONGEST_WAIT = 86400.0  # seconds: also a feed in trouble is asked once a day
MOST_TRIES = 5
FORGET = 90  # days after which an article that no feed lists any more is forgotten
_SLACK = 0.1  # of a feed's time: a job that runs every quarter of an hour does not do so to the second
_HOST_IN_TROUBLE = 3  # failures one after the other, after which the rest of a feed waits for the next round
_PASSING = frozenset(("E123", "E127", "E128", "E130", "E133", "E135", "E137"))
"""Problems that another try may not have; what is refused or unreadable stays so until the feed says something else."""

Say = Callable[[str], None]


def online_of(network: Network, pause: Callable[[float], None]) -> Online:
    """The network for a watch: where politeness waits, it waits by `pause`."""
    return Online(network, fetcher_of(network, pause))


class Stopped(Exception):  # noqa: N818 - a wish of the user's, no error
    """The watch is to end; raised where it waits."""


@dataclass(slots=True)
class Told:
    """What a round did."""

    new: int = 0
    changed: int = 0
    failed: int = 0  # articles that could not be read
    feeds_failed: int = 0
    left: int = 0  # articles that wait for the next round
    resting: int = 0  # feeds not asked, because they could not be had before
    rest: float = 0.0  # seconds until the first of them is asked again

    def __str__(self) -> str:
        parts = [f"{self.new} new", f"{self.changed} changed"]
        parts += [f"{self.left} left for the next round"] if self.left else []
        parts += [f"{self.failed} not readable"] if self.failed else []
        parts += [f"{_feeds(self.feeds_failed)} in trouble"] if self.feeds_failed else []
        resting = f"{_feeds(self.resting)} in trouble before, asked again in {self.rest:.0f} seconds"
        parts += [resting] if self.resting else []
        return ", ".join(parts)


def _feeds(number: int) -> str:
    return "1 feed" if number == 1 else f"{number} feeds"


@dataclass(frozen=True, slots=True, kw_only=True)
class Watcher:
    """Watches feeds. `now` gives seconds since 1970; `pause` waits so many seconds, and raises `Stopped` to end."""

    feeds: Sequence[Watched]
    folder: Folder
    asked: ReadOptions
    online: Online
    now: Callable[[], float]
    pause: Callable[[float], None]
    say: Say = field(default=lambda _: None)

    def run(self, *, once_only: bool) -> Told:
        """Round after round until `Stopped`, or one only; what the last round did.

        Raises:
            QuestionError: the folder cannot be used (E198), or another watch uses it (E199).
        """
        self.folder.open()
        told = Told()
        try:
            while True:
                told = Told()
                self.round(told)
                self.say(str(told))
                if once_only:
                    return told
                self.pause(max(1.0, self._next() - self.now()))
        except Stopped:
            self.say(f"stopped; {told}")
            return told
        finally:
            self.folder.save()
            self.folder.close()

    def round(self, told: Told) -> None:
        """Ask the feeds that are due, one after the other."""
        for feed in self.feeds:
            turn = self.folder.state.feeds.setdefault(feed.url, Turn())
            wait = turn.due - self.now()
            if wait <= (0 if turn.failures else _SLACK * feed.every):
                self._poll(feed, turn, told)
                self.folder.save()
            elif turn.failures:
                told.rest = min(wait, told.rest) if told.resting else wait
                told.resting += 1

    def _next(self) -> float:
        return min(self.folder.state.feeds[feed.url].due for feed in self.feeds)

    def _poll(self, feed: Watched, turn: Turn, told: Told) -> None:
        try:
            found = list_of(feed.url, self.online, self.asked.limits)
        except InputError as error:
            turn.failures += 1
            wait = max(feed.every * 2 ** min(turn.failures, 20), self.online.left_alone(feed.url))
            turn.due = self.now() + max(feed.every, min(wait, LONGEST_WAIT))
            told.feeds_failed += 1
            wait = turn.due - self.now()
            self._complain(feed, f"{error.cause}; {error.remedy} [{error.code}]; asked again in {wait:.0f} seconds")
            return
        turn.failures, turn.due = 0, self.now() + feed.every
        for issue in found.problems:
            self._complain(feed, f"{issue.file}: {issue.message} [{issue.code}]")
        self._articles(feed, found, told)

    def _articles(self, feed: Watched, found: Listed, told: Told) -> None:
        if feed.outlet is not None:
            named = [(replace(listing, title=feed.outlet), where) for listing, where in found.listings]
            found = replace(found, listings=named)
        listed = [(_key(one), _sign(one.entry), one) for one in once(found)]
        self._remember({key for key, _, _ in listed})
        waiting = [(key, sign, one) for key, sign, one in listed if self._is_due(key, sign)]
        most = feed.most or self.asked.network.most
        told.left += max(0, len(waiting) - most)
        addresses, trouble = Addresses(self._today(), self.online), 0
        for at, (key, sign, one) in enumerate(waiting[:most]):
            code = self._article(feed, key, sign, addresses.article(one, found.pages.get(one.where)), told)
            trouble = trouble + 1 if code in _PASSING else 0
            if trouble == _HOST_IN_TROUBLE:
                told.left += len(waiting[:most]) - at - 1
                self._complain(feed, "its host is in trouble: the rest waits for the next round")
                return

    def _article(self, feed: Watched, key: str, sign: str, read: Sequence[Report | Problem], told: Told) -> str:
        """Write an article if it is new or has changed; the code of the problem if it could not be read."""
        report = next((one for one in read if isinstance(one, Report)), None)
        issues = [one for one in read if isinstance(one, Problem)]
        for issue in issues:
            self._complain(feed, f"{issue.file}: {issue.message} [{issue.code}]")
        seen = self.folder.state.articles.setdefault(key, Seen())
        seen.day = self._moment().date().isoformat()
        if report is None:
            code = next((issue.code for issue in issues if issue.fatal), "E107")
            _failed(seen, sign, code)
            told.failed += 1
            return code
        before = self._before(key, report)
        if before is None or before.text != report.text_sha256:
            self._write(feed, key, sign, report, before, told)
        else:
            seen.id, seen.text = before.id, before.text
        seen = self.folder.state.articles[key]
        seen.sign, seen.tries, seen.gave_up = sign, 0, ""
        return ""

    def _before(self, key: str, report: Report) -> Seen | None:
        """What was written of an article earlier, under this address or the one that this leads to."""
        known = self.folder.state.articles
        for name in (key, *([] if report.format == "feed" else [key_of(report.file)])):
            if name in known and known[name].id:
                return known[name]
        return None

    def _write(self, feed: Watched, key: str, sign: str, report: Report, before: Seen | None, told: Told) -> None:
        line = Line(
            read=read_out(report), seen=self._moment(), changed_from=before.id if before else None, feed=feed.url,
            key=key, sign=sign,
        )  # fmt: skip
        day = self.folder.state.articles[key].day
        self.folder.append(line)
        if (
            report.format != "feed" and key_of(report.file) != key
        ):  # the page may be listed elsewhere by its own address
            self.folder.state.articles[key_of(report.file)] = Seen(id=report.id, text=report.text_sha256, day=day)
        told.new += before is None
        told.changed += before is not None

    def _is_due(self, key: str, sign: str) -> bool:
        seen = self.folder.state.articles.get(key)
        return seen is None or seen.sign != sign or (0 < seen.tries < MOST_TRIES and not seen.gave_up)

    def _remember(self, listed: set[str]) -> None:
        """Note what is listed today; forget what has not been for long."""
        today, known = self._moment().date(), self.folder.state.articles
        for key in listed & known.keys():
            known[key].day = today.isoformat()
        for key in [key for key, seen in known.items() if seen.day and _age(seen.day, today.isoformat()) > FORGET]:
            del known[key]

    def _today(self) -> ReadOptions:
        return replace(self.asked, today=self._moment().date().isoformat())

    def _moment(self) -> datetime:
        return datetime.fromtimestamp(self.now(), UTC)

    def _complain(self, feed: Watched, message: str) -> None:
        self.folder.log(self._moment(), f"{feed.name}: {message}")
        self.say(f"{feed.name}: {message}")


def _failed(seen: Seen, sign: str, code: str) -> None:
    """One more try that failed; given up where no other try will help, or after many."""
    seen.tries = seen.tries + 1 if seen.sign == sign else 1
    seen.sign = sign
    seen.gave_up = "" if code in _PASSING and seen.tries < MOST_TRIES else code


def _key(one: Fetch) -> str:
    return key_of(one.entry.link) if one.entry.link else f"{one.where} {one.entry.ident or one.entry.title}"


def _sign(entry: Entry) -> str:
    """A digest of what the feed says of an article: where it is another one, the article may have changed."""
    told = [entry.title, entry.published, entry.updated, entry.summary, entry.content]
    return hashlib.sha256(json.dumps(told, ensure_ascii=True).encode()).hexdigest()[:16]


def _age(day: str, today: str) -> int:
    return (datetime.fromisoformat(today) - datetime.fromisoformat(day)).days
