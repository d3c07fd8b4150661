"""Average linkage."""

from itertools import permutations

from dragoman.resolve.linkage import Linkage, mean

NEAR = {("a", "b"): 0.9, ("b", "c"): 0.6, ("c", "d"): 0.8, ("a", "e"): 0.2}


def linked(near: dict[tuple[str, str], float], least: float, names: str = "abcde") -> list[list[str]]:
    linkage = Linkage(((name,) for name in names), near)
    for _ in linkage.merges(least):
        pass
    return linkage.groups()


def test_one_like_pair_does_not_weld_two_groups() -> None:
    assert linked(NEAR, 0.5) == [["a", "b"], ["c", "d"], ["e"]]
    assert linked(NEAR, 0.15) == [["a", "b", "c", "d"], ["e"]], "a mean of 0.6 / 4; e is 0.2 / 4 from them"


def test_the_order_does_not_matter() -> None:
    wanted = linked(NEAR, 0.15)
    for names in permutations("abcde"):
        assert linked(dict(reversed(NEAR.items())), 0.15, "".join(names)) == wanted


def test_merges_come_likest_first() -> None:
    near = {pair: value for pair, value in NEAR.items() if "e" not in pair}
    linkage = Linkage(((name,) for name in "abcd"), near)
    assert list(linkage.merges(0.0)) == [(["a"], ["b"]), (["c"], ["d"]), (["a", "b"], ["c", "d"])]


def test_a_likeness_below_nothing_keeps_apart() -> None:
    assert linked({("a", "b"): 0.9, ("b", "c"): 0.9, ("a", "c"): -0.9}, 0.1, "abc") == [["a", "b"], ["c"]]


def test_groups_may_begin_with_several() -> None:
    assert Linkage([("b", "a"), ("c",)], {("a", "c"): 0.2}).groups() == [["a", "b"], ["c"]]


def test_mean_likeness_of_two_groups() -> None:
    assert mean(["a", "b"], ["d", "c"], NEAR) == 0.15
    assert mean(["d", "c"], ["a", "b"], NEAR) == 0.15
