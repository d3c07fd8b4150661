"""The reports in full, cut at the edges of the cited passages so that each can be opened and marked.

Offsets count code points, as in the record; nothing on the page counts anything.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from dragoman.lang.catalogue import say
from dragoman.model.record import Quote, ReportRecord
from dragoman.tell.brief import Brief, Source, cites
from dragoman.tell.lines import house_lines
from dragoman.tell.page.html import Html, el, group, text
from dragoman.tell.page.inline import Inline, language_of, passage_anchor
from dragoman.tell.wording.phrases import beside
from dragoman.tell.wording.safe import quoted

_SCHEMES = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class _Passage:
    """A cited or dimmed stretch of the text."""

    start: int
    end: int
    anchor: str | None  # None: boilerplate


def report_texts(brief: Brief, reports: Mapping[str, ReportRecord], texts: Mapping[str, str], inline: Inline) -> Html:
    """All reports with their texts; of a report without a text, the cited passages."""
    quotes: dict[str, dict[tuple[str, int, int], Quote]] = {}
    for cite in cites(brief):
        for quote in cite.quotes:
            quotes.setdefault(quote.report, {})[quote.report, quote.start, quote.end] = quote
    articles = (
        _report(source, reports.get(source.id), texts.get(source.id), _labelled(quotes.get(source.id, {}), inline))
        for source in brief.sources
    )
    return group(*articles)


def _labelled(quotes: Mapping[tuple[str, int, int], Quote], inline: Inline) -> dict[str, Quote]:
    return {passage_anchor(inline.notes[key]): quote for key, quote in quotes.items()}


def _report(source: Source, record: ReportRecord | None, body: str | None, quotes: Mapping[str, Quote]) -> Html:
    found = {anchor: quote for anchor, quote in quotes.items() if body and body[quote.start : quote.end] == quote.quote}
    lost = {anchor: quote for anchor, quote in quotes.items() if anchor not in found}
    passages = [_Passage(quote.start, quote.end, anchor) for anchor, quote in found.items()]
    passages += [_Passage(one.start, one.end, None) for one in record.boilerplate] if record and body else []
    language = source.language
    return el(
        "article",
        el("h3", el("span", f"[{source.number}]", class_="no"), " ", el("bdi", source.outlet)),
        el("p", _meta(source), class_="meta"),
        el("div", *_paragraphs(body, passages, language), class_="text", lang=language, dir="auto") if body else None,
        _lost(lost, language, has_text=bool(body)),
        id=f"r{source.number}",
        class_="report",
        data_title=f"[{source.number}] {source.outlet}",
        data_meta=f"{_dated(source)} · {source.language_name} · {source.file}",
    )


def _meta(source: Source) -> Html:
    """Date, language, file, and where it stands on the web if that is an ordinary address."""
    link = None
    if source.url and source.url.lower().startswith(_SCHEMES):
        link = el("a", say("original"), href=source.url, rel="noreferrer noopener")
    copied = say("repeats [{number}]", number=source.copy_of) if source.copy_of is not None else None
    house = " · ".join(house_lines(source)) or None
    return group(house, _dated(source), source.language_name, el("bdi", source.file), copied, link, between=" · ")


def _dated(source: Source) -> str:
    return beside(source.date, source.basis) if source.basis else source.date


def _lost(quotes: Mapping[str, Quote], language: str, *, has_text: bool) -> Html | None:
    """Passages that cannot be shown in place."""
    if not quotes:
        return None
    missing = say("The text was not supplied. Cited passages:")
    why = say("Cited passages that do not stand in this text:") if has_text else missing
    rows = (
        el("li", el("span", quoted(quote.quote), id=anchor, class_="s", data_q=anchor), dir="auto", lang=language)
        for anchor, quote in quotes.items()
    )
    return el("div", el("p", why), el("ul", rows), class_="text lost")


def _paragraphs(body: str, passages: list[_Passage], language: str) -> Iterator[Html]:
    """One paragraph a line; each marked with its own direction."""
    passages = sorted(passages, key=lambda one: (one.start, -one.end, one.anchor or ""))
    begun: set[str] = set()
    start = 0
    for line in body.split("\n"):
        end = start + len(line)
        here = [one for one in passages if one.start < end and start < one.end]
        if line.strip():
            own = language_of(line, language)
            pieces = group(*_pieces(body, (start, end), here, begun))
            yield el("p", pieces, dir="auto", lang=own if own != language else None)
        start = end + 1


def _pieces(body: str, line: tuple[int, int], passages: list[_Passage], begun: set[str]) -> Iterator[Html]:
    edges = {line[0], line[1]}
    edges |= {edge for one in passages for edge in (one.start, one.end) if line[0] < edge < line[1]}
    cuts = sorted(edges)
    for start, end in pairwise(cuts):
        over = [one for one in passages if one.start <= start and end <= one.end]
        yield _piece(text(body[start:end]), over, begun)


def _piece(shown: Html, over: list[_Passage], begun: set[str]) -> Html:
    """A stretch with the same passages over it. The first of a passage carries its anchor."""
    anchors = [one.anchor for one in over if one.anchor]
    dim = any(one.anchor is None for one in over)
    if not anchors:
        return el("span", shown, class_="b") if dim else shown
    first = [anchor for anchor in anchors if anchor not in begun]
    begun.update(first)
    piece = el("span", shown, class_="s b" if dim else "s", data_q=" ".join(anchors), id=first[0] if first else None)
    for anchor in first[1:]:
        piece = el("span", piece, id=anchor)
    return piece


def endnotes(brief: Brief, inline: Inline) -> Html:
    """The cited passages as a list: what citations become in print."""
    quotes = {(one.report, one.start, one.end): one.quote for cite in cites(brief) for one in cite.quotes}
    by_report: dict[str, list[Html]] = {}
    languages = {source.id: source.language for source in brief.sources}
    for key, label in inline.notes.items():
        number = f"[{label.replace('.', '·')}]"
        language = language_of(quotes[key], languages.get(key[0]))
        words = el("bdi", quoted(quotes[key]), lang=language)
        by_report.setdefault(key[0], []).append(el("li", number, " ", words))
    blocks = []
    for source in brief.sources:
        told = beside(source.outlet, source.title or say("without a title"))
        name = f"[{source.number}] {beside(told, source.date)}"
        blocks += [el("h3", name), el("ul", by_report[source.id])] if source.id in by_report else []
    return el("section", el("h2", say("Passages cited")), *blocks, id="notes", class_="notes")
