"""The exceptions of Dragoman.

DragomanError            code, place, cause, remedy
├── InputError           a report cannot be read (E1xx); the other reports go on
├── PackError            a language pack or ontology file is wrong (E2xx)
├── QuestionError        an option makes no sense, e.g. a date that is none (E3xx)
└── VerifyError          a record does not match the files it cites (E4xx)
"""

from functools import partial


class DragomanError(Exception):
    """Base of all errors: what happened, where, and what to do about it."""

    def __init__(self, cause: str, *, code: str, place: str = "", remedy: str = "") -> None:
        self.cause, self.code, self.place, self.remedy = cause, code, place, remedy
        super().__init__(str(self))

    def __reduce__(self) -> tuple[object, ...]:
        # Keyword-only arguments are lost on the way from one process to another unless they are told here.
        return partial(type(self), code=self.code, place=self.place, remedy=self.remedy), (self.cause,)

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        then = f"; {self.remedy}" if self.remedy else ""
        return f"{where}{self.cause}{then} [{self.code}]"


class InputError(DragomanError):
    """A report cannot be read, or not as a report."""


class PackError(DragomanError):
    """A data file of a language pack or of the ontology breaks its schema."""


class QuestionError(DragomanError):
    """An option or argument makes no sense."""


class VerifyError(DragomanError):
    """A record says something its files do not."""
