"""Files of every format, made from a text: no library that writes them is needed."""

import csv
import html
import json
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO, RawIOBase, StringIO
from itertools import cycle
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True)
class Story:
    """A report taken apart: outlet, headline, the other lines, language, day."""

    outlet: str
    title: str
    lines: tuple[str, ...]
    language: str
    day: str


def story(text: str, language: str, day: str) -> Story:
    """The report in a clean text whose first lines are outlet and headline."""
    outlet, title, *lines = [line for line in text.split("\n") if line.strip()]
    return Story(outlet, title, tuple(lines), language, day)


class Repeated(RawIOBase):
    """A stream of the same block many times, of which one is held."""

    def __init__(self, block: bytes, times: int, begin: bytes = b"") -> None:
        self._block, self.left, self._at, self._begin = block, len(block) * times, 0, begin

    def read(self, size: int = -1, /) -> bytes:
        """As any stream reads; less than asked for at the beginning and the end."""
        if self._begin:
            out, self._begin = self._begin[:size], self._begin[size:]
            return out
        size = min(size, self.left)
        self.left -= size
        start, self._at = self._at, (self._at + size) % len(self._block)
        return (self._block * (size // len(self._block) + 2))[start : start + size]


# PDF --------------------------------------------------------------------------------------------------------------

Drawn = tuple[float, float, float, str]
"""A line on a page: x, y, size, words."""


def pdf(
    pages: Sequence[Sequence[Drawn]], *, told: bool = True, info: str = "", picture: bool = False, draws: int = 1,
    cuts: Sequence[int] = (),
) -> bytes:  # fmt: skip
    """A PDF with a font of two-byte codes. `told` writes what letters they are, as programs do that mean well.

    `cuts`: behind how many letters, at a blank, rows are drawn in a second piece, in turn, as programs do that set
    letters closer.
    """
    letters = sorted({char for page in pages for *_, words in page for char in words})
    codes = {char: number for number, char in enumerate(letters, 1)}
    pairs = "\n".join(f"<{codes[char]:04x}> <{char.encode('utf-16-be').hex()}>" for char in letters)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <ffff> "
        f"endcodespacerange {len(letters)} beginbfchar\n{pairs}\nendbfchar endcmap end end"
    )
    kids = " ".join(f"{6 + 2 * at} 0 R" for at in range(len(pages)))
    resources = "/Font << /F1 3 0 R >>" + (" /XObject << /I 5 0 R >>" if picture else "")
    objects: dict[int, str | bytes] = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} /MediaBox [0 0 600 800] >>",
        3: "<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [<< /Type /Font "
        "/Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
        f"/Supplement 0 >> /DW 500 >>] {'/ToUnicode 4 0 R' if told else ''} >>",
        4: _stream(cmap.encode()),
        5: _stream(b"\0" * 3, "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB"),
    }
    for at, page in enumerate(pages):
        drawn = "".join(
            f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm {_shown(words, codes, size, cut)} ET\n"
            for cut, (x, y, size, words) in zip(cycle(cuts or (0,)), page, strict=False)
        )
        objects[6 + 2 * at] = f"<< /Type /Page /Parent 2 0 R /Resources << {resources} >> /Contents {7 + 2 * at} 0 R >>"
        objects[7 + 2 * at] = _stream((drawn + ("/I Do\n" * draws if picture else "")).encode())
    return _pdf_file(objects, info)


def _shown(words: str, codes: dict[str, int], size: float, cut: int) -> str:
    cut = words.find(" ", cut) + 1 if cut else 0
    first, rest = ("".join(f"{codes[char]:04x}" for char in part) for part in (words[:cut], words[cut:]))
    return f"<{first}> Tj {cut * size / 2} 0 Td <{rest}> Tj" if first and rest else f"<{first + rest}> Tj"


def _stream(data: bytes, extra: str = "") -> bytes:
    packed = zlib.compress(data)
    return f"<< {extra} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n".encode() + packed + b"\nendstream"


def _pdf_file(objects: dict[int, str | bytes], info: str) -> bytes:
    out, places = BytesIO(), {}
    out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    for number, body in objects.items():
        places[number] = out.tell()
        out.write(f"{number} 0 obj\n".encode() + (body if isinstance(body, bytes) else body.encode()) + b"\nendobj\n")
    start, count = out.tell(), max(objects) + 1
    out.write(f"xref\n0 {count}\n0000000000 65535 f \n".encode())
    for number in range(1, count):
        out.write(f"{places[number]:010} 00000 n \n".encode())
    out.write(f"trailer\n<< /Size {count} /Root 1 0 R /Info << {info} >> >>\nstartxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


def set_page(lines: Sequence[str], *, wide: int = 66, size: float = 12) -> list[Drawn]:
    """Paragraphs set on a page, broken where the next word does not fit, with more room between paragraphs."""
    drawn: list[Drawn] = []
    y = 740.0
    for line in lines:
        for row in _rows(line, wide):
            drawn.append((60, y, size, row))
            y -= 1.25 * size
        y -= size
    return drawn


def _rows(line: str, wide: int) -> list[str]:
    rows = [""]
    for word in line.split():
        if rows[-1] and len(rows[-1]) + 1 + len(word) > wide:
            rows.append("")
        rows[-1] = f"{rows[-1]} {word}".strip()
    return rows


def as_pdf(one: Story) -> bytes:
    return pdf([set_page([one.outlet, one.title, *one.lines])])


# Documents --------------------------------------------------------------------------------------------------------


def docx(body: str, *, relations: str = "", core: str = "", more: dict[str, bytes] | None = None) -> bytes:
    """A Word document with this XML in its body."""
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="urn:r">{relations}</Relationships>',
        "docProps/core.xml": f'<cp xmlns:dc="urn:dc" xmlns:dcterms="urn:dt">{core}</cp>',
    }
    return _zip({name: text.encode() for name, text in parts.items()} | (more or {}))


