"""Events as cards: what, on whose word, through whom, and why it is kept apart from what is like it."""

from collections.abc import Iterable, Iterator

from dragoman.lang.catalogue import say
from dragoman.lang.written_dates import UNTOLD
from dragoman.tell.brief import Cite, EventItem, Phrase, Support, Voice
from dragoman.tell.lines import (
    ABOUT,
    NO_SOURCE,
    agenda_sources,
    count_of_voices,
    event_cites,
    joined,
    mentioned,
    voice_phrase,
)
from dragoman.tell.page.html import Html, el, group
from dragoman.tell.page.inline import Inline, event_anchor
from dragoman.tell.wording.phrases import AGENDA, led


def cards(items: Iterable[EventItem], inline: Inline) -> Html:
    """The events of a list, one card each."""
    return group(*(_card(item, inline) for item in items))


def _card(item: EventItem, inline: Inline) -> Html:
    return el(
        "article",
        _when(item),
        _headline(item, "h3"),
        _support(item.support, inline),
        el("div", _facts(item, inline), *_parts(item, inline), _why(item, inline), class_="what"),
        id=event_anchor(item.id),
        class_="event",
        tabindex=-1,
        data_about=item.headline,
    )


def _parts(item: EventItem, inline: Inline) -> list[Html]:
    return [
        el(
            "article",
            _headline(part, "h4"),
            None if part.date in (item.date, say(UNTOLD)) else el("p", _date(part), class_="quiet"),
            _support(part.support, inline),
            _facts(part, inline, whole=item),
            _why(part, inline),
            id=event_anchor(part.id),
            class_="part",
            tabindex=-1,
            data_about=part.headline,
        )
        for part in item.parts
    ]


def _headline(item: EventItem, level: str) -> Html:
    badge = el("span", item.standing, class_=f"badge {item.status}") if item.standing else None
    return el(level, item.headline, " " if badge else None, badge)


def _when(item: EventItem) -> Html:
    return el("p", _date(item), class_="when" if item.date != say(UNTOLD) else "when untold")


def _date(item: EventItem) -> Html:
    mark = el("span", "°", class_="mark", title=say("worked out by Dragoman")) if item.worked_out else None
    return group(el("span", item.date), mark)


def _facts(item: EventItem, inline: Inline, whole: EventItem | None = None) -> Html | None:
    """Particulars as a list of terms, and how the reports differ on some."""
    rows = (*_circumstances(item, inline, whole), *_matters(item, inline), *_course(item, inline, whole))
    pairs = [el("div", el("dt", name), el("dd", value)) for name, value in rows]
    disputes = (el("p", inline.phrase(dispute), class_="dispute") for dispute in item.disputes)
    return group(el("dl", pairs) if pairs else None, *disputes) or None


def _circumstances(item: EventItem, inline: Inline, whole: EventItem | None) -> Iterator[tuple[str, Html]]:
    """Where and who, beyond what the headline says; of a part, what is not said of the whole."""
    if item.place and item.place not in item.headline and not (whole and whole.place == item.place):
        yield say("where"), group(item.place)
    told = item.headline.casefold()
    for part in item.people:
        names = [name for name in part.names if "," in name or name.casefold() not in told]
        if names:
            yield part.role, group(*(el("span", name) for name in names), between=" · ")
    if item.topics and not (whole and whole.topics == item.topics):
        yield say(AGENDA), _agenda(item, inline)


def _matters(item: EventItem, inline: Inline) -> Iterator[tuple[str, Html]]:
    """What it is about and how many of what, in the reports' words."""
    for name, phrases in ((say(ABOUT), item.matter), (say("figures"), item.amounts)):
        if phrases:
            yield name, inline.phrase(joined(phrases))


def _course(item: EventItem, inline: Inline, whole: EventItem | None) -> Iterator[tuple[str, Html]]:
    """How it came about, how its date is known, and what is remarked on it."""
    if item.history:
        yield say("course"), inline.phrase(item.history)
    if item.dated and not (whole and whole.date == item.date and _reason(whole) == _reason(item)):
        yield say("date"), inline.phrase((say("worked out: ") if item.worked_out else say("from "), *item.dated))
    if item.note:
        yield say("note"), group(item.note)


def _reason(item: EventItem) -> list[object]:
    """How the date is known, in words, wherever they stand."""
    return [piece for piece in item.dated if not isinstance(piece, Cite)]


