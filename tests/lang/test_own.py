"""A user's own actors: read, refused, and known for as long as they are in effect."""

from pathlib import Path

import pytest

from dragoman.errors import QuestionError
from dragoman.lang.own import NOBODY, knowing, own_actors, parse_own_actors, read_own_actors
from dragoman.lang.world import load_world
from dragoman.model.text import Report
from dragoman.options import Options
from dragoman.pipeline import code_text, run
from dragoman.read.reading import Reading

TABLE = """name,country,kind
Ruritania; Kingdom of Ruritania,RUR,state
Ruritanian,RUR,adjective
Strelsau,RUR,capital
Rudolf Rassendyll,RUR,person
Order of the Red Rose,,organisation
Fjord Watch,NOR,organisation
"""
TEXT = "Ruritania accused Norway of spying on its navy."


def test_own_states_act() -> None:
    before = code_text(TEXT, "en")
    with knowing(parse_own_actors(TABLE, "t")):
        (said,) = code_text(TEXT, "en")
        (other,) = code_text("The Ruritanian government condemned Norway.", "en")
    assert [(p.role, p.country) for p in said.participants] == [("source", "RUR"), ("target", "NO")]
    assert [(p.role, p.country) for p in other.participants] == [("source", "RUR"), ("target", "NO")]
    assert code_text(TEXT, "en") == before
    assert all(p.country != "RUR" for said in before for p in said.participants)


def test_own_actors_are_named_and_placed() -> None:
    with knowing(parse_own_actors(TABLE, "t")):
        world = load_world()
        assert (world.name("state:RUR"), world.iso3("RUR")) == ("Ruritania", "RUR")
        assert world.name("person:own-rudolf-rassendyll") == "Rudolf Rassendyll"
        assert world.country("place:own-strelsau") == "RUR"
        assert world.country("org:own-fjord-watch") == "NO"
        assert world.country("org:own-order-of-the-red-rose") is None
        assert world.name("state:NO") == "Norway"
    assert load_world().name("state:RUR") == ""


def test_a_run_knows_them_by_its_options() -> None:
    report = Report(id="r", file="r", text=TEXT)
    options = Options(actors=parse_own_actors(TABLE.replace(",", "\t"), "t"))
    (event,) = run(Reading(reports=(report,)), options).events
    assert "Ruritania" in event.headline
    assert own_actors() is NOBODY


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("", "column names"),
        ("a,b,c\n", "column names"),
        ("name,country,kind\n,RUR,state\n", "t:2: has no name"),
        ("name,country,kind\nRuritania,RUR,realm\n", "'realm' is no kind"),
        ("name,country,kind\nRuritania,Rur,state\n", "'Rur' is no code"),
        ("name,country,kind\nRuritania,,state\n", "has no country"),
        ("name,country,kind,not\nRuritania,RUR,state,Strelsau\n", "t:2: a state is not kept apart"),
        (
            "name,country,kind,not\nAda Berg; Berg,NO,person,ada  BERG\n",
            "t:2: 'ada  BERG' is told to be its name and not",
        ),
    ],
)
def test_a_table_that_makes_no_sense_is_refused(text: str, cause: str) -> None:
    with pytest.raises(QuestionError, match=cause) as error:
        parse_own_actors(text, "t")
    assert error.value.code == "E313"


def test_names_are_kept_apart_both_ways_and_other_columns_are_passed_over() -> None:
    own = parse_own_actors(
        "name,country,kind,not,source\nAda Berg,NO,person,Ada Borg; A. Bergh,Q1\nBo Lind,NO,person,,\n", "t"
    )
    assert [actor.apart for actor in own.actors] == [("Ada Borg", "A. Bergh"), ()]
    assert own.apart["ada berg"] == {"ada borg", "a. bergh"}
    assert own.apart["a. bergh"] == {"ada berg"}
    assert own.names_of("person:own-bo-lind") == ("Bo Lind",)
    assert own.names_of("person:bo-lind") == ()


def test_a_country_that_nothing_names_is_refused() -> None:
    with knowing(parse_own_actors("name,country,kind\nStrelsau,RUR,capital\n", "t")), pytest.raises(QuestionError):
        load_world()


def test_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(TABLE, encoding="utf-8-sig")
    assert len(read_own_actors(tmp_path / "a.csv").actors) == 6
    with pytest.raises(QuestionError, match="E313"):
        read_own_actors(tmp_path / "none.csv")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("name,country,kind\nŠtrelsau,RUR,capital\n".encode("cp1250"), "is not UTF-8; save the table as UTF-8"),
        (b"name,country,kind\n" + b"long " * 40_000, "is no table: field larger than field limit"),
        (None, "cannot be read: No such file or directory; name the file"),
    ],
)
def test_a_file_that_is_no_table_says_why(content: bytes | None, told: str, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "own.csv").write_bytes(content)
    with pytest.raises(QuestionError, match=told):
        read_own_actors(tmp_path / "own.csv")
