"""Measures start-up, a cold brief, speed and memory at growing sizes, and the size of a clean install.

python -m benchmarks.run                      everything but the install, as Markdown
python -m benchmarks.run --install --write    everything, into docs/performance.md
python -m benchmarks.run --sizes 10 100       smaller
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

from benchmarks import growth as held
from benchmarks.corpus import real_texts
from benchmarks.figures import Run, growth, models_table, speed_table, stage_table, table
from benchmarks.warc import originals
from dragoman import __version__
from dragoman.resolve.blocking import WINDOW
from dragoman.resolve.likeness import CROWD
from dragoman.resolve.outline import MOST
from dragoman.samples import sample_reports

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
PAGE = ROOT / "docs" / "performance.md"
SIZES = (10, 100, 1_000, 10_000)
CHANGES = """\
The first engine that was measured (rules alone, 90 MB installed) read 27 to 28 reports a second at 100 and 1,000
reports, with 83 and 267 MB, and five reports from a cold start in 2.3 s; resolving grew with the power of 1.35.
Reading takes longer now:

- The small model of names is the larger part: the table above has what it costs a report, about half of it the model
  itself, the rest what is done with the names it adds. numpy and ONNX Runtime take 70 MB of memory and most of what
  an install has grown by. It raises the names found most, in Croatian, Serbian and English (docs/accuracy.md has a
  column for each); `--no-models` leaves it out.
- The rules do more: attitudes beside statements, a lead for every report, what is demanded and denied, checks of
  each event before it counts. By rules alone a report takes up to half as long again as at first.

Memory at 10,000 reports and the growth of resolving are lower than at first."""
"""Why figures worsened by more than a third, and which did."""
SIZE = """\
What a clean install adds to a new virtual environment, with all it depends on, without compiled files. With
`--no-models` Dragoman works without ONNX Runtime and numpy, which only the models need."""
LARGEST = 7
MOST_BY_RULES = 1_000
"""The models' share hardly changes beyond, so the largest sizes are run once."""


def seconds(command: list[str], repeat: int) -> list[float]:
    """Wall-clock seconds of a command, each time in a new process."""
    taken = []
    for _ in range(repeat):
        begun = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        taken.append(time.perf_counter() - begun)
    return taken


def start_table(data: Path, repeat: int) -> str:
    """How long one waits for the help and for the brief of five reports."""
    dragoman = [sys.executable, "-m", "dragoman"]
    brief = [*dragoman, "brief", str(data), "--format", "json"]
    rows = []
    for what, command in (("`dragoman --help`", [*dragoman, "--help"]), (f"`dragoman brief` of {_told(data)}", brief)):
        taken = seconds(command, repeat)
        rows.append((what, f"{statistics.median(taken):.2f}", f"{min(taken):.2f}", f"{max(taken):.2f}"))
    return table((f"each time in a new process, {repeat} times", "median, s", "least, s", "most, s"), rows)


def _told(data: Path) -> str:
    return f"{sum(path.is_file() for path in data.iterdir())} reports"


def size_runs(sizes: list[int], texts: list[str], *, models: bool = True) -> list[Run]:
    """One run a size, each in its own process on one core, with the small models or by rules alone."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "texts.json"
        source.write_text(json.dumps(texts), encoding="utf-8")
        found = []
        for size in sizes:
            sys.stderr.write(f"measuring {size} reports{'' if models else ' by rules alone'}\n")
            command = [sys.executable, "-m", "benchmarks.measure", str(size), str(source)]
            command += [] if models else ["--no-models"]
            done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
            found.append(Run(**json.loads(done.stdout)))
        return found


def install_megabytes() -> dict[str, float]:
    """What a clean install adds to a new virtual environment, by package, in MB of 10^6 bytes."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        packages = next(Path(folder).glob("lib/python*/site-packages"))
        before = {path.name for path in packages.iterdir()}
        pip = [str(Path(folder) / "bin" / "python"), "-m", "pip", "install", "--quiet", "--no-compile", str(ROOT)]
        subprocess.run(pip, check=True)
        return {path.name: _size(path) / 1e6 for path in packages.iterdir() if path.name not in before}


