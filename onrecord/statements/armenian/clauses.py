"""Clauses of an Armenian sentence: the subject of a reporting verb, what is reported behind it, and where that ends.

Here: what the ways to attribute share. Not here: quotations, objects and refusals (armenian/propose.py), attributions without a
verb (armenian/attributions.py), noun phrases (armenian/phrases.py).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache

from onrecord.statements.armenian.phrases import Phrases, clean, definite, oblique, tokens
from onrecord.statements.clauses import BULLET, made, undated
from onrecord.statements.lexicon import Cue, cues, holds_outlet, lower, trie
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import Document

_EDGE = " \t\r\n\u00a0,;:–—-՝․."

CREDIT = re.compile(
    r"(?:(?:,|՝)\s+|,\s*[-–—]\s*)(?:ինչպես\s+)?(?:հաղորդում|գրում|փոխանցում|տեղեկացնում)\s+(?:է|են)\s|,\s+(?:հաղորդում|գրում|փոխանցում)\s+(?:է|են)|(?:,|՝)\s+ըստ\s+(?=[«\w])|,\s+[^,։:]{2,40}\s(?:փոխանցմամբ|հաղորդմամբ)\s*$"
)

#: A verb of its own, so that a clause is whole.
FINITE = re.compile(
    r"(?:(?<!\w)(?:է|են|էր|էին|չէ|չեն|չի|կա|չկա|պիտի|պետք)(?!\w)|(?<!\w)կ[ա-և]+|[ա-և](?:եց|աց|ավ|եցին|ան|ել|ում|վի|վեն|ա|ի)(?!\w))"
)

#: Where one clause ends and another begins, and "then" among these.
_JOINT = re.compile(
    r";\s+|,\s+(?:(?:իսկ|բայց|սակայն)\s+)?(?:(?:ապա|այնուհետև|հետո)\s+)|,\s+(?:իսկ|բայց|սակայն)\s+|,?\s+(?:և|ու)\s+(?:(?:ապա|այնուհետև|հետո)\s+)?"
)
_THEN = re.compile(r"ապա|այնուհետև|հետո")
_AUXILIARY = re.compile(r"(?<!\w)(?:է|են|էր|էին)(?!\w)")
INFINITIVE = re.compile(r"(?:[ա-և]{2,}(?:ել|ալ)|(?<!\w)(?:տալ|գալ|լալ|անել|տանել|բերել))(?:ու|ուց|ը|ն)?(?!\w)")
_BARE_INFINITIVE = re.compile(r"(?<!\w)[ա-և]{3,}(?:ել|ալ)(?!\w)(?!\s+(?:է|են|էր|էին)(?!\w))")
#: Behind reported words: what whoever said them did not give.
_UNPROVEN = re.compile(
    r"[,՝]\s+առանց\s+(?:[ա-և]+\s+){0,3}(?:փաստ|ապացույց|հիմնավոր)[ա-և]*(?:\s+(?:ներկայացնելու|բերելու|նշելու))?\s*$|,\s+(?:բայց|սակայն)\s+[^,։«»]{0,60}?(?:չ(?:ի|են)\s+(?:տալիս|տվել|ներկայացնում|ներկայացրել|նշում|նշել|բերում|բերել|պարզաբանում|մանրամասնում|հիմնավորում|հիմնավորել)|չ(?:տվեց|տվեցին|ներկայացրեց|ներկայացրին|նշեց|նշեցին|բերեց|ասաց|պարզաբանեց|մանրամասնեց|հստակեցրեց|հիմնավորեց|անվանեց))(?!\w)"
)
_TIMED = re.compile(r"\d{1,2}[:.․]\d\d[.\s–—-]*")

_REPORT = re.compile(
    r"(?P<who>[^,։:.«»]{0,90}?(?:«[^»\n]{1,40}»[^,։:.«»]{0,60}?)?)\s*(?<!\w)(?:(?:տարածած|հրապարակած|տարածված|հրապարակված|պաշտոնական|համատեղ|հատուկ|ուղարկած|կողմից)\s+){0,3}"
    r"(?P<what>(?:հայտարարությ|հաղորդագրությ|զեկույց|գրությ|նամակ|տեղեկանք|պարզաբանմ|պատասխան|գրառմ|ուղերձ|փաստաթղթ|ամփոփագր|կանխատեսմ|տեղեկատվությ|խմբագրական|հրապարակմ|մեկնաբանությ|կոմյունիկե|դիմում|ելույթ|հոդված|հաշվետվությ|եզրակացությ|ծանուցմ|կոչ|հայտագ)[ա-և]*(?:\s+մեջ)?)(?!\w)"
)

#: Who speaks behind a stop: a pronoun, or at most a few words up to "in the words of".
_WHOSE = re.compile(r"(?:(?P<he>նա|նրանք|վերջինս|վերջիններս)\s|(?:նրա|նրանց|վերջինիս|[^\s,։«»]+(?:ի|ու|ան|երի))\s)", re.IGNORECASE)


#: Between commas: who passes it on.
_AS_TOLD = re.compile(r",\s+ինչպես\s+[^,։]{4,90},\s")


@cache
def bare_participles() -> dict[str, Cue]:
    """The participles of the verbs, which stand alone behind an "and": "has condemned X and called for Y"."""
    found: dict[str, Cue] = {}
    for form, cue in cues("hy").verbs.items():
        words = form.split()
        part = " ".join(w for w in words if w != "է")
        if len(words) > 1 and "է" in words and part.endswith(("ել", "ում")) and cue.grammar != "passive":
            found.setdefault(part, cue)
    return found


@cache
def _participle() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{trie(tuple(bare_participles()))})(?!\w)(?!\s+(?:է|են|էր|էին)(?!\w))")


def _to_do(text: str, start: int, joint: int) -> bool:
    """Whether an infinitive stands between the last auxiliary in front of `joint` and there, and no verb of its own."""
    at = max([start, *(m.end() for m in _AUXILIARY.finditer(text, start, joint))])
    return _BARE_INFINITIVE.search(text, at, joint) is not None


def second_verbs(text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """The participles in [start, stop) that share the auxiliary of a verb before an "and"."""
    for m in _participle().finditer(text, start, stop):
        joint = second_and(text, start, m.start())
        if joint is not None and text[m.end() : m.end() + 1] not in (",", "․", ".", "՝") and _to_do(text, start, joint):
            continue  # "demanded to release A and to publish B": an infinitive like the first
        if joint is not None and not re.search(r"(?<!\w)(?:է|են|էր|էին)\s+$", text[max(start, m.start() - 6) : m.start()]):
            yield m


def second_and(text: str, start: int, at: int) -> int | None:
    """Where the "and" stands that joins the verb at `at`, with at most three words between."""
    begin = max(start, at - 80)
    m = re.search(r",?\s(?:և|ու)\s+(?:[^\s,։:.]+\s+){0,3}$", text[begin:at])
    return begin + m.start() if m else None


class Clauses:
    """One sentence: its subjects, its reported clauses, and where they end."""

    def __init__(self, doc: Document, phrases: Phrases, number: int, start: int, stop: int) -> None:
        self.doc, self.text, self.phrases, self.number = doc, doc.text, phrases, number
        self.start, self.stop = start, stop
        self.zone = (start, stop)
        self.known = cues("hy")
        self.end = stop
        while self.end > start and self.text[self.end - 1] in " .!?…։:":
            self.end -= 1
        bullet = BULLET.match(self.text, start, stop)
        timed = _TIMED.match(self.text, bullet.end() if bullet else start, stop)
        self.head = undated(self.text, (timed.end() if timed else bullet.end() if bullet else start, stop))[0]

    def _outlet(self, span: Span) -> bool:
        phrase = self.text[slice(*span)]
        return (
            re.search(r"(?i:գործակալությ|լրատու|թերթ|կայք|հեռուստա|ռադիո|արմենպրես|news|լրատվ|ալիք|պարբերակ|օրաթերթ|ամսագիր)", phrase)
            is not None
            or holds_outlet(phrase)
            or phrase.lstrip()[:1] in "«“"
        )

    def _kind(self, m: re.Match[str]) -> Cue:
        form = " ".join(lower(m.group()).split())
        return self.known.verbs.get(form) or bare_participles()[form]

    def _plural(self, cue: Span) -> bool:
        return re.search(r"(?:ցին|րին|են|էին|ան)(?!\w)", lower(self.text[slice(*cue)])) is not None

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
        if previous is None and (aside := _AS_TOLD.search(self.text, at, cue[0])) is not None and self.doc.quote_at(aside.start()) is None:
            own = self.phrases.before(at, aside.start(), plural=self._plural(cue))
            if own is not None and own[1] >= aside.start() - 1:
                return own  # "X, as the agency Y reports, called it …"
        return self.phrases.before(at, cue[0], plural=self._plural(cue)) or previous

    def _behind(self, cue: Span) -> Span | None:
        """The subject behind a verb; of a plural also those of a body: "said in the ministry"."""
        stop = re.search(r"[,։:]|\s[–—-]\s", self.text[cue[1] : self.stop])
        end = cue[1] + stop.start() if stop else self.stop
        many = self.phrases.before(cue[1], end, plural=True) if self._plural(cue) else None
        return many or self.phrases.after(cue[1], self.stop)

    def _made(self, cue: Span, kind: Cue, content: list[Span], source: Span | None, rule: str, confidence: float) -> Proposal | None:
        content = [c for c in content if c[1] > c[0]]
        return made(self.doc, cue, kind, content, source, self.zone, rule, confidence) if source is not None and content else None

    def _trim(self, span: Span) -> Span:
        return trim(self.text, span, edge=_EDGE)

    def _loose(self, left: int, stop: int) -> Span | None:
        """Any short phrase with an article at the head of the clause."""
        at = self._clause_start(left, stop)
        span = clean(self.text, (at, stop))
        found = tokens(self.text, *span)
        return span if found and len(found) <= 5 and definite(found[-1].low) else None

    def _clause_after(self, cue: Span, *, whole: bool = True) -> tuple[list[Span], Span] | None:
        """What is reported behind the cue: after "որ", or after the stop that opens a quotation; and the gap in between.

        With `whole` False the end of a clause is not looked for: it is asked only whether there is one.
        """
        text, doc = self.text, self.doc
        gap = r"((?:[^,։:.․՝«»\n]|«[^»\n]{1,50}»){0,110}?)"
        if (
            m := re.match(
                rf"{gap}(?:[,՝]\s*(?:հղում|վկայակոչելով|հղելով)\s[^,։:]{{2,80}}|,\s*[^,։:]{{2,60}})??,\s*(?:{trie(self.known.complementisers)})\s*,?\s+",
                text[cue[1] : self.stop],
            )
        ) and not self._other_verb(cue[1], cue[1] + m.end()):
            begin = cue[1] + m.end()
            return [self._trim((begin, self._tail(begin) if whole else self.end))], (cue[1], cue[1] + m.end(1))
        if m := re.match(rf"{gap}\s*[.․:՝,]*\s*[.․:՝]\s*(?=[«“\"„])", text[cue[1] : min(len(text), self.stop + 4)]):
            quote = doc.quote_after(cue[1] + m.end() - 1, reach=4)
            if quote is not None and not self.phrases.is_name(quote) and "\n" not in m.group():
                return [s for s in quote.inner if s[1] > s[0]], (cue[1], cue[1] + m.end(1))
        if (m := re.match(r"((?:\s+[^\s,։:.․՝«»]+){0,4}?)\s*՝\s+(?=\w)", text[cue[1] : self.end])) and self._says(cue[1] + m.end()):
            begin = cue[1] + m.end()
            return [self._trim((begin, self._tail(begin) if whole else self.end))], (cue[1], cue[1] + m.end(1))
        if (
            (m := re.match(rf"{gap}[.․]\s+(?=\w)", text[cue[1] : self.end]))
            and cue[1] + m.end() < self.end - 8
            and not self._introduces(cue[1] + m.end())
        ):
            return [self._trim((cue[1] + m.end(), self.end))], (cue[1], cue[1] + m.end(1))
        return None

    def _opened(self, left: int, at: int) -> int:
        """Where somebody's own words open in front of a verb at `at`, behind a stop that only introduces them; else `left`."""
        for m in re.finditer(r"[ա-և»][.․]\s+(?=\w)", self.text[left:at]):
            if self.doc.quote_at(left + m.start()) is None and self._introduces(left + m.end()):
                return left + m.end()
        return left

    def _introduces(self, begin: int) -> bool:
        """Whether somebody's words, with their own attribution, open behind the stop at `begin`: "… commented. in his view, …", "cites X. he says …"."""
        first = _WHOSE.match(self.text, begin, self.end)
        if re.match(r"ըստ\s+(?:նրա|նրանց|վերջինիս)(?!\w)", self.text[begin : self.end], re.IGNORECASE):
            return True
        if first is None:
            return False
        if re.search(rf"\s(?:{trie(self.known.according_after)})\s*[՝,]", lower(self.text[begin : min(self.end, begin + 160)])) is not None:
            return True
        return first.group("he") is not None and self._other_verb(begin, self.end)

    def _says(self, begin: int) -> bool:
        """Whether a clause of its own opens at `begin`, behind the mark that stands for a colon: "stressed՝ the rate is low"."""
        first = re.split(r",\s", self.text[begin : self.end])[0]
        return (
            re.match(r"(?:ըստ|որ|թե|հաղորդում|գրում|փոխանցում|հղում|վկայակոչելով|հիմք)\s|[ա-և]+(?:ելով|ալով)(?!\w)", first, re.IGNORECASE)
            is None
            and (len(first.split()) >= 3 or re.search(r"\s(?:է|են|կա|չկա|[ա-և]{3,}(?:վի|վեն|ենք|եց|ավ))$", first) is not None)
            and not self._other_verb(begin, begin + len(first))
            and FINITE.search(first) is not None
        )

    def _other_verb(self, start: int, stop: int) -> bool:
        return any(self.doc.quote_at(m.start()) is None for m in self.known.pattern.finditer(self.text, start, stop))

    def _issuer(self, left: int, stop: int) -> Span | None:
        """Who issued the statement named in [left, stop); the statement itself where its issuer is not named."""
        m = _REPORT.search(self.text, left, stop)
        if m is None:
            return None
        aside = re.search(r"[ա-և»]\s*՝\s", self.text[slice(*m.span("who"))])  # "of the ministry՝ put out today"
        who = clean(self.text, (m.start("who"), m.start("who") + aside.start() + 1) if aside else m.span("who"))
        if comma := [c.end() for c in re.finditer(r",-?\s", self.text[who[0] : who[1]])]:
            who = clean(self.text, (who[0] + comma[-1], who[1]))
        found = tokens(self.text, *who)
        if found and all(re.search(r"(?:ական|ային)$", t.low) and not (t.capital and i) for i, t in enumerate(found)):
            return m.span("what")  # "in the bill of indictment"
        if found and not any(oblique(t.low) and not t.capital for t in found[-2:]):
            i = self.phrases.start_of(found, len(found) - 1)
            return found[i].start, who[1]
        return m.span("what")

    def _comma_before(self, at: int) -> int:
        start = self.head
        for m in re.finditer(r",\s|[.․]\s|\s(?:իսկ|բայց)\s", self.text[self.head : at]):
            if self.phrases.quoted(self.head + m.start(), self.head) is None:
                start = self.head + m.end()
        return start

    def _tail(self, start: int) -> int:
        """Where reported words end: before an outlet's credit, a converb that reports more, or a clause with another report."""
        text, stop = self.text, self.end
        for m in CREDIT.finditer(text, start, stop):
            if self.doc.quote_at(m.start()) is None:
                stop = m.start()
                break
        if (unproven := _UNPROVEN.search(text, start, stop)) is not None and self.doc.quote_at(unproven.start()) is None:
            stop = unproven.start()
        for second in itertools.islice(second_verbs(text, start, stop), 1):
            if self.doc.quote_at(second.start()) is None and (joint := second_and(text, start, second.start())) is not None:
                stop = joint
        for m in itertools.islice(self.known.pattern.finditer(text, start, stop), 12):
            if self.doc.quote_at(m.start()) is not None:
                continue
            near = text[start : m.start()]
            if lower(m.group()).endswith("ով") and (
                c := re.search(r"[,՝]\s*(?:միաժամանակ\s+|նաև\s+)?(?:(?:դա|այն|դրանք|սա|նրան)\s+)?$", near)
            ):
                return start + c.start()
            cut = None
            for c in _JOINT.finditer(near):
                then = _THEN.search(c.group()) is not None and re.search(r"(?<!\w)(?:[Եե]թե|[Եե]րբ)\s", near[: c.start()]) is not None
                if not then and self.phrases.quoted(start + c.start(), start) is None:
                    cut = c
            if cut is None:
                continue
            gap = clean(text, (start + cut.end(), m.start()))
            if gap[1] <= gap[0]:
                return start + cut.start()
            if self._kind(m).grammar == "refusal" and re.search(r"(?:իսկ|բայց|սակայն)\s+$", cut.group()):
                return start + cut.start()
            if self._clause_after(m.span(), whole=False) is None and self._kind(m).grammar != "object":
                continue
            who = self.phrases.before(*gap)
            if who is not None and who[0] <= gap[0] + 2 and cut.group().strip(" ,") not in ("և", "ու"):
                return start + cut.start()
        return stop
