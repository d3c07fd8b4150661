"""Asking a web service: one question at a time, with a limit on time and size, and errors that say what to do.

httpx is an optional extra and takes time to load: it is imported where the first question is asked.
"""

from collections.abc import Callable, Iterable, Mapping

from dragoman import __version__
from dragoman.errors import QuestionError

Fetch = Callable[[Mapping[str, str]], bytes]
"""Answers a question, given by its parameters."""
SECONDS = 15.0
"""How long one answer may take."""
LARGEST = 10_000_000
"""Bytes of an answer; what is larger is none to such a question."""
AGENT = f"dragoman/{__version__} (news reports to sourced records; one request at a time)"
OK = 200


def asking(url: str, seconds: float = SECONDS) -> Fetch:
    """A way to ask the service at a URL.

    Raises:
        QuestionError: httpx is not installed (E330).
    """
    try:
        import httpx  # noqa: PLC0415 - see the top of the file
    except ImportError as error:
        remedy = "install it: pip install 'dragoman[net]'"
        raise QuestionError("a look-up needs httpx", code="E330", remedy=remedy) from error

    def fetch(parameters: Mapping[str, str]) -> bytes:
        """Ask.

        Raises:
            QuestionError: the service cannot be reached, or not in time (E331); it refuses to answer (E332).
        """
        try:
            with httpx.stream(
                "GET", url, params=dict(parameters), headers={"User-Agent": AGENT}, timeout=seconds
            ) as answer:
                if answer.status_code != OK:
                    raise refused(url, f"answers with status {answer.status_code}")
                return _content(answer.iter_bytes(), url)
        except httpx.TimeoutException as error:
            raise _silent(url, f"gave no answer within {seconds:g} s") from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise _silent(url, f"cannot be reached ({type(error).__name__})") from error

    return fetch


def _content(parts: Iterable[bytes], url: str) -> bytes:
    found = bytearray()
    for part in parts:
        found += part
        if len(found) > LARGEST:
            raise refused(url, f"answers with more than {LARGEST} bytes")
    return bytes(found)


def _silent(url: str, cause: str) -> QuestionError:
    remedy = "look whether there is a network, or try later; a brief needs none"
    return QuestionError(cause, code="E331", place=url, remedy=remedy)


def refused(url: str, cause: str) -> QuestionError:
    """The error for an answer that cannot be used."""
    return QuestionError(cause, code="E332", place=url, remedy="try later, or write the table by hand")
