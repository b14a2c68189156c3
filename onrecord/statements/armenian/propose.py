"""Spans of attributed statements in Eastern Armenian: objects and demands stand before the verb, the subject has an article.

Here: the verbs of a sentence one by one, with a clause or a quotation. Not here: clauses themselves (armenian/clauses.py), objects
and refusals (armenian/objects.py), attributions without a verb (armenian/attributions.py), word lists (data/cues_hy.toml).
"""

from __future__ import annotations

import heapq
import re

from onrecord.statements.armenian.attributions import CARRIES
from onrecord.statements.armenian.clauses import FINITE, INFINITIVE, second_verbs
from onrecord.statements.armenian.inside import nested
from onrecord.statements.armenian.mentions import PRINTS
from onrecord.statements.armenian.objects import Objects
from onrecord.statements.armenian.phrases import ADVERBIAL, Phrases, clean, definite, oblique, tokens
from onrecord.statements.armenian.press import press_of
from onrecord.statements.clauses import in_turn, made, sentences_of, undated
from onrecord.statements.eastern.meetings import OCCASION
from onrecord.statements.lexicon import UPPER, Cue, lower, trie
from onrecord.statements.proposal import Proposal, Span
from onrecord.statements.scan import Document, Quote

_NEGATED = re.compile(r"(?<!\w)(?:չի|չեն|չէր|չէին|եթե|ոչ\s+ոք|ոչինչ)\s+$", re.IGNORECASE)

_ABOUT_VERB = re.compile(r"(?:է\s+|են\s+)?(?:զգուշաց|հայտն|հայտարար|տեղեկաց|տեղեկացր|հիշեցր|պատմ|ազդարար|բարձրաձայն)")
#: A verb of any meaning behind the dash of a quotation.
_ANY_VERB = re.compile(
    r"\s*[,.!?…]?\s*[–—-]\s*(?:[ա-և]+\s+)??(?P<verb>[ա-և]{2,}(?:ում|ել|ացել)\s+(?:է|են|էր|էին)(?!\w)|[ա-և]{3,}\s+(?:է|են|էր|էին)\s+[ա-և]{2,}(?:ում|ել|ացել)(?!\w)|[ա-և]{2,}(?:եց|աց|ավ|եցին|ացին)(?!\w))(?:\s+[ա-և]+(?:ով|երով))?"
)
#: Whom an outlet cites, between its name and its verb: "X, referring to Y, writes".
_CITES = re.compile(r"(?:հղում\s+(?:անելով|կատարելով)|վկայակոչելով|հղելով)\s+(?P<who>[^,։]{3,80}?)\s*,?\s*$")
_REFERS = re.compile(
    r"«(?P<via>[^«»\n]{2,40})»(?:-?[ըն])?,\s+(?:հղում\s+(?:անելով|կատարելով)|վկայակոչելով|հղելով)\s+(?P<who>[^,։]{3,80}?),\s*$"
)
_CITES_BEHIND = re.compile(r"\s*[,՝]\s*(?:հղում\s+(?:անելով|կատարելով)|վկայակոչելով|հղելով)\s+(?P<who>[^,։:]{3,80}?)\s*[,՝․.:]")
#: A relative clause whose verb is none of the sentence.
_IN_RELATIVE = re.compile(r",\s+(?!(?:որի|որոնց)\s+[ա-և]+(?:մբ|ով)\s*[՝,])(?P<who>որը|որն|ով|որոնք|ում|որին|որի|որոնց)\s+[^,]{0,40}$")
#: A verb without a subject between a quotation and the end of its sentence: «…»,- says.
_ALONE = re.compile(r"\s*[,.]?\s*[-–—]\s*(?:(?:նաև|հետո|ապա|այնուհետև|ավելի\s+ուշ)\s+)?")
_ENDS = re.compile(r"\s*(?:[։:.]|\n|$)")
_QUOTES = re.compile(r"մեջբեր|ցիտ")
_WHOM = re.compile(
    rf"(?<!\w)(?P<whose>[^\s,։:.«»]+(?:ի|ու|ան)|[Նն]րա|[Նն]րանց)\s+(?:խոսքերն?|խոսքերը|խոսքը|հայտարարությունը|մեկնաբանությունը|պատասխանը|միտքը)(?!\w)|(?<!\w)(?P<who>նրան|նրանց|վերջինիս|[{UPPER}][^\s,։:.«»]+(?:յանին|ոնին|ձեին|ովին|ևին|իին|լիին))(?!\w)"
)
_HIMSELF = re.compile(r"\s*[Իի]նք(?:ը|ն)\s*՝\s+(?=\w)")
_IN_TURN = re.compile(r"[^,]{2,70},\s+(?:(?:իր|իրենց)\s+(?:հերթին|կողմից)|միևնույն\s+ժամանակ|այնուամենայնիվ|սակայն|մասնավորապես)\W*")
_QUESTION = re.compile(r"(?:[^\s,։«»]+\s+){0,4}?[Հհ]արց(?:ին|երին|մանը)(?!\w)")
_WITH_RELATIVE = re.compile(r"[^,]{3,80}[ըն],\s+որ(?:ը|ն|ի|ին|ից|ում|ով|ոնք|ոնց)\s[^,]{2,90}")
_PROPOSAL = re.compile(r"(?:առաջարկ|պահանջ|խնդրանք|դիմում|հայց|միջնորդություն|կոչ|վարկած)[ըն]$")
_RUMOUR = re.compile(r"(?:[ա-և]+\s+){0,4}(?:լուրեր|տեղեկություններ|տեղեկությ|մեղադրանք|պնդում|հայտարարությ|խոսակցությ)[ա-և]*")

