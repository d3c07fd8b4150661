"""Runs of capitalised words: names that no list knows."""

from dragoman.annotate.capitals import SHOUTED, acronym, known, length
from dragoman.annotate.fused import first_name, whole_person
from dragoman.annotate.listed import listed_person, other_name, place_follows
from dragoman.annotate.particles import after_given, goes_on_behind, joined_article
from dragoman.annotate.remit import complement, genitive
from dragoman.annotate.scan import Scan
from dragoman.lang.holders import called_by, holders
from dragoman.lang.lexicon import Hit

MAX_NAME, MAX_BODY = 5, 10
"""Tokens of a name, and of a body's name with its "of … and …"."""
SHORT, LISTED_WORDS = 2, 2
"""Letters of an ending set off by a hyphen ("NATO-om"), and words over which a listed body's name is long."""
STOP_KINDS = frozenset(("state", "adjective", "people"))
TITLES = frozenset(("office", "counterpart", "generic", "group"))
"""Kinds of nouns that announce a name."""
LISTED = STOP_KINDS | {"place", "region", "agency"}
"""Kinds of a listed name after which a capital at the start of a sentence is no part of the name."""


def name_run(scan: Scan, i: int) -> int | None:
    """End (exclusive) of the name that begins at token `i`, or None if none does.

    In a headline written in title case only words known from the body, or from a list, are names.
    """
    if not _opens(scan, i):
        return None
    end = i + 1
    while length(scan, i, end) < MAX_NAME and _further(scan, end) and not _other_letters(scan, end):
        end += 1
    while end > i + 1 and scan.word(end - 1) in scan.vocabulary.particles and not scan.capital(end - 1):
        end -= 1
    behind = listed_person(scan, i + 1) if scan.word(i) in scan.vocabulary.person_nouns else 0  # "Seyyed Abbas Erakçi"
    return max(first_name(scan, i, end), listed_person(scan, i), behind)


def _other_letters(scan: Scan, at: int) -> bool:
    """Whether a name in Latin letters begins or ends at token `at`, in a text of another script."""
    one, other = scan.word(at - 1), scan.word(at)
    latin = "Latn" in scan.vocabulary.pack.scripts
    return not latin and one.isalpha() and other.isalpha() and one.isascii() != other.isascii()


def body_run(scan: Scan, i: int) -> int | None:
    """End of a body's name that has small words in it: "Ministry of Labour", "Savezna služba za zaštitu voda"."""
    if not scan.capital(i) or scan.title_case or i in scan.timed:
        return None
    noun = _body_noun(scan, i)
    if noun is None:
        return None
    end = _of_what(scan, i, noun) or noun + 1
    end = _capitals_behind(scan, i, end) if scan.vocabulary.pack.adjectives_both and scan.capital(noun) else end
    while end - i < MAX_BODY and (further := complement(scan, end)) is not None:
        end = further
    end = _whose(scan, end) or end
    return end if end > i + 1 else None


def _capitals_behind(scan: Scan, i: int, end: int) -> int:
    """Where all words of a body's name have capitals, the end of those behind its noun: "Uniwersytet Medyczny".

    Not behind a listed name, and not over a name that is not in the genitive.
    """
    if any(hit.last >= end and hit.entry.name for hit in scan.names(i)):
        return end
    while end - i < MAX_BODY and scan.capital(end) and end not in scan.timed and scan.word(end).isalpha():
        other = scan.word(end) in scan.vocabulary.closed or scan.given(end) or acronym(scan, end)
        if other or any(_own_name(hit) for hit in scan.names(end) if scan.strong(hit.entry, end)):
            break
        end += 1
    return end


def _own_name(hit: Hit) -> bool:
    """Whether a listed name is none that tells whose a body is."""
    return hit.entry.kind in ("person", "people", "agency", "outlet") or bool(hit.cases and "gen" not in hit.cases)


def place_run(scan: Scan, i: int) -> int | None:
    """End of a place's name with a small noun in it: "Skadarsko jezero", "Zadarska županija"."""
    small = scan.vocabulary.pack.by_case and i + 1 < scan.size and not scan.capital(i + 1)
    if not small or not scan.capital(i) or i in scan.timed or scan.national(i) is not None:
        return None
    bases = scan.vocabulary.inflection.bases(scan.word(i + 1))
    named = not scan.initial(i) or scan.word(i).endswith(scan.vocabulary.place_adjectives)
    fits = named and scan.word(i).endswith(scan.vocabulary.adjectival)
    return i + 2 if fits and any(base in scan.vocabulary.place_nouns for base, _ in bases) else None


