"""The option that names columns of tables, which the commands that read have in common."""

from typing import Annotated

import typer

from dragoman.errors import QuestionError

Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--columns", metavar="FIELD=COLUMN", help="For tables: which column is a field. Repeatable.", show_default=False
    ),
]


def columns_of(given: list[str] | None) -> dict[str, str]:
    """The columns of `--columns text=Body` by field.

    Raises:
        QuestionError: it is not of this form [E318].
    """
    found: dict[str, str] = {}
    for one in given or ():
        field, sign, column = one.partition("=")
        if not sign or not field or not column:
            raise QuestionError(
                f"{one!r} names no column", code="E318", remedy="write it as text=Body or title=Headline"
            )
        found[field] = column
    return found
