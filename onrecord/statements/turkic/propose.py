"""Spans of attributed statements in Turkish and Azerbaijani: the verb ends the sentence, the speaker heads it.

Here: the clause grammar of both languages - noun phrases of speakers, nominalised clauses, quotations inside them, agentless
reports ("in the ministry's statement it is said"). Not here: word lists (data/cues_*.toml), who a mention stands for.
"""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.statements.clauses import made, next_content, undated
from onrecord.statements.interviews import MARKED, turns
from onrecord.statements.lexicon import Cue, listed, lower, words
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import Document, Quote
from onrecord.statements.turkic.carriers import credited_behind, is_outlet
from onrecord.statements.turkic.doubts import doubt
from onrecord.statements.turkic.joined import carried, evade, follows_report, is_asked, rebut, resume, running_on
from onrecord.statements.turkic.neighbours import LISTENERS
from onrecord.statements.turkic.nouns import Nouns
from onrecord.statements.turkic.phrases import (
    BELONGS,
    CAPTION,
    CITING,
    ENDS_OBJECT,
    FINITE,
    LOCATIVE,
    NOMINAL,
    SAYS,
    VENUE_NOUN,
    rumoured,
    untold,
)
from onrecord.statements.turkic.press import Press
from onrecord.statements.turkic.refusals import refused_to
from onrecord.statements.turkic.settings import held, put_out
from onrecord.statements.turkic.told import Told

#: An ending or a word for an outlet behind closing marks: what stands in them is a name.
_NAME_IN_MARKS = re.compile(
    r"[-’']?(?:n?[ıiuü]n|[ny]?[aəe]|[dt][aəe]n?|n[ıiuü])(?!\w)|\s+(?:səhifə|hesab|sayfa|profil|şəbəkə|sosial|telekanal|agentliy|qəzet|gazete|radio|radyo|sayt|jurnal|dergi|portal|ajans|kanal|nəşr)"
)
#: What has a title in marks in front of it.
_TITLE = re.compile(r"\s+(?:başlıklı|başlıqlı|adlı|isimli|adlanan|temalı|mövzusunda|konulu|adında)(?!\w)")
#: "Is said to have", "is worried": a participle or an adjective as well, unless it ends a clause.
_HEARD = re.compile(r"(?<=\w)m[ıiuü]ş(?:l[ae]r)?$|(?:şik[aâ]yetç|endişel|dertl)i$|(?:kaygıl|ısrarl)ı$|umutlu$")
_ASKED = re.compile(r"(?:sual|soru)[^\W\d_]*\s+$")
_ASKED_OF = re.compile(r"\s+(?:(?:verilən|yöneltilen|sorulan)\s+)?(?:sual|soru|sorğu)")
_CARRIES = re.compile(r"yazır|yazıb|xəbər|məlumat|bildirir|yazdı|yazıyor|aktar|duyur|haber")
#: What is wished for as the subject of a passive: "his release was demanded".
_WISHED = re.compile(r"m[aəe](?:s[ıi]|l[aəe]r[ıi])$")
#: What somebody feels, as the object of expressing it.
_FELT = re.compile(
    r"(?:minnətdarlığ|narahatlığ|məmnunluğ|heyranlığ|pişmanlığ|kızgınlığ|kırgınlığ|memnuniyetsizliğ|şaşkınlığ|rahatsızlığ|hayalkırıklığ|narazılığ|razılığ|kararlılığ)\w+$"
)
#: The outlet's own people: what they report is the outlet's.
_OWN_STAFF = re.compile(r"(?:muhabir|müxbir|gazete|redaksiya|ekib|əməkdaş)[ıiuü]m[ıiuü]z$|redaksiyamız$")
_AT_VENUE = re.compile(rf"(?<!\w)(?i:{VENUE_NOUN}){LOCATIVE}\s*$")
_SOME = re.compile(
    r"(?:(?i:son\s+(?:gün|vaxt|zaman|ay|hafta|həftə|dönem)(?:l[aəe]r)?(?:d[aəe])?)\s*,?\s+)?"
    r"(?P<who>(?i:bazı|kimi|birçok|çok\s+sayıda|bir\s+kısım|bəzi|bir\s+sıra|bir\s+çox|çoxsaylı)\s+(?:[^\W\d_]+\s+){0,3}?[^\W\d_]+l[aəe]r(?:[ıi])?)(?=\s|,)"
)
#: What is avoided, where the verb may be of anything: telling, or a question.
_TELLING = re.compile(
    r"(?:(?:cavabland|aç[ıi]q?la|de(?=m)|danış|söylə|paylaş|bildir|ver|şərh\s+et|təsdiqlə|təkzib\s+et|münasibət\s+bildir|toxun|bəhs\s+et|yorumla|açıkla|söyle|konuş|yap)\w*m[aəe][kq]d?t?[aəe]n"
    r"|(?:cavab|şərh|sual|açıqlama|münasibət|söhbət|cevap|yanıt|soru)(?:l[aə]r)?d[aəe]n)(?:\s+(?:ise|isə))?$"
)
#: Verbs of complaining, and who hears it, which is no part of what is complained of.
_COMPLAINS = ("şikayət", "gileyl", "şikâyet", "yakın", "dert yan")
_TO_WHOM = re.compile(r"(?:ona|mənə|bizə|onlara|bana|bize)\s+(?!göre|görə)")
#: Verbs that take whom something is told as their object, and people in that case.
_ASSURES = ("əmin ", "inandır", "ikna", "temin ", "konusunda uyar", "uyar", "xəbərdar", "məlumatlandır", "bilgilendir")
_WHOM_ASSURED = re.compile(rf"(?P<who>(?:[^\W\d_]+\s+)?{LISTENERS}l[aəe]r[ıi](?:n[ıi])?)\s+(?=\S+\s*)")
#: Bringing to somebody's notice, and whose notice it is.
_TO_SOMEBODY = ("diqqətinə", "nəzərinə", "yadına")
_WHOSE = re.compile(r"\s+[^\W\d_]{3,}[ıiuü]n$")
#: Thanking, and what for.
_THANKS = ("teşekkür", "təşəkkür")
_FOR_WHAT = re.compile(r"(?:için|üçün|görə|dolayı|nedeniyle|sebebiyle)$")
#: Verbs of pledging that take a thing, and what is pledged: "help worth ten million", "a new line for the village".
_PLEDGES = re.compile(r"(?:(?:destek|yardım|kredi|hibe)?\s*(?:sözü|vaadi|taahhüdü|garantisi|güvencesi)|vaat|taahhüt|vəd)\s")
_PLEDGED = re.compile(
    r"(?:[^\s,;]+\s+){1,}(?:[^\W\d_]*(?:destek|desteği|yardım|kaynak|kredi|hibe|bağış|ödeme|zam|artış|yatırım|indirim|konut|istihdam|katkı|fon|bütçe|reform|dəstək|dəstəyi|kömək|köməyi|kredit|qrant|vəsait|ianə|artım|sərmayə|investisiya|güzəşt|mənzil|islahat|töhfə)[ıiuü]?|[^\W\d_]{2,}m[ae])$"
)
#: Verbs of avoiding that take anything, and calls for what one noun names.
_CALLS = ("çağrısı", "talebi", "ricası", "isteği")
_AVOIDS = ("boyun", "yayın", "çəkin", "uzak", "çekin")


