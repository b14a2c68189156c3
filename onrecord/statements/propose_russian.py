"""Spans of attributed statements in Russian: who is the subject of a reporting verb, and which words are reported.

Here: the verbs of a sentence one by one - with a clause, a quotation, an object, a refusal. Not here: clauses themselves
(clauses_russian.py), attributions without a verb in front (attributions_russian.py), word lists (data/cues_ru.toml).
"""

from __future__ import annotations

import re

from onrecord.statements.around_east import outlet_name
from onrecord.statements.attributions_russian import REPORT, Attributions
from onrecord.statements.clauses import made, next_content, undated
from onrecord.statements.clauses_russian import INFINITIVE, VERBAL
from onrecord.statements.lexicon import Cue, lower
from onrecord.statements.phrases_russian import Phrases
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import Document
from onrecord.statements.tokens_russian import PREPOSITIONS, VENUE, clean, tokens

_NEGATED = re.compile(r"(?<!\w)(?:не|ни|никто(?:\s+не)?|бы|чтобы|если)\s+$", re.IGNORECASE)

_SOURCE_OF = re.compile(r"(?:^|[\s,])(?P<via>[^,.:]{3,80}?)\s+со\s+ссылкой\s+на\s+(?P<who>[^,.:]{3,90}?)\s*,?\s*$", re.IGNORECASE)

_OF_SPEECH = re.compile(
    r"(?:про)?(?:комментир|назва|назыв|говор|обсужд|обсуди|раскр|отвеч|отвеча|ответи|уточн|сообщ|рассказ|поясн|пояснить|подтвер|дава|дать|обща|беседова|разгла|вдава|объясн|высказ|оценив|оцени|озвуч|приводи|привест|указ|каса|предостав|опроверг|делит|раздел|конкретиз)",
    re.IGNORECASE,
)

_REFUSED = re.compile(
    r"\s+(?:от\s+(?:\w+\s+){0,3}?(?:комментари\w+|ответ\w*|интервью|пояснени\w+|оценк\w+|разговор\w*|обсуждени\w+)|(?:\w+\s+){0,4}?(?P<inf>[а-яё]+(?:ть|ти|чь|ться)))(?!\w)",
    re.IGNORECASE,
)


def propose(doc: Document, skipped: frozenset[int] = frozenset()) -> list[Proposal]:
    """Every attributed statement of a document in Russian; paragraphs that begin at one of `skipped` are left out."""
    found: list[Proposal] = []
    phrases = Phrases(doc)
    for number, (start, stop) in enumerate(doc.sentences):
        if doc.paragraph_at(start)[0] not in skipped:
            found += _Sentence(doc, phrases, number, start, stop).proposals(bool(found))
    return found


#: Verbs behind which a comma alone may open what is said, and what such a comma opens otherwise.
_PLAIN = re.compile(
    r"говор(?:ит|ят|ил[аи]?)|счита(?:ет|ют)|дума(?:ет|ют)|увер(?:ен|ена|ены)|рассказыва(?:ет|ют)|жалу(?:ется|ются)|объясня(?:ет|ют)|вспомина(?:ет|ют)"
)
_NO_CLAUSE = re.compile(
    r"(?:и|а|но|да|или|что|как|когда|если|хотя|где|куда|чтобы|потому|пока|то|котор\w+|чь\w+|кто|однако|впрочем|стоя|сидя|глядя|не\s+\w+я|\w+(?:[аяуеи]в|вшись|[аяую]ясь|[аеиоуыюя]я)|\w+(?:вш|ющ|ящ|ущ|ащ)\w+)(?!\w)",
    re.IGNORECASE,
)

#: "This is the conclusion X came to", behind what was concluded.
_CONCLUDED = re.compile(r"К\s+(?:такому|этому|таким|этим)\s+вывод(?:у|ам)\s+(?:пришл[аои]|приш[её]л|приходят|приходит)")


