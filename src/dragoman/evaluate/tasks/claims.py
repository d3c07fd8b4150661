"""Does one claim weaken another: two claims as two reports, and whether the record holds them to be in dispute."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine, report_of
from dragoman.evaluate.finding import Case, Counts, Finding
from dragoman.evaluate.source import files_of, rows_of
from dragoman.model.record import Dossier
from dragoman.model.text import Given

CONTRADICTING = frozenset(("contradiction", "update"))


def claimdiff(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """One finding a topic, as pairs of a topic share claims."""
    counts: dict[str, list[Counts]] = defaultdict(list)
    cases: dict[str, list[Case]] = defaultdict(list)
    for path in files_of(part, data):
        for row in rows_of(path):
            given = Given(published=row["date"] or None)
            sides = [report_of(f"{row['pair_id']} {side}", row[f"claim_{side}"], given) for side in "ab"]
            wanted, got = bool(row["relation"]), in_dispute(engine.record(sides))
            counts[row["topic"]].append((float(wanted and got), float(got and not wanted), float(wanted and not got)))
            if wanted != got:
                text = f"A: {row['claim_a']} B: {row['claim_b']}"
                told = ["weakens" if side else "does not" for side in (wanted, got)]
                cases[row["topic"]].append(Case(row="weaken", text=text, wanted=told[0], got=told[1], cost=1 + got))
    for topic, found in counts.items():
        total = tuple(map(sum, zip(*found, strict=True)))
        yield Finding(unit=topic, counts={"weaken": total}, cases=tuple(cases[topic]))


def in_dispute(record: Dossier) -> bool:
    """Whether both reports bear on one thing that the record calls contradicted or disputed."""
    for event in record.events:
        for dispute in event.disputes:
            reports = {quote.report for value in dispute.values for quote in value.evidence}
            if dispute.kind in CONTRADICTING and len(reports) > 1:
                return True
    for claim in record.claims:
        reports = {quote.report for position in claim.positions for quote in position.evidence}
        if claim.disputed and len(reports) > 1:
            return True
    return False
