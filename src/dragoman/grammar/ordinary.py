"""The words that a language pack knows, whatever for: in scripts without capitals what is known so is no new name."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from dragoman.grammar.verbs import verbs_of
from dragoman.lang.lexicon import split
from dragoman.lang.pack import load
from dragoman.lang.predicates import predicate_words
from dragoman.lang.vocabulary import Vocabulary, vocabulary_of

SECTIONS = ("nouns", "words", "speech", "status", "triggers", "time", "predicates", "names")
"""Files whose words are words of the language; of `names` only the list of words that are none."""
NAMING = ("given", "particles")
"""Lists of words in names."""


@dataclass(frozen=True, slots=True)
class OrdinaryWords:
    """Words of the language, forms of its verbs, and names that it lists."""

    vocabulary: Vocabulary
    words: frozenset[str]
    verbs: frozenset[str]
    _ordinary: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)
    _known: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)

    def has(self, word: str) -> bool:
        """Whether a folded word is one of the language, in any form."""
        found = self._ordinary.get(word)
        if found is None:
            found = self._ordinary[word] = word in self.verbs or any(
                base in self.words for base, _ in self.vocabulary.inflection.bases(word)
            )
        return found

    def verb(self, word: str) -> bool:
        """Whether a folded word is a form of a verb."""
        return word in self.verbs

    def known(self, word: str) -> bool:
        """Whether a folded word is one of the language, or of a listed name."""
        found = self._known.get(word)
        if found is None:
            names = self.vocabulary.names
            found = self._known[word] = (
                self.has(word) or word in self.vocabulary.given or bool(names.begun_by(word)) or word in names.within
            )
        return found


@lru_cache(maxsize=16)
def ordinary_words(code: str) -> OrdinaryWords:
    """The words of a language pack, gathered once."""
    pack, vocabulary = load(code), vocabulary_of(code)
    found = {token for name in SECTIONS for text in _texts(pack.section(name)) for token in split(text)}
    predicates = predicate_words(code)
    forms = {form for verb in predicates.verbs for form in vocabulary.inflection.verb(split(verb)[0])}
    return OrdinaryWords(
        vocabulary=vocabulary,
        words=frozenset(word for word in found | vocabulary.closed if word[:1].isalpha()),
        verbs=frozenset((*verbs_of(code).forms, *forms)),
    )


def _texts(content: Any) -> Iterator[str]:
    if isinstance(content, dict):
        for key, value in content.items():
            if key not in NAMING:
                yield str(key)
                yield from _texts(value)
    elif isinstance(content, list):
        for item in content:
            yield from _texts(item)
    elif isinstance(content, str):
        yield content
