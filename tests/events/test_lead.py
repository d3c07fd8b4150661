"""The main matter of a report, of any kind of news."""

from dragoman.annotate.annotate import annotate
from dragoman.clean import lay_out
from dragoman.events.lead import lead_of
from dragoman.model.text import Given, Report
from dragoman.pipeline import _layout_rules

Told = tuple[str | None, str | None, str | None, str | None]


def lead(text: str, language: str = "en", title: str | None = None) -> Told:
    """Who, what, when and where as written."""
    report = Report(id="text", file="text", text=text, given=Given(title=title))
    found = lead_of(annotate(report, lay_out(report, language, *_layout_rules(language))), language)
    who, what, when, where = (
        text[slice(*span)] if span is not None else None for span in (found.who, found.what, found.when, found.where)
    )
    return who, what, when, where


def test_the_headline_tells_who_and_what_the_text_when_and_where() -> None:
    text = (
        "Glider crashes into cider barn\n\nA glider came down on a cider barn in Bergen on Tuesday, and both people"
        " in it walked away. The owner of the barn said that he had heard nothing.\n"
    )
    assert lead(text) == ("Glider", "crashes into cider barn", "Tuesday", "Bergen")


def test_without_a_headline_the_first_sentence_that_tells_something() -> None:
    text = (
        "It was a bad night. Burglars took four cellos from a music school in Turin on Sunday. Nobody saw them leave."
    )
    assert lead(text) == ("Burglars", "took four cellos from a music school in Turin on Sunday", "Sunday", "Turin")


def test_a_headline_beside_the_text_points_to_its_sentence() -> None:
    text = "Sign up for our letter today. Readers love it. The county council closed the last swimming pool in Vaasa."
    assert lead(text, title="Council closes last pool")[:2] == (
        "The county council",
        "closed the last swimming pool in Vaasa",
    )


def test_what_is_said_rather_than_that_it_is_said() -> None:
    text = "Officials said that three bridges collapsed in the flood. Repairs will take years, engineers fear."
    assert lead(text)[:2] == ("three bridges", "collapsed in the flood")


def test_a_headline_without_a_verb_that_nothing_takes_up_stands_for_itself() -> None:
    text = "Plum dumplings, the quiet way\n\nBoil the water with some salt. Serve them warm with butter and sugar.\n"
    assert lead(text) == (None, "Plum dumplings, the quiet way", None, None)


def test_unknown_stays_unknown() -> None:
    text = "Orchestra dismisses its conductor\n\nThe orchestra dismissed its conductor after a quarrel over tempo.\n"
    assert lead(text)[2:] == (None, None)


def test_a_weekday_that_only_tells_which_is_meant_is_no_time() -> None:
    text = "The keeper blamed Monday's defeat on the rain. He spoke to the club's own channel on Thursday night.\n"
    assert lead(text)[2] == "Thursday night"


def test_croatian_as_far_as_its_grammar_goes() -> None:
    text = "Ministar Petrović potpisao je sporazum u Zagrebu u utorak.\n"
    who, what, when, where = lead(text, "hr")
    assert who == "Ministar Petrović"
    assert what is not None
    assert what.startswith("potpisao")
    assert when is not None
    assert "utorak" in when
    assert where == "Zagrebu"


def test_who_speaks_is_no_main_matter() -> None:
    text = "Late again, the railway said on Monday. A landslide buried the line near Bergen.\n"
    assert lead(text)[:2] == ("A landslide", "buried the line near Bergen")


def test_a_month_told_nearby_is_no_time_of_the_lead() -> None:
    text = "Choir wins prize\n\nThe choir won the prize. In January it had lost its hall. It sang on Sunday again.\n"
    assert lead(text)[2] == "Sunday"
    assert lead(text.replace(" on Sunday", ""))[2] is None


def test_a_cause_is_not_what_is_said() -> None:
    text = "Mayor blames Berg as the roof leaks\n\nThe mayor blames Berg, the builder of the roof.\n"
    assert lead(text)[:2] == ("Mayor", "blames Berg as the roof leaks")


def test_the_time_of_the_sentence_that_takes_up_the_lead() -> None:
    text = (
        "Mayor denies selling the geese\n\nA club accused her on Friday. The mayor denied on Sunday that any of the "
        "geese had been sold.\n"
    )
    assert lead(text)[2] == "Sunday"


def test_a_headline_of_two_clauses_in_croatian() -> None:
    text = "Ministar Petrović uhićen u Zagrebu, Kovač optužuje vladu\n\nPolicija je u utorak uhitila ministra.\n"
    assert lead(text, "hr")[:2] == ("Ministar Petrović", "uhićen u Zagrebu")


def test_what_was_before_is_not_the_lead_in_croatian() -> None:
    text = "Nakon što je Petrović otišao, predsjednik Kovač razgovarao je s novinarima u Zagrebu.\n"
    who, what, *_ = lead(text, "hr")
    assert who == "predsjednik Kovač"
    assert what is not None
    assert what.startswith("razgovarao je")
