"""Phrases on the page: citations that open the words, words in their own language and direction."""

import unicodedata

from dragoman.lang.catalogue import say
from dragoman.tell.brief import Brief, Cite, Phrase, Piece, Ref, Source, Words, notes
from dragoman.tell.page.html import Html, el, group, text
from dragoman.tell.wording.safe import clip, quotation_marks, quoted

_RIGHT_TO_LEFT = frozenset(("ar", "az-arab", "ckb", "dv", "fa", "he", "ks", "pa-arab", "ps", "sd", "ug", "ur", "yi"))
_PREVIEW = 160


def language_of(words: str, language: str | None) -> str | None:
    """The language to mark words with; "und" where their script says that it is not their report's."""
    strong = (unicodedata.bidirectional(char) for char in words)
    first = next((kind for kind in strong if kind in ("L", "R", "AL")), "L")
    fits = (language in _RIGHT_TO_LEFT) == (first != "L")
    return language if fits or language is None else "und"


def event_anchor(event: str) -> str:
    """The id of an event's card."""
    return f"e-{''.join(char if char.isascii() and char.isalnum() else '-' for char in event)}"


class Inline:
    """Turns pieces into markup; knows the label of each cited passage and the reports by number."""

    __slots__ = ("_here", "notes", "sources")

    def __init__(self, brief: Brief) -> None:
        self.notes = notes(brief)
        self.sources: dict[int, Source] = {source.number: source for source in brief.sources}
        self._here = {
            part.id
            for item in (*brief.happened, *brief.announced, *brief.alleged, *brief.background)
            for part in (item, *item.parts)
        }

    def labels(self, cite: Cite) -> list[str]:
        """The labels of a citation's passages: "3.1", "3.2"."""
        found = (self.notes.get((quote.report, quote.start, quote.end)) for quote in cite.quotes)
        return list(dict.fromkeys(label for label in found if label))

    def cite(self, cite: Cite, shown: Html | None = None) -> Html:
        """A link to the words; `shown` in place of the number."""
        labels = self.labels(cite)
        anchors = [passage_anchor(label) for label in labels]
        source = self.sources.get(cite.number)
        name = source.outlet if source else say("report")
        passages = ", ".join(label.partition(".")[2] for label in labels)
        printed = el("span", f"[{cite.number}{'·' if passages else ''}{passages}]", class_="note")
        return el(
            "a",
            el("span", shown or f"[{cite.number}]", class_="num"),
            printed,
            class_="c",
            href=f"#{anchors[0]}" if anchors else f"#r{cite.number}",
            data_q=" ".join(anchors),
            data_r=cite.number,
            title=f"{name}: {quoted(clip(cite.quotes[0].quote, _PREVIEW))}" if cite.quotes else name,
        )

    def cites(self, cites: tuple[Cite, ...]) -> Html:
        """Citations side by side."""
        return group(*map(self.cite, cites))

    def words(self, words: Words) -> Html:
        """A report's own words, isolated from the direction of the text around them."""
        line = quoted(words.text)
        inner = el("bdi", words.text, lang=language_of(words.text, words.language), class_="w")
        opening, closing = quotation_marks()
        return group(opening, inner, closing) if line != words.text else inner

    def phrase(self, phrase: Phrase) -> Html:
        """A phrase; citations stand off from the word before them by a thin space."""
        out: list[Html] = []
        for piece in phrase:
            ended = out and not out[-1].endswith(" ")
            out.append(group("\u2009" if isinstance(piece, Cite) and ended else None, self._piece(piece)))
        return group(*out)

    def _piece(self, piece: Piece) -> Html:
        match piece:
            case Cite():
                return self.cite(piece)
            case Words():
                return self.words(piece)
            case Ref():
                here = piece.event in self._here
                return el("a", piece.text, href=f"#{event_anchor(piece.event)}") if here else text(piece.text)
            case _:
                return text(piece)


def passage_anchor(label: str) -> str:
    """The id of a cited passage in the text of its report."""
    return f"q{label.replace('.', '-').replace('?', 'x')}"
