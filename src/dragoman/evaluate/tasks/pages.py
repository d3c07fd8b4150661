"""Pages as they stand on the web: text, headline, day and authors, against what the outlet's own parser expects."""

import gzip
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine
from dragoman.evaluate.finding import Case, Counts, Finding
from dragoman.evaluate.rouge import rouge_lsum
from dragoman.evaluate.source import files_of, rows_of
from dragoman.model.text import Given
from dragoman.read.page.page import Article, article_of

_VERSION = re.compile(r"\d+")
_GOOD = 0.9  # below that a body is a case to look at


def fields(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """One finding a page."""
    del engine  # pages are read before any analysis
    (index,) = files_of(part, data)
    rows = list(rows_of(index))
    outlets = dict.fromkeys((row["country"], row["outlet"]) for row in rows)
    for country, outlet in outlets:
        own = [row for row in rows if (row["country"], row["outlet"]) == (country, outlet)]
        for row, wanted in _paired(own, index.parent / country / f"{outlet}.json"):
            yield _compare(row, wanted, _read(index.parent / row["file"], row))


def _paired(rows: Sequence[Mapping[str, Any]], path: Path) -> Iterator[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """Each page with what is expected of it: the newest belongs to the newest version of the parser."""
    versions = json.loads(path.read_text(encoding="utf-8"))
    names = sorted(versions, key=lambda name: [int(number) for number in _VERSION.findall(name)])
    pages = sorted(rows, key=lambda row: row["crawl_date"])
    yield from ((row, versions[name]) for row, name in zip(pages, names[-len(pages) :], strict=True))


def _read(path: Path, row: Mapping[str, Any]) -> Article | None:
    page = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
    return article_of(page, known=Given(url=row["url"]), fetched=row["crawl_date"][:10])


def _compare(row: Mapping[str, Any], wanted: Mapping[str, Any], article: Article | None) -> Finding:
    given = article.given if article else Given()
    body = rouge_lsum(_body(wanted), article.text[article.begins :] if article else "")[2]
    title, day, names = _line(wanted["title"]), wanted["publishing_date"][:10], tuple(map(_line, wanted["authors"]))
    right = {
        "body": body,
        "title": float(_line(given.title or "") == title),
        "day": float(given.published == day),
        "authors": _f1(names, given.authors),
    }
    got = {"title": given.title, "day": given.published, "authors": ", ".join(given.authors), "body": f"F1 {body:.3f}"}
    asked = {"title": title, "day": day, "authors": ", ".join(names), "body": "the whole text"}
    counts: dict[str, Counts] = {name: (value, 1.0) for name, value in right.items()}
    cases = tuple(
        Case(row=name, text=row["file"], wanted=asked[name], got=got[name] or "nothing")
        for name, value in right.items()
        if value < (_GOOD if name == "body" else 1)
    )
    return Finding(unit=row["file"], counts=counts, cases=cases)


def _body(wanted: Mapping[str, Any]) -> str:
    parts = [*wanted["body"]["summary"]]
    for section in wanted["body"]["sections"]:
        parts += [*section["headline"], *section["paragraphs"]]
    return "\n".join(parts)


def _line(text: str) -> str:
    return " ".join(text.split())


def _f1(wanted: Sequence[str], found: Sequence[str]) -> float:
    both = len({*wanted} & {*found})
    total = len({*wanted}) + len({*found})
    return 2 * both / total if total else 1.0
