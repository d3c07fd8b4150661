"""people.tsv and confirmed.tsv: heads of state and government out of public tables, under English names.

The tables are not shipped; docs/data-sources.md names them. Terms that stand in officials.tsv, which is
written by hand and more exact, are left out.
"""

import csv
import gzip
import json
import re
import urllib.parse
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from dragoman.lang.world import plain
from tools.world_choices import choices, read_yaml

CURRENT = "world-leaders-current-2026-08-22.json"
WIKIDATA = "world-leaders-wikidata-2022.csv"
ARCHIGOS = "archigos_4.1_annual.tsv.gz"
SINCE = "1990"
LATER = "9999"
OPEN = ".."  # EDTF: still in office
OFFICES_LEFT_OUT = re.compile("prince|regent|governor|member|^minister")


class Row(NamedTuple):
    """One office somebody held."""

    name: str
    country: str
    office: str
    since: str
    until: str
    sex: str
    source: str


def people_table(data: Path, leaders: Path) -> str:
    """people.tsv: one line a term, by country, office and date."""
    by_hand = _by_hand(data)
    lines = [
        "# source: world-leaders-current of 2026-08-22 (CC BY-SA 4.0), Wikidata (CC0), Archigos 4.1 (CC BY 4.0;",
        "# Goemans, Gleditsch and Chiozza 2009); licence: CC BY-SA 4.0",
        "# Written by tools/build_world.py --leaders. from, to: EDTF, a year where the table has no more.",
        "# to: .. = in office when the table was made, empty = not known.",
        "# source: current, wikidata or archigos. Between 2016 and 2022 dates are years. Archigos ends with 2015.",
        "slug\tname\taliases\tcountry\toffice\tfrom\tto\tsex\tsource",
    ]
    for row in sorted(_chosen(data, leaders, by_hand), key=lambda row: (row.country, row.office, row.since, row.name)):
        cells = (slug(row.name), row.name, "", row.country, row.office, row.since, row.until, row.sex, row.source)
        lines.append("\t".join(cells))
    return "\n".join(lines) + "\n"


def confirmed_table(data: Path, leaders: Path) -> str:
    """confirmed.tsv: who is in office by the newest of the tables, also where officials.tsv has the term."""
    by_hand, slugs = _by_hand(data), _slugs(data)
    taken = json.loads((leaders / CURRENT).read_text(encoding="utf-8"))["snapshot_date"]
    names = {(row.country, slug(alias)): row.name for row, alias in by_hand}
    wrong = {tuple(pair) for pair in choices()["wrong"]}
    found = set()
    for row in _current(leaders):
        if (row.country, row.name) in wrong:
            continue
        same = next((r.name for r, alias in by_hand if _same(row, r._replace(name=alias))), None)
        name = same or names.get((row.country, slug(row.name)), row.name)
        found.add("\t".join((slugs.get(name) or slug(name), row.country, row.office, taken)))
    lines = [
        f"# source: world-leaders-current of {taken} (CC BY-SA 4.0); licence: CC BY-SA 4.0",
        "# Written by tools/build_world.py --leaders: terms of officials.tsv and people.tsv still running then.",
        "slug\tcountry\toffice\tas_of",
    ]
    return "\n".join([*lines, *sorted(found)]) + "\n"


def _slugs(data: Path) -> dict[str, str]:
    """The slug that officials.tsv gives each name."""
    lines = (data / "world" / "officials.tsv").read_text(encoding="utf-8").splitlines()
    cells = (line.split("\t") for line in lines if not line.startswith("#"))
    return {row[1]: row[0] for row in cells}


def _chosen(data: Path, leaders: Path, by_hand: list[tuple[Row, str]]) -> Iterator[Row]:
    wrong = {tuple(pair) for pair in choices()["wrong"]}
    written = [row._replace(name=alias) for row, alias in by_hand]
    kept: list[Row] = []
    for row in (*_current(leaders), *_wikidata(data, leaders), *_archigos(leaders)):
        same = next((i for i, other in enumerate(kept) if _same(row, other)), None)
        if same is not None:
            kept[same] = _merged(kept[same], row)
        elif (row.country, row.name) not in wrong and not any(_same(row, other) for other in written):
            kept.append(row)
    names = {(row.country, slug(alias)): row.name for row, alias in by_hand}
    known = {(row.country, slug(row.name)) for row in (*kept, *written) if row.office != "leader"}
    for row in kept:  # a bare "leader" goes where the same person's real office is known
        if row.office != "leader" or (row.country, slug(row.name)) not in known:
            yield row._replace(name=names.get((row.country, slug(row.name)), row.name))


