#!/usr/bin/env python3
"""Takes the picture of the README: the page of the sample brief, in a headless Chromium.

    tools/screenshot.py                         writes docs/brief.png
    tools/screenshot.py --dark -o dark.png --width 390 --height 844

Needs the package `playwright` (in the extra `dev`) and Debian's `chromium`.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import dragoman
from dragoman import tell
from dragoman.samples import write_samples

ROOT = Path(__file__).parents[1]
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def sample_page(folder: Path, paths: list[str]) -> Path:
    """Write the page of the given reports, or of the samples, into the folder."""
    if not paths:
        write_samples(folder / "reports")
        paths = [str(folder / "reports")]
    reading = dragoman.read(*paths)
    dossier = dragoman.brief(reading)
    page = tell.to_page(dossier, tell.make_brief(dossier), {report.id: report.text for report in reading.reports})
    target = folder / "brief.html"
    target.write_text(page, encoding="utf-8")
    return target


def shoot(page: Path, picture: Path, given: argparse.Namespace) -> None:
    """Open the page as a reader would and take its picture."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=given.chromium, args=list(FLAGS))
        tab = browser.new_page(
            viewport={"width": given.width, "height": given.height},
            color_scheme="dark" if given.dark else "light",
            device_scale_factor=given.scale,
        )
        tab.goto(page.as_uri())
        tab.screenshot(path=picture, full_page=given.full)
        browser.close()


def main() -> int:
    """Make the page and take its picture."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", help="reports; the bundled samples where none are named")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "docs" / "brief.png")
    parser.add_argument("--width", type=int, default=1200)
    parser.add_argument("--height", type=int, default=900)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--full", action="store_true", help="the whole page, not the first screen")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        shoot(sample_page(Path(folder), given.paths), given.output, given)
    return 0


if __name__ == "__main__":
    sys.exit(main())
