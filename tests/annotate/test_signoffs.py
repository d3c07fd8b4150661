"""An agency known by its closing line is credited, and said to be worked out."""

from pathlib import Path

import pytest

from dragoman import brief
from tests.annotate.annotated import annotated, body

TOLD = "Chad's minister Ana Torv met Peru's minister Luis Vela in Lima on 3 May 2021."
FORM = "(Reporting by Ada Holm in Lima; Additional reporting by Per Lind; Editing by Tom Ask)"


@pytest.mark.parametrize(
    "line", [FORM, f"{FORM}.", "(Reporting by Ada Holm; writing by Per Lind; editing by Tom Ask.)"]
)
def test_the_form_of_a_closing_line_tells_the_agency(line: str) -> None:
    text = body(f"{TOLD} The talks lasted an hour. {line}")
    (credit,) = annotated(text).credits
    assert (credit.name, credit.key, credit.whole, credit.basis) == ("Reuters", "agency:reuters", True, "form")
    assert text[credit.start : credit.end].startswith("(")


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by Ada Holm, editing by Tom Ask.",
        "(Additional reporting by Ada Holm)",
        "(Ada Holm reported from Lima; Tom Ask edited)",
    ],
)
def test_other_lines_of_names_tell_none(line: str) -> None:
    assert annotated(body(f"{TOLD} The talks lasted an hour. {line}")).credits == ()


def test_what_is_named_comes_first() -> None:
    found = annotated(f"Talks in Lima\n\nLIMA, May 3, 2021 (Polar Wire) - {TOLD}\n\n{FORM}\n")
    assert [(c.name, c.basis) for c in found.credits] == [("Polar Wire", "named")]


def test_no_voice_is_counted_for_it(tmp_path: Path) -> None:
    (tmp_path / "lima.txt").write_text(body(f"{TOLD} The talks lasted an hour. {FORM}"), encoding="utf-8")
    dossier = brief(tmp_path)
    assert [(c.name, c.basis) for c in dossier.reports[0].credits] == [("Reuters", "form")]
    assert {event.independent_origins for event in dossier.events} == {0}
