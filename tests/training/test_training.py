"""What the training scripts do with the data, as far as it needs no PyTorch."""

import gzip
import hashlib
import random
from pathlib import Path

import pytest

from training.augment import Augmenter, cyrillic
from training.corpora import Sentence, checked, is_held_out, overlapping, read_iob2, read_manifest, read_pos, sentences
from training.gazetteer import read_persons
from training.invent import SHORTEST, Inventor
from training.labels import NUMBERS, Span, bies, bio, spans, split_han

MANIFEST = Path("training/entities.tsv")
SHARED = Path("../shared")

IOB2 = """# sent_id = one
# text = Anna flew to New Delhi
1\tAnna\tB-PER\t-\tx
2\tflew\tO\t-\tx
3\tto\tO\t-\tx
4\tNew\tB-LOC\t-\tx
5\tDelhi\tI-LOC\t-\tx

# sent_id = two
1\tEaster\tB-OTH\t-\tx
2\tcame\tO\t-\tx
"""


def packed(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode()))
    return path


def test_names_of_other_types_are_read_as_outside(tmp_path: Path) -> None:
    one, two = read_iob2(packed(tmp_path / "a.gz", IOB2), "en")
    assert one == Sentence("en", "one", ("Anna", "flew", "to", "New", "Delhi"), ("B-PER", "O", "O", "B-LOC", "I-LOC"))
    assert two.tags == ("O", "O")


def test_parts_of_speech_are_those_of_words_not_of_joined_ones(tmp_path: Path) -> None:
    rows = "# sent_id = s\n1-2\tdon't\t_\t_\t_\n1\tdo\tdo\tAUX\t_\n2\tn't\tnot\tPART\t_\n"
    assert list(read_pos(packed(tmp_path / "b.gz", rows))) == [("s", ("AUX", "PART"))]


def test_sentences_that_overlap_with_others_are_left_out(tmp_path: Path) -> None:
    file = "train/uner/x.gz"
    digest = hashlib.sha256(packed(tmp_path / file, IOB2).read_bytes()).hexdigest()
    packed(tmp_path / "train" / "overlaps.tsv.gz", "train file\tother\ttrain sent_id\nuner/x.gz\tdev\ttwo,three\n")
    manifest = tmp_path / "m.tsv"
    manifest.write_text(f"# head\nfile\tlanguage\tuse\tsha256\n{file}\ten\ttrain\t{digest}\n", encoding="utf-8")
    assert overlapping(tmp_path, file) == {"two", "three"}
    assert [s.id for s in sentences(tmp_path, manifest, "train")] == ["one"]
    assert sentences(tmp_path, manifest, "dev") == []


def test_a_file_that_is_not_the_one_of_the_manifest_is_refused(tmp_path: Path) -> None:
    packed(tmp_path / "c.gz", IOB2)
    with pytest.raises(SystemExit, match="digest"):
        checked(tmp_path, {"file": "c.gz", "sha256": "0"})
    with pytest.raises(SystemExit, match="missing"):
        checked(tmp_path, {"file": "d.gz", "sha256": "0"})


def test_nothing_is_trained_on_that_is_measured_on() -> None:
    for row in read_manifest(MANIFEST):
        assert row["licence"] == "CC BY-SA 4.0"
        assert ("-train" in row["file"]) == (row["use"].split()[0] == "train")
        assert "-test" not in row["file"]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the data are not here")
def test_the_data_are_those_of_the_manifest() -> None:
    for row in read_manifest(MANIFEST):
        assert checked(SHARED, row).is_file()


def test_names_and_tags_are_two_sides_of_one_thing() -> None:
    tags = ("B-PER", "I-PER", "O", "B-LOC", "B-LOC", "B-ORG", "I-ORG", "I-ORG")
    found = spans(tags)
    assert found == [Span(0, 2, "PER"), Span(3, 4, "LOC"), Span(4, 5, "LOC"), Span(5, 8, "ORG")]
    assert bio(len(tags), found) == tags
    expected = ["B-PER", "E-PER", "O", "S-LOC", "S-LOC", "B-ORG", "I-ORG", "E-ORG"]
    assert bies(tags) == [NUMBERS[tag] for tag in expected]


