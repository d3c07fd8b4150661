#!/usr/bin/env python3
"""How many of the ontology's gold examples the event stage gets right, by type and language, and what it gives instead.

    tools/examples_report.py                   the table and each failure
    tools/examples_report.py --type CONSULT    of one type
    tools/examples_report.py --language hr     in one language
    tools/examples_report.py --raise           lift the floors in tests/events/floors.yml to what is reached now

A sentence passes if every event it lists is found with type, mode, actors and status as listed, and a near miss if
no event is found. Floors are only ever raised.
"""

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import yaml

from dragoman import pipeline
from dragoman.model.record import Role, Status
from dragoman.ontology import Example, Gold, Ontology, load_ontology

FLOORS = Path(__file__).parents[1] / "tests" / "events" / "floors.yml"
SOURCES: frozenset[Role] = frozenset(("source", "visitor", "participant", "signatory"))
TARGETS: frozenset[Role] = frozenset(("target", "host"))
HEAD = """\
# source: measured by tools/examples_report.py --raise; licence: Apache-2.0
# gold examples passed, by event type and language
"""
_ISO = re.compile(r"[A-Z]{2}")


class Actor(Protocol):
    """Who takes part in a coded event."""

    @property
    def role(self) -> Role:
        """What it does in the event."""

    @property
    def country(self) -> str | None:
        """ISO 3166-1 alpha-2, for a state and those who act for it."""

    @property
    def name(self) -> str | None:
        """Its English name, as far as it has one."""


class Coded(Protocol):
    """An event as `dragoman.pipeline.code_text` gives it."""

    @property
    def type(self) -> str:
        """One of the sixteen."""

    @property
    def mode(self) -> str | None:
        """A mode of the type."""

    @property
    def status(self) -> Status:
        """Whether it happened."""

    @property
    def participants(self) -> Sequence[Actor]:
        """All who fill a role."""


