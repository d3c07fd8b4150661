"""What the gold says of reports, actors, claims, statements, wording and coverage, one check per kind."""

from collections.abc import Callable, Iterable
from typing import Any

from dragoman.model.record import ActorRecord, ClaimRecord, Position, ReportRecord, StatementRecord
from tests.acceptance.dates import wrong_date
from tests.acceptance.expect import Gold, find_event
from tests.acceptance.record import Record, fold, quotes_in, says


def check_report(record: Record, key: str, facet: str, wanted: Any) -> None:
    """Fail where one facet of a report (outlet, published, credits …) is not as wanted."""
    report = record.report(key)
    wrong = _REPORT[facet](record, report, wanted)
    assert wrong is None, f"report {report.file}: {facet}: {wrong}"


def _outlet(record: Record, report: ReportRecord, wanted: Any) -> str | None:
    del record
    if report.outlet is None and None in wanted:
        return None
    found = any(says(report.outlet, name) for name in wanted if name)
    return None if found else f"is {report.outlet!r}, wanted one of {wanted}"


def _published(record: Record, report: ReportRecord, wanted: Any) -> str | None:
    del record
    return wrong_date(report.published.edtf, wanted)


def _basis(record: Record, report: ReportRecord, wanted: Any) -> str | None:
    del record
    if report.published.basis not in wanted:
        return f"is {report.published.basis!r}, wanted one of {wanted}"
    unexplained = report.published.basis == "inferred" and not report.published.because
    return "the date is worked out, and nothing says from what" if unexplained else None


def _dated_by(record: Record, report: ReportRecord, wanted: Any) -> str | None:
    cited = {quote.report for quote in report.published.evidence}
    because = report.published.because or ""
    named = {other.id for other in record.dossier.reports if _is_named(other, because)}
    missing = record.ids(wanted) - cited - named
    return f"owes nothing to {record.keys(missing)}: {because!r}, evidence {record.keys(cited)}" if missing else None


def _is_named(report: ReportRecord, because: str) -> bool:
    names = (report.file, report.outlet, report.id)
    return any(name is not None and fold(name) in fold(because) for name in names)


def _credits(record: Record, report: ReportRecord, wanted: Any) -> str | None:
    del record
    found = [credit.name for credit in report.credits]
    missing = [name for name in wanted if not any(says(credit, name) for credit in found)]
    return f"no {missing} among {found}" if missing else None


def _not_credits(record: Record, report: ReportRecord, wanted: Any) -> str | None:
    del record
    wrong = [credit.name for credit in report.credits if any(says(credit.name, name) for name in wanted)]
    return f"wrongly credits {wrong}" if wrong else None


def _language(record: Record, report: ReportRecord, wanted: Any) -> str | None:
    del record
    found = report.language.split("-")[0]
    return None if found in wanted else f"is {report.language!r}, wanted one of {wanted}"


def _main_event(record: Record, report: ReportRecord, wanted: Any) -> str | None:
    event = find_event(record, *wanted)
    family = {one.id for one in (event, *record.parts(event))}
    main = [record.told(one) for one in record.dossier.events if one.id == report.main_event]
    return None if report.main_event in family else f"is {main}, wanted {record.told(event)}"


def _title(record: Record, report: ReportRecord, wanted: Any) -> str | None:
    del record
    return None if says(report.title, wanted) else f"is {report.title!r}, without {wanted!r}"


_REPORT: dict[str, Callable[[Record, ReportRecord, Any], str | None]] = {
    "outlet": _outlet,
    "published": _published,
    "basis": _basis,
    "dated_by": _dated_by,
    "credits": _credits,
    "not_credits": _not_credits,
    "language": _language,
    "main_event": _main_event,
    "title": _title,
}


def read_quotes(record: Record, report: str) -> list[tuple[int, int]]:
    """The stretches of a report that the record took anything from: events, claims, statements, wording, uncoded."""
    dossier = record.dossier
    taken = (dossier.events, dossier.claims, dossier.statements, dossier.wording, dossier.uncoded, dossier.oddities)
    return [(quote.start, quote.end) for quote in quotes_in(taken) if quote.report == report]


def check_cut(record: Record, text: str, key: str, words: str) -> None:
    """Fail where the record takes anything from the line in which `words` stand."""
    start = text.index(words)
    end = start + len(words)
    report = record.report(key)
    taken = [text[first:last] for first, last in read_quotes(record, report.id) if first < end and start < last]
    assert not taken, f"report {report.file}: {words!r} is not news, and yet the record reads {taken}"


def check_kept(record: Record, text: str, key: str, words: str) -> None:
    """Fail where the line in which `words` stand was thrown away as boilerplate."""
    start = text.index(words)
    report = record.report(key)
    cut = [quote.quote for quote in report.boilerplate if quote.start < start + len(words) and start < quote.end]
    assert not cut, f"report {report.file}: {words!r} is news, and was cut with {cut}"


