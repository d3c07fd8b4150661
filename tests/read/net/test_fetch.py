"""The fetcher against a server that behaves, and one that leads it astray."""

from pathlib import Path

import pytest

from dragoman.errors import InputError
from tests.read.net.conftest import Serve
from tests.read.net.server import HERE, SITE, THERE, moved, page

BODY = b"<p>Envoys of Veldania met in Port Lyr.</p>"


def _code(serve_error: pytest.ExceptionInfo[InputError]) -> str:
    return serve_error.value.code


def test_a_page_comes_with_what_its_server_says(serve: Serve) -> None:
    headers = ("Content-Type: text/HTML; charset=Windows-1252", 'ETag: "a1"', "Date: Mon, 03 Mar 2025 10:00:00 GMT")
    net = serve({"/a?b=1": page(BODY, *headers, "Last-Modified: Sun, 02 Mar 2025 10:00:00 GMT", "Server: x")})
    found = net.fetcher().get("HTTP://News.Example:80/a?b=1#part")
    assert (found.asked, found.url, found.status, found.body) == (f"{SITE}/a?b=1", f"{SITE}/a?b=1", 200, BODY)
    assert (found.media_type, found.charset, found.etag) == ("text/html", "cp1252", '"a1"')
    assert found.last_modified == "Sun, 02 Mar 2025 10:00:00 GMT"
    assert [name for name, _ in found.headers] == ["content-type", "date", "etag", "last-modified"]
    assert (found.from_cache, found.redirects, found.notes) == (False, (), ())


def test_the_request_is_honest_and_carries_nothing_else(serve: Serve) -> None:
    net = serve({"/a": page(BODY)})
    net.fetcher().get(f"{SITE}/a")
    headers = net.server.seen[0].headers
    assert set(headers) == {"host", "user-agent", "accept", "accept-encoding"}
    assert headers["host"] == "news.example"
    assert headers["user-agent"].startswith("Dragoman")


def test_the_environment_changes_nothing(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxy of the environment is used: it would be told all addresses, and would look the names up itself."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://proxy.example:3128")
    net = serve({"/a": page(BODY)})
    assert net.fetcher().get(f"{SITE}/a").body == BODY
    assert net.looked_up == ["news.example"]


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])
def test_redirects_are_followed_and_told(serve: Serve, status: str) -> None:
    net = serve({"/a": moved("b", status), "/b": moved("//other.example/c"), "/c": page(BODY)})
    found = net.fetcher().get(f"{SITE}/a")
    assert (found.url, found.redirects) == ("http://other.example/c", (f"{SITE}/a", f"{SITE}/b"))
    assert [request.headers["host"] for request in net.server.seen] == ["news.example", "news.example", "other.example"]


def test_a_redirect_circle_is_left(serve: Serve) -> None:
    net = serve({"/a": moved("/b"), "/b": moved("/a#again")})
    with pytest.raises(InputError, match="circle") as error:
        net.fetcher().get(f"{SITE}/a")
    assert _code(error) == "E126"
    assert net.server.asked() == ["/a", "/b"]


def test_redirects_without_end_are_left(serve: Serve) -> None:
    net = serve({f"/{n}": moved(f"/{n + 1}") for n in range(30)})
    with pytest.raises(InputError, match="more than 4 times") as error:
        net.fetcher(redirects=4).get(f"{SITE}/0")
    assert _code(error) == "E126"
    assert len(net.server.seen) == 5


def test_a_redirect_to_nowhere_is_told(serve: Serve) -> None:
    net = serve({"/a": page(status="302 Found")})
    with pytest.raises(InputError, match="does not say where") as error:
        net.fetcher().get(f"{SITE}/a")
    assert _code(error) == "E126"


