"""Reads the ontology's files and checks what their schema cannot say: templates, references, names."""

from collections.abc import Collection, Mapping
from functools import lru_cache
from importlib.resources.abc import Traversable
from typing import TypeVar

import msgspec

from dragoman.errors import PackError
from dragoman.lang.pack import data_folder, read_yaml
from dragoman.ontology.headline import FORM, GROUP, SLOT, VERB, Grammar, StatusWords
from dragoman.ontology.types import STATUSES, EventType, Mode, Ontology

T = TypeVar("T")
SLOTS = frozenset(("source", "target", "mediator", "place", "object", "deed", "label", "matter"))
SCHEMA = "see ontology/_schema.md"


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
    grammars = _converted(read_yaml(folder / "_words.yml", place), dict[str, Grammar], place)
    for language, grammar in grammars.items():
        _check_grammar(grammar, f"{place}: {language}")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".yml"))
    kinds = [_read_type(folder, name, grammars) for name in names if not name.startswith("_")]
    types = {kind.name: kind for kind in kinds}
    taken: dict[str, str] = {}
    for kind in kinds:
        _check_old(kind, taken)
        _check_examples(kind, types)
    return Ontology(types, grammars)


def _converted(content: object, kind: type[T], place: str) -> T:
    try:
        return msgspec.convert(content, kind)
    except msgspec.ValidationError as error:
        cause, _, key = str(error).partition(" - at ")
        raise PackError(cause, code="E210", place=f"{place}: {key.strip('`$.')}", remedy=SCHEMA) from error


def _read_type(folder: Traversable, name: str, grammars: Mapping[str, Grammar]) -> EventType:
    place = f"ontology/{name}"
    kind = _converted(read_yaml(folder / name, place), EventType, place)
    if f"{kind.name}.yml" != name:
        raise PackError(f"holds the type {kind.name}", code="E211", place=f"{place}: type", remedy="rename the file")
    _check_languages(kind.label, grammars, f"{place}: label")
    for key, mode in kind.modes.items():
        _check_languages(mode.label, grammars, f"{place}: modes.{key}.label")
        _check_words(mode, grammars, f"{place}: modes.{key}.words")
    return kind


def _check_grammar(grammar: Grammar, place: str) -> None:
    for status in STATUSES:
        if status not in grammar.statuses:
            raise PackError("no such status", code="E214", place=f"{place}.statuses.{status}", remedy="add it")
        _check_forms(grammar.statuses[status], grammar, f"{place}.statuses.{status}")
    if grammar.claim is not None:
        _check_forms(grammar.claim, grammar, f"{place}.claim")
    for verb, forms in grammar.verbs.items():
        if len(forms) != len(grammar.forms):
            cause = f"{len(forms)} forms where there are {len(grammar.forms)}"
            raise PackError(cause, code="E214", place=f"{place}.verbs.{verb}", remedy=SCHEMA)
    for template in grammar.fallback:
        _check_template(template, (), f"{place}.fallback")


def _check_forms(told: StatusWords, grammar: Grammar, place: str) -> None:
    for form in FORM.findall(told.singular + (told.plural or "")):
        if form not in grammar.forms:
            raise PackError(f"no verb form {form}", code="E214", place=place, remedy=SCHEMA)


def _check_languages(label: Mapping[str, str], grammars: Mapping[str, Grammar], place: str) -> None:
    if missing := sorted(set(grammars) ^ set(label)):
        raise PackError(f"{missing[0]} is missing here or in _words.yml", code="E214", place=place, remedy="add it")


def _check_words(mode: Mode, grammars: Mapping[str, Grammar], place: str) -> None:
    for language, templates in mode.words.items():
        if language not in grammars:
            raise PackError("no such language in _words.yml", code="E214", place=f"{place}.{language}", remedy=SCHEMA)
        for key, lines in templates.items():
            if key != "clauses" and key not in STATUSES:
                raise PackError("no such status", code="E214", place=f"{place}.{language}.{key}", remedy=SCHEMA)
            for line in lines:
                _check_template(line, grammars[language].verbs, f"{place}.{language}.{key}")


def _check_template(line: str, verbs: Collection[str], place: str) -> None:
    unknown = [slot["slot"] for slot in SLOT.finditer(line) if slot["slot"].partition(".")[0] not in SLOTS]
    unknown += [verb["verb"] for verb in VERB.finditer(line) if verb["verb"] not in verbs]
    if unknown:
        raise PackError(f"no slot or verb {unknown[0]} in {line!r}", code="E214", place=place, remedy=SCHEMA)
    if set("{}<>()|") & set(VERB.sub("", SLOT.sub("", GROUP.sub(r"\1", line)))):
        raise PackError(f"brackets do not match in {line!r}", code="E214", place=place, remedy=SCHEMA)


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
