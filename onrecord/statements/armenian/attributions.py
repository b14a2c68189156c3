"""Attributions in Armenian other than "X said that": in X's words, according to X, an outlet citing X, "this was said by X".

Here: these constructs, and sentences that do what they say ("We reject …"). Not here: verbs with a clause, a quotation or an object
(armenian/propose.py).
"""

from __future__ import annotations

import re

from onrecord.statements import institutions
from onrecord.statements.armenian.clauses import CREDIT, INFINITIVE, Clauses
from onrecord.statements.armenian.mentions import PRINTS
from onrecord.statements.armenian.phrases import Token, body, clean, oblique, office, tokens
from onrecord.statements.clauses import BULLET, made, next_content
from onrecord.statements.lexicon import UPPER, Cue, load, lower, trie
from onrecord.statements.proposal import Proposal, Span, trim

_SAID = "assert", "neutral", "say"

#: What something is done by: no speaker.
_RULE = re.compile(
    r"(?:էության|օրենք|պայմանագ|նախագծ|որոշմ|հոդված|կարգ|պլան|ժամանակացույց|ամենայն|անհրաժեշտ|սահմանադր|համաձայնագ|կանոն|ավանդույթ|հրաման)"
)

_PERFORMED = re.compile(
    r"(?:(?P<we>[Մմ]ենք)\s+)?(?:(?:կտրականապես|խստորեն|վճռականորեն|ևս\s+մեկ\s+անգամ)\s+)?(?P<cue>(?:մերժում|հերքում|պահանջում|դատապարտում|հորդորում|խնդրում|խոստանում|կոչ\s+անում)\s+ենք|կոչ\s+ենք\s+անում)(?!\w)",
    re.IGNORECASE,
)

_PERFORMING = {"մերժում": "deny", "հերքում": "deny", "դատապարտում": "accuse", "խոստանում": "promise"}

#: Whom an outlet cites: "X reports, referring to Y".
_CITED = re.compile(
    r"(?P<cue>(?:հաղորդ|գր|փոխանց|տեղեկացն|հայտն)ում(?=\s+(?:է|են)\s)|(?:հաղորդ|գր|փոխանց|հայտն)(?:եց|եցին|ել(?=\s+(?:է|են)\s))|տեղեկացր(?:եց|ին|ել(?=\s+(?:է|են)\s)))(?:\s+(?:է|են))?\s+(?P<via>[^,։՝]{2,60}?)\s*[,՝]\s*(?:վկայակոչելով|հղում\s+(?:անելով|կատարելով)|հղելով|հիմք\s+ընդունելով)\s+(?P<who>[^,։:]{3,80}?)(?=[,։:]|$)"
)