def _whose(scan: Scan, at: int) -> int | None:
    """End of the state in the genitive after a body: "Demokratska stranka Srbije", "Vlada RH"."""
    hit = scan.national(at) if scan.vocabulary.pack.by_case else None
    if hit is None or hit.entry.kind != "state":
        return None
    return hit.last if "gen" in hit.cases or scan.undeclined(at) else None


def _body_noun(scan: Scan, i: int) -> int | None:
    """Token of the word for a body that closes the opening words; only small adjectives where such words follow it."""
    for j in range(i, min(len(scan.sentence), i + 4)):
        if j in scan.timed or not scan.word(j).replace("-", "").isalpha() or scan.word(j) in scan.vocabulary.closed:
            return None
        if scan.body_noun(j) and not _surname(scan, i, j):
            if j > i and scan.vocabulary.pack.by_case and scan.initial(i) and scan.plain(i):
                return None  # "Члени Комісії прибули"
            if not scan.vocabulary.pack.by_case and scan.capital(j + 1) and _noun(scan, j + 1):
                continue  # "Landrith Office Building", "Landrith Bank Holding Company"
            capitals = scan.capital(i + 1) and scan.capital(j) and not _first_word_only(scan, i)
            return j if j == i or capitals or _attributes(scan, i, j) else None
        if not scan.vocabulary.pack.by_case and not scan.capital(j):
            return None
    return None


def _first_word_only(scan: Scan, i: int) -> bool:
    """As in "Debata Komisji …": a capital at the start of a sentence, of no adjective, where bodies have adjectives."""
    vocabulary = scan.vocabulary
    noun = not scan.word(i).endswith(vocabulary.adjectival) and not known(scan, i)
    return vocabulary.pack.adjectives_both and scan.initial(i) and noun


def _noun(scan: Scan, i: int) -> bool:
    """Whether token `i` is a word in the names of bodies, places or things."""
    word, vocabulary = scan.word(i), scan.vocabulary
    return scan.body_noun(i) or word in vocabulary.place_nouns or word in vocabulary.thing_nouns


def _surname(scan: Scan, i: int, j: int) -> bool:
    """As in "Anna Banks": after a given name the plural of a word for a body is a surname."""
    plural = scan.word(j) not in scan.vocabulary.organisation_nouns
    return plural and j > i and scan.given(j - 1) and not scan.vocabulary.pack.by_case


def _attributes(scan: Scan, i: int, j: int) -> bool:
    """Whether tokens `i` to `j` are adjectives, a capital on the first, before a small noun ("Savezna služba")."""
    adjectival = scan.vocabulary.adjectival
    if j == i or not all(scan.word(k).endswith(adjectival) for k in range(i, j)):
        return False
    kinds = {hit.entry.kind for hit in scan.names(i) if hit.changed}
    if kinds & {"place", "state"} and "adjective" not in kinds:
        return False  # "u Londonu konferenciju", "Gvajani vojskom"
    if j == i + 1 and scan.national(i) is not None and scan.initial(i):
        return _own_body(scan, i, j)
    return not scan.initial(i) or (j == i + 1 and _of_place(scan, i))


def _own_body(scan: Scan, i: int, j: int) -> bool:
    """As in "Hrvatska zaklada ..." at the start of a sentence: no land, which no noun of its case would follow."""
    agree = scan.word(j)[-1:] in scan.vocabulary.agreement.get(scan.word(i)[-1:], "")
    return agree and scan.word(j) in scan.vocabulary.organisation_nouns and not scan.nouns(j)


def _of_place(scan: Scan, i: int) -> bool:
    """As in "Dunavski list" at the start of a sentence: an adjective made of a place, and not one of rank or time."""
    modifiers = scan.vocabulary.modifiers
    rank = any(base in modifiers for base, _ in scan.vocabulary.inflection.bases(scan.word(i)))
    return scan.word(i).endswith(scan.vocabulary.place_adjectives) and not rank


