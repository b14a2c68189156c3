"""Attributions in Russian other than "X said that": in somebody's words, as X noted, an outlet citing X, "this was said by X".

Here: these constructs, and sentences that do what they say ("We reject …"). Not here: verbs with a clause, a quotation or an object
(russian/propose.py).
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.statements.clauses import BULLET, made, next_content
from onrecord.statements.eastern.credits import outlet_name
from onrecord.statements.lexicon import UPPER, Cue, country_of_place, cues, listed, lower, outlets, trie
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.russian.clauses import TIMED, VERBAL
from onrecord.statements.russian.quoted import OUTLET, SAID, Quoted
from onrecord.statements.russian.tokens import clean, nominative_body, nominative_office, tokens

REPORT = re.compile(
    r"(?:в|во|из)\s+(?:[\w-]+\s+){0,4}?(?P<what>заявлени\w+|данных|материал\w+|сведений|сообщени\w+|пресс-релиз\w*|доклад\w*|отч[её]т\w*|документ\w*|письм\w+|обращени\w+|коммюнике|текст\w*|сводк\w+|публикаци\w+|постановлени\w+|ответ\w*|релиз\w*|пост\w*|решени\w+|нот\w+|обзор\w*|исследовани\w+|комментари\w+|запис\w+|стать\w+|интервью|прогноз\w*|рапорт\w*|справк\w+|приговор\w*|протокол\w*|акт\w*)"
    r"(?P<who>[^,;:]*)",
    re.IGNORECASE,
)

_HIS = re.compile(
    r"(?:по|на)\s+(его|её|ее|их)\s+(?:словам|мнению|данным|оценк\w+|утверждени\w+|сведениям|информации|взгляд|убеждению|признанию|версии|(?:подс|рас)ч[её]там|прогноз\w+|выражению|заверениям|наблюдениям|сообщению|заявлению|ожиданиям|предположению|логике|замыслу)(?!\w)|с\s+(его|её|ее|их)\s+слов(?!\w)",
    re.IGNORECASE,
)

_PERFORMED = re.compile(
    r"(?:(?P<we>[Мм]ы)\s+)?(?:(?:решительно|категорически|ещ[её]\s+раз|настоятельно|вновь|также)\s+)?"
    r"(?P<cue>призываем|опровергаем|отвергаем|осуждаем|требуем|настаиваем|просим|благодарим|обещаем|обязуемся|заявляем|выражаем|предупреждаем|напоминаем|поздравляем)(?!\w)",
    re.IGNORECASE,
)

_PERFORMING = {
    "призываем": "demand", "требуем": "demand", "просим": "demand", "настаиваем": "demand", "опровергаем": "deny", "отвергаем": "deny", "осуждаем": "accuse",
    "обещаем": "promise", "обязуемся": "promise",
}  # fmt: skip

#: The same with an adjective: "by the first estimate of X".
_BY_LATEST = r"по\s+(?:предварительн|последн|экспертн|сам|официальн|обновл[её]нн|уточн[её]нн|имеющ|собственн|перв|скромн)[а-яё]+\s+(?:оценк(?:е|ам)|данным|подсч[её]там|информации|сведениям|прогноз(?:у|ам)|верси[ия]м?)"
#: Something sent or put out whose words stand behind a colon.
_SENDS = re.compile(
    r"(?:прислал|направил|опубликовал|выпустил|распространил|разослал|оставил|разместил)[аио]?\s(?:[^,:]{0,60}\s)?(?:уточнени[ея]|комментари[йи]|заявление|сообщение|ответ|письмо|пояснени[ея]|пост|запись|твит|реплику|обращение|телеграмму|записку)(?:\s[^,:]{1,40})?$",
    re.IGNORECASE,
)


@cache
def _nominal() -> re.Pattern[str]:
    """ "The statement of X that": the noun, who, and the clause's beginning."""
    return re.compile(
        rf"(?<!\w)(?P<cue>(?i:{trie(tuple(cues('ru').nominals))}))\s+(?P<who>[^,.;:«»]{{3,90}}?)(?:\s+о\s+том)?,\s+(?:что|будто)\s+"
    )


