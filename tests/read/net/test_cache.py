"""What is kept on disk."""

import hashlib
import os
from pathlib import Path

import pytest

from dragoman.read.net.cache import Cache

URL = "https://news.example/../../etc/passwd?q=/a"
NOW = 1_741_000_000.0


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_a_page_comes_back_as_it_went_in(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 10**6)
    assert cache.find(URL) is None
    headers = {"etag": '"a"', "last-modified": "Sun, 02 Mar 2025 10:00:00 GMT", "x-any": "y"}
    cache.keep(URL, headers | {"cache-control": "max-age=60"}, b"body", NOW)
    found = Cache(tmp_path, 10**6).find(URL)
    assert found is not None
    entry, body = found
    assert (entry.url, body, entry.fresh_until) == (URL, b"body", NOW + 60)
    assert set(entry.headers) == {"etag", "last-modified", "cache-control"}
    assert entry.conditions() == {"If-None-Match": '"a"', "If-Modified-Since": "Sun, 02 Mar 2025 10:00:00 GMT"}


def test_names_of_files_come_from_digests_alone(tmp_path: Path) -> None:
    Cache(tmp_path / "cache", 10**6).keep(URL, {}, b"body", NOW)
    files = _files(tmp_path)
    assert len(files) == 2
    for path in files:
        kind, folder, name = path.relative_to(tmp_path / "cache").parts
        assert (kind, folder) in {("pages", name[:2]), ("bodies", name[:2])}
        assert len(name.removesuffix(".json")) == 64
        assert path.stat().st_mode & 0o077 == 0, "nobody else can read what was read"


def test_the_same_body_is_kept_once(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 10**6)
    for n in range(3):
        cache.keep(f"{URL}{n}", {}, b"body", NOW)
    assert len(_files(tmp_path / "bodies")) == 1


def test_a_damaged_body_is_thrown_away(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 10**6)
    cache.keep(URL, {}, b"body", NOW)
    _files(tmp_path / "bodies")[0].write_bytes(b"evil")
    assert cache.find(URL) is None
    assert _files(tmp_path / "pages") == []


def test_a_body_that_was_damaged_is_kept_again_when_it_comes_again(tmp_path: Path) -> None:
    """As after a power cut, when the file has its name and not its bytes."""
    cache = Cache(tmp_path, 10**6)
    cache.keep(URL, {}, b"body", NOW)
    _files(tmp_path / "bodies")[0].write_bytes(b"")
    assert cache.find(URL) is None
    cache.keep(URL, {}, b"body", NOW)
    found = cache.find(URL)
    assert found is not None
    assert found[1] == b"body"


def test_where_an_address_led_is_known_until_it_leads_nowhere_else(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 10**6)
    assert cache.moved(URL) == URL
    cache.note_move(URL, "https://news.example/new")
    assert Cache(tmp_path, 10**6).moved(URL) == "https://news.example/new"
    cache.note_move(URL, URL)
    assert (cache.moved(URL), _files(tmp_path)) == (URL, [])


@pytest.mark.parametrize("text", ["", "{", "[]", '{"asked":"https://other.example/","there":"https://evil.example/"}'])
def test_a_damaged_move_leads_nowhere(tmp_path: Path, text: str) -> None:
    cache = Cache(tmp_path, 10**6)
    cache.note_move(URL, "https://news.example/new")
    _files(tmp_path / "moves")[0].write_text(text, encoding="utf-8")
    assert cache.moved(URL) == URL


def test_moves_without_end_do_not_fill_the_disk(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 5_000)
    for n in range(200):
        cache.note_move(f"{URL}{n}", "https://news.example/new")
    assert sum(path.stat().st_size for path in _files(tmp_path)) <= 5_000
    assert cache.moved(f"{URL}199") != f"{URL}199"


_ELSEWHERE = '{"url":"u","headers":{},"sha256":"../x","fresh_until":0}'


@pytest.mark.parametrize("text", ["", "{", "[]", '{"url": 1}', _ELSEWHERE])
def test_a_damaged_entry_is_as_none(tmp_path: Path, text: str) -> None:
    cache = Cache(tmp_path, 10**6)
    cache.keep(URL, {}, b"body", NOW)
    _files(tmp_path / "pages")[0].write_text(text, encoding="utf-8")
    assert cache.find(URL) is None


def test_an_entry_of_another_address_is_not_believed(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 10**6)
    cache.keep("https://evil.example/", {}, b"evil", NOW)
    evil = _files(tmp_path / "pages")[0].read_bytes()
    cache.keep(URL, {}, b"body", NOW)
    for path in _files(tmp_path / "pages"):
        path.write_bytes(evil)
    assert cache.find(URL) is None


def test_a_page_that_may_no_longer_be_kept_goes(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 10**6)
    cache.keep(URL, {}, b"body", NOW)
    cache.keep(URL, {"cache-control": "no-store"}, b"new", NOW)
    assert cache.find(URL) is None
    assert _files(tmp_path / "pages") == []


def test_an_unchanged_page_gets_its_new_headers(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 10**6)
    cache.keep(URL, {"etag": '"a"', "content-type": "text/html"}, b"body", NOW)
    found = cache.find(URL)
    assert found is not None
    entry = cache.renew(found[0], {"etag": '"b"', "cache-control": "max-age=5"}, b"body", NOW)
    assert entry.headers == {"etag": '"b"', "content-type": "text/html", "cache-control": "max-age=5"}
    again = cache.find(URL)
    assert again is not None
    assert (again[0].headers, again[0].fresh_until) == (entry.headers, NOW + 5)


def test_a_full_folder_loses_what_was_used_least_recently(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 20_000)
    for n in range(4):
        cache.keep(f"{URL}{n}", {}, bytes([n]) * 4000, NOW)
    for path in _files(tmp_path):
        os.utime(path, (100, 100))
    for used in (0, 2):
        for name in (f"{URL}{used}".encode(), bytes([used]) * 4000):
            (path,) = tmp_path.rglob(f"{hashlib.sha256(name).hexdigest()}*")
            os.utime(path, (50, 50))
        assert cache.find(f"{URL}{used}") is not None, "used just now"
    strangers = [tmp_path / "bodies" / "notes.txt", _files(tmp_path / "bodies")[0].with_name("notes.txt")]
    for stranger in strangers:
        stranger.write_bytes(bytes(50_000))
        os.utime(stranger, (1, 1))
    cache.keep(f"{URL}9", {}, bytes([9]) * 4000, NOW)
    assert all(stranger.exists() for stranger in strangers), "not ours"
    assert sum(path.stat().st_size for path in _files(tmp_path) if path not in strangers) <= 20_000
    assert [n for n in (0, 2, 9) if cache.find(f"{URL}{n}") is None] == []
    assert [n for n in (1, 3) if cache.find(f"{URL}{n}") is None] != []


def test_a_body_too_large_for_the_folder_is_not_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 1000)
    cache.keep(URL, {}, bytes(501), NOW)
    assert _files(tmp_path) == []


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        Cache(tmp_path, 10**6).keep(URL, {}, b"body", NOW)
    assert _files(tmp_path) == []
