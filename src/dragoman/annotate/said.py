"""What is said by a verb of saying: which stretch of the sentence, by where cue, speaker and quotation marks stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.annotate import final_cases
from dragoman.annotate.content import after_cue, before_cue, beside, own_subject, past_subject, trailing
from dragoman.annotate.quotes import MARKS, MIN_WORDS, Quote, marks_in
from dragoman.annotate.quotes import after as quote_after
from dragoman.annotate.quotes import before as quote_before
from dragoman.annotate.speakers import participle_after_comma
from dragoman.annotate.speech import SpeechRules
from dragoman.annotate.stretch import DASHES, Stretch, says_something
from dragoman.annotate.voice import past_time, source_at
from dragoman.grammar.final_marks import FinalMarks
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis
from dragoman.model.annotation import Stance

CLAIM_REACH = 7
"""Tokens behind a cue in which a clause with a mark would begin."""
MARK_REACH = 14
"""Tokens behind a cue in which a colon may stand before quoted words."""
NEAR = 2
"""Tokens that must stand before a cue which is an aside to what is said."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying at work in a sentence, with its speakers; `phrase` are the tokens that tell who they are."""

    group: Group
    speakers: tuple[int, ...]
    stance: Stance
    inverted: bool  # the speakers stand behind the verb
    phrase: tuple[int, int]

    @property
    def first(self) -> int:
        """First token of speakers and verb."""
        participle = "gerund" in self.group.tags and not self.group.auxiliaries
        far = participle and self.phrase[1] < self.group.start  # its speaker stands far off
        return self.group.start if far else min(self.group.start, self.phrase[0])

    @property
    def last(self) -> int:
        """The token behind both."""
        return max(self.group.end, self.phrase[1])


def content_of(analysis: Analysis, cue: Cue, rules: SpeechRules, quotes: Sequence[Quote]) -> Stretch | None:
    """The stretch that is said, by where the cue stands; within the quotation if the cue stands in one."""
    if analysis.view.vocabulary.pack.final == "endings":
        last = max((cue.phrase[1], *(analysis.view.mentions[i].last for i in cue.speakers)))
        return final_cases.content(analysis, cue.group, (cue.phrase[0], last), rules, quotes)
    stretch = _anywhere(analysis, cue, rules, quotes)
    around = next((q for q in quotes if q.first <= cue.group.at < q.last), None)
    if stretch is None or around is None:
        return stretch
    first, last = max(stretch.first, around.first), min(stretch.last, around.last)
    return Stretch(first, last) if first < last and says_something(analysis, first, last) else None


def pointing_back(analysis: Analysis, group: Group) -> Stretch | None:
    """The pronoun beside a verb that stands for what was told before: "Oman denied this", "Oman to niječe"."""
    view, anaphors = analysis.view, analysis.view.vocabulary.words.anaphors
    beside_it = (past_subject(analysis, group), group.at - 1, group.start - 1)
    return next((Stretch(j, j + 1) for j in beside_it if j >= 0 and view.word(j) in anaphors), None)


def following(analysis: Analysis, cue: Cue, rules: SpeechRules) -> Stretch | None:
    """What stands behind a cue that is no aside, if anything does."""
    word = analysis.view.word(cue.group.end)
    return _behind(analysis, cue, rules) if word[:1].isalnum() or word in MARKS else None


def _anywhere(analysis: Analysis, cue: Cue, rules: SpeechRules, quotes: Sequence[Quote]) -> Stretch | None:
    relative = beside(analysis, cue.group, cue.phrase[0]) or _between_dashes(analysis, cue)
    if relative is not None:
        return relative
    if analysis.view.word(cue.group.start - 1) in analysis.view.vocabulary.words.relatives and not cue.inverted:
        return _behind(analysis, cue, rules)
    quoted = _quoted(analysis, cue, quotes)
    return quoted if quoted is not None else _indirect(analysis, cue, rules)


