"""Statements of Turkish and Azerbaijani that name their speaker beside the verb's place: labels before a colon, nouns of saying.

Here: "X: …", "a warning from X: …", "the good news came from X", what somebody is reported to have said, marks that are never
closed. Not here: refusals (turkic/refusals.py), verbs that end a sentence (turkic/propose.py).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from onrecord.statements.bodies import is_body
from onrecord.statements.clauses import next_content
from onrecord.statements.lexicon import Cue, cues, load, lower, trie
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.turkic.neighbours import LISTENERS, boundary
from onrecord.statements.turkic.phrases import NOMINAL
from onrecord.statements.turkic.refusals import Refusals
from onrecord.statements.turkic.words import country_case

_SAY = Cue(":", "assert", "neutral", "say")
#: The words announced with nothing behind them: "the minister's words:".
_LABELLED = re.compile(
    r"[’']?n?[ıiuü]n\s+(?:açıklama|söz|konuşma|cevab|yanıt|değerlendirme|ifade|açıqlama|cavab|fikir|çıxış)[^\W\d_]*(?:\s+şöyle|\s+belə)?\s*[:;]\s*$"
)
#: What stands between "from the agency" and what it gives out, and behind that to the colon.
_GIVEN_OUT = r"(?:[’'-]?n?[dt][aəe]n)\s+(?:(?:yeni|ilk|son|yazılı|sert|resmi|resmî|rəsmi|önemli|mühüm|kısa|qısa|net|bir)\s+){0,2}(?:[^\W\d_]+[’'][ny]?[aəe]\s+(?:(?:yeni|ilk|son|sert|net)\s+)?)?"
#: The same with what it is about in front of the noun: "from the governor a snow warning".
_OF_TOPIC = r"(?:[’'-]?n?[dt][aəe]n)\s+(?:[^\s,;:«“\"]+\s+){0,5}?"
_COMES = r"(?:\s+(?:geldi|gəldi|gəlib|var))?\s*:\s*"
#: News as the object of giving it; who gave it stands behind: "the good news, X gave".
_NEWS = re.compile(
    r"(?:bu\s+)?(?:müjdeyi|müjdeli\s+haberi|haberi|açıklamayı|bilgiyi|duyuruyu|çağrıyı|uyarıyı|iddiayı|değerlendirmeyi|tespiti|müjdəni|xəbəri|məlumatı|açıqlamanı|bəyanatı|çağırışı|xəbərdarlığı)\s*,?\s+"
)
_GAVE = re.compile(r"\s(verdi|yaptı|paylaştı|duyurdu|verib|yayıb|edib|paylaşıb|səsləndirib|dile\s+getirdi)\W*$")
#: What became known of somebody's words: "that X said so was learnt".
_LEARNT = (
    r"\s+(?:öğrenildi|bildirildi|belirtildi|kaydedildi|aktarıldı|ileri\s+sürüldü|iddia\s+edildi|ifade\s+edildi|ortaya\s+çıktı"
    r"|bildirilir|bildirilib|məlum\s+olub|qeyd\s+olunur|yazılır|deyilir)\W*$"
)
#: What a body does in its own words, in its own release.
PERFORMS = re.compile(
    r"(?:(?P<deny>kabul\s+etmiyoruz|qəbul\s+etmirik|reddediyoruz|yalanlıyoruz|tekzip\s+ediyoruz|rədd\s+edirik|təkzib\s+edirik)|(?P<accuse>kınıyoruz|qınayırıq|pisləyirik)"
    r"|(?P<demand>talep\s+ediyoruz|çağırıyoruz|çağrıda\s+bulunuyoruz|tələb\s+edirik|çağırırıq|çağırış\s+edirik)|(?P<announce>duyuruyoruz|ilan\s+ediyoruz|elan\s+edirik|bəyan\s+edirik))(?!\w)"
)
_CALLED = re.compile(
    r"\s*(?P<who>(?:[^\W\d_]+\s+){0,1}(?:hökuməti|hükümeti|nazirliyi|bakanlığı|tərəfləri|tarafları|parlamenti|meclisi|məclisi|komissiyanı|komisyonu|polisi|müxalifəti|muhalefeti|bələdiyyəni|belediyeyi"
    r"|şirkəti|şirketi|ölkələri|ülkeleri|ictimaiyyəti|toplumu|vətəndaşları|vatandaşları|sakinləri|sürücüləri|sürücüleri|yetkilileri|rəsmiləri|"
    rf"{LISTENERS}l[aəe]r[ıi]))(?=\s)"
)
#: "As the governorate we", which is who speaks and not what is said.
_AS_BODY = re.compile(r"(?:[^\W\d_]+\s+){1,4}?(?:olarak|olaraq)\s*,?\s+")
_TO_DO = re.compile(r"m[aəe](?:y|ğ)[aəe]$")
#: "For" somebody something is so: behind the name, up to the colon.
_FOR = re.compile(r"\s(?:için|üçün)\s+(?:[^\s,;:.]+\s+){0,4}[^\s,;:.]+\s*:\s*$")
_SAID_BEHIND = re.compile(r"\s+(?:diye|deyə|şeklinde)\s+$")


@cache
def _given_out(language: str) -> re.Pattern[str]:
    given = rf"{_GIVEN_OUT}(?P<noun>{trie(tuple(cues(language).nominals))}){_COMES}"
    of = str(load(f"cues_{language}.toml").get("of_topic", "")).split()
    return re.compile(rf"{given}|{_OF_TOPIC}(?P<of>{trie(of)}){_COMES}" if of else given, re.IGNORECASE)


@cache
def _told_of(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s({trie(tuple(cues(language).nominals))}){_LEARNT}", re.IGNORECASE)


class Labels(Refusals):
    """A sentence and the statements whose speaker a label, a noun of saying or a report about it names."""

    def colon(self) -> list[Proposal]:
        """ "Name: quotation", "the minister's words:" with the quotation below, and "the mayor joined our programme: quotation", without any verb of saying."""
        text, doc = self.text, self.doc
        if (m := _LABELLED.search(text, self.head, self.stop)) and (below := doc.quote_after(self.stop, reach=4)):
            source = self._owner(self.head, m.start() + len(re.match(r"[’']?\w+", m.group()).group()))  # type: ignore[union-attr]
            if source is not None:
                return [Proposal((self.stop - 1, self.stop), _SAY, list(below.inner), source, self.zone, None, "colon", 0.6)]
        if (m := _given_out(self.language).search(text, self.head, self.stop)) and doc.quote_at(m.start()) is None:
            source = self._owner(self.head, m.start() + len(re.match(r"[’'-]?\w+", m.group()).group()))  # type: ignore[union-attr]
            quote = doc.quote_after(m.end() - 1, reach=3)
            content = list(quote.inner) if quote else [trim(text, (m.end(), self.end))]
            if source is not None and len(text[slice(*content[0])].split()) >= 2:
                of = m.groupdict().get("of")
                if of is not None:
                    known = self.known.verbs.get(f"{lower(of)}n{lower(of)[-1]} dile getirdi", _SAY)
                    kind = replace(known, form=lower(of), grammar="say")
                else:
                    kind = replace(self.known.nominals[" ".join(lower(m.group("noun")).split())], grammar="say")
                return [Proposal(m.span("noun" if of is None else "of"), kind, content, source, self.zone, None, "colon", 0.65)]
        for quote in doc.quotes_in(self.head, self.end)[:2]:
            before = text[self.head : quote.start]
            m = re.search(r"\s*:\s*[–—-]?\s*$", before)
            if (
                m is None
                or len(before.split()) > (12 if self._subject(self.head, self.head + m.start()) is None else 24)
                or text[quote.end : self.end].strip(" .,!?…”»\"'")
            ):
                continue
            at = self.head + m.start()
            source = self._phrase(self.head, at)
            if source is None or source[1] < at - 1:
                topic = self._for_whom(self.head, quote.start)
                source = (topic[0] if topic else None) or self._ends(self.head, at) or self._topic(at) or source
            if source is not None and len(quote.inner[0]) and len(text[slice(*quote.inner[0])].split()) >= 2:
                return [Proposal((at, at + 1), _SAY, list(quote.inner), source, self.zone, None, "colon", 0.6)]
        return []

    def _topic(self, stop: int) -> Span | None:
        """A whole name with at most a few words of manner behind it: "X, for his part, is more careful:"."""
        found = self._subject(self.head, stop)
        if (
            found is None
            or len(self.text[found[0][1] : stop].split()) > 5
            or not re.match(r"\s*,|\s+(?:ise|isə|da|də|de)\s", self.text[found[0][1] :])
        ):
            return None
        return found[0]

    def _for_whom(self, left: int, stop: int) -> tuple[Span, int] | None:
        """For whom something is so, in front of a colon: "for X the sum is simple: …"."""
        m = _FOR.search(self.text, left, stop)
        if m is None:
            return None
        ws = self.nouns.words(left, m.start() + 1)
        heads = [self.nouns.parse(ws, i, alone=True) for i in range(len(ws)) if not i or boundary(ws, i)]
        p = next((p for p in heads if p is not None and p.name is not None and p.end == ws[-1].end), None)
        return ((p.start, p.end), stop) if p is not None else None

    def _ends(self, left: int, stop: int) -> Span | None:
        """A person with words of office who is named last before `stop`."""
        ws = self.nouns.words(left, stop)
        for i in range(1, len(ws)):
            p = self.nouns.parse(ws, i)
            if p is not None and p.role is not None and p.name is not None and p.case == "nom" and p.end == ws[-1].end:
                return p.start, p.end
        return None

    def named_last(self) -> list[Proposal]:
        """ "The good news X gave": what was given stands in the sentence before."""
        low = lower(self.text[self.head : self.stop])
        opener, gave = _NEWS.match(low), _GAVE.search(low)
        if not self.number or opener is None or gave is None or gave.start() < opener.end():
            return []
        at, stop = self.head + opener.end(), self.head + gave.start()
        source = self._phrase(self._skip(at, stop), stop)
        if source is None and (found := self._subject(at, stop)):
            source = found[0]
        if source is None or self.text[source[1] : stop].strip(" ,") or self.known.pattern.search(self.text, at, stop):
            return []
        kind = Cue(gave.group(1), "announce", "neutral", "say")
        cue = (self.head + gave.start(1), self.head + gave.end(1))
        return [Proposal(cue, kind, next_content(self.doc, self.number), source, self.zone, None, "next-sentence", 0.8)]

    def called_on(self, at: int, stop: int) -> Span | None:
        """Whom a body or a country in the accusative is called on to do something: "X the ministry to share the maps called"."""
        plain = _CALLED.match(self.text, at, stop)
        if plain is not None:
            rest = self.text[plain.end() : stop].strip()
            return plain.span("who") if len(rest.split()) > 1 and _TO_DO.search(rest) else None
        ws = self.nouns.words(at, stop)
        p = self.nouns.parse(ws, 0) if ws and not self.text[at : ws[0].start].strip() else None
        if p is None or p.case != "acc" or not (p.head == "body" or country_case(ws[0].low) == "acc") or not ws[0].capital:
            return None
        rest = self.text[p.end : stop].strip()
        return (p.start, p.end) if len(rest.split()) > 1 and _TO_DO.search(rest) else None

    def performed(self) -> list[Proposal]:
        """ "We firmly deny these claims" in a body's own release: the body's statement."""
        doc, text = self.doc, self.text
        m = PERFORMS.search(text, self.head, self.stop)
        if (
            m is None
            or text[m.end() : self.end].strip()
            or doc.quotes_in(self.start, self.stop)
            or not any(is_body(lower(w), self.language) for w in doc.outlet.split())
        ):
            return []
        manner = re.search(
            r"\s+(?:qəti\s+(?:şəkildə|surətdə)|qətiyyətlə|kesin\s+(?:bir\s+)?(?:dille|şekilde)|kesinlikle|şiddetle|kəskin\s+şəkildə)\s+$",
            text[self.head : m.start()],
        )
        content = trim(text, (self.head, self.head + manner.start() if manner else m.start()))
        if own := _AS_BODY.match(text, *content):
            content = (own.end(), content[1])
        called = self.called_on(*content) if m.group("demand") else None
        content = trim(text, (called[1], content[1])) if called else content
        if len(text[slice(*content)].split()) < 2:
            return []
        act = str(m.lastgroup)
        kind = Cue(" ".join(lower(m.group(act)).split()), act, "neutral", "object")
        return [Proposal(m.span(act), kind, [content], None, self.zone, called, "performed", 0.8)]

    def told_of(self) -> list[Proposal]:
        """ "That the architect told of cracks was learnt": the words are the architect's."""
        text = self.text
        m = _told_of(self.language).search(text, self.head, self.stop)
        if m is None or self.doc.quote_at(m.start()) is not None:
            return []
        ws = self.nouns.words(self.head, m.start())
        heads = [self.nouns.parse(ws, i, alone=True) for i in range(min(len(ws), 12)) if not i or boundary(ws, i)]
        p = next((p for p in heads if p is not None and p.case == "gen" and p.head != "body"), None)
        if p is None:
            return []
        particle = re.match(r"\s*,?\s+(?:(?:da|de|də|ise|isə)\s)?", text[p.end : p.end + 8])
        content = trim(text, (p.end + (particle.end() if particle else 0), m.start()))
        if not NOMINAL.search(text[slice(*content)]) or len(text[slice(*content)].split()) < 2:
            return []
        kind = replace(self.known.nominals[" ".join(lower(m.group(1)).split())], grammar="say")
        return [Proposal(m.span(1), kind, [content], (p.start, p.end), self.zone, None, "told-of", 0.85)]

    def unclosed(self) -> list[Proposal]:
        """A quotation that is opened and never closed, with "so saying" and the cue at the end of its sentence."""
        text = self.text
        for m in self.known.pattern.finditer(text, self.head, self.stop):
            quote = self.doc.quote_at(m.start())
            if quote is None or quote.closed or not self.head <= quote.start < m.start() or text[m.end() : self.end].strip(" .!"):
                continue
            lead = _SAID_BEHIND.search(text, max(quote.start, m.start() - 16), m.start())
            said = re.match(r"(?:diye|deyə|şeklinde)\s", lower(m.group()))
            if lead is None and said is None:
                continue
            content = trim(text, (quote.start + 1, lead.start() if lead else m.start()))
            found = self._subject(self.head, quote.start)
            if found is not None and len(text[slice(*content)].split()) >= 2:
                return [Proposal(m.span(), self.kind_of(m), [content], found[0], self.zone, None, "unclosed", 0.85)]
        return []
