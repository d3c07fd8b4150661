"""What the world calls things, and what lies in what."""

from functools import lru_cache

import pytest

from dragoman.errors import PackError
from dragoman.lang.world import Entry, load_world, plain

WORLD = load_world()
LANGUAGES = ("en", "hr", "bs", "sr")


@lru_cache(maxsize=8)
def written(language: str) -> dict[str, list[Entry]]:
    """The entries of a language by their text."""
    found: dict[str, list[Entry]] = {}
    for entry in WORLD.entries(language):
        found.setdefault(entry.text, []).append(entry)
    return found


def strongest(text: str, language: str) -> Entry:
    """The entry a matcher would try first."""
    return min(written(language)[text], key=lambda entry: entry.weak)


@pytest.mark.parametrize(
    ("text", "language", "kind", "key"),
    [
        ("Russia", "en", "state", "state:RU"),
        ("Russian Federation", "en", "state", "state:RU"),
        ("Russian", "en", "adjective", "state:RU"),
        ("Iranians", "en", "people", "state:IR"),
        ("U.S.", "en", "state", "state:US"),
        ("UK", "en", "state", "state:GB"),
        ("British", "en", "adjective", "state:GB"),
        ("Britons", "en", "people", "state:GB"),
        ("DPRK", "en", "state", "state:KP"),
        ("Norway", "en", "state", "state:NO"),
        ("Czechia", "en", "state", "state:CZ"),
        ("Türkiye", "en", "state", "state:TR"),
        ("Azeri", "en", "adjective", "state:AZ"),
        ("Emirati", "en", "adjective", "state:AE"),
        ("Dutch", "en", "adjective", "state:NL"),
        ("Poles", "en", "people", "state:PL"),
        ("Ivory Coast", "en", "state", "state:CI"),
        ("Taiwan", "en", "state", "state:TW"),
        ("Kosovo", "en", "state", "state:XK"),
        ("European Union", "en", "state", "state:EU"),
        ("Soviet Union", "en", "state", "state:SU"),
        ("Kremlin", "en", "place", "place:kremlin"),
        ("White House", "en", "place", "place:white-house"),
        ("Downing Street", "en", "place", "place:downing-street"),
        ("Elysee", "en", "place", "place:elysee"),
        ("Moscow", "en", "place", "place:524901"),
        ("Tehran", "en", "place", "place:112931"),
        ("Teheran", "en", "place", "place:112931"),
        ("Kyiv", "en", "place", "place:703448"),
        ("Kiev", "en", "place", "place:703448"),
        ("Bogota", "en", "place", "place:3688689"),
        ("The Hague", "en", "place", "place:2747373"),
        ("Stepanakert", "en", "place", "place:146970"),
        ("Middle East", "en", "region", "region:middle-east"),
        ("South Caucasus", "en", "region", "region:south-caucasus"),
        ("Nagorno-Karabakh", "en", "region", "region:nagorno-karabakh"),
        ("Gaza", "en", "region", "region:gaza-strip"),
        ("Crimean", "en", "adjective", "region:crimea"),
        ("Republika Srpska", "en", "region", "region:republika-srpska"),
        ("Strait of Hormuz", "en", "region", "region:strait-of-hormuz"),
        ("NATO", "en", "organisation", "org:nato"),
        ("UN Security Council", "en", "organisation", "org:un-security-council"),
        ("IAEA", "en", "organisation", "org:iaea"),
        ("Hezbollah", "en", "organisation", "org:hezbollah"),
        ("BRICS", "en", "organisation", "org:brics"),
        ("JCPOA", "en", "instrument", "instrument:jcpoa"),
        ("Minsk agreements", "en", "instrument", "instrument:minsk-agreements"),
        ("TASS", "en", "agency", "agency:tass"),
        ("Associated Press", "en", "agency", "agency:ap"),
        ("Anadolu Agency", "en", "agency", "agency:anadolu"),
        ("FP News Desk", "en", "outlet", "outlet:firstpost"),
        ("Moscow Times", "en", "outlet", "outlet:moscow-times"),
        ("Press TV", "en", "outlet", "outlet:press-tv"),
        ("Sergei Lavrov", "en", "person", "person:sergey-lavrov"),
        ("Recep Tayyip Erdogan", "en", "person", "person:recep-tayyip-erdogan"),
        ("Njemačka", "hr", "state", "state:DE"),
        ("Nemačka", "sr", "state", "state:DE"),
        ("Španjolska", "hr", "state", "state:ES"),
        ("Španija", "bs", "state", "state:ES"),
        ("SAD", "hr", "state", "state:US"),
        ("SAD-a", "hr", "state", "state:US"),
        ("Sjedinjene Američke Države", "hr", "state", "state:US"),
        ("Severna Koreja", "sr", "state", "state:KP"),
        ("Norveška", "hr", "state", "state:NO"),
        ("ruski", "hr", "adjective", "state:RU"),
        ("iranski", "bs", "adjective", "state:IR"),
        ("azerbejdžanski", "sr", "adjective", "state:AZ"),
        ("Iranac", "hr", "people", "state:IR"),
        ("Kremlj", "hr", "place", "place:kremlin"),
        ("Bela kuća", "sr", "place", "place:white-house"),
        ("Bijela kuća", "hr", "place", "place:white-house"),
        ("Moskva", "hr", "place", "place:524901"),
        ("Teheran", "hr", "place", "place:112931"),
        ("Vašington", "sr", "place", "place:4140963"),
        ("Bruxelles", "hr", "place", "place:2800866"),
        ("Brisel", "sr", "place", "place:2800866"),
        ("Beč", "hr", "place", "place:2761369"),
        ("Solun", "hr", "place", "place:734077"),
        ("Gorski Karabah", "hr", "region", "region:nagorno-karabakh"),
        ("Zapadni Balkan", "bs", "region", "region:western-balkans"),
        ("Savet bezbednosti", "sr", "organisation", "org:un-security-council"),
        ("OESS", "hr", "organisation", "org:osce"),
        ("OEBS", "sr", "organisation", "org:osce"),
        ("Dejtonski sporazum", "sr", "instrument", "instrument:dayton"),
        ("Hina", "hr", "agency", "agency:hina"),
        ("Tanjug", "sr", "agency", "agency:tanjug"),
        ("Večernji list", "hr", "outlet", "outlet:vecernji-list"),
        ("Volodimir Zelenski", "hr", "person", "person:volodymyr-zelensky"),
    ],
)
def test_a_text_names_its_thing(text: str, language: str, kind: str, key: str) -> None:
    entry = strongest(text, language)
    assert (entry.kind, entry.key, entry.weak) == (kind, key, False)


