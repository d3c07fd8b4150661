"""From bytes to text: byte-order marks, Unicode, and the old one-byte encodings told apart by reading them.

An old encoding is right when the text it gives reads like one of the languages written in it. The same small
language model that names a report's language judges that, so a short headline is enough.
"""

import codecs
import re
from dataclasses import dataclass

from dragoman.errors import InputError
from dragoman.lang.identifier import likeliest

_MARKS = (  # the longer first: the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OLD = (  # encoding, languages written in it; of equally good ones the first wins
    ("cp1250", "hr bs sr sh sl cs sk pl hu ro sq"),
    ("cp1251", "ru sr uk bg mk be"),
    ("cp1252", "en de fr es it pt nl da no nn sv fi is ca eu ga gl"),
    ("iso8859_2", "hr bs sr sh sl cs sk pl hu ro sq"),
    ("koi8_r", "ru"),
    ("koi8_u", "uk"),
    ("iso8859_5", "ru sr bg mk be"),
    ("cp866", "ru be"),
    ("cp1253", "el"),
    ("cp1254", "tr az"),
    ("cp1256", "ar fa ur ckb"),
    ("cp1255", "he yi"),
    ("gb18030", "zh wuu yue"),
    ("big5", "zh yue wuu"),
    ("shift_jis", "ja"),
    ("euc_jp", "ja"),
    ("euc_kr", "ko"),
)
_MAGIC = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x89PNG", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"RIFF", "an audio or video file"),
    (b"OggS", "an audio file"),
    (b"ID3", "an audio file"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
)
_HIGH_RUN = re.compile(rb"[^\n\r]{0,80}[\x80-\xff][^\n\r]{0,80}")
_SAMPLE = 3000  # bytes judged
_LEAST_GOOD = 3  # characters beyond ASCII that show a file to be partly UTF-8
_ODD = re.compile(  # what the wrong encoding makes of words: capitals after small letters, signs between letters
    r"[a-zà-öø-ÿа-яё][A-ZÀ-ÖØ-ÞА-ЯЁ]|[^\W\d_][¤¦§¨©¬®¯°±²³´µ¶·¸¹º¼½¾¿×÷¡¢£¥ª‡†€‰]+[^\W\d_]|[¤¦¬±¶][^\W\d_]|[\x80-\x9f\ufffd\u2500-\u259f]"
)
_WORD = re.compile(r"[^\W\d_]+")
_CERTAIN = 0.5
_STRAY = 100  # bytes, of which one may be NUL in a text that is not wide
_NUL_PLACES = 2  # of four bytes, in UTF-32


_OF_PAGES = re.compile(
    r"ascii|utf-(?:8|8-sig|16|16-[bl]e|32|32-[bl]e)|iso8859-\d{1,2}|cp\d{2,5}|koi8-[rtu]|mac-\w+|tis-620|kz1048|ptcp154|"
    r"gb\w+|hz|big5\w*|euc_\w+|shift_jis\w*|iso2022_\w+|johab"
)
"""Python's names of encodings that texts are in. It has others, for hosts, escapes and programs: some of these are slow
by the square of the length, or make characters that no text may have."""


