"""Spans of attributed statements in Turkish and Azerbaijani: the verb ends the sentence, the speaker heads it.

Here: the clause grammar of both languages - noun phrases of speakers, nominalised clauses, quotations inside them, agentless
reports ("in the ministry's statement it is said"). Not here: word lists (data/cues_*.toml), who a mention stands for.
"""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.statements.clauses import made, next_content, plausible, tail, undated
from onrecord.statements.lexicon import UPPER, Cue, alternation, listed, lower, words
from onrecord.statements.nouns_turkic import Nouns
from onrecord.statements.phrases_turkic import (
    BASED_ON,
    BELONGS,
    CITING,
    ENDS_OBJECT,
    FINITE,
    GOERE,
    LOCATIVE,
    NOMINAL,
    SAYS,
    TIME,
    VENUE_NOUN,
    Sentence,
    is_outlet,
)
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import Document, Quote

_SAY = Cue("demək", "assert", "neutral", "say")
_INLINE = {
    "az": re.compile(r"[;,–—]\s+(?:bunu|bu\s+barədə|bu\s+haqda|bu\s+sözləri|bu\s+fikri)\s+", re.IGNORECASE),
    "tr": re.compile(r"[;,–—]\s+(?:bunu|bu\s+sözleri|bu\s+bilgiyi)\s+", re.IGNORECASE),
}
#: What somebody else said, told by the speaker: X's "…" having said.
#: "In the statement, in which it was pointed out that".
_STATED = re.compile(
    r"\s(belirtilen|vurgulanan|kaydedilen|ifade\s+edilen|dile\s+getirilen|bildirilen|hatırlatılan|savunulan|aktarılan|bildirilən|qeyd\s+olunan|qeyd\s+edilən|vurğulanan)"
    r"\s+(açıklamada|bildiride|raporda|mesajda|açıqlamada|bəyanatda|məlumatda|hesabatda)(?!\w)"
)
_LABELLED = re.compile(r"[’']?n?[ıiuü]n\s+(?:açıklama|söz|konuşma|cevab|yanıt|değerlendirme|ifade|açıqlama|cavab|fikir|çıxış)[^\W\d_]*(?:\s+şöyle|\s+belə)?\s*[:;]\s*$")
_TOLD_BY = re.compile(r"\s*(?:[–—-]\s*)?(?:(?:deyə|diye)\s+)?(dediyini|dediğini|söylədiyini|söylediğini|bildirdiyini|yazdığını)(?!\w)")
#: Refusals to answer, behind a verb that else denies.
_ANSWERING = re.compile(r"(?:yanıtla|cevapla|konuş|açıkla|yap|ver|cavabland)\w*m[aəe][yk]\w*$")
_AUTHOR = re.compile(r"\s*[,.!?…]?\s*[–—-]\s+(?=[^\W\d_])")
_AUTHOR_ENDS = re.compile(r"\s*[,.]?\s*[–—-]\s*")


#: What the words themselves do: refuse, promise in the first person, deny.
_ACTS = {
    "az": (
        ("decline", re.compile(r"(?:deyə|verə|açıqlaya|söyləyə)\s+bilmərəm|\bdemərəm\b|şərh\s+etmə(?:yəcəyəm|rəm)", re.IGNORECASE)),
        ("deny", re.compile(r"\b(?:belə|elə)\s+(?:bir\s+)?\w+(?:\s+\w+)?\s+(?:yoxdur|olmayıb)|bir\s+nəfər\s+də\b|\bdemək\s+deyil\b|həqiqətə\s+uyğun\s+deyil", re.IGNORECASE)),
        ("promise", re.compile(r"[^\W\d_]{2,}(?:acağıq|əcəyik|acağam|əcəyəm)(?!\w)|\bsusmayacağıq\b", re.IGNORECASE)),
    ),
    "tr": (
        ("decline", re.compile(r"konuşmayaca|yorum\s+yapmayaca|(?:söyleyemem|açıklayamam|cevap\s+veremem)\b", re.IGNORECASE)),
        ("deny", re.compile(r"hayal\s+ürünü|\bböyle\s+bir\s+\w+(?:\s+\w+)?\s+(?:yok|bulunm|olmad)|(?:kimse|hiç\s+kimse|kimsenin)\s+(?:\w+\s+){0,2}(?:bulunmad|olmad|kalmad)|gerçek\s+dışı", re.IGNORECASE)),
        ("promise", re.compile(r"[^\W\d_]{2,}(?:acağız|eceğiz|acağım|eceğim)(?!\w)", re.IGNORECASE)),
    ),
}  # fmt: skip


