"""What is held by nobody in particular, or by whom a passive names last: "is expected to", "seems", "was mocked by"."""

from collections.abc import Iterator

from dragoman.annotate.phrasing import Tokens, behind, phrase_end, unnamed
from dragoman.annotate.speech import SpeechRules
from dragoman.annotate.stretch import Stretch, says_something
from dragoman.annotate.voice import is_voice
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis
from dragoman.model.annotation import Attitude, AttitudeKind

AGENT = 4
"""Tokens behind a passive among which its "by" may stand: "was praised on Monday by"."""
DIRECTED = frozenset(("alleges", "requests", "expects"))
"""Stances whose verbs tell an attitude also where nobody is named: "was accused of", "is asked to"."""


def by_passive(analysis: Analysis, rules: SpeechRules) -> Iterator[Attitude]:
    """Passives of verbs of attitude, and verbs that tell how a matter looks."""
    if analysis.view.vocabulary.pack.roles != "order":
        return
    for group in analysis.groups:
        if _asked(analysis, group, rules):
            yield from _question(analysis, group, rules)
            continue
        kind = _kind(analysis, group, rules)
        subject = _subject(analysis, group) if kind is not None else None
        if kind is not None and subject is not None:
            attitude = _made(analysis, group, kind, subject, rules)
            if attitude is not None:
                yield attitude


def _subject(analysis: Analysis, group: Group) -> Tokens | None:
    """Of whom or what it is told: the phrase before the verb, a pronoun too."""
    phrase, index = unnamed(analysis, group), analysis.view.at(group.start - 1)
    if phrase is not None or index is None:
        return phrase
    mention = analysis.view.mentions[index]
    return (mention.first, mention.last) if mention.kind == "pronoun" else None


def _kind(analysis: Analysis, group: Group, rules: SpeechRules) -> AttitudeKind | None:
    lemma = group.verb.lemma
    if lemma in rules.impressions and not group.infinitive:
        return None if _only_tells_how(analysis, group, rules) else "thinks"
    if not group.passive or not group.auxiliaries or lemma in rules.deeds:
        return None
    kind = rules.attitudes.get(lemma)
    if _agent(analysis, group, rules) is not None:  # "was first reported by the bank"
        return kind or ("speaks" if lemma in rules.stances else None)
    if kind is None and rules.stances.get(lemma) in DIRECTED:
        return "thinks"
    return kind if kind != "speaks" else None


def _asked(analysis: Analysis, group: Group, rules: SpeechRules) -> bool:
    """As in "Asked whether the port was shut, she …", "when asked about it": a participle that a clause opens with."""
    view, words = analysis.view, analysis.view.vocabulary.words
    opens = group.start == 0 or view.word(group.start - 1) in words.subordinators
    bare = "participle" in group.tags and not group.auxiliaries and not group.infinitive
    put = view.word(group.end) in rules.about | words.subordinators
    return opens and bare and put and rules.stances.get(group.verb.lemma) == "requests"


def _question(analysis: Analysis, group: Group, rules: SpeechRules) -> Iterator[Attitude]:
    view, sentence = analysis.view, analysis.view.sentence
    last = group.end + (view.word(group.end) in rules.about)
    comma = next((j for j in range(last, len(view)) if view.word(j) == ","), len(view))
    if says_something(analysis, last, comma):
        yield Attitude(
            kind="speaks", sentence=sentence.index, holder=None, source=None, cue=sentence.offsets(group.at, last),
            content=Stretch(last, comma).offsets(sentence),
        )  # fmt: skip


def _only_tells_how(analysis: Analysis, group: Group, rules: SpeechRules) -> bool:
    """As in "seemed to confirm", the verb that follows tells the attitude; who "appeared on the stage" was there."""
    words = analysis.view.vocabulary.words
    if analysis.view.word(group.end) in words.prepositions - words.infinitive - words.subordinators:
        return True
    inner = (g for g in analysis.groups if g.start <= group.at < g.at)
    return any(g.verb.lemma in rules.stances or g.verb.lemma in rules.attitudes for g in inner)


def _made(analysis: Analysis, group: Group, kind: AttitudeKind, subject: Tokens, rules: SpeechRules) -> Attitude | None:
    view, sentence = analysis.view, analysis.view.sentence
    agent = _agent(analysis, group, rules) if group.passive else None
    end = agent[0] - 1 if agent is not None else _end(analysis, group)
    if not says_something(analysis, subject[0], end):
        return None
    holder = next((i for i in analysis.syntax.subject(group) if is_voice(view, i)), None) if agent is not None else None
    last = group.end + (agent is None and group.passive and view.word(group.end) in rules.about)
    return Attitude(
        kind=kind, sentence=sentence.index, holder=holder,
        source=sentence.offsets(*agent) if agent is not None else None,
        cue=sentence.offsets(group.at, last), content=Stretch(subject[0], end).offsets(sentence),
    )  # fmt: skip


def _agent(analysis: Analysis, group: Group, rules: SpeechRules) -> Tokens | None:
    """The phrase of who does what a passive tells."""
    view = analysis.view
    for j in range(group.end, min(len(view) - 1, group.end + AGENT)):
        if view.word(j) in view.verbs.agents:
            end = phrase_end(analysis, j + 1)
            return (j + 1, behind(analysis, end, rules)) if end > j + 1 else None
    return None


def _end(analysis: Analysis, group: Group) -> int:
    """Where the clause ends: at a semicolon, a relative clause that a comma opens, or with the sentence."""
    view = analysis.view
    ends = (j for j in range(group.end, len(view)) if view.word(j) == ";")
    return next(ends, len(view) - (view.word(len(view) - 1) == "."))
