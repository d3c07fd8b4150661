"""The brief as one page: a single file that asks nothing of the network and lets nothing of a report run."""

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from importlib.resources import files

from dragoman.lang.catalogue import say, writing_in, written_language
from dragoman.model.marks import GENERATOR
from dragoman.model.record import Dossier
from dragoman.tell.brief import Brief
from dragoman.tell.lines import WORKED_OUT, as_of, has_worked_out_dates, nothing_announced, nothing_found, uncontested
from dragoman.tell.page import events, sections
from dragoman.tell.page.html import Html, el, group
from dragoman.tell.page.inline import Inline
from dragoman.tell.page.reports import endnotes, report_texts
from dragoman.tell.page.timeline import timeline
from dragoman.tell.wording.directions import is_rtl


def to_page(dossier: Dossier, brief: Brief, texts: Mapping[str, str]) -> str:
    """The page as HTML.

    Args:
        dossier: the record.
        brief: its content, from `make_brief`.
        texts: the text of each report by id, the one its spans count in. A report without one shows its quotes only.
    """
    with writing_in(brief.language):
        return _page(dossier, brief, texts)


def _page(dossier: Dossier, brief: Brief, texts: Mapping[str, str]) -> str:
    inline = Inline(brief)
    reports = {report.id: report for report in dossier.reports}
    body = (
        el("a", say("Skip to what happened"), href="#happened", class_="skip"),
        _header(brief),
        el(
            "main",
            *_sections(brief, inline),
            _reports(report_texts(brief, reports, texts, inline)),
            endnotes(brief, inline),
        ),
        _reader(),
        el("footer", _footer(brief)),
    )
    return "<!doctype html>\n" + _document(brief.title, group(*body)) + "\n"


def _document(title: str, body: Html) -> Html:
    style, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    language = written_language()
    rtl = "rtl" if is_rtl() else None
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", name="generator", content=GENERATOR),
        el("meta", http_equiv="Content-Security-Policy", content=policy),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="referrer", content="no-referrer"),
        el("meta", name="color-scheme", content="light dark"),
        el("title", title),
        el("style", style),
    )
    return el("html", head, el("body", body, el("script", script)), lang=language, dir=rtl, **_spoken())


def _spoken() -> dict[str, str]:
    """What the script says, as attributes of the page: its file is the same in every language."""
    return {
        "data_cited": say("cited for: {what}"), "data_place": say("{number} of {all}"), "data_light": say("Light"),
        "data_dark": say("Dark"),
    }  # fmt: skip


def _asset(name: str) -> Html:
    """A file of the package, as it stands: its digest is in the page's policy."""
    return Html((files("dragoman.tell.page") / name).read_text(encoding="utf-8"))


def _digest(content: str) -> str:
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"


def _header(brief: Brief) -> Html:
    """The title, on what ground it stands, and the way to the sections."""
    lines = [brief.summary, brief.standing, say("Asked: {question}", question=brief.question) if brief.question else ""]
    links = el("ul", (el("li", el("a", title, href=f"#{name}")) for name, title in _contents(brief)))
    return el(
        "header",
        el("h1", brief.title),
        *(el("p", line, class_="ground") for line in lines if line),
        el("nav", links, aria_label=say("Sections")),
        el(
            "button",
            say("Dark"),
            id="theme",
            type="button",
            hidden=True,
            aria_pressed="false",
            aria_label=say("Dark mode"),
        ),
        class_="top",
    )


def _contents(brief: Brief) -> list[tuple[str, str]]:
    """The sections this brief has, by anchor and name."""
    every = (
        ("stories", say("The stories"), brief.stories),
        ("happened", say("What happened"), brief.happened),
        ("announced", say("Announced next"), brief.announced or nothing_announced(brief)),
        ("disputed", say("In dispute"), brief.disputed),
        ("alleged", say("Alleged"), brief.alleged),
        ("odd", say("What does not fit"), brief.oddities),
        ("said", say("Who says what"), brief.speakers),
        ("named", say("Who names it how"), brief.naming),
        ("matrix", say("Who tells what"), brief.matrix),
        ("background", say("Also told"), brief.background),
        (
            "ground",
            say("How it was made"),
            (*brief.about, *brief.dating, *brief.copies, *brief.uncoded, *brief.troubles),
        ),
        ("reports", say("Reports"), brief.sources),
    )
    return [(name, title) for name, title, content in every if content]


