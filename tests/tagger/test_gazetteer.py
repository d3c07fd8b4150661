"""Names of the list, found in sentences."""

from dragoman.tagger.gazetteer import FLAGS, KINDS, Gazetteer, read_phrases, stem_of


def bit(kind: str) -> int:
    return 1 << KINDS.index(kind)


LIST = Gazetteer(
    {
        "danska": bit("state"), "oslo": bit("city"), "bijela kuca": bit("organisation"), "minister": bit("office"),
        "north sea": bit("region"), "north sea council": bit("organisation"), "san": bit("place") | bit("weak"),
    }
)  # fmt: skip


def marks(sentence: str) -> list[list[str]]:
    words = sentence.split()
    places = ("", "in ", "form of ")
    return [
        [places[i // len(KINDS)] + KINDS[i % len(KINDS)] for i in range(FLAGS) if number >> i & 1]
        for number in LIST.flags([word.lower() for word in words], words)
    ]


def test_a_name_is_found_as_it_is_written() -> None:
    assert marks("In Oslo") == [[], ["city"]]


def test_small_letters_make_no_name_but_an_office() -> None:
    assert marks("danska minister") == [[], ["office"]]


def test_an_ending_is_undone_and_marked() -> None:
    assert marks("Danske Danskoj Oslom") == [["form of state"], ["form of state"], ["form of city"]]


def test_the_longest_name_of_several_words_wins() -> None:
    assert marks("North Sea Council") == [["organisation"], ["in organisation"], ["in organisation"]]
    assert marks("North Sea oil") == [["region"], ["in region"], []]


def test_each_word_of_a_name_may_have_an_ending() -> None:
    assert marks("Bijelom kucom") == [["form of organisation"], ["in organisation"]]
    assert marks("Bijelom zidom") == [[], []]


def test_a_name_may_be_several_things() -> None:
    assert marks("San") == [["place", "weak"]]


def test_short_names_and_long_ones_have_no_stem() -> None:
    assert stem_of("oslo") == "osl"
    assert stem_of("bern") == "bern"
    assert stem_of("ana") == ""
    assert stem_of("north sea") == ""


def test_a_line_of_the_file_holds_the_names_of_one_mixture_of_kinds() -> None:
    assert dict(read_phrases(["3\toslo\trio\n", "1\tx"])) == {"oslo": 3, "rio": 3, "x": 1}
