"""Unit tests of event coders with invented countries: the set's own dictionary of actors is given, as a user would."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from dragoman.evaluate.actors import UNION, Sides, coded_in
from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine, report_of
from dragoman.evaluate.finding import Case, Finding
from dragoman.evaluate.source import files_of, rows_of, text_of
from dragoman.evaluate.tasks.coding import CODE, UNKNOWN, class_of
from dragoman.lang.own import OwnActor, OwnActors, OwnKind, knowing
from dragoman.lang.world import load_world

_COMMENT = re.compile(r"<!--.*?-->|#.*?$", re.DOTALL | re.MULTILINE)
_BRACKET = re.compile(r"\[([^\]]*)")
_CODE = re.compile(r"(?:^|/)\s*([A-Z]{3})[A-Z]*(?=[/\s]|$)")
_NO_CODE = re.compile(r"[^A-Z-]")
WEIS: Mapping[str, frozenset[str]] = {
    "01": frozenset(("CONCEDE", "RETREAT")),  # yield
    "03": frozenset(("CONSULT",)),
    "04": frozenset(("SUPPORT",)),  # approve
    "05": frozenset(("AGREE", "SUPPORT")),  # promise
    "06": frozenset(("COOPERATE", "CONCEDE", "SUPPORT")),  # grant
    "07": frozenset(("AID",)),  # reward
    "08": frozenset(("AGREE",)),
    "09": frozenset(("REQUEST",)),
    "10": frozenset(("REQUEST",)),  # propose, urge
    "11": frozenset(("REJECT",)),
    "12": frozenset(("ACCUSE",)),
    "13": frozenset(("ACCUSE",)),  # complain
    "14": frozenset(("REJECT",)),  # deny
    "15": frozenset(("REQUEST",)),  # demand
    "16": frozenset(("THREATEN",)),  # warn
    "17": frozenset(("THREATEN",)),
    "18": frozenset(("PROTEST", "MOBILIZE")),  # demonstrate
    "19": frozenset(("SANCTION",)),  # reduce relations
    "20": frozenset(("SANCTION", "COERCE")),  # expel
    "21": frozenset(("COERCE",)),  # seize
    "22": frozenset(("ASSAULT",)),  # force
}
"""Roots of WEIS (McClelland 1976), in which most records are coded, not in CAMEO. Comments (02) have no type."""
CAMEO: Mapping[str, frozenset[str]] = {
    "030": frozenset(("AGREE",)),  # express intent to cooperate; WEIS has no 030
    "031": frozenset(("AGREE", "CONSULT")),  # the same, and "meet" in WEIS
    "194": frozenset(("ASSAULT",)),  # fight with artillery and tanks; "halt negotiations" in WEIS
}
"""Codes that the suite's later records take from CAMEO."""
MET_BOTH_WAYS = frozenset(("visit",))
"""Modes that the records tell twice: as a visit (032) and as receiving one (033)."""
PUT_OFF = "SANCTION"
"""What the records make of a meeting that is put off: WEIS 191, a planned event is cancelled or postponed."""
SHORT = 4
"""Letters of a name up to which it may be an abbreviation, written in capitals."""
ROOT, WHOLE = 2, 3
"""Digits of a root and of a code; longer and higher ones are the test suite's own inventions."""
Coded = tuple[str, frozenset[str], str]
"""Source, the types that would be right, target."""


