"""Phrases of Russian: who can be the subject of a reporting verb, and what stands between a subject and its verb.

Here: compiled patterns, words read for their case, and the noun phrases of speakers. Not here: how statements are put together
(propose_russian.py), word lists (data/), the cases of names (russian.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from onrecord.statements.lexicon import UPPER, country_of, listed, lower, words
from onrecord.statements.proposal import Span, trim
from onrecord.statements.scan import Document, Quote

_MONTH = r"(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)"
_DAY = r"(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)"
TIME = (
    rf"(?:во?\s+(?:минувш\w+\s+|прошл\w+\s+|эт[оу]т?\s+|нынешн\w+\s+)?{_DAY}(?:,\s+\d{{1,2}}\s+{_MONTH},?)?|(?:утром|вечером|дн[её]м|ночью)(?:\s+\d{{1,2}}\s+{_MONTH})?"
    rf"|\d{{1,2}}\s+{_MONTH}(?:\s+\d{{4}}\s+(?:года|г\.))?|в\s+тот\s+же\s+день|в\s+этот\s+день|(?:чуть\s+|немного\s+)?(?:позднее|позже|ранее)|сегодня|вчера|накануне|недавно|затем|потом"
    r"|на\s+(?:прошлой|этой|минувшей)\s+неделе|в\s+(?:прошлом|этом)\s+месяце|впоследствии|тогда\s+же|в\s+начале\s+(?:недели|месяца)|днями|на\s+днях)"
)
_ADVERB = (
    r"(?:также|тоже|ещё|еще|при\s+этом|кроме\s+того|помимо\s+(?:этого|того)|в\s+свою\s+очередь|между\s+тем|тем\s+временем|вместе\s+с\s+тем|в\s+то\s+же\s+время|однако|впрочем|зато|напомним"
    r"|в\s+частности|по-прежнему|категорически|официально|публично|прямо|открыто|вновь|снова|неоднократно|не\s+раз|сразу|уже|тут\s+же|впервые|письменно|решительно|резко|жёстко|жестко"
    r"|осторожно|коротко|отдельно|особо|неожиданно|наконец|далее|лично|лишь|только|даже|с\s+(?:иронией|сожалением|улыбкой|горечью|удовлетворением)|вслед\s+за\s+этим|по\s+телефону|устно"
    r"|напрямую|настоятельно|твёрдо|твердо|честно|откровенно|подробно|отчасти|частично|полностью|дважды|трижды|теперь|сейчас|вслух|как\s+всегда|скорее|тогда|в\s+ответ|от\s+своего\s+имени|и\s+вовсе|вовсе)"
)
_AUDIENCE = (
    r"(?:журналистам|репорт[её]рам|корреспонденту|корреспондентам|депутатам|парламентариям|сенаторам|собравшимся|прессе|изданию|редакции|агентству|телеканалу|газете|порталу|сайту|радиостанции"
    r"|радио|журналу|каналу|информагентству|участникам|слушателям|коллегам|министрам|послам|студентам|жителям|избирателям|подписчикам|нам|ему|ей|им|мне)"
)
_VENUE_NOUN = (
    r"(?:интервью|бесед\w+|разговор\w+|комментари\w+|эфир\w+|ход\w+|брифинг\w*|пресс-конференци\w+|заседани\w+|совещани\w+|встреч\w+|форум\w*|саммит\w*|конференци\w+|церемони\w+|выступлени\w+"
    r"|обращени\w+|послани\w+|соцсет\w+|социальн\w+\s+сет\w+|телеграм\w*(?:-канал\w*)?|telegram\w*(?:-канал\w*)?|twitter|facebook|instagram|x|youtube|блог\w*|канал\w+|страниц\w+|аккаунт\w+|слушани\w+"
    r"|сесси\w+|сводк\w+|докладе|отчёте|отчете|письме|записи|публикации|посте|твите|суде|парламенте|дебатах|митинге|открыти\w+|визит\w+|подкаст\w*|колонке|статье|ответ\w*|запрос\w*|вопрос\w*|полях|кулуарах|телеканал\w+|радио|трибун\w+)"
)
#: A place, an occasion or an audience between subject and verb: "in an interview with X", "at the briefing".
VENUE = rf"(?:(?:в|во|на|с|из)\s+(?:\w+\s+){{0,3}}?{_VENUE_NOUN}|во\s+время|по\s+(?:итогам|завершении|окончании|поводу)|после|перед|со\s+ссылкой\s+на|отвечая\s+на|комментируя|выступая|в\s+связи\s+с|на\s+фоне|{_AUDIENCE})(?![\w-])"
_LEAD = re.compile(
    rf"(?:(?:и|а|но|да)\s+|(?:{_ADVERB}|{TIME}|{_AUDIENCE}),?(?=\s)\s*|[–—-]\s+)",
    re.IGNORECASE,
)
_TRAIL = re.compile(rf"[\s,]+(?:{_ADVERB}|{TIME}|{_AUDIENCE})[\s,]*$", re.IGNORECASE)
_ADJUNCT = re.compile(rf"[\s,]+(?:{VENUE}|{TIME}(?!\w))", re.IGNORECASE)
_PREPOSITIONS = frozenset(
    [
        "в",
        "во",
        "на",
        "с",
        "со",
        "о",
        "об",
        "обо",
        "за",
        "к",
        "ко",
        "под",
        "подо",
        "после",
        "перед",
        "через",
        "для",
        "до",
        "из",
        "изо",
        "от",
        "ото",
        "у",
        "по",
        "без",
        "над",
        "между",
        "при",
        "про",
        "ради",
        "сквозь",
        "вокруг",
        "против",
        "около",
        "среди",
        "кроме",
        "согласно",
        "вопреки",
        "благодаря",
    ]
)
_RELATIVE = re.compile(
    r"(?:котор\w+|чь[яеи]\w*|(?:слова|заявление|мнение)\s+котор\w+|\w+(?:вш|ющ|ящ|ащ|ущ)(?:ий|ая|ее|ие|его|ему|ей|ую|им|их|ими|ийся|аяся|ееся|иеся)|\w+(?:анн|енн|ённ|ат|ят)(?:ый|ая|ое|ые|ого|ой|ую|ых)|как|где|куда|по\s+(?:его|её|ее|их)\s+\w+|по\s+словам|впрочем|однако)(?!\w)",
    re.IGNORECASE,
)
_WHO = re.compile(r"(?:котор(?:ый|ая|ое|ые)|кто)\s*$", re.IGNORECASE)
#: Offices that keep their form, and offices whose nominative ends as another's genitive.
_FIXED = frozenset(
    [
        "замминистра",
        "замглавы",
        "врио",
        "и.о.",
        "и.о",
        "экс-глава",
        "замдиректора",
        "замгенпрокурора",
        "завкафедрой",
        "омбудсмен",
        "атташе",
        "портье",
    ]
)
_IN_A = ("глав", "старост", "актрис", "медсестр", "мужчин", "бабушк", "дедушк")
_ADJECTIVES = [
    "командующ",
    "пострадавш",
    "управляющ",
    "уполномоченн",
    "пожарн",
    "рабоч",
    "местн",
    "бывш",
    "исполняющ",
    "военнослужащ",
    "госслужащ",
    "ведущ",
    "верховн",
    "подсудим",
    "обвиняем",
    "задержанн",
    "арестованн",
]
_INDECLINABLE = re.compile(
    r"(?:мид|мвд|мчс|мо|цик|цб|фсб|снб|сгб|цру|оон|обсе|ес|нато|одкб|евросоюз|власти|мин(?!ист|ут|ск|ус|им|ер)[а-яё]{3,})$"
)
#: Bodies of the first declension: in "-а" they are in the nominative, the others are not.
_BODIES_IN_A = re.compile(
    r"(?:служба|прокуратура|палата|группа|газета|префектура|школа|больница|клиника|фабрика|дума|лига|церковь|команда)$"
)
_KIN = frozenset(
    [
        "матери",
        "матерью",
        "отца",
        "отцу",
        "отцом",
        "брата",
        "брату",
        "братом",
        "сестры",
        "сестре",
        "сестрой",
        "жены",
        "жене",
        "женой",
        "мужа",
        "мужу",
        "сына",
        "дочери",
        "вдовы",
    ]
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a phrase: its offsets, its letters, and its lower case."""

    start: int
    end: int
    text: str
    low: str

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def tokens(text: str, start: int, stop: int) -> list[Token]:
    """The words of [start, stop)."""
    return [
        Token(start + m.start(), start + m.end(), m.group(), lower(m.group()))
        for m in re.finditer(r"[\w’'](?:[\w’'.-]*[\w’'])?", text[start:stop])
    ]


