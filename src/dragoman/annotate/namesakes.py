"""Short names and the full ones they stand for: "Xi" is Xi Jinping, and "Obama" not Michelle Obama."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.annotate.sexes import told_sex
from dragoman.lang.holders import Holder, Sex, by_surname, holders, other_rank, sex_of, spellings, surname_of
from dragoman.lang.vocabulary import Words
from dragoman.model.annotation import Mention
from dragoman.model.text import Sentence

HEADLINES = frozenset(("title", "heading", "caption"))
Folded = tuple[str, ...]


def link_names(found: list[Mention], sentences: Mapping[int, Sentence], words: Words) -> None:
    """Point each short form to the first mention of the one full name it fits; in place."""
    names = _Names(found, sentences, words)
    for index, mention in enumerate(found):
        if mention.kind in ("person", "name") and mention.name:
            found[index] = names.linked(index, mention)
    _same_holder(found)


def link_bodies(found: list[Mention], sentences: Mapping[int, Sentence], nouns: frozenset[str]) -> None:
    """Point "the Centre" to the one body named in full whose word for a body it is; in place.

    Where there is no such body, and the word only opens sentences, it names nobody.
    """
    own = {_folded(m) for m in found if m.first > 1 and sentences[m.sentence].zone not in HEADLINES}
    full: dict[str, dict[Folded, int]] = {}
    for index, mention in enumerate(found):
        if mention.kind in ("organisation", "agency", "outlet") and len(mention.name) > 1:
            for word in {word.casefold() for word in mention.name} & nouns:
                full.setdefault(word, {}).setdefault(_folded(mention), index)
    for index, mention in enumerate(found):
        if mention.kind == "organisation" and not mention.key and not mention.head and len(mention.name) == 1:
            word = mention.name[0].casefold()
            named = full.get(word, {})
            if len(named) == 1:
                found[index] = replace(mention, refers=next(iter(named.values())))
            elif word in nouns and (word,) not in own:
                found[index] = replace(mention, kind="name", head="thing")


@dataclass(slots=True)
class _Person:
    """A full name of the report that no longer one holds, and where it stands first."""

    name: Folded
    first: int
    mention: Mention
    offices: set[str]
    sex: Sex | None = None


class _Names:
    """The full names of a report, by their words."""

    def __init__(self, found: Sequence[Mention], sentences: Mapping[int, Sentence], words: Words) -> None:
        self.sentences, self.words = sentences, words
        self.states = frozenset(m.country for m in found if m.kind in ("state", "place", "group") and m.country)
        named = [(i, m) for i, m in enumerate(found) if m.kind in ("person", "name") and m.name]
        persons = _persons(named)
        for person in persons:
            person.sex = self._sex(person.mention)
        self.by_word: dict[str, list[_Person]] = {}  # by the first and the last word of the name
        for person in persons:
            for word in dict.fromkeys((person.name[0], person.name[-1])):
                self.by_word.setdefault(word, []).append(person)
        self.listed = [person for person in persons if person.mention.key]
        self.body_first: dict[str, int] = {}  # where each bare surname stands first in running text
        for i, m in named:
            if len(m.name) == 1 and sentences[m.sentence].zone not in HEADLINES:
                self.body_first.setdefault(m.name[0].casefold(), i)

    def linked(self, index: int, mention: Mention) -> Mention:
        """The mention with what it refers to, or, for a surname alone, with the listed person that it names."""
        name = _folded(mention)
        fitting = [p for p in self.by_word.get(name[-1], ()) if _within(name, p.name)]
        fitting = fitting or [p for p in self.listed if _spelt(name, p.mention)]
        sex = self._sex(mention)
        office = {mention.office} if mention.office and mention.office != "counterpart" else set()
        fitting = [
            p for p in fitting if (sex is None or p.sex in (None, sex)) and not other_rank(office, p.offices)
        ]  # fmt: skip
        if len(name) == 1:
            fitting = _surnamed(name[0], fitting)
        person = fitting[0] if len(fitting) == 1 else _likeliest(mention, fitting)
        person = person or self._first_named(mention, fitting)
        if len(name) > 1:
            return mention if person is None or person.first == index else replace(mention, refers=person.first)
        holder = self._holder(mention, fitting, sex)
        if holder is not None:
            return replace(mention, kind="person", key=holder.key, country=mention.country or holder.country)
        if person is None or person.first == index:
            return mention
        sure = person.mention.office or person.mention.key
        return replace(mention, refers=person.first, kind="person" if sure else mention.kind)

    def _first_named(self, mention: Mention, fitting: Sequence[_Person]) -> _Person | None:
        """Of several of one surname the one whom the report had named in full before it wrote the surname alone."""
        early = self.body_first.get(mention.name[0].casefold(), -1)
        before = [p for p in fitting if p.first < early]
        return before[0] if len(before) == 1 and len(mention.name) == 1 and not mention.office else None

    def _sex(self, mention: Mention) -> Sex | None:
        return told_sex(mention, self.sentences[mention.sentence], self.words)

    def _holder(self, mention: Mention, fitting: Sequence[_Person], sex: Sex | None) -> Holder | None:
        """The listed person whom a surname alone names, though the report gives no full name, or only a relative's."""
        if mention.key is not None or any(p.mention.key for p in fitting):
            return None
        listed = holders().get(mention.name[0].casefold(), ())
        listed = tuple(h for h in listed if sex in (None, sex_of(h.name, h.key) or sex))
        known = _held(mention, listed, self.states)
        if known is None:
            return None
        titled = mention.office in known.offices
        if fitting:
            early = self.body_first.get(mention.name[0].casefold(), -1)
            own = any(mention.office in p.offices for p in fitting if mention.office)
            return known if (titled and not own) or (0 <= early < min(p.first for p in fitting)) else None
        return known if titled or known.country in self.states or known.key in by_surname() else None


