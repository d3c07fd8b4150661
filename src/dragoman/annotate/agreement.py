"""Whether the words of a phrase go together where they are inflected: by case, and behind a number."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.annotate.capitals import acronym
from dragoman.annotate.scan import Scan
from dragoman.lang.lexicon import Hit
from dragoman.lang.world import load_world
from dragoman.model.annotation import Mention


def parted(scan: Scan, first: int, at: int, head: Hit) -> bool:
    """As in "Danska je brodom stigla": with a verb between, a land that does not agree with the noun is its own."""
    between = {scan.word(j) for j in range(first, at)} & scan.vocabulary.words.clitics
    demonyms = [h for h in scan.names(first) if h.entry.kind == "adjective" and h.cases]
    return bool(between and demonyms) and not any((h.cases & head.cases) - {"plural"} for h in demonyms)


def agreeing(scan: Scan, at: int, head: Hit) -> Hit:
    """Of several readings of a word the one that agrees with a demonym or number before it: "18 ruskih diplomata"."""
    if not scan.vocabulary.pack.by_case:
        return head
    lands = [h for h in scan.names(at - 1) if h.entry.kind == "adjective" and h.last == at and h.cases]
    number = _is_number(scan, at - 1 - bool(lands))
    wanted = _wanted(lands, number=number)
    hits = [h for h in scan.nouns(at) if h.last == head.last and (not wanted or wanted & h.cases)]
    return _several(hits, lands, head, number=number) or _same(hits, wanted, head)


def _wanted(lands: Sequence[Hit], *, number: bool) -> frozenset[str]:
    """The cases that the demonyms allow; behind a number the genitive, where it is one of them."""
    cases = frozenset(case for hit in lands for case in hit.cases) - {"plural", "voc"}
    return (cases & {"gen"} or cases) if number else cases


def _several(hits: Iterable[Hit], lands: Sequence[Hit], head: Hit, *, number: bool) -> Hit | None:
    """The group that several holders of an office are, behind a number or a plural: "ruskih diplomata"."""
    plural = bool(lands) and all(hit.cases == {"gen", "plural"} for hit in lands)
    if head.entry.kind != "office" or not (number or plural):
        return None
    return next((h for h in hits if h.entry.kind == "group"), None)


def _same(hits: Iterable[Hit], wanted: frozenset[str], head: Hit) -> Hit:
    """The reading of the same entry that agrees, if this one does not."""
    if not wanted or wanted & head.cases:
        return head
    return next((h for h in hits if h.entry.key == head.entry.key), head)


def _is_number(scan: Scan, i: int) -> bool:
    return scan.word(i)[:1].isdigit() or scan.word(i) in scan.vocabulary.numerals


def counted(scan: Scan, mention: Mention) -> Mention:
    """As in "18 diplomata": after a number the genitive is several people, who do something or to whom it is done."""
    if scan.vocabulary.pack.final == "endings":
        return _several_owned(scan, mention)
    if not scan.vocabulary.pack.by_case or "gen" not in mention.cases or "dat" in mention.cases:
        return mention
    j = mention.first - 1
    while _is_number(scan, j):
        j -= 1
    if j == mention.first - 1 or j in scan.timed or scan.word(j) in scan.vocabulary.words.prepositions:
        return mention
    return replace(mention, plural=True, cases=frozenset(("nom", "acc")))


def _several_owned(scan: Scan, mention: Mention) -> Mention:
    """As in "iki Rus diplomatı": behind a number the ending of whose they are may be that of the accusative."""
    several = _is_number(scan, mention.first) and mention.last - mention.first > 1
    either = several and scan.word(mention.last - 1).endswith(("i", "u", "ü")) and "nom" in mention.cases
    return replace(mention, plural=True, cases=mention.cases | {"acc"}) if either else mention


def number_next(scan: Scan, hit: Hit) -> bool:
    """As in "Almanya iki diplomatı": where endings tell whose something is, a land before a number owns nothing."""
    numerals = scan.vocabulary.numerals - scan.vocabulary.words.indefinite
    number = scan.word(hit.last) in numerals or scan.word(hit.last).isdigit()
    return scan.vocabulary.pack.final == "endings" and number and hit.entry.kind in ("state", "place")


def apart(scan: Scan, head: Hit, following: Hit) -> bool:
    """Whether two nouns are no compound: of a person and a body, of people and whoever, or without its ending."""
    two = (head.entry.kind, following.entry.kind) == ("office", "body") or head.entry.key == "people"
    return two or not owned(scan, following)


def ownerless(scan: Scan, head: Hit) -> bool:
    """As in "رئيس الشركة": a title that tells no office of a state without whose it is, and may be that of whatever."""
    word = scan.word(head.last - 1)
    alone = word in scan.vocabulary.owner_needed and head.entry.tokens == (word,)
    return alone and scan.national(head.last) is None


def several(scan: Scan, i: int, head: Hit) -> bool:
    """Whether a number or an article of several stands before a masculine noun: "die Minister", "zwei Diplomaten"."""
    words = scan.vocabulary.words
    numeral = scan.word(i - 1) in scan.vocabulary.numerals - words.indefinite or scan.word(i - 1).isdigit()
    return numeral or (
        scan.word(i - 1) in words.plural_articles and not scan.word(head.last - 1).endswith(words.feminine)
    )


def no_surname(scan: Scan, at: int) -> bool:
    """Whether a word after a title is an acronym, a plain word, or a land where none is told by a capital.

    As in "the secretary of state. Above: …", "يزور رئيس الوزراء الهولندي القاهرة".
    """
    kinds = {h.entry.kind for h in scan.names(at)} if not scan.vocabulary.pack.capitals else set()
    land = bool(kinds & {"place", "state"}) and "person" not in kinds
    return land or acronym(scan, at) or scan.word(at) in scan.vocabulary.plain_words


def town(scan: Scan, at: int) -> bool:
    """As in "gradonačelnik Solina": whether a word is that of a town in the genitive."""
    word = scan.sentence.words[at]
    bases = scan.vocabulary.inflection.bases(scan.word(at))
    return any("gen" in cases and load_world().lookup(word[:1] + base[1:]) for base, cases in bases)


def unowned(scan: Scan, i: int, head: Hit) -> bool:
    """Whether a head is not owned by the land right before it, of which its ending would tell: "Umman isyancılara".

    At the start of a sentence the land is rather the subject: "Fransa askerlerini çekti".
    """
    if scan.vocabulary.pack.final != "endings":
        return False
    first = scan.national(i)
    if first is None or first.entry.kind != "state" or scan.word(first.last).startswith("'"):
        return False
    opens = scan.initial(i) and "acc" in head.cases and "nom" not in head.cases and head.entry.kind != "office"
    return opens or not owned(scan, head)


def owned(scan: Scan, head: Hit) -> bool:
    """Whether the last word of a head has the ending of what somebody or something has."""
    return scan.word(head.last - 1).endswith(scan.vocabulary.owned_endings)


def qualifies(scan: Scan, i: int) -> bool:
    """Whether what may be a noun is the adjective of the next word: "askeri tatbikat", but "Türk askeri öldürüldü"."""
    following, vocabulary = scan.word(i + 1), scan.vocabulary
    if vocabulary.pack.final != "endings" or scan.word(i) not in vocabulary.modifiers:
        return False
    return following.isalpha() and not following.endswith(vocabulary.verbal_endings)
