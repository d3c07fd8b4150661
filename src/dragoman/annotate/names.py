"""Mentions of actors and places in a report: read phrase by phrase, then put in base form and linked.

Two passes: names are learnt in running text first, so that headlines in title case or capitals, where a
capital letter proves nothing, are read with what the body taught.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.annotate.baseform import base_names
from dragoman.annotate.behind import with_title
from dragoman.annotate.capitals import acronym
from dragoman.annotate.caseless import ordinary
from dragoman.annotate.complement import listed
from dragoman.annotate.kinds import settle
from dragoman.annotate.listed import known_person
from dragoman.annotate.phrases import phrase_at
from dragoman.annotate.proposals import joined, proposals
from dragoman.annotate.reference import link
from dragoman.annotate.runs import body_run, name_run, place_run
from dragoman.annotate.scan import Scan
from dragoman.annotate.titled import titled_run
from dragoman.annotate.unmarked import without_endings
from dragoman.annotate.whereabouts import placed_towns
from dragoman.lang.holders import holders
from dragoman.lang.lexicon import Entry, Hit
from dragoman.lang.vocabulary import Vocabulary
from dragoman.lang.world import load_world
from dragoman.model.annotation import Kind, Mention
from dragoman.model.dates import TimeExpr
from dragoman.model.text import Layout

ENTRY_KINDS: dict[str, Kind] = {
    "state": "state", "adjective": "state", "people": "group", "place": "place", "region": "place",
    "organisation": "organisation", "instrument": "name", "agency": "agency", "outlet": "outlet", "person": "person",
}  # fmt: skip
HANDLES = frozenset(("@", "#"))
SMALL = 2
"""Letters of the words of a name that are too short to be learnt ("al", "de")."""
LEARNT_ZONES = frozenset(("body", "caption", "byline", "credit"))


def find_mentions(layout: Layout, times: Sequence[TimeExpr], vocabulary: Vocabulary) -> tuple[Mention, ...]:
    """All mentions of a report in text order, names in base form, pronouns and short forms linked."""
    timed: dict[int, frozenset[int]] = {}
    for expr in times:
        timed[expr.sentence] = timed.get(expr.sentence, frozenset()) | frozenset(range(expr.first, expr.last))
    small = _small_words(layout)
    scans = [Scan(s, vocabulary, frozenset(), timed.get(s.index, frozenset()), small) for s in layout.sentences]
    learnt = _learn(scans, vocabulary)
    for scan in scans:
        scan.known = learnt
    votes = proposals(layout, vocabulary)
    found = joined([mention for scan in scans for mention in _mentions(scan)], votes, layout.sentences)
    found = [m for m in found if not _handle(m, layout)]
    based = without_endings(base_names(found, vocabulary), layout.sentences, vocabulary)
    by_index = {scan.sentence.index: scan for scan in scans}
    based = [listed(by_index[m.sentence], m) for m in based]
    based = [_no_body(m, vocabulary) for m in based]
    settled = settle(based, layout.sentences, vocabulary, load_world(), votes)
    settled = placed_towns(settled, {s.index: s for s in layout.sentences}, load_world())
    return link(
        settled, layout.sentences, vocabulary.words, vocabulary.organisation_nouns,
        bare_titles=vocabulary.pack.final == "marks",
    )  # fmt: skip


def _handle(mention: Mention, layout: Layout) -> bool:
    """Whether it is the name of an account or a subject: "@tarnfire", "#TarnValley"."""
    sentence = layout.sentences[mention.sentence]
    return mention.first > 0 and sentence.words[mention.first - 1] in HANDLES and not mention.key


def _no_body(mention: Mention, vocabulary: Vocabulary) -> Mention:
    """An abbreviation that the pack knows names no actor, whoever proposed it: "EDT"."""
    alone = mention.kind in ("name", "organisation") and len(mention.name) == 1 and not mention.key and not mention.head
    known = alone and mention.name[0].casefold().rstrip(".") in vocabulary.abbreviations
    return replace(mention, kind="name", head="thing") if known else mention


def _small_words(layout: Layout) -> frozenset[str]:
    """The words that the report writes small somewhere: beside them a capital alone makes no name."""
    return frozenset(w for s in layout.sentences for w in s.words if len(w) > SMALL and w.islower())


def _learn(scans: Iterable[Scan], vocabulary: Vocabulary) -> frozenset[str]:
    """Folded tokens of the names in running text, as written and in base form."""
    found = [(scan, m) for scan in scans if scan.sentence.zone in LEARNT_ZONES for m in _mentions(scan)]
    named = [(scan, m) for scan, m in found if m.name and m.kind in ("person", "name", "organisation")]
    based = base_names([m for _, m in named], vocabulary)
    written = {
        low for scan, m in named for low, word in _written(scan, m) if len(low) > SMALL or _short_name(m, low, word)
    }
    if not vocabulary.pack.capitals:
        return frozenset(word for word in written if not ordinary(word, vocabulary))
    return frozenset(written | {word.casefold() for m in based for word in m.name if len(word) > SMALL})


def _written(scan: Scan, mention: Mention) -> Iterable[tuple[str, str]]:
    """The tokens of a mention's name, folded and as the report writes them."""
    first = max(mention.first, mention.last - len(mention.name))
    return zip(scan.lower[first : mention.last], scan.sentence.words[first : mention.last], strict=True)


