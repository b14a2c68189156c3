"""Outlets that carried what somebody said, in Turkish and Azerbaijani: "by the paper X's report", "the same paper", "the talk was aired by X".

Here: names of outlets and the words that credit them, at the head of a statement's sentence, in it, and in the sentence behind. Not
here: whom something was told (turkic/phrases.py), who speaks (turkic/propose.py).
"""

from __future__ import annotations

import re

from onrecord.statements.lexicon import UPPER, lower, opens_with_outlet
from onrecord.statements.proposal import Proposal, Span
from onrecord.statements.scan import Document

#: Agencies that print news, and not one of the state's.
_NEWS_AGENCY = re.compile(r"(?:agentliy|ajans)")
_STATE_AGENCY = re.compile(
    r"dövlət|milli|ulusal|federal|nazir|minatəmizləmə|anama|gömrük|inkişaf|yolları|kosmik|tənzim|təhlükəsiz|ərazi|qida|su\s|enerji|səhiyyə|tibbi|turizm|innovasiya|kalkınma|uzay|enerjisi|vergi|məşğulluq|sosial|nəqliyyat|hava|dəniz"
)
_MEDIA = re.compile(
    r"gazetesi|qəzeti|dergisi|jurnalı|radiosu|radyosu|televizi|televizyon|kanalı|portalı|saytı|xəbər|haber|news|post|tv|tribun|xronika|teleqraf|telgraf|masası|səsi|sesi|postası|medya|media"
    r"|press(?!\w)|(?<!\w)(?:presse|courrier|herald|journal|times|kanal)(?!\w)|\.(?:az|com|org|net|info|tr|am|ge|ru|tv)(?!\w)"
)
#: Where an outlet is, in front of its name.
_BASED = re.compile(r"[^\s,]+\s+(?:merkezli|mərkəzli|əsaslı|merkezi\s+olan)\s+")
#: A journalist by the word for one, who is no outlet.
JOURNALIST = re.compile(r"(?:muhabir|müxbir|gazeteci|jurnalist|yazar|əməkdaş|köşe)", re.IGNORECASE)
#: Small words inside an outlet's foreign name, with a capital on both sides: "Le Courrier du Soir".
_SMALL = r"(?:du|des|del|der|di|van|von|of|the|and)"
_WHOLE = rf"[«“\"][{UPPER}\d][^«»“”\"\n\x00]{{1,38}}[»”\"]"
_WORDS = rf"[{UPPER}][\w.-]*(?:\s+(?:{_SMALL}\s+)?[{UPPER}][\w.-]*){{0,3}}"
_NAME = rf"(?:{_WHOLE}|[«“\"]?{_WORDS}[»”\"]?)"
#: What kind of outlet it is, behind its name.
_NOUN = r"(?:agentliy|ajans|qəzet|gazete|sayt|site|portal|telekanal|kanal|radio|radyo|televizi|televizyon|jurnal|dergi|nəşr)"
#: Of what people an outlet is, in front of its name.
DEMONYM = re.compile(
    rf"(?:Alman|Rus|Gürcü|Ermeni|Erməni|İngiliz|İngilis|Fransız|Amerikan|İtalyan|İspanyol|İspan|Azeri|Yunan|Arap|Ərəb)\s+(?=[{UPPER}“\"«])(?!Haber|Xəbər|Basın|Ajans)"
)
CREDITED = re.compile(
    rf"(?P<one>{_NAME}(?:\s+{_NOUN}(?!l[aəe]r)\w*)?)[’']?"
    r"(?:(?P<based>\s*(?:y?[aə]|n[aə])\s+istinadən|(?:y?a|y?e|na|ne)\s+dayandır\w+|(?<=[aə])\s+istinadən|y?[aə]\s+istinad\s+edərək)"
    r"|(?P<wrote>(?:n?[ıiuü]n)?\s+(?:\([^()\s]{2,8}\)\s+)?(?:(?:dün|bugün|bu\s+sabah|[^\W\d_]+\s+(?:günü|akşamı|sabahı|gecesi))\s+)?(?:yazdığına|xəbərinə|məlumatına|haberine|aktardığına|bildirdiğine|duyurduğuna|verdiyi\s+xəbərə|(?:geçtiği|servis\s+ettiği)\s+habere"
    r"|(?P<rare>bildirdiyinə|yaydığına|(?:verdiyi|yaydığı|dərc\s+etdiyi)\s+(?:məlumat|xəbər)a?ə?|yazısına|reportajına|aktarımına|(?:duyurduğu|yayımladığı|yayınladığı|verdiği|aktardığı|ulaştığı|edindiği)\s+(?:habere|bilgiye|bilgilere)))"
    r"\s+(?:görə|göre|istinadən|əsasən|bakılırsa|bakarsak|nazaran|dayanarak)"
    r"|(?:n?[ıiuü]n)?\s+(?:yazdığı|aktardığı|duyurduğu|geçtiği|xəbər\s+verdiyi|haber\s+verdiği|çatdırdığı)\s+(?:gibi|kimi|üzere|üzrə)(?!\w)"
    r"|n?[dt][aəe]\s+(?:yer\s+(?:alan|verilen|verilən)|çıkan|çıxan|yayımlanan|yayınlanan|dərc\s+olunan|dərc\s+edilən|yayılan|gedən)\s+(?:bir\s+)?(?:haber|xəbər|bilgi|məlumat|yazı|röportaj|reportaj|müsahib)[^\W\d_]*[aəe]\s+(?:görə|göre|əsasən))"
    r"|(?P<per>(?:y?[aəe]|n[aəe])\s+g[ö]r[eə](?!\w)))"
)
#: What kind of outlet it is, in front of its name: "the Russian news agency X", "the paper X that appears in Yerevan".
SORT_OF = re.compile(
    r"(?:(?:[^\s,«“\"]+\s+){0,3}?(?:ajansı|gazetesi|kanalı|sitesi|dergisi|agentliyi|qəzeti|saytı|telekanalı|portalı|jurnalı|nəşri|radiosu|(?:yayın|medya|haber)\s+(?:kuruluşu|organı)|media\s+qurumu)"
    rf"|[{UPPER}][^\s,«“\"]*\s+(?:merkezli|mərkəzli|əsaslı)"
    rf"|[{UPPER}][^\s,«“\"]*[dt][aəe]\s+(?:çıkan|çıxan|yayımlanan|yayınlanan|basılan|nəşr\s+olunan|nəşr\s+edilən|dərc\s+olunan|fəaliyyət\s+göstərən))\s+(?=[«“\"]?[^\W\d_])"
)
REPORTS_IT = re.compile(
    rf"(?:[,.]|[»”\"],?|[-–—])\s*(?:[–—-]\s+)?(?P<one>[«“\"]?[{UPPER}][\w.-]*(?:\s+[{UPPER}][\w.-]*){{0,3}}[»”\"]?|{_WHOLE})\s+(?:(?:məhkəmə\s+zalından|hadisə\s+yerindən|yerindən)\s+)?(?:xəbər\s+ver(?:ir|ib)|məlumat\s+(?:verir|verib|yayıb|yayır)|yazır|yazıb|bildirir|aktarıyor|aktarmış|haber\s+veriyor|aktardı|yazdı|haber\s+verdi|bildirdi|duyurdu)\s*[.]?\s*$"
)
#: "This", what the text before tells, behind the outlet that says so.
_TAKEN_UP = r"(?=\s+ki\s*,?\s+(?:bunu|bu\s+(?:barədə|haqda|barəsində|sözləri|fikri|fikirləri|məlumatı|bəyanatı|açıqlamanı))\s)"
REPORTS_FIRST = re.compile(
    rf"^\s*(?:[Bb]u\s+barədə\s+|[Bb]u\s+haqda\s+)?(?P<one>{_WHOLE}|[{UPPER}][^\W\d_]+\s+(?:mediası|mətbuatı|KİV-i)|[«“\"]?[{UPPER}\d][\w.]*(?:-[{UPPER}][\w.]*)*(?:\s+[{UPPER}][\w.]*(?:-[{UPPER}][\w.]*)*){{0,3}}?[»”\"]?)(?:\s+(?:saytı|agentliyi|portalı|qəzeti|telekanalı|kanalı|nəşri|jurnalı|radiosu|informasiya\s+agentliyi)|(?:[’'-]?n?[ıiuü]n)?(?:\s+[^\s,;:«“\"]+){{0,2}}\s+müxbiri)?(?:\s+bu\s+(?:barədə|haqda))?(?:(?:\s+[^\s,;:«“\"]+\s+(?:yayımlanan|çıxan|nəşr\s+olunan|fəaliyyət\s+göstərən))?\s+(?P<first>{_WHOLE}|[«“\"]?[{UPPER}\d][\w.]*[»”\"]?(?:\s+[{UPPER}][\w.]*){{0,2}})[-’']?(?:y?[aə]|n[aə])?\s+istinad(?:ən|la))?(?:\s+bu\s+(?:barədə|haqda))?\s+(?:xəbər\s+verir|yazır|məlumat\s+verir|(?P<on>(?:bildirir|bildirib|çatdırır|qeyd\s+edir|xəbər\s+verib|yazıb|məlumat\s+verib|məlumat\s+yayıb){_TAKEN_UP}))\s+ki(?!\w)"
)
#: A text that an outlet passed on: "in the statement that X carried", "in its statement, put on the wire by X".
_TEXT = r"(?:metin|metn|mətn|açıklama|açıqlama|bildiri|bəyanat|demeç|demec|mülakat|müsahibə|röportaj|söyleşi|görüntü|video|kayıt|kayd|mektup|mektub|məktub|mesaj|belge|sənəd|məlumat|haber|xəbər|konuşma|çıxış|söz|ifade|ifadə|müraciət|şərh)"
_PASSED_ON = re.compile(
    rf"(?P<one>{_NAME}(?:\s+{_NOUN}\w*?)?)(?:[’'-]?n?[ıiuü]n\s+(?:[^\s,«“\"]+\s+)?(?:duyurduğu|yayımladığı|yayınladığı|geçtiği|aktardığı|paylaştığı|servis\s+ettiği|alıntıladığı|yaydığı|dərc\s+etdiyi|çatdırdığı|ötürdüyü|paylaşdığı|sitat\s+gətirdiyi)"
    r"|(?:\s+(?:tarafından|tərəfindən)\s+(?:geçilen|duyurulan|yayımlanan|yayınlanan|aktarılan|paylaşılan|servis\s+edilen|yayılan|dərc\s+olunan|dərc\s+edilən|ötürülən|yayımlanan|çatdırılan)))"
    rf"\s+(?:[^\s,«“\"]+\s+)?{_TEXT}",
)
#: An outlet in brackets at the end of a sentence, with or without the day: "(River TV, 9 May)".
_IN_BRACKETS = re.compile(rf"\((?P<one>{_NAME})(?:,[^()\n]{{1,24}})?\)\W*$")
_THERE = re.compile(r"[^\W\d_]*[dt][aəe](?!\w)\s*,?\s*")
#: "The same paper writes", at the head of a sentence.
_SAME = re.compile(
    r"(?:(?i:Aynı|Eyni|Həmin|Söz\s+konusu|Sözügedən|Adı\s+çəkilən|Adı\s+geçen|Bahsi\s+geçen|Anılan)\s+)?(?P<noun>(?i:gazete|qəzet|nəşr|yayın|sayt|site|portal|ajans|agentliy|agentlik|telekanal|kanal|televizyon|televiziya|radio|radyo|dergi|jurnal))[^\W\d_]*\s+"
    r"(?:(?:organ[^\W\d_]+\s+)?(?:yazdığına|xəbərinə|məlumatına|bildirdiyinə|(?:verdiyi|yaydığı)\s+(?:məlumata|xəbərə)|haberine|aktardığına|bildirdiğine|duyurduğuna|yazısına|(?:verdiği|aktardığı|geçtiği|yayımladığı)\s+(?:habere|bilgiye))\s+(?:görə|göre|əsasən|istinadən)"
    r"|(?:görə|göre)|(?:yazır|yazıb|xəbər\s+verir|məlumat\s+verir|qeyd\s+edir|bildirir)\s+ki)(?!\w)\s*,?\s*"
)
_SAME_WRITES = re.compile(
    r"(?<!\w)(?:aynı|eyni|həmin|söz\s+konusu|sözügedən|adı\s+geçen|adı\s+çəkilən)\s+"
    r"(?P<noun>gazete|qəzet|nəşr|yayın|sayt|site|portal|ajans|agentliy|agentlik|telekanal|kanal|televizyon|televiziya|radio|radyo|dergi|jurnal)[^\W\d_]{0,6}\s+"
    r"(?:yazdı|yazıb|yazıyor|yazır|duyurdu|aktardı|bildirdi|bildirib|geçti|xəbər\s+ver(?:ib|ir|di)|məlumat\s+yayıb|yayımladı)\W*$",
    re.IGNORECASE,
)
#: An outlet with the word for what it is.
_PAPER = re.compile(rf"(?P<one>{_WHOLE}|{_WORDS})\s+(?P<noun>{_NOUN})(?:y[ıiuü]|s[ıiuü]|[ıiuü])?[^\W\d_]{{0,4}}(?!\w)")
_ALIKE = (("gazete", "qəzet"), ("sayt", "site", "portal"), ("ajans", "agentli"), ("kanal", "telekanal", "televiz"), ("radio", "radyo"), ("dergi", "jurnal"))  # fmt: skip
#: How far back "the same paper" is looked for.
_BACK = 2000
#: What was said, as the object or the subject of being carried.
_SAID = r"(?:şərh|fikir|fikr|söz|sözlər|söylədik|açıqlama|bəyanat|müsahibə|çıxış|müraciət|məlumat|xəbər|rəy|yazı|məqalə|mesaj|açıklama|demeç|demec|mülakat|röportaj|söyleşi|değerlendirme|görüş|konuşma|yorum|haber|ifade|ifadə)"
_OBJECT = rf"(?:(?:[^\s,;:«“\"]+\s+){{0,4}}[^\s,;:«“\"]+[ıiuü]n\s+)?(?:(?:bu|Bu)\s+)?(?i:{_SAID})(?:l[aəe]r)?(?:[ıiuü]|s[ıiuü])?(?:n?[ıiuü]|y[ıiuü])"
_CARRIED = r"(?:yayımlayıb|yayıb|dərc\s+edib|çap\s+edib|nəşr\s+edib|efirə\s+verib|yerləşdirib|paylaşıb|çatdırıb|ötürüb|yayımladı|yayınladı|duyurdu|aktardı|geçti|servis\s+etti|paylaştı|haberleştirdi|yayımlamıştı|yayınlamıştı|aktarmıştı|duyurmuştu|yaymışdı|dərc\s+etmişdi|yayımlayır|yayır|dərc\s+edir|aktarıyor|yayımlıyor)"
_APPEARED = r"(?:yayımlanıb|yayılıb|dərc\s+olunub|dərc\s+edilib|çap\s+olunub|nəşr\s+olunub|yer\s+alıb|gedib|yayımlandı|yayınlandı|yer\s+aldı|çıktı|aktarıldı|duyuruldu|yayımlanmıştı|yayınlanmıştı)"
_SORT = rf"(?P<sort>(?:[^\s,«“\"]+\s+){{0,3}}?(?:ajansı|gazetesi|kanalı|sitesi|dergisi|agentliyi|qəzeti|saytı|telekanalı|portalı|jurnalı)\s+(?=[«“\"{UPPER}]))?"
#: The news or the words passed on by an outlet, as the last clause of the sentence: "…, the news was carried by X".
_CLAUSE_BEHIND = re.compile(
    rf"[,;–—]\s+(?:ve\s+|və\s+)?{_OBJECT}\s+{_SORT}(?P<one>{_NAME}(?:\s+{_NOUN}\w*)?)\s+(?:ver(?:ib|di|ir|miş|mişdi|mişti)|{_CARRIED})\W*$"
)
_SENTENCE_BEHIND = (
    re.compile(
        rf"(?:{_NAME}\s+)?{_SORT}(?P<one>{_NAME}(?:\s+{_NOUN}[^\W\d_]*?)?)(?:[’'-]?(?:y?[aə]|n[aə])\s+istinad(?:ən|la))?\s+(?:bu\s+(?:barədə|haqda)\s+)?(?:xəbər\s+verir|məlumat\s+verir|yazır|bildirir)\s+ki\s*,?\s+(?:o|onlar)\s*,?\s+(?:bunu|bu\s+(?:barədə|haqda|sözləri|fikirləri|fikri))\s[^«“\"]*$"
    ),
    re.compile(
        rf"(?:(?:[Bb]u\s+(?:barədə|haqda)\s+)?{_NAME}\s+)?(?:[Bb]u\s+(?:barədə|haqda)\s+)?{_SORT}(?P<one>{_NAME}(?:\s+{_NOUN}[^\W\d_]*?)?)(?:[’'-]?(?:y?[aə]|n[aə])\s+istinad(?:ən|la))?\s+(?:bu\s+(?:barədə|haqda)\s+)?(?:xəbər\s+ver(?:ir|ib)|məlumat\s+ver(?:ir|ib)|yazır|yazıb|haber\s+ver(?:di|iyor)|yazdı)\W*$"
    ),
    re.compile(rf"{_OBJECT}\s+{_SORT}(?P<one>{_NAME}(?:\s+{_NOUN}\w*)?)\s+{_CARRIED}\W*$"),
    re.compile(rf"(?P<one>{_NAME}(?:\s+{_NOUN}\w*)?)(?:\s+(?:isə|ise))?\s*,?\s+{_OBJECT}\s+{_CARRIED}\W*$"),
    re.compile(
        rf"(?:(?:[^\s,;:«“\"]+\s+){{0,4}}[^\s,;:«“\"]+[ıiuü]n\s+)?(?:(?:bu|Bu)\s+)?(?i:{_SAID})(?:l[aəe]r)?(?:s?[ıiuü])?\s+(?P<one>{_NAME}(?:\s+{_NOUN}[^\W\d_]*?)?)(?:[’'-]?n?[dt][aəe]|\s+tərəfindən|\s+tarafından)\s+{_APPEARED}\W*$"
    ),
)


