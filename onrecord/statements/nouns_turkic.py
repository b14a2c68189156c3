"""Noun phrases of Turkish and Azerbaijani that can speak: chains of possessors, then an office, a body or a name.

Here: words with their kind and case, and how they join into the phrase of one speaker or two. Not here: where in a sentence the
speaker stands (propose_turkic.py), who the phrase stands for (resolve_turkic.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from onrecord.statements.folding import skeleton
from onrecord.statements.lexicon import UPPER, country_pattern, cues, lower, words
from onrecord.statements.names import reduce, trimmed
from onrecord.statements.officials import surnames
from onrecord.statements.proposal import Span
from onrecord.statements.scan import Document

#: What stands behind the stem of a noun: plural, whose it is, then one case.
_CASES = re.compile(
    r"(?P<plural>l[aəe]r)?(?:(?:[ıiuü]|s[ıiuü])?(?:m[ıiuü]z)?)"
    r"(?:(?P<gen>n?[ıiuü]n)|(?P<abl>n?[dt][aəe]n)|(?P<loc>n?[dt][aəe])|(?P<dat>[ny]?[aəe])|(?P<acc>[ny][ıiuü])|(?P<ins>y?l[aəe])|(?P<nom>(?:d[ıiuü]r)?))"
)
#: Endings of a capitalised word that hardly any name has by itself.
_SURE = re.compile(
    r"(?:(?P<gen>s[ıiuü]n[ıiuü]n|l[aəe]r[ıi]n(?:[ıi]n)?|(?:l[ıiuü]|zad[əe]|ov[ao]?|yev[ao]?|yan|dze|şvili|ski)n?[ıiuü]n|l[ıiuü][ğy][ıiuü]n[ıiuü]n|iyi?n[ıi]n)"
    r"|(?P<abl>s[ıiuü]nd[aəe]n|(?:l[ıiuü]|zad[əe]|ov|ova|yev|yeva|yan|l[aəe]r)d[aəe]n)|(?P<loc>s[ıiuü]nd[aəe]|l[aəe]rd[aəe])"
    r"|(?P<dat>s[ıiuü]n[aəe]|l[aəe]r[aəe]|(?:l[ıiuü]|zad[əe])y[aəe]|(?:yev|ov)[aə]?y[aəe])|(?P<acc>(?:l[ıiuü]|zad[əe])n[ıiuü])|(?P<ins>(?:ov[ae]?|yev[ae]?|zad[əe]|yan|l[ıiuü])l[aə]))$"
)
_SURNAME = re.compile(r"(?:l[ıiuü]|zad[əe]|[oe]v[ao]?|y[ae]n|dze|[şs]vili|ski|skaya|oğlu|qızı|soy|gil)$")
_PATRONYMIC = re.compile(r"(?:oğlu|qızı|ovi[cç]|ovna)$")
_WORD = re.compile(r"[^\s,;:()\[\]«»“”\"–—!?]+")
#: An abbreviation or a country in brackets behind a name.
_ASIDE = re.compile(r"\s*\([^()\n«“\"]{1,40}\)")
_SUFFIX = re.compile(r"['’]?[^\W\d_]{1,7}")
_LEGAL = frozenset(["mmc", "asc", "qsc", "aş", "a.ş", "ltd"])
#: Words that end a speaker's phrase or cannot be in it.
_STOPS = frozenset(
    ["isə", "öncə", "ardından", "üzerine", "bundan", "bunun", "ise", "da", "də", "de", "ki", "deyə", "diye", "həmçinin", "ayrıca", "daha", "çox", "artıq", "üçün", "için", "kimi", "gibi", "görə", "göre", "qədər", "kadar", "sonra", "əvvəl", "önce", "qarşı", "karşı", "haqqında", "hakkında", "haqda", "barədə", "üzrə", "dair", "bağlı", "ilgili", "ilişkin", "sırasında", "zamanı", "olaraq", "olarak", "amma", "ancak", "lakin", "fakat", "çünki", "çünkü", "yəni", "yani", "hər", "her", "heç", "hiç", "tərəfindən", "tarafından", "arasında", "ötrü", "rağmen", "baxmayaraq", "əsasən", "istinadən", "bu", "şu", "həmin", "söz", "belə", "böyle", "elə", "öyle", "necə", "nasıl", "nə", "ne", "var", "yox", "yok", "dünən", "dün", "bugün", "yarın", "sabah", "səhər", "axşam", "günü", "gün", "saat", "ildə", "yılda", "bütün", "tüm", "bəli", "evet", "xeyr", "hayır", "əgər", "eğer", "mən", "ben", "biz", "siz", "sən", "sen", "öz", "kendi", "özü", "özləri", "kendisi", "kendileri", "bunu", "bunun", "buna", "bundan", "onu", "onunla", "qeyd", "belə", "hazırda", "şu_an", "halen", "hələ", "hâlâ", "yalnız", "yalnızca", "sadece", "təkcə", "artik"]
)
#: What was said, as the object of saying it.
_OBJECTS = frozenset(["fikri", "sözləri", "fikirləri", "fikirlərini", "məlumatı", "açıqlamanı", "bəyanatı", "xəbəri", "sözleri", "bilgiyi"])
#: Nouns without an ending that may stand between a body's name and an office of it.
_OF_OFFICE = frozenset(["mətbuat", "icra", "basın", "genel", "baş", "elmi", "hüquq", "aparat", "xüsusi", "özel", "daimi", "birinci", "beynəlxalq", "idarə", "yönetim"])
_CONJUNCTIONS = frozenset(["və", "ve", "ilə", "ile"])
_COMPANION = frozenset(
    ["ilə", "ile", "üçün", "için", "tərəfindən", "tarafından", "haqqında", "hakkında", "arasında", "barədə", "kimi", "gibi", "qarşı", "karşı", "görə", "göre", "əleyhinə", "aleyhine", "adlı", "adındakı", "adlanan"]
)
#: Places and groups whose noun joins a name to an office: "the mayor of the town of X".
_PLACE = re.compile(
    r"(?:kənd|rayon|şəhər|qəsəbə|vilayət|əyalət|bölgə|ölkə|mahal|heyət|qoşun|ordu|köy|il|ilçe|kent|şehr|eyalet|bölge|belde|mahalle|heyet|ülke|fraksiya|blok|ittifaq)"
    r"(?:[ıiuü]|s[ıiuü])?(?:n[ıiuü]n|[ıiuü]n)?"
)
_COUNT = frozenset(["iki", "üç", "dörd", "dört", "beş", "altı", "hər", "her", "bəzi", "bazı", "birçok", "bir_çox", "çoxlu", "bir", "birkaç"])
#: What people are called behind their first name.
_BEHIND_NAMES = frozenset(["usta", "hoca", "dede", "baba", "ana", "dayı", "kişi", "müəllim"])
#: Occasions: a name in front of one is the name of the occasion.
_EVENT = re.compile(r"(?:forum|zirve|zirvə|sammit|konferans|konfrans|toplantı|iclas|festival|panel|kongre|konqres|fuar|sərgi|seminer|seminar|çalıştay|görüş|tören|mərasim|müsahibə|röportaj)(?:l[aə]r)?(?:[ıiuü]|s[ıiuü])?(?:n?[dt][aəe]n?|n?[ıiuü]n|n?[aəe])?")
_FINITE_OR_ADVERB = re.compile(
    r"(?:[ıiuü]b(?:l[aə]r)?|[aəe]r[aəe]k|[aə]r[aə]q|yor(?:l[ae]r)?|[aəe]c[aəe][qk]|m[ıiuü]ş|[dt][ıiuü]l[aəe]r|(?:[dt][ıiuü][ğy]|[aəe]c[aəe][ğy])[ıiuü]\w*|[dt][aəe]n?|ca|cə|ce|ınca|incə|ince|kən|ken)$"
)
_PARTICIPLE = re.compile(r"(?:[aəe]n|m[ıiuü]ş)$")
#: Nouns that end as participles do.
_NO_PARTICIPLE = frozenset(
    ["keçmiş", "geçmiş", "insan", "vatan", "vətən", "orman", "liman", "zaman", "meydan", "divan", "roman", "plan", "düşman", "düşmən", "duman", "ekran", "oran", "bakan", "başkan", "uzman", "kaptan", "köken", "gümüş", "vətəndaş", "iran", "qan", "kan"]
)
#: Occupations are made from nouns without end.
_MAKER = re.compile(r"[^\W\d_]{3,}(?:ç[ıiuü]|loq|log|şünas)(?:(?P<plural>l[aəe]r)?[ıiuü]?(?:s[ıiuü])?(?P<gen>n?[ıiuü]n)?)")
_ACRONYMS = frozenset(["nato", "afad", "tüik"])
_ACTING = re.compile(r"(?:səlahiyyətlərini|vəzifəsini|vəzifələrini|görevini)\s+(?:müvəqqəti\s+|vekâleten\s+|vekaleten\s+)?(?:icra\s+edən|yerinə\s+yetirən|yürüten)\s")
_KEPT_PARTICIPLES = re.compile(r"(?:ehtiyatda|istefada)\s+olan\s", re.IGNORECASE)


#: Endings set off by a hyphen, as Azerbaijani does behind numbers, sites and abbreviations.
#: Nouns of saying: "X in his speech" is X.
_SPOKEN = re.compile(
    r"(?:konuşma|açıklama|savunma|ifade|mesaj|paylaşım|demec|yazı|mektub|cevab|yanıt|röportaj|söyleşi|sunum|değerlendirme|bildiri|açıqlama|çıxış|müsahibə|bəyanat|cavab|məktub"
    r"|müraciət|hesab|səhifə|sayfa|kanal|program|veriliş|brifing|brifinq|toplantı|görüş|ziyaret|basın|makale|məqalə|köşe|rapor|hesabat|twitter|facebook)"
)
_OWNED = re.compile(r"(?:s[ıiuü]|[^aəeıioöuü][ıiuü])n(?:[ıiuü]n|[dt][aəe]n?|[aəe])$")
_HYPHENED = re.compile(r"-(?:[nyd]?[aə]|[ny]?[ıiuü]n?|n[ıiuü]n|d[aə]n?|l[aə]|d[ıiuü]r)$")


@dataclass(frozen=True, slots=True)
class Word:
    """One word, or a short quoted name as one: `kind` is role, body, name, quote, lower, stop or conj; `case` nom, gen, abl, loc, dat, acc, ins."""

    start: int
    end: int
    text: str
    low: str
    kind: str
    case: str
    capital: bool
    gap: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that can speak. `name` and `role` lie inside it; `head` is name, role or body; `parts` are two that speak together."""

    start: int
    end: int
    head: str
    case: str
    name: Span | None = None
    role: Span | None = None
    parts: tuple[Phrase, ...] = ()


