"""Runs of capitalised words: names that no list knows."""

import re

from dragoman.annotate.scan import Scan

MAX_NAME, MAX_BODY = 5, 10
"""Tokens of a name, and of a body's name with its "of … and …"."""
SHORT = 2
"""Letters of an ending set off by a hyphen ("NATO-om")."""
STOP_KINDS = frozenset(("state", "adjective", "people"))
LISTED = STOP_KINDS | {"place", "region", "agency"}
"""Kinds of a listed name after which a capital at the start of a sentence is no part of the name."""
SHOUTED = 5
"""Letters above which a word in capitals is a shouted word rather than an acronym."""
ACRONYM = re.compile(r"[^\W\d_]{2,6}(?:[-–]?[a-zčćđšž]{1,3})?")


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


def body_run(scan: Scan, i: int) -> int | None:
    """End of a body's name that has small words in it: "Ministry of Labour", "Savezna služba za zaštitu voda"."""
    if not scan.capital(i) or scan.title_case or i in scan.timed:
        return None
    noun = _body_noun(scan, i)
    if noun is None:
        return None
    end = noun + 1
    while end - i < MAX_BODY and (further := _complement(scan, end)) is not None:
        end = further
    return end if end > i + 1 else None


def acronym(scan: Scan, i: int) -> bool:
    """Whether token `i` is a word of capitals in a sentence that is not all capitals ("HDZ", "NATO-a")."""
    word = scan.sentence.words[i] if 0 <= i < len(scan.sentence) else ""
    capitals = word.rstrip("abcdefghijklmnopqrstuvwxyzčćđšž").rstrip("-–")
    return (
        1 < len(capitals) <= SHOUTED + 1 and capitals.isupper() and bool(ACRONYM.fullmatch(word)) and not scan.shouted
    )


def _body_noun(scan: Scan, i: int) -> int | None:
    """Token of the word for a body that closes the opening words; only small adjectives where such words follow it."""
    for j in range(i, min(len(scan.sentence), i + 4)):
        if j in scan.timed or not scan.word(j).replace("-", "").isalpha() or scan.word(j) in scan.vocabulary.closed:
            return None
        if scan.body_noun(j):
            return j if j == i or (scan.capital(i + 1) and scan.capital(j)) or _attributes(scan, i, j) else None
        if scan.vocabulary.pack.roles == "order" and not scan.capital(j):
            return None
    return None


def _attributes(scan: Scan, i: int, j: int) -> bool:
    """Whether tokens `i` to `j` are adjectives, a capital on the first, before a small noun ("Savezna služba")."""
    adjectival = scan.vocabulary.adjectival
    return j > i and not scan.initial(i) and all(scan.word(k).endswith(adjectival) for k in range(i, j))


def _complement(scan: Scan, at: int) -> int | None:
    """End of "of Labour", "for Security and Peace", "za zaštitu voda" after a body's noun."""
    words = scan.vocabulary
    if scan.word(at) not in words.body_links:
        return None
    first = at + 1 + (scan.word(at + 1) in words.words.determiners and words.pack.roles == "order")
    if scan.capital(first) and scan.word(first) not in words.closed and first not in scan.timed:
        end = first + 1
        while (
            scan.capital(end)
            and scan.word(end) not in words.closed
            and end not in scan.timed
            and end - first < MAX_NAME
        ):
            end += 1
        joined = scan.word(end) in words.words.conjunctions and scan.capital(end + 1) and words.pack.roles == "order"
        return end + 2 if joined and not scan.body_noun(end + 1) and not scan.names(end + 1) else end
    small = words.pack.roles == "case" and first < len(scan.sentence) and scan.word(first).isalpha()
    return first + 1 if small and scan.word(first) not in words.closed else None


def _opens(scan: Scan, i: int) -> bool:
    word = scan.word(i)
    if i in scan.timed or not scan.capital(i) or len(word) <= 1 or scan.national(i) is not None or _compound(scan, i):
        return False
    if scan.title_case or (scan.sentence.words[i].isupper() and not acronym(scan, i)):
        return known(scan, i)
    if word in scan.vocabulary.closed:
        return scan.initial(i) is False and word not in scan.vocabulary.words.possessives and known(scan, i)
    return not scan.initial(i) or known(scan, i) or acronym(scan, i) or _first_word_is_name(scan, i)


def _first_word_is_name(scan: Scan, i: int) -> bool:
    """At a sentence start a lone capital proves nothing; a given name does, and two capitals in a row do."""
    if scan.given(i) or (scan.word(i) in scan.vocabulary.person_nouns and scan.capital(i + 1)):
        return True
    if scan.word(i) in scan.vocabulary.modifiers or scan.word(i) in scan.vocabulary.saying or scan.given(i + 1):
        return False
    return (
        scan.capital(i + 1) and scan.word(i + 1) not in scan.vocabulary.closed and i + 1 not in scan.timed
        and not any(hit.entry.kind in LISTED and scan.strong(hit.entry, i + 1) for hit in scan.names(i + 1))
    )  # fmt: skip


def _compound(scan: Scan, i: int) -> bool:
    """As in "Islamist-led", "Iran-backed": an adjective, not a name."""
    _, mark, rest = scan.sentence.words[i].rpartition("-")
    return bool(mark) and rest.islower() and len(rest) > SHORT and scan.vocabulary.pack.roles == "order"


def _medium(scan: Scan, i: int) -> bool:
    """Whether an agency is named here: a byline's "Author" is no first name of it."""
    return any(hit.entry.kind == "agency" for hit in scan.names(i))


def _goes_on(scan: Scan, i: int) -> bool:
    word = scan.word(i)
    if i in scan.timed:
        return False
    if word in scan.vocabulary.particles and not scan.capital(i):
        return scan.capital(i + 1) or (scan.word(i + 1) in scan.vocabulary.particles and scan.capital(i + 2))
    if (
        not scan.capital(i)
        or (word in scan.vocabulary.closed and word not in scan.vocabulary.particles)
        or _compound(scan, i)
    ):
        return word.startswith("al-") and scan.sentence.words[i][3:4].isupper()
    if scan.title_case or (scan.sentence.words[i].isupper() and len(word) > SHOUTED):
        return known(scan, i)
    if _case_breaks(scan, i):
        return False
    return not any(hit.entry.kind in STOP_KINDS and scan.strong(hit.entry, i) for hit in scan.names(i)) and not _medium(
        scan, i
    )


def _case_breaks(scan: Scan, i: int) -> bool:
    """As in "iz SDP-a Ivo Ivić", "u Tirani Džon Viters": a body or place before a name is not part of it."""
    if scan.vocabulary.pack.roles != "case" or not scan.capital(i + 1):
        return False
    before = scan.sentence.words[i - 1]
    if acronym(scan, i - 1):
        return not before.isupper() or scan.given(i)
    return scan.given(i) and not scan.given(i - 1) and any(hit.entry.kind == "place" for hit in scan.names(i - 1))


def known(scan: Scan, i: int) -> bool:
    """Whether token `i` was seen as part of a name in the body, in this or another inflected form."""
    word = scan.word(i)
    return word in scan.known or any(base in scan.known for base, _ in scan.vocabulary.inflection.bases(word))
