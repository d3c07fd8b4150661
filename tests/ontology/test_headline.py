"""Headlines read well for every mode and status, whatever is known."""

import re
from itertools import chain, combinations

import pytest

from dragoman.lang.pack import available, load
from dragoman.model.record import Status
from dragoman.ontology import load_ontology
from dragoman.ontology.headline import STATUSES, Filler, headline
from dragoman.ontology.translated import headlines_of

ONTOLOGY = load_ontology()
LANGUAGES = [code for code in available() if load(code).section("headlines") or code == "en"]
MODES = [(kind.name, mode) for kind in ONTOLOGY.types.values() for mode in kind.modes]
KNOWN: dict[str, Filler] = {
    "source": "the United States",
    "target": ("Iran", "Iraq"),
    "mediator": "Qatar",
    "place": "Doha",
    "object": "drones",
    "target.acc": "Iran i Irak",
    "place.loc": "Dohi",
}
TREATY = "strategic partnership treaty"
LAVROV = {"source": "Sergey Lavrov", "place": "Tehran"}
LAVROV_HR = {**LAVROV, "place.loc": "u Teheranu"}
US_IRAN = {"source": "the United States", "target": "Iran"}
IRAN_US = {"source": "Iran", "target": "the United States"}
DRONES = {"source": "Iran", "target": "Russia", "object": "drones"}
REBELS = {"source": "rebels", "plural": "source", "target": "Bashar al-Assad"}
BERG = {"source": "Ada Berg", "place": "Zagreb"}
RUSIJA: dict[str, Filler] = {"source": "Rusija", "target": "Iran", "sides": ("Rusija", "Iran")}
RUSIJA_CASES: dict[str, Filler] = {**RUSIJA, "target.acc": "Iran", "target.with": "s Iranom"}
OMAN: dict[str, Filler] = {"mediator": "Oman", "source": ("A", "B")}
BOTH: dict[str, Filler] = {"source": ("Vladimir Putin", "Masoud Pezeshkian"), "object": TREATY, "place": "Moscow"}


@pytest.mark.parametrize(
    ("kind", "mode", "status", "slots", "line"),
    [
        ("CONSULT", "visit", "occurred", LAVROV, "Sergey Lavrov visits Tehran"),
        ("CONSULT", "visit", "planned", LAVROV, "Sergey Lavrov to visit Tehran"),
        ("CONSULT", "visit", "cancelled", LAVROV, "Sergey Lavrov's visit to Tehran called off"),
        ("CONSULT", "visit", "alleged", LAVROV, "Sergey Lavrov is said to have visited Tehran"),
        ("CONSULT", "visit", "denied", LAVROV, "Sergey Lavrov is said not to have visited Tehran"),
        ("CONSULT", "visit", "hypothetical", LAVROV, "Sergey Lavrov could visit Tehran"),
        ("CONSULT", "visit", "proposed", LAVROV, "Proposal for Sergey Lavrov to visit Tehran"),
        ("CONSULT", "visit", "occurred", {"target": "Iran"}, "Iran hosts a visit"),
        ("CONSULT", "visit", "planned", {"source": "Ada Berg"}, "Planned visit by Ada Berg"),
        ("CONSULT", "meeting", "occurred", {"source": ("A", "B", "C")}, "A, B and C meet"),
        ("CONSULT", "meeting", "occurred", {"source": "A", "target": "B", "place": "Rome"}, "A meets B in Rome"),
        ("CONSULT", "meeting", "occurred", {"source": "A"}, "A holds talks"),
        ("CONSULT", "meeting", "alleged", {"place": "Rome"}, "A meeting is said to have taken place in Rome"),
        ("CONSULT", "mediation", "occurred", OMAN, "Oman mediates between A and B"),
        ("AGREE", "sign", "occurred", BOTH, f"Vladimir Putin and Masoud Pezeshkian sign {TREATY} in Moscow"),
        ("AGREE", "sign", "planned", {"object": TREATY}, "Strategic partnership treaty to be signed"),
        ("AGREE", "sign", "occurred", {"source": "A", "target": "B"}, "A signs an agreement with B"),
        ("SANCTION", "impose", "occurred", US_IRAN, "The United States imposes sanctions on Iran"),
        ("SANCTION", "impose", "denied", {"target": "Iran"}, "Iran is said not to have faced sanctions"),
        ("AID", "military", "denied", DRONES, "Iran is said not to have supplied drones to Russia"),
        ("ASSAULT", "seize_territory", "occurred", REBELS, "Rebels overthrow Bashar al-Assad"),
        ("ASSAULT", "invade", "alleged", {"target": ("A", "B")}, "A and B are said to have been invaded"),
        ("ACCUSE", "allege", "occurred", {**US_IRAN, "matter.of": "fraud"}, "The United States accuses Iran of fraud"),
        ("REQUEST", "demand", "occurred", {**US_IRAN, "matter.to": "leave"}, "The United States urges Iran to leave"),
        ("MOBILIZE", "test", "occurred", {"source": "Iran", "object": "missile"}, "Iran tests missile"),
        ("COOPERATE", "judicial", "planned", US_IRAN, "The United States to extradite a suspect to Iran"),
        ("REJECT", "reject", "occurred", IRAN_US, "Iran rebuffs the United States"),
        ("REJECT", "reject", "occurred", {**IRAN_US, "object.bare": "plan"}, "Iran rejects the United States' plan"),
        ("REJECT", "reject", "occurred", {"source": "Iran"}, "Rejection by Iran"),
        ("PROTEST", "demonstrate", "occurred", {"place": "Tbilisi"}, "Protesters demonstrate in Tbilisi"),
    ],
)  # fmt: skip
def test_english(kind: str, mode: str, status: Status, slots: dict[str, Filler], line: str) -> None:
    assert ONTOLOGY.headline(kind, mode, status, slots) == line


