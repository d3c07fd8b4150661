"""Names in a script without capitals: what a list has, what a title or a given name announces, and what was learnt."""

import pytest

from dragoman.model.annotation import Mention
from tests.annotate.annotated import annotated


def _named(text: str) -> dict[str, Mention]:
    found = annotated(text, "ar")
    return {text[m.start : m.end]: m for m in found.mentions}


def test_a_title_announces_a_name_that_no_list_has() -> None:
    found = _named("قال وزير الدفاع النرويجي توربورن هالفسن إن الحكومة لن ترسل قوات.")
    person = found["وزير الدفاع النرويجي توربورن هالفسن"]
    assert (person.kind, person.office, person.country) == ("person", "defence minister", "NO")
    assert person.name == ("توربورن", "هالفسن")


def test_a_name_ends_before_the_first_word_that_the_language_knows() -> None:
    found = _named("وصل الوزير هالفسن أمس إلى نيروبي.")
    assert "الوزير هالفسن" in found


def test_a_given_name_opens_a_name() -> None:
    assert _named("حضر الاجتماع محمود البدري من النقابة.")["محمود البدري"].kind == "person"


def test_a_surname_learnt_elsewhere_is_found_again() -> None:
    found = _named("قال الوزير توربورن هالفسن إن الحدود مفتوحة. وأضاف هالفسن أن الميناء مغلق.")
    assert found["هالفسن"].refers is not None


@pytest.mark.parametrize(
    "text",
    [
        "وأضاف قائلا إن الحدود مفتوحة.",
        "قال الوزير مؤكدا أن الحدود مفتوحة.",
        "قال الوزير الجديد إن الحدود مفتوحة.",
        "حضر الاجتماع رئيس الشركة ومدير المصنع.",
    ],
)
def test_common_words_are_no_names(text: str) -> None:
    assert not any(m.name for m in annotated(text, "ar").mentions)


def test_joined_words_do_not_hide_a_name_and_spans_are_exact() -> None:
    found = _named("وزار الوفد لبنان والأردن ثم عاد للسعودية.")
    assert {"لبنان", "الأردن", "لسعودية"} <= set(found)


def test_marks_of_direction_and_vowels_do_not_break_words() -> None:
    found = _named("قال \u200fوزير الخارجية \u202bالإيــراني\u202c إنّ الحدود مفتوحة.")
    assert any(m.office == "foreign minister" and m.country == "IR" for m in found.values())


def test_the_head_of_a_company_is_no_president() -> None:
    assert all(m.office != "president" for m in _named("قال رئيس شركة النقل إن الميناء مغلق.").values())


def test_a_state_stands_bare_behind_the_title_that_it_owns() -> None:
    assert _named("التقى وزير خارجية كينيا السفير.")["وزير خارجية كينيا"].country == "KE"


def test_how_a_small_word_is_typed_is_no_given_name() -> None:
    assert all("علي" not in m.name for m in _named("أطلع الوزير نظيره الكيني علي الخطة.").values())


@pytest.mark.parametrize("text", ["وصلت السفينة إلى ميناء قريب.", "مخيم مزدحم، وزير الدفاع وصل."])
def test_a_word_that_no_list_has_is_no_name_where_the_lists_are_short(text: str) -> None:
    assert not any(m.name for m in annotated(text, "ar").mentions)


@pytest.mark.parametrize(
    ("text", "place"),
    [("زار وزير الخارجية النرويجي طهران أمس.", "طهران"), ("زار رئيس الوزراء بغداد أمس.", "بغداد")],
)
def test_a_place_right_behind_a_title_is_where_its_bearer_went_and_not_his_name(text: str, place: str) -> None:
    found = annotated(text, "ar").mentions
    assert not any(m.name for m in found if m.office)
    assert [m.kind for m in found if text[m.start : m.end] == place] == ["place"]
