"""Attitudes that no verb tells: "Oslo's criticism of the dam", "the crews were wary of the storm"."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.annotate.phrasing import behind, described, finite, noun_at, phrase_end, to_something, unnamed
from dragoman.annotate.quotes import MARKS
from dragoman.annotate.speech import SpeechRules
from dragoman.annotate.stretch import Stretch
from dragoman.annotate.voice import OWNERS, is_voice, past_time
from dragoman.grammar.group import Group, group_at
from dragoman.grammar.syntax import Analysis
from dragoman.grammar.verbs import Verb
from dragoman.grammar.view import View
from dragoman.model.annotation import Attitude, AttitudeKind

ADJECTIVES = 2
"""Tokens that may stand between a possessor and the noun: "Oslo's sharp public criticism"."""


def by_adjective(analysis: Analysis, rules: SpeechRules) -> Iterator[Group]:
    """Adjectives after a form of "be", put as verbs are: "was eager to"."""
    view = analysis.view
    for i, word in enumerate(view.lower):
        if word in rules.leaning and view.at(i) is None:
            first = i
            while _adverb(view, first - 1, rules):
                first -= 1
            yield from _behind_be(view, first, i, word)


def by_role(analysis: Analysis, rules: SpeechRules) -> Iterator[Group]:
    """Nouns after a form of "be" that tell whose side somebody is on: "is a loud critic of"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    for i, word in enumerate(view.lower):
        base = next((b for b, _ in view.vocabulary.inflection.bases(word) if b in rules.roles), None)
        if base is None or view.word(i + 1) not in words.prepositions:
            continue
        first = i
        while first > i - 1 - ADJECTIVES and (noun_at(view, first - 1) or view.word(first - 1) in words.determiners):
            first -= 1
        yield from _behind_be(view, first, i, base)


def _behind_be(view: View, first: int, last: int, lemma: str) -> Iterator[Group]:
    """The words from token `first` to `last` as the verb group that they make with the form of "be" before them."""
    group = group_at(view, first, Verb(lemma=lemma, head=lemma), frozenset(("adjective",)))
    if not view.vocabulary.words.be.isdisjoint(group.auxiliaries):
        yield replace(group, end=last + 1)


def _adverb(view: View, j: int, rules: SpeechRules) -> bool:
    """Whether token `j` tells how much or how: "deeply sorry", "very fond"."""
    return view.word(j) in rules.adverbs or (view.word(j).endswith(rules.manner) and noun_at(view, j))


def by_noun(analysis: Analysis, rules: SpeechRules) -> Iterator[Attitude]:
    """Nouns whose possessor holds what they name."""
    view = analysis.view
    for i in range(1, len(view)):
        if _common(view, i) and view.word(i) not in view.vocabulary.closed:
            bases = view.vocabulary.inflection.bases(view.word(i))
            kind = next((rules.held_nouns[base] for base, _ in bases if base in rules.held_nouns), None)
            attitude = _held(analysis, i, kind, rules) if kind is not None else None
            if attitude is not None:
                yield attitude


def _common(view: View, i: int) -> bool:
    """Whether token `i` is a common noun; one of a group too where somebody has it ("Oslo's opposition to")."""
    index = view.at(i)
    if index is None:
        return True
    mention = view.mentions[index]
    alone = mention.kind == "group" and mention.last - mention.first == 1 and not mention.name
    return alone and view.word(i - 1) in OWNERS


def _held(analysis: Analysis, i: int, kind: AttitudeKind, rules: SpeechRules) -> Attitude | None:
    view, words = analysis.view, analysis.view.vocabulary.words
    sentence = view.sentence
    holder, first, source = _possessor(analysis, i), i, None
    if holder is not None:
        own = (view.mentions[holder].head or "").startswith("possessive")
        start = view.mentions[holder].first if own else described(analysis, holder, None, rules)[0]
        source = Stretch(start, view.mentions[holder].last).offsets(sentence)
    else:
        light = _light(analysis, i, rules)
        if light is not None:
            first, holder, source = light
    at = after = past_time(analysis, i + 1)
    if source is None and view.word(at) in rules.held_by:
        holder, source, at = _behind(analysis, at, rules)
    links = words.prepositions | words.infinitive | rules.marks
    told = source is not None or view.word(at) in rules.marks or view.word(at) in rules.about - rules.describing
    stretch = held_behind(analysis, at, rules) if told and view.word(at) in links and at not in view.timed else None
    if at > after and view.word(at) not in rules.about - rules.describing | rules.marks:
        stretch = _before(analysis, i)
    if stretch is None:
        return None
    return Attitude(
        kind=kind, sentence=sentence.index, holder=holder, cue=sentence.offsets(first, i + 1), source=source,
        content=stretch.offsets(sentence),
    )  # fmt: skip


def _light(analysis: Analysis, i: int, rules: SpeechRules) -> tuple[int, int | None, tuple[int, int]] | None:
    """The verb that tells it with the noun at token `i`, and its subject: "expressed deep concern"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    at = i - 1
    while at >= i - 1 - ADJECTIVES and (view.word(at) in words.determiners or noun_at(view, at)):
        at -= 1
    group = next((g for g in analysis.groups if g.end == at + 1 and g.verb.lemma in rules.light), None)
    if group is None or group.passive or "gerund" in group.tags or group.infinitive:
        return None
    found = analysis.syntax.subject(group)
    if found and is_voice(view, found[0]):
        return group.at, found[0], Stretch(*described(analysis, found[0], group, rules)).offsets(view.sentence)
    phrase = unnamed(analysis, group) if not found else None
    return (group.at, None, Stretch(*phrase).offsets(view.sentence)) if phrase is not None else None


def _before(analysis: Analysis, i: int) -> Stretch | None:
    """What earns it, before the verb whose object the noun at token `i` is: "the plan drew sharp criticism from"."""
    view, words, at = analysis.view, analysis.view.vocabulary.words, i
    while at > i - 1 - ADJECTIVES and (view.word(at - 1) in words.determiners or noun_at(view, at - 1)):
        at -= 1
    group = next((g for g in analysis.groups if g.end == at and not g.passive and "gerund" not in g.tags), None)
    phrase = unnamed(analysis, group) if group is not None else None
    return Stretch(*phrase) if phrase is not None else None


def _behind(analysis: Analysis, at: int, rules: SpeechRules) -> tuple[int | None, tuple[int, int] | None, int]:
    """Who holds it, behind the noun, and the token after both: "criticism from the miners of"."""
    view = analysis.view
    end = phrase_end(analysis, at + 1)
    if end <= at + 1:
        return None, None, at
    holder = next((index for j in range(at + 1, end) if (index := view.at(j)) is not None), None)
    if holder is not None and not is_voice(view, holder):
        return None, None, at
    end = behind(analysis, end, rules)
    return holder, view.sentence.offsets(at + 1, end), end


def held_behind(analysis: Analysis, at: int, rules: SpeechRules) -> Stretch | None:
    """What stands behind a noun or adjective that ends at token `at`, without the small word that joins them."""
    view, words = analysis.view, analysis.view.vocabulary.words
    first = at + (view.word(at) in words.prepositions | words.infinitive | rules.marks)
    acts = view.word(at) in words.infinitive and not to_something(view, at)
    clause = acts or view.word(at) in rules.marks or view.word(first) in words.subordinators
    last = next(
        (j for j in range(first, len(view)) if _ends(analysis, j, free=clause)), len(view)
    )  # a clause has a verb
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
