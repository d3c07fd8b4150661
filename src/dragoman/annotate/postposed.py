"""Whose an actor is, where adjectives and owners stand behind their noun.

As in "el ministro de Exteriores ruso", "la portavoz del Ministerio de Defensa de Chad", "milicianos de Hamás",
"la porte-parole du ministère russe de la Défense".
"""

from dataclasses import dataclass

from dragoman.annotate.scan import Scan
from dragoman.lang.lexicon import Hit

MAX_PIECES = 4
"""Adjectives and owners read behind a noun."""
MAX_NAME = 9
"""Words of a name behind a title."""
OWNERS = frozenset(("state", "organisation", "agency", "outlet", "region"))
LANDS = frozenset(("state", "region"))
HOLDERS = frozenset(("body", "group"))
ARMED = frozenset(("forces", "government", "police", "opposition", "rebels", "delegation"))
"""Groups that have leaders and spokesmen."""
DEMONYMS = frozenset(("adjective", "people"))


@dataclass(frozen=True, slots=True)
class Behind:
    """Where reading goes on, and whose the noun is."""

    at: int
    country: str | None = None
    key: str | None = None


def owner_behind(scan: Scan, at: int, country: str | None = None, *, owned: bool = False) -> Behind:
    """What stands behind a noun that ends before token `at` and tells whose it is.

    `owned` where a pronoun before the noun tells it: "retiró sus tropas de Chad".
    """
    found = Behind(at, country)
    for _ in range(MAX_PIECES):
        owner = None if owned else _owner(scan, found)
        step = _demonym(scan, found) or owner or _small(scan, found) or _post(scan, found) or _apposed(scan, found)
        if step is None:
            break
        found = step
    return found


def _demonym(scan: Scan, found: Behind) -> Behind | None:
    """An adjective of a state: "ruso"."""
    hit = next((h for h in scan.names(found.at) if h.entry.kind in DEMONYMS), None)
    if hit is None or scan.capital(found.at) or found.country is not None:
        return None
    return Behind(hit.last, hit.entry.country, found.key)


def _small(scan: Scan, found: Behind) -> Behind | None:
    """A plain adjective of the noun: "interino de Chad", "sortant"."""
    if scan.word(found.at) not in scan.vocabulary.modifiers or scan.capital(found.at) or scan.nouns(found.at):
        return None
    return Behind(found.at + 1, found.country, found.key)


def _apposed(scan: Scan, found: Behind) -> Behind | None:
    """A name that stands behind the noun as an adjective does: "il presidente Usa", "la portavoce Onu"."""
    hit = next((h for h in scan.names(found.at) if h.entry.kind in OWNERS), None)
    if hit is None or found.country is not None or scan.word(found.at) not in scan.vocabulary.apposed:
        return None
    return Behind(hit.last, hit.entry.country, found.key or (None if hit.entry.kind == "state" else hit.entry.key))


def _post(scan: Scan, found: Behind) -> Behind | None:
    """Where somebody serves, if the full name follows: "embajador chileno en Perú, Ana Kos"."""
    at = found.at
    if scan.word(at) not in scan.vocabulary.place_prepositions:
        return None
    hit = next((h for h in scan.names(at + 1) if h.entry.kind in ("state", "place", "organisation")), None)
    if hit is None or not _full_name(scan, hit.last):
        return None
    return Behind(hit.last, found.country, found.key)


def _full_name(scan: Scan, at: int) -> bool:
    """Whether a comma and a name of two words stand at token `at`."""
    return scan.word(at) == "," and scan.capital(at + 1) and scan.capital(at + 2)


