"""Date lines: lines that are a date, hold one beside a byline, and places of writing that open a paragraph."""

import re
from dataclasses import dataclass

from dragoman.clean.rules import BoilerplateRules, SentenceRules
from dragoman.clean.tokens import UPPER, Tokens, tokenise
from dragoman.clean.units import Unit
from dragoman.model.text import ZoneKind

_NUMERIC = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2}(?:t[\d:.]+z?)?")
_SPACED = re.compile(r"\b\d{1,2} ?\. ?\d{1,2} ?\. ?(?:19|20)\d\d\b")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:h|am|pm)?|\d{1,2}(?:h|am|pm)")
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_OFFSET = re.compile(r"(?:utc|gmt|msk)?[+-]?\d{1,4}")
_DATED = (_DAY, _YEAR, _CLOCK, _NUMERIC, _OFFSET)
_FILL = frozenset(".,:;/|-–—•·()[]+")
_MOST_TOKENS, _MOST_CHARACTERS = 24, 140  # of a date line
_MOST_DATE = 40  # characters of a date that opens a paragraph
_MOST_BESIDE = 8  # words of a byline beside a date
_MOST_PLACE = 3  # words of a place before a date
_PARTING = (",", "،", "-", "–", "—")  # between a place and a date
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 3, 16
_SMALL = 3  # letters of words that names need not capitalise

_AGENCY_MARK = r"[(/\[]\s*(?P<agency>[^()/\[\]\n]{2,40}(?:/[^()/\[\]\n]{2,20})?)\s*[)/\]]"
_CITY = rf"(?P<city>[{UPPER}][\w'’.-]*(?:[ /-]{{1,2}}[{UPPER}\w][\w'’.-]*){{0,4}})"
_REST = r"(?P<rest>(?:,|\s)[^()/\[\]–—\n]{0,40}?)?"
_CREDITED = re.compile(rf"(?:{_CITY}{_REST}\s*)?{_AGENCY_MARK}\s*(?P<dash>\.?\s?(?:--|[–—-])+|:|\.(?=\s))\s*")
_DASHED = re.compile(rf"{_CITY}{_REST}\s*(?P<dash>--+|[–—]|\.-(?=\s)|(?<=\s)-(?=\s))\s*")
_STOPPED = re.compile(rf"{_CITY},\s+(?P<rest>[^()\n]{{4,40}}?)\.\s+(?=[\"“„«]?[{UPPER}])")
_AFTER_DATE = re.compile(rf"(?:\.(?:-|\s?[–—])?|\s?[–—]|\s-)\s+(?=[\"“„«]?[{UPPER}])")
_AGENCY_AFTER = re.compile(rf"(?P<agency>[{UPPER}][^.:,;()\n]{{1,30}})[.:]\s+(?=[\"“„«]?[{UPPER}])")


@dataclass(frozen=True, slots=True)
class Dated:
    """A run of tokens that are a date, with what makes it sure."""

    first: int
    last: int  # exclusive
    exact: bool  # holds a year, a clock time or a label such as "Published"


def date_run(tokens: Tokens, rules: BoilerplateRules) -> Dated | None:
    """The longest run of date tokens that holds a day: "25 February", "February 25, 2025, 17:35 IST"."""
    best: Dated | None = None
    at = 0
    while at < len(tokens.lower):
        last = at
        while last < len(tokens.lower) and _dateish(tokens.lower[last], rules):
            last += 1
        run = _checked(tokens.lower, at, last, rules)
        if run is not None and (best is None or run.last - run.first > best.last - best.first):
            best = run
        at = max(last, at + 1)
    return best


def _dateish(word: str, rules: BoilerplateRules) -> bool:
    return (
        word in _FILL
        or word in rules.months
        or word in rules.weekdays
        or word in rules.date_words
        or word in rules.date_labels
        or any(shape.fullmatch(word) for shape in (*_DATED, rules.date_shapes, rules.date_years))
    )


def _checked(lower: tuple[str, ...], first: int, last: int, rules: BoilerplateRules) -> Dated | None:
    """The run without small words at its ends, if it holds a day or a labelled clock time."""
    while first < last and (lower[first] in _FILL or lower[first] in rules.date_words):
        first += 1
    run = lower[first:last]
    numeric, day, year = (_some(shape, run) for shape in (_NUMERIC, _DAY, _YEAR))
    year = year or _some(rules.date_years, run)
    numeric = numeric or bool(_SPACED.search(" ".join(run))) or _some(rules.date_shapes, run)  # "3. 4. 2025."
    clock = _some(_CLOCK, tuple(word for word in run if ":" in word))
    labelled = not rules.date_labels.isdisjoint(run)
    month = not rules.months.isdisjoint(run)
    if not (numeric or (month and (day or year)) or (labelled and clock)):
        return None
    return Dated(first, last, numeric or labelled or clock or (year and day))


