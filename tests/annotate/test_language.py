"""Languages: sentences and paragraphs, those of packs and those without one."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotate.language import Markers, _share, identify
from dragoman.errors import PackError

CODES = ("en", "hr", "bs", "sr", "fa")
TEXTS = [
    ("en", "Foreign ministers of the two countries met in Geneva on Friday to discuss a ceasefire."),
    ("en", "Talks on ferries stall in Oslo"),
    ("hr", "Ministar vanjskih poslova stigao je u srijedu u Zagreb gdje se sastao s predsjednikom Vlade."),
    ("hr", "Tko je novi veleposlanik? Izvješće objavljeno prošlog tjedna navodi tisuće prosvjednika."),
    ("hr", "Izaslanstvo u siječnju putuje u Bruxelles na sastanak Europskoga vijeća."),
    ("bs", "Predsjedavajući Vijeća ministara razgovarao je s ambasadorom Turske, saopćeno je iz njegovog ureda."),
    ("bs", "U januaru je delegacija posjetila Mostar i razgovarala s predstavnicima entiteta o prijedlogu zakona."),
    ("bs", "Sud je saopćio da su počinioci oštetili mjesto nesreće i da istraga o finansijama firme još traje."),
    ("bs", "Evropska komisija je u Briselu razgovarala o prijedlogu vlade, saopćeno je poslije sjednice."),
    ("hr", "Europska komisija u Bruxellesu razgovarala je o prijedlogu vlade, priopćeno je poslije sjednice."),
    ("sr", "Evropska komisija je u Briselu razgovarala o predlogu vlade, saopšteno je posle sednice."),
    ("sr", "Predsednik je izjavio da će u sredu razgovarati sa ambasadorima zemalja Kvinte."),
    ("sr", "Gde je ministar bio pre sastanka? Saopštenje Vlade objavljeno posle sednice."),
    ("sr", "Председник је разговарао у Београду са шефом европске дипломатије."),
    ("de", "Der Außenminister reiste am Dienstag nach Moskau zu Gesprächen mit seinem Amtskollegen."),
    ("ru", "Министр иностранных дел прибыл в Тегеран с рабочим визитом во вторник."),
    ("uk", "Міністр закордонних справ прибув до Києва з робочим візитом у вівторок."),
    ("bg", "Министърът на външните работи пристигна в София на официално посещение във вторник."),
    ("mk", "Министерот за надворешни работи пристигна во Скопје во официјална посета во вторник."),
    (
        "sl",
        "Zunanji minister je v torek prispel v Ljubljano. Sestal se bo z ministri, ki so se že vrnili.",
    ),
    ("cs", "Ministr zahraničí přijel v úterý do Prahy, kde se sejde s předsedou vlády."),
    ("pl", "Minister spraw zagranicznych przybył we wtorek do Warszawy na rozmowy z premierem."),
    ("fa", "وزیر خارجه نروژ وارد نایروبی شد و با همتای خود دیدار کرد."),
    ("fa", "وزير امور خارجه به روسيه سفر كرد و گفت كه مذاكرات ادامه دارد."),
    ("fa", "تحریم جدید علیه شیلی"),
    ("ar", "وصل وزير الخارجية إلى نيروبي والتقى نظيره الكيني وقال إن المحادثات مستمرة."),
    ("ur", "وزیر خارجہ نے کہا کہ مذاکرات جاری رہیں گے اور وہ کل روانہ ہوں گے۔"),
    ("fr", "Le ministre des Affaires étrangères est arrivé mardi à Téhéran pour des entretiens."),
    ("es", "El ministro de Exteriores llegó el martes a Teherán para mantener conversaciones."),
    ("it", "Il ministro degli Esteri è arrivato martedì a Teheran per colloqui con il suo omologo."),
    ("tr", "Dışişleri Bakanı salı günü Tahran'a geldi ve mevkidaşıyla görüştü."),
    ("fa", "وزیر امور خارجه روسیه روز سه‌شنبه وارد تهران شد و با همتای خود دیدار کرد."),
    ("ar", "وصل وزير الخارجية الروسي إلى طهران يوم الثلاثاء لإجراء محادثات مع نظيره."),
    ("zh", "俄罗斯外交部长星期二抵达德黑兰,与伊朗外长举行会谈。"),
    ("ja", "ロシアの外相は火曜日にテヘランに到着し、会談を行った。"),
    ("el", "Ο υπουργός Εξωτερικών έφτασε την Τρίτη στην Τεχεράνη για συνομιλίες."),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_languages(language: str, text: str) -> None:
    found = identify(text, CODES)
    assert found.language == language
    assert found.because


def test_packs_of_long_texts_are_sure() -> None:
    for language in CODES:
        text = " ".join(text for code, text in TEXTS if code == language)
        assert identify(text, CODES).sure


@pytest.mark.parametrize("text", ["", "123 456", "!!!", "\u200b"])
def test_nothing_to_say(text: str) -> None:
    found = identify(text, CODES)
    assert (found.language, found.sure) == ("und", False)


def test_a_word_is_not_sure() -> None:
    assert not identify("Oslo", CODES).sure


def test_addresses_do_not_count() -> None:
    text = "Ministar je stigao u utorak na razgovore. https://example.org/the-minister-said-that-it-is-of-the-best " * 3
    assert identify(text, CODES).language == "hr"


def test_only_enabled_packs_are_chosen() -> None:
    assert identify(TEXTS[7][1], ("en", "hr")).language == "hr"
    assert identify(TEXTS[2][1], ("en",)).language not in ("en", "und")


@pytest.mark.parametrize("data", [{"function": "the"}, {"words": ["a", False]}])
def test_wrong_markers_are_refused(data: Mapping[str, Any]) -> None:
    with pytest.raises(PackError) as caught:
        Markers.from_mapping("xx", data, {})
    assert caught.value.code == "E245"


@given(st.text(max_size=200))
def test_any_text_gets_a_language(text: str) -> None:
    assert identify(text, CODES).language


@pytest.mark.parametrize(
    ("text", "language"),
    [("王毅同拉夫罗夫会谈", "zh"), ("总理访问了利马", "zh"), ("石破首相、米大統領と会談へ", "ja")],
)
def test_a_headline_without_the_letters_of_its_likeness_is_told_apart(text: str, language: str) -> None:
    assert identify(text, ("en", "zh")).language == language


NEIGHBOURS = [
    ("Minister je odstopil.", {"sl"}),
    ("Predsednik sindikata je v četrtek obiskal Celovec.", {"sl"}),
    ("Obrambni minister je zanikal obtožbe.", {"sl"}),
    ("Stavka pilotov se nadaljuje.", {"sl"}),
    ("Zunanja ministrica bo jutri odpotovala v Tirano.", {"sl"}),
    ("Ministrica vanjskih poslova sutra putuje u Tiranu.", {"hr", "bs", "sr"}),
    ("General je posjetio hotel.", {"hr", "bs", "sr"}),
    ("Hiljade ljudi protestuju u Tuzli.", {"hr", "bs", "sr"}),
    ("Poslanici su odbili predlog zakona.", {"hr", "bs", "sr"}),
    ("Předseda vlády v pátek navštívil Lublaň.", {"cs"}),
    ("Predseda vlády v piatok navštívil Ľubľanu.", {"sk"}),
    ("Premier odwiedził w piątek Lublanę.", {"pl"}),
]


@pytest.mark.parametrize(("text", "languages"), NEIGHBOURS)
def test_short_texts_of_neighbours_are_told_apart(text: str, languages: set[str]) -> None:
    codes = ("bs", "cs", "en", "hr", "pl", "sk", "sl", "sr")
    assert identify(text, codes).language in languages


def test_markers_of_a_pack_in_a_family_do_not_speak_against_its_neighbours() -> None:
    alone = Markers.from_mapping("xx", {"words": ["minister"], "endings": ["al"]}, {})
    assert _share(alone, ["minister", "obiskal", "general", "val"], alone=True) == 0.75
    assert _share(alone, ["minister", "obiskal", "general", "val"], alone=False) == 0.5
