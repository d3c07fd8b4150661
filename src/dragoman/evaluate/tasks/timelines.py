"""Timelines of an entity across documents (SemEval-2015 task 4), from raw text."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from pathlib import Path

from dragoman.corroborate.material import Material
from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine, report_of
from dragoman.evaluate.finding import Case, Finding
from dragoman.evaluate.order import Timeline, awareness_counts
from dragoman.evaluate.source import Laid, files_of, laid, layout_breaks, text_of
from dragoman.evaluate.tasks.ecb import grouped_passages
from dragoman.model.text import Report
from dragoman.resolve.passages import Passages
from dragoman.resolve.timelines import timeline

_TOKEN = re.compile(r'<token number="\d+" sentence="(\d+)" t_id="\d+">(.*?)</token>')
_DOCUMENT = re.compile(r'doc_id="(\d+)"')
_HEADED = 2
Pages = Mapping[str, tuple[str, Laid]]
"""Report -> number of the document, and its text."""


def airbus(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """One finding an entity. The first input is the folder of documents, the second that of the gold timelines."""
    paths = files_of(part, data)
    documents = [_document(path) for path in paths if path.suffix == ".xml"]
    pages = {report.id: (number, page) for number, page, report in documents}
    material = engine.together([report for _, _, report in documents])
    groups = grouped_passages(material)
    for path in (path for path in paths if path.suffix == ".txt"):
        entity, *lines = text_of(path).strip().splitlines()
        gold = _gold(lines)
        ours = _ours(entity, groups, material, pages, {mention for place in gold for mention in place})
        case = Case(row="order", text=entity, wanted=_shown(gold), got=_shown(ours), cost=sum(map(len, gold)))
        yield Finding(unit=entity, counts={"order": awareness_counts(gold, ours)}, cases=(case,))


def _document(path: Path) -> tuple[str, Laid, Report]:
    """Number, text and report; headline and date line stand first."""
    content = text_of(path)
    sentences: dict[int, list[str]] = defaultdict(list)
    for number, token in _TOKEN.findall(content):
        sentences[int(number)].append(unescape(token))
    words = [sentences[number] for number in range(max(sentences) + 1)]
    page = laid(words, layout_breaks(words, headed=_HEADED))
    found = _DOCUMENT.search(content)
    return found[1] if found is not None else path.stem, page, report_of(path.name, page.text)


def _gold(lines: Sequence[str]) -> Timeline:
    """The places of a timeline in order; what stands at 0 has none."""
    places: dict[int, list[str]] = defaultdict(list)
    for line in lines:
        order, _, *mentions = line.split("\t")
        if int(order) > 0:
            places[int(order)] += [mention.strip() for mention in mentions if mention.strip()]
    return [places[order] for order in sorted(places)]


def _ours(entity: str, groups: Passages, material: Material, pages: Pages, gold: set[str]) -> Timeline:
    """The timeline of an entity, mentions named as the task does."""
    published = {report: known.when.days for report, known in material.publications.items()}
    return [
        [_id(found.report, (found.start, found.end), pages, gold) for found in place.mentions]
        for place in timeline(entity, groups, published)
    ]


def _id(report: str, trigger: tuple[int, int], pages: Pages, gold: set[str]) -> str:
    """A mention as the task names it: document, sentence, word; that of gold if it holds our word."""
    document, page = pages[report]
    for number, places in enumerate(page.places):
        for start, end in places:
            if start <= trigger[0] < end:
                word = page.text[start:end]
                near = (m for m in sorted(gold) if m.startswith(f"{document}-{number}-"))
                held = (m for m in near if word in m.split("-", 2)[2].split("_"))
                return next(held, f"{document}-{number}-{word}")
    return f"{document}-?-{trigger[0]}"


def _shown(timeline: Timeline) -> str:
    return " < ".join(" = ".join(place) for place in timeline) or "nothing"