#: Verbs with an ablative of their own.
_FROM_WHAT = re.compile(
    r"\s+(?:[ա-և]+\s+)?չ?(?:խուսափել|հրաժարվել|զերծ|ձեռնպահ|օգտվել|հեռանալ|զգուշանալ|պաշտպան|ազատվել|դուրս\s|սկսել|օրինակ)"
)
#: A clause about somebody or something, right behind "in X's opinion".
_RELATIVE = re.compile(r",\s+(?:որը|որն|ով|որի|որին|ում|որոնք|որոնց)\s[^,։]{2,90},\s+")
#: Where it was printed, behind such words: "in X's opinion, as the paper writes, …".
_AS_PRINTED = re.compile(r",\s+ինչպես\s[^,։]{2,90},\s+")
#: An office and a comma at the head of a sentence.
_OFFICE_FIRST = re.compile(r"\s*(?P<office>(?:[^\s,։:.«»]+\s+){0,4}(?P<head>[ա-և-]{4,})),\s+")
_DOING = re.compile(r"(?:[ա-և]{3,}ած|[ա-և]*(?:աշխատ|ծառայ|ապր|գործ|զբաղվ|մասնակց|զբաղեցն)ող)")
#: A participle in front of who speaks.
_GOVERNED = re.compile(r"(?:^|\s)[ա-և]{2,}(?:ած|ող)\s+(?:[ա-և]+(?:ական|ային)\s+)?$")
#: Whose words an outlet prints, behind its verb: "X quotes Y: «…»", "X publishes the words of Y: «…»".
CARRIES = re.compile(
    rf"\s+(?P<who>(?:[^\s,։:.«»]+\s+){{0,6}}?[{UPPER}][^\s,։:.«»]+(?:ին|ուն|ի|ու|ան))(?:\s+(?:այս|հետևյալ|հետեւյալ))?"
    r"(?:\s+(?:խոսք|պատասխան|մեկնաբանություն|կարծիք|հայտարարություն|գրառում|տեսակետ|արձագանք|բացատրություն|դիտարկում|միտք|մտք|պարզաբանում|նամակ|գնահատական)(?:ներ|եր)?[ըն]?)?\s*[.․:՝]\s*[«“]?$"
)
#: Of whom something is asked, in the dative, and of whom it is demanded; neither an adverb nor what is to be done.
_ASKED = r"(?!(?:կեսօրին|գիշերը|երեկոյան|առավոտյան|աշնանը|գարնանը|ամռանը|ձմռանը|անհապաղ|շուտափույթ|չ[ա-և]+(?:ել|ալ))\s)[^\W\d_][\w-]*(?:\s+(?![ա-և]+(?:ել|ալ)\s)[\w-]+){0,3}?(?<=[ա-և])%s(?!\w)"
_WHOM = re.compile(_ASKED % r"(?:ին|անը|ոջը|երին|ներին|ից|(?<=[ա-և]{3})(?<!ությ)(?<!արյ)ուն(?=\s*$))")
_WHOM_FROM = re.compile(_ASKED % "ից")
_HAS_VERB = re.compile(r"(?<!\w)(?:է|են|էր|էին)(?!\w)")
#: Words that make an occasion of the genitive in front of them, and those that stand behind an ablative.
_OCCASION = frozenset(load("words_hy.toml")["occasion_heads"].split())
_AFTER = frozenset(("հետո", "առաջ"))
_THEN_SAID = re.compile(r"\s+(?:հետո|առաջ)(?!\w)")
_OF_SOMETHING = re.compile(r"(?:ի|ու|ան|վա|յա|ության|ներից|երրորդ|երկրորդ|առաջին|րորդ)$")
_TO_SOMEBODY = re.compile(r"(?:[\w-]+\s+){0,3}?[\w-]*(?:ներին|երին|ոջը|անը|(?<=[ա-և]{3})ին)(?=\s)")
_DATIVE = re.compile(r"[ա-և]{2}(?:(?<!ջ)ին|անը|ոջը)$")
#: What figures and findings do, the figures, whose they are, and what opens behind the verb.
_TESTIFY = re.compile(
    r"(?<!\w)(?:(?:վկայում|փաստում|ապացուցում|հաստատում)\s+(?:է|են)|ցույց\s+(?:է|են)\s+(?:տալիս|տվել)|ցույց\s+(?:տվեց|տվեցին))(?!\w)"
)
_FIGURES = re.compile(rf"(?<!\w)(?:{trie(load('words_hy.toml')['figures'].split())})(?:նը|նն|ը|ն|ներ[ըն])?(?!\w)")
_OF_BODY = re.compile(r"(?:ի|ու|ան|ության)[»”\"]?$|[»”\"]-?ի$")
_THAT = re.compile(r"(?:,\s+(?:որ|թե)\s+|՝\s+)(?=\w)")
_HIS = re.compile(
    r"(?<!\w)(նրա|նրանց|վերջինիս|իր)\s+(?:(?:լաբորատորիայի|ինստիտուտի|կենտրոնի|թիմի|հաշվարկների)\s+)?(?:խոսքով|խոսքերով|կարծիքով|տվյալներով|գնահատմամբ|համոզմամբ|պնդմամբ|հավաստմամբ|դիտարկմամբ|տեղեկություններով|ձևակերպմամբ|հավաստիացմամբ)\s*[,՝]?",
    re.IGNORECASE,
)


