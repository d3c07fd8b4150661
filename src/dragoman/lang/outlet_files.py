"""Descriptions of outlets and agencies: one YAML file each under `data/outlets` and `data/agencies`.

A file is data only; adding one touches no Python. `data/world/press.json` keeps the content of the shipped files by
the digest of their bytes, as YAML is slow to read: a file that is new or changed is read itself. `docs/outlets.md`
tells what stands in a file.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from importlib.resources.abc import Traversable
from typing import Any, NoReturn

import msgspec
import yaml

from dragoman.errors import PackError
from dragoman.lang.outlet_profile import DAY, Kind, Lasting, Line, Profile, not_after
from dragoman.lang.pack import LOADER, data_folder

FOLDERS: tuple[tuple[str, Kind], ...] = (("agencies", "agency"), ("outlets", "outlet"))
PRESS = "world/press.json"
HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+(/[\w/-]+)?", re.ASCII)
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
PERIOD_KEYS = ("since", "until")
_CODES = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee "
    "el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is "
    "it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms "
    "mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si "
    "sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh "
    "yi yo za zh zu"
)
LANGUAGES = frozenset(_CODES.split())
"""Codes of ISO 639-1. Of a country's code taken for that of its language ("ua") nothing would come."""
LONG_CODE = re.compile("[a-z]{3}")  # of ISO 639-3: "ckb"
REMEDY = "see docs/outlets.md for what a file holds"


def read_press(folder: Traversable | None = None) -> tuple[Profile, ...]:
    """The shipped descriptions: agencies, then outlets, each by slug."""
    return _shipped() if folder is None else tuple(_read(folder, _kept(folder)))


@lru_cache(maxsize=1)
def _shipped() -> tuple[Profile, ...]:
    return tuple(_read(data_folder(), _kept(data_folder())))


def _kept(folder: Traversable) -> Mapping[str, Profile]:
    path = folder / PRESS
    return msgspec.json.decode(path.read_bytes(), type=dict[str, Profile]) if path.is_file() else {}


def _read(folder: Traversable, kept: Mapping[str, Profile]) -> Iterator[Profile]:
    for name, kind in FOLDERS:
        for slug, content in _files(folder / name):
            place = f"{name}/{slug}.yml"
            yield kept.get(digest(place, content)) or parse_profile(content, slug, kind, place)