@cache
def _stem(low: str, key: str) -> tuple[str, str] | None:
    """The listed stem of a word and what stands behind it."""
    if not listed(low, key, "ru"):
        return None
    known = words(key, "ru")
    stem = next((low[:n] for n in range(len(low), 2, -1) if low[:n] in known), low)
    return stem, low[len(stem) :]


@cache
def nominative_office(low: str) -> bool:
    """Whether a word (lower case) is an office or a kind of person in the nominative."""
    if low in _FIXED:
        return True
    if low in _KIN:
        return False
    part = low.rsplit("-", 1)[-1]
    found = _stem(low, "roles") or (_stem(part, "roles") if part != low else None)
    if found is None:
        return False
    stem, ending = found
    if any(stem.startswith(a) for a in _ADJECTIVES) or low.startswith(tuple(_ADJECTIVES)):
        return low.endswith(("ий", "ый", "ой", "ая", "яя", "ые", "ие"))
    if stem.startswith(_IN_A) or low.startswith(_IN_A):
        return low.endswith(("а", "глав"))
    if ending == "":
        return not low.endswith(("у", "ом", "ем", "ов", "ей", "ам", "ами")) and not (low.endswith("а") and low[:-1] in words("roles", "ru"))
    if stem.startswith("судь"):
        return ending in ("я",)
    if ending in ("ь", "й", "ы", "и", "е", "ник", "ок", "ц"):
        return ending != "е" or stem.endswith("ан")
    return ending in ("ка", "ница", "ица", "ия") or (ending == "а" and stem.endswith(("к", "иц", "ш")))


