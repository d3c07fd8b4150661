"""Candidates: the triggers of a sentence, verbs and nouns, with what fills their roles; one is kept per event."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.events import objects
from dragoman.events.objects import Found
from dragoman.events.parties import Roles
from dragoman.events.refusals import THREAT, as_read, asked_for, befalls, had_done, kept_from, yielding
from dragoman.events.roles import fill, fitting
from dragoman.events.rules import Trigger, TriggerRules
from dragoman.events.status import foretold
from dragoman.grammar.final_cases import FinalCases
from dragoman.grammar.group import Group, regrouped
from dragoman.grammar.syntax import Analysis
from dragoman.lang.lexicon import Hit

NAMED_BY_NOUN = {"AGREE": "agreements", "SANCTION": "sanctions"}
"""Types whose trigger noun is itself what it is about: a treaty, sanctions."""
ACT = 2
"""Tokens before a clause in which the act stands that its verb is about: "sınırı açmaya çağırdı"."""
NEAR_NOUN = 4
"""Tokens from an article on in which its noun is looked for."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger found in a sentence, with what fills its roles."""

    trigger: Trigger
    first: int
    last: int
    group: Group | None
    found: Found | None
    roles: Roles


def candidates(analysis: Analysis, rules: TriggerRules) -> Iterator[Candidate]:
    """All triggers of a sentence with what fills their roles, in text order."""
    earlier: list[Candidate] = []
    heads = {group.at for group in analysis.groups} - _in_nouns(analysis, rules)
    for i, word in enumerate(analysis.view.lower):
        if i not in heads and not rules.nouns.begun_by(word):
            continue
        verbs = _verb_candidates(analysis, i, rules) if i in heads else ()
        for candidate in (*verbs, *_noun_candidates(analysis, i, rules)):
            whole = _completed(analysis, candidate, earlier, rules)
            if whole is not None:
                earlier.append(whole)
                yield whole


def _in_nouns(analysis: Analysis, rules: TriggerRules) -> frozenset[int]:
    """Tokens that only look like verbs: the last of a trigger noun of several words, "air strikes"."""
    view = analysis.view
    starts = (i for i, word in enumerate(view.lower) if rules.nouns.begun_by(word) and not view.verbs_at(i))
    hits = (hit for i in starts for hit in rules.nouns.hits(view.sentence.lower, view.sentence.words, i, frozenset()))
    return frozenset(j for hit in hits for j in range(hit.last - len(hit.entry.tokens) + 1, hit.last))


def _completed(
    analysis: Analysis, candidate: Candidate, earlier: Sequence[Candidate], rules: TriggerRules
) -> Candidate | None:
    """A verb that lacks its object takes that of an earlier one of its type, if a number or pronoun stands for it."""
    trigger = candidate.trigger
    if trigger.type == "CONSULT" and candidate.group is None and not candidate.roles.source:
        host = next((c for c in reversed(earlier) if c.trigger.type == "CONSULT" and c.roles.source), None)
        return (
            replace(candidate, roles=replace(candidate.roles, source=host.roles.source))
            if host is not None
            else candidate
        )
    if not trigger.objects or candidate.found is not None or trigger.object_ok:
        return candidate
    standing = objects.pronoun_object(analysis, candidate.last, trigger, rules)
    if standing is not None:
        return replace(candidate, found=standing)
    told = (c for c in reversed(earlier) if c.first != candidate.first)  # of another verb
    like = next((c for c in told if c.trigger.type == trigger.type and c.found is not None), None)
    number = objects.bare_number(analysis, candidate.last, rules)
    if like is None or like.found is None or number is None:
        return None
    roles = replace(
        candidate.roles,
        target=candidate.roles.target or like.roles.target,
        source=candidate.roles.source or like.roles.source,
    )
    return replace(candidate, found=replace(like.found, number=number), roles=roles)


