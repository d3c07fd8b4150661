"""Who says what by a verb: cue, voices, content and stance, sentence by sentence.

Attribution in the sense of PolNeAR (Newell, Margolin and Ruths, LREC 2018): a source, a cue and a content;
here with a chain of sources, from the one nearest the outlet to the root.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.annotate import final_cases
from dragoman.annotate.chains import cited, quoted_by
from dragoman.annotate.cited import CITING, by_noun, by_phrase
from dragoman.annotate.cues import whole
from dragoman.annotate.nesting import nested, once
from dragoman.annotate.phrasing import described
from dragoman.annotate.quotes import MIN_WORDS, Quote, quotes_in
from dragoman.annotate.said import Cue, content_of, pointing_back
from dragoman.annotate.speakers import PRESENT, agrees_before, speakers_of
from dragoman.annotate.speech import SpeechRules, noun_stance, phrase_before, speech_rules
from dragoman.annotate.stretch import DASHES, Stretch, claims, cue_of, is_direct, says_something, tells
from dragoman.annotate.voice import past_time, source_at, with_source
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis
from dragoman.grammar.verbs import FINITE
from dragoman.model.annotation import Attribution, Stance

__all__ = ["SpeechRules", "find_attributions", "speech_rules"]

QUOTED = "quoted words"
LONG_QUOTE = 5
"""Words in quotation marks from which they are a statement of their own within an indirect one."""
CLAIM_REACH = 7
"""Tokens around "rejects" in which the word stands for what is rejected."""


def find_attributions(analysis: Analysis, rules: SpeechRules, *, inside: bool = False) -> tuple[Attribution, ...]:
    """All attributions of one sentence, chains composed, in text order; `inside` if it begins within a quotation."""
    quotes = quotes_in(analysis.view.sentence, inside=inside) or _dashed(analysis, rules)
    found = [a for group in analysis.groups if (a := _by_verb(analysis, group, rules, quotes)) is not None]
    roots = {a.voices[-1] for a in found if len(a.voices) > 1}
    found += [a for a in by_phrase(analysis, rules) if a.rule != CITING or a.voices[-1] not in roots]
    found += by_noun(analysis, rules)
    found += [part for a in found for part in _quoted_parts(analysis, a, quotes)]
    named = (_whole(analysis, a, rules) for a in nested(once(found)))
    return tuple(sorted(named, key=lambda a: (a.cue, a.content)))


def _dashed(analysis: Analysis, rules: SpeechRules) -> tuple[Quote, ...]:
    """What stands before a dash and a verb of saying, where the language marks speech so: "– Zgoda – powiedział"."""
    view = analysis.view
    says = rules.stances.keys() | rules.quoting
    marks = (g.start - 1 for g in analysis.groups if g.verb.lemma in says and g.tags & FINITE)
    mark = next((j for j in marks if j > MIN_WORDS and view.word(j) in DASHES), 0)
    if not (view.vocabulary.pack.dash_speech and mark):
        return ()
    last = mark - (view.word(mark - 1) == ",")  # "— Мы готовы, — заявил"
    return (Quote(int(view.word(0) in DASHES), last, wide=0),)


def _whole(analysis: Analysis, found: Attribution, rules: SpeechRules) -> Attribution:
    """With all words of source and cue."""
    named = found.source or _source(analysis, found.voices[-1], rules)
    cue, content, source = whole(analysis, found.cue, found.content, named, rules)
    return replace(found, source=source, cue=cue, content=content)


def _source(analysis: Analysis, voice: int, rules: SpeechRules) -> tuple[int, int]:
    return Stretch(*described(analysis, voice, None, rules)).offsets(analysis.view.sentence)


def _by_verb(analysis: Analysis, group: Group, rules: SpeechRules, quotes: Sequence[Quote]) -> Attribution | None:
    chains = group.verb.lemma in rules.chain
    stance = _stance(analysis, group, rules)
    if stance is None or _not_said(analysis, group, stance, rules):
        return None
    if chains:
        chained = quoted_by(analysis, group, rules) if group.passive else cited(analysis, group, rules)
        if chained is not None or group.verb.lemma not in rules.stances or group.passive or "gerund" in group.tags:
            return chained
    speakers, inverted = speakers_of(analysis, group, quotes, rules)
    if not speakers:
        return None
    cue = Cue(group, speakers, stance, inverted, described(analysis, speakers[0], group, rules))
    stretch = content_of(analysis, cue, rules, quotes)
    if stretch is None and stance == "denies":
        stretch = pointing_back(analysis, group)
    direct = stretch is not None and _direct(analysis, stretch, quotes)
    if stretch is None or not _believed(analysis, cue, stretch, rules, direct=direct):
        return None
    addressee = next(iter(analysis.syntax.object(group)), None) if stance in ("alleges", "requests") else None
    return replace(_attribution(analysis, cue, stretch, addressee, rules), direct=direct)


def _direct(analysis: Analysis, stretch: Stretch, quotes: Sequence[Quote]) -> bool:
    """Whether the words are given as they fell: in quotation marks, or between dashes that mark speech."""
    dashed = any(q.wide == 0 and q.first <= stretch.first < stretch.last <= q.last for q in quotes)
    return dashed or is_direct(analysis.view.sentence, stretch)


def _stance(analysis: Analysis, group: Group, rules: SpeechRules) -> Stance | None:
    lemma = group.verb.lemma
    last = analysis.view.vocabulary.pack.final == "endings"
    if last and rules.stances.get(lemma) == "admits" and not final_cases.told_before(analysis, group):
        return None  # "göndermeyi kabul etti"
    if lemma in rules.deniers and _of_claim(analysis, group, rules):
        return "denies"
    return rules.stances.get(lemma, "asserts" if lemma in rules.chain or lemma in rules.quoting else None)


def _believed(analysis: Analysis, cue: Cue, stretch: Stretch, rules: SpeechRules, *, direct: bool) -> bool:
    """Whether the stretch tells enough for the verb and the speaker that it has."""
    if cue.stance in ("asserts", "expects", "admits") and not tells(analysis, stretch):
        return False
    if cue.group.verb.lemma in rules.quoting and not direct:
        return False
    return not _of_thing(analysis, cue.speakers) or claims(analysis, stretch)


def _not_said(analysis: Analysis, group: Group, stance: Stance, rules: SpeechRules) -> bool:
    """Passives, infinitives ("to tell the truth"), negations, and nouns that look like a verb."""
    last = analysis.view.vocabulary.pack.final == "endings"
    if last and (final_cases.silent(group) or group.negated):
        return True
    if group.passive and stance != "alleges" and group.verb.lemma not in rules.chain and not last:
        return True
    if (group.negated and stance != "requests") or _impersonal(analysis, group):
        return True
    bare = group.infinitive and not group.auxiliaries and not _goes_on(analysis, group, rules)
    if bare or _governed(analysis, group, rules) or _adjective(analysis, group):
        return True
    if (stance == "alleges" and _accused(analysis, group, rules)) or _described(analysis, group, rules):
        return True
    noun = analysis.view.word(group.end) in analysis.view.verbs.linking  # "the northern states of Mexico"
    present = group.verb.lemma in rules.ambiguous and group.tags <= PRESENT
    return present and (noun or not agrees_before(analysis, group))


def _impersonal(analysis: Analysis, group: Group) -> bool:
    """As in "navodi se u izvješću": with the reflexive beside a verb that has none, nobody is its subject."""
    view, reflexive = analysis.view, analysis.view.vocabulary.reflexive
    beside = (view.word(group.start - 1), view.word(group.end))
    return view.vocabulary.pack.by_case and not group.verb.rest and any(word in reflexive for word in beside)


def _governed(analysis: Analysis, group: Group, rules: SpeechRules) -> bool:
    """As in "ne obvezuje se priznati dug": an infinitive without an auxiliary of the future tells of no words said."""
    infinitive = analysis.view.vocabulary.pack.by_case and group.tags <= {"base", "infinitive"}
    return infinitive and rules.future.isdisjoint(group.auxiliaries)


def _goes_on(analysis: Analysis, group: Group, rules: SpeechRules) -> bool:
    """As in "went on to say": an infinitive of what is said indeed."""
    view = analysis.view
    return view.word(group.at - 1) in view.vocabulary.words.infinitive and bool(
        phrase_before(view.lower, group.at - 2, rules.proceeding)
    )


def _of_claim(analysis: Analysis, group: Group, rules: SpeechRules) -> bool:
    """Whether what is rejected is called a claim, an accusation or the like, before or after the verb."""
    view = analysis.view
    if final_cases.told_before(analysis, group):
        return True
    near = (
        *range(max(0, group.start - CLAIM_REACH), group.start),
        *range(group.end, min(len(view), group.end + CLAIM_REACH)),
    )
    return any(
        view.at(j) is None and noun_stance(rules, view.word(j), view.vocabulary.inflection) is not None for j in near
    )


def _of_thing(analysis: Analysis, speakers: Sequence[int]) -> bool:
    """Whether "it" speaks: a body or a paper tells that something is so; what "adds weight" is no voice."""
    return all(
        (m := analysis.view.mentions[i]).kind == "pronoun" and m.head == "thing" and m.refers is None for i in speakers
    )


def _described(analysis: Analysis, group: Group, rules: SpeechRules) -> bool:
    """As in "A man described as a friend": a participle without "be", and nobody right before it who describes."""
    view = analysis.view
    alone = view.vocabulary.pack.roles == "order" and not group.passive and not group.auxiliaries
    before = view.at(group.at - 1)
    named = before is not None and (view.mentions[before].name or view.mentions[before].kind == "pronoun")
    return alone and not named and "participle" in group.tags and view.word(group.end) in rules.as_said


def _adjective(analysis: Analysis, group: Group) -> bool:
    """As in "gave back disputed land": a participle right behind a verb is no verb of its own."""
    view = analysis.view
    bare = "participle" in group.tags and not group.auxiliaries and view.vocabulary.pack.roles == "order"
    return bare and any(g.end == group.at and not g.governors for g in analysis.groups if g is not group)


def _accused(analysis: Analysis, group: Group, rules: SpeechRules) -> bool:
    """As in "People accused of theft": a participle without "be", for which nobody is named who accuses."""
    ordered = analysis.view.vocabulary.pack.roles == "order"
    return ordered and not group.passive and "participle" in group.tags and analysis.view.word(group.end) in rules.about


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


def _attribution(
    analysis: Analysis, cue: Cue, stretch: Stretch, addressee: int | None, rules: SpeechRules
) -> Attribution:
    sentence, group = analysis.view.sentence, cue.group
    voices = with_source(analysis, cue.speakers[:1], rules)
    behind = source_at(analysis, past_time(analysis, group.end), rules)
    if behind is not None and behind[0] not in voices:
        voices = (*voices, behind[0])
    return Attribution(
        sentence=sentence.index, voices=voices,
        cue=cue_of(analysis, group),
        content=_whole_word(analysis, stretch).offsets(sentence), stance=cue.stance,
        direct=is_direct(sentence, stretch), addressee=addressee,
        joint=cue.speakers[1:], rule=f"verb {group.verb.lemma}",
        source=Stretch(*cue.phrase).offsets(sentence) if voices[-1] == cue.speakers[0] else None,
    )  # fmt: skip


def _whole_word(analysis: Analysis, stretch: Stretch) -> Stretch:
    """The stretch with all of its first word as written, where small words are joined to the next: "بدعم"."""
    view, at = analysis.view, stretch.first
    if not view.vocabulary.pack.subject_after or at == 0 or not view.word(at - 1).isalpha():
        return stretch
    return replace(stretch, first=at - 1) if view.sentence.ends[at - 1] == view.sentence.starts[at] else stretch
