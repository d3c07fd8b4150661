"""The sections of the brief in reading order: the answer first, what it stands on last."""

from collections.abc import Sequence

from rich.text import Text

from dragoman.tell.brief import Brief, ClaimItem, EventItem, Phrase, Speaker
from dragoman.tell.lines import (
    DOT,
    WORKED_OUT,
    count_of_voices,
    date_mark,
    detail_lines,
    event_cites,
    has_worked_out_dates,
    member_title,
    naming_phrase,
    nothing_found,
    side_phrase,
    source_line,
    support_lines,
)
from dragoman.tell.terminal.canvas import Canvas
from dragoman.tell.terminal.matrix import write_matrix
from dragoman.tell.wording.phrases import count
from dragoman.tell.wording.safe import clip

INDENT = 2
DATE = 14
NARROW = 60
WIDE = 110  # from so many columns on, the voices stand beside the events
VOICES = 40
SPEAKERS = 20  # so many speakers are shown
SAYINGS = 3  # so many statements of one speaker are shown
SAYING_LENGTH = 240

Line = tuple[str | Phrase, str]


def write(brief: Brief, canvas: Canvas, *, uncoded: bool) -> None:
    """Write the whole brief."""
    _head(brief, canvas)
    _events("What happened", brief.happened, canvas, apart=True)
    _events(f"Announced next{f' (as of {brief.as_of})' if brief.as_of else ''}", brief.announced, canvas)
    _claims("In dispute", brief.disputed, canvas)
    _events("Alleged, not established", brief.alleged, canvas)
    _bullets("What does not fit", brief.oddities, canvas)
    _statements(brief.speakers, canvas)
    _namings(brief, canvas)
    write_matrix(brief, canvas, _heading)
    _background(brief.background, canvas)
    _claims("Said by one side, not contested", brief.one_sided, canvas)
    _bullets("How the undated reports were dated", brief.dating, canvas)
    _bullets("Counted once", brief.copies, canvas)
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
        canvas.line(f"asked: {brief.question}", "quiet")
    if not brief.happened and not brief.announced and not brief.alleged and not brief.background:
        canvas.gap()
        canvas.line(nothing_found(brief))


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
    date = "" if whole is not None and whole.date == item.date else date_mark(item)
    head = f"{item.headline}{f' ({item.standing})' if item.standing else ''}"
    body: list[Line] = [(head, "plain" if whole else "strong")]
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
    _heading("Also told, older or by the way", canvas)
    for item in items:
        voices = count_of_voices(item.support) or "uncredited"
        standing = f" ({item.standing})" if item.standing else ""
        line: Phrase = (f"{item.headline}{standing} ", *event_cites(item.support), f"{DOT}{voices}")
        if canvas.width < NARROW:
            canvas.line((f"{date_mark(item)}  ", *line), indent=INDENT, hang=2)
        else:
            canvas.row([("", INDENT - 1), (date_mark(item), DATE), (line, 0)], gap=1)
        for part in item.parts:
            _event(part, canvas, whole=item)


def _claims(name: str, claims: Sequence[ClaimItem], canvas: Canvas) -> None:
    if not claims:
        return
    _heading(name, canvas)
    for claim in claims:
        canvas.line(claim.about, "strong", indent=INDENT, hang=2)
        _sides(claim, canvas)
        for member in claim.members:
            canvas.line(member_title(member), indent=INDENT + 2, hang=2)
            _sides(member, canvas, deeper=2)


def _sides(claim: ClaimItem, canvas: Canvas, deeper: int = 0) -> None:
    for side in claim.sides:
        canvas.row([("", INDENT + 1 + deeper), (side.words, 11), (side_phrase(side), 0)], gap=1)


def _bullets(name: str, phrases: Sequence[Phrase], canvas: Canvas) -> None:
    if not phrases:
        return
    _heading(name, canvas)
    for phrase in phrases:
        canvas.line(phrase, indent=INDENT, hang=4)


def _statements(speakers: Sequence[Speaker], canvas: Canvas) -> None:
    if not speakers:
        return
    _heading("Who says what", canvas)
    for speaker in speakers[:SPEAKERS]:
        canvas.line(speaker.name, "strong", indent=INDENT)
        for saying in speaker.sayings[:SAYINGS]:
            words = clip(saying.content.text, SAYING_LENGTH)
            spoken = f"“{words}” " if saying.how == "word for word" else f"that: {words} "
            chain = saying.chain[:-1] if saying.chain[-1:] == (speaker.name,) else saying.chain
            way = f" ({' ← '.join(chain)})" if chain else ""
            canvas.line((spoken, saying.cite, way), indent=INDENT + 2, hang=2)
        left = len(speaker.sayings) - SAYINGS
        if left > 0:
            canvas.line(f"and {left} more (on the page)", "quiet", indent=INDENT + 2)
    if len(speakers) > SPEAKERS:
        rest = count(len(speakers) - SPEAKERS, "other speaker")
        canvas.line(f"and {rest} (on the page)", "quiet", indent=INDENT)


def _namings(brief: Brief, canvas: Canvas) -> None:
    if not brief.naming:
        return
    _heading("Who names it how", canvas)
    for naming in brief.naming:
        if canvas.width < NARROW:
            canvas.line(naming.name, "strong", indent=INDENT)
            canvas.line(naming_phrase(naming), indent=INDENT + 2)
        else:
            canvas.row([("", INDENT - 1), (clip(naming.name, 48), 24), (naming_phrase(naming), 0)], gap=1)


def _uncoded(brief: Brief, canvas: Canvas, *, full: bool) -> None:
    if not brief.uncoded:
        return
    sentences = count(len(brief.uncoded), "sentence")
    if full:
        _bullets(f"Left uncoded: {sentences}", brief.uncoded, canvas)
        return
    _heading("Left uncoded", canvas)
    canvas.line(f"{sentences} that look like events and became none (which, and why: --uncoded)", indent=INDENT)


def _troubles(brief: Brief, canvas: Canvas) -> None:
    if not brief.troubles:
        return
    _heading("Problems with the input", canvas)
    for trouble in brief.troubles:
        remedy = f"; {trouble.remedy}" if trouble.remedy else ""
        code = f" [{trouble.code}]" if trouble.code else ""
        canvas.line(f"{trouble.place}: {trouble.message}{remedy}{code}", "warn", indent=INDENT, hang=2)


def _sources(brief: Brief, canvas: Canvas) -> None:
    if not brief.sources:
        return
    _heading("Reports", canvas)
    for source in brief.sources:
        canvas.line((f"[{source.number}] {source_line(source)}"), indent=INDENT, hang=4)
    if has_worked_out_dates(brief):
        canvas.gap()
        canvas.line(
            f"{WORKED_OUT} date worked out by Dragoman from the texts, not stated in them", "quiet", indent=INDENT
        )
