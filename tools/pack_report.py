#!/usr/bin/env python3
"""How many examples of the languages come out right: dates, who says what, events.

    tools/pack_report.py            a line for each language that has a pack and examples
    tools/pack_report.py ru de      these, with every failure
    tools/pack_report.py --write    measure all, and keep the scores that `dragoman languages` shows and tests hold

The examples of a language stand in `examples.yml` of its pack, and those written by somebody who had not seen the pack
in `tests/lang/independent/<code>.yml`:

    source: who wrote them, and when
    times:                      # read on Tuesday, 25 February 2025
    - [sentence, the words of the time, past | present | future, its days as EDTF]
    said:
    - {text: …, voice: words, stance: asserts, content: words}     # voice: null where nobody says anything
    events:                     # by type; a sentence without events under any key
      CONSULT:
      - {text: …, events: [{type: CONSULT, mode: visit, source: [FR], status: occurred}]}

An event example is one as the event types have it (`ontology/_schema.md`), its language being that of the pack.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path

import msgspec

from dragoman import pipeline
from dragoman.errors import PackError
from dragoman.evaluate.languages import KINDS, Score
from dragoman.lang.pack import available, data_folder, read_yaml
from dragoman.model.anchor import value_of
from dragoman.model.annotation import Annotations, Attribution
from dragoman.model.dates import Interval, Tense
from dragoman.model.edtf import edtf_of
from dragoman.model.text import Report
from dragoman.ontology import Example, Gold, load_ontology
from tools import examples_report

ANCHOR = Interval(date(2025, 2, 25), date(2025, 2, 25))
INDEPENDENT = Path(__file__).parents[1] / "tests" / "lang" / "independent"
SCORES = data_folder() / "evaluate" / "languages.yml"
HEADER = """\
# source: measured; licence: Apache-2.0
# Examples of the packs that come out right, of how many; events found where there are none (unfounded). Written by
# `tools/pack_report.py --write`. own: examples.yml of the pack; independent: tests/lang/independent/<code>.yml.
"""


class Said(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sentence, who says something in it (None: nobody), how, and what."""

    text: str
    voice: str | None
    stance: str = "asserts"
    content: str = ""


