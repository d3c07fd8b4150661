"""The examples of every pack, its own and those of a stranger to it: no fewer come out right than before."""

import pytest

from dragoman.evaluate.languages import KINDS, scores
from tools.pack_report import outcomes, paths, read_examples, scored

PATHS = paths()


@pytest.mark.parametrize(("code", "name"), PATHS)
def test_no_fewer_examples_come_out_right_than_before(code: str, name: str) -> None:
    found = tuple(outcomes(read_examples(PATHS[code, name], f"{code}: {name}"), code))
    kept, now = scores()[code][name], scored(found)
    failures = "\n".join(f"{o.text}\n  {o.got}" for o in found if not o.passed)
    for kind in KINDS:
        (right, every), (had, of) = getattr(now, kind), getattr(kept, kind)
        assert (right >= had, every) == (True, of), failures
    assert now.unfounded <= kept.unfounded, failures


def test_every_score_is_of_a_file_that_is_there() -> None:
    assert {(code, name) for code, files in scores().items() for name in files} == set(PATHS)
