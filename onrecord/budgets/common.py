"""What the parsers of official files share: their result, exact numbers, guarded XML and zip reading, row making.

Here: helpers without knowledge of any one publisher. Not here: what a publisher's file looks like (one module each).
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Context, Decimal
from typing import Any

from lxml import etree
from openpyxl.utils.exceptions import InvalidFileException

from onrecord.errors import OnRecordError, Reject
from onrecord.records import FileCapture

Row = dict[str, Any]
MILLION = Decimal(10) ** 6
LARGEST = Decimal(10) ** 20
#: Key columns of a budgets row that most rows leave empty: it is a country's, and not one body's.
NO_PART: Row = {"region": "", "body": "", "programme_code": ""}
#: Wide enough that scaling a published number by a power of ten or dividing two of them loses nothing that is stored.
EXACT = Context(prec=60)
#: A number as the publishers' files write it: ASCII digits, decimal point, no grouping (Decimal alone takes 1_000 and Arabic digits).
NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
#: Formats whose files hold exchange rates, not budgets.
RATE_FORMATS = frozenset({"cba_xml", "cbar_xml", "cbr_xml", "nbg_json", "ecb_zip", "ecb_csv", "rates_csv"})
#: What openpyxl, zipfile and the XML readers below them raise for a workbook that is broken somewhere inside.
BROKEN_WORKBOOK: tuple[type[Exception], ...] = (
    InvalidFileException, zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, SyntaxError, KeyError, ValueError, OSError, TypeError,
    IndexError, AttributeError, EOFError, NotImplementedError,
)  # fmt: skip
MAX_MEMBERS = 2_000
MAX_UNPACKED = 200 * 2**20
MAX_TEXT = 200 * 2**20


@dataclass(kw_only=True)
class ParsedFile:
    """What one official file holds.

    Attributes:
        budgets: rows of the budgets table without what the capture supplies (see `onrecord.budgets.read_files`).
        rates: daily rows of the exchange_rates table, likewise.
        rejects: parts of the file that could not be used.
        vintage, published_on: as the file itself states them, or None.
    """

    budgets: list[Row] = field(default_factory=list)
    rates: list[Row] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    vintage: str | None = None
    published_on: dt.date | None = None


Parser = Callable[[bytes, FileCapture], ParsedFile]


def unusable(code: str, capture: FileCapture, *, expected: str, found: object, where: str = "", action: str = "") -> OnRecordError:
    """The error that fails one file."""
    found = str(found) if isinstance(found, Exception) else found
    return OnRecordError(
        code, expected=expected, found=found, where=f"{capture.source} ({capture.url}){' ' + where if where else ''}",
        action=action or "Look at the archived file; capture it again when the publisher has repaired it. Earlier vintages stay.",
    )  # fmt: skip


def reject(code: str, capture: FileCapture, *, expected: str, found: object, where: str, action: str = "") -> Reject:
    """A part of a file that could not be used."""
    found = str(found) if isinstance(found, Exception) else found
    error = OnRecordError(code, expected=expected, found=found, where=where, action=action or "Look at this place of the archived file.")
    stage = "exchange_rates" if capture.format in RATE_FORMATS else "budgets"
    return Reject.from_error(error, stage=stage, source=capture.source, subject=capture.url)


def number(value: object) -> Decimal:
    """The exact Decimal of a number in a file: the text's own digits, or those of the shortest repr of its float.

    Raises ValueError for anything else, for not-a-number and for infinities.
    """
    if isinstance(value, bool):
        raise ValueError(f"not a number: {value!r}")
    if isinstance(value, Decimal):
        result = value
    elif isinstance(value, int):
        result = Decimal(value)
    elif isinstance(value, float):
        result = Decimal(repr(value))
    elif isinstance(value, str):
        if not NUMBER.fullmatch(value.strip()):
            raise ValueError(f"not a number: {value!r}")
        result = Decimal(value.strip())
    else:
        raise ValueError(f"not a number: {value!r}")
    if not result.is_finite():
        raise ValueError(f"not a number: {value!r}")
    return result


def scaled(value: object, factor: Decimal) -> Decimal:
    """`number(value)` times `factor`, exactly."""
    return EXACT.multiply(number(value), factor)


def fits(value: Decimal) -> bool:
    """Whether a number fits the tables' decimal type (20 digits before the point)."""
    return -LARGEST < value < LARGEST


