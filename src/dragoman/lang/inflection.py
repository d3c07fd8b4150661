"""Inflection as data: base forms of a noun or name, and the forms of a verb, from a pack's `inflection.yml`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from dragoman.errors import PackError
from dragoman.lang.pack import Pack, load

MIN_STEM, MIN_BASE = 2, 3
"""Letters that must remain when an ending is cut off, and letters of a base form."""
LONG_ENDING, MIN_SHORT = 4, 2
"""Letters of an ending that hides no other word ("-ijem"), and then of a base form: "Yijem" is "Yi"."""
MIN_FIRST = 3
"""Letters of the first part of a compound."""

Cases = frozenset[str]
ANY: Cases = frozenset()


@dataclass(frozen=True, slots=True)
class Inflection:
    """Endings of one language. Unknown endings leave a word as it is."""

    endings: tuple[tuple[str, str, Cases], ...]
    base_cases: tuple[tuple[str, Cases], ...]
    possessives: tuple[tuple[str, str], ...]
    paradigms: tuple[tuple[str, Mapping[str, tuple[tuple[int, str], ...]]], ...]
    irregular: Mapping[str, Mapping[str, tuple[str, ...]]]
    compounds: tuple[str, ...] = ()  # nouns that close compounds: "Handelsabkommen" is an "Abkommen"
    parted: Mapping[str, str] = field(default_factory=dict)  # lemma to its verb and the prefix that stands apart
    women: tuple[tuple[str, str], ...] = ()  # ends of a woman's surname, and of that of the men of her family
    _cache: dict[str, tuple[tuple[str, Cases], ...]] = field(default_factory=dict, repr=False)
    _by_ending: dict[str, list[tuple[int, str, Cases]]] = field(default_factory=dict, repr=False)  # with their places

    def __post_init__(self) -> None:
        for place, (ending, base, cases) in enumerate(self.endings):
            self._by_ending.setdefault(ending, []).append((place, base, cases))

    def bases(self, word: str) -> tuple[tuple[str, Cases], ...]:
        """Possible base forms of a folded word with the cases it would then stand in; itself first."""
        found = self._cache.get(word)
        if found is None:
            found = self._cache[word] = self._bases(word)
        return found

    def _bases(self, word: str) -> tuple[tuple[str, Cases], ...]:
        found: dict[str, Cases] = {word: self._own_cases(word)}
        for _, stem, base, cases in sorted(self._fitting(word)):
            form = word[:stem] + base
            if len(form) < (MIN_SHORT if len(word) - stem >= LONG_ENDING else MIN_BASE):
                continue
            found[form] = found[form] | cases if form in found and form != word else cases
        if self.compounds:
            for form, cases in tuple(found.items()):
                for head in self.compounds:
                    if form.endswith(head) and len(form) - len(head) >= MIN_FIRST:
                        found.setdefault(head, cases)
        return tuple(found.items())

    def _fitting(self, word: str) -> Iterator[tuple[int, int, str, Cases]]:
        """The endings of a word, each with its place in the pack, and the letters before it."""
        for stem in range(MIN_STEM - 1, len(word) + 1):
            for place, base, cases in self._by_ending.get(word[stem:], ()):
                if stem >= MIN_STEM or len(word) - stem >= LONG_ENDING:
                    yield place, stem, base, cases

    def short_cases(self, word: str, base: str) -> Cases | None:
        """Cases in which a folded word is the form of a base too short for `bases`: "unom" of "un"; None if in none.

        For a base that is known to be meant, as by the words before it.
        """
        found = [
            cases
            for ending, old, cases in self.endings
            if base.endswith(old) and word == base[: len(base) - len(old)] + ending
        ]
        return ANY.union(*found) if found and MIN_SHORT <= len(base) < MIN_BASE else None

    def _own_cases(self, word: str) -> Cases:
        """Cases of a word that is its own base; the longest ending decides."""
        fitting = [(ending, cases) for ending, cases in self.base_cases if word.endswith(ending)]
        return max(fitting, key=lambda pair: len(pair[0]))[1] if fitting else ANY

    def owner(self, word: str) -> tuple[str, ...]:
        """Base forms of the name a possessive adjective is made of ("Putinov" gives "putin")."""
        return tuple(
            word[: len(word) - len(ending)] + base
            for ending, base in self.possessives
            if len(word) - len(ending) >= MIN_STEM and word.endswith(ending)
        )

    def of_men(self, word: str) -> tuple[str, ...]:
        """The surname of the men of a family, from that of a woman in any case ("nováková" gives "novák")."""
        return tuple(
            word[: len(word) - len(ending)] + base
            for ending, base in self.women
            if len(word) - len(ending) >= MIN_STEM and word.endswith(ending)
        )

    def verb(self, lemma: str) -> dict[str, frozenset[str]]:
        """All forms of a verb with their tags (base, third, present, past, participle, gerund)."""
        tags: dict[str, set[str]] = {}
        if lemma in self.irregular:
            for tag, forms in self.irregular[lemma].items():
                for form in forms:
                    tags.setdefault(form, set()).update(tag.split())
        else:
            for tag, changes in self._paradigm(lemma).items():
                for drop, add in changes:
                    tags.setdefault(lemma[: len(lemma) - drop] + add, set()).update(tag.split())
        return {form: frozenset(found) for form, found in tags.items()}

    def _paradigm(self, lemma: str) -> Mapping[str, tuple[tuple[int, str], ...]]:
        fitting = [(ends, forms) for ends, forms in self.paradigms if lemma.endswith(ends)]
        return max(fitting, key=lambda pair: len(pair[0]))[1] if fitting else {"base": ((0, ""),)}


@lru_cache(maxsize=16)
def inflection_of(code: str) -> Inflection:
    """The inflection of a language pack, built once."""
    return _build(load(code))


def _build(pack: Pack) -> Inflection:
    section = pack.section("inflection")
    place = f"lang/{pack.code}/inflection.yml"
    try:
        return Inflection(
            endings=tuple(
                (str(ending), str(base), frozenset(cases))
                for name in ("nouns", "adjectives")
                for ending, base, cases in section.get(name, ())
            ),
            base_cases=tuple((str(ending), frozenset(cases)) for ending, cases in section.get("base_cases", ())),
            possessives=tuple((str(a), str(b)) for a, b in section.get("possessive_endings", ())),
            women=tuple((str(a), str(b)) for a, b in section.get("womens_surnames", ())),
            paradigms=tuple(
                (str(p["ends"]), {tag: _changes(value) for tag, value in p.items() if tag != "ends"})
                for p in section.get("verbs", ())
            ),
            irregular={str(k): _irregular(v) for k, v in section.get("irregular", {}).items()},
            compounds=tuple(map(str, section.get("compounds", ()))),
            parted={str(k): str(v) for k, v in (section.get("parted") or {}).items()},
        )
    except (TypeError, ValueError, KeyError) as error:
        raise PackError(
            f"an entry has the wrong shape ({error})", code="E204", place=place, remedy="see CONTRIBUTING"
        ) from error


def _changes(value: Any) -> tuple[tuple[int, str], ...]:
    pairs = value if value and isinstance(value[0], list) else [value]
    return tuple((int(drop), str(add)) for drop, add in pairs)


def _irregular(value: Any) -> Mapping[str, tuple[str, ...]]:
    if isinstance(value, dict):
        return {
            str(tag): tuple(map(str, forms if isinstance(forms, list) else [forms])) for tag, forms in value.items()
        }
    tags = ("base", "third", "past", "participle", "gerund")
    return {tag: tuple(str(forms).split("/")) for tag, forms in zip(tags, value, strict=True)}
