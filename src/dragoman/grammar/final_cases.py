"""Slots where the verb closes its clause, as in Turkish: endings and postpositions before it tell who did what.

Clauses stand inside one another, each before the verb it belongs to: "Bakan, komşusunun sınırı kapattığını söyledi".
What depends on a verb is looked for behind the verb before it; the subject of the sentence may stand far before.
"""

from collections.abc import Iterator, Sequence

from dragoman.grammar.case import CaseSyntax
from dragoman.grammar.endings import suffixed
from dragoman.grammar.group import Group
from dragoman.grammar.view import STRONG

FINITE = frozenset(("past", "present", "future", "conditional", "subjunctive"))
"""Tags of verbs that close a sentence or a part of it, where "nominal" is not among them."""
NESTED = frozenset(("nominal", "participle", "base", "gerund"))
HEAD = 4
"""Tokens behind a participle in which who did it stands: "Rusya'yı ziyaret eden Bakan"."""
PASSIVE = frozenset(("passive", "participle"))
PLACED = frozenset(("loc", "abl"))
OBJECTIVE = frozenset(("nom", "acc", "gen"))
"""Cases of what a verb is about; the genitive before one that is itself a noun: "yaptırımların kaldırılması"."""
LIST = frozenset((",",))
NEAR = 2
"""Tokens between a form and the noun that it describes."""
DESCRIBING = frozenset(("participle", "reported"))
GEN, NOM, ACC = "gen", "nom", "acc"
BODIES = frozenset(("state", "place", "organisation", "agency", "outlet", "group"))
"""Kinds of mentions that may be listed with one another, and not with persons."""


