"""A page put together: text, and every field with what was seen of it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from itertools import islice

from dragoman.lang.identifier import likeliest
from dragoman.model.text import Given, Sighting
from dragoman.read.fields import line_of
from dragoman.read.page.authors import authors_of, byline_of
from dragoman.read.page.body import Told, body_of
from dragoman.read.page.days import checked, in_address
from dragoman.read.page.flat import Flat
from dragoman.read.page.headline import host_of, title_key, title_votes
from dragoman.read.page.linked import Node, is_live, nodes
from dragoman.read.page.markup import Markup, load_markup
from dragoman.read.page.metas import meta_votes
from dragoman.read.page.shown import labelled_days, shown_days
from dragoman.read.page.tree import Tree, parse, settle
from dragoman.read.page.votes import Vote, chosen, few
from dragoman.read.page.walls import asks_consent, wall_of, walls_in

Seen = tuple[Sighting, ...]
_LINKED_DAY, _LINKED_PAGE = 10, 3
_LINKED_LINE = 8
_CHANGE_WEIGHT = 1
_CHANGE = "the day of a change: no place tells that of publication"
_MOST_LEADS = 50
_ENOUGH = 5_000  # characters that tell a language


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The extracted text of a page and its metadata. Spans of such a report count in `text`."""

    text: str
    given: Given
    begins: int = 0  # where in the text the article's own lines begin, behind headline and byline


def article_of(page: str, *, known: Given | None = None, fetched: str | None = None) -> Article | None:
    """The article in a page, None if it has none.

    `known` is what is known of the page beside its bytes (its address), `fetched` the day on which it was fetched
    as EDTF. The text begins with the headline and the byline, as the page shows them to a reader.
    """
    markup, tree = load_markup(), parse(page)
    if tree is None:
        return None
    described = nodes(tree, markup)
    settle(tree)
    fields = _Fields(tree, described, markup, known or Given(), fetched)
    given = fields.given()
    walls = walls_in(fields.flat, markup)
    told = Told(title=given.title, leads=fields.leads(), authors=given.authors, live=is_live(described))
    body = body_of(fields.flat, markup, told)
    wall = wall_of(described, walls, len(body.text) if body else 0)
    if body is not None and not fields.of_article(given) and asks_consent(body.text, markup):
        body, wall = None, "consent"
    if body is None:
        return Article(text="", given=replace(given, wall=wall)) if wall else None
    # whom only the metadata name stays out of the text: a reader of the page sees no such line
    byline = byline_of(given.why, given.authors) or ", ".join(name for name in given.authors if fields.flat.shows(name))
    head = [line for line in (given.title, byline) if line]
    given = replace(given, captions=body.captions, links=body.links, wall=wall)
    opening = "\n".join(head) + "\n\n" if head else ""
    return Article(text=opening + body.text, given=given, begins=len(opening))


