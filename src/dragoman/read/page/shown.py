"""Days that the page shows: `<time>` elements, and lines that are a date, near the headline."""

from collections.abc import Iterator

from dragoman.lang.days import day_and_rest, written_day
from dragoman.read.page.days import moment_of
from dragoman.read.page.markup import Markup
from dragoman.read.page.tree import Tree, marks, place, words
from dragoman.read.page.votes import Vote

_MARKED, _NEAR, _LABELLED = 6, 5, 3
_LINES = frozenset(("p", "span", "div", "li", "dd", "td", "small", "b", "strong", "em", "i", "font", "address"))
_LONGEST = 90  # characters of a line that gives a day
_MOST_BESIDE = 30  # letters beside a day on its line: a weekday, a label, "Updated"
_REACH = 60  # elements after the heading in which its day stands
_MOST = 12  # lines tried: the day stands near the headline
_AWAY = "away from the headline: it may be of a widget or of another article"


def shown_days(tree: Tree, markup: Markup, language: str | None) -> Iterator[Vote]:
    """The days that elements of the page show; those of widgets and of other articles count for nothing."""
    near = _near(tree)
    for element in tree.iter("time"):
        value = (element.get("datetime") or "").strip()
        if moment_of(value) is None:
            value, day = words(element), written_day(words(element)[:_LONGEST], language)
        else:
            day = None
        if value and (day is not None or moment_of(value) is not None):
            yield _vote(element, value, day.isoformat() if day else None, markup, close=element in near)
    yield from _lines(near, markup, language)


def _vote(element: Tree, value: str, means: str | None, markup: Markup, *, close: bool) -> Vote:
    found = marks(element)
    weight = 0 if _apart(element, markup) or not close else _MARKED if found & markup.shows["published"] else _NEAR
    return Vote(
        field="updated" if found & markup.shows["updated"] else "published", value=value, source="visible",
        place=place(element), weight=weight, means=means, note="" if weight else _AWAY,
    )  # fmt: skip


def _lines(near: list[Tree], markup: Markup, language: str | None) -> Iterator[Vote]:
    """Lines near the headline that hold a whole day: marked as its date, or with hardly anything beside it."""
    tried = 0
    for element in near:
        if element.tag not in _LINES or element.find(".//time") is not None or _parts(element):
            continue
        text = words(element)
        if not any(map(str.isdigit, text)) or len(text) > _LONGEST:
            continue
        tried += 1
        day, rest = day_and_rest(text, language) if tried <= _MOST else (None, 0)
        if day is not None and (rest <= _MOST_BESIDE or marks(element) & markup.shows["published"]):
            yield _vote(element, text, day.isoformat(), markup, close=True)


def labelled_days(tree: Tree, markup: Markup, language: str | None) -> Iterator[Vote]:
    """Lines anywhere that open with a word for "date": for pages whose metadata and headline give none."""
    for element in tree.iter("li", "p", "td", "span", "div"):
        text = words(element) if not _parts(element) else ""
        label = text.split(" ", 1)[0].strip(":").casefold()
        if len(text) <= _LONGEST and label in markup.shows["published"] and not _apart(element, markup):
            day = written_day(text, language)
            if day is not None:
                yield Vote(
                    field="published", value=text, source="visible", place=place(element), weight=_LABELLED,
                    means=day.isoformat(),
                )  # fmt: skip


def _parts(element: Tree) -> bool:
    """Whether an element holds blocks: then each of them is a line of its own."""
    return any(inner.tag in ("p", "div", "li", "ul", "table", "h1", "h2") for inner in element)


def _near(tree: Tree) -> list[Tree]:
    """The elements around the main heading, those before it too; all where there is none."""
    order = [element for element in tree.iter() if isinstance(element.tag, str)]
    at = next((number for number, one in enumerate(order) if one.tag == "h1" and words(one)), None)
    return order[: 4 * _REACH] if at is None else order[max(0, at - _REACH // 2) : at + _REACH]


def _apart(element: Tree, markup: Markup) -> bool:
    return any(
        marks(one) & markup.apart or one.tag in ("aside", "nav", "footer")
        for one in element.iterancestors()
        if one.tag not in ("html", "body")
    )
