"""Where the content of an attribution lies: after the cue, before it, or in the clause a relative refers to."""

from itertools import islice

from dragoman.annotate.quotes import MARKS
from dragoman.annotate.speech import SpeechRules, noun_stance, speech_rules
from dragoman.annotate.stretch import DASHES, MAX_TAIL, Stretch, says_something
from dragoman.grammar.articles import PREFIX_REACH, QUOTES
from dragoman.grammar.group import Group
from dragoman.grammar.order import OrderSyntax
from dragoman.grammar.syntax import Analysis

MARK_REACH, NEAR = 14, 2
ASIDE, OCCASION = 24, 5
"""Tokens of an aside between a speaker behind the verb and what is said, and of an occasion before that."""
LATE = 6
"""Tokens between a cue and the comma before its clause, where each clause has one."""


def after_cue(analysis: Analysis, group: Group, marks: frozenset[str], *, shared: bool = False) -> Stretch | None:
    """What follows the cue; from the first of `marks` on if one stands in the clause.

    With `shared` it ends where a second verb of the same subject begins ("accused … and imposed …").
    """
    view, at = analysis.view, _past_clitics(analysis, group)
    if view.vocabulary.pack.subject_after and view.word(group.start - 1) in view.vocabulary.words.relatives:
        return None  # "الهدنة التي أعلنتها موسكو"
    first = past_subject(analysis, group)
    at = _past_times(analysis, max(at, first))
    first = _over_aside(analysis, first, marks)
    for j in range(first, min(len(view), first + MARK_REACH)):
        if view.word(j) in marks:
            at = j + 1
            break
        dated = view.word(j) == "," and (j in view.timed or (j - 1 in view.timed and view.word(j + 1) in marks))
        free = view.vocabulary.pack.roles == "case" and not view.vocabulary.pack.bracket
        late = free and j - group.end <= LATE  # "powiedział w rozmowie, że"
        opened = (j == group.end or late) and view.word(j) == "," and view.word(j + 1) in marks  # "заявил, что"
        passed = view.vocabulary.pack.subject_after and view.word(j) == "," and _mark_near(analysis, j + 1, marks)
        if (view.word(j) in (",", ":") and not (dated or opened or passed)) or _finite_at(analysis, j):
            break
    at = _past_prefix(analysis, group, at)
    end = min(_tail_start(analysis, group), _contrast(analysis, at), _participle(analysis, at))
    if shared:
        end = next((j for j in range(at, end) if _second_verb(analysis, j)), end)
    end = min(end, _further_cue(analysis, group, at), _other_voice(analysis, group, at))
    return Stretch(at, end) if at < end and says_something(analysis, at, end) else None


def past_subject(analysis: Analysis, group: Group) -> int:
    """Where what follows a cue begins: behind the subject, where that stands behind its verb."""
    syntax = analysis.syntax
    after = analysis.view.vocabulary.pack.subject_after and isinstance(syntax, OrderSyntax)
    return syntax.past_subject(group) if after and isinstance(syntax, OrderSyntax) else group.end


def _past_times(analysis: Analysis, at: int) -> int:
    """Past a time between commas, where verbs come first: "استبعد الكرملين، أمس، عقد لقاء"."""
    view = analysis.view
    comma = view.word(at) == ","
    if not view.vocabulary.pack.subject_after or at + comma not in view.timed:
        return at
    end = at + comma
    while end in view.timed:
        end += 1
    return end + (view.word(end) == ",")


def _over_aside(analysis: Analysis, at: int, marks: frozenset[str]) -> int:
    """Past an aside between speaker and clause, where verbs come first: "قال الوزير، في بيان أمس، إن"."""
    view = analysis.view
    if not view.vocabulary.pack.subject_after:
        return at
    comma = at + (view.word(at) in QUOTES)
    if view.word(comma) != ",":
        return at
    commas = (j for j in range(comma, min(len(view), at + ASIDE)) if view.word(j) == ",")
    return next((j for j in commas if _mark_near(analysis, j + 1, marks)), at - 1) + 1


