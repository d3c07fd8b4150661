"""Lines that the terminal and the Markdown brief share: an item of the brief put into phrases."""

import re
from collections.abc import Iterable, Sequence

from dragoman.lang.catalogue import in_cases, located_in, marked, say, tells_to_come
from dragoman.tell.brief import (
    DIRECT,
    Brief,
    Cite,
    ClaimItem,
    EventItem,
    Naming,
    Phrase,
    Piece,
    Saying,
    Side,
    Source,
    Story,
    Support,
    Voice,
    Words,
)
from dragoman.tell.wording.phrases import AGENDA, ALSO, BETWEEN, STATUS, VIA, beside, count, led, listed
from dragoman.tell.wording.safe import clip, quoted

DOT = " · "
WORKED_OUT = "°"
ABOUT = marked("about")
NO_SOURCE = marked("no source named")
OUTLET = "outlet"  # the kind of voice that a report is of which no voice is named
OUTLETS = 6  # so many outlets that name no source are listed
FEW = 4  # so many reports of a story are cited beside it
MANY = 8  # so many reports are listed at the most where it is only told that they do not name something


def sign() -> str:
    """What the sign beside a date means."""
    how = say("date worked out by Dragoman from what the reports tell; how: on the page, or `dragoman explain`")
    return f"{WORKED_OUT} {how}"


def as_of(brief: Brief) -> str:
    """The heading of what is announced, with the day up to which the reports go."""
    name = say("Announced next")
    return name + say(" (as of {date})", date=brief.as_of) if brief.as_of else name


def more_on_page(number: int, indent: str = "") -> str:
    """Said where a list is cut: the page has the rest."""
    return indent + say("and {number} more (on the page)", number=number)


def joined(phrases: Iterable[Phrase], between: str = DOT) -> Phrase:
    """Phrases in one line."""
    pieces: list[Piece] = []
    for phrase in filter(None, phrases):
        pieces += [between] if pieces else []
        pieces += phrase
    return tuple(pieces)


def date_mark(item: EventItem) -> str:
    """The date, with a sign where it was worked out rather than stated."""
    return f"{item.date}{WORKED_OUT}" if item.worked_out else item.date


def count_of_voices(support: Support) -> str:
    """Such as "2 independent voices"; says so where the voices named may be fewer than they look."""
    named = len(support.voices)
    if support.independent == 0:
        return say("no independent voice") if named else ""
    words = count(support.independent, "voice" if support.independent == 1 else "independent voice")
    if named > support.independent:
        return say("{voices} ({number} named, some of them one)", voices=words, number=named)
    return words


def mentioned(support: Support) -> str:
    """On whose word something stands that the reports only recall: "mentioned by 2 independent voices"."""
    if support.independent == 0:
        return count_of_voices(support) or say(NO_SOURCE)
    return say("mentioned by {voices}", voices=count_of_voices(support))


def recalled(item: EventItem) -> Phrase:
    """A line for what the reports recall rather than bring."""
    standing = f" ({item.standing})" if item.standing else ""
    return (f"{item.headline}{standing} ", *event_cites(item.support), f"{DOT}{mentioned(item.support)}")


def voice_phrase(voice: Voice) -> Phrase:
    """Such as "Slovenian media, through Vodnjak [3]"."""
    through = dict.fromkeys(name for chain in voice.chains for name in chain[1:-1])
    return (voice.name, say(", through {voices}", voices=listed(list(through))) if through else "", " ", *voice.cites)


def support_lines(support: Support) -> tuple[Phrase, ...]:
    """Who stands behind an event: the count, the voices, the outlets that name no source.

    Who speaks for a single particular (the date, the place) is left to the page.
    """
    lines: list[Phrase] = []
    number = count_of_voices(support)
    voices = joined(voice_phrase(voice) for voice in support.voices)
    if number:
        lines.append((led(number), *voices) if voices else (number,))
    if support.uncredited:
        shown, more = support.uncredited[:OUTLETS], len(support.uncredited) - OUTLETS
        rest = say(" and {number} more", number=more) if more > 0 else ""
        lines.append((led(say(NO_SOURCE)), *joined(map(voice_phrase, shown)), rest))
    if support.also:
        lines.append((say("also told in ") if lines else say("told in "), *support.also))
    return tuple(lines)


def says_itself(item: EventItem) -> bool:
    """Whether the headline says already that it is planned or proposed: "Bo Lind to visit Oslo"."""
    to_come = item.status in ("planned", "proposed") and item.standing == say(STATUS[item.status])
    return to_come and tells_to_come(item.headline)


def untold_people(item: EventItem, whole: EventItem | None = None) -> Phrase:
    """Place and people that the headline does not name; of a part, not the place of the whole."""
    known = _places(item) or (whole and whole.place == item.place)
    found: list[Phrase] = [] if known else [(str(item.place),)]
    told = item.headline.casefold()
    for part in item.people:
        names = [name for name in part.names if not _named(name, told)]
        role = say(ALSO) if part.role == say(BETWEEN) and len(names) < len(part.names) else part.role
        if names:
            found.append((f"{role} {listed([_in_a_row(name) for name in names] if names[1:] else names)}",))
    return joined(found)