def petrarch(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """One finding a record: passed if its events are ours, none more. The inputs: records, and their actors."""
    records, actors = files_of(part, data)
    named = dictionary(text_of(actors))
    with knowing(named.actors):
        for row in rows_of(records):
            if _counts(row):
                gold = {(named.code(e["source"]), _types(e["code"]), named.code(e["target"])) for e in row["events"]}
                ours = _both_known(coded_in(engine.passage(report_of(row["id"], row["text"]), "en")))
                yield _record(row["id"], row["text"], gold, ours)


def _counts(row: Mapping[str, Any]) -> bool:
    """Whether a record tests the coding: no error of the input, codes of the scheme, both sides coded."""
    if any("error" in flag for flag in row.get("flags") or ()):
        return False
    events = row["events"]
    known = all(len(e["code"]) == WHOLE and e["code"][:ROOT] in WEIS for e in events)
    sides = [e[side] for e in events for side in ("source", "target")]
    return known and not any(_NO_CODE.search(side) or side[:CODE] == UNKNOWN for side in sides)


def _types(code: str) -> frozenset[str]:
    return CAMEO.get(code) or WEIS[code[:ROOT]]


def _record(unit: str, text: str, gold: set[Coded], ours: Sequence[frozenset[Coded]]) -> Finding:
    """`ours` has one member an event; of a mutual one, with both directions, the record may tell only one."""
    key = "passed" if gold else "silent"
    every = {coded for event in ours for coded in event}
    found = all(any(_fits(a, b) for b in every) for a in gold)
    right = found and all(any(_fits(a, b) for a in gold) or _told_back(b, gold, event) for event in ours for b in event)
    told = [
        ", ".join(sorted(f"{a} {'/'.join(sorted(t))} {b}" for a, t, b in side)) or "nothing" for side in (gold, every)
    ]
    case = Case(row=key, text=text, wanted=told[0], got=told[1], cost=len(gold) + len(every))
    return Finding(unit=unit, counts={key: (float(right), 1.0)}, cases=() if right else (case,))


def _told_back(one: Coded, gold: set[Coded], event: frozenset[Coded]) -> bool:
    """Whether the record has the other direction of a mutual event."""
    back = (one[2], one[1], one[0])
    return back in event and any(_fits(a, back) for a in gold)


def _fits(gold: Coded, ours: Coded) -> bool:
    return (gold[0], gold[2]) == (ours[0], ours[2]) and bool(gold[1] & ours[1])


def _both_known(events: Sequence[Sides]) -> list[frozenset[Coded]]:
    """Of each event the pairs of source and target with its types, both ways round where it is mutual.

    As the coder that the records were made for, which wants two sides, an event with an unknown one is left out.
    """
    found = []
    for event in events:
        types = frozenset((PUT_OFF if event.off else event.type, class_of(event)))
        mutual = event.mutual or event.mode in MET_BOTH_WAYS
        if mutual and not event.targets and len(event.sources) > 1:
            pairs = {(a, b) for a, b in product(event.sources, repeat=2) if a != b}
        else:
            pairs = set(product(event.sources, event.targets))
        pairs |= {(b, a) for a, b in pairs} if mutual else set()
        if pairs:
            found.append(frozenset((a, types, b) for a, b in pairs))
    return found


@dataclass(frozen=True, slots=True)
class Dictionary:
    """A table of actors, and the codes that stand for the same actor as another of the table."""

    actors: OwnActors
    same: Mapping[str, str]

    def code(self, whole: str) -> str:
        """The code of a record's side, cut to three letters, as the table has it."""
        code = whole[:CODE]
        return self.same.get(code, code)


def dictionary(text: str) -> Dictionary:
    """A PETRARCH dictionary of actors: a name with its codes, further names marked with a plus; the codes may follow.

    Everything is given as a name of the country that begins its code: the record asks for no more. Of several codes
    the first stands for all; a name of a state that is known already stands for its code, and is not given again.
    """
    known = _known_states()
    names: dict[str, list[str]] = {}
    same: dict[str, str] = {}
    for block, codes in _blocks(text):
        listed = next((known[name.casefold()] for name in block if name.casefold() in known), None)
        first = listed or same.get(codes[0], codes[0])
        same |= {code: first for code in codes if code != first}
        new = [name for name in block if name.casefold() not in known]
        names.setdefault(first, []).extend(new)
    given = (actor for code, found in names.items() for actor in _actors(code, tuple(dict.fromkeys(found))))
    return Dictionary(OwnActors(tuple(given)), same)


def _known_states() -> Mapping[str, str]:
    """Names of states, their adjectives and peoples as the world has them, folded, to three-letter codes."""
    world = load_world()
    entries = (e for e in world.entries("en") if e.kind in ("state", "adjective", "people") and e.country != UNION)
    return {entry.text.casefold(): world.iso3(str(entry.country)) or str(entry.country) for entry in entries}


def _blocks(text: str) -> Iterator[tuple[list[str], list[str]]]:
    """Names of one actor with their codes."""
    names: list[str] = []
    codes: list[str] = []
    for line in _COMMENT.sub("", text).splitlines():
        name = line.partition("[")[0].strip()
        if name and not name.startswith("+"):
            if names and codes:
                yield names, codes
            names, codes = [], []
        if name:
            names.append(" ".join(name.lstrip("+").replace("_", " ").split()).removeprefix("THE ").title())
        codes += [code for inside in _BRACKET.findall(line) for code in _CODE.findall(inside)]
    if names and codes:
        yield names, codes


def _actors(code: str, names: Sequence[str]) -> Iterator[OwnActor]:
    """Names by kind: one that only lengthens an earlier one is its adjective, or its people if it is a plural."""
    kinds: dict[OwnKind, list[str]] = {}
    for at, name in enumerate(names):
        longer = any(name.startswith(before) and " " not in name[len(before) :] for before in names[:at])
        kind: OwnKind = "state" if not longer else "people" if name.endswith("s") else "adjective"
        kinds.setdefault(kind, []).extend((name, name.upper()) if len(name) <= SHORT else (name,))
    return (OwnActor(tuple(found), code, kind) for kind, found in kinds.items())
