"""Subjects by word order: leftwards from a verb, over asides and shared subjects, to who does what it says."""

from collections.abc import Sequence

from dragoman.grammar.group import Group
from dragoman.grammar.preverbal import shares
from dragoman.grammar.uninflected import paired
from dragoman.grammar.view import STRONG, View
from dragoman.model.annotation import Mention

ANIMATE = frozenset(("person", "state", "organisation", "agency", "outlet", "group", "pronoun", "name", "place"))
MAX_DEPTH = 3
"""Clauses over which a subject is shared."""
MAX_ADJECTIVES = 3
"""Words between an article and the name of the state that they describe."""
MAX_DESCRIBED = 7
"""Tokens between a verb and the name in a subject that no list knows."""


class Subjects:
    """Finds subjects in one sentence."""

    def __init__(self, view: View, groups: Sequence[Group]) -> None:
        self.view, self.groups = view, groups

    def object(self, group: Group) -> tuple[int, ...]:
        """Mentions it is done to; the grammatical subject of a passive."""
        raise NotImplementedError

    def _left(self, group: Group, depth: int = 0) -> tuple[int, ...]:
        inside = self._enclitic(group) if group.raised is None else group.raised
        if inside is not None:
            return self._joined_left(inside)
        speaks = self._by_document(group)
        if speaks is not None and depth < MAX_DEPTH:
            return self._left(speaks, depth + 1)
        if self._of_noun(group):
            return ()
        if self._purpose(group) and depth < MAX_DEPTH:
            return self._of_main(group, depth)
        main = self._beside(group) if depth < MAX_DEPTH else None
        if main is not None:
            return self._left(main, depth + 1)
        return self._found(group, self._walk(group, depth))

    def _found(self, group: Group, found: int | tuple[int, ...]) -> tuple[int, ...]:
        """A subject with those beside it."""
        if not isinstance(found, int):
            return found or self._described(group)
        further = self._and_of(found)
        return (*self._joined_left(found, subject=True), *(() if further is None else (further,)))

    def _and_of(self, index: int) -> int | None:
        """The second state in "les ministres de l'Arménie et de l'Azerbaïdjan", "les ministres grec et turc"."""
        view, words = self.view, self.view.vocabulary.words
        j = view.mentions[index].last
        after = view.vocabulary.pack.adjectives_after
        if not after or view.word(j) not in words.conjunctions or not view.mentions[index].plural:
            return None
        adjective = view.at(j + 1)
        if adjective is not None and view.attributive(adjective):
            return adjective
        if view.word(j + 1) not in view.verbs.linking:
            return None
        further = view.at(j + 2 + (view.word(j + 2) in words.determiners))
        return further if further is not None and view.mentions[further].kind == "state" else None

    def _enclitic(self, group: Group) -> int | None:
        """The pronoun joined to the verb or its auxiliary: "a-t-il dit", "dit-il"."""
        view = self.view
        joined = (j for j in range(group.start, group.end + 1) if view.word(j) in view.vocabulary.words.enclitics)
        return next((index for j in joined if (index := view.at(j)) is not None), None)

    def _walk(self, group: Group, depth: int) -> int | tuple[int, ...]:
        """Leftwards from the verb to its subject: a mention, or mentions that another clause gives."""
        view, j = self.view, group.start - 1
        while j >= 0:
            index = view.at(j)
            if index is None:
                if view.word(j) == "," and (earlier := self._chained(j, group)) is not None:
                    return self._left(earlier, depth + 1) if earlier is not group and depth < MAX_DEPTH else ()
                if view.word(j) == ")":
                    j = self._opening(j) - 1
                    continue
                found = self._elsewhere(j, group, depth)
                if found is not None:
                    return found
                j = (self._before_aside(j, group) if view.word(j) == "," else j) - 1
                continue
            onward = self._subject_at(index, group)
            if onward is None:
                return index
            j = onward
        return ()

    def _chained(self, comma: int, group: Group) -> Group | None:
        """The verb before a comma whose subject a verb behind it shares; the verb itself where it has one of its own.

        Asked only where complements precede their verb: "抵达北京，与外长会谈" ("arrived, and conferred").
        """
        earlier = [g for g in self.groups if g.at < comma]
        if not self.view.vocabulary.pack.complements_before or not earlier:
            return None
        return earlier[-1] if shares(self.view, comma, group) else group

    def _elsewhere(self, j: int, group: Group, depth: int) -> tuple[int, ...] | None:
        """The subject where a word before the verb says that another clause has it, or nobody; None to go on."""
        view, words = self.view, self.view.vocabulary.words
        word = view.word(j)
        if word in words.relatives:
            return () if self._oblique(j) else self._antecedent(j)
        if self._shares(j, word, group) and depth < MAX_DEPTH:
            return self._shared(group, depth)
        if word in words.subordinators - words.adverbs and word not in words.prepositions:
            return self._of_main(group, depth) if group.infinitive or "gerund" in group.tags else ()
        if self._other_finite(j, group):
            return self._of_verb(j, depth)
        unknown = word in words.determiners and j not in view.timed and not self._owner_of_mention(j)
        unknown = unknown and self._unknown_subject(j, group)
        return () if word in STRONG or unknown else None

    def _oblique(self, j: int) -> bool:
        """Whether a relative pronoun with its article stands behind a preposition: "a los que acusa"."""
        view = self.view
        behind = view.vocabulary.pack.adjectives_after and view.word(j - 1) in view.verbs.articles
        return behind and view.word(j - 2) in view.vocabulary.words.prepositions

    def _by_document(self, group: Group) -> Group | None:
        """The verb whose object speaks: "issued" in "issued a statement demanding", where who issued it demands."""
        if not _bare_gerund(group) or self.view.word(group.start - 1) not in self.view.verbs.documents:
            return None
        earlier = [g for g in self.groups if g.at < group.start and not g.passive]
        return earlier[-1] if earlier else None

    def _opening(self, j: int) -> int:
        """Token of the bracket that the one at token `j` closes, or `j` if there is none."""
        return next((k for k in range(j - 1, -1, -1) if self.view.word(k) == "("), j)

    def _of_noun(self, group: Group) -> bool:
        """Whether a bare gerund describes the common noun before it: "reporters travelling", "a bill banning"."""
        view, word = self.view, self.view.word(group.start - 1)
        if not _bare_gerund(group) or view.at(group.start - 1) is not None:
            return False
        common = (
            word.replace("-", "").isalpha()
            and word not in view.vocabulary.closed
            and not view.verbs_at(group.start - 1)
        )
        return common and group.start - 1 not in view.timed and word not in view.vocabulary.words.prepositions

    def _purpose(self, group: Group) -> bool:
        """Whether an infinitive only tells what for: "blocked the roads of the capital to demand"."""
        bare = group.infinitive and not group.governors and not group.auxiliaries
        return bare and any(g.at < group.start and not g.infinitive and "gerund" not in g.tags for g in self.groups)

    def _beside(self, group: Group) -> Group | None:
        """Whose subject a bare gerund has: the verb before, or the first behind its comma ("after meeting …,")."""
        if not _bare_gerund(group) or self.view.word(group.start - 1) not in self.view.verbs.same_subject:
            return None
        finite = [g for g in self.groups if not _bare_gerund(g) and (g.governors or not g.infinitive)]
        before = [g for g in finite if g.at < group.start]
        comma = next((j for j in range(group.end, len(self.view)) if self.view.word(j) == ","), len(self.view))
        after = [g for g in finite if g.at > comma]
        return before[-1] if before else after[0] if after else None

    def _unknown_subject(self, j: int, group: Group) -> bool:
        """Whether a noun phrase of common nouns only stands between a determiner and the verb: "a man shot"."""
        view = self.view
        between = range(j + 1, group.start)
        closed = view.vocabulary.closed - view.vocabulary.words.adverbs
        return len(between) > 0 and all(
            view.word(k).replace("-", "").isalpha() and view.word(k) not in closed and view.at(k) is None
            for k in between
        )

    def _owner_of_mention(self, j: int) -> bool:
        """Whether the noun phrase at token `j` tells whose somebody is: "los obreros de la fábrica protestaron"."""
        view, k = self.view, j - 2
        if view.word(j - 1) not in view.verbs.linking:
            return False
        while k > j - 2 - MAX_ADJECTIVES and view.word(k) in view.vocabulary.modifiers:
            k -= 1
        index = view.at(k)
        return index is not None and not view.attributive(index)

    def _described(self, group: Group) -> tuple[int, ...]:
        """A subject that no list knows, by whose it is: "the speaker of the parliament", "Israeli helicopters"."""
        view, words = self.view, self.view.vocabulary.words
        for j in range(group.start - 1, max(-1, group.start - MAX_DESCRIBED), -1):
            index, word = view.at(j), view.word(j)
            if index is not None:
                if view.attributive(index):
                    first, behind = view.mentions[index].first, view.vocabulary.pack.adjectives_after
                    noun = (
                        range(first - MAX_ADJECTIVES, first)
                        if behind
                        else range(view.mentions[index].last, group.start)
                    )
                    return (index,) if any(view.word(k) in view.verbs.instruments for k in noun) else ()
                return self._joined_left(index) if self._of_standing(view.mentions[index].first) else ()
            common = word.replace("-", "").isalpha() and word not in words.closed - words.conjunctions - words.adverbs
            if not common or view.verbs_at(j):
                return ()
        return ()

    def _of_standing(self, first: int) -> bool:
        """Whether "leaders of", "the speaker of", "hundreds of" or the like stands before a mention."""
        view = self.view
        while view.word(first - 1) in view.vocabulary.words.determiners:
            first -= 1
        stands = view.word(first - 2) in view.verbs.standing or view.word(first - 2) in view.numerals
        return view.word(first - 1) in view.verbs.linking and stands

    def _subject_at(self, index: int, group: Group) -> int | None:
        """None if the mention can be a subject, else the token index from which to go on leftwards."""
        view, mention = self.view, self.view.mentions[index]
        if mention.kind not in ANIMATE or view.attributive(index) or (mention.head or "").startswith("possessive"):
            second = view.vocabulary.pack.adjectives_after and view.attributive(index)  # "les ministres grec et turc"
            return mention.first - 1 - (second and view.word(mention.first - 1) in view.vocabulary.words.conjunctions)
        owns = view.word(mention.last) in view.verbs.genitive and mention.kind != "pronoun"  # "he's leaving" has a verb
        if owns or self._reports_from(mention):
            return mention.first - 1
        if "gerund" in group.tags and not group.auxiliaries and mention.last == group.start:
            if mention.kind == "group" and mention.plural:
                return None  # "against militants threatening the city"
            if mention.key:
                return self._before_gerund(mention)
        return self._governed(index, group)

    def _before_gerund(self, mention: Mention) -> int | None:
        """As in "despite Moscow denouncing the plan": only of a place does a preposition before it say where."""
        preposition = self.view.preposition_before(mention.first)
        where = self.view.verbs.linking | self.view.verbs.directed
        return preposition - 1 if preposition is not None and self.view.word(preposition) in where else None

    def _governed(self, index: int, group: Group) -> int | None:
        """Nobody behind a preposition is a subject, nor who is joined to them; a word that opens a clause is none."""
        view, mention = self.view, self.view.mentions[index]
        for first in (index, self._first_joined(index)):
            preposition = view.preposition_before(view.mentions[first].first)
            if preposition is not None:
                opens = view.word(preposition) in view.vocabulary.words.subordinators
                return None if opens and mention.last >= group.start - 1 else preposition - 1
        return None

    def _reports_from(self, mention: Mention) -> bool:
        """Whether a place only tells where an agency right before it reports from: "路透社伊斯兰堡2月25日报道"."""
        view = self.view
        before = view.at(mention.first - 1) if view.vocabulary.pack.complements_before else None
        media = before is not None and view.mentions[before].kind in ("agency", "outlet")
        return media and mention.kind in ("place", "state")

    def _first_joined(self, index: int) -> int:
        return min(self._joined_left(index), key=lambda i: self.view.mentions[i].first)

    def _joined_left(self, index: int, *, subject: bool = False) -> tuple[int, ...]:
        """The mention and those coordinated with it to its left; of a subject also "Peru and nearby Chile"."""
        view, found = self.view, [index]
        opening = view.vocabulary.words.determiners | set(view.vocabulary.words.possessives) | view.numerals
        while True:
            j = self._before_adjectives(found[-1])
            bare = subject and view.common(j) and view.word(j - 1) in view.vocabulary.words.conjunctions
            j -= bare and view.mentions[found[-1]].kind == "state"
            while view.word(j) in opening:
                j -= 1
            joined = view.word(j) in view.vocabulary.words.conjunctions or (view.word(j) == "," and len(found) > 1)
            if view.word(j) in view.vocabulary.words.conjunctions and view.word(j - 1) == ",":
                j -= 1
            before = view.at(j - 1) if joined else paired(view, found[-1])
            if before is None or before in found or view.attributive(before):
                return tuple(reversed(found))
            found.append(before)

    def _before_adjectives(self, index: int) -> int:
        """The token before a mention and, of a state, before what describes it: "the tiny Togo"."""
        view, mention = self.view, self.view.mentions[index]
        j = before = mention.first - 1
        while mention.kind == "state" and before - j < MAX_ADJECTIVES and view.common(j):
            j -= 1
        return j if view.word(j) in view.vocabulary.words.determiners else before

    def _antecedent(self, j: int) -> tuple[int, ...]:
        """What a relative pronoun at token `j` stands for: the nearest mention before it."""
        for k in range(j - 1, max(-1, j - 8), -1):
            index = self.view.at(k)
            if index is not None and not self.view.attributive(index):
                return self._joined_left(index)
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
        return self._left(self._outer(last, group, finite), depth + 1)

    def _outer(self, last: Group, group: Group, finite: Sequence[Group]) -> Group:
        """Past a clause that says what is asked, doubted or said, where a contrast follows it: ", but declined"."""
        view, words = self.view, self.view.vocabulary.words
        before = [g for g in finite if g.at < last.at]
        contrasted = any(view.word(j) in words.contrasts for j in range(group.start - 2, group.start))
        if not before or not contrasted:
            return last
        between = range(before[-1].end, last.start)
        opened = view.word(before[-1].end) in words.subordinators - words.prepositions
        told = view.word(before[-1].at) in view.vocabulary.saying and not last.infinitive
        split = any(view.word(j) in words.conjunctions | words.contrasts | {","} for j in between)
        return before[-1] if (opened or told) and not split else last

    def _of_main(self, group: Group, depth: int) -> tuple[int, ...]:
        """Subject of a participle or infinitive clause: that of the main verb, before or after it."""
        if depth >= MAX_DEPTH:
            return ()
        others = [g for g in self.groups if g.at < group.start and "gerund" not in g.tags]
        others += [g for g in self.groups if g.at > group.at and "gerund" not in g.tags]
        return self._left(others[-1] if others[0].at > group.at else others[0], depth + 1) if others else ()

    def _other_finite(self, j: int, group: Group) -> bool:
        return any(g.at == j and g is not group for g in self.groups)

    def _of_verb(self, j: int, depth: int) -> tuple[int, ...]:
        group = next(g for g in self.groups if g.at == j)
        return self._left(group, depth + 1) if depth < MAX_DEPTH else ()

    def _before_aside(self, j: int, group: Group) -> int:
        """From a comma that closes an aside (", who … ,", ", following …,") go to the comma that opens it."""
        view = self.view
        for k in range(j - 1, -1, -1):
            if view.word(k) == "," and (self._opens_aside(k + 1) or self._describes(k + 1, j, group)):
                return k
        return j

    def _opens_aside(self, k: int) -> bool:
        """Whether a word after a comma is one that an aside begins with."""
        view, words = self.view, self.view.vocabulary.words
        alone = view.word(k + 1) == "," and view.word(k) in words.adverbs | words.contrasts  # ", however,"
        word = view.word(k)
        return alone or any(
            word in opening
            for opening in (
                words.relatives, words.prepositions, words.determiners, words.subordinators, view.verbs.comparing,
            )
        )  # fmt: skip

    def _describes(self, k: int, j: int, group: Group) -> bool:
        """Whether tokens `k` to `j`, where a finite verb follows, describe the subject: ", eager to blame Peru,".

        What ends in a name tells who the subject is: ", deputy chief Ana Kos,".
        """
        view = self.view
        if j != group.start - 1 or _bare_gerund(group) or any(view.word(i) == "," for i in range(k, j)):
            return False
        ready = view.word(k) in view.verbs.governors and view.word(k + 1) in view.vocabulary.words.infinitive
        finite = any(k + ready <= g.at < j and (g.auxiliaries or not g.infinitive) for g in self.groups)
        index = view.at(j - 1)
        named = index is not None and all(view.common(i) for i in range(k, view.mentions[index].first))
        return (ready or view.common(k)) and not finite and not named


def _bare_gerund(group: Group) -> bool:
    return "gerund" in group.tags and not group.auxiliaries and not group.governors
