"""Clauses of a Russian sentence: the subject of a reporting verb, what is reported behind it, and where that ends.

Here: what the ways to attribute share. Not here: quotations, objects and refusals (russian/propose.py), attributions without a
verb in front (russian/attributions.py), noun phrases (russian/phrases.py).
"""

from __future__ import annotations

import itertools
import re

from onrecord.statements.clauses import BULLET, made, undated
from onrecord.statements.eastern.credits import NOUN, outlet_name, words_end
from onrecord.statements.lexicon import UPPER, Cue, cues, lower, trie
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.russian import topics
from onrecord.statements.russian.phrases import Phrases
from onrecord.statements.russian.tokens import (
    PREPOSITIONS,
    adjective,
    clean,
    is_pronoun,
    nominative_body,
    nominative_office,
    tokens,
)
from onrecord.statements.scan import Document

_CREDIT = re.compile(
    r",\s+(?:как\s+)?(?:переда[её]т|передают|пишет|пишут|сообщает|сообщают|цитирует|информирует)(?:\s|$)|[,.]\s+Об\s+этом\s", re.IGNORECASE
)

TIMED = re.compile(r"\d{1,2}[:.]\d\d[.\s–—-]*")

_ABOUT = re.compile(r"\s+(?:\w+\s+){0,2}?(?:о|об|обо|про)\s+(?!том(?:,|\s)|этом(?!\w)|н[её]м(?!\w)|сво[её]м?\s)", re.IGNORECASE)

_ABOUT_VERBS = re.compile(r"(?:заяв|сообщ|долож|объяв|писал|предупре|напомн|извест|оповест|уведом|проинформ)", re.IGNORECASE)

_OF_FEELING = re.compile(r"(?:вы[рс][ак]\w+)\s+\w", re.IGNORECASE)

#: A quotation that goes on with the verb's own infinitive: "pledged «not to raise the rate»".
_OWN_INFINITIVE = re.compile(r"(?:не\s+)?[а-яё]{2,}(?:ть|ти|чь|ться|тись|чься)\s")
#: "Considers the text overdue": an object and what it is held to be.
_HOLDS = re.compile(r"(?:счита(?:ет|ют|л|ла|ли)|счёл|счел|сочл[аио])(?!\w)", re.IGNORECASE)
#: "Explained the delay «by need»".
_EXPLAINS = re.compile(r"(?:объясн(?:ил[аио]?|я(?:ет|ют))|мотивировал[аи]?|обосновал[аи]?)(?!\w)", re.IGNORECASE)
#: … and by what something is explained: "explained the rise by dearer gas", "(the fall) by the end of payments".
_BY_WHAT = re.compile(
    r"\s+(?:(?:[\w-]+\s+){1,6}?(?:[«\"]|[а-яё]{4,}(?:ием|ом|ой|ией|[ая]ми)(?!\w))|[а-яё]{4,}(?:ием|ностью|ами|ями)(?!\w))"
)
#: An attribution of its own behind a colon: "asked for a delay: in her words, …".
_SAID_INSIDE = re.compile(r"(?:по|на|с)\s+(?:его|её|ее|их)\s|по\s+(?:словам|мнению|данным)\s|как\s", re.IGNORECASE)
_ON_VERBS = re.compile(r"(?:пожал|жалу|жалов|настаива|настоя|указ|сосла|ссыла|намек)", re.IGNORECASE)

STRESSED = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:важност|необходимост|значимост|значени|готовност|приверженност|недопустимост|обеспокоенност|надежд|уверенност|сожалени|озабоченност|протест|намерени|стремлени|заинтересованност|поддержк|роль|неприемлемост|несогласи|сомнени|возмущени|недоумени|опасени|удовлетворени|солидарност|благодарност|признательност|удивлени|радост|соболезновани|беспокойств|разочаровани|негодовани|недовольств|тревог|решимост|понимани|убежд[её]нност|желани|прогресс|вклад|усили|успех|достижени|динамик|актуальност|потенциал|эффективност|неизменност|нерушимост)\w*\s",
    re.IGNORECASE,
)

_STRESSING = re.compile(r"(?:выраз|выраж|подч[её]рк|отме[тч]|подтвер|заявил\w*\s+о|акцент|указ)", re.IGNORECASE)

