"""Crawl archives: every whole record is read, whatever lies between; what is not is counted."""

import gzip
import io
import json
import re
import zlib
from collections.abc import Callable

import brotli
import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.text import Report
from dragoman.read.formats import outcomes
from dragoman.read.page.glanced import Glance
from dragoman.read.reading import Limits, Reading, ReadOptions, Sieve, gathered
from dragoman.read.source import source_of
from tests.read.boxes.crawls import ADDRESS, answer, packed, pages, record
from tests.read.boxes.made import codes, read
from tests.read.page.pages import LEAD, TITLE, page

PAGE = page().encode()
INFO = record(b"software: test\r\n", kind="warcinfo")


def _numbers(reading: Reading) -> list[int]:
    """The pages that were read, by the number in their addresses."""
    return [int((report.given.url or "").rpartition("-")[2]) for report in reading.reports]


def _told(reading: Reading, code: str) -> str:
    return next(issue.message for issue in reading.problems if issue.code == code)


@pytest.mark.parametrize("pack", [packed, b"".join])
def test_pages_are_read_with_their_address_and_day(pack: object) -> None:
    data = pack([INFO, *pages(3)])  # type: ignore[operator]
    reading = read(data, "x.warc.gz")
    assert _numbers(reading) == [0, 1, 2]
    first = reading.reports[0]
    assert (first.file, first.given.url, first.given.title) == ("x.warc.gz#2", ADDRESS.format(0), TITLE)
    assert first.given.published == "2024-03-03"
    assert LEAD in first.text
    assert reading.problems == ()


def test_no_day_after_that_of_the_crawl_is_believed() -> None:
    html = page(head='<meta property="article:published_time" content="2031-01-01T00:00:00Z">').encode()
    (report,) = read(record(answer(html), 7), "x.warc").reports
    assert report.given.published == "2024-03-03"


def test_the_same_records_as_fastwarc_finds() -> None:
    records = [INFO, *pages(5), record(b"{}", kind="metadata"), record(b"GET / HTTP/1.1\r\n\r\n", kind="request")]
    for data in (packed(records), b"".join(records), gzip.compress(b"".join(records))):
        theirs = [one.headers["WARC-Target-URI"] for one in ArchiveIterator(io.BytesIO(data), WarcRecordType.response)]
        ours = [report.given.url for report in read(data, "x.warc.gz").reports]
        assert ours == theirs


def test_the_encoding_of_the_server_holds() -> None:
    html = page().replace('<meta charset="utf-8">', "").replace("Norway", "Норвегія").encode("cp1251")
    (report,) = read(record(answer(html, media="text/html; charset=windows-1251")), "x.warc").reports
    assert "Норвегія" in report.text


def _chunks(body: bytes) -> bytes:
    return b"".join(b"%x\r\n" % len(one) + one + b"\r\n" for one in (body[:100], body[100:])) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    ("body", "more"),
    [
        (gzip.compress(PAGE), "Content-Encoding: gzip\r\n"),
        (zlib.compress(PAGE), "Content-Encoding: deflate\r\n"),
        (brotli.compress(PAGE), "Content-Encoding: br\r\n"),
        (_chunks(PAGE), "Transfer-Encoding: chunked\r\n"),
        (_chunks(gzip.compress(PAGE)), "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"),
        (PAGE, "Content-Encoding: gzip\r\n"),
        (PAGE, "Transfer-Encoding: chunked\r\nContent-Encoding: br\r\n"),
    ],
)
def test_codings_are_undone_also_where_the_crawler_did_it_already(body: bytes, more: str) -> None:
    (report,) = read(record(answer(body, more=more)), "x.warc").reports
    assert report.given.title == TITLE


