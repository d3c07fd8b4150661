"""What desks do to a report, done by a script."""

from dragoman.evaluate.edits import (
    EDITS,
    added,
    cut,
    draw,
    embedded,
    remains,
    respelt,
    retitled,
    sentences_of,
    shared_runs,
    surrounded,
)
from tests.triage.stories import story

TEXT, OTHER = story(0, 20), story(100, 20)


def test_the_same_edit_on_every_run() -> None:
    text = f"{TEXT} Later came Zviad. {story(200)} Then Zviad left, and with Zviad went hope."
    for edit in EDITS.values():
        assert edit(text, OTHER) == edit(text, OTHER) != text


def test_cutting_keeps_the_beginning() -> None:
    kept = sentences_of(cut(TEXT, OTHER))
    assert kept == sentences_of(TEXT)[: len(kept)]
    assert 8 <= len(kept) <= 14


def test_another_headline_replaces_the_first_sentences() -> None:
    assert sentences_of(retitled(TEXT, OTHER))[1:] == sentences_of(TEXT)[2:]


def test_names_that_come_back_are_rendered_otherwise_throughout() -> None:
    text = "Today Zviad Gelazi spoke. Later Zviad Gelazi left, and Marit stayed."
    changed = respelt(text, OTHER)
    assert changed.count("Zviad") == 0 or changed.count("Gelazi") == 0
    assert changed.count("Gelasi") == 2
    assert "Marit" in changed


def test_what_is_added_comes_from_the_other_report() -> None:
    strange = set(sentences_of(added(TEXT, OTHER))) - set(sentences_of(TEXT))
    assert 1 <= len(strange) <= 3
    assert all(sentence in OTHER for sentence in strange)
    assert TEXT in surrounded(TEXT, OTHER)
    assert len(set(sentences_of(embedded(TEXT, OTHER))) & set(sentences_of(TEXT))) == 14


def test_chance_depends_on_the_text_alone() -> None:
    assert draw(TEXT, "cut", 31) == draw(TEXT, "cut", 31)
    assert {draw(story(n), "cut", 31) for n in range(40)} > {0}
    assert all(0 <= draw(story(n), "x", 3) < 3 for n in range(20))


def test_shared_runs() -> None:
    assert shared_runs(TEXT, TEXT) == 1.0
    assert shared_runs(TEXT, OTHER) == 0.0
    assert shared_runs("", OTHER) == 0.0
    assert 0.4 < shared_runs(TEXT, story(0, 10) + " " + OTHER) < 0.7


def test_what_remains_of_a_report_in_its_edited_form() -> None:
    assert remains(TEXT, cut(TEXT, OTHER)) == 1.0
    assert remains(TEXT, respelt(TEXT, OTHER)) == 1.0
    assert remains(TEXT, OTHER) == 0.0
    assert 0.4 < remains(TEXT, f"{story(0, 4)} {story(200, 4)}") < 0.6
