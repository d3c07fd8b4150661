"""A true record passes, and each kind of lie is found."""

import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import VerifyError
from dragoman.model.record import Dossier
from dragoman.verify import Sources, verify

Record = dict[str, Any]
Change = Callable[[Record], object]


def _bytes(record: Record) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode()


def test_a_true_record_passes_and_is_counted(record: Record, sources: Sources) -> None:
    found = verify(_bytes(record), sources)
    assert (found.reports, found.events, found.claims) == (2, 1, 1)
    assert found.quotes == 6
    assert found.references == 14
    assert "6 quotes" in str(found)


def test_a_dossier_is_checked_like_its_json(record: Record, sources: Sources) -> None:
    dossier = msgspec.convert(record, Dossier)
    assert verify(dossier, sources) == verify(_bytes(record), sources)


def test_names_of_files_do_not_matter(record: Record, sources: Sources) -> None:
    record["reports"][0]["file"] = "moved/elsewhere.txt"
    assert verify(_bytes(record), sources).reports == 2


def test_files_beyond_the_record_do_not_matter(record: Record, sources: Sources) -> None:
    only = {**record, **{key: [] for key in ("events", "claims", "statements", "wording", "coverage")}}
    only["reports"] = [{**record["reports"][0], "main_event": None}]
    assert verify(_bytes(only), sources).reports == 1


def _event(record: Record) -> Record:
    event: Record = record["events"][0]
    return event


def _span(record: Record) -> Record:
    span: Record = _event(record)["evidence"][0]["span"]
    return span


LIES: list[tuple[str, str, Change]] = [
    ("another schema", "E401", lambda r: r.update(schema="dragoman/record/9")),
    ("no schema", "E401", lambda r: r.pop("schema")),
    ("a list is missing", "E401", lambda r: r.pop("events")),
    ("an unknown status", "E401", lambda r: _event(r).update(status="certain")),
    ("offset as text", "E401", lambda r: _span(r).update(start="3")),
    ("a report nobody has", "E402", lambda r: r["reports"][0].update(sha256="0" * 64)),
    ("another text", "E403", lambda r: r["reports"][0].update(text_sha256="0" * 64)),
    ("one letter changed", "E404", lambda r: _span(r).update(quote="arrived in Osla")),
    ("moved by one", "E404", lambda r: _span(r).update(start=_span(r)["start"] + 1, end=_span(r)["end"] + 1)),
    ("from another report", "E404", lambda r: _span(r).update(report="r-b.txt")),
    ("from a report not listed", "E404", lambda r: _span(r).update(report="r-z.txt")),
    ("past the end", "E404", lambda r: _span(r).update(end=10_000)),
    ("counted from the end", "E404", lambda r: _span(r).update(start=-4, end=-1)),
    ("an empty quote", "E404", lambda r: _span(r).update(start=3, end=3, quote="")),
    ("a lie under a key of its own", "E404", lambda r: r.update(extra=[{"deep": {**_span(r), "quote": "no"}}])),
    ("a quote without a place", "E404", lambda r: r.update(extra={"quote": "anything"})),
    ("part of nothing", "E405", lambda r: _event(r).update(part_of="e-none")),
    ("an actor nobody knows", "E405", lambda r: _event(r)["participants"][0].update(actor="x-none")),
    (
        "a slot of nobody",
        "E405",
        lambda r: _event(r)["slots"].update({"participant:x-none": {"origins": [], "independent_origins": 0}}),
    ),
    ("support for nobody", "E405", lambda r: _event(r)["evidence"][0]["supports"].append("participant:x-none")),
    ("told by no report", "E405", lambda r: _event(r)["reports"].append("r-z.txt")),
    ("an origin in no report", "E405", lambda r: _event(r)["origins"][0]["reports"].append("r-z.txt")),
    ("apart from nothing", "E405", lambda r: _event(r)["apart_from"].append({"event": "e-none", "because": "so"})),
    ("a main event there is not", "E405", lambda r: r["reports"][0].update(main_event="e-none")),
    ("a copy of nothing", "E405", lambda r: r["reports"][0].update(copy_of="r-z.txt")),
    ("a claim about nothing", "E405", lambda r: r["claims"][0].update(event="e-none")),
    (
        "a claim beside nothing",
        "E405",
        lambda r: r["claims"][0].update(related=[{"claim": "c-none", "relation": "narrower"}]),
    ),
    ("a statement on nothing", "E405", lambda r: r["statements"][0]["events"].append("e-none")),
    ("wording of nothing", "E405", lambda r: r["wording"][0].update(of="c-rift")),
    ("coverage of nothing", "E405", lambda r: r["coverage"][0].update(fact="x-berg")),
    ("coverage by nobody", "E405", lambda r: r["coverage"][0]["reports"].update({"r-z.txt": "silent"})),
    ("one id for two", "E405", lambda r: r["events"].append(_event(r))),
    ("an event out of thin air", "E406", lambda r: _event(r).update(evidence=[])),
    ("a position out of thin air", "E406", lambda r: r["claims"][0]["positions"][0].update(evidence=[])),
]


@pytest.mark.parametrize(("code", "change"), [lie[1:] for lie in LIES], ids=[lie[0] for lie in LIES])
def test_a_lie_is_found(code: str, change: Change, record: Record, sources: Sources) -> None:
    change(record)
    with pytest.raises(VerifyError) as caught:
        verify(_bytes(record), sources)
    assert caught.value.code == code
    assert caught.value.place


def test_the_lie_is_told_with_both_wordings(record: Record, sources: Sources) -> None:
    _span(record)["quote"] = "departed for Rome"
    with pytest.raises(VerifyError, match=r"departed for Rome.*arrived in Oslo") as caught:
        verify(_bytes(record), sources)
    assert caught.value.place == "$.events[0].evidence[0].span"


@pytest.mark.parametrize("junk", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'"\xff"', b"[" * 100_000], ids=repr)
def test_what_is_no_record_is_refused(junk: bytes, sources: Sources) -> None:
    with pytest.raises(VerifyError, match=r"^old/r\.json: .*E401"):
        verify(junk, sources, name="old/r.json")


@given(junk=st.binary(max_size=200))
def test_no_bytes_make_it_crash(junk: bytes) -> None:
    class Nothing:
        reports = ()

    with pytest.raises(VerifyError):
        verify(junk, Nothing())


def test_a_title_that_its_page_does_not_have_is_a_lie(record: Record, sources: Sources) -> None:
    report = record["reports"][0]
    span = {"report": report["id"], "start": 0, "end": 3, "quote": sources.reports[0].text[0:3]}
    report["title_span"], report["title"] = span, span["quote"].strip()
    verify(_bytes(record), sources)
    report["title"] = "Another headline"
    with pytest.raises(VerifyError, match="E404"):
        verify(_bytes(record), sources)
