"""The language of a report for triage: the small model's first choice, looked at once.

Deep reading asks more (markers of near languages, small words); here a wrong choice between neighbours costs little,
since their words begin alike.
"""

from collections.abc import Mapping
from functools import lru_cache

from dragoman.lang.identifier import likeliest
from dragoman.lang.pack import available, data_folder, load, merged, read_yaml
from dragoman.names.scripts import script_of_text

_LOOKED_AT = 700  # characters
NOBODY_KNOWS = "und"


def tongue_of(text: str) -> str:
    """The code of a language pack, or of a language without one; "und" where there are no letters."""
    found = likeliest(text[:_LOOKED_AT], 1) if any(map(str.isalpha, text[:_LOOKED_AT])) else []
    if not found:
        return NOBODY_KNOWS
    label = found[0][0]
    codes = _packs().get(label, ())
    if len(codes) > 1:
        script = script_of_text(text)
        codes = tuple(code for code in codes if script in load(code).scripts) or codes
    return label if label in codes or not codes else codes[0]


@lru_cache(maxsize=1)
def _packs() -> Mapping[str, tuple[str, ...]]:
    """The packs by the labels that the model has for their languages."""
    found: dict[str, tuple[str, ...]] = {}
    for code in available():
        markers: dict[str, list[str]] = {}
        for member in load(code).family:
            head = read_yaml(data_folder() / "lang" / member / "pack.yml", f"lang/{member}/pack.yml")
            markers = merged(markers, head.get("markers", {}))
        for label in markers.get("labels") or (code,):
            found[label] = (*found.get(label, ()), code)
    return found
