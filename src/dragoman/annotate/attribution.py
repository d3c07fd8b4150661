"""Who says what by a verb: cue, voices, content and stance, sentence by sentence.

Attribution in the sense of PolNeAR (Newell, Margolin and Ruths, LREC 2018): a source, a cue and a content;
here with a chain of sources, from the one nearest the outlet to the root.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.annotate.cited import by_noun, by_phrase
from dragoman.annotate.content import Stretch, after_cue, before_cue, beside, is_direct, says_something, tells, trailing
from dragoman.annotate.nesting import nested, once
from dragoman.annotate.quotes import MARKS, Quote, quotes_in
from dragoman.annotate.quotes import after as quote_after
from dragoman.annotate.quotes import before as quote_before
from dragoman.annotate.speech import SpeechRules, noun_stance, speech_rules
from dragoman.annotate.voice import first_of, is_voice, with_source
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis
from dragoman.model.annotation import Attribution, Stance

__all__ = ["SpeechRules", "find_attributions", "speech_rules"]

QUOTED = "quoted words"
INVERSION = 3
"""Tokens after a verb in which its speaker may stand ("said the minister")."""
PRESENT = frozenset(("base", "third", "present"))
LONG_QUOTE = 5
"""Words in quotation marks from which they are a statement of their own within an indirect one."""
CLAIM_REACH = 7
"""Tokens around "rejects" in which the word stands for what is rejected."""
ASIDES = {")": "(", ",": ",", "–": "–", "—": "—", "--": "--"}
ASIDE = 14
"""Tokens an aside between a speaker and the verb may have: "Smith (R-Ohio) said", "Ivić, ravnatelj službe, kaže"."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying at work in a sentence, with its speakers."""

    group: Group
    speakers: tuple[int, ...]
    stance: Stance
    inverted: bool  # the speakers stand behind the verb


def find_attributions(analysis: Analysis, rules: SpeechRules, *, inside: bool = False) -> tuple[Attribution, ...]:
    """All attributions of one sentence, chains composed, in text order; `inside` if it begins within a quotation."""
    quotes = quotes_in(analysis.view.sentence, inside=inside)
    found = [a for group in analysis.groups if (a := _by_verb(analysis, group, rules, quotes)) is not None]
    found += by_phrase(analysis, rules)
    found += by_noun(analysis, rules)
    found += [part for a in found for part in _quoted_parts(analysis, a, quotes)]
    return tuple(sorted(nested(once(found)), key=lambda a: (a.cue, a.content)))


def _by_verb(analysis: Analysis, group: Group, rules: SpeechRules, quotes: Sequence[Quote]) -> Attribution | None:
    chains = group.verb.lemma in rules.chain
    stance = rules.stances.get(group.verb.lemma, "asserts" if chains else None)
    if group.verb.lemma in rules.deniers and _of_claim(analysis, group, rules):
        stance = "denies"
    if stance is None or _not_said(analysis, group, stance, rules):
        return None
    if chains:
        cited = _quoted_by(analysis, group, rules) if group.passive else _cited(analysis, group, rules)
        if cited is not None or group.verb.lemma not in rules.stances or group.passive or "gerund" in group.tags:
            return cited
    speakers, inverted = _speakers(analysis, group, quotes, rules)
    if not speakers:
        return None
    cue = Cue(group, speakers, stance, inverted)
    stretch = _content(analysis, cue, rules, quotes)
    if stretch is None or (stance in ("asserts", "expects") and not tells(analysis, stretch)):
        return None
    addressee = next(iter(analysis.syntax.object(group)), None) if stance in ("alleges", "requests") else None
    return _attribution(analysis, cue, stretch, addressee, rules)


