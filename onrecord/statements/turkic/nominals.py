"""Statements of Turkish and Azerbaijani whose cue is a noun or a judgement: "X's answer was short: …", "X finds the road “too long”".

Here: nouns of saying in the genitive's place before a colon, verbs of judging behind what something is called. Not here: labels and
news given out (turkic/labels.py), verbs of saying that end a sentence (turkic/propose.py), and the lists (data/cues_*.toml).
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.statements.clauses import made
from onrecord.statements.lexicon import Cue, load, lower, trie
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.turkic.labels import Labels
from onrecord.statements.turkic.neighbours import boundary
from onrecord.statements.turkic.phrases import NOMINAL

#: The noun of saying with whose it is and without a case, and what is said of it up to the colon.
_WORDS = re.compile(
    r"(?<!\w)(?P<noun>sözleri|sözü|cevabı|cevap|yanıtı|yanıt|tepkisi|mesajı|yorumu|savunması|açıklaması|karşılığı|değerlendirmesi|çağrısı|uyarısı|itirazı"
    r"|sözləri|cavabı|cavab|reaksiyası|mesajı|şərhi|açıqlaması|fikri|qənaəti|çağırışı|xəbərdarlığı|etirazı|tələbi|talebi)"
    r"(?P<rest>(?:\s+[^\s:;“\"«„]+){0,6})\s*:\s*(?=[“\"«„–—]|\w)",
    re.IGNORECASE,
)
#: A quotation as the words with which something was done; and as somebody's words, whatever became of them.
_WITH_WORDS = re.compile(
    r"\s+(?P<noun>sözleriyle|sözleri\s+ile|ifadeleriyle|ifadesiyle|sözləri\s+ilə|ifadələri\s+ilə|sözlərilə)\s+(?:[^\s,;:“\"«]+\s+){0,5}?[^\W\d_]+(?:[dt][ıiuü](?:l[aəe]r)?|[ıiuü]b(?:l[aə]r)?|yor(?:l[ae]r)?)\W*$"
)
_OWNED_WORDS = re.compile(
    r"\s+(?P<noun>(?:sözleri|sözü|ifadesi|ifadeleri|uyarısı|çağrısı|iddiası|yanıtı|cevabı|açıklaması|tepkisi|çıkışı|itirazı|suçlaması|suçlamaları|ithamı|eleştirisi|eleştirileri|tehdidi|ittihamı|ittihamları|tənqidi|təhdidi|sözləri|ifadəsi|çağırışı|xəbərdarlığı|cavabı|iradı)(?:n[ıiuüaə]|n[ıiuü]n|yl[ae]|nd[aəe]n?)?)(?!\w)"
)
_GENITIVE = re.compile(r"[ıiuü]n$")
_DEMANDS = ("çağrı", "çağır", "tələb", "taleb")
#: What somebody does with words that are called by one of these nouns.
_ACTS = (("demand", ("çağrı", "çağır", "uyarı", "xəbərdarlı")), ("accuse", ("suçlama", "itham", "ittiham", "eleştiri", "tənqid")))
#: A pronoun in front of a judgement.
_HE = re.compile(r"(?<!\w)(?P<who>o|onlar|kendisi|özü)\s*,?\s*$")
_SHORT = frozenset(["cevap", "yanıt", "cavab"])
_NO_SAYING = re.compile(r"(?:yok|yox|vermedi|vermədi|gelmedi|gəlmədi|alamadık|almadıq)\b", re.IGNORECASE)


@cache
def _judged(language: str) -> re.Pattern[str]:
    """A closed quotation or an adjective that judges, then a verb of judging: "“too late” buluyor", "gecikmiş sayıyor"."""
    data = load(f"cues_{language}.toml")
    adjectives, verbs = (trie([w.replace("_", " ") for w in str(data[key]).split()]) for key in ("judged", "judges"))
    return re.compile(
        rf"(?:(?<=[”\"»])|(?<!\w)(?P<as>{adjectives}))\s+(?:olarak\s+|kimi\s+|hesab\s+)?(?P<verb>{verbs})(?!\w)", re.IGNORECASE
    )


#: "“…”, that answer X gave": an answer told of as what somebody gives, with him between it and the verb.
_ANSWER_OF = re.compile(
    r"\s*,?\s*(?P<noun>karşılığını|yanıtını|cevabını|cavabını|reaksiyasını|tepkisini)\s+(?:(?:ise|isə|da|də|de)\s+)?(?P<who>[^\n]{3,120}?)\s"
    r"(?P<verb>ver(?:di(?:l[aəe]r)?|ib(?:l[aəe]r)?|iyor(?:lar)?|miş(?:ti|di)?|ir(?:l[aəe]r)?))\W*$"
)


#: A clause that is the object of saying it.
_CLAUSE_OBJECT = re.compile(
    r"(?:[aəe]c[aəe][ğy][ıi]|[dt][ıiuü][ğy][ıiuü]|[aəe]c[aəe][kq]l[aəe]r[ıi]|[dt][ıiuü][kq]l[aəe]r[ıi])n[ıi]?[ıiuü]?$"
)


_THAT = re.compile(r"\ski\s*,")


class Nominals(Labels):
    """A sentence and the statements that a noun of saying or a judgement tells of."""

    def worded(self) -> list[Proposal]:
        """ "X's words were applauded: “…”", "the ministry's answer did not take long: …"."""
        text, doc = self.text, self.doc
        m = _WORDS.search(text, self.head, self.stop)
        if m is None or doc.quote_at(m.start()) is not None or _NO_SAYING.search(m.group("rest")):
            return []
        if self.known.pattern.search(text, m.start(), m.end()) is not None:
            return []
        quote = doc.quote_after(m.end() - 1, reach=3)
        content = list(quote.inner) if quote else [trim(text, (m.end(), self.end))]
        if not quote and self.known.pattern.search(text, m.end(), self.end):
            return []
        source: Span | None = None
        if m.group("noun").lower() not in _SHORT or text[self.head : m.start()].strip():
            source = self._owner(self.head, m.start())
            if source is None or not re.search(r"(?:[ıiuü]n|onun)$", lower(text[slice(*source)])):
                return []
        elif not self.number or len(m.group("rest").split()) > 2:
            return []
        else:
            source = self._asked_before()
        if sum(len(text[a:b].split()) for a, b in content) < (1 if quote else 3):
            return []
        low = lower(m.group("noun"))
        kind = Cue(low, "demand" if low.startswith(_DEMANDS) else "assert", "neutral", "say")
        return [Proposal(m.span("noun"), kind, content, source, self.zone, None, "colon", 0.65)]

    def _asked_before(self) -> Span | None:
        """Who was asked in the sentence before: its first person in the dative."""
        ws = self.nouns.words(*self.doc.sentences[self.number - 1])
        found = [self.nouns.parse(ws, i, alone=True) for i in range(min(len(ws), 12)) if not i or boundary(ws, i)]
        return next(((p.start, p.end) for p in found if p is not None and p.case == "dat" and p.head != "body"), None)

    def worded_so(self) -> list[Proposal]:
        """ "“…” were the words with which X backed the bill", "X's warning “…”": a quotation that no verb of saying follows."""
        text, doc, found = self.text, self.doc, []
        for quote in doc.quotes_in(self.head, self.end)[:4]:
            inner = [s for s in quote.inner if s[1] > s[0]]
            if not quote.closed or quote.end >= self.end or sum(len(text[a:b].split()) for a, b in inner) < 2:
                continue
            if m := _WITH_WORDS.match(text, quote.end, self.end):
                if self.known.pattern.search(text, quote.end, self.end) is None and (who := self._subject(self.head, quote.start)):
                    kind = Cue(" ".join(lower(m.group("noun")).split()), "assert", "neutral", "say")
                    found.append(Proposal(m.span("noun"), kind, inner, who[0], self.zone, None, "worded", 0.7))
            elif (m := _ANSWER_OF.match(text, quote.end, self.end)) and (answering := self._answering(m)):
                kind = Cue(f"{lower(m.group('noun'))} {lower(m.group('verb'))}", "assert", "neutral", "say")
                found.append(Proposal(m.span("noun"), kind, inner, answering, self.zone, None, "worded", 0.8))
            elif m := _OWNED_WORDS.match(text, quote.end, self.end):
                if NOMINAL.search(text[quote.start : quote.end - 1]):
                    continue  # the owner is the subject of the clause in the marks
                source = self._owner(self.head, quote.start)
                if source is None or text[source[1] : quote.start].strip(" ,") or not _GENITIVE.search(lower(text[slice(*source)])):
                    continue
                low = lower(m.group("noun"))
                act = next((act for act, stems in _ACTS if low.startswith(stems)), "assert")
                kind = Cue(low, act, "doubted" if low.startswith("iddia") else "neutral", "say")
                found.append(Proposal(m.span("noun"), kind, inner, source, (quote.start, m.end()), None, "worded", 0.6))
        return found

    def _answering(self, m: re.Match[str]) -> Span | None:
        """Who gave the answer: the noun phrase behind it, and at most a few words of place and manner in front of the verb."""
        source = self._phrase(m.start("who"), m.start("verb"))
        if source is None:
            return None
        rest = self.text[source[1] : m.start("verb")]
        return source if len(rest.split()) <= 4 and not re.search(r"[,;:“”\"«»]", rest) else None

    def judged(self) -> list[Proposal]:
        """ "The diplomat finds the deal “a paper victory”": what is judged and the judgement."""
        text = self.text
        for m in _judged(self.language).finditer(text, self.head, self.stop):
            if self.doc.quote_at(m.start("verb")) is not None:
                continue
            found = self._subject(self.head, m.start())
            if m.group("as") and (he := _HE.search(text, self.head, m.start("as"))):
                found = he.span("who"), he.end()
            if found is None or _THAT.search(text, found[1], m.start()):
                continue  # "X says that Brussels finds it …"
            content = trim(text, (found[1], m.end("as") if m.group("as") else m.start()))
            if m.group("as") and found[0][0] > self.head and not text[found[1] : m.start("as")].strip():
                content = self._judged_first(found[0][0])  # "the claim, he calls unfair"
                if content[1] > content[0]:
                    kind = Cue(f"{lower(m.group('as'))} {lower(m.group('verb'))}", "assert", "neutral", "object")
                    who = None if _HE.fullmatch(text, *found[0]) else found[0]  # nobody who is named in what he judges
                    return [Proposal((m.start("as"), m.end("verb")), kind, [content], who, self.zone, None, "judged", 0.7)]
                continue
            object_ = text[content[0] : m.start("as") if m.group("as") else self._opens(m.start())].split()
            if not object_ or not re.search(r"(?:[ıiuü]|[ıiuü]n[ıiuü])[”\"»]?$", lower(object_[-1])):
                continue
            kind = Cue(" ".join(lower(m.group("verb")).split()), "assert", "neutral", "object")
            return [Proposal(m.span("verb"), kind, [content], found[0], self.zone, None, "judged", 0.75)]
        return []

    def _judged_first(self, stop: int) -> Span:
        """What stands in front of who judges it, in the accusative; an empty span where nothing does."""
        said = re.sub(r"\s*,?\s*(?:(?:isə|ise|da|də|de)\s*,?\s*)?$", "", self.text[self.head : stop])
        content = trim(self.text, (self.head, self.head + len(said)))
        whole = len(said.split()) > 1 and re.search(r"[ıiuü]$", said) is not None
        return content if whole else (stop, stop)

    def _opens(self, closed: int) -> int:
        quote = self.doc.quote_at(closed - 1)
        return quote.start if quote else closed

    def focused(self, cue: Span, kind: Cue, left: int) -> Proposal | None:
        """ "That the road is closed the governor X said": who speaks stands between the clause and its verb."""
        if kind.form.startswith(("yaz", "aktar", "haber", "xəbər", "geç")):
            return None  # an outlet carries it
        ws = self.nouns.words(left, cue[0])
        for i in range(1, len(ws)):
            if not boundary(ws, i) or self.text[ws[i].start : cue[0]].count(" ") > 9:
                continue
            p = self.nouns.parse(ws, i)
            if p is None or p.case != "nom" or p.head not in ("name", "body") or self.text[p.end : cue[0]].strip():
                continue
            if (p.role is None and p.head == "name") or not self._speaks(p, ws):
                continue
            said = re.sub(r"\s+(?:isə|ise|da|də|de)$", "", self.text[left : p.start].rstrip(" ,"))
            if _CLAUSE_OBJECT.search(said) and len(said.split()) > 1:
                return made(self.doc, cue, kind, [trim(self.text, (left, left + len(said)))], (p.start, p.end), self.zone, "sov", 0.75)
        return None