def _sections(brief: Brief, inline: Inline) -> list[Html | None]:
    section = sections.section
    background = events.background(brief.background, inline) if brief.background else None
    nothing = nothing_announced(brief)
    announced = el("p", nothing, class_="quiet") if nothing else events.cards(brief.announced, inline)
    return [
        section("stories", say("The stories"), sections.stories(brief.stories, inline)),
        section(
            "happened", say("What happened"), timeline(brief, mirrored=is_rtl()), events.cards(brief.happened, inline)
        )
        or _nothing(brief),
        section("announced", as_of(brief), announced),
        section("disputed", say("In dispute"), sections.claims(brief.disputed, inline)),
        section("alleged", say("Alleged, not established"), events.cards(brief.alleged, inline)),
        section("odd", say("What does not fit"), sections.bullets(brief.oddities, inline)),
        section("said", say("Who says what"), sections.speakers(brief.speakers, inline)),
        section("named", say("Who names it how"), sections.naming(brief, inline)),
        section("matrix", say("Who tells what"), sections.matrix(brief, inline)),
        section("background", say("Also told, older or by the way"), background),
        section("uncontested", say("Said by one side, not contested"), sections.claims(uncontested(brief), inline)),
        section("ground", say("How it was made"), *_ground(brief, inline)),
    ]


def _ground(brief: Brief, inline: Inline) -> list[Html | None]:
    """Dating, copies, what was left uncoded, problems: each with its own heading."""
    parts = (
        (say("Reports without such an event"), sections.bullets(brief.about, inline)),
        (say("How the undated reports were dated"), sections.bullets(brief.dating, inline)),
        (say("Counted once"), sections.bullets(brief.copies, inline)),
        (say("Left uncoded"), sections.uncoded(brief.uncoded, inline)),
        (say("Problems with the input"), sections.troubles(brief.troubles)),
    )
    return [group(el("h3", title), content) for title, content in parts if content]


def _nothing(brief: Brief) -> Html | None:
    if brief.announced or brief.alleged or brief.background:
        return None
    return el("p", nothing_found(brief), id="happened")


def _reports(articles: Html) -> Html | None:
    return sections.section("reports", say("Reports"), articles or None)


def _reader() -> Html:
    """The panel that opens a citation; filled by the script, absent without it."""
    keys = el("p", say("Keys: n next, p previous, Esc closes"), class_="keys quiet")
    buttons = el(
        "p",
        el("button", "‹", type="button", id="reader-previous", aria_label=say("Previous citation")),
        el("span", id="reader-place", class_="quiet"),
        el("button", "›", type="button", id="reader-next", aria_label=say("Next citation")),
        el("button", "×", type="button", id="reader-close", aria_label=say("Close the report")),
        class_="buttons",
    )
    return el(
        "aside",
        el(
            "div",
            buttons,
            el("h2", id="reader-title", tabindex=-1),
            el("p", id="reader-meta", class_="quiet"),
            el("p", id="reader-about", class_="quiet", aria_live="polite"),
            class_="bar",
        ),
        el("div", id="reader-text", class_="text", tabindex=0, role="region", aria_label=say("Text of the report")),
        keys,
        id="reader",
        hidden=True,
        role="dialog",
        aria_labelledby="reader-title",
    )


def _footer(brief: Brief) -> Html:
    worked_out = say("date worked out by Dragoman from what the reports tell.")
    sign = f"{WORKED_OUT} {worked_out}" if has_worked_out_dates(brief) else ""
    made = say(
        "Made by {program}. Every number in brackets opens the words it stands on.", program=brief.version or "Dragoman"
    )
    return el("p", f"{sign} {made}".strip())
