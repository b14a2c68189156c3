"""The HTTP client and the address guard, against an outlet on the loopback."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator

import pytest

from onrecord.errors import OnRecordError
from onrecord.fetching import Fetcher, Guard, Limits
from onrecord.fetching.guard import is_public
from onrecord.fetching.robots import Robots
from tests.unit.fetching_material import LOOPBACK, Clock, Outlet, Reply, bomb, client, outlet


@pytest.fixture
def site() -> Iterator[Outlet]:
    with outlet() as served:
        yield served


def refusal(fetcher: Fetcher, url: str, **options: object) -> OnRecordError:
    with pytest.raises(OnRecordError) as caught:
        fetcher.get(url, **options)  # type: ignore[arg-type]
    return caught.value


def test_an_answer_keeps_status_headers_and_decoded_body(site: Outlet) -> None:
    import gzip

    site.replies["/a"] = Reply(gzip.compress(b"hello"), headers={"Content-Encoding": "gzip", "ETag": '"x"', "X-Two": "1"})
    answer = client().get(site.base + "/a")
    assert (answer.status, answer.reason, answer.body, answer.header("etag")) == (200, "OK", b"hello", '"x"')
    assert ("X-Two", "1") in answer.headers and answer.final_url == answer.url == site.base + "/a"


def test_the_client_says_who_it_is_and_where_to_complain(site: Outlet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_CONTACT", "mailto:desk@kura-archive.example\r\nX-Evil: 1")
    site.page("/a", "a")
    client().get(site.base + "/a")
    agent = site.headers[0]["User-Agent"]
    assert agent.startswith("onrecord/") and "desk@kura-archive.example" in agent and "X-Evil" not in site.headers[0]


def test_proxies_passwords_and_cookies_of_the_surroundings_are_not_used(site: Outlet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    site.page("/a", "a", **{"Set-Cookie": "id=7; Path=/"})
    fetcher = client()
    assert fetcher.get(site.base + "/a").status == fetcher.get(site.base + "/a").status == 200
    assert all("Cookie" not in h for h in site.headers)


def test_requests_to_one_host_keep_their_pace_and_other_hosts_do_not_wait(site: Outlet) -> None:
    clock = Clock()
    fetcher = client(clock)
    with outlet() as other:
        site.page("/a", "a"), other.page("/a", "a")
        fetcher.get(site.base + "/a", pace=5)
        fetcher.get(other.base + "/a", pace=5)
        assert clock.slept == []
        fetcher.get(site.base + "/a", pace=5)
    assert clock.slept == [5.0]


def test_a_busy_server_is_asked_again_after_the_pause_it_names(site: Outlet) -> None:
    site.replies["/a"] = lambda _, times: Reply(b"ok") if times == 3 else Reply(status=429, headers={"Retry-After": "7"})
    clock = Clock()
    fetcher = client(clock)
    assert fetcher.get(site.base + "/a").body == b"ok"
    assert clock.slept == [7, 7] and fetcher.requests_sent == 3


@pytest.mark.parametrize("pause", ["soon", "-5", "99999999999999999999999"])
def test_a_nonsense_pause_neither_crashes_nor_holds_the_client(site: Outlet, pause: str) -> None:
    site.replies["/a"] = Reply(status=503, headers={"Retry-After": pause})
    clock = Clock()
    assert refusal(client(clock), site.base + "/a").code == "OR-F003"
    assert sum(clock.slept) < 10


def test_a_pause_longer_than_the_bound_ends_the_attempt_at_once(site: Outlet) -> None:
    site.replies["/a"] = Reply(status=429, headers={"Retry-After": "3600"})
    clock = Clock()
    error = refusal(client(clock), site.base + "/a")
    assert error.code == "OR-F003" and "429" in error.found and clock.slept == [] and site.asked == ["/a"]


def test_retries_end_with_the_time_of_the_request(site: Outlet) -> None:
    site.replies["/a"] = Reply(status=503, headers={"Retry-After": "50"})
    clock = Clock()
    assert refusal(client(clock, seconds=60, retries=10), site.base + "/a").code == "OR-F003"
    assert clock.slept == [50]


def test_a_page_that_is_gone_is_an_answer_and_not_asked_again(site: Outlet) -> None:
    assert client().get(site.base + "/gone").status == 404
    assert site.asked == ["/gone"]


def test_a_broken_connection_is_tried_again(site: Outlet) -> None:
    short = Reply(pieces=[b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"], pause=0)
    site.replies["/a"] = lambda _, times: short if times == 1 else Reply(b"whole")
    assert client().get(site.base + "/a").body == b"whole"


def test_a_body_cut_short_never_passes_as_whole(site: Outlet) -> None:
    site.replies["/a"] = Reply(pieces=[b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"], pause=0)
    assert refusal(client(), site.base + "/a").code == "OR-F006"


def test_a_port_where_nobody_listens_is_an_error_with_its_address() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    error = refusal(client(), f"http://127.0.0.1:{port}/a")
    assert error.code == "OR-F001" and str(port) in error.where


DRIPS = {
    "body": [b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", *[b"x"] * 400],
    "body without length": [b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", *[b"x"] * 400],
    "headers": [b"HTTP/1.1 200 OK\r\n", *[b"X"] * 400],
    "status line": [b"H"] * 400,
    "chunk length": [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", *[b"0"] * 400],
}


@pytest.mark.parametrize("pieces", DRIPS.values(), ids=DRIPS)
def test_a_dripping_server_is_left_when_the_time_is_over(site: Outlet, pieces: list[bytes]) -> None:
    site.replies["/a"] = Reply(pieces=pieces, pause=0.01)
    fetcher = Fetcher(guard=LOOPBACK, limits=Limits(seconds=0.3))
    started = time.monotonic()
    assert refusal(fetcher, site.base + "/a").code == "OR-F002"
    assert time.monotonic() - started < 1.5
    site.page("/b", "b")
    assert fetcher.get(site.base + "/b").status == 200  # and the client still works


def test_an_endless_body_ends_at_the_byte_limit(site: Outlet) -> None:
    site.replies["/a"] = Reply(pieces=[b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", *[b"x" * 65536] * 64], pause=0)
    fetcher = client(body_bytes=100_000)
    assert refusal(fetcher, site.base + "/a").code == "OR-F004"
    assert fetcher.bytes_received < 400_000


def test_a_gzip_bomb_ends_at_the_limit_of_its_decoded_bytes(site: Outlet) -> None:
    site.replies["/a"] = Reply(bomb(30_000_000), headers={"Content-Encoding": "gzip"})
    fetcher = client(body_bytes=1_000_000)
    assert refusal(fetcher, site.base + "/a").code == "OR-F004"
    assert fetcher.bytes_received < 3_000_000


def test_a_coding_nobody_asked_for_is_refused_and_not_archived_as_text(site: Outlet) -> None:
    site.replies["/a"] = Reply(b"??", headers={"Content-Encoding": "secret"})
    assert refusal(client(), site.base + "/a").code == "OR-F006"


def test_broken_gzip_is_an_error(site: Outlet) -> None:
    site.replies["/a"] = Reply(b"\x1f\x8b\x08nonsense", headers={"Content-Encoding": "gzip"})
    assert refusal(client(retries=0), site.base + "/a").code == "OR-F006"


def test_redirects_are_followed_to_the_final_address(site: Outlet) -> None:
    site.replies["/a"] = Reply(status=301, headers={"Location": "/b"})
    site.page("/b", "b")
    answer = client().get(site.base + "/a")
    assert (answer.url, answer.final_url, answer.status) == (site.base + "/a", site.base + "/b", 200)


def test_a_redirect_in_utf_8_reaches_its_page(site: Outlet) -> None:
    location = "Location: /նոր\r\n".encode()
    site.replies["/a"] = Reply(pieces=[b"HTTP/1.1 302 Found\r\n" + location + b"Content-Length: 0\r\n\r\n"], pause=0)
    site.page("/%D5%B6%D5%B8%D6%80", "b")
    assert client().get(site.base + "/a").status == 200


def test_a_circle_of_redirects_ends(site: Outlet) -> None:
    site.replies["/a"] = Reply(status=302, headers={"Location": "/a"})
    assert refusal(client(redirects=4), site.base + "/a").code == "OR-F005"
    assert len(site.asked) == 5


@pytest.mark.parametrize("target", ["http://[bad", "http://x:port/", "file:///etc/passwd", "http://user@127.0.0.1/", "http://10.0.0.1/", "http://[::ffff:10.0.0.1]/"])  # fmt: skip
def test_a_redirect_to_a_forbidden_or_broken_address_is_refused(site: Outlet, target: str) -> None:
    site.replies["/a"] = Reply(status=302, headers={"Location": target})
    assert refusal(client(retries=0), site.base + "/a").code in ("OR-F006", "OR-F010")
    assert site.asked == ["/a"]


def test_a_redirect_into_what_robots_txt_forbids_is_not_followed(site: Outlet) -> None:
    site.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /private")
    site.replies["/a"] = Reply(status=302, headers={"Location": "/private/x"})
    site.page("/private/x", "x")
    fetcher = client()
    robots = Robots(fetcher)
    error = refusal(fetcher, site.base + "/a", allowed=lambda url: robots.pace(url, 0))
    assert error.code == "OR-F011" and "/private/x" not in site.asked


@pytest.mark.parametrize(
    "url", ["ftp://outlet.example/", "http://", "//outlet.example/", "http://user:word@outlet.example/", "http://@outlet.example/", "http://outlet.example:99999/", "http://[::1/", "http://127.0.0.1/", "http://[::1]/", "http://169.254.169.254/latest"],
)  # fmt: skip
def test_the_guard_refuses_an_address_by_its_text(url: str) -> None:
    with pytest.raises(OnRecordError) as caught:
        Guard().check(url)
    assert caught.value.code == "OR-F010"


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.127.255.254", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "fec0::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:100.64.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::7f00:1", "not-an-address"],
)  # fmt: skip
def test_addresses_that_are_not_public_are_refused(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "100.63.255.255", "100.128.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public_addresses_are_allowed(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("found", [["127.0.0.1"], ["8.8.8.8", "10.0.0.7"], ["::1"]])
def test_a_host_that_resolves_to_a_private_address_is_never_connected_to(found: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(socket, "create_connection", lambda *a, **k: opened.append(a))
    fetcher = Fetcher(guard=Guard(resolver=lambda host, port: found))
    assert refusal(fetcher, "http://outlet.example/").code == "OR-F010"
    assert opened == [] and fetcher.requests_sent == 1


def test_the_client_connects_to_the_address_that_was_checked_and_keeps_the_host_name(site: Outlet) -> None:
    asked: list[str] = []

    def resolver(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    fetcher = Fetcher(guard=Guard(allowed_hosts=frozenset({"kura-dispatch.example"}), resolver=resolver))
    port = site.base.rpartition(":")[2]
    site.page("/a", "a")
    # The name exists nowhere: only a connection to the resolver's own answer can succeed.
    assert fetcher.get(f"http://kura-dispatch.example:{port}/a").status == 200
    assert asked == ["kura-dispatch.example"] and site.headers[0]["Host"] == f"kura-dispatch.example:{port}"


def test_a_name_that_changes_its_address_between_two_connections_is_caught(site: Outlet) -> None:
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    guard = Guard(resolver=lambda host, port: next(answers))
    assert refusal(Fetcher(guard=guard), "http://outlet.example/").code == "OR-F010"  # the loopback itself
    assert refusal(Fetcher(guard=guard), "http://outlet.example/").code == "OR-F010"


def test_a_host_without_address_is_an_error_to_try_again() -> None:
    def nowhere(host: str, port: int) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    clock = Clock()
    fetcher = Fetcher(guard=Guard(resolver=nowhere), sleep=clock.sleep, monotonic=clock.monotonic)
    assert refusal(fetcher, "http://outlet.example/").code == "OR-F001"
    assert fetcher.requests_sent == 3


def robots_of(site: Outlet, reply: Reply) -> tuple[Robots, Fetcher]:
    site.replies["/robots.txt"] = reply
    fetcher = client(retries=0)
    return Robots(fetcher), fetcher


def test_robots_txt_is_obeyed_and_asked_once_per_host(site: Outlet) -> None:
    robots, _ = robots_of(site, Reply(b"User-agent: onrecord\nDisallow: /private\nCrawl-delay: 9\n\nUser-agent: *\nDisallow: /"))
    assert robots.pace(site.base + "/news", 2) == 9 and robots.pace(site.base + "/news", 20) == 20
    with pytest.raises(OnRecordError) as caught:
        robots.pace(site.base + "/private/a", 2)
    assert caught.value.code == "OR-F011" and site.asked == ["/robots.txt"]


def test_rules_for_another_robot_are_not_ours(site: Outlet) -> None:
    # words of the longer User-Agent line are no product names
    robots, _ = robots_of(site, Reply(b"User-agent: archive\nDisallow: /\n\nUser-agent: github\nDisallow: /\n"))
    assert robots.pace(site.base + "/news", 2) == 2


def test_an_endless_crawl_delay_is_bounded(site: Outlet) -> None:
    robots, _ = robots_of(site, Reply(b"User-agent: *\nCrawl-delay: 86400\n"))
    assert robots.pace(site.base + "/news", 2) == 60


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_missing_robots_txt_allows_everything(site: Outlet, status: int) -> None:
    robots, _ = robots_of(site, Reply(status=status))
    assert robots.pace(site.base + "/news", 2) == 2


@pytest.mark.parametrize("status", [429, 500, 501, 503])
def test_a_robots_txt_that_cannot_be_served_forbids_everything(site: Outlet, status: int) -> None:
    robots, _ = robots_of(site, Reply(status=status))
    for _ in range(2):
        with pytest.raises(OnRecordError) as caught:
            robots.pace(site.base + "/news", 2)
        assert caught.value.code == "OR-F003"  # an error that a later attempt may cure, and the host is not asked again
    assert site.asked == ["/robots.txt"]


def test_of_a_huge_robots_txt_the_first_500_kib_count(site: Outlet) -> None:
    text = b"User-agent: *\nDisallow: /private\n" + b"# padding\n" * 200_000 + b"Disallow: /\n"
    robots, fetcher = robots_of(site, Reply(text))
    assert robots.pace(site.base + "/news", 2) == 2 and fetcher.bytes_received < 700_000
    with pytest.raises(OnRecordError):
        robots.pace(site.base + "/private", 2)
