"""Lines that renderers share."""

import dataclasses

import pytest

from dragoman.lang.catalogue import writing_in
from dragoman.tell import make_brief
from dragoman.tell.brief import (
    DIRECT,
    INDIRECT,
    Cite,
    EventItem,
    Naming,
    Part,
    Saying,
    SlotVoices,
    Source,
    Story,
    Support,
    Voice,
    Words,
)
from dragoman.tell.lines import (
    agenda,
    alleged_beside,
    claim_title,
    count_of_voices,
    date_mark,
    detail_lines,
    further_stories,
    house_lines,
    introduced,
    introductions,
    mentioned,
    naming_phrase,
    nothing_announced,
    recalled,
    saying_phrase,
    says_itself,
    source_line,
    story_phrase,
    support_lines,
    uncontested,
    untold_people,
)
from tests.tell.compose.test_events import flat
from tests.tell.synthetic import dossier


def item(name: str) -> EventItem:
    brief = make_brief(dossier())
    every = (*brief.happened, *brief.announced, *brief.alleged, *brief.background)
    return next(one for whole in every for one in (whole, *whole.parts) if one.id == name)


def test_voices_come_before_outlets_that_name_no_source() -> None:
    assert [flat(line) for line in support_lines(item("visit26").support)] == [
        "2 independent voices: Levant Wire [0] · Jordanian state television [1]",
        "no source named: Balkan Ledger [4]",
    ]


def test_the_way_a_voice_took_is_told() -> None:
    assert flat(support_lines(item("visit24").support)[0]) == (
        "1 voice: Slovenian Foreign Ministry, through Adria Press [2]"
    )


@pytest.mark.parametrize(
    ("independent", "words"),
    [(2, "2 independent voices"), (1, "1 voice (2 named, some of them one)"), (0, "no independent voice")],
)
def test_the_count_never_says_more_than_the_record(independent: int, words: str) -> None:
    support: Support = dataclasses.replace(item("visit26").support, independent=independent)
    assert count_of_voices(support) == words


@pytest.mark.parametrize(
    ("independent", "named", "words"),
    [
        (2, 2, "mentioned by 2 independent voices"),
        (1, 1, "mentioned by 1 voice"),
        (0, 1, "no independent voice"),
        (0, 0, "no source named"),
    ],
)
def test_of_what_is_only_recalled_voices_mention_it(independent: int, named: int, words: str) -> None:
    known = item("syria").support
    voices = (Voice(name="Wire", kind="agency", cites=()), Voice(name="Radio", kind="media", cites=()))[:named]
    support: Support = dataclasses.replace(known, independent=independent, voices=voices)
    assert mentioned(support) == words
    assert flat(recalled(dataclasses.replace(item("syria"), support=support))).endswith(f" · {words}")


def test_what_the_headline_says_is_not_said_again() -> None:
    assert flat(untold_people(item("visit26"))) == "host Sami Khoury, Jordan’s foreign minister"
    assert untold_people(item("talks26"), item("visit26")) == ()
    assert flat(untold_people(item("talks26"))) == "Amman, Jordan"


def test_the_agenda_names_its_own_voice() -> None:
    assert flat(detail_lines(item("visit26"))[1]) == (
        "on the agenda: water supply, port of Aqaba, Syrian refugees, air link (Slovenian Foreign Ministry [0])"
    )


def test_an_agenda_that_an_outlet_tells_by_itself_is_cited_too() -> None:
    voices = (
        Voice(name="Harbour Ministry", kind="", cites=(Cite(1),)),
        Voice(name="Balkan Ledger", kind="outlet", cites=(Cite(4),)),
    )
    visit = item("visit26")
    for heard, told in (
        (voices, " (Harbour Ministry [1] · no source named: Balkan Ledger [4])"),
        (voices[1:], " (no source named: Balkan Ledger [4])"),
        ((), ""),
    ):
        slots = (SlotVoices(slot="agenda", voices=heard),) if heard else ()
        one = dataclasses.replace(visit, topics=("ports",), support=dataclasses.replace(visit.support, slots=slots))
        assert flat(agenda(one)) == f"on the agenda: ports{told}"
    assert agenda(dataclasses.replace(visit, topics=())) == ()


