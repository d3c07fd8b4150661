"""Events with their sides as codes."""

import pytest

from dragoman.evaluate.actors import code_of, coded_in
from dragoman.evaluate.tasks.coding import triples_of
from dragoman.lang.world import load_world
from dragoman.model.text import Report
from dragoman.pipeline import code_passage


@pytest.mark.parametrize(
    ("key", "country", "code"),
    [
        ("state:NO", "NO", "NOR"),
        ("state:EU", None, "IGO"),
        ("org:un", None, "IGO"),
        ("person:nobody", None, None),
        ("place:1", "PE", "PER"),
    ],
)
def test_codes(key: str, country: str | None, code: str | None) -> None:
    assert code_of(key, country, load_world()) == code


def test_mutual_events_go_both_ways() -> None:
    text = "Norwegian Foreign Minister Jonas Holt met Peruvian President Luz Campos in Lima on Monday."
    (event,) = coded_in(code_passage(Report(id="r", file="r", text=text), "en"))
    assert (event.type, event.mutual) == ("CONSULT", True)
    assert triples_of([event]) == {("NOR", "04", "PER"), ("PER", "04", "NOR")}
    assert str(event).startswith("CONSULT/")
