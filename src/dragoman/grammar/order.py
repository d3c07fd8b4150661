"""Slots by word order: for languages such as English, where the subject precedes the verb."""

from collections.abc import Iterator, Sequence

from dragoman.grammar.group import Group
from dragoman.grammar.view import STRONG, View

MAX_NP = 6
"""Tokens between a verb or preposition and the mention that is its complement."""
ANIMATE = frozenset(("person", "state", "organisation", "agency", "outlet", "group", "pronoun", "name", "place"))
BY = frozenset(("by",))
OF = "of"  # the one preposition that does not close a noun phrase


class OrderSyntax:
    """Answers who fills which slot of a verb or noun in one sentence."""

    def __init__(self, view: View, groups: Sequence[Group]) -> None:
        self.view, self.groups = view, groups

    # -- slots of a verb --------------------------------------------------------------------------------

    def subject(self, group: Group) -> tuple[int, ...]:
        """Mentions that do what the verb says; the agent of a passive."""
        if group.passive:
            return self.after(BY, group.end, self.limit(group.end))
        return self._left(group)

    def object(self, group: Group) -> tuple[int, ...]:
        """Mentions it is done to; the grammatical subject of a passive."""
        return self._left(group) if group.passive else self._right(group.end)

    def _left(self, group: Group, depth: int = 0) -> tuple[int, ...]:
        if group.raised is not None:
            return self._joined_left(group.raised)
        view, words, owner = self.view, self.view.vocabulary.words, None
        j = group.start - 1
        while j >= 0:
            word, index = view.word(j), view.at(j)
            if index is not None:
                found = self._subject_at(index, group)
                if found is None:
                    return self._joined_left(index)
                owner = index if view.word(found + 1) == OF and not view.attributive(index) else owner
                j = found
                continue
            if word in words.relatives and not (word in words.subordinators and word != "that" and word != "where"):
                return self._antecedent(j)
            if word in STRONG:
                return self._restart(j)
            if self._shares(j, word, group) and depth < 3:
                return self._shared(group, depth)
            if word in words.subordinators and word not in words.prepositions:
                return self._of_main(group, depth) if group.infinitive or "gerund" in group.tags else ()
            if self._other_finite(j, group):
                return self._of_verb(j, depth)
            if word == ",":
                j = self._before_aside(j)
            j -= 1
        return self._joined_left(owner) if owner is not None else ()

    def _subject_at(self, index: int, group: Group) -> int | None:
        """None if the mention can be a subject, else the token index from which to go on leftwards."""
        view, mention = self.view, self.view.mentions[index]
        if mention.kind not in ANIMATE or view.attributive(index) or (mention.head or "").startswith("possessive"):
            return mention.first - 1
        if view.word(mention.last) in ("'s", "'"):
            return mention.first - 1
        preposition = view.preposition_before(mention.first)
        if preposition is not None:
            opens = view.word(preposition) in view.vocabulary.words.subordinators and mention.last >= group.start - 1
            return None if opens else preposition - 1
        first = self._first_joined(index)
        preposition = view.preposition_before(view.mentions[first].first)
        opens = preposition is not None and view.word(preposition) in view.vocabulary.words.subordinators
        return None if preposition is None or opens and mention.last >= group.start - 1 else preposition - 1

    def _first_joined(self, index: int) -> int:
        return min(self._joined_left(index), key=lambda i: self.view.mentions[i].first)

    def _joined_left(self, index: int) -> tuple[int, ...]:
        """The mention and those coordinated with it to its left."""
        view, found = self.view, [index]
        while True:
            first = view.mentions[found[-1]].first
            j = first - 1
            while view.word(j) in view.vocabulary.words.determiners or view.word(j) in view.vocabulary.words.possessives:
                j -= 1
            joined = view.word(j) in view.vocabulary.words.conjunctions or (view.word(j) == "," and len(found) > 1)
            if view.word(j) in view.vocabulary.words.conjunctions and view.word(j - 1) == ",":
                j -= 1
            before = view.at(j - 1) if joined else None
            if before is None or before in found or view.attributive(before):
                return tuple(reversed(found))
            found.append(before)

    def _antecedent(self, j: int) -> tuple[int, ...]:
        """What a relative pronoun at token `j` stands for: the nearest mention before it."""
        for k in range(j - 1, max(-1, j - 8), -1):
            index = self.view.at(k)
            if index is not None and not self.view.attributive(index):
                return self._joined_left(index)
        return ()

    def _restart(self, j: int) -> tuple[int, ...]:
        """Over an aside in dashes or brackets, no further."""
        return ()

    def _shares(self, j: int, word: str, group: Group) -> bool:
        """Whether "and" stands directly before the verb group: the verbs share their subject."""
        words = self.view.vocabulary.words
        return (word in words.conjunctions or word in words.contrasts) and j >= group.start - 2

    def _shared(self, group: Group, depth: int) -> tuple[int, ...]:
        earlier = [g for g in self.groups if g.at < group.start]
        finite = [g for g in earlier if "gerund" not in g.tags and not g.infinitive]
        if not earlier:
            return ()
        same_form = [g for g in earlier if g.infinitive] if group.tags == frozenset(("base",)) else finite
        last = (same_form or finite or earlier)[-1]
        return self.object(last) if last.passive != group.passive and group.passive else self._left(last, depth + 1)

    def _of_main(self, group: Group, depth: int) -> tuple[int, ...]:
        """Subject of a participle or infinitive clause: that of the main verb, before or after it."""
        if depth > 2:
            return ()
        others = [g for g in self.groups if g.at < group.start and "gerund" not in g.tags]
        others += [g for g in self.groups if g.at > group.at and "gerund" not in g.tags]
        return self._left(others[-1] if others[0].at > group.at else others[0], depth + 1) if others else ()

    def _other_finite(self, j: int, group: Group) -> bool:
        return any(g.at == j and g is not group for g in self.groups)

    def _of_verb(self, j: int, depth: int) -> tuple[int, ...]:
        group = next(g for g in self.groups if g.at == j)
        return self._left(group, depth + 1) if depth < 3 else ()

    def _before_aside(self, j: int) -> int:
        """From a comma that closes an aside (", who … ,", ", following …,") go to the comma that opens it."""
        view, words = self.view, self.view.vocabulary.words
        for k in range(j - 1, -1, -1):
            if view.word(k) == "," and (
                view.word(k + 1) in words.relatives or view.word(k + 1) in words.prepositions
                or view.word(k + 1) in words.determiners or view.word(k + 1) in words.subordinators
            ):  # fmt: skip
                return k
        return j

    def _right(self, at: int) -> tuple[int, ...]:
        """Mentions directly after a verb, no preposition between."""
        view, words = self.view, self.view.vocabulary.words
        for j in range(at, min(len(view), at + MAX_NP)):
            index = view.at(j)
            if index is not None:
                mention = view.mentions[index]
                if view.attributive(index) or view.word(mention.last) in ("'s", "'") or (mention.head or "").startswith("poss"):
                    continue
                return self.joined(index)
            word = view.word(j)
            if word in words.prepositions or word in words.closed_to_phrases or word in STRONG or word in (",", "."):
                return ()
            if view.verbs_at(j):
                return ()
        return ()

    def whose(self, group: Group) -> tuple[int, ...]:
        """Whose the object of a verb is, or of what: "condemned Israel's raid", "attacked the outskirts of Kyiv"."""
        view, words = self.view, self.view.vocabulary.words
        lo, hi = (self.clause(group.start).start, group.start) if group.passive else (group.end, self.limit(group.end))
        for j in range(lo, min(hi, lo + MAX_NP + 2)):
            index, word = view.at(j), view.word(j)
            if index is not None:
                owns = view.attributive(index) or view.word(view.mentions[index].last) in ("'s", "'")
                return self.joined(index) if owns or view.word(j - 1) == OF or self._after_of(j, lo) else ()
            if word in words.prepositions and word != OF or word in words.closed_to_phrases or word in STRONG or word in (",", "."):
                return ()
        return ()

    def _after_of(self, j: int, lo: int) -> bool:
        words = self.view.vocabulary.words
        while j > lo and self.view.word(j - 1) in words.determiners:
            j -= 1
        return self.view.word(j - 1) == OF

    def joined(self, index: int) -> tuple[int, ...]:
        """The mention and those coordinated with it to its right."""
        view, found = self.view, [index]
        while True:
            j = view.mentions[found[-1]].last
            comma = view.word(j) == ","
            j += comma
            conjunction = view.word(j) in view.vocabulary.words.conjunctions
            j += conjunction
            while view.word(j) in view.vocabulary.words.determiners or view.word(j) in view.vocabulary.modifiers:
                j += 1
            after = view.at(j) if comma or conjunction else None
            if after is None or after in found or (comma and not conjunction and not self._listed(after)):
                return tuple(found)
            if view.attributive(after) or (conjunction and self._own_clause(after, index)):
                return tuple(found)
            found.append(after)

    def _listed(self, index: int) -> bool:
        """Whether a mention after a comma is one of a list, not the subject of a new clause."""
        last = self.view.mentions[index].last
        word = self.view.word(last)
        return word == "," and self.view.at(last + 1) is not None or word in self.view.vocabulary.words.conjunctions

    def _own_clause(self, index: int, earlier: int) -> bool:
        """Whether a verb follows the mention at once: "met X and Y said" does not join X and Y, "between X and Y" does."""
        last, first = self.view.mentions[index].last, self.view.mentions[earlier].first
        preposition = self.view.preposition_before(first)
        if preposition is not None and not any(not g.infinitive and "gerund" not in g.tags for g in self.groups if g.at < preposition):
            return False
        return any(g.start == last for g in self.groups)

    # -- slots of a noun --------------------------------------------------------------------------------

    def possessor(self, at: int) -> tuple[int, ...]:
        """Whose the noun at token `at` is: "Iran's visit", "his visit"."""
        view = self.view
        for j in range(at - 1, max(-1, at - 6), -1):
            index, word = view.at(j), view.word(j)
            if word in ("'s", "'") and j > 0 and view.at(j - 1) is not None:
                return self._joined_left(int(view.at(j - 1) or 0))
            if index is not None and (view.mentions[index].head or "").startswith("possessive"):
                return (index,)
            if index is not None or word in view.vocabulary.words.closed_to_phrases or word in (",", ".") or word in STRONG:
                return ()
            if word in view.vocabulary.words.prepositions:
                return ()
        return ()

    def adjective(self, at: int) -> tuple[int, ...]:
        """Whose by adjective or compound: "the Russian visit", "the Iran–Russia treaty", "US sanctions"."""
        view = self.view
        for j in range(at - 1, max(-1, at - 5), -1):
            index, word = view.at(j), view.word(j)
            if index is not None:
                mention = view.mentions[index]
                fits = view.attributive(index) or (mention.kind in ("state", "place", "organisation", "person") and not mention.plural)
                return self._joined_left(index) if fits and mention.last > j else ()
            if word in view.vocabulary.words.closed or word in (",", ".") or word in STRONG:
                return ()
        return ()

    def after(self, prepositions: frozenset[str], lo: int, hi: int) -> tuple[int, ...]:
        """Mentions that are complements of the first such preposition in the token range."""
        view = self.view
        for j in range(lo, hi):
            if view.word(j) in prepositions:
                index = self._complement(j + 1)
                if index is not None:
                    return self.joined(index)
        return ()

    def _complement(self, at: int) -> int | None:
        view, words = self.view, self.view.vocabulary.words
        for j in range(at, min(len(view), at + MAX_NP)):
            index = view.at(j)
            if index is not None:
                mention = view.mentions[index]
                possessive = view.word(mention.last) in ("'s", "'") or (mention.head or "").startswith("possessive")
                if view.attributive(index) or possessive:
                    continue
                return index
            word = view.word(j)
            if word in words.prepositions or word in words.closed_to_phrases or word in STRONG or word in (",", "."):
                return None
            if view.verbs_at(j):
                return None
        return None

    # -- ranges -----------------------------------------------------------------------------------------

    def limit(self, at: int) -> int:
        """End of the stretch in which complements of what stands before token `at` are looked for."""
        view, words = self.view, self.view.vocabulary.words
        for j in range(at, len(view)):
            word = view.word(j)
            if word in STRONG or (word in words.subordinators and word not in words.prepositions):
                return j
            if word in words.relatives and word not in ("that",) or word in words.contrasts:
                return j
            if any(g.start <= j <= g.at and not g.infinitive and "gerund" not in g.tags for g in self.groups if g.at > at):
                return j
        return len(view)

    def _past_complement(self, at: int) -> int:
        """Past a phrase between verb and object: "conveyed to the president an invitation"."""
        view = self.view
        if view.word(at) not in view.vocabulary.words.prepositions:
            return at
        index = self._complement(at + 1)
        if index is None or view.word(view.mentions[index].last) not in view.vocabulary.words.determiners:
            return at
        return view.mentions[index].last

    def clause(self, at: int) -> range:
        """Tokens of the clause around token `at`."""
        view, words = self.view, self.view.vocabulary.words
        lo = at
        while lo > 0 and not (view.word(lo - 1) in STRONG or view.word(lo - 1) in words.subordinators - words.prepositions):
            lo -= 1
        return range(lo, self.limit(at + 1))

    def noun_phrase(self, at: int) -> Iterator[int]:
        """Token indices of the object after a verb, up to the next preposition (but "of"), verb or mark."""
        view, words = self.view, self.view.vocabulary.words
        at = self._past_complement(at)
        for j in range(at, min(len(view), at + 12)):
            word = view.word(j)
            if word in STRONG or word == "." or word in words.closed_to_phrases - words.conjunctions - words.have:
                return
            if word in words.prepositions and word != "of":
                return
            yield j