def test_people_whom_the_headline_names_in_other_letters_are_not_told_again() -> None:
    visit = dataclasses.replace(
        item("visit26"), headline="Ministers visit Amman", people=(Part(role="visitor", names=("ministers",)),)
    )
    assert untold_people(visit) == ()
    offices = ("Ana Kos, Norway’s envoy", "Ivo Lah")
    assert flat(untold_people(dataclasses.replace(visit, people=(Part(role="with", names=offices),)))) == (
        "with Ana Kos (Norway’s envoy) and Ivo Lah"
    )
    visit = dataclasses.replace(visit, people=(Part(role="with", names=("Ana Kos", "Ivo Lah", "Eva Zor")),))
    assert flat(untold_people(visit)) == "with Ana Kos, Ivo Lah and Eva Zor"


def test_what_the_headline_names_in_another_case_is_not_said_again() -> None:
    whole = dataclasses.replace(item("visit26"), headline="Island upućuje zahtjeve Srbiji u Bruxellesu")
    whole = dataclasses.replace(whole, place="Bruxelles, Belgija", people=(Part(role="komu", names=("Srbija",)),))
    assert untold_people(whole) != ()
    with writing_in("hr"):
        assert untold_people(whole) == ()


def test_in_another_language_too_an_office_does_not_break_a_row_of_names() -> None:
    office = "Ada Berg, ministrica (Norveška)"
    with writing_in("hr"):
        row = dataclasses.replace(item("visit26"), headline="Ivo Lah i Ada Berg razgovaraju")
        assert introduced(row, office) == (row.headline, office)
        alone = dataclasses.replace(row, headline="Ada Berg šuti")
        assert introduced(alone, office) == ("Ada Berg, ministrica (Norveška), šuti", "")


def test_an_office_is_told_where_its_holder_is_first_named() -> None:
    brief = make_brief(dossier())
    visit = dataclasses.replace(
        item("visit26"), id="a", headline="Ana Kos meets Ivo Lah", parts=(),
        people=(Part(role="between", names=("Ana Kos, Norway’s envoy", "Ivo Lah", "Eva Zor, Chad’s envoy")),),
    )  # fmt: skip
    again = dataclasses.replace(visit, id="b", headline="Ana Kos and Eva Zor leave")
    told = introductions(dataclasses.replace(brief, happened=(visit, again), announced=(), alleged=()))
    assert told == {"a": "Ana Kos, Norway’s envoy"}, "Eva Zor is introduced by the line that names her"
    spelled = dataclasses.replace(visit, headline="Ana Kos, Norway’s envoy, meets Ivo Lah")
    assert introductions(dataclasses.replace(brief, happened=(spelled,), announced=(), alleged=())) == {}


def test_of_many_outlets_that_name_no_source_the_first_are_listed() -> None:
    voices = tuple(Voice(name=f"Paper {number}", kind="outlet", cites=(Cite(number),)) for number in range(9))
    support: Support = dataclasses.replace(
        item("visit26").support, voices=(), independent=0, uncredited=voices, also=()
    )
    (line,) = support_lines(support)
    assert flat(line).startswith("no source named: Paper 0 [0] · Paper 1 [1]")
    assert flat(line).endswith("Paper 5 [5] and 3 more")


def test_who_speaks_for_a_particular_is_left_to_the_page() -> None:
    assert item("visit26").support.slots
    assert not [line for line in support_lines(item("visit26").support) if "agenda" in flat(line)]


def test_the_agenda_of_the_whole_is_not_said_again_of_its_part() -> None:
    visit = item("visit26")
    part = dataclasses.replace(item("talks26"), topics=visit.topics)
    assert not [line for line in detail_lines(part, visit) if "agenda" in flat(line)]
    assert [line for line in detail_lines(part) if "agenda" in flat(line)]


def test_the_sign_marks_what_was_worked_out_and_not_every_friday() -> None:
    plain = dataclasses.replace(item("visit26"), date="12 Mar 2026", dated=("“Thursday”",), worked_out=False)
    assert date_mark(plain) == "12 Mar 2026"
    assert date_mark(dataclasses.replace(plain, worked_out=True)) == "12 Mar 2026°"