@cache
def nominative_body(low: str) -> bool:
    """Whether a word (lower case) heads an institution's name in the nominative."""
    if _INDECLINABLE.match(low):
        return True
    part = low.rsplit("-", 1)[-1]
    found = _stem(low, "bodies") or (_stem(part, "bodies") if part != low else None)
    if found is None:
        return False
    if low.endswith(("о", "ие", "ье", "ия")) or _BODIES_IN_A.search(low):
        return True
    return found[1] in ("", "й", "ь") and not low.endswith(("а", "ы", "и", "у", "е", "ств"))


def is_pronoun(low: str) -> bool:
    return low in ("он", "она", "они", "оно")


def _adjective(token: Token) -> bool:
    return re.search(r"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|шая|щая|ин|его|ев)$", token.low) is not None and token.low not in ("его", "её", "ее")


def clean(text: str, span: Span) -> Span:
    """`span` without adverbs, days and audiences at its ends, and without a dateline at its head."""
    start, end = trim(text, span)
    m = re.match(rf"[{UPPER}]{{3,}}[{UPPER}\s/-]*(?:,\s+\d+\s+\w+)?[^\w]{{0,3}}\s*[–—-]\s+", text[start:end])
    if m and m.end() < end - start:
        start += m.end()
    while (m := _LEAD.match(text, start, end)) and m.end() > start:
        start = m.end()
    while m := _TRAIL.search(text[start:end]):
        end = start + m.start()
    if re.fullmatch(rf"{_ADVERB}|{TIME}|{_AUDIENCE}", text[start:end], re.IGNORECASE):
        return end, end
    return trim(text, (start, end))