def _short_name(mention: Mention, folded: str, word: str) -> bool:
    """Whether a word of two letters is learnt all the same: in the full name of a titled person ("Xi")."""
    return len(folded) == SMALL and word.istitle() and bool(mention.office) and len(mention.name) > 1


def _mentions(scan: Scan) -> Iterator[Mention]:
    """The mentions of a sentence, their names in the letters that the pack is written in."""
    for mention in _as_written(scan):
        yield _in_pack_letters(scan, mention) if mention.name and mention.key is None else mention


def _in_pack_letters(scan: Scan, mention: Mention) -> Mention:
    """The mention with its name as the folded tokens have it, so that endings can be undone in any script."""
    first = mention.last - len(mention.name)
    folded = scan.lower[first : mention.last]
    if scan.vocabulary.pack.final == "endings" or not scan.vocabulary.pack.capitals:
        return mention  # its endings stand apart from the name, or there is no other script
    if all(word.casefold() == low for word, low in zip(mention.name, folded, strict=False)):
        return mention
    if scan.sentence.words[first : mention.last] != mention.name:
        return mention
    pairs = zip(mention.name, folded, strict=True)
    return replace(mention, name=tuple(low.capitalize() if word[:1].isupper() else low for word, low in pairs))


def _as_written(scan: Scan) -> Iterator[Mention]:
    i = 0
    while i < scan.size:
        mention = _mention_at(scan, i)
        if mention is None:
            i += 1
            continue
        yield mention
        i = mention.last
        for further in _further_names(scan, mention) if mention.name and mention.office else ():
            yield further
            i = further.last


def _mention_at(scan: Scan, i: int) -> Mention | None:
    word = scan.lower[i]
    opens = word[:1].isalnum() or word in scan.vocabulary.words.enclitics
    if not opens or (not scan.capital(i) and scan.vocabulary.idle(word)):
        return None
    return scan.once(i, _read_at)


def _read_at(scan: Scan, i: int) -> Mention | None:
    body = _body_at(scan, i)
    found = _sides_at(scan, i) or phrase_at(scan, i) or titled_run(scan, i) or _listed_at(scan, i)
    found = _longer_body(scan, i, found) or found
    if found is None or (body is not None and found.last < body.last and not found.office and not _listed_place(found)):
        found = body or found or _run_at(scan, i)
    return with_title(scan, found) if found is not None else _pronoun_at(scan, i)


CASELESS_BODIES = ("organisation", "state", "agency", "outlet")
"""Kinds of listed names that begin with a word for a group, where no capital tells a name: "رژیم صهیونیستی"."""


def _longer_body(scan: Scan, i: int, found: Mention | None) -> Mention | None:
    """As in "Snage za brzu podršku": a listed body whose name begins with a word for a group."""
    pack = scan.vocabulary.pack
    free = pack.adjectives_after or pack.adjectives_both  # "la Cour pénale internationale", "les rebelles houthis"
    if found is None or not (found.kind == "group" or (free and found.kind == "organisation")) or found.name:
        return None
    kinds = ("organisation",) if scan.vocabulary.pack.capitals else CASELESS_BODIES
    hits = (h for h in scan.names(i) if h.entry.kind in kinds and h.last > found.last)
    hit = next((h for h in hits if (free or scan.capital(i)) and scan.strong(h.entry, i)), None)
    return _entry_mention(scan, i, hit) if hit is not None else None