def _verb_candidates(analysis: Analysis, i: int, rules: TriggerRules) -> Iterator[Candidate]:
    for group in (g for g in analysis.groups if g.at == i):
        for verb, _ in analysis.view.verbs_at(i):
            for trigger in rules.verbs.get(verb.lemma, ()):
                reading = group if verb == group.verb else regrouped(group, verb, analysis.view)
                if (
                    reading.passive
                    and not trigger.objects
                    and not any("obj" in slots for slots in trigger.roles.values())
                ):
                    continue  # a verb without an object has no passive: "is headed by" is no travel
                if not _allowed(analysis, trigger, group.start, group.end) or any(
                    rule(analysis, reading, trigger, rules) for rule in NO_DEEDS
                ):
                    continue
                counted = as_read(analysis, trigger, reading, rules)
                if asked_for(reading, rules):
                    continue
                if counted is not None and not (counted.agentless and _mere(reading)):
                    yield _read_verb(analysis, counted, reading, rules)


def _read_verb(analysis: Analysis, trigger: Trigger, reading: Group, rules: TriggerRules) -> Candidate:
    """A verb with its roles. A headline's participle without object is a passive: "Consulate bombed in the north"."""
    at = reading.at, reading.end
    found = objects.of_verb(analysis, reading, trigger, rules) if trigger.objects else None
    if _describes(analysis, reading, trigger):
        reading = replace(reading, passive=True)
    roles = fill(analysis, trigger, reading, at, rules, found)
    if trigger.uttered and trigger.type == THREAT[0] and not roles.target:
        averting = yielding(analysis, reading, rules)
        roles = replace(roles, target=fitting(analysis, averting, "target", trigger))
    headline = analysis.view.sentence.zone in ("title", "heading") and not reading.auxiliaries
    if (
        headline
        and not roles.target
        and not reading.passive
        and "participle" in reading.tags
        and "obj" in trigger.roles.get("target", ())
    ):
        passive = replace(reading, passive=True)
        turned = fill(analysis, trigger, passive, at, rules, found)
        if turned.target:
            return Candidate(trigger, *at, passive, found, turned)
    return Candidate(trigger, *at, reading, found, roles)


def _mere(group: Group) -> bool:
    """An infinitive or gerund of which somebody must be the subject: it tells of no deed whose doer is unknown."""
    return not group.passive and (group.infinitive or "gerund" in group.tags)


def _describes(analysis: Analysis, group: Group, trigger: Trigger) -> bool:
    """Whether a participle only describes the noun before it: "to people ordered out of the country"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    bare = not group.auxiliaries and not group.passive and {"past", "participle"} <= group.tags
    if not bare or view.vocabulary.pack.by_case or "obj" not in trigger.roles.get("target", ()):
        return False
    index = view.at(group.start - 1)
    governed = view.preposition_before(group.start if index is None else view.mentions[index].first) is not None
    earlier = any(g.at < group.start and not g.infinitive and "gerund" not in g.tags for g in analysis.groups)
    after = view.word(group.end)
    bare_after = after not in words.determiners and after not in words.possessives and view.at(group.end) is None
    return governed and earlier and bare_after


def _only_purpose(analysis: Analysis, group: Group, trigger: Trigger, rules: TriggerRules) -> bool:
    """A bare infinitive is no event but a purpose ("drones to attack …"); only who travels to meet plans to."""
    if not group.infinitive or group.governors or group.auxiliaries or analysis.view.vocabulary.pack.by_case:
        return False
    before = [g for g in analysis.groups if g.at < group.start]
    travels = any(t.type == "CONSULT" for g in before[-1:] for t in rules.verbs.get(g.verb.lemma, ()))
    if foretold(analysis, group, rules.status):
        return False
    return trigger.type != "PROTEST" and not (trigger.type == "CONSULT" and travels)


def _of_contents(analysis: Analysis, group: Group, trigger: Trigger, rules: TriggerRules) -> bool:
    """Whether it only tells what an agreement that is known already holds: "agreed in the document to coordinate"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    if trigger.type != "AGREE" or trigger.objects or view.word(group.end) not in rules.place:
        return False
    known = view.word(group.end + 1) in view.verbs.definite
    hits = (
        hit
        for j in range(group.end + 2, min(len(view), group.end + 2 + NEAR_NOUN))
        if not any(view.word(k) in words.prepositions for k in range(group.end + 2, j))
        for hit in rules.objects.hits(view.sentence.lower, view.sentence.words, j, frozenset())
    )
    return known and any(hit.entry.kind == NAMED_BY_NOUN["AGREE"] for hit in hits)


