"""What somebody is told to think, want or judge, and what voices say that no mention names.

None of it is a statement: it is kept apart from attributions and never becomes evidence or an origin. Only what
the report itself tells is read, not what somebody says that others think.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.annotate.cited import said_beside
from dragoman.annotate.content import tells_of, within_clause
from dragoman.annotate.cues import whole
from dragoman.annotate.leanings import by_adjective, by_noun, by_role, held_behind
from dragoman.annotate.phrasing import (
    Tokens,
    antecedent,
    behind,
    described,
    noun_at,
    phrase_end,
    unnamed,
    unnamed_behind,
)
from dragoman.annotate.quotes import quotes_in
from dragoman.annotate.said import Cue, content_of, following
from dragoman.annotate.speakers import PRESENT, agrees_before, disagrees, of_common, quoted, verb_follows
from dragoman.annotate.speech import SpeechRules
from dragoman.annotate.stretch import Stretch, claims, cue_of, is_direct, tells
from dragoman.annotate.telling import telling
from dragoman.annotate.unheld import by_passive
from dragoman.annotate.voice import is_voice
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis
from dragoman.model.annotation import Attitude, AttitudeKind, Attribution


def find_attitudes(
    analysis: Analysis, rules: SpeechRules, attributions: Sequence[Attribution], *, inside: bool = False
) -> tuple[Attitude, ...]:
    """The attitudes of one sentence in text order; `inside` if it begins within a quotation."""
    finder = _Finder(analysis, rules, attributions, inside=inside)
    groups = (*telling(analysis, rules), *by_adjective(analysis, rules), *by_role(analysis, rules))
    found = [a for group in groups if (a := finder.read(group)) is not None]
    others = (*by_noun(analysis, rules), *by_passive(analysis, rules))
    found += [*finder.phrases(), *(a for a in others if finder.free(a.cue[0]))]
    wholes = [_whole(analysis, a, rules) for a in found]
    return tuple(a for a in wholes if not any(_wider(b, a) for b in wholes))


def _wider(attitude: Attitude, other: Attitude) -> bool:
    """Whether the cue of one holds that of the other, and more: "expressed concern" is wider than "expressed"."""
    (first, last), (start, end) = attitude.cue, other.cue
    return first <= start and end <= last and last - first > end - start


def _whole(analysis: Analysis, found: Attitude, rules: SpeechRules) -> Attitude:
    """With all words of the cue."""
    cue, content, source = whole(analysis, found.cue, found.content, found.source, rules, held=True)
    kept = source if found.holder is not None else found.source  # of an unnamed one "who" alone would tell nothing
    return replace(found, cue=cue, content=content, source=kept)


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
        bare = group.infinitive and not group.governors and not self._on_purpose(group)
        if group.verb.lemma in self.rules.chain and "gerund" in group.tags:  # names a source: "citing the port"
            return None
        if group.passive or bare or (group.tags <= PRESENT and self._noun(group)):
            return None
        holder, phrase = self._holder(group)
        if phrase is None:
            return None
        stretch = self._content(group, kind, phrase)
        stretch = within_clause(self.analysis, group, stretch) if stretch is not None and kind != "speaks" else stretch
        if stretch is None or not (tells(self.analysis, stretch) or self._names(group, stretch)):
            return None
        return self._made(group, kind, holder, (phrase, stretch))

    def _names(self, group: Group, stretch: Stretch) -> bool:
        """As in "Holm endorsed Ann Marsh": who is only named may be what an attitude is about, not what is said."""
        held = "adjective" in group.tags or group.verb.lemma in self.rules.attitudes
        return held and any(self.analysis.view.at(j) is not None for j in range(stretch.first, stretch.last))

    def _on_purpose(self, group: Group) -> bool:
        """As in "used her speech to call for": an infinitive that tells what the subject of the verb before it does."""
        said = group.verb.lemma in self.rules.stances or self.rules.attitudes.get(group.verb.lemma) == "speaks"
        return (
            said
            and group.verb.lemma not in self.rules.ambiguous
            and group.raised is None
            and self._main(group) is not None
        )

    def _main(self, group: Group) -> Group | None:
        """The finite verb before another one in the sentence."""
        before = (g for g in reversed(self.analysis.groups) if g.at < group.start and not g.infinitive)
        return next((g for g in before if "gerund" not in g.tags or g.auxiliaries), None)

    def phrases(self) -> Iterator[Attitude]:
        """What stands beside "according to" and words for somebody whom no mention names."""
        view = self.analysis.view
        for i, word in enumerate(view.lower):
            phrase = next((p for p in self.rules.according if p[0] == word and view.lower[i : i + len(p)] == p), None)
            if phrase is None or not self.free(view.sentence.starts[i]):
                continue
            first, last = i + len(phrase), phrase_end(self.analysis, i + len(phrase))
            stretch = said_beside(self.analysis, i, last)
            if last > first and stretch is not None and tells(self.analysis, stretch):
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
        told = {**self.rules.roles, **self.rules.leaning} if "adjective" in group.tags else self.rules.attitudes
        kind = told.get(lemma)
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
        if of_common(self.analysis, group):
            return None, antecedent(self.analysis, group)
        if found and disagrees(self.analysis, group, found[0]):
            return None, unnamed(self.analysis, group)
        if found and quoted(self.analysis, group, found[0], self.quotes):
            return self._unnamed(group)
        if found and is_voice(view, found[0]):
            return found[0], described(self.analysis, found[0], group, self.rules)
        return (None, None) if found or group.raised is not None else self._unnamed(group)

    def _unnamed(self, group: Group) -> tuple[int | None, Tokens | None]:
        """The words for somebody unnamed, or whose participle or infinitive it is."""
        if self.analysis.view.vocabulary.pack.by_case:
            said = verb_follows(self.analysis, group, self.quotes) and group.verb.lemma in self.rules.stances
            return None, unnamed_behind(self.analysis, group, self.rules) if said else None
        if ("gerund" in group.tags and not group.auxiliaries) or (group.infinitive and not group.governors):
            return self._of_main(group)
        if verb_follows(self.analysis, group, self.quotes):
            return None, unnamed_behind(self.analysis, group, self.rules)
        words = self.analysis.view.vocabulary.words
        if self.analysis.view.word(group.start - 1) in words.conjunctions | words.contrasts:
            found = self._of_telling(group)
            if found[1] is not None:
                return found
        return None, unnamed(self.analysis, group)

    def _of_telling(self, group: Group) -> tuple[int | None, Tokens | None]:
        """Who goes on behind "and": as in "Crews said the port was late and urged the town to act"."""
        tense = group.tags & {"past", "third"}
        before = (g for g in reversed(self.analysis.groups) if g.at < group.start and tells_of(g, self.rules))
        main = next((g for g in before if g.tags & tense and not g.infinitive and not g.passive), None)
        return self._holder(main) if main is not None and tense else (None, None)

    def _of_main(self, group: Group) -> tuple[int | None, Tokens | None]:
        """Who holds what a participle tells: the subject of the clause before it, else of that behind its comma."""
        view, groups, at = self.analysis.view, self.analysis.groups, group.start
        while at > 0 and view.word(at - 1).endswith(self.rules.manner) and noun_at(view, at - 1):
            at -= 1  # ", falsely suggesting"
        before = view.word(at - 1)
        opens = view.vocabulary.words.prepositions | view.vocabulary.words.conjunctions | {","}
        if group.start and not group.infinitive and before not in opens | view.vocabulary.words.subordinators:
            return None, None
        finite = [g for g in groups if "gerund" not in g.tags and not g.infinitive and g.tags != {"participle"}]
        main = next((g for g in reversed(finite) if g.at < group.start), None)
        if main is None:
            comma = next((j for j in range(group.end, len(view)) if view.word(j) == ","), len(view))
            main = next((g for g in finite if g.at > comma), None)
        if main is None or main.passive or main.raised is not None:
            return None, None
        found = self.analysis.syntax.subject(main)
        if found and is_voice(view, found[0]):
            index = found[0]
            return index, (view.mentions[index].first, view.mentions[index].last)
        return None, None if found else unnamed(self.analysis, main)

    def _content(self, group: Group, kind: AttitudeKind, phrase: Tokens) -> Stretch | None:
        if "adjective" in group.tags:
            return held_behind(self.analysis, group.end, self.rules)
        behind = phrase[0] >= group.end
        if "gerund" in group.tags and behind:  # "Praising the crew, she left"
            comma = next((j for j in range(group.end, phrase[0]) if self.analysis.view.word(j) == ","), group.end)
            return Stretch(group.end, comma) if comma > group.end else None
        cue = Cue(group, (), "asserts" if kind == "speaks" else "expects", behind, phrase)
        held = kind != "speaks" and not behind
        stretch = following(self.analysis, cue, self.rules) if held else None
        if (
            stretch is None
            and held
            and self.analysis.view.word(group.end) in self.analysis.view.vocabulary.words.prepositions
        ):
            stretch = held_behind(self.analysis, group.end, self.rules)
        stretch = stretch or content_of(self.analysis, cue, self.rules, self.quotes)
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
