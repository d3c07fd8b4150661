"""Noun phrases that name or describe an actor: [whose] [modifiers] head [of whom] [name].

The head is a title, a group, a body, a medium or "counterpart" from the pack's `nouns.yml`; what stands
before it gives the state or the owner. Works for any language whose possessors precede or follow the head.
"""

from dataclasses import dataclass, replace

from dragoman.annotate.runs import name_run
from dragoman.annotate.scan import Scan
from dragoman.lang.lexicon import Hit
from dragoman.lang.world import load_world
from dragoman.model.annotation import Kind, Mention

MAX_MODIFIERS = 5
HEAD_KINDS: dict[str, Kind] = {
    "office": "person", "counterpart": "person", "group": "group", "body": "organisation",
    "media": "organisation", "capital": "place", "generic": "group",
}  # fmt: skip
TITLED = frozenset(("office", "counterpart"))
BRIDGES = frozenset(("'s", "'", "’s"))


@dataclass(slots=True)
class Before:
    """What was read before a head: where reading goes on, and whose the head is."""

    at: int
    country: str | None = None
    key: str | None = None  # an organisation or place that owns the head
    pronoun: int | None = None  # token index of a possessive pronoun
    name: tuple[int, int] | None = None  # tokens of a person's name in the genitive
    words: int = 0


def phrase_at(scan: Scan, i: int) -> Mention | None:
    """The described actor whose phrase begins at token `i`, or None."""
    before = _before(scan, i)
    head = _head(scan, before.at)
    if head is None or (before.at > i and before.words == 0):
        return None
    head, end = _last_head(scan, head)
    if head.slot is not None:
        hit = scan.national(head.slot)
        before.country = hit.entry.country if hit else before.country
    if head.entry.kind == "generic" and before.country is None:
        return None
    if end > head.last and before.country is None:
        hit = scan.national(head.last)
        before.country = hit.entry.country if hit else None
    country, end = _after(scan, head, end, before.country)
    mention = _mention(scan, i, end, head, replace_country(before, country))
    if head.entry.kind in TITLED:
        return _named(scan, mention)
    return _described(scan, mention) if head.entry.kind == "group" and not mention.plural else mention


def replace_country(before: Before, country: str | None) -> Before:
    """`before` with the country that the words after the head gave."""
    return replace(before, country=country)


def _before(scan: Scan, i: int) -> Before:
    """Read determiners, possessors and modifiers from token `i` on."""
    before = Before(at=i)
    for _ in range(MAX_MODIFIERS):
        if _head(scan, before.at) is not None and not _national_head(scan, before.at):
            break
        step = _possessor(scan, before) or _modifier(scan, before.at)
        if step == 0:
            break
        before.at += step
        before.words += 1
    return before


def _national_head(scan: Scan, i: int) -> bool:
    """Whether a state begins here whose name also begins a head ("US secretary of state")."""
    return scan.national(i) is not None


def _possessor(scan: Scan, before: Before) -> int:
    """Tokens of a state, organisation, pronoun or name that owns what follows; 0 if there is none."""
    i = before.at
    if scan.word(i) in scan.vocabulary.words.possessives:
        before.pronoun = i
        return 1
    hit = next((h for h in scan.names(i) if scan.strong(h.entry, i) and h.entry.kind != "person"), None)
    if hit is not None:
        if hit.entry.kind in ("place", "state", "adjective", "people", "region"):
            before.country = hit.entry.country or before.country
        before.key = hit.entry.key if hit.entry.kind in ("organisation", "agency", "outlet") else before.key
        return hit.last - i + (scan.word(hit.last) in BRIDGES)
    run = name_run(scan, i)
    if run is not None and scan.word(run) in BRIDGES:
        before.name = (i, run)
        return run + 1 - i
    return 0


