"""One line on a happening, from the ontology's templates and the names of those who took part."""

from collections import Counter
from collections.abc import Iterable

from dragoman.corroborate.material import Material
from dragoman.lang.things import load_things
from dragoman.model.happening import Happening

MAX_NAMED = 3
LONG, FEW = 60, 4
"""Characters from which the name of an object is too long for a headline; words up to which it reads well."""
MEETINGS = frozenset((("CONSULT", "meeting"), ("CONSULT", "call")))
WITHOUT_OBJECT = frozenset(("ACCUSE", "ASSAULT", "SUPPORT"))
"""Types in whose headline a bare object noun would read oddly."""
WITH_ARTICLE = frozenset(
    ("United States", "United Kingdom", "United Arab Emirates", "European Union", "Netherlands", "Philippines",
     "Czech Republic", "Soviet Union", "Maldives", "Bahamas", "Gambia", "Central African Republic",
     "Dominican Republic", "United Nations",
     "Gaza Strip", "West Bank", "South Caucasus", "Middle East", "Persian Gulf", "Red Sea", "Black Sea")
)  # fmt: skip


def headline(happening: Happening, material: Material) -> str:
    """A sentence in the present tense, such as "Sergey Lavrov visits Tehran"."""
    first, second = _sides(happening, material)
    second = [key for key in second if key != happening.place]
    slots: dict[str, str | tuple[str, ...]] = {"source": listed(first, material), "target": listed(second, material)}
    if happening.place:
        slots["place"] = with_article(material.name(happening.place))
    matter = _object(happening, material)
    if matter and happening.type not in WITHOUT_OBJECT:
        slots["object"] = matter
    if len(first) == 1 and _plural(first[0], material):
        slots["plural"] = "source"
    filled = {slot: text for slot, text in slots.items() if text}
    return material.ontology.headline(happening.type, happening.mode, happening.status, filled)


def _sides(happening: Happening, material: Material) -> tuple[list[str], list[str]]:
    """Who acts and who is acted on; of a meeting, the first participant with compatriots and the others."""
    first = [k for k, role in happening.participants if role not in ("target", "host")]
    second = [k for k, role in happening.participants if role in ("target", "host")]
    if second or len(first) == 1 or (happening.type, happening.mode) not in MEETINGS:
        return first, second
    met = _met(happening, material)
    if met & set(first) and set(first) - met:
        return [k for k in first if k not in met], [k for k in first if k in met]
    countries = [_country(key, material) for key in first]
    own = [k for k, country in zip(first, countries, strict=True) if country == countries[0]]
    others = [k for k in first if k not in own]
    return (own, others) if others else (first[:1], first[1:])


def _met(happening: Happening, material: Material) -> set[str]:
    """Participants whom more mentions name as the one met than as the one who meets."""
    counts: Counter[str] = Counter()
    for mention in happening.mentions:
        for filler in mention.fillers:
            for key in material.cast.keys(mention.report, filler.mention):
                counts[key] += 1 if filler.role == "target" else -1
    return {key for key, count in counts.items() if count > 0}


def _country(key: str, material: Material) -> str | None:
    actor = material.cast.actors.get(key)
    return actor.country if actor is not None else material.world.country(key)


def _plural(key: str, material: Material) -> bool:
    """Whether a group is named by a plural ("rebels")."""
    actor = material.cast.actors.get(key)
    return actor is not None and actor.kind == "group" and material.name(key).endswith(("s", "people"))


def listed(keys: Iterable[str], material: Material) -> tuple[str, ...]:
    """Names, at most `MAX_NAMED`, the rest as "others"."""
    names = list(dict.fromkeys(with_article(material.name(key)) for key in keys))
    return tuple([*names[: MAX_NAMED - 1], "others"] if len(names) > MAX_NAMED else names)


def named(keys: Iterable[str], material: Material) -> str:
    """Names in a row: "A, B and C", or "A, B and others"."""
    names = listed(keys, material)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def with_article(name: str) -> str:
    """The name with "the" where English wants it."""
    return f"the {name}" if name in WITH_ARTICLE else name


def _object(happening: Happening, material: Material) -> str | None:
    """What it is about, in the words of an English report; the fullest that are still few."""
    spans = [
        material.reports[m.report].report.text[slice(*m.object_span)]
        for m in happening.mentions
        if m.object_span is not None and material.reports[m.report].layout.language == "en"
    ]
    spans = [" ".join(s.split()) for s in spans if len(s) < LONG]
    return max(spans, key=lambda s: (len(s.split()) <= FEW, len(s), s), default=_thing(happening))


def _thing(happening: Happening) -> str | None:
    """The English name of what a report in another language speaks of, if the things it may be are listed."""
    names = load_things().names
    found = sorted({names[m.object] for m in happening.mentions if m.object is not None and m.object in names})
    return f"{found[0]}s" if found else None
