"""Names with an ending that no apostrophe sets off, where a report has them without one too: "Fidanın" of Fidan."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.lang.vocabulary import Vocabulary
from dragoman.model.annotation import Mention
from dragoman.model.text import Sentence

NOM = "nom"
SHORTEST = 3
"""Letters of a surname that an ending may follow."""

Words = tuple[str, ...]


def without_endings(
    mentions: Sequence[Mention], sentences: Sequence[Sentence], vocabulary: Vocabulary
) -> list[Mention]:
    """The mentions; a name that is one of a person of the report with an ending, as that person's name in its case."""
    if vocabulary.pack.final != "endings":
        return list(mentions)
    lower = {sentence.index: sentence.lower for sentence in sentences}
    folded = [tuple(lower[m.sentence][m.last - len(m.name) : m.last]) if m.name else () for m in mentions]
    people = [(m, words) for m, words in zip(mentions, folded, strict=True) if m.kind == "person" and words]
    full = {words for _, words in people if len(words) > 1}
    plain = {words for words in full if not _ended(words, full, vocabulary)}
    surnames = {words[-1]: m.name[-1] for m, words in people if m.office or len(words) > 1}
    return [_based(m, words, surnames, plain, vocabulary) for m, words in zip(mentions, folded, strict=True)]


def _ended(name: Words, full: set[Words], vocabulary: Vocabulary) -> bool:
    """Whether a full name is another one with an ending."""
    bases = (base for base, _ in vocabulary.inflection.bases(name[-1]) if base != name[-1])
    return any((*name[:-1], base) in full for base in bases)


def _based(
    mention: Mention, words: Words, surnames: dict[str, str], full: set[Words], vocabulary: Vocabulary
) -> Mention:
    unsure = mention.kind in ("person", "name") and words and not mention.key
    if not unsure or any(name[-1] == words[-1] for name in full):
        return mention
    for base, cases in vocabulary.inflection.bases(words[-1]):
        oblique = cases - {NOM, "plural"}
        known = base in surnames and base != words[-1] and len(base) >= SHORTEST
        if known and oblique and (len(words) == 1 or (*words[:-1], base) in full):
            return replace(mention, kind="person", name=(*mention.name[:-1], surnames[base]), cases=oblique)
    return mention
