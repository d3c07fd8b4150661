"""Links: the same page under several addresses, told apart from other pages. Nothing is fetched here."""

import re
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

LISTS = ("feed:", "sitemap:")
_WEB = re.compile(r"[a-z][a-z0-9+.-]{1,20}://", re.IGNORECASE)
_BARE = re.compile(r"www\.[\w-]|[\w-]+(?:\.[\w-]+)+/", re.IGNORECASE)
_LOGIN = re.compile(r"(?<=//)[^/?#]*@")
_TRACKING = re.compile(
    r"utm_\w+|at_(?:medium|campaign|link\w*|bbc_team|format|ptr_name|custom\d)|fbclid|gclid|dclid|yclid|msclkid|"
    r"mc_[ce]id|cmpid|ito|ocid|ns_\w+|traffic_source|wt_mc|xtor",
    re.IGNORECASE,
)
"""Parameters that say where a reader comes from, and nothing of the page."""


def is_address(path: Path | str) -> bool:
    """Whether a path is an address: of a page, or after `feed:` or `sitemap:` of a list (or the file of one)."""
    text = path.strip() if isinstance(path, str) else ""
    return text.lower().startswith(LISTS) or _WEB.match(text) is not None


def is_bare_address(path: str) -> bool:
    """Whether a path that leads nowhere may be an address without its `https://`."""
    return _BARE.match(path.strip()) is not None


def shown(url: str) -> str:
    """An address for a message: without a login."""
    return _LOGIN.sub("…@", url)


def tidy(url: str) -> str:
    """An address without its fragment and without what only tells where a reader comes from."""
    parts = _parts(url)
    if parts is None:
        return url
    return parts._replace(query=_query(parts.query), fragment="").geturl()


def key_of(url: str) -> str:
    """What addresses of one page share: scheme, "www.", a closing slash and the order of parameters do not count."""
    parts = _parts(tidy(url))
    if parts is None:
        return url
    query = urlencode(sorted(parse_qsl(parts.query, keep_blank_values=True)))
    path = parts.path.rstrip("/")
    return parts.netloc.lower().removeprefix("www.") + path + (f"?{query}" if query else "")


def site_of(url: str) -> str:
    """The host of an address, without "www."; "" if it has none."""
    parts = _parts(url)
    return "" if parts is None else parts.netloc.lower().removeprefix("www.")


def is_front(url: str) -> bool:
    """Whether an address is a site's first page, which no article is."""
    parts = _parts(url)
    return parts is not None and parts.path.strip("/") == "" and not parts.query


def _parts(url: str) -> SplitResult | None:
    try:
        return urlsplit(url)
    except ValueError:
        return None


def _query(query: str) -> str:
    kept = [part for part in query.split("&") if part and not _TRACKING.fullmatch(part.partition("=")[0])]
    return "&".join(kept)
