"""Descriptions of outlets and agencies: all shipped ones hold; what is wrong in one is told by file, key and remedy."""

import re
from collections import Counter
from pathlib import Path

import pytest

from dragoman.clean.house import with_lines
from dragoman.clean.layout import lay_out
from dragoman.errors import PackError
from dragoman.lang.outlet_files import PRESS, index_of, parse_profile, read_press
from dragoman.lang.outlet_profile import Domain, Lasting, Line, Owner, Profile
from dragoman.lang.pack import available, data_folder
from dragoman.lang.world import load_world
from dragoman.model.text import Given, Layout, Report
from dragoman.pipeline import _layout, _layout_rules

DATA = Path(str(data_folder()))
SHIPPED = read_press()
EXAMPLES = [
    pytest.param(profile, line, example, id=f"{profile.kind}:{profile.slug}:{number}")
    for profile in SHIPPED
    for number, line in enumerate(profile.lines)
    for example in line.examples
]
PROSE = {
    "en": ("The ferry crossed the bay in the morning and came back at noon.", "On board were two bakers and a clerk."),
    "hr": ("Trajekt je ujutro prešao zaljev i vratio se u podne.", "Na brodu su bila dva pekara i jedan činovnik."),
    "bs": ("Trajekt je ujutro prešao zaljev i vratio se u podne.", "Na brodu su bila dva pekara i jedan činovnik."),
    "sr": ("Trajekt je ujutru prešao zaliv i vratio se u podne.", "Na brodu su bila dva pekara i jedan činovnik."),
    "ru": ("Паром утром пересёк залив и вернулся к полудню.", "На борту было два пекаря."),
    "uk": ("Пором уранці перетнув затоку й повернувся опівдні.", "На борту були два пекарі й один писар."),
    "de": ("Die Fähre fuhr am Morgen über die Bucht und kam mittags zurück.", "An Bord waren auch zwei Bäcker."),
    "fr": ("Le bac a traversé la baie le matin et il est revenu à midi.", "À bord se trouvaient deux boulangers."),
    "es": ("El barco cruzó la bahía por la mañana y volvió a mediodía.", "A bordo iban dos panaderos."),
    "it": ("Il traghetto ha passato la baia al mattino ed è tornato a mezzogiorno.", "A bordo c'erano due fornai."),
    "pl": ("Prom rano przepłynął zatokę i wrócił w południe.", "Na pokładzie było dwóch piekarzy i jeden pisarz."),
    "pt": ("O barco passou a baía de manhã e voltou ao meio-dia.", "A bordo iam dois padeiros e um escrivão."),
    "tr": ("Vapur sabah körfezi geçti ve öğlen geri döndü.", "Vapurda iki fırıncı ile bir kâtip vardı."),
    "ar": ("عبرت العبارة الخليج صباحا وعادت عند الظهر.", "وكان على متنها خبازان وكاتب واحد."),
    "fa": ("کشتی صبح از خلیج گذشت و ظهر برگشت.", "دو نانوا و یک منشی در کشتی بودند."),
    "zh": ("渡轮早上穿过海湾，中午返回港口，一切顺利。", "船上有两位面包师和一位文员，他们都很高兴。"),
}  # fmt: skip


def _language(profile: Profile, line: Line) -> str:
    return line.language or next(code for code in profile.languages if code in PROSE)


def _laid_out(line: Line, example: str, language: str) -> tuple[str, Layout]:
    """A page with the example where such a line stands, read by the rules of its language and this line alone."""
    first, second = PROSE[language]
    text = f"{example}\n\n{first}\n\n{second}\n" if line.at == "opening" else f"{first}\n\n{second}\n\n{example}\n"
    rules, words = _layout_rules(language)
    return text, lay_out(Report(id="r", file="r", text=text), language, with_lines(rules, (line,)), words)


