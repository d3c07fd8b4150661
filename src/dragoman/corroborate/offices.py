"""Which offices an actor held, and when: now, or when what a sentence tells took place.

A report of today gives offices of today. "Then prime minister X signed in 2013" and "as prime minister, X signed in
2013" give the office of that year; a "former minister" is one no more, and when he was is not known. Nor is a listed
person whose term was over or yet to begin, though a report may write "President X".
"""

from collections.abc import Collection, Iterator, Mapping

from dragoman.corroborate.material import Material
from dragoman.lang.holders import officers
from dragoman.lang.pack import closed_words
from dragoman.lang.tenure import SINGLE
from dragoman.lang.world_files import Term
from dragoman.model.actor import Actor
from dragoman.model.annotation import Annotations, Mention
from dragoman.model.happening import Happening
from dragoman.model.record import Office, Quote

LISTED = "2026"
"""Up to when the lists tell who is in office."""
UNDATED = "9999"
"""Sorts after every date."""
Key = tuple[str, str | None, str | None]
"""Title, country, date as of which it is said."""


def offices_of(material: Material) -> Mapping[str, tuple[Office, ...]]:
    """The offices of each actor, by actor key."""
    dates = _dates(material)
    taken = _taken_as(material)
    return {
        key: _in_order([*_borne(actor, dates, material), *taken.get(key, ())])
        for key, actor in material.cast.actors.items()
        if actor.offices or key in taken
    }


def _in_order(found: Collection[tuple[Key, Quote]]) -> tuple[Office, ...]:
    by_key: dict[Key, list[Quote]] = {}
    for key, quote in found:
        by_key.setdefault(key, []).append(quote)
    ordered = sorted(by_key, key=lambda key: (key[0], key[1] or "", key[2] or UNDATED))
    return tuple(
        Office(title=title, country=country, as_of=as_of, evidence=tuple(dict.fromkeys(by_key[title, country, as_of])))
        for title, country, as_of in ordered
    )


def _dates(material: Material) -> Mapping[tuple[str, int], str]:
    """When each mention acted, of those that act in what a sentence dates."""
    found: dict[tuple[str, int], str] = {}
    for happening in material.happenings:
        for mention in happening.mentions:
            if mention.time is not None and happening.when.edtf is not None:
                for filler in mention.fillers:
                    found.setdefault((mention.report, filler.mention), happening.when.edtf)
    return found


def _borne(actor: Actor, dates: Mapping[tuple[str, int], str], material: Material) -> Iterator[tuple[Key, Quote]]:
    """Offices that stand before or after the name."""
    for (title, country), places in sorted(actor.offices.items(), key=str):
        for report, index in sorted(places):
            annotations = material.reports[report]
            mention = annotations.mentions[index]
            now = material.publications[report].when.edtf
            if contradiction(actor, (title, country), (report, index), material) is not None:
                continue
            past = _past(mention, annotations) or _out_of_office(actor, title, now, material)
            as_of = dates.get((report, index)) if past else now
            yield (title, country or actor.country, as_of), material.quote(report, mention.start, mention.end)


def contradiction(
    actor: Actor, held: tuple[str, str | None], place: tuple[str, int], material: Material
) -> tuple[Term, Term] | None:
    """What the lists say against an office that a report gives a listed person: his own office then, and whose it was.

    Only of offices that one person holds at a time; nothing where a word such as "former" goes with it, where the
    person held it at any time, or where the report is not dated.
    """
    (title, country), (report, index) = held, place
    annotations = material.reports[report]
    now = material.publications[report].when.edtf or _dates(material).get((report, index))
    slug = (actor.head or "").removeprefix("person:")
    own = material.world.terms.get(slug, ())
    known = title in SINGLE and country is not None and own and not any(term.office == title for term in own)
    if not known or now is None or _past(annotations.mentions[index], annotations):
        return None
    then = [term for term in own if term.country == country and term.office in SINGLE and _sure(term, now)]
    holders = (
        term for key in officers().get((country, title), ()) for term in material.world.terms[key.partition(":")[2]]
        if (term.country, term.office) == (country, title) and _sure(term, now)
    )  # fmt: skip
    holder = next(holders, None)
    return (then[0], holder) if then and holder is not None else None


def _sure(term: Term, now: str) -> bool:
    """Whether somebody was in office for sure: who was when the lists were made may have left since."""
    ended = term.until if term.until != ".." else LISTED
    return term.since is not None and ended is not None and now <= ended and _covers(term, now)


def _past(mention: Mention, annotations: Annotations) -> bool:
    """Whether a word such as "former" or "then" goes with the office."""
    tokens = annotations.layout.sentences[mention.sentence].lower
    once = closed_words(annotations.layout.language, "once")
    beside = tokens[max(0, mention.first - 1) : mention.last]
    return any(_is(token, word) for token in beside for word in once)


def _out_of_office(actor: Actor, title: str, now: str | None, material: Material) -> bool:
    """Whether the lists tell that no term of the actor in this office held when the report was written.

    So is a president-elect whom a headline calls president, and one whose terms are over.
    """
    terms = material.world.terms.get((actor.head or "").removeprefix("person:"), ())
    own = [term for term in terms if term.office == title]
    return now is not None and bool(own) and not any(_covers(term, now) for term in own)


def _covers(term: Term, now: str) -> bool:
    """Whether somebody may have been in office; what began or ended in the year or month of the report, may."""
    begun = term.since is None or term.since <= now or term.since.startswith(now)
    over = term.until is not None and term.until[:1].isdigit() and term.until < now and not now.startswith(term.until)
    return begun and not over


def _is(token: str, word: str) -> bool:
    """Whether a token is the word; a word ending in `*` stands for all that begin like it."""
    return token.startswith(word[:-1]) if word.endswith("*") else token == word


def _taken_as(material: Material) -> dict[str, list[tuple[Key, Quote]]]:
    """Offices in which somebody did what a sentence dates: "as prime minister he signed it in 2013"."""
    found: dict[str, list[tuple[Key, Quote]]] = {}
    for happening in material.happenings:
        for mention in happening.mentions:
            if mention.time is None:
                continue
            acting = {k for at in mention.of_role("source") for k in material.cast.keys(mention.report, at)}
            persons = sorted(key for key in acting if key.startswith("person:"))
            offices = _bare_offices(mention.report, mention.sentence, material) if len(persons) == 1 else []
            for office in offices:
                row = _row(persons[0], office, mention.report, happening, material)
                found.setdefault(persons[0], []).append(row)
    return found


def _row(key: str, office: Mention, report: str, happening: Happening, material: Material) -> tuple[Key, Quote]:
    country = office.country or material.cast.actors[key].country
    return (str(office.office), country, happening.when.edtf), material.quote(report, office.start, office.end)


def _bare_offices(report: str, sentence: int, material: Material) -> list[Mention]:
    """Offices without a name that follow "as" in a sentence."""
    annotations = material.reports[report]
    words = closed_words(annotations.layout.language, "as_what")
    tokens = annotations.layout.sentences[sentence].lower
    return [
        m for m in annotations.mentions
        if m.sentence == sentence and m.office and not m.name and m.first > 0 and tokens[m.first - 1] in words
    ]  # fmt: skip
