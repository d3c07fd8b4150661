"""The benchmark of growth prints its tables, and what it measures grows about as its size does."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.growth import KINDS, analysed, pages_table
from benchmarks.warc import originals

ROOT = Path(__file__).parents[2]
NOWHERE = Path("nowhere")
STEEPEST = 9
"""Times as long for four times as much, with room for what the machine does else; by the square it is sixteen."""


def test_both_tables_are_printed() -> None:
    command = [sys.executable, "-m", "benchmarks.growth", "--pages", "3", "--sizes", "4", "8", "--real", str(NOWHERE)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "| 3 |" in done.stdout
    for kind in KINDS:
        assert f"| {kind} |" in done.stdout


def test_a_page_is_read_in_a_few_times_what_its_parsing_takes() -> None:
    row = pages_table(originals(NOWHERE)[:10]).splitlines()[2]
    assert 1 < float(row.split("|")[-2]) < 40


@pytest.mark.parametrize("kind", KINDS)
def test_four_times_as_much_takes_far_less_than_sixteen_times_as_long(kind: str) -> None:
    analysed(KINDS[kind](5))
    small = min(analysed(KINDS[kind](60)) for _ in range(2))
    assert analysed(KINDS[kind](240)) < STEEPEST * max(small, 0.02)