def _not_said(analysis: Analysis, group: Group, stance: Stance, rules: SpeechRules) -> bool:
    """Passives, infinitives ("to tell the truth"), negations, and nouns that look like a verb."""
    if group.passive and stance != "alleges" and group.verb.lemma not in rules.chain:
        return True
    if group.negated and stance in ("asserts", "alleges", "expects"):
        return True
    if group.infinitive and not group.auxiliaries:
        return True
    if stance == "alleges" and _accused(analysis, group, rules):
        return True
    return group.verb.lemma in rules.ambiguous and group.tags <= PRESENT and not _adjacent(analysis, group)


def _of_claim(analysis: Analysis, group: Group, rules: SpeechRules) -> bool:
    """Whether what is rejected is called a claim, an accusation or the like, before or after the verb."""
    view = analysis.view
    near = (
        *range(max(0, group.start - CLAIM_REACH), group.start),
        *range(group.end, min(len(view), group.end + CLAIM_REACH)),
    )
    return any(
        view.at(j) is None and noun_stance(rules, view.word(j), view.vocabulary.inflection) is not None for j in near
    )


def _accused(analysis: Analysis, group: Group, rules: SpeechRules) -> bool:
    """As in "People accused of theft": a participle without "be", for which nobody is named who accuses."""
    ordered = analysis.view.vocabulary.pack.roles == "order"
    return ordered and not group.passive and "participle" in group.tags and analysis.view.word(group.end) in rules.about


def _adjacent(analysis: Analysis, group: Group) -> bool:
    """Whether a voice, "who" or a comma stands right before the verb, agreeing with it in number."""
    view = analysis.view
    if view.vocabulary.pack.roles == "case":
        words = view.vocabulary.words
        return view.word(group.start - 1) not in words.determiners | words.prepositions | frozenset(words.possessives)
    index = view.at(group.start - 1)
    if index is None:
        return view.word(group.start - 1) in view.vocabulary.words.relatives and view.word(group.start - 1) != "that"
    mention = view.mentions[index]
    if not is_voice(view, index) or (mention.kind == "place" and mention.government is None):
        return False
    one = (
        not mention.plural
        and mention.kind not in ("group", "pronoun")
        and (mention.head or "") not in ("media", "state media")
    )
    return not (one and group.tags == {"base"})


def _quoted_parts(analysis: Analysis, attribution: Attribution, quotes: Sequence[Quote]) -> list[Attribution]:
    """The words of an indirect statement that are quoted as they fell: "said the aim was to “end the shelling”"."""
    sentence = analysis.view.sentence
    if attribution.direct or attribution.stance == "requests":
        return []
    return [
        replace(attribution, content=sentence.offsets(q.first, q.last), direct=True, rule=QUOTED, addressee=None)
        for q in quotes
        if q.last - q.first >= LONG_QUOTE and says_something(analysis, q.first, q.last)
        and attribution.content[0] <= sentence.starts[q.first]
        and sentence.ends[q.last - 1] <= attribution.content[1] + 1
    ]  # fmt: skip


# -- speakers ---------------------------------------------------------------------------------------------


def _speakers(
    analysis: Analysis, group: Group, quotes: Sequence[Quote], rules: SpeechRules
) -> tuple[tuple[int, ...], bool]:
    """Who speaks, and whether they stand behind the verb ("said the minister")."""
    behind = () if group.verb.lemma in rules.addressed else _behind(analysis, group, quotes, rules)
    if behind:
        return behind, True
    if group.raised is not None:
        return (), False
    speakers = tuple(i for i in analysis.syntax.subject(group) if is_voice(analysis.view, i))
    return speakers or _over_aside(analysis, group), False


