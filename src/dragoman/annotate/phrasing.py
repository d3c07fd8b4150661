"""The words that name a voice, with what describes it: "Ana Kos, who leads the union", "a third of the voters"."""

from dragoman.annotate.quotes import MARKS
from dragoman.annotate.speech import SpeechRules
from dragoman.annotate.voice import OWNERS
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis
from dragoman.grammar.view import View
from dragoman.lang.letters import small

Tokens = tuple[int, int]
"""First token and the one behind the last."""
NOUNS = frozenset(("organisation", "state", "place", "agency", "outlet"))
"""Kinds of mentions that may stand before a noun: "Oslo police"."""
REACH = 30
"""Tokens a description may have."""


def described(analysis: Analysis, index: int, group: Group | None, rules: SpeechRules) -> Tokens:
    """The tokens around a mention that belong to its description, up to the cue's verb group if there is one."""
    mention = analysis.view.mentions[index]
    plain = mention.kind == "pronoun" and not _possessive(analysis.view, index)
    if plain or analysis.view.vocabulary.pack.final == "endings":
        return mention.first, mention.last
    before = group is not None and mention.last <= group.start
    first = _leftwards(analysis, mention.first, 0 if group is None or before else group.end, rules)
    if group is None or not before:
        return first, behind(analysis, mention.last, rules)
    last = group.start
    if last in analysis.view.timed and analysis.view.word(last - 1) in analysis.view.vocabulary.words.prepositions:
        last -= 1  # "Holm on Monday said"
    return first, last if _one_phrase(analysis, mention.last, last) else mention.last


def _one_phrase(analysis: Analysis, first: int, last: int) -> bool:
    """Whether the tokens between a name and its verb only describe the name."""
    view, words = analysis.view, analysis.view.vocabulary.words
    closing = (";", ":", *MARKS)
    if last - first > REACH or any(word in closing for word in view.sentence.words[first:last]):
        return False
    opening = view.word(first)
    if opening != "," and opening not in words.prepositions | words.relatives | {"(", "–", "—"}:
        return False
    if opening == "," and view.word(last - 1) != ",":
        return False
    relative = next((j for j in range(first, last) if view.word(j) in words.relatives), last)
    return not any(finite(analysis, j) for j in range(first, relative))


def finite(analysis: Analysis, j: int) -> bool:
    """Whether a verb with a subject of its own stands at token `j`: no gerund, no participle before a preposition."""
    view = analysis.view
    if view.word(j) in view.vocabulary.words.auxiliaries:
        return view.vocabulary.pack.roles == "order"
    tags = frozenset(tag for _, found in view.verbs_at(j) for tag in found)
    bare = "participle" in tags and view.word(j + 1) in view.vocabulary.words.prepositions
    return bool(tags & {"past", "third", "present", "base"}) and not bare


def _leftwards(analysis: Analysis, first: int, stop: int, rules: SpeechRules) -> int:
    """Over articles, adjectives, nouns and owners to where the phrase begins."""
    view, words = analysis.view, analysis.view.vocabulary.words
    at = first
    while at > stop:
        word, index = view.word(at - 1), view.at(at - 1)
        if index is not None:
            if not _before_noun(view, index):
                break
            at = view.mentions[index].first
        elif (
            word in words.determiners - words.subordinators
            or word in view.numerals
            or word in words.possessives
            or _owner(view, at - 1)
        ):
            at -= 1
        elif word in rules.by and noun_at(view, at - 2):
            at -= 2
        elif noun_at(view, at - 1) and _modifies(view, at - 1):
            at -= 1
        else:
            break
    return at


def _modifies(view: View, j: int) -> bool:
    """Whether a noun or adjective may modify what follows: where nouns have cases only an adjective does."""
    return view.vocabulary.pack.roles == "order" or view.word(j).endswith(view.vocabulary.adjectival)