def propose(doc: Document) -> list[Proposal]:
    """Every attributed statement of a document in Turkish or Azerbaijani."""
    nouns, press = Nouns(doc), Press(doc)
    opens = {turn.paragraph[0]: turn.words for turn in turns(doc)} if MARKED.search(doc.text) else {}
    sentences = [_Sentence(doc, nouns, press, n, start, stop, opens.get(start)) for n, (start, stop) in enumerate(doc.sentences)]
    found: list[Proposal] = []
    for sentence in sentences:
        made_here = sentence.proposals()
        made_here += sentence.told_within(made_here)
        for proposal in made_here:
            sentence.surround(proposal)
        found += made_here
    spoken = [p for sentence in sentences for p in sentence.author_inside()]
    inside = [p.zone for p in spoken]
    found = [p for p in found if not any(a <= p.cue[0] < b for a, b in inside)] + spoken
    found = credited_behind(doc, found)
    found = [p for p in carried(doc, found) if p.source is None or not _OWN_STAFF.search(lower(doc.text[slice(*p.source)]))]
    found = [p for p in found if not is_asked(doc, p) and not CAPTION.search(doc.text, p.zone[0], p.cue[0] + 1)]
    found = [p for p in found if p.rule != "agentless" or p.kind.framing == "doubted" or follows_report(doc, p, found)]
    begun = min((p.cue[0] for p in found if p.source is not None), default=len(doc.text))
    found = [p for p in found if p.rule != "dropped" or p.cue[0] > begun or doc.quotes]
    resume(doc, found)
    rebut(doc, found)
    evade(doc, found)
    held(doc, found)
    put_out(doc, found)
    press.hold(found)
    doubt(doc, found)
    return running_on(doc, found)


