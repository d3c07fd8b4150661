"""The brief in the terminal."""

import re
from dataclasses import replace

import msgspec
import pytest
from rich.cells import cell_len

from dragoman.options import Options
from dragoman.pipeline import run
from dragoman.tell import make_brief, to_terminal
from dragoman.tell.brief import Cite, Story
from dragoman.tell.terminal.canvas import Canvas
from tests.resolve.build import reading
from tests.tell.hostile import hostile_dossier
from tests.tell.synthetic import dossier

STYLE = re.compile(r"\x1b\[[\d;]*m")


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100, 110, 120, 160])
@pytest.mark.parametrize("colour", [False, True])
def test_no_line_is_wider_than_the_terminal(width: int, colour: bool) -> None:
    for record in (dossier(), hostile_dossier()):
        text = to_terminal(make_brief(record), width=width, colour=colour, uncoded=True)
        assert max(cell_len(STYLE.sub("", line)) for line in text.split("\n")) <= width


def test_a_terminal_too_narrow_is_taken_as_one_of_forty_columns() -> None:
    brief = make_brief(dossier())
    assert to_terminal(brief, width=3) == to_terminal(brief, width=40)


def test_the_answer_comes_first_and_the_sources_last() -> None:
    text = to_terminal(make_brief(dossier()), width=120)
    order = ["Jordan and Slovenia", "What happened", "Announced next", "In dispute", "What does not",
             "Who says what", "Who names it how", "Who tells what", "Also told", "How the undated", "Left uncoded",
             "Problems", "Reports"]  # fmt: skip
    places = [text.index(f"{name}") for name in order]
    assert places == sorted(places)


def test_an_event_stands_with_its_voices() -> None:
    text = to_terminal(make_brief(dossier()), width=160)
    assert re.search(
        r"12 Mar 2026° +Marta Zupan, Slovenia’s foreign minister, visits Amman for one day +2 independent voices", text
    )


def test_colour_only_adds_styles() -> None:
    brief = make_brief(dossier())
    coloured = to_terminal(brief, width=100, colour=True)
    assert STYLE.search(coloured)
    assert [line.rstrip() for line in STYLE.sub("", coloured).split("\n")] == to_terminal(brief, width=100).split("\n")


def test_nothing_of_a_report_steers_the_terminal() -> None:
    text = to_terminal(make_brief(hostile_dossier()), width=100, uncoded=True)
    assert not set(text) & {"\x1b", "\x07", "\x00", "\x9b", "\u202e", "\u200b", "\r"}
    assert "␛[31mred" in text
    coloured = to_terminal(make_brief(hostile_dossier()), width=100, colour=True)
    assert "\x1b" not in STYLE.sub("", coloured)
    assert "[31mred" in STYLE.sub("", coloured)  # the report's escape is text, not style


def test_the_matrix_is_cut_into_blocks_that_fit() -> None:
    brief = make_brief(dossier())
    sources = tuple(replace(brief.sources[0], number=number) for number in range(20))
    rows = tuple(replace(row, cells=row.cells * 4) for row in brief.matrix)
    text = to_terminal(replace(brief, sources=sources, matrix=rows), width=40)
    blocks = re.findall(r"^ +\d+(?: +\d+)*$", text.split("Who tells what")[1].split("Also told")[0], re.MULTILINE)
    assert len(blocks) > 1
    assert re.findall(r"\d+", " ".join(blocks)) == [str(number) for number in range(20)]


def test_beside_many_reports_the_facts_keep_their_room() -> None:
    brief = make_brief(dossier())
    sources = tuple(replace(brief.sources[0], number=number) for number in range(14))
    rows = tuple(
        replace(row, fact=f"Ada Berg meets Sami Khoury in {row.fact}", cells=row.cells * 3) for row in brief.matrix
    )
    matrix = to_terminal(replace(brief, sources=sources, matrix=rows), width=100).split("Who tells what")[1]
    assert re.search(r"^ +0 +1 +2 .* 13$", matrix, re.MULTILINE), "numbers without brackets take less room"
    assert "Ada Berg meets Sami Khoury in Marta" in matrix
    few = to_terminal(brief, width=100).split("Who tells what")[1]
    assert "[0]  [1]" in few


def test_what_is_alleged_and_disputed_stands_in_the_matrix_as_a_claim_alone() -> None:
    brief = make_brief(dossier())
    (alleged,) = brief.alleged
    row = replace(brief.matrix[0], event=alleged.id)
    head = replace(brief.disputed[0], event=alleged.id)
    told = replace(brief, matrix=(replace(row, fact="as an event."), replace(row, fact="as a claim.", event=None)))
    matrix = to_terminal(replace(told, disputed=(head,)), width=120).split("Who tells what")[1]
    assert "as a claim." in matrix
    assert "as an event." not in matrix
    assert "as an event." in to_terminal(replace(told, disputed=()), width=120).split("Who tells what")[1]