def _case(match: re.Match[str] | None) -> str | None:
    return match.lastgroup if match and match.lastgroup and match.lastgroup != "plural" else ("nom" if match else None)


#: What a stem's last letter was before an ending softened it.
_SOFT = {"y": "kq", "ğ": "kq", "b": "p", "c": "ç", "d": "t"}


@lru_cache(maxsize=16384)
def inflected(low: str, key: str, language: str) -> str | None:
    """The case in which a word of the list `key` stands, read from its shortest stem; None for a word that is not in it."""
    known = words(key, language)
    for n in range(3, len(low)):
        if low[:n] in known and (m := _CASES.fullmatch(low, n)):
            case = _case(m)
            if case in ("dat", "ins", "loc") and low in known:
                return "nom"
            return case
        soft = _SOFT.get(low[n - 1])
        if soft and n > 3 and n < len(low) and any(low[: n - 1] + hard in known for hard in soft) and (m := _CASES.fullmatch(low, n)):
            return _case(m)
    return "nom" if low in known else None


@lru_cache(maxsize=8192)
def _country_case(low: str) -> str | None:
    """The case of a country's or capital's name; None for other words."""
    m = country_pattern().fullmatch(low)
    if m is None:
        return None
    return _case(_CASES.fullmatch(m.group(2))) if m.group(2) else "nom"


