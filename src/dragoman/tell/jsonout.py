"""The record as JSON: the same record, the same bytes."""

import re

import msgspec

from dragoman.model.record import Dossier

# JSON escapes the other controls itself; these steer a terminal, or hide and reorder what a reader sees
_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def to_json(dossier: Dossier) -> bytes:
    """UTF-8, two blanks of indent, keys in the order of the contract, mappings sorted, a newline at the end.

    Controls that JSON allows as they are stand as escapes, so that a record can be looked at in a terminal.
    """
    encoded = msgspec.json.Encoder(order="deterministic").encode(dossier)
    return harmless(msgspec.json.format(encoded, indent=2)) + b"\n"


def harmless(json: bytes) -> bytes:
    """The same JSON with escapes for what steers a terminal, or hides and reorders what a reader sees."""
    return _STEERING.sub(_escaped, json.decode("utf-8")).encode()


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"
