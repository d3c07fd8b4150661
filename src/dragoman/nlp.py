"""A user's own spaCy pipelines: each finds the names in reports of one language, in place of the shipped tagger.

spaCy is imported only where a pipeline is named. Pipelines tell no score, so what they find counts as sure, never as
very sure; it is weighed with the rules as the shipped tagger's names are.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from importlib.util import find_spec
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from dragoman.errors import QuestionError
from dragoman.lang.pack import available
from dragoman.tagger.entity import Entity, EntityKind

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

SCORE = 0.9
"""What a name found by a pipeline is taken to score."""
ENOUGH = 0.7
"""Score from which a pipeline's name counts; far enough below SCORE that none of them is very sure."""
KINDS: Mapping[str, EntityKind] = {
    **dict.fromkeys(("PER", "PERSON", "PRS", "PS", "persName"), "PER"),
    **dict.fromkeys(("ORG", "ORGANIZATION", "OG", "orgName", "GPE_ORG"), "ORG"),
    **dict.fromkeys(("LOC", "GPE", "FAC", "FACILITY", "LC", "GPE_LOC", "placeName", "geogName"), "LOC"),
}
"""The labels of published pipelines; names with others (dates, peoples, works) are left to the rules."""
LONGEST = 200
"""Characters of what spaCy says that are told on."""


class Reader(Protocol):
    """What finds names in the sentences of a report."""

    def read(self, sentences: Sequence[Sequence[str]]) -> Sequence[Sequence[Entity]]:
        """The names of each sentence."""


class Pipeline:
    """A spaCy pipeline that reads sentences already cut into words, so that its names have our bounds."""

    __slots__ = ("_name", "_spacy")

    def __init__(self, spacy: "Language", name: str) -> None:
        self._spacy, self._name = spacy, name

    def read(self, sentences: Sequence[Sequence[str]]) -> list[list[Entity]]:
        """The names of each sentence.

        Raises:
            QuestionError: a component of the pipeline failed (E317).
        """
        from spacy.tokens import Doc  # noqa: PLC0415 - see the top of the file

        texts = [Doc(self._spacy.vocab, words=list(words)) for words in sentences]
        try:
            return [[*_entities(text)] for text in self._spacy.pipe(texts)]
        except (ValueError, RuntimeError, LookupError) as error:  # what components raise for a text they cannot take
            raise _failed(self._name, error) from error


def _failed(name: str, error: Exception) -> QuestionError:
    remedy = "leave the report out, or read without this pipeline"
    return QuestionError(f"the pipeline {name} failed: {_said(error)}", code="E317", remedy=remedy)


def _entities(text: "Doc") -> Iterator[Entity]:
    for found in text.ents:
        kind = KINDS.get(found.label_)
        if kind is not None:
            yield Entity(found.start, found.end, kind, SCORE)


NOBODY: Mapping[str, Reader] = MappingProxyType({})
_in_effect: ContextVar[Mapping[str, Reader]] = ContextVar("readers", default=NOBODY)


@contextmanager
def reading_with(readers: Mapping[str, Reader]) -> Iterator[None]:
    """Let these, and no others, find the names of what runs inside, each in the language that it stands under."""
    token = _in_effect.set(readers)
    try:
        yield
    finally:
        _in_effect.reset(token)


def reader_for(language: str) -> Reader | None:
    """What the user wants names of a language to be found with, if it is not the shipped tagger."""
    return _in_effect.get().get(language)


def parts_of(named: Sequence[str]) -> dict[str, str]:
    """Languages and their pipelines from texts such as "en=en_core_web_sm"; the pipelines are not opened.

    Raises:
        QuestionError: a text names no language that is read, or no pipeline, or a language is named twice (E314).
    """
    parts: dict[str, str] = {}
    for text in named:
        language, _, pipeline = (part.strip() for part in text.partition("="))
        if not pipeline:
            raise _wrong(f"{text!r} names no language and pipeline", "write it as LANGUAGE=PIPELINE: en=en_core_web_sm")
        if language not in available():
            raise _wrong(f"there is no language pack {language!r}", f"choose one of: {', '.join(available())}")
        if language in parts:
            raise _wrong(f"two pipelines are named for {language!r}", "name one")
        parts[language] = pipeline
    return parts


def _wrong(cause: str, remedy: str) -> QuestionError:
    return QuestionError(cause, code="E314", remedy=remedy)


def open_pipelines(named: Sequence[str]) -> dict[str, Reader]:
    """The pipelines of texts such as "en=en_core_web_sm", by language. A name is that of a package or a folder.

    Raises:
        QuestionError: see `parts_of`; spaCy is not installed (E315); a pipeline cannot be opened, or has no
            component that finds names (E316).
    """
    return {language: _opened(pipeline) for language, pipeline in parts_of(named).items()}


@lru_cache(maxsize=4)
def _opened(name: str) -> Pipeline:
    if find_spec("spacy") is None:
        remedy = "pip install 'dragoman[spacy]', or read without --nlp"
        raise QuestionError("spaCy is not installed", code="E315", place=f"pipeline {name}", remedy=remedy)
    import spacy  # noqa: PLC0415 - see the top of the file

    try:
        pipeline = spacy.load(name)
    except (OSError, ValueError, ImportError) as error:  # not there; of another version or damaged; lacks a library
        raise _unusable(name, f"spaCy cannot open it: {_said(error)}") from error
    if not any("doc.ents" in pipeline.get_pipe_meta(part).assigns for part in pipeline.pipe_names):
        raise _unusable(name, "no component of it finds names (assigns doc.ents)")
    return Pipeline(pipeline, name)


def _unusable(name: str, cause: str) -> QuestionError:
    remedy = "install it as its makers say (python -m spacy download NAME), or name the folder it is saved in"
    return QuestionError(cause, code="E316", place=f"pipeline {name}", remedy=remedy)


def _said(error: Exception) -> str:
    """What an error says, on one line that is not too long."""
    line = " ".join(str(error).split()).rstrip(".")
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