@pytest.mark.parametrize(
    "inwards",
    [
        "http://127.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[::ffff:7f00:1]/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0177.0.0.1/",
        "http://localhost/",
        "http://intranet.example/",
    ],
)
def test_a_redirect_inwards_is_refused(serve: Serve, inwards: str) -> None:
    net = serve({"/a": moved(inwards), "/": page(b"secret"), "/latest/meta-data/": page(b"secret")})
    net.names |= {"localhost": ["127.0.0.1", "::1"], "intranet.example": ["10.1.2.3"]}
    with pytest.raises(InputError, match="leads to") as error:
        net.fetcher(obey_robots=True).get(f"{SITE}/a")
    assert _code(error) == "E125"
    assert net.server.asked() == ["/a"]
    assert {ip for ip, _ in net.dialled} == {HERE}, "not even robots.txt was asked for"


@pytest.mark.parametrize(
    "where", ["file:///etc/passwd", "ftp://files.example/x", "data:text/html,x", "gopher://x.example/", "javascript:1"]
)
def test_a_redirect_to_another_scheme_is_refused(serve: Serve, where: str) -> None:
    net = serve({"/a": moved(where)})
    with pytest.raises(InputError, match="only http and https") as error:
        net.fetcher().get(f"{SITE}/a")
    assert _code(error) == "E125"


def test_a_redirect_with_a_login_is_refused(serve: Serve) -> None:
    net = serve({"/a": moved("http://me:hunter2@other.example/")})
    with pytest.raises(InputError) as error:
        net.fetcher().get(f"{SITE}/a")
    assert _code(error) == "E125"
    assert "hunter2" not in str(error.value)


def test_a_redirect_to_the_mail_port_is_refused(serve: Serve) -> None:
    net = serve({"/a": moved("http://other.example:25/")})
    with pytest.raises(InputError, match="port 25") as error:
        net.fetcher().get(f"{SITE}/a")
    assert _code(error) == "E125"


@pytest.mark.parametrize("ip", ["127.0.0.1", "10.0.0.7", "169.254.169.254", "100.64.3.3", "::1", "fd00::2", "fe80::1"])
def test_a_name_that_leads_inwards_is_refused(serve: Serve, ip: str) -> None:
    net = serve({"/a": page(BODY)})
    net.names["news.example"] = [ip]
    with pytest.raises(InputError, match="inside this network") as error:
        net.fetcher(obey_robots=True).get(f"{SITE}/a")
    assert (_code(error), net.dialled) == ("E124", [])


def test_private_addresses_can_be_allowed(serve: Serve) -> None:
    net = serve({"/a": page(BODY)})
    net.names["news.example"] = ["127.0.0.1"]
    assert net.fetcher(allow_private=True).get(f"{SITE}/a").body == BODY
    assert net.dialled == [("127.0.0.1", 80)]


def test_a_name_that_changes_its_answer_leads_nowhere(serve: Serve) -> None:
    """What was checked is what is connected to; the second answer is checked as the first was."""
    net = serve({"/a": page(BODY)})
    net.changing["news.example"] = [[HERE], ["127.0.0.1"]]
    fetcher = net.fetcher()
    assert fetcher.get(f"{SITE}/a").body == BODY
    assert net.looked_up == ["news.example"], "looked up once for the check and the connection together"
    with pytest.raises(InputError) as error:
        fetcher.get(f"{SITE}/a")
    assert _code(error) == "E124"
    assert net.dialled == [(HERE, 80)]


def test_of_a_mixed_answer_only_what_is_public_is_used(serve: Serve) -> None:
    net = serve({"/a": page(BODY)})
    net.names["news.example"] = ["127.0.0.1", THERE, "::ffff:10.0.0.1"]
    assert net.fetcher().get(f"{SITE}/a").body == BODY
    assert net.dialled == [(THERE, 80)]


def test_a_name_without_an_address_is_told(serve: Serve) -> None:
    net = serve({})
    net.names["news.example"] = []
    with pytest.raises(InputError, match=r"no host called news\.example, .*check the spelling") as error:
        net.fetcher().get(f"{SITE}/a")
    assert (_code(error), error.value.place) == ("E123", f"{SITE}/a")


def test_a_login_in_an_address_is_neither_sent_nor_told(serve: Serve) -> None:
    net = serve({"/a": page(BODY)})
    with pytest.raises(InputError) as error:
        net.fetcher().get("http://me:hunter2@news.example/a")
    assert _code(error) == "E122"
    assert "hunter2" not in str(error.value)
    assert net.looked_up == []


