"""Opens shipped models, each once, and only where one is asked for: their libraries take long to import."""

from functools import lru_cache
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from typing import TYPE_CHECKING

from dragoman.lang.pack import data_folder

if TYPE_CHECKING:
    from dragoman.tagger.tagger import Tagger

NEEDED = ("numpy", "onnxruntime")


@lru_cache(maxsize=4)
def load(name: str = "entities") -> "Tagger | None":
    """The tagger of this name; None where there is none, or the libraries that run it are missing.

    Raises:
        PackError: the model was made for another version of this code (E290).
    """
    folder = _folder(name)
    if folder is None:
        return None
    from dragoman.tagger.tagger import Tagger  # noqa: PLC0415 - see the top of the file

    return Tagger.open(folder)


def _folder(name: str) -> Traversable | None:
    folder = data_folder() / "models" / name
    return folder if (folder / "meta.json").is_file() and all(find_spec(module) for module in NEEDED) else None
