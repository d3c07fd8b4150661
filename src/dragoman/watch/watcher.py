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
from dragoman.read.feeds.entry import Entry
from dragoman.read.feeds.lists import Listed, list_of
from dragoman.read.links import key_of, site_of
from dragoman.read.net.pace import span
from dragoman.read.online import Online, fetcher_of
from dragoman.read.reading import Network, ReadOptions
from dragoman.watch.due import LONGEST_WAIT, MOST_TRIES, failed_until, feed_due, is_due, is_worth_a_look
from dragoman.watch.folder import Folder, Line
from dragoman.watch.known import Seen, Turn, head_of, other_keys
from dragoman.watch.settings import Watched

_PATIENCE = 120.0  # seconds that the fetcher itself waits for a host
_HOST_IN_TROUBLE = 3  # failures one after the other, after which the rest of a feed waits for the next round
_PASSING = frozenset(("E123", "E128", "E130", "E133", "E135", "E137", "E138"))
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

    asked: int = 0  # feeds
    new: int = 0
    changed: int = 0
    failed: int = 0  # articles that could not be read
    feeds_failed: int = 0
    left: int = 0  # articles that wait for the next round
    resting: int = 0  # feeds not asked, because they could not be had before
    rest: float = 0.0  # seconds until the first of them is asked again

    @property
    def is_worth_telling(self) -> bool:
        """Whether anything happened."""
        return self != Told(asked=self.asked, resting=self.resting, rest=self.rest)

    def __str__(self) -> str:
        parts = [f"{self.new} new", f"{self.changed} changed"]
        parts += [f"{self.left} left for the next round"] if self.left else []
        parts += [f"{self.failed} not readable"] if self.failed else []
        parts += [f"{_feeds(self.feeds_failed)} in trouble"] if self.feeds_failed else []
        resting = f"{_feeds(self.resting)} in trouble before, asked again in {span(self.rest)}"
        parts += [resting] if self.resting else []
        return ", ".join(parts)