class Plain(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sentence and the events in it, none for a near miss."""

    text: str
    events: tuple[Gold, ...]


class Examples(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The examples of one pack."""

    source: str
    times: tuple[tuple[str, str, Tense, str | None], ...] = ()
    said: tuple[Said, ...] = ()
    events: dict[str, tuple[Plain, ...]] = {}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one example. `false` counts events in a sentence that has none."""

    kind: str
    text: str
    wanted: str
    got: str
    passed: bool
    false: int = 0


def examples_of(code: str) -> tuple[Examples, ...]:
    """The examples of a language: its pack's own, then the independent ones.

    Raises:
        PackError: a file breaks the schema (E210).
    """
    paths = (data_folder() / "lang" / code / "examples.yml", INDEPENDENT / f"{code}.yml")
    return tuple(read_examples(path, f"{code}: {path.name}") for path in paths if path.is_file())


def read_examples(path: Traversable, place: str) -> Examples:
    """One file of examples; `place` names it in errors, which are as in `examples_of`."""
    try:
        return msgspec.convert(read_yaml(path, place), Examples)
    except msgspec.ValidationError as error:
        raise PackError(str(error), code="E210", place=place, remedy="see tools/pack_report.py") from error


def outcomes(examples: Examples, code: str) -> Iterator[Outcome]:
    """Every example of a file, read and judged."""
    for text, words, tense, wanted in examples.times:
        got = _value(text, words, tense, code)
        yield Outcome("times", f"{text} [{words}]", str(wanted), str(got), got == wanted)
    for said in examples.said:
        yield _said(said, code)
    ontology = load_ontology()
    for group in examples.events.values():
        for plain in group:
            example = Example(text=plain.text, language=code, events=plain.events)
            coded = pipeline.code_text(plain.text, code)
            found = examples_report.judged("", example, coded, ontology)
            wanted = "; ".join(map(examples_report.expected, example.events)) or "no event"
            got = "; ".join(found.got) or "no event"
            yield Outcome("events", plain.text, wanted, got, found.passed, 0 if plain.events else len(coded))


def _read(text: str, code: str) -> Annotations:
    return pipeline.code_passage(Report(id="text", file="text", text=text), code).annotations


def _value(text: str, words: str, tense: Tense, code: str) -> str | None:
    for time in _read(text, code).times:
        if text[time.start : time.end] == words:
            days = value_of(time, ANCHOR, tense)
            return edtf_of(days)[0] if days is not None else "no days"
    return "not found"


def _said(said: Said, code: str) -> Outcome:
    annotations = _read(said.text, code)
    told = [_told(annotations, a) for a in annotations.attributions]
    wanted = (said.voice or "", said.stance, said.content)
    passed = any(_agrees(wanted, one) for one in told) if said.voice is not None else not told
    return Outcome("said", said.text, " | ".join(wanted), " ;; ".join(map(" | ".join, told)) or "nobody", passed)


def _told(annotations: Annotations, attribution: Attribution) -> tuple[str, str, str]:
    text = annotations.report.text
    voices = (*attribution.voices, *attribution.joint)
    last = annotations.mentions[voices[-1]] if voices else None
    voice = text[last.start : last.end] if last is not None else ""
    return voice, attribution.stance, text[slice(*attribution.content)]


def _agrees(wanted: tuple[str, str, str], told: tuple[str, str, str]) -> bool:
    """Voice and content are those wanted but for what stands at their edges."""
    voice, stance, content = wanted
    return stance == told[1] and _like(voice, told[0]) and _bare(content) in _bare(told[2])


def _like(one: str, other: str) -> bool:
    return bool(other) and (one in other or other in one)


def _bare(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def scored(found: Sequence[Outcome]) -> Score:
    """The outcomes of one file, counted."""
    cells = {kind: [outcome.passed for outcome in found if outcome.kind == kind] for kind in KINDS}
    shares = {kind: (sum(passed), len(passed)) for kind, passed in cells.items()}
    return Score(**shares, unfounded=sum(outcome.false for outcome in found))


def paths() -> dict[tuple[str, str], Traversable]:
    """The files of examples there are, by language and "own" or "independent"."""
    every = (
        ((code, name), path)
        for code in available()
        for name, path in (
            ("own", data_folder() / "lang" / code / "examples.yml"),
            ("independent", INDEPENDENT / f"{code}.yml"),
        )
    )
    return {key: path for key, path in every if path.is_file()}


def write() -> None:
    """Measure every file and keep the scores."""
    lines: dict[str, list[str]] = {}
    for (code, name), path in paths().items():
        score = scored(tuple(outcomes(read_examples(path, f"{code}: {name}"), code)))
        shares = ", ".join(f"{kind}: [{getattr(score, kind)[0]}, {getattr(score, kind)[1]}]" for kind in KINDS)
        lines.setdefault(code, []).append(f"  {name}: {{{shares}, unfounded: {score.unfounded}}}\n")
    body = "".join(f"{code}:\n{''.join(rows)}" for code, rows in lines.items())
    Path(str(SCORES)).write_text(HEADER + body, encoding="utf-8")


def main() -> int:
    """Print the table, and the failures of the languages named; or write the scores."""
    named = sys.argv[1:]
    if named == ["--write"]:
        write()
        return 0
    print("language".ljust(10) + "".join(kind.rjust(12) for kind in KINDS) + "false events".rjust(14))
    for code in named or available():
        found = [outcome for examples in examples_of(code) for outcome in outcomes(examples, code)]
        if not found:
            continue
        cells = [[o for o in found if o.kind == kind] for kind in KINDS]
        shares = (f"{sum(o.passed for o in own)}/{len(own)}" for own in cells)
        print(
            code.ljust(10) + "".join(share.rjust(12) for share in shares) + str(sum(o.false for o in found)).rjust(14)
        )
        for outcome in found if named else ():
            if not outcome.passed:
                print(f"  [{outcome.kind}] {outcome.text}\n      wanted  {outcome.wanted}\n      got     {outcome.got}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