def _places(item: EventItem) -> bool:
    """Whether there is no place to tell, or the headline has it, as it is called or in "in Oslo" of that language."""
    name = (item.place or "").split(",")[0]
    return name in item.headline or (located_in("place", name) or name) in item.headline


def _named(name: str, told: str) -> bool:
    """Whether a line in small letters has a name, with or without the office: at least the surname, or in some case."""
    plain = name.split(",", maxsplit=1)[0]
    return any(form.casefold() in told for form in (plain.rsplit(" ", maxsplit=1)[-1], *in_cases(plain).values()))


def introductions(brief: Brief) -> dict[str, str]:
    """By event, the offices of those whom its headline is the first to name: "Bo Lind, Norway’s envoy"."""
    known: set[str] = set()
    found: dict[str, str] = {}
    for item in (*brief.happened, *brief.announced, *alleged_beside(brief)):
        for one in (item, *item.parts):
            new = [name for part in one.people for name in part.names if name.split(",")[0] not in known]
            known.update(name.split(",")[0] for name in new if "," in name)
            told = one.headline.casefold()
            offices = [name for name in new if "," in name and _named(name, told) and name.casefold() not in told]
            if offices:
                found[one.id] = DOT.join(dict.fromkeys(offices))
    return found


def introduced(item: EventItem, offices: str) -> tuple[str, str]:
    """The headline with the office of the one person it introduces put in, and what is left to tell of offices.

    "Bo Lind visits Oslo" becomes "Bo Lind, Norway’s envoy, visits Oslo". Of several persons the offices are left.
    """
    name, _, office = offices.partition(beside("", ""))
    if not office or DOT in offices:
        return item.headline, offices
    last = re.escape(say("{items} and {last}", items="", last="").strip())
    place = re.search(rf"(?<!\b{last} )(?<!, )\b{re.escape(name)}(?= (?!{last} |or )[^\W\d_]|$)", item.headline)
    after = item.headline[place.end() :] if place is not None else ""
    if place is None or after[1:2].isupper():
        return item.headline, offices
    told = beside(item.headline[: place.end()], office)
    return beside(told, after.lstrip()) if after else told, ""


def _in_a_row(name: str) -> str:
    """A name with its office as it reads between others: "Bo Lind (Norway’s envoy)"."""
    person, comma, office = name.partition(beside("", ""))
    return f"{person} ({office})" if comma and "(" not in office else name


def agenda(item: EventItem) -> Phrase:
    """The topics, and who tells them: "on the agenda: grain, ports (Norway’s Foreign Ministry [2])"."""
    told = agenda_sources(item)
    return (
        (say("on the agenda: {topics}", topics=say(", ").join(item.topics)), *((" (", *told, ")") if told else ()))
        if item.topics
        else ()
    )


def agenda_sources(item: EventItem) -> Phrase:
    """Who tells what is to be talked about: the voices named, then the outlets that name none."""
    voices = [voice for slot in item.support.slots if slot.slot == say(AGENDA) for voice in slot.voices]
    named = joined(voice_phrase(voice) for voice in voices if voice.kind != OUTLET)
    silent = joined(voice_phrase(voice) for voice in voices if voice.kind == OUTLET)
    return joined((named, (led(say(NO_SOURCE)), *silent) if silent else ()))


def detail_lines(item: EventItem, whole: EventItem | None = None) -> tuple[Phrase, ...]:
    """What is told of an event beside its headline and its voices."""
    lines = [untold_people(item, whole)]
    lines += [agenda(item)] if whole is None or whole.topics != item.topics else []
    lines += [(led(say(ABOUT)), *joined(item.matter)) if item.matter else (), joined(item.amounts), item.history]
    lines += [(item.note,)] if item.note else []
    return tuple(line for line in lines if line)


def side_phrase(side: Side) -> Phrase:
    """The holders of one stance."""
    return joined(side.holders)


def member_title(claim: ClaimItem) -> str:
    """A claim below another, with how it relates to it."""
    within = claim.about.startswith(say("That "))
    about = claim.about[:1].lower() + claim.about[1:] if within else claim.about
    return led(claim.relation) + about if claim.relation else claim.about


def naming_phrase(naming: Naming) -> Phrase:
    """The names reports use for one thing."""
    lines = list(naming.variants)
    if naming.by_name:
        lines.append((say("by name alone "), *naming.by_name))
    if len(naming.unnamed) > MANY:
        lines.append((say("not named in {reports}", reports=count(len(naming.unnamed), "report")),))
    elif naming.unnamed:
        lines.append((say("not named "), *naming.unnamed))
    return joined(lines)


def claim_title(claim: ClaimItem) -> Phrase:
    """A claim with what it says of date and figures: "Iran supplies drones to Russia (drones: “hundreds” [2])"."""
    title = member_title(claim)
    return (f"{title} (", *claim.detail, ")") if claim.detail else (title,)


