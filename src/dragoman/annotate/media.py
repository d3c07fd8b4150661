"""Media that no list has and whose name begins with a word for one: "Radio Quayside", "Agencija Meridijan"."""

from dragoman.annotate.runs import name_run
from dragoman.annotate.scan import Scan
from dragoman.lang.lexicon import Hit
from dragoman.lang.voices import media_words
from dragoman.model.annotation import Kind, Mention


def unlisted_medium(scan: Scan, i: int, head: Hit, end: int) -> Mention | None:
    """The medium whose name begins at token `i` with the head, a capital on both; not "Television Romania"."""
    if head.entry.kind != "media" or end != i + 1 or not scan.capital(i) or scan.title_case or "plural" in head.cases:
        return None
    words, word = media_words(), head.entry.tokens[0]
    kind: Kind | None = "agency" if word in words["agency"] else "outlet" if word in words["media"] else None
    run = name_run(scan, end) if kind is not None and scan.capital(end) and scan.national(end) is None else None
    if kind is None or run is None or scan.given(end):
        return None
    start, stop = scan.sentence.offsets(i, run)
    name = (word.title(), *scan.sentence.words[end:run])
    return Mention(
        kind=kind, sentence=scan.sentence.index, first=i, last=run, start=start, end=stop, name=name, cases=head.cases,
    )  # fmt: skip


def named_medium(scan: Scan, i: int, head: Hit, end: int) -> Mention | None:
    """As in "The newspaper Kommersant", "novinska agencija Hina": the name that follows a word for media."""
    if head.entry.kind != "media":
        return None
    hit = next((h for h in scan.names(end) if h.entry.kind in ("agency", "outlet")), None)
    if hit is None:
        return None
    start, stop = scan.sentence.offsets(i, hit.last)
    kind: Kind = "agency" if hit.entry.kind == "agency" else "outlet"
    return Mention(
        kind=kind, sentence=scan.sentence.index, first=i, last=hit.last, start=start, end=stop, key=hit.entry.key,
        country=hit.entry.country, cases=head.cases - {"plural"},
    )  # fmt: skip


def named_papers(scan: Scan, i: int, head: Hit) -> Mention | None:
    """As in "the Panama Papers": media in the plural with a capital behind a land's own name are none of that land."""
    at = head.last - 1
    plural = head.entry.kind == "media" and "plural" in head.cases
    if not plural or at <= i or not scan.capital(at) or scan.title_case or scan.vocabulary.pack.roles != "order":
        return None
    if not any(hit.entry.kind in ("state", "place", "region") for hit in scan.names(at - 1)):
        return None
    start, end = scan.sentence.offsets(i, head.last)
    return Mention(
        kind="name", sentence=scan.sentence.index, first=i, last=head.last, start=start, end=end, head="thing",
        name=tuple(scan.sentence.words[at - 1 : head.last]),
    )  # fmt: skip
