"""Statements that a phrase of its own sums up in Russian: "such a statement made X", "…, - this is the conclusion X came to".

Here: such a phrase in the sentence behind the words and at the end of their own sentence. Not here: "this was said by X"
(russian/attributions.py), verbs with a clause or a quotation (russian/propose.py).
"""

from __future__ import annotations

import re

from onrecord.statements.clauses import made, next_content
from onrecord.statements.lexicon import Cue, lower
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.russian.objects import Objects
from onrecord.statements.russian.quoted import OUTLET
from onrecord.statements.russian.tokens import RELATIVE, clean, tokens

_CAME = r"(?:пришл[аио]|приш[её]л|прид(?:[её]т|ут)|приход(?:ит|ят)|склоня(?:ется|ются))"
_CONCLUSION = r"к\s+(?:так(?:ому|им|ой)|эт(?:ому|им|ой)|схож\w+|аналогичн\w+|т(?:ому|ой)\s+же)\s+(?:же\s+)?(?:[а-яё]+\s+)?(?:вывод|заключени|мнени|убеждени|мысл)[а-яё]{0,3}"
#: "This is the conclusion X came to", behind what was concluded.
_CONCLUDED = re.compile(rf"(?i:{_CONCLUSION})\s+{_CAME}(?!\w)")

#: "With such a statement came out X", "Such a statement made X", behind what was stated; the act by the noun.
_STEPPED = re.compile(
    r"С\s+(?:так|эт|соответствующ|подобн|аналогичн)\w+\s+(?:же\s+)?(?P<noun>заявлени|опровержени|призыв|предупреждени|предложени|требовани|обращени|инициатив|обвинени|критик|прогноз|обещани|мнени|иде|просьб)\w*"
    r"\s+(?:[\w-]+\s+){0,4}?(?:выступил[аио]?|обратил(?:ся|ась|ись|ось))(?!\w)"
    r"|(?:Так|Соответствующ|Подобн|Аналогичн)\w+\s+(?P<what>заявлени|опровержени|призыв|предупреждени|предложени|требовани|обвинени|прогноз|обещани|мнени|вывод|оценк|комментари|позици|информаци|данны)\w*"
    r"\s+(?P<who>[^,.;:«»]{0,80}?)(?:сделал|распространил|озвучил|дал|прив[её]л|опубликовал|выдвинул|передал|представил|выразил|дела[ею]т|высказывает|приводит|отстаивает)[аио]?(?!\w)"
)
_STEPS = (("опровержен", "deny"), ("призыв", "demand"), ("требован", "demand"), ("просьб", "demand"), ("предложен", "demand"), ("обвинен", "accuse"), ("критик", "accuse"), ("обещан", "promise"))  # fmt: skip

#: The same at the end of the words' own sentence; with a noun alone, whose it is stands in the genitive.
_AT_END = re.compile(
    rf"(?:\s*,?\s+[–—-]\s+|,\s+(?:и\s+|а\s+)?)(?:(?P<came>{_CONCLUSION}\s+{_CAME})"
    r"|(?P<said>так(?:ой|ое|ую|ие)\s+(?:же\s+)?(?:[а-яё]+\s+)?(?:вывод|мнение|заключение|оценку|прогноз|точку\s+зрения|цифры|данные)\s+(?:дела[ею]т|сделал[аи]?|высказал[аи]?|выразил[аи]?|высказывает|да[её]т|дал[аи]?|озвучил[аи]?|приводит|приводят|прив[её]л[аи]?|называет|назвал[аи]?)"
    r"|с\s+так(?:им|ой)\s+(?:[а-яё]+\s+)?(?:заявлением|прогнозом|оценкой|предупреждением|мнением|доводом)\s+выступил[аио]?"
    r"|так\s+(?:шут(?:ит|ят)|говор(?:ит|ят)|сказал[аио]?|ответил[аио]?|отзыва(?:ется|ются)|отозвал(?:ся|ась|ись)|вспомина(?:ет|ют)|формулиру(?:ет|ют)|охарактеризовал[аио]?|характеризу(?:ет|ют)|выразил(?:ся|ась|ись)|счита(?:ет|ют)|полага(?:ет|ют)|дума(?:ет|ют)|рассужда(?:ет|ют)|объясн(?:ил[аио]?|яет|яют)|оценил[аио]?|описал[аио]?|описыва(?:ет|ют)|отреагировал[аио]?|прокомментировал[аио]?))"
    r"|(?P<of>таков(?:о|а|ы)?\s+(?:[а-яё]+\s+)?(?:мнение|вывод(?:ы)?|позиция|оценка|прогноз|точка\s+зрения|версия|ответ|заключение|ожидания|расч[её]т(?:ы)?)))(?!\w)\s+(?=\S)",
    re.IGNORECASE,
)

#: Somebody's answer that is printed somewhere, in front of a colon: "there is printed the answer of X: the road is open".
_PRINTED_OF = re.compile(
    r"(?<!\w)(?P<cue>(?:привед[её]н[аоы]?|приводится|приводятся|опубликован[аоы]?|публикуется|публикуются|напечатан[аоы]?|печатается|размещ[её]н[аоы]?|помещ[её]н[аоы]?|помещается|процитирован[аоы]?)\s+(?:(?:и|также|ещ[её]|краткий|короткий|полный|официальный|письменный|открытое|гневное)\s+){0,2}"
    r"(?P<thing>ответ|отклик|комментарий|заявление|объяснение|пояснение|мнение|письмо|обращение|реплика|слова|высказывание|опровержение|позиция))\s+(?P<who>[^:;.!?«»]{3,100}|[^:;.!?«»]{3,60}«[^»\n]{2,40}»)\s*:\s+(?=\S)",
    re.IGNORECASE,
)


