"""Gzip members: where each one begins, whether it is whole, and where reading can go on behind damage.

FastWARC ends without a word at a member that breaks off; an archive that must lose nothing silently has to look itself.
Here: members of a file that lies in memory (or is mapped into it). Not here: the records inside (warc.py).
"""

from __future__ import annotations

import mmap
import zlib
from collections.abc import Iterator
from pathlib import Path

MAGIC = b"\x1f\x8b\x08"
STEP = 64 * 1024
#: What the first bytes of a member that holds a WARC record are.
RECORD = b"WARC/"


class BrokenMemberError(ValueError):
    """A member that is cut short, damaged, or larger than allowed. `args[0]` says what is wrong."""


def mapped(path: Path) -> mmap.mmap | bytes:
    """The bytes of a file without reading them yet. Raises OSError."""
    with path.open("rb") as stream:
        return mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) if path.stat().st_size else b""


def member(data: mmap.mmap | bytes, offset: int, limit: int) -> tuple[bytes, int]:
    """The content of the member at `offset` and the offset behind it. Raises BrokenMemberError."""
    machine = zlib.decompressobj(wbits=31)
    parts, size, position = [], 0, offset
    while not machine.eof:
        piece = data[position : position + STEP]
        if not piece:
            raise BrokenMemberError("the file ends inside a record" if position > offset else "the file ends")
        try:
            part = machine.decompress(piece)
        except zlib.error as error:
            raise BrokenMemberError(str(error)) from error
        position += len(piece)
        parts.append(part)
        size += len(part)
        if size > limit:
            raise BrokenMemberError(f"a record of more than {limit:,} bytes")
    return b"".join(parts), position - len(machine.unused_data)


def members(data: mmap.mmap | bytes, limit: int, offset: int = 0) -> Iterator[tuple[int, bytes | BrokenMemberError]]:
    """(offset, content) of every member; for damage one (offset, error), and then on with the next record."""
    position: int | None = offset
    while position is not None and position < len(data):
        try:
            content, behind = member(data, position, limit)
        except BrokenMemberError as error:
            yield position, error
            position = next_record(data, position + 1)
        else:
            yield position, content
            position = behind


def next_record(data: mmap.mmap | bytes, start: int) -> int | None:
    """The offset of the first member at or behind `start` that begins a WARC record, or None."""
    position = data.find(MAGIC, start)
    while position >= 0 and not _begins_record(data, position):
        position = data.find(MAGIC, position + 1)
    return position if position >= 0 else None


def _begins_record(data: mmap.mmap | bytes, position: int) -> bool:
    try:
        return zlib.decompressobj(wbits=31).decompress(data[position : position + 1024], len(RECORD)) == RECORD
    except zlib.error:
        return False
