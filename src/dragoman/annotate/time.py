"""Finding time expressions: a sentence and a language's rules in, `TimeExpr`s out.

At each place the longest match wins, of equally long ones the rule that stands first in the pack.
What an expression means is told by `dragoman.model.anchor.value_of`.
"""

from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from dragoman.annotate.time_pieces import Piece, may_hold, pieces_of
from dragoman.annotate.time_rules import Pattern, Rule, TimeRules
from dragoman.model.anchor import value_of, when_said
from dragoman.model.dates import Interval, TimeExpr
from dragoman.model.text import Sentence

__all__ = ["TimeRules", "find_times", "value_of", "when_said"]

Read = dict[str, Any]

_FIELDS = ("year", "month", "day", "weekday", "unit", "part", "fuzzy")
_RENAMED = {
    "number": "amount",
    "shift": "amount",
    "deictic": "amount",
    "amount": "amount",
    "units": "unit",
    "partn": "part",
    "within": "part",
    "weekdays": "weekday",
    "mm": "month",
    "cmonth": "month",
}
_YEAR_MONTHS = 12
SECOND = "2"
"""Last letter of the slots of a second end: "<day2>"."""
ANY_DAY = Interval(date(2025, 1, 1), date(2025, 1, 1))
"""A day to read an expression from, to see whether there is such a day at all."""


def find_times(sentence: Sentence, rules: TimeRules) -> tuple[TimeExpr, ...]:
    """The time expressions of a sentence, in order, without overlap."""
    if not may_hold(sentence, rules):
        return ()
    pieces = pieces_of(sentence, rules)
    found: list[TimeExpr] = []
    at = 0
    while at < len(pieces):
        match = _match(pieces, at, rules) if pieces[at].opens else None
        expr = _expr(sentence, pieces, at, match) if match is not None else None
        if match is None or expr is None:
            at += 1
            continue
        found.append(expr)
        at += len(match[0])
    return tuple(found)


def _match(pieces: list[Piece], at: int, rules: TimeRules) -> tuple[Pattern, Rule] | None:
    best: tuple[Pattern, Rule] | None = None
    piece = pieces[at]
    for key in (piece.text, *piece.keys):
        for pattern, rule in rules.index.get(key, ()):
            if best is not None and (-len(pattern), rule.rank) >= (-len(best[0]), best[1].rank):
                break  # sorted: nothing better follows
            if _fits(pieces, at, pattern, rule):
                best = pattern, rule
                break
    return best


def _fits(pieces: list[Piece], at: int, pattern: Pattern, rule: Rule) -> bool:
    end = at + len(pattern)
    if end > len(pieces) or not pieces[end - 1].closes:
        return False
    for i in range(1, len(pattern)):  # the first fits: the rule was found by it
        piece, keys = pieces[at + i], pattern[i][1]
        if piece.text not in keys and keys.isdisjoint(piece.keys):
            return False
    before = pieces[at - 1].text if at else "^"
    after = pieces[end].text if end < len(pieces) else "$"
    if before in rule.not_after or after in rule.not_before:
        return False
    return (rule.after is None or before in rule.after) and (rule.before is None or after in rule.before)


def _expr(sentence: Sentence, pieces: list[Piece], at: int, match: tuple[Pattern, Rule]) -> TimeExpr | None:
    pattern, rule = match
    end = at + len(pattern)
    read: Read = {}
    for piece, (slot, keys) in zip(pieces[at:end], pattern, strict=True):
        if slot:
            read[slot] = next(piece.keys[key] for key in sorted(keys) if key in piece.keys)
    read.update(rule.sets)
    fields = READERS[rule.reads](read)
    if fields is None:
        return None
    if rule.calendar is not None and rule.calendar.tells(read, fields):
        for part in (fields, *((fields["to"],) if "to" in fields else ())):
            part["calendar"] = rule.calendar.name
    first, last = pieces[at].first, pieces[end - 1].last
    if last - first > 1 and sentence.words[last - 1] == ".":
        last -= 1
    start, stop = sentence.offsets(first, last)
    place = {"sentence": sentence.index, "first": first, "last": last, "start": start, "end": stop}
    if at and "@about" in pieces[at - 1].keys:
        fields["fuzzy"] = True
    form = rule.form or ("absolute" if fields.get("year") is not None else "partial")
    to = fields.pop("to", None)
    expr = TimeExpr(**place, form=form, rule=rule.name, **fields)  # type: ignore[arg-type]
    if to is not None:
        other = "absolute" if to.get("year") is not None else form
        place |= _second(sentence, pieces[at:end], pattern, last)
        expr = replace(expr, to=TimeExpr(**place, form=other, rule=rule.name, **to))  # type: ignore[arg-type]
    return expr if _exists(expr) else None


def _second(sentence: Sentence, pieces: list[Piece], pattern: Pattern, last: int) -> dict[str, int]:
    """Where the words of the second end of a range stand, {} if it has none of its own."""
    own = (piece.first for piece, (slot, _) in zip(pieces, pattern, strict=True) if slot.endswith(SECOND))
    first = next(own, None)
    if first is None:
        return {}
    start, stop = sentence.offsets(first, last)
    return {"first": first, "last": last, "start": start, "end": stop}


