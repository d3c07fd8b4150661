"""Read: files in, reports and problems out. The only room that touches files.

- `paths.read_paths(paths) -> Reading`: reports and problems
- `formats.reports_in(data, name) -> Reading`: the reports in the bytes of one file
- `formats.text_of(data, name) -> {sha256: text}`: what `verify` extracts again
- `encoding.decode(data) -> Decoded`: text, encoding, warning

Nothing is imported here, so that `dragoman --help` stays quick.
"""
