"""Reads the sets that the models are trained on, with digests and licences, and leaves out what is kept apart."""

import csv
import gzip
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from zlib import crc32

HELD_OUT = 10
TYPES = ("PER", "ORG", "LOC")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words with a BIO tag each, others than `TYPES` read as outside; their parts of speech where known.

    `document` counts the texts of a file; 0 where the file does not say where one begins.
    """

    language: str
    id: str
    words: tuple[str, ...]
    tags: tuple[str, ...]
    pos: tuple[str, ...] = ()
    document: int = 0


def read_iob2(path: Path, language: str) -> Iterator[Sentence]:
    """The sentences of a Universal NER file."""
    identifier, document = "", 0
    words: list[str] = []
    tags: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in (*lines, "\n"):
            if line.startswith("# sent_id"):
                identifier = line.partition("=")[2].strip()
            elif line.startswith("# newdoc"):
                document += 1
            elif not line.strip() and words:
                yield Sentence(language, identifier, tuple(words), tuple(tags), document=document)
                words, tags = [], []
            elif line.strip() and not line.startswith("#"):
                _, word, tag, *_ = line.rstrip("\n").split("\t")
                words.append(word)
                tags.append(tag if tag[2:] in TYPES else "O")


def read_pos(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The id and the parts of speech (UPOS) of each sentence of a treebank."""
    identifier = ""
    pos: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in (*lines, "\n"):
            if line.startswith("# sent_id"):
                identifier = line.partition("=")[2].strip()
            elif not line.strip() and pos:
                yield identifier, tuple(pos)
                pos = []
            elif line[:1].isdigit():
                number, _, _, upos, *_ = line.split("\t")
                if number.isdigit():
                    pos.append(upos)


def read_manifest(path: Path) -> list[dict[str, str]]:
    """The rows of data.tsv: file, language, use, sha256, licence, attribution, source."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"))


def checked(shared: Path, row: dict[str, str]) -> Path:
    """The file of a row.

    Raises:
        SystemExit: the file is not the one that the manifest names.
    """
    path = shared / row["file"]
    if not path.is_file():
        raise SystemExit(f"{path} is missing: give the folder that holds bench/ and train/ with --data")
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != row["sha256"]:
        raise SystemExit(f"{path} has the digest {found}, not that of the manifest: training/README.md, 'Data'")
    return path


def overlapping(shared: Path, file: str) -> frozenset[str]:
    """Ids of the sentences of a training file whose text also stands in a dev or test file."""
    with gzip.open(shared / "train" / "overlaps.tsv.gz", "rt", encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter="\t")
        return frozenset(
            identifier for train, _, ids, *_ in rows if f"train/{train}" == file for identifier in ids.split(",")
        )


def is_held_out(identifier: str) -> bool:
    """Whether a sentence is of the tenth that a model must not have seen to choose from which score it is believed."""
    return crc32(identifier.encode()) % HELD_OUT == 0


def sentences(shared: Path, manifest: Path, use: str) -> list[Sentence]:
    """All sentences of the files whose `use` is this, in the order of the manifest."""
    rows = [row for row in read_manifest(manifest) if row["use"].split()[0] == use]
    speech = {row["language"]: dict(read_pos(checked(shared, row))) for row in rows if row["use"].endswith(" pos")}
    found = []
    for row in rows:
        if not row["use"].endswith(" pos"):
            left_out = overlapping(shared, row["file"])
            for sentence in read_iob2(checked(shared, row), row["language"]):
                pos = speech.get(row["language"], {}).get(sentence.id, ())
                if sentence.id not in left_out:
                    found.append(replace(sentence, pos=pos if len(pos) == len(sentence.words) else ()))
    return found
