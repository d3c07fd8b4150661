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
from dragoman.lang.letters import caseless
from dragoman.lang.lexicon import Hit
from dragoman.lang.pack import load
from dragoman.lang.vocabulary import Vocabulary

LISTED = frozenset(("state", "place", "region", "organisation", "agency", "outlet", "person", "instrument"))
"""Kinds of listed names whose words count; adjectives and peoples are common words."""
TITLES = frozenset(("office", "counterpart"))
DEMONYMS = frozenset(("state", "adjective", "people", "organisation", "place"))
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

    def anchored(self) -> set[int]:
        """Tokens of listed names, and of persons' names behind a title, a courtesy or a given name."""
        found = {
            k for i, hits in self.names.items() for hit in hits if self._sure(i, hit) for k in range(i, hit.last)
        }  # fmt: skip
        taken = frozenset(found)
        for i, word in enumerate(self.lower):
            start = self._name_start(i, word)
            if start is not None:
                found.update(self._run(start, taken))
        return found

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
        if word in self.vocabulary.person_nouns or (word in self.vocabulary.place_heads and not self._given(i)):
            return i + 1
        if self._titled_behind(i):
            return i
        further = self._free(i + 1) or self._given(i + 1) or self._particle(i + 1)
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

    def _past_owners(self, at: int) -> int:
        """Past adjectives and whose the title is: "الإيراني", "الاتحاد الأوروبي"."""
        for _ in range(MOST_BETWEEN):
            hit = next((h for h in self.names.get(at, ()) if h.entry.kind in DEMONYMS), None)
            noun = next((h for h in self.nouns.get(at, ()) if h.entry.kind in ("body", "office")), None)
            if hit is not None:
                at = hit.last
            elif noun is not None:
                at = noun.last
            elif at < len(self.lower) and self.lower[at] in self.vocabulary.modifiers:
                at += 1
            else:
                break
        return at

    def _given(self, i: int) -> bool:
        """Whether token `i` is a given name, and no adjective of a state ("تركي")."""
        if i >= len(self.lower) or i in self.timed or self.lower[i] not in self.vocabulary.given:
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
        return not self.ordinary.has(word) and not self.shapes.fullmatch(word)

    def _run(self, start: int, taken: frozenset[int]) -> set[int]:
        """The tokens of the name that begins at a token."""
        found: set[int] = set()
        at = start
        while len(found) < LONGEST and at < len(self.lower):
            known = self._given(at) and (at not in self.nouns or at == start)
            joins = self._particle(at) and (self._free(at + 1) or self._given(at + 1))
            if at in taken and not known:
                break
            if not (known or joins or (self._free(at) and self._may_open(at, start))):
                break
            found.add(at)
            at += 1
        return found

    def _may_open(self, at: int, start: int) -> bool:
        """A word with the article opens no name behind a title: it is rather an adjective that no list has."""
        folding = self.vocabulary.pack.folding
        article = folding.article if folding is not None else ""
        return at > start or not article or not self.words[at].startswith(article)


@lru_cache(maxsize=16)
def _shapes(code: str) -> re.Pattern[str]:
    """Forms of words that are never names, by the pack's names.yml: "مؤكدا", "يزورون"."""
    listed = [str(shape) for shape in load(code).section("names").get("no_names") or ()]
    return re.compile("|".join(f"(?:{shape})" for shape in listed) or "(?!)")


def name_like(
    words: Sequence[str], lower: Sequence[str], hits: tuple[Hits, Hits], timed: frozenset[int], vocabulary: Vocabulary
) -> set[int]:
    """Tokens that count as if they had a capital; `hits` are the names and the nouns that begin at each token."""
    code = vocabulary.pack.code
    sight = Sight(words, lower, *hits, timed, vocabulary, ordinary_words(code), _shapes(code))
    return sight.anchored()


def ordinary(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a folded word is one of the language and no given name, and therefore never learnt from a name."""
    return ordinary_words(vocabulary.pack.code).has(word) and word not in vocabulary.given
