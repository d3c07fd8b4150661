"""Fill a language pack's states.yml with what Unicode CLDR knows: `python -m tools.name_pack cs sk`.

The names of lands and, where CLDR has them, of cities are added to the file as it stands; what is written there by hand
stays, and stays in front. So a pack for names and dates begins with its adjectives, people and common short names, and
this is run again whenever CLDR changes. `--check zh` only lists which names of lands a file lacks, as it is folded.
"""

import re
import sys
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import get_global

from dragoman.lang.pack import data_folder, load, read_yaml
from dragoman.lang.world import load_world
from dragoman.lang.world_atlas import Atlas

HEAD = """\
# source: names from Unicode CLDR by Babel 2.18 ({code}), the rest written for Dragoman; \
licence: Unicode-3.0 and Apache-2.0
# The names of CLDR are added by tools/name_pack.py. The layout is told in ../en/states.yml.
"""
ISO2 = re.compile(r"[A-Z]{2}")
ODD = re.compile(r"[():,،]| - | SAR|ZAO|САР|ОАР|ماكاو الإدارية")
"""Marks of names as tables print them, which no report writes: "Hongkong – ZAO Číny"."""
UNTOLD = frozenset(("AS", "BV", "CX", "GS", "HM", "IO", "SJ", "TF", "TL", "UM"))
"""Territories that packs with files by hand may lack, or have under another name: almost nobody lives there."""
ORDER = ("names", "forms", "adjectives", "people", "seats")


def territories(locale: Locale, states: dict[str, Any]) -> dict[str, str]:
    """The name of each state and territory that Dragoman knows, by its code."""
    found = {code: locale.territories.get(code, "") for code in states if ISO2.fullmatch(code)}
    return {code: name.split(" – ")[0] for code, name in found.items() if name and not ODD.search(name)}


def cities(locale: Locale, atlas: Atlas) -> dict[str, str]:
    """The names of the prominent cities that name a time zone, by their key."""
    found: dict[str, str] = {}
    where = get_global("zone_territories")
    for zone, entry in sorted(locale.time_zones.items()):
        english = zone.rpartition("/")[2].replace("_", " ")
        for place in atlas.prominent.values():
            if place.name == english and place.iso2 == where.get(zone) and entry.get("city"):
                found.setdefault(f"place:{place.id}", str(entry["city"]))
    return found


def filled(code: str, own: dict[str, Any]) -> dict[str, Any]:
    """The content of a states.yml with what CLDR adds to it."""
    locale, atlas = Locale.parse(code), load_world()
    states = read_yaml(data_folder() / "lang" / "en" / "states.yml", "lang/en/states.yml")
    result: dict[str, Any] = {key: dict(value) for key, value in own.items()}
    for iso2, name in territories(locale, states).items():
        _add(result.setdefault(iso2, {}), "names", name)
    also = result.setdefault("also", {})
    for key, name in cities(locale, atlas).items():
        _add(also, key, name)
    return result


def lacking(code: str) -> list[str]:
    """The names of lands that CLDR has and a pack's states.yml has not, as texts of the language are folded."""
    own = read_yaml(data_folder() / "lang" / code / "states.yml", f"lang/{code}/states.yml")
    states = read_yaml(data_folder() / "lang" / "en" / "states.yml", "lang/en/states.yml")
    folding = load(code).folding
    found = []
    for iso2, name in territories(Locale.parse(code), states).items():
        listed = [str(one).lstrip("~") for one in own.get(iso2, {}).get("names", ())]
        same = name in listed or (folding and folding(name) in map(folding, listed))
        found += [] if same or iso2 in UNTOLD else [f"{iso2} {name}"]
    return found


def _add(entry: dict[str, Any], key: str, name: str) -> None:
    names = list(entry.get(key, ()))
    if name not in (str(one).lstrip("~") for one in names):
        entry[key] = [*names, name]


def written(code: str, content: dict[str, Any]) -> str:
    """The file's text: a line a state, then the other things."""
    lines = [HEAD.format(code=code)]
    for iso2 in sorted(key for key in content if key != "also"):
        fields = sorted(content[iso2].items(), key=lambda item: ORDER.index(item[0]))
        lines.append(f"{_scalar(iso2)}: {{{', '.join(f'{key}: {_value(value)}' for key, value in fields)}}}\n")
    lines.append("also:\n")
    lines += [f'  "{key}": {_value(names)}\n' for key, names in sorted(content["also"].items())]
    return "".join(lines)


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_value(inner)}' for key, inner in value.items())}}}"
    return f"[{', '.join(_scalar(str(one)) for one in value)}]"


def _scalar(text: str) -> str:
    """The text as YAML reads it back, quoted where it must be."""
    plain = re.fullmatch(r"[^\W\d_][\w .'-]*", text) and text.casefold() not in ("no", "yes", "on", "off", "y", "n")
    return text if plain else '"' + text.replace('"', '\\"') + '"'


def main() -> int:
    """Fill the packs that are named, or list what they lack."""
    if sys.argv[1:2] == ["--check"]:
        sys.stdout.writelines(f"{code}: {name}\n" for code in sys.argv[2:] for name in lacking(code))
        return 0
    for code in sys.argv[1:]:
        path = Path(str(data_folder())) / "lang" / code / "states.yml"
        path.write_text(written(code, filled(code, read_yaml(path, f"lang/{code}/states.yml"))), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
