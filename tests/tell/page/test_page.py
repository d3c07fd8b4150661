"""The page as a file: whole, self-contained, safe."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise

import msgspec

from dragoman.tell import make_brief, to_page
from dragoman.tell.brief import Cite, EventItem
from tests.tell.hostile import hostile_dossier, hostile_texts
from tests.tell.synthetic import TEXTS, dossier

VOID = {"meta", "br", "hr", "link"}


class Checker(HTMLParser):
    """Collects tags and attributes, and checks that elements nest."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def page() -> str:
    record = dossier()
    return to_page(record, make_brief(record), TEXTS)


def hostile() -> str:
    record = hostile_dossier()
    return to_page(record, make_brief(record), hostile_texts())


def checked(content: str) -> Checker:
    checker = Checker()
    checker.feed(content)
    assert checker.open == []
    return checker


def test_the_page_is_well_formed_and_of_moderate_size() -> None:
    assert checked(page()).tags[0][0] == "html"
    assert len(page().encode()) < 300_000


def test_ids_are_unique_and_every_inner_link_has_a_goal() -> None:
    tags = checked(page()).tags
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    goals = [attributes["href"] for _, attributes in tags if (attributes.get("href") or "").startswith("#")]
    assert goals
    assert {goal[1:] for goal in goals if goal} <= set(ids)


def test_nothing_is_fetched() -> None:
    for tag, attributes in checked(page()).tags:
        assert tag not in ("img", "iframe", "object", "embed", "link", "audio", "video", "form", "base")
        assert not {"src", "srcset", "action", "style"} & set(attributes)
    assert "url(" not in page()
    assert "@import" not in page()


def test_the_policy_allows_this_style_and_this_script_only() -> None:
    policy = next(attributes["content"] for tag, attributes in checked(page()).tags if attributes.get("http-equiv"))
    assert policy is not None
    assert policy.startswith("default-src 'none';")
    for tag in ("style", "script"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page(), re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_a_hostile_record_brings_no_element_and_no_handler() -> None:
    harmless = {tag for tag, _ in checked(page()).tags}
    tags = checked(hostile()).tags
    assert {tag for tag, _ in tags} <= harmless
    assert sum(tag == "script" for tag, _ in tags) == 1
    assert sum(tag == "style" for tag, _ in tags) == 1
    for _, attributes in tags:
        assert not [name for name in attributes if name.startswith("on")]
        assert not (attributes.get("href") or "").lower().startswith(("javascript", "data"))
    assert not set(hostile()) & {"\x1b", "\x07", "\x00", "\u202e"}


def test_a_web_address_is_linked_only_if_it_is_one() -> None:
    links = [attributes for tag, attributes in checked(page()).tags if attributes.get("rel")]
    assert [link["href"] for link in links] == ["https://ledger.example/ships"]


def test_headings_do_not_jump_and_there_are_landmarks() -> None:
    tags = [tag for tag, _ in checked(page()).tags]
    levels = [int(tag[1]) for tag in tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert {"header", "main", "nav", "footer"} <= set(tags)


def test_a_record_without_events_is_told() -> None:
    record = msgspec.structs.replace(
        dossier(), events=(), claims=(), statements=(), wording=(), coverage=(), oddities=(), uncoded=(), question={}
    )
    assert "No event of international affairs was found" in to_page(record, make_brief(record), TEXTS)


def test_the_page_is_the_same_twice() -> None:
    assert page() == page()


def test_style_and_script_stay_small() -> None:
    for name, limit in (("page.css", 400), ("page.js", 250)):
        assert len((files("dragoman.tell.page") / name).read_text(encoding="utf-8").splitlines()) <= limit


def test_what_the_headline_says_stands_in_no_row_below_it() -> None:
    record = dossier()
    brief = make_brief(record)
    visit = replace(brief.happened[0], place="Amman", headline="Marta Zupan visits Amman", parts=())
    assert "<dt>where</dt>" not in to_page(record, replace(brief, happened=(visit,), announced=(), alleged=()), TEXTS)
    away = replace(visit, place="Aqaba")
    assert "<dt>where</dt>" in to_page(record, replace(brief, happened=(away,), announced=(), alleged=()), TEXTS)


def test_how_a_part_is_dated_is_not_said_again_where_the_whole_is_dated_alike() -> None:
    record = dossier()
    brief = make_brief(record)
    whole = next(item for item in brief.happened if item.parts)
    part = replace(whole.parts[0], date=whole.date, dated=("a reason", Cite(1)), worked_out=True)

    def times(part: EventItem) -> int:
        item = replace(whole, dated=("a reason", Cite(0)), worked_out=True, parts=(part,))
        return to_page(record, replace(brief, happened=(item,)), TEXTS).count("worked out: a reason")

    assert times(part) == 1
    assert times(replace(part, date="another day")) == 2
    assert times(replace(part, dated=("another", Cite(1)))) == 1


def test_on_paper_nothing_short_is_torn_and_no_heading_stands_alone() -> None:
    style = page().partition("@media print")[2]
    kept = re.search(r"([^{}]*)\{ break-inside: avoid; \}", style)
    assert kept is not None
    assert {".claim", ".speaker", ".part", ".voices"} <= {name.strip() for name in kept[1].split(",")}
    assert "h2, h3, h4 { break-after: avoid; }" in style
