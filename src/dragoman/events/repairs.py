"""Who stands in a slot of a trigger and yet takes no part: second looks at a candidate, each a rule of its own.

The slots of a trigger are read word by word. What stands between the words tells who of those found is part of
something else: of a relative clause, of a name for the talks, of what somebody did before.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from dragoman.events.candidates import Candidate
from dragoman.events.parties import Roles
from dragoman.events.rules import TriggerRules
from dragoman.grammar.group import Group
from dragoman.grammar.order import OrderSyntax
from dragoman.grammar.syntax import Analysis
from dragoman.model.annotation import Mention

END = 5
"""Tokens behind a request in which the end that is asked for stands: "called for an immediate halt"."""
FRONT = 3
"""Tokens before a meeting that opens its sentence: "After his first meeting with …"."""
SPOKEN = frozenset(("ACCUSE", "SUPPORT", "REQUEST", "THREATEN"))
"""Types of what is said of somebody or to somebody."""
WORDS_ONLY = frozenset(("name", "place"))
"""Kinds of mentions to whom nothing can be promised."""


def mended(analysis: Analysis, candidate: Candidate, rules: TriggerRules) -> Candidate | None:
    """The candidate without those who take no part in it; None if nothing that happened is told."""
    if isinstance(analysis.syntax, OrderSyntax):
        for repair in REPAIRS:
            candidate = repair(analysis, candidate)
    candidate = _of_what_is_asked(analysis, _of_the_end(analysis, candidate, rules))
    cause = cause_at(analysis, candidate.last, rules)
    candidate = _only(candidate, lambda i: analysis.view.mentions[i].first < cause or i not in analysis.view.here)
    return None if _generic(analysis, candidate) or _by_nobody(analysis, candidate, rules) else candidate


def cause_at(analysis: Analysis, at: int, rules: TriggerRules) -> int:
    """Token from token `at` on at which it is told what something answered: "in retaliation for the raid on Lomé"."""
    lower = analysis.view.sentence.lower
    return next(
        (j for j in range(at, len(lower)) for phrase in rules.causes if lower[j : j + len(phrase)] == phrase),
        len(lower),
    )


def _only(candidate: Candidate, holds: Callable[[int], bool], *names: str) -> Candidate:
    """The candidate with only those in its roles (all, or those named) of whom something holds."""
    names = names or ("source", "target", "place", "mediator")
    kept = {name: tuple(i for i in getattr(candidate.roles, name) if holds(i)) for name in names}
    roles: Roles = replace(candidate.roles, **kept)
    return candidate if roles == candidate.roles else replace(candidate, roles=roles)


def _of_what_is_asked(analysis: Analysis, candidate: Candidate) -> Candidate:
    """As in "called on all states not to arm Togo": who stands behind the act that is asked for is not asked."""
    group, view = candidate.group, analysis.view
    if candidate.trigger.type != "REQUEST" or group is None or group.passive:
        return candidate
    acts = [g.at for g in analysis.groups if g.start >= candidate.last]

    def before(index: int) -> bool:
        """Whether somebody stands before the first verb behind the request."""
        return index not in view.here or not any(candidate.last <= at < view.mentions[index].first for at in acts)

    return _only(candidate, before, "target")


def _of_the_end(analysis: Analysis, candidate: Candidate, rules: TriggerRules) -> Candidate:
    """As in "demanded an end to the shelling of Togo": who suffers what is to end is not who is asked to end it."""
    view = analysis.view
    if candidate.trigger.type != "REQUEST" or candidate.group is None:
        return candidate
    ends = (j for j in range(candidate.last, min(len(view), candidate.last + END)) if view.word(j) in rules.stopping)
    at = next(ends, len(view))
    if view.verbs_at(at - 1) or any(view.at(j) is not None for j in range(candidate.last, at)):
        return candidate

    def asked(index: int) -> bool:
        """Whether somebody stands before the end, or behind a word that says of whom it is asked."""
        mention = view.mentions[index]
        return index not in view.here or mention.first < at or view.word(mention.first - 1) in rules.asked_of

    return _only(candidate, asked, "target")


def _subject_of_another(analysis: Analysis, candidate: Candidate) -> Candidate:
    """As in "meet the rules it has set": a pronoun behind the object is the subject of the verb that follows it."""
    if candidate.group is None:
        return candidate

    def is_object(index: int) -> bool:
        """Whether a pronoun stands right behind the verb, or nothing follows that it is the subject of."""
        mention = analysis.view.mentions[index]
        if mention.kind != "pronoun" or index not in analysis.view.here or mention.first <= candidate.last:
            return True
        return not any(_finite(g) and g.start == mention.last for g in analysis.groups)

    return _only(candidate, is_object, "target")


def _of_another_noun(analysis: Analysis, candidate: Candidate) -> Candidate:
    """As in "the strikes in the north, cited by the rebels": after a comma a participle tells of something else."""
    if candidate.group is not None:
        return candidate
    view = analysis.view
    asides = [
        g for g in analysis.groups
        if g.start >= candidate.last and "participle" in g.tags and not g.auxiliaries and view.word(g.start - 1) == ","
    ]  # fmt: skip

    def beside(index: int) -> bool:
        """Whether no such participle stands between the noun and who is found."""
        first = view.mentions[index].first
        return index not in view.here or not any(g.end <= first for g in asides)

    return _only(candidate, beside, "source", "target", "mediator")


def _in_its_name(analysis: Analysis, candidate: Candidate) -> Candidate:
    """As in "held Geneva talks": a place or body before the object, without a preposition, describes it."""
    view, found = analysis.view, candidate.found
    if candidate.group is None or found is None or candidate.trigger.type != "CONSULT":
        return candidate
    span = range(candidate.last, found.first)

    def apart(index: int) -> bool:
        """Whether somebody does not stand in the phrase of the object."""
        mention = view.mentions[index]
        inside = index in view.here and mention.first in span and mention.kind in ("organisation", "place")
        before = range(span.start, mention.first)
        return not inside or any(view.word(j) in view.vocabulary.words.prepositions for j in before)

    return _only(candidate, apart, "target")


def _described_by_place(analysis: Analysis, candidate: Candidate) -> Candidate:
    """As in "praised the Ohio yoga teacher": a place before a common noun only tells where somebody is from."""
    view = analysis.view
    if candidate.group is None or candidate.group.passive or candidate.trigger.type not in SPOKEN:
        return candidate

    def is_meant(index: int) -> bool:
        """Whether somebody is no place right behind the verb that describes a common noun."""
        mention = view.mentions[index]
        near = mention.kind == "place" and index in view.here and 0 <= mention.first - candidate.last <= 1
        return not (near and view.common(mention.last))

    return _only(candidate, is_meant, "target")


def _owners(analysis: Analysis, candidate: Candidate) -> Candidate:
    """As in "opposed by Ana Ash and her fellow lawmakers": whose something is does not act by it."""
    if candidate.group is None:
        return candidate
    return _only(candidate, lambda i: not _possessive(analysis.view.mentions[i]), "source", "target")


def _possessive(mention: Mention) -> bool:
    return mention.kind == "pronoun" and (mention.head or "").startswith("possessive")


def _promised(analysis: Analysis, candidate: Candidate) -> Candidate:
    """As in "pledged to scrap Plan Blue": what is done in a promise is not whom it is made to."""
    group = candidate.group
    if group is None or candidate.trigger.type != "AGREE":
        return candidate
    inner = [g.start for g in analysis.groups if g.infinitive and g.start >= group.end]

    def addressed(index: int) -> bool:
        """Whether somebody stands before the promise, or can be promised something."""
        mention = analysis.view.mentions[index]
        return mention.kind not in WORDS_ONLY or not any(at <= mention.first for at in inner)

    return _only(candidate, addressed, "target")


def _described(analysis: Analysis, candidate: Candidate) -> Candidate:
    """As in "hunted people suspected of spying for Chad": who is described does it, not the subject of the sentence."""
    group, view = candidate.group, analysis.view
    if group is None or "gerund" not in group.tags or group.auxiliaries:
        return candidate
    if view.word(group.start - 1) not in view.vocabulary.words.prepositions:
        return candidate
    verb = next((g for g in analysis.groups if g.end == group.start - 1), None)
    bare = verb is not None and "participle" in verb.tags and not verb.auxiliaries and not verb.passive
    named = None if verb is None else view.at(verb.start - 1)
    if verb is None or not bare or (named is None and not view.common(verb.start - 1)):
        return candidate
    return replace(candidate, roles=replace(candidate.roles, source=() if named is None else (named,)))


def _fronted(analysis: Analysis, candidate: Candidate) -> Candidate:
    """As in "After his meeting with Bo Birch, Ana Ash flew home": who met is the subject of the main clause."""
    view, roles = analysis.view, candidate.roles
    opens = candidate.first <= FRONT and view.word(0) in view.vocabulary.words.prepositions
    known = [i for i in roles.source if not _possessive(view.mentions[i])]
    if candidate.trigger.type != "CONSULT" or not opens or not roles.target or known:
        return candidate
    comma = next((j for j in range(candidate.last, len(view)) if view.word(j) == ","), len(view))
    main = next((g for g in analysis.groups if g.start > comma and _finite(g)), None)
    subject = () if main is None else analysis.syntax.subject(main)
    source = tuple(i for i in subject if i not in roles.target and view.mentions[i].first > comma)
    return replace(candidate, roles=replace(roles, source=source)) if source else candidate


def _finite(group: Group) -> bool:
    return not group.infinitive and "gerund" not in group.tags


def _generic(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether a meeting is of nobody known: "meetings between a president and a prime minister"."""
    mentions = [analysis.view.mentions[i] for i in (*candidate.roles.source, *candidate.roles.target)]
    return candidate.trigger.type == "CONSULT" and bool(mentions) and all(_anybody(m) for m in mentions)


def _by_nobody(analysis: Analysis, candidate: Candidate, rules: TriggerRules) -> bool:
    """Whether talks are only said to be called off, not by whom: those who were to meet did not turn them down."""
    view, group, thing = analysis.view, candidate.group, candidate.found
    if candidate.trigger.type != "REJECT" or group is None or thing is None or not group.passive:
        return False
    hits = rules.nouns.hits(view.sentence.lower, view.sentence.words, thing.first, frozenset())
    meets = any(rules.of_noun[int(hit.entry.key)].type == "CONSULT" for hit in hits)
    return meets and all(thing.last <= view.mentions[i].first < group.at for i in candidate.roles.source)


def _anybody(mention: Mention) -> bool:
    return mention.indefinite and mention.office is not None and not (mention.name or mention.country or mention.key)


REPAIRS: Sequence[Callable[[Analysis, Candidate], Candidate]] = (
    _subject_of_another, _of_another_noun, _in_its_name, _described_by_place, _owners, _promised, _described, _fronted,
)  # fmt: skip
"""For languages that tell by the order of words who does what."""
