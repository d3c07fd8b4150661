"""What a name names when no list tells: a person, a place or a body, by evidence from the whole report.

Each use of a name adds to the weight of one kind; below the threshold, or where two kinds are level, the
name keeps the kind `name`. The weights are in one table.
"""

import string
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.annotate.capitals import ACRONYM
from dragoman.annotate.proposals import Vote, Votes
from dragoman.lang.holders import by_surname, holders, spellings, surname_of
from dragoman.lang.vocabulary import Vocabulary
from dragoman.lang.voices import media_words
from dragoman.lang.world import World
from dragoman.model.annotation import Kind, Mention
from dragoman.model.text import Sentence

Evidence = tuple[Kind, float]
WEIGHTS: dict[str, Evidence] = {
    "begins with a given name": ("person", 3.0),
    "is a given name": ("person", 2.0),
    "is a surname that the world knows": ("person", 2.5),
    "holds an initial": ("person", 2.0),
    "ends like a surname": ("person", 2.0),
    "ends like a surname, alone": ("person", 2.0),
    "ends like a surname, and says something": ("person", 2.0),
    "is the last name of a person": ("person", 3.0),
    "an age follows": ("person", 3.0),
    "says something": ("person", 1.0),
    "says something, alone": ("person", 0.7),
    "two capitals where bodies have small nouns": ("person", 2.0),
    "holds a word for a body": ("organisation", 3.0),
    "is an acronym": ("organisation", 2.5),
    "is written in foreign letters": ("organisation", 2.0),
    "a word for a body stands before it": ("organisation", 2.0),
    "holds a word for a place": ("place", 3.0),
    "holds a word for a thing": ("name", 3.0),
    "a word for a thing stands beside it": ("name", 3.0),
    "ends in a word for a medium": ("organisation", 2.5),
    "its last word stands alone too": ("person", 2.0),
    "a place and a plural": ("organisation", 3.0),
    "a word for a place stands before it": ("place", 3.0),
    "stands where places stand": ("place", 1.0),
    "is the name of a town": ("place", 1.2),
    "the tagger says person": ("person", 2.5),
    "the tagger says body": ("organisation", 2.5),
    "the tagger says place": ("place", 2.5),
    "the tagger says person, one word": ("person", 2.0),
    "the tagger guesses person, one word": ("person", 0.0),
    "the tagger guesses person": ("person", 1.3),
    "the tagger guesses body": ("organisation", 1.3),
    "the tagger guesses place": ("place", 1.3),
}
THRESHOLD, MARGIN, REPEATED = 2.0, 0.5, 2
"""Weight from which a kind is believed, by which it must lead, and how often the same evidence counts."""
MAX_AGE = 3
FOREIGN = "is written in foreign letters"
TOWN = "is the name of a town"
THING, BESIDE = "holds a word for a thing", "a word for a thing stands beside it"
ALONE, GIVEN, SURNAME = "ends like a surname, alone", "is a given name", "is the last name of a person"
KNOWN = frozenset((BESIDE, SURNAME))
"""What tells more than any tagger can: "Hurricane Milo"; "Orvi Landrith" elsewhere in the report."""
UNSEEN, DOUBT = "the tagger sees no name", 1.0
"""What a tagger sees no name in has less weight by this much, unless it sees the name elsewhere in the report; so has a
word alone that it calls a person in some places only."""
TAGGED = {
    ("PER", True): "the tagger says person", ("ORG", True): "the tagger says body",
    ("LOC", True): "the tagger says place", ("PER", False): "the tagger guesses person",
    ("ORG", False): "the tagger guesses body", ("LOC", False): "the tagger guesses place",
    (None, False): UNSEEN,
}  # fmt: skip
"""Pieces of evidence by what the tagger says and whether it is sure."""
VERY_SURE = 2
ONE_WORD, MAYBE = "the tagger says person, one word", "the tagger guesses person, one word"
SAID = frozenset(TAGGED.values()) - {UNSEEN} | {ONE_WORD, MAYBE}
"""What the tagger says counts once for a name: it has read the whole report each time."""
MEDIA = frozenset(word for words in media_words().values() for word in words)
"""Words that the names of agencies and media end in."""