def _mark_near(analysis: Analysis, at: int, marks: frozenset[str]) -> bool:
    """Whether a clause opens at token `at`, or behind a short phrase of place or occasion that does."""
    view = analysis.view
    if view.word(at) in marks:
        return True
    for j in range(at + 1, at + OCCASION) if view.word(at) in view.vocabulary.words.prepositions else ():
        if view.word(j) in marks:
            return True
        if view.word(j) == "," or view.verbs_at(j):
            return False
    return False


def _past_prefix(analysis: Analysis, group: Group, at: int) -> int:
    """Behind the comma that the prefix of a verb closes: "forderte Togo auf, die Grenze zu öffnen"."""
    view = analysis.view
    if not view.vocabulary.pack.bracket or not group.verb.rest or at > group.end:
        return at
    for j in range(at, min(len(view), at + PREFIX_REACH)):
        if view.word(j) in group.verb.rest and view.word(j + 1) == ",":
            return j + 2
    return at


def _past_clitics(analysis: Analysis, group: Group) -> int:
    """The token behind a cue and the auxiliary that follows it: "rekao je", "izjavila je"."""
    view, at = analysis.view, group.end
    while view.vocabulary.pack.by_case and view.word(at) in view.vocabulary.words.be:
        at += 1
    return at


def _further_cue(analysis: Analysis, group: Group, at: int) -> int:
    """Where "i optužio …" begins: a second verb of saying, put like the cue, has the speaker of the sentence."""
    view, rules = analysis.view, speech_rules(analysis.view.vocabulary.pack.code)
    if not view.vocabulary.pack.by_case or "past" not in group.tags:
        return len(view)
    for other in analysis.groups:
        joined = other.start > at and view.word(other.start - 1) in view.vocabulary.words.conjunctions
        alike = "past" in other.tags and view.word(other.at)[-1:] == view.word(group.at)[-1:]
        if joined and alike and other.start == other.at and tells_of(other, rules):
            return other.start - 1
    return len(view)


def _other_voice(analysis: Analysis, group: Group, at: int) -> int:
    """Where ", though she noted …" begins, or what follows "While Holm said …,": a voice of the report's own."""
    view, words, rules = analysis.view, analysis.view.vocabulary.words, speech_rules(analysis.view.vocabulary.pack.code)
    opens = view.word(0) in words.subordinators and not any(w == "," for w in view.lower[: group.start])
    joins = words.contrasts | words.conjunctions | (words.subordinators - words.relatives)
    for j in range(at + 1, len(view) - NEAR) if view.vocabulary.pack.roles == "order" else ():
        joined = view.word(j) == "," and view.word(j + 1) in joins
        if not joined and not (opens and view.word(j) == ","):
            continue
        verb = next((g for g in analysis.groups if g.at > j and not g.infinitive and "gerund" not in g.tags), None)
        if verb is None or verb.passive or not own_subject(analysis, j + 1 + joined, len(view)):
            continue
        index = view.at(verb.start - 1)
        same = index is not None and view.mentions[index].kind == "pronoun" and tells_of(verb, rules)
        if (same or verb.verb.lemma in rules.stances) and verb.start - j <= MARK_REACH:
            return j
    return len(view)


def _finite_at(analysis: Analysis, j: int) -> bool:
    """Whether a verb of another clause stands at token `j`."""
    view = analysis.view
    if any(g.at == j for g in analysis.groups):
        return True
    return view.vocabulary.pack.roles == "order" and view.word(j) in view.vocabulary.words.auxiliaries


def _contrast(analysis: Analysis, at: int) -> int:
    """Where ", but later said …" or "and said …" begins: a verb of saying of the same speaker ends what came first."""
    ends = analysis.once("goes on", lambda: [j for j in range(1, len(analysis.view)) if _goes_on(analysis, j)])
    return next((j for j in ends if j > at), len(analysis.view))