def _owner(view: View, j: int) -> bool:
    """Whether token `j` makes a possessor of the word before it, and is no single quotation mark."""
    before = view.word(j - 1)[-1:].isalnum()
    return view.word(j) in OWNERS and before and view.sentence.ends[j - 1] == view.sentence.starts[j]


def to_something(view: View, j: int) -> bool:
    """Whether "to" at token `j` is a preposition: "opposition to the plan", not "a plan to leave"."""
    words = view.vocabulary.words
    noun = view.word(j + 1) in words.determiners or view.word(j + 1) in words.possessives or view.at(j + 1) is not None
    return view.word(j) in words.infinitive and noun


def _possessive(view: View, index: int) -> bool:
    """Whether a mention is "his" or its like, before what somebody has."""
    return (view.mentions[index].head or "").startswith("possessive")


def _before_noun(view: View, index: int) -> bool:
    mention = view.mentions[index]
    title = mention.kind == "person" and not mention.name
    owner = view.word(mention.last) in OWNERS or _possessive(view, index)
    return owner or title or view.attributive(index) or mention.kind in NOUNS


def noun_at(view: View, j: int) -> bool:
    """Whether an unlisted noun, adjective or number stands at token `j`."""
    word = view.word(j)
    if not word or not word[0].isalnum() or view.at(j) is not None or j in view.timed:
        return False
    return word not in view.vocabulary.closed and not view.verbs_at(j)


def behind(analysis: Analysis, last: int, rules: SpeechRules) -> int:
    """Where the description ends that follows a name: its prepositional phrases, brackets, apposition and clause."""
    view, words = analysis.view, analysis.view.vocabulary.words
    at = last
    while at < min(len(view), last + REACH):
        word, following = view.word(at), view.word(at + 1)
        if word in rules.describing and at + 1 not in view.timed:
            at = phrase_end(analysis, at + 1)
        elif word == "(":
            at = next((j + 1 for j in range(at, len(view)) if view.word(j) == ")"), at + 1)
        elif word == "," and following in words.relatives:
            return _clause_end(analysis, at + 2)
        elif word == "," and _apposes(analysis, at + 1):
            at = phrase_end(analysis, at + 1)
        elif word in words.relatives and word not in words.subordinators:
            return _clause_end(analysis, at + 1)
        else:
            break
    return at


def _apposes(analysis: Analysis, at: int) -> bool:
    """Whether a noun phrase at token `at` tells who was named before it: "a lawyer in Bergen", "director of"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    if view.word(at)[:1].isdigit():
        return True
    index = view.at(at)
    while view.word(at) in words.determiners or view.word(at) in view.vocabulary.modifiers:
        at += 1
    index = view.at(at)
    if index is not None:
        return view.mentions[index].kind in ("person", "group") and not view.mentions[index].name
    return noun_at(view, at) and small(view.sentence.words[at])


def phrase_end(analysis: Analysis, at: int) -> int:
    """Where a noun phrase that begins at token `at` ends."""
    view, words = analysis.view, analysis.view.vocabulary.words
    while at < len(view):
        word, index = view.word(at), view.at(at)
        if index is not None:
            if view.mentions[index].kind == "pronoun" and not _possessive(view, index):
                break
            at = view.mentions[index].last
        elif noun_at(view, at) or word in words.determiners or word in OWNERS or word in view.numerals:
            at += 1
        else:
            break
    return at


def _clause_end(analysis: Analysis, at: int) -> int:
    """Where a relative clause ends: at a comma, a mark or the end of the sentence."""
    view = analysis.view
    stops = (",", ";", ":", ".", "–", "—")
    ends = (j for j in range(at, len(view)) if view.word(j) in stops or view.sentence.words[j] in MARKS)
    return next(ends, len(view))


def unnamed(analysis: Analysis, group: Group) -> Tokens | None:
    """The subject of a finite verb where no mention names it: "two doctors at the clinic said"."""
    view, words, at = analysis.view, analysis.view.vocabulary.words, group.start
    while at > 0 and view.word(at - 1) in words.adverbs:
        at -= 1
    return _phrase_before(analysis, at)


def antecedent(analysis: Analysis, group: Group) -> Tokens | None:
    """The phrase of common words that "who" before a verb stands for: "one captain, who said"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    last = group.start - 1
    found = _phrase_before(analysis, last - (view.word(last - 1) == ","))
    if found is None:
        return None
    first = max((j + 1 for j in range(*found) if view.verbs_at(j)), default=found[0])
    while view.word(first) in words.prepositions and first < found[1]:
        first += 1
    return (first, found[1]) if first < found[1] else None


