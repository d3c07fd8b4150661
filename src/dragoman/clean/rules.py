"""What a language pack says about page noise and sentences, compiled once."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self, cast

from dragoman.clean.proclitics import Proclitics
from dragoman.clean.tokens import token_pattern
from dragoman.clean.unspaced import Unspaced
from dragoman.errors import PackError
from dragoman.grammar.ordinary import ordinary_words
from dragoman.lang.letters import Folding
from dragoman.lang.pack import folding_of
from dragoman.lang.segmentation import segmenter_of
from dragoman.model.text import ZoneKind

KINDS: tuple[ZoneKind, ...] = ("boilerplate", "caption", "credit", "byline", "dateline")
"""Kinds a line pattern may have, the first that matches wins."""

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceRules:
    """How a language abbreviates and numbers, and how its words are folded."""

    titles: frozenset[str] = frozenset()  # "gen": before a name
    numbered: frozenset[str] = frozenset()  # "no": before a number
    abbreviations: frozenset[str] = frozenset()  # "inc": may end a sentence, if a starter follows
    never_end: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()  # small words that begin sentences
    said: frozenset[str] = frozenset()  # verbs after a quoted question
    ordinals: bool = False  # "25." is a number, not an end
    fold: Folding = field(default_factory=lambda: Folding({}))
    tokens: re.Pattern[str] = field(default_factory=lambda: token_pattern(frozenset()))
    cut: Proclitics | None = None  # takes small words apart that are joined to the next
    segmented: str | None = None  # the pack whose words part a text without blanks

    @classmethod
    def from_mapping(
        cls, section: Mapping[str, Any], place: str = "boilerplate.yml", *, code: str | None = None
    ) -> Self:
        """Build from the `sentences` of a pack's boilerplate.yml; `code` is the pack's, whose words cut joined ones.

        Raises:
            PackError: an entry has the wrong type (E240).
        """
        data = _mapping(section, "sentences", place)
        names = ("titles", "numbered", "abbreviations", "never_end", "starters", "said")
        cut = (frozenset(w.casefold() for w in _strings(data, name, place)) for name in ("elisions", "enclitics"))
        lists = {name: frozenset(w.casefold() for w in _strings(data, name, place)) for name in names}
        letters = _mapping(data, "fold", place)
        fold = folding_of(data)
        return cls(
            **lists,
            ordinals=bool(data.get("ordinals", False)),
            fold=fold,
            segmented=str(data["segmentation"]) if "segmentation" in data else None,
            cut=_proclitics(data, fold, code, place),
            tokens=token_pattern(
                lists["titles"] | {_unfolded(title, letters) for title in lists["titles"]}, *cut, _suffixes(data, place)
            ),
        )

    def unspaced(self, text: str) -> Unspaced | None:
        """What cuts the sentences of this text into words, where no blanks do; else None."""
        segmenter = segmenter_of(self.segmented) if self.segmented is not None else None
        if segmenter is None:
            return None
        return Unspaced(segmenter, self.tokens, self.fold, segmenter.names_in(text))


def _proclitics(data: Mapping[str, Any], fold: Folding, code: str | None, place: str) -> Proclitics | None:
    """What takes joined words apart; None where the language joins none, or its pack is not told."""
    words = sorted(_strings(data, "proclitics", place), key=lambda word: (-len(word), word))
    if not words or code is None:
        return None
    return Proclitics(
        words=words,
        verbal=frozenset(_strings(data, "verbal_proclitics", place)),
        fused=tuple((str(whole), str(rest)) for whole, rest in _mapping(data, "fused", place).items()),
        fold=fold,
        known=lambda word: ordinary_words(code).known(word),
        verb=lambda word: ordinary_words(code).verb(word),
    )


def _suffixes(data: Mapping[str, Any], place: str) -> frozenset[str]:
    """All endings that names have behind an apostrophe, listed by the case they tell."""
    by_case = _mapping(data, "suffixes", place)
    return frozenset(str(ending) for case in by_case for ending in _strings(by_case, case, place))


def _unfolded(word: str, letters: Mapping[str, str]) -> str:
    """A folded word in the script it was folded from: two-letter foldings first."""
    for original, folded in sorted(letters.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        word = word.replace(folded, original)
    return word


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A run of lines that is no text: how it opens."""

    kind: str  # appeal, newsletter, related
    opening: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoilerplateRules:
    """Patterns of lines that are not the report's text, and the words that dates and appeals are made of."""

    strong: tuple[tuple[ZoneKind, re.Pattern[str]], ...] = ()
    weak: tuple[tuple[ZoneKind, re.Pattern[str]], ...] = ()
    inline: re.Pattern[str] = _NEVER
    openings: re.Pattern[str] = _NEVER  # what opens the first paragraphs and belongs to the date line
    sections: tuple[Section, ...] = ()
    address: frozenset[str] = frozenset()
    vocabulary: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    weekdays: frozenset[str] = frozenset()
    date_words: frozenset[str] = frozenset()
    date_labels: frozenset[str] = frozenset()
    date_shapes: re.Pattern[str] = _NEVER  # whole dates that are written as one word
    date_years: re.Pattern[str] = _NEVER  # years of a calendar beside the common one: "1403"
    agencies: frozenset[str] = frozenset()
    menu: frozenset[str] = frozenset()  # entries of menus
    masthead_first: frozenset[str] = frozenset()  # words that open a paper's name: "radio"
    masthead_last: frozenset[str] = frozenset()  # words that close one: "courier"
    notice_words: frozenset[str] = frozenset()  # first words of "All rights reserved"
    company_forms: frozenset[str] = frozenset()  # last words of companies' names, without a last period
    listed: frozenset[str] = frozenset()  # names of listed outlets, as `plainly` gives them
    own: tuple[tuple[ZoneKind, re.Pattern[str]], ...] = ()  # whole lines of the house that publishes it, as written
    own_openings: tuple[tuple[ZoneKind, re.Pattern[str]], ...] = ()  # how its texts open
    own_closings: tuple[tuple[ZoneKind, re.Pattern[str]], ...] = ()  # and end

    @classmethod
    def from_mapping(cls, section: Mapping[str, Any], place: str = "boilerplate.yml") -> Self:
        """Build from a pack's boilerplate.yml.

        Raises:
            PackError: an entry has the wrong type or is no regular expression (E240, E241).
        """
        names = ("lines", "sections", "dates", "mastheads")
        lines, sections, dates, mastheads = (_mapping(section, name, place) for name in names)
        words = {name: _words(dates, name, place) for name in ("months", "weekdays", "other", "labels")}
        return cls(
            strong=_lines(lines, "strong", place),
            weak=_lines(lines, "weak", place),
            inline=_union(_strings(section, "inline", place), f"{place}: inline"),
            openings=_union(_strings(section, "openings", place), f"{place}: openings"),
            sections=_sections(sections, place),
            address=_words(sections, "address", place),
            vocabulary=_words(sections, "vocabulary", place),
            months=words["months"],
            weekdays=words["weekdays"],
            date_words=words["other"],
            date_labels=words["labels"],
            date_shapes=_union(_strings(dates, "shapes", place), f"{place}: dates.shapes"),
            date_years=_union(_strings(dates, "years", place), f"{place}: dates.years"),
            agencies=_words(section, "agencies", place),
            menu=_words(section, "menu", place),
            masthead_first=_words(mastheads, "first", place),
            masthead_last=_words(mastheads, "last", place),
            notice_words=_words(mastheads, "notices", place),
            company_forms=_words(mastheads, "companies", place),
        )


