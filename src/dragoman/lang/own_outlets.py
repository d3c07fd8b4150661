"""A user's own descriptions of outlets and agencies: read from a folder, and known before the shipped ones."""

from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import PackError, QuestionError
from dragoman.lang.outlet_files import parse_profile
from dragoman.lang.outlet_profile import Kind, Profile

ENDINGS = (".yml", ".yaml")


@dataclass(frozen=True, eq=False)
class OwnOutlets:
    """Descriptions of outlets and agencies. Two folders are never equal, as `OwnActors` are not."""

    profiles: tuple[Profile, ...] = ()


def read_own_outlets(path: Path) -> OwnOutlets:
    """Read the descriptions of a folder: `*.yml` in its `outlets` and `agencies`, and outlets that lie in it itself.

    Raises:
        QuestionError: there is no such folder, no description in it, or one of them is wrong (E340).
    """
    if not path.is_dir():
        cause = "is no folder" if path.exists() else "there is no such folder"
        raise QuestionError(cause, code="E340", place=str(path), remedy="name the folder that holds the descriptions")
    folders: tuple[tuple[str, Kind], ...] = (("agencies", "agency"), ("outlets", "outlet"), ("", "outlet"))
    places = [(path / name, kind) for name, kind in folders]
    found = [(file, kind) for folder, kind in places for file in sorted(folder.glob("*.y*ml"))]
    files = [(file, kind) for file, kind in found if file.suffix in ENDINGS]
    if not files:
        remedy = "name a folder with one file for each outlet: docs/outlets.md shows one"
        raise QuestionError("holds no description of an outlet", code="E340", place=str(path), remedy=remedy)
    return OwnOutlets(tuple(_own_profile(file, kind) for file, kind in files))


def _own_profile(file: Path, kind: Kind) -> Profile:
    try:
        return parse_profile(file.read_bytes(), file.stem, kind, str(file))
    except OSError as error:
        cause = f"cannot be read: {error.strerror}"
        raise QuestionError(cause, code="E340", place=str(file), remedy="let it be read, or drop it") from error
    except PackError as error:
        raise QuestionError(error.cause, code="E340", place=error.place, remedy=error.remedy) from error
