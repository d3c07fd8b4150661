"""Noun phrases by word order: what is joined by "and", whose a noun is, and what a preposition governs."""

from dragoman.grammar.subjects import MAX_ADJECTIVES, Subjects
from dragoman.grammar.view import STRONG

MAX_NP = 6
"""Tokens between a verb or preposition and the mention that is its complement."""


class Nouns(Subjects):
    """Answers who fills which slot of a noun in one sentence, and who stands beside a mention."""

    def joined(self, index: int) -> tuple[int, ...]:
        """The mention and those coordinated with it to its right."""
        view, found = self.view, [index]
        while True:
            further = self._and_of(found[-1])
            if further is not None:
                found.append(further)
                continue
            j = view.mentions[found[-1]].last
            comma = view.word(j) == ","
            j += comma
            conjunction = view.word(j) in view.vocabulary.words.conjunctions
            j += conjunction
            while view.word(j) in view.vocabulary.words.determiners or view.word(j) in view.vocabulary.modifiers:
                j += 1
            j = self._past_adjectives(j)
            after = view.at(j) if comma or conjunction else None
            if after is None or after in found or (comma and not conjunction and not self._listed(after)):
                return tuple(found)
            if comma and not conjunction and view.vocabulary.pack.subject_after and self._same(found[-1], after):
                return tuple(found)
            if view.attributive(after) or (conjunction and self._own_clause(after, index)):
                return tuple(found)
            found.append(after)

    def _same(self, index: int, other: int) -> bool:
        """Whether an office behind a comma tells who the named person before it is: "أحمد زيد، المتحدث باسم"."""
        one, further = self.view.mentions[index], self.view.mentions[other]
        return one.kind == "person" == further.kind and bool(one.name) and not further.name

    def _past_adjectives(self, j: int) -> int:
        """Past what describes a state between its article and its name, if token `j` is after the article."""
        k = j
        while k - j < MAX_ADJECTIVES and self.view.common(k):
            k += 1
        index = self.view.at(k)
        described = index is not None and self.view.mentions[index].kind == "state"
        return k if described and self.view.word(j - 1) in self.view.vocabulary.words.determiners else j

    def _listed(self, index: int) -> bool:
        """Whether a mention after a comma is one of a list, not the subject of a new clause."""
        last = self.view.mentions[index].last
        word = self.view.word(last)
        return (word == "," and self.view.at(last + 1) is not None) or word in self.view.vocabulary.words.conjunctions

    def _own_clause(self, index: int, earlier: int) -> bool:
        """Whether a verb follows at once: "met X and Y said" does not join X and Y, "between X and Y" does."""
        last, first = self.view.mentions[index].last, self.view.mentions[earlier].first
        preposition = self.view.preposition_before(first)
        if preposition is not None and not any(
            not g.infinitive and "gerund" not in g.tags for g in self.groups if g.at < preposition
        ):
            return False
        return any(g.start == last for g in self.groups)

    def possessor(self, at: int) -> tuple[int, ...]:
        """Whose the noun at token `at` is: "Iran's visit", "his visit"."""
        view = self.view
        for j in range(at - 1, max(-1, at - 6), -1):
            index, word = view.at(j), view.word(j)
            if word in view.verbs.genitive and j > 0 and view.at(j - 1) is not None:
                return self._joined_left(int(view.at(j - 1) or 0))
            if index is not None and (view.mentions[index].head or "").startswith("possessive"):
                return (index,)
            if (
                index is not None
                or word in view.vocabulary.words.closed_to_phrases
                or word in (",", ".")
                or word in STRONG
            ):
                return ()
            if word in view.vocabulary.words.prepositions:
                return ()
        return ()

    def owner(self, at: int) -> tuple[int, ...]:
        """Whose the noun before token `at` is, where owners stand bare behind it: "زيارة الرئيس الروسي"."""
        view = self.view
        for j in range(at, min(len(view), at + MAX_ADJECTIVES + 1)):
            index = view.at(j)
            if index is not None:
                closed = view.vocabulary.pack.closed_noun(view.sentence.words[at - 1]) and not view.attributive(index)
                return () if closed else self.joined(index)
            if not view.common(j) and j not in view.timed:
                return ()
        return ()

    def _adjective_after(self, at: int) -> tuple[int, ...]:
        """Whose by an adjective behind the noun: "la visite russe", "des frappes aériennes israéliennes"."""
        view = self.view
        for j in range(at, min(len(view), at + MAX_ADJECTIVES + 1)):
            index = view.at(j)
            if index is not None:
                return (index,) if view.attributive(index) else ()
            if not view.common(j):
                return ()
        return ()

    def adjective(self, at: int) -> tuple[int, ...]:
        """Whose by adjective or compound: "the Russian visit", "the Iran–Russia treaty", "US sanctions"."""
        view = self.view
        if view.vocabulary.pack.adjectives_after:
            return self._adjective_after(at)
        for j in range(at - 1, max(-1, at - 5), -1):
            index, word = view.at(j), view.word(j)
            if index is not None:
                mention = view.mentions[index]
                fits = view.attributive(index) or (
                    mention.kind in ("state", "place", "organisation", "person") and not mention.plural
                )
                return self._joined_left(index) if fits and mention.last > j else ()
            if word in view.vocabulary.words.closed or word in (",", ".") or word in STRONG:
                return ()
        return ()

    def after(self, prepositions: frozenset[str], lo: int, hi: int) -> tuple[int, ...]:
        """Mentions that are complements of the first such preposition in the token range."""
        view = self.view
        for j in range(lo, hi):
            if view.word(j) in prepositions:
                index = self._complement(j + 1, demonyms=view.word(j) in view.verbs.onto)
                if index is not None:
                    return self.joined(index)
        return ()

    def _complement(self, at: int, *, demonyms: bool = False) -> int | None:
        """The mention that is the complement; what belongs to a state stands for it ("on Iran's oil industry").

        With `demonyms` also what is named by its adjective ("on Iranian tankers").
        """
        view, words = self.view, self.view.vocabulary.words
        owner: int | None = None
        for j in range(at, min(len(view), at + MAX_NP)):
            index = view.at(j)
            if index is not None:
                mention, possessive = view.mentions[index], self._owns(index)
                if view.attributive(index) or possessive:
                    owner = index if (possessive or demonyms) and mention.kind == "state" else owner
                    continue
                return self._named(index)
            word = view.word(j)
            if word in view.verbs.linking and view.word(j - 1) in view.verbs.parts:
                continue
            if word in words.prepositions or word in words.closed_to_phrases or word in STRONG or word in (",", "."):
                return owner
            if view.verbs_at(j):
                return owner
        return owner

    def _named(self, index: int) -> int:
        """The name right after a description: "its neighbour Nigeria", "the regional capital Goma"."""
        view, mention = self.view, self.view.mentions[index]
        after = view.at(mention.last)
        described = mention.kind in ("group", "place") and not (mention.country or mention.key or mention.plural)
        return (
            after
            if described and after is not None and view.mentions[after].key and not view.attributive(after)
            else index
        )

    def _owns(self, index: int) -> bool:
        """Whether a mention only tells whose the next noun is; "leaders of Chad's army" are leaders all the same."""
        view, mention = self.view, self.view.mentions[index]
        if (mention.head or "").startswith("poss"):
            return True
        of = any(view.word(j) in view.verbs.linking for j in range(mention.first, mention.last))
        return view.word(mention.last) in view.verbs.genitive and not of

    def _modifies(self, index: int) -> bool:
        """Whether a group's noun only modifies the next one: "army base", "a firm response", "Karen refugees"."""
        view, mention = self.view, self.view.mentions[index]
        nextto = view.at(mention.last)
        if mention.kind == "name" and nextto is not None and view.mentions[nextto].kind == "group":
            return True
        after = view.word(mention.last)
        common = after.isalpha() and view.sentence.words[mention.last].islower() and after not in view.vocabulary.closed
        bare = mention.kind == "group" and not mention.plural and mention.head != "people"
        return bare and common and mention.last not in view.timed and not view.verbs.at(after)
