"""The events of the invented record."""

# ruff: noqa: E501  (a record written out, one thing a line)

from dragoman.model.record import (
    Amount,
    Apart,
    Dispute,
    DisputeValue,
    EventRecord,
    HistoryStep,
    OriginRecord,
    SlotSupport,
    Where,
)
from tests.tell.synthetic_texts import AMMAN, LJUBLJANA, cast, day, event, proof, q


def visits() -> tuple[EventRecord, ...]:
    wire = ("Danube Courier", "Levant Wire")
    ministry = ("Danube Courier", "Slovenian Foreign Ministry")
    television = ("Amman Morning", "Jordanian state television")
    return (
        event(
            "visit26", "CONSULT", "visit", "Marta Zupan, Slovenia’s foreign minister, visits Amman for one day",
            day("2026-03-12", q("r0", "on Thursday"), because="Thursday, 12 March, and the date line of Amman Morning"), where=AMMAN,
            participants=cast(("zupan", "visitor"), ("khoury", "host")), cameo="042",
            topics=("water supply", "port of Aqaba", "Syrian refugees", "air link"),
            origins=(
                OriginRecord(name="Levant Wire", kind="agency", reports=("r0",)),
                OriginRecord(name="Jordanian state television", kind="media", reports=("r1",)),
                OriginRecord(name="Slovenian Foreign Ministry", kind="official", reports=("r0",)),
            ),
            independent_origins=2, uncredited=("Balkan Ledger",),
            slots={"occurred": SlotSupport(origins=("Levant Wire", "Jordanian state television"), independent_origins=2),
                   "topics": SlotSupport(origins=("Slovenian Foreign Ministry",), independent_origins=1)},
            evidence=(
                proof(q("r0", "Marta Zupan arrived in the Jordanian capital on Thursday morning"), "occurred when where", wire),
                proof(q("r0", "water supply, the port of Aqaba, Syrian refugees and an air link between the capitals"), "topics", ministry),
                proof(q("r1", "Foreign Minister Sami Khoury welcomed Marta Zupan of Slovenia at the ministry in Amman today"),
                      "occurred participant:khoury", television),
                proof(q("r1", "وصلت وزيرة الخارجية السلوفينية مارتا زوبان إلى عمّان صباح اليوم"), "occurred where", television),
                proof(q("r4", "Slovenia's Zupan was on her way to the Jordanian capital"), "occurred", ("Balkan Ledger",)),
            ),
            same_because=("the same visitor, host and city", "the same day: Thursday 12 March, 12 March 2026"),
            apart_from=(
                Apart(event="visit24", because="seventeen months lie between; that visit was for a conference"),
                Apart(event="delegation", because="other visitors, and it came before the treaty was signed"),
            ),
        ),
        event(
            "talks26", "CONSULT", "meeting", "Zupan and Sami Khoury hold talks", day("2026-03-12"), where=AMMAN, part_of="visit26",
            participants=cast(("zupan", "source"), ("khoury", "target")), independent_origins=1,
            history=(HistoryStep(status="planned", as_of="2026-03-12", evidence=(q("r0", "She is due to sit down"),)),
                     HistoryStep(status="occurred", as_of="2026-03-12", evidence=(q("r1", "after the meeting"),))),
            origins=(OriginRecord(name="Jordanian state television", kind="media", reports=("r1",)),),
            evidence=(
                proof(q("r0", "She is due to sit down with her colleague Sami Khoury in the afternoon"), "planned"),
                proof(q("r1", "Khoury said after the meeting"), "occurred", television),
            ),
        ),
        event(
            "nicosia", "CONSULT", "meeting", "Zupan meets Cyprus’s foreign minister Eleni Markou in Nicosia",
            day("2026-03-11", q("r0", "Wednesday"), because="Wednesday before Thursday 12 March"),
            where=Where(name="Nicosia", country="CY"), participants=cast(("zupan", "source"), ("markou", "target")),
            uncredited=("Danube Courier",), evidence=(proof(q("r0", "she met Cyprus's foreign minister Eleni Markou on Wednesday")),),
        ),
        event(
            "delegation", "CONSULT", "visit", "A Slovenian delegation led by Igor Breznik and Tea Lah visits Amman",
            day("2025-11/2025-12", because="no day is told; the report itself dates from then"), where=AMMAN,
            participants=cast(("breznik", "visitor"), ("lah", "visitor"), ("haddad", "host")), independent_origins=1,
            origins=(OriginRecord(name="Slovenian media", kind="media", reports=("r3",)),),
            evidence=(proof(q("r3", "A Slovenian delegation led by state secretaries Igor Breznik and Tea Lah visited Amman"),
                            chain=("The Levant Review", "Vodnjak", "Slovenian media")),),
            apart_from=(Apart(event="visit26", because="other visitors"),),
        ),
        event(
            "visit24", "CONSULT", "visit", "Zupan attends a regional conference on water in Amman", day("2024-10", q("r0", "October 2024")),
            where=AMMAN, participants=cast(("zupan", "visitor"), ("khoury", "host"), ("haddad", "participant")), independent_origins=1,
            origins=(OriginRecord(name="Slovenian Foreign Ministry", kind="official", reports=("r2",)),), uncredited=("Danube Courier",),
            evidence=(
                proof(q("r2", "Marta Zupan doputovala je u utorak u Amman na regionalnu konferenciju o vodi"),
                      chain=("Jadranski glasnik", "Adria Press", "Slovenian Foreign Ministry")),
                proof(q("r0", "the first one fell in October 2024")),
            ),
            same_because=("the same visitor and city", "October 2024 holds the Tuesday of Jadranski glasnik"),
            apart_from=(Apart(event="visit26", because="seventeen months lie between"),),
        ),
    )  # fmt: skip


