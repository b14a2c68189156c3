"""What a page says about itself: title, authors, dates, outlet, canonical address.

Read in this order: JSON-LD, meta elements, markup (itemprop, time). Of several JSON-LD articles the one that names this page or
its headline counts. The title is what two of headline, og:title and h1 agree on: sites write a search title into one of them.
Here: reading the parsed tree. Not here: the article's text (reading.py), htmldate and what the listing said (extraction.py).
"""

from __future__ import annotations

import datetime as dt
import email.utils
import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

import lxml.html

from onrecord.articles.pruning import folded

ARTICLE_TYPES = frozenset(
    {"article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "backgroundnewsarticle", "reviewnewsarticle",
     "blogposting", "liveblogposting", "report", "pressrelease", "satiricalarticle", "advertisercontentarticle", "techarticle", "scholarlyarticle"}
)  # fmt: skip
META_DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "parsely-pub-date", "sailthru.date", "citation_publication_date",
    "citation_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "pubdate", "publish-date", "publish_date",
    "publication_date", "publicationdate", "date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "shareaholic:article_published_time",
    "datepublished", "article.published", "published_at", "created", "article_date_original", "displaydate", "rnews:datepublished",
)  # fmt: skip
META_TITLES = ("og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "headline", "parsely-title", "sailthru.title")
META_AUTHORS = (
    "author",
    "article:author",
    "citation_author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "twitter:creator_name",
)
TRACKING = re.compile(
    r"^(?:utm_.*|fbclid|gclid|yclid|mc_cid|mc_eid|ref|ref_src|cmpid|ocid|ncid|ns_.*|at_.*|smid|src|share)$", re.IGNORECASE
)
EARLIEST = dt.date(1990, 1, 1)
LARGEST_JSON = 2_000_000


@dataclass(frozen=True, kw_only=True)
class Stamp:
    """A date as written: the day at the writer's own clock, the instant if time and offset were given, and where it stood."""

    day: dt.date
    instant: dt.datetime | None
    origin: str


@dataclass(frozen=True, kw_only=True)
class Metadata:
    """What a page says about itself; None where it says nothing usable."""

    title: str | None
    authors: tuple[str, ...]
    published: Stamp | None
    site: str | None
    canonical_url: str | None
    language: str | None
    headlines: frozenset[str] = frozenset()
    body: str | None = None


def read_metadata(tree: lxml.html.HtmlElement, url: str | None, latest: dt.date | None, outlet: str | None = None) -> Metadata:
    """Metadata of a parsed page.

    `latest`: dates more than a day after it are refused as unknown (a page cannot be published after its capture).
    `outlet`: the configured name, which is no part of a title and no author.
    """
    meta = _meta(tree)
    shown = [text for node in islice(tree.iter("h1"), 20) if (text := _clean(node.text_content()))]
    linked = _of_this_page(_linked_data(tree), {folded(t) for t in (*shown, meta.get("og:title"))}, url)
    site = _clean(meta.get("og:site_name")) or _publisher(linked)
    return Metadata(
        title=_title(tree, linked, meta, shown, outlet or site),
        authors=_authors(tree, linked, meta, {name for name in (site, outlet, _publisher(linked), _host(url)) if name}),
        published=_published(tree, linked, meta, latest),
        site=site,
        canonical_url=_canonical(tree, meta, url),
        language=_page_language(tree, meta),
        headlines=frozenset(folded(without_site(t, outlet or site)) for t in _titles(tree, linked, meta, shown)) - {""},
        body=next((text for item in linked if isinstance(text := item.get("articleBody"), str) and "<" not in text), None),
    )


def parse_stamp(value: object, origin: str, latest: dt.date | None) -> Stamp | None:
    """A date written in ISO 8601, RFC 2822, as year/month/day, or as Unix seconds; None for anything else or an impossible day."""
    text = " ".join(str(value).split()) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
    moment = _moment(text)
    if moment is None:
        return None
    day, instant = moment
    if day < EARLIEST or (latest is not None and day > latest + dt.timedelta(days=1)):
        return None
    return Stamp(day=day, instant=instant, origin=origin)


_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"(\d{4})[/.]?(\d{2})[/.]?(\d{2})(?:\D.*)?")


