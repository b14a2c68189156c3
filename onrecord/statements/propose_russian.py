"""Spans of attributed statements in Russian: who is the subject of a reporting verb, and which words are reported.

Here: the clause grammar - clauses with and without a complementiser, quotations, objects and demands, refusals, "in his words",
"this was said by". Not here: noun phrases (phrases_russian.py), word lists (data/cues_ru.toml), who a mention stands for.
"""

from __future__ import annotations

import re

from onrecord.statements.clauses import made, next_content, undated
from onrecord.statements.lexicon import Cue, alternation, cues, lower, outlets
from onrecord.statements.phrases_russian import VENUE, Phrases, clean, nominative_body, nominative_office, tokens
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import Document

_SAID = "assert", "neutral", "say"
_NEGATED = re.compile(r"(?<!\w)(?:не|ни|никто(?:\s+не)?|бы|чтобы|если)\s+$", re.IGNORECASE)
_CREDIT = re.compile(
    r",\s+(?:как\s+)?(?:переда[её]т|передают|пишет|пишут|сообщает|сообщают|цитирует|информирует)(?:\s|$)|[,.]\s+Об\s+этом\s", re.IGNORECASE
)
_CITED = re.compile(
    r"(?:переда[её]т|передают|пишет|пишут|сообщает|сообщают|сообщил[аои]?|передал[аои]?|написал[аои]?)\s+(?P<via>[^,.]{3,80}?)\s+со\s+ссылкой\s+на\s+(?P<who>[^,.]{3,90})",
    re.IGNORECASE,
)
_SOURCE_OF = re.compile(r"(?:^|[\s,])(?P<via>[^,.:]{3,80}?)\s+со\s+ссылкой\s+на\s+(?P<who>[^,.:]{3,90}?)\s*,?\s*$", re.IGNORECASE)
_TIMED = re.compile(r"\d{1,2}[:.]\d\d[.\s–—-]*")
_REPORT = re.compile(
    r"(?:в|во|из)\s+(?:[\w-]+\s+){0,4}?(?P<what>заявлени\w+|сообщени\w+|пресс-релиз\w*|доклад\w*|отч[её]т\w*|документ\w*|письм\w+|обращени\w+|коммюнике|текст\w*|сводк\w+|публикаци\w+|постановлени\w+|ответ\w*|релиз\w*|пост\w*|решени\w+|нот\w+|обзор\w*|исследовани\w+)"
    r"(?P<who>[^,;:]*)",
    re.IGNORECASE,
)
_HIS = re.compile(
    r"(?:по|на)\s+(его|её|ее|их)\s+(?:словам|мнению|данным|оценк\w+|утверждени\w+|сведениям|информации|взгляд|убеждению|признанию|версии|подсч[её]там|прогноз\w+|выражению|заверениям|наблюдениям)(?!\w)|с\s+(его|её|ее|их)\s+слов(?!\w)",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\s+(?:\w+\s+){0,2}?(?:о|об|обо|про)\s+(?!том(?:,|\s)|этом(?!\w)|н[её]м(?!\w)|сво[её]м?\s)", re.IGNORECASE)
_ABOUT_VERBS = re.compile(r"(?:заяв|сообщ|объяв|предупре|напомн|извест|оповест|уведом|проинформ)", re.IGNORECASE)
_STRESSED = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:важност|необходимост|значимост|значени|готовност|приверженност|недопустимост|обеспокоенност|надежд|уверенност|сожалени|озабоченност|протест|намерени|стремлени|заинтересованност|поддержк|роль|неприемлемост|несогласи|сомнени|возмущени|недоумени|опасени)\w*\s",
    re.IGNORECASE,
)
_STRESSING = re.compile(r"(?:выраз|выраж|подч[её]рк|отме[тч]|подтвер|заявил\w*\s+о|акцент|указ)", re.IGNORECASE)
_INFINITIVE = re.compile(r"[а-яё]{2,}(?:ть|ти|чь|ться|тись|чься)(?!\w)", re.IGNORECASE)
_OF_SPEECH = re.compile(
    r"(?:про)?(?:комментир|назва|назыв|говор|обсужд|обсуди|раскр|отвеч|отвеча|ответи|уточн|сообщ|рассказ|поясн|пояснить|подтвер|дава|дать|обща|беседова|разгла|вдава|объясн|высказ|оценив|оцени|озвуч|приводи|привест|указ|каса|предостав|опроверг|делит|раздел|конкретиз)",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\s+(?:от\s+(?:\w+\s+){0,3}?(?:комментари\w+|ответ\w*|интервью|пояснени\w+|оценк\w+|разговор\w*|обсуждени\w+)|(?:\w+\s+){0,4}?(?P<inf>[а-яё]+(?:ть|ти|чь|ться)))(?!\w)",
    re.IGNORECASE,
)
_VERBAL = re.compile(
    r"\w(?:л|ла|ло|ли|ть|ет|ит|ют|ят|ут|ат|но|ны|на|лся|лась|лись|тся|ём|им|ем|ешь)(?!\w)|(?<!\w)(?:нет|есть|надо|нельзя|можно|пора|это)(?!\w)"
)
_NOMINAL = re.compile(
    r"(?<!\w)(?P<cue>(?:заявлени|утверждени|предупреждени|признани|обещани|заверени)(?:е|я|и|ем|ю|й|ями|ях|ям)|слов(?:а|ам|ах)|мнение)\s+(?P<who>[^,.;:«»]{3,90}?)(?:\s+о\s+том)?,\s+(?:что|будто)\s+"
)


