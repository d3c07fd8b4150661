"""Options for addresses, which the commands that read have in common."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import dragoman
from dragoman.errors import QuestionError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dragoman import ReadOptions

MOST = 50
SECONDS = 60.0
NO_CACHE = "none"

Most = Annotated[
    int, typer.Option("--most", min=1, metavar="N", help="Articles read of one feed or site map, the newest first.")
]
Originals = Annotated[
    Path | None,
    typer.Option(
        "--originals", metavar="DIR", help="Keep what was fetched in DIR, to verify with.", show_default=False
    ),
]
Private = Annotated[
    bool, typer.Option("--allow-private", help="Addresses of this machine and its network may be reached.")
]
Cache = Annotated[
    str | None,
    typer.Option(
        "--cache", metavar="DIR", help="Folder for what was fetched; none to keep nothing.", show_default=False
    ),
]
Offline = Annotated[bool, typer.Option("--offline", help="Read addresses from the cache alone.")]
Seconds = Annotated[
    float, typer.Option("--timeout", min=1, metavar="SECONDS", help="The longest that one address may take.")
]


def read_options(
    *,
    most: int = MOST,
    originals: Path | None = None,
    allow_private: bool = False,
    cache: str | None = None,
    offline: bool = False,
    seconds: float = SECONDS,
    agent: str | None = None,
    columns: "Mapping[str, str] | None" = None,
    jobs: int = 1,
) -> "ReadOptions":
    """How reports are to be read.

    Raises:
        QuestionError: without a network and without a cache there is nothing to read from [E319].
    """
    if offline and cache == NO_CACHE:
        raise QuestionError(
            "--offline reads from the cache, and --cache none keeps none", code="E319", remedy="leave one of them out"
        )
    network = dragoman.Network(
        allow_private=allow_private, cache=cache_folder(cache), offline=offline, seconds=seconds, most=most,
        originals=originals, agent=agent,
    )  # fmt: skip
    return dragoman.ReadOptions(columns=columns or {}, network=network, today=today(), jobs=jobs)


def told(asked: "ReadOptions", progress: "Callable[[str, int, int], None]") -> "ReadOptions":
    """The same, with each address shown as it is fetched."""
    network = replace(asked.network, heard=lambda url: progress(f"fetch {url}", 0, 1))
    return replace(asked, network=network)


def cache_folder(named: str | None) -> Path | None:
    """The folder of the cache: that named, or the one that the system has for programs of this user."""
    if named is not None:
        return None if named == NO_CACHE else Path(named)
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(base) if base and Path(base).is_absolute() else Path.home() / ".cache") / "dragoman"


def today() -> str:
    """The day of now: no report is of a later one."""
    return datetime.now(UTC).date().isoformat()
