"""What a server may do to a connection, and that the fetcher comes out of it with a page or an error, and in time."""

import gzip
import socket
import ssl
import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

import brotli
import httpcore
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import InputError
from dragoman.read.net.fetch import Fetcher
from dragoman.read.net.manners import Manners
from dragoman.read.net.outside import Outside
from tests.read.net.conftest import Serve
from tests.read.net.server import HERE, SITE, THERE, Clock, Net, Request, Script, endless, moved, page, reset, silent

SECURE = "https://news.example"
BODY = b"<p>Envoys of Veldania met in Port Lyr.</p>" * 40
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
BARE = b"HTTP/1.1 200 OK\r\n\r\n"
_TLS = ssl.create_default_context()
_SETTINGS = b"\0\0\0\4\0\0\0\0\0"
Certified = Callable[..., ssl.SSLContext]


def _fails(net: Net, url: str = f"{SITE}/a", **manners: Any) -> InputError:
    with pytest.raises(InputError) as error:
        net.fetcher(**({"retries": 0} | manners)).get(url)
    return error.value


def test_a_server_that_never_answers_is_left(serve: Serve) -> None:
    error = _fails(serve({"/a": silent()}), read_seconds=0.05)
    assert (error.code, error.place) == ("E130", f"{SITE}/a")


