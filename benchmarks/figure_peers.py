"""Other readers of money over the same passages. Run by the interpreter of an environment that holds them:

    python -m venv PEERS; PEERS/bin/pip install quantulum3 recognizers-text-suite emoji==1.7.0 price-parser setuptools
    python -m benchmarks.figures --gold G.jsonl --out PRED.jsonl --peers PEERS/bin/python

Standard library and the peers only, since they do not fit beside the project's own requirements. Reads {id, lang, text} as
JSON Lines from standard input; writes one line a peer: {peer, seconds, figures: {id: [figure, ..]}}, seconds of CPU time.
A peer that is missing says so. Here: their answers in the scorer's words. Not here: scoring (figures.py).
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from typing import Any

warnings.simplefilter("ignore")
NAMES = {
    "dollar": "USD", "united states dollar": "USD", "us dollar": "USD", "euro": "EUR", "pound sterling": "GBP", "british pound": "GBP", "pound": "GBP",
    "russian ruble": "RUB", "ruble": "RUB", "turkish lira": "TRY", "indian rupee": "INR", "japanese yen": "JPY", "yen": "JPY", "azerbaijani manat": "AZN",
    "armenian dram": "AMD", "georgian lari": "GEL", "ukrainian hryvnia": "UAH", "kazakhstani tenge": "KZT", "iranian rial": "IRR", "chinese yuan": "CNY",
    "australian dollar": "AUD", "canadian dollar": "CAD", "swiss franc": "CHF",
}  # fmt: skip
SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB", "₺": "TRY", "₹": "INR", "¥": "JPY", "₼": "AZN", "֏": "AMD", "₾": "GEL"}
Found = Iterator[tuple[int, int, float, str | None]]


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


def main() -> None:
    """Every peer over every passage."""
    passages = [json.loads(line) for line in sys.stdin if line.strip()]
    for name, make in (("quantulum3", quantulum), ("recognizers-text", recognizers), ("price-parser", prices)):
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
            answers[passage["id"]] = [{"start": s, "end": e, "value": v, "currency": c} for s, e, v, c in found]
        print(json.dumps({"peer": name, "seconds": time.process_time() - begun, "failed": failed, "figures": answers}), flush=True)


if __name__ == "__main__":
    main()
