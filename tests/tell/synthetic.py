"""A record written by hand for the tests of `tell`: five invented reports, invented people, invented outlets.

Two visits by the same minister, a delegation in between, a treaty that is planned and then signed, a family of
claims with a denial and a partial admission. English and Croatian, with a paragraph in Arabic.
"""

# ruff: noqa: E501  (a record written out, one thing a line)

from dragoman.model.record import (
    SCHEMA,
    ActorRecord,
    ClaimRecord,
    Coverage,
    CreditRecord,
    Dossier,
    Form,
    Oddity,
    Office,
    Position,
    Problem,
    Quote,
    Related,
    ReportRecord,
    StatementRecord,
    Uncoded,
    Variant,
    WhenRecord,
    Wording,
)
from tests.tell.synthetic_events import acts, visits
from tests.tell.synthetic_texts import LANGUAGES, TEXTS, day, q

__all__ = ["TEXTS", "countries", "dossier", "q"]


def _reports() -> tuple[ReportRecord, ...]:
    def report(name: str, file: str, title: str, outlet: str, published: WhenRecord, **more: object) -> ReportRecord:
        base: dict[str, object] = {
            "id": name, "file": file, "title": title, "language": LANGUAGES[name], "outlet": outlet,
            "published": published, "credits": (), "copy_of": None, "main_event": None, "story": "s1",
            "characters": len(TEXTS[name]), "sha256": "0" * 64, "text_sha256": "0" * 64,
        }  # fmt: skip
        return ReportRecord(**(base | more))  # type: ignore[arg-type]

    def first(name: str) -> str:
        return TEXTS[name].split("\n", 1)[0]

    return (
        report(
            "r0", "courier.txt", first("r0"), "Danube Courier",
            day("2026-03-12", q("r0", "Thursday 12 March"), because="names Thursday 12 March; shares the visit with Amman Morning, which is dated 2026"),
            main_event="visit26", title_span=q("r0", first("r0")), credits=(
                CreditRecord(name="Levant Wire", kind="agency", span=q("r0", "Levant Wire", 2)),
                CreditRecord(name="Slovenian Foreign Ministry", kind="official", span=q("r0", "Slovenian Foreign Ministry")),
            ),
        ),
        report(
            "r1", "morning.txt", first("r1"), "Amman Morning", day("2026-03-12", q("r1", "12 March 2026")),
            main_event="visit26", title_span=q("r1", first("r1")),
            boilerplate=(q("r1", "ADVERTISEMENT\nSubscribe to our morning letter and never miss a story."),),
            credits=(CreditRecord(name="Jordanian state television", kind="media", span=q("r1", "Jordanian state television")),),
        ),
        report(
            "r2", "glasnik.txt", first("r2"), "Jadranski glasnik",
            day("2024-10-15/2024-10-22", q("r2", "u utorak"), q("r0", "October 2024"),
                because="“u utorak”; shares the conference with Danube Courier, which names its month"),
            main_event="visit24", story="s2", boilerplate=(q("r2", "Foto: Amir Khourić"),), also=("glasnik (copy).txt",),
            credits=(CreditRecord(name="Adria Press", kind="agency", span=q("r2", "Adria Press")),),
        ),
        report(
            "r3", "review.txt", first("r3"), "The Levant Review",
            day("2025-11/2025-12", q("r3", "after the conference in October"), q("r3", "the first days of 2026"),
                because="after “in October”, before “the first days of 2026”; nothing narrows it further"),
            main_event="delegation", story="s3", warnings=("the byline could not be read",),
        ),
        report(
            "r4", "ledger.txt", first("r4"), "Balkan Ledger", day("2026-03-13", q("r4", "13 March 2026")),
            main_event="sanctions", story="s4", url="https://ledger.example/ships",
        ),
    )  # fmt: skip


