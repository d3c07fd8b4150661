"""Noun phrases that name or describe an actor: [whose] [modifiers] head [of whom] [name].

The head is a title, a group, a body, a medium or "counterpart" from the pack's `nouns.yml`; what stands
before it gives the state or the body it belongs to. Works for any language whose possessors precede or
follow the head. A person who owns the head ("Pezeshkian's press service") is a mention of its own.
"""

from dataclasses import dataclass, replace

from dragoman.annotate.agreement import (
    agreeing,
    apart,
    counted,
    no_surname,
    number_next,
    ownerless,
    parted,
    qualifies,
    several,
    town,
    unowned,
)  # fmt: skip
from dragoman.annotate.behind import both_offices
from dragoman.annotate.capitals import further_title
from dragoman.annotate.complement import complement, of_body, whole_body
from dragoman.annotate.listed import OWNING, known_person, listed_body, listed_name
from dragoman.annotate.media import named_medium, named_papers, unlisted_medium
from dragoman.annotate.postposed import no_noun, owner_behind
from dragoman.annotate.runs import body_run, name_run
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
OWNED = TITLED | {"body", "capital"}
"""Heads that a state in the genitive owns; of groups it may be the subject: "Rusya'nın askerlerini çektiği"."""
DESCRIBED = frozenset(("group", "generic"))
COMPOUNDED = frozenset(("body", "office", "group", "media", "generic"))
LANDS = frozenset(("place", "state", "adjective", "people", "region"))
OF_TOWNS = frozenset(("newspaper", "television", "website"))
"""Media of which a town has its own: "a Berlin daily" is not one with "a Munich daily"."""
LOCAL = ("place:", "region:")  # how the keys of towns and of parts of states begin
OF_STATES = ("president", "minister", "king", "queen", "speaker of parliament")
"""Offices, or their last words, that a part of a state has too: "the Texas attorney general" is none of the USA."""
OF_TOWN = frozenset(("mayor",))
BRIDGES = frozenset(("'s", "'", "’s"))
MIN_PREFIX, FULL = 2, 2  # letters of a short form of a state; words of a full name


@dataclass(slots=True)
class Before:
    """What was read before a head: where reading goes on, and whose the head is."""

    at: int
    country: str | None = None
    key: str | None = None  # an organisation or place that owns the head
    town: str | None = None  # a place that may own the head, where the head is a medium
    pronoun: int | None = None  # token index of a possessive pronoun
    owned: bool = False  # a state in the genitive owns it, whatever stands between: "İran'ın Ankara Büyükelçisi"
    local: bool = False  # whether a part of a state or a town that is no seat of government owns the head
    words: int = 0


def phrase_at(scan: Scan, i: int) -> Mention | None:
    """The described actor whose phrase begins at token `i`, or None."""
    compound = compound_medium(scan, i)
    if compound is not None:
        return compound
    before = _before(scan, i)
    found = _owned_head(scan, i, before)
    if found is None:
        return None
    papers = named_papers(scan, i, found)
    head, end = last_head(scan, agreeing(scan, before.at, found))
    named = papers or named_medium(scan, i, head, end) or unlisted_medium(scan, i, head, end)
    if named is not None:
        return named
    _take_country(scan, before, head, end)
    _take_owner(scan, before)
    nobody = _nobody(scan, head, end, before) or no_noun(scan, head, before.at)
    if nobody or ownerless(scan, head):
        return None
    if scan.vocabulary.pack.adjectives_after:
        behind = owner_behind(scan, end, before.country, owned=before.pronoun is not None)
        country, end, before.key = behind.country, behind.at, before.key or behind.key
    else:
        country, end = _after(scan, head, end, before.country)
    mention = counted(scan, _mention(scan, i, end, head, replace(before, country=country)))
    if mention.office is not None:
        local = before.local and head.entry.key.endswith(OF_STATES)
        return _of_part(scan, mention) if local else _entitled(scan, i, mention)
    return _described(scan, mention) if head.entry.kind in DESCRIBED and not mention.plural else mention


def _owned_head(scan: Scan, i: int, before: Before) -> Hit | None:
    """The head behind what stands before it, if the two belong together and the phrase is an actor's."""
    head = _head(scan, before.at)
    if head is None or (before.owned and head.entry.kind not in OWNED):
        return None
    apart_ = before.at > i and before.words == 0
    if apart_ or unowned(scan, i, last_head(scan, head)[0]) or parted(scan, i, before.at, head):
        return None
    return head


def _take_owner(scan: Scan, before: Before) -> None:
    """Note the owner that is known of the head from elsewhere in the sentence."""
    owner = scan.owners.get(before.at)
    if owner is not None and before.country is None:
        before.country = owner.government or owner.country
        before.key = owner.key if owner.kind in OWNING else before.key