def _behind(analysis: Analysis, group: Group, quotes: Sequence[Quote], rules: SpeechRules) -> tuple[int, ...]:
    """The speakers after a verb that follows what is said, unless what follows them is a clause of their own."""
    view = analysis.view
    if not _verb_follows(analysis, group, quotes):
        return ()
    for j in range(group.end, min(len(view), group.end + INVERSION)):
        index = view.at(j)
        if index is not None:
            speakers = first_of(view, index) if is_voice(view, index) else None
            joined = analysis.syntax.joined(speakers) if speakers is not None else ()
            after = view.mentions[joined[-1]].last if joined else 0
            told = view.word(after) in rules.marks or _clause_begins(analysis, after)
            own = view.mentions[index].kind == "pronoun" and view.word(after)[:1].isalpha()
            return () if told or own else joined
        if view.word(j) not in view.vocabulary.words.determiners | view.vocabulary.words.be | view.vocabulary.modifiers:
            break
    return ()


def _clause_begins(analysis: Analysis, at: int) -> bool:
    """Whether a verb stands at token `at`: "…, said he cannot …" is no inversion."""
    view = analysis.view
    return bool(view.verbs_at(at)) or (
        view.word(at) in view.vocabulary.words.auxiliaries and view.vocabulary.pack.roles == "order"
    )


def _verb_follows(analysis: Analysis, group: Group, quotes: Sequence[Quote]) -> bool:
    """Whether the verb stands right behind a comma or a quotation, or opens the sentence."""
    view = analysis.view
    before = view.sentence.words[group.start - 1] if group.start else ""
    if before in (",", *MARKS) or quote_before(view.sentence, quotes, group.start) is not None:
        return True
    return (before == "" and view.vocabulary.pack.roles == "case") or view.word(group.start - 1) in speech_rules(
        view.vocabulary.pack.code
    ).as_said


def _over_aside(analysis: Analysis, group: Group) -> tuple[int, ...]:
    """The speaker before an aside in brackets or commas that stands right before the verb."""
    view = analysis.view
    mark = view.sentence.words[group.start - 1] if group.start else ""
    opening = ASIDES.get(mark)
    for j in range(group.start - 2, max(-1, group.start - ASIDE), -1) if opening else ():
        if view.sentence.words[j] == opening:
            index = view.at(j - 1)
            return (index,) if index is not None and is_voice(view, index) else ()
    return ()


# -- content ----------------------------------------------------------------------------------------------


def _content(analysis: Analysis, cue: Cue, rules: SpeechRules, quotes: Sequence[Quote]) -> Stretch | None:
    """The stretch that is said, by where the cue stands."""
    relative = beside(analysis, cue.group, cue.speakers)
    if relative is not None:
        return relative
    quoted = _quoted(analysis, cue, quotes)
    if quoted is not None:
        return quoted
    if _as_said(analysis, cue, rules):
        return _around_aside(analysis, cue)
    if cue.inverted or trailing(analysis, cue.group) or _parenthetical(analysis, cue, rules):
        before = before_cue(analysis, cue.group, cue.speakers)
        if before is not None or cue.group.start > 0:
            return before
    marks = rules.about | rules.marks if cue.stance in ("alleges", "requests") else rules.marks
    stretch = after_cue(analysis, cue.group, marks, shared=cue.stance in ("alleges", "requests"))
    return _past_speakers(analysis, cue, stretch) if stretch is not None else None


def _parenthetical(analysis: Analysis, cue: Cue, rules: SpeechRules) -> bool:
    """As in "…, he told reporters": a comma before speaker and verb, and no clause behind them."""
    view = analysis.view
    first = _without_small(analysis, min(cue.group.start, *(view.mentions[i].first for i in cue.speakers)))
    if first == 0 or view.sentence.words[first - 1] not in (",", *MARKS):
        return False
    if cue.stance != "asserts" or cue.group.verb.lemma not in rules.addressed:
        return False
    told = range(cue.group.end, min(len(view), cue.group.end + CLAIM_REACH))
    return not any(view.word(j) in rules.marks for j in told)