@pytest.mark.parametrize(("profile", "line", "example"), EXAMPLES)
def test_every_example_is_read_as_its_file_says(profile: Profile, line: Line, example: str) -> None:
    text, layout = _laid_out(line, example, _language(profile, line))
    held = [
        text[z.start : z.end].strip() for z in layout.zones if z.kind == line.zone and "description of" in z.because
    ]
    (found,) = held
    if line.at == "line":
        assert found.replace(" ", "") in example.replace(" ", "")
    else:
        assert found in example
        assert len(found) < len(example)
    assert line.fits(example)


def test_the_index_is_that_of_the_files() -> None:
    assert (DATA / PRESS).read_bytes() == index_of(DATA)


def test_there_are_enough_in_every_language() -> None:
    kinds = Counter(profile.kind for profile in SHIPPED)
    assert kinds["outlet"] >= 60
    assert kinds["agency"] >= 30
    outlets = Counter(p.languages[0] for p in SHIPPED if p.kind == "outlet")
    outlets["hbs"] = outlets["hr"] + outlets["bs"] + outlets["sr"]
    wanted = ("en", "hbs", "ru", "uk", "de", "fr", "es", "it", "pl", "tr", "ar", "fa", "zh")
    assert {code: outlets[code] for code in wanted if outlets[code] < 4} == {}


def test_no_name_is_that_of_two() -> None:
    named: dict[str, set[str]] = {}
    for profile in SHIPPED:
        for name in profile.names:
            if not name.startswith("~"):
                named.setdefault(name.casefold(), set()).add(f"{profile.kind}:{profile.slug}")
    for kind in ("agency", "outlet"):
        for slug, medium in load_world().media(kind).items():
            for text, weak in medium.names:
                if not weak and text.casefold() in named:
                    named[text.casefold()].add(f"{kind}:{slug}")
    assert {name: keys for name, keys in named.items() if len(keys) > 1} == {}


def test_no_domain_is_that_of_two() -> None:
    hosts = Counter(domain.host for profile in SHIPPED for domain in profile.hosts)
    assert [host for host, times in hosts.items() if times > 1] == []


def test_no_table_has_a_line_for_what_a_file_describes() -> None:
    for kind, table in (("agency", "agencies.tsv"), ("outlet", "outlets.tsv")):
        listed = {line.split("\t")[0] for line in (DATA / "world" / table).read_text(encoding="utf-8").splitlines()}
        assert listed & {profile.slug for profile in SHIPPED if profile.kind == kind} == set()


def test_every_file_tells_its_source_and_every_owner_his() -> None:
    for folder in ("outlets", "agencies"):
        for path in (DATA / folder).glob("*.yml"):
            assert path.read_text(encoding="utf-8").startswith("# source: "), path
    assert all(len(owner.source.split()) >= 3 for profile in SHIPPED for owner in profile.owners)


def test_what_is_said_of_an_owner_can_be_found() -> None:
    """By the site where it stands, or by the number or year of an act; nothing leads deeper, for such addresses go."""
    found = re.compile(r"\b[a-z0-9-]+(\.[a-z0-9-]+)+: |\b(19|20)\d\d\b|\b\d{2,4}[-–]")
    sources = {(profile.slug, owner.source) for profile in SHIPPED for owner in profile.owners}
    assert [one for one in sorted(sources) if not found.search(one[1])] == []
    assert [one for one in sorted(sources) if "/" in one[1].partition(": ")[0]] == []


def test_no_house_is_said_to_own_itself_or_is_called_a_broadcaster_of_nobody() -> None:
    for profile in SHIPPED:
        assert profile.name not in {owner.name for owner in profile.owners}, profile.slug
        assert not any("broadcaster" in owner.name and "broadcasters" not in owner.name for owner in profile.owners)


def test_languages_are_those_of_packs_where_lines_are_for_one() -> None:
    assert {line.language for profile in SHIPPED for line in profile.lines} <= {None, *available()}


