"""Fits the weights of triage on the project's own labelled sample: `python training/triage.py`.

Logistic regression with a quadratic penalty, by Newton's method: no chance in it, the same weights on every run. Only
`tests/samples/triage/*.tsv` is fitted to, texts of our own; the visible test sets serve to measure and never to fit.
The score from which a report is kept is the lowest at which enough of the rest of the sample is dropped where its
language is left out of the fit. `tests/samples/triage/held` is measured only.
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
DROPPED = 0.94
"""Share of what is not on international affairs that is to be dropped."""


def sample(folder: Path = SAMPLES) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Language, label and features of every report of a sample."""
    languages, wanted, values = [], [], []
    for path in sorted(folder.glob("*.tsv")):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        for line in lines:
            label, _, title, text = line.split("\t")
            named = features_of(*looked_at(text, title, path.stem))
            languages.append(path.stem)
            wanted.append(float(label == "yes"))
            values.append([named[name] for name in FEATURES])
    return np.array(languages), np.array(wanted), np.array(values)


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


def unseen(languages: np.ndarray, wanted: np.ndarray, values: np.ndarray) -> np.ndarray:
    """The scores of reports by weights that were fitted without their language."""
    scores = np.zeros(len(wanted))
    for language in sorted(set(languages)):
        own = languages == language
        scores[own] = likely(fit(values[~own], wanted[~own]), values[own])
    return scores


def threshold(scores: np.ndarray, wanted: np.ndarray) -> float:
    """The lowest score, in hundredths, below which enough lies of what is not on international affairs."""
    return next((bound / 100 for bound in range(1, 100) if (scores[wanted == 0] < bound / 100).mean() >= DROPPED), 0.99)


def told(name: str, scores: np.ndarray, wanted: np.ndarray, keep: float) -> None:
    """A line of figures."""
    kept, dropped = (scores[wanted > 0] >= keep).mean(), (scores[wanted == 0] < keep).mean()
    sys.stdout.write(f"{name}: {len(wanted)} reports; kept {100 * kept:.1f} %, others dropped {100 * dropped:.1f} %\n")


def main() -> None:
    """Choose the threshold on what a fit has not seen, then fit on all and write."""
    languages, wanted, values = sample()
    scores = unseen(languages, wanted, values)
    keep = threshold(scores, wanted)
    told("languages left out by turns", scores, wanted, keep)
    weights = fit(values, wanted)
    _, held, held_values = sample(SAMPLES / "held")
    told("held back", likely(weights, held_values), held, keep)
    TARGET.write_text(written(weights, keep), encoding="utf-8")


if __name__ == "__main__":
    main()
