"""Time expressions read from both formats, and scored."""

from pathlib import Path

import pytest

from dragoman.evaluate.tasks.times import Timed, of_timeml, scored
from tests.evaluate.made import findings, lines, summed

TIMEML = (
    '<?xml version="1.0" ?><TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2011-05-18">18. Mai</TIMEX3></DCT>\n'
    '<TEXT>A &amp; B came <TIMEX3 tid="t9" value="2011"/>on '
    '<TIMEX3 tid="t1" type="DATE" value="2011-05-16">Monday</TIMEX3>.</TEXT></TimeML>'
)
TODAY, BEFORE = "2011-05-18", "2011-05-17"


def test_timeml_is_text_and_tags() -> None:
    gold = of_timeml("x", TIMEML)
    assert gold.text == "A & B came on Monday."
    assert gold.day == "2011-05-18"
    assert gold.times == (((14, 20), "2011-05-16"),)


@pytest.mark.parametrize(
    ("ours", "value", "span", "strict"),
    [
        ([((0, 4), "2010")], (1, 0, 1), (1, 0, 1), (1, 0, 1)),
        ([((2, 6), "2010")], (1, 0, 1), (1, 0, 1), (0, 1, 2)),
        ([((0, 4), "2011"), ((30, 33), None)], (0, 2, 2), (1, 1, 1), (1, 1, 1)),
    ],
)
def test_extent_and_value(
    ours: list[tuple[tuple[int, int], str | None]],
    value: tuple[float, ...],
    span: tuple[float, ...],
    strict: tuple[float, ...],
) -> None:
    gold = Timed(name="x", text="2010 " * 9, day=None, times=(((0, 4), "2010"), ((10, 14), "2010")))
    found = scored(gold, ours)
    assert (found.counts["value"], found.counts["span"], found.counts["strict"]) == (value, span, strict)
    assert len(found.cases) == value[1] + value[2] - (span[0] - value[0])


def test_a_file_of_each_format(tmp_path: Path) -> None:
    tokens = [
        [["Talks", "O", "-"], ["open", "O", "-"]],
        [["May", "B-DATE", TODAY], ["18", "I-DATE", TODAY], [",", "I-DATE", TODAY], ["2011", "I-DATE", TODAY]],
        [["They", "O", "-"], ["began", "O", "-"], ["yesterday", "B-DATE", BEFORE], [".", "O", "-"]],
    ]
    name = lines(tmp_path / "m.jsonl", {"doc": "d", "dct": "2011-05-18", "sentences": tokens})
    assert summed(findings("times.meantime", tmp_path, name), "value") == (2, 0, 0)
    (tmp_path / "a.tml").write_text(TIMEML)
    assert summed(findings("times.timeml", tmp_path, "a.tml"), "value") == (1, 0, 0)


def test_both_ends_of_a_range_count_where_the_set_tags_both(tmp_path: Path) -> None:
    tag = '<TIMEX3 tid="{0}" type="DATE" value="{1}">{1}</TIMEX3>'
    body = f"<TEXT>She lived in Oslo from {tag.format('t1', 2003)} to {tag.format('t2', 2009)}.</TEXT>"
    (tmp_path / "b.tml").write_text(f'<DCT><TIMEX3 tid="t0" value="2011-05-18">x</TIMEX3></DCT>{body}')
    assert summed(findings("times.timeml", tmp_path, "b.tml"), "value") == (2, 0, 0)
    years = [[word, "B-DATE" if word == "from" else "I-DATE", "2003"] for word in ("from", "2003", "to", "2009")]
    rows = [[["Oslo", "O", "-"]], [["May", "O", "-"]], [["She", "O", "-"], ["stayed", "O", "-"], *years]]
    name = lines(tmp_path / "n.jsonl", {"doc": "d", "dct": "2011-05-18", "sentences": rows})
    assert summed(findings("times.meantime", tmp_path, name), "value") == (1, 0, 0)
