"""Where an English article is at home: the country of its dateline, else the one it names most.

Here: counting countries and cities of one article. Not here: which body a mention stands for (english/resolve_bodies.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, cached_property

from onrecord.statements.english.bodies import Country
from onrecord.statements.lexicon import UPPER, country_of, country_of_city, country_of_place, country_pattern, load, lower, outlet_country
from onrecord.statements.roster import _TOKEN
from onrecord.statements.scan import Document

_CAPITAL = re.compile(_TOKEN)
_DATELINE = re.compile(rf"(?:^|\n)\s*([{UPPER}][{UPPER}\s-]{{2,30}}?(?:/[{UPPER}]+)?)(?:,|\s*\(|\s+[-–—]|\.)")


#: Words of texts on the country Georgia.
_OF_THE_COUNTRY = re.compile(
    r"Georgians?’?\b(?<!Georgia)|Tbilisi|Batumi|Kutaisi|Rustavi|Abkhazia|Ossetia|Caucasus|Armenia|Azerbaijan|Saakashvili|Ivanishvili"
)


@cache
def _states() -> re.Pattern[str]:
    """The names of states of the United States, those of other places aside."""
    names = (row["name"] for row in load("us_states.toml")["state"] if row["name"] not in ("Georgia", "Washington", "New York"))
    return re.compile(rf"\b(?:{'|'.join(sorted(names, key=len, reverse=True))})\b")


def _first_of(found: dict[str, tuple[int, Country]]) -> Country | None:
    """The country with the highest count; None where two share it."""
    ranked = sorted(found.values(), key=lambda f: -f[0])
    return ranked[0][1] if ranked and (len(ranked) == 1 or ranked[0][0] > ranked[1][0]) else None


class Homeland:
    """The countries of one article."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc

    @cached_property
    def georgia_is_state(self) -> bool:
        """Whether "Georgia" is the state of the United States: beside Atlanta or two other states, and with nothing of the country."""
        text = f"{self.doc.title}\n{self.doc.text[:12000]}"
        if "Georgia" not in text or _OF_THE_COUNTRY.search(text) is not None:
            return False
        return "Atlanta" in text or len(set(_states().findall(text))) > 1

    @cached_property
    def dateline(self) -> Country | None:
        """The country of the place an article was written in, as its first line says."""
        text = self.doc.text
        for m in _DATELINE.finditer(text[:400]):
            if place := country_of_place(m.group(1)):
                return place
        return None

    @cached_property
    def home(self) -> Country | None:
        """The country an article is at home in: of its dateline, else the one its title, its outlet and its text name most.

        Cities count too; the first lines count twice, unless two countries then share the lead.
        """
        if self.dateline is not None:
            return self.dateline
        counts = (self._counted(lead, cities=cities) for lead, cities in ((1, True), (0, True)))
        return next((c for found in counts if (c := _first_of(found)) is not None), None) or self._placed

    @cached_property
    def _placed(self) -> Country | None:
        """The country most of whose places the text names, else the outlet's."""
        found: dict[str, tuple[int, Country]] = {}
        for token in dict.fromkeys(_CAPITAL.findall(self.doc.text, 0, 3000)):
            if country := country_of(token) or country_of_city(token):
                found[country[0]] = (found.get(country[0], (0, country))[0] + 1, country)
        return _first_of(found) or outlet_country(self.doc.outlet)

    @cached_property
    def most_named(self) -> Country | None:
        """The country that the title, the outlet and the text name most."""
        return _first_of(self._counted(1, cities=False)) or _first_of(self._counted(0, cities=False))

    def other_home(self, never: Callable[[str], bool]) -> Country | None:
        """The country that the title, the outlet and the text name most of those that are not `never` (by code), where the one that the article is
        at home in is; None unless it is named at least half as often."""
        if self.home is None or not never(self.home[0]):
            return None
        found = self._counted(1, cities=True)
        most = max((count for count, _ in found.values()), default=0)
        other = _first_of({k: v for k, v in found.items() if not never(k)})
        return other if other is not None and found[other[0]][0] > 2 and 2 * found[other[0]][0] >= most else None

    @cached_property
    def _named_in_parts(self) -> list[tuple[list[Country], list[Country]]]:
        """The countries and the cities' countries that the title, the outlet, the first lines and the text name."""
        named = []
        for part in (self.doc.title, self.doc.outlet, self.doc.text[:400], self.doc.text[:6000]):
            lands = [country_of(part[m.start() : m.end()]) for m in country_pattern().finditer(lower(part))]
            towns = [country_of_city(token) for token in _CAPITAL.findall(part)]
            if self.georgia_is_state:
                lands = [c if c is None or c[0] != "GEO" else country_of("USA") for c in lands]
            named.append(([c for c in lands if c is not None], [c for c in towns if c is not None]))
        return named

    def _counted(self, lead: int, *, cities: bool) -> dict[str, tuple[int, Country]]:
        """How often the title, the outlet and the text name each country, weighted; `lead` is how often the first lines count more."""
        found: dict[str, tuple[int, Country]] = {}
        for weight, (lands, towns) in zip((3, 2, lead, 1), self._named_in_parts, strict=True):
            for country in (*lands, *(towns if cities else ())):
                found[country[0]] = (found.get(country[0], (0, country))[0] + weight, country)
        if (own := outlet_country(self.doc.outlet)) is not None and country_of(self.doc.outlet) is None:
            found[own[0]] = (found.get(own[0], (0, own))[0] + 2, own)
        return found
