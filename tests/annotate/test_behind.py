"""Persons named before their title, and states behind the word for where somebody is posted, in Chinese."""

import pytest

from tests.annotate.annotated import annotated, told


@pytest.mark.parametrize(
    ("text", "name", "office", "country"),
    [
        ("王毅外长会见了客人。", "Wang Yi", "foreign minister", "CN"),
        ("陈志文部长会见了客人。", "陈志文", "minister", None),
        ("秘鲁外长陈志文会见了客人。", "陈志文", "foreign minister", "PE"),
        ("秘鲁驻智利大使陈志文会见了客人。", "陈志文", "ambassador", "PE"),
    ],
)
def test_persons(text: str, name: str, office: str, country: str | None) -> None:
    person = next(m for m in annotated(text, "zh").mentions if m.kind == "person")
    assert (" ".join(person.name), person.office, person.country) == (name, office, country)


def test_a_paper_is_named_with_its_marks() -> None:
    found = annotated("《华尔街日报》称，港口将开放。", "zh")
    assert [told(found, one) for one in found.attributions] == [(["《华尔街日报》"], "称", "港口将开放")]


def test_a_title_of_somebody_named_behind_it_is_not_taken() -> None:
    found = [m for m in annotated("陈志文同外长李国华会谈。部长陈志文离开。", "zh").mentions if m.kind == "person"]
    assert [("".join(m.name), m.office) for m in found] == [
        ("陈志文", None), ("李国华", "foreign minister"), ("陈志文", "minister"),
    ]  # fmt: skip
