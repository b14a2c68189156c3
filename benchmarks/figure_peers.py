"""Other readers of money over the same passages. Run by the interpreter of an environment that holds them:

    python -m venv PEERS; PEERS/bin/pip install quantulum3 recognizers-text-suite emoji==1.7.0 price-parser setuptools
    python3.9 -m venv DUCK; DUCK/bin/pip install pyduckling-native    (Duckling 0.1.6.1 compiled; Python 3.6 to 3.9, x86-64 Linux)
    python -m benchmarks.figures --gold G.jsonl --out PRED.jsonl --peers PEERS/bin/python DUCK/bin/python

Standard library (of Python 3.9 too) and the peers only, since they do not fit beside the project's own requirements. Reads
{id, lang, text} as JSON Lines from standard input; writes one line a peer: {peer, seconds, figures: {id: [figure, ..]}},
seconds of CPU time. A peer that is missing says so. Here: their answers in the scorer's words. Not here: scoring (figures.py).
"""

from __future__ import annotations

import json
import struct
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

warnings.simplefilter("ignore")
NAMES = {
    "dollar": "USD", "united states dollar": "USD", "us dollar": "USD", "euro": "EUR", "pound sterling": "GBP", "british pound": "GBP", "pound": "GBP",
    "russian ruble": "RUB", "ruble": "RUB", "turkish lira": "TRY", "indian rupee": "INR", "japanese yen": "JPY", "yen": "JPY", "azerbaijani manat": "AZN",
    "armenian dram": "AMD", "georgian lari": "GEL", "ukrainian hryvnia": "UAH", "kazakhstani tenge": "KZT", "iranian rial": "IRR", "chinese yuan": "CNY",
    "australian dollar": "AUD", "canadian dollar": "CAD", "swiss franc": "CHF",
}  # fmt: skip
#: Languages Duckling knows money in; others are read as English.
DUCKLING = {"en": "EN", "ru": "RU", "tr": "TR"}
#: The smallest file of a time zone that Duckling's reader takes: UTC, without shifts.
UTC = (
    b"TZif" + bytes(16) + struct.pack(">6l", 1, 1, 0, 2, 1, 4) + struct.pack(">2l", -(2**31), 0) + bytes(2)
    + struct.pack(">lbb", 0, 0, 0) + b"UTC\0" + bytes(2)
)  # fmt: skip
SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB", "₺": "TRY", "₹": "INR", "¥": "JPY", "₼": "AZN", "֏": "AMD", "₾": "GEL"}
Found = Iterator["tuple[int, int, float | tuple[float, float], str | None]"]


def quantulum() -> Callable[[str, str], Found]:
    from quantulum3 import parser

    def read(text: str, language: str) -> Found:
        for q in parser.parse(text):
            if q.unit.entity.name == "currency":
                yield q.span[0], q.span[1], q.value, NAMES.get(q.unit.name.lower(), q.unit.name)

    return read


def recognizers() -> Callable[[str, str], Found]:
    from recognizers_number_with_unit import Culture, NumberWithUnitRecognizer

    models = {"en": NumberWithUnitRecognizer(Culture.English).get_currency_model()}

    def read(text: str, language: str) -> Found:
        for r in models.get(language, models["en"]).parse(text):
            value = (r.resolution or {}).get("value")
            if value not in (None, "null"):
                unit = str(r.resolution.get("isoCurrency") or r.resolution.get("unit"))
                yield r.start, r.end + 1, float(value), NAMES.get(unit.lower(), unit)

    return read


def prices() -> Callable[[str, str], Found]:
    from price_parser import Price

    def read(text: str, language: str) -> Found:
        price = Price.fromstring(text)
        if price.amount is not None and price.amount_text:
            at = text.find(price.amount_text)
            start = at - 1 if at > 0 and price.currency and text[at - 1 : at] == price.currency else at
            yield start, at + len(price.amount_text), float(price.amount), SYMBOLS.get(price.currency or "", price.currency)

    return read


def duckling() -> Callable[[str, str], Found]:
    import duckling as native  # type: ignore[import-not-found, unused-ignore]

    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "UTC").write_bytes(UTC)
        day = native.parse_ref_time(native.load_time_zones(folder), "UTC", 1735689600)
    dimension = native.parse_dimensions(["amount-of-money"])
    known = {own: native.Context(day, native.default_locale_lang(native.parse_lang(code))) for own, code in DUCKLING.items()}

    def read(text: str, language: str) -> Found:
        reached = 0
        for found in native.parse(text, known.get(language, known["en"]), dimension, False):
            if found["start"] < reached:
                continue  # another reading of the same words: the first counts
            reached, value = found["end"], found["value"]
            ends = [value] if value["type"] == "value" else [value[end] for end in ("from", "to") if end in value]
            amounts = [float(end["value"]) / (100 if end["unit"] == "cent" else 1) for end in ends]
            unit = "USD" if ends[0]["unit"] == "cent" else ends[0]["unit"]
            yield found["start"], found["end"], amounts[0] if len(amounts) == 1 else (amounts[0], amounts[1]), SYMBOLS.get(unit, unit)

    return read


PEERS = {"quantulum3": quantulum, "recognizers-text": recognizers, "price-parser": prices, "Duckling": duckling}


def _figure(start: int, end: int, value: float | tuple[float, float], currency: str | None) -> dict[str, Any]:
    low, high = value if isinstance(value, tuple) else (None, None)
    return {
        "start": start,
        "end": end,
        "value": None if isinstance(value, tuple) else value,
        "low": low,
        "high": high,
        "currency": currency,
    }


def main() -> None:
    """Every peer over every passage."""
    passages = [json.loads(line) for line in sys.stdin if line.strip()]
    for name, make in PEERS.items():
        try:
            read = make()
        except ImportError as error:
            print(json.dumps({"peer": name, "missing": str(error)}), flush=True)
            continue
        list(read("It costs $5.", "en"))
        answers: dict[str, list[dict[str, Any]]] = {}
        failed = 0
        begun = time.process_time()
        for passage in passages:
            try:
                found = list(read(passage["text"], passage["lang"]))
            except Exception:  # noqa: BLE001 - a peer's own failure counts as no answer
                failed, found = failed + 1, []
            answers[passage["id"]] = [_figure(*one) for one in found]
        print(json.dumps({"peer": name, "seconds": time.process_time() - begun, "failed": failed, "figures": answers}), flush=True)


if __name__ == "__main__":
    main()
