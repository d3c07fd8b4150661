"""What a language pack says about time expressions (`time.yml`), compiled for matching.

A rule's patterns are words and slots in a row:

    two  (last|past)        a word as folded by the tokenizer, one of several words
    <month>  <day2>         a slot; the digit 2 marks the second end of a range
    <month!>                the slot without the words listed under `doubtful` ("may", "sat")
    @ago                    a word of a list under `words`
    [, <year>]              optional, may be nested

A word may be written with alternatives in braces: "siječ{anj,nja,nju}" is three forms.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from dragoman.errors import PackError
from dragoman.lang.letters import spelled_out

Pattern = tuple[tuple[str, frozenset[str]], ...]
"""Elements in a row: (slot's field or "", the keys of which the token must bear one)."""

READS = frozenset(("plain", "range", "pair", "tens", "numeric", "thirds", "edge", "century", "bare"))
"""How a rule's slots become an expression; the functions stand in `annotate.time`."""

CALENDARS = frozenset(("persian",))
FORMS = frozenset(("absolute", "partial", "weekday", "offset", "vague", "relative", "duration"))
_CLASSES = {  # section of time.yml -> (slot, range of its values)
    "months": ("month", range(1, 13)),
    "calendar_months": ("cmonth", range(1, 13)),
    "weekdays": ("weekday", range(7)),
    "weekday_plurals": ("weekdays", range(7)),
    "seasons": ("season", (3, 6, 9, 12)),
    "numbers": ("number", range(1000)),
    "shifts": ("shift", range(-2, 3)),
    "stretches": ("stretch", (-1, 1)),
    "days": ("deictic", range(-3, 4)),
    "relatives": ("rel", (-1, 1)),
    "ordinals": ("ordinal", range(1, 31)),
    "decades": ("decade", range(1900, 2100, 10)),
    "units": ("unit", ("minute", "hour", "day", "week", "weekend", "month", "quarter", "year", "decade", "century")),
    "plural_units": ("units", ("minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century")),
    "parts": ("part", ("early", "mid", "late")),
    "part_nouns": ("partn", ("early", "mid", "late")),
    "within": ("within", ("earlier", "later")),
}
_ELEMENT = re.compile(r"\[|\]|\(([^()\s]+)\)|<([a-z]+)(2?)(!?)>|(@\w+)|([^\s\[\]<>@]+)")


@dataclass(frozen=True, slots=True)
class OtherCalendar:
    """A calendar that a language has beside the common one: which numbers are its years. Its months are `<cmonth>`."""

    name: str
    years: range

    def tells(self, read: Mapping[str, Any], fields: Mapping[str, Any]) -> bool:
        """Whether what was read is by this calendar: a month of it, or a year that can only be one of it."""
        return "cmonth" in read or fields.get("year") in self.years


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its flat patterns, what it sets, and the neighbours it demands or refuses."""

    name: str
    form: str | None  # None: absolute if a year was read, else partial
    reads: str
    sets: Mapping[str, Any]
    rank: int  # its place in the file; of equally long matches the earlier rule's wins
    after: frozenset[str] | None = None
    not_after: frozenset[str] = frozenset()
    before: frozenset[str] | None = None
    not_before: frozenset[str] = frozenset()
    calendar: OtherCalendar | None = None  # that of the pack, beside the common one


@dataclass(frozen=True, slots=True)
class TimeRules:
    """A language's time expressions, ready for `find_times`."""

    lexicon: Mapping[str, Mapping[str, Any]]  # folded word -> keys it bears, with their values
    capitalised: frozenset[str]  # keys whose words count only with a capital letter
    lowercase: frozenset[str]  # words that are names when capitalised ("Maja")
    suffixes: frozenset[str]  # of ordinals: "25th"
    decade_suffixes: frozenset[str]  # "1990s", "90-ih"
    abbreviations: frozenset[str]  # words that keep a full stop: "jan."
    possessives: tuple[str, ...]
    orders: Mapping[str, str]  # separator -> "dmy", "mdy" or "either"
    index: Mapping[str, tuple[tuple[Pattern, Rule], ...]] = field(repr=False)  # by key of the first element
    triggers: frozenset[str] = field(repr=False)  # a sentence without a digit or one of these has no match
    seen: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)  # words met: whether they hold one

    @classmethod
    def from_mapping(cls, section: Mapping[str, Any], place: str) -> "TimeRules":
        """Compile the merged mapping of a pack's time.yml; `place` names it in errors.

        Raises `PackError` (E210 to E213) for a value out of range, an unknown slot, list, form or key.
        """
        lexicon = _lexicon(section, place)
        calendar = _calendar(section.get("calendar"), place)
        index = _index(section.get("rules", ()), section.get("words", {}), place, calendar)
        return cls(
            lexicon=lexicon,
            capitalised=frozenset(f"<{slot}>" for slot in section.get("capitalised", ())),
            lowercase=frozenset(section.get("lowercase", ())),
            suffixes=frozenset(section.get("ordinal_suffixes", ())),
            decade_suffixes=frozenset(section.get("decade_suffixes", ())),
            abbreviations=frozenset(section.get("abbreviations", ())),
            possessives=tuple(section.get("possessives", ())),
            orders=dict(section.get("numeric", {})),
            index=index,
            triggers=_triggers(index, lexicon),
        )


