"""The characters that foreign names are written with in Chinese."""

from pathlib import Path

import pytest

from dragoman.lang.pack import data_folder
from tools.zh_names import BLOCK, block, costs, written

PAIRS = Path("../shared/reference/names/wd_chinese_20.tsv.gz")


def test_the_cost_of_a_character_is_that_of_its_share() -> None:
    assert costs(["olo\t奧 洛\t1", "lo\t洛\t7"], {"奧": "奥"}) == {"洛": 18, "奥": 48}


def test_words_of_their_own_are_left_out() -> None:
    assert costs(["da\t大\t1", "lo\t洛\t1"], {}) == {"洛": 30}


def test_characters_of_one_cost_stand_in_one_line() -> None:
    assert written({"洛": 30, "奥": 20, "丹": 30}) == "  20: 奥\n  30: 丹洛\n"


@pytest.mark.skipif(not PAIRS.exists(), reason="the pairs are not there")
def test_the_shipped_file_is_what_the_tool_writes() -> None:
    text = (data_folder() / "lang" / "zh" / "segmentation.yml").read_text(encoding="utf-8")
    found = BLOCK.search(text)
    assert found is not None
    assert found[0] == block(PAIRS)
