"""Addresses opened: by the fetcher, or from the cache alone."""

from pathlib import Path

import pytest

from dragoman.errors import InputError
from dragoman.read.online import Online, fetcher_of, now
from dragoman.read.reading import Network
from tests.read.net.conftest import Serve, serve  # noqa: F401 - a fixture
from tests.read.net.server import SITE, moved, page

DATE = "Date: Mon, 03 Mar 2025 10:00:00 GMT"


def _online(net: object, folder: Path | None, *, offline: bool = False) -> Online:
    network = Network(cache=folder, offline=offline)
    return Online(network, None if offline else net.fetcher(cache=folder))  # type: ignore[attr-defined]


def test_the_day_is_that_of_the_answer(serve: Serve, tmp_path: Path) -> None:  # noqa: F811
    net = serve({"/a": page(b"x", DATE, "Cache-Control: max-age=60", 'ETag: "1"')})
    first = _online(net, tmp_path).open(f"{SITE}/a")
    kept = _online(net, tmp_path).open(f"{SITE}/a")
    assert first.fetched == now().date().isoformat()  # not what a server says of a new answer
    assert (kept.fetched, kept.headers["etag"], kept.body) == ("2025-03-03", '"1"', b"x")
    assert net.server.asked() == ["/a"]


def test_without_a_network_nothing_is_asked_and_moves_are_known(serve: Serve, tmp_path: Path) -> None:  # noqa: F811
    net = serve({"/a": page(b"x", DATE), "/old": moved("/a")})
    _online(net, tmp_path).open(f"{SITE}/old")
    found = _online(net, tmp_path, offline=True).open(f"{SITE}/old")
    assert (found.url, found.body, found.fetched) == (f"{SITE}/a", b"x", "2025-03-03")


def test_a_move_that_is_over_is_forgotten(serve: Serve, tmp_path: Path) -> None:  # noqa: F811
    net = serve({"/a": page(b"x"), "/old": [moved("/a"), page(b"y")]})
    for _ in range(2):
        _online(net, tmp_path).open(f"{SITE}/old")
    assert _online(net, tmp_path, offline=True).open(f"{SITE}/old").body == b"y"


@pytest.mark.parametrize("folder", [None, Path("nowhere")])
def test_what_is_not_in_the_cache_is_told(folder: Path | None) -> None:
    with pytest.raises(InputError) as error:
        Online(Network(cache=folder, offline=True)).open(f"{SITE}/a")
    assert error.value.code == "E194"


def test_the_fetcher_is_as_the_user_wants_it(tmp_path: Path) -> None:
    fetcher = fetcher_of(Network(allow_private=True, cache=tmp_path, seconds=5, agent="Desk (a@b.example)"))
    manners = fetcher._manners
    assert manners.user_agent == "Desk (a@b.example)"
    assert (manners.allow_private, manners.cache, manners.total_seconds, manners.obey_robots) == (
        True,
        tmp_path,
        5,
        True,
    )


def test_a_host_that_asked_to_be_left_alone_is_known(serve: Serve) -> None:  # noqa: F811
    net = serve({"/a": page(b"", "Retry-After: 3000", status="429 Too Many Requests")})
    online = _online(net, None)
    assert online.left_alone(f"{SITE}/a") == 0
    with pytest.raises(InputError):
        online.open(f"{SITE}/a")
    assert online.left_alone(f"{SITE}/a") == 3000
    assert online.left_alone("http://me:hunter2@news.example/") == 0
