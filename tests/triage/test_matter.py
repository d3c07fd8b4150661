"""Is a report on international affairs?"""

from pathlib import Path

import pytest

from dragoman.errors import PackError
from dragoman.triage import matter
from dragoman.triage.matter import FEATURES, features_of, looked_at, matter_of, weights_of

SAMPLES = sorted((Path(__file__).parents[1] / "samples" / "triage").glob("*.tsv"))
TALKS = "The foreign ministers of Norway and Kazakhstan signed a treaty on gas transit in Astana on Monday."
MATCH = "Norway beat Kazakhstan with a late goal; the striker scored twice in the second half of the match in Astana."


def _sample(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def test_states_alone_do_not_make_a_report_international() -> None:
    assert matter_of(TALKS, None, "en").score > 0.8
    assert matter_of(MATCH, None, "en").score < weights_of().keep


def test_the_reason_names_the_states_and_what_weighed() -> None:
    told = matter_of(TALKS, None, "en").because
    assert "NO" in told
    assert "diplomacy for" in told
    assert "sport against" in matter_of(MATCH, None, "en").because


def test_the_headline_counts_once_whether_given_or_in_the_text() -> None:
    title = "Oslo and Astana sign gas treaty"
    assert matter_of(TALKS, title, "en") == matter_of(f"{title}\n{TALKS}", title, "en")


def test_what_is_too_short_is_kept() -> None:
    assert matter_of("Goal in Oslo", None, "en").score == 1.0


def test_only_the_head_of_a_long_report_is_looked_at() -> None:
    hits, _, words = looked_at("word " * 100_000 + TALKS, None, "en")
    assert hits == []
    assert words < 1000


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_sample_in_every_language(path: Path) -> None:
    rows = _sample(path)
    keep = weights_of().keep
    wrong = [
        title for label, _, title, text in rows
        if (matter_of(text, title, path.stem).score >= keep) != (label == "yes")
    ]  # fmt: skip
    assert len(rows) >= 9
    assert len(wrong) <= 1 + len(rows) // 12, wrong
    dropped = [title for label, _, title, text in rows if label == "yes" and title in wrong]
    assert len(dropped) <= 1, dropped


def test_the_sample_held_back_from_the_fit() -> None:
    """Short and mostly hard ones: a visit without its words, a match without its."""
    rows = [(path.stem, *row) for path in sorted((SAMPLES[0].parent / "held").glob("*.tsv")) for row in _sample(path)]
    keep = weights_of().keep
    right = {"yes": 0, "no": 0}
    for language, label, _, title, text in rows:
        right[label] += (matter_of(text, title, language).score >= keep) == (label == "yes")
    yes = sum(row[1] == "yes" for row in rows)
    assert len(rows) >= 60
    assert right["yes"] >= 0.93 * yes
    assert right["no"] >= 0.8 * (len(rows) - yes)


def test_many_small_matters_weigh_as_much_as_one_great_one() -> None:
    one = "The singer sang a song, and the singer sang a song on the way to Oslo with the other singer."
    many = "The singer saw a match, and the police stopped a tourist on the way to Oslo with the new mayor."
    hits, head, words = looked_at(one, None, "en")
    others, _, count = looked_at(many, None, "en")
    assert len(hits) == len(others)
    assert features_of(hits, head, words)["others"] == features_of(others, head, count)["others"] > 1
    assert features_of(hits, head, words)["matters"] == 0.0


def test_every_feature_has_a_weight_and_is_told() -> None:
    assert set(features_of([], 0, 10)) == set(FEATURES) == set(weights_of().features)


def test_weights_of_other_features_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "triage").mkdir()
    (tmp_path / "triage" / "weights.yml").write_text("intercept: 0\nkeep: 0.5\nfeatures: {sport: 1}\n", "utf-8")
    monkeypatch.setattr(matter, "data_folder", lambda: tmp_path)
    weights_of.cache_clear()
    with pytest.raises(PackError, match="E181"):
        weights_of()
    weights_of.cache_clear()
