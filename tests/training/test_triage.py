"""The fit of the weights of triage."""

import numpy as np
import yaml

from dragoman.triage.matter import FEATURES
from training.triage import TARGET, fit, likely, sample, written


def test_the_fit_finds_what_tells_the_two_apart() -> None:
    values = np.array([[1.0, 0.2], [0.9, 0.8], [0.1, 0.3], [0.0, 0.7]] * 5)
    wanted = np.array([1.0, 1.0, 0.0, 0.0] * 5)
    weights = fit(values, wanted)
    assert weights[0] > 1
    assert abs(weights[1]) < 0.5
    assert list(likely(weights, values) > 0.5) == [True, True, False, False] * 5


def test_the_shipped_weights_are_those_of_the_sample() -> None:
    rows = sample()
    values, wanted = np.array([row[3] for row in rows]), np.array([float(row[2]) for row in rows])
    shipped = yaml.safe_load(TARGET.read_text(encoding="utf-8"))
    again = yaml.safe_load(written(fit(values, wanted), shipped["keep"]))
    assert again["intercept"] == shipped["intercept"]
    assert {name: again["features"][name] for name in FEATURES} == shipped["features"]
