"""Tables of phrases with their days. The anchor of all is Tuesday, 25 February 2025, unless given."""

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotate.time import find_times, value_of
from dragoman.model.dates import Interval, Tense, TimeExpr
from dragoman.model.edtf import edtf_of
from tests.annotate.timely import APART, TOGETHER, rules_of, sentence

TUESDAY = Interval(date(2025, 2, 25), date(2025, 2, 25))

# sentence, the words that are the expression, tense, its days from Tuesday, 25 February 2025
ENGLISH: list[tuple[str, str, Tense, str | None]] = [
    ("They met on Tuesday, 25 February 2025, in Oslo.", "Tuesday, 25 February 2025", "past", "2025-02-25"),
    ("It opened on February 25, 2025 in Oslo.", "February 25, 2025", "past", "2025-02-25"),
    ("It opened on the 3rd of March 2024.", "3rd of March 2024", "past", "2024-03-03"),
    ("Signed on Feb. 3, the pact holds.", "Feb. 3", "past", "2025-02-03"),
    ("They signed on January 17.", "January 17", "past", "2025-01-17"),
    ("They sign on January 17.", "January 17", "future", "2026-01-17"),
    ("They meet on 27 February.", "27 February", "future", "2025-02-27"),
    ("They met on 27 February.", "27 February", "past", "2024-02-27"),
    ("The fleet left in December.", "December", "past", "2024-12"),
    ("The fleet leaves in December.", "December", "future", "2025-12"),
    ("He may call in May.", "May", "future", "2025-05"),
    ("In October 2023 the forum met.", "October 2023", "past", "2023-10"),
    ("Since 2022 trade has grown.", "2022", "past", "2022"),
    ("The 2015 nuclear deal is dead.", "2015", "past", "2015"),
    ("In the 1980s they fought.", "1980s", "past", "1980/1989"),
    ("By the late 1990s they had made up.", "late 1990s", "past", "1996/1999"),
    ("The port boomed in the nineties.", "nineties", "past", "1990/1999"),
    ("A treaty of the 19th century binds them.", "19th century", "past", "1801/1900"),
    ("He landed on Tuesday.", "Tuesday", "past", "2025-02-25"),
    ("He lands on Tuesday.", "Tuesday", "future", "2025-02-25"),
    ("He landed on Wednesday.", "Wednesday", "past", "2025-02-19"),
    ("He lands on Wednesday.", "Wednesday", "future", "2025-02-26"),
    ("He lands on Monday.", "Monday", "present", "2025-02-24"),
    ("He landed last Tuesday.", "last Tuesday", "past", "2025-02-18"),
    ("He lands next Tuesday.", "next Tuesday", "future", "2025-03-04"),
    ("He lands this Friday.", "this Friday", "future", "2025-02-28"),
    ("On Monday last week he flew.", "Monday last week", "past", "2025-02-17"),
    ("They talked on Monday night.", "Monday night", "past", "2025-02-24"),
    ("They talked yesterday evening.", "yesterday evening", "past", "2025-02-24"),
    ("It fell the day before yesterday.", "the day before yesterday", "past", "2025-02-23"),
    ("It is due the day after tomorrow.", "the day after tomorrow", "future", "2025-02-27"),
    ("He spoke three days ago.", "three days ago", "past", "2025-02-22"),
    ("He spoke a month ago.", "a month ago", "past", "2025-01-10/2025-02-09"),
    ("He resigned last month.", "last month", "past", "2025-01"),
    ("He resigns next month.", "next month", "future", "2025-03"),
    ("Last year they joined.", "Last year", "past", "2024"),
    ("They met last week.", "last week", "past", "2025-02-17/2025-02-23"),
    ("They met at a hut over the weekend.", "over the weekend", "past", "2025-02-22/2025-02-23"),
    ("Earlier this month he phoned.", "Earlier this month", "past", "2025-02-01/2025-02-23"),
    ("Earlier this year he phoned.", "Earlier this year", "past", "2025-01-01/2025-02-23"),
    ("Later this year he travels.", "Later this year", "future", "2025-02-27/2025-12-31"),
    ("The bridge fell in late 2024.", "late 2024", "past", "2024-09/2024-12"),
    ("The bridge fell late last year.", "late last year", "past", "2024-09/2024-12"),
    ("The ship is ready by mid-2026.", "mid-2026", "future", "2026-05/2026-08"),
    ("It is due in the first days of 2026.", "first days of 2026", "future", "2026-01-01/2026-01-10"),
    ("It ran through the first week of January.", "first week of January", "past", "2025-01-01/2025-01-07"),
    ("In early October they spoke.", "early October", "past", "2024-10-01/2024-10-10"),
    ("It came at the end of 2024.", "end of 2024", "past", "2024-09/2024-12"),
    ("The first half of 2023 was calm.", "first half of 2023", "past", "2023-01/2023-06"),
    ("The second half of 2023 was calm.", "second half of 2023", "past", "2023-07/2023-12"),
    ("The first half of October was calm.", "first half of October", "past", "2024-10-01/2024-10-15"),
    ("Exports fell in the first quarter of 2024.", "first quarter of 2024", "past", "2024-01/2024-03"),
    ("In recent months he has travelled.", "recent months", "past", "2024-03-25/2025-02-25"),
    ("Over the past two weeks he has travelled.", "past two weeks", "past", "2025-02-11/2025-02-25"),
    ("For the next six months he stays.", "next six months", "future", "2025-02-25/2025-08-25"),
    ("Talks ran from 3 to 5 May 2024.", "3 to 5 May 2024", "past", "2024-05-03/2024-05-05"),
    ("Talks run on 25-27 February.", "25-27 February", "future", "2025-02-25/2025-02-27"),
    ("Talks ran on 20–21 October 2023.", "20–21 October 2023", "past", "2023-10-20/2023-10-21"),
    ("Talks ran on May 3 and 4, 2024.", "May 3 and 4, 2024", "past", "2024-05-03/2024-05-04"),
    ("Talks ran from 30 December to 2 January 2025.", "30 December to 2 January 2025", "past", "2024-12-30/2025-01-02"),
    ("Between 2014 and 2016 it rained.", "Between 2014 and 2016", "past", "2014/2016"),
    ("The 2022-24 budget lapsed.", "2022-24", "past", "2022/2024"),
    ("From January to March 2024 it rained.", "January to March 2024", "past", "2024-01/2024-03"),
    ("In October of last year it rained.", "October of last year", "past", "2024-10"),
    ("They split last October.", "last October", "past", "2024-10"),
    ("They split last spring.", "last spring", "past", "2024-03/2024-05"),
    ("They split in spring 2022.", "spring 2022", "past", "2022-03/2022-05"),
    ("Dated 02/25/2025 by the clerk.", "02/25/2025", "past", "2025-02-25"),
    ("Dated 03/04/2025 by the clerk.", "03/04/2025", "past", "2025-03-04/2025-04-03"),
    ("Dated 2025-02-25 by the clerk.", "2025-02-25", "past", "2025-02-25"),
    ("Dated 25.02.2025 by the clerk.", "25.02.2025", "past", "2025-02-25"),
    ("Updated February 25, 2025, 17:35:00 IST", "February 25, 2025", "past", "2025-02-25"),
    ("He left two days later.", "two days later", "past", None),
    ("He left a day after the vote.", "a day after", "past", None),
    ("Days after the vote he left.", "Days after", "past", None),
    ("After more than a decade of war he left.", "a decade", "past", None),
    ("A three-day visit began.", "three-day", "past", None),
    ("They meet every Friday.", "every Friday", "present", None),
]

