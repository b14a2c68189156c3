"""What currencies are called: official names from the CLDR (through babel), words and symbols that several share, hundredths.

Here: which names there are and what a shared one may mean. Not here: everyday words (lexicon/*.toml), finding them (amounts.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from itertools import takewhile
from types import MappingProxyType

#: Currencies a shared word may also mean, by its usual reading.
SHARED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "USD": ("AUD", "CAD", "NZD", "HKD", "SGD", "TWD"),
        "GBP": ("EGP", "LBP", "SYP", "SDG", "SSP"),
        "CHF": ("XAF", "XOF", "GNF", "CDF", "RWF", "BIF", "DJF", "KMF", "XPF"),
        "INR": ("PKR", "LKR", "NPR", "MUR", "SCR"),
        "AED": ("MAD",),
        "SAR": ("QAR", "YER", "OMR"),
        "IRR": ("OMR", "YER", "SAR", "QAR"),
        "TRY": ("SYP",),
        "SEK": ("NOK", "DKK", "CZK", "ISK"),
        "NOK": ("DKK", "SEK", "ISK"),
        "KES": ("UGX", "TZS", "SOS"),
        "KWD": ("IQD", "JOD", "RSD", "BHD", "DZD", "TND", "LYD"),
        "MXN": ("ARS", "CLP", "COP", "PHP", "DOP", "UYU", "CUP"),
        "RON": ("MDL",),
        "MDL": ("RON",),
        "MWK": ("ZMW",),
        "KGS": ("UZS",),
        "UZS": ("KGS",),
        "KRW": ("KPW",),
        "XCG": ("AWG",),
        "XOF": ("XAF",),
    }
)
#: Currencies that have the same hundredths as the one a word for hundredths usually means.
SAME_HUNDREDTHS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "USD": frozenset(
            [
                "USD",
                "EUR",
                "AUD",
                "CAD",
                "NZD",
                "HKD",
                "SGD",
                "TWD",
                "ZAR",
                "KES",
                "UGX",
                "TZS",
                "LKR",
                "MUR",
                "SCR",
                "JMD",
                "TTD",
                "BBD",
                "BSD",
                "BZD",
                "BMD",
                "KYD",
                "XCD",
                "GYD",
                "SRD",
                "FJD",
                "NAD",
                "LRD",
                "SBD",
                "ETB",
                "SLE",
                "SZL",
                "MYR",
                "BND",
                "ANG",
                "XCG",
                "AWG",
            ]
        ),
        "GBP": frozenset(["GBP", "GIP", "FKP", "SHP"]),
        "RUB": frozenset(["RUB", "BYN", "UAH"]),
        "INR": frozenset(["INR", "PKR", "NPR"]),
    }
)
#: Numbers that between them need every form of a name.
COUNTS = (1, 2, 5, Decimal("1.5"))
#: Currencies whose names are other things as well ("two Zimbabwean gold medals").
ALSO_WORDS = frozenset({"ZWG"})
#: Shorter beginnings of a name are no name.
SHORTEST = 2


def hundredths_fit(minor: str, currency: str) -> bool:
    """Whether a word for hundredths of `minor` may mean hundredths of `currency`: cents of a euro."""
    return currency == minor or currency in SAME_HUNDREDTHS.get(minor, ())


@cache
def iso_codes() -> frozenset[str]:
    """The currency codes read beside a number: those babel knows, with those of former currencies."""
    from babel.core import get_global

    names = get_global("territory_currencies")
    return frozenset({entry[0] for entries in names.values() for entry in entries} | {"USD", "EUR", "XDR"})


@cache
def current_codes() -> frozenset[str]:
    """The codes of the currencies that are money somewhere today."""
    from babel.core import get_global

    names = get_global("territory_currencies")
    return frozenset(entry[0] for entries in names.values() for entry in entries if entry[2] is None and entry[3])


@cache
def official_names(language: str) -> tuple[tuple[str, str], ...]:
    """(phrase, code) of every current currency that has a name of several words in `language` ("Kenyan shilling*").

    The phrase covers the forms that the CLDR lists; in languages without such forms its last word takes any ending. None for
    a language that babel does not know.
    """
    from babel.core import Locale, UnknownLocaleError
    from babel.numbers import get_currency_name

    found = []
    try:
        Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return ()
    for code in sorted(current_codes() - ALSO_WORDS):
        forms = {get_currency_name(code, count=count, locale=language) for count in (None, *COUNTS)}
        forms = {form for form in forms if form.isprintable() and not set(form) & set("()&.") and len(form.split()) > 1}
        if phrase := _covering(sorted(forms)):
            found.append((phrase if "*" in phrase else f"{phrase}*", code))
    return tuple(found)


def _covering(forms: list[str]) -> str | None:
    """One phrase for several forms of a name: the common beginning of each word; None where they have none."""
    split = [form.split() for form in forms]
    if not split or len({len(words) for words in split}) > 1:
        return None
    words = []
    for column in zip(*split, strict=True):
        low = [word.lower() for word in column]
        common = "".join(c[0] for c in takewhile(lambda c: len(set(c)) == 1, zip(*low, strict=False)))
        if len(common) < SHORTEST:
            return None
        words.append(column[0] if len(set(low)) == 1 else f"{common}*")
    return " ".join(words)