def test_too_many_reports_for_a_matrix_are_said_to_be() -> None:
    brief = make_brief(dossier())
    sources = tuple(replace(brief.sources[0], number=number) for number in range(100))
    text = to_terminal(replace(brief, sources=sources))
    assert "100 reports are too many for a table here" in text


def test_nothing_found_is_said() -> None:
    empty = msgspec.structs.replace(
        dossier(), events=(), claims=(), statements=(), wording=(), coverage=(), oddities=(), uncoded=(), question={}
    )
    assert "No event of international affairs was found" in to_terminal(make_brief(empty))


def test_where_nothing_is_told_nobody_is_quoted() -> None:
    record = msgspec.structs.replace(dossier(), events=(), claims=(), coverage=())
    text = to_terminal(make_brief(record))
    assert "Who says what" not in text
    assert "Who names it how" not in text
    assert "Reports" in text


def test_of_very_many_speakers_those_who_say_most_are_shown() -> None:
    brief = make_brief(dossier())
    many = tuple(replace(brief.speakers[0], name=f"Speaker {number}") for number in range(30))
    text = to_terminal(replace(brief, speakers=many))
    assert "Speaker 7" in text
    assert "Speaker 8" not in text
    assert "and 22 other speakers (on the page)" in text


def test_of_very_many_reports_the_stories_come_first_and_the_rest_is_counted() -> None:
    brief = make_brief(dossier())
    sources = tuple(replace(brief.sources[0], number=number, file=f"{number}.txt") for number in range(100))
    stories = tuple(
        Story(headline=(f"Story {number}",), date=None, coded=True, cites=(Cite(2 * number),), copies=0)
        for number in range(30)
    )
    text = to_terminal(replace(brief, sources=sources, stories=stories))
    assert text.index("The stories") < text.index("Story 0") < text.index("What happened")
    assert "Story 11" in text
    assert "Story 12" not in text
    assert "and 18 more stories, 18 reports (on the page)" in text
    listed = text.split("\nReports\n")[1]
    assert "22.txt" in listed, "what is cited above is listed"
    assert "23.txt" not in listed
    assert re.search(r"and \d+ reports not cited above \(on the page\)", listed)


def test_of_very_many_older_events_names_and_problems_the_first_are_shown() -> None:
    brief = make_brief(dossier())
    old = tuple(replace(brief.background[0], id=f"b{number}", headline=f"Old {number}.") for number in range(40))
    names = tuple(replace(brief.naming[0], name=f"Name {number}.") for number in range(20))
    wrong = tuple(replace(brief.troubles[0], place=f"file {number}.") for number in range(50))
    text = to_terminal(replace(brief, background=old, naming=names, troubles=wrong))
    for shown, left_out, more in (("Old 15.", "Old 16.", 24), ("Name 7.", "Name 8.", 12), ("file 15.", "file 16.", 34)):
        assert shown in text
        assert left_out not in text
        assert f"and {more} more (on the page)" in text


def test_facts_that_several_reports_tell_and_claims_come_before_others_in_the_matrix() -> None:
    brief = make_brief(dossier())
    row = brief.matrix[0]
    alone = tuple(replace(cell, told="states" if not at else "silent") for at, cell in enumerate(row.cells))
    shared = tuple(replace(cell, told="states") for cell in row.cells)
    rows = [replace(row, fact=f"alone {at}.", event="e", cells=alone) for at in range(30)]
    rows += [replace(row, fact="claimed", event=None, cells=alone), replace(row, fact="shared", cells=shared)]
    text = to_terminal(replace(brief, matrix=tuple(rows)))
    assert "shared" in text
    assert "claimed" in text
    assert "alone 13." in text
    assert "alone 14." not in text
    assert "and 16 facts more (on the page)" in text


def test_a_word_of_two_months_breaks_at_its_dash() -> None:
    canvas = Canvas(60, colour=False)
    canvas.row([("studeni–prosinac 2024.", 12), ("Ana Anić", 0)])
    assert [line.split("  ")[0] for line in canvas.text().splitlines()] == ["studeni–", "prosinac", "2024."]


@pytest.mark.parametrize(
    ("language", "headline"),
    [("it", "Uomini armati rovesciano"), ("ru", "Вооружённые люди свергают"), ("hr", "Naoružani ljudi ruše")],
)
def test_a_noun_for_several_has_a_plural_verb_in_every_language(language: str, headline: str) -> None:
    text = "Coup in Mali\n\n3 March 2025\n\nRebels overthrew the government of Mali on Sunday, Reuters reported."
    found = run(reading(a=text), Options(language_in=language))
    assert any(event.headline.startswith(headline) for event in found.events)


def test_titles_of_reports_have_the_quotation_marks_of_the_language() -> None:
    found = run(
        reading(a="Talks in Oslo\n\n3 March 2025\n\nAda Berg visited Oslo on Sunday."), Options(language_in="ru")
    )
    text = to_terminal(make_brief(found))
    sources = text.partition("\nМатериалы\n")[2]
    assert "«Talks in Oslo»" in sources
    assert "“" not in sources
