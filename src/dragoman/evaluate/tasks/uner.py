"""Names: persons, organisations, places, sentence by sentence, exact extent and type."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine, report_of
from dragoman.evaluate.finding import Case, Finding
from dragoman.evaluate.names import names_in
from dragoman.evaluate.score import Name, set_counts
from dragoman.evaluate.source import files_of, text_of

TYPES = ("PER", "ORG", "LOC")
FEWEST_DOCUMENTS = 10
"""Files with fewer marked documents than this are no documents: their sentences are drawn one by one."""
TOGETHER = 40
"""Sentences read as one text where the file marks no documents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A sentence, its text and its names as offsets in it."""

    text: str
    names: tuple[Name, ...]


def iob2(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """IOB2 files with the text of each sentence in a comment."""
    for path in files_of(part, data):
        documents = documents_of(text_of(path))
        drawn_whole = len(documents) >= FEWEST_DOCUMENTS
        if not drawn_whole:
            every = [sentence for document in documents for sentence in document]
            documents = [every[at : at + TOGETHER] for at in range(0, len(every), TOGETHER)]
        for number, document in enumerate(documents):
            findings = _compare(f"{path.name} {number}", document, part.language, engine)
            yield from findings if not drawn_whole else (_joined(findings),)


def documents_of(content: str) -> list[list[Marked]]:
    """The sentences of an IOB2 text, by document."""
    documents: list[list[Marked]] = [[]]
    text, tokens = "", list[tuple[str, str]]()
    for line in (*content.split("\n"), ""):
        if line.startswith("# newdoc") and documents[-1]:
            documents.append([])
        elif line.startswith("# text ="):
            text = line.partition("=")[2].strip()
        elif not line.strip() and tokens:
            documents[-1].append(_marked(text, tokens))
            text, tokens = "", []
        elif line.strip() and not line.startswith("#"):
            number, word, tag = line.split("\t")[:3]
            tokens += [(word, tag)] if number.isdigit() else []
    return [document for document in documents if document]


def _marked(text: str, tokens: Sequence[tuple[str, str]]) -> Marked:
    """Names found again in the text of the sentence; a token that is not there ends nothing."""
    at, places = 0, list[tuple[int, int]]()
    for word, _ in tokens:
        found = text.find(word, at)
        start = at if found < 0 else found
        places.append((start, start + len(word) if found >= 0 else start))
        at = places[-1][1]
    names: list[Name] = []
    for number, (_, tag) in enumerate(tokens):
        if tag.startswith("B-") and tag[2:] in TYPES:
            last = number
            while last + 1 < len(tokens) and tokens[last + 1][1] == f"I-{tag[2:]}":
                last += 1
            names.append((places[number][0], places[last][1], tag[2:]))
    return Marked(text=text, names=tuple(names))


def _compare(name: str, document: Sequence[Marked], language: str, engine: Engine) -> list[Finding]:
    text, starts = "", list[int]()
    for sentence in document:
        starts.append(len(text))
        text += f"{sentence.text}\n\n"
    coded = engine.passage(report_of(name, text), language)
    ours = names_in(coded.annotations)
    return [
        _scored(f"{name}.{number}", sentence, [(a - at, b - at, t) for a, b, t in ours if at <= a < end])
        for number, (sentence, at, end) in enumerate(zip(document, starts, [*starts[1:], len(text)], strict=True))
    ]


def _scored(unit: str, gold: Marked, ours: Sequence[Name]) -> Finding:
    counts = set_counts(gold.names, ours)
    missed, extra = set(gold.names) - set(ours), set(ours) - set(gold.names)
    told = [", ".join(f"{gold.text[a:b]} {t}" for a, b, t in sorted(side)) or "nothing" for side in (missed, extra)]
    wrong = float(len(missed) + len(extra))
    cases = (Case(row="names", text=gold.text, wanted=told[0], got=told[1], cost=wrong),) if wrong else ()
    return Finding(unit=unit, counts={"names": counts}, cases=cases)


def _joined(findings: Sequence[Finding]) -> Finding:
    total = tuple(map(sum, zip(*(finding.counts["names"] for finding in findings), strict=True)))
    cases = tuple(case for finding in findings for case in finding.cases)
    return Finding(unit=findings[0].unit.rpartition(".")[0], counts={"names": total}, cases=cases)
