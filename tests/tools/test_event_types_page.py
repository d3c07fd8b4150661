"""The page on event types says what the ontology says."""

from dragoman.ontology import load_ontology
from tools import event_types_page


def test_the_page_is_up_to_date() -> None:
    told = event_types_page.PAGE.read_text(encoding="utf-8")
    assert told == event_types_page.page(load_ontology()), "run tools/event_types_page.py"


def test_every_type_mode_and_contrast_is_told() -> None:
    page = event_types_page.page(load_ontology())
    for kind in load_ontology().types.values():
        section = page.partition(f"## {kind.name}\n")[2].partition("\n## ")[0]
        assert kind.definition in section
        assert all(f"| {mode} |" in section for mode in kind.modes)
        assert all(line in section for line in kind.is_not)
