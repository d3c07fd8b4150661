"""Errors tell what, where and the remedy, also after they have passed from one process to another."""

import pickle

from dragoman.errors import DragomanError, PackError


def test_an_error_tells_what_where_and_what_to_do() -> None:
    error = PackError("no such month", code="E201", place="lang/en/time.yml", remedy="name a month")
    assert str(error) == "lang/en/time.yml: no such month; name a month [E201]"
    assert str(DragomanError("it broke", code="E100")) == "it broke [E100]"


def test_an_error_passes_between_processes() -> None:
    error = PackError("no such month", code="E201", place="lang/en/time.yml", remedy="name a month")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is PackError
    assert (str(again), again.cause, again.code) == (str(error), error.cause, error.code)
