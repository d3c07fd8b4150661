"""Readers hold whatever they are given: kept inputs, and these broken in every way that a stream can break.

`pytest tests/fuzz --hypothesis-profile=search` looks longer; `tools/fuzz.py` looks where coverage leads.
"""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.formats import FORMS, format_of
from tests.fuzz.readers import CORPUS, FILES, READERS, fed, seeds

SECONDS = 20
"""Of the processor for the slowest of all kept inputs, on the slowest of machines; one takes a fraction of a second."""
LARGEST = 20_000
"""Bytes of a kept input."""
SIGNS = tuple(bytes((code,)) for code in b"<>&\"'\\/{[(,;: \n\0\xff-1")


@pytest.mark.parametrize("reader", sorted(READERS))
def test_every_reader_has_inputs_of_its_own(reader: str) -> None:
    assert seeds(reader)


def test_every_format_has_a_reader_here() -> None:
    read = {format_of(name, seed) for key, name in FILES.items() if key in READERS for seed in seeds(key)}
    assert set(FORMS) - read == set()


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*/*")), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_was_kept_is_read_or_refused(path: Path) -> None:
    data = path.read_bytes()
    assert len(data) <= LARGEST
    begun = time.process_time()
    fed(path.parent.name, data)
    assert time.process_time() - begun < SECONDS


@st.composite
def broken(draw: st.DrawFn, reader: str) -> bytes:
    """A kept input, broken: cut off, changed, mixed with another, with a part repeated or in itself."""
    kept = seeds(reader)
    data = draw(st.sampled_from(kept))
    for _ in range(draw(st.integers(1, 4))):
        data = draw(st.sampled_from(BREAKS))(draw, data, draw(st.sampled_from(kept)))[:200_000]
    return data


def _places(draw: st.DrawFn, data: bytes) -> tuple[int, int]:
    first, second = draw(st.integers(0, len(data))), draw(st.integers(0, len(data)))
    return min(first, second), max(first, second)


def _cut(draw: st.DrawFn, data: bytes, _: bytes) -> bytes:
    begin, end = _places(draw, data)
    return data[:begin] + data[end:] if draw(st.booleans()) else data[begin:end]


def _changed(draw: st.DrawFn, data: bytes, _: bytes) -> bytes:
    begin, _end = _places(draw, data)
    return data[:begin] + draw(st.binary(max_size=4) | st.sampled_from(SIGNS)) + data[begin + 1 :]


def _mixed(draw: st.DrawFn, data: bytes, other: bytes) -> bytes:
    (begin, end), (first, last) = _places(draw, data), _places(draw, other)
    return data[:begin] + other[first:last] + data[end:]


def _repeated(draw: st.DrawFn, data: bytes, _: bytes) -> bytes:
    begin, end = _places(draw, data)
    part = data[begin : min(end, begin + 40)] if draw(st.booleans()) else draw(st.sampled_from(SIGNS))
    return data[:begin] + part * draw(st.sampled_from((2, 30, 1_000))) + data[begin:]


def _nested(draw: st.DrawFn, data: bytes, _: bytes) -> bytes:
    begin, end = _places(draw, data)
    for _turn in range(draw(st.integers(1, 3))):
        data = (data[:begin] + data + data[end:])[:50_000]
    return data


BREAKS = (_cut, _changed, _mixed, _repeated, _nested)


@pytest.mark.parametrize("reader", sorted(READERS))
@given(data=st.data())
def test_what_is_broken_is_read_or_refused(reader: str, data: st.DataObject) -> None:
    fed(reader, data.draw(broken(reader)))


@pytest.mark.parametrize("reader", sorted(READERS))
@given(data=st.binary(max_size=2_000))
def test_what_is_no_input_at_all_is_read_or_refused(reader: str, data: bytes) -> None:
    fed(reader, data)
