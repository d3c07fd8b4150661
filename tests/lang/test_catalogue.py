"""The tool's own words in another language: complete, with the same parts, and English where nothing else is asked."""

import importlib.util
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from dragoman.errors import PackError
from dragoman.lang.catalogue import (
    catalogue,
    noun_form,
    say,
    state_name,
    writing_in,
    written_language,
    written_languages,
)
from dragoman.tell.wording.dates import in_words, period_in_words
from dragoman.tell.wording.phrases import count, count_in_words, listed, office_words

TRANSLATED = [code for code in written_languages() if code != "en"]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """The tool that reads the texts off the code."""
    path = Path(__file__).resolve().parents[2] / "tools" / "brief_words.py"
    spec = importlib.util.spec_from_file_location("brief_words", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_has_every_text_with_its_parts(tool: ModuleType, language: str) -> None:
    assert tool.gaps(language) == []


def test_the_texts_are_read_off_the_code(tool: ModuleType) -> None:
    assert {"What happened", "on {date}", "told by ", "says so", "signed"} <= set(tool.texts())
    assert {"report", "phone call", "other speaker"} <= set(tool.nouns())


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_rule_for_plurals_has_a_form_for_every_number(language: str) -> None:
    known = catalogue(language)
    assert known is not None
    wanted = {known.plural(number) for number in range(200)}
    assert wanted == set(range(len(wanted)))
    assert {noun: len(forms) for noun, forms in known.nouns.items() if len(forms) != len(wanted)} == {}
    assert set(known.months) == {"dated", "alone", "long"}


def test_english_is_what_stands_in_the_code() -> None:
    assert written_language() == "en"
    assert say("told by {outlet}", outlet="The Skiff") == "told by The Skiff"
    assert (noun_form("report", 3), state_name("HR")) == (None, None)


def test_inside_the_language_is_another() -> None:
    with writing_in("hr"):
        assert [count(number, "report") for number in (1, 2, 5, 21)] == [
            "1 izvještaj", "2 izvještaja", "5 izvještaja", "21 izvještaj",
        ]  # fmt: skip
        assert count_in_words(1, "visit") == "posjet"
        assert listed(["Ana", "Bo", "Cy"]) == "Ana, Bo i Cy"
        assert office_words("foreign minister", state_name("DE")) == "ministar vanjskih poslova (Njemačka)"
        assert in_words("2025-02-25") == "25. veljače 2025."
        assert in_words("2025-02") == "veljača 2025."
        assert in_words("2025-02-03/2025-02-05~") == "oko 3–5. veljače 2025."
    assert in_words("2025-02-25") == "25 Feb 2025"


def test_what_a_catalogue_lacks_stays_english() -> None:
    with writing_in("hr"):
        assert say("a text that nobody says") == "a text that nobody says"


def test_a_language_without_words_for_a_brief_is_refused() -> None:
    with pytest.raises(PackError, match=r"E20[25]"), writing_in("xx"):
        pass


def test_a_period_in_another_language() -> None:
    with writing_in("hr"):
        assert period_in_words(date(2023, 1, 2), date(2024, 5, 3)) == "siječanj 2023. – svibanj 2024."
