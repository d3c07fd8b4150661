"""One line on a happening, from the ontology's templates and the names of those who took part."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dragoman.corroborate.material import Material
from dragoman.corroborate.matters import matter_slots, object_slots
from dragoman.corroborate.names import case_slots, listed, nameless, place_slots
from dragoman.lang.catalogue import noun, takes_plural, written_language
from dragoman.model.happening import Happening
from dragoman.model.record import Role

PLURALS = ("s", "people", "men")
"""Endings of English names of groups that are plural: groups are named in English whatever is written."""


def headline(happening: Happening, material: Material) -> str:
    """A sentence in the present tense, such as "Sergey Lavrov visits Tehran"."""
    first, second = _sides(happening, material)
    between = _mediators(happening, material)
    second = [key for key in second if key != happening.place]
    slots: dict[str, str | tuple[str, ...]] = {
        "source": listed(first, material, happening),
        "mediator": listed(between, material, happening),
        "target": listed(second, material, happening),
        "sides": listed([*first, *second], material, happening),
    }
    slots |= case_slots({side: names for side, names in slots.items() if isinstance(names, tuple)})
    if happening.place:
        slots |= place_slots(happening.place, material)
    matter = object_slots(happening.mentions, material)
    named = {material.name(key).casefold() for key in (*first, *second)}
    if (
        matter
        and matter["object.bare"].casefold() not in named
        and not _says_nothing(matter["object.bare"], happening, material)
    ):
        slots |= matter
    slots |= matter_slots(happening.mentions, material)
    slots["plural"] = plural_slots({"source": first, "target": second, "mediator": between}, material)
    filled = {slot: text for slot, text in slots.items() if text}
    return material.ontology.headline(happening.type, happening.mode, happening.status, filled, written_language())


def _sides(happening: Happening, material: Material) -> tuple[list[str], list[str]]:
    """Who acts and who is acted on; of a meeting, the first participant with compatriots and the others."""
    between = set(_mediators(happening, material))
    first = [k for k, role in happening.participants if role not in ("target", "host") and k not in between]
    first = _known(first, material)
    second = _known([k for k, role in happening.participants if role in ("target", "host")], material)
    if second or len(first) == 1 or not material.ontology.told_as_met(happening.type, happening.mode):
        return first, second
    met = _mostly("target", happening, material)
    if met & set(first) and set(first) - met:
        return [k for k in first if k not in met], [k for k in first if k in met]
    countries = [_country(key, material) for key in first]
    own = [k for k, country in zip(first, countries, strict=True) if country == countries[0]]
    others = [k for k in first if k not in own]
    return (own, others) if others else (first[:1], first[1:])


def _known(keys: list[str], material: Material) -> list[str]:
    """Those with a name or state; the nameless ("rebels", "people") only where there are no others."""
    return [key for key in keys if not nameless(key, material)] or keys


def _mediators(happening: Happening, material: Material) -> list[str]:
    """Who brings the sides together."""
    mostly = _mostly("mediator", happening, material)
    return [key for key, role in happening.participants if role == "mediator" or key in mostly]


def _mostly(role: Role, happening: Happening, material: Material) -> set[str]:
    """Participants whom more mentions name in this role than in others."""
    counts: Counter[str] = Counter()
    for mention in happening.mentions:
        for filler in mention.fillers:
            for key in material.cast.keys(mention.report, filler.mention):
                counts[key] += 1 if filler.role == role else -1
    return {key for key, count in counts.items() if count > 0}


def _country(key: str, material: Material) -> str | None:
    actor = material.cast.actors.get(key)
    return actor.country if actor is not None else material.world.country(key)


def plural_slots(sides: Mapping[str, Sequence[str]], material: Material) -> str:
    """The slots filled by one name that is a plural ("rebels"), with spaces between."""
    return " ".join(slot for slot, keys in sides.items() if len(keys) == 1 and _plural(keys[0], material))


def _plural(key: str, material: Material) -> bool:
    actor, name = material.cast.actors.get(key), material.name(key)
    called = noun(key.rpartition(":")[2]) or ""
    english = actor is not None and actor.kind == "group" and name.endswith(PLURALS)
    return english or takes_plural(name) or takes_plural(called)


def _says_nothing(matter: str, happening: Happening, material: Material) -> bool:
    """Whether the object only names the act again: "agree on agreement"."""
    if happening.mode is None:
        return False
    return matter.casefold() == material.ontology.label(happening.type, happening.mode, written_language()).casefold()