def _actors() -> tuple[ActorRecord, ...]:
    def office(title: str, country: str, as_of: str, span: Quote) -> tuple[Office, ...]:
        return (Office(title=title, country=country, as_of=as_of, evidence=(span,)),)

    def state(code: str, name: str) -> ActorRecord:
        return ActorRecord(id=f"state:{code}", kind="state", name=name, country=code)

    def person(name: str, full: str, country: str, **more: object) -> ActorRecord:
        return ActorRecord(id=name, kind="person", name=full, country=country, **more)  # type: ignore[arg-type]

    return (
        person(
            "zupan", "Marta Zupan", "SI",
            forms=(Form(text="Marta Zupan", language="en", report="r0", span=q("r0", "Marta Zupan")),),
            offices=office("foreign minister", "SI", "2026-03-12", q("r0", "Slovenian Foreign Minister"))
            + office("foreign minister", "SI", "2024-10", q("r2", "Slovenska ministrica vanjskih poslova")),
        ),
        person(
            "khoury", "Sami Khoury", "JO",
            forms=tuple(Form(text="Khoury", language=LANGUAGES[r], report=r) for r in ("r0", "r1", "r2", "r3")),
            offices=office("foreign minister", "JO", "2026-03-12", q("r1", "Foreign Minister")),
        ),
        person("haddad", "Rania Haddad", "JO", offices=office("prime minister", "JO", "2025-12", q("r3", "Prime Minister"))),
        person("hrast", "Jure Hrast", "SI", offices=office("prime minister", "SI", "2025-12", q("r3", "her Slovenian colleague"))),
        person("breznik", "Igor Breznik", "SI", offices=office("state secretary", "SI", "2025-12", q("r3", "state secretaries"))),
        person("lah", "Tea Lah", "SI"),
        person("markou", "Eleni Markou", "CY"),
        state("SI", "Slovenia"), state("JO", "Jordan"), state("CY", "Cyprus"),
        ActorRecord(id="org:EU", kind="organisation", name="European Union"),
        ActorRecord(id="sluhnik", kind="organisation", name="Sluhnik", country="SI"),
        ActorRecord(id="clearline", kind="organisation", name="Clear Line"),
    )  # fmt: skip


def _claims() -> tuple[ClaimRecord, ...]:
    def held(holder: str, stance: str, span: Quote, *chain: str, when: WhenRecord | None = None) -> Position:
        return Position(holder=holder, stance=stance, when=when, evidence=(span,), chain=chain)  # type: ignore[arg-type]

    return (
        ClaimRecord(
            id="c1", about="Slovenian firms sold eavesdropping equipment to Jordan", event=None, disputed=True,
            positions=(
                held("European rights groups", "alleges", q("r1", "as several European rights groups claim")),
                held("clearline", "asserts", q("r3", "says Slovenian firms sold listening devices to Jordan for years"), "The Levant Review", "Clear Line"),
                held("state:JO", "denies", q("r1", "Jordan has repeatedly denied that it bought Slovenian eavesdropping equipment")),
                held("state:JO", "denies", q("r3", "Amman rejects this")),
                held("sluhnik", "denies", q("r2", "najprije je nijekala svaku isporuku")),
            ),
            related=(Related(claim="c2", relation="broader"),),
        ),
        ClaimRecord(
            id="c2", about="Sluhnik sent Jordan a small number of listening devices before the ban", event=None, disputed=False,
            positions=(held("sluhnik", "admits", q("r2", "priznala da je u Jordan poslala manji broj uređaja za prisluškivanje"),
                            "Jadranski glasnik", "Adria Press", when=day("2024-09", because="“prošlog mjeseca” before October 2024")),),
            related=(Related(claim="c1", relation="admits_part_of"),),
        ),
        ClaimRecord(
            id="c3", about="Jordanian ships carried arms to Sudan", event="cargoes", disputed=True,
            positions=(held("org:EU", "alleges", q("r4", "Brussels alleges that at least three cargoes left Aqaba last year")),
                       held("Jordan’s Foreign Ministry", "denies", q("r4", 'the accusation was "built on sand"'))),
        ),
        ClaimRecord(
            id="c4", about="The European Union’s sanctions are unjustified", event=None, disputed=False,
            positions=(held("state:JO", "asserts", q("r1", "a step that Amman calls unjustified")),),
        ),
    )  # fmt: skip


