"""RSS 0.9x, 1.0 and 2.0, Atom, and site maps, as they are in the wild: broken ones are read as far as they go."""

import re
from collections.abc import Iterator
from html.entities import html5
from urllib.parse import urljoin

from lxml import etree

from dragoman.read.feeds.entry import Entry, Listing, counted, line, none_of
from dragoman.read.links import tidy
from dragoman.read.xml import Element, children, inside, name_of, text_in, tree_of

_PREFIXES = {  # by their namespaces, for prefixes may be any; "" for what belongs to the feed itself
    "http://www.w3.org/2005/Atom": "",
    "http://purl.org/atom/ns#": "",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "",
    "http://www.sitemaps.org/schemas/sitemap/0.9": "",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://www.google.com/schemas/sitemap-news/0.9": "news",
}
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]{0,500}>", re.IGNORECASE)
_AMPERSAND = re.compile(
    r"<!\[CDATA\[.*?\]\]>|&(?:#(?P<dec>\d{1,7});|#x(?P<hex>[0-9a-f]{1,6});|(?P<name>[a-z]\w{0,30});)?",
    re.DOTALL | re.IGNORECASE,
)
_BEHIND = re.compile(r"<\?xml\b[^>]{0,300}\?>\s*(?=<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b)")
_UNKNOWN, _LAST, _SURROGATES = 0xFFFD, 0x10FFFF, (0xD800, 0xDFFF)
_REACH = 4000  # characters before a feed that a program may have complained in
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TITLE = ("title", "dc:title", "news:title")
_PUBLISHED = ("pubDate", "published", "issued", "news:publication_date", "dc:date", "dcterms:created", "created")
_UPDATED = ("updated", "modified", "dcterms:modified", "lastmod")
_SUMMARY = ("description", "summary", "subtitle", "tagline")
_MAIL = re.compile(r"^\S+@\S+\s*\(([^)]+)\)$|^([^<@]+)<\S+@\S+>$")

Fields = dict[str, list[Element]]


def listing_of_xml(text: str, base: str) -> Listing:
    """The entries of a feed or a site map in XML.

    Raises:
        InputError: it is neither (E191), or cannot be read safely (E140 to E142).
    """
    root = tree_of(_mended(text).encode("utf-8"), mend=True)
    base = _based(root, base)
    name = name_of(root).lower().rpartition(":")[2]
    if name in ("urlset", "sitemapindex"):
        return _map(root, base, index=name == "sitemapindex")
    if name not in ("rss", "rdf", "feed", "channel"):
        raise none_of(f"it begins with {name!r}")
    return _feed(root, base)


def _mended(text: str) -> str:
    """The text without what often breaks a feed: messages of a program before it, bare ampersands, names of HTML.

    All that is escaped is escaped by number: behind its first error, libxml2 loses `&amp;` and `&lt;`.
    """
    late = _BEHIND.search(text[:_REACH])
    text = text[late.end() :] if late else text
    return _AMPERSAND.sub(_by_number, _DOCTYPE.sub("", text, count=1))


def _by_number(found: re.Match[str]) -> str:
    if found[0][0] == "<":  # a stretch in which nothing is escaped
        return found[0]
    if found["dec"] or found["hex"]:
        number = int(found["dec"] or found["hex"], 10 if found["dec"] else 16)
        return f"&#{number if _is_character(number) else _UNKNOWN};"
    meant = html5.get(f"{found['name']};") if found["name"] else None
    return "".join(f"&#{ord(char)};" for char in meant) if meant else f"&#38;{found[0][1:]}"


def _is_character(number: int) -> bool:
    """Whether XML lets a text hold it."""
    high = number <= _LAST and not _SURROGATES[0] <= number <= _SURROGATES[1] and number not in {0xFFFE, 0xFFFF}
    return number in {9, 10, 13} or (number >= ord(" ") and high)


def _based(element: Element, base: str) -> str:
    """What addresses inside are seen from."""
    return _web(element.get(_BASE), base) or base


def _feed(root: Element, base: str) -> Listing:
    items = [element for element in inside(root, "item", "entry") if _local(element) in ("item", "entry")]
    head = next((one for one in inside(root, "channel")), root)
    fields = _fields(head)
    base = _link(fields, base) or base
    language = line(_first(fields, ("language", "dc:language"))) or _lang(head) or _lang(root)
    entries = tuple(_entry(item, f"entry {at}", base) for at, item in enumerate(counted(items), 1))
    return Listing(kind="feed", title=line(_first(fields, _TITLE)), language=_code(language), entries=entries)


def _map(root: Element, base: str, *, index: bool) -> Listing:
    found = enumerate(counted(list(children(root, "sitemap" if index else "url"))), 1)
    entries = tuple(_page(element, f"entry {at}", base) for at, element in found)
    return Listing(kind="index" if index else "sitemap", entries=entries)


