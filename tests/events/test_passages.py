"""Predicates of a report with who and what stands beside each."""

from dataclasses import replace

from dragoman.annotate.annotate import annotate
from dragoman.clean import lay_out
from dragoman.events.passages import predicates_of
from dragoman.model.predicate import PredicateMention
from dragoman.model.text import Report
from dragoman.pipeline import _layout_rules


def found(text: str) -> list[PredicateMention]:
    """The predicates of running text."""
    report = Report(id="text", file="text", text=text)
    layout = lay_out(report, "en", *_layout_rules("en"))
    layout = replace(layout, sentences=tuple(replace(s, zone="body") for s in layout.sentences))
    return list(predicates_of(annotate(report, layout), "en"))


def test_a_verb_with_its_sides_time_and_place() -> None:
    text = "The ferry rammed a fishing boat near Malmö on Friday."
    (rammed,) = found(text)
    assert text[rammed.start : rammed.end] == "rammed"
    assert (rammed.lemma, rammed.kind) == ("ram", "verb")
    assert rammed.doer == {"ferry"}
    assert {"fishin", "boat"} <= rammed.other
    assert rammed.time is not None
    assert rammed.time.form == "weekday"


def test_a_passive_has_its_subject_for_its_object() -> None:
    (sold,) = found("The brewery was sold.")
    assert not sold.doer
    assert sold.other == {"brewer"}


def test_negated_and_still_to_come() -> None:
    assert [m.negated for m in found("The team did not travel.")] == [True]
    assert [m.future for m in found("The team will travel.")] == [True]


def test_what_is_said_is_marked() -> None:
    said, fell = found("The trainer said the horse fell.")
    assert (said.saying, fell.saying) == (True, False)


def test_a_noun_with_the_words_before_it_and_whose_it_is() -> None:
    (merger,) = found("It is about the brewery merger.")
    assert merger.kind == "noun"
    assert merger.other == {"brewer"}