def _between_dashes(analysis: Analysis, cue: Cue) -> Stretch | None:
    """As in "Il porto - ha detto Ivić - resta chiuso": where subjects may follow, what is said stands on both sides."""
    words = analysis.view.sentence.words
    if not (cue.inverted and analysis.view.vocabulary.pack.adjectives_after and words[cue.first - 1] in DASHES):
        return None
    goes_on = not DASHES.isdisjoint(words[cue.group.end :])
    return Stretch(0, len(words) if goes_on else cue.first - 1) if cue.first > 1 else None


def _of_relative(analysis: Analysis, cue: Cue) -> Stretch | None:
    """As in "Holm, who Kyodo said had left, …": whom the relative clause is of is the subject of what is said."""
    view, words = analysis.view, analysis.view.vocabulary.words
    first, said = cue.first - 1, analysis.groups
    bare = next((g for g in said if g.start == cue.last and not g.infinitive and "gerund" not in g.tags), None)
    if bare is None or cue.inverted or view.vocabulary.pack.by_case or view.word(first) not in words.relatives:
        return None
    closed = view.word(first - 1) == ","
    start = view.at(first - 1 - closed)
    if start is None:
        return None
    stops = (j for j in range(bare.end, len(view)) if view.word(j) in (",", ";", "."))
    later = (g.start for g in said if g.start > bare.at and not g.infinitive and "gerund" not in g.tags)
    end = min(next(stops, len(view)), len(view) if closed else next(later, len(view)))
    return Stretch(view.mentions[start].first, end)


def _indirect(analysis: Analysis, cue: Cue, rules: SpeechRules) -> Stretch | None:
    relative = _of_relative(analysis, cue) or _closed_by(analysis, cue, rules)
    if relative is not None:
        return relative
    if _as_said(analysis, cue, rules):
        return _around_aside(analysis, cue)
    if _within(analysis, cue, rules):
        return Stretch(0, len(analysis.view))
    return _behind_aside(analysis, cue) or _beside(analysis, cue, rules)


def _closed_by(analysis: Analysis, cue: Cue, rules: SpeechRules) -> Stretch | None:
    """What is denied, alleged or asked where the cue closes its clause: "چاد این گزارش را تکذیب کرد"."""
    view, group, syntax = analysis.view, cue.group, analysis.syntax
    if not isinstance(syntax, FinalMarks) or view.word(group.end) in rules.marks:
        return None
    clause, mark = syntax.clause(group.at), syntax.mark(group)
    first = max((view.mentions[i].last for i in cue.speakers if view.mentions[i].first < group.at), default=0)
    first, part = max(first, clause.start), syntax.part(group)
    if part is not None:
        first, last = part + 1, group.at
    elif cue.stance == "denies" and mark is not None:
        last = mark
    elif cue.stance in ("alleges", "requests"):
        about = (j + 1 for j in range(mark or first, group.start) if view.word(j) in rules.about)
        first, last = next(about, group.start), group.start
    elif group.verb.lemma in rules.told_of:  # "از پایان مذاکرات خبر داد"
        opener, last = rules.told_of[group.verb.lemma], group.start
        first = next((j + 1 for j in range(first, last) if view.word(j) == opener), last)
    else:
        return None
    return Stretch(first, last) if first < last and says_something(analysis, first, last) else None


def _beside(analysis: Analysis, cue: Cue, rules: SpeechRules) -> Stretch | None:
    """What stands before a cue that closes the sentence, else behind it."""
    view, group = analysis.view, cue.group
    if participle_after_comma(analysis, group):
        return _behind(analysis, cue, rules)
    closes = trailing(analysis, group)
    if closes and view.word(cue.first - 1) in view.vocabulary.words.subordinators - rules.as_said:
        return None  # "they know what he is saying"
    contrast = view.word(group.end) in view.vocabulary.words.contrasts
    if cue.inverted or contrast or closes or _parenthetical(analysis, cue, rules):
        before = before_cue(analysis, cue.first)
        if before is not None or group.start > 0:
            return before
    return _behind(analysis, cue, rules)


