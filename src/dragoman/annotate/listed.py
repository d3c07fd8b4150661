"""Names behind a title that the lists of the world have: of persons, of bodies, and how they are written."""

from dataclasses import replace

from dragoman.annotate.scan import Scan
from dragoman.lang.world import load_world
from dragoman.model.annotation import Mention

OWNING = frozenset(("organisation", "agency", "outlet"))
"""Kinds of listed names that are no persons, and own what stands behind them."""
PLACED = frozenset(("state", "adjective", "people", "place", "region", "agency"))
LISTED_NAMES = frozenset(("place", "region", "organisation"))
"""Kinds of listed names that are no part of the name before them: with an ending of their own, without capitals."""


def known_person(scan: Scan, mention: Mention, at: int) -> Mention:
    """The mention with the key of the listed person whose full name it has, unless the title is of another state."""
    if scan.vocabulary.pack.by_case or mention.plural:
        return mention
    while at + 1 < mention.last and scan.word(at) in scan.vocabulary.person_nouns:
        at += 1  # a courtesy is no part of the name: "Seyyed Abbas Erakçi"
    least = at + 2 - scan.vocabulary.pack.unspaced
    hits = (h.entry for h in scan.names(at) if h.entry.kind == "person" and least <= h.last == mention.last)
    listed = next(hits, None)
    if listed is None or mention.key is not None or mention.country not in {None, listed.country}:
        return mention
    name = tuple(load_world().name(listed.key).split())  # as it is written without a title too
    return replace(mention, name=name, key=listed.key, country=listed.country)


def listed_body(scan: Scan, first: int, last: int) -> bool:
    """Whether the lists know the name as that of a body or a medium: "the director of Freedom House"."""
    hits = (h for h in scan.names(first) if h.last == last and scan.strong(h.entry, first))
    return any(h.entry.kind in OWNING for h in hits)


def listed_name(scan: Scan, first: int, last: int) -> tuple[str, ...]:
    """The words of a name; one in other letters than the pack's as a listed person is spelt ("Албин Курти")."""
    words = scan.sentence.words[first:last]
    pack = scan.vocabulary.pack
    written = not pack.capitals and not pack.unspaced
    if written or tuple(map(str.casefold, words)) == tuple(scan.lower[first:last]):
        return tuple(words)
    listed = (h.entry.key for h in scan.names(first) if h.entry.kind == "person" and h.last == last)
    key = next(listed, None)
    return tuple(load_world().name(key).split()) if key is not None else tuple(words)


def place_follows(scan: Scan, i: int) -> bool:
    """As in "Bakan Ada Kaya Oslo'da": a listed place with an ending of its own is no part of the name before it."""
    if scan.vocabulary.pack.final != "endings":
        return False
    return any(h.entry.kind in PLACED and scan.word(h.last).startswith("'") for h in scan.names(i))


def other_name(scan: Scan, i: int) -> bool:
    """As in "زار موسيفيني نيروبي": without capitals, a listed place or body is no part of the name before it."""
    if scan.vocabulary.pack.capitals or scan.given(i):
        return False
    return any(hit.entry.kind in LISTED_NAMES for hit in scan.names(i))


def belongs(scan: Scan, i: int) -> bool:
    """As in "Jan Kuiper van Philips": behind a whole name, the particle at token `i` says of which listed body."""
    whole = scan.word(i) in scan.vocabulary.words.linking and scan.capital(i - 1) and scan.capital(i - 2)
    return whole and any(hit.entry.kind in OWNING and scan.strong(hit.entry, i + 1) for hit in scan.names(i + 1))


def listed_person(scan: Scan, i: int) -> int:
    """End of a listed person's name at token `i`, 0 if there is none: of "Ван И" the second is a small word, too."""
    ends = (h.last for h in scan.names(i) if h.entry.kind == "person")
    return max((end for end in ends if all(scan.sentence.words[k][0].isupper() for k in range(i, end))), default=0)
