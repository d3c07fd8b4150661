"""Days that the page shows: `<time>` elements, and lines that are a date, near the headline."""

import re
from collections.abc import Iterator
from functools import lru_cache

from dragoman.lang.days import day_and_rest, written_day
from dragoman.read.page.flat import Flat
from dragoman.read.page.markup import Markup, load_markup
from dragoman.read.page.tree import Tree, is_logo, lines_of, marks, place
from dragoman.read.page.votes import Vote
from dragoman.read.stamps import moment_of

_MARKED, _NEAR, _LABELLED = 6, 5, 3
_LINES = frozenset(("p", "span", "div", "li", "dd", "td", "small", "b", "strong", "em", "i", "font", "address"))
_LONGEST = 90  # characters of a line that gives a day
_MOST_BESIDE = 30  # letters beside a day on its line: a weekday, a label, "Updated"
_REACH = 60  # elements after the heading in which its day stands
_LABELLED_LINES = frozenset(("li", "p", "td", "span", "div"))
_LONGEST_TIME = 200  # characters of a `<time>`
_MOST_AWAY = 50  # days away from the headline that are looked at
_MOST = 12  # lines tried: the day stands near the headline
_MOST_BEFORE = 30  # characters before a day in which a word for "updated" stands
_MENU = {"nav": 2, "ul": 2, "ol": 2}  # links from which an element is a menu
_MANY = 4  # the same of others
_DIGITS = re.compile(r"\d")
_AWAY = "away from the headline: it may be of a widget or of another article"


def shown_days(flat: Flat, markup: Markup, language: str | None) -> Iterator[Vote]:
    """The days that elements of the page show; those of widgets and of other articles count for nothing."""
    near = around_heading(flat)
    close, away = frozenset(near), 0
    for element in flat.order:
        if element.tag != "time":
            continue
        away += element not in close
        if element not in close and away > _MOST_AWAY:
            continue
        value, day = (element.get("datetime") or "").strip(), None
        if moment_of(value) is None:
            value = flat.words(element, _LONGEST_TIME)
            day = written_day(value[:_LONGEST], language)
        if value and (day is not None or moment_of(value) is not None):
            words = flat.words(element, _LONGEST)
            late = _is_updated(flat, element) or _updating().match(words) is not None
            yield _vote(
                element, value, day.isoformat() if day else None, markup, close=element in close, updated=late
            )  # fmt: skip
    yield from _lines(flat, near, markup, language)


def _vote(element: Tree, value: str, means: str | None, markup: Markup, *, close: bool, updated: bool = False) -> Vote:
    found = marks(element)
    weight = 0 if not close or is_apart(element, markup) else _MARKED if found & markup.shows["published"] else _NEAR
    return Vote(
        field="updated" if updated or _is_marked_updated(found, markup) else "published", value=value, source="visible",
        place=place(element), weight=weight, means=means, note="" if weight else _AWAY,
    )  # fmt: skip


def _lines(flat: Flat, near: list[Tree], markup: Markup, language: str | None) -> Iterator[Vote]:
    """Lines near the headline that hold a whole day: marked as its date, or with hardly anything beside it.

    A line may tell two: "Published 3 May 2024, updated 5 May 2024".
    """
    tried, times = 0, flat.called("time")
    for element in near:
        if element.tag not in _LINES or flat.length(element) > _LONGEST or times.count(element) or _parts(element):
            continue
        text = flat.words(element)
        if not any(map(str.isdigit, text)):
            continue
        tried += 1
        for part, late in _told(flat, element) if tried <= _MOST else ():
            day, rest = day_and_rest(part, language)
            if day is not None and (rest <= _MOST_BESIDE or marks(element) & markup.shows["published"]):
                yield _vote(element, text, day.isoformat(), markup, close=True, updated=late)


def _is_marked_updated(found: frozenset[str], markup: Markup) -> bool:
    """Whether an element is marked as the day of a change alone: where one day is both, it is that of publication."""
    return bool(found & markup.shows["updated"]) and not found & markup.shows["posted"]


def _told(flat: Flat, element: Tree) -> Iterator[tuple[str, bool]]:
    """The parts of an element that may tell a day, and whether it is that of a change."""
    for number, line in enumerate(lines_of(element).split("\n")):
        found = _updating().search(line)
        yield line[: found.start()] if found else line, not number and _is_updated(flat, element)
        if found:
            yield line[found.start() :], True


def _is_updated(flat: Flat, element: Tree) -> bool:
    """Whether a word for "updated" stands right before an element, with no other day between."""
    before = _DIGITS.split(flat.before(element, _MOST_BEFORE))[-1]
    return _updating().search(before) is not None


@lru_cache(maxsize=1)
def _updating() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(load_markup().updating, key=len, reverse=True))
    return re.compile(rf"(?<![^\W\d_])(?:{words})", re.IGNORECASE)


def labelled_days(flat: Flat, markup: Markup, language: str | None) -> Iterator[Vote]:
    """Lines anywhere that open with a word for "date": for pages whose metadata and headline give none."""
    tried = 0
    for element in flat.order:
        if element.tag not in _LABELLED_LINES or not 0 < flat.length(element) <= _LONGEST or _parts(element):
            continue
        text = flat.words(element)
        label = text.split(" ", 1)[0].strip(":").casefold()
        if label in markup.shows["published"] and not is_apart(element, markup):
            tried += 1
            day = written_day(text, language) if tried <= _MOST_AWAY else None
            if day is not None:
                yield Vote(
                    field="published", value=text, source="visible", place=place(element), weight=_LABELLED,
                    means=day.isoformat(),
                )  # fmt: skip


def _parts(element: Tree) -> bool:
    """Whether an element holds blocks: then each of them is a line of its own."""
    return any(inner.tag in ("p", "div", "li", "ul", "table", "h1", "h2") for inner in element)


def around_heading(flat: Flat) -> list[Tree]:
    """The elements around the main heading, those before it too as far as the last menu; all where there is none."""
    order = [element for element in flat.order if isinstance(element.tag, str)]
    headings = (n for n, one in enumerate(order) if one.tag == "h1" and flat.length(one) and not is_logo(one))
    at = next(headings, None)
    if at is None:
        return order[: 4 * _REACH]
    above, links = {*order[at].iterancestors()}, flat.called("a")
    first = max(0, at - _REACH // 2)
    beside = (number for number in range(first, at) if order[number] not in above)
    menus = (number for number in beside if links.count(order[number]) >= _MENU.get(order[number].tag, _MANY))
    return order[max(menus, default=first) : at + _REACH]


def is_apart(element: Tree, markup: Markup) -> bool:
    """Whether an element is, or stands in, a part of the page that is no part of its article."""
    return any(
        marks(one) & (markup.apart | markup.widget) or one.tag in ("aside", "nav", "footer")
        for one in (element, *element.iterancestors())
        if one.tag not in ("html", "body")
    )