def calendar_year(year: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def text_of(data: bytes, capture: FileCapture, encoding: str = "utf-8-sig") -> str:
    """The bytes as text. Raises OR-B001 for an empty file, an HTML answer, one that is too long or of another encoding."""
    refuse_html(data, capture)
    if len(data) > MAX_TEXT:
        raise unusable("OR-B001", capture, expected=f"at most {MAX_TEXT} bytes", found=f"{len(data)} bytes")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise unusable("OR-B001", capture, expected=f"text in {encoding}", found=error) from error


def refuse_html(data: bytes, capture: FileCapture) -> None:
    """Raises OR-B001 when the bytes are empty or a web page (with or without a byte order mark)."""
    head = data[:2048].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if not head:
        raise unusable("OR-B001", capture, expected="an official file", found="an empty file")
    if head.startswith((b"<!doctype html", b"<html")) or (head.startswith(b"<") and b"<html" in head):
        raise unusable("OR-B001", capture, expected=f"a file of format {capture.format}", found="an HTML page")


def xml_root(data: bytes, capture: FileCapture) -> etree._Element:
    """The root element, parsed without entities, network or recovery. Raises OR-B001 or OR-B002."""
    refuse_html(data, capture)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, recover=False)
    try:
        root = etree.fromstring(data.removeprefix(b"\xef\xbb\xbf").lstrip(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise unusable("OR-B002", capture, expected="complete XML", found=error) from error
    if root.getroottree().docinfo.doctype:
        raise unusable("OR-B002", capture, expected="XML without a document type declaration", found=root.getroottree().docinfo.doctype)
    return root


def local(element: etree._Element) -> str:
    """An element's name without its namespace ("" for comments and instructions)."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def child_text(element: etree._Element, name: str) -> str | None:
    """Text of the first child called `name`, stripped; None when it is absent or empty."""
    for child in element:
        if local(child) == name:
            return (child.text or "").strip() or None
    return None


def element_path(element: etree._Element) -> str:
    """Where an element stands, as an absolute path with positions."""
    return str(element.getroottree().getelementpath(element)) if element.getparent() is not None else "."


def open_zip(data: bytes, capture: FileCapture) -> zipfile.ZipFile:
    """The archive, after its size limits are checked on its directory. Raises OR-B001 or OR-B003."""
    refuse_html(data, capture)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise unusable("OR-B003", capture, expected="a complete zip archive", found=error) from error
    members = archive.infolist()
    unpacked = sum(m.file_size for m in members)
    if len(members) > MAX_MEMBERS or unpacked > MAX_UNPACKED:
        raise unusable(
            "OR-B003", capture, expected=f"at most {MAX_MEMBERS} members and {MAX_UNPACKED} bytes unpacked",
            found=f"{len(members)} members, {unpacked} bytes",
        )  # fmt: skip
    return archive


def read_member(archive: zipfile.ZipFile, name: str, capture: FileCapture) -> bytes:
    """One member's bytes, never more than the limit whatever its header claims. Raises OR-B003."""
    try:
        with archive.open(name) as stream:
            data = stream.read(MAX_UNPACKED + 1)
    except (zipfile.BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError, ValueError, zlib.error) as error:
        raise unusable("OR-B003", capture, expected=f"a readable member {name}", found=error) from error
    if len(data) > MAX_UNPACKED:
        raise unusable("OR-B003", capture, expected=f"at most {MAX_UNPACKED} bytes unpacked", found="more", where=name)
    return data


def rate_row(*, base: str, quote: str, day: dt.date, printed: Decimal, units: Decimal, cell: str) -> Row:
    """A day's official rate: `printed` units of `quote` for `units` of `base`."""
    return {
        "base_currency": base, "quote_currency": quote, "kind": "daily", "period_start": day, "period_end": day,
        "rate": printed if units == 1 else EXACT.divide(printed, units), "quoted_rate": printed, "quoted_units": units, "observations": 1, "cell": cell,
    }  # fmt: skip