def _by_hand(data: Path) -> list[tuple[Row, str]]:
    """The terms of officials.tsv, each with each of the person's names."""
    lines = (data / "world" / "officials.tsv").read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    names: dict[str, list[str]] = {}
    for row in cells:
        names.setdefault(row[0], []).extend((row[1], *filter(None, row[2].split(";"))))
    return [(Row(row[1], *row[3:]), name) for row in cells for name in dict.fromkeys(names[row[0]])]


def _same(one: Row, other: Row) -> bool:
    """The same term of the same person: by name and time, or by a part of the name and the year it began."""
    if (one.country, one.office) != (other.country, other.office):
        return False
    if slug(one.name) == slug(other.name):
        return one.since <= _end(other) and other.since <= _end(one)
    return one.since[:4] == other.since[:4] and bool(set(slug(one.name).split("-")) & set(slug(other.name).split("-")))


def _end(row: Row) -> str:
    return LATER if row.until in {"", OPEN} else row.until


def _merged(one: Row, other: Row) -> Row:
    """The first row, with the exact dates of the second for its years."""
    since = other.since if other.since.startswith(one.since) else one.since
    until = other.until if one.until and other.until.startswith(one.until) else one.until
    return one._replace(since=since, until=until, sex=one.sex or other.sex)


def _current(leaders: Path) -> Iterator[Row]:
    countries = json.loads((leaders / CURRENT).read_text(encoding="utf-8"))["countries"]
    for entry in countries.values():
        code = entry["country"]["iso_code"]
        for position in entry["positions"].values():
            holder: dict[str, Any] = position.get("current_holder") or {}
            if holder.get("name_en") and "_" not in code:  # AU_AF is no state
                office = _office(position["title_en"])
                yield Row(holder["name_en"], code, office, holder.get("since") or "", OPEN, "", "current")


def _wikidata(data: Path, leaders: Path) -> Iterator[Row]:
    states = read_yaml(data / "lang" / "en" / "states.yml").items()
    codes = {name.lstrip("~"): code for code, state in states for name in state["names"]} | choices()["countries"]
    with (leaders / WIKIDATA).open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            code, office = codes.get(row["country"]), _office(row["positionLabel"])
            if code is not None and not OFFICES_LEFT_OUT.search(office):
                yield Row(row["officeholderLabel"], code, office, row["start_year"], row["end_year"], "", "wikidata")


def _office(title: str) -> str:
    """The office without its country, as titles are written in the packs."""
    if title.startswith("President of the European"):
        return title[0].lower() + title[1:]
    office = re.split(r" of | \(| and ", title.lower())[0].strip()
    return str(choices()["offices"].get(office, office))


def _archigos(leaders: Path) -> Iterator[Row]:
    """Spells in office that reach into the years since 1990; one still running at the end of 2015 has no end."""
    full = _full_names()
    spells: dict[tuple[str, str], dict[str, str]] = {}
    with gzip.open(leaders / ARCHIGOS, "rt", encoding="latin-1", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            spell = spells.setdefault((row["obsid"], row["leadid"]), dict(row))
            spell["enddate"], spell["exit"] = row["enddate"], row["exit"]
    for spell in spells.values():
        country = choices()["archigos"]["states"].get(spell["idacr"])
        name = full.get((spell["idacr"], spell["leader"])) or _dbpedia(spell["dbpedia.uri"])
        if spell["enddate"] >= SINCE and country and name:
            until = "" if spell["exit"] == "Still in Office" else spell["enddate"]
            office, sex = _effective(country, spell["startdate"]), {"M": "m", "F": "f"}.get(spell["gender"], "")
            yield Row(name, country, office, spell["startdate"], until, sex, "archigos")


def _effective(country: str, since: str) -> str:
    """The office of whoever Archigos holds to be the effective ruler."""
    if country == "IQ" and since < "2003-04":
        return "president"
    offices = choices()["archigos"]
    return next((name for name in offices if name != "states" and country in offices[name].split()), "president")


def _full_names() -> dict[tuple[str, str], str]:
    text = (Path(__file__).parent / "archigos_names.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {(country, leader): name for country, leader, name in rows}


def _dbpedia(address: str) -> str:
    name = urllib.parse.unquote(address.rpartition("/resource/")[2]).replace("_", " ")
    return re.sub(r" \(.*\)| of [A-Z]\w+$", "", name) if "/resource/" in address else ""


def slug(name: str) -> str:
    """The name as a key: plain, lower case, words joined by hyphens."""
    bare = plain(re.sub("['’]", "", name).replace("đ", "dj").replace("Đ", "Dj"))
    return re.sub(r"[^a-z0-9]+", "-", bare.lower()).strip("-")
