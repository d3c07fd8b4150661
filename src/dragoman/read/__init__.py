"""Read: files in, reports and problems out. The only room that touches files and the network.

- `paths.read_paths(paths) -> Reading`: reports and problems
- `formats.reports_in(data, name) -> Reading`: the reports in the bytes of one file
- `formats.text_of(data, name) -> {sha256: text}`: what `verify` extracts again
- `encoding.decode(data) -> Decoded`: text, encoding, warning
- `net.fetch.Fetcher(manners).get(url) -> Fetched`: the body behind an address, politely and within limits

Nothing is imported here, so that `dragoman --help` stays quick.
"""