#: That somebody denies, as what is told: "said that he did not accept the charge".
_DENIES = re.compile(
    r"\s+(?:qəbul\s+etmədiyini|rədd\s+etdiyini|təkzib\s+etdiyini|inkar\s+etdiyini|yalanladığını|reddettiğini|kabul\s+etmediğini|inkâr\s+ettiğini|inkar\s+ettiğini|tekzip\s+ettiğini)$"
)
_OWNER_IN = re.compile(r"[^\W\d_]{2}n?[ıiuü]n\s")
#: What somebody did or is going to do, told in one word.
_ONE_WORD = re.compile(r"[^\W\d_]{4,}(?:[aəe]c[aəe][ğy][ıi]|[dt][ıiuü][ğy][ıiuü])n[ıiuü]$")
#: Verbs that blame whatever they take.
_CONDEMNS = ("pislə", "qına", "kına", "lanetle", "lənətlə")


class _Sentence(Told):
    """One sentence: its cues from left to right, each with the speaker at its head or behind a quotation."""

    def proposals(self) -> list[Proposal]:
        low = lower(self.text[self.head : self.stop])
        if self.number and (m := BELONGS.match(self.text, self.head, self.stop)):
            source = trim(self.text, m.span("who"))
            cue = (self.head, m.start("who"))
            kind = Cue("bu sözler", "assert", "neutral", "say")
            content = next_content(self.doc, self.number)
            return [p for p in [made(self.doc, trim(self.text, cue), kind, content, source, self.zone, "next-sentence", 0.8)] if p]
        found = self.cited() or self.passed()
        found += [] if found else self.according()
        found += (
            self.nested()
            + self.named_last()
            + self.refusals()
            + self.told_of()
            + self.unclosed()
            + self.performed()
            + self.judged()
            + self.worded()
            + self.worded_so()
            + self.warned_of()
        )
        opener = next((p for p in self.known.next_sentence if low.startswith(p + " ")), None)
        if opener and _ASKED_OF.match(low, len(opener)):
            opener = None  # "answering a question on this"
        cued = [
            m
            for m in self.known.pattern.finditer(self.text, self.head, self.stop)
            if self.doc.quote_at(m.start()) is None
            and not any(p.cue[0] <= m.start() < p.cue[1] for p in found)
            and not (
                _HEARD.search(lower(m.group()))
                and re.match(r"[.,;:!?…]|\s*$|\s+(?:ve|ama|ancak|fakat)\s", self.text[m.end() : self.stop]) is None
            )
        ][:8]
        if opener and cued and self._after(cued[-1].span(), self.kind_of(cued[-1])) is not None:
            opener = None  # "X reports that the minister, who informed on this, said: …"
        if opener and not self.number and cued:
            return found  # nothing stands before it
        if opener and self.number and cued:
            made_of = self._next_sentence(cued[-1], len(opener))
            return [*found, *([made_of] if made_of else [])]
        if cued and (inline := self._inline(cued[-1])) is not None:
            return [*found, inline]
        found += self.relative()
        left, previous = self.head, None
        led = [p for p in found if p.rule == "relative"]
        carrier = self.carried_by() if found or len(cued) > 1 else None
        for m in cued:
            if carrier is not None and carrier[0] <= m.start() < carrier[1] and found:
                continue  # "…, X writes", behind who said it
            if within := next(
                (p for p in found if p.rule in ("clause-after", "according") and any(a <= m.start() < b for a, b in p.content)), None
            ):
                left, previous = within.content[-1][0], None
            for p in led:
                if p.source and p.source[1] <= m.start() and left <= p.source[1]:
                    left, previous = p.source[1], p.source
                    self.bound = (left, p.source)
            proposal = self._one(m, left, previous)
            if proposal:
                found.append(proposal)
                previous = proposal.source or previous
                if previous and re.search(r"(?:arak|erek|araq|ərək)$", lower(m.group())):
                    self.bound = (m.end(), previous)
            elif left <= self.head and (subject := self._subject(left, m.start())):
                previous = subject[0]
            left = m.end()
        found += self.said_so(found)
        return found or self.colon()

    # -- parts -------------------------------------------------------------------------------------------------------
    def _one(self, m: re.Match[str], left: int, previous: Span | None) -> Proposal | None:
        text, doc, kind = self.text, self.doc, self.kind_of(m)
        cue = (m.start(), m.end())
        if re.match(r"cavablandır|yanıtla|cevapla", lower(m.group())) and _ASKED.search(text, left, cue[0]):
            return None  # questions answered, no answer told
        quotes = [q for q in doc.quotes_in(left, cue[0]) if q.end <= cue[0] and len(text[q.start : q.end]) > 2]
        if left <= self.head and not quotes and (first := doc.quote_at(self.start)) and first.start < self.start and first.end <= cue[0]:
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
        if (
            len(quotes) > 1
            and quotes[-1].closed
            and not text[quotes[-1].end : cue[0]].strip()
            and re.search(r"[–—-]\s*$", text[: quotes[-1].start])
            and len(text[quotes[-1].start : quotes[-1].end].split()) <= 3
        ):
            quotes = quotes[:-1]  # the paper's name, between its words and the cue
        if quotes and _CARRIES.match(lower(m.group())) and self._is_paper(quotes[-1], cue[0]):
            return None
        quotes = [q for q in quotes if not _TITLE.match(text, q.end)]
        quotes = [q for q in quotes if not _NAME_IN_MARKS.match(text, q.end) or len(text[q.start : q.end].split()) > 4]
        after = self._after(cue, kind)
        if after is not None:
            return self._clause_after(cue, kind, left, previous, after)
        if quotes:
            return self._quoted(cue, kind, left, previous, quotes[-1])
        return self._clause_before(cue, kind, left, previous)

    def _is_paper(self, quote: Quote, at: int) -> bool:
        """Whether marks hold the name of who carried the words before: "…", «The Paper» writes."""
        text = self.text
        name = text[quote.start + 1 : quote.end - 1]
        return (
            len(name.split()) <= 3
            and name[:1].isupper()
            and name[-1:].isalpha()
            and not text[quote.end : at].strip()
            and text[at:].lstrip()[:1] != ":"
            and re.search(r"[,.–—-]\s*$", text[self.head : quote.start]) is not None
        )

    def _clause_after(self, cue: Span, kind: Cue, left: int, previous: Span | None, content: list[Span]) -> Proposal | None:
        found = self._subject(left, cue[0])
        if found and is_outlet(self.doc, self.text[slice(*found[0])]) and (m := CITING.match(self.text, found[1], cue[0] + 1)):
            proposal = made(self.doc, cue, kind, content, trim(self.text, m.span("who")), self.zone, "clause-after", 0.8)
            if proposal is not None:
                proposal.via = (found[0],)
            return proposal
        if kind.grammar == "passive" and (who := self._report(left, cue[0])):
            found = (who[0], who[1])
        source = found[0] if found else previous
        if found is None and previous is None and (role := self._last_word(left, cue[0])):
            source = role
        own = trim(self.text, (found[1], cue[0])) if found else None
        if (
            own
            and kind.grammar != "object"
            and kind.grammar != "passive"
            and NOMINAL.search(self.text[slice(*own)])
            and (len(self.text[slice(*own)].split()) >= 2 or _FELT.match(lower(self.text[slice(*own)])))
        ):
            content = [own, *content]
        if (
            kind.grammar == "object"
            and found
            and not kind.form.startswith(("toxun", "değin"))  # "touched on the rule: “…”"
            and cue[0] - found[1] > 3
            and len(self.text[found[1] : cue[0]].split()) >= (1 if kind.act == "deny" else 2)
            and (lower(self.text[slice(*own)] if own else "") not in ("bunu", "onu", "bunları", "onları"))
        ):
            content = [(own[0], own[0] + len(untold(self.text[slice(*own)]))), *content] if own else content
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
            if dashed and (found := self.behind(at, cue[0])):
                return made(doc, cue, kind, inner, found, self.zone, "quote-before", 0.9)
        head = self._subject(max(left, self.head), quote.start) if quote.start > left else None
        head = head or self._for_whom(max(left, self.head), quote.start)
        head = head or self._capital(left, cue[0])
        if head is None and quote.start > left and (role := self._last_word(left, quote.start)):
            head = (role, quote.start)
        pressed = (
            kind.act in ("demand", "accuse")
            and len(text[quote.start : quote.end].split()) <= 5
            and re.search(r"\w\s*$", text[max(left, self.head) : quote.start])
        )
        if pressed or self._continues(quote, cue) or kind.grammar == "object":
            source = head[0] if head else previous
            if source is None:
                return None
            begin = head[1] if head else left
            if kind.act in ("accuse", "demand") and source != (apart := self._apart(source)):
                source, begin = apart, apart[1]
            begin = min(begin, quote.start)
            around = re.sub(r"\s+(?:isə|ise|da|də|de|olarak|diye|deyə)\s*$", "", text[begin : cue[0]])
            if kind.grammar == "say" and _AT_VENUE.search(around):
                return None  # only where somebody spoke
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
                source = self.behind(at, cue[0])
            content = undated(text, trim(text, before))
            if source and len(text[content[0] : content[1]].split()) >= 3:
                return made(self.doc, cue, kind, [content], source, self.zone, "clause-before", 0.75)
        return None

    def _clause_before(self, cue: Span, kind: Cue, left: int, previous: Span | None) -> Proposal | None:
        text, doc = self.text, self.doc
        if (behind := self._behind_clause(cue, kind, left)) is not None:
            return behind
        found = self._report(left, cue[0]) if kind.grammar == "passive" else self._subject(left, cue[0])
        if kind.grammar == "passive" and (agent := self.by_agent(cue, kind, max(left, self.head))) is not None:
            return agent
        if found is None and previous is None and kind.grammar == "passive" and left <= self.head:
            return self._agentless(cue, kind, left)
        opens = previous is None and kind.grammar == "say" and left <= self.head
        headless = found is None and previous is None and left <= self.head
        plain = kind.grammar == "say" and kind.act in ("assert", "announce", "promise")
        dropped = headless and (plain or (self.number > 0 and self.refuses_to_do(cue, kind, left)))
        some = _SOME.match(text, left, cue[0]) if opens else None
        if some and (found is None or found[1] <= some.end("who") + 1):
            found, dropped = (some.span("who"), some.end()), False
        if opens and (found is None or not text[found[0][1] : cue[0]].strip()) and (focused := self.focused(cue, kind, left)) is not None:
            return focused
        if found is None and previous is None and not dropped:
            return None
        source, begin = found if found else (previous, self._skip(left, cue[0]))
        if found and source and kind.act in ("accuse", "demand") and source != (apart := self._apart(source)):
            source, begin = apart, self._skip(apart[1], cue[0])
        if not found and (m := re.match(r"[\s,;]*(?:(?:ve|və|amma|ancak|lakin|ayrıca|həmçinin)\s+)*", text[begin : cue[0]])):
            begin += m.end()
        via: tuple[Span, ...] = ()
        if source and is_outlet(doc, text[slice(*source)]) and (m := CITING.match(text, begin, cue[0])):
            via, source, begin = (source,), trim(text, m.span("who")), m.end()
        asked = self._asked(begin, cue[0]) if kind.act == "demand" else self._assured(begin, cue[0], kind)
        begin = self._skip(asked[1], cue[0]) if asked else begin
        if kind.form.startswith(_COMPLAINS) and (to := _TO_WHOM.match(text, begin, cue[0])):
            begin = to.end()
        content = trim(text, (begin, cue[0]))
        if asked is None and (heard := self.heard(content, kind)) is not None:
            asked, content = heard
        said = text[content[0] : content[1]]
        whole, said = said, untold(re.sub(r"\s+(?:isə|ise|da|də|de|olarak)$", "", said))
        said = re.sub(r"\s+(?:isə|ise|da|də|de)$", "", said)
        if kind.grammar == "say" and len(whole[len(said) :].split()) > 1 and re.search(r"(?:[dt][ıiuü]|[aəe]c[aəe])[ğy][ıiuü]$", said):
            return None  # "spoke at the briefing held after the talks he had": which talks
        if kind.form.startswith(_TO_SOMEBODY) and (whose := _WHOSE.search(said)) and NOMINAL.search(said[: whose.start()]):
            said = said[: whose.start()]
        content = (content[0], content[0] + len(said))
        if (
            re.fullmatch(r"(?:belə|böyle|öyle)(?:\s+(?:də|düşündüyünü|hesab\s+etdiyini|düşündüğünü))?", lower(said))
            and self.number
            and (before := doc.quote_before(self.start)) is not None
        ):
            return made(doc, cue, kind, [s for s in before.inner if s[1] > s[0]], source, self.zone, "next-sentence", 0.75)
        if kind.grammar == "say" and kind.act in ("assert", "announce") and (denies := _DENIES.search(said)):
            denied = said[: denies.start()]
            own = _OWNER_IN.search(denied) is not None and re.search(r"[ıiuü]n[ıiuü]$", denied) is None  # somebody else rejects
            if not own and len(denied.split()) > 1 and (ENDS_OBJECT.search(denied) or NOMINAL.search(denied)):
                said, kind = denied, replace(kind, act="deny", grammar="object")
                content = (content[0], content[0] + len(said))
        if kind.act == "deny" and (clause := rumoured(said)):
            said = said[:clause]
            content = (content[0], content[0] + clause)
        if kind.act == "deny" and refused_to(kind, said):
            kind = replace(kind, act="decline")
        if kind.act == "decline" and kind.form.startswith(_AVOIDS) and not _TELLING.search(said):
            return None  # duties evaded
        if kind.act == "deny" and kind.grammar == "say" and not NOMINAL.search(said):
            return None  # "does not agree with this": only what follows a colon is said
        if kind.form.startswith("değerlendir") and not re.search(r"(?:[dt][ıiuü]|[aəe]c[aəe])[ğy][ıiuü]n[ıiuü]$", said):
            return None  # what somebody spoke about
        if kind.act == "deny" and re.search(r"(?:^|\s)n[əe]\s", said):
            return None  # neither confirmed nor denied
        size = len(said.split())
        if re.match(r"ist(?:e|i|ə)", lower(text[cue[0] : cue[1]])) and re.search(r"m[aə][qk]$|mek$", said):
            return None  # a wish, not a demand
        told = kind.form.startswith(_CALLS) or (found is not None and _ONE_WORD.fullmatch(said) is not None)
        if size < (1 if told or ((kind.act in ("deny", "decline") or kind.form.startswith(_CONDEMNS)) and ENDS_OBJECT.search(said)) else 2):
            return None
        if dropped and not NOMINAL.search(said):
            return None
        if kind.form.startswith(_THANKS) and not NOMINAL.search(said) and not _FOR_WHAT.search(said):
            return None  # only who is thanked
        if not NOMINAL.search(said) and not any(not _NAME_IN_MARKS.match(text, q.end) for q in doc.quotes_in(*content)):
            if kind.grammar != "object" and kind.act in ("assert", "announce"):
                return None
            if kind.grammar == "passive" and kind.act == "demand" and _WISHED.search(said):
                pass
            elif kind.grammar == "passive" or (kind.act == "promise" and not (_PLEDGES.match(kind.form) and _PLEDGED.search(said))):
                return None
        more: list[Span] = []
        if (
            (follow := doc.quote_after(cue[1]))
            and follow.start < self.stop
            and (":" in text[cue[1] : follow.start] or (kind.grammar == "object" and not self._cue_behind(follow)))
        ):
            more = list(follow.inner)
        proposal = made(doc, cue, kind, [content, *more], source, self.zone, "sov" if source else "dropped", 0.72 if source else 0.55)
        if proposal is not None:
            proposal.via, proposal.addressee = via, asked
        return proposal

    def _cue_behind(self, quote: Quote) -> bool:
        """Whether a verb of saying stands right behind a quotation, which is then said with it."""
        m = self.known.pattern.search(self.text, quote.end, self.stop)
        return m is not None and SAYS.fullmatch(self.text[quote.end : m.start()]) is not None

    def _agentless(self, cue: Span, kind: Cue, left: int) -> Proposal | None:
        """ "It was noted that", with nobody named: the report of the sentence before goes on, or nobody says who claims it."""
        content = trim(self.text, (left, cue[0]))
        if len(self.text[slice(*content)].split()) < 3 or not NOMINAL.search(self.text[slice(*content)]):
            return None
        return made(self.doc, cue, kind, [content], None, self.zone, "agentless", 0.5)

    def _assured(self, at: int, stop: int, kind: Cue) -> Span | None:
        """Whom somebody assures, persuades or warns: people in the accusative at the head of the clause."""
        m = _WHOM_ASSURED.match(self.text, at, stop) if kind.form.startswith(_ASSURES) else None
        return m.span("who") if m else None

    def _asked(self, at: int, stop: int) -> Span | None:
        """Of whom something is demanded: a body, a country or people in the ablative at the head of what is demanded."""
        ws = self.nouns.words(at, stop)
        p = self.nouns.parse(ws, 0) if ws and not self.text[at : ws[0].start].strip() else None
        if p is None:
            return self.called_on(at, stop)
        last = next((w for w in reversed(ws) if w.end == p.end), None)
        if last is not None and last.case == "abl" and not self._reports(p.end):
            return p.start, p.end
        return self.called_on(at, stop)