@pytest.mark.parametrize(
    "text", ["Georgia", "Chad", "Nice", "Split", "Reading", "Congo", "Holland", "Mint", "Macedonia"]
)
def test_a_name_that_is_often_something_else_is_weak(text: str) -> None:
    found = written("en").get(text, []) + list(WORLD.lookup(text))
    assert found
    assert all(entry.weak for entry in found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_entry_stands_twice(language: str) -> None:
    found = list(WORLD.entries(language))
    assert len(found) == len(set(found))
    assert all(entry.text.strip() == entry.text and entry.text for entry in found)


@pytest.mark.parametrize(
    ("key", "names"),
    [
        ("state:RU", ("Russia", "Rusija", "Rusija", "Rusija")),
        ("state:DE", ("Germany", "Njemačka", "Njemačka", "Nemačka")),
        ("state:US", ("United States", *["Sjedinjene Američke Države"] * 3)),
        ("place:112931", ("Tehran", "Teheran", "Teheran", "Teheran")),
        ("place:2800866", ("Brussels", "Bruxelles", "Brisel", "Brisel")),
        ("place:kremlin", ("Kremlin", "Kremlj", "Kremlj", "Kremlj")),
        ("place:281133", ("Gaza City", *["grad Gaza"] * 3)),
        ("region:sahel", ("Sahel", "Sahel", "Sahel", "Sahel")),
        ("org:eu", ("European Union", "Europska unija", "Evropska unija", "Evropska unija")),
        ("org:sco", ("Shanghai Cooperation Organization", *["Šangajska organizacija za suradnju"] * 3)),
        ("agency:tass", ("TASS", "TASS", "TASS", "TASS")),
        ("outlet:firstpost", ("Firstpost", "Firstpost", "Firstpost", "Firstpost")),
        ("person:sergey-lavrov", ("Sergey Lavrov",) * 4),
        ("state:ZZ", ("", "", "", "")),
        ("place:nowhere", ("", "", "", "")),
        ("org:none", ("", "", "", "")),
        ("nonsense", ("", "", "", "")),
    ],
)
def test_a_thing_has_a_name_in_each_language(key: str, names: tuple[str, ...]) -> None:
    assert tuple(WORLD.name(key, language) for language in LANGUAGES) == names


@pytest.mark.parametrize(
    ("key", "country"),
    [
        ("state:FR", "FR"),
        ("place:112931", "IR"),
        ("place:kremlin", "RU"),
        ("region:crimea", "UA"),
        ("region:kashmir", None),
        ("region:middle-east", None),
        ("org:hamas", "PS"),
        ("org:un", None),
        ("agency:hina", "HR"),
        ("outlet:press-tv", "IR"),
        ("person:mark-rutte", "NL"),
        ("person:antonio-guterres", None),
        ("state:ZZ", None),
        ("group:RU:delegation", None),
    ],
)
def test_a_thing_belongs_to_one_state_or_none(key: str, country: str | None) -> None:
    assert WORLD.country(key) == country


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ("state:IR", "place:112931", True),
        ("state:IQ", "place:112931", False),
        ("region:middle-east", "state:IR", True),
        ("region:middle-east", "place:112931", True),
        ("region:south-caucasus", "state:AZ", True),
        ("region:south-caucasus", "region:nagorno-karabakh", True),
        ("state:AZ", "region:nagorno-karabakh", True),
        ("state:UA", "region:crimea", True),
        ("state:RU", "region:crimea", False),
        ("state:IN", "region:kashmir", False),
        ("region:south-asia", "region:kashmir", True),
        ("region:asia", "region:central-asia", True),
        ("region:donbas", "region:donetsk-oblast", True),
        ("region:gaza-strip", "place:281133", True),
        ("region:gaza-strip", "place:281184", False),
        ("place:524901", "place:kremlin", True),
        ("place:112931", "place:kremlin", False),
        ("state:RU", "place:kremlin", True),
        ("place:524901", "state:RU", False),
        ("state:EU", "state:FR", False),
        ("state:FR", "state:FR", True),
        ("state:ZZ", "state:ZZ", False),
        ("region:red-sea", "state:EG", False),
    ],
)
def test_what_lies_in_what(outer: str, inner: str, expected: bool) -> None:
    assert WORLD.contains(outer, inner) is expected


