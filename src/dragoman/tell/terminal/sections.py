"""The sections of the brief in reading order: the answer first, what it stands on last."""

from collections.abc import Sequence

from rich.text import Text

from dragoman.lang.catalogue import say
from dragoman.lang.written_dates import UNTOLD
from dragoman.tell.brief import Brief, ClaimItem, EventItem, Phrase, Speaker, Story
from dragoman.tell.lines import (
    alleged_beside,
    as_of,
    claim_title,
    count_of_voices,
    date_mark,
    detail_lines,
    event_cites,
    further_stories,
    has_worked_out_dates,
    introduced,
    introductions,
    more_on_page,
    naming_phrase,
    nothing_announced,
    nothing_found,
    recalled,
    saying_phrase,
    says_itself,
    side_phrase,
    sign,
    source_line,
    story_phrase,
    support_lines,
    tells_nothing,
    uncontested,
)
from dragoman.tell.terminal.canvas import Canvas
from dragoman.tell.terminal.matrix import write_matrix
from dragoman.tell.wording.phrases import count
from dragoman.tell.wording.safe import clip

INDENT = 2
DATE = 15
NARROW = 60
WIDE = 110  # from so many columns on, the voices stand beside the events
VOICES = 40
STORIES = 12  # so many of each are shown, the rest counted: the page and the record have them all
BACKGROUND = 16
SPEAKERS = 8
SAYINGS = 2
SAYING_LENGTH = 240
NAMINGS = 8
MOST_LINES = 16
REPORTS = 40  # of more, those that are cited

Line = tuple[str | Phrase, str]


def write(brief: Brief, canvas: Canvas, *, uncoded: bool) -> None:
    """Write the whole brief."""
    canvas.offices = introductions(brief)
    _head(brief, canvas)
    _stories(brief.stories, canvas)
    _events(say("What happened"), brief.happened, canvas, apart=True)
    _announced(brief, canvas)
    _claims(say("In dispute"), brief.disputed, canvas)
    _events(say("Alleged, not established"), alleged_beside(brief), canvas)
    _bullets(say("What does not fit"), brief.oddities, canvas)
    if not tells_nothing(brief):  # who says what about a match is no answer; the page and the record have it
        _statements(brief.speakers, canvas)
        _namings(brief, canvas)
    write_matrix(brief, canvas, _heading)
    _background(brief.background, canvas)
    _claims(say("Said by one side, not contested"), uncontested(brief), canvas)
    _bullets(say("Reports without such an event"), brief.about, canvas, most=MOST_LINES)
    _bullets(say("How the undated reports were dated"), brief.dating, canvas, most=MOST_LINES)
    _bullets(say("Counted once"), brief.copies, canvas, most=MOST_LINES)
    _uncoded(brief, canvas, full=uncoded)
    _troubles(brief, canvas)
    _sources(brief, canvas)


def _heading(name: str, canvas: Canvas) -> None:
    canvas.gap()
    canvas.line(name, "section")
    canvas.gap()


def _head(brief: Brief, canvas: Canvas) -> None:
    canvas.line(brief.title, "title")
    canvas.line(brief.summary, "quiet")
    if brief.standing:
        canvas.line(brief.standing, "quiet")
    if brief.question:
        canvas.line(say("asked: {question}", question=brief.question), "quiet")
    if tells_nothing(brief):
        canvas.gap()
        canvas.line(nothing_found(brief))


def _stories(stories: Sequence[Story], canvas: Canvas) -> None:
    """What many reports are about, the largest stories first, the rest counted."""
    if not stories:
        return
    _heading(say("The stories"), canvas)
    for story in stories[:STORIES]:
        number = count(len(story.cites), "report")
        canvas.row([("", INDENT - 1), (number, DATE), (story_phrase(story), 0)], gap=1)
    if stories[STORIES:]:
        canvas.line(further_stories(stories[STORIES:]) + say(" (on the page)"), "quiet", indent=INDENT)


