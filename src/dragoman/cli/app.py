"""The commands. Each one parses, calls the front door, writes, and exits 0, 1 or 2.

What takes time to load is loaded inside the commands: `dragoman --help` answers at once.
"""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import dragoman
from dragoman.cli.columns import Columns, columns_of
from dragoman.cli.console import NOTHING_DONE, SOME_FAILED, Progress, complain, complain_of, open_streams, refusals
from dragoman.cli.evaluate import evaluate_command
from dragoman.cli.languages import languages_command
from dragoman.cli.lookup import look_up_command
from dragoman.cli.network import MOST, SECONDS, Cache, Most, Offline, Originals, Private, Seconds, read_options, told
from dragoman.cli.read import read_command
from dragoman.cli.target import (
    MAX_WIDTH,
    MIN_WIDTH,
    STDIN,
    Format,
    Target,
    check_inputs,
    choose,
    terminal_width,
    write_texts,
)
from dragoman.cli.watch import watch_command
from dragoman.errors import QuestionError

if TYPE_CHECKING:
    from dragoman import Dossier, Options, Reading, ReadOptions
    from dragoman.options import OwnActors, OwnOutlets

app = typer.Typer(
    name="dragoman",
    help="Read news reports on international affairs; write one sourced record of what happened and who says so.",
    epilog="Exit code 0: all was read. 1: some reports failed, the others are in the record. 2: nothing was done.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help starts twice as fast as drawn boxes
)

Paths = Annotated[
    list[str], typer.Argument(metavar="PATH", help="Reports: files, folders, addresses, or - for standard input.")
]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file.")]
About = Annotated[
    str | None, typer.Option(metavar="WORDS", help="Only what has to do with these actors, places, topics.")
]
Since = Annotated[
    str | None, typer.Option(metavar="DATE", help="Only what happened since: 2024, 2024-12 or 2024-12-31.")
]
Until = Annotated[
    str | None, typer.Option(metavar="DATE", help="Only what happened until: 2024, 2024-12 or 2024-12-31.")
]
Actors = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Actors of your own: a table of name, country, kind.")
]
Outlets = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="Outlets and agencies of your own: a folder of descriptions, one file each."),
]
NoModels = Annotated[bool, typer.Option("--no-models", help="Read by rules alone: faster, with fewer names.")]
Nlp = Annotated[
    list[str] | None,
    typer.Option(
        metavar="LANGUAGE=PIPELINE",
        help="Find names with this spaCy pipeline, a package or a folder, in place of the shipped model. Repeatable.",
        show_default=False,
    ),
]
In = Annotated[
    str,
    typer.Option("--in", metavar="LANGUAGE", help="Write the brief in this language, by its code: hr, fr, zh …"),
]


class Triage(StrEnum):
    """Whether reports are sifted before they are read deeply."""

    AUTO = "auto"
    ON = "on"
    OFF = "off"


