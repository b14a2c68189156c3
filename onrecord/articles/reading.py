"""From archived bytes to a parsed page and its cleaned text.

Here: character set, safe parsing, trafilatura, normalisation of the text that all offsets refer to.
Not here: what is beside the article (pruning.py), metadata (metadata.py) and rows (extraction.py).

A page is bounded by its bytes, depth and elements and never by a clock: a clock would make the rows of a day depend on
the machine. Settings were measured with benchmarks/articles.py: trafilatura's precise mode loses whole articles and gains
nothing once the page is pruned; with or without tables is the same.
"""

from __future__ import annotations

import codecs
import copy
import re
import unicodedata
from collections.abc import Collection
from typing import Any

import lxml.etree
import lxml.html
import trafilatura

from onrecord.articles.pruning import prune, without_furniture
from onrecord.errors import OnRecordError

LARGEST_PAGE = 8 * 1024 * 1024
LONGEST_TEXT = 2_000_000
DEEPEST = 400
MOST_NODES = 100_000
#: A text with a larger share of replacement characters was not decoded.
MOST_UNREADABLE = 0.02
#: With fewer bytes beyond ASCII than this, detection of a character set guesses.
FEWEST_BYTES = 40
#: A text shorter than this is taken for a failure when the page states a longer one, or the fuller mode finds one.
SHORT_TEXT = 250
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_TAG = re.compile(rb"<(?:!doctype html|html|head|body|div|p|meta|article|title|span|table)\b", re.IGNORECASE)
_BINARY = (b"%PDF-", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"PK\x03\x04", b"RIFF", b"\x1f\x8b")


def looks_like_html(data: bytes) -> bool:
    return bool(_TAG.search(data[:65536]))


def decode(data: bytes, charset: str | None) -> str:
    """Bytes as text: byte order mark, valid UTF-8, declared character set, the page's own, detection, at last cp1252.

    A declared character set that does not fit the bytes gives way to the next one that does.

    Raises OnRecordError OR-A003 for binary data (a known file signature, or many NUL bytes).
    """
    if data.startswith(_BINARY) or (data[:4096].count(0) > 64 and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))):
        raise _error("OR-A003", "an HTML or text page", f"binary data {data[:8]!r}")
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    found = _META_CHARSET.search(data[:4096])
    stated = [c for name in (charset, found[1].decode("ascii") if found else None) if (c := _codec(name))]
    for codec in stated or _detected(data):
        try:
            return data.decode(codec)
        except (UnicodeDecodeError, ValueError):
            continue
    return data.decode(stated[0] if stated else "cp1252", "replace")


def _detected(data: bytes) -> list[str]:
    """Character sets that fit bytes without any declaration, best first; none for too few bytes to tell.

    Never UTF-16 or UTF-32: without a byte order mark any bytes fit them.
    """
    from trafilatura.utils import detect_encoding

    if sum(b > 127 for b in data[:200_000]) < FEWEST_BYTES:
        return []
    return [c for name in detect_encoding(data[:200_000]) if (c := _codec(name)) and not c.startswith("utf")]


def _codec(name: str | None) -> str | None:
    try:
        found = codecs.lookup(name or "")
    except (LookupError, ValueError):
        return None
    if not re.fullmatch(r"utf-(?:8|16|32)(?:-[lb]e)?|(?:cp|iso|koi8|euc|mac|gb|big5|shift|johab|tis|hz|ptcp|kz)[\w-]*|ascii", found.name):
        return None
    return {"iso8859-1": "cp1252", "iso8859-9": "cp1254", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}.get(
        found.name, found.name
    )


