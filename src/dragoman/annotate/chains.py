"""Who passes on whom, by a verb: "X cited Y as saying", "Y was quoted by X as saying"."""

from dragoman.annotate.content import after_cue
from dragoman.annotate.speech import SpeechRules
from dragoman.annotate.stretch import Stretch, cue_of, is_direct
from dragoman.annotate.voice import is_voice
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis
from dragoman.model.annotation import Attribution

MARK_REACH = 14
"""Tokens after the verb in which the clause of what is said may begin."""


def cited(analysis: Analysis, group: Group, rules: SpeechRules) -> Attribution | None:
    """As in "X cited Y as saying that …": Y speaks, X carries."""
    root = [i for i in analysis.syntax.object(group) if is_voice(analysis.view, i)]
    speakers = [i for i in analysis.syntax.subject(group) if is_voice(analysis.view, i)]
    root = root or _behind(analysis, speakers[:1], rules)
    if not root or not speakers or root[0] == speakers[0] or "gerund" in group.tags:
        return None
    return _chained(analysis, group, (speakers[0], root[0]), rules)


def _behind(analysis: Analysis, speakers: list[int], rules: SpeechRules) -> list[int]:
    """Who is named behind who passes it on: "نقلت الوكالة عن الوزير قوله"."""
    view = analysis.view
    at = view.mentions[speakers[0]].last if speakers else len(view)
    index = view.at(at + 1) if view.word(at) in rules.cited_after else None
    return [index] if index is not None and is_voice(view, index) else []


def quoted_by(analysis: Analysis, group: Group, rules: SpeechRules) -> Attribution | None:
    """As in "Y was quoted by X as saying that …"."""
    root = [i for i in analysis.syntax.object(group) if is_voice(analysis.view, i)]
    carriers = [i for i in analysis.syntax.subject(group) if is_voice(analysis.view, i)]
    return _chained(analysis, group, (*carriers[:1], root[0]), rules) if root else None


def _chained(analysis: Analysis, group: Group, voices: tuple[int, ...], rules: SpeechRules) -> Attribution | None:
    stretch = _after_saying(analysis, group, rules)
    if stretch is None and _marked(analysis, group, rules.marks):
        stretch = after_cue(analysis, group, rules.marks)
    if stretch is None:
        return None
    sentence = analysis.view.sentence
    return Attribution(
        sentence=sentence.index, voices=voices, cue=cue_of(analysis, group),
        content=stretch.offsets(sentence),
        stance="asserts", direct=is_direct(sentence, stretch), rule=f"verb {group.verb.lemma}",
    )  # fmt: skip


def _marked(analysis: Analysis, group: Group, marks: frozenset[str]) -> bool:
    return any(
        analysis.view.word(j) in marks for j in range(group.end, min(len(analysis.view), group.end + MARK_REACH))
    )


def _after_saying(analysis: Analysis, group: Group, rules: SpeechRules) -> Stretch | None:
    """What follows "as saying"."""
    saying = next((g for g in analysis.groups if g.at > group.at), None)
    if saying is None or "gerund" not in saying.tags or analysis.view.word(saying.start - 1) not in rules.as_said:
        return None
    return after_cue(analysis, saying, rules.marks)
