"""ZIP archives: their files in the order of their names."""

import stat
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import BinaryIO

from dragoman.errors import InputError
from dragoman.model.record import Problem
from dragoman.read.allowance import Allowance, allowed
from dragoman.read.boxes.poured import Poured
from dragoman.read.formats import suffixes
from dragoman.read.passing import is_passed, label_of, pieces_of_pages
from dragoman.read.reading import ReadOptions, doubt, problem
from dragoman.read.source import Source

_PIECE = 65536
_METHODS = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))  # of the others Python unpacks without bounds
_ENCRYPTED = 0x1
_HEADER = 30  # bytes before a file's name and its packed bytes, at least
_OFFICE = ("[Content_Types].xml", "mimetype")
_AGAIN = "get it anew, or unpack it yourself"


def members(source: Source, asked: ReadOptions) -> Iterator[Source | Problem]:
    """The files inside that are of formats that are read.

    Raises:
        InputError: it is no whole archive (E163, E164), or its files lie upon one another (E166).
    """
    try:
        box = zipfile.ZipFile(_held(source, asked))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, UnicodeError) as error:
        raise InputError(
            f"is no whole ZIP archive: {error}", code="E163", remedy="check that the download was complete"
        ) from error
    with box:
        infos = [info for info in box.infolist() if not info.filename.endswith("/") and info.filename]
        _check(infos)
        yield from _members(box, infos, source, asked)


def _held(source: Source, asked: ReadOptions) -> BinaryIO:
    """The archive where any place of it can be read: the file, or its bytes in memory."""
    if source.stream.seekable():
        return source.stream
    return BytesIO(source.whole(asked.limits.box_memory))


def _check(infos: list[zipfile.ZipInfo]) -> None:
    if any(info.filename in _OFFICE for info in infos[:1]):
        raise InputError(
            "is an office document, not an archive", code="E110", remedy="save its text as one of the formats read"
        )
    ordered = sorted(infos, key=lambda info: info.header_offset)
    for one, after in pairwise(ordered):
        if one.header_offset + _HEADER + one.compress_size > after.header_offset:
            raise InputError("is a bomb: files in it lie upon one another", code="E166", remedy="do not read it")


def _members(
    box: zipfile.ZipFile, infos: list[zipfile.ZipInfo], source: Source, asked: ReadOptions
) -> Iterator[Source | Problem]:
    endings, links = suffixes(), 0
    named = sorted(((label_of(info.filename), at, info) for at, info in enumerate(infos)), key=lambda one: one[:2])
    pieces = pieces_of_pages(parts for parts, _, _ in named if parts)
    for parts, _, info in named:
        if _is_link(info):
            links += 1
        elif parts not in pieces and not is_passed(parts, endings):
            yield _member(box, info, "/".join((source.name, *parts)), source, asked)
    if links:
        yield doubt(source.name, f"{links} links in it were not followed", "name the files they stand for", "E165")


def _is_link(info: zipfile.ZipInfo) -> bool:
    kind = stat.S_IFMT(info.external_attr >> 16)
    return kind not in {0, stat.S_IFREG}


def _member(
    box: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, source: Source, asked: ReadOptions
) -> Source | Problem:
    allowance = allowed(source.allowance, asked.limits)
    try:
        _check_member(info, allowance)
    except InputError as error:
        return problem(name, error)
    stream = Poured(_pieces(box, info), allowance, lambda: info.compress_size)
    return Source(name=name, stream=stream, size=info.file_size, fetched=source.fetched)  # type: ignore[arg-type]


def _check_member(info: zipfile.ZipInfo, allowance: Allowance) -> None:
    if info.flag_bits & _ENCRYPTED:
        raise InputError("is encrypted", code="E167", remedy="unpack it with its password, and name the file")
    if info.compress_type not in _METHODS:
        raise InputError("is packed in a way that is not read", code="E168", remedy="unpack it, and name the file")
    allowance.in_ratio(info.file_size, info.compress_size)


def _pieces(box: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    try:
        with box.open(info) as stream:
            while piece := stream.read(_PIECE):
                yield piece
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        raise InputError(f"is damaged in its archive: {error}", code="E164", remedy=_AGAIN) from error