INFINITIVE = re.compile(
    r"(?<!\w)(?!(?:девять|десять|пять|шесть|двадцать|тридцать|[а-яё]+надцать|[а-яё]+десять|[а-яё]*область|[а-яё]*часть|власть|сеть|мать|смерть|память|печать|треть|нефть|честь|ночь|речь|помощь|дочь|[а-яё]+ость)(?!\w))(?:[а-яё]{2,}(?:ть|чь|ться|чься|йти|йтись|вести|нести|расти|спасти|обрести|брести|гнести|плести)|вести|везти|нести|снести|внести|занести|отнести|перенести|вернуть|идти|мести|найти|сойти)(?!\w)",
    re.IGNORECASE,
)

VERBAL = re.compile(
    r"\w(?:л|ла|ло|ли|ть|ет|ёт|ит|ют|ят|ут|ат|но|ны|на|лся|лась|лись|тся|ём|им|ем|ешь)(?!\w)|(?<!\w)(?:нет|есть|надо|нельзя|можно|пора|это)(?!\w)"
)


#: What is only denied or answered as what it is, in front of the quotation that denies it: "rejected the reproach: «…»".
_CHARGE = re.compile(
    r"(?:(?:эт[аоиу][тх]?|все|такие|подобные|эти|его|её|ее|их|сами|прозвучавш\w+|выдвинут\w+)\s+){0,2}(?:упр[её]к[иа]?|обвинени[ея]|критику|претензи[июя]|подозрени[ея]|сомнени[ея]|слухи|довод[ыа]?|аргумент[ыа]?|замечани[ея]|нападки|возражени[ея]|слова|утверждени[ея]|предположени[ея]|это|вс[её])(?:\s+(?:депутат|оппонент|коллег|журналист|критик|оппозици)[а-яё]+)?(?:\s+(?:в\s+(?:эфире|интервью|беседе|разговоре|ответ|письме|комментарии|facebook|соцсет[а-яё]+)|на\s+(?:брифинге|заседании|пресс-конференции|слушаниях))(?:\s[^:]{0,50})?)?",
    re.IGNORECASE,
)
#: The speaker's own words behind what he reports of others, and what came of it in the outlet's words: "…, but I doubt it", "…, but it did not happen".
_MY_OWN = re.compile(
    r",\s+и\s+(?:[а-яё]+\s+){1,4}(?:я|мы)\s|,\s+(?:и|но|а|да|однако|хотя|только)(?:,?\s+(?:честно\s+говоря|признаться|откровенно\s+говоря|по-моему|на\s+мой\s+взгляд|думаю|кажется|наверное|по\s+правде)(?:,|\s)|\s+(?:вот\s+)?(?:я|мне|мы|нам|лично)\s)|,\s+(?:да|но)\s+так\s+и\s+не\s+[а-яё]+л|,\s+(?:однако|но|впрочем)\s+(?:этого|так|это|обещани[ея]|слово|обещанного|до\s+дела|дальше)\s+(?:[^\s.,;]+\s+){0,4}?не\s",
    re.IGNORECASE,
)
#: A full name behind a word of office or its place, and "who" behind it.
_WHO_SAYS = re.compile(
    rf"(?<=[а-яё»]\s)(?P<name>[{UPPER}][а-яё]+\s+[{UPPER}][а-яё]+(?:-[{UPPER}][а-яё]+)?),\s+котор(?:ый|ая)\s+(?:[а-яё]+\s+){{0,3}}$"
)
#: "There" at the head of the verb's clause, with whom they told it.
_THERE = re.compile(
    r"(?:[;:,]\s+|\s[–—-]\s+)(?:(?:и|а|но|однако|где)\s+)?(?P<there>[Тт]ам)\s+(?:(?:же|также|лишь|только|нам|мне|ему|ей|изданию|газете|журналистам|агентству|порталу|редакции|сразу|тогда)\s+){0,2}$"
)
#: The outlet's own words behind a report: "though it gave no proof", "and a part, by all appearances, …".
_UNPROVED = re.compile(
    r",?\s+[–—-]\s+(?:впрочем|однако),?\s|,\s+о\s+ч[её]м\s|,\s+(?:друг(?:ой|ая|ие)|второй|вторая|остальные)\s+[–—-]\s|,\s+(?:и|а|но)\s[^.;:\n]{0,90}?,\s+(?:судя\s+по\s+всему|по\s+всей\s+видимости)(?!\w)|,\s+(?:хотя|но|однако|правда)\s+(?:никаких\s+)?(?:доказательств|подтвержд|документ)\w*[^.]{0,60}(?<!\w)не(?:т(?!\w)|\s)",
    re.IGNORECASE,
)
#: What the speaker gave no proof or detail of, as a participle: "…, without giving, however, a single proof".
_UNGIVEN = re.compile(
    r",\s+(?:при\s+этом\s+|впрочем,?\s+|однако,?\s+)?не\s+(?:вдаваясь(?!\w)|[а-яё]{3,}(?:я|ив|ав|ев|ув|ыв|вшись|ясь),\s+(?:однако|впрочем|правда|тем\s+не\s+менее)(?!\w)|(?:приводя|приведя|предоставив|представив|представляя|предъявив|предъявляя|подкрепляя|подкрепив|называя|назвав|уточняя|уточнив|раскрывая|раскрыв|указывая|указав|конкретизируя|конкретизировав|поясняя|пояснив|сообщая|сообщив)"
    r"(?:,?\s+[а-яё-]+){0,4}?,?\s+(?:доказательств|подтвержден|документ|им[её]н|имя|назван|фамили|детал|подробност|источник|срок|дат|сумм|цифр|причин|адрес|факт|аргумент|как(?!\w)|когда|кто(?!\w)|ког?о(?!\w)|как(?:ой|ие|их|ую|ая|ом)(?!\w)|почему|где|о\s+(?:ком|ч[её]м)|о\s+как))",
    re.IGNORECASE,
)
#: What stands between "that" and a verb of its clause; endings of past verbs, and of the nouns that can be their subject.
_INNER = re.compile(r"(?:^|,\s+)(?:что|будто|якобы)\s+(?P<who>[^,.:;«»\"–—]{3,70})$")
#: Nouns for people, many or by their side.
_ACTS_ALONE = re.compile(
    r"(?:чики|щики|ники|тели|исты|еры|оры|анты|енты|овцы|нцы|айцы|ане|яне|ющие|ящие|вшие)$|^(?:сторон[аы]|люди|дети|соседи|гости|родители|родственники|врачи|власти|военные|хозяева|жильцы|семь[яи]|толпа|молод[её]жь)$"
)
_AGREES = (
    (("ли", "лись"), ("и", "ы", "е", "а", "я")),
    (("ла", "лась"), ("а", "я", "ь")),
    (("ло", "лось"), ("о", "е")),
    (("л", "лся"), tuple("бвгджзйклмнпрстфхцчшщь")),
)
#: What sums up the words in front of it: "…, - such a forecast he gave in a column".
_SUMS = re.compile(r",?\s+[–—-]\s+(?:так(?:ой|ое|ую|им|ими|ие|ов|ова|ово)\s|об\s+этом\s|с\s+таким|к\s+таким|к\s+такому)", re.IGNORECASE)
#: An outlet's turn to something else, in front of what it reports.
_TURN = re.compile(
    r"(?:(?:а\s+)?между\s+тем|тем\s+временем|вместе\s+с\s+тем|в\s+то\s+же\s+время|при\s+этом|впрочем|однако|напомним|отметим|кстати|к\s+слову)(?!\w),?\s+(?=\S)",
    re.IGNORECASE,
)
#: Where a clause ends and one begins that somebody else, or the same speaker once more, says.
_TURNED = re.compile(
    r"(?:,\s+(?:однако|но|а|хотя|впрочем|зато)|;)[,\s]+(?:как\s+(?:[а-яё]+\s+)?[а-яё]+(?:л|ла|ли|ет|ют|ит|ят)\s|по\s+(?:словам|мнению|данным|оценке)\s|по\s+(?:его|её|ее|их)\s+[а-яё]+(?:ам|ям|ию|ке|ке|ю)(?!\w))",
    re.IGNORECASE,
)
#: Whom a letter or a report is to, behind who wrote it.
_TO_WHOM = re.compile(
    r"\s+(?:акционерам|журналистам|инвесторам|партн[её]рам|клиентам|депутатам|сотрудникам|пассажирам|подписчикам|жителям|коллегам|родителям|участникам|читателям)(?!\w).*$"
)
#: What the speaker left open, behind what was said: "…, but gave no date".
_UNTOLD = re.compile(
    r",\s+(?:однако|но|хотя|правда)(?:\s+[а-яё-]+){0,5}?\s+не\s+(?:назвал|уточнил|сообщил|раскрыл|указал|пояснил|прив[её]л|ответил|сказал|объяснил|конкретизировал|упомянул|озвучил|говорил|упоминал|уточнял|называл|пояснял|приводил|раскрывал|сообщал|отвечал)[аио]?(?!\w)",
    re.IGNORECASE,
)
_BEHIND_ISSUER = re.compile(
    r"\s(?:к|в\s+адрес|на\s+имя|по\s+(?:итогам|поводу|случаю)|о|об|от\s+\d|в\s+связи|для|на\s+запрос|распростран\w+|опубликован\w+|размещ[её]нн\w+|поступивш\w+|на\s+(?:сайте|странице))(?!\w)"
)


