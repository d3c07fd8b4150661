"""Classes of errors that real news in several languages showed, each in sentences of our own."""

import pytest

from tests.events.told import told

NONE = (
    # a relative clause tells of the noun before it, not of the subject of the sentence
    ("hr", "Vlada Estonije razmatra zabranu udruga koje prijete novinarima."),
    ("sr", "Mađarska vojska pomaže u čišćenju posle oluja koje su pogodile Mađarsku."),
    # a clause ends where that of the next finite verb begins
    ("ru", "Говоря об оппозиции, которую в этом споре поддерживает Польша, Нуссбаум сказал, что готов её выслушать."),
    ("uk", "Говорячи про опозицію, яку в цьому спорі підтримує Польща, Нуссбаум сказав, що готовий її вислухати."),
    ("pl", "Mówiąc o opozycji, którą w tym sporze popiera Litwa, Nussbaum powiedział, że jej wysłucha."),
    ("hr", "I dok dio rudara traži ostavku Ivana Perkovića, Europska unija odgovara šutnjom."),
    ("hr", "Iako je većina Estonaca poduprla plan, samo je zapadni dio otoka na kraju ušao u EU."),
    # to ask whether is no demand, a press conference no meeting, an interception no attack
    ("it", "Il ministro degli Esteri lituano ha chiesto all'ambasciatrice norvegese se parla italiano."),
    ("fr", "Le président lituanien a demandé à l'ambassadeur norvégien si son pays participera au sommet."),
    ("sr", "Estonski premijer je to rekao na konferenciji za novinare u Rigi."),
    ("sr", "Premijer Estonije je održao konferenciju za novinare u Rigi."),
    ("de", "Israels Armee hat drei Raketen nach eigenen Angaben abgefangen."),
    # what is received or prevented is no person, and a company no state
    ("fr", "Le ministre norvégien a reçu la lettre d'un député lituanien."),
    ("fr", "Les autorités tunisiennes veulent prévenir toute comparaison avec l'Égypte."),
    ("es", "Según la prensa, Air India firmó un acuerdo con Boeing."),
    # what comes to somebody is no threat by it; a people before a name is no crowd
    ("de", "Ungarn droht der Entzug der Stimmrechte."),
    ("de", "Ungarn droht eine Klage der EU-Kommission."),
    ("de", "Dagegen protestierte auch der Deutsche Richter-Verband (DRV)."),
    # whom a report is cited from takes no part
    ("ru", "По сообщению норвежского телеканала TV Nord, премьер-министр поддержал позицию суда."),
)


@pytest.mark.parametrize(("language", "text"), NONE)
def test_no_event_is_read_from_it(language: str, text: str) -> None:
    assert told(text, language).lines() == []


READ = (
    (
        "ru",
        "Сейчас Литва ведет переговоры с производителями дронов, которые провели уже три этапа испытаний.",
        ["CONSULT meeting Литва > -, occurred"],
    ),
    (
        "hr",
        "Predsjednik Perković sastao se s ministrom koji je posjetio Budimpeštu.",
        ["CONSULT meeting Predsjednik Perković > ministrom, occurred", "CONSULT visit ministrom > -, occurred"],
    ),
    (
        "de",
        "Frankreich, die Niederlande und rund 20 Länder haben Mali anerkannt.",
        ["SUPPORT recognise Frankreich+Niederlande > Mali, occurred"],
    ),
    (
        "de",
        "Litauen plant, Verhandlungen mit Lettland aufzunehmen.",
        ["CONSULT meeting Litauen > Lettland, planned"],
    ),
    (
        "de",
        "Norwegen hat sich bereit erklärt, 300 Soldaten nach Mali zu entsenden.",
        ["MOBILIZE troops Norwegen > -, proposed"],
    ),
    (
        "de",
        "Der Präsident reiste nach Oslo, um ein Abkommen mit Norwegen zu unterzeichnen.",
        ["AGREE sign Präsident > Norwegen, planned"],
    ),
    (
        "de",
        "Sollte Litauen Truppen nach Mali entsenden, reagiert Benin.",
        ["MOBILIZE troops Litauen > -, hypothetical"],
    ),
    ("de", "Moskau droht Polen mit Vergeltung.", ["THREATEN threaten Moskau > Polen, occurred"]),
    (
        "fr",
        "La Norvège s'est dite prête à envoyer 300 soldats au Mali.",
        ["MOBILIZE troops Norvège > -, planned"],
    ),
    (
        "fr",
        "La Lituanie a demandé à la Norvège de se retirer si les négociations échouent.",
        ["REQUEST demand Lituanie > Norvège, occurred"],
    ),
    (
        "fr",
        "Moscou a prévenu l'Ukraine que la trêve prendra fin.",
        ["THREATEN threaten Moscou > Ukraine, occurred"],
    ),
    ("hr", "Litva planira započeti pregovore s Latvijom.", ["CONSULT meeting Litva > Latvijom, planned"]),
    (
        "uk",
        "Юрист сказав, що він вражений рішенням уряду домовитися з бойовиками.",
        ["AGREE agree уряду > бойовиками, proposed"],
    ),
    (
        "sr",
        "Premijer Estonije je učestvovao na konferenciji o bezbednosti u Rigi.",
        ["CONSULT multilateral Premijer Estonije > -, occurred"],
    ),
)