def _of_what(scan: Scan, i: int, noun: int) -> int | None:
    """As in "sa Strankom pravoga puta": behind a word for a body whose capital is not that of the sentence."""
    own = noun > i or not scan.initial(i) or not scan.nouns(i)
    return genitive(scan, noun + 1) if own and scan.vocabulary.pack.by_case else None


def _opens(scan: Scan, i: int) -> bool:
    word = scan.word(i)
    if (
        i in scan.timed
        or not scan.capital(i)
        or len(word) <= 1
        or scan.national(i) is not None
        or _compound(scan, i)
        or place_follows(scan, i)
    ):
        return False
    if scan.vocabulary.pack.capital_nouns:
        return _opens_among_nouns(scan, i)
    if scan.title_case or (scan.sentence.words[i].isupper() and not acronym(scan, i)):
        return known(scan, i)
    if word in scan.vocabulary.closed:
        if scan.initial(i):
            return _full_name(scan, i)
        named = known(scan, i) or (scan.given(i) and scan.capital(i + 1))
        return word not in scan.vocabulary.words.possessives and named
    return not scan.initial(i) or known(scan, i) or acronym(scan, i) or _first_word_is_name(scan, i)


def _opens_among_nouns(scan: Scan, i: int) -> bool:
    """Where all nouns have capitals: a given name with another behind it, what a title announces, what is known."""
    word, vocabulary = scan.word(i), scan.vocabulary
    if word in vocabulary.closed or scan.nouns(i):
        return False
    if word in vocabulary.person_nouns:
        return _unlisted(scan, i + 1)
    titled = _after_title(scan, i) or scan.word(i - 1) in vocabulary.person_nouns
    if known(scan, i) or acronym(scan, i) or (titled and _unlisted(scan, i)):
        return True
    first = scan.given(i) or word.partition("-")[0] in vocabulary.given
    further = _unlisted(scan, i + 1) or (scan.word(i + 1) in vocabulary.particles and _unlisted(scan, i + 2))
    return first and (further or scan.word(i + 2) in vocabulary.particles)


def _unlisted(scan: Scan, i: int) -> bool:
    """Whether a capital stands at token `i` on a word that the pack does not have as a noun of the language."""
    vocabulary, word = scan.vocabulary, scan.word(i)
    if not scan.capital(i) or i in scan.timed or word in vocabulary.closed or scan.nouns(i) or scan.plain(i):
        return False
    ends = word.endswith(vocabulary.noun_endings) and not scan.given(i)
    return not ends and word not in vocabulary.thing_nouns and scan.national(i) is None


def _full_name(scan: Scan, i: int) -> bool:
    """As in "Ali Kosto rekao je": a word that is a first name too, in a full name found elsewhere or listed."""
    if whole_person(scan, i) is not None:
        return True
    return scan.given(i) and scan.capital(i + 1) and known(scan, i) and known(scan, i + 1)


def _first_word_is_name(scan: Scan, i: int) -> bool:
    """At a sentence start a lone capital proves nothing; a given name does, and two capitals in a row do."""
    if scan.given(i) or (scan.word(i) in scan.vocabulary.person_nouns and scan.capital(i + 1)):
        return True
    if scan.word(i) in scan.vocabulary.modifiers or scan.word(i) in scan.vocabulary.saying or scan.given(i + 1):
        return False
    if _listed_surname(scan, i):
        return True
    if (scan.plain(i) and not scan.plain(i + 1)) or _body_next(scan, i + 1) or _of_person(scan, i):
        return False
    return (
        scan.capital(i + 1) and scan.word(i + 1) not in scan.vocabulary.closed and i + 1 not in scan.timed
        and not any(_listed_next(hit, i + 1) and scan.strong(hit.entry, i + 1) for hit in scan.names(i + 1))
    )  # fmt: skip


def _of_person(scan: Scan, i: int) -> bool:
    """As in "Розмова Зеленського": a listed person in another case than the nominative follows what is no name."""
    if not scan.vocabulary.pack.by_case or any(hit.entry.kind == "person" for hit in scan.names(i)):
        return False
    people = (hit for hit in scan.names(i + 1) if hit.entry.kind == "person" and scan.strong(hit.entry, i + 1))
    return any(hit.cases and "nom" not in hit.cases for hit in people)


def _listed_next(hit: Hit, i: int) -> bool:
    """Whether a listed land, agency or body of several words begins at token `i`: "Paravojne Snage za brzu podršku"."""
    return hit.entry.kind in LISTED or (hit.entry.kind == "organisation" and hit.last > i + LISTED_WORDS)


