"""The examples of every pack, its own and those of a stranger to it: no fewer come out right than before."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from dragoman.lang.pack import available, data_folder
from tools.pack_report import INDEPENDENT, KINDS, outcomes, read_examples

FLOORS = yaml.safe_load((Path(__file__).parent / "floors.yml").read_text(encoding="utf-8"))
"""By language and file, how many examples pass at least, and how many false events there are at most."""
PATHS = {
    (code, name): path
    for code in available()
    for name, path in (
        ("own", data_folder() / "lang" / code / "examples.yml"),
        ("independent", INDEPENDENT / f"{code}.yml"),
    )
    if path.is_file()
}


@pytest.mark.parametrize(("code", "name"), PATHS)
def test_no_fewer_examples_come_out_right_than_before(code: str, name: str) -> None:
    found = tuple(outcomes(read_examples(PATHS[code, name], f"{code}: {name}"), code))
    floors = FLOORS[code][name]
    passed = Counter(outcome.kind for outcome in found if outcome.passed)
    failures = "\n".join(f"{o.text}\n  {o.got}" for o in found if not o.passed)
    assert all(passed[kind] >= floors[kind] for kind in KINDS), failures
    assert sum(outcome.false for outcome in found) <= floors["unfounded"], failures


def test_every_floor_is_of_a_file_that_is_there() -> None:
    assert {(code, name) for code, files in FLOORS.items() for name in files} == set(PATHS)
