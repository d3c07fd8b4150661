"""The folder of a watch is whole after a stop at any point."""

import os
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import pytest

import dragoman
from dragoman.errors import QuestionError
from dragoman.model.text import Report
from dragoman.read.source import report_of, source_of
from dragoman.watch.folder import Folder, Line
from dragoman.watch.known import Seen, Turn

NOON = datetime(2025, 3, 10, 12, tzinfo=UTC)
DAY = "2025-03-10.jsonl"


def _report(at: int) -> Report:
    text = f"Veldania and Ostrovia opened talks on ferries, statement {at} said."
    return report_of(source_of(b"", f"https://paper.example/{at}"), "html", text.encode(), text)


def _line(at: int, moment: datetime = NOON) -> Line:
    read = dragoman.read_out(_report(at))
    return Line(
        read=read,
        seen=moment,
        changed_from=None,
        feed="https://paper.example/rss",
        key=f"paper.example/{at}",
        sign=f"s{at}",
    )


def _opened(path: Path) -> Folder:
    folder = Folder(path)
    folder.open()
    return folder


def test_lines_are_what_read_writes_and_what_the_watch_adds(tmp_path: Path) -> None:
    folder = _opened(tmp_path / "new")
    folder.append(_line(1))
    folder.append(_line(2, datetime(2025, 3, 11, 0, 30, tzinfo=UTC)))
    folder.close()
    told = msgspec.json.decode((tmp_path / "new" / DAY).read_bytes())
    assert (told["schema"], told["file"], told["seen"]) == (
        "dragoman/read/1",
        "https://paper.example/1",
        "2025-03-10T12:00:00Z",
    )
    assert told["changed_from"] is None
    assert (tmp_path / "new" / "2025-03-11.jsonl").exists()
    assert len(dragoman.read(tmp_path / "new").reports) == 2


def test_a_state_that_was_not_saved_is_read_from_the_day_files(tmp_path: Path) -> None:
    folder = _opened(tmp_path)
    folder.state.feeds["f"] = Turn(due=5.0, failures=1)
    folder.append(_line(1))
    folder.save()
    folder.append(_line(2))
    folder.close()
    again = _opened(tmp_path)
    assert again.state.articles == folder.state.articles
    assert again.state.feeds == {"f": Turn(due=5.0, failures=1)}
    again.close()
    (tmp_path / ".watch.json").write_bytes(b"{broken")
    third = _opened(tmp_path)
    assert third.state.articles == folder.state.articles
    third.close()


@pytest.mark.parametrize("cut", [1, 30, -2])
def test_half_a_line_is_cut_off_and_nothing_else(tmp_path: Path, cut: int) -> None:
    folder = _opened(tmp_path)
    folder.append(_line(1))
    folder.save()
    folder.append(_line(2))
    folder.close()
    whole = (tmp_path / DAY).read_bytes()
    half = _line(3).encoded()[:cut]
    (tmp_path / DAY).write_bytes(whole + half)
    again = _opened(tmp_path)
    assert (tmp_path / DAY).read_bytes() == whole
    assert set(again.state.articles) == {"paper.example/1", "paper.example/2"}
    again.append(_line(3))
    again.close()
    assert len(dragoman.read(tmp_path).reports) == 3


def test_a_whole_line_that_lacks_only_its_end_stays(tmp_path: Path) -> None:
    """The kill came between the line and its end, or the file is another's, who puts none behind the last line."""
    own, other = _line(1).encoded()[:-1], b'{"text": "Words of a report."}'
    (tmp_path / DAY).write_bytes(own)
    (tmp_path / "2025-03-11.jsonl").write_bytes(other)
    (tmp_path / "2025-03-12.jsonl").write_bytes(b"notes of my own")
    folder = _opened(tmp_path)
    folder.close()
    assert set(folder.state.articles) == {"paper.example/1"}
    assert [path.read_bytes() for path in sorted(tmp_path.glob("*.jsonl"))] == [
        own + b"\n", other + b"\n", b"notes of my own\n",
    ]  # fmt: skip


def test_day_files_that_were_taken_away_or_cut_are_no_error(tmp_path: Path) -> None:
    folder = _opened(tmp_path)
    folder.append(_line(1))
    folder.append(_line(2, datetime(2025, 3, 11, tzinfo=UTC)))
    folder.close()
    (tmp_path / DAY).unlink()
    (tmp_path / "2025-03-11.jsonl").write_bytes(b"")
    again = _opened(tmp_path)
    again.append(_line(3))
    again.close()
    assert len((tmp_path / DAY).read_bytes().splitlines()) == 1


def test_lines_of_others_in_a_day_file_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / DAY).write_bytes(b'{"text": "Words of a report."}\n[1]\nnonsense\n')
    folder = _opened(tmp_path)
    assert folder.state.articles == {}
    folder.close()


