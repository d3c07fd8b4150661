"""Names in base form: "Ebrahimom Raisijem" is Ebrahim Raisi.

No list of names is needed: the tokens of a name agree in case with one another and with the title before
them, and the same name mostly stands in the nominative somewhere in the report.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dragoman.lang.inflection import Inflection
from dragoman.model.annotation import Mention

Options = Sequence[tuple[str, frozenset[str]]]

ATTESTED, TITLE_CASE, NOMINATIVE, LISTED, AGREEING = 2.0, 1.5, 0.6, 3.0, 0.8
"""What speaks for a reading: the form occurs elsewhere; the title has this case; nothing need be undone; the name is
known; all its words have the ending of a man's name in this case ("Norbertu Tameru")."""
MENS = {"dat": ("u",), "ins": ("om", "em")}
"""Endings of men's names that few names in base form have."""
VOWELS, UNUSUAL = frozenset("aeiou"), frozenset("qwxy")
"""Letters that names end in; letters that only the spelling of a foreign name has."""
ALIKE = (frozenset(("gen", "acc")), frozenset(("dat", "loc")))


def base_names(mentions: Sequence[Mention], inflection: Inflection, given: frozenset[str]) -> list[Mention]:
    """The mentions with their names' tokens in the likeliest base form; `given` are folded given names."""
    if not any(cases for _, _, cases in inflection.endings if "gen" in cases):
        return list(mentions)
    counts = Counter(word.casefold() for m in mentions if _unlisted(m) for word in m.name)
    reader = _Reader(counts, inflection, given)
    full = [reader.based(m) if len(m.name) > 1 and _unlisted(m) else m for m in mentions]
    reader.surnames = frozenset(m.name[-1].casefold() for m in full if m.kind in ("person", "name") and len(m.name) > 1)
    return [reader.based(m) if len(m.name) == 1 and _unlisted(m) else m for m in full]


def _unlisted(mention: Mention) -> bool:
    """Whether the name is not yet that of a list; of a titled person the key may be that of a body."""
    return mention.key is None or (mention.office is not None and not mention.key.startswith("person:"))


class _Reader:
    """Reads names in each case that their endings allow."""

    def __init__(self, counts: Counter[str], inflection: Inflection, given: frozenset[str]) -> None:
        self.counts, self.inflection, self.given = counts, inflection, given
        self.surnames: frozenset[str] = frozenset()  # last words of the full names, in base form

    def based(self, mention: Mention) -> Mention:
        """The mention with its name in the base form of the likeliest case."""
        possessive = self._possessive(mention)
        if possessive is not None:
            return possessive
        options = [self.inflection.bases(word.casefold()) for word in mention.name]
        cases = sorted({case for option in options for _, found in option for case in found} - {"plural", "voc"})
        readings = [
            (self._score(mention, reading, case), reading[1], case)
            for case in cases
            if (reading := self._reading(mention.name, options, case))
        ]
        if not readings:
            return mention
        _, name, case = max(
            readings, key=lambda reading: (round(reading[0], 6), -len("".join(reading[1])), -cases.index(reading[2]))
        )
        return replace(mention, name=name, cases=_cases(mention, case))

    def _possessive(self, mention: Mention) -> Mention | None:
        """As in "Putinov posjet": a name turned adjective, if the name itself stands elsewhere."""
        if len(mention.name) != 1 or mention.office:
            return None
        owners = self.inflection.owner(mention.name[0].casefold())
        owner = next((base for base in owners if self.counts[base]), None)
        if owner is None:
            return None
        name = (_as_written(mention.name[0], owner),)
        return replace(mention, name=name, head="possessive name", cases=frozenset(("gen",)))

    def _score(self, mention: Mention, reading: tuple[float, tuple[str, ...]], case: str) -> float:
        score, name = reading
        listed = LISTED if len(name) == 1 and name[0].casefold() in self.surnames else 0
        listed += AGREEING if self._agreeing(mention.name, case) else 0
        return score + listed + (TITLE_CASE if case in mention.cases else 0) + (NOMINATIVE if case == "nom" else 0)

    def _agreeing(self, name: tuple[str, ...], case: str) -> bool:
        """Whether all words of a full name end as men's names in this case do, the first of them no given name."""
        endings = MENS.get(case, ())
        same = len(name) > 1 and any(all(word.casefold().endswith(end) for word in name) for end in endings)
        return same and name[0].casefold() not in self.given

    def _reading(
        self, name: tuple[str, ...], options: Sequence[Options], case: str
    ) -> tuple[float, tuple[str, ...]] | None:
        """The name read in one case: its tokens in base form and how often these occur as they are."""
        score = 0.0
        tokens: list[str] = []
        fitting = [_fitting(word, option, case) for word, option in zip(name, options, strict=True)]
        if any(_kept(word) and not forms for word, forms in zip(name[1:], fitting[1:], strict=True)):
            fitting[0] = [form for form in fitting[0] if form.endswith("a")]  # a woman's surname in a consonant
        for word, forms in zip(name, fitting, strict=True):
            options_ = forms or ([word.casefold()] if tokens and (_kept(word) or _small(word)) else [])
            if not options_:
                return None
            base = max(options_, key=lambda form: self._likely(form, word.casefold()))
            score += ATTESTED if base != word.casefold() and (self.counts[base] or base in self.given) else 0
            tokens.append(_as_written(word, base))
        return score / len(name), tuple(tokens)

    def _likely(self, form: str, word: str) -> tuple[bool, int, bool, bool, int, bool, bool, str]:
        """Known surnames and attested forms first, then given names; men's before women's, long before short ones."""
        given = form in self.given
        size = len(form) if given else -len(form)
        own = not (set(form) - set(word)) & UNUSUAL  # "Tačijem" is of Tači rather than of Tačy
        return (
            form in self.surnames, self.counts[form] - (form == word), given, not form.endswith("a"), size, own,
            form[-1] not in VOWELS, form,
        )  # fmt: skip


def _fitting(word: str, option: Options, case: str) -> list[str]:
    """Base forms of a word that can stand in a case; in the nominative it is its own."""
    return [word.casefold()] if case == "nom" else [base for base, cases in option if case in cases]


def _kept(word: str) -> bool:
    """Whether a surname ends in a consonant, as those that women keep in all cases ("Angele Merkel")."""
    return not _small(word) and word[-1:].casefold() not in VOWELS


def _small(word: str) -> bool:
    """Initials and particles, which have no cases."""
    return word.islower() or len(word.rstrip(".")) == 1


def _cases(mention: Mention, case: str) -> frozenset[str]:
    """Cases that look alike in names are kept together."""
    alike = next((group for group in ALIKE if case in group), frozenset((case,)))
    if case in ("nom", *(c for group in ALIKE for c in group)):
        return mention.cases or alike
    return mention.cases & {case} or frozenset((case,))


def _as_written(word: str, base: str) -> str:
    """The base form with the capitals of the word as it stands."""
    kept = 0
    while kept < min(len(word), len(base)) and word[kept].casefold() == base[kept]:
        kept += 1
    rest = base[kept:]
    return word[:kept] + (rest.upper() if word.isupper() and len(word) > 1 else rest)
