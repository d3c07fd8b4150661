"""Near copies: pairs made by editing articles, against all other pairs of the same articles.

Articles are read first and their edited forms after them. A pair is right if the one was made of the other; pairs of
articles that share runs of words as they are, as papers with one agency do, are counted neither way. What holds for
whole articles holds for an edited one: where its text shares such runs with another article (one half of it is that
agency's), it is a copy of that too; and where less than so much of it is left of the article that it was made of, it is
a report of its own. The threshold was chosen on other articles than those that are measured (see the note of the part).
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.edits import EDITS, MIN_SENTENCES, draw, remains, sentences_of, shared_runs
from dragoman.evaluate.engine import Engine
from dragoman.evaluate.finding import Case, Finding
from dragoman.evaluate.source import files_of, rows_of, text_of
from dragoman.shingles import shingled
from dragoman.triage.copies import SHARED, Copies

_WIRE = 0.3  # share of the shorter article in long runs from which two articles are copies themselves
_PRECISE = 0.98
_SHOWN = 60
Score = tuple[float, str, bool]
"""How much two texts share, by which edit the pair was made (empty for other pairs), and whether it is right."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article of a set."""

    name: str
    text: str


def edited(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """One finding for each edit, and one with what holds for all pairs together."""
    del engine  # reports are compared before any analysis
    articles = [one for path in files_of(part, data) for one in _articles(path)]
    articles = [one for one in articles if len(sentences_of(one.text)) >= MIN_SENTENCES]
    scores, cases = _scores(articles)
    for edit in EDITS:
        own = [score for score, by, right in scores if right and by == edit]
        found = sum(score >= SHARED for score in own)
        yield Finding(unit=edit, counts={edit: (found, len(own)), "recall": (found, len(own))})
    right = sum(score >= SHARED for score, _, right in scores if right)
    wrong = sum(score >= SHARED for score, _, right in scores if not right)
    best = {"precision": (float(right), float(right + wrong)), "precise": precise_recall(scores)}
    yield Finding(unit="all", counts=best, cases=tuple(cases))


def precise_recall(scores: Sequence[Score], least: float = _PRECISE) -> tuple[float, float]:
    """The right pairs above the lowest threshold at which precision is `least`, out of all right pairs."""
    ordered = sorted(scores, key=lambda one: -one[0])
    found = right = 0
    for at, (score, _, good) in enumerate(ordered, 1):
        right += good
        whole = at == len(ordered) or ordered[at][0] < score  # pairs of one score stand or fall together
        if score > 0 and whole and right >= least * at:
            found = right
    return float(found), float(sum(good for *_, good in scores))


def _articles(path: Path) -> Iterator[Article]:
    if path.suffix == ".txt":
        yield Article(path.name, text_of(path))
    elif path.suffix == ".json":
        for version, page in json.loads(path.read_text(encoding="utf-8")).items():
            yield Article(f"{path.stem} {version}", "\n".join(_lines(page)))
    elif path.suffix in (".jsonl", ".gz") and not path.name.endswith(".html.gz"):
        rows = (row for row in rows_of(path) if row.get("has_raw", True) and row.get("text"))
        yield from (Article(f"{path.parent.name}/{number}", row["text"]) for number, row in enumerate(rows))


def _lines(page: Mapping[str, Any]) -> Iterator[str]:
    yield from page["body"]["summary"]
    for section in page["body"]["sections"]:
        yield from (*section["headline"], *section["paragraphs"])


def _scores(articles: Sequence[Article]) -> tuple[list[Score], list[Case]]:
    """All pairs that share anything, and those made by an edit of which nothing was seen."""
    index = Copies()
    for number, article in enumerate(articles):
        index.remember(str(number), shingled(article.text))
    copies = _copies(index, articles)
    scores: list[Score] = []
    cases: list[Case] = []
    for number, article in enumerate(articles):
        for other, score in _alike(index, article.text):
            if other < number and other not in copies[number]:
                scores.append((score, "", False))
        strange = (number + 1 + draw(article.text, "other", len(articles) - 1)) % len(articles)
        for edit, change in EDITS.items():
            text = change(article.text, articles[strange].text)
            found = dict(_alike(index, text))
            own = found.pop(number, 0.0)
            if remains(article.text, text) < _WIRE:
                continue
            scores.append((own, edit, True))
            left_out = copies[number] | copies[strange] | {strange}
            others = ((articles[other].text, score) for other, score in found.items() if other not in left_out)
            scores += [(score, edit, False) for other, score in others if shared_runs(text, other) < _WIRE]
            if own < SHARED:
                cases.append(Case(row=edit, text=article.name[:_SHOWN], wanted="a copy", got=f"{own:.2f} shared"))
    return scores, cases


def _alike(index: Copies, text: str) -> Iterator[tuple[int, float]]:
    for copy in index.alike(shingled(text)):
        yield int(copy.of), max(copy.contained, copy.containing)


def _copies(index: Copies, articles: Sequence[Article]) -> Mapping[int, set[int]]:
    """Articles that share runs of words as they are: copies without our doing."""
    found: dict[int, set[int]] = defaultdict(set)
    for number, article in enumerate(articles):
        for other, _ in _alike(index, article.text):
            if other < number and shared_runs(article.text, articles[other].text) >= _WIRE:
                found[number].add(other)
                found[other].add(number)
    return found
