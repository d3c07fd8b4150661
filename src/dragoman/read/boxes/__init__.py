"""Boxes: one module a format that holds other files. Each has `members(source, asked) -> Iterator[Source | Problem]`.

Members come one by one, as the stream is read, and are read each by the format it is in.
Which module opens what stands in `dragoman.read.formats`.
"""
