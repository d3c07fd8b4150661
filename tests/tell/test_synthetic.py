"""The invented record keeps the contract, so that what is tested on it means something."""

from collections.abc import Iterator

import msgspec
import pytest

from dragoman.model.record import Dossier, Quote
from tests.tell.hostile import hostile_dossier, hostile_texts
from tests.tell.synthetic import TEXTS, dossier


def quotes(value: object) -> Iterator[Quote]:
    if isinstance(value, Quote):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from quotes(one)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from quotes(getattr(value, name))


@pytest.mark.parametrize(("record", "texts"), [(dossier(), TEXTS), (hostile_dossier(), hostile_texts())])
def test_every_span_slices_to_its_quote(record: Dossier, texts: dict[str, str]) -> None:
    found = list(quotes(record))
    assert len(found) > 90
    assert all(texts[quote.report][quote.start : quote.end] == quote.quote for quote in found)
