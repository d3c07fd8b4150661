"""Which words are name-like where the script has no capitals (Arabic, Persian, Chinese).

A word counts as if it had a capital where a list of the world has it, and where it stands in a person's name that is
anchored: behind a title, a courtesy or a given name, up to the first word that the language knows. What was learnt in
this way elsewhere in the report counts too, which the scan asks for itself. Nothing else does.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dragoman.grammar.ordinary import OrdinaryWords, ordinary_words
from dragoman.lang.lexicon import Hit
from dragoman.lang.pack import load
from dragoman.lang.vocabulary import Vocabulary
from dragoman.model.text import Sentence
from dragoman.names.scripts import caseless

LISTED = frozenset(("state", "place", "region", "organisation", "agency", "outlet", "person", "instrument"))
"""Kinds of listed names whose words count; adjectives and peoples are common words."""
TITLES = frozenset(("office", "counterpart"))
DEMONYMS = frozenset(("state", "adjective", "people", "organisation", "place"))
NAMED_BODIES = frozenset(("party", "commission"))
"""Bodies that have names."""
MOST_BETWEEN, LONGEST, MIN_NAME = 4, 4, 2
"""Adjectives and owners between a title and its name; words of a name at most, and where only a title tells it."""

Hits = Mapping[int, tuple[Hit, ...]]


@dataclass(slots=True)
class Sight:
    """One sentence, and what begins at each of its tokens."""

    words: Sequence[str]
    lower: Sequence[str]
    names: Hits
    nouns: Hits
    timed: frozenset[int]
    vocabulary: Vocabulary
    ordinary: OrdinaryWords
    shapes: re.Pattern[str]
    rare: re.Pattern[str]  # forms that only words behind a given name have in names
    surname: re.Pattern[str]  # forms that a word behind a given name has as a surname, though of a word: "نوریان"
    complete: bool  # whether the pack lists the common words, so that another is rather a name

    def anchored(self) -> set[int]:
        """Tokens of listed names, and of persons' names behind a title, a courtesy or a given name."""
        found = self.listed()
        taken = frozenset(found)
        for i, word in enumerate(self.lower):
            start = self._name_start(i, word)
            run = self._run(start, taken) if start is not None else set()
            found.update(run)
            if run and word in self.vocabulary.person_nouns:
                found.add(i)
        return found

    def listed(self) -> set[int]:
        """Tokens of listed names."""
        return {
            k for i, hits in self.names.items() for hit in hits if self._sure(i, hit) for k in range(i, hit.last)
        }  # fmt: skip

    def _sure(self, i: int, hit: Hit) -> bool:
        """Whether a listed name counts here: a weak one not where it is a word of the language as well."""
        if hit.entry.kind not in LISTED:
            return False
        return not hit.entry.weak or not any(self.ordinary.has(self.lower[k]) for k in range(i, hit.last))

    def _name_start(self, i: int, word: str) -> int | None:
        """Where a name begins that token `i` announces or opens."""
        title = next((hit for hit in self.nouns.get(i, ()) if hit.entry.kind in TITLES), None)
        if title is not None:
            return self._past_owners(title.last)
        placed = self.complete and word in self.vocabulary.place_heads and not self._given(i)
        if placed or word in self.vocabulary.person_nouns:
            return i + 1
        if self.complete and self._titled_behind(i):
            return i
        free = self._free(i + 1) and not (self._doubtful(i) and self._may_open(i + 1, i + 1) is False)
        further = free or self._given(i + 1) or self._particle(i + 1)
        return i if self._given(i) and not self.ordinary.has(word) and further else None

    def _titled_behind(self, i: int) -> bool:
        """Whether two or more words that no list has open a clause, and a comma and a title follow them."""
        if not self._free(i) or (i > 0 and self.lower[i - 1][:1].isalnum()):
            return False
        end = i
        while end - i < LONGEST and (self._free(end) or self._given(end)):
            end += 1
        comma = end < len(self.lower) and self.lower[end] == ","
        titled = any(hit.entry.kind == "office" for hit in self.nouns.get(end + 1, ()))
        return end - i >= MIN_NAME and comma and titled

    def _linked(self, at: int) -> bool:
        """Whether a word at token `at` joins a title to a listed body: "الأمين العام لحلف شمال الأطلسي"."""
        small = at < len(self.lower) and self.lower[at] in self.vocabulary.words.linking
        return small and any(h.entry.kind == "organisation" for h in self.names.get(at + 1, ()))

    def _of_named_body(self, at: int, noun: Hit | None) -> bool:
        """Whether a title is of a body with a name of its own, which would be taken for the person's: "زعيم حزب"."""
        word = self.lower[at] if at < len(self.lower) else ""
        if noun is not None:
            return noun.entry.key in NAMED_BODIES
        return word in self.vocabulary.organisation_nouns or any(
            h.entry.kind == "group" for h in self.nouns.get(at, ())
        )

    def _whole_group(self, at: int) -> int | None:
        """Past a group that an adjective tells whose it is, and that has no name of its own: "الجيش الأوكراني"."""
        group = next((h for h in self.nouns.get(at, ()) if h.entry.kind == "group"), None)
        hits = self.names.get(group.last, ()) if group is not None else ()
        return next((h.last for h in hits if h.entry.kind == "adjective"), None)

    def _past_owners(self, at: int) -> int | None:
        """Past adjectives and whose the title is: "الإيراني", "الاتحاد الأوروبي"."""
        for _ in range(MOST_BETWEEN):
            hit = next((h for h in self.names.get(at, ()) if h.entry.kind in DEMONYMS), None)
            noun = next((h for h in self.nouns.get(at, ()) if h.entry.kind in ("body", "office")), None)
            linked = at + 1 if self._linked(at) else at
            whole = self._whole_group(at)
            if hit is not None or whole is not None:
                at = hit.last if hit is not None else whole or at
            elif linked > at:
                at = linked
            elif self._of_named_body(at, noun):
                return None
            elif noun is not None:
                at = noun.last
            elif at < len(self.lower) and self.lower[at] in self.vocabulary.modifiers:
                at += 1
            else:
                break
        return at

    def _given(self, i: int) -> bool:
        """Whether token `i` is a given name, and no adjective of a state ("تركي")."""
        if not 0 <= i < len(self.lower) or i in self.timed or self.lower[i] not in self.vocabulary.given:
            return False
        return not any(hit.entry.kind in ("adjective", "people", "state") for hit in self.names.get(i, ()))

    def _particle(self, i: int) -> bool:
        return i + 1 < len(self.lower) and self.lower[i] in self.vocabulary.particles

    def _free(self, i: int) -> bool:
        """Whether token `i` may stand in a name that no list has: no word of the language has this form."""
        if not 0 <= i < len(self.lower) or i in self.timed or i in self.nouns:
            return False
        word = self.lower[i]
        if not caseless(word) or len(word) <= 1 or any(h.entry.kind in DEMONYMS for h in self.names.get(i, ())):
            return False
        rare = self.rare.fullmatch(word) and not self._given(i - 1)
        own = self._given(i - 1) and self.surname.fullmatch(word) and word not in self.ordinary.words
        return (bool(own) or not self.ordinary.has(word)) and not self.shapes.fullmatch(word) and not rare

    def _run(self, start: int, taken: frozenset[int]) -> set[int]:
        """The tokens of the name that begins at a token."""
        found: set[int] = set()
        at, small = start, 0
        while len(found) < LONGEST + small and at < len(self.lower):
            known = self._given(at) and (at not in self.nouns or at == start)
            joins = self._particle(at) and (self._free(at + 1) or self._given(at + 1))
            place = at == start and any(h.entry.kind in ("state", "place") for h in self.names.get(at, ()))
            if (at in taken or place) and not known:
                break
            if not (known or joins or (self._free(at) and self._may_open(at, start))):
                break
            found.add(at)
            small += self._particle(at)
            at += 1
        alone = len(found) == 1 and start in found and self._doubtful(start)
        return set() if alone else found

    def _doubtful(self, i: int) -> bool:
        """Whether a given name is also how a small word is typed: "علي" for "على"."""
        folding = self.vocabulary.pack.folding
        return folding is not None and self.lower[i] in folding.doubtful

    def _may_open(self, at: int, start: int) -> bool:
        """A word with the article opens no name behind a title: it is rather an adjective that no list has."""
        return at > start or not self.vocabulary.pack.closed_noun(self.words[at])


@lru_cache(maxsize=16)
def _shapes(code: str, name: str = "no_names") -> re.Pattern[str]:
    """Forms of words that are no names, by the pack's names.yml: "مؤكدا", "يزورون"."""
    listed = [str(shape) for shape in load(code).section("names").get(name) or ()]
    return re.compile("|".join(f"(?:{shape})" for shape in listed) or "(?!)")


def name_like(sentence: Sentence, hits: tuple[Hits, Hits], timed: frozenset[int], vocabulary: Vocabulary) -> set[int]:
    """Tokens that count as if they had a capital; `hits` are the names and the nouns that begin at each token."""
    code = vocabulary.pack.code
    shapes = (_shapes(code), _shapes(code, "rarely_names"), _shapes(code, "surnames"))
    complete = bool(vocabulary.pack.section("names").get("words"))
    sight = Sight(sentence.words, sentence.lower, *hits, timed, vocabulary, ordinary_words(code), *shapes, complete)
    if vocabulary.pack.unspaced:
        return sight.listed() | sentence.names
    return sight.anchored()


def ordinary(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a folded word is one of the language and no given name, and therefore never learnt from a name."""
    return ordinary_words(vocabulary.pack.code).has(word) and word not in vocabulary.given
