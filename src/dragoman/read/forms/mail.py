"""Mail: newsletters and articles that were sent, one message a file (.eml) or a whole mailbox (.mbox).

The subject is the headline, the sender the outlet, the day of sending that of publication. The part in HTML is read
as a page where it holds an article, else the part in plain text. Attachments are not read, and counted.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from email.utils import parseaddr

from dragoman.errors import InputError
from dragoman.model.text import Given, Sighting
from dragoman.read.checks import check_text
from dragoman.read.mime import Mime, charset, content, header, leaves, parsed
from dragoman.read.page.characters import page_characters
from dragoman.read.page.page import article_of
from dragoman.read.reading import Outcome, ReadOptions, doubt, problem
from dragoman.read.source import Source, report_of
from dragoman.read.told import Told, given_of, told

_PIECE = 1_000_000
_FROM = b"From "
_NEXT = re.compile(rb"\r?\n\r?\n(?=From [^\r\n]{1,300}(?:19|20)\d\d[^\r\n]{0,40}\r?\n)")
_CUT = 400  # bytes in which the line between two messages may be cut
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_LEAST_LETTERS = 20  # of an article
_MAIL = "mail"
_WEB = re.compile(r"https?://[^\s<>\"]{1,2000}")


def reports(source: Source, asked: ReadOptions) -> Iterator[Outcome]:
    """The report in each message; a message that holds none is a problem, and the others go on.

    Raises:
        InputError: there is no message (E103).
    """
    attached = count = 0
    for count, data in enumerate(_messages(source, asked.limits.text_bytes), 1):
        one = replace(source, name=source.name if source.name.lower().endswith(".eml") else f"{source.name}#{count}")
        try:
            letter = _letter(one, data, asked)
            attached += letter.attached
            yield report_of(one, "mail", data, letter.text, letter.given)
        except InputError as error:
            yield problem(one.name, error)
    if not count:
        raise InputError("is empty", code="E103", remedy="check that the download was complete")
    if attached:
        yield doubt(source.name, f"{attached} attachments were not read", "save them as files, and name these", "E173")


def _messages(source: Source, most: int) -> Iterator[bytes]:
    """The messages of a mailbox as the stream comes, or the one message; of one that is too large only the front."""
    held = source.stream.read(_PIECE)
    if not held.startswith(_FROM):
        rest = source.stream.read(most)
        yield from (one for one in (held + rest,) if one.strip())
        return
    begin = 0
    while True:
        found = _NEXT.search(held, begin)
        if found is not None:
            yield _message(held[: found.start()])
            held, begin = held[found.end() :], 0
            continue
        more = source.stream.read(_PIECE)
        if not more:
            break
        front = held if len(held) <= most + _CUT else held[: most + 1] + held[-_CUT:]
        begin, held = max(0, len(front) - _CUT), front + more
    if held.strip():
        yield _message(held)


def _message(data: bytes) -> bytes:
    """A message without the line that parts it from the one before, and without the marks of quoted such lines."""
    return _QUOTED.sub(rb"\1", data.partition(b"\n")[2])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Letter:
    text: str
    given: Given
    attached: int


def _letter(source: Source, data: bytes, asked: ReadOptions) -> _Letter:
    """The report in a message.

    Raises:
        InputError: it is too large (E105), holds no article (E107), or its text is none (E103, E104, E106).
    """
    if len(data) > asked.limits.text_bytes:
        raise InputError(
            f"has more than the {asked.limits.text_bytes / 1e6:.0f} MB that are read as one report",
            code="E105", remedy="save the article's own page",
        )  # fmt: skip
    message = parsed(data)
    parts = list(leaves(message))
    known = _known(message, source)
    found = _from_page(parts, known) or _from_text(parts, known)
    if found is None or not _is_text(found[0]):
        raise InputError(
            "no article was found in the message",
            code="E107",
            remedy="save the article's own page, or its text as .txt",
        )
    check_text(found[0], asked.limits)
    return _Letter(text=found[0], given=found[1], attached=sum(_is_attached(part) for part in parts))


def _known(message: Mime, source: Source) -> Given:
    """What the head of a message says of its report."""
    name, address = parseaddr(header(message, "From") or "")
    values = [
        *told("title", header(message, "Subject"), _MAIL, "Subject"),
        *told("outlet", name, _MAIL, "From"),
        *told("outlet", address.partition("@")[2], _MAIL, "From", "the name of a host, not of an outlet"),
        *told("published", header(message, "Date"), _MAIL, "Date"),
        *_address(message),
    ]
    return given_of(values, source.given, fetched=source.fetched)


def _address(message: Mime) -> Iterator[Told]:
    """Where the letter stands on the web, if it says so: senders of newsletters put it where replies would go."""
    for name in ("List-Post", "Archived-At"):
        found = _WEB.search(header(message, name) or "")
        if found:
            yield from told("url", found.group(), _MAIL, name)


def _from_page(parts: list[Mime], known: Given) -> tuple[str, Given] | None:
    """The article of the first part in HTML that holds one."""
    for part in parts:
        if part.get_content_type() == "text/html" and not _is_attached(part):
            article = article_of(_characters(part), known=known, fetched=known.published)
            if article is not None and _is_text(article.text[article.begins :]):
                return article.text, _joined(known, article.given)
    return None


def _joined(known: Given, page: Given) -> Given:
    """What the head of the message says, and behind it what the page in it does."""
    fields = {name: getattr(known, name) or getattr(page, name) for name in ("title", "outlet", "published", "url")}
    settled = {one.field for one in known.why if one.taken}
    seen = (_behind(one, fields) if one.taken and one.field in settled else one for one in page.why)
    own = [one for one in seen if one not in known.why]
    return replace(page, **fields, why=(*known.why, *own))


def _behind(one: Sighting, fields: Mapping[str, str | None]) -> Sighting:
    same = (one.means or one.value) == fields.get(one.field)
    return replace(
        one, taken=False, because="says the same" if same else "the head of the message is more to the point"
    )


def _from_text(parts: list[Mime], known: Given) -> tuple[str, Given] | None:
    texts = (part for part in parts if part.get_content_type() == "text/plain" and not _is_attached(part))
    body = next((text for part in texts if (text := _characters(part)).strip()), None)
    return None if body is None else (f"{known.title}\n\n{body}" if known.title else body, known)


def _is_text(text: str) -> bool:
    return sum(char.isalpha() for char in text) >= _LEAST_LETTERS


def _characters(part: Mime) -> str:
    data = content(part)
    return page_characters(data, charset(part)).text if data else ""


def _is_attached(part: Mime) -> bool:
    """Whether a part is sent along: pictures in the text are not."""
    if part.get_content_disposition() == "attachment":
        return True
    return part.get_content_maintype() not in {"text", "image", "multipart"}
