"""The tool that fills a pack with names of CLDR: it adds, and leaves what is there."""

import pytest

from dragoman.lang.pack import data_folder, read_yaml

pytest.importorskip("babel", reason="needs the build extra")
from tools.name_pack import HEAD, filled, lacking, written


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


FILLED = ("bg", "cs", "da", "mk", "nl", "pt", "ro", "sk", "sl", "sv")


@pytest.mark.parametrize("code", FILLED)
def test_the_shipped_files_are_what_the_tool_writes(code: str) -> None:
    path = data_folder() / "lang" / code / "states.yml"
    text = path.read_text(encoding="utf-8")
    assert text.startswith(HEAD.format(code=code))
    assert written(code, filled(code, read_yaml(path, code))) == text


@pytest.mark.parametrize("code", ["zh", "ar", "fa"])
def test_files_by_hand_lack_no_land_that_cldr_names(code: str) -> None:
    assert lacking(code) == []
