"""Who says what."""

import msgspec
import pytest

from dragoman.model.record import Quote, StatementRecord
from dragoman.tell.brief import Speaker
from dragoman.tell.compose.index import Index
from dragoman.tell.compose.speech import LONGEST, _bare, speakers
from tests.tell.synthetic import dossier


def test_those_who_say_most_come_first() -> None:
    found = speakers(Index(dossier()))
    assert [(speaker.name, len(speaker.sayings)) for speaker in found][:2] == [("Sami Khoury", 2), ("Marta Zupan", 1)]


def test_a_chain_runs_from_the_outlet_to_the_first_voice() -> None:
    office = next(speaker for speaker in speakers(Index(dossier())) if speaker.name == "Haddad’s press office")
    assert office.sayings[0].chain == ("The Levant Review", "Vodnjak", "Haddad’s press office")
    assert office.sayings[0].how == "in substance"


QUOTED = [
    ('"We left,"', "We left"), ("„Dogovor“", "Dogovor"), ("«Нет»", "Нет"),
    ('it was "built on sand"', 'it was "built on sand"'),
    ("plain,", "plain"), ('"half open', "half open"), ("", ""), ('"', ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "bare"), QUOTED)
def test_marks_around_a_statement_are_taken_off_those_inside_stay(text: str, bare: str) -> None:
    assert _bare(text) == bare


def said(kind: str, start: int, words: str) -> StatementRecord:
    first = dossier().statements[0]
    content = Quote(report=first.content.report, start=start, end=start + len(words), quote=words)
    return msgspec.structs.replace(first, kind=kind, content=content)


SAID = [
    ([("indirect", 10, "We left."), ("direct", 10, "We left")], ["word for word: We left"]),
    ([("indirect", 10, "that we left the hall"), ("indirect", 18, "left")], ["in substance: … that we left the hall"]),
    ([("direct", 10, "We left"), ("direct", 90, "We left")], ["word for word: We left"] * 2),
]


@pytest.mark.parametrize(("statements", "shown"), SAID)
def test_words_told_twice_over_are_shown_once(statements: list[tuple[str, int, str]], shown: list[str]) -> None:
    record = msgspec.structs.replace(dossier(), statements=tuple(said(*one) for one in statements))
    (speaker,) = speakers(Index(record))
    assert [f"{saying.how}: {saying.content.text}" for saying in speaker.sayings] == shown


def within(kind: str, content: str, sentence: str) -> StatementRecord:
    """A statement whose content stands in this sentence, ten characters into the report."""
    first, start = dossier().statements[0], 10 + sentence.index(content)
    report = first.content.report
    return msgspec.structs.replace(
        first,
        kind=kind,
        content=Quote(report=report, start=start, end=start + len(content), quote=content),
        sentence=Quote(report=report, start=10, end=10 + len(sentence), quote=sentence),
    )


def told(*statements: StatementRecord) -> list[str]:
    speaker: Speaker
    (speaker,) = speakers(Index(msgspec.structs.replace(dossier(), statements=statements)))
    return [f"{saying.how}: {saying.content.text}" for saying in speaker.sayings]


SENTENCE = "Berg said the bridge was safe and that it would open soon."
LONG = f"Berg said the bridge was safe, though {'many ' * 80}doubted it."


@pytest.mark.parametrize(
    ("statements", "shown"),
    [
        ([within("indirect", "it would open soon", SENTENCE)], [f"in substance: {SENTENCE}"]),
        (
            [within("indirect", "it would open soon", SENTENCE), within("indirect", "the bridge was safe", SENTENCE)],
            [f"in substance: {SENTENCE}"],
        ),
        ([within("indirect", "the bridge was safe", LONG)], ["in substance: … the bridge was safe …"]),
        ([within("direct", "the bridge was safe and that it", SENTENCE)],
         ["word for word: the bridge was safe and that it"]),
        ([within("direct", "the bridge was safe", SENTENCE)], [f"in substance: {SENTENCE}"]),
    ],
    ids=["a clause in its sentence", "two of one sentence", "a long sentence", "word for word", "a few words"],
)  # fmt: skip
def test_words_from_the_middle_of_a_sentence_are_shown_in_it(
    statements: list[StatementRecord], shown: list[str]
) -> None:
    assert len(LONG) > LONGEST
    assert told(*statements) == shown


def test_those_who_speak_of_the_events_come_before_those_who_only_speak() -> None:
    first = dossier().statements[0]
    talker = [
        msgspec.structs.replace(said("direct", 10 * at, f"Words number {at} of him"), speaker="Talker", events=())
        for at in range(5)
    ]
    record = msgspec.structs.replace(
        dossier(), statements=(*talker, msgspec.structs.replace(first, speaker="Witness", events=("visit26",)))
    )
    assert [speaker.name for speaker in speakers(Index(record))] == ["Witness", "Talker"]


def clause(words: str, sentence: str, content: str, **known: object) -> StatementRecord:
    """A statement that its report tells as a clause."""
    said, start = within("indirect", content, sentence), 10 + sentence.index(words)
    told_there = Quote(report=said.content.report, start=start, end=start + len(words), quote=words)
    return msgspec.structs.replace(said, told=told_there, **known)


