"""A page laid flat says of every element what a walk through the element says."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from dragoman.read.page.flat import Flat
from dragoman.read.page.tree import drop, marks, words

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


@given(pieces=PIECES)
def test_up_to_an_element_all_that_stands_before_it_is_laid(pieces: list[str]) -> None:
    tree = html.document_fromstring("<html><body>x" + "".join(pieces))
    for until in tree.iter("b"):
        flat = Flat(tree, until=until)
        assert flat.order == list(tree.iter())[: len(flat.order)]
        assert until not in flat.order
        for one in {*flat.order} - {*until.iterancestors()}:
            assert flat.words(one) == words(one)


def test_what_elements_are_marked_with_stays_when_others_are_taken_out() -> None:
    tree = html.document_fromstring("<div class='story'><p class='lead'>One.</p><i>Two.</i><p>Three.</p></div>")
    before = Flat(tree)
    drop(tree.iter("i"))
    after = Flat(tree, before=before)
    assert [marks(one) for one in after.order] == after.marked
    assert [one.tag for one in after.order] == ["html", "body", "div", "p", "p"]
    assert after.marks(after.order[3]) == {"lead"}


def test_those_marked_with_a_word_show_something() -> None:
    tree = html.document_fromstring("<div class='by x'><p class='By'>Ada</p><p class='by'> </p><p>by</p></div>")
    flat = Flat(tree)
    found = flat.marked_with(frozenset(("by", "author")))
    assert (found.count(flat.order[0]), found.count(flat.order[2])) == (2, 1)


def test_cells_that_hold_blocks_are_told_from_others() -> None:
    tree = html.document_fromstring("<table><tr><td>a<p>b</p></td><td>c</td></tr></table>")
    flat = Flat(tree)
    assert flat.called("td").holding(flat.shown("p")).count(tree) == 1