def _some(shape: re.Pattern[str], words: tuple[str, ...]) -> bool:
    return any(shape.fullmatch(word) for word in words)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line with the kind it has, and why."""

    start: int
    end: int
    kind: ZoneKind
    because: str = "a date line"


def date_pieces(text: str, unit: Unit, rules: BoilerplateRules, words: SentenceRules) -> tuple[Piece, ...]:
    """How a short line divides into byline and date line; empty if it is neither."""
    if unit.words > _MOST_TOKENS or len(unit.bare) > _MOST_CHARACTERS:
        return ()
    tokens = tokenise(text, unit.start, unit.end, words.tokens, words.fold, words.cut)
    run = date_run(tokens, rules)
    if run is None:
        return ()
    before = [word for word in tokens.words[: run.first] if word not in _FILL]
    after = [word for word in tokens.words[run.last :] if word not in _FILL]
    if not before and not after:
        return (Piece(unit.start, unit.end, "dateline"),)
    head = text[unit.start : tokens.starts[run.first]]
    if _is_place(before, after, head, run):
        return (Piece(unit.start, unit.end, "dateline"),)
    named = _names(before) or _titled(before, after, head, run)
    if len(before) + len(after) > _MOST_BESIDE or not run.exact or not named:
        return ()
    return _divided(unit, tokens, run, (before, after))


def whole_date(text: str, unit: Unit, rules: BoilerplateRules, words: SentenceRules) -> tuple[Piece, ...]:
    """The line as a date line where it is nothing else, whatever the pack's patterns make of its label."""
    pieces = date_pieces(text, unit, rules, words)
    return pieces if [piece.kind for piece in pieces] == ["dateline"] else ()


def _is_place(before: list[str], after: list[str], head: str, run: Dated) -> bool:
    """Whether a place and a comma or dash stand before the date, nothing after: "Tehran, 25 February"."""
    most = 1 if run.exact else _MOST_PLACE  # "Ada Berg, 3 March 2024" is rather a byline
    parted = head.rstrip().endswith(_PARTING)
    return not after and 0 < len(before) <= most and parted and (_names(before) or _caseless(before))


def _caseless(words: list[str]) -> bool:
    """Whether the words are in a script without capitals, so that nothing but its place tells a name."""
    return all(word[0].isalpha() and word[0].upper() == word[0].lower() for word in words)


def _divided(unit: Unit, tokens: Tokens, run: Dated, rest: tuple[list[str], list[str]]) -> tuple[Piece, ...]:
    before, after = rest
    if not _names(after):
        return ()
    start, end = tokens.starts[run.first], tokens.ends[run.last - 1]
    pieces = [Piece(unit.start, start, "byline")] if before else []
    pieces.append(Piece(start if before else unit.start, end if after else unit.end, "dateline"))
    if after:
        pieces.append(Piece(end, unit.end, "byline"))
    return tuple(pieces)


def _titled(before: list[str], after: list[str], head: str, run: Dated) -> bool:
    """Whether a name stands alone before the date of which only the first word has a capital, or none could have one.

    As in "Der kleine Bote, 3. März 2024", or in a script without capitals.
    """
    short = not after and 0 < len(before) <= _MOST_PLACE and run.exact
    caseless = not any(char.isupper() or char.islower() for char in head)
    return short and (caseless or (len(before) > 1 and before[0][0] in UPPER and head.rstrip().endswith(",")))


def _names(words: list[str]) -> bool:
    """Whether all words could be of a name: capitalised, or a small word between such."""
    return all(word[0] in UPPER or len(word) <= _SMALL or not word[0].isalpha() for word in words)


def place_of_writing(text: str, unit: Unit, rules: BoilerplateRules, words: SentenceRules) -> int | None:
    """Where the text begins after "MOSCOW, December 24. /TASS/.", "DUBAI (Reuters) –" or "Lyon, 23 March 2024."."""
    stop = min(unit.end, unit.start + _MOST_CHARACTERS)
    if (begun := _after_date(text, unit, rules, words)) is not None:
        return begun
    credited = _CREDITED.match(text, unit.start, stop)
    if credited is not None and (
        _is_agency(credited["agency"], rules, words) or _is_dated_name(credited, rules, words)
    ):
        dated = _is_day(credited["rest"] or "", rules, words)
        opens = dated or _shouts(credited["city"]) or credited["dash"].strip() != ":"
        return credited.end() if opens and _fits(credited, unit, rules, words) else None
    stopped = _STOPPED.match(text, unit.start, stop)
    if stopped is not None and _is_full_date(stopped["rest"], rules, words):
        return stopped.end()
    dashed = _DASHED.match(text, unit.start, stop)
    if dashed is None or not _fits(dashed, unit, rules, words) or not _opens(dashed, text, rules, words):
        return None
    agency = _AGENCY_AFTER.match(text, dashed.end(), stop)
    known = agency is not None and _is_agency(agency["agency"], rules, words)
    return agency.end() if agency is not None and known else dashed.end()


