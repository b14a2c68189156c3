"""What currencies are called: official names from the CLDR (through babel), words and symbols that several share, hundredths.

Here: which names there are and what a shared one may mean. Not here: everyday words (lexicon/*.toml), finding them (amounts.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from itertools import product, takewhile
from types import MappingProxyType

from onrecord.figures.tokens import fold

#: Currencies a shared word may also mean, by its usual reading.
SHARED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "USD": ("AUD", "CAD", "NZD", "HKD", "SGD", "TWD"),
        "GBP": ("EGP", "LBP", "SYP", "SDG", "SSP"),
        "CHF": ("XAF", "XOF", "GNF", "CDF", "RWF", "BIF", "DJF", "KMF", "XPF"),
        "INR": ("PKR", "LKR", "NPR", "MUR", "SCR", "IDR"),
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
#: Letters for a word that several currencies share.
SHARED_LETTERS = frozenset({"kr", "Kr", "Rs", "rs", "Rupees", "Sh", "Shs", "Dh", "Dhs", "Fr"})
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
        "MXN": frozenset(["MXN", "ARS", "BRL", "BOB", "CLP", "COP", "CUP", "CVE", "DOP", "GTQ", "HNL", "MZN", "NIO", "PHP"]),
        "EGP": frozenset(["EGP", "LBP", "SDG", "SSP", "SYP"]),
        "CHF": frozenset(["CHF", "BEF", "FRF", "DZD", "HTG", "MAD", "XAF", "XOF"]),
        "DKK": frozenset(["DKK", "NOK"]),
        "SEK": frozenset(["SEK", "DKK", "NOK"]),
        "KZT": frozenset(["KZT", "KGS", "UZS"]),
        "KGS": frozenset(["KGS", "KZT", "UZS"]),
        "RUB": frozenset(["RUB", "BYN", "UAH"]),
        "INR": frozenset(["INR", "PKR", "NPR"]),
    }
)
#: Numbers that between them need every form of a name.
COUNTS = (1, 2, 5, Decimal("1.5"))
#: Currencies whose names are other things as well ("two Zimbabwean gold medals").
ALSO_WORDS = frozenset({"ZWG"})
#: Words with a shorter beginning in common are kept each by itself.
SHORTEST_STEM = 5


def shared_code(text: str, code: str) -> tuple[str, ...]:
    """What letters beside a number may stand for: `code`, and where a word for it is shared, the others too."""
    return (code, *SHARED.get(code, ())) if text in SHARED_LETTERS else (code,)


def hundredths_of(minor: str) -> tuple[str, ...]:
    """What a shared word for hundredths of `minor` may mean: that first, then the others that have the word."""
    return (minor, *sorted(SAME_HUNDREDTHS.get(minor, frozenset()) - {minor}))


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

    The phrases cover the forms that the CLDR lists: words with the same beginning become one that takes any ending, short ones
    stay as they are. In languages for which it lists one form a last word that is not short takes any ending. None for a
    language that babel does not know.
    """
    from babel.core import Locale, UnknownLocaleError
    from babel.numbers import get_currency_name

    found = []
    try:
        Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return ()
    inflects = len({get_currency_name("USD", count=count, locale=language) for count in COUNTS}) > 1
    for code in sorted(current_codes() - ALSO_WORDS):
        forms = {get_currency_name(code, count=count, locale=language) for count in (None, *COUNTS)}
        forms = {fold(form) for form in forms if form.isprintable() and not set(form) & set("().") and len(form.split()) > 1}
        for count in sorted({len(form.split()) for form in forms}):
            found += [(phrase, code) for phrase in _covering([f.split() for f in sorted(forms) if len(f.split()) == count], inflects)]
    return tuple(found)


def _covering(split: list[list[str]], inflects: bool) -> list[str]:
    """Phrases for the forms of one name, all of as many words."""
    columns = [sorted(set(column)) for column in zip(*split, strict=True)]
    if not inflects and len(columns[-1][0]) >= SHORTEST_STEM:
        columns[-1] = [f"{columns[-1][0]}*"]
    return [" ".join(words) for words in product(*map(_stemmed, columns))]


def _stemmed(words: list[str]) -> list[str]:
    common = "".join(letters[0] for letters in takewhile(lambda c: len(set(c)) == 1, zip(*words, strict=False)))
    return [f"{common}*"] if len(words) > 1 and len(common) >= SHORTEST_STEM else words
