"""Who says what without a verb: "according to X", "quoted by X", "accusations by X that"."""

from dragoman.annotate.quotes import MARKS
from dragoman.annotate.speech import Phrases, SpeechRules, noun_stance, speech_rules
from dragoman.annotate.stretch import Stretch, is_direct, says_something
from dragoman.annotate.voice import OWNERS, first_of, is_voice, with_source
from dragoman.grammar.syntax import Analysis
from dragoman.grammar.view import View
from dragoman.model.annotation import Attribution, Mention, Stance

VOICE_REACH, NOUN_REACH, MARK_REACH = 5, 6, 4
CITING = "citing"
PASSING_ON = frozenset(("agency", "outlet"))


# -- phrases ----------------------------------------------------------------------------------------------


def by_phrase(analysis: Analysis, rules: SpeechRules) -> list[Attribution]:
    """Attributions by "according to" and its like, and by "quoted by"."""
    found = []
    openers = {phrase[0] for phrase in (*rules.according, *rules.behind, *rules.initial, *rules.reported)}
    for i, word in enumerate(analysis.view.lower):
        if word not in openers or analysis.view.at(i) is not None:
            continue
        attribution = _behind(analysis, i, rules) or _according(analysis, i, rules) or _reported(analysis, i, rules)
        if attribution is not None and not _names_carrier(analysis, i):
            found.append(attribution)
    return found


def _names_carrier(analysis: Analysis, i: int) -> bool:
    """Whether only a voice stands before the phrase, which then opens nothing: "خبرگزاری تاس به نقل از …"."""
    view = analysis.view
    index = view.at(i - 1)
    return view.vocabulary.pack.final == "marks" and index is not None and view.mentions[index].first == 0


def _phrase(analysis: Analysis, i: int, phrases: Phrases) -> int:
    """Length of the phrase at token `i`, 0 if there is none."""
    lower = analysis.view.lower
    return next((len(p) for p in phrases if lower[i] == p[0] and lower[i : i + len(p)] == p), 0)


def _according(analysis: Analysis, i: int, rules: SpeechRules) -> Attribution | None:
    length = _phrase(analysis, i, rules.according)
    index = _voice_after(analysis, i + length) if length else None
    if index is None and _clause_opens(analysis, i):
        length = _phrase(analysis, i, rules.initial)
        index = _voice_after(analysis, i + length) if length else None
        index = index if index is not None and _tells(analysis.view.mentions[index]) else None
    if index is None or _cited_by_other(analysis, i) or _degree(analysis, i, length):
        return None
    voices = with_source(analysis, (index,), rules)
    return _made(
        analysis,
        (i, i + length),
        voices,
        said_beside(analysis, i, analysis.view.mentions[voices[-1]].last),
        CITING if _participle(analysis, i) else "phrase",
    )


def _degree(analysis: Analysis, i: int, length: int) -> bool:
    """Whether the word is the adverb that it may be too, as within a phrase: "im zehnmal so großen Deutschland"."""
    view = analysis.view
    adverb = length == 1 and view.word(i) in view.vocabulary.words.adverbs
    return adverb and i > 0 and view.word(i - 1) not in (",", "–", "—", "-", "(", *MARKS)


def _behind(analysis: Analysis, i: int, rules: SpeechRules) -> Attribution | None:
    """As in "Reuters'in haberine göre, …", "dem Minister zufolge …": the phrase stands behind the voice."""
    view = analysis.view
    length = _phrase(analysis, i, rules.behind)
    index = view.at(i - 1 - (view.word(i - 1) in view.verbs.suffix_cases)) if length else None
    if index is None or not is_voice(view, index):
        return None
    return _made(analysis, (i, i + length), (index,), _around(analysis, index, i + length), "phrase")


def _around(analysis: Analysis, index: int, last: int) -> Stretch | None:
    """What stands behind a phrase that ends before token `last` and opens its sentence with its voice, else all of it.

    What only precedes the voice is all where nothing follows: "Der Hafen ist geschlossen, der Polizei zufolge."
    """
    view = analysis.view
    end = last + (view.word(last) == ",")
    after = Stretch(end, len(view)) if end < len(view) and says_something(analysis, end, len(view)) else None
    first = view.mentions[index].first
    while view.word(first - 1) in view.vocabulary.words.determiners:
        first -= 1
    if after is None or view.vocabulary.pack.final == "endings" or not _clause_before(analysis, first):
        before = Stretch(0, first) if first and says_something(analysis, 0, first) else None
        return after or before
    return Stretch(0, len(view))


