"""What stands beside a Turkish or Azerbaijani statement: "This X said" behind it, whom it was told, who carried it.

Here: attributions that take up words before them, listeners and outlets around a statement. Not here: the clause that is said
(turkic/propose.py), the patterns of listeners and outlets (turkic/phrases.py).
"""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.statements.clauses import made, next_content, plausible
from onrecord.statements.lexicon import UPPER, Cue, lower
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.turkic.acts import NEEDED
from onrecord.statements.turkic.carriers import is_outlet
from onrecord.statements.turkic.joined import act_of
from onrecord.statements.turkic.neighbours import LISTENERS, PARTICIPLE, boundary
from onrecord.statements.turkic.phrases import FINITE, NOMINAL, TIME
from onrecord.statements.turkic.pieces import Pieces
from onrecord.statements.turkic.words import LISTS, MINE

_INLINE = {
    "az": re.compile(r"[;,–—]\s+(?:bunu|bu\s+barədə|bu\s+haqda|bu\s+sözləri|bu\s+fikri)\s+", re.IGNORECASE),
    "tr": re.compile(r"[;,–—]\s+(?:bunu|bu\s+sözleri|bu\s+bilgiyi)\s+", re.IGNORECASE),
}


def _stems(key: str) -> str:
    return "|".join(sorted(LISTS[key], key=lambda w: (-len(w), w)))


#: Whom something is told, at the head of a clause and right before its verb; and a clause with a subject of its own behind.
_OFFICIAL = rf"(?:{_stems('told_officials')})(?:l[aəe]r)?(?:[ıi]n)?[ny]?[aəe]"
_PEOPLE = rf"(?:{_stems('told_people')})(?:l[aəe]r)?(?:[ıi]n)?[ny]?[aəe]"
_LISTENER = re.compile(rf"(?P<who>(?:(?P<official>{_OFFICIAL})|{_PEOPLE}))\s+(?=[^\W\d_])", re.IGNORECASE)
_BEFORE_VERB = re.compile(rf"\s+(?P<who>{_OFFICIAL}|{_PEOPLE})$", re.IGNORECASE)
#: "This is said in X's statement", of the text before.
_IN_TEXT = re.compile(
    r"Bu(?:\s+barədə|,|\s+isə,?)\s+(?P<who>[^.,;:«“\"\n]{3,140}?)(?=\s+(?:deyilir|bildirilir|bildirilib|qeyd\s+olunur|qeyd\s+edilir|vurğulanır|göstərilir|əks\s+olunub)\W*$)"
)
#: Bringing to somebody's notice what is to come, which nobody can bear out yet.
_TO_NOTICE = ("diqqətə çatdır", "diqqətinə çatdır")
_TO_COME = re.compile(r"[^\W\d_]{2}[aə]c[aə](?:[qk]|[ğy][ıi]n[ıi])(?:l[aə]r)?\W*$")
#: A day and a social network, in front of who wrote there.
_POSTED = re.compile(
    rf"\s*(?:(?i:{TIME})\s+)?(?:öz(?:ünün)?\s+|şəxsi\s+|rəsmi\s+)?(?:[«“\"]?(?:Facebook|Feysbuk|Telegram|Teleqram|Instagram|İnstaqram|YouTube|Twitter|TikTok|X)[»”\"]?(?:\s+sosial\s+şəbəkəsindəki)?)\s+(?:səhifə|hesab|kanal|profil|paylaşım)[^\W\d_]*[dt][aə]\s+"
)
_SO = re.compile(r"\s*,?\s*(?:[–—-]\s*)?(?P<so>deyə|diye)\s+")
_BY = re.compile(r"\s+(?:tərəfindən|tarafından)\s+$")
_OWN_SUBJECT = re.compile(r"(?:[^\s,;:«»“”\"]+\s+){0,2}?[^\W\d_]{2,}[’']?n?[ıiuü]n(?:\s|,)")
_LAST_VERB = re.compile(r"([^\W\d_]+)\W*$")
#: People on whom somebody calls, in the dative plural, and what has an object of its own.
_CALLED_ON = re.compile(
    rf"(?P<who>(?:(?!ve\s)[^\W\d_]+\s+){{0,2}}?(?:{LISTENERS}|taraf|yetkili|ülke|hükümet|lider|devlet|parti|kurum|örgüt|insan|halk|{_stems('told_people')})(?:l[ae]r)(?:[ıi]n)?[ae])\s+(?=\S)",
    re.IGNORECASE,
)
#: An outlet whose questions somebody answers.
_ASKED_BY = re.compile(
    rf"(?P<to>[{UPPER}][\w.-]*(?:\s+[{UPPER}][\w.-]*){{0,2}})[’'](?:n?[ıiuü]n)\s+soru(?:sunu|larını)\s+(?:yanıtl|cevapl)[^\W\d_]+"
)
_OBJECT_IN = re.compile(r"[^\W\d_]{2}[ıiuü]\s+[^\W\d_]+$")
_TAKES_DATIVE = re.compile(rf"(?:{_stems('takes_dative')})", re.IGNORECASE)