def known_encoding(name: str) -> str | None:
    """Python's name of an encoding that a page, a feed or a server tells; None if texts are in no such.

    >>> known_encoding("Windows-1252"), known_encoding("punycode")
    ('cp1252', None)
    """
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    return found if _OF_PAGES.fullmatch(found) else None


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was in, and what is doubtful about it."""

    text: str
    encoding: str
    warning: str | None = None


def decode(data: bytes) -> Decoded:
    """The text of some bytes; a byte-order mark is dropped, line ends stay as they are.

    Raises:
        InputError: the bytes are no text (E104).
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _with_replacements(data[len(mark) :], encoding)
    _refuse_known_formats(data)
    if b"\0" in data:
        return _stray(data) or _wide(data)
    _refuse_control_bytes(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _mixed(data) or _damaged_utf8(data) or _old(data)


def _with_replacements(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        return Decoded(text, encoding, f"{text.count(chr(0xFFFD))} characters were no {encoding} and were replaced")


def _not_text(what: str) -> InputError:
    return InputError(f"is {what}, not text", code="E104", remedy="save the report as .txt, .html or .json")


def _refuse_known_formats(data: bytes) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise _not_text(what)


def _refuse_control_bytes(data: bytes) -> None:
    """Control bytes other than tabs, line ends, form feeds and escapes hardly occur in texts."""
    head = data[:65536]
    controls = sum(head.count(bytes((code,))) for code in range(32) if code not in (8, 9, 10, 12, 13, 27))
    if controls > 8 + len(head) // 100:
        raise _not_text("binary")


def _stray(data: bytes) -> Decoded | None:
    """UTF-8 with a NUL byte here and there, as some programs end a field with; wide encodings have many."""
    count, text = data.count(0), _as_utf8(data)
    if text is None or count * _STRAY > len(data):
        return None
    _refuse_control_bytes(data)
    return Decoded(text.replace("\0", "\ufffd"), "utf-8", f"{count} NUL bytes were replaced")


def _wide(data: bytes) -> Decoded:
    """UTF-16 or UTF-32 without a mark: NUL bytes stand at every second place, or at three of four."""
    head = data[: 4096 - 4096 % 4]
    places = [head[offset::4].count(0) for offset in range(4)]
    full = len(head) // 4
    candidates: tuple[str, ...] = ("utf-16-le",) if places[1] + places[3] > places[0] + places[2] else ("utf-16-be",)
    if full and sum(count >= 0.9 * full for count in places) >= _NUL_PLACES:
        candidates = ("utf-32-le", "utf-32-be", *candidates)
    for encoding in candidates:
        text = head[: len(head) - len(head) % 4].decode(encoding, "replace")
        if text and _readable(text):
            return _with_replacements(data, encoding)
    raise _not_text("binary")


def _readable(text: str) -> bool:
    fine = sum((char.isprintable() or char.isspace()) and char != "\ufffd" for char in text)
    spaced = sum(char.isalnum() or char.isspace() for char in text)
    return fine >= 0.97 * len(text) and spaced >= 0.6 * len(text)


def _mixed(data: bytes) -> Decoded | None:
    """UTF-8 with lines in an old encoding, as texts pasted together are: each line as it reads."""
    lines = [(line, _as_utf8(line)) for line in data.splitlines(keepends=True)]
    foreign = [line for line, text in lines if text is None]
    good = [text for _, text in lines if text and not text.isascii()]
    if sum(char > "\x7f" for text in good for char in text) < _LEAST_GOOD or 4 * len(good) < len(foreign):
        return None  # by chance a short line of an old encoding is UTF-8
    if _is_cut_off(b"".join(foreign)) or _damaged_utf8(b"".join(foreign)):
        return None  # UTF-8 throughout, with bytes missing
    old = _old(b"".join(foreign))
    texts = (line.decode(old.encoding, "replace") if text is None else text for line, text in lines)
    return Decoded("".join(texts), "utf-8", f"some lines are not UTF-8 and were read as {old.encoding}")


def _is_cut_off(line: bytes) -> bool:
    """Whether all that is wrong is a last character that is not whole."""
    try:
        line.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.end == len(line) and error.reason == "unexpected end of data"
    return False


def _as_utf8(line: bytes) -> str | None:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few bad bytes: the good sequences outnumber the bad ones."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(char > "\x7f" for char in text) - bad
    if good <= bad:
        return None
    return Decoded(text, "utf-8", f"{bad} bytes were no UTF-8 and were replaced")


def _old(data: bytes) -> Decoded:
    """The old encoding in which the text reads best."""
    sample = b"\n".join(match.group() for match in _HIGH_RUN.finditer(data[:200_000]))[:_SAMPLE]
    ranked = sorted(
        ((_likelihood(sample, encoding, languages), -at) for at, (encoding, languages) in enumerate(_OLD)), reverse=True
    )
    score, place = ranked[0]
    encoding = _OLD[-place][0]
    result = _with_replacements(data, encoding)
    if score < _CERTAIN and result.warning is None:
        return Decoded(result.text, encoding, f"the encoding was guessed: {encoding}")
    return result


def _likelihood(sample: bytes, encoding: str, languages: str) -> float:
    """How much the sample, read in an encoding, is text in one of its languages."""
    text = sample.decode(encoding, "replace")
    words = len(_WORD.findall(text)) or 1
    odd = len(_ODD.findall(text)) / words
    if odd >= 1:
        return 0.0
    wanted = languages.split()
    likely = sum(score for language, score in likeliest(text, 5) if language in wanted)
    return round(likely - odd, 3)
