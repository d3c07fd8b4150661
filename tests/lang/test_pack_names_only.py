"""Packs for names and dates only: what they read in sentences of their languages."""

import pytest

from dragoman.annotate.language import identify
from dragoman.lang.pack import available, coded, load
from dragoman.model.annotation import Annotations
from dragoman.model.text import Report
from dragoman.pipeline import code_passage

DATES = [
    ("cs", "Delegace odletěla 14. března 2023 do Kodaně.", "14. března 2023", (2023, 3, 14)),
    ("cs", "Jednání trvalo od 3. do 5. května 2022.", "od 3. do 5. května 2022", (2022, 5, 3)),
    ("cs", "Smlouva platí od ledna 2021.", "ledna 2021", (2021, 1, None)),
    ("cs", "Most se zřítil v roce 1987.", "roce 1987", (1987, None, None)),
    ("sk", "Rokovanie sa konalo 7. apríla 2022 v hoteli.", "7. apríla 2022", (2022, 4, 7)),
    ("sk", "Loď vyplávala 1. 12. 2020 z prístavu.", "1. 12. 2020", (2020, 12, 1)),
    ("sk", "Nariadenie platí od októbra 2019.", "októbra 2019", (2019, 10, None)),
    ("sl", "Odposlanec je prispel 12. junija 2021 zvečer.", "12. junija 2021", (2021, 6, 12)),
    ("sl", "Leta 1998 so odprli predor.", "Leta 1998", (1998, None, None)),
    ("bg", "Корабът отплава на 9 февруари 2024 г. вечерта.", "9 февруари 2024 г", (2024, 2, 9)),
    ("bg", "Мостът беше открит през 2016 г. от кмета.", "2016 г", (2016, None, None)),
    ("pt", "O navio partiu em 25 de fevereiro de 2019.", "25 de fevereiro de 2019", (2019, 2, 25)),
    ("pt", "A ponte abriu em maio de 2004.", "maio de 2004", (2004, 5, None)),
    ("nl", "Het schip vertrok op 9 februari 2024 uit de haven.", "9 februari 2024", (2024, 2, 9)),
    ("nl", "De brug ging open in mei 2004.", "mei 2004", (2004, 5, None)),
    ("sv", "Fartyget avgick den 9 februari 2024 på kvällen.", "den 9 februari 2024", (2024, 2, 9)),
    ("sv", "Bron öppnades i maj 2004.", "maj 2004", (2004, 5, None)),
    ("da", "Skibet sejlede den 9. februar 2024 om aftenen.", "den 9. februar 2024", (2024, 2, 9)),
    ("da", "Broen åbnede i maj 2004.", "maj 2004", (2004, 5, None)),
    ("ro", "Vasul a plecat pe 9 februarie 2024 din port.", "9 februarie 2024", (2024, 2, 9)),
    ("mk", "Бродот отплови на 9 февруари 2024 година.", "9 февруари 2024 година", (2024, 2, 9)),
]


@pytest.mark.parametrize(("language", "text", "phrase", "value"), DATES)
def test_dates(language: str, text: str, phrase: str, value: tuple[int | None, ...]) -> None:
    [found] = _read(language, text).times
    assert text[found.start : found.end] == phrase
    assert (found.year, found.month, found.day) == value


