"""What somebody is told to think, want or judge, and what voices say that no mention names.

None of it is a statement: it is kept apart from attributions and never becomes evidence or an origin. Only what
the report itself tells is read, not what somebody says that others think.
"""

from collections.abc import Iterable, Iterator, Sequence

from dragoman.annotate.cited import said_beside
from dragoman.annotate.leanings import by_adjective, by_noun, held_behind
from dragoman.annotate.phrasing import Tokens, behind, described, phrase_end, unnamed, unnamed_behind
from dragoman.annotate.quotes import quotes_in
from dragoman.annotate.said import Cue, content_of
from dragoman.annotate.speakers import PRESENT, agrees_before, verb_follows
from dragoman.annotate.speech import SpeechRules
from dragoman.annotate.stretch import Stretch, claims, cue_of, is_direct, tells
from dragoman.annotate.voice import is_voice
from dragoman.grammar.group import Group, group_at
from dragoman.grammar.syntax import Analysis
from dragoman.grammar.view import View
from dragoman.model.annotation import Attitude, AttitudeKind, Attribution


def find_attitudes(
    analysis: Analysis, rules: SpeechRules, attributions: Sequence[Attribution], *, inside: bool = False
) -> tuple[Attitude, ...]:
    """The attitudes of one sentence in text order; `inside` if it begins within a quotation."""
    finder = _Finder(analysis, rules, attributions, inside=inside)
    groups = (*analysis.groups, *_of_plurals(analysis, rules), *by_adjective(analysis, rules))
    found = [a for group in groups if (a := finder.read(group)) is not None]
    return (*found, *finder.phrases(), *(a for a in by_noun(analysis, rules) if finder.free(a.cue[0])))


def _of_plurals(analysis: Analysis, rules: SpeechRules) -> Iterator[Group]:
    """Verbs of saying whose subject is a plural noun that the grammar does not know: "six in ten say"."""
    view = analysis.view
    known = {group.at for group in analysis.groups}
    for i in range(1, len(view)):
        if i in known or view.at(i) is not None or view.verbs_at(i):
            continue
        for verb, tags in view.verbs.at(view.word(i)):
            spoken = verb.lemma in rules.stances and not verb.rest and "base" in tags
            if spoken and _plural(view, _head_before(view, i)):
                yield group_at(view, i, verb, tags)
                break


def _head_before(view: View, i: int) -> int:
    """The noun of the phrase before token `i`: "aides to Ann Marsh say"."""
    index = view.at(i - 1)
    preposition = view.preposition_before(view.mentions[index].first) if index is not None else None
    return preposition - 1 if preposition else i - 1


def _plural(view: View, j: int) -> bool:
    """Whether token `j` is a number or a plural: it has a base form that an ending of the plural was cut from."""
    word = view.word(j)
    if word[:1].isdigit() or word in view.numerals:
        return True
    plural = any(base != word and "plural" in cases for base, cases in view.vocabulary.inflection.bases(word))
    return plural and word not in view.vocabulary.closed


