"""Places that speak in Russian: "in Baku", "at the ministry of energy", where a body or a capital stands for those who speak there.

Here: where such a phrase ends. Not here: subjects in the nominative (russian/phrases.py), which body it is (eastern/bodies.py).
"""

from __future__ import annotations

import re

from onrecord.statements.lexicon import country_of, country_of_place, listed
from onrecord.statements.proposal import Span
from onrecord.statements.russian.tokens import AUDIENCE, PREPOSITIONS, VENUE_NOUN, Token, is_pronoun, nominative_office, tokens
from onrecord.statements.scan import Document

#: Bodies whose name joins two things, and the genitive of the second.
_JOINING = ("министерств", "комитет", "комисси", "управлени", "департамент", "агентств", "служб", "инспекци", "палат", "ведомств")
_AND_OF = re.compile(
    r"(?:ого|его|ой|ей|ых|их|ов|ев|ии|ия|ства|ний|сти|уры|ции|связи|спорта|права)$|^(?:инфраструктур|коммуникаций|земель|вод)$"
)
#: Bodies and people that a state or an organisation has somewhere.
_SENT = re.compile(
    r"мисси|посольств|консульств|представительств|офис|делегаци|отделени|филиал|бюро|пос(?:ол|л)|консул|постпред|постоянн|спецпредставител"
)
#: An adjective in the locative.
_LOCATIVE = re.compile(r"[а-яё]{3}(?:ой|ей|ом|ем)$")
#: In front of a place; bodies that one is "on" in Russian: "at the plant".
_WHERE = re.compile(
    r"(?:в|во|из|на(?=\s+(?:сам\w+\s+)?(?:завод|предприяти|комбинат|телеканал|бирж|рудник|фабрик|шахт|таможн)))\s+(?:сам\w+\s+)?",
    re.IGNORECASE,
)
#: What ministries are for, in genitives that end as many nominatives do.
_OF_MINISTRIES = frozenset(["культуры", "торговли", "природы", "связи", "инфраструктуры", "диаспоры", "печати", "экологии"])
#: What a ministry is for, in words that are also people: "of energy" is "power workers".
MATTERS = frozenset(["энергетики", "техники", "политики", "физики", "химики", "математики", "статистики", "логистики"])


