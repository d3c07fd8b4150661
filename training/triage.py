"""Fits the weights of triage on the project's own labelled sample: `python training/triage.py`.

Logistic regression with a quadratic penalty, by Newton's method: no chance in it, the same weights on every run. Only
`tests/samples/triage/*.tsv` is read, texts of our own; the visible test sets serve to measure and never to fit. The
score from which a report is kept is set so that nearly all of the sample that is on international affairs is kept.
"""

import sys
from pathlib import Path

import numpy as np

from dragoman.triage.matter import FEATURES, features_of, looked_at

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "tests" / "samples" / "triage"
TARGET = ROOT / "src" / "dragoman" / "data" / "triage" / "weights.yml"
PENALTY = 1.0
ROUNDS = 50
HELD_BACK = 3
"""One report in so many, by its place in its file, is left out where the fit is tried."""


def sample() -> list[tuple[str, int, bool, list[float]]]:
    """Language, number, label and features of every report of the sample."""
    found = []
    for path in sorted(SAMPLES.glob("*.tsv")):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        for number, line in enumerate(lines):
            label, _, title, text = line.split("\t")
            named = features_of(*looked_at(text, title, path.stem))
            found.append((path.stem, number, label == "yes", [named[name] for name in FEATURES]))
    return found


def fit(values: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Weights, the last of them the intercept, which is not penalised; both labels weigh the same."""
    table = np.hstack([values, np.ones((len(values), 1))])
    penalty = np.diag([PENALTY] * values.shape[1] + [0.0])
    share = wanted.mean()
    importance = np.where(wanted > 0, 0.5 / share, 0.5 / (1 - share))
    weights = np.zeros(table.shape[1])
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (importance * (likely - wanted)) + penalty @ weights
        bend = (table * (importance * likely * (1 - likely))[:, None]).T @ table + penalty
        weights -= np.linalg.solve(bend, slope)
    return weights


def likely(weights: np.ndarray, values: np.ndarray) -> np.ndarray:
    """How likely each is to be on international affairs."""
    return np.asarray(1 / (1 + np.exp(-(values @ weights[:-1] + weights[-1]))))


def written(weights: np.ndarray, keep: float) -> str:
    """The file of weights."""
    lines = [
        "# source: fitted by training/triage.py on tests/samples/triage, written for Dragoman; licence: Apache-2.0",
        "# Logistic regression with a quadratic penalty of 1. keep: the score from which a report is kept.",
        f"intercept: {weights[-1]:.3f}",
        f"keep: {keep}",
        "features:",
        *(f"  {name}: {weight:.3f}" for name, weight in zip(FEATURES, weights[:-1], strict=True)),
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Try the fit on what it has not seen, then fit on all and write."""
    rows = sample()
    values, wanted = np.array([row[3] for row in rows]), np.array([float(row[2]) for row in rows])
    held = np.array([row[1] % HELD_BACK == 0 for row in rows])
    tried = likely(fit(values[~held], wanted[~held]), values[held])
    right = ((tried >= 0.5) == (wanted[held] > 0)).mean()  # noqa: PLR2004 - the even chance
    print(f"{len(rows)} reports; {held.sum()} held back: {100 * right:.1f} % right")
    keep = float(sys.argv[1]) if len(sys.argv) > 1 else 0.3
    TARGET.write_text(written(fit(values, wanted), keep), encoding="utf-8")


if __name__ == "__main__":
    main()
