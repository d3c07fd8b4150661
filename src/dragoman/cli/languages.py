"""The command that tells what is known of each language."""

from typing import Annotated

import typer

from dragoman.cli.console import refusals
from dragoman.cli.target import Format, Target


def languages_command(
    format_json: Annotated[bool, typer.Option("--json", help="Write them as JSON.")] = False,
) -> None:
    """Tell what each language pack has, lacks, and scores on its examples."""
    from dragoman.evaluate.languages import as_json, as_table, languages

    with refusals():
        found = languages()
        Target(format=Format.TERMINAL).write(as_json(found) if format_json else as_table(found))