class Places:
    """The places of one document that may speak."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.text = doc.text

    def _seated(self, found: list[Token], i: int) -> bool:
        """Whether a preposition opens the seat of a mission or an envoy: "the embassy of X in Y"."""
        if i + 1 >= len(found) or not found[i + 1].capital or not any(_SENT.match(t.low) for t in found[:i]):
            return False
        behind = found[i + 1].text
        return behind.isupper() or country_of(behind) is not None or country_of_place(behind) is not None

    def _opens_name(self, t: Token) -> bool:
        """Whether a word is the first of a name in marks of quotation: whom a ministry told it."""
        quote = self.doc.quote_at(t.start)
        return quote is not None and quote.start == t.start - 1

    def _own_outlet(self, t: Token) -> bool:
        """Whether a name in marks of quotation, in any case, is the outlet that prints the text."""
        return self._opens_name(t) and len(t.text) > 4 and self.doc.outlet.strip('«»“”" ').startswith(t.text[: max(4, len(t.text) - 2)])

    def place(self, span: Span, *, plural: bool = False) -> Span | None:
        """ "In Baku", "at the ministry": where an institution or a capital stands for those who speak there."""
        if not plural:
            return None
        m = _WHERE.match(self.text[span[0] : span[1]])
        if not m:
            return None
        named = self.doc.quote_at(span[0] + m.end())
        if named is not None and named.start == span[0] + m.end() and named.end <= span[1]:
            inner = self.text[named.start : named.end].strip('«»“”" ')
            if inner[:1].isupper() and len(inner.split()) <= 4 and not re.search(r"[.!?,]$", inner):
                return span[0], named.end  # "in «X» they said"
        found = tokens(self.text, span[0] + m.end(), span[1])
        if not found:
            return None
        head = next(
            (
                i
                for i, t in enumerate(found[:5])
                if listed(t.low, "bodies", "ru") or t.capital or re.match(r"оппозици|команд|штаб|окружени|суде$", t.low)
            ),
            None,
        )
        body = next((i for i, t in enumerate(found[:5]) if listed(t.low, "bodies", "ru")), None)
        if head is not None and body is None and head + 1 < len(found) and _LOCATIVE.search(found[head].low):
            noun = found[head + 1]
            if not noun.capital and noun.low.endswith("е") and noun.low not in PREPOSITIONS and noun.start - found[head].end == 1:
                head += 1  # a body by a noun that no list has: "at the State power grid"
        if head is not None and body is not None and all(re.search(r"(?:ом|ем|ой|ей|их|ых)$", t.low) for t in found[head:body]):
            head = body  # "at the Yerevan state university"
        if head is None or (re.match(VENUE_NOUN, found[0].low) and not listed(found[0].low, "bodies", "ru") and found[0].low != "суде"):
            return None
        begin, stop = span[0], span[1]
        end, matter = found[head].end, False
        for i, t in enumerate(found[head + 1 :], head + 1):
            if t.low in ("в", "во", "при") and self._seated(found, i):
                end = found[i + 1].end
                break
            if t.low in PREPOSITIONS and t.low != "по":
                break
            if t.low == "по" and i + 1 < len(found) and found[head].low.startswith(_JOINING):
                matter = True
                continue
            if found[i - 1].low == "по" and found[head].low.startswith(_JOINING):
                end = t.end
                continue  # "the inspection for food safety"
            if t is found[-1] and re.search(r"(?:ии|ы)$", t.low) and re.search(r"[а-яё]{3}[ое]в$", found[i - 1].low):
                break  # what is spoken of, behind a genitive of many
            if re.fullmatch(AUDIENCE, t.low) or self._own_outlet(t) or (found[head].low.startswith("министерств") and self._opens_name(t)):
                break
            if (
                re.match(
                    r"эт[ауио]т?|так(?:ие|ую|ой)|сво[ийю]|вс[её]|данн|подобн|(?:обвинени|утверждени|сообщени|подозрени|претензи|заявлени|предложени|решени|услови|требовани)[яи]$|(?:информацию|публикацию|публикации|слова|доводы|инициативу|предложение|заявление|решение|сообщение|обвинение|утверждение)$|слухи$|упр[её]ки$|критику$",
                    t.low,
                )
                or (nominative_office(t.low) and t.low not in MATTERS)
                or is_pronoun(t.low)
            ):
                break
            if matter and (t.low.endswith(("ы", "и", "ам", "ям", "ию", "ству")) or (t.low == "и" and i + 1 < len(found))):
                end = end if t.low == "и" else t.end
                continue  # "for the protection of nature and the soil"
            if (
                t.capital
                or listed(t.low, "bodies", "ru")
                or re.search(r"(?:ого|его|ой|ей|ых|их|ов|ев|ии|ия|ства|ний|сти|ел|ны|ла|ки|ра|та|да|ри|ти|на|са)$", t.low)
                or re.search(r"(?:ых|их)$", found[i - 1].low)  # "of the motor roads"
                or (found[i - 1].low == "и" and _AND_OF.search(t.low))
                or (found[i - 1].low.startswith("министерств") and t.low in _OF_MINISTRIES)
            ):
                end = t.end
                quote = self.doc.quote_at(end - 1)
                end = quote.end if quote is not None and quote.end <= stop else end
                continue
            if t.low == "и" and i + 1 < len(found) and _AND_OF.search(found[i + 1].low) and found[head].low.startswith(_JOINING):
                continue  # "the ministry of transport and communications"
            break
        return begin, end