class _Finder:
    """Looks for the attitudes of one sentence."""

    def __init__(
        self, analysis: Analysis, rules: SpeechRules, attributions: Sequence[Attribution], *, inside: bool
    ) -> None:
        self.analysis, self.rules, self.attributions = analysis, rules, attributions
        self.quotes = quotes_in(analysis.view.sentence, inside=inside)
        self.quoted = frozenset(j for quote in self.quotes for j in range(quote.first, quote.last))

    def read(self, group: Group) -> Attitude | None:
        """The attitude that a verb tells of, if it is one and nobody is on record as saying it."""
        kind = self._kind(group)
        if kind is None or not self.free(self.analysis.view.sentence.starts[group.at]):
            return None
        bare = group.infinitive and not group.governors
        if group.verb.lemma in self.rules.chain and "gerund" in group.tags:  # names a source: "citing the port"
            return None
        if group.passive or bare or (group.tags <= PRESENT and self._noun(group)):
            return None
        holder, phrase = self._holder(group)
        if phrase is None:
            return None
        stretch = self._content(group, kind, phrase)
        if stretch is None or not tells(self.analysis, stretch):
            return None
        return self._made(group, kind, holder, (phrase, stretch))

    def phrases(self) -> Iterator[Attitude]:
        """What stands beside "according to" and words for somebody whom no mention names."""
        view = self.analysis.view
        for i, word in enumerate(view.lower):
            phrase = next((p for p in self.rules.according if p[0] == word and view.lower[i : i + len(p)] == p), None)
            if phrase is None or not self.free(view.sentence.starts[i]):
                continue
            first, last = i + len(phrase), phrase_end(self.analysis, i + len(phrase))
            stretch = said_beside(self.analysis, i, last)
            if last > first and stretch is not None:
                sentence = view.sentence
                yield Attitude(
                    kind="speaks", sentence=sentence.index, holder=None, cue=sentence.offsets(i, first),
                    source=sentence.offsets(first, behind(self.analysis, last, self.rules)),
                    content=stretch.offsets(sentence),
                )  # fmt: skip

    def _made(self, group: Group, kind: AttitudeKind, holder: int | None, told: tuple[Tokens, Stretch]) -> Attitude:
        sentence = self.analysis.view.sentence
        return Attitude(
            kind=kind, sentence=sentence.index, holder=holder, source=Stretch(*told[0]).offsets(sentence),
            cue=cue_of(self.analysis, group), content=told[1].offsets(sentence),
        )  # fmt: skip

    def _kind(self, group: Group) -> AttitudeKind | None:
        lemma = group.verb.lemma
        kind = self.rules.leaning.get(lemma) if "adjective" in group.tags else self.rules.attitudes.get(lemma)
        return kind or ("speaks" if group.verb.lemma in self.rules.stances and not group.negated else None)

    def _noun(self, group: Group) -> bool:
        """Whether a form that is a noun too ("support", "plans") has no subject right before it that it agrees with."""
        ambiguous = group.verb.lemma in self.rules.ambiguous
        return ambiguous and not agrees_before(self.analysis, group) and not self._object_follows(group.end)

    def _object_follows(self, at: int) -> bool:
        """Whether an object or a clause follows, or nothing where the verb closes an aside: ", records show"."""
        view, words = self.analysis.view, self.analysis.view.vocabulary.words
        word = view.word(at)
        if word in words.determiners | self.rules.marks | words.infinitive or view.at(at) is not None:
            return True
        return word in (",", ".") and any(view.word(j) == "," for j in range(max(0, at - 7), at))

    def free(self, at: int) -> bool:
        """Whether the word at a character is no cue of a statement, and stands in the content and quotes of none."""
        starts = self.analysis.view.sentence.starts
        if any(starts[j] == at for j in self.quoted):
            return False
        return not any(a.cue[0] <= at < a.cue[1] or a.content[0] <= at < a.content[1] for a in self.attributions)

    def _holder(self, group: Group) -> tuple[int | None, Tokens | None]:
        """Who holds it: a mention with its description, or the words for somebody unnamed."""
        view = self.analysis.view
        found = self.analysis.syntax.subject(group)
        if found and is_voice(view, found[0]):
            return found[0], described(self.analysis, found[0], group, self.rules)
        if found or group.raised is not None or "gerund" in group.tags or view.vocabulary.pack.roles == "case":
            return None, None
        if verb_follows(self.analysis, group, self.quotes):
            return None, unnamed_behind(self.analysis, group, self.rules)
        return None, unnamed(self.analysis, group)

    def _content(self, group: Group, kind: AttitudeKind, phrase: Tokens) -> Stretch | None:
        if "adjective" in group.tags:
            return held_behind(self.analysis, group.end, self.rules)
        behind = phrase[0] >= group.end
        cue = Cue(group, (), "asserts" if kind == "speaks" else "expects", behind, phrase)
        stretch = content_of(self.analysis, cue, self.rules, self.quotes)
        if stretch is None or kind != "speaks" or group.verb.lemma in self.rules.attitudes:
            return stretch
        said = claims(self.analysis, stretch) or is_direct(self.analysis.view.sentence, stretch)
        return stretch if said else None


def outermost(attitudes: Iterable[Attitude]) -> tuple[Attitude, ...]:
    """Without those that stand in the content of another."""
    kept: list[Attitude] = []
    for attitude in sorted(attitudes, key=lambda a: (a.sentence, a.content[0], -a.content[1], a.cue)):
        inside = (a.content[0] <= attitude.cue[0] < a.content[1] for a in kept if a.sentence == attitude.sentence)
        if not any(inside):
            kept.append(attitude)
    return tuple(sorted(kept, key=lambda a: (a.sentence, a.cue)))