GOOD = """name: Northern Quay
country: "NO"
languages: [en]
domains: [quay.example, {host: oldquay.example, until: 2013-06}]
owners: [{name: Quay Trust, since: 1999, source: its own imprint}]
lines:
  - {zone: credit, pattern: 'wire: ?.{2,40}', examples: ["Wire: Fjord Press"]}
"""


def test_a_file_is_read() -> None:
    profile = parse_profile(GOOD.encode(), "northern-quay", "outlet", "q.yml")
    assert (profile.name, profile.country, profile.slug) == ("Northern Quay", "NO", "northern-quay")
    assert profile.hosts == (Domain(host="quay.example"), Domain(host="oldquay.example", until="2013-06"))
    assert profile.owners == (Owner(name="Quay Trust", since="1999", source="its own imprint"),)


@pytest.mark.parametrize(
    ("old", "new", "key", "cause"),
    [
        ("name: Northern Quay\n", "", "", "missing required field `name`"),
        ("languages", "langages", "", "unknown field `langages`"),
        ('"NO"', "NO", "country", "got `bool`"),
        ("[en]", "[]", "languages", "is empty"),
        ("[en]", "[ua]", "languages[0]", "is no code of a language"),
        ("zone: credit", "zone: credit, language: fr", "lines[0].language", "none of the languages of the house"),
        ("quay.example,", "https://quay.example,", "domains[0]", "is no host"),
        ("2013-06", "June 2013", "domains[1].until", "'June 2013' is no date"),
        ("since: 1999", "since: 1999, until: 1998", "owners[0]", "ends (1998) before it begins (1999)"),
        (", source: its own imprint", "", "owners[0]", "missing required field `source`"),
        ("zone: credit", "zone: footer", "lines[0].zone", "Invalid enum value 'footer'"),
        ("wire: ?.{2,40}", "wire: (", "lines[0].pattern", "is no regular expression"),
        ('["Wire: Fjord Press"]', "[]", "lines[0].examples", "has no example"),
        ("Wire: Fjord", "Cable: Fjord", "lines[0].examples", "has not the form"),
        ("zone: credit", "zone: credit, tells: true", "lines[0].tells", "tells an agency"),
        ("zone: credit", "zone: credit, at: inside", "lines[0].at", "cannot stand inside"),
        ("name: Northern Quay", "name: ' Northern Quay'", "name", "is no name"),
    ],
)
def test_what_is_wrong_is_told_with_its_key(old: str, new: str, key: str, cause: str) -> None:
    assert old in GOOD
    with pytest.raises(PackError) as raised:
        parse_profile(GOOD.replace(old, new, 1).encode(), "northern-quay", "outlet", "q.yml")
    error = raised.value
    assert (error.code, error.place) == ("E250", f"q.yml: {key}" if key else "q.yml")
    assert cause in error.cause
    assert error.remedy


@pytest.mark.parametrize("content", [b"- a", b"name: [", b"\xff\xfe", b""])
def test_what_is_no_mapping_is_refused(content: bytes) -> None:
    with pytest.raises(PackError, match="E201"):
        parse_profile(content, "q", "outlet", "q.yml")


def test_a_slug_is_the_name_of_the_file() -> None:
    with pytest.raises(PackError, match="is no name for a file"):
        parse_profile(GOOD.encode(), "Northern Quay", "outlet", "q.yml")


@pytest.mark.parametrize(
    ("since", "until", "on", "holds"),
    [
        (None, None, "2014", True),
        ("2014-09", None, None, True),
        ("2014-09", None, "2014-08-31", False),
        ("2014-09", None, "2014-09-01", True),
        ("2014-09", None, "2014", True),
        ("2014-09", None, "2013", False),
        (None, "2014-09", "2014-09-30", True),
        (None, "2014-09", "2014-10", False),
        ("1992", "2014-09", "2014-12~", False),
        ("2014-09", None, "2014-01-01/2014-10-10", True),
        ("2014-09", None, "2014-01-01/2014-02-10", False),
        (None, "2013", "2013-12-01/2014-02-10", True),
        (None, "2012", "2013-12-01/..", False),
    ],
)
def test_periods(since: str | None, until: str | None, on: str | None, holds: bool) -> None:
    assert Lasting(since=since, until=until).holds(on) is holds


