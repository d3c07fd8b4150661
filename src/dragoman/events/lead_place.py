"""Where the lead of a report plays, whatever it is about, in the report's own words."""

from collections.abc import Iterator, Sequence

from dragoman.events.rules import trigger_rules
from dragoman.grammar.syntax import Analysis
from dragoman.lang.predicates import predicate_words
from dragoman.lang.vocabulary import vocabulary_of
from dragoman.model.annotation import Annotations, Mention
from dragoman.model.lead import Words

PLACES = ("place", "state")
CLOSE = 2
"""Sentences in which a state may be where the lead plays; further on states are mostly named for something else."""
REACH = 7
"""Tokens between the preposition of a place and its name."""
COMPOUND = 3
"""Tokens from a place to the noun of what happened there: "the Example tram crash"."""
SIGNED = 4
"""Tokens from a place of writing to the dash after it."""
DASHES = frozenset(("-", "--", "—", "–"))


def place_of_lead(annotations: Annotations, near: Sequence[Analysis], language: str) -> Words:
    """Where the lead plays; `near` are its own sentence, the headline and those after it.

    The place that the headline puts before what happened; else the first of which they say that something is in it,
    a town before a state; else the place of writing. What is only named further down tells nothing.
    """
    prepositions = frozenset(slot.partition("+")[0] for slot in trigger_rules(language).place)
    prepositions |= vocabulary_of(language).place_prepositions
    named = _compound(annotations, near, prepositions)
    if named is not None:
        return named
    found = [
        (a, m, first)
        for at, a in enumerate(near)
        for m in _mentions(a)
        if (at < CLOSE or m.kind != "state") and (first := _placed(a, m, prepositions)) is not None
    ]
    best = min(found, key=lambda row: row[1].kind == "state", default=None)
    if best is not None:
        analysis, mention, first = best
        return analysis.view.sentence.starts[first], _joined(analysis, mention)
    return _place_of_writing(annotations, near)


def _mentions(analysis: Analysis) -> Iterator[Mention]:
    return (analysis.view.mentions[index] for index in analysis.view.here)


def _compound(annotations: Annotations, near: Sequence[Analysis], prepositions: frozenset[str]) -> Words:
    """The place that a headline puts before what happened: "Example train crash". Elsewhere something is in it."""
    for analysis in near:
        if analysis.view.sentence.zone != "title":
            continue
        for mention in _mentions(analysis):
            if mention.kind in ("place", "name") and _before_event(analysis, mention):
                name = annotations.report.text[mention.start : mention.end]
                if mention.kind == "place" or name in _placed_names(annotations, prepositions):
                    return mention.start, mention.end
    return None


def _before_event(analysis: Analysis, mention: Mention) -> bool:
    view, words = analysis.view, predicate_words(analysis.view.vocabulary.pack.code)
    for j in range(mention.last, min(len(view), mention.last + COMPOUND)):
        if not view.word(j).isalpha() or view.word(j) in view.vocabulary.closed or view.at(j) is not None:
            return False
        if not view.verbs_at(j) and words.noun(view.word(j)) is not None:
            return True
    return False


def _placed_names(annotations: Annotations, prepositions: frozenset[str]) -> frozenset[str]:
    """Names that the report has right after a preposition of place."""
    sentences = annotations.layout.sentences
    return frozenset(
        annotations.report.text[m.start : m.end]
        for m in annotations.mentions
        if m.kind == "name" and m.first and sentences[m.sentence].lower[m.first - 1] in prepositions
    )


def _placed(analysis: Analysis, mention: Mention, prepositions: frozenset[str]) -> int | None:
    """The first token of the phrase of a place, if a mention ends one: "the hill town of Example" after "in"."""
    view = analysis.view
    index = view.at(mention.first)
    if index is None or mention.head == "adjective" or view.attributive(index):
        return None
    if view.word(mention.last) in view.verbs.genitive or mention.kind not in (*PLACES, "name"):
        return None
    if mention.key is None and _numbered(analysis, mention):
        return None
    if mention.kind == "name" and _before_noun(analysis, mention):
        return None
    before = range(mention.first - 1, max(-1, mention.first - REACH), -1)
    at = next((j for j in before if _opens(analysis, j, prepositions)), None)
    return at + 1 if at is not None and view.word(at) in prepositions else None


def _opens(analysis: Analysis, j: int, prepositions: frozenset[str]) -> bool:
    """Whether a phrase of place cannot reach over token `j` to the left: its preposition, or what is no part of it."""
    view, words = analysis.view, analysis.view.vocabulary.words
    word, index = view.word(j), view.at(j)
    if index is not None:
        return not view.attributive(index)
    if word in view.verbs.linking or word in words.determiners or word in words.possessives:
        return False
    return word in prepositions or word in words.closed or not word[:1].isalnum() or bool(view.verbs_at(j))


def _before_noun(analysis: Analysis, mention: Mention) -> bool:
    """Whether a name only tells which thing is meant: "in Example bars"."""
    view = analysis.view
    after = view.word(mention.last)
    return after[:1].isalpha() and after not in view.vocabulary.closed and not view.verbs_at(mention.last)


def _numbered(analysis: Analysis, mention: Mention) -> bool:
    """Whether a number is part of a name, as in those of leagues and seasons."""
    view = analysis.view
    words = (view.word(j) for j in range(mention.first - 1, mention.last))
    return any(word in view.numerals or word.isdigit() for word in words)


def _joined(analysis: Analysis, mention: Mention) -> int:
    """The end of a place with the wider one after it: "Leeds, northern England", "the old mill in Leeds"."""
    view = analysis.view
    if view.word(mention.last) != "," and view.word(mention.last) not in view.vocabulary.place_prepositions:
        return mention.end
    index = next((i for j in (1, 2) if (i := view.at(mention.last + j)) is not None), None)
    wider = index is not None and view.mentions[index].kind in PLACES and not view.attributive(index)
    return view.mentions[index].end if wider and index is not None else mention.end


def _place_of_writing(annotations: Annotations, near: Sequence[Analysis]) -> Words:
    """The place of a date line, or one in capitals before a dash: "LIMA --"."""
    written = {s.index for s in annotations.layout.sentences if s.zone == "dateline"}
    for mention in annotations.mentions:
        if mention.kind in PLACES and mention.sentence in written:
            return mention.start, mention.end
    for analysis in near:
        for mention in _mentions(analysis):
            after = analysis.view.sentence.words[mention.last : mention.last + SIGNED]
            loud = annotations.report.text[mention.start : mention.end].isupper()
            if mention.kind in PLACES and loud and not DASHES.isdisjoint(after):
                return mention.start, mention.end
    return None
