"""Names in base form: "Ebrahimom Raisijem" is Ebrahim Raisi.

No list of names is needed: the tokens of a name agree in case with one another and with the title before
them, and the same name mostly stands in the nominative somewhere in the report.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from dragoman.lang.holders import called_by, holders, sex_of, spellings
from dragoman.lang.vocabulary import Vocabulary
from dragoman.model.annotation import Mention

Options = Sequence[tuple[str, frozenset[str]]]

ATTESTED, TITLE_CASE, NOMINATIVE, LISTED, AGREEING, DISAGREEING = 2.0, 1.5, 0.6, 3.0, 0.8, 2.0
"""What speaks for a reading: the form occurs elsewhere; the title has this case; nothing need be undone; the name is
known; all its words have the ending of a man's name in this case ("Norbertu Tameru"). Against it: the words of a body's
name do not agree."""
ENDED = re.compile(r"^([^\W\d_]{2,})[-–]([^\W\d_]{1,4})$")
"""A word and an ending, set off by a mark: "HDZ-a"."""
ALIKE = (frozenset(("gen", "acc")), frozenset(("dat", "loc")))


def base_names(mentions: Sequence[Mention], vocabulary: Vocabulary) -> list[Mention]:
    """The mentions with their names' tokens in the likeliest base form."""
    undeclined = vocabulary.pack.final == "endings"  # endings of names stand behind an apostrophe
    if undeclined or not any(cases for _, _, cases in vocabulary.inflection.endings if "gen" in cases):
        return list(mentions)
    mentions = [_without_endings(m) if _unlisted(m) else m for m in mentions]
    counts = Counter(word.casefold() for m in mentions if _unlisted(m) for word in m.name)
    reader = _Reader(counts, vocabulary)
    full = [reader.based(m) if len(m.name) > 1 and _unlisted(m) else m for m in mentions]
    named = [m for m in full if m.kind in ("person", "name") and len(m.name) > 1]
    reader.surnames = frozenset(word for m in named for word in _surnames(m))
    reader.women = frozenset(word for m in named if sex_of(m.name, m.key) == "f" for word in _surnames(m))
    return [reader.based(m) if _unlisted(m) and reader.surname_alone(m) else m for m in full]


def _surnames(mention: Mention) -> frozenset[str]:
    """The last word of a full name, of somebody listed also as other languages write it."""
    return frozenset((mention.name[-1].casefold(), *(name[-1] for name in spellings(mention.key or ""))))


def _unlisted(mention: Mention) -> bool:
    """Whether the name is not yet that of a list; of a titled person the key may be that of a body."""
    return mention.key is None or (mention.office is not None and not mention.key.startswith("person:"))


def _without_endings(mention: Mention) -> Mention:
    """The mention, of words in capitals with an ending set off by a mark the capitals alone: "HDZ-a" is "HDZ"."""
    return replace(mention, name=tuple(_without_ending(word) for word in mention.name))


def _without_ending(word: str) -> str:
    parts = ENDED.match(word)
    return parts[1] if parts is not None and parts[1].isupper() and parts[2].islower() else word


