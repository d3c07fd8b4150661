"""Names in base form: "Ebrahimom Raisijem" is Ebrahim Raisi.

No list of names is needed: the tokens of a name agree in case with one another and with the title before
them, and the same name mostly stands in the nominative somewhere in the report.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dragoman.lang.inflection import Inflection
from dragoman.model.annotation import Mention

ATTESTED, TITLE_CASE, NOMINATIVE, LISTED = 2.0, 1.5, 0.6, 3.0
"""What speaks for a reading: the form occurs elsewhere; the title has this case; nothing need be undone."""


def base_names(mentions: Sequence[Mention], inflection: Inflection) -> list[Mention]:
    """The mentions with their names' tokens in the likeliest base form."""
    if not any(cases for _, _, cases in inflection.endings if "gen" in cases):
        return list(mentions)
    counts = Counter(word.casefold() for m in mentions if m.key is None for word in m.name)
    return [_based(mention, counts, inflection) if mention.name and mention.key is None else mention for mention in mentions]


def _possessive(mention: Mention, counts: Counter[str], inflection: Inflection) -> Mention | None:
    """ "Putinov posjet": a name turned adjective, if the name itself stands elsewhere."""
    if len(mention.name) != 1 or mention.office:
        return None
    owner = next((base for base in inflection.owner(mention.name[0].casefold()) if counts[base]), None)
    if owner is None:
        return None
    return replace(mention, name=(_as_written(mention.name[0], owner),), head="possessive name", cases=frozenset(("gen",)))


def _based(mention: Mention, counts: Counter[str], inflection: Inflection) -> Mention:
    possessive = _possessive(mention, counts, inflection)
    if possessive is not None:
        return possessive
    options = [inflection.bases(word.casefold()) for word in mention.name]
    cases = sorted({case for option in options for _, found in option for case in found} - {"plural", "voc"})
    best: tuple[float, tuple[str, ...], str] | None = None
    for case in cases:
        reading = _reading(mention.name, options, case, counts)
        if reading is None:
            continue
        score = reading[0] + (TITLE_CASE if case in mention.cases else 0) + (NOMINATIVE if case == "nom" else 0)
        if best is None or score > best[0] + 1e-9:
            best = (score, reading[1], case)
    if best is None:
        return mention
    found = frozenset((best[2],)) if not mention.cases else mention.cases & {best[2]} or frozenset((best[2],))
    if best[2] == "nom":
        found = mention.cases or frozenset(("nom",))
    elif best[2] in ("gen", "acc"):
        found = mention.cases or frozenset(("gen", "acc"))
    elif best[2] in ("dat", "loc"):
        found = mention.cases or frozenset(("dat", "loc"))
    return replace(mention, name=best[1], cases=found)


def _reading(
    name: tuple[str, ...], options: Sequence[Sequence[tuple[str, frozenset[str]]]], case: str, counts: Counter[str]
) -> tuple[float, tuple[str, ...]] | None:
    """The name read in one case: its tokens in base form and how often these occur as they are."""
    score, tokens = 0.0, []
    for word, option in zip(name, options, strict=True):
        fitting = [base for base, cases in option if case in cases]
        if case == "nom":
            fitting = [word.casefold()]
        if not fitting:
            return None
        base = max(fitting, key=lambda form: (counts[form] - (form == word.casefold()), len(form) * -1, form))
        score += ATTESTED if base != word.casefold() and counts[base] else 0
        tokens.append(_as_written(word, base))
    return score / len(name), tuple(tokens)


def _as_written(word: str, base: str) -> str:
    """The base form with the capitals of the word as it stands."""
    kept = 0
    while kept < min(len(word), len(base)) and word[kept].casefold() == base[kept]:
        kept += 1
    rest = base[kept:]
    return word[:kept] + (rest.upper() if word.isupper() and len(word) > 1 else rest)