def test_a_file_that_the_index_has_not_is_read_itself(tmp_path: Path) -> None:
    (tmp_path / "outlets").mkdir()
    (tmp_path / "world").mkdir()
    path = tmp_path / "outlets" / "northern-quay.yml"
    path.write_text(GOOD, encoding="utf-8")
    (tmp_path / PRESS).write_bytes(index_of(tmp_path))
    assert [p.name for p in read_press(tmp_path)] == ["Northern Quay"]
    path.write_text(GOOD.replace("Northern Quay", "Southern Quay"), encoding="utf-8")
    assert [p.name for p in read_press(tmp_path)] == ["Southern Quay"]


def test_an_old_name_holds_in_its_time() -> None:
    tass = next(p for p in SHIPPED if (p.kind, p.slug) == ("agency", "tass"))
    assert (tass.called("2013-05-01"), tass.called("2015"), tass.called(None)) == ("ITAR-TASS", "TASS", "TASS")
    tanjug = next(p for p in SHIPPED if p.slug == "tanjug")
    owners = [owner.name if owner else None for owner in map(tanjug.owner, ("2010", "2018-05", "2022", None))]
    assert owners == ["Serbian state", None, "Tačno", "Tačno"]


def _zones(text: str, given: Given, language: str = "en") -> list[tuple[str, str]]:
    layout = _layout(Report(id="r", file="r", text=text, given=given), language)
    return [(zone.kind, text[zone.start : zone.end].strip()) for zone in layout.zones]


PAGE = "\n\n".join((*PROSE["en"], "Image copyright Harbour Pictures"))


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        (Given(url="https://www.bbc.co.uk/news/1"), "caption"),
        (Given(outlet="BBC News"), "caption"),
        (Given(url="https://www.bbc.co.uk/news/1", published="2016-05-01"), "caption"),
        (Given(url="https://www.bbc.co.uk/news/1", published="2024-05-01"), "body"),
        (Given(url="https://bbc.mirror.example/news/1"), "body"),
        (Given(url="https://bbc.com.news.example/1"), "body"),
        (Given(), "body"),
    ],
)
def test_old_pages_are_read_by_the_rules_of_their_day(given: Given, kind: str) -> None:
    found = {text: zone for zone, text in _zones(PAGE, given)}
    line = next(text for text in found if "Image copyright" in text)
    assert (found[line] == "caption") is (kind == "caption")
    assert PROSE["en"][0] in " ".join(text for text, zone in found.items() if zone == "body")


HEADLINES = (
    "Izvori bliski vladi tvrde da je luka otvorena",
    "Autorica romana o luci dobila nagradu",
    "Извори близу владе тврде да је лука отворена",
    "Fuentes del puerto confirman la apertura",
    "Kaynaklar limanın açıldığını söyledi",
    "Sources say the harbour is open again",
    "The committee contributed research from three ports",
    "Źródła rządowe potwierdzają otwarcie portu",
    "Com a ponte fechada, o porto volta a abrir",
    "Quellen bestätigen die Öffnung des Hafens",
    "Par Le Havre passent les navires de la paix",
    "Редакция порта сообщила об открытии",
    "المصدر المسؤول ينفي إغلاق الميناء",
    "کدخدای بندر از بازگشایی خبر داد",
    "港口重新开放，两位部长出席",
)


@pytest.mark.parametrize("headline", HEADLINES)
def test_no_line_of_a_house_is_a_headline(headline: str) -> None:
    taken = [(p.slug, line.pattern) for p in SHIPPED for line in p.lines if line.at == "line" and line.fits(headline)]
    assert taken == []
