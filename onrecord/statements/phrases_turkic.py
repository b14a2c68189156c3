"""Patterns of Turkish and Azerbaijani: days, openers, places and times between speaker and statement, nouns of saying.

Here: compiled patterns, and the noun phrases of speakers. Not here: how they are put together (propose_turkic.py), word lists (data/cues_*.toml).
"""

from __future__ import annotations

import re

from onrecord.statements.bodies import is_body
from onrecord.statements.clauses import plausible
from onrecord.statements.lexicon import UPPER, cues, listed, lower, words
from onrecord.statements.proposal import Span
from onrecord.statements.scan import Document

DAYS = r"pazartesi|salı|çarşamba|perşembe|cumartesi|cuma|pazar|bazar\s+ertəsi|çərşənbə\s+axşamı|çərşənbə|cümə\s+axşamı|cümə|şənbə|bazar"
MONTHS = r"ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|yanvar|fevral|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr"
TIME = (
    rf"(?:bu\s+gün|bugün|dünən|dün|(?:{DAYS})(?:\s+(?:günü|gün|sabahı|akşamı))|\d{{1,2}}\s+(?:{MONTHS})\w*(?:\s+günü|\s+tarihinde|\s+tarixində)?"
    r"|geçen\s+hafta|ötən\s+həftə|keçən\s+həftə|saat\s+[\d.:]+\S*)"
)
LEADS = re.compile(
    rf"(?:[{UPPER}]{{3,}}[{UPPER}\s/]*(?:,\s*\d+\s+\w+)?(?:\s*,\s*[^,–—\n]{{2,30}}|\s*\([^)]*\))?\s*[–—-]+\s*|\d{{1,2}}[:.]\d\d\s*(?:[–—|-]\s*)?"
    rf"|(?:Öte\s+yandan|Ayrıca|Daha\s+sonra|Bunun\s+üzerine|Bu\s+arada|Öte\s+taraftan|Konuyla\s+ilgili|Həmçinin|Bununla\s+yanaşı|Bundan\s+əlavə|Daha\s+sonra|Öz\s+növbəsində"
    rf"|Eyni\s+zamanda|Görüşdən\s+sonra|Toplantının\s+ardından|Görüşün\s+ardından|Daha\s+əvvəl|Daha\s+önce)\s*,?\s+|(?i:{TIME})\s*,?\s+)+"
)
#: Words with a case ending of place, time or company between the speaker and what was said: "at the briefing", "in a post".
VENUE_NOUN = (
    r"(?:açıklama|açıqlama|müsahibə|röportaj|mülakat|brifing|brifinq|toplantı|iclas|konuşma|çıxış|paylaşım|paylaşma|hesab|bildiri|bəyanat|mesaj|yazı|məqalə|mektup|məktub"
    r"|görüş|söhbət|program|proqram|tören|mərasim|konferans|forum|ziyaret|səfər|yayın|efir|oturum|zirve|sammit|sosial\s+şəbəkə|demeç|cevap|cavab|hesap|duyuru|rapor|hesabat|məlumat|facebook|twitter|x)"
)
LOCATIVE = r"(?:[-’']?(?:(?:lar|lər|ler)?[ıiuü]?s?[ıiuü]?(?:n)?d[aəe](?:ki)?))"
ADJUNCT = re.compile(
    rf"(?:[^,«»“”\"‘’]{{0,90}}?(?<!\w){VENUE_NOUN}{LOCATIVE}(?!\w)\s*,?\s*|(?i:{TIME})\s*,?\s+|(?:jurnalistlərə|gazetecilere|basın\s+mensuplarına|öz\s+növbəsində|onun\s+sözlərinə\s+cavab\s+olaraq)\s*,?\s+"
    r"|(?:isə|ise|da|də|de|dəxi|ayrıca|həmçinin|daha\s+sonra|bu\s+konuda|bununla\s+bağlı|konuyla\s+ilgili)(?!\w)\s*,?\s*|,\s+)",
    re.IGNORECASE,
)
OBLIQUE = re.compile(r"(?:l[aəe]r[aəe]|[dt][aə]n|d[aəe]|(?<=[ıiuü])n[aəe]|y[aəe]|nd[aəe]n?)$")
PARTICIPLE = re.compile(r"(?<!\w)[a-zçğıöşüəxq]{2,}(?:an|en|ən)\s+(?=[^,]+$)")
SAYS = re.compile(r"[\s,–—-]*(?:diye|deyə|şeklinde|sözleriyle|sözləri\s+ilə)?[\s,–—-]*$")
NOMINAL = re.compile(
    r"(?:[dt][ıiuü][ğy][ıiuü](?:n[ıiuü])?|[aəe]c[aəe][ğy][ıi](?:n[ıi])?|m[aəe](?:s[ıi]|l[aəe]r[ıi])n[ıiaəe]|m[aəe][ğk]l?[aəe]|l[ıiuü][ğk][ıiuü]n[ıiuü]|m[aəe](?:s[ıi])?n[aəe])\W*$"
)
REPORT_OF = re.compile(
    r"(?P<who>[^,;:]{2,90}?)(?:[’']?n?d[aəe]n\s+(?:yapılan|verilen|yayımlanan|verilən|yayılan|edilən)\s+(?:yazılı\s+)?|[’']?n?[ıiuü]n\s+(?:yazılı\s+|rəsmi\s+|resmi\s+|son\s+|yaydığı\s+)?|\s+(?:yazılı\s+)?)"
    r"(?P<form>açıklama(?:sı)?nda|açıklamada|açıqlama(?:sı)?nda|bəyanat(?:ı)?nda|bəyanatda|bildiri(?:si)?nde|bildiride|rapor(?:u)?nda|raporda|hesabat(?:ı)?nda|hesabatda|məlumat(?:ı)?nda|məlumatda|mesajında|müraciətində|sənəddə|qərarında|kararında)"
)  # fmt: skip
STATEMENT = re.compile(
    r"(?:Açıklama|Açıqlama|Bəyanat|Bildiri|Məlumat|Rapor|Hesabat|Sənəd)(?:sı)?(?:n)?d[aəe](?!\w)|açıklamada(?!\w)|bəyanatda(?!\w)"
)
BASED_ON = re.compile(
    r"(?P<via>.{2,40}?)[’']?n?[ıiuü]n\s+(?P<who>.{2,80}?)\s+(?:dayandırdığı|istinad\w*\s+verdiyi)\s+(?:haber|xəbər|məlumat)\w*\s+(?:göre|görə)"
)
BELONGS = re.compile(
    r"[Bb]u\s+(?:sözler|sözlər|ifadeler|ifadələr)\s*,?\s+(?P<who>[^.]{3,120}?)[’']?(?:y?[aəe]|n[aəe])\s+(?:ait|aittir|aiddir|məxsusdur)"
)
GOERE = re.compile(
    r"(?:sözlerine|açıklamasına|açıklamalarına|ifadesine|iddiasına|verilerine|haberine|değerlendirmesine|tahminine|raporuna|aktardığına|belirttiğine|söylediğine|bildirdiğine)\s+$"
)
ENDS_OBJECT = re.compile(r"(?:n[ıiuü]|l[aəe]r[ıi]|[ıiuü])$")


