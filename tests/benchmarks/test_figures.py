"""Rates, shares and growth are computed as they are named."""

import pytest

from benchmarks.figures import Run, growth, models_table, speed_table, stage_table


def _run(reports: int, resolve: float) -> Run:
    stages = {"read": 1.0, "resolve": resolve}
    return Run(
        reports=reports, characters=3_000_000, events=12, seconds=1.0 + resolve, stages=stages, peak_megabytes=99.6
    )


@pytest.mark.parametrize("power", [1.0, 1.5, 2.0])
def test_growth_is_the_exponent(power: float) -> None:
    runs = [_run(size, 0.001 * size**power) for size in (10, 100, 1000)]
    assert growth(runs, "resolve") == pytest.approx(power)
    assert growth(runs, "read") == pytest.approx(0)


def test_one_size_tells_no_growth() -> None:
    assert growth([_run(10, 1.0), _run(10, 2.0)], "resolve") is None
    assert growth([_run(10, 1.0), _run(100, 2.0)], "no such stage") is None


def test_tables_say_what_was_measured() -> None:
    runs = [_run(1000, 3.0)]
    assert speed_table(runs).splitlines()[-1] == "| 1,000 | 3.00 | 4.0 | 250.0 | 100 | 12 |"
    assert models_table(runs, [_run(1000, 1.0)]).splitlines()[-1] == "| 1,000 | 250.0 | 500.0 | 2.00 | 100 | 100 |"
    assert stage_table(runs).splitlines()[-2:] == ["| read | 25 % |", "| resolve | 75 % |"]
