"""Days that the page shows: `<time>` elements, and lines that are a date, near the headline."""

from collections.abc import Iterator

from dragoman.lang.days import day_and_rest, written_day
from dragoman.read.page.flat import Flat
from dragoman.read.page.markup import Markup
from dragoman.read.page.tree import Tree, marks, place
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
_AWAY = "away from the headline: it may be of a widget or of another article"


def shown_days(flat: Flat, markup: Markup, language: str | None) -> Iterator[Vote]:
    """The days that elements of the page show; those of widgets and of other articles count for nothing."""
    near = _near(flat)
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
            yield _vote(element, value, day.isoformat() if day else None, markup, close=element in close)
    yield from _lines(flat, near, markup, language)


def _vote(element: Tree, value: str, means: str | None, markup: Markup, *, close: bool) -> Vote:
    found = marks(element)
    weight = 0 if not close or _apart(element, markup) else _MARKED if found & markup.shows["published"] else _NEAR
    return Vote(
        field="updated" if found & markup.shows["updated"] else "published", value=value, source="visible",
        place=place(element), weight=weight, means=means, note="" if weight else _AWAY,
    )  # fmt: skip


def _lines(flat: Flat, near: list[Tree], markup: Markup, language: str | None) -> Iterator[Vote]:
    """Lines near the headline that hold a whole day: marked as its date, or with hardly anything beside it."""
    tried, times = 0, flat.called("time")
    for element in near:
        if element.tag not in _LINES or flat.length(element) > _LONGEST or times.count(element) or _parts(element):
            continue
        text = flat.words(element)
        if not any(map(str.isdigit, text)):
            continue
        tried += 1
        day, rest = day_and_rest(text, language) if tried <= _MOST else (None, 0)
        if day is not None and (rest <= _MOST_BESIDE or marks(element) & markup.shows["published"]):
            yield _vote(element, text, day.isoformat(), markup, close=True)


def labelled_days(flat: Flat, markup: Markup, language: str | None) -> Iterator[Vote]:
    """Lines anywhere that open with a word for "date": for pages whose metadata and headline give none."""
    tried = 0
    for element in flat.order:
        if element.tag not in _LABELLED_LINES or not 0 < flat.length(element) <= _LONGEST or _parts(element):
            continue
        text = flat.words(element)
        label = text.split(" ", 1)[0].strip(":").casefold()
        if label in markup.shows["published"] and not _apart(element, markup):
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


def _near(flat: Flat) -> list[Tree]:
    """The elements around the main heading, those before it too; all where there is none."""
    order = [element for element in flat.order if isinstance(element.tag, str)]
    at = next((number for number, one in enumerate(order) if one.tag == "h1" and flat.length(one)), None)
    return order[: 4 * _REACH] if at is None else order[max(0, at - _REACH // 2) : at + _REACH]


def _apart(element: Tree, markup: Markup) -> bool:
    return any(
        marks(one) & markup.apart or one.tag in ("aside", "nav", "footer")
        for one in element.iterancestors()
        if one.tag not in ("html", "body")
    )
