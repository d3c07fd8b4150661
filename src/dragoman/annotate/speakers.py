"""Who speaks by a verb of saying: before it, over an aside, or behind it."""

from collections.abc import Sequence

from dragoman.annotate import final_cases
from dragoman.annotate.phrasing import head_of, noun_at, unnamed
from dragoman.annotate.quotes import MARKS, MIN_WORDS, Quote
from dragoman.annotate.quotes import before as quote_before
from dragoman.annotate.speech import SpeechRules, noun_stance, speech_rules
from dragoman.annotate.stretch import DASHES
from dragoman.annotate.voice import OWNERS, first_of, is_voice, past_day, source_at, titled_behind
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis
from dragoman.lang.letters import small

INVERSION = 3
"""Tokens after a verb in which its speaker may stand ("said the minister")."""
MIN_CLAUSE = 3
"""Tokens that must stand before "and said" for a clause to have ended."""
PRESENT = frozenset(("base", "third", "present"))
ASIDES = {")": "(", ",": ",", "–": "–", "—": "—", "--": "--"}
ASIDE = 14
"""Tokens an aside between a speaker and the verb may have: "Smith (R-Ohio) said", "Ivić, ravnatelj službe, kaže"."""
CLAUSE = 34
"""Tokens it may have where it is a relative clause: "Holm, who leads the largest union in the country, said"."""


def speakers_of(
    analysis: Analysis, group: Group, quotes: Sequence[Quote], rules: SpeechRules
) -> tuple[tuple[int, ...], bool]:
    """Who speaks, and whether they stand behind the verb ("said the minister")."""
    if analysis.view.vocabulary.pack.final == "endings":
        return final_cases.speakers(analysis, group, quotes, rules), False
    housed = _housed(analysis, group, rules)
    if housed is not None:
        return (housed,), analysis.view.mentions[housed].first > group.at
    aside = group.verb.lemma in rules.addressed or participle_after_comma(analysis, group)
    aside = aside or _opens_clause(analysis, group, quotes)
    behind = () if aside else _behind(analysis, group, quotes, rules)
    behind = behind or _far_behind(analysis, group, quotes)
    if behind:
        return behind, True
    found = () if group.raised is not None else _before(analysis, group, rules)
    return (() if found and quoted(analysis, group, found[0], quotes) else found), False


def _opens_clause(analysis: Analysis, group: Group, quotes: Sequence[Quote]) -> bool:
    """Whether a verb before its subject only begins what it tells: "من جهته، قال الوزير إن"; no quotation before it."""
    view = analysis.view
    quote = quote_before(view.sentence, quotes, group.start)
    return view.vocabulary.pack.subject_after and (quote is None or quote.last - quote.first < MIN_WORDS)


def _housed(analysis: Analysis, group: Group, rules: SpeechRules) -> int | None:
    """Where it is said, of a plural verb without a subject: "в Кремле заявили", "сообщили в пресс-службе"."""
    view, places = analysis.view, rules.housed
    if not view.word(group.at).endswith(rules.housed_verbs or ("\0",)) or group.infinitive:
        return None
    j = group.start - 1
    while j > 0 and (j in view.timed or j + 1 in view.timed or view.word(j) in view.vocabulary.words.adverbs):
        j -= 1
    for index in (view.at(j), view.at(group.end + 1)):
        inside = index is not None and view.word(view.mentions[index].first - 1) in places
        if index is None or not inside or view.at(view.mentions[index].first - 2) is not None:
            continue  # "diplomati iz vlade navode": those are who say it
        if is_voice(view, index) and view.mentions[index].kind != "person":
            return index
    return None


def quoted(analysis: Analysis, group: Group, index: int, quotes: Sequence[Quote]) -> bool:
    """Whether a mention stands in a quotation before the verb: who speaks of it is somebody else."""
    first = analysis.view.mentions[index].first
    return any(q.first <= first < q.last <= group.at for q in quotes if q.last - q.first >= MIN_WORDS)


