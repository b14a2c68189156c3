"""Feeds and sitemaps: the pages a source lists, with title and date where they are given.

Here: reading bytes of a listing, bounded in size, depth and number. Not here: asking for them (capture.py).
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
import xml.sax
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import feedparser
from lxml import etree

from onrecord.errors import OnRecordError

#: A sitemap may hold 50 MiB and 50,000 addresses (sitemaps.org); no feed in use comes near the smaller bound.
LARGEST = 50 * 1024 * 1024
LARGEST_FEED = 8 * 1024 * 1024
MOST_ENTRIES = 50_000
EARLIEST = dt.datetime(1990, 1, 1, tzinfo=dt.UTC)
_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
#: An instant that says its zone, in a form whose zone feedparser knows (it reads an unknown zone as UTC).
_ZONED = re.compile(r":\d\d.*?(?:(?<![A-Z])Z|\bUTC?|\bGMT|\b[ECMP][SD]T|[+-]\d\d:?\d\d)\s*$", re.IGNORECASE)
#: What feedparser lets through on hostile bytes (dates, addresses, codecs and nesting it does not expect).
_PARSER_ERRORS = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError, AssertionError, xml.sax.SAXException)
_HTML_DOCTYPE = re.compile(rb"<!\s*DOCTYPE\s+(?:html|rss)\b[^\[>]*>", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A listed page.

    Attributes:
        published_at: instant of publication; null where the listing gives none (a bare day, an instant without zone, a
            time of the last change, a date in the future or before 1990 are none).
        newest: what the listing gives to order its pages by (publication or last change, as ISO text); "" for nothing.
    """

    url: str
    title: str | None = None
    published_at: dt.datetime | None = None
    newest: str = ""


@dataclass(frozen=True)
class Sitemap:
    """What a sitemap file holds: pages in its order, and further sitemaps of an index, the last changed first."""

    pages: tuple[Listed, ...] = ()
    sitemaps: tuple[str, ...] = ()


def read_feed(data: bytes, base: str, now: dt.datetime) -> list[Listed]:
    """The entries of an RSS or Atom feed, in its order, each address once.

    Raises OnRecordError OR-F020 for a listing that is too large, declares entities, or is no feed at all.
    """
    _check(data, base, LARGEST_FEED)
    try:
        parsed = feedparser.parse(_HTML_DOCTYPE.sub(b"", data.lstrip(), count=1), sanitize_html=False, resolve_relative_uris=False)
    except _PARSER_ERRORS as error:
        raise _unreadable("an RSS or Atom feed", error, base) from error
    if not parsed.get("version") and not parsed.get("entries"):
        raise _unreadable("an RSS or Atom feed", data[:60], base)
    # Only RSS 1.0 and 2.0 put the time of publication (dc:date) where feedparser says "updated"; Atom's is the last change.
    names = ("published", "updated") if str(parsed.get("version", "")).startswith("rss") else ("published",)
    found: dict[str, Listed] = {}
    for entry in parsed.entries[:MOST_ENTRIES]:
        url = page_url(entry.get("link"), base) or _absolute(entry.get("id"), base)
        if url and url not in found:
            found[url] = Listed(url=url, title=_title(entry.get("title")), published_at=_published(entry, names, now))
    return list(found.values())


def read_sitemap(data: bytes, base: str, now: dt.datetime) -> Sitemap:
    """A sitemap or sitemap index, gzip or not. Raises OnRecordError OR-F020 as `read_feed` does."""
    if data[:2] == b"\x1f\x8b":
        data = _unzipped(data, base)
    _check(data, base, LARGEST)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True, load_dtd=False)
    try:
        root = etree.fromstring(_trimmed(data), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _unreadable("a sitemap", error, base) from error
    kind = _name(root) if root is not None else ""
    if kind not in ("urlset", "sitemapindex"):
        raise _unreadable("a urlset or sitemapindex", kind or data[:60], base)
    pages: dict[str, Listed] = {}
    sitemaps: dict[str, str] = {}
    for node in list(root)[:MOST_ENTRIES]:
        own = dict(_texts(node))  # direct children only: an image or a video of the page has its own loc and title
        url, changed = page_url(own.get("loc"), base), own.get("lastmod", "")
        if url and kind == "sitemapindex":
            sitemaps.setdefault(url, changed)
        elif url and url not in pages:
            news = {k: v for child in node if _name(child) == "news" for k, v in _texts(child)}
            published = _iso(news.get("publication_date"), now)
            order = published.isoformat() if published else changed
            pages[url] = Listed(url=url, title=_title(news.get("title")), published_at=published, newest=order)
    return Sitemap(tuple(pages.values()), tuple(sorted(sitemaps, key=lambda u: sitemaps[u], reverse=True)))


def _name(node: etree._Element) -> str:
    """The name without namespace; "" for a comment and the like. (A damaged name is no QName for lxml.)"""
    return str(node.tag).rpartition("}")[2] if isinstance(node.tag, str) else ""


def _texts(node: etree._Element) -> Iterator[tuple[str, str]]:
    for child in node:
        if name := _name(child):
            yield name, (child.text or "").strip()


def _trimmed(data: bytes) -> bytes:
    """Without white space before the XML declaration, also behind a byte order mark."""
    mark = b"\xef\xbb\xbf"
    return data.lstrip().removeprefix(mark).lstrip()


def page_url(value: object, base: str) -> str | None:
    """An absolute http(s) address without fragment, or None."""
    if not isinstance(value, str) or not value.strip():
        return None
    try:
        url = urljoin(base, re.sub(r"[\r\n\t]", "", value.strip()).replace(" ", "%20"))
        parts = urlsplit(url)
        _ = parts.port  # raises for a port that is no number
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc or len(url) > 2000 or not url.isprintable():
        return None
    return parts._replace(fragment="").geturl()


def _absolute(value: object, base: str) -> str | None:
    """An entry's id where it is a whole address (an id such as 12345 is no address relative to the feed)."""
    return page_url(value, base) if isinstance(value, str) and value.strip().lower().startswith(("http://", "https://")) else None


def _check(data: bytes, base: str, largest: int) -> None:
    if len(data) > largest:
        raise _unreadable(f"a listing of at most {largest:,} bytes", f"{len(data):,} bytes", base)
    # Without its NULs an UTF-16 listing is ASCII enough. What a rarer encoding hides, the parsers below do not expand either.
    for shown in (data, data.replace(b"\0", b"")) if b"\0" in data else (data,):
        if _DOCTYPE.search(_HTML_DOCTYPE.sub(b"", shown, count=1)):
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


def _published(entry: feedparser.FeedParserDict, names: tuple[str, ...], now: dt.datetime) -> dt.datetime | None:
    for name in names:
        if name not in entry or f"{name}_parsed" not in entry:
            continue
        stamp, written = entry[f"{name}_parsed"], entry[name]
        if stamp and isinstance(written, str) and _ZONED.search(written):
            try:
                return _plausible(dt.datetime.fromtimestamp(calendar.timegm(stamp), dt.UTC), now)
            except (TypeError, ValueError, OverflowError, OSError):
                return None
    return None


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
    return _plausible(found, now)


def _plausible(found: dt.datetime, now: dt.datetime) -> dt.datetime | None:
    """`found` unless it lies in the future or before the web: no guess what was meant."""
    return found if EARLIEST <= found <= now else None


def _unreadable(expected: str, found: object, where: str) -> OnRecordError:
    return OnRecordError(
        "OR-F020", expected=expected, found=found, where=where, action="Open the address in a browser and correct the source list."
    )
