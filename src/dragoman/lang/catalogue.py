"""The tool's own words, in the language that a record is written in.

As with gettext, the English words stand in the code and are the keys. A pack's `brief.yml` has the other side: `texts`,
the forms of counted `nouns`, which gettext's rule for plurals chooses among, and the names of `months`. What a pack
lacks stays English, so that a gap shows; a test holds the catalogues against the code.

Where a language asks for it, there are also `offices` (as a brief writes them), `articles` (by article, the names
that take it), `plural_names` (names that want a plural verb), `first_day` (what the first of a month is called),
`day_range` and `located` ("in" a place, by the kind of place, with `forms` for the names that take another word),
`names` (states, places and bodies as a brief writes them, where the pack has another script), `words` (nouns for
groups, bodies, media and things, by their English names), `people` (listed persons, by their slug) and `cases`
(names in the cases that `order` lists). `unnumbered` are the forms of nouns that say their number themselves.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from gettext import c2py
from typing import Literal

import msgspec

from dragoman.errors import PackError
from dragoman.lang.pack import available, data_folder, load

ENGLISH = "en"
MONTHS = 12
DAY_RANGE = "{first}–{last}"
TO_COME = re.compile(r"^Proposal for |^Planned |^Proposed | to [a-z]")
MonthForm = Literal["dated", "alone", "long"]
"""A month after a day ("25 Feb"), before a year or alone ("Feb 2025"), and spelled out."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One language's side of the tool's words."""

    language: str
    texts: Mapping[str, str]
    nouns: Mapping[str, tuple[str, ...]]
    months: Mapping[str, tuple[str, ...]]
    plural: Callable[[int], int]
    unnumbered: frozenset[int]  # forms that say their number themselves: Arabic "two reports" is one word
    to_come: re.Pattern[str] | None  # in a headline of what is planned or proposed, where it says so
    offices: Mapping[str, str]  # by their English name
    articles: Mapping[str, str]  # by the name that takes it
    plural_names: frozenset[str]
    first_day: str | None
    day_range: str  # days of one month: "{first}–{last}"
    located: Mapping[str, str]  # by kind of place: "in {name}"
    located_forms: Mapping[str, str]  # by name: "in der Türkei"
    names: Mapping[str, str]  # by the name that the pack has first
    words: Mapping[str, str]  # by the English noun
    people: Mapping[str, str]  # by the slug that the lists have for a person
    cases: Mapping[str, Mapping[str, str]]  # by name, then by case: "gen", or "with" ("with Oslo")


