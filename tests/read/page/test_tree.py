"""Trees of pages that are made to do harm."""

import pytest
from lxml import html

from dragoman.errors import InputError
from dragoman.read.page.tree import drop, parse, settle, words


def test_a_page_of_elements_without_end_is_refused() -> None:
    with pytest.raises(InputError, match=r"50,000.*E105"):
        parse("<p>word</p>" * 60_000)


@pytest.mark.parametrize("reference", ["&#1;", "&#x1F;", "&#0;", "&#xD800;", "&#65535;", "&#x110000;", "&#007"])
def test_references_to_forbidden_characters_are_replaced(reference: str) -> None:
    tree = parse(f"<p>a{reference} b<br>{reference}<script>x</script>{reference}")
    assert tree is not None
    settle(tree)
    assert words(tree).startswith("a\ufffd")


def test_other_references_stay() -> None:
    tree = parse("<p>Oslo&#32;&#8211; &#x41;da&#10;B&#x1F600;</p>")
    assert tree is not None
    assert words(tree) == "Oslo – Ada B\U0001f600"


def test_a_tag_of_attributes_without_end_keeps_its_name_alone() -> None:
    attributes = " ".join(f"a{at}" for at in range(5_000))
    tree = parse(f"<p class=lead {attributes}>Oslo spoke.</p><p class='{'word ' * 5_000}'>Oslo is silent.</p>")
    assert tree is not None
    bare, long = tree.iter("p")
    assert (dict(bare.attrib), bare.text) == ({}, "Oslo spoke.")
    assert len(long.get("class").split()) == 5_000


@pytest.mark.parametrize("sign", ["\0", "\x0b", "\x1f", "\x7f", "\ud800", "\ufffe", "\uffff"])
def test_characters_that_no_page_may_have_are_replaced(sign: str) -> None:
    tree = parse(f"<p>Oslo{sign}\t\r\nспорит</p>")
    assert tree is not None
    assert words(tree) == "Oslo\ufffd спорит"


def test_all_elements_are_of_one_class() -> None:
    tree = parse("<form><input><select><option>1</select><label>2</label></form>")
    assert tree is not None
    assert {type(one) for one in tree.iter()} == {html.HtmlElement}


def test_what_stands_behind_elements_that_are_dropped_stays_in_order() -> None:
    tree = html.fromstring("<div>a<b>x</b>b<b>y</b>c<i>d</i>e<b>z<u>z</u></b>f<b>w</b></div>")
    drop(tree.iter("b", "u"))
    assert "".join(tree.itertext()) == "abcdef"
    assert [one.tag for one in tree] == ["i"]
