"""The file that lists the feeds."""

from pathlib import Path

import pytest

from dragoman.errors import QuestionError
from dragoman.watch.settings import Watched, read_settings, seconds_of

FULL = """every = "30m"
again = "1d"
[[feed]]
url = "feed:https://paper.example/rss"
name = "World"
outlet = "The Paper"
every = "2h"
again = "6h"
most = 5
[[feed]]
url = "http://other.example/atom"
[[feed]]
url = "http://other.example/atom"
"""


def _read(tmp_path: Path, text: str, every: float | None = None) -> tuple[Watched, ...]:
    path = tmp_path / "feeds.toml"
    path.write_text(text, encoding="utf-8")
    return read_settings(path, every).feeds


def test_feeds_with_all_that_may_be_said_of_them(tmp_path: Path) -> None:
    first, second = _read(tmp_path, FULL)
    assert first == Watched(
        url="https://paper.example/rss", name="World", outlet="The Paper", every=7200, most=5, again=21600
    )
    assert second == Watched(
        url="http://other.example/atom",
        name="http://other.example/atom",
        outlet=None,
        every=1800,
        most=None,
        again=86400,
    )
    assert [feed.every for feed in _read(tmp_path, FULL, 600)] == [7200, 600]
    assert [feed.every for feed in _read(tmp_path, '[[feed]]\nurl = "https://a.example"')] == [900]


def test_the_name_under_which_servers_are_asked(tmp_path: Path) -> None:
    path = tmp_path / "feeds.toml"
    feed = '\n[[feed]]\nurl = "https://a.example"'
    path.write_text('agent = " Desk/1 (desk@a.example) "' + feed, encoding="utf-8")
    assert read_settings(path).agent == "Desk/1 (desk@a.example)"
    path.write_text(feed, encoding="utf-8")
    assert read_settings(path).agent is None


def test_a_login_in_an_address_is_not_shown(tmp_path: Path) -> None:
    (feed,) = _read(tmp_path, '[[feed]]\nurl = "https://ada:secret@a.example/rss"')
    assert feed.name == "https://…@a.example/rss"


@pytest.mark.parametrize(("written", "seconds"), [("90s", 90), ("15m", 900), ("1.5 h", 5400), ("1D", 86400)])
def test_times(written: str, seconds: float) -> None:
    assert seconds_of(written) == seconds


@pytest.mark.parametrize("written", ["", "15", "m", "-5m", "30s", "0h", "15 minutes", "1e9m"])
def test_what_is_no_time_or_too_short_is_refused(written: str) -> None:
    with pytest.raises(QuestionError, match="E196"):
        seconds_of(written)


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("", "no [[feed]]"),
        ('agent = "a\\nb"\n[[feed]]\nurl = "https://a.example"', "agent must be a line"),
        ('agent = "é"\n[[feed]]\nurl = "https://a.example"', "agent must be a line"),
        ('agent = 3\n[[feed]]\nurl = "https://a.example"', "agent must be a text"),
        ('[[feeds]]\nurl = "https://a.example"', "'feeds'"),
        ('every = 15\n[[feed]]\nurl = "https://a.example"', 'every must be a text, as in "15m"'),
        ('again = "1x"\n[[feed]]\nurl = "https://a.example"', "feeds.toml: again = '1x' is no time"),
        ("feed = 3", "no [[feed]]"),
        ("[[feed]", "no TOML"),
        ('[[feed]]\nname = "x"', "feed 1 has no url"),
        ('[[feed]]\nurl = "ftp://a.example"', "feed 1 has no url"),
        ('[[feed]]\nurl = "https://a.example"\nevry = "1h"', "'evry'"),
        ('evry = "1h"\n[[feed]]\nurl = "https://a.example"', "'evry'"),
        ('[[feed]]\nurl = "https://a.example"\nmost = "3"', "most must be a number"),
        ('[[feed]]\nurl = "https://a.example"\nmost = true', "most must be a number"),
        ('[[feed]]\nurl = "https://a.example"\nmost = 0', "1 or more"),
        ("[[feed]]\nurl = 7", "url must be a text"),
        ("feed = [1]", "feed 1 is no table"),
        ('[[feed]]\nurl = "https://a.example"\nevery = "now"', "feeds.toml: feed 1: every = 'now' is no time"),
    ],
)
def test_what_makes_no_sense_is_told(tmp_path: Path, text: str, cause: str) -> None:
    with pytest.raises(QuestionError) as error:
        _read(tmp_path, text)
    assert cause in str(error.value)
    assert error.value.code == "E196"


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(QuestionError, match="E196"):
        read_settings(tmp_path / "none.toml")