class Attributions(Clauses):
    """The attributions of one sentence that no verb of its own makes."""

    def _credits(self) -> list[Span]:
        """Where an outlet is credited and nobody reports: "as X writes"."""
        text = self.text
        spans = []
        for m in re.finditer(r"(?<!\w)ինչպես\s+[^,։:]{3,90}", text[self.head : self.stop]):
            spans.append((self.head + m.start(), self.head + m.end()))
        for m in CREDIT.finditer(text, self.head, self.stop):
            if (
                self.doc.quote_at(m.start()) is None
                and m.start() > self.head + 12
                and self._outlet((m.end(), min(self.stop, m.end() + 60)))
            ):
                spans.append((m.start(), m.end()))
        return spans

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
        for m in list(re.finditer(rf"\s({trie(self.known.according_after)})(?=[\s,՝])\s*", low))[:2]:
            at = self.head + m.start(1)
            if any(a <= at < b for (a, b), *_ in marks):
                continue
            words = tokens(text, self._comma_before(at), at)
            if m.group(1) == "համաձայն" and words and _RULE.match(words[-1].low):
                continue  # a law or a plan says nothing
            while len(words) > 1 and not words[-1].capital and re.search(r"(?:ական|ային|վերջին|առաջին)$", words[-1].low):
                words.pop()  # "by the police's preliminary data"
            if not words or (
                m.group(1) in ("ասելով", "համաձայն", "հայտարարությամբ", "հաղորդագրությամբ", "հիմնավորմամբ", "բացատրությամբ")
                and not (text[self.head + m.end(1)] in "՝," and re.search(r"(?:ի|ու|ան|անց|երի)$", words[-1].low))
            ):
                continue
            source = (words[self.phrases.start_of(words, len(words) - 1)].start, words[-1].end)
            if words[-1].low in ("որի", "որոնց") and self._outlet_before(source[0]) and self._other_verb(self.head + m.end(), self.end):
                continue  # "told by the paper «X», by whose report Y said that …"
            if words[-1].low in ("որի", "որոնց") and (named := self._named_before(source[0])):
                marks.append(((at, self.head + m.end(1)), named, self.head + m.end(), "relative"))
                continue
            marks.append(((at, self.head + m.end(1)), source, self.head + m.end(), m.group(1)))
        for m in list(re.finditer(rf"(?<!\w)(?:{trie(self.known.according)})\s+", low))[:2]:
            np = self.head + m.end()
            if re.match(r"(?:չ?է|չ?են|չ?եմ|չ?ենք|չ?էր|չ?էին|լինել|եղ)(?!\w)", text[np : self.stop]):
                continue  # "does not agree"
            stop = re.search(r"՝|,\s|[։:!?]|\.\s|$", text[np : self.stop])
            end = np + (stop.start() if stop else 0)
            source = clean(text, (np, end))
            words = tokens(text, *source)
            doing = next((n for n, t in enumerate(words[1:-1], 1) if _DOING.fullmatch(t.low) and office(words[n + 1].low)), None)
            if doing is not None and not words[doing].capital and "," not in text[slice(*source)]:
                words = words[doing + 1 :]  # "by an official working in the government"
                source = words[0].start, source[1]
            if words and words[0].low in ("որի", "որոնց"):
                if self._outlet_before(self.head + m.start()) and self._other_verb(end, self.end):
                    continue
                source = self._named_before(self.head + m.start()) or source
            if (
                not words
                or len(words) > 12
                or _RULE.match(words[0].low)
                or (words[-1].low.startswith(("օրենք", "որոշ", "հոդված", "պայմանագր", "կարգի")))
            ):
                continue
            marks.append(((self.head + m.start(), self.head + m.end()), source, end, m.group().strip()))
        for cue, source, end, form in sorted(marks):
            if doc.quote_at(cue[0]) is not None:
                continue
            first = min(cue[0], source[0])
            if form != "relative" and (held := _OFFICE_FIRST.fullmatch(text, self.head, first)) and office(lower(held.group("head"))):
                source = (self.head + held.start("office") - held.start(), source[1])  # "of the spokesman, colonel X"
                first = source[0]
            if form == "relative":
                begin = end + len(text[end : self.stop]) - len(text[end : self.stop].lstrip(" ,՝"))
                content = [self._trim((begin, self._tail(begin)))]
                found.append(Proposal(cue, Cue(lower(text[slice(*cue)]), *_SAID), content, source, self.zone, None, "according", 0.8))
                continue
            about = _RELATIVE.match(text, end, self.stop) or _AS_PRINTED.match(text, end, self.stop)
            end = about.end() if about else end
            follow = re.match(r"\s*[,՝]?\s*", text[end : self.stop])
            begin = end + (follow.end() if follow else 0)
            if first > self.head and self._is_aside(first, end, source):
                continue
            leading = clean(text, (self.head, first))
            if re.fullmatch(r"(?:\S+\s+){0,2}\S+(?:ներից|երից)", text[slice(*leading)]):
                leading = (first, first)  # "of his counsels X"
            elif leading[1] > leading[0] and self._governed(leading, source) and not self._other_verb(*leading):
                leading = (first, first)  # "of the diplomat who spoke in Berlin", "of the paper's sources in the government"
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

    def _governed(self, leading: Span, source: Span) -> bool:
        """Whether words in front of a mention belong to a participle that stands before its noun: "of an official working in the government"."""
        if _GOVERNED.search(self.text[self.head : source[0]]) is not None:
            return True
        within = re.match(r"[ա-և]{2,}(?:ած|ող)\s", self.text[slice(*source)]) is not None
        return within and "," not in self.text[slice(*leading)] and oblique(tokens(self.text, *leading)[-1].low)

    def _is_aside(self, start: int, end: int, source: Span) -> bool:
        """Whether an outlet is credited between the parts of a clause in which somebody else speaks: "X, by the paper's report, said that …"."""
        text = self.text
        if not self._outlet(source) or re.search(r"[,՝]\s*$", text[self.head : start]) is None:
            return False
        opened = re.match(r"\s*[,՝]\s*", text[end : self.stop])
        return opened is not None and (self._other_verb(self.head, start) or self._other_verb(end, self.stop))

    def _outlet_before(self, at: int) -> bool:
        """Whether an outlet ends right in front of a relative clause at `at`."""
        lead = re.search(r"(?:[^\s,։:«»]+|«[^«»\n]{1,40}»\S*)(?:\s+[^\s,։:«»]+)?,\s*$", self.text[self.head : at])
        return (
            lead is not None
            and re.search(r"[ըն],\s*$|[»”],\s*$", lead.group()) is not None
            and self._outlet((self.head + lead.start(), at))
        )

    def _named_before(self, at: int) -> Span | None:
        """Somebody with a name right in front of a relative clause at `at`: "an interview with the expert X Y, in whose view"."""
        lead = re.search(r"(?:\s+(?:հետ|հարցազրույցը|կարծիքը|խոսքերը))?,\s*$", self.text[self.head : at])
        found = tokens(self.text, self.head, self.head + lead.start()) if lead is not None else []
        if len(found) < 2 or not (found[-1].capital and found[-2].capital):
            return self.phrases.before(self.head, self.head + lead.start()) if lead is not None else None
        return found[self.phrases.start_of(found, len(found) - 1)].start, found[-1].end

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
            many = self._plural(cue.span())
            source = self.phrases.before(cue.end(), end, plural=True) if many else None
            source = source or self.phrases.after(cue.end(), end) or self.phrases.before(self.head + m.end(), cue.start())
            if source is None or self._outlet(source):
                continue
            leading = not re.search(r"\w", text[self.head : at])
            begin = end + 1
            content = self._trim((begin, self._tail(begin))) if leading else self._trim((self.head, at))
            if len(text[content[0] : content[1]].split()) >= 2:
                found.append(Proposal(cue.span(), self._kind(cue), [content], source, self.zone, None, "as-said", 0.85))
        return found

    def _cited(self) -> list[Proposal]:
        """ "As the paper X reports, referring to Y, …" and "…, X reports, referring to Y": Y speaks, X is the outlet between."""
        text = self.text
        m = _CITED.search(text, self.head, self.end)
        if m is None or self.doc.quote_at(m.start()) is not None or not self._outlet(m.span("via")):
            return []
        source = clean(text, m.span("who"))
        before = re.sub(r"(?:,\s*)?(?<!\w)[Իի]նչպես\s*$", "", text[self.head : m.start()])
        content = (
            self._trim((self.head, self.head + len(before))) if re.search(r"\w", before) else self._trim((m.end(), self._tail(m.end())))
        )
        if len(text[content[0] : content[1]].split()) < 2:
            return []
        summed = self.number > 0 and lower(text[slice(*content)]) in self.known.next_sentence  # "This X reports, referring to Y"
        quote = None if summed else self.doc.quote_at(content[0])
        if not summed and quote is None and self._other_verb(*content):
            return []  # somebody else speaks there
        spans = list(quote.inner) if quote is not None and quote.start <= content[0] and content[1] <= quote.end else [content]
        spans = next_content(self.doc, self.number) if summed else spans
        via = re.sub(r"[»”\"]?-?(?:ը|ն)$", "", m.group("via").strip())
        quoted = re.search(r"[«“\"]([^»”\"]+)", m.group("via"))
        hints = {"via": re.sub(r"(?<=[ա-և]{3})ը$", "", quoted.group(1)) if quoted else via}
        return [Proposal((m.start(), m.end("cue")), Cue(m.group("cue"), *_SAID), spans, source, self.zone, None, "cited", 0.8, hints)]

    def _testified(self) -> list[Proposal]:
        """ "The figures of X show that …" and "…, show the figures of X": X speaks, where it is a body."""
        text = self.text
        found: list[Proposal] = []
        for m in _TESTIFY.finditer(text, self.head, self.end):
            that = _THAT.match(text, m.end(), self.end)
            behind = re.search(r",\s+(?:ինչպես\s+|այդ\s+մասին\s+|դա\s+)?$", text[self.head : m.start()]) if that is None else None
            front = (m.end(), self.end) if behind else (self._comma_before(m.start()), m.start())
            figures = _FIGURES.search(text, *front)
            if self.doc.quote_at(m.start()) is not None or (that is None and behind is None) or figures is None:
                continue
            words = tokens(text, front[0], figures.start())
            while words and re.search(r"(?:ական|ային|վերջին|նոր|առաջին)$", words[-1].low) and not words[-1].capital:
                words.pop()
            if not words or not _OF_BODY.search(words[-1].low):
                continue
            source = (words[self.phrases.start_of(words, len(words) - 1)].start, words[-1].end)
            held = [t for t in words if t.start >= source[0]]
            if not any(body(t.low) or t.named for t in held) and institutions.find(text[slice(*source)], "hy") is None:
                continue
            told = (
                self._trim((that.end(), self._tail(that.end())))
                if that
                else self._trim((self.head, self.head + behind.start() if behind else 0))
            )
            if len(text[slice(*told)].split()) >= 2 and not self._other_verb(*told):
                found.append(Proposal(m.span(), Cue(lower(m.group()), *_SAID), [told], source, self.zone, None, "testified", 0.75))
        return found

    def _performed(self) -> Proposal | None:
        """A sentence that does what it says, in the voice of who issues the text: "We reject the reports"."""
        text = self.text
        m = _PERFORMED.search(text, self.head, self.end)
        if (
            m is None
            or self.doc.quote_at(m.start()) is not None
            or not (m.group("we") or m.start() < self.head + 120)
            or "," in text[self.head : m.start()]
        ):
            return None
        spans = [self._trim((self.head, m.start())), self._trim((m.end(), self.end))]
        kind = Cue(lower(m.group("cue")), _PERFORMING.get(lower(m.group("cue")).split()[0], "demand"), "neutral", "object")
        asked: Span | None = None
        if kind.act == "demand":
            asked, *spans = self._asked(kind, *spans)
        content = [s for s in spans if len(text[s[0] : s[1]].split()) >= 2]
        source = m.span("we") if m.group("we") else m.span("cue")
        told = Proposal(m.span("cue"), kind, content, source, self.zone, None, "performed", 0.7)
        told.addressee = asked
        return told if content else None

    def _asked(self, kind: Cue, before: Span, after: Span) -> tuple[Span | None, Span, Span]:
        """Of whom something is demanded, in front of the verb or of the infinitive, and what is left on both sides without it."""
        text = self.text
        whom = _WHOM_FROM if re.search(r"պահանջ", kind.form) else _WHOM
        if before[1] > before[0] and INFINITIVE.search(text, *after):
            rest = self._without_occasion(before)
            m = whom.match(text, *rest)
            m = None if m is not None and _HAS_VERB.search(m.group()) else m
            dative = _TO_SOMEBODY.match(m.group()) if m is not None and whom is _WHOM and m.group().endswith("ից") else None
            if m is not None and dative is not None and (m.end() == rest[1] or _THEN_SAID.match(text, m.end())):
                return (m.start(), m.start() + dative.end()), (before[0], before[0]), after
            if m is not None and _THEN_SAID.match(text, m.end()):
                before = (before[0], before[0]) if m.end() == rest[1] else rest  # "after the meeting"
            elif m is not None and m.end() == rest[1]:
                return m.span(), (before[0], before[0]), after
            elif m is not None and re.match(r"\s+[^,։]{3,60}[ըն]$", text[m.end() : rest[1]]):
                return m.span(), clean(text, (m.end(), rest[1])), after  # "asked the villagers the forest not to cut"
            else:
                before = rest
        m = whom.match(text, *after)
        if m is not None and m.group().endswith("ից") and _FROM_WHAT.match(text, m.end(), after[1]):
            return None, before, after  # "to refrain from X"
        if m is not None and re.match(r"\s+(?:տալ|փոխանցել|հատկացնել|վճարել)(?!\w)", text[m.end() : after[1]]):
            return None, before, after  # "to give X a clear estimate"
        if m is not None and INFINITIVE.fullmatch(m.group().split()[0]) is None and INFINITIVE.search(text, m.end(), after[1]):
            rest = clean(text, (m.end(), after[1]))
            if rest[1] > rest[0]:
                return m.span(), before, rest
        return None, before, after

    def _without_occasion(self, span: Span) -> Span:
        """A stretch in front of a demand without when it was made, at its head or behind who was asked: "at the end of mass, (of) the parish"."""
        found = tokens(self.text, *span)
        start, end = span
        for i, t in enumerate(found):
            if i and t.low in _OCCASION and (_OF_SOMETHING.search(found[i - 1].low) or (t.low in _AFTER and oblique(found[i - 1].low))):
                asked = next((j for j in range(i - 2, -1, -1) if _DATIVE.search(found[j].low) and found[j].start >= start), None)
                if asked is None:
                    start = t.end
                elif t.end >= end:
                    end = found[asked].end
        return clean(self.text, (start, end)) if start < end else (span[1], span[1])

    def _next_sentence(self, m: re.Match[str], opener: int) -> Proposal | None:
        """ "This was said by X": the content is the sentence or quotation before."""
        text, cue = self.text, m.span()
        if re.match(r"[^,։]{0,30},\s*(?:որ|թե)\s|[^«»։]{0,60}[.․]\s*«", text[cue[1] : self.stop]):
            return None
        left = self.head + opener
        kind = self._kind(m)
        source = self._issuer(left, self.end) if kind.grammar == "passive" else None
        many = self._plural(cue)
        source = source or (self.phrases.before(cue[1], self.end, plural=True) if many else None)
        source = source or self.phrases.after(cue[1], self.stop) or self.phrases.before(left, cue[0], plural=many)
        if source is None or self._passes_on(m, opener):
            return None
        told = next_content(self.doc, self.number)
        if bullet := BULLET.match(text, *told[0]):
            told[0] = (bullet.end(), told[0][1])
        return made(self.doc, cue, kind, told, source, self.zone, "next-sentence", 0.85)

    def _passes_on(self, m: re.Match[str], opener: int) -> bool:
        """Whether "this" is only what an outlet prints: "This is reported by the paper «X»"."""
        left = self.head + opener
        source = self.phrases.after(m.end(), self.stop) or self.phrases.before(left, m.start())
        return source is not None and PRINTS.match(self.text, m.start(), m.end() + 4) is not None and self._outlet(source)

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
            if source is not None and re.fullmatch(rf"\s+[{UPPER}][\w’'-]+\s*", text[source[1] : cue[0]]):
                source = (source[0], clean(text, (source[0], cue[0]))[1])  # the surname of a label
            if source is None:
                continue
            prints = next(PRINTS.finditer(text, source[1], quote.start), None) if self._outlet(source) else None
            carried = CARRIES.match(text, prints.end(), quote.start) if prints is not None else None
            if carried is not None:
                source = clean(text, carried.span("who"))
            return [Proposal(cue, Cue(":", *_SAID), [s for s in quote.inner if s[1] > s[0]], source, self.zone, None, "colon", 0.6)]
        return []

    def _name(self, span: Span) -> Span | None:
        found: list[Token] = tokens(self.text, *span)
        return span if found and len(found) <= 8 and any(t.capital for t in found[-2:]) and not oblique(found[-1].low) else None