@pytest.mark.parametrize(
    ("status", "code"),
    [("404 Not Found", "E134"), ("403 Forbidden", "E134"), ("410 Gone", "E134"), ("451 Withheld", "E134"),
     ("206 Partial Content", "E134"), ("304 Not Modified", "E134"), ("500 Oops", "E135"), ("503 Later", "E135")],
)  # fmt: skip
def test_an_answer_that_is_no_page_is_told(serve: Serve, status: str, code: str) -> None:
    net = serve({"/a": page(b"", status=status)})
    with pytest.raises(InputError, match=status[:3]) as error:
        net.fetcher().get(f"{SITE}/a")
    assert _code(error) == code


def test_cookies_are_never_kept_nor_sent(serve: Serve) -> None:
    """Neither to another host, nor to the same on the way or later."""
    cookie = "Set-Cookie: id=7; Domain=example; Path=/"
    net = serve({"/a": page(b"", "Location: http://other.example/b", cookie, status="302 Found"),
                 "/b": page(BODY, cookie)})  # fmt: skip
    fetcher = net.fetcher()
    fetcher.get(f"{SITE}/a")
    found = fetcher.get("http://other.example/b")
    assert len(net.server.seen) == 3
    assert all("cookie" not in request.headers for request in net.server.seen)
    assert "set-cookie" not in dict(found.headers)


def test_robots_txt_is_obeyed_and_asked_for_once(serve: Serve) -> None:
    rules = b"User-agent: *\nAllow: /\n\nUser-agent: dragoman\nDisallow: /private\n"
    net = serve({"/robots.txt": page(rules), "/a": page(BODY), "/private/x": page(BODY)})
    fetcher = net.fetcher(obey_robots=True)
    assert fetcher.get(f"{SITE}/a").body == BODY
    with pytest.raises(InputError, match="Disallow: /private") as error:
        fetcher.get(f"{SITE}/private/x")
    assert _code(error) == "E127"
    assert [request.target for request in net.server.seen] == ["/robots.txt", "/a"]


def test_robots_txt_is_asked_for_again_after_a_day(serve: Serve) -> None:
    net = serve({"/robots.txt": [page(b""), page(b"User-agent: *\nDisallow: /")], "/a": page(BODY)})
    fetcher = net.fetcher(obey_robots=True)
    fetcher.get(f"{SITE}/a")
    net.clock.time += 86_500
    with pytest.raises(InputError) as error:
        fetcher.get(f"{SITE}/a")
    assert _code(error) == "E127"


@pytest.mark.parametrize("rules", [page(b"User-agent: *\nCrawl-delay: 7\nDisallow: /b"), page(status="404 Not Found")])
def test_robots_txt_is_asked_for_once_a_day_over_many_runs(serve: Serve, tmp_path: Path, rules: bytes) -> None:
    """As by a job that runs every quarter of an hour."""
    net = serve({"/robots.txt": rules, "/a": page(BODY), "/b": page(BODY)})
    for at in range(4):
        net.clock.time += 900
        fetcher = net.fetcher(obey_robots=True, cache=tmp_path)
        fetcher.get(f"{SITE}/a")
        if b"404" not in rules:
            assert fetcher.rules(f"{SITE}/a").delay == 7
            with pytest.raises(InputError, match="Disallow: /b"):
                fetcher.get(f"{SITE}/b")
        assert [request.target for request in net.server.seen].count("/robots.txt") == 1, at
    net.clock.time += 86_400
    net.fetcher(obey_robots=True, cache=tmp_path).get(f"{SITE}/a")
    assert [request.target for request in net.server.seen].count("/robots.txt") == 2


def test_a_robots_txt_that_failed_is_not_kept_for_the_next_run(serve: Serve, tmp_path: Path) -> None:
    net = serve({"/robots.txt": [page(status="503 Later"), page(b"")], "/a": page(BODY)})
    with pytest.raises(InputError, match="could not be read"):
        net.fetcher(obey_robots=True, retries=0, cache=tmp_path).get(f"{SITE}/a")
    assert net.fetcher(obey_robots=True, cache=tmp_path).get(f"{SITE}/a").body == BODY


