"""Makes any number of different reports out of some real ones: other people, other states, other days.

Plain repetition would measure how fast copies are found, not how fast news is read. What is made is fit for
measuring time and memory, and for nothing else.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

_STATES = (
    ("Russia", "Russian"),
    ("Iran", "Iranian"),
    ("Ukraine", "Ukrainian"),
    ("China", "Chinese"),
    ("India", "Indian"),
    ("Brazil", "Brazilian"),
    ("Turkey", "Turkish"),
    ("Egypt", "Egyptian"),
    ("Serbia", "Serbian"),
    ("Croatia", "Croatian"),
    ("Germany", "German"),
    ("Mexico", "Mexican"),
    ("Kenya", "Kenyan"),
    ("Japan", "Japanese"),
    ("Armenia", "Armenian"),
    ("Norway", "Norwegian"),
    ("Cuba", "Cuban"),
)
_MONTHS = (
    *"January February March April May June".split(),
    *"July August September October November December".split(),
)
_KEPT = frozenset(
    "States Kingdom Nations Union House Council Minister President Ministry Monday Tuesday Wednesday Thursday "
    "Friday Saturday Sunday The In On At".split()
).union(_MONTHS, *_STATES)
_FULL_NAME = re.compile(r"\b[A-Z][a-z]+ ([A-Z][a-z]{3,})\b")
_WORD = re.compile(r"\b[A-Z][a-z]+\b|\b(?:19|20)\d\d\b")
_SYLLABLES = tuple("ba ko mi ra ten vos lin dar esh gul por nev".split())


def real_texts(bench: Path) -> list[str]:
    """The articles of the news-events collection under `bench`, each with its title and its day on top."""
    texts: list[str] = []
    for path in sorted((bench / "news-events").glob("*/articles.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            article = json.loads(line)
            day = str(article.get("date_publish") or "")[:10]
            texts.append(
                "\n".join(part for part in (article.get("title"), day, "", article.get("text")) if part is not None)
            )
    return texts


def reports(texts: list[str], count: int) -> Iterator[tuple[str, str]]:
    """`count` file names and texts: the given ones first, then variants of them. The same on every run."""
    for number in range(count):
        copy, index = divmod(number, len(texts))
        yield f"{number:06}.txt", vary(texts[index], copy) if copy else texts[index]


def vary(text: str, copy: int) -> str:
    """The text with surnames, states, months and years changed in the way that belongs to this `copy`."""
    surnames = {found for found in _FULL_NAME.findall(text) if found not in _KEPT}
    states = _rotated(copy)

    def other(match: re.Match[str]) -> str:
        word = match[0]
        if word.isdigit():
            return str(int(word) - copy % 15)
        if word in _MONTHS:
            return _MONTHS[(_MONTHS.index(word) + copy) % len(_MONTHS)]
        return states.get(word) or (_surname(word, copy) if word in surnames else word)

    return _WORD.sub(other, text)


def _rotated(copy: int) -> dict[str, str]:
    """Each state and its adjective to those of another."""
    step = copy % len(_STATES)
    others = (*_STATES[step:], *_STATES[:step])
    return {
        word: changed
        for pair, other in zip(_STATES, others, strict=True)
        for word, changed in zip(pair, other, strict=True)
    }


def _surname(word: str, copy: int) -> str:
    """A made-up surname, the same for the same word and copy."""
    digest = hashlib.blake2b(f"{word} {copy}".encode(), digest_size=3).digest()
    return "".join(_SYLLABLES[byte % len(_SYLLABLES)] for byte in digest).capitalize()
