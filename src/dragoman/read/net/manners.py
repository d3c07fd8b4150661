"""How the fetcher behaves towards other people's machines, and what it takes from them."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

PRODUCT = "Dragoman"  # the name that robots.txt files call it by


def user_agent() -> str:
    """The honest name of this program: "Dragoman/0.1.0 (news reader; +https://…)", as far as the package tells it."""
    try:
        package = metadata("dragoman")
    except PackageNotFoundError:  # run from its folder
        return f"{PRODUCT} (news reader)"
    urls: Sequence[str] = package.get_all("Project-URL") or ()
    home = next((f"; +{url.partition(',')[2].strip()}" for url in urls), "")  # an entry is "Homepage, https://…"
    return f"{PRODUCT}/{package['Version']} (news reader{home})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """Settings of a fetcher. Times are seconds, sizes are bytes."""

    user_agent: str | None = None
    """Sent with each request; None is `user_agent()`. It cannot change the name robots.txt is asked for."""

    connect_seconds: float = 10
    """To look a name up, and to open a connection."""
    read_seconds: float = 20
    """The longest silence of a server."""
    total_seconds: float = 60
    """For one address with all its redirects and retries; waiting out of politeness does not count."""

    most_bytes: int = 20_000_000
    """On the wire, for one request, headers and all."""
    most_decoded: int = 60_000_000
    """After decompression; a site map may have 50 MB."""
    most_ratio: int = 200
    """Bytes out for one byte in, from the first megabyte on; pages reach 20, bombs 1,000 and more."""

    redirects: int = 10
    retries: int = 2
    """Further tries after 429, 5xx or a broken connection, for one hop."""
    backoff_seconds: float = 1
    """Before the first further try; doubled for each, and up to a half added that depends on the address."""
    most_wait: float = 120
    """The longest wait for a host. Who asks for more with Retry-After is not asked again before; a longer Crawl-delay
    counts as so long."""
    least_between: float = 1
    """Between two requests to one host; its robots.txt may ask for more."""

    obey_robots: bool = True
    allow_private: bool = False
    """Whether addresses of this machine and its network may be reached."""
    cache: Path | None = None
    """A folder for what was fetched, None to keep nothing."""
    cache_bytes: int = 500_000_000
