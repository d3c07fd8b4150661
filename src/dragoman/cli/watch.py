"""The command that watches feeds."""

import signal
import time
from pathlib import Path
from types import FrameType
from typing import Annotated, Any, Self

import typer

from dragoman.cli.console import SOME_FAILED, complain, refusals
from dragoman.cli.network import MOST, SECONDS, Cache, Most, Originals, Private, Seconds, read_options

_GLANCE = 0.5  # seconds after which a wait looks whether it is to end


class Stop:
    """Whether the user wants it to end: the first signal asks, the second one ends it at once."""

    def __init__(self) -> None:
        self.asked = False
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Self:
        for number in (signal.SIGINT, signal.SIGTERM):
            self._before[number] = signal.signal(number, self._ask)
        return self

    def __exit__(self, *_: object) -> None:
        for number, before in self._before.items():
            signal.signal(number, before)

    def _ask(self, number: int, _: FrameType | None) -> None:
        self.asked = True
        signal.signal(number, signal.SIG_DFL)

    def pause(self, seconds: float) -> None:
        """Wait, and end the watch where that was asked."""
        from dragoman.watch.watcher import Stopped

        end = time.monotonic() + seconds
        while not self.asked and (left := end - time.monotonic()) > 0:
            time.sleep(min(_GLANCE, left))
        if self.asked:
            raise Stopped


def watch_command(
    settings: Annotated[Path, typer.Argument(metavar="FEEDS", help="The file that lists the feeds, in TOML.")],
    folder: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Folder for the articles.")],
    once: Annotated[bool, typer.Option("--once", help="Ask the feeds that are due once, and end.")] = False,
    every: Annotated[
        str | None,
        typer.Option(metavar="TIME", help="How often a feed is asked that names no time: 15m.", show_default=False),
    ] = None,
    most: Most = MOST,
    originals: Originals = None,
    cache: Cache = None,
    allow_private: Private = False,
    timeout: Seconds = SECONDS,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Write to the log alone.")] = False,
) -> None:
    """Poll feeds politely; new and changed articles, one JSON Lines file a day."""
    with refusals():
        from dragoman.watch import settings as file
        from dragoman.watch import watcher
        from dragoman.watch.folder import Folder

        said = file.read_settings(settings, None if every is None else file.seconds_of(every))
        asked = read_options(
            most=most, originals=originals, cache=cache, allow_private=allow_private, seconds=timeout, agent=said.agent
        )
        with Stop() as stop:
            watch = watcher.Watcher(
                feeds=said.feeds, folder=Folder(folder), asked=asked, now=time.time, pause=stop.pause,
                online=watcher.online_of(asked.network, stop.pause), say=_silent if quiet else complain,
            )  # fmt: skip
            told = watch.run(once_only=once)
        raise typer.Exit(SOME_FAILED if once and told.feeds_failed else 0)


def _silent(_: str) -> None:
    """Says nothing."""
