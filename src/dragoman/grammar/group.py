"""Verb groups: a verb with its auxiliaries, negation and the verbs that govern it ("are preparing to sign")."""

from dataclasses import dataclass, field, replace

from dragoman.grammar.endings import phrase_start, unlisted
from dragoman.grammar.governing import governor_before, marked_inside
from dragoman.grammar.parts import NEGATED, PERFECT, parts_before
from dragoman.grammar.verbs import Verb
from dragoman.grammar.view import QUOTES, View

MAX_LEFT, CLITICS_LEFT, CLITICS_RIGHT = 12, 8, 6
"""Tokens read leftwards, and those around a verb among which its auxiliaries may stand where order is free."""
ENDS, DASHES = frozenset(("", ",", ".", ";", ":")), frozenset(("–", "—"))
"""Words at which these end, and those where speech stands between dashes."""
BRACKET = 40
"""The same where the whole clause may stand between them."""
GOVERNOR = 3
"""Tokens of a phrase that governs the form before it: "yaptığı öne sürüldü"."""
DOUBTING = frozenset(("alleged", "denied"))
HYPOTHETICAL_PASSIVE = frozenset(("würde", "würden"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A verb at token `at` within the group `start` to `end` (exclusive), and how it is put."""

    at: int
    start: int
    end: int
    verb: Verb
    tags: frozenset[str]
    passive: bool = False
    negated: bool = False
    infinitive: bool = False
    auxiliaries: tuple[str, ...] = ()
    governors: tuple[str, ...] = ()  # lemmas of governing verbs, nearest first
    raised: int | None = None  # mention that is the logical subject ("urged Iran to stop")
    words: tuple[str, ...] = field(default=())  # folded words between start and the verb


def group_at(view: View, i: int, verb: Verb, tags: frozenset[str]) -> Group:
    """The verb group around a verb form at token `i`."""
    if view.vocabulary.pack.final == "endings":
        return _final(view, i, verb, tags)
    if view.vocabulary.pack.final == "marks":
        return _closing(view, i, verb, tags)
    reader = _Reader(view, i, tags)
    reader.read()
    words = tuple(view.sentence.lower[reader.start : i])
    if view.vocabulary.pack.by_case:
        clitics = _clitics(view, i)
        reader.auxiliaries += [w for w in clitics if w in view.vocabulary.words.auxiliaries]
        reader.negated = reader.negated or any(w in view.vocabulary.words.negations for w in clitics)
        words = (*words, *clitics)
    if view.vocabulary.pack.bracket:
        return _bracketed(view, i, verb, tags, reader, words)
    if view.vocabulary.pack.by_case and reader.governors and "base" in tags:
        tags = frozenset(("base",))  # "planira započeti": what a verb governs is no participle
    be = view.vocabulary.words.be
    passive = "participle" in tags and (
        reader.nearest in be
        if reader.nearest and view.vocabulary.pack.roles == "order"
        else _reduced(view, i, verb, tags)
    )
    passive = passive or _marked_passive(view, i, tags)
    passive = passive and not _active_with_be(view, verb, words)
    return Group(
        at=i, start=reader.start, end=i + 1 + len(verb.rest if view.vocabulary.pack.roles == "order" else ()),
        verb=verb, tags=tags, passive=passive, negated=reader.negated, infinitive=reader.infinitive,
        auxiliaries=tuple(reader.auxiliaries), governors=tuple(reader.governors), raised=reader.raised, words=words,
    )  # fmt: skip


def _final(view: View, i: int, verb: Verb, tags: frozenset[str]) -> Group:
    """A group of which everything is told by endings, and what governs it stands behind it: "görüşmesi bekleniyor"."""
    words = view.vocabulary.words
    start = phrase_start(view, i, verb.rest)
    after = i + 1
    while view.word(after) in words.adverbs or view.word(after).startswith("'"):
        after += 1
    behind = _governors_behind(view, after, tags) if tags.isdisjoint(("past", "present")) else ()
    near = tuple(view.lower[i + 1 : i + 3])
    auxiliaries = tuple(word for word in near if word in words.auxiliaries)
    return Group(
        at=i, start=i if start is None else start, end=i + 1, verb=verb, tags=tags, passive="passive" in tags,
        negated="negative" in tags or any(word in words.negations for word in near[:1]) or _undone(view, after, tags),
        infinitive=tags == {"base"},
        auxiliaries=auxiliaries, governors=behind,
        words=auxiliaries,
    )  # fmt: skip


def _undone(view: View, at: int, tags: frozenset[str]) -> bool:
    """Whether the verb behind an act is negated: "göndermeyi düşünmüyor"."""
    act = bool(tags & {"base", "nominal"}) and "reported" not in tags
    return act and any("negative" in found for _, found in view.verbs_at(at))


def _governors_behind(view: View, at: int, tags: frozenset[str]) -> tuple[str, ...]:
    """The verb or phrase at token `at` that gives a form before it a status; told facts are at most doubted."""
    for j in range(at, at + GOVERNOR):
        found = (one for one, _ in view.verbs_at(j) if phrase_start(view, j, one.rest) == at)
        statuses = ((one.lemma, view.verbs.governors.get(one.lemma)) for one in found)
        known = (lemma for lemma, status in statuses if status and (status in DOUBTING or "reported" not in tags))
        lemma = next(known, None)
        if lemma is not None:
            return (lemma,)
    return ()


def _marked_passive(view: View, i: int, tags: frozenset[str]) -> bool:
    """Whether a mark on its first letters makes a verb of the past passive: "قُتل"."""
    marks = view.verbs.passive_vowels
    return bool(marks) and "past" in tags and view.sentence.words[i][1:3].startswith(marks)


def _active_with_be(view: View, verb: Verb, before: tuple[str, ...]) -> bool:
    """As in "est arrivé", "s'est rendu": a participle that tells what its subject did."""
    active = view.verbs.perfect_with_be
    return bool(active) and (verb.lemma in active or not view.vocabulary.reflexive.isdisjoint(before))


def _bracketed(
    view: View, i: int, verb: Verb, tags: frozenset[str], reader: "_Reader", words: tuple[str, ...]
) -> Group:
    """A group whose auxiliary may stand at the other end of the clause, which also tells what an ambiguous form is."""
    closed, auxiliaries = view.vocabulary.words, tuple(reader.auxiliaries)
    carried = bool((closed.be | closed.have | view.verbs.passive) & set(auxiliaries))
    modal = bool(set(auxiliaries) - closed.be - closed.have)
    if "participle" in tags:
        kept = frozenset(("participle",)) if carried else tags - {"participle"}
        tags = kept or tags
    if "base" in tags and len(tags) > 1:
        tags = frozenset(("base",)) if reader.infinitive or modal else tags - {"base"}
    passive = "participle" in tags and (not carried or bool(view.verbs.passive & set(auxiliaries)))
    if "participle" in tags or not tags & {"base"}:
        words = tuple(word for word in words if word not in view.verbs.passive or word in HYPOTHETICAL_PASSIVE)
    infinitive = reader.infinitive or marked_inside(view, i, verb, tags)
    governors = tuple(reader.governors) or (governor_before(view, reader.start) if infinitive else ())
    return Group(
        at=i, start=reader.start, end=i + 1, verb=verb, tags=tags, passive=passive, negated=reader.negated,
        infinitive=infinitive, auxiliaries=auxiliaries, governors=governors, raised=None, words=words,
    )  # fmt: skip


def _closing(view: View, i: int, verb: Verb, tags: frozenset[str]) -> Group:
    """A group that closes its clause: the verb's own parts before it, auxiliaries around it, negation in its form."""
    running = view.word(i - 1) in view.verbs.continuous
    negated = NEGATED in tags or (running and view.word(i - 1) in view.vocabulary.words.negations)
    tags = tags - {"base"} | {"present"} if running and "base" in tags else tags
    start, end = parts_before(view, i, verb), i + 1
    small = view.vocabulary.words.auxiliaries | view.vocabulary.words.negations
    nearest = next((j for j in range(i - 1, -1, -1) if view.word(j) not in small), 0)
    negated = negated or not view.vocabulary.words.negations.isdisjoint(view.lower[min(start, nearest + 1) : i])
    while end < len(view) and view.at(end) is None and view.word(end) in view.vocabulary.words.be | view.verbs.passive:
        end += 1
    further = view.lower[i + 1 : end]
    done = "participle" in tags and ("past" not in tags or not view.verbs.passive.isdisjoint(further))
    tags -= {NEGATED, PERFECT, *(("past",) if done else ("participle",))}
    words = (*view.lower[start:i], *_clitics(view, i), *further)
    mood = {tag for w in further for _, found in view.verbs.at(w) for tag in found if tag in ("base", "present")}
    return Group(
        at=i, start=start, end=end, verb=verb, tags=tags | mood if done else tags, passive=done, negated=negated,
        auxiliaries=tuple(w for w in words if w in view.vocabulary.words.auxiliaries), words=words,
        governors=_governor_of_clause(view, start) if "base" in tags | mood else (),
    )  # fmt: skip


def _governor_of_clause(view: View, at: int) -> tuple[str, ...]:
    """The verb before a subjunctive, if it gives that a status and no other verb stands between."""
    for j in range(at - 1, -1, -1):
        found = [verb.lemma for verb, _ in view.verbs_at(j)]
        if found:
            return tuple(lemma for lemma in found if lemma in view.verbs.governors)[:1]
        if view.word(j) in (".", ";", ":"):
            break
    return ()


def regrouped(group: Group, verb: Verb, view: View) -> Group:
    """The same group with another reading of its verb, which may have fewer words ("pull out" beside "pull out of")."""
    if view.vocabulary.pack.final == "endings":
        tags = next((tags for found, tags in view.verbs_at(group.at) if found == verb), group.tags)
        return _final(view, group.at, verb, tags)
    rest = len(verb.rest) if view.vocabulary.pack.roles == "order" else 0
    return replace(group, verb=verb, end=group.at + 1 + rest)


def _clitics(view: View, i: int) -> list[str]:
    """Auxiliaries and negations around a verb where order is free: "Putin će u siječnju potpisati"."""
    words, found = view.vocabulary.words, []
    left, right = (BRACKET, BRACKET) if view.vocabulary.pack.bracket else (CLITICS_LEFT, CLITICS_RIGHT)
    ends = ENDS | DASHES if view.vocabulary.pack.dash_speech else ENDS
    for step, reach in ((-1, left), (1, right)):
        for j in range(i + step, i + step * (reach + 1), step):
            word = view.word(j)
            if j in view.timed or (word == "." and j - 1 in view.timed):
                continue
            if word == "," and view.vocabulary.pack.bracket and {j - 1, j + 1, j + 2} & view.timed:
                continue
            if word in ends or word in words.subordinators or word in words.relatives:
                break
            if j != i + step and view.verbs_at(j):
                break
            if view.at(j) is None and (word in words.auxiliaries or word in words.negations):
                found.append(word)
    return found


def _reduced(view: View, i: int, verb: Verb, tags: frozenset[str]) -> bool:
    """A participle without auxiliary, followed by the preposition of its agent."""
    if view.vocabulary.pack.by_case:
        return "past" not in tags
    bare = bool(view.verbs.perfect_with_be) and "past" not in tags  # "les soldats tués": never what they did
    return bare or view.word(i + 1 + len(verb.rest)) in view.verbs.agents


class _Reader:
    """Reads a verb group leftwards from its verb."""

    def __init__(self, view: View, i: int, tags: frozenset[str]) -> None:
        self.view, self.start, self.at, self.tags = view, i, i, tags
        self.auxiliaries: list[str] = []
        self.governors: list[str] = []
        self.nearest = ""
        self.negated = self.infinitive = False
        self.raised: int | None = None

    def read(self) -> None:
        """Extend the group to the left, step by step, as far as words belong to it."""
        for _ in range(MAX_LEFT):
            if not self._step():
                return

    def _step(self) -> bool:
        view, j = self.view, self.start - 1
        word, words = view.word(j), view.vocabulary.words
        if not word:
            return False
        self.negated = self.negated or word in words.negations
        if (view.at(j) is None and j in view.timed) or j in view.asides or self._enclitic(j):
            self.start = j
            return True
        if word in words.auxiliaries and view.at(j) is None:  # "didn't" is both
            self.auxiliaries.append(word)
            self.nearest = self.nearest or word
        elif word in words.negations:
            pass
        elif word in words.infinitive and not self.infinitive and not self._clause_follows():
            return self._govern(j)
        elif word in QUOTES and j == self.at - 1 and view.word(j - 1) in words.auxiliaries:
            pass  # was "resigned"
        elif word not in words.adverbs and not self._governor(j) and not self._unknown_adverb(j):
            return False
        self.start = j
        return True

    def _clause_follows(self) -> bool:
        """Whether the word before a verb opens a clause rather than an infinitive: "سبق أن صرح الوزير"."""
        return self.view.vocabulary.pack.subject_after and "base" not in self.tags

    def _enclitic(self, j: int) -> bool:
        """Whether a pronoun stands behind its auxiliary: "a-t-il déclaré"."""
        words = self.view.vocabulary.words
        return self.view.word(j) in words.enclitics and self.view.word(j - 1) in words.auxiliaries

    def _unknown_adverb(self, j: int) -> bool:
        """One word between auxiliary and participle that no list has: "has outright rejected"."""
        view, words = self.view, self.view.vocabulary.words
        word, before = view.word(j), view.word(j - 1)
        common = word.isalpha() and word not in view.vocabulary.closed and view.at(j) is None and not view.verbs_at(j)
        return j == self.at - 1 and common and "participle" in self.tags and before in words.auxiliaries | words.adverbs

    def _governor(self, j: int) -> bool:
        """A verb directly before a gerund ("denies supplying") or infinitive ("planira posjetiti")."""
        if self._of_gerund(j):
            j -= 1
        perfect = self.nearest in self.view.vocabulary.words.have  # "denied having signed"
        readings = self.view.verbs_at(j) if self.start == self.at or perfect else ()
        lemmas = [verb.lemma for verb, _ in readings if verb.lemma in self.view.verbs.governors]
        order, bare = self.view.vocabulary.pack.roles == "order", bool(self.view.verbs.perfect_with_be)
        wanted = {"gerund"} if order and not bare else {"base"}  # "veut signer"
        if not lemmas or (wanted.isdisjoint(self.tags) and not perfect):
            return False
        self.governors.append(lemmas[0])
        return True

    def _of_gerund(self, j: int) -> bool:
        """In "accused of supplying": the preposition between a governing verb and its gerund."""
        return (
            "gerund" in self.tags
            and self.start == self.at
            and self.view.word(j) in self.view.vocabulary.words.prepositions
        )

    def _govern(self, j: int) -> bool:
        """Read what stands before "to": a governing verb, an adjective such as "due", or an object with its verb."""
        view = self.view
        self.infinitive = True
        self.start = j
        k = j - 1
        if view.word(k) in view.vocabulary.words.negations:
            self.negated = True
            k -= 1
        k = self._before_time(k)
        if any(verb.lemma for verb, _ in view.verbs_at(k)):
            lemma = view.verbs_at(k)[0][0].lemma
            longer = f"{lemma} {view.word(j)}"
            self.governors.append(longer if k < j - 1 and longer in view.verbs.governors else lemma)
            self.start = k
            return True
        index = view.at(k)
        if index is not None:
            governor = self._governing_object(index)
            if governor:
                self.governors.append(governor)
                self.raised = index
        elif view.word(k) in view.vocabulary.words.be:  # "are to meet"
            self.auxiliaries.append(view.word(k))
            self.start = k
            return True
        elif view.word(k) in view.verbs.governors:
            self.governors.append(view.word(k))
            self.start = k
            return True
        return False

    def _before_time(self, k: int) -> int:
        """Past a time between a verb and its infinitive, if a verb stands before it: "agreed on Monday to send"."""
        view, j = self.view, k
        while j in view.timed and view.at(j) is None:
            j -= 1
        if j < k and view.word(j) in view.vocabulary.words.prepositions:
            j -= 1
        return j if view.verbs_at(j) else k

    def _governing_object(self, index: int) -> str | None:
        """Lemma of the verb whose object a mention is ("urged Iran to stop")."""
        first = self.view.mentions[index].first
        for k in range(first - 1, max(-1, first - 4), -1):
            if self.view.word(k) in self.view.vocabulary.words.prepositions:
                return None
            readings = self.view.verbs_at(k)
            if readings:
                lemma = readings[0][0].lemma
                return None if lemma in self.view.verbs.purposive else lemma
        return None


def groups_of(view: View) -> tuple[Group, ...]:
    """The main reading of every verb of the sentence, in order."""
    found = [
        group_at(view, i, *readings[0]) for i in range(len(view)) if (readings := view.verbs_at(i) or unlisted(view, i))
    ]
    auxiliaries = view.vocabulary.words.auxiliaries
    phrases = [group for group in found if group.verb.rest and view.word(group.at) in auxiliaries]  # "is opposed to"
    inside = {j for group in phrases for j in range(group.at + 1, group.end)}
    kept = [group for group in found if group.at not in inside]
    carried = {j for group in kept for j in range(group.start, group.at) if view.word(j) in auxiliaries}
    if view.vocabulary.pack.final == "marks":
        carried |= {j for group in kept for j in range(group.at + 1, group.end)}
    return _coordinated(view, [group for group in kept if group.at not in carried])


def _lists(view: View, before: Group, group: Group) -> bool:
    """Whether a bare base form goes on with what was said of the verb before: "will close the camp and deport"."""
    if view.vocabulary.pack.by_case or group.tags != {"base"} or group.auxiliaries or group.infinitive:
        return False
    joins = view.vocabulary.words.conjunctions | {","}
    near = view.word(group.start - 1) in joins and "base" in before.tags
    return near and bool(before.auxiliaries or before.infinitive) and not group.governors


def _coordinated(view: View, groups: list[Group]) -> tuple[Group, ...]:
    """The groups, with what the first of two passives tells of the second: "were arrested and jailed"."""
    for k in range(1, len(groups)):
        before, group = groups[k - 1], groups[k]
        between = [w for w in view.lower[before.end : group.start] if w not in view.vocabulary.words.adverbs]
        joined = len(between) == 1 and between[0] in view.vocabulary.words.conjunctions
        if joined and before.passive and before.auxiliaries and not group.auxiliaries and "participle" in group.tags:
            groups[k] = replace(group, passive=True, auxiliaries=before.auxiliaries, words=before.words)
        elif _lists(view, before, group):
            groups[k] = replace(
                group, auxiliaries=before.auxiliaries, words=before.words, infinitive=before.infinitive,
                governors=before.governors, negated=group.negated or before.negated,
            )  # fmt: skip
    return tuple(groups)
