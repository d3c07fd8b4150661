"""Triggers of a language pack, checked and indexed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from dragoman.errors import PackError
from dragoman.grammar.verbs import verb
from dragoman.lang.inflection import inflection_of
from dragoman.lang.lexicon import Entry, Lexicon, split
from dragoman.lang.pack import Pack, load
from dragoman.ontology import load_ontology

ROLES = frozenset(("source", "target", "place", "mediator"))
WITHDRAWN = frozenset(("RETREAT", "REJECT", "AID", "PROTEST", "SANCTION"))
"""Types whose announcement can threaten too: what is given or kept up is taken away."""
NEEDS = ROLES | {"dated", "where", "target_or_place", "source_or_place"}
KEYS = frozenset(
    (
        "verb", "noun", "frame", "roles", "needs", "object", "object_after", "object_or_target", "object_ok", "person",
        "both_persons", "unless", "near", "status", "weak", "target_kind", "source_kind", "source_head", "not_head",
        "place_ok", "joint", "agentless", "negated", "modal", "deadly", "anyone", "befalls",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """One entry of `triggers.yml`: words that evoke a type and mode, and who fills its roles."""

    type: str
    mode: str
    roles: Mapping[str, tuple[str, ...]]  # role to slots, tried in order
    needs: frozenset[str]
    objects: frozenset[str] = frozenset()  # names of classes, or of this trigger's own list
    object_after: frozenset[str] = frozenset()
    person: bool = False
    both_persons: bool = False
    unless: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    status: str | None = None
    weak: bool = False
    target_kind: frozenset[str] = frozenset()
    source_kind: frozenset[str] = frozenset()
    source_head: frozenset[str] = frozenset()  # heads of groups that alone can act: "protesters" block roads
    not_head: frozenset[str] = frozenset()  # heads of groups that cannot: "troops" that arrive pay no visit
    anyone: bool = False  # a public affair whoever takes part: who organised an attack
    deadly: bool = False  # with weapons, whoever acts: "shot down", "killed"; a politician "attacks" with words
    negated: bool = False  # counts only as what somebody will not do: "will not accept the offer"
    uttered: bool = False  # done by being said, whatever the mood of the verb: a refusal, "must withdraw"
    agentless: bool = False  # a passive without agent is one: "the minister was arrested"
    befalls: frozenset[str] = (
        frozenset()
    )  # what comes to somebody, unless one of these stands by: "Peru droht ein Krieg"
    object_ok: bool = False
    place_ok: bool = False
    joint: bool = False  # several sources need no target: "the two presidents met"


@dataclass(frozen=True, slots=True)
class TriggerRules:
    """All triggers of a language: by verb lemma, and nouns and object classes as lexicons."""

    verbs: Mapping[str, tuple[Trigger, ...]]
    nouns: Lexicon  # keys are indices into `of_noun`
    of_noun: tuple[Trigger, ...]
    modals: Mapping[str, Trigger]  # auxiliary to the demand it makes of what somebody says: "must"
    objects: Lexicon  # entries: kind = class, key = base form
    place: tuple[str, ...]
    causes: tuple[tuple[str, ...], ...]  # phrases that open what something answered: "in retaliation for"
    timing: tuple[tuple[str, ...], ...]  # phrases before what it was before or after: "ahead of"
    between: tuple[str, ...]  # slots beside an object noun that name those who act together, whatever the noun
    matters: Mapping[str, tuple[str, ...]]  # type to the words that open what it is about: "over", "because of"
    numerals: frozenset[str]
    sums: frozenset[str]  # units of money, and the high numbers that stand for it
    counters: frozenset[str]  # numerals that alone tell no number: "number"
    status: Mapping[str, Any]
    refusable: frozenset[str]  # types of which a refusal is an event: those of cooperation
    threatening: frozenset[str]  # types that somebody announces to make another yield: those that hurt or withdraw
    ultimatums: frozenset[str]  # words for a condition under which it will not be done: "unless"
    refusing: frozenset[str]  # verbs that make of what they govern a refusal
    future: frozenset[str]  # auxiliaries whose negation refuses: "will", "would"
    reported_future: frozenset[str]
    conditionals: frozenset[str]
    none: frozenset[str]  # words before a noun that names nothing that was: "no", "any", "without"
    contents: frozenset[str]  # words that open what is told: "that"
    topics: frozenset[str]  # those between a report and what it is about: "claims of an attack"
    hearsay: frozenset[str]  # nouns for what is told by whoever: "rumours"
    false: frozenset[str]  # words that call it false
    true: frozenset[str]  # words that do so when they are negated
    proving: frozenset[str]  # verbs that stand between it and such a word as "be" does: "proved false"
    calling: frozenset[str]  # verbs by which somebody calls it so
    rejecting: frozenset[str]  # verbs whose passive says that it is false: "were rejected"
    averting: frozenset[str]  # words right before an act that is not to be: "against sending"
    keeping: frozenset[str]  # verbs that keep somebody from an act
    having: frozenset[str]  # verbs behind which a thing and what is done with it stand: "had their demands met"
    kept: frozenset[str]  # the word between these and the act: "prevented Chad from sending"
    asked_of: frozenset[str]  # words before whom an end is asked of: "demanded an end to the raids from Chad"
    stopping: frozenset[str]  # words for the end of what goes on
    fiction: frozenset[str]  # nouns for what tells of nothing real
    sport: frozenset[str]  # nouns for a contest, in which an attack is none
    within: frozenset[str]  # prepositions before these
    depicting: frozenset[str]  # verbs by which they show it
    beside: frozenset[str]  # words before a place where it is not: "near"
    bounds: frozenset[str]  # nouns for the edge of a place


UNREAL = (
    "contents", "topics", "hearsay", "false", "true", "proving", "calling", "rejecting", "averting", "keeping", "kept",
    "having", "asked_of", "stopping", "fiction", "sport", "within", "depicting",
)  # fmt: skip
"""Fields of the rules for what is named and yet not told as a happening, lists of the pack's status.yml."""
LISTS: Mapping[str, tuple[str, str]] = {
    "numerals": ("words", "numerals"),
    "sums": ("words", "sums"),
    "counters": ("words", "counters"),
    "ultimatums": ("status", "ultimatums"),
    "refusing": ("status", "refusing"),
    "reported_future": ("status", "reported_future"),
    "conditionals": ("status", "conditionals"),
    "none": ("status", "none"),
    **{name: ("status", name) for name in UNREAL},
    "beside": ("triggers", "beside"),
    "bounds": ("triggers", "bounds"),
}
"""Fields of the rules that are lists of words in a pack: its section and the name of the list there."""