def _files(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    """Slug and bytes of the files of a folder, by slug."""
    found = [entry for entry in folder.iterdir() if entry.name.endswith(".yml")] if folder.is_dir() else []
    for entry in sorted(found, key=lambda entry: entry.name):
        yield entry.name.removesuffix(".yml"), entry.read_bytes()


def digest(place: str, content: bytes) -> str:
    """Under what the content of a file is kept."""
    return f"{place} {blake2b(content, digest_size=12).hexdigest()}"


def index_of(folder: Traversable) -> bytes:
    """The content of press.json for the files as they are: `tools/press_index.py` writes it."""
    entries = []
    for name, kind in FOLDERS:
        for slug, content in _files(folder / name):
            place = f"{name}/{slug}.yml"
            profile = msgspec.json.encode(parse_profile(content, slug, kind, place)).decode()
            entries.append(f'"{digest(place, content)}":{profile}')
    return ("{\n" + ",\n".join(entries) + "\n}\n").encode()


def parse_profile(content: bytes, slug: str, kind: Kind, place: str) -> Profile:
    """The description in a file's bytes, checked; `place` names the file in errors.

    Raises:
        PackError: it is no YAML mapping (E201), or something in it is wrong (E250): place, key and remedy say what.
    """
    try:
        data = yaml.load(content, Loader=LOADER)  # noqa: S506
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{place}:{mark.line + 1}" if mark is not None else place
        cause = f"not YAML ({getattr(error, 'problem', None) or 'not UTF-8'})"
        raise PackError(cause, code="E201", place=where, remedy="correct the file") from error
    if not isinstance(data, dict):
        raise PackError("not a mapping of keys to values", code="E201", place=place, remedy="start with `name:`")
    try:
        profile = msgspec.convert({**_plain(data), "kind": kind, "slug": slug}, Profile)
    except msgspec.ValidationError as error:
        cause, _, key = str(error).partition(" - at ")
        raise PackError(cause, code="E250", place=_at(place, key.strip("`$.")), remedy=_remedy(cause)) from error
    _check(profile, place)
    return profile


def _remedy(cause: str) -> str:
    quoted = "got `bool`" in cause or "got `int`" in cause
    return 'put words like "NO" and numbers in quotes' if quoted else REMEDY


def _plain(value: Any, key: str = "") -> Any:
    """What YAML takes for numbers and dates back as they are written, where a date prefix is asked for."""
    if isinstance(value, dict):
        return {str(name): _plain(inner, str(name)) for name, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    if key in PERIOD_KEYS and (isinstance(value, date) or type(value) is int):
        return str(value)
    return value


def _at(place: str, key: str) -> str:
    return f"{place}: {key}" if key else place


def _wrong(cause: str, place: str, key: str, remedy: str = REMEDY) -> NoReturn:
    raise PackError(cause, code="E250", place=_at(place, key), remedy=remedy)


def _check(profile: Profile, place: str) -> None:
    """What types alone do not tell."""
    if not SLUG.fullmatch(profile.slug):
        _wrong(f"{profile.slug!r} is no name for a file", place, "", "use small letters, digits and hyphens")
    if not profile.languages:
        _wrong("is empty", place, "languages", "name at least one, by its code")
    for at, code in enumerate(profile.languages):
        if code not in LANGUAGES and not LONG_CODE.fullmatch(code):
            _wrong(f"{code!r} is no code of a language", place, f"languages[{at}]", "use one of ISO 639, as uk or ckb")
    _check_names(profile, place)
    for at, domain in enumerate(profile.hosts):
        if not HOST.fullmatch(domain.host) or domain.host.startswith("www."):
            remedy = "write it small, without https:// and www., non-Latin ones as xn--…"
            _wrong(f"{domain.host!r} is no host", place, f"domains[{at}]", remedy)
    lasting: tuple[tuple[str, Iterable[Lasting]], ...] = (
        ("domains", profile.hosts), ("former", profile.former), ("owners", profile.owners), ("lines", profile.lines),
    )  # fmt: skip
    for key, entries in lasting:
        for at, entry in enumerate(entries):
            _check_period(entry, place, f"{key}[{at}]")
    for at, line in enumerate(profile.lines):
        _check_line(line, profile, place, f"lines[{at}]")


def _check_names(profile: Profile, place: str) -> None:
    former = tuple(former.name for former in profile.former)
    for key, names in (("name", (profile.name,)), ("aliases", profile.aliases), ("former", former)):
        for name in names:
            if not name.strip("~ ") or name != name.strip():
                _wrong(f"{name!r} is no name", place, key, "write it without blanks around it")


def _check_period(entry: Lasting, place: str, key: str) -> None:
    for name, value in (("since", entry.since), ("until", entry.until)):
        if value is not None and not DAY.fullmatch(value):
            _wrong(f"{value!r} is no date", place, f"{key}.{name}", "write 2014, 2014-09 or 2014-09-30")
    if entry.since and entry.until and not not_after(entry.since, entry.until):
        _wrong(f"it ends ({entry.until}) before it begins ({entry.since})", place, key, "swap the two dates")


def _check_line(line: Line, profile: Profile, place: str, key: str) -> None:
    if line.language not in (None, *profile.languages):
        remedy = "list it under languages, or leave it out"
        _wrong(f"{line.language!r} is none of the languages of the house", place, f"{key}.language", remedy)
    try:
        re.compile(line.pattern)
    except re.error as error:
        _wrong(f"{line.pattern!r} is no regular expression ({error})", place, f"{key}.pattern", "correct the pattern")
    if line.at == "inside" and line.zone != "boilerplate":
        _wrong(f"{line.zone} cannot stand inside a paragraph", place, f"{key}.at", "only boilerplate can")
    if line.tells and (profile.kind != "agency" or line.zone != "credit" or line.at != "line"):
        _wrong("only a whole line of credit tells an agency", place, f"{key}.tells", "leave it out")
    if not line.examples:
        _wrong("has no example", place, f"{key}.examples", "give a line of your own wording that has this form")
    for example in line.examples:
        if not line.fits(example):
            _wrong(f"{example!r} has not the form {line.pattern!r}", place, f"{key}.examples", "correct one of the two")
