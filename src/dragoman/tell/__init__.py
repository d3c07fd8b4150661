"""Records out: everything a person sees. Reads the record, changes nothing.

`make_brief` computes the content once; the other functions render it, or the record itself.
"""

from dragoman.tell.brief import Brief
from dragoman.tell.compose import make_brief
from dragoman.tell.explain import explain_text
from dragoman.tell.jsonout import to_json
from dragoman.tell.markdown import to_markdown
from dragoman.tell.page import to_page
from dragoman.tell.readout import to_card, to_line
from dragoman.tell.table import to_csv
from dragoman.tell.terminal import to_terminal

__all__ = [
    "Brief",
    "explain_text",
    "make_brief",
    "to_card",
    "to_csv",
    "to_json",
    "to_line",
    "to_markdown",
    "to_page",
    "to_terminal",
]