def _act(said: str, language: str) -> str | None:
    """The speech act that the words of a statement show by themselves."""
    return next((act for act, pattern in _ACTS[language] if pattern.search(said)), None)


def propose(doc: Document) -> list[Proposal]:
    """Every attributed statement of a document in Turkish or Azerbaijani."""
    nouns = Nouns(doc)
    sentences = [_Sentence(doc, nouns, number, start, stop) for number, (start, stop) in enumerate(doc.sentences)]
    found: list[Proposal] = []
    for sentence in sentences:
        made_here = sentence.proposals()
        for proposal in made_here:
            sentence.surround(proposal)
        found += made_here
    spoken = [p for sentence in sentences for p in sentence.author_inside()]
    inside = [p.zone for p in spoken]
    found = [p for p in found if not any(a <= p.cue[0] < b for a, b in inside)] + spoken
    found = _carried(doc, found)
    begun = min((p.cue[0] for p in found if p.source is not None), default=len(doc.text))
    found = [p for p in found if p.rule != "dropped" or p.cue[0] > begun or doc.quotes]
    _resume(doc, found)
    return _running_on(doc, found)


def _carried(doc: Document, found: list[Proposal]) -> list[Proposal]:
    """"This the agency X reports" behind a statement of somebody else names who carried it and is no statement of the agency's."""
    kept: list[Proposal] = []
    for p in found:
        if p.rule == "next-sentence" and p.source is not None and is_outlet(doc, doc.text[slice(*p.source)]):
            said = [k for k in found if k is not p and k.cue[1] <= p.zone[0] and doc.sentence_index(k.cue[0]) == doc.sentence_index(p.zone[0]) - 1]
            for k in said:
                k.via = (*k.via, p.source)
            if said or re.match(r"xəbər|yaz|məlumat|haber|aktar", lower(doc.text[slice(*p.cue)])):
                continue
        kept.append(p)
    return kept


def _resume(doc: Document, found: list[Proposal]) -> None:
    """Words in marks that go on right behind an attribution, without a cue of their own, belong to it."""
    cued = sorted(p.cue[0] for p in found)
    taken = {s for p in found for s in p.content}
    for p in found:
        if p.rule != "quote-before":
            continue
        if (dash := re.match(r"[.,]?\s*[–—-]\s*", doc.text[p.cue[1] : p.cue[1] + 8])) and (more := doc.quote_after(p.cue[1] + dash.end(), reach=1)):
            p.content += [s for s in more.inner if s[1] > s[0] and s not in taken]
        stop = doc.sentences[doc.sentence_index(max(p.cue[1] - 1, p.zone[0]))][1]
        while (q := doc.quote_after(stop, reach=3)) is not None and "\n" not in doc.text[stop : q.start]:
            end = doc.sentences[doc.sentence_index(max(q.start, q.end - 1))][1]
            own = doc.text[q.end : end].strip(" .,!?…–—-")
            if own or q.inner[0] in taken or any(q.start <= c < end for c in cued) or _answered(doc, end):
                break
            p.content += [s for s in q.inner if s[1] > s[0]]
            stop = end


def _running_on(doc: Document, found: list[Proposal]) -> list[Proposal]:
    """A quotation that is opened once and closed some paragraphs later: the paragraphs between are its words too."""
    starts = {start: n for n, (start, _) in enumerate(doc.paragraphs)}
    running: list[Span] = []
    for p in found:
        quote = doc.quote_at(p.content[-1][0])
        if quote is None or quote.closed or p.content[-1] not in quote.inner:
            continue
        number = starts.get(doc.paragraph_at(quote.end - 1)[0], len(doc.paragraphs))
        more: list[Span] = []
        for start, end in doc.paragraphs[number + 1 : number + 13]:
            words_here = doc.text[start:end]
            closes = re.search(r"[”»\"]\W*$", words_here) is not None
            if doc.quotes_in(start, end) or re.search(r"[“«„]", words_here):
                break
            more.append((start, end - (len(words_here) - len(words_here.rstrip(" .”»\""))) if closes else end))
            if closes:
                p.content += more
                running += more
                break
    return [p for p in found if not any(a <= p.cue[0] < b for a, b in running)]


def _answered(doc: Document, at: int) -> bool:
    """Whether the next sentence says who spoke the words before it."""
    following = lower(doc.text[at : at + 30]).lstrip()
    return re.match(r"(?:bu\s+(?:söz|fikir|barədə|haqda|ifade)|bunu)", following) is not None