def test_robots_txt_of_another_host_holds_for_a_redirect_there(serve: Serve) -> None:
    net = serve({"/robots.txt": [page(b""), page(b"User-agent: *\nDisallow: /c")], "/a": moved("http://b.example/c"),
                 "/c": page(BODY)})  # fmt: skip
    with pytest.raises(InputError, match=r"http://b\.example/robots\.txt") as error:
        net.fetcher(obey_robots=True).get(f"{SITE}/a")
    assert _code(error) == "E127"
    assert net.server.asked() == ["/a"]


@pytest.mark.parametrize("status", ["401 No", "403 No", "404 No", "410 No", "204 Nothing"])
def test_without_robots_txt_all_may_be_read(serve: Serve, status: str) -> None:
    net = serve({"/robots.txt": page(b"User-agent: *\nDisallow: /", status=status), "/a": page(BODY)})
    assert net.fetcher(obey_robots=True).get(f"{SITE}/a").body == BODY


@pytest.mark.parametrize("status", ["500 Oops", "503 Later", "429 Slow", "206 Part", "304 Same"])
def test_where_robots_txt_fails_nothing_is_read(serve: Serve, status: str) -> None:
    net = serve({"/robots.txt": page(b"", status=status), "/a": page(BODY)})
    with pytest.raises(InputError, match="could not be read") as error:
        net.fetcher(obey_robots=True).get(f"{SITE}/a")
    assert (_code(error), net.server.asked()) == ("E138", [])


def test_a_robots_txt_that_failed_is_asked_for_again_soon(serve: Serve) -> None:
    net = serve({"/robots.txt": [page(b"", status="503 Later"), page(b"")], "/a": page(BODY)})
    fetcher = net.fetcher(obey_robots=True, retries=0)
    for _ in range(2):
        with pytest.raises(InputError, match="could not be read"):
            fetcher.get(f"{SITE}/a")
    net.clock.time += 601
    assert fetcher.get(f"{SITE}/a").body == BODY
    assert [request.target for request in net.server.seen] == ["/robots.txt", "/robots.txt", "/a"]


def test_robots_txt_may_move_but_not_inwards(serve: Serve) -> None:
    net = serve({"/robots.txt": moved("/r"), "/r": page(b"User-agent: *\nDisallow: /a"), "/a": page(BODY)})
    with pytest.raises(InputError, match="Disallow"):
        net.fetcher(obey_robots=True).get(f"{SITE}/a")
    net = serve({"/robots.txt": moved("http://127.0.0.1/r"), "/r": page(b""), "/a": page(BODY)})
    with pytest.raises(InputError, match="could not be read") as error:
        net.fetcher(obey_robots=True).get(f"{SITE}/a")
    assert _code(error) == "E138"
    assert {ip for ip, _ in net.dialled} == {HERE}


def test_robots_txt_that_leads_in_a_circle_is_none(serve: Serve) -> None:
    net = serve({"/robots.txt": moved("/robots.txt"), "/a": page(BODY)})
    assert net.fetcher(obey_robots=True).get(f"{SITE}/a").body == BODY


def test_of_a_huge_robots_txt_only_the_beginning_counts(serve: Serve) -> None:
    rules = b"User-agent: *\nDisallow: /first\n" + b"# filler\n" * 60_000 + b"Disallow: /last\n"
    net = serve({"/robots.txt": page(rules), "/first": page(BODY), "/last": page(BODY)})
    fetcher = net.fetcher(obey_robots=True)
    assert len(rules) > 512_000
    assert fetcher.get(f"{SITE}/last").body == BODY
    with pytest.raises(InputError):
        fetcher.get(f"{SITE}/first")


def test_the_rules_of_a_site_can_be_asked_for(serve: Serve) -> None:
    net = serve({"/robots.txt": page(b"Sitemap: http://news.example/map.xml\n")})
    assert net.fetcher().rules(f"{SITE}/a").sitemaps == ("http://news.example/map.xml",)