class _Reader:
    """Reads names in each case that their endings allow."""

    def __init__(self, counts: Counter[str], vocabulary: Vocabulary) -> None:
        self.counts, self.inflection, self.given = counts, vocabulary.inflection, vocabulary.given
        self.bodies, self.genders = vocabulary.organisation_nouns, vocabulary.gender_endings
        self.agreement, self.particles = vocabulary.agreement, vocabulary.particles
        self.forms, self.latin_apart = vocabulary.name_forms, "Latn" not in vocabulary.pack.scripts
        self.masculine = tuple(old for _, old, _ in vocabulary.gender_endings)
        self.surnames: frozenset[str] = frozenset()  # last words of the full names, in base form
        self.women: frozenset[str] = frozenset()  # those of women

    def surname_alone(self, mention: Mention) -> bool:
        """Whether a name is one word, or one with particles before it: "Fon der Lajen"."""
        return bool(mention.name) and all(word.casefold() in self.particles for word in mention.name[:-1])

    def based(self, mention: Mention) -> Mention:
        """The mention with its name in the base form of the likeliest case."""
        possessive = self._possessive(mention)
        if possessive is not None:
            return possessive
        if self.latin_apart and all(word.isascii() for word in mention.name):
            return mention  # "Reuters" has no endings in a language of other letters
        head, tail = self._parts(mention)
        options: list[Options] = [self.inflection.bases(word.casefold()) for word in head]
        if mention.kind == "organisation":
            options[-1] = self._body(options[-1]) or options[-1]
            options[:-1] = [self._before_body(option, options[-1]) for option in options[:-1]]
        elif len(head) > 1:
            options[0] = _of_one(head[0], options[0])
        cases = sorted({case for option in options for _, found in option for case in found} - {"plural"})
        cases = [case for case in cases if case != "voc" or case in mention.cases]
        readings = [
            (self._score(mention, reading, case), reading[1], case)
            for case in cases
            if (reading := self._reading(head, options, case))
        ]
        if not readings:
            return mention
        _, name, case = max(
            readings, key=lambda reading: (round(reading[0], 6), -len("".join(reading[1])), -cases.index(reading[2]))
        )
        name = self._agreed(name) if mention.kind == "organisation" else name
        return replace(mention, name=name + tail, cases=_cases(mention, case))

    def _parts(self, mention: Mention) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words of a name that have cases, and those behind the word for a body, which stay: "za znanost"."""
        words = mention.name
        if mention.kind == "organisation":
            for at, word in enumerate(words, 1):
                if self._body(self.inflection.bases(word.casefold())):
                    return words[:at], words[at:]
        return words, ()

    def _disagreeing(self, name: tuple[str, ...]) -> bool:
        """Whether an adjective before a word for a body is not of its gender: "Hrvatske zaklada"."""
        ends = [word[-1].casefold() for word in name]
        body = name[-1].casefold() in self.bodies
        return body and any(ends[-1] not in self.agreement.get(end, ends[-1]) for end in ends[:-1])

    def _body(self, option: Options) -> Options:
        """Those base forms of a word that are words for bodies."""
        return tuple((base, cases) for base, cases in option if base in self.bodies)

    def _before_body(self, option: Options, noun: Options) -> Options:
        """Those base forms that can be an adjective before the noun, if any can: "državni", but not "državan"."""
        ends = {base[-1] for base, _ in noun}
        fits = [o for o in option if ends & set(self.agreement.get(o[0][-1], "")) or o[0].endswith(self.masculine)]
        return fits or option

    def _agreed(self, name: tuple[str, ...]) -> tuple[str, ...]:
        """The adjectives before a word for a body in the gender of that word: "Međunarodna mreža"."""
        if len(name) == 1 or name[-1].casefold() not in self.bodies:
            return name
        endings = [(old, new) for noun, old, new in self.genders if name[-1].casefold().endswith(noun)]
        return (*(_exchanged(word, endings) for word in name[:-1]), name[-1])

    def _possessive(self, mention: Mention) -> Mention | None:
        """As in "Putinov posjet": a name turned adjective, if the name itself stands elsewhere."""
        if mention.office or not mention.name:
            return None
        owners = self.inflection.owner(mention.name[-1].casefold())
        if len(mention.name) > 1:  # "Fon der Lajenova"
            owner = next((base for base in owners if base in self.women), None) if self.surname_alone(mention) else None
            return self._of_woman(mention, owner) if owner is not None else None
        owner = next((base for base in owners if self.counts[base] or base in self.surnames or called_by(base)), None)
        if owner is None:
            return None
        if owner in self.women:
            return self._of_woman(mention, owner)
        name = (_as_written(mention.name[0], owner),)
        return replace(mention, name=name, head="possessive name", cases=frozenset(("gen",)))

    def _of_woman(self, mention: Mention, owner: str) -> Mention:
        """As in "Brnabićeva je rekla": a woman's surname with the ending that tells so, declined as an adjective."""
        word = mention.name[-1].casefold()
        cases = {
            c
            for base, found in self.inflection.bases(word)
            if base != word and base[-1] in self.forms.vowels
            for c in found
        }
        return replace(
            mention, name=(*mention.name[:-1], _as_written(mention.name[-1], owner)),
            cases=frozenset(("nom",)) if word.endswith(self.forms.feminine) else frozenset(cases - {"plural", "voc"}),
        )  # fmt: skip

    def _score(self, mention: Mention, reading: tuple[float, tuple[str, ...]], case: str) -> float:
        score, name = reading
        alone = name[0].casefold() if len(name) == 1 else ""
        listed = LISTED if alone in self.surnames or called_by(alone) else 0
        listed += AGREEING if self._agreeing(mention.name, case) else 0
        listed -= DISAGREEING if mention.kind == "organisation" and self._disagreeing(self._agreed(name)) else 0
        return score + listed + (TITLE_CASE if case in mention.cases else 0) + (NOMINATIVE if case == "nom" else 0)

    def _agreeing(self, name: tuple[str, ...], case: str) -> bool:
        """Whether all words of a full name end as men's names in this case do, the first of them no given name."""
        endings = self.forms.mens.get(case, ())
        same = len(name) > 1 and any(all(word.casefold().endswith(end) for word in name) for end in endings)
        return same and name[0].casefold() not in self.given

    def _reading(
        self, name: tuple[str, ...], options: Sequence[Options], case: str
    ) -> tuple[float, tuple[str, ...]] | None:
        """The name read in one case: its tokens in base form and how often these occur as they are."""
        tokens: list[str] = []
        bases: list[str] = []
        fitting = self._fitting(name, options, case)
        for at, (word, forms) in enumerate(zip(name, fitting, strict=True)):
            possible = forms or ([word.casefold()] if tokens and (self._kept(word) or _small(word)) else [])
            if not possible:
                return None
            known = frozenset(form for form in possible if self._known(form, fitting[0] if tokens else ()))
            alike = known or (_of_the_same_cases(options[at], _cases_of(options[0], bases[0])) if bases else known)
            bases.append(max(possible, key=lambda form: self._likely(form, word.casefold(), alike)))
            tokens.append(_as_written(word, bases[-1]))
        attested = sum(self._attested(word.casefold(), base) for word, base in zip(name, bases, strict=True))
        return ATTESTED * attested / len(name), tuple(tokens)

    def _fitting(self, name: tuple[str, ...], options: Sequence[Options], case: str) -> list[list[str]]:
        """For each word the base forms that it may be this case of."""
        fitting = [_fitting(word, option, case) for word, option in zip(name, options, strict=True)]
        if case == "acc" and len(name) > 1:  # a man's name in a consonant does not stay as it is: "Danijela Damjanović"
            fitting = [
                [f for f in forms if f != word.casefold() or not self._kept(word)]
                for word, forms in zip(name, fitting, strict=True)
            ]
        if any(self._kept(word) and not forms for word, forms in zip(name[1:], fitting[1:], strict=True)):
            # a woman's surname in a consonant: her first name tells
            fitting[0] = [form for form in fitting[0] if form.endswith(self.forms.feminine)]
        return fitting

    def _attested(self, word: str, base: str) -> bool:
        """Whether a base form occurs elsewhere as it is, or is a given name or a word for a body."""
        return base in self.bodies or (base != word and bool(self.counts[base] or base in self.given))

    def _kept(self, word: str) -> bool:
        """Whether a surname ends in a consonant, as those that women keep in all cases ("Angele Merkel")."""
        return not _small(word) and word[-1:].casefold() not in self.forms.vowels

    def _known(self, form: str, first: Sequence[str]) -> bool:
        """Whether a word is a known surname: behind a first name, that of somebody listed who has this first name."""
        if form in self.surnames or form in self.bodies:
            return True
        if not first or not called_by(form):
            return not first and called_by(form)
        return any(holder.name[0].casefold() in first for holder in holders().get(form, ()))

    def _likely(
        self, form: str, word: str, known: frozenset[str]
    ) -> tuple[bool, int, bool, bool, int, bool, bool, str]:
        """Known surnames and attested forms first, then given names; men's before women's, long before short ones."""
        given = form in self.given
        size = len(form) if given else -len(form)
        own = not (set(form) - set(word)) & self.forms.foreign  # "Tačijem" is of Tači rather than of Tačy
        return (
            form in known,
            self.counts[form] - (form == word), given, not form.endswith(self.forms.feminine), size, own,
            form[-1] not in self.forms.vowels, form,
        )  # fmt: skip


def _of_one(word: str, option: Options) -> Options:
    """The base forms of a first name but those of several who bear it: "Александр" is not "of the Александры"."""
    return tuple((base, cases) for base, cases in option if "plural" not in cases or len(base) <= len(word))


def _cases_of(option: Options, form: str) -> frozenset[str]:
    """The cases that a word may be in as a form of this base, the number left out."""
    return frozenset(case for base, cases in option if base == form for case in cases) - {"plural"}


def _of_the_same_cases(option: Options, cases: Collection[str]) -> frozenset[str]:
    """The bases whose word may be in every case that the first name may be in: "Jiřího Dudy" is of Duda, not of Dud."""
    return frozenset(base for base, own in option if len(cases) > 1 and own.issuperset(cases))


def _fitting(word: str, option: Options, case: str) -> list[str]:
    """Base forms of a word that can stand in a case; in the nominative it is its own."""
    return [word.casefold()] if case == "nom" else [base for base, cases in option if case in cases]


def _exchanged(word: str, endings: Sequence[tuple[str, str]]) -> str:
    """The word with the first of the endings that it has exchanged."""
    pair = next((pair for pair in endings if word.endswith(pair[0])), ("", ""))
    return word.removesuffix(pair[0]) + pair[1]


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
