"""The one command that asks the network: it proposes a table of actors from Wikidata."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.console import complain, refusals
from dragoman.cli.target import STDIN, Format, choose
from dragoman.errors import QuestionError


def look_up_command(
    record: Annotated[str, typer.Argument(metavar="RECORD", help="A record as JSON; - for standard input.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the table to this file.")
    ] = None,
    most: Annotated[int, typer.Option(min=1, max=1000, metavar="NUMBER", help="Names to ask for at the most.")] = 50,
    api: Annotated[str, typer.Option(metavar="URL", help="The service to ask, in place of Wikidata's own.")] = "",
    seconds: Annotated[float, typer.Option(min=0.1, max=600, help="How long to wait for an answer.")] = 15.0,
) -> None:
    """Ask Wikidata for the names of a record that no list has, and propose a table for --actors. Needs a network."""
    from dragoman.adapters.http import asking
    from dragoman.adapters.wikidata import API, propose, record_of, to_table

    with refusals():
        target = choose(output, Format.CSV, [record])
        content = record_of(_read(record), "standard input" if record == STDIN else record)
        found = propose(content, asking(api or API, seconds, allow_private=bool(api)), most=most)
        target.write(to_table(found))
    told = f"{len(found.lines)} proposed, {len(found.undecided)} left open"
    more = f", {found.left_out} not asked for (--most)" if found.left_out else ""
    complain(f"{told}{more}: read the table before you use it with --actors")


def _read(name: str) -> bytes:
    if name == STDIN:
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        cause = f"cannot be read: {error.strerror}"
        raise QuestionError(cause, code="E312", place=name, remedy="name the record's file") from error
