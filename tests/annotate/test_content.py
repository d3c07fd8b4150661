"""What is said, and by whom, where the verb of saying stands before its speaker."""

import pytest

from tests.annotate.annotated import annotated


@pytest.mark.parametrize(
    ("text", "voice", "content"),
    [
        ("قال السفير الكيني إن الاتفاق قريب.", "السفير الكيني", "الاتفاق قريب"),
        ("قال السفير الكيني، أمس، إن الاتفاق قريب.", "السفير الكيني", "الاتفاق قريب"),
        ("من جهته، قال السفير الكيني، خلال مؤتمر في نيروبي، إن الاتفاق قريب.", "السفير الكيني", "الاتفاق قريب"),
        ('وفي تصريح لصحيفة "الفجر"، أكد السفير الكيني أن الاتفاق قريب.', "السفير الكيني", "الاتفاق قريب"),
        ("وأشار السفير الكيني إلى أن الاتفاق قريب.", "السفير الكيني", "الاتفاق قريب"),
        ("«الاتفاق قريب جدا اليوم»، قال السفير الكيني.", "السفير الكيني", "الاتفاق قريب جدا اليوم"),
        ("اتهم السفير الكيني أوغندا بدعم المتمردين.", "السفير الكيني", "بدعم المتمردين"),
        ("ووفقا لوكالة رويترز، أغلق الميناء.", "وكالة رويترز", "أغلق الميناء"),
    ],
)
def test_speaker_and_content(text: str, voice: str, content: str) -> None:
    found = annotated(text, "ar")
    told = [
        (text[found.mentions[a.voices[-1]].start : found.mentions[a.voices[-1]].end], text[slice(*a.content)])
        for a in found.attributions
    ]
    assert (voice, content) in told


def test_a_relative_clause_tells_of_nothing_that_is_said_behind_it() -> None:
    assert not annotated("انتهت الهدنة التي أعلنت عنها كينيا واستمرت يومين.", "ar").attributions
