"""What Armenian verbs take without a clause: objects on both sides of the verb, demands, and what somebody refuses to say.

Here: the objects of one verb, their edges, and refusals. Not here: which verbs and clauses a sentence has (armenian/propose.py),
attributions without a verb (armenian/attributions.py).
"""

from __future__ import annotations

import re

from onrecord.statements.armenian.attributions import Attributions
from onrecord.statements.armenian.clauses import FINITE, INFINITIVE
from onrecord.statements.armenian.mentions import OUTLET_TOLD, PRINTS
from onrecord.statements.armenian.phrases import clean, definite, tokens
from onrecord.statements.lexicon import Cue, lower
from onrecord.statements.proposal import Proposal, Span

#: In front of the question that somebody refuses to answer.
_WHETHER = re.compile(r"(?:«[^«»\n]{1,40}»\S*\s+)?(?:[^\s,։«»]+\s+){0,5}?(?:[^\s,։«»]+,\s*)?(?<!\w)[Թթ]ե\s+")
#: When something is done, in front of who does it: "at the end of the hearing".
_AT_A_TIME = re.compile(
    r"(?:[^\s,։«»]+\s+){0,4}?[^\s,։«»]+(?:ի|ու|ան|ների|երի|ության)\s+(?:ավարտին|վերջում|սկզբում|սկզբին|ընթացքում|ժամանակ|շրջանակում|շրջանակներում|նախօրեին|արդյունքում|պատասխանում|մեկնարկին|կեսին)"
)
#: Where somebody else's deed opens behind what is to be done; people to whom something is promised, and with when it was said to them.
_BUT_DID = re.compile(r",\s+(?:բայց|սակայն|իսկ|ես|մենք|նա|նրանք|դրանից\s+հետո|սա|դա)\s")
_PROMISED_TO = re.compile(r"(?:[^\W\d_][\w-]*\s+){0,3}?[^\W\d_][\w-]*(?:ներին|երին|ոջը|(?<=[ա-և]{3})ին)")
_LISTENED = re.compile(r"[^\W\d_][\w-]*(?:ներին|երին|ոջը|ին)\s+(?:[\w-]+\s+){1,4}[\w-]+")
#: Where something else opens right behind the verb.
_BUT = re.compile(r"\s*,\s+(?:բայց|սակայն|իսկ)\s")
#: What somebody did besides, or when, in front of who speaks: "commenting on the ruling՝ …", "after the sitting".
_ASIDE = re.compile(r"^[^\s,։«»]+(?:ելով|ալով)\s[^,։]{3,120}?՝|[^\s,։«»]+(?:ից|ուց)\s+(?:հետո|առաջ)\s")
#: Another verb of the subject's, with the "and" behind it: "(the villagers) complain of the smell and (demand)".
_DID_AND = re.compile(r"[^«»]{0,120}?(?<!\w)(?:է|են|էր|էին)\s(?:[^«»]{0,80}?\s)?(?:և|ու)\s+")
#: Verbs that call or hold a thing something.
_CALLS = re.compile(r"(?:(?:է|են)\s+)?(?:համար|անվան|որակ)")
#: Where something is said, at the end of a phrase: "at the meeting with X".
_VENUE = re.compile(
    r"(?:(?<!համա)ժողովում|խորհրդարանում|դատարանում|հարցազրույցում|ճեպազրույցում|ասուլիսում|ասուլիսին|նիստում|նիստին|հայտարարությամբ|հաղորդագրությամբ|գրությամբ|գրառմամբ|ուղերձում|եթերում|ելույթում|զրույցում|հանդիպմանը|էջում|ալիքում|խորհրդակցությունում|խորհրդակցությանը|քննարկմանը|քննարկումում|հանդիպումում|համաժողովում|համաժողովին|լսումներում|լսումներին|տաղավարում|միջոցառմանը|արարողությանը|գագաթնաժողովում|ֆորումում|ֆորումին|հանրահավաքում|հանրահավաքին|գրառումում|ալիքով|նամակով|նամակում|հոդվածում|սյունակում|տեսաուղերձում|շփման)$"
)
_OF_SPEECH = re.compile(
    r"(?:մեկնաբան|պատասխան|խոս|ասել|նշել|հայտն|պարզաբան|մանրամասն|քննարկ|բացահայտ|հաստատ|հերք|անվան|տրամադր|անդրադառ|գնահատ|հրապարակ|տեղեկաց)"
)
#: An infinitive of speech alone.
_SAYS_NOTHING = re.compile(rf"{_OF_SPEECH.pattern}[ա-և]*(?:ել|ալ)")


