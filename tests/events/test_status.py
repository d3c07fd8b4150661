"""Whether it happened."""

import pytest

from dragoman.events.status import with_stance
from dragoman.model.annotation import Stance
from dragoman.model.record import Status
from dragoman.pipeline import code_text
from tests.events.told import told


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway signed a pact with Peru.", "occurred"),
        ("Norway will sign a pact with Peru.", "planned"),
        ("Norway is to sign a pact with Peru.", "planned"),
        ("Norway would sign a pact with Peru.", "hypothetical"),
        ("Norway is willing to sign a pact with Peru.", "proposed"),
        ("Norway will continue to support Peru.", "planned"),
        ("Norway has allegedly signed a pact with Peru.", "alleged"),
        ("Norway is alleged to have signed a pact with Peru.", "alleged"),
        ("Norway denied having signed a pact with Peru.", "denied"),
        ("The visit of the Danish premier to Peru was called off after a long row.", "cancelled"),
        ("A protest planned for Sunday in Lima was called off.", "cancelled"),
        ("Joint drills between Norway and Peru are planned for May.", "planned"),
        ("The Danish visit to Peru surprised nobody.", "occurred"),
        ("Talks between Norway and Peru would focus on cod.", "planned"),
        ("Talks between Norway and Peru will cover fishing rights.", "planned"),
        ("Talks between Norway and Peru focused on cod.", "occurred"),
        ("Norway may leave if Peru agrees to sign a pact with Chile.", "hypothetical"),
    ],
)
def test_english(text: str, status: Status) -> None:
    assert {event.status for event in told(text).events} == {status}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Danski premijer trebao bi posjetiti Finsku.", "planned"),
        ("Danski premijer će u svibnju posjetiti Finsku.", "planned"),
        ("Danska poriče da je napala Finsku.", "denied"),
        ("Danska planira napasti Finsku.", "planned"),
    ],
)
def test_croatian(text: str, status: Status) -> None:
    assert {event.status for event in told(text, "hr").events} == {status}


@pytest.mark.parametrize(
    ("status", "stance", "then"),
    [
        ("occurred", None, "occurred"),
        ("occurred", "alleges", "alleged"),
        ("planned", "alleges", "planned"),
        ("planned", "denies", "denied"),
        ("ongoing", "expects", "planned"),
    ],
)
def test_the_stance_of_the_voice(status: Status, stance: Stance | None, then: Status) -> None:
    assert with_stance(status, stance) == then


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("The Danish prime minister visits Oslo next week.", "en", "planned"),
        ("Danski premijer idućeg tjedna putuje u Oslo.", "hr", "planned"),
        ("Danski premijer putovao je prošlog tjedna u Oslo.", "hr", "occurred"),
    ],
)
def test_a_verb_in_the_present_with_a_time_to_come_is_a_plan(text: str, language: str, status: str) -> None:
    assert [event.status for event in told(text, language).events] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("قرار است وزیر خارجه شیلی به پرو سفر کند.", "planned"),
        ("وزیر خارجه شیلی ممکن است به پرو سفر کند.", "hypothetical"),
        ("وزیر خارجه شیلی به پرو سفر خواهد کرد.", "planned"),
        ("وزیر خارجه شیلی سفر خود به پرو را لغو کرد.", "cancelled"),
        ("وزیر خارجه شیلی به پرو سفر کرده است.", "occurred"),
    ],
)
def test_the_status_where_the_verb_closes_its_clause(text: str, status: str) -> None:
    assert [event.status for event in code_text(text, "fa")] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [("Через страйк у Перу скасували рейси.", "occurred"), ("Страйк у Перу скасували.", "cancelled")],
)
def test_what_is_the_reason_is_not_what_was_called_off(text: str, status: Status) -> None:
    assert {event.status for event in told(text, "uk").events} == {status}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("If Norway refuses to sign the pact, Peru will sue.", "en"),
        ("Should Norway refuse to sign the pact, Peru would leave.", "en"),
        ("Sollte die Regierung von Togo sich weigern, den Vertrag zu unterzeichnen, will Ghana klagen.", "de"),
        ("Если Норвегия откажется подписать договор, Перу подаст в суд.", "ru"),
    ],
)
def test_a_refusal_that_is_only_a_condition_is_not_told_as_done(text: str, language: str) -> None:
    statuses = {event.status for event in told(text, language).events if event.type == "REJECT"}
    assert statuses == {"hypothetical"}


def test_a_refusal_that_is_told_is_done() -> None:
    assert told("Norway refuses to sign the pact, Peru said.").lines() == ["REJECT reject Norway > -, occurred"]