def test_what_is_told_in_dispute_is_not_told_again_as_alleged() -> None:
    brief = make_brief(dossier())
    (told,) = brief.alleged
    head = dataclasses.replace(brief.disputed[0], event="other", members=())
    assert alleged_beside(dataclasses.replace(brief, disputed=(head,))) == brief.alleged
    assert alleged_beside(dataclasses.replace(brief, disputed=(dataclasses.replace(head, event=told.id),))) == ()


def test_a_claim_is_told_with_its_date_and_figures() -> None:
    head = make_brief(dossier()).disputed[0]
    claim = dataclasses.replace(head, detail=("Sept 2024; drones: ", Words("dozens"), Cite(2)), relation=None)
    assert flat(claim_title(claim)) == f"{head.about} (Sept 2024; drones: dozens[2])"
    assert claim_title(dataclasses.replace(claim, detail=())) == (head.about,)


def test_that_nothing_is_announced_is_an_answer() -> None:
    brief = make_brief(dossier())
    assert nothing_announced(brief) == ""
    assert "still to come" in nothing_announced(dataclasses.replace(brief, announced=()))
    assert nothing_announced(dataclasses.replace(brief, announced=(), happened=())) == ""


def saying(how: str, *chain: str, tied: bool = False, text: str = "We stay") -> Saying:
    return Saying(how=how, content=Words(text), chain=chain, cite=Cite(1), date=None, tied=tied)


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (saying(DIRECT, "Fjord Daily", "Ada Berg"), "We stay [1] (Fjord Daily)"),
        (saying(DIRECT, "Fjord Daily", "Norsk Tråd", "Ada Berg"), "We stay [1] (Fjord Daily, from Norsk Tråd)"),
        (saying(INDIRECT, "Fjord Daily", "Ada Berg"), "We stay [1] (told by Fjord Daily)"),
        (saying(INDIRECT, "Fjord Daily", "Norsk Tråd"), "We stay [1] (told by Fjord Daily, from Norsk Tråd)"),
        (saying(INDIRECT, "Ada Berg"), "We stay [1] (told by Ada Berg)"),
        (
            dataclasses.replace(saying(INDIRECT, "Fjord Daily", "Ada Berg"), verb="denies", also=(Cite(3),)),
            "denies: We stay [1][3] (told by Fjord Daily)",
        ),
    ],
)
def test_whose_words_they_are_is_told(one: Saying, told: str) -> None:
    assert flat(saying_phrase(one, "Ada Berg", 100)) == told


@pytest.mark.parametrize(
    ("headline", "offices", "told"),
    [
        ("Bo Lind visits Oslo", "Bo Lind, Chad’s envoy", ("Bo Lind, Chad’s envoy, visits Oslo", "")),
        ("Ana Kos meets Bo Lind", "Bo Lind, Chad’s envoy", ("Ana Kos meets Bo Lind, Chad’s envoy", "")),
        (
            "Ana Kos meets Bo Lind in Oslo",
            "Bo Lind, Chad’s envoy",
            ("Ana Kos meets Bo Lind, Chad’s envoy, in Oslo", ""),
        ),
        ("Ana Kos and Bo Lind meet", "Bo Lind, Chad’s envoy", ("Ana Kos and Bo Lind meet", "Bo Lind, Chad’s envoy")),
        ("Bo Lind and Ana Kos meet", "Bo Lind, Chad’s envoy", ("Bo Lind and Ana Kos meet", "Bo Lind, Chad’s envoy")),
        ("A meets B", "A, king · B, queen", ("A meets B", "A, king · B, queen")),
        ("A meets B", "", ("A meets B", "")),
    ],
)
def test_one_office_stands_in_the_headline_and_several_below_it(
    headline: str, offices: str, told: tuple[str, str]
) -> None:
    assert introduced(dataclasses.replace(item("visit26"), headline=headline), offices) == told


