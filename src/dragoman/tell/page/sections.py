"""The sections of the page beside the events: disputes, statements, wording, the matrix, and what all stands on."""

from collections.abc import Iterable, Sequence

from dragoman.lang.catalogue import say
from dragoman.model.record import Told
from dragoman.tell.brief import DIRECT, Brief, Cell, ClaimItem, Phrase, Row, Saying, Speaker, Story, Trouble
from dragoman.tell.lines import claim_title, further_stories, naming_phrase, side_phrase, story_phrase, told_by
from dragoman.tell.page.html import Html, el, group
from dragoman.tell.page.inline import Inline, event_anchor, language_of
from dragoman.tell.wording.phrases import TOLD, TOLD_SIGN, count, led

FIRST_STORIES = 12  # so many stories stand open, the others are folded
MOST_COLUMNS = 40  # reports up to which facts by reports can be read as a table
FIRST_SAYINGS = 3  # so many statements of a speaker stand open, the others are folded


def section(name: str, title: str, *content: Html | None) -> Html | None:
    """A section with its heading, or None where it has nothing to show."""
    if not any(content):
        return None
    return el("section", el("h2", title, id=f"{name}-title"), *content, id=name, aria_labelledby=f"{name}-title")


def claims(items: Sequence[ClaimItem], inline: Inline) -> Html | None:
    """Claims with their sides, the narrower below the wider."""
    return group(*(_claim(item, inline) for item in items)) or None


def _claim(item: ClaimItem, inline: Inline) -> Html:
    members = (
        el(
            "div",
            el("h4", inline.phrase(claim_title(member))),
            _sides(member, inline),
            class_="member",
            data_about=member.about,
        )
        for member in item.members
    )
    return el(
        "article",
        el("h3", inline.phrase(claim_title(item))),
        _sides(item, inline),
        *members,
        class_="claim",
        data_about=item.about,
    )


def _sides(item: ClaimItem, inline: Inline) -> Html:
    rows = (
        el("div", el("dt", side.words), el("dd", inline.phrase(side_phrase(side))), class_=f"side {side.stance}")
        for side in item.sides
    )
    return el("dl", rows)


def bullets(phrases: Sequence[Phrase], inline: Inline) -> Html | None:
    """Phrases as a plain list."""
    return el("ul", (el("li", inline.phrase(phrase)) for phrase in phrases), class_="plain") if phrases else None


def speakers(items: Sequence[Speaker], inline: Inline) -> Html | None:
    """Who says what, by speaker."""
    return group(*(_speaker(item, inline) for item in items)) or None


def _speaker(item: Speaker, inline: Inline) -> Html:
    rows = [_saying(saying, item.name, inline) for saying in item.sayings]
    folded = None
    if len(rows) > FIRST_SAYINGS + 1:
        rest = rows[FIRST_SAYINGS:]
        folded = el(
            "details", el("summary", say("{statements} more", statements=count(len(rest), "statement"))), el("ul", rest)
        )
        rows = rows[:FIRST_SAYINGS]
    return el("article", el("h3", item.name), el("ul", rows), folded, class_="speaker", data_about=item.name)


def _saying(item: Saying, speaker: str, inline: Inline) -> Html:
    direct = item.how == DIRECT
    chain = el("span", told_by(item, speaker), class_="quiet chain")
    verb = el("span", led(item.verb), class_="quiet") if item.verb else None
    date = el("span", f" · {item.date}", class_="quiet") if item.date else None
    words = el("q", _own(item)) if direct else _own(item)
    return el(
        "li",
        verb,
        words,
        "\u2009",
        inline.cites((item.cite, *item.also)),
        " ",
        chain,
        date,
        class_="direct" if direct else "indirect",
    )


def _own(item: Saying) -> Html:
    return el("bdi", item.content.text, lang=language_of(item.content.text, item.content.language), class_="w")


def naming(brief: Brief, inline: Inline) -> Html | None:
    """Who names it how."""
    rows = (el("div", el("dt", item.name), el("dd", inline.phrase(naming_phrase(item)))) for item in brief.naming)
    return el("dl", rows, class_="naming") if brief.naming else None


