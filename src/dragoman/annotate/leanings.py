"""Attitudes that no verb tells: "Oslo's criticism of the dam", "the crews were wary of the storm"."""

from collections.abc import Iterator

from dragoman.annotate.phrasing import described, finite
from dragoman.annotate.quotes import MARKS
from dragoman.annotate.speech import SpeechRules
from dragoman.annotate.stretch import Stretch
from dragoman.annotate.voice import OWNERS, is_voice
from dragoman.grammar.group import Group, group_at
from dragoman.grammar.syntax import Analysis
from dragoman.grammar.verbs import Verb
from dragoman.model.annotation import Attitude, AttitudeKind

ADJECTIVES = 2
"""Tokens that may stand between a possessor and the noun: "Oslo's sharp public criticism"."""


def by_adjective(analysis: Analysis, rules: SpeechRules) -> Iterator[Group]:
    """Adjectives after a form of "be", put as verbs are: "was eager to"."""
    view = analysis.view
    for i, word in enumerate(view.lower):
        if word in rules.leaning and view.at(i) is None:
            group = group_at(view, i, Verb(lemma=word, head=word), frozenset(("adjective",)))
            if not view.vocabulary.words.be.isdisjoint(group.auxiliaries):
                yield group


def by_noun(analysis: Analysis, rules: SpeechRules) -> Iterator[Attitude]:
    """Nouns whose possessor holds what they name."""
    view = analysis.view
    for i in range(1, len(view)):
        if view.at(i) is None and view.word(i) not in view.vocabulary.closed:
            bases = view.vocabulary.inflection.bases(view.word(i))
            kind = next((rules.held_nouns[base] for base, _ in bases if base in rules.held_nouns), None)
            attitude = _held(analysis, i, kind, rules) if kind is not None else None
            if attitude is not None:
                yield attitude


def _held(analysis: Analysis, i: int, kind: AttitudeKind, rules: SpeechRules) -> Attitude | None:
    view, words = analysis.view, analysis.view.vocabulary.words
    links = words.prepositions | words.infinitive | rules.marks
    holder = _possessor(analysis, i)
    if holder is None or view.word(i + 1) not in links or i + 1 in view.timed:
        return None
    stretch = held_behind(analysis, i + 1, rules)
    if stretch is None:
        return None
    sentence = view.sentence
    return Attitude(
        kind=kind, sentence=sentence.index, holder=holder, cue=sentence.offsets(i, i + 1),
        source=Stretch(described(analysis, holder, None, rules)[0], view.mentions[holder].last).offsets(sentence),
        content=stretch.offsets(sentence),
    )  # fmt: skip


def held_behind(analysis: Analysis, at: int, rules: SpeechRules) -> Stretch | None:
    """What stands behind a noun or adjective that ends at token `at`, without the small word that joins them."""
    view, words = analysis.view, analysis.view.vocabulary.words
    first = at + (view.word(at) in words.prepositions | words.infinitive | rules.marks)
    free = view.word(at) in words.infinitive | rules.marks  # a clause has a verb of its own
    last = next((j for j in range(first, len(view)) if _ends(analysis, j, free=free)), len(view))
    return Stretch(first, last) if first < last else None


def _possessor(analysis: Analysis, i: int) -> int | None:
    """Whose the noun at token `i` is."""
    view = analysis.view
    for j in range(i - 1, max(-1, i - 2 - ADJECTIVES), -1):
        index = view.at(j)
        if index is not None:
            owner = (view.mentions[index].head or "").startswith("possessive") or view.word(j) in OWNERS
            return index if owner else None
        if view.word(j) in OWNERS:
            owned = view.at(j - 1)
            return owned if owned is not None and is_voice(view, owned) else None
        if view.word(j) in view.vocabulary.closed or not view.word(j)[:1].isalpha():
            return None
    return None


def _ends(analysis: Analysis, j: int, *, free: bool) -> bool:
    """Whether what a noun names cannot reach over token `j`."""
    view = analysis.view
    mark = view.word(j) in (",", ";", ":", "(", ".") or view.sentence.words[j] in MARKS
    return mark or (not free and finite(analysis, j))