def _after_date(text: str, unit: Unit, rules: BoilerplateRules, words: SentenceRules) -> int | None:
    """Where the text begins after a full date with which a paragraph opens: "23 March 2024. The talks ..."."""
    if not text[unit.start].isdigit():
        return None
    for match in _AFTER_DATE.finditer(text, unit.start, min(unit.end, unit.start + _MOST_DATE)):
        if _is_full_date(text[unit.start : match.start()], rules, words):
            return match.end()
    return None


def _is_dated_name(credited: re.Match[str], rules: BoilerplateRules, words: SentenceRules) -> bool:
    """Whether the brackets after a place hold a name: beside a date, or after a place in capitals before a dash."""
    parts = credited["agency"].split()
    if not _names(parts) or parts[0][0] not in UPPER or credited["city"] is None:
        return False
    if _is_day(credited["rest"] or "", rules, words):
        return True
    spelt_out = "".join(part[0] for part in parts).upper() == credited["city"]  # "IMF (International ...)"
    dash = credited["dash"].strip(" .") != "" and credited["dash"].strip() != ":"
    return dash and _shouts(credited["city"]) and len(parts) <= _MOST_PLACE and not spelt_out


def _is_day(rest: str, rules: BoilerplateRules, words: SentenceRules) -> bool:
    """Whether what follows the city is or ends in a date."""
    tokens = tokenise(rest, 0, len(rest), words.tokens, words.fold, words.cut)
    run = date_run(tokens, rules)
    return run is not None and all(word in _FILL for word in tokens.lower[run.last :])


def _is_full_date(rest: str, rules: BoilerplateRules, words: SentenceRules) -> bool:
    """Whether the words are a date with its year and nothing else."""
    tokens = tokenise(rest, 0, len(rest), words.tokens, words.fold, words.cut)
    run = date_run(tokens, rules)
    beside = () if run is None else (*tokens.lower[: run.first], *tokens.lower[run.last :])
    return run is not None and run.exact and all(word in _FILL or word in rules.weekdays for word in beside)


def _opens(dashed: re.Match[str], text: str, rules: BoilerplateRules, words: SentenceRules) -> bool:
    """Whether a dash comes after a date, or after a place in capitals; a mere hyphen only before a capital letter."""
    if _is_day(dashed["rest"] or "", rules, words):
        return True
    bold = dashed["dash"] != "-" or text[dashed.end() : dashed.end() + 2].lstrip("\"“„«'")[:1] in UPPER
    return bold and _shouts(dashed["city"])


def _shouts(city: str | None) -> bool:
    return city is not None and city.upper() == city and len(city) >= _SHORTEST_ACRONYM


def _fits(opening: re.Match[str], unit: Unit, rules: BoilerplateRules, words: SentenceRules) -> bool:
    """Whether text follows, and nothing but a date or country stands after the place."""
    return opening.end() < unit.end and (opening["rest"] is None or _rest_is_date(opening["rest"], rules, words))


def _is_agency(name: str, rules: BoilerplateRules, words: SentenceRules) -> bool:
    """Whether a bracketed name is an agency: known to the pack, or an acronym with or without initials."""
    parts = [words.fold(part.strip()) for part in re.split(r"[/,;-]", name)]
    whole = words.fold(name.strip())
    return (
        whole in rules.agencies
        or parts[0] in rules.agencies
        or (name.isupper() and _SHORTEST_ACRONYM <= len(name) <= _LONGEST_ACRONYM)
    )


def _rest_is_date(rest: str, rules: BoilerplateRules, words: SentenceRules) -> bool:
    """Whether what follows the city is a date, a country or state, both, or nothing."""
    tokens = tokenise(rest, 0, len(rest), words.tokens, words.fold, words.cut)
    others = [word for word, low in zip(tokens.words, tokens.lower, strict=True) if not _dateish(low, rules)]
    return len(others) < _MOST_PLACE and _names(others)


def closing_credit(text: str, unit: Unit, rules: BoilerplateRules, words: SentenceRules) -> int | None:
    """Where "(Reuters)" or "(Hina/abc)" begins at the end of a paragraph; None if none does."""
    match = re.search(r"[(/\[]([^()\[\]\n]{2,40})[)/\]]\.?$", text[max(unit.start, unit.end - 44) : unit.end])
    if match is None or not _is_agency(match.group(1).replace("–", "-"), rules, words):
        return None
    start = max(unit.start, unit.end - 44) + match.start()
    ended = text[unit.start : start].rstrip()
    return start if ended and ended[-1] in '.!?…"”»' else None