Sifted = Annotated[
    Triage,
    typer.Option(
        "--triage",
        help="Leave out what is not on international affairs and near copies; auto: of crawl archives and of hundreds "
        "of reports.",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress. Errors are always shown.")]
Width = Annotated[
    int | None, typer.Option(min=MIN_WIDTH, max=MAX_WIDTH, metavar="COLUMNS", help="Width of terminal output.")
]


def main() -> None:
    """Run the command; the entry point of the package."""
    open_streams()
    app(prog_name="dragoman")


def _version(wanted: bool) -> None:
    if wanted:
        version_command()
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Options of the command itself."""


@app.command("brief")
def brief_command(
    paths: Paths,
    output: Output = None,
    format_: Annotated[
        Format | None,
        typer.Option("--format", "-f", help="Format; else the ending of FILE tells it.", show_default=False),
    ] = None,
    about: About = None,
    since: Since = None,
    until: Until = None,
    actors: Actors = None,
    outlets: Outlets = None,
    no_models: NoModels = False,
    nlp: Nlp = None,
    language: In = "en",
    uncoded: Annotated[
        bool, typer.Option("--uncoded", help="List the sentences that became no event, with why.")
    ] = False,
    texts: Annotated[
        Path | None,
        typer.Option("--texts", metavar="DIR", help="Write the text each span counts in to DIR.", show_default=False),
    ] = None,
    triage: Sifted = Triage.AUTO,
    columns: Columns = None,
    most: Most = MOST,
    originals: Originals = None,
    cache: Cache = None,
    offline: Offline = False,
    allow_private: Private = False,
    timeout: Seconds = SECONDS,
    quiet: Quiet = False,
    width: Width = None,
) -> None:
    """Brief some reports: what happened, and on whose word."""
    with refusals():
        target = choose(output, format_, paths)
        own = _actors(actors), _outlets(outlets)
        options = _options_of((about, since, until), own, models=not no_models, nlp=nlp, language=language)
        asked = read_options(
            most=most, originals=originals, cache=cache, offline=offline, allow_private=allow_private, seconds=timeout,
            columns=columns_of(columns),
        )  # fmt: skip
        reading, dossier = _record(paths, options, asked, triage, quiet=quiet)
        if texts is not None:
            write_texts(texts, {report.id: report.text for report in reading.reports})
        target.write(_render(dossier, reading, target, uncoded=uncoded, width=terminal_width(width, target)))
        raise typer.Exit(complain_of(dossier.problems))


@app.command("explain")
def explain_command(
    paths: Paths,
    about: About = None,
    since: Since = None,
    until: Until = None,
    actors: Actors = None,
    outlets: Outlets = None,
    no_models: NoModels = False,
    nlp: Nlp = None,
    language: In = "en",
    triage: Sifted = Triage.AUTO,
    columns: Columns = None,
    most: Most = MOST,
    originals: Originals = None,
    cache: Cache = None,
    offline: Offline = False,
    allow_private: Private = False,
    timeout: Seconds = SECONDS,
    quiet: Quiet = False,
    width: Width = None,
) -> None:
    """Tell why some reports are one event, and a similar one not."""
    from dragoman import tell

    with refusals():
        target = Target(format=Format.TERMINAL)
        own = _actors(actors), _outlets(outlets)
        options = _options_of((about, since, until), own, models=not no_models, nlp=nlp, language=language)
        asked = read_options(
            most=most, originals=originals, cache=cache, offline=offline, allow_private=allow_private, seconds=timeout,
            columns=columns_of(columns),
        )  # fmt: skip
        _, dossier = _record(paths, options, asked, triage, quiet=quiet)
        shown = tell.explain_text(dossier, colour=target.colour, width=terminal_width(width, target))
        target.write(_line(shown))
        raise typer.Exit(complain_of(dossier.problems))


@app.command("verify")
def verify_command(
    record: Annotated[str, typer.Argument(metavar="RECORD", help="A record as JSON; - for standard input.")],
    paths: Paths,
    columns: Columns = None,
    most: Most = MOST,
    cache: Cache = None,
    offline: Offline = False,
    allow_private: Private = False,
    timeout: Seconds = SECONDS,
) -> None:
    """Check every quote of a record against the files. The first that is not true fails it (exit code 1)."""
    with refusals():
        check_inputs([record, *paths])
        content = _read_record(record)
        asked = read_options(
            most=most, cache=cache, offline=offline, allow_private=allow_private, seconds=timeout,
            columns=columns_of(columns),
        )  # fmt: skip
        reading = dragoman.read(*paths, stdin=sys.stdin.buffer if STDIN in paths else None, options=asked)
    complain_of(problem for problem in reading.problems if problem.fatal)
    with refusals(SOME_FAILED):
        found = dragoman.verify(content, reading, name="standard input" if record == STDIN else record)
    with refusals():
        Target(format=Format.TERMINAL).write(f"{found}\n")


@app.command("sample")
def sample_command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder to write them to; made where missing.")],
) -> None:
    """Write the sample reports, to try Dragoman on."""
    from dragoman.samples import write_samples

    with refusals():
        names = write_samples(folder)
        listed = "".join(f"  {name}\n" for name in names)
        Target(format=Format.TERMINAL).write(
            f"{len(names)} reports in {folder}, written for this project on real events; outlets made up:\n{listed}"
        )


app.command("read")(read_command)
app.command("watch")(watch_command)
app.command("languages")(languages_command)
app.command("look-up")(look_up_command)
app.command("evaluate")(evaluate_command)


@app.command("version")
def version_command() -> None:
    """Print the version."""
    typer.echo(f"dragoman {dragoman.__version__}")


def _options_of(
    asked: tuple[str | None, str | None, str | None], own: tuple["OwnActors | None", "OwnOutlets | None"],
    *, models: bool, nlp: list[str] | None, language: str,
) -> "Options":  # fmt: skip
    """What `brief` and `explain` are asked for: about what, since and until when; with what of the user's own."""
    (about, since, until), (actors, outlets), named = asked, own, tuple(nlp or ())
    return dragoman.Options(
        about=about, since=since, until=until, actors=actors, outlets=outlets, models=models, nlp=named,
        language_in=language,
    )  # fmt: skip


def _actors(file: Path | None) -> "OwnActors | None":
    """The actors of a table, if one is named."""
    if file is None:
        return None
    from dragoman.options import read_own_actors

    return read_own_actors(file)


def _outlets(folder: Path | None) -> "OwnOutlets | None":
    """The descriptions of a folder, if one is named."""
    if folder is None:
        return None
    from dragoman.options import read_own_outlets

    return read_own_outlets(folder)


def _record(
    paths: list[str], options: "Options", asked: "ReadOptions", triage: Triage, *, quiet: bool
) -> tuple["Reading", "Dossier"]:
    """Read the reports and make their record; stop with code 2 where none could be read."""
    check_inputs(paths)
    with Progress(quiet=quiet) as progress:
        progress("read", 0, 1)
        stdin = sys.stdin.buffer if STDIN in paths else None
        reading = dragoman.read(*paths, stdin=stdin, options=told(asked, progress), triage=triage.value)
        if reading.reports:
            return reading, dragoman.brief(reading, options=options, progress=progress)
    complain_of(reading.problems)
    if not reading.problems:
        complain(str(QuestionError("no reports there", code="E311", place=", ".join(paths), remedy="name other files")))
    raise typer.Exit(NOTHING_DONE)


def _render(dossier: "Dossier", reading: "Reading", target: Target, *, uncoded: bool, width: int) -> str | bytes:
    from dragoman import tell

    if target.format is Format.JSON:
        return tell.to_json(dossier)
    if target.format is Format.CSV:
        return tell.to_csv(dossier)
    brief = tell.make_brief(dossier)
    if target.format is Format.HTML:
        return tell.to_page(dossier, brief, {report.id: report.text for report in reading.reports})
    if target.format is Format.MARKDOWN:
        return _line(tell.to_markdown(brief, uncoded=uncoded))
    return _line(tell.to_terminal(brief, width=width, colour=target.colour, uncoded=uncoded))


def _line(text: str) -> str:
    """The text, ended like a line."""
    return text if text.endswith("\n") else f"{text}\n"


def _read_record(name: str) -> bytes:
    if name == STDIN:
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        cause = f"cannot be read: {error.strerror}"
        raise QuestionError(cause, code="E312", place=name, remedy="name the record's file") from error
