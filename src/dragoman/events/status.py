"""Whether it happened: status from the verb group, governing words, and the stance of whoever says it."""

from collections.abc import Mapping
from typing import Any

from dragoman.events.put_off import put_off
from dragoman.grammar.final_cases import FinalCases
from dragoman.grammar.following import following
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis
from dragoman.model.annotation import Stance
from dragoman.model.record import Status

ORDER: tuple[Status, ...] = ("cancelled", "alleged", "hypothetical", "proposed", "planned", "ongoing", "denied")
BY_STANCE: Mapping[Stance, Status] = {
    "denies": "denied",
    "alleges": "alleged",
    "requests": "proposed",
    "expects": "planned",
}
MODAL: tuple[Status, ...] = ("hypothetical", "proposed", "planned")
ADJECTIVES = 3
"""Tokens before a noun in which its adjectives are looked for."""
BEHIND = 2
"""Tokens behind a noun in which its verb stands, where that closes the clause."""
CLOSING = frozenset(("", ",", "."))
"""Marks at which a clause ends."""
FORETOLD = 3
"""Tokens before an infinitive in which words say that it is to come."""
MAX_GOVERNED = 6
"""Tokens between a governing verb and the noun it governs ("cancelled the planned visit")."""


def verb_status(analysis: Analysis, group: Group, rules: Mapping[str, Any]) -> Status:
    """Status of what a verb says: from its auxiliaries, governing verbs and the clause's conditionals."""
    return (
        ("hypothetical" if in_condition(analysis, group.start, rules) else None)
        or (_as_subject(analysis, group, rules) if analysis.view.vocabulary.pack.complements_before else None)
        or (_put_off_behind(analysis, group, rules) if isinstance(analysis.syntax, FinalCases) else None)
        or _governed(group, rules)
        or _phrase(analysis, group.start, group.at + 1, rules)
        or ("planned" if foretold(analysis, group, rules) else None)
        or _modal(set(group.words), rules)
        or ("planned" if "future" in group.tags else None)
        or (_future_in_past(analysis, group) if "conditional" in group.tags else None)
        or ("proposed" if group.tags == {"subjunctive"} else None)
        or ("planned" if _aimed(analysis, group, rules) else None)
        or ("hypothetical" if _conditional(analysis, group.start, rules) else None)
        or ("planned" if _purpose(analysis, group) else None)
        or (rules.get("bare_infinitive") if group.tags == {"base"} and not group.governors else None)
        or ("ongoing" if _running(group, rules) else "occurred")
    )


def _as_subject(analysis: Analysis, group: Group, rules: Mapping[str, Any]) -> Status | None:
    """Status of a word, noun and verb alike, by the verb of which it is the subject: "会谈原定于周五举行，但被取消"."""
    view, words, found = analysis.view, analysis.view.vocabulary.words, None
    light = words.adverbs | words.auxiliaries | words.contrasts | words.conjunctions | view.verbs.passive_marks
    start = group.end
    for later in (g for g in analysis.groups if g.at > group.at and not group.auxiliaries and view.at(start) is None):
        comma = next((j for j in range(start, later.at) if view.word(j) in CLOSING), None)
        fresh = comma is not None and any(view.word(j) not in light for j in range(comma + 1, later.at))
        if fresh or view.word(later.end) not in CLOSING or (comma is not None and found is None):
            break
        if _of_lemma(later.verb.lemma, rules) == "cancelled":
            return "cancelled"
        if later.verb.lemma not in _happening(analysis, rules):
            break
        found = _modal(set(view.lower[group.end : later.at]), rules)
        start = later.end
    return found


def _put_off_behind(analysis: Analysis, group: Group, rules: Mapping[str, Any]) -> Status | None:
    """Status of a form whose noun was put off: "yapacağı ziyaret ertelendi"."""
    later = next((g for g in analysis.groups if g.at > group.at), None)
    if later is None or "reported" not in group.tags or not 0 < later.start - group.end <= BEHIND:
        return None
    off = later.passive and _of_lemma(later.verb.lemma, rules) == "cancelled"
    return "cancelled" if off else None


def _future_in_past(analysis: Analysis, group: Group) -> Status:
    """Of a conditional: what was to come where somebody told it ("a dit qu'il signerait"), else a mere possibility."""
    told = analysis.view.word(analysis.syntax.clause(group.start).start - 1)
    return "planned" if told in analysis.view.vocabulary.words.subordinators else "hypothetical"