def _phrase_before(analysis: Analysis, last: int) -> Tokens | None:
    view, words, at = analysis.view, analysis.view.vocabulary.words, last
    while at > 0:
        clause = _clause_before(analysis, at - 1)
        if clause is None and _breaks(analysis, at - 1):
            break
        at = at - 1 if clause is None else clause
    while at < last and (view.word(at) in words.conjunctions | words.contrasts or view.word(at) in words.adverbs):
        at += 1
    opens = view.word(at) in words.prepositions and not _counts(view, at)
    heads = words.determiners - view.verbs.definite | view.numerals  # "some", "half"
    named = any(noun_at(view, j) or view.at(j) is not None or view.word(j) in heads for j in range(at, last))
    return (at, last) if at < last and named and not opens and view.word(last - 1) not in words.prepositions else None


def _clause_before(analysis: Analysis, j: int) -> int | None:
    """Where the relative or participle clause begins whose verb stands at token `j`: "people who met the crew say"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    if not view.verbs_at(j) and view.word(j) not in words.auxiliaries:
        return None
    group = next((g for g in analysis.groups if g.start <= j <= g.at), None)
    start = group.start if group is not None else j
    if (
        view.word(start - 1) in words.relatives
        and start > 1
        and (noun_at(view, start - 2) or view.at(start - 2) is not None)
    ):
        return start - 1
    bare = group is not None and "gerund" in group.tags and not group.auxiliaries
    return start if bare and start > 0 and (noun_at(view, start - 1) or view.at(start - 1) is not None) else None


def head_of(view: View, phrase: Tokens) -> int | None:
    """The mention that a phrase is about, None if common words are its head."""
    for j in range(*phrase):
        index = view.at(j)
        if index is not None and not _before_noun(view, index):
            return index
        if index is not None and view.mentions[index].last == phrase[1]:
            return index
        if index is None and view.word(j) in view.vocabulary.words.prepositions | view.vocabulary.words.relatives:
            return None
        if index is None and noun_at(view, j) and view.at(j + 1) is None and not noun_at(view, j + 1):
            return None
    return None


def _counts(view: View, at: int) -> bool:
    """Whether a preposition only rounds a number: "about four in ten"."""
    return view.word(at + 1)[:1].isdigit() or view.word(at + 1) in view.numerals


def _breaks(analysis: Analysis, j: int) -> bool:
    """Whether a subject phrase cannot reach over token `j`."""
    view, words = analysis.view, analysis.view.vocabulary.words
    word = view.word(j)
    if view.at(j) is not None:
        return view.mentions[view.cover[j]].kind == "pronoun" and not _possessive(view, view.cover[j])
    if j in view.timed or not (word[0].isalnum() or word in OWNERS or word == "-"):
        return True
    return finite(analysis, j) or word in words.subordinators - words.prepositions or word in words.relatives


def unnamed_behind(analysis: Analysis, group: Group, rules: SpeechRules) -> Tokens | None:
    """The subject behind an inverted verb where no mention names it: "…, said one of the fishermen"."""
    words, first = analysis.view.vocabulary.words, group.end
    while analysis.view.word(first) in words.auxiliaries | words.clitics:
        first += 1
    end = phrase_end(analysis, first)
    if analysis.view.word(end) in rules.by and analysis.view.vocabulary.pack.by_case:  # "jedan od ribara"
        end = phrase_end(analysis, end + 1)
    return (first, behind(analysis, end, rules)) if end > first else None
