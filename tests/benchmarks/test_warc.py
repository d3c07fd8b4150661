"""The archive that the crawl benchmark reads: the same each time, and holding what it says."""

from pathlib import Path

from benchmarks.crawl import measure
from benchmarks.warc import archive, originals, pages, write

NOWHERE = Path("nowhere")


def test_the_archive_holds_what_is_told_and_is_the_same_each_time(tmp_path: Path) -> None:
    from_ = originals(NOWHERE)[:7]
    path = tmp_path / "x.warc.gz"
    counts = write(path, 160, from_)
    assert (counts.same, counts.near, counts.broken) == (2, 10, 2)
    assert path.read_bytes() == b"".join(one for one in archive(160, from_) if isinstance(one, bytes))
    run = measure(path, 1)
    assert run.pages == 158
    assert "2 broken records were skipped: 2 damaged [E169]" in run.problems


def test_near_copies_differ_by_a_paragraph_and_the_rest_by_more() -> None:
    made = list(pages(50, originals(NOWHERE)[:7]))
    assert [kind for kind, _ in made[18:22]] == ["new", "new", "near", "new"]
    assert made[20][1] != made[15][1]
    assert abs(len(made[20][1]) - len(made[15][1])) < 2000
    assert "note 20 of its own" in made[20][1]
    assert len({page for kind, page in made if kind == "new"}) > 40