class Sentence:
    """One sentence of a document: its head behind openers, and the noun phrases that may name who speaks."""

    def __init__(self, doc: Document, number: int, start: int, stop: int) -> None:
        self.doc, self.number, self.start, self.stop = doc, number, start, stop
        self.text, self.language, self.known = doc.text, doc.language, cues(doc.language)
        self.zone = (start, stop)
        end = stop
        while end > start and self.text[end - 1] in " .!?…":
            end -= 1
        self.end = end
        lead = LEADS.match(self.text, start, end)
        self.head = lead.end() if lead else start

    def _tokens(self, start: int, stop: int) -> list[tuple[int, int, str]]:
        quotes = self.doc.quotes_in(start, stop)
        stop = min([q.start for q in quotes if q.start > start] or [stop])
        return [(m.start() + start, m.end() + start, m.group()) for m in re.finditer(r"[^\s,;:()«»“”\"–—]+", self.text[start:stop])][:18]

    def _phrase(self, start: int, stop: int) -> Span | None:
        """The noun phrase of a speaker at `start`: modifiers, then an office, a body or a name in the nominative."""
        language = self.language
        tokens = self._tokens(start, stop)
        if tokens and self.text[start : tokens[0][0]].strip(" "):
            return None
        end = None
        last = start
        named = 0
        for i, (a, b, token) in enumerate(tokens):
            gap = self.text[last:a]
            if i and re.search(r"[,;:(–—]", gap):
                break
            stem = re.sub(r"[’']\w{1,7}$", "", token)
            low = lower(stem)
            role, body = listed(low, "roles", language), is_body(low, language)
            capital = token[0].isupper()
            if low in words("pronouns", language) and i == 0:
                return (a, b)
            following = lower(tokens[i + 1][2]) if i + 1 < len(tokens) else ""
            if end is not None and following in (
                "ilə",
                "ile",
                "üçün",
                "için",
                "tərəfindən",
                "tarafından",
                "haqqında",
                "hakkında",
                "arasında",
            ):
                break
            if not (role or body or capital):
                if token.isdigit() or (
                    low in ("isə", "ise", "da", "də", "de", "və", "ve", "ilə", "ile", "bu", "ki", "bir") and end is not None
                ):
                    break
                ahead = tokens[i + 1 : i + 4]
                if end is not None and not re.search(r"[ıiuü]n$", lower(tokens[i - 1][2])):
                    break
                if (
                    not any(listed(lower(t), "roles", language) or is_body(lower(t), language) for _, _, t in ahead[:3])
                    or NOMINAL.search(low)
                    or re.search(r"[dt][aəe]$", low)
                ):
                    break
                last = b
                continue
            suffixed = stem != token
            ending = token[len(stem) + 1 :] if suffixed else ""
            if suffixed and re.fullmatch(r"n?[ıiuü]n", ending):
                last, end, named = b, end, 0  # a genitive: more follows
                continue
            if suffixed:
                if re.fullmatch(r"n?[dt][aəe]n", ending) and body and self._reports(b, stop):
                    return (tokens[0][0], b)
                break
            if (
                (role or body)
                and not capital
                and OBLIQUE.search(low)
                and not re.search(r"(?:usta|ana|baba|dede|nine|nənə|ata)$", low)
                and low not in words("roles", language)
            ):
                if body and self._reports(b, stop) and re.search(r"d[aəe]n$", low):
                    return (tokens[0][0], b)
                break
            if body and re.search(r"n?d[aəe]n$", low) and low not in words("bodies", language):
                return (tokens[0][0], b) if self._reports(b, stop) else (None if end is None else (tokens[0][0], end))
            if capital and not (role or body):
                if language == "az" and named >= 2 and re.search(r"(?:d[aə]|d[aə]n|[aə])$", low) and not re.search(r"zad[aə]$", low):
                    break
                if language == "az" and end is not None and re.search(r"(?<!za)d[aə]n?$", low) and named == 0:
                    break
                named += 1
            else:
                if named >= 2 and (role or body) and not capital:
                    break
                named = 0
            last = b
            if i == 0 and re.search(r"l[aəe]r[ıi]n$", low) and not (role or body):
                continue  # a genitive at the head of the sentence
            if role or body or capital:
                if (
                    re.search(r"(?:[ıiuüsy]n[ıiuü]n|[^aəeıioöuü][ıiuü]n)$", low)
                    and not (capital and not role and not body)
                    and low not in words("roles", language)
                ):
                    continue  # a genitive
                end = b
        return (tokens[0][0], end) if end is not None and plausible(self.text, (tokens[0][0], end), language) else None

    def _reports(self, at: int, stop: int) -> bool:
        """Whether what follows makes an ablative the speaker: "from the ministry it was said"."""
        following = self.text[at : min(stop + 30, at + 60)]
        return re.match(r"\s*,?\s*(?:yapılan|verilen|verilən|edilən|yayılan|isə|ise)?\s*", following) is not None and (
            re.search(r"(?:yapılan|verilen|verilən|edilən|yayılan)\s", following[:20]) is not None
            or (
                (m := self.known.pattern.search(self.text, at, min(self.stop, at + 40))) is not None
                and re.search(r"(?:[ıiuü]l[ıiuü]b|l[aə]r|l[ıi]r|[ıiuü]n[ıiuü]b|ldı|ldi|ndi|ndı)$", lower(m.group())) is not None
            )
        )
