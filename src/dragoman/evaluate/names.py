"""The engine's mentions as names of the field's three types: PER, ORG, LOC.

Dragoman marks more than names: "Norwegian", "the minister", "her government". Only what the marking schemes call a
name is given, without titles and without what stands before it.
"""

from collections.abc import Iterator

from dragoman.evaluate.score import Name
from dragoman.lang.pack import available, load
from dragoman.model.annotation import Annotations, Mention
from dragoman.model.text import Sentence
from dragoman.names.scripts import caseless

ADJECTIVAL = frozenset(("adjective", "people", "capital"))
OWNED = frozenset(("person", "group", "organisation"))
UNION = "state:EU"
"""A state in the world's lists, an organisation to the schemes."""


def names_in(annotations: Annotations) -> list[Name]:
    """Offsets and types of the names of a report, in order."""
    return sorted({name for _, name in named(annotations)})


def named(annotations: Annotations) -> Iterator[tuple[int, Name]]:
    """Mentions by index that are names, with offsets and type."""
    sentences = {sentence.index: sentence for sentence in annotations.layout.sentences}
    for index, mention in enumerate(annotations.mentions):
        for name in _name(mention, sentences[mention.sentence]):
            yield index, name
        for name in _owner(mention, sentences[mention.sentence], annotations.layout.language):
            yield index, name


def _name(mention: Mention, sentence: Sentence) -> Iterator[Name]:
    first, last = mention.first, mention.last
    kind = _type(mention, sentence)
    if kind == "PER":
        first = max(first, last - len(mention.name))
    if kind == "ORG":
        first = _first_capital(mention, sentence)
    if kind is not None and first < last:
        start, end = sentence.offsets(first, last)
        yield start, end, kind


def _owner(mention: Mention, sentence: Sentence, language: str) -> Iterator[Name]:
    """The state that opens the words for somebody, where its name serves as adjective: 法国总统."""
    if mention.country is None or mention.kind not in OWNED or language not in available() or load(language).capitals:
        return
    names = (load(language).section("states").get(mention.country) or {}).get("names") or ()
    if mention.last > mention.first + 1 and sentence.lower[mention.first] in names:
        start, end = sentence.offsets(mention.first, mention.first + 1)
        yield start, end, "LOC"


def _type(mention: Mention, sentence: Sentence) -> str | None:
    if mention.kind == "person":
        return "PER" if mention.name else None
    if mention.key == UNION and mention.head not in ADJECTIVAL:
        return "ORG"
    if mention.kind in ("state", "place"):
        acronym = sentence.words[mention.first].replace(".", "").isupper()
        return "LOC" if mention.head not in ADJECTIVAL or (mention.head == "adjective" and acronym) else None
    if mention.kind in ("organisation", "agency", "outlet"):
        return "ORG" if _first_capital(mention, sentence) < mention.last else None
    return None


def _first_capital(mention: Mention, sentence: Sentence) -> int:
    """The first token with a capital, which begins the name; past the end if there is none.

    A body told by its state ("Norwegian police") is a description: the adjective does not count.
    """
    described = mention.head is not None and not mention.name and mention.key is None
    if caseless(sentence.words[mention.first]):
        return mention.last if described or (mention.head is not None and not mention.name) else mention.first
    for at in range(mention.first, mention.last):
        if sentence.words[at][:1].isupper() and not (described and at == mention.first):
            return at
    return mention.last
