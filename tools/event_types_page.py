#!/usr/bin/env python3
"""Writes docs/event-types.md from the ontology.

tools/event_types_page.py            write the page
tools/event_types_page.py --check    exit 1 where the page says something else
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from dragoman.ontology import EventType, Example, Ontology, load_ontology

PAGE = Path(__file__).parents[1] / "docs" / "event-types.md"
OPENING = """\
# Event types

The sixteen types of PLOVER as POLECAT uses them, with Dragoman's modes. This page is made from the files in
`src/dragoman/data/ontology` by `tools/event_types_page.py`; their keys are told in
[the schema](../src/dragoman/data/ontology/_schema.md). A CAMEO code's first two digits are its root.
"""
SHOWN = ("en", "hr")


def page(ontology: Ontology) -> str:
    """The whole page."""
    parts = [OPENING, "\n".join(_overview(ontology)), "\n".join(_older(ontology))]
    parts += ["\n".join(_section(kind)) for kind in ontology.types.values()]
    return "\n".join(parts)


def _overview(ontology: Ontology) -> Iterator[str]:
    yield "| type | | modes | CAMEO root | older PLOVER | examples |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for kind in ontology.types.values():
        link, modes = f"[{kind.name}](#{kind.name.lower()})", ", ".join(kind.modes)
        cells = (link, kind.quad, modes, kind.cameo_root, ", ".join(kind.plover_old), str(len(kind.examples)))
        yield f"| {' | '.join(cells)} |"
    yield ""


def _older(ontology: Ontology) -> Iterator[str]:
    changed = {old: kind for kind in ontology.types.values() for old in kind.plover_old if old != kind.name}
    told = (f"{old} is {kind.name}{_mode(kind.plover_old[old])}" for old, kind in sorted(changed.items()))
    yield f"Classes of the older PLOVER with other names: {'; '.join(told)}.\n"


def _mode(mode: str | None) -> str:
    return f" ({mode})" if mode else ""


def _section(kind: EventType) -> Iterator[str]:
    yield f"## {kind.name}\n"
    yield f"{kind.definition} *{kind.quad.capitalize()}.*\n"
    yield from (f"- {line}" for line in kind.is_not)
    yield "\n| mode | what | CAMEO | sides |"
    yield "| --- | --- | --- | --- |"
    for name, mode in kind.modes.items():
        roles = ", ".join(f"{side}: {role}" for side, role in mode.roles.items() if side != role)
        sides = " ".join(filter(None, (roles, "(either way round)" if mode.symmetric else "")))
        yield f"| {name} | {mode.definition} | {mode.cameo} | {sides or 'source, target'} |"
    yield "\n" + "; ".join(f"**{role}**: {text}" for role, text in kind.roles.items()) + ".\n"
    yield from (f"- {line}" for language in SHOWN for line in _shown(kind, language))
    yield ""


def _shown(kind: EventType, language: str) -> Iterator[str]:
    """One example for each mode, and one near miss."""
    own = [example for example in kind.examples if example.language == language]
    for mode in kind.modes if language == "en" else [None]:
        found = (e for e in own if any(mode in (None, gold.mode) for gold in e.events))
        yield from (_told(example) for example in [next(found, None)] if example)
    yield from (f"*{example.text}* — no event" for example in [e for e in own if not e.events][:1])


def _told(example: Example) -> str:
    events = "; ".join(
        " ".join(
            filter(
                None,
                (
                    gold.mode,
                    "+".join(gold.source or ()),
                    "→" if gold.target else "",
                    "+".join(gold.target or ()),
                    f"({gold.status})",
                ),
            )
        )
        for gold in example.events
    )
    return f"*{example.text}* — {events}"


def main() -> int:
    """Write the page, or compare it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 where something is out of date")
    given = parser.parse_args()
    new = page(load_ontology())
    if given.check:
        old = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
        if new != old:
            print("docs/event-types.md is not what the ontology says: run tools/event_types_page.py", file=sys.stderr)
        return int(new != old)
    PAGE.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