def _held(mention: Mention, listed: Sequence[Holder], states: frozenset[str]) -> Holder | None:
    """The one listed person who fits: by title and state, else the only one there is, or in office of a state named."""
    fitting = [h for h in listed if mention.country in (None, h.country)]
    titled = [h for h in fitting if mention.office in h.offices]
    if mention.office and mention.office != "counterpart" and not titled:
        return None
    for chosen in (titled, fitting, [h for h in titled if h.current]):
        if len(chosen) == 1 and (len(listed) == 1 or mention.office):
            return chosen[0]
    here = [h for h in fitting if h.current and h.country in states] if not mention.office else []
    return here[0] if len(here) == 1 else None


def _persons(named: Sequence[tuple[int, Mention]]) -> list[_Person]:
    """The longest full names; those of sure persons only, where any of them has that surname."""
    full = [(i, m) for i, m in named if len(m.name) > 1]
    result: dict[Folded, _Person] = {}
    by_last: dict[str, list[_Person]] = {}
    for i, m in sorted(full, key=lambda pair: (pair[1].kind != "person", -len(pair[1].name), pair[0])):
        name = _folded(m)
        alike = by_last.setdefault(name[-1], [])
        longer = [p for p in alike if _within(name, p.name)]
        if not longer and m.kind == "name" and alike:
            continue
        if not longer:
            result[name] = _Person(name, i, m, {m.office} if m.office else set())
            alike.append(result[name])
        for person in longer:
            person.first = min(person.first, i) if person.name == name else person.first
            person.offices |= {m.office} if m.office else set()
            if m.key and not person.mention.key:
                person.mention = m
    return list(result.values())


def _within(short: Folded, long: Folded) -> bool:
    """Whether the words of one name stand in another, and the last or, of one word, the first with them."""
    if len(short) == 1:
        return short[0] in (long[0], long[-1])
    return short[-1] == long[-1] and all(word in long for word in short)


def _spelt(short: Folded, long: Mention) -> bool:
    """Whether a surname is that of a listed person as another language spells it: "Makron"."""
    names = spellings(long.key or "")
    if len(short) > 1:
        return any(_within(short, name) for name in names)
    return any(short[0] in (name[-1], surname_of(name, long.country)) for name in names)


def _surnamed(word: str, fitting: Sequence[_Person]) -> list[_Person]:
    """Those with this surname; if there are none, those with this first name."""
    surnames = [p for p in fitting if surname_of(p.name, p.mention.country) == word]
    return surnames or [p for p in fitting if p.name[-1] == word] or list(fitting)


def _likeliest(mention: Mention, fitting: Sequence[_Person]) -> _Person | None:
    """Of several of one surname: who has the title, else the one whom the lists know, else the one with a title."""
    titled = [p for p in fitting if mention.office and mention.office in p.offices]
    listed = [p for p in fitting if p.mention.key]
    officials = [p for p in fitting if p.offices]
    if mention.office and mention.office != "counterpart" and titled:
        return titled[0] if len(titled) == 1 else None
    return next((chosen[0] for chosen in (listed, officials) if len(chosen) == 1), None)


def _same_holder(found: list[Mention]) -> None:
    """Point further surnames of a listed person to the first of them."""
    first: dict[str, int] = {}
    for index, mention in enumerate(found):
        if mention.key is None or not mention.key.startswith("person:"):
            continue
        head = first.setdefault(mention.key, index if mention.refers is None else mention.refers)
        if head != index and mention.refers is None and found[head].refers is None:
            found[index] = replace(mention, refers=head)


def _folded(mention: Mention) -> Folded:
    return tuple(word.casefold() for word in mention.name)
