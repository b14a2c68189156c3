"""Undoing HTTP's transfer and content encodings on stored bodies, with a limit on what comes out.

Here: chunked, gzip, deflate, and brotli where the package is installed. Not here: live answers (urllib3 does it there).
"""

from __future__ import annotations

import zlib


def dechunk(data: bytes) -> bytes:
    """The body of a chunked message; data that is not chunked (already decoded by the archiver) comes back as it is.

    Raises ValueError when chunks begin well and then break off.
    """
    out: list[bytes] = []
    position = 0
    while True:
        end = data.find(b"\r\n", position, position + 64)
        size = data[position:end].split(b";")[0].strip() if end >= 0 else b""
        if not size or any(c not in b"0123456789abcdefABCDEF" for c in size):
            if position == 0:
                return data
            raise ValueError("a chunked body that breaks off")
        length = int(size, 16)
        if length == 0:
            return b"".join(out)
        start = end + 2
        if start + length > len(data):
            raise ValueError("a chunk longer than the rest of the body")
        out.append(data[start : start + length])
        position = start + length + 2


def decompress(data: bytes, coding: str, limit: int) -> bytes:
    """`data` with one content coding undone; data that was never compressed comes back as it is.

    Raises ValueError for an unknown coding, a broken stream, or more than `limit` bytes.
    """
    if coding in ("identity", "") or not data:
        return data
    if coding in ("gzip", "x-gzip"):
        return _inflate(data, 31, limit) if data[:2] == b"\x1f\x8b" else data
    if coding == "deflate":
        try:
            return _inflate(data, 15, limit)
        except ValueError:
            return _inflate(data, -15, limit)
    if coding == "br":
        return _brotli(data, limit)
    raise ValueError(f"the content encoding {coding[:40]!r} is not known")


def _inflate(data: bytes, bits: int, limit: int) -> bytes:
    parts, size = [], 0
    while data:
        machine = zlib.decompressobj(wbits=bits)
        try:
            part = machine.decompress(data, limit + 1 - size)
        except zlib.error as error:
            raise ValueError(str(error)) from error
        parts.append(part)
        size += len(part)
        if size > limit:
            raise ValueError(f"more than {limit:,} bytes")
        if not machine.eof:
            raise ValueError("a compressed stream that breaks off")
        data = machine.unused_data if bits == 31 and machine.unused_data[:2] == b"\x1f\x8b" else b""
    return b"".join(parts)


def _brotli(data: bytes, limit: int) -> bytes:
    try:
        import brotli  # type: ignore[import-untyped,unused-ignore]
    except ImportError as error:
        raise ValueError("brotli, which needs the package brotli") from error
    try:
        out = bytes(brotli.decompress(data))
    except brotli.error as error:
        raise ValueError(str(error)) from error
    if len(out) > limit:
        raise ValueError(f"more than {limit:,} bytes")
    return out
