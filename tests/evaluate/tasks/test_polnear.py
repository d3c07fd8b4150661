"""Attributions against several annotators, and the agency of an article."""

from pathlib import Path
from typing import Any

import pytest

from tests.evaluate.made import findings, lines, summed

TEXT = "The talks failed, Anna Berg said."


def _row(text: str, wire: str | None, **annotations: Any) -> dict[str, Any]:
    return {"file": "a", "publisher": "paper", "publication_date": "2016-05-01", "wire": wire, "text": text,
            "annotations": annotations}  # fmt: skip


def test_the_mean_over_annotators(tmp_path: Path) -> None:
    right = {"source": [[18, 27]], "cue": [[28, 32]], "content": [[0, 16]]}
    name = lines(tmp_path / "a.jsonl.gz", _row(TEXT, None, one=[right], two=[{**right, "source": []}]))
    found = findings("polnear.attribution", tmp_path, name)
    assert summed(found, "source") == (1, 1, 0)  # two of two tokens, and none of two
    assert summed(found, "cue") == (1, 0, 0)
    assert summed(found, "content") == (3, 0, 0)
    assert not found[0].cases


@pytest.mark.parametrize(
    ("text", "wire", "key", "counts"),
    [
        ("LIMA (Reuters) - The talks failed, Anna Berg said on Monday.", "reuters", "named", (1, 1)),
        ("LIMA (Reuters) - The talks failed, Anna Berg said on Monday.", "AP", "named", (0, 1)),
        ("The talks failed, Anna Berg told Reuters on Monday.", "None", "false", (0,)),
        ("LIMA (Reuters) - The talks failed, Anna Berg said on Monday.", None, "false", (1,)),
    ],
)
def test_the_agency(text: str, wire: str | None, key: str, counts: tuple[float, ...], tmp_path: Path) -> None:
    name = lines(tmp_path / "a.jsonl", _row(text, wire))
    (found,) = findings("polnear.wire", tmp_path, name)
    assert found.counts == {key: counts, f"{key}-byline": counts}


def test_a_byline_is_put_under_the_headline(tmp_path: Path) -> None:
    text = "Talks in Lima have failed\n\nThe talks failed on Monday, Anna Berg said to reporters in the harbour."
    name = lines(tmp_path / "a.jsonl", {**_row(text, "AFP"), "author": "AFP"})
    (found,) = findings("polnear.wire", tmp_path, name)
    assert found.counts == {"named": (0, 1), "named-byline": (1, 1)}