def _announced(brief: Brief, canvas: Canvas) -> None:
    name = as_of(brief)
    if nothing_announced(brief):
        _heading(name, canvas)
        canvas.line(nothing_announced(brief), "quiet", indent=INDENT)
    _events(name, brief.announced, canvas)


def _events(name: str, items: Sequence[EventItem], canvas: Canvas, *, apart: bool = False) -> None:
    if not items:
        return
    _heading(name, canvas)
    for number, item in enumerate(items):
        if number and (apart or canvas.width < WIDE):
            canvas.gap()
        _event(item, canvas)
        for part in item.parts:
            _event(part, canvas, whole=item)


def _event(item: EventItem, canvas: Canvas, whole: EventItem | None = None) -> None:
    date = "" if whole is not None and item.date in (whole.date, say(UNTOLD)) else date_mark(item)
    line, offices = introduced(item, canvas.offices.get(item.id, ""))
    head = f"{line}{f' ({item.standing})' if item.standing and not says_itself(item) else ''}"
    body: list[Line] = [(head, "plain" if whole else "strong")]
    body += [(offices, "quiet")] if offices else []
    body += [(line, "plain") for line in detail_lines(item, whole)]
    body += [(line, "warn") for line in item.disputes]
    if canvas.width < NARROW:
        _stack(date, [*body, *_voices(item)], canvas, part=whole is not None)
        return
    columns: list[tuple[str | Phrase | Text, int]] = [("", INDENT - 1), (canvas.styled(date, "date"), DATE)]
    columns += [("└", 1)] if whole else []
    if canvas.width >= WIDE:
        columns += [(canvas.stacked(body), 0), (canvas.stacked(_voices(item)), VOICES)]
    else:
        columns += [(canvas.stacked([*body, *_voices(item)]), 0)]
    canvas.row(columns, gap=1)


def _stack(date: str, lines: Sequence[Line], canvas: Canvas, *, part: bool) -> None:
    """Everything below one another, for narrow terminals."""
    if date:
        canvas.line(date, "date", indent=INDENT)
    for number, (phrase, style) in enumerate(lines):
        mark = "└ " if part and not number else ""
        canvas.line(
            f"{mark}{phrase}" if isinstance(phrase, str) else phrase,
            style,
            indent=INDENT * (3 if part and not mark else 2),
        )


def _voices(item: EventItem) -> list[Line]:
    styles = ["voices" if count_of_voices(item.support) else "quiet"]
    return [(line, styles[0] if not number else "quiet") for number, line in enumerate(support_lines(item.support))]


def _background(items: Sequence[EventItem], canvas: Canvas) -> None:
    """One line each: what the reports recall rather than bring."""
    if not items:
        return
    _heading(say("Also told, older or by the way"), canvas)
    weight = sorted(items, key=lambda item: (item.extent is None, -len(event_cites(item.support))))
    first = {item.id for item in weight[:BACKGROUND]}
    for item in items:
        if item.id not in first:
            continue
        line = recalled(item)
        if canvas.width < NARROW:
            canvas.line((f"{date_mark(item)}  ", *line), indent=INDENT, hang=2)
        else:
            canvas.row([("", INDENT - 1), (date_mark(item), DATE), (line, 0)], gap=1)
        for part in item.parts:
            _event(part, canvas, whole=item)
    if len(items) > BACKGROUND:
        canvas.line(more_on_page(len(items) - BACKGROUND), "quiet", indent=INDENT)


def _claims(name: str, claims: Sequence[ClaimItem], canvas: Canvas) -> None:
    if not claims:
        return
    _heading(name, canvas)
    for claim in claims:
        canvas.line(claim_title(claim), "strong", indent=INDENT, hang=2)
        _sides(claim, canvas)
        for member in claim.members:
            canvas.line(claim_title(member), indent=INDENT + 2, hang=2)
            _sides(member, canvas, deeper=2)


