"""Headlines of languages whose verb groups split, whose names take articles, or whose little words run together."""

import pytest

from dragoman.model.record import Status
from dragoman.ontology import load_ontology
from dragoman.ontology.headline import Filler

ONTOLOGY = load_ontology()
FJORDS: dict[str, Filler] = {"source": "Ada Berg", "target": "Bo Lind", "place.loc": "in Bergen"}
TWO: dict[str, Filler] = {"source": "Ada Berg", "target": "Bo Lind", "sides": ("Ada Berg", "Bo Lind")}
ARMY: dict[str, Filler] = {"source": ("Ada Berg", "Bo Lind"), "target": "Narnia"}


@pytest.mark.parametrize(
    ("language", "kind", "mode", "status", "slots", "line"),
    [
        ("de", "CONSULT", "meeting", "occurred", FJORDS, "Ada Berg trifft Bo Lind in Bergen"),
        ("de", "CONSULT", "meeting", "planned", FJORDS, "Ada Berg wird Bo Lind in Bergen treffen"),
        ("de", "ASSAULT", "attack", "occurred", ARMY, "Ada Berg und Bo Lind greifen Narnia an"),
        ("de", "ASSAULT", "attack", "alleged", ARMY, "Ada Berg und Bo Lind sollen Narnia angegriffen haben"),
        ("de", "AGREE", "sign", "occurred", TWO, "Ada Berg und Bo Lind unterzeichnen ein Abkommen"),
        ("fr", "CONSULT", "visit", "cancelled", {"source": "Ada Berg", "place.loc": "à Oslo"},
         "Annulé\u00a0: Ada Berg devait effectuer une visite à Oslo"),
        ("fr", "REQUEST", "demand", "occurred", {"source": "la Serbie", "target": "le Kosovo"},
         "La Serbie presse le Kosovo d'agir"),
        ("fr", "SANCTION", "impose", "alleged", ARMY,
         "Ada Berg et Bo Lind auraient imposé des sanctions contre Narnia"),
        ("es", "ACCUSE", "allege", "occurred", {"source": "Ada Berg", "target": "el Consejo de Europa"},
         "Ada Berg acusa al Consejo de Europa"),
        ("es", "ACCUSE", "allege", "occurred", {"source": "Ada Berg", "target": "El Salvador"},
         "Ada Berg acusa a El Salvador"),
        ("es", "CONSULT", "meeting", "alleged", FJORDS, "Ada Berg se habría reunido con Bo Lind in Bergen"),
        ("it", "AID", "military", "planned", {"source": "Ada Berg", "target": "l'Ucraina"},
         "Ada Berg fornirà armi all'Ucraina"),
        ("it", "COERCE", "seize", "occurred", {"source": "Ada Berg", "target": "gli Stati Uniti"},
         "Ada Berg sequestra beni degli Stati Uniti"),
        ("it", "REJECT", "reject", "occurred", {"source": "Ada Berg"}, "Rifiuto: Ada Berg"),
        ("de", "REJECT", "reject", "planned", {"source": "Ada Berg"}, "Ablehnung (geplant): Ada Berg"),
        ("pl", "AGREE", "sign", "planned", TWO, "Ada Berg i Bo Lind podpiszą porozumienie"),
        ("pl", "ACCUSE", "allege", "occurred", TWO, "Oskarżenie: Ada Berg – Bo Lind"),
    ],
)  # fmt: skip
def test_a_headline(language: str, kind: str, mode: str, status: Status, slots: dict[str, Filler], line: str) -> None:
    assert ONTOLOGY.headline(kind, mode, status, slots, language) == line


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Dass Ada Berg und Bo Lind Narnia angegriffen haben"),
        ("es", "Que Ada Berg y Bo Lind han atacado a Narnia"),
        ("fr", "Ada Berg et Bo Lind auraient attaqué Narnia"),
        ("it", "Che Ada Berg e Bo Lind abbiano attaccato Narnia"),
    ],
)
def test_a_claim(language: str, line: str) -> None:
    assert ONTOLOGY.claim("ASSAULT", "attack", ARMY, language) == line
