"""The polite, bounded HTTP client.

Here: one GET with retries, pace per host, conditional headers, checked redirects, limits on bytes and time.
Not here: what may be asked (robots.py, guard.py) and what is done with the answer (capture.py, files.py).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

import onrecord
from onrecord.errors import OnRecordError
from onrecord.fetching.guard import Guard

CONTACT = "https://github.com/on-record/onrecord"
USER_AGENT = f"onrecord/{onrecord.__version__} (+{CONTACT}; research archive, obeys robots.txt)"
RETRY_STATUS = (429, 500, 502, 503, 504)
CHUNK = 64 * 1024


class BoundedRetry(Retry):
    """urllib3's retries, with the server's Retry-After honoured up to a minute."""

    LONGEST_WAIT = 60.0

    def get_retry_after(self, response: urllib3.BaseHTTPResponse) -> float | None:
        wait = super().get_retry_after(response)
        return None if wait is None else min(float(wait), self.LONGEST_WAIT)


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Bounds of one answer: bytes of the decoded body, seconds in all, redirects."""

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


@dataclass
class Fetcher:
    """One session. `sleep` and `monotonic` can be replaced in tests; `requests_sent` and `bytes_received` count."""

    guard: Guard = field(default_factory=Guard)
    limits: Limits = field(default_factory=Limits)
    user_agent: str = USER_AGENT
    sleep: Callable[[float], None] = time.sleep
    monotonic: Callable[[], float] = time.monotonic
    requests_sent: int = 0
    bytes_received: int = 0

    def __post_init__(self) -> None:
        retry = BoundedRetry(
            total=self.limits.retries, redirect=0, status_forcelist=RETRY_STATUS, allowed_methods=("GET",), backoff_factor=0.5,
            respect_retry_after_header=True, raise_on_status=False,
        )  # fmt: skip
        self.session = requests.Session()
        self.session.trust_env = False
        for scheme in ("http://", "https://"):
            self.session.mount(scheme, HTTPAdapter(max_retries=retry))
        self._next: dict[str, float] = {}

    def get(self, url: str, *, pace: float = 0.0, headers: Mapping[str, str] | None = None, limit: int | None = None) -> Answer:
        """GET `url`, following checked redirects.

        Args:
            pace: least seconds since the last request to the same host.
            headers: conditional headers. limit: bytes of the decoded body, instead of the default.

        Raises OnRecordError: OR-F001 no connection; OR-F002 out of time; OR-F003 the server was busy or broken to the
        end (429, 5xx); OR-F004 body too large; OR-F005 too many redirects; OR-F006 a broken answer; OR-F010 refused address.
        """
        deadline, current = self.monotonic() + self.limits.seconds, url
        for _ in range(self.limits.redirects + 1):
            self.guard.check(current)
            self._wait(current, pace)
            response = self._send(current, headers)
            try:
                target = response.headers.get("Location")
                if response.status_code in (301, 302, 303, 307, 308) and target:
                    current = urljoin(current, target)
                    continue
                body = self._body(response, current, deadline, self.limits.body_bytes if limit is None else limit)
            finally:
                response.close()
            if response.status_code in RETRY_STATUS:
                raise _error(
                    "OR-F003", "an answer from the server", f"HTTP {response.status_code} after {self.limits.retries} retries", current
                )
            return Answer(
                url=url, final_url=current, status=response.status_code, reason=response.reason or "",
                headers=tuple((str(k), str(v)) for k, v in response.raw.headers.items()), body=body,
            )  # fmt: skip
        raise _error("OR-F005", f"at most {self.limits.redirects} redirects", "more", url)

    def _send(self, url: str, headers: Mapping[str, str] | None) -> requests.Response:
        self.requests_sent += 1
        sent = {"User-Agent": self.user_agent, "Accept-Encoding": "gzip, deflate", "Accept": "*/*", **(headers or {})}
        timeout = (self.limits.connect_seconds, self.limits.read_seconds)
        try:
            return self.session.get(url, headers=sent, stream=True, allow_redirects=False, timeout=timeout)
        except requests.Timeout as error:
            raise _error("OR-F002", "an answer in time", error, url) from error
        except (requests.ConnectionError, requests.exceptions.RetryError) as error:
            raise _error("OR-F001", "a connection", error, url) from error
        except (requests.RequestException, ValueError) as error:
            raise _error("OR-F006", "an HTTP answer", error, url) from error

    def _body(self, response: requests.Response, url: str, deadline: float, limit: int) -> bytes:
        parts: list[bytes] = []
        size = 0
        try:
            while True:
                chunk = response.raw.read(CHUNK, decode_content=True)
                if not chunk:
                    return b"".join(parts)
                size += len(chunk)
                self.bytes_received += len(chunk)
                if size > limit:
                    raise _error("OR-F004", f"at most {limit:,} bytes", "more", url)
                if self.monotonic() > deadline:
                    raise _error("OR-F002", f"an answer in {self.limits.seconds:g} seconds", f"{size:,} bytes so far", url)
                parts.append(chunk)
        except urllib3.exceptions.ReadTimeoutError as error:
            raise _error("OR-F002", "an answer in time", error, url) from error
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise _error("OR-F006", "a complete body", error, url) from error

    def _wait(self, url: str, pace: float) -> None:
        host = urlsplit(url).netloc
        now = self.monotonic()
        if (ready := self._next.get(host, now)) > now:
            self.sleep(ready - now)
        self._next[host] = max(now, ready) + pace


def _error(code: str, expected: str, found: object, where: str) -> OnRecordError:
    return OnRecordError(
        code, expected=expected, found=found, where=where, action="Try again later; if it stays, look at the source's own site."
    )
