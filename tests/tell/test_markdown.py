"""The brief as Markdown."""

import re

import pytest
from markdown_it import MarkdownIt

from dragoman.tell import make_brief, to_markdown
from dragoman.tell.markdown import escaped
from tests.tell.hostile import hostile_dossier
from tests.tell.synthetic import dossier


def test_the_answer_comes_first() -> None:
    headings = re.findall(r"^## (.*)$", to_markdown(make_brief(dossier())), re.MULTILINE)
    assert headings[:3] == ["What happened", "Announced next (as of 13 Mar 2026)", "In dispute"]
    assert headings[-1] == "Reports"


def test_every_footnote_is_defined_once_and_used() -> None:
    text = to_markdown(make_brief(dossier()), uncoded=True)
    defined = re.findall(r"^\[\^([\d.]+)\]:", text, re.MULTILINE)
    used = set(re.findall(r"(?<!^)\[\^([\d.]+)\]", text, re.MULTILINE))
    assert len(defined) == len(set(defined))
    assert set(defined) == used


def test_sentences_left_uncoded_are_counted_or_listed() -> None:
    brief = make_brief(dossier())
    assert "2 sentences seeming to tell of events" in to_markdown(brief)
    assert "memorial concert" not in to_markdown(brief)
    assert "memorial concert" in to_markdown(brief, uncoded=True)


@pytest.mark.parametrize(
    "text",
    ["# head", "- item", "1. item", "2) item", "+ item", "> quote", "a *b* _c_ `d` ~e~", "<b>x</b>", "[a](http://b)",
     "![a](b)",
     "http://a.example/x", "www.a.example", "a | b", "&lt;", "\\*", "[^1]", "***", "$x$"],
)  # fmt: skip
def test_nothing_works_as_markup(text: str) -> None:
    html = MarkdownIt("commonmark", {"linkify": False}).enable("table").render(f"- {escaped(text)}")
    assert re.sub(r"&(lt|gt|amp|quot);", "", re.sub(r"</?(ul|li)>", "", html)).count("<") == 0
    assert re.sub(r"<[^>]+>", "", html).strip() == text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def test_a_hostile_record_brings_no_markup_and_no_address() -> None:
    text = to_markdown(make_brief(hostile_dossier()), uncoded=True)
    html = MarkdownIt("commonmark").enable("table").render(text)
    assert not re.search(r"<(?!/?(?:h1|h2|ul|li|p|strong|em|br|table|thead|tbody|tr|th|td)\b)", html)
    assert not re.search(r"(?<!\\)\[a\]\(|https?://", text)
    assert not set(text) & {"\x1b", "\x07", "\x00", "\u202e", "\u200b"}