def _clause_before(analysis: Analysis, first: int) -> bool:
    """Whether a verb stands before token `first`, so that a phrase there is set into its clause."""
    return any(group.at < first for group in analysis.groups)


def _tells(mention: Mention) -> bool:
    """Whether "prema X" can only mean "according to X": a medium, a spokesperson, an expert; not a state or town."""
    if mention.kind in PASSING_ON or (mention.kind == "person" and (mention.office is not None or bool(mention.name))):
        return True
    return mention.kind in ("organisation", "group") and mention.head is not None


def _clause_opens(analysis: Analysis, i: int) -> bool:
    return i == 0 or analysis.view.word(i - 1) in (",", "–", "—", '"')


def said_beside(analysis: Analysis, i: int, end: int) -> Stretch | None:
    """What stands after a phrase that opens the sentence and its voice, which ends at token `end`; else before it."""
    view = analysis.view
    joining = view.vocabulary.words.conjunctions  # "And according to …"
    if not any(word[0].isalnum() and word not in joining for word in view.sentence.lower[:i]):
        marks = (",",) if view.vocabulary.pack.capitals else (",", ";")  # "به گزارش مهر از مسکو؛"
        comma = next((j for j in range(end, min(len(view), end + 12)) if view.word(j) in marks), None)
        after = (
            end + 1
            if view.word(end) in marks
            else comma + 1
            if comma is not None and not _verb_before(analysis, end, comma)
            else end
        )
        return Stretch(after, len(view)) if after < len(view) and says_something(analysis, after, len(view)) else None
    around = _clause_around(analysis, i, end)
    if around is not None:
        return around
    before = i - (view.word(i - 1) == ",")
    return Stretch(0, before) if before > 0 and says_something(analysis, 0, before) else None


def _clause_around(analysis: Analysis, i: int, end: int) -> Stretch | None:
    """The clause that goes on around a phrase and its voice: "Peru plant nach Angaben des Ministers den Abbau"."""
    view = analysis.view
    goes_on = view.word(end)[:1].isalnum() and says_something(analysis, end, len(view))
    if not goes_on or view.word(i - 1) == "," or not _clause_before(analysis, i):
        return None
    comma = next((j for j in range(i - 1, 0, -1) if view.word(j) == ","), 0)
    return Stretch(0 if not comma or _verb_before(analysis, comma, i) else comma + 1, len(view))


def _verb_before(analysis: Analysis, first: int, last: int) -> bool:
    return any(first <= group.at < last for group in analysis.groups)


def _reported(analysis: Analysis, i: int, rules: SpeechRules) -> Attribution | None:
    """As in "…, quoted by Interfax": the carrier of what stands before."""
    length = _phrase(analysis, i, rules.reported)
    if not length or i == 0 or analysis.view.word(i - 1) not in (",", "(", "–", "—", '"', "”", "“"):
        return None
    index = _voice_after(analysis, i + length)
    if index is None or not _carries(analysis.view.mentions[index]):
        return None
    end = i - 1
    stretch = Stretch(0, end) if end > 0 and says_something(analysis, 0, end) else None
    return _made(analysis, (i, i + length), (index,), stretch, "carrier")


def _carries(mention: Mention) -> bool:
    return mention.kind in PASSING_ON or mention.kind in {"organisation", "name"}


def _voice_after(analysis: Analysis, at: int) -> int | None:
    view = analysis.view
    for j in range(at, min(len(view), at + VOICE_REACH)):
        index = view.at(j)
        if index is not None and view.attributive(index):
            continue
        if index is not None:
            voice = first_of(view, _employer(view, index))
            return voice if voice is not None and is_voice(view, voice) else None
        if view.word(j) in (",", ".") or view.verbs_at(j):
            return None
    return None


