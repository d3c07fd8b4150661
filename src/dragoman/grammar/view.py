"""A sentence as the grammar sees it: tokens, the mentions over them, the verbs in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from dragoman.grammar.articles import QUOTES, STRONG, by_article, near, noun_or_adjective
from dragoman.grammar.endings import describes, ended_cases, noun_rather, phrase_start, postposition
from dragoman.grammar.parts import final_readings
from dragoman.grammar.uninflected import clause_ends, nominal, owns_next, with_land
from dragoman.grammar.verbs import Verb, VerbForms
from dragoman.lang.lexicon import Hit, split
from dragoman.lang.vocabulary import Vocabulary
from dragoman.lang.world import load_world
from dragoman.model.annotation import Mention
from dragoman.model.dates import TimeExpr
from dragoman.model.text import Sentence

__all__ = ["QUOTES", "STRONG", "View"]

SKIPPED = frozenset((",", ".", "'"))
FINITE = frozenset(("past", "participle", "gerund", "third", "present", "future", "conditional"))
"""Tags of forms that are verbs also behind a word which is no actor."""
CLITIC_REACH = 10
"""Tokens before a verb among which its reflexive may stand, within the clause."""


@dataclass(slots=True)
class View:
    """Tokens of one sentence with what is known about each. Indices of mentions are those of the report."""

    sentence: Sentence
    mentions: Sequence[Mention]  # of the whole report
    here: tuple[int, ...]  # indices of the mentions of this sentence, in order
    times: tuple[TimeExpr, ...]  # of this sentence
    vocabulary: Vocabulary
    verbs: VerbForms
    cover: dict[int, int] = field(default_factory=dict)  # token to mention index
    timed: frozenset[int] = frozenset()
    asides: frozenset[int] = frozenset()  # tokens of phrases such as "par ailleurs" between an auxiliary and its verb
    lower: tuple[str, ...] = ()  # the folded tokens, at hand because every rule asks for them
    size: int = 0
    _verbs: dict[int, tuple[tuple[Verb, frozenset[str]], ...]] = field(default_factory=dict)
    _cases: dict[int, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.lower, self.size = self.sentence.lower, len(self.sentence.lower)
        for index in self.here:
            mention = self.mentions[index]
            self.cover.update(dict.fromkeys(range(mention.first, mention.last), index))
        self.timed = frozenset(i for expr in self.times for i in range(expr.first, expr.last))
        self.asides = frozenset(self._asides()) if self.vocabulary.words.asides else frozenset()
        forms = self.verbs.forms
        self._verbs = {i: () for i, word in enumerate(self.lower) if word not in forms}  # most words are no verbs

    def _asides(self) -> Iterator[int]:
        """Tokens of the pack's asides that follow an auxiliary, with the commas around them: "a, par ailleurs, dit"."""
        words = self.vocabulary.words
        for i, word in enumerate(self.lower):
            for phrase in words.asides.get(word, ()):
                first, last = i, i + len(phrase)
                if self.lower[i:last] != phrase:
                    continue
                if self.word(i - 1) == "," == self.word(last):
                    first, last = i - 1, last + 1
                before = self.word(first - 1)
                if before in words.auxiliaries or before in words.negations or first - 1 in self.timed:
                    yield from range(first, last)
                break

    @property
    def numerals(self) -> frozenset[str]:
        """Words that count, folded."""
        return self.verbs.numerals

    def __len__(self) -> int:
        return self.size

    def word(self, i: int) -> str:
        """Folded token, empty past either end."""
        return self.lower[i] if 0 <= i < self.size else ""

    def at(self, i: int) -> int | None:
        """Index of the mention that covers token `i`, pronouns included."""
        return self.cover.get(i)

    def attributive(self, index: int) -> bool:
        """Whether a mention is a demonym before a noun ("Russian troops"), not alone as a name ("Kosovo was")."""
        mention = self.mentions[index]
        if self.vocabulary.pack.final == "endings":
            return describes(self, mention)
        return owns_next(self, mention) or self._demonym(mention)

    def _demonym(self, mention: Mention) -> bool:
        if mention.head != "adjective" and not self._maybe_adjective(mention):
            return False
        after = self.word(mention.last)
        if self.vocabulary.pack.adjectives_after:
            return self.common(mention.first - 1) or self._describes_behind(mention)
        if self.vocabulary.pack.roles == "order" and self._people(mention):
            return False
        if self.vocabulary.pack.by_case and mention.first > 0 and self.sentence.words[mention.first][:1].isupper():
            return self._of_name(mention)
        closed = self.vocabulary.closed | self.vocabulary.words.clitics
        if not after.replace("-", "").isalnum() or after in closed or mention.last in self.timed:
            return after == "-"
        finite = any(tags & {"past", "third", "present"} for _, tags in self.verbs.at(after))
        return not finite or after in self.vocabulary.modifiers

    def _of_name(self, mention: Mention) -> bool:
        """Whether a capital only tells that a name begins, where all nouns have one: "der Deutsche Richterbund"."""
        if not self.vocabulary.pack.capital_nouns or mention.last >= len(self) or mention.last in self.timed:
            return False
        noun = self.sentence.words[mention.last]
        free = self.at(mention.last) is None and not self.verbs_at(mention.last)
        named = noun[:1].isupper() and noun.replace("-", "").isalpha()
        return named and free and self.word(mention.first - 1) in self.verbs.articles

    def _describes_behind(self, mention: Mention) -> bool:
        """Whether a demonym stands right behind an actor that it describes: "el líder opositor ruso"."""
        return self.at(mention.first - 1) is not None

    def _people(self, mention: Mention) -> bool:
        """Whether a demonym is a plural: "Palestinians"."""
        word, names = self.word(mention.last - 1), self.vocabulary.names
        singular = (
            base for base, cases in self.vocabulary.inflection.bases(word) if base != word and "plural" in cases
        )
        return any(names.hits((base,), (base.title(),), 0, frozenset()) for base in singular)

    def _maybe_adjective(self, mention: Mention) -> bool:
        """Whether a state that opens the sentence is written like its adjective ("Turska prijetnja")."""
        if self.vocabulary.pack.unspaced:
            alone = self.at(mention.last) is None
            return mention.kind == "state" and mention.head is None and alone  # "美国公司": the name is the adjective
        if not self.vocabulary.pack.by_case or mention.first != 0 or mention.kind != "state" or mention.last != 1:
            return False
        hits = self.vocabulary.names.hits(self.sentence.lower, self.sentence.words, 0, frozenset())
        return any(hit.entry.kind == "adjective" and hit.last == 1 for hit in hits) and not self.verbs.at(self.word(1))

    def cases(self, index: int) -> frozenset[str]:
        """Cases a mention can stand in; of a listed name, those of its inflected readings where it has any."""
        found = self._cases.get(index)
        if found is None:
            mention = self.mentions[index]
            articles = bool(self.verbs.article_cases) and mention.kind != "pronoun"
            if self.vocabulary.pack.final == "endings":
                found = ended_cases(self, mention)
            else:
                found = by_article(self, mention) if articles else self._read_cases(mention)
            self._cases[index] = found
        return found

    def _place_head(self, j: int) -> frozenset[str] | None:
        """Cases of token `j` if it is a word after which a place is named: "selu", "gradu"."""
        word, heads = self.word(j), self.vocabulary.place_heads
        readings = [cases for base, cases in self.vocabulary.inflection.bases(word) if base in heads] if word else []
        return frozenset(case for cases in readings for case in cases) - {"plural", "voc"} if readings else None

    def _read_cases(self, mention: Mention) -> frozenset[str]:
        if not self.vocabulary.pack.by_case:
            return mention.cases
        if mention.kind == "pronoun":
            return self.verbs.pronoun_cases.get(self.word(mention.first), mention.cases)
        capital = self.sentence.words[mention.first - 1].istitle()
        if mention.kind == "place" or (mention.kind == "state" and capital):  # "hotel Kosovo"
            governed = self._place_head(mention.first - 1)
            if governed is not None:
                return governed  # "u selu Novo Polje": the name may stay in the nominative
        hits = self.vocabulary.names.hits(self.sentence.lower, self.sentence.words, mention.first, frozenset())
        if mention.plural and mention.cases == {"nom", "acc"}:
            return mention.cases  # "18 diplomata"
        if mention.kind == "group" and mention.head not in (None, "people"):
            agreed = frozenset(
                c for h in hits if h.entry.kind == "adjective" and h.last < mention.last for c in h.cases
            ) - {"plural"}
            return mention.cases & agreed or agreed or mention.cases
        return self._cases_as_listed(mention, hits) or mention.cases

    def _cases_as_listed(self, mention: Mention, hits: Iterable[Hit]) -> frozenset[str]:
        """Cases of the inflected readings of a listed name; none for others."""
        if mention.key is None or mention.office or mention.head not in (None, "adjective", "people"):
            return frozenset()
        hits = [h for h in hits if h.last == mention.last and h.entry.key == mention.key]
        lands = [h for h in hits if h.entry.kind not in ("adjective", "people")] or hits
        return frozenset(case for hit in self._surest(mention, lands) for case in hit.cases) - {"plural", "voc"}

    def _surest(self, mention: Mention, hits: list[Hit]) -> list[Hit]:
        """Of several readings of a name those that come from its nominative, as the pack lists it first."""
        pack, own = self.vocabulary.pack, tuple(self.sentence.lower[mention.first : mention.last])
        listed = (pack.section("states").get(mention.country or "") or {}).get("names") or ()
        own_name = load_world().name(mention.key or "", pack.code)
        nominatives = {split(str(name).lstrip("~")) for name in (*listed, own_name)}
        of_own = [hit for hit in hits if hit.entry.tokens == own]
        if own in nominatives and of_own:
            return of_own
        of_name = [hit for hit in hits if hit.entry.tokens in nominatives]
        return of_name or [hit for hit in hits if hit.entry.tokens != own] or hits

    def verbs_at(self, i: int) -> tuple[tuple[Verb, frozenset[str]], ...]:
        """Readings of token `i` as a verb, phrasal verbs only where their further words follow."""
        found = self._verbs.get(i)
        if found is None:
            found = self._verbs[i] = self._read_verbs(i)
        return found

    def _read_verbs(self, i: int) -> tuple[tuple[Verb, frozenset[str]], ...]:
        known = self.verbs.at(self.word(i))
        if known and self.vocabulary.pack.complements_before and nominal(self, i):
            return ()
        if not known or self._is_name(i) or i in self.timed or noun_or_adjective(self, i):
            return ()
        if self.vocabulary.pack.final == "marks":
            return final_readings(self, i, known)
        readings = [(verb, tags) for verb, tags in known if not verb.rest or self._follows(i, verb.rest)]
        if self.vocabulary.pack.final == "endings":
            return tuple((verb, tags) for verb, tags in readings if not noun_rather(self, i, tags))
        if not readings or self.vocabulary.pack.by_case:
            words = self.vocabulary.words
            after_preposition = self.word(i - 1) in words.prepositions - words.infinitive
            return () if after_preposition else tuple(readings)
        return tuple((verb, kept) for verb, tags in readings if (kept := self._fitting(i, tags)))

    def _is_name(self, i: int) -> bool:
        """Part of an actor's name or title; a verb may begin where a mention ends."""
        return i in self.cover

    def _follows(self, i: int, rest: tuple[str, ...]) -> bool:
        if self.vocabulary.pack.final == "endings":
            return phrase_start(self, i, rest) is not None
        if self.vocabulary.pack.bracket:
            return all(near(self, i, word) for word in rest)
        if self.vocabulary.pack.by_case:  # the reflexive and its like stand anywhere near
            before = self.sentence.lower[max(0, i - CLITIC_REACH) : i]
            clause = before[max((k + 1 for k, word in enumerate(before) if word == ","), default=0) :]
            return all(word in (*clause, *self.sentence.lower[i : i + 6]) for word in rest)
        return tuple(self.sentence.lower[i + 1 : i + 1 + len(rest)]) == rest

    def _fitting(self, i: int, tags: frozenset[str]) -> frozenset[str]:
        """Tags that the words before token `i` allow; empty if it must be a noun or adjective there."""
        if self.vocabulary.pack.subject_after:
            return self._fitting_first(i, tags)
        words, j = self.vocabulary.words, i - 1
        while (
            self.word(j) in words.adverbs
            or self.word(j) in words.negations - words.auxiliaries
            or self.word(j) in QUOTES
            or (j in self.timed and self.at(j) is None)
            or j in self.asides
        ):
            j -= 2 if j in self.timed and self.word(j - 1) in words.prepositions and j - 1 not in self.timed else 1
        if self.word(j) in words.enclitics and self.word(j - 1) in words.auxiliaries:
            j -= 1
        before = self.word(j)
        if before in words.infinitive or before in words.auxiliaries - words.be - words.have:
            return tags & {"base"} or (tags & {"gerund"} if before in words.infinitive else frozenset())
        if before in words.be:
            return tags & {"participle", "gerund"}
        if before in words.have:
            return tags & {"participle"}
        return self._by_left_neighbour(i, j, tags)

    def _fitting_first(self, i: int, tags: frozenset[str]) -> frozenset[str]:
        """The same where verbs come first: they may open the sentence; a form that is a noun too opens its clause."""
        words, before = self.vocabulary.words, self.word(i - 1)
        if before in words.auxiliaries or before in words.infinitive:
            return tags & {"base"} or (tags if before in words.subordinators else frozenset())
        if before in words.prepositions - words.subordinators - words.negations or before in words.determiners:
            return frozenset()
        j = i - 1
        while j in self.timed:
            j -= 1
        before = self.word(j)
        opens = before == "" or not before.isalpha() or (before in words.closed and not self.verbs.at(before))
        plain = self.word(i) if "joined" not in tags else self.word(i).rstrip("".join(self.verbs.joined))
        sure = opens or (self.at(j) is not None and j == i - 1) or plain not in self.verbs.also_nouns
        return tags if sure else frozenset()

    def _by_left_neighbour(self, i: int, j: int, tags: frozenset[str]) -> frozenset[str]:
        words, before = self.vocabulary.words, self.word(j)
        if (
            before in words.determiners
            or before in words.possessives
            or before in self.verbs.genitive
            or self._adjective(j)
        ):
            return tags & {"gerund"} if self._object_follows(i) and before not in words.determiners else frozenset()
        if before in words.prepositions or j < 0:
            return tags & ({"gerund"} if j >= 0 else {"gerund", "participle"})
        mention = self.at(j)
        if mention is not None and not self._agrees(mention):
            tags -= {"base"}
        free = self.vocabulary.pack.adjectives_after  # a subject may follow: "come riferisce l'agenzia"
        if before in words.subordinators - words.relatives and not free:  # "when talks between …"
            tags -= {"third"}
        openers = words.relatives | words.conjunctions | words.subordinators | SKIPPED
        if mention is not None or before in openers or before in words.pronouns:
            return tags
        kept = tags & FINITE
        if kept == {"third"} and self._object_noun(i):
            return frozenset()
        return kept or (tags if self.word(i + 1) in words.determiners else frozenset())

    def _agrees(self, index: int) -> bool:
        """Whether a mention can be the subject of a form without -s: plural, a pronoun, or the second of two."""
        mention = self.mentions[index]
        j = mention.first - 1
        while self.word(j) in self.vocabulary.words.determiners:
            j -= 1
        before = self.word(j)
        return (
            mention.plural
            or mention.kind == "pronoun"
            or self._people(mention)
            or before in self.vocabulary.words.conjunctions
            or before == ","
        )

    def _object_noun(self, i: int) -> bool:
        """Whether a form in -s ends the object of a verb or preposition, and is a noun: "sent artillery shells"."""
        words = self.vocabulary.words
        if self.word(i - 1).isalpha() and self.word(i - 2) in words.prepositions:
            return True  # a bare noun after a preposition only modifies the next: "for air strikes"
        for j in range(i - 1, max(-1, i - 6), -1):
            word = self.word(j)
            if word in words.closed_to_phrases or word in words.prepositions or word in SKIPPED or word in STRONG:
                return False
            if self.verbs_at(j):
                return True
        return False

    def _adjective(self, j: int) -> bool:
        index = self.at(j)
        return index is not None and self.attributive(index)

    def _object_follows(self, i: int) -> bool:
        return self.word(i + 1) in self.vocabulary.words.determiners or self.at(i + 1) is not None

    def preposition_before(self, i: int) -> int | None:
        """Token index of the preposition that governs the phrase beginning at token `i`, if one does."""
        return postposition(self, i) if self.vocabulary.pack.final == "endings" else self._preposition(i)

    def _preposition(self, i: int) -> int | None:
        index = self.at(i)
        words, i = self.vocabulary.words, with_land(self, i)
        j = i - 1
        pronoun = index is not None and self.mentions[index].kind == "pronoun" and self.mentions[index].head != "sides"
        for _ in range(1 if pronoun else 4):
            clause, j = clause_ends(self, j), self._before_owner(j)
            word = self.word(j)
            if j in self.timed or clause:
                return None
            if word in words.prepositions and word not in words.subordinators - words.prepositions:
                return j if self._governs(j, i) else None
            skip = word in words.determiners or word in words.possessives or word in self.vocabulary.modifiers
            if not skip and not word.replace("-", "").isalpha():
                return None
            if not skip and (self.at(j) is not None or self.verbs_at(j) or word in words.closed_to_phrases):
                return None
            if word == "" or (self.sentence.words[j][:1].isupper() and not skip):
                return None
            j -= 1
        return None

    def _before_owner(self, j: int) -> int:
        """Past whoever only tells whose the noun is: "to Chad's top envoy", "by the NATO spokesman"."""
        if self.vocabulary.pack.by_case:
            return j
        for _ in range(2):
            if self.word(j) in self.verbs.genitive:
                j -= 1
            index = self.at(j)
            if index is None:
                return j
            mention = self.mentions[index]
            owns = self.word(mention.last) in self.verbs.genitive or self.attributive(index)
            if not (owns or (mention.kind == "organisation" and self.common(mention.last))):
                return j
            j = mention.first - 1
        return j

    def common(self, j: int) -> bool:
        """Whether token `j` is a common noun or adjective that no mention covers."""
        word = self.word(j)
        return word.isalpha() and self.at(j) is None and word not in self.vocabulary.closed and not self.verbs_at(j)

    def _governs(self, j: int, i: int) -> bool:
        """Whether the preposition at token `j` takes a case that the mention at token `i` can stand in."""
        index = self.at(i)
        if index is None or j == i - 1:
            return True
        wanted = self.verbs.preposition_cases.get(self.word(j))
        cases = self.cases(index)
        return not wanted or not cases or bool(wanted & cases)

    def time_in(self, lo: int, hi: int) -> tuple[TimeExpr, ...]:
        """Time expressions that begin in the token range."""
        return tuple(expr for expr in self.times if lo <= expr.first < hi)
