"""Spans of attributed statements in Russian: who is the subject of a reporting verb, and which words are reported.

Here: the verbs of a sentence one by one - with a clause, a quotation, an object, a refusal. Not here: clauses themselves
(russian/clauses.py), attributions without a verb in front (russian/attributions.py), word lists (data/cues_ru.toml).
"""

from __future__ import annotations

import re

from onrecord.statements.clauses import in_turn, made, sentences_of
from onrecord.statements.eastern.credits import outlet_name
from onrecord.statements.eastern.meetings import OCCASION
from onrecord.statements.lexicon import Cue, listed, lower
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.russian import asides, reactions, topics
from onrecord.statements.russian.attributions import REPORT
from onrecord.statements.russian.clauses import STRESSED, VERBAL
from onrecord.statements.russian.objects import SOURCE_OF
from onrecord.statements.russian.phrases import Phrases
from onrecord.statements.russian.quoted import OUTLET
from onrecord.statements.russian.summed import Summed
from onrecord.statements.russian.tokens import VENUE, clean, is_pronoun, nominative_office, tokens
from onrecord.statements.scan import Document, Quote

#: Of what something is announced: "announced (of) the start of works".
_ANNOUNCES_OF = re.compile(r"(?:о|об|обо)\s+(?!том(?!\w))")
_NEGATED = re.compile(r"(?<!\w)(?:не|ни|никто(?:\s+не)?|бы|чтобы|если)\s+$", re.IGNORECASE)


def propose(doc: Document, skipped: frozenset[int] = frozenset()) -> list[Proposal]:
    """Every attributed statement of a document in Russian; sentences that begin at one of `skipped` are left out."""
    found: list[Proposal] = []
    phrases, credited = Phrases(doc), asides.asides(doc)
    plain = asides.without(doc, credited)
    plain_phrases = Phrases(plain)
    for number, start, stop in sentences_of(doc, skipped):
        near = [a for a in credited if start <= a.start < stop]
        told = asides.credit(doc, near, _read(plain, plain_phrases, number, (start, stop), found)) if near else []
        found += told or _read(doc, phrases, number, (start, stop), found)
    return reactions.date_behind(doc, found)


def _read(doc: Document, phrases: Phrases, number: int, sentence: Span, found: list[Proposal]) -> list[Proposal]:
    """The statements of one sentence; `found` are those before it."""
    proposals = _Sentence(doc, phrases, number, *sentence).proposals(bool(found))
    told = [p for p in proposals if not _passed_on(doc, p, found[-2:]) and not _again(doc, p, found[-4:])]
    return _announced(doc.text, [p for p in told if not _inside(doc, p, told)])


def _announced(text: str, found: list[Proposal]) -> list[Proposal]:
    """The same, the preposition behind "announced" left out of what is announced."""
    for p in found:
        start, stop = p.content[0]
        if not p.kind.form.startswith("объяв") or start < p.cue[1] or (of := _ANNOUNCES_OF.match(text, start, stop)) is None:
            continue
        p.hints["of"] = text[of.start() : of.end()].strip()
        for same in found:  # who passed it on
            if same.content[0] == (start, stop):
                same.content[0] = trim(text, (of.end(), stop))
    return found


def _passed_on(doc: Document, proposal: Proposal, before: list[Proposal]) -> bool:
    """Whether "X told the paper this" says who is behind what the paper was taken to say itself; the statement before is then that person's."""
    if proposal.rule != "next-sentence" or proposal.source is None:
        return False
    for past in before:
        paper = past.source is not None and OUTLET.search(doc.text, *past.source) is not None
        if paper and past.source and proposal.content[0][0] <= past.cue[0] < proposal.content[-1][1]:
            past.hints |= {"via": outlet_name(doc.text[slice(*past.source)], "ru"), "via_at": f"{past.source[0]}:{past.source[1]}"}
            past.source = proposal.source
            return True
    return False


def _again(doc: Document, proposal: Proposal, before: list[Proposal]) -> bool:
    """Whether "this he said at X" only takes up a sentence that has its attribution already."""
    if proposal.rule != "next-sentence" or proposal.source is None:
        return False
    told = proposal.content[0]
    taken = [p for p in before if p.rule != "next-sentence" and told[0] <= p.cue[0] < proposal.content[-1][1]]
    who = [t for t in tokens(doc.text, *proposal.source) if t.capital and len(t.low) > 3]
    return bool(taken) and (not who or any(who[-1].low[:5] in lower(doc.text[slice(*p.source)]) for p in taken if p.source))