@pytest.mark.parametrize(
    ("kind", "mode", "status", "slots", "line"),
    [
        ("CONSULT", "visit", "occurred", LAVROV_HR, "Sergey Lavrov boravi u posjetu u Teheranu"),
        ("CONSULT", "visit", "planned", LAVROV_HR, "Sergey Lavrov će boraviti u posjetu u Teheranu"),
        ("CONSULT", "visit", "cancelled", LAVROV_HR, "Otkazan posjet: Sergey Lavrov u Teheranu"),
        ("CONSULT", "visit", "proposed", LAVROV_HR, "Prijedlog da Sergey Lavrov boravi u posjetu u Teheranu"),
        ("CONSULT", "visit", "planned", BERG, "Posjet (planirano): Ada Berg"),
        ("AGREE", "sign", "alleged", RUSIJA, "Rusija i Iran navodno potpisuju sporazum"),
        ("AGREE", "sign", "alleged", RUSIJA_CASES, "Rusija navodno potpisuje sporazum s Iranom"),
        ("ACCUSE", "allege", "occurred", RUSIJA_CASES, "Rusija optužuje Iran"),
        ("ACCUSE", "allege", "occurred", RUSIJA, "Rusija iznosi optužbe (na račun: Iran)"),
    ],
)  # fmt: skip
def test_croatian(kind: str, mode: str, status: Status, slots: dict[str, Filler], line: str) -> None:
    assert ONTOLOGY.headline(kind, mode, status, slots, "hr") == line


def test_no_blank_comes_before_what_a_status_adds() -> None:
    slots = {"source": "王毅", "place": "开罗"}
    assert ONTOLOGY.headline("CONSULT", "visit", "cancelled", slots, "zh") == "王毅原定访问开罗，现已取消"


def test_a_noun_before_a_nominal_headline_tells_the_status() -> None:
    slots = {"source": "قطر", "target": "مصر", "place": "الدوحة"}
    assert ONTOLOGY.headline("CONSULT", "meeting", "cancelled", slots, "ar") == "إلغاء لقاء بين قطر ومصر في الدوحة"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "mode"), MODES)
def test_any_slots_give_a_whole_line(kind: str, mode: str, language: str) -> None:
    some = chain.from_iterable(combinations(KNOWN, size) for size in (0, 1, 2, 3, len(KNOWN)))
    for names in some:
        for status in STATUSES:
            line = ONTOLOGY.headline(kind, mode, status, {name: KNOWN[name] for name in names}, language)
            assert not line[:1].islower(), line  # not every script has capitals
            assert not re.search(r"[{}<>|]|  |^ | $|'s's|\( |\(\)|\([^)]*$", line), line


def test_without_a_mode_the_type_s_noun_stands() -> None:
    assert ONTOLOGY.headline("AID", None, "denied", {"source": "Iran"}) == "Reported but denied aid by Iran"


@pytest.mark.parametrize(("kind", "mode"), MODES)
def test_every_mode_has_english_clauses(kind: str, mode: str) -> None:
    assert ONTOLOGY.mode(kind, mode).words["clauses"]


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_every_type_and_mode_has_a_noun_in_every_language(language: str) -> None:
    names = {*ONTOLOGY.types, *(f"{kind}.{mode}" for kind, mode in MODES)}
    told = headlines_of(language)
    assert set(told.labels) == names
    assert set(told.templates) <= names


@pytest.mark.parametrize(
    ("kind", "mode", "slots", "line"),
    [
        ("AID", "military", DRONES, "That Iran has supplied drones to Russia"),
        ("ASSAULT", "attack", {"source": "Iran", "deed": "the raid"}, "That Iran has carried out the raid"),
        ("ASSAULT", "attack", {"source": "rebels", "plural": "source"}, "That rebels have carried out an attack"),
        ("CONSULT", "visit", BERG | {"place": ""}, "Visit by Ada Berg"),
    ],
)
def test_a_claim_reads_as_a_claim(kind: str, mode: str, slots: dict[str, Filler], line: str) -> None:
    assert ONTOLOGY.claim(kind, mode, slots) == line


def test_a_claim_has_the_words_of_its_language() -> None:
    line = "Tvrdnja da Sergey Lavrov boravi u posjetu u Teheranu"
    assert ONTOLOGY.claim("CONSULT", "visit", LAVROV_HR, "hr") == line


def test_square_brackets_are_written_round_and_stay() -> None:
    assert headline("", {"clauses": ("{source} acts [{target}]",)}, "occurred", IRAN_US, ONTOLOGY.grammar) == (
        "Iran acts (the United States)"
    )


def test_the_object_stands_without_its_article_after_a_possessive() -> None:
    plan: dict[str, Filler] = {**IRAN_US, "object": "the plan", "object.bare": "plan"}
    assert ONTOLOGY.headline("REJECT", "reject", "occurred", plan) == "Iran rejects the United States' plan"
