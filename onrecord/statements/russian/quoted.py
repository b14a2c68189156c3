"""Outlets that say in Russian whom they quote: "«…», the paper cites the premier", "the agency gives another conclusion of his: …".

Here: these constructs. Not here: attributions in somebody's words (russian/attributions.py), clauses about a speaker that credit an
outlet (russian/asides.py), how long a credit holds (russian/relays.py).
"""

from __future__ import annotations

import re

from onrecord.statements.eastern.credits import outlet_name
from onrecord.statements.lexicon import Cue, listed
from onrecord.statements.proposal import Proposal, trim
from onrecord.statements.russian.clauses import Clauses
from onrecord.statements.russian.tokens import clean, tokens

SAID = "assert", "neutral", "say"

_CITED = re.compile(
    r"(?:переда[её]т|передают|пишет|пишут|сообщает|сообщают|сообщил[аои]?|передал[аои]?|написал[аои]?|приводит|приводят|прив[её]л[аио]?|цитирует|цитируют|(?:про)?цитировал[аио]?|приводил[аио]?|публикует)\s+(?P<via>[^,.]{3,80}?)\s+(?:со\s+ссылкой\s+на|слова|заявление|мнение|цитату|высказывание|ответ)\s+(?P<who>[^,.]{3,90})",
    re.IGNORECASE,
)

#: Who is quoted by an outlet: "«…», - цитирует «X» премьера".
_CITES = re.compile(
    r"(?:цитиру(?:ет|ют)|(?:про)?цитировал[аои]?|(?:приводит|приводят|приводил[аио]?|прив[её]л[аио]?|переда[её]т|передают|передавал[аио]?|публикует|опубликовал[аио]?|воспроизводит)\s+(?:(?:и|также|тоже|ещё|еще)\s+){0,2}(?:(?:полный|краткий|письменный|короткий|открытое)\s+)?(?:слова|мнение|цитату|ответ|письмо|рассказ|свидетельство|воспоминания|оценку|признание|реакцию|вывод|довод|заявление|комментарий|объяснение|пояснение|позицию|реплику|высказывание)|(?:приводит|приводят|приводил[аио]?|прив[её]л[аио]?|переда[её]т|передают|передавал[аио]?|публикует)(?=\s+(?:его|её|ее|их|эти)\s+(?:слова|мнение|цитату|ответ|высказывание)))\s+(?P<rest>[^,.;:]{3,160})",
    re.IGNORECASE,
)

#: An outlet by a pronoun or by its noun alone, in front of whom it quotes, and what says that the person is its own.
_BY_IT = re.compile(
    r"(?P<it>она|он|оно|газета|издание|портал|телеканал|журнал|агентство|сайт|еженедельник|радиостанция|телекомпания|канал)\s+(?:(?i:слова|мнение|цитату|ответ|заявление|комментарий)\s+)?(?:(?i:своего|своей|своих)\s+)?(?=\w)(?!(?-i:[A-Z]|[А-ЯЁ]{2}))",
    re.IGNORECASE,
)
#: Whose words they are, once more inside them: "…, she claims, …".
_HE_SAYS = re.compile(
    r",\s+(?:утвержда|говор|счита|отмеча|добавля|уверя|полага|поясня|объясня|подч[её]ркива|призна)[а-яё]{0,3}\s+(?:он|она|они)(?:\s*,|(?=\s*$))"
)
#: An outlet by its name alone, behind the full name of whom it quotes.
_OUTLET_LAST = re.compile(r"(?<=[а-яё])(?<!центра)(?<!фирмы)(?<!компании)(?<!партии)\s+(?P<name>«[^»\n]{2,40}»)$")
_WHOM = re.compile(
    r"(?!(?:его|её|ее|их)\s)(?:(?!агентств|газет|издани|портал|телеканал|канал|журнал(?!ист)|радио|сайт)[\w-]+\s+){1,7}[А-ЯЁ][\w-]+$"
)
#: Something more of somebody's that an outlet gives, in front of a colon.
_HIS_OTHER = re.compile(
    r"(?<!\w)(?:приводит|переда[её]т|цитирует|публикует|прив[её]ла?о?|опубликовал[аио]?|пересказывает|упоминает)\s+(?:(?:и|также|ещё|еще|тоже|затем)\s+){0,2}(?:(?:друг|так|следующ|перв|втор|последн|одн|один|главн)[а-яё]*\s+)?(?P<his>его|её|ее|их)\s+(?:(?:друг|следующ|главн|кратк|устн|письменн)[а-яё]+\s+)?(?P<cue>вывод|мысль|слова|довод|прогноз|мнение|оценку|ответ|фразу|цитату|замечание|утверждение|комментарий|предостережение|совет|заявление|высказывание)[а-яё]{0,2}(?:\s+[^:.;«»\n]{1,60})?:\s+(?=\S)",
    re.IGNORECASE,
)