def _modifier(scan: Scan, i: int) -> int:
    word = scan.word(i)
    if word in scan.vocabulary.modifiers or ("-" in word and word.replace("-", "").isalpha() and not scan.capital(i)):
        return 1
    if scan.vocabulary.pack.roles == "case" and word in scan.vocabulary.words.clitics:
        return 1
    bases = scan.vocabulary.inflection.bases(word) if word else ()
    return int(any(base in scan.vocabulary.modifiers for base, _ in bases))


def _head(scan: Scan, i: int) -> Hit | None:
    return next((hit for hit in scan.nouns(i)), None) if scan.word(i) else None


def _last_head(scan: Scan, head: Hit) -> tuple[Hit, int]:
    """Follow compounds: "Foreign Ministry spokesman" is a spokesman; where order is free the first head counts."""
    if scan.vocabulary.pack.roles == "case":
        return head, _complement(scan, head.last)
    while (following := _head(scan, head.last)) is not None and head.entry.kind in ("body", "office", "group", "media"):
        head = following
    return head, head.last


def _complement(scan: Scan, at: int) -> int:
    """End of a body in the genitive after a title: "glasnogovornica ruskog Ministarstva vanjskih poslova"."""
    ahead = at + (scan.national(at) is not None)
    body = _head(scan, ahead)
    return body.last if body is not None and body.entry.kind == "body" and "gen" in body.cases else at


def _after(scan: Scan, head: Hit, end: int, country: str | None) -> tuple[str | None, int]:
    """Read "of Iran" or a state in the genitive after the head."""
    at = end
    if scan.vocabulary.pack.roles == "order":
        if scan.word(at) not in ("of", "to", "in") or head.entry.kind == "capital" and scan.word(at) != "of":
            return country, end
        if scan.word(at) != "of" and head.entry.kind not in ("office",):
            return country, end
        at += 1
        at += scan.word(at) in scan.vocabulary.words.determiners
    hit = scan.national(at)
    if hit is None or hit.entry.kind != "state" or country is not None:
        return country, end
    if scan.vocabulary.pack.roles == "case" and "gen" not in hit.cases:
        return country, end
    return hit.entry.country, hit.last


def _mention(scan: Scan, i: int, end: int, head: Hit, before: Before) -> Mention:
    entry, sentence = head.entry, scan.sentence
    start, stop = sentence.offsets(i, end)
    kind = HEAD_KINDS[entry.kind]
    key = None
    if entry.kind == "capital" and before.country:
        key = load_world().capital(before.country)
    return Mention(
        kind=kind, sentence=sentence.index, first=i, last=end, start=start, end=stop, key=key or before.key,
        country=before.country, office=entry.key if entry.kind in TITLED else None,
        head=None if entry.kind in TITLED else entry.key, owner=before.pronoun, cases=_only(head.cases),
        plural="plural" in head.cases, government=before.country if entry.kind == "capital" else None,
    )  # fmt: skip


def _only(cases: frozenset[str]) -> frozenset[str]:
    return cases - {"plural"}


def _described(scan: Scan, mention: Mention) -> Mention:
    """ "Their ally Bashar al-Assad": a person described by a noun in the singular."""
    run = name_run(scan, mention.last)
    if run is None or run - mention.last < 2:
        return mention
    start, end = scan.sentence.offsets(mention.last, run)
    name = tuple(scan.sentence.words[mention.last : run])
    return replace(mention, kind="person", head=None, first=mention.last, last=run, start=start, end=end, name=name, owner=None, country=None)


def _named(scan: Scan, mention: Mention) -> Mention:
    """Add the name that follows a title, perhaps after a comma ("his counterpart, Abbas Araghchi,")."""
    at = mention.last
    if scan.word(at) == "," and scan.capital(at + 1):
        run = name_run(scan, at + 1)
        if run is None or scan.word(run) not in (",", ".", ")", ";") or run - at - 1 < 2:
            return mention
        at += 1
    run = name_run(scan, at)
    if run is None:
        return mention
    start, end = scan.sentence.offsets(mention.first, run)
    return replace(mention, last=run, start=start, end=end, name=tuple(scan.sentence.words[at:run]))
