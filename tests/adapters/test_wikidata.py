"""Wikidata's answers, made up here and served on this machine, become a proposed table of actors."""

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import msgspec
import pytest
from typer.testing import CliRunner

from dragoman.adapters.http import asking
from dragoman.adapters.wikidata import Proposal, propose, record_of, to_table, unresolved
from dragoman.cli.app import app
from dragoman.errors import QuestionError, VerifyError
from dragoman.lang.own import parse_own_actors
from dragoman.model.record import Dossier
from dragoman.tell import to_json
from tests.resolve.build import record

TEXT = """A talk in Oslo

3 March 2025

Norwegian envoy Torvil Ossenby met Foreign Minister Sergey Lavrov in Oslo on Sunday, the Lantern Trust said.
"""


private = partial(asking, allow_private=True)
"""Asks a server on this machine."""


def item(id_: str, *names: str, kind: str = "Q5", country: str | None = "Q20", **known: Any) -> dict[str, Any]:
    """An item as the service writes it."""
    claims = {"P31": [snak({"id": kind})]}
    if country:
        claims["P27" if kind == "Q5" else "P17"] = [snak({"id": country})]
    return {
        "id": id_, "labels": {"en": {"language": "en", "value": names[0]}},
        "aliases": {"en": [{"language": "en", "value": name} for name in names[1:]]} if names[1:] else [],
        "descriptions": {"en": {"language": "en", "value": "=envoy\nof\u202e Norway"}}, "claims": claims,
    } | known  # fmt: skip


def snak(value: object, rank: str = "normal") -> dict[str, Any]:
    return {"mainsnak": {"snaktype": "value", "datavalue": {"value": value}}, "rank": rank}


NORWAY = {"id": "Q20", "labels": [], "claims": {"P297": [snak("NO")]}}
SWEDEN = {"id": "Q34", "labels": [], "claims": {"P297": [snak("SE")]}}
Answer = Callable[[Mapping[str, str]], object]


def wiki(*items: dict[str, Any]) -> Answer:
    """A service that has these items and two states, and finds an item by any of its words."""
    held = {one["id"]: one for one in (*items, NORWAY, SWEDEN)}

    def answer(asked: Mapping[str, str]) -> object:
        if asked["action"] == "wbsearchentities":
            word = asked["search"].split()[-1]
            return {"search": [{"id": one["id"]} for one in items if word in json.dumps(one["labels"])]}
        return {"entities": {id_: held[id_] for id_ in asked["ids"].split("|")}}

    return answer


@contextmanager
def served(answer: Callable[[Mapping[str, str]], object], status: int = 200, to: str = "") -> Iterator[str]:
    """The URL of a service that gives these answers; bytes are sent as they are. A redirect leads `to` another."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = {key: many[0] for key, many in parse_qs(urlsplit(self.path).query).items()}
            content = answer(asked)
            self.send_response(status)
            if to:
                self.send_header("Location", to)
            self.end_headers()
            self.wfile.write(content if isinstance(content, bytes) else json.dumps(content).encode())

        def log_message(self, *_: object) -> None:
            """Nothing is logged."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/w/api.php"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return record(a=TEXT)


def asked_of(dossier: Dossier, *items: dict[str, Any]) -> Proposal:
    with served(wiki(*items)) as url:
        return propose(dossier, private(url))


def test_only_names_that_no_list_has_are_asked_for(dossier: Dossier) -> None:
    assert [actor.name for actor in unresolved(dossier)] == ["Lantern Trust", "Torvil Ossenby"]


def test_the_one_item_that_fits_is_proposed_with_its_source_and_the_table_can_be_used(dossier: Dossier) -> None:
    found = asked_of(
        dossier,
        item("Q91", "Torvil Ossenby", "T. A. Ossenby", "=cmd|Ossenby", "Ossenby; Torvil"),
        item("Q92", "Torvil Ossenby", kind="Q486972"),  # a village
        item("Q93", "Torvil Ossenby", country="Q34"),
        item("Q94", "Ossenby"),
    )
    assert found.undecided == ("Lantern Trust",)
    assert to_table(found) == (
        "name,country,kind,not,source,description\n"
        "Torvil Ossenby; T. A. Ossenby,NO,person,,Q91,envoy of Norway\n"
    )  # fmt: skip
    [actor] = parse_own_actors(to_table(found), "t").actors
    assert actor.names == ("Torvil Ossenby", "T. A. Ossenby")