CROATIAN: list[tuple[str, str, Tense, str | None]] = [
    ("Susreli su se u utorak, 25. veljače 2025. u Oslu.", "utorak, 25. veljače 2025", "past", "2025-02-25"),
    ("Ugovor je potpisan 17. siječnja u Oslu.", "17. siječnja", "past", "2025-01-17"),
    ("Ugovor će potpisati 17. siječnja u Oslu.", "17. siječnja", "future", "2026-01-17"),
    ("Objavljeno 25.02.2025. u podne.", "25.02.2025", "past", "2025-02-25"),
    ("Objavljeno 25. 2. 2025. godine u podne.", "25. 2. 2025. godine", "past", "2025-02-25"),
    ("Sastali su se u utorak.", "utorak", "past", "2025-02-25"),
    ("Sastat će se u srijedu.", "srijedu", "future", "2025-02-26"),
    ("Sastali su se prošlog utorka.", "prošlog utorka", "past", "2025-02-18"),
    ("Sastali su se prošlog mjeseca.", "prošlog mjeseca", "past", "2025-01"),
    ("Sastali su se prošloga mjeseca.", "prošloga mjeseca", "past", "2025-01"),
    ("Posjetio ih je prošli mjesec.", "prošli mjesec", "past", "2025-01"),
    ("Posjetit će ih idući tjedan.", "idući tjedan", "future", "2025-03-03/2025-03-09"),
    ("Posjetio ih je prošle godine.", "prošle godine", "past", "2024"),
    ("Ove je godine posjet kraći.", "Ove je godine", "past", "2025"),
    ("Lani je bilo drukčije.", "Lani", "past", "2024"),
    ("Jučer su razgovarali.", "Jučer", "past", "2025-02-24"),
    ("Prekjučer su razgovarali.", "Prekjučer", "past", "2025-02-23"),
    ("Sutra razgovaraju.", "Sutra", "future", "2025-02-26"),
    ("Prije dva dana su razgovarali.", "Prije dva dana", "past", "2025-02-23"),
    ("Razgovarali su prije mjesec dana.", "prije mjesec dana", "past", "2025-01-10/2025-02-09"),
    ("Razgovaraju za tri dana.", "za tri dana", "future", "2025-02-28"),
    ("Krajem listopada su stigli.", "Krajem listopada", "past", "2024-10-21/2024-10-31"),
    ("Početkom 2025. su stigli.", "Početkom 2025", "past", "2025-01/2025-04"),
    ("Stigli su sredinom 2024. godine.", "sredinom 2024. godine", "past", "2024-05/2024-08"),
    ("Stigli su krajem prošle godine.", "krajem prošle godine", "past", "2024-09/2024-12"),
    ("Stižu u prvim danima 2026. godine.", "prvim danima 2026. godine", "future", "2026-01-01/2026-01-10"),
    ("U prvoj polovici listopada je kišilo.", "prvoj polovici listopada", "past", "2024-10-01/2024-10-15"),
    ("Ranije ovog mjeseca je kišilo.", "Ranije ovog mjeseca", "past", "2025-02-01/2025-02-23"),
    ("Posljednjih mjeseci je kišilo.", "Posljednjih mjeseci", "past", "2024-03-25/2025-02-25"),
    ("U posljednja dva tjedna je kišilo.", "posljednja dva tjedna", "past", "2025-02-11/2025-02-25"),
    (
        "Pregovori su trajali od 3. do 5. svibnja 2024. godine.",
        "3. do 5. svibnja 2024. godine",
        "past",
        "2024-05-03/2024-05-05",
    ),
    ("Pregovori traju 25.–27. veljače u Oslu.", "25.–27. veljače", "future", "2025-02-25/2025-02-27"),
    ("Pregovori su bili 3. i 4. svibnja 2024. u Oslu.", "3. i 4. svibnja 2024", "past", "2024-05-03/2024-05-04"),
    ("Između 2014. i 2016. je kišilo.", "Između 2014. i 2016", "past", "2014/2016"),
    ("Od siječnja do ožujka 2024. je kišilo.", "siječnja do ožujka 2024", "past", "2024-01/2024-03"),
    ("U veljači 2022. je počelo.", "veljači 2022", "past", "2022-02"),
    ("U prosincu je počelo.", "prosincu", "past", "2024-12"),
    ("Do rujna ostaju.", "rujna", "future", "2025-09"),
    ("U svibnju odlaze.", "svibnju", "future", "2025-05"),
    ("U listopadu prošle godine su otišli.", "listopadu prošle godine", "past", "2024-10"),
    ("Prošlog listopada su otišli.", "Prošlog listopada", "past", "2024-10"),
    ("Od 2022. godine trguju.", "2022. godine", "past", "2022"),
    ("Sporazum iz 2015. više ne vrijedi.", "2015", "past", "2015"),
    ("Devedesetih godina su ratovali.", "Devedesetih godina", "past", "1990/1999"),
    ("Ratovali su 1980-ih godina.", "1980-ih godina", "past", "1980/1989"),
    ("Granica je iz 19. stoljeća.", "19. stoljeća", "past", "1801/1900"),
    ("U proljeće 2024. su otišli.", "proljeće 2024", "past", "2024-03/2024-05"),
    ("Prošlog ljeta su otišli.", "Prošlog ljeta", "past", "2024-06/2024-08"),
    ("Dan nakon susreta je otišao.", "Dan nakon", "past", None),
    ("Dva dana kasnije je otišao.", "Dva dana kasnije", "past", None),
    ("Jednodnevni posjet je gotov.", "Jednodnevni", "past", None),
    ("Utorkom ne rade.", "Utorkom", "present", None),
    ("Jednog dana vratit će se.", "Jednog dana", "future", None),
    ("Otišli su u noći s nedjelje na ponedjeljak.", "noći s nedjelje na ponedjeljak", "past", "2025-02-23/2025-02-24"),
    ("Otišli su prošle godine u rujnu.", "prošle godine u rujnu", "past", "2024-09"),
    ("Otišli su lani u svibnju.", "lani u svibnju", "past", "2024-05"),
]