def test_what_is_no_report_is_counted_by_kinds_and_told_in_one_line() -> None:
    records = [
        record(answer(b"gone", status="404 Not Found")), record(answer(b"x", status="301 Moved")),
        record(answer(b"\x89PNG", media="image/png")), record(answer(b"PK\x03\x04", media="application/zip")),
        record(answer(gzip.compress(bytes(90_000_000)), more="Content-Encoding: gzip\r\n")),
        record(b"", kind="revisit"), record(b"nonsense"), record(answer(b"")), INFO, *pages(1),
    ]  # fmt: skip
    reading = read(packed(records), "x.warc.gz")
    assert _numbers(reading) == [0]
    assert codes(reading) == {"x.warc.gz": "E170"}
    told = _told(reading, "E170")
    for part in ("8 records", "status 404", "status 301", "image/png", "application/zip", "is a decompression bomb",
                 "1 revisit", "answers that are none", "empty answers"):  # fmt: skip
        assert part in told
    assert "warcinfo" not in told
    assert not any(issue.fatal for issue in reading.problems)


def test_pages_without_an_article_are_told_once_for_all() -> None:
    records = [*pages(2), *(record(answer(b"<html><body>12</body></html>"), at) for at in (5, 6, 7))]
    reading = read(packed(records), "x.warc.gz")
    assert _numbers(reading) == [0, 1]
    assert _told(reading, "E107").startswith("3 of its pages: ")
    assert not any(issue.fatal for issue in reading.problems)


def test_json_of_a_server_is_read() -> None:
    body = json.dumps({"title": "Ferry", "text": LEAD}).encode()
    (report,) = read(record(answer(body, media="application/json")), "x.warc").reports
    assert report.format == "json"


