"""One event in words."""

import msgspec
import pytest

from dragoman.model.record import (
    ActorRecord,
    Dispute,
    DisputeValue,
    EventRecord,
    HistoryStep,
    Participant,
    Quote,
    Status,
    WhenRecord,
)
from dragoman.tell.brief import Cite, EventItem, Part, Phrase, Ref, Words
from dragoman.tell.compose.events import event_item, on_date
from dragoman.tell.compose.index import Index
from dragoman.tell.wording.phrases import possessive
from tests.tell.synthetic import dossier, q


def record(name: str) -> EventRecord:
    return next(event for event in dossier().events if event.id == name)


def item(name: str) -> EventItem:
    return event_item(record(name), Index(dossier()))


def flat(phrase: Phrase) -> str:
    """The phrase as plain text."""
    return "".join(
        f"[{piece.number}]" if isinstance(piece, Cite) else piece.text if isinstance(piece, Words | Ref) else piece
        for piece in phrase
    )


def test_people_stand_in_their_roles_with_the_office_they_held_then() -> None:
    assert item("visit26").people == (
        Part(role="visitor", names=("Marta Zupan, Slovenia’s foreign minister",)),
        Part(role="host", names=("Sami Khoury, Jordan’s foreign minister",)),
    )


def test_an_office_of_another_time_is_not_told() -> None:
    host = item("visit24").people[1]
    assert host == Part(role="host", names=("Sami Khoury",))


def test_roles_are_named_after_what_is_done() -> None:
    assert [part.role for part in item("sanctions").people] == ["by", "against"]
    assert [part.role for part in item("treaty").people] == ["signed by", "with"]


def test_the_course_of_an_event_is_told_with_its_sources() -> None:
    assert flat(item("treaty").history) == (
        "proposed in Oct 2024[2] → planned in Nov–Dec 2025[3] → signed on 20 Jan 2026[0]"
    )


def test_an_event_without_a_course_has_none() -> None:
    assert item("nicosia").history == ()


def test_a_dispute_names_what_and_who() -> None:
    (dispute,) = item("treaty").disputes
    assert flat(dispute) == "reports contradict each other on the date: 20 Jan 2026[0] against 21 Jan 2026[4]"


def test_a_dispute_about_a_participant_uses_the_name() -> None:
    value = DisputeValue(value="khoury", evidence=(q("r1", "Khoury"),))
    dispute = Dispute(slot="participant:khoury", kind="precision", values=(value,))
    changed = msgspec.structs.replace(record("visit26"), disputes=(dispute,))
    (phrase,) = event_item(changed, Index(dossier())).disputes
    assert flat(phrase) == "one report is more exact on Sami Khoury’s part: Sami Khoury[1]"


def test_a_worked_out_date_says_from_what() -> None:
    assert flat(item("nicosia").dated) == "Wednesday before Thursday 12 March[0]"
    assert item("sanctions").dated == ()


def test_who_alleges_is_said() -> None:
    assert item("cargoes").standing == "alleged by European Union"
    assert item("round").standing == "planned"
    assert item("treaty").standing is None


def test_who_alone_says_so_of_themselves_admits_it() -> None:
    cargoes = record("cargoes")
    evidence = tuple(msgspec.structs.replace(one, stance="admits") for one in cargoes.evidence)
    changed = msgspec.structs.replace(cargoes, evidence=evidence)
    assert event_item(changed, Index(dossier())).standing == "admitted by European Union"


def test_what_it_is_kept_apart_from_is_a_pointer_with_a_reason() -> None:
    assert flat(item("delegation").apart[0]) == (
        "Marta Zupan, Slovenia’s foreign minister, visits Amman for one day (12 Mar 2026): other visitors"
    )
    assert isinstance(item("delegation").apart[0][0], Ref)


def test_what_an_event_is_about_is_told_once() -> None:
    told = record("treaty")
    quote = told.evidence[0].span
    about = event_item(
        msgspec.structs.replace(told, matter=(quote,), headline="Norway accuses Jordan"), Index(dossier())
    ).matter
    assert flat(about[0]).startswith(quote.quote[:20])
    assert (
        event_item(
            msgspec.structs.replace(told, matter=(quote,), headline=f"Told: {quote.quote}"), Index(dossier())
        ).matter
        == ()
    )