def _feeds(number: int) -> str:
    return f"{number} feed{'s' * (number > 1)}"


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
        if not once_only:
            feeds = "1 feed" if len(self.feeds) == 1 else f"{len(self.feeds)} feeds"
            self.say(f"watching {feeds}; articles go to {self.folder.path}; Ctrl-C ends it")
        try:
            while True:
                told = Told()
                self.round(told)
                if once_only and not told.asked:
                    self.say(f"no feed is due; the next in {span(self._next() - self.now())}")
                elif once_only or told.is_worth_telling:
                    self.say(str(told))
                if once_only:
                    return told
                self.pause(max(1.0, self._next() - self.now()))
        except Stopped:
            self.say(f"stopped; {told}")
            return told
        finally:
            try:
                self.folder.save()
            finally:
                self.folder.close()

    def round(self, told: Told) -> None:
        """Ask the feeds that are due, one after the other."""
        for feed in self.feeds:
            if (now := self.now()) >= self._due(feed, now, early=True):
                self.pause(0)
                self._poll(feed, self._turn(feed), told)
                self.folder.save_soon()
            elif self._turn(feed).failures:
                wait = self._due(feed, now, early=True) - now
                told.rest = min(wait, told.rest) if told.resting else wait
                told.resting += 1
        self.folder.forget(self._moment().date())

    def _turn(self, feed: Watched) -> Turn:
        return self.folder.state.feeds.setdefault(feed.url, Turn())

    def _due(self, feed: Watched, now: float, *, early: bool) -> float:
        alone = self._alone(feed.url)
        due = feed_due(self._turn(feed), feed, now, early=early)
        return max(due, now + alone) if alone else due

    def _next(self) -> float:
        now = self.now()
        return min(self._due(feed, now, early=False) for feed in self.feeds)

    def _alone(self, url: str) -> float:
        """For how many seconds a host is left alone because it asked for it, now or before the last start; 0 where the
        fetcher will wait so long by itself.
        """
        site = site_of(url)
        until = self.folder.state.alone.get(site, 0.0) - self.now()
        if not 0 < until <= LONGEST_WAIT:
            self.folder.state.alone.pop(site, None)
            until = 0.0
        seconds = max(until, self.online.left_alone(url))
        return seconds if seconds > _PATIENCE else 0.0

    def _note_alone(self, url: str) -> None:
        """Note, also for the next start, that a host has asked to be left alone."""
        seconds = min(self.online.left_alone(url), LONGEST_WAIT)
        if seconds > _PATIENCE:
            self.folder.state.alone[site_of(url)] = self.now() + seconds

    def _poll(self, feed: Watched, turn: Turn, told: Told) -> None:
        self.folder.changed()
        told.asked += 1
        try:
            found = list_of(feed.url, self.online, self.asked.limits)
        except InputError as error:
            turn.failures += 1
            self._note_alone(feed.url)
            turn.due = failed_until(feed, turn.failures, self._alone(feed.url), self.now())
            told.feeds_failed += 1
            then = f"asked again in {span(turn.due - self.now())}"
            self._complain(feed, f"{error.cause} [{error.code}]; {error.remedy}; {then}")
            self.folder.save()
            return
        turn.failures, turn.due = 0, self.now() + feed.every
        for issue in found.problems:
            self._complain(feed, f"{issue.file}: {issue.message} [{issue.code}]")
        self._articles(feed, found, told)

    def _articles(self, feed: Watched, found: Listed, told: Told) -> None:
        if feed.outlet is not None:
            named = [(replace(listing, title=feed.outlet), where) for listing, where in found.listings]
            found = replace(found, listings=named)
        listed = [_Listed(key=_key(one), sign=_sign(one.entry), one=one) for one in once(found)]
        self._remember(listed)
        chosen, left = self._chosen(feed, listed)
        told.left += left
        addresses, trouble = Addresses(self._today(), self.online), 0
        for at, one in enumerate(chosen):
            self.pause(0)
            if self._alone(one.link):
                told.left += 1
                continue
            anew = one.key in self.folder.state.articles  # who asks whether it has changed wants no copy
            read = addresses.article(one.one, found.pages.get(one.one.where), anew=anew)
            code = self._article(feed, one, read, told)
            trouble = trouble + 1 if code in _PASSING else 0
            if trouble == _HOST_IN_TROUBLE:
                told.left += len(chosen) - at - 1
                self._complain(feed, "its host is in trouble: the rest waits for the next round")
                return

    def _chosen(self, feed: Watched, listed: Sequence["_Listed"]) -> tuple[list["_Listed"], int]:
        """The articles to fetch now, those worth another look last; and how many that are due wait."""
        now, known = self.now(), self.folder.state.articles
        due = [one for one in listed if is_due(known.get(one.key), one.sign, feed, now)]
        keys = {one.key for one in due}
        again = [one for one in listed if one.key not in keys and is_worth_a_look(known[one.key], feed, now)]
        most = feed.most or self.asked.network.most
        return [*due, *again][:most], max(0, len(due) - most)

    def _article(self, feed: Watched, one: "_Listed", read: Sequence[Report | Problem], told: Told) -> str:
        """Write an article if it is new or has changed; the code of the problem if it could not be read."""
        report = next((outcome for outcome in read if isinstance(outcome, Report)), None)
        issues = [outcome for outcome in read if isinstance(outcome, Problem)]
        for issue in issues:
            self._complain(feed, f"{issue.file}: {issue.message} [{issue.code}]")
        self.folder.changed()
        seen = self.folder.state.articles.setdefault(one.key, Seen())
        seen.day, seen.asked = self._moment().date().isoformat(), self.now()
        if report is None:
            code = next((issue.code for issue in issues if issue.fatal), "E107")
            self._note_alone(one.link)
            _failed(seen, one.sign, code)
            told.failed += 1
            return code
        before = self._before(one.key, report)
        if before is None or before.text != report.text_sha256:
            self._write(feed, one, report, before, told)
        else:
            seen.id, seen.text, seen.head, seen.vain = before.id, before.text, before.head, seen.vain + 1
        seen = self.folder.state.articles[one.key]
        seen.sign, seen.asked, seen.tries, seen.gave_up = one.sign, self.now(), 0, ""
        return ""

    def _before(self, key: str, report: Report) -> Seen | None:
        """What was written of an article earlier, under this address or another one that it has."""
        known = self.folder.state.articles
        if key in known and known[key].id:
            return known[key]
        head = head_of(report.given.title)
        others = [known[name] for name in other_keys(report.file, report.format, report.given.url) if name in known]
        return next((one for one in others if one.id and one.is_like(report.text_sha256, head)), None)

    def _write(self, feed: Watched, one: "_Listed", report: Report, before: Seen | None, told: Told) -> None:
        line = Line(
            read=read_out(report), seen=self._moment(), changed_from=before.id if before else None, feed=feed.url,
            key=one.key, sign=one.sign,
        )  # fmt: skip
        self.folder.append(line)
        told.new += before is None
        told.changed += before is not None

    def _remember(self, listed: Sequence["_Listed"]) -> None:
        """Note what is listed today."""
        today, known = self._moment().date().isoformat(), self.folder.state.articles
        for one in listed:
            if one.key in known and known[one.key].day != today:
                known[one.key].day = today
                self.folder.changed()

    def _today(self) -> ReadOptions:
        return replace(self.asked, today=self._moment().date().isoformat())

    def _moment(self) -> datetime:
        return datetime.fromtimestamp(self.now(), UTC)

    def _complain(self, feed: Watched, message: str) -> None:
        self.folder.log(self._moment(), f"{feed.name}: {message}")
        self.say(f"{feed.name}: {message}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listed:
    """An entry of a feed: its key, a digest of what the feed says of it, and how it is fetched."""

    key: str
    sign: str
    one: Fetch

    @property
    def link(self) -> str:
        return self.one.entry.link or self.one.where


def _failed(seen: Seen, sign: str, code: str) -> None:
    """One more try that failed; given up where no other try will help, or after many."""
    seen.vain += seen.sign not in {"", sign}
    seen.tries = seen.tries + 1 if seen.sign == sign else 1
    seen.sign = sign
    seen.gave_up = "" if code in _PASSING and seen.tries < MOST_TRIES else code


def _key(one: Fetch) -> str:
    return key_of(one.entry.link) if one.entry.link else f"{one.where} {one.entry.ident or one.entry.title}"


def _sign(entry: Entry) -> str:
    """A digest of what the feed says of an article: where it is another one, the article may have changed."""
    told = [entry.title, entry.published, entry.updated, entry.summary, entry.content]
    return hashlib.sha256(json.dumps(told, ensure_ascii=True).encode()).hexdigest()[:16]
