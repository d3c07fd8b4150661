"""The data files of names: read when the first name of their script is met, and kept."""

from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from dragoman.errors import PackError

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def folder() -> Traversable:
    """The folder with all shipped data on names."""
    return files("dragoman") / "data" / "names"


@lru_cache(maxsize=8)
def settings(name: str) -> dict[str, Any]:
    """The mapping in a YAML file of the folder.

    Raises:
        PackError: the file is no YAML, or no mapping (E201).
    """
    try:
        content = yaml.load((folder() / f"{name}.yml").read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506
    except yaml.YAMLError as error:
        raise PackError("not YAML", code="E201", place=f"names/{name}.yml", remedy="correct the file") from error
    if not isinstance(content, dict):
        raise PackError("not a mapping", code="E201", place=f"names/{name}.yml", remedy="start with `key:`")
    return content
