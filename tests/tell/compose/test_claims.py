"""Claims and their families."""

import msgspec

from dragoman.model.record import ClaimRecord, Related
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
