"""Archives of files: what is in them is read as from a folder."""

import bz2
import io
import lzma
import tarfile
from pathlib import Path

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.read.paths import read_paths
from dragoman.read.reading import Limits, ReadOptions
from tests.read.boxes.made import TEXTS, codes, packed, read, tarred, texts, zipped

ARCHIVES = {
    "x.zip": zipped(TEXTS),
    "x.tar": tarred(TEXTS),
    "x.tgz": tarred(TEXTS, "w:gz"),
    "x.tar.bz2": tarred(TEXTS, "w:bz2"),
    "x.tar.xz": tarred(TEXTS, "w:xz"),
    "x.tar.zst": zstandard.compress(tarred(TEXTS, form=tarfile.GNU_FORMAT)),
}
PACKERS = {"gz": packed, "bz2": bz2.compress, "xz": lzma.compress, "zst": zstandard.compress}


def _hardly_packed(number: int) -> str:
    return " ".join(str((number * 7919 + at) ** 7) for at in range(60))


@pytest.mark.parametrize("name", ARCHIVES)
def test_the_files_of_an_archive_are_read_under_their_names(name: str) -> None:
    reading = read(ARCHIVES[name], name)
    assert texts(reading) == {f"{name}/{inner}": text for inner, text in TEXTS.items()}
    assert reading.problems == ()


@pytest.mark.parametrize("name", ARCHIVES)
def test_an_archive_is_known_by_its_bytes_whatever_it_is_called(name: str) -> None:
    assert sorted(texts(read(ARCHIVES[name], "download")).values()) == sorted(TEXTS.values())


@pytest.mark.parametrize("ending", PACKERS)
def test_a_file_packed_alone_is_read(ending: str) -> None:
    data = PACKERS[ending](TEXTS["a.txt"].encode())
    assert texts(read(data, f"a.txt.{ending}")) == {f"a.txt.{ending}/a.txt": TEXTS["a.txt"]}


@pytest.mark.parametrize("ending", PACKERS)
def test_members_one_after_the_other_are_one_file(ending: str) -> None:
    pack = PACKERS[ending]
    data = pack(b"Norway and Sweden ") + pack(b"signed a treaty on fishing.")
    assert list(texts(read(data, f"a.txt.{ending}")).values()) == ["Norway and Sweden signed a treaty on fishing."]


def test_a_file_is_not_believed_to_be_packed_by_its_name() -> None:
    assert texts(read(TEXTS["a.txt"].encode(), "a.txt.gz")) == {"a.txt.gz/a.txt": TEXTS["a.txt"]}


def test_archives_lie_in_folders_and_in_one_another(tmp_path: Path) -> None:
    (tmp_path / "outer.tar.gz").write_bytes(tarred({"inner.zip": zipped({"deep.txt": TEXTS["a.txt"]})}, "w:gz"))
    (tmp_path / "plain.txt").write_text(TEXTS["b/c.txt"])
    wanted = {"outer.tar.gz/inner.zip/deep.txt": TEXTS["a.txt"], "plain.txt": TEXTS["b/c.txt"]}
    assert texts(read_paths([tmp_path])) == wanted


def test_hidden_files_and_those_of_other_formats_are_passed_over_as_in_folders() -> None:
    files: dict[str, str | bytes] = {
        ".hidden.txt": "no", "__MACOSX/a.txt": "no", "a/.git/x.txt": "no", "p.png": b"\x89PNG", "program.exe": b"MZ",
        "good.txt": TEXTS["a.txt"],
    }  # fmt: skip
    for name, data in (("x.zip", zipped(files)), ("x.tar", tarred(files))):
        assert texts(read(data, name)) == {f"{name}/good.txt": TEXTS["a.txt"]}


def test_long_names_and_names_of_other_scripts_are_kept() -> None:
    long = "/".join(["шлях" * 10] * 6) + "/стаття.txt"
    for form in (tarfile.PAX_FORMAT, tarfile.GNU_FORMAT):
        assert list(texts(read(tarred({long: TEXTS["a.txt"]}, form=form), "x.tar"))) == [f"x.tar/{long}"]
    ustar = "folder" * 15 + "/" + "name" * 20 + ".txt"
    made = tarred({ustar: TEXTS["a.txt"]}, form=tarfile.USTAR_FORMAT)
    assert list(texts(read(made, "x.tar"))) == [f"x.tar/{ustar}"]


@pytest.mark.parametrize("name", ["x.tar", "x.tgz"])
def test_of_a_cut_archive_the_whole_files_are_read_and_the_rest_is_one_problem(name: str) -> None:
    files = {f"{at}.txt": f"{at} {TEXTS['a.txt']} {_hardly_packed(at)}" for at in range(40)}
    data = tarred(files, "w:gz" if name.endswith("gz") else "w")
    reading = read(data[: len(data) // 2 + 100], name)
    assert 5 < len(reading.reports) < 35
    assert [issue.code for issue in reading.problems] == ["E163"]


def test_an_archive_that_ends_without_its_mark_is_doubted() -> None:
    reading = read(ARCHIVES["x.tar"].rstrip(b"\0") + bytes(512 - len(ARCHIVES["x.tar"].rstrip(b"\0")) % 512), "x.tar")
    assert len(reading.reports) == len(TEXTS)
    assert [(issue.code, issue.fatal) for issue in reading.problems] == [("E163", False)]


def test_a_cut_zip_is_one_problem() -> None:
    data = ARCHIVES["x.zip"]
    assert codes(read(data[: len(data) // 2], "x.zip")) == {"x.zip": "E163"}


@pytest.mark.parametrize("ending", PACKERS)
def test_a_cut_packed_file_is_a_problem_and_no_short_report(ending: str) -> None:
    data = PACKERS[ending](_hardly_packed(3).encode())
    reading = read(data[:-12], f"a.txt.{ending}")
    assert reading.reports == ()
    assert [issue.code for issue in reading.problems] == ["E163"]


class _Pipe(io.BufferedReader):
    def seekable(self) -> bool:
        return False


def test_a_zip_from_a_pipe_is_held_in_memory_within_limits(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(ARCHIVES["x.zip"])
    with _Pipe(io.FileIO(path)) as pipe:
        assert len(read_paths(["-"], stdin=pipe).reports) == len(TEXTS)
    with _Pipe(io.FileIO(path)) as pipe:
        asked = ReadOptions(limits=Limits(box_memory=100))
        assert [issue.code for issue in read_paths(["-"], stdin=pipe, asked=asked).problems] == ["E105"]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_damaged_archives_end_in_reports_or_problems(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(ARCHIVES)))
    made = bytearray(ARCHIVES[name])
    for at in data.draw(st.lists(st.integers(0, len(made) - 1), max_size=6)):
        made[at] = data.draw(st.integers(0, 255))
    reading = read(bytes(made[: data.draw(st.integers(1, len(made)))]), name)
    assert len(reading.reports) <= len(TEXTS) + 1


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_damaged_packed_files_end_in_a_report_or_a_problem(data: st.DataObject) -> None:
    ending = data.draw(st.sampled_from(sorted(PACKERS)))
    made = bytearray(PACKERS[ending](TEXTS["a.txt"].encode()))
    for at in data.draw(st.lists(st.integers(0, len(made) - 1), max_size=4)):
        made[at] = data.draw(st.integers(0, 255))
    reading = read(bytes(made[: data.draw(st.integers(1, len(made)))]), f"a.txt.{ending}")
    assert len(reading.reports) + len(reading.problems) > 0
