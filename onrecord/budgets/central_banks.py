"""Official daily exchange rates as the central banks of the region print them: Armenia, Azerbaijan, Russia, Georgia.

Armenia (CBA): SOAP answers by range (diffgram) and of one day, and the bare day body; `Rate` AMD for `Amount` units.
Azerbaijan (CBAR): a bulletin a day; `Nominal` is 1, 100 or "1 t.u." (a troy ounce of a metal); metals may be empty.
Russia (CBR): windows-1251, decimal comma, one day for all currencies or one currency for a range.
Georgia (NBG): JSON, `rate` GEL for `quantity` units, the day it is valid from.

Any bank: a curated file of past bulletins, one rate a line (`dram_rates.csv` and files of the same form).

Here: those layouts. Not here: the euro reference rates (ecb.py), means and conversions (rates.py).
A bank prices foreign money in its own: base is the foreign currency, quote the bank's.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from decimal import Decimal
from importlib import resources

from lxml import etree

from onrecord.budgets.common import ParsedFile, child_text, element_path, fits, local, number, rate_row, reject, text_of, unusable, xml_root
from onrecord.records import FileCapture

#: Codes of the Bank of Russia for one currency (XML_dynamic names no letters), with the letters they mean.
CBR_CODES = {
    "R01235": "USD",
    "R01239": "EUR",
    "R01020A": "AZN",
    "R01020": "AZM",
    "R01060": "AMD",
    "R01210": "GEL",
    "R01700J": "TRY",
    "R01700": "TRL",
}
#: Spellings of a bank -> ISO 4217.
SPELLINGS = {"SDR": "XDR"}
#: The columns of a curated file of bulletins.
HISTORY = ["day", "base", "quote", "units", "rate"]
METALS_AND_UNITS = ("XAU", "XAG", "XPT", "XPD", "XDR", "SDR")


def parse_cba(data: bytes, capture: FileCapture) -> ParsedFile:
    """Central Bank of Armenia. Raises OnRecordError OR-B001, OR-B002, OR-B030 (no rates), OR-B031 (a SOAP fault)."""
    root = xml_root(data, capture)
    parsed = ParsedFile(vintage=capture.vintage, published_on=capture.published_on)
    for element in root.iter():
        name = local(element)
        if name == "Fault":
            raise unusable("OR-B031", capture, expected="a SOAP answer", found=child_text(element, "faultstring") or "a fault")
        if name == "ExchangeRatesByRange":
            day = _iso_day(child_text(element, "RateDate"))
        elif name == "ExchangeRate":
            day = _current_date(element)
        else:
            continue
        value = child_text(element, "Rate")
        if value is None or not re.fullmatch(r"0+(\.0*)?", value):  # zero is the bank's sign for a currency it no longer prices
            _add(parsed, capture, "AMD", element, child_text(element, "ISO"), child_text(element, "Amount"), value, day)
    return _with_rates(parsed, capture)


def _current_date(element: etree._Element) -> dt.date | None:
    """The day of a CBA day body: CurrentDate beside the list of rates."""
    parent = element.getparent()
    holder = parent.getparent() if parent is not None else None
    return _iso_day(child_text(holder, "CurrentDate")) if holder is not None else None


def parse_cbar(data: bytes, capture: FileCapture) -> ParsedFile:
    """Central Bank of Azerbaijan. The old manat (AZM) is meant before 2006. Raises OR-B001, OR-B002, OR-B030."""
    root = xml_root(data, capture)
    parsed = ParsedFile(vintage=capture.vintage, published_on=capture.published_on)
    day = _dotted_day(root.get("Date"))
    quote = "AZM" if day is not None and day < dt.date(2006, 1, 1) else "AZN"
    for element in root.iter("{*}Valute"):
        value = child_text(element, "Value")
        kind = element.getparent().get("Type", "") if element.getparent() is not None else ""
        if value is None and ("metal" in kind.casefold() or element.get("Code") in METALS_AND_UNITS):
            continue
        nominal = re.sub(r"\s*t\.\s*u\.?$", "", child_text(element, "Nominal") or "")
        _add(parsed, capture, quote, element, element.get("Code"), nominal, value, day)
    return _with_rates(parsed, capture)


def parse_cbr(data: bytes, capture: FileCapture) -> ParsedFile:
    """Bank of Russia. The old rouble (RUR) is meant before 1998. Raises OR-B001, OR-B002, OR-B030, OR-B032 (unknown code)."""
    if not data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml"):
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            data = b'<?xml version="1.0" encoding="windows-1251"?>' + data.lstrip()
    root = xml_root(data, capture)
    parsed = ParsedFile(vintage=capture.vintage, published_on=capture.published_on)
    day = _dotted_day(root.get("Date"))
    for element in root.iter("{*}Valute", "{*}Record"):
        code = child_text(element, "CharCode")
        if local(element) == "Record":
            day = _dotted_day(element.get("Date"))
            code = CBR_CODES.get((element.get("Id") or root.get("ID") or "").strip())
            if code is None:
                raise unusable(
                    "OR-B032",
                    capture,
                    expected="a currency code of the Bank of Russia",
                    found=element.get("Id"),
                    action="Add it to CBR_CODES.",
                )
        quote = "RUR" if day is not None and day < dt.date(1998, 1, 1) else "RUB"
        value = (child_text(element, "Value") or "").replace(",", ".") or None
        _add(parsed, capture, quote, element, code, child_text(element, "Nominal"), value, day)
    return _with_rates(parsed, capture)


def parse_nbg(data: bytes, capture: FileCapture) -> ParsedFile:
    """National Bank of Georgia. Raises OnRecordError OR-B001, OR-B020 (no JSON), OR-B030."""
    text = text_of(data, capture)
    try:
        document = json.loads(text, parse_float=Decimal)
    except (json.JSONDecodeError, RecursionError) as error:
        raise unusable("OR-B020", capture, expected="complete JSON", found=error) from error
    parsed = ParsedFile(vintage=capture.vintage, published_on=capture.published_on)
    if not (isinstance(document, list) and all(isinstance(d, dict) and isinstance(d.get("currencies"), list) for d in document)):
        raise unusable("OR-B030", capture, expected="a list of days with currencies", found=document)
    for i, bulletin in enumerate(document):
        for j, entry in enumerate(bulletin["currencies"]):
            where = f"/{i}/currencies/{j}/rate"
            if not isinstance(entry, dict):
                parsed.rejects.append(reject("OR-B033", capture, expected="an object", found=entry, where=where))
                continue
            day = _iso_day(str(entry.get("validFromDate") or bulletin.get("date") or ""))
            _add_values(parsed, capture, "GEL", where, entry.get("code"), entry.get("quantity"), entry.get("rate"), day)
    return _with_rates(parsed, capture)


def packaged() -> bytes:
    """The curated file of dram rates that comes with the library."""
    return resources.files("onrecord.budgets").joinpath("dram_rates.csv").read_bytes()


def parse_history(data: bytes, capture: FileCapture) -> ParsedFile:
    """Past bulletins of a bank as day, base, quote, units, rate; lines that begin with # say where they are from.

    Raises OnRecordError OR-B001 (no text), OR-B030 (another header, no rates), OR-B034 (a line cut off or with too many fields).
    """
    parsed = ParsedFile(vintage=capture.vintage, published_on=capture.published_on)
    header: list[str] | None = None
    for line, text in enumerate(text_of(data, capture).splitlines(), 1):
        if not text.strip() or text.startswith("#"):
            continue
        fields = [value.strip() for value in text.split(",")]
        if header is None:
            header = fields
            if header != HISTORY:
                raise unusable("OR-B030", capture, expected=f"the header {','.join(HISTORY)}", found=text[:80], where=f"line {line}")
        elif len(fields) != len(HISTORY):
            raise unusable("OR-B034", capture, expected=f"{len(HISTORY)} fields", found=f"{len(fields)} fields", where=f"line {line}")
        else:
            day, base, quote, units, value = fields
            if re.fullmatch(r"[A-Z]{3}", quote) is None or base == quote:
                parsed.rejects.append(reject("OR-B033", capture, expected="two codes of currencies", found=text[:80], where=f"{line}:3"))
                continue
            _add_values(parsed, capture, quote, f"{line}:5", base, units, value, _iso_day(day) if len(day) == len("2015-01-12") else None)
    return _with_rates(parsed, capture)


def _add(
    parsed: ParsedFile, capture: FileCapture, quote: str, element: etree._Element, code: str | None, units: str | None, value: str | None, day: dt.date | None
) -> None:  # fmt: skip
    _add_values(parsed, capture, quote, element_path(element), code, units, value, day)


def _add_values(
    parsed: ParsedFile, capture: FileCapture, quote: str, where: str, code: object, units: object, value: object, day: dt.date | None
) -> None:  # fmt: skip
    try:
        printed, count = number(value), number(units)
    except ValueError as error:
        printed, count = Decimal(0), Decimal(0)
        found: object = error
    else:
        found = f"code {code!r}, {units!r} units, rate {value!r}, day {day}"
    well = isinstance(code, str) and re.fullmatch(r"[A-Z]{3}", code) is not None
    if not well or day is None or printed <= 0 or count <= 0 or not fits(printed) or not fits(count):
        parsed.rejects.append(reject("OR-B033", capture, expected="code, positive units, positive rate and day", found=found, where=where))
        return
    parsed.rates.append(rate_row(base=SPELLINGS.get(str(code), str(code)), quote=quote, day=day, printed=printed, units=count, cell=where))


def _with_rates(parsed: ParsedFile, capture: FileCapture) -> ParsedFile:
    if not parsed.rates:
        raise unusable("OR-B030", capture, expected="exchange rates", found=f"none that can be read ({len(parsed.rejects)} rejected)")
    return parsed


def _iso_day(text: str | None) -> dt.date | None:
    """The local day of an instant as printed: its first ten characters, never moved by an offset."""
    try:
        return dt.date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def _dotted_day(text: str | None) -> dt.date | None:
    found = re.fullmatch(r"\s*(\d{1,2})[./](\d{1,2})[./](\d{4})\s*", text or "")
    try:
        return dt.date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None