def test_a_plan_is_not_called_planned_where_its_headline_says_so() -> None:
    plan = dataclasses.replace(item("visit26"), headline="Bo Lind to visit Oslo", status="planned", standing="planned")
    assert says_itself(plan)
    assert not says_itself(dataclasses.replace(plan, headline="Visit of Bo Lind"))
    assert not says_itself(dataclasses.replace(plan, status="alleged", standing="alleged by Norway"))


def test_a_claim_of_one_side_is_not_told_again_beside_the_alleged_event() -> None:
    brief = make_brief(dossier())
    (told,) = brief.alleged
    claim = dataclasses.replace(brief.disputed[0], event=told.id, members=(), disputed=False)
    bare = dataclasses.replace(brief, disputed=(), one_sided=(claim,))
    assert uncontested(bare) == ()
    other = dataclasses.replace(claim, event="another")
    assert uncontested(dataclasses.replace(bare, one_sided=(other,))) == (other,)


def test_a_claim_below_another_reads_on_from_what_relates_them() -> None:
    head = make_brief(dossier()).disputed[0]
    below = dataclasses.replace(head, about="That Chad has armed rebels", relation="a narrower claim", detail=())
    assert claim_title(below) == ("a narrower claim: that Chad has armed rebels",)
    assert claim_title(dataclasses.replace(below, relation=None)) == ("That Chad has armed rebels",)


def test_what_it_is_about_is_named_once_for_all_quotes() -> None:
    quotes = ((Words("over fishing"), Cite(1)), (Words("for its harbour"), Cite(2)))
    lines = detail_lines(dataclasses.replace(item("visit26"), matter=quotes))
    assert [flat(line) for line in lines if flat(line).startswith("about")] == [
        "about: over fishing[1] · for its harbour[2]"
    ]


def test_those_left_of_many_participants_are_told_as_also_there() -> None:
    meeting = dataclasses.replace(
        item("visit26"), headline="Ana Kos and others meet Ivo Lah", place=None,
        people=(Part(role="between", names=("Ana Kos", "Ivo Lah", "Eva Zor")),),
    )  # fmt: skip
    assert flat(untold_people(meeting)) == "also Eva Zor"


def test_names_beside_the_bare_name_and_silence_are_told_shortly() -> None:
    naming = Naming(
        name="Ada Berg", variants=((Words("minister"), Cite(0)),), by_name=(Cite(1),), unnamed=(Cite(2), Cite(3))
    )
    assert flat(naming_phrase(naming)) == "minister[0] · by name alone [1] · not named [2][3]"
    many = dataclasses.replace(naming, unnamed=tuple(map(Cite, range(2, 40))))
    assert flat(naming_phrase(many)).endswith("· not named in 38 reports")


def test_a_story_is_told_with_some_of_its_reports() -> None:
    cites = tuple(map(Cite, range(7)))
    story = Story(headline=("Ada Berg visits Amman",), date="3 May 2024", coded=True, cites=cites, copies=2)
    assert flat(story_phrase(story)) == (
        "Ada Berg visits Amman, 3 May 2024 [0][1][2][3] and 3 more · 2 copies among them"
    )
    bare = dataclasses.replace(story, coded=False, cites=cites[:1])
    assert further_stories([story, bare]) == (
        "and 2 more stories, 8 reports; in 1 of them no event of international affairs was read"
    )
    assert further_stories([story]) == "and 1 more story, 7 reports"


@pytest.mark.parametrize(
    ("owner", "state", "told"),
    [
        ("Quay Trust", False, ("owned by Quay Trust",)),
        ("Quay Network", True, ("owned by Quay Network", "state-owned or state-funded")),
        (None, True, ("state-owned or state-funded",)),
        (None, False, ()),
    ],
)
def test_a_report_tells_whose_its_outlet_is(owner: str | None, state: bool, told: tuple[str, ...]) -> None:
    source = Source(
        number=0, id="r", file="a.txt", outlet="Quay News", title="Ferries", language="en", language_name="English",
        date="3 Mar 2024", basis=None, owner=owner, state=state,
    )  # fmt: skip
    assert house_lines(source) == told
    assert source_line(source) == " · ".join(("Quay News, “Ferries”", *told, "3 Mar 2024", "English", "a.txt"))
