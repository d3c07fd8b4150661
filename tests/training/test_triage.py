"""The fit of the weights of triage."""

import numpy as np
import yaml

from dragoman.triage.matter import FEATURES
from training.triage import DROPPED, TARGET, fit, likely, sample, threshold, unseen, written


def test_the_fit_finds_what_tells_the_two_apart() -> None:
    values = np.array([[1.0, 0.2], [0.9, 0.8], [0.1, 0.3], [0.0, 0.7]] * 5)
    wanted = np.array([1.0, 1.0, 0.0, 0.0] * 5)
    weights = fit(values, wanted)
    assert weights[0] > 1
    assert abs(weights[1]) < 0.5
    assert list(likely(weights, values) > 0.5) == [True, True, False, False] * 5


def test_the_shipped_weights_are_those_of_the_sample() -> None:
    languages, wanted, values = sample()
    shipped = yaml.safe_load(TARGET.read_text(encoding="utf-8"))
    keep = threshold(unseen(languages, wanted, values), wanted)
    again = yaml.safe_load(written(fit(values, wanted), keep))
    assert (again["intercept"], again["keep"]) == (shipped["intercept"], shipped["keep"])
    assert {name: again["features"][name] for name in FEATURES} == shipped["features"]


def test_the_threshold_is_the_lowest_that_drops_enough_of_the_others() -> None:
    scores = np.array([0.05] * 95 + [0.405] * 5 + [0.9] * 10)
    wanted = np.array([0.0] * 100 + [1.0] * 10)
    assert DROPPED <= 0.95
    assert threshold(scores, wanted) == 0.06
    assert threshold(np.array([0.405] * 100 + [0.9] * 10), wanted) == 0.41


def test_a_language_is_judged_by_weights_that_have_not_seen_it() -> None:
    """Where one language says the contrary of the others, a fit with it would half believe it."""
    values = np.array([[1.0], [0.0]] * 12)
    wanted = np.array([1.0, 0.0] * 8 + [0.0, 1.0] * 4)
    languages = np.array(["en"] * 8 + ["fr"] * 8 + ["de"] * 8)
    scores = unseen(languages, wanted, values)
    assert scores[-2] > 0.7
    assert scores[-1] < 0.3
