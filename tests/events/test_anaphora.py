"""The agreement told before."""

from tests.events.told import told


def test_a_definite_agreement_has_the_parties_of_the_latest_one() -> None:
    found = told("Ghana and Togo signed a fisheries agreement. The agreement should be ratified in June.")
    assert found.lines() == ["AGREE sign Ghana+Togo > -, occurred", "AGREE ratify Ghana+Togo > -, proposed"]


def test_nothing_told_before_gives_no_event() -> None:
    found = told("The agreement should be ratified in June.")
    assert found.events == ()
    assert [passed.because for passed in found.passed] == ["it does not say who acts"]


def test_an_indefinite_agreement_points_to_nothing() -> None:
    found = told("Ghana and Togo signed a fisheries agreement. A treaty should be ratified in June.")
    assert len(found.events) == 1
