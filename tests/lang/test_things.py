"""Things that events are about."""

import pytest

from dragoman.lang.things import load_things


@pytest.mark.parametrize(
    ("form", "name", "several"),
    [
        ("dron", "drone", "drones"),
        ("topništvo", "artillery", "artillery"),
        ("municija", "ammunition", "ammunition"),
        ("zrakoplov", "aircraft", "aircraft"),
        ("umbrella", "umbrella", None),
    ],
)
def test_a_thing_has_one_name_in_all_languages_and_a_right_plural(form: str, name: str, several: str | None) -> None:
    things = load_things()
    assert things.name(form) == name
    assert things.several(name) == several
