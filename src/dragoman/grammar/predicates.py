"""What a sentence says happens, whatever it is: verbs of any kind, and nouns that name a happening.

The event stage reads public affairs through `grammar.syntax.analyse`, whose verbs are those of the event types. Here
all verbs of the pack are read, so that a flood, a match or a merger has its predicates too.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis, analysis_of
from dragoman.grammar.verbs import Verb, VerbForms, verb, verbs_of
from dragoman.grammar.view import View
from dragoman.lang.predicates import PredicateWords, predicate_words
from dragoman.lang.vocabulary import Vocabulary
from dragoman.model.annotation import Mention
from dragoman.model.dates import TimeExpr
from dragoman.model.text import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A verb or noun at token `at` that tells something happened; `group` is there for verbs."""

    at: int
    end: int  # exclusive; more than one token for phrasal verbs
    lemma: str
    root: str
    kind: Literal["verb", "noun", "state"]
    group: Group | None = None


@lru_cache(maxsize=16)
def every_verb_of(code: str) -> VerbForms:
    """The verbs of a pack's event types and those of any other news."""
    known, words = verbs_of(code), predicate_words(code)
    more: dict[str, dict[Verb, frozenset[str]]] = {}
    lemmas = {found.lemma for readings in known.forms.values() for found, _ in readings} | set(words.verbs)
    for lemma in sorted(lemmas):
        reading = verb(lemma)
        if lemma in words.verbs or reading.head in words.irregular or reading.head in words.doubling:
            for form, tags in words.forms(reading.head).items():
                more.setdefault(form, dict(known.forms.get(form, ())))[reading] = tags
    several = (form for form, found in known.forms.items() if len(found) > 1 and form not in more)
    more |= {form: dict(known.forms[form]) for form in several}
    return replace(known, forms={**known.forms, **{form: _longest_first(found) for form, found in more.items()}})


def _longest_first(found: Mapping[Verb, frozenset[str]]) -> tuple[tuple[Verb, frozenset[str]], ...]:
    return tuple(sorted(found.items(), key=lambda pair: (-len(pair[0].rest), pair[0].lemma)))


class _WideView(View):
    """A sentence in which many more words can be verbs, so that words beside them must tell which of them are."""

    __slots__ = ()

    def _by_left_neighbour(self, i: int, j: int, tags: frozenset[str]) -> frozenset[str]:
        words, before = predicate_words(self.vocabulary.pack.code), self.word(j)
        if j == i - 1 and before in self.vocabulary.words.relatives & self.vocabulary.words.determiners:
            return tags & {"past", "third", "base"} if self._described(j) else tags & {"third"}
        kept = super()._by_left_neighbour(i, j, tags)
        if kept and "base" in kept and self.word(i) in words.ambiguous and not self._governing(i):
            kept -= {"base"}
        if not kept & {"base", "past"} and "base" in tags and self._team(j, before) and self._governing(i):
            return tags & {"base", "past"}
        return kept

    def _team(self, j: int, word: str) -> bool:
        """Whether a plural ends at token `j`: a common noun, or a name such as that of a club ("the Rovers win")."""
        index = self.at(j)
        if index is None:
            return self._many(word)
        plural = word.endswith("s") or word in self.vocabulary.plural_nouns
        return self.mentions[index].kind in ("organisation", "name", "group") and plural

    def _described(self, j: int) -> bool:
        """Whether a noun stands before a word that can open a clause about it: "the storm that sank …"."""
        before = self.word(j - 1)
        return self.at(j - 1) is not None or (
            before.isalpha() and before not in self.vocabulary.closed and not self.verbs_at(j - 1)
        )

    def _many(self, word: str) -> bool:
        """Whether a common noun is a plural: "rescuers", "police"."""
        if word in self.vocabulary.plural_nouns or word in self.vocabulary.person_nouns:
            return True
        return word.endswith("s") and any("plural" in cases for _, cases in self.vocabulary.inflection.bases(word)[1:])

    def _governing(self, i: int) -> bool:
        """Whether what follows a verb follows token `i`: an object, a clause, an infinitive; no preposition or verb."""
        words, after = self.vocabulary.words, self.word(i + 1)
        if after in words.relatives:
            return self.word(i + 2) in words.determiners or self.word(i + 2) in words.pronouns
        if after in words.determiners or after in words.possessives or after in words.infinitive:
            return True
        closed = words.closed - words.adverbs - frozenset(words.pronouns)
        return after[:1].isalnum() and after not in closed and not self._finite_at(i + 1)

    def _finite_at(self, i: int) -> bool:
        finite = any(tags <= {"past", "third", "participle"} for _, tags in self.verbs.at(self.word(i)))
        return finite and self.at(i) is None


def analyse_all(
    sentence: Sentence,
    mentions: Sequence[Mention],
    here: tuple[int, ...],
    times: tuple[TimeExpr, ...],
    vocabulary: Vocabulary,
) -> Analysis:
    """Analyse one sentence with every verb of the pack; `here` are the indices of its mentions."""
    return analysis_of(_WideView(sentence, mentions, here, times, vocabulary, every_verb_of(vocabulary.pack.code)))


def predicates_in(analysis: Analysis) -> tuple[Predicate, ...]:
    """Verbs and nouns of a sentence that tell something happened, in its order."""
    words = predicate_words(analysis.view.vocabulary.pack.code)
    groups = {group.at: group for group in analysis.groups}
    return tuple(_all(analysis.view, groups, words))


def _all(view: View, groups: Mapping[int, Group], words: PredicateWords) -> Iterator[Predicate]:
    for at in range(len(view)):
        group = groups.get(at)
        if group is not None:
            lemma = group.verb.lemma
            if lemma not in words.faint:
                yield Predicate(at=at, end=group.end, lemma=lemma, root=words.root(lemma), kind="verb", group=group)
        elif view.at(at) is None and at not in view.timed:
            found = _noun(view, at, words)
            if found is not None:
                yield found


def _noun(view: View, at: int, words: PredicateWords) -> Predicate | None:
    word = view.word(at)
    if word in words.states:
        return Predicate(at=at, end=at + 1, lemma=word, root=words.root(word), kind="state")
    lemma = words.noun(word) or _gerund(view, word, words)
    if lemma is None:
        return None
    return Predicate(at=at, end=at + 1, lemma=lemma, root=words.root(lemma), kind="noun")


def _gerund(view: View, word: str, words: PredicateWords) -> str | None:
    """The verb whose gerund stands as a noun: "the shelling of the port"."""
    if word in words.never:
        return None
    readings = (found.lemma for found, tags in view.verbs.at(word) if tags == {"gerund"} and not found.rest)
    return next((lemma for lemma in readings if lemma not in words.faint), None)