def _listed_place(mention: Mention) -> bool:
    """As in "the Oval Office of the White House": a listed place named with a word for a body."""
    return mention.kind == "place" and mention.key is not None and mention.last - mention.first > 1


def _further_names(scan: Scan, mention: Mention) -> Iterable[Mention]:
    """As in "Deputy Prime Ministers A B and C D": the title holds for both."""
    at = mention.last
    if mention.plural and scan.word(at) in scan.vocabulary.words.conjunctions:
        run = name_run(scan, at + 1)
        if run is not None:
            yield _titled(scan, mention, at + 1, run)


def _titled(scan: Scan, like: Mention, first: int, last: int) -> Mention:
    start, end = scan.sentence.offsets(first, last)
    return Mention(
        kind="person", sentence=like.sentence, first=first, last=last, start=start, end=end,
        name=tuple(scan.sentence.words[first:last]), country=like.country, office=like.office, cases=like.cases,
    )  # fmt: skip


def _sides_at(scan: Scan, i: int) -> Mention | None:
    """As in "The two countries": stands for the parties spoken of."""
    for side in scan.vocabulary.words.sides.get(scan.lower[i], ()):
        if scan.lower[i : i + len(side)] == side and not _named_next(scan, i + len(side)):
            return _plain(scan, i, i + len(side), "pronoun", head="sides")
    return None


def _named_next(scan: Scan, i: int) -> bool:
    return scan.capital(i) or scan.word(i) in scan.vocabulary.words.naming


def _pronoun_at(scan: Scan, i: int) -> Mention | None:
    words = scan.vocabulary.words
    word = scan.word(i)
    if word in words.pronouns:
        return _plain(scan, i, i + 1, "pronoun", head=words.pronouns[word])
    if word in words.possessives:
        return _plain(scan, i, i + 1, "pronoun", head=f"possessive {words.possessives[word]}")
    return None


def _listed_at(scan: Scan, i: int) -> Mention | None:
    """A name from the lists of the world, unless a longer run of capitals says it is another one."""
    hits = (
        h for h in scan.names(i) if h.entry.kind in ENTRY_KINDS and scan.strong(h.entry, i) and not scan.oblique(h, i)
    )
    hit = next(hits, None)
    if hit is None:
        return _entitled(scan, i)
    run = name_run(scan, i)
    if hit.entry.kind == "place" and hit.changed > 1 and _surname(scan, i, hit):
        return None
    longer = run is not None and run > hit.last and hit.entry.kind in ("place", "outlet", "organisation", "person")
    if longer and not _person_follows(scan, i, hit) and not _listed_person_follows(scan, i, hit):
        return None
    return _entry_mention(scan, i, hit)


def _entitled(scan: Scan, i: int) -> Mention | None:
    """As in "Republika Makedonija", "Gradu Zagrebu": a land or town with the word for one before it."""
    bases = scan.vocabulary.inflection.bases(scan.word(i)) if scan.capital(i) else ()
    if not any(base in scan.vocabulary.land_titles for base, _ in bases) or not scan.capital(i + 1):
        return None
    hit = next((h for h in scan.names(i + 1) if h.entry.kind in ("state", "place")), None)
    found = _entry_mention(scan, i + 1, hit) if hit is not None and scan.strong(hit.entry, i + 1) else None
    return replace(found, first=i, start=scan.sentence.starts[i]) if found is not None else None


def _surname(scan: Scan, i: int, hit: Hit) -> bool:
    """Whether a form that is far from a town's name is near the surname of somebody listed: "s Putinom"."""
    bases = scan.vocabulary.inflection.bases(scan.word(i))
    return hit.last == i + 1 and any(base in holders() and scan.word(i).startswith(base) for base, _ in bases)


def _person_follows(scan: Scan, i: int, hit: Hit) -> bool:
    """As in "pri Vijeću Europe Ana Anić": a body of several words, then somebody with a given name."""
    free, several = scan.vocabulary.pack.by_case, hit.last > i + 1
    return free and several and hit.entry.kind == "organisation" and scan.given(hit.last) and scan.capital(hit.last + 1)


