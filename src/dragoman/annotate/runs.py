"""Runs of capitalised words: names that no list knows."""

from dragoman.annotate.scan import Scan

MAX_NAME = 5
STOP_KINDS = frozenset(("state", "adjective", "people"))
BRACKETS = frozenset(("'s", "'"))


def name_run(scan: Scan, i: int) -> int | None:
    """End (exclusive) of the name that begins at token `i`, or None if none does.

    In a headline written in title case only words known from the body, or from a list, are names.
    """
    if not _opens(scan, i):
        return None
    end = i + 1
    while end - i < MAX_NAME and _goes_on(scan, end):
        end += 1
    while end > i + 1 and scan.word(end - 1) in scan.vocabulary.particles and not scan.capital(end - 1):
        end -= 1
    return end


def _opens(scan: Scan, i: int) -> bool:
    word = scan.word(i)
    if i in scan.timed or not scan.capital(i) or len(word) < 2 or scan.national(i) is not None:
        return False
    if scan.title_case or scan.sentence.words[i].isupper():
        return known(scan, i)
    if word in scan.vocabulary.closed:
        return scan.initial(i) is False and word not in scan.vocabulary.words.possessives and known(scan, i)
    return not scan.initial(i) or known(scan, i) or _followed_by_name(scan, i)


def _followed_by_name(scan: Scan, i: int) -> bool:
    """At a sentence start a lone capital proves nothing; two in a row do."""
    return (
        scan.capital(i + 1) and scan.word(i + 1) not in scan.vocabulary.closed and scan.national(i + 1) is None
        and not _medium(scan, i + 1)
    )  # fmt: skip


def _medium(scan: Scan, i: int) -> bool:
    """Whether an agency is named here: a byline's "Author" is no first name of it."""
    return any(hit.entry.kind == "agency" for hit in scan.names(i))


def _goes_on(scan: Scan, i: int) -> bool:
    word = scan.word(i)
    if i in scan.timed:
        return False
    if word in scan.vocabulary.particles and scan.capital(i + 1) and not scan.capital(i):
        return True
    if not scan.capital(i) or word in scan.vocabulary.closed and word not in scan.vocabulary.particles:
        return False
    if scan.title_case or scan.sentence.words[i].isupper() and len(word) > 5:
        return known(scan, i)
    return not any(hit.entry.kind in STOP_KINDS for hit in scan.names(i)) and not _medium(scan, i)


def known(scan: Scan, i: int) -> bool:
    """Whether token `i` was seen as part of a name in the body, in this or another inflected form."""
    word = scan.word(i)
    return word in scan.known or any(base in scan.known for base, _ in scan.vocabulary.inflection.bases(word))
