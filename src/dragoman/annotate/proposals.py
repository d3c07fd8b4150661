"""What the tagger proposes, joined with what the rules found: it fills gaps and mends the bounds of unsure names.

A mention that the rules are sure of (listed, with a title, or described) is never changed. What the tagger says of
the others is one more piece of evidence for their kind, weighed with the rest in `kinds`.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import lru_cache

from dragoman.lang.pack import data_folder
from dragoman.lang.vocabulary import Vocabulary
from dragoman.model.annotation import Mention
from dragoman.model.text import Layout, Sentence
from dragoman.nlp import ENOUGH, Reader, reader_for
from dragoman.tagger import Entity, load
from dragoman.tagger.entity import EntityKind

Key = tuple[int, int, int]
"""Sentence, first token and last token (exclusive)."""
Vote = tuple[EntityKind | None, int]
"""The kind that a tagger gives, None where it sees no name, and how sure it is: 0 guesses, 1 sure, 2 very sure."""
VERY = 0.19
"""Share of the doubt of a proposal that just counts as sure, which a very sure one has at most."""
BODIES, LANDS = frozenset(("organisation", "agency", "outlet", "instrument")), frozenset(("place", "region", "state"))
NONE: frozenset[int] = frozenset()
NO_WORDS: frozenset[str] = frozenset()
JOINING = frozenset((".", "&", "-", "–"))
"""Marks that stand within names."""
SURE = 0.7
"""Score from which a proposal counts, for a model whose meta.json does not tell its own."""


@dataclass(frozen=True, slots=True)
class Votes:
    """What a tagger says of a report: names, those that it is sure of, and the tokens of all of them.

    `read` tells the sentences that it read: there, what it sees no name in is less likely one. `apart` are tokens
    beside names that are surely no part of them, `bodies` the words for bodies.
    """

    names: Mapping[Key, Entity] = field(default_factory=dict)
    sure: frozenset[Key] = frozenset()
    very_sure: frozenset[Key] = frozenset()
    seen: frozenset[tuple[int, int]] = frozenset()
    read: frozenset[int] = frozenset()
    apart: frozenset[tuple[int, int]] = frozenset()
    bodies: frozenset[tuple[int, int]] = frozenset()

    def of(self, mention: Mention) -> Vote | None:
        """The kind that the tagger gives to exactly these words, and whether it is sure.

        The kind is None where it saw no name in them; None is what it did not read, or saw other bounds in. A person of
        whom it saw only a part of the name is a guess.
        """
        if mention.sentence not in self.read:
            return None
        key = (mention.sentence, mention.first, mention.last)
        if key in self.names:
            return self.names[key].kind, (key in self.sure) + (key in self.very_sure)
        places = range(mention.first, mention.last)
        seen = [(mention.sentence, k) in self.seen for k in places]
        if not any(seen):
            return None, 0
        parts = ((mention.sentence, a, b + 1) for a in places for b in places if a <= b)
        part = any(key in self.sure and self.names[key].kind == "PER" for key in parts)
        return ("PER", int(all(seen))) if part else None


_in_effect: ContextVar[bool] = ContextVar("models", default=True)


@contextmanager
def using_models(wanted: bool | None) -> Iterator[None]:  # noqa: FBT001 - the one thing it is told
    """Let the models propose names in what runs inside, or rules alone; None leaves it as it is."""
    token = _in_effect.set(_in_effect.get() if wanted is None else wanted)
    try:
        yield
    finally:
        _in_effect.reset(token)


@lru_cache(maxsize=1)
def _sure() -> float:
    """The score from which a proposal of the shipped model counts."""
    meta = data_folder() / "models" / "entities" / "meta.json"
    return float(json.loads(meta.read_text(encoding="utf-8")).get("sure", SURE))


@lru_cache(maxsize=1)
def _languages() -> frozenset[str]:
    """The languages that the shipped model tells it has learnt from."""
    meta = data_folder() / "models" / "entities" / "meta.json"
    return frozenset(json.loads(meta.read_text(encoding="utf-8")).get("languages", ()))


def _learnt(language: str, vocabulary: Vocabulary) -> bool:
    """Whether the shipped model can tell names: where all nouns have capitals, only if it has learnt that language."""
    return not vocabulary.pack.capital_nouns or language in _languages()


def proposals(layout: Layout, vocabulary: Vocabulary) -> Votes:
    """What the user's pipeline, or else the shipped tagger, is sure enough of in a report.

    Nothing where there is neither, or rules alone are wanted.
    """
    own = reader_for(layout.language)
    if own is not None:
        return proposed_by(own, layout, vocabulary, ENOUGH)
    tagger = load() if _in_effect.get() and _learnt(layout.language, vocabulary) else None
    return Votes() if tagger is None else proposed_by(tagger, layout, vocabulary, _sure())


def proposed_by(reader: Reader, layout: Layout, vocabulary: Vocabulary, sure: float) -> Votes:
    """What a tagger is sure enough of in the read text of a report."""
    read = [s for s in layout.sentences if s.zone != "boilerplate"]
    asked = [s for s in read if _may_name(s, vocabulary)]
    found = reader.read([s.words for s in asked])
    pairs = [
        (s, _bare(s, e, vocabulary))
        for s, entities in zip(asked, found, strict=True)
        for e in entities
        if _named(s, e, vocabulary)
    ]
    names = {(s.index, e.first, e.last): e for s, e in pairs if not _none(s, e, vocabulary)}
    seen = frozenset((s.index, k) for s, e in pairs for k in range(e.first, e.last))
    believed = frozenset((s.index, e.first, e.last) for s, e in pairs if e.score >= sure and _shaped(s, e, vocabulary))
    very = frozenset(key for key in believed & names.keys() if 1 - names[key].score <= VERY * (1 - sure))
    unproved = frozenset((s.index, e.first, e.last) for s, e in pairs if _opening(s, e)) - very
    sure_of = (believed & names.keys()) - unproved
    by_index = {s.index: s for s in read}
    apart = frozenset(
        (i, k) for i, *ends in sure_of for k in _beside(by_index[i], *ends) if _apart(by_index[i], k, vocabulary)
    )
    alone = ((i, a) for (i, a, b), e in names.items() if e.kind == "PER" and b - a == 1)
    parts = frozenset((i, k) for i, k in alone if not by_index[i].words[k].isupper())  # "Orvi Landrith", seen as two
    bodies = frozenset(
        (s.index, k) for s, _ in pairs for k, low in enumerate(s.lower) if low in vocabulary.organisation_nouns
    )
    return Votes(names, sure_of, very, seen, frozenset(by_index), (apart | seen) - parts, bodies)


def _beside(sentence: Sentence, first: int, last: int) -> Iterator[int]:
    """The tokens on either side of a name that have a capital too."""
    yield from (k for k in (first - 1, last) if 0 <= k < len(sentence.words) and sentence.words[k][:1].isupper())


def _apart(sentence: Sentence, k: int, vocabulary: Vocabulary) -> bool:
    """Whether a word is surely no part of a name beside it: "Image", "London", "TRUMP"."""
    word, low = sentence.words[k], sentence.lower[k]
    if (len(word) > 1 and word.isupper()) or low in vocabulary.plain_words:
        return True
    if low in vocabulary.organisation_nouns or low in vocabulary.thing_nouns:
        return True
    hits = vocabulary.names.hits(sentence.lower, sentence.words, k, NONE)
    return any(h.entry.kind != "person" and not h.entry.weak for h in hits)


def _opening(sentence: Sentence, entity: Entity) -> bool:
    """Whether the only capital is that of the sentence, which proves nothing: "Riots broke out"."""
    capitals = sum(word[:1].isupper() for word in sentence.words[entity.first : entity.last])
    return entity.first == 0 and capitals == 1


def _may_name(sentence: Sentence, vocabulary: Vocabulary) -> bool:
    """Whether a capital stands anywhere but in a first word that is none: the tagger need not read "It rained"."""
    return any(
        word[:1].isupper() and (k > 0 or sentence.lower[0] not in vocabulary.closed)
        for k, word in enumerate(sentence.words)
    )


def _named(sentence: Sentence, entity: Entity, vocabulary: Vocabulary) -> bool:
    """Whether a capital stands in the words, not only that of the sentence over a small word: "Fueron detenidos".

    An elided article is none: "L'" of "L'attacco".
    """
    words, first = vocabulary.words, sentence.words[0]
    if entity.last - entity.first == 1 and sentence.lower[entity.first] in words.speaking:
        return False  # "Я сказал"
    small = first[1:].islower() and sentence.lower[0] in words.be | words.have | words.prepositions | words.conjunctions
    small = small or first.endswith("'")
    capitals = (k for k in range(entity.first, entity.last) if sentence.words[k][:1].isupper())
    return any(k > 0 or not small for k in capitals)


def _bare(sentence: Sentence, entity: Entity, vocabulary: Vocabulary) -> Entity:
    """The proposal without an article before it, or small words that lead to it: "Selon Orrel", "y de Orrel"."""
    words, first = vocabulary.words, entity.first
    leading = words.prepositions | words.conjunctions | (words.adverbs | words.contrasts if first == 0 else NO_WORDS)
    while first + 1 < entity.last:
        small = first == 0 or not sentence.words[first][:1].isupper()
        if sentence.lower[first] not in words.determiners and not (small and sentence.lower[first] in leading):
            break
        first += 1
    return entity._replace(first=first)


def _shaped(sentence: Sentence, entity: Entity, vocabulary: Vocabulary) -> bool:
    """Whether the words can be a name: no marks within, and small words only where names of this kind have them."""
    words = sentence.words[entity.first : entity.last]
    small = [word for word in words if not word[:1].isupper() and word not in JOINING]
    if any(not any(letter.isalnum() for letter in word) for word in small):
        return False
    if entity.kind == "PER" or not words[0][:1].isupper():
        two = any(word in vocabulary.words.conjunctions for word in words[2:-2])  # "José Ortega y Ana Gasset"
        linked = all(word in vocabulary.particles for word in small)
        return linked and not two and not _no_person(sentence, entity, vocabulary)
    return vocabulary.pack.by_case or all(word in vocabulary.body_links or word.isdigit() for word in small)


def _none(sentence: Sentence, entity: Entity, vocabulary: Vocabulary) -> bool:
    """Whether the words cannot be what the tagger says: a person, or a place in one word that is no name."""
    if entity.kind == "PER":
        return _no_person(sentence, entity, vocabulary)
    alone = entity.kind == "LOC" and entity.last - entity.first == 1
    return alone and sentence.lower[entity.first] in vocabulary.plain_words


def _no_person(sentence: Sentence, entity: Entity, vocabulary: Vocabulary) -> bool:
    """Whether the words hold a listed body or place, or end in a word for a thing: "Facebook Orrel", "Orrel Avenue"."""
    last, alone = sentence.lower[entity.last - 1], entity.last - entity.first == 1
    thing = last in vocabulary.place_nouns or last in vocabulary.thing_nouns
    thing = thing or (last in vocabulary.organisation_nouns and sentence.lower[entity.first] not in vocabulary.given)
    if last in vocabulary.plain_words or (thing and not alone) or _latin(sentence, entity, vocabulary):
        return True
    if alone and entity.first == 0 and last.endswith(vocabulary.noun_endings):
        return True
    hits = (
        h
        for k in range(entity.first, entity.last)
        for h in vocabulary.names.hits(sentence.lower, sentence.words, k, NONE)
    )
    return any(
        h.entry.kind in BODIES or (h.entry.kind in LANDS and len(h.entry.tokens) > 1) for h in hits if not h.entry.weak
    )


def _latin(sentence: Sentence, entity: Entity, vocabulary: Vocabulary) -> bool:
    """Whether Latin letters stand in a text of another script, which writes people in its own: "Пилоты Orrel"."""
    words = (word for word in sentence.words[entity.first : entity.last] if word.isalpha())
    return "Latn" not in vocabulary.pack.scripts and any(word.isascii() for word in words)


def joined(found: Sequence[Mention], votes: Votes, sentences: Sequence[Sentence]) -> list[Mention]:
    """The mentions with those proposed: where nothing stood, and in place of unsure ones with other bounds."""
    if not votes.sure:
        return list(found)
    here: dict[int, list[Mention]] = {}
    for mention in found:
        here.setdefault(mention.sentence, []).append(mention)
    by_index = {sentence.index: sentence for sentence in sentences}
    for key in sorted(votes.sure):
        here[key[0]] = list(_with(here.get(key[0], []), by_index[key[0]], key, votes))
    return [m for index in sorted(here) for m in sorted(here[index], key=lambda m: (m.first, m.last))]


def _with(mentions: Sequence[Mention], sentence: Sentence, key: Key, votes: Votes) -> Iterator[Mention]:
    """The mentions of a sentence with one proposal among them, if the one that it meets gives way."""
    _, first, last = key
    met = [m for m in mentions if m.first < last and first < m.last]
    pieces = len(met) > 1 and not all(first <= m.first and m.last <= last for m in met)
    if pieces or any(not unsure(m) or _keeps(m, key, votes) for m in met):
        yield from mentions
        return
    if votes.names[key].kind == "PER" and any(not _divides(m, key, votes) for m in met):
        yield from mentions
        return
    yield from (m for m in mentions if m not in met)
    cases = met[0].cases if met else frozenset[str]()
    yield _new(sentence, first, last, cases)
    for mention in met:
        yield from _rests(sentence, mention, first, last)


def _keeps(mention: Mention, key: Key, votes: Votes) -> bool:
    """Whether a mention keeps its bounds: they are the same, or it is a body of which the proposal is only a part."""
    kind, (_, first, last) = votes.names[key].kind, key
    within = mention.first <= first and last <= mention.last
    body = within and mention.kind == "organisation" and not (kind == "PER" and last - first > 1)
    body = body or (within and kind != "PER" and _of_place(mention, votes))
    return body or (mention.first, mention.last) == (first, last)


def _of_place(mention: Mention, votes: Votes) -> bool:
    """Whether it is a place and a word for a body at the end, which are one body: "London Fire Brigade"."""
    index, first, last = mention.sentence, mention.first, mention.last
    starts = (votes.names.get((index, first, k)) for k in range(first + 1, last))
    return (index, last - 1) in votes.bodies and any(name is not None and name.kind == "LOC" for name in starts)


def _divides(mention: Mention, key: Key, votes: Votes) -> bool:
    """Whether what the proposal of a person would leave of a mention is surely no part of the person's name."""
    index, first, last = key
    return (mention.first >= first or (index, first - 1) in votes.apart) and (
        mention.last <= last or (index, last) in votes.apart
    )


def unsure(mention: Mention) -> bool:
    """Whether only its capitals make it a name: no list, title or description, and no kind that is told."""
    told = mention.key or mention.office or mention.head or mention.owner is not None
    return not told and bool(mention.name) and mention.kind in ("name", "organisation", "place")


def _new(sentence: Sentence, first: int, last: int, cases: frozenset[str]) -> Mention:
    start, end = sentence.offsets(first, last)
    return Mention(
        kind="name", sentence=sentence.index, first=first, last=last, start=start, end=end,
        name=tuple(sentence.words[first:last]), cases=cases,
    )  # fmt: skip


def _rests(sentence: Sentence, mention: Mention, first: int, last: int) -> Iterator[Mention]:
    """What the proposal leaves of a mention on either side, if a capital begins it."""
    for one, other in ((mention.first, first), (last, mention.last)):
        if one < other and sentence.words[one][:1].isupper():
            start, end = sentence.offsets(one, other)
            yield replace(
                mention, kind="name", first=one, last=other, start=start, end=end,
                name=tuple(sentence.words[one:other]),
            )  # fmt: skip
