"""Only who acts in public affairs makes an event."""

import pytest

from dragoman.pipeline import code_text
from tests.events.told import told


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The rapper Ada Berg criticised the Danish government.", 0),
        ("The Danish government criticised the rapper Ada Berg.", 1),
        ("Rebels toppled the president of Mali.", 1),
        ("Farmers protested in Lima.", 1),
        ("A gunman killed two people in a bar.", 0),
        ("A judge rejected the appeal of the bank.", 0),
        ("Judge Ana Ash opened an investigation into the Danish government.", 1),
        ("Unilever clashed with Tesco.", 0),
        ("Police opened an investigation into a theft.", 0),
        ("The rebel Northern Front will return weapons.", 1),
        ("Danish doctors gave medicine to Peru.", 1),
        ("Peru gave two million dollars to West Bank settlements.", 0),
        ("Danish police arrested a Finnish diplomat.", 1),
    ],
)
def test_public_affairs(text: str, count: int) -> None:
    assert len(told(text).events) == count


UNNAMED = [
    ("Cientos de estudiantes se manifestaron el miércoles en el campus.", ["PROTEST.demonstrate"]),
    ("Los maestros iniciaron una huelga indefinida.", ["PROTEST.strike"]),
    ("Unos veinte presos se amotinaron el jueves.", ["PROTEST.demonstrate"]),
    ("Los campesinos cortaron las carreteras en protesta por los precios.", ["PROTEST.demonstrate"]),
    ("Los obreros de la fábrica protestaron ayer en Quito.", ["PROTEST.demonstrate"]),
    ("Los jugadores protestaron al árbitro.", []),
    ("Los niños marcharon a casa.", []),
    ("Los vecinos cortaron la calle para la fiesta.", []),
    ("Los médicos manifestaron su alegría.", []),
    ("Los hinchas protestaron en el estadio.", []),
]


@pytest.mark.parametrize(("text", "events"), UNNAMED)
def test_protests_of_unnamed_groups_are_public(text: str, events: list[str]) -> None:
    assert [f"{said.type}.{said.mode}" for said in code_text(text, "es")] == events