class FinalCases(CaseSyntax):
    """Answers who fills which slot of a verb or noun in one sentence, by endings before the verb."""

    # -- clauses ----------------------------------------------------------------------------------------

    def limit(self, at: int) -> int:
        """End of the clause of a token: behind its verb."""
        for j in range(at, len(self.view)):
            if any(g.at == j for g in self.groups):
                return j + 1
            if self.view.word(j) in STRONG:
                return j
        return len(self.view)

    def clause(self, at: int) -> range:
        """Tokens from behind the verb before `at` up to the verb of its clause."""
        return range(self._begin(at), self.limit(at))

    def noun_phrase(self, at: int) -> Iterator[int]:
        """What stands behind a form that describes it: "imzalanan anlaşma", "imzaladığı anlaşma"; else nothing."""
        group = next((g for g in self.groups if g.end == at), None)
        if group is None or not (group.tags >= PASSIVE or "reported" in group.tags):
            return iter(())
        stop = next((g.start for g in self.groups if g.at >= at), len(self.view))
        placed = next((j + 1 for j in range(at, stop) if self._case(j, PLACED)), stop)
        return iter(range(at, min(placed, at + HEAD)))

    def _case(self, j: int, cases: frozenset[str]) -> bool:
        """Whether token `j` has an ending of one of the cases."""
        word = self.view.word(j)
        found = self.view.vocabulary.inflection.bases(word) if word.isalpha() else ()
        return any(base != word and cases & told for base, told in found)

    def before(self, at: int) -> range:
        """Token indices of the clause before a verb."""
        return range(self._begin(at), at)

    def _begin(self, at: int) -> int:
        """The token behind the verb or strong mark before `at`."""
        start = next((g.start for g in self.groups if g.at == at), at)
        verbs = (g.end for g in self.groups if g.at < start)
        marks = (j + 1 for j in range(start) if self.view.word(j) in STRONG)
        return max((*verbs, *marks, 0))

    def _sentence(self, at: int) -> int:
        """Where the part of the sentence begins that its main verb at token `at` closes."""
        closing = [g.end for g in self.groups if g.at < at and self._closes(g)]
        marks = (j + 1 for j in range(at) if self.view.word(j) in (";", ":"))
        return max((*closing, *marks, 0))

    @staticmethod
    def _closes(group: Group) -> bool:
        return bool(group.tags & FINITE) and group.tags.isdisjoint(NESTED)

    # -- slots of a verb --------------------------------------------------------------------------------

    def subject(self, group: Group, but: tuple[int, ...] = ()) -> tuple[int, ...]:
        """Who does what a verb tells; of a passive who stands before "tarafından"."""
        if group.passive:
            agents = (self.complement(word, group) for word in sorted(self.view.verbs.agents))
            return next(filter(None, agents), ())
        return self._doer(group, but)

    def _doer(self, group: Group, but: tuple[int, ...]) -> tuple[int, ...]:
        if "participle" in group.tags:
            return self._head(group)
        owner = self._owner(self._begin(group.at), group.start) if "nominal" in group.tags else None
        if owner is not None and owner not in but:
            return self.joined_both(owner)
        if "nominal" in group.tags and "reported" not in group.tags:
            asked = self._asked_for(group)
            if asked is not None:
                return asked
        start = self._sentence(group.at)
        found = [i for i in self._inside(range(start, group.start)) if i not in but and self._agentive(i)]
        if found:
            return self.joined_both(found[0])
        earlier = [g for g in self.groups if g.end <= start and self._closes(g)]
        if not start or not earlier or self.view.word(start) in (";", ":"):
            return ()
        return self.subject(earlier[-1], but) if not earlier[-1].passive else ()

    def _asked_for(self, group: Group) -> tuple[int, ...] | None:
        """Who is asked to do what a form tells: "komşusundan özür dilemesini istedi"; None if nobody asks for it."""
        verb = next((g for g in self.groups if g.start == group.end), None)
        if verb is None or self.view.verbs.governors.get(verb.verb.lemma) != "proposed":
            return None
        return self.complement("+abl", verb) or self.complement("+dat", verb) or self.object(verb)

    def _head(self, group: Group) -> tuple[int, ...]:
        """Whom a participle describes."""
        for j in range(group.end, min(len(self.view), group.end + HEAD)):
            index = self.view.at(j)
            if index is not None and not self.view.attributive(index):
                return self.joined(index)
            if self.view.word(j) in (",", ".") or any(g.at == j for g in self.groups):
                return ()
        return ()

    def _owners(self, lo: int, hi: int) -> list[int]:
        """The mentions in the genitive, whose a noun or verb may be."""
        return [i for i in self._inside(range(lo, hi)) if GEN in self._cases(i)]

    def _owner(self, lo: int, hi: int) -> int | None:
        """The first mention in the genitive: who does what a verb tells."""
        return next((i for i in self._owners(lo, hi) if not self._located(i)), None)

    def _inside(self, clause: range) -> Iterator[int]:
        """The mentions in a range, without those that only tell who says it: "Reuters'ın haberine göre"."""
        view, quoting = self.view, self.view.vocabulary.quoting
        return (i for i in super()._inside(clause) if view.word(suffixed(view, view.mentions[i])) not in quoting)

    def _cases(self, index: int) -> frozenset[str]:
        """Cases of a mention; of those joined to others by those of the last."""
        return self.view.cases(self.joined(index)[-1])

    def _agentive(self, index: int) -> bool:
        """Whether a mention may be a subject."""
        mention = self.view.mentions[index]
        last = self.joined(index)[-1]
        if self._names_next(last):
            return False
        if NOM not in self.view.cases(last) or self.view.attributive(last) or mention.kind == "place":
            return NOM in self.view.cases(last) and mention.government is not None and not self.view.attributive(last)
        if (mention.head or "").startswith("possessive") or self._in_brackets(mention):
            return False
        return self.view.preposition_before(self.view.mentions[last].first) is None

    def _names_next(self, index: int) -> bool:
        """Whether a capital is named right behind, in the case that holds for both: "Şili'nin başkenti Santiago'da"."""
        mention = self.view.mentions[index]
        after = self.view.at(mention.last) if mention.head == "capital" else None
        return after is not None and self.view.mentions[after].kind == "place"

    def object(self, group: Group) -> tuple[int, ...]:
        """Who it is done to: in the accusative; of a passive in the nominative."""
        if group.passive and group.tags.isdisjoint(("nominal",)) and "participle" in group.tags:
            return self._head(group)
        here = list(self._inside(self.before(group.at)))
        if not group.passive:
            found = [i for i in here if ACC in self._cases(i)] or self._over_act(group)
            return self.joined_both(found[-1]) if found else ()
        if "nominal" in group.tags:
            owner = self._owner(self._begin(group.at), group.start)
            return self.joined_both(owner) if owner is not None else ()
        found = [i for i in here if self._agentive(i)]
        return self.joined_both(found[-1]) if found else ()

    @staticmethod
    def objective(cases: frozenset[str]) -> bool:
        """Whether a noun in one of the cases can be what a verb is about: "saldırıya misilleme yaptı" is no attack."""
        return not cases or not OBJECTIVE.isdisjoint(cases)

    def _over_act(self, group: Group) -> list[int]:
        """Who stands before an act that the verb governs: "Togo'yu sınırı kapatmakla suçladı"."""
        acts = [g for g in self.groups if g.end == group.start and g.tags == {"base"}]
        before = range(self._begin(acts[0].at), acts[0].start) if acts else range(0)
        return [i for i in self._inside(before) if ACC in self._cases(i)][:1]

    def whose(self, group: Group) -> tuple[int, ...]:
        """Whose the object is: "Rusya'nın kararını kınadı"; a name that describes it: "İsrail saldırısını kınadı"."""
        here = range(self._begin(group.at), group.start)
        owners = [i for i in self._owners(here.start, here.stop) if not self._located(i)]
        if owners:
            return self.joined_both(owners[-1])
        subject = self._doer(group, ()) if not group.passive else ()
        found = [i for i in self._inside(here) if i not in subject and self.view.attributive(i)]
        found = [i for i in found if not self._located(i)]
        return tuple(found[-1:])

    def _located(self, index: int) -> bool:
        """Whether the noun of a mention only tells where something is: "Suriye sınırında üç kişiyi vurdu"."""
        at = suffixed(self.view, self.view.mentions[self.joined(index)[-1]])
        return self._case(at, PLACED) and self.view.word(at).endswith(tuple(self.view.verbs.owned))

    def governed(self, group: Group) -> tuple[int, ...]:
        """Whom the nested verb before a verb is directed at."""
        inner = next((g for g in reversed(self.groups) if g.at < group.at and g.tags & NESTED), None)
        return self.object(inner) if inner is not None else ()

    def clause_subject(self, group: Group) -> tuple[int, ...]:
        """The subject of the clause that a verb is about: "Rusya'nın çekilmesini istedi"."""
        inner = next((g for g in reversed(self.groups) if g.at < group.at and "nominal" in g.tags), None)
        owner = self._owner(self._begin(inner.at), inner.start) if inner is not None else None
        return self.joined_both(owner) if owner is not None else ()

    def bare(self, case: str, at: int) -> tuple[int, ...]:
        """Mentions of the clause in a case."""
        return self._ended("", case, self._begin(at), at)

    def complement(self, slot: str, group: Group) -> tuple[int, ...]:
        """Mentions with a postposition ("karşı") or a bare case ("+dat"): of the clause, else of those before."""
        word, _, case = slot.partition("+")
        begin = self._begin(group.at)
        found = self._ended(word, case, begin, group.start)
        if found or group.tags & NESTED or (not word and self._case(group.start - 1, frozenset((case,)))):
            return found  # "gönderilmesine karşı çıktı": the act itself stands in the case
        return self._ended(word, case, self._sentence(group.at), begin, nested=False)

    def after(self, prepositions: frozenset[str], lo: int, hi: int) -> tuple[int, ...]:
        """Mentions in the range with one of the postpositions or cases."""
        for word, _, case in (p.partition("+") for p in sorted(prepositions)):
            found = self._ended(word, case, lo, hi)
            if found:
                return found
        return ()

    def _ended(self, word: str, case: str, lo: int, hi: int, *, nested: bool = True) -> tuple[int, ...]:
        view = self.view
        for index in reversed(list(self._inside(range(lo, hi)))):
            mention = view.mentions[index]
            behind = suffixed(view, mention)
            if not nested and case != "abl" and self._of_nested(index):
                continue
            if word and view.word(behind) == word and (not case or case in view.cases(index)):
                return self.joined_both(index)
            bare = (
                not word and case in view.cases(index) and view.word(behind) not in view.vocabulary.words.prepositions
            )
            if bare and NOM not in view.cases(index):
                return self.joined_both(index)
        return ()

    def _of_nested(self, index: int) -> bool:
        """Whether a mention stands right before a nested verb, to which it then belongs."""
        last = suffixed(self.view, self.view.mentions[index])
        return any(g.start == last and g.tags & NESTED for g in self.groups)

    # -- slots of a noun --------------------------------------------------------------------------------

    def of_noun(self, slot: str, first: int) -> tuple[int, ...]:
        """Who stands in a slot of the noun at token `first`: all of it stands before the noun."""
        if slot == "poss":
            return self.possessor(first)
        if slot == "adj":
            return self.adjective(first)
        word, _, case = ("", "", "dat") if slot == "iobj" else slot.partition("+")
        if slot in ("subj", "obj", "whose", "purpose", "that", "raised", "voice"):
            return ()
        return self._ended(word, case, self._begin(first), first) or self._described(word, case, first)

    def _described(self, word: str, case: str, first: int) -> tuple[int, ...]:
        """What a form before the noun tells of it: "Kaya ile Demir arasında yapılan görüşme"."""
        group = next((g for g in self.groups if first - NEAR <= g.end <= first and g.tags & DESCRIBING), None)
        return () if group is None else self._ended(word, case, self._begin(group.at), group.start)

    def possessor(self, at: int) -> tuple[int, ...]:
        """A mention in the genitive before a noun, whatever stands between but the place where something else is."""
        view = self.view
        owners = self._owners(self._begin(at), at)
        free = (i for i in owners if suffixed(view, view.mentions[i]) == at or not self._located(i))
        owner = next(free, None)
        return self.joined_both(owner) if owner is not None else ()

    def adjective(self, at: int) -> tuple[int, ...]:
        """A name that describes the noun: "Rus saldırısı", "İsrail hava saldırısı"."""
        for j in range(at - 1, max(-1, at - 4), -1):
            index = self.view.at(j)
            if index is not None:
                mention = self.view.mentions[index]
                plain = mention.last == suffixed(self.view, mention) and NOM in self.view.cases(index)
                return (index,) if plain and (j == at - 1 or self.view.attributive(index)) else ()
            if not self.view.word(j).isalpha() or self.view.word(j) in self.view.vocabulary.closed:
                return ()
        return ()

    # -- lists ------------------------------------------------------------------------------------------

    def joined(self, index: int) -> tuple[int, ...]:
        """The mention and those coordinated with it to its right."""
        found = [index]
        while (after := self._next(found[-1])) is not None:
            found.append(after)
        return tuple(found)

    def joined_both(self, index: int) -> tuple[int, ...]:
        """The mention with those coordinated with it on either side."""
        found = list(self.joined(index))
        here: Sequence[int] = self.view.here
        while (at := here.index(found[0])) and self._next(here[at - 1]) == found[0]:
            found.insert(0, here[at - 1])
        return tuple(found)

    def _next(self, index: int) -> int | None:
        """The mention joined to this one behind it: by "ve", in a list, or by "ile" where both are of one kind."""
        view = self.view
        mention = view.mentions[index]
        if index not in view.here or view.verbs.suffix_cases.get(view.word(mention.last)) is not None:
            return None
        j = mention.last
        after = view.at(j + 1)
        if after is None or not self._alike_kinds(index, after) or view.attributive(after):
            return None
        word = view.word(j)
        if word in view.vocabulary.words.conjunctions - view.verbs.joining:
            return after
        if word in view.verbs.joining:
            return after if self._both(index, after) else None
        return after if word in LIST and self._ends_list(after) and self._one_part(after) else None

    def _one_part(self, index: int) -> bool:
        """Whether a list may be a subject: "Kaya, Demir ve Ada'yla görüştü" has its subject before the comma."""
        last = self.joined(index)[-1]
        behind = self.view.preposition_before(self.view.mentions[last].first)
        naming = behind is not None and self.view.word(behind) in self.view.vocabulary.words.naming
        return naming or (behind is None and bool(self.view.cases(last) & {NOM, GEN}))

    def _ends_list(self, index: int) -> bool:
        """Whether a list goes on with "ve" or the like behind a mention: "Peru, Şili ve Uruguay"."""
        view, j = self.view, self.view.mentions[index].last
        after = view.at(j + 1)
        if after is None or not self._alike_kinds(index, after):
            return False
        return view.word(j) in view.vocabulary.words.conjunctions - view.verbs.joining or (
            view.word(j) in LIST and self._ends_list(after)
        )

    def _both(self, one: int, other: int) -> bool:
        """Whether "ile" joins two: nobody else is the subject, or an ending or "arasında" holds for both."""
        view = self.view
        first = view.mentions[one].first
        before = [
            i for i in view.here
            if view.mentions[i].last <= first and "nom" in view.cases(i) and not view.attributive(i)
            and view.word(view.mentions[i].last) not in view.vocabulary.words.prepositions
        ]  # fmt: skip
        last = suffixed(view, view.mentions[other])
        if view.word(last) in view.vocabulary.words.naming or GEN in view.cases(other):
            return True
        return not before and NOM in view.cases(other)

    def _alike_kinds(self, one: int, other: int) -> bool:
        """Whether two mentions may be members of one list."""
        kinds = [self.view.mentions[i].kind for i in (one, other)]
        return "pronoun" not in kinds and (kinds[0] in BODIES) == (kinds[1] in BODIES)
