"""Claims and their families."""

import msgspec

from dragoman.model.annotation import Stance
from dragoman.model.record import ClaimRecord, Position, Related
from dragoman.tell.compose.claims import claim_items
from dragoman.tell.compose.index import Index
from tests.tell.compose.test_events import flat
from tests.tell.synthetic import dossier


def test_the_widest_claim_leads_and_the_admission_stands_below_it() -> None:
    disputed, _ = claim_items(Index(dossier()))
    arms = disputed[0]
    assert arms.id == "c1"
    assert [(member.id, member.relation) for member in arms.members] == [("c2", "admitted in part")]
    assert [side.words for side in arms.members[0].sides] == ["admits it"]


def test_sides_come_with_their_holders_and_sources() -> None:
    disputed, _ = claim_items(Index(dossier()))
    sides = {side.words: [flat(holder) for holder in side.holders] for side in disputed[0].sides}
    assert sides == {
        "says so": ["Clear Line[3]"],
        "alleges it": ["European rights groups[1]"],
        "deny it": ["Jordan[1][3]", "Sluhnik, reported 15–22 Oct 2024[2]"],
    }


def test_a_holder_who_changed_is_dated_and_the_way_it_came_is_told() -> None:
    disputed, _ = claim_items(Index(dossier()))
    (side,) = disputed[0].members[0].sides
    assert flat(side.holders[0]) == "Sluhnik, Sept 2024 (through Adria Press)[2]"


def test_what_only_one_side_says_stands_apart() -> None:
    disputed, one_sided = claim_items(Index(dossier()))
    assert [claim.id for claim in disputed] == ["c1", "c3"]
    assert [claim.id for claim in one_sided] == ["c4"]


def test_a_relation_is_told_from_either_side() -> None:
    def claim(name: str, *related: Related) -> ClaimRecord:
        return ClaimRecord(id=name, about=name, event=None, positions=(), disputed=True, related=related)

    claims = (
        claim("narrow"),
        claim("wide", Related(claim="narrow", relation="broader")),
        claim("same", Related(claim="wide", relation="same_matter")),
        claim("lost", Related(claim="nowhere", relation="narrower")),
    )
    disputed, _ = claim_items(Index(msgspec.structs.replace(dossier(), claims=claims)))
    assert [(item.id, [(member.id, member.relation) for member in item.members]) for item in disputed] == [
        ("wide", [("narrow", "a narrower claim"), ("same", "the same matter")]),
        ("lost", []),
    ]


def position(holder: str, stance: Stance) -> Position:
    quote = dossier().claims[0].positions[0].evidence[0]
    return Position(holder=holder, stance=stance, when=None, evidence=(quote,))


def family(*claims: tuple[str, str, Position]) -> Index:
    """Claims of one matter: id, line and the one position on each."""
    made = tuple(
        ClaimRecord(
            id=name, about=about, event=None, positions=(held,), disputed=False,
            related=tuple(Related(claim=other, relation="same_matter") for other, *_ in claims if other != name),
        )
        for name, about, held in claims
    )  # fmt: skip
    return Index(msgspec.structs.replace(dossier(), claims=made))


def test_what_some_allege_and_others_deny_of_like_things_is_in_dispute() -> None:
    tanks, troops = "That Chad has deployed tanks", "That Chad has deployed troops"
    alleged, denied = position("Norway", "alleges"), position("Chad", "denies")
    disputed, one_sided = claim_items(family(("a", tanks, alleged), ("b", troops, denied)))
    assert (len(disputed), len(one_sided)) == (1, 0)
    disputed, one_sided = claim_items(family(("a", tanks, alleged), ("b", troops, position("Oman", "alleges"))))
    assert (len(disputed), len(one_sided)) == (0, 1)


def test_claims_that_read_alike_are_told_once_with_all_who_hold_them() -> None:
    about = "That Chad has deployed tanks"
    ((claim,), _) = claim_items(
        family(("a", about, position("Norway", "alleges")), ("b", about, position("Chad", "denies")))
    )
    assert claim.members == ()
    assert [(side.words, len(side.holders)) for side in claim.sides] == [("alleges it", 1), ("denies it", 1)]


def test_figures_of_something_else_in_the_event_are_left_out_of_a_claim() -> None:
    whole = dossier()
    event = next(event for event in whole.events if event.amounts)
    what = event.amounts[0].what
    claim = ClaimRecord(id="a", about=f"That Chad has moved {what}", event=event.id, positions=(), disputed=True)
    other = msgspec.structs.replace(claim, id="b", about="That Chad has moved tanks")
    details = [
        flat(item.detail)
        for one in (claim, other)
        for item in claim_items(Index(msgspec.structs.replace(whole, claims=(one,))))[0]
    ]
    assert [what in detail for detail in details] == [True, False]