class Nouns:
    """The noun phrases of one document."""

    def __init__(self, doc: Document) -> None:
        self.doc, self.language = doc, doc.language
        initial = {start for start, _ in doc.sentences} | {start for q in doc.quotes for start, _ in q.inner}
        self._bodies: list[tuple[int, int, str]] | None = None
        self.inside: set[str] = set()
        self.capitals: set[str] = set()
        for m in re.finditer(rf"(?<![\w'’-])[{UPPER}][\w-]*", doc.text):
            low = lower(m.group())
            self.capitals.add(low)
            if m.start() not in initial:
                self.inside.add(low)
        self.outlet = lower(re.sub(r"[«»“”\"]", "", doc.outlet)).strip()
        self.capitals.update(self.outlet.split())

    # -- words -------------------------------------------------------------------------------------------------------
    def words(self, start: int, stop: int, limit: int = 30) -> list[Word]:
        """The words of [start, stop), short quoted names as one word each; ends before a longer quotation."""
        doc, text = self.doc, self.doc.text
        found: list[Word] = []
        at = last = start
        while at < stop and len(found) < limit:
            quote = doc.quote_at(at)
            if quote is not None and quote.start >= start:
                inner = text[quote.start + 1 : quote.end - 1]
                if not quote.closed or quote.end > stop or len(inner.split()) > 6 or "\n" in inner:
                    break
                suffix = _SUFFIX.match(text, quote.end, min(stop, quote.end + 9))
                end = suffix.end() if suffix else quote.end
                case = (_case(_CASES.fullmatch(suffix.group().lstrip("'’"))) or "nom") if suffix else "nom"
                found.append(Word(quote.start, end, text[quote.start : end], lower(inner), "quote", case, inner[:1].isupper(), text[last : quote.start]))
                at = last = end
                continue
            if found and (aside := _ASIDE.match(text, at, stop)) is not None:
                at = last = aside.end()
                continue
            m = _WORD.search(text, at, stop)
            while m is not None and not re.search(r"\w", m.group()):
                m = _WORD.search(text, m.end(), stop)
            if m is None:
                break
            if (q := doc.quote_at(m.start())) is not None and q.start >= start:
                at = q.start
                continue
            token = m.group().rstrip(".…") if len(m.group()) > 2 and not re.fullmatch(rf"[{UPPER}]\.|[{UPPER}]?\w{{1,3}}\.", m.group()) else m.group()
            token = token.strip("'’") or m.group()
            found.append(self._word(m.start(), m.start() + len(token), token, text[last : m.start()]))
            last, at = m.start() + len(token), m.end()
        return found

    def _word(self, start: int, end: int, token: str, gap: str) -> Word:
        cut = re.search(r"['’][^\W\d_]{1,7}$", token) or _HYPHENED.search(token)
        low = lower(token[: cut.start()] if cut else token).rstrip(".") or token
        capital = token[:1].isupper()
        own = (_case(_CASES.fullmatch(token[cut.start() + 1 :].lower())) or "ins") if cut else None
        kind, case = self._kind(low, capital, token)
        if low == "hakim" and re.match(r"hakim\s+(?:\S+\s+){0,3}partiya", self.doc.text[start : start + 60], re.IGNORECASE):
            kind = "lower"  # the ruling party, no judge
        if kind == "name" and own is None and case == "gen" and cues(self.language).pattern.match(self.doc.text, end + 1):
            case = "nom"  # the verb of saying follows: the ending is the name's own
        return Word(start, end, token, low, kind, own or case, capital, gap)

    def _kind(self, low: str, capital: bool, token: str) -> tuple[str, str]:
        language = self.language
        if low in _CONJUNCTIONS and not capital:
            return "conj", "nom"
        if low in words("pronouns", language):
            return "pronoun", "gen" if low in ("onun", "onların") else "nom"
        if low in _STOPS or (low in _OBJECTS and not capital):
            return "stop", "nom"
        if low in _LEGAL:
            return "body", "nom"
        if (role := inflected(low, "roles", language)) is not None:
            return "role", role
        if "-" in low and (role := inflected(low.rpartition("-")[2], "roles", language)) is not None:
            return "role", role
        if (body := inflected(low, "bodies", language)) is not None and not (low in _ACRONYMS and not token.isupper()):
            return "body", body
        if (made := _MAKER.fullmatch(low)) is not None and len(low) > 5:
            return "role", "gen" if made.group("gen") else "nom"
        if re.search(r"\d", token) and re.search(r"[.:%]", token):
            return "stop", "nom"
        if token.isdigit() or (low in _COUNT and low != "bir"):
            return "number", "nom"
        if _EVENT.fullmatch(low):
            return "event", "nom"
        if capital:
            return "name", self._name_case(low, token)
        if _PLACE.fullmatch(low):
            return "place", "gen" if low.endswith(("n",)) and not low.endswith(("on", "an")) else "nom"
        return "lower", "nom"

    def _name_case(self, low: str, token: str) -> str:
        if token.isupper() and len(token) > 1:
            return "nom"
        if (country := _country_case(low)) is not None:
            return country
        if self.language == "tr" and (m := re.search(r"(?:[dt][ae](?P<abl>n)?)$", low)) and low not in self.inside and len(low) > 4:
            return "abl" if m.group("abl") else "loc"
        if self.language == "tr":
            return _case(_SURE.search(low)) or "nom" if not self._tr_name(low) else "nom"
        if m := _SURE.search(low):
            return _case(m) or "nom"
        for n in range(len(low) - 1, max(2, len(low) - 5), -1):
            if low[:n] in self.capitals and (m := _CASES.fullmatch(low, n)) and (case := _case(m)) != "nom" and low[:n] != low:
                if len(low) - n == 1 and low[:n][-1] in "aəeıioöuü":
                    continue
                return case or "nom"
        return "nom"

    @staticmethod
    def _tr_name(low: str) -> bool:
        """Turkish sets an apostrophe behind names: only what looks like a noun with a possessive can have an ending without one."""
        return re.search(r"(?:s[ıiuü]n[ıiuüae]n?|s[ıiuü]nd[ae]n?|l[ae]r[ıi]n?(?:[ıi]n)?|l[ae]r[ae])$", low) is None

    # -- phrases -----------------------------------------------------------------------------------------------------
    def phrase(self, start: int, stop: int) -> Phrase | None:
        """The noun phrase at `start`, in whatever case."""
        found = self.words(start, stop)
        return self.parse(found, 0) if found and not self.doc.text[start : found[0].start].strip() else None

    def parse(self, ws: list[Word], i: int, *, alone: bool = False) -> Phrase | None:
        """The noun phrase that begins with word `i`; with `alone` no second speaker is taken along."""
        first, begun = ws[i], i
        if kept := _KEPT_PARTICIPLES.match(self.doc.text, first.start, ws[-1].end):
            after = next((j for j in range(i, len(ws)) if ws[j].start >= kept.end()), None)
            inner = self.parse(ws, after, alone=True) if after is not None else None
            if inner is None or inner.role is None:
                return None
            return replace(inner, start=first.start, role=(first.start, inner.role[1]))
        if first.kind in ("stop", "conj"):
            return None
        if first.kind == "pronoun":
            return Phrase(first.start, first.end, "pronoun", first.case)
        best: Phrase | None = None
        owner: Phrase | None = None  # the phrase so far where it stands in the genitive
        names: list[Word] = []
        role: Word | None = None
        of_body = False  # names here go on from a body, they are nobody's
        while i < len(ws):
            w = ws[i]
            if i > begun and re.search(r"[–—]", w.gap) and best is not None and best.head == "role" and role is not None and ws[i - 1] is role:
                more = self._apposition(ws, i, first.start)
                if more is not None and more.role is not None and more.role[1] > w.start:
                    return more
            if i > begun and re.search(r"[;:()\[\]–—!?\n]", w.gap):
                break
            if i > begun and "." in w.gap and not re.search(rf"(?:^|\s)(?:[{UPPER}]|\w{{1,4}})\.$", self.doc.text[max(0, w.start - 8) : w.start].rstrip()):
                break
            if i > begun and "," in w.gap:
                if best is not None and best.head == "role" and role is not None and ws[i - 1] is role and (more := self._apposition(ws, i, first.start)):
                    return more
                break
            if w.kind == "stop" or w.kind == "pronoun":
                if w.low in ("özü", "kendisi") and ws[i - 1].case == "gen" and i > begun:
                    previous = ws[i - 1]
                    best = Phrase(first.start, w.end, "role" if previous.kind == "role" else "name", "nom")
                break
            if w.kind == "conj":
                if best is not None and best.end == ws[i - 1].end and not alone and not self._chained(ws, i):
                    second = self.parse(ws, i + 1, alone=True) if i + 1 < len(ws) and not re.search(r"[,;:]", ws[i + 1].gap) else None
                    if second and second.case == "nom" and second.head == best.head and self._pairs(best, second, w.low):
                        return Phrase(first.start, second.end, second.head, "nom", None, None, (best, second))
                    if w.low in ("ilə", "ile"):
                        return None
                    break
                if not self._chained(ws, i):
                    break
                names = []
                i += 1
                continue
            if w.kind in ("role", "body") and w.capital and names and not of_body and w.case not in ("nom", "gen", "abl"):
                best = self._person_before(first, names, role) or (Phrase(first.start, w.end, w.kind, w.case) if role is None else best)
                break
            if w.kind == "name" and role is not None and not names and _country_case(w.low) is not None:
                break  # nobody is called by the name of a country
            if i > begun and names and self._is_outlet_at(w):
                break
            if w.kind in ("role", "body") and w.case == "gen" and not w.capital and names and not of_body and (role is not None or (len(names) > 1 and _SURNAME.search(names[-1].low))):
                break
            if w.kind in ("role", "body", "name") and w.case == "gen":
                if w.kind == "name" and names and len(names) >= 2 and _country_case(w.low) is not None:
                    break
                if w.kind == "body" and names and role is not None and w.capital and (person := self._person_before(first, names, role)):
                    best = person
                    break
                if best is not None and best.head == "body" and of_body and not self._heads(ws, i + 1):
                    break
                if best is not None and best.head == "role" and not names and role is not None and not self._heads(ws, i + 1):
                    break
                run = [*names, w] if w.kind == "name" and (role is not None or not of_body) else []
                owner = replace(self._named(first, run, role), case="gen") if run else Phrase(first.start, w.end, w.kind, "gen")
                if best is not None and best.head == "name":
                    best = None
                names, role, of_body = [], None, False
                i += 1
                continue
            if w.kind == "role" and w.capital and names and w.low in _BEHIND_NAMES and w.case == "nom":
                names.append(w)
                best = self._named(first, names, role)
                i += 1
                continue
            if w.kind == "role":
                if w.case != "nom":
                    bare = role is not None and role is ws[i - 1] and not names and not re.search(r"[ıiuü]$", role.low)
                    if best is None or bare or (best.head == "name" and best.role is None and not of_body):
                        best = Phrase(first.start, w.end, "role", w.case)
                    break
                bare = not re.search(r"[ıiuü]$", w.low)
                if (role is not None and names) or (len(names) >= 2 and not w.capital and not of_body and (bare or _SURNAME.search(names[-1].low))):
                    break
                names, role, of_body = [], w, False
                best = Phrase(first.start, w.end, "role", "nom", None, (first.start, w.end))
            elif w.kind == "body":
                if w.case not in ("nom", "abl") and role is not None and role is ws[i - 1] and role.capital and w.capital:
                    best = Phrase(first.start, w.end, "body", w.case)
                    break
                if w.case not in ("nom", "abl") or (role is not None and names and (not w.capital or len(names) >= 2)):
                    break
                names, role, of_body = [], None, True
                best = Phrase(first.start, w.end, "body", w.case)
                if w.case == "abl":
                    break
            elif w.kind == "event":
                if (names or of_body) and role is None:
                    best = owner
                elif names and role is not None and not _SURNAME.search(names[-1].low):
                    best = Phrase(first.start, role.end, "role", "nom", None, (first.start, role.end))
                break
            elif w.kind == "quote":
                after = ws[i + 1] if i + 1 < len(ws) else None
                before = ws[i - 1] if i > begun else None
                if before is not None and before.kind == "body" and before.case == "nom" and w.capital:
                    best = Phrase(first.start, w.end, "body", w.case)
                    break
                if after is not None and not after.gap.strip() and self._heads(ws, i + 1):
                    names = []
                else:
                    break
            elif w.kind == "name":
                if w.case != "nom":
                    if len(names) == 1 and role is not None and _SURE.search(w.low):
                        best = Phrase(first.start, role.end, "role", "nom", None, (first.start, role.end))  # the name is an outlet's or a place's
                    elif not names and role is not None and role is ws[i - 1] and w.case != "loc" and ("'" in w.text or "’" in w.text or _SURNAME.search(lower(self.base(w)))):
                        best = replace(self._named(first, [w], role), case=w.case)
                    elif names and role is None and not of_body and best is not None and len(names) < 2 and w.case != "abl":
                        best = replace(self._named(first, [*names, w], None), case=w.case)
                    elif not names and best is None and owner is None:
                        best = replace(self._named(first, [w], None), case=w.case)
                    break
                if role is not None and len(names) >= self._longest(names):
                    break
                names.append(w)
                if not of_body:
                    best = self._named(first, names, role)
            elif w.kind == "lower" and role is not None and not names and (acting := _ACTING.match(self.doc.text, w.start)):
                after = next((j for j in range(i, len(ws)) if ws[j].start >= acting.end()), None)
                if after is None:
                    break
                i = after
                continue
            elif w.kind in ("lower", "place", "number"):
                if i > begun and w.kind == "lower" and _PARTICIPLE.search(w.low) and w.low not in _NO_PARTICIPLE:
                    return best if best is not None and (best.head != "name" or best.role is not None) else None
                if not self._modifies(ws, i, begun, names, role, best):
                    break
                names = [] if w.kind == "place" or not names else names
                if role is not None:
                    role = None if self._heads(ws, i + 1) else role
            i += 1
        if best is None or (owner is not None and best.end < owner.start):
            best = best or owner
        if best is None:
            return None
        follow = next((w for w in ws if w.start >= best.end), None)
        if follow is not None and best.head == "name" and best.role is None and best.case == "nom" and not follow.gap.strip() and follow.kind in ("lower", "place"):
            held = [w for w in ws if best.start <= w.start < best.end]
            person = self.language == "az" and _SURNAME.search(held[-1].low) is not None
            owned = _OWNED.search(follow.low)
            if owned and (len(held) == 1 or re.search(r"[dt][aəe]n?$", follow.low)) and not _SPOKEN.match(follow.low) and not person:
                return None  # "the press of X": the name only says whose
        if follow is not None and follow.low in _COMPANION and not follow.gap.strip() and best.case == "nom":
            return replace(best, case="agent") if follow.low in ("tərəfindən", "tarafından") else None
        return best

    def _is_outlet_at(self, w: Word) -> bool:
        """Whether the article's own outlet is named from here on."""
        return len(self.outlet) > 3 and lower(self.doc.text[w.start : w.start + len(self.outlet)]) == self.outlet

    def _named(self, first: Word, names: list[Word], role: Word | None) -> Phrase:
        kept = names
        if role is None and len(names) > 2 and self.language == "az":
            at = next((n for n in range(1, len(names)) if _SURNAME.search(names[n].low)), None)
            kept = names[: at + 1] if at else names
        start = kept[0].start
        before = self.doc.text[first.start : start].rstrip(" ,")
        office = (first.start, first.start + len(before)) if role is not None and before else None
        return Phrase(first.start, kept[-1].end, "name", "nom", (start, kept[-1].end), office)

    def _person_before(self, first: Word, names: list[Word], role: Word | None) -> Phrase | None:
        """The person at the head of a run of names that goes over into the name of a body or a place."""
        at = next((n for n in range(1, len(names)) if _SURNAME.search(names[n].low)), None)
        if at is not None:
            return self._named(first, names[: at + 1], role)
        return self._named(first, names[: max(1, min(2, len(names) - 1))], role) if role is not None else None

    def _longest(self, names: list[Word]) -> int:
        if any(_PATRONYMIC.search(n.low) or n.text.endswith(".") for n in names):
            return 3
        return 2 if self.language == "az" else 4

    def _apposition(self, ws: list[Word], i: int, start: int) -> Phrase | None:
        """ "The head of the centre, Colonel X": a rank and a name behind the comma belong to the office before it."""
        found = self.parse(ws, i, alone=True)
        if found is None or found.name is None or found.case != "nom":
            return None
        if found.role is None and len(self.doc.text[slice(*found.name)].split()) < 2:
            return None
        after = self.doc.text[found.end : found.end + 8]
        if not (re.match(r"\s*[,–—]|\s+(?:isə|ise|da|də|de)\s|\s*[“\"«]", after) or (found.role and self.language == "az")):
            return None
        return Phrase(start, found.end, "name", "nom", found.name, (start, found.name[0] - len(self.doc.text[: found.name[0]]) + len(self.doc.text[: found.name[0]].rstrip(" ,"))))

    def _pairs(self, one: Phrase, two: Phrase, by: str) -> bool:
        if one.head == "name":
            return True
        return one.head in ("body", "role")

    def _chained(self, ws: list[Word], i: int) -> bool:
        """Whether "and" stands inside one title: "of economy and finance", and not between two speakers."""
        before = ws[i - 1]
        bare = before.kind == "body" and before.capital and not re.search(r"[ıiuü]$", before.low) and i > 1 and ws[i - 2].capital and not before.gap.strip()
        if before.kind in ("role", "body") and before.case == "nom" and not bare:
            return False
        for j in range(i + 1, min(i + 6, len(ws))):
            w = ws[j]
            if re.search(r"[,;:]", w.gap) or w.kind in ("stop", "conj"):
                return False
            if w.kind in ("role", "body"):
                names = [x for x in ws[i + 1 : j] if x.kind == "name"]
                return w.kind == "body" or re.search(r"(?:[ıiuü]|n[ıiuü]n)$", w.low) is not None or not names
        return False

    def _heads(self, ws: list[Word], i: int) -> bool:
        """Whether an office or a body comes within the next words, with nothing but modifiers between."""
        for j in range(i, min(i + 5, len(ws))):
            w = ws[j]
            if (j > i and re.search(r"[,;:]", w.gap)) or w.kind in ("stop", "pronoun", "quote", "event"):
                return False
            if w.kind in ("role", "body"):
                return True
            if w.kind == "lower" and w.low not in _NO_PARTICIPLE and _FINITE_OR_ADVERB.search(w.low):
                return False
            if w.kind == "name" and w.case not in ("nom", "gen"):
                return False
        return False

    def _modifies(self, ws: list[Word], i: int, begun: int, names: list[Word], role: Word | None, best: Phrase | None) -> bool:
        """Whether a word in lower case goes on with the phrase: it must lead to an office or a body."""
        w = ws[i]
        if w.kind == "lower" and w.low not in _NO_PARTICIPLE and (_FINITE_OR_ADVERB.search(w.low) or (i == begun and _PARTICIPLE.search(w.low) and w.low not in _NO_PARTICIPLE)):
            return False
        if not self._heads(ws, i + 1):
            return False
        if i == begun:
            return True
        before = ws[i - 1]
        if before.case == "gen" or before.kind in ("lower", "place", "number", "quote", "conj") or (w.low == "bir" and before.kind == "role"):
            return True
        if w.kind == "place":
            return before.kind == "name" and (len(names) == 1 or not _SURNAME.search(before.low))
        if before.kind == "name":
            return len(names) == 1 and role is None
        if before.kind == "body" and before.case == "nom" and w.low in _OF_OFFICE:
            return True
        if before.kind == "body":
            return before.case == "nom" and best is not None and re.search(r"[ıiuü]$", before.low) is None
        return False

    # -- people ------------------------------------------------------------------------------------------------------
    def sure(self, phrase: Phrase, ws: list[Word]) -> bool:
        """Whether a phrase can be trusted to name a speaker: a single capital at the head of a sentence may be any word."""
        if phrase.head != "name" or phrase.role is not None or phrase.parts:
            return True
        held = [w for w in ws if phrase.start <= w.start < phrase.end]
        if len(held) > 1:
            return any(w.low in self.inside for w in held[:1]) or (len(held) > 1 and held[1].kind in ("name", "quote"))
        if not held:
            return False
        low = held[0].low
        if len(low) > 5 and _SURNAME.search(low) and self.doc.text[held[0].end : held[0].end + 1] == ",":
            return True
        if skeleton(self.base(held[0])) in surnames(self.language):
            return True
        if _country_case(low) is not None or (held[0].text.isupper() and len(low) > 1) or low in self.inside or re.fullmatch(r"\w\.\w{3,}", low):
            return True
        return len(low) > 3 and any(t.startswith(low) and _CASES.fullmatch(t, len(low)) for t in self.inside)

    def people(self, start: int, end: int) -> list[tuple[int, int, list[str]]]:
        """The names of people in the capitalised words of [start, end): offsets and words, the last one without its ending."""
        found: list[tuple[int, int, list[str]]] = []
        current: list[Word] = []

        def close() -> None:
            if current:
                words_of = [w.text for w in current[:-1]] + [self.base(current[-1])]
                named = trimmed(self.doc, (current[0].start, current[-1].start + len(words_of[-1]), words_of))
                if named is not None:
                    found.append(named)
                current.clear()

        for w in self.words(start, min(len(self.doc.text), end + 30)):
            if current and re.search(r"[^ \t\u00a0.]|[^\W\d_]{2}\.\s*$", w.gap):
                close()
            if w.start >= end:
                owned = bool(current) and w.kind in ("body", "place") and (w.capital or len(current) == 1 or not _SURNAME.search(current[-1].low))
                if owned or w.kind == "event" or (w.kind == "role" and len(current) == 1 and re.search(r"[ıiuü]$", w.low)):
                    current.clear()
                break
            if w.kind == "name" and _country_case(w.low) is None and not (w.text.isupper() and len(w.text) > 2 and "." not in w.text):
                if not current and w.low in words("name_stops", self.language):
                    continue
                if w.case != "nom" and len(current) >= 2 and w.case != "gen" and not _SURNAME.search(lower(self.base(w))):
                    close()
                    continue
                if len(current) == 2 and self.language == "az" and not _PATRONYMIC.search(w.low) and _SURNAME.search(current[1].low):
                    close()
                current.append(w)
                if w.case != "nom":
                    close()
            elif w.kind in ("body", "place", "event") or (w.kind == "role" and w.capital):
                current.clear()
            else:
                close()
        close()
        return found

    def base(self, w: Word) -> str:
        """A name without its case ending."""
        if (cut := re.search(r"['’][^\W\d_]{1,7}$", w.text)) is not None:
            return w.text[: cut.start()]
        if w.case == "nom" and self.language == "az" and (m := re.search(r"d[ıiuü]r$", w.low)) and _SURNAME.search(w.low[: m.start()]):
            return w.text[: m.start()]
        if w.case == "nom" or self.language == "tr":
            return w.text
        for n in range(len(w.low) - 1, max(2, len(w.low) - 5), -1):
            if w.low[:n] in self.capitals and (m := _CASES.fullmatch(w.low, n)) and _case(m) == w.case:
                return w.text[:n]
        return reduce(w.text, self.language, oblique=True)

    def bodies(self) -> list[tuple[int, int, str]]:
        """Where the article names a body in full: offsets, and the body's own word in lower case, in order."""
        if self._bodies is None:
            self._bodies = []
            for start, stop in self.doc.sentences[:400]:
                ws = self.words(start, stop, 80)
                for j, w in enumerate(ws):
                    if w.kind != "body" or j == 0:
                        continue
                    k = j
                    while k > 0 and not re.search(r"[^\s]", ws[k].gap) and (
                        (ws[k - 1].kind in ("name", "quote") and (ws[k - 1].case == "nom" or _country_case(ws[k - 1].low) == "gen"))
                        or (ws[k - 1].kind == "conj" and k > 1 and ws[k - 2].kind == "name" and ws[k].capital)
                        or (ws[k - 1].kind == "body" and ws[k - 1].case == "nom" and ws[k - 1].capital)
                    ):
                        k -= 1
                    if k < j:
                        self._bodies.append((ws[k].start, w.end, w.low))
        return self._bodies

    def office_before(self, at: int) -> Span | None:
        """The words of office in front of the name at `at`."""
        sentence = self.doc.sentences[self.doc.sentence_index(at)][0]
        ws = self.words(max(sentence, at - 160), min(len(self.doc.text), at + 60))
        ends = next((i for i, w in enumerate(ws) if w.start >= at), None)
        for i in range(ends or 0):
            if i and not boundary(ws, i):
                continue
            p = self.parse(ws, i, alone=True)
            if p is not None and p.name is not None and p.role is not None and p.name[0] <= at < p.name[1]:
                return p.role
        return None


def boundary(ws: list[Word], i: int) -> bool:
    """Whether a noun phrase may begin with word `i`: behind a comma, an adverb, a participle, or a noun in an oblique case."""
    before = ws[i - 1]
    if re.search(r"[,;:()\[\]–—!?.]", ws[i].gap):
        return True
    if before.kind in ("stop", "conj", "pronoun"):
        return True
    if before.kind in ("role", "body", "name", "quote"):
        return before.case in ("loc", "abl", "dat", "ins", "acc")
    return (_PARTICIPLE.search(before.low) is not None and before.low not in _NO_PARTICIPLE) or re.search(r"(?:[dt][aəe]n?|[ny][aəe]|l[aəe]r[aəe]|[ıiuü]b|[aəe]r[aəe]k|[aə]r[aə]q)$", before.low) is not None
