"""Things events are about (weapons, drones), under one English name for all languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dragoman.lang.pack import data_folder, read_yaml


@dataclass(frozen=True, slots=True)
class Things:
    """Forms to names, and names to the broader thing they are a kind of."""

    names: Mapping[str, str]
    broader: Mapping[str, str]
    plurals: Mapping[str, str]

    def name(self, form: str) -> str:
        """The English name of a thing; an unlisted form stands for itself."""
        return self.names.get(form, form)

    def several(self, name: str) -> str | None:
        """What several of a listed thing are called: "drones", but "ammunition"; None for what is not listed."""
        return self.plurals.get(name)


@lru_cache(maxsize=1)
def load_things() -> Things:
    """Read `data/world/things.yml`."""
    content = read_yaml(data_folder() / "world" / "things.yml", "world/things.yml")
    names = {str(form).casefold(): name for name, entry in content.items() for form in entry["forms"]}
    plurals = {name: str(entry.get("plural", f"{name}s")) for name, entry in content.items()}
    broader = {name: str(entry["broader"]) for name, entry in content.items() if entry.get("broader")}
    return Things(names, broader, plurals)
