"""The benchmark of growth prints its tables. How fast things are is for the benchmark to say, and not for a test."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.growth import KINDS, pages_table
from benchmarks.warc import originals

ROOT = Path(__file__).parents[2]
NOWHERE = Path("nowhere")


def test_both_tables_are_printed() -> None:
    command = [sys.executable, "-m", "benchmarks.growth", "--pages", "3", "--sizes", "4", "8", "--real", str(NOWHERE)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "| 3 |" in done.stdout
    for kind in KINDS:
        assert f"| {kind} |" in done.stdout


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_text_has_as_many_as_is_asked_for(kind: str) -> None:
    few, many = (len(KINDS[kind](count)) for count in (10, 40))
    assert 3 * few < many < 5 * few


def test_pages_are_counted_with_their_size() -> None:
    pages = originals(NOWHERE)[:3]
    told = [cell.strip() for cell in pages_table(pages, repeat=1).splitlines()[2].strip("|").split("|")]
    assert told[:2] == ["3", f"{sum(map(len, pages)) / 3:,.0f}"]
    assert float(told[2]) > 0