def _moment(text: str) -> tuple[dt.date, dt.datetime | None] | None:
    try:
        if match := _ISO.match(text):
            year, month, day, hour, minute, second, zone = match.groups()
            date = dt.date(int(year), int(month), int(day))
            if hour is None or zone is None:
                return date, None
            local = dt.datetime(date.year, date.month, date.day, int(hour), int(minute), int(second or 0), tzinfo=_zone(zone))
            return date, local.astimezone(dt.UTC)
        if re.fullmatch(r"\d{10}|\d{13}", text):
            instant = dt.datetime.fromtimestamp(int(text[:10]), dt.UTC)
            return instant.date(), instant
        if match := _PLAIN.fullmatch(text):
            return dt.date(int(match[1]), int(match[2]), int(match[3])), None
        if re.match(r"[A-Za-z]{3,9},? ", text):
            parsed = email.utils.parsedate_to_datetime(text)
            return parsed.date(), parsed.astimezone(dt.UTC) if parsed.tzinfo else None
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
    return None


def _zone(text: str) -> dt.tzinfo:
    if text.upper() in ("Z", "UTC", "GMT"):
        return dt.UTC
    digits = text[1:].replace(":", "")
    delta = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return dt.timezone(-delta if text[0] == "-" else delta)


def _linked_data(tree: lxml.html.HtmlElement) -> list[dict[str, Any]]:
    """The JSON-LD objects of article types, in page order; broken scripts are mended where that is safe, else left out."""
    found: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            for item in _objects(_loads(script.text or "")):
                types = item.get("@type")
                names = [types] if isinstance(types, str) else types if isinstance(types, list) else []
                if any(isinstance(n, str) and n.rsplit("/", 1)[-1].lower() in ARTICLE_TYPES for n in names):
                    found.append(item)
    return found