def size_table(megabytes: dict[str, float]) -> str:
    """The whole and its largest parts."""
    largest = sorted(megabytes.items(), key=lambda part: (-part[1], part[0]))[:LARGEST]
    rows = [("all", f"{sum(megabytes.values()):.0f}"), *((f"`{name}`", f"{size:.0f}") for name, size in largest)]
    return table(("part", "MB"), rows)


def _size(folder: Path) -> int:
    files = folder.rglob("*") if folder.is_dir() else iter((folder,))
    return sum(path.stat().st_size for path in files if path.is_file() and not path.is_symlink())


def machine() -> str:
    """What this was measured on."""
    cpu = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        lines = (
            line.partition(":")[2].strip() for line in info.read_text().splitlines() if line.startswith("model name")
        )
        cpu = next(lines, cpu)
    return f"Dragoman {__version__}, Python {platform.python_version()}, {os.cpu_count()} cores of {cpu}"


BOUNDS = f"""\
- Event mentions are compared only within blocks (a person, a state, two states, a report), there with {WINDOW} to
  {2 * WINDOW} neighbours in time.
- Up to {MOST} mentions stand for an event when it is asked what else may be one with it: those with the outermost
  days, then those that differ in who, where and what.
- Which surnames and first names are spelt alike is worked out once for each, not once for each report.
- Texts are compared only where they share weighty words, those left out that more than {CROWD} texts share."""
"""What one report is compared with at most, however many there are. No answer depends on an order of the files."""


def page(given: argparse.Namespace) -> str:
    """The whole page as Markdown."""
    texts = real_texts(given.bench) or [content.decode() for content in sample_reports().values()]
    runs = size_runs(given.sizes, texts)
    exponent = growth([run for run in runs if run.reports >= given.growth_from], "resolve")
    few = [run for run in runs if run.reports <= MOST_BY_RULES]
    alone = size_runs([size for size in given.sizes if size <= MOST_BY_RULES], texts, models=False)
    parts = [
        "# Speed and size",
        "<!-- written by: python -m benchmarks.run --install --write -->",
        f"Measured with `python -m benchmarks.run{' --install' if given.install else ''}` on: {machine()}.",
        "## Waiting",
        start_table(given.data, given.repeat),
        "## Speed and memory",
        (
            "One core, one process a size; seconds are of the processor, so waiting for other work does not count. "
            f"The reports are made from {len(texts)} texts; beyond that they are made of the same texts with other "
            "names, states and dates, so that events are not copies."
        ),
        speed_table(runs),
        "## With the models and without",
        "The small models raise the accuracy and cost time; `--no-models` is for bulk.",
        models_table(few, alone),
        "## Share of each stage",
        stage_table(runs),
    ]
    if exponent is not None:
        parts.append(
            f"The time of resolving grows as the number of reports to the power of {exponent:.2f} (1 is linear)."
        )
    parts += held.sections(originals()[: given.pages], given.held)
    parts += ["## What keeps it from growing faster", BOUNDS]
    parts += ["## What has changed", CHANGES]
    if given.install:
        parts += [
            "## Size",
            SIZE,
            size_table(install_megabytes()),
        ]
    return "\n\n".join(parts) + "\n"


def main() -> None:
    """Print the page, or write it where the documentation has it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), metavar="N", help="numbers of reports")
    parser.add_argument("--data", type=Path, default=SHARED / "reports" / "tehran", help="folder for the cold brief")
    parser.add_argument("--bench", type=Path, default=SHARED / "bench", help="folder with the evaluation data")
    parser.add_argument("--repeat", type=int, default=7, help="runs of each start-up measurement")
    parser.add_argument(
        "--growth-from", type=int, default=100, help="least size that counts for the growth of resolving"
    )
    parser.add_argument("--pages", type=int, default=held.PAGES, help="how many HTML pages are read")
    parser.add_argument(
        "--held", type=int, nargs="+", default=list(held.SIZES), metavar="N", help="how much one report holds"
    )
    parser.add_argument("--install", action="store_true", help="also install into a new environment and weigh it")
    parser.add_argument("--write", action="store_true", help=f"write {PAGE.relative_to(ROOT)}")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if not given.data.is_dir():
            given.data = Path(folder)
            for name, content in list(sample_reports().items())[:5]:
                (given.data / name).write_bytes(content)
        text = page(given)
    if given.write:
        PAGE.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