RELATIVE = [
    ("cs", "Dohodu podepsali před dvěma týdny.", ("week", -2)),
    ("cs", "Včera dorazila nová zásilka.", ("day", -1)),
    ("cs", "Minulý měsíc se sešli dvakrát.", ("month", -1)),
    ("sk", "Pred tromi dňami prišiel do mesta.", ("day", -3)),
    ("sk", "Budúci rok otvoria nový prístav.", ("year", 1)),
    ("sl", "Pred dvema letoma so podpisali sporazum.", ("year", -2)),
    ("sl", "Prejšnji teden so se pogovarjali.", ("week", -1)),
    ("bg", "Преди три дни корабът потъна.", ("day", -3)),
    ("bg", "Следващата седмица ще се срещнат.", ("week", 1)),
    ("pt", "Há dois anos o porto fechou.", ("year", -2)),
    ("pt", "Os dois falaram na semana passada.", ("week", -1)),
    ("nl", "Drie dagen geleden zonk het schip.", ("day", -3)),
    ("nl", "Volgende week spreken zij elkaar.", ("week", 1)),
    ("sv", "För tre dagar sedan sjönk fartyget.", ("day", -3)),
    ("sv", "I går kom en ny last.", ("day", -1)),
    ("da", "For to år siden lukkede havnen.", ("year", -2)),
    ("da", "I morgen taler de sammen.", ("day", 1)),
    ("ro", "Săptămâna trecută au vorbit doi primari.", ("week", -1)),
    ("mk", "Пред три дена потона бродот.", ("day", -3)),
]


@pytest.mark.parametrize(("language", "text", "wanted"), RELATIVE)
def test_relative_dates(language: str, text: str, wanted: tuple[str, int]) -> None:
    [found] = _read(language, text).times
    assert (found.unit, found.amount) == wanted


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [("cs", "V pondělí se sešli.", 0), ("sk", "V utorok sa zišli.", 1), ("sl", "Prispeli so v četrtek.", 3),
     ("bg", "Срещнаха се в сряда.", 2), ("pt", "A reunião foi na quarta-feira.", 2), ("pt", "Saiu no domingo.", 6),
     ("nl", "Op maandag kwamen zij aan.", 0), ("sv", "De kom på tisdagen.", 1), ("da", "De kom onsdag.", 2),
     ("ro", "Au venit joi.", 3), ("mk", "Дојдоа во петок.", 4)],
)  # fmt: skip
def test_weekdays(language: str, text: str, day: int) -> None:
    [found] = _read(language, text).times
    assert found.weekday == day


PEOPLE = [
    ("cs", "Jednala s Pavlem Kubíčkem v Brně.", "Pavel Kubíček", None),
    ("cs", "Dopis poslal Marii Součkové.", "Marie Součková", None),
    ("cs", "Tlumočil mluvčí Jiřího Dudy.", "Jiří Duda", "spokesperson"),
    ("cs", "Do města přijel prezident Karel Brodský.", "Karel Brodský", "president"),
    ("sk", "Rokoval s Annou Kováčovou.", "Anna Kováčová", None),
    ("sk", "List poslal Jozefovi Hudecovi.", "Jozef Hudec", None),
    ("sk", "Prišiel minister zahraničných vecí Ondrej Lipták.", "Ondrej Lipták", "foreign minister"),
    ("sl", "Srečala se je z Gregorjem Kobalom.", "Gregor Kobal", None),
    ("sl", "Pismo Tanje Rozman so izročili sodniku.", "Tanja Rozman", None),
    ("bg", "В града пристигна президентът Калин Стоев.", "Калин Стоев", "president"),
    ("pt", "Na cidade falou o presidente Marcelo Teles.", "Marcelo Teles", "president"),
    ("nl", "In de stad sprak minister van Buitenlandse Zaken Koen Verhulst.", "Koen Verhulst", "foreign minister"),
    ("nl", "Volgens Maarten Schipluiden van Airbus was het op tijd.", "Maarten Schipluiden", None),
    ("nl", "De brief was van Maarten van Schipluiden.", "Maarten van Schipluiden", None),
    ("sv", "I staden talade utrikesministern Nils Rydqvist.", "Nils Rydqvist", "foreign minister"),
    ("da", "I byen talte udenrigsministeren Poul Vestergaard.", "Poul Vestergaard", "foreign minister"),
    ("ro", "În oraș a vorbit ministrul de externe Radu Cernescu.", "Radu Cernescu", "foreign minister"),
    ("mk", "Во градот зборуваше претседателот Бојан Трпевски.", "Бојан Трпевски", "president"),
]


