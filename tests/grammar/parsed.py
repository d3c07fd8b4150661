"""A sentence as the grammar reads it, for tests: looked up by its words."""

from dataclasses import dataclass, replace

from dragoman.annotate.annotate import annotate
from dragoman.clean import lay_out
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis, analyse
from dragoman.lang.vocabulary import vocabulary_of
from dragoman.model.annotation import Annotations
from dragoman.model.text import Report
from dragoman.pipeline import _layout_rules


@dataclass(frozen=True, slots=True)
class Parsed:
    """An analysis with the text it is of."""

    text: str
    annotations: Annotations
    analysis: Analysis

    def group(self, word: str) -> Group:
        """The verb group of a word as written."""
        words = self.analysis.view.sentence.words
        return next(g for g in self.analysis.groups if words[g.at] == word)

    def at(self, word: str) -> int:
        """Token index of a word as written."""
        return self.analysis.view.sentence.words.index(word)

    def texts(self, mentions: tuple[int, ...]) -> list[str]:
        """The mentions as written."""
        found = (self.annotations.mentions[i] for i in mentions)
        return [self.text[m.start : m.end] for m in found]

    def subject(self, word: str) -> list[str]:
        """Who does what the verb says."""
        return self.texts(self.analysis.of_verb(("subj",), self.group(word)))

    def slot(self, slot: str, word: str) -> list[str]:
        """What fills a slot of the verb."""
        return self.texts(self.analysis.of_verb((slot,), self.group(word)))


def parsed(text: str, language: str = "en") -> Parsed:
    """Analyse the first sentence of a text."""
    report = Report(id="text", file="text", text=text)
    layout = lay_out(report, language, *_layout_rules(language))
    layout = replace(layout, sentences=tuple(replace(s, zone="body") for s in layout.sentences))
    found = annotate(report, layout)
    sentence = layout.sentences[0]
    here = tuple(i for i, m in enumerate(found.mentions) if m.sentence == sentence.index)
    times = tuple(t for t in found.times if t.sentence == sentence.index)
    return Parsed(text, found, analyse(sentence, found.mentions, here, times, vocabulary_of(language)))