BOSNIAN: list[tuple[str, str, Tense, str | None]] = [
    ("Potpisan je 5. augusta 2023. godine.", "5. augusta 2023. godine", "past", "2023-08-05"),
    ("U januaru su se sastali.", "januaru", "past", "2025-01"),
    ("Sastali su se prošle sedmice.", "prošle sedmice", "past", "2025-02-17/2025-02-23"),
    ("Sastali su se u nedjelju.", "nedjelju", "past", "2025-02-23"),
    ("Juče su stigli.", "Juče", "past", "2025-02-24"),
    ("Prije dvije sedmice su stigli.", "Prije dvije sedmice", "past", "2025-02-08/2025-02-14"),
    ("Krajem oktobra su stigli.", "Krajem oktobra", "past", "2024-10-21/2024-10-31"),
    ("Idući mjesec dolaze.", "Idući mjesec", "future", "2025-03"),
    ("U maju dolaze.", "maju", "future", "2025-05"),
]

SERBIAN: list[tuple[str, str, Tense, str | None]] = [
    ("Potpisan je 5. maja 2024. godine.", "5. maja 2024. godine", "past", "2024-05-05"),
    ("Sastali su se u nedelju.", "nedelju", "past", "2025-02-23"),
    ("Sastali su se prošle nedelje.", "prošle nedelje", "past", "2025-02-17/2025-02-23"),
    ("Sledeće nedelje putuju.", "Sledeće nedelje", "future", "2025-03-03/2025-03-09"),
    ("Pre dve nedelje su stigli.", "Pre dve nedelje", "past", "2025-02-08/2025-02-14"),
    ("Pre dva dana su stigli.", "Pre dva dana", "past", "2025-02-23"),
    ("Sledećeg meseca putuju.", "Sledećeg meseca", "future", "2025-03"),
    ("Krajem avgusta su stigli.", "Krajem avgusta", "past", "2024-08-21/2024-08-31"),
    ("Početkom marta su stigli.", "Početkom marta", "past", "2024-03-01/2024-03-10"),
    ("Oktobra 2023. su stigli.", "Oktobra 2023", "past", "2023-10"),
    ("U sredu putuju.", "sredu", "future", "2025-02-26"),
    ("Poslednjih meseci pregovaraju.", "Poslednjih meseci", "past", "2024-03-25/2025-02-25"),
    ("Posle tri meseca su otišli.", "Posle tri meseca", "past", None),
    ("Ostali su dve nedelje.", "dve nedelje", "past", None),
]