#: Where a paper stands, in front of its name.
_STANCE = re.compile(
    rf"(?:Muhalif|Müxalif|Muhalefet|Müxalifət|Bağımsız|Müstəqil|Yerel|Yerli|Haftalık|Həftəlik|Günlük|Gündəlik|İktidara\s+yakın|Hükümete\s+yakın|Hakimiyyətə\s+yaxın|Muhalefete\s+yakın)\s+(?=[{UPPER}“\"«])(?!Haber|Xəbər)"
)
#: The press of a country or a town, at the head of a sentence: "by the Georgian press".
AT_LARGE = re.compile(
    rf"(?P<one>[{UPPER}][^\W\d_]+\s+(?:basını|medyası|mətbuatı|mediası))n[aəe]\s+(?:göre|görə|əsasən|istinadən|bakılırsa|dayanarak)\s*,?\s*"
)


def is_outlet(doc: Document, name: str) -> bool:
    """Whether a name is that of a news outlet: listed, the article's own, or with a word for one in it."""
    bare = re.sub(r"[’'][ny]?[aəeıiuü]n?$", "", re.sub(r"[«»“”\"]", "", name).strip())
    low, own = lower(bare), lower(re.sub(r"[«»“”\"]", "", doc.outlet))
    if own and (low.startswith(own[: max(4, len(own) - 1)]) or (len(low) >= 3 and own.startswith(low))):
        return True
    if own and bare.isupper() and len(bare) > 1 and bare == "".join(w[0] for w in re.sub(r"[«»“”\"]", "", doc.outlet).split()).upper():
        return True
    if _NEWS_AGENCY.search(low) and len(low.split()) <= 3 and not _STATE_AGENCY.search(low):
        return True
    return opens_with_outlet(bare) or _MEDIA.search(low) is not None


