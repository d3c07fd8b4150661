"""Lines that the terminal and the Markdown brief share: an item of the brief put into phrases."""

from collections.abc import Iterable

from dragoman.tell.brief import Brief, Cite, ClaimItem, EventItem, Naming, Phrase, Piece, Side, Source, Support, Voice
from dragoman.tell.wording.phrases import count, listed

DOT = " · "
WORKED_OUT = "°"
AGENDA = "agenda"
PART = "part"


def joined(phrases: Iterable[Phrase], between: str = DOT) -> Phrase:
    """Phrases in one line."""
    pieces: list[Piece] = []
    for phrase in phrases:
        pieces += [between] if pieces else []
        pieces += phrase
    return tuple(pieces)


def date_mark(item: EventItem) -> str:
    """The date, with a sign where it was worked out rather than stated."""
    return f"{item.date}{WORKED_OUT}" if item.dated else item.date


def count_of_voices(support: Support) -> str:
    """Such as "2 independent voices"; says so where the voices named may be fewer than they look."""
    named = len(support.voices)
    if support.independent == 0:
        return "no independent voice" if named else ""
    words = count(support.independent, "voice" if support.independent == 1 else "independent voice")
    return f"{words} ({named} named, some of them one)" if named > support.independent else words


def voice_phrase(voice: Voice) -> Phrase:
    """Such as "Slovenian media, through Vodnjak [3]"."""
    through = dict.fromkeys(name for chain in voice.chains for name in chain[1:-1])
    return (voice.name, f", through {' and '.join(through)}" if through else "", " ", *voice.cites)


def support_lines(support: Support) -> tuple[Phrase, ...]:
    """Who stands behind an event: the count, the voices, the uncredited, the voices for single particulars.

    Who says who took part is left to the page.
    """
    lines: list[Phrase] = []
    number = count_of_voices(support)
    voices = joined(voice_phrase(voice) for voice in support.voices)
    if number:
        lines.append((f"{number}: ", *voices) if voices else (number,))
    if support.uncredited:
        lines.append(("uncredited: ", *joined(map(voice_phrase, support.uncredited))))
    slots = (slot for slot in support.slots if slot.slot != AGENDA and not slot.slot.endswith(PART))
    lines += [(f"{slot.slot}: ", *joined(map(voice_phrase, slot.voices))) for slot in slots]
    if support.also:
        lines.append(("also told in " if lines else "told in ", *support.also))
    return tuple(lines)


def untold_people(item: EventItem, whole: EventItem | None = None) -> Phrase:
    """Place and people that the headline does not name; of a part, not the place of the whole."""
    known = item.place is None or item.place.split(",")[0] in item.headline or (whole and whole.place == item.place)
    found: list[Phrase] = [] if known else [(str(item.place),)]
    told = item.headline.casefold()
    for part in item.people:
        names = [name for name in part.names if name.split(",")[0].split(" ")[-1].casefold() not in told]
        if names:
            found.append((f"{part.role} {listed(names)}",))
    return joined(found)


def agenda(item: EventItem) -> Phrase:
    """The topics, and on whose word where it is not the word on which the event itself stands."""
    if not item.topics:
        return ()
    voices = joined(voice_phrase(voice) for slot in item.support.slots if slot.slot == AGENDA for voice in slot.voices)
    return ("on the agenda", *((", says ", *voices) if voices else ()), f": {', '.join(item.topics)}")


def detail_lines(item: EventItem, whole: EventItem | None = None) -> tuple[Phrase, ...]:
    """What is told of an event beside its headline and its voices."""
    lines = [untold_people(item, whole)]
    lines.append(agenda(item))
    lines += [joined(item.amounts), item.history, (item.note,) if item.note else ()]
    return tuple(line for line in lines if line)


def side_phrase(side: Side) -> Phrase:
    """The holders of one stance."""
    return joined(side.holders)


def member_title(claim: ClaimItem) -> str:
    """A claim below another, with how it relates to it."""
    return f"{claim.relation}: {claim.about}" if claim.relation else claim.about


def naming_phrase(naming: Naming) -> Phrase:
    """The names reports use for one thing."""
    unnamed: tuple[Phrase, ...] = (("not named ", *naming.unnamed),) if naming.unnamed else ()
    return joined((*naming.variants, *unnamed))


def event_cites(support: Support) -> tuple[Cite, ...]:
    """Every report behind an event, once each."""
    voices = (*support.voices, *support.uncredited, *(voice for slot in support.slots for voice in slot.voices))
    found = {cite.number: cite for voice in reversed(voices) for cite in voice.cites}
    found |= {cite.number: cite for cite in support.also if cite.number not in found}
    return tuple(found[number] for number in sorted(found))


def source_line(source: Source) -> str:
    """A report as the list of reports names it."""
    title = f"“{source.title}”" if source.title else "without a title"
    date = f"{source.date}, {source.basis}" if source.basis else source.date
    copy = f"{DOT}repeats [{source.copy_of}]" if source.copy_of is not None else ""
    file = f"{DOT}{source.file}" if source.file != source.outlet else ""
    return f"{source.outlet}, {title}{DOT}{date}{DOT}{source.language_name}{file}{copy}"


def nothing_found(brief: Brief) -> str:
    """What is said where no event can be told: that none was read, or that none answers the question."""
    if brief.question:
        return "No event in these reports answers the question. Without it, all that was read is told."
    return "No event of international affairs was found in what could be read."


def has_worked_out_dates(brief: Brief) -> bool:
    """Whether the sign for a worked-out date is used, so that it has to be explained."""
    events = (*brief.happened, *brief.announced, *brief.alleged, *brief.background)
    return any(item.dated for event in events for item in (event, *event.parts))
