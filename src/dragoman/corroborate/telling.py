"""One line on a happening, from the ontology's templates and the names of those who took part."""

from collections import Counter
from collections.abc import Iterable

from dragoman.corroborate.material import Material
from dragoman.lang.pack import load
from dragoman.lang.things import load_things
from dragoman.model.happening import Happening

MAX_NAMED = 3
LONG, FEW = 60, 4
"""Characters from which the name of an object is too long for a headline; words up to which it reads well."""
OWNERS = frozenset(("organisation", "state", "place"))
MEETINGS = frozenset((("CONSULT", "meeting"), ("CONSULT", "call")))
WITHOUT_OBJECT = frozenset(("ACCUSE", "ASSAULT", "SUPPORT"))
"""Types in whose headline a bare object noun would read oddly."""


def headline(happening: Happening, material: Material) -> str:
    """A sentence in the present tense, such as "Sergey Lavrov visits Tehran"."""
    first, second = _sides(happening, material)
    second = [key for key in second if key != happening.place]
    slots: dict[str, str | tuple[str, ...]] = {
        "source": listed(first, material, happening),
        "target": listed(second, material, happening),
    }
    if happening.place:
        slots["place"] = with_article(material.name(happening.place))
    matter = _object(happening, material)
    if matter and _takes_object(happening) and not _says_nothing(matter, happening, material):
        slots["object"] = matter
    slots |= _matter(happening, material)
    sides = (("source", first), ("target", second))
    slots["plural"] = " ".join(slot for slot, keys in sides if len(keys) == 1 and _plural(keys[0], material))
    filled = {slot: text for slot, text in slots.items() if text}
    return material.ontology.headline(happening.type, happening.mode, happening.status, filled)


def _sides(happening: Happening, material: Material) -> tuple[list[str], list[str]]:
    """Who acts and who is acted on; of a meeting, the first participant with compatriots and the others."""
    first = _known([k for k, role in happening.participants if role not in ("target", "host")], material)
    second = _known([k for k, role in happening.participants if role in ("target", "host")], material)
    if second or len(first) == 1 or (happening.type, happening.mode) not in MEETINGS:
        return first, second
    met = _met(happening, material)
    if met & set(first) and set(first) - met:
        return [k for k in first if k not in met], [k for k in first if k in met]
    countries = [_country(key, material) for key in first]
    own = [k for k, country in zip(first, countries, strict=True) if country == countries[0]]
    others = [k for k in first if k not in own]
    return (own, others) if others else (first[:1], first[1:])


def _known(keys: list[str], material: Material) -> list[str]:
    """Those with a name or state; the nameless ("rebels", "people") only where there are no others."""
    nameless = {
        key for key in keys
        if (actor := material.cast.actors.get(key)) is not None
        and actor.kind == "group" and actor.country is None and material.name(key)[:1].islower()
    }  # fmt: skip
    return [key for key in keys if key not in nameless] or keys


def _takes_object(happening: Happening) -> bool:
    """Whether the headline may name the object: of what is condemned only the deed ("condemns attack")."""
    deeds = any(m.object_class == "attacks" for m in happening.mentions)
    return happening.type not in WITHOUT_OBJECT or (happening.mode == "condemn" and deeds)


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


def _says_nothing(matter: str, happening: Happening, material: Material) -> bool:
    """Whether the object only names the act again: "agree on agreement"."""
    if happening.mode is None:
        return False
    return matter.casefold() == material.ontology.mode(happening.type, happening.mode).label["en"].casefold()


def listed(keys: Iterable[str], material: Material, happening: Happening | None = None) -> tuple[str, ...]:
    """Names, at most `MAX_NAMED`, the rest as "others". A group without a name is told by whose it is."""
    names = list(dict.fromkeys(_called(key, material, happening) for key in keys))
    return tuple([*names[: MAX_NAMED - 1], "others"] if len(names) > MAX_NAMED else names)


def named(keys: Iterable[str], material: Material) -> str:
    """Names in a row: "A, B and C", or "A, B and others"."""
    names = listed(keys, material)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def _called(key: str, material: Material, happening: Happening | None) -> str:
    """The name as it reads in a sentence; of a nameless group what it belongs to: "ministers of Norway"."""
    name, actor = material.name(key), material.cast.actors.get(key)
    if actor is None or actor.kind != "group" or not name[:1].islower() or happening is None:
        return with_article(name)
    owners = (_owner(m.report, f.mention, material) for m in happening.mentions for f in m.fillers
              if key in material.cast.keys(m.report, f.mention))  # fmt: skip
    owner = next((owner for owner in owners if owner is not None), None)
    return name if owner is None or owner in name else f"{name} of {owner}"


def _owner(report: str, index: int, material: Material) -> str | None:
    """The body or state named right after a group with a linking preposition, in an English report."""
    annotations = material.reports[report]
    if annotations.layout.language != "en":
        return None
    group, words = annotations.mentions[index], load("en").section("words")
    linking, articles = set(words.get("linking") or ()), set(words.get("definite") or ())
    for other, mention in enumerate(annotations.mentions):
        if mention.sentence != group.sentence or mention.kind not in OWNERS or mention.start <= group.end:
            continue
        between = annotations.report.text[group.end : mention.start].split()
        if between and between[0] in linking and set(between[1:]) <= articles:
            keys = material.cast.keys(report, other)
            return with_article(material.name(keys[0])) if len(keys) == 1 else None
    return None


def with_article(name: str) -> str:
    """The name with "the" where English wants it."""
    return f"the {name}" if name in (load("en").section("words").get("with_article") or ()) else name


def _object(happening: Happening, material: Material) -> str | None:
    """What it is about, in the words of an English report; the fullest that are still few."""
    spans = [
        material.reports[m.report].report.text[slice(*m.object_span)]
        for m in happening.mentions
        if m.object_span is not None and material.reports[m.report].layout.language == "en"
    ]
    spans = [" ".join(s.split()) for s in spans if len(s) < LONG]
    return max(spans, key=lambda s: (len(s.split()) <= FEW, len(s), s), default=_thing(happening))


def _matter(happening: Happening, material: Material) -> dict[str, str]:
    """What it is about where an English report says it in few words, by its first word: "matter.over"."""
    for mention in happening.mentions:
        report = material.reports[mention.report]
        if mention.matter is None or report.layout.language != "en":
            continue
        opener, _, rest = " ".join(report.report.text[slice(*mention.matter)].split()).partition(" ")
        if rest and len(rest) < LONG and opener.isalpha():
            return {f"matter.{opener.casefold()}": rest}
    return {}


def _thing(happening: Happening) -> str | None:
    """The English name of what a report in another language speaks of, if the things it may be are listed."""
    things = load_things()
    named = {things.several(things.name(m.object)) for m in happening.mentions if m.object is not None}
    return min((thing for thing in named if thing), default=None)
