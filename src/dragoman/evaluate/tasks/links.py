"""MEANTIME: which entities and events are the same in articles of four languages."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.corroborate.material import Material
from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine, report_of
from dragoman.evaluate.finding import Finding
from dragoman.evaluate.score import Item3, Span, overlaps, pair_counts
from dragoman.evaluate.source import Laid, laid, layout_breaks, rows_of, text_of
from dragoman.model.text import Report

LANGUAGES = ("en", "es", "it", "nl")
KINDS = ("entity", "event")
_PREFIXES = ("cross_intra_", "cross_", "intra_")
_HEADED = 2
Marked = tuple[Hashable, Span]
Gold = tuple[Hashable, Span, Span]
"""A mention of the set: its chain, where it stands, and where its head does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article in one language: its text, and where its annotation ends (the set marks the first sentences)."""

    language: str
    topic: str
    page: Laid
    report: Report
    gold: Mapping[str, Sequence[Gold]]

    @property
    def end(self) -> int:
        """Offset behind the last sentence with a gold mention."""
        last = max((span[1] for kind in KINDS for _, span, _ in self.gold[kind]), default=0)
        return next((places[-1][1] for places in self.page.places if places and places[-1][1] >= last), last)


def meantime(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """One finding a topic; all languages in one run."""
    folder = data / part.inputs[0]
    documents = [document for language in LANGUAGES for document in _documents(folder / language, language)]
    for topic in sorted({document.topic for document in documents}):
        here = [document for document in documents if document.topic == topic]
        material = engine.together([document.report for document in here])
        tables = {"entity": _entities(here, material), "event": _events(here, material)}
        items = {kind: list(_items(here, kind, tables[kind])) for kind in KINDS}
        counts = {kind: pair_counts(items[kind]) for kind in KINDS}
        marked = {f"{kind}-marked": pair_counts(i for i in items[kind] if i[1] is not None) for kind in KINDS}
        told = {"entity-told": pair_counts(_items(here, "entity", _without_lost(here, tables["entity"])))}
        yield Finding(unit=topic, counts={**counts, **marked, **told})


def _documents(folder: Path, language: str) -> Iterator[Document]:
    gold: dict[str, dict[str, list[tuple[str, int, int, int, int]]]] = {kind: defaultdict(list) for kind in KINDS}
    for kind in KINDS:
        for row in rows_of(folder / f"{kind}_mentions.jsonl.gz"):
            tokens = row["tokens_number"]
            head = row.get("mention_head_id", -1)  # of some mentions it lies outside: then the whole counts
            mark = (_plain(row["coref_chain"]), int(row["sent_id"]), min(tokens), max(tokens) + 1)
            gold[kind][row["conll_doc_key"]].append((*mark, head if head in tokens else -1))
    for name, sentences in _sentences(text_of(folder / "meantime.conll.gz")).items():
        page = laid(sentences, layout_breaks(sentences, headed=_HEADED))
        marked = {kind: [_gold(page, mark) for mark in gold[kind][name]] for kind in KINDS}
        report = report_of(f"{language} {name}", page.text)
        yield Document(language=language, topic=name.partition("/")[0], page=page, report=report, gold=marked)


def _gold(page: Laid, mark: tuple[str, int, int, int, int]) -> Gold:
    chain, sentence, first, last, head = mark
    span = page.span(sentence, first, last)
    return chain, span, page.span(sentence, head, head + 1) if head >= 0 else span


def _sentences(conll: str) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = defaultdict(list)
    for line in conll.splitlines():
        cells = line.split("\t")
        if line.startswith("#") or len(cells) < 4:  # noqa: PLR2004 - document, sentence, token number, token
            continue
        sentences = found[cells[0]]
        while len(sentences) <= int(cells[1]):
            sentences.append([])
        sentences[int(cells[1])].append(cells[3])
    return found


def _plain(chain: str) -> str:
    prefix = next((prefix for prefix in _PREFIXES if chain.startswith(prefix)), "")
    return chain.removeprefix(prefix)


def _entities(documents: Sequence[Document], material: Material) -> Mapping[str, list[Marked]]:
    """Report -> actors and places with where they are named."""
    found: dict[str, list[Marked]] = defaultdict(list)
    for document in documents:
        for index, mention in enumerate(material.reports[document.report.id].mentions):
            for key in material.cast.keys(document.report.id, index)[:1]:
                found[document.report.id].append((key, (mention.start, mention.end)))
    return found


def _events(documents: Sequence[Document], material: Material) -> Mapping[str, list[Marked]]:
    found: dict[str, list[Marked]] = defaultdict(list)
    for happening in material.happenings:
        for event in happening.mentions:
            found[event.report].append((happening.id, event.trigger))
    return {document.report.id: sorted(found[document.report.id], key=lambda m: m[1]) for document in documents}


def _without_lost(documents: Sequence[Document], table: Mapping[str, list[Marked]]) -> Mapping[str, list[Marked]]:
    """Our mentions but those that overlap no mention of the set and are written as one that it marks elsewhere."""
    written = {_written(document, gold[1]) for document in documents for gold in document.gold["entity"]}
    return {
        document.report.id: [
            (key, span)
            for key, span in table[document.report.id]
            if _written(document, span) not in written
            or any(overlaps(span, gold[1]) for gold in document.gold["entity"])
        ]
        for document in documents
    }


def _written(document: Document, span: Span) -> str:
    return document.page.text[slice(*span)].casefold()


def _items(documents: Sequence[Document], kind: str, table: Mapping[str, list[Marked]]) -> Iterator[Item3]:
    """Mentions with their labels in gold and in ours."""
    for document in documents:
        gold = document.gold[kind]
        ours = [mark for mark in table[document.report.id] if mark[1][0] < document.end]
        pairs = _paired(gold, ours)
        yield from ((document.language, gold[wanted][0], ours[mine][0]) for wanted, mine in pairs.items())
        used = set(pairs.values())
        yield from ((document.language, mark[0], None) for at, mark in enumerate(gold) if at not in pairs)
        yield from ((document.language, None, mark[0]) for at, mark in enumerate(ours) if at not in used)


def _paired(gold: Sequence[Gold], ours: Sequence[Marked]) -> dict[int, int]:
    """Which mention of ours is which of the set's: one that holds its head, the nearest in length, each used once.

    The set marks phrases within phrases ("A. B., head of C"): an overlap alone would take C for A. B.
    """
    fits = [
        (not (b[0] <= head[0] and head[1] <= b[1]), abs(a[0] - b[0]) + abs(a[1] - b[1]), i, j)
        for i, (_, a, head) in enumerate(gold)
        for j, (_, b) in enumerate(ours)
        if overlaps(a, b)
    ]
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, wanted, mine in sorted(fits):
        if wanted not in found and mine not in taken:
            found[wanted] = mine
            taken.add(mine)
    return found
