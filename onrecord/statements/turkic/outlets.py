"""The outlets a Turkish or Azerbaijani article names, and which one "the paper" takes up.

Here: one register of the outlets of an article (by their noun, by where they appear, nameless by kind, by what they do in a review), and
references back to them ("by the site's report", "in the article", "the weekly"). Not here: the credit a sentence tells by itself
(turkic/carriers.py), how long a credit holds (turkic/press.py), whom an outlet cites (turkic/cited.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from onrecord.statements.genders import is_given
from onrecord.statements.lexicon import UPPER, country_of, listed, lower, words
from onrecord.statements.proposal import Span
from onrecord.statements.scan import Document
from onrecord.statements.turkic.carriers import _STANCE, CREDITED, DEMONYM, JOURNALIST, is_bare, is_outlet
from onrecord.statements.turkic.words import LISTS, SURNAME


def _any(key: str) -> str:
    return "|".join(w.replace("_", r"\s+") for w in sorted(LISTS[key], key=lambda w: (-len(w), w)))


KIND = rf"(?i:{_any('outlet_kinds')})"
_PIECE = rf"(?i:{_any('outlet_pieces')})"
_OWN = r"(?:y[ıiuü]|s[ıiuü]|[ıiuü])"
_MARKED = rf"[«“\"][{UPPER}\d][^«»“”\"\n]{{1,38}}[»”\"]"
_PLAIN = rf"(?:[{UPPER}][\w.-]*[’']n?[ıiuü]n\s+(?=[{UPPER}][^\W\d_]+(?:ü|ı|i|u)(?!\w)))?[{UPPER}][\w.-]*(?:\s+(?:(?:du|des|del|der|di|van|von|of|the|and)\s+)?[{UPPER}][\w.-]*){{0,3}}"
_NAME = rf"(?:{_MARKED}|{_PLAIN})"
#: Where and how often an outlet appears, in front of its name.
_APPEARS = (
    rf"[{UPPER}][^\s,«“\"]*?[’']?n?(?:[dt][aəe]n?)\s+(?:[a-zçğıöşüə]+\s+(?:günleri\s+|günləri\s+)?)?(?:çıkan|çıxan|yayımlanan|yayınlanan|basılan|nəşr\s+olunan|nəşr\s+edilən|dərc\s+olunan|buraxılan"
    r"|yayın\s+yapan|yayım\s+edən|yayımlanan|fəaliyyət\s+göstərən|faaliyet\s+gösteren)"
)
_PUBLISHED = re.compile(rf"{_APPEARS}\s+(?:(?!bir\s)[a-zçğıöşüəâîû]+\s+){{0,2}}(?P<one>{_NAME})(?:\s+(?P<noun>{KIND}))?")
_NAMED = re.compile(
    rf"(?P<one>{_NAME})\s+(?:(?:xəbər|haber|informasiya|internet|iqtisad|ekonomi)\s+)?(?P<noun>{KIND}){_OWN}(?!m|n(?!\w))[^\W\d_]{{0,4}}(?!\w)"
)
#: What has a title for its name, and no newsroom.
_TITLE = re.compile(r"\s+(?:başlıklı|başlıqlı|temalı|konulu|mövzusunda)(?!\w)")
_SORT_ONLY = re.compile(r"(?:İnternet|Haber|Xəbər|Muhalefet|Müxalifət|Devlet|Dövlət|Parti|Partiya|Resmi|Rəsmi)")
_NOUN_FIRST = re.compile(
    rf"(?<!\w)(?P<before>[^\W\d_]+(?:[’'][^\W\d_]+)?)\s+(?P<noun>{KIND}){_OWN}\s+(?P<one>{_NAME})"
    rf"|(?<!\w)(?P<often>(?i:həftəlik|gündəlik|aylıq|haftalık|günlük|aylık))\s+(?P<marked>{_MARKED})"
)
_NAMELESS = re.compile(
    rf"(?:{_APPEARS}\s+)?(?<!\w)[Bb]ir\s+(?:[^\s,;.«»“”\"]+\s+){{0,3}}?(?P<noun>{KIND}){_OWN}(?=\s*,|\s+(?:isə|ise)\s|\s)"
)
#: Kinds of which others than newsrooms have one, too: a ministry's site, a channel of one's own.
_ANYBODYS = ("sayt", "site", "portal", "kanal", "radio", "radyo", "telekanal", "televi")
_ALIKE = (("gazete", "qəzet"), ("sayt", "site", "portal"), ("ajans", "agentli"), ("kanal", "telekanal", "televiz"), ("radio", "radyo"), ("dergi", "dərgi", "jurnal", "həftəli", "haftalı"))  # fmt: skip
#: Nouns for an outlet of any kind.
_ANYKIND = ("nəşr", "yayın")
_SAME = r"(?i:aynı|eyni|həmin|söz\s+konusu|sözügedən|adı\s+geçen|adı\s+çəkilən|anılan|bahsi\s+geçen|mezkûr)"
_WROTE = (
    r"(?:yazdığına|xəbərinə|məlumatına|bildirdiyinə|haberine|aktardığına|bildirdiğine|duyurduğuna|yazısına|reportajına|materialına|məqaləsinə|makalesine|sitat\s+gətirdiyinə"
    r"|(?:verdiyi|yaydığı)\s+(?:məlumata|xəbərə)|(?:verdiği|aktardığı|geçtiği|yayımladığı|ulaştığı|edindiği)\s+(?:habere|bilgiye|bilgilere))\s+(?:görə|göre|əsasən|istinadən|istinadla)"
    r"|(?:yazdığı|aktardığı|bildirdiyi|bildirdiği|qeyd\s+etdiyi|duyurduğu|xəbər\s+verdiyi|haber\s+verdiği|vurğuladığı)\s+(?:kimi|gibi|üzere|üzrə)"
)
#: "By the same paper's report", "as that paper writes", "by the report", at the head of a sentence or as an aside.
_BY_IT = (
    rf"(?:(?:yenə|yine)\s+)?(?:(?:{_SAME}|[Bb]u)\s+)?(?P<noun>{KIND})[^\W\d_]{{0,5}}\s+(?:{_WROTE}|(?:görə|göre))"
    rf"|(?:(?:{_SAME}|[Bb]u)\s+)?(?i:habere|haberine|yazıya|yazısına|makaleye|məqaləyə|reportaja|röportaja|xəbərə|dosyaya)\s+(?:görə|göre|əsasən)"
)
_HEAD = re.compile(rf"(?:{_BY_IT})(?!\w)\s*,?\s*")
#: "In the article", in front of whoever speaks in it.
_IN_PIECE = re.compile(
    rf"(?:{_SAME}\s+(?:{_PIECE})|(?i:haber|xəbər|yazı|məqalə|makale|reportaj|röportaj|material))(?:(?:[ıiuü]|s[ıiuü])n)?[dt][aəe](?P<noun>)\s*,?\s+(?=(?:[^\W\d_]+\s+){{0,5}}?[{UPPER}])"
)
_PASSIVE = re.compile(
    r"(?<!\w)(?:qeyd\s+(?:olun|edil)|bildiril|vurğulan|deyil(?:ir|ib|di)|yazıl|göstəril|belirtil|kaydedil|aktarıl|ifade\s+edil|iddia\s+edil|ileri\s+sürül|öne\s+sürül|vurgulan|yer\s+al|denil)"
)
ASIDE = re.compile(rf"(?:,\s*)?(?:{_BY_IT})\s*,\s*")
#: The article's own newsroom, as whom something is told.
_US = re.compile(
    rf"(?<!\w)(?i:(?:{_any('outlet_kinds')})[^\W\d_]{{0,4}}m[ıiuü]z[^\W\d_]{{0,4}}|redaksiyamız[^\W\d_]*|müxbirimiz[^\W\d_]*|muhabirimiz[^\W\d_]*|bizə\s|bize\s)"
)
#: An outlet as whom something is told: "spoke to the paper", "in its answer to the agency".
_TOLD_IT = re.compile(
    rf"(?:[»”\"][^\W\d_]{{0,3}}|(?<!\w){KIND}[^\W\d_]{{0,5}})(?:\s+(?:ilə|ile))?\s+(?:(?:verdiyi|verdiği|yaptığı|apardığı)\s+)?(?:müsahibə|söhbət|demeç|mülakat|röportaj|söyleşi)(?:s?[ıi])?n?[dt][aəe](?!\w)|(?<!\w)(?:{_SAME}\s+)?(?P<noun>{KIND})[^\W\d_]{{0,3}}[aəe](?!\w)(?!\s+(?:görə|göre|istinad|dayan|atıf|əsas))"
)
_SPOKE_TO = re.compile(
    rf"(?<!\w)(?:{_SAME}\s+)?(?:{KIND})[^\W\d_]{{0,3}}[aəe]\s+(?:[^\s,.]+\s+)?(?:konuş|danış|açıklama|açıqlama|müsahibə|demeç|mülakat|röportaj)"
)
#: The same talk, statement or letter once more.
_SAME_TALK = re.compile(
    rf"(?<!\w){_SAME}\s+(?:açıklama|açıqlama|konuşma|çıxış|söhbət|müsahibə|röportaj|mülakat|toplantı|mektup|məktub|bəyanat|bildiri)[^\W\d_]*[dt][aəe](?!\w)"
)
#: A reference to an outlet or its piece in the sentence of a statement.
_IN_IT = re.compile(
    rf"(?<!\w)(?:(?:{_SAME}\s+(?:{_PIECE}|(?i:sayfa|səhifə))[^\W\d_]{{0,5}}?[dt][aəe](?!\w))|(?:(?i:haberde|yazıda|məqalədə|makalede|reportajda|röportajda)(?=\s*,|\s))"
    rf"|(?:(?:{_SAME}\s+)?(?P<own>{KIND})[^\W\d_]{{0,2}}n?[ıiuü]n\s+(?:[^\W\d_]+\s+){{0,2}}?(?:{_PIECE}|(?i:veriliş|proqram|program|bülten|buraxılış))(?:l[aəe]r)?(?:[ıiuü]|s[ıiuü])?n?[dt][aəe](?!\w))"
    rf"|(?:(?P<where>{KIND})[dt][aəe](?!\w)(?=\s+(?:görüş|söz|fikir|fikr|ifade|açıklama|yer)[^\W\d_]*\s+(?:yer\s+)?(?:verilen|verilən|alan|ayrılan)))"
    rf"|(?:(?:{_SAME}\s+)?(?P<noun>(?i:qəzet|gazete|dergi|jurnal|nəşr|həftəli[ky]|haftalı[kğ]))(?:[dt][aəe](?:k[ıi])?|n?[ıiuü]n)(?!\w)))"
)
#: A piece of an outlet that is named in front of it: "in X's report aired on Sunday".
_PIECE_OF = re.compile(
    rf"(?P<one>{_NAME})(?:\s+{KIND}{_OWN})?[’'-]?n?[ıiuü]n\s+(?:[^\s,;.«»“”\"\x00]+\s+){{0,5}}?(?:{_PIECE}|(?i:veriliş|proqram|program|bülten|buraxılış|ek(?=i)|əlavə|sayfa|səhifə|sütun))(?:l[aəe]r)?(?:[ıiuü]|s[ıiuü])?n?[dt][aəe](?!\w)"
)
#: The noun alone as who writes, at the head of a sentence.
BARE_SUBJECT = re.compile(rf"(?:{_SAME}\s+|[Bb]u\s+)?(?P<noun>{KIND})(?:[kq]|[ıiuü])?(?=\s*,\s|\s+(?:isə|ise|də|da|de)\s|\s)")
BARE_NOUN = re.compile(rf"(?:{_SAME}\s+|[Bb]u\s+)?(?P<noun>{KIND})[kqı]?")
_TREATS = re.compile(rf"(?<!\w)(?i:{_any('outlet_treats')})\W*$")
_GIVES = re.compile(
    r"(?<!\w)(?:söz|yer|kulak)\s+(?:ver|ayır)[^\W\d_]*|(?<!\w)(?:qulaq\s+as|danışdır|konuştur)[^\W\d_]*|(?<!\w)(?:yaz(?:ır|ıyor|dı|ıb)|aktar(?:ıyor|dı)|sitat\s+gətir(?:ir|ib))\s*:"
)
#: In the outlet stands somebody's piece: "in X, the signature that draws notice".
_STANDS_IN = re.compile(
    r"\s*(?:bugün\s+|bu\s+gün\s+|bu\s+hafta\s+|bu\s+həftə\s+)?(?:(?:ise|isə)\s+)?(?:dikkat\s+çeken|diqqət\s+çəkən|diqqəti\s+çəkən|öne\s+çıkan|yer\s+alan|çıkan|çıxan|yayımlanan|yayınlanan|dərc\s+olunan|dərc\s+edilən|çap\s+olunan|gedən|manşet|başlıq|köşe|imza)"
)
_IN_NAMED = re.compile(rf"(?P<one>{_PLAIN})[’'](?:n?[dt][aəe])(?!\w)")
_MARKED_HEAD = re.compile(rf"(?P<one>{_MARKED})(?=\s)")
_CITES = re.compile(r"(?:istinad|dayan|atıf)[^.]{0,40}\s(?:yaz|xəbər|haber|duyur|aktar|bildir)[^\W\d_]*")
#: A short name in marks at the head of a paragraph, with what stands behind it.
_HEADED = re.compile(
    rf"(?P<one>[«“\"][{UPPER}\d][\w.-]*(?:\s+[\w.-]+){{0,3}}[»”\"])(?![,.!?])[^\s,.:–—]{{0,5}}(?:\s+(?P<behind>[^\W\d_]+))?"
)
#: The noun that takes up the outlet of a paragraph, at the head of a sentence.
_NOUN_AHEAD = re.compile(
    r"(?<![^\s])(?:Gazete|Dergi|Site|Ajans|Portal|Kanal|Qəzet|Jurnal|Nəşr|Sayt|Agentli[ky])(?:[’']?(?:n?[ıiuü]n|y?[aəe]))?(?=[\s,])"
)
_LEADING = re.compile(
    rf"(?:[^\W\d_]+\s+){{0,4}}?(?P<one>{_NAME})(?:\s*\([^()\n]{{2,40}}\))?(?P<set>\s*,\s+(?![–—-])|\s+(?:ise|isə|da|də|de)\s+|\s+)"
)
_NOUN_BEHIND = re.compile(rf"[»”\"]?(?:\s+{KIND}{_OWN}(?!\w))?")
#: One of the papers of a place, and an outlet "by the name of".
_AMONG = re.compile(
    rf"(?:(?i:{_any('outlet_kinds')})(?:l[aəe]r[ıi])n?d[aəe]n|(?i:basın|mətbuat|medya|media)(?:s?[ıiuü])n?d[aəe]n|(?i:yayın\s+organlarından))\s+(?:(?:biri\s+olan|olan|sayılan)\s+)?(?P<one>{_NAME})"
    rf"|(?P<called>{_NAME})\s+(?:adlı|isimli|adında)\s+(?:[^\s,.]+\s+){{0,2}}?(?P<noun>{KIND})"
)
#: A review goes through the press, by its title or its first words.
_REVIEW = re.compile(
    r"(?<!\w)(?:basın|gazete(?!c)|medya|mətbuat|qəzet|media|nəşr|manşet|yayın\s+organ|saytlar|press|kiv(?!\w)|köşe\s+yazar|icmal|dərgilər|jurnallar|ajanslar|agentliklər)",
    re.IGNORECASE,
)
#: An outlet as the label of what it writes: "X: …", "X (Yerevan) — …", X on a line of its own.
_LABEL = re.compile(rf"(?:[•*\d][.)]?\s+)?(?P<one>{_NAME})(?:\s*\([^()\n]{{2,40}}\))?(?:\s*(?::|[–—|])\s+(?=\S)|\s*$)")
#: What only an outlet does with what somebody said, at the end of a sentence.
_TITLED = re.compile(rf"{KIND}{_OWN}")
_PRINTS = re.compile(
    r"(?<!\w)(?:yaz(?:ır|ıb|dı|ıyor|mış|mıştı)|xəbər\s+ver(?:ir|ib|di)|haber\s+ver(?:iyor|di|miş)|haberleştir(?:iyor|di|miş)|aktar(?:ıyor|dı|mış)|sitat\s+gətir(?:ir|ib|di)|alıntılıyor|alıntıladı"
    r"|manşet(?:ine|inə|ində|inde|ten|dən)\s+[^\W\d_]+(?:\s+[^\W\d_]+)?|(?:sayfa|səhifə)(?:sına|sına|larına|lərinə)\s+[^\W\d_]+|yer\s+ver(?:iyor|di|miş|ir|ib)|dərc\s+ed(?:ir|ib)|çap\s+ed(?:ir|ib)|öne\s+çıkar(?:ıyor|dı|mış)|ön\s+plana\s+[^\W\d_]+)\W*$"
)
#: "X writes that", as only papers do, with few words between.
_WRITES_THAT = re.compile(
    rf"(?P<one>{_MARKED})(?:-?n?[ıiuü]n\s+(?:müxbiri|əməkdaşı|yazarı|şərhçisi|muhabiri|yorumcusu))?\s+(?:[^\s,;:.«“\"]+\s+){{0,6}}?(?:yaz(?:ır|ıb)|xəbər\s+ver(?:ir|ib)|sitat\s+gətir(?:ir|ib))\s+ki(?!\w)"
)
#: In a paper by its name in marks something appears; and a paper by its country: "Austria's respected «X»".
_IN_MARKED = re.compile(
    rf"(?P<one>{_MARKED})[’']?n?[dt][aəe]\s+(?:dərc\s+olunan|dərc\s+edilən|çap\s+olunan|çıxan|gedən|yer\s+alan|yayımlanan|yayınlanan|çıkan)(?!\w)"
)
#: By the news of somebody: only outlets have any.
_BY_NEWS = re.compile(r"xəbərinə|haberine|habere|xəbərə|yazdığına|yazdığı")
#: The dative behind an outlet's name or its noun, and no credit.
_TO_IT = re.compile(r"[»”\"]?[’'-]?(?:y?[aəe]|n[aəe])(?!\w)(?!\s+(?:görə|göre|istinad|dayan|atıf|əsas))")
_SUBJECT_END = re.compile(r"\s*,\s+|\s+(?:isə|ise|da|də|de)\s+|\s+")
_ENDING = re.compile(r"(?:[’'-]?n?[dt][aəe])?")
#: How far back the outlet is looked for that a noun takes up.
_BACK = 2400


@dataclass(frozen=True, slots=True)
class Outlet:
    """One mention of an outlet: where it stands, how it is printed, its noun, and whether it has no name."""

    at: Span
    name: Span
    noun: str
    nameless: bool = False


class Outlets:
    """The outlets of one article."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.labelled: set[int] = set()  # the sentences that an outlet's name opens as a label
        self.taken_up: set[int] = set()  # the sentences whose head takes an outlet up by its noun

    @cached_property
    def named(self) -> list[Outlet]:
        """Every mention of an outlet that the article tells to be one, in order."""
        text = self.doc.text
        found: dict[int, Outlet] = {}

        def add(at: Span, one: Span, noun: str, *, nameless: bool = False) -> None:
            if one[1] < len(text) and _TITLE.match(text, one[1]):
                return
            if nameless or (not re.match(r"[Bb]ir\s", text[slice(*one)]) and (one := self._bare(one))[1] - one[0] > 2):
                found.setdefault(one[0], Outlet(at, one, lower(noun), nameless))

        for m in _PUBLISHED.finditer(text):
            add(m.span(), m.span("one"), m.group("noun") or "")
        for m in _NOUN_FIRST.finditer(text):
            if m.group("often"):
                add(m.span("marked"), m.span("marked"), "")
            elif m.group("one")[0] in '«“"' or (
                (m.group("before")[0].islower() or country_of(m.group("before")) is not None) and not self._is_body(m.group("one"))
            ):
                add(m.span("one"), m.span("one"), m.group("noun"))
        for m in _NAMED.finditer(text):
            if _SORT_ONLY.fullmatch(m.group("one")):
                continue  # "the internet paper X"
            if m.group("one")[0] not in '«“"' and m.group("noun")[0].isupper():
                kept = _TITLED.match(text, m.start("noun"))
                add(m.span(), (m.start("one"), kept.end() if kept else m.end("one")), m.group("noun"))
            elif m.group("one")[0] in '«“"' or not (self._is_body(m.group("one")) or self._has_given(m.group("one"))):
                add(m.span(), m.span("one"), m.group("noun"))
        for m in _PIECE_OF.finditer(text):
            if m.group("one")[0] in '«“"' or (is_outlet(self.doc, m.group("one")) and not is_bare(m.group("one"))):
                add(m.span("one"), m.span("one"), "")
        for pattern in (_WRITES_THAT, _IN_MARKED):
            for m in pattern.finditer(text):
                add(m.span("one"), m.span("one"), "")
        for m in _AMONG.finditer(text):
            add(m.span(), m.span("one") if m.group("one") else m.span("called"), m.group("noun") or "")
        for m in CREDITED.finditer(text):
            if is_bare(m.group("one")) or self._is_piece(m.group("one")) or JOURNALIST.match(m.group("one")):
                continue
            if is_outlet(self.doc, m.group("one")) or (_BY_NEWS.search(m.group("wrote") or "") and not self.is_person(m.group("one"))):
                add(m.span("one"), m.span("one"), "")
        for m in self._reviewed(review=_REVIEW.search(f"{self.doc.title}\n{text[:240]}") is not None):
            add(m.span("one"), m.span("one"), "")
        for m in _NAMELESS.finditer(text):
            stop = self.doc.sentences[self.doc.sentence_index(m.start())][1]
            news = not lower(m.group("noun")).startswith(_ANYBODYS) or re.search(r"haber|xəbər|informasiya", lower(m.group()))
            if self._opens(m.start()) and (news or _CITES.search(text, m.end(), stop) or _PRINTS.search(text, m.end(), stop)):
                add(m.span(), m.span(), m.group("noun"), nameless=True)
        for start, stop in self.doc.sentences:
            for head, does in (
                (_IN_NAMED.match(text, start, stop), _STANDS_IN.match),
                (_MARKED_HEAD.match(text, start, stop), _CITES.search),
            ):
                if head is None or not does(text, head.end(), stop) or any(o.at[0] <= start < o.at[1] for o in found.values()):
                    continue
                if head.group("one")[0] in '«“"' or not self._is_body(head.group("one")):
                    add(head.span("one"), head.span("one"), "")
        names = {text[slice(*o.name)]: o.noun for o in found.values() if not o.nameless}
        for name, noun in list(names.items())[:40]:
            for again in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
                if again.start() not in found:
                    found[again.start()] = Outlet(again.span(), again.span(), noun)
        own = lower(self.doc.outlet.strip('«»“”" '))
        return [o for _, o in sorted(found.items()) if not own or lower(text[slice(*o.name)]) != own]

    def _reviewed(self, *, review: bool) -> list[re.Match[str]]:
        """The outlets by whose names paragraphs begin: as the label of a `review`, or as who writes; outside reviews only names in marks."""
        found = []
        for start, end in self.doc.paragraphs:
            m = _LABEL.match(self.doc.text, start, end) if review else None
            if m is not None and " " not in m.group("one") and m.group("one")[0] not in '«“"':
                m = None  # "Brussels:"
            if m is None and (m := _LEADING.match(self.doc.text, start, end)) is not None:
                stop = self.doc.sentences[self.doc.sentence_index(start)][1]
                sure = m.group("set").strip() or " " in m.group("one") or m.group("one")[0] in '«“"'
                taken_up = m.group("set").strip() and _NOUN_AHEAD.search(self.doc.text, stop, end) is not None
                m = m if sure and (taken_up or any(p.search(self.doc.text, m.end(), stop) for p in (_PRINTS, _TREATS))) else None
                at = _IN_NAMED.match(self.doc.text, start, stop) if review else None
                m = at if m is None and at is not None and _PRINTS.search(self.doc.text, at.end(), stop) else m
            if (
                m is not None
                and (review or m.group("one")[0] in '«“"')
                and not self.is_person(m.group("one"))
                and not self._is_body(m.group("one"))
            ):
                found.append(m)
        return [*found, *self._headed(review=review)]

    def _headed(self, *, review: bool) -> list[re.Match[str]]:
        """Names in marks that open paragraphs, where enough of them do: the outlets of a review."""
        heads = [
            m
            for start, end in self.doc.paragraphs
            if (m := _HEADED.match(self.doc.text, start, end)) and not self._is_body(m.group("behind") or "-")
        ]
        return heads if len({m.group("one") for m in heads}) > (1 if review else 2) else []

    def is_person(self, name: str) -> bool:
        """Whether a name without marks is a person's: by its given name or its surname."""
        ws = name.split()
        return (
            name[0] not in '«“"' and len(ws) > 1 and (is_given(ws[0]) or SURNAME.search(lower(re.sub(r"[’'].*$", "", ws[-1]))) is not None)
        )

    def _has_given(self, name: str) -> bool:
        """Whether a name is a person's given name and surname: "X Y (to) the portal"."""
        ws = name.split()
        return len(ws) == 2 and is_given(ws[0]) and SURNAME.search(lower(re.sub(r"[’'].*$", "", ws[1]))) is not None

    def _bare(self, one: Span) -> Span:
        """A name without marks, without its ending and without the country or town it is of."""
        start, end = one
        text = self.doc.text
        if text[start] in '«“"':
            return start + 1, end - 1
        while (of := DEMONYM.match(text, start, end) or _STANCE.match(text, start, end)) is not None:
            start = of.end()
        cut = re.search(r"['’-](?:n?[ıiuü]n|y?[aəe]|n[aəe]|n?[dt][aəe]n?)$", text[start:end])
        end -= len(cut.group()) if cut else 0
        while (
            (first := re.match(r"(\S+?)(?:n?[ıiuü]n)?\s+(?=\S)", text[start:end]))
            and country_of(first.group(1)) is not None
            and re.search(r"[ıiuü]n$", first.group().rstrip())
        ):
            start += first.end()
        return start, end

    def _is_body(self, name: str) -> bool:
        """Whether a name is a country or a body, whose site or channel it is."""
        last = lower(name.strip('«»“”"').split()[-1])
        return (
            (country_of(name) is not None and " " not in name.strip())
            or listed(last, "bodies", self.doc.language)
            or last in words("roles", self.doc.language)
        )

    def _is_piece(self, name: str) -> bool:
        """Whether a word is only that for a piece: "by the report"."""
        return re.fullmatch(rf"(?:{_PIECE})[^\W\d_]{{0,3}}", name) is not None

    def _opens(self, at: int) -> bool:
        return self.doc.sentences[self.doc.sentence_index(at)][0] >= at - 1

    @cached_property
    def is_review(self) -> bool:
        """Whether the article goes through what several outlets wrote."""
        names = {self.doc.text[slice(*o.name)] for o in self.named}
        return len(names) > 2 or (len(names) > 1 and _REVIEW.search(f"{self.doc.title}\n{self.doc.text[:240]}") is not None)

    def before(self, at: int, noun: str = "") -> Outlet | None:
        """The outlet that a noun at `at` takes up: the last one of its kind, else the last one."""
        near = [o for o in self.named if at - _BACK <= o.at[0] and o.at[1] <= at]
        kind = next((group for group in _ALIKE if noun.startswith(group)), ())
        if not kind or noun.startswith(_ANYKIND):
            return near[-1] if near else None
        same = [o for o in near if o.noun.startswith(kind) or not o.noun or o.noun.startswith(_ANYKIND)]
        return same[-1] if same else None

    def label(self, start: int, stop: int) -> tuple[Outlet, int] | None:
        """The outlet whose name and a colon or a dash open the paragraph at `start`, and where its words begin."""
        m = _LABEL.match(self.doc.text, start, stop) if self.doc.paragraph_at(start)[0] == start else None
        if m is None or m.end() >= stop - 8 or self.doc.quote_at(m.end()) is not None:
            return None
        named = next((o for o in self.named if m.start("one") <= o.name[0] < m.end("one")), None)
        if named is not None:
            self.labelled.add(self.doc.sentence_index(start))
        return (named, m.end()) if named is not None else None

    def credited_head(self, start: int, stop: int) -> tuple[Outlet | None, int] | None:
        """The outlet that "by the paper's report" at the head of a sentence means, and where the sentence goes on."""
        m = _HEAD.match(self.doc.text, start, stop) or _IN_PIECE.match(self.doc.text, start, stop)
        if m is None or m.end() >= stop:
            return None
        if m.re is _IN_PIECE and _PASSIVE.search(self.doc.text, m.end(), stop):
            return None  # "in the report it is said"
        self.taken_up.add(self.doc.sentence_index(start))
        return self.before(start, lower(m.group("noun") or "")), m.end()

    def subject(self, start: int, stop: int) -> tuple[Outlet, int] | None:
        """The outlet that a sentence has for its subject at `start`, and where the sentence goes on."""
        text = self.doc.text
        for o in self.named:
            if start <= o.at[0] < start + 60 and o.name[0] < stop:
                lead = text[start : o.at[0]]
                if lead.strip(' «“"') and not re.fullmatch(r"(?:[^\s,;.«»“”\"]+\s+){1,4}[«“\"]?", lead):
                    return None
                behind = _NOUN_BEHIND.match(text, o.name[1], stop)
                at = max(o.at[1], behind.end() if behind else o.name[1])
                end = _SUBJECT_END.match(text, at, stop)
                if end is None or (lead.strip(' «“"') and not re.search(rf"(?:{KIND}|an|ən|en|ın|in|un|ün|\S)\s+[«“\"]?$", lead)):
                    return None
                return (o, end.end()) if self._nominative(o, at) else None
        m = BARE_SUBJECT.match(text, start, stop)
        if m is None or not text[m.start()].isupper():
            return None
        taken = self.before(start, lower(m.group("noun")))
        end = _SUBJECT_END.match(text, m.end(), stop)
        return (taken, end.end()) if taken is not None and end is not None else None

    def _nominative(self, o: Outlet, at: int) -> bool:
        return self.doc.text[at : at + 1] not in ("'", "’", "-") and not (
            o.noun and re.search(r"(?:s[ıiuü]|[ıiuü])n(?:[ıiuü]n|[aəe]|[dt][aəe]n?)$", self.doc.text[slice(*o.at)].lower())
        )
