"""Date lines, places of writing, closing credits."""

import pytest

from dragoman.clean.datelines import closing_credit, date_pieces, place_of_writing
from dragoman.clean.units import units_of
from tests.clean.papers import lines, words

PIECES = [
    ("en", "25 February", [("dateline", "25 February")]),
    ("en", "Tuesday, 25 February 2025", [("dateline", "Tuesday, 25 February 2025")]),
    ("en", "Published: 3 March 2024, 10:15 GMT", [("dateline", "Published: 3 March 2024, 10:15 GMT")]),
    ("en", "2024-03-03", [("dateline", "2024-03-03")]),
    ("en", "Oslo, 3 March", [("dateline", "Oslo, 3 March")]),
    ("en", "Oslo - 3 March 2024", [("dateline", "Oslo - 3 March 2024")]),
    (
        "en",
        "NW News Desk March 3, 2024, 10:15:00 IST",
        [("byline", "NW News Desk "), ("dateline", "March 3, 2024, 10:15:00 IST")],
    ),
    ("en", "3 March 2024 | Ada Berg", [("dateline", "3 March 2024 |"), ("byline", " Ada Berg")]),
    ("en", "Berg visits Oslo on 3 March", []),
    ("en", "Berg will visit Oslo on 3 March 2024 for talks about ferries and fish", []),
    ("en", "May we talk", []),
    ("en", "The talks begin.", []),
    ("hr", "Objavljeno: 3. ožujka 2024. u 10:15", [("dateline", "Objavljeno: 3. ožujka 2024. u 10:15")]),
    ("hr", "Zagreb, 3. ožujka 2024.", [("dateline", "Zagreb, 3. ožujka 2024.")]),
    ("hr", "Mali vjesnik, 3. ožujka 2024.", [("byline", "Mali vjesnik, "), ("dateline", "3. ožujka 2024.")]),
    ("ru", "Малый вестник, 3 марта 2024", [("byline", "Малый вестник, "), ("dateline", "3 марта 2024")]),
    ("fr", "Publié le 3 mars 2024 à 18h30", [("dateline", "Publié le 3 mars 2024 à 18h30")]),
    ("pl", "Data publikacji: 03.03.2024, 18:30", [("dateline", "Data publikacji: 03.03.2024, 18:30")]),
    ("tr", "Giriş Tarihi: 03.03.2024 18:30", [("dateline", "Giriş Tarihi: 03.03.2024 18:30")]),
    ("en", "Talks broke down, 3 March", []),
    ("ar", "صحيفة النخيل، 3 مارس 2024", [("byline", "صحيفة النخيل، "), ("dateline", "3 مارس 2024")]),
    ("fa", "روزنامه نخل، ۱۳ اسفند ۱۴۰۲", [("byline", "روزنامه نخل، "), ("dateline", "۱۳ اسفند ۱۴۰۲")]),
    ("ru", "Малый вестник, 3 марта 1403", []),
    ("zh", "小船日报 2024年3月3日", [("byline", "小船日报 "), ("dateline", "2024年3月3日")]),
    ("zh", "双方2024年3月3日在奥斯陆会谈", []),
    ("sr", "Уторак, 3. март 2024.", [("dateline", "Уторак, 3. март 2024.")]),
    ("hr", "(Hina, 3. 4. 2024.)", [("dateline", "(Hina, 3. 4. 2024.)")]),
]
OPENINGS = [
    ("en", "OSLO, March 3. /TASS/. The talks began.", "The talks began."),
    ("en", "OSLO (Reuters) - The talks began.", "The talks began."),
    ("en", "OSLO, March 3 (Xinhua) -- The talks began.", "The talks began."),
    ("en", "OSLO, Norway (AP) — The talks began.", "The talks began."),
    ("en", "OSLO — The talks began.", "The talks began."),
    ("en", "(AFP) - The talks began.", "The talks began."),
    ("en", "3 March 2024. The talks began.", "The talks began."),
    ("en", "3 March. The talks began.", None),
    ("en", "3 March 2024 was the day. The talks began.", None),
    ("hr", "3. ožujka 2024. - Razgovori su počeli.", "Razgovori su počeli."),
    ("es", "Oslo, 3 mar 2024.- Las conversaciones empezaron.", "Las conversaciones empezaron."),
    ("hr", "SPLIT, 3. ožujka 2024. (Hina) - Razgovori su počeli.", "Razgovori su počeli."),
    ("en", "OSLO, March 3, 2024 (Nordic Wire) - The talks began.", "The talks began."),
    ("en", "OSLO (Nordic Wire) — The talks began.", "The talks began."),
    ("en", "Oslo, March 3 (Nordic Wire): The talks began.", "The talks began."),
    ("en", "Oslo, 3 March 2024 - The talks began.", "The talks began."),
    ("en", "OSLO. March 3 (Interfax) - The talks began.", "The talks began."),
    ("en", "OSLO, Mar 3 - RIA Novosti. The talks began.", "The talks began."),
    ("hr", "Split, 3. ožujka (Hina) - Razgovori su počeli.", "Razgovori su počeli."),
    ("sr", "ОСЛО, 3. мар - ТАСС. Разговори су почели.", "Разговори су почели."),
    ("sr", "ОСЛО - Разговори су почели.", "Разговори су почели."),
    ("sr", "OSLO, 3. marta 2024. (Agencija Jug) - Razgovori su počeli.", "Razgovori su počeli."),
    ("en", "FLINT, Mich., Oct. 4 (UPI) — The talks began.", "The talks began."),
    ("en", "Lyon, 23 March 2024. The talks began.", "The talks began."),
    ("hr", "Split, 23. ožujka 2024. Razgovori su počeli.", "Razgovori su počeli."),
    ("en", "Lyon, March 2024. The talks began.", None),
    ("en", "NATO - the alliance of the north - met here.", None),
    ("en", "IMF (International Monetary Fund) - The lender met here.", None),
    ("en", "Berg (Nordic Party) - The minister met the press.", None),
    ("en", "The talks began (on time) - at last.", None),
    ("en", "Oslo - a city of talks - was calm.", None),
    ("en", "OSLO: the talks began.", None),
    ("en", "The NATO chief left.", None),
]
CLOSINGS = [
    ("en", "The talks began. (Reuters)", "(Reuters)"),
    ("hr", "Razgovori su počeli. (Hina/ab)", "(Hina/ab)"),
    ("en", "The talks began (Reuters)", None),
    ("en", "They met the guild (NAG).", None),
    ("en", "The talks began. (They were short.)", None),
]


@pytest.mark.parametrize(("code", "line", "expected"), PIECES)
def test_lines_with_dates(code: str, line: str, expected: list[tuple[str, str]]) -> None:
    (unit,) = units_of(line)
    found = date_pieces(line, unit, lines(code), words(code))
    assert [(piece.kind, line[piece.start : piece.end]) for piece in found] == expected


@pytest.mark.parametrize(("code", "line", "rest"), OPENINGS)
def test_places_of_writing(code: str, line: str, rest: str | None) -> None:
    (unit,) = units_of(line)
    at = place_of_writing(line, unit, lines(code), words(code))
    assert (None if at is None else line[at:]) == rest


@pytest.mark.parametrize(("code", "line", "credit"), CLOSINGS)
def test_closing_credits(code: str, line: str, credit: str | None) -> None:
    (unit,) = units_of(line)
    at = closing_credit(line, unit, lines(code), words(code))
    assert (None if at is None else line[at:]) == credit
