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
