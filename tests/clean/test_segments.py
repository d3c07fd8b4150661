"""Lines of several parts, menus, copyright lines."""

import pytest

from dragoman.clean.lines import sheet_of
from dragoman.clean.segments import is_menu
from dragoman.clean.units import units_of
from tests.clean.papers import laid_out, lines, words

BODY = "Minister Ada Berg landed in Oslo on Sunday for talks on ferries, state radio said."
TEXT = f"Ferry talks begin in Oslo\n\n{{}}\n\n{BODY}"
STROKES = " |•·/–\n"
PARTED = [
    (
        "en",
        "Ada Berg | 3 March 2024 | 5 min read",
        ["byline:Ada Berg", "dateline:3 March 2024", "boilerplate:5 min read"],
    ),
    ("en", "March 3, 2024 · 1.4K shares", ["dateline:March 3, 2024", "boilerplate:1.4K shares"]),
    ("en", "World / Europe / 3 March 2024", ["boilerplate:World / Europe", "dateline:3 March 2024"]),
    ("en", "3 March 2024     12 comments", ["dateline:3 March 2024", "boilerplate:12 comments"]),
    ("en", "Oslo – 3 March 2024 – Nordic Wire", ["dateline:Oslo", "dateline:3 March 2024", "byline:Nordic Wire"]),
    (
        "en",
        "By Ada Berg | Published 3 March 2024 10:15 GMT",
        ["byline:By Ada Berg", "dateline:Published 3 March 2024 10:15 GMT"],
    ),
    (
        "hr",
        "Svijet | Autor: Ana Horvat | 3. ožujka 2024. | 12 komentara",
        ["boilerplate:Svijet", "byline:Autor: Ana Horvat", "dateline:3. ožujka 2024.", "boilerplate:12 komentara"],
    ),
    ("hr", "3. ožujka 2024. | Pročitano 204 puta", ["dateline:3. ožujka 2024.", "boilerplate:Pročitano 204 puta"]),
    ("hr", "Hina • 3.3.2024. • Foto: Ivo Ban", ["byline:Hina", "dateline:3.3.2024.", "caption:Foto: Ivo Ban"]),
    (
        "bs",
        "Region | 03.03.2024. | (Agencija Jug)",
        ["boilerplate:Region", "dateline:03.03.2024.", "credit:(Agencija Jug)"],
    ),
    ("sr", "3. март 2024.   Прегледа: 310", ["dateline:3. март 2024.", "boilerplate:Прегледа: 310"]),
    (
        "sr",
        "Свет | 03.03.2024. 10:15 | Извор: Танјуг",
        ["boilerplate:Свет", "dateline:03.03.2024. 10:15", "credit:Извор: Танјуг"],
    ),
]
WHOLE = [
    ("en", "Oslo | Nordic Wire"),
    ("en", "Berg to meet Lund | talks on ferries begin on 3 March 2024"),
    ("en", "Ferries, tolls – and a storm"),
    ("en", "Ada Berg on the quay | Photo: Bo Lund"),
    ("hr", "Trajekti – 100. dan prekida"),
]
MENUS = [
    ("en", "Home   World   Business   Tides", True),
    ("en", "News | Opinion | Lighthouses", True),
    ("hr", "Naslovnica | Vijesti | More", True),
    ("sr", "Почетна • Свет • Мали огласи", True),
    ("en", "Norway | Sweden | Denmark", False),
    ("en", "World | 3 March 2024 | Europe", False),
    ("en", "Home affairs, world trade", False),
]


@pytest.mark.parametrize(("code", "line", "parts"), PARTED)
def test_parts_have_kinds_of_their_own(code: str, line: str, parts: list[str]) -> None:
    text = TEXT.format(line)
    start = text.index(line)
    found = [
        f"{zone.kind}:{text[zone.start : zone.end].strip(STROKES)}"
        for zone in laid_out(text, code).zones
        if start <= zone.start < start + len(line)
    ]
    assert [part for part in found if not part.endswith(":")] == parts


@pytest.mark.parametrize(("code", "line", "parts"), PARTED)
def test_strokes_are_no_part_of_dates_and_names(code: str, line: str, parts: list[str]) -> None:
    text = TEXT.format(line)
    for zone in laid_out(text, code).zones:
        if zone.kind in ("dateline", "byline", "credit"):
            assert text[zone.start : zone.end].strip() == text[zone.start : zone.end].strip(STROKES)
    assert parts


@pytest.mark.parametrize(("code", "line"), WHOLE)
def test_lines_that_stay_whole(code: str, line: str) -> None:
    assert len(sheet_of(line, lines(code), words(code))) == 1


@pytest.mark.parametrize(("code", "line", "expected"), MENUS)
def test_menus(code: str, line: str, expected: bool) -> None:
    (unit,) = units_of(line)
    assert is_menu(line, unit, lines(code), words(code)) is expected