def people(record: Record, surname: str) -> list[ActorRecord]:
    """The persons of a record with this surname."""
    return [actor for actor in record.dossier.actors if actor.kind == "person" and record.is_called(actor.id, surname)]


def check_actor(record: Record, gold: Gold) -> None:
    """Fail where a person is not one actor with the forms and offices wanted, or has forms of another."""
    found = people(record, gold["who"])
    assert len(found) == 1, f"one {gold['who']} wanted, found {[(actor.name, actor.id) for actor in found]}"
    actor = found[0]
    forms = {fold(form.text) for form in actor.forms}
    missing = [form for form in gold.get("forms", ()) if not any(fold(form) in text for text in forms)]
    assert not missing, f"{actor.name}: no form {missing} among {sorted(forms)}"
    wrong = [form for form in gold.get("not_forms", ()) if fold(form) in forms]
    assert not wrong, f"{actor.name}: {wrong} names somebody else"
    for office in gold.get("offices", ()):
        _check_office(actor, office)


def _check_office(actor: ActorRecord, wanted: Gold) -> None:
    held = [(office.title, office.country, office.as_of) for office in actor.offices]
    right = [
        office
        for office in actor.offices
        if says(office.title, wanted["title"])
        and office.country in (wanted["country"], None)
        and office.evidence
        and wrong_date(office.as_of, wanted["as_of"]) is None
    ]
    assert right, f"{actor.name}: no office {wanted} among {held}"


def claims_about(record: Record, about: str) -> list[ClaimRecord]:
    """The claims whose line or evidence matches a pattern."""
    found = []
    for claim in record.dossier.claims:
        texts = (claim.about, *(quote.quote for quote in quotes_in(claim.positions)))
        if any(says(text, about) for text in texts):
            found.append(claim)
    return found


def check_position(record: Record, about: str, wanted: Gold) -> None:
    """Fail where nobody so called holds one of the wanted stances on such a claim in that report."""
    claims = claims_about(record, about)
    held = [position for _, position in record.positions(claims) if _holds(record, position, wanted)]
    table = "".join(f"\n  {_position(record, claim, position)}" for claim, position in record.positions(claims))
    assert held, f"no position {wanted} on {about}; there are:{table or ' none'}"


def _holds(record: Record, position: Position, wanted: Gold) -> bool:
    report = record.report(str(wanted["report"])).id
    return (
        position.stance in wanted["stance"]
        and record.is_called(position.holder, wanted["holder"])
        and report in {quote.report for quote in position.evidence}
    )


def _position(record: Record, claim: ClaimRecord, position: Position) -> str:
    holder = record.actors[position.holder].name if position.holder in record.actors else position.holder
    where = record.keys({quote.report for quote in position.evidence})
    return f"{holder} {position.stance} in {where}: {claim.about}"


def groups_of(claims: Iterable[ClaimRecord]) -> list[set[str]]:
    """Claims (by id) that are linked with one another, directly or through others of the same list."""
    wanted = list(claims)
    ids = {claim.id for claim in wanted}
    groups: list[set[str]] = []
    for claim in wanted:
        linked = {claim.id, *(relation.claim for relation in claim.related if relation.claim in ids)}
        joined = [group for group in groups if group & linked]
        groups = [group for group in groups if not group & linked] + [linked.union(*joined)]
    return groups


def check_statement(record: Record, gold: Gold) -> None:
    """Fail where no statement of the report has the content, kind, speaker and voices wanted."""
    report = record.report(str(gold["report"])).id
    there = [one for one in record.dossier.statements if one.content.report == report]
    found = [one for one in there if _is_statement(record, one, gold)]
    listing = "".join(f"\n  {one.kind} {one.chain} {one.speaker}: {one.content.quote!r}" for one in there)
    assert found, f"no statement {gold}; in the report:{listing or ' none'}"


def _is_statement(record: Record, statement: StatementRecord, gold: Gold) -> bool:
    voices = [*statement.chain, *([statement.speaker] if statement.speaker else [])]
    return (
        says(statement.content.quote, gold["content"])
        and statement.kind in gold.get("kind", ("direct", "indirect"))
        and all(any(record.is_called(voice, name) for voice in voices) for name in gold["voices"])
    )


def check_coverage(record: Record, fact: str, report: str, wanted: list[str]) -> None:
    """Fail where the matrix says something else of a fact (an id) and a report."""
    row = [line.reports for line in record.dossier.coverage if line.fact == fact]
    assert len(row) == 1, f"{len(row)} rows of the matrix for {fact}"
    told = row[0].get(record.report(report).id)
    assert told in wanted, f"report {report} is said to be {told!r}, not one of {wanted}"
