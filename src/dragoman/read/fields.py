"""Fields beside a text: titles and names as other programs write them."""

_LONGEST = 500


def line_of(value: object) -> str | None:
    """A field as one line, None if it is empty; of a mapping its name."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, str):
        return None
    line = " ".join(value.split())[:_LONGEST]
    return line or None
