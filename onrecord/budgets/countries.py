"""Which country a published name or code means, and which currency its tables count in.

Here: the look-up over `countries.toml`. Not here: guesses; a name that the file does not hold has no code.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from babel.core import UnknownLocaleError
from babel.numbers import UnknownCurrencyError, get_currency_name, get_territory_currencies


@dataclass(frozen=True)
class Countries:
    """The content of `countries.toml`, indexed.

    Attributes:
        by_name: folded name -> alpha-3. by_alpha2: alpha-2 -> alpha-3 of present states.
        alpha2: alpha-3 -> alpha-2. former_currency: alpha-3 of a former state -> its last currency.
        aggregates: World Bank codes that are no country. fiscal_years: alpha-3 -> (start, end, ends in the label year).
        currency_words: word in a table -> word in the currency's English name.
    """

    by_name: dict[str, str]
    by_alpha2: dict[str, str]
    alpha2: dict[str, str]
    former_currency: dict[str, str]
    aggregates: frozenset[str]
    fiscal_years: dict[str, tuple[tuple[int, int], tuple[int, int], bool]]
    currency_words: dict[str, str]


def fold(name: str) -> str:
    """A name as it is compared: without accents, case, footnote marks, quotation variants and doubled spaces."""
    text = unicodedata.normalize("NFKD", name.replace("’", "'").replace("`", "'"))
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = re.sub(r"[*†‡§¶‖\u00b9\u00b2\u00b3]+", "", text)
    return re.sub(r"\s+", " ", text).strip().casefold()


@lru_cache(maxsize=1)
def countries() -> Countries:
    """The packaged country list, read once."""
    data = tomllib.loads(resources.files("onrecord.budgets").joinpath("countries.toml").read_text("utf-8"))
    entries = data["country"]
    return Countries(
        by_name={fold(name): code for code, entry in entries.items() for name in entry["names"]},
        by_alpha2={entry["alpha2"]: code for code, entry in entries.items() if not entry.get("former")},
        alpha2={code: entry["alpha2"] for code, entry in entries.items()},
        former_currency={code: entry["currency"] for code, entry in entries.items() if entry.get("former")},
        aggregates=frozenset(data["aggregates"]["codes"]),
        fiscal_years={
            code: (_month_day(entry["start"]), _month_day(entry["end"]), entry["ends_in_label_year"])
            for code, entry in data["fiscal_year"].items()
        },
        currency_words=dict(data["currency_words"]),
    )


def _month_day(text: str) -> tuple[int, int]:
    month, day = text.split("-")
    return int(month), int(day)


def country_code(name: str) -> str | None:
    """The alpha-3 code of a published name ("Türkiye ", "Iran, Islamic Rep."), or None when the list has no such name."""
    return countries().by_name.get(fold(name))


def known_code(code: str) -> str | None:
    """`code` (alpha-2 or alpha-3) as alpha-3, or None when no country has it (aggregates, misprints)."""
    data = countries()
    return data.by_alpha2.get(code) if len(code) == 2 else code if code in data.alpha2 else None


def is_aggregate(code: str) -> bool:
    """Whether a World Bank code (alpha-3) names a region or group of countries."""
    return code in countries().aggregates


def national_currency(code: str, year: int, word: str | None = None) -> str | None:
    """ISO 4217 code of the currency that country `code` used at the end of `year`.

    `word` is the currency as a table prints it ("Drams", "Lari      "); it chooses where several are legal tender and must
    then be part of the currency's English name. "Euro" and "US dollars" are taken at their word. None when nothing is settled.
    Source: CLDR territory currencies and currency names, through babel.
    """
    folded = fold(word or "")
    if folded in ("euro", "euros"):
        return "EUR"
    if re.fullmatch(r"(u\.?s\.?|united states) dollars?", folded):
        return "USD"
    if code in countries().former_currency:
        return countries().former_currency[code]
    alpha2 = countries().alpha2.get(code)
    if alpha2 is None:
        return None
    try:
        tender = get_territory_currencies(alpha2, start_date=dt.date(year, 12, 31), tender=True)
    except (UnknownLocaleError, KeyError):
        return None
    candidates = [c for c in tender if re.fullmatch(r"[A-Z]{3}", c)]
    if len(candidates) > 1 and folded:
        candidates = [c for c in candidates if _names(folded, c)] or candidates
    return candidates[0] if len(candidates) == 1 else None


def _names(word: str, currency: str) -> bool:
    words = countries().currency_words
    stem = words.get(word, word).removesuffix("s")
    stem = words.get(stem, stem)
    try:
        name = fold(get_currency_name(currency, locale="en"))
    except UnknownCurrencyError:
        return False
    return stem in name


def fiscal_period(code: str, year: int, months: str | None = None) -> tuple[dt.date, dt.date] | None:
    """First and last day of the fiscal year that a table calls `year`, or None when it is the calendar year.

    `months` is the fiscal year as the table prints it ("Apr-Mar", "July-June"): it begins in `year`. Countries of
    `fiscal_year` in `countries.toml` keep their legal days. Raises ValueError for months that cannot be read.
    """
    legal = countries().fiscal_years.get(code)
    if legal is not None:
        (start_month, start_day), (end_month, end_day), ends_here = legal
        first = dt.date(year - 1 if ends_here else year, start_month, start_day)
        return first, dt.date(first.year + 1, end_month, end_day)
    if not months or not months.strip():
        return None
    found = re.fullmatch(r"\s*([A-Za-z]{3,9})\.?\s*[-–/]\s*([A-Za-z]{3,9})\.?\s*", months)
    names = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
    if found is None or found[1][:3].lower() not in names or found[2][:3].lower() not in names:
        raise ValueError(f"not two months: {months!r}")
    start, end = names.index(found[1][:3].lower()) + 1, names.index(found[2][:3].lower()) + 1
    if (end - start) % 12 != 11:
        raise ValueError(f"not twelve months: {months!r}")
    if start == 1:
        return None
    return dt.date(year, start, 1), dt.date(year + 1, end + 1, 1) - dt.timedelta(days=1)