def _sides(claim: ClaimItem, canvas: Canvas, deeper: int = 0) -> None:
    for side in claim.sides:
        canvas.row([("", INDENT + 1 + deeper), (side.words, 11), (side_phrase(side), 0)], gap=1)


def _bullets(name: str, phrases: Sequence[Phrase], canvas: Canvas, *, most: int | None = None) -> None:
    if not phrases:
        return
    _heading(name, canvas)
    for phrase in phrases[:most]:
        canvas.line(phrase, indent=INDENT, hang=4)
    if most is not None and len(phrases) > most:
        canvas.line(more_on_page(len(phrases) - most), "quiet", indent=INDENT)


def _statements(speakers: Sequence[Speaker], canvas: Canvas) -> None:
    if not speakers:
        return
    _heading(say("Who says what"), canvas)
    for speaker in speakers[:SPEAKERS]:
        canvas.line(speaker.name, "strong", indent=INDENT)
        for saying in speaker.sayings[:SAYINGS]:
            canvas.line(saying_phrase(saying, speaker.name, SAYING_LENGTH), indent=INDENT + 2, hang=2)
        left = len(speaker.sayings) - SAYINGS
        if left > 0:
            canvas.line(more_on_page(left), "quiet", indent=INDENT + 2)
    if len(speakers) > SPEAKERS:
        rest = count(len(speakers) - SPEAKERS, "other speaker")
        canvas.line(say("and {speakers} (on the page)", speakers=rest), "quiet", indent=INDENT)


def _namings(brief: Brief, canvas: Canvas) -> None:
    if not brief.naming:
        return
    _heading(say("Who names it how"), canvas)
    for naming in brief.naming[:NAMINGS]:
        if canvas.width < NARROW:
            canvas.line(naming.name, "strong", indent=INDENT)
            canvas.line(naming_phrase(naming), indent=INDENT + 2)
        else:
            canvas.row([("", INDENT - 1), (clip(naming.name, 48), 24), (naming_phrase(naming), 0)], gap=1)
    if len(brief.naming) > NAMINGS:
        canvas.line(more_on_page(len(brief.naming) - NAMINGS), "quiet", indent=INDENT)


def _uncoded(brief: Brief, canvas: Canvas, *, full: bool) -> None:
    if not brief.uncoded:
        return
    sentences = count(len(brief.uncoded), "sentence")
    if full:
        _bullets(f"{say('Left uncoded')}: {sentences}", brief.uncoded, canvas)
        return
    _heading(say("Left uncoded"), canvas)
    told = say("{sentences} seeming to tell of events, none coded", sentences=sentences)
    canvas.line(told + say(" (which, and why: --uncoded)"), indent=INDENT)


def _troubles(brief: Brief, canvas: Canvas) -> None:
    if not brief.troubles:
        return
    _heading(say("Problems with the input"), canvas)
    for trouble in brief.troubles[:MOST_LINES]:
        remedy = f"; {trouble.remedy}" if trouble.remedy else ""
        code = f" [{trouble.code}]" if trouble.code else ""
        canvas.line(f"{trouble.place}: {trouble.message}{remedy}{code}", "warn", indent=INDENT, hang=2)
    if len(brief.troubles) > MOST_LINES:
        canvas.line(more_on_page(len(brief.troubles) - MOST_LINES), "quiet", indent=INDENT)


def _sources(brief: Brief, canvas: Canvas) -> None:
    if not brief.sources:
        return
    shown = [source for source in brief.sources if len(brief.sources) <= REPORTS or source.number in canvas.cited]
    _heading(say("Reports"), canvas)
    for source in shown:
        canvas.line((f"[{source.number}] {source_line(source)}"), indent=INDENT, hang=4)
    if len(shown) < len(brief.sources):
        rest = count(len(brief.sources) - len(shown), "report")
        canvas.line(say("and {reports} not cited above (on the page)", reports=rest), "quiet", indent=INDENT)
    if has_worked_out_dates(brief):
        canvas.gap()
        canvas.line(sign(), "quiet", indent=INDENT)
