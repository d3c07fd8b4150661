"""HTML that is escaped unless it was made here: strings are text, `Html` is markup.

el("p", "1 < 2", el("b", "so"), class_="plain")  ->  <p class="plain">1 &lt; 2<b>so</b></p>
"""

from collections.abc import Iterable
from html import escape

from dragoman.tell.wording.directions import stretches
from dragoman.tell.wording.safe import for_page

_VOID = frozenset(("meta", "br", "hr", "link"))
_BARE = frozenset(("bdi", "script", "style", "text", "title", "tspan"))
"""Elements that hold text and nothing else."""


class Html(str):
    """Markup that is safe to put on the page as it stands. Made by `el`, `text` and `group` only."""

    __slots__ = ()


Child = str | None
Attribute = str | int | float | bool | None


def text(content: str) -> Html:
    """Text as markup; controls and reordering marks of a report are made harmless on the way."""
    return content if isinstance(content, Html) else Html(escape(for_page(content), quote=True))


def _told(child: str) -> Html:
    """Text as markup, with what runs the other way than the page set apart."""
    if isinstance(child, Html):
        return child
    pieces = (f"<bdi>{text(piece)}</bdi>" if other else text(piece) for piece, other in stretches(child))
    return Html("".join(pieces))


def group(*children: Child, between: str = "") -> Html:
    """Children one after another; None and empty ones leave nothing behind, not even a separator."""
    return Html(text(between).join(_told(child) for child in children if child))


def el(tag: str, *children: Child | Iterable[Child], **attributes: Attribute) -> Html:
    """An element. `class_` is `class`, `data_q` is `data-q`; None and False leave an attribute out."""
    show = text if tag in _BARE else _told
    inner = "".join(show(child) for part in children for child in _flat(part) if child)
    opening = tag + "".join(_attribute(name, value) for name, value in attributes.items())
    return Html(f"<{opening}>" if tag in _VOID else f"<{opening}>{inner}</{tag}>")


def _flat(part: Child | Iterable[Child]) -> Iterable[Child]:
    return (part,) if part is None or isinstance(part, str) else part


def _attribute(name: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    name = name.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{text(str(value))}"'