def participle_after_comma(analysis: Analysis, group: Group) -> bool:
    """As in "…, dismissing the plan": it goes on with what the subject does, and what it tells stands behind it."""
    bare = "gerund" in group.tags and not group.auxiliaries and analysis.view.vocabulary.pack.roles == "order"
    return bare and analysis.view.word(group.start - 1) == ","


def _before(analysis: Analysis, group: Group, rules: SpeechRules) -> tuple[int, ...]:
    """The speakers before the verb, over what may part them from it."""
    view = analysis.view
    if group.passive:  # who says it stands behind "by"; the subject is what it is said of
        return tuple(i for i in analysis.syntax.subject(group) if is_voice(view, i))
    if _unnamed_behind(analysis, group):
        return ()
    aside = _after_saying(analysis, group)
    if aside is not None:
        index = view.at(aside - 1)
        return (index,) if index is not None and is_voice(view, index) else ()
    carrier = _over_source(analysis, group, rules)
    named = carrier if carrier is not None else _over_apposition(analysis, group)
    if named is not None:
        return (named,)
    main = _far(analysis, group) if "gerund" in group.tags and view.word(group.start - 1) == "," else ()
    return main or _subject(analysis, group, rules)


def _unnamed_behind(analysis: Analysis, group: Group) -> bool:
    """Whether words that no mention has tell behind the verb who says it: "…, rekao je njegov ured"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    if not view.vocabulary.pack.by_case or view.word(group.start - 1) not in (",", *MARKS):
        return False
    at = group.end
    while view.word(at) in words.auxiliaries | words.clitics | words.adverbs or at in view.timed:
        at += 1
    index = view.at(at)
    if index is None and (view.word(at) in words.possessives or view.word(at) in words.indefinite):
        return True
    bare = index is None and view.word(at).isalpha() and view.word(at) not in view.vocabulary.closed
    common = bare or (index is not None and view.attributive(index))
    return common and not any(g.at > group.at for g in analysis.groups)


def _subject(analysis: Analysis, group: Group, rules: SpeechRules) -> tuple[int, ...]:
    if of_common(analysis, group):
        return ()
    speakers = tuple(i for i in analysis.syntax.subject(group) if is_voice(analysis.view, i))
    if speakers and disagrees(analysis, group, speakers[0]):
        return _far(analysis, group, listed=True)
    if speakers:
        return () if _of_other(analysis, group, speakers[0]) else speakers
    return _over_aside(analysis, group) or _of_paper(analysis, group, rules) or _far(analysis, group)


def of_common(analysis: Analysis, group: Group) -> bool:
    """Whether "who" right before the verb stands for common words: "talks with one captain, who said"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    j = group.start - 2 - (view.word(group.start - 2) == ",")
    if view.vocabulary.pack.roles != "order" or view.word(group.start - 1) not in words.relatives - words.subordinators:
        return False
    some = view.word(j) in words.determiners - view.verbs.definite or view.word(j) in view.numerals
    return j >= 0 and view.at(j) is None and j not in view.timed and (some or noun_at(view, j))


