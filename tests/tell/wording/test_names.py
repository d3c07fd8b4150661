"""Names of languages and states."""

import pytest

from dragoman.tell.wording.names import alpha3, country_name, language_name


@pytest.mark.parametrize(("code", "name"), [("hr", "Croatian"), ("zh-Hant", "Chinese"), ("xx", "xx")])
def test_languages_have_names(code: str, name: str) -> None:
    assert language_name(code) == name


@pytest.mark.parametrize(
    ("code", "name", "three"), [("IR", "Iran", "IRN"), ("XK", "Kosovo", "XKX"), ("ZZ", None, "ZZ")]
)
def test_states_have_names_and_longer_codes(code: str, name: str | None, three: str) -> None:
    assert country_name(code) == name
    assert alpha3(code) == three
