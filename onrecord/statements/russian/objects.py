"""Nouns and infinitives that Russian reporting verbs take: "demanded an answer", "called X Y", "refused to speak of Z".

Here: what such a verb takes, behind it and in front of it, and who is its subject. Not here: clauses (russian/clauses.py), attributions
without a verb in front (russian/attributions.py), which verb is which (data/cues_ru.toml).
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from onrecord.statements.clauses import made
from onrecord.statements.eastern.credits import outlet_name
from onrecord.statements.lexicon import Cue, lower
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.russian import topics
from onrecord.statements.russian.attributions import Attributions
from onrecord.statements.russian.clauses import INFINITIVE, VERBAL
from onrecord.statements.russian.quoted import OUTLET
from onrecord.statements.russian.tokens import PREPOSITIONS, RELATIVE, VENUE, clean, nominative_office, tokens

SOURCE_OF = re.compile(
    r"(?:^|[\s,])(?P<via>[^,.:]{3,80}?)(?:(?:,?\s+со\s+ссылкой|,\s+(?:ссылаясь|сославшись))\s+на|,\s+(?:цитируя|процитировав))\s+(?P<who>[^,.:]{3,90}?)\s*,?\s*$",
    re.IGNORECASE,
)

_OF_SPEECH = re.compile(
    r"(?:про)?(?:комментир|сказа|назва|назыв|говор|обсужд|обсуди|раскр|отвеч|отвеча|ответи|уточн|сообщ|рассказ|поясн|пояснить|подтвер|дава|дать|обща|беседова|разгла|вдава|объясн|высказ|оценив|оцени|озвуч|гадать|судить|прогнозир|предполаг|рассужд|спекулир|приводи|привест|указ|каса|показ|предъяв|обнарод|опубликов|предостав|гарантир|обеща|опроверг|делит|раздел|конкретиз)",
    re.IGNORECASE,
)

#: Forms that say as often that somebody will not do something, and the infinitives with which they refuse to speak.
_UNREADY = ("не готов", "не решил", "не решает", "не рискн", "не захот", "не взял", "не бер")
_TELLS = re.compile(
    r"(?:про)?(?:комментир|сказать|назвать|называть|говорить|ответить|отвечать|раскры|уточн|рассказ|гадать|судить|прогнозир|предполаг|рассужд|оцен|подтвер|опроверг|поясн|объясн)",
    re.IGNORECASE,
)

_REFUSED = re.compile(
    r"\s+(?:от\s+(?:\w+\s+){0,3}?(?:комментари\w+|ответ(?!ствен)\w*|интервью|пояснени\w+|оцен\w+|прогноз\w*|подробност\w+|разговор\w*|обсуждени\w+)|(?:\w+\s+){0,4}?(?P<inf>[а-яё]+(?:ть|ти|чь|ться)))(?!\w)",
    re.IGNORECASE,
)

#: What somebody was asked by when refusing, which is none of what is refused.
_ON_REQUEST = re.compile(r"\s+в\s+ответ\s+на\s+(?:запрос|вопрос|просьб)", re.IGNORECASE)
#: By when it is to be done, in front of the infinitive.
_BY_WHEN = r"(?:(?:до\s+(?:конца|начала|\d)|не\s+(?:позднее|позже)|к\s+(?:концу|началу|\d|понедельник|вторник|сред|четверг|пятниц)|в\s+(?:течение|ближайш|кратчайш|недельн|двухнедельн|месячн|\w+дневн)|за\s+(?:недел|сутки|месяц|\w+\s+(?:дн|час|недел|месяц))|с\s+\d)[\w-]*\s+(?:[\w-]+\s+){0,3}?)"
#: Who is asked to do something - no others and no everybody, to whom nothing was said - between the verb and the infinitive, which may stand in marks of quotation.
_ASKED = re.compile(
    rf"(?:(?:от|у|к)\s+)?(?P<who>(?![а-яё]+(?:ть|ти|чь|ться)\s|[а-яё]+(?:но|ко)\s|навсегда|никогда|всегда|сразу|снова|вновь|сначала|сперва|вместе|вовремя|дальше|друг|ины[хм]|все[хм]|кажд|остальн|люб|не\s|немедленно|срочно|также|ещё|еще|как\s|до\s|в\s|во\s|на\s|по\s|с\s|о\s|об\s|за\s|для\s|из\s|у\s|от\s|к\s|скорее|быстрее|впредь|больше)[\w-]+(?:\s+(?!не\s|немедленно|срочно|{_BY_WHEN})[\w-]+){{0,4}}?(?:\s+[«“\"][^»”\"\n]{{2,40}}[»”\"])?)\s+(?={_BY_WHEN}?(?:(?:не|немедленно|срочно|ещё\s+раз|скорее|впредь|больше)\s+){{0,2}}[«“\"]?(?:не\s+|немедленно\s+)?(?:{INFINITIVE.pattern}))",
    re.IGNORECASE,
)  # fmt: skip
#: What is denied or named, between the subject and its verb: "the accused guilt denies".
_THIS = re.compile(
    r"\s((?:это|(?:эт[ауои]т?|эти|так(?:ие|ую|ой)|данн\w+|подобн\w+|вс[её])\s.+|(?:сво[юё]\s+|свои\s+|любую\s+|любые\s+)?(?:вину|обвинени[яе]|причастность|участие|связь|слухи|информацию|сообщени[яе]|утверждени[яе]|факт|претензии|подозрени[яе])(?:\s.+)?))$"
)
#: What is offered without a verb, and to whom: "offered Yerevan help".
_OFFERED = re.compile(
    r"(?:(?P<who>(?![\w-]+(?:ть|ти|чь|ться)\s)[\w-]+(?:у|ю|е|ам|ям|ой|ей|и)(?:\s+[А-ЯЁ][\w-]+)?)\s+)?(?=(?:[а-яё-]+(?:ую|ое|ый|ий|ые)\s+)?(?:помощь|посредничеств|содействи|услуги|перемири|площадк|переговоры|сотрудничеств|консультаци|компромисс|поддержк|встречу|обмен|сделку|мир(?!\w)))", re.IGNORECASE
)  # fmt: skip
#: What somebody offers to do, and for somebody named in front: "offered to give a venue", "offered Yerevan to help"; who only proposes it.
_OWN_DEED = re.compile(
    r"(?:предоставить|выступить\s+(?:в\s+роли\s+|в\s+качестве\s+)?(?:посредник|гарант|площадк|организатор)|стать\s+(?:посредник|гарант|площадк)|посредничать|помочь|помогать|содействовать|оказать\s+(?:[а-яё]+\s+)?(?:помощь|содействие|поддержку|услуг)"
    r"|взять\s+на\s+себя|поделиться|принять\s+(?:у\s+себя|на\s+сво|ранен|беженц|пострадавш|детей|переговор|встреч|саммит|делегац)|(?:организовать|провести|разместить)\s+(?:[а-яё]+\s+){0,3}?(?:у\s+себя|на\s+сво)|(?:направить|отправить|прислать|выделить)\s+(?:сво|на\s+помощь|спасател|врач|медик|пожарн|наблюдател|специалист|эксперт)|[а-яё]+(?:ть|ти)\s+(?:[а-яё]+\s+){0,3}?(?:за\s+свой\s+сч[её]т|из\s+собственн|на\s+собственн))",
    re.IGNORECASE,
)
_FOR_ANOTHER = re.compile(
    r"(?:выступить\s+(?:в\s+роли\s+|в\s+качестве\s+)?посредник|стать\s+посредник|посредничать|помочь|содействовать|оказать\s+(?:[а-яё]+\s+)?(?:помощь|содействие|поддержку))",
    re.IGNORECASE,
)
_PROPOSES = re.compile(
    r"депутат|парламентари|сенатор|фракци|парти|оппозици|эксперт|аналитик|экономист|активист|профсоюз|юрист|правозащит", re.IGNORECASE
)
#: "To comment on" at the head: what was refused is what stands behind it.
_COMMENT = re.compile(
    r"(?:[А-ЯЁа-яё]+о\s+)?(?:(?:про)?комментировать|назвать|называть|раскрыть|раскрывать|обсуждать|обсудить|уточнить|уточнять|оценить|оценивать|озвучить|прогнозировать)\s+(?=\w)",
    re.IGNORECASE,
)

#: A promise that was not kept; a past verb's ending; what joins a second verb.
_BROKEN = re.compile(
    r",\s+(?:да|но|однако|а|и)\s+(?:так\s+и\s+|до\s+сих\s+пор\s+|ничего\s+|слова\s+|обещания\s+)?не\s+[а-яё]+(?:л|ла|ли|ло|лся|лась|лись)(?!\w)"
)
#: What the same subject then did: "called it an exaggeration, but apologised".
_BUT_DID = re.compile(
    r",\s+(?:но|однако|а)\s+(?:(?:[а-яё]+о|не|затем|позже|потом|всё\s+же|так\s+и\s+не)\s+)?(?P<verb>[а-яё]{2,}[аеиоуыяё]л[аио]?(?:с[ья])?)(?!\w)"
)
_PAST = re.compile(r"л(а|и|о|)(?:сь|ся)?$")
_PRESENT = re.compile(r"([еёи]|[ую]|[ая])т(?:ся)?$")
#: Vowels of one number in verbs of the other conjugation: "требует и говорит", "отрицают и говорят".
_ALIKE = {"е": "и", "и": "е", "у": "я", "ю": "я", "я": "ю", "а": "ю"}
_JOINED = re.compile(r",?\s+(?:и|а\s+также)\s+(?:также\s+|затем\s+|потом\s+)?$")
#: When it was said, between the verb and its object: "обещал в понедельник открыть".
_ON_A_DAY = re.compile(
    r"(?:во?\s+(?:минувш\w+\s+|прошл\w+\s+)?(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)|вчера|накануне|на\s+(?:прошлой|минувшей)\s+неделе)\s+(?=[а-яё«])"
)


#: To whom somebody turns "with the request to …", in front of that.
_TURNED_TO = re.compile(r"(?<!\w)(?:обра(?:тил|ща)[а-яё]+|вы(?:шел|шла|шли|ступ[а-яё]+))(?:\s+(?:к|в)\s+(?P<who>[^,.;:]{3,70}?))?\s+$")
_WITH_IT = re.compile(r"(?<!\w)со?\s+(?!(?:этим|тем|ним|ней|ними|нами|нею|таким)(?:\s*[,.:;]|\s+(?:категорически\s+)?не\s|$))[а-яё«]")
#: Endings of surnames in the nominative.
_ALONE = re.compile(r"(?:ян|янц|швили|дзе|заде|[оеё]в|ин|ский|цкий|енко|чук|оглу|[лй]ы|ли|ова|ева|ёва|ина|ская|цкая|[аеиуэ]й)$")

#: A feeling that is voiced, which belongs to what is said: "voiced concern over the border".
_FELT = re.compile(r"(?P<verb>(?:выра[зж]|высказ)[а-яё]+)\s+(?P<what>[а-яё]+)", re.IGNORECASE)

#: Whom an outlet refers to in front of its name.
_REFERRING_FIRST = re.compile(
    r"[^\w«]*(?:(?:при\s+этом|тем\s+временем|между\s+тем),?\s+)?(?:со\s+ссылкой|ссылаясь|сославшись)\s+на\s+(?P<who>[^,.:;]{3,90}?),?\s*$",
    re.IGNORECASE,
)

#: "In the ministry of X and Y | from comments | (they) refrained".
_IN_AND_OF = re.compile(
    r"(?P<where>[Вв]о?\s+[^,.;:«»]{4,120}?)\s+(?P<what>от\s+(?:[а-яё]+\s+){0,2}?(?:комментари|ответ|пояснени|оценок|прогноз|подробност)[а-яё]*)"
)


class Objects(Attributions):
    """One sentence: what its verbs take without a clause."""

    def _object(self, cue: Span, kind: Cue, left: int, previous: Span | None, participle: bool) -> Proposal | None:
        """A noun phrase or an infinitive that the verb takes: "demanded an answer", "accused X of Y", "called X Y"."""
        text = self.text
        turned_to = _TURNED_TO.search(text, left, cue[0]) if kind.form.startswith("с ") else None
        if turned_to is None and kind.form.startswith("с "):
            return None
        if kind.form.startswith("не соглас") and _WITH_IT.search(text, left, self.end) is None:
            return None  # "does not agree", and with nothing that is named
        at = (turned_to.start(), cue[1]) if turned_to else cue
        source, dropped = (previous or self._main_subject(left, cue), False) if participle else self._subject(left, at, previous)
        content = trim(text, (cue[1], self._tail(cue[1])))
        if (day := _ON_A_DAY.match(text, *content)) is not None:
            content = (day.end(), content[1])
        if (felt := _FELT.match(text, *cue)) is not None and content[1] > content[0]:
            content, cue = (felt.start("what"), content[1]), felt.span("verb")
        content = self._before_deeds(cue, kind, content)
        if kind.form.startswith("объяв") and topics.declared(text[slice(*content)]) and (did := topics.AND_DID.search(text, *content)):
            content = (content[0], did.start())
        if kind.grammar == "say" and (about := topics.begins(text[content[0] - 1 : content[1]])) is not None:
            content = (content[0] - 1 + about, content[1])
        if cited := SOURCE_OF.search(text[left : cue[0]]):
            hints = self._carrier(cited.group("via"), left + cited.start("via"))
            return self._made(cue, kind, [content], trim(text, (left + cited.start("who"), left + cited.end("who"))), "object", 0.7, hints)
        parted = (
            clean(text, content)[1] <= clean(text, content)[0] or re.match(r"\s*[,.;!?]|\s*$|\s+и\s", text[cue[1] : self.stop]) is not None
        )
        if (
            not participle
            and (source is None or dropped or parted)
            and (turned := self._object_before(cue, left, source, parted)) is not None
        ):
            return self._made(cue, kind, [turned[1]], turned[0], "object-before", 0.7)
        if parted:
            return None
        front = source or clean(text, (left, cue[0]))
        if not dropped and not participle and front[0] < front[1] <= cue[0] and self._is_object(front, cue):
            who = self.phrases.after(cue[1], self.stop)
            if who is not None and self.phrases.strong(who):
                return self._made(cue, kind, [trim(text, (front[0], cue[0]))], who, "object-before", 0.7)
        if source is not None and not dropped and (leading := self._referring_first(left, source)) is not None:
            hints = {"via": outlet_name(text[slice(*source)], "ru"), "via_at": f"{source[0]}:{source[1]}"}
            return self._made(cue, kind, [content], leading, "object", 0.7, hints)
        if source is None and (split := self._subject_last(content)) is not None:
            content, source = split
        if source is None:
            source = self._relative_head(left, cue) or self.phrases.loose(left, cue[0])
        minimum = 1 if kind.act in ("deny", "accuse", "promise") or kind.form.startswith(("потреб", "треб", "выраз")) else 2
        words = text[content[0] : content[1]].split()
        fronted = self._fronted(cue, kind, left, source) if source is not None else None
        if source is None or len(words) + (fronted is not None) < minimum:
            return None
        if kind.form.split()[0].startswith(("поддерж", "предлож", "предлаг", "оцен", "поздрав", "отраз")) and not self._spoken_object(
            kind, content
        ):
            return None
        if kind.form.startswith("прос") and re.match(r"(?:прощения|извинения|помощи)", text[content[0] : content[1]]):
            return None
        if fronted is not None:
            return self._made(cue, kind, [fronted, content], source, "object", 0.7)
        asked = (_ASKED.match(text, *content) or _OFFERED.match(text, *content)) if kind.act == "demand" else None
        if (asked is not None and asked.re is _OFFERED) or self._offers(kind, content, source, asked):
            kind = replace(kind, act="promise")
        if asked is not None and asked.group("who") and asked.end() < content[1]:
            told = self._made(cue, kind, [(asked.end(), content[1])], source, "object", 0.7)
            if told is not None:
                told.addressee = asked.span("who")
            return told
        found = self._made(cue, kind, [content], source, "object", 0.7)
        if found is not None and turned_to is not None and turned_to.group("who"):
            found.addressee = turned_to.span("who")
        return found

    def _referring_first(self, left: int, source: Span) -> Span | None:
        """Whom an outlet refers to in front of its own name: "Citing the minister X, the agency Y reports that"."""
        first = _REFERRING_FIRST.match(self.text, left, source[0])
        return trim(self.text, first.span("who")) if first is not None and OUTLET.search(self.text, *source) is not None else None

    def _before_deeds(self, cue: Span, kind: Cue, content: Span) -> Span:
        """An object without what else its subject did: "called for order and announced a break", "promised to come, but did not come"."""
        text = self.text
        if kind.act == "promise" and (broken := _BROKEN.search(text, *content)) and self.doc.quote_at(broken.start()) is None:
            return trim(text, (content[0], broken.start()))
        past = _PAST.search(lower(text[slice(*cue)]))
        for deed in _BUT_DID.finditer(text, *content) if past and kind.grammar == "object" else ():
            same, own = _PAST.search(lower(deed.group("verb"))), text[content[0] : deed.start()]
            if same and past and same.group(1) == past.group(1) and self.doc.quote_at(deed.start()) is None and "," not in own:
                return trim(text, (content[0], deed.start()))
        form = past or _PRESENT.search(lower(text[slice(*cue)]))
        for m in self.known.pattern.finditer(text, *content) if form else ():
            joined = _JOINED.search(text, content[0], m.start())
            same = form.re.search(lower(m.group())) if form else None
            if (
                joined
                and same
                and form
                and same.group(1) in (form.group(1), _ALIKE.get(form.group(1)))
                and self.doc.quote_at(m.start()) is None
            ):
                return trim(text, (content[0], joined.start()))
        return content

    def _subject_last(self, content: Span) -> tuple[Span, Span] | None:
        """What is said and who says it, where an office with a full name stands behind the object: "Called the law a mistake the deputy X Y"."""
        found = tokens(self.text, *content)
        for i, t in enumerate(found[1:], 1):
            if not nominative_office(t.low) or found[i - 1].low in PREPOSITIONS or self.phrases.quoted(t.start, content[0]) is not None:
                continue
            begin = found[self.phrases.phrase_start(found, i)].start
            begin = t.start if re.search(r"[»”\"]", self.text[begin : t.start]) else begin
            end = self.phrases.phrase_end(begin, content[1])
            held = [h for h in found[i + 1 :] if h.end <= end]
            named = any(a.capital and b.capital and b.start - a.end == 1 for a, b in itertools.pairwise(held))
            said = trim(self.text, (content[0], begin))
            if named and said[1] > said[0] and "," not in self.text[slice(*said)]:
                return said, (begin, end)
        return None

    def _offers(self, kind: Cue, content: Span, source: Span, asked: re.Match[str] | None) -> bool:
        """Whether what is proposed is a deed of the speaker's own: "offered to give a venue for the talks"."""
        if not kind.form.startswith(("предлож", "предлаг")) or _PROPOSES.search(self.text, *source):
            return False
        if asked is not None and asked.group("who"):
            return _FOR_ANOTHER.match(self.text, asked.end(), content[1]) is not None
        return _OWN_DEED.match(self.text, *content) is not None

    def _fronted(self, cue: Span, kind: Cue, left: int, source: Span) -> Span | None:
        """The thing that is called something, where it stands in front of the verb: "The decision she called a gift"."""
        text = self.text
        if not kind.form.startswith(("назв", "назыв", "объясн", "счита", "счел", "счёл", "сочл", "оцен", "охарактер", "окрест", "сравн")):
            return None
        if source[0] >= cue[1]:
            return None
        begin = max(
            [left, *(left + m.end() for m in re.finditer(r"[,;:]\s|\s[–—-]\s", text[left : cue[0]]) if left + m.end() <= source[0])]
        )
        for span in (clean(text, (begin, source[0])), self._past_relative(clean(text, (source[1], cue[0])))):
            found = tokens(text, *span)
            if (
                found
                and len(found) <= 8
                and found[0].low not in PREPOSITIONS
                and not RELATIVE.match(found[0].low)
                and "," not in text[slice(*span)]
                and not VERBAL.search(text[slice(*span)])
                and not re.match(VENUE, text[slice(*span)], re.IGNORECASE)
                and re.search(r"(?:у|ю|ие|ия|ые|ое|ее|о|ы|и|а|я|ь|[бвгджзклмнпрстфхцчшщй])$", found[-1].low)
                and (not re.search(r"(?:о|ь)$", found[0].low) or found[0].low.endswith("ство"))
            ):
                return span
        return None

    def _spoken_object(self, kind: Cue, content: Span) -> bool:
        """Verbs that say or do: only with a word of speech or an infinitive behind them are they speech."""
        words = self.text[content[0] : content[1]]
        if kind.form.startswith(("предлож", "предлаг")):
            return INFINITIVE.search(" ".join(words.split()[:5])) is not None or _OFFERED.match(words) is not None
        if kind.form.startswith(("оцен",)):
            return re.search(r"(?<!\w)(?:как|высоко|положительно|негативно|позитивно|отрицательно|в\s+\d)|«", words) is not None
        if kind.form.startswith("поддерж"):
            return (
                re.match(r"(?:слова|заявление|позицию|иде[юи]|призыв|инициативу|предложени[ея]|решение|точку\s+зрения)(?!\w)|«", words)
                is not None
            )
        return kind.form.startswith(("поздрав",)) is False

    def _is_object(self, source: Span, cue: Span) -> bool:
        """Whether a neuter noun in front of a man's or a woman's verb is what that takes: "The decision was criticised by the deputy X"."""
        found = tokens(self.text, *source)
        if any(t.capital for t in found[1:]) or not any(re.search(r"(?:ни|ти|стви)е$|ство$", t.low) for t in found[:2]):
            return False
        return re.search(r"(?:л|ла|лся|лась)$", lower(self.text[slice(*cue)]).split()[0]) is not None

    def _told_of(self, cue: Span, kind: Cue, left: int) -> Proposal | None:
        """ "Of a lack of doctors the minister told": what was said in front of the verb, who says it behind."""
        text = self.text
        fronted = topics.FRONTED.match(text, left, cue[0])
        if fronted is None or kind.grammar != "say" or not topics.says(text[fronted.start("of") : cue[0]].lower()):
            return None
        content = clean(text, (fronted.start("of"), cue[0]))
        who = self.phrases.after(cue[1], self.stop)
        if who is None or OUTLET.search(text, *who) or not self.phrases.strong(who) or len(text[slice(*content)].split()) < 3:
            return None
        hints = {"of": text[slice(*fronted.span("of"))].strip()} if kind.form.startswith("объяв") else {}
        content = (fronted.end("of"), content[1]) if hints else content
        return self._made(cue, kind, [content], who, "object-before", 0.7, hints)

    def _object_before(self, cue: Span, left: int, source: Span | None, parted: bool) -> tuple[Span, Span] | None:
        """ "This report the ministry denied": the object in front of the verb, the subject behind it or at the head."""
        text = self.text
        chunk = clean(text, (left, cue[0]))
        if comma := [m.end() for m in re.finditer(r",\s", text[chunk[0] : chunk[1]]) if self.doc.quote_at(chunk[0] + m.start()) is None]:
            chunk = clean(text, (chunk[0] + comma[-1], chunk[1]))
        if chunk[1] <= chunk[0]:
            return None
        if parted:
            named = _THIS.search(text[chunk[0] : chunk[1]])
            who = self.phrases.within((chunk[0], chunk[0] + named.start()), plural=self._plural(cue)) if named else None
            if named and who and (who[0] <= chunk[0] + 2 or text[who[0] : who[0] + 1].isupper()):
                return who, (chunk[0] + named.start(1), chunk[1])
            if source is not None and source[0] > chunk[0] + 2 and source[1] >= chunk[1] - 1 and self._by_surname(source, cue):
                thing = trim(text, (chunk[0], source[0]))
                return (source, thing) if len(text[slice(*thing)].split()) > 1 else None
            if source is not None and source[0] <= chunk[0] + 2 and source[1] < chunk[1]:
                thing = clean(text, (source[1], chunk[1]))
                return (source, thing) if thing[1] > thing[0] else None
            split = _THIS.search(text[chunk[0] : chunk[1]])
            if split and (who := self.phrases.within((chunk[0], chunk[0] + split.start()), plural=self._plural(cue))):
                return who, (chunk[0] + split.start(1), chunk[1])
            found = tokens(text, *chunk)
            starts = [i for i in self.phrases.starters(found) if i]
            if starts:
                begin = found[self.phrases.phrase_start(found, starts[-1])].start
                if begin > chunk[0] and (thing := trim(text, (chunk[0], begin)))[1] > thing[0]:
                    return (begin, self.phrases.phrase_end(begin, chunk[1])), thing
            return None
        if source is not None:
            return None
        who = self.phrases.after(cue[1], self.stop)
        return (who, chunk) if who and len(text[chunk[0] : chunk[1]].split()) >= 2 else None

    def _by_surname(self, source: Span, cue: Span) -> bool:
        """Whether a surname alone, in the nominative, stands right in front of its verb: "The charge of bribery Petrosyan denied"."""
        found = tokens(self.text, *source)
        if len(found) != 1 or not found[0].capital or not _ALONE.search(found[0].low):
            return False
        woman = re.search(r"(?:ва|на|ая)$", found[0].low) is not None
        verb = lower(self.text[slice(*cue)]).split()[0]
        return not woman or re.search(r"(?:ла|лась|[её]т|ит)$", verb) is not None

    def _past_relative(self, span: Span) -> Span:
        """`span` without a clause about the noun in front of it: "the firm, which runs the line, …"."""
        text = self.text
        comma = text.rfind(", ", *span)
        if comma > 0 and RELATIVE.match(text, *span) and trim(text, (comma + 1, span[1]))[1] > comma + 3:
            return trim(text, (comma + 1, span[1]))
        return span

    def _refusal(self, cue: Span, kind: Cue, left: int, previous: Span | None, spoken_before: bool) -> Proposal | None:
        """ "She refused to speak of the dates": what was refused, before or behind the verb; a word or two without "to name"."""
        told = self._refused(cue, kind, left, previous, spoken_before)
        if told is not None and (begin := told.content[0][0]) < cue[0] and (told.source or cue)[0] > begin:
            asked = _COMMENT.match(self.text, *told.content[0])
            if asked and 0 < len(self.text[asked.end() : told.content[0][1]].split()) <= 2:
                told.content[0] = (begin + len(asked.group()), told.content[0][1])
        return told

    def _refused(self, cue: Span, kind: Cue, left: int, previous: Span | None, spoken_before: bool) -> Proposal | None:
        text = self.text
        if kind.form.startswith(_UNREADY) and not any(_TELLS.match(m.group()) for m in INFINITIVE.finditer(text, left, self.end)):
            return None  # "is not ready to give a loan"
        turn = [m.end() for m in re.finditer(r",\s+(?:однако|но|а|хотя|правда)\s+(?:при\s+этом\s+)?", text[left : cue[0]])]
        if turn and self.doc.quote_at(left + turn[-1]) is None:
            previous = previous or self.phrases.place(clean(text, (left, left + turn[-1])), plural=self._plural(cue))
            left += turn[-1]
        parts = [left + m.end() for m in re.finditer(r";\s+", text[left : cue[0]]) if self.doc.quote_at(left + m.start()) is None]
        left = parts[-1] if parts else left  # "“…,” cried a woman; to give her name she did not want"
        if credit := re.match(r"\s*Как\s+(?:ранее\s+)?(?:переда|сообща|пиш|информир)[а-яё]+\s+[^,]{2,50},\s+", text[left : cue[0]]):
            left += credit.end()
        chunk = clean(text, (left, cue[0]))
        spoken = None
        following = _REFUSED.match(text, cue[1], self.end)
        if kind.form.startswith(("ушёл", "ушел", "ушл")) and (
            following is None or following.group("inf") or not re.match(r"\s+\w", text[following.end() : self.end])
        ):
            return None  # "left to speak with the family", "evaded the answer" alone
        if following and (following.group("inf") is None or _OF_SPEECH.match(following.group("inf"))):
            source, _ = self._subject(left, cue, previous)
            content = trim(text, (cue[1], self._tail(cue[1])))
            if (asked_by := _ON_REQUEST.search(text, *content)) is not None:
                content = trim(text, (content[0], asked_by.start()))
            if kind.form.startswith("предпоч"):
                return None
            if source is not None and source[0] > chunk[0] + 1 and len(text[content[0] : content[1]].split()) <= 1:
                content = trim(text, (chunk[0], source[0]))
            source = source or self.phrases.after(following.end(), self.end) or self.phrases.loose(left, cue[0])
            return self._made(cue, kind, [content], source, "refusal", 0.75)
        if kind.form.startswith("остав"):
            source, _ = self._subject(left, cue, previous)
            content = trim(text, (cue[1], self._tail(cue[1])))
            if source is not None and content[1] <= content[0]:
                content = trim(text, (source[1], cue[0])) if cue[0] - source[1] > 3 else trim(text, (chunk[0], source[0]))
            return self._made(cue, kind, [content], source, "refusal", 0.75)
        asked = _COMMENT.match(text, *chunk) if len(text[slice(*chunk)].split()) > 2 else None
        if there := re.search(r"\s(там)$", text[chunk[0] : chunk[1]]):
            return self._made(cue, kind, [(chunk[0], chunk[0] + there.start())], (chunk[1] - 3, chunk[1]), "refusal", 0.7)
        spoken = next((m for m in INFINITIVE.finditer(text, chunk[0], chunk[1]) if _OF_SPEECH.match(m.group())), None)
        evaded = kind.form.startswith(("уклон", "воздерж", "отказ")) and re.search(r"(?<!\w)[Оо]т\s+\w", text[chunk[0] : chunk[1]])
        if (
            spoken is None
            and not evaded
            and not asked
            and not re.search(r"от\s+(?:\w+\s+){0,2}?(?:комментари|ответ|пояснени|оценок|прогноз|подробност)", text[chunk[0] : chunk[1]])
        ):
            return None
        if self._plural(cue) and (where := _IN_AND_OF.fullmatch(text, *chunk)) is not None:
            return self._made(cue, kind, [where.span("what")], trim(text, where.span("where")), "refusal", 0.75)
        there_at = (
            self.phrases.place(chunk, plural=True)
            if self._plural(cue) and text[chunk[0] : chunk[0] + 3].lower().startswith(("в ", "во "))
            else None
        )
        if there_at is not None and INFINITIVE.match(text, (refused := trim(text, (there_at[1], chunk[1])))[0]):
            return self._made(
                cue, kind, [refused], there_at, "refusal", 0.75
            )  # "In the Russian transport ministry to speak of it they refused"
        if (comma := text.rfind(", ", *chunk)) > 0 and spoken is not None and spoken.start() < comma:
            last = trim(text, (comma + 1, chunk[1]))
            if self.phrases.within(last) == last and any(t.capital for t in tokens(text, *last)):
                return self._made(
                    cue, kind, [trim(text, (chunk[0], comma))], last, "refusal", 0.75
                )  # "To guess whom he meant, X did not dare"
        found = tokens(text, *chunk)
        starts = self.phrases.starters(found)
        brand = self.doc.quote_at(chunk[0])
        if not starts and brand is not None and brand.start == chunk[0] and self._is_title(text[brand.start : brand.end]):
            asked_of = trim(text, (brand.end, chunk[1]))  # "«X» to comment on the deal refused"
            return self._made(cue, kind, [asked_of], (brand.start, brand.end), "refusal", 0.75) if asked_of[1] > asked_of[0] else None
        if not starts:
            names = [i for i, t in enumerate(found) if t.capital and i]
            if (place := self.phrases.place(chunk, plural=self._plural(cue))) and trim(text, (place[1], chunk[1]))[1] > place[1] + 1:
                return self._made(cue, kind, [self._past_relative(trim(text, (place[1], chunk[1])))], place, "refusal", 0.75)
            inside = [m.start() for m in re.finditer(r"(?<!\w)(?:в|во)\s", text[chunk[0] : chunk[1]]) if m.start()]
            for at in inside if self._plural(cue) else []:
                place = self.phrases.place((chunk[0] + at, chunk[1]), plural=True)
                if place and re.fullmatch(rf"\s*(?:{INFINITIVE.pattern})?\s*", text[place[1] : chunk[1]]):
                    return self._made(cue, kind, [trim(text, (chunk[0], place[0]))], place, "refusal", 0.75)
            after = self.phrases.after(cue[1], self.end)
            if after is not None:
                return self._made(cue, kind, [chunk], after, "refusal", 0.75)
            starts = names[-1:]
            if not starts and found and found[0].capital and self.phrases.proper(found[0]) and INFINITIVE.match(text, found[0].end + 1):
                starts = [0]  # "Petrosyan to comment on it refused"
            while starts and starts[0] - 1 in names:
                starts = [starts[0] - 1]
        if not starts and previous is None and spoken is not None and spoken.start() == chunk[0] and spoken_before:
            return made(self.doc, cue, kind, [chunk], None, self.zone, "dropped", 0.6)  # "To speak of it she refused"
        if not starts:
            return self._made(cue, kind, [chunk], previous, "refusal", 0.7)
        begin = found[self.phrases.phrase_start(found, starts[-1] if starts[0] else starts[0])].start
        end = self.phrases.phrase_end(begin, chunk[1])
        if (inf := INFINITIVE.search(text, begin, end)) is not None:
            end = trim(text, (begin, inf.start()))[1]
        before, behind = trim(text, (chunk[0], begin)), trim(text, (end, chunk[1]))
        behind = self._past_relative(behind)
        if before[1] > before[0]:
            return self._made(cue, kind, [before], (begin, end), "refusal", 0.75)
        return self._made(cue, kind, [behind], (begin, end), "refusal", 0.7)
