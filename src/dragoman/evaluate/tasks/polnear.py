"""Who says what (PolNeAR): tokens of sources, cues and contents; and the agency an article was taken from."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine, report_of
from dragoman.evaluate.finding import Case, Counts, Finding
from dragoman.evaluate.said import PARTS, Said, attributed_in, tokens_in
from dragoman.evaluate.score import set_counts
from dragoman.evaluate.source import files_of, rows_of
from dragoman.lang.world import load_world
from dragoman.model.text import Given, Report

_NONE = frozenset(("", "None", "NA"))
_WORD = re.compile(r"\w+")


def attribution(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """One finding an article: against each annotator, the mean of the counts."""
    for path in files_of(part, data):
        for row in rows_of(path):
            coded = engine.read_alone(_report(row))
            ours = attributed_in(coded.annotations)
            golds = [[_gold(row["text"], found) for found in marked] for marked in row["annotations"].values()]
            counts = {name: _mean([_counts(gold, ours, name) for gold in golds]) for name in PARTS}
            yield Finding(unit=row["file"], counts=counts, cases=tuple(_cases(row["text"], golds[0], ours)))


def _report(row: Mapping[str, Any]) -> Report:
    return report_of(row["file"], row["text"], Given(outlet=row["publisher"], published=row["publication_date"]))


def _gold(text: str, found: Mapping[str, Any]) -> Said:
    return Said(**{name: tokens_in(text, [span[:2] for span in found.get(name) or ()]) for name in PARTS})


def _counts(gold: Sequence[Said], ours: Sequence[Said], name: str) -> Counts:
    return set_counts(_all(gold, name), _all(ours, name))


def _all(said: Sequence[Said], name: str) -> frozenset[int]:
    return frozenset().union(*(getattr(one, name) for one in said))


def _mean(counts: Sequence[Counts]) -> Counts:
    return tuple(sum(column) / len(counts) for column in zip(*counts, strict=True))


def _cases(text: str, gold: Sequence[Said], ours: Sequence[Said]) -> Iterator[Case]:
    """Attributions missed, made up, or with another source or content; by what their tokens cost."""
    for wanted in gold:
        got = next((one for one in ours if one.cue & wanted.cue), Said())
        for name in PARTS:
            a, b = getattr(wanted, name), getattr(got, name)
            if a != b:
                yield Case(row=name, text=_stretch(text, wanted), wanted=_words(text, a), got=_words(text, b),
                           cost=len(a ^ b))  # fmt: skip
    cued = frozenset().union(*(one.cue for one in gold))
    for extra in ours:
        if not extra.cue & cued:
            yield Case(row="cue", text=_stretch(text, extra), wanted="nothing", got=_words(text, extra.cue), cost=3)


def _stretch(text: str, said: Said) -> str:
    every = sorted(said.source | said.cue | said.content)
    return text[every[0] : every[-1] + 40] if every else ""


def _words(text: str, tokens: frozenset[int]) -> str:
    found = (_WORD.match(text, at) for at in sorted(tokens))
    return " ".join(match[0] for match in found if match is not None) or "nothing"


def wire(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """The agency that an article as a whole is credited to, against the set's column of wires."""
    for path in files_of(part, data):
        for row in rows_of(path):
            gold = "" if row["wire"] in _NONE or row["wire"] is None else str(row["wire"])
            counts: dict[str, Counts] = {}
            cases: list[Case] = []
            for suffix, text in (("", row["text"]), ("-byline", _with_byline(row))):
                ours = _agencies({**row, "text": text}, engine)
                key = ("named" if gold else "false") + suffix
                right = any(_same_agency(gold, name) for name in ours) if gold else not ours
                counts[key] = (float(right), 1.0) if gold else (float(not right),)
                shown = f"{text[:160]} … {text[-80:]}"
                case = Case(row=key, text=shown, wanted=gold or "nobody", got=", ".join(ours) or "nobody")
                cases += [] if right else [case]
            yield Finding(unit=row["file"], counts=counts, cases=tuple(cases))


def _agencies(row: Mapping[str, Any], engine: Engine) -> list[str]:
    coded = engine.read_alone(_report(row))
    return sorted({c.name for c in coded.annotations.credits if c.kind == "agency" and c.whole})


def _with_byline(row: Mapping[str, Any]) -> str:
    """The article with its byline under the headline, as it stood on the page."""
    author = row.get("author")
    if author in _NONE or author is None:
        return str(row["text"])
    title, rest, body = row["text"].partition("\n")
    return f"{title}\n\nBy {author}\n{rest}{body}"


def _same_agency(gold: str, ours: str) -> bool:
    """Whether the two name one agency, in any of its names."""
    if gold.casefold() == ours.casefold():
        return True
    for medium in load_world().agencies.values():
        names = {name.text.casefold() for name in medium.names}
        if {gold.casefold(), ours.casefold()} <= names:
            return True
    return False
