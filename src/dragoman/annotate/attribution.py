"""Who says what: cue, voices, content and stance, sentence by sentence.

Attribution in the sense of PolNeAR (Newell, Margolin and Ruths, LREC 2018): a source, a cue and a content;
here with a chain of sources, from the one nearest the outlet to the root.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, get_args

from dragoman.annotate.content import Stretch, after_cue, before_cue, beside, is_direct, trailing
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis
from dragoman.lang.lexicon import split
from dragoman.lang.pack import load
from dragoman.model.annotation import Attribution, Mention, Stance

VOICES = frozenset(("person", "state", "organisation", "agency", "outlet", "group", "pronoun", "name"))


@dataclass(frozen=True, slots=True)
class SpeechRules:
    """Verbs and phrases of saying of one language."""

    stances: Mapping[str, Stance]  # lemma to stance
    according: tuple[tuple[str, ...], ...]
    chain: frozenset[str]  # lemmas
    marks: frozenset[str]
    about: frozenset[str]  # prepositions that open the content of an accusation


@lru_cache(maxsize=16)
def speech_rules(code: str) -> SpeechRules:
    """The speech rules of a language pack."""
    section: Mapping[str, Any] = load(code).section("speech")
    verbs = section.get("verbs") or {}
    phrases = sorted((split(str(p)) for p in section.get("according") or ()), key=lambda p: (-len(p), p))
    return SpeechRules(
        stances={str(lemma): stance for stance in get_args(Stance) for lemma in verbs.get(stance, ())},
        according=tuple(phrases),
        chain=frozenset(map(str, section.get("chain_verbs") or ())),
        marks=frozenset(map(str, section.get("content_marks") or ())),
        about=frozenset(map(str, section.get("about") or ("of", "over", "about"))),
    )


def find_attributions(analysis: Analysis, rules: SpeechRules) -> tuple[Attribution, ...]:
    """All attributions of one sentence, chains composed, in text order."""
    found = [a for group in analysis.groups if (a := _by_verb(analysis, group, rules)) is not None]
    found += _by_phrase(analysis, rules)
    return tuple(sorted(_nested(found), key=lambda a: (a.cue, a.content)))


# -- verbs ------------------------------------------------------------------------------------------------


def _by_verb(analysis: Analysis, group: Group, rules: SpeechRules) -> Attribution | None:
    chains = group.verb.lemma in rules.chain
    stance = rules.stances.get(group.verb.lemma, "asserts" if chains else None)
    if stance is None or group.passive and stance != "alleges":
        return None
    if group.negated and stance in ("asserts", "alleges"):
        return None
    speakers, inverted = _speakers(analysis, group)
    if not speakers:
        return None
    if chains:
        return _cited(analysis, group, speakers, rules)
    stretch = _content(analysis, group, speakers, stance, rules, inverted=inverted)
    if stretch is None:
        return None
    addressee = next(iter(analysis.syntax.object(group)), None) if stance in ("alleges", "requests") else None
    return _attribution(analysis, group, speakers, stretch, stance, addressee)


def _speakers(analysis: Analysis, group: Group) -> tuple[tuple[int, ...], bool]:
    """Who speaks, and whether they stand behind the verb ("said the minister")."""
    view = analysis.view
    for j in range(group.end, min(len(view), group.end + 3)):
        index = view.at(j)
        if index is not None and _voice(view.mentions[index]) and _verb_opens(analysis, group):
            return analysis.syntax.joined(index), True
        if index is not None or view.word(j) not in view.vocabulary.words.determiners | view.vocabulary.words.be:
            break
    speakers = tuple(i for i in analysis.syntax.subject(group) if _voice(view.mentions[i]))
    return speakers, False


def _verb_opens(analysis: Analysis, group: Group) -> bool:
    """Whether the verb follows a comma or a closing quotation mark, so that its subject comes after it."""
    return analysis.view.word(group.start - 1) in (",", '"', "”", "“", "»", "")


def _voice(mention: Mention) -> bool:
    return mention.kind in VOICES and mention.head != "adjective" or mention.government is not None


def _content(
    analysis: Analysis, group: Group, speakers: tuple[int, ...], stance: Stance, rules: SpeechRules, *, inverted: bool
) -> Stretch | None:
    """The stretch that is said, by where the cue stands."""
    relative = beside(analysis, group, speakers)
    if relative is not None:
        return relative
    if inverted or trailing(analysis, group):
        return before_cue(analysis, group, speakers)
    if stance in ("alleges", "requests"):
        return after_cue(analysis, group, rules.about | rules.marks, shared=True) or after_cue(analysis, group, frozenset(), shared=True)
    return after_cue(analysis, group, rules.marks)


def _cited(analysis: Analysis, group: Group, speakers: tuple[int, ...], rules: SpeechRules) -> Attribution | None:
    """ "X cited Y as saying that …": Y speaks, X carries."""
    root = analysis.syntax.object(group)
    if not root or "gerund" in group.tags:
        return None
    stretch = after_cue(analysis, group, rules.marks | {"as"})
    return _attribution(analysis, group, (*speakers[:1], *root[:1]), stretch, "asserts", None) if stretch else None


def _attribution(
    analysis: Analysis, group: Group, voices: tuple[int, ...], stretch: Stretch, stance: Stance, addressee: int | None
) -> Attribution:
    sentence = analysis.view.sentence
    content = stretch.offsets(sentence)
    chain = voices if group.verb.lemma in ("cite", "quote") else voices[:1]
    return Attribution(
        sentence=sentence.index, voices=_with_source(analysis, chain), cue=sentence.offsets(group.at, group.end), content=content,
        stance=stance, direct=is_direct(sentence, stretch), addressee=addressee, rule=f"verb {group.verb.lemma}",
        joint=voices[1:] if chain != voices else (),
    )  # fmt: skip


def _with_source(analysis: Analysis, voices: tuple[int, ...]) -> tuple[int, ...]:
    """Add whom the last voice cites: "state media, citing the ministry, said"."""
    view = analysis.view
    last = view.mentions[voices[-1]].last
    at = last + (view.word(last) == ",")
    cites = any(verb.lemma in speech_rules(view.vocabulary.pack.code).chain for verb, _ in view.verbs.at(view.word(at)))
    if not cites:
        return voices
    for j in range(at + 1, min(len(view), at + 6)):
        index = view.at(j)
        if index is not None and view.mentions[index].head != "adjective" and view.word(view.mentions[index].last) != "'s":
            return (*voices, index)
    return voices


# -- phrases ----------------------------------------------------------------------------------------------


def _by_phrase(analysis: Analysis, rules: SpeechRules) -> list[Attribution]:
    view, found = analysis.view, []
    for i in range(len(view)):
        phrase = next((p for p in rules.according if tuple(view.sentence.lower[i : i + len(p)]) == p), None)
        if phrase is None or view.at(i) is not None:
            continue
        index = _phrase_voice(analysis, i + len(phrase))
        if index is not None and not _cited_by_other(analysis, i):
            found.append(_according(analysis, i, len(phrase), index))
    return found


def _phrase_voice(analysis: Analysis, at: int) -> int | None:
    view = analysis.view
    for j in range(at, min(len(view), at + 4)):
        index = view.at(j)
        if index is not None:
            mention = view.mentions[index]
            return index if _voice(mention) and view.word(mention.last) not in ("'s",) else None
        if view.word(j) in (",", ".") or view.verbs_at(j):
            return None
    return None


def _cited_by_other(analysis: Analysis, i: int) -> bool:
    """Whether "citing" at token `i` continues a voice named just before it."""
    view = analysis.view
    before = i - 1 - (view.word(i - 1) == ",")
    index = view.at(before)
    return index is not None and _voice(view.mentions[index]) and i > 1 and view.word(i).endswith("ing") and view.word(i) != "according"


def _according(analysis: Analysis, i: int, length: int, index: int) -> Attribution:
    view = analysis.view
    voices = _with_source(analysis, (index,))
    end = view.mentions[voices[-1]].last
    if _opens(analysis, i):
        stretch = Stretch(end + (view.word(end) == ","), _end(analysis))
    else:
        stretch = Stretch(0, i - (view.word(i - 1) == ","))
    sentence = view.sentence
    return Attribution(
        sentence=sentence.index, voices=voices, cue=sentence.offsets(i, i + length), content=stretch.offsets(sentence),
        stance="asserts", direct=is_direct(sentence, stretch), rule="phrase",
    )  # fmt: skip


def _opens(analysis: Analysis, i: int) -> bool:
    return not any(word[0].isalnum() for word in analysis.view.sentence.lower[:i])


def _end(analysis: Analysis) -> int:
    return len(analysis.view)


# -- nesting ----------------------------------------------------------------------------------------------


def _nested(found: Sequence[Attribution]) -> list[Attribution]:
    """Put the voices of an attribution before those of the attributions it contains."""
    ordered = sorted(found, key=lambda a: (a.content[0] - a.content[1], a.cue))  # widest first
    result: list[Attribution] = []
    for attribution in ordered:
        outer = [a for a in result if a.stance == "asserts" and a.content[0] <= attribution.cue[0] and attribution.cue[1] <= a.content[1]]
        if outer:
            before = outer[-1].voices
            before = before[:-1] if before[-1] == attribution.voices[0] else before
            attribution = replace(attribution, voices=(*before, *attribution.voices))
        result.append(attribution)
    return [_of_allegation(a, result) for a in result]


def _of_allegation(attribution: Attribution, all_found: Sequence[Attribution]) -> Attribution:
    """Who denies what others allege denies what is alleged, not that it is alleged."""
    if attribution.stance not in ("denies", "admits") or attribution.content[0] > attribution.cue[0]:
        return attribution
    inside = [
        a for a in all_found
        if a.stance == "alleges" and attribution.content[0] <= a.cue[0] and a.cue[1] <= attribution.content[1]
    ]  # fmt: skip
    return replace(attribution, content=(inside[-1].content[0], min(inside[-1].content[1], attribution.content[1]))) if inside else attribution
