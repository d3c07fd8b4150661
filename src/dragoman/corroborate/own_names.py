"""Persons' names in a brief that is written in other letters: as a report in its language writes them.

Nothing is transliterated: a name that neither a report in that language has as it stands nor a list stays as it is.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from dragoman.lang.catalogue import listed_person, written_language
from dragoman.lang.pack import load
from dragoman.model.actor import Actor
from dragoman.model.annotation import Annotations
from dragoman.names.scripts import CYRILLIC, HAN, LATIN, script_of_name
from dragoman.names.words import likeness

Name = tuple[str, ...]
SCRIPTS = {"Cyrl": CYRILLIC, "Arab": "arabic", "Hans": HAN, "Hant": HAN}
DOT = "·"
"""Stands between the parts of a foreign name in Chinese signs."""
NATIVE = 4
"""Signs that a Chinese, Japanese or Korean name has at most."""


def own_name(actor: Actor, reports: Mapping[str, Annotations]) -> str | None:
    """The name of a person in the letters of the language that is being written; None where it stays as it is."""
    wanted = SCRIPTS.get(load(written_language()).scripts[0], LATIN)
    if wanted == LATIN or script_of_name(tuple(actor.name.split())) == wanted:
        return None
    latin = tuple(actor.name.split())
    told: Counter[Name] = Counter(name for name in _written(actor, reports) if _whole(name, latin, wanted))
    if told:
        ranks = sorted((-len(name), -times, name) for name, times in told.items())
        return " ".join(ranks[0][2])
    return listed_person(actor.head.removeprefix("person:")) if actor.head else None


def _written(actor: Actor, reports: Mapping[str, Annotations]) -> Iterator[Name]:
    """The name as it stands in reports in the language: what an ending was taken off is not what a report writes."""
    for report, index in actor.mentions:
        annotations = reports[report]
        mention = annotations.mentions[index]
        if annotations.layout.language == written_language() and mention.name:
            text = " ".join(annotations.report.text[mention.start : mention.end].split())
            if text.endswith(" ".join(mention.name)):
                yield mention.name


def _whole(name: Name, latin: Name, wanted: str) -> bool:
    """Whether it is a full name where the other is, and in its base form for all that its letters tell."""
    if script_of_name(name) != wanted:
        return False
    if wanted == HAN:
        return len(latin) == 1 or DOT in "".join(name) or _is_native(name, latin)
    if len(name) < min(len(latin), 2):
        return False
    declined = wanted == CYRILLIC and len(name) == len(latin) and script_of_name(latin) == LATIN
    return not declined or all(likeness(one, other).sure for one, other in zip(name, latin, strict=True))


def _is_native(name: Name, latin: Name) -> bool:
    """Whether the signs are a full name of East Asia: at least one for each word."""
    signs = "".join(name)
    return max(len(latin), 2) <= len(signs) <= NATIVE and all(len(word) <= NATIVE + 2 for word in latin)
