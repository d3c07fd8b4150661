#!/usr/bin/env python3
"""Fills the README with what the commands in it really print, and with the speed tables of docs/performance.md.

    tools/readme.py            write README.md
    tools/readme.py --check    exit 1 where README.md says something else

Two kinds of block are filled. A command, of which the first lines are shown:

    <!-- prints 30 lines: dragoman brief reports -->
    (a fenced block)

and a table, the first one under a heading:

    <!-- table: docs/performance.md, Waiting -->
    (a table)
"""

import argparse
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from dragoman.samples import write_samples

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
_PRINTS = re.compile(r"(<!-- prints (\d+) lines: dragoman (.+?) -->\n)```text\n.*?```", re.DOTALL)
_TABLE = re.compile(r"(<!-- table: (\S+), (.+?) -->\n)(?:\|.*\n)*")


def filled(readme: str) -> str:
    """The README with its blocks as they should be."""
    return _TABLE.sub(_table, _PRINTS.sub(_output, readme))


def _output(block: re.Match[str]) -> str:
    lines = printed(shlex.split(block[3]))
    wanted = int(block[2])
    shown = [line.rstrip() for line in lines[:wanted]] + ["…"] * (len(lines) > wanted)
    return f"{block[1]}```text\n" + "\n".join(shown) + "\n```"


def printed(arguments: list[str]) -> list[str]:
    """The lines that `dragoman` prints beside a folder `reports` with the samples."""
    with tempfile.TemporaryDirectory() as folder:
        write_samples(Path(folder) / "reports")
        command = [sys.executable, "-m", "dragoman", *arguments]
        return subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout.decode().splitlines()


def _table(block: re.Match[str]) -> str:
    page = ROOT / block[2]
    text = page.read_text(encoding="utf-8") if page.exists() else ""
    section = text.partition(f"## {block[3]}\n")[2].partition("\n## ")[0]
    found = re.search(r"(?:^\|.*\n)+", section, re.MULTILINE)
    return block[1] + (found[0] if found else "")


def main() -> int:
    """Write the README, or compare it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 where something is out of date")
    given = parser.parse_args()
    old = README.read_text(encoding="utf-8")
    new = filled(old)
    if given.check:
        if new != old:
            print("README.md is not what its commands print: run tools/readme.py", file=sys.stderr)
        return int(new != old)
    README.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