def _of_other(analysis: Analysis, group: Group, index: int) -> bool:
    """Whether common words and a verb before them part a mention from this verb: "Holm said her crew had found"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    phrase = unnamed(analysis, group) if view.vocabulary.pack.roles == "order" and not group.infinitive else None
    if phrase is None or view.mentions[index].last > phrase[0] or view.word(phrase[0] - 1) in words.relatives:
        return False
    common = any(view.at(j) is None and view.word(j) not in words.closed for j in range(*phrase))
    return common and any(view.mentions[index].last <= g.at < phrase[0] for g in analysis.groups)


def disagrees(analysis: Analysis, group: Group, index: int) -> bool:
    """Whether verb and mention differ in number, with a comma between them.

    As in "Kos cuts the number of ferries, says crews agree" and "He left, records show".
    """
    view, mention = analysis.view, analysis.view.mentions[index]
    if view.vocabulary.pack.roles != "order" or group.auxiliaries or group.infinitive:
        return False
    if group.tags == {"third"}:
        return view.word(group.start - 1) == "," and mention.plural
    parted = "," in view.lower[mention.last : group.start] and noun_at(view, group.start - 1)
    return group.tags == {"base"} and parted and mention.kind in ("person", "pronoun") and not mention.plural


def _far(analysis: Analysis, group: Group, *, listed: bool = False) -> tuple[int, ...]:
    """A subject that a clause parts from its verb, or that an earlier verb of the sentence has: ", saying that".

    `listed` where the verb goes on with what the subject does, a comma before it.
    """
    view, words = analysis.view, analysis.view.vocabulary.words
    if view.vocabulary.pack.by_case:
        return ()
    joined = listed or view.word(group.start - 1) in words.conjunctions | words.contrasts
    if ("gerund" in group.tags and view.word(group.start - 1) == ",") or joined:
        earlier = (g for g in reversed(analysis.groups) if g.at < group.start and not g.infinitive)
        finite = (
            g for g in earlier if "gerund" not in g.tags and (g.auxiliaries or "past" in g.tags or "third" in g.tags)
        )
        found = (analysis.syntax.subject(g) for g in finite if not g.passive)
        return next((s for s in found if s and is_voice(view, s[0])), _opening(analysis, group))
    phrase = unnamed(analysis, group) if "gerund" not in group.tags else None
    index = head_of(view, phrase) if phrase is not None else None
    return (index,) if index is not None and is_voice(view, index) else ()


def _opening(analysis: Analysis, group: Group) -> tuple[int, ...]:
    """Who opens the sentence and goes on behind "and": "Holm tuned the piano on Monday and said it was old"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    first = next((j for j in range(2) if view.at(j) is not None), None)
    finite = bool(group.tags & {"past", "third"}) and not group.infinitive and group.start > MIN_CLAUSE
    if first is None or not finite or view.word(group.start - 1) not in words.conjunctions:
        return ()
    index = view.cover[first]
    after = view.mentions[index].last
    goes_on = view.word(after)[:1].isalpha() and view.word(after) not in words.closed
    own = any(g.at < group.start for g in analysis.groups if not g.infinitive)
    return (index,) if is_voice(view, index) and goes_on and not own else ()


def _over_source(analysis: Analysis, group: Group, rules: SpeechRules) -> int | None:
    """Who carries it, before an aside that names whom it is from: "Kyodo, citing the coast guard, said"."""
    view, words = analysis.view, analysis.view.sentence.words
    for j in range(group.start - 2, max(0, group.start - ASIDE), -1) if words[group.start - 1] == "," else ():
        if words[j] == "," and source_at(analysis, j, rules) is not None:
            index = view.at(j - 1)
            parted = any(j < g.at < group.start and "gerund" not in g.tags for g in analysis.groups)
            return index if index is not None and is_voice(view, index) and not parted else None
    return None


def _over_apposition(analysis: Analysis, group: Group) -> int | None:
    """The name before what describes it: "Ana Kos, head of the largest party in the north, said"."""
    view, words = analysis.view, analysis.view.sentence.words
    if group.start == 0 or words[group.start - 1] != ",":
        return None
    for j in range(group.start - 2, max(0, group.start - CLAUSE), -1):
        index = view.at(j - 1) if words[j] == "," else None
        if index is None or view.mentions[index].kind != "person" or not view.mentions[index].name:
            continue
        cases = view.cases(index)
        if _describes(analysis, j + 1, group.start - 1) and (not cases or "nom" in cases):
            return index
    return None


def _describes(analysis: Analysis, first: int, last: int) -> bool:
    """Whether tokens tell who somebody is: an office or common noun first, and no verb but in a relative clause."""
    view, closed = analysis.view, analysis.view.vocabulary.words
    while view.word(first) in closed.determiners or view.word(first) in view.vocabulary.modifiers:
        first += 1
    index = view.at(first)
    mention = view.mentions[index] if index is not None else None
    bare = mention.kind in ("person", "group") and not mention.name if mention is not None else None
    if not (bare if bare is not None else small(view.sentence.words[first]) and view.word(first) not in closed.closed):
        return False
    relative = next((k for k in range(first, last) if view.word(k) in closed.relatives), last)
    return not any(view.verbs_at(k) or view.word(k) in closed.be for k in range(first, relative))