def _inside(doc: Document, proposal: Proposal, others: list[Proposal]) -> bool:
    """Whether "in her words" stands in what she is said to have said, or an outlet passes on what somebody else of the sentence said."""
    if proposal.source is None:
        return False
    if proposal.rule == "according" and proposal.source[1] - proposal.source[0] <= 3:
        return any(p.rule == "clause-after" and any(a <= proposal.cue[0] < b for a, b in p.content) for p in others)
    first, last = proposal.content[0][0], proposal.content[-1][1]
    passes_on = proposal.rule == "clause-before" and OUTLET.search(doc.text, *proposal.source) is not None
    return passes_on and any(p is not proposal and (first <= p.cue[0] < last or first < p.content[-1][1] <= last) for p in others)


#: Verbs behind which a comma alone may open what is said, and what such a comma opens otherwise.
_PLAIN = re.compile(
    r"говор(?:ит|ят|ил[аи]?)|счита(?:ет|ют)|дума(?:ет|ют)|увер(?:ен|ена|ены)|рассказыва(?:ет|ют)|жалу(?:ется|ются)|объясня(?:ет|ют)|вспомина(?:ет|ют)"
)
_NO_CLAUSE = re.compile(
    r"(?:и|а|но|да|или|что|как|когда|если|хотя|где|куда|чтобы|потому|пока|то|котор\w+|чей|чь\w+|кто|однако|впрочем|стоя|сидя|глядя|не\s+\w+я|\w+(?:[аяуеи]в|вшись|[аяую]ясь|[аяую]я)|\w+(?:вш|ющ|ящ|ущ|ащ)\w+)(?!\w)",
    re.IGNORECASE,
)

#: Whom an outlet refers to between its verb and the clause: "the paper writes, referring to X, that".
_REFERRING = re.compile(r",\s+(?:ссылаясь|сославшись)\s+на\s+(?P<who>[^,.:;]{3,90})")
#: A reporting participle, and the main verb behind its clause.
_PARTICIPLE = re.compile(r"вш(?:ий|ая|ие|ее)(?:ся)?$")
_MAIN_VERB = re.compile(r",\s+(?=(?:не\s+|также\s+|теперь\s+|сам[аи]?\s+)?[а-яё]{2,}(?:[аеиоуыяё]л[аио]?|[аеёиуюя]т)(?:с[ья])?(?!\w))")
#: Where somebody stands, in front of what "he" is then said to say: "X disagrees with him: there is, he claims, no choice".
_STANDS = re.compile(
    r"[^:«»\"]{0,120}?(?:не\s+соглас\w+|соглас\w+|иного\s+мнения|другого\s+мнения|спор(?:ит|ят)|возража\w+|уверен\w*|убежд[её]н\w*|категоричен|категорична|скептич\w+|оптимистич\w+|против|недовол\w+)[^:«»\"]{0,40}:\s+"
)

#: How something is said, between the dash of a quotation and its verb: "tersely", "not without irony"; no bodies ("the ministry").
_HOW = r"(?:(?:довольно|весьма|очень|слегка|почти)\s+)?(?:(?!\w*ств)(?:[а-яё]{2,}[бвгджзклмнпрстхчшщ]о|[а-яё]{3,}ски)|ш[её]потом|вполголоса|полушутя|напоследок|не\s+без\s+[а-яё]+)"
_MANNER = re.compile(rf"{_HOW}(?:,?\s+(?:и|но)\s+{_HOW})?")
#: A verb of any meaning behind the dash of a quotation.
_ANY_VERB = re.compile(
    rf"\s*[,.!?…]?\s*[–—-]\s*(?:{_HOW}(?:,?\s+(?:и|но)\s+{_HOW})?\s+)?(?P<verb>[а-яё]{{2,}}(?:[аеиоуыяё]л(?:а|и)?(?:с[ья])?|[аеёиуюя]т(?:ся)?)(?:\s+(?:рукой|руками|плечами|головой))?)(?=\s)"
)

_WHOM = re.compile(r",\s+(?:в|о|на|с|за|из)?\s*(?P<whom>котор(?:ого|ую|ых|ому|ой|ым|ыми|ом))\s+(?:[^,]{0,60}\s)?$")

