"""Tokens of a text without blanks: offsets, marks, and other scripts inside it."""

from tests.clean.papers import laid_out


def test_tokens_are_where_they_stand_in_the_text() -> None:
    text = "总理说：“G20峰会于2月25日举行。”"
    sentence = laid_out(text, "zh").sentences[0]
    assert [text[a:b] for a, b in zip(sentence.starts, sentence.ends, strict=True)] == [
        "总理", "说", "：", "“", "G20", "峰会", "于", "2", "月", "25", "日", "举行", "。", "”",
    ]  # fmt: skip
    assert sentence.words[2] == ":"
    assert sentence.words[12] == "."


def test_characters_are_folded_beside_the_text() -> None:
    sentence = laid_out("總理訪問了「港口」。", "zh").sentences[0]
    assert sentence.lower == ("总理", "访问", "“", "港口", "”", ".")
    assert sentence.words[0] == "總理"
    assert sentence.words[2] == "“"


def test_a_line_that_opens_the_report_belongs_to_the_date_line() -> None:
    text = "两国签署协议\n\n新华社利马3月4日电（记者陈志文）秘鲁和智利4日签署了协议。\n\n协议涉及港口合作。\n"
    layout = laid_out(text, "zh")
    assert [text[z.start : z.end] for z in layout.of_kind("dateline")] == ["新华社利马3月4日电（记者陈志文）"]
    traditional = "兩國簽署協議\n\n中央社記者陳志文利馬4日電\n\n秘魯和智利4日簽署了協議。\n"
    assert [z.kind for z in laid_out(traditional, "zh").zones][1] == "dateline"