def _statements() -> tuple[StatementRecord, ...]:
    def said(speaker: str | None, kind: str, cue: Quote, content: Quote, *chain: str) -> StatementRecord:
        return StatementRecord(speaker=speaker, chain=chain, kind=kind, cue=cue, content=content, when=None, events=())  # type: ignore[arg-type]

    return (
        said("khoury", "direct", q("r1", "Khoury said"), q("r1", '"We have left the stage of promises behind us,"'), "Amman Morning", "Sami Khoury"),
        said("khoury", "direct", q("r1", "Khoury said"), q("r1", '"Water does not wait for diplomats."'), "Amman Morning", "Sami Khoury"),
        said("zupan", "direct", q("r2", "rekla je Zupan"), q("r2", '"Dogovor o vodi želimo potpisati iduće godine"'), "Jadranski glasnik", "Marta Zupan"),
        said("Haddad’s press office", "indirect", q("r3", "her press office said"),
             q("r3", "They handed Prime Minister Rania Haddad an invitation from her Slovenian colleague Jure Hrast"),
             "The Levant Review", "Vodnjak", "Haddad’s press office"),
        said("Slovenian Foreign Ministry", "indirect", q("r0", "the ministry said"),
             q("r0", "The next round of talks is to be held in Ljubljana in May"), "Danube Courier", "Slovenian Foreign Ministry"),
        said("Jordan’s Foreign Ministry", "indirect", q("r4", "said the accusation"), q("r4", 'the accusation was "built on sand"'),
             "Balkan Ledger", "Jordan’s Foreign Ministry"),
    )  # fmt: skip


def _coverage() -> tuple[Coverage, ...]:
    signs = {"s": "states", "o": "silent", ".": "could not know", "?": "unclear"}

    def told(fact: str, row: str) -> Coverage:
        return Coverage(fact=fact, reports={f"r{number}": signs[sign] for number, sign in enumerate(row)})  # type: ignore[misc]

    return (
        told("c1", "ososo"), told("c2", "oosoo"), told("visit26", "ss..s"), told("treaty", "sssss"),
        told("sanctions", "os..s"), told("visit24", "soso?"), told("syria", "oosoo"),
    )  # fmt: skip


def _wording() -> tuple[Wording, ...]:
    def variant(report: str, words: str) -> Variant:
        return Variant(text=words, report=report, span=q(report, words))

    return (
        Wording(of="khoury", variants=(variant("r0", "her colleague Sami Khoury"), variant("r1", "Foreign Minister Sami Khoury"),
                                       variant("r2", "ministrom Samijem Khouryjem"), variant("r3", "Jordan's strongman Khoury"))),
        Wording(of="treaty", variants=(variant("r0", "treaty on water and energy"), variant("r1", "the treaty"),
                                       variant("r2", "Dogovor o vodi"), variant("r3", "treaty on water and energy"), variant("r4", "the water treaty"))),
        Wording(of="zupan", variants=(variant("r1", "وزيرة الخارجية السلوفينية"), variant("r2", "Slovenska ministrica vanjskih poslova"))),
    )  # fmt: skip


def dossier() -> Dossier:
    """The whole invented record."""
    return Dossier(
        schema=SCHEMA,
        reports=_reports(),
        actors=_actors(),
        events=visits() + acts(),
        claims=_claims(),
        statements=_statements(),
        wording=_wording(),
        coverage=_coverage(),
        oddities=(
            Oddity(
                report="r0", kind="inconsistent",
                about="calls the visit her second “in as many months” and puts the first in October 2024: seventeen months",
                evidence=(q("r0", "her second trip to Jordan in as many months"),),
            ),
        ),
        uncoded=(
            Uncoded(span=q("r3", "A memorial concert for the victims of the earthquake took place the same evening."), because="names no actor"),
            Uncoded(span=q("r1", "Some forty thousand people in the Jordan Valley would get clean water under the plan."), because="hypothetical"),
        ),
        problems=(
            Problem(file="scan.bin", code="E104", message="not text: half of its bytes are zero", remedy="give the article as text, HTML or JSON"),
        ),
        version="dragoman 0.1.0",
        question={"about": "Slovenia Jordan"},
    )  # fmt: skip


def countries(code: str) -> str | None:
    """English names of the states in the record."""
    return {"SI": "Slovenia", "JO": "Jordan", "CY": "Cyprus", "IR": "Iran"}.get(code)
