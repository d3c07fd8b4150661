"""The fetcher: an address in, the body behind it out; politely, within limits, and never into this network."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from dragoman.errors import InputError
from dragoman.read.net import robots
from dragoman.read.net.address import Address, address_of, shown
from dragoman.read.net.budget import Deadline
from dragoman.read.net.cache import Cache, Entry
from dragoman.read.net.fetched import Fetched
from dragoman.read.net.headers import OF_INTEREST, charset_of, etag_of, last_modified_of, may_be_kept, media_type_of
from dragoman.read.net.manners import PRODUCT, Manners
from dragoman.read.net.outside import Outside
from dragoman.read.net.pace import Pace
from dragoman.read.net.visit import OK, Answer, Visitor, Wish

_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_UNCHANGED = 304
_DAY = 86400  # the longest that rules may be kept
_TEN_MINUTES = 600  # after which a robots.txt that could not be read is asked for again
_NOTHING = frozenset((204, 205))
_CLIENT_ERRORS = range(400, 500)
_AS_FILE = "open the page in a browser and save it as a file"
_STATUS = {
    401: ("it asks for a login", _AS_FILE),
    402: ("it asks for a payment", _AS_FILE),
    403: ("it does not let programs read it, or not from here", _AS_FILE),
    404: ("there is no such page", "check the address"),
    410: ("the page was taken away", "look for it in a web archive"),
    451: ("it is withheld for legal reasons", "look for it in a web archive"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """An answer, and whether its body was kept from before."""

    answer: Answer
    from_cache: bool = False
    notes: tuple[str, ...] = ()


class Fetcher:
    """Fetches articles and feeds. One for a whole run: it remembers when each host was asked, and its robots.txt."""

    def __init__(self, manners: Manners | None = None, outside: Outside | None = None) -> None:
        self._manners, self._outside = manners or Manners(), outside or Outside()
        self._pace = Pace(
            least_between=self._manners.least_between,
            most_wait=self._manners.most_wait,
            clock=self._outside.clock,
            sleep=self._outside.sleep,
        )
        self._visitor = Visitor(self._manners, self._outside, self._pace)
        self._robots: dict[str, tuple[robots.Robots, float]] = {}
        folder = self._manners.cache
        self._cache = Cache(folder, self._manners.cache_bytes) if folder is not None else None

    def get(self, url: str, *, anew: bool = False) -> Fetched:
        """The body behind an address, after redirects. `anew`: ask the server also where the cache has it fresh.

        Raises:
            InputError: it cannot be had (E121 to E138); the place is the address, without a login.
        """
        try:
            return self._get(address_of(url), anew=anew)
        except InputError as error:
            raise InputError(error.cause, code=error.code, place=shown(url), remedy=error.remedy) from error

    def rules(self, url: str) -> robots.Robots:
        """What the site of an address lets us read, and its site maps. Asked for once a day.

        Raises:
            InputError: the address cannot be asked for (E121, E122).
        """
        return self._rules(address_of(url))

    def held(self, url: str) -> float:
        """For how many seconds the host of an address has asked to be left alone, 0 if it has not.

        Raises:
            InputError: the address cannot be asked for (E121, E122).
        """
        return self._pace.held(address_of(url).host)

    def _get(self, first: Address, *, anew: bool) -> Fetched:
        deadline = Deadline(self._outside.clock, self._manners.total_seconds)
        page, trail = self._follow(first, partial(self._page, deadline=deadline, anew=anew))
        here = trail[-1]
        if self._cache is not None:
            self._cache.note_move(str(first), str(here))
        headers = page.answer.headers
        return Fetched(
            asked=str(first),
            url=str(here),
            status=page.answer.status,
            headers=tuple((name, headers[name]) for name in OF_INTEREST if name in headers),
            body=page.answer.body,
            media_type=media_type_of(headers),
            charset=charset_of(headers),
            etag=etag_of(headers),
            last_modified=last_modified_of(headers),
            from_cache=page.from_cache,
            redirects=tuple(map(str, trail[:-1])),
            notes=(*_downgrades(trail), *page.notes),
        )

    def _follow(
        self, first: Address, ask: Callable[[Address], _Page], most: int | None = None
    ) -> tuple[_Page, list[Address]]:
        """The answer at the end of the redirects, and the way there. Each hop is an address like the first."""
        trail = [first]
        while True:
            try:
                page = ask(trail[-1])
                if page.answer.status not in _REDIRECTS:
                    return page, trail
                there = _target(trail[-1], page.answer)
            except InputError as error:
                raise _on_the_way(error, trail) from error
            if there in trail:
                raise _astray("leads in a circle; it may want cookies, which are not kept")
            if len(trail) > (self._manners.redirects if most is None else most):
                raise _astray(f"leads on and on, more than {len(trail) - 1} times")
            trail.append(there)

    def _page(self, here: Address, *, deadline: Deadline, anew: bool) -> _Page:
        kept = self._cache.find(str(here)) if self._cache else None
        if kept is not None and not anew and self._outside.now() < kept[0].fresh_until:
            return _Page(answer=Answer(status=200, headers=kept[0].headers, body=kept[1]), from_cache=True)
        route = self._visitor.route(here, deadline)  # before robots.txt: of a refused host nothing at all is asked
        self._obey(here, deadline)
        conditions = kept[0].conditions() if kept else {}
        answer = self._visitor.ask(route, Wish(headers=conditions), deadline)
        if kept is not None and conditions and answer.status == _UNCHANGED:
            return self._unchanged(answer, *kept)
        if answer.status not in OK | _REDIRECTS:
            raise _refused(answer.status)
        return _Page(answer=answer, notes=self._keep(here, answer))

    def _unchanged(self, answer: Answer, entry: Entry, body: bytes) -> _Page:
        assert self._cache is not None
        entry = self._cache.renew(entry, answer.headers, body, self._outside.now())
        return _Page(answer=Answer(status=200, headers=entry.headers, body=body), from_cache=True)

    def _keep(self, here: Address, answer: Answer) -> tuple[str, ...]:
        """Keep the page where there is a cache; what to tell the user if that failed."""
        if self._cache is None or answer.status != 200:  # noqa: PLR2004 - OK
            return ()
        try:
            self._cache.keep(str(here), answer.headers, answer.body, self._outside.now())
        except OSError as error:
            return (f"it was not kept in the cache: {error.strerror or error}",)
        return ()

    def _obey(self, here: Address, deadline: Deadline) -> None:
        if not self._manners.obey_robots:
            return
        started = self._outside.clock()
        rules = self._rules(here)
        deadline.pause(self._outside.clock() - started)  # it has a time limit of its own
        if rules.because is not None:
            raise InputError(
                f"its robots.txt could not be read, and without that nothing is: {rules.because}",
                code="E138",
                remedy="check the address, or try again later",
            )
        why = rules.refuses(here.target)
        if why is not None:
            raise InputError(
                f"{here.site}/robots.txt asks programs not to read it ({shown(why)})",
                code="E127",
                remedy="read it in a browser and save it as a file if you may",
            )

    def _rules(self, here: Address) -> robots.Robots:
        known = self._robots.get(here.site)
        if known is None or self._outside.clock() > known[1]:
            known = self._kept_rules(here.site) or self._new_rules(here)
            self._robots[here.site] = known
            if known[0].delay is not None:
                self._pace.slow(here.host, known[0].delay)
        return known[0]

    def _kept_rules(self, site: str) -> tuple[robots.Robots, float] | None:
        """The rules that another run asked for, and up to when they hold: at most for a day in all."""
        kept = self._cache.find(f"robots.txt of {site}") if self._cache else None
        left = 0.0 if kept is None else kept[0].fresh_until - self._outside.now()
        if kept is None or not 0 < left <= _DAY:
            return None
        return robots.parse(kept[1], PRODUCT), self._outside.clock() + left

    def _new_rules(self, here: Address) -> tuple[robots.Robots, float]:
        rules = self._ask_rules(here.at("/robots.txt"))
        return rules, self._outside.clock() + (_DAY if rules.because is None else _TEN_MINUTES)

    def _ask_rules(self, place: Address) -> robots.Robots:
        """4xx, nothing: there are no rules. 429, 5xx and a host that cannot be reached: nothing may be read for now."""
        deadline = Deadline(self._outside.clock, self._manners.total_seconds)

        def ask(here: Address) -> _Page:
            wish = Wish(headers={}, cut_at=robots.MOST_BYTES, spaced=False)
            return _Page(answer=self._visitor.ask(self._visitor.route(here, deadline), wish, deadline))

        try:
            answer = self._follow(place, ask, robots.REDIRECTS)[0].answer
        except InputError as error:
            return robots.EVERYTHING if error.code == "E126" else robots.closed(error.cause)
        if answer.status not in OK | _NOTHING and answer.status not in _CLIENT_ERRORS:
            return robots.closed(f"it answers {answer.status}")
        written = answer.body if answer.status in OK else b""
        if self._cache is not None and may_be_kept(answer.headers):
            self._cache.keep_until(f"robots.txt of {place.site}", written, self._outside.now() + _DAY)
        return robots.parse(written, PRODUCT)


def _target(here: Address, answer: Answer) -> Address:
    location = answer.headers.get("location", "")
    if not location:
        raise _astray(f"answers {answer.status} and does not say where the page is")
    try:
        return here.towards(location)
    except InputError as error:
        raise InputError(
            f"leads to {shown(location)}, which {error.cause}", code="E125", remedy="do not trust this address"
        ) from error


def _astray(cause: str) -> InputError:
    return InputError(cause, code="E126", remedy=_AS_FILE)


def _on_the_way(error: InputError, trail: list[Address]) -> InputError:
    """An error at a later hop tells which; one that leads into this network is one of its own."""
    if len(trail) == 1:
        return error
    inwards = error.code == "E124"
    return InputError(
        f"leads to {shown(str(trail[-1]))}: {error.cause}",
        code="E125" if inwards else error.code,
        remedy="do not trust this address" if inwards else error.remedy,
    )


def _downgrades(trail: list[Address]) -> tuple[str, ...]:
    return tuple(
        f"{shown(str(a))} leads to {shown(str(b))}: from there on anybody on the way could read and change the page"
        for a, b in pairwise(trail)
        if (a.scheme, b.scheme) == ("https", "http")
    )


def _refused(status: int) -> InputError:
    why, remedy = _STATUS.get(status, ("which is no page", _AS_FILE))
    return InputError(f"answers {status}: {why}", code="E134", remedy=remedy)
