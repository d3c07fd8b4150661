"""Who says what where the verb closes the sentence: the speaker, what is said, then the verb of saying.

As in "Bakan Kaya, sınırın açık olduğunu söyledi", "“Hazırız.” diyen Kaya" and "Bakanlıktan yapılan açıklamada …
bildirildi".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dragoman.annotate.quotes import Quote
from dragoman.annotate.quotes import after as quote_after
from dragoman.annotate.speech import SpeechRules, speech_rules
from dragoman.annotate.stretch import Stretch, cue_of, says_something
from dragoman.annotate.voice import is_voice
from dragoman.grammar.endings import suffixed
from dragoman.grammar.final_cases import FinalCases
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis
from dragoman.model.annotation import Attribution

UNSAID = frozenset(("nominal", "base", "future", "conditional", "subjunctive"))
"""Tags of forms that tell of no words that fell."""
CLOSED = frozenset(("past", "present"))
ISSUER = 6
"""Tokens between who issues a statement and the word for it."""
OPENING = 9
"""Tokens in which a statement is named before what it says: "Bakanlık, yaptığı açıklamada, …"."""
ISSUING = frozenset(("gen", "abl", "nom"))


def silent(group: Group) -> bool:
    """Whether a form tells of no words that fell: "söyleyeceğini", "açıklaması"."""
    return bool(group.tags & UNSAID)


def told_before(analysis: Analysis, group: Group) -> bool:
    """Whether what is rejected is told as a fact: "silah gönderdiğini reddetti"."""
    ends = analysis.view.word(group.start - 1).endswith(tuple(analysis.view.verbs.telling))  # of a verb no list has
    return ends or any(g.end == group.start and "reported" in g.tags for g in analysis.groups)


def speakers(analysis: Analysis, group: Group, quotes: Sequence[Quote], rules: SpeechRules) -> tuple[int, ...]:
    """Who says it: the subject, or who issues the statement in which something is said."""
    view, syntax = analysis.view, analysis.syntax
    if not isinstance(syntax, FinalCases):
        return ()
    if group.passive:
        issued = _statement(analysis, syntax.before(group.at).start, group.start, rules)
        issued = issued if issued is not None else _statement(analysis, 0, group.start, rules)
        index = _issuer(analysis, issued) if issued is not None else None
        return (index,) if index is not None else ()
    quoted = tuple(
        i for i in view.here if any(q.first <= view.mentions[i].first < q.last for q in quotes if q.last - q.first > 1)
    )
    found = tuple(i for i in syntax.subject(group, quoted) if is_voice(view, i))
    return found or _behind(analysis, group, quotes)


def _behind(analysis: Analysis, group: Group, quotes: Sequence[Quote]) -> tuple[int, ...]:
    """As in "“Hazırız” dedi Kaya.": a speaker right behind the verb that closes a quotation."""
    view, index = analysis.view, analysis.view.at(group.end)
    if index is None or not any(q.outer[1] in (group.start, group.start - 1) for q in quotes):
        return ()
    plain = "nom" in view.cases(index) and is_voice(view, index) and "gerund" not in group.tags
    return (index,) if plain else ()


def _statement(analysis: Analysis, lo: int, hi: int, rules: SpeechRules) -> int | None:
    """The last word for a statement, in the case of where something is said."""
    return next((j for j in range(hi - 1, lo - 1, -1) if analysis.view.word(j) in rules.occasions), None)


def _issuer(analysis: Analysis, at: int) -> int | None:
    """Who issues the statement at token `at`: "Bakanlıktan yapılan açıklamada", "Bakanlığın açıklamasında"."""
    view = analysis.view
    for j in range(at - 1, max(-1, at - ISSUER), -1):
        index = view.at(j)
        if index is not None:
            mention = view.mentions[index]
            near = suffixed(view, mention) > j or not any(view.word(k) == "," for k in range(mention.last, at))
            return index if near and view.cases(index) & ISSUING and _voices(analysis, index) else None
    return None


def _voices(analysis: Analysis, index: int) -> bool:
    """Whether a mention may issue something, also where it only describes the statement: "Pentagon açıklaması"."""
    mention = analysis.view.mentions[index]
    return is_voice(analysis.view, index) or mention.kind in ("organisation", "agency", "outlet", "person")


def content(
    analysis: Analysis, group: Group, phrase: tuple[int, int], rules: SpeechRules, quotes: Sequence[Quote]
) -> Stretch | None:
    """What is said: quoted words before or behind the verb, else what stands between the speakers and the verb."""
    view = analysis.view
    quote = _closing(quotes, group, phrase)
    if quote is not None:
        return quote
    if view.word(group.end) == ":":
        behind = quote_after(view.sentence, quotes, group.end)
        first, last = (behind.first, behind.last) if behind is not None else (group.end + 1, len(view))
    else:
        first, last = _first(analysis, group, phrase, rules), group.start
        first = min(first, last)
    words = view.vocabulary.words
    opening = view.verbs.suffix_cases.keys() | words.conjunctions | words.contrasts | words.adverbs | {","}
    while first < last and view.word(first) in opening:
        first += 1
    while first < last and view.word(last - 1) == ",":
        last -= 1
    return Stretch(first, last) if first < last and says_something(analysis, first, last) else None


def _closing(quotes: Sequence[Quote], group: Group, phrase: tuple[int, int]) -> Stretch | None:
    """The quoted words that end right before the verb, with those quoted before them by the same speaker."""
    ends = [q for q in quotes if q.outer[1] in (group.start, group.start - 1) and q.last <= group.start]
    if not ends:
        return None
    lead = [q for q in quotes if phrase[1] <= q.first and q.last <= ends[-1].first and phrase[1] <= group.start]
    first = lead[0].first if lead and ends[-1].first - lead[-1].last <= OPENING else ends[-1].first
    return Stretch(first, ends[-1].last)


def _first(analysis: Analysis, group: Group, phrase: tuple[int, int], rules: SpeechRules) -> int:
    """Where what is said begins: behind the speaker, the word for the statement, and what was said before."""
    view = analysis.view
    stances = speech_rules(view.vocabulary.pack.code).stances
    before = [g for g in analysis.groups if g.end < group.start and not silent(g)]
    told = [g.end for g in before if g.verb.lemma in stances or (g.tags & CLOSED and g.at >= phrase[1])]
    first = max((0, *told, *((phrase[1],) if phrase[1] <= group.start else ())))
    statement = _statement(analysis, first, min(group.start, first + OPENING), rules)
    return first if statement is None else statement + 1


@dataclass(slots=True)
class QuoteRun:
    """A quotation over several sentences: who speaks stands before its first, the verb behind its last."""

    rules: SpeechRules
    speaker: int | None = None
    parts: list[tuple[Analysis, Quote]] = field(default_factory=list)

    def read(
        self, analysis: Analysis, said: Sequence[Attribution], quotes: Sequence[Quote], *, inside: bool
    ) -> Iterator[Attribution]:
        """The attributions of all sentences of a quotation, once the verb is read that closes it."""
        if not isinstance(analysis.syntax, FinalCases):
            return
        if not inside:
            last = quotes[-1] if quotes and quotes[-1].open else None
            self.speaker = _before_quote(analysis, last) if last is not None else None
            self.parts = [(analysis, last)] if last is not None else []
        elif quotes:
            self.parts.append((analysis, quotes[0]))
            if not quotes[0].open:
                yield from self._closed(analysis, said, quotes[0])

    def _closed(self, analysis: Analysis, said: Sequence[Attribution], quote: Quote) -> Iterator[Attribution]:
        near = (quote.outer[1], quote.outer[1] + 1)
        verb = next((g for g in analysis.groups if g.start in near and g.verb.lemma in self.rules.stances), None)
        if verb is None or self.speaker is None or silent(verb) or verb.negated or verb.passive:
            return
        cue = cue_of(analysis, verb)
        if any(a.cue == cue for a in said):
            return
        for part, words in self.parts:
            sentence = part.view.sentence
            yield Attribution(
                sentence=sentence.index, voices=(self.speaker,), cue=cue, direct=True,
                content=Stretch(words.first, words.last).offsets(sentence), stance="asserts",
                rule=f"verb {verb.verb.lemma}",
            )  # fmt: skip


def _before_quote(analysis: Analysis, quote: Quote) -> int | None:
    """Who stands before a quotation that goes on, with no verb between that closes a sentence."""
    view = analysis.view
    before = (i for i in view.here if view.mentions[i].last < quote.first and is_voice(view, i))
    index = next((i for i in before if "nom" in view.cases(i)), None)
    if index is None:
        return None
    between = range(view.mentions[index].last, quote.first)
    return None if any(g.at in between and g.tags & CLOSED and not g.tags & UNSAID for g in analysis.groups) else index
