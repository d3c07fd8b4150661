"""What the builders of the world choose by, out of world_choices.yml."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml


@lru_cache(maxsize=1)
def choices() -> dict[str, Any]:
    """The whole file, raw."""
    content: dict[str, Any] = read_yaml(Path(__file__).with_suffix(".yml"))
    return content


def words(name: str) -> frozenset[str]:
    """One of its lists of codes or words."""
    return frozenset(choices()[name].split())


def limits(name: str) -> dict[str, int]:
    """People by state, and under `else` for all other states."""
    table = choices()[name]
    return {"else": table["else"]} | {
        code: people for people in table if people != "else" for code in table[people].split()
    }


def read_yaml(path: Path) -> Any:
    """The content of a YAML file."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