def settle(
    mentions: Sequence[Mention], sentences: Sequence[Sentence], vocabulary: Vocabulary, world: World, votes: Votes
) -> list[Mention]:
    """The mentions, those of kind `name` given the kind that the whole report, with the tagger, speaks for."""
    by_index = {sentence.index: sentence for sentence in sentences}
    mentions = _as_titled(mentions)
    judge = _Judge(vocabulary, world, mentions, sentences)
    counts: dict[str, Counter[str]] = {}
    for mention in mentions:
        if _open(mention):
            seen = counts.setdefault(_key(mention), Counter())
            seen.update(judge.evidence(mention, by_index[mention.sentence]))
            vote = votes.of(mention)
            seen.update([_said(vote, mention)] if vote is not None else [])
    kinds = {name: _kind(found) for name, found in counts.items()}
    persons = {name.rpartition(" ")[2] for name, kind in kinds.items() if kind == "person" and " " in name}
    kinds |= {name: _kind(counts[name] + Counter((SURNAME,))) for name in persons & kinds.keys()}
    things = frozenset(name for name, kind in kinds.items() if kind == "name" and {THING, BESIDE} & counts[name].keys())
    settled = [judge.placed(m, kinds[_key(m)]) if _open(m) else m for m in mentions]
    return _as_titled([replace(m, head="thing") if _open(m) and _key(m) in things else m for m in settled])


def _as_titled(mentions: Sequence[Mention]) -> list[Mention]:
    """Give the bare surname the kind of the full name: a person once, a person always."""
    named = [m for m in mentions if m.kind == "person" and m.name]
    persons = {m.name[-1].casefold() for m in named} | {word for m in named for word in _as_spelt(m)}
    return [replace(m, kind="person") if _open(m) and _surname_of(m, persons) else m for m in mentions]


def _as_spelt(mention: Mention) -> Iterator[str]:
    """The surname of a listed person as each language writes it: "Makron", "Si"."""
    for name in spellings(mention.key or "") if mention.office else ():
        yield surname_of(name, mention.country)


def _surname_of(mention: Mention, persons: set[str]) -> bool:
    """Whether it is no more than the last name of one of these persons."""
    return len(mention.name) == 1 and mention.name[0].casefold() in persons and len(mention.name[0]) > 1


def _open(mention: Mention) -> bool:
    return mention.kind == "name" and bool(mention.name) and mention.key is None and mention.head != "thing"


def _key(mention: Mention) -> str:
    return " ".join(mention.name).casefold()


def _said(vote: Vote, mention: Mention) -> str:
    """What the tagger says as a piece of evidence: one word alone is less surely a person, it may be a brand."""
    kind, sure = vote
    if kind == "PER" and len(mention.name) == 1:
        return ONE_WORD if sure == VERY_SURE else MAYBE
    return TAGGED[kind, sure > 0]


def _kind(found: Counter[str]) -> Kind:
    total: Counter[Kind] = Counter()
    for reason, times in found.items():
        if reason != UNSEEN and not (reason in SAID and found.keys() & KNOWN):
            kind, weight = WEIGHTS[reason]
            if reason == ALONE and TOWN in found:
                continue  # "u Gospiću"
            total[kind] += weight * min(times, 1 if reason in SAID else REPEATED)  # type: ignore[assignment]
    ranked = sorted(total.items(), key=lambda pair: (-pair[1], pair[0]))
    unseen = UNSEEN in found and not found.keys() & (SAID | {TOWN, GIVEN})
    unlike = ONE_WORD in found and found.keys() & (SAID | {UNSEEN}) != {ONE_WORD}
    doubt = DOUBT if unseen or unlike else 0
    if not ranked or ranked[0][1] - doubt < THRESHOLD:
        return "name"
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] - ranked[1][1] >= MARGIN else "name"