class _Sentence(Sentence):
    """One sentence: its cues from left to right, each with the speaker at its head or behind a quotation."""

    def proposals(self) -> list[Proposal]:
        low = lower(self.text[self.head : self.stop])
        if self.number and (m := BELONGS.match(self.text, self.head, self.stop)):
            source = trim(self.text, m.span("who"))
            cue = (self.head, m.start("who"))
            kind = Cue("bu sözler", "assert", "neutral", "say")
            content = next_content(self.doc, self.number)
            return [p for p in [made(self.doc, trim(self.text, cue), kind, content, source, self.zone, "next-sentence", 0.8)] if p]
        found = self._according() + self._nested()
        opener = next((p for p in self.known.next_sentence if low.startswith(p + " ")), None)
        cued = [
            m
            for m in self.known.pattern.finditer(self.text, self.head, self.stop)
            if self.doc.quote_at(m.start()) is None and not any(p.cue[0] <= m.start() < p.cue[1] for p in found)
        ][:8]
        if opener and self.number and cued:
            made_of = self._next_sentence(cued[-1], len(opener))
            return [*found, *([made_of] if made_of else [])]
        if cued and (inline := self._inline(cued[-1])) is not None:
            return [*found, inline]
        found += self._relative()
        left, previous = self.head, None
        led = [p for p in found if p.rule == "relative"]
        for m in cued:
            if within := next((p for p in found if p.rule in ("clause-after", "according") and any(a <= m.start() < b for a, b in p.content)), None):
                left, previous = within.content[-1][0], None
            for p in led:
                if p.source and p.source[1] <= m.start() and left <= p.source[1]:
                    left, previous = p.source[1], p.source
                    self.bound = p.source
            proposal = self._one(m, left, previous)
            if proposal:
                found.append(proposal)
                previous = proposal.source or previous
            elif left <= self.head and (subject := self._subject(left, m.start())):
                previous = subject[0]
            left = m.end()
        return found or self._colon()

    # -- parts -------------------------------------------------------------------------------------------------------
    def _colon(self) -> list[Proposal]:
        """ "Name: quotation", "the minister's words:" with the quotation below, and "the mayor joined our programme: quotation", without any verb of saying."""
        if (m := _LABELLED.search(self.text, self.head, self.stop)) and (below := self.doc.quote_after(self.stop, reach=4)):
            source = self._owner(self.head, m.start() + len(re.match(r"[’']?\w+", m.group()).group()))  # type: ignore[union-attr]
            if source is not None:
                cue = (self.stop - 1, self.stop)
                return [Proposal(cue, Cue(":", "assert", "neutral", "say"), list(below.inner), source, self.zone, None, "colon", 0.6)]
        for quote in self.doc.quotes_in(self.head, self.end)[:2]:
            before = self.text[self.head : quote.start]
            m = re.search(r"\s*:\s*[–—-]?\s*$", before)
            if m is None or len(before.split()) > 12 or self.text[quote.end : self.end].strip(" .,!?…”»\"'"):
                continue
            source = self._phrase(self.head, self.head + m.start())
            if source is not None and len(quote.inner[0]) and len(self.text[slice(*quote.inner[0])].split()) >= 2:
                cue = (self.head + m.start(), self.head + m.start() + 1)
                return [Proposal(cue, Cue(":", "assert", "neutral", "say"), list(quote.inner), source, self.zone, None, "colon", 0.6)]
        return []

    def _kind(self, m: re.Match[str]) -> Cue:
        return self.known.verbs[" ".join(lower(m.group()).split())]

    # -- statements --------------------------------------------------------------------------------------------------
    def _one(self, m: re.Match[str], left: int, previous: Span | None) -> Proposal | None:
        text, doc, kind = self.text, self.doc, self._kind(m)
        cue = (m.start(), m.end())
        quotes = [q for q in doc.quotes_in(left, cue[0]) if q.end <= cue[0] and len(text[q.start : q.end]) > 2]
        first = doc.quote_at(self.start)
        if left <= self.head and not quotes and first and first.start < self.start and first.end <= cue[0]:
            quotes = [first]
        if (
            left <= self.head
            and not quotes
            and (q := doc.quote_before(self.start))
            and re.match(r"\s*[–—-]", text[self.start : self.start + 3])
        ):
            quotes = [q]
        if quotes and (head := self._subject(max(left, self.head), cue[0])):
            quotes = [q for q in quotes if not head[0][0] <= q.start < head[0][1]]  # a name in marks
        if len(quotes) > 1 and quotes[-1].closed and not text[quotes[-1].end : cue[0]].strip() and re.search(r"[–—-]\s*$", text[: quotes[-1].start]) and len(text[quotes[-1].start : quotes[-1].end].split()) <= 3:
            quotes = quotes[:-1]  # the paper's name, between its words and the cue
        after = self._after(cue, kind)
        if after is not None:
            return self._clause_after(cue, kind, left, previous, after)
        if quotes:
            return self._quoted(cue, kind, left, previous, quotes[-1])
        return self._clause_before(cue, kind, left, previous)

    def _after(self, cue: Span, kind: Cue) -> list[Span] | None:
        """What follows a cue: behind "ki", or behind a colon, quoted or not."""
        doc, text = self.doc, self.text
        if m := re.match(rf"[\s,]*(?:{alternation(self.known.complementisers)})[\s,:]+", text[cue[1] : self.stop]):
            begin = cue[1] + m.end()
            quote = doc.quote_after(cue[1] + m.end() - 1, reach=3)
            if quote and quote.start <= begin + 1 and quote.end >= self.end - 1:
                return list(quote.inner)
            end = tail(doc, begin, self.end)
            if text[self.stop - 1] == ":" and (below := doc.quote_after(self.stop, reach=4)):
                return [trim(text, (begin, end)), *below.inner]
            if (quote := next((q for q in doc.quotes_in(begin, end) if q.end >= end - 1), None)) and (m := re.search(r":\s*$", text[begin : quote.start])):
                return [trim(text, (begin, begin + m.start())), *quote.inner]
            return [trim(text, (begin, end))]
        wish = re.match(r"ist[əei]", lower(text[cue[0] : cue[1]])) is not None
        if not wish and (m := re.match(r"\s*(?::|;(?=\s*\n))\s*", text[cue[1] : cue[1] + 8])):
            quote = doc.quote_after(cue[1], reach=8)
            if quote:
                return list(quote.inner)
            if cue[1] + m.end() < self.end - 8:
                return [trim(text, (cue[1] + m.end(), self.end))]
        return None

    def _clause_after(self, cue: Span, kind: Cue, left: int, previous: Span | None, content: list[Span]) -> Proposal | None:
        found = self._subject(left, cue[0])
        if kind.grammar == "passive" and (who := self._report(left, cue[0])):
            found = (who[0], who[1])
        source = found[0] if found else previous
        if found is None and previous is None and (role := self._last_word(left, cue[0])):
            source = role
        own = trim(self.text, (found[1], cue[0])) if found else None
        if own and kind.grammar != "object" and kind.grammar != "passive" and NOMINAL.search(self.text[slice(*own)]) and len(self.text[slice(*own)].split()) >= 2:
            content = [own, *content]
        if kind.grammar == "object" and found and cue[0] - found[1] > 3 and len(self.text[found[1] : cue[0]].split()) >= (1 if kind.act == "deny" else 2) and (
            lower(self.text[slice(*own)] if own else "") not in ("bunu", "onu", "bunları", "onları")
        ):
            content = [trim(self.text, (found[1], cue[0])), *content]
        return made(self.doc, cue, kind, content, source, self.zone, "clause-after" if source else "dropped", 0.85 if source else 0.55)

    def _last_word(self, left: int, stop: int) -> Span | None:
        m = re.search(r"([\w’'-]+)\s*$", self.text[left:stop])
        if m and (listed(lower(m.group(1)), "roles", self.language) or lower(m.group(1)) in words("pronouns", self.language)):
            return left + m.start(1), left + m.end(1)
        return None

    def _quoted(self, cue: Span, kind: Cue, left: int, previous: Span | None, quote: Quote) -> Proposal | None:
        text, doc = self.text, self.doc
        between = text[quote.end : cue[0]]
        inner = [s for s in quote.inner if s[1] > s[0]]
        if kind.grammar == "passive":
            who = self._report(left, cue[0])
            if who is None and (after := self._report(quote.end, cue[0])):
                who = after
            source = who[0] if who else previous
            whole = self._continues(quote, cue)
            content = [trim(text, (who[1] if who and who[1] <= quote.start else max(left, self.head), cue[0]))] if whole and who else inner
            return made(doc, cue, kind, content, source, self.zone, "quote-before" if source else "dropped", 0.88 if source else 0.5)
        if not SAYS.fullmatch(between):
            lead = re.match(r"[\s,–—-]*(?:(?:diye|deyə)\s+)?", between)
            at = quote.end + (lead.end() if lead else 0)
            dashed = lead is not None and re.search(r"[–—,-]|deyə|diye", lead.group()) is not None
            if dashed and (found := self._behind(at, cue[0])):
                return made(doc, cue, kind, inner, found, self.zone, "quote-before", 0.9)
        head = self._subject(max(left, self.head), quote.start) if quote.start > left else None
        if head is None and quote.start > left and (role := self._last_word(left, quote.start)):
            head = (role, quote.start)
        if self._continues(quote, cue) or kind.grammar == "object":
            source = head[0] if head else previous
            if source is None:
                return None
            begin = head[1] if head else left
            begin = min(begin, quote.start)
            around = re.sub(r"\s+(?:isə|ise|da|də|de|olarak)\s*$", "", text[begin : cue[0]])
            return made(doc, cue, kind, [trim(text, (begin, begin + len(around)))], source, self.zone, "clause-around", 0.8)
        source = head[0] if head else None
        if source is None and SAYS.fullmatch(between):
            follow = self._phrase(cue[1] + 1, self.end) if cue[1] < self.end and text[cue[1]] == " " else None
            if follow and quote.start <= self.head + 2:
                return made(doc, cue, kind, inner, follow, self.zone, "quote-before", 0.85)
            if follow is None and cue[1] < self.end and (bound := self._subject(cue[1], self.end)) and quote.start <= self.head + 2:
                return made(doc, cue, kind, inner, bound[0], self.zone, "quote-before", 0.8)
        source = source or previous
        return made(doc, cue, kind, inner, source, self.zone, "quote-before" if source else "dropped", 0.88 if source else 0.55)

    def _continues(self, quote: Quote, cue: Span) -> bool:
        """Whether a quotation is part of a clause that goes on to the cue, and not speech of its own."""
        between = self.text[quote.end : cue[0]]
        if SAYS.fullmatch(between):
            return quote.closed and NOMINAL.search(self.text[quote.start : quote.end - 1]) is not None
        return re.match(r"\s*[,–—-]", between) is None and not re.match(r"\s*(?:diye|deyə)\s", between)

    def _behind(self, at: int, stop: int) -> Span | None:
        """The speaker between a quotation and the cue: "…", – deyə X bildirib."""
        text = self.text
        if m := re.match(rf"(?:(?i:{TIME})\s+)", text[at:stop]):
            at += m.end()
        venue = re.match(rf"[^,]{{2,60}}?(?i:{VENUE_NOUN}){LOCATIVE}\s+(?=\S)", text[at:stop])
        phrase = self._phrase(at, stop)
        if phrase is not None and not (
            venue
            and at + venue.end() > phrase[1]
            and re.search(r"[aə]$", text[phrase[0] : phrase[1]])
            and phrase[1] - phrase[0] < venue.end()
        ):
            return phrase
        if venue and (later := self._phrase(at + venue.end(), stop)):
            return later
        if report := self._report(at, stop):
            return report[0]
        if phrase is not None:
            return phrase
        whole = trim(text, (at, stop))
        return whole if plausible(text, whole, self.language) and len(text[whole[0] : whole[1]].split()) <= 8 else None

    def _behind_clause(self, cue: Span, kind: Cue, left: int) -> Proposal | None:
        """ "The road is open, the ministry said": a clause with a verb of its own, a comma or dash, then the speaker and the cue."""
        text = self.text
        for m in reversed(list(re.finditer(r",\s*[–—-]?\s*(?:(?:deyə|diye)\s+)?|\s[–—-]\s(?:deyə\s+|diye\s+)?", text[left : cue[0]]))[-4:]):
            before = (max(left, self.head), left + m.start())
            at = left + m.end()
            if self.doc.quote_at(left + m.start()) or before[1] - before[0] < 10:
                continue
            dashed = re.search(r"[–—-]", m.group()) is not None
            if not dashed and not FINITE[self.language].search(text[before[0] : before[1]]):
                continue
            ws = self.nouns.words(at, cue[0])
            p = self.nouns.parse(ws, 0) if ws and not text[at : ws[0].start].strip() else None
            source: Span | None = None
            if p is not None and self._speaks(p, ws) and not text[self._skip(p.end, cue[0]) : cue[0]].strip(" ,"):
                source = (p.start, p.end)
            elif kind.grammar == "passive" and (report := self._report(at, cue[0])) and not text[report[1] : cue[0]].strip(" ,"):
                source = report[0]
            elif dashed:
                source = self._behind(at, cue[0])
            content = undated(text, trim(text, before))
            if source and len(text[content[0] : content[1]].split()) >= 3:
                return made(self.doc, cue, kind, [content], source, self.zone, "clause-before", 0.75)
        return None

    def _clause_before(self, cue: Span, kind: Cue, left: int, previous: Span | None) -> Proposal | None:
        text, doc = self.text, self.doc
        if (behind := self._behind_clause(cue, kind, left)) is not None:
            return behind
        found = self._report(left, cue[0]) if kind.grammar == "passive" else self._subject(left, cue[0])
        dropped = found is None and previous is None and kind.grammar == "say" and kind.act in ("assert", "announce", "promise") and left <= self.head
        if found is None and previous is None and not dropped:
            return None
        source, begin = found if found else (previous, self._skip(left, cue[0]))
        if not found and (m := re.match(r"[\s,;]*(?:(?:ve|və|amma|ancak|lakin|ayrıca|həmçinin)\s+)*", text[begin : cue[0]])):
            begin += m.end()
        via: tuple[Span, ...] = ()
        if source and is_outlet(doc, text[slice(*source)]) and (m := CITING.match(text, begin, cue[0])):
            via, source, begin = (source,), trim(text, m.span("who")), m.end()
        asked = self._asked(begin, cue[0]) if kind.act == "demand" else None
        begin = self._skip(asked[1], cue[0]) if asked else begin
        content = trim(text, (begin, cue[0]))
        said = text[content[0] : content[1]]
        said = re.sub(r"\s+(?:isə|ise|da|də|de|olarak)$", "", said)
        content = (content[0], content[0] + len(said))
        if lower(said) in ("belə", "böyle", "öyle", "belə də") and self.number and (before := doc.quote_before(self.start)) is not None:
            return made(doc, cue, kind, [s for s in before.inner if s[1] > s[0]], source, self.zone, "next-sentence", 0.75)
        if kind.act == "deny" and _ANSWERING.search(said):
            kind = replace(kind, act="decline")
        if kind.act == "deny" and kind.grammar == "say" and not NOMINAL.search(said):
            return None  # "does not agree with this": only what follows a colon is said
        size = len(said.split())
        if re.match(r"ist(?:e|i|ə)", lower(text[cue[0] : cue[1]])) and re.search(r"m[aə][qk]$|mek$", said):
            return None  # a wish, not a demand
        if size < (1 if kind.act == "deny" and ENDS_OBJECT.search(said) else 2):
            return None
        if dropped and not NOMINAL.search(said):
            return None
        if not NOMINAL.search(said) and not doc.quotes_in(*content):
            if kind.grammar != "object" and kind.act in ("assert", "announce"):
                return None
            if kind.grammar == "passive" or kind.act == "promise":
                return None
        more: list[Span] = []
        if (follow := doc.quote_after(cue[1])) and follow.start < self.stop and (kind.grammar == "object" or ":" in text[cue[1] : follow.start]):
            more = list(follow.inner)
        proposal = made(doc, cue, kind, [content, *more], source, self.zone, "sov" if source else "dropped", 0.72 if source else 0.55)
        if proposal is not None:
            proposal.via, proposal.addressee = via, asked
        return proposal

    def _asked(self, at: int, stop: int) -> Span | None:
        """Of whom something is demanded: a body, a country or people in the ablative at the head of what is demanded."""
        ws = self.nouns.words(at, stop)
        p = self.nouns.parse(ws, 0) if ws and not self.text[at : ws[0].start].strip() else None
        if p is None:
            return None
        last = next((w for w in reversed(ws) if w.end == p.end), None)
        if last is not None and last.case == "abl" and not self._reports(p.end):
            return p.start, p.end
        return None

    def _inline(self, m: re.Match[str]) -> Proposal | None:
        """ "The helicopters are ready; this the ministry said": the next-sentence attribution inside the sentence."""
        opening = _INLINE[self.language].search(self.text, self.head, m.start())
        if opening is None or opening.start() - self.head < 12 or self.doc.quote_at(opening.start()):
            return None
        source = self._phrase(self._skip(opening.end(), m.start()), m.start())
        if source is None:
            return None
        content = trim(self.text, (self.head, opening.start()))
        return made(self.doc, m.span(), self._kind(m), [content], source, self.zone, "clause-before", 0.8)

    def _nested(self) -> list[Proposal]:
        """What the speaker reports of somebody else: X recalled Y's having said "…"."""
        found: list[Proposal] = []
        for quote in self.doc.quotes_in(self.start, self.end)[:4]:
            m = _TOLD_BY.match(self.text, quote.end, self.end)
            if m is None:
                continue
            ws = self.nouns.words(self.head, quote.start)
            for i in range(len(ws)):
                p = self.nouns.parse(ws, i, alone=True) if not i or ws[i - 1].case != "gen" else None
                if p is not None and p.case == "gen" and p.head == "name" and quote.start - p.end < 40:
                    found.append(Proposal(m.span(1), _SAY, list(quote.inner), (p.start, p.end), self.zone, None, "nested", 0.7))
                    break
        return found

    def author_inside(self) -> list[Proposal]:
        """The author's words between dashes inside the marks: «A, – X said. – B», one statement with both parts."""
        text, found = self.text, []
        for quote in self.doc.quotes_in(self.start, self.stop):
            for start, end in quote.inner:
                parts: list[Span] = []
                at, told = start, None
                for opening in list(_AUTHOR.finditer(text, start, end))[:6]:
                    if opening.start() < at:
                        continue
                    close = _AUTHOR_ENDS.search(text, opening.end(), end)
                    stop = close.start() if close else end
                    cue = next(iter(self.known.pattern.finditer(text, opening.end(), stop)), None)
                    if cue is None:
                        if found_here := self._author_verb(opening.end(), stop):
                            parts.append(trim(text, (at, opening.start())))
                            told = told or (found_here[0], _SAY, found_here[1])
                            at = close.end() if close else end
                        continue
                    if stop - opening.end() > 160 or (text[cue.end() : stop].strip(" .,") and text[opening.end() : cue.start()].strip()):
                        continue
                    before = text[opening.end() : cue.start()].strip() != ""
                    source = self._behind(opening.end(), cue.start()) if before else self._phrase(self._skip(cue.end(), stop), stop)
                    if source is None:
                        continue
                    parts.append(trim(text, (at, opening.start())))
                    told = told or (cue.span(), self._kind(cue), source)
                    at = close.end() if close else end
                if told is None:
                    continue
                parts.append(trim(text, (at, end)))
                content = [p for p in parts if p[1] > p[0]]
                if content:
                    found.append(Proposal(told[0], told[1], content, told[2], (quote.start, quote.end), None, "inside-quote", 0.9))
        return found

    def _author_verb(self, start: int, stop: int) -> tuple[Span, Span] | None:
        """A verb of the author's that is in no list, with its subject and nothing else: "smiles the dispatcher"."""
        if stop - start > 90:
            return None
        first = re.match(r"[^\W\d_]+", self.text[start:stop])
        if first and FINITE[self.language].search(first.group()) and (source := self._phrase(start + first.end() + 1, stop)):
            if not self.text[source[1] : stop].strip(" .,"):
                return (start, start + first.end()), source
        last = re.search(r"[^\W\d_]+$", self.text[start:stop].rstrip(" .,"))
        if last and FINITE[self.language].search(last.group()) and (source := self._phrase(start, start + last.start())):
            if not self.text[source[1] : start + last.start()].strip(" ,"):
                return (start + last.start(), start + last.end()), source
        return None

    def surround(self, proposal: Proposal) -> None:
        """Set whom it was said to and which outlets carried it, from the words around the statement."""
        start, stop = proposal.zone
        chars = list(self.text[start:stop])
        blanks = [(q.start, q.end) for q in self.doc.quotes_in(start, stop) if len(self.text[q.start : q.end].split()) > 5]
        if proposal.rule not in ("quote-before", "next-sentence"):
            blanks += [(a, b) for a, b in proposal.content]
        if proposal.source:
            blanks.append(proposal.source)
        for a, b in blanks + proposal.content:
            for i in range(max(a, start) - start, min(b, stop) - start):
                chars[i] = "\x00"
        blanked = "".join(chars)
        if proposal.addressee is None:
            proposal.addressee = self.told(blanked, start)
        if not proposal.via:
            proposal.via = self.credits(blanked, start)
        if proposal.kind.act in ("assert", "announce"):
            act = _act(" ".join(self.text[a:b] for a, b in proposal.content), self.language)
            proposal.kind = replace(proposal.kind, act=act or proposal.kind.act)

    def _next_sentence(self, m: re.Match[str], opener: int) -> Proposal | None:
        """ "This was said by X": the content is the sentence or quotation before."""
        left = self.head + opener
        at = self._skip_addressee(left, m.start())
        source = self._phrase(at, m.start())
        if source is None and (found := self._subject(at, m.start())):
            source = found[0]
        source = source or self._behind(at, m.start())
        if source is None or not plausible(self.text, source, self.language):
            return None
        return made(self.doc, m.span(), self._kind(m), next_content(self.doc, self.number), source, self.zone, "next-sentence", 0.85)

    def _skip_addressee(self, at: int, stop: int) -> int:
        """Past "to X in an interview" in front of the speaker."""
        m = re.match(
            r"\s*(?:[^,]{2,45}?(?:a|ə|e|ya|yə|na|nə|ye|ne|də|da|de)\s+(?:\w+\s+)?(?:açıqlama|müsahibə|bildiriş|açıklama|məlumat)(?:sında|sındə|sinde|sində|da|də|ında)\s+|jurnalistlərə\s+)",
            self.text[at:stop],
        )
        at += m.end() if m else 0
        m = re.match(r"\s*", self.text[at:stop])
        return at + (m.end() if m else 0)

    def _relative(self) -> list[Proposal]:
        """Verb-final relative attribution: «…» diyen X, … : the speaker follows the cue."""
        text, doc = self.text, self.doc
        found: list[Proposal] = []
        if not self.known.relative:
            return found
        if (m := _STATED.search(text, self.head, self.end)) and not doc.quote_at(m.start()):
            content = trim(text, (self.head, m.start()))
            if NOMINAL.search(text[slice(*content)]):
                kind = Cue(lower(m.group(1)), "assert", "neutral", "passive")
                found.append(Proposal(m.span(1), kind, [content], m.span(2), self.zone, None, "relative", 0.75))
        for m in list(re.finditer(rf"(?<!\w)(?:{alternation(self.known.relative)})\s+", text[self.start : self.end]))[:4]:
            cue = (self.start + m.start(), self.start + m.start() + len(m.group().rstrip()))
            if doc.quote_at(cue[0]):
                continue
            source = self._phrase(self.start + m.end(), self.end)
            if source is None and (p := self.nouns.phrase(self.start + m.end(), self.end)) and p.head == "body" and p.case == "gen":
                source = (p.start, p.end)
            if source is None and (bir := re.match(r"(?:bir\s+)?(?:genç|yaşlı|cavan)?\s*", text[self.start + m.end() : self.end])):
                source = self._phrase(self.start + m.end() + bir.end(), self.end)
            quote = doc.quote_before(cue[0])
            inner = [q for q in quote.inner if q[1] > q[0]] if quote and quote.end >= self.start else []
            content = inner or [trim(text, (self.head, cue[0]))]
            if (
                source
                and sum(len(text[a:b].split()) for a, b in content) >= 2
                and (inner or NOMINAL.search(text[content[0][0] : content[0][1]]))
            ):
                kind = Cue(" ".join(lower(text[slice(*cue)]).split()), "assert", "neutral", "say")
                found.append(Proposal(cue, kind, content, source, self.zone, None, "relative", 0.8))
        return found

    def _according(self) -> list[Proposal]:
        text, doc = self.text, self.doc
        found: list[Proposal] = []
        if m := BASED_ON.match(text, self.head, self.end):
            content = trim(text, (m.end(), tail(doc, m.end(), self.end)))
            kind = Cue("göre", "assert", "neutral", "say")
            credited = trim(text, m.span("via"), edge=" «»“”\"'’,")
            if content[1] - content[0] > 8:
                return [Proposal((m.end() - 4, m.end()), kind, [content], m.span("who"), self.zone, None, "according", 0.85, via=(credited,))]
        pattern = rf"\s+({alternation(self.known.according_after)})(?:\s+(?:isə|ise|də|de|da))?(?=[,\s])[,\s]*"
        for m in list(re.finditer(pattern, lower(text[self.head : self.end])))[:2]:
            at = self.head + m.start(1)
            if doc.quote_at(at):
                continue
            before = text[self.head : at]
            cut = self.head
            for c in re.finditer(r",\s+|(?<!\w)(?:amma|lakin|ancak|ama|ve|və)\s+", before):
                cut = self.head + c.end()
            stop = at
            if word := GOERE.search(text[cut:at] + " "):
                stop = cut + word.start()
            source = self._owner(cut, stop)
            if source is None:
                source = trim(text, (cut, stop))
                if not re.match(rf"[{UPPER}«“\"]", text[slice(*source)].split()[-1] if source[1] > source[0] else ""):
                    continue  # by first findings, by the figures
            if (is_outlet(doc, text[slice(*source)]) or m.group(1).startswith("yazdığına")) and self.known.pattern.search(text, self.head + m.end(), self.end):
                continue  # the outlet that carried what somebody else said
            cue = (stop if stop < at else at, self.head + m.end(1))
            content = trim(text, (self.head + m.end(), tail(doc, self.head + m.end(), self.end)))
            if len(text[content[0] : content[1]].split()) < 2 and cut > self.head + 12:
                content = trim(text, (self.head, cut))
            parts = [content]
            if quote := doc.quote_at(content[0]):
                parts = [quote.inner[-1]] if quote.start == content[0] and quote.end >= content[1] else [content]
            elif (quote := next(iter(doc.quotes_in(*content)), None)) and (lead := re.search(r":\s*$", text[content[0] : quote.start])):
                parts = [(content[0], content[0] + lead.start())]
                if not self.known.pattern.search(text, quote.end, self.end):
                    parts += list(quote.inner)
            elif text[self.stop - 1] == ":" and (below := doc.quote_after(self.stop, reach=4)):
                parts += list(below.inner)
            if plausible(text, source, self.language, loose=True) and len(text[content[0] : content[1]].split()) >= 2:
                form = " ".join(lower(text[slice(*cue)]).split())
                found.append(
                    Proposal(trim(text, cue), Cue(form, "assert", "neutral", "say"), parts, source, self.zone, None, "according", 0.85)
                )
        return found