def test_a_line_nested_without_end_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / DAY).write_bytes(b'{"watch": ' + b"[" * 100_000 + b"\n")
    (tmp_path / ".watch.json").write_bytes(b'{"more": ' + b"[" * 100_000)
    folder = _opened(tmp_path)
    assert folder.state.articles == {}
    folder.close()


def test_what_is_read_from_the_day_files_is_forgotten_like_the_rest(tmp_path: Path) -> None:
    folder = _opened(tmp_path)
    folder.append(_line(1))
    folder.close()
    (tmp_path / ".watch.json").unlink()
    again = _opened(tmp_path)
    again.forget(date(2025, 6, 8))
    assert set(again.state.articles) == {"paper.example/1"}
    again.forget(date(2025, 6, 9))
    assert again.state.articles == {}
    again.close()


def test_a_page_under_another_address_is_known_by_that_too(tmp_path: Path) -> None:
    """Also after a kill, when only the day file tells."""
    folder = _opened(tmp_path)
    line = _line(1)
    moved = msgspec.structs.replace(line.read, file="https://paper.example/new", url="https://paper.example/own")
    folder.append(replace(line, read=moved))
    keys = {"paper.example/1", "paper.example/new", "paper.example/own"}
    assert set(folder.state.articles) == keys
    folder.close()
    (tmp_path / ".watch.json").unlink()
    again = _opened(tmp_path)
    again.close()
    assert set(again.state.articles) == keys


def test_another_article_stays_what_it_is_though_a_page_calls_itself_so(tmp_path: Path) -> None:
    folder = _opened(tmp_path)
    folder.append(_line(1))
    line = _line(2)
    folder.append(replace(line, read=msgspec.structs.replace(line.read, title="Other", url="https://paper.example/1")))
    assert folder.state.articles["paper.example/1"].id == _line(1).read.id
    folder.close()


def test_a_large_state_is_not_written_for_each_article(tmp_path: Path) -> None:
    folder = _opened(tmp_path)
    folder.state.articles |= {f"paper.example/old/{at}": Seen(id="r") for at in range(1000)}
    folder.save()
    saved = []
    for at in range(25):
        folder.append(_line(at))
        before = (tmp_path / ".watch.json").read_bytes()
        folder.save_soon()
        saved.append((tmp_path / ".watch.json").read_bytes() != before)
    assert sum(saved) == 2
    folder.close()


def test_two_watches_in_one_folder_are_noticed(tmp_path: Path) -> None:
    folder = _opened(tmp_path)
    with pytest.raises(QuestionError, match="E199"):
        _opened(tmp_path)
    folder.close()
    _opened(tmp_path).close()


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(QuestionError, match="E198"):
        _opened(tmp_path / "file")


def test_a_full_disk_leaves_no_half_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = _opened(tmp_path)
    folder.append(_line(1))
    whole = (tmp_path / DAY).read_bytes()

    write = os.write

    def full(handle: int, data: bytes) -> int:
        """Takes a part, as a disk does, and then nothing more."""
        if len(data) < 100:
            raise OSError(28, "No space left on device")
        return write(handle, data[:-50])

    with monkeypatch.context() as patch:
        patch.setattr("os.write", full)
        with pytest.raises(QuestionError, match=r"No space left.*E198"):
            folder.append(_line(2))
    assert (tmp_path / DAY).read_bytes() == whole
    assert "paper.example/2" not in folder.state.articles
    folder.append(_line(3))
    assert len((tmp_path / DAY).read_bytes().splitlines()) == 2
    folder.close()


def test_a_system_that_writes_little_at_a_time_is_given_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, write = _opened(tmp_path), os.write
    monkeypatch.setattr("os.write", lambda handle, data: write(handle, data[:7]))
    folder.append(_line(1))
    assert (tmp_path / DAY).read_bytes() == _line(1).encoded()
    folder.close()


def test_the_log_has_one_line_a_message_whatever_is_in_it(tmp_path: Path) -> None:
    folder = _opened(tmp_path)
    folder.log(NOON, "a\nb\x1b[31m")
    folder.close()
    assert (tmp_path / "watch.log").read_text(encoding="utf-8") == "2025-03-10T12:00:00Z a?b?[31m\n"


def test_what_is_known_of_an_article_keeps_its_day(tmp_path: Path) -> None:
    folder = _opened(tmp_path)
    folder.state.articles["paper.example/1"] = Seen(day="2025-03-01", tries=2)
    folder.append(_line(1))
    assert folder.state.articles["paper.example/1"].day == "2025-03-01"
    assert folder.state.articles["paper.example/1"].tries == 0
    folder.close()
