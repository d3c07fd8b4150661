"""Whether words from right to left came out in the order of reading: by what only whole words can tell.

The places of letters prove an order (see `placed`), if the page shows the text as it should. A program that does not
know these scripts draws them turned round, and then the page itself is wrong. So the words themselves are asked:
the short words of the language must be there, and not the other way round; in Hebrew some letters only end words.
"""

import re
from functools import lru_cache

from dragoman.lang.identifier import likeliest
from dragoman.lang.pack import available, closed_words

_WORD = re.compile(r"[\u0590-\u08ff\u200c]+")
_SAMPLE = 20_000  # characters
_HEBREW = "he"
_ENDING = "ךםןףץ"
_LISTS = ("determiners", "prepositions", "conjunctions", "subordinators", "relatives", "pronouns", "be")
_FEWEST = 3  # words that show the order
_SURE = 3  # times as many in one order as in the other


def reads_well(text: str) -> bool:
    """Whether the words of a text are read from right to left; False where nothing known tells it."""
    words = _WORD.findall(text[:_SAMPLE])
    language = likeliest(" ".join(words), 1)[0][0] if words else ""
    if language == _HEBREW:
        right = sum(word[-1] in _ENDING for word in words)
        wrong = sum(char in _ENDING for word in words for char in word[:-1])
    elif language in available():
        known = _short_words(language)
        right, wrong = sum(word in known for word in words), sum(word[::-1] in known for word in words)
    else:
        return False
    return right >= _FEWEST and right > _SURE * wrong


@lru_cache(maxsize=4)
def _short_words(language: str) -> frozenset[str]:
    """Short words of a language that are not words backwards, too."""
    words = frozenset(word for name in _LISTS for word in closed_words(language, name) if " " not in word)
    return frozenset(word for word in words if word[::-1] not in words)