def test_codes_capitals_and_adjectives() -> None:
    assert (WORLD.iso3("RU"), WORLD.iso3("XK"), WORLD.iso3("ZZ")) == ("RUS", "XKX", None)
    assert (WORLD.capital("IR"), WORLD.capital("EU"), WORLD.capital("ZZ")) == ("place:112931", "place:2800866", None)
    assert (WORLD.adjective("NL"), WORLD.adjective("AQ"), WORLD.adjective("ZZ")) == ("Dutch", "Antarctic", None)


def test_a_capital_may_stand_for_its_government() -> None:
    assert {entry.government for entry in written("en")["Moscow"]} == {"RU"}
    assert {entry.government for entry in written("en")["Istanbul"]} == {None}
    brussels = written("en")["Brussels"]
    assert [(entry.government, entry.weak) for entry in brussels] == [("BE", False), ("EU", True)]


@pytest.mark.parametrize(
    ("text", "key"),
    [("Nalchik", "place:523523"), ("Херсон", "place:706448"), ("Moskau", "place:524901"), ("طهران", "place:112931")],
)
def test_any_place_is_found_by_any_of_its_names(text: str, key: str) -> None:
    assert WORLD.lookup(text)[0].key == key


def test_the_largest_of_several_places_comes_first() -> None:
    found = WORLD.lookup("Tripoli")
    assert [entry.country for entry in found[:2]] == ["LY", "LB"]
    assert WORLD.lookup("Nowhereville") == ()


def test_what_is_known_of_a_medium() -> None:
    tass = WORLD.medium("agency:tass")
    assert tass is not None
    assert (tass.state, tass.country, tass.language) == (True, "RU", "ru")
    assert WORLD.medium("agency:none") is WORLD.medium("org:un") is None


def test_terms_of_office_carry_their_dates() -> None:
    terms = [(term.office, term.since, term.until) for term in WORLD.terms["hossein-amir-abdollahian"]]
    assert terms == [("foreign minister", "2021-08-25", "2024-05-19")]
    assert [term.until for term in WORLD.terms["vladimir-putin"]] == ["2008-05-07", "2012-05-07", ".."]
    assert WORLD.terms["erna-solberg"][0].until is None


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(PackError, match="E202"):
        list(WORLD.entries("xx"))


@pytest.mark.parametrize(("text", "bare"), [("Erdoğan", "Erdogan"), ("Đinđić", "Dindic"), ("Kyiv", "Kyiv")])
def test_plain(text: str, bare: str) -> None:
    assert plain(text) == bare


@pytest.mark.parametrize("language", ["es", "nl", "de", "pl", "uk", "zh"])
def test_a_company_keeps_its_name_in_every_language(language: str) -> None:
    keys = {entry.text: entry.key for entry in load_world().entries(language)}
    assert keys["Lockheed Martin"] == "org:lockheed-martin"
    assert keys.get("United Nations") != "org:un"
