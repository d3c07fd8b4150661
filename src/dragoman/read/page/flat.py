"""A settled page laid flat: its words as one line, and for each element where in it its own begin and end.

Made in one walk, so that asking each element for its words, their length, or what lies inside it takes no walk of
its own: elements lie in elements, and a hostile page has many in many. It holds until the tree is changed, and for
each element also afterwards as long as nothing inside that element is.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate, takewhile

from dragoman.read.page.tree import Tree, marks


class Flat:
    """The elements of a tree in their order, with the words each shows and what it is marked with.

    Of `until` and what follows it nothing is laid, and what it lies in has only the words before it. `before` is the
    same page laid flat before some of it was taken out: what elements are marked with stays.
    """

    def __init__(self, tree: Tree, *, before: "Flat | None" = None, until: Tree | None = None) -> None:
        self.order: list[Tree] = list(takewhile(lambda one: one is not until, tree.iter()))
        self._before = before
        count = len(self.order)
        self._number: dict[Tree, int] = dict(zip(self.order, range(count), strict=True))
        self._begins: list[int] = []
        self._ends, self._last = [0] * count, [count] * count  # `_last`: the number behind the last element inside
        self._text = "".join(self._laid().parts)

    def _laid(self) -> "_Line":
        """The words as a line; on the way it is noted where each element begins and ends."""
        line = _Line()
        open_elements: list[tuple[int, Tree]] = [(-1, None)]
        for number, element in enumerate(self.order):
            parent = element.getparent() if number else None
            while open_elements[-1][1] is not parent:
                self._close(open_elements.pop(), number, line)
            self._begins.append(line.length)
            line.add(element.text)
            open_elements.append((number, element))
        while len(open_elements) > 1:
            self._close(open_elements.pop(), len(self.order), line)
        return line

    def _close(self, opened: tuple[int, Tree], behind: int, line: "_Line") -> None:
        number, element = opened
        self._ends[number], self._last[number] = line.length, behind
        if number:
            line.add(element.tail)

    @cached_property
    def lengths(self) -> list[int]:
        """For each element in their order how many characters its words have."""
        both = zip(self._begins, self._ends, strict=True)
        return [end - begin - (begin < end and self._text[begin] == " ") for begin, end in both]

    @cached_property
    def marked(self) -> list[frozenset[str]]:
        """For each element in their order the words it is marked with, see `tree.marks`."""
        if self._before is None:
            return [marks(one) for one in self.order]
        return [self._before.marks(one) for one in self.order]

    def marks(self, element: Tree) -> frozenset[str]:
        """The words an element is marked with."""
        return self.marked[self._number[element]]

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
        return self.lengths[self._number[element]]

    def before(self, element: Tree, most: int) -> str:
        """The words that stand before an element, the last `most` characters of them."""
        begin = self._begins[self._number[element]]
        return self._text[max(0, begin - most) : begin].strip(" ")

    def marked_with(self, words: frozenset[str]) -> "Some":
        """The elements that show anything and are marked with one of these words."""
        both = enumerate(zip(self.marked, self.lengths, strict=True))
        return Some(self, [number for number, (marked, length) in both if length and not words.isdisjoint(marked)])

    def called(self, *tags: str) -> "Some":
        """The elements with one of these tags."""
        return Some(self, [number for number, one in enumerate(self.order) if one.tag in tags])

    def shown(self, *tags: str) -> "Some":
        """Those of them that show anything."""
        both = enumerate(zip(self.order, self.lengths, strict=True))
        return Some(self, [number for number, (one, length) in both if length and one.tag in tags])

    def inside(self, element: Tree) -> tuple[int, int]:
        """The numbers of the elements inside one: from, and up to."""
        number = self._number[element]
        return number + 1, self._last[number]


class Some:
    """Some elements of a page, found again by what they lie in."""

    def __init__(self, flat: Flat, numbers: Sequence[int]) -> None:
        self._flat, self._numbers = flat, numbers

    @cached_property
    def _lengths(self) -> list[int]:
        return [0, *accumulate(self._flat.lengths[number] for number in self._numbers)]

    def holding(self, others: "Some") -> "Some":
        """Those of them in which some of the others lie."""
        return Some(self._flat, [number for number in self._numbers if others.count(self._flat.order[number])])

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

    def all(self, element: Tree) -> list[Tree]:
        """Those inside an element, itself apart."""
        first, behind = self._within(element)
        return [self._flat.order[number] for number in self._numbers[first:behind]]

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
        if text.isspace():
            self._apart = True
            return
        line = " ".join(text.split())
        if self.length and (self._apart or text[0].isspace()):
            line = f" {line}"
        self.parts.append(line)
        self.length += len(line)
        self._apart = text[-1].isspace()
