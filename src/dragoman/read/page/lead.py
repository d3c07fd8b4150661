"""The lead under the headline, which is part of the article also where the page's text begins below it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from dragoman.read.page.flat import Flat
from dragoman.read.page.headline import title_key
from dragoman.read.page.markup import Markup
from dragoman.read.page.shown import around_heading, is_apart
from dragoman.read.page.tree import BLOCKS, Tree, is_logo

_LEAST, _LONGEST = 30, 900  # letters and characters of a lead
_BEGINNING = 16  # characters of a text that tell most others from a lead
_MOST_BETWEEN = 8  # elements between the headline and a lead that nothing marks
_ENDS = frozenset('.!?…。！？؟।"”»’')
_AROUND = ("html", "head", "body", "meta", "title")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A lead as the page shows it. `sure`: by its words or marks, not by its place alone."""

    words: str
    element: Tree
    sure: bool = True


def lead_of(flat: Flat, markup: Markup, title: str | None, descriptions: Sequence[str]) -> Lead | None:
    """The lead that the page shows: the words of its description, an element marked as a lead, or the next line."""
    wanted = {title_key(one) for one in descriptions if sum(map(str.isalpha, one)) >= _LEAST}
    marked, first, blocks, near = None, None, flat.called(*BLOCKS), frozenset(around_heading(flat))
    for number, element in enumerate(_after_heading(flat, title)):
        if not _LEAST <= flat.length(element) <= _LONGEST:
            continue
        text = flat.words(element)
        if _is_one_of(wanted, text):
            return Lead(words=text, element=element)
        if marked is not None or element not in near or is_apart(element, markup):
            continue
        if flat.marks(element) & markup.shows["standfirst"] and blocks.count(element) <= 1:
            marked = Lead(words=text, element=element)
        elif first is None and number <= _MOST_BETWEEN and not blocks.count(element) and _is_next(element, text):
            first = Lead(words=text, element=element, sure=False)
    return marked or first


def _is_one_of(keys: Collection[str], text: str) -> bool:
    """Whether a text has one of these keys. The key of its beginning is the beginning of its key."""
    begins = title_key(text[:_BEGINNING]) if keys else ""
    return any(key.startswith(begins) for key in keys) and title_key(text) in keys


def _is_next(element: Tree, text: str) -> bool:
    """Whether a line right behind the headline is a lead: a smaller heading, or a sentence."""
    return element.tag in ("h2", "h3") or (element.tag == "p" and text[-1:] in _ENDS)


def _after_heading(flat: Flat, title: str | None) -> Iterator[Tree]:
    """The elements from the main heading on, or the line that is the headline; all where there is neither."""
    order = [element for element in flat.order if isinstance(element.tag, str) and element.tag not in _AROUND]
    key = title_key(title or "")
    heading = next((one for one in order if one.tag == "h1" and not is_logo(one)), None)
    if heading is None and key:
        lines = (one for one in order if flat.length(one) <= _LONGEST)
        heading = next((one for one in lines if title_key(flat.words(one)) == key), None)
    start = order.index(heading) if heading is not None else 0
    yield from (element for element in order[start:] if element.tag != "h1")