def matrix(brief: Brief, inline: Inline) -> Html | None:
    """Facts by reports, as a table that scrolls in its own box."""
    if not brief.matrix:
        return None
    if len(brief.sources) > MOST_COLUMNS:
        return _fact_list(brief, inline)
    heads = (
        el(
            "th",
            f"[{one.number}]",
            " ",
            el("bdi", one.outlet, class_="outlet"),
            el("span", one.date, class_="date"),
            scope="col",
        )
        for one in brief.sources
    )
    rows = (
        el(
            "tr",
            el("th", _fact(row.fact, row.event), scope="row"),
            (_cell(cell, inline) for cell in row.cells),
            data_about=row.fact,
        )
        for row in brief.matrix
    )
    table = el("table", el("thead", el("tr", el("td"), heads)), el("tbody", rows))
    used: dict[Told, None] = dict.fromkeys(cell.told for row in brief.matrix for cell in row.cells)
    legend = el("ul", (el("li", _sign(told), f" {say(TOLD[told])}") for told in TOLD if told in used), class_="legend")
    box = el("div", table, class_="scroll", tabindex=0, role="region", aria_label=say("Who tells what"))
    return group(legend, box)


def _fact_list(brief: Brief, inline: Inline) -> Html:
    """Facts with the reports that state them, the others counted: a table of so many columns cannot be read."""
    rows = [row for row in brief.matrix if sum(cell.told == "states" for cell in row.cells) > 1] or brief.matrix
    lines = (el("li", _fact(row.fact, row.event), " ", _told(row, inline), data_about=row.fact) for row in rows)
    left = len(brief.matrix) - len(rows)
    more = (
        el("p", say("{facts} more, each told by one report", facts=count(left, "fact")), class_="quiet")
        if left
        else None
    )
    return group(el("ul", lines, class_="plain"), more)


def _told(row: Row, inline: Inline) -> Html:
    cites = tuple(cell.cite for cell in row.cells if cell.cite is not None)
    silent = sum(cell.told == "silent" for cell in row.cells)
    return group(
        inline.cites(cites), el("span", say(" · {number} silent", number=silent), class_="quiet") if silent else None
    )


def stories(items: Sequence[Story], inline: Inline) -> Html | None:
    """What many reports are about, the largest stories first."""
    if not items:
        return None
    rows = [el("li", el("b", count(len(one.cites), "report")), " ", inline.phrase(story_phrase(one))) for one in items]
    first, rest = rows[:FIRST_STORIES], rows[FIRST_STORIES:]
    more = el("details", el("summary", further_stories(items[FIRST_STORIES:])), el("ul", rest, class_="plain"))
    return group(el("ul", first, class_="plain"), more if rest else None)


def _fact(fact: str, event: str | None) -> Html:
    return el("a", fact, href=f"#{event_anchor(event)}") if event else group(fact)


def _cell(cell: Cell, inline: Inline) -> Html:
    name = cell.told.replace(" ", "-")
    if cell.cite is not None:
        return el("td", inline.cite(cell.cite, _sign(cell.told)), class_=name)
    return el("td", _sign(cell.told), class_=name)


def _sign(told: Told) -> Html:
    return el("span", TOLD_SIGN[told], role="img", aria_label=say(TOLD[told]), class_="sign")


def uncoded(phrases: Sequence[Phrase], inline: Inline) -> Html | None:
    """How many sentences were left uncoded; which ones, folded."""
    if not phrases:
        return None
    told = count(len(phrases), "sentence")
    sentences = say("{sentences} seeming to tell of events, none coded", sentences=told)
    return el("details", el("summary", sentences), bullets(phrases, inline))


def troubles(items: Iterable[Trouble]) -> Html | None:
    """Inputs that could not be read, reports read with doubt."""
    rows = [
        el(
            "li",
            el("bdi", one.place, class_="file"),
            f": {one.message}",
            f"; {one.remedy}" if one.remedy else None,
            f" [{one.code}]" if one.code else None,
            class_="fatal" if one.fatal else None,
        )
        for one in items
    ]
    return el("ul", rows, class_="plain troubles") if rows else None
