"""Sentences that go on with what somebody said, in the mood of reported speech: "Die Wahl sei gültig. Sie werde …"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.annotate.speech import SpeechRules
from dragoman.model.annotation import Attribution
from dragoman.model.text import READ_ZONES, Sentence

STATED = frozenset(("asserts", "alleges", "admits", "denies", "expects"))
"""Stances after which a report goes on; a request is at an end."""
RULE = "the report of it goes on"


def reported(
    sentences: Sequence[Sentence], attributions: Sequence[Attribution], rules: SpeechRules
) -> Iterator[Attribution]:
    """Attributions of sentences without a cue that a form of reported speech gives to the speaker before them."""
    if not rules.moods:
        return
    said: dict[int, list[Attribution]] = {}
    for attribution in attributions:
        said.setdefault(attribution.sentence, []).append(attribution)
    speaker, paragraph = None, -1
    for sentence in sentences:
        if sentence.zone not in READ_ZONES:
            continue
        speaker = speaker if sentence.paragraph == paragraph else None
        paragraph = sentence.paragraph
        own = said.get(sentence.index)
        if own:
            speaker = own[-1] if own[-1].stance in STATED and own[-1].voices else None
        elif speaker is not None and not rules.moods.isdisjoint(sentence.lower):
            yield _further(speaker, sentence)
        else:
            speaker = None


def _further(speaker: Attribution, sentence: Sentence) -> Attribution:
    last = len(sentence)
    while last > 1 and not sentence.words[last - 1][:1].isalnum():
        last -= 1
    return replace(
        speaker, sentence=sentence.index, content=sentence.offsets(0, last), direct=False, stance="asserts",
        addressee=None, rule=RULE,
    )  # fmt: skip
