"""What stands beside an article's text in its very midst: menus, cards of other articles, words about its authors.

Told by what its classes name as apart, and where nothing is named, by how much of it is links.
"""

import re
from collections.abc import Sequence

from dragoman.read.page.bylines import load_bylines
from dragoman.read.page.flat import Flat
from dragoman.read.page.headline import title_key
from dragoman.read.page.markup import Markup
from dragoman.read.page.tree import BLOCKS, Tree

_KEPT = frozenset(("html", "body", "main"))
_SUBHEADINGS = ("h2", "h3", "h4", "h5", "h6")
_CARDS = frozenset(_SUBHEADINGS) | {"h1", "p", "div", "figure", "section", "article", "ul"}
_LONGEST_TEASER = 400
_TEASER = 0.8  # share of a block's characters that stand in links, from which it only leads elsewhere
_SHARE_APART = 0.3  # an element marked as apart that holds more of the page's text than this is marked by mistake
_BOXES = frozenset(("div", "td", "ul", "ol", "section", "article", "table", "center", "font", "dl"))
_LONGEST_MENU = 2_000  # characters
_MENU = 0.6  # share of a menu's characters that stand in links
_LONGEST_LABEL = 40  # characters before a link that leads elsewhere: "Read also: "
_SHORTEST_LED = 20  # characters of the headline behind it
_LABEL_ENDS = re.compile(r"[:：|»>–—-]\W*$")
_PRESSED = ("p", "li", "div", "span", "h2", "h3", "h4", "h5", "h6", "blockquote")
_ABOUT = frozenset(("p", "div", "section", "aside", "article", "li", "td"))
_LONGEST_ABOUT, _SHARE_ABOUT = 600, 0.25  # characters of words about an author, and their share of the page's text
_BEFORE_NAME = 30  # characters before the name: "About the author"


def beside(flat: Flat, markup: Markup, title: str | None, authors: Sequence[str]) -> list[Tree]:
    """The elements that are no part of the article's text. `authors` are the names of those who wrote it."""
    page = _Page(flat, markup, title, authors)
    both = zip(flat.order[1:], flat.marked[1:], strict=True)
    return [element for element, found in both if element.tag not in _KEPT and page.is_beside(element, found)]


class _Page:
    """A page, asked what its elements are for."""

    def __init__(self, flat: Flat, markup: Markup, title: str | None, authors: Sequence[str]) -> None:
        self.flat, self.markup, self.title, self.authors = flat, markup, title_key(title or ""), authors
        self.total = flat.length(flat.order[0]) or 1
        self.links, self.headings = flat.called("a"), flat.called("h1")
        self.cards, self.subheadings = flat.shown(*_CARDS), flat.called(*_SUBHEADINGS)

    def is_beside(self, element: Tree, found: frozenset[str]) -> bool:
        """Whether an element, marked with these words, is no part of the article's text."""
        linked = self.links.count(element)
        if element.tag == "article":
            return bool(linked) and self._is_card(element)
        if element.tag == "a":
            return bool(self.cards.count(element)) or not self.markup.consent.isdisjoint(found)
        away = bool(linked) and self._leads_elsewhere(element)
        return away or self._is_named_apart(element, found) or self._is_about_author(element)

    def _is_named_apart(self, element: Tree, found: frozenset[str]) -> bool:
        """Whether it is marked as apart, or its words are those of a label: "Advertisement"."""
        length = self.flat.length(element)
        if element.tag in BLOCKS and not self.markup.apart.isdisjoint(found) and length < _SHARE_APART * self.total:
            return True
        label = length <= _LONGEST_LABEL and self.flat.words(element).casefold() in self.markup.labels
        return label or not self.markup.consent.isdisjoint(found)

    def _leads_elsewhere(self, element: Tree) -> bool:
        """Whether it is a menu, the card of another article, or a line that is hardly more than a link."""
        line = self._is_teaser(element) or self._is_led(element)
        return line or self._is_menu(element) or self._is_card(element)

    def _is_teaser(self, element: Tree) -> bool:
        if element.tag not in ("p", "li") or self._names_source(element):
            return False
        length = self.flat.length(element)
        return 0 < length <= _LONGEST_TEASER and self.links.length(element) >= _TEASER * length

    def _is_led(self, element: Tree) -> bool:
        """Whether it is a label and a headline that leads to another article: "Read also: …". Sources are none."""
        if element.tag not in _PRESSED or self.links.count(element) != 1:
            return False
        length, link = self.flat.length(element), self.links.length(element)
        if length > _LONGEST_TEASER or link < _SHORTEST_LED or length - link > _LONGEST_LABEL:
            return False
        text, led = self.flat.words(element), self.flat.words(self.links.all(element)[0])
        label = text.removesuffix(led).strip()
        labelled = _LABEL_ENDS.search(label) is not None or _is_two_parts(element)
        return text.endswith(led) and bool(label) and labelled and not self._names_source(element)

    def _names_source(self, element: Tree) -> bool:
        """Whether it is a line that credits a source: "Source: …"."""
        label, _, _ = self.flat.words(element, _LONGEST_LABEL).replace("：", ":").partition(":")
        return label.strip().casefold() in load_bylines().sources

    def _is_menu(self, element: Tree) -> bool:
        """Whether it is a box or a cell of which most is links, and that holds no headline."""
        if element.tag not in _BOXES or self.headings.count(element) or self.links.count(element) <= 1:
            return False
        length = self.flat.length(element)
        return length <= _LONGEST_MENU and self.links.length(element) >= _MENU * length

    def _is_card(self, element: Tree) -> bool:
        """Whether it is a box around a headline that is a link: the card of another article."""
        if element.tag not in _BOXES or self.headings.count(element) or not self.subheadings.count(element):
            return False
        length = self.flat.length(element)
        most = self.links.length(element) >= _MENU * length
        return length <= _LONGEST_TEASER and (most or self._is_headed_by_link(element))

    def _is_headed_by_link(self, element: Tree) -> bool:
        """Whether it begins with a heading that is a link to another page."""
        heading = self.subheadings.all(element)[0]
        links, words = self.links.all(heading), self.flat.words(heading)
        if len(links) != 1 or "#" in (links[0].get("href") or ""):
            return False
        whole = self.flat.length(links[0]) >= _TEASER * len(words)
        return whole and self.flat.words(element).startswith(words) and title_key(words) != self.title

    def _is_about_author(self, element: Tree) -> bool:
        """Whether it tells of one of the authors: begins with the name, as a link or a heading of its own."""
        length = self.flat.length(element)
        if element.tag not in _ABOUT or not 0 < length <= min(_LONGEST_ABOUT, _SHARE_ABOUT * self.total):
            return False
        opening = self.flat.words(element, _BEFORE_NAME + _LONGEST_LABEL) if self.authors else ""
        names = [name for name in self.authors if 0 <= opening.find(name) <= _BEFORE_NAME]
        return bool(names) and any(self.flat.words(one) in names for one in element.iter("a", *_SUBHEADINGS))


def _is_two_parts(element: Tree) -> bool:
    """Whether an element holds a label and a link, each of its own, and no words beside them."""
    beside = (element.text, *(one.tail for one in element))
    return len(element) == len(("label", "link")) and not any((text or "").strip() for text in beside)
