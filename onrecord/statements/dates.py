"""When a statement was said: days and ranges named in the text, resolved against the day of publication.

Here: expressions of time in the attribution's sentence, and the day of a press release. Not here: dated occasions whose day their
statements take (occasions.py), the period an amount covers (onrecord.figures.periods).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from onrecord.statements.english import moments
from onrecord.statements.lexicon import UPPER, lower, ordered, trie
from onrecord.statements.occasion_words import WEEKDAY_RU, days_of_occasions, weekday_number, weekdays_of_occasions
from onrecord.statements.proposal import Proposal, Span
from onrecord.statements.resolve import Speaker
from onrecord.statements.scan import Document
from onrecord.statements.times import MONTH, WEEK, Time, times_in

#: In lower case, each with how many days back.
_RELATIVE = (
    (
        re.compile(
            r"\b(?:today|tonight|this\s+(?:morning|afternoon|evening)|earlier\s+in\s+the\s+day)\b|(?<!\w)(?:сегодня|bugün|bu\s+(?:gün|sabah|akşam|öğlen?|səhər|axşam)|այսօր)(?!\w)"
        ),
        0,
    ),
    (re.compile(r"\b(?:yesterday|last\s+night)\b|(?<!\w)(?:вчера|накануне|dün|dünən|երեկ|նախօրեին|նախօրեն)(?!\w)"), 1),
    (
        re.compile(
            r"(?<!\w)(?:позавчера|նախանցյալ\s+օրը)(?!\w)|(?<!bir )(?<!\w)(?:önceki|evvelki|evvelsi)\s+gün(?!\w)|(?<!\w)srağagün(?!\w)"
        ),
        2,
    ),
)
#: One of their words, wherever it stands: most stretches hold none.
_NEAR_WORD = re.compile(
    r"today|tonight|this\s|earlier\s|yesterday|last\s|сегодня|bugün|bu\s|այսօր|вчера|накануне|dün|երեկ|նախօրե|նախանցյալ"
    r"|(?:önceki|evvelki|evvelsi)\s|srağa"
)


@dataclass(frozen=True)
class Dated:
    """When it was said: a day, or a first and last possible day."""

    on: date | None = None
    first: date | None = None
    last: date | None = None
    span: Span | None = None

    @staticmethod
    def of(time: Time, base: int) -> Dated:
        """A time read from words that begin at `base` of the text."""
        span = (base + time.start, base + time.end)
        return Dated(time.first, span=span) if time.is_day else Dated(None, time.first, time.last, span)


#: Before a day: a clause about the speaker ("his wife, who last saw him on", "a mission that visited on").
_OF_SOMEBODY = re.compile(
    r"\b(?:who|which|that|whose\s+[\w’'-]+)\s+(?:last\s+|first\s+|also\s+|had\s+|has\s+)*(?!said\b|told\b|spoke\b|wrote\b|announced\b)(?:saw|visited|met|arrived|left|came|went|fled|crossed|returned|died|lost|took|was|were|had|[a-z]+ed)\b[^,;.:\x00]{0,60}$"
)


#: "accused the ministry on Tuesday of hiding the bill": the day stands between the object of a verb and what it is about.
_BESIDE_OBJECT = re.compile(
    r"(?:(?!\b(?:to|that|will|would|has|have|had|was|were|is|are)\b)[^,;:.“”\"]){2,80}?\s(?P<day>(?:(?:early|late|earlier)\s+)?(?:(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)(?:\s+(?:morning|afternoon|evening|night))?)"
    r"\s+(?:of|for|over|as)\s"
)


def dated(doc: Document, proposal: Proposal, zone: str) -> Dated:
    """The day the sentence gives to the utterance, resolved against the day of publication."""
    if doc.published is None or proposal.rule == "nominal":
        return Dated()
    named = day_named(doc, zone, proposal.zone[0], ranges=False)
    takes_object = doc.language == "en" and proposal.kind.grammar == "object" and proposal.content[0][0] >= proposal.cue[1]
    if named.span is None and takes_object and (beside := _BESIDE_OBJECT.match(doc.text, *proposal.content[0])):
        named = day_named(doc, beside.group("day"), beside.start("day"))
    if doc.language == "en" and named.span is None and (day := moments.behind_object(doc, proposal)):
        named = day_named(doc, doc.text[slice(*day)], day[0])
    if doc.language == "en" and named.span and (moments.of_what_is_named(doc, proposal, named.span[0]) or moments.says_then(doc, proposal)):
        named = Dated()
    before = max(0, named.span[0] - proposal.zone[0]) if named.span else 0
    behind = max(0, proposal.cue[1] - proposal.zone[0])
    if _OF_SOMEBODY.search(zone, 0, before) or (doc.language == "en" and behind < before and moments.of_other_deed(zone, behind, before)):
        named = Dated()
    if named.on is not None and named.on != doc.published and named.span and not _FIGURE.search(doc.text, *named.span):
        return named
    if issued := proposal.hints.get("issued"):  # a press release says everything on the day it is put out
        first, last, *other = issued.split(":")
        if other and named.span:
            return named
        return Dated(date.fromisoformat(other[0]) if other else doc.published, span=(int(first), int(last)))
    paragraph, _ = doc.paragraph_at(proposal.zone[0])
    if m := _HOUR.match(doc.text[paragraph : paragraph + 8]):
        return Dated(doc.published, span=(paragraph, paragraph + m.end() - 1))
    if named.on is None and (hour := doc.hour_of(proposal.zone[0])):
        return Dated(doc.published, span=hour)
    return named


_RELEASE = re.compile(
    r"\s*(?:press\s+release|for\s+immediate\s+release|news\s+release|basın\s+(?:açıklaması|bülteni)|mətbuat\s+(?:açıqlaması|məlumatı)|press-?reliz)\b"
    r"|.*\b(?:media\s+contacts?|press\s+contacts?|press\s+service\s+of|notes?\s+to\s+editors|şirkət\s+haqqında|əlavə\s+məlumat\s+üçün|bilgi\s+için|basın\s+müşavirliği|mətbuat\s+xidməti)\b",
    re.DOTALL | re.IGNORECASE,
)
_ISSUERS = re.compile(
    r"\b(?:Ministry|Embassy|Office|Department|Government|Presidency|Consulate|Defender|Council|Parliament|Assembly|Bank|Company|JSC|LLC|Inc|Foundation"
    r"|Bakanlığı|Büyükelçiliği|Başkonsolosluğu|Başkanlığı|Valiliği|Belediyesi|Derneği|Vakfı|Nazirliyi|Səfirliyi|Konsulluğu|Komitəsi|Aparatı|Fondu|ASC|MMC|QSC)\b"
)
_OFFICIAL_SITE = re.compile(
    r"\b(?:Ministry|Embassy|Consulate|Defender|Ombuds(?:man|person|woman)|Nazirliyi|Səfirliyi|Bakanlığı|Büyükelçiliği)\b|(?<!\w)(?:Министерство|МИД|Посольство|Минобороны)(?!\w)|(?<!\w)(?:ԱԳՆ|ՊՆ)(?!\w)|նախարարություն|պաշտպանի\s+(?:աշխատակազմ|գրասենյակ)|դեսպանություն"
)


def issues(outlet: str) -> bool:
    """Whether an outlet is a body that puts out its own texts, not a newsroom."""
    return _ISSUERS.search(outlet) is not None or _OFFICIAL_SITE.search(outlet) is not None


def released(doc: Document) -> Dated:
    """The day of a press release, when its head names the day of publication; what it reports was said that day."""
    if (
        doc.published is None
        or doc.language not in ("en", "tr", "az")
        or not (_ISSUERS.search(doc.outlet) or _RELEASE.match(doc.text[:200] + doc.text[-600:]))
    ):
        return Dated()
    for start, end in doc.paragraphs[:3]:
        when = day_named(doc, doc.text[start:end], start)
        if when.on == doc.published:
            return when
    return Dated()


_SAYS_TODAY = re.compile(
    r"\s+(?:said|says|announced|warned|urged|called|found|concluded|reported|condemned)\b[^.“”\"\n]{0,60}?\b(?:today|in\s+a\s+(?:new\s+)?(?:report|statement)\s+(?:published|released|issued)\s+today)\b"
)


def own_release(doc: Document) -> Dated:
    """The day of an organisation's own text whose first paragraph ends "…, Rights Monitor said today": that of what its people say there."""
    name = doc.outlet.removeprefix("The ")
    start, end = doc.paragraphs[0]
    at = doc.text.find(name, start, end) if name and doc.published and doc.language == "en" else -1
    while at >= 0:
        if (said := _SAYS_TODAY.match(doc.text, at + len(name), end)) is not None:
            return Dated(doc.published, span=(said.end() - len("today"), said.end()))
        at = doc.text.find(name, at + 1, end)
    return Dated()


