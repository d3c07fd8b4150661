"""A sentence with every verb of its pack, for tests."""

from dataclasses import replace

from dragoman.annotate.annotate import annotate
from dragoman.clean import lay_out
from dragoman.grammar.predicates import analyse_all
from dragoman.grammar.syntax import Analysis
from dragoman.lang.vocabulary import vocabulary_of
from dragoman.model.text import Report, ZoneKind
from dragoman.pipeline import _layout_rules


def read(text: str, language: str = "en", zone: ZoneKind = "body") -> Analysis:
    """Analyse the first sentence of a text as one of a zone."""
    report = Report(id="text", file="text", text=text)
    layout = lay_out(report, language, *_layout_rules(language))
    layout = replace(layout, sentences=tuple(replace(s, zone=zone) for s in layout.sentences))
    found = annotate(report, layout)
    sentence = layout.sentences[0]
    here = tuple(i for i, m in enumerate(found.mentions) if m.sentence == sentence.index)
    times = tuple(t for t in found.times if t.sentence == sentence.index)
    return analyse_all(sentence, found.mentions, here, times, vocabulary_of(language))


def words(analysis: Analysis, tokens: range) -> str:
    """Tokens of the sentence as written."""
    start, end = analysis.view.sentence.offsets(tokens.start, tokens.stop) if len(tokens) else (0, 0)
    return " ".join(
        w for w, s in zip(analysis.view.sentence.words, analysis.view.sentence.starts, strict=True) if start <= s < end
    )