def carries(doc: Document, m: re.Match[str]) -> bool:
    """Whether what heads a sentence by REPORTS_FIRST is an outlet that carries what follows."""
    one = m.group("one")
    return "xəbər" in m.group() or m.group("on") is not None or is_outlet(doc, one) or (one[0] in '«“"' and "yazır" in m.group())


def _without_owner(text: str, at: Span) -> Span:
    """An outlet's name without the owner of what it carried in front of it: "the ministry's X (carried statement)"."""
    words = [(m.start() + at[0], m.end() + at[0], m.group()) for m in re.finditer(r"\S+", text[slice(*at)])]
    cut = next((n for n in range(len(words) - 1, 0, -1) if re.search(r"(?:n[ıiuü]n|['’]\w{1,3})$", words[n - 1][2])), 0)
    end = at[1] - 1 if re.search(rf"(?<!\w){_NOUN}\w*[ıiuü]n$", lower(text[slice(*at)])) else at[1]  # "Radiosu|nun"
    return words[cut][0] if words else at[0], end


def bare(text: str, at: Span) -> Span:
    """An outlet's name without the marks and the ending."""
    a, b = at
    while based := _BASED.match(text, a, b) or DEMONYM.match(text, a, b) or _STANCE.match(text, a, b):
        a = based.end()
    while a < b and text[a] in '«“"':
        a += 1
    ends = re.search(r"[»”\"].*$|['’]\w{1,4}$|-(?:n?[ıiuü]n|y?[aə]|n[aə])$", text[a:b])
    if ends is None and (own := re.search(rf"(?<!\w){_NOUN}[^\W\d_]*?[ıiuü](n(?:[ıiuü]n)?)$", lower(text[a:b]))):
        return a, b - len(own.group(1))  # "Masis Ajansın|a göre"
    return a, b - len(ends.group()) if ends else b


