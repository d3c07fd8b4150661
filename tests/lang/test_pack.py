"""Packs: what is read, when, and how one extends another."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.errors import PackError
from dragoman.lang import pack


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A data folder with a base pack `qaa` and a pack `qab` that extends it."""
    for code, head in (("qaa", "base_only: true\nroles: case\nfold: x\n"), ("qab", "extends: qaa\nlacks: [verbs]\n")):
        (tmp_path / "lang" / code).mkdir(parents=True)
        named = f"name: {code}\nenglish_name: Made\nscripts: [Latn]\n"
        (tmp_path / "lang" / code / "pack.yml").write_text(named + head)
    (tmp_path / "lang" / "qaa" / "words.yml").write_text("be: [is, are]\nunits: {day: [day], week: [week]}\n")
    (tmp_path / "lang" / "qab" / "words.yml").write_text("be: [am]\nunits: {day: [dan]}\n")
    monkeypatch.setattr(pack, "data_folder", lambda: tmp_path)
    caches = (pack.load, pack.available, pack._section)
    for cache in caches:
        cache.cache_clear()
    yield tmp_path
    for cache in caches:
        cache.cache_clear()


def test_a_pack_extends_another_its_own_entries_first(folder: Path) -> None:
    made = pack.load("qab")
    assert (made.roles, made.fold, made.family, made.lacks) == ("case", "x", ("qab", "qaa"), ("verbs",))
    assert made.section("words") == {"be": ["am", "is", "are"], "units": {"day": ["dan", "day"], "week": ["week"]}}
    assert made.section("time") == {}
    assert pack.available() == ("qab",)
    assert folder.is_dir()


def test_a_file_is_read_when_it_is_asked_for(folder: Path) -> None:
    (folder / "lang" / "qaa" / "triggers.yml").write_text("- [\n")
    made = pack.load("qab")
    with pytest.raises(PackError, match="E201"):
        made.section("triggers")


@pytest.mark.parametrize(("code", "head", "error"), [("qac", None, "E202"), ("qad", "name: x\n", "E203")])
def test_what_is_no_pack_is_told(folder: Path, code: str, head: str | None, error: str) -> None:
    if head is not None:
        (folder / "lang" / code).mkdir()
        (folder / "lang" / code / "pack.yml").write_text(head)
    with pytest.raises(PackError, match=error):
        pack.load(code)


def test_data_in_the_letters_of_the_language_are_folded_with_its_words() -> None:
    found = pack.load("tr")
    assert "karşi" in found.section("words")["prepositions"]
    assert "ın" in found.section("boilerplate")["sentences"]["suffixes"]["gen"]
    assert found.apart("Irak, İran, Isparta, ılık") == "Irak, Iran, Isparta, ilik"