#: A verb between commas without a subject, whoever spoke before being meant: "The house, he says, is old" without "he".
_ASIDE = re.compile(
    r",\s+(?P<cue>(?:говор|рассказыва|вспомина|объясня|уверя|жалу|шут|счита|призна)(?:ит|ят|ет|ют|ется|ются|[её]тся|ются))\s*(?:,|\s[–—-])\s+(?=\S)"
)


class Summed(Objects):
    """One sentence: the phrases that sum up what was said."""

    def _summed_before(self) -> list[Proposal] | None:
        """What a sentence sums up that stands before it; nothing where only an outlet passed it on, None where the sentence is none such."""
        text = self.text
        if concluded := _CONCLUDED.match(text, self.head, self.end):
            cue, kind = (self.head, concluded.end()), Cue("пришли к выводу", "assert", "neutral", "say")
            who = self.phrases.place(trim(text, (concluded.end(), self.end)), plural=True) or self.phrases.after(concluded.end(), self.end)
            told = made(self.doc, cue, kind, next_content(self.doc, self.number), who, self.zone, "next-sentence", 0.8) if who else None
            return [told] if told else []
        if stepped := _STEPPED.match(text, self.head, self.end):
            near = trim(text, stepped.span("who")) if stepped.group("who") else None
            own = self.phrases.within(near) if near and near[1] > near[0] else None
            who = own or self.phrases.after(stepped.end(), self.end)
            if who is not None and OUTLET.search(text, *who):
                return []
            noun = lower(stepped.group("noun") or stepped.group("what"))
            kind = Cue(noun, next((act for stem, act in _STEPS if noun.startswith(stem)), "assert"), "neutral", "say")
            told = made(self.doc, stepped.span(), kind, next_content(self.doc, self.number), who, self.zone, "next-sentence", 0.85)
            return [told] if who and told else []
        return None

    def _aside_verb(self, spoken: bool) -> list[Proposal]:
        """ "On this road, says, for seven years": what stands on both sides of a verb between commas, said by whoever spoke before."""
        text = self.text
        m = _ASIDE.search(text, self.head, self.end) if spoken else None
        if m is None or self.doc.quote_at(m.start()) is not None:
            return []
        commas = [c.end() for c in re.finditer(r"[,;:]\s+|\s[–—-]\s+", text[self.head : m.start()])]
        begin = self.head + (commas[-1] if commas else 0)
        content = [trim(text, (begin, m.start())), trim(text, (m.end(), self._tail(m.end())))]
        if RELATIVE.match(text, begin) or sum(len(text[a:b].split()) for a, b in content) < 4 or content[1][1] <= content[1][0]:
            return []
        kind = self.known.verbs.get(lower(m.group("cue")), Cue("говорит", "assert", "neutral", "say"))
        told = made(self.doc, m.span("cue"), kind, content, None, self.zone, "dropped", 0.55)
        return [told] if told else []

    def _printed(self) -> Proposal | None:
        """ "There is printed the answer of X: the road is open"."""
        text = self.text
        m = _PRINTED_OF.search(text, self.head, self.stop)
        if m is None or self.doc.quote_at(m.start()) is not None:
            return None
        quote = self.doc.quote_after(m.end() - 1, reach=3)
        content = [s for s in quote.inner if s[1] > s[0]] if quote is not None else [trim(text, (m.end(), self._tail(m.end())))]
        who = clean(text, m.span("who"))
        if sum(len(text[a:b].split()) for a, b in content) < 2 or who[1] <= who[0]:
            return None
        noun = lower(m.group("thing"))
        kind = Cue(noun, next((act for stem, act in _STEPS if noun.startswith(stem)), "assert"), "neutral", "say")
        return made(self.doc, m.span("cue"), kind, content, who, self.zone, "printed", 0.85)

    def _concluded(self) -> Proposal | None:
        """ "Prices fall, - this is the conclusion X came to", "… - such is the opinion of X"."""
        text = self.text
        m = next((m for m in _AT_END.finditer(text, self.head, self.end) if self.doc.quote_at(m.start()) is None), None)
        if m is None:
            return None
        group = next(g for g in ("came", "said", "of") if m.group(g))
        who: Span | None
        if group == "of":
            who = clean(text, (m.end(), self._phrase_stop(m.end())))
            who = who if any(t.capital for t in tokens(text, *who)) or len(tokens(text, *who)) in (1, 2, 3) else None
        else:
            who = self.phrases.after(m.end(), self.stop) or self.phrases.any_noun(m.end(), self.stop)
        if who is None or OUTLET.search(text, *who):
            return None
        lead = self._unturned(trim(text, (self.head, m.start())))
        quote = self.doc.quote_at(lead[0])
        if quote is not None and quote.start == lead[0] and quote.end >= lead[1]:
            content = [s for s in quote.inner if s[1] > s[0]]
        else:
            content = [self._clause_of(*lead)]
        if sum(len(text[a:b].split()) for a, b in content) < 2:
            return None
        kind = Cue("пришли к выводу", "assert", "neutral", "say")
        return made(self.doc, m.span(group), kind, content, who, self.zone, "clause-before", 0.8)
