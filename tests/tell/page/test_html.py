"""Markup that is escaped unless it was made by the builder."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.tell.page.html import Html, el, group, text


def test_text_is_escaped_and_elements_are_not() -> None:
    assert el("p", "1 < 2 ", el("b", "&"), class_="a") == '<p class="a">1 &lt; 2 <b>&amp;</b></p>'


def test_attributes_are_escaped_and_absent_ones_left_out() -> None:
    assert el("a", href='"><script>', data_q=None, hidden=True, inert=False, tabindex=0) == (
        '<a href="&quot;&gt;&lt;script&gt;" hidden tabindex="0"></a>'
    )


def test_children_may_come_in_lists_and_nothing_leaves_nothing() -> None:
    assert (
        el("ul", [el("li", "a"), None, ""], (el("li", one) for one in "bc"))
        == "<ul><li>a</li><li>b</li><li>c</li></ul>"
    )
    assert group("a", None, "", "<", between=" · ") == "a · &lt;"


def test_void_elements_are_not_closed() -> None:
    assert el("meta", charset="utf-8") == '<meta charset="utf-8">'


def test_what_is_put_together_outside_the_builder_is_text_again() -> None:
    assert text(f"{el('b', 'x')}") == "&lt;b&gt;x&lt;/b&gt;"


@given(st.text())
def test_no_text_opens_a_tag_or_leaves_an_attribute(content: str) -> None:
    made = el("p", content, title=content)
    assert isinstance(made, Html)
    assert made.count("<") == made.count(">") == 2
    assert made.count('"') == 2