def _entitled(scan: Scan, i: int, mention: Mention) -> Mention:
    """The holder of an office, with the name that follows."""
    mention = _named(scan, _with_complement(scan, mention))
    return mention if mention.name or not _newly_told(scan, i) else replace(mention, indefinite=True)


def _of_part(scan: Scan, mention: Mention) -> Mention:
    """The holder of an office of a part of a state: somebody named, else one of its officials."""
    described = replace(mention, office=None, head="officials")
    named = _named(scan, described)
    return replace(named, head=None) if named.name else replace(described, kind="group")


def _newly_told(scan: Scan, i: int) -> bool:
    """Whether the word before brings up somebody new: "a", "another", "jedan"."""
    return scan.word(i - 1) in scan.vocabulary.words.indefinite


def compound_medium(scan: Scan, i: int) -> Mention | None:
    """As in "RosMedia": a short form of a state and a word for media in one word."""
    word, vocabulary = scan.word(i), scan.vocabulary
    if not word.startswith(vocabulary.any_prefix):
        return None
    for prefix, country in vocabulary.prefixes.items():
        media = vocabulary.nouns.media(word[len(prefix) :].lstrip("-")) if word.startswith(prefix) else []
        if media and len(prefix) >= MIN_PREFIX:
            head = Hit(i + 1, media[0], frozenset())
            return _mention(scan, i, i + 1, head, Before(at=i, country=country))
    return None


def _take_country(scan: Scan, before: Before, head: Hit, end: int) -> None:
    """Note the state that stands inside the head or its complement."""
    at = head.slot if head.slot is not None else head.last
    if head.slot is None and (end == head.last or before.country is not None):
        return
    hit = scan.national(at)
    before.country = hit.entry.country if hit else before.country


def _nobody(scan: Scan, head: Hit, end: int, before: Before) -> bool:
    """Whether the head names nobody: "Reuters reports", "an official visit", "a source" that nobody quotes."""
    if head.entry.kind == "generic" and (
        before.key is not None or not _quoted(scan, head, end) or _says(scan, head, before)
    ):
        return True
    if scan.vocabulary.pack.by_case or scan.word(end - 1) not in scan.vocabulary.also_adjectives:
        return False
    following = scan.sentence.words[end] if end < len(scan.sentence) else ""
    small = following.islower() or scan.title_case
    noun = following.isalpha() and small and following.casefold() not in scan.vocabulary.closed
    return noun and following not in scan.vocabulary.saying and not following.endswith(scan.vocabulary.verbal_endings)


def _says(scan: Scan, head: Hit, before: Before) -> bool:
    """Whether the word is rather the verb of a voice before it: "Reuters reports"."""
    first = before.at
    alone = before.words == 0 and head.last == first + 1 and scan.word(first) in scan.vocabulary.saying
    return alone and first > 0 and scan.word(first - 1) not in scan.vocabulary.closed


def _quoted(scan: Scan, head: Hit, end: int) -> bool:
    """Whether a voice without a name or state may be believed: somebody says something here, or it is quoted."""
    if scan.speaks:
        return True
    words = scan.lower[max(0, end - 8) : end]
    return not scan.vocabulary.quoting.isdisjoint(words) and head.entry.key != "report"


def _before(scan: Scan, i: int) -> Before:
    """Read determiners, possessors and modifiers from token `i` on."""
    before = Before(at=i)
    for _ in range(MAX_MODIFIERS):
        if _head(scan, before.at) is not None and not _national_head(scan, before.at):
            break
        step = _possessor(scan, before) or _modifier(scan, before.at, opening=before.words == 0)
        if step == 0:
            break
        before.at += step
        before.words += 1
    return before


def _national_head(scan: Scan, i: int) -> bool:
    """Whether a state begins here whose name also begins a head ("US secretary of state")."""
    return scan.national(i) is not None


def _possessor(scan: Scan, before: Before) -> int:
    """Tokens of a state, organisation or pronoun that owns what follows; 0 if there is none."""
    i = before.at
    if scan.word(i) in scan.vocabulary.words.possessives:
        before.pronoun = i
        return 1
    if scan.word(i) in scan.vocabulary.prefixes and scan.vocabulary.nouns.media(scan.word(i + 1)):
        before.country = scan.vocabulary.prefixes[scan.word(i)]
        return 1
    hit = next((h for h in scan.names(i) if scan.strong(h.entry, i) and h.entry.kind != "person"), None)
    if hit is None or _beside(scan, i, hit):
        return 0
    if before.owned:  # "İran'ın Ankara Büyükelçisi": where somebody serves
        return hit.last - i
    ending = scan.vocabulary.owner_endings.get(scan.word(hit.last))
    before.owned = ending == "gen"
    if hit.entry.kind in LANDS:
        before.country = _whose(scan, i, hit) or before.country
        before.local = hit.entry.key.startswith(LOCAL) and not hit.entry.government
        before.town = hit.entry.key if hit.entry.kind == "place" else before.town
    before.key = hit.entry.key if hit.entry.kind in OWNING else before.key
    return hit.last - i + (ending is not None or scan.word(hit.last) in BRIDGES)


