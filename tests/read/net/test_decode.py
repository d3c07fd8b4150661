"""Content codings, undone in pieces; the network around them is in test_wire."""

import gzip
import time
import zlib
from collections.abc import Callable
from contextlib import suppress

import brotli
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import InputError
from dragoman.read.net.decode import Ceiling, codings_of, decoded, undone

CEILING = Ceiling(most_bytes=5_000_000, most_ratio=100)
ENCODERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstandard.ZstdCompressor().compress,
}
codings = pytest.mark.parametrize("coding", ENCODERS)
_SMALL = 20_000_000  # what a piece may have at most, see decode._SLICE
_BOMB = bytes(50_000_000)


def _undone(data: bytes, *names: str, step: int = 7, ceiling: Ceiling = CEILING) -> bytes:
    return b"".join(decoded((data[at : at + step] for at in range(0, len(data), step)), names, ceiling))


@codings
@given(data=st.binary(max_size=400), step=st.integers(1, 90))
def test_what_was_packed_comes_out_however_it_is_cut(coding: str, data: bytes, step: int) -> None:
    assert _undone(ENCODERS[coding](data), coding, step=step) == data


@codings
@given(data=st.binary(max_size=200))
def test_any_bytes_come_out_or_are_told(coding: str, data: bytes) -> None:
    with suppress(InputError):
        assert len(_undone(data, coding)) <= CEILING.most_bytes


@codings
def test_every_place_where_a_body_may_break_off_is_noticed(coding: str) -> None:
    whole = ENCODERS[coding](b"Envoys of Veldania met in Port Lyr. " * 30)
    for end in range(1, len(whole)):
        with pytest.raises(InputError) as error:
            _undone(whole[:end], coding)
        assert error.value.code == "E133"


@pytest.mark.parametrize("quality", [1, 5, 9])
def test_a_long_page_of_brotli_comes_whole(quality: int) -> None:
    """Its engine gives output after it has taken all input, and may hold it back between two pieces."""
    text = b"".join(b"Envoy %d met envoy %d. " % (n, n * n % 977) for n in range(60_000)) + bytes(3_000_000)
    ceiling = Ceiling(most_bytes=10**9, most_ratio=10**9)
    for step in (1000, 65536, 10**9):
        assert _undone(brotli.compress(text, quality=quality), "br", step=step, ceiling=ceiling) == text


@codings
def test_an_empty_body_is_empty_in_every_coding(coding: str) -> None:
    assert _undone(b"", coding) == b""


def _bomb(coding: str) -> bytes:
    return brotli.compress(_BOMB, quality=3) if coding == "br" else ENCODERS[coding](_BOMB)


@codings
def test_no_piece_of_a_bomb_is_large(coding: str) -> None:
    """What is looked at after each piece is small only if the pieces are."""
    most = _SMALL if coding == "zstd" else 200_000
    sizes = [len(piece) for piece in undone([_bomb(coding)], coding)]
    assert max(sizes) <= most
    assert sum(sizes) == len(_BOMB)


@codings
def test_a_bomb_is_left_before_it_is_large(coding: str) -> None:
    """What comes out before the end is counted: no more than the free million and a piece or two."""
    bomb = _bomb(coding)
    sizes: list[int] = []
    pieces = decoded([bomb], (coding,), Ceiling(most_bytes=10**12, most_ratio=100))
    with pytest.raises(InputError) as error:
        sizes.extend(map(len, pieces))
    assert error.value.code == "E132"
    assert max(sizes, default=0) <= _SMALL
    assert sum(sizes) <= max(1_000_000, 100 * len(bomb))


def test_short_pages_of_one_character_are_no_bombs() -> None:
    assert len(_undone(gzip.compress(bytes(900_000)), "gzip")) == 900_000


def test_gzip_members_follow_one_another_and_padding_is_passed_over() -> None:
    data = gzip.compress(b"one ") + gzip.compress(b"two")
    for step in (1, 5, 1000):
        assert _undone(data + bytes(9), "gzip", step=step) == b"one two"
        assert _undone(data + b"\x1fjunk", "gzip", step=step) == b"one two"


@pytest.mark.parametrize("coding", ["gzip", "zstd"])
def test_members_without_number_and_content_are_passed_in_seconds(coding: str) -> None:
    """Each once cost a look at all that follow it, and a step down the stack: a million of them ended the process."""
    data, begun = ENCODERS[coding](b"") * 200_000 + ENCODERS[coding](b"end"), time.monotonic()
    assert b"".join(decoded([data], (coding,), CEILING)) == b"end"
    assert time.monotonic() - begun < 10


def test_zstd_frames_follow_one_another() -> None:
    pack = ENCODERS["zstd"]
    assert _undone(pack(b"one ") + pack(b"two"), "zstd") == b"one two"


def test_a_zstd_window_larger_than_browsers_take_is_refused() -> None:
    parameters = zstandard.ZstdCompressionParameters(window_log=27, compression_level=1)
    packed = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    data = packed.compress(bytes(range(256)) * 100) + packed.flush()
    with pytest.raises(InputError) as error:
        _undone(data, "zstd")
    assert error.value.code == "E136"


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("", ()),
        ("identity", ()),
        ("GZip", ("gzip",)),
        ("x-gzip", ("gzip",)),
        ("UTF-8", ()),
        ("none", ()),
        ("gzip, br", ("br", "gzip")),
        (",,", ()),
    ],
)
def test_codings_are_undone_from_the_last(value: str, names: tuple[str, ...]) -> None:
    assert codings_of(value) == names


def test_what_was_packed_twice_is_unpacked_twice() -> None:
    assert _undone(brotli.compress(gzip.compress(b"text")), *codings_of("gzip, br")) == b"text"