def of_issuer(doc: Document, speaker: Speaker) -> bool:
    """Whether somebody speaks for the organisation whose text it is, or is that organisation."""
    name = lower(doc.outlet.removeprefix("The "))
    return bool(name) and any(name in lower(words or "") for words in (speaker.name, speaker.affiliation, speaker.role))


def own_site(doc: Document, any_body: bool = False) -> Dated:
    """The day of what a ministry or an embassy (or `any_body` that puts out texts) says in its own name on its own site: that of publication."""
    if doc.published is None or not (issues(doc.outlet) if any_body else _OFFICIAL_SITE.search(doc.outlet)):
        return Dated()
    return Dated(doc.published, span=(doc.paragraphs[0][0], doc.paragraphs[0][0] + 1))


#: Words of an occasion of their own, which is not the one spoken of before.
_ELSEWHERE = re.compile(
    r"\b(?:(?:in|on)\s+(?:an?|his|her|its|their|another)\s+(?:[\w-]+\s+){0,2}?(?:statement|letter|post|e-?mail|message|interview|speech|columns?|article|op-ed|book|memoirs?|tweet|video|report|page|channel|account|website|blog)\b"
    r"|(?:at|in|during)\s+(?:an?|his|her|its|their|the)\s+(?:earlier|previous)\s+[a-z]|by\s+(?:tele)?phone\b|in\s+(?:a\s+)?written\s+(?:reply|response|comments?|remarks)\b)",
    re.IGNORECASE,
)


