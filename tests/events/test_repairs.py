"""Who stands beside a trigger and takes no part in it."""

import pytest

from tests.events.told import told


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Togo noted the air strikes in Mali, cited by Norway.",
            [],
        ),
        (
            "After her meeting with President Ana Quispe of Peru, Prime Minister Bo Birch of Norway flew home.",
            ["CONSULT meeting Prime Minister Bo Birch > President Ana Quispe, occurred"],
        ),
        ("The government of Norway is likely to meet the rules it has set.", []),
        (
            "The plan was opposed by Norway and its fellow members.",
            ["REJECT reject Norway > -, occurred"],
        ),
        ("Norway has pledged to scrap Quorblix.", []),
        ("Norway hunted men suspected of collaborating with Peru.", []),
        ("Norway blasted the Lima yoga teacher over the weekend.", []),
    ],
)
def test_left_out(text: str, lines: list[str]) -> None:
    assert told(text).lines() == lines


def test_a_place_before_talks_is_no_party() -> None:
    [event] = told("Norway's Prime Minister Bo Birch and Peru's President Ana Ash held Geneva talks.").events
    assert not event.of_role("target")


@pytest.mark.parametrize(
    "text",
    [
        "Togo said it carried out the attack in retaliation for a raid last week in Kunduz.",
        "Togo carried out the attack in response to a raid in Kunduz on 3 May.",
    ],
)
def test_what_was_answered_gives_neither_place_nor_day(text: str) -> None:
    [event] = [e for e in told(text).events if e.type == "ASSAULT" and e.object == "attack"]
    assert event.place is None
    assert event.time is None
    assert not event.of_role("target")


def test_croatian_causes() -> None:
    [event] = told("Togo je u subotu napao Benin kao odgovor na otmicu u Lagosu.", "hr").events
    assert event.place is None
    assert event.time is not None


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Norway offered no support, according to a Peru ministry memo.", []),
        ("Norway's treaty foresees no provision for any suspension of ties with Peru.", []),
        ("Meetings between a president and a prime minister are dull.", []),
        ("He attacked President Ana Ash of Peru, he said.", []),
        ("President Ana Ash of Peru attacked some lawmakers on Monday.", []),
        ("The next president wants the next president to wait.", []),
        ("President Ana Ash of Peru declined to claim victory.", []),
        ("President Ana Ash of Peru declined the offer.", ["REJECT reject President Ana Ash > -, occurred"]),
        ("Norway's President Bo Birch signed a confidentiality agreement.", []),
    ],
)
def test_no_event(text: str, lines: list[str]) -> None:
    assert told(text).lines() == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Togo recalled the US air strikes in Kunduz.", ["ASSAULT attack US > -, occurred"]),
        (
            "Foreign Minister Bo Birch of Norway lost his office. His arrest in May shocked Peru.",
            ["COERCE arrest - > His, occurred"],
        ),
    ],
)
def test_nouns_tell_who_does_it_and_to_whom(text: str, lines: list[str]) -> None:
    assert [line for line in told(text).lines() if line[:6] in ("ASSAUL", "COERCE")] == lines


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Norway accused Peru on Friday of bombing Mali.", None),
        ("Norway accused Peru of bombing Mali on Friday.", "Friday"),
        ("Both joined in May 2022, shortly after Peru bombed Mali.", None),
    ],
)
def test_a_time_of_something_else_dates_nothing(text: str, said: str | None) -> None:
    [event] = [e for e in told(text).events if e.type == "ASSAULT"]
    assert (text[event.time.start : event.time.end] if event.time else None) == said


def test_who_led_the_group_is_told_of_only_after_an_attack() -> None:
    attack = "Gunmen killed a soldier in Drenovo on Sunday. "
    led = "Ana Ash admitted that she had led the group."
    assert told(attack + led).lines()[1:] == ["ASSAULT attack she > -, alleged"]
    assert told(led).lines() == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ana Ash admitted that she had organised the attack in Drenovo.", "en"),
        ("Ana Perić priznala je da je organizirala napad u Drenovu.", "hr"),
    ],
)
def test_who_organised_an_attack_is_public_whoever_it_is(text: str, language: str) -> None:
    [event] = told(text, language).events
    assert (event.type, event.status, event.stance) == ("ASSAULT", "alleged", "admits")
    assert event.place is not None


def test_who_was_killed_in_an_attack_told_of_just_before() -> None:
    text = "Ana Perić priznala je da je organizirala napad u Drenovu, u kojem je 4. svibnja ubijen policajac Ivo Ban."
    killed = told(text, "hr").events[-1]
    assert text[slice(*killed.trigger)] == "ubijen"
    assert killed.place is not None
    assert text[killed.time.start : killed.time.end] == "4. svibnja" if killed.time else False
