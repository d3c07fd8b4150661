"""What is known of each language: what its pack has and lacks, and how many of its examples come out right.

The scores are measured by `tools/pack_report.py --write`, which keeps them in `data/evaluate/languages.yml`; a test
holds every pack to its scores. Half of the examples stand with the pack, half were written by somebody
who had not seen it.
"""

from collections.abc import Mapping
from functools import lru_cache

import msgspec

from dragoman.errors import PackError
from dragoman.lang.catalogue import written_languages
from dragoman.lang.pack import Pack, available, data_folder, load, read_yaml
from dragoman.ontology import load_ontology

PLACE = "evaluate/languages.yml"
KINDS = ("times", "said", "events")
"""Kinds of examples: date phrases, sentences on who says what, sentences with and without events."""


class Score(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How many examples of a file come out right, of how many; and false events in the sentences without one."""

    times: tuple[int, int] = (0, 0)
    said: tuple[int, int] = (0, 0)
    events: tuple[int, int] = (0, 0)
    unfounded: int = 0


class LanguageReport(msgspec.Struct, frozen=True, kw_only=True):
    """A language as `dragoman languages` shows it."""

    code: str
    name: str  # its own
    english_name: str
    scripts: tuple[str, ...]
    direction: str
    events: bool  # whether events are coded, or names and dates only are read
    types: int  # event types that the pack has triggers for
    brief: bool  # whether a brief can be written in it
    lacks: tuple[str, ...]
    scores: Mapping[str, Score]  # by file: "own", "independent"


@lru_cache(maxsize=1)
def scores() -> Mapping[str, Mapping[str, Score]]:
    """The scores kept, by language and file.

    Raises:
        PackError: the file breaks its schema (E210).
    """
    content = read_yaml(data_folder() / "evaluate" / "languages.yml", PLACE)
    try:
        return msgspec.convert(content, dict[str, dict[str, Score]])
    except msgspec.ValidationError as error:
        remedy = "write it with tools/pack_report.py --write"
        raise PackError(str(error), code="E210", place=PLACE, remedy=remedy) from error


def languages() -> tuple[LanguageReport, ...]:
    """Every language with a pack, by its English name."""
    written = frozenset(written_languages())
    found = (_report(load(code), brief=code in written) for code in available())
    return tuple(sorted(found, key=lambda one: one.english_name))


def _report(pack: Pack, *, brief: bool) -> LanguageReport:
    types = load_ontology().types
    triggers = pack.section("triggers")
    return LanguageReport(
        code=pack.code, name=pack.name, english_name=pack.english_name, scripts=pack.scripts, direction=pack.direction,
        events=pack.events, types=sum(1 for kind in types if kind in triggers), brief=brief, lacks=pack.lacks,
        scores=scores().get(pack.code, {}),
    )  # fmt: skip


HEAD = ("code", "language", "script", "event types", "brief", "dates", "who says what", "events", "false", "lacks")
NOTE = """\
dates, who says what, events: examples that come out right, half of them written by somebody who had not seen the pack.
What failed at first was then mended, so that no figure here is of examples that nobody has looked at. The examples of
bs, en, hr and sr are younger than their packs: one writer wrote both halves, the first before reading the packs' words.
false: events read in sentences without one. brief: a brief can be written in it (--in CODE).
names and dates: reports in it are read for these and for their origin, and no events are coded. Reports in other
languages are read so too, by the rules that languages share. The brief says so.
"""


def as_table(found: tuple[LanguageReport, ...]) -> str:
    """The languages as lines of columns."""
    rows = [HEAD, *(_cells(one) for one in found)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEAD))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    return "\n".join([*lines, "", NOTE])


def _cells(one: LanguageReport) -> tuple[str, ...]:
    scored = tuple(one.scores.values())
    shares = [_share([getattr(score, kind) for score in scored]) for kind in KINDS]
    false = str(sum(score.unfounded for score in scored)) if scored else NOT_SCORED
    name = one.english_name if one.name == one.english_name else f"{one.english_name} ({one.name})"
    brief = "yes" if one.brief else "no"
    types = f"{one.types} of {len(load_ontology().types)}" if one.events else NO_EVENTS
    scripts = ", ".join(one.scripts)
    return (one.code, name, scripts, types, brief, *shares, false, ", ".join(one.lacks) or "")


NOT_SCORED, NO_EVENTS = "—", "names and dates"


def _share(pairs: list[tuple[int, int]]) -> str:
    right, every = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
    return f"{right}/{every}" if every else NOT_SCORED


def as_json(found: tuple[LanguageReport, ...]) -> str:
    """The languages as JSON, ended like a line."""
    return msgspec.json.format(msgspec.json.encode(found), indent=1).decode() + "\n"
