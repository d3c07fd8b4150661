"""What all tests share: settings of the property tests, the data beside the project, a small true record."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from dragoman.model.text import Report

ROOT = Path(__file__).parents[1]

# the same examples on every run: a property test that fails by chance helps nobody to land a change
settings.register_profile("repeatable", derandomize=True, deadline=None, max_examples=60)
settings.register_profile("search", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The evaluation data beside the project; a test that needs it is skipped where there is none."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs the evaluation data in ../shared")
    return folder


@dataclass(frozen=True, slots=True)
class Sources:
    """Reports as a reading holds them."""

    reports: tuple[Report, ...]


TEXTS = {
    "a.txt": "Minister Ada Berg arrived in Oslo on Monday, the Nordic Wire said.\nShe denied a rift.",
    "b.txt": "Oslo hosts Berg; the ministry called the talks useful.",
}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture
def sources() -> Sources:
    """Two made-up reports as read."""
    return Sources(
        tuple(
            Report(id=f"r-{name}", file=name, sha256=_digest(text), text=text, text_sha256=_digest(text))
            for name, text in TEXTS.items()
        )
    )


def _span(name: str, quote: str) -> dict[str, Any]:
    start = TEXTS[name].index(quote)
    return {"report": f"r-{name}", "start": start, "end": start + len(quote), "quote": quote}


def _report(name: str) -> dict[str, Any]:
    return {
        "id": f"r-{name}",
        "file": name,
        "title": None,
        "language": "en",
        "outlet": None,
        "published": {"edtf": None, "precision": "unknown", "basis": None, "evidence": []},
        "credits": [],
        "copy_of": None,
        "main_event": "e-visit",
        "story": "s-1",
        "characters": len(TEXTS[name]),
        "sha256": _digest(TEXTS[name]),
        "text_sha256": _digest(TEXTS[name]),
    }


def _event() -> dict[str, Any]:
    arrival = {"span": _span("a.txt", "arrived in Oslo"), "supports": ["occurred", "participant:x-berg"]}
    return {
        "id": "e-visit",
        "type": "CONSULT",
        "mode": "visit",
        "headline": "Ada Berg visits Oslo",
        "when": {"edtf": None, "precision": "unknown", "basis": None, "evidence": []},
        "where": {"name": "Oslo", "country": "NO"},
        "part_of": None,
        "participants": [{"actor": "x-berg", "role": "visitor"}],
        "status": "occurred",
        "history": [{"status": "occurred", "as_of": None, "evidence": [_span("b.txt", "hosts Berg")]}],
        "topics": [],
        "amounts": [],
        "reports": ["r-a.txt", "r-b.txt"],
        "origins": [{"name": "Nordic Wire", "kind": "agency", "reports": ["r-a.txt"]}],
        "uncredited": [],
        "independent_origins": 1,
        "slots": {"participant:x-berg": {"origins": ["Nordic Wire"], "independent_origins": 1}},
        "evidence": [{**arrival, "chain": ["Nordic Wire"], "stance": "asserts"}],
        "disputes": [],
        "same_because": [],
        "apart_from": [],
    }


@pytest.fixture
def record() -> dict[str, Any]:
    """A small record of `sources`, true in every word, as plain data; tests may break it."""
    denial = {"holder": "x-berg", "stance": "denies", "when": None, "evidence": [_span("a.txt", "denied a rift")]}
    quoted = {"cue": _span("b.txt", "called"), "content": _span("b.txt", "the talks useful"), "when": None}
    return {
        "schema": "dragoman/record/1",
        "reports": [_report("a.txt"), _report("b.txt")],
        "actors": [{"id": "x-berg", "kind": "person", "name": "Ada Berg"}],
        "events": [_event()],
        "claims": [{"id": "c-rift", "about": "a rift", "event": None, "positions": [denial], "disputed": False}],
        "statements": [{"speaker": None, "chain": [], "kind": "indirect", **quoted, "events": ["e-visit"]}],
        "wording": [
            {"of": "x-berg", "variants": [{"text": "Berg", "report": "r-b.txt", "span": _span("b.txt", "Berg")}]}
        ],
        "coverage": [{"fact": "e-visit", "reports": {"r-a.txt": "states", "r-b.txt": "states"}}],
        "oddities": [],
        "uncoded": [],
    }
