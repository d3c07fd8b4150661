"""Reports as JSON objects: one, a list of them, or one a line; items of news agencies (ninjs) among them.

JSON Lines stream: a line is read, given on and forgotten, so a file may be larger than the memory.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from dragoman.errors import InputError
from dragoman.model.text import Given
from dragoman.read.checks import check_text, warnings_of
from dragoman.read.encoding import Decoded, decode
from dragoman.read.newsml.item import WITHDRAWN
from dragoman.read.ninjs import is_ninjs, read_ninjs, status_of
from dragoman.read.objects import NAMES, Names, plain, without_mark
from dragoman.read.reading import Outcome, ReadOptions, doubt, problem
from dragoman.read.source import Source, lines_in, report_of

_LISTS = ("articles", "reports", "items", "documents", "data", "stories", "results")
_BY_LINE = (".jsonl", ".ndjson")
_LONG_NUMBER = "holds a number of thousands of digits"
_TOO_DEEP = "is nested too deeply"
_SURROGATE = re.compile("[\ud800-\udfff]")
_HEAD = 1_000_000  # bytes within which a first line shows that there is one object a line


def reports(source: Source, asked: ReadOptions) -> Iterator[Outcome]:
    """The reports in JSON or JSON Lines; a broken one is a problem and the others go on.

    Raises:
        InputError: it is no JSON (E108), holds no report (E109), or is no text, empty or too large (E103 to E105).
    """
    whole, head = source.head(_HEAD)
    count = 0
    for outcome in _by_line(whole, asked) if _is_lines(source.name, head) else _document(whole, asked):
        count += 1
        yield outcome
    if not count:
        raise InputError("holds no report", code="E109", remedy='give objects with a "text" field')


def _is_lines(name: str, head: bytes) -> bool:
    """Whether there is one object a line: the name says so, or a line that is an object is followed by another."""
    if not head.strip() or head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in head[:100]:
        return False  # empty, or in wide characters, which are decoded as a whole
    if name.lower().endswith(_BY_LINE):
        return True
    line, _, rest = head.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    return bool(rest.strip()) and _is_object(line)


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


# Lines ------------------------------------------------------------------------------------------------------------


def _by_line(source: Source, asked: ReadOptions) -> Iterator[Outcome]:
    """The reports of a file with one object a line; doubt about its encoding is told once."""
    told = False
    for number, line in lines_in(source.stream, asked.limits.record_bytes):
        name = f"{source.name}#{number}"
        try:
            decoded = _decoded(line, number)
            if not decoded.text.strip():
                continue
            value = _loaded(decoded.text, number)
        except InputError as error:
            yield problem(name, error)
            continue
        yield from () if told else warnings_of(name, decoded)
        told = told or decoded.warning is not None
        yield from _item(value, replace(source, name=name), asked)


def _decoded(line: bytes | None, number: int) -> Decoded:
    if line is None:
        raise InputError(f"line {number} is longer than any report", code="E105", remedy="split it into several")
    return decode(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line)


def _loaded(text: str, first: int = 1) -> Any:
    """The value of a JSON text whose first line is that of the file with this number.

    Raises:
        InputError: it is no JSON (E108).
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise _broken(error.msg, error.lineno + first - 1) from error
    except ValueError as error:  # a number of more digits than Python reads
        raise InputError(_LONG_NUMBER, code="E108", remedy="write it as a string") from error
    except RecursionError as error:
        raise InputError(_TOO_DEEP, code="E108", remedy="give flat objects with a text field") from error


def _broken(cause: str, line: int) -> InputError:
    return InputError(f"is no JSON: {cause} in line {line}", code="E108", remedy="correct that line")


# Documents --------------------------------------------------------------------------------------------------------


def _document(source: Source, asked: ReadOptions) -> Iterator[Outcome]:
    """The reports of a file that is one JSON value."""
    decoded = decode(source.whole(asked.limits.json_bytes))
    yield from warnings_of(source.name, decoded)
    objects = _listed(_value(decoded.text, source.name), Names(asked.columns))
    for number, value in enumerate(objects, 1):
        name = source.name if len(objects) == 1 else f"{source.name}#{number}"
        yield from _item(value, replace(source, name=name), asked)