def _adjective(analysis: Analysis, group: Group, trigger: Trigger, rules: TriggerRules) -> bool:
    """Whether a participle is one of a list of adjectives: "the soldiers, tired, resigned and hungry, waited"."""
    del trigger, rules
    view = analysis.view
    bare = "participle" in group.tags and not group.auxiliaries and group.end == group.start + 1
    if not bare or view.vocabulary.pack.by_case:
        return False
    listed = view.word(group.start - 1) == "," and view.common(group.start - 2)
    goes_on = view.word(group.end) in view.vocabulary.words.conjunctions and view.common(group.end + 1)
    return listed and goes_on and not view.word(group.end + 2).isalnum()


NO_DEEDS: tuple[Callable[[Analysis, Group, Trigger, TriggerRules], bool], ...] = (
    _only_purpose, _of_contents, _adjective, kept_from, befalls, had_done,
)  # fmt: skip
"""Why a trigger verb tells of no deed of its own, whoever is named beside it."""


def _noun_candidates(analysis: Analysis, i: int, rules: TriggerRules) -> Iterator[Candidate]:
    view = analysis.view
    index = view.at(i)
    if any(g.at == i and not _bare_gerund(g) for g in analysis.groups) or (
        index is not None and view.mentions[index].head not in ("people", "forces")
    ):
        return
    for hit in rules.nouns.hits(view.sentence.lower, view.sentence.words, i, frozenset()):
        if (index is not None and hit.last <= view.mentions[index].last) or _infinitive(analysis, i, hit):
            continue
        trigger = rules.of_noun[int(hit.entry.key)]
        if not _allowed(analysis, trigger, i, hit.last):
            continue
        found = objects.of_noun(analysis, i, hit.last, trigger, rules) if trigger.objects else None
        if trigger.objects and found is None:
            continue
        if found is None and trigger.type in NAMED_BY_NOUN:
            found = Found(hit.entry.tokens[-1], NAMED_BY_NOUN[trigger.type], i, hit.last)
        yield Candidate(trigger, i, hit.last, None, found, fill(analysis, trigger, None, (i, hit.last), rules, found))


def _bare_gerund(group: Group) -> bool:
    """Whether a form in -ing may be a noun: "after fighting between", "the shelling of"."""
    return group.tags == frozenset(("gerund",)) and not group.auxiliaries and not group.governors


def _infinitive(analysis: Analysis, i: int, hit: Hit) -> bool:
    """Whether a noun in its base form right after "to" is a verb: "to deal with"."""
    words = analysis.view.vocabulary.words
    bare = hit.last == i + 1 and analysis.view.word(i) == hit.entry.tokens[0]
    marked = words.infinitive <= words.prepositions and not analysis.view.verbs.perfect_with_be  # "de visite" is a noun
    return bare and marked and analysis.view.word(i - 1) in words.infinitive


def _allowed(analysis: Analysis, trigger: Trigger, first: int, last: int) -> bool:
    if not trigger.unless and not trigger.near:
        return True
    clause = analysis.syntax.clause(first)
    stop = max(clause.stop, last)
    if analysis.view.verbs.perfect_with_be:  # auxiliaries and clitics may part the start of a group from its verb
        stop = max(stop, analysis.syntax.limit(last))
    act = ACT if isinstance(analysis.syntax, FinalCases) else 0
    words = set(analysis.view.sentence.lower[max(0, clause.start - act) : stop])
    if not any(last <= g.at < stop for g in analysis.groups):
        opens = {analysis.view.word(stop), analysis.view.word(_past_aside(analysis, stop))}
        words |= opens & analysis.view.vocabulary.words.subordinators  # "asked whether"
    if trigger.near and _describing(analysis, clause):
        words.update(analysis.view.sentence.lower[analysis.syntax.clause(clause.start - 2).start : clause.start])
    return not words & trigger.unless and (not trigger.near or bool(words & trigger.near))


