"""Names with "y" between their words, in Spanish."""

from dragoman.evaluate.engine import report_of
from dragoman.pipeline import code_passage


def persons(text: str) -> set[tuple[str, ...]]:
    return {m.name for m in code_passage(report_of("a", text), "es").annotations.mentions if m.kind == "person"}


def test_y_joins_two_surnames_behind_a_given_name() -> None:
    assert ("José", "Landrith", "y", "Orvín") in persons("El ministro José Landrith y Orvín habló ayer con la prensa.")


def test_y_joins_no_two_names_else() -> None:
    found = persons("Kestrair y la Tarnwell firmaron ayer un acuerdo en la capital.")
    assert not any("y" in name for name in found)
