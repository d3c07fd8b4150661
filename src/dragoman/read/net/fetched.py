"""What a fetch gives: the body, where it came from, and what its server says about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """The answer for one address."""

    asked: str
    """The address asked for, in its normal form."""
    url: str
    """The address the body came from, after all redirects."""
    status: int
    headers: tuple[tuple[str, str], ...]
    """Those of interest, in order of their names, which are in small letters."""
    body: bytes
    """Free of transfer and content codings; a file that is itself packed stays so."""
    media_type: str | None
    charset: str | None
    """As Content-Type says, by Python's name for it. The body may be in another: whoever decodes it must look."""
    etag: str | None
    last_modified: str | None
    from_cache: bool
    """Whether the body is the one kept from before, fresh or unchanged."""
    redirects: tuple[str, ...]
    """The addresses that led here, the one asked for first; empty without redirects."""
    notes: tuple[str, ...] = ()
    """What the user should know, in words: an unencrypted hop, a cache that cannot be written."""