class _Judge:
    """Finds the evidence that one use of a name gives."""

    def __init__(
        self, vocabulary: Vocabulary, world: World, mentions: Sequence[Mention], sentences: Sequence[Sentence]
    ) -> None:
        self.vocabulary, self.world = vocabulary, world
        self.free = vocabulary.pack.by_case
        self.alone = {m.name[0].casefold() for m in mentions if m.kind == "name" and len(m.name) == 1}
        self.small = {word for sentence in sentences for word in sentence.words if word.islower()}

    def evidence(self, mention: Mention, sentence: Sentence) -> Iterator[str]:
        """Keys of WEIGHTS that hold for this use."""
        words = sentence.lower[mention.last - len(mention.name) : mention.last]
        yield from (FOREIGN,) if self._foreign_letters(words) else self._of_form(mention, words)
        yield from (BESIDE,) if self._beside(mention, sentence) else ()
        yield from self._of_place(mention, sentence)
        yield from self._of_person(mention, sentence)

    def _bases(self, word: str) -> set[str]:
        return {word, *(base for base, _ in self.vocabulary.inflection.bases(word))}

    def _of_form(self, mention: Mention, words: Sequence[str]) -> Iterator[str]:
        """What the words of the name tell; of several words for bodies, things and places the last counts."""
        last = words[-1]
        if not self.free and len(words) > 1 and last not in self.vocabulary.organisation_nouns:
            if last in self.vocabulary.thing_nouns:
                yield "holds a word for a thing"
                return
            if last in self.vocabulary.place_nouns and words[0] not in self.vocabulary.given:
                yield "holds a word for a place"
                return
        if self._holds(words, self.vocabulary.organisation_nouns) or self._foreign(
            words, self.vocabulary.foreign_bodies
        ):
            yield "holds a word for a body"
            return
        if len(words) == 1 and self._is_acronym(mention.name[0]):
            yield "is an acronym"
            return
        things = self.vocabulary.foreign_things
        if len(words) > 1 and (self._ends(words, self.vocabulary.thing_nouns) or self._foreign(words, things)):
            yield THING
            return
        heads = self.free and len(words) > 1 and self._bases(words[0]) & self.vocabulary.place_heads
        if heads or (len(words) > 1 and self._holds(words, self.vocabulary.place_nouns)):
            yield "holds a word for a place"
            return
        if (
            len(words) > 1
            and words[-1].endswith(self.vocabulary.words.plural_endings)
            and not self.free
            and self.world.lookup(" ".join(mention.name[:-1]))
        ):
            yield "a place and a plural"
        if len(words) > 1 and self._ends(words, MEDIA):
            yield "ends in a word for a medium"
        yield from self._of_person_form(mention, words)

    def _foreign_letters(self, words: Sequence[str]) -> bool:
        """Whether a name stands in Latin letters in a text of another script, where people are spelt in that script."""
        latin = all(word.isascii() for word in words) and any(word.isalpha() for word in words)
        return latin and "Latn" not in self.vocabulary.pack.scripts and words[0] not in self.vocabulary.given

    def _foreign(self, words: Sequence[str], nouns: frozenset[str]) -> bool:
        """Whether an English name in a text of another language ends in such a word: "Tarn Valley University"."""
        return len(words) > 1 and words[0] not in self.vocabulary.given and words[-1] in nouns

    def _beside(self, mention: Mention, sentence: Sentence) -> bool:
        """As in "the frigate Landrith", "Hurricane Milo", "Solunski festival": the name of no actor."""
        before = sentence.lower[mention.first - 1] if mention.first else ""
        after = sentence.lower[mention.last] if self.free and mention.last < len(sentence) else ""
        heads = self.vocabulary.thing_heads
        if self._bases(before) & heads or (len(mention.name) > 1 and self._bases(mention.name[0].casefold()) & heads):
            return True
        adjective = sentence.lower[mention.last - 1].endswith(self.vocabulary.place_adjectives or ("\0",))
        return bool(after) and adjective and bool(self._bases(after) & self.vocabulary.thing_nouns)

    def _ends(self, words: Sequence[str], wanted: frozenset[str]) -> bool:
        return bool(self._bases(words[-1]) & wanted)

    def _holds(self, words: Sequence[str], wanted: frozenset[str]) -> bool:
        """Whether one is such a word; after a given name only as it stands, since "Ana Banks" is no bank."""
        given = len(words) > 1 and words[0] in self.vocabulary.given and not self.free
        return any(word in wanted if given else self._bases(word) & wanted for word in words[given:])

    def _surname_alone(self, name: Sequence[str], words: Sequence[str]) -> bool:
        """As in "Orvi Landrith … Landrith": how reports go on about a person, not a team or a contract."""
        names = all(word[:1].isupper() and word[1:].islower() for word in name)
        plural = words[-1].endswith(self.vocabulary.words.plural_endings)
        return names and words[-1] in self.alone and not plural and not self._plain(words)

    def _is_acronym(self, word: str) -> bool:
        capitals = word.rstrip(string.ascii_lowercase).rstrip("-–").casefold()
        return _is_acronym(word) and not {word.casefold(), capitals} & (
            self.vocabulary.given | self.vocabulary.abbreviations
        )

    def _plain(self, words: Sequence[str]) -> bool:
        """Whether the report, or the pack, knows one of the words as no name."""
        given = self.vocabulary.given
        return any(w in self.vocabulary.plain_words or (w in self.small and w not in given) for w in words)

    def _of_person_form(self, mention: Mention, words: Sequence[str]) -> Iterator[str]:
        alone, given = len(words) == 1, bool(self._bases(words[0]) & self.vocabulary.given)
        if given and not (alone and words[0] in self.vocabulary.plain_words):
            yield "is a given name" if alone else "begins with a given name"
        if not alone and any(len(word.rstrip(".")) == 1 for word in words[1:-1]):
            yield "holds an initial"
        last = mention.name[-1].casefold()
        if not alone and last.endswith(self.vocabulary.surnames) and len(last) > MAX_AGE + 1:
            yield "ends like a surname"
        elif alone and last.endswith(self.vocabulary.lone_surnames or ("\0",)):
            yield "ends like a surname, alone"
        if not alone and not given and self._surname_alone(mention.name, words):
            yield "its last word stands alone too"
        if alone and any(holder.key in by_surname() for holder in holders().get(words[0], ())):
            yield "is a surname that the world knows"
        plain = all(word[:1].isupper() and word[1:].islower() and word.isalpha() for word in mention.name)
        if self.free and len(words) == 2 and plain:  # noqa: PLR2004
            yield "two capitals where bodies have small nouns"

    def _of_place(self, mention: Mention, sentence: Sentence) -> Iterator[str]:
        before = sentence.lower[mention.first - 1] if mention.first else ""
        of_what = sentence.lower[mention.first - 2] if mention.first > 1 else ""
        linked = before in self.vocabulary.words.linking and of_what in self.vocabulary.place_heads
        if linked or (self.free and self._bases(before) & self.vocabulary.place_heads):
            yield "a word for a place stands before it"
        elif self._bases(before) & self.vocabulary.organisation_nouns and before not in self.vocabulary.closed:
            yield "a word for a body stands before it"
        if before in self.vocabulary.place_prepositions and self._in_place(mention):
            yield "stands where places stand"
            if self._town(mention):
                yield TOWN

    def _in_place(self, mention: Mention) -> bool:
        """Whether the form fits a place after its preposition; the town's own name may be any form of it."""
        return not self.free or not mention.cases or bool(mention.cases & {"gen", "dat", "loc"})

    def _town(self, mention: Mention) -> bool:
        name = " ".join(mention.name)
        if len(mention.name) > 1 or not self.free:
            return bool(self.world.lookup(name))
        return any(self.world.lookup(name[:1] + base[1:]) for base in sorted(self._bases(name.casefold())))

    def _of_person(self, mention: Mention, sentence: Sentence) -> Iterator[str]:
        after = sentence.lower[mention.last : mention.last + 3]
        if (
            len(after) > 1
            and after[0] in (",", "(")
            and after[1].isdigit()
            and len(after[1]) < MAX_AGE
            and after[2:] in ((",",), (")",))
        ):
            yield "an age follows"
        before = sentence.lower[mention.first - 1] if mention.first else ""
        saying = self.vocabulary.saying
        if self.free and after[:1] and after[0] in self.vocabulary.words.be:
            after = after[1:]  # "Kord je rekao"
        last = mention.name[-1].casefold()
        like = last.endswith(self.vocabulary.surnames) and len(last) > MAX_AGE + 2
        if self.free and like and after[:1] and after[0] in saying:
            yield "ends like a surname, and says something"
        if (after[:1] and after[0] in saying) or (before in saying and after[:1] in ((",",), (".",), ())):
            yield "says something" if len(mention.name) > 1 else "says something, alone"

    def placed(self, mention: Mention, kind: Kind) -> Mention:
        """The mention with its kind; a town of only one state with that state and its key."""
        if kind != "place":
            return replace(mention, kind=kind)
        towns = self.world.lookup(" ".join(mention.name))
        if len({town.country for town in towns}) != 1:
            return replace(mention, kind=kind)
        return replace(mention, kind=kind, key=towns[0].key, country=towns[0].country)


def _is_acronym(word: str) -> bool:
    capitals = word.rstrip("abcdefghijklmnopqrstuvwxyzčćđšž").rstrip("-–")
    return len(capitals) > 1 and capitals.isupper() and bool(ACRONYM.fullmatch(word))