@pytest.mark.parametrize(
    ("sentence", "words", "content", "stance", "shown"),
    [
        ("Berg denied on Sunday that the bridge was safe, and left.", "denied on Sunday that the bridge was safe",
         "the bridge was safe", "denies", ("denies", "… the bridge was safe")),
        ("Berg said on Monday, adding that the ferry would sail before dawn.",
         "said on Monday, adding that the ferry would sail before dawn", "the ferry would sail before dawn", "asserts",
         ("", "… the ferry would sail before dawn")),
        ("Berg rekao je da Split gradi novi most preko zaljeva.", "rekao je da Split gradi novi most preko zaljeva",
         "Split gradi novi most preko zaljeva", "asserts", ("", "Split gradi novi most preko zaljeva")),
        ("Berg said it would open soon.", "said it would open soon", "it would open soon", "asserts",
         ("", "Berg said it would open soon.")),
        ("Berg accused Atlantis of hiding four wrecked ferries.", "accused Atlantis of hiding four wrecked ferries",
         "hiding four wrecked ferries", "alleges", ("accuses", "Atlantis of hiding four wrecked ferries")),
        ("Berg claimed at once that four ferries were hidden.", "claimed at once that four ferries were hidden",
         "four ferries were hidden", "alleges", ("alleges", "… four ferries were hidden")),
        ("Berg je pozvao Atlantidu da preda trajekte do zime.", "je pozvao Atlantidu da preda trajekte do zime",
         "preda trajekte do zime", "requests", ("demands", "Atlantidu da preda trajekte do zime")),
    ],
    ids=["denied", "added", "a name first", "few words", "accused", "alleged", "demanded"],
)  # fmt: skip
def test_the_words_said_are_shown_with_our_own_verb_never_the_verb_of_the_report(
    sentence: str, words: str, content: str, stance: str, shown: tuple[str, str]
) -> None:
    cue = next(cue for cue in ("denied", "adding", "rekao", "said", "accused", "claimed", "pozvao") if cue in words)
    told = clause(words, sentence, content, stance=stance)
    at = 10 + sentence.index(cue)
    told = msgspec.structs.replace(
        told, cue=msgspec.structs.replace(told.content, start=at, end=at + len(cue), quote=cue)
    )
    (speaker,) = speakers(Index(msgspec.structs.replace(dossier(), statements=(told,))))
    (saying,) = speaker.sayings
    assert (saying.verb, saying.content.text) == shown
    assert [quote.quote for quote in saying.cite.quotes] == ([words] if shown[1] != sentence else [cue, content])


def test_a_quotation_left_open_where_the_words_are_cut_is_closed() -> None:
    sentence = 'Berg said the bridge that fell in March was "the last of its kind." Nobody asked.'
    assert told(within("indirect", 'the bridge that fell in March was "the last of its kind', sentence)) == [
        'in substance: … the bridge that fell in March was "the last of its kind" …'
    ]


@pytest.mark.parametrize(
    ("stance", "verb"), [("denies", "denies"), ("requests", "demands"), ("asserts", ""), (None, "")]
)
def test_words_that_do_not_say_that_they_are_denied_are_told_with_a_verb(stance: str | None, verb: str) -> None:
    said = msgspec.structs.replace(
        within("indirect", "the bridge was anything but safe", "Some say the bridge was anything but safe, Berg adds."),
        stance=stance,
    )
    (speaker,) = speakers(Index(msgspec.structs.replace(dossier(), statements=(said,))))
    assert speaker.sayings[0].verb == verb


def test_nearly_the_same_said_in_two_reports_is_shown_once_with_both_cited() -> None:
    first = msgspec.structs.replace(said("direct", 10, "The harbour bridge will never open again"), events=())
    elsewhere = msgspec.structs.replace(
        first, content=Quote(report="r0", start=5, end=50, quote="the harbour bridge will not open again, ever")
    )
    elsewhere = msgspec.structs.replace(elsewhere, cue=msgspec.structs.replace(elsewhere.cue, report="r0"))
    (speaker,) = speakers(Index(msgspec.structs.replace(dossier(), statements=(first, elsewhere))))
    (saying,) = speaker.sayings
    assert {cite.number for cite in (saying.cite, *saying.also)} == {0, 1}


def test_what_speaks_of_the_main_events_comes_first() -> None:
    main = next(report.main_event for report in dossier().reports if report.main_event)
    aside = msgspec.structs.replace(said("direct", 10, "It rained in the mountains all night"), events=())
    point = msgspec.structs.replace(said("direct", 200, "Both ministers agreed on fishing quotas"), events=(main,))
    (speaker,) = speakers(Index(msgspec.structs.replace(dossier(), statements=(aside, point))))
    assert [saying.content.text for saying in speaker.sayings] == [point.content.quote, aside.content.quote]


def test_an_outlet_is_no_speaker_on_its_own_pages_and_those_without_a_name_come_late() -> None:
    index = Index(dossier())
    own = msgspec.structs.replace(said("direct", 10, "This is what we heard at noon"), speaker=index.outlet("r1"))
    party = msgspec.structs.replace(said("direct", 90, "Nobody asked any of us about it"), speaker="party")
    named = msgspec.structs.replace(
        said("direct", 200, "It will be settled before winter"), speaker="Ada Berg", events=()
    )
    record = msgspec.structs.replace(dossier(), statements=(own, party, named))
    assert own.content.report == "r1"
    assert [speaker.name for speaker in speakers(Index(record))] == ["Ada Berg", "party"]