@pytest.mark.parametrize(("language", "text", "lines"), READ)
def test_the_event_is_read_with_its_roles_and_status(language: str, text: str, lines: list[str]) -> None:
    assert told(text, language).lines() == lines


def test_whom_something_is_asked_of_is_not_where() -> None:
    text = "Il ministro lituano ha chiesto alla Norvegia il rilascio di due marinai."
    assert told(text, "it").places() == ["-"]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "На встрече был Александр Новиков.", ("Александр", "Новиков")),
        ("ru", "На встрече был Валентин Лебедев.", ("Валентин", "Лебедев")),
        ("uk", "На зустрічі був Олександр Новиков.", ("Олександр", "Новиков")),
        ("pl", "Na spotkaniu był Julian Nowak.", ("Julian", "Nowak")),
        ("ru", "Он встретился с Александром Новиковым.", ("Александр", "Новиков")),
    ],
)
def test_a_mans_first_name_is_no_plural_of_a_womans(language: str, text: str, name: tuple[str, ...]) -> None:
    assert [m.name for m in told(text, language).annotations.mentions if m.kind == "person" and m.name] == [name]


@pytest.mark.parametrize("language", ["de", "es", "fr", "pl", "tr", "ru"])
def test_a_company_has_one_key_in_every_language(language: str) -> None:
    mentions = told("Boeing, Air India.", language).annotations.mentions
    assert [m.key for m in mentions] == ["org:boeing", "org:air-india"]


def test_and_before_a_full_name_joins_two_persons() -> None:
    text = "La ministra recibió en Lima a Milan Perković y Ivo Novaković."
    names = [m.name for m in told(text, "es").annotations.mentions if m.kind == "person" and m.name]
    assert names == [("Milan", "Perković"), ("Ivo", "Novaković")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Путин встречался с Ким Чен Иром. Он говорил с Ким Чен Ыном."),
        ("uk", "Посол зустрічався з Кім Чен Іром. Він говорив із Кім Чен Іном."),
        ("hr", "Veleposlanik se sastao s Kim Jong Ilom. Razgovarao je s Kim Jong Unom."),
        ("sr", "Амбасадор је писао Ким Џонг Илу. Разговарао је са Ким Џонг Уном."),
        ("pl", "Ambasador spotkał się z Kim Dzong Ilem. Rozmawiał z Kim Dzong Unem."),
    ],
)
def test_the_two_kims_stay_apart_in_all_cases(language: str, text: str) -> None:
    keys = [m.key for m in told(text, language).annotations.mentions if m.name]
    assert keys[-2:] == ["person:kim-jong-il", "person:kim-jong-un"]


@pytest.mark.parametrize("text", ["İran Dışişleri Bakanı Seyyed Abbas Erakçi geldi.", "Seyyed Abbas Erakçi konuştu."])
def test_a_courtesy_before_a_listed_person_is_no_name_of_its_own(text: str) -> None:
    found = [m for m in told(text, "tr").annotations.mentions if m.kind == "person"]
    assert [(m.key, m.name) for m in found] == [("person:abbas-araghchi", ("Abbas", "Araghchi"))]


def test_a_listed_person_has_one_name_with_a_title_and_without() -> None:
    titled = told("Le premier ministre russe Mikhaïl Michoustine a parlé.", "fr").annotations.mentions[0]
    assert titled.name == told("Mikhaïl Michoustine a parlé.", "fr").annotations.mentions[0].name


def test_a_full_name_is_that_of_somebody_listed_only_with_the_first_name() -> None:
    names = [m.name for m in told("Marko Perković pisao je s Mohammedom Raisom.", "hr").annotations.mentions if m.name]
    assert names[-1] == ("Mohammed", "Rais")
    listed = [m.key for m in told("Marko Perković pisao je s Ebrahimom Raisijem.", "hr").annotations.mentions if m.name]
    assert listed[-1] == "person:ebrahim-raisi"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Министр встретился с Бадром аль-Мардини в Осло."),
        ("uk", "Міністр зустрівся з Бадром аль-Мардіні в Осло."),
    ],
)
def test_an_article_joined_to_a_surname_is_part_of_the_name(language: str, text: str) -> None:
    names = [m.name for m in told(text, language).annotations.mentions if m.name]
    assert [len(name) for name in names] == [2]
