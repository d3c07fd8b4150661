"""How files begin and end that Dragoman wrote of reports: they are no reports, and are not read as such."""

import re

GENERATOR = "Dragoman"
"""What the page of a brief names as the program that made it."""
BRIEF = "[//]: # (dragoman/brief/1)"
"""The last line of a brief in Markdown: a definition that nothing refers to, so that no reader sees it."""
ROWS = ("event_id", "part_of", "type", "mode", "cameo")
"""The first columns of a table of events."""
SNIFFED = 4_096
"""Bytes at the beginning and at the end of a file that tell."""

_RECORD = re.compile(rb'\s*\{\s*"schema"\s*:\s*"dragoman/record/')
_PAGE = f'<meta name="generator" content="{GENERATOR}'.encode()
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def is_written(begin: bytes, end: bytes) -> bool:
    """Whether a file that begins and ends so is a record, a page, a brief or a table that Dragoman wrote."""
    begin = begin.removeprefix(_BYTE_ORDER_MARK)
    rows = begin.startswith(",".join(ROWS).encode())
    return rows or _RECORD.match(begin) is not None or _PAGE in begin or end.rstrip().endswith(BRIEF.encode())