def _governed(group: Group, rules: Mapping[str, Any]) -> Status | None:
    """Status by the verbs that govern the group; "will continue to" is planned by its auxiliary."""
    found = ((governor, _of_lemma(governor, rules)) for governor in group.governors)
    return next((s for _, s in found if s and not (s == "ongoing" and _modal(set(group.words), rules))), None)


def _purpose(analysis: Analysis, group: Group) -> bool:
    """A bare infinitive, where the language marks it by a word of its own ("to")."""
    return group.infinitive and not group.governors and analysis.view.vocabulary.pack.roles == "order"


def _aimed(analysis: Analysis, group: Group, rules: Mapping[str, Any]) -> bool:
    """Whether an infinitive without a word of its own stands behind one that tells an aim: "para", "a"."""
    view, at = analysis.view, group.start - 1
    infinitive = "gerund" in group.tags and view.word(group.at).startswith(group.verb.head)
    bare = infinitive and not group.governors and not group.auxiliaries
    return bare and view.word(at) in (rules.get("aims") or ()) and view.word(at - 1) not in view.verbs.same_subject


def _running(group: Group, rules: Mapping[str, Any]) -> bool:
    """Whether it is under way: "is meeting"."""
    present = (rules.get("auxiliaries") or {}).get("ongoing", ())
    return "gerund" in group.tags and bool(group.auxiliaries) and group.auxiliaries[0] in present


def _modal(words: set[str], rules: Mapping[str, Any]) -> Status | None:
    auxiliaries = rules.get("auxiliaries") or {}
    return next((s for s in MODAL if words & set(auxiliaries.get(s, ()))), None)


def noun_status(analysis: Analysis, first: int, last: int, rules: Mapping[str, Any]) -> Status:
    """Status of what a noun names: from adjectives before it, a verb that governs it, or its own future verb."""
    free = analysis.view.word(first - 1) not in (rules.get("barred_by") or ())  # "из-за забастовки отменили рейсы"
    return (
        _by_adjective(analysis, first, rules)
        or (_by_behind(analysis, last, rules) if isinstance(analysis.syntax, FinalCases) else None)
        or _by_governor(analysis, first, rules)
        or ("cancelled" if free and put_off(analysis, last, rules) else None)
        or (_by_following(analysis, last, rules) if free else None)
        or _phrase(analysis, first - ADJECTIVES - 1, first, rules)
        or ("hypothetical" if _conditional(analysis, first, rules) else "occurred")
    )


def _by_adjective(analysis: Analysis, first: int, rules: Mapping[str, Any]) -> Status | None:
    before = [analysis.view.word(j) for j in range(first - 1, max(-1, first - ADJECTIVES - 1), -1)]
    adjectives: Mapping[Status, list[str]] = rules.get("adjectives") or {}
    return next((status for word in before for status, words in adjectives.items() if word in words), None)


def _by_behind(analysis: Analysis, last: int, rules: Mapping[str, Any]) -> Status | None:
    """Where the verb closes the clause: what stands behind the noun, as in "görüşmeye hazır", "ziyareti ertelendi"."""
    told = _modal(set(analysis.view.lower[last : last + BEHIND]), rules)
    group = next((g for g in analysis.groups if last <= g.start <= last + BEHIND), None)
    if told is not None or group is None:
        return told
    if "future" in group.tags and group.verb.lemma in _happening(analysis, rules):
        return "planned"
    return _of_lemma(group.verb.lemma, rules) or _light(analysis, group, rules)


def _by_governor(analysis: Analysis, first: int, rules: Mapping[str, Any]) -> Status | None:
    if analysis.view.vocabulary.pack.final == "marks":  # "با استقرار نیرو مخالفت کرد"
        closing = next((group for group in analysis.groups if group.at > first), None)
        told = closing is not None and not closing.passive and first in analysis.syntax.clause(closing.at)
        return _of_lemma(closing.verb.lemma, rules) if closing is not None and told else None
    for group in reversed(analysis.groups):
        near = group.at < first <= group.end + MAX_GOVERNED and not group.passive
        if near and not _barred(analysis, group, first, rules):
            return _of_lemma(group.verb.lemma, rules) or _light(analysis, group, rules)
    return None


