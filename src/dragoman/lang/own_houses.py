"""Whether a user's own descriptions of houses go together with one another and with what is shipped."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NoReturn

from dragoman.errors import QuestionError
from dragoman.lang.outlet_profile import Kind, Profile
from dragoman.lang.press import plainly
from dragoman.lang.world_files import Medium

FOLDERS: Mapping[Kind, str] = {"agency": "agencies", "outlet": "outlets"}


def check_houses(
    own: Collection[Profile], countries: Collection[str], listed: Callable[[Kind], Mapping[str, Medium]]
) -> None:
    """Check each description against the others. `listed` gives all houses of a kind by slug, the own ones too.

    A name or host of two houses would tell neither.

    Raises:
        QuestionError: a country is none, or a name or host is that of another house as well (E340).
    """
    ours: dict[tuple[Kind, str], str] = {}
    for profile in own:
        if profile.country not in countries:
            _wrong(profile, "country", f"there is no state {profile.country!r}", "use a two-letter ISO 3166 code")
        for key, mark in _marks(profile):
            other = ours.setdefault((profile.kind, mark), profile.slug)
            if other != profile.slug:
                _wrong(profile, key, f"{mark!r} is that of {other}.yml too", "keep it in one of the two files")
    for kind in FOLDERS:
        slugs = {profile.slug for profile in own if profile.kind == kind}
        shipped = {slug: medium for slug, medium in listed(kind).items() if slug not in slugs}
        _check_shipped([profile for profile in own if profile.kind == kind], shipped)


def _check_shipped(own: Collection[Profile], shipped: Mapping[str, Medium]) -> None:
    theirs = {
        plainly(name.text): slug for slug, medium in shipped.items() for name in medium.names if not name.weak
    } if own else {}  # fmt: skip
    for profile in own:
        for key, mark in _marks(profile):
            slug = theirs.get(mark)
            if slug is not None:
                remedy = f"call it {slug}.yml to replace that, or put ~ before a name that both bear"
                _wrong(profile, key, f"{mark!r} is that of the shipped {FOLDERS[profile.kind]}/{slug} too", remedy)


def _marks(profile: Profile) -> Iterator[tuple[str, str]]:
    """What tells a house, with its key in the file: sure names as they are compared, and hosts without a period."""
    former = {name.name for name in profile.former}
    for name in profile.names:
        if not name.startswith("~"):
            yield ("name" if name == profile.name else "former" if name in former else "aliases"), plainly(name)
    for domain in profile.hosts:
        if domain.since is None and domain.until is None:
            yield "domains", domain.host


def _wrong(profile: Profile, key: str, cause: str, remedy: str) -> NoReturn:
    raise QuestionError(cause, code="E340", place=f"{profile.slug}.yml: {key}", remedy=remedy)
