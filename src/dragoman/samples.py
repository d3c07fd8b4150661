"""The sample reports that come with the package: written for it, about real and well-known events."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from dragoman.errors import QuestionError


def samples() -> dict[str, bytes]:
    """The bundled sample files by name ("aside/recipe.txt" where they lie in a folder), in the order of their names.

    `MANIFEST.yml` tells what each is for; what lies aside is no report on international affairs.
    """
    return dict(sorted((name, file.read_bytes()) for name, file in _walk(files("dragoman") / "data" / "samples", "")))


def sample_reports() -> dict[str, bytes]:
    """The sample reports that make up one brief."""
    return {name: content for name, content in samples().items() if name.endswith(".txt") and "/" not in name}


def _walk(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _walk(entry, f"{prefix}{entry.name}/")
        else:
            yield prefix + entry.name, entry


def write_samples(folder: Path) -> tuple[str, ...]:
    """Write the sample reports into `folder`, which is made where it is missing, and return their names.

    A file that is there already is left alone when it is the same sample; writing twice does no harm.

    Raises:
        QuestionError: a file of that name with other content is there [E309], or the folder cannot be
            written [E308]. In the first case nothing was written.
    """
    wanted = sample_reports()
    try:
        for name, content in wanted.items():
            _refuse_foreign(folder / name, content)
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in wanted.items():
            (folder / name).write_bytes(content)
    except OSError as error:
        cause = f"the samples cannot be written: {error.strerror}"
        raise QuestionError(cause, code="E308", place=str(folder), remedy="name a folder you may write to") from error
    return tuple(wanted)


def _refuse_foreign(path: Path, content: bytes) -> None:
    if path.is_symlink() or (path.exists() and path.read_bytes() != content):
        cause = "is there already and is not this sample"
        raise QuestionError(cause, code="E309", place=str(path), remedy="name an empty or a new folder")
