"""The front door gives what it lists, and what it lists is documented."""

import inspect
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import dragoman


def test_the_list_is_in_order_and_without_doubles() -> None:
    assert list(dragoman.__all__) == sorted(set(dragoman.__all__))
    assert {"Dossier", "Options", "Reading", "__version__", "brief", "read", "verify"} <= set(dragoman.__all__)


@pytest.mark.parametrize("name", dragoman.__all__)
def test_what_is_listed_is_there_and_told(name: str) -> None:
    found = getattr(dragoman, name)
    assert not isinstance(found, ModuleType), f"the stage hides the function: dragoman.{name} is a module"
    assert name.startswith("__") or inspect.getdoc(found)


@pytest.mark.parametrize("first", ["dragoman.read", "dragoman.verify", "dragoman.pipeline", "dragoman.cli"])
def test_functions_are_found_whatever_was_imported_first(first: str) -> None:
    code = f"import {first}, dragoman; assert callable(dragoman.read) and callable(dragoman.verify), 'a module'"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_brief_of_paths_keeps_to_the_size_it_is_given(tmp_path: Path) -> None:
    """`Options.max_bytes` bounds what `brief` reads itself."""
    (tmp_path / "long.txt").write_text("Ministers met in Oslo. " * 40, encoding="utf-8")
    found = dragoman.brief(tmp_path, options=dragoman.Options(max_bytes=100))
    assert [p.code for p in found.problems] == ["E105"]
