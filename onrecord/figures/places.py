"""Countries and organisations named in a text, as payers and receivers are coded: ISO 3166-1 alpha-3, or a short name.

Here: finding them in tokens. Not here: which of them pays (parties.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from onrecord.figures.lexicon import FALLBACK, Lexicon, Phrases, lexicon, read
from onrecord.figures.tokens import Remembered, Token, Tokens, fold, tokenize
from onrecord.places import beside, read_by

#: Currencies of one state: with a state body named, they say who pays.
NATIONAL = {
    "AZN": "AZE", "AMD": "ARM", "GEL": "GEO", "TRY": "TUR", "RUB": "RUS", "IRR": "IRN", "UAH": "UKR", "KZT": "KAZ", "INR": "IND", "GBP": "GBR",
    "JPY": "JPN", "CNY": "CHN", "PLN": "POL", "ILS": "ISR", "KRW": "KOR", "KWD": "KWT", "CZK": "CZE", "HUF": "HUN", "SEK": "SWE", "NOK": "NOR",
    "DKK": "DNK", "ISK": "ISL", "EGP": "EGY", "LBP": "LBN", "SYP": "SYR", "LKR": "LKA", "NPR": "NPL", "QAR": "QAT", "OMR": "OMN", "RON": "ROU", "PKR": "PAK", "IDR": "IDN", "TWD": "TWN", "BRL": "BRA", "THB": "THA", "VND": "VNM", "BYN": "BLR",
    "LYD": "LBY", "IQD": "IRQ", "JOD": "JOR", "DZD": "DZA", "TND": "TUN", "RSD": "SRB", "BHD": "BHR", "MAD": "MAR", "AED": "ARE", "SAR": "SAU",
    "YER": "YEM", "KES": "KEN", "UGX": "UGA", "TZS": "TZA", "SOS": "SOM", "MXN": "MEX", "ARS": "ARG", "CLP": "CHL", "COP": "COL", "PHP": "PHL",
    "UYU": "URY", "CUP": "CUB", "DOP": "DOM", "MDL": "MDA", "ZMW": "ZMB", "MWK": "MWI", "UZS": "UZB", "KGS": "KGZ", "TJS": "TJK", "TMT": "TKM",
    "SDG": "SDN", "NGN": "NGA", "ETB": "ETH", "AFN": "AFG", "BDT": "BGD", "MMK": "MMR", "MNT": "MNG", "MYR": "MYS", "PEN": "PER", "BGN": "BGR",
    "ALL": "ALB", "MKD": "MKD", "ZAR": "ZAF", "GHS": "GHA", "KPW": "PRK", "MUR": "MUS", "RWF": "RWA", "BIF": "BDI", "GNF": "GIN", "CDF": "COD",
}  # fmt: skip

#: Institutions whose money to a state is a loan unless the text says otherwise.
LENDERS = frozenset({"IMF", "WB", "EBRD", "ADB", "EIB"})
#: Organisations that have no code as payers and receivers (the codes are states, EU, NATO, IMF and WB); they are read as lenders.
UNCODED = frozenset({"EBRD", "ADB", "EIB", "UN"})
#: Codes of states that are no more, and of none.
WITHDRAWN = frozenset({"BUR", "FXX", "QUU", "TMP", "YMD", "ZAR", "DDR", "SUN", "YUG"})
#: Languages that write adjectives of countries in lower case, as onrecord.places does.
INFLECTED = ("ru", "hy", "az", "tr")
#: How a name is written.
LOWER, TITLE, CAPITALS = "lower", "title", "capitals"
#: Letters of the shortest surname that is followed through an article.
SHORTEST = 4
#: Letters of the shortest name without endings of its own ("İsveç", "Fas").
SHORTEST_STEM = 3
#: Names of an article that make another place of a country.
SEVERAL = 2


class Place(NamedTuple):
    """A named country or organisation: its code and the tokens ``first:last``."""

    code: str
    first: int
    last: int


def places(tokens: Sequence[Token], language: str) -> list[Place]:
    """Every country and organisation named in `tokens`, in order."""
    _homonyms(language)
    found: list[Place] = []
    known, reached = _phrases(language).all_in(tokens), 0
    for place, (count, (code, written)) in known.items():
        if place < reached:
            continue
        token = tokens[place]
        if token.kind == "word" and (token.text[0].isupper() or written == LOWER) and _well_written(token, count, written):
            found.append(Place(code, place, place + count))
            reached = place + count
    if found:
        others = _homonyms(language)
        for code in {p.code for p in found} & others.keys():
            if others[code].all_in(tokens):
                found = [p for p in found if p.code != code]
    return found


def place_at(tokens: Sequence[Token], at: int, language: str) -> Place | None:
    """The country or organisation that is named at `at`."""
    token = tokens[at] if at < len(tokens) else None
    if token is None or token.kind != "word" or not (token.text[0].isupper() or language in INFLECTED):
        return None
    hit = _phrases(language).at(tokens, at)
    if hit is None:
        return None
    count, (code, written) = hit
    fits = (token.text[0].isupper() or written == LOWER) and _well_written(token, count, written)
    return Place(code, at, at + count) if fits else None


class Persons:
    """Surnames that an article introduces with a country and a title ("Azerbaijani President Anna Example"), as places.

    The article is read for them only when a sentence with money names no country; only its first `READ` characters are, and of
    these the words around a title.
    """

    READ = 40_000
    #: Pieces between white space that are read before and behind a title.
    BEFORE, BEHIND = 12, 7

    def __init__(self, text: str, lex: Lexicon) -> None:
        self._text, self._lex = text, lex
        self._known: dict[str, str] | None = None
        self._folded: str | None = None
        self._elsewhere: dict[str, bool] = {}

    def __call__(self, tokens: Sequence[Token]) -> list[Place]:
        """The places that known surnames in `tokens` stand for."""
        names = [(i, t.key) for i, t in enumerate(tokens) if len(t.key) >= SHORTEST and t.text[0].isupper()]
        if self._known is None:
            folded = self._lower()
            if not any(folded.count(name) > (tokens[i].end <= self.READ) for i, name in names):
                return []  # named here only, so introduced nowhere else
            self._known = self._introduced()
        return [Place(self._known[name], i, i + 1) for i, name in names if name in self._known]

    def is_elsewhere(self, code: str) -> bool:
        """Whether the article speaks of another place that has the name of the country `code`: several names beside which it is
        that place (Georgia among American states), and none that goes with the country."""
        beside = _beside(code)
        if beside is None:
            return False
        if code not in self._elsewhere:
            others, own = beside
            self._elsewhere[code] = not own.search(self._lower()) and len(others.findall(self._lower())) >= SEVERAL
        return self._elsewhere[code]

    def _lower(self) -> str:
        if self._folded is None:
            self._folded = fold(self._text[: self.READ])
        return self._folded

    def _introduced(self) -> dict[str, str]:
        found = [pair for stretch in self._stretches() for pair in self._introductions(tokenize(stretch))]
        others = _homonyms(self._lex.language)
        doubtful = {code for _, code in found} & set(others)
        if doubtful:
            tokens = tokenize(self._text, 0, min(len(self._text), self.READ))
            doubtful = {code for code in doubtful if others[code].all_in(tokens)}
        return {name: code for name, code in reversed(found) if code not in doubtful}  # the first introduction counts

    def _stretches(self) -> list[str]:
        """The parts of the text that hold a title which a name may follow, each with what stands around it."""
        pieces, titled = self._text[: self.READ].split(), _titled(self._lex.language)
        ranges: list[tuple[int, int]] = []
        for at in [i for i, has_title in enumerate(map(titled.__getitem__, pieces)) if has_title]:
            following = pieces[at + 1] if at + 1 < len(pieces) else ""
            if not pieces[at][-1].isalnum() or not (following[:1].isupper() or titled[following]):
                continue
            first = max(0, at - self.BEFORE)
            if ranges and first <= ranges[-1][1]:
                first = ranges.pop()[0]
            ranges.append((first, at + self.BEHIND))
        return [" ".join(pieces[first:last]) for first, last in ranges]

    def _introductions(self, tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
        """(surname, code of the country) of every introduction, in order."""
        titles = self._lex.party["titles"]
        for place in places(Tokens(tokens), self._lex.language):
            end, is_titled = place.last, False
            while end < len(tokens) and end < place.last + 6 and tokens[end].kind == "word":
                title = titles.at(tokens, end) is not None
                if not title and not tokens[end].text[:1].isupper():
                    break
                is_titled, end = is_titled or title, end + 1
            name = tokens[end - 1]
            if is_titled and end - place.last >= 2 and len(name.key) >= SHORTEST and titles.at(tokens, end - 1) is None:
                yield name.key, place.code


class _Titled(Remembered[bool]):
    """Whether a title may begin in a piece of text without white space, in one language."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._titles = lexicon(language).party["titles"]

    def find(self, text: str) -> bool:
        return any(self._titles.begins(token.key) for token in tokenize(text))