GERMAN: list[tuple[str, str, Tense, str | None]] = [
    ("Der Maler (1898-1976) lebte hier.", "1898-1976", "past", "1898/1976"),
    ("Der Fall ist bis heute ungeklärt.", "heute", "past", None),
    ("Das Rathaus von heute ist neu.", "heute", "past", None),
    ("Auch heute noch steht der Turm.", "heute noch", "past", None),
    ("Von heute an gilt der Vertrag.", "heute", "future", "2025-02-25"),
    ("Zu jener Zeit war der Hafen leer.", "Zu jener Zeit", "past", None),
    ("In der nahen Zukunft ändert sich nichts.", "In der nahen Zukunft", "future", None),
]

TABLES = {"de": GERMAN, "en": ENGLISH, "hr": CROATIAN, "bs": BOSNIAN, "sr": SERBIAN}
CASES = [(code, *case) for code, table in TABLES.items() for case in table]


def times(code: str, text: str, tokens: re.Pattern[str] = APART) -> list[tuple[str, TimeExpr]]:
    return [(text[expr.start : expr.end], expr) for expr in find_times(sentence(text, tokens), rules_of(code))]


@pytest.mark.parametrize(("code", "text", "said", "tense", "edtf"), CASES)
def test_phrase_is_found_with_its_days(code: str, text: str, said: str, tense: Tense, edtf: str | None) -> None:
    found = times(code, text)
    assert [words for words, _ in found] == [said]
    days = value_of(found[0][1], TUESDAY, tense)
    assert (edtf_of(days)[0] if days is not None else None) == edtf


@pytest.mark.parametrize(("code", "text", "said", "tense", "edtf"), CASES)
def test_other_tokens_give_the_same_days(code: str, text: str, said: str, tense: Tense, edtf: str | None) -> None:
    found = times(code, text, TOGETHER)
    assert [words.rstrip(".") for words, _ in found] == [said]
    days = value_of(found[0][1], TUESDAY, tense)
    assert (edtf_of(days)[0] if days is not None else None) == edtf


