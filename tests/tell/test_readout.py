"""The card of a report as read: what the file tells, and what its lines tell that only a brief reads."""

import dragoman
from dragoman import tell
from dragoman.read.formats import reports_in

TEXT = """HARBOUR POST Tuesday, 4 March 2025
Ministers agree on ferries between both ports
By Ida Holm
The foreign minister of Norway met his counterpart from Iceland in Oslo on Monday and signed an agreement on ferries.
Both sides will meet again in April, an official said.
"""


def _card(name: str, data: bytes) -> list[str]:
    (report,) = reports_in(data, name).reports
    return [" ".join(line.split()) for line in tell.to_card(dragoman.read_out(report), why=False).split("\n")]


def test_a_text_shows_the_lines_that_tell_outlet_and_day() -> None:
    card = _card("a.txt", TEXT.encode())
    assert "outlet not told beside the text; a brief asks the text itself" in card
    assert "published not told beside the text; a brief asks the text itself" in card
    assert [line for line in card if line.startswith(("byline", "date line"))] == [
        "byline HARBOUR POST", "byline By Ida Holm", "date line Tuesday, 4 March 2025"
    ]  # fmt: skip


def test_what_a_file_tells_is_shown() -> None:
    card = _card("a.md", f"---\npublisher: Harbour Post\ndate: 2025-03-04\n---\n{TEXT}".encode())
    assert {"outlet Harbour Post", "published 2025-03-04"} < set(card)


def test_a_page_shows_the_links_to_what_its_text_names() -> None:
    title, head, *lines = TEXT.splitlines()[1:]
    said = '<a href="https://ministry.example/ferries">an official said</a>'
    body = "".join(f"<p>{line}</p>" for line in (head, *lines)).replace("an official said", said)
    page = f"<html lang=en><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}</article>"
    (report,) = reports_in(page.encode(), "a.html").reports
    shown = tell.to_card(dragoman.read_out(report), why=True).split("\n")
    assert "  links      1 in the text, to what it names" in shown
    assert "    'an official said' to https://ministry.example/ferries" in shown
    assert "links 1 in the text, to what it names" in _card("a.html", page.encode())