def _listed_person_follows(scan: Scan, i: int, hit: Hit) -> bool:
    """As in "na samitu NATO Erdoan", "u Parizu Putin": an abbreviation or declined town before a listed person."""
    apart = acronym(scan, i) or (hit.entry.kind == "place" and hit.changed > 0)
    if not scan.vocabulary.pack.by_case or not apart:
        return False
    people = (h for h in scan.names(hit.last) if h.entry.kind == "person")
    return any(scan.strong(h.entry, hit.last) and name_run(scan, i) == h.last for h in people)


def _own_name(entry: Entry) -> tuple[str, ...]:
    """The full name of a listed person, in base form."""
    return tuple(load_world().name(entry.key).split()) if entry.kind == "person" else ()


def _entry_mention(scan: Scan, i: int, hit: Hit) -> Mention:
    entry = hit.entry
    start, end = scan.sentence.offsets(i, hit.last)
    pack = scan.vocabulary.pack
    caseless = entry.kind == "person" and not pack.capitals and not pack.unspaced  # whose surname may stand alone
    words = scan.sentence.words[i : hit.last] if entry.kind == "organisation" or caseless else ()
    key, country = (None, None) if _by_descent(scan, i, entry) else (entry.key, entry.country)
    return Mention(
        kind=ENTRY_KINDS[entry.kind], sentence=scan.sentence.index, first=i, last=hit.last, start=start, end=end,
        name=tuple(words) if caseless else _own_name(entry) or tuple(words), key=key, country=country,
        government=entry.government, head=entry.kind if entry.kind in ("adjective", "people") else None,
        cases=hit.cases - {"plural"}, plural=entry.kind == "people",
    )  # fmt: skip


def _by_descent(scan: Scan, i: int, entry: Entry) -> bool:
    """Whether a people is told of by its descent, and is not that of the state: "ethnic Albanians"."""
    descent = scan.vocabulary.pack.section("words").get("descent") or ()
    return entry.kind == "people" and scan.word(i - 1) in descent


def _body_at(scan: Scan, i: int) -> Mention | None:
    """A body with small words in its name, unless it is a described one or a listed name reaches as far."""
    end = body_run(scan, i)
    if end is None:
        return _place_at(scan, i)
    found = _plain(scan, i, end, "organisation", name=tuple(scan.sentence.words[i:end]))
    state = next((h.entry.country for k in range(i + 1, end) if (h := scan.national(k)) and h.last == end), None)
    return replace(found, country=state)


def _place_at(scan: Scan, i: int) -> Mention | None:
    end = place_run(scan, i)
    return _plain(scan, i, end, "place", name=tuple(scan.sentence.words[i:end])) if end is not None else None


def _run_at(scan: Scan, i: int) -> Mention | None:
    run = name_run(scan, i)
    if run is None:
        return None
    first = i
    while first < run - 1 and scan.word(first) in scan.vocabulary.person_nouns:
        first += 1
    if _no_name(scan, first, run, titled=first > i):
        return None
    kind: Kind = "person" if first > i or first in scan.sentence.names else "name"
    found = _plain(scan, i, run, kind, name=tuple(scan.sentence.words[first:run]))
    found = known_person(scan, found, first) if first > i else found
    return replace(found, cases=scan.vocabulary.governed.get(scan.word(i - 1), found.cases))


def _no_name(scan: Scan, first: int, last: int, *, titled: bool) -> bool:
    """Whether the run is an address ("Mr President") or holds words of the language alone ("Republican")."""
    if titled:
        return last == first + 1 and any(hit.entry.kind == "office" for hit in scan.nouns(first))
    return all(scan.word(k) in scan.vocabulary.plain_words for k in range(first, last))


def _plain(
    scan: Scan, first: int, last: int, kind: Kind, *, name: tuple[str, ...] = (), head: str | None = None
) -> Mention:
    start, end = scan.sentence.offsets(first, last)
    return Mention(
        kind=kind, sentence=scan.sentence.index, first=first, last=last, start=start, end=end, name=name, head=head,
        plural=head == "sides",
    )  # fmt: skip
