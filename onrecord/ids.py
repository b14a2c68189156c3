"""Stable identifiers: 128-bit hex of a SHA-256 over what identifies a thing.

Here: how ids and content hashes are made. Not here: which fields identify which row (tables.py names the keys).
"""

from __future__ import annotations

import hashlib


def stable_id(kind: str, *parts: object) -> str:
    """32 lower-case hex digits for `parts`, distinct by `kind` ("article", "statement" ...).

    Parts are joined with the unit separator after `str()`, each prefixed by its length, so that
    ("ab", "c") and ("a", "bc") differ. ``None`` is distinct from the empty string.
    """
    pieces = []
    for part in (kind, *parts):
        data = b"\x00" if part is None else str(part).encode("utf-8", "surrogatepass")
        pieces.append(b"%d\x1f%b%b" % (len(data), b"n" if part is None else b"s", data))
    return hashlib.sha256(b"".join(pieces)).hexdigest()[:32]


def sha256_hex(data: bytes) -> str:
    """The SHA-256 of `data` as 64 lower-case hex digits."""
    return hashlib.sha256(data).hexdigest()


def text_sha256(text: str) -> str:
    """The SHA-256 of `text` in UTF-8; lone surrogates are kept, so any Python string has a hash."""
    return sha256_hex(text.encode("utf-8", "surrogatepass"))
