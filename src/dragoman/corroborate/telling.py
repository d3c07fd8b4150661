"""One line on a happening, from the ontology's templates and the names of those who took part."""

from collections.abc import Iterable

from dragoman.corroborate.material import Material
from dragoman.model.happening import Happening

MAX_NAMED = 3
WITH_ARTICLE = frozenset(
    ("United States", "United Kingdom", "United Arab Emirates", "European Union", "Netherlands", "Philippines", "Czech Republic",
     "Soviet Union", "Maldives", "Bahamas", "Gambia", "Central African Republic", "Dominican Republic", "United Nations",
     "Gaza Strip", "West Bank", "South Caucasus", "Middle East", "Persian Gulf", "Red Sea", "Black Sea")
)  # fmt: skip


def headline(happening: Happening, material: Material) -> str:
    """A sentence in the present tense, such as "Sergey Lavrov visits Tehran"."""
    first = [k for k, role in happening.participants if role in ("source", "visitor", "signatory", "participant", "mediator")]
    second = [k for k, role in happening.participants if role in ("target", "host")]
    if not second and len(first) > 1 and (happening.type, happening.mode) == ("CONSULT", "meeting"):
        first, second = first[:1], first[1:]
    slots: dict[str, str | tuple[str, ...]] = {"source": listed(first, material), "target": listed(second, material)}
    if happening.place:
        slots["place"] = with_article(material.name(happening.place))
    matter = _object(happening, material)
    if matter:
        slots["object"] = matter
    filled = {slot: text for slot, text in slots.items() if text}
    return material.ontology.headline(happening.type, happening.mode, happening.status, filled)


def listed(keys: Iterable[str], material: Material) -> tuple[str, ...]:
    """Names, at most `MAX_NAMED`, the rest as "others"."""
    names = list(dict.fromkeys(with_article(material.name(key)) for key in keys))
    return tuple([*names[: MAX_NAMED - 1], "others"] if len(names) > MAX_NAMED else names)


def named(keys: Iterable[str], material: Material) -> str:
    """ "A, B and C", or "A, B and others"."""
    names = listed(keys, material)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def with_article(name: str) -> str:
    """The name with "the" where English wants it."""
    return f"the {name}" if name in WITH_ARTICLE else name


def _object(happening: Happening, material: Material) -> str | None:
    """What it is about, in the words of an English report; the shortest of the fullest."""
    spans = [
        material.reports[m.report].report.text[slice(*m.object_span)]
        for m in happening.mentions
        if m.object_span is not None and material.reports[m.report].layout.language == "en"
    ]
    spans = [" ".join(s.split()) for s in spans if len(s) < 60]
    return max(spans, key=lambda s: (len(s.split()) <= 4, len(s), s), default=None)