def _flipped(data: bytes) -> bytes:
    made = bytearray(data)
    made[len(made) // 2] ^= 0xFF
    return bytes(made)


def _with_length(data: bytes, change: Callable[[int], object]) -> bytes:
    return re.sub(rb"(?<=Content-Length: )\d+", lambda found: str(change(int(found.group()))).encode(), data)


PACKED_DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "1 damaged": _flipped,
    "1 damaged, cut": lambda one: one[: len(one) // 2],
    "1 damaged, its sum": lambda one: one[:-6] + b"\1\2" + one[-4:],
}
PLAIN_DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "1 not what their digests say": lambda one: one.replace(b"Norway", b"Sweden"),
    "1 cut off or of a wrong length": lambda one: one[: len(one) // 2],
    "1 cut off or of a wrong length, too long": lambda one: _with_length(one, lambda length: length + 300),
    "1 cut off or of a wrong length, too short": lambda one: _with_length(one, lambda length: length - 300),
    "1 larger than is read": lambda one: _with_length(one, lambda length: length * 10**9),
    "1 without headers that make sense": lambda one: one.replace(b"Content-Length", b"Content-Lenght"),
    "1 without headers that make sense, none": lambda one: (
        b"WARC/1.0\r\nnothing: " + one[20:].replace(b"\r\n\r\n", b"")
    ),
}


@pytest.mark.parametrize("place", [0, 2, 5])
@pytest.mark.parametrize("told", [*PACKED_DAMAGE, *PLAIN_DAMAGE])
def test_behind_a_broken_record_the_others_are_read(told: str, place: int) -> None:
    is_packed = told in PACKED_DAMAGE
    records = [packed([one]) for one in pages(6)] if is_packed else pages(6)
    records[place] = {**PACKED_DAMAGE, **PLAIN_DAMAGE}[told](records[place])
    reading = read(b"".join(records), "x.warc.gz" if is_packed else "x.warc")
    assert _numbers(reading) == [at for at in range(6) if at != place]
    assert _told(reading, "E169") == f"1 broken records were skipped: {told.partition(',')[0]}"


@pytest.mark.parametrize("place", [0, 2, 5])
def test_rubbish_between_records_costs_none(place: int) -> None:
    records = [b"rubbish " * 9000 + one if at == place else one for at, one in enumerate(pages(6))]
    reading = read(b"".join(records), "x.warc")
    assert _numbers(reading) == [0, 1, 2, 3, 4, 5]
    assert _told(reading, "E169").startswith("1 broken records")


def test_a_member_without_its_header_is_passed_over() -> None:
    for place in (0, 1, 2):
        members = [packed([one]) for one in pages(3)]
        members[place] = b"\0\0" + members[place][2:]
        reading = read(b"".join(members), "x.warc.gz")
        assert _numbers(reading) == [at for at in range(3) if at != place]
        assert _told(reading, "E169") == "1 broken records were skipped: 1 damaged"


def test_filling_between_members_is_no_damage() -> None:
    reading = read((b"\0" * 512).join(packed([one]) for one in pages(3)) + b"\r\n", "x.warc.gz")
    assert (_numbers(reading), reading.problems) == ([0, 1, 2], ())


def test_a_bomb_among_the_members_is_passed_and_the_others_are_read() -> None:
    first, second, third = pages(3)
    bomb = gzip.compress(b"WARC/1.0\r\nContent-Length: 90000000\r\n\r\n" + bytes(30_000_000))
    reading = read(packed([first, second]) + bomb + packed([third]), "x.warc.gz")
    assert _numbers(reading) == [0, 1, 2]
    assert "1 damaged" in _told(reading, "E169")


def test_all_that_is_unpacked_is_bounded_and_what_was_read_before_stays() -> None:
    reading = read(packed(pages(40)), "x.warc.gz", Limits(box_bytes=30_000))
    assert 5 < len(reading.reports) < 40
    assert "E160" in {issue.code for issue in reading.problems}


def test_an_archive_made_to_be_read_again_and_again_ends() -> None:
    made = b"WARC/1.0\r\nContent-Length: 900000\r\n\r\n" * 60_000
    reading = read(made, "x.warc")
    assert reading.reports == ()
    heads = b"\x1f\x8b\x08\0\0\0\0\0\0\x03" * 100_000
    assert read(heads, "x.warc.gz").reports == ()


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_damaged_crawls_end_in_reports_or_problems(data: st.DataObject) -> None:
    pack = data.draw(st.sampled_from((packed, b"".join)))
    made = bytearray(pack(pages(3)))
    for at in data.draw(st.lists(st.integers(0, len(made) - 1), max_size=5)):
        made[at] = data.draw(st.integers(0, 255))
    reading = read(bytes(made[: data.draw(st.integers(1, len(made)))]), "x.warc.gz")
    assert len(reading.reports) <= 3


def _read(data: bytes, asked: ReadOptions) -> Reading:
    return gathered(outcomes(source_of(data, "x.warc.gz"), asked))


def _length(glance: Glance) -> int:
    return len(glance.text)


def _odd(name: str, glance: Glance, looked: int) -> str | None:
    assert looked == len(glance.text)
    return None if int((glance.url or "").rpartition("-")[2]) % 2 else f"not odd{name[:0]}"


def test_a_sieve_chooses_by_a_glance_and_is_told_of() -> None:
    asked = ReadOptions(sieve=Sieve(look=_length, choose=_odd))
    reading = _read(packed([*pages(7), record(answer(b"<html></html>"), 8)]), asked)
    assert _numbers(reading) == [1, 3, 5]
    assert _told(reading, "E172") == "4 pages were not read: 4 not odd"
    assert _told(reading, "E107") == "1 of its pages: no text was seen in them"


def test_two_processes_read_the_same_as_one() -> None:
    data = packed([*pages(40), record(answer(b"<html><body>12</body></html>"), 99), b"rubbish"])
    for sieve in (None, Sieve(look=_length, choose=_odd)):
        assert _read(data, ReadOptions(sieve=sieve, jobs=2)) == _read(data, ReadOptions(sieve=sieve))


def _ends(_: Glance) -> None:
    import os

    os._exit(3)


def test_a_process_that_ends_is_told() -> None:
    reading = _read(packed(pages(2)), ReadOptions(sieve=Sieve(look=_ends, choose=_odd), jobs=2))
    assert codes(reading) == {"x.warc.gz": "E171"}


def test_pages_come_while_the_archive_is_read() -> None:
    class Slow(io.RawIOBase):
        taken = 0

        def read(self, size: int = -1, /) -> bytes:
            self.taken += max(size, 0)
            return stream.read(size)

    stream, slow = io.BytesIO(packed(pages(300))), Slow()
    source = source_of(b"", "x.warc.gz", stream=slow, size=None)
    first = next(iter(outcomes(source, ReadOptions())))
    assert isinstance(first, Report)
    assert slow.taken < len(stream.getvalue()) / 2