NO_TIME = [
    ("en", "They may march on the capital again."),
    ("en", "Mrs May said so, and April agreed with June."),
    ("en", "We sat in the Sun for the second time."),
    ("en", "More than 2,000 people and 2000 soldiers came, 500 left."),
    ("en", "The 3+3 format suits all."),
    ("en", "During his first term he had other friends."),
    ("en", "Resolution 1929 was adopted by 15 votes."),
    ("en", "It cost $ 2015 and € 1990."),
    ("en", "The Sunday Times praised Black Friday."),
    ("en", "A fleet of 787s and 20 of the other kind."),
    ("en", "Early on, he was in the middle of it."),
    ("hr", "Maja i Marta su u SAD-u, kaže SAD."),
    ("hr", "Više od 2000 vojnika i 500 ljudi, format 3+3."),
    ("hr", "Rezolucija 1929 je usvojena."),
    ("hr", "Prije svega, kraj puta je blizu."),
    ("hr", "To su svi rekli, po drugi put."),
]


@pytest.mark.parametrize(("code", "text"), NO_TIME)
def test_what_is_no_time_is_left_alone(code: str, text: str) -> None:
    assert times(code, text) == []


def test_relative_expressions_keep_their_count() -> None:
    [(_, expr)] = times("en", "He left two days after the vote.")
    assert (expr.form, expr.unit, expr.amount, expr.part) == ("relative", "day", 2, "later")
    [(_, expr)] = times("en", "He left weeks before the vote.")
    assert (expr.form, expr.unit, expr.amount, expr.part) == ("relative", "week", None, "earlier")
    [(_, expr)] = times("hr", "Otišao je dan prije glasanja.")
    assert (expr.form, expr.unit, expr.amount, expr.part) == ("relative", "day", -1, "earlier")


def test_durations_keep_their_count() -> None:
    [(_, expr)] = times("en", "After more than a decade of war he left.")
    assert (expr.form, expr.unit, expr.amount) == ("duration", "decade", 1)
    [(_, expr)] = times("en", "It took several weeks.")
    assert (expr.form, expr.unit, expr.amount) == ("duration", "week", None)


def test_a_year_before_a_noun_is_marked_by_its_rule() -> None:
    [(_, modifier)] = times("en", "The 2015 nuclear deal is dead.")
    [(_, year)] = times("en", "The deal was struck in 2015.")
    assert (modifier.rule, year.rule) == ("year-modifier", "year")


def test_an_approximate_year_is_fuzzy() -> None:
    [(_, expr)] = times("en", "It was built around 1990.")
    assert (expr.year, expr.fuzzy) == (1990, True)


def test_an_impossible_day_is_no_date() -> None:
    assert not any(expr.day for _, expr in times("en", "It was dated 30 February 2024."))


def test_several_expressions_come_in_order_without_overlap() -> None:
    found = [expr for _, expr in times("en", "On Monday, two days before the May 3-5 summit, he spoke of 1999.")]
    assert [expr.form for expr in found] == ["weekday", "relative", "partial", "absolute"]
    assert all(left.last <= right.first for left, right in pairwise(found))


WORDS = [
    *("in", "last", "the", "May", "-", "–", ".", ",", "/", ":", "25", "2025", "3", "of", "week", "Tuesday", "days"),
    *("25.02.2025", "mid-2011", "31", "30", "February", "first", "half", "century", "1990s", "99", "0", "two", "ago"),
    *("prije", "dana", "u", "utorak", "siječnja", "godine", "-ih", "i", "do", "kraj", "polovici", "this", "later"),
]


@given(
    st.sampled_from(sorted(TABLES)),
    st.lists(st.sampled_from(WORDS) | st.text(min_size=1, max_size=6), max_size=12),
    st.sampled_from([" ", ""]),
)
def test_any_tokens_are_read_without_failing(code: str, words: list[str], gap: str) -> None:
    text = gap.join(words)
    for tokens in (APART, TOGETHER):
        one = sentence(text, tokens)
        last = 0
        for expr in find_times(one, rules_of(code)):
            assert last <= expr.first < expr.last <= len(one)
            assert (expr.start, expr.end) == one.offsets(expr.first, expr.last)
            days = value_of(expr, TUESDAY, "past")
            assert days is None or days.first <= days.last
            last = expr.last


def test_the_second_end_of_a_range_has_a_place_of_its_own() -> None:
    text = "Sie blieben von 1983 bis 1990 in Oslo."
    [(words, found)] = times("de", text)
    assert found.to is not None
    assert (words, text[found.to.start : found.to.end]) == ("von 1983 bis 1990", "1990")