#: A talk at which something was noted, and the participles that note it.
_MEETING = re.compile(rf"(?<!\w)(?:[Вв]\s+ходе|[Вв]о\s+время|[Вв]\s+рамках|[Нн]а|[Пп]о\s+итогам)\s+(?P<talk>{OCCASION.pattern})(?!\w)")
_NOTED = re.compile(r"(?:подч[её]ркнут|отмечен|выражен|высказан|подтвержд[её]н|констатирован|указан)[аоы]$")


class _Sentence(Summed):
    """One sentence: its cues from left to right, each with its subject and its words."""

    def proposals(self, spoken: bool) -> list[Proposal]:
        """The statements of the sentence; `spoken` says that somebody has spoken before it."""
        text = self.text
        low = lower(text[self.head : self.stop])
        if performed := self._performed():
            return performed
        found = [*self._according(), *self._as_said(), *self._cited(), *self._nominal(), *self._quoted_by()]
        if self.number and (summed := self._summed_before()) is not None:
            return summed
        if (summed_up := self._concluded() or self._printed()) is not None:
            return [summed_up]
        opener = next((p for p in self.known.next_sentence if low.startswith(p + " ")), None)
        cued = [
            m
            for m in self.known.pattern.finditer(text, self.head, self.stop)
            if self.doc.quote_at(m.start()) is None
            and not topics.bracketed(text, self.head, m.start(), self.stop)
            and not _NEGATED.search(text, max(self.start, m.start() - 14), m.start())
            and not any(p.cue[0] <= m.start() < p.cue[1] or (p.source and p.source[0] <= m.start() < p.source[1]) for p in found)
        ][:8]
        if opener and self.number and cued and (told := self._next_sentence(cued[0], len(opener))) is not None:
            return [*found, told]

        def read(m: re.Match[str], left: int, previous: Span | None) -> Proposal | None:
            if found and re.search(r",\s+о\s+ч[её]м\s+(?:[^,.]{0,60}\s)?$", text[self.head : m.start()]):
                return None
            if any(p.rule in ("as-said", "cited", "quoted-by") and p.cue[0] <= m.start() <= (p.source or p.cue)[1] for p in found):
                return None
            later = self._kind(m).grammar == "object" and any(self._attributed(n) for n in cued if n.start() > m.end())
            made_of = None if later or self._impersonal(m.span()) else self._one(m, left, previous, spoken)
            return self._within_commas(made_of) if made_of is not None and _PARTICIPLE.search(m.group()) else made_of

        found = in_turn(cued, found, self.head, read)
        return found or self._colon() or self._with_any_verb() or self._aside_verb(spoken)

    def _within_commas(self, proposal: Proposal) -> Proposal:
        """What "X, who demanded pay, left" reports: up to the comma behind which the main verb stands."""
        begin, end = proposal.content[-1]
        main = next((m for m in _MAIN_VERB.finditer(self.text, begin, end) if self.doc.quote_at(m.start()) is None), None)
        if main is not None and begin < main.start() and self.text[max(self.head, proposal.cue[0] - 2) : proposal.cue[0]].strip() == ",":
            proposal.content[-1] = (begin, main.start())
        return proposal

    def _with_any_verb(self) -> list[Proposal]:
        """A quotation with its dash, a verb that no list has, and somebody: "«…», - closed the talk X"."""
        text = self.text
        quotes = self.doc.quotes_in(max(self.head - 1, 0), self.stop)
        if (first := self.doc.quote_at(self.start)) is not None and first not in quotes:
            quotes = [first, *quotes]
        for quote in quotes[:2]:
            m = _ANY_VERB.match(text, quote.end, self.stop)
            if m is None or not re.search(r"[,!?…]\W*$", text[quote.end - 2 : m.start("verb")]):
                continue
            who = self.phrases.after(m.end("verb"), self.stop)
            if who is None or not self._is_person(who):
                continue
            if not is_pronoun(lower(text[slice(*who)])) and not re.match(r"\s*(?:[.,:;!?…–—]|$)", text[who[1] : self.stop]):
                continue
            told = [*(s for s in quote.inner if s[1] > s[0]), *self._resumed()]
            kind = Cue(lower(m.group("verb")), "assert", "neutral", "quote")
            if (found := self._made(m.span("verb"), kind, told, who, "quote-before", 0.6)) is not None:
                return [found]
        return []

    def _attributed(self, m: re.Match[str]) -> bool:
        """Whether a later verb has the whole clause in front of it: "NATO backs the talks, said X"."""
        told = self._clause_before(m.span(), self._kind(m), self.head)
        if told is None or told.source is None or OUTLET.search(self.text, *told.source):
            return False
        return told.source[0] >= m.end() and self.phrases.strong(told.source)

    def _impersonal(self, cue: Span) -> bool:
        """Whether nobody is named who does it: "the builder, whom they accuse of theft"."""
        m = _WHOM.search(self.text[self.head : cue[0]]) if self._plural(cue) else None
        return m is not None and self.phrases.before(self.head + m.end("whom"), cue[0], plural=True) is None

    def _one(self, m: re.Match[str], left: int, previous: Span | None, spoken: bool) -> Proposal | None:
        kind, cue = self._kind(m), m.span()
        if whereof := re.search(r",\s+о\s+ч[её]м\s+((?:[^,.]{0,60}\s)?)$", self.text[self.head : cue[0]]):
            near = clean(self.text, (self.head + whereof.start(1), cue[0]))
            who = (self.phrases.within(near, plural=self._plural(cue)) if near[1] > near[0] else None) or self.phrases.after(
                cue[1], self.end
            )
            return self._made(cue, kind, [self._unturned(trim(self.text, (left, self.head + whereof.start())))], who, "clause-before", 0.7)
        if kind.grammar == "refusal":
            return self._refusal(cue, kind, left, previous, spoken and left == self.head)
        if kind.grammar == "passive":
            return self._passive(cue, kind, left, previous, spoken)
        if kind.grammar == "quote" and not re.match(r",\s+что\s", self.text[cue[1] : self.stop]):
            return self._quoted(cue, kind, left, None) or self._introduced(cue, kind, left, previous)
        participle = re.search(r"(?:ив|ав|ув|вшись|[ая]я|аясь)(?=\s|$)", lower(m.group())) is not None
        after = self._clause_after(cue, kind)
        if after is not None:
            content, gap = after
            return self._with_subject(cue, kind, left, previous, content, gap, participle)
        quoted = self._quoted(cue, kind, left, previous)
        if quoted is not None:
            return quoted
        if kind.grammar in ("object", "infinitive") or self._takes_object(cue, kind):
            if (
                (turned := self._clause_before(cue, kind, left)) is not None
                and turned.source
                and turned.source[0] > cue[0]
                and OUTLET.search(self.text, *turned.source) is None
                and (self.phrases.strong(turned.source) or turned.source == self.phrases.any_noun(cue[1], self.stop))
            ):
                own = self.phrases.before(left, cue[0], plural=self._plural(cue))
                if own is None or not self.phrases.strong(own):
                    return turned
            return self._object(cue, kind, left, previous, participle)
        if left == self.head and (told_of := self._told_of(cue, kind, left)) is not None:
            return told_of
        if (bare := self._bare_clause(cue, left)) is not None:
            return self._made(cue, kind, [bare[1]], bare[0], "clause-after", 0.65)
        return self._clause_before(cue, kind, left)

    def _bare_clause(self, cue: Span, left: int) -> tuple[Span, Span] | None:
        """Who speaks and what, where a comma alone stands between: "The villagers say, the road will open in May"."""
        text = self.text
        m = re.match(r",\s+(?=[\w«])", text[cue[1] : self.stop])
        if m is None or not _PLAIN.fullmatch(text, *cue) or _NO_CLAUSE.match(text, cue[1] + m.end(), self.stop):
            return None
        begin = cue[1] + m.end()
        who = self.phrases.before(left, cue[0], plural=self._plural(cue))
        clause = trim(text, (begin, self._tail(begin)))
        if who is None or not self.phrases.strong(who):
            return None
        front = clean(text, (left, who[0]))
        apposed = front[1] > front[0] and re.search(r",\s*$", text[left : who[0]]) and self.phrases.within(front)
        if front[1] > front[0] and (not apposed or apposed[0] != front[0]):
            return None
        first = re.split(r",\s", text[slice(*clause)])[0]
        return (who, clause) if len(text[slice(*clause)].split()) >= 3 and VERBAL.search(first) else None

    def _with_subject(
        self, cue: Span, kind: Cue, left: int, previous: Span | None, content: list[Span], gap: Span, participle: bool
    ) -> Proposal | None:
        text = self.text
        hints: dict[str, str] = {}
        source: Span | None
        if participle:
            source = previous or self._main_subject(left, cue)
        else:
            source, dropped = self._subject(left, cue, previous)
            before = text[left : cue[0]]
            if m := SOURCE_OF.search(before):
                hints |= self._carrier(m.group("via"), left + m.start("via"))
                source = trim(text, (left + m.start("who"), left + m.end("who")))
            elif source is not None and not dropped and (leading := self._referring_first(left, source)) is not None:
                hints |= {"via": outlet_name(text[slice(*source)], "ru"), "via_at": f"{source[0]}:{source[1]}"}
                source = leading
            elif (source is None or dropped) and gap[1] - gap[0] > 1:
                source = self.phrases.after(*gap) or source
            elif source is None or dropped:
                source = source or self._relative_head(left, cue)
            elif cited := _REFERRING.search(text, *gap):
                hints |= {"via": outlet_name(text[slice(*source)], "ru"), "via_at": f"{source[0]}:{source[1]}"} if source else {}
                source = trim(text, cited.span("who"))
            if source is None:
                source = self._relative_head(left, cue) or self.phrases.loose(left, cue[0])
        if kind.form.startswith("показа") and (source is None or not self._is_person(source)):
            return None
        return self._made(cue, kind, content, source, "clause-after", 0.85, hints)

    def _is_person(self, source: Span) -> bool:
        """Whether a phrase is somebody, and not a survey or a study that shows something."""
        found = tokens(self.text, *source)
        return any(is_pronoun(t.low) or nominative_office(t.low) for t in found) or sum(t.capital for t in found) >= 2

    def _quoted(self, cue: Span, kind: Cue, left: int, previous: Span | None) -> Proposal | None:
        """A quotation in front of the cue: «…», - said X; with what is quoted behind it."""
        text, doc = self.text, self.doc
        quotes = [q for q in doc.quotes_in(left, cue[0]) if q.end <= cue[0] and not self._called(q)]
        first = doc.quote_at(self.start)
        if left <= self.head and first and first.start < self.start and first.end <= cue[0] and not quotes:
            quotes = [first]
        if (
            not quotes
            and left <= self.head
            and (q := doc.quote_before(self.start))
            and re.match(r"\s*[–—-]", text[self.start : self.start + 3])
        ):
            quotes = [q]
        if not quotes:
            return None
        last = quotes[-1]
        between = text[last.end : cue[0]]
        if re.match(r",\s+(?:что|чтобы|будто|котор\w+)\s", between):
            return None  # "told «X» that the villagers asked for …"
        if not re.match(r"[\s,.!?…]*[,–—.!?…-]", between + " ") and not (
            between.strip() == "" and re.search(r"[,!?…]\W*$", text[last.end - 2 : last.end])
        ):
            return None
        if re.match(r"\s*[–—-]\s", between) and re.match(r"\s*\w", between.strip(" ,–—-")) and len(between.split()) > 12:
            return None
        rest = clean(text, (last.end, cue[0]))
        if _MANNER.fullmatch(between.strip(" ,.!?…–—-\n")):
            rest = (cue[0], cue[0])
        source: Span | None = None
        if rest[1] > rest[0]:
            if len(text[rest[0] : rest[1]].split()) > 12:
                return None
            inside = self.phrases.within(rest, plural=self._plural(cue))
            if inside is None and not re.match(VENUE, text[rest[0] : rest[1]], re.IGNORECASE):
                return None
            source = inside if inside and re.match(r"\W*", text[last.end : inside[0]]) else None
            if inside and re.match(r"\s*[–—,-]", between) is None:
                return None
        source = self.phrases.after(cue[1], self.stop) or source or self.phrases.any_noun(cue[1], self.stop)
        if source is None and kind.grammar in ("object", "quote"):
            return None
        source = source or previous
        if source is None:
            return None
        inner = [s for s in last.inner if s[1] > s[0]]
        head = trim(text, (max(left, self.head), last.start))
        lead = text[head[0] : head[1]].strip(" ,:–—")
        if last.start > self.head and lead and not text[head[0] : last.start].rstrip().endswith(":"):
            comma = max((head[0] + c.end() for c in re.finditer(r"[;:]\s+", text[head[0] : head[1]])), default=head[0])
            inner = [self._unturned((comma, last.end))]
        elif len(quotes) > 1 and quotes[-2].end >= last.start - 3:
            inner = [*quotes[-2].inner, *inner]
        at = source[1] if source[0] >= cue[1] else cue[1]
        if (
            (more := doc.quote_after(at))
            and more.start >= cue[1]
            and "\n" not in text[at : more.start]
            and not self.phrases.is_name(more.start, more.end)
            and not (more.start >= self.stop - 1 and re.match(r"\s*,?\s*[–—-]\s*[а-яё]", text[more.end :][:8]))  # somebody else's
        ):
            inner += more.inner
        inner += self._resumed()
        return self._made(cue, kind, inner, source, "quote-before", 0.88)

    def _called(self, quote: Quote) -> bool:
        """Whether a quotation is what the body in front of it is called: "in the party «X», …"."""
        before = re.search(r"([\w-]+)\s$", self.text[max(0, quote.start - 30) : quote.start])
        named = before is not None and self.phrases.is_name(quote.start, quote.end)
        return named and before is not None and listed(lower(before.group(1)), "bodies", "ru")

    def _introduced(self, cue: Span, kind: Cue, left: int, previous: Span | None) -> Proposal | None:
        """A verb of quotations in front of one, or of a clause behind a colon: "She shrugged: «…»", "X cuts in: there is no water"."""
        m = re.match(r"(?:\s+[\w-]+){0,3}\s*:\s*(?=\S)", self.text[cue[1] : self.stop])
        if m is None:
            return None
        begin = cue[1] + m.end()
        source, _ = self._subject(left, cue, previous)
        if (quote := self.doc.quote_after(begin - 1, reach=3)) is not None:
            return self._made(cue, kind, [s for s in quote.inner if s[1] > s[0]], source, "clause-after", 0.8)
        if source is None or not self.phrases.proper_somewhere(source) or VERBAL.search(self.text, begin, self.end) is None:
            return None
        return self._made(cue, kind, [trim(self.text, (begin, self.end))], source, "clause-after", 0.65)

    def _resumed(self) -> list[Span]:
        """The words of the next sentence when it is one quotation and nothing else."""
        doc, text = self.doc, self.text
        if self.number + 1 >= len(doc.sentences):
            return []
        start, stop = doc.sentences[self.number + 1]
        quote = doc.quote_after(start, reach=4) if doc.quote_at(start) is None else doc.quote_at(start)
        if quote is None or quote.start < start or "\n" in text[self.stop : quote.start]:
            return []
        whole = quote.end >= stop - 1 and not re.search(r"\w", text[quote.end : stop])
        return [s for s in quote.inner if s[1] > s[0]] if whole else []

    def _clause_before(self, cue: Span, kind: Cue, left: int) -> Proposal | None:
        """ "It will rain, said X" and "Nobody, X complains, was asked": no complementiser."""
        text = self.text
        comma = None
        for m in re.finditer(r",\s*[–—-]?\s*|\s[–—-]\s+|[!?]\s+[–—-]\s+", text[left : cue[0]]):
            if self.doc.quote_at(left + m.start()) is None:
                comma = m
        if comma is None:
            return None
        near = clean(text, (left + comma.end(), cue[0]))
        own: Span | None = None
        if near[1] > near[0]:
            own = self.phrases.within(near, plural=self._plural(cue))
            venue = re.match(VENUE, text[near[0] : near[1]], re.IGNORECASE)
            if not venue and (own is None or own[0] > near[0] + 2 or own[1] < near[1] - 2):
                return None
        source = self.phrases.after(cue[1], self.stop) or own
        if source is None and near[1] <= near[0]:
            source = self.phrases.any_noun(cue[1], self.stop)
        if source is None:
            return None
        clause = self._unturned(trim(text, (left, left + comma.start())))
        if topics.NO_CLAUSE.match(text, *clause):
            return None
        if source is not None and is_pronoun(lower(text[slice(*source)])) and (stand := _STANDS.match(text, *clause)) is not None:
            clause = (stand.end(), clause[1])
        if re.match(r"(?:а|но|и)\s+", text[clause[0] : clause[1]]):
            clause = (clause[0] + text[clause[0] : clause[1]].index(" ") + 1, clause[1])
        content = [clause]
        words = text[clause[0] : clause[1]].split()
        at = source[1] if source[0] >= cue[1] else cue[1]
        rest = re.match(r"\s*,\s+(?P<rest>[^\n]+)$", text[at : self.end])
        predicate = re.match(r"\s*,\s+[–—-]\s+(?=[^\n]{8})", text[at : self.end])  # "The men with the lists, he said, - «…»"
        if predicate is not None and re.match(r"[«а-яё]", text[at + predicate.end()]) and VERBAL.search(text, *clause) is None:
            content.append(trim(text, (at + predicate.end(), self._tail(at + predicate.end()))))
        elif rest and self._goes_on(rest.group("rest"), at + rest.start("rest"), clause):
            content.append(trim(text, (at + rest.start("rest"), self._tail(at + rest.start("rest")))))
        elif len(words) < 3 and not (
            len(words) == 2 and (VERBAL.search(text[slice(*clause)]) or re.search(r"[а-яё]{3}(?:[аяеё]н|[ыя]т)[аоы]?$", words[1]))
        ):
            return None
        if len(content) == 1 and re.match(r"(?:по\s+(?:его|её|ее|их)\s|по\s+словам|как\s)", text[clause[0] : clause[1]], re.IGNORECASE):
            return None
        return self._made(cue, kind, content, source, "clause-before", 0.75)

    def _at_meeting(self, cue: Span, kind: Cue) -> Span | None:
        """Where something was noted that nobody is named for, "at the meeting"; the verb itself where it says "was stressed" alone."""
        met = _MEETING.search(self.text, self.head, min(self.end, cue[1] + 60))
        if met is not None and self.doc.quote_at(met.start()) is None:
            return met.span("talk")
        return cue if kind.form.startswith("был") and cue[0] - self.head < 12 else None

    def _passive(self, cue: Span, kind: Cue, left: int, previous: Span | None, spoken: bool) -> Proposal | None:
        """ "In the ministry's statement it is said that …", "«…», it is said in the statement of X"."""
        text = self.text
        after = self._clause_after(cue, kind)
        source = None
        report = next((m for m in reversed(list(REPORT.finditer(text, left, cue[0])))), None)
        if report is not None:
            source = self._issuer(report, cue[0])
        if (
            source is None
            and (report := REPORT.search(text, cue[1] - 3 if text[: cue[1]].endswith(" из") else cue[1], min(self.end, cue[1] + 160)))
            and report.start() < cue[1] + 40
        ):
            source = self._issuer(report, self.end)
        if source is None and (
            m := re.search(
                r"(?:на\s+сайте|в\s+телеграм\w*(?:-канале)?|на\s+странице)\s+([^,;:]{3,80})", text[left : min(self.end, cue[1] + 90)]
            )
        ):
            source = trim(text, (left + m.start(1), left + m.end(1)))
            if source[0] < cue[0] < source[1]:
                source = trim(text, (source[0], cue[0]))
        if source is None and (met := self._at_meeting(cue, kind)) is not None:
            content = after[0] if after is not None else [trim(text, (cue[1], self._tail(cue[1])))]
            noun = after is not None or STRESSED.match(text[cue[1] : self.end] + " ") is not None
            return self._made(cue, kind, content, met, "clause-after" if after is not None else "object", 0.6) if noun else None
        if _NOTED.search(kind.form) and after is None:
            return None  # "was marked by a medal"
        if after is not None:
            content, _ = after
            if source is None and (previous is not None or (spoken and cue[0] != self.doc.paragraph_at(cue[0])[0])):
                found = made(self.doc, cue, kind, content, previous, self.zone, "dropped", 0.55)
                return found
            return self._made(cue, kind, content, source, "clause-after", 0.85)
        if source is None:
            return None
        quote = self.doc.quote_before(cue[0])
        if quote is not None and quote.start >= self.start - 1:
            head = trim(text, (self.head, quote.start))
            inner = (
                [(head[0], quote.end)]
                if head[1] > head[0] and not text[head[0] : quote.start].rstrip().endswith(":")
                else list(quote.inner)
            )
            return self._made(cue, kind, [*inner, *self._resumed()], source, "quote-before", 0.88)
        if previous is None and (comma := re.search(r",\s*[–—-]?\s*$", text[left : cue[0]])) and left + comma.start() - self.head > 12:
            return self._made(cue, kind, [self._unturned(trim(text, (left, left + comma.start())))], source, "clause-before", 0.75)
        return None