def _employer(view: View, index: int) -> int:
    """The agency whose correspondent tells it, where that stands behind: "به گزارش خبرنگار سیاسی ایرنا"; else who."""
    mention = view.mentions[index]
    if mention.kind != "group" or mention.head != "people" or mention.plural or mention.country:
        return index
    for j in range(mention.last, min(len(view), mention.last + VOICE_REACH)):
        after = view.at(j)
        if after is not None:
            return after if view.mentions[after].kind in PASSING_ON else index
        if not view.common(j):
            break
    return index


def _cited_by_other(analysis: Analysis, i: int) -> bool:
    """Whether "citing" at token `i` continues a voice named just before it."""
    view = analysis.view
    before = i - 1 - (view.word(i - 1) == ",")
    index = view.at(before)
    return index is not None and is_voice(view, index) and i > 1 and _participle(analysis, i)


def _participle(analysis: Analysis, i: int) -> bool:
    """Whether "citing" stands at token `i`, not "according"."""
    rules = speech_rules(analysis.view.vocabulary.pack.code)
    return any(
        "gerund" in tags and verb.lemma in rules.chain for verb, tags in analysis.view.verbs.at(analysis.view.word(i))
    )


# -- nouns ------------------------------------------------------------------------------------------------


def by_noun(analysis: Analysis, rules: SpeechRules) -> list[Attribution]:
    """Attributions by a noun of saying with its voice and a clause: "accusations by X that …", "X's denial that …"."""
    view, found = analysis.view, []
    for i in range(1, len(view)):
        stance = (
            None
            if view.at(i) is not None or view.verbs_at(i)
            else noun_stance(rules, view.word(i), view.vocabulary.inflection)
        )
        attribution = _claimed(analysis, i, stance, rules) if stance is not None else None
        if attribution is not None:
            found.append(attribution)
    return found


def _claimed(analysis: Analysis, i: int, stance: Stance, rules: SpeechRules) -> Attribution | None:
    index, at = _claimant(analysis, i, rules)
    mark = next(
        (j for j in range(at, min(len(analysis.view), at + MARK_REACH)) if analysis.view.word(j) in rules.marks), None
    )
    if index is None or mark is None or any(analysis.view.at(j) is not None for j in range(at, mark)):
        return None
    end = next(
        (j for j in range(mark + 1, len(analysis.view)) if analysis.view.word(j) in (";", "—")), len(analysis.view)
    )
    stretch = Stretch(mark + 1, end) if mark + 1 < end else None
    return _made(analysis, (i, i + 1), (index,), stretch, "noun", stance)


def _claimant(analysis: Analysis, i: int, rules: SpeechRules) -> tuple[int | None, int]:
    """Whose the claim at token `i` is, and the token after both."""
    view = analysis.view
    for j in range(i + 1, min(len(view), i + NOUN_REACH)):
        index = view.at(j)
        if index is not None and not view.attributive(index):
            linked = view.word(i + 1) in rules.by or (view.vocabulary.pack.by_case and "gen" in view.cases(index))
            return (index, view.mentions[index].last) if linked and is_voice(view, index) else (None, i + 1)
        if view.word(j) in rules.marks or view.word(j) in (",", "."):
            break
    owner = i - 1
    while owner > i - 4 and view.word(owner) in view.vocabulary.modifiers:
        owner -= 1
    index = view.at(owner - 1) if view.word(owner) in OWNERS else view.at(owner)
    if index is None or not (
        view.word(owner) in OWNERS
        or (view.mentions[index].last == owner + 1 and view.word(view.mentions[index].last - 1) in OWNERS)
    ):
        return None, i + 1
    return (index, i + 1) if is_voice(view, index) else (None, i + 1)


def _made(
    analysis: Analysis,
    cue: tuple[int, int],
    voices: tuple[int, ...],
    stretch: Stretch | None,
    rule: str,
    stance: Stance = "asserts",
) -> Attribution | None:
    if stretch is None:
        return None
    sentence = analysis.view.sentence
    return Attribution(
        sentence=sentence.index, voices=voices, cue=sentence.offsets(*cue), content=stretch.offsets(sentence),
        stance=stance, direct=is_direct(sentence, stretch), rule=rule,
    )  # fmt: skip
