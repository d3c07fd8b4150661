"""Names in other scripts: what is held back, what is asked, what counts as right."""

import gzip
from pathlib import Path

from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine
from dragoman.evaluate.tasks.renderings import asked, candidates, held_back, ranked, samples

WORDS = ("grebenkin", "morozov", "rostami", "tarnov", "berg", "lind", "petrak", "sorokin", "dolan", "kessler", "marek")
TEXT = "\n".join(f"{word}\tб е р г\t1" for word in WORDS)
PART = Part(id="x", reader="x", set="x", language="ru", inputs=("pairs.tsv.gz",), note="", rows=())


def test_a_spelling_is_held_back_by_its_digest_alone() -> None:
    held = [word for word in WORDS if held_back(tuple(word))]
    assert held == [word for word in WORDS if held_back(tuple(word))]
    assert sum(held_back(tuple(f"{a}{b}{c}")) for a in "abcdefgh" for b in "abcdefgh" for c in "abcdefgh") in range(
        30, 75
    )


def test_candidates_are_each_there_once() -> None:
    pairs = list(samples(TEXT))
    assert sorted(candidates(pairs)) == sorted(WORDS)
    assert len(asked(pairs)) <= 1, "one form, whatever it is paired with"


def test_the_right_one_first(tmp_path: Path) -> None:
    latin = next(w for w in (f"berg{a}{b}" for a in "aeiou" for b in "nmrst") if held_back(tuple(w)))
    form = latin.translate(str.maketrans("bergaiounmst", "бергаиоунмст"))
    lines = [f"{latin}\t{' '.join(form)}\t3", "morozov\tм о р о з о в\t2", "lind\tл и н д\t1"]
    (tmp_path / "pairs.tsv.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    [found] = ranked(PART, tmp_path, Engine())
    assert found.counts == {"first": (1.0, 1.0), "third": (1.0, 1.0)}
    assert found.cases == ()