def _body_next(scan: Scan, i: int) -> bool:
    """As in "Odluka NATO-a": where order is free, a body follows the word that opens the sentence."""
    if not scan.vocabulary.pack.by_case:
        return False
    if scan.vocabulary.pack.adjectives_both and scan.body_noun(i):
        return True
    return (acronym(scan, i) and not acronym(scan, i - 1)) or body_run(scan, i) is not None


def _listed_surname(scan: Scan, i: int) -> bool:
    """Whether token `i` is the surname of a listed person, and no word of the report or of the language."""
    word = scan.word(i)
    if scan.plain(i) or word in scan.vocabulary.surname_words:
        return False
    return word in holders() or any(map(called_by, scan.vocabulary.inflection.owner(word)))


def _compound(scan: Scan, i: int) -> bool:
    """As in "Islamist-led", "Iran-backed": an adjective, not a name."""
    _, mark, rest = scan.sentence.words[i].rpartition("-")
    return bool(mark) and rest.islower() and len(rest) > SHORT and not scan.vocabulary.pack.by_case


def _medium(scan: Scan, i: int) -> bool:
    """Whether an agency is named here: a byline's "Author" is no first name of it."""
    return any(hit.entry.kind == "agency" for hit in scan.names(i))


def _further(scan: Scan, i: int) -> bool:
    """Whether a name goes on at token `i`; where all nouns have capitals, no noun of the language does."""
    if not scan.vocabulary.pack.capital_nouns:
        return _goes_on(scan, i)
    if scan.capital(i):
        return _month_or_name(scan, i) or (_unlisted(scan, i) and not _medium(scan, i))
    return (scan.word(i) not in scan.vocabulary.particles or after_given(scan, i)) and _goes_on(scan, i)


def _goes_on(scan: Scan, i: int) -> bool:
    word = scan.word(i)
    if i in scan.timed or _month_or_name(scan, i):
        return _month_or_name(scan, i)
    if word in scan.vocabulary.particles and not scan.capital(i):
        return goes_on_behind(scan, i)
    if (
        not scan.capital(i)
        or (word in scan.vocabulary.closed and word not in scan.vocabulary.particles)
        or _compound(scan, i)
    ):
        return joined_article(scan, i)
    if scan.title_case or scan.shouted or (scan.sentence.words[i].isupper() and len(word) > SHOUTED):
        return known(scan, i)
    if word in scan.vocabulary.postnominals:
        return False
    stopped = any(hit.entry.kind in STOP_KINDS and scan.strong(hit.entry, i) for hit in scan.names(i))
    further = place_follows(scan, i) or other_name(scan, i)
    return not (_case_breaks(scan, i) or stopped or _medium(scan, i) or further)


def _month_or_name(scan: Scan, i: int) -> bool:
    """As in "Theresa May", "Mrs May": a month or verb with a capital right after a first name or "Mrs" is a surname."""
    if not scan.capital(i) or scan.title_case or scan.shouted or {i - 1, i + 1} & scan.timed:
        return False
    other = i in scan.timed or scan.word(i) in scan.vocabulary.words.auxiliaries
    return other and (scan.given(i - 1) or scan.word(i - 1) in scan.vocabulary.person_nouns)


def _after_title(scan: Scan, i: int) -> bool:
    """As in "tajnik SNSD Rajko Vasić": whether a title stands right before token `i`."""
    kinds = TITLES if scan.vocabulary.pack.capital_nouns else TITLES - {"generic", "counterpart", "group"}
    return any(hit.last == i and hit.entry.kind in kinds for k in (i - 2, i - 1) for hit in scan.nouns(k))


def _case_breaks(scan: Scan, i: int) -> bool:
    """As in "iz SDP-a Ivo Ivić", "u Tirani Džon Viters": a body or place before a name is not part of it."""
    if not scan.vocabulary.pack.by_case or not scan.capital(i + 1):
        return False
    before = scan.sentence.words[i - 1]
    if acronym(scan, i - 1):
        return not before.isupper() or scan.given(i) or _after_title(scan, i - 1)
    return scan.given(i) and not scan.given(i - 1) and any(hit.entry.kind == "place" for hit in scan.names(i - 1))
