"""XML is read without trust: bombs, entities, network and depth are refused, and large documents stream."""

import time
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import InputError
from dragoman.read.xml import children, each, first, inside, name_of, text_in, tree_of

LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "haha">'
    + "".join(f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(9))
    + "]>"
)
QUADRATIC = '<!DOCTYPE x [<!ENTITY a "' + "a" * 60_000 + '">]>'


@pytest.mark.parametrize("mend", [False, True])
@pytest.mark.parametrize(
    "document",
    [
        LAUGHS + "<x>&j;</x>",
        LAUGHS + '<x y="&j;"/>',
        QUADRATIC + "<x>" + "&a;" * 50_000 + "</x>",
        QUADRATIC + '<x y="' + "&a;" * 50_000 + '"/>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
        '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:1/p"> %p;]><x>b</x>',
    ],
)
def test_entities_are_refused_at_once(document: str, mend: bool) -> None:
    began = time.monotonic()
    with pytest.raises(InputError) as told:
        tree_of(document.encode(), mend=mend)
    assert told.value.code in ("E141", "E140")
    assert mend or told.value.code == "E141"
    assert time.monotonic() - began < 2


def test_a_schema_is_named_and_not_fetched() -> None:
    root = tree_of(b'<!DOCTYPE nitf SYSTEM "http://127.0.0.1:1/nitf.dtd"><nitf>a&nbsp;b&unheard;c<b>d</b>e</nitf>')
    assert text_in(root) == "a\xa0bcde"


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (b"", "E140"),
        (b" ", "E140"),
        (b"no XML", "E140"),
        (b"<a><b></a>", "E140"),
        (b"<a>\x00</a>", "E140"),
        (b"<a>" * 150 + b"</a>" * 150, "E142"),
        (b"<a>" + b"<b/>" * 500_001 + b"</a>", "E142"),
        (b"<a>" + b"b" * 11_000_000 + b"</a>", "E140"),  # one string, at which the parser stops
        (b"<a>" + (b"<b>" + b"b" * 5_000_000 + b"</b>") * 11 + b"</a>", "E142"),
    ],
)
def test_what_is_no_xml_or_too_much(document: bytes, code: str) -> None:
    with pytest.raises(InputError) as told:
        tree_of(document)
    assert told.value.code == code


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "gbk", "windows-1251"])
def test_encodings(charset: str) -> None:
    words = "会谈" if charset == "gbk" else "Встреча"
    document = f'<?xml version="1.0" encoding="{charset}"?><a>{words}</a>'.encode(charset)
    assert text_in(tree_of(document)) == words


def test_a_broken_document_is_mended_where_asked() -> None:
    root = tree_of(b"<a><b>one & two<b>three</a>", mend=True)
    assert text_in(root).split() == ["one", "twothree"]


class _Long:
    """A stream of many items that holds none of them."""

    def __init__(self, count: int) -> None:
        self.left, self.kept, self.most = count, b"<r xmlns='urn:a'>", 0

    def read(self, size: int) -> bytes:
        while len(self.kept) < size and self.left:
            self.left -= 1
            self.kept += b"<other>" + b"o" * 900 + b"</other>\n<item><t>hi</t>" + b"i" * 9_000 + b"</item>"
            self.kept += b"" if self.left else b"</r>"
        given_now, self.kept = self.kept[:size], self.kept[size:]
        return given_now


def test_a_long_document_streams() -> None:
    count, parents = 0, 0
    for item in each(_Long(12_000), ("item",)):  # type: ignore[arg-type]  # 120 MB, twice what one element may have
        count += 1
        parents = max(parents, len(item.getparent()))
        assert text_in(first(item, "t")) == "hi"
    assert (count, parents < 20) == (12_000, True)


def test_elements_are_found_by_their_bare_names() -> None:
    root = tree_of(b'<r xmlns="urn:a" xmlns:b="urn:b"><b:x>1<x>2</x></b:x><y/>z&amp;</r>')
    assert [name_of(child) for child in root] == ["x", "y"]
    assert [text_in(child) for child in children(root, "x")] == ["12"]
    assert [text_in(child) for child in inside(root, "x")] == ["12", "2"]
    assert text_in(first(root, "x", "x")) == "2"
    assert (first(root, "x", "none"), text_in(None)) == (None, "")
    assert text_in(root) == "12z&"


def test_an_element_in_one_of_its_name_does_not_come_by_itself() -> None:
    found = [text_in(item) for item in each(BytesIO(b"<r><i>1<i>2</i></i><i>3</i></r>"), ("i",))]
    assert found == ["12", "3"]


@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_are_read_or_refused(data: bytes, mend: bool) -> None:
    with suppress(InputError):
        text_in(tree_of(b"<a>" + data, mend=mend))