def _exists(expr: TimeExpr) -> bool:
    """Whether the calendar has such a day at all."""
    if expr.to is not None and not _exists(expr.to):
        return False
    if expr.form == "absolute":
        return value_of(expr, None) is not None
    if expr.calendar is not None:
        return value_of(expr, ANY_DAY) is not None
    return expr.day is None or expr.month is None or 1 <= expr.day <= monthrange(2024, expr.month)[1]


def _plain(read: Read) -> Read | None:
    """Slots as they are; a number, shift or deictic day is the amount."""
    fields: Read = {key: read[key] for key in _FIELDS if key in read}
    fields |= {name: read[slot] for slot, name in _RENAMED.items() if slot in read}
    if "ordinal" in read and "month" in fields:
        fields.setdefault("day", read["ordinal"])
    if "rel" in read:
        fields["part"] = "later" if read["rel"] > 0 else "earlier"
    if "amount" in fields:
        for sign in ("rel", "sign", "stretch"):
            fields["amount"] *= read.get(sign, 1)
    for unit, name in (("season", "month"), ("decade", "year")):
        if unit in read:
            fields |= {"unit": unit, name: read[unit]}
    return fields


def _range(read: Read) -> Read | None:
    """Two ends; what one lacks it takes from the other, and a single year belongs to the second."""
    fields = _plain(read)
    ends = ("year", "month", "mm", "cmonth", "day", "weekday")
    to = {_RENAMED.get(k, k): read[k + "2"] for k in ends if k + "2" in read}
    if fields is None:
        return None
    if "yy2" in read:
        to["year"] = fields["year"] // 100 * 100 + read["yy2"]
    for key in ("month", "year"):
        if key in to and key not in fields:
            fields[key] = to[key]
            if key == "year" and (fields["month"], fields.get("day", 0)) > (to["month"], to.get("day", 31)):
                fields[key] -= 1
        elif key in fields and key not in to:
            to[key] = fields[key]
    if "year" in to and _order(fields) >= _order(to):
        return None
    return fields | {"to": to}


def _pair(read: Read) -> Read | None:
    """A range if the days are neighbours ("3 and 4 May"), else two dates of which this sees none."""
    return _range(read) if read["day2"] == read["day"] + 1 else None


def _tens(read: Read) -> Read | None:
    """A decade written as a number with an ending of its own: "1990-ih", "90-ih"."""
    year = read["year"] if "year" in read else 1900 + read["yy"]
    return {"unit": "decade", "year": year, **_part(read)} if year % 10 == 0 else None


def _order(fields: Read) -> tuple[int, int, int]:
    return fields["year"], fields.get("month", 0), fields.get("day", 0)


def _numeric(read: Read) -> Read | None:
    """A date in digits; where day and month could be either, the stretch between the two readings."""
    fields = [{"year": year, "month": month, "day": day} for year, month, day in read["date"]]
    if len(fields) == 1:
        return dict(fields[0])
    return {**fields[0], "fuzzy": True, "to": fields[1]}


def _thirds(read: Read) -> Read | None:
    """Quarters and halves of a year ("second half of 2025"), halves of a month ("first half of May")."""
    whole, number = read["unit"], read["ordinal"]
    months = {"quarter": 3, "half": 6}[whole]
    if number * months > _YEAR_MONTHS:
        return None
    if "month" in read:
        shared: Read = {key: read[key] for key in _FIELDS[:2] if key in read}
        return {**shared, "day": 1, "to": {**shared, "day": 15}} if number == 1 else {**shared, "day": 16, "to": shared}
    first = {"month": months * (number - 1) + 1}
    last = {"month": months * number}
    if "year" in read:
        return {**first, "year": read["year"], "to": {**last, "year": read["year"]}}
    return {**first, "unit": "year", "amount": read.get("shift", 0), "to": last}


def _edge(read: Read) -> Read | None:
    """Ten days at an edge ("the first days of 2025", "the last days of May"), or seven ("the first week of May")."""
    start, length = read.get("part") == "early", 7 if read.get("unit") == "week" else 10
    shared: Read = {key: read[key] for key in _FIELDS[:2] if key in read}
    shared.setdefault("month", 1 if start else 12)
    if "shift" in read:
        shared |= {"unit": "year", "amount": read["shift"]}
    if start:
        return {**shared, "day": 1, "to": {**shared, "day": length}}
    days = monthrange(read.get("year", 2023), shared["month"])[1]
    return {**shared, "day": days - length + 1, "to": shared}


def _century(read: Read) -> Read | None:
    return {"unit": "century", "year": (read.get("century") or read["ordinal"]) * 100 - 99, **_part(read)}


def _part(read: Read) -> Read:
    part = read.get("part", read.get("partn"))
    return {"part": part} if part else {}


def _bare(_: Read) -> Read | None:
    """An expression that says when something recurs, or no more than that there is a time: no slots."""
    return {}


READERS: Mapping[str, Callable[[Read], Read | None]] = {
    "plain": _plain,
    "range": _range,
    "pair": _pair,
    "tens": _tens,
    "numeric": _numeric,
    "thirds": _thirds,
    "edge": _edge,
    "century": _century,
    "bare": _bare,
}
