"""Voices: one key in every report."""

import pytest

from dragoman.lang.voices import voice_of
from dragoman.lang.world import load_world
from dragoman.model.annotation import Mention


def _mention(**fields: object) -> Mention:
    return Mention(**{"kind": "organisation", "sentence": 0, "first": 0, "last": 1, "start": 0, "end": 1, **fields})  # type: ignore[arg-type]


CASES = [
    (_mention(kind="agency", key="agency:tass", country="RU"), "agency:tass", "TASS", "agency"),
    (_mention(kind="agency", name=("Harbour", "Wire")), "agency:harbour wire", "Harbour Wire", "agency"),
    (
        _mention(kind="agency", key="agency:harbour wire", name=("Harbour", "Wire")),
        "agency:harbour wire",
        "Harbour Wire",
        "agency",
    ),
    (_mention(head="state media", country="IR"), "media:IR:state media", "Iranian state media", "media"),
    (
        _mention(head="foreign ministry", country="RU"),
        "body:RU:foreign ministry",
        "Russian Foreign Ministry",
        "official",
    ),
    (_mention(kind="state", key="state:UA", country="UA"), "state:UA", "Ukraine", "official"),
    (_mention(kind="place", key="region:west"), "group:region:west", "West", "official"),
    (_mention(kind="person", name=("Iva", "Koren")), "person:iva koren", "Iva Koren", "person"),
]


@pytest.mark.parametrize(("mention", "key", "name", "kind"), CASES)
def test_voices(mention: Mention, key: str, name: str, kind: str) -> None:
    voice = voice_of(mention, (mention,), load_world())
    assert voice is not None
    assert (voice.key, voice.kind) == (key, kind)
    assert name in voice.name


def test_a_pronoun_for_nobody_is_no_voice() -> None:
    assert voice_of(_mention(kind="pronoun"), (), load_world()) is None


def test_a_short_name_speaks_as_the_full_one() -> None:
    full = _mention(kind="person", name=("Iva", "Koren"))
    short = _mention(kind="person", name=("Koren",), refers=0)
    assert voice_of(short, (full, short), load_world()) == voice_of(full, (full,), load_world())
