"""Feeds and sitemaps: the pages a source lists, with title and date where they are given.

Here: reading bytes of a listing, bounded in size, depth and number. Not here: asking for them (capture.py).
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
import zlib
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import feedparser
from lxml import etree

from onrecord.errors import OnRecordError

LARGEST = 32 * 1024 * 1024
MOST_ENTRIES = 50_000
EARLIEST = dt.datetime(1990, 1, 1, tzinfo=dt.UTC)
_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_HTML_DOCTYPE = re.compile(rb"<!\s*DOCTYPE\s+(?:html|rss)\b[^\[>]*>", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A listed page. `published_at` is null where the listing gives no instant (a bare day is none)."""

    url: str
    title: str | None = None
    published_at: dt.datetime | None = None


@dataclass(frozen=True)
class Sitemap:
    """What a sitemap file holds: pages, and further sitemaps of an index."""

    pages: tuple[Listed, ...] = ()
    sitemaps: tuple[str, ...] = ()


def read_feed(data: bytes, base: str, now: dt.datetime) -> list[Listed]:
    """The entries of an RSS or Atom feed, in its order, each address once.

    Raises OnRecordError OR-F020 for a listing that is too large, declares entities, or is no feed at all.
    """
    _check(data, base)
    parsed = feedparser.parse(_HTML_DOCTYPE.sub(b"", data.lstrip(), count=1), sanitize_html=False, resolve_relative_uris=False)
    if not parsed.get("version") and not parsed.get("entries"):
        raise _unreadable("an RSS or Atom feed", data[:60], base)
    found: dict[str, Listed] = {}
    for entry in parsed.entries[:MOST_ENTRIES]:
        url = page_url(entry.get("link") or entry.get("id"), base)
        if url and url not in found:
            stamp = entry.get("published_parsed") or entry.get("updated_parsed")
            found[url] = Listed(url=url, title=_title(entry.get("title")), published_at=_instant(stamp, now))
    return list(found.values())


def read_sitemap(data: bytes, base: str, now: dt.datetime) -> Sitemap:
    """A sitemap or sitemap index, gzip or not. Raises OnRecordError OR-F020 as `read_feed` does."""
    if data[:2] == b"\x1f\x8b":
        data = _unzipped(data, base)
    _check(data, base)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True, load_dtd=False)
    try:
        root = etree.fromstring(data.lstrip(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _unreadable("a sitemap", error, base) from error
    kind = etree.QName(root).localname if root is not None and isinstance(root.tag, str) else ""
    if kind not in ("urlset", "sitemapindex"):
        raise _unreadable("a urlset or sitemapindex", kind or data[:60], base)
    pages: dict[str, Listed] = {}
    sitemaps: dict[str, None] = {}
    for node in list(root)[:MOST_ENTRIES]:
        values = {etree.QName(c).localname: (c.text or "").strip() for c in node.iter() if isinstance(c.tag, str)}
        url = page_url(values.get("loc"), base)
        if url and kind == "sitemapindex":
            sitemaps[url] = None
        elif url:
            stamp = values.get("publication_date") or values.get("lastmod")
            pages.setdefault(url, Listed(url=url, title=_title(values.get("title")), published_at=_iso(stamp, now)))
    return Sitemap(tuple(pages.values()), tuple(sitemaps))


def page_url(value: object, base: str) -> str | None:
    """An absolute http(s) address without fragment, or None."""
    if not isinstance(value, str) or not value.strip():
        return None
    try:
        url = urljoin(base, "".join(value.split()))
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or len(url) > 2000 or not url.isprintable():
        return None
    return parts._replace(fragment="").geturl()


def _check(data: bytes, base: str) -> None:
    if len(data) > LARGEST:
        raise _unreadable(f"a listing of at most {LARGEST:,} bytes", f"{len(data):,} bytes", base)
    if _DOCTYPE.search(_HTML_DOCTYPE.sub(b"", data[:1_000_000], count=1)):
        raise _unreadable("a listing without entity declarations", "a DOCTYPE or ENTITY declaration", base)


def _unzipped(data: bytes, base: str) -> bytes:
    machine = zlib.decompressobj(wbits=31)
    try:
        out = machine.decompress(data, LARGEST + 1)
    except zlib.error as error:
        raise _unreadable("a gzip file", error, base) from error
    return out


def _title(value: object) -> str | None:
    text = " ".join(value.split())[:500] if isinstance(value, str) else ""
    return text.encode("utf-8", "ignore").decode() or None


def _instant(stamp: object, now: dt.datetime) -> dt.datetime | None:
    try:
        found = dt.datetime.fromtimestamp(calendar.timegm(stamp), dt.UTC)  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError, OSError):
        return None
    return found if EARLIEST <= found <= now + dt.timedelta(days=1) else None


def _iso(stamp: str | None, now: dt.datetime) -> dt.datetime | None:
    try:
        found = dt.datetime.fromisoformat(stamp or "")
    except ValueError:
        return None
    if found.tzinfo is None:
        return None
    try:
        found = found.astimezone(dt.UTC)
    except OverflowError:
        return None
    return found if EARLIEST <= found <= now + dt.timedelta(days=1) else None


def _unreadable(expected: str, found: object, where: str) -> OnRecordError:
    return OnRecordError(
        "OR-F020", expected=expected, found=found, where=where, action="Open the address in a browser and correct the source list."
    )
