"""Archives made to do harm."""

import bz2
import io
import lzma
import stat
import struct
import tarfile
import zipfile
from pathlib import Path

import pytest
import zstandard

from dragoman.read.reading import Limits
from tests.read.boxes.made import TEXTS, codes, packed, read, tarred, texts, zipped

ZEROS = bytes(5_000_000)
PACKERS = {"gz": packed, "bz2": bz2.compress, "xz": lzma.compress, "zst": zstandard.compress}


@pytest.mark.parametrize("name", ["../../etc/passwd.txt", "/etc/x.txt", "..\\..\\x.txt", "C:\\x.txt", "a/\x1b[2Jx.txt"])
def test_a_name_is_a_label_and_leads_nowhere(name: str) -> None:
    for archive, data in (("x.zip", zipped({name: TEXTS["a.txt"]})), ("x.tar", tarred({name: TEXTS["a.txt"]}))):
        (label,) = texts(read(data, archive))
        assert ".." not in label.split("/")
        assert "\\" not in label
        assert label.isprintable()
        assert label.startswith(f"{archive}/")


def test_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, data in (("x.zip", zipped(TEXTS)), ("x.tgz", tarred(TEXTS, "w:gz")), ("a.txt.gz", packed(b"Norway"))):
        assert read(data, name).reports
    assert list(tmp_path.iterdir()) == []


def test_links_and_devices_are_not_followed_and_told(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Nobody outside is to know this line about the treaty.")
    stream, zip_stream = io.BytesIO(), io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as box:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE):
            info = tarfile.TarInfo("link.txt")
            info.type, info.linkname = kind, str(secret)
            box.addfile(info)
    linked = zipfile.ZipInfo("link.txt")
    linked.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(zip_stream, "w") as zip_box:
        zip_box.writestr(linked, str(secret))
    for name, data in (("x.tar", stream.getvalue()), ("x.zip", zip_stream.getvalue())):
        reading = read(data, name)
        assert reading.reports == ()
        assert codes(reading) == {name: "E165"}


def test_an_encrypted_file_is_told_and_the_others_are_read() -> None:
    data = bytearray(zipped({"a.txt": TEXTS["a.txt"], "b.txt": TEXTS["b/c.txt"]}))
    for magic, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(magic) + flags] |= 1
    reading = read(bytes(data), "x.zip")
    assert codes(reading) == {"x.zip/a.txt": "E167"}
    assert list(texts(reading)) == ["x.zip/b.txt"]


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_way_of_packing_that_cannot_be_bounded_is_told(method: int) -> None:
    assert codes(read(zipped({"a.txt": "x" * 500}, method), "x.zip")) == {"x.zip/a.txt": "E168"}


def test_an_office_document_is_no_archive() -> None:
    made = zipped({"[Content_Types].xml": "<x/>", "xl/a.xml": "<x/>"})
    assert codes(read(made, "x.xlsx")) == {"x.xlsx": "E110"}


@pytest.mark.parametrize("ending", PACKERS)
def test_a_bomb_is_left_while_it_is_small(ending: str) -> None:
    reading = read(PACKERS[ending](ZEROS), f"a.txt.{ending}")
    assert reading.reports == ()
    assert list(codes(reading).values()) == ["E161"]


def test_a_bomb_in_an_archive_is_left() -> None:
    files: dict[str, str | bytes] = {"0.txt": TEXTS["a.txt"], "bomb.txt": ZEROS, "z.txt": TEXTS["b/c.txt"]}
    reading = read(zipped(files), "x.zip")
    assert list(texts(reading)) == ["x.zip/0.txt", "x.zip/z.txt"]
    assert codes(reading) == {"x.zip/bomb.txt": "E161"}
    reading = read(tarred(files, "w:gz"), "x.tgz")
    assert list(texts(reading)) == ["x.tgz/0.txt"]
    assert "E161" in codes(reading).values()


def test_a_size_that_lies_is_not_believed() -> None:
    data = bytearray(zipped({"a.txt": ZEROS}))
    for magic, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", data, data.index(magic) + place, 60)
    reading = read(bytes(data), "x.zip")
    assert reading.reports == ()
    assert list(codes(reading)) == ["x.zip/a.txt"]


