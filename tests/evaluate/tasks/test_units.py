"""Unit records with a dictionary of actors."""

from pathlib import Path

from dragoman.evaluate.tasks.units import dictionary
from tests.evaluate.made import findings, lines, summed

ACTORS = """<!-- a comment
of two lines -->
RURITANIA_ [RUR]  # of old
+STRELSAU
+RURITANIAN
GRAUSTARK
+EDELWEISS
\t[GRA < 950601]
\t[GRAGOV > 950601]
NOBODY [---]
THE_TWIN_ISLES [TWA/TWB]
KRA [KRA]
DENMARK [DAN]
+JUTLAND
"""


def test_a_dictionary_is_read_as_names_of_countries() -> None:
    found = {(actor.country, actor.kind): actor.names for actor in dictionary(ACTORS).actors.actors}
    assert found == {
        ("RUR", "state"): ("Ruritania", "Strelsau"),
        ("RUR", "adjective"): ("Ruritanian",),
        ("GRA", "state"): ("Graustark", "Edelweiss"),
        ("TWA", "state"): ("Twin Isles",),
        ("KRA", "state"): ("Kra", "KRA"),
        ("DNK", "state"): ("Jutland",),
    }


def test_codes_of_one_actor_and_of_states_that_are_known_are_one() -> None:
    found = dictionary(ACTORS)
    assert [found.code(code) for code in ("TWBGOV", "DAN", "RUR")] == ["TWA", "DNK", "RUR"]


def test_records_pass_fail_or_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "actors.txt").write_text(ACTORS)
    accused = "Ruritania accused Graustark of spying on its navy."
    gold = {"source": "RUR", "target": "GRAGOV", "code": "122"}
    name = lines(
        tmp_path / "a.jsonl",
        {"id": "1", "text": accused, "events": [gold]},
        {"id": "2", "text": accused, "events": [gold, {**gold, "target": "ELF"}]},
        {"id": "3", "text": accused, "events": [{**gold, "code": "904"}]},
        {"id": "4", "text": accused, "events": [{**gold, "code": "023"}]},
        {"id": "5", "text": accused, "events": [], "flags": [{"error": "dateline"}]},
        {"id": "6", "text": "The weather in Strelsau was fine.", "events": [], "flags": [{"noevents": "True"}]},
    )
    found = findings("units.petrarch", tmp_path, name, "actors.txt")
    assert summed(found, "passed") == (1, 2)
    assert summed(found, "silent") == (1, 1)


def _passed(tmp_path: Path, text: str, *events: tuple[str, str, str]) -> tuple[float, ...]:
    """What one record with these events, as source, code and target, comes to."""
    (tmp_path / "actors.txt").write_text(ACTORS)
    gold = [{"source": source, "code": code, "target": target} for source, code, target in events]
    name = lines(tmp_path / "a.jsonl", {"id": "1", "text": text, "events": gold})
    return summed(findings("units.petrarch", tmp_path, name, "actors.txt"), "passed")


def test_a_mutual_event_may_be_told_one_way_or_both(tmp_path: Path) -> None:
    text = "Ruritania signed a trade accord with Graustark."
    one, other = ("RUR", "081", "GRA"), ("GRA", "081", "RUR")
    assert _passed(tmp_path, text, one) == _passed(tmp_path, text, one, other) == (1, 1)


def test_a_meeting_put_off_is_what_weis_makes_of_it(tmp_path: Path) -> None:
    text = "Ruritania and Graustark have postponed their meeting."
    assert _passed(tmp_path, text, ("RUR", "191", "GRA"), ("GRA", "191", "RUR")) == (1, 1)


def test_events_with_an_unknown_side_are_left_out(tmp_path: Path) -> None:
    text = "Ruritania accused Graustark of spying years after crowds attacked an embassy."
    assert _passed(tmp_path, text, ("RUR", "122", "GRA")) == (1, 1)
