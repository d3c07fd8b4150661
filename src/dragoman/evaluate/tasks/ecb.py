"""ECB+: reports of the same event in similar pairs, and mentions of events across documents."""

import io
import re
import tarfile
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from dragoman.corroborate.material import Material
from dragoman.errors import InputError
from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine, report_of
from dragoman.evaluate.finding import Case, Finding
from dragoman.evaluate.score import Span, conll_counts, overlaps, paired
from dragoman.evaluate.source import Laid, files_of, laid, rows_of, text_of
from dragoman.evaluate.tasks.stories import SHOWN, grouped
from dragoman.events.passages import predicates_of
from dragoman.model.text import Report
from dragoman.resolve.passages import Passages, passages

HEADED = 6
"""Sentences at the top of which those without a full stop are headlines, dates and bylines: lines of their own."""
_TOKEN = re.compile(r'<token t_id="\d+" sentence="(\d+)" number="\d+">(.*?)</token>')
_NAME = re.compile(r"(\d+)_\d+(ecb(?:plus)?)\.xml$")
_ENDS = frozenset('.?!"”')
Mention = tuple[str, Span]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document: topic, subtopic, and its text with the places of its tokens."""

    name: str
    topic: str
    subtopic: str
    page: Laid
    report: Report


def groups(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """Reports grouped by story, all topics in one run; and mentions of events, within a topic. One run serves both."""
    archive, *tables = files_of(part, data)
    documents = documents_of(archive)
    material = engine.together([document.report for document in documents])
    by_id = {document.report.id: document for document in documents}
    gold = {key: document.subtopic for key, document in by_id.items()}
    ours = {key: material.stories[key].story for key in by_id}
    stories = grouped(gold, ours, {key: document.page.text[:SHOWN] for key, document in by_id.items()})
    yield from _by_topic(stories, by_id)
    yield from _mentions(documents, material, tables)


def _by_topic(findings: Iterator[Finding], by_id: Mapping[str, Document]) -> Iterator[Finding]:
    """Documents of one topic are alike, so topics are drawn anew, not documents."""
    topics: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        topics[by_id[finding.unit].topic].append(finding)
    for topic, found in topics.items():
        total = tuple(map(sum, zip(*(one.counts["story"] for one in found), strict=True)))
        yield Finding(unit=topic, counts={"story": total}, cases=tuple(case for one in found for case in one.cases))


def documents_of(archive: Path) -> list[Document]:
    """The documents of the archive, in the order of their names.

    Raises:
        InputError: it is no archive of documents (E120).
    """
    try:
        with tarfile.open(archive) as packed:
            names = sorted(name for name in packed.getnames() if _NAME.search(name))
            return [_document(name, packed) for name in names]
    except (OSError, tarfile.TarError) as error:
        remedy = "name the folder of the test sets with --data"
        raise InputError("cannot be read", code="E120", place=str(archive), remedy=remedy) from error


def _document(name: str, packed: tarfile.TarFile) -> Document:
    file = packed.extractfile(name) or io.BytesIO()
    sentences: list[list[str]] = []
    for number, token in _TOKEN.findall(file.read().decode("utf-8")):
        while len(sentences) <= int(number):
            sentences.append([])
        sentences[int(number)].append(unescape(token).strip() or "_")
    topic, half = _NAME.findall(name)[0]
    page = laid(sentences, [_after(at, words) for at, words in enumerate(sentences)], split=half == "ecbplus")
    base = name.rpartition("/")[2]
    return Document(name=base, topic=topic, subtopic=f"{topic}{half}", page=page, report=report_of(base, page.text))


def _after(at: int, words: Sequence[str]) -> str:
    return "\n\n" if at < HEADED and words and words[-1][-1:] not in _ENDS else " "


def _mentions(documents: Sequence[Document], material: Material, tables: Sequence[Path]) -> Iterator[Finding]:
    """One finding a topic: clusters of the mentions in the sentences that are annotated in full."""
    selected = _selected(text_of(tables[0]))
    gold = _gold_mentions(documents, tables[1:])
    clusters: dict[str, list[tuple[int, Mention]]] = defaultdict(list)
    by_id = {document.report.id: document for document in documents}
    for number, group in enumerate(grouped_passages(material)):
        for found in group:
            document, span = by_id[found.report], (found.start, found.end)
            if _sentence(document, span) in selected[document.name]:
                clusters[document.topic].append((number, (document.name, span)))
    for topic in sorted({document.topic for document in documents}, key=int):
        yield _scored(topic, gold[topic], clusters[topic], {d.name: d.page.text for d in documents})


def grouped_passages(material: Material) -> Passages:
    """What the reports say happens, of any kind, grouped across the reports of each story."""
    found = (
        mention for report in material.reports.values() for mention in predicates_of(report, report.layout.language)
    )
    return passages(found, {report: story.story for report, story in material.stories.items()})


def _selected(table: str) -> Mapping[str, set[int]]:
    """Document -> numbers of its sentences that are annotated in full."""
    found: dict[str, set[int]] = defaultdict(set)
    for line in table.splitlines()[1:]:
        topic, file, sentence = line.strip().split(",")[:3]
        found[f"{topic}_{file}.xml"].add(int(sentence))
    return found


def _gold_mentions(documents: Sequence[Document], tables: Sequence[Path]) -> Mapping[str, list[tuple[str, Mention]]]:
    pages = {document.name: document for document in documents}
    found: dict[str, list[tuple[str, Mention]]] = defaultdict(list)
    for path in tables:
        for row in rows_of(path):
            document, tokens = pages[row["doc_id"]], row["tokens_number"]
            first = 1 if document.subtopic.endswith("plus") else 0  # the address of the page, which is not counted
            every = [place for sentence in document.page.places[first:] for place in sentence]  # counted through
            span = every[min(tokens)][0], every[max(tokens)][1]
            found[document.topic].append((row["coref_chain"], (document.name, span)))
    return found


def _sentence(document: Document, span: Span) -> int:
    for number, places in enumerate(document.page.places):
        if places and places[0][0] <= span[0] < places[-1][1]:
            return number
    return -1


def _scored(
    topic: str, gold: Sequence[tuple[str, Mention]], ours: Sequence[tuple[int, Mention]], texts: Mapping[str, str]
) -> Finding:
    """A mention of ours is the gold one it overlaps; the others are mentions of their own."""
    pairs = paired(gold, ours, lambda a, b: a[1][0] == b[1][0] and overlaps(a[1][1], b[1][1]))
    known: dict[tuple[int, Mention], Hashable] = {mine: wanted[1] for wanted, mine in pairs}
    wanted, got = defaultdict[Hashable, set[Hashable]](set), defaultdict[Hashable, set[Hashable]](set)
    for chain, mention in gold:
        wanted[chain].add(mention)
    for mine in ours:
        got[mine[0]].add(known.get(mine, mine))
    counts = conll_counts(list(wanted.values()), list(got.values()))
    found = {mention for (_, mention), _ in pairs}
    cases = [
        Case(row="conll", text=_around(texts[name], span), wanted=texts[name][slice(*span)], got="nothing", cost=0.5)
        for _, (name, span) in gold
        if (name, span) not in found
    ]
    extra = [mention for pair in ours if pair not in known for mention in (pair[1],)]
    cases += [Case(row="conll", text=_around(texts[name], span), wanted="nothing", got=texts[name][slice(*span)])
              for name, span in extra]  # fmt: skip
    hits = (float(len(pairs)), float(len(ours) - len(pairs)), float(len(gold) - len(pairs)))
    return Finding(unit=f"{topic} mentions", counts={"conll": counts, "mentions": hits}, cases=tuple(cases))


def _around(text: str, span: Span, reach: int = 90) -> str:
    return text[max(0, span[0] - reach) : span[1] + reach]
