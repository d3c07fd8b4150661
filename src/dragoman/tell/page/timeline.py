"""The timeline, drawn: points and bars on a line of time, each a link to its event, no label over another."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from dragoman.lang.catalogue import marked, say
from dragoman.tell.brief import Brief, EventItem
from dragoman.tell.compose.choice import in_time_order
from dragoman.tell.lines import NO_SOURCE
from dragoman.tell.page.html import Html, el, group
from dragoman.tell.page.inline import event_anchor
from dragoman.tell.page.scale import Scale, make_scale
from dragoman.tell.wording.phrases import STATUS, count
from dragoman.tell.wording.safe import clip

WIDE, NARROW = 1000, 340
WIDTHS = ((WIDE, "wide"), (NARROW, "narrow"))
ROW, TALL_ROW, AXIS = 25, 38, 30
FONT = 13.0
MARGIN = 10.0
SHORTEST_BAR = 7  # what is shorter is drawn as a point
FULL_WIDTH = 0x2E80  # from here on scripts whose letters are as wide as high
MOST = 28  # with more events than this, the background is left out
LABEL = {WIDE: 90, NARROW: 46}  # letters of a label at the most
SHORT, STEP = 58, 8  # letters to which a label is cut, and at a time, where neither side of its mark has room for it
_THIN, _BROAD = frozenset("fijlrtI.,;:'’|!()[] -·"), frozenset("mwMW—…%@")
_MARKS = {
    "many": marked("two or more independent voices"),
    "one": marked("one voice"),
    "none": NO_SOURCE,
    "plan": marked("announced"),
    "alleged": STATUS["alleged"],
}


@dataclass(frozen=True, slots=True)
class _Mark:
    """An event as drawn: from x to end (the same for a point), its label, its row."""

    item: EventItem
    x: float
    end: float
    label: str
    label_x: float
    anchor: str | None  # "end" where the label ends at its place
    row: int


def timeline(brief: Brief, *, mirrored: bool = False) -> Html | None:
    """The timeline for a wide and for a narrow screen, with a legend; None where it would show one date only.

    Args:
        brief: what is told.
        mirrored: time runs from right to left, as the text of the page does; labels then begin at their right end.
    """
    items = in_time_order((*brief.happened, *brief.announced, *brief.alleged))
    everything = in_time_order((*brief.happened, *brief.announced, *brief.alleged, *brief.background))
    items = everything if len(everything) <= MOST else items
    if len({item.extent for item in items}) <= 1:
        return None
    used = dict.fromkeys(kind for kind in _MARKS if any(_kind(item) == kind for item in items))
    legend = el("ul", (el("li", _sign(kind), f" {say(_MARKS[kind])}") for kind in used), class_="legend")
    pictures = (el("div", _drawing(items, width, mirrored=mirrored), class_=name) for width, name in WIDTHS)
    return el("figure", *pictures, el("figcaption", legend), class_="timeline", id="timeline")


def _kind(item: EventItem) -> str:
    if item.status in ("alleged", "denied"):
        return "alleged"
    if item.status in ("planned", "proposed", "hypothetical"):
        return "plan"
    return "many" if item.support.independent > 1 else "one" if item.support.independent else "none"


def _sign(kind: str) -> Html:
    return el("svg", _point(kind, 8, 8), viewBox="0 0 16 16", width=16, height=16, aria_hidden="true")


def _drawing(items: Sequence[EventItem], width: int, *, mirrored: bool) -> Html:
    scale = make_scale([_days(item, items) for item in items], MARGIN, width - MARGIN)
    marks = _placed(items, scale, width)
    if mirrored:
        marks = [_mirrored(mark, width) for mark in marks]
    step = ROW if width == WIDE else TALL_ROW
    foot = (max(mark.row for mark in marks) + 1) * step + 6
    return el(
        "svg",
        _axis(scale, foot, width, mirrored=mirrored),
        group(*(_guide(mark, step, foot) for mark in marks)),
        group(*(_link(mark, step) for mark in marks)),
        viewBox=f"0 0 {width} {foot + AXIS}",
        role="group",
        aria_label=say("Timeline of {events}", events=count(len(items), "event")),
    )


def _days(item: EventItem, items: Sequence[EventItem]) -> tuple[date, date]:
    """The days an event covers; an open end reaches to the newest day that is known."""
    assert item.extent is not None  # `in_time_order` keeps dated events only
    known = [day for one in items if one.extent for day in (one.extent.first, one.extent.last) if day]
    first = item.extent.first or item.extent.last or min(known)
    return first, max(first, item.extent.last or max(known))


def _placed(items: Sequence[EventItem], scale: Scale, width: int) -> list[_Mark]:
    """Marks with labels beside them (wide: as many in a row as find room) or above them (narrow: a row each)."""
    marks: list[_Mark] = []
    taken: list[float] = []  # how far each row is filled
    for number, item in enumerate(items):
        first, last = _days(item, items)
        x, end = scale.at(first), scale.at(last)
        label = _label(item.headline, max(x, width - end) - 13, LABEL[width])
        length = text_width(label)
        if width == NARROW:
            fits = x - 5 + length <= width
            marks.append(_Mark(item, x, end, label, x - 5 if fits else width, None if fits else "end", number))
            continue
        after = end + 13 + length <= width
        label_x = end + 13 if after else x - 13
        start, stop = (x - 8, label_x + length) if after else (label_x - length, end + 8)
        row = next((row for row, filled in enumerate(taken) if filled + 14 <= start), len(taken))
        taken[row : row + 1] = [stop]
        marks.append(_Mark(item, x, end, label, label_x, None if after else "end", row))
    return marks


def _label(headline: str, room: float, limit: int) -> str:
    """The headline, cut where it is longer than the limit, or than the room and `SHORT`."""
    label = clip(headline, limit)
    while text_width(label) > room and limit > SHORT:
        limit -= STEP
        label = clip(headline, limit)
    return label


def text_width(label: str) -> float:
    """About how wide a label is drawn, rather too much than too little."""
    return 1.05 * FONT * sum(_char_width(char) for char in label)


def _char_width(char: str) -> float:
    if char in _THIN:
        return 0.36
    if char in _BROAD or ord(char) >= FULL_WIDTH:
        return 1.0
    return 0.7 if char.isupper() else 0.57


def _mirrored(mark: _Mark, width: int) -> _Mark:
    """The mark of a line of time that runs from right to left."""
    return replace(mark, x=width - mark.x, end=width - mark.end, label_x=width - mark.label_x)


def _axis(scale: Scale, foot: float, width: int, *, mirrored: bool) -> Html:
    line = el("path", d=f"M0 {foot}H{width}", class_="axis")

    def place(x: float) -> float:
        """Where it stands, from the right in a script that runs so."""
        return width - x if mirrored else x

    cuts = (el("path", d=f"M{_n(x - 5)} {foot + 5}l4 -10m3 10l4 -10", class_="cut") for x in map(place, scale.cuts()))
    ticks = (
        group(
            el("path", d=f"M{_n(place(x))} {foot}v5", class_="axis"),
            el("text", label, x=_n(place(min(x, width - 58))), y=foot + 19, class_="tick"),
        )
        for x, label in scale.ticks()
    )
    return el("g", line, *cuts, *ticks, aria_hidden="true")


def _guide(mark: _Mark, step: int, foot: float) -> Html:
    return el("path", d=f"M{_n(mark.x)} {_y(mark, step) + 6}V{foot}", class_="guide", aria_hidden="true")


def _y(mark: _Mark, step: int) -> int:
    return mark.row * step + (14 if step == ROW else 26)


def _link(mark: _Mark, step: int) -> Html:
    item, y = mark.item, _y(mark, step)
    kind = _kind(item)
    bar = None
    left, length = min(mark.x, mark.end), abs(mark.end - mark.x)
    if length > SHORTEST_BAR:
        bar = el("rect", x=_n(left), y=y - 3, width=_n(length), height=6, rx=3, class_=f"bar {kind}")
    label_y = y + 4 if step == ROW else y - 11
    standing = f", {item.standing}" if item.standing else ""
    return el(
        "a",
        el("title", f"{item.date}: {item.headline}{standing}"),
        bar or _point(kind, mark.x, y),
        el("text", mark.label, x=_n(mark.label_x), y=label_y, class_="label", text_anchor=mark.anchor),
        href=f"#{event_anchor(item.id)}",
    )


def _point(kind: str, x: float, y: float) -> Html:
    if kind == "plan":
        return el("path", d=f"M{_n(x)} {_n(y - 6)}l6 6l-6 6l-6 -6z", class_="point plan")
    ring = el("circle", cx=_n(x), cy=_n(y), r=7, class_="ring") if kind == "many" else None
    dot = el("circle", cx=_n(x), cy=_n(y), r=4.5, class_=f"point {kind}")
    query = el("text", "?", x=_n(x), y=_n(y + 3.5), class_="query") if kind == "alleged" else None
    return group(ring, dot, query)


def _n(value: float) -> str:
    """A coordinate with one decimal, the same on every machine."""
    return f"{value:.1f}".removesuffix(".0")
