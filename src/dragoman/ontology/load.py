"""Reads the ontology's files and checks what their schema cannot say: templates, references, names."""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources.abc import Traversable
from typing import TypeVar

import msgspec

from dragoman.errors import PackError
from dragoman.lang.pack import data_folder, read_yaml
from dragoman.ontology.headline import Grammar
from dragoman.ontology.translated import SCHEMA, check_grammar, check_templates
from dragoman.ontology.types import EventType, Ontology

T = TypeVar("T")


@lru_cache(maxsize=1)
def load_ontology() -> Ontology:
    """The shipped ontology, checked; errors as in `read_ontology`."""
    return read_ontology(data_folder() / "ontology")


def read_ontology(folder: Traversable) -> Ontology:
    """Read and check an ontology folder.

    Raises:
        PackError: a file breaks the schema (E210), holds another type than its name says (E211), names a type or
            mode that is not there (E212), takes an older class that another has (E213), or a template, a verb or
            a status is wrong (E214). The place names file and key.
    """
    place = "ontology/_words.yml"
    grammar = _converted(read_yaml(folder / "_words.yml", place), Grammar, place)
    check_grammar(grammar, place)
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".yml"))
    kinds = [_read_type(folder, name, grammar) for name in names if not name.startswith("_")]
    types = {kind.name: kind for kind in kinds}
    taken: dict[str, str] = {}
    for kind in kinds:
        _check_old(kind, taken)
        _check_examples(kind, types)
    return Ontology(types, grammar)


def _converted(content: object, kind: type[T], place: str) -> T:
    try:
        return msgspec.convert(content, kind)
    except msgspec.ValidationError as error:
        cause, _, key = str(error).partition(" - at ")
        raise PackError(cause, code="E210", place=f"{place}: {key.strip('`$.')}", remedy=SCHEMA) from error


def _read_type(folder: Traversable, name: str, grammar: Grammar) -> EventType:
    place = f"ontology/{name}"
    kind = _converted(read_yaml(folder / name, place), EventType, place)
    if f"{kind.name}.yml" != name:
        raise PackError(f"holds the type {kind.name}", code="E211", place=f"{place}: type", remedy="rename the file")
    for key, mode in kind.modes.items():
        check_templates(mode.words, grammar, f"{place}: modes.{key}.words")
    return kind


def _check_old(kind: EventType, taken: dict[str, str]) -> None:
    for old, mode in kind.plover_old.items():
        place = f"ontology/{kind.name}.yml: plover_old.{old}"
        if old in taken:
            raise PackError(f"{taken[old]}.yml has it too", code="E213", place=place, remedy="keep one")
        if mode is not None and mode not in kind.modes:
            raise PackError(f"no mode {mode}", code="E212", place=place, remedy="name one of the file's modes")
        taken[old] = kind.name


def _check_examples(kind: EventType, types: Mapping[str, EventType]) -> None:
    for number, example in enumerate(kind.examples):
        for gold in example.events:
            modes = types[gold.type].modes if gold.type in types else {}
            if not modes or (gold.mode is not None and gold.mode not in modes):
                place = f"ontology/{kind.name}.yml: examples[{number}].events"
                cause = f"no mode {gold.mode} of {gold.type}" if modes else f"no type {gold.type}"
                raise PackError(cause, code="E212", place=place, remedy="correct the name")
