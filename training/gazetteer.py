"""Copies the names of the project's world data into the list that the entity tagger ships with.

python -m training.gazetteer  ->  src/dragoman/data/models/entities/names.tsv.gz, and training/persons.txt, whose names
stand in for those of the sets while a model is trained. Both stay as they are until a model is trained anew.
"""

import gzip
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from anyascii import anyascii

from dragoman.lang.pack import available, load
from dragoman.lang.vocabulary import vocabulary_of
from dragoman.lang.world import Entry, load_world
from dragoman.tagger.gazetteer import KINDS, MAX_WORDS
from dragoman.tagger.spelling import Spelling, is_han

MODEL = Path(__file__).parent.parent / "src" / "dragoman" / "data" / "models" / "entities"
PERSONS = Path(__file__).parent / "persons.txt"
HEAD = "# source: data/world, written by training/gazetteer.py; licence: CC BY-SA 4.0, as people.tsv there"
ENTRY_KINDS = {
    "state": "state", "adjective": "people", "people": "people", "region": "region", "place": "city",
    "person": "person", "organisation": "organisation", "instrument": "organisation", "agency": "medium",
    "outlet": "medium",
}  # fmt: skip
ALPHABETS = ((0x370, 0x400), (0x400, 0x530), (0x1F00, 0x2000), (0x10A0, 0x1100), (0x530, 0x590))
"""Greek, Cyrillic, Greek with marks, Georgian, Armenian."""


def folding() -> dict[str, str]:
    """Letters of other alphabets in Latin: as the packs write them, else as anyascii does."""
    found: dict[str, str] = {}
    for low, high in ALPHABETS:
        for code in range(low, high):
            small = chr(code)
            if small.isalpha() and small == small.casefold():
                found[small] = anyascii(small).casefold()
    for language in available():
        found.update(load(language).section("boilerplate").get("sentences", {}).get("fold", {}))
    return {letter: found[letter] for letter in sorted(found)}


def names() -> Iterator[tuple[str, str]]:
    """Names as written, and their kinds."""
    world = load_world()
    for code in available():
        for entry in world.entries(code):
            yield from _entry(entry)
        yield from _words(code)
    for place in world.places.values():
        yield place.name, "place"
    for line in world.other_names:
        yield line.split("\t")[0], "place"


def _entry(entry: Entry) -> Iterator[tuple[str, str]]:
    yield entry.text, ENTRY_KINDS[entry.kind]
    if entry.weak:
        yield entry.text, "weak"
    first, *rest = entry.text.split()
    if entry.kind == "person" and rest:
        yield rest[-1], "surname"
        yield first, "given"


def _words(code: str) -> Iterator[tuple[str, str]]:
    """Given names, offices and words for bodies of a language."""
    vocabulary = vocabulary_of(code)
    for name in vocabulary.given:
        yield name, "given"
    nouns = vocabulary.pack.section("nouns")
    for kind, forms in (("office", "offices"), ("body", "bodies")):
        for texts in nouns.get(forms, {}).values():
            for text in texts:
                yield str(text).removesuffix("*"), kind


def phrases(spelling: Spelling) -> dict[str, int]:
    """Normed names and their kinds as bits."""
    found: defaultdict[str, int] = defaultdict(int)
    for text, kind in names():
        parts = list(text) if is_han(text) else text.replace("’", "'").split()
        if parts and len(parts) <= MAX_WORDS and len(text) > 1 and "{" not in text:
            found[" ".join(map(spelling.norm, parts))] |= 1 << KINDS.index(kind)
    return {text: kinds for text, kinds in found.items() if "\t" not in text}


def write(path: Path, found: dict[str, int]) -> None:
    """One line for each combination of kinds, all in order, so that the same names give the same bytes."""
    lines: defaultdict[int, list[str]] = defaultdict(list)
    for text, kinds in sorted(found.items()):
        lines[kinds].append(text)
    content = "".join("\t".join((str(kinds), *texts)) + "\n" for kinds, texts in sorted(lines.items()))
    path.write_bytes(gzip.compress(content.encode(), 9, mtime=0))


def persons() -> list[str]:
    """Full names of persons, as English writes them."""
    entries = load_world().entries("en")
    return sorted({e.text for e in entries if e.kind == "person" and " " in e.text and not e.weak})


def read_persons() -> list[str]:
    """The persons of the file, which stays as it is while the world data grow."""
    lines = PERSONS.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def main() -> int:
    """Write both lists."""
    found = phrases(Spelling(folding()))
    MODEL.mkdir(parents=True, exist_ok=True)
    write(MODEL / "names.tsv.gz", found)
    PERSONS.write_text("\n".join((HEAD, *persons())) + "\n", encoding="utf-8")
    print(len(found), "names")
    return 0


if __name__ == "__main__":
    sys.exit(main())