def _beside(scan: Scan, i: int, hit: Hit) -> bool:
    """As in "zaprijetila je Gvajani vojskom": a land that is no adjective owns nothing that follows it."""
    if scan.vocabulary.pack.adjectives_after or number_next(scan, hit):
        return True
    if not scan.vocabulary.pack.by_case or hit.entry.kind not in LANDS - {"adjective"} or scan.undeclined(i):
        return False
    if scan.vocabulary.pack.capital_nouns and hit.changed and "gen" in hit.cases:
        return False  # "Polens Regierung"
    return not any(h.entry.kind == "adjective" for h in scan.names(i))


def _whose(scan: Scan, i: int, hit: Hit) -> str | None:
    """The state a land stands for; None for the seat of two governments ("a Brussels mediator")."""
    seats = {h.entry.government for h in scan.names(i) if h.last == hit.last and h.entry.government}
    posted = scan.vocabulary.pack.unspaced and scan.word(i - 1) in scan.vocabulary.words.serving  # "驻美国大使"
    return None if len(seats) > 1 or posted else hit.entry.country


def _modifier(scan: Scan, i: int, *, opening: bool) -> int:
    """1 if token `i` is a word that may stand before a head; an unstressed one ("je", "se") only inside the phrase."""
    word = scan.word(i)
    if word in scan.vocabulary.modifiers or (
        "-" in word and word.replace("-", "").isalpha() and scan.sentence.words[i].rpartition("-")[2].islower()
    ):
        return 1
    if scan.vocabulary.pack.by_case and word in scan.vocabulary.words.clitics:
        return int(not opening)
    bases = scan.vocabulary.inflection.bases(word) if word else ()
    return int(any(base in scan.vocabulary.modifiers for base, _ in bases))


def _head(scan: Scan, i: int) -> Hit | None:
    """The longest head here; of one person a title rather than a group: "a minister", "ministers"."""
    hits = scan.nouns(i) if scan.word(i) else ()
    first = None if qualifies(scan, i) else next(iter(hits), None)
    if first is None or first.entry.kind != "group" or "plural" in first.cases:
        return first
    return next((h for h in hits if h.last == first.last and h.entry.kind == "office"), first)


def last_head(scan: Scan, head: Hit) -> tuple[Hit, int]:
    """Follow compounds: "Foreign Ministry spokesman" is a spokesman; where order is free the first head counts."""
    head = both_offices(scan, head)
    if scan.vocabulary.pack.adjectives_after:
        return head, head.last
    if scan.vocabulary.pack.by_case:
        return head, _complement(scan, head.last)
    while (following := _head(scan, head.last)) is not None and head.entry.kind in COMPOUNDED:
        if following.entry.key == "report":  # "media report that …" is a verb, "media reports say …" are the media
            return head, head.last + (head.entry.kind == "media" and scan.word(head.last + 1) in scan.vocabulary.saying)
        declined = "nom" not in head.cases or "plural" in head.cases
        if scan.vocabulary.pack.final == "endings" and (declined or apart(scan, head, following)):
            break  # "askerler yönetime el koydu": two nouns, each with its own ending
        head = both_offices(scan, following)
    return head, head.last


def _complement(scan: Scan, at: int) -> int:
    """End of a body in the genitive after a title: "glasnogovornica ruskog Ministarstva vanjskih poslova"."""
    linked = scan.vocabulary.pack.capital_nouns and scan.word(at) in scan.vocabulary.words.owner_links
    ahead = at + linked
    ahead += scan.national(ahead) is not None
    body = _head(scan, ahead)
    whole = body is not None and (body.entry.kind == "body" or body.entry.key == "government")
    if linked and body is not None and whole:
        return body.last
    return whole_body(scan, ahead, body.last) if body is not None and whole and "gen" in body.cases else at


