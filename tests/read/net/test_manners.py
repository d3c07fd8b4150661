"""How the fetcher introduces itself, and that it is loaded only when asked for."""

import subprocess
import sys
from email.message import Message
from importlib.metadata import PackageNotFoundError

import pytest

from dragoman.read.net import manners


def _project(monkeypatch: pytest.MonkeyPatch, *urls: str) -> None:
    message = Message()
    message["Version"] = "7.1"
    for url in urls:
        message["Project-URL"] = url
    monkeypatch.setattr(manners, "metadata", lambda _: message)


def test_the_name_has_version_and_purpose(monkeypatch: pytest.MonkeyPatch) -> None:
    _project(monkeypatch)
    assert manners.user_agent() == "Dragoman/7.1 (news reader)"


def test_the_name_leads_to_the_project_where_it_has_a_home(monkeypatch: pytest.MonkeyPatch) -> None:
    _project(monkeypatch, "Homepage, https://dragoman.example/", "Issues, https://dragoman.example/issues")
    assert manners.user_agent() == "Dragoman/7.1 (news reader; +https://dragoman.example/)"


def test_the_name_is_known_without_an_installed_package(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> Message:
        raise PackageNotFoundError("dragoman")

    monkeypatch.setattr(manners, "metadata", missing)
    assert manners.user_agent() == "Dragoman (news reader)"


def test_safe_is_what_nobody_has_to_ask_for() -> None:
    default = manners.Manners()
    assert (default.obey_robots, default.allow_private, default.cache) == (True, False, None)
    assert default.least_between >= 1


def test_reading_files_loads_nothing_of_the_network() -> None:
    code = (
        "import sys, dragoman.cli.app, dragoman.read.paths, dragoman.read.formats, dragoman.read.net.manners;"
        "print(sorted({'httpx', 'httpcore', 'h2', 'ssl'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
