"""The gold examples of the ontology, run through the event stage; a floor for each type and language."""

import sys
from dataclasses import dataclass

import pytest

from dragoman.model.record import Role, Status
from dragoman.ontology import Gold, load_ontology
from tools import examples_report
from tools.examples_report import Outcome

KEYS = sorted({(kind.name, example.language) for kind, example in load_ontology().examples()})


@pytest.fixture(scope="module")
def outcomes() -> tuple[Outcome, ...]:
    code = examples_report.coder()
    if code is None:
        pytest.skip("the event stage cannot read a bare sentence yet")
    return examples_report.outcomes(code, load_ontology())


@pytest.mark.parametrize(("kind", "language"), KEYS)
def test_examples_pass(kind: str, language: str, outcomes: tuple[Outcome, ...]) -> None:
    own = [o for o in outcomes if (o.kind, o.example.language) == (kind, language)]
    passed, floor = sum(o.passed for o in own), examples_report.floors().get(kind, {}).get(language, 0)
    told = f"{kind} {language}: {passed} of {len(own)} pass, the floor is {floor}"
    sys.stdout.write(f"{told}\n")
    failures = "\n".join(examples_report.failure(o) for o in own if not o.passed)
    assert passed >= floor, f"{told}\n{failures}"


def test_the_floors_are_of_examples_that_exist() -> None:
    floors = examples_report.floors()
    listed = [(kind, language) for kind, languages in floors.items() for language in languages]
    assert sorted(listed) == KEYS


@dataclass(frozen=True, slots=True)
class Actor:
    role: Role
    country: str | None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    type: str
    mode: str | None
    status: Status
    participants: tuple[Actor, ...]


NORWAY, QATAR = Actor("visitor", "NO"), Actor("host", "QA")
VISIT = Gold(type="CONSULT", mode="visit", source=("NO",), target=("QA",))
MEETING = Gold(type="CONSULT", mode="meeting", source=("EG", "JO"))


@pytest.mark.parametrize(
    ("gold", "event", "agrees"),
    [
        (VISIT, Event("CONSULT", "visit", "occurred", (NORWAY, QATAR)), True),
        (VISIT, Event("CONSULT", "visit", "ongoing", (NORWAY, QATAR, Actor("visitor", "NO"))), True),
        (VISIT, Event("CONSULT", "visit", "planned", (NORWAY, QATAR)), False),
        (VISIT, Event("CONSULT", "meeting", "occurred", (NORWAY, QATAR)), False),
        (VISIT, Event("AGREE", "visit", "occurred", (NORWAY, QATAR)), False),
        (VISIT, Event("CONSULT", "visit", "occurred", (NORWAY,)), False),
        (VISIT, Event("CONSULT", "visit", "occurred", (NORWAY, QATAR, Actor("visitor", "SE"))), False),
        (VISIT, Event("CONSULT", "visit", "occurred", (Actor("host", "NO"), Actor("visitor", "QA"))), False),
        (MEETING, Event("CONSULT", "meeting", "occurred", (Actor("source", "JO"), Actor("target", "EG"))), True),
        (MEETING, Event("CONSULT", "meeting", "occurred", (Actor("participant", "JO"),)), False),
        (
            Gold(type="AGREE", mode="join", source=("FI",), target=("NATO",)),
            Event("AGREE", "join", "occurred", (Actor("source", "FI"), Actor("target", None, "NATO"))),
            True,
        ),
        (
            Gold(type="ASSAULT", source=("Houthis",)),
            Event("ASSAULT", "attack", "occurred", (Actor("source", "YE", "the Houthi"),)),
            True,
        ),
        (Gold(type="PROTEST"), Event("PROTEST", "strike", "occurred", (NORWAY,)), True),
    ],
)
def test_an_event_is_compared_by_what_is_listed(gold: Gold, event: Event, agrees: bool) -> None:
    assert examples_report.agrees(gold, event, load_ontology()) is agrees


def test_a_near_miss_fails_on_any_event_and_floors_only_rise() -> None:
    always = Event("CONSULT", "visit", "occurred", (NORWAY,))
    found = examples_report.outcomes(lambda _text, _language: (always,), load_ontology())
    assert not any(o.passed for o in found if not o.example.events)
    assert examples_report.outcomes(lambda _text, _language: (), load_ontology())[0].extra == 0
    floors = examples_report.raised(found, {"CONSULT": {"en": 40}})
    assert floors["CONSULT"]["en"] == 40
    assert floors["CONSULT"]["hr"] == sum(o.passed for o in found if (o.kind, o.example.language) == ("CONSULT", "hr"))
    assert "got       CONSULT visit NO > -, occurred" in examples_report.failure(found[0])
