"""From a hostile page to what a person sees: nothing of it is obeyed by a browser, a terminal or a file system."""

import json
import re
from collections.abc import Iterator
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dragoman.cli.app import app

PAYLOAD = (
    "</style></title><script>window.ran=1</script><img src=x onerror=window.ran=1>\"'><svg onload=window.ran=1> "
    "[a](javascript:window.ran=1) \x1b]0;owned\x07\x1b[2J\x9b31m \u202egnol\u202c \u2066x\u2069 =cmd|' /C calc'!A0"
)
OBEYED = set("\x00\x07\x08\x1b\x7f\x9b\u202a\u202b\u202d\u202e\u2066\u2067\u2068\r")
QUOTED = json.dumps(PAYLOAD).replace("/", "\\/")
SHOWN = escape(PAYLOAD, quote=True)
PAGE = f"""<!doctype html><html lang="en&quot;&gt;&lt;script&gt;"><head><title>{SHOWN}</title>
<meta property="og:site_name" content="{SHOWN}"><meta name="author" content="{SHOWN}">
<meta property="og:url" content="javascript:window.ran=1"><link rel="canonical" href="http://x.example/&quot;&gt;&lt;script&gt;">
<meta property="article:section" content="{SHOWN}"><meta property="article:published_time" content="2025-03-04{SHOWN}">
<script type="application/ld+json">{{"@type": "NewsArticle", "author": {QUOTED},
"publisher": {{"name": {QUOTED}}}, "url": "data:text/html,x"}}</script></head>
<body><article><h1>Lavrov arrives in Oslo {SHOWN}</h1><p class="byline">By {SHOWN}</p>
<figure><img src="x"><figcaption>{SHOWN}</figcaption></figure>
<p>OSLO, March 4 (TASS) - Russian Foreign Minister Sergey Lavrov arrived in Oslo on Tuesday, TASS said. {SHOWN}</p>
<p>He met Norwegian Foreign Minister Espen Barth Eide, <a href="javascript:window.ran=1">the ministry</a>
<a href="https://x.example/&quot;onclick=&quot;window.ran=1">said</a> in a statement.</p></article></body></html>"""
NAMES = ("a.html", "b\x1b[2J\u202e.html", "-o.html", "<script>.html", "c\nE101: all is well.html")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the page, its text, an export of it and names that are attacks."""
    folder = tmp_path_factory.mktemp("hostile") / "reports"
    folder.mkdir()
    for number, name in enumerate(NAMES):
        (folder / name).write_text(PAGE.replace("March 4", f"March {4 + number}"), encoding="utf-8")
    row = {"text": f"Lavrov arrived in Oslo. {PAYLOAD}", "title": PAYLOAD, "outlet": PAYLOAD, "url": "javascript:x"}
    (folder / "d.jsonl").write_text(json.dumps(row) + "\n{\x1b[2J", encoding="utf-8")
    (folder / f"e{PAYLOAD.replace('/', '_')[:60]}.json").write_text("{", encoding="utf-8")
    return folder


def _run(*arguments: str | Path) -> str:
    """What is written, errors with it."""
    done = CliRunner().invoke(app, [str(one) for one in arguments])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    assert done.exit_code in (0, 1), done.output
    return done.output


@pytest.mark.parametrize(
    "command",
    [
        *(("brief", "--format", form) for form in ("terminal", "md", "html", "csv", "json")),
        ("explain",),
        ("read",),
        ("read", "--why"),
        ("read", "--why", "--format", "jsonl"),
    ],
    ids=" ".join,
)
def test_nothing_shown_is_obeyed_by_a_terminal(pages: Path, command: tuple[str, ...]) -> None:
    shown = _run(*command, pages)
    assert "Lavrov" in shown
    assert set(shown) & OBEYED == set()


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_the_page_of_a_brief_holds_no_element_of_a_report(pages: Path, tmp_path: Path) -> None:
    target = tmp_path / "brief.html"
    _run("brief", pages, "-o", target)
    parser = _Elements()
    parser.feed(target.read_text(encoding="utf-8"))
    tags = [tag for tag, _ in parser.found]
    assert tags.count("script") == 1
    assert not {"img", "iframe", "object", "form", "base"} & set(tags)
    for _, attributes in parser.found:
        assert not [name for name in attributes if name.startswith("on")]
        assert re.match(r"#|https?://|$", attributes.get("href") or "")


def _below(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")))


def test_texts_are_written_into_their_folder_and_nowhere_else(pages: Path, tmp_path: Path) -> None:
    names = ("../../up.html", "/etc/x.html", "..\\up.html", "a/../../../up.html", "C:\\x.html", "con.html")
    lines = [{"text": f"Norway spoke to Denmark of {name}.", "title": name, "id": name, "url": name} for name in names]
    export = tmp_path / "in" / "export.jsonl"
    export.parent.mkdir()
    export.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    target = tmp_path / "in" / "deep" / "texts"
    before = set(_below(tmp_path))
    _run("brief", export, pages, "--texts", target, "-o", tmp_path / "in" / "record.json")
    new = set(_below(tmp_path)) - before
    assert len(new) > len(names)
    assert all(path.is_relative_to(tmp_path / "in" / "deep") or path.name == "record.json" for path in new)
    assert not set("".join(path.name for path in new)) & OBEYED
