"""The documentation is whole: its links lead somewhere, and every command, option and code is in it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
import yaml

from dragoman import brief
from dragoman.cli.app import app
from dragoman.options import Options, read_own_actors
from dragoman.samples import write_samples

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
SOURCE = sorted((ROOT / "src" / "dragoman").rglob("*.py"))
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_FENCED = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)

pages = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def _prose(page: Path) -> str:
    """The page without its fenced blocks."""
    return _FENCED.sub("", page.read_text(encoding="utf-8"))


def _anchors(page: Path) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", _prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pages
def test_links_lead_somewhere(page: Path) -> None:
    for link in _LINK.findall(_prose(page)):
        if "://" in link:
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.exists(), link
        assert not anchor or anchor in _anchors(target), link


@pages
def test_fences_are_closed_and_tables_are_whole(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert len(re.findall(r"^```", text, re.MULTILINE)) % 2 == 0
    for block in re.findall(r"(?:^ *\|.*\n?)+", _prose(page), re.MULTILINE):
        cells = {len(re.findall(r"(?<!\\)\|", line)) for line in block.strip().splitlines()}
        assert len(cells) == 1, block


def _commands() -> Iterator[tuple[str, list[str]]]:
    """Each command with its options and arguments."""
    for name, command in typer.main.get_command(app).commands.items():  # type: ignore[attr-defined]
        yield name, [option for parameter in command.params for option in parameter.opts]


@pytest.mark.parametrize(("name", "options"), list(_commands()))
def test_every_command_and_option_is_told(name: str, options: list[str]) -> None:
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert f"## dragoman {name}" in text
    missing = [option for option in options if option.startswith("-") and option not in text]
    assert missing == []


def test_every_code_a_user_may_see_is_told() -> None:
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    codes = {code for path in SOURCE for code in re.findall(r'"(E[134]\d\d)"', path.read_text(encoding="utf-8"))}
    assert {code for code in codes if code not in text} == set()


def test_every_promise_names_tests_that_exist() -> None:
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    named = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", text)
    missing = [f"{path}::{name}" for path, name in named if name not in _tests_in(ROOT / path)]
    assert missing == []
    assert len(named) == text.count("`tests/") - text.count("`tests/test_docs.py`"), "a test is named in another form"


def test_every_promise_names_a_test() -> None:
    rows = re.findall(
        r"^\| (?!promise|---)(.*?) \| (.*) \|$", (ROOT / "SECURITY.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert rows
    assert [promise for promise, tests in rows if "::test_" not in tests] == []


def _tests_in(path: Path) -> set[str]:
    """The names of the tests in a file; empty without one."""
    if not path.is_file():
        return set()
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {node.name for node in nodes if isinstance(node, ast.FunctionDef)}


def test_every_event_type_is_a_file_of_its_own() -> None:
    folder = ROOT / "src" / "dragoman" / "data" / "ontology"
    for path in folder.glob("*.yml"):
        assert isinstance(yaml.safe_load(path.read_text(encoding="utf-8")), dict), path


def test_the_table_that_keeps_two_names_apart_does_so_in_the_samples(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    [table] = (
        block for block in re.findall(r"```csv\n(.*?)```", text, re.DOTALL) if block.startswith("name,country,kind,not")
    )
    (tmp_path / "own.csv").write_text(table, encoding="utf-8")
    write_samples(tmp_path / "reports")
    found = brief(tmp_path / "reports", options=Options(actors=read_own_actors(tmp_path / "own.csv")))
    forms = [{form.text for form in actor.forms} for actor in found.actors if actor.kind == "person"]
    assert any("Жозеп Борељ" in one for one in forms)
    assert not any({"Жозеп Борељ", "Josep Borrell"} <= one for one in forms)
    joined = brief(tmp_path / "reports")
    assert any({"Жозеп Борељ", "Josep Borrell"} <= {form.text for form in actor.forms} for actor in joined.actors)
