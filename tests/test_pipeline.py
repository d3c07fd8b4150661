"""The flow from a reading to a record."""

from dataclasses import replace

import pytest

from dragoman.annotate.annotate import annotate
from dragoman.errors import PackError
from dragoman.evaluate.engine import report_of
from dragoman.lang.pack import load
from dragoman.model.record import Problem
from dragoman.options import Options
from dragoman.pipeline import STAGES, code_report, code_text, run
from dragoman.read.reading import Reading
from tests.resolve.build import reading
from tests.resolve.texts import DATED, WEEKDAY

HUNGARIAN = (
    "A külügyminiszter kedden megérkezett Oslóba, és tárgyalt a kollégájával, közölte a minisztérium. "
    "A két fél a kereskedelemről is beszélni fog. "
)


def test_each_stage_is_timed_if_anybody_asks() -> None:
    timings: dict[str, float] = {}
    run(reading(a=DATED), timings=timings)
    assert tuple(timings) == STAGES
    assert all(seconds >= 0 for seconds in timings.values())


def test_progress_is_told_report_by_report() -> None:
    told: list[tuple[str, int, int]] = []
    run(reading(a=DATED, c=WEEKDAY), progress=lambda *step: told.append(step))
    assert told == [("reading", 1, 2), ("reading", 2, 2)]


def test_of_a_text_without_letters_it_is_said_that_its_language_could_not_be_told() -> None:
    (problem,) = run(reading(a="(" * 50 + " 2024")).problems
    assert problem.code == "E114"
    assert problem.message.startswith("its language could not be told, so")


def test_a_language_without_a_pack_gives_a_warning_and_still_a_record() -> None:
    found = run(reading(g=HUNGARIAN * 3, a=DATED))
    [problem] = found.problems
    assert (problem.file, problem.code, problem.fatal) == ("g.txt", "E114", False)
    assert "for Hungarian, so no events" in problem.message
    assert "Croatian, English" in problem.remedy
    assert len(found.reports) == 2
    assert found.events


def test_a_pack_for_names_and_dates_only_reads_these_and_says_so() -> None:
    czech = (
        "Ministr zahraničí Radim Vaněk přijel 14. března 2023 do Vídně. "
        "Rakouský prezident řekl, že o dohodě budou dál jednat."
    )
    found = run(reading(c=czech, a=DATED))
    [problem] = found.problems
    assert (problem.file, problem.code, problem.fatal) == ("c.txt", "E114", False)
    assert "the Czech pack is for names and dates only, so no events" in problem.message
    assert "Croatian, English" in problem.remedy
    assert "Czech" not in problem.remedy
    assert len(found.events) == len(run(reading(a=DATED)).events)
    [name] = [n for n in code_report(report_of("c.txt", czech)).annotations.mentions if n.office == "foreign minister"]
    assert " ".join(name.name) == "Radim Vaněk"


def test_a_title_in_a_language_without_a_pack_is_no_trouble() -> None:
    czech = "Premiér Petr Fiala se v úterý ve Varšavě setkal s prezidentem Emmanuelem Macronem. "
    assert [problem.code for problem in run(reading(g=czech * 3, a=DATED)).problems] == ["E114"]


def test_what_a_pack_lacks_is_said_once_for_its_language(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = load("en")
    partial = {"en": replace(whole, lacks=("rules for attribution", "inflection"))}
    monkeypatch.setattr("dragoman.pipeline.load", lambda code: partial.get(code) or load(code))
    [problem] = run(reading(a=DATED, c=WEEKDAY)).problems
    assert (problem.file, problem.code, problem.fatal) == ("a.txt and 1 more", "E115", False)
    assert "the English pack lacks rules for attribution, inflection" in problem.message


def test_a_whole_pack_is_not_spoken_of() -> None:
    assert run(reading(a=DATED)).problems == ()


def test_problems_of_reading_are_passed_on() -> None:
    lost = Problem(file="lost.pdf", code="E103", message="no text", remedy="none")
    found = run(replace(reading(a=DATED), problems=(lost,)))
    assert found.problems == (lost,)
    assert found.events


def test_a_report_that_cannot_be_worked_on_is_a_problem_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(report: object, layout: object) -> object:
        if getattr(report, "file", "") == "c.txt":
            raise PackError("no such word", code="E299", place="lang/en/words.yml", remedy="add it")
        return annotate(report, layout)  # type: ignore[arg-type]

    monkeypatch.setattr("dragoman.pipeline.annotate", failing)
    found = run(reading(a=DATED, c=WEEKDAY))
    assert [(p.file, p.code, p.remedy) for p in found.problems] == [("c.txt", "E299", "add it")]
    assert [r.file for r in found.reports] == ["a.txt"]


def test_the_question_and_the_version_stand_in_the_record() -> None:
    found = run(reading(a=DATED), Options(about="Berg"), version="9.9")
    assert (found.version, found.question) == ("9.9", {"about": "Berg"})


def test_nothing_to_read_is_an_empty_record() -> None:
    assert run(Reading()).reports == ()


def test_a_sentence_can_be_coded_alone() -> None:
    [said] = [s for s in code_text("Norwegian Foreign Minister Ada Berg visited Jordan.", "en") if s.mode == "visit"]
    assert (said.type, said.status) == ("CONSULT", "occurred")
    assert ("source", "NO", "Ada Berg") in [(p.role, p.country, p.name) for p in said.participants]
