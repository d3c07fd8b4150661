"""The drawn timeline."""

import re
from dataclasses import replace

from dragoman.tell import make_brief
from dragoman.tell.page.timeline import text_width, timeline
from tests.tell.synthetic import dossier


def test_every_dated_event_is_a_link_in_both_drawings() -> None:
    drawn = timeline(make_brief(dossier()))
    assert drawn is not None
    links = re.findall(r'<a href="#e-([\w-]+)">', drawn)
    assert sorted(links) == sorted(2 * ["visit26", "nicosia", "sanctions", "treaty", "delegation", "visit24", "round",
                                        "donors", "cargoes", "syria", "association"])  # fmt: skip


def test_no_label_lies_over_another() -> None:
    drawn = timeline(make_brief(dossier()))
    assert drawn is not None
    for picture in drawn.split("<svg viewBox")[1:3]:
        boxes = []
        for label in re.finditer(r'<text x="([\d.]+)" y="(\d+)" class="label"( text-anchor="end")?>([^<]*)<', picture):
            x, y, end, words = float(label[1]), int(label[2]), bool(label[3]), label[4]
            left = x - text_width(words) if end else x
            boxes.append((y, left, left + text_width(words)))
        assert len(boxes) == 11
        for number, (y, left, right) in enumerate(boxes):
            assert not [one for one in boxes[number + 1 :] if one[0] == y and left < one[2] and one[1] < right]


def test_how_an_event_stands_is_drawn_and_explained() -> None:
    drawn = timeline(make_brief(dossier()))
    assert drawn is not None
    for name in ("many", "bar one", "none", "bar plan", "bar alleged"):
        assert f'class="point {name}"' in drawn or f'class="{name}"' in drawn
    assert "two or more independent voices" in drawn


def test_a_single_event_is_not_drawn() -> None:
    brief = make_brief(dossier())
    assert timeline(replace(brief, happened=brief.happened[:1], announced=(), alleged=(), background=())) is None