@pytest.mark.parametrize(("language", "text", "name", "office"), PEOPLE)
def test_people_in_base_form(language: str, text: str, name: str, office: str | None) -> None:
    people = {" ".join(m.name): m.office for m in _read(language, text).mentions if m.kind == "person"}
    assert people.get(name, "none") == office


LANDS = [
    ("cs", "Vrátil se z Maďarska přes Vídeň do Spojených států.", ["HU", "AT", "US"]),
    ("sk", "Z Nórska letel cez Viedeň do Spojených štátov.", ["NO", "AT", "US"]),
    ("sl", "Iz Avstralije je prek Bruslja odpotoval v Združene države.", ["AU", "BE", "US"]),
    ("bg", "От Румъния през Атина замина за Съединените щати.", ["RO", "GR", "US"]),
    ("bg", "Прие го гръцкият премиер.", ["GR"]),
    ("pt", "Do Japão foi a Nova Iorque e depois à Cidade do México com a ministra francesa.", ["JP", "US", "MX", "FR"]),
    (
        "nl",
        "Van Noorwegen reisde hij via Athene naar de Verenigde Staten met de Franse minister.",
        ["NO", "GR", "US", "FR"],
    ),
    ("sv", "Från Norge reste han via Aten till USA med den franske ministern.", ["NO", "GR", "US", "FR"]),
    ("da", "Fra Norge rejste han via Athen til USA med den franske minister.", ["NO", "GR", "US", "FR"]),
    ("ro", "Din Norvegia a plecat prin Atena spre Statele Unite.", ["NO", "GR", "US"]),
    ("mk", "Од Норвешка преку Атина замина за Соединетите Држави.", ["NO", "GR", "US"]),
]


@pytest.mark.parametrize(("language", "text", "lands"), LANDS)
def test_lands_and_cities_in_any_case(language: str, text: str, lands: list[str]) -> None:
    assert [m.country for m in _read(language, text).mentions if m.country] == lands


TEXTS = [
    ("bg", "Министърът на отбраната пристигна вчера в града, съобщи агенцията."),
    ("cs", "Ministr dnes přijel do města, řekl mluvčí vlády, který ho doprovázel."),
    ("sk", "Ministerka sa včera stretla s ľuďmi, ktorí prišli o domy, a sľúbila im pomoc."),
    ("sl", "Ministrica je včeraj prispela v mesto, kjer so jo pričakali tudi prebivalci."),
    ("pt", "A ministra chegou ontem à cidade e falou com os pescadores, que não foram ouvidos."),
    ("nl", "De minister kwam gisteren aan in de stad en sprak met de vissers, die niet werden gehoord."),
    ("sv", "Ministern kom igår till staden och talade med fiskarna, som inte hade blivit hörda."),
    ("da", "Ministeren kom i går til byen og talte med fiskerne, som ikke var blevet hørt."),
    ("ro", "Ministrul a ajuns ieri în oraș și a vorbit cu pescarii, care nu au fost ascultați."),
    ("mk", "Министерот вчера пристигна во градот и рече дека ќе разговара со рибарите, кои не беа слушнати."),
    ("hr", "Ministar je jučer stigao u grad, gdje je razgovarao s ribarima koji su prosvjedovali."),
    ("ru", "Министр обороны вчера прибыл в город, сообщило агентство."),
    ("es", "La ministra llegó ayer a la ciudad y habló con los pescadores, que no fueron oídos."),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_short_texts_are_told_from_their_neighbours(language: str, text: str) -> None:
    assert identify(text, available()).language == language


@pytest.mark.parametrize("language", sorted({case[0] for case in DATES}))
def test_no_events_are_coded(language: str) -> None:
    assert not load(language).events
    assert language not in coded()


def _read(language: str, text: str) -> Annotations:
    report = Report(id="r", file="r.txt", format="text", sha256="", text=text, text_sha256="")
    return code_passage(report, language).annotations
