"""Write data/world/lands.tsv: states, parts of the world and cities in languages without a pack, from CLDR."""

import re
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from babel.core import get_global

from dragoman.lang.world import World, load_world

LANGUAGES = ("bg", "cs", "da", "mk", "nl", "pt", "ro", "sk", "sl", "sv")
PARTS = {"002": "africa", "142": "asia", "150": "europe"}
APART = re.compile(r"[,–—]| - ")
TARGET = Path("src/dragoman/data/world/lands.tsv")
HEAD = (
    "# source: Unicode CLDR by babel 2.18 (states, parts of the world, cities of time zones); licence: Unicode-3.0",
    "# Written by tools/build_lands.py: what languages without a pack call them; more of it, and cases, in lands.yml.",
    "language\tkey\tnames",
)


def main() -> None:
    """Write the table."""
    world = load_world()
    lines = [f"{code}\t{key}\t{name}" for code in LANGUAGES for key, name in sorted(_names(code, world))]
    TARGET.write_text("\n".join((*HEAD, *lines)) + "\n", encoding="utf-8")


def _names(code: str, world: World) -> Iterator[tuple[str, str]]:
    locale = Locale.parse(code)
    for land, name in locale.territories.items():
        key = f"region:{PARTS[land]}" if land in PARTS else f"state:{land}"
        if land in PARTS or land in world.states:
            found = [part for part in re.split(r"\s*[()]\s*", name) if part]
            yield from ((key, part) for part in found if not APART.search(part))
    for zone, words in locale.time_zones.items():
        state = get_global("zone_territories").get(zone, "")
        place = world.find(zone.rpartition("/")[2].replace("_", " "), (state,))
        city = words.get("city")
        if place is not None and city and city != place.name and not APART.search(city):
            yield f"place:{place.id}", city


if __name__ == "__main__":
    main()
