"""The polite, bounded HTTP client.

Here: one GET (or a query sent as POST) with retries, pace per host, conditional headers, checked redirects, limits on bytes and time.
`urllib3`'s Retry decides what is tried again and after how long; the waiting is done here, on the injected clock.
Not here: what may be asked (robots.py, guard.py), connections (connections.py), and what is done with the answer
(capture.py, files.py).
"""

from __future__ import annotations

import http.cookiejar
import io
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import BinaryIO
from urllib.parse import urljoin, urlsplit

import requests
import urllib3
from urllib3.util.retry import Retry

import onrecord
from onrecord.errors import OnRecordError
from onrecord.fetching.connections import GuardedAdapter, Watch
from onrecord.fetching.guard import AddressGuard, Guard

CONTACT = "https://github.com/on-record/onrecord"
#: The name that robots.txt rules are matched with.
PRODUCT = "onrecord"
RETRY_STATUS = (429, 500, 502, 503, 504)
CHUNK = 64 * 1024
LONGEST_URL = 8000


#: Longest Retry-After that is waited for, in seconds; a server that asks for more is asked again on another day.
LONGEST_WAIT = 60.0


def user_agent() -> str:
    """Who asks, and where an outlet can complain: `$ONRECORD_CONTACT` (an address of the operator) or the project's page."""
    contact = "".join(c for c in os.environ.get("ONRECORD_CONTACT", "") if 32 < ord(c) < 127) or CONTACT
    return f"{PRODUCT}/{onrecord.__version__} (+{contact}; research archive, obeys robots.txt)"


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Bounds of one `get`: bytes of the decoded body; seconds in all, with retries and redirects but without the pace."""

    body_bytes: int = 32 * 1024 * 1024
    seconds: float = 120.0
    connect_seconds: float = 10.0
    read_seconds: float = 30.0
    redirects: int = 5
    retries: int = 2


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A complete HTTP answer. `headers` keep their order and spelling; `body` is decoded (no Content-Encoding left)."""

    url: str
    final_url: str
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str | None:
        return next((v for k, v in self.headers if k.lower() == name.lower()), None)


@dataclass(frozen=True)
class _Bounds:
    """What one `get` may take, where its body goes, and what it sends."""

    seconds: float
    size: int
    truncate: bool
    sink: BinaryIO | None
    post: bytes | None


