"""What stands between a title and the name it belongs to, where order is free.

As in "izaslanik mađarske predsjednice Ivo Ivić", "glasnogovornica NATO-a Ana Anić", "veleposlanik Češke u Beču Jan
Novak": bodies and other titles in the genitive, fields of work and places of duty.
"""

from dataclasses import dataclass, replace

from dragoman.annotate.runs import body_run, name_run
from dragoman.annotate.scan import Scan
from dragoman.lang.lexicon import Hit
from dragoman.lang.world import load_world
from dragoman.model.annotation import Mention

MAX_PIECES, MAX_FIELD, FULL = 4, 5, 2
"""Phrases between title and name, words of a field of work, words of a full name."""
OWNERS = frozenset(("organisation", "place", "region", "state", "agency", "outlet"))
LANDS = frozenset(("place", "region", "state"))
HOLDERS = frozenset(("office", "body", "group", "counterpart"))
PERSONS = frozenset(("office", "counterpart"))


@dataclass(frozen=True, slots=True)
class Complement:
    """Where the name begins, whose the title is as far as the words tell, and whether a second title came last."""

    at: int
    country: str | None = None
    key: str | None = None
    person: bool = False


def complement(scan: Scan, at: int) -> Complement | None:
    """What belongs to a title that ends before token `at`, if a full name follows it; None if none does."""
    if not scan.vocabulary.pack.by_case:
        return None
    found = Complement(at)
    for _ in range(MAX_PIECES):
        at_hand = _owner(scan, found.at) or _body(scan, found.at) or _holder(scan, found.at)
        step = at_hand or _post(scan, found.at) or _field(scan, found.at)
        if step is None:
            break
        found = replace(step, country=found.country or step.country, key=found.key or step.key)
    return found if found.at > at and _named(scan, found) else None


def whole_body(scan: Scan, at: int, last: int) -> int:
    """End of a body's name whose further words have capitals, without its state: "Ministerstwa Rolnictwa"."""
    if not scan.vocabulary.pack.adjectives_both:
        return last
    end = body_run(scan, at) or last
    return next((k for k in range(last, end) if scan.national(k) is not None), max(end, last))


def of_body(scan: Scan, at: int, run: int) -> bool:
    """Whether a run of capitals behind a title is the name of a body: "szef Banku Pekao"."""
    return scan.vocabulary.pack.adjectives_both and body_run(scan, at) == run


def listed(scan: Scan, mention: Mention) -> Mention:
    """A titled person whom a list has under this name, where names are inflected: with the key and the name there."""
    at = mention.last - len(mention.name)
    titled = mention.office is not None and len(mention.name) >= FULL
    if not scan.vocabulary.pack.by_case or not titled:
        return mention
    persons = {h.entry.key: h.entry for h in scan.names(at) if h.entry.kind == "person" and h.last == mention.last}
    if len(persons) != 1:
        return mention
    ((key, entry),) = persons.items()
    if mention.country not in (None, "EU", entry.country) and entry.country is not None:
        return mention
    country = mention.country if mention.key else mention.country or entry.country  # of a body's official it may differ
    return replace(mention, key=key, name=tuple(load_world().name(key).split()), country=country)


def _named(scan: Scan, found: Complement) -> bool:
    """Whether a full name follows that is not the name of the title that came last."""
    run = name_run(scan, found.at)
    if run is None or run - found.at < FULL or scan.body_noun(run - 1):
        return False
    return not (found.person and _genitive(scan, found.at, run))


def _genitive(scan: Scan, first: int, last: int) -> bool:
    """Whether a name stands in the genitive: "Ivana Ivića", "Ane Anić"."""
    word, given = scan.word(first), scan.vocabulary.given
    known = any(base != word and "gen" in cases and base in given for base, cases in _bases(scan, first))
    endings = scan.vocabulary.name_forms.genitive
    men = all(scan.word(j).endswith(endings) for j in range(first, last) if scan.capital(j))
    return (known and (men or not word.endswith(endings))) or (men and word not in given)


def _bases(scan: Scan, i: int) -> tuple[tuple[str, frozenset[str]], ...]:
    return scan.vocabulary.inflection.bases(scan.word(i))


def _owner(scan: Scan, at: int) -> Complement | None:
    """A listed body, state or place in the genitive: "NATO-a", "Republike Srpske", "Kremlja"."""
    for hit in scan.names(at):
        if hit.entry.kind in OWNERS and scan.strong(hit.entry, at) and _of(scan, at, hit):
            body = hit.entry.kind not in LANDS
            return Complement(hit.last, hit.entry.country, hit.entry.key if body else None)
    return None


def _of(scan: Scan, at: int, hit: Hit) -> bool:
    """Whether a listed name stands in the genitive, or is an abbreviation without an ending or with the one of it."""
    name, _, ending = scan.sentence.words[at].rpartition("-")
    return "gen" in hit.cases or scan.undeclined(at) or (name.isupper() and ending == "a")


def _body(scan: Scan, at: int) -> Complement | None:
    """A body in the genitive that no list has, all words of it with capitals: "Urzędu Lotnictwa Cywilnego"."""
    genitive = scan.body_noun(at) and any("gen" in cases for _, cases in _bases(scan, at))
    end = body_run(scan, at) if scan.vocabulary.pack.adjectives_both and genitive else None
    return Complement(end) if end is not None else None


def _holder(scan: Scan, at: int) -> Complement | None:
    """Another title or body in the genitive, perhaps with its state: "mađarske predsjednice", "vojne hunte"."""
    state = scan.national(at)
    land = state is not None and state.entry.kind == "adjective"
    ahead = state.last if state is not None and land else at
    country = state.entry.country if state is not None and land else None
    while any(base in scan.vocabulary.modifiers for base, _ in _bases(scan, ahead)) and scan.word(ahead):
        ahead += 1
    body = next((h for h in scan.nouns(ahead) if h.entry.kind in HOLDERS and "gen" in h.cases), None)
    if body is not None:
        return Complement(body.last, country, None, body.entry.kind in PERSONS)
    owned = _owner(scan, ahead) if ahead > at else None
    return replace(owned, country=country or owned.country) if owned is not None else None


def _post(scan: Scan, at: int) -> Complement | None:
    """Where somebody serves: "u Beču", "pri UN-u"."""
    if scan.word(at) not in scan.vocabulary.words.prepositions:
        return None
    hit = next((h for h in scan.names(at + 1) if h.entry.kind in OWNERS and scan.strong(h.entry, at + 1)), None)
    return Complement(hit.last) if hit is not None else None


def _field(scan: Scan, at: int) -> Complement | None:
    """What somebody works on, in small words: "za ljudska prava", "za europske poslove i regiju"."""
    if scan.word(at) not in scan.vocabulary.body_links:
        return None
    end, joining = at + 1, scan.vocabulary.words.conjunctions
    while scan.sentence.words[end : end + 1] and scan.sentence.words[end].islower() and end - at <= MAX_FIELD:
        if scan.word(end) in scan.vocabulary.closed and scan.word(end) not in joining:
            return None
        end += 1
    return Complement(end) if end > at + 1 else None
