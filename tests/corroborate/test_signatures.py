"""Signed or not."""

import pytest

from dragoman.corroborate.signatures import signature_disputes
from dragoman.model.record import Dispute
from tests.resolve.build import Paper, paper, together


def telling(report: str, first: str, mode: str, *more: str, date: str = "19 March 2023") -> Paper:
    """A report of an agreement between Norway and Sweden in Oslo on 18 March."""
    made = paper(report, f"On 18 March Norway and Sweden {first} in Oslo", *more, dateline=date)
    sides = [made.mention("Norway", "state", key="state:NO"), made.mention("Sweden", "state", key="state:SE")]
    place = made.mention("Oslo", "place", key="place:3143244", country="NO")
    trigger = first.partition(" ")[0]
    made.event(trigger, "AGREE", mode, source=sides, place=place, time=made.time("18 March"), object="annex",
               object_class="agreements")  # fmt: skip
    return made


def disputes(*papers: Paper) -> list[Dispute]:
    material = together(*papers)
    return [d for happening in material.happenings for d in signature_disputes(happening, material)]


SIGNED = ("a", "signed an annex", "sign")


@pytest.mark.parametrize(
    ("first", "more"),
    [
        ("agreed on an annex which was never signed", ()),
        ("agreed on an annex", ("The minister said that he had not signed anything .",)),
        ("agreed on an annex", ("The talks ended without a signature .",)),
    ],
)
def test_signed_for_some_and_not_for_others(first: str, more: tuple[str, ...]) -> None:
    [found] = disputes(telling(*SIGNED), telling("b", first, "agree", *more))
    assert found.kind == "contradiction"
    told = {v.value: [q.report for q in v.evidence] for v in found.values}
    assert told == {"signed": ["a"], "not signed": ["b"]}


@pytest.mark.parametrize(
    ("first", "more"),
    [
        ("agreed on an annex", ()),
        ("agreed on an annex", ("It was to be signed later .",)),
        ("agreed on an annex", ("They went home .", "It rained .", "Another paper was not signed .")),
    ],
)
def test_to_agree_is_not_to_deny_a_signature(first: str, more: tuple[str, ...]) -> None:
    assert disputes(telling(*SIGNED), telling("b", first, "agree", *more)) == []


def test_nobody_says_it_was_signed() -> None:
    assert disputes(telling("b", "agreed on an annex which was never signed", "agree")) == []
