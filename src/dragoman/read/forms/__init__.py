"""Forms: one module a format that holds reports. Each has `reports(source, asked) -> Iterator[Outcome]`.

Which module reads what stands in `dragoman.read.formats`.
"""
