"""Crawl archives (WARC, packed or not), streamed: the pages, data and feeds that servers gave, with their addresses.

What is passed over or broken is counted, and told in one line at the end.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO

from dragoman.errors import InputError
from dragoman.model.record import Problem
from dragoman.model.text import Given
from dragoman.read.allowance import allowed
from dragoman.read.boxes.answers import Answer, answer_of
from dragoman.read.boxes.records import Record, Records
from dragoman.read.boxes.stretch import Members, Piece, Stretch, plain
from dragoman.read.formats import PACKED, form_of_media
from dragoman.read.reading import ReadOptions, doubt
from dragoman.read.source import Source
from dragoman.read.stamps import day_of

_PACKED = PACKED[0]
_BOOKKEEPING = frozenset(("warcinfo", "request", "metadata"))
_KINDS = _BOOKKEEPING | {"revisit", "continuation"}
_MOST_WHYS, _SHOWN_WHYS = 200, 8
_OTHERS = "others"
_ANSWERED = 200
_WITH_HEADERS = 1_000_000  # bytes that headers and chunks may add to a body


def members(source: Source, asked: ReadOptions) -> Iterator[Source | Problem]:
    """The answers that are of formats that are read, each under the archive's name and its number in it."""
    whole, head = source.head(8)
    limits = asked.limits
    pieces: Iterable[Piece] = plain(whole.stream.read)
    if head.startswith(_PACKED) or (source.name.lower().endswith(".gz") and not head.startswith(b"WARC/")):
        pieces = Members(whole.stream.read, limits.box_ratio)
    stretch = Stretch(iter(pieces), allowed(source.allowance, limits).spend)
    records = Records(stretch, limits.text_bytes + _WITH_HEADERS)
    passed: Counter[str] = Counter()
    for record in records:
        found = _member(record, source, asked)
        if isinstance(found, Source):
            yield found
        else:
            passed[found if found in passed or len(passed) < _MOST_WHYS else _OTHERS] += 1
    yield from _told(source.name, records.broken, passed)


def _member(record: Record, source: Source, asked: ReadOptions) -> Source | str:
    """The page of a record, or why it has none."""
    kind = record.headers.get("warc-type", "").lower()
    if kind == "response":
        answer = answer_of(record.block)
        return "answers that are none" if answer is None else _answered(answer, record, source, asked)
    if kind in {"resource", "conversion"}:
        media = record.headers.get("content-type", "").partition(";")[0].strip().lower()
        return _source(record.block, media or None, None, record, source)
    return f"{kind if kind in _KINDS else 'other'} records"


def _answered(answer: Answer, record: Record, source: Source, asked: ReadOptions) -> Source | str:
    if answer.status != _ANSWERED:
        return f"answers with status {answer.status}"
    if not _is_read(answer.media):
        return f"answers of type {answer.media}"
    try:
        body = answer.body(asked.limits)
    except InputError as error:
        return f"answers whose body {error.cause.partition(':')[0]}"
    return _source(body, answer.media, answer.charset, record, source)


def _source(body: bytes, media: str | None, charset: str | None, record: Record, source: Source) -> Source | str:
    if not body:
        return "empty answers"
    if media is not None and not _is_read(media):
        return f"records of type {media}"
    address = record.headers.get("warc-target-uri", "").strip("<>")
    given = Given(url=address if address.startswith(("http://", "https://")) else None)
    return Source(
        name=f"{source.name}#{record.number}", stream=BytesIO(body), size=len(body), media=media, charset=charset,
        fetched=day_of(record.headers.get("warc-date", "")[:10]), given=given,
    )  # fmt: skip


def _is_read(media: str | None) -> bool:
    """Whether a media type is of reports; boxes in a crawl are downloads and no pages."""
    form = form_of_media(media)
    return media is None or (form is not None and form.kind == "form")


def _told(name: str, broken: Counter[str], passed: Counter[str]) -> Iterator[Problem]:
    """One line on what is broken, and one on what holds no report."""
    if broken.total():
        what = f"{broken.total():,} broken records were skipped: {_listed(broken)}"
        yield doubt(name, what, "get the archive anew if they matter", "E169")
    for kind in _BOOKKEEPING:
        del passed[f"{kind} records"]
    if passed.total():
        what = f"{passed.total():,} records hold no report and were passed over: {_listed(passed)}"
        yield doubt(name, what, "nothing need be done", "E170")


def _listed(counts: Counter[str]) -> str:
    """The commonest first, the rare ones together."""
    ordered = sorted((-count, why) for why, count in counts.items() if count)
    parts = [f"{-count:,} {why}" for count, why in ordered[:_SHOWN_WHYS]]
    rest = -sum(count for count, _ in ordered[_SHOWN_WHYS:])
    return ", ".join([*parts, f"{rest:,} {_OTHERS}"] if rest else parts)