@dataclass
class Fetcher:
    """One session. `sleep` and `monotonic` can be replaced in tests; `requests_sent` and `bytes_received` count.

    No cookies are kept and no proxy or password of the environment is used. Not for several threads at once.
    """

    guard: AddressGuard = field(default_factory=Guard)
    limits: Limits = field(default_factory=Limits)
    user_agent: str = field(default_factory=user_agent)
    sleep: Callable[[float], None] = time.sleep
    monotonic: Callable[[], float] = time.monotonic
    requests_sent: int = 0
    bytes_received: int = 0

    def __post_init__(self) -> None:
        self._watch = Watch()
        self._last: dict[str, float] = {}
        self.session = requests.Session()
        self.session.trust_env = False
        self.session.cookies.set_policy(http.cookiejar.DefaultCookiePolicy(allowed_domains=[]))
        for scheme in ("http://", "https://"):
            self.session.mount(scheme, GuardedAdapter(self.guard, self._watch))

    def get(
        self, url: str, *, pace: float = 0.0, headers: Mapping[str, str] | None = None, limit: int | None = None,
        allowed: Callable[[str], float] | None = None, truncate: bool = False, seconds: float | None = None,
        sink: BinaryIO | None = None, post: bytes | None = None,
    ) -> Answer:  # fmt: skip
        """GET `url`, following checked redirects.

        Args:
            pace: least seconds since the last request to the same host.
            headers: conditional headers. limit: bytes of the decoded body, instead of the default.
            allowed: asked for the pace of each redirect's target; raises when it must not be fetched (robots.txt).
            truncate: give the first `limit` bytes of a larger body instead of raising.
            seconds: in all, instead of the default. sink: takes the body (from its start), which is then empty in the answer.
            post: body of a query that is sent with POST (SOAP); it must be one that may be sent again.

        Raises OnRecordError: OR-F001 no connection; OR-F002 out of time; OR-F003 the server was busy or broken to the
        end (429, 5xx); OR-F004 body too large; OR-F005 too many redirects; OR-F006 a broken answer; OR-F010 refused address.
        """
        left, current = self.limits.seconds if seconds is None else seconds, url
        bounds = _Bounds(left, self.limits.body_bytes if limit is None else limit, truncate, sink, post)
        retry = Retry(
            total=self.limits.retries, status_forcelist=RETRY_STATUS, allowed_methods=("GET",), backoff_factor=0.5, raise_on_status=False
        )
        redirects = 0
        while True:
            self.guard.check(current)
            self._wait(current, pace)
            started = self.monotonic()
            timer = self._watch.start(left)
            try:
                answer, again = self._once(url, current, headers, started + left, bounds)
            except OnRecordError as error:
                if not _is_passing(error) or self._watch.is_over:
                    raise
                failure = error
                retry, wait = self._again(retry, current, None, error)
            else:
                if isinstance(again, str):
                    redirects += 1
                    if redirects > self.limits.redirects:
                        raise _error("OR-F005", f"at most {self.limits.redirects} redirects", "more", url)
                    pace = allowed(again) if allowed else pace
                    current, wait, failure = again, 0.0, self._late(again, None)
                elif again is None:
                    return answer
                else:
                    failure = _error("OR-F003", "an answer from the server", f"HTTP {answer.status}", current)
                    retry, wait = self._again(retry, current, again, failure)
            finally:
                self._watch.stop(timer)
            left -= self.monotonic() - started + wait
            if left <= 0:
                raise failure
            if wait:
                self.sleep(wait)

    def _again(self, retry: Retry, url: str, response: urllib3.BaseHTTPResponse | None, error: OnRecordError) -> tuple[Retry, float]:
        """The retries left and the seconds to wait, or `error` when there are none or the server wants too long a pause."""
        lost = None if response is not None else urllib3.exceptions.ProtocolError(error.found)
        try:
            left = retry.increment("GET", url, response=response, error=lost)
        except urllib3.exceptions.HTTPError as exhausted:
            raise error from exhausted
        try:
            asked = left.get_retry_after(response) if response is not None else None
        except (urllib3.exceptions.InvalidHeader, ArithmeticError, ValueError):
            asked = None  # nonsense in Retry-After: the usual pause
        if asked is not None and asked > LONGEST_WAIT:
            raise error
        return left, left.get_backoff_time() if asked is None else asked

    def _once(
        self, url: str, current: str, headers: Mapping[str, str] | None, deadline: float, bounds: _Bounds
    ) -> tuple[Answer, urllib3.BaseHTTPResponse | str | None]:
        """One request: the answer, and the target of a redirect, the response to try again, or None."""
        with self._send(current, headers, bounds.post) as response:
            raw: urllib3.BaseHTTPResponse = response.raw
            target = response.headers.get("Location")
            answer = Answer(
                url=url, final_url=current, status=response.status_code, reason=response.reason or "",
                headers=tuple((str(k), str(v)) for k, v in raw.headers.items()), body=b"",
            )  # fmt: skip
            if response.status_code in RETRY_STATUS:
                return answer, raw
            if response.status_code in (301, 302, 303, 307, 308) and target:
                return answer, _target(current, target)
            body = self._body(raw, current, deadline, bounds)
            return replace(answer, body=body), None

    def _send(self, url: str, headers: Mapping[str, str] | None, post: bytes | None) -> requests.Response:
        self.requests_sent += 1
        sent = {"User-Agent": self.user_agent, "Accept-Encoding": "gzip, deflate", "Accept": "*/*", **(headers or {})}
        timeout = (self.limits.connect_seconds, self.limits.read_seconds)
        try:
            method = "GET" if post is None else "POST"
            return self.session.request(method, url, data=post, headers=sent, stream=True, allow_redirects=False, timeout=timeout)
        except requests.Timeout as error:
            raise _error("OR-F002", "an answer in time", error, url) from error
        except requests.ConnectionError as error:
            raise self._lost("OR-F001", "a connection", error, url) from error
        except (requests.RequestException, urllib3.exceptions.HTTPError, ValueError) as error:
            raise self._lost("OR-F006", "an HTTP answer", error, url) from error

    def _body(self, raw: urllib3.BaseHTTPResponse, url: str, deadline: float, bounds: _Bounds) -> bytes:
        coding = raw.headers.get("Content-Encoding", "").strip().lower()
        known = {"", "identity", *urllib3.HTTPResponse.CONTENT_DECODERS}
        if not {c.strip() for c in coding.split(",")} <= known:
            raise _error("OR-F006", "a content encoding that was asked for (gzip, deflate)", coding, url)
        parts = io.BytesIO() if bounds.sink is None else bounds.sink
        parts.seek(0)
        parts.truncate()
        size = 0
        try:
            # read1, not read: read waits until the whole chunk is there, which a dripping server makes last for ever.
            while chunk := raw.read1(CHUNK, decode_content=True):
                size += len(chunk)
                self.bytes_received += len(chunk)
                parts.write(chunk)
                if size > bounds.size:
                    if not bounds.truncate:
                        raise _error("OR-F004", f"at most {bounds.size:,} bytes", "more", url)
                    parts.truncate(bounds.size)
                    break
                if self.monotonic() > deadline:
                    raise self._late(url, size)
        except urllib3.exceptions.ReadTimeoutError as error:
            raise _error("OR-F002", "an answer in time", error, url) from error
        except (urllib3.exceptions.HTTPError, ConnectionError) as error:
            raise self._lost("OR-F006", "a complete body", error, url) from error
        if self._watch.is_over:  # a body without length ends like a complete one when its connection is shut
            raise self._late(url, size)
        return parts.getvalue() if isinstance(parts, io.BytesIO) else b""

    def _lost(self, code: str, expected: str, error: Exception, url: str) -> OnRecordError:
        return self._late(url, None) if self._watch.is_over else _error(code, expected, error, url)

    def _late(self, url: str, size: int | None) -> OnRecordError:
        found = "none" if size is None else f"{size:,} bytes so far"
        return _error("OR-F002", f"an answer in {self.limits.seconds:g} seconds", found, url)

    def _wait(self, url: str, pace: float) -> None:
        host = urlsplit(url).netloc.lower()
        now = self.monotonic()
        ready = self._last.get(host, now - pace) + pace
        if ready > now:
            self.sleep(ready - now)
        self._last[host] = max(now, ready)


def _is_passing(error: OnRecordError) -> bool:
    """Whether the connection broke, or none came about: what another attempt may cure."""
    cause = error.__cause__
    return (
        error.code in ("OR-F001", "OR-F006")
        and isinstance(cause, OSError | urllib3.exceptions.HTTPError)
        and not isinstance(cause, ValueError)
    )


def _target(current: str, location: str) -> str:
    """The address a redirect leads to. Raises OnRecordError OR-F006 for one that is none."""
    # http.client gives header bytes as Latin-1; outlets send their addresses in UTF-8
    try:
        found = urljoin(current, location.encode("latin-1").decode("utf-8", "replace").strip())
        _ = urlsplit(found).port
    except ValueError as error:
        raise _error("OR-F006", "a redirect to an address", error, current) from error
    if len(found) > LONGEST_URL or not found.isprintable():
        raise _error("OR-F006", f"a redirect to a printable address of at most {LONGEST_URL} characters", found, current)
    return found


def _error(code: str, expected: str, found: object, where: str) -> OnRecordError:
    return OnRecordError(
        code, expected=expected, found=found, where=where, action="Try again later; if it stays, look at the source's own site."
    )
