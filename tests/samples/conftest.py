"""Checks of the samples that the engine does not meet yet: listed, expected to fail, and noticed once they pass."""

from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

GAPS: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("gaps.yml").read_text("utf-8")) or {}


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Mark the listed checks; one that passes fails the run until it is taken off the list (`xfail_strict`)."""
    why = {check: reason for reason, checks in GAPS.items() for check in checks}
    for item in items:
        if item.path.parent == Path(__file__).parent and item.name in why:
            item.add_marker(pytest.mark.xfail(reason=why[item.name], strict=True))