def _owner(scan: Scan, found: Behind) -> Behind | None:
    """A state, a listed body or a described one behind "de"."""
    words = scan.vocabulary.words
    linked = scan.word(found.at) in words.linking
    if not linked and not _bare(scan, found.at):
        return None
    at = found.at + linked
    at += scan.word(at) in words.determiners
    hit = _listed_owner(scan, at, linked=linked)
    if hit is None:
        return _seat(scan, found, at) or _described(scan, found, at) or (_unlisted(scan, found, at) if linked else None)
    body = hit.entry.kind not in ("state", "region")
    if found.country is not None and not body:
        return None
    return Behind(hit.last, found.country or hit.entry.country, found.key or (hit.entry.key if body else None))


def _listed_owner(scan: Scan, at: int, *, linked: bool) -> Hit | None:
    """The owner with a listed name; behind a word joined as "to" is, none that is a land: "قال الرئيس لروسيا"."""
    owners = OWNERS - LANDS if linked and scan.vocabulary.pack.bare_owners else OWNERS
    return next((h for h in scan.names(at) if h.entry.kind in owners and scan.strong(h.entry, at)), None)


def _seat(scan: Scan, found: Behind, at: int) -> Behind | None:
    """A place that stands for its government: "la diplomatie de Washington"."""
    seat = next((h for h in scan.names(at) if h.entry.key.startswith("place:") and h.entry.government), None)
    if seat is None or found.country not in {None, seat.entry.government} or not _governs(scan, seat, at):
        return None
    return Behind(seat.last, found.country or seat.entry.government, found.key)


def _described(scan: Scan, found: Behind, at: int) -> Behind | None:
    """A body that is described and not named: "du ministère russe de la Défense"."""
    noun = next((h for h in scan.nouns(at) if h.entry.kind in HOLDERS), None)
    if noun is None or not (scan.capital(at) or noun.entry.kind == "body" or noun.entry.key in ARMED):
        return None
    inner = scan.national(noun.slot) if noun.slot is not None else None
    return Behind(noun.last, found.country or (inner.entry.country if inner else None), found.key)


def _unlisted(scan: Scan, found: Behind, at: int) -> Behind | None:
    """A body that no list has, before the full name of who holds the title."""
    end = _named_before(scan, at)
    return Behind(end, found.country, found.key) if end is not None else None


def _bare(scan: Scan, at: int) -> bool:
    """Whether an owner may stand at token `at` with no word between: "وزير خارجية إيران", not "الوفد لبنان"."""
    pack = scan.vocabulary.pack
    return pack.bare_owners and at not in scan.timed and not pack.closed_noun(scan.sentence.words[at - 1])


def _governs(scan: Scan, seat: Hit, at: int) -> bool:
    """Whether a place stands for its government: "la diplomatie de Washington"."""
    return not seat.entry.key.removeprefix("place:").isdigit() or scan.strong(seat.entry, at)


def _named_before(scan: Scan, at: int) -> int | None:
    """End of a name that no list has, if the full name of who holds the title follows: "de Cáritas, Ana Kos"."""
    if not scan.capital(at):
        return None
    words, end = scan.vocabulary.words, at
    small = words.linking | words.determiners | words.conjunctions
    while end - at < MAX_NAME and (
        scan.capital(end) or (scan.word(end) in small and any(map(scan.capital, (end + 1, end + 2))))
    ):
        end += 1
    return end if _full_name(scan, end) and not scan.nouns(end + 1) else None


def no_noun(scan: Scan, head: Hit, at: int) -> bool:
    """Whether a head is a participle, or an adjective behind its noun: "ha inviato truppe", "una base militare"."""
    if not scan.vocabulary.pack.adjectives_after:
        return False
    words, earlier = scan.vocabulary.words, at - 1
    while scan.word(earlier) in words.adverbs - words.determiners:
        earlier -= 1
    if scan.word(earlier) in words.have:
        return head.last == at + 1 and "plural" not in head.cases
    if scan.word(at) not in scan.vocabulary.adjectives_too:
        return False
    noun = scan.word(at - 1).isalpha() and not scan.capital(at - 1) and scan.word(at - 1) not in scan.vocabulary.closed
    return scan.word(earlier) in words.be or (noun and scan.word(at - 1) not in scan.vocabulary.numerals)
