"""Dragoman reads news reports on international affairs and writes one sourced record of what happened.

from dragoman import read, brief

dossier = brief(read("reports/"))
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import dragoman.read  # the functions below must replace the modules of the same names, so load these first
import dragoman.verify

if TYPE_CHECKING:
    from dragoman.model.readout import ReadOut
    from dragoman.model.record import Dossier, Problem
    from dragoman.model.text import Report
    from dragoman.model.verdict import Sifted
    from dragoman.options import Options
    from dragoman.read.reading import Network, Reading, ReadOptions
    from dragoman.sifting import When
    from dragoman.verify import Verification

__version__ = "0.1.0"
__all__ = [
    "Dossier",
    "Network",
    "Options",
    "ReadOptions",
    "Reading",
    "__version__",
    "brief",
    "read",
    "read_out",
    "sift",
    "stream",
    "stream_sifted",
    "verify",
]

Progress = Callable[[str, int, int], None]


def read(
    *paths: str | Path, stdin: BinaryIO | None = None, options: "ReadOptions | None" = None, triage: "When" = "off"
) -> "Reading":
    """Read files, folders and web addresses into reports. "-" reads `stdin`, "feed:…" what a feed leads to.

    What cannot be read becomes a problem of the reading, with file, cause and remedy; the rest goes on. With `triage`
    only what is on international affairs and no near copy is given; "auto" does so for crawl archives and for
    hundreds of reports. A problem (E182) counts what was left out.
    """
    from dragoman.read.paths import EVERYTHING
    from dragoman.sifting import read_sifting

    return read_sifting(paths, stdin=stdin, asked=options or EVERYTHING, when=triage)


def sift(outcomes: "Iterable[Report | Problem]") -> "Iterator[Sifted | Problem]":
    """What `stream` gives, each report with the verdict of triage: kept or not, and why. Nothing is left out.

    Of reports that say the same the first stays.
    """
    from dragoman.sifting import sift as sifting

    return sifting(outcomes)


def stream_sifted(
    *paths: str | Path, stdin: BinaryIO | None = None, options: "ReadOptions | None" = None
) -> "Iterator[Sifted | Problem]":
    """As `sift` of what `stream` gives, but pages of crawl archives are judged by a glance before they are read.

    Of those left out there is no text, only what the glance saw.
    """
    from dragoman.read.paths import EVERYTHING
    from dragoman.sifting import sift_paths

    return sift_paths(paths, stdin=stdin, asked=options or EVERYTHING)


def stream(
    *paths: str | Path, stdin: BinaryIO | None = None, options: "ReadOptions | None" = None
) -> "Iterator[Report | Problem]":
    """As `read`, but one by one as the files are read: for archives that do not fit into memory.

    The same bytes twice come twice.
    """
    from dragoman.read.paths import EVERYTHING, stream_paths

    return stream_paths(paths, stdin=stdin, asked=options or EVERYTHING)


def read_out(report: "Report") -> "ReadOut":
    """What was read of one report, before any analysis: every field, where it was seen, and the text."""
    from dragoman.pipeline import read_out as out

    return out(report)


def brief(
    *sources: "str | Path | Reading", options: "Options | None" = None, progress: Progress | None = None
) -> "Dossier":
    """The record of reports: paths, or one reading. `progress(step, done, all)` is called as work goes on."""
    from dragoman.options import Options
    from dragoman.pipeline import run
    from dragoman.read.paths import read_paths
    from dragoman.read.reading import Limits, Reading, ReadOptions

    asked = options or Options()
    if len(sources) == 1 and isinstance(sources[0], Reading):
        reading = sources[0]
    else:
        paths = [source for source in sources if not isinstance(source, Reading)]
        reading = read_paths(paths, asked=ReadOptions(limits=Limits(text_bytes=asked.max_bytes)))
    return run(reading, asked, version=__version__, progress=progress)


def verify(record: "Dossier | bytes", reading: "Reading", *, name: str = "record") -> "Verification":
    """Check every quotation of a record against the reports. `name` is what errors call the record.

    Raises:
        VerifyError: the first quotation, digest or id that does not hold.
    """
    from dragoman.verify import verify as check

    return check(record, reading, name=name)


def __getattr__(name: str) -> Any:
    if name == "Dossier":
        from dragoman.model.record import Dossier

        return Dossier
    if name == "Options":
        from dragoman.options import Options

        return Options
    if name == "ReadOptions":
        from dragoman.read.reading import ReadOptions

        return ReadOptions
    if name == "Network":
        from dragoman.read.reading import Network

        return Network
    if name == "Reading":
        from dragoman.read.reading import Reading

        return Reading
    raise AttributeError(f"module 'dragoman' has no attribute {name!r}")
