"""One event as an item of the brief: date, standing, people, support, history, disputes, and why it is kept apart."""

from datetime import date
from itertools import zip_longest

from dragoman.lang.catalogue import ENGLISH, is_noun, marked, noun, say, written_language
from dragoman.lang.written_dates import Extent, dates_spelled, extent, in_words, is_day, is_led
from dragoman.model.record import (
    ActorRecord,
    Amount,
    Apart,
    Dispute,
    DisputeValue,
    EventRecord,
    HistoryStep,
    Office,
    Participant,
    Quote,
)
from dragoman.tell.brief import EventItem, Part, Phrase, Piece, Ref, Words
from dragoman.tell.compose.index import Index
from dragoman.tell.compose.support import FACT, slot_words, support
from dragoman.tell.wording.phrases import (
    ADMITTED,
    ALONE,
    BETWEEN,
    DISPUTE,
    DONE,
    ROLE,
    ROLE_ORDER,
    SLOT,
    STATUS,
    THEN,
    beside,
    event_noun,
    led,
    listed,
    office_words,
    role_words,
    worked_out,
)
from dragoman.tell.wording.safe import one_line

WHETHER = SLOT["status"]
VALUES = (marked("told as having happened"), marked("denied"), marked("signed"), marked("not signed"))
"""What reports may differ on beside dates and names, as the record has it."""
MATTERS, LONGEST_MATTER = 2, 160
"""Quotes of what an event is about that are told, and characters beyond which one runs on into other matters."""
PASSING = (("ongoing", "occurred"), ("proposed", "planned"))
SHORT, SAME = 3, 0.6  # letters of a word that says nothing of the matter; share of words in common that says it again
OFFICE_DAYS = 400  # an office is told only where the record dates it this near to the event


def headline(event: EventRecord) -> str:
    """The event's one line, without the full stop."""
    return one_line(event.headline).rstrip(".")


def event_item(
    event: EventRecord, index: Index, parts: tuple[EventItem, ...] = (), note: str | None = None
) -> EventItem:
    """The event in words, with its parts below it."""
    place = index.place(event.where) if event.where else None
    country = index.country(event.where.country) if event.where else None
    return EventItem(
        id=event.id,
        noun=event_noun(event.type, event.mode),
        headline=headline(event),
        date=in_words(event.when.edtf),
        extent=extent(event.when.edtf),
        status=event.status,
        standing=standing(event, index),
        place=beside(place, country) if place and country and country != place else place,
        people=_people(event, index),
        topics=tuple(one_line(topic) for topic in event.topics),
        amounts=tuple(amount_phrase(amount, index) for amount in event.amounts),
        matter=tuple(matter_phrase(quote, index) for quote in _untold_matter(event)),
        support=support(event, index),
        history=_history(event, index),
        disputes=tuple(_dispute(dispute, index) for dispute in event.disputes),
        dated=_dated(event, index),
        worked_out=_worked_out(event, index),
        same=tuple(dates_spelled(one_line(reason)) for reason in event.same_because),
        apart=tuple(_apart(apart, index) for apart in event.apart_from),
        parts=parts,
        note=note,
    )


def standing(event: EventRecord, index: Index) -> str | None:
    """The status in words, with who alleges or denies, or admits what nobody else tells; None for what took place."""
    if event.status == "occurred":
        return None
    words = say(STATUS[event.status])
    if event.status not in ("alleged", "denied"):
        return words
    admitted = {evidence.stance for evidence in event.evidence} == {"admits"}
    stance = "denies" if event.status == "denied" else "admits" if admitted else "alleges"
    voices = dict.fromkeys(
        index.name(evidence.chain[-1]) or ""
        for evidence in event.evidence
        if evidence.chain and evidence.stance == stance
    )
    words = say(ADMITTED) if admitted else words
    named = listed([voice for voice in voices if voice])
    return say("{status} by {voices}", status=words, voices=named) if named else words


