"""The shape of the code: tests mirror the package, modules and functions stay small enough to read."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "dragoman"
TESTS = ROOT / "tests"
LONGEST_MODULE = 400
LONGEST_FUNCTION = 60

# tests of the whole, or of the data, rather than of a module
WHOLE = {
    "test_browser",
    "test_docs",
    "test_examples",
    "test_exports",
    "test_layout",
    "test_pack_examples",
    "test_pack_names_only",
    "test_properties",
    "test_synthetic",
}
WHOLE_FOLDERS = {"acceptance", "fuzz", "samples"}
# what opens connections
NETWORK = {
    *("aiohttp", "ftplib", "h2", "http", "httpcore", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket"),
    *("socketserver", "ssl", "urllib3", "websockets", "xmlrpc"),
}


def _modules() -> list[Path]:
    return [path for folder in (SOURCE, ROOT / "benchmarks", ROOT / "tools") for path in sorted(folder.rglob("*.py"))]


def _tested(test: Path) -> Iterator[Path]:
    """Where the module or package may lie that a test file is named after."""
    folder, name = test.relative_to(TESTS).parent, test.stem.removeprefix("test_")
    for base in (SOURCE / folder, ROOT / folder):
        yield base / f"{name}.py"
        yield base / name
        if base.name == name:  # the test of a package itself
            yield base


@pytest.mark.parametrize("test", sorted(TESTS.rglob("test_*.py")), ids=lambda path: str(path.relative_to(TESTS)))
def test_a_test_is_named_after_what_it_tests(test: Path) -> None:
    whole = test.stem in WHOLE or test.relative_to(TESTS).parts[0] in WHOLE_FOLDERS
    assert whole or any(path.exists() for path in _tested(test))


@pytest.mark.parametrize("module", _modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_can_be_read_in_one_go(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_MODULE
    long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert long == []


def _imports(module: Path) -> Iterator[str]:
    """The names of all modules that one imports, wherever in it."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_only_reading_opens_the_network() -> None:
    """Beside the import contract, which cannot tell urllib.request from urllib.parse."""
    others = [path for path in sorted(SOURCE.rglob("*.py")) if not path.is_relative_to(SOURCE / "read" / "net")]
    found = {
        f"{path.relative_to(SOURCE)}: {name}"
        for path in others
        for name in _imports(path)
        if name.split(".")[0] in NETWORK or name.startswith("urllib.request")
    }
    assert found == set()


def test_every_folder_of_the_package_has_tests() -> None:
    folders = {path.parent.relative_to(SOURCE).parts[0] for path in SOURCE.glob("*/*.py")}
    tested = {path.parent.relative_to(TESTS).parts[0] for path in TESTS.glob("*/**/test_*.py")}
    assert folders - tested == set()
