"""Patience with one host: its turn, Retry-After, and tries that end."""

import socket
from email.utils import formatdate

import httpcore
import pytest

from dragoman.errors import InputError
from dragoman.read.net.fetch import Fetcher
from dragoman.read.net.manners import Manners
from dragoman.read.net.outside import Outside
from tests.read.net.conftest import Serve
from tests.read.net.server import HERE, SITE, Request, page

BODY = b"<p>Envoys of Veldania met in Port Lyr.</p>"


def _busy(*headers: str, status: str = "429 Too Many Requests") -> bytes:
    return page(b"", *headers, status=status)


def test_a_busy_server_is_asked_again_after_the_seconds_it_names(serve: Serve) -> None:
    net = serve({"/a": [_busy("Retry-After: 17"), page(BODY)]})
    assert net.fetcher().get(f"{SITE}/a").body == BODY
    assert net.clock.slept == [17]


def test_a_busy_server_is_asked_again_at_the_time_it_names(serve: Serve) -> None:
    net = serve({})
    later = formatdate(net.clock.time + 40, usegmt=True)
    net.server.scripts["/a"] = [_busy(f"Retry-After: {later}", status="503 Later"), page(BODY)]
    assert net.fetcher().get(f"{SITE}/a").body == BODY
    assert net.clock.slept == [40]


def test_a_server_in_trouble_is_asked_again_ever_later(serve: Serve) -> None:
    net = serve({"/a": [_busy(status="503 Later"), _busy(status="500 Oops"), page(BODY)]})
    assert net.fetcher(backoff_seconds=2).get(f"{SITE}/a").body == BODY
    first, second = net.clock.slept
    assert 2 <= first <= 3
    assert 4 <= second <= 6


def test_tries_end(serve: Serve) -> None:
    net = serve({"/a": _busy()})
    with pytest.raises(InputError, match="429") as error:
        net.fetcher(retries=2).get(f"{SITE}/a")
    assert error.value.code == "E135"
    assert len(net.server.seen) == 3


def test_a_server_that_asks_for_an_hour_is_left_alone_for_an_hour(serve: Serve) -> None:
    """Nobody waits so long; but neither is it asked for anything else before."""
    net = serve({"/a": [_busy("Retry-After: 3600"), page(BODY)], "/b": page(BODY)})
    fetcher = net.fetcher()
    with pytest.raises(InputError, match="60 minutes"):
        fetcher.get(f"{SITE}/a")
    with pytest.raises(InputError, match="left alone for 60 minutes"):
        fetcher.get(f"{SITE}/b")
    assert (net.server.asked(), net.clock.slept) == (["/a"], [])
    net.clock.time += 3600
    assert fetcher.get(f"{SITE}/b").body == BODY


def test_a_slow_server_has_its_breath_too(serve: Serve) -> None:
    net = serve({})

    def slow(sock: socket.socket, _: Request) -> None:
        net.clock.time += 8
        sock.sendall(page(BODY))

    net.server.scripts["/a"] = slow
    fetcher = net.fetcher(least_between=3)
    fetcher.get(f"{SITE}/a")
    fetcher.get(f"{SITE}/a")
    assert net.clock.slept == [3]


def test_a_server_that_asks_for_a_year_is_asked_again_after_a_day(serve: Serve) -> None:
    net = serve({"/a": [_busy("Retry-After: 31536000"), page(BODY)]})
    fetcher = net.fetcher()
    with pytest.raises(InputError):
        fetcher.get(f"{SITE}/a")
    net.clock.time += 86_401
    assert fetcher.get(f"{SITE}/a").body == BODY


def test_an_answer_that_will_not_change_is_not_asked_for_again(serve: Serve) -> None:
    net = serve({"/a": [page(b"", status="404 Not Found"), page(BODY)]})
    with pytest.raises(InputError):
        net.fetcher().get(f"{SITE}/a")
    assert len(net.server.seen) == 1


def test_a_bare_address_is_not_looked_up(serve: Serve) -> None:
    net = serve({"/a": page(BODY)})
    for host in ("93.184.215.14", "[2606:4700::1111]"):
        assert net.fetcher().get(f"http://{host}/a").body == BODY
    assert net.looked_up == []
    assert net.dialled == [("93.184.215.14", 80), ("2606:4700::1111", 80)]
    assert net.server.seen[1].headers["host"] == "[2606:4700::1111]"


def test_looking_up_and_connecting_take_no_more_than_what_is_left(serve: Serve) -> None:
    net = serve({"/a": page(BODY)})
    given: list[float] = []

    def resolve(_: str, seconds: float) -> list[str]:
        given.append(seconds)
        net.clock.time += 2
        return [HERE]

    def dial(ip: str, port: int, seconds: float) -> httpcore.NetworkStream:
        given.append(seconds)
        return net.dial(ip, port, seconds)

    outside = Outside(resolve=resolve, dial=dial, clock=net.clock, sleep=net.clock.sleep)
    Fetcher(Manners(obey_robots=False, total_seconds=5, connect_seconds=10), outside).get(f"{SITE}/a")
    Fetcher(Manners(obey_robots=False, total_seconds=50, connect_seconds=10), outside).get(f"{SITE}/a")
    assert given == [5, 3, 10, 10]


def test_a_name_of_our_own_is_sent_where_one_is_given(serve: Serve) -> None:
    net = serve({"/a": page(BODY)})
    net.fetcher(user_agent="Desk/1.0 (desk@veldania.example)").get(f"{SITE}/a")
    assert net.server.seen[0].headers["user-agent"] == "Desk/1.0 (desk@veldania.example)"
