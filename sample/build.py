"""Rebuild the sample's WARC from `pages/`: same pages, same bytes.

Holds the writing of the sample archive. Does not hold any reading of it: that is `onrecord.fetching`.
"""

from __future__ import annotations

import hashlib
import io
import tomllib
import uuid
from pathlib import Path

from fastwarc.stream_io import GzipWriter
from fastwarc.warc import WarcRecord, WarcRecordType

HERE = Path(__file__).resolve().parent


def build() -> bytes:
    """The sample WARC as bytes: one gzip member per record, identifiers derived from address and instant."""
    index = tomllib.loads((HERE / "pages" / "index.toml").read_text("utf-8"))
    buffer = io.BytesIO()
    stream = GzipWriter(buffer)
    for page in index["page"]:
        body = (HERE / "pages" / page["file"]).read_bytes()
        status, media = page.get("status", "200 OK"), page.get("type", "text/html; charset=utf-8")
        head = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {len(body)}\r\n\r\n"
        record = WarcRecord()
        record.init_headers(record_type=WarcRecordType.response)
        record.headers["WARC-Record-ID"] = f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, page['url'] + page['captured_at'])}>"
        record.headers["WARC-Target-URI"] = page["url"]
        record.headers["WARC-Date"] = page["captured_at"]
        record.headers["Content-Type"] = "application/http; msgtype=response"
        record.set_bytes_content(head.encode() + body)
        record.write(stream, checksum_data=True, payload_digest=hashlib.sha1(body, usedforsecurity=False).digest())
        stream.finish()
    return buffer.getvalue()


if __name__ == "__main__":
    (HERE / "web" / "sample.warc.gz").write_bytes(build())
