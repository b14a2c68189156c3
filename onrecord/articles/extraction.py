"""From captured pages to rows of the articles table.

Here: one article from a page or a text, and all articles of a day with ids and near-duplicates.
Not here: parsing (reading.py), metadata (metadata.py), near-duplicates (duplicates.py).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from importlib import metadata as packages
from typing import Any

import lxml.etree
import lxml.html
import pyarrow as pa

from onrecord.articles.duplicates import clusters
from onrecord.articles.language import identify
from onrecord.articles.metadata import EARLIEST, Metadata, Stamp, identity_url, parse_stamp, read_metadata
from onrecord.articles.reading import LARGEST_PAGE, body_text, checked_text, decode, looks_like_html, parse
from onrecord.errors import OnRecordError, Reject
from onrecord.ids import stable_id, text_sha256
from onrecord.inputs import ARTICLE_COLUMNS
from onrecord.tables import table

EXTRACTOR = f"articles/1 trafilatura/{packages.version('trafilatura')} htmldate/{packages.version('htmldate')}"
HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})
TEXT_TYPES = frozenset({"text/plain"})
_PATH_DAY = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:/|-|$)")


@dataclass(frozen=True)
class ArticlesResult:
    """The articles of some captures, and the captures that gave none."""

    articles: pa.Table
    rejects: list[Reject] = field(default_factory=list)


def extract_articles(captures: pa.Table, payload: Callable[[Mapping[str, Any]], bytes]) -> ArticlesResult:
    """One row of the articles table for each captured page that carries an article; a Reject for every other.

    A revisit (HTTP 304) is no new article: the earlier capture gave it. Two captures of one day with the same address and
    text give one row, that of the first. `payload` returns the archived bytes of a row of the captures table.
    """
    rows: dict[str, dict[str, Any]] = {}
    rejects: list[Reject] = []
    for capture in sorted(captures.to_pylist(), key=lambda c: (c["captured_at"], c["capture_id"])):
        if capture["record_type"] == "revisit":
            continue
        try:
            row = _article(capture, payload(capture))
        except OnRecordError as error:
            rejects.append(Reject.from_error(error, stage="articles", source=capture["source"], subject=capture["url"]))
            continue
        rows.setdefault(row["article_id"], row)
    ordered = list(rows.values())
    ordered.sort(key=lambda row: (row["captured_at"], row["article_id"]))
    for row, first in zip(ordered, clusters([row["text"] for row in ordered]), strict=True):
        row["duplicate_cluster_id"] = ordered[first]["article_id"]
        row["is_near_duplicate"] = row["duplicate_cluster_id"] != row["article_id"]
    return ArticlesResult(table("articles").from_rows(ordered), rejects)


def article_from_html(
    data: bytes, *, url: str | None = None, charset: str | None = None, title: str | None = None, published_at: str | None = None,
    language: str | None = None, outlet: str | None = None, captured_at: dt.datetime | None = None,
) -> dict[str, Any]:  # fmt: skip
    """A page as input of the extractors (keys `ARTICLE_COLUMNS`); what is given wins over what the page says.

    `published_at`: ISO 8601, a day or an instant. `captured_at`: when the page was saved; later dates in it are not believed.
    Raises OnRecordError OR-A0xx for a page without usable text, OR-A007 for a `published_at` that is no date.
    """
    found, text = _read_html(data, url, charset, captured_at.date() if captured_at else None, outlet)
    stamp = _given(published_at) or found.published
    return _input(
        text, url=url, title=title or found.title, stamp=stamp, language=language, outlet=outlet or found.site, hint=found.language
    )


def article_from_text(
    text: str, *, url: str | None = None, title: str | None = None, published_at: str | None = None, language: str | None = None,
    outlet: str | None = None,
) -> dict[str, Any]:  # fmt: skip
    """A text as input of the extractors (keys `ARTICLE_COLUMNS`). Raises as `article_from_html` does."""
    return _input(checked_text(text), url=url, title=title, stamp=_given(published_at), language=language, outlet=outlet)


def _article(capture: Mapping[str, Any], data: bytes) -> dict[str, Any]:
    latest = capture["captured_at"].date()
    is_text = _is_plain_text(capture, data)
    if is_text:
        found, text = _nothing(), checked_text(decode(data, capture["charset"]))
    else:
        found, text = _read_html(data, capture["url"], capture["charset"], latest, capture["outlet"], _listed(capture, latest))
    stamp = found.published or _listed(capture, latest)
    language, confidence = identify(text, found.language)
    digest = text_sha256(text)
    canonical = found.canonical_url
    return {
        "article_id": stable_id("article", identity_url(canonical or capture["url"]), digest),
        "capture_id": capture["capture_id"],
        "source": capture["source"],
        "outlet": capture["outlet"] or found.site,
        "url": (capture["final_url"] or capture["url"]) if capture["record_type"] == "resource" else capture["url"],
        "canonical_url": canonical,
        "captured_on": capture["captured_on"],
        "captured_at": capture["captured_at"],
        "title": capture["listed_title"] if is_text or not found.title else found.title,
        "authors": list(found.authors),
        "published_at": stamp.instant if stamp else None,
        "published_on": stamp.day if stamp else None,
        "published_origin": stamp.origin if stamp else None,
        "language": language,
        "language_confidence": confidence,
        "text": text,
        "text_sha256": digest,
        "text_characters": len(text),
        "word_count": len(re.findall(r"\w+", text)),
        "content_sha256": capture["content_sha256"],
        "warc_file": capture["warc_file"],
        "warc_offset": capture["warc_offset"],
        "extractor_version": EXTRACTOR,
    }


def _is_plain_text(capture: Mapping[str, Any], data: bytes) -> bool:
    status, media = capture["http_status"], capture["media_type"]
    if status is not None and not 200 <= status < 300:
        raise _error("OR-A002", "a page that was found", f"HTTP {status}", capture["url"])
    if len(data) > LARGEST_PAGE:
        raise _error("OR-A006", f"at most {LARGEST_PAGE:,} bytes", f"{len(data):,}", capture["url"])
    if media in TEXT_TYPES:
        return not (capture["record_type"] != "resource" and looks_like_html(data))
    if media in HTML_TYPES or looks_like_html(data):
        return False
    raise _error("OR-A003", "an HTML or text page", media or "no media type", capture["url"])


def _read_html(
    data: bytes, url: str | None, charset: str | None, latest: dt.date | None, outlet: str | None = None, listed: Stamp | None = None
) -> tuple[Metadata, str]:
    """Metadata and text. What the outlet states on the page comes before its listing, and that before any guess."""
    if len(data) > LARGEST_PAGE:
        raise _error("OR-A006", f"at most {LARGEST_PAGE:,} bytes", f"{len(data):,}", url or "page")
    tree = parse(decode(data, charset))
    found = read_metadata(tree, url, latest, outlet)
    text = checked_text(body_text(tree, url, found.headlines, found.body))
    if found.published is None:
        found = replace(found, published=listed or _from_address(url, latest) or _from_htmldate(tree, url, latest))
    return found, text


def _from_htmldate(tree: lxml.html.HtmlElement, url: str | None, latest: dt.date | None) -> Stamp | None:
    """htmldate's original date; it reads the tree, and never the network."""
    from htmldate import find_date

    try:
        found = find_date(
            tree,
            url=url,
            original_date=True,
            extensive_search=True,
            outputformat="%Y-%m-%d",
            max_date=latest.isoformat() if latest else None,
        )
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError, lxml.etree.LxmlError):
        return None
    stamp = parse_stamp(found, "htmldate", latest)
    return stamp if stamp is None or stamp.day.day != 1 or _is_written(stamp.day, tree, url) else None