def _after(scan: Scan, head: Hit, end: int, country: str | None) -> tuple[str | None, int]:
    """Read "of Iran" or a state in the genitive after the head."""
    at = end
    if scan.vocabulary.pack.final == "endings" or scan.vocabulary.pack.complements_before:
        return country, end  # whose it is stands before it
    if scan.vocabulary.pack.roles == "order":
        linked = scan.word(at) in scan.vocabulary.words.linking
        served = scan.word(at) in scan.vocabulary.words.serving and head.entry.kind != "capital"
        if not linked and not (served and (head.entry.kind == "office" or head.entry.key == "court")):
            return country, end
        at += 1 + (scan.word(at + 1) in scan.vocabulary.words.determiners)
    linked = scan.vocabulary.pack.capital_nouns and scan.word(at) in scan.vocabulary.words.owner_links
    at += linked
    hit = scan.national(at)
    if hit is None or hit.entry.kind != "state" or country is not None:
        return country, end
    genitive = "gen" in hit.cases or scan.undeclined(at) or linked
    if scan.vocabulary.pack.by_case and (not genitive or _opens_body(scan, at, hit)):
        return country, end
    if scan.word(hit.last) in BRIDGES:  # "leaders of Ruritania's parliament": the state owns what follows, too
        return hit.entry.country, end
    return hit.entry.country, hit.last


def _opens_body(scan: Scan, at: int, hit: Hit) -> bool:
    """As in "predsjednica Hrvatske zaklade za znanost": what looks like a land begins the name of a body."""
    return not scan.nouns(hit.last) and (body_run(scan, at) or 0) > hit.last


def _mention(scan: Scan, i: int, end: int, head: Hit, before: Before) -> Mention:
    entry, sentence = head.entry, scan.sentence
    start, stop = sentence.offsets(i, end)
    key = None
    if entry.kind == "capital" and before.country:
        key = load_world().capital(before.country)
    if entry.key in OF_TOWNS:
        key = before.town
    return Mention(
        kind=HEAD_KINDS[entry.kind], sentence=sentence.index, first=i, last=end, start=start, end=stop,
        key=key or before.key,
        country=before.country, office=entry.key if entry.kind in TITLED else None,
        head=None if entry.kind in TITLED else entry.key, owner=before.pronoun, cases=head.cases - {"plural"},
        plural="plural" in head.cases
        or scan.word(before.at if scan.vocabulary.pack.adjectives_after else end - 1) in scan.vocabulary.plural_nouns
        or (scan.vocabulary.pack.capital_nouns and several(scan, i, head)),
        government=before.country if entry.kind == "capital" else None,
    )  # fmt: skip


def _described(scan: Scan, mention: Mention) -> Mention:
    """As in "Their ally Bashar al-Assad": a person described by a noun in the singular."""
    run = name_run(scan, mention.last)
    if run is None or run - mention.last < FULL or scan.body_noun(run - 1) or listed_body(scan, mention.last, run):
        return mention
    start, end = scan.sentence.offsets(mention.last, run)
    name = tuple(scan.sentence.words[mention.last : run])
    listed = next((h.entry for h in scan.names(mention.last) if h.entry.kind == "person" and h.last == run), None)
    return replace(
        mention, kind="person", head=None, first=mention.last, last=run, start=start, end=end, name=name, owner=None,
        country=listed.country if listed else None, key=listed.key if listed else None,
    )  # fmt: skip


def _named(scan: Scan, mention: Mention) -> Mention:
    """Add the name that follows a title, perhaps after a comma ("his counterpart, Abbas Araghchi,")."""
    at = mention.last
    if scan.word(at) == "," and scan.capital(at + 1):
        run = name_run(scan, at + 1)
        if run is None or scan.word(run) not in (",", ".", ")", ";") or run - at - 1 < FULL:
            return mention
        at += 1
    at, further = further_title(scan, at)
    run = name_run(scan, at)
    alone = run == at + 1 and (no_surname(scan, at) or (mention.office in OF_TOWN and town(scan, at)))
    if run is None or scan.body_noun(run - 1) or alone or of_body(scan, at, run):
        return mention
    if listed_body(scan, at, run):
        return mention
    start, end = scan.sentence.offsets(mention.first, run)
    office = None if further and scan.word(mention.last - 1) in scan.vocabulary.modifiers else mention.office
    named = replace(mention, last=run, start=start, end=end, name=listed_name(scan, at, run), office=office)
    return known_person(scan, named, at)


def _with_complement(scan: Scan, mention: Mention) -> Mention:
    """Take in what stands between the title and its name, with the state or body that it tells."""
    found = complement(scan, mention.last)
    if found is None:
        return mention
    start, end = scan.sentence.offsets(mention.first, found.at)
    return replace(
        mention, last=found.at, start=start, end=end, country=mention.country or found.country,
        key=mention.key or found.key,
    )  # fmt: skip
