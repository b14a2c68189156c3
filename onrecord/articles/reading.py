"""From archived bytes to a parsed page and its cleaned text.

Here: character set, safe parsing, trafilatura, normalisation of the text that all offsets refer to.
Not here: metadata (metadata.py) and rows (extraction.py).
"""

from __future__ import annotations

import codecs
import re
import unicodedata

import lxml.etree
import lxml.html
import trafilatura

from onrecord.errors import OnRecordError

LARGEST_PAGE = 16 * 1024 * 1024
LONGEST_TEXT = 2_000_000
DEEPEST = 400
MOST_NODES = 400_000
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_TAG = re.compile(rb"<(?:!doctype html|html|head|body|div|p|meta|article|title|span|table)\b", re.IGNORECASE)
_BINARY = (b"%PDF-", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"PK\x03\x04", b"RIFF", b"\x1f\x8b")


def looks_like_html(data: bytes) -> bool:
    return bool(_TAG.search(data[:65536]))


def decode(data: bytes, charset: str | None) -> str:
    """Bytes as text: byte order mark, then valid UTF-8, then the declared character set, then the page's own, then cp1252.

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
    for declared in (charset, found[1].decode("ascii") if found else None):
        codec = _codec(declared)
        if codec == "utf-8":
            return data.decode("utf-8", "replace")
        if codec:
            return data.decode(codec, "replace")
    return data.decode("cp1252", "replace")


def _codec(name: str | None) -> str | None:
    try:
        found = codecs.lookup(name or "")
    except (LookupError, ValueError):
        return None
    if not getattr(found, "_is_text_encoding", True):
        return None
    return {"iso8859-1": "cp1252", "iso8859-9": "cp1254", "ascii": "cp1252"}.get(found.name, found.name)


def parse(text: str) -> lxml.html.HtmlElement:
    """A page as a tree, bounded in depth and size. Raises OnRecordError OR-A004 for a page that cannot be parsed within them."""
    clean = "".join(c for c in text if c >= " " or c in "\t\n\r") if any(c < " " and c not in "\t\n\r" for c in text) else text
    clean = re.sub(r"^\s*<\?xml[^>]*\?>", "", clean)
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=False, no_network=True, remove_comments=False, collect_ids=False)
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


def body_text(tree: lxml.html.HtmlElement, url: str | None) -> str:
    """The article's text out of a page: precise extraction, a fuller one where that finds almost nothing.

    Raises OnRecordError OR-A005 when there is none.
    """
    best = ""
    for fuller in (False, True):
        try:
            found = trafilatura.extract(
                tree, url=url, include_comments=False, include_tables=True, output_format="txt", favor_recall=fuller
            )
        except (ValueError, TypeError, AttributeError, IndexError, KeyError, RecursionError, lxml.etree.LxmlError) as error:
            raise _error("OR-A004", "a page that can be read", error) from error
        best = max(best, normalise(found or ""), key=len)
        if len(best) >= 200:
            break
    if not best:
        raise _error("OR-A005", "an article's text", "none")
    return best


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
    """`text` normalised, or OnRecordError OR-A005 for an empty one and OR-A006 for one beyond `LONGEST_TEXT`."""
    clean = normalise(text)
    if not clean or not any(c.isalpha() for c in clean):
        raise _error("OR-A005", "an article's text", "none")
    if len(clean) > LONGEST_TEXT:
        raise _error("OR-A006", f"at most {LONGEST_TEXT:,} characters", f"{len(clean):,}")
    return clean


def _error(code: str, expected: str, found: object) -> OnRecordError:
    return OnRecordError(code, expected=expected, found=found, where="page", action="The page is left out; its bytes stay in the archive.")