def _entry(item: Element, place: str, base: str) -> Entry:
    fields, base = _fields(item), _based(item, base)
    content, html = _content(fields)
    ident = line(_first(fields, ("guid", "id"))) or item.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about")
    return Entry(
        place=place, link=_link(fields, base), ident=ident, title=line(_first(fields, _TITLE)),
        published=_first(fields, _PUBLISHED), updated=_first(fields, _UPDATED), authors=tuple(_authors(fields)),
        section=_section(fields), language=_code(_first(fields, ("dc:language",)) or _lang(item)),
        content=content, html=html, summary=_first(fields, _SUMMARY) or "",
    )  # fmt: skip


def _page(element: Element, place: str, base: str) -> Entry:
    """An entry of a site map; those for news say more than an address."""
    fields = _fields(element)
    news = _fields(next(iter(fields.get("news:news", ())), element))
    paper = _fields(next(iter(news.get("news:publication", ())), element))
    return Entry(
        place=place, link=_web(_first(fields, ("loc",)), base), title=line(_first(news, _TITLE)),
        published=_first(news, ("news:publication_date",)), updated=_first(fields, _UPDATED),
        outlet=line(_first(paper, ("news:name",))), language=_code(_first(paper, ("news:language",))),
    )  # fmt: skip


def _fields(element: Element) -> Fields:
    found: Fields = {}
    for child in element:
        found.setdefault(_local(child), []).append(child)
    return found


def _local(element: Element) -> str:
    """The name with the usual prefix of its namespace: "title", "dc:creator", "media:title"."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    namespace, _, name = tag.removeprefix("{").rpartition("}")
    prefix = _PREFIXES.get(namespace, element.prefix or "")
    return f"{prefix}:{name}" if prefix else name


def _first(fields: Fields, names: tuple[str, ...]) -> str | None:
    found = (text_in(element).strip() for name in names for element in fields.get(name, ()))
    return next((text for text in found if text), None)


def _content(fields: Fields) -> tuple[str, bool]:
    """What claims to be the whole text, and whether it is HTML."""
    for name in ("content:encoded", "encoded", "xhtml:body", "xhtml:div", "body"):
        for element in fields.get(name, ()):
            if inner := _inner(element):
                return inner, True
    for element in fields.get("content", ()):
        kind = (element.get("type") or "text").lower()
        if kind.endswith("xhtml"):
            return _inner(element), True
        text = text_in(element)
        if text.strip():
            return text, "html" in kind or element.get("mode") == "escaped"
    return "", True


def _inner(element: Element) -> str:
    """What is inside as HTML: escaped, as it should be, or as elements."""
    if any(isinstance(child.tag, str) for child in element):
        return (element.text or "") + "".join(_markup(child) for child in element)
    return text_in(element).strip()


def _markup(element: Element) -> str:
    for part in element.iter():
        if isinstance(part.tag, str):
            part.tag = name_of(part)  # HTML has no prefixes
    etree.cleanup_namespaces(element)
    found: str = etree.tostring(element, encoding="unicode", method="html", with_tail=True)
    return found


def _link(fields: Fields, base: str) -> str | None:
    """The page that it leads to: of several links the one that is not marked as something else."""
    original = _web(_first(fields, ("feedburner:origLink",)), base)
    if original:
        return original
    for element in (*fields.get("link", ()), *fields.get("atom:link", ())):
        if element.get("rel", "alternate") == "alternate":
            found = _web(element.get("href") or text_in(element), base)
            if found:
                return found
    lasting = (one for one in fields.get("guid", ()) if one.get("isPermaLink", "true").lower() == "true")
    return next((found for one in lasting if (found := _web(text_in(one), ""))), None)


def _web(written: str | None, base: str) -> str | None:
    """A web address, seen from where it stands; None if it is none."""
    if not written or not written.strip():
        return None
    try:
        found = urljoin(base, "".join(written.split()))
    except ValueError:
        return None
    return tidy(found) if found.startswith(("http://", "https://")) else None


def _authors(fields: Fields) -> Iterator[str]:
    seen = set()
    for name in ("author", "dc:creator"):
        for element in fields.get(name, ()):
            inner = _first(_fields(element), ("name",))
            person = _person(line(inner or text_in(element)) or "")
            if person and person not in seen:
                seen.add(person)
                yield person


def _person(written: str) -> str | None:
    """The name in "desk@paper.example (Ada Berg)"; None of a bare mail address."""
    found = _MAIL.match(written)
    if found:
        return (found[1] or found[2]).strip()
    return written if written and "@" not in written else None


def _section(fields: Fields) -> str | None:
    found = (line(one.get("label") or one.get("term") or text_in(one)) for one in fields.get("category", ()))
    return next((one for one in found if one), None)


def _lang(element: Element) -> str | None:
    found: str | None = element.get(_LANG)
    return found


def _code(language: str | None) -> str | None:
    """The language of "en-GB" or "pt_BR"; None of what is no code."""
    code = (language or "").strip().lower().replace("_", "-").partition("-")[0]
    return code if code.isascii() and code.isalpha() and len(code) in (2, 3) else None
