"""What a watch remembers: articles by their addresses, feeds, and hosts that asked to be left alone."""

import hashlib
from collections.abc import Iterator

import msgspec

from dragoman.read.links import is_front, key_of, site_of

SCHEMA = "dragoman/watch/1"


class Seen(msgspec.Struct, omit_defaults=True):
    """What is known of an article. Its key is its address."""

    id: str = ""  # of the report last written, "" if none could be read
    text: str = ""  # digest of its text
    head: str = ""  # digest of its headline
    sign: str = ""  # digest of what the feed said of it then
    asked: float = 0.0  # when its page was last asked for, in seconds since 1970
    vain: int = 0  # how often in a row it was asked for again and said the same
    tries: int = 0  # that failed, one after the other
    gave_up: str = ""  # the code for which it was given up, until the feed says something else of it
    day: str = ""  # on which a feed last listed it

    def is_like(self, text: str, head: str) -> bool:
        """Whether it can be the article of this text and headline: one of the two is the same."""
        return self.text == text or (self.head != "" and self.head == head)


class Turn(msgspec.Struct, omit_defaults=True):
    """When a feed is due, in seconds since 1970, and how often in a row it could not be had."""

    due: float = 0.0
    failures: int = 0


class State(msgspec.Struct, omit_defaults=True):
    """All that a watch remembers."""

    schema: str = SCHEMA
    feeds: dict[str, Turn] = msgspec.field(default_factory=dict)
    articles: dict[str, Seen] = msgspec.field(default_factory=dict)
    alone: dict[str, float] = msgspec.field(default_factory=dict)  # sites, and up to when they are not to be asked
    files: dict[str, int] = msgspec.field(default_factory=dict)  # bytes of each day file that the state knows of


class Origin(msgspec.Struct):
    """What the watch adds to a line: the feed, the article's key, and the digest of what the feed said of it."""

    feed: str
    article: str
    sign: str


class Written(msgspec.Struct):
    """What a line of a day file tells of an article."""

    id: str
    text_sha256: str
    file: str
    watch: Origin
    format: str = ""
    title: str | None = None
    url: str | None = None

    def seen(self, day: str) -> Seen:
        """What is known of the article by this line."""
        return Seen(id=self.id, text=self.text_sha256, head=head_of(self.title), sign=self.watch.sign, day=day)

    def keys(self) -> list[str]:
        """All keys that lead to the article: the feed's, that of its page, and the one that the page gives itself."""
        return [self.watch.article, *other_keys(self.file, self.format, self.url)]


def other_keys(file: str, form: str, canonical: str | None) -> Iterator[str]:
    """The keys of an article beside that of its entry; a text out of a feed has none."""
    if form != "feed":
        yield key_of(file)
    if (given := canonical_key(file, canonical)) is not None:
        yield given


def canonical_key(file: str, canonical: str | None) -> str | None:
    """The key of the address that a page gives itself, if it is one of its own site and of an article."""
    if canonical is None or site_of(canonical) != site_of(file) or is_front(canonical):
        return None
    return key_of(canonical)


def head_of(title: str | None) -> str:
    """A digest of a headline, "" without one."""
    return hashlib.sha256(title.encode("utf-8", "replace")).hexdigest()[:16] if title else ""
