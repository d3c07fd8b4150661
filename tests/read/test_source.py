"""Sources: heads, wholes and lines of streams."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.source import lines_in, source_of


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"", []),
        (b"a", [(1, b"a")]),
        (b"a\nb\n", [(1, b"a"), (2, b"b")]),
        (b"\n\nb", [(1, b""), (2, b""), (3, b"b")]),
        (b"12345\nb\n123456", [(1, None), (2, b"b"), (3, None)]),
    ],
)
def test_lines_and_their_numbers(data: bytes, lines: list[tuple[int, bytes | None]]) -> None:
    assert list(lines_in(BytesIO(data), 4)) == lines


@given(st.binary(max_size=400))
def test_lines_are_the_file(data: bytes) -> None:
    assert b"\n".join(line or b"" for _, line in lines_in(BytesIO(data), 1_000)) == data.removesuffix(b"\n")


def test_a_head_is_seen_and_still_there() -> None:
    whole, head = source_of(b"abcdef", "a").head(3)
    assert (head, whole.whole(10)) == (b"abc", b"abcdef")
