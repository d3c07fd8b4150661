"""What talks are about, and amounts."""

import pytest

from dragoman.corroborate.events import event_record
from dragoman.corroborate.material import Material
from dragoman.corroborate.topics import amounts_of, topics_of
from dragoman.lang.catalogue import noun, writing_in
from tests.resolve.build import AMMAN, Paper, paper, together


def talks(*lines: str) -> Paper:
    made = paper("a", *lines)
    ada = made.mention("Ada Berg", "person", office="minister", country="NO")
    amman = made.mention("Amman", "place", key=AMMAN, country="JO")
    made.event("came", "CONSULT", "visit", source=[ada], place=amman)
    return made


def topics(material: Material) -> list[str]:
    return list(topics_of(material.happenings[0], (), material))


def test_matters_after_a_word_of_agenda_are_topics() -> None:
    made = talks("Ada Berg came to Amman to discuss Syria and Yemen with Norway.")
    for words, code in (("Syria", "SY"), ("Yemen", "YE"), ("Norway", "NO")):
        made.mention(words, "state", key=f"state:{code}", country=code)
    material = together(made)
    assert topics(material) == ["Syria", "Yemen"], "its own side is no topic"
    event = event_record(material.happenings[0], (), material)
    assert event.topics == ("Syria", "Yemen")
    assert [e.supports for e in event.evidence if "topics" in e.supports] == [("topics",)]


def test_what_is_told_far_away_or_before_is_none() -> None:
    made = talks("From Syria Ada Berg came to Amman.", "It rained.", "It snowed.", "They will discuss Yemen.")
    made.mention("Syria", "state", key="state:SY", country="SY")
    made.mention("Yemen", "state", key="state:YE", country="YE")
    assert topics(together(made)) == []


def test_who_says_what_it_is_about_is_no_topic() -> None:
    made = talks("Ada Berg came to Amman to discuss water, Syria said.")
    syria = made.mention("Syria", "state", key="state:SY", country="SY")
    made.says([syria], "said", "Ada Berg came to Amman to discuss water")
    assert topics(together(made)) == []


def test_only_talks_have_topics() -> None:
    made = talks("Ada Berg came to Amman to discuss Syria.")
    made.mention("Syria", "state", key="state:SY", country="SY")
    made.events.clear()
    made.event("came", "ACCUSE", "allege", source=[0])
    assert topics(together(made)) == []


def test_amounts_are_told_once_for_each_wording() -> None:
    papers = []
    for name, number in (("a", "hundreds"), ("b", "hundreds"), ("c", "dozens")):
        made = paper(name, f"Oman gave Chad {number} of drones.")
        oman = made.mention("Oman", "state", key="state:OM", country="OM")
        chad = made.mention("Chad", "state", key="state:TD", country="TD")
        made.event("gave", "AID", "military", source=[oman], target=[chad], object="drone", object_class="weapons",
                   amounts=[("drones", number)])  # fmt: skip
        papers.append(made)
    material = together(*papers)
    found = [a for h in material.happenings for a in amounts_of(h, material)]
    assert [(a.what, a.value, len(a.evidence)) for a in found] == [("drones", "dozens", 1), ("drones", "hundreds", 2)]


def test_what_is_counted_is_named_in_the_plural_of_the_report() -> None:
    made = paper("a", "Oman sent thousands of additional camels to Chad.")
    oman = made.mention("Oman", "state", key="state:OM", country="OM")
    chad = made.mention("Chad", "state", key="state:TD", country="TD")
    made.event("sent", "MOBILIZE", "troops", source=[oman], target=[chad], object="camel",
               object_span=made.span("additional camels"), amounts=[("camel", "thousands")])  # fmt: skip
    material = together(made)
    assert [(a.what, a.value) for a in amounts_of(material.happenings[0], material)] == [("camels", "thousands")]


@pytest.mark.parametrize(("language", "soldiers"), [("de", "Soldaten"), ("ru", "солдаты"), ("fr", "soldats")])
def test_soldiers_are_counted_in_the_language_of_the_brief(language: str, soldiers: str) -> None:
    with writing_in(language):
        assert noun("soldiers") == soldiers


def test_who_is_counted_is_told_in_english_whatever_the_report_is_in() -> None:
    made = paper("a", "Oman schickte 300 Soldaten nach Tschad.")
    for state in ("Oman", "Tschad"):
        made.mention(state, "state", key="state:OM" if state == "Oman" else "state:TD")
    made.event("schickte", "MOBILIZE", "troops", source=[0], target=[1], object="soldat", object_class="forces",
               amounts=[("soldat", "300")])  # fmt: skip
    found = amounts_of(together(made).happenings[0], together(made))
    assert [(a.what, a.value) for a in found] == [("soldiers", "300")]
