"""The report on examples of languages, and the examples written without sight of the packs."""

from pathlib import Path

import pytest

from dragoman.errors import PackError
from dragoman.evaluate.languages import KINDS
from tools.pack_report import INDEPENDENT, Examples, outcomes, read_examples

FILES = sorted(INDEPENDENT.glob("*.yml"))
MADE = """
source: made up
times:
- [The envoy left on Friday., Friday, past, "2025-02-21"]
- [The envoy left on Friday., Friday, past, "2025-02-14"]
- [The envoy left., Friday, past, "2025-02-21"]
said:
- {text: "Peru denied that it had sold tanks.", voice: Peru, stance: denies, content: had sold tanks}
- {text: "Peru denied that it had sold tanks.", voice: Chad, stance: denies, content: had sold tanks}
- {text: "Peru denied that it had sold tanks.", voice: null}
- {text: "The old clock is slow.", voice: null}
events:
  CONSULT:
  - {text: "Peru's president visited Chad.", events: [{type: CONSULT, mode: visit, source: [PE], status: occurred}]}
  none:
  - {text: "Peru's president visited Chad.", events: []}
  - {text: "The old clock is slow.", events: []}
"""


@pytest.fixture
def made(tmp_path: Path) -> Examples:
    (tmp_path / "made.yml").write_text(MADE, encoding="utf-8")
    return read_examples(tmp_path / "made.yml", "made.yml")


def test_examples_are_judged_by_what_they_list(made: Examples) -> None:
    found = list(outcomes(made, "en"))
    passed = {kind: [o.passed for o in found if o.kind == kind] for kind in KINDS}
    assert passed == {
        "times": [True, False, False],
        "said": [True, False, False, True],
        "events": [True, False, True],
    }
    assert sum(o.false for o in found) == 1


def test_a_wrong_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "made.yml").write_text("source: x\ntime: []\n", encoding="utf-8")
    with pytest.raises(PackError, match="E210"):
        read_examples(tmp_path / "made.yml", "made.yml")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_independent_examples_point_into_their_sentences(path: Path) -> None:
    examples = read_examples(path, path.name)
    assert all(words in text for text, words, _, _ in examples.times)
    assert all(said.voice is None or (said.voice in said.text and said.content in said.text) for said in examples.said)
    assert all(bool(plain.events) is (kind != "none") for kind, group in examples.events.items() for plain in group)
