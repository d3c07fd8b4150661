"""The brief as Markdown, with a footnote for every cited passage. Nothing a report holds works as markup."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.lang.catalogue import say, writing_in
from dragoman.model.marks import BRIEF
from dragoman.tell.brief import (
    Brief,
    Cell,
    Cite,
    ClaimItem,
    EventItem,
    Phrase,
    Piece,
    Ref,
    Row,
    Speaker,
    Trouble,
    Words,
    cites,
    notes,
)
from dragoman.tell.lines import (
    alleged_beside,
    as_of,
    claim_title,
    date_mark,
    detail_lines,
    has_worked_out_dates,
    introduced,
    introductions,
    naming_phrase,
    nothing_announced,
    recalled,
    saying_phrase,
    says_itself,
    side_phrase,
    sign,
    source_line,
    story_phrase,
    support_lines,
    uncontested,
)
from dragoman.tell.wording.directions import END, ISOLATE, is_rtl, isolated
from dragoman.tell.wording.phrases import TOLD, TOLD_SIGN, count
from dragoman.tell.wording.safe import for_terminal, quoted

_MARKUP = re.compile(r"([\\`*_\[\]<>&|~^$])")
_START = re.compile(r"^([-+#=])")  # would open a list or a heading at the start of an item
_NUMBER = re.compile(r"^(\d+)([.)])")
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp)(:)|\b(www)(\.)")

SAYING_LENGTH = 400

Notes = dict[tuple[str, int, int], str]


def to_markdown(brief: Brief, *, uncoded: bool = False) -> str:
    """The brief as Markdown (CommonMark with the usual tables and footnotes).

    Args:
        brief: what to tell.
        uncoded: list the sentences that were left uncoded; otherwise only their number is told.
    """
    shown = replace(brief, matrix=tuple(replace(row, cells=_bare(row)) for row in brief.matrix))
    with writing_in(brief.language):
        return _Writer(shown if uncoded else replace(shown, uncoded=()), left=len(brief.uncoded)).text()


def _bare(row: Row) -> tuple[Cell, ...]:
    """The cells of a row without their citations, for which the table has no room."""
    return tuple(replace(cell, cite=None) for cell in row.cells)


def escaped(text: str) -> str:
    """Text in which no character works as Markdown or HTML, and no address becomes a link."""
    safe = _MARKUP.sub(r"\\\1", for_terminal(text))
    safe = _ADDRESS.sub(r"\1\3\\\2\4", safe)
    return _NUMBER.sub(r"\1\\\2", _START.sub(r"\\\1", safe))


def shown(text: str) -> str:
    """The text escaped, with what runs the other way than the brief between marks."""
    return isolated(text, escaped)


class _Writer:
    """Lines of Markdown; knows the footnotes of its brief."""

    def __init__(self, brief: Brief, left: int) -> None:
        self._brief = brief
        self._left = left  # sentences left uncoded, listed or not
        self._notes: Notes = notes(brief)
        self._quotes = {(one.report, one.start, one.end): one.quote for cite in cites(brief) for one in cite.quotes}
        self._sources = {source.id: source for source in brief.sources}
        self._offices = introductions(brief)
        self._lines: list[str] = []

    def text(self) -> str:
        """The whole brief, footnotes last."""
        brief = self._brief
        self._head()
        stories = [self._phrase((f"{count(len(one.cites), 'report')}: ", *story_phrase(one))) for one in brief.stories]
        self._list(say("The stories"), stories)
        self._events(say("What happened"), brief.happened)
        name = as_of(brief)
        self._list(name, [shown(line) for line in [nothing_announced(brief)] if line])
        self._events(name, brief.announced)
        self._claims(say("In dispute"), brief.disputed)
        self._events(say("Alleged, not established"), alleged_beside(brief))
        self._list(say("What does not fit"), map(self._phrase, brief.oddities))
        self._statements(brief.speakers)
        namings = (f"**{shown(one.name)}**: {self._phrase(naming_phrase(one))}" for one in brief.naming)
        self._list(say("Who names it how"), namings)
        self._matrix()
        self._background()
        self._claims(say("Said by one side, not contested"), uncontested(brief))
        self._list(say("Reports without such an event"), map(self._phrase, brief.about))
        self._list(say("How the undated reports were dated"), map(self._phrase, brief.dating))
        self._list(say("Counted once"), map(self._phrase, brief.copies))
        self._uncoded()
        self._list(say("Problems with the input"), map(_trouble, brief.troubles))
        self._list(say("Reports"), (f"\\[{one.number}\\] {shown(source_line(one))}" for one in brief.sources))
        self._footnotes()
        return "\n".join(self._lines).strip() + f"\n\n{BRIEF}\n"

    def _heading(self, name: str) -> None:
        self._lines += ["", f"## {shown(name)}", ""]

    def _head(self) -> None:
        brief = self._brief
        lines = [
            brief.summary,
            brief.standing,
            say("asked: {question}", question=brief.question) if brief.question else "",
        ]
        lines += [sign()] if has_worked_out_dates(brief) else []
        self._lines += [f"# {shown(brief.title)}", "", "\\\n".join(shown(line) for line in lines if line)]

    def _phrase(self, phrase: Phrase) -> str:
        out = ""
        for piece in phrase:
            shown = self._piece(piece)
            out += f" {shown}" if isinstance(piece, Cite) and out and out[-1] not in " ]" else shown
        return out.strip()

    def _piece(self, piece: Piece) -> str:
        match piece:
            case Cite():
                labels = dict.fromkeys(self._notes[quote.report, quote.start, quote.end] for quote in piece.quotes)
                return "".join(f"[^{label}]" for label in labels) or f"\\[{piece.number}\\]"
            case Words():
                words = escaped(quoted(piece.text))
                return f"{ISOLATE}{words}{END}" if is_rtl() else words
            case Ref():
                return shown(piece.text)
            case _:
                return shown(piece)

    def _events(self, name: str, items: Sequence[EventItem]) -> None:
        if items:
            self._heading(name)
        for item in items:
            self._event(item)

    def _event(self, item: EventItem, whole: EventItem | None = None) -> None:
        pad = "  " if whole else ""
        standing = f" ({shown(item.standing)})" if item.standing and not says_itself(item) else ""
        head, offices = introduced(item, self._offices.get(item.id, ""))
        lines = [f"**{shown(date_mark(item))}** {shown(head)}{standing}"]
        lines += [shown(offices)] if offices else []
        lines += map(self._phrase, (*support_lines(item.support), *detail_lines(item, whole), *item.disputes))
        self._lines.append(f"{pad}- " + f"\\\n{pad}  ".join(lines))
        for part in item.parts:
            self._event(part, item)

    def _background(self) -> None:
        lines = []
        for item in self._brief.background:
            lines.append(f"**{shown(date_mark(item))}** {self._phrase(recalled(item))}")
            lines += [f"**{shown(date_mark(part))}** {shown(part.headline)}" for part in item.parts]
        self._list(say("Also told, older or by the way"), lines)

    def _claims(self, name: str, claims: Sequence[ClaimItem]) -> None:
        if claims:
            self._heading(name)
        for claim in claims:
            self._lines.append(f"- **{self._phrase(claim_title(claim))}**")
            self._sides(claim, "  ")
            for member in claim.members:
                self._lines.append(f"  - {self._phrase(claim_title(member))}")
                self._sides(member, "    ")

    def _sides(self, claim: ClaimItem, pad: str) -> None:
        self._lines += [f"{pad}- *{side.words}* {self._phrase(side_phrase(side))}" for side in claim.sides]

    def _statements(self, speakers: Sequence[Speaker]) -> None:
        if speakers:
            self._heading(say("Who says what"))
        for speaker in speakers:
            self._lines.append(f"- **{shown(speaker.name)}**")
            phrases = (saying_phrase(saying, speaker.name, SAYING_LENGTH) for saying in speaker.sayings)
            self._lines += [f"  - {self._phrase(phrase)}" for phrase in phrases]

    def _matrix(self) -> None:
        if not self._brief.matrix:
            return
        self._heading(say("Who tells what"))
        used = {cell.told for row in self._brief.matrix for cell in row.cells}
        legend = " · ".join(f"{TOLD_SIGN[told]} {say(words)}" for told, words in TOLD.items() if told in used)
        numbers = "".join(f" \\[{source.number}\\] |" for source in self._brief.sources)
        self._lines += [legend, "", f"| |{numbers}", f"|---|{':-:|' * len(self._brief.sources)}"]
        for row in self._brief.matrix:
            cells = "".join(f" {TOLD_SIGN[cell.told]} |" for cell in row.cells)
            self._lines.append(f"| {shown(row.fact)} |{cells}")

    def _uncoded(self) -> None:
        if self._left:
            sentences = say(
                "{sentences} seeming to tell of events, none coded", sentences=count(self._left, "sentence")
            )
            self._list(
                say("Left uncoded"), map(self._phrase, self._brief.uncoded) if self._brief.uncoded else [sentences]
            )

    def _list(self, name: str, lines: Iterable[str]) -> None:
        found = [f"- {line}" for line in lines]
        if found:
            self._heading(name)
            self._lines += found

    def _footnotes(self) -> None:
        used = frozenset(re.findall(r"\[\^([^\]]+)\]", "\n".join(self._lines)))
        self._lines.append("")
        for key, label in self._notes.items():
            if label not in used:
                continue
            source = self._sources.get(key[0])
            name = f"\\[{source.number}\\] {shown(source.outlet)}" if source else shown(key[0])
            self._lines.append(f"[^{label}]: {name}: {shown(quoted(self._quotes[key]))}")


def _trouble(trouble: Trouble) -> str:
    remedy = f"; {trouble.remedy}" if trouble.remedy else ""
    code = f" [{trouble.code}]" if trouble.code else ""
    return shown(f"{trouble.place}: {trouble.message}{remedy}{code}")
