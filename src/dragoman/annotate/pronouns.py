"""Whom a pronoun stands for: a person or body named before it, as far as the sentences tell.

Those that act come first, then those spoken of beside them ("after a talk with Kos", "the Kos report"), and those
named in a quotation last: who goes on speaking is not somebody the words quoted are about. No pronoun stands for
somebody whom its own sentence names behind it ("He said that Holm …") or in a quotation that it stands outside of.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from dragoman.annotate.quotes import MIN_WORDS, quotes_in
from dragoman.annotate.sexes import Sexes
from dragoman.lang.vocabulary import Words
from dragoman.model.annotation import Mention
from dragoman.model.text import Sentence

REACH = 3
"""Sentences back in which a pronoun or bare title looks for its actor."""
OWNERS = frozenset(("'s", "'", "’s", "’"))
NO_BODY = frozenset(("adjective", "website"))
POSSESSIVE = "possessive singular"


def as_subject(mention: Mention, sentence: Sentence, words: Words) -> bool:
    """Whether "it" opens a clause: as an object it is mostly a thing that was done or made."""
    before = sentence.lower[mention.first - 1] if mention.first else ""
    opens = (
        before in ("", ",", ";", ":", "—", "–", '"', "“")
        or before in words.subordinators
        or before in words.conjunctions
    )
    return opens or before in words.relatives or (before[:1].isalpha() and before.endswith(words.plural_endings))


def person_of(found: list[Mention], index: int, by_index: Mapping[int, Sentence], sexes: Sexes) -> int | None:
    """The person of whom a pronoun is said, who has the sex that the pronoun tells; of a possessive, the owner."""
    mention = found[index]
    owns = mention.owner is not None and mention.kind != "pronoun"
    sentence = by_index[mention.sentence]
    sex = sexes.of(sentence.lower[mention.owner or 0 if owns else mention.first])
    barred = (
        frozenset() if owns or mention.head == POSSESSIVE else frozenset(_barred(found, index, sentence, sexes.words))
    )
    near = range(_of_sentence(found, mention.sentence - REACH + 1).start, index)
    fits = [i for i in near if sexes.fits(i, sex) and _head(found, i) not in barred]
    person = person_before(found, index, by_index, sexes.words, fits)
    sexes.note(person, sex)
    return person


def person_before(
    found: list[Mention], index: int, by_index: Mapping[int, Sentence], words: Words, among: Sequence[int] | None = None
) -> int | None:
    """The person a pronoun stands for: one of this sentence before it, else of the nearest sentence.

    Of several the first one, but those named side by side only where nobody stands alone: "Holm and Berg met Kos, her
    office said"; and those who do not act, or are only quoted, where nobody else is named. `among` limits the choice.
    """
    here = found[index].sentence
    for back in range(REACH):
        persons = [
            i for i in (_of_sentence(found, here - back) if among is None else among)
            if i < index and found[i].sentence == here - back
            and found[i].kind == "person" and (found[i].name or found[i].office)
        ]  # fmt: skip
        if persons:
            sentence = by_index[here - back]
            together = _together(found, by_index[here], words) if back == 0 else frozenset()
            quoted = _quoted(found, persons, sentence)
            best = min(
                persons, key=lambda i: (i in quoted, i in together, beside(found[i], sentence, words), found[i].first)
            )
            return _head(found, best)
    return None


def _of_sentence(found: Sequence[Mention], sentence: int) -> range:
    """The mentions of a sentence. All are in the order of the text: looked for one by one, long reports grow slow."""
    first = bisect_left(found, sentence, key=_place)
    return range(first, bisect_right(found, sentence, lo=first, key=_place))


def _place(mention: Mention) -> int:
    return mention.sentence


def _head(found: Sequence[Mention], index: int) -> int:
    refers = found[index].refers
    return index if refers is None else refers


def _barred(found: Sequence[Mention], index: int, sentence: Sentence, words: Words) -> Iterator[int]:
    """Who a pronoun that is no possessive cannot be: those named behind it, or in quotations it stands outside of."""
    mention = found[index]
    here = [i for i in _of_sentence(found, mention.sentence) if found[i].name]
    if sentence.lower[0] not in words.subordinators | words.times | words.prepositions:  # "When he came, Holm said"
        yield from (_head(found, i) for i in here if found[i].first > mention.first)
    for quote in quotes_in(sentence):
        if quote.last - quote.first >= MIN_WORDS and not quote.first <= mention.first < quote.last:
            yield from (_head(found, i) for i in here if quote.first <= found[i].first < quote.last)


def _quoted(found: Sequence[Mention], persons: Sequence[int], sentence: Sentence) -> frozenset[int]:
    """Those of them who are named in a quotation of their sentence."""
    quotes = [quote for quote in quotes_in(sentence) if quote.last - quote.first >= MIN_WORDS]
    return frozenset(i for i in persons if any(q.first <= found[i].first < q.last for q in quotes))


def beside(mention: Mention, sentence: Sentence, words: Words) -> bool:
    """Whether somebody is named who does not act himself: "Kos's plan", "a talk with Kos", a name in another case."""
    if mention.cases:
        return "nom" not in mention.cases
    lower, j = sentence.lower, mention.first - 1
    while j > 0 and lower[j] in words.determiners:
        j -= 1
    owns = mention.last < len(lower) and lower[mention.last] in OWNERS
    return owns or (j >= 0 and lower[j] in words.prepositions)


def _together(found: list[Mention], sentence: Sentence, words: Words) -> frozenset[int]:
    """Persons named side by side in a sentence, who are several: "Holm and Berg", "Holm, Berg"."""
    here = [i for i in _of_sentence(found, sentence.index) if found[i].kind == "person"]
    joined = words.conjunctions | {","}
    pairs = (
        (i, j) for i, j in pairwise(here)
        if found[j].refers not in (i, found[i].refers or i)
        and joined.issuperset(sentence.lower[found[i].last : found[j].first])
    )  # fmt: skip
    return frozenset(i for pair in pairs for i in pair)


def body_before(found: list[Mention], index: int, by_index: Mapping[int, Sentence], words: Words) -> int | None:
    """The state or body "it" stands for: that which opens this sentence or the one before, else the nearest."""
    here = found[index].sentence
    for back in range(2):
        bodies = [
            i for i in _of_sentence(found, here - back)
            if i < index and found[i].kind in ("state", "organisation") and found[i].head not in NO_BODY
        ]  # fmt: skip
        if bodies:
            return _head(found, _subject(found, bodies, by_index[here - back], words, back))
    return None


def _subject(found: Sequence[Mention], bodies: list[int], sentence: Sentence, words: Words, back: int) -> int:
    first = found[bodies[0]]
    opens = first.first <= 1 + _opening(sentence.lower)
    return bodies[0] if opens and (back == 0 or not beside(first, sentence, words)) else bodies[-1]


def _opening(lower: Sequence[str]) -> int:
    """Tokens of a time or other phrase before the first comma ("In September, the United States …")."""
    comma = next((j for j, word in enumerate(lower[:8]) if word == ","), -1)
    return comma + 1
