"""Names as they read inside a headline: with their article, several in a row, groups by whose they are."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from dragoman.corroborate.material import Material
from dragoman.corroborate.tenures import acting_as, worked_out
from dragoman.lang.catalogue import ENGLISH, in_cases, located_in, named_with_article, say, written_language
from dragoman.lang.pack import load
from dragoman.model.happening import Happening

MAX_NAMED = 3
OWNERS = frozenset(("organisation", "state", "place"))


def listed(keys: Iterable[str], material: Material, happening: Happening | None = None) -> tuple[str, ...]:
    """Names, at most `MAX_NAMED`, the rest as "others". A group without a name is told by whose it is."""
    names = list(dict.fromkeys(_called(key, material, happening) for key in keys))
    return tuple([*names[: MAX_NAMED - 1], say("others")] if len(names) > MAX_NAMED else names)


def place_slots(key: str, material: Material) -> dict[str, str]:
    """The place with its article, and as what happens there has it ("place.loc") where the language knows that."""
    name = material.name(key)
    return {"place": with_article(name), "place.loc": located_in(key.partition(":")[0], name)}


def case_slots(sides: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """By "target.acc" and so on, the names of a side in a case, where the language has that form of each of them."""
    found: dict[str, tuple[str, ...]] = {}
    for side, names in sides.items():
        forms = [in_cases(name) for name in names]
        cases = [case for case in forms[0] if all(case in form for form in forms)] if forms else []
        found |= {f"{side}.{case}": tuple(form[case] for form in forms) for case in cases}
    return found


def nameless(key: str, material: Material) -> bool:
    """Whether it is a group known by a common noun alone ("rebels", "people")."""
    actor = material.cast.actors.get(key)
    return actor is not None and actor.kind == "group" and actor.country is None and actor.name[:1].islower()


def with_article(name: str) -> str:
    """The name with "the" where English wants it: by the list of such names, or for the noun that it ends in.

    Another language has a list of names that take an article, and nothing else.
    """
    if written_language() != ENGLISH:
        return named_with_article(name)
    listed_names, heads = _articled()
    if name in listed_names:
        return f"the {name}"
    words = name.partition(" of ")[0].split()
    several = len(name.split()) > 1 and not name.startswith("the ")
    return (
        f"the {name}"
        if several and words and words[-1].casefold() in heads and "’s" not in name and "'s" not in name
        else name
    )


@lru_cache(maxsize=1)
def _articled() -> tuple[frozenset[str], frozenset[str]]:
    words = load("en").section("words")
    return frozenset(words.get("with_article") or ()), frozenset(words.get("article_heads") or ())


def _called(key: str, material: Material, happening: Happening | None) -> str:
    """The name as it reads in a sentence; of a nameless group what it belongs to: "ministers of Norway"."""
    name, actor = material.name(key), material.cast.actors.get(key)
    if happening is not None and worked_out(key, happening, material) is not None:
        return _office_told(key, happening, material)  # no report of it names him
    english = written_language() == ENGLISH
    if actor is None or actor.kind != "group" or not name[:1].islower() or happening is None or not english:
        return name if actor is not None and actor.kind == "person" else with_article(name)
    owners = (_owner(m.report, f.mention, material) for m in happening.mentions for f in m.fillers
              if key in material.cast.keys(m.report, f.mention))  # fmt: skip
    owner = next((owner for owner in owners if owner is not None), None)
    return name if owner is None or owner in name else f"{name} of {owner}"


def _office_told(key: str, happening: Happening, material: Material) -> str:
    """The office by which the happening's reports tell somebody: as they do, in another language as it is called."""
    tenure = material.cast.tenures[key]
    if written_language() != ENGLISH:
        return material.name(f"office:{tenure.country}:{tenure.office}")
    return material.cast.told_as[acting_as(key, happening, material)[0]]


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
