"""The verbs of a sentence that may tell what somebody says or holds, each in the reading that tells it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.annotate.phrasing import noun_at
from dragoman.annotate.speech import SpeechRules, phrase_before
from dragoman.grammar.group import Group, group_at, regrouped
from dragoman.grammar.syntax import Analysis
from dragoman.grammar.verbs import Verb
from dragoman.grammar.view import View


def telling(analysis: Analysis, rules: SpeechRules) -> Iterator[Group]:
    """The verb groups of a sentence, and verbs of saying and holding that only a plural or a clause gives away."""
    yield from (_telling(analysis, group, rules) for group in analysis.groups)
    yield from _of_plurals(analysis, rules)


def _telling(analysis: Analysis, group: Group, rules: SpeechRules) -> Group:
    """The group with the reading of its verb that tells what is thought or said: of "agreed to the plan" "agree"."""
    view = analysis.view
    if group.infinitive and not group.governors and view.word(group.at - 1) in view.vocabulary.words.infinitive:
        length = phrase_before(view.lower, group.at - 2, rules.catenative)  # "managed to criticise"
        group = replace(group, start=group.at - 1 - length, infinitive=False) if length else group
    if _tells(group.verb, rules):
        return group
    others = (verb for verb, _ in view.verbs_at(group.at) if _tells(verb, rules))
    other = next(others, None)
    return group if other is None else regrouped(group, other, view)


def _tells(verb: Verb, rules: SpeechRules) -> bool:
    return verb.lemma in rules.stances or verb.lemma in rules.attitudes


def _of_plurals(analysis: Analysis, rules: SpeechRules) -> Iterator[Group]:
    """Verbs whose subject is a plural noun that the grammar does not know: "six in ten say", "the crews still hope"."""
    view = analysis.view
    known = {group.at for group in analysis.groups}
    for i in range(1, len(view)):
        if i in known or view.at(i) is not None or view.verbs_at(i):
            continue
        for verb, tags in view.verbs.at(view.word(i)):
            if _tells(verb, rules) and _follows(view, i, verb.rest) and _agrees(view, i, tags, rules):
                yield group_at(view, i, verb, tags)
                break


def _follows(view: View, i: int, rest: Sequence[str]) -> bool:
    return all(view.word(i + 1 + k) == word for k, word in enumerate(rest))


def _agrees(view: View, i: int, tags: frozenset[str], rules: SpeechRules) -> bool:
    """Whether a plural stands before the verb at token `i`, or "some" and an object behind it: "some accused Pia"."""
    words, at = view.vocabulary.words, i
    while at > 0 and (view.word(at - 1) in words.adverbs or view.word(at - 1).endswith(rules.manner)):
        at -= 1
    if "base" in tags:
        return _plural(view, _head_before(view, at))
    following = view.word(i + 1)
    if "third" in tags and following in rules.marks | words.determiners | words.infinitive:
        return noun_at(view, i - 1) or i - 1 in view.timed  # "a paper filed on Monday says that"
    object_follows = following in words.determiners or following in words.possessives or view.at(i + 1) is not None
    return object_follows and "past" in tags and view.word(at - 1) in words.determiners - view.verbs.definite


def _head_before(view: View, i: int) -> int:
    """The noun of the phrase before token `i`: "aides to Ann Marsh say"."""
    index = view.at(i - 1)
    preposition = view.preposition_before(view.mentions[index].first) if index is not None else None
    return preposition - 1 if preposition else i - 1


def _plural(view: View, j: int) -> bool:
    """Whether token `j` is a number or a plural: it has a base form that an ending of the plural was cut from."""
    word = view.word(j)
    if word[:1].isdigit() or word in view.numerals:
        return True
    plural = any(base != word and "plural" in cases for base, cases in view.vocabulary.inflection.bases(word))
    return plural and word not in view.vocabulary.closed
