"""Tables of a fixed shape: a broken one is an error that names the place, not one of the library's own."""

from pathlib import Path

import pytest

from dragoman.errors import PackError
from dragoman.lang.tables import read_table
from dragoman.read.page.bylines import Bylines


@pytest.mark.parametrize(
    ("content", "code", "place"),
    [
        (b"by: [von\n", "E201", "page/bylines.yml:"),
        (b"by: \xff\n", "E201", "page/bylines.yml"),
        (b"- von\n", "E201", "page/bylines.yml"),
        (b"by: [von]\nand: [und]\n", "E207", "page/bylines.yml"),
        (b"by: [von]\nand: [und]\nroles: 3\n", "E207", "page/bylines.yml: roles"),
        (b"by: [von]\nand: [und]\nroles: [a]\nrols: [b]\n", "E207", "page/bylines.yml"),
    ],
)
def test_a_broken_table_names_its_place(tmp_path: Path, content: bytes, code: str, place: str) -> None:
    path = tmp_path / "bylines.yml"
    path.write_bytes(content)
    with pytest.raises(PackError) as caught:
        read_table(path, "page/bylines.yml", Bylines)
    assert caught.value.code == code
    assert str(caught.value).startswith(place)
    assert caught.value.remedy
