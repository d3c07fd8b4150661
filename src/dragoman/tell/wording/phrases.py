"""The tool's own words for the record's codes. One table per kind of code, and how counts and lists are written."""

from collections.abc import Sequence

from dragoman.lang.catalogue import ENGLISH, marked, noun_form, office_name, say, says_its_number, written_language

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

VOWELS = "aeiou"
WITH_ARTICLE = ("United ", "European ")  # begin names that take an article

STATUS = {
    "occurred": "took place",
    "ongoing": "under way",
    "planned": "planned",
    "proposed": "proposed",
    "cancelled": "called off",
    "alleged": "alleged",
    "denied": "denied",
    "hypothetical": "only considered",
}
ADMITTED = marked("admitted")  # instead of "alleged", where those who are said to have done it are all who say so
DONE = {  # what "occurred" means for an act that is done rather than held
    "sign": "signed", "ratify": "ratified", "agree": "agreed", "join": "joined", "impose": "imposed", "ease": "eased",
    "release": "released", "withdraw": "withdrawn", "ceasefire": "in force", "invite": "made", "demand": "made",
    "attack": "carried out", "arrest": "made", "recognise": "recognised",
}  # fmt: skip
STANCE = {  # of a holder towards a claim, singular and plural
    "asserts": ("says so", "say so"),
    "alleges": ("alleges it", "allege it"),
    "admits": ("admits it", "admit it"),
    "denies": ("denies it", "deny it"),
    "expects": ("expects it", "expect it"),
    "requests": ("demands it", "demand it"),
}
SAYS = {  # of a speaker, before words that do not say so themselves; what is plainly asserted needs none
    "denies": "denies", "alleges": "alleges", "admits": "admits", "expects": "expects", "requests": "demands",
}  # fmt: skip
ACCUSES = marked("accuses")  # instead of "alleges", before the name of whom it is said
STANCE_ORDER = ("asserts", "alleges", "expects", "requests", "denies", "admits")
RELATION = {
    "narrower": "a narrower claim",
    "broader": "a wider claim",
    "admits_part_of": "admitted in part",
    "same_matter": "the same matter",
}
ROLE = {
    "source": "by", "visitor": "visitor", "host": "host", "signatory": "signed by", "participant": "with",
    "mediator": "mediated by", "target": "towards",
}  # fmt: skip
BETWEEN, ALONE = (
    marked("between"),
    marked("who"),
)  # before the participants of what they all do, and before a single one
ALSO = marked("also")  # before those of them whom the headline leaves out
ROLE_ORDER = ("source", "visitor", "host", "signatory", "participant", "target", "mediator")
AGAINST = ("SANCTION", "ACCUSE", "ASSAULT", "COERCE", "THREATEN", "REJECT", "PROTEST", "MOBILIZE")
TO = ("AID", "SUPPORT", "CONCEDE", "REQUEST")
AGENDA = marked("agenda")
LED, BESIDE = "{name}: ", "{line}, {more}"  # a catalogue may have them: few languages have other signs
THEN, VIA = " → ", " ← "  # what comes after, and who told it; the other way round where one writes from right to left
SLOT = {
    "occurred": "that it took place", "planned": "that it is planned", "when": "date", "where": "place",
    "topics": AGENDA, "topic": AGENDA, "status": "whether it took place", "amounts": "figures", "amount": "figures",
    "signature": "signature", "type": "what it was", "mode": "what it was", "participants": "who took part",
}  # fmt: skip
DISPUTE = {  # how reports differ on something
    "contradiction": "reports contradict each other on {what}",
    "update": "later reports change {what}",
    "precision": "one report is more exact on {what}",
    "scope": "reports count differently in {what}",
}
BASIS = {"stated": "stated in the report", "inferred": "worked out by Dragoman", "given": "given with the file"}
TOLD = {"states": "states it", "silent": "silent", "could not know": "could not know yet", "unclear": "not settled"}
TOLD_SIGN = {"states": "●", "silent": "○", "could not know": "·", "unclear": "?"}

_BY_MODE = {
    "visit": "visit", "meeting": "meeting", "multilateral": "multilateral meeting", "call": "phone call",
    "mediation": "mediation", "sign": "signing", "ratify": "ratification", "agree": "agreement", "join": "accession",
    "recognise": "recognition", "share": "exchange",
    "judicial": "extradition", "asylum": "grant of asylum", "ease": "easing",
    "release": "release",
    "withdraw": "withdrawal", "ceasefire": "ceasefire", "return": "return", "invite": "invitation",
    "allege": "accusation", "condemn": "condemnation", "investigate": "investigation", "demonstrate": "demonstration",
    "strike": "strike", "impose": "round of sanctions", "ties": "break of ties", "troops": "deployment",
    "test": "weapons test", "exercise": "military exercise",
    "arrest": "arrest", "seize": "seizure", "restrict": "restriction", "cyber": "cyberattack", "attack": "attack",
    "invade": "invasion", "seize_territory": "seizure of territory",
}  # fmt: skip
_BY_TYPE = {
    "CONSULT": "meeting", "AGREE": "agreement", "SUPPORT": "act of support", "COOPERATE": "act of cooperation",
    "AID": "act of aid", "CONCEDE": "concession", "RETREAT": "withdrawal", "REQUEST": "demand",
    "ACCUSE": "accusation", "REJECT": "rejection", "THREATEN": "threat", "PROTEST": "protest",
    "SANCTION": "sanction", "MOBILIZE": "mobilisation", "COERCE": "act of coercion", "ASSAULT": "attack",
}  # fmt: skip

