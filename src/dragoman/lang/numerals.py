"""Numbers written in characters, as digits: 二〇二五 is 2025 and 二十五 is 25."""

from collections.abc import Mapping

TEN, TOO_HIGH = 10, 10_000
"""The least unit, and what no unit may reach: a number with 万 stays as it is written."""


def digits_of(written: str, values: Mapping[str, str]) -> str | None:
    """The digits of a number; None where it holds a unit over a thousand, or units in no order.

    `values` gives a digit ("3") or a power of ten ("100") for each character.
    """
    numbers = [int(values[one]) for one in written]
    if all(number < TEN for number in numbers):
        return "".join(map(str, numbers))
    total, held, last = 0, 0, TOO_HIGH
    for number in numbers:
        if number < TEN:
            held = number
            continue
        if number >= last:
            return None
        total, held, last = total + (held or 1) * number, 0, number
    return str(total + held)
