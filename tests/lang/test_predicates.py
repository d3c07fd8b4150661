"""Words for what happens: forms, nouns made of verbs, kin."""

from dragoman.lang.predicates import predicate_words

EN = predicate_words("en")


def test_irregular_doubled_and_plain_forms() -> None:
    assert EN.forms("choose")["chose"] == {"past"}
    assert EN.forms("grab")["grabbed"] == {"past", "participle"}
    assert EN.forms("grab")["grabs"] == {"third"}
    assert EN.forms("erupt")["erupting"] == {"gerund"}


def test_nouns_that_name_a_happening() -> None:
    assert EN.noun("earthquakes") == "earthquake"
    assert EN.noun("relocation") == "relocation"  # of a verb that is listed
    assert EN.noun("stations") is None
    assert EN.noun("chair") is None


def test_words_for_one_happening_have_one_root() -> None:
    assert EN.root("explosion") == EN.root("explode") == EN.root("blast")
    assert EN.root("relocation") == "relocate"
    assert EN.root("knit") == "knit"


def test_a_pack_without_the_file_has_no_words() -> None:
    none = predicate_words("hr")
    assert not none.verbs
    assert none.noun("potres") is None