def _goes_on(analysis: Analysis, j: int) -> bool:
    """Whether the speaker says more behind the conjunction at token `j`, with no subject between."""
    view, words, rules = analysis.view, analysis.view.vocabulary.words, speech_rules(analysis.view.vocabulary.pack.code)
    contrast = view.word(j) in words.contrasts and view.sentence.words[j - 1] in (",", *DASHES)
    if not contrast and (view.word(j) not in words.conjunctions or view.vocabulary.pack.by_case):
        return False
    verb = next((g for g in analysis.groups if g.at > j), None)
    if verb is None or verb.start - j > NEAR or view.at(verb.start - 1) is not None:
        return False
    if contrast:
        return tells_of(verb, rules)
    finite = bool(verb.tags & {"past", "third"}) and not verb.infinitive and not verb.auxiliaries
    return finite and verb.start == j + 1 and verb.verb.lemma in rules.stances


def _participle(analysis: Analysis, at: int) -> int:
    """Where ", adding that …" begins: a participle of saying or holding has the speaker of the sentence."""
    view, rules = analysis.view, speech_rules(analysis.view.vocabulary.pack.code)
    for group in analysis.groups:
        first = group.start - 1
        if group.at > at + 1 and "gerund" in group.tags and view.word(first) == "," and tells_of(group, rules):
            return first
    return len(view)


def tells_of(group: Group, rules: SpeechRules) -> bool:
    """Whether a verb tells of words or of an attitude."""
    return group.verb.lemma in rules.stances or group.verb.lemma in rules.attitudes


def _second_verb(analysis: Analysis, j: int) -> bool:
    """Whether "and" at token `j` is followed by a finite verb without a subject of its own."""
    if analysis.view.word(j) not in analysis.view.vocabulary.words.conjunctions:
        return False
    return any(g.start == j + 1 and g.tags & {"past", "third"} and "gerund" not in g.tags for g in analysis.groups)


def _tail_start(analysis: Analysis, group: Group) -> int:
    """Where the content ends: before ", X reported" at the end of the sentence, else with the sentence."""
    view = analysis.view
    for other in analysis.once("tails", lambda: _tails(analysis)):
        for j in range(other.start, group.end, -1) if other.at > group.end + 2 else ():
            if view.word(j) == ",":
                return j
    return _according(analysis, group)


def _tails(analysis: Analysis) -> list[Group]:
    """The verbs of saying that close the sentence, the last first."""
    rules = speech_rules(analysis.view.vocabulary.pack.code)
    told = (g for g in reversed(analysis.groups) if g.verb.lemma in rules.stances or g.verb.lemma in rules.chain)
    return [group for group in told if not group.passive and trailing(analysis, group)]


def _according(analysis: Analysis, group: Group) -> int:
    """Where ", according to the port" begins at the end of the sentence: who tells it is not what is said."""
    view, phrases = analysis.view, speech_rules(analysis.view.vocabulary.pack.code).according
    verbs = (g.at for g in analysis.groups if g.tags != {"participle"})
    last = analysis.once("last verb", lambda: max(verbs, default=0))
    for j in range(max(last, group.end + 2) + 1, len(view) - 1):
        told = any(view.sentence.lower[j : j + len(phrase)] == phrase for phrase in phrases)
        if told and view.word(j - 1) == ",":
            return j - 1
    return len(view)


def within_clause(analysis: Analysis, group: Group, stretch: Stretch) -> Stretch | None:
    """What is left of a stretch behind a verb up to where a clause with a subject of its own begins.

    As in "Some crews opposed the plan, while others left" and "As Holm opposed the plan, the crews left".
    """
    view, words = analysis.view, analysis.view.vocabulary.words
    opens = view.word(0) in words.subordinators and not any(w == "," for w in view.lower[: group.start])
    for j in range(max(stretch.first, group.end), stretch.last - NEAR):
        if view.word(j) != ",":
            continue
        joined = view.word(j + 1) in words.conjunctions | words.contrasts | (words.subordinators - words.relatives)
        if (joined or opens) and own_subject(analysis, j + 1 + joined, stretch.last):
            return Stretch(stretch.first, j) if j > stretch.first else None
    return stretch