def _lines(lines: Mapping[str, Any], strength: str, place: str) -> tuple[tuple[ZoneKind, re.Pattern[str]], ...]:
    for kind in lines:
        if kind not in KINDS:
            raise PackError(
                f"no such kind of line: {kind}", code="E241", place=f"{place}: lines", remedy=f"use {KINDS}"
            )
    found = []
    for kind in KINDS:
        where = f"{place}: lines.{kind}"
        patterns = _strings(_mapping(lines, kind, place), strength, where)
        if patterns:
            found.append((kind, _union(patterns, where)))
    return tuple(found)


def _sections(sections: Mapping[str, Any], place: str) -> tuple[Section, ...]:
    names = [name for name in ("appeal", "newsletter", "related") if name in sections]
    return tuple(
        Section(kind=name, opening=_union(_strings(_mapping(sections, name, place), "open", place), f"{place}: {name}"))
        for name in names
    )


def _union(patterns: Iterable[str], place: str) -> re.Pattern[str]:
    patterns = tuple(patterns)
    if not patterns:
        return _NEVER
    try:
        return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
    except re.error as error:
        wrong = next((pattern for pattern in patterns if not _compiles(pattern)), "the patterns together")
        cause = f"no regular expression: {wrong!r} ({error})"
        raise PackError(cause, code="E241", place=place, remedy="correct the pattern") from error


def _compiles(pattern: str) -> bool:
    """Whether a pattern is a regular expression; asked only where several together are none, as it takes time."""
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


def _mapping(data: Mapping[str, Any], key: str, place: str) -> Mapping[str, Any]:
    value = data.get(key, {})
    if not isinstance(value, Mapping):
        raise PackError(f"{key} is no mapping", code="E240", place=place, remedy="write `key: value` lines under it")
    return cast("Mapping[str, Any]", value)


def _strings(data: Mapping[str, Any], key: str, place: str) -> tuple[str, ...]:
    value = data.get(key, ())
    if not isinstance(value, (list, tuple)) or not all(isinstance(item, str) for item in value):
        wrong = [item for item in value if not isinstance(item, str)] if isinstance(value, (list, tuple)) else value
        raise PackError(
            f"{key} is no list of texts: {wrong!r}", code="E240", place=place, remedy='put words like "no" in quotes'
        )
    return tuple(value)


def _words(data: Mapping[str, Any], key: str, place: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _strings(data, key, place))
