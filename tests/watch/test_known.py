"""What a watch remembers of an article."""

import pytest

from dragoman.watch.known import Seen, canonical_key, head_of, other_keys

PAGE = "https://www.paper.example/a?x=1"


@pytest.mark.parametrize(
    ("canonical", "key"),
    [
        (None, None),
        ("https://paper.example/a", "paper.example/a"),
        ("https://paper.example/", None),
        ("https://other.example/a", None),
        ("/a", None),
    ],
)
def test_the_address_that_a_page_gives_itself_counts_on_its_own_site(canonical: str | None, key: str | None) -> None:
    assert canonical_key(PAGE, canonical) == key


def test_a_text_out_of_a_feed_has_no_page() -> None:
    assert list(other_keys("https://paper.example/rss#3", "feed", None)) == []
    assert list(other_keys(PAGE, "html", None)) == ["paper.example/a?x=1"]


def test_an_article_is_like_another_by_its_text_or_its_headline() -> None:
    seen = Seen(text="t", head=head_of("Talks in Port Lyr"))
    assert seen.is_like("t", "")
    assert seen.is_like("u", head_of("Talks in Port Lyr"))
    assert not seen.is_like("u", head_of("Other"))
    assert not Seen(text="t").is_like("u", head_of(None)), "two without a headline have nothing in common"