@dataclass(frozen=True, slots=True)
class _Index:
    """Triggers as they are read, by what evokes them, and object nouns with their classes."""

    verbs: dict[str, list[Trigger]]
    nouns: list[Entry]
    of_noun: list[Trigger]
    modals: dict[str, Trigger]
    objects: list[Entry]

    def add(self, entry: Mapping[str, Any], trigger: Trigger, own: str) -> None:
        """Index one entry; a list of object nouns of its own becomes the class `own`."""
        if isinstance(entry.get("object"), list):
            self.objects.extend(_of_class(own, entry["object"]))
            trigger = _with_own(trigger, own)
        for lemma in entry.get("verb", ()):
            self.verbs.setdefault(verb(str(lemma)).lemma, []).append(trigger)
        key = str(len(self.of_noun))
        self.nouns.extend(Entry(tokens=split(str(noun)), kind="trigger", key=key) for noun in entry.get("noun", ()))
        self.of_noun.append(trigger)
        self.modals.update((str(word).casefold(), replace(trigger, uttered=True)) for word in entry.get("modal", ()))


@lru_cache(maxsize=16)
def trigger_rules(code: str) -> TriggerRules:
    """The triggers of a pack.

    Raises:
        PackError: an entry has an unknown key, frame, role or need (E221 to E223).
    """
    pack, inflection = load(code), inflection_of(code)
    section, words, status = pack.section("triggers"), pack.section("words"), pack.section("status")
    index = _indexed(pack, section)
    lists = {field: _listed(pack.section(part), name) for field, (part, name) in LISTS.items()}
    return TriggerRules(
        **lists,
        verbs={lemma: tuple(found) for lemma, found in index.verbs.items()},
        nouns=Lexicon(_written(index.nouns, pack), inflection),
        of_noun=tuple(index.of_noun),
        modals=index.modals,
        objects=Lexicon(_written(index.objects, pack), inflection),
        place=tuple(map(str, section.get("place") or ())),
        causes=tuple(split(str(phrase)) for phrase in section.get("causes") or ()),
        timing=tuple(split(str(phrase)) for phrase in section.get("timing") or ()),
        between=tuple(map(str, section.get("between") or ())),
        matters={str(t): tuple(map(str, found)) for t, found in (words.get("matters") or {}).items()},
        status=status,
        refusable=_refusable(),
        threatening=_threatening(),
        future=_listed(status.get("auxiliaries") or {}, "planned") | lists["reported_future"],
    )


