"""Voices: who a report has something from, as a key that is the same in every report, a name and a kind."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dragoman.lang.pack import data_folder, read_yaml
from dragoman.lang.world import World
from dragoman.model.annotation import Mention

VoiceKind = Literal["agency", "official", "media", "person"]
MEDIA_HEADS = frozenset(
    (
        "state media",
        "state television",
        "state news agency",
        "news agency",
        "media",
        "newspaper",
        "television",
        "website",
    )
)
STATE_MEDIA = frozenset(("state media", "state television", "state news agency"))


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice named or described. `country` is whose it is, where the words tell."""

    key: str
    name: str
    kind: VoiceKind
    country: str | None = None
    described: bool = False  # "state media" rather than a proper name


def voice_of(mention: Mention, mentions: Sequence[Mention], world: World) -> Voice | None:
    """The voice a mention stands for; None if it is none (a place, a pronoun that refers to nobody)."""
    if mention.refers is not None:
        mention = mentions[mention.refers]
    if mention.kind in ("agency", "outlet") and mention.key:
        kind: VoiceKind = "agency" if mention.kind == "agency" else "media"
        return Voice(mention.key, world.name(mention.key) or " ".join(mention.name), kind, mention.country)
    if mention.kind in ("agency", "outlet") and mention.name:
        return named_voice(mention.name)
    if mention.head in MEDIA_HEADS:
        return _medium(mention, world)
    if mention.kind == "organisation":
        return _body(mention, mentions, world)
    return _person(mention, world) if mention.kind in ("person", "name") else _many(mention, world)


def _many(mention: Mention, world: World) -> Voice | None:
    """A state, a part of the world or a group as a voice."""
    country, key = mention.government or mention.country, mention.key or ""
    if mention.kind == "place" and key.startswith("region:"):
        return Voice(f"group:{key}", world.name(key), "official", country, described=True)
    if mention.kind in ("state", "place") and country:
        return Voice(f"state:{country}", world.name(f"state:{country}"), "official", country)
    if mention.kind == "group" and mention.head and mention.country:
        name = f"{world.adjective(mention.country) or mention.country} {mention.head}"
        return Voice(f"group:{mention.country}:{mention.head}", name, "official", mention.country, described=True)
    if mention.kind == "group" and key:
        return Voice(key, world.name(key), "official", mention.country, described=True)
    return None


def _medium(mention: Mention, world: World) -> Voice:
    head = mention.head or "media"
    if mention.key:
        return Voice(
            f"body:{mention.key}:{head}", f"{world.name(mention.key)} {head}", "media", mention.country, described=True
        )
    adjective = world.adjective(mention.country) if mention.country else None
    name = f"{adjective} {head}" if adjective else head
    return Voice(f"media:{mention.country or ''}:{head}", name, "media", mention.country, described=True)


def _body(mention: Mention, mentions: Sequence[Mention], world: World) -> Voice | None:
    if mention.owner is not None and mention.head:
        owner = mentions[mention.owner]
        name = _owner_name(owner, world)
        possessive = f"{name}'" if name.endswith("s") else f"{name}'s"
        return Voice(
            f"body:{name.casefold()}:{mention.head}", f"{possessive} {mention.head}", "official", owner.country
        )
    if mention.head and (mention.country or mention.key):
        whose = mention.country or mention.key or ""
        adjective = (world.adjective(whose) if whose == mention.country else world.name(whose)) or whose
        return Voice(f"body:{whose}:{mention.head}", f"{adjective} {mention.head.title()}", "official", mention.country)
    if mention.key:
        return Voice(mention.key, world.name(mention.key), "official", mention.country)
    if mention.name:
        return named_voice(mention.name)
    return Voice(f"body::{mention.head}", mention.head, "official", described=True) if mention.head else None


def _owner_name(owner: Mention, world: World) -> str:
    """Who a body belongs to: a person's last name, an office, a body of a state."""
    if owner.name:
        return owner.name[-1]
    whose = world.adjective(owner.country) if owner.country and owner.head else None
    return f"{whose} {owner.head}" if whose else owner.office or "unnamed"


def named_voice(name: Sequence[str]) -> Voice:
    """The voice of an unlisted name: an agency or medium if a word of it says so ("Meridian Wire"), else a body."""
    words, text = media_words(), " ".join(name)
    folded = [word.casefold() for word in name]
    if any(word in words["agency"] for word in folded):
        return Voice(f"agency:{text.casefold()}", text, "agency")
    if any(word in words["media"] for word in folded):
        return Voice(f"outlet:{text.casefold()}", text, "media")
    return Voice(f"org:{text.casefold()}", text, "official")


@lru_cache(maxsize=1)
def media_words() -> dict[str, frozenset[str]]:
    """Words in the names of agencies and of media, folded, from `data/world/media_words.yml`."""
    content = read_yaml(data_folder() / "world" / "media_words.yml", "world/media_words.yml")
    return {kind: frozenset(str(word).casefold() for word in words) for kind, words in content.items()}


def _person(mention: Mention, world: World) -> Voice | None:
    if mention.name:
        return Voice(f"person:{' '.join(mention.name).casefold()}", " ".join(mention.name), "person", mention.country)
    if mention.office and mention.country:
        name = f"{world.adjective(mention.country) or mention.country} {mention.office}"
        return Voice(f"office:{mention.country}:{mention.office}", name, "official", mention.country, described=True)
    return None