def _people(event: EventRecord, index: Index) -> tuple[Part, ...]:
    by_role: dict[str, list[str]] = {}
    for participant in sorted(event.participants, key=lambda part: ROLE_ORDER.index(part.role)):
        actor = index.actors.get(participant.actor)
        if actor and _nameless(actor):
            continue
        name = _shown(actor, participant, event, index) if actor else one_line(participant.actor)
        names = by_role.setdefault(role_words(participant.role, event.type), [])
        if name not in names:
            names.append(name)
    if list(by_role) == [say(ROLE["participant"])]:
        taking_part = by_role[say(ROLE["participant"])]
        by_role = {say(BETWEEN if len(taking_part) > 1 else ALONE): taking_part}
    return tuple(Part(role=role, names=tuple(names)) for role, names in by_role.items())


def _shown(actor: ActorRecord, participant: Participant, event: EventRecord, index: Index) -> str:
    """The name with its office; that no report gives the name for what happened there is told beside it."""
    name, mark = _with_office(actor, event, index), say("worked out by Dragoman")
    if actor.held_by is not None:
        return f"{name} ({one_line(actor.held_by.name)}, {mark})"
    return f"{name} ({mark})" if participant.because else name


def _nameless(actor: ActorRecord) -> bool:
    """Whether all that is told of it is a common noun ("people", "ministers"): the headline has it if it matters."""
    bare = actor.name[:1].islower() or is_noun(actor.name)
    return actor.kind in ("group", "person") and actor.country is None and bare


def _with_office(actor: ActorRecord, event: EventRecord, index: Index) -> str:
    office = _office(actor, event, index)
    if office is None:
        return index.name(actor.id) or actor.name
    country = index.country(office.country)
    return beside(index.name(actor.id) or actor.name, office_words(office.title, country))


def _office(actor: ActorRecord, event: EventRecord, index: Index) -> Office | None:
    """The office dated nearest to the event, if near enough to be the one held then."""
    when = extent(event.when.edtf) or _told(event, index)
    if when is None:
        return None
    telling = [office for office in actor.offices if office.country or " " in office.title]  # "leader": of what?
    dated = [(gap, office) for office in telling if (gap := _days_between(extent(office.as_of), when)) is not None]
    near = [pair for pair in dated if pair[0] <= OFFICE_DAYS]
    return min(near, key=lambda pair: (pair[0], pair[1].title))[1] if near else None


def _told(event: EventRecord, index: Index) -> Extent | None:
    found = [told for report in event.reports if (told := index.published(report))]
    return found[0] if found else None


def _days_between(one: Extent | None, other: Extent) -> int | None:
    """Days from the nearer ends of two dates; 0 where they overlap."""
    if one is None:
        return None
    first, last = one.first or date.min, one.end
    start, stop = other.first or date.min, other.end
    return max((start - last).days, (first - stop).days, 0)


def _untold_matter(event: EventRecord) -> tuple[Quote, ...]:
    """What it is about where the headline does not say so already."""
    told = event.headline.casefold()
    kept: list[Quote] = []
    for quote in sorted(event.matter, key=lambda one: len(one.quote)):
        again = any(_says_the_same(quote, other) for other in kept)
        if one_line(quote.quote).casefold() not in told and len(quote.quote) <= LONGEST_MATTER and not again:
            kept.append(quote)
    return tuple(kept[:MATTERS])


def _says_the_same(longer: Quote, shorter: Quote) -> bool:
    words = _content_words(shorter.quote)
    return len(words & _content_words(longer.quote)) >= SAME * len(words)


def _content_words(text: str) -> set[str]:
    return {word.strip(".,;:“”\"'").casefold() for word in text.split() if len(word) > SHORT}


def matter_phrase(quote: Quote, index: Index) -> Phrase:
    """What it is about, in the report's own words: "“of arming rebels” [2]"."""
    return (Words(one_line(quote.quote), index.words(quote).language), *index.cite((quote,)))