class _Fields:
    """The fields of one page, each weighed."""

    def __init__(
        self, tree: Tree, described: Sequence[Node], markup: Markup, known: Given, fetched: str | None
    ) -> None:
        self.tree, self.described, self.markup, self.known, self.fetched = tree, described, markup, known, fetched
        self.articles = len(markup.articles)
        self.flat = Flat(tree)
        self.metas = meta_votes(tree, self.flat, markup)
        self.shown: list[Vote] = []
        self.url: str | None = None

    def given(self) -> Given:
        """All fields but those that come with the text."""
        url, urls = self._line("url", self._links("canonical"), str)
        self.url = url
        language, languages = self._line("language", self._languages(), lambda value: value[:2].lower())
        self.shown = self._shown(language)
        updated, updates = self._day(self._votes("updated"), None)
        published, days = self._published(updated, url or self.known.url, language)
        title, titles = self._title()
        outlet, outlets = self._line("outlet", self._publisher(), str.casefold)
        authors, names = authors_of(self.flat, self.described, self.markup, self._meta("authors"), outlet)
        section, sections = self._line("section", self._of_nodes("section", "articleSection"), str.casefold)
        return Given(
            title=title or self.known.title, outlet=outlet or self.known.outlet,
            published=published or self.known.published, updated=updated, url=url or self.known.url,
            language=language or self.known.language, authors=authors, section=section,
            why=(*titles, *outlets, *days, *updates, *names, *urls, *languages, *sections),
        )  # fmt: skip

    def of_article(self, given: Given) -> bool:
        """Whether anything tells that the page holds an article: linked data, a day, an author."""
        return bool(given.published or given.authors) or any(node.rank < self.articles for node in self.described)

    def _shown(self, language: str | None) -> list[Vote]:
        """The days that the page shows, by the language that it says it is in; else by that of its words."""
        shown = list(shown_days(self.flat, self.markup, language))
        if any(vote.weight for vote in shown):
            return shown
        ((likely, _),) = likeliest(self.flat.words(self.tree, _ENOUGH), 1)
        if likely == (language or "")[:2].lower():
            return shown
        return shown + list(shown_days(self.flat, self.markup, likely))

    def leads(self) -> tuple[str, ...]:
        """What the page says in a sentence or two that it is about."""
        linked = (str(value) for node in self.described for _, value in node.field("description"))
        return (*islice(linked, _MOST_LEADS), *(vote.value for vote in self._meta("description")))

    def _meta(self, field: str) -> list[Vote]:
        return [vote for vote in self.metas if vote.field == field]

    def _title(self) -> tuple[str | None, Seen]:
        outlets = [vote.value for vote in (*self._publisher(), *self._meta("outlet"))]
        outlets += [host_of(self.url), host_of(self.known.url)]
        votes = title_votes(self.tree, self.flat, self.described, self.markup, self._meta("title"), outlets)
        taken, seen = chosen(votes, lambda vote: title_key(vote.value))
        return (taken.value if taken else None), seen

    def _published(self, updated: str | None, url: str | None, language: str | None) -> tuple[str | None, Seen]:
        votes = [*self._votes("published"), *(in_address(url) if url else ())]
        labelled = labelled_days(self.flat, self.markup, language)
        seen: Seen = ()
        for more in ((), labelled, self._changes()):  # what comes later is believed where nothing else tells
            votes += more
            day, seen = self._day(votes, updated)
            if day is not None:
                return day, seen
        return None, seen

    def _changes(self) -> Iterator[Vote]:
        """The days of a change that the page shows with its headline, as the last that are believed."""
        changes = [vote for vote in self.shown if vote.field == "updated" and vote.weight]
        yield from (replace(vote, field="published", weight=_CHANGE_WEIGHT, note=_CHANGE) for vote in changes)

    def _votes(self, field: str) -> list[Vote]:
        name = {"published": "datePublished", "updated": "dateModified"}[field]
        shown = [vote for vote in self.shown if vote.field == field]
        video = self._of_nodes(field, "uploadDate") if field == "published" else ()
        return [*self._of_nodes(field, name), *video, *self._meta(field), *shown]

    def _day(self, votes: Sequence[Vote], updated: str | None) -> tuple[str | None, Seen]:
        held = checked(few(votes), latest=self.fetched, updated=updated)
        taken, seen = chosen(held, lambda vote: vote.means or "")
        return (taken.means if taken else None), seen

    def _line(self, field: str, first: Iterator[Vote], key: Callable[[str], str]) -> tuple[str | None, Seen]:
        taken, seen = chosen([*first, *self._meta(field)], lambda vote: key(vote.value))
        return (line_of(taken.value) if taken else None), seen

    def _of_nodes(self, field: str, name: str) -> Iterator[Vote]:
        for node in self.described:
            weight = _LINKED_DAY if node.rank < self.articles else _LINKED_PAGE
            for where, value in node.field(name):
                if isinstance(value, str):
                    yield Vote(field=field, value=value.strip(), source="json-ld", place=where, weight=weight)

    def _publisher(self) -> Iterator[Vote]:
        for node in self.described:
            for where, value in node.field("publisher"):
                name = unescape(line_of(value) or "")
                if name and not name.startswith("http"):
                    yield Vote(field="outlet", value=name, source="json-ld", place=where, weight=_LINKED_LINE)

    def _links(self, relation: str) -> Iterator[Vote]:
        for link in self.tree.iter("link"):
            if relation in (link.get("rel") or "").lower().split() and link.get("href", "").startswith("http"):
                yield Vote(field="url", value=link.get("href", ""), source="link", place=relation, weight=_LINKED_DAY)

    def _languages(self) -> Iterator[Vote]:
        code = self.tree.get("lang") or self.tree.get("{http://www.w3.org/XML/1998/namespace}lang")
        if code:
            yield Vote(field="language", value=code, source="html", place="html element", weight=_LINKED_LINE)
        yield from self._of_nodes("language", "inLanguage")
