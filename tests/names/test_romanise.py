"""Names shown in Latin letters where no report writes them so."""

import pytest

from dragoman.lang.vocabulary import given_names
from dragoman.names.romanise import romanised


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Андрей Хрюшкинов", "Andrey Khryushkinov"),
        ("Сергей Лаврентьев", "Sergey Lavrentyev"),
        ("Дмитрий Подъяпольский", "Dmitry Podyapolsky"),
        ("Євген Єрмоленко", "Yevhen Yermolenko"),
        ("Николай Щукин", "Nikolay Shchukin"),
        ("Anton Grebenkin", "Anton Grebenkin"),
        ("马志强", "马志强"),
    ],
)
def test_a_name_is_shown_in_readable_letters(name: str, shown: str) -> None:
    assert " ".join(romanised(tuple(name.split()), given_names())) == shown


@pytest.mark.parametrize(
    ("name", "shown"), [("Уильямом Руто", "William Ruto"), ("Иваном Кузнецовым", "Ivan Kuznetsov")]
)
def test_a_known_given_name_tells_that_the_name_stands_in_a_case(name: str, shown: str) -> None:
    assert " ".join(romanised(tuple(name.split()), given_names())) == shown


def test_an_arabic_article_stands_apart() -> None:
    assert romanised(("كريم", "الحداد"), given_names())[1].startswith("al-H")
