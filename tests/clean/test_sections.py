"""Sections: appeals, newsletter calls, lists of other headlines, and the text that goes on after them."""

from tests.clean.papers import of_kind

STORY = "Minister Ada Berg landed in Oslo on Sunday for talks on ferries, state radio said."
MORE = "The next round is planned for June in the southern capital, her office said in a note."
APPEAL = """A message from the Nordic Wire:

Dear readers,

We are a small newsroom on a cold coast and we tell what happens here.

Last winter the storms closed the printing house for eleven days in a row.

Your help keeps our lamps lit, so please think of us this month.

Once
Monthly
Remind me later.
"""


def test_an_appeal_to_the_end_is_no_text() -> None:
    text = f"Berg lands in Oslo\n\n{STORY}\n\n{APPEAL}"
    assert of_kind(text, "body") == [STORY]


def test_the_text_goes_on_after_an_appeal() -> None:
    rest = "\n\n".join((MORE, f"{STORY[:-1]} again.", f"{MORE[:-1]} too.", f"{STORY[:-1]} still."))
    text = f"Berg lands in Oslo\n\n{STORY}\n\n{APPEAL}\n{rest}"
    assert MORE in of_kind(text, "body")


def test_a_newsletter_call_takes_only_lines_about_it() -> None:
    call = "Sign up for our weekly newsletter\n\nOur newsletter brings you the north every Friday.\n\n"
    text = f"Berg lands in Oslo\n\n{STORY}\n\n{call}{MORE}"
    assert of_kind(text, "body") == [STORY, MORE]


def test_we_and_you_alone_are_no_appeal() -> None:
    quoted = "“We need your help, and we ask you to donate boats,” she told the parliament in Oslo."
    plain = "We need a ceasefire before winter, the minister wrote in her weekly column for the paper."
    text = f"Berg lands in Oslo\n\n{STORY}\n\n{quoted}\n\n{plain}\n\n{MORE}"
    assert of_kind(text, "body") == [STORY, quoted, plain, MORE]


def test_related_headlines_until_a_sentence() -> None:
    text = f"Berg lands in Oslo\n\n{STORY}\n\nRelated stories\nFerry tolls to rise again\nWho is Ada Berg?\n\n{MORE}"
    assert of_kind(text, "body") == [STORY, MORE]


def test_a_croatian_appeal() -> None:
    story = "Ministrica je u nedjelju stigla u Oslo na razgovore o trajektima, javio je radio."
    appeal = "Poštovani čitatelji,\n\nmi smo mala redakcija i molimo vas za pomoć.\n\nPodržite naš rad."
    assert of_kind(f"Berg stigla u Oslo\n\n{story}\n\n{appeal}", "body", "hr") == [story]