def parse(text: str) -> lxml.html.HtmlElement:
    """A page as a tree, bounded in depth and size. Raises OnRecordError OR-A004 for a page that cannot be parsed within them."""
    clean = "".join(c for c in text if c >= " " or c in "\t\n\r") if any(c < " " and c not in "\t\n\r" for c in text) else text
    clean = re.sub(r"^\s*<\?xml[^>]*\?>", "", clean)
    parser = lxml.html.HTMLParser(
        encoding="utf-8", huge_tree=False, no_network=True, remove_comments=True, remove_pis=True, collect_ids=False
    )
    try:
        tree = lxml.html.document_fromstring(clean.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.LxmlError, ValueError, AssertionError) as error:
        raise _error("OR-A004", "a page that can be parsed", error) from error
    depth, nodes = 0, 0
    stack = [(tree, 1)]
    while stack:
        node, level = stack.pop()
        nodes += 1
        depth = max(depth, level)
        if level > DEEPEST or nodes > MOST_NODES:
            raise _error("OR-A004", f"at most {DEEPEST} levels and {MOST_NODES:,} elements", f"{depth} levels, {nodes:,} elements or more")
        stack.extend((child, level + 1) for child in node)
    return tree


def body_text(tree: lxml.html.HtmlElement, url: str | None, titles: Collection[str] = (), stated: str | None = None) -> str:
    """The article's text out of a page; `tree` is left as it is.

    `titles`: folded headlines, left out of the text. `stated`: the text in the page's linked data, for where extraction
    finds next to nothing. Raises OnRecordError OR-A004 for a page that cannot be read, OR-A005 where there is no text.
    """
    best = _lines(tree, url, titles)
    if len(best) < SHORT_TEXT:
        best = max(best, _lines(tree, url, titles, favor_recall=True), _lines(tree, url, titles, pruned=False), key=len)
    body = normalise(stated or "")
    if len(body) >= SHORT_TEXT and len(best) < len(body) / 4:
        best = body
    if not best:
        raise _error("OR-A005", "an article's text", "none")
    return best


def _lines(tree: lxml.html.HtmlElement, url: str | None, titles: Collection[str], *, pruned: bool = True, **mode: Any) -> str:
    """What trafilatura finds, normalised, without the lines that are not the article's. It works on a copy."""
    page = copy.deepcopy(tree)
    try:
        if pruned:
            prune(page, titles)
        found = trafilatura.extract(page, url=url, include_comments=False, include_tables=True, output_format="txt", **mode)
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError, lxml.etree.LxmlError) as error:
        raise _error("OR-A004", "a page that can be read", error) from error
    return "\n".join(without_furniture(normalise(found or "").split("\n"), titles))


def normalise(text: str) -> str:
    """The text all offsets refer to: NFC, one line feed between paragraphs, single spaces, no control characters.

    Idempotent: ``normalise(normalise(x)) == normalise(x)``.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n"))
    text = "".join(_character(c) for c in text)
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return unicodedata.normalize("NFC", "\n".join(line for line in lines if line))


def _character(c: str) -> str:
    if c == "\n":
        return c
    category = unicodedata.category(c)
    if category in ("Cc", "Zs", "Zl", "Zp"):
        return " "
    if category == "Cs" or c in "\ufeff\u00ad\u200b\u2060":
        return ""
    return c


def checked_text(text: str) -> str:
    """`text` normalised.

    Raises OnRecordError OR-A005 for an empty one, OR-A006 beyond `LONGEST_TEXT`, OR-A008 for one that was not decoded.
    """
    clean = normalise(text)
    if not clean or not any(c.isalpha() for c in clean):
        raise _error("OR-A005", "an article's text", "none")
    if len(clean) > LONGEST_TEXT:
        raise _error("OR-A006", f"at most {LONGEST_TEXT:,} characters", f"{len(clean):,}")
    if (unreadable := clean.count("\ufffd")) > MOST_UNREADABLE * len(clean):
        raise _error("OR-A008", "text in a known character set", f"{unreadable:,} of {len(clean):,} characters unreadable")
    return clean


def _error(code: str, expected: str, found: object) -> OnRecordError:
    return OnRecordError(code, expected=expected, found=found, where="page", action="The page is left out; its bytes stay in the archive.")
