"""Numbers written in characters, as digits: 二〇二五 is 2025 and 二十五 is 25."""

from collections.abc import Mapping


def digits_of(written: str, values: Mapping[str, str]) -> str | None:
    """The digits of a number; None where it holds a unit over a thousand, or units in no order.

    `values` gives a digit ("3") or a power of ten ("100") for each character.
    """
    numbers = [int(values[one]) for one in written]
    if all(number < 10 for number in numbers):
        return "".join(map(str, numbers))
    total, held, last = 0, 0, 10_000
    for number in numbers:
        if number < 10:
            held = number
            continue
        if number >= last:
            return None
        total, held, last = total + (held or 1) * number, 0, number
    return str(total + held)