class Told(Pieces):
    """A sentence, and what it says of statements before it and of who was told."""

    def heard(self, content: Span, kind: Cue) -> tuple[Span, Span] | None:
        """Who heard a clause, in the dative at its head or behind it, and the clause without him; None where nobody is told so."""
        said = self.text[slice(*content)]
        if NOMINAL.search(said) is None and (m := _BEFORE_VERB.search(said)) and NOMINAL.search(said[: m.start()]):
            return (content[0] + m.start("who"), content[0] + m.end("who")), (content[0], content[0] + m.start())
        m = _LISTENER.match(said)
        verb = _LAST_VERB.search(said)
        if m is not None and PARTICIPLE.search(re.match(r"[^\W\d_]*", said[m.end() :]).group()):  # type: ignore[union-attr]
            return None  # "the powers given to the police"
        if m is None or verb is None or kind.grammar == "object" or kind.act in ("demand", "decline") or NOMINAL.search(said) is None:
            return None
        if _TAKES_DATIVE.match(verb.group(1)) or not (_OWN_SUBJECT.match(said, m.end()) or m.group("official")):
            return None
        if len(said[m.end() :].split()) < 2:
            return None
        return (content[0] + m.start("who"), content[0] + m.end("who")), (content[0] + m.end(), content[1])

    def said_so(self, known: list[Proposal]) -> list[Proposal]:
        """ "“…”, so saying X sighed": "deyə" or "diye" behind closed marks makes any verb one of saying."""
        text, language = self.text, self.language
        quote = next((q for q in self.doc.quotes_in(self.start, self.end) if q.closed), None)
        quote = quote or self.doc.quote_before(self.start + 1)
        m = _SO.match(text, quote.end, self.end) if quote is not None else None
        if known or quote is None or m is None or len(text[quote.start : quote.end].split()) < 3:
            return []
        verb = re.search(r"[^\W\d_]+$", text[m.end() : self.end])
        if verb is None or FINITE[language].search(verb.group()) is None or self.known.pattern.search(text, m.end(), self.end):
            return []
        at = m.end() + verb.start()
        source = self._phrase(m.end(), at) if text[m.end() : at].strip() else None
        if source is not None and len(text[source[1] : at].split()) > 1:
            return []
        if source is None and not text[m.end() : at].strip() and quote.start > self.head:
            head = self._subject(self.head, quote.start)
            source = head[0] if head is not None and not text[head[1] : quote.start].strip(" ,") else None
        if source is None:
            return []
        kind = Cue(f"{m.group('so').lower()} {lower(verb.group())}", "assert", "neutral", "say")
        return [Proposal((at, self.end), kind, [s for s in quote.inner if s[1] > s[0]], source, self.zone, None, "quote-before", 0.7)]

    def by_agent(self, cue: Span, kind: Cue, left: int) -> Proposal | None:
        """ "That the road is open was made known by X": who did it stands between the clause and a passive."""
        m = _BY.search(self.text, left, cue[0])
        ws = self.nouns.words(left, m.start()) if m else []
        for i in range(1, len(ws)):
            p = self.nouns.parse(ws, i) if boundary(ws, i) or NOMINAL.search(ws[i - 1].low) else None
            if m is None or p is None or p.end != m.start() or p.head == "pronoun":
                continue
            clause = trim(self.text, (left, p.start))
            if NOMINAL.search(self.text[slice(*clause)]) and len(self.text[slice(*clause)].split()) > 1:
                return made(self.doc, cue, kind, [clause], (p.start, p.end), self.zone, "sov", 0.75)
        return None

    def _inline(self, m: re.Match[str]) -> Proposal | None:
        """ "The helicopters are ready; this the ministry said": the next-sentence attribution inside the sentence."""
        if self.number and (this := _IN_TEXT.match(self.text, self.head, self.end)) and (who := self._report(this.start("who"), m.start())):
            said = next_content(self.doc, self.number)
            return made(self.doc, m.span(), self.kind_of(m), said, who[0], self.zone, "next-sentence", 0.8)
        opening = _INLINE[self.language].search(self.text, self.head, m.start())
        if opening is None or opening.start() - self.head < 12 or self.doc.quote_at(opening.start()):
            return None
        source = self._phrase(self._skip(opening.end(), m.start()), m.start())
        if source is None:
            return None
        content = trim(self.text, (self.head, opening.start()))
        return made(self.doc, m.span(), self.kind_of(m), [content], source, self.zone, "clause-before", 0.8)

    def surround(self, proposal: Proposal) -> None:
        """Set whom it was said to and which outlets carried it, from the words around the statement."""
        self.called_for(proposal)
        start, stop = proposal.zone
        chars = list(self.text[start:stop])
        blanks = [(q.start, q.end) for q in self.doc.quotes_in(start, stop) if len(self.text[q.start : q.end].split()) > 5]
        if proposal.rule not in ("quote-before", "next-sentence"):
            blanks += [(a, b) for a, b in proposal.content]
        if proposal.source:
            blanks.append(proposal.source)
        if self.carried:
            blanks.append((start, self.head))
        for a, b in blanks + proposal.content:
            for i in range(max(a, start) - start, min(b, stop) - start):
                chars[i] = "\x00"
        blanked = "".join(chars)
        if proposal.addressee is None:
            proposal.addressee = self.told(blanked, start)
        if proposal.addressee is None and (asked := _ASKED_BY.search(blanked)) and is_outlet(self.doc, asked.group("to")):
            proposal.addressee = (start + asked.start("to"), start + asked.end("to"))
        if not proposal.via:
            proposal.via = self.credits(blanked, start, proposal.content)
        if proposal.kind.form.startswith(_TO_NOTICE) and _TO_COME.search(self.text, *proposal.content[-1]):
            proposal.kind = replace(proposal.kind, framing="neutral")
        if proposal.source and self.language == "az" and self._outlet_speaks(proposal.source):
            proposal.hints["outlet"] = ""
        if proposal.kind.act in ("assert", "announce"):
            said = " ".join(self.text[a:b] for a, b in proposal.content)
            act = act_of(said, self.language)
            proposal.kind = replace(proposal.kind, act=act or proposal.kind.act)
            if act is None and NEEDED.search(said) and proposal.source and MINE.fullmatch(self.text, *proposal.source):
                proposal.hints["act"] = "assert"  # what a colleague thinks is needed

    def _outlet_speaks(self, source: Span) -> bool:
        """Whether an outlet is who says it."""
        said_by = self.text[slice(*source)]
        return any(source[0] <= o.at[0] < source[1] <= o.at[1] + 4 for o in self.press.named) or is_outlet(self.doc, said_by)

    def called_for(self, proposal: Proposal) -> None:
        """Set on whom somebody calls, where he stands in the dative in front of what is called for: "to the parties a call for calm"."""
        at, stop = proposal.content[0]
        if not proposal.kind.form.startswith("çağrı") or proposal.addressee is not None or self.doc.quote_at(at) is not None:
            return
        m = _CALLED_ON.match(self.text, at, stop)
        end = m.end("who") if m else None
        ws = [] if m else self.nouns.words(at, stop)
        first = next((n for n, w in enumerate(ws[:4]) if w.kind != "name" or w.gap.strip()), None)
        if first is not None and ws[0].start == at and ws[first].kind == "body" and ws[first].case == "dat":
            end = ws[first].end
        rest = trim(self.text, (end, stop)) if end else (at, at)
        said = self.text[slice(*rest)]
        verb = _LAST_VERB.search(said)
        if not said or verb is None or (_TAKES_DATIVE.match(verb.group(1)) and not _OBJECT_IN.search(said)):
            return
        proposal.addressee = (at, end) if end else None
        quote = self.doc.quote_at(rest[0])
        whole = quote is not None and quote.end >= rest[1]
        proposal.content[0] = quote.inner[0] if quote is not None and whole and len(quote.inner) == 1 else rest

    def _next_sentence(self, m: re.Match[str], opener: int) -> Proposal | None:
        """ "This was said by X": the content is the sentence or quotation before."""
        left = self.head + opener
        first = self.nouns.phrase(trim(self.text, (left, m.start()))[0], m.start())
        whole = first is not None and first.name is not None and first.role is not None and first.case == "nom"
        at = left + 1 if whole else self._skip_addressee(left, m.start())
        source = (first.start, first.end) if whole and first else self._phrase(at, m.start())
        if source is None and (found := self._subject(at, m.start())):
            source = found[0]
        source = source or self.behind(at, m.start())
        if source is None or not plausible(self.text, source, self.language):
            return None
        content = next_content(self.doc, self.number)
        told = list(self.known.pattern.finditer(self.text, *content[-1]))
        if told and not self.text[told[-1].end() : content[-1][1]].strip(" .") and self.kind_of(told[-1]).grammar == "passive":
            content[-1] = trim(self.text, (content[-1][0], told[-1].start()))  # "is said" of the sentence before
        return made(self.doc, m.span(), self.kind_of(m), content, source, self.zone, "next-sentence", 0.85)

    def _skip_addressee(self, at: int, stop: int) -> int:
        """Past "to X in an interview" in front of the speaker."""
        if (posted := _POSTED.match(self.text, at, stop)) is not None:
            return posted.end()
        m = re.match(
            r"\s*(?:[^,]{2,45}?(?:a|ə|e|ya|yə|na|nə|ye|ne|də|da|de)\s+(?:\w+\s+)?(?:açıqlama|müsahibə|bildiriş|açıklama|məlumat)(?:sında|sındə|sinde|sində|da|də|ında)\s+|jurnalistlərə\s+)",
            self.text[at:stop],
        )
        at += m.end() if m else 0
        m = re.match(r"\s*", self.text[at:stop])
        return at + (m.end() if m else 0)
