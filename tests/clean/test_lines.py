"""Lines decided by themselves: patterns that hit, and sentences they must not hit."""

import pytest

from dragoman.clean.lines import sheet_of
from dragoman.clean.segments import pattern_kind
from tests.clean.papers import lines, words

HITS = [
    ("en", "Advertisement", "boilerplate"),
    ("en", "STORY CONTINUES BELOW THIS AD", "boilerplate"),
    ("en", "Read more", "boilerplate"),
    ("en", "READ ALSO: Ferry talks end in Oslo", "boilerplate"),
    ("en", "1,204 views", "boilerplate"),
    ("en", "3 min read", "boilerplate"),
    ("en", "Share on Facebook", "boilerplate"),
    ("en", "Follow us on Telegram", "boilerplate"),
    ("en", "Sign up for the daily briefing in your inbox", "boilerplate"),
    ("en", "By signing up you accept the terms", "boilerplate"),
    ("en", "We use cookies to make this page better.", "boilerplate"),
    ("en", "This website uses cookies to make your visit better.", "boilerplate"),
    ("en", "© 2024 Nordic Wire", "boilerplate"),
    ("en", "Copyright 2024 Nordic Wire. All rights reserved.", "boilerplate"),
    ("en", "Support the Nordic Wire!", "boilerplate"),
    ("en", "Home News Video Live TV", "boilerplate"),
    ("en", "By Ada Berg", "byline"),
    ("en", "Nordic Wire Staff", "byline"),
    ("en", "NW News Desk", "byline"),
    ("en", "Based on materials from the Nordic Wire", "credit"),
    ("en", "With inputs from agencies", "credit"),
    ("en", "Source: Nordic Wire", "credit"),
    ("en", "Photo: Bo Lund / Nordic Wire", "caption"),
    ("en", "Minister Ada Berg. Reuters File", "caption"),
    ("en", "Ada Berg in Oslo last year (file photo)", "caption"),
    ("en", "By our Fisheries desk", "byline"),
    ("en", "By the Courier newsroom", "byline"),
    ("en", "Reporting by Nordic Wire, Oslo bureau", "credit"),
    ("en", "Exchange rates: NOK 11.2  SEK 10.9", "boilerplate"),
    ("en", "Most read this week", "boilerplate"),
    ("en", "You have used 2 of 4 free stories this month. Subscribe to read on.", "boilerplate"),
    ("en", "The Courier is funded by its readers. Please chip in.", "boilerplate"),
    ("en", "More from Norway: A ferry for sale", "boilerplate"),
    ("hr", "Komentiranje je omogućeno samo prijavljenim čitateljima.", "boilerplate"),
    ("hr", "Ovaj tekst čitate besplatno. Pomozite nam da tako i ostane.", "boilerplate"),
    ("hr", "Autor: Agencija Jug", "byline"),
    ("bs", "Pratite nas na Telegramu", "boilerplate"),
    ("bs", "Podijeli: Facebook | Viber", "boilerplate"),
    ("bs", "Zabranjeno je prenošenje teksta bez navođenja izvora.", "boilerplate"),
    ("sr", "Најчитаније: Трајекти опет плове", "boilerplate"),
    ("sr", "Прегледа: 310", "boilerplate"),
    ("hr", "Oglas", "boilerplate"),
    ("hr", "Pročitajte još: Trajekti opet plove", "boilerplate"),
    ("hr", "Podijeli na Facebooku", "boilerplate"),
    ("hr", "Autor Hina", "byline"),
    ("hr", "Piše: Ana Horvat", "byline"),
    ("hr", "Izvor: Hina", "credit"),
    ("hr", "Foto: Ivo Ban / Pixsell", "caption"),
    ("sr", "Коментари (12)", "boilerplate"),
    ("sr", "Аутор: Ана Петровић", "byline"),
    ("sr", "Извор: Танјуг", "credit"),
]
MISSES = [
    ("en", "Share prices fell by two percent on Friday."),
    ("en", "Support for the treaty grew in both houses."),
    ("en", "Norway will donate eighteen boats to its neighbour."),
    ("en", "Moldova wants to become a member of the union by 2030."),
    ("en", "Lawmakers voted on the copyright bill on Monday."),
    ("en", "The documents may not be published before March."),
    ("en", "The president is seen as a patient negotiator."),
    ("en", "Read in full, the treaty is vague."),
    ("en", "Register offices stay closed on Friday."),
    ("en", "The minister told Reuters the talks would go on."),
    ("en", "More than 200 people commented on the draft."),
    ("en", "He wrote about it in a newsletter for investors."),
    ("en", "By the lake, staff of the embassy waited for news."),
    ("en", "Exchange rates fell sharply on Friday after the vote."),
    ("en", "The mission is funded by members of the alliance."),
    ("en", "More from Norway is expected, the minister said."),
    ("hr", "Komentari ministra izazvali su prosvjed u Oslu."),
    ("hr", "Zabranjeno je ribarenje u cijelom fjordu."),
    ("hr", "Izvor blizak vladi rekao je da pregovori traju."),
    ("en", "Video: Berg lands in Oslo"),
    ("en", "Photo-reporters waited outside."),
    ("hr", "VIDEO: Berg stigla u Oslo"),
    ("hr", "Foto-reporteri su čekali pred zgradom."),
    ("hr", "Norveška će donirati osamnaest brodova."),
    ("hr", "Prati ga izaslanstvo od deset ljudi."),
]


@pytest.mark.parametrize(("code", "line", "kind"), HITS)
def test_page_furniture_is_known(code: str, line: str, kind: str) -> None:
    assert pattern_kind(words(code).fold.spell(line), lines(code)) == kind


@pytest.mark.parametrize(("code", "line"), MISSES)
def test_sentences_are_left_alone(code: str, line: str) -> None:
    assert pattern_kind(words(code).fold.spell(line), lines(code)) is None


def test_a_line_said_twice() -> None:
    text = "The envoy left Oslo on Friday.\nA ferry at sea\nA ferry at sea\nTalks go on in the north today."
    sheet = sheet_of(text, lines(), words())
    assert [sheet.kind(at) for at in range(4)] == [None, "caption", "boilerplate", None]


def test_agencies_alone() -> None:
    sheet = sheet_of("Reuters\n(AFP, dpa)\nab/cd (AFP)\nNordic Wire", lines(), words())
    assert [sheet.kind(at) for at in range(4)] == ["byline", "credit", "credit", None]


def test_signs_alone_are_no_text() -> None:
    assert sheet_of("* * *", lines(), words()).kind(0) == "boilerplate"
