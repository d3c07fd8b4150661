"""The tool that fills a pack with names of CLDR: it adds, and leaves what is there."""

import pytest

from dragoman.lang.pack import data_folder, read_yaml

pytest.importorskip("babel", reason="needs the build extra")
from tools.name_pack import filled, written


def test_what_is_there_stays_in_front() -> None:
    own = {"FR": {"names": ["Franca"], "adjectives": ["franc"]}, "also": {"place:2761369": ["~Videnj"]}}
    content = filled("sk", own)
    assert content["FR"] == {"names": ["Franca", "Francúzsko"], "adjectives": ["franc"]}
    assert content["also"]["place:2761369"] == ["~Videnj", "Viedeň"]
    assert content["HU"] == {"names": ["Maďarsko"]}


def test_a_second_time_changes_nothing() -> None:
    own = read_yaml(data_folder() / "lang" / "cs" / "states.yml", "lang/cs/states.yml")
    assert filled("cs", own) == own


def test_what_yaml_would_misread_is_quoted() -> None:
    text = written("xx", {"NO": {"names": ["Norge"]}, "also": {"org:un": ["~ZN"]}})
    assert '"NO": {names: [Norge]}' in text
    assert '"org:un": ["~ZN"]' in text