def _calendar(section: Mapping[str, Any] | None, place: str) -> OtherCalendar | None:
    """The calendar that a pack declares beside the common one: its name, years and months."""
    if section is None:
        return None
    if section.get("name") not in CALENDARS or len(section.get("years") or ()) != len(("first", "last")):
        raise PackError(f"no calendar {section.get('name')!r}", code="E210", place=f"{place}: calendar")
    first, last = section["years"]
    return OtherCalendar(section["name"], range(first, last + 1))


def _lexicon(section: Mapping[str, Any], place: str) -> dict[str, dict[str, Any]]:
    lexicon: dict[str, dict[str, Any]] = {}
    doubtful = section.get("doubtful", {})
    listed = {**section, "calendar_months": (section.get("calendar") or {}).get("months", {})}
    for name, (slot, allowed) in _CLASSES.items():
        unsure = {form for word in doubtful.get(slot, ()) for form in spelled_out(word)}
        for value, forms in listed.get(name, {}).items():
            if value not in allowed:
                raise PackError(f"{value!r} is not one of {list(allowed)[:12]}", code="E210", place=f"{place}: {name}")
            for form in (form for word in forms for form in spelled_out(str(word))):
                keys = lexicon.setdefault(form, {})
                keys[f"<{slot}>"] = value
                if form not in unsure:
                    keys[f"<{slot}!>"] = value
    for name, forms in section.get("words", {}).items():
        for form in (form for word in forms for form in spelled_out(str(word))):
            lexicon.setdefault(form, {})[f"@{name}"] = True
    return lexicon


_KEYS = {"rule", "form", "reads", "match", "after", "not_after", "before", "not_before"}
_NEEDED = {"thirds": ("ordinal",), "numeric": ("date",), "century": ("century", "ordinal")}
"""Slots of which a way of reading needs one."""
_SETS = {"amount", "unit", "part", "month", "day", "weekday", "fuzzy", "sign"}
_SLOTS = {slot for slot, _ in _CLASSES.values()} | {"day", "year", "yy", "century", "mm", "date"}


def _index(
    rules: Any, words: Mapping[str, Any], place: str, calendar: OtherCalendar | None
) -> dict[str, tuple[tuple[Pattern, Rule], ...]]:
    index: dict[str, list[tuple[Pattern, Rule]]] = {}
    for rank, entry in enumerate(rules):
        where = f"{place}: rules.{rank} ({entry.get('rule')})"
        rule = replace(_rule(entry, rank, words, where), calendar=calendar)
        for text in [entry["match"]] if isinstance(entry["match"], str) else entry["match"]:
            for pattern in dict.fromkeys(_flat(text, words, where)):
                _check_slots(rule, pattern, text, where)
                for key in sorted(pattern[0][1]) if pattern else ():
                    index.setdefault(key, []).append((pattern, rule))
    return {  # longest first
        key: tuple(sorted(found, key=lambda item: (-len(item[0]), item[1].rank))) for key, found in index.items()
    }


def _check_slots(rule: Rule, pattern: Pattern, text: str, where: str) -> None:
    """What a way of reading cannot do without stands in every reading of the pattern."""
    needed = _NEEDED.get(rule.reads, ())
    if needed and not any(slot in needed for slot, _ in pattern):
        slots = " or ".join(f"<{slot}>" for slot in needed)
        raise PackError(f"no {slots} in {text!r}, which reads {rule.reads}", code="E213", place=where)


_TELLING = frozenset(
    f"<{slot}{sure}>" for slot in ("month", "cmonth", "weekday", "unit", "units", "season") for sure in ("", "!")
)
_DIGITS = frozenset(("<day>", "<year>", "<year!>", "<yy>", "<mm>", "<date>"))