def own_subject(analysis: Analysis, at: int, last: int) -> bool:
    """Whether a clause with a subject and a verb begins at token `at`."""
    view, words = analysis.view, analysis.view.vocabulary.words
    starts = (g.start for g in analysis.groups if g.at >= at and not g.infinitive and "gerund" not in g.tags)
    auxiliaries = (j for j in range(at, last) if view.word(j) in words.auxiliaries)
    verb = min(next(starts, last), next(auxiliaries, last))
    return at < verb < last and not any(view.word(j) == "," for j in range(at, verb))


def before_cue(analysis: Analysis, end: int) -> Stretch | None:
    """What stands before the speaker or cue, which begin at token `end`, back to the beginning of the sentence."""
    view = analysis.view
    skipped = view.vocabulary.words.determiners | speech_rules(view.vocabulary.pack.code).as_said
    while end > 0 and (view.word(end - 1) in skipped or view.word(end - 1) in view.vocabulary.modifiers):
        end -= 1
    while end > 0 and view.word(end - 1) == ",":
        end -= 1
    return Stretch(0, end) if end > 0 and says_something(analysis, 0, end) else None


def trailing(analysis: Analysis, group: Group) -> bool:
    """Whether the cue closes the sentence: after it come only a time, a place of speaking or nothing."""
    view = analysis.view
    words = (j for j in range(group.end, len(view)) if view.lower[j][0].isalnum())
    others = [*islice((j for j in words if j not in view.timed), MAX_TAIL + 1)]  # no more are asked for: verbs are many
    if view.vocabulary.pack.final != "marks" and _before_next_cue(analysis, group):
        return True
    if not others and not any(word[0].isalnum() for word in view.lower[group.end :]):
        return True
    if len(others) > MAX_TAIL or any(g.at in others for g in analysis.groups):
        return False
    opener = view.word(group.end)
    placed = opener in view.vocabulary.words.prepositions or group.end in view.timed or opener == ","
    return placed and any(word == "," or word in MARKS for word in view.sentence.words[: group.start])


def _before_next_cue(analysis: Analysis, group: Group) -> bool:
    """As in "…, Reuters reports, UNN writes" or "…, he said on Monday, adding that": what is said stands before it."""
    view = analysis.view
    comma = next((j for j in range(group.end, min(len(view), group.end + 7)) if view.word(j) == ","), None)
    if comma is None or not any(word == "," or word in MARKS for word in view.sentence.words[: group.start]):
        return False
    timed = all(j in view.timed or view.word(j) in view.vocabulary.words.prepositions for j in range(group.end, comma))
    following = next((g for g in analysis.groups if g.at > comma), None)
    if not timed or following is None:
        return False
    return (following.start == comma + 1 and "gerund" in following.tags) or following.at >= len(view) - 2


def beside(analysis: Analysis, group: Group, first: int) -> Stretch | None:
    """The clause a denial refers back to: "…, which Moscow denies", "… — allegations Iran rejects"."""
    view = analysis.view
    if not trailing(analysis, group):
        return None
    rules, words = speech_rules(view.vocabulary.pack.code), view.vocabulary.words
    for j in range(first - 1, max(-1, first - 5), -1):
        claim = view.at(j) is None and noun_stance(rules, view.word(j), view.vocabulary.inflection) is not None
        if claim and view.sentence.words[j - 1] in (",", *DASHES):
            return Stretch(0, j - 1) if j > 1 else None
        if view.word(j) in words.relatives - words.restrictive and view.word(j - 1) == ",":
            return Stretch(0, j - 1) if j > 1 else None
        if view.sentence.words[j] in DASHES:
            return Stretch(0, j) if j > 0 else None
    return None