def _behind(analysis: Analysis, cue: Cue, rules: SpeechRules) -> Stretch | None:
    """What follows the cue, and the speakers, hearers or sources behind it."""
    cited = source_at(analysis, past_time(analysis, cue.group.end), rules)
    if cited is not None:
        at = cited[1] + (analysis.view.word(cited[1]) in rules.marks)
        rest = Stretch(at, len(analysis.view)) if at < len(analysis.view) else None
        return rest if rest is not None and says_something(analysis, rest.first, rest.last) else None
    asked = cue.stance in ("alleges", "requests")
    stretch = after_cue(
        analysis, cue.group, rules.about | rules.marks if asked else rules.marks, shared=asked or not cue.speakers
    )
    if stretch is None:
        return None
    if not asked and stretch.first == cue.group.end and cue.group.verb.lemma in rules.addressed:
        stretch = Stretch(_past_hearer(analysis, stretch), stretch.last)
    return _past_speakers(analysis, cue, stretch)


def _past_hearer(analysis: Analysis, stretch: Stretch) -> int:
    """Where the clause begins behind whom it is told: "told the Herald on Monday it would stay shut"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    at = stretch.first
    while view.word(at) in words.determiners or (view.at(at) is not None and view.attributive(view.cover[at])):
        at += 1
    index = view.at(at)
    at = view.mentions[index].last if index is not None else at + (view.word(at) not in words.closed)
    at = past_time(analysis, at)
    opens = view.at(at) is not None or view.word(at) in words.determiners or at in marks_in(view.sentence)
    return at if opens and any(_finite(analysis, j) for j in range(at, stretch.last)) else stretch.first


def _finite(analysis: Analysis, j: int) -> bool:
    """Whether a verb or an auxiliary stands at token `j`."""
    return bool(analysis.view.verbs_at(j)) or analysis.view.word(j) in analysis.view.vocabulary.words.auxiliaries


def _within(analysis: Analysis, cue: Cue, rules: SpeechRules) -> bool:
    """As in "The bridge, Kyodo reported on Monday, would close": what is said stands on both sides."""
    view, words = analysis.view, analysis.view.sentence.words
    first = _without_small(analysis, cue.first)
    last = past_time(analysis, cue.last)
    cited = source_at(analysis, last, rules)
    last = cited[1] - 1 if cited is not None else last
    if first < NEAR or words[first - 1] != "," or view.word(last) != "," or cue.group.infinitive:
        return False
    told = any(_finite(analysis, j) for j in range(first - 2))  # an auxiliary may stand last: "Most će, rekao je Ivo,"
    if cue.stance != "asserts" or told or view.verbs_at(first - 2) or marks_in(view.sentence):
        return False
    return bool(_finite(analysis, last + 1))


def _behind_aside(analysis: Analysis, cue: Cue) -> Stretch | None:
    """As in "On Monday, Kyodo reported, the bridge was closed": what is said begins behind the aside."""
    view, words = analysis.view, analysis.view.sentence.words
    first, last = _without_small(analysis, cue.first), past_time(analysis, cue.last)
    if view.vocabulary.pack.by_case or words[first - 1] != "," or view.word(last) != "," or first == 0:
        return None
    told = any(_finite(analysis, j) for j in range(first - 1)) or not marks_in(view.sentence).isdisjoint(range(first))
    return Stretch(last + 1, len(view)) if not told and own_subject(analysis, last + 1, len(view)) else None


def _parenthetical(analysis: Analysis, cue: Cue, rules: SpeechRules) -> bool:
    """As in "…, he told reporters": a comma before speaker and verb, and no clause behind them."""
    view = analysis.view
    first = _without_small(analysis, cue.first)
    if first == 0 or view.sentence.words[first - 1] not in (",", *MARKS):
        return False
    if cue.stance != "asserts" or cue.group.verb.lemma not in rules.addressed:
        return False
    told = range(cue.group.end, min(len(view), cue.group.end + CLAIM_REACH))
    return not any(view.word(j) in rules.marks for j in told)


def _past_speakers(analysis: Analysis, cue: Cue, stretch: Stretch) -> Stretch | None:
    """What is said begins behind the speakers, where these follow the verb."""
    first = max(stretch.first, cue.phrase[1]) if stretch.first <= cue.phrase[0] else stretch.first
    return (
        Stretch(first, stretch.last) if first < stretch.last and says_something(analysis, first, stretch.last) else None
    )


def _quoted(analysis: Analysis, cue: Cue, quotes: Sequence[Quote]) -> Stretch | None:
    """The quotation that stands directly before the speaker or cue, else directly behind them."""
    view = analysis.view
    found = quote_before(view.sentence, quotes, _without_small(analysis, cue.first)) or _described(
        analysis, cue, quotes
    )
    if found is not None:
        first = 0 if found.entered else found.first
        return Stretch(first, found.last)
    colon = _colon(analysis, cue.last)
    found = quote_after(view.sentence, quotes, cue.last if colon is None else colon)
    found = found if cue.stance != "requests" or colon is not None else None
    if found is not None and found.last - found.first < MIN_WORDS and not view.vocabulary.pack.capitals:
        return None  # names stand in quotation marks where no capital tells them
    return Stretch(found.first, found.last) if found is not None and found.last > found.first else None


def _described(analysis: Analysis, cue: Cue, quotes: Sequence[Quote]) -> Quote | None:
    """The quotation before who the speaker is: "“We will go,” the head of the northern port, Ann Marsh, said"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    found = next((q for q in reversed(quotes) if not q.open and q.outer[1] < cue.first), None)
    if found is None or cue.inverted or view.word(cue.first - 1) != "," or view.vocabulary.pack.subject_after:
        return None
    between = range(found.outer[1] + (view.word(found.outer[1]) == ","), cue.first - 1)
    opens = view.word(between.start) in words.determiners or view.at(between.start) is not None
    plain = all(view.word(j)[:1].isalnum() and view.word(j) not in words.closed_to_phrases for j in between)
    return (
        found if opens and plain and 0 < len(between) <= MARK_REACH and not any(map(view.verbs_at, between)) else None
    )