def _agenda(item: EventItem, inline: Inline) -> Html:
    """The topics, and who tells them."""
    told = agenda_sources(item)
    return group(say(", ").join(item.topics), group(" (", inline.phrase(told), ")") if told else None)


def _why(item: EventItem, inline: Inline) -> Html | None:
    """Why the passages are one event and others are not; closed until it is asked for."""
    slots = [slot for slot in item.support.slots if slot.slot != say(AGENDA)]
    if not item.same and not item.apart and not slots:
        return None
    same = group(el("p", say("One event, because")), el("ul", map(_item, item.same))) if item.same else None
    phrases = (el("li", inline.phrase(phrase)) for phrase in item.apart)
    apart = group(el("p", say("Kept apart from")), el("ul", phrases)) if item.apart else None
    lines = (el("li", inline.phrase((led(one.slot), *joined(map(voice_phrase, one.voices))))) for one in slots)
    particulars = group(el("p", say("Further voices on particulars")), el("ul", lines)) if slots else None
    names = [
        (say("why one event"), item.same), (say("why kept apart"), item.apart),
        (say("who speaks for particulars"), slots),
    ]  # fmt: skip
    name = say(", ").join(words for words, content in names if content)
    return el("details", el("summary", name[:1].upper() + name[1:]), same, apart, particulars, class_="why")


def _item(reason: str) -> Html:
    return el("li", reason)


def _support(support: Support, inline: Inline) -> Html:
    """The voices with the ways they took: outlet, from agency, from first voice."""
    number = count_of_voices(support)
    level = "many" if support.independent > 1 else "one" if support.independent else "none"
    ways = [_way(voice, cite, inline) for voice in support.voices for cite in voice.cites]
    ways += _silent(support, inline)
    also: Phrase = (say("also told in ") if ways else say("told in "), *support.also)
    return el(
        "div",
        el("p", number or say(NO_SOURCE), class_=f"count {level}"),
        el("ul", ways, class_="ways") if ways else None,
        el("p", inline.phrase(also), class_="quiet") if support.also else None,
        class_="voices",
    )


def _way(voice: Voice, cite: Cite, inline: Inline) -> Html:
    source = inline.sources.get(cite.number)
    outlet = source.outlet if source else ""
    chain = next((chain for chain in voice.chains if chain[:1] == (outlet,)), (outlet,))
    between = [name for name in chain[1:] if name not in (outlet, voice.name)]
    steps = [_step(outlet, "outlet", cite, inline)] if outlet != voice.name else []
    steps += [_step(name, "agent") for name in between]
    steps.append(_step(voice.name, "root", None if steps else cite, inline))
    return el("li", steps[0], *map(_hop, steps[1:]), class_="way")


def _hop(step: Html) -> Html:
    """A step with the arrow that leads from it, kept together."""
    return el("span", el("span", "←", class_="from", aria_label=say("from"), role="img"), " ", step, class_="hop")


def _silent(support: Support, inline: Inline) -> list[Html]:
    """The outlets that name nobody, in one row."""
    if not support.uncredited:
        return []
    outlets: list[Html] = []
    for voice in support.uncredited:
        outlets += [_step(voice.name, "outlet", cite, inline) for cite in voice.cites] or [_step(voice.name, "outlet")]
    nobody = el("span", say(NO_SOURCE), class_="step nobody")
    return [el("li", *outlets, _hop(nobody) if support.voices else None, class_="way")]


def _step(name: str, kind: str, cite: Cite | None = None, inline: Inline | None = None) -> Html:
    link = inline.cite(cite) if cite and inline else None
    return el("span", el("bdi", name), "\u2009" if link else None, link, class_=f"step {kind}")


def background(items: Iterable[EventItem], inline: Inline) -> Html:
    """Older or minor events, a line each."""
    return el("ul", (_line(item, inline) for item in items), class_="background")


def _line(item: EventItem, inline: Inline) -> Html:
    standing = f" ({item.standing})" if item.standing else ""
    parts = (_line(part, inline) for part in item.parts)
    return el(
        "li",
        _when(item),
        el(
            "p",
            f"{item.headline}{standing} ",
            inline.cites(event_cites(item.support)),
            el("span", f" · {mentioned(item.support)}", class_="quiet"),
        ),
        el("ul", parts) if item.parts else None,
        _why(item, inline),
        id=event_anchor(item.id),
        tabindex=-1,
        data_about=item.headline,
    )
