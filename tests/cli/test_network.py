"""Options for addresses."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import dragoman
from dragoman.cli.app import app
from dragoman.cli.network import cache_folder, read_options, told
from dragoman.errors import QuestionError
from dragoman.read import online
from tests.read.net.server import SITE, Net, Server, page
from tests.read.paper import HTML, article, headline, served


@pytest.fixture
def net(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Net]:
    """A made-up internet with a small paper in it, and a cache folder of the test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with Server(dict(served(1, 2, 3))) as server:
        found = Net(server)
        monkeypatch.setattr(online, "fetcher_of", lambda network: found.fetcher(cache=network.cache))
        yield found


def _run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_the_cache_is_where_the_system_wants_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder(None) == tmp_path / "dragoman"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_folder(None) == tmp_path / ".cache" / "dragoman"
    assert cache_folder("here") == Path("here")
    assert cache_folder("none") is None


def test_no_network_and_no_cache_is_refused() -> None:
    with pytest.raises(QuestionError, match="E319"):
        read_options(offline=True, cache="none")
    result = _run("brief", f"{SITE}/1", "--offline", "--cache", "none")
    assert (result.exit_code, "E319" in result.stderr) == (2, True)


def test_the_options_reach_the_reading(tmp_path: Path) -> None:
    asked = read_options(most=3, originals=tmp_path, allow_private=True, cache="none", seconds=5)
    assert (asked.network.most, asked.network.originals, asked.network.allow_private) == (3, tmp_path, True)
    assert (asked.network.cache, asked.network.seconds, asked.network.offline) == (None, 5, False)
    assert asked.today is not None


def test_a_brief_of_a_feed(net: Net) -> None:
    result = _run("brief", f"feed:{SITE}/rss", "--most", 2, "--format", "json", "--no-models")
    assert result.exit_code == 0
    assert all(f"{SITE}/{at}" in result.stdout for at in (2, 3))
    assert "E193" in result.stderr
    assert net.server.asked() == ["/rss", "/3", "/2"]


def test_reading_without_a_network(net: Net) -> None:
    assert _run("read", f"{SITE}/1").exit_code == 0
    asked = len(net.server.seen)
    result = _run("read", f"{SITE}/1", f"{SITE}/2", "--offline")
    assert (result.exit_code, headline(1) in result.stdout, "E194" in result.stderr) == (1, True, True)
    assert len(net.server.seen) == asked


def test_a_record_of_an_address_is_verified_against_it_or_what_was_kept(net: Net, tmp_path: Path) -> None:
    record, kept = tmp_path / "record.json", tmp_path / "kept"
    made = _run("brief", f"{SITE}/1", "-o", record, "--originals", kept, "--cache", "none", "--no-models")
    assert made.exit_code == 0
    again = ("verify", record, f"{SITE}/1", "--cache", "none")
    assert "True to its sources" in _run(*again).stdout

    net.server.scripts["/1"] = page(article(1).replace(b"<body>", b"<body><!-- 17 -->"), HTML)
    other_bytes = _run(*again)
    assert other_bytes.exit_code == 0
    assert "1 page comes with other bytes than then, and with the same text" in other_bytes.stdout.replace("\n", " ")

    net.server.scripts["/1"] = page(article(1, " The talks were then broken off."), HTML)
    changed = _run(*again)
    assert (changed.exit_code, "has changed" in changed.stderr, "E407" in changed.stderr) == (1, True, True)
    assert "True to its sources" in _run("verify", record, kept).stdout


def test_the_same_bytes_give_the_same_record(net: Net, tmp_path: Path) -> None:
    net.server.scripts["/1"] = page(article(1), HTML)
    written = [
        _run("brief", f"{SITE}/1", "-f", "json", "--no-models", "--originals", tmp_path / "o").stdout for _ in "ab"
    ]
    assert written[0] == written[1]
    assert _run("brief", tmp_path / "o", "-f", "json", "--no-models").stdout == written[0]


def test_each_address_is_shown_as_it_is_fetched(net: Net) -> None:
    shown: list[str] = []
    asked = told(read_options(cache="none", most=1), lambda stage, *_: shown.append(stage))
    assert dragoman.read(f"feed:{SITE}/rss", options=asked).reports
    assert shown == [f"fetch {SITE}/rss", f"fetch {SITE}/3"]
    assert net.server.asked() == ["/rss", "/3"]
