"""The same report in ten page layouts is the same text: menus, cards, comments, walls and widgets are not."""

from pathlib import Path

import pytest

from dragoman.evaluate.tasks.layouts import filled, in_layout
from dragoman.read.formats import reports_in

LAYOUTS = sorted((Path(__file__).parents[2] / "layouts").glob("*.html"))
TEXTS = Path(__file__).parents[2] / "samples" / "multilingual" / "texts"
MARKED_BY_NOTHING = {"05-divs-only": ("Contact", "About this site")}
"""Lines below the text that nothing tells from a closing line such as an agency's name."""
REPORTS = ("visit-tehran.en", "wang-belgrade.hr", "sanctions-january.ru", "visit-jeddah.fa", "rail-astana.zh")


def test_there_are_ten_layouts() -> None:
    assert len(LAYOUTS) == 10


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda path: path.stem)
@pytest.mark.parametrize("name", REPORTS)
def test_a_report_in_a_layout_reads_as_its_clean_text(name: str, layout: Path) -> None:
    (clean,) = reports_in((TEXTS / f"{name}.txt").read_bytes(), f"{name}.txt").reports
    (page,) = in_layout(clean, layout.read_text(encoding="utf-8"))
    assert sorted(_lines(page.text)) == sorted([*_lines(clean.text), *MARKED_BY_NOTHING.get(layout.stem, ())])


def test_every_place_of_a_layout_is_filled() -> None:
    for layout in LAYOUTS:
        page = filled(layout.read_text(encoding="utf-8"), 'A "quoted" headline', "First line\nSecond line", "en")
        assert "{{" not in page
        assert "First line" in page


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]
