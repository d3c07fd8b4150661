"""Reports as JSON objects: one, a list of them, or one a line."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from dragoman.errors import InputError
from dragoman.model.record import Problem
from dragoman.model.text import Given
from dragoman.read.checks import check_text, warnings_of
from dragoman.read.encoding import decode
from dragoman.read.fields import day_of, line_of
from dragoman.read.reading import Outcome, ReadOptions, doubt, problem
from dragoman.read.source import Source, report_of

_TEXT = ("text", "body", "content", "maintext", "articleBody")
_TITLE = ("title", "headline")
_OUTLET = ("outlet", "source", "publisher", "source_domain", "sitename")
_DATE = ("date", "date_publish", "published", "datePublished", "publish_date", "publication_date")
_LISTS = ("articles", "reports", "items", "documents", "data")
_BY_LINE = (".jsonl", ".ndjson")
_LONG_NUMBER = "holds a number of thousands of digits"
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One object: the canonical bytes that identify it, its text, and what it says beside it."""

    name: str
    data: bytes
    text: str
    given: Given
    warning: str | None = None


def items_of(text: str, name: str) -> Iterator[Item | Problem]:
    """The objects in a JSON or JSON Lines text; a broken one is a problem and the others go on.

    Raises:
        InputError: the whole is no JSON (E108).
    """
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if name.lower().endswith(_BY_LINE):
        yield from _lines(lines, name)
        return
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        if not lines[1:] or not _is_object(lines[0][1]):
            raise _broken(error.msg, error.lineno) from error
        yield from _lines(lines, name)
        return
    except ValueError as error:  # a number of more digits than Python reads
        raise InputError(_LONG_NUMBER, code="E108", remedy="write it as a string") from error
    except RecursionError as error:
        raise InputError("is nested too deeply", code="E108", remedy="give flat objects with a text field") from error
    objects = _listed(found)
    for number, value in enumerate(objects, 1):
        yield _item(value, name if len(objects) == 1 else f"{name}#{number}")


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _lines(lines: list[tuple[int, str]], name: str) -> Iterator[Item | Problem]:
    for number, line in lines:
        try:
            value = json.loads(line)
        except json.JSONDecodeError as error:
            yield _problem(f"{name}#{number}", _broken(error.msg, number))
        except ValueError:
            yield _problem(f"{name}#{number}", _broken(f"it {_LONG_NUMBER}", number))
        except RecursionError:
            yield _problem(f"{name}#{number}", _broken("nested too deeply", number))
        else:
            yield _item(value, f"{name}#{number}")


def _broken(cause: str, line: int) -> InputError:
    return InputError(f"is no JSON: {cause} in line {line}", code="E108", remedy="correct that line")


def _problem(name: str, error: InputError) -> Problem:
    return Problem(file=name, code=error.code, message=error.cause, remedy=error.remedy)


def _listed(found: Any) -> list[Any]:
    if isinstance(found, dict):
        inner = next((found[key] for key in _LISTS if isinstance(found.get(key), list)), None)
        return [found] if inner is None or _first(found, _TEXT) else inner
    return found if isinstance(found, list) else [found]


def _first(value: dict[str, Any], keys: tuple[str, ...]) -> Any:
    return next((value[key] for key in keys if value.get(key)), None)


def _item(value: Any, name: str) -> Item | Problem:
    text = _first(value, _TEXT) if isinstance(value, dict) else None
    if not isinstance(text, str):
        return _problem(name, InputError("has no text field", code="E109", remedy=f"name it one of {', '.join(_TEXT)}"))
    whole = _SURROGATE.sub("\ufffd", text)
    canonical = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Item(
        name=name,
        data=_SURROGATE.sub("\ufffd", canonical).encode("utf-8"),
        text=whole,
        given=_given(value),
        warning=None if whole == text else "half a surrogate pair was replaced",
    )


def _given(value: dict[str, Any]) -> Given:
    lines = [line_of(_first(value, keys)) for keys in (_TITLE, _OUTLET, ("url", "link"), ("language", "lang"))]
    title, outlet, url, language = (_SURROGATE.sub("\ufffd", line) if line else line for line in lines)
    return Given(title=title, outlet=outlet, published=day_of(_first(value, _DATE)), url=url, language=language)


def reports(source: Source, asked: ReadOptions) -> Iterator[Outcome]:
    """The reports in JSON or JSON Lines; a broken one is a problem and the others go on.

    Raises:
        InputError: it is no JSON (E108), holds no report (E109), or is no text, empty or too large (E103 to E105).
    """
    decoded = decode(source.whole(asked.limits.json_bytes))
    yield from warnings_of(source.name, decoded)
    count = 0
    for item in items_of(decoded.text, source.name):
        count += 1
        yield from (item,) if isinstance(item, Problem) else _report(item, source, asked)
    if not count:
        raise InputError("holds no report", code="E109", remedy='give objects with a "text" field')


def _report(item: Item, source: Source, asked: ReadOptions) -> Iterator[Outcome]:
    try:
        _check(item.text, asked)
    except InputError as error:
        yield problem(item.name, error)
        return
    yield report_of(replace(source, name=item.name), "json", item.data, item.text, item.given)
    if item.warning:
        yield doubt(item.name, item.warning, "correct the escape")


def _check(text: str, asked: ReadOptions) -> None:
    if len(text.encode("utf-8")) > asked.limits.text_bytes:
        raise InputError("has a text that is too long", code="E105", remedy="split it into one object per report")
    check_text(text, asked.limits)