def _loads(text: str) -> Any:
    text = text.strip()[:LARGEST_JSON]
    text = re.sub(r"^(?:<!--|/\*.*?\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)$", "", text).strip().rstrip(";")
    for attempt in (text, re.sub(r",(\s*[\]}])", r"\1", text), html.unescape(text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    pending, seen = [data], 0
    while pending and seen < 5000:
        item = pending.pop(0)
        seen += 1
        if isinstance(item, dict):
            yield item
            pending += [
                item[k]
                for k in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item")
                if isinstance(item.get(k), dict | list)
            ]
        elif isinstance(item, list):
            pending += item


def _meta(tree: lxml.html.HtmlElement) -> dict[str, str]:
    """First content of every named meta element, by lower-case name."""
    found: dict[str, str] = {}
    for node in tree.iter("meta"):
        content = node.get("content")
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = (node.get(key) or "").strip().lower()
            if name and content and content.strip():
                found.setdefault(name, content.strip())
    return found


def _published(tree: lxml.html.HtmlElement, linked: list[dict[str, Any]], meta: dict[str, str], latest: dt.date | None) -> Stamp | None:
    for item in linked:
        for key in ("datePublished", "dateCreated", "uploadDate"):
            if stamp := parse_stamp(item.get(key), "json_ld", latest):
                return stamp
    for name in META_DATES:
        if stamp := parse_stamp(meta.get(name), "meta", latest):
            return stamp
    for node in tree.iter("time", "span", "div", "p", "abbr"):
        if "datepublished" in (node.get("itemprop") or "").lower() or (node.tag == "time" and (node.get("pubdate") is not None)):
            for value in (node.get("datetime"), node.get("content"), node.text_content()[:60]):
                if stamp := parse_stamp(value, "markup", latest):
                    return stamp
    return None


def _of_this_page(linked: list[dict[str, Any]], titles: set[str], url: str | None) -> list[dict[str, Any]]:
    """The linked articles that name this address or headline; all of them when none does."""
    own = identity_url(url) if url else None

    def named(item: dict[str, Any]) -> bool:
        page = item.get("mainEntityOfPage")
        places = (item.get("url"), item.get("@id"), page.get("@id") if isinstance(page, dict) else page)
        if own and any(isinstance(p, str) and identity_url(p.partition("#")[0]) == own for p in places):
            return True
        return folded(_clean(item.get("headline"))) in titles - {""}

    return [item for item in linked if named(item)] or linked


def _titles(tree: lxml.html.HtmlElement, linked: list[dict[str, Any]], meta: dict[str, str], shown: list[str]) -> list[str]:
    """Every title the page gives itself, most trusted first."""
    values = [*(item.get("headline") for item in linked), *(meta.get(name) for name in META_TITLES), *shown[:1]]
    values += [t.text_content() for t in islice(tree.iter("title"), 1)]
    return [title for value in values if (title := _clean(value))]


def _title(
    tree: lxml.html.HtmlElement, linked: list[dict[str, Any]], meta: dict[str, str], shown: list[str], site: str | None
) -> str | None:
    headline = next((t for item in linked if (t := _clean(item.get("headline")))), None)
    stated = [without_site(t, site) for t in (headline, _clean(meta.get("og:title"))) if t]
    seen = {folded(without_site(t, site)) for t in shown}
    if len(stated) == 2 and folded(stated[0]) != folded(stated[1]):
        stated.sort(key=lambda t: folded(t) not in seen)
    titles = [*stated, *(without_site(t, site) for t in _titles(tree, linked, meta, shown))]
    return titles[0] if titles else None


def without_site(title: str, site: str | None) -> str:
    """A headline without the " | Site" at its end, when the tail is the site's name."""
    if not site:
        return title
    match = re.match(r"(.+)\s[|–—•·»:-]+\s+([^|–—•·»]+)$", title)
    if match and len(tail := _letters(match[2])) > 1 and (tail in _letters(site) or _letters(site) in tail):
        return match[1].strip()
    return title


def _letters(text: str) -> str:
    return re.sub(r"\W+|^the\s+", "", text.lower())


def _authors(tree: lxml.html.HtmlElement, linked: list[dict[str, Any]], meta: dict[str, str], outlets: set[str]) -> tuple[str, ...]:
    for item in linked:
        if names := _names(item.get("author") or item.get("creator"), outlets):
            return names
    for name in META_AUTHORS:
        if names := _names(meta.get(name), outlets):
            return names
    marked = (
        n for n in tree.iter("a", "span", "div", "p") if n.get("rel") == "author" or "author" in (n.get("itemprop") or "").lower().split()
    )
    return _names([n.text_content()[:500] for n in islice(marked, 5)], outlets)


#: "and" between two names, in the languages of bylines. One word on either side is part of a name ("Ortega y Gasset").
_AND = re.compile(r"(?<=\w)\s+(?:and|og|och|et|und|ve|və|и|և|y|e|i|en|dan)\s+(?=\w)")
_LABEL = re.compile(r"^(?:by|von|av|af|par|por|di|autor|автор|текст|text|yazan|müəllif|հեղինակ)[:\s]+", re.IGNORECASE)


def _names(value: object, outlets: set[str]) -> tuple[str, ...]:
    """Names of people in a byline value of any shape: deduplicated, without By, addresses and the outlet itself."""
    found: dict[str, str] = {}
    pending: list[object] = [value]
    for _ in range(200):
        if not pending or len(found) == 20:
            break
        item = pending.pop(0)
        if isinstance(item, list):
            pending = [*item[:50], *pending[:200]]
        elif isinstance(item, dict):
            kind = item.get("@type")
            if not (isinstance(kind, str) and kind.lower().endswith("organization")):
                pending.insert(0, item.get("name"))
        elif isinstance(item, str):
            for part in re.split(r"\s*[,;|&]\s*", _clean(item) or ""):
                for piece in _separated(part):
                    name = _LABEL.sub("", piece).strip(" .:-")
                    if _is_name(name, outlets):
                        found.setdefault(folded(name), name)
    return tuple(found.values())


def _separated(text: str) -> list[str]:
    """The names joined by "and": only where each part has two words."""
    parts = _AND.split(_LABEL.sub("", text))
    return parts if all(len(part.split()) > 1 for part in parts) or re.search(r"\sand\s", text) else [text]


def _is_name(name: str, outlets: set[str]) -> bool:
    if not (3 <= len(name) <= 60 or name in ("AP", "PA")) or re.search(r"https?:|www\.|@|\d|[<>{}/\\]", name) or len(name.split()) > 6:
        return False
    return all(_letters(name) != _letters(outlet) for outlet in outlets) and any(c.isupper() or not c.isascii() for c in name)


def _publisher(linked: list[dict[str, Any]]) -> str | None:
    for item in linked:
        publisher = item.get("publisher")
        for entry in publisher if isinstance(publisher, list) else [publisher]:
            if name := _clean(entry.get("name") if isinstance(entry, dict) else entry):
                return name
    return None


def _canonical(tree: lxml.html.HtmlElement, meta: dict[str, str], url: str | None) -> str | None:
    links = [n.get("href") for n in tree.iter("link") if "canonical" in (n.get("rel") or "").lower().split()]
    for value in [*links, meta.get("og:url")]:
        if not value or not value.strip():
            continue
        try:
            found = str(urljoin(url or "", value.strip()))
            host = urlsplit(found).hostname
            own = urlsplit(url).hostname if url and url.startswith("http") else host
        except ValueError:
            continue
        if (
            found.startswith(("http://", "https://"))
            and host
            and own
            and _same_site(host, own)
            and found.isprintable()
            and not _is_front_page(found, url)
            and len(found) <= 2000
        ):
            return found
    return None


def _host(url: str | None) -> str | None:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def _same_site(first: str, second: str) -> bool:
    return _registered(first) == _registered(second)


def _is_front_page(found: str, url: str | None) -> bool:
    """A canonical address that is the site's root, on a page that is not, names no article."""
    root, own = urlsplit(found), urlsplit(url or "")
    return not root.path.strip("/") and not root.query and bool(own.path.strip("/"))


def _registered(host: str) -> tuple[str, ...]:
    """The part of a host name that one owner registers: two labels, three below a national second level such as co.uk."""
    labels = host.lower().rstrip(".").split(".")
    national = len(labels) > 2 and len(labels[-1]) == 2 and (len(labels[-2]) <= 2 or labels[-2] in _SECOND_LEVEL)
    return tuple(labels[-3:] if national else labels[-2:])


_SECOND_LEVEL = frozenset({"com", "org", "net", "gov", "edu", "mil", "gob", "gouv", "info", "press", "news"})


def identity_url(url: str) -> str:
    """An address as an identity: no scheme, no www., no fragment, no tracking parameters, no slash at the end."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return url
    if parts.scheme not in ("http", "https"):
        return url
    query = urlencode(sorted((k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not TRACKING.match(k)))
    return urlunsplit(("", host, parts.path.rstrip("/"), query, ""))


def _page_language(tree: lxml.html.HtmlElement, meta: dict[str, str]) -> str | None:
    value = (
        tree.get("lang")
        or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
        or meta.get("og:locale")
        or meta.get("content-language")
        or ""
    )
    match = re.match(r"[A-Za-z]{2,3}", value.strip())
    return match[0].lower() if match else None


def _clean(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    text = html.unescape(re.sub(r"<[^<>]{1,200}>", "", value))
    text = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(text.split())[:500] or None
