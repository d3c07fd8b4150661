"""A settled page laid flat: its words as one line, and for each element where in it its own begin and end.

Made in one walk, so that asking each element for its words, their length, or what lies inside it takes no walk of
its own: elements lie in elements, and a hostile page has many in many. It holds until the tree is changed, and for
each element also afterwards as long as nothing inside that element is.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import accumulate

from lxml import etree

from dragoman.read.page.tree import Tree


class Flat:
    """The elements of a tree in their order, with the words each shows."""

    def __init__(self, tree: Tree) -> None:
        self.order: list[Tree] = []
        self._number: dict[Tree, int] = {}
        self._begins: list[int] = []
        self._ends: list[int] = []
        self._last: list[int] = []  # number behind the last element inside
        line = _Line()
        for event, element in etree.iterwalk(tree, events=("start", "end")):
            if event == "start":
                self._open(element, line)
                continue
            number = self._number[element]
            self._ends[number], self._last[number] = line.length, len(self.order)
            if number:
                line.add(element.tail)
        self._text = "".join(line.parts)

    def _open(self, element: Tree, line: "_Line") -> None:
        self._number[element] = len(self.order)
        self.order.append(element)
        self._begins.append(line.length)
        self._ends.append(line.length)
        self._last.append(len(self.order))
        line.add(element.text)

    def words(self, element: Tree, most: int | None = None) -> str:
        """The words an element shows, as one line; the first `most` characters of them."""
        number = self._number[element]
        begin, end = self._begins[number], self._ends[number]
        return self._text[begin : end if most is None else min(end, begin + most)].strip(" ")

    def shows(self, words: str) -> bool:
        """Whether the page has these words anywhere in what a reader sees."""
        return " ".join(words.split()) in self._text

    def length(self, element: Tree) -> int:
        """How many characters these have."""
        number = self._number[element]
        begin, end = self._begins[number], self._ends[number]
        return end - begin - (begin < end and self._text[begin] == " ")

    def those(self, fits: Callable[[Tree], bool]) -> "Some":
        """The elements that fit."""
        return Some(self, [number for number, one in enumerate(self.order) if fits(one)])

    def called(self, *tags: str) -> "Some":
        """The elements with one of these tags."""
        return self.those(lambda one: one.tag in tags)

    def inside(self, element: Tree) -> tuple[int, int]:
        """The numbers of the elements inside one: from, and up to."""
        number = self._number[element]
        return number + 1, self._last[number]


class Some:
    """Some elements of a page, found again by what they lie in."""

    def __init__(self, flat: Flat, numbers: Sequence[int]) -> None:
        self._flat, self._numbers = flat, numbers
        self._lengths = [0, *accumulate(flat.length(flat.order[number]) for number in numbers)]

    def _within(self, element: Tree) -> tuple[int, int]:
        first, behind = self._flat.inside(element)
        return bisect_left(self._numbers, first), bisect_left(self._numbers, behind)

    def count(self, element: Tree) -> int:
        """How many lie inside an element, itself apart."""
        first, behind = self._within(element)
        return behind - first

    def length(self, element: Tree) -> int:
        """How many characters those inside an element have together."""
        first, behind = self._within(element)
        return self._lengths[behind] - self._lengths[first]

    def last(self, element: Tree) -> Tree | None:
        """The last inside an element."""
        first, behind = self._within(element)
        return self._flat.order[self._numbers[behind - 1]] if behind > first else None


class _Line:
    """A line that grows by pieces of text; blanks of any kind and number are one."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self._apart = False

    def add(self, text: str | None) -> None:
        if not text:
            return
        line = " ".join(text.split())
        if not line:
            self._apart = True
            return
        if self.length and (self._apart or text[0].isspace()):
            line = f" {line}"
        self.parts.append(line)
        self.length += len(line)
        self._apart = text[-1].isspace()
