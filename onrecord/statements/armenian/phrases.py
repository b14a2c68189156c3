"""Phrases of Eastern Armenian: who can be the subject of a reporting verb, and what stands between a subject and its verb.

Here: words read for their case and article, adverbials, and the noun phrases of speakers. Not here: how statements are put
together (armenian/propose.py), word lists (data/), the base forms of names (names.py).
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import cache

from onrecord.statements.lexicon import UPPER, beginning_words, country_of, listed, load, lower, trie, words
from onrecord.statements.office_stops import ENVOY_HY, IN_IN, is_apart
from onrecord.statements.proposal import Span, trim
from onrecord.statements.scan import Document, Quote

_DAY = r"(?:երկուշաբթի|երեքշաբթի|չորեքշաբթի|հինգշաբթի|ուրբաթ|շաբաթ|կիրակի)"
_MONTH = r"(?:հունվար|փետրվար|մարտ|ապրիլ|մայիս|հունիս|հուլիս|օգոստոս|սեպտեմբեր|հոկտեմբեր|նոյեմբեր|դեկտեմբեր)"
TIME = (
    rf"(?:{_DAY}(?:\s+օրը)?|այսօր|երեկ|նախօրեին|վերջերս|օրերս|այս\s+(?:ամիս|շաբաթ|տարի)|անցյալ\s+(?:շաբաթ|ամիս|տարի)|ավելի\s+(?:ուշ|վաղ)|նույն\s+օրը|(?:{_MONTH}ի\s+\d{{1,2}}-ին(?:\s+(?:գիշերը|երեկոյան|առավոտյան|ցերեկը|կեսօրին))?|{_MONTH}ի\s+\d{{1,2}}-ի\s+(?:գիշերը|երեկոյան|առավոտյան|ցերեկը|կեսօրին)|{_MONTH}ի\s+(?:վերջին|սկզբին|կեսին|վերջերին)|{_MONTH}ին|\d{{1,2}}\s+{_MONTH}ի)"
    r"|առավոտյան|երեկոյան|այնուհետև|հետո|ապա|նախկինում|ավելի\s+առաջ)"
)
_ADVERB = (
    r"(?:ի\s+պատասխան|նաև|դեռ|արդեն|կրկին|նորից|միաժամանակ|մասնավորապես|էլ(?=\s)|իր\s+հերթին|իրենց\s+հերթին|այնուամենայնիվ|սակայն|բայց|իսկ|և|ու|հատկապես|բացի\s+այդ|բացի\s+դրանից|ընդ\s+որում|նույնպես|ևս"
    r"|պաշտոնապես|հրապարակավ|ուղիղ|կտրականապես|վճռականորեն|խստորեն|բազմիցս|մի\s+քանի\s+անգամ|առանձնահատուկ|հիշեցնենք|նշենք|այդուհանդերձ|միևնույն\s+ժամանակ|այս\s+առնչությամբ|այդ\s+կապակցությամբ|ժպտալով|քանիցս|գրավոր|բանավոր|հեռախոսով|առաջին\s+անգամ|լիովին|մասամբ|նախ|մինչդեռ|ընդհակառակը|այնինչ|ահա|փոխարենը)"
)
_AUDIENCE = (
    r"(?:լրագրողներին|լրագրողների\s+հետ\s+(?:զրույցում|ճեպազրույցում|հանդիպմանը)|պատգամավորներին|խմբագրությանն?|մեզ|նրան|իրեն(?!\s+(?:ան)?մեղ)|ինձ|նրանց|գործընկերներին|ներկաներին|մասնակիցներին"
    r"|(?:խորհրդարանում|ամբիոնից|ասուլիսում|ասուլիսին|ճեպազրույցում|ճեպազրույցին|նիստում|նիստին|եթերում|հարցազրույցում|ֆեյսբուքում|«ֆեյսբուքում»|տելեգրամում|թվիթերում))"
)
ADVERBIAL = rf"(?:{_ADVERB}|{TIME}|{_AUDIENCE})"
_LEAD = re.compile(rf"(?:{ADVERBIAL}(?=[\s,՝])[,՝]?\s*|[–—-]\s+)", re.IGNORECASE)
_TRAIL = re.compile(rf"[\s,]+{ADVERBIAL}[\s,]*$", re.IGNORECASE)
_NO_SUBJECT = frozenset(
    [
        "այս",
        "այդ",
        "այն",
        "որը",
        "որն",
        "սա",
        "դա",
        "ամեն",
        "բոլոր",
        "բոլորը",
        "մեկը",
        "ոմանք",
        "մյուսը",
        "երկրորդը",
        "առաջինը",
        "հետևյալը",
        "նույնը",
        "նույն",
        "մի",
        "ոչինչ",
        "ինչը",
        "ինչն",
        "ժամանակ",
        "ընթացքում",
        "հանդիպմանը",
        "քննարկմանը",
        "միջոցառմանը",
        "բացմանը",
        "անունը",
        "անունն",
        "ինքնությունը",
    ]
)
_ENCLITIC = re.compile(r"^(?:է|են|էր|էին|եմ|ենք|չի|չեն)$")

#: A participle that has the word in front of it for its object: "the commission regulating services".
_GOVERNING = re.compile(r"[ա-և]{3,}ող$")


#: An outlet by its noun, to which something is told: "to the paper".
_TOLD_TO = re.compile(rf"(?:{trie(load('words_hy.toml')['press_nouns'].split())})(?:ին|անը|անն)")

#: Surnames whose genitive is told by their ending alone: «Սամվել Կարախանովի» is Սամվել Կարախանով.
_GENITIVE_HY = re.compile(r"(?<=[ա-և]{2})(ով|և|եվ|ին|յան|եան|յանց|ունց|դզե|ձե|շվիլի|զադե|օղլու|ենկո)(?:ի|ին|ից)$")
#: A surname with the article of a subject.
_SURNAME_HY = re.compile(r"(?:յան|եան|յանց|ունց|ով|և|եվ|ինի|ձե|շվիլի|օղլու|իչ|սկի)[ըն]$")
#: The genitive of a surname.
_OF_SOMEBODY = re.compile(r"(?:յան|եան|յանց|ունց|ով|և|ին|ձե|շվիլի|այ)ի$|ձեի$")
#: The cases of a name in a vowel.
_GENITIVE_VOWEL = re.compile(r"(?<=[ա-և][աո])յի[նց]?$")


def without_case(name: str, *, vowels_only: bool = False) -> str:
    """A person's name without the case ending that its letters alone show."""
    name = _GENITIVE_VOWEL.sub("", name)
    return name if vowels_only else _GENITIVE_HY.sub(r"\1", name)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or a name in marks of quotation with its ending: offsets, letters, lower case without the marks."""

    start: int
    end: int
    text: str
    low: str

    @property
    def capital(self) -> bool:
        return self.text.lstrip('«“"„')[:1].isupper()

    @property
    def named(self) -> bool:
        """Whether it is a name in marks of quotation."""
        return self.text[0] in '«“"„'


def tokens(text: str, start: int, stop: int) -> list[Token]:
    """The words of [start, stop); a short quoted name is one word."""
    found = []
    for m in re.finditer(
        rf"[«“„\"][{UPPER}\d][^«»“”„\"\n։:.,]{{0,50}}[»”“\"](?:-?[ա-և]{{1,4}}(?!\w))?|[\w’'՞՛՜](?:[\w’'՞՛՜+-]*[\w’'՞՛՜])?", text[start:stop]
    ):
        low = re.sub(r"[«»“”„\"՞՛՜]", "", lower(m.group()))
        found.append(Token(start + m.start(), start + m.end(), m.group(), low))
    return found


@cache
def office(low: str) -> bool:
    return listed(low, "roles", "hy")


@cache
def body(low: str) -> bool:
    return listed(re.sub(r"-[ա-և]{1,4}$", "", low), "bodies", "hy")


def definite(low: str) -> bool:
    """Whether a word has the article of a subject: -ը, or -ն behind a vowel (but no dative in -ին, -ուն, -ան of a common noun)."""
    if low.endswith(("ությանը", "ությանն", "ոջը", "ոջն")):
        return False
    if low.endswith(("ը", "-ն")) or re.search(
        r"[բգդզթժլխծկհձղճմյնշչպջռսվտրցփքֆ]ն$", low
    ):  # "-ն" behind an abbreviation, and before a vowel
        return True
    if low in words("roles", "hy") or low in words("bodies", "hy"):
        return False
    return (
        low.endswith("ն")
        and len(low) > 2
        and low[-2] in "աեէիոու-"
        and not low.endswith(("ին", "յան", "ության", "ություն", "ման", "ական", "տան"))
    )


def oblique(low: str) -> bool:
    """Whether a word stands in a case that ends a subject's phrase towards the left: ablative, instrumental, locative, dative, converb."""
    return (
        re.search(r"(?:ից|ուց|ով|մբ|ելիս|ալիս|ելով|ելու|ներում|ությունում|անում|ում)$", low) is not None
        and not re.search(r"(?:խորհրդով|ազգությամբ|անունով|հարցերով|գծով)$", low)
    ) or re.search(r"(?:ներին|ությանը|ությանն|ելուց|ելիս)$", low) is not None