#: "As X said", "as X rightly noted".
_AS = re.compile(
    r"(?<!\w)[Кк]ак\s+(?:(?!только|можно|нужно|долго|давно|часто)(?:ранее|уже|позже|также|[а-яё]{4,}о)\s+(?=[а-яё]+(?:л|ла|ли|ло|ет|ют|ит|ят)\s))?"
)
#: Behind the clause of a noun that heads its sentence: the main clause ("…, villagers did not convince").
_MAIN = re.compile(r",\s+(?!(?:что|чтобы|котор\w+|если|когда|где|как|и|или|потому|хотя|так)\s)[^,«»]{3,80}$")
#: Whom an outlet has it from, behind its name: "by the paper X, got from two officials,".
_FROM_WHOM = re.compile(
    r",\s+(?:(?:полученн|собранн|поступивш|добыт)[а-яё]+\s+(?:[а-яё]+\s+)?(?:от|у|из)|(?:котор[а-яё]+\s+ссылается|ссылающ[а-яё]+ся|опирающ[а-яё]+ся|сослав[а-яё]+ся|основанн[а-яё]+)\s+на\s+(?:рассказ[а-яё]*\s+|слова[а-яё]*\s+|свидетельства[а-яё]*\s+)?|со\s+ссылкой\s+на)\s*(?P<who>[^,.;:]{3,90})$",
    re.IGNORECASE,
)
#: An outlet that refers to a source, in a clause about the source: "in the words of an official, whom the paper cites".
_CITED_BY = re.compile(
    r",\s+(?:на\s+котор[а-яё]+\s+(?:ссыла(?:ется|ются|лся|лась|лось)|сослал(?:ся|ась|ось))|котор[а-яё]+\s+(?:цитиру(?:ет|ют)|процитировал[аио]?|приводит))\s+(?P<via>[^,.;:]{3,70})$",
    re.IGNORECASE,
)
#: "In whose words".
_WHICH = re.compile(r"котор(?:ого|ой|ых),?\s+(?=\w)")
#: A credit at the head of a sentence that the next one takes up: "As the paper X writes, the road will close. This Y told it".
_CREDITED = re.compile(
    r"(?:[Пп]о\s+(?:информации|данным|сведениям|сообщению)|[Кк]ак\s+(?:ранее\s+)?(?:переда[её]т|передают|пиш[еу]т|сообща[ею]т|информиру[ею]т|утвержда[ею]т))\s+(?P<via>[^,.;:]{3,70}),\s+(?=\S)"
)
#: What is said of a survey between commas: "the survey of X, held in May,".
_MADE = re.compile(r",\s+[а-яё]+(?:[аеёя]нн|ущ|ющ|ящ|ащ|вш)(?:ому|ему|ой|ей|ым|им|ых|их|ого|его)\s")
#: "From the data of X it follows that …".
_FOLLOWS = re.compile(
    r"(?<!\w)[Ии]з\s+(?:данных|отч[её]та|доклада|документ\w+|письма|ответа|заявления|материалов|протокол\w+|сообщения)\s+(?P<who>[^,:]{3,90}?)\s+(?P<cue>следует),\s+что\s+"
)
#: A verb of its own, so that a clause in front of an attribution is whole.
_FINITE = re.compile(r"\w(?:л|ла|ло|ли|ет|ёт|ит|ют|ят|ут|лся|лась|лись|тся)(?!\w)|(?<!\w)(?:нет|есть|надо|можно|нельзя)(?!\w)")


#: Where another main clause begins, and what makes the one before it no whole one.
_ANOTHER = re.compile(
    r"(?:,\s+(?:но|а|однако|зато|при\s+этом)|;)\s+|,\s+(?=(?:за\s+это\s+время|всего|теперь|сейчас)(?:\s|$))", re.IGNORECASE
)
_UNDER = re.compile(r"(?<!\w)(?:котор\w+|чей|чь[яеи]|что|чтобы|если|когда|хотя|пока|где)(?!\w)", re.IGNORECASE)


