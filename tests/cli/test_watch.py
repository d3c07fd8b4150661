"""`dragoman watch`."""

import json
import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dragoman.cli.app import app
from dragoman.cli.watch import Stop
from dragoman.watch import watcher
from dragoman.watch.watcher import Stopped
from tests.read.net.server import SITE, Net, Request, Server, page
from tests.read.paper import HTML, article, headline, served


@pytest.fixture
def net(monkeypatch: pytest.MonkeyPatch) -> Iterator[Net]:
    with Server(dict(served(1, 2, 3))) as server:
        found = Net(server)
        monkeypatch.setattr(watcher, "fetcher_of", lambda network, _: found.fetcher(cache=network.cache))
        yield found


@pytest.fixture
def feeds(tmp_path: Path) -> Path:
    path = tmp_path / "feeds.toml"
    path.write_text(f'[[feed]]\nurl = "{SITE}/rss"\nname = "Courier"\n', encoding="utf-8")
    return path


def _watch(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["watch", *map(str, arguments), "--cache", "none"])


def test_once_for_cron(net: Net, feeds: Path, tmp_path: Path) -> None:
    first = _watch(feeds, "-o", tmp_path / "out", "--once", "--most", 2)
    assert (first.exit_code, first.stderr) == (0, "2 new, 0 changed, 1 left for the next round\n")
    assert _watch(feeds, "-o", tmp_path / "out", "--once", "--quiet").stderr == ""
    again = _watch(feeds, "-o", tmp_path / "out", "--once")
    assert (again.exit_code, again.stderr) == (0, "no feed is due; the next in 15 minutes\n")
    (day,) = (tmp_path / "out").glob("*.jsonl")
    titles = [json.loads(line)["title"] for line in day.read_text(encoding="utf-8").splitlines()]
    assert titles == [headline(3), headline(2)]  # the feed is not due again
    assert net.server.asked().count("/rss") == 1
    brief = CliRunner().invoke(app, ["brief", str(tmp_path / "out"), "--no-models"])
    assert brief.exit_code == 0


@pytest.mark.usefixtures("net")
def test_a_feed_in_trouble_is_told_by_the_exit_code(tmp_path: Path) -> None:
    path = tmp_path / "feeds.toml"
    path.write_text(f'[[feed]]\nurl = "{SITE}/none"\n', encoding="utf-8")
    result = _watch(path, "-o", tmp_path / "out", "--once")
    assert (result.exit_code, "E134" in result.stderr) == (1, True)


@pytest.mark.parametrize("more", [("--every", "now"), ("--every", "5s")])
def test_what_makes_no_sense_does_nothing(feeds: Path, tmp_path: Path, more: tuple[str, ...]) -> None:
    result = _watch(feeds, "-o", tmp_path / "out", *more)
    assert (result.exit_code, "E196" in result.stderr) == (2, True)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_where_it_waits_and_the_old_handlers_come_back(number: int) -> None:
    before = signal.getsignal(number)
    with Stop() as stop:
        stop.pause(0)
        os.kill(os.getpid(), number)
        with pytest.raises(Stopped):
            stop.pause(3600)
        assert signal.getsignal(number) == signal.SIG_DFL  # a second one ends it at once
    assert signal.getsignal(number) == before


@pytest.mark.usefixtures("net")
def test_a_watch_that_is_stopped_ends_cleanly(feeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(self: Stop, seconds: float) -> None:
        if not seconds:
            return
        os.kill(os.getpid(), signal.SIGTERM)
        assert self.asked
        raise Stopped

    monkeypatch.setattr(Stop, "pause", stopped)
    result = _watch(feeds, "-o", tmp_path / "out")
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (0, "stopped; 3 new, 0 changed")


def test_a_watch_ends_between_two_articles_also_where_nothing_waits(net: Net, feeds: Path, tmp_path: Path) -> None:
    def stop(sock: socket.socket, _: Request) -> None:
        os.kill(os.getpid(), signal.SIGTERM)
        sock.sendall(page(article(3), HTML))

    net.server.scripts["/3"] = stop
    result = _watch(feeds, "-o", tmp_path / "out")
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (0, "stopped; 1 new, 0 changed")
    assert "/2" not in net.server.asked()