def _colon(analysis: Analysis, at: int) -> int | None:
    """The colon before quoted words, as in "said on Facebook: “Stay at home”"."""
    view, marks = analysis.view, marks_in(analysis.view.sentence)
    for j in range(at, min(len(view), at + MARK_REACH)):
        if view.word(j) == ":":
            return j if j + 1 in marks else None
        if j in marks:
            return None
    return None


def _without_small(analysis: Analysis, at: int) -> int:
    view = analysis.view
    while at > 0 and (
        view.word(at - 1) in view.vocabulary.words.determiners or view.word(at - 1) in view.vocabulary.modifiers
    ):
        at -= 1
    return at


def _as_said(analysis: Analysis, cue: Cue, rules: SpeechRules) -> bool:
    """As in "As Reuters reported, …": the cue is an aside to what is said."""
    view = analysis.view
    first = _without_small(analysis, cue.first)
    return view.word(first - 1) in rules.as_said and (first == 1 or view.word(first - 2) == ",")


def _around_aside(analysis: Analysis, cue: Cue) -> Stretch | None:
    """What stands before ", as X said", or after "As X said,"."""
    before = before_cue(analysis, cue.first)
    if before is not None:
        return before
    view = analysis.view
    comma = next((j for j in range(cue.group.end, len(view)) if view.word(j) == ","), None)
    usable = comma is not None and says_something(analysis, comma + 1, len(view))
    return Stretch(comma + 1, len(view)) if comma is not None and usable else None