def test_all_that_is_unpacked_is_bounded_over_all_archives_in_it() -> None:
    inner = zipped({f"{at}.txt": f"{at} " + TEXTS["a.txt"] * 100 for at in range(20)})
    outer = zipped({f"{at}.zip": inner + bytes(at) for at in range(20)})
    reading = read(outer, "x.zip", Limits(box_bytes=200_000))
    assert 0 < len(reading.reports) < 60
    assert "E160" in codes(reading).values()
    assert len(reading.problems) < 5


def test_the_number_of_files_is_bounded_over_all_archives_in_it() -> None:
    inner = zipped({f"{at}.txt": TEXTS["a.txt"] for at in range(20)})
    reading = read(zipped({f"{at}.zip": inner for at in range(20)}), "x.zip", Limits(box_members=50))
    assert len(reading.reports) < 50
    assert codes(reading)["x.zip"] == "E162"


def test_archives_lie_in_one_another_only_so_deep() -> None:
    data = zipped({"a.txt": TEXTS["a.txt"]})
    for _ in range(3):
        data = zipped({"in.zip": data})
    reading = read(data, "x.zip")
    assert reading.reports == ()
    assert codes(reading) == {"x.zip/in.zip/in.zip/in.zip": "E116"}


def test_archives_in_archives_in_archives_end_at_once() -> None:
    data = zipped({f"{at}.txt": ZEROS for at in range(4)})
    for _ in range(4):
        data = zipped({f"{at}.zip": data for at in range(6)})
    reading = read(data, "42.zip")
    assert reading.reports == ()
    assert set(codes(reading).values()) == {"E116"}


def test_files_that_lie_upon_one_another_are_a_bomb() -> None:
    made = bytearray(zipped({"a.txt": "x" * 3000, "b.txt": "y" * 3000}, zipfile.ZIP_STORED))
    second = made.index(b"PK\x01\x02", made.index(b"PK\x01\x02") + 4)
    struct.pack_into("<I", made, second + 42, 0)  # the second file begins where the first does
    assert codes(read(bytes(made), "x.zip")) == {"x.zip": "E166"}


def _signed(header: bytearray) -> bytes:
    """The archive with the sum of its first header put right."""
    header[148:156] = b"%06o\0 " % (sum(header[:148]) + sum(header[156:512]) + 256)
    return bytes(header)


def test_a_file_with_holes_is_not_blown_up() -> None:
    info = tarfile.TarInfo("holes.txt")
    info.pax_headers = {"GNU.sparse.major": "1", "GNU.sparse.realsize": "90000000000"}
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT) as box:
        box.addfile(info)
    assert codes(read(stream.getvalue(), "x.tar")) == {"x.tar": "E165"}
    old = bytearray(tarred({"holes.txt": "x"}, form=tarfile.GNU_FORMAT))
    old[156:157] = b"S"
    assert codes(read(_signed(old), "x.tar")) == {"x.tar": "E165"}


def test_a_header_that_says_it_is_huge_is_not_read_into_memory() -> None:
    made = bytearray(tarred({"long/" * 60 + "a.txt": TEXTS["a.txt"]}))
    assert made[156:157] == b"x"
    made[124:136] = b"77777777777\0"
    assert codes(read(_signed(made), "x.tar")) == {"x.tar": "E164"}


def test_an_xz_that_wants_much_memory_is_refused() -> None:
    filters = [{"id": lzma.FILTER_LZMA2, "dict_size": 512 * 1024 * 1024}]
    made = lzma.LZMACompressor(format=lzma.FORMAT_XZ, filters=filters)
    assert list(codes(read(made.compress(b"Norway") + made.flush(), "a.txt.xz")).values()) == ["E164"]


def test_a_file_that_unpacks_to_itself_ends() -> None:
    nested = TEXTS["a.txt"].encode()
    for _ in range(9):
        nested = packed(nested)
    assert list(codes(read(nested, "q.gz")).values()) == ["E116"]
