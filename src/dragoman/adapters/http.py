"""Asking a web service: one question at a time, through the fetcher of the reading stage, with its limits and guards.

The fetcher takes time to load: it is imported where the first question is asked.
"""

from collections.abc import Callable, Mapping
from urllib.parse import urlencode

from dragoman.errors import InputError, QuestionError

Fetch = Callable[[Mapping[str, str]], bytes]
"""Answers a question, given by its parameters."""
SECONDS = 15.0
"""How long one answer may take."""
LARGEST = 10_000_000
"""Bytes of an answer; what is larger is none to such a question."""
_BETWEEN = 0.2  # seconds between two questions; Wikidata asks for one after the other, and for no more
_SILENT = frozenset(("E121", "E122", "E123", "E124", "E128", "E129", "E130"))
"""Codes of the fetcher for a service that is not reached; with the others it answered, and not as it should."""


def asking(url: str, seconds: float = SECONDS, *, allow_private: bool = False) -> Fetch:
    """A way to ask the service at a URL. `allow_private` is for one that the user runs in this network.

    It leads nowhere else: redirects are not followed. robots.txt is not asked for, because it speaks of pages, and an
    API is made for programs; that of Wikidata closes the API to crawlers, and one question at a time is no crawl.
    """
    from dragoman.read.net.fetch import Fetcher  # noqa: PLC0415 - see the top of the file
    from dragoman.read.net.manners import Manners  # noqa: PLC0415

    manners = Manners(
        connect_seconds=seconds, read_seconds=seconds, total_seconds=seconds, most_bytes=LARGEST, most_decoded=LARGEST,
        redirects=0, retries=1, backoff_seconds=_BETWEEN, least_between=_BETWEEN, obey_robots=False,
        allow_private=allow_private,
    )  # fmt: skip
    fetcher = Fetcher(manners)

    def fetch(parameters: Mapping[str, str]) -> bytes:
        """Ask.

        Raises:
            QuestionError: the service cannot be reached, or not in time (E331); it refuses to answer (E332).
        """
        try:
            return fetcher.get(f"{url}{'&' if '?' in url else '?'}{urlencode(parameters)}").body
        except InputError as error:
            if error.code not in _SILENT:
                raise refused(url, error.cause) from error
            remedy = "look whether there is a network, or try later; a brief needs none"
            raise QuestionError(error.cause, code="E331", place=url, remedy=remedy) from error

    return fetch


def refused(url: str, cause: str) -> QuestionError:
    """The error for an answer that cannot be used."""
    return QuestionError(cause, code="E332", place=url, remedy="try later, or write the table by hand")
