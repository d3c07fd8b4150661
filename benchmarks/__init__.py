"""Benchmarks: how long Dragoman takes and how much memory. `python -m benchmarks.run --help`."""