class _Section(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The keys of a `brief.yml`."""

    plural: str = "0"
    to_come: str | None = None
    months: dict[str, tuple[str, ...]] = {}
    texts: dict[str, str] = {}
    nouns: dict[str, tuple[str, ...]] = {}
    offices: dict[str, str] = {}
    articles: dict[str, tuple[str, ...]] = {}
    plural_names: frozenset[str] = frozenset()
    unnumbered: frozenset[int] = frozenset()
    first_day: str | None = None
    day_range: str = DAY_RANGE
    located: dict[str, str | dict[str, str]] = {}
    names: dict[str, str] = {}
    words: dict[str, str] = {}
    people: dict[str, str] = {}
    cases: dict[str, tuple[str, ...]] = {}


_WRITTEN: ContextVar[Catalogue | None] = ContextVar("written", default=None)


@contextmanager
def writing_in(language: str) -> Iterator[None]:
    """Inside, `say` speaks this language. Each thread and task has its own.

    Raises:
        PackError: there is no such pack (E202), it has no words for a brief (E205), or its `brief.yml` is wrong (E206).
    """
    token = _WRITTEN.set(catalogue(language))
    try:
        yield
    finally:
        _WRITTEN.reset(token)


def written_language() -> str:
    """The language that is being written: "en" unless `writing_in` says another."""
    current = _WRITTEN.get()
    return current.language if current is not None else ENGLISH


def written_languages() -> tuple[str, ...]:
    """Languages that a brief can be written in: English, and every pack with words for one."""
    return tuple(code for code in available() if code == ENGLISH or _has_words(code))


def _has_words(code: str) -> bool:
    folder = data_folder() / "lang"
    return any((folder / part / "brief.yml").is_file() for part in load(code).family)


@lru_cache(maxsize=16)
def catalogue(language: str) -> Catalogue | None:
    """The catalogue of a language; None for English, whose words stand in the code. Errors as in `writing_in`."""
    if language == ENGLISH:
        return None
    place = f"lang/{language}/brief.yml"
    section = load(language).section("brief")
    if not section:
        raise PackError("the pack has no words for a brief", code="E205", place=place, remedy="add brief.yml")
    return _built(language, _checked(section, place), place)


def _checked(section: Mapping[str, object], place: str) -> _Section:
    try:
        found = msgspec.convert(section, _Section, strict=False)
    except msgspec.ValidationError as error:
        cause, _, key = str(error).partition(" - at ")
        remedy = "see a brief.yml that is complete"
        raise PackError(cause, code="E206", place=f"{place}: {key.strip('`$.')}", remedy=remedy) from error
    if any(len(names) != MONTHS for names in found.months.values()):
        raise PackError("not twelve months", code="E206", place=f"{place}: months", remedy="name all twelve")
    return found


def _built(language: str, section: _Section, place: str) -> Catalogue:
    located = dict(section.located)
    forms = located.pop("forms", {})
    return Catalogue(
        language, section.texts, section.nouns, section.months, _plural(section.plural, place),
        to_come=re.compile(section.to_come) if section.to_come else None, offices=section.offices,
        articles={name: article for article, names in section.articles.items() for name in names},
        plural_names=section.plural_names, unnumbered=section.unnumbered, first_day=section.first_day,
        day_range=section.day_range, located={kind: str(text) for kind, text in located.items()},
        located_forms=dict(forms) if isinstance(forms, dict) else {}, names=section.names,
        words=section.words, people=section.people, cases=_cases(section.cases, place),
    )  # fmt: skip


def _cases(section: Mapping[str, Sequence[str]], place: str) -> Mapping[str, Mapping[str, str]]:
    order = tuple(section.get("order") or ())
    forms = {name: tuple(told) for name, told in section.items() if name != "order"}
    wrong = next((name for name, told in forms.items() if len(told) != len(order)), None)
    if wrong is not None:
        remedy = f"give {len(order)} forms"
        raise PackError("not a form for every case", code="E206", place=f"{place}: cases.{wrong}", remedy=remedy)
    return {name: dict(zip(order, told, strict=True)) for name, told in forms.items()}


def _plural(rule: str, place: str) -> Callable[[int], int]:
    try:
        found: Callable[[int], int] = c2py(rule)
    except ValueError as error:
        remedy = "write it as in gettext: n != 1"
        raise PackError(f"no rule for plurals: {rule}", code="E206", place=f"{place}: plural", remedy=remedy) from error
    return found


def marked(text: str) -> str:
    """A text that `say` is given elsewhere by a variable: named here so that the catalogues are held against it."""
    return text


def say(text: str, **parts: object) -> str:
    """The text in the language that is being written, its `{parts}` filled in.

    >>> say("{place} and {other}", place="Oslo", other="Bergen")
    'Oslo and Bergen'
    """
    current = _WRITTEN.get()
    told = current.texts.get(text, text) if current is not None else text
    return told.format(**parts) if parts else told


def tells_to_come(headline: str) -> bool:
    """Whether a headline of what is planned or proposed says so itself: "Bo Lind to visit Oslo"."""
    current = _WRITTEN.get()
    pattern = TO_COME if current is None else current.to_come
    return pattern is not None and bool(pattern.search(headline))


def noun_form(noun: str, number: int) -> str | None:
    """The form of a counted noun that its number asks for; None in English, or where the catalogue lacks it."""
    current = _WRITTEN.get()
    forms = current.nouns.get(noun) if current is not None else None
    if current is None or not forms:
        return None
    return forms[min(current.plural(number), len(forms) - 1)]


def says_its_number(number: int) -> bool:
    """Whether a noun's form for this number says the number itself, so that no figure stands before it."""
    current = _WRITTEN.get()
    return current is not None and current.plural(number) in current.unnumbered


def month_names(form: MonthForm) -> tuple[str, ...] | None:
    """The names of the twelve months in that form; None in English."""
    current = _WRITTEN.get()
    return current.months.get(form) if current is not None else None


def state_name(code: str) -> str | None:
    """What a state is called in the language that is being written; None in English, or where the pack lacks it."""
    language = written_language()
    name = _state_names(language).get(code) if language != ENGLISH else None
    return spelled(name) if name else None


def office_name(title: str) -> str:
    """An office, given by its English name, in the language that is being written; in English where the pack lacks it.

    >>> office_name("foreign minister")
    'foreign minister'
    """
    current = _WRITTEN.get()
    if current is None:
        return title
    return current.offices.get(title) or _office_names(current.language).get(title, title)


def day_number(day: int) -> str:
    """A day of a month as it is written: "1", in French "1er"."""
    current = _WRITTEN.get()
    return current.first_day if day == 1 and current is not None and current.first_day else str(day)


def days_in_row(first: int, last: int) -> str:
    """Days of one month, the second after the first: "1–4", in German "1.–4", the dot of the last being the date's."""
    current = _WRITTEN.get()
    pattern = DAY_RANGE if current is None else current.day_range
    return pattern.format(first=day_number(first), last=last)


def named_with_article(name: str) -> str:
    """The name with the article that the language being written gives it, by the list of such names: "la Serbie"."""
    current = _WRITTEN.get()
    article = current.articles.get(name) if current is not None else None
    if article is None:
        return name
    return article + name if article.endswith(("'", "’")) else f"{article} {name}"


def located_in(kind: str, name: str) -> str:
    """Where something is, as the language being written says it of a place of this kind: "à Oslo"; empty if unknown."""
    current = _WRITTEN.get()
    if current is None or kind not in current.located:
        return ""
    return current.located_forms.get(name) or current.located[kind].format(name=name)


def spelled(name: str) -> str:
    """A name of the world as a brief in the language that is being written spells it."""
    current = _WRITTEN.get()
    return current.names.get(name, name) if current is not None else name


def noun(english: str) -> str | None:
    """A noun for a group, body, medium or thing in the language that is being written; None where it is not known."""
    current = _WRITTEN.get()
    return current.words.get(english) if current is not None else None


def is_noun(name: str) -> bool:
    """Whether it is a noun for a group, body, medium or thing in the language that is being written."""
    current = _WRITTEN.get()
    return current is not None and name in current.words.values()


def listed_person(slug: str) -> str | None:
    """The name of a listed person in the language that is being written; None where its catalogue has none."""
    current = _WRITTEN.get()
    return current.people.get(slug) if current is not None else None


def in_cases(name: str) -> Mapping[str, str]:
    """A name in the cases of the language that is being written, by case; empty if they are not known."""
    current = _WRITTEN.get()
    return current.cases.get(name, {}) if current is not None else {}


def takes_plural(name: str) -> bool:
    """Whether a name wants a plural verb in the language that is being written."""
    current = _WRITTEN.get()
    return current is not None and name in current.plural_names


@lru_cache(maxsize=16)
def _office_names(language: str) -> Mapping[str, str]:
    """The first form of each office in a pack that stands without an adjective."""
    offices = load(language).section("nouns").get("offices") or {}
    plain = {
        str(office): [str(form) for form in forms or () if "{" not in str(form)] for office, forms in offices.items()
    }
    return {office: forms[0] for office, forms in plain.items() if forms}


@lru_cache(maxsize=16)
def _state_names(language: str) -> Mapping[str, str]:
    """The first unambiguous name of each state in a pack."""
    found: dict[str, str] = {}
    for code, entry in load(language).section("states").items():
        names = [str(name) for name in (entry.get("names") if isinstance(entry, dict) else None) or ()]
        sure = [name for name in names if not name.startswith("~")]
        if sure:
            found[str(code)] = sure[0]
    return found