def _is_written(day: dt.date, tree: lxml.html.HtmlElement, url: str | None) -> bool:
    """Whether a first of a month stands on the page: htmldate gives that day, too, where only a month or a year stands there."""
    year, month = day.year, f"0?{day.month}"
    mark, word = r"\s?[-/.]\s?", r"[^\W\d]{3,15}"
    forms = (
        rf"{year}{mark}{month}{mark}0?1", rf"0?1{mark}{month}{mark}{year}", rf"{month}{mark}0?1{mark}{year}", rf"{year}{day.month:02}01",
        rf"0?1(?:st|er|º|°)?[\s.,-]{{1,3}}(?:de\s+)?{word}[\s.,-]{{1,3}}(?:de\s+)?{year}", rf"{word}[\s.,-]{{1,3}}0?1(?:st)?[\s.,]{{1,3}}{year}",
    )  # fmt: skip
    written = re.compile(rf"(?<!\d)(?:{'|'.join(forms)})(?!\d)")
    page = lxml.etree.tostring(tree, encoding="unicode", method="html")
    return bool(written.search(page) or written.search(url or ""))


def _from_address(url: str | None, latest: dt.date | None) -> Stamp | None:
    match = _PATH_DAY.search(url or "")
    return parse_stamp(f"{match[1]}-{match[2]}-{match[3]}", "htmldate", latest) if match else None


def _listed(capture: Mapping[str, Any], latest: dt.date) -> Stamp | None:
    """The listing's instant; its midnight in UTC stands for a day without time (sidecars may give a day only)."""
    at = capture["listed_published_at"]
    if at is None or not EARLIEST <= at.date() <= latest + dt.timedelta(days=1):
        return None
    origin = "sidecar" if capture["record_type"] == "resource" else "listing"
    return Stamp(day=at.date(), instant=None if at.time() == dt.time() else at, origin=origin)


def _given(published_at: str | None) -> Stamp | None:
    if published_at is None:
        return None
    stamp = parse_stamp(published_at, "sidecar", None)
    if stamp is None:
        raise _error("OR-A007", "a date or instant in ISO 8601", published_at, "published_at")
    return stamp


def _input(
    text: str, *, url: str | None, title: str | None, stamp: Stamp | None, language: str | None, outlet: str | None, hint: str | None = None
) -> dict[str, Any]:
    values = {
        "article_id": stable_id("article", identity_url(url) if url else None, text_sha256(text)), "captured_on": None,
        "language": language or identify(text, hint)[0], "outlet": outlet, "url": url, "title": title, "published_on": stamp.day if stamp else None, "text": text,
    }  # fmt: skip
    return {name: values[name] for name in ARTICLE_COLUMNS}


def _nothing() -> Metadata:
    return Metadata(title=None, authors=(), published=None, site=None, canonical_url=None, language=None)


def _error(code: str, expected: str, found: object, where: str) -> OnRecordError:
    return OnRecordError(code, expected=expected, found=found, where=where, action="The page is left out; its bytes stay in the archive.")
