"""Spans of attributed statements in Turkish and Azerbaijani: the verb ends the sentence, the speaker heads it.

Here: the clause grammar of both languages - noun phrases of speakers, nominalised clauses, quotations inside them, agentless
reports ("in the ministry's statement it is said"). Not here: word lists (data/cues_*.toml), who a mention stands for.
"""

from __future__ import annotations

import re

from onrecord.statements.clauses import colon, made, next_content, plausible, tail, undated
from onrecord.statements.lexicon import Cue, alternation, listed, lower, words
from onrecord.statements.phrases_turkic import (
    ADJUNCT,
    BASED_ON,
    BELONGS,
    ENDS_OBJECT,
    GOERE,
    LEADS,
    LOCATIVE,
    NOMINAL,
    REPORT_OF,
    SAYS,
    STATEMENT,
    TIME,
    VENUE_NOUN,
    Sentence,
)
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import Document, Quote


def propose(doc: Document) -> list[Proposal]:
    """Every attributed statement of a document in Turkish or Azerbaijani."""
    found: list[Proposal] = []
    for number, (start, stop) in enumerate(doc.sentences):
        found += _Sentence(doc, number, start, stop).proposals()
    return found


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
        found = self._according()
        opener = next((p for p in self.known.next_sentence if low.startswith(p + " ")), None)
        cued = [
            m
            for m in self.known.pattern.finditer(self.text, self.head, self.stop)
            if self.doc.quote_at(m.start()) is None and not any(p.cue[0] <= m.start() < p.cue[1] for p in found)
        ][:8]
        if opener and self.number and cued:
            made_of = self._next_sentence(cued[-1], len(opener))
            return [*found, *([made_of] if made_of else [])]
        found += self._relative()
        left, previous = self.head, None
        led = [p for p in found if p.rule == "relative"]
        for m in cued:
            for p in led:
                if p.source and p.source[1] <= m.start() and left <= p.source[1]:
                    left, previous = p.source[1], p.source
            proposal = self._one(m, left, previous)
            if proposal:
                found.append(proposal)
                previous = proposal.source or previous
            left = m.end()
        return found or colon(self.doc, self.start, self.stop, self.head)

    # -- parts -------------------------------------------------------------------------------------------------------
    def _kind(self, m: re.Match[str]) -> Cue:
        return self.known.verbs[" ".join(lower(m.group()).split())]

    def _subject(self, left: int, stop: int) -> tuple[Span, int] | None:
        """The speaker at the head of [left, stop) and where what is said may begin."""
        text = self.text
        if m := re.match(
            r"[\s,;–—-]*(?:ki,?\s+)?(?:(?:ve|və|ayrıca|həmçinin|amma|ancak|ama|lakin|fakat|o\s+cümlədən)\s+)?", text[left:stop]
        ):
            left += m.end()
        if lead := LEADS.match(text, left, stop):
            left = lead.end()
        quotes = self.doc.quotes_in(left, stop)
        limit = quotes[0].start if quotes and quotes[0].start > left + 1 else stop
        comma = re.search(r",", text[left : min(limit, left + 140)])
        head_end = left + comma.start() if comma else limit
        phrase = self._phrase(left, head_end)
        if phrase is not None:
            rest = text[phrase[1] : head_end].strip()
            if comma and rest and not re.search(rf"(?i:{VENUE_NOUN}){LOCATIVE}$|(?:isə|ise|da|də|de)$", rest):
                bound = self._modified(left, head_end)
                if bound:
                    return bound, head_end + 1
            return phrase, self._skip(phrase[1], limit)
        if comma and (bound := self._modified(left, head_end)):
            return bound, self._skip(head_end + 1, limit)
        head = trim(text, (left, head_end))
        if (
            comma
            and len(text[head[0] : head[1]].split()) <= 10
            and plausible(text, head, self.language)
            and self._nominative(text[head[0] : head[1]])
        ):
            return head, self._skip(head_end + 1, limit)
        if bound := self._modified(left, limit):
            return bound, self._skip(bound[1], limit)
        return None

    def _nominative(self, phrase: str) -> bool:
        last = phrase.split()[-1]
        return not re.search(r"[’'](?:n?[dt][aəe]n?|y?[aəe]|n?[ıiuü]n|[yn]?[ıiuü])$", last) and not NOMINAL.search(lower(last))

    def _modified(self, left: int, stop: int) -> Span | None:
        """The noun phrase behind a participle: "speaking at the meeting, X"; "a diplomat who did not want to be named"."""
        segment = self.text[left:stop]
        for m in reversed(list(re.finditer(r"(?<!\w)[a-zçğıöşüəxq]{2,}(?:an|en|ən|yan|yen)\s+", segment))[:6]):
            rest = (left + m.end(), stop)
            hidden = re.search(
                r"(?i)(?:adının|adını|isminin|ismini|kimliğinin|kimliyinin)[^,]{0,40}(?:istemeyen|istəməyən)\s+$", segment[: m.end()]
            )
            phrase = self._phrase(*rest)
            if phrase is None and hidden and (one := re.match(r"(?:bir\s+)?[\w-]+", self.text[rest[0] : rest[1]])):
                phrase = (rest[0], rest[0] + one.end())
            bir = re.match(r"bir\s+", self.text[rest[0] : rest[1]])
            if phrase is None and bir:
                phrase = self._phrase(rest[0] + bir.end(), stop)
            if phrase is not None:
                return (left + hidden.start(), phrase[1]) if hidden else phrase
        return None

    def _skip(self, at: int, stop: int) -> int:
        """Past particles, times and venues that stand between the speaker and the words."""
        for _ in range(4):
            m = re.match(r"\s+", self.text[at:stop])
            at += m.end() if m else 0
            if (m := ADJUNCT.match(self.text, at, stop)) is None or m.end() == at:
                break
            at = m.end()
        return at

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
            return [trim(text, (begin, tail(doc, begin, self.end)))]
        if m := re.match(r"\s*:\s*", text[cue[1] : cue[1] + 8]):
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
        if kind.grammar == "object" and found and cue[0] - found[1] > 3 and len(self.text[found[1] : cue[0]].split()) >= 2:
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
            return made(doc, cue, kind, [trim(text, (begin, cue[0]))], source, self.zone, "clause-around", 0.8)
        source = head[0] if head else None
        if source is None and SAYS.fullmatch(between):
            follow = self._phrase(cue[1] + 1, self.end) if cue[1] < self.end and text[cue[1]] == " " else None
            if follow and quote.start <= self.head + 2:
                return made(doc, cue, kind, inner, follow, self.zone, "quote-before", 0.85)
            if follow is None and cue[1] < self.end and (bound := self._modified(cue[1], self.end)) and quote.start <= self.head + 2:
                return made(doc, cue, kind, inner, bound, self.zone, "quote-before", 0.8)
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

    def _report(self, left: int, stop: int) -> tuple[Span, int] | None:
        """Who issued the statement that a passive speaks of, and where its words may begin."""
        segment = self.text[left:stop]
        if m := STATEMENT.match(segment.lstrip(" ,–—-")):
            at = left + len(segment) - len(segment.lstrip(" ,–—-"))
            return (at, at + m.end()), self._skip(at + m.end(), stop)
        if m := REPORT_OF.match(segment):
            at = left + m.start("who")
            lead = LEADS.match(self.text, at, left + m.end("who"))
            at = lead.end() if lead else at
            ends = re.match(r"\w*", self.text[left + m.end("who") :])
            source = trim(self.text, (at, left + m.end("who") + (ends.end() if ends else 0)))
            ablative = re.match(r"[’']?n?d[aəe]n", self.text[source[1] : source[1] + 5])
            if plausible(self.text, source, self.language):
                return (source[0], source[1] + (ablative.end() if ablative else 0)), self._skip(left + m.end("form"), stop)
        found = self._phrase(left, stop)
        if found and re.search(r"d[aəe]n$", self.text[found[0] : found[1]]):
            return found, self._skip(found[1], stop)
        return None

    def _clause_before(self, cue: Span, kind: Cue, left: int, previous: Span | None) -> Proposal | None:
        text, doc = self.text, self.doc
        # "…, – X bildirib": the clause stands before the dash.
        if dash := re.search(r",\s*[–—-]\s*(?:deyə\s+)?([^–—]{2,110})$", text[left : cue[0]]):
            source = self._behind(left + dash.start(1), cue[0])
            content = undated(text, trim(text, (max(left, self.head), left + dash.start())))
            if source and len(text[content[0] : content[1]].split()) >= 3:
                return made(doc, cue, kind, [content], source, self.zone, "clause-before", 0.75)
        found = self._report(left, cue[0]) if kind.grammar == "passive" else None
        found = found or self._subject(left, cue[0])
        if found is None and previous is None:
            return None
        source, begin = found if found else (previous, self._skip(left, cue[0]))
        if not found and (m := re.match(r"[\s,]*(?:(?:ve|və|amma|ancak|lakin|ayrıca|həmçinin)\s+)*", text[begin : cue[0]])):
            begin += m.end()
        content = trim(text, (begin, cue[0]))
        size = len(text[content[0] : content[1]].split())
        if re.match(r"ist(?:e|i|ə)", lower(text[cue[0] : cue[1]])) and re.search(r"m[aə][qk]$|mek$", text[content[0] : content[1]]):
            return None  # a wish, not a demand
        if size < (1 if kind.act == "deny" and ENDS_OBJECT.search(text[content[0] : content[1]]) else 2):
            return None
        if kind.grammar == "passive" and not NOMINAL.search(text[content[0] : content[1]]):
            return None
        more = []
        if kind.grammar == "object" and (follow := doc.quote_after(cue[1])) and follow.start < self.stop:
            more = list(follow.inner)
        return made(doc, cue, kind, [content, *more], source, self.zone, "sov", 0.72)

    def _next_sentence(self, m: re.Match[str], opener: int) -> Proposal | None:
        """ "This was said by X": the content is the sentence or quotation before."""
        left = self.head + opener
        at = self._skip_addressee(left, m.start())
        source = self._phrase(at, m.start()) or self._behind(at, m.start())
        if source is None and (found := self._subject(at, m.start())):
            source = found[0]
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
        for m in list(re.finditer(rf"(?<!\w)(?:{alternation(self.known.relative)})\s+", text[self.start : self.end]))[:4]:
            cue = (self.start + m.start(), self.start + m.start() + len(m.group().rstrip()))
            if doc.quote_at(cue[0]):
                continue
            source = self._phrase(self.start + m.end(), self.end)
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
            hints = {"via": text[slice(*m.span("via"))].strip("«»“”\"'’ ")}
            if content[1] - content[0] > 8:
                return [Proposal((m.end() - 4, m.end()), kind, [content], m.span("who"), self.zone, None, "according", 0.85, hints)]
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
            source = trim(text, (cut, stop))
            if bound := self._modified(*source):
                source = (bound[0], source[1]) if bound[1] <= source[1] else source
            cue = (stop if stop < at else at, self.head + m.end(1))
            content = trim(text, (self.head + m.end(), tail(doc, self.head + m.end(), self.end)))
            if len(text[content[0] : content[1]].split()) < 2 and cut > self.head + 12:
                content = trim(text, (self.head, cut))
            if quote := doc.quote_at(content[0]):
                content = quote.inner[-1] if quote.start == content[0] and quote.end >= content[1] else content
            if plausible(text, source, self.language, loose=True) and len(text[content[0] : content[1]].split()) >= 2:
                form = " ".join(lower(text[slice(*cue)]).split())
                found.append(
                    Proposal(trim(text, cue), Cue(form, "assert", "neutral", "say"), [content], source, self.zone, None, "according", 0.85)
                )
        return found
