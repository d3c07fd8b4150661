"""Similar events in pairs of documents: an archive, a table of sentences, mentions."""

import io
import tarfile
from html import escape
from pathlib import Path

from tests.evaluate.made import findings, lines, percent, summed

FIRST = [
    "Norwegian",
    "Foreign",
    "Minister",
    "Jonas",
    "Holt",
    "met",
    "Peruvian",
    "President",
    "Luz",
    "Campos",
    "in",
    "Lima",
    "on",
    "3",
    "May",
    "2011",
    ".",
]
SECOND = ["Kenya", "accused", "Ghana", "of", "spying", "on", "its", "navy", "on", "7", "June", "2012", "."]


def _archive(path: Path, **documents: list[list[str]]) -> None:
    with tarfile.open(path, "w:gz") as packed:
        for name, sentences in documents.items():
            number, rows = 0, []
            for sentence, tokens in enumerate(sentences):
                for at, token in enumerate(tokens):
                    number += 1
                    rows.append(f'<token t_id="{number}" sentence="{sentence}" number="{at}">{escape(token)}</token>')
            content = f"<Document>\n{chr(10).join(rows)}\n</Document>".encode()
            info = tarfile.TarInfo(f"ECB+/1/{name}.xml")
            info.size = len(content)
            packed.addfile(info, io.BytesIO(content))


def test_groups_and_mentions(tmp_path: Path) -> None:
    plus = [["http", ":", "/", "/", "a", ".", "example"], ["Spy", "row"], SECOND]
    names = ("1_1ecb", "1_2ecb", "1_1ecbplus", "1_2ecbplus")
    _archive(
        tmp_path / "e.tar.gz", **dict(zip(names, ([FIRST], [FIRST, ["It", "rained", "."]], plus, plus), strict=True))
    )
    (tmp_path / "s.csv").write_text("Topic,File,Sentence Number\n1,1ecb,0\n1,2ecb,0\n1,1ecbplus,2\n")
    met, rained, accused = FIRST.index("met"), len(FIRST) + 1, 2 + SECOND.index("accused")  # the address is not counted
    mentions = lines(
        tmp_path / "m.jsonl.gz",
        {"doc_id": "1_1ecb.xml", "sent_id": 0, "tokens_number": [met], "coref_chain": "talks"},
        {"doc_id": "1_2ecb.xml", "sent_id": 0, "tokens_number": [met], "coref_chain": "talks"},
        {"doc_id": "1_2ecb.xml", "sent_id": 1, "tokens_number": [rained], "coref_chain": "rain"},
        {"doc_id": "1_1ecbplus.xml", "sent_id": 2, "tokens_number": [accused], "coref_chain": "row"},
    )
    found = findings("ecb.groups", tmp_path, "e.tar.gz", "s.csv", mentions)
    assert percent(found, "story", "bcubed") == 100
    assert summed(found, "mentions") == (3, 1, 1)  # "spying" is no gold mention, and "rained" is in no chosen sentence
    muc = summed(found, "conll")[:4]
    assert muc == (1, 1, 1, 1)
