"""Headlines out of templates: slots filled, verbs put into the form that status and number ask for.

    "{source} <sign> {object|agreement}( with {target})"

`{slot}` is filled or the template does not apply; `{slot|text}` has a default, `{slot's}` is a possessive, `{slot+}`
must be plural, `{slot.acc}` is a case form. `<verb>` is a key of the grammar's verbs, `<verb+>` has a plural subject
of its own. What stands in parentheses is left out where it lacks a slot; `[` and `]` are written as parentheses.
`<end>` is where the verb group ends that a status splits ("greift … an"); without it that part ends the clause.
"""

import re
from collections.abc import Mapping
from typing import get_args

import msgspec

from dragoman.model.record import Status

Templates = dict[str, tuple[str, ...]]
""""clauses" or a status -> headline templates, the best first."""
STATUSES: tuple[Status, ...] = get_args(Status)
Filler = str | tuple[str, ...]
"""What fills a slot: a name, or several, which are joined ("A, B and C") and count as plural."""

GROUP = re.compile(r"\(([^()]*)\)")
SLOT = re.compile(r"\{(?P<slot>[a-z]+(?:\.[a-z]+)?)(?P<mark>\+|'s)?(?:\|(?P<default>[^{}]*))?\}")
VERB = re.compile(r"<(?P<verb>[^<>+]+)(?P<plural>\+)?>")
FORM = re.compile(r"\{([a-z]+)\}")
END = "<end>"
ROUND = str.maketrans("[]", "()")
SPACES = re.compile(r" {2,}|(?<=.) +$")


class StatusWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a status does to a clause: a text before and after it, and the verb group in singular and plural."""

    singular: str
    plural: str | None = None  # None: as the singular
    before: str = ""
    after: str = ""
    end: str = ""  # the rest of a verb group that stands apart, at `<end>`
    end_plural: str | None = None  # None: as the singular
    noun: str = "{label}"  # the label with the status, for headlines without a verb


class Grammar(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the headlines of one language share."""

    joined: tuple[str, str]  # what stands between names, and before the last
    forms: tuple[str, ...]  # names of the verb forms, in the order in which `verbs` has them
    statuses: dict[Status, StatusWords]
    verbs: dict[str, tuple[str, ...]]
    claim: StatusWords | None = None  # how a clause reads that is only claimed; None: as what happened
    contracted: dict[str, str] = {}  # words that become one before an article: "a el" -> "al"
    fallback: tuple[str, ...]  # templates for when no clause of the mode has its slots filled


def headline(
    label: str,
    templates: Mapping[str, tuple[str, ...]],
    status: Status,
    slots: Mapping[str, Filler],
    grammar: Grammar,
) -> str:
    """The first template that can be filled: those of the status, then the clauses, then label and names alone."""
    for template in templates.get(status, ()):
        if (line := _filled(template, slots, grammar)) is not None:
            return _capital(_contracted(line, grammar))
    return _clause(label, templates, grammar.statuses[status], slots, grammar)


def claim(label: str, templates: Mapping[str, tuple[str, ...]], slots: Mapping[str, Filler], grammar: Grammar) -> str:
    """The first clause that can be filled, told as what somebody claims; else label and names alone."""
    return _clause(label, templates, grammar.claim or grammar.statuses["occurred"], slots, grammar)


def _clause(
    label: str,
    templates: Mapping[str, tuple[str, ...]],
    told: StatusWords,
    slots: Mapping[str, Filler],
    grammar: Grammar,
) -> str:
    for template in templates.get("clauses", ()):
        clause = _conjugated(template, told, slots, grammar)
        if (line := _filled(f"{told.before}{clause}{told.after}", slots, grammar)) is not None:
            line = SPACES.sub(lambda found: " " if found.end() < len(found.string) else "", line)
            return _capital(_contracted(line, grammar))
    named = {**slots, "label": told.noun.replace("{label}", label)}
    lines = (_filled(template, named, grammar) for template in grammar.fallback)
    return _capital(next((line for line in lines if line is not None), ""))


def _conjugated(template: str, told: StatusWords, slots: Mapping[str, Filler], grammar: Grammar) -> str:
    """The template with its verb in the form that status and subject ask for."""
    match = VERB.search(template)
    if match is None:
        return template
    subjects = [slot["slot"] for slot in SLOT.finditer(template, 0, match.start())]
    plural = bool(match["plural"]) or len(subjects) > 1 or any(_is_plural(slot, slots) for slot in subjects)
    group = told.plural if plural and told.plural is not None else told.singular
    end = told.end_plural if plural and told.end_plural is not None else told.end
    forms = dict(zip(grammar.forms, grammar.verbs[match["verb"]], strict=True))
    group, end = (FORM.sub(lambda form: forms[form[1]], text) for text in (group, end))
    rest = template[match.end() :]
    rest = rest.replace(END, f" {end} ") if END in rest else f"{rest} {end}".rstrip()
    return template[: match.start()] + group + rest


def _is_plural(slot: str, slots: Mapping[str, Filler]) -> bool:
    name = slot.partition(".")[0]
    filler, marked = slots.get(name, ""), slots.get("plural", "")
    return (isinstance(filler, tuple) and len(filler) > 1) or name in (
        marked.split() if isinstance(marked, str) else marked
    )


def _filled(template: str, slots: Mapping[str, Filler], grammar: Grammar) -> str | None:
    """The template with its slots filled, without the parenthesised parts that lack one; None if the rest does."""
    known = GROUP.sub(lambda group: _optional(group[1], slots), template)
    return _filled_part(known.translate(ROUND), slots, grammar)


def _optional(part: str, slots: Mapping[str, Filler]) -> str:
    return part if all(_has(match, slots) for match in SLOT.finditer(part)) else ""


def _has(match: re.Match[str], slots: Mapping[str, Filler]) -> bool:
    filled = bool(slots.get(match["slot"]) or match["default"])
    return filled and (match["mark"] != "+" or _is_plural(match["slot"], slots))


def _filled_part(text: str, slots: Mapping[str, Filler], grammar: Grammar) -> str | None:
    if not all(_has(match, slots) for match in SLOT.finditer(text)):
        return None
    return SLOT.sub(lambda match: _filler(match, slots, grammar), text)


def _filler(match: re.Match[str], slots: Mapping[str, Filler], grammar: Grammar) -> str:
    filler = slots.get(match["slot"]) or match["default"] or ""
    text = filler if isinstance(filler, str) else _joined(filler, grammar)
    if match["mark"] != "'s":
        return text
    return text + ("'" if text.endswith("s") else "'s")


def _joined(names: tuple[str, ...], grammar: Grammar) -> str:
    comma, last = grammar.joined
    return comma.join(names[:-1]) + (last if len(names) > 1 else "") + "".join(names[-1:])


def _contracted(line: str, grammar: Grammar) -> str:
    for apart, together in grammar.contracted.items():
        end = "" if apart.endswith("'") else r"(?!\w)"
        line = re.sub(rf"(?<!\w){re.escape(apart)}{end}", together, line)
    return line


def _capital(line: str) -> str:
    return line[:1].upper() + line[1:]
