"""The verb of which a noun is the subject: "the talks between X and Y ended in Z"."""

from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis


def following(analysis: Analysis, last: int) -> Group | None:
    """The verb of which a noun may be the subject: the next finite one, no mark or clause between."""
    view, words = analysis.view, analysis.view.vocabulary.words
    for group in analysis.groups:
        if group.at < last or ("gerund" in group.tags and not group.auxiliaries):
            continue
        if group.infinitive and not group.auxiliaries and not group.governors:
            return None
        if _reduced(analysis, group):
            continue
        between = [view.word(j) for j in range(last, group.start)]
        clause = words.relatives | (words.subordinators - words.prepositions)
        barred = any(w in (",", ";", ":", ".") or w in clause for w in between)
        return None if barred else group
    return None


def _reduced(analysis: Analysis, group: Group) -> bool:
    """A participle that only describes the noun: "a rally planned for Sunday was called off"."""
    if "participle" not in group.tags or group.auxiliaries:
        return False
    view, words = analysis.view, analysis.view.vocabulary.words
    main = next((g for g in analysis.groups if g.at > group.at and g.auxiliaries), None)
    if main is None or any(
        view.word(j) in words.conjunctions | words.relatives | {",", ";"} for j in range(group.end, main.start)
    ):
        return False
    index = view.at(main.start - 1)
    return index is None or view.preposition_before(view.mentions[index].first) is not None