def goes_on(proposal: Proposal, zone: str) -> bool:
    """Whether a statement without a day can have been made when its speaker's last dated one was."""
    return proposal.rule not in ("nominal", "as-said") and _ELSEWHERE.search(zone) is None


#: An interview or a court, as the four languages other than English name what was said there.
_INTERVIEW = re.compile(r"интервью|müsahibə|röportaj|söyleşi|mülakat|հարցազրույց", re.IGNORECASE)
_COURT = re.compile(r"(?<!\w)(?:в\s+суде|məhkəmədə|mahkemede|դատարանում)(?!\w)", re.IGNORECASE)


def told_apart(doc: Document, proposal: Proposal, own: str, kinds: tuple[str, ...] = ("court",)) -> bool:
    """Whether a statement in another language than English was made elsewhere than at the occasion before: told to an outlet, carried by
    another one, said in a court where the occasion was none."""
    if doc.language == "en":
        return False
    name = doc.outlet.strip('«»“”" ')
    told = doc.text[slice(*proposal.addressee)] if proposal.addressee else ""
    carried = proposal.hints.get("via") or (doc.text[slice(*proposal.via[0])] if proposal.via else name)
    to_outlet = len(name) > 3 and name[: max(4, len(name) - 2)] in told
    return to_outlet or carried != name or _INTERVIEW.search(own) is not None or ("court" not in kinds and _COURT.search(own) is not None)


@cache
def _date() -> re.Pattern[str]:
    """Behind a weekday: the date itself ("Saturday, May 18")."""
    months = trie([m for language in ordered("months") for m in language])
    return re.compile(rf",?\s+(?:(?:{months})\w{{0,3}}\s+\d|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{months}))")


#: "the July 25 call": the day of what is spoken of, unless the words are said there ("at the July 25 session").
_ATTRIBUTE = re.compile(
    r"(?<!at )(?<!during )(?<!in )(?:\b(?:the|that|this|his|her|its|their)|[’']s?)\s+@\s+[a-z]{3,}|\b(?:before|until|till|since|by|from|(?:about|over|regarding)\s+an?)\s+@|(?<!\w)(?:с|до|после|մինչև)\s+@"
)


#: Before a day: what is still to come ("results will be announced Saturday").
_TO_COME = re.compile(
    r"\b(?:will|(?:is|are|be)\s+(?:due|set|expected|scheduled|planned|likely|slated|supposed)(?:\s+to)?|(?:is|are)\s+to)\s[^,;:.“”\"\x00]{0,70}$"
)
#: Before "Monday’s drills": words that make the day theirs, not that of what is said ("calling Monday’s drills").
_AT = re.compile(r"(?:^|[,;:“\"(\x00]|\b(?:at|during|in|after|following|and|that|when|as))\s*(?:(?:late|early)\s+)?$")


