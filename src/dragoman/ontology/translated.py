"""Headlines in the languages of the packs: `lang/<code>/headlines.yml`, read when a brief is written in that language.

The file has the grammar of the language (`grammar`), the nouns for types and modes (`labels`, by "CONSULT" and
"CONSULT.visit") and the templates of the modes (`templates`). What a pack lacks is told by its label and the names.
"""

from collections.abc import Collection
from functools import lru_cache

import msgspec

from dragoman.errors import PackError
from dragoman.lang.pack import load
from dragoman.ontology.headline import END, FORM, GROUP, SLOT, STATUSES, VERB, Grammar, StatusWords, Templates

ENGLISH = "en"
SLOTS = frozenset(("source", "target", "sides", "mediator", "place", "object", "deed", "label", "matter"))
SCHEMA = "see ontology/_schema.md"


class Headlines(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a pack brings to the headlines of its language."""

    grammar: Grammar
    labels: dict[str, str]
    templates: dict[str, Templates]


@lru_cache(maxsize=16)
def headlines_of(language: str) -> Headlines:
    """The headlines of a pack, checked.

    Raises:
        PackError: there is no such pack (E202), it has no headlines (E216), or they break the schema (E210, E214).
    """
    place = f"lang/{language}/headlines.yml"
    section = load(language).section("headlines")
    if not section:
        raise PackError(f"no headlines in {language}", code="E216", place=place, remedy="add headlines.yml to the pack")
    try:
        found = msgspec.convert(section, Headlines)
    except msgspec.ValidationError as error:
        cause, _, key = str(error).partition(" - at ")
        raise PackError(cause, code="E210", place=f"{place}: {key.strip('`$.')}", remedy=SCHEMA) from error
    check_grammar(found.grammar, f"{place}: grammar")
    for name, templates in found.templates.items():
        check_templates(templates, found.grammar, f"{place}: templates.{name}")
    return found


def check_grammar(grammar: Grammar, place: str) -> None:
    """Refuse a grammar that lacks a status, or names a form that its verbs have not (E214)."""
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


def check_templates(templates: Templates, grammar: Grammar, place: str) -> None:
    """Refuse templates of a status that is none, or with a slot, verb or bracket that is wrong (E214)."""
    for key, lines in templates.items():
        if key != "clauses" and key not in STATUSES:
            raise PackError("no such status", code="E214", place=f"{place}.{key}", remedy=SCHEMA)
        for line in lines:
            _check_template(line, grammar.verbs, f"{place}.{key}")


def _check_forms(told: StatusWords, grammar: Grammar, place: str) -> None:
    for form in FORM.findall(told.singular + (told.plural or "") + told.end + (told.end_plural or "")):
        if form not in grammar.forms:
            raise PackError(f"no verb form {form}", code="E214", place=place, remedy=SCHEMA)


def _check_template(line: str, verbs: Collection[str], place: str) -> None:
    unknown = [slot["slot"] for slot in SLOT.finditer(line) if slot["slot"].partition(".")[0] not in SLOTS]
    unknown += [verb["verb"] for verb in VERB.finditer(line.replace(END, "")) if verb["verb"] not in verbs]
    if unknown:
        raise PackError(f"no slot or verb {unknown[0]} in {line!r}", code="E214", place=place, remedy=SCHEMA)
    if set("{}<>()|") & set(VERB.sub("", SLOT.sub("", GROUP.sub(r"\1", line)))):
        raise PackError(f"brackets do not match in {line!r}", code="E214", place=place, remedy=SCHEMA)