def _value(text: str, name: str) -> Any:
    """The value; of lines of objects in wide characters, or behind a very long first one, their list."""
    try:
        return _loaded(text)
    except InputError:
        lines = [line for line in text.split("\n") if line.strip()]
        if len(lines) > 1 and (name.lower().endswith(_BY_LINE) or _is_object(lines[0].encode("utf-8", "replace"))):
            return [_loaded(line, number) for number, line in enumerate(lines, 1)]
        raise


def _listed(found: Any, names: Names) -> list[Any]:
    if isinstance(found, dict) and names.text(found) is None and not is_ninjs(found):
        lists = {plain(key): value for key, value in found.items() if isinstance(value, list | dict)}
        inner = next((lists[key] for key in _LISTS if key in lists), None)
        if isinstance(inner, dict):  # Event Registry: {"articles": {"results": [...]}}
            return _listed(inner, names)
        return [found] if inner is None else inner
    return found if isinstance(found, list) else [found]


# Items ------------------------------------------------------------------------------------------------------------


def _item(value: Any, source: Source, asked: ReadOptions) -> Iterator[Outcome]:
    """The report of one object, with the doubt about it, or the problem."""
    try:
        data = _canonical(value)
        text, given, form = _read(value, source, asked)
        whole = _SURROGATE.sub("\ufffd", text)
        shown = without_mark(whole)
        _check(shown, asked)
    except InputError as error:
        yield problem(source.name, error)
        return
    yield report_of(source, form, data, shown, given)
    if whole != text:
        yield doubt(source.name, "half a surrogate pair was replaced", "correct the escape")
    if shown != whole:
        yield doubt(
            source.name, "the text is cut short by the service that exported it", "get the article at its address",
            code="E152",
        )  # fmt: skip


def _canonical(value: Any) -> bytes:
    """The bytes that identify an object, however it was laid out."""
    try:
        canonical = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    except RecursionError as error:
        raise InputError(_TOO_DEEP, code="E108", remedy="give flat objects with a text field") from error
    return _SURROGATE.sub("\ufffd", canonical).encode("utf-8")


def _read(value: Any, source: Source, asked: ReadOptions) -> tuple[str, Given, str]:
    """Text, fields and format of an object.

    Raises:
        InputError: it has no text (E109), or was withdrawn (E153).
    """
    if isinstance(value, dict) and is_ninjs(value) and not asked.columns:
        if (status := status_of(value)) in WITHDRAWN:
            raise InputError(
                f"was marked as {status} by its agency", code="E153", remedy="leave it out, or get a later version"
            )
        text, given = read_ninjs(value, source.given, source.fetched)
        if text:
            return text, given, "ninjs"
        kind = value.get("type") or "an item"
        raise InputError(f"is a ninjs item without a body ({kind})", code="E109", remedy="export items of type text")
    names = Names(asked.columns)
    value = _unwrapped(value, names)
    found = names.text(value) if isinstance(value, dict) else None
    if found is None:
        raise InputError("has no text field", code="E109", remedy=f"name it one of {', '.join(NAMES['text'][:4])}")
    return found, names.given(value, source.given, source="json", fetched=source.fetched), "json"


def _unwrapped(value: Any, names: Names) -> Any:
    """The object that is the report where it is wrapped in another one, as search engines export theirs."""
    if not isinstance(value, dict) or names.text(value) is not None:
        return value
    inner = [one for one in value.values() if isinstance(one, dict) and names.text(one) is not None]
    return inner[0] if len(inner) == 1 else value


def _check(text: str, asked: ReadOptions) -> None:
    if len(text.encode("utf-8")) > asked.limits.text_bytes:
        raise InputError("has a text that is too long", code="E105", remedy="split it into one object per report")
    check_text(text, asked.limits)
