"""Makes other sentences out of those of the sets, so that the model learns names and not only these names."""

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from training.corpora import Sentence
from training.invent import Inventor
from training.labels import Span, bio, spans

CAPITALS, SWAP, CYRILLIC, TITLE, LOWER_FIRST = 0.06, 0.30, 0.12, 0.08, 0.03
"""Shares of the sentences that are changed so in an epoch."""
INVENT, TITLE_CASE = 0.35, 0.06
"""Shares of the sentences that are changed so too, in the hard epochs."""
INVENT_ONE = 0.6
HEADLINE_SMALL = 3
"""Letters of a word that a headline in capital letters writes small."""
SWAP_ONE = 0.5
MIN_TITLE = 6
"""Letters of a word before a person that is put before others: most such words are titles."""
ENDING = 2
"""Letters at the end of a name that must be the same for another to stand in its place: they carry the case."""
LATIN_WRITTEN = ("en", "pt", "da", "sv", "hr", "sr", "sk")
FREE = frozenset(("en", "zh", "da", "sv", "pt"))
"""Languages whose names have no case."""
LATIN = {
    "lj": "љ", "nj": "њ", "dž": "џ", "a": "а", "b": "б", "c": "ц", "č": "ч", "ć": "ћ", "d": "д", "đ": "ђ", "e": "е",
    "f": "ф", "g": "г", "h": "х", "i": "и", "j": "ј", "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п",
    "r": "р", "s": "с", "š": "ш", "t": "т", "u": "у", "v": "в", "z": "з", "ž": "ж",
}  # fmt: skip


class Augmenter:
    """Changes sentences at random; `extra` are names by type that may stand for others beside those of the sets."""

    def __init__(self, sentences: Sequence[Sentence], extra: Mapping[str, Sequence[str]]) -> None:
        self._names: defaultdict[tuple[str, str, str], list[tuple[str, ...]]] = defaultdict(list)
        self._titles: defaultdict[str, list[str]] = defaultdict(list)
        for sentence in sentences:
            for span in spans(sentence.tags):
                words = sentence.words[span.first : span.last]
                self._names[self._key(sentence.language, span.kind, words)].append(words)
                before, tag = (
                    (sentence.words[span.first - 1], sentence.tags[span.first - 1]) if span.first else ("", "")
                )
                if span.kind == "PER" and tag == "O" and before.isalpha() and len(before) >= MIN_TITLE:
                    self._titles[sentence.language].append(before)
        for kind, names in extra.items():
            for name in names:
                for language in LATIN_WRITTEN:
                    self._names[self._key(language, kind, name.split())].append(tuple(name.split()))
        self._inventor = Inventor(sentences, ((kind, name) for kind, names in extra.items() for name in names))

    @staticmethod
    def _key(language: str, kind: str, words: Sequence[str]) -> tuple[str, str, str]:
        family = "hbs" if language in ("hr", "sr") else language
        return family, kind, "" if language in FREE else words[-1][-ENDING:].casefold()

    def changed(self, sentence: Sentence, rng: random.Random, *, hard: bool = False) -> Sentence:
        """The sentence, or another made of it; `hard`: also with names that nobody has, and as headlines are."""
        if rng.random() < SWAP:
            sentence = self._swapped(sentence, rng)
        if hard:
            sentence = self._hard(sentence, rng)
        if rng.random() < TITLE:
            sentence = self._titled(sentence, rng)
        if sentence.language in ("hr", "sr") and rng.random() < CYRILLIC:
            sentence = replace(sentence, words=tuple(map(cyrillic, sentence.words)))
        if rng.random() < CAPITALS:
            sentence = replace(sentence, words=tuple(word.upper() for word in sentence.words))
        elif rng.random() < LOWER_FIRST and sentence.tags[0] == "O":
            sentence = replace(sentence, words=(sentence.words[0].lower(), *sentence.words[1:]))
        return sentence

    def _hard(self, sentence: Sentence, rng: random.Random) -> Sentence:
        if sentence.language not in LATIN_WRITTEN:
            return sentence
        words = list(sentence.words)
        if rng.random() < INVENT:
            ending = 0 if sentence.language in FREE else ENDING
            for span in spans(sentence.tags):
                if rng.random() < INVENT_ONE:
                    own = words[span.first : span.last]
                    words[span.first : span.last] = self._inventor.name(own, span.kind, ending, rng)
        if rng.random() < TITLE_CASE:
            words = [word if len(word) <= HEADLINE_SMALL else word[:1].upper() + word[1:] for word in words]
        return replace(sentence, words=tuple(words))

    def _swapped(self, sentence: Sentence, rng: random.Random) -> Sentence:
        words: list[str] = []
        names: list[Span] = []
        done = 0
        for span in spans(sentence.tags):
            words.extend(sentence.words[done : span.first])
            own = sentence.words[span.first : span.last]
            others = self._names.get(self._key(sentence.language, span.kind, own), ())
            new = rng.choice(others) if others and rng.random() < SWAP_ONE else own
            names.append(Span(len(words), len(words) + len(new), span.kind))
            words.extend(new)
            done = span.last
        words.extend(sentence.words[done:])
        return replace(sentence, words=tuple(words), tags=bio(len(words), names), pos=())

    def _titled(self, sentence: Sentence, rng: random.Random) -> Sentence:
        titles = self._titles.get(sentence.language)
        persons = [span for span in spans(sentence.tags) if span.kind == "PER"]
        if not titles or not persons:
            return sentence
        at = rng.choice(persons).first
        if at and (len(sentence.words[at - 1]) > ENDING or sentence.tags[at - 1] != "O"):
            return sentence
        words = (*sentence.words[:at], rng.choice(titles), *sentence.words[at:])
        return replace(sentence, words=words, tags=(*sentence.tags[:at], "O", *sentence.tags[at:]), pos=())


def cyrillic(word: str) -> str:
    """A Serbian or Croatian word in Cyrillic letters; others than theirs stay."""
    found, i = [], 0
    while i < len(word):
        size = 2 if word[i : i + 2].lower() in LATIN else 1
        letter = word[i : i + size]
        new = LATIN.get(letter.lower(), letter)
        found.append(new.upper() if letter[:1].isupper() else new)
        i += size
    return "".join(found)
