"""What an event or a claim is about, in the words of the reports, as a headline may take them up."""

from collections.abc import Iterable

from dragoman.corroborate.material import Material
from dragoman.lang.catalogue import ENGLISH, written_language
from dragoman.lang.pack import load
from dragoman.lang.things import load_things
from dragoman.model.event import EventMention

LONG, FEW = 60, 4
"""Characters from which the name of an object is too long for a headline; words up to which it reads well."""
DEEDS = "attacks"
"""Class of objects that are acts themselves: what is condemned, or what somebody is behind."""


def object_slots(mentions: Iterable[EventMention], material: Material) -> dict[str, str]:
    """The object for a headline: with its article ("object") and without ("object.bare"); a deed also as "deed"."""
    told = list(mentions)
    found = _fullest(told, material)
    if found is None:
        thing = _thing(told)
        return {"object": thing, "object.bare": thing} if thing else {}
    deed = _fullest([m for m in told if m.object_class == DEEDS], material)
    slots = {"object": " ".join(found).strip(), "object.bare": found[1]}
    return slots | ({"deed": " ".join(deed).strip()} if deed is not None else {})


def _fullest(mentions: Iterable[EventMention], material: Material) -> tuple[str, str] | None:
    """Article and words of the object where an English report names it; the fullest that are still few."""
    words = [(_words(m, material), m) for m in mentions]
    short = [(text, m) for text, m in words if text and len(text) < LONG]
    if not short:
        return None
    text = max((text for text, _ in short), key=lambda text: (len(text.split()) <= FEW, len(text), text))
    articles = (_article(m, material) for other, m in short if other == text)
    return min((found for found in articles if found), default=""), text


def _words(mention: EventMention, material: Material) -> str:
    """The object in the words of an English report; nothing of one in another language."""
    report = material.reports[mention.report]
    if mention.object_span is None or report.layout.language != ENGLISH or written_language() != ENGLISH:
        return ""
    return " ".join(report.report.text[slice(*mention.object_span)].split())


def _article(mention: EventMention, material: Material) -> str:
    """The article before the object, as the report has it; "the" for what is told as somebody's ("its summit")."""
    if mention.object_span is None:
        return ""
    text, words = material.reports[mention.report].report.text, load("en").section("words")
    before = [word.casefold() for word in text[: mention.object_span[0]][-LONG:].split()]
    while before and before[-1].isdigit():  # "the 2015 accord"
        before.pop()
    last = before[-1] if before else ""
    if last in (words.get("possessives") or ()):
        return "the"
    return last if last in (words.get("articles") or ()) else ""


def matter_slots(mentions: Iterable[EventMention], material: Material) -> dict[str, str]:
    """What it is about where an English report says it in few words, by its first word: "matter.over"."""
    for mention in mentions:
        report = material.reports[mention.report]
        if mention.matter is None or report.layout.language != ENGLISH or written_language() != ENGLISH:
            continue
        opener, _, rest = " ".join(report.report.text[slice(*mention.matter)].split()).partition(" ")
        if rest and len(rest) < LONG and opener.isalpha():
            return {f"matter.{opener.casefold()}": rest}
    return {}


def several_of(thing: str, mentions: Iterable[EventMention], material: Material) -> str | None:
    """The English plural of a listed thing ("drones"), else the words of an English report, the shortest."""
    listed = load_things().several(thing)
    words = (_words(m, material) for m in mentions)
    short = [text for text in words if text and len(text) < LONG]
    return listed or min(short, key=lambda text: (len(text), text), default=None)


def _thing(mentions: Iterable[EventMention]) -> str | None:
    """The English name of what a report in another language speaks of, if the things it may be are listed."""
    if written_language() != ENGLISH:
        return None
    things = load_things()
    named = {things.several(things.name(m.object)) for m in mentions if m.object is not None}
    return min((thing for thing in named if thing), default=None)
