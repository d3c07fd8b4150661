"""Listed office-holders by surname."""

from dragoman.lang.holders import holders, surname_first, surname_of


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
