"""A page laid flat says of every element what a walk through the element says."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from dragoman.read.page.flat import Flat
from dragoman.read.page.tree import words

PIECES = st.lists(
    st.sampled_from(
        ("<div>", "</div>", "<p>", "<b>", "</b>", "<a>", "</a>", " ", "\n\t", "word", "a b", " c", "d ", "\xa0", "<br>")
    ),
    max_size=40,
)


@given(pieces=PIECES)
def test_words_and_their_number_are_those_of_a_walk(pieces: list[str]) -> None:
    tree = html.document_fromstring("<html><body>x" + "".join(pieces))
    flat = Flat(tree)
    assert [flat.words(one) for one in flat.order] == [words(one) for one in tree.iter()]
    assert [flat.length(one) for one in flat.order] == [len(words(one)) for one in tree.iter()]


@given(pieces=PIECES)
def test_what_lies_inside_is_what_a_walk_finds(pieces: list[str]) -> None:
    tree = html.document_fromstring("<html><body>x" + "".join(pieces))
    flat = Flat(tree)
    links = flat.called("a", "b")
    for element in tree.iter():
        inside = list(element.iterdescendants("a", "b"))
        assert links.count(element) == len(inside)
        assert links.length(element) == sum(len(words(one)) for one in inside)
        assert links.last(element) is (inside[-1] if inside else None)


def test_so_many_characters_are_given_as_are_asked_for() -> None:
    tree = html.document_fromstring("<p>one two three</p>")
    assert Flat(tree).words(tree, 7) == "one two"