def _past_speakers(analysis: Analysis, cue: Cue, stretch: Stretch) -> Stretch | None:
    """What is said begins behind the speakers, where these follow the verb."""
    ends = [m.last for i in cue.speakers if stretch.first <= (m := analysis.view.mentions[i]).first < stretch.last]
    first = max((stretch.first, *ends))
    return (
        Stretch(first, stretch.last) if first < stretch.last and says_something(analysis, first, stretch.last) else None
    )


def _quoted(analysis: Analysis, cue: Cue, quotes: Sequence[Quote]) -> Stretch | None:
    """The quotation that stands directly before the speaker or cue, else directly behind them."""
    view, group = analysis.view, cue.group
    edges = [group.start, *(view.mentions[i].first for i in cue.speakers)]
    found = quote_before(view.sentence, quotes, _without_small(analysis, min(edges)))
    if found is not None:
        first = 0 if found.entered else found.first
        return Stretch(first, found.last)
    ends = [group.end, *(view.mentions[i].last for i in cue.speakers)]
    found = quote_after(view.sentence, quotes, max(ends)) if cue.stance != "requests" else None
    return Stretch(found.first, found.last) if found is not None and found.last > found.first else None


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
    first = _without_small(analysis, min(cue.group.start, *(view.mentions[i].first for i in cue.speakers)))
    return view.word(first - 1) in rules.as_said and (first == 1 or view.word(first - 2) == ",")


def _around_aside(analysis: Analysis, cue: Cue) -> Stretch | None:
    """What stands before ", as X said", or after "As X said,"."""
    before = before_cue(analysis, cue.group, cue.speakers)
    if before is not None:
        return before
    view = analysis.view
    comma = next((j for j in range(cue.group.end, len(view)) if view.word(j) == ","), None)
    usable = comma is not None and says_something(analysis, comma + 1, len(view))
    return Stretch(comma + 1, len(view)) if comma is not None and usable else None


# -- chains -----------------------------------------------------------------------------------------------


def _cited(analysis: Analysis, group: Group, rules: SpeechRules) -> Attribution | None:
    """As in "X cited Y as saying that …": Y speaks, X carries."""
    root = [i for i in analysis.syntax.object(group) if is_voice(analysis.view, i)]
    speakers = [i for i in analysis.syntax.subject(group) if is_voice(analysis.view, i)]
    if not root or not speakers or root[0] == speakers[0] or "gerund" in group.tags:
        return None
    return _chained(analysis, group, (speakers[0], root[0]), rules)


def _quoted_by(analysis: Analysis, group: Group, rules: SpeechRules) -> Attribution | None:
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
        sentence=sentence.index, voices=voices, cue=sentence.offsets(group.at, group.end),
        content=stretch.offsets(sentence),
        stance="asserts", direct=is_direct(sentence, stretch), rule=f"verb {group.verb.lemma}",
    )  # fmt: skip


def _marked(analysis: Analysis, group: Group, marks: frozenset[str]) -> bool:
    return any(analysis.view.word(j) in marks for j in range(group.end, min(len(analysis.view), group.end + ASIDE)))


def _after_saying(analysis: Analysis, group: Group, rules: SpeechRules) -> Stretch | None:
    """What follows "as saying"."""
    saying = next((g for g in analysis.groups if g.at > group.at), None)
    if saying is None or "gerund" not in saying.tags or analysis.view.word(saying.start - 1) not in rules.as_said:
        return None
    return after_cue(analysis, saying, rules.marks)


def _attribution(
    analysis: Analysis, cue: Cue, stretch: Stretch, addressee: int | None, rules: SpeechRules
) -> Attribution:
    sentence, group = analysis.view.sentence, cue.group
    return Attribution(
        sentence=sentence.index, voices=with_source(analysis, cue.speakers[:1], rules),
        cue=sentence.offsets(group.at, group.end),
        content=stretch.offsets(sentence), stance=cue.stance, direct=is_direct(sentence, stretch), addressee=addressee,
        joint=cue.speakers[1:], rule=f"verb {group.verb.lemma}",
    )  # fmt: skip
