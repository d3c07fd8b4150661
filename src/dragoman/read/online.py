"""Addresses opened: the one fetcher of a run, the cache alone where there is no network, the originals kept."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from dragoman.errors import InputError
from dragoman.read.links import shown
from dragoman.read.reading import Network

if TYPE_CHECKING:  # httpx is loaded where an address is read, and nowhere else
    from dragoman.read.net.fetch import Fetcher
    from dragoman.read.net.fetched import Fetched


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The answer of an address, and the day on which it was given, as EDTF."""

    url: str  # after all redirects
    body: bytes
    media: str | None
    charset: str | None
    headers: dict[str, str]
    fetched: str
    notes: tuple[str, ...] = ()


def fetcher_of(network: Network, sleep: Callable[[float], None] = time.sleep) -> "Fetcher":
    """The fetcher of a run, which waits by `sleep`. Tests put one of their own in its place."""
    from dragoman.read.net.fetch import Fetcher  # noqa: PLC0415 - httpx is loaded only here
    from dragoman.read.net.manners import Manners  # noqa: PLC0415
    from dragoman.read.net.outside import Outside  # noqa: PLC0415

    return Fetcher(
        Manners(
            allow_private=network.allow_private,
            cache=network.cache,
            total_seconds=network.seconds,
            user_agent=network.agent,
        ),
        Outside(sleep=sleep),
    )


class Online:
    """Opens addresses as the user wants it; nothing is loaded before the first one."""

    def __init__(self, network: Network, fetcher: "Fetcher | None" = None) -> None:
        self._network, self._fetcher = network, fetcher

    def open(self, url: str, *, anew: bool = False) -> Page:
        """The page behind an address. `anew`: its server is asked, whether it has changed, also while it is fresh.

        Raises:
            InputError: it cannot be had (E121 to E138), or is not in the cache and may not be asked for (E194).
        """
        if self._network.heard is not None:
            self._network.heard(shown(url))
        if self._network.offline:
            return _page(self._kept(url))
        return _page(self._get(url, anew=anew))

    def left_alone(self, url: str) -> float:
        """For how many seconds the host of an address has asked to be left alone; 0 where it cannot be asked at all."""
        try:
            return 0.0 if self._fetcher is None else self._fetcher.held(url)
        except InputError:
            return 0.0

    def _get(self, url: str, *, anew: bool) -> "Fetched":
        if self._fetcher is None:
            self._fetcher = fetcher_of(self._network)
        return self._fetcher.get(url, anew=anew)

    def _kept(self, url: str) -> "Fetched":
        from dragoman.read.net.address import address_of  # noqa: PLC0415 - loads httpx, which reads addresses
        from dragoman.read.net.cache import Cache  # noqa: PLC0415
        from dragoman.read.net.fetched import Fetched  # noqa: PLC0415
        from dragoman.read.net.headers import charset_of, media_type_of  # noqa: PLC0415

        folder, asked = self._network.cache, str(address_of(url))
        cache = None if folder is None else Cache(folder, 2**63)
        there = asked if cache is None else cache.moved(asked)
        kept = None if cache is None else cache.find(there)
        if kept is None:
            raise InputError(
                "is not in the cache", code="E194", place=asked, remedy="leave out --offline, or name the cache"
            )
        entry, body = kept
        return Fetched(
            asked=asked, url=there, status=200, headers=tuple(sorted(entry.headers.items())), body=body,
            media_type=media_type_of(entry.headers), charset=charset_of(entry.headers), etag=None,
            last_modified=None, from_cache=True, redirects=(),
        )  # fmt: skip


def _page(found: "Fetched") -> Page:
    headers = dict(found.headers)
    return Page(
        url=found.url, body=found.body, media=found.media_type, charset=found.charset, headers=headers,
        fetched=_day(headers.get("date") if found.from_cache else None), notes=found.notes,
    )  # fmt: skip


def _day(told: str | None) -> str:
    """The day of the answer: what its server said where it was kept from before, else today."""
    try:
        return parsedate_to_datetime(told or "").date().isoformat()
    except (ValueError, IndexError, OverflowError):
        return now().date().isoformat()


def now() -> datetime:
    """The time. It bounds dates, and nothing else that is read depends on it."""
    return datetime.now(UTC)
