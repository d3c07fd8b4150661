"""Slots by case: for languages such as Croatian, where endings tell the subject and order is free."""

from collections.abc import Iterator

from dragoman.grammar.case_nouns import GEN, NOM, CaseNouns
from dragoman.grammar.group import Group
from dragoman.model.annotation import Mention

THINGS = frozenset(("name", "place", "organisation"))
"""Kinds of names that may name no person."""
AGENT = 3
"""Tokens between a passive and who does it, where that is told by case alone."""
ACC, INS, DAT = "acc", "ins", "dat"


class CaseSyntax(CaseNouns):
    """Answers who fills which slot of a verb or noun in one sentence, by case."""

    # -- slots of a verb --------------------------------------------------------------------------------

    def subject(self, group: Group, but: tuple[int, ...] = ()) -> tuple[int, ...]:
        """Mentions in the nominative in the clause of the verb; else those of the clause before. `but` cannot be it."""
        if group.passive and self.view.verbs.agents:
            clause = self.clause(group.at)
            return self.after(self.view.verbs.agents, clause.start, clause.stop)
        if group.passive:
            return self._agent(group) or self.after(frozenset(("od+gen", "od")), group.end, self.limit(group.end))
        return self._subject(group, but)

    def _agent(self, group: Group) -> tuple[int, ...]:
        """Who does what a passive tells, where case alone tells it: "принят парламентом"."""
        agents = (self.bare(case, group.at) for case in self.view.verbs.agent_cases)
        found = next((found for found in agents if found), ())
        near = found and self._distance(found[0], group.at) <= AGENT
        return tuple(i for i in found if near and self._unled(i))

    def object(self, group: Group) -> tuple[int, ...]:
        """Mentions in the accusative that are not the subject; the nominative of a passive."""
        if group.passive:
            return self._subject(group)
        clause, subject = range(self.clause(group.at).start, self._inner(group)), self._subject(group)
        found = self._in_case(clause, ACC, group.at, nominative=False, other=subject)
        return found or (self._in_case(clause, GEN, group.at, nominative=False, other=subject) if group.negated else ())

    def whose(self, group: Group) -> tuple[int, ...]:
        """Whose the object of a verb is, or of what: "osudila odluku Srbije", "deportirati skupinu izbjeglica"."""
        view = self.view
        for index in self._inside(range(group.end, self._inner(group))):
            mention = view.mentions[index]
            if view.preposition_before(mention.first) is not None or (
                mention.first == group.end and not view.attributive(index)
            ):
                return ()
            if view.attributive(index) or self._after_noun(index) or GEN in self._cases(index):
                return (index,)
        return ()

    def _inner(self, group: Group) -> int:
        """End of the words that can be an object of the verb: of its clause, or before an infinitive it governs."""
        inner = (g.at for g in self.groups if g.at > group.at and g.tags == {"base"})
        return min(self.clause(group.at).stop, next(inner, len(self.view)))

    def governed(self, group: Group) -> tuple[int, ...]:
        """Whom the infinitive a verb governs is directed at."""
        inner = next((g for g in self.groups if g.at > group.at and g.governors[:1] == (group.verb.lemma,)), None)
        return self.object(inner) if inner is not None else ()

    def clause_subject(self, group: Group) -> tuple[int, ...]:
        """The subject of the clause after a verb: "zatražila da Srbija …"."""
        if self.view.word(group.end) not in self.view.vocabulary.words.infinitive:
            return ()
        inner = next((g for g in self.groups if g.at > group.end), None)
        return self._in_case(self.clause(inner.at), NOM, inner.at, nominative=True) if inner is not None else ()

    def _after_noun(self, index: int) -> bool:
        """Whether a common noun stands right before: what follows belongs to it ("tanker Majuro", "skupina ljudi")."""
        view, j = self.view, self.view.mentions[index].first - 1
        word = view.word(j)
        small = view.sentence.words[j].islower() != view.vocabulary.pack.capital_nouns
        common = word.isalpha() and small and view.at(j) is None and j not in view.timed
        numeral = word in view.numerals
        return (
            common
            and not numeral
            and word not in view.vocabulary.closed
            and not view.verbs_at(j)
            and word not in view.vocabulary.modifiers
        )

    def _asked(self, group: Group) -> tuple[int, ...]:
        """Who is asked to do what a bare infinitive tells: "призвал Иран открыть", "потребовал от Ирана открыть"."""
        before = next((g for g in reversed(self.groups) if g.at < group.at), None)
        if group.tags != {"base"} or before is None or before.at not in self.clause(group.at):
            return ()
        if self.view.verbs.governors.get(before.verb.lemma) != "proposed" or before.tags == {"base"}:
            return ()
        return self.object(before) or self.after(frozenset(("от+gen", "od+gen")), before.end, group.at)

    def _subject(self, group: Group, but: tuple[int, ...] = ()) -> tuple[int, ...]:
        return self._asked(group) or self._own_subject(group, but)

    def _own_subject(self, group: Group, but: tuple[int, ...]) -> tuple[int, ...]:
        clause = self.clause(group.at)
        owner = self._whose_deed(group)
        if owner is not None:
            return (owner,)
        found = self._in_bracket(group, clause) if self.view.vocabulary.pack.bracket else None
        return self._nominative(group, clause, but) if found is None else found

    def _in_bracket(self, group: Group, clause: range) -> tuple[int, ...] | None:
        """The subject where the way a clause begins or joins another tells it; None where it does not."""
        if self._opens_relative(clause):
            return self._beside(clause.start - 1)
        if group.infinitive:
            return self._of_governor(clause)
        return self._shared(group, clause) or None

    def _nominative(self, group: Group, clause: range, but: tuple[int, ...]) -> tuple[int, ...]:
        """Mentions in the nominative in the clause; else those of the clause before."""
        found = self._in_case(clause, NOM, group.at, nominative=True, other=but)
        if found and not self._rather_object(found[0], group, clause):
            return found
        opener = clause.start
        for j in (opener, opener + 1):
            words = self.view.vocabulary.words
            if self.view.word(j) in words.relatives and self.view.word(j) not in words.places:
                return self._antecedent(j)
        earlier = [g for g in self.groups if g.at < clause.start]
        if not earlier:
            return ()
        owner = self._owner_before(clause.start - 1)
        if owner is not None:
            return (owner,)
        if self.view.word(clause.start - 1) in self.view.vocabulary.words.conjunctions:
            earlier = [g for g in earlier if self._agree(g, group)] or earlier
        asked = self.view.verbs.governors.get(earlier[-1].verb.lemma) in ("proposed", "alleged")
        if asked and self.view.word(clause.start - 1) in self.view.vocabulary.words.infinitive:
            of_whom = self.after(frozenset(("od+gen",)), earlier[-1].end, clause.start)
            return self.object(earlier[-1]) or of_whom or self._subject(earlier[-1])
        return self._subject(earlier[-1])

    def _shared(self, group: Group, clause: range) -> tuple[int, ...]:
        """The subject of the clause before, where a verb stands right behind "und"."""
        joined = self.view.word(clause.start - 1) in self.view.vocabulary.words.conjunctions
        earlier = [g for g in self.groups if g.at < clause.start]
        return self._subject(earlier[-1]) if joined and earlier and group.start <= clause.start else ()

    def _beside(self, comma: int) -> tuple[int, ...]:
        """The mention that ends right before the comma of a relative clause."""
        index = self.view.at(comma - 1)
        return () if index is None or self.view.attributive(index) else (index,)

    def _opens_relative(self, clause: range) -> bool:
        """Whether an article opens a relative clause of which it is the subject: ", der Paris besuchte"."""
        view, at = self.view, clause.start
        opener = view.word(at)
        nominative = any(NOM in cases for cases in view.verbs.article_cases.get(opener, ()))
        if view.word(at - 1) != "," or opener not in view.verbs.relative_articles or not nominative:
            return False
        index = view.at(at + 1)
        noun = view.mentions[index] if index is not None else None
        common = noun is not None and bool(noun.office or noun.head)
        bare = noun is None and (view.sentence.words[at + 1][:1].isupper() or self._adjective_and_noun(at + 1))
        return not (common or bare)

    def _adjective_and_noun(self, j: int) -> bool:
        """Whether an adjective and its noun begin at token `j`: such an article opens no relative clause."""
        view = self.view
        small = view.word(j).endswith(("e", "en")) and view.word(j) not in view.vocabulary.closed
        return small and j + 1 < len(view) and view.sentence.words[j + 1][:1].isupper() and not view.verbs_at(j)

    def _of_governor(self, clause: range) -> tuple[int, ...]:
        """Who is to do what an infinitive tells: the subject of the clause before, or its object."""
        earlier = [g for g in self.groups if g.at < clause.start and not g.infinitive]
        if not earlier:
            return ()
        asked = self.view.verbs.governors.get(earlier[-1].verb.lemma) in ("proposed", "alleged")
        return (self.object(earlier[-1]) if asked else ()) or self._subject(earlier[-1])

    def _owner_before(self, j: int) -> int | None:
        """As in "odluka vlade da odgodi": the subject of a clause that tells what a noun is, is whose the noun is."""
        view = self.view
        index = view.at(j - 1) if view.word(j) in view.vocabulary.words.infinitive else None
        if index is None or not self._after_noun(index):
            return None
        cases = view.cases(index)
        return index if GEN in cases and NOM not in cases else None

    def _whose_deed(self, group: Group) -> int | None:
        """As in "решение правительства провести": who is to do what an infinitive tells of a noun is whose that is."""
        index = self.view.at(group.start - 1) if group.tags == {"base"} and not group.governors else None
        if index is None or self.view.vocabulary.pack.bracket or not self._after_noun(index):
            return None
        cases = self.view.cases(index)
        return index if GEN in cases and NOM not in cases else None

    def _agree(self, one: Group, other: Group) -> bool:
        """Whether two participles can have one subject: "odbacio … i optužio", but not "odustala … i optužio"."""
        past = "past" in one.tags and "past" in other.tags
        return past and self.view.word(one.at)[-1:] == self.view.word(other.at)[-1:]

    def _rather_object(self, index: int, group: Group, clause: range) -> bool:
        """As in "najavio je da će posjetiti Zagreb": who speaks goes on as subject, the place is the object.

        Not where something else opens the clause, so that the subject may come last: "da iza napada stoji Benin".
        """
        view, words = self.view, self.view.vocabulary.words
        mention, opener = view.mentions[index], view.word(clause.start - 1)
        place = mention.kind in ("place", "state") and ACC in self._cases(index) and mention.first > group.at
        earlier = [g for g in self.groups if g.at < clause.start]
        joined = opener in words.conjunctions and any(self._agree(g, group) for g in earlier)
        if not (place and (joined or (opener in words.infinitive and earlier))):
            return False
        small = words.auxiliaries | words.adverbs | words.negations | words.clitics
        opening = [j for j in range(clause.start, group.at) if j not in view.timed and view.word(j) not in small]
        return all(view.word(j) in words.prepositions and j + 1 in view.timed for j in opening)

    def _in_case(
        self, clause: range, case: str, at: int, *, nominative: bool, other: tuple[int, ...] = ()
    ) -> tuple[int, ...]:
        """Mentions of the clause that can stand in the case and follow no preposition: the surest, then the nearest."""
        fitting = [
            index
            for index in self._inside(clause)
            if index not in other and self._free(index, case, nominative=nominative)
        ]
        if not fitting:
            return ()
        if self.view.vocabulary.pack.bracket:
            return self.joined_both(min(fitting, key=lambda i: (not self._sure(i, case), i)))
        return self.joined_both(min(fitting, key=lambda i: (self._doubt(i, case, at), self._distance(i, at), i)))

    def _sure(self, index: int, case: str) -> bool:
        """Whether the article leaves no other case."""
        return self._cases(index) == {case}

    def _doubt(self, index: int, case: str, at: int) -> int:
        """How unsure a case is: a form with only this one, one that could be subject or object, or none known.

        Of two forms that could be either, the one before the verb is the subject.
        """
        cases = self._cases(index)
        if cases == {case} or (case == NOM and ACC not in cases):
            return 0
        return 1 + (not cases) + (case == NOM and self.view.mentions[index].first > at)

    def _cases(self, index: int) -> frozenset[str]:
        """Cases told apart by animacy: the accusative of persons is like the genitive, of states the nominative."""
        mention, cases = self.view.mentions[index], self.view.cases(index)
        if mention.kind == "pronoun" or self.view.verbs.article_cases:
            return cases
        if cases == {NOM} and mention.kind in THINGS and mention.key is None:  # "Dover" is its own accusative
            return cases if self.view.word(mention.last - 1).endswith(("a", "а", "я")) else cases | {ACC}
        if mention.plural and NOM in cases and self._animate(mention):
            return cases - {ACC}
        alike = mention.kind == "group" and self.view.word(mention.last - 1).endswith(("о", "е", "ь"))
        alike = alike or mention.head == "government"  # "rząd", "режим"
        if mention.kind in ("person", "group") and not mention.plural and not alike:
            return cases - {ACC} if NOM in cases else cases
        return cases - {ACC} if GEN in cases and NOM not in cases and mention.kind != "group" else cases

    def _animate(self, mention: Mention) -> bool:
        """Whether these are several people whose accusative the language tells from the nominative.

        Behind a number both are alike: "20 дипломатів".
        """
        listed = self.view.verbs.animate
        people = bool(listed) and (mention.head in listed or (mention.kind == "person" and mention.head is None))
        before = (self.view.word(j) for j in (mention.first - 1, mention.first))
        return people and not any(word in self.view.numerals or word[:1].isdigit() for word in before)

    def _inside(self, clause: range) -> Iterator[int]:
        return (i for i in self.view.here if self.view.mentions[i].first in clause)

    def _free(self, index: int, case: str, *, nominative: bool) -> bool:
        mention = self.view.mentions[index]
        if self.view.attributive(index) or (mention.kind == "pronoun" and not nominative and not self._clitic(mention)):
            return False
        if (mention.head or "").startswith("possessive") or self._in_brackets(mention):
            return False
        cases = self._cases(index)
        if (cases and case not in cases) or self._predicate(mention):
            return False
        return self._unled(index) and not self._attribute(index)

    def _unled(self, index: int) -> bool:
        """Whether no preposition stands before a mention and those joined to it."""
        firsts = {self.view.mentions[i].first for i in (self.joined_both(index)[0], index)}
        return all(self.view.preposition_before(j) is None for j in firsts)

    def _in_brackets(self, mention: Mention) -> bool:
        """Whether it only repeats the name before it, in brackets."""
        return self.view.word(mention.first - 1) == "(" and self.view.word(mention.last) == ")"

    def _clitic(self, mention: Mention) -> bool:
        """Whether a pronoun can be nothing but an object: "ga", "ih"."""
        cases = self.view.verbs.pronoun_cases.get(self.view.word(mention.first), frozenset())
        return ACC in cases and NOM not in cases and mention.refers is not None

    def _predicate(self, mention: Mention) -> bool:
        """As in "kao premijer potpisao": an office in which somebody acts is no second subject."""
        return self.view.word(mention.first - 1) in self.view.vocabulary.words.as_what and bool(mention.office)

    def _attribute(self, index: int) -> bool:
        """A genitive right after another noun belongs to that noun."""
        cases, mention = self._cases(index), self.view.mentions[index]
        if {NOM, GEN, DAT, INS} <= cases or cases == {NOM, GEN}:  # "долларов США", "слова главы МИД"
            return self._after_noun(index)
        if (mention.kind == "name" or mention.head == "people") and not self.view.vocabulary.pack.capital_nouns:
            return self._after_noun(index)
        return bool(cases) and NOM not in cases and GEN in cases and ACC not in cases

    def _distance(self, index: int, at: int) -> int:
        mention = self.view.mentions[index]
        return at - mention.last if mention.last <= at else mention.first - at

    def _antecedent(self, j: int) -> tuple[int, ...]:
        """Whom a relative at token `j` stands for; where its form tells its case, only a subject right before it."""
        subjects = self.view.verbs.subject_relatives
        if subjects and self.view.word(j) not in subjects:
            return ()
        before = [i for i in self.view.here if self.view.mentions[i].last <= j and not self.view.attributive(i)]
        if not before or (subjects and self.view.mentions[before[-1]].last < j - 1):
            return ()
        return (before[-1],)

    def bare(self, case: str, at: int) -> tuple[int, ...]:
        """Mentions of the clause in a case without preposition (dative, instrumental)."""
        found = [i for i in self._inside(self.clause(at)) if case in self.view.cases(i)]
        found = [
            i for i in found
            if self._unled(i)
            and NOM not in self.view.cases(i)
            and not self.view.attributive(i)
        ]  # fmt: skip
        return self.joined(min(found, key=lambda i: (self._distance(i, at), i))) if found else ()