def _after_saying(analysis: Analysis, group: Group) -> int | None:
    """In "A donor, Kyodo reported, claimed that": the comma that opens the aside; its speaker is not the subject."""
    view = analysis.view
    saying = next((g for g in reversed(analysis.groups) if g.end == group.start - 1), None)
    if view.word(group.start - 1) != "," or saying is None or view.word(saying.at) not in view.vocabulary.saying:
        return None
    index = view.at(saying.start - 1)
    if index is None:
        return None
    first = view.mentions[index].first
    while view.word(first - 1) in view.vocabulary.words.determiners:
        first -= 1
    return first - 1 if first > 1 and view.word(first - 1) == "," else None


def _of_paper(analysis: Analysis, group: Group, rules: SpeechRules) -> tuple[int, ...]:
    """Whose a statement is that says something: "a statement from the family read", "the bank's report said"."""
    view, at = analysis.view, group.start - 1
    index = view.at(at)
    if index is not None:
        preposition = view.preposition_before(view.mentions[index].first)
        linked = preposition is not None and view.word(preposition) in rules.by
        noun, owner = (preposition - 1, index) if linked and preposition else (None, None)
    else:
        noun, owner = at, view.at(at - 2) if view.word(at - 1) in OWNERS else None
    if noun is None or owner is None or not is_voice(view, owner):
        return ()
    return (owner,) if noun_stance(rules, view.word(noun), view.vocabulary.inflection) else ()


def _behind(analysis: Analysis, group: Group, quotes: Sequence[Quote], rules: SpeechRules) -> tuple[int, ...]:
    """The speakers after a verb that follows what is said, unless what follows them is a clause of their own."""
    view = analysis.view
    if not verb_follows(analysis, group, quotes):
        return ()
    inside = next((j for j in range(group.start, group.at) if view.word(j) in view.vocabulary.words.enclitics), None)
    if inside is not None and view.at(inside) is not None:  # "a-t-il déclaré"
        return (view.cover[inside],)
    first = _past_times(analysis, group.end) if view.vocabulary.pack.adjectives_after else past_day(analysis, group.end)
    for j in range(first, min(len(view), first + INVERSION)):
        index = view.at(j)
        if view.word(j) in rules.marks:  # ", adding that the port was shut": the clause begins
            return ()
        if index is not None and view.vocabulary.pack.by_case and view.attributive(index):
            continue
        if index is not None:
            speakers = first_of(view, index) if is_voice(view, index) else None
            joined = analysis.syntax.joined(speakers) if speakers is not None else ()
            after = view.mentions[joined[-1]].last if joined else 0
            told = view.word(after) in rules.marks or (
                _clause_begins(analysis, after) and source_at(analysis, after, rules) is None
            )
            own = view.mentions[index].kind == "pronoun" and view.word(after)[:1].isalpha()
            return () if told or own else joined
        described = view.vocabulary.pack.adjectives_after and view.common(j)  # "denunció la organización Foro"
        small = view.vocabulary.words.determiners | view.vocabulary.words.be | view.vocabulary.modifiers
        if not described and view.word(j) not in small:
            break
    titled = titled_behind(analysis, first)
    return () if titled is None else (titled,)