class _Sentence(Attributions):
    """One sentence: its cues from left to right, each with its subject and its words."""

    def proposals(self, spoken: bool) -> list[Proposal]:
        """The statements of the sentence; `spoken` says that somebody has spoken before it."""
        text = self.text
        low = lower(text[self.head : self.stop])
        if performed := self._performed():
            return [performed]
        found = [*self._according(), *self._as_said(), *self._cited(), *self._nominal(), *self._quoted_by()]
        if self.number and (concluded := _CONCLUDED.match(text, self.head, self.end)):
            cue = (self.head, concluded.end())
            who = self.phrases.place(trim(text, (concluded.end(), self.end)), plural=True) or self.phrases.after(concluded.end(), self.end)
            kind = Cue("пришли к выводу", "assert", "neutral", "say")
            told_so = made(self.doc, cue, kind, next_content(self.doc, self.number), who, self.zone, "next-sentence", 0.8) if who else None
            return [told_so] if told_so else []
        opener = next((p for p in self.known.next_sentence if low.startswith(p + " ")), None)
        cued = [
            m
            for m in self.known.pattern.finditer(text, self.head, self.stop)
            if self.doc.quote_at(m.start()) is None
            and not _NEGATED.search(text, max(self.start, m.start() - 14), m.start())
            and not any(p.cue[0] <= m.start() < p.cue[1] or (p.source and p.source[0] <= m.start() < p.source[1]) for p in found)
        ][:8]
        if opener and self.number and cued and (told := self._next_sentence(cued[0], len(opener))) is not None:
            return [*found, told]
        left, previous = self.head, None
        for m in cued:
            if found and re.search(r",\s+о\s+ч[её]м\s+(?:[^,.]{0,60}\s)?$", text[self.head : m.start()]):
                continue
            if any(p.rule in ("as-said", "cited", "quoted-by") and p.cue[0] <= m.start() <= (p.source or p.cue)[1] for p in found):
                continue
            if self._kind(m).grammar == "object" and any(self._attributed(n) for n in cued if n.start() > m.end()):
                continue
            proposal = self._one(m, left, previous, spoken)
            if proposal is None or (proposal.source == previous and any(a <= m.start() < b for p in found for a, b in p.content)):
                continue
            found.append(proposal)
            previous = proposal.source or previous
            left = m.end()
        return found or self._colon()

    def _attributed(self, m: re.Match[str]) -> bool:
        """Whether a later verb has the whole clause in front of it: "NATO backs the talks, said X"."""
        told = self._clause_before(m.span(), self._kind(m), self.head)
        return told is not None and told.source is not None and told.source[0] >= m.end() and self.phrases.strong(told.source)

    def _one(self, m: re.Match[str], left: int, previous: Span | None, spoken: bool) -> Proposal | None:
        kind, cue = self._kind(m), m.span()
        if whereof := re.search(r",\s+о\s+ч[её]м\s+((?:[^,.]{0,60}\s)?)$", self.text[self.head : cue[0]]):
            near = clean(self.text, (self.head + whereof.start(1), cue[0]))
            who = (self.phrases.within(near, plural=self._plural(cue)) if near[1] > near[0] else None) or self.phrases.after(
                cue[1], self.end
            )
            return self._made(
                cue, kind, [undated(self.text, trim(self.text, (left, self.head + whereof.start())))], who, "clause-before", 0.7
            )
        if kind.grammar == "refusal":
            return self._refusal(cue, kind, left, previous)
        if kind.grammar == "passive":
            return self._passive(cue, kind, left, previous, spoken)
        if kind.grammar == "quote":
            return self._quoted(cue, kind, left, None)
        participle = re.search(r"(?:ив|ав|ув|вшись|[ая]я)$", lower(m.group())) is not None
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
                and self.phrases.strong(turned.source)
            ):
                own = self.phrases.before(left, cue[0], plural=self._plural(cue))
                if own is None or not self.phrases.strong(own):
                    return turned
            return self._object(cue, kind, left, previous, participle)
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
            if m := _SOURCE_OF.search(before):
                hints["via"] = outlet_name(m.group("via"), "ru")
                source = trim(text, (left + m.start("who"), left + m.end("who")))
            elif (source is None or dropped) and gap[1] - gap[0] > 1:
                source = self.phrases.after(*gap) or source
            elif source is None or dropped:
                source = source or self._relative_head(left, cue)
            if source is None:
                source = self._relative_head(left, cue) or self.phrases.loose(left, cue[0])
        return self._made(cue, kind, content, source, "clause-after", 0.85, hints)

    def _quoted(self, cue: Span, kind: Cue, left: int, previous: Span | None) -> Proposal | None:
        """A quotation in front of the cue: «…», - said X; with what is quoted behind it."""
        text, doc = self.text, self.doc
        quotes = [q for q in doc.quotes_in(left, cue[0]) if q.end <= cue[0]]
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
        if not re.match(r"[\s,.!?…]*[,–—.!?…-]", between + " ") and not (
            between.strip() == "" and re.search(r"[,!?…]\W*$", text[last.end - 2 : last.end])
        ):
            return None
        if re.match(r"\s*[–—-]\s", between) and re.match(r"\s*\w", between.strip(" ,–—-")) and len(between.split()) > 12:
            return None
        rest = clean(text, (last.end, cue[0]))
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
        source = self.phrases.after(cue[1], self.stop) or source
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
            inner = [(comma, last.end)]
        elif len(quotes) > 1 and quotes[-2].end >= last.start - 3:
            inner = [*quotes[-2].inner, *inner]
        at = source[1] if source[0] >= cue[1] else cue[1]
        if (
            (more := doc.quote_after(at))
            and more.start >= cue[1]
            and "\n" not in text[at : more.start]
            and not self.phrases.is_name(more.start, more.end)
        ):
            inner += more.inner
        inner += self._resumed()
        return self._made(cue, kind, inner, source, "quote-before", 0.88)

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

    def _object(self, cue: Span, kind: Cue, left: int, previous: Span | None, participle: bool) -> Proposal | None:
        """A noun phrase or an infinitive that the verb takes: "demanded an answer", "accused X of Y", "called X Y"."""
        text = self.text
        source, dropped = (previous or self._main_subject(left, cue), False) if participle else self._subject(left, cue, previous)
        content = trim(text, (cue[1], self._tail(cue[1])))
        if cited := _SOURCE_OF.search(text[left : cue[0]]):
            hints = {"via": outlet_name(cited.group("via"), "ru")}
            return self._made(cue, kind, [content], trim(text, (left + cited.start("who"), left + cited.end("who"))), "object", 0.7, hints)
        parted = re.match(r"\s*[,.;!?]|\s*$|\s+и\s", text[cue[1] : self.stop]) is not None
        if (
            not participle
            and (source is None or dropped or parted)
            and (turned := self._object_before(cue, left, source, parted)) is not None
        ):
            return self._made(cue, kind, [turned[1]], turned[0], "object-before", 0.7)
        if parted:
            return None
        if source is None:
            source = self._relative_head(left, cue) or self.phrases.loose(left, cue[0])
        minimum = 1 if kind.act in ("deny", "accuse") else 2
        words = text[content[0] : content[1]].split()
        fronted = self._fronted(cue, kind, left, source) if source is not None else None
        if source is None or len(words) + (fronted is not None) < minimum:
            return None
        if kind.form.split()[0].startswith(("поддерж", "предлож", "предлаг", "оцен", "поздрав", "отраз")) and not self._spoken_object(
            kind, content
        ):
            return None
        if kind.form.startswith("прос") and re.match(r"(?:прощения|извинения|помощи)", text[content[0] : content[1]]):
            return None
        if fronted is not None:
            return self._made(cue, kind, [fronted, content], source, "object", 0.7)
        return self._made(cue, kind, [content], source, "object", 0.7)

    def _fronted(self, cue: Span, kind: Cue, left: int, source: Span) -> Span | None:
        """The thing that is called something, where it stands in front of the verb: "The decision she called a gift"."""
        text = self.text
        if not kind.form.startswith(("назв", "назыв", "счита", "счел", "счёл", "сочл", "оцен", "охарактер", "окрест", "сравн")):
            return None
        if source[0] >= cue[1]:
            return None
        begin = max(
            [left, *(left + m.end() for m in re.finditer(r"[,;:]\s|\s[–—-]\s", text[left : cue[0]]) if left + m.end() <= source[0])]
        )
        for span in (clean(text, (begin, source[0])), clean(text, (source[1], cue[0]))):
            found = tokens(text, *span)
            if (
                found
                and len(found) <= 8
                and found[0].low not in PREPOSITIONS
                and "," not in text[slice(*span)]
                and not VERBAL.search(text[slice(*span)])
                and not re.match(VENUE, text[slice(*span)], re.IGNORECASE)
                and re.search(r"(?:у|ю|ие|ия|ые|ое|ее|о|ы|и|а|я|ь|[бвгджзклмнпрстфхцчшщй])$", found[-1].low)
                and not re.search(r"(?:о|ь)$", found[0].low)
            ):
                return span
        return None

    def _spoken_object(self, kind: Cue, content: Span) -> bool:
        """Verbs that say or do: only with a word of speech or an infinitive behind them are they speech."""
        words = self.text[content[0] : content[1]]
        if kind.form.startswith(("предлож", "предлаг")):
            return INFINITIVE.search(" ".join(words.split()[:5])) is not None
        if kind.form.startswith(("оцен",)):
            return re.search(r"(?<!\w)(?:как|высоко|положительно|негативно|позитивно|отрицательно|в\s+\d)|«", words) is not None
        if kind.form.startswith("поддерж"):
            return (
                re.match(r"(?:слова|заявление|позицию|иде[юи]|призыв|инициативу|предложени[ея]|решение|точку\s+зрения)(?!\w)|«", words)
                is not None
            )
        return kind.form.startswith(("поздрав",)) is False

    def _object_before(self, cue: Span, left: int, source: Span | None, parted: bool) -> tuple[Span, Span] | None:
        """ "This report the ministry denied": the object in front of the verb, the subject behind it or at the head."""
        text = self.text
        chunk = clean(text, (left, cue[0]))
        if comma := [m.end() for m in re.finditer(r",\s", text[chunk[0] : chunk[1]]) if self.doc.quote_at(chunk[0] + m.start()) is None]:
            chunk = clean(text, (chunk[0] + comma[-1], chunk[1]))
        if chunk[1] <= chunk[0]:
            return None
        if parted:
            if source is not None and source[0] <= chunk[0] + 2 and source[1] < chunk[1]:
                thing = clean(text, (source[1], chunk[1]))
                return (source, thing) if thing[1] > thing[0] else None
            split = re.search(r"\s((?:эт[ауои]т?|эти|так(?:ие|ую|ой)|данн\w+|подобн\w+|вс[её])\s.+)$", text[chunk[0] : chunk[1]])
            if split and (who := self.phrases.within((chunk[0], chunk[0] + split.start()), plural=self._plural(cue))):
                return who, (chunk[0] + split.start(1), chunk[1])
            found = tokens(text, *chunk)
            starts = [i for i in self.phrases.starters(found) if i]
            if starts:
                begin = found[self.phrases.phrase_start(found, starts[-1])].start
                if begin > chunk[0] and (thing := trim(text, (chunk[0], begin)))[1] > thing[0]:
                    return (begin, self.phrases.phrase_end(begin, chunk[1])), thing
            return None
        if source is not None:
            return None
        who = self.phrases.after(cue[1], self.stop)
        return (who, chunk) if who and len(text[chunk[0] : chunk[1]].split()) >= 2 else None

    def _refusal(self, cue: Span, kind: Cue, left: int, previous: Span | None) -> Proposal | None:
        """ "She refused to speak of the dates": what was refused, before or behind the verb."""
        text = self.text
        turn = [m.end() for m in re.finditer(r",\s+(?:однако|но|а|хотя|правда)\s+(?:при\s+этом\s+)?", text[left : cue[0]])]
        if turn and self.doc.quote_at(left + turn[-1]) is None:
            left += turn[-1]
        chunk = clean(text, (left, cue[0]))
        spoken = None
        following = _REFUSED.match(text, cue[1], self.end)
        if following and (following.group("inf") is None or _OF_SPEECH.match(following.group("inf"))):
            source, _ = self._subject(left, cue, previous)
            content = trim(text, (cue[1], self._tail(cue[1])))
            if kind.form.startswith("предпоч"):
                return None
            if source is not None and source[0] > chunk[0] + 1 and len(text[content[0] : content[1]].split()) <= 1:
                content = trim(text, (chunk[0], source[0]))
            source = source or self.phrases.after(following.end(), self.end) or self.phrases.loose(left, cue[0])
            return self._made(cue, kind, [content], source, "refusal", 0.75)
        if kind.form.startswith("остав"):
            source, _ = self._subject(left, cue, previous)
            content = trim(text, (cue[1], self._tail(cue[1])))
            if source is not None and content[1] <= content[0]:
                content = trim(text, (source[1], cue[0])) if cue[0] - source[1] > 3 else trim(text, (chunk[0], source[0]))
            return self._made(cue, kind, [content], source, "refusal", 0.75)
        if there := re.search(r"\s(там)$", text[chunk[0] : chunk[1]]):
            return self._made(cue, kind, [(chunk[0], chunk[0] + there.start())], (chunk[1] - 3, chunk[1]), "refusal", 0.7)
        spoken = next((m for m in INFINITIVE.finditer(text, chunk[0], chunk[1]) if _OF_SPEECH.match(m.group())), None)
        if spoken is None and not re.search(r"от\s+(?:\w+\s+){0,2}?(?:комментари|ответ|пояснени|оценок)", text[chunk[0] : chunk[1]]):
            return None
        found = tokens(text, *chunk)
        starts = self.phrases.starters(found)
        if not starts:
            names = [i for i, t in enumerate(found) if t.capital and i]
            if (place := self.phrases.place(chunk, plural=self._plural(cue))) and trim(text, (place[1], chunk[1]))[1] > place[1] + 1:
                return self._made(cue, kind, [trim(text, (place[1], chunk[1]))], place, "refusal", 0.75)
            inside = [m.start() for m in re.finditer(r"(?<!\w)(?:в|во)\s", text[chunk[0] : chunk[1]]) if m.start()]
            for at in inside if self._plural(cue) else []:
                if (place := self.phrases.place((chunk[0] + at, chunk[1]), plural=True)) and place[1] >= chunk[1] - 1:
                    return self._made(cue, kind, [trim(text, (chunk[0], place[0]))], place, "refusal", 0.75)
            after = self.phrases.after(cue[1], self.end)
            if after is not None:
                return self._made(cue, kind, [chunk], after, "refusal", 0.75)
            starts = names[-1:]
        if not starts:
            return self._made(cue, kind, [chunk], previous, "refusal", 0.7)
        begin = found[self.phrases.phrase_start(found, starts[-1] if starts[0] else starts[0])].start
        end = self.phrases.phrase_end(begin, chunk[1])
        if (inf := INFINITIVE.search(text, begin, end)) is not None:
            end = trim(text, (begin, inf.start()))[1]
        before, behind = trim(text, (chunk[0], begin)), trim(text, (end, chunk[1]))
        if before[1] > before[0]:
            return self._made(cue, kind, [before], (begin, end), "refusal", 0.75)
        return self._made(cue, kind, [behind], (begin, end), "refusal", 0.7)

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
        if source is None:
            return None
        clause = undated(text, trim(text, (left, left + comma.start())))
        if re.match(r"(?:что|чтобы|будто)\s", text[clause[0] : clause[1]]):
            return None
        if re.match(r"(?:а|но|и)\s+", text[clause[0] : clause[1]]):
            clause = (clause[0] + text[clause[0] : clause[1]].index(" ") + 1, clause[1])
        content = [clause]
        words = text[clause[0] : clause[1]].split()
        at = source[1] if source[0] >= cue[1] else cue[1]
        rest = re.match(r"\s*,\s+(?P<rest>[^\n]+)$", text[at : self.end])
        if rest and self._goes_on(rest.group("rest"), at + rest.start("rest")):
            content.append(trim(text, (at + rest.start("rest"), self._tail(at + rest.start("rest")))))
        elif len(words) < 3 and not (len(words) == 2 and VERBAL.search(text[clause[0] : clause[1]])):
            return None
        if len(content) == 1 and re.match(r"(?:по\s+(?:его|её|ее|их)\s|по\s+словам|как\s)", text[clause[0] : clause[1]], re.IGNORECASE):
            return None
        return self._made(cue, kind, content, source, "clause-before", 0.75)

    def _passive(self, cue: Span, kind: Cue, left: int, previous: Span | None, spoken: bool) -> Proposal | None:
        """ "In the ministry's statement it is said that …", "«…», it is said in the statement of X"."""
        text = self.text
        after = self._clause_after(cue, kind)
        source = None
        report = next((m for m in reversed(list(REPORT.finditer(text, left, cue[0])))), None)
        if report is not None:
            source = self._issuer(report, cue[0])
        if source is None and (report := REPORT.search(text, cue[1], min(self.end, cue[1] + 160))) and report.start() < cue[1] + 40:
            source = self._issuer(report, self.end)
        if source is None and (
            m := re.search(
                r"(?:на\s+сайте|в\s+телеграм\w*(?:-канале)?|на\s+странице)\s+([^,;:]{3,80})", text[left : min(self.end, cue[1] + 90)]
            )
        ):
            source = trim(text, (left + m.start(1), left + m.end(1)))
            if source[0] < cue[0] < source[1]:
                source = trim(text, (source[0], cue[0]))
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
        if (comma := re.search(r",\s*[–—-]?\s*$", text[left : cue[0]])) and left + comma.start() - self.head > 12:
            return self._made(cue, kind, [undated(text, trim(text, (left, left + comma.start())))], source, "clause-before", 0.75)
        return None
