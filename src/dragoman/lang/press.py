"""Which agency or outlet an address or a name belongs to, and what its description says for a day.

A host tells an outlet only where it is one of its domains or lies below one: a mirror on another host tells nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from dragoman.lang.outlet_profile import Domain, Line, Profile
from dragoman.lang.world_files import Medium

SCHEMES = ("http", "https")


class Known(NamedTuple):
    """A listed agency or outlet: its key, and its description where a file has one."""

    key: str
    profile: Profile | None


class Press:
    """Look-ups over all listed agencies and outlets; those with a description first."""

    def __init__(self, described: Iterable[Profile], media: Mapping[str, Mapping[str, Medium]]) -> None:
        self._profiles = {f"{profile.kind}:{profile.slug}": profile for profile in described}
        self._media = media
        self._hosts: dict[str, list[tuple[Domain, str]]] = {}
        for domain, key in self._domains():
            self._hosts.setdefault(domain.host.partition("/")[0], []).append((domain, key))
        self._names: dict[str, set[str]] = {}
        self._sure: set[tuple[str, str]] = set()
        for key, medium in self._listed():
            for name, weak in medium.names:
                self._names.setdefault(plainly(name), set()).add(key)
                self._sure |= set() if weak else {(plainly(name), key)}

    def _domains(self) -> Iterator[tuple[Domain, str]]:
        for key, profile in self._profiles.items():
            yield from ((domain, key) for domain in profile.hosts)
        for key, medium in self._listed():
            if medium.domain and key not in self._profiles:
                yield Domain(host=medium.domain), key

    def _listed(self) -> Iterator[tuple[str, Medium]]:
        for kind in ("outlet", "agency"):
            for slug, medium in self._media[kind].items():
                yield f"{kind}:{slug}", medium

    def known(self, key: str) -> Known:
        """The agency or outlet of a key."""
        return Known(key, self._profiles.get(key))

    def at(self, address: str | None, on: str | None = None) -> Known | None:
        """Whose page an address is on a day (EDTF, None where not known): by the longest domain that fits."""
        try:
            parts = urlsplit((address or "").strip())
            host = (parts.hostname or "").rstrip(".")
        except ValueError:  # no address
            return None
        if parts.scheme not in SCHEMES or not host:
            return None
        labels = host.split(".")
        for first in range(len(labels) - 1):
            found = self._hosts.get(".".join(labels[first:]), ())
            fitting = [(domain, key) for domain, key in found if domain.holds(on) and _below(parts.path, domain.host)]
            if fitting:
                longest = max(len(domain.host) for domain, _ in fitting)
                keys = {key for domain, key in fitting if len(domain.host) == longest}
                return self.known(keys.pop()) if len(keys) == 1 else None
        return None

    def of_page(
        self, address: str | None, name: str | None, on: str | None = None, *,
        sure: bool = False, language: str | None = None,
    ) -> Known | None:  # fmt: skip
        """Whose page it is: by its address, else by the name given beside it, which may be a mere host too."""
        host = f"https://{name.strip()}/" if name and "." in name else None
        return self.at(address, on) or self.named(name, sure=sure, language=language) or self.at(host, on)

    def named(self, name: str | None, *, sure: bool = False, language: str | None = None) -> Known | None:
        """The one agency or outlet of a name, an outlet before an agency; None where two outlets have it, or nobody.

        `sure`: not by a name that often means something else. `language`: that of the page, where it is known: such a
        name means a house only on pages in one of its languages.
        """
        plain = plainly(name or "")
        keys = {key for key in self._names.get(plain, ()) if self._may_mean(plain, key, language, sure=sure)}
        for kind in ("outlet:", "agency:"):
            of_kind = sorted(key for key in keys if key.startswith(kind))
            if of_kind:
                return self.known(of_kind[0]) if len(of_kind) == 1 else None
        return None

    def _may_mean(self, plain: str, key: str, language: str | None, *, sure: bool) -> bool:
        if (plain, key) in self._sure:
            return True
        profile = self._profiles.get(key)
        return not sure and (language is None or profile is None or language in profile.languages)

    def outlet_names(self) -> frozenset[str]:
        """The sure names of all listed outlets, as `plainly` gives them."""
        return frozenset(name for name, key in self._sure if key.startswith("outlet:"))

    def telling(self) -> Iterator[tuple[str, Line]]:
        """Agencies by key with the forms of theirs that no other house prints."""
        for key, profile in self._profiles.items():
            yield from ((key, line) for line in profile.lines if line.tells)


def plainly(name: str) -> str:
    """A name without what its writing leaves open: case, blanks and quotation marks."""
    return " ".join(name.translate(_QUOTES).casefold().split())


_QUOTES = str.maketrans("", "", '"“”„«»')


def _below(path: str, host: str) -> bool:
    """Whether a page's path lies in that of the domain."""
    prefix = host.partition("/")[2]
    return not prefix or f"{path}/".startswith(f"/{prefix}/")


def lines_of(known: Known | None, language: str, on: str | None) -> tuple[Line, ...]:
    """The forms of a house that hold on a day, for pages in this language."""
    lines = known.profile.lines if known is not None and known.profile is not None else ()
    return tuple(line for line in lines if line.language in (None, language) and line.holds(on))
