"""The benchmarks run, on a few samples, and print what they promise."""

import subprocess
import sys
from pathlib import Path

from benchmarks.run import LARGEST, size_table

ROOT = Path(__file__).parents[2]


def test_the_page_is_printed_from_three_reports(tmp_path: Path) -> None:
    sizes = ["--sizes", "3", "--repeat", "1", "--data", str(tmp_path / "none"), "--bench", str(tmp_path / "none")]
    command = [sys.executable, "-m", "benchmarks.run", *sizes, "--pages", "2", "--held", "2", "4"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    for heading in (
        "## Waiting",
        "## Speed and memory",
        "## With the models and without",
        "## Share of each stage",
        "## Pages",
        "## What one report holds",
        "## What keeps it from growing faster",
        "## What has changed",
    ):
        assert heading in done.stdout
    assert "| 3 |" in done.stdout
    assert "| resolve |" in done.stdout


def test_the_size_table_has_the_whole_and_the_largest_parts() -> None:
    rows = size_table({f"part{n}": float(n) for n in range(12)}).splitlines()
    assert rows[2] == "| all | 66 |"
    assert rows[3] == "| `part11` | 11 |"
    assert len(rows) == 2 + 1 + LARGEST
