"""Feeds watched: new and changed articles once each, in any weather, whatever ends it."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import pytest

import dragoman
from dragoman.read.online import Online
from dragoman.read.reading import Network, ReadOptions
from dragoman.watch.folder import Folder
from dragoman.watch.settings import Watched
from dragoman.watch.watcher import Stopped, Told, Watcher
from tests.read.net.server import SITE, Net, Script, Server, moved, page, reset
from tests.read.paper import HTML, RSS, SOON, article, headline, item, rss, served

Scripts = dict[str, Script | list[Script]]
QUARTER = 900.0


@dataclass
class Desk:
    """A watch on a made-up paper, whose time passes only when it waits."""

    net: Net
    path: Path
    feeds: tuple[Watched, ...]
    most: int = 50
    cache: Path | None = None
    said: list[str] = field(default_factory=list)

    def watcher(self, pause: Callable[[float], None] | None = None) -> Watcher:
        """A new watch, as after a start of the program."""
        network = Network(most=self.most, cache=self.cache)
        fetcher = self.net.fetcher(cache=self.cache, obey_robots=True)
        return Watcher(
            feeds=self.feeds, folder=Folder(self.path), asked=ReadOptions(network=network),
            online=Online(network, fetcher), now=self.net.clock, pause=pause or self.net.clock.sleep,
            say=self.said.append,
        )  # fmt: skip

    def once(self, after: float = QUARTER) -> Told:
        """One round, so many seconds after the last one."""
        self.net.clock.time += after
        return self.watcher().run(once_only=True)

    def lines(self) -> list[dict[str, Any]]:
        """All that was written, in order."""
        files = sorted(self.path.glob("*.jsonl"))
        return [msgspec.json.decode(line) for file in files for line in file.read_bytes().splitlines()]

    def addresses(self) -> list[str]:
        """The addresses of all that was written."""
        return [line["file"].removeprefix(SITE) for line in self.lines()]


def _feed(url: str = f"{SITE}/rss", **said: Any) -> Watched:
    return Watched(**({"url": url, "name": "Courier", "outlet": None, "every": QUARTER, "most": None} | said))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    with ExitStack() as stack:

        def start(scripts: Scripts, *feeds: Watched, **kept: Any) -> Desk:
            net = Net(stack.enter_context(Server(scripts)))
            net.clock.time = SOON
            return Desk(net=net, path=tmp_path / "watch", feeds=feeds or (_feed(),), **kept)

        yield start


def test_new_articles_are_written_once_the_newest_first(desk: Callable[..., Desk]) -> None:
    one = desk({**served(1, 2, 3), "/rss": [page(rss(map(item, (1, 2))), RSS), page(rss(map(item, (1, 2, 3))), RSS)]})
    assert str(one.once()) == "2 new, 0 changed"
    assert str(one.once()) == "1 new, 0 changed"
    assert str(one.once()) == "0 new, 0 changed"
    assert one.addresses() == ["/2", "/1", "/3"]
    assert one.net.server.asked().count("/1") == 1
    first = one.lines()[0]
    assert (first["schema"], first["changed_from"], first["seen"]) == ("dragoman/read/1", None, "2025-03-10T12:15:01Z")
    assert [path.name for path in one.path.glob("*.jsonl")] == ["2025-03-10.jsonl"]


def test_a_folder_of_a_watch_is_read_like_any_other(desk: Callable[..., Desk]) -> None:
    one = desk(dict(served(1, 2)), _feed(outlet="The Courier"))
    one.once()
    found = dragoman.read(one.path)
    assert found.problems == ()
    assert {
        (report.given.title, report.given.published, report.given.outlet, report.given.url) for report in found.reports
    } == {(headline(at), f"2025-03-0{at}", "The Courier", f"{SITE}/{at}") for at in (1, 2)}


def test_an_article_is_fetched_again_when_its_feed_says_something_else_of_it(desk: Callable[..., Desk]) -> None:
    feeds = [page(rss([item(1, more=more)]), RSS) for more in ("", " Updated.", " Updated again.")]
    pages = [page(article(1, more), HTML) for more in ("", "", " The talks were then broken off.")]
    one = desk({"/rss": [*feeds], "/1": [*pages]})
    assert [str(one.once()) for _ in range(4)] == [
        "1 new, 0 changed",
        "0 new, 0 changed",
        "0 new, 1 changed",
        "0 new, 0 changed",
    ]
    before, after = one.lines()
    assert after["changed_from"] == before["id"]
    assert "broken off" in after["text"]
    assert one.net.server.asked().count("/1") == 3


def test_an_article_in_two_feeds_is_written_once(desk: Callable[..., Desk]) -> None:
    other = page(rss([item(1, f"{SITE}/1?utm_source=b"), item(2)]), RSS)
    one = desk({**served(1, 2), "/other": other}, _feed(), _feed(f"{SITE}/other"))
    one.once()
    one.once()
    assert sorted(one.addresses()) == ["/1", "/2"]


def test_what_is_left_comes_with_the_next_round(desk: Callable[..., Desk]) -> None:
    one = desk(dict(served(1, 2, 3)), most=2)
    assert str(one.once()) == "2 new, 0 changed, 1 left for the next round"
    one.once()
    assert one.addresses() == ["/3", "/2", "/1"]


def test_an_unchanged_feed_is_not_sent_again(desk: Callable[..., Desk], tmp_path: Path) -> None:
    feed = page(rss([item(1)]), RSS, 'ETag: "1"')
    one = desk({**served(1), "/rss": [feed, page(b"", status="304 Not Modified")]}, cache=tmp_path / "cache")
    assert [str(one.once()) for _ in range(2)] == ["1 new, 0 changed", "0 new, 0 changed"]
    asked = [request for request in one.net.server.seen if request.target == "/rss"]
    assert [request.headers.get("if-none-match") for request in asked] == [None, '"1"']


# When ----------------------------------------------------------------------------------------------------------------


def test_each_feed_has_its_time_and_a_job_that_is_a_little_early_is_not_late(desk: Callable[..., Desk]) -> None:
    slow = page(rss([]), RSS)
    one = desk({**served(1), "/slow": slow}, _feed(), _feed(f"{SITE}/slow", every=4 * QUARTER))
    for _ in range(5):
        one.once(QUARTER - 20)
    assert one.net.server.asked().count("/rss") == 5
    assert one.net.server.asked().count("/slow") == 2


def test_a_feed_in_trouble_is_asked_ever_later_and_told_each_time(desk: Callable[..., Desk]) -> None:
    one = desk({"/rss": page(status="404 Not Found")})
    rounds = [one.once().feeds_failed for _ in range(16)]
    assert rounds == [1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0]
    log = (one.path / "watch.log").read_text(encoding="utf-8").splitlines()
    assert len(log) == 4
    assert "Courier: answers 404" in log[0]
    assert "E134" in log[0]


def test_addresses_that_cannot_be_asked_end_nothing(desk: Callable[..., Desk]) -> None:
    links = (f"{SITE.replace('//', '//ada:secret@')}/1", f"{SITE}:25/1", "http://127.0.0.1/1", "http://a..example/")
    feed = page(rss([*(item(at, link) for at, link in enumerate(links, 3)), item(1)]), RSS)
    bad = _feed(SITE.replace("//", "//ada:secret@"), name="bad")
    one = desk({**served(1), "/rss": feed}, bad, _feed())
    told = one.once()
    assert (told.new, told.failed, told.feeds_failed) == (1, len(links), 1)
    assert "secret" not in repr(one.said)


def test_a_feed_that_recovers_is_asked_as_before(desk: Callable[..., Desk]) -> None:
    bad = page(b"no feed at all", RSS)
    one = desk({**served(1), "/rss": [bad, bad, *[page(rss([item(1)]), RSS)] * 2]})
    assert [one.once(2 * QUARTER).feeds_failed for _ in range(2)] == [1, 1]
    assert str(one.once(4 * QUARTER)) == "1 new, 0 changed"
    one.once()
    assert one.net.server.asked().count("/rss") == 4


def test_a_server_that_asks_to_be_left_alone_is_also_after_a_new_start(desk: Callable[..., Desk]) -> None:
    busy = page(b"", "Retry-After: 7000", status="429 Too Many Requests")
    one = desk({"/rss": busy})
    one.once()
    for _ in range(7):
        one.once(QUARTER)
    assert one.net.server.asked() == ["/rss"]
    one.once(QUARTER)
    assert one.net.server.asked() == ["/rss"] * 2


def test_round_after_round_until_it_is_stopped(desk: Callable[..., Desk]) -> None:
    one = desk({**served(1, 2), "/rss": [page(rss([item(1)]), RSS), page(rss(map(item, (1, 2))), RSS)]})
    waits: list[float] = []

    def pause(seconds: float) -> None:
        if not seconds:  # a look whether it is to end
            return
        if len(waits) == 2:
            raise Stopped
        waits.append(seconds)
        one.net.clock.sleep(seconds)

    one.watcher(pause).run(once_only=False)
    assert one.addresses() == ["/1", "/2"]
    assert all(QUARTER - 30 < wait <= QUARTER for wait in waits)
    assert one.said[0] == f"watching 1 feed; articles go to {one.path}; Ctrl-C ends it"
    assert one.said[-1].startswith("stopped")
    one.once()  # the folder is free again
    assert one.addresses() == ["/1", "/2"]


# Articles that cannot be read ----------------------------------------------------------------------------------------


def test_an_article_that_is_not_there_is_asked_for_once(desk: Callable[..., Desk]) -> None:
    one = desk({"/rss": page(rss(map(item, (1, 2))), RSS), "/2": page(article(2), HTML)})
    assert str(one.once()) == "1 new, 0 changed, 1 not readable"
    assert str(one.once()) == "0 new, 0 changed"
    assert one.net.server.asked().count("/1") == 1


def test_an_article_that_breaks_off_is_tried_again_but_not_for_ever(desk: Callable[..., Desk]) -> None:
    broken = page(article(1), HTML, length=100_000)
    one = desk({"/rss": page(rss([item(1)]), RSS), "/1": broken})
    rounds = [at for at in range(40) if one.once().failed]
    assert rounds == [0, 1, 3, 7, 15]
    good = desk({"/rss": page(rss([item(2)]), RSS), "/2": [*[broken] * 3, page(article(2), HTML)]})
    good.path = one.path.with_name("good")
    assert [str(good.once()) for _ in range(2)] == ["0 new, 0 changed, 1 not readable", "1 new, 0 changed"]


def test_a_feed_left_alone_is_told_of(desk: Callable[..., Desk]) -> None:
    """Who mends what was wrong and asks again at once learns why nothing came."""
    one = desk({})
    assert str(one.once()) == "0 new, 0 changed, 1 feed in trouble"
    again = str(one.once(60))
    assert again.startswith("0 new, 0 changed, 1 feed in trouble before, asked again in ")
    assert one.net.server.asked().count("/rss") == 1


def test_a_host_in_trouble_is_not_asked_for_all_its_articles(desk: Callable[..., Desk]) -> None:
    busy = page(b"", "Retry-After: 9000", status="503 Service Unavailable")
    one = desk({"/rss": page(rss(map(item, range(1, 9))), RSS), **{f"/{at}": busy for at in range(1, 9)}})
    told = one.once()
    assert (told.failed, told.left) == (1, 7)
    assert one.net.server.asked() == ["/rss", "/8"]
    failing = desk({"/rss": page(rss(map(item, range(1, 9))), RSS), **{f"/{at}": reset for at in range(1, 9)}})
    failing.path = one.path.with_name("failing")
    told = failing.once()
    assert (told.failed, told.left) == (3, 5)


def test_the_text_of_the_feed_serves_where_its_page_does_not(desk: Callable[..., Desk]) -> None:
    one = desk({"/rss": page(rss([item(1, whole=True)]), RSS)})
    assert str(one.once()) == "1 new, 0 changed"
    assert [line["format"] for line in one.lines()] == ["feed"]
    assert str(one.once()) == "0 new, 0 changed"


def test_what_no_feed_lists_any_more_is_forgotten_after_a_while(desk: Callable[..., Desk]) -> None:
    one = desk({**served(1, 2), "/rss": [page(rss([item(1)]), RSS), page(rss([item(2)]), RSS)]})
    one.once()
    one.once()
    one.once(91 * 86400)
    assert set(one.watcher().folder._loaded().articles) == {"news.example/2"}


def test_what_is_listed_again_after_a_long_pause_is_not_told_again(desk: Callable[..., Desk]) -> None:
    """Nothing is forgotten before all feeds were asked."""
    other = page(rss([item(2)]), RSS)
    one = desk({**served(1, 2), "/rss": page(rss([item(1)]), RSS), "/o": other}, _feed(), _feed(f"{SITE}/o"))
    one.once()
    assert str(one.once(100 * 86400)) == "0 new, 0 changed"


# Feeds and pages as they are -----------------------------------------------------------------------------------------


def test_a_changed_article_is_asked_for_though_the_cache_has_it_fresh(
    desk: Callable[..., Desk], tmp_path: Path
) -> None:
    feeds = [page(rss([item(1, more=more)]), RSS) for more in ("", " Updated.")]
    pages = [page(article(1, more), HTML, "Cache-Control: max-age=86400") for more in ("", " Then broken off.")]
    one = desk({"/rss": [*feeds], "/1": [*pages]}, cache=tmp_path / "cache")
    assert [str(one.once()) for _ in range(2)] == ["1 new, 0 changed", "0 new, 1 changed"]


def test_an_article_that_two_feeds_link_differently_is_told_once(desk: Callable[..., Desk]) -> None:
    """By the address that its page gives itself, in one round or a later one."""
    canonical = f'<link rel="canonical" href="{SITE}/1">'
    pages = {f"/1?from={at}": page(article(1, head=canonical), HTML) for at in "abc"}
    feeds = [page(rss([item(1, f"{SITE}/1?from={at}")]), RSS) for at in "abc"]
    one = desk({**pages, "/rss": [feeds[0], feeds[2]], "/other": feeds[1]}, _feed(), _feed(f"{SITE}/other"))
    assert [str(one.once()) for _ in range(2)] == ["1 new, 0 changed", "0 new, 0 changed"]


def test_articles_that_all_give_themselves_one_address_are_told_apart(desk: Callable[..., Desk]) -> None:
    canonical = f'<link rel="canonical" href="{SITE}/all">'
    pages = {f"/{at}": page(article(at, head=canonical), HTML) for at in (1, 2, 3)}
    one = desk({**pages, "/rss": page(rss(map(item, (1, 2, 3))), RSS)})
    assert str(one.once()) == "3 new, 0 changed"
    assert not any(line["changed_from"] for line in one.lines())


def test_an_address_known_by_a_redirect_is_known_after_a_kill(desk: Callable[..., Desk]) -> None:
    feeds = {"/rss": page(rss([item(1, f"{SITE}/go?1")]), RSS), "/other": page(rss([item(1)]), RSS)}
    one = desk({**served(1), **feeds, "/go?1": moved("/1")}, _feed(), _feed(f"{SITE}/other", every=9 * QUARTER))
    one.feeds = one.feeds[:1]
    one.once()
    (one.path / ".watch.json").unlink()  # as if it had not been written before the kill
    one.feeds = (_feed(f"{SITE}/other"),)
    assert str(one.once()) == "0 new, 0 changed"


def test_a_feed_that_says_something_else_each_time_is_believed_less_and_less(desk: Callable[..., Desk]) -> None:
    one = desk({**served(1), "/rss": [page(rss([item(1, more=f" {at} comments.")]), RSS) for at in range(60)]})
    rounds = []
    for at in range(40):
        before = one.net.server.asked().count("/1")
        one.once()
        rounds += [at] * (one.net.server.asked().count("/1") - before)
    assert rounds == [0, 1, 2, 4, 8, 16, 31]


def test_a_page_that_changes_in_silence_is_looked_at_again_where_that_is_wished(desk: Callable[..., Desk]) -> None:
    pages = [page(article(1, more), HTML) for more in ("", "", " Then broken off.")]
    one = desk({**served(1), "/1": pages}, _feed(again=2 * QUARTER))
    assert [one.once().changed for _ in range(8)] == [0, 0, 0, 0, 0, 0, 1, 0]
    assert one.net.server.asked().count("/1") == 3
    never = desk({**served(1)})
    never.path = one.path.with_name("never")
    for _ in range(8):
        never.once()
    assert never.net.server.asked().count("/1") == 1


def test_what_is_new_comes_before_another_look(desk: Callable[..., Desk]) -> None:
    feeds = [page(rss(map(item, numbers)), RSS) for numbers in ((3,), (1, 3))]
    one = desk({**served(1, 3), "/rss": feeds}, _feed(again=QUARTER), most=1)
    one.once()
    assert str(one.once()) == "1 new, 0 changed"


def test_a_host_that_asked_for_an_hour_has_it_for_its_articles_too(desk: Callable[..., Desk]) -> None:
    """Nothing is given up meanwhile; also after a new start, where another host has the feed."""
    busy = page(b"", "Retry-After: 7000", status="429 Too Many Requests")
    one = desk({**served(1), "/1": [busy, page(article(1), HTML)]}, _feed("http://feeds.example/rss"))
    told = [str(one.once()) for _ in range(9)]
    assert told[0] == "0 new, 0 changed, 1 not readable"
    assert told[1:8] == ["0 new, 0 changed, 1 left for the next round"] * 7
    assert told[8] == "1 new, 0 changed"
    assert one.net.server.asked().count("/1") == 2


def test_pages_that_robots_txt_forbids_do_not_hold_up_the_others(desk: Callable[..., Desk]) -> None:
    rules = page(b"User-agent: *\nDisallow: /video/")
    films = [item(at, f"{SITE}/video/{at}") for at in (6, 7, 8, 9)]
    one = desk({**served(1, 2), "/robots.txt": rules, "/rss": page(rss([*films, item(1), item(2)]), RSS)})
    assert str(one.once()) == "2 new, 0 changed, 4 not readable"
    assert str(one.once()) == "0 new, 0 changed"


@pytest.mark.parametrize("wrong", [-20 * 365 * 86400, 20 * 365 * 86400])
def test_a_clock_that_was_wrong_holds_up_nothing(desk: Callable[..., Desk], wrong: float) -> None:
    one = desk({**served(1, 2), "/rss": [page(rss([item(1)]), RSS), page(rss(map(item, (1, 2))), RSS)]})
    one.net.clock.time += wrong
    one.once()
    one.net.clock.time -= wrong
    assert str(one.once()) == "1 new, 0 changed"


def test_a_time_that_is_made_shorter_holds_at_once(desk: Callable[..., Desk]) -> None:
    one = desk(dict(served(1)), _feed(every=86400.0))
    one.once()
    one.feeds = (_feed(),)
    one.once()
    assert one.net.server.asked().count("/rss") == 2


# Killed --------------------------------------------------------------------------------------------------------------


class Killed(BaseException):
    """The end of the process, at once."""


def _kill_at(monkeypatch: pytest.MonkeyPatch, step: int) -> list[str]:
    """Ends everything at the step-th time that something is put on disk or a page is asked for, before or after it."""
    steps: list[str] = []

    def guarded(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **named: Any) -> Any:
            for _ in range(2):
                steps.append(name)
                if len(steps) == step:
                    raise Killed
                if _ == 0:
                    found = work(*args, **named)
            return found

        return run

    monkeypatch.setattr(os, "fsync", guarded("fsync", os.fsync))
    monkeypatch.setattr(Path, "replace", guarded("replace", Path.replace))
    monkeypatch.setattr(Online, "open", guarded("open", Online.open))
    return steps


def test_a_watch_killed_at_any_point_loses_and_doubles_nothing(
    desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    changed = page(rss([item(1, more=" Updated."), item(2), item(3)]), RSS)
    reached = 0
    for step in range(1, 200):
        one = desk({**served(1, 2, 3), "/rss": [page(rss(map(item, (1, 2))), RSS)]})
        one.path = tmp_path / f"watch-{step}"
        one.once()
        one.net.server.scripts["/rss"] = changed
        one.net.server.scripts["/1"] = page(article(1, " The talks were then broken off."), HTML)
        with monkeypatch.context() as patch:
            steps = _kill_at(patch, step)
            # nothing runs after a kill: neither is the state saved, nor half a line taken away
            patch.setattr(os, "truncate", None)
            finished = _unfinished(one)
        one.once()
        one.once()
        assert sorted(one.addresses()) == ["/1", "/1", "/2", "/3"], f"killed at step {step}, {steps[-1]}"
        assert [bool(line["changed_from"]) for line in one.lines() if line["file"] == f"{SITE}/1"] == [False, True]
        assert not list(one.path.glob("*.part"))
        if finished:
            break
        reached = step
    assert reached > 15


def _unfinished(one: Desk) -> bool:
    """A round that may be killed; whether it came to its end."""
    one.net.clock.time += QUARTER
    watcher = one.watcher()
    try:
        watcher.folder.open()
        told = Told()
        watcher.round(told)
        watcher.folder.save()
    except Killed:
        return False
    finally:
        watcher.folder.close()
    return True