#: What somebody voices, by the noun of the verb; verbs of stressing, and what they stress without a clause: "stressed the importance of peace".
_FELT = re.compile(
    r"բողոք\s|վրդովմունք|զարմանք|կասկած\s|համերաշխություն|ափսոսանք|մտահոգություն|հույս\s|դժգոհություն|պատրաստակամություն|մտավախություն|գոհունակություն|շնորհակալություն|անհամաձայնություն"
)
_GRUMBLES = re.compile(r"(?:(?:է|են|էր|էին)\s+)?(?:բողոք|դժգոհ|գանգատվ)(?=[ա-և])")
_OF_IT = re.compile(r"\s+(?:[ա-և-]+\s+){0,3}[ա-և]{2,}(?:ից|ուց)(?=\s*(?:[,։:]|$|\s(?:և|ու)\s))")
_STRESSES = re.compile(r"(?:(?:է|են|էր|էին)\s+)?(?:ընդգծ|շեշտ|կարևոր|հաստատ|վերահաստատ|հիշեցր|արձանագր|նշե|նշում)")
_BY_WHAT = re.compile(r"\s+(?:[^\s,։:.«»]+\s+){0,5}?[ա-և]{4,}(?:մբ|ով)(?=\s*(?:[,։:․]|$))")  # "explained the delay by repairs"
_STRESSED = re.compile(
    r"(?<!\w)(?:կարևորություն|անհրաժեշտություն|հավատարմություն|պատրաստակամություն|աջակցություն|նշանակություն|շահագրգռվածություն|նվիրվածություն|անթույլատրելիություն|անընդունելիություն|մտահոգություն|գոհունակություն|վստահություն|առաջնահերթություն|վճռականություն|համերաշխություն|երախտագիտություն|դիրքորոշում|մոտեցում|հանձնառություն|ձգտում|դեր)(?:ը|ն)(?!\w)"
)

#: A talk at the head of a sentence that names nobody who speaks there.
_MEETING = re.compile(rf"(?P<talk>{OCCASION.pattern})(?=\s)", re.IGNORECASE)

#: What others said, as something that is held to be so or so.
_CLAIMS = re.compile(
    r"(?<!\w)(?:մեղադրանք|պնդում|լուր|քննադատությ|հայտարարությ|տեղեկությ|կասկած|վարկած|որոշում|պահանջ|բողոք|խոսքեր|խոսակցությ|մտավախությ|գնահատական|կանխատես|փաստարկ|տվյալներ)[ա-և]*",
    re.IGNORECASE,
)