def _is_of_another(low: str, day: re.Match[str]) -> bool:
    """Whether a day of English belongs to something else than what the words tell of: to come, of an event, the same day elsewhere."""
    if _TO_COME.search(low, max(0, day.start() - 110), day.start()):
        return True
    if re.match(r"(?:\s+(?:morning|afternoon|evening|night))?[’']s\s+[a-z]", low[day.end() : day.end() + 20]):
        return _AT.search(low, max(0, day.start() - 16), day.start()) is None
    return (
        re.match(r"\s+(?:[a-z]+\s+)?[a-z]{2,5}\)", low[day.end() :][:24]) is not None and "(" in low[max(0, day.start() - 12) : day.start()]
    )


#: Meanings of times that hold a weekday's name, or a word that is also one ("շաբաթ" is a week and Saturday).
_NO_WEEKDAY = frozenset(("last", "this", "earlier", "ago", "later", "before", "weekday_last_week", "last_weekday", "week_of"))


def is_near(time: Time) -> bool:
    """Whether a range is one that an occasion is dated by: a week, a month before, a weekend, the month so far."""
    return (
        time.meaning == "weekend"
        or (time.meaning == "last" and time.unit in (WEEK, MONTH))
        or (time.meaning == "earlier" and time.unit == MONTH)
    )


#: A day before a text begins, as a page prints it: "Monday, November 18, 2019 Earlier this month, …".
_BYLINE_DAY = re.compile(
    r"(?:[A-Z][a-z]+day,?[ \t]+)?(?!On\b|In\b)[A-Z][a-z]+\.?[ \t]+\d{1,2},[ \t]+\d{4}[ \t]+[A-Z](?=[a-z])"
    r"|[^\n]{0,200}?\b[A-Z][a-z]+day,[ \t]+[A-Z][a-z]+\.?[ \t]+\d{1,2},[ \t]+\d{4}[ \t]+(?:Earlier|Last|This|The|On|At|When|After|As|An)[ \t](?=[a-z])"
)
_DATELINE = re.compile(rf"[{UPPER}]{{3,}}[^\n]{{0,60}}?\s[—–-]+\s|[{UPPER}]{{3,}}[^\n—–]{{0,60}}?[—–]+\s?")


@cache
def _calendar_word() -> re.Pattern[str]:
    """A weekday or a month of any language; most words hold none."""
    return re.compile(trie([name for key in ("weekdays", "months") for names in ordered(key) for name in names]))


@cache
def period() -> re.Pattern[str]:
    """A month without its day, in lower case, as the time of a sentence ("back in March", "в марте", "martda")."""
    en, ru, tr, az, hy = (trie(months) for months in ordered("months"))
    return re.compile(
        rf"\b(?:in|last|since)\s+(?:an?\s+)?(?:early\s+|late\s+|mid-)?(?:{en})\b(?!\s+\d{{1,2}}\b)(?:,?\s+(?:20\d\d|last\s+year))?"
        rf"|(?<!\w)в\s+(?:начале\s+|конце\s+)?(?:{ru})[а-яё]{{1,2}}(?!\w)(?:\s+20\d\d)?|(?<!\w)(?:{tr})(?:\s+ayında|['’]?[dt][ae](?!\w))|(?<!\w)(?:{az})(?:['’]?d[aə](?!\w)|\s+ayında)|(?<!\w)(?:{hy})[ա-և]{{0,2}}ին(?!\w)"
    )


def period_in(low: str) -> re.Match[str] | None:
    """The first `period` of a stretch in lower case."""
    return period().search(low) if _calendar_word().search(low) else None


@cache
def _weekdays() -> tuple[tuple[int, str], ...]:
    """The weekdays with their numbers, language by language, the longest names first."""
    return tuple(pair for days in ordered("weekdays") for pair in sorted(enumerate(days), key=lambda d: -len(d[1])))


@cache
def _weekday(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?<!next )(?<!since )(?<!by )(?<!окружающей ){re.escape(name)}(?:у|у|ы|а|е|ье|u|ı|i|günü| günü)?(?!\w)")


_DAY_ADJECTIVE = re.compile(r"günkü|dün(?:ənki|kü)|(?:вчера|сегодня)шн|այսօրվա|երեկվա|նախօրե")


