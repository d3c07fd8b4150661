"""Names across scripts: hand-made pairs, written before the rules."""

from pathlib import Path

import pytest

from dragoman.names.people import fit, words_of

CASES = [
    line.split("\t")
    for line in (Path(__file__).parent / "cases.tsv").read_text(encoding="utf-8").splitlines()[4:]
]


@pytest.mark.parametrize(("left", "right", "verdict", "note"), CASES, ids=[f"{a} {b}" for a, b, _, _ in CASES])
def test_a_pair_of_names(left: str, right: str, verdict: str, note: str) -> None:
    assert fit(tuple(left.split()), tuple(right.split())).verdict == verdict, note
    assert fit(tuple(right.split()), tuple(left.split())).verdict == verdict, note