def _by_following(analysis: Analysis, last: int, rules: Mapping[str, Any]) -> Status | None:
    group = following(analysis, last)
    if group is None or not (group.passive or group.verb.lemma in _happening(analysis, rules)):
        return None
    if _modal(set(group.words), rules) in {"planned", "hypothetical"}:
        return "planned"
    status = _of_lemma(group.verb.lemma, rules)
    governs = group.passive or group.verb.lemma in analysis.view.verbs.governors
    return status if governs and status in {"cancelled", "planned"} else None


def _happening(analysis: Analysis, rules: Mapping[str, Any]) -> frozenset[str]:
    """Lemmas that say of an event that it takes place, begins, is put off and so on."""
    return (
        analysis.view.verbs.support
        | frozenset(analysis.view.verbs.governors)
        | frozenset(map(str, rules.get("happening") or ()))
    )


def _barred(analysis: Analysis, group: Group, first: int, rules: Mapping[str, Any]) -> bool:
    bars = (",", ";", ":", *rules.get("barred_by", ()))
    return any(analysis.view.word(j) in bars for j in range(group.end, first))


def _light(analysis: Analysis, group: Group, rules: Mapping[str, Any]) -> Status | None:
    """A support verb hands its own status on: "will hold talks"."""
    if group.verb.lemma not in analysis.view.verbs.support:
        return None
    status = verb_status(analysis, group, rules)
    return status if status != "occurred" else None


def _of_lemma(lemma: str, rules: Mapping[str, Any]) -> Status | None:
    for status in ORDER:
        if any(lemma in (rules.get(part) or {}).get(status, ()) for part in ("verbs", "governing")):
            return status
    return None


def foretold(analysis: Analysis, group: Group, rules: Mapping[str, Any]) -> bool:
    """Whether an infinitive is what words before it say is to come: "من المقرر أن يزور"."""
    words, at = analysis.view.vocabulary.words.infinitive, group.at
    return analysis.view.word(at - 1) in words and _phrase(analysis, at - FORETOLD, at, rules) == "planned"


def _phrase(analysis: Analysis, lo: int, hi: int, rules: Mapping[str, Any]) -> Status | None:
    text = " ".join(analysis.view.sentence.lower[max(0, lo) : hi])
    for status, phrases in (rules.get("phrases") or {}).items():
        if any(f" {phrase} " in f" {text} " for phrase in phrases):
            return status  # type: ignore[no-any-return]
    return None


def _conditional(analysis: Analysis, at: int, rules: Mapping[str, Any]) -> bool:
    clause = analysis.syntax.clause(at)
    words = set(rules.get("conditionals") or ())
    return any(analysis.view.word(j) in words for j in range(max(0, clause.start - 1), at))


def _fronted(analysis: Analysis, rules: Mapping[str, Any]) -> bool:
    """Whether a verb at the head of the sentence stands for "if": "Sollte Chad ablehnen, …"."""
    asked = analysis.view.word(len(analysis.view) - 1) == "?"
    return analysis.view.word(0) in (rules.get("fronted_conditionals") or ()) and not asked


def in_condition(analysis: Analysis, at: int, rules: Mapping[str, Any]) -> bool:
    """Whether a verb is that of an "if" clause itself, and not of what would follow: "if talks fail, it will leave"."""
    view, words = analysis.view, set(rules.get("conditionals") or ())
    first = analysis.syntax.clause(0).stop
    if _fronted(analysis, rules) and (at < first or _governed_only(analysis, first, at)):
        return True
    opener = next((j for j in range(at - 1, analysis.syntax.clause(at).start - 2, -1) if view.word(j) in words), None)
    return opener is not None and not any(
        view.word(j) == "," or any(g.at == j for g in analysis.groups) for j in range(opener, at)
    )


def _governed_only(analysis: Analysis, lo: int, at: int) -> bool:
    """Whether nothing but governed verbs stands from token `lo` to `at`: "Sollte Chad sich weigern, … zu räumen"."""
    groups = [g for g in analysis.groups if lo <= g.start <= at]
    return bool(groups) and all(g.governors and not g.auxiliaries for g in groups)


def with_stance(status: Status, stance: Stance | None) -> Status:
    """The status once the stance of the voice is known; only what would have happened is changed by it."""
    if stance is None or stance in ("asserts", "admits"):
        return status
    if stance == "denies":
        return "denied"
    if status in ("occurred", "ongoing"):
        return BY_STANCE[stance]
    return status
