"""Where the lead of a report plays, whatever it is about, in the report's own words."""

from collections.abc import Iterator, Sequence

from dragoman.events.place_phrase import PLACES, PlacePhrase, mentions_of, named_for, place_slots, placed, whole
from dragoman.events.rules import trigger_rules
from dragoman.events.stems import stems
from dragoman.grammar.syntax import Analysis
from dragoman.lang.predicates import predicate_words
from dragoman.model.annotation import Annotations, Mention
from dragoman.model.dates import TimeExpr
from dragoman.model.lead import Words

CLOSE = 2
"""Sentences in which a state, or a name that may be no place, is where the lead plays; further on they seldom are."""
TAKEN_UP = 2
"""Words of the headline that a sentence further on repeats if it tells of the same matter."""
WRITING, BEFORE, NOWHERE = 2, 8, 9
"""Ranks of a phrase: that of the place of writing, of what was before, and of what tells nothing."""
COMPOUND = 3
"""Tokens from a place to the noun of what happened there: "the Example tram crash"."""
SIGNED = 10
"""Tokens from a place of writing to the dash after it: "LIMA, 3 May (Example Agency) -"."""
DASHES = frozenset(("-", "--", "—", "–"))

_Found = tuple[int, Analysis, PlacePhrase]
"""A phrase with its sentence, and the number of that."""


def place_of_lead(annotations: Annotations, near: Sequence[Analysis], told: frozenset[str], language: str) -> Words:
    """Where the lead plays; `near` are its own sentence, the headline and those after it, `told` what it is about.

    The place that the headline puts before what happened; else the first of which they say that something is in it,
    a town before a state; else the place of writing; else the country that a headline puts before what happened.
    A place is told as fully as it is anywhere near: with the wider place that it lies in.
    """
    found = [(at, a, phrase) for at, a in enumerate(near) for phrase in _phrases(a)]
    headed = _compound(annotations, near, ("place", "name"), language)
    ranked = sorted((_rank(one, told), number) for number, one in enumerate(found))
    sure = [found[number] for (rank, _), number in ranked if rank < WRITING]
    best = headed or next(iter(sure), None)
    written = _place_of_writing(annotations, near) if best is None else None
    if written is not None:
        return written
    best = best or next((found[number] for (rank, _), number in ranked if rank < NOWHERE), None)
    best = best or _compound(annotations, near, ("state",), language)
    return None if best is None else _fullest(best, found)


def _phrases(analysis: Analysis) -> Iterator[PlacePhrase]:
    """The places that something is told to be in, and those that somebody goes to or visits."""
    goals = _goals(analysis)
    for mention in mentions_of(analysis):
        phrase = placed(analysis, mention)
        if phrase is not None:
            yield phrase
        elif analysis.view.at(mention.first) in goals:
            yield whole(analysis, mention, mention.first)


def _goals(analysis: Analysis) -> frozenset[int]:
    """Mentions that fill the place of a verb, as the pack has it: "visited Example", "flew to Example"."""
    verbs = trigger_rules(analysis.view.vocabulary.pack.code).verbs
    found = (
        index
        for group in analysis.groups
        for trigger in verbs.get(group.verb.lemma, ())
        for index in analysis.of_verb(trigger.roles.get("place", ()), group)
    )
    mentions = analysis.view.mentions
    return frozenset(i for i in found if mentions[i].kind in PLACES and not analysis.view.attributive(i))


def _rank(found: _Found, told: frozenset[str]) -> tuple[int, int]:
    """How well a phrase tells where the lead plays, less is better; past `WRITING` the place of writing is better.

    A name of which only its preposition tells that it is a place, and a place that is only described ("the capital"),
    yield to a known one soon after it. A sentence
    further on that names a date of its own tells what was before.
    """
    at, analysis, phrase = found
    near, shared = at < CLOSE, len(told & stems(" ".join(analysis.view.sentence.words)))
    if not near and any(_of_its_own(time) for time in analysis.view.times):
        return BEFORE, at
    if phrase.mention.kind == "state" or phrase.mention.head == "thing":
        return (1 if near else 3 if shared >= TAKEN_UP else NOWHERE), at
    unsure = phrase.mention.kind == "name" and not phrase.located
    if unsure or phrase.mention.head is not None:
        return (0, at + CLOSE) if near else (4, at)
    return (0 if near or shared else 3), at


def _of_its_own(time: TimeExpr) -> bool:
    """Whether a time is a date rather than counted from the day of the report."""
    return (time.month is not None or time.year is not None) and time.weekday is None


def _fullest(best: _Found, found: Sequence[_Found]) -> tuple[int, int]:
    """The words of a place where they tell most: with the wider place it lies in, if they do so anywhere near."""
    _, analysis, phrase = best
    if not phrase.inner:
        same = (one for one in found if _is_same(one, best) and one[2].inner)
        _, analysis, phrase = next(same, best)
    return analysis.view.sentence.offsets(phrase.first, phrase.last)


def _is_same(one: _Found, other: _Found) -> bool:
    """Whether two phrases name the same place first."""
    a, b = one[2].mention, other[2].mention
    return a.kind == b.kind and (a.key == b.key if a.key else _folded(one) == _folded(other))


def _folded(found: _Found) -> tuple[str, ...]:
    _, analysis, phrase = found
    return analysis.view.sentence.lower[phrase.mention.first : phrase.mention.last]


def _compound(annotations: Annotations, near: Sequence[Analysis], kinds: Sequence[str], language: str) -> _Found | None:
    """The place that a headline puts before what happened: "Example train crash". Elsewhere something is in it."""
    for at, analysis in enumerate(near):
        if analysis.view.sentence.zone != "title":
            continue
        for mention in mentions_of(analysis):
            if mention.kind in kinds and _before_event(analysis, mention):
                name = annotations.report.text[mention.start : mention.end]
                if mention.kind != "name" or name in _placed_names(annotations, language):
                    last = thing.last if (thing := named_for(analysis, mention)) is not None else mention.last
                    return at, analysis, PlacePhrase(mention=mention, first=mention.first, last=last)
    return None


def _before_event(analysis: Analysis, mention: Mention) -> bool:
    view, words = analysis.view, predicate_words(analysis.view.vocabulary.pack.code)
    if named_for(analysis, mention) is not None:
        return True
    for j in range(mention.last, min(len(view), mention.last + COMPOUND)):
        if not view.word(j).isalpha() or view.word(j) in view.vocabulary.closed or view.at(j) is not None:
            return False
        if not view.verbs_at(j) and words.noun(view.word(j)) is not None:
            return True
    return False


def _placed_names(annotations: Annotations, language: str) -> frozenset[str]:
    """Names that the report has right after a preposition of place."""
    sentences, slots = annotations.layout.sentences, place_slots(language)
    return frozenset(
        annotations.report.text[m.start : m.end]
        for m in annotations.mentions
        if m.kind == "name" and m.first and sentences[m.sentence].lower[m.first - 1] in slots
    )


def _place_of_writing(annotations: Annotations, near: Sequence[Analysis]) -> Words:
    """The place of a date line, or one in capitals before a dash: "LIMA --"."""
    written = {s.index for s in annotations.layout.sentences if s.zone == "dateline"}
    for mention in annotations.mentions:
        if mention.kind in PLACES and mention.sentence in written:
            return mention.start, mention.end
    for analysis in near:
        for mention in mentions_of(analysis):
            after = analysis.view.sentence.words[mention.last : mention.last + SIGNED]
            loud = annotations.report.text[mention.start : mention.end].isupper()
            if mention.kind in PLACES and loud and not DASHES.isdisjoint(after):
                return mention.start, mention.end
    return None