def _past_aside(analysis: Analysis, comma: int) -> int:
    """The token behind a relative clause in commas: "asked Kos, who was on her way home, whether"."""
    view = analysis.view
    at = comma + 1 if view.word(comma) == "," else comma
    if view.word(at - 1) != "," or view.word(at) not in view.vocabulary.words.relatives:
        return comma
    return next((j + 1 for j in range(at, len(view)) if view.word(j) == ","), comma)


def _describing(analysis: Analysis, clause: range) -> bool:
    """Whether a clause tells of the noun before it: "the attack in which two soldiers were killed"."""
    words = analysis.view.vocabulary.words
    opens = any(analysis.view.word(j) in words.relatives for j in range(clause.start, clause.start + 2))
    return opens and clause.start > 1


def without_overlap(found: Sequence[Candidate]) -> list[Candidate]:
    """One reading per trigger: more roles first, then an object noun, then the order of the pack.

    A noun inside the object of a coded verb is the same event ("hold talks", "impose sanctions"), and so are two
    verbs with one object ("attended the summit, hosted by …"): the one that is kept takes what only the other tells.
    """
    ranked = sorted(
        found,
        key=lambda c: (
            c.group is None,
            -c.roles.weight() - (c.found is not None),
            not c.trigger.objects,
            c.trigger.weak,
            c.first,
            -c.last,
        ),
    )
    kept: list[Candidate] = []
    for candidate in ranked:
        at = next((k for k, other in enumerate(kept) if _clash(candidate, other)), None)
        if at is None:
            kept.append(candidate)
        elif kept[at].trigger.type == candidate.trigger.type and kept[at].first != candidate.first:
            kept[at] = replace(kept[at], roles=_joined(kept[at].roles, candidate))
    return sorted(kept, key=lambda c: c.first)


def _joined(roles: Roles, other: Candidate) -> Roles:
    """Roles, with those of another telling of the same event where they are empty; who met or hosted, met too."""
    source, known = roles.source, {*roles.source, *roles.target}
    if other.trigger.type == "CONSULT":
        source = (*source, *(i for i in other.roles.source if i not in known))
    target = roles.target or tuple(i for i in other.roles.target if i not in source)
    return Roles(source, target, roles.place or other.roles.place, roles.mediator or other.roles.mediator)


def _clash(candidate: Candidate, other: Candidate) -> bool:
    if candidate.first < other.last and other.first < candidate.last:
        return True
    inner = other.found
    if candidate.group is None and inner is not None and inner.first <= candidate.first < inner.last:
        return True
    if any(rule(one, two) for rule in (_governs, _serves) for one, two in ((candidate, other), (other, candidate))):
        return True
    own = candidate.found
    return (
        own is not None
        and inner is not None
        and own.number is None
        and inner.number is None
        and own.first == inner.first
        and candidate.trigger.type == other.trigger.type
    )


def _governs(outer: Candidate, inner: Candidate) -> bool:
    """Whether one verb governs the other in one act: "refused" and "accept" in "refused to accept"."""
    group = inner.group
    return (
        group is not None
        and outer.group is not None
        and outer.trigger.type == inner.trigger.type
        and group.start <= outer.first < group.at
    )


def _serves(outer: Candidate, inner: Candidate) -> bool:
    """Whether one act is the other's purpose and the same: "blocked roads to protest"."""
    group = inner.group
    acts = [(c.trigger.type, c.trigger.mode, c.roles.source) for c in (outer, inner)]
    same = acts[0] == acts[1]
    return same and group is not None and group.infinitive and not group.governors and outer.last <= group.start
