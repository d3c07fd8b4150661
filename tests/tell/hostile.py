"""The invented record with markup, scripts, escapes and reordering marks wherever a report's words may end up."""

import msgspec

from dragoman.model.record import Dossier, Quote, Uncoded
from tests.tell.synthetic import TEXTS, dossier

PAYLOAD = (
    '<script>window.ran=1</script><img src=x onerror="window.ran=1">"\'><svg onload=window.ran=1>'
    "[a](javascript:window.ran=1) ![b](http://evil.example/x) \x1b[31mred\x07\x00 \u202eback\u202c "
    "\u200b|`*_ </style></title> &amp;"
)
_SHOWN = frozenset(
    (
        "title",
        "name",
        "headline",
        "outlet",
        "file",
        "because",
        "about",
        "what",
        "value",
        "message",
        "remedy",
        "text",
        "code",
    )
)


def hostile_texts() -> dict[str, str]:
    """The texts with the payload as a last line: the offsets of all quotes stay true."""
    return {report: f"{text}{PAYLOAD}\n" for report, text in TEXTS.items()}


def hostile_dossier() -> Dossier:
    """The record with the payload in everything that is shown."""
    record = msgspec.to_builtins(dossier())
    texts = hostile_texts()
    made = msgspec.convert(_poisoned(record), Dossier)
    start = texts["r1"].index(PAYLOAD)
    span = Quote(report="r1", start=start, end=start + len(PAYLOAD), quote=PAYLOAD)
    reports = tuple(
        msgspec.structs.replace(report, url="javascript:window.ran=1", language='en"><script>window.ran=1</script>')
        for report in made.reports
    )
    return msgspec.structs.replace(made, reports=reports, uncoded=(*made.uncoded, Uncoded(span=span, because=PAYLOAD)))


def _poisoned(value: object, key: str = "") -> object:
    if isinstance(value, dict):
        return {name: _poisoned(one, name) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [
            f"{one}{PAYLOAD}" if key in ("topics", "chain", "uncredited", "warnings") else _poisoned(one, key)
            for one in value
        ]
    return f"{value}{PAYLOAD}" if key in _SHOWN and isinstance(value, str) else value
