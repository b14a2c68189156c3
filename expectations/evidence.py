"""What the engine's answer to a question rests on, as a hash, and which questions it has answered with "all rows pass".

A release is judged again as a whole, and most of its columns are byte for byte those that were judged when the tables
were made, in the same process. A question is everything the engine is handed: check, argument and the content of the
column. The same question has the same answer, so a pass is not asked for twice; one changed cell is another question.
Failures are never remembered: they are asked for, and located, every time.

Here: the hash and the memory. Not here: who asks (runner.py).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import pyarrow as pa

from expectations.model import Check

#: Passes kept, oldest dropped first; a run over all tables needs about 500. Each is 32 bytes.
MOST_PASSES = 10_000


def array_digest(array: pa.Array | pa.ChunkedArray) -> bytes:
    """SHA-256 of type and values of a column, whatever its chunks."""
    whole = pa.chunked_array([array]) if isinstance(array, pa.Array) else array
    batch = pa.Table.from_arrays([whole.combine_chunks()], names=["column"]).combine_chunks()
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as writer:
        writer.write_table(batch)
    return hashlib.sha256(sink.getvalue()).digest()


def question(table: str, check: Check, contents: Iterable[bytes]) -> bytes:
    """32 bytes that stand for one question. `contents`: the digests of all that the engine is handed to answer it."""
    asked = repr((table, check.rule, check.kind, check.columns, check.argument)).encode("utf-8", "surrogatepass")
    return hashlib.sha256(b"".join((hashlib.sha256(asked).digest(), *contents))).digest()


class Passes:
    """The questions that were answered with a pass in this process."""

    def __init__(self, most: int = MOST_PASSES) -> None:
        self._most = most
        self._known: dict[bytes, None] = {}

    def __contains__(self, asked: bytes) -> bool:
        return asked in self._known

    def add(self, asked: bytes) -> None:
        self._known[asked] = None
        while len(self._known) > self._most:
            del self._known[next(iter(self._known))]

    def clear(self) -> None:
        self._known.clear()
