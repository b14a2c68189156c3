"""A small outlet on the loopback, and pages, archives and source lists for the tests of fetching."""

from __future__ import annotations

import datetime as dt
import gzip
import http.server
import io
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.fetching import Fetcher, Guard, Limits
from onrecord.sources import SourceList, load_sources

NOW = dt.datetime(2026, 11, 20, 12, 30, tzinfo=dt.UTC)
TODAY = NOW.date()
DAY = dt.date(2026, 11, 19)
LOOPBACK = Guard(allowed_hosts=frozenset({"127.0.0.1"}))


def now() -> dt.datetime:
    return NOW


class Clock:
    """A clock that moves only when somebody sleeps."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds

    def monotonic(self) -> float:
        return self.seconds


def client(clock: Clock | None = None, **limits: float) -> Fetcher:
    """A client that may talk to the loopback and never really waits."""
    clock = clock or Clock()
    return Fetcher(guard=LOOPBACK, limits=Limits(**limits), sleep=clock.sleep, monotonic=clock.monotonic)  # type: ignore[arg-type]


@dataclass
class Reply:
    """What the outlet says at one address. `pieces` go out one by one, with a pause in between."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    pieces: list[bytes] | None = None
    pause: float = 0.05


@dataclass
class Outlet:
    """An HTTP server on 127.0.0.1: path -> reply, or a function of the request's headers and how often it was asked."""

    base: str
    replies: dict[str, Reply | Callable[[dict[str, str], int], Reply]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)

    def page(self, path: str, text: str, **headers: str) -> str:
        """Serve a page; returns its address."""
        body = f"<html><head><title>{text}</title></head><body><p>{text}</p></body></html>".encode()
        self.replies[path] = Reply(body, headers={"Content-Type": "text/html; charset=utf-8", **headers})
        return self.base + path


@contextmanager
def outlet() -> Iterator[Outlet]:
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *args: object) -> None:
            """Silence."""

        def do_GET(self) -> None:
            served.asked.append(self.path)
            served.headers.append(dict(self.headers.items()))
            reply = served.replies.get(self.path, Reply(b"no such page", 404))
            if callable(reply):
                reply = reply(dict(self.headers.items()), served.asked.count(self.path))
            try:
                self._send(reply)
            except OSError:
                self.close_connection = True  # the client had enough

        def do_POST(self) -> None:
            served.bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.do_GET()

        def _send(self, reply: Reply) -> None:
            if reply.pieces is not None:
                self.close_connection = True
                for piece in reply.pieces:
                    self.wfile.write(piece)
                    self.wfile.flush()
                    time.sleep(reply.pause)
                return
            self.send_response(reply.status)
            for name, value in {"Content-Length": str(len(reply.body)), **reply.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.body)

    class Server(http.server.ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """A client that hangs up is what these tests are about."""
            if not isinstance(sys.exc_info()[1], OSError):
                super().handle_error(request, client_address)  # type: ignore[arg-type]

    server = Server(("127.0.0.1", 0), Handler)
    served = Outlet(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.02), daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def sources(folder: Path, text: str) -> SourceList:
    """A source list of that text in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "list.toml"
    path.write_text(text, encoding="utf-8")
    return load_sources(path)


def rss(*items: tuple[str, str, str]) -> bytes:
    """An RSS feed of (address, title, date)."""
    entries = "".join(f"<item><link>{u}</link><title>{t}</title><pubDate>{d}</pubDate></item>" for u, t, d in items)
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Kura Dispatch</title>{entries}</channel></rss>'.encode()
    )


def foreign_warc(path: Path, pages: list[tuple[str, str, bytes, dict[str, str]]], *, compress: bool = True) -> Path:
    """A WARC as warcio makes it, of (address, date, body, headers)."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    buffer = io.BytesIO()
    writer = WARCWriter(buffer, gzip=compress)
    writer.write_record(writer.create_warcinfo_record("made.warc.gz", {"software": "test"}))
    for url, date, body, headers in pages:
        http_headers = StatusAndHeaders("200 OK", list(headers.items()), protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                url, "response", payload=io.BytesIO(body), http_headers=http_headers, warc_headers_dict={"WARC-Date": date}
            )
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(buffer.getvalue())
    return path


def chunked(body: bytes, size: int = 7) -> bytes:
    """`body` in HTTP's chunked transfer coding."""
    parts = [body[i : i + size] for i in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in parts) + b"0\r\n\r\n"


def bomb(size: int) -> bytes:
    """`size` zero bytes, gzipped."""
    return gzip.compress(bytes(size), compresslevel=9)