def _past_times(analysis: Analysis, at: int) -> int:
    """Past time, place and hearers between a verb and its speaker: "ha detto ieri ai giornalisti il ministro"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    while at < len(view):
        first = at + 1 + (view.word(at + 1) in words.determiners)
        told = view.at(first) if view.word(at) in view.vocabulary.place_prepositions else None
        if told is not None:
            at = view.mentions[told].last
        elif at in view.timed or (at + 1 in view.timed and view.word(at) in words.prepositions):
            at += 1
        else:
            break
    return at


def _far_behind(analysis: Analysis, group: Group, quotes: Sequence[Quote]) -> tuple[int, ...]:
    """Who stands far behind the verb after a quotation: "„…”, rekao je jučer na sjednici odbora predsjednik Ivić"."""
    view = analysis.view
    pack = view.vocabulary.pack
    free = pack.by_case or pack.adjectives_after
    if not free or quote_before(view.sentence, quotes, group.start) is None:
        return ()
    for j in range(group.end, min(len(view), group.end + CLAUSE)):
        if view.word(j) in (",", ":", ";", *MARKS) or any(g.at == j for g in analysis.groups):
            return ()
        index = view.at(j)
        if index is None or view.word(view.mentions[index].first - 1) in view.vocabulary.words.prepositions:
            continue
        mention = view.mentions[index]
        if mention.kind == "person" and mention.name and "nom" in (view.cases(index) or ("nom",)):
            return (index,)
    return ()


def _clause_begins(analysis: Analysis, at: int) -> bool:
    """Whether a verb stands at token `at`: "…, said he cannot …" is no inversion."""
    view = analysis.view
    return bool(view.verbs_at(at)) or (
        view.word(at) in view.vocabulary.words.auxiliaries and view.vocabulary.pack.roles == "order"
    )


def verb_follows(analysis: Analysis, group: Group, quotes: Sequence[Quote]) -> bool:
    """Whether the verb stands right behind a comma or a quotation, or opens the sentence."""
    view = analysis.view
    before = view.sentence.words[group.start - 1] if group.start else ""
    if before in (",", *MARKS) or quote_before(view.sentence, quotes, group.start) is not None:
        return True
    at = group.start - 1
    if before in DASHES and view.vocabulary.pack.adjectives_after:  # "il porto - ha detto Ivić - resta chiuso"
        return True
    at -= view.vocabulary.pack.adjectives_after and view.word(at) in view.verbs.articles  # "comme l'a rapporté l'AFP"
    return (before == "" and view.vocabulary.pack.by_case) or view.word(at) in speech_rules(
        view.vocabulary.pack.code
    ).as_said


def _over_aside(analysis: Analysis, group: Group) -> tuple[int, ...]:
    """The speaker before an aside in brackets or commas that stands right before the verb."""
    view = analysis.view
    mark = view.sentence.words[group.start - 1] if group.start else ""
    opening = ASIDES.get(mark)
    edges = [
        j for j in range(group.start - 2, max(0, group.start - CLAUSE), -1)
        if opening and view.sentence.words[j] == opening
    ]  # fmt: skip
    for nearest, j in enumerate(edges):
        index, clause = view.at(j - 1), view.word(j + 1) in view.vocabulary.words.relatives
        close = nearest == 0 and j > group.start - ASIDE
        if index is not None and (close or clause):
            return (index,) if is_voice(view, index) else ()
        if close and not clause:
            return ()
    return ()


def agrees_before(analysis: Analysis, group: Group) -> bool:
    """Whether a voice, "who" or a comma stands right before the verb, agreeing with it in number."""
    view = analysis.view
    if view.vocabulary.pack.by_case:
        words = view.vocabulary.words
        return view.word(group.start - 1) not in words.determiners | words.prepositions | frozenset(words.possessives)
    if view.word(group.end) in view.vocabulary.words.auxiliaries:  # "the union's claims can move forward"
        return False
    index = view.at(group.start - 1)
    if index is None:
        who = view.word(group.start - 1) in view.vocabulary.words.relatives - view.vocabulary.words.restrictive
        return who or bool(_over_aside(analysis, group))
    mention = view.mentions[index]
    if not is_voice(view, index) or (mention.kind == "place" and mention.government is None):
        return False
    one = (
        not mention.plural
        and mention.kind not in ("group", "pronoun")
        and (mention.head or "") not in ("media", "state media")
    )
    return not (one and group.tags == {"base"})