#: The noun or the name of an outlet in a phrase.
OUTLET = re.compile(
    r"агентств|газет|издани|портал|(?<![а-яё])(?:теле)?канал|журнал(?!ист)|радио|тасс|интерфакс|новости|корреспондент(?!у)|собкор|спецкор",
    re.IGNORECASE,
)

#: "«…» - the words of the minister are given by X".
_WORDS_OF = re.compile(r"слова\s+(?P<who>[^,.]{3,90}?)\s+(?:приводит|приводят|цитирует|переда[её]т)\s+(?P<via>[^,.]{2,60})", re.IGNORECASE)


class Quoted(Clauses):
    """The words of one sentence that an outlet says it quotes."""

    def _cited(self) -> list[Proposal]:
        """ "…, agency X reports with reference to Y": Y speaks, X is the outlet between."""
        text = self.text
        found: list[Proposal] = []
        for m in list(_CITED.finditer(text, self.head, self.end))[:2]:
            if self.doc.quote_at(m.start()) is not None or re.search(r"(?<!\w)[Кк]ак\s+(?:ранее\s+)?$", text[self.head : m.start()]):
                continue
            before = text[self.head : m.start()]
            if re.fullmatch(r"его|её|ее|их", m.group("via")):
                continue  # "gives his words the paper X"
            if not re.search(r"[,»\"]\s*(?:[–—-]\s*)?$", before) or self._cue_in(self.head, m.start()):
                continue
            lead = self._unturned(trim(text, (self.head, m.start())))
            quote = self.doc.quote_before(m.start())
            whole = quote is not None and quote.start == lead[0] and quote.end >= lead[1]
            content = [s for s in quote.inner if s[1] > s[0]] if quote is not None and whole else [lead]
            source = trim(text, m.span("who"))
            cue = (m.start(), m.start() + len(m.group().split()[0]))
            if sum(len(text[a:b].split()) for a, b in content) >= 2:
                hints = {"via": outlet_name(m.group("via"), "ru")}
                found.append(Proposal(cue, Cue("передаёт", *SAID), content, source, self.zone, None, "cited", 0.8, hints))
        return found

    def _quoted_by(self) -> list[Proposal]:
        """ "«…», the outlet X quotes the premier": who is quoted stands in the accusative or the genitive."""
        text = self.text
        if words_of := _WORDS_OF.search(text, self.head, self.stop):
            quote = self.doc.quote_before(words_of.start())
            if quote is not None and quote.start >= self.start - 1 and self.doc.quote_at(words_of.start()) is None:
                told = [s for s in quote.inner if s[1] > s[0]]
                who, hints = trim(text, words_of.span("who")), {"via": outlet_name(words_of.group("via"), "ru")}
                cue = (words_of.start(), words_of.start() + 5)
                return [Proposal(cue, Cue("слова", *SAID), told, who, self.zone, None, "quoted-by", 0.88, hints)]
        m = _CITES.search(text, self.head, self.stop)
        if (another := self._another_of_his()) is not None:
            return [another]
        if m is None or self.doc.quote_at(m.start()) is not None:
            return []
        if (ahead := self._words_ahead(m)) is not None:
            return [ahead]
        quote = self.doc.quote_before(m.start())
        if quote is None or quote.start < self.start - 1 or not re.search(r"[,!?…–—-]", text[quote.end - 2 : m.start()]):
            return []
        rest = m.span("rest")
        found = tokens(text, *rest)
        if (closing := _OUTLET_LAST.search(text, *rest)) is not None and _WHOM.match(
            text, rest[0], closing.start()
        ):  # "cites the deputy X Y «Z»"
            who = trim(text, (rest[0], closing.start()))
            told = [s for s in quote.inner if s[1] > s[0]]
            hints = {"via": outlet_name(closing.group(), "ru"), "via_at": f"{closing.start('name')}:{closing.end('name')}"}
            cue = trim(text, (m.start(), rest[0]))
            return [Proposal(cue, Cue("цитирует", *SAID), told, who, self.zone, None, "quoted-by", 0.88, hints)]
        head = next(
            (i for i, t in enumerate(found) if listed(t.low, "roles", "ru") and self.phrases.quoted(t.start, rest[0]) is None), None
        )
        if by := _BY_IT.match(text, *rest):  # "«…», she quotes the manager of X", where "she" is a paper
            hints = {"via": "издание" if len(by.group("it")) < 4 else by.group("it")}
            who = trim(text, (by.end(), rest[1]))
            told = [s for s in quote.inner if s[1] > s[0]]
            return [
                Proposal(trim(text, (m.start(), rest[0])), Cue("цитирует", *SAID), told, who, self.zone, None, "quoted-by", 0.88, hints)
            ]
        if own := re.match(r"(его|её|ее|их)(?:\s+(?:слова|мнение|цитату|ответ|высказывание))?(?!\w)", text[rest[0] : rest[1]]):
            source = (rest[0], rest[0] + own.end(1))
            via = text[rest[0] + own.end() : rest[1]]
            hints = {"via": outlet_name(via, "ru")} if via.strip() else {}
            kind = Cue("цитирует", *SAID)
            words = [s for s in quote.inner if s[1] > s[0]]
            return [Proposal(trim(text, (m.start(), rest[0])), kind, words, source, self.zone, None, "quoted-by", 0.88, hints)]
        if head is None:
            names = [i for i, t in enumerate(found) if t.capital and self.phrases.quoted(t.start, rest[0]) is None]
            if not names:
                return []
            head = names[-2] if len(names) > 1 and names[-1] - names[-2] == 1 else names[-1]
        while head > 0 and re.search(r"(?:ого|его|ую|ой|ых|их)$", found[head - 1].low):
            head -= 1
        source = trim(text, (found[head].start, rest[1]))
        via = text[rest[0] : source[0]].strip(' «»“”"')
        if behind := re.search(
            r"\s(?:агентство|газета|издание|портал|телеканал|радиостанция|радио|журнал|сайт|ТАСС|Интерфакс)(?!\w)", text[slice(*source)]
        ):
            via = text[source[0] + behind.start() : source[1]]
            source = (source[0], source[0] + behind.start())
        hints = {"via": outlet_name(via, "ru")} if via else {}
        cue = (m.start(), m.start("rest"))
        return [
            Proposal(
                trim(text, cue),
                Cue("цитирует", *SAID),
                [s for s in quote.inner if s[1] > s[0]],
                source,
                self.zone,
                None,
                "quoted-by",
                0.88,
                hints,
            )
        ]

    def _another_of_his(self) -> Proposal | None:
        """ "The agency also gives another conclusion of his: the sea will rise"."""
        text = self.text
        m = _HIS_OTHER.search(text, self.head, self.stop)
        outlet = clean(text, (self.head, m.start())) if m is not None else (0, 0)
        if m is None or self.doc.quote_at(m.start()) is not None or OUTLET.search(text, *outlet) is None or self._cue_in(*outlet):
            return None
        quote = self.doc.quote_after(m.end() - 1, reach=3)
        told = [s for s in quote.inner if s[1] > s[0]] if quote is not None else [trim(text, (m.end(), self._tail(m.end())))]
        if sum(len(text[a:b].split()) for a, b in told) < 3:
            return None
        kind, hints = Cue("вывод", *SAID), {"via": outlet_name(text[slice(*outlet)], "ru")}
        return Proposal(m.span("cue"), kind, told, m.span("his"), self.zone, None, "quoted-by", 0.8, hints)

    def _words_ahead(self, m: re.Match[str]) -> Proposal | None:
        """ "The agency X gives the words of Y: «…»": the quotation behind, the outlet in front."""
        text = self.text
        if not (
            colon := re.match(
                r"(?:,\s+(?:участ|котор|не\s|близк|знаком|[а-яё]+(?:вш|ющ|ящ))[^:.;«»\n]{2,90})?\s*:\s*", text[m.end() : self.stop + 1]
            )
        ):
            return None
        quote = self.doc.quote_after(m.end() + colon.end() - 1, reach=3)
        outlet = clean(text, (self.head, m.start()))
        if outlet[1] <= outlet[0] or len(text[slice(*outlet)].split()) > 8:
            return None
        begin = m.end() + colon.end()
        if quote is not None:
            told = [s for s in quote.inner if s[1] > s[0]]
        elif (again := _HE_SAYS.search(text, begin, self.end)) is not None:
            told = [trim(text, (begin, again.start())), trim(text, (again.end(), self.end))]
        else:
            told = [trim(text, (begin, self._tail(begin)))]
        if sum(len(text[a:b].split()) for a, b in told) < 3:
            return None
        carries = re.search(rf"{OUTLET.pattern}|[«“\"]", text[slice(*outlet)], re.IGNORECASE)
        hints = {"via": outlet_name(text[slice(*outlet)], "ru")} if carries else {}
        cue = trim(text, (m.start(), m.start("rest")))
        return Proposal(cue, Cue("цитирует", *SAID), told, trim(text, m.span("rest")), self.zone, None, "quoted-by", 0.88, hints)
