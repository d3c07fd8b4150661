"""Slots where the verb comes first: "التقى الرئيس نظيره", and where its subject stands before it all the same.

Behind the verb stand noun phrases without a preposition: the first is the subject, the next the object. A name behind
a common noun only tells whose that is.
"""

from collections.abc import Iterator

from dragoman.grammar.group import Group
from dragoman.grammar.nouns import Nouns
from dragoman.grammar.view import QUOTES, STRONG
from dragoman.model.annotation import Mention

DOERS = frozenset(("person", "group", "organisation", "agency", "outlet", "pronoun", "name"))
MAX_BEHIND, MAX_NOUN = 24, 4
"""Tokens behind a verb in which its noun phrases stand, and common words of one that hold no name."""
MAX_DEPTH = 3

Phrase = tuple[tuple[int, ...], int, bool]
"""Mentions of a noun phrase, its end, and whether a common noun heads it, so that the mention only owns it."""


def apposed(one: Mention, other: Mention) -> bool:
    """Whether of two persons side by side one has only a name, and the other only an office."""
    if one.kind != "person" or other.kind != "person":
        return False
    if one.country and other.country and one.country != other.country:
        return False  # "التقى الوزير السوداني مارك دينق نظيره المصري"
    return bool(one.name) != bool(other.name) and bool(other.office or one.office)


