"""Which mentions of a report speak of the same actor: short names, pronouns, descriptions, counterparts.

`refers` of a mention points to the first full mention of its actor. What is not clear stays unlinked.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.lang.vocabulary import Words
from dragoman.model.annotation import Mention
from dragoman.model.text import Sentence

PERSONAL = frozenset(("singular", "possessive singular"))
REACH = 3
"""Sentences back in which a pronoun or bare title looks for its actor."""


def link(mentions: Sequence[Mention], sentences: Sequence[Sentence], words: Words) -> tuple[Mention, ...]:
    """Link short names to full ones, appositions, pronouns and bare titles to their actors."""
    found = _typed(list(mentions))
    _link_names(found)
    _link_apposition(found, sentences)
    _link_owners(found)
    for index, mention in enumerate(found):
        if mention.refers is None:
            target = _antecedent(found, index)
            if target is not None:
                found[index] = replace(mention, refers=target)
    return tuple(_counterparts(found))


def _typed(found: list[Mention]) -> list[Mention]:
    """Give the bare surname the kind of the full name: a person once, a person always."""
    persons = {m.name[-1].casefold() for m in found if m.kind == "person" and m.name}
    return [
        replace(m, kind="person") if m.kind == "name" and m.name and m.name[-1].casefold() in persons else m for m in found
    ]


def _link_names(found: list[Mention]) -> None:
    """Point each short form to the first mention with the longest name that ends in it."""
    full: dict[str, list[int]] = {}
    for index, mention in enumerate(found):
        if mention.kind in ("person", "name") and mention.name:
            full.setdefault(mention.name[-1].casefold(), []).append(index)
    for indices in full.values():
        longest = max(len(found[i].name) for i in indices)
        heads = [i for i in indices if len(found[i].name) == longest]
        for i in indices:
            head = _same_person(found, i, heads)
            if head is not None and head != i:
                found[i] = replace(found[i], refers=head)


def _same_person(found: list[Mention], index: int, heads: list[int]) -> int | None:
    name = [word.casefold() for word in found[index].name]
    fitting = [i for i in heads if all(word in [w.casefold() for w in found[i].name] for word in name)]
    different = {tuple(word.casefold() for word in found[i].name) for i in fitting}
    return fitting[0] if len(different) == 1 else None


def _link_apposition(found: list[Mention], sentences: Sequence[Sentence]) -> None:
    """ "Lavrov, Russia's foreign minister,": the title belongs to the name before it."""
    by_index = {sentence.index: sentence for sentence in sentences}
    for i, (left, right) in enumerate(zip(found, found[1:], strict=False)):
        if right.office is None or right.name or left.kind not in ("person", "name") or not left.name:
            continue
        lower = by_index[right.sentence].lower
        between = lower[left.last : right.first] if left.sentence == right.sentence else ("x",)
        if between and between[0] == "," and len(between) <= 2 and right.last < len(lower) and lower[right.last] in (",", "."):
            found[i + 1] = replace(right, refers=left.refers if left.refers is not None else i)
            found[i] = replace(left, kind="person", office=left.office or right.office, country=left.country or right.country)


def _link_owners(found: list[Mention]) -> None:
    """Turn `owner`, a token index of a possessive pronoun, into the index of what the pronoun stands for."""
    for index, mention in enumerate(found):
        if mention.owner is not None:
            found[index] = replace(mention, owner=_person_before(found, index))


def _antecedent(found: list[Mention], index: int) -> int | None:
    mention = found[index]
    if mention.kind == "pronoun":
        if mention.head in PERSONAL:
            return _person_before(found, index)
        return _body_before(found, index) if mention.head in ("thing", "possessive thing") else None
    if mention.office and not mention.name and mention.office != "counterpart":
        return _holder_before(found, index)
    if mention.head and mention.kind == "organisation" and mention.country is None and mention.key is None:
        return _body_like(found, index)
    return None


def _person_before(found: list[Mention], index: int) -> int | None:
    """The person a pronoun stands for: the first one of this sentence before it, else of the nearest sentence."""
    here = found[index].sentence
    for back in range(REACH):
        persons = [
            i for i, m in enumerate(found[:index]) if m.sentence == here - back and m.kind == "person" and (m.name or m.office)
        ]
        if persons:
            first = persons[0]
            target = found[first].refers
            return target if target is not None else first
    return None


def _body_before(found: list[Mention], index: int) -> int | None:
    here = found[index].sentence
    for back in range(2):
        for i in range(index - 1, -1, -1):
            mention = found[i]
            if mention.sentence == here - back and mention.kind in ("state", "organisation") and mention.head != "adjective":
                return mention.refers if mention.refers is not None else i
    return None


def _holder_before(found: list[Mention], index: int) -> int | None:
    """ "The president" or "the Iranian president": the last named holder of that office, if only one fits."""
    mention = found[index]
    fitting = [
        i for i, m in enumerate(found[:index])
        if m.name and m.office == mention.office and (mention.country is None or m.country == mention.country)
    ]  # fmt: skip
    if not fitting:
        return None
    last = fitting[-1]
    return found[last].refers if found[last].refers is not None else last


def _body_like(found: list[Mention], index: int) -> int | None:
    """A body named without its state: the same body named with one before."""
    head = found[index].head
    fitting = [i for i, m in enumerate(found[:index]) if m.head == head and (m.country or m.key or m.owner is not None)]
    return fitting[-1] if fitting else None


def _counterparts(found: list[Mention]) -> list[Mention]:
    """Give a counterpart the office of the person it is the counterpart of."""
    result = []
    for index, mention in enumerate(found):
        if mention.office == "counterpart":
            other = mention.owner if mention.owner is not None else _person_before(found, index)
            office = next((m.office for m in _same(found, other) if m.office and m.office != "counterpart"), None)
            result.append(replace(mention, office=office or "counterpart"))
        else:
            result.append(mention)
    return result


def _same(found: list[Mention], index: int | None) -> list[Mention]:
    if index is None:
        return []
    head = found[index].refers if found[index].refers is not None else index
    return [m for i, m in enumerate(found) if i == head or m.refers == head]