PROBLEM = {
    "E101": "there is nothing of this name to read", "E102": "it cannot be read", "E103": "it is empty",
    "E104": "it is not text", "E105": "it is too large for one report",
    "E106": "it has a line that is too long for a report", "E107": "no article was found in the page",
    "E108": "it is not valid JSON", "E109": "it holds no report", "E110": "files of this kind are not read",
    "E111": "it was read, but not without doubt: look at the text", "E113": "the folder holds no report",
    "E114": "there is no language pack for its language, so no events are read from it",
    "E115": "the pack of its language is not complete, so less is read from it",
}  # fmt: skip
"""What a problem with the input is, by its code, where English is not what is written: English has it in full."""

TABLES = (STATUS, DONE, SAYS, RELATION, ROLE, SLOT, DISPUTE, BASIS, TOLD, PROBLEM)
"""Tables whose words are said."""
NOUNS = (*_BY_MODE.values(), *_BY_TYPE.values(), "event")
"""What events are called, to be counted."""


def problem_words(code: str | None, message: str, remedy: str) -> tuple[str, str]:
    """What is wrong with an input and what to do: in full in English, else in short, and as it is where unknown."""
    if written_language() == ENGLISH or code not in PROBLEM:
        return message, remedy
    return say(PROBLEM[code]), ""


def worked_out() -> str:
    """What the reason of a date that was worked out begins with."""
    return say("worked out: {reasons}", reasons="")


def plural(noun: str) -> str:
    """The plural of one of this module's nouns.

    >>> plural("act of aid")
    'acts of aid'
    """
    head, of, rest = noun.partition(" of ")
    if head.endswith("y") and head[-2:-1] not in ("a", "e", "o", "u"):
        return head[:-1] + "ies" + of + rest
    return head + "s" + of + rest


def count(number: int, noun: str) -> str:
    """A figure with its noun: "1 voice", "3 reports"."""
    form = noun_form(noun, number) or (noun if number == 1 else plural(noun))
    return form if says_its_number(number) else say("{number} {noun}", number=number, noun=form)


def count_in_words(number: int, noun: str) -> str:
    """A number in words up to twelve: "three visits", "a visit"."""
    if written_language() != ENGLISH:
        return (noun_form(noun, 1) or noun) if number == 1 else count(number, noun)
    if number == 1:
        return f"{'an' if noun[:1] in VOWELS else 'a'} {noun}"
    word = NUMBERS[number] if number < len(NUMBERS) else str(number)
    return f"{word} {plural(noun)}"


def led(name: str) -> str:
    """What leads to something told of it: "voices: ", with the colon of the language."""
    return say(LED, name=name)


def beside(line: str, more: str) -> str:
    """A line and what is told beside it, with the comma of the language: "Bo Lind visits Oslo, 3 May 2025"."""
    return say(BESIDE, line=line, more=more)


def listed(items: Sequence[str]) -> str:
    """Such as "a", "a and b", "a, b and c"."""
    if len(items) <= 1:
        return "".join(items)
    return say("{items} and {last}", items=say(", ").join(items[:-1]), last=items[-1])


def event_noun(kind: str, mode: str | None) -> str:
    """What an event of this type and mode is called: "visit", "signing", "round of talks"."""
    return _BY_MODE.get(mode or "") or _BY_TYPE.get(kind, "event")


def possessive(name: str) -> str:
    """The possessive of a name: "Iran’s", "the United States’"."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def office_words(title: str, country: str | None) -> str:
    """An office with its state: "Iran’s president", "president of the United States".

    >>> office_words("foreign minister", "Netherlands")
    'foreign minister of the Netherlands'
    """
    if country is None:
        return office_name(title)
    if written_language() != ENGLISH:
        return say("{office} ({country})", office=office_name(title), country=country)
    plural_name = country.endswith("s") or country.startswith(WITH_ARTICLE)
    return f"{title} of the {country}" if plural_name else f"{possessive(country)} {title}"


def role_words(role: str, kind: str) -> str:
    """What introduces the actors in a role of an event of this type: "against" for a sanction's target."""
    if role == "target":
        return say("against") if kind in AGAINST else say("to") if kind in TO else say("with")
    return say(ROLE.get(role, role))
