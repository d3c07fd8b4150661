"""The engine as it is measured: from raw text only, in one flavour at a time."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dragoman.corroborate.material import Material
from dragoman.model.record import Dossier
from dragoman.model.text import Given, Report
from dragoman.options import Options
from dragoman.pipeline import Coded, code_passage, code_report, material_of, run
from dragoman.read.reading import Reading

Flavour = Literal["rules", "models"]
FLAVOURS: tuple[Flavour, ...] = ("rules", "models")
"""What is measured: the rules alone, and with the shipped models, as a user has it."""


def report_of(name: str, text: str, given: Given = Given()) -> Report:  # noqa: B008 - frozen
    """A report as a reader would hand it over; `name` tells it from others with the same text."""
    digest = hashlib.sha256(f"{name}\n{text}".encode()).hexdigest()
    return Report(
        id=f"r-{digest[:12]}", file=name, format="json", sha256=digest, text=text,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(), given=given,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Engine:
    """The doors of the pipeline that measuring uses, in a flavour."""

    flavour: Flavour = "rules"

    def read_alone(self, report: Report) -> Coded:
        """A report worked through alone: zones, mentions, times, attributions, events."""
        return code_report(report)

    def passage(self, report: Report, language: str) -> Coded:
        """Running text in a known language: nothing of it is a headline, a date line or an advertisement."""
        return code_passage(report, language)

    def together(self, reports: Sequence[Report]) -> Material:
        """Reports worked through together, as far as happenings and stories."""
        return material_of(Reading(reports=tuple(sorted(reports, key=lambda r: r.id))))

    def record(self, reports: Sequence[Report]) -> Dossier:
        """The whole record."""
        options = Options(models=self.flavour == "models")
        return run(Reading(reports=tuple(sorted(reports, key=lambda r: r.id))), options)
