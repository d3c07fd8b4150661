"""The doors of the pipeline that measuring uses."""

from dragoman.evaluate.engine import FLAVOURS, Engine, report_of

TEXT = "Norwegian Foreign Minister Jonas Holt met Peruvian President Luz Campos in Lima on Monday."


def test_reports_of_one_text_are_told_apart_by_name() -> None:
    assert report_of("a", TEXT).id != report_of("b", TEXT).id
    assert report_of("a", TEXT) == report_of("a", TEXT)


def test_the_doors_tell_the_same_event() -> None:
    engine, report = Engine(), report_of("a", TEXT)
    alone = engine.read_alone(report)
    assert [event.type for event in alone.events] == ["CONSULT"]
    assert [event.type for event in engine.passage(report, "en").events] == ["CONSULT"]
    assert [happening.type for happening in engine.together([report]).happenings] == ["CONSULT"]
    assert [event.type for event in engine.record([report]).events] == ["CONSULT"]


def test_a_language_without_a_pack_gives_names_and_no_events() -> None:
    coded = Engine().passage(report_of("a", TEXT), "xx")
    assert coded.events == ()
    assert coded.annotations.mentions


def test_rules_alone_are_always_measured() -> None:
    assert "rules" in FLAVOURS
