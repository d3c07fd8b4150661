"""Slots by word order: for languages such as English, where the subject precedes the verb."""

from collections.abc import Iterator

from dragoman.grammar.group import Group
from dragoman.grammar.nouns import MAX_NP
from dragoman.grammar.preverbal import agent
from dragoman.grammar.verb_first import VerbFirst
from dragoman.grammar.view import STRONG

MAX_OBJECT = 12
"""Tokens behind a verb in which its object stands."""
MAX_DESCRIPTION = 12
"""Tokens of a phrase that describes the noun behind it."""


class OrderSyntax(VerbFirst):
    """Answers who fills which slot of a verb or noun in one sentence."""

    # -- slots of a verb --------------------------------------------------------------------------------

    def subject(self, group: Group) -> tuple[int, ...]:
        """Mentions that do what the verb says; the agent of a passive."""
        if self.view.vocabulary.pack.subject_after:
            return self.first_subject(group)
        if group.passive and self.view.vocabulary.pack.complements_before:
            return self.after(self.view.verbs.passive_marks, *agent(self.view, group))
        if group.passive:
            return self.after(self.view.verbs.agents, group.end, self._agents_end(group))
        return self.inverted(group) if self._says_behind(group) else self._left(group)

    def _agents_end(self, group: Group) -> int:
        """How far an agent may stand: not past an aside that has one of its own ("was held, accused by Oman of …")."""
        view, asides = self.view, (g for g in self.groups if g.start > group.end and g.passive and not g.auxiliaries)
        own = (g.start for g in asides if view.word(g.start - 1) == "," and view.word(g.end) in view.verbs.agents)
        return min(self.limit(group.end), *own, len(view))

    def object(self, group: Group) -> tuple[int, ...]:
        """Mentions it is done to; the grammatical subject of a passive."""
        if self.view.vocabulary.pack.subject_after:
            return self.first_object(group)
        if group.passive:
            return self._left(group) or self.inverted(group)
        if self._says_behind(group):
            return ()
        behind = self._past_places(group.end)
        found = self._right(group.end) or (self._right(behind) if behind > group.end else ())
        return found or self._relative_object(group)

    def _says_behind(self, group: Group) -> bool:
        """Whether who says it stands behind a verb of saying that closes the clause: "…, denunció la oposición"."""
        view = self.view
        closes = view.word(group.start - 1) == "," and view.word(group.at) in view.vocabulary.saying
        return closes and "past" in group.tags and bool(self.inverted(group))

    def inverted(self, group: Group) -> tuple[int, ...]:
        """The grammatical subject right behind its verb: "fueron detenidos tres mineros", "llegó el embajador"."""
        marked = self._past_marker(group.end) > group.end
        free = self.view.vocabulary.pack.adjectives_after and not marked
        return self._right(self._past_places(group.end)) if free else ()

    def relative_object(self, group: Group) -> range:
        """Tokens of the noun phrase that a relative clause has as its object: "the pact, which both signed"."""
        view, words, subject = self.view, self.view.vocabulary.words, False
        for j in range(group.start - 1, max(-1, group.start - 8), -1):
            if view.at(j) is not None:
                subject = True
            elif view.word(j) in words.relatives and view.word(j) not in words.places and subject:
                if view.word(j - 1) in words.prepositions:
                    break  # "the attack, in which"
                return range(max(0, j - 8), j)
            elif view.word(j) in STRONG or view.word(j) == "," or view.verbs_at(j):
                break
        return range(0)

    def _relative_object(self, group: Group) -> tuple[int, ...]:
        before = self.relative_object(group)
        plain = self.view.vocabulary.words.relatives - self.view.vocabulary.words.subordinators
        return self._antecedent(before.stop) if len(before) and self.view.word(before.stop) in plain else ()

    def _right(self, at: int) -> tuple[int, ...]:
        """Mentions directly after a verb, no preposition between."""
        view, words = self.view, self.view.vocabulary.words
        at = self._past_marker(at)
        for j in range(at, min(len(view), at + MAX_NP)):
            index = view.at(j)
            if index is not None:
                if view.attributive(index) or self._owns(index) or self._modifies(index):
                    continue
                return self.joined(self._named(index))
            word = view.word(j)
            if word in words.prepositions and (self._counts(j) or self._counted(j)):
                continue
            if word in words.prepositions or word in words.closed_to_phrases or word in STRONG or word in (",", "."):
                return ()
            if any("participle" not in tags for _, tags in view.verbs_at(j)):  # "suspected militants" is one phrase
                return ()
        return ()

    def _past_marker(self, at: int) -> int:
        """Past a word that marks an object, and a time or place before it: "recibió el lunes en Lima a Ana"."""
        view, markers = self.view, self.view.verbs.object_prepositions
        j = at if markers else len(view)
        while j < len(view) and view.word(j) not in markers:
            if j in view.timed or view.word(j) in view.verbs.articles or view.word(j) in view.vocabulary.words.adverbs:
                j += 1
                continue
            index = view.at(j + 1) if view.word(j) in view.vocabulary.place_prepositions else None
            if index is None and not (view.word(j) in view.vocabulary.words.prepositions and j + 1 in view.timed):
                return at
            j = view.mentions[index].last if index is not None else j + 1
        return j + 1 if j < len(view) and j + 1 not in view.timed else at

    def _counted(self, j: int) -> bool:
        """Whether a preposition joins a number to what it counts: "dozens of civilians"."""
        view = self.view
        return view.word(j) in view.verbs.linking and view.word(j - 1) in view.numerals

    def _counts(self, j: int) -> bool:
        """Whether a preposition only rounds a number: "up to 16", "at least eight", not "lettre d'un ministre"."""
        view = self.view
        near = (k for k in (j + 1, j + 2) if view.word(k) not in view.verbs.articles)
        return any(view.word(k)[:1].isdigit() or view.word(k) in view.numerals for k in near)

    def whose(self, group: Group) -> tuple[int, ...]:
        """Whose the object of a verb is, or of what: "condemned Israel's raid", "attacked the outskirts of Kyiv"."""
        view, words = self.view, self.view.vocabulary.words
        if view.vocabulary.pack.subject_after:
            return self.whose_object(group)
        lo, hi = (self.clause(group.start).start, group.start) if group.passive else (group.end, self.limit(group.end))
        lo = self._past_as(self._past_marker(lo), hi)
        for j in range(lo, min(hi, lo + MAX_NP + 2)):
            index, word = view.at(j), view.word(j)
            if index is not None:
                owns = (
                    view.attributive(index)
                    or view.word(view.mentions[index].last) in view.verbs.genitive
                    or self._modifies(index)
                )
                known = view.mentions[index].kind != "place" or view.mentions[index].government is not None
                return self.joined(index) if known and (owns or self._after_of(j, lo)) else ()
            if (
                (word in words.prepositions and word not in view.verbs.linking)
                or word in words.closed_to_phrases
                or word in STRONG
                or word in (",", ".")
            ):
                return ()
        return ()

    def _past_as(self, lo: int, hi: int) -> int:
        """Past what the object is called before it is named: "denounced as a crime Chad's raid"."""
        view = self.view
        if view.word(lo) not in view.vocabulary.words.as_what:
            return lo
        return next((j for j in range(lo, min(hi, lo + MAX_NP)) if view.at(j) is not None), lo)

    def governed(self, group: Group) -> tuple[int, ...]:
        """Against whom the infinitive a verb governs is directed: "threatened to shell Iraqi towns"."""
        inner = next((g for g in self.groups if g.at > group.at and g.governors[:1] == (group.verb.lemma,)), None)
        if inner is None:
            return ()
        return (
            self.object(inner)
            or self.whose(inner)
            or self.after(self.view.verbs.directed, inner.end, self.limit(inner.end))
        )

    def clause_subject(self, group: Group) -> tuple[int, ...]:
        """The subject of the clause after a verb: "demanded that Russia withdraw"."""
        j = group.end
        if self.view.word(j) not in self.view.vocabulary.words.subordinators:
            return ()
        while self.view.word(j + 1) in self.view.vocabulary.words.determiners:
            j += 1
        index = self.view.at(j + 1)
        return self.joined(index) if index is not None and not self.view.attributive(index) else ()

    def _after_of(self, j: int, lo: int) -> bool:
        words, view = self.view.vocabulary.words, self.view
        plain = view.vocabulary.closed - words.determiners
        while j > lo and view.word(j - 1) not in plain:
            if not view.word(j - 1).replace("-", "").isalpha() and view.word(j - 1) not in words.determiners:  # "l'"
                break
            j -= 1
        return self.view.word(j - 1) in view.verbs.linking

    # -- ranges -----------------------------------------------------------------------------------------

    def limit(self, at: int) -> int:
        """End of the stretch in which complements of what stands before token `at` are looked for."""
        view, words = self.view, self.view.vocabulary.words
        further = [
            g.start for g in self.groups
            if g.at > at and not g.infinitive and "gerund" not in g.tags and (g.auxiliaries or not g.passive)
        ]  # fmt: skip
        end = max(at, min(further, default=len(view)))
        aside = at  # past a name in other letters: "لوندبرغ (Lundberg)"
        for j in range(at, end):
            word = view.lower[j]
            aside = self.past_bracket(j) if j >= aside else aside
            if j < aside:
                continue
            if word in STRONG or (word in words.subordinators and word not in words.prepositions):
                return j
            if word in words.relatives or word in words.contrasts:
                return j
        return min(end, len(view))

    def _past_places(self, at: int) -> int:
        """Past times and places between verb and object, which English has none of: "a reçu mardi à Moscou le roi"."""
        view, words = self.view, self.view.vocabulary.words
        while view.vocabulary.pack.adjectives_after:
            first = at
            while at in view.timed and view.at(at) is None:
                at += 1
            j = at + (view.word(at) in words.prepositions)
            index = view.at(j + (view.word(j) in view.verbs.articles)) if j > at else None
            if index is not None and view.mentions[index].kind in ("place", "state"):
                at = view.mentions[index].last
            if at == first:
                return at
        return at

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
        while lo > 0 and not (
            view.word(lo - 1) in STRONG or view.word(lo - 1) in words.subordinators - words.prepositions
        ):
            lo -= 1
        return range(lo, self.limit(at + 1))

    def noun_phrase(self, at: int) -> Iterator[int]:
        """Token indices of the object after a verb, up to the next preposition (but a linking one), verb or mark."""
        view, words = self.view, self.view.vocabulary.words
        at = skipped = self._past_complement(self._past_marker(at))
        for j in range(at, min(len(view), at + MAX_OBJECT + self._aside_times(at))):
            word = view.word(j)
            if j < skipped:
                continue
            if word in view.verbs.genitive and view.at(j - 1) is not None:
                continue
            if word in STRONG or word == "." or word in words.closed_to_phrases - words.conjunctions - words.have:
                return
            if word in words.prepositions and word not in view.verbs.linking and not self._counts(j):
                past = self._past_complement_of(j, len(view)) if view.vocabulary.pack.subject_after else j
                described = self._past_description(at, j)
                if described == j and (past <= j + 1 or view.at(past - 1) is None):
                    return
                skipped = max(past, described)
            if j >= skipped:
                yield j

    def _aside_times(self, at: int) -> int:
        """Tokens of times between a verb and its object, where the verb comes first: "تلقى، مساء الخميس، رسالة"."""
        view = self.view
        if not view.vocabulary.pack.subject_after:
            return 0
        return sum(j in view.timed or view.word(j) == "," for j in range(at, min(len(view), at + 2 * MAX_OBJECT)))

    def _past_description(self, at: int, j: int) -> int:
        """Past a phrase at token `j` that describes a noun behind it: "关于贸易的协议"; else `j`."""
        view = self.view
        if not view.vocabulary.pack.complements_before or any(view.verbs_at(k) for k in range(at, j)):
            return j
        ends = (k for k in range(j, min(len(view), j + MAX_DESCRIPTION)) if self._ends(k))
        marks = (k for k in range(next(ends, j + MAX_DESCRIPTION) - 1, j, -1) if view.word(k) in view.verbs.genitive)
        return next(marks, j - 1) + 1

    def _ends(self, k: int) -> bool:
        return self.view.word(k) in (",", ".") or self.view.word(k) in STRONG