#: Behind an office, between commas: what else somebody is, with the full name; and what somebody's stand is told by.
_APPOSED = re.compile(rf",\s+(?P<who>[а-яё][^,.;:«»]{{3,80}}?\s[{UPPER}][\w-]+\s+[{UPPER}][\w-]+)(?=,)")
#: Somebody by name at the head of a label, with an age or an office behind: "Mariam, 21, a student from Batumi: «…»".
_LABEL = re.compile(rf"(?P<who>[{UPPER}][а-яё]+(?:\s[{UPPER}][а-яё-]+)?),\s+(?:\d{{1,3}}(?:\s+(?:лет|год|года))?,\s+)?(?=[а-яё])")
_IS_SO = re.compile(r"\s+(?:был[аио]?|остал[а-яё]+|настроен[аы]?|оказал[а-яё]+)(?!\w).*$")


def _is_town(label: str) -> bool:
    """Whether the label of an entry says where something happened and not who speaks; seats of power speak."""
    first = lower(label.split()[0])
    return (
        country_of_place(label) is not None
        and not (nominative_body(first) or nominative_office(first))
        and label not in ("Кремль", "Белый дом", "Пентагон")
    )


class Attributions(Quoted):
    """The attributions of one sentence that no verb in front of the words makes."""

    def _according(self) -> list[Proposal]:
        """ "According to X, …", "in her view, …", at the head, in the middle or at the end."""
        text, doc = self.text, self.doc
        found: list[Proposal] = []
        pattern = rf"(?<![\w-])(?:{trie(self.known.according)}|{_BY_LATEST})\s+(?=\S)"
        marks: list[tuple[int, int, Span | None]] = [
            (m.start(), m.end(), None) for m in re.finditer(pattern, text[self.head : self.stop], re.IGNORECASE)
        ]
        marks += [(m.start(), m.end(), m.span(1) if m.group(1) else m.span(2)) for m in _HIS.finditer(text[self.head : self.stop])]
        for a, b, own in sorted(marks, key=lambda x: x[:2])[:4]:
            at, np = self.head + a, self.head + b
            if doc.quote_at(at) is not None:
                continue
            form = " ".join(lower(text[at:np]).split())
            hints: dict[str, str] = {}
            if own is not None:
                source: Span = (self.head + own[0], self.head + own[1])
                end = np
            else:
                if form == "согласно" and re.match(
                    r"(?:закон|договор|конституц|график|план|стать|решени|правил|расписани|традиц|распоряж|постановл|указ|приказ|протокол|услови|приговор|иск|обвинительн|контракт|соглашени|устав|инструкци|рецепт|обыча|пожелани)",
                    text[np:],
                    re.IGNORECASE,
                ):
                    continue
                end = self._phrase_stop(np)
                source = clean(text, (np, end))
                if OUTLET.search(text, *source) and (whose := _FROM_WHOM.search(text, *source)) is not None:
                    hints["via"] = outlet_name(text[source[0] : whose.start()], "ru")
                    source = whose.span("who")
                elif behind := _MADE.search(text, *source):
                    source = (source[0], behind.start())
                elif cited := _CITED_BY.search(text, *source):
                    hints["via"] = outlet_name(cited.group("via"), "ru")
                    source = (source[0], cited.start())
                elif (whose_words := self._whose(at, np)) is not None:
                    source, end = whose_words
                named = lower(re.sub(r"[^\w ]", "", text[slice(*source)]))[:5]
                if not self._can_speak(source) or (named and self.doc.outlet and named in lower(self.doc.outlet)):
                    continue  # the outlet's own knowledge is no statement
            leading = (
                source[1] <= at
                or not re.search(r"\w", text[self.head : at])
                or clean(text, (self.head, at))[1] <= clean(text, (self.head, at))[0]
            )
            follow = re.match(r"\s*[,:–—-]*\s*", text[end : self.stop])
            begin = end + (follow.end() if follow else 0)
            if leading or re.search(r"[:;]\s+(?:а\s+|но\s+|при\s+этом\s+)?$", text[self.head : at]):
                if (quote := doc.quote_at(begin)) is not None and quote.start == begin and quote.end >= self.end - 1:
                    content = [s for s in quote.inner if s[1] > s[0]]
                else:
                    content = [trim(text, (begin, self._tail(begin)))]
            else:
                lead = trim(text, (self.head, at))
                comma = re.search(r",\s*$", text[self.head : at]) is not None
                if (quote := doc.quote_at(lead[0])) is not None and quote.start == lead[0] and quote.end >= lead[1]:
                    content = [s for s in quote.inner if s[1] > s[0]]
                else:
                    content = [self._clause_of(lead[0], lead[1])]
                rest = text[begin : self.end]
                words = len(rest.split())
                goes_on = self._goes_on(rest, begin, content[-1]) or (
                    _FINITE.search(text[slice(*content[-1])]) is None and (words >= 2 or (words == 1 and _FINITE.search(rest) is not None))
                )
                if comma and end < self.end and text[end] == "," and goes_on:
                    content = [self._last_clause(content[0])]
                    content.append(trim(text, (begin, self._tail(begin))))
                elif not comma:
                    inner = re.search(r"(?:,\s+(?:что|и|а|но)|\s(?:и|а|но))\s*$", text[self.head : at])
                    if inner or self._cue_in(self.head, at):
                        content = [trim(text, (begin, self._tail(begin)))]
            if sum(len(text[x:y].split()) for x, y in content) >= 2:
                kind = Cue(form, *SAID)
                found.append(Proposal((at, trim(text, (at, np))[1]), kind, content, source, self.zone, None, "according", 0.85, hints))
        return found

    def _last_clause(self, front: Span) -> Span:
        """What of `front` belongs to "according to X" behind it: a clause that has no verb yet, where a whole one stands before "but"."""
        text = self.text
        for m in reversed(list(_ANOTHER.finditer(text, *front))):
            before, own = text[front[0] : m.start()], text[m.end() : front[1]]
            if self.doc.quote_at(m.start()) is None and not _FINITE.search(own) and VERBAL.search(before) and not _UNDER.search(before):
                return trim(text, (m.end(), front[1]))
        return front

    def _whose(self, at: int, np: int) -> tuple[Span, int] | None:
        """Who stands in front of "in whose words", and where the words begin: "cites a diplomat, in whose words the talks may take long"."""
        text = self.text
        which = _WHICH.match(text, np, self.stop)
        comma = re.search(r",\s+$", text[self.head : at])
        if which is None or comma is None:
            return None
        found = tokens(text, self.head, self.head + comma.start())
        head = next((i for i in range(len(found) - 1, -1, -1) if listed(found[i].low, "roles", "ru")), None)
        if head is None:
            names = [i for i, t in enumerate(found) if t.capital and i > len(found) - 3]
            head = names[0] if names else None
        if head is None or "," in text[found[head].start : self.head + comma.start()]:
            return None
        while head > 0 and re.search(r"(?:ого|его|ую|ой|ых|их|ому|ему|ым|ими?)$", found[head - 1].low) and not found[head - 1].capital:
            head -= 1
        return (found[head].start, self.head + comma.start()), which.end()

    def _can_speak(self, span: Span) -> bool:
        text = self.text
        phrase = text[span[0] : span[1]]
        found = tokens(text, *span)
        if not found or len(found) > 18:
            return False
        return any(t.capital for t in found) or len(found) <= 8 or re.search(r"источник|эксперт|\w+ов$", phrase) is not None

    def _as_said(self) -> list[Proposal]:
        """ "As X noted, …" and "…, as X noted"."""
        text = self.text
        found: list[Proposal] = []
        for m in list(_AS.finditer(text[self.head : self.stop]))[:4]:
            at = self.head + m.start()
            cue = self.known.pattern.search(text, self.head + m.end(), min(self.stop, self.head + m.end() + 110))
            credit = re.match(r"(?:переда[её]т|передают)(?!\w)", text[self.head + m.end() : self.stop])
            if self.doc.quote_at(at) is not None or (cue is None and credit is None):
                continue
            begin, end = cue.span() if cue and not credit else (self.head + m.end(), self.head + m.end() + (credit.end() if credit else 0))
            between = clean(text, (self.head + m.end(), begin))
            if re.search(r"[,;:.]", text[self.head + m.end() : begin]) or (text[end : end + 6].startswith((", что", ":"))):
                continue
            own = self.phrases.within(between, plural=self._plural((begin, end))) if between[1] > between[0] else None
            if between[1] > between[0] and own is None:
                continue
            stop = self._phrase_stop(end)
            kind = self.known.verbs.get(" ".join(lower(text[begin:end]).split()), Cue("как", *SAID))
            referring = re.match(r",\s+ссылаясь\s+на\s+([^,]{3,90}),", text[stop : self.stop])
            hints: dict[str, str] = {}
            cited = re.match(r"\s+(?P<via>[^,.]{3,80}?)\s+со\s+ссылкой\s+на\s+", text[end:stop])
            if kind.grammar == "passive":
                report = REPORT.search(text, end, stop)
                source = self._issuer(report, stop) if report else None
            else:
                source = self.phrases.after(end, stop) or own
            if referring:
                hints["via"] = outlet_name(text[end:stop], "ru")
                source = trim(text, (stop + referring.start(1), stop + referring.end(1)))
                stop += referring.end() - 1
            if cited:
                hints["via"] = outlet_name(cited.group("via"), "ru")
            if source is None or (not cited and not referring and self._outlet(source, begin)):
                continue
            leading = not re.search(r"\w", text[self.head : at])
            follow = re.match(r"\s*,?\s*", text[stop : self.stop])
            after = stop + (follow.end() if follow else 0)
            if leading:
                content = [trim(text, (after, self._tail(after)))]
            else:
                if not re.search(r"[,(–—-]\s*$|,\s+(?:но|однако|а|хотя|впрочем|зато)\s+$", text[self.head : at]) and not re.search(
                    r"[.!?]\W*$", text[self.head : at]
                ):
                    continue
                lead = trim(text, (self.head, at))
                quote = self.doc.quote_at(lead[0])
                content = (
                    list(quote.inner) if quote is not None and quote.start == lead[0] and quote.end >= lead[1] else [self._clause_of(*lead)]
                )
                rest = text[after : self.end]
                turn = re.search(r",\s+(?:но|однако|а|хотя|впрочем|зато)\s*,?\s*$", text[self.head : at])
                if turn and len(rest.split()) >= 2:
                    content = [trim(text, (after, self._tail(after)))]
                elif stop < self.end and text[stop] == "," and self._goes_on(rest, after):
                    content.append(trim(text, (after, self._tail(after))))
            if sum(len(text[x:y].split()) for x, y in content) < 2:
                continue
            found.append(Proposal((begin, end), kind, content, source, self.zone, None, "as-said", 0.85, hints))
        return found

    def _outlet(self, source: Span, cue: int) -> bool:
        """Whether a source is an outlet that only passes on: it is credited, it does not speak."""
        phrase = self.text[source[0] : source[1]]
        verb = self.text[cue : cue + 12].lower()
        named = (
            phrase.strip('«»" ') in outlets()
            or re.fullmatch(r"[«“\"][^«»“”\"]+[»”\"]", phrase.strip()) is not None
            or OUTLET.search(phrase) is not None
        )
        return named and verb.startswith(("переда", "сообщ", "пиш", "писа", "написа", "информир", "отмеч"))

    def _performed(self) -> list[Proposal]:
        """A sentence that does what it says, in the voice of who issues the text: "We reject the reports and call for …"."""
        text = self.text
        m = _PERFORMED.match(text, self.head, self.end)
        if m is None or self.doc.quote_at(m.start()) is not None:
            return []
        deeds = [m]
        for more in re.finditer(r",?\s+(?:и|а\s+также|но)\s+(?=[а-яё])", text[m.end() : self.end]):
            following = _PERFORMED.match(text, m.end() + more.end(), self.end)
            if following and self.doc.quote_at(following.start()) is None:
                deeds.append(following)
        found: list[Proposal] = []
        for n, deed in enumerate(deeds):
            form = lower(deed.group("cue"))
            stop = deeds[n + 1].start() if n + 1 < len(deeds) else self.end
            content = trim(text, (deed.end(), stop))
            if joined := re.search(r",?\s+(?:и|а\s+также|но)$", text[slice(*content)]):
                content = (content[0], content[0] + joined.start())
            if len(text[slice(*content)].split()) < 2:
                continue
            kind = Cue(form, _PERFORMING.get(form, "assert"), "neutral", "object")
            source = deeds[0].span("we") if m.group("we") else deed.span("cue")
            found.append(Proposal(deed.span("cue"), kind, [content], source, self.zone, None, "performed", 0.7))
        return found

    def _nominal(self) -> list[Proposal]:
        """ "The statement of X that …"."""
        text = self.text
        found: list[Proposal] = []
        for m in list(_nominal().finditer(text, self.head, self.end))[:2]:
            who = trim(text, m.span("who"))
            words = tokens(text, *who)
            if (
                self.doc.quote_at(m.start()) is not None
                or not words
                or not any(t.capital for t in words)
                or self._cue_in(m.start("who"), m.end())
            ):
                continue
            end = self._tail(m.end())
            if comma := re.search(
                r",\s+(?:однако|но|а)\s|,\s+(?=(?:не\s+)?[а-яё]+(?:[аоуияею]л|[аоуияею]л[аои]|[её]т|ит|ют|ут)(?:с[ья])?(?!\w))",
                text[m.end() : end],
            ):
                end = m.end() + comma.start()
            elif not re.search(r"\w", text[self.head : m.start()]) and (main := _MAIN.search(text[m.end() : end])):
                end = m.end() + main.start() if _FINITE.search(main.group()) else end
            kind = self.known.nominals[lower(m.group("cue"))]
            content = trim(text, (m.end(), end))
            if len(text[content[0] : content[1]].split()) >= 2:
                found.append(Proposal(m.span("cue"), kind, [content], who, self.zone, None, "nominal", 0.6))
        for m in list(_FOLLOWS.finditer(text, self.head, self.end))[:1]:
            content, who = trim(text, (m.end(), self._tail(m.end()))), clean(text, m.span("who"))
            if self.doc.quote_at(m.start()) is None and any(t.capital for t in tokens(text, *who)) and content[1] > content[0]:
                found.append(Proposal(m.span("cue"), Cue("следует", *SAID), [content], who, self.zone, None, "clause-after", 0.8))
        return found

    def _next_sentence(self, m: re.Match[str], opener: int) -> Proposal | None:
        """ "This was said by X": the content is the sentence or quotation before."""
        text, cue, kind = self.text, m.span(), self._kind(m)
        if re.match(r"\s*,\s*(?:что)\s|\s*:", text[cue[1] : self.stop]):
            return None
        source = None
        if kind.grammar == "passive":
            report = REPORT.search(text, self.head + opener, self.end)
            source = self._issuer(report, self.end) if report else None
            if report and report.start() < cue[0] < report.end():
                source = self._issuer(report, cue[0])
        source = source or self.phrases.after(cue[1], self.end) or self.phrases.before(self.head + opener, cue[0], plural=self._plural(cue))
        if source is None or self._outlet(source, cue[0]):
            return None
        told = next_content(self.doc, self.number)
        if bullet := BULLET.match(text, *told[0]):
            told[0] = (bullet.end(), told[0][1])
        begin, until = told[0]
        if timed := TIMED.match(text, begin, until):
            begin = timed.end()
        credited = _CREDITED.match(text, begin, until)
        if credited and (OUTLET.search(credited.group("via")) or credited.group("via")[0] in '«“"' or credited.group("via") in outlets()):
            begin = credited.end()
        else:
            credited = None
        told[0] = (begin, until)
        found = made(self.doc, cue, kind, told, source, self.zone, "next-sentence", 0.85)
        if found is not None and credited is not None:
            found.hints |= {"via": outlet_name(credited.group("via"), "ru"), "via_at": f"{credited.start('via')}:{credited.end('via')}"}
        return found

    def _standing(self, source: Span, stop: int) -> Span:
        """Who stands somewhere, without the words for that, and by the full name behind a comma: "The speaker, the head of X | Y Z, was brief:"."""
        if apposed := _APPOSED.match(self.text, source[1], stop):
            return apposed.span("who")
        stands = _IS_SO.search(self.text, *source)
        return (source[0], stands.start()) if stands is not None and stands.start() > source[0] else source

    def _colon(self) -> list[Proposal]:
        """ "Name: quotation" without any verb, and "X disagrees: quotation"."""
        text, doc = self.text, self.doc
        for quote in doc.quotes_in(self.head, self.stop)[:2]:
            before = text[self.head : quote.start]
            m = re.search(r"\s*:\s*[–—-]?\s*$", before)
            if (
                m is None
                or len(before.split()) > 14
                or re.search(r"\w", text[quote.end : self.stop])
                or text[self.head : self.head + 2] in ("О ", "Об")
            ):
                continue
            cue = (self.head + before.rindex(":"), self.head + before.rindex(":") + 1)
            sent = _SENDS.search(before[: m.start()])
            source = self.phrases.within(clean(text, (self.head, self.head + sent.start() if sent else cue[0])))
            named = _LABEL.match(text, self.head, cue[0])
            if (
                source is not None
                and named is not None
                and named.end() < source[0] + 1
                and self.phrases.quoted(self.head, self.head) is None
            ):
                source = named.span("who")
            if source is None or (len(before.split()) > 10 and source[0] > self.head + 30):
                continue
            return [Proposal(cue, Cue(":", *SAID), [s for s in quote.inner if s[1] > s[0]], source, self.zone, None, "colon", 0.6)]
        alone = re.fullmatch(r"[^:.«»\"]{3,90}?\s*:\s*", text[self.head : self.stop])
        following = doc.quote_after(self.stop - 1, reach=6) if alone else None
        if following is not None and "\n" in text[self.stop - 1 : following.start]:
            near = clean(text, (self.head, self.head + text[self.head : self.stop].rindex(":")))
            if (who := self.phrases.within(near)) is not None and who[0] == near[0] and self.phrases.proper_somewhere(who):
                told = [s for s in following.inner if s[1] > s[0]]
                return [Proposal((near[1], near[1] + 1), Cue(":", *SAID), told, who, self.zone, None, "colon", 0.6)]
        m = re.match(r"([^:.«»\"]{3,110}?)\s*:\s+(?=\w)", text[self.head : self.end])
        if m and (self.bulleted or self.timed) and len(text[self.head + m.end() : self.end].split()) >= 4:
            near = trim(text, (self.head, self.head + m.end(1)))
            who = self.phrases.within(near)
            place = not self.bulleted and _is_town(text[slice(*near)])  # "21:00 Tbilisi: the police closed the street"
            if who is not None and who == near and self.phrases.strong(who) and self.phrases.proper_somewhere(who) and not place:
                cue = (near[1], near[1] + 1)
                content = trim(text, (self.head + m.end(), self.end))
                return [Proposal(cue, Cue(":", *SAID), [content], who, self.zone, None, "colon", 0.55)]
        sent = re.match(r"([^:.\n]{3,130}?)\s*:\s+(?=\w)", text[self.head : self.end])
        if sent and (issued := _SENDS.search(sent.group(1))) and len(text[self.head + sent.end() : self.end].split()) >= 3:
            source = self.phrases.within(clean(text, (self.head, self.head + issued.start())))
            if source is not None and self.phrases.strong(source):
                cue, kind = (self.head + issued.start(), self.head + issued.end()), Cue("прислал", *SAID)
                content = trim(text, (self.head + sent.end(), self.end))
                return [Proposal(cue, kind, [content], source, self.zone, None, "colon", 0.65)]
        if m and re.search(
            r"(?:не\s+соглас|иного\s+мнения|другого\s+мнения|спорит|возража|позици|мнени|уверен|убежд|непреклон|скептич|оптимистич|пессимистич|осторож|сдержан|реалистич|лаконич|категоричен|категорична|краток|кратка)",
            m.group(1),
        ):
            cue = (self.head + m.end(1), self.head + m.end(1) + 1)
            source = self.phrases.within(clean(text, (self.head, self.head + m.end(1))))
            if source is not None:
                source = self._standing(source, cue[0])
                content = trim(text, (self.head + m.end(), self.end))
                return [Proposal(cue, Cue(":", *SAID), [content], source, self.zone, None, "colon", 0.6)]
        return []
