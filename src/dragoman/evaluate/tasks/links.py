"""MEANTIME: which entities and events are the same in articles of four languages."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.corroborate.material import Material
from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine, report_of
from dragoman.evaluate.finding import Finding
from dragoman.evaluate.score import Item3, Span, overlaps, pair_counts, paired
from dragoman.evaluate.source import Laid, laid, layout_breaks, rows_of, text_of
from dragoman.model.text import Report

LANGUAGES = ("en", "es", "it", "nl")
KINDS = ("entity", "event")
_PREFIXES = ("cross_intra_", "cross_", "intra_")
_HEADED = 2
Marked = tuple[Hashable, Span]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article in one language: its text, and where its annotation ends (the set marks the first sentences)."""

    language: str
    topic: str
    page: Laid
    report: Report
    gold: Mapping[str, Sequence[Marked]]

    @property
    def end(self) -> int:
        """Offset behind the last sentence with a gold mention."""
        last = max((span[1] for kind in KINDS for _, span in self.gold[kind]), default=0)
        return next((places[-1][1] for places in self.page.places if places and places[-1][1] >= last), last)


def meantime(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """One finding a topic; all languages in one run."""
    folder = data / part.inputs[0]
    documents = [document for language in LANGUAGES for document in _documents(folder / language, language)]
    for topic in sorted({document.topic for document in documents}):
        here = [document for document in documents if document.topic == topic]
        material = engine.together([document.report for document in here])
        tables = {"entity": _entities(here, material), "event": _events(here, material)}
        counts = {kind: pair_counts(_items(here, kind, tables[kind])) for kind in KINDS}
        yield Finding(unit=topic, counts=counts)


def _documents(folder: Path, language: str) -> Iterator[Document]:
    gold: dict[str, dict[str, list[tuple[str, int, int, int]]]] = {kind: defaultdict(list) for kind in KINDS}
    for kind in KINDS:
        for row in rows_of(folder / f"{kind}_mentions.jsonl.gz"):
            tokens = row["tokens_number"]
            mark = (_plain(row["coref_chain"]), int(row["sent_id"]), min(tokens), max(tokens) + 1)
            gold[kind][row["conll_doc_key"]].append(mark)
    for name, sentences in _sentences(text_of(folder / "meantime.conll.gz")).items():
        page = laid(sentences, layout_breaks(sentences, headed=_HEADED))
        marked = {kind: [(chain, page.span(s, a, b)) for chain, s, a, b in gold[kind][name]] for kind in KINDS}
        report = report_of(f"{language} {name}", page.text)
        yield Document(language=language, topic=name.partition("/")[0], page=page, report=report, gold=marked)


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


def _items(documents: Sequence[Document], kind: str, table: Mapping[str, list[Marked]]) -> Iterator[Item3]:
    """Mentions with their labels in gold and in ours; a mention of ours is the gold one it overlaps."""
    for document in documents:
        gold = document.gold[kind]
        ours = [mark for mark in table[document.report.id] if mark[1][0] < document.end]
        pairs = paired(gold, ours, lambda a, b: overlaps(a[1], b[1]))
        yield from ((document.language, wanted[0], mine[0]) for wanted, mine in pairs)
        known, used = {wanted for wanted, _ in pairs}, {mine for _, mine in pairs}
        yield from ((document.language, wanted[0], None) for wanted in gold if wanted not in known)
        yield from ((document.language, None, mine[0]) for mine in ours if mine not in used)