def test_between_two_requests_to_a_host_there_is_a_breath(serve: Serve) -> None:
    net = serve({"/a": page(BODY), "/b": page(BODY)})
    fetcher = net.fetcher(least_between=1)
    for url in (f"{SITE}/a", f"{SITE}/b", "http://other.example/a", f"{SITE}/a"):
        fetcher.get(url)
    assert net.clock.slept == [1, 1]


def test_a_host_may_ask_for_more_breath(serve: Serve) -> None:
    net = serve({"/robots.txt": page(b"User-agent: *\nCrawl-delay: 7"), "/a": page(BODY)})
    fetcher = net.fetcher(obey_robots=True)
    fetcher.get(f"{SITE}/a")
    fetcher.get(f"{SITE}/a")
    assert net.clock.slept == [7]


def test_an_unchanged_page_is_taken_from_the_cache(serve: Serve, tmp_path: Path) -> None:
    first = page(BODY, 'ETag: "v1"', "Last-Modified: Sun, 02 Mar 2025 10:00:00 GMT", "Content-Type: text/html")
    net = serve({"/a": [first, page(b"", status="304 Not Modified")]})
    net.fetcher(cache=tmp_path).get(f"{SITE}/a")
    found = net.fetcher(cache=tmp_path).get(f"{SITE}/a")
    assert (found.body, found.from_cache, found.status, found.media_type) == (BODY, True, 200, "text/html")
    asked = net.server.seen[1].headers
    assert asked["if-none-match"] == '"v1"'
    assert asked["if-modified-since"] == "Sun, 02 Mar 2025 10:00:00 GMT"


def test_a_changed_page_replaces_the_one_in_the_cache(serve: Serve, tmp_path: Path) -> None:
    net = serve({"/a": [page(BODY, 'ETag: "v1"'), page(b"new", 'ETag: "v2"'), page(b"", status="304 Not Modified")]})
    fetcher = net.fetcher(cache=tmp_path)
    bodies = [fetcher.get(f"{SITE}/a").body for _ in range(3)]
    assert bodies == [BODY, b"new", b"new"]
    assert net.server.seen[2].headers["if-none-match"] == '"v2"'


def test_a_fresh_page_is_not_asked_for_again(serve: Serve, tmp_path: Path) -> None:
    net = serve({"/a": page(BODY, "Cache-Control: max-age=300")})
    fetcher = net.fetcher(cache=tmp_path)
    fetcher.get(f"{SITE}/a")
    assert fetcher.get(f"{SITE}/a").from_cache
    net.clock.time += 301
    assert not fetcher.get(f"{SITE}/a").from_cache
    assert len(net.server.seen) == 2


def test_what_may_not_be_stored_is_not(serve: Serve, tmp_path: Path) -> None:
    rules = page(b"User-agent: *", "Cache-Control: no-store")
    net = serve({"/a": page(BODY, "Cache-Control: private, No-Store", 'ETag: "v1"'), "/robots.txt": rules})
    fetcher = net.fetcher(cache=tmp_path, obey_robots=True)
    fetcher.get(f"{SITE}/a")
    assert not fetcher.get(f"{SITE}/a").from_cache
    assert all("if-none-match" not in request.headers for request in net.server.seen)
    assert net.server.asked() == ["/a", "/a"]
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_cache_that_cannot_be_written_stops_nothing(serve: Serve, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    found = serve({"/a": page(BODY)}).fetcher(cache=blocked).get(f"{SITE}/a")
    assert found.body == BODY
    assert "not kept in the cache" in found.notes[0]


def test_unasked_not_modified_is_no_page(serve: Serve, tmp_path: Path) -> None:
    net = serve({"/a": [page(BODY), page(b"", status="304 Not Modified")]})
    fetcher = net.fetcher(cache=tmp_path)
    fetcher.get(f"{SITE}/a")
    with pytest.raises(InputError, match="304"):
        fetcher.get(f"{SITE}/a")
