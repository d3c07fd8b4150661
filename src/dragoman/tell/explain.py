"""Why reports are one event and similar events are not, and how each report was dated: for `dragoman explain`."""

from dragoman.lang.catalogue import say, writing_in
from dragoman.lang.written_dates import in_words
from dragoman.model.record import ActorRecord, Dossier, EventRecord, Form, ReportRecord
from dragoman.tell.brief import Cite, Phrase, Piece, Ref
from dragoman.tell.compose.events import event_item, headline
from dragoman.tell.compose.index import Index
from dragoman.tell.lines import support_lines
from dragoman.tell.terminal import MIN_WIDTH
from dragoman.tell.terminal.canvas import Canvas
from dragoman.tell.wording.phrases import BASIS, beside, led
from dragoman.tell.wording.safe import one_line


def explain_text(dossier: Dossier, *, colour: bool = False, width: int = 100) -> str:
    """The reasons behind the record, for the terminal: stories, events joined and kept apart, dates of reports."""
    index = Index(dossier)
    canvas = Canvas(max(width, MIN_WIDTH), colour=colour)
    with writing_in(dossier.language):
        _stories(index, canvas)
        _joined(index, canvas)
        _persons(index, canvas)
        _dates(index, canvas)
    return canvas.text()


def _heading(name: str, canvas: Canvas) -> None:
    canvas.gap()
    canvas.line(name, "section")


def _stories(index: Index, canvas: Canvas) -> None:
    """Which reports are mainly about the same thing."""
    stories: dict[str, list[ReportRecord]] = {}
    for report in index.dossier.reports:
        stories.setdefault(report.story, []).append(report)
    _heading(say("Which reports tell one story"), canvas)
    for reports in stories.values():
        main = next((index.events[report.main_event] for report in reports if report.main_event in index.events), None)
        about = (
            f" {beside(headline(main), in_words(main.when.edtf))}"
            if main
            else f" {say('no event of international affairs')}"
        )
        canvas.line((*(Cite(index.number(report.id)) for report in reports), about), indent=2, hang=4)
        for report in reports:
            if report.copy_of:
                copied = Cite(index.number(report.copy_of))
                canvas.line(
                    (Cite(index.number(report.id)), say(" repeats "), copied, say(" and is counted once")), indent=6
                )


def _joined(index: Index, canvas: Canvas) -> None:
    told = [event for event in index.dossier.events if len(event.reports) > 1 or event.apart_from]
    _heading(say("Why these passages are one event, and similar ones are not"), canvas)
    if not told:
        canvas.line(say("no event is told by more than one report, and none is like another"), indent=2)
    for event in told:
        _event(event, index, canvas)


def _event(event: EventRecord, index: Index, canvas: Canvas) -> None:
    item = event_item(event, index)
    canvas.gap()
    canvas.line(beside(item.headline, item.date), "strong", indent=2, hang=2)
    outlets: list[Piece] = []
    for report in sorted(event.reports, key=index.number):
        outlets += [say(", ") if outlets else say("told by "), f"{index.outlet(report)} ", Cite(index.number(report))]
    canvas.line(tuple(outlets), indent=4, hang=2)
    for line in support_lines(item.support):
        canvas.line(line, "quiet", indent=4, hang=2)
    if item.dated:
        canvas.line((say("its date: "), *item.dated), indent=4, hang=2)
    _reasons(say("one event, because"), tuple((reason,) for reason in item.same), canvas)
    _reasons(say("not the same as"), item.apart, canvas)


def _reasons(name: str, reasons: tuple[Phrase, ...], canvas: Canvas) -> None:
    if reasons:
        canvas.line(name, "voices", indent=4)
    for reason in reasons:
        words = [f"{piece.text}" if isinstance(piece, Ref) else piece for piece in reason]
        canvas.line(("· ", *words), indent=6, hang=2)


def _persons(index: Index, canvas: Canvas) -> None:
    """Which names are taken for one person's, and why where they are written in several scripts."""
    people = [(actor, _named(actor)) for actor in index.dossier.actors if actor.kind == "person"]
    told = [(actor, names) for actor, names in people if len(names) > 1 or actor.held_by is not None]
    if not told:
        return
    _heading(say("Which names are one person's"), canvas)
    for actor, names in told:
        canvas.gap()
        canvas.line(index.name(actor.id) or actor.name, "strong", indent=2)
        for forms in names.values():
            words = index.words(forms[0].span) if forms[0].span else one_line(forms[0].text)
            cites = index.cite_reports(form.report for form in forms)
            canvas.line((words, *cites), indent=4, hang=2)
        _reasons(say("one person, because"), tuple((one_line(reason),) for reason in actor.same_because), canvas)
        if actor.held_by is not None:
            held = led(one_line(actor.held_by.name)) + one_line(actor.held_by.because)
            _reasons(say("worked out by Dragoman"), ((held,),), canvas)


def _named(actor: ActorRecord) -> dict[str, list[Form]]:
    """The forms of an actor by spelling, capitals aside."""
    found: dict[str, list[Form]] = {}
    for form in actor.forms:
        found.setdefault(one_line(form.text).casefold(), []).append(form)
    return found


def _dates(index: Index, canvas: Canvas) -> None:
    if not index.dossier.reports:
        return
    _heading(say("How each report was dated"), canvas)
    for report in index.dossier.reports:
        when = report.published
        how = say(BASIS[when.basis] if when.basis and when.edtf else "nothing tells when it was written")
        line = beside(beside(index.outlet(report.id), in_words(when.edtf)), how)
        own = (
            Cite(index.number(report.id)),
            f" {led(line) + one_line(when.because) if when.because else line}",
        )
        proof: list[Piece] = []
        for quote in when.evidence:
            proof += [say("; ") if proof else " (", index.words(quote)]
            proof += index.cite((quote,)) if quote.report != report.id else ()
        canvas.line((*own, *proof, ")") if proof else own, indent=2, hang=4)
