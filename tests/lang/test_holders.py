"""Listed office-holders by surname."""

import pytest

from dragoman.lang.holders import by_surname, holders, sex_of, surname_first, surname_of


def test_a_holder_is_found_by_surname_with_and_without_marks() -> None:
    assert {h.key for h in holders()["orbán"]} == {h.key for h in holders()["orban"]} == {"person:viktor-orban"}
    (obama,) = holders()["obama"]
    assert (obama.name, obama.country, obama.current) == (("Barack", "Obama"), "US", False)
    assert "president" in obama.offices


def test_the_surname_stands_first_where_the_state_says_so() -> None:
    assert surname_of(("Xi", "Jinping"), "CN") == "Xi"
    assert surname_of(("Barack", "Obama"), "US") == "Obama"
    assert "CN" in surname_first()
    assert "person:xi-jinping" in {h.key for h in holders()["xi"]}


def test_all_who_are_known_by_the_surname_alone_are_listed() -> None:
    assert by_surname() <= {holder.key for listed in holders().values() for holder in listed}


@pytest.mark.parametrize(
    ("name", "key", "sex"),
    [
        ("Hilda Orre", None, "f"), ("Željko Orre", None, "m"), ("Zeljko Orre", None, "m"), ("Olena Orre", None, "f"),
        ("Nikola Orre", None, "m"), ("Kim Orre", None, None), ("Ozzek Orre", None, None), ("Hilda", None, None),
        ("Merkel", "person:angela-merkel", "f"), ("Orre", "person:nobody-of-this-name", None),
    ],
)  # fmt: skip
def test_the_sex_of_a_person_by_list_or_given_name(name: str, key: str | None, sex: str | None) -> None:
    assert sex_of(tuple(name.split()), key) == sex
