"""Likes kept apart."""

from dragoman.resolve.apart import MAX_APART, with_apart
from dragoman.resolve.happenings import Resolution
from tests.resolve.made import happening


def test_likes_kept_apart_say_so_of_one_another() -> None:
    groups = ((0, 1), (2,), (3,))
    reasons = {(0, 2): "other days", (1, 2): "other days", (1, 3): "other persons", (0, 1): "never told"}
    resolution = Resolution((), groups, (), reasons, {})
    found = with_apart([happening(i, "visit") for i in ("x", "y", "z")], resolution, groups)
    assert [h.apart for h in found] == [
        (("y", "other days"), ("z", "other persons")),
        (("x", "other days"),),
        (("x", "other persons"),),
    ]


def test_not_too_many_are_named() -> None:
    many = MAX_APART + 3
    groups = tuple((at,) for at in range(many))
    resolution = Resolution((), groups, (), {(0, at): "other days" for at in range(1, many)}, {})
    found = with_apart([happening(f"h{at:02}", "visit") for at in range(many)], resolution, groups)
    assert len(found[0].apart) == MAX_APART