def alleged_beside(brief: Brief) -> tuple[EventItem, ...]:
    """What is alleged and not already told under what is disputed."""
    told = {claim.event for head in brief.disputed for claim in (head, *head.members)}
    return tuple(item for item in brief.alleged if item.id not in told)


def uncontested(brief: Brief) -> tuple[ClaimItem, ...]:
    """Claims of one side, but for those that are all told as alleged events already."""
    told = {item.id for item in alleged_beside(brief)}
    return tuple(head for head in brief.one_sided if head.members or head.event not in told)


def nothing_announced(brief: Brief) -> str:
    """Said where the reports announce nothing: that, too, is an answer."""
    if brief.announced or not brief.happened:
        return ""
    return say("Nothing that these reports announce is still to come.")


def way(saying: Saying, speaker: str) -> tuple[str, str]:
    """The outlet, and the voices between it and the speaker: ("UNN", "Russian media")."""
    chain = saying.chain[:-1] if saying.chain[-1:] == (speaker,) else saying.chain
    return (chain[0] if chain else speaker), say(VIA).join(chain[1:])


def saying_phrase(saying: Saying, speaker: str, limit: int) -> Phrase:
    """A statement, and who tells it: the speaker's words, or the report's own about the speaker."""
    words = Words(clip(saying.content.text, limit), saying.content.language)
    verb = led(saying.verb) if saying.verb else ""
    return (verb, words, " ", saying.cite, *saying.also, f" ({told_by(saying, speaker)})")


def told_by(saying: Saying, speaker: str) -> str:
    """Whose words are shown: "UNN, from Reuters" of a speaker's own, "told by UNN, from Reuters" of the report's."""
    outlet, between = way(saying, speaker)
    told = outlet if saying.how == DIRECT else say("told by {outlet}", outlet=outlet)
    return told + (say(", from {voices}", voices=between) if between else "")


def story_phrase(story: Story) -> Phrase:
    """What a story is about, when, and in which reports."""
    date = beside("", story.date) if story.date else ""
    shown, more = story.cites[:FEW], len(story.cites) - FEW
    copies = DOT + say("{copies} among them", copies=count(story.copies, "copy")) if story.copies else ""
    rest = say(" and {number} more", number=more) if more > 0 else ""
    return (*story.headline, f"{date} ", *shown, rest, copies)


def further_stories(rest: Sequence[Story]) -> str:
    """The stories that are not shown, counted: "and 12 more stories, 31 reports; in 3 of them no event was read"."""
    reports = count(sum(len(story.cites) for story in rest), "report")
    bare = sum(1 for story in rest if not story.coded)
    none = say("; in {number} of them no event of international affairs was read", number=bare) if bare else ""
    return say("and {stories}, {reports}", stories=count(len(rest), "more story"), reports=reports) + none


def event_cites(support: Support) -> tuple[Cite, ...]:
    """Every report behind an event, once each."""
    voices = (*support.voices, *support.uncredited, *(voice for slot in support.slots for voice in slot.voices))
    found = {cite.number: cite for voice in reversed(voices) for cite in voice.cites}
    found |= {cite.number: cite for cite in support.also if cite.number not in found}
    return tuple(found[number] for number in sorted(found))


def house_lines(source: Source) -> tuple[str, ...]:
    """Whose the outlet of a report is, as far as known."""
    owner = say("owned by {owner}", owner=source.owner) if source.owner else ""
    state = say("state-owned or state-funded") if source.state else ""
    return tuple(line for line in (owner, state) if line)


def source_line(source: Source) -> str:
    """A report as the list of reports names it."""
    title = quoted(source.title) if source.title else say("without a title")
    date = beside(source.date, source.basis) if source.basis else source.date
    copy = DOT + say("repeats [{number}]", number=source.copy_of) if source.copy_of is not None else ""
    file = f"{DOT}{source.file}" if source.file != source.outlet else ""
    owner = "".join(f"{DOT}{line}" for line in house_lines(source))
    return f"{beside(source.outlet, title)}{owner}{DOT}{date}{DOT}{source.language_name}{file}{copy}"


def tells_nothing(brief: Brief) -> bool:
    """Whether neither an event nor a claim could be told."""
    events = (*brief.happened, *brief.announced, *brief.alleged, *brief.background)
    return not events and not brief.disputed and not brief.one_sided


def nothing_found(brief: Brief) -> str:
    """What is said where no event can be told: that none was read, or that none answers the question."""
    if brief.question:
        return say("No event in these reports answers the question. Without it, all that was read is told.")
    return say("No event of international affairs was found in what could be read.")


def has_worked_out_dates(brief: Brief) -> bool:
    """Whether the sign for a worked-out date is used, so that it has to be explained."""
    events = (*brief.happened, *brief.announced, *brief.alleged, *brief.background)
    return any(item.worked_out for event in events for item in (event, *event.parts))
