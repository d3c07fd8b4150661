"""Letter correspondences: how a table is written, read and used."""

from math import exp

import pytest

from dragoman.errors import PackError
from dragoman.names import tables as module
from dragoman.names.tables import Table, line_of, tables, window

TINY = Table(({("a",): {(1, ("а",)): 3, (1, ("о",)): 1}, ("b",): {(1, ("б",)): 4}},))


def test_what_pairs_showed_is_more_probable_than_what_none_showed() -> None:
    likely, rarer, never = (TINY.rendering(("a", "b"), tuple(text)) for text in ("аб", "об", "щб"))
    assert likely.total > rarer.total > never.total
    assert exp(likely.weakest) == pytest.approx(0.75 / (1 + 2 * 2 / 4) / 1, rel=0.6)
    assert never.weakest < -10


def test_what_is_most_probably_written() -> None:
    assert TINY.written(("a", "b")) == ("а", "б")
    assert TINY.written(("x", "b")) == ("б",), "a letter that no pair had is left out"


def test_letters_around_a_place() -> None:
    assert window(("a", "b", "c"), 0, (-1, 1)) == ("^", "a", "b")
    assert window(("a", "b", "c"), 2, (-2, 2)) == ("a", "b", "c", "^", "^")


def test_shipped_tables_know_their_letters() -> None:
    for script, pair in (("cyrillic", "vв"), ("arabic", "bب"), ("han", "")):
        found = tables(script)
        if pair:
            assert found.of_latin.written((pair[0],)) == (pair[1],)
        assert len(found.of_latin.levels) == len(found.into_latin.levels) == 5


def test_a_broken_line_is_told(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path))
    (folder / "greek.tsv").write_text("# head\n" + line_of(">", ("a",), [((1, ("α",)), 2)]) + "\nno line\n", "utf-8")
    monkeypatch.setattr(module, "folder", lambda: folder)
    with pytest.raises(PackError, match=r"names/greek\.tsv:3"):
        tables("greek")
