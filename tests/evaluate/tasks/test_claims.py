"""Pairs of claims in dispute."""

from pathlib import Path

from tests.evaluate.made import findings, lines, summed


def test_a_denial_and_an_unrelated_claim(tmp_path: Path) -> None:
    said = "Norway said on Monday that Peru had sent troops to its border with Chile."
    denied = "Peru denied that it had sent troops to its border with Chile."
    other = "The cup final ended in a draw."
    pairs = [(said, denied, 1), (said, other, 0), (other, other, 1)]
    name = lines(
        tmp_path / "a.jsonl",
        *({"topic": "t", "date": "2011-05-18", "pair_id": str(at), "claim_a": a, "claim_b": b, "relation": relation}
          for at, (a, b, relation) in enumerate(pairs)),
    )  # fmt: skip
    found = findings("claims.claimdiff", tmp_path, name)
    assert summed(found, "weaken") == (1, 0, 1)
