"""Spans of attributed statements in Eastern Armenian: objects and demands stand before the verb, the subject has an article.

Here: the clause grammar - clauses behind "որ", quotations, objects on both sides of the verb, refusals, "in his words", "this was
said by". Not here: noun phrases (phrases_armenian.py), word lists (data/cues_hy.toml), who a mention stands for.
"""

from __future__ import annotations

import re

from onrecord.statements.clauses import made, next_content, undated
from onrecord.statements.lexicon import Cue, alternation, cues, holds_outlet, lower
from onrecord.statements.phrases_armenian import ADVERBIAL, Phrases, Token, clean, definite, oblique, tokens
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import Document

_SAID = "assert", "neutral", "say"
_EDGE = " \t\r\n\u00a0,;:–—-՝․."
_NEGATED = re.compile(r"(?<!\w)(?:չի|չեն|չէր|չէին|եթե|ոչ\s+ոք|ոչինչ)\s+$", re.IGNORECASE)
_CREDIT = re.compile(
    r"(?:,|՝)\s+(?:ինչպես\s+)?(?:հաղորդում|գրում|փոխանցում|տեղեկացնում)\s+(?:է|են)\s|,\s+(?:հաղորդում|գրում|փոխանցում)\s+(?:է|են)|(?:,|՝)\s+ըստ\s+(?=[«\w])|,\s+[^,։:]{2,40}\s(?:փոխանցմամբ|հաղորդմամբ)\s*$"
)
_TIMED = re.compile(r"\d{1,2}[:.․]\d\d[.\s–—-]*")
_REPORT = re.compile(
    r"(?P<who>[^,։:.«»]{0,90}?(?:«[^»\n]{1,40}»[^,։:.«»]{0,60}?)?)\s*(?<!\w)(?:(?:տարածած|հրապարակած|պաշտոնական|համատեղ|հատուկ|ուղարկած|կողմից)\s+){0,3}"
    r"(?P<what>(?:հայտարարությ|հաղորդագրությ|զեկույց|գրությ|նամակ|տեղեկանք|պարզաբանմ|պատասխան|գրառմ|ուղերձ|փաստաթղթ|ամփոփագր|տեղեկատվությ)[ա-և]*(?:\s+մեջ)?)(?!\w)"
)
_HIS = re.compile(
    r"(?<!\w)(նրա|նրանց|վերջինիս|իր)\s+(?:խոսքով|խոսքերով|կարծիքով|տվյալներով|գնահատմամբ|համոզմամբ|պնդմամբ|հավաստմամբ|դիտարկմամբ|տեղեկություններով|ձևակերպմամբ|հավաստիացմամբ)\s*[,՝]?",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(r"[ա-և]{2,}(?:ել|ալ)(?:ու|ուց|ը|ն)?(?!\w)")
_OF_SPEECH = re.compile(
    r"(?:մեկնաբան|պատասխան|խոս|ասել|նշել|հայտն|պարզաբան|մանրամասն|քննարկ|բացահայտ|հաստատ|հերք|անվան|տրամադր|անդրադառ|գնահատ|հրապարակ|տեղեկաց)"
)
_OBJECT_END = re.compile(r"(?:ը|ն|ին|ուն|ել|ալ|մեջ|համար|մասին|»|որպես|պես|ի|ու|ից|ով)$")


def propose(doc: Document, skipped: frozenset[int] = frozenset()) -> list[Proposal]:
    """Every attributed statement of a document in Armenian; paragraphs that begin at one of `skipped` are left out."""
    found: list[Proposal] = []
    phrases = Phrases(doc)
    for number, (start, stop) in enumerate(doc.sentences):
        if doc.paragraph_at(start)[0] not in skipped:
            found += _Sentence(doc, phrases, number, start, stop).proposals(bool(found))
    return found


class _Sentence:
    """One sentence: its cues from left to right, each with its subject and its words."""

    def __init__(self, doc: Document, phrases: Phrases, number: int, start: int, stop: int) -> None:
        self.doc, self.text, self.phrases, self.number = doc, doc.text, phrases, number
        self.start, self.stop = start, stop
        self.zone = (start, stop)
        self.known = cues("hy")
        self.end = stop
        while self.end > start and self.text[self.end - 1] in " .!?…։:":
            self.end -= 1
        timed = _TIMED.match(self.text, start, stop)
        self.head = undated(self.text, (timed.end() if timed else start, stop))[0]

    # -- the sentence ------------------------------------------------------------------------------------------------
    def proposals(self, spoken: bool) -> list[Proposal]:
        """The statements of the sentence; `spoken` says that somebody has spoken before it."""
        text = self.text
        low = lower(text[self.head : self.stop])
        found = [*self._according(), *self._as_said()]
        taken = [(p.cue[0], p.source[1] if p.source else p.cue[1]) for p in found if p.rule == "as-said"] + self._credits()
        opener = next((p for p in self.known.next_sentence if re.match(rf"(?:(?:իսկ|և|սակայն)\s+)?{re.escape(p)}\s", low)), None)
        cued = [
            m
            for m in self.known.pattern.finditer(text, self.head, self.stop)
            if self.doc.quote_at(m.start()) is None
            and not _NEGATED.search(text, max(self.start, m.start() - 12), m.start())
            and not any(p.cue[0] <= m.start() < p.cue[1] for p in found)
            and not any(a <= m.start() <= b for a, b in taken)
        ][:8]
        if opener and self.number and cued and (told := self._next_sentence(cued[0], low.index(opener) + len(opener))) is not None:
            return [*found, told]
        left, previous = self.head, None
        for m in cued:
            proposal = self._one(m, left, previous, spoken)
            if proposal is None or (proposal.source == previous and any(a <= m.start() < b for p in found for a, b in p.content)):
                continue
            found.append(proposal)
            previous = proposal.source or previous
            left = m.end()
        return found or self._colon()

    def _credits(self) -> list[Span]:
        """Where an outlet is credited and nobody reports: "as X writes"."""
        text = self.text
        spans = []
        for m in re.finditer(r"(?<!\w)ինչպես\s+[^,։:]{3,90}", text[self.head : self.stop]):
            spans.append((self.head + m.start(), self.head + m.end()))
        for m in _CREDIT.finditer(text, self.head, self.stop):
            if (
                self.doc.quote_at(m.start()) is None
                and m.start() > self.head + 12
                and self._outlet((m.end(), min(self.stop, m.end() + 60)))
            ):
                spans.append((m.start(), m.end()))
        return spans

    def _outlet(self, span: Span) -> bool:
        phrase = self.text[slice(*span)]
        return (
            re.search(r"(?i:գործակալությ|լրատու|թերթ|կայք|հեռուստա|ռադիո|արմենպրես|news|լրատվ|ալիք|պարբերակ|օրաթերթ|ամսագիր)", phrase)
            is not None
            or holds_outlet(phrase)
            or phrase.lstrip()[:1] in "«“"
        )

    def _kind(self, m: re.Match[str]) -> Cue:
        return self.known.verbs[" ".join(lower(m.group()).split())]

    def _plural(self, cue: Span) -> bool:
        return re.search(r"(?:ցին|են|էին|ան)(?!\w)", lower(self.text[slice(*cue)])) is not None

    def _clause_start(self, left: int, stop: int) -> int:
        """The beginning of the clause that holds a cue, behind earlier clauses of the sentence."""
        text, at = self.text, left
        for m in re.finditer(r"[,;․.]\s+(?:(?:իսկ|բայց|սակայն|և|ու|ապա)\s+)?|\s(?:իսկ|և|ու|բայց)\s+", text[left:stop]):
            if self.phrases.quoted(left + m.start(), left) is None:
                at = left + m.end()
        return at

    def _subject(self, left: int, cue: Span, previous: Span | None) -> Span | None:
        """The subject in front of the cue, or the one before where the clause has none."""
        at = self._clause_start(left, cue[0]) if previous is not None else left
        return self.phrases.before(at, cue[0], plural=self._plural(cue)) or previous

    def _made(self, cue: Span, kind: Cue, content: list[Span], source: Span | None, rule: str, confidence: float) -> Proposal | None:
        content = [c for c in content if c[1] > c[0]]
        return made(self.doc, cue, kind, content, source, self.zone, rule, confidence) if source is not None and content else None

    def _trim(self, span: Span) -> Span:
        return trim(self.text, span, edge=_EDGE)

    # -- one cue -----------------------------------------------------------------------------------------------------
    def _one(self, m: re.Match[str], left: int, previous: Span | None, spoken: bool) -> Proposal | None:
        kind, cue = self._kind(m), m.span()
        if kind.grammar == "passive":
            return self._passive(cue, kind, left, previous, spoken)
        if kind.grammar == "refusal":
            return self._refusal(cue, kind, left, previous)
        attributed = next((q for q in reversed(self.doc.quotes_in(max(left - 1, self.start - 1), cue[0])) if q.end <= cue[0]), None)
        if (
            attributed
            and re.match(r"\s*[,.]?\s*[-–—]", self.text[attributed.end : cue[0]])
            and not re.match(r"\s*,\s*(?:որ|թե)\s", self.text[cue[1] :])
        ):
            quoted = self._quoted(cue, kind, left, previous)
            if quoted is not None:
                return quoted
        after = self._clause_after(cue)
        if after is not None:
            content, gap = after
            participle = lower(m.group()).endswith("ով")
            source = previous if participle and previous else self._subject(left, cue, previous)
            if gap[1] - gap[0] > 1 and (source is None or source == previous):
                source = self.phrases.after(*gap) or source
            source = source or self._loose(left, cue[0])
            return self._made(cue, kind, content, source, "clause-after", 0.85)
        if lower(m.group()).endswith("ով"):
            return None
        quoted = self._quoted(cue, kind, left, previous)
        if quoted is not None:
            return quoted
        turned = self._clause_before(cue, kind, left)
        if turned is not None:
            return turned
        if kind.grammar == "object" or (kind.act == "promise" and self._infinitive_near(cue, left)):
            return self._object(cue, kind, left, previous)
        return None

    def _loose(self, left: int, stop: int) -> Span | None:
        """Any short phrase with an article at the head of the clause."""
        at = self._clause_start(left, stop)
        span = clean(self.text, (at, stop))
        found = tokens(self.text, *span)
        return span if found and len(found) <= 5 and definite(found[-1].low) else None

    def _clause_after(self, cue: Span) -> tuple[list[Span], Span] | None:
        """What is reported behind the cue: after "որ", or after the stop that opens a quotation; and the gap in between."""
        text, doc = self.text, self.doc
        gap = r"((?:[^,։:.․՝«»\n]|«[^»\n]{1,50}»){0,110}?)"
        if (
            m := re.match(
                rf"{gap}(?:,\s*[^,։:]{{2,60}})?,\s*(?:{alternation(self.known.complementisers)})\s*,?\s+", text[cue[1] : self.stop]
            )
        ) and not self._other_verb(cue[1], cue[1] + m.end()):
            begin = cue[1] + m.end()
            return [self._trim((begin, self._tail(begin)))], (cue[1], cue[1] + m.end(1))
        if m := re.match(rf"{gap}\s*[.․:՝,]*\s*[.․:՝]\s*(?=[«“\"„])", text[cue[1] : min(len(text), self.stop + 4)]):
            quote = doc.quote_after(cue[1] + m.end() - 1, reach=4)
            if quote is not None and not self.phrases.is_name(quote) and "\n" not in m.group():
                return [s for s in quote.inner if s[1] > s[0]], (cue[1], cue[1] + m.end(1))
        if (m := re.match(rf"{gap}[.․]\s+(?=\w)", text[cue[1] : self.end])) and cue[1] + m.end() < self.end - 8:
            return [self._trim((cue[1] + m.end(), self.end))], (cue[1], cue[1] + m.end(1))
        return None

    def _other_verb(self, start: int, stop: int) -> bool:
        return any(self.doc.quote_at(m.start()) is None for m in self.known.pattern.finditer(self.text, start, stop))

    # -- quotations --------------------------------------------------------------------------------------------------
    def _quoted(self, cue: Span, kind: Cue, left: int, previous: Span | None) -> Proposal | None:
        """A quotation in front of the cue: «…»,- said X."""
        text, doc = self.text, self.doc
        quotes = [q for q in doc.quotes_in(left, cue[0]) if q.end <= cue[0] and not self.phrases.is_name(q)]
        first = doc.quote_at(self.start)
        if left <= self.head and not quotes and first and first.start < self.start and first.end <= cue[0]:
            quotes = [first]
        if not quotes:
            return None
        last = quotes[-1]
        between = text[last.end : cue[0]]
        if not re.match(r"\s*[,.]?\s*[-–—]|\s*,\s", between) or len(between.split()) > 16:
            return None
        source = self.phrases.after(cue[1], self.stop) or self.phrases.before(last.end, cue[0], plural=self._plural(cue)) or previous
        if source is None:
            return None
        inner = [s for s in last.inner if s[1] > s[0]]
        head = self._trim((max(left, self.head), last.start))
        if head[1] > head[0] and not text[: last.start].rstrip().endswith((".", ":", "՝", "․")):
            inner = [(head[0], last.end)]
        elif len(quotes) > 1 and quotes[-2].end >= last.start - 3:
            inner = [*quotes[-2].inner, *inner]
        at = source[1] if source[0] >= cue[1] else cue[1]
        if (more := doc.quote_after(at, reach=6)) and more.start >= cue[1] and not self.phrases.is_name(more):
            inner += more.inner
        elif (more := doc.quote_after(self.stop, reach=3)) and "\n" not in text[self.stop : more.start] and more.start >= self.stop:
            following = text[more.end : more.end + 60]
            if re.match(r"\s*[։:.]?\s*(?:\n|$)", following) or (
                not re.match(r"\s*[,.]?\s*[-–—]|\s*,", following) and self._whole(more.start, more.end)
            ):
                inner += more.inner
        return self._made(cue, kind, inner, source, "quote-before", 0.88)

    def _whole(self, start: int, end: int) -> bool:
        a, b = self.doc.sentences[self.doc.sentence_index(start)]
        return start <= a + 2 and not re.search(r"\w", self.text[end:b])

    # -- objects and refusals ----------------------------------------------------------------------------------------
    def _infinitive_near(self, cue: Span, left: int) -> bool:
        near = self.text[max(left, cue[0] - 60) : cue[0]]
        return _INFINITIVE.search(near) is not None or _INFINITIVE.search(self.text[cue[1] : self.end]) is not None

    def _object(self, cue: Span, kind: Cue, left: int, previous: Span | None) -> Proposal | None:
        """What the verb takes, before it and behind it: "the ministry the reports denied", "called on X to do Y"."""
        text = self.text
        source = self._subject(left, cue, previous)
        begin = self._clause_start(left, cue[0]) if previous is not None else left
        after = self._trim((cue[1], self._tail(cue[1])))
        before: Span = (cue[0], cue[0])
        if source is not None and source != previous and source[0] >= begin:
            front = clean(text, (begin, source[0]))
            behind = self._past(source[1], cue[0])
            before = behind if behind[1] > behind[0] else (front if self._accusative(front) else before)
        elif source is not None:
            before = clean(text, (begin, cue[0]))
        else:
            source = self.phrases.after(cue[1], self.stop)
            if source is not None and source[0] - cue[1] < 40 and (thing := clean(text, (begin, cue[0])))[1] > thing[0]:
                return self._made(cue, kind, [thing], source, "object-before", 0.7)
            source = self._loose(left, cue[0])
            if source is None:
                return None
        spans = [s for s in (before, after) if s[1] > s[0]]
        size = sum(len(text[a:b].split()) for a, b in spans)
        if size < (1 if kind.act == "deny" else 2):
            return None
        if kind.form.startswith(("առաջարկ", "է առաջարկ", "են առաջարկ", "հրավիր")) and not any(
            _INFINITIVE.search(text[a:b]) for a, b in spans
        ):
            return None
        if kind.form.startswith("գնահատ") and not re.search(r"«|որպես|բարձր|դրական|բացասական", " ".join(text[a:b] for a, b in spans)):
            return None
        return self._made(cue, kind, spans, source, "object", 0.7)

    def _accusative(self, span: Span) -> bool:
        found = tokens(self.text, *span)
        return bool(found) and (
            definite(found[-1].low)
            or _INFINITIVE.fullmatch(found[-1].low) is not None
            or found[-1].low.endswith(("ին", "մասին", "ուց", "ից"))
        )

    def _past(self, start: int, stop: int) -> Span:
        """[start, stop) without a parenthesis, adverbials, venues and means behind a subject."""
        text = self.text
        if m := re.match(r"\s*,\s+(?:ինչպես|ըստ|որը|որն|ով)\s[^,։:]{2,90},", text[start:stop]):
            start += m.end()
        span = clean(text, (start, stop))
        found = tokens(text, *span)
        begin = span[0]
        for i, t in enumerate(found[:8]):
            if re.search(
                r"(?:հարցազրույցում|ճեպազրույցում|ասուլիսում|ասուլիսին|նիստում|նիստին|հայտարարությամբ|հաղորդագրությամբ|գրությամբ|գրառմամբ|ուղերձում|եթերում|ելույթում|զրույցում|հանդիպմանը|էջում|ալիքում)$",
                t.low,
            ) or (t.low in ("ժամանակ", "ընթացքում", "առնչությամբ", "կապակցությամբ") and i):
                begin = t.end
        return clean(text, (begin, span[1])) if begin > span[0] else span

    def _refusal(self, cue: Span, kind: Cue, left: int, previous: Span | None) -> Proposal | None:
        """ "Of the terms to speak the deputy refused": what was refused, before or behind the verb."""
        text = self.text
        source = self._subject(left, cue, previous)
        after = self._trim((cue[1], self._tail(cue[1])))
        begin = self._clause_start(left, cue[0]) if previous is not None else left
        if re.search(r",\s+(?:որը|որն|ով|որոնք)\s+[^,]{0,30}$", text[left : cue[0]]):
            return None
        front = clean(text, (begin, source[0])) if source and source[0] > begin else (begin, begin)
        behind = self._past(source[1], cue[0]) if source and source != previous else clean(text, (begin, cue[0]))
        spans = [s for s in (front if self._accusative(front) else (0, 0), behind, after) if s[1] > s[0]]
        said = " ".join(text[a:b] for a, b in spans)
        if not any(_OF_SPEECH.match(m.group()) for m in _INFINITIVE.finditer(said)) and not re.search(
            r"մեկնաբանությ|պատասխան|պարզաբանում|հարցազրույց", said
        ):
            return None
        source = source or self.phrases.after(cue[1], self.stop) or self._loose(left, cue[0])
        return self._made(cue, kind, spans, source, "refusal", 0.75)

    # -- clauses before ----------------------------------------------------------------------------------------------
    def _clause_before(self, cue: Span, kind: Cue, left: int) -> Proposal | None:
        """ "It will rain, on Monday said X": no complementiser."""
        text = self.text
        comma = None
        for m in re.finditer(r",\s*[–—-]?\s*|\s[–—-]\s+", text[left : cue[0]]):
            if self.phrases.quoted(left + m.start(), left) is None:
                comma = m
        if comma is None:
            return None
        near = clean(text, (left + comma.end(), cue[0]))
        own: Span | None = None
        if near[1] > near[0]:
            own = self.phrases.before(near[0], near[1], plural=self._plural(cue))
            found = tokens(text, *near)
            adverbial = all(
                oblique(t.low) or re.search(r"(?:ում|ից|ին|ուն|ով|մբ|ի|ժամանակ|ընթացքում|հետ)$", t.low) or re.fullmatch(ADVERBIAL, t.low)
                for t in found
            )
            if not adverbial and (own is None or own[0] > near[0] + 2):
                return None
        source = self.phrases.after(cue[1], self.stop) or own
        if source is None or (kind.grammar == "object" and source == own):
            return None
        clause = undated(text, self._trim((left, left + comma.start())))
        words = text[clause[0] : clause[1]].split()
        if len(words) < 3 or not re.search(
            r"(?:(?<!\w)(?:է|են|էր|էին|չէ|չեն|չի|կա|չկա|պիտի|պետք)(?!\w)|(?<!\w)կ[ա-և]+|[ա-և](?:եց|աց|ավ|եցին|ան|ել|ում|վի|վեն|ա|ի)(?!\w))",
            text[clause[0] : clause[1]],
        ):
            return None
        return self._made(cue, kind, [clause], source, "clause-before", 0.75)

    # -- passives ----------------------------------------------------------------------------------------------------
    def _passive(self, cue: Span, kind: Cue, left: int, previous: Span | None, spoken: bool) -> Proposal | None:
        """ "In the ministry's statement it is said that …", «…»,- it is said in the statement of X."""
        text = self.text
        after = self._clause_after(cue)
        quote = self.doc.quote_before(cue[0])
        at = quote.end if quote is not None and quote.start >= self.start - 1 else left
        source = self._issuer(at, cue[0]) or self._issuer(cue[1], self.end)
        if source is None and at != left:
            source = self._issuer(left, quote.start) if quote else None
        if after is not None:
            content, _ = after
            if source is None and (previous is not None or (spoken and cue[0] != self.doc.paragraph_at(cue[0])[0])):
                return made(self.doc, cue, kind, content, previous, self.zone, "dropped", 0.55)
            return self._made(cue, kind, content, source, "clause-after", 0.85)
        if source is None:
            return None
        if at != left and quote is not None:
            head = self._trim((self.head, quote.start))
            whole = head[1] > head[0] and not text[self.head : quote.start].rstrip().endswith((".", ":", "՝", "․"))
            return self._made(cue, kind, [(head[0], quote.end)] if whole else list(quote.inner), source, "quote-before", 0.88)
        if (comma := re.search(r",\s*[–—-]?\s*$", text[left : cue[0]])) and comma.start() > 12:
            return self._made(cue, kind, [undated(text, self._trim((left, left + comma.start())))], source, "clause-before", 0.75)
        return None

    def _issuer(self, left: int, stop: int) -> Span | None:
        """Who issued the statement named in [left, stop); the statement itself where its issuer is not named."""
        m = _REPORT.search(self.text, left, stop)
        if m is None:
            return None
        who = clean(self.text, m.span("who"))
        if comma := [c.end() for c in re.finditer(r"[,»]-?\s", self.text[who[0] : who[1]])]:
            who = clean(self.text, (who[0] + comma[-1], who[1])) if self.text[who[0] + comma[-1] - 2] == "," else who
        found = tokens(self.text, *who)
        if found and not any(oblique(t.low) and not t.capital for t in found[-2:]):
            i = self.phrases.start_of(found, len(found) - 1)
            return found[i].start, who[1]
        return m.span("what")

    # -- attributions without a verb ---------------------------------------------------------------------------------
    def _according(self) -> list[Proposal]:
        """ "X-ի խոսքով՝ …", "ըստ X-ի՝ …", "նրա կարծիքով …": at the head, in the middle, at the end."""
        text, doc = self.text, self.doc
        found: list[Proposal] = []
        low = lower(text[self.head : self.stop])
        marks: list[tuple[Span, Span, int, str]] = []
        for m in list(_HIS.finditer(low))[:2]:
            marks.append(
                (
                    (self.head + m.start(), self.head + m.end()),
                    (self.head + m.start(1), self.head + m.end(1)),
                    self.head + m.end(),
                    m.group().strip(" ՝,"),
                )
            )
        for m in list(re.finditer(rf"\s({alternation(self.known.according_after)})(?=[\s,՝])\s*", low))[:2]:
            at = self.head + m.start(1)
            if any(a <= at < b for (a, b), *_ in marks):
                continue
            words = tokens(text, self._comma_before(at), at)
            if not words:
                continue
            source = (words[self.phrases.start_of(words, len(words) - 1)].start, words[-1].end)
            marks.append(((at, self.head + m.end(1)), source, self.head + m.end(), m.group(1)))
        for m in list(re.finditer(rf"(?<!\w)(?:{alternation(self.known.according)})\s+", low))[:2]:
            np = self.head + m.end()
            stop = re.search(r"՝|,\s|[։:!?]|\.\s|$", text[np : self.stop])
            end = np + (stop.start() if stop else 0)
            source = clean(text, (np, end))
            words = tokens(text, *source)
            if (
                not words
                or len(words) > 12
                or re.match(r"(?:էության|օրենք|պայմանագ|նախագծ|որոշմ|հոդված|կարգ|պլան|ժամանակացույց|ամենայն|անհրաժեշտ)", words[0].low)
                or (words[-1].low.startswith(("օրենք", "որոշ", "հոդված", "պայմանագր", "կարգի")))
            ):
                continue
            marks.append(((self.head + m.start(), self.head + m.end()), source, end, m.group().strip()))
        for cue, source, end, form in sorted(marks):
            if doc.quote_at(cue[0]) is not None:
                continue
            first = min(cue[0], source[0])
            follow = re.match(r"\s*[,՝]?\s*", text[end : self.stop])
            begin = end + (follow.end() if follow else 0)
            leading = clean(text, (self.head, first))
            if leading[1] <= leading[0]:
                content = [self._trim((begin, self._tail(begin)))]
                quote = doc.quote_at(begin)
                if quote is not None and quote.start == begin and quote.end >= self.end - 1:
                    content = [s for s in quote.inner if s[1] > s[0]]
            elif re.search(r"[,՝]\s*$", text[self.head : first]) and not re.search(r"\w", text[begin : self.end]):
                if self._outlet(source) or self._other_verb(self.head, first):
                    continue
                content = [self._trim((self.head, first))]
            elif re.search(r"[,՝․.]\s*$|,?\s(?:իսկ|և|բայց|որ)\s*$", text[self.head : first]) and len(text[begin : self.end].split()) >= 3:
                lead = self._trim((self.head, first))
                content = [self._trim((begin, self._tail(begin)))]
                if (
                    not self._other_verb(self.head, first)
                    and len(text[lead[0] : lead[1]].split()) <= 4
                    and not re.search(r"(?:և|իսկ|բայց|որ)$", text[lead[0] : lead[1]])
                ):
                    content.insert(0, lead)
            else:
                continue
            if sum(len(text[a:b].split()) for a, b in content) >= 2 and content[0][1] > content[0][0]:
                found.append(Proposal(trim(text, cue), Cue(form, *_SAID), content, source, self.zone, None, "according", 0.85))
        return found

    def _comma_before(self, at: int) -> int:
        start = self.head
        for m in re.finditer(r",\s|[.․]\s|\s(?:իսկ|բայց)\s", self.text[self.head : at]):
            if self.phrases.quoted(self.head + m.start(), self.head) is None:
                start = self.head + m.end()
        return start

    def _as_said(self) -> list[Proposal]:
        """ "As X noted, …", for anybody but an outlet."""
        text = self.text
        found: list[Proposal] = []
        for m in list(re.finditer(r"(?<!\w)[Ի|ի]նչպես\s+", text[self.head : self.stop]))[:3]:
            at = self.head + m.start()
            cue = self.known.pattern.search(text, self.head + m.end(), min(self.stop, self.head + m.end() + 90))
            if cue is None or self.doc.quote_at(at) is not None or re.search(r"[,։:]", text[self.head + m.end() : cue.start()]):
                continue
            stop = re.search(r",\s|՝|[։:]", text[cue.end() : self.stop])
            end = cue.end() + (stop.start() if stop else self.end - cue.end())
            source = self.phrases.after(cue.end(), end) or self.phrases.before(self.head + m.end(), cue.start())
            if source is None or self._outlet(source):
                continue
            leading = not re.search(r"\w", text[self.head : at])
            begin = end + 1
            content = self._trim((begin, self._tail(begin))) if leading else self._trim((self.head, at))
            if len(text[content[0] : content[1]].split()) >= 2:
                found.append(Proposal(cue.span(), self._kind(cue), [content], source, self.zone, None, "as-said", 0.85))
        return found

    def _next_sentence(self, m: re.Match[str], opener: int) -> Proposal | None:
        """ "This was said by X": the content is the sentence or quotation before."""
        text, cue = self.text, m.span()
        if re.match(r"[^,։]{0,30},\s*(?:որ|թե)\s|[^«»։]{0,60}[.․]\s*«", text[cue[1] : self.stop]):
            return None
        left = self.head + opener
        kind = self._kind(m)
        source = self._issuer(left, self.end) if kind.grammar == "passive" else None
        source = source or self.phrases.after(cue[1], self.stop) or self.phrases.before(left, cue[0], plural=self._plural(cue))
        if source is None:
            return None
        return made(self.doc, cue, kind, next_content(self.doc, self.number), source, self.zone, "next-sentence", 0.85)

    def _colon(self) -> list[Proposal]:
        """ "Name: quotation" without any verb, and "X is of another opinion. quotation"."""
        text, doc = self.text, self.doc
        for quote in doc.quotes_in(self.head, self.stop)[:2]:
            before = text[self.head : quote.start]
            m = re.search(r"\s*[:.․՝]\s*[–—-]?\s*$", before)
            if m is None or len(before.split()) > 14 or re.search(r"\w", text[quote.end : self.stop]) or self.phrases.is_name(quote):
                continue
            cue = (self.head + m.end() - len(m.group().lstrip()), self.head + m.end() - len(m.group().lstrip()) + 1)
            source = self.phrases.before(self.head, cue[0]) or self._name(clean(text, (self.head, cue[0])))
            if source is None:
                continue
            return [Proposal(cue, Cue(":", *_SAID), [s for s in quote.inner if s[1] > s[0]], source, self.zone, None, "colon", 0.6)]
        return []

    def _name(self, span: Span) -> Span | None:
        found: list[Token] = tokens(self.text, *span)
        return span if found and len(found) <= 8 and any(t.capital for t in found[-2:]) and not oblique(found[-1].low) else None

    # -- ends --------------------------------------------------------------------------------------------------------
    def _tail(self, start: int) -> int:
        """Where reported words end: before an outlet's credit, a converb that reports more, or a clause with another report."""
        text, stop = self.text, self.end
        for m in _CREDIT.finditer(text, start, stop):
            if self.doc.quote_at(m.start()) is None:
                stop = m.start()
                break
        for m in self.known.pattern.finditer(text, start, stop):
            if self.doc.quote_at(m.start()) is not None:
                continue
            near = text[start : m.start()]
            if lower(m.group()).endswith("ով") and (c := re.search(r",\s*(?:միաժամանակ\s+|նաև\s+)?$", near)):
                return start + c.start()
            if self._clause_after(m.span()) is None and self._kind(m).grammar != "object":
                continue
            cut = None
            for c in re.finditer(r";\s+|,\s+(?:իսկ|բայց|սակայն)\s+|,?\s+(?:և|ու)\s+", near):
                if self.phrases.quoted(start + c.start(), start) is None:
                    cut = c
            if cut is None:
                continue
            gap = clean(text, (start + cut.end(), m.start()))
            if gap[1] <= gap[0]:
                return start + cut.start()
            who = self.phrases.before(*gap)
            if who is not None and who[0] <= gap[0] + 2 and cut.group().strip(" ,") not in ("և", "ու"):
                return start + cut.start()
        return stop