class Objects(Attributions):
    """The objects and refusals of one sentence's verbs."""

    def _infinitive_near(self, cue: Span, left: int) -> bool:
        near = self.text[max(left, cue[0] - 60) : cue[0]]
        return INFINITIVE.search(near) is not None or INFINITIVE.search(self.text[cue[1] : self.end]) is not None

    def _object(self, cue: Span, kind: Cue, left: int, previous: Span | None) -> Proposal | None:
        """What the verb takes, before it and behind it: "the ministry the reports denied", "called on X to do Y"."""
        text = self.text
        if "համաձայն" in kind.form and re.search(r"(?<!\w)հետ(?!\w)", text[left : self._tail(cue[1])]) is None:
            return None  # "does not agree" and nothing more
        if "դատապարտ" in kind.form and re.search(r"ազատազրկ|դատարան|կալանք|տարվա\s", text[self.head : self.end]):
            return None  # a sentence that is passed
        source = self._subject(left, cue, previous)
        begin = self._clause_start(left, cue[0]) if previous is not None else left
        after = self._trim((cue[1], self._tail(cue[1])))
        if _BUT.match(text, cue[1], self.end) is not None:
            after = (cue[1], cue[1])  # "called it an exaggeration, but apologised"
        before: Span = (cue[0], cue[0])
        fronted: Span | None = None
        if source is not None and source != previous and source[0] >= begin:
            front = clean(text, (begin, source[0]))
            if that := re.match(r"(?:որ|թե)\s+", text[slice(*front)]):
                front = clean(text, (front[0] + that.end(), front[1]))
            turn = [source[1] + m.end() for m in re.finditer(r",\s+(?:բայց|սակայն|իսկ)\s+", text[source[1] : cue[0]])]
            behind = self._past(turn[-1] if turn else source[1], cue[0])
            lead = (
                self._accusative(front)
                and _AT_A_TIME.fullmatch(text, *front) is None
                and _VENUE.search(text, *front) is None
                and PRINTS.search(text, *front) is None
                and _ASIDE.search(text, front[0], source[0]) is None
            )
            before = behind if behind[1] > behind[0] else (front if lead else before)
            fronted = (
                front if lead and before == behind and _CALLS.match(kind.form) and "՝" not in text[slice(*front)] else None
            )  # "The talk of it she «absurd» called"
        elif source is not None:
            before = clean(text, (begin, cue[0]))
        if (deed := _DID_AND.match(text, before[0], cue[0])) is not None:
            before = clean(text, (deed.end(), cue[0])) if deed.end() < cue[0] else (cue[0], cue[0])
        if source is None:
            source = self.phrases.after(cue[1], self.stop)
            if source is not None and source[0] - cue[1] < 40 and (thing := clean(text, (begin, cue[0])))[1] > thing[0]:
                return self._made(cue, kind, [thing], source, "object-before", 0.7)
            source = self._loose(left, cue[0])
            if source is None:
                return None
        if kind.act == "deny" and re.search(r"դատարան|դատավոր(?!\w+յուն)", lower(text[slice(*source)])):
            return None  # a court's ruling is no statement
        asked: Span | None = None
        if kind.act in ("demand", "promise"):
            after = self._to_be_done(after)
            own = source is not None and source != previous and begin <= source[0] < cue[0]
            if before[1] <= before[0] and own and source is not None:
                before = clean(text, (source[1], cue[0]))  # to whom, in front of an occasion
                before = before if _LISTENED.fullmatch(text, *before) else (cue[0], cue[0])
            asked, before, after = self._asked(kind, before, after) if kind.act == "demand" else self._promised(before, after)
        if kind.form.startswith("խնդր") and text[: cue[0]].rstrip().endswith("ներողություն"):
            return None  # "apologised"
        if also := re.match(r"նաև\s+", text[slice(*after)]):
            after = (after[0] + also.end(), after[1])
        spans = [s for s in (*([fronted] if fronted else []), before, after) if s[1] > s[0]]
        size = sum(len(text[a:b].split()) for a, b in spans)
        alone = kind.act in ("deny", "accuse") or "ողջուն" in kind.form or re.search(r"կարևոր|բողոք|դժգոհ|գանգատ", kind.form) is not None
        alone = alone or (kind.act == "promise" and INFINITIVE.fullmatch(text, *after) is not None)
        alone = alone or (asked is not None and INFINITIVE.search(text, *after) is not None)
        alone = alone or (
            re.search(r"խնդր|հորդոր|կոչ|հրահանգ|խորհուրդ", kind.form) is not None and INFINITIVE.fullmatch(text, *after) is not None
        )
        if size < (1 if alone else 2):
            return None
        if kind.form.startswith(("առաջարկ", "է առաջարկ", "են առաջարկ", "հրավիր")) and not any(
            INFINITIVE.search(text[a:b]) for a, b in spans
        ):
            return None
        if kind.form.startswith("գնահատ") and not re.search(r"«|որպես|բարձր|դրական|բացասական", " ".join(text[a:b] for a, b in spans)):
            return None
        told = self._made(cue, kind, spans, source, "object", 0.7)
        if told is not None and asked is not None:
            told.addressee = asked
        return told

    def _to_be_done(self, span: Span) -> Span:
        """What is to be done, without a clause of what somebody then did: "… to give him the list, and I sat down and counted"."""
        for m in _BUT_DID.finditer(self.text, *span):
            if (
                self.doc.quote_at(m.start()) is None
                and INFINITIVE.search(self.text, span[0], m.start())
                and FINITE.search(self.text, m.end(), span[1])
            ):
                return span[0], m.start()
        return span

    def _promised(self, before: Span, after: Span) -> tuple[Span | None, Span, Span]:
        """To whom something is promised in front of the verb, and what is left on both sides."""
        if INFINITIVE.search(self.text, *after) and (m := _PROMISED_TO.fullmatch(self.text, *self._without_occasion(before))):
            return m.span(), (before[0], before[0]), after
        return None, before, after

    def _accusative(self, span: Span) -> bool:
        found = tokens(self.text, *span)
        return bool(found) and (
            definite(found[-1].low)
            or INFINITIVE.fullmatch(found[-1].low) is not None
            or found[-1].low.endswith(("ին", "մասին", "ուց", "ից"))
        )

    def _by_report(self, start: int, stop: int) -> re.Match[str] | None:
        """An outlet's credit between commas at `start`: "…, by the paper's report, …"."""
        m = re.match(r"\s*,\s+[^,։:]{2,80}\s(?P<by>[ա-և]+),", self.text[start:stop])
        return m if m is not None and m.group("by") in self.known.according_after else None

    def _past(self, start: int, stop: int) -> Span:
        """[start, stop) without a parenthesis, adverbials, venues and means behind a subject."""
        text = self.text
        m = re.match(
            r"\s*,\s+(?:(?:գրում|հաղորդում|փոխանցում|տեղեկացնում|հայտնում)\s+է|ինչպես|ըստ|որը|որն|ով|որի|որին|որից|որում|որով|որոնք|որոնց|որտեղ|որ)\s[^,։:]{2,90},",
            text[start:stop],
        )
        if (aside := m or self._by_report(start, stop)) is not None:
            start += aside.end()
        span = clean(text, (start, stop))
        found = tokens(text, start, stop)
        begin = span[0]
        if found and (OUTLET_TOLD.fullmatch(found[0].text) is not None):
            begin = found[0].end
        for i, t in enumerate(found[:10]):
            if _VENUE.search(t.low) or (t.low in ("ժամանակ", "ընթացքում", "առնչությամբ", "կապակցությամբ") and i):
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
        if re.match(r"(?:վկայակոչելով|պատճառաբանելով|ասելով|հղում)\s", text[slice(*after)]):
            after = (after[0], after[0])  # the reason given
        clause = self._refused_clause(front) or self._refused_clause(behind)
        spans = [s for s in (front if clause or self._accusative(front) else (0, 0), behind, after) if s[1] > s[0]]
        said = lower(" ".join(text[a:b] for a, b in spans))
        if not any(_OF_SPEECH.match(m.group()) for m in INFINITIVE.finditer(said)) and not re.search(
            r"մեկնաբանությ|պատասխան|պարզաբանում|հարցազրույց|ցուցմունք|գնահատական|կանխատեսում", said
        ):
            return None
        if len(spans) > 1 and spans[-1] == after and _SAYS_NOTHING.fullmatch(text, *after):
            spans.pop()  # "the price he refused to name"
        source = source or self.phrases.after(cue[1], self.stop) or self._loose(left, cue[0])
        if source is not None and clause is not None:
            return self._made(cue, kind, [clause], source, "refusal", 0.75)
        if source is not None:
            spans = [s for s in spans if s[1] <= source[0] or s[0] >= source[1] or s[0] < source[0] < s[1]]
        return self._made(cue, kind, spans, source, "refusal", 0.75)

    def _refused_clause(self, span: Span) -> Span | None:
        """The question that somebody refused to answer: "to say (,) whether …", "whether …"."""
        m = _WHETHER.match(self.text, *span)
        return self._trim((m.end(), span[1])) if m is not None and span[1] - m.end() > 6 else None