class VerbFirst(Nouns):
    """Answers who fills the slots of a verb that precedes its subject."""

    def first_subject(self, group: Group, depth: int = 0) -> tuple[int, ...]:
        """Who does it: who stands right before the verb, else the first noun phrase behind it."""
        if group.passive:
            return ()
        if group.raised is not None:
            return self._joined_left(group.raised)
        before = self._right_before(group)
        if before:
            return before
        phrases = self.behind(group)
        earlier = self._shared_with(group) if depth < MAX_DEPTH else None
        if earlier is not None and len([p for p in phrases if not p[2]]) < 2:  # noqa: PLR2004 - nobody else is left
            shared = self.first_subject(earlier, depth + 1)
            if shared:
                return shared
        return self._doer(phrases)

    def _doer(self, phrases: list[Phrase]) -> tuple[int, ...]:
        if not phrases:
            return ()
        mentions, _, owned = phrases[0]
        if len(phrases) > 1 and not owned and self._swapped(phrases):
            return phrases[1][0]
        return mentions

    def first_object(self, group: Group) -> tuple[int, ...]:
        """To whom it is done: the noun phrase that is not the subject."""
        if "joined" in group.tags:
            return ()
        subject = set(self.first_subject(group))
        for mentions, _, owned in self.behind(group):
            if mentions and not owned and not subject & set(mentions):
                return mentions
        return ()

    def whose_object(self, group: Group) -> tuple[int, ...]:
        """Whose what the verb is done to is: of "أدانت تشيلي الهجوم البوليفي" Bolivia."""
        subject = set(self.first_subject(group))
        for mentions, _, owned in self.behind(group):
            if mentions and owned and not subject & set(mentions):
                return mentions
        return ()

    def past_subject(self, group: Group) -> int:
        """The token behind the subject that stands behind its verb; that behind the verb where none does."""
        view = self.view
        ends = [view.mentions[i].last for i in self.first_subject(group) if view.mentions[i].first >= group.end]
        return max(ends, default=group.end)

    def behind(self, group: Group) -> list[Phrase]:
        """The noun phrases without a preposition behind a verb, in order."""
        return list(self._phrases(group.end, min(self.limit(group.end), group.end + MAX_BEHIND)))

    def limit(self, at: int) -> int:
        """End of the stretch in which complements of what stands before token `at` are looked for."""
        raise NotImplementedError

    def _phrases(self, at: int, end: int) -> Iterator[Phrase]:
        view, words, j = self.view, self.view.vocabulary.words, at
        while j < end:
            word, index = view.word(j), view.at(j)
            if index is not None:
                found = self.joined(index)
                j = self._past_complex(self._past_apposition(found[-1]), found[-1])
                yield found, j, False
            elif self.past_bracket(j) > j:
                j = self.past_bracket(j)
            elif word in QUOTES and (view.at(j + 1) is not None or view.at(j - 1) is not None):
                j += 1  # "قالت “الرئاسة”"
            elif j in view.timed or self._small(word):
                j += 1
            elif word in words.prepositions and view.word(j - 1) in view.numerals:
                j += 1  # "عدد من الجنود"
            elif word in words.prepositions:
                j = self._past_complement_of(j, end)
            elif word in STRONG or word in words.closed_to_phrases or not word.isalpha():
                if word != "," or not self._aside(j):
                    return
                j += 1
            else:
                mentions, j = self._common_phrase(j, end)
                yield mentions, j, True

    def _past_complex(self, at: int, index: int) -> int:
        """Past a definite noun that a bare one before it belongs to: "قوات الاحتلال الإسرائيلي"."""
        view, mention, pack = self.view, self.view.mentions[index], self.view.vocabulary.pack
        bare = not (mention.name or mention.country or mention.key) and mention.kind in ("group", "organisation")
        if not bare or pack.closed_noun(view.sentence.words[mention.last - 1]) or not view.common(at):
            return at
        if not pack.closed_noun(view.sentence.words[at]):
            return at
        after = view.at(at + 1)
        return view.mentions[after].last if after is not None and view.attributive(after) else at + 1

    def _small(self, word: str) -> bool:
        """Whether a word stands in a noun phrase before its noun: a number or determiner; or is an adverb."""
        words = self.view.vocabulary.words
        return word.isdigit() or word in self.view.numerals or word in words.adverbs or word in words.determiners

    def _past_apposition(self, index: int) -> int:
        """The end of a mention, with what tells behind it who that is: "سامح شكري وزير الخارجية"."""
        view, mention = self.view, self.view.mentions[index]
        after = view.at(mention.last + (view.word(mention.last) == ","))
        if after is None or not apposed(mention, view.mentions[after]):
            return mention.last
        return view.mentions[after].last

    def _aside(self, comma: int) -> bool:
        """Whether a comma stands beside a time, as in "قال الوزير، أمس، إن"."""
        return comma + 1 in self.view.timed or comma - 1 in self.view.timed

    def past_bracket(self, j: int) -> int:
        """Past brackets at token `j` that hold a name in other letters, where the verb comes first; else `j`."""
        view = self.view
        index = view.at(j + 1) if view.vocabulary.pack.subject_after and view.word(j) == "(" else None
        if index is None or not view.sentence.words[j + 1].isascii():
            return j
        last = view.mentions[index].last
        return last + 1 if view.word(last) == ")" else j

    def _past_complement_of(self, j: int, end: int) -> int:
        """Past a preposition and the noun phrase that it governs."""
        view, words = self.view, self.view.vocabulary.words
        j += 1
        while j < end and (view.word(j) in words.determiners or view.word(j) in words.prepositions):
            j += 1
        index = view.at(j)
        if index is not None:
            return view.mentions[self.joined(index)[-1]].last
        if j in view.timed or not (view.common(j) or self._small(view.word(j))):
            return j
        while j < end and j not in view.timed and (view.common(j) or self._small(view.word(j))):
            j += 1
        index = view.at(j) if j < end else None
        owns = index is not None and not view.vocabulary.pack.closed_noun(view.sentence.words[j - 1])
        return view.mentions[index].last if index is not None and (owns or view.attributive(index)) else j

    def _common_phrase(self, j: int, end: int) -> tuple[tuple[int, ...], int]:
        """Common words, with the name behind them that tells whose they are."""
        view, first = self.view, j
        while j < end and j - first < MAX_NOUN and view.common(j) and j not in view.timed:
            j += 1
        index = view.at(j) if j < end else None
        if index is None or j == first:
            return (), max(j, first + 1)
        closed = view.vocabulary.pack.closed_noun(view.sentence.words[j - 1])
        if view.attributive(index) or (j - first == 1 and not closed):
            return self.joined(index), view.mentions[index].last
        return (), j

    def _swapped(self, phrases: list[Phrase]) -> bool:
        """Whether a place stands before who comes there: "زار طهران وزير الخارجية"."""
        view = self.view
        one, other = (view.mentions[p[0][0]] if p[0] else None for p in phrases[:2])
        if one is None or other is None or phrases[1][2]:
            return False
        lands = one.kind == "place" or (one.kind == "state" and other.kind == "person")
        return lands and other.kind in ("person", "group")

    def _right_before(self, group: Group) -> tuple[int, ...]:
        """Who stands right before the verb, or before the relative pronoun that opens its clause."""
        view, words = self.view, self.view.vocabulary.words
        j = group.start - 1
        while j >= 0 and view.at(j) is None and (j in view.timed or view.word(j) in words.adverbs):
            j -= 1
        if view.word(j) in words.relatives:
            return self._antecedent(j)
        index = view.at(j)
        if index is None:
            return ()
        if view.attributive(index):
            first = view.mentions[index].first - 1
            while first >= 0 and view.common(first):
                first -= 1
            owned = view.word(view.mentions[index].first - 1) in view.verbs.instruments
            free = view.preposition_before(first + 1) is None
            return (index,) if owned and free else ()
        joined = self._joined_left(index)
        first = min(view.mentions[i].first for i in joined)
        if view.mentions[index].kind == "place" and view.mentions[index].government is None:
            return ()
        if self._owned(first) or view.preposition_before(first) is not None or self._of_verb_before(first):
            return ()
        return joined

    def _owned(self, first: int) -> bool:
        """Whether a common noun right before a mention is what it owns: "زيارة الرئيس"."""
        view = self.view
        return first > 0 and view.common(first - 1) and first - 1 not in view.timed

    def _of_verb_before(self, first: int) -> bool:
        """Whether a verb stands right before a mention, which is then of that verb: "قال الوزير أعلن"."""
        return any(g.end == first and g.verb.lemma not in self.view.verbs.leading for g in self.groups)

    def _shared_with(self, group: Group) -> Group | None:
        """The verb of the same subject: "زار الوزير دمشق والتقى الرئيس"."""
        view, words = self.view, self.view.vocabulary.words
        own = view.word(group.at) in view.vocabulary.saying and group.verb.lemma not in view.verbs.transitive
        joined = view.word(group.start - 1) in words.conjunctions and not own
        if not joined and not group.infinitive:
            return None
        earlier = [g for g in self.groups if g.at < group.start and not g.infinitive]
        return earlier[-1] if earlier else None
