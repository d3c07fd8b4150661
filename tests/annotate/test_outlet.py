"""Who publishes a page."""

import pytest

from tests.annotate.annotated import annotated

BODY = (
    "Talks on ferries stall\n\nForeign Minister Iva Koren flew to Oslo on Monday for talks with her Danish counterpart"
    " about ferries.\n"
)
NOTICES = (
    "\n\nSupport The Moscow Times!\n\nSign up for our free weekly newsletter\n\n"
    "Get the latest news from The Moscow Times in your inbox.\n"
)
OUTLETS = [
    (f"{BODY}{NOTICES}", "The Moscow Times"),
    (f"Talks on ferries stall\n\nFP News Desk\n\n{BODY.partition(chr(10))[2]}", "FP News Desk"),
    (BODY, None),
]


@pytest.mark.parametrize(("text", "outlet"), OUTLETS)
def test_outlet_as_the_page_names_it(text: str, outlet: str | None) -> None:
    found = annotated(text)
    assert found.outlet == outlet
    if found.outlet_span is not None:
        assert found.report.text[slice(*found.outlet_span)] == outlet
