"""Pages against what is expected of them."""

import gzip
import json
from pathlib import Path

from tests.evaluate.made import findings
from tests.read.page.pages import LEAD, REST, TITLE, page


def _index(folder: Path) -> Path:
    (folder / "no").mkdir()
    rows = []
    for day, head in (("2024-03-03", '<meta name="author" content="Ada Berg">'), ("2024-03-04", "")):
        name = f"no/Wire_{day}.html.gz"
        (folder / name).write_bytes(gzip.compress(page(head=head).encode()))
        rows.append(
            {
                "country": "no",
                "outlet": "Wire",
                "file": name,
                "url": f"https://wire.example/{day.replace('-', '/')}/ferries",
                "crawl_date": f"{day} 12:00:00",
            }
        )
    wanted = {
        "title": TITLE,
        "publishing_date": "2024-03-03 10:00:00",
        "authors": ["Ada Berg"],
        "body": {"summary": [LEAD], "sections": [{"headline": [], "paragraphs": list(REST)}]},
    }
    versions = {"V10": {**wanted, "title": "Another"}, "V2": wanted}
    (folder / "no" / "Wire.json").write_text(json.dumps(versions), encoding="utf-8")
    index = folder / "index.jsonl"
    index.write_text("\n".join(json.dumps(row) for row in reversed(rows)), encoding="utf-8")
    return index


def test_each_field_of_each_page_against_the_version_it_belongs_to(tmp_path: Path) -> None:
    older, newer = findings("pages.fields", tmp_path, str(_index(tmp_path)))
    assert older.counts == {"body": (1, 1), "title": (1, 1), "day": (1, 1), "authors": (1, 1)}
    assert newer.counts == {"body": (1, 1), "title": (0, 1), "day": (0, 1), "authors": (0, 1)}
    assert {case.row: (case.wanted, case.got) for case in newer.cases} == {
        "title": ("Another", TITLE),
        "day": ("2024-03-03", "2024-03-04"),
        "authors": ("Ada Berg", "nothing"),
    }