@cache
def _day_beside(month: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A day of the month behind its name, and before it."""
    stem = rf"(?<!\w){re.escape(month)}\w{{0,3}}"
    return (
        re.compile(rf"(?:on\s+)?{stem}\.?\s+(\d{{1,2}})(?!\d)(?:,?\s+((?:19|20)\d\d)(?!\d))?"),
        re.compile(rf"(?<!\d)(\d{{1,2}})\s+{stem}(?!\w)(?:\s+(\d{{4}}))?"),
    )


def _of_occasion(language: str, low: str, published: date) -> tuple[int, int, int] | None:
    """Where "yesterday's" or "Friday's" stands before an occasion somebody spoke at, and how many days back that is."""
    if language == "ru" and WEEKDAY_RU.search(low) is not None and (m := weekdays_of_occasions().search(low)) is not None:
        return *m.span("tag"), (published.weekday() - weekday_number(m.group("day"))) % 7
    if language not in ("tr", "az", "ru", "hy") or _DAY_ADJECTIVE.search(low) is None:
        return None
    for pattern, back in days_of_occasions():
        if m := pattern.search(low):
            return *m.span(next(name for name, day in m.groupdict().items() if day)), back
    return None


_NAME_BEFORE = re.compile(rf"[{UPPER}](?:[\w.]*\w)?[^\S\n]+$")
_FIGURE = re.compile(r"\d")
_HOUR = re.compile(r"\d{1,2}[:.]\d\d[.\s]")


def day_named(doc: Document, words: str, base: int, ranges: bool = True) -> Dated:
    """The day or, with `ranges`, the near range that `words` (beginning at `base` of the text) name, if any."""
    published, text = doc.published, doc.text
    if published is None:
        return Dated()
    low = lower(words)
    times = times_in(words, doc.language, published)
    for pattern, back in _RELATIVE if _NEAR_WORD.search(low) else ():
        for near in pattern.finditer(low):
            at = base + near.start()
            name = words[near.start()].isupper() and _NAME_BEFORE.search(text[max(0, at - 30) : at])
            if not name:  # "today" may be the second word of an outlet's name
                return Dated(published - timedelta(days=back), span=(at, base + near.end()))
    if (mine := _of_occasion(doc.language, low, published)) is not None:
        start, end, back = mine
        return Dated(published - timedelta(days=back), span=(base + start, base + end))
    named = _calendar_word().search(low) is not None
    for number, day in _weekdays() if named else ():
        if day not in low or (day == "pazar" and "pazartesi" in low):
            continue
        if m := _weekday(day).search(low):
            if doc.language == "en" and _is_of_another(low, m):
                continue
            within = next((t for t in times if t.start <= m.start() < t.end and t.meaning in _NO_WEEKDAY), None)
            if _date().match(low, m.end()) or (within and not within.is_day):
                continue
            if within:
                again = (
                    within.meaning == "last_weekday" and doc.language == "en" and moments.is_named_plainly(doc, words[m.start() : m.end()])
                )
                if again and within.first:
                    return Dated(within.first - timedelta(days=7), span=(base + within.start, base + within.end))
                return Dated(within.first, span=(base + within.start, base + within.end))
            back = (published.weekday() - number) % 7
            return Dated(published - timedelta(days=back), span=(base + m.start(), base + m.end()))
    lead = _DATELINE.match(text[base : base + 90]) if named else None
    dateline = lead.end() if lead else 0
    for months in ordered("months") if named else ():
        for number, month in enumerate(months, 1):
            if month not in low:
                continue
            before, behind = _day_beside(month)
            dated_by = before.search(low) or behind.search(low)
            if (
                dated_by
                and dated_by.start() >= dateline
                and not (doc.language == "en" and _BYLINE_DAY.match(text, base, min(len(text), base + dated_by.end() + 12)))
                and not (doc.language == "en" and _TO_COME.search(low, max(0, dated_by.start() - 110), dated_by.start()))
                and not re.match(r"['’](?:y?[ae])(?!\w)", low[dated_by.end() :][:4])
                and not _ATTRIBUTE.search(f"{low[: dated_by.start()][-20:]}@{low[dated_by.end() :][:24]}")
            ):
                try:
                    day_found = date(int(dated_by.group(2) or published.year), number, int(dated_by.group(1)))
                except ValueError:
                    continue
                if day_found > published and not dated_by.group(2):
                    day_found = day_found.replace(year=published.year - 1) if (number, day_found.day) != (2, 29) else day_found
                return Dated(day_found, span=(base + dated_by.start(), base + dated_by.end())) if day_found <= published else Dated()
    for time in times if ranges else ():
        if time.first and (time.is_day or is_near(time)):
            return Dated.of(time, base)
    return Dated()
