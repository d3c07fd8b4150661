"""A made-up text, laid out and annotated, for the tests of this folder."""

from functools import lru_cache

from dragoman.annotate.annotate import annotate
from dragoman.annotate.proposals import using_models
from dragoman.clean.layout import lay_out
from dragoman.clean.rules import BoilerplateRules, SentenceRules
from dragoman.lang.pack import load
from dragoman.model.annotation import Annotations, Attribution, Mention
from dragoman.model.text import Report


@lru_cache(maxsize=8)
def _rules(code: str) -> tuple[BoilerplateRules, SentenceRules]:
    section, place = load(code).section("boilerplate"), f"lang/{code}/boilerplate.yml"
    return BoilerplateRules.from_mapping(section, place), SentenceRules.from_mapping(section, place, code=code)


def annotated(text: str, language: str = "en") -> Annotations:
    """The annotations of a text in a language, by rules alone: what they find must not hang on a training."""
    report = Report(id="r", file="r.txt", text=text)
    with using_models(wanted=False):
        return annotate(report, lay_out(report, language, *_rules(language)))


def words(found: Annotations, mention: Mention) -> str:
    """A mention as it stands in the text."""
    return found.report.text[mention.start : mention.end]


def named(found: Annotations, text: str) -> Mention:
    """The first mention of exactly these words."""
    return next(m for m in found.mentions if words(found, m) == text)


def told(found: Annotations, attribution: Attribution) -> tuple[list[str], str, str]:
    """Voices, cue and content of an attribution, in words."""
    text = found.report.text
    voices = [words(found, found.mentions[i]) for i in attribution.voices]
    return voices, text[slice(*attribution.cue)], text[slice(*attribution.content)]


def body(sentence: str, before: str = "Talks were held at the lake. ") -> str:
    """A text with a headline, so that the sentence stands in its body."""
    return f"Council weighs new rules\n\n{before}{sentence}\n"


def tijelo(sentence: str) -> str:
    """The same where Croatian, Bosnian or Serbian is read."""
    return f"Vijeće razmatra nova pravila\n\nRazgovori su održani na jezeru. {sentence}\n"
