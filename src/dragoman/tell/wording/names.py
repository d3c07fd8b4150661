"""Names of languages and states as the brief has them, and the three-letter codes of states."""

import json
from functools import cache
from importlib.resources import files

from dragoman.lang.catalogue import say, state_name


@cache
def _table(name: str) -> dict[str, str | list[str]]:
    text = (files("dragoman.tell.wording") / f"{name}.json").read_text(encoding="utf-8")
    known: dict[str, str | list[str]] = json.loads(text)[name]
    return known


def language_name(code: str) -> str:
    """The name of a language, or its code where the table has none."""
    return say(str(_table("languages").get(code.split("-", maxsplit=1)[0], code)))


def country_name(code: str) -> str | None:
    """The name of a state by its ISO 3166-1 alpha-2 code."""
    own = state_name(code)
    if own is not None:
        return own
    found = _table("countries").get(code)
    return found[1] if found else None


@cache
def state_code(name: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of a state by its English name."""
    return next((code for code, found in _table("countries").items() if found[1] == name), None)


def alpha3(code: str) -> str:
    """The ISO 3166-1 alpha-3 code for an alpha-2 code; the code itself where the table has none."""
    found = _table("countries").get(code)
    return found[0] if found else code
