"""An item of a news agency, whatever standard it came in."""

from dataclasses import dataclass

from dragoman.read.told import Told

WITHDRAWN = frozenset(("canceled", "cancelled", "withheld", "embargoed", "killed"))
"""What agencies call an item that they took back, or that may not be used yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What is read of an item. Head lines are those above the text: headlines and bylines; the date line comes last."""

    values: tuple[Told, ...]
    head: tuple[str, ...] = ()
    dateline: str = ""
    body: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    status: str = ""  # "usable", "canceled"
    kind: str = ""  # "text", "picture"

    def text(self) -> str:
        """The text, "" if there is no body: head lines that the body does not have itself, then the body."""
        if not self.body:
            return ""
        opening = [line.casefold() for line in self.body[:_OPENING]]
        head = [line for line in dict.fromkeys(self.head) if line and line.casefold() not in opening]
        if self.dateline and not any(line.startswith(self.dateline.casefold()) for line in opening):
            head.append(self.dateline)
        return "\n".join(head) + ("\n\n" if head else "") + "\n".join(self.body)


_OPENING = 5  # lines of a body in which a head line may stand again


def line(text: str) -> str:
    """A text as one line."""
    return " ".join(text.split())


def code(qcode: str | None) -> str:
    """The value of a code: "text" of "ninat:text"."""
    return (qcode or "").rpartition(":")[2].strip()
