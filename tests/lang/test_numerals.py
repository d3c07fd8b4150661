"""Numbers in characters."""

import pytest

from dragoman.lang.numerals import digits_of

VALUES = {
    **{sign: str(value) for value, sign in enumerate("〇一二三四五六七八九")},
    "两": "2",
    "十": "10",
    "百": "100",
    "千": "1000",
    "万": "10000",
}


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("二〇二五", "2025"),
        ("五", "5"),
        ("十", "10"),
        ("二十五", "25"),
        ("三百零五".replace("零", "〇"), "305"),
        ("两千", "2000"),
        ("三万", None),  # stays as it is written
        ("十百", None),
    ],
)
def test_digits(written: str, digits: str | None) -> None:
    assert digits_of(written, VALUES) == digits
