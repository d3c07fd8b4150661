"""The model that names languages."""

from dragoman.lang.identifier import likeliest


def test_names_languages_best_first() -> None:
    found = likeliest("The ministers met on Tuesday\nto talk about the price of grain.", 3)
    assert found[0][0] == "en"
    assert len(found) == 3
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)


def test_tells_another_language() -> None:
    found = likeliest("Ministri su u utorak razgovarali o cijeni žita i drvne građe.", 1)
    assert found[0][0] in {"hr", "bs", "sr", "sh"}