def clean(text: str, span: Span) -> Span:
    """`span` without adverbs, days and audiences at its ends."""
    start, end = trim(text, span, edge=" \t\r\n\u00a0,;:–—-՝.․")
    if re.fullmatch(ADVERBIAL, text[start:end], re.IGNORECASE):
        return end, end
    while (m := _LEAD.match(text, start, end)) and m.end() > start:
        start = m.end()
    while m := _TRAIL.search(text[start:end]):
        end = start + m.start()
    if re.fullmatch(ADVERBIAL, text[start:end], re.IGNORECASE):
        return end, end
    return trim(text, (start, end), edge=" \t\r\n\u00a0,;:–—-՝․")


class Phrases:
    """The noun phrases of one document."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.text = doc.text

    def quoted(self, position: int, left: int) -> Quote | None:
        """The quotation around `position` that begins at or behind `left`."""
        quote = self.doc.quote_at(position)
        return quote if quote is not None and quote.start >= left else None

    def is_name(self, quote: Quote) -> bool:
        """Whether a quotation is the name of something and not speech."""
        inner = self.text[quote.start : quote.end].strip("«»“”„\"' ")
        following = self.text[quote.end : quote.end + 8]
        told = re.match(r"\s+(?:[ա-և]+\s+(?:է|են)|[ա-և]+(?:եց|աց|եցին|ացին|ցրեց))(?!\w)", self.text[quote.end : quote.end + 40])
        alone = re.match(r"\s*(?:[։,]|$)", following) is not None and self.doc.outlet and inner[:4] == self.doc.outlet.strip("«»“” ")[:4]
        if (
            inner[:1].isupper()
            and inner.endswith("ին")
            and len(inner.split()) <= 4
            and (told or alone or re.search(r"[ա-և][ըն]\s$", self.text[max(0, quote.start - 3) : quote.start]))
            and not re.search(r"[,։:.!…]", inner)
        ):
            return True  # whom it was told: "to «X» told the villager Y"
        if not inner or not (inner[0].isupper() or inner[0].isdigit()) or len(inner.split()) > 5 or re.search(r"[,։:.!…]", inner):
            return False
        if re.search(r"(?:[իու]|ան)$", inner) and re.match(
            r"\s+(?:հետ|եթերում|էջերում|կայքում|թղթակցին|հարցին)(?!\w)", self.text[quote.end : quote.end + 14]
        ):
            return True  # "in a talk with «X»"
        return re.match(r"-?[ա-և]", following) is not None or (
            re.match(r"\s+(?:[ա-և]+\s+){0,3}?[ա-և]+", following + self.text[quote.end + 8 : quote.end + 60]) is not None
            and any(body(t.low) or office(t.low) for t in tokens(self.text, quote.end, min(len(self.text), quote.end + 70))[:4])
        )

    def _head(self, t: Token) -> bool:
        """Whether a word can be the head of a subject: a pronoun, a name, an office or a body with the article."""
        if t.low in words("pronouns", "hy"):
            return t.low not in ("նրան", "նրա")
        if t.low in ("թբիլիսին", "դելին", "հելսինկին", "բաթումին"):
            return True  # towns in -ի with the article, whose dative is another
        if t.low in _NO_SUBJECT or t.low in words("name_stops", "hy"):
            return False
        if t.text.isupper() and not t.named:
            return False  # an abbreviation without an article
        if (not t.capital or office(t.low[:-1])) and re.search(r"(?:ացին|եցին|ուհին)$", t.low):
            return not re.search(r"(?:եց|աց|վեց)ին$", t.low) or office(t.low) or t.low.endswith(("ղացին", "քացին", "նացին", "սացին"))
        if t.low[-1] == "ն" and t.low[-2:-1] in "աեէիոու" and (t.low[:-1] in words("roles", "hy") or t.low[:-1] in words("bodies", "hy")):
            return True  # "the official", whose noun ends in a vowel
        if t.low[-1] in "սդ" and office(t.low[:-1]) and t.low[:-1] in words("roles", "hy"):
            return True  # "my director"
        if t.named:
            return re.search(r"[»”“\"]-?(?!ին$)[ա-և]*[ըն]$", t.text) is not None or t.low.endswith("ը")
        if not t.low.endswith("ը") and t.capital and re.match(rf"\s(?:[{UPPER}])", self.text[t.end : t.end + 2]):
            return False  # a given name
        if t.capital and (re.search(r"(?:յան|յանց|ունի|ցի)ն?$", t.low) and not definite(t.low)):
            return False
        return definite(t.low) and (t.capital or office(t.low) or body(t.low) or self._person(t.low))

    @staticmethod
    def _person(low: str) -> bool:
        return (
            re.search(
                r"(?:ողը|իչը|ացին|եցին|ավորը|յալը|ուհին|անին|արարը|ագետը|ապետը|վարը|քույրը|եղբայրը|մայրը|հայրը|կինը|կողմը|^կողմեր[ըն]|^երկրներ[ըն]|աղբյուրը|դիտորդներ[ըն]|ներից\s+մեկը)$",
                low,
            )
            is not None
        )

    def start_of(self, found: list[Token], i: int, *, floor: int = 0) -> int:
        """The first word of the noun phrase whose head is word `i`: genitives, adjectives and offices in front of it."""
        head = i
        if found[head].low in words("pronouns", "hy"):
            return head
        while i > floor:
            before = found[i - 1]
            gap = self.text[before.end : found[i].start]
            if gap == " " and found[i].low == "մեկի" and re.search(r"(?:ներ|եր)ից$", before.low):
                i -= 1  # "of one of the suspects the lawyer X"
                continue
            if i - 1 > floor and self._pair(found, i, head):
                i -= 2
                continue
            joined = (re.fullmatch(r",\s", gap) and office(before.low) and not definite(before.low) and i == head - 1) or (
                re.fullmatch(r",\s", gap) and office(before.low) and not definite(before.low)
            )
            if (
                (re.search(r"(?:ած|[նրվցգ]ող|(?:աշխատ|ապր|գործ|ծառայ)ող)$|^չ[ա-և]{4,}ող$", before.low) and not office(before.low))
                or (re.search(r"[^\s]", gap) and not joined and re.fullmatch(r"\s\(|\)\s", gap) is None)
                or (_ENCLITIC.match(before.low) and not before.text.isupper())
                or (re.search(r"[ա-և]{4}ել$", before.low) and not before.capital and not office(before.low))
                or (before.named and re.search(r"[»”\"]-?(?:ին|ից|ում|ով)$|(?:ին|ից)[»”\"]$", before.text))  # to «X», from «X»
                or (before.capital and re.search(r"(?:ներ|եր)ից$", before.low))  # "of the patients X"
                or _TOLD_TO.fullmatch(before.low)
                or (before.named and re.search(r"ում[»”\"]$", before.text) and not body(found[i].low))  # in «X»
            ):
                break
            if (
                before.low in ("և", "ու")
                and i - 1 > floor
                and re.search(r"(?:ի|ու|ան|ների|երի)$", found[i - 2].low)
                and re.search(r"(?:ի|ու|ան|ների|երի)$", found[i].low)
            ):
                i -= 2
                continue
            if (
                before.low in words("name_stops", "hy")
                and not before.text.isupper()
                and not listed(before.low, "roles", "hy")
                and before.low not in beginning_words("hy")
                and before.low not in ("մեծ", "նոր", "հին", "մի", "իր", "նրա", "իրենց", "մեկ", "երկու", "երեք")
                and not (before.low in ("այդ", "այս") and i == head and office(found[i].low))
            ):
                break
            if (
                (definite(before.low) and not before.low.endswith(("ան", "եան")) and (not before.capital or before.low.endswith("ը")))
                or (oblique(before.low) and not before.capital and not before.named)
                or (before.capital and before.low.endswith("ում") and not any(ENVOY_HY.match(t.low) for t in found[i : head + 1]))
                or re.fullmatch(TIME, before.low)
                or (is_apart(before.low, before.capital) and not before.named)
            ):
                break
            if (
                not before.capital
                and not before.named
                and re.search(r"(?:(?<!այ)ին|ուն)$", before.low)
                and not office(before.low)
                and before.low not in IN_IN
            ):
                break
            i -= 1
        return i

    def _pair(self, found: list[Token], i: int, head: int) -> bool:
        """Whether "and" stands in front of word `i` and joins the genitives of two people's names: "in the view of X and the lawyer Y"."""
        last = found[head].low
        return (
            found[i - 1].low in ("և", "ու")
            and found[head].capital
            and (found[i].capital or office(found[i].low))
            and found[i - 2].capital
            and _OF_SOMEBODY.search(last) is not None
            and _OF_SOMEBODY.search(found[i - 2].low) is not None
        )

    def before(self, left: int, stop: int, *, plural: bool = False) -> Span | None:
        """The subject in [left, stop): the first word with an article that can speak, with what stands in front of it."""
        text = self.text
        while (m := _LEAD.match(text, left, stop)) and m.end() > left:
            left = m.end()
        commas = [m.end() for m in re.finditer(r",\s", text[left:stop]) if self.quoted(left + m.start(), left) is None]
        if commas and not re.search(r"\s(?:և|ու)\s", text[left : left + commas[-1]]):
            near = self._first(left + commas[-1], stop, plural=plural)
            if near is not None:
                return near
        found = [t for t in tokens(text, left, stop) if t.named or self.quoted(t.start, left) is None or self._in_name(t, left)]
        return self._first(left, stop, plural=plural) or self._bare(found, left)

    def _first(self, left: int, stop: int, *, plural: bool) -> Span | None:
        """The first word of [left, stop) with an article that can speak, with what stands in front of it."""
        text = self.text
        found = [t for t in tokens(text, left, stop) if t.named or self.quoted(t.start, left) is None or self._in_name(t, left)]
        for i, t in enumerate(found):
            if t.low in ("մեկը", "մեկն") and i and re.search(r"(?:ներից|երից)$", found[i - 1].low):
                end = t.end  # "one of the miners", and by name
                named = re.match(rf"\s*՝\s*([{UPPER}][\w’'-]*(?:\s+[{UPPER}][\w’'-]*)*)\s*[,՝]", text[end:stop])
                return found[self.start_of(found, i - 1)].start, end + (named.end(1) if named else 0)
            if (
                plural
                and (m := re.search(r"(?:ից|ուց|ում)$", t.low))
                and (
                    body(t.low[: m.start()].rstrip("-"))
                    or body(t.low)
                    or (i == 0 and re.fullmatch(r"[Ա-Ֆ]{2,6}-?(?:ից|ում)", t.text))
                    or (
                        t.capital
                        and i == 0
                        and country_of(t.text)
                        and not any(body(re.sub(r"(?:ից|ում)$", "", f.low)) or body(f.low) for f in found[1:6])
                    )
                )
            ):
                return found[self.start_of(found, i)].start, t.end
            if plural and t.low == "այնտեղից":
                return t.start, t.end
            if plural and t.named and re.search(r"(?:ից|ուց)[»”\"]$|[»”\"]-?ից$", t.text):
                return found[self.start_of(found, i)].start, t.end
            if not self._head(t) or (i + 1 < len(found) and _GOVERNING.search(found[i + 1].low)):
                continue
            if not i and (self._thing(found) or (t.low in ("ինքը", "ինքն") and re.match(r"\s*՝\s", text[t.end : stop]))):
                continue
            begin = found[self.start_of(found, i)].start
            end = t.end
            if (m := re.match(r"\s+(?:և|ու)\s+", text[end:stop])) and (other := tokens(text, end + m.end(), stop)):
                heads = [o for o in other[:8] if self._head(o)]
                if heads and not re.search(r"[,։]", text[end : heads[0].start]):
                    end = heads[0].end
            if m := re.match(rf"\s*՝\s*((?:[\wև«»-]+\s+){{0,5}}?[{UPPER}][\w’'-]*(?:\s+[{UPPER}][\w’'-]*)*)\s*[,՝]", text[end:stop]):
                end += m.end(1)
            return begin, end
        return None

    def _thing(self, found: list[Token]) -> bool:
        """Whether the first word is what is spoken of, and somebody with a name or an office stands behind it: "The charge the minister X denied"."""
        t = found[0]
        if self._person(t.low) or office(t.low) or body(t.low) or t.named or _SURNAME_HY.search(t.low) or country_of(t.text):
            return False
        if t.low in words("pronouns", "hy"):
            return False
        for n, other in enumerate(found[1:8], 1):
            if re.search(r"[,՝։]", self.text[found[n - 1].end : other.start]):
                return False
            if definite(other.low) and self._head(other):
                full = other.capital and (found[n - 1].capital or office(found[n - 1].low)) and n > 1
                return full or other.low[:-1] in words("roles", "hy")
        return False

    def _in_name(self, t: Token, left: int) -> bool:
        quote = self.quoted(t.start, left)
        return quote is not None and self.is_name(quote)

    def _bare(self, found: list[Token], left: int) -> Span | None:
        """A full name or a country without an article; somebody indefinite ("an economist")."""
        for i, t in enumerate(found):
            if t.low in ("մի", "մեկ", "ոմն") and (
                ends := [j for j in range(i + 1, min(len(found), i + 5)) if office(found[j].low) and not definite(found[j].low)]
            ):
                return t.start, found[ends[0]].end
        for one, two in itertools.pairwise(found):
            if (
                one.capital
                and two.capital
                and not one.low.endswith("ը")
                and re.search(r"[^ա]ին$", two.low)
                and not re.match(r"\s+(?:տված|տրված|ուղղված|տրամադրած)(?!\w)", self.text[two.end : two.end + 14])
                and not two.low.endswith("յանին")
                and not one.named
                and one.low not in words("name_stops", "hy")
            ):
                return found[self.start_of(found, found.index(two))].start, two.end
        for i in range(len(found) - 1):
            one, two = found[i], found[i + 1]
            if one.low in words("name_stops", "hy") or one.named or two.named:
                continue
            if office(one.low) and two.capital and re.search(r"յան$", two.low) and not one.capital:
                return found[self.start_of(found, i)].start, two.end
            if (
                one.capital
                and two.capital
                and not oblique(two.low)
                and not re.search(r"(?:ին|ի|ու)$", two.low)
                and country_of(two.text) is None
                and self.text[one.end : two.start] == " "
            ):
                return found[self.start_of(found, i)].start, two.end
        return None

    def after(self, start: int, stop: int) -> Span | None:
        """The subject behind a verb, at `start`; adverbials and audiences in front of it are passed over."""
        text = self.text
        limit = stop
        for m in re.finditer(
            r"[։!;«“]|:\s|:$|[,.]-|\.\s|\s[–—]\s|՝\s*(?:ըստ|հաղորդում|գրում|փոխանցում)\s|,\s+(?:որ|թե|հաղորդում|գրում|նշելով|ավելացնելով|ընդգծելով|շեշտելով|պատասխանելով|մեկնաբանելով|անդրադառնալով|որը|ով|իսկ|բայց|սակայն)\s",
            text[start:stop],
        ):
            at = start + m.start()
            if m.group()[0] in "«“":
                quote = self.doc.quote_at(at)
                if (
                    quote is not None
                    and quote.start == at
                    and (self.is_name(quote) or at == start + len(text[start:at]) - len(text[start:at].lstrip()))
                ):
                    continue
            if self.quoted(at, start) is None or m.group()[0] in "«“":
                limit = at
                break
        found = tokens(text, start, limit)
        heads = [i for i, t in enumerate(found) if self._head(t) and not (i + 1 < len(found) and _GOVERNING.search(found[i + 1].low))]
        if heads:
            i = heads[0]
            begin = found[self.start_of(found, i)].start
            end = found[i].end
            if re.match(r"\s+(?:և|ու)\s+", text[end:limit]):
                more = [j for j in heads[1:] if found[j].start > end]
                if more and not re.search(r"[,։]", text[end : found[more[0]].start]):
                    end = found[more[0]].end
            if name := re.match(rf"\s*՝\s*([{UPPER}][\w’'-]*(?:\s+[{UPPER}][\w’'-]*)*)\s*(?=[,՝։:]|$)", text[end:limit]):
                end += name.end(1)
            return clean(text, (begin, end))
        if (bare := self._bare(found, start)) is not None:
            return bare
        comma = re.search(r",\s", text[start:limit])
        span = clean(text, (start, start + comma.start() if comma else limit))
        one = tokens(text, *span)
        if one and re.match(r"(?:մեղադրանք|պնդում|լուր|տեղեկությ|հայտարարությ|պահանջ|առաջարկ|շահարկում)", one[-1].low):
            return None  # what is denied
        short = bool(one) and len(one) <= 6 and "," not in text[span[0] : span[1]]
        return span if short and (definite(one[-1].low) or (one[-1].capital and not oblique(one[-1].low))) else None
