"""Which mentions can speak, and whom a voice cites."""

from dragoman.annotate.quotes import MARKS
from dragoman.annotate.speech import SpeechRules, speech_rules
from dragoman.grammar.syntax import Analysis
from dragoman.grammar.view import View
from dragoman.lang.world import load_world
from dragoman.model.annotation import Mention

VOICES = frozenset(("person", "state", "organisation", "agency", "outlet", "group", "pronoun", "name"))
OWNERS = frozenset(("'s", "'"))
CITED_REACH = 6
TITLE = 6
"""Tokens after a verb up to a name that a description stands before."""


def is_voice(view: View, index: int) -> bool:
    """Whether a mention can speak: an actor, a capital for its government, a region for its states ("the West")."""
    mention = view.mentions[index]
    if view.attributive(index) or (mention.head or "").startswith("possessive"):
        return False
    if (mention.kind == "name" and mention.head == "thing") or _names_part(view, mention):
        return False
    return mention.kind in VOICES or mention.government is not None or _peopled(mention)


def _names_part(view: View, mention: Mention) -> bool:
    """Whether a place only tells which thing the noun behind it is, where nouns have capitals: "Berliner Charité"."""
    if not view.vocabulary.pack.capital_nouns or mention.kind != "place" or mention.last >= len(view):
        return False
    noun = view.sentence.words[mention.last]
    return noun[:1].isupper() and view.at(mention.last) is None and mention.last not in view.timed


def _peopled(mention: Mention) -> bool:
    """Whether it is a region that may speak for its states, as no sea does."""
    kind, _, slug = (mention.key or "").partition(":")
    return mention.kind == "place" and kind == "region" and not load_world().regions[slug].sea


def first_of(view: View, index: int) -> int | None:
    """The mention, or what it owns: of "Pezeshkian's press service" the press service; of a report who wrote it."""
    if view.mentions[index].head == "report":
        return _writer(view, index)
    last = view.mentions[index].last
    while view.word(last) in OWNERS:
        owned = next((i for j in range(last + 1, last + 5) if (i := view.at(j)) is not None), None)
        if owned is None:
            return None
        index, last = owned, view.mentions[owned].last
    return index


def _writer(view: View, index: int) -> int:
    """As in "A report by the bank", "izvješće NATO-a": whose the report is, else the report itself."""
    last = view.mentions[index].last
    linked = view.word(last) in speech_rules(view.vocabulary.pack.code).by
    for j in range(last + linked, min(len(view), last + 4)) if linked or view.vocabulary.pack.by_case else ():
        other = view.at(j)
        if other is not None and not view.attributive(other):
            owned = linked or not view.cases(other) or "gen" in view.cases(other)
            return other if is_voice(view, other) and owned else index
        if not linked and j > last:
            break
    return index


def with_source(analysis: Analysis, voices: tuple[int, ...], rules: SpeechRules) -> tuple[int, ...]:
    """Add whom the last voice cites: "state media, citing the ministry, said"."""
    found = source_at(analysis, analysis.view.mentions[voices[-1]].last, rules)
    return (*voices, found[0]) if found is not None and found[0] not in voices else voices


def past_time(analysis: Analysis, at: int) -> int:
    """The token behind a time that stands at token `at`: "on Monday"."""
    view = analysis.view
    while at in view.timed or (view.word(at) in view.vocabulary.words.prepositions and at + 1 in view.timed):
        at += 1
    return at


def past_day(analysis: Analysis, at: int) -> int:
    """Past a time between a verb and its speaker where cases tell who speaks: "rekao je u ponedjeljak ministar"."""
    view = analysis.view
    if not view.vocabulary.pack.by_case:
        return at
    while view.word(at) in view.vocabulary.words.be:
        at += 1
    return past_time(analysis, at)


def source_at(analysis: Analysis, at: int, rules: SpeechRules) -> tuple[int, int] | None:
    """Whom an aside at token `at` cites, and the token behind it: ", citing the ministry's press office,"."""
    view = analysis.view
    at += view.word(at) == ","
    cites = any(verb.lemma in rules.chain and "gerund" in tags for verb, tags in view.verbs.at(view.word(at)))
    phrase = next((p for p in rules.according if tuple(view.sentence.lower[at : at + len(p)]) == p), None)
    if not cites and phrase is None:
        return None
    for j in range(at + 1, min(len(view), at + CITED_REACH)):
        index = view.at(j)
        if index is not None and not view.attributive(index):
            root = first_of(view, index)
            if root is None or not is_voice(view, root):
                return None
            end = view.mentions[root].last
            return root, end + (view.word(end) == ",")
    return None


def titled_behind(analysis: Analysis, at: int) -> int | None:
    """The name behind a description that no list knows: "…, said veteran Democratic strategist Jo Holm."."""
    view = analysis.view
    if view.vocabulary.pack.roles != "order" or view.vocabulary.pack.adjectives_after:
        return None
    for j in range(at, min(len(view), at + TITLE)):
        index, word = view.at(j), view.word(j)
        if index is not None:
            mention = view.mentions[index]
            ends = view.word(mention.last) in ("", ",", ".", *MARKS)
            return index if mention.kind == "person" and mention.name and ends and j > at else None
        if not word.replace("-", "").isalpha() or word in view.vocabulary.closed or view.verbs_at(j):
            return None
    return None