def _triggers(index: Mapping[str, Any], lexicon: Mapping[str, Mapping[str, Any]]) -> frozenset[str]:
    """For each pattern the words of its most telling element, so that few sentences are looked at closely.

    Of elements that are no names of times, the one of which the words stand in the fewest patterns: "the" and "of"
    stand in many, and in nearly every sentence.
    """
    bearers: dict[str, set[str]] = {}
    for word, keys in lexicon.items():
        for key in keys:
            bearers.setdefault(key, set()).add(word)
    patterns = {pattern for entries in index.values() for pattern, _ in entries}
    uses = Counter(word for pattern in patterns for _, keys in pattern for word in _bearing(keys, bearers))
    found: set[str] = set()
    for pattern in patterns:
        elements = [keys for _, keys in pattern]
        if any(keys & _DIGITS for keys in elements):
            continue
        telling = [keys for keys in elements if keys & _TELLING] or elements
        words = [_bearing(keys, bearers) for keys in telling]
        found |= min(words, key=lambda one: (max(uses[word] for word in one), len(one), sorted(one)))
    return frozenset(found)


def _bearing(keys: frozenset[str], bearers: Mapping[str, set[str]]) -> set[str]:
    """The words that bear one of the keys; a key that is no slot is a word itself."""
    return {word for key in keys for word in bearers.get(key, {key})}


def _rule(entry: Mapping[str, Any], rank: int, words: Mapping[str, Any], where: str) -> Rule:
    unknown = sorted(set(entry) - _KEYS - _SETS)
    if unknown or "rule" not in entry or "match" not in entry:
        cause = f"unknown key {unknown[0]!r}" if unknown else "a rule needs 'rule' and 'match'"
        raise PackError(cause, code="E211", place=where)
    if entry.get("form") not in FORMS | {None}:
        raise PackError(f"unknown form {entry['form']!r}", code="E211", place=where)
    if entry.get("reads", "plain") not in READS:
        raise PackError(f"unknown way to read {entry['reads']!r}", code="E211", place=where)

    def neighbours(key: str) -> frozenset[str]:
        """The forms that may stand beside the expression under this key, named sets of words spelled out."""
        return frozenset(form for text in entry.get(key, ()) for form in _named(text, words, where))

    return Rule(
        name=entry["rule"],
        form=entry.get("form"),
        reads=entry.get("reads", "plain"),
        sets={key: entry[key] for key in entry if key in _SETS},
        rank=rank,
        after=neighbours("after") if "after" in entry else None,
        not_after=neighbours("not_after"),
        before=neighbours("before") if "before" in entry else None,
        not_before=neighbours("not_before"),
    )


def _named(text: str, words: Mapping[str, Any], where: str) -> Iterator[str]:
    """The words of a list ("@counts"), or the word itself."""
    if not text.startswith("@"):
        yield from spelled_out(text)
        return
    if text[1:] not in words:
        raise PackError(f"there is no list {text[1:]!r} under 'words'", code="E212", place=where)
    for word in words[text[1:]]:
        yield from spelled_out(str(word))


def _flat(text: str, words: Mapping[str, Any], where: str) -> Iterator[Pattern]:
    """All readings of a pattern with its optional stretches in or out."""
    stack: list[list[Pattern]] = [[()]]
    for token in _ELEMENT.finditer(text):
        if token[0] == "[":
            stack.append([()])
        elif token[0] == "]":
            if len(stack) == 1:
                raise PackError(f"']' without '[' in {text!r}", code="E213", place=where)
            inner = stack.pop()
            stack[-1] = [left + right for left in stack[-1] for right in ((), *inner)]
        else:
            element = _element(token, words, where)
            stack[-1] = [(*left, element) for left in stack[-1]]
    if len(stack) != 1 or not all(stack[0]):
        raise PackError(f"brackets do not match, or nothing is left, in {text!r}", code="E213", place=where)
    yield from stack[0]


def _element(token: re.Match[str], words: Mapping[str, Any], where: str) -> tuple[str, frozenset[str]]:
    choice, slot, second, sure, listed, word = token.groups()
    if slot is not None:
        if slot not in _SLOTS:
            raise PackError(f"unknown slot <{slot}>", code="E212", place=where)
        return slot + second, frozenset((f"<{slot}{sure}>",))
    if listed is not None:
        tuple(_named(listed, words, where))
        return "", frozenset((listed,))
    return "", frozenset(choice.split("|") if choice is not None else spelled_out(word))
