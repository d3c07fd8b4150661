"""The tool's own words in another language: complete, with the same parts, and English where nothing else is asked."""

import importlib.util
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from dragoman.errors import PackError
from dragoman.lang import catalogue as catalogue_module
from dragoman.lang.catalogue import (
    catalogue,
    in_cases,
    located_in,
    named_with_article,
    noun_form,
    office_name,
    say,
    spelled,
    state_name,
    takes_plural,
    tells_to_come,
    writing_in,
    written_language,
    written_languages,
)
from dragoman.lang.written_dates import in_words, period_in_words
from dragoman.tell.compose.index import Index
from dragoman.tell.wording.phrases import beside, count, count_in_words, led, listed, office_words
from tests.tell.synthetic import dossier

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


def test_a_state_told_by_its_english_name_is_called_as_it_is_written() -> None:
    index = Index(dossier())
    assert index.name("Serbia") == "Serbia"
    with writing_in("hr"):
        assert index.name("Serbia") == "Srbija"


def test_a_form_that_says_its_number_itself_has_no_figure() -> None:
    with writing_in("ar"):
        assert [count(number, "report") for number in (1, 2, 3, 11, 100)] == [
            "تقرير واحد", "تقريران", "3 تقارير", "11 تقريرًا", "100 تقرير",
        ]  # fmt: skip


def test_where_the_year_leads_a_range_has_it_first() -> None:
    with writing_in("zh"):
        assert in_words("2025-02-03/2025-03-05") == "2025年2月3日 – 3月5日"
        assert period_in_words(date(2025, 2, 1), date(2025, 3, 2)) == "2025年2月至3月"
        assert beside(led("A") + "B", "C") == "A：B，C"
    assert in_words("2025-02-03/2025-03-05") == "3 Feb – 5 Mar 2025"
    assert period_in_words(date(2025, 2, 1), date(2025, 3, 2)) == "February to March 2025"
    assert beside(led("A") + "B", "C") == "A: B, C"


def test_names_stand_in_the_cases_that_a_catalogue_has() -> None:
    with writing_in("hr"):
        assert (in_cases("Srbija")["acc"], in_cases("Srbija")["with"]) == ("Srbiju", "sa Srbijom")
        assert in_cases("Ada Berg") == {}
        assert located_in("place", "Bruxelles") == "u Bruxellesu"
        assert located_in("place", "Skagen") == "(Skagen)"
    assert in_cases("Serbia") == {}


def test_a_catalogue_spells_names_in_its_own_letters() -> None:
    with writing_in("sr"):
        assert (state_name("RS"), spelled("Brisel"), spelled("Ada Berg")) == ("Србија", "Брисел", "Ada Berg")
        assert office_words("foreign minister", state_name("DE")) == "министар спољних послова (Немачка)"


@pytest.mark.parametrize("language", TRANSLATED)
def test_forms_of_names_belong_to_names_that_a_brief_writes(language: str) -> None:
    known = catalogue(language)
    assert known is not None
    assert not [name for name, forms in known.cases.items() if not all(forms.values())]
    assert not set(known.names) & set(known.names.values())


@pytest.mark.parametrize(
    ("language", "name", "told"),
    [
        ("fr", "Serbie", "la Serbie"),
        ("fr", "Iran", "l'Iran"),
        ("fr", "Israël", "Israël"),
        ("it", "Yemen", "lo Yemen"),
        ("es", "Reino Unido", "el Reino Unido"),
        ("de", "Serbien", "Serbien"),
    ],
)
def test_a_name_has_the_article_that_its_language_gives_it(language: str, name: str, told: str) -> None:
    with writing_in(language):
        assert named_with_article(name) == told
    assert named_with_article(name) == name


@pytest.mark.parametrize(
    ("language", "kind", "name", "told"),
    [
        ("fr", "place", "Oslo", "à Oslo"),
        ("fr", "place", "Le Caire", "au Caire"),
        ("fr", "state", "Serbie", "en Serbie"),
        ("fr", "state", "Kosovo", "au Kosovo"),
        ("de", "state", "Türkei", "in der Türkei"),
        ("it", "state", "Stati Uniti", "negli Stati Uniti"),
        ("fr", "region", "Sahel", ""),
        ("pl", "place", "Oslo", ""),
    ],
)
def test_where_something_is(language: str, kind: str, name: str, told: str) -> None:
    with writing_in(language):
        assert located_in(kind, name) == told


def test_days_of_a_month() -> None:
    with writing_in("fr"):
        assert in_words("2031-05-01") == "1er mai 2031"
        assert in_words("2031-05-01/2031-05-04") == "1er–4 mai 2031"
    with writing_in("de"):
        assert in_words("2031-05-01/2031-05-04") == "1.–4. Mai 2031"
    assert in_words("2031-05-01/2031-05-04") == "1–4 May 2031"


def test_words_that_are_written_keep_their_elisions() -> None:
    with writing_in("fr"):
        assert say("others") == "d'autres"


def test_an_office_is_spelled_as_a_brief_has_it() -> None:
    with writing_in("de"):
        assert office_name("foreign minister") == "Außenminister"


def test_a_plural_name_wants_a_plural_verb() -> None:
    with writing_in("fr"):
        assert takes_plural("États-Unis")
        assert not takes_plural("Serbie")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Ada Berg wird Oslo besuchen"),
        ("fr", "Ada Berg va effectuer une visite à Oslo"),
        ("es", "Ada Berg visitará Oslo"),
        ("it", "Ada Berg visiterà Oslo"),
        ("pl", "Ada Berg i Bo Lind spotkają się"),
    ],
)
def test_a_planned_event_that_says_so_itself(language: str, line: str) -> None:
    with writing_in(language):
        assert tells_to_come(line)


@pytest.mark.parametrize(
    ("section", "place"),
    [
        ({"text": {}}, "brief.yml: "),
        ({"texts": {"on": ["one"]}}, "brief.yml: texts[...]"),
        ({"months": {"long": ["one", "two"]}}, "brief.yml: months"),
    ],
)
def test_a_brief_yml_that_is_wrong_is_refused(section: dict[str, object], place: str) -> None:
    with pytest.raises(PackError, match="E206") as told:
        catalogue_module._checked(section, "brief.yml")
    assert told.value.place.startswith(place)
