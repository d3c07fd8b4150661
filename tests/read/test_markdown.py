"""Markdown: marks are blanked where the file is analysed, and stay where it is quoted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dragoman
from dragoman.read.formats import reports_in
from dragoman.read.markdown import markdown_of

POST = """---
title: "Talks: the ferries"
date: 2024-03-03T22:30:00+01:00
author: Ida Holm
publisher: Arvik Post
url: https://arvik.example/talks
tags: [ferries]
---

# Ministers of both ports sign an accord

ARVIK — Foreign Minister **Ada Berg** of Norway met [Bo Dahl](https://arvik.example/dahl)'s envoy on Sunday and
signed an accord on ferries, her ministry said.

![The pier in 2019](pier.jpg)

> Both sides will meet again in April.
"""


def _words(text: str) -> str:
    return " ".join(markdown_of(text).blanked.replace("\u2060", "").split())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# Talks #\nAda", "Talks Ada"),
        ("Talks\n=====\nAda\n---\nBo", "Talks Ada Bo"),
        ("> > Ada **met** *Bo* and __Eva__ or _Per_.", "Ada met Bo and Eva or Per."),
        ("- Ada\n* Bo\n+ Eva", "Ada Bo Eva"),
        ('[Ada](https://a.example/x_(y)) and [Bo][1], [Eva](<b> "B")\n\n[1]: https://b.example', "Ada and Bo, Eva"),
        ("Ada![pier](p.jpg) met Bo[^1] <https://a.example>", "Ada met Bo"),
        ("```\nAda\n```\n<!-- Bo -->", "Ada"),
        ("5 * 3 * 2 and snake_case_name and 2*3", "5 * 3 * 2 and snake_case_name and 2*3"),
        ("**Ada Berg**'s ship", "Ada Berg's ship"),
        ("Ada (Bo) said [sic] so.", "Ada (Bo) said [sic] so."),
    ],
)
def test_marks_are_no_words(text: str, words: str) -> None:
    assert _words(text) == words


@given(st.text(alphabet="ab \n*_[]()!#>-<:`'\"+=.\\&{}", max_size=200))
def test_nothing_moves(text: str) -> None:
    blanked = markdown_of(text).blanked
    assert len(blanked) == len(text)
    assert all(new in (old, " ", "\u2060") for old, new in zip(text, blanked, strict=True))
    assert blanked.count("\n") == text.count("\n")


def test_fields_captions_and_links() -> None:
    (report,) = reports_in(POST.encode(), "a.md").reports
    told = report.given
    assert (told.title, told.outlet, told.published) == ("Talks: the ferries", "Arvik Post", "2024-03-03")
    assert (told.authors, told.url) == (("Ida Holm",), "https://arvik.example/talks")
    assert told.captions == ("The pier in 2019",)
    assert [(link.url, link.words) for link in told.links] == [("https://arvik.example/dahl", "Bo Dahl")]
    assert report.text == POST
    (plain,) = reports_in(POST.encode(), "a.txt").reports
    assert (plain.blanked, plain.given.title) == ("", None)


@pytest.mark.parametrize("front", ["---\nAda: [b\n---\n", "---\nwords\n---\n", "+++\nAda\n+++\n"])
def test_what_is_no_front_matter_is_text(front: str) -> None:
    (report,) = reports_in(f"{front}Ada Berg met Bo Dahl in Arvik on Sunday.\n".encode(), "a.md").reports
    assert report.given.title is None
    assert front.split("\n")[1] in (report.blanked or report.text)


def test_lists_that_name_one_another_end() -> None:
    lines = [f"{chr(98 + at)}: &{chr(98 + at)} [{', '.join('*' + chr(97 + at) for _ in range(9))}]" for at in range(9)]
    found = markdown_of("\n".join(("---", "a: &a [x]", *lines, "---", "Ada")))
    assert len(str(found.fields)) < 1_000


def test_an_event_is_read_through_marks_and_quoted_with_them() -> None:
    reading = reports_in(POST.encode(), "a.md")
    plain = (
        POST.partition("---\n\n")[2].replace("**", "").replace("# ", "").replace("](https://arvik.example/dahl)", "")
    )
    bare = reports_in(plain.replace("[Bo", "Bo").replace("> ", "").encode(), "a.txt")
    marked, told = dragoman.brief(reading), dragoman.brief(bare)
    assert {(one.type, one.mode) for one in told.events} <= {(one.type, one.mode) for one in marked.events}
    assert told.events
    quotes = [one.span.quote for event in marked.events for one in event.evidence]
    assert any("**Ada Berg**" in quote for quote in quotes)
    assert all(quote in POST for quote in quotes)
    assert dragoman.verify(marked, reading).reports == 1
    assert dragoman.read_out(reading.reports[0]).text == POST