#: The label of an interview's turn.
_ANSWERED = re.compile(r"(?:Ответ|Вопрос)\s*[:.]\s+")
#: The outlet that a digest puts in front of what it retells: "The portal «X»: prices will rise, says Y".
_LABELLED = re.compile(rf"(?:[\w-]+\s+){{0,2}}{NOUN}\s+[«“\"][^»”\"\n]{{2,40}}[»”\"]:\s+")


class Clauses:
    """One sentence: its subjects, its reported clauses, and where they end."""

    def __init__(self, doc: Document, phrases: Phrases, number: int, start: int, stop: int) -> None:
        self.doc, self.text, self.phrases, self.number = doc, doc.text, phrases, number
        self.start, self.stop = start, stop
        self.zone = (start, stop)
        self.known = cues("ru")
        self.end = stop
        while self.end > start and self.text[self.end - 1] in " .!?…":
            self.end -= 1
        bullet = BULLET.match(self.text, start, stop)
        timed = TIMED.match(self.text, bullet.end() if bullet else start, stop)
        at = timed.end() if timed else bullet.end() if bullet else start
        if timed and (behind := BULLET.match(self.text, at, stop)) and behind.end() > at:
            at, bullet = behind.end(), behind
        self.head = undated(self.text, (at, stop))[0]
        own = re.match(rf"{re.escape(doc.outlet)}\s+[–—-]\s+", self.text[self.head : stop], re.IGNORECASE) if doc.outlet else None
        self.head += own.end() if own else 0
        answered = _ANSWERED.match(self.text, self.head, stop)
        self.head = answered.end() if answered else self.head
        self.bulleted, self.timed = bullet is not None, timed is not None

    def _kind(self, m: re.Match[str]) -> Cue:
        return self.known.verbs[" ".join(lower(m.group()).split())]

    def _carrier(self, phrase: str, at: int) -> dict[str, str]:
        """The outlet that a phrase at `at` names as the carrier; of "which, citing …" the outlet in front of the comma."""
        if re.match(r"котор", lower(phrase.strip())):
            before = re.search(rf"(?:[«“\"][^«»“”\"]{{2,40}}[»”\"]|[{UPPER}][\w.-]+)[\s,]*$", self.text[self.head : at])
            phrase = before.group().rstrip(" ,") if before else ""
        return {"via": outlet_name(phrase, "ru")} if phrase else {}

    def _plural(self, cue: Span) -> bool:
        return any(
            re.search(r"(?:ли|ют|ят|ут|ат|лись|ются|ятся|ны|рены|ждены)$", w) for w in lower(self.text[cue[0] : cue[1]]).split()
        ) or self.text[cue[0] : cue[1]].lower().startswith(("не стали", "не пожелали", "оставили"))

    def _subject(self, left: int, cue: Span, previous: Span | None) -> tuple[Span | None, bool]:
        """The subject in front of the cue, and whether the clause has none of its own."""
        text = self.text
        at = left
        if previous is not None:
            for m in re.finditer(r"[,;]\s+(?:(?:а|но|и|однако|зато)\s+)?|\s(?:и|а|но)\s+|\s[–—-]\s+", text[left : cue[0]]):
                if self.doc.quote_at(left + m.start()) is None:
                    at = left + m.end()
        segment = clean(text, (at, cue[0]))
        if segment[1] <= segment[0]:
            return previous, True
        if (who := _WHO_SAYS.search(text, at, cue[0])) is not None and self.doc.quote_at(who.start()) is None:
            return who.span("name"), False  # "prints the story of the shepherd X Y, who claims that"
        if (own := re.search(r"\s(?P<who>он|она|оно|они)\s+$", text[at : cue[0]])) is not None and not text[at : at + own.start()].endswith(
            ","
        ):
            return (at + own.start("who"), at + own.end("who")), False  # "the ministry he reproaches"
        if (spot := _THERE.search(text, at, cue[0])) is not None and self._plural(cue):
            return spot.span("there"), False
        if lower(text[slice(*segment)]) in ("там", "там же", "тот", "та", "те", "последний", "последняя", "последние"):
            return segment, False
        found = self.phrases.before(at, cue[0], plural=self._plural(cue))
        if (inner := self._inner_subject(at, cue, found)) is not None:
            return inner, False
        named = self.doc.quote_at(segment[0] - 1 if text[segment[0] - 1 : segment[0]] in tuple('«“„"') else segment[0])
        if named and self._plural(cue) and (there := self.phrases.place(clean(text, (cue[1], self.stop)), plural=True)) is not None:
            return there, False  # "«X» was told at the town hall that"
        if named and named.end >= segment[1] and text[named.end : cue[0]].strip() == "" and self._is_title(text[named.start : named.end]):
            return (named.start, named.end), False  # a name in marks of quotation and nothing else
        return found, False

    def _inner_subject(self, left: int, cue: Span, found: Span | None) -> Span | None:
        """A noun that no list has, between "that" and the verb, where a subject was found farther left or nowhere: "said that the guests asked for"."""
        m = _INNER.search(self.text[left : cue[0]])
        if m is None or (found is not None and found[0] >= left + m.start("who")):
            return None
        span = clean(self.text, (left + m.start("who"), left + m.end("who")))
        words = tokens(self.text, *span)
        head = next((t.low for t in words if not adjective(t)), "")
        if not head or len(words) > 5 or any(t.low in PREPOSITIONS for t in words) or _ACTS_ALONE.search(head) is None:
            return None
        verb = lower(self.text[slice(*cue)])
        agrees = next((ends for past, ends in _AGREES if verb.endswith(past)), None)
        return span if agrees is not None and head.endswith(agrees) else None

    @staticmethod
    def _is_title(quoted: str) -> bool:
        return quoted[1:2].isupper() and len(quoted.split()) <= 5 and re.search(r"[,.!?…]\W*$", quoted) is None

    def _clause_after(self, cue: Span, kind: Cue, *, whole: bool = True) -> tuple[list[Span], Span] | None:
        """What is reported behind the cue - after "что", or after a colon - and the gap that stands in between.

        With `whole` False the end of a clause is not looked for: it is asked only whether there is one.
        """
        text, doc = self.text, self.doc
        words = [*self.known.complementisers, *(["чтобы"] if kind.act == "demand" else [])]
        gap = r"((?:[^,.:;!?\n«»“”„\"]|[«“„\"][^«»“”„\"\n]{1,60}[»”“\"]){0,140}?(?:,\s+\w+(?:вш|ющ|ящ|ащ)\w+[^,.:;]{0,80}|,\s+(?:котор\w+|чей|чь[яеёи])[^,.:;]{0,80}|,\s+(?:комментируя|отвечая|выступая|говоря|касаясь|ссылаясь|сославшись|представляя|поясняя|обращаясь)[^,.:;]{0,90}|,\s+(?:однако|впрочем|тем\s+не\s+менее|в\s+частности|между\s+тем|при\s+этом|правда|кстати|вместе\s+с\s+тем|в\s+свою\s+очередь|например|напротив))?)"
        if (m := re.match(rf"{gap},\s*(?:{trie(words)})\s*,?\s+", text[cue[1] : self.stop])) and not self._other_verb(
            cue[1], cue[1] + m.end(1)
        ):
            if (kind.grammar == "object" and kind.act in ("accuse",)) or (
                kind.grammar == "object" and re.search(r"(?<!\w)(?:т[ео]м|то|того|тому)\s*$", m.group(1))
            ):
                return None
            begin = cue[1] + m.end()
            if re.search(r"(?:якобы|будто)", m.group()[m.end(1) :]) and text[begin - 1] != " ":
                begin = cue[1] + m.end(1)
            return [trim(text, (begin, self._tail(begin) if whole else self.end))], (cue[1], cue[1] + m.end(1))
        if m := re.match(r"((?:[^,.:;!?\n«»“”]|«[^»\n]{1,40}»){0,90}?)\s*:\s*(?=\S)", text[cue[1] : min(len(text), self.stop + 2)]):
            begin = cue[1] + m.end()
            if hedge := re.match(r"(?:(?:мол|дескать),?|по\s+(?:его|её|ее|их)\s+[а-яё]+,)\s+", text[begin : self.stop]):
                begin += hedge.end()
            quote = doc.quote_after(begin - 1, reach=4)
            own = self._asked_or_held(cue, kind, cue[1] + m.end(1))
            if own is None and kind.grammar == "object" and _SAID_INSIDE.match(text, begin, self.stop):
                return None
            if own and quote is None:
                inside = _SAID_INSIDE.match(text, begin, self.stop) or re.search(r",\s+по\s+(?:его|её|ее|их)\s", text[begin : self.stop])
                return [own if inside else trim(text, (own[0], self.end))], (cue[1], cue[1])
            if quote is not None:
                return [*([own] if own else []), *(s for s in quote.inner if s[1] > s[0])], (cue[1], cue[1] if own else cue[1] + m.end(1))
            if begin < self.end - 8 and "\n" not in m.group():
                return [trim(text, (begin, self.end))], (cue[1], cue[1] + m.end(1))
        if (
            (
                kind.grammar != "object"
                and (quote := doc.quote_after(cue[1], reach=3))
                and quote.start < self.stop
                and not self.phrases.is_name(quote.start, quote.end)
            )
            and re.fullmatch(r"\s*[–—-]?\s*", text[cue[1] : quote.start])
            and len(text[quote.start : quote.end].split()) >= 3
            and not ((kind.grammar == "infinitive" or kind.act == "promise") and _OWN_INFINITIVE.match(text, quote.start + 1))
        ):
            return [s for s in quote.inner if s[1] > s[0]], (cue[1], cue[1])
        return None

    def _asked_or_held(self, cue: Span, kind: Cue, stop: int) -> Span | None:
        """What is asked, denied or held between the verb and a colon: "asks to wait: «…»", "calls the talks idle: «…»"."""
        own = clean(self.text, (cue[1], stop))
        words = self.text[own[0] : own[1]].split()
        if kind.grammar == "object" and kind.act == "demand":
            return own if INFINITIVE.search(self.text, *own) else None
        if kind.grammar == "object" and kind.act in ("accuse", "deny"):
            return own if words and not (kind.act == "deny" and _CHARGE.fullmatch(self.text, *own)) else None
        held = kind.form.startswith(("назв", "назыв", "оцен", "охарактер")) or _HOLDS.match(self.text, *cue)
        return own if held and len(words) > 1 else None

    def _other_verb(self, start: int, stop: int) -> bool:
        """Whether another reporting verb stands in the gap: that one has the clause."""
        return any(self.doc.quote_at(m.start()) is None for m in self.known.pattern.finditer(self.text, start, stop))

    def _main_subject(self, left: int, cue: Span) -> Span | None:
        """The subject of a participle's main clause, in front of it or behind it."""
        return self.phrases.before(self.head, cue[0])

    def _relative_head(self, left: int, cue: Span) -> Span | None:
        """The noun in front of "who said that"."""
        text = self.text
        m = re.search(r",\s+(?:котор(?:ый|ая|ое|ые))\s+(?:[^,.;:]{0,50}\s)?$", text[left : cue[0]])
        if m is None:
            return None
        found = self.phrases.before(left, left + m.start()) or self.phrases.loose(left, left + m.start())
        if found is not None and is_pronoun(lower(text[slice(*found)])) and (near := trim(text, (found[1], left + m.start())))[1] > near[0]:
            return near if len(text[slice(*near)].split()) <= 6 else None
        return found

    def _made(
        self,
        cue: Span,
        kind: Cue,
        content: list[Span],
        source: Span | None,
        rule: str,
        confidence: float,
        hints: dict[str, str] | None = None,
    ) -> Proposal | None:
        if source is None:
            return None
        content = [c for c in content if c[1] > c[0]]
        if sum(len(self.text[a:b].split()) for a, b in content) < 1:
            return None
        proposal = made(self.doc, cue, kind, content, source, self.zone, rule, confidence)
        if proposal is not None and hints:
            proposal.hints.update(hints)
        return proposal

    def _takes_object(self, cue: Span, kind: Cue) -> bool:
        following = self.text[cue[1] : self.end]
        if kind.act == "promise" and re.match(r"\s+(?:\w+\s+){0,4}?" + INFINITIVE.pattern, following, re.IGNORECASE):
            return True
        verb = self.text[cue[0] : cue[1]]
        if kind.act == "promise" and kind.form.startswith(("пообеща", "обеща")) and re.match(r"\s+[\w«]", following):
            return True
        if kind.form.startswith("анонсир") and re.match(r"\s+(?!(?:что|как|когда|в|во|на|о|об|по|с|к)\s)[а-яё«]", following):
            return True
        if _ABOUT_VERBS.match(verb) and _ABOUT.match(following):
            return True
        if topics.takes(verb, following):
            return True
        if _OF_FEELING.match(verb) and re.match(
            r"\s+(?:(?:на|в|во|о|об|по|относительно|за|из-за|насч[её]т|касательно)\s|(?!что)[а-яё]+(?:ом|ем|ой|ей|[аяы]ми|ым|им|ими)(?!\w))",
            following,
        ):
            return True
        if _HOLDS.match(verb) and re.match(r"\s+(?:[\w-]+\s+){0,6}?(?:[«\"]|[а-яё]+(?:ым|им|ыми|ими|ой|ом|ем)(?!\w))", following):
            return True
        if _EXPLAINS.match(verb) and _BY_WHAT.match(following):
            return True
        if _ON_VERBS.match(verb) and re.match(
            r"\s+на\s+(?!этом|эт[оу]т?\s|том,|вопрос|брифинге|заседании|встрече|пресс|форуме|церемонии|совещании|своей|странице|сайте)",
            following,
        ):
            return True
        return _STRESSING.match(self.text[cue[0] : cue[1]]) is not None and STRESSED.match(following + " ") is not None

    def _goes_on(self, rest: str, at: int, front: Span | None = None) -> bool:
        """Whether a reported clause, `front`, goes on behind "…, says X, …"; one without a verb does: "On this road, says X, he is for years"."""
        if re.match(
            r"(?:переда|сообща|пишет|добав|подч[её]рк|отме[тч]|поясн|уточн|котор|чей\s|чь[яеи]\s|не\s+[а-яё]{3,}(?:я|ив|ав|ув|ев|ыв|вшись|ясь|ась)(?!\w)|(?:имея|подразумевая|выступая|говоря|обращаясь|ссылаясь|намекая|указывая|напоминая|критикуя|оценивая|характеризуя|приводя|показывая|реагируя|перечисляя|подводя|завершая|обсуждая|призывая|улыбаясь|глядя|стоя|сидя)(?!\w)|со\s+ссылкой|цитиру|комментир|отвеча|слова\s+которо|а\s|но\s|и\s|по\s+(?:его|её|ее)\s|как\s|ранее|об\s+этом|\w+(?:вш|ющ|ящ)(?:ий|ая|ие|ее|ую|его|ей|их|ими?)\s|\w+(?:ив|ав|ясь|вшись),?\s)",
            rest,
            re.IGNORECASE,
        ):
            return False
        found = tokens(self.text, at, at + len(rest))
        if not found or nominative_office(found[0].low):
            return False
        if len(found) < 2:
            return re.search(r"[а-яё]{2}(?:[её]т|[аяу]т|[иую]т|л[аои])(?:ся|сь)?$", found[0].low) is not None
        return VERBAL.search(rest) is not None or (front is not None and VERBAL.search(self.text, *front) is None)

    def _issuer(self, report: re.Match[str], stop: int) -> Span:
        """Who issued a statement; the statement itself where its issuer is not named."""
        text = self.text
        end = min(report.end("who"), stop)
        who = clean(text, (report.start("who"), end))
        if _BEHIND_ISSUER.match(f" {text[slice(*who)]}"):
            return report.start(), report.end("what")
        if dash := re.search(r"\s[–—-]\s|,", text[who[0] : who[1]]):
            who = trim(text, (who[0], who[0] + dash.start()))
        if whom := _TO_WHOM.search(text[who[0] : who[1]]):
            who = trim(text, (who[0], who[0] + whom.start()))
        if rest := _BEHIND_ISSUER.search(text[who[0] : who[1]]):
            who = trim(text, (who[0], who[0] + rest.start()))
        if who[1] - who[0] > 2 and (
            text[who[0]].isupper()
            or text[who[0]] in '«“"'
            or any(nominative_body(t.low) or re.search(r"\w", t.text) for t in tokens(text, *who)[:3])
        ):
            return who
        return report.start(), report.end("what")

    def _cue_in(self, start: int, stop: int) -> bool:
        return any(self.doc.quote_at(m.start()) is None for m in self.known.pattern.finditer(self.text, start, stop))

    def _clause_of(self, start: int, stop: int) -> Span:
        """The last clause of [start, stop) where an earlier one has a reporting verb of its own."""
        text = self.text
        for m in reversed(list(re.finditer(r"[;:]\s+|,\s+(?:а|но|однако)\s+", text[start:stop]))):
            if self._cue_in(start, start + m.start()):
                return trim(text, (start + m.end(), stop))
        return self._unturned(trim(text, (start, stop)))

    def _unturned(self, span: Span) -> Span:
        """`span` without a dateline and without the outlet's own turn at its head: "Meanwhile the road will close, said X"."""
        start, stop = undated(self.text, span)
        label = _LABELLED.match(self.text, start, stop)
        start = label.end() if label is not None and label.end() < stop else start
        turn = _TURN.match(self.text, start, stop) if self.doc.quote_at(start) is None else None
        start = turn.end() if turn is not None and turn.end() < stop else start
        that = topics.THAT.match(self.text, start, stop)  # "That the road will be shut, the paper wrote"
        return (that.end(), stop) if that is not None else (start, stop)

    def _phrase_stop(self, start: int) -> int:
        """Where the phrase of "according to" ends: at the comma, past an apposition."""
        text = self.text
        for m in re.finditer(r",\s|[;:!?]|\.(?=\s)|\s[–—-]\s", text[start : self.stop]):
            if self.doc.quote_at(start + m.start()) is None:
                comma = start + m.start()
                more = re.match(r",\s+([^,.;:]{3,70}?),\s", text[comma : self.stop])
                if more and (found := tokens(text, comma + more.start(1), comma + more.end(1))):
                    office = re.sub(r"(?:а|у|ом|ем|ы|ой|я|ю|е)$", "", found[0].low)
                    if (
                        nominative_office(found[0].low)
                        or nominative_office(office)
                        or [t.low[:5] for t in found[:2]] == ["на", "котор"]
                        or re.match(
                            r"котор|(?:знаком|близк|осведомл[её]нн|информированн|посвящ[её]нн)(?:ых|ого|ой|их|ому|ым)$|\w+(?:вш|ющ|ящ|[аеёя]нн(?:ому|ой|ым|ых|ого)$)",
                            found[0].low,
                        )
                    ):
                        return comma + more.end(1)
                return comma
        return self.end

    def _tail(self, start: int) -> int:
        """Where reported words end: before an outlet's credit, a participle that reports more, or a clause with another speaker."""
        text, stop = self.text, self.end
        for m in _CREDIT.finditer(text, start, stop):
            if self.doc.quote_at(m.start()) is None and not re.match(r"[^,.]{0,60},\s+что\s", text[m.end() : stop]):
                stop = m.start()
                break
        if (turn := _TURNED.search(text, start, stop)) and self.doc.quote_at(turn.start()) is None:
            stop = turn.start()
        if (untold := _UNTOLD.search(text, start, stop)) and self.doc.quote_at(untold.start()) is None:
            stop = untold.start()
        if (unproved := _UNPROVED.search(text, start, stop)) and self.doc.quote_at(unproved.start()) is None:
            stop = unproved.start()
        if (ungiven := _UNGIVEN.search(text, start, stop)) and self.doc.quote_at(ungiven.start()) is None:
            stop = ungiven.start()
        if (mine := _MY_OWN.search(text, start, stop)) and self.doc.quote_at(mine.start()) is None:
            stop = mine.start()
        if (sums := _SUMS.search(text, start, stop)) and self.doc.quote_at(sums.start()) is None:
            stop = sums.start()
        stop = words_end(self.doc, start, stop)
        for semicolon in re.finditer(r";\s+", text[start:stop]):
            at = start + semicolon.start()
            if self.doc.quote_at(at) is None and self.known.pattern.search(text, at, stop):
                stop = at
                break
        for m in itertools.islice(self.known.pattern.finditer(text, start, stop), 12):
            if self.doc.quote_at(m.start()) is not None:
                continue
            near = text[start : m.start()]
            if any(w.endswith(("ив", "ав", "ув", "вшись", "ая", "яя")) for w in lower(m.group()).split()) and (
                c := re.search(r",\s*(?:при\s+этом\s+|также\s+)?$", near)
            ):
                return start + c.start()
            kind = self._kind(m)
            if kind.grammar == "passive" and (c := re.search(r",\s*(?:[–—-]\s*)?$", near)):
                return start + c.start()
            if (
                kind.grammar not in ("object", "infinitive", "refusal")
                and self._clause_after(m.span(), kind, whole=False) is None
                and not self._takes_object(m.span(), kind)
            ):
                continue
            cut = None
            for c in re.finditer(r";\s+|,?\s+(?:и|а\s+также)\s+|,\s+(?:(?:а|но|однако|зато|тогда\s+как|в\s+то\s+время\s+как)\s+)?", near):
                if self.doc.quote_at(start + c.start()) is None:
                    cut = c
            if cut is None:
                continue
            if kind.grammar == "refusal" and re.search(r"(?:а|но|однако)\s+$", cut.group()):
                return start + cut.start()
            gap = clean(text, (start + cut.end(), m.start()))
            if gap[1] <= gap[0]:
                if cut.group().strip() == ",":
                    continue
                return start + cut.start()
            who = self.phrases.within(gap, plural=True)
            if lower(text[slice(*gap)]) in ("тот", "та", "те") and cut.group().strip() in (", а", ", но", ", однако"):
                return start + cut.start()  # "advised the deputy to sue, and that one promised"
            if cut.group().strip() == "," and (who is None or who[0] != gap[0] or not self.phrases.strong(who)):
                continue
            if who is not None and who[0] <= gap[0] + 4 and cut.group().strip(" ,") != "и":
                return start + cut.start()
        return stop
