"""Claims with those who hold and deny them, in families: the widest claim first, the narrower ones below it."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.record import ClaimRecord, Position, Related
from dragoman.tell.brief import ClaimItem, Phrase, Piece, Side
from dragoman.tell.compose.index import Index
from dragoman.tell.wording.dates import extent, in_words
from dragoman.tell.wording.phrases import RELATION, STANCE, STANCE_ORDER
from dragoman.tell.wording.safe import one_line

_INVERSE = {
    "narrower": "wider",
    "broader": "narrower",
    "admits_part_of": "a part of this is admitted",
    "same_matter": "same matter",
}
_BELOW = ("narrower", "admits_part_of")


def claim_items(index: Index) -> tuple[tuple[ClaimItem, ...], tuple[ClaimItem, ...]]:
    """The disputed families, then the claims only one side speaks of."""
    families = [_family(family, index) for family in _families(index.dossier.claims)]
    disputed = tuple(item for item in families if item.disputed)
    return disputed, tuple(item for item in families if not item.disputed)


def _families(claims: Sequence[ClaimRecord]) -> list[list[ClaimRecord]]:
    """Claims that are related, directly or through others, in record order."""
    home = {claim.id: claim.id for claim in claims}

    def root(name: str) -> str:
        while home[name] != name:
            name = home[name]
        return name

    for claim in claims:
        for related in claim.related:
            if related.claim in home:
                home[root(related.claim)] = root(claim.id)
    families: dict[str, list[ClaimRecord]] = {}
    for claim in claims:
        families.setdefault(root(claim.id), []).append(claim)
    return list(families.values())


def _family(family: Sequence[ClaimRecord], index: Index) -> ClaimItem:
    """The widest claim (below none of the others; of several, the one most take a stand on) and its members."""
    below = {claim.id for claim in family if any(related.relation in _BELOW for related in claim.related)}
    below |= {related.claim for claim in family for related in claim.related if related.relation == "broader"}
    head = max(family, key=lambda claim: (claim.id not in below, len(claim.positions)))
    turning = _turning(family)
    members = tuple(
        replace(_claim(claim, turning, index), relation=_relation(claim, head)) for claim in family if claim is not head
    )
    disputed = any(claim.disputed for claim in family)
    return replace(_claim(head, turning, index), members=members, disputed=disputed)


def _relation(claim: ClaimRecord, head: ClaimRecord) -> str:
    """How a member relates to the head, in words; through others where it does not do so itself."""
    own = _to(claim.related, head.id)
    back = _to(head.related, claim.id)
    if own:
        return RELATION[own]
    if back:
        return _INVERSE[back]
    return RELATION[claim.related[0].relation] if claim.related else "same matter"


def _to(related: Sequence[Related], claim: str) -> str | None:
    return next((relation.relation for relation in related if relation.claim == claim), None)


def _turning(family: Sequence[ClaimRecord]) -> set[str]:
    """Holders with more than one stance in the family: for them the dates matter."""
    stances: dict[str, set[str]] = {}
    for claim in family:
        for position in claim.positions:
            stances.setdefault(position.holder, set()).add(position.stance)
    return {holder for holder, taken in stances.items() if len(taken) > 1}


def _claim(claim: ClaimRecord, turning: set[str], index: Index) -> ClaimItem:
    sides = []
    for stance in STANCE_ORDER:
        holders: dict[str, list[Position]] = {}
        for position in claim.positions:
            if position.stance == stance:
                holders.setdefault(position.holder, []).append(position)
        if holders:
            phrases = tuple(_holder(holder, found, index, dated=holder in turning) for holder, found in holders.items())
            sides.append(Side(stance=stance, words=STANCE[stance][len(holders) > 1], holders=phrases))
    return ClaimItem(id=claim.id, about=one_line(claim.about), disputed=claim.disputed, sides=tuple(sides))


def _holder(holder: str, positions: Sequence[Position], index: Index, *, dated: bool) -> Phrase:
    """A holder as in "Iran [1][3]": the name, where needed the way it came and the date, and the citations."""
    pieces: list[Piece] = [index.name(holder) or "an unnamed voice"]
    for chain in dict.fromkeys(_between(position, index) for position in positions):
        pieces += [f" (through {chain})"] if chain else []
    if not dated:
        return (*pieces, *index.cite(quote for position in positions for quote in position.evidence))
    by_date: dict[str, list[Position]] = {}
    for position in positions:
        by_date.setdefault(_date(position, index), []).append(position)
    for number, (when, found) in enumerate(by_date.items()):
        pieces += ["; " if number else ", ", when] if when else []
        pieces += index.cite(quote for position in found for quote in position.evidence)
    return tuple(pieces)


def _between(position: Position, index: Index) -> str:
    """The voices between outlet and holder."""
    names = [index.name(part) or part for part in position.chain]
    ends = {index.name(position.holder), *(index.outlet(quote.report) for quote in position.evidence)}
    return " ← ".join(name for name in names if name not in ends)


def _date(position: Position, index: Index) -> str:
    """The date of a stand, or that of the report that tells it."""
    if position.when is not None and extent(position.when.edtf):
        return in_words(position.when.edtf)
    if not position.evidence:
        return ""
    report = position.evidence[0].report
    return f"reported {index.published_in_words(report)}" if index.published(report) else ""
