"""Read: files in, reports and problems out. The only room that touches files.

read_paths(paths) -> Reading(reports, problems)
reports_in(data, name) -> Reading: the reports in the bytes of one file
text_of(data, name) -> {sha256: text}: what `verify` extracts again
decode(data) -> Decoded(text, encoding, warning)
"""

from dragoman.read.encoding import Decoded, decode
from dragoman.read.formats import reports_in, text_of
from dragoman.read.paths import read_paths
from dragoman.read.reading import Limits, Reading

__all__ = ["Decoded", "Limits", "Reading", "decode", "read_paths", "reports_in", "text_of"]