def propose(doc: Document, skipped: frozenset[int] = frozenset()) -> list[Proposal]:
    """Every attributed statement of a document in Armenian; sentences that begin at one of `skipped` are left out."""
    found: list[Proposal] = []
    phrases, press = Phrases(doc), press_of(doc)
    for number, start, stop in sentences_of(doc, skipped):
        sentence = _Sentence(doc, phrases, number, start, stop)
        sentence.outlets = [m.named for m in press.mentions[number] if m.name is not None]
        credit = press.leading(sentence.head, stop)
        told = (sentence.behind(credit, bool(found)) if credit else []) or sentence.proposals(bool(found))
        found += told or sentence.printed(press.printed(number, sentence.head, sentence.end))
    return found + nested(doc, phrases)


class _Sentence(Objects):
    """One sentence: its cues from left to right, each with its subject and its words."""

    outlets: list[Span]  # where the sentence names outlets
    spoken = False  # whether somebody has spoken before it

    def _names(self, quote: Quote) -> bool:
        """Whether a quotation is a name, of an outlet or of something else."""
        return any(quote.start <= at < quote.end for at, _ in self.outlets) or self.phrases.is_name(quote)

    def behind(self, credit: int, spoken: bool) -> list[Proposal]:
        """The statements behind an outlet's credit at the head of the sentence, where somebody else speaks there."""
        head, self.head = self.head, credit
        found = self.proposals(spoken) if self._other_verb(credit, self.end) or self._reports(credit) else []
        found = found or (self._unsaid() if spoken else [])
        self.head = head
        first = min((min(p.cue[0], (p.source or p.cue)[0], p.content[0][0]) for p in found), default=credit)
        return found if re.search(r",\s|(?<!\w)(?:է|են)(?!\w)", self.text[credit:first]) is None else []

    def printed(self, aside: tuple[Span, Span, Span] | None) -> list[Proposal]:
        """What an outlet says of its own, around the aside that names it: "As «X» writes, prices rose"."""
        if aside is None:
            return []
        cue, source, (start, stop) = aside
        spans = [s for s in (self._trim((self.head, start)), self._trim((stop, self.end))) if s[1] > s[0]]
        words = " ".join(self.text[a:b] for a, b in spans)
        kind = Cue(lower(self.text[slice(*cue)]), "assert", "neutral", "say")
        if len(words.split()) < 4 or FINITE.search(words) is None:
            return []
        return [Proposal(cue, kind, spans, source, self.zone, None, "as-said", 0.6)]

    def _unsaid(self) -> list[Proposal]:
        """A verb without a subject behind a credit, whose subject is who spoke before: "by the paper's report, has also denied that …"."""
        m = self.known.pattern.search(self.text, self.head, min(self.end, self.head + 60))
        if m is None or self.doc.quote_at(m.start()) is not None or self.phrases.before(self.head, m.start()) is not None:
            return []
        kind, after = self._kind(m), self._clause_after(m.span())
        if after is None or kind.grammar in ("passive", "refusal") or re.search(r"[,՝«]", self.text[self.head : m.start()]):
            return []
        content, gap = after
        if self.phrases.after(*gap) is not None and _RUMOUR.fullmatch(self.text, *clean(self.text, gap)) is None:
            return []
        told = made(self.doc, m.span(), kind, content, None, self.zone, "dropped", 0.55)
        return [told] if told is not None else []

    def _reports(self, start: int) -> bool:
        """Whether "in X's words" stands behind `start`."""
        return re.search(rf"\s(?:{trie(self.known.according_after)})(?!\w)", lower(self.text[start : self.end])) is not None

    def proposals(self, spoken: bool) -> list[Proposal]:
        """The statements of the sentence; `spoken` says that somebody has spoken before it."""
        self.spoken = spoken
        text = self.text
        low = lower(text[self.head : self.stop])
        if performed := self._performed():
            return [performed]
        found = [*self._according(), *self._as_said(), *self._cited(), *self._testified()]
        taken = [(p.cue[0], p.source[1] if p.source else p.cue[1]) for p in found if p.rule in ("as-said", "cited")] + self._credits()
        opener = next((p for p in self.known.next_sentence if re.match(rf"(?:(?:իսկ|և|սակայն)\s+)?{re.escape(p)}\s", low)), None)
        cued = [
            m
            for m in heapq.merge(
                self.known.pattern.finditer(text, self.head, self.stop),
                second_verbs(text, self.head, self.stop),
                key=lambda m: m.start(),
            )
            if self.doc.quote_at(m.start()) is None
            and not _NEGATED.search(text, max(self.start, m.start() - 12), m.start())
            and not any(p.cue[0] <= m.start() < p.cue[1] for p in found)
            and not any(a <= m.start() <= b for a, b in taken)
            and (not _IN_RELATIVE.search(text, max(self.head, m.start() - 52), m.start()) or self._who_said(m) is not None)
        ][:8]
        if opener and self.number and cued and (told := self._next_sentence(cued[0], low.index(opener) + len(opener))) is not None:
            return [*found, told]
        if opener and self.number and cued and self._passes_on(cued[0], low.index(opener) + len(opener)):
            return found

        def read(m: re.Match[str], left: int, previous: Span | None) -> Proposal | None:
            if (who := self._who_said(m)) is not None and (after := self._clause_after(m.span())) is not None:
                return self._made(m.span(), self._kind(m), after[0], who, "clause-after", 0.8)
            later = self._kind(m).grammar == "object" and any(self._attributed(n) for n in cued if n.start() > m.end())
            return None if later else self._one(m, left, previous, spoken)

        found = in_turn(cued, found, self.head, read)
        return found or self._colon() or self._with_any_verb()

    def _who_said(self, m: re.Match[str]) -> Span | None:
        """Of whom a relative clause reports: "quotes the minister X, who said that …"; none where it reports nothing."""
        relative = _IN_RELATIVE.search(self.text, max(self.head, m.start() - 52), m.start())
        if relative is None or relative.group("who") not in ("ով", "որը", "որն") or self._clause_after(m.span(), whole=False) is None:
            return None
        found = tokens(self.text, self.head, relative.start())
        if len(found) < 2 or not (found[-1].capital and found[-2].capital) or definite(found[-1].low):
            return None
        return found[self.phrases.start_of(found, len(found) - 1)].start, found[-1].end

    def _with_any_verb(self) -> list[Proposal]:
        """A quotation with its dash, a verb that no list has, and somebody: "«…»,- counts on his fingers X"."""
        text = self.text
        quotes = self.doc.quotes_in(max(self.head - 1, 0), self.stop)
        if (first := self.doc.quote_at(self.start)) is not None and first not in quotes:
            quotes = [first, *quotes]
        spoken = [(q.end, [s for s in q.inner if s[1] > s[0]]) for q in quotes[:2] if not self.phrases.is_name(q)]
        for end, told in spoken:
            m = _ANY_VERB.match(text, end, self.stop)
            who = self.phrases.after(m.end(), self.stop) if m else None
            if m is None or who is None or self.doc.quote_at(m.start("verb")) is not None:
                continue
            if not re.match(r"\s*(?:[։:.,—–]|$)", text[who[1] : self.stop]) or self.phrases.before(*who) is None:
                continue
            kind = Cue(lower(m.group("verb")), "assert", "neutral", "say")
            if (found := self._made(m.span("verb"), kind, told, who, "quote-before", 0.6)) is not None:
                return [found]
        return []

    def _attributed(self, m: re.Match[str]) -> bool:
        """Whether a later verb has the whole clause in front of it: "the party rejects the results, said X"."""
        told = self._clause_before(m.span(), self._kind(m), self.head)
        return told is not None and told.source is not None and told.source[0] >= m.end() and self._kind(m).grammar == "say"

    def _behind_object(self, gap: Span) -> Span | None:
        """Somebody with a name who stands alone between a verb and a quotation."""
        found = tokens(self.text, *gap)
        if len(found) < 2 or not (found[-1].capital and found[-2].capital and definite(found[-1].low)):
            return None
        return found[self.phrases.start_of(found, len(found) - 1)].start, found[-1].end

    def _one(self, m: re.Match[str], left: int, previous: Span | None, spoken: bool) -> Proposal | None:
        text, kind, cue = self.text, self._kind(m), m.span()
        left = self._opened(left, cue[0])
        left = himself.end() if (himself := _HIMSELF.match(text, left, cue[0])) is not None else left
        if kind.grammar == "passive":
            return self._passive(cue, kind, left, previous, spoken)
        if kind.grammar == "refusal":
            return self._refusal(cue, kind, left, previous)
        attributed = next(
            (
                q
                for q in reversed(self.doc.quotes_in(max(left - 1, self.start - 1), cue[0]))
                if q.end <= cue[0] and not self.phrases.is_name(q)
            ),
            None,
        )
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
            if source is None and (referring := _REFERS.search(text, left, cue[0])) is not None:
                told_by = self._made(cue, kind, content, clean(text, referring.span("who")), "clause-after", 0.8)
                if told_by is not None:
                    told_by.hints["via"] = re.sub(r"(?<=[ա-և]{3})[ըն]$", "", referring.group("via"))
                return told_by
            cites = _CITES.search(text, left, cue[0]) if source is not None and self._outlet(source) else None
            cites = cites or (_CITES_BEHIND.match(text, cue[1], content[0][0]) if source is not None and self._outlet(source) else None)
            cites = cites or (CARRIES.match(text, cue[1], content[0][0]) if source is not None and self._outlet(source) else None)
            if cites is not None and source is not None and cites.start() >= source[1]:
                cited = clean(text, cites.span("who"))
                via = re.sub(r"[»”\"]?-?(?:ը|ն)$", "", text[slice(*source)])
                named = re.search(r"[«“\"]([^»”\"]+)", text[slice(*source)])
                told_by = self._made(cue, kind, content, cited, "clause-after", 0.8)
                if told_by is not None:
                    told_by.hints["via"] = named.group(1) if named else via
                return told_by
            if kind.grammar == "object" and source and source[1] <= cue[0] and (who := self._behind_object(gap)) is not None:
                thing = clean(text, (left, cue[0]))  # "The charge did not accept X: «…»"
                return self._made(cue, kind, [thing, *content], who, "clause-after", 0.85)
            denied = clean(text, gap)
            if kind.act == "deny" and _PROPOSAL.search(text, *denied):  # "rejected the proposal of X: to pay in cash"
                return self._made(cue, kind, [(denied[0], content[-1][1])], source, "object", 0.7)
            if kind.act == "deny" and len(content) == 1 and _RUMOUR.fullmatch(text, *denied):  # "denied the rumours that …", "…: «…»"
                in_marks = self.doc.quote_at(content[0][0]) is not None
                content = [denied, *content] if in_marks else [(denied[0], content[0][1])]
            return self._made(cue, kind, content, source, "clause-after", 0.85)
        if lower(m.group()).endswith("ով"):
            asked = self._trim((cue[1], self._tail(cue[1])))
            if kind.form.startswith(("անվան", "որակ", "համար")) and "«" in self.text[slice(*asked)]:
                begin = max((left + c.end() for c in re.finditer(r"[,՝]\s", self.text[left : cue[0]])), default=left)
                called = self._trim((begin, cue[0]))
                return self._made(cue, kind, [called, asked], previous or self._subject(left, cue, previous), "object", 0.7)
            if kind.act in ("deny", "accuse") and kind.grammar == "object" and asked[1] > asked[0]:
                return self._made(cue, kind, [asked], previous or self._subject(left, cue, previous), "object", 0.7)
            if kind.act not in ("demand", "promise") or INFINITIVE.search(self.text[slice(*asked)]) is None:
                return None
            return self._made(cue, kind, [asked], previous or self._subject(left, cue, previous), "object", 0.7)
        quoted = self._quoted(cue, kind, left, previous)
        if quoted is not None:
            return quoted
        turned = self._clause_before(cue, kind, left)
        if turned is not None:
            return turned
        held = kind.form.startswith(("համարել", "համարում", "է համար", "են համար", "համարեց")) and "«" in self.text[left : self.end]
        held = held or ("համար" in kind.form and _CLAIMS.search(text[left : cue[0]]) is not None)
        about = _ABOUT_VERB.match(kind.form) and re.search(r"\sմասին\s*$", self.text[left : cue[0]] + "|" + self.text[cue[1] : self.end])
        about = about or (_ABOUT_VERB.match(kind.form) and re.search(r"(?<!այս)(?<!այդ)(?<!դրա)\sմասին\s+$", self.text[left : cue[0]]))
        felt = _FELT.search(kind.form) is not None
        stressed = kind.form.startswith(("կարևոր", "է կարևոր", "են կարևոր")) or (
            _STRESSES.match(kind.form) is not None and _STRESSED.search(f"{text[left : cue[0]]}|{text[cue[1] : self.end]}") is not None
        )
        stressed = stressed or (kind.form.startswith(("բացատր", "է բացատր")) and _BY_WHAT.match(text, cue[1], self.end) is not None)
        grumbles = _GRUMBLES.match(kind.form) is not None and _OF_IT.match(text, cue[1], self.end) is not None
        if (
            held
            or felt
            or about
            or grumbles
            or stressed
            or kind.grammar == "object"
            or (kind.act == "promise" and self._infinitive_near(cue, left))
        ):
            return self._object(cue, kind, left, previous)
        return None

    def _quoted(self, cue: Span, kind: Cue, left: int, previous: Span | None) -> Proposal | None:
        """A quotation in front of the cue: «…»,- said X."""
        text, doc = self.text, self.doc
        quotes = [q for q in doc.quotes_in(left, cue[0]) if q.end <= cue[0] and not self._names(q)]
        first = doc.quote_at(self.start)
        if left <= self.head and not quotes and first and first.start < self.start and first.end <= cue[0]:
            quotes = [first]
        if not quotes:
            return None
        last = quotes[-1]
        between = text[last.end : cue[0]]
        if not re.match(r"\s*[,.]?\s*[-–—]|\s*,\s(?!(?:և|ու|իսկ|բայց|սակայն)\s)", between) or len(between.split()) > 16:
            return None
        front, behind = self.phrases.before(last.end, cue[0], plural=self._plural(cue)), self._behind(cue)
        if front is not None and behind is not None and self.phrases.before(*behind) is None and text[front[0] : front[1]][:1] not in "«“":
            behind = front  # "«…»,- so the minister commented on the treaty"
        source = self._quoted_one(kind, last, cue) or behind or front or previous
        alone = source is None and self.spoken and _ALONE.fullmatch(between) and _ENDS.match(text, cue[1], len(text)) is not None
        if source is None and not alone:
            return None
        inner = [s for s in last.inner if s[1] > s[0]]
        head = self._trim((max(left, self.head), last.start))
        if head[1] > head[0] and not text[: last.start].rstrip().endswith((".", ":", "՝", "․")):
            inner = [(head[0], last.end)]
        elif len(quotes) > 1 and quotes[-2].end >= last.start - 3:
            inner = [*quotes[-2].inner, *inner]
        at = source[1] if source is not None and source[0] >= cue[1] else cue[1]
        if (
            not _QUOTES.search(kind.form)
            and (more := doc.quote_after(at, reach=6))
            and more.start >= cue[1]
            and "\n" not in text[at : more.start]
            and not self._names(more)
        ):
            inner += more.inner
        elif (more := doc.quote_after(self.stop, reach=3)) and "\n" not in text[self.stop : more.start] and more.start >= self.stop:
            following = text[more.end : more.end + 60]
            if re.match(r"\s*[։:.]?\s*(?:\n|$)", following) or (
                not re.match(r"\s*[,.]?\s*[-–—]|\s*,", following) and self._whole(more.start, more.end)
            ):
                inner += more.inner
        if source is None:
            return made(doc, cue, kind, inner, None, self.zone, "dropped", 0.6)
        return self._made(cue, kind, inner, source, "quote-before", 0.88)

    def _quoted_one(self, kind: Cue, quote: Quote, cue: Span) -> Span | None:
        """Whom an outlet quotes behind the dash: «…»,- quotes him the paper, the paper quotes the words of X."""
        if not _QUOTES.search(kind.form) and not re.search(r"փոխանց|հրապարակ", kind.form):
            return None
        for m in _WHOM.finditer(self.text, quote.end, self.stop):
            who = m.span("who") if m.group("who") else m.span("whose")
            if m.group("whose") is None and not _QUOTES.search(kind.form):
                continue
            if lower(self.text[slice(*who)]).startswith(("նրա", "վերջինի")):
                return self.phrases.before(self.head, quote.start) or who
            found = tokens(self.text, max(quote.end, cue[1] if who[0] > cue[1] else quote.end), who[1])
            return found[self.phrases.start_of(found, len(found) - 1)].start, who[1]
        return None

    def _whole(self, start: int, end: int) -> bool:
        a, b = self.doc.sentences[self.doc.sentence_index(start)]
        return start <= a + 2 and not re.search(r"\w", self.text[end:b])

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
        source = self._behind(cue) or own
        if source is None or (kind.grammar == "object" and (source == own or self.phrases.before(*source) is None)):
            return None
        if re.match(r"[\s,]*(?:որ|թե)\s", text[left : cue[0]]):
            return None
        clause = undated(text, self._trim((left, left + comma.start())))
        if PRINTS.search(text, *clause) and re.search(r"[»”ըն]$", text[slice(*clause)]):
            return None  # "earlier, the paper reminds, X promised"
        if _QUESTION.match(text, *clause) or _IN_TURN.fullmatch(text, *clause):
            return None  # "To the question whether he will go, X answered"
        if _WITH_RELATIVE.fullmatch(text, *clause) and kind.act == "promise":
            return None  # "the firm, whose plant is shut, promised"
        words = text[clause[0] : clause[1]].split()
        if words and lower(words[-1]) in self.known.according_after:
            return None  # "X, by the paper's report, promised"
        if len(words) < 3 or not FINITE.search(text[clause[0] : clause[1]]):
            return None
        return self._made(cue, kind, [clause], source, "clause-before", 0.75)

    def _passive(self, cue: Span, kind: Cue, left: int, previous: Span | None, spoken: bool) -> Proposal | None:
        """ "In the ministry's statement it is said that …", «…»,- it is said in the statement of X."""
        text = self.text
        quote = self.doc.quote_before(cue[0])
        closed = quote is not None and quote.start >= left - 1 and re.match(r"\s*[,.]?\s*[-–—]", text[quote.end : cue[0]]) is not None
        after = (
            None
            if closed and not re.match(r"[^«]{0,120}?(?:,\s*(?:որ|թե)\s|[:.․]\s*«)", text[cue[1] : self.stop])
            else self._clause_after(cue)
        )
        at = quote.end if quote is not None and quote.start >= self.start - 1 else left
        source = self._issuer(at, cue[0]) or self._issuer(cue[1], self.end)
        if source is None and at != left:
            source = self._issuer(left, quote.start) if quote else None
        met = _MEETING.match(text, self.head, cue[0]) if source is None else None
        if met is not None:
            content = after[0] if after is not None else [self._trim((cue[1], self._tail(cue[1])))]
            noted = after is not None or _STRESSED.search(text, *content[0]) is not None
            return self._made(cue, kind, content, met.span("talk"), "clause-after" if after else "object", 0.6) if noted else None
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
