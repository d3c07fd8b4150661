"""Names in tagged sentences, and the tags of the network for them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dragoman.tagger.viterbi import TAGS
from training.corpora import Sentence

NUMBERS = {tag: number for number, tag in enumerate(TAGS)}


@dataclass(frozen=True, slots=True)
class Span:
    """A name in a sentence: words from `first` to `last` (exclusive)."""

    first: int
    last: int
    kind: str


def spans(tags: Sequence[str]) -> list[Span]:
    """The names that BIO tags mark."""
    found: list[Span] = []
    for i, tag in enumerate(tags):
        if tag[:2] == "B-":
            found.append(Span(i, i + 1, tag[2:]))
        elif tag[:2] == "I-" and found and found[-1].last == i:
            found[-1] = replace(found[-1], last=i + 1)
    return found


def bio(size: int, names: Iterable[Span]) -> tuple[str, ...]:
    """The BIO tags of names."""
    tags = ["O"] * size
    for span in names:
        tags[span.first : span.last] = [f"B-{span.kind}", *[f"I-{span.kind}"] * (span.last - span.first - 1)]
    return tuple(tags)


def split_han(sentence: Sentence) -> Sentence:
    """Chinese words as single signs, as the tagger reads them."""
    if sentence.language != "zh":
        return sentence
    words: list[str] = []
    tags: list[str] = []
    for word, tag in zip(sentence.words, sentence.tags, strict=True):
        parts = [word] if word.isascii() else list(word)
        words.extend(parts)
        tags.extend([tag, *["I" + tag[1:] if tag != "O" else "O"] * (len(parts) - 1)])
    return Sentence("zh", sentence.id, tuple(words), tuple(tags))


def bies(tags: Sequence[str]) -> list[int]:
    """Numbers of the tags of the network for BIO tags."""
    found = [0] * len(tags)
    for span in spans(tags):
        size = span.last - span.first
        places = "S" if size == 1 else "B" + "I" * (size - 2) + "E"
        found[span.first : span.last] = [NUMBERS[f"{place}-{span.kind}"] for place in places]
    return found