def is_bare(name: str) -> bool:
    """Whether a name is only the word for an outlet: "the agency's"."""
    return re.fullmatch(rf"{_NOUN}\w*", lower(name)) is not None


def rarely(doc: Document, m: re.Match[str]) -> bool:
    """Whether words that bodies and people are credited by, too ("by what X said"), do not credit an outlet here."""
    return m.group("rare") is not None and not (is_outlet(doc, m.group("one")) or m.group("one")[0] in '«“"')


def passed_on(doc: Document, start: int, stop: int, said: list[Span]) -> list[Span]:
    """The outlets that put out the text which a sentence quotes from."""
    found = [m.span("one") for m in _CLAUSE_BEHIND.finditer(doc.text, start, stop) if doc.quote_at(m.start()) is None]
    found += [m.span("one") for m in _IN_BRACKETS.finditer(doc.text, start, stop) if is_outlet(doc, m.group("one"))]
    for m in _PASSED_ON.finditer(doc.text, start, stop):
        one = _without_owner(doc.text, m.span("one"))
        if is_outlet(doc, doc.text[slice(*one)]) and not any(a <= one[0] < b for a, b in said):
            found.append(one)
    return found


def past_text(text: str, at: int, stop: int) -> int:
    """Where the sentence goes on behind "in the statement that X carried" at `at`; `at` where nothing of the kind stands."""
    m = _PASSED_ON.match(text, at, stop)
    end = _THERE.match(text, m.end(), stop) if m else None
    return end.end() if end else at


