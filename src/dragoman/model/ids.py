"""Ids: hashes of a canonical JSON list of their parts, so that the same content has the same id everywhere."""

import hashlib
import json
from collections.abc import Sequence

ID_LENGTH = 12


def make_id(prefix: str, parts: Sequence[object]) -> str:
    """An id such as `e-1f0c…` from the parts that make the thing what it is."""
    canonical = json.dumps(list(parts), ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return f"{prefix}-{hashlib.sha256(canonical.encode()).hexdigest()[:ID_LENGTH]}"