def acts() -> tuple[EventRecord, ...]:
    ledger = ("Balkan Ledger",)
    return (
        event(
            "treaty", "AGREE", "sign", "Slovenia and Jordan sign the treaty on water and energy, in Ljubljana", day("2026-01-20", q("r0", "20 January 2026")),
            where=LJUBLJANA, participants=cast(("hrast", "signatory"), ("haddad", "signatory"), ("state:SI", "participant"), ("state:JO", "participant")),
            cameo="057", uncredited=("Danube Courier", "Amman Morning", "Balkan Ledger"),
            history=(
                HistoryStep(status="proposed", as_of="2024-10", evidence=(q("r2", "Dogovor o vodi želimo potpisati iduće godine"),)),
                HistoryStep(status="planned", as_of="2025-11/2025-12", evidence=(q("r3", "expected to sign a treaty on water and energy"),)),
                HistoryStep(status="occurred", as_of="2026-03-12", evidence=(q("r0", "put their names to a treaty on water and energy"),)),
            ),
            amounts=(Amount(what="people to get clean water", value="Some forty thousand", evidence=(q("r1", "Some forty thousand people"),)),),
            evidence=(
                proof(q("r0", "On 20 January 2026 the prime ministers of both countries put their names to a treaty on water and energy in Ljubljana"),
                      "occurred when where"),
                proof(q("r1", "the treaty signed earlier this year")),
                proof(q("r2", "Dogovor o vodi želimo potpisati iduće godine"), "planned", ("Jadranski glasnik", "Marta Zupan")),
                proof(q("r3", "The two are expected to sign a treaty on water and energy there"), "planned"),
                proof(q("r4", "the water treaty, signed on 21 January"), "occurred when", ledger),
            ),
            disputes=(Dispute(slot="when", kind="contradiction", values=(
                DisputeValue(value="2026-01-20", evidence=(q("r0", "On 20 January 2026"),)),
                DisputeValue(value="2026-01-21", evidence=(q("r4", "signed on 21 January"),)),
            )),),
            same_because=("the same two states and the same matter, water and energy", "no other treaty between them is told"),
        ),
        event(
            "invitation", "REQUEST", "invite", "Prime minister Jure Hrast invites Rania Haddad to Ljubljana", day("2025-11/2025-12"),
            part_of="delegation", participants=cast(("hrast", "source"), ("haddad", "target")), independent_origins=1,
            origins=(OriginRecord(name="Haddad’s press office", kind="official", reports=("r3",)),),
            evidence=(proof(q("r3", "They handed Prime Minister Rania Haddad an invitation from her Slovenian colleague Jure Hrast"),
                            chain=("The Levant Review", "Vodnjak", "Haddad’s press office")),),
        ),
        event(
            "sanctions", "SANCTION", "impose", "The European Union puts sanctions on two Jordanian shipping companies", day("2026-03-09", q("r4", "On 9 March")),
            participants=cast(("org:EU", "source"), ("state:JO", "target")), cameo="163", uncredited=("Amman Morning", "Balkan Ledger"),
            amounts=(Amount(what="companies", value="two", evidence=(q("r4", "two Jordanian shipping companies"),)),),
            evidence=(
                proof(q("r4", "the European Union imposed sanctions on two Jordanian shipping companies"), "occurred when", ledger),
                proof(q("r1", "The European Union put new sanctions on two Jordanian shipping firms on Monday"), "occurred when"),
            ),
            same_because=("the same parties", "“on Monday” is 9 March"),
        ),
        event(
            "cargoes", "AID", "military", "Three cargoes of arms leave Aqaba for Sudan", day("2025"), status="alleged",
            participants=cast(("state:JO", "source")), independent_origins=1,
            origins=(OriginRecord(name="European Union", kind="official", reports=("r4",)),),
            evidence=(proof(q("r4", "Brussels alleges that at least three cargoes left Aqaba last year"),
                            chain=("Balkan Ledger", "European Union"), stance="alleges"),),
        ),
        event(
            "round", "CONSULT", "meeting", "Next round of Slovenian–Jordanian talks, in Ljubljana", day("2026-05"), status="planned", where=LJUBLJANA,
            participants=cast(("state:SI", "source"), ("state:JO", "target")), independent_origins=1,
            origins=(OriginRecord(name="Slovenian Foreign Ministry", kind="official", reports=("r0",)),),
            evidence=(proof(q("r0", "The next round of talks is to be held in Ljubljana in May"), "planned when",
                            ("Danube Courier", "Slovenian Foreign Ministry")),),
        ),
        event(
            "donors", "CONSULT", "multilateral", "Donors’ conference on the Jordan Valley", day("2026-23"), status="proposed",
            participants=cast(("state:SI", "source")), uncredited=("Balkan Ledger",),
            evidence=(proof(q("r4", "Slovenia proposed a donors' conference on the Jordan Valley for the autumn"), "planned", ledger),),
        ),
        event(
            "syria", "ASSAULT", None, "War in Syria", day("2011/..", q("r2", "od 2011.")), status="ongoing", uncredited=("Jadranski glasnik",),
            evidence=(proof(q("r2", "Rat u Siriji, koji traje od 2011.")),),
        ),
        event(
            "association", "AGREE", "sign", "The European Union and Jordan conclude their association agreement", day("1997", q("r4", "in 1997")),
            participants=cast(("org:EU", "signatory"), ("state:JO", "signatory")), uncredited=("Balkan Ledger",),
            evidence=(proof(q("r4", "The European Union and Jordan concluded their association agreement in 1997")),),
        ),
    )  # fmt: skip