@pytest.mark.parametrize("head", [b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\nX-", page(b"abc", length=99), CHUNKED])
def test_a_server_that_falls_silent_is_left(serve: Serve, head: bytes) -> None:
    assert _fails(serve({"/a": silent(head)}), read_seconds=0.05).code == "E130"


@pytest.mark.parametrize(
    ("head", "piece"), [(BARE, b"x"), (CHUNKED, b"1\r\nx\r\n"), (b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n")]
)
def test_a_server_that_drips_is_left_when_its_time_is_over(serve: Serve, head: bytes, piece: bytes) -> None:
    """No silence is ever long, so that only the limit for the whole ends it. Here time passes with each look at it."""
    net = serve({"/a": endless(head, piece)})
    net.clock.tick = 1.0
    error = _fails(net, total_seconds=12, most_bytes=10**9)
    assert (error.code, "within 12 s" in error.cause) == ("E130", True)


def test_waiting_out_of_politeness_does_not_count_as_slow(serve: Serve) -> None:
    net = serve({"/a": [page(b"", "Retry-After: 50", status="503 Later"), page(BODY)]})
    assert net.fetcher(total_seconds=10).get(f"{SITE}/a").body == BODY
    assert net.clock.slept == [50]


@pytest.mark.parametrize("head", [BARE, page(b"", length=10**15), b"HTTP/1.1 200 OK\r\nX: "])
def test_a_body_without_end_is_left(serve: Serve, head: bytes) -> None:
    net = serve({"/a": endless(head, b"x" * 65536)})
    net.clock.tick = 0.01
    error = _fails(net, most_bytes=300_000, most_decoded=10**12)
    assert error.code in {"E131", "E137"}
    assert error.code == "E131" or b"X: " in head


def test_a_body_that_says_it_is_too_large_is_not_begun(serve: Serve) -> None:
    net = serve({"/a": silent(page(b"", length=300_001))})
    assert _fails(net, most_bytes=300_000).code == "E131"


def _coded(coding: str, data: bytes) -> bytes:
    return page(data, f"Content-Encoding: {coding}")


def _raw_deflate(data: bytes) -> bytes:
    engine = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return engine.compress(data) + engine.flush()


CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "Deflate": _raw_deflate,
    "br": partial(brotli.compress, quality=4),
    "zstd": zstandard.ZstdCompressor().compress,
    "identity": bytes,
}


@pytest.mark.parametrize("coding", CODINGS)
def test_content_codings_are_undone(serve: Serve, coding: str) -> None:
    net = serve({"/a": _coded(coding, CODINGS[coding](BODY))})
    assert net.fetcher().get(f"{SITE}/a").body == BODY


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_a_bomb_is_noticed_by_what_it_makes_of_its_bytes(serve: Serve, coding: str) -> None:
    net = serve({"/a": _coded(coding, CODINGS[coding](bytes(25_000_000)))})
    assert _fails(net).code == "E132"


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_a_bomb_is_noticed_by_its_size(serve: Serve, coding: str) -> None:
    net = serve({"/a": _coded(coding, CODINGS[coding](bytes(25_000_000)))})
    assert _fails(net, most_ratio=10**9, most_decoded=20_000_000).code == "E131"


def test_a_bomb_in_a_bomb_is_noticed(serve: Serve) -> None:
    net = serve({"/a": _coded("gzip, gzip", gzip.compress(gzip.compress(bytes(25_000_000))))})
    assert _fails(net).code == "E132"


@pytest.mark.parametrize("coding", ["compress", "gzip, br, gzip", "gzip, unheard-of"])
def test_a_coding_that_is_not_known_is_told(serve: Serve, coding: str) -> None:
    assert _fails(serve({"/a": _coded(coding, b"x")})).code == "E136"


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_a_body_in_another_coding_than_it_says_is_told(serve: Serve, coding: str) -> None:
    assert _fails(serve({"/a": _coded(coding, b"<html>plain</html>")})).code == "E136"


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_a_compressed_body_that_breaks_off_is_told(serve: Serve, coding: str) -> None:
    assert _fails(serve({"/a": _coded(coding, CODINGS[coding](BODY)[:-6])})).code == "E133"


def test_a_body_shorter_than_its_length_is_told(serve: Serve) -> None:
    error = _fails(serve({"/a": page(BODY, length=len(BODY) + 1)}))
    assert error.code == "E133"


def test_chunks_that_break_off_are_told(serve: Serve) -> None:
    assert _fails(serve({"/a": CHUNKED + b"5\r\nabcde\r\n"})).code == "E133"


@pytest.mark.parametrize(
    "answer",
    [
        CHUNKED + b"zz\r\nabc\r\n0\r\n\r\n",
        CHUNKED + b"-5\r\nabc\r\n0\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.6\r\n\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde",
        b"HTTP/1.1 200 OK\r\nX-Nul: a\0b\r\nContent-Length: 1\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nX-Big: " + b"x" * 200_000 + b"\r\nContent-Length: 1\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 400 + b"Content-Length: 1\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 100_000 + b"Content-Length: 1\r\n\r\nx",
    ],
    ids=["chunk", "chunk-size", "ssh", "status", "length", "lengths", "nul", "huge", "many", "flood"],
)
def test_what_is_not_http_is_told(serve: Serve, answer: bytes) -> None:
    """The rest of a long answer may be cut off by our hanging up; what it is called does not depend on that."""
    assert _fails(serve({"/a": answer})).code == "E137"


def test_a_connection_broken_off_is_tried_again(serve: Serve) -> None:
    net = serve({"/a": [reset, b"", page(BODY, length=len(BODY) + 9), page(BODY)]})
    assert net.fetcher(retries=3).get(f"{SITE}/a").body == BODY
    assert len(net.server.seen) == 4
    first, second, third = net.clock.slept
    assert 1 <= first <= 1.5
    assert 2 <= second <= 3
    assert 4 <= third <= 6


def test_a_connection_always_broken_off_is_told(serve: Serve) -> None:
    net = serve({"/a": reset})
    assert _fails(net, retries=2).code == "E128"
    assert len(net.server.seen) == 3


def test_a_server_that_is_not_there_is_told(serve: Serve) -> None:
    net = serve({})

    def refused(*_: object) -> httpcore.NetworkStream:
        raise httpcore.ConnectError("Connection refused")

    outside = Outside(resolve=net.resolve, dial=refused, clock=net.clock, sleep=net.clock.sleep)
    with pytest.raises(InputError, match="refused") as error:
        Fetcher(Manners(obey_robots=False), outside).get(f"{SITE}/a")
    assert error.value.code == "E128"
    assert len(net.clock.slept) == 2


def test_the_second_machine_of_a_host_is_asked_where_the_first_is_not_there(serve: Serve) -> None:
    net = serve({"/a": page(BODY)})
    net.names["news.example"] = [HERE, THERE]

    def dial(ip: str, port: int, seconds: float) -> httpcore.NetworkStream:
        if ip == HERE:
            raise httpcore.ConnectTimeout("timed out")
        return net.dial(ip, port, seconds)

    outside = Outside(resolve=net.resolve, dial=dial, clock=net.clock, sleep=net.clock.sleep)
    assert Fetcher(Manners(obey_robots=False), outside).get(f"{SITE}/a").body == BODY
    assert net.dialled == [(THERE, 80)]


def test_answers_before_the_answer_are_passed_over(serve: Serve) -> None:
    hints = b"HTTP/1.1 103 Early Hints\r\nLink: </x.css>\r\n\r\n"
    assert serve({"/a": hints * 3 + page(BODY)}).fetcher().get(f"{SITE}/a").body == BODY


def test_a_body_ended_by_hanging_up_is_whole(serve: Serve) -> None:
    assert serve({"/a": b"HTTP/1.0 200 OK\r\n\r\n" + BODY}).fetcher().get(f"{SITE}/a").body == BODY


def test_a_charset_that_is_not_there_or_is_none_is_none(serve: Serve) -> None:
    for header in ("Content-Type: text/html", "Content-Type: text/html; charset=klingon", "X: y"):
        found = serve({"/a": page(BODY, header)}).fetcher().get(f"{SITE}/a")
        assert (found.charset, found.body) == (None, BODY)


def test_a_wrong_charset_is_told_and_changes_no_byte(serve: Serve) -> None:
    body = "Вельдания".encode()
    found = serve({"/a": page(body, "Content-Type: text/html; charset=iso-8859-1")}).fetcher().get(f"{SITE}/a")
    assert (found.charset, found.body) == ("iso8859-1", body)


# TLS and HTTP/2


def _secure(serve: Serve, certified: Certified, scripts: dict[str, Script | list[Script]], *protocols: str) -> Net:
    return serve(scripts, certified("news.example", *protocols))


@pytest.mark.parametrize("protocol", ["h2", "http/1.1"])
@pytest.mark.parametrize("coding", ["identity", "gzip", "br"])
def test_a_page_comes_over_both_versions_of_http(
    serve: Serve, certified: Certified, trusting: ssl.SSLContext, protocol: str, coding: str
) -> None:
    net = _secure(serve, certified, {"/a": _coded(coding, CODINGS[coding](BODY * 50))}, protocol)
    net.tls = trusting
    assert net.fetcher().get(f"{SECURE}/a").body == BODY * 50
    assert (":authority" in net.server.seen[0].headers) == (protocol == "h2")
    assert net.dialled == [(HERE, 443)]


def test_a_bomb_over_http_2_is_noticed(serve: Serve, certified: Certified, trusting: ssl.SSLContext) -> None:
    net = _secure(serve, certified, {"/a": _coded("gzip", gzip.compress(bytes(25_000_000)))}, "h2")
    net.tls = trusting
    assert _fails(net, f"{SECURE}/a").code == "E132"


def test_a_body_shorter_than_its_length_over_http_2_is_told(
    serve: Serve, certified: Certified, trusting: ssl.SSLContext
) -> None:
    net = _secure(serve, certified, {"/a": page(BODY, length=len(BODY) + 1)}, "h2")
    net.tls = trusting
    assert _fails(net, f"{SECURE}/a").code == "E133"


@pytest.mark.parametrize(
    "frames",
    [b"\0\0\4\1\4\0\0\0\1\xff\xff\xff\xff", b"\0\0\4\3\0\0\0\0\1\0\0\0\2", b"\0\0\5\6\0\0\0\0\0pings"],
    ids=["headers", "reset", "ping"],
)
def test_broken_frames_are_told(serve: Serve, certified: Certified, trusting: ssl.SSLContext, frames: bytes) -> None:
    def talk(sock: socket.socket, _: Request) -> None:
        sock.sendall(frames)
        with suppress(OSError):
            sock.recv(65536)

    net = _secure(serve, certified, {"/a": talk}, "h2")
    net.tls = trusting
    assert _fails(net, f"{SECURE}/a").code == "E137"


def test_a_flood_of_headers_over_http_2_is_told(serve: Serve, certified: Certified, trusting: ssl.SSLContext) -> None:
    for headers in ([f"X-{n}: {'b' * 30}" for n in range(3000)], [f"X-{n}: b" for n in range(400)]):
        net = _secure(serve, certified, {"/a": page(BODY, *headers)}, "h2")
        net.tls = trusting
        assert _fails(net, f"{SECURE}/a").code == "E137"


def test_a_broken_header_over_http_2_is_as_none(
    serve: Serve, certified: Certified, trusting: ssl.SSLContext, tmp_path: Path
) -> None:
    """Frames can carry characters in a header that HTTP/1.1 cannot; they would come back in our next request."""
    net = _secure(serve, certified, {"/a": page(BODY, 'ETag: "a\0"', "Last-Modified: x\0", "Link: <x>\0y")}, "h2")
    net.tls = trusting
    fetcher = net.fetcher(cache=tmp_path)
    for _ in range(2):
        found = fetcher.get(f"{SECURE}/a")
        assert (found.body, found.etag, found.headers) == (BODY, None, ())
    assert not {"if-none-match", "if-modified-since"} & set(net.server.seen[1].headers)


def _sent(*reads: bytes, seconds_to_connect: float = 0) -> tuple[InputError, httpcore.MockStream]:
    """What becomes of these bytes, one read after the other, over HTTP/2; and the connection."""
    stream, clock = httpcore.MockStream([_SETTINGS, *reads], http2=True), Clock()

    def dial(*_: object) -> httpcore.NetworkStream:
        clock.time += seconds_to_connect
        return stream

    outside = Outside(resolve=lambda *_: [HERE], dial=dial, tls=lambda: _TLS, clock=clock, sleep=clock.sleep)
    with pytest.raises(InputError) as error:
        Fetcher(Manners(obey_robots=False, retries=0), outside).get(f"{SECURE}/a")
    return error.value, stream


_OK = b"\0\0\1\1\4\0\0\0\1\x88"  # HEADERS, END_HEADERS, stream 1: ":status: 200"


@pytest.mark.parametrize(
    "reads",
    [
        (b"\0\0\6\1\4\0\0\0\1\x08\4abcd",),
        (_OK, b"\0\0\4\1\4\0\0\0\1\xff\xff\xff\xff"),
        (_OK, b"\0\0\5\6\0\0\0\0\0pings"),
    ],
    ids=["status", "headers in the body", "ping in the body"],
)
def test_what_the_libraries_let_through_is_told_too(reads: tuple[bytes, ...]) -> None:
    assert _sent(*reads)[0].code == "E137"


def test_a_connection_is_closed_also_where_it_failed_before_it_was_one() -> None:
    error, stream = _sent(seconds_to_connect=100)
    assert error.code == "E130"
    with pytest.raises(httpcore.ReadError, match="closed"):
        stream.read(1)


def test_frames_without_an_answer_run_out_of_time(serve: Serve, certified: Certified, trusting: ssl.SSLContext) -> None:
    """A server that keeps the connection busy with pings is neither silent nor at an end."""
    net = _secure(serve, certified, {"/a": endless(b"", b"\0\0\x08\6\0\0\0\0\0pingping")}, "h2")
    net.tls, net.clock.tick = trusting, 1.0
    assert _fails(net, f"{SECURE}/a", total_seconds=40, most_bytes=10**9).code == "E130"


@pytest.mark.parametrize("host", ["other.example", "127.0.0.1"])
def test_a_certificate_of_another_is_refused(
    serve: Serve, certified: Certified, trusting: ssl.SSLContext, host: str
) -> None:
    net = serve({"/a": page(BODY)}, certified(host, "http/1.1"))
    net.tls = trusting
    error = _fails(net, f"{SECURE}/a", retries=2)
    assert (error.code, "_ssl" in error.cause, "certificate is not valid for" in error.cause) == ("E129", False, True)
    assert (net.server.seen, net.clock.slept) == ([], []), "nothing was asked, and nothing is gained by trying again"


def test_a_certificate_of_nobody_is_refused(serve: Serve, certified: Certified) -> None:
    assert _fails(_secure(serve, certified, {"/a": page(BODY)}, "http/1.1"), f"{SECURE}/a").code == "E129"


def test_a_server_that_speaks_no_tls_is_refused(serve: Serve) -> None:
    net = serve({})
    net.server.greeting = b"220 mail.example ready\r\n"
    error = _fails(net, f"{SECURE}/a")
    assert (error.code, net.server.seen) == ("E129", [])


def test_a_server_that_never_greets_back_is_left(serve: Serve) -> None:
    assert _fails(serve({}), f"{SECURE}/a", read_seconds=0.05).code == "E130"


def test_leaving_encryption_is_told(serve: Serve, certified: Certified, trusting: ssl.SSLContext) -> None:
    plain = serve({"/b": page(BODY)})
    net = _secure(serve, certified, {"/a": moved("http://news.example/b")}, "h2")
    net.tls = trusting

    def dial(ip: str, port: int, seconds: float) -> httpcore.NetworkStream:
        return (net if port == 443 else plain).dial(ip, port, seconds)

    outside = Outside(resolve=net.resolve, dial=dial, tls=lambda: trusting, clock=net.clock, sleep=net.clock.sleep)
    found = Fetcher(Manners(obey_robots=False), outside).get(f"{SECURE}/a")
    assert found.body == BODY
    assert found.notes[0].startswith("https://news.example/a leads to http://news.example/b")


# anything at all

_PARTS = st.sampled_from(
    [b"HTTP/1.1 ", b"200 OK\r\n", b"\r\n", b"\r\n\r\n", b"Content-Length: 4\r\n", b"Transfer-Encoding: chunked\r\n",
     b"Content-Encoding: gzip\r\n", b"Content-Encoding: br\r\n", b"Location: //b.example/\r\n", b"302 Found\r\n",
     b"4\r\nabcd\r\n", b"0\r\n\r\n", b"Retry-After: 3\r\n", b"503 x\r\n", b"abcd", b"\0", b'ETag: "\xff"\r\n']
)  # fmt: skip
_FRAMES = st.tuples(
    st.sampled_from(range(10)), st.integers(0, 255), st.sampled_from([0, 1, 2]), st.binary(max_size=40)
).map(lambda f: len(f[3]).to_bytes(3) + bytes((f[0], f[1])) + f[2].to_bytes(4) + f[3])


def _answered(answer: list[bytes], *, http2: bool) -> None:
    clock = Clock()
    outside = Outside(
        resolve=lambda *_: [HERE],
        dial=lambda *_: httpcore.MockStream(list(answer), http2=http2),
        tls=lambda: _TLS,
        clock=clock,
        sleep=clock.sleep,
    )
    fetcher = Fetcher(Manners(obey_robots=False, retries=1), outside)
    with suppress(InputError):
        assert fetcher.get(f"{SECURE}/a").status in {200, 203}


@given(st.lists(st.one_of(_PARTS, st.binary(max_size=30)), max_size=12))
def test_whatever_a_server_sends_ends_in_a_page_or_an_error(pieces: list[bytes]) -> None:
    _answered([b"HTTP/1.1 ", *pieces], http2=False)
    _answered(pieces, http2=False)


@given(st.lists(st.one_of(_FRAMES, st.binary(max_size=30)), max_size=12))
def test_whatever_frames_a_server_sends_end_in_a_page_or_an_error(frames: list[bytes]) -> None:
    _answered([*chain((_SETTINGS,), frames)], http2=True)
