"""The sieve: kept or not, and why."""

from dataclasses import dataclass

from dragoman.triage.sieve import Seen, Sieve

TALKS = (
    "The foreign ministers of Norway and Kazakhstan signed a treaty on gas transit in Astana on Monday. "
    "It lets Norwegian engineers survey the border with Uzbekistan. The two presidents want to meet in Oslo in May. "
    "An envoy of the United Nations called the agreement a good sign for the whole region."
)
MORE = (
    " The port of Aktau saw forty tankers turn round in the storm of last winter, said its harbour master. Three "
    "carry a Maltese flag and two that of Panama. Sailors had waited nine days for pilots. Embassies of six states had "
    "asked for berths in vain, and the naval staff sent a frigate to lead the convoy past the ice. Diplomats in the "
    "capital spoke of a test for both governments, which had quarrelled over sanctions since autumn."
)
MATCH = "The striker scored twice in the second half of the match, and the coach praised the goalkeeper of the team."


@dataclass(frozen=True)
class Page:
    text: str
    title: str | None = None


def test_anything_with_text_and_title_is_judged() -> None:
    seen: Seen = Page(TALKS, "Gas treaty signed in Astana")
    verdict = Sieve().judge(seen, "a")
    assert (verdict.keep, verdict.language, verdict.copy_of) == (True, "en", None)
    assert verdict.score > 0.8


def test_what_is_dropped_is_told_with_the_reason() -> None:
    verdict = Sieve().judge(Page(MATCH), "a")
    assert not verdict.keep
    assert verdict.because.startswith("not on international affairs: no state named")
    assert "sport against" in verdict.because


def test_of_equal_reports_the_first_stays() -> None:
    sieve = Sieve()
    assert sieve.judge(Page(TALKS), "first").keep
    second = sieve.judge(Page("Treaty in Astana\n" + TALKS), "second")
    assert (second.keep, second.copy_of) == (False, "first")
    assert second.because.startswith("near copy of first")


def test_a_report_that_adds_much_to_another_is_kept_and_says_so() -> None:
    sieve = Sieve()
    sieve.judge(Page(TALKS), "wire")
    longer = sieve.judge(Page(TALKS + MORE), "paper")
    assert (longer.keep, longer.copy_of) == (True, "wire")
    assert longer.because == "holds 100 % of wire, and more of its own"


def test_a_correction_is_kept_and_told() -> None:
    sieve = Sieve()
    first = TALKS + " The pipe is to be 840 kilometres long, said the Kazakh side, and cross two rivers on its way."
    sieve.judge(Page(first), "wire")
    late = sieve.judge(Page(first.replace("840", "480")), "correction")
    assert (late.keep, late.copy_of) == (True, "wire")
    assert late.because == "says what wire says, with another number"
    assert sieve.judge(Page(first.replace("840", "480")), "reprint").copy_of == "correction"


def test_copies_of_what_was_dropped_are_dropped_for_their_matter() -> None:
    sieve = Sieve()
    sieve.judge(Page(MATCH), "a")
    assert sieve.judge(Page(MATCH), "b").copy_of is None


def test_a_language_without_a_pack_is_kept_unjudged() -> None:
    lithuanian = "Ministras rytoj vyks į kaimyninę šalį derėtis dėl sienos ir dėl dujų tranzito per jūrą."
    verdict = Sieve().judge(Page(lithuanian), "a")
    assert (verdict.keep, verdict.language) == (True, "lt")
    assert "no language pack" in verdict.because


def test_the_threshold_can_be_given() -> None:
    assert Sieve(keep=0.0).judge(Page(MATCH), "a").keep
    assert not Sieve(keep=1.1).judge(Page(TALKS), "a").keep
