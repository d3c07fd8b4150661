"""The leads of the bundled sample reports, as a reader would tell them: who did what, where, on which day."""

import pytest

from tests.acceptance.record import SAMPLES, Record, record_of

LEADS: dict[str, tuple[str, str, str, str | None]] = {
    "01": ("EU special representative Miroslav", "visited Pristina", "Pristina and Belgrade", "2023-01-20"),
    "02": ("Vučić i Kurti", "prihvatili europski prijedlog", "Bruxellesu", "2023-02-27"),
    "03": ("Председник Србије", "договорили су се", "Охриду", "2023-03-18"),
    "04": ("The leaders of Serbia and Kosovo", "signed an annex", "Ohrid", "2023-03-18"),
    "05": ("Dačić", "osudio odluku", "Strazburu", "2023-04-24"),
    "06": ("Kosovo and Serbia", "leave Brussels", "Brussels", "2023-09-14"),
    "07": ("A meeting between", "ended without agreement", "Brussels", "2023-09-14"),
    "08": ("Brussels mediator", "blames Kurti", "Brussels", "2023-09-14"),
    "09": ("Kosovski policajac", "ubijen", "Banjskoj", "2023-09-24"),
    "10": ("Vučić", "denies massing troops", "Kosovo", "2023-10-01"),
    "11": ("Serbia", "admits to 8,350 soldiers", "Belgrade", None),
    "12": ("Srbija", "smanjila broj vojnika", "Kosovo", "2023-10-02"),
    "13": ("Envoys", "bring new proposal", "Pristina and Belgrade", "2023-10-21"),
    "14": ("Kosovo's bid", "left off the table", "Strasbourg", "2024-05-17"),
}
"""By the number of a sample: how the subject and the predicate begin, the place, the day where the report tells it."""


@pytest.fixture(scope="module")
def record() -> Record:
    """The record of all samples."""
    return record_of(SAMPLES, SAMPLES / "aside" / "recipe.txt")


@pytest.mark.parametrize("sample", LEADS)
def test_lead(record: Record, sample: str) -> None:
    """Each lead of a sample is what its report is about."""
    report = next(r for r in record.dossier.reports if r.file.startswith(sample))
    who, what, where, day = LEADS[sample]
    lead = report.lead
    assert lead.who is not None
    assert lead.who.quote.startswith(who)
    assert lead.what is not None
    assert lead.what.quote.startswith(what)
    assert lead.where is not None
    assert lead.where.quote == where
    assert day in {None, lead.day.edtf}
