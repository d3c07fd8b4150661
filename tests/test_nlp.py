"""A user's own pipeline finds the names in place of the shipped tagger: a stand-in always, spaCy where installed."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from dragoman import nlp
from dragoman.annotate.annotate import annotate
from dragoman.annotate.proposals import using_models
from dragoman.clean.layout import lay_out
from dragoman.errors import QuestionError
from dragoman.model.text import Report
from dragoman.nlp import ENOUGH, KINDS, SCORE, Reader, open_pipelines, parts_of, reader_for, reading_with
from dragoman.options import Options
from dragoman.pipeline import _layout_rules, run
from dragoman.tagger import Entity
from tests.resolve.build import reading

NEWS = "Harbour works resume\n\nOrrel Vantes praised Quillon Tarreck and spoke there on Monday.\n"


class Found:
    """A pipeline of which it is known what it finds, by the words."""

    def __init__(self, **kinds: str) -> None:
        self.kinds = {name.replace("_", " "): KINDS[label] for name, label in kinds.items()}

    def read(self, sentences: Sequence[Sequence[str]]) -> list[list[Entity]]:
        return [[*self._names(words)] for words in sentences]

    def _names(self, words: Sequence[str]) -> list[Entity]:
        spans = ((i, j) for i in range(len(words)) for j in range(i + 1, len(words) + 1))
        named = ((i, j, " ".join(words[i:j])) for i, j in spans)
        return [Entity(i, j, self.kinds[name], SCORE) for i, j, name in named if name in self.kinds]


def mentions(text: str = NEWS, language: str = "en") -> list[tuple[str, str]]:
    """Words and kind of what is found, the shipped models out of the way."""
    report = Report(id="r", file="r.txt", text=text)
    with using_models(wanted=False):
        found = annotate(report, lay_out(report, language, *_layout_rules(language)))
    return [(text[m.start : m.end], m.kind) for m in found.mentions]


def test_what_a_pipeline_finds_is_weighed_with_the_rules() -> None:
    assert ("Quillon Tarreck", "organisation") not in mentions()
    with reading_with({"en": Found(Quillon_Tarreck="ORG")}):
        assert ("Quillon Tarreck", "organisation") in mentions()
    assert ("Quillon Tarreck", "organisation") not in mentions()


def test_a_pipeline_reads_its_own_language_only() -> None:
    with reading_with({"hr": Found(Quillon_Tarreck="ORG")}):
        assert ("Quillon Tarreck", "organisation") not in mentions()
        assert isinstance(reader_for("hr"), Found)
        assert reader_for("en") is None


def test_a_pipeline_does_not_read_what_has_no_pack_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    german = "Die Ministerin reiste am Mittwoch nach Amman und sprach dort mit ihrem Kollegen über das Wasser. "
    asked: list[Sequence[Sequence[str]]] = []

    class Asked(Found):
        def read(self, sentences: Sequence[Sequence[str]]) -> list[list[Entity]]:
            asked.append(sentences)
            return super().read(sentences)

    monkeypatch.setattr("dragoman.pipeline.open_pipelines", lambda _: {"en": Asked()})
    run(reading(a=german * 3))
    assert asked == []
    run(reading(a=NEWS))
    assert len(asked) == 1


def test_a_pipeline_stands_in_for_the_shipped_tagger(monkeypatch: pytest.MonkeyPatch) -> None:
    def shipped() -> Reader:
        pytest.fail("the shipped tagger was asked")

    monkeypatch.setattr("dragoman.annotate.proposals.load", shipped)
    report = Report(id="r", file="r.txt", text=NEWS)
    with reading_with({"en": Found(Quillon_Tarreck="ORG")}), using_models(wanted=True):
        assert annotate(report, lay_out(report, "en", *_layout_rules("en"))).mentions


def test_what_tells_no_score_is_sure_but_never_very_sure() -> None:
    from dragoman.annotate.proposals import VERY

    assert ENOUGH <= SCORE < 1 - VERY * (1 - ENOUGH)


def test_the_options_name_languages_and_pipelines() -> None:
    named = ("en=en_core_web_sm", " hr = saved/with=sign ")
    assert parts_of(named) == {"en": "en_core_web_sm", "hr": "saved/with=sign"}
    assert Options(nlp=named).nlp == named
    assert parts_of(()) == {}


@pytest.mark.parametrize("wrong", [("en",), ("en=",), ("=x",), ("tlh=x",), ("en=x", "en=y")])
def test_what_names_no_pipeline_is_refused_at_once(wrong: tuple[str, ...]) -> None:
    with pytest.raises(QuestionError) as caught:
        Options(nlp=wrong)
    assert caught.value.code == "E314"
    assert caught.value.remedy


def test_where_spacy_is_missing_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nlp, "find_spec", lambda _: None)
    with pytest.raises(QuestionError, match=r"pipeline nowhere_x: spaCy is not installed; .*dragoman\[spacy\].*E315"):
        run(reading(a=NEWS), Options(nlp=("en=nowhere_x",)))


@pytest.fixture
def spacy() -> Any:
    """The library, where it is installed."""
    return pytest.importorskip("spacy", reason="needs spaCy: pip install 'dragoman[spacy]'")


@pytest.fixture
def ruled(spacy: Any, tmp_path: Path) -> Path:
    """A pipeline saved to a folder that knows one place, and one thing of a kind that is left to the rules."""
    pipeline = spacy.blank("en")
    rules = pipeline.add_pipe("entity_ruler")
    rules.add_patterns([{"label": "GPE", "pattern": "Quillon Tarreck"}, {"label": "DATE", "pattern": "Monday"}])
    pipeline.to_disk(tmp_path / "ruled")
    return tmp_path / "ruled"


def test_a_saved_pipeline_reads_our_words(ruled: Path) -> None:
    [pipeline] = open_pipelines([f"en={ruled}"]).values()
    words = ["The", "Quillon", "Tarreck", ",", "Monday"]
    assert pipeline.read([words, [], words[:2]]) == [[Entity(1, 3, "LOC", SCORE)], [], []]


def test_a_saved_pipeline_reads_for_a_run(ruled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Reader | None] = []
    monkeypatch.setattr("dragoman.annotate.proposals.reader_for", lambda language: seen.append(reader_for(language)))
    run(reading(a=NEWS), Options(nlp=(f"en={ruled}",)))
    assert [type(one) for one in seen] == [nlp.Pipeline]
    assert reader_for("en") is None


@pytest.mark.parametrize("name", ["no_such_pipeline_x", "empty", "blank"])
def test_a_pipeline_that_cannot_be_used_says_why(name: str, spacy: Any, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    spacy.blank("en").to_disk(tmp_path / "blank")
    named = str(tmp_path / name) if (tmp_path / name).exists() else name
    with pytest.raises(QuestionError, match=rf"^pipeline {re.escape(named)}: .+; install it .+\[E316\]$"):
        open_pipelines([f"en={named}"])


def test_a_component_that_fails_is_told_as_an_error_of_ours(spacy: Any) -> None:
    from spacy.language import Language

    def failing(_: object) -> object:
        raise ValueError("too  long\nfor me.")

    Language.component("dragoman_test_failing", assigns=["doc.ents"], func=failing)
    pipeline = spacy.blank("en")
    pipeline.add_pipe("dragoman_test_failing")
    with pytest.raises(QuestionError, match=r"the pipeline mine failed: too long for me; leave .+\[E317\]"):
        nlp.Pipeline(pipeline, "mine").read([["Orrel"]])
