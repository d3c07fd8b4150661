"""Reports on the page, cut at the cited passages."""

import re
from html import unescape

import msgspec

from dragoman.model.record import Quote, Uncoded
from dragoman.tell import make_brief
from dragoman.tell.page.inline import Inline, language_of
from dragoman.tell.page.reports import endnotes, report_texts
from tests.tell.synthetic import TEXTS, dossier


def html(texts: dict[str, str] | None = None) -> str:
    record = dossier()
    brief = make_brief(record)
    reports = {report.id: report for report in record.reports}
    return report_texts(brief, reports, TEXTS if texts is None else texts, Inline(brief))


def plain(markup: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", markup))


def passage(markup: str, anchor: str) -> str:
    """The words under an anchor: what the script marks."""
    pieces = re.findall(r'<span class="s[^"]*" data-q="([^"]*)"(?: id="[^"]*")?>([^<]*)</span>', markup)
    return "".join(unescape(words) for names, words in pieces if anchor in names.split())


def test_no_word_of_a_report_is_lost_or_doubled() -> None:
    for report in html().split("<article")[1:]:
        text = plain(report.split('class="text"')[1].partition(">")[2])
        number = re.search(r'id="r(\d)"', report)
        assert number
        original = TEXTS[f"r{number[1]}"]
        assert text.replace("\n", "") == original.replace("\n", "")


def test_every_cited_passage_can_be_marked_word_for_word() -> None:
    brief, markup = make_brief(dossier()), html()
    inline = Inline(brief)
    for (report, start, end), label in inline.notes.items():
        assert passage(markup, f"q{label.replace('.', '-')}") == TEXTS[report][start:end].replace("\n", "")


def test_every_passage_has_one_anchor_for_readers_without_scripts() -> None:
    anchors = re.findall(r'id="(q[\d-]+)"', html())
    assert len(anchors) == len(set(anchors)) == len(Inline(make_brief(dossier())).notes)


def test_boilerplate_is_dimmed() -> None:
    assert '<span class="b">ADVERTISEMENT</span>' in html()


def test_each_paragraph_has_its_own_direction_and_language() -> None:
    assert re.search(r'<p dir="auto" lang="und">.*وصلت', html())
    assert '<article id="r2"' in html()
    assert 'lang="hr" dir="auto"' in html()


def test_a_report_without_its_text_shows_the_cited_words() -> None:
    markup = html({})
    assert "The text was not supplied" in markup
    assert "Marta Zupan arrived in the Jordanian capital" in plain(markup)


def test_words_that_do_not_stand_in_the_text_are_not_marked_in_it() -> None:
    markup = html(TEXTS | {"r0": "Another text altogether.\n"})
    assert "do not stand in this text" in markup
    assert 'id="q0-1"' in markup


def test_offsets_count_code_points_also_beyond_the_basic_plane() -> None:
    record = dossier()
    body = "😀😀 one 😀 two\nthree"
    quote = Quote(report="r0", start=body.index("one"), end=body.index("three") + 5, quote=body[body.index("one") :])
    brief = make_brief(msgspec.structs.replace(record, events=(), claims=(), statements=(), wording=(), coverage=(),
                                               oddities=(), uncoded=(Uncoded(span=quote, because="x"),)))  # fmt: skip
    inline = Inline(brief)
    label = inline.notes["r0", quote.start, quote.end]
    markup = report_texts(brief, {}, {"r0": body}, inline)
    assert passage(markup, f"q{label.replace('.', '-')}") == "one 😀 twothree"


def test_endnotes_hold_every_passage() -> None:
    brief = make_brief(dossier())
    inline = Inline(brief)
    notes = plain(endnotes(brief, inline))
    assert all(f"[{label.replace('.', '·')}]" in notes for label in inline.notes.values())


def test_words_in_another_script_are_not_marked_as_the_reports_language() -> None:
    assert language_of("وصلت", "en") == "und"
    assert language_of("وصلت", "ar") == "ar"
    assert language_of("Reuters", "ar") == "und"
    assert language_of("12", "en") == "en"
    assert language_of("x", None) is None