def propose(doc: Document, skipped: frozenset[int] = frozenset()) -> list[Proposal]:
    """Every attributed statement of a document in Russian; paragraphs that begin at one of `skipped` are left out."""
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
        self.known = cues("ru")
        self.end = stop
        while self.end > start and self.text[self.end - 1] in " .!?…":
            self.end -= 1
        timed = _TIMED.match(self.text, start, stop)
        self.head = undated(self.text, (timed.end() if timed else start, stop))[0]

    # -- the sentence ------------------------------------------------------------------------------------------------
    def proposals(self, spoken: bool) -> list[Proposal]:
        """The statements of the sentence; `spoken` says that somebody has spoken before it."""
        text = self.text
        low = lower(text[self.head : self.stop])
        found = [*self._according(), *self._as_said(), *self._cited(), *self._nominal()]
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
            if any(p.rule in ("as-said", "cited") and p.cue[0] <= m.start() <= (p.source or p.cue)[1] for p in found):
                continue
            proposal = self._one(m, left, previous, spoken)
            if proposal is None or (proposal.source == previous and any(a <= m.start() < b for p in found for a, b in p.content)):
                continue
            found.append(proposal)
            previous = proposal.source or previous
            left = m.end()
        return found or self._colon()

    def _kind(self, m: re.Match[str]) -> Cue:
        return self.known.verbs[" ".join(lower(m.group()).split())]

    def _plural(self, cue: Span) -> bool:
        return re.search(
            r"(?:ли|ют|ят|ут|ат|лись|ются|ятся|ны|рены|ждены)$", lower(self.text[cue[0] : cue[1]]).split()[-1]
        ) is not None or self.text[cue[0] : cue[1]].lower().startswith(("не стали", "не пожелали", "оставили"))

    # -- subjects ----------------------------------------------------------------------------------------------------
    def _subject(self, left: int, cue: Span, previous: Span | None) -> tuple[Span | None, bool]:
        """The subject in front of the cue, and whether the clause has none of its own."""
        text = self.text
        at = left
        if previous is not None:
            for m in re.finditer(r"[,;]\s+(?:(?:а|но|и|однако|зато)\s+)?|\s(?:и|а|но)\s+|\s[–—-]\s+", text[left : cue[0]]):
                if self.doc.quote_at(left + m.start()) is None:
                    at = left + m.end()
        segment = clean(text, (at, cue[0]))
        if segment[1] <= segment[0]:
            return previous, True
        found = self.phrases.before(at, cue[0], plural=self._plural(cue))
        return found, False

    # -- one cue -----------------------------------------------------------------------------------------------------
    def _one(self, m: re.Match[str], left: int, previous: Span | None, spoken: bool) -> Proposal | None:
        kind, cue = self._kind(m), m.span()
        if kind.grammar == "refusal":
            return self._refusal(cue, kind, left, previous)
        if kind.grammar == "passive":
            return self._passive(cue, kind, left, previous, spoken)
        participle = re.search(r"(?:ив|ав|ув|вшись|[ая]я|нся)$", lower(m.group())) is not None and kind.form.split()[-1] not in (
            "уверенная",
        )
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
        return self._clause_before(cue, kind, left)

    def _clause_after(self, cue: Span, kind: Cue) -> tuple[list[Span], Span] | None:
        """What is reported behind the cue - after "что", or after a colon - and the gap that stands in between."""
        text, doc = self.text, self.doc
        words = [*self.known.complementisers, *(["чтобы"] if kind.act == "demand" else [])]
        gap = r"((?:[^,.:;!?\n«»“”„\"]|[«“„\"][^«»“”„\"\n]{1,60}[»”“\"]){0,140}?(?:,\s+\w+(?:вш|ющ|ящ|ащ)\w+[^,.:;]{0,80}|,\s+котор\w+[^,.:;]{0,80}|,\s+(?:комментируя|отвечая|выступая|говоря|касаясь)[^,.:;]{0,90})?)"
        if (m := re.match(rf"{gap},\s*(?:{alternation(words)})\s*,?\s+", text[cue[1] : self.stop])) and not self._other_verb(
            cue[1], cue[1] + m.end(1)
        ):
            if (kind.grammar == "object" and kind.act in ("accuse",)) or (
                kind.grammar == "object" and re.search(r"(?:те?м|то|того|тому)\s*$", m.group(1))
            ):
                return None
            begin = cue[1] + m.end()
            if re.search(r"(?:якобы|будто)", m.group()[m.end(1) :]) and text[begin - 1] != " ":
                begin = cue[1] + m.end(1)
            return [trim(text, (begin, self._tail(begin)))], (cue[1], cue[1] + m.end(1))
        if m := re.match(r"((?:[^,.:;!?\n«»“”]|«[^»\n]{1,40}»){0,90}?)\s*:\s*(?=\S)", text[cue[1] : min(len(text), self.stop + 2)]):
            begin = cue[1] + m.end()
            quote = doc.quote_after(begin - 1, reach=4)
            if quote is not None:
                return [s for s in quote.inner if s[1] > s[0]], (cue[1], cue[1] + m.end(1))
            if begin < self.end - 8 and "\n" not in m.group():
                return [trim(text, (begin, self.end))], (cue[1], cue[1] + m.end(1))
        if (
            (
                kind.grammar != "object"
                and (quote := doc.quote_after(cue[1], reach=3))
                and quote.start < self.stop
                and not self.phrases.is_name(quote.start, quote.end)
            )
            and re.fullmatch(r"\s*[–—-]?\s*", text[cue[1] : quote.start])
            and len(text[quote.start : quote.end].split()) >= 3
        ):
            return [s for s in quote.inner if s[1] > s[0]], (cue[1], cue[1])
        return None

    def _other_verb(self, start: int, stop: int) -> bool:
        """Whether another reporting verb stands in the gap: that one has the clause."""
        return any(self.doc.quote_at(m.start()) is None for m in self.known.pattern.finditer(self.text, start, stop))

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
                hints["via"] = text[left + m.start("via") : left + m.end("via")].strip(' «»“”"')
                source = trim(text, (left + m.start("who"), left + m.end("who")))
            elif (source is None or dropped) and gap[1] - gap[0] > 1:
                source = self.phrases.after(*gap) or source
            elif source is None or dropped:
                source = source or self._relative_head(left, cue)
            if source is None:
                source = self._relative_head(left, cue) or self.phrases.loose(left, cue[0])
        return self._made(cue, kind, content, source, "clause-after", 0.85, hints)

    def _main_subject(self, left: int, cue: Span) -> Span | None:
        """The subject of a participle's main clause, in front of it or behind it."""
        return self.phrases.before(self.head, cue[0])

    def _relative_head(self, left: int, cue: Span) -> Span | None:
        """The noun in front of "who said that"."""
        text = self.text
        m = re.search(r",\s+(?:котор(?:ый|ая|ое|ые))\s+(?:[^,.;:]{0,50}\s)?$", text[left : cue[0]])
        if m is None:
            return None
        found = self.phrases.before(left, left + m.start()) or self.phrases.loose(left, left + m.start())
        return found

    def _made(
        self,
        cue: Span,
        kind: Cue,
        content: list[Span],
        source: Span | None,
        rule: str,
        confidence: float,
        hints: dict[str, str] | None = None,
    ) -> Proposal | None:
        if source is None:
            return None
        content = [c for c in content if c[1] > c[0]]
        if sum(len(self.text[a:b].split()) for a, b in content) < 1:
            return None
        proposal = made(self.doc, cue, kind, content, source, self.zone, rule, confidence)
        if proposal is not None and hints:
            proposal.hints.update(hints)
        return proposal

    # -- quotations --------------------------------------------------------------------------------------------------
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
        if source is None and kind.grammar == "object":
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
        if (more := doc.quote_after(at)) and more.start >= cue[1] and not self.phrases.is_name(more.start, more.end):
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

    # -- objects and refusals ----------------------------------------------------------------------------------------
    def _takes_object(self, cue: Span, kind: Cue) -> bool:
        following = self.text[cue[1] : self.end]
        if kind.act == "promise" and re.match(r"\s+(?:\w+\s+){0,4}?" + _INFINITIVE.pattern, following, re.IGNORECASE):
            return True
        if _ABOUT_VERBS.match(self.text[cue[0] : cue[1]]) and _ABOUT.match(following):
            return True
        return _STRESSING.match(self.text[cue[0] : cue[1]]) is not None and _STRESSED.match(following + " ") is not None

    def _object(self, cue: Span, kind: Cue, left: int, previous: Span | None, participle: bool) -> Proposal | None:
        """A noun phrase or an infinitive that the verb takes: "demanded an answer", "accused X of Y", "called X Y"."""
        text = self.text
        source, dropped = (previous or self._main_subject(left, cue), False) if participle else self._subject(left, cue, previous)
        content = trim(text, (cue[1], self._tail(cue[1])))
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
        minimum = 1 if kind.act == "deny" else 2
        words = text[content[0] : content[1]].split()
        if source is None or len(words) < minimum:
            return None
        if kind.form.split()[0].startswith(("поддерж", "предлож", "предлаг", "оцен", "поздрав", "отраз")) and not self._spoken_object(
            kind, content
        ):
            return None
        if kind.form.startswith("прос") and re.match(r"(?:прощения|извинения|помощи)", text[content[0] : content[1]]):
            return None
        return self._made(cue, kind, [content], source, "object", 0.7)

    def _spoken_object(self, kind: Cue, content: Span) -> bool:
        """Verbs that say or do: only with a word of speech or an infinitive behind them are they speech."""
        words = self.text[content[0] : content[1]]
        if kind.form.startswith(("предлож", "предлаг")):
            return _INFINITIVE.search(" ".join(words.split()[:5])) is not None
        if kind.form.startswith(("оцен",)):
            return re.search(r"(?<!\w)(?:как|высоко|положительно|негативно|позитивно|отрицательно|в\s+\d)|«", words) is not None
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
        spoken = next((m for m in _INFINITIVE.finditer(text, chunk[0], chunk[1]) if _OF_SPEECH.match(m.group())), None)
        if spoken is None and not re.search(r"от\s+(?:\w+\s+){0,2}?(?:комментари|ответ|пояснени|оценок)", text[chunk[0] : chunk[1]]):
            return None
        found = tokens(text, *chunk)
        starts = self.phrases.starters(found)
        if not starts:
            names = [i for i, t in enumerate(found) if t.capital and i]
            after = self.phrases.after(cue[1], self.end)
            if after is not None:
                return self._made(cue, kind, [chunk], after, "refusal", 0.75)
            starts = names[-1:]
        if not starts:
            return self._made(cue, kind, [chunk], previous, "refusal", 0.7)
        begin = found[self.phrases.phrase_start(found, starts[-1] if starts[0] else starts[0])].start
        end = self.phrases.phrase_end(begin, chunk[1])
        if (inf := _INFINITIVE.search(text, begin, end)) is not None:
            end = trim(text, (begin, inf.start()))[1]
        before, behind = trim(text, (chunk[0], begin)), trim(text, (end, chunk[1]))
        if before[1] > before[0]:
            return self._made(cue, kind, [before], (begin, end), "refusal", 0.75)
        return self._made(cue, kind, [behind], (begin, end), "refusal", 0.7)

    # -- clauses before ----------------------------------------------------------------------------------------------
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
        if re.match(r"(?:а|но|и)\s+", text[clause[0] : clause[1]]):
            clause = (clause[0] + text[clause[0] : clause[1]].index(" ") + 1, clause[1])
        content = [clause]
        words = text[clause[0] : clause[1]].split()
        at = source[1] if source[0] >= cue[1] else cue[1]
        rest = re.match(r"\s*,\s+(?P<rest>[^\n]+)$", text[at : self.end])
        if rest and self._goes_on(rest.group("rest"), at + rest.start("rest")):
            content.append(trim(text, (at + rest.start("rest"), self._tail(at + rest.start("rest")))))
        elif len(words) < 3 and not (len(words) == 2 and _VERBAL.search(text[clause[0] : clause[1]])):
            return None
        if len(content) == 1 and re.match(r"(?:по\s+(?:его|её|ее|их)\s|по\s+словам|как\s)", text[clause[0] : clause[1]], re.IGNORECASE):
            return None
        return self._made(cue, kind, content, source, "clause-before", 0.75)

    def _goes_on(self, rest: str, at: int) -> bool:
        """Whether a reported clause goes on behind "…, says X, …"."""
        if re.match(
            r"(?:переда|сообща|пишет|добав|подч[её]рк|отме[тч]|поясн|уточн|котор|чь[яеи]\s|со\s+ссылкой|цитиру|комментир|отвеча|слова\s+которо|а\s|но\s|и\s|по\s+(?:его|её|ее)\s|как\s|ранее|об\s+этом|\w+(?:вш|ющ|ящ)(?:ий|ая|ие|ее|ую|его|ей|их|ими?)\s|\w+(?:ив|ав|ясь|вшись),?\s)",
            rest,
            re.IGNORECASE,
        ):
            return False
        found = tokens(self.text, at, at + len(rest))
        if not found or nominative_office(found[0].low) or len(found) < 2:
            return False
        return _VERBAL.search(rest) is not None

    # -- passives ----------------------------------------------------------------------------------------------------
    def _passive(self, cue: Span, kind: Cue, left: int, previous: Span | None, spoken: bool) -> Proposal | None:
        """ "In the ministry's statement it is said that …", "«…», it is said in the statement of X"."""
        text = self.text
        after = self._clause_after(cue, kind)
        source = None
        report = next((m for m in reversed(list(_REPORT.finditer(text, left, cue[0])))), None)
        if report is not None:
            source = self._issuer(report, cue[0])
        if source is None and (report := _REPORT.search(text, cue[1], min(self.end, cue[1] + 160))) and report.start() < cue[1] + 40:
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

    def _issuer(self, report: re.Match[str], stop: int) -> Span:
        """Who issued a statement; the statement itself where its issuer is not named."""
        text = self.text
        end = min(report.end("who"), stop)
        who = clean(text, (report.start("who"), end))
        for m in re.finditer(r"\s[–—-]\s|,", text[who[0] : who[1]]):
            who = trim(text, (who[0], who[0] + m.start()))
            break
        if m := re.search(
            r"\s(?:по\s+(?:итогам|поводу|случаю)|о|об|от\s+\d|в\s+связи|для|распростран\w+|опубликован\w+|размещ[её]нн\w+|поступивш\w+|на\s+(?:сайте|странице))(?!\w)",
            text[who[0] : who[1]],
        ):
            who = trim(text, (who[0], who[0] + m.start()))
        if who[1] - who[0] > 2 and (
            text[who[0]].isupper()
            or text[who[0]] in '«“"'
            or any(nominative_body(t.low) or re.search(r"\w", t.text) for t in tokens(text, *who)[:3])
        ):
            return who
        return report.start(), report.end("what")

    # -- attributions without a verb ---------------------------------------------------------------------------------
    def _according(self) -> list[Proposal]:
        """ "According to X, …", "in her view, …", at the head, in the middle or at the end."""
        text, doc = self.text, self.doc
        found: list[Proposal] = []
        pattern = rf"(?<![\w-])(?:{alternation(self.known.according)})\s+(?=\S)"
        marks: list[tuple[int, int, Span | None]] = [
            (m.start(), m.end(), None) for m in re.finditer(pattern, text[self.head : self.stop], re.IGNORECASE)
        ]
        marks += [(m.start(), m.end(), m.span(1) if m.group(1) else m.span(2)) for m in _HIS.finditer(text[self.head : self.stop])]
        for a, b, own in sorted(marks, key=lambda x: x[:2])[:4]:
            at, np = self.head + a, self.head + b
            if doc.quote_at(at) is not None:
                continue
            form = " ".join(lower(text[at:np]).split())
            if own is not None:
                source: Span = (self.head + own[0], self.head + own[1])
                end = np
            else:
                if form == "согласно" and re.match(
                    r"(?:закон|договор|конституц|график|план|стать|решени|правил|расписани|традиц|распоряж|постановл|указ|приказ|протокол|услови)",
                    text[np:],
                    re.IGNORECASE,
                ):
                    continue
                end = self._phrase_stop(np)
                source = clean(text, (np, end))
                if not self._can_speak(source):
                    continue
            leading = not re.search(r"\w", text[self.head : at]) or clean(text, (self.head, at))[1] <= clean(text, (self.head, at))[0]
            follow = re.match(r"\s*[,:–—-]*\s*", text[end : self.stop])
            begin = end + (follow.end() if follow else 0)
            if leading:
                if (quote := doc.quote_at(begin)) is not None and quote.start == begin and quote.end >= self.end - 1:
                    content = [s for s in quote.inner if s[1] > s[0]]
                else:
                    content = [trim(text, (begin, self._tail(begin)))]
            else:
                lead = trim(text, (self.head, at))
                comma = re.search(r",\s*$", text[self.head : at]) is not None
                if (quote := doc.quote_at(lead[0])) is not None and quote.start == lead[0] and quote.end >= lead[1]:
                    content = [s for s in quote.inner if s[1] > s[0]]
                else:
                    content = [self._clause_of(lead[0], lead[1])]
                rest = text[begin : self.end]
                if comma and end < self.end and text[end] == "," and self._goes_on(rest, begin):
                    content.append(trim(text, (begin, self._tail(begin))))
                elif not comma:
                    inner = re.search(r"(?:,\s+(?:что|и|а|но)|\s(?:и|а|но))\s*$", text[self.head : at])
                    if inner or self._cue_in(self.head, at):
                        content = [trim(text, (begin, self._tail(begin)))]
            if sum(len(text[x:y].split()) for x, y in content) >= 2:
                kind = Cue(form, *_SAID)
                found.append(Proposal((at, trim(text, (at, np))[1]), kind, content, source, self.zone, None, "according", 0.85))
        return found

    def _cue_in(self, start: int, stop: int) -> bool:
        return any(self.doc.quote_at(m.start()) is None for m in self.known.pattern.finditer(self.text, start, stop))

    def _clause_of(self, start: int, stop: int) -> Span:
        """The last clause of [start, stop) where an earlier one has a reporting verb of its own."""
        text = self.text
        for m in reversed(list(re.finditer(r";\s+|,\s+(?:а|но|однако)\s+", text[start:stop]))):
            if self._cue_in(start, start + m.start()):
                return trim(text, (start + m.end(), stop))
        return undated(text, trim(text, (start, stop)))

    def _phrase_stop(self, start: int) -> int:
        """Where the phrase of "according to" ends: at the comma, past an apposition."""
        text = self.text
        for m in re.finditer(r",\s|[;:!?]|\.(?=\s)|\s[–—-]\s", text[start : self.stop]):
            if self.doc.quote_at(start + m.start()) is None:
                comma = start + m.start()
                more = re.match(r",\s+([^,.;:]{3,70}?),\s", text[comma : self.stop])
                if more and (found := tokens(text, comma + more.start(1), comma + more.end(1))):
                    office = re.sub(r"(?:а|у|ом|ем|ы|ой|я|ю|е)$", "", found[0].low)
                    if nominative_office(found[0].low) or nominative_office(office) or re.match(r"котор|\w+(?:вш|ющ|ящ)", found[0].low):
                        return comma + more.end(1)
                return comma
        return self.end

    def _can_speak(self, span: Span) -> bool:
        text = self.text
        phrase = text[span[0] : span[1]]
        found = tokens(text, *span)
        if not found or len(found) > 18:
            return False
        return any(t.capital for t in found) or len(found) <= 8 or re.search(r"источник|эксперт|\w+ов$", phrase) is not None

    def _as_said(self) -> list[Proposal]:
        """ "As X noted, …" and "…, as X noted"."""
        text = self.text
        found: list[Proposal] = []
        for m in list(re.finditer(r"(?<!\w)[Кк]ак\s+", text[self.head : self.stop]))[:4]:
            at = self.head + m.start()
            cue = self.known.pattern.search(text, self.head + m.end(), min(self.stop, self.head + m.end() + 110))
            credit = re.match(r"(?:переда[её]т|передают)(?!\w)", text[self.head + m.end() : self.stop])
            if self.doc.quote_at(at) is not None or (cue is None and credit is None):
                continue
            begin, end = cue.span() if cue and not credit else (self.head + m.end(), self.head + m.end() + (credit.end() if credit else 0))
            between = clean(text, (self.head + m.end(), begin))
            if re.search(r"[,;:.]", text[self.head + m.end() : begin]) or (text[end : end + 6].startswith((", что", ":"))):
                continue
            own = self.phrases.within(between, plural=self._plural((begin, end))) if between[1] > between[0] else None
            if between[1] > between[0] and own is None:
                continue
            stop = self._phrase_stop(end)
            kind = self.known.verbs.get(" ".join(lower(text[begin:end]).split()), Cue("как", *_SAID))
            hints: dict[str, str] = {}
            cited = re.match(r"\s+(?P<via>[^,.]{3,80}?)\s+со\s+ссылкой\s+на\s+", text[end:stop])
            if kind.grammar == "passive":
                report = _REPORT.search(text, end, stop)
                source = self._issuer(report, stop) if report else None
            else:
                source = self.phrases.after(end, stop) or own
            if cited:
                hints["via"] = cited.group("via").strip(" «»")
            if source is None or (not cited and self._outlet(source, begin)):
                continue
            leading = not re.search(r"\w", text[self.head : at])
            follow = re.match(r"\s*,?\s*", text[stop : self.stop])
            after = stop + (follow.end() if follow else 0)
            if leading:
                content = [trim(text, (after, self._tail(after)))]
            else:
                if not re.search(r"[,(–—-]\s*$", text[self.head : at]) and not re.search(r"[.!?]\W*$", text[self.head : at]):
                    continue
                lead = trim(text, (self.head, at))
                quote = self.doc.quote_at(lead[0])
                content = (
                    list(quote.inner) if quote is not None and quote.start == lead[0] and quote.end >= lead[1] else [self._clause_of(*lead)]
                )
                rest = text[after : self.end]
                if stop < self.end and text[stop] == "," and self._goes_on(rest, after):
                    content.append(trim(text, (after, self._tail(after))))
            if sum(len(text[x:y].split()) for x, y in content) < 2:
                continue
            found.append(Proposal((begin, end), kind, content, source, self.zone, None, "as-said", 0.85, hints))
        return found

    def _outlet(self, source: Span, cue: int) -> bool:
        """Whether a source is an outlet that only passes on: it is credited, it does not speak."""
        phrase = self.text[source[0] : source[1]]
        verb = self.text[cue : cue + 12].lower()
        named = (
            phrase.strip('«»" ') in outlets()
            or re.search(r"(?i:агентств|газет|издани|портал|телеканал|журнал|радио|тасс|интерфакс|новости)", phrase) is not None
        )
        return named and verb.startswith(("переда", "сообща", "пиш", "информир", "отмеч"))

    def _cited(self) -> list[Proposal]:
        """ "…, agency X reports with reference to Y": Y speaks, X is the outlet between."""
        text = self.text
        found: list[Proposal] = []
        for m in list(_CITED.finditer(text, self.head, self.end))[:2]:
            if self.doc.quote_at(m.start()) is not None or re.search(r"(?<!\w)[Кк]ак\s+(?:ранее\s+)?$", text[self.head : m.start()]):
                continue
            before = text[self.head : m.start()]
            if not re.search(r",\s*(?:[–—-]\s*)?$", before) or self._cue_in(self.head, m.start()):
                continue
            content = undated(text, trim(text, (self.head, m.start())))
            source = trim(text, m.span("who"))
            cue = (m.start(), m.start() + len(m.group().split()[0]))
            if len(text[content[0] : content[1]].split()) >= 3:
                hints = {"via": m.group("via").strip(' «»“”"')}
                found.append(Proposal(cue, Cue("передаёт", *_SAID), [content], source, self.zone, None, "cited", 0.8, hints))
        return found

    def _nominal(self) -> list[Proposal]:
        """ "The statement of X that …"."""
        text = self.text
        found: list[Proposal] = []
        for m in list(_NOMINAL.finditer(text, self.head, self.end))[:2]:
            who = trim(text, m.span("who"))
            words = tokens(text, *who)
            if (
                self.doc.quote_at(m.start()) is not None
                or not words
                or not any(t.capital for t in words)
                or self._cue_in(m.start("who"), m.end())
            ):
                continue
            end = self._tail(m.end())
            if comma := re.search(
                r",\s+(?:однако|но|а)\s|,\s+(?=(?:назвал|вызвал|прозвучал|не\s+соответств|является|стал)\w*)", text[m.end() : end]
            ):
                end = m.end() + comma.start()
            framing = "doubted" if m.group("cue").lower().startswith("утвержд") else "neutral"
            kind = Cue(m.group("cue").lower(), "assert", framing, "noun")
            content = trim(text, (m.end(), end))
            if len(text[content[0] : content[1]].split()) >= 2:
                found.append(Proposal(m.span("cue"), kind, [content], who, self.zone, None, "nominal", 0.6))
        return found

    def _next_sentence(self, m: re.Match[str], opener: int) -> Proposal | None:
        """ "This was said by X": the content is the sentence or quotation before."""
        text, cue, kind = self.text, m.span(), self._kind(m)
        if re.match(r"\s*,\s*(?:что)\s|\s*:", text[cue[1] : self.stop]):
            return None
        source = None
        if kind.grammar == "passive":
            report = _REPORT.search(text, self.head + opener, self.end)
            source = self._issuer(report, self.end) if report else None
            if report and report.start() < cue[0] < report.end():
                source = self._issuer(report, cue[0])
        source = source or self.phrases.after(cue[1], self.end) or self.phrases.before(self.head + opener, cue[0], plural=self._plural(cue))
        if source is None:
            return None
        return made(self.doc, cue, kind, next_content(self.doc, self.number), source, self.zone, "next-sentence", 0.85)

    def _colon(self) -> list[Proposal]:
        """ "Name: quotation" without any verb, and "X disagrees: quotation"."""
        text, doc = self.text, self.doc
        for quote in doc.quotes_in(self.head, self.stop)[:2]:
            before = text[self.head : quote.start]
            m = re.search(r"\s*:\s*[–—-]?\s*$", before)
            if (
                m is None
                or len(before.split()) > 14
                or re.search(r"\w", text[quote.end : self.stop])
                or text[self.head : self.head + 2] in ("О ", "Об")
            ):
                continue
            cue = (self.head + before.rindex(":"), self.head + before.rindex(":") + 1)
            source = self.phrases.within(clean(text, (self.head, cue[0])))
            if source is None or (len(before.split()) > 10 and source[0] > self.head + 30):
                continue
            return [Proposal(cue, Cue(":", *_SAID), [s for s in quote.inner if s[1] > s[0]], source, self.zone, None, "colon", 0.6)]
        m = re.match(r"([^:.«»\"]{3,110}?)\s*:\s+(?=\w)", text[self.head : self.end])
        if m and re.search(
            r"(?:не\s+соглас|иного\s+мнения|другого\s+мнения|спорит|возража|позици|мнени|уверен|категоричен|категорична|краток|кратка)",
            m.group(1),
        ):
            cue = (self.head + m.end(1), self.head + m.end(1) + 1)
            source = self.phrases.within(clean(text, (self.head, self.head + m.end(1))))
            if source is not None:
                content = trim(text, (self.head + m.end(), self.end))
                return [Proposal(cue, Cue(":", *_SAID), [content], source, self.zone, None, "colon", 0.6)]
        return []

    # -- ends --------------------------------------------------------------------------------------------------------
    def _tail(self, start: int) -> int:
        """Where reported words end: before an outlet's credit, a participle that reports more, or a clause with another speaker."""
        text, stop = self.text, self.end
        for m in _CREDIT.finditer(text, start, stop):
            if self.doc.quote_at(m.start()) is None and not re.match(r"[^,.]{0,60},\s+что\s", text[m.end() : stop]):
                stop = m.start()
                break
        for m in self.known.pattern.finditer(text, start, stop):
            if self.doc.quote_at(m.start()) is not None:
                continue
            near = text[start : m.start()]
            if lower(m.group()).endswith(("ив", "ав", "ув", "вшись", "ая", "яя")) and (
                c := re.search(r",\s*(?:при\s+этом\s+|также\s+)?$", near)
            ):
                return start + c.start()
            if self._clause_after(m.span(), self._kind(m)) is None and self._kind(m).grammar not in ("object", "infinitive", "refusal"):
                continue
            cut = None
            for c in re.finditer(r";\s+|,\s+(?:а|но|однако|зато|тогда\s+как|в\s+то\s+время\s+как)\s+|,?\s+(?:и|а\s+также)\s+", near):
                if self.doc.quote_at(start + c.start()) is None:
                    cut = c
            if cut is None:
                continue
            gap = clean(text, (start + cut.end(), m.start()))
            if gap[1] <= gap[0]:
                return start + cut.start()
            who = self.phrases.within(gap, plural=True)
            if who is not None and who[0] <= gap[0] + 4 and cut.group().strip(" ,") != "и":
                return start + cut.start()
        return stop
