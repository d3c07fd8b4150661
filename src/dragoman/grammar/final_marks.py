"""Slots where the verb closes its clause and a word behind it marks its object: "کانادا سفیر چاد را احضار کرد"."""

from collections.abc import Iterator

from dragoman.grammar.case import CaseSyntax
from dragoman.grammar.case_nouns import REACH
from dragoman.grammar.group import Group
from dragoman.grammar.view import QUOTES, STRONG

BRACKETS, DASHES = frozenset(("(", ")")), frozenset(("-", "–", "—"))
OWNED = 5
"""Common words between a preposition and whose they are: "در نشست اضطراری شورا"."""


class FinalMarks(CaseSyntax):
    """Answers who fills which slot of a verb or noun in one sentence, all of which stand before the verb."""

    # -- slots of a verb --------------------------------------------------------------------------------

    def object(self, group: Group) -> tuple[int, ...]:
        """Who stands right before the mark of objects; the grammatical subject of a passive."""
        if group.passive:
            return self._first(group, ())
        mark = self.mark(group)
        while mark is not None and self.view.word(mark - 1) in self.view.verbs.reflexive_possessives:
            mark -= 1
        index = self.view.at(mark - 1) if mark is not None else None
        if index is None or self.view.attributive(index) or self.owned(index) or not self._unled(index):
            return ()
        return self.joined_both(index)

    def whose(self, group: Group) -> tuple[int, ...]:
        """Whose what the verb is done to is: "حملات چاد به مالی را محکوم کرد"."""
        clause, end = self.clause(group.at), self.mark(group) or group.start
        inside = [i for i in self._inside(range(clause.start, end)) if self.owned(i) and not self.led(i)]
        return self.joined(inside[-1]) if inside else ()

    def _own_subject(self, group: Group, but: tuple[int, ...]) -> tuple[int, ...]:
        found = self._first(group, but)
        if found or self._noun_opens(group):
            return found
        clause = self.clause(group.at)
        if self._relative(clause.start - 1):
            index = self.view.at(clause.start - 2)
            if index is not None and not self.owned(index):
                return (index,)
        earlier = [g for g in self.groups if g.end <= clause.start]
        if not earlier:
            return ()
        opener = self.clause(earlier[-1].at).start - 1
        if self._relative(opener) and self.view.word(clause.start - 1) not in self.view.vocabulary.words.subordinators:
            main = self._first_in(self._stretch(opener), but)  # the main clause goes on behind a relative one
            if main:
                return main
        governs = self.view.verbs.governors.get(earlier[-1].verb.lemma)
        asked = governs == "alleged" or (governs == "proposed" and "base" in group.tags)
        before = self.clause(earlier[-1].at)
        of_whom = self.after(self.view.verbs.asked_of, before.start, earlier[-1].at) if asked else ()
        return of_whom or (self.object(earlier[-1]) if asked else ()) or self._own_subject(earlier[-1], but)

    def _asked(self, group: Group) -> tuple[int, ...]:
        del group
        return ()

    def _first(self, group: Group, but: tuple[int, ...]) -> tuple[int, ...]:
        """The first mention of the clause that no preposition leads, that owns no noun, and that has no mark."""
        return self._first_in(range(self.clause(group.at).start, group.start), but)

    def _first_in(self, tokens: range, but: tuple[int, ...]) -> tuple[int, ...]:
        """The first mention among the tokens that can be a subject, with those joined to it."""
        for index in self._inside(tokens):
            joined = self.joined_both(index)
            if (
                index not in but
                and not self.owned(joined[0])
                and not self._other(index)
                and not self._other(joined[-1])
            ):
                return joined
        return ()

    def _other(self, index: int) -> bool:
        """Whether a mention is no subject: an object, led by a preposition, or the same as one before."""
        mention = self.view.mentions[index]
        marked = self._marked(mention.last)
        again = self._predicate(mention) or self._in_brackets(mention) or self.view.attributive(index)
        return marked or again or self.owned(index) or not self._unled(index) or self._quoted_name(index)

    def _marked(self, j: int) -> bool:
        """Whether the noun phrase that goes on at token `j` ends with the mark of an object: "سفیر این کشور را"."""
        view, small = self.view, self.view.vocabulary.words.determiners | self.view.verbs.reflexive_possessives
        if view.word(j) in small:
            j += 1 + view.common(j + 1)
        return view.word(j) in view.verbs.object_marks

    def _quoted_name(self, index: int) -> bool:
        """Whether it names in quotation marks what stands before them, led by a preposition: "به خبرگزاری «تاس»"."""
        first = self.view.mentions[index].first
        before = self.view.at(first - 2) if self.view.word(first - 1) in QUOTES else None
        return before is not None and not self._unled(before)

    def _relative(self, j: int) -> bool:
        """Whether token `j` opens a relative clause, and not what somebody says."""
        return self.view.word(j) in self.view.vocabulary.words.relatives and not any(g.end == j for g in self.groups)

    def _stretch(self, end: int) -> range:
        """The tokens of a clause up to one."""
        lo = end
        while lo > 0 and not self._breaks(lo - 1) and not any(g.at <= lo - 1 < g.end for g in self.groups):
            lo -= 1
        return range(lo, end)

    def _noun_opens(self, group: Group) -> bool:
        """Whether a common noun that is no object opens the clause: "مذاکرات در مسقط برگزار شد"."""
        view, words = self.view, self.view.vocabulary.words
        small = words.adverbs | words.determiners | words.conjunctions | words.contrasts | QUOTES | {","}
        j = self.clause(group.at).start
        while j < group.start and (j in view.timed or (view.word(j) in small and view.at(j) is None)):
            j += 1
        if j >= group.start or not view.common(j):
            return False
        while j < group.start and (view.common(j) or view.at(j) is not None or view.word(j) in words.conjunctions):
            j += 1
        return j < group.start and view.word(j) not in view.verbs.object_marks

    def mark(self, group: Group) -> int | None:
        """The last mark of an object in the clause of a verb."""
        clause = self.clause(group.at)
        marks = (j for j in range(group.start - 1, clause.start - 1, -1) if self.view.word(j) in self._marks)
        return next(marks, None)

    def part(self, group: Group) -> int | None:
        """Where a part of the verb stands that is apart from it: "خواستار پایان جنگ شد"."""
        if not group.verb.rest or group.start < group.at:
            return None
        before = range(group.at - 1, self.clause(group.at).start - 1, -1)
        return next((j for j in before if self.view.word(j) == group.verb.rest[0] and self.view.at(j) is None), None)

    def inner(self, group: Group) -> tuple[int, ...]:
        """Who or what stands between a part of the verb and the verb: "وارد مسکو شد"."""
        part = self.part(group)
        found = [i for i in self._inside(range(part + 1, group.at)) if self._unled(i)] if part is not None else []
        return self.joined(found[0]) if found else ()

    @property
    def _marks(self) -> frozenset[str]:
        return self.view.verbs.object_marks

    # -- nouns ------------------------------------------------------------------------------------------

    def owned(self, index: int) -> bool:
        """Whether a common noun stands right before a mention, which then only tells whose it is."""
        j = self.view.mentions[index].first - 1
        small = self.view.vocabulary.words.determiners | self.view.vocabulary.place_heads  # "شهر گلدره"
        while self.view.word(j) in small and self.view.at(j) is None:
            j -= 1
        return self.view.common(j) and j not in self.view.timed

    def led(self, index: int) -> bool:
        """Whether a preposition leads the nouns that a mention owns."""
        j = self.view.mentions[index].first - 1
        for _ in range(OWNED):
            if not self.view.common(j):
                break
            j -= 1
        return self.view.word(j) in self.view.vocabulary.words.prepositions

    def possessor(self, at: int) -> tuple[int, ...]:
        """Who stands behind the noun at token `at`, over its adjectives, as owner or as an adjective."""
        view = self.view
        reach = REACH if view.at(at) is None else 2  # another noun behind somebody begins what is said of him
        for j in range(at + 1, min(len(view), at + reach)):
            index = view.at(j)
            if index is not None:
                return self.joined(index)
            joins = view.word(j) in view.vocabulary.words.conjunctions and view.common(j + 1)
            if not (joins or view.common(j)) or j in view.timed:
                break
        return ()

    def _complement(self, at: int, case: str) -> int | None:
        """As in "با جمعی از نمایندگان": past a number that "of" joins to what it counts."""
        while self.view.word(at) in self.view.numerals and self.view.word(at + 1) in self.view.verbs.asked_of:
            at += 2
        return super()._complement(at, case)

    def adjective(self, at: int) -> tuple[int, ...]:
        """The same: whose a noun is stands behind it."""
        return self.possessor(at - 1)

    # -- ranges -----------------------------------------------------------------------------------------

    def _breaks(self, j: int) -> bool:
        view, words = self.view, self.view.vocabulary.words
        word = view.word(j)
        if view.at(j) is not None or word in BRACKETS:
            return False
        opens = word in words.subordinators or word in words.relatives or word in words.contrasts
        if opens or word in STRONG or word in DASHES:
            return not self._bracketed(j)
        joins = word == "," or word in words.conjunctions
        return joins and any(g.end == j for g in self.groups)

    def clause(self, at: int) -> range:
        """Tokens of the clause that the verb behind or at token `at` closes."""
        lo = at
        while lo > 0 and not self._breaks(lo - 1) and not any(g.at <= lo - 1 < g.end for g in self.groups if g.at < at):
            lo -= 1
        if self._ends_relative(lo, at):  # the object has a relative clause: "توافقی که … بود را"
            opener = next((j for j in range(lo - 1, -1, -1) if self._relative(j)), lo)
            lo = self._stretch(opener).start
        return range(lo, self.limit(at + 1))

    def _ends_relative(self, lo: int, at: int) -> bool:
        """Whether the clause that seems to begin at token `lo` is the end of a relative one, and of what it tells."""
        view, finite = self.view, self.view.verbs.passive | self.view.vocabulary.words.be
        if view.word(lo) in view.verbs.object_marks:
            return True
        marks = (j for j in range(lo + 1, at) if view.word(j) in view.verbs.object_marks)
        return self._relative(lo - 1) and any(view.word(j - 1) in finite for j in marks)

    def limit(self, at: int) -> int:
        """End of the clause: right behind its verb."""
        if any(g.at < at <= g.end for g in self.groups):
            return max(g.end for g in self.groups if g.at < at <= g.end)
        for j in range(at, len(self.view)):
            if self._breaks(j):
                return j
            if any(g.at == j for g in self.groups):
                return j + 1
        return len(self.view)

    def noun_phrase(self, at: int) -> Iterator[int]:
        """Token indices behind a noun in which its object is looked for; there are none behind a verb."""
        return iter(()) if any(g.end == at for g in self.groups) else super().noun_phrase(at)
