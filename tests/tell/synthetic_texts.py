"""Five invented reports by invented outlets, and short ways to write a record about them."""

from dragoman.model.dates import Basis, Precision
from dragoman.model.record import EventRecord, Evidence, Participant, Quote, WhenRecord, Where

TEXTS = {
    "r0": """Zupan spends a day in Amman as water pact takes effect

AMMAN, Thursday 12 March

Slovenian Foreign Minister Marta Zupan arrived in the Jordanian capital on Thursday morning, Levant Wire reports.

She is due to sit down with her colleague Sami Khoury in the afternoon. According to the Slovenian Foreign Ministry, \
the two will go through water supply, the port of Aqaba, Syrian refugees and an air link between the capitals.

It is her second trip to Jordan in as many months; the first one fell in October 2024. On 20 January 2026 the prime \
ministers of both countries put their names to a treaty on water and energy in Ljubljana.

On her way Zupan stopped in Nicosia, where she met Cyprus's foreign minister Eleni Markou on Wednesday.

The next round of talks is to be held in Ljubljana in May, the ministry said.

Based on reports by Levant Wire.
""",
    "r1": """Khoury receives Slovenian minister

12 March 2026, 18:40

Foreign Minister Sami Khoury welcomed Marta Zupan of Slovenia at the ministry in Amman today, Jordanian state \
television said. The visit lasts a single day.

"We have left the stage of promises behind us," Khoury said after the meeting. "Water does not wait for diplomats."

وصلت وزيرة الخارجية السلوفينية مارتا زوبان إلى عمّان صباح اليوم، والتقت نظيرها الأردني سامي خوري.

Both praised the treaty signed earlier this year. The European Union put new sanctions on two Jordanian shipping \
firms on Monday, a step that Amman calls unjustified.

Jordan has repeatedly denied that it bought Slovenian eavesdropping equipment, as several European rights groups claim.

ADVERTISEMENT
Subscribe to our morning letter and never miss a story.

Some forty thousand people in the Jordan Valley would get clean water under the plan.
""",
    "r2": """Zupan u Ammanu na regionalnoj konferenciji o vodi

Slovenska ministrica vanjskih poslova Marta Zupan doputovala je u utorak u Amman na regionalnu konferenciju o vodi, \
izvijestio je Adria Press pozivajući se na slovensko ministarstvo.

Sastala se s ministrom Samijem Khouryjem i predsjednicom vlade Ranijom Haddad.

"Dogovor o vodi želimo potpisati iduće godine", rekla je Zupan.

Ljubljanska tvrtka Sluhnik najprije je nijekala svaku isporuku, a zatim je prošlog mjeseca priznala da je u Jordan \
poslala manji broj uređaja za prisluškivanje prije uvođenja zabrane.

Rat u Siriji, koji traje od 2011., natjerao je u Jordan više od milijun ljudi.

Foto: Amir Khourić
""",
    "r3": """Ljubljana sends officials to Amman ahead of water treaty

A Slovenian delegation led by state secretaries Igor Breznik and Tea Lah visited Amman, the portal Vodnjak writes, \
citing Slovenian media.

They handed Prime Minister Rania Haddad an invitation from her Slovenian colleague Jure Hrast to come to Ljubljana in \
the first days of 2026, her press office said. The two are expected to sign a treaty on water and energy there.

The visit comes after the conference in October and before the treaty. Jordan's strongman Khoury was not present.

The rights group Clear Line says Slovenian firms sold listening devices to Jordan for years. Amman rejects this.

A memorial concert for the victims of the earthquake took place the same evening.
""",
    "r4": """What the EU's sanctions on Jordanian ships mean

By the Ledger Desk
13 March 2026

On 9 March the European Union imposed sanctions on two Jordanian shipping companies over the transport of arms to Sudan.

Jordan's Foreign Ministry said the accusation was "built on sand". Brussels alleges that at least three cargoes left \
Aqaba last year.

The decision came while Slovenia's Zupan was on her way to the Jordanian capital, where the water treaty, signed on \
21 January, was to be celebrated.

Slovenia proposed a donors' conference on the Jordan Valley for the autumn.

The European Union and Jordan concluded their association agreement in 1997.
""",
}

LANGUAGES = {"r0": "en", "r1": "en", "r2": "hr", "r3": "en", "r4": "en"}


def q(report: str, words: str, nth: int = 1) -> Quote:
    """The `nth` place where these words stand in a report."""
    start = -1
    for _ in range(nth):
        start = TEXTS[report].index(words, start + 1)
    return Quote(report=report, start=start, end=start + len(words), quote=words)


def day(edtf: str, *evidence: Quote, because: str | None = None, said: str | None = None) -> WhenRecord:
    """A date of an event or report; worked out where a reason is given."""
    precisions: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}
    precision: Precision = "interval" if "/" in edtf else precisions.get(len(edtf), "unknown")
    basis: Basis = "inferred" if because else "stated"
    return WhenRecord(edtf=edtf, precision=precision, basis=basis, because=because, said=said, evidence=evidence)


def proof(span: Quote, supports: str = "occurred", chain: tuple[str, ...] = (), stance: str = "asserts") -> Evidence:
    """A passage in support of an event."""
    return Evidence(span=span, supports=tuple(supports.split()), chain=chain, stance=stance)  # type: ignore[arg-type]


def event(name: str, kind: str, mode: str | None, headline: str, when: WhenRecord, **more: object) -> EventRecord:
    """An event with everything that is not given left empty."""
    empty: dict[str, object] = {
        "where": None, "part_of": None, "participants": (), "status": "occurred", "history": (), "topics": (),
        "amounts": (), "origins": (), "uncredited": (), "independent_origins": 0, "slots": {}, "disputes": (),
        "same_because": (), "apart_from": (), "cameo": None,
    }  # fmt: skip
    evidence: tuple[Evidence, ...] = more["evidence"]  # type: ignore[assignment]
    reports = tuple(dict.fromkeys(sorted(one.span.report for one in evidence)))
    fields = {"reports": reports} | empty | more
    return EventRecord(id=name, type=kind, mode=mode, headline=headline, when=when, **fields)  # type: ignore[arg-type]


def cast(*pairs: tuple[str, str]) -> tuple[Participant, ...]:
    """Participants from (actor, role) pairs."""
    return tuple(Participant(actor=actor, role=role) for actor, role in pairs)  # type: ignore[arg-type]


AMMAN = Where(name="Amman", country="JO")
LJUBLJANA = Where(name="Ljubljana", country="SI")
