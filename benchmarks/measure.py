"""Briefs some reports in this very process, on one core, and prints what it took as JSON.

Run in a process of its own for each size, so that one run's memory is not counted in the next.
"""

import argparse
import json
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

import dragoman
from benchmarks.corpus import reports
from dragoman import pipeline
from dragoman.options import Options


def on_one_core() -> None:
    """Keep this process, and what it starts, on one core where the system can do that."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def peak_megabytes() -> float:
    """The most memory this process has held so far, in MB of 10^6 bytes."""
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux KiB
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def measure(folder: Path, *, models: bool) -> dict[str, object]:
    """Read and brief the folder, with the small models or by rules alone.

    Gives processor seconds in all and by stage, peak memory, and how much there was.
    """
    timings: dict[str, float] = {}
    begun = time.process_time()
    reading = dragoman.read(str(folder))
    read_seconds = time.process_time() - begun
    dossier = pipeline.run(reading, Options(models=models), timings=timings)
    seconds = time.process_time() - begun
    return {
        "reports": len(reading.reports),
        "characters": sum(len(report.text) for report in reading.reports),
        "events": len(dossier.events),
        "seconds": seconds,
        "stages": {"read": read_seconds, **timings},
        "peak_megabytes": peak_megabytes(),
    }


def main() -> None:
    """Write the wanted number of reports to a folder that is removed afterwards, and measure them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, help="number of reports")
    parser.add_argument("texts", type=Path, help="JSON list of the texts to make them from")
    parser.add_argument("--no-models", dest="models", action="store_false", help="by rules alone")
    given = parser.parse_args()
    on_one_core()
    texts = json.loads(given.texts.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        for name, text in reports(texts, given.count):
            (Path(folder) / name).write_text(text, encoding="utf-8")
        sys.stdout.write(json.dumps(measure(Path(folder), models=given.models)) + "\n")


if __name__ == "__main__":
    main()