def _indexed(pack: Pack, section: Mapping[str, Any]) -> _Index:
    index = _Index({}, [], [], {}, [])
    for name, words in (section.get("classes") or {}).items():
        index.objects.extend(_of_class(str(name), words))
    for number, (place, kind, mode, entry) in enumerate(_entries(pack, section)):
        trigger = _trigger(entry, kind, mode, section, f"{place} [{number}]")
        index.add(entry, trigger, f"own {kind} {mode} {number}")
    return index


def _written(entries: Iterable[Entry], pack: Pack) -> Iterator[Entry]:
    """The entries; where all nouns have capitals a single word counts only with one ("Treffen" is no "treffen")."""
    return (replace(entry, name=pack.capital_nouns and len(entry.tokens) == 1) for entry in entries)


def _of_class(name: str, words: Iterable[object]) -> Iterator[Entry]:
    """Object nouns of a class."""
    return (Entry(tokens=split(str(word)), kind=name, key=str(word).casefold()) for word in words)


def _threatening() -> frozenset[str]:
    return (
        frozenset(name for name, kind in load_ontology().types.items() if kind.quad == "material conflict") | WITHDRAWN
    )


def _refusable() -> frozenset[str]:
    return frozenset(name for name, kind in load_ontology().types.items() if kind.quad.endswith("cooperation"))


def _listed(section: Mapping[str, Any], name: str) -> frozenset[str]:
    return frozenset(str(word).casefold() for word in section.get(name) or ())


def _entries(pack: Pack, section: Mapping[str, Any]) -> list[tuple[str, str, str, Mapping[str, Any]]]:
    found = []
    for kind, modes in section.items():
        if not kind.isupper():
            continue
        for mode, entries in modes.items():
            found += [(f"lang/{pack.code}/triggers.yml: {kind}.{mode}", kind, mode, entry) for entry in entries]
    return found


def _trigger(entry: Mapping[str, Any], kind: str, mode: str, section: Mapping[str, Any], place: str) -> Trigger:
    unknown = set(entry) - KEYS
    if unknown:
        raise PackError(
            f"unknown key {min(unknown)!r}",
            code="E221",
            place=place,
            remedy=f"use one of {', '.join(sorted(KEYS))}",
        )
    frame = entry.get("frame")
    if frame is not None and frame not in (section.get("frames") or {}):
        raise PackError(f"no frame {frame!r}", code="E222", place=place, remedy="define it under `frames:`")
    roles = {**(section["frames"][frame] if frame else {}), **(entry.get("roles") or {})}
    needs = frozenset(entry.get("needs") or ("source",))
    wrong = sorted((set(roles) - ROLES) | (needs - NEEDS))
    if wrong:
        raise PackError(
            f"no role or need {wrong[0]!r}", code="E223", place=place, remedy=f"use one of {', '.join(sorted(NEEDS))}"
        )
    objects = entry.get("object")
    return Trigger(
        type=kind, mode=mode, roles={str(r): tuple(map(str, slots)) for r, slots in roles.items()}, needs=needs,
        objects=frozenset((objects,)) if isinstance(objects, str) else frozenset(),
        object_after=frozenset(map(str, entry.get("object_after") or ())),
        person=bool(entry.get("person")), both_persons=bool(entry.get("both_persons")),
        unless=frozenset(str(w).casefold() for w in entry.get("unless") or ()),
        near=frozenset(str(w).casefold() for w in entry.get("near") or ()),
        befalls=frozenset(str(w).casefold() for w in entry.get("befalls") or ()),
        status=entry.get("status"), weak=bool(entry.get("weak")),
        target_kind=_kinds(entry.get("target_kind")), source_kind=_kinds(entry.get("source_kind")),
        source_head=_kinds(entry.get("source_head")), not_head=_kinds(entry.get("not_head")),
        agentless=bool(entry.get("agentless")), deadly=bool(entry.get("deadly")),
        anyone=bool(entry.get("anyone")),
        negated=bool(entry.get("negated")), uttered=bool(entry.get("negated")),
        object_ok=bool(entry.get("object_ok") or entry.get("object_or_target")),
        place_ok=bool(entry.get("place_ok")), joint=bool(entry.get("joint")),
    )  # fmt: skip


def _kinds(value: Any) -> frozenset[str]:
    return frozenset((value,)) if isinstance(value, str) else frozenset(map(str, value or ()))


def _with_own(trigger: Trigger, name: str) -> Trigger:
    return replace(trigger, objects=frozenset((name,)))