def amount_phrase(amount: Amount, index: Index) -> Phrase:
    """How many of what, in the report's own words: "drones: “hundreds” [2]"."""
    language = index.words(amount.evidence[0]).language if amount.evidence else None
    return (
        led(noun(amount.what) or one_line(amount.what)),
        Words(one_line(amount.value), language),
        *index.cite(amount.evidence),
    )


def _history(event: EventRecord, index: Index) -> Phrase:
    """Such as "planned in Oct 2024 [4] → signed on 17 Jan 2025 [1]"; empty where the status never changed."""
    steps = [step for step, after in zip_longest(event.history, event.history[1:]) if not _only_begun(step, after)]
    if not steps or (len(steps) == 1 and steps[0].status == event.status):
        return ()
    pieces: list[Piece] = []
    for number, step in enumerate(steps):
        pieces += [say(THEN)] if number else []
        pieces += [_step_words(step, event), *index.cite(step.evidence)]
    return tuple(pieces)


def _only_begun(step: HistoryStep, after: HistoryStep | None) -> bool:
    """Whether a step tells no more than the next, of the same day: under way and done, proposed and planned."""
    return after is not None and step.as_of == after.as_of and (step.status, after.status) in PASSING


def _step_words(step: HistoryStep, event: EventRecord) -> str:
    done = step.status == "occurred"
    words = say(DONE.get(event.mode or "", STATUS["occurred"]) if done else STATUS[step.status])
    told = event.when.edtf if done and event.status == "occurred" else step.as_of
    return f"{words} {on_date(told)}".strip()


def on_date(edtf: str | None) -> str:
    """A date with its preposition: "on 17 Jan 2025", "in Oct 2024"; empty where none is known."""
    if extent(edtf) is None:
        return ""
    words = in_words(edtf)
    if is_led(edtf):
        return words
    return say("on {date}", date=words) if is_day(edtf) else say("in {date}", date=words)


def _dispute(dispute: Dispute, index: Index) -> Phrase:
    """Such as "reports contradict each other on the date: 16 Jan 2025 [1] against 17 Jan 2025 [0]"."""
    slot = say(WHETHER) if dispute.slot in FACT else slot_words(dispute.slot, index)
    article = "" if " " in slot or written_language() != ENGLISH else "the "
    pieces: list[Piece] = [led(say(DISPUTE[dispute.kind], what=article + slot))]
    for number, value in enumerate(dispute.values):
        pieces += [say(" against ") if dispute.kind == "contradiction" else say("; ")] if number else []
        pieces += [_value_words(value, dispute.slot, index), *index.cite(value.evidence)]
    return tuple(pieces)


def _value_words(value: DisputeValue, slot: str, index: Index) -> str:
    if slot == "when":
        return in_words(value.value)
    if slot == "status":
        return say(STATUS.get(value.value, value.value))
    return say(value.value) if value.value in VALUES else index.name(value.value) or value.value


def _dated(event: EventRecord, index: Index) -> Phrase:
    when = event.when
    if when.basis != "inferred" or when.edtf is None:
        return ()
    because = one_line(when.because or say("from “{words}”", words=when.said)).removeprefix(worked_out())
    return (because, *index.cite(when.evidence))


def _worked_out(event: EventRecord, index: Index) -> bool:
    """Whether the date rests on more than "Friday" in a report that states its own date."""
    when = event.when
    if when.basis != "inferred" or when.edtf is None:
        return False
    known = (index.reports.get(quote.report) for quote in when.evidence)
    return when.said is None or any(report is None or report.published.basis == "inferred" for report in known)


def _apart(apart: Apart, index: Index) -> Phrase:
    other = index.events.get(apart.event)
    because = dates_spelled(one_line(apart.because))
    if other is None:
        return (say("another event: {reason}", reason=because),)
    return (Ref(other.id, f"{headline(other)} ({in_words(other.when.edtf)})"), f"{led('')}{because}")