def same_outlet(doc: Document, start: int, stop: int) -> tuple[Span, int] | None:
    """The outlet that "the same paper" at the head of a sentence means, and where the sentence goes on."""
    m = _SAME.match(doc.text, start, stop)
    if m is None:
        return None
    found = _named_before(doc, lower(m.group("noun")), start)
    return (found, m.end()) if found is not None else None


def same_outlet_writes(doc: Document, start: int, stop: int) -> Span | None:
    """The outlet that "…, the same paper wrote" at the end of a sentence means."""
    m = _SAME_WRITES.search(doc.text, start, stop)
    return _named_before(doc, lower(m.group("noun")), start) if m is not None else None


def _named_before(doc: Document, noun: str, start: int) -> Span | None:
    """The outlet of a kind that the text in front of `start` names last."""
    kind = next((group for group in _ALIKE if noun.startswith(group)), ())
    back = max(0, start - _BACK)
    found: Span | None = None
    for paper in _PAPER.finditer(doc.text, back, start):
        if not kind or lower(paper.group("noun")).startswith(kind):
            found = _without_owner(doc.text, paper.span("one"))
    if found is None:
        for credited in CREDITED.finditer(doc.text, back, start):
            if is_outlet(doc, credited.group("one")):
                found = _without_owner(doc.text, credited.span("one"))
    return found if found is not None and found[1] > found[0] else None


def credited_behind(doc: Document, found: list[Proposal]) -> list[Proposal]:
    """ "The expert's comment was aired by X" behind a statement names who carried it, and is no statement of X's."""
    behind: dict[int, Span] = {}
    for number, (start, stop) in enumerate(doc.sentences):
        if not number or stop - start > 220:
            continue
        m = next((m for p in _SENTENCE_BEHIND if (m := p.match(doc.text, start, stop))), None)
        if m is None:
            continue
        one = m.span("one")
        name = doc.text[slice(*one)]
        if m.groupdict().get("sort") or is_outlet(doc, name) or name[0] in '«“"' or re.search(rf"\s{_NOUN}\w*$", name):
            behind[number] = bare(doc.text, one)
    if not behind:
        return found
    kept = []
    for p in found:
        number = doc.sentence_index(p.zone[0])
        if number in behind and (p.source is None or p.rule == "next-sentence" or p.source[0] <= behind[number][0] < p.source[1]):
            continue
        if number + 1 in behind and not p.via:
            p.via = (behind[number + 1],)
        kept.append(p)
    return kept