@cache
def _titled(language: str) -> _Titled:
    return _Titled(language)


@cache
def _homonyms(language: str) -> dict[str, Phrases]:
    """Country code -> names beside which its own name means another place (Georgia among American states)."""
    words = lexicon(language).vocabulary
    return {code: Phrases([(form, code) for form in forms], words) for code, forms in beside("homonyms").items()}


@cache
def _beside(code: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """(names beside which the name of a country means another place, names that go with the country), to be found in lower case."""
    companions = beside("companions").get(code)
    return (_any_of(beside("homonyms")[code]), _any_of(companions)) if companions else None


def _any_of(forms: Sequence[str]) -> re.Pattern[str]:
    words = (re.escape(fold(form).rstrip("*")) + ("" if form.endswith("*") else r"\b") for form in forms)
    return re.compile(rf"\b(?:{'|'.join(words)})")


@cache
def feminine() -> frozenset[str]:
    """Stems of Russian names in -а, in lower case."""
    from babel import Locale

    names = Locale.parse("ru").territories.values()
    return frozenset({fold(name[:-1]) for name in names if name.endswith("а")} | set(read("organisations.toml")["feminine"]["ru"]))


@cache
def stems(language: str) -> tuple[str, ...]:
    """Stems of names in a language (of their last words), in lower case, longest first: where a case ending begins. Of names listed
    form by form the shortest is the stem."""
    data = read("organisations.toml")
    listed = [*countries(language).values(), *(forms for section in ("organisations", "bodies") for forms in data[section].values())]
    forms = [form for of_one in listed for form in of_one]
    forms += [form for form, _ in _official(language)]
    last = {fold(f.split(" ")[-1]) for f in forms if f.endswith("*") or (language in INFLECTED and len(f) >= SHORTEST_STEM and f.istitle())}
    found = {word.removesuffix("*") for word in last}
    found = {word for word in found if f"{word}*" in last or not any(word != other and word.startswith(other) for other in found)}
    return tuple(sorted(found, key=lambda s: (-len(s), s)))


def _well_written(token: Token, count: int, written: str) -> bool:
    """ "us" is a pronoun, "US" a country: short names in capitals count in capitals only."""
    return count > 1 or len(token.text) > 3 or token.text.isupper() or "." in token.text or written != CAPITALS


@cache
def countries(language: str) -> Mapping[str, Sequence[str]]:
    """Country code -> its forms in a language: names, adjectives, inhabitants and seats of government; no cities."""
    found: dict[str, list[str]] = {}
    for form in read_by("figures"):
        if form.language == language and form.kind != "cities":
            found.setdefault(form.country, []).append(form.text)
    return found


@cache
def _phrases(language: str) -> Phrases:
    data = read("organisations.toml")
    entries: list[tuple[str, str]] = []
    entries += [(form, code) for section in ("organisations", "bodies") for code, forms in data[section].items() for form in forms]
    entries += [(form, code) for code, forms in (countries(language) or countries(FALLBACK)).items() for form in forms]
    if language != "en":
        entries += [(form, code) for code, forms in countries("en").items() for form in forms if not form.endswith("*")]
    entries += _official(language)
    entries.sort(key=lambda entry: not (entry[0][0].islower() and entry[0].endswith("*")))  # "иранск*" before "Иран*"
    return Phrases([(form, (code, _casing(form, language))) for form, code in entries], lexicon(language).vocabulary)


def _casing(form: str, language: str) -> str:
    """How a name is declared: an adjective in lower case, a name, or letters."""
    if form[0].islower():
        return LOWER if language in INFLECTED else TITLE
    return CAPITALS if form.isupper() else TITLE


def _official(language: str) -> list[tuple[str, str]]:
    """(form, code) of the countries that onrecord.places does not name in a language, by babel's names for them."""
    from babel import Locale

    names = Locale.parse(language).territories
    listed = set(countries(language))
    known = ((names.get(two), three) for two, three in sorted(_alpha3().items()) if three not in listed)
    return [(_stem(name, language), three) for name, three in known if name and len(name) > 3]


def _stem(name: str, language: str) -> str:
    """A country's name with its case endings left open, where the language has them."""
    if language not in ("ru", "tr", "az", "hy"):
        return name
    if " " in name:
        words = name.split(" ")
        return " ".join(_stem(w, language) if language == "ru" or w == words[-1] else w for w in words)
    if language == "ru":
        bare = name[:-1] if name[-1] in "аяйьо" else name
        return f"{bare}*" if len(bare) >= 5 else name
    return f"{name}*"


@cache
def alpha2() -> dict[str, str]:
    """ISO 3166-1 alpha-3 to alpha-2."""
    return {three: two for two, three in _alpha3().items()}


@cache
def _alpha3() -> dict[str, str]:
    """ISO 3166-1 alpha-2 to alpha-3, as babel's aliases give it."""
    from babel.core import get_global

    aliases = get_global("territory_aliases")
    codes = [(code, targets) for code, targets in sorted(aliases.items()) if code not in WITHDRAWN]
    return {targets[0]: code for code, targets in codes if len(code) == 3 and code.isalpha() and len(targets) == 1}