class Phrases:
    """The noun phrases of one document."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.text = doc.text

    def starters(self, found: list[Token]) -> list[int]:
        """Where a subject may begin among the words: an office, a body, a pronoun in the nominative, or a name; not in a prepositional phrase."""
        starts: list[int] = []
        for i, t in enumerate(found):
            previous = found[i - 1] if i else None
            if previous is not None and previous.low in _PREPOSITIONS and not (is_pronoun(t.low)):
                continue
            if is_pronoun(t.low) or nominative_office(t.low) or nominative_body(t.low):
                starts.append(i)
        return starts

    def phrase_start(self, found: list[Token], i: int) -> int:
        """The first word of the phrase whose head is word `i`: adjectives, ordinals and quoted names in front of it."""
        while i > 0:
            before = found[i - 1]
            gap = self.text[before.end : found[i].start]
            if re.search(r"[,;:.–—()]", gap) or not (
                (_adjective(before) and not (i > 1 and found[i - 2].low in _PREPOSITIONS))
                or before.low in ("один", "одна", "из", "экс", "врио")
                or nominative_office(before.low)
                or re.fullmatch(r"\d+-летн\w+", before.low)
            ):
                break
            i -= 1
        return i

    def phrase_end(self, start: int, stop: int) -> int:
        """Where the noun phrase that begins at `start` ends: before an occasion, an adverb, or a prepositional phrase behind a name or body."""
        text = self.text
        end = stop
        for m in re.finditer(r"[,;:!?()]|\.(?=\s|$)|\s[–—-]\s", text[start:end]):
            if self.quoted(start + m.start(), start) is None:
                end = start + m.start()
                break
        for m in _ADJUNCT.finditer(text, start, end):
            if m.start() > start and self.quoted(m.start(), start) is None:
                end = m.start()
                break
        for quote in self.doc.quotes_in(start, end):
            if not self.is_name(quote.start, quote.end):
                end = min(end, quote.start)
                break
        found = list(tokens(text, start, end))
        if not found:
            return start
        if is_pronoun(found[0].low):
            return found[0].end
        named = 0
        for i, t in enumerate(found):
            later = any(f.capital and f.low not in _PREPOSITIONS for f in found[i + 2 :])
            full = any(a.capital and b.capital and b.start - a.end == 1 for a, b in zip(found[i + 2 :], found[i + 3 :], strict=False))
            if t.low in _PREPOSITIONS and i:
                before = found[i - 1]
                office = listed(before.low, "roles", "ru")
                if named >= 2 or not (office or t.low == "по" or (later and not named) or (full and found[0].low not in ("он", "она"))):
                    end = t.start
                    break
                named = 0
                continue
            if named >= 2 and not t.capital and not re.search(r"[,«»“”\"]", text[found[i - 1].end : t.start]):
                end = found[i - 1].end
                break
            person = t.capital and not listed(t.low, "roles", "ru") and not listed(t.low, "bodies", "ru") and not t.text.isupper()
            named = named + 1 if person else 0 if not t.capital else named
        end = trim(text, (start, end))[1]
        return self._without_tail(start, end)

    def _without_tail(self, start: int, end: int) -> int:
        while m := _TRAIL.search(self.text[start:end]):
            end = start + m.start()
        return end

    def is_name(self, start: int, end: int) -> bool:
        """Whether a quotation is the name of something, not speech: a capital, few words, no end of sentence inside."""
        inner = self.text[start:end].strip("«»“”„\"' ")
        if not inner or not (inner[0].isupper() or inner[0].isdigit()) or len(inner.split()) > 6 or re.search(r"[.!?…,]$", inner):
            return False
        before = re.search(r"([\w-]+)\s*$", self.text[max(0, start - 40) : start])
        return before is not None and (self.text[start - 1] == " ") and self.text[max(0, start - 2)] not in ":–—"

    def quoted(self, position: int, left: int) -> Quote | None:
        """The quotation around `position` that begins at or behind `left`."""
        quote = self.doc.quote_at(position)
        return quote if quote is not None and quote.start >= left else None

    def strong(self, span: Span) -> bool:
        """Whether a phrase says by itself that it can be a subject: an office, a body or a pronoun in the nominative, or a full name."""
        found = tokens(self.text, *span)
        if any(is_pronoun(t.low) or nominative_office(t.low) or nominative_body(t.low) for t in found):
            return True
        return sum(t.capital for t in found) >= 2 or (len(found) == 1 and self.proper(found[0]))

    def proper(self, token: Token) -> bool:
        """Whether a capital is a name's, and not the beginning of a sentence: it stands inside a sentence somewhere, or names a country."""
        if not token.capital or listed(token.low, "name_stops", "ru"):
            return False
        if token.start != self.doc.sentences[self.doc.sentence_index(token.start)][0] and not re.search(
            r"[.!?…«“„\"–—-]\s*$", self.text[: token.start][-4:]
        ):
            return True
        if country_of(token.text) is not None:
            return True
        stem = token.text[: max(4, len(token.text) - 2)]
        return re.search(rf"(?<=[\w,] ){re.escape(stem)}", self.text) is not None

    # -- subjects ----------------------------------------------------------------------------------------------------
    def before(self, left: int, stop: int, *, plural: bool = False) -> Span | None:
        """The subject that stands in front of a verb at `stop`, no farther left than `left`."""
        text = self.text
        cuts = [left]
        for m in re.finditer(r",\s|\s[–—-]\s|;\s", text[left:stop]):
            if self.quoted(left + m.start(), left) is None:
                cuts.append(left + m.end())
        ends = [*list(cuts[1:]), stop]
        for n in range(len(cuts) - 1, -1, -1):
            segment = (cuts[n], ends[n] if n + 1 < len(cuts) else stop)
            raw = trim(text, segment)
            if raw[1] <= raw[0]:
                continue
            if _WHO.search(text[raw[0] : raw[1]]) and n:
                continue
            last = n == len(cuts) - 1
            span = clean(text, raw)
            if span[1] <= span[0]:
                continue
            if n and _RELATIVE.match(text, span[0], span[1]) and not (last and nominative_office(tokens(text, *span)[0].low)):
                continue
            found = self.within(span, plural=plural)
            if found is not None:
                return found
            if (
                last
                and len(text[span[0] : span[1]].split()) > 2
                and not re.match(r"(?:в|во|на|по|с|со|из|от|за|при|о|об)\s", text[span[0] : span[1]], re.IGNORECASE)
            ):
                return None
        return None

    def within(self, span: Span, *, plural: bool = False) -> Span | None:
        """The subject inside a phrase, or None."""
        text = self.text
        found = tokens(text, *span)
        if not found:
            return None
        place = self.place(span, plural=plural)
        starts = self.starters(found)
        if starts:
            first = self.phrase_start(found, starts[0])
            begin = found[first].start
            begin = self._opening(begin, span[0])
            end = self.phrase_end(begin, span[1])
            if place and place[0] < begin and place[1] >= begin:
                return place
            return (begin, end) if end > begin else None
        if place:
            return place
        names = [i for i, t in enumerate(found) if t.capital and not (i and found[i - 1].low in _PREPOSITIONS)]
        if names and names[0] == 0 and not self.proper(found[0]) and not (len(found) > 1 and found[1].capital):
            names = names[1:]
        if names and found[0].low not in _PREPOSITIONS:
            begin = self._opening(found[names[0]].start, span[0])
            return begin, max(self.phrase_end(begin, span[1]), found[names[0]].end)
        if names:
            run = [names[-1]]
            while run[0] - 1 in names and run[-1] - run[0] < 1:
                run.insert(0, run[0] - 1)
            return found[run[0]].start, found[run[-1]].end
        return None

    def _opening(self, begin: int, left: int) -> int:
        quote = self.doc.quote_at(begin)
        return quote.start if quote is not None and quote.start >= left else begin

    def place(self, span: Span, *, plural: bool = False) -> Span | None:
        """ "In Baku", "at the ministry": where an institution or a capital stands for those who speak there."""
        if not plural:
            return None
        m = re.match(r"(?:в|во|из)\s+(?:сам\w+\s+)?", self.text[span[0] : span[1]], re.IGNORECASE)
        if not m:
            return None
        found = tokens(self.text, span[0] + m.end(), span[1])
        if not found:
            return None
        head = next(
            (
                i
                for i, t in enumerate(found[:5])
                if listed(t.low, "bodies", "ru") or t.capital or re.match(r"оппозици|команд|штаб|окружени", t.low)
            ),
            None,
        )
        if head is None or (re.match(_VENUE_NOUN, found[0].low) and not listed(found[0].low, "bodies", "ru")):
            return None
        begin, stop = span[0], span[1]
        end = found[head].end
        for _i, t in enumerate(found[head + 1 :], head + 1):
            if t.low in _PREPOSITIONS and t.low != "по":
                break
            if re.match(r"эт[ауио]т?|так(?:ие|ую|ой)|сво[ийю]|вс[её]|данн|подобн", t.low) or nominative_office(t.low) or is_pronoun(t.low):
                break
            if (
                t.capital
                or listed(t.low, "bodies", "ru")
                or re.search(r"(?:ого|его|ой|ей|ых|их|ов|ев|ии|ия|ства|ний|сти|ел|ны|ла|ки|ра|та|да|ри|ти)$", t.low)
            ):
                end = t.end
                quote = self.doc.quote_at(end - 1)
                end = quote.end if quote is not None and quote.end <= stop else end
                continue
            break
        return begin, end

    def after(self, start: int, stop: int) -> Span | None:
        """The subject that stands behind a verb, at `start`: audiences, days and occasions in front of it are passed over."""
        text = self.text
        while (m := _LEAD.match(text, start, stop)) or (m := re.match(r"\s+", text[start:stop])):
            start = m.end() if m.re is _LEAD else start + m.end()
        if start >= stop:
            return None
        limit = stop
        for m in re.finditer(r"[,;:!?]|\.(?=\s|$)|\s[–—-]+\s|[.,]\s*[–—-]", text[start:stop]):
            if self.quoted(start + m.start(), start) is None:
                limit = start + m.start()
                break
        cited = re.match(r"(?:[^,.]{3,80}?\s)?со\s+ссылкой\s+на\s+", text[start:limit])
        if cited:
            return trim(text, (start + cited.end(), limit))
        quotes = [q for q in self.doc.quotes_in(start, limit) if not self.is_name(q.start, q.end) and q.start > start]
        if quotes:
            limit = quotes[0].start
        span = trim(text, (start, limit))
        found = tokens(text, *span)
        if not found:
            return None
        if place := self.place(span, plural=True):
            rest = tokens(text, place[1], span[1])
            if not self.starters(rest):
                return place
        starts = self.starters(found)
        starts = [i for i in starts if not self._in_audience(found, i)]
        if starts:
            first = self.phrase_start(found, starts[0])
            begin = self._opening(found[first].start, span[0])
            if found[0].capital and first > 0 and found[0].low not in _PREPOSITIONS and not self._outlet_like(found, first):
                begin = span[0]
            end = self.phrase_end(begin, limit)
            comma = re.match(rf",\s+[^,.;:«»]{{3,60}},\s+((?:[{UPPER}][\w’'-]+\s+){{1,2}}[{UPPER}][\w’'-]+)(?=[,.;:\s]|$)", text[end:stop])
            if comma and not any(t.capital for t in tokens(text, begin, end)[1:]):
                end += comma.end(1)
            return (begin, end) if end > begin else None
        names = [i for i, t in enumerate(found) if t.capital]
        if names and names[0] == 0:
            return span[0], max(self.phrase_end(span[0], limit), found[0].end)
        if names and (text[span[0]] in '«“"' or found[0].low in _PREPOSITIONS):
            run = [names[-1]]
            while run[0] - 1 in names and len(run) < 2:
                run.insert(0, run[0] - 1)
            if self.quoted(found[run[0]].start, start) is None:
                return found[run[0]].start, found[run[-1]].end
            return None
        if names and found[0].low not in _PREPOSITIONS:
            return span[0], max(self.phrase_end(span[0], limit), found[names[0]].end)
        return None

    def _in_audience(self, found: list[Token], i: int) -> bool:
        """Whether word `i` stands in the name of an audience: inside marks of quotation at the head."""
        quote = self.quoted(found[i].start, found[0].start - 2)
        return quote is not None and quote.start <= found[0].start

    def _outlet_like(self, found: list[Token], first: int) -> bool:
        """Capitals in front of an office that name whom it was said to: "told Sputnik Armenia the minister X"."""
        return all(t.capital for t in found[:first])

    def loose(self, left: int, stop: int) -> Span | None:
        """Any short noun phrase at the head of a clause, for plurals of people that no list has."""
        text = self.text
        cut = left
        for m in re.finditer(r",\s|\s[–—-]\s|;\s", text[left:stop]):
            if self.quoted(left + m.start(), left) is None:
                cut = left + m.end()
        span = clean(text, (cut, stop))
        found = tokens(text, *span)
        if (
            not found
            or len(found) > 5
            or found[0].low in _PREPOSITIONS
            or listed(found[0].low, "name_stops", "ru")
            or _RELATIVE.match(found[0].low)
        ):
            return None
        if re.search(r"(?:ть|ться|но|что|как|если|когда|чтобы|же|ли|это|этом|этого)$", found[-1].low) or re.search(
            r"(?:ть|ться)$", found[0].low
        ):
            return None
        head = found[-1] if len(found) == 1 else found[0]
        if not re.search(r"[\w](?:и|ы|е|а|я|о|[бвгджзклмнпрстфхцчшщ]|ь)$", head.low) or len(head.low) < 4:
            return None
        return span