Coder = Callable[[str, str], Sequence[Coded]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one example."""

    kind: str
    example: Example
    got: tuple[str, ...]
    passed: bool
    extra: int  # events that the example does not list


def coder() -> Coder | None:
    """The event stage, or None while it cannot read a bare sentence."""
    found: Coder | None = getattr(pipeline, "code_text", None)
    return found


def outcomes(code: Coder, ontology: Ontology) -> tuple[Outcome, ...]:
    """Every example, coded and judged, in the order of the files."""
    return tuple(
        judged(kind.name, example, code(example.text, example.language), ontology)
        for kind, example in ontology.examples()
    )


def judged(kind: str, example: Example, coded: Sequence[Coded], ontology: Ontology) -> Outcome:
    """An example beside what was coded from it."""
    passed = all(any(agrees(gold, event, ontology) for event in coded) for gold in example.events)
    passed = passed and (bool(example.events) or not coded)
    got = tuple(described(event) for event in coded)
    return Outcome(kind, example, got, passed, max(0, len(coded) - len(example.events)))


def agrees(gold: Gold, event: Coded, ontology: Ontology) -> bool:
    """Whether an event is the expected one: type, mode, status, and the actors of every side that is listed."""
    if event.type != gold.type or (gold.mode is not None and event.mode != gold.mode):
        return False
    if _settled(event.status) != _settled(gold.status):
        return False
    sources, targets = _on(event, SOURCES), _on(event, TARGETS)
    if ontology.symmetric(gold.type, gold.mode):
        wanted = None if gold.source is None else (*gold.source, *(gold.target or ()))
        return _same(wanted, [*sources, *targets]) and _same(gold.mediator, _on(event, {"mediator"}))
    return (
        _same(gold.source, sources) and _same(gold.target, targets) and _same(gold.mediator, _on(event, {"mediator"}))
    )


def _settled(status: Status) -> Status:
    return "occurred" if status == "ongoing" else status


def _on(event: Coded, roles: Iterable[Role]) -> list[Actor]:
    return [actor for actor in event.participants if actor.role in roles]


def _same(wanted: Sequence[str] | None, actors: Sequence[Actor]) -> bool:
    """Each wanted actor is there and no other; two officials of one state count as that state."""
    if wanted is None:
        return True
    return all(any(_is(actor, name) for actor in actors) for name in wanted) and all(
        any(_is(actor, name) for name in wanted) for actor in actors
    )


def _is(actor: Actor, wanted: str) -> bool:
    if _ISO.fullmatch(wanted):
        return actor.country == wanted
    return actor.name is not None and _plain(actor.name) == _plain(wanted)


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").removesuffix("s")


def described(event: Coded) -> str:
    """An event in one line: "CONSULT visit NO > QA, planned"."""
    sides = [
        ", ".join(actor.country or actor.name or "?" for actor in _on(event, roles)) for roles in (SOURCES, TARGETS)
    ]
    return f"{event.type} {event.mode or '-'} {sides[0] or '-'} > {sides[1] or '-'}, {event.status}"


def expected(gold: Gold) -> str:
    """A gold event in the same form."""
    sides = ["+".join(side) if side is not None else "*" for side in (gold.source, gold.target)]
    return f"{gold.type} {gold.mode or '*'} {sides[0]} > {sides[1]}, {gold.status}"


def counts(found: Iterable[Outcome]) -> dict[tuple[str, str], tuple[int, int]]:
    """Examples passed and examples in all, by type and language."""
    table: dict[tuple[str, str], tuple[int, int]] = {}
    for outcome in found:
        key = outcome.kind, outcome.example.language
        passed, total = table.get(key, (0, 0))
        table[key] = passed + outcome.passed, total + 1
    return table


def failure(outcome: Outcome) -> str:
    """A failed example, what was expected and what came out."""
    wanted = "; ".join(map(expected, outcome.example.events)) or "no event"
    text = f"[{outcome.kind} {outcome.example.language}] {outcome.example.text}"
    return f"{text}\n    expected  {wanted}\n    got       {'; '.join(outcome.got) or 'no event'}"


def floors() -> dict[str, dict[str, int]]:
    """The number of examples that must pass, by type and language."""
    content: dict[str, dict[str, int]] = yaml.safe_load(FLOORS.read_text(encoding="utf-8")) or {}
    return content


def raised(found: Iterable[Outcome], old: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
    """The floors, each lifted to what is reached where that is more."""
    new = {kind: dict(languages) for kind, languages in old.items()}
    for (kind, language), (passed, _) in counts(found).items():
        languages = new.setdefault(kind, {})
        languages[language] = max(passed, languages.get(language, 0))
    return new


def written(table: dict[str, dict[str, int]]) -> str:
    """The floors as a file."""
    rows = (f"{kind}: {{{', '.join(f'{k}: {v}' for k, v in languages.items())}}}" for kind, languages in table.items())
    return HEAD + "\n".join(rows) + "\n"


def _print(found: Sequence[Outcome]) -> None:
    for outcome in found:
        if not outcome.passed:
            print(failure(outcome))
    languages = sorted({outcome.example.language for outcome in found}, key=["en", "hr", "sr", "bs"].index)
    table = counts(found)
    print("\n" + "type".ljust(10) + "".join(language.rjust(8) for language in languages))
    for kind in dict.fromkeys(outcome.kind for outcome in found):
        cells = ("{}/{}".format(*table[kind, language]) if (kind, language) in table else "" for language in languages)
        print(kind.ljust(10) + "".join(cell.rjust(8) for cell in cells))
    misses = [outcome for outcome in found if not outcome.example.events]
    for name, group in (("all", found), ("near misses", misses)):
        print(f"{name}: {sum(o.passed for o in group)} of {len(group)} pass")
    print(f"events beyond those listed in sentences with events: {sum(o.extra for o in found if o.example.events)}")


def main() -> int:
    """Print the report, or raise the floors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--type", help="only this event type")
    parser.add_argument("--language", help="only this language")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to what is reached now")
    given = parser.parse_args()
    code = coder()
    if code is None:
        print("dragoman.pipeline has no code_text yet", file=sys.stderr)
        return 1
    found = outcomes(code, load_ontology())
    if given.lift:
        FLOORS.write_text(written(raised(found, floors())), encoding="utf-8")
    wanted = [
        outcome
        for outcome in found
        if given.type in (None, outcome.kind) and given.language in (None, outcome.example.language)
    ]
    _print(wanted)
    return 0


if __name__ == "__main__":
    sys.exit(main())
