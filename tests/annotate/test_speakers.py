"""Who says what, and who does what, where the subject may stand behind its verb."""

import pytest

from dragoman import pipeline
from dragoman.model.annotation import Annotations
from dragoman.model.text import Report
from tests.annotate.annotated import annotated, words

SAID = (
    ("Come riferisce l'Ansa, il ponte di Orvi è chiuso.", "Ansa", "il ponte di Orvi è chiuso"),
    ("«Il ponte è chiuso», ha detto ai giornalisti il ministro svedese.", "ministro svedese", "Il ponte è chiuso"),
    ("Il ponte resta chiuso, ha detto ieri a Lima il ministro svedese.", "ministro svedese", "Il ponte resta chiuso"),
    (
        "Il ponte - ha spiegato il ministro svedese - resta chiuso.",
        "ministro svedese",
        "Il ponte - ha spiegato il ministro svedese - resta chiuso",
    ),
    ("Il ponte resta chiuso - ha detto il ministro svedese.", "ministro svedese", "Il ponte resta chiuso"),
)


def _read(text: str) -> Annotations:
    return pipeline.code_passage(Report(id="text", file="text", text=text), "it").annotations


@pytest.mark.parametrize(("text", "voice", "content"), SAID, ids=[case[0] for case in SAID])
def test_a_speaker_stands_behind_the_verb(text: str, voice: str, content: str) -> None:
    annotations = _read(text)
    told = [
        (
            text[annotations.mentions[a.voices[-1]].start : annotations.mentions[a.voices[-1]].end],
            text[slice(*a.content)],
        )
        for a in annotations.attributions
    ]
    assert told == [(voice, content)]


def test_what_is_said_to_somebody_without_a_speaker_is_nobodys() -> None:
    assert not _read("«Il ponte è chiuso», ha detto a Kos.").attributions


EVENTS = (
    ("È arrivato ieri a Lima il presidente svedese.", [("CONSULT", "visit", ("SE",))]),
    ("Il Togo ha lanciato due missili verso il Mar del Giappone.", [("MOBILIZE", "test", ("TG",))]),
    ("A Lima era stato fermato Juan Kos, accusato dalla Svezia di furto.", [("ACCUSE", "allege", ("SE",))]),
)


@pytest.mark.parametrize(("text", "wanted"), EVENTS, ids=[case[0] for case in EVENTS])
def test_who_does_it_behind_the_verb(text: str, wanted: list[tuple[str, str, tuple[str, ...]]]) -> None:
    passage = pipeline.code_passage(Report(id="text", file="text", text=text), "it")
    mentions = passage.annotations.mentions
    told = [
        (e.type, e.mode, tuple(mentions[f.mention].country for f in e.fillers if f.role == "source"))
        for e in passage.events
    ]
    assert told == wanted


@pytest.mark.parametrize(
    ("text", "language", "voices"),
    [
        ('Aus Sicht der Stadt genügt das, findet Özgür Urlak von der Berliner Charité: "Wir haben alles getan."', "de",
         []),
        ('Berlin verweist auf den Vertrag: "Wir haben alles getan, was nötig war."', "de", ["Berlin"]),
        ("Im Norden sind die Häfen kleiner als jene im zehnmal so großen Deutschland und dünn besiedelt.", "de", []),
        ("The north has a new face, said veteran Democratic strategist Joanna Holm.", "en", ["Joanna Holm"]),
        ("The port is shut, said people close to Jo Holm.", "en", []),
        ("Holm did well in the sunny states of Mexico, most crews thought.", "en", []),
    ],
)  # fmt: skip
def test_what_only_stands_near_does_not_speak(text: str, language: str, voices: list[str]) -> None:
    found = annotated(f"Rat tagt\n\n{text}\n", language)
    assert [words(found, found.mentions[a.voices[-1]]) for a in found.attributions] == voices