def test_of_quotes_on_one_matter_the_shortest_is_told_and_none_that_runs_on() -> None:
    words = ("over illegal fishing", "over illegal fishing in Jordanian waters", f"over a harbour {'and more ' * 30}")
    quotes = tuple(Quote(report="r0", start=0, end=len(text), quote=text) for text in words)
    told = msgspec.structs.replace(record("treaty"), matter=quotes, headline="Norway accuses Jordan")
    assert [flat(one) for one in event_item(told, Index(dossier())).matter] == ["over illegal fishing[0]"]


def test_a_party_known_by_a_common_noun_is_left_to_the_headline() -> None:
    whole = dossier()
    event = record("treaty")
    nameless = ActorRecord(id="group:people", kind="group", name="people")
    parties = (*event.participants, Participant(actor="group:people", role="target"))
    index = Index(msgspec.structs.replace(whole, actors=(*whole.actors, nameless)))
    people = event_item(msgspec.structs.replace(event, participants=parties), index).people
    assert "people" not in [name for part in people for name in part.names]


def test_figures_keep_the_words_of_the_report() -> None:
    assert flat(item("treaty").amounts[0]) == "people to get clean water: Some forty thousand[1]"


@pytest.mark.parametrize(
    ("edtf", "words"),
    [("2025-01-17", "on 17 Jan 2025"), ("2024-10", "in Oct 2024"), ("2015", "in 2015"), ("../2024", "by 2024"),
     ("2024-12~", "about Dec 2024"), ("2024-11/2024-12", "in Nov–Dec 2024"), (None, "")],
)  # fmt: skip
def test_dates_have_prepositions(edtf: str | None, words: str) -> None:
    assert on_date(edtf) == words


@pytest.mark.parametrize(("name", "words"), [("Iran", "Iran’s"), ("United States", "United States’")])
def test_names_have_possessives(name: str, words: str) -> None:
    assert possessive(name) == words


def test_a_friday_in_a_report_that_states_its_date_is_not_marked_as_worked_out() -> None:
    index = Index(dossier())
    visit = record("visit26")
    basis = {report.id: report.published.basis for report in dossier().reports}
    stated = next(name for name, known in basis.items() if known == "stated")
    inferred = next(name for name, known in basis.items() if known == "inferred")

    def marked(said: str | None, report: str, kind: str = "inferred") -> bool:
        when = WhenRecord(edtf="2026-03-12", precision="day", basis=kind, said=said, evidence=(q(report, "the"),))  # type: ignore[arg-type]
        return event_item(msgspec.structs.replace(visit, when=when), index).worked_out

    assert not marked("Thursday", stated)
    assert marked(None, stated)
    assert marked("Thursday", inferred)
    assert not marked("12 March 2026", stated, "stated")


def test_that_it_was_under_way_on_the_day_it_took_place_is_no_history() -> None:
    steps = tuple(HistoryStep(status=status, as_of="2026-03-12", evidence=()) for status in ("ongoing", "occurred"))
    visit = msgspec.structs.replace(record("visit26"), history=steps)
    assert event_item(visit, Index(dossier())).history == ()
    begun = msgspec.structs.replace(steps[0], as_of="2026-03-10")
    visit = msgspec.structs.replace(visit, history=(begun, steps[1]))
    assert flat(event_item(visit, Index(dossier())).history).startswith("under way on 10 Mar 2026 → took place")


def test_proposed_and_planned_on_one_day_is_one_step() -> None:
    told: tuple[tuple[Status, str], ...] = (
        ("proposed", "2025-10-02"), ("planned", "2025-10-02"), ("occurred", "2026-01-20")
    )  # fmt: skip
    steps = tuple(HistoryStep(status=status, as_of=day, evidence=()) for status, day in told)
    course = flat(event_item(msgspec.structs.replace(record("treaty"), history=steps), Index(dossier())).history)
    assert course == "planned on 2 Oct 2025 → signed on 20 Jan 2026"


def test_an_office_that_does_not_say_of_what_is_left_out() -> None:
    whole, event = dossier(), record("visit26")
    first = next(actor for actor in whole.actors if actor.offices)

    def names(title: str) -> list[str]:
        """How the people of the visit are named if all offices have this title and no country."""
        offices = (msgspec.structs.replace(first.offices[0], title=title, country=None, as_of=event.when.edtf),)
        actors = tuple(msgspec.structs.replace(actor, offices=offices) for actor in whole.actors)
        people = event_item(event, Index(msgspec.structs.replace(whole, actors=actors))).people
        return [name for part in people for name in part.names]

    assert all(name.endswith(", deputy minister") for name in names("deputy minister"))
    assert not any("leader" in name for name in names("leader"))
