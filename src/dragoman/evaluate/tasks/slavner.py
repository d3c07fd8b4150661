"""Names in Slavic news: the forms of a document with their types, and which of them name the same."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine, report_of
from dragoman.evaluate.finding import Case, Finding
from dragoman.evaluate.names import named
from dragoman.evaluate.score import Item3, pair_counts, set_counts
from dragoman.evaluate.source import files_of, rows_of
from dragoman.lang.world import load_world
from dragoman.model.actor import Cast
from dragoman.model.annotation import Annotations, Mention
from dragoman.model.text import Given
from dragoman.resolve.actors import cast_of

TYPES = frozenset(("PER", "LOC", "ORG"))
OPEN = frozenset(("name", "place", "person"))
"""Kinds of mentions that other reports may show to be organisations."""
Form = tuple[str, str]
"""A name in small letters, and its type."""


def topics(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """A finding a document for the names, and one a topic for the links."""
    for path in files_of(part, data):
        rows = [row for row in rows_of(path) if row["has_raw"] and row["has_annotation"]]
        read = [_read(f"{path.name} {row['file']}", row, engine) for row in rows]
        yield from (_names(row, found) for row, found in zip(rows, read, strict=True))
        yield _links(path.name, rows, read)


def _read(name: str, row: Mapping[str, Any], engine: Engine) -> Annotations:
    given = Given(published=row["date"] or None, language=row["lang"])
    return engine.read_alone(report_of(name, row["text"], given)).annotations


def _forms(annotations: Annotations, cast: Cast | None = None) -> dict[Form, int]:
    """Forms of the names with the first mention that has each; of the kind that all reports tell, with a cast."""
    found: dict[Form, int] = {}
    told = annotations if cast is None else replace(annotations, mentions=tuple(_told(annotations, cast)))
    for index, (start, end, kind) in named(told):
        found.setdefault((annotations.report.text[start:end].casefold(), kind), index)
    return found


def _told(annotations: Annotations, cast: Cast) -> Iterator[Mention]:
    """The mentions, bare names with the kind of the actor that the reports together found them to name."""
    for index, mention in enumerate(annotations.mentions):
        key = next(iter(cast.keys(annotations.report.id, index)), None)
        bare = bool(mention.name) and mention.head is None and mention.kind in OPEN
        yield replace(mention, kind="organisation") if bare and (key or "").startswith("org:") else mention


def _gold(row: Mapping[str, Any]) -> dict[Form, str]:
    return {(form.casefold(), kind): entity for form, _, kind, entity in row["entities"] if kind in TYPES}


def _names(row: Mapping[str, Any], annotations: Annotations) -> Finding:
    gold, ours = _gold(row), _forms(annotations)
    counts = set_counts(gold, ours)
    missed, extra = ([f"{form} {kind}" for form, kind in sorted(side)] for side in (set(gold) - set(ours),
                                                                                   set(ours) - set(gold)))  # fmt: skip
    text = f"{row['lang']} {row['file']}: {row['text'][:100]}"
    case = Case(row=f"names-{row['lang']}", text=text, wanted=", ".join(missed[:12]), got=", ".join(extra[:12]),
                cost=len(missed) + len(extra))  # fmt: skip
    return Finding(unit=row["file"], counts={f"names-{row['lang']}": counts}, cases=(case,))


def _links(topic: str, rows: Sequence[Mapping[str, Any]], read: Sequence[Annotations]) -> Finding:
    """Pairs of (document, form) that name the same, across languages, and across documents of a language."""
    cast = cast_of(read, load_world())
    items: list[Item3] = []
    within: dict[str, list[Item3]] = defaultdict(list)
    for row, annotations in zip(rows, read, strict=True):
        gold, ours = _gold(row), _forms(annotations, cast)
        for form in sorted({*gold, *ours}):
            keys = cast.keys(annotations.report.id, ours[form]) if form in ours else ()
            key = keys[0] if keys else (("alone", annotations.report.id, form) if form in ours else None)
            items.append((row["lang"], gold.get(form), key))
            within[row["lang"]].append((annotations.report.id, gold.get(form), key))
    inner = tuple(map(sum, zip(*(pair_counts(group) for group in within.values()), strict=True)))
    return Finding(unit=topic, counts={"link-across": pair_counts(items), "link-within": inner})
