"""Entities and events across languages."""

from pathlib import Path
from typing import Any

from tests.evaluate.made import findings, lines, summed

TEXTS = {
    "en": ["Ministers meet", "Norway accused Peru ."],
    "es": ["Reunión", "Norway accused Peru again ."],
    "it": ["Incontro"],
    "nl": ["Overleg"],
}


def _mention(chain: str, sentence: int, *tokens: int) -> dict[str, Any]:
    return {"coref_chain": chain, "conll_doc_key": "t/1", "sent_id": sentence, "tokens_number": tokens}


def test_links_between_two_languages(tmp_path: Path) -> None:
    for language, sentences in TEXTS.items():
        folder = tmp_path / "m" / language
        folder.mkdir(parents=True)
        rows = [
            f"t/1\t{s}\t{n}\t{token}\t-"
            for s, sentence in enumerate(sentences)
            for n, token in enumerate(sentence.split())
        ]
        (folder / "meantime.conll.gz").write_bytes(_packed("#begin document\n" + "\n".join(rows)))
        named = len(sentences) > 1
        entities = [_mention("cross_intra_N", 1, 0), _mention("cross_P", 1, 2)] if named else []
        lines(folder / "entity_mentions.jsonl.gz", *entities)
        lines(folder / "event_mentions.jsonl.gz", *([_mention("intra_A", 1, 1)] if named else []))
    found = findings("links.meantime", tmp_path, "m")
    assert summed(found, "entity") == (2, 0, 0)
    assert summed(found, "entity-told") == (2, 0, 0)
    right, extra, missed = summed(found, "event")
    assert (right + missed, extra) == (1, 0)


def test_a_mention_that_the_set_has_lost_is_left_out_of_one_row(tmp_path: Path) -> None:
    for language, text in (("en", "Norway accused Peru ."), ("es", "Norway accused Peru again .")):
        folder = tmp_path / "m" / language
        folder.mkdir(parents=True)
        rows = ["t/1\t0\t0\tNews\t-", *(f"t/1\t1\t{n}\t{token}\t-" for n, token in enumerate(text.split()))]
        (folder / "meantime.conll.gz").write_bytes(_packed("#begin document\n" + "\n".join(rows)))
        peru = _mention("cross_P", 1, 2)
        lines(folder / "entity_mentions.jsonl.gz", *([_mention("cross_N", 1, 0), peru] if language == "en" else [peru]))
        lines(folder / "event_mentions.jsonl.gz")
    for language in ("it", "nl"):
        folder = tmp_path / "m" / language
        folder.mkdir(parents=True)
        (folder / "meantime.conll.gz").write_bytes(_packed("#begin document\nt/1\t0\t0\tNieuws\t-"))
        lines(folder / "entity_mentions.jsonl.gz")
        lines(folder / "event_mentions.jsonl.gz")
    found = findings("links.meantime", tmp_path, "m")
    assert summed(found, "entity") == (1, 1, 0)
    assert summed(found, "entity-told") == (1, 0, 0)


def _packed(text: str) -> bytes:
    import gzip

    return gzip.compress(text.encode())
