"""Claims with those who hold and deny them, in families: the widest claim first, the narrower ones below it."""

from collections.abc import Sequence
from dataclasses import replace

from msgspec import structs

from dragoman.lang.catalogue import marked, say, takes_plural
from dragoman.lang.written_dates import extent, in_words
from dragoman.model.record import ClaimRecord, Position, Quote, Related
from dragoman.tell.brief import ClaimItem, Phrase, Piece, Side
from dragoman.tell.compose.events import amount_phrase
from dragoman.tell.compose.index import Index
from dragoman.tell.wording.phrases import RELATION, STANCE, STANCE_ORDER, VIA, beside
from dragoman.tell.wording.safe import one_line

_INVERSE = {
    "narrower": RELATION["broader"],
    "broader": RELATION["narrower"],
    "admits_part_of": marked("a part of this is admitted"),
    "same_matter": RELATION["same_matter"],
}
_OPPOSED = ("alleges", "denies")
_BELOW = ("narrower", "admits_part_of")


def claim_items(index: Index) -> tuple[tuple[ClaimItem, ...], tuple[ClaimItem, ...]]:
    """The disputed families, then the claims only one side speaks of."""
    families = [_family(_told_once(family), index) for family in _families(index.dossier.claims)]
    disputed = tuple(item for item in families if item.disputed)
    return disputed, tuple(item for item in families if not item.disputed)


def _families(claims: Sequence[ClaimRecord]) -> list[list[ClaimRecord]]:
    """Claims that are related, directly or through others, in record order."""
    home = {claim.id: claim.id for claim in claims}

    def root(name: str) -> str:
        """The claim that stands for the family so far."""
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


def _told_once(family: Sequence[ClaimRecord]) -> list[ClaimRecord]:
    """The claims of a family, those that read alike as one with the positions of all."""
    found: dict[str, ClaimRecord] = {}
    for claim in family:
        known = found.get(claim.about)
        if known is None:
            found[claim.about] = claim
        else:
            merged = (*known.positions, *claim.positions)
            found[claim.about] = structs.replace(known, positions=merged, disputed=known.disputed or claim.disputed)
    return list(found.values())


def _family(family: Sequence[ClaimRecord], index: Index) -> ClaimItem:
    """The widest claim (below none of the others; of several, the one most take a stand on) and its members."""
    below = {claim.id for claim in family if any(related.relation in _BELOW for related in claim.related)}
    below |= {related.claim for claim in family for related in claim.related if related.relation == "broader"}
    head = max(family, key=lambda claim: (claim.id not in below, len(claim.positions)))
    turning = _turning(family)
    members = tuple(
        replace(_claim(claim, turning, index), relation=_relation(claim, head)) for claim in family if claim is not head
    )
    disputed = any(claim.disputed for claim in family) or _held_and_denied(family)
    return replace(_claim(head, turning, index), members=members, disputed=disputed)


def _held_and_denied(family: Sequence[ClaimRecord]) -> bool:
    """Whether what some allege, if of other things, others deny: troops denied where tanks are alleged."""
    holders = {stance: {p.holder for c in family for p in c.positions if p.stance == stance} for stance in _OPPOSED}
    return all(holders.values()) and len(set.union(*holders.values())) > 1


def _relation(claim: ClaimRecord, head: ClaimRecord) -> str:
    """How a member relates to the head, in words; through others where it does not do so itself."""
    own = _to(claim.related, head.id)
    back = _to(head.related, claim.id)
    if own:
        return say(RELATION[own])
    if back:
        return say(_INVERSE[back])
    return say(RELATION[claim.related[0].relation] if claim.related else RELATION["same_matter"])


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
            several = len(holders) > 1 or any(takes_plural(index.name(holder) or "") for holder in holders)
            sides.append(Side(stance=stance, words=say(STANCE[stance][several]), holders=phrases))
    return ClaimItem(
        id=claim.id,
        about=one_line(claim.about),
        disputed=claim.disputed,
        sides=tuple(sides),
        event=claim.event,
        detail=_detail(claim, index),
    )


def _detail(claim: ClaimRecord, index: Index) -> Phrase:
    """When it is said to have happened, and the figures told of it: "Sept 2024; drones: “hundreds” [2]"."""
    event = index.events.get(claim.event or "")
    if event is None:
        return ()
    pieces: list[Piece] = [in_words(event.when.edtf)] if extent(event.when.edtf) else []
    for amount in event.amounts:
        if one_line(amount.value) in claim.about or one_line(amount.what) not in claim.about:
            continue  # said already, or a figure of something else in the event
        pieces += [say("; ")] if pieces else []
        pieces += amount_phrase(amount, index)
    return tuple(pieces)


def _holder(holder: str, positions: Sequence[Position], index: Index, *, dated: bool) -> Phrase:
    """A holder as in "Iran [1][3]": the name, where needed the way it came and the date, and the citations."""
    stands: dict[tuple[str, str], list[Quote]] = {}
    for position in positions:
        for quote in position.evidence:
            when = _date(position, quote, index) if dated else ""
            stands.setdefault((when, _between(position, quote, index)), []).append(quote)
    pieces: list[Piece] = [index.name(holder) or say("an unnamed voice")]
    for number, ((when, between), quotes) in enumerate(stands.items()):
        pieces += [say("; ")] if number else [beside("", "")] if when else []
        pieces += [
            " ".join(part for part in (when, say("(through {voices})", voices=between) if between else "") if part)
        ]
        pieces = [*pieces[:-1], f" {pieces[-1]}"] if between and not when and not number else pieces
        pieces += index.cite(quotes)
    return tuple(piece for piece in pieces if piece)


def _between(position: Position, quote: Quote, index: Index) -> str:
    """The voices between outlet and holder; the record has them for the first passage of a position."""
    if quote.report != position.evidence[0].report:
        return ""
    names = [index.name(part) or part for part in position.chain]
    ends = {index.name(position.holder), index.outlet(quote.report), position.chain[0] if position.chain else ""}
    return say(VIA).join(name for name in names if name not in ends)


def _date(position: Position, quote: Quote, index: Index) -> str:
    """The date of a stand, or that of the report that tells it."""
    alone = all(other.report == quote.report for other in position.evidence)
    if alone and position.when is not None and extent(position.when.edtf):
        return in_words(position.when.edtf)
    if not alone and index.published(quote.report):
        return index.published_in_words(quote.report)
    told = index.published(quote.report)
    return say("reported {date}", date=index.published_in_words(quote.report)) if told else ""
