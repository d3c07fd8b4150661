"""Several names in one run of capitals: "GETTY | Ana Roe", "Orvi Landrith | Ana Roe", "Invalid Email | Ana Roe".

Texts taken from web pages lose the marks between a caption and what follows, so that names meet. A run ends where
a person's name is complete, or where a person's name begins that what stands before cannot be part of.
"""

from dragoman.annotate.capitals import acronym, known, shouting
from dragoman.annotate.scan import Scan
from dragoman.lang.holders import holders

NO_PERSON = frozenset(("place", "region", "organisation", "agency", "outlet", "instrument"))
"""Kinds of a listed name that is no first name."""
FULL = 2
"""Words of a full name."""


def first_name(scan: Scan, i: int, end: int) -> int:
    """End of the first of several names written one after the other: "Ohio | Gov. John Lee", "GETTY | Ana Roe"."""
    order, noun = not scan.vocabulary.pack.by_case, _ends_in_noun(scan, end)
    for j in range(i + 1, end):
        if scan.word(j) in scan.vocabulary.person_nouns and scan.word(j - 1) not in scan.vocabulary.person_nouns:
            return j if j + 1 < end or scan.capital(j + 1) else end
        courtesy = scan.word(j - 1) in scan.vocabulary.person_nouns  # "شیخ حمد بن جاسم"
        if scan.given(j) and j + 1 < end and not (scan.given(i) or courtesy) and _no_person(scan, i, j):
            return j
        named = known(scan, j) if j + 1 == end else not _label(scan, j) and not noun
        if named and all(_label(scan, k) for k in range(i, j)):
            return j
        if not noun and ((order and _complete(scan, i, j, end)) or _another(scan, i, j, end)):
            return j
    return end


def whole_person(scan: Scan, i: int) -> int | None:
    """End of a listed person's full name that begins at token `i`."""
    ends = (h.last for h in scan.names(i) if h.entry.kind == "person" and h.last - i >= FULL)
    return next(ends, None)


def _ends_in_noun(scan: Scan, end: int) -> bool:
    """Whether the run is the name of a body, place or thing, which may hold a person's: "Orvi Landrith Airport"."""
    last, vocabulary = scan.word(end - 1), scan.vocabulary
    return scan.body_noun(end - 1) or last in vocabulary.place_nouns or last in vocabulary.thing_nouns


def _complete(scan: Scan, i: int, j: int, end: int) -> bool:
    """Whether the words up to token `j` are somebody's full name, to which it does not belong."""
    if not any(scan.given(k) for k in range(i, j)):
        return (j - i >= FULL or _listed(scan, i)) and _famous(scan, i, j)  # "White House | Trump"
    if not scan.given(i) or (j - i < FULL and not shouting(scan, j)):
        return False
    if whole_person(scan, i) == j:
        return scan.word(j) not in scan.vocabulary.abbreviations  # "Jr", "II"
    if scan.word(j) in scan.vocabulary.plain_words or scan.word(j) == scan.word(i):
        return True
    if scan.word(j + 1) in scan.vocabulary.body_links and any(h.entry.kind == "office" for h in scan.nouns(j)):
        return True  # "Hilda Orrel | Leader of the choir"
    linked = scan.vocabulary.pack.final == "endings" and scan.word(j - 1) in scan.vocabulary.particles  # "bin"
    ends = not linked and not scan.given(j - 1) and len(scan.word(j - 1)) > 1
    return ends and ((scan.given(j) and j + 1 < end) or _famous(scan, i, j))


def _another(scan: Scan, i: int, j: int, end: int) -> bool:
    """Whether a listed person's full name begins at token `j` to which the words before do not belong."""
    full = whole_person(scan, j)
    return full is not None and full <= end and not (scan.given(i) and j - i < FULL)


def _famous(scan: Scan, i: int, j: int) -> bool:
    """Whether token `j` is the surname of somebody in office whom the report names in full, of another first name."""
    listed = [{word.casefold() for word in h.name} for h in holders().get(scan.word(j), ()) if h.current]
    return any(scan.word(i) not in name and all(map(scan.knows, name)) for name in listed)


def _no_person(scan: Scan, i: int, j: int) -> bool:
    """Whether none of tokens `i` to `j` can be part of the name of a person who follows."""
    if scan.vocabulary.pack.by_case:
        return scan.initial(i) or not scan.given(j - 1)
    if j - i >= FULL and not any(scan.given(k) or scan.word(k) in scan.vocabulary.particles for k in range(i, j)):
        return True
    return all(scan.plain(k) or acronym(scan, k) or _listed(scan, k) for k in range(i, j))


def _label(scan: Scan, i: int) -> bool:
    """Whether token `i` only labels what follows: "Caption", "Republican", an agency's name in capitals."""
    return scan.word(i) in scan.vocabulary.plain_words or (shouting(scan, i) and not known(scan, i))


def _listed(scan: Scan, i: int) -> bool:
    return any(hit.entry.kind in NO_PERSON and scan.strong(hit.entry, i) for hit in scan.names(i))
