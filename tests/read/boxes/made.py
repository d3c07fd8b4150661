"""Archives for the tests, made in memory."""

import gzip
import io
import tarfile
import zipfile
from collections.abc import Mapping

from dragoman.read.formats import reports_in
from dragoman.read.reading import Limits, Reading

TEXTS = {
    "a.txt": "The foreign ministers of Latvia and Finland met in Riga on 3 March 2024.",
    "b/c.txt": "Finland's president will visit Tallinn in May, his office said on Monday.",
    "b/d.md": "Estonia accused a neighbour of jamming its aircraft over the gulf.",
}


def zipped(files: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of some files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as box:
        for name, text in files.items():
            box.writestr(zipfile.ZipInfo(name), text, method)
    return stream.getvalue()


def tarred(files: Mapping[str, str | bytes], mode: str = "w", form: int = tarfile.PAX_FORMAT) -> bytes:
    """A TAR archive of some files, packed as `mode` says ("w:gz")."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode, format=form) as box:  # type: ignore[call-overload]
        for name, text in files.items():
            data = text.encode() if isinstance(text, str) else text
            info = tarfile.TarInfo(name)
            info.size = len(data)
            box.addfile(info, io.BytesIO(data))
    return stream.getvalue()


def packed(data: bytes) -> bytes:
    """Some bytes as gzip writes them, at no time of day."""
    return gzip.compress(data, mtime=0)


def read(data: bytes, name: str, limits: Limits | None = None) -> Reading:
    """What is read of an archive."""
    return reports_in(data, name, limits)


def texts(reading: Reading) -> dict[str, str]:
    """The texts of a reading by their names."""
    return {report.file: report.text for report in reading.reports}


def codes(reading: Reading) -> dict[str, str]:
    """The problems of a reading by their files."""
    return {issue.file: issue.code for issue in reading.problems}