def test_chinese_words_are_cut_into_signs() -> None:
    cut = split_han(Sentence("zh", "", ("北京", "NATO", "的"), ("B-LOC", "B-ORG", "O")))
    assert cut.words == ("北", "京", "NATO", "的")
    assert cut.tags == ("B-LOC", "I-LOC", "B-ORG", "O")


def test_latin_letters_become_serbian_cyrillic() -> None:
    assert cyrillic("Njegoš") == "Његош"
    assert cyrillic("LJUBA") == "ЉУБА"
    assert cyrillic("x1") == "x1"


def test_changed_sentences_keep_their_names_and_their_length() -> None:
    words = ("Predsjednica", "Ana", "Babić", "je", "u", "Splitu")
    own = [
        Sentence("hr", "1", words, ("O", "B-PER", "I-PER", "O", "O", "B-LOC")),
        Sentence("hr", "2", ("Ivo", "Jurić", "ostaje", "u", "Zadru"), ("B-PER", "I-PER", "O", "O", "B-LOC")),
    ]
    augmenter = Augmenter(own, {"PER": ["Mei Tanaka"]})
    rng, seen = random.Random(3), set()
    for _ in range(400):
        for sentence in own:
            changed = augmenter.changed(sentence, rng)
            assert len(changed.words) == len(changed.tags)
            assert [span.kind for span in spans(changed.tags)] == [span.kind for span in spans(sentence.tags)]
            seen.add(" ".join(changed.words))
    assert "Predsjednica Ivo Jurić je u Splitu" in seen  # the endings are the same
    assert not any("Tanaka" in sentence for sentence in seen)  # no name here ends like it
    assert any(sentence.isupper() for sentence in seen)
    assert any("Сплиту" in sentence for sentence in seen)


def test_the_same_seed_makes_the_same_changes() -> None:
    own = [Sentence("en", "1", ("Minister", "Ann", "Bo", "spoke"), ("O", "B-PER", "I-PER", "O"))]
    augmenter = Augmenter(own, {"PER": ["Carl Dahl", "Eva Fox"]})
    first, second = ([augmenter.changed(s, rng) for s in own * 200] for rng in (random.Random(1), random.Random(1)))
    assert first == second
    assert any(s.words[-2:] in {("Dahl", "spoke"), ("Fox", "spoke")} for s in first)


def test_persons_have_several_names() -> None:
    assert all(" " in person for person in read_persons())


INVENTED = [
    Sentence("hr", "1", ("Ministarstvo", "javlja", "Marinu", "Kovaču"), ("O", "O", "B-PER", "I-PER")),
    Sentence("hr", "2", ("Martina", "Koval", "vodi", "ministarstvo"), ("B-PER", "I-PER", "O", "O")),
]  # fmt: skip


def test_made_up_names_have_the_form_and_the_ending_of_the_old_ones() -> None:
    inventor, rng = Inventor(INVENTED, [("PER", "Marek Kovarik"), ("PER", "Marta Kolar")]), random.Random(4)
    seen = {inventor.name(("Marinu", "Kovaču"), "PER", 2, rng) for _ in range(60)}
    assert len(seen) > len(INVENTED)
    for first, last in seen:
        assert first.endswith("nu")
        assert last.endswith("ču")
        assert first.istitle()
        assert len(last) >= SHORTEST


def test_words_that_stand_in_small_letters_too_and_acronyms_are_not_made_up() -> None:
    inventor, rng = Inventor(INVENTED, []), random.Random(4)
    assert inventor.name(("Ministarstvo", "NATO", "de"), "ORG", 0, rng) == ("Ministarstvo", "NATO", "de")


def test_only_hard_epochs_have_made_up_names_and_headlines() -> None:
    own = [Sentence("en", "1", ("Envoys", "met", "there", "with", "Orrel", "Vasque"), ("O",) * 4 + ("B-PER", "I-PER"))]
    augmenter = Augmenter(own, {"PER": ["Marek Kovarik", "Marta Kolar", "Mara Kovalik"]})
    easy = {" ".join(augmenter.changed(own[0], random.Random(n)).words) for n in range(300)}
    hard = {" ".join(augmenter.changed(own[0], random.Random(n), hard=True).words) for n in range(300)}
    assert "Envoys met There With Orrel Vasque" in hard - easy
    assert len(hard) > len(easy)


def test_a_tenth_is_held_out() -> None:
    share = sum(is_held_out(f"weblog-{number}") for number in range(5000)) / 5000
    assert 0.08 < share < 0.12
