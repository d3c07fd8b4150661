"""The words of a brief that a language pack has to translate, as they stand in the code.

python tools/brief_words.py          # an empty brief.yml: every text and noun in English, to be filled in
python tools/brief_words.py CODE…    # what the packs' brief.yml lack, and what they have too much; 1 if anything
"""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dragoman.lang.catalogue import catalogue, written_languages
from dragoman.tell.wording import phrases

SOURCE = Path(__file__).resolve().parents[1] / "src" / "dragoman"
SAID, COUNTED = ("say", "marked", "message"), ("count", "count_in_words")


@cache
def texts() -> tuple[str, ...]:
    """Every text that the code says, once, in the order of the files."""
    found = [text for tree in _trees() for text in _arguments(tree, SAID, 0)]
    for table in phrases.TABLES:
        found += [str(text) for text in table.values()]
    found += [text for pair in phrases.STANCE.values() for text in pair]
    return tuple(dict.fromkeys(found))


@cache
def nouns() -> tuple[str, ...]:
    """Every noun that the code counts."""
    found = [noun for tree in _trees() for noun in _arguments(tree, COUNTED, 1)]
    return tuple(dict.fromkeys((*found, *phrases.NOUNS)))


def gaps(language: str) -> list[str]:
    """What a catalogue lacks, has too much, or fills with other parts than the English text has."""
    known = catalogue(language)
    if known is None:
        return []
    lines = [f"{language}: lacks text {text!r}" for text in texts() if text not in known.texts]
    lines += [f"{language}: lacks noun {noun!r}" for noun in nouns() if noun not in known.nouns]
    lines += [
        f"{language}: unknown text {text!r}" for text in known.texts if text not in {*texts(), *LANGUAGES, *SIGNS}
    ]
    lines += [f"{language}: unknown noun {noun!r}" for noun in known.nouns if noun not in nouns()]
    for text, told in known.texts.items():
        if _parts(text) != _parts(told):
            lines.append(f"{language}: other parts in {told!r} than in {text!r}")
    return lines


LANGUAGES = (
    "Arabic", "Bosnian", "Chinese", "Croatian", "English", "French", "German", "Italian", "Persian", "Polish",
    "Russian", "Serbian", "Spanish", "Turkish", "Ukrainian",
)  # fmt: skip
"""Names of languages that a catalogue may have beside the texts."""

SIGNS = (phrases.LED, phrases.BESIDE, phrases.THEN, phrases.VIA)
"""What it may have where its colon, comma or arrow is another."""


def _parts(text: str) -> set[str]:
    return {part.partition("}")[0] for part in text.split("{")[1:]}


def _trees() -> Iterator[ast.AST]:
    for path in sorted(SOURCE.rglob("*.py")):
        yield ast.parse(path.read_text(encoding="utf-8"))


def _arguments(tree: ast.AST, names: tuple[str, ...], at: int) -> Iterator[str]:
    """The literal arguments of calls by these names, both sides of a condition."""
    for node in ast.walk(tree):
        called = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names
        if called and isinstance(node, ast.Call) and len(node.args) > at:
            yield from _literals(node.args[at])


def _literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)


def _empty() -> str:
    lines = ["plural: n != 1", "months:", *(f"  {form}: []" for form in ("dated", "alone", "long")), "texts:"]
    lines += [f"  {_quoted(text)}: " for text in (*texts(), *LANGUAGES)]
    return "\n".join([*lines, "nouns:", *(f"  {noun}: []" for noun in nouns())])


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def main(languages: list[str]) -> int:
    """Print what is asked for; the exit code."""
    if not languages:
        print(_empty())
        return 0
    lines = [line for language in languages for line in gaps(language)]
    print("\n".join(lines) if lines else f"complete: {', '.join(languages)} (of {', '.join(written_languages())})")
    return int(bool(lines))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
