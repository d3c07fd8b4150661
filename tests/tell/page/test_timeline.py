"""The drawn timeline."""

import re
from dataclasses import replace

import pytest

from dragoman.tell import make_brief
from dragoman.tell.brief import Brief
from dragoman.tell.page.timeline import text_width, timeline
from tests.tell.synthetic import dossier


def test_every_dated_event_is_a_link_in_both_drawings() -> None:
    drawn = timeline(make_brief(dossier()))
    assert drawn is not None
    links = re.findall(r'<a href="#e-([\w-]+)">', drawn)
    assert sorted(links) == sorted(2 * ["visit26", "nicosia", "sanctions", "treaty", "delegation", "visit24", "round",
                                        "donors", "cargoes", "syria", "association", "talks26"])  # fmt: skip


def test_no_label_lies_over_another() -> None:
    drawn = timeline(make_brief(dossier()))
    assert drawn is not None
    for picture in drawn.split("<svg viewBox")[1:3]:
        boxes = []
        for label in re.finditer(r'<text x="([\d.]+)" y="(\d+)" class="label"( text-anchor="end")?>([^<]*)<', picture):
            x, y, end, words = float(label[1]), int(label[2]), bool(label[3]), label[4]
            left = x - text_width(words) if end else x
            boxes.append((y, left, left + text_width(words)))
        assert len(boxes) == 12
        for number, (y, left, right) in enumerate(boxes):
            assert not [one for one in boxes[number + 1 :] if one[0] == y and left < one[2] and one[1] < right]


def test_time_may_run_from_right_to_left() -> None:
    brief = make_brief(dossier())
    wide = [str(timeline(brief, mirrored=mirrored)).split("<svg viewBox")[1] for mirrored in (False, True)]
    for mark in (
        r'<circle cx="([\d.]+)"',
        r'<text x="([\d.]+)" y="\d+" class="label"',
        r'<text x="([\d.]+)" y="\d+" class="tick"',
    ):
        there, back = ([float(x) for x in re.findall(mark, drawn)] for drawn in wide)
        assert there
        assert [1000 - x for x in there] == pytest.approx(back, abs=0.2)
    bars = [re.findall(r'<rect x="([\d.]+)" y="\d+" width="([\d.]+)"', drawn) for drawn in wide]
    assert bars[0]
    there, back = ([float(x) for x, _ in found] for found in bars)
    assert [1000 - float(x) - float(length) for x, length in bars[0]] == pytest.approx(back, abs=0.2)
    assert there != back


def test_how_an_event_stands_is_drawn_and_explained() -> None:
    drawn = timeline(make_brief(dossier()))
    assert drawn is not None
    for name in ("many", "bar one", "none", "bar plan", "bar alleged"):
        assert f'class="point {name}"' in drawn or f'class="{name}"' in drawn
    assert "two or more independent voices" in drawn


def test_a_single_date_is_not_drawn() -> None:
    brief = make_brief(dossier())
    assert timeline(replace(brief, happened=brief.happened[:1], announced=(), alleged=(), background=())) is None


def test_parts_that_tell_more_of_time_than_their_whole_are_drawn() -> None:
    brief = make_brief(dossier())
    visit = next(item for item in brief.happened if item.id == "visit24")
    (day, *_) = [item.extent for item in brief.happened if item.id == "visit26"]
    part = replace(visit, headline="A part", history=())
    parts = (
        replace(part, id="with-the-whole"),
        replace(part, id="on-its-own-day", extent=day),
        replace(part, id="undated", extent=None, history=("planned",)),
        replace(part, id="once-planned", history=("planned in May 2024 → signed",)),
    )
    drawn = timeline(replace(brief, happened=(*brief.happened, replace(visit, id="whole", parts=parts))))
    assert drawn is not None
    links = set(re.findall(r'<a href="#e-([\w-]+)">', drawn))
    assert {one.id for one in parts} & links == {"on-its-own-day", "once-planned"}


def test_a_label_has_all_the_room_beside_its_mark_and_no_more() -> None:
    long = "Envoys of the coastal towns sign a far-reaching treaty on ferries and lighthouses in Split"
    brief = make_brief(dossier())
    days = [item.extent for item in brief.happened if item.id in ("visit26", "nicosia")]
    items = [replace(brief.happened[0], headline=long, parts=(), extent=day) for day in days]
    assert _labels(replace(brief, happened=tuple(items), announced=(), alleged=(), background=())) == [long, long]
    (spread,) = [item.extent for item in brief.happened if item.id == "delegation"]  # two months: a bar in the middle
    cut = _labels(replace(brief, happened=(*items, replace(items[0], extent=spread)), announced=(), alleged=()))
    assert long in cut
    assert all(text_width(one) <= 1000 for one in cut)


def _labels(brief: Brief) -> list[str]:
    """The labels of the wide drawing."""
    drawn = timeline(brief)
    assert drawn is not None
    return re.findall(r'class="label"[^>]*>([^<]*)<', drawn.split("<svg viewBox")[1])
