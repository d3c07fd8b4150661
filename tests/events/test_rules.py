"""Triggers of a pack are checked when they are read."""

import pytest

from dragoman.errors import PackError
from dragoman.events import rules
from dragoman.events.rules import trigger_rules


@pytest.mark.parametrize("language", ["en", "hr", "sr", "bs"])
def test_every_pack_can_be_read(language: str) -> None:
    found = trigger_rules(language)
    assert found.verbs
    assert found.place


def test_articles_are_typed() -> None:
    (trigger,) = (t for t in trigger_rules("en").verbs["meet"] if t.type == "CONSULT")
    assert trigger.joint
    assert trigger.person
    assert trigger.roles["target"] == ("obj", "with")


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ({"verb": ["go"], "colour": "red"}, "E221"),
        ({"verb": ["go"], "frame": "nowhere"}, "E222"),
        ({"verb": ["go"], "roles": {"hero": ["subj"]}}, "E223"),
    ],
)
def test_wrong_entries_are_told(entry: dict[str, object], code: str) -> None:
    with pytest.raises(PackError) as error:
        rules._trigger(entry, "CONSULT", "visit", {"frames": {}}, "lang/xx/triggers.yml")
    assert error.value.code == code