def _zip(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def paragraph(text: str, style: str = "") -> str:
    mark = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{mark}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def as_docx(one: Story) -> bytes:
    lines = [paragraph(one.outlet), paragraph(one.title, "Title"), *(paragraph(line) for line in one.lines)]
    return docx("".join(lines))


def odt(body: str, meta: str = "") -> bytes:
    names = 'xmlns:o="urn:o" xmlns:t="urn:t" xmlns:x="urn:x" xmlns:m="urn:m"'
    return _zip(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": f"<o:d {names}><o:body><o:text>{body}</o:text></o:body></o:d>".encode(),
            "meta.xml": f"<o:d {names}><o:meta>{meta}</o:meta></o:d>".encode(),
        }
    )


def as_odt(one: Story) -> bytes:
    return odt("".join(f"<t:p>{escape(line)}</t:p>" for line in (one.outlet, one.title, *one.lines)))


def as_html(one: Story) -> bytes:
    lines = "".join(f"<p>{html.escape(line)}</p>" for line in one.lines)
    return (
        f'<!doctype html><html lang="{one.language}"><head><meta charset="utf-8">'
        f"<title>{html.escape(one.title)}</title>"
        f'<meta property="og:site_name" content="{html.escape(one.outlet)}"></head>'
        f"<body><article><h1>{html.escape(one.title)}</h1>{lines}</article></body></html>"
    ).encode()


# Data -------------------------------------------------------------------------------------------------------------


def as_json(one: Story) -> bytes:
    return json.dumps({"text": "\n".join((one.outlet, one.title, *one.lines)), "title": one.title}).encode()


def as_csv(one: Story) -> bytes:
    out = StringIO()
    table = csv.writer(out)
    table.writerow(["Headline", "Body", "Publisher"])
    table.writerow([one.title, "\n".join((one.title, *one.lines)), one.outlet])
    return out.getvalue().encode()


def as_ninjs(one: Story) -> bytes:
    item = {
        "uri": "urn:made:1", "standard": {"name": "ninjs", "version": "3.0"}, "type": "text", "language": one.language,
        "versionCreated": f"{one.day}T09:00:00Z", "headlines": [{"value": one.title, "role": "main"}],
        "infoSources": [{"name": one.outlet, "role": "publisher"}],
        "bodies": [
            {"contentType": "text/html", "value": "".join(f"<p>{html.escape(line)}</p>" for line in one.lines)},
        ],
    }  # fmt: skip
    return json.dumps(item).encode()


G2 = "http://iptc.org/std/nar/2006-10-01/"


def g2(content: str, *, meta: str = "", managed: str = "", outlet: str = "Made Agency", extra: str = "") -> str:
    """A NewsML-G2 item with this in its content set."""
    return (
        f'<newsItem xmlns="{G2}" guid="urn:made:1" version="1" standard="NewsML-G2" xml:lang="en"><itemMeta>'
        f'<itemClass qcode="ninat:text"/><provider literal="{escape(outlet)}"/>{managed}</itemMeta>'
        f"<contentMeta>{meta}</contentMeta>{extra}<contentSet>{content}</contentSet></newsItem>"
    )


def as_newsml(one: Story) -> bytes:
    lines = "".join(f"<p>{escape(line)}</p>" for line in one.lines)
    page = f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>-</title></head><body>{lines}</body></html>'
    item = g2(
        f'<inlineXML contenttype="application/xhtml+xml">{page}</inlineXML>',
        meta=f'<headline>{escape(one.title)}</headline><language tag="{one.language}"/>',
        managed=f"<firstCreated>{one.day}T09:00:00+00:00</firstCreated>",
        outlet=one.outlet,
    )
    return f'<?xml version="1.0"?><newsMessage xmlns="{G2}"><header/><itemSet>{item}</itemSet></newsMessage>'.encode()


def as_nitf(one: Story) -> bytes:
    lines = "".join(f"<p>{escape(line)}</p>" for line in one.lines)
    return (
        '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-6.dtd"><nitf><head><docdata>'
        f'<date.issue norm="{one.day.replace("-", "")}"/></docdata><pubdata name="{escape(one.outlet)}"/></head>'
        f"<body><body.head><hedline><hl1>{escape(one.title)}</hl1></hedline></body.head>"
        f"<body.content>{lines}</body.content></body></nitf>"
    ).encode()


MAKERS = {
    "html": as_html, "docx": as_docx, "odt": as_odt, "pdf": as_pdf, "json": as_json, "csv": as_csv,
    "ninjs.json": as_ninjs, "newsml": as_newsml, "nitf": as_nitf,
}  # fmt: skip
"""What writes a story as a file, by the ending of the file's name."""


def squeezed(text: str) -> str:
    """A text with single blanks, to compare texts set in other ways."""
    return re.sub(r"\s+", " ", text).strip()