@pytest.mark.parametrize(
    "items",
    [
        [],
        [item("Q91", "Torvil Ossenby"), item("Q92", "Torvil Ossenby")],
        [item("Q91", "Torvil Ossenby", country="Q34")],
        [item("Q91", "Torvil B. Ossenby")],
        [{"id": "Q91", "labels": [], "aliases": [], "descriptions": [], "claims": []}],
    ],
)
def test_what_none_or_several_may_be_is_left_open(dossier: Dossier, items: list[dict[str, Any]]) -> None:
    found = asked_of(dossier, *items)
    assert (found.lines, found.undecided) == ((), ("Lantern Trust", "Torvil Ossenby"))


def test_an_organisation_is_no_person_and_may_have_no_country(dossier: Dossier) -> None:
    found = asked_of(dossier, item("Q95", "Lantern Trust", kind="Q43229", country=None), item("Q96", "Lantern Trust"))
    [line] = found.lines
    assert (line.item, line.kind, line.country) == ("Q95", "organisation", "")


def test_no_more_is_asked_for_than_is_allowed(dossier: Dossier) -> None:
    with served(wiki()) as url:
        found = propose(dossier, private(url), most=1)
    assert (found.undecided, found.left_out) == (("Lantern Trust",), 1)


@pytest.mark.parametrize(
    ("content", "status", "told"),
    [
        (b"<html>busy", 200, "E332"),
        ({"error": {"code": "maxlag", "info": "Waiting for a server"}}, 200, "Waiting for a server"),
        ({"search": [{"name": "no id"}]}, 200, "E332"),
        ({"search": []}, 503, "answers 503, the server has a problem"),
        (b'{"search": [], "more": ' + b"[" * 100_000, 200, "answers with something else"),
        (b" " * 10_000_001, 200, r"larger than the 10\.0 MB"),
    ],
)
def test_a_bad_answer_is_told(dossier: Dossier, content: object, status: int, told: str) -> None:
    with served(lambda _: content, status) as url, pytest.raises(QuestionError, match=told):
        propose(dossier, private(url))


def test_no_network_and_no_answer_in_time_are_told(dossier: Dossier) -> None:
    with served(wiki()) as gone:
        pass
    with pytest.raises(QuestionError, match=r"takes no connection.*a brief needs none.*E331"):
        propose(dossier, private(gone))
    waiting = threading.Event()
    with served(lambda _: {"search": [], "w": waiting.wait(20)}) as url:
        with pytest.raises(QuestionError, match=r"in time|within 0\.2 s.*E331"):
            propose(dossier, private(url, 0.2))
        waiting.set()
    with pytest.raises(QuestionError, match="E331"):
        propose(dossier, asking("no-address", 0.2))


def test_the_service_leads_nowhere_else_and_not_into_this_network(dossier: Dossier) -> None:
    with served(wiki()) as url, pytest.raises(QuestionError, match=r"127\.0\.0\.1, which is loopback.*E331"):
        propose(dossier, asking(url))
    asked: list[object] = []
    with (
        served(asked.append) as elsewhere,
        served(lambda _: {}, 302, elsewhere) as url,
        pytest.raises(QuestionError, match="E332"),
    ):
        propose(dossier, private(url))
    assert asked == []


def test_what_is_no_record_is_refused(dossier: Dossier) -> None:
    assert record_of(msgspec.json.encode(dossier), "r.json").actors == dossier.actors
    with pytest.raises(VerifyError, match=r"^old/r\.json: not a record.*E401"):
        record_of(b"{}", "old/r.json")
    with pytest.raises(VerifyError, match="E401"):
        record_of(b'{"more": ' + b"[" * 100_000, "deep.json")


def test_the_command_writes_the_table_and_says_what_is_left_open(dossier: Dossier, tmp_path: Path) -> None:
    source, table = tmp_path / "record.json", tmp_path / "actors.csv"
    source.write_bytes(to_json(dossier))
    with served(wiki(item("Q91", "Torvil Ossenby"))) as url:
        done = CliRunner().invoke(app, ["look-up", str(source), "-o", str(table), "--api", url])
    assert done.exit_code == 0, done.output
    assert "1 proposed, 1 left open: read the table before you use it" in done.stderr
    assert "Q91" in table.read_text(encoding="utf-8")
    refused = CliRunner().invoke(app, ["look-up", str(source), "--api", url])
    assert (refused.exit_code, "E331" in refused.stderr) == (2, True)
    assert CliRunner().invoke(app, ["look-up", str(tmp_path / "none.json")]).exit_code == 2
