"""The record as JSON: the same record, the same bytes."""

import msgspec

from dragoman.model.record import Dossier


def to_json(dossier: Dossier) -> bytes:
    """UTF-8, two blanks of indent, keys in the order of the contract, mappings sorted, a newline at the end."""
    encoded = msgspec.json.Encoder(order="deterministic").encode(dossier)
    return msgspec.json.format(encoded, indent=2) + b"\n"
