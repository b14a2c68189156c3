"""One sentence of Turkish or Azerbaijani: its head behind openers and credits, and the noun phrases in it that may name who speaks.

Here: where a sentence begins, who its subject is, whose report it is, whom it was told and which outlets it credits. Not here: the
patterns (turkic/phrases.py), how statements are put together (turkic/propose.py).
"""

from __future__ import annotations

import re

from onrecord.statements.clauses import plausible
from onrecord.statements.lexicon import UPPER, cues, listed, lower
from onrecord.statements.proposal import Span, trim
from onrecord.statements.scan import Document
from onrecord.statements.turkic.carriers import (
    AT_LARGE,
    CREDITED,
    JOURNALIST,
    REPORTS_FIRST,
    REPORTS_IT,
    SORT_OF,
    bare,
    carries,
    is_bare,
    is_outlet,
    passed_on,
    past_text,
    rarely,
    same_outlet,
    same_outlet_writes,
)
from onrecord.statements.turkic.neighbours import PARTICIPLE, SPOKEN, boundary
from onrecord.statements.turkic.nouns import Nouns, Phrase
from onrecord.statements.turkic.outlets import ASIDE, Outlet
from onrecord.statements.turkic.phrases import (
    _AGAIN,
    _BETWEEN,
    _CARRIES,
    _COMMA,
    _COMMA_OR_BLANK,
    _COMMA_OR_NAME,
    _INTERVIEW,
    _OF_NOUN,
    _PART_OF,
    _PLACE_LABEL,
    _PRINTED,
    _SOCIAL,
    _THEY,
    _VENUE,
    _WHOM,
    ADJUNCT,
    AUDIENCE,
    CONTRAST,
    LEADS,
    NOMINAL,
    REPORT_OF,
    STATEMENT,
    UNNAMED,
    UPON,
    WHO_CITES,
)
from onrecord.statements.turkic.press import Press
from onrecord.statements.turkic.words import LISTS, MINE, Word, country_case

#: "X itself", and somebody told by what he refers to, in front of who it is.
_ITSELF = re.compile(
    rf"(?P<who>[«“\"][^«»“”\"\n]{{2,40}}[»”\"]|[{UPPER}][\w.-]*(?:\s+[{UPPER}][\w.-]*){{0,2}}\s+[{UPPER}][\w.-]*?)[’'-]?n?[ıiuü]n\s+(?:özü|kendisi)\s+(?:isə\s+|ise\s+|də\s+|de\s+|da\s+)?"
)
#: What an outlet does with a clause behind it, and what is done in its piece.
_WRITES_THAT = re.compile(
    r"(?:[^,;:«»“”\"\n]{0,40}\s)??(?:yazır|yazıb|yazdı|yazıyor|xəbər\s+ver(?:ir|ib)|məlumat\s+ver(?:ir|ib)|bildirir|bildirib|qeyd\s+edir|qeyd\s+edib|çatdırır|onu\s+da\s+yazır)\s+ki\s*,?\s*"
)
_IS_SAID_THAT = re.compile(
    r"(?:(?:isə|ise|də|da|de|həmçinin)\s+)?(?:bildirilir|bildirilib|deyilir|deyilib|qeyd\s+(?:olunur|edilir|olunub|edilib)|yazılır|yazılıb|vurğulanır|göstərilir|xəbər\s+verilir|oxuyuruq|oxumaq\s+olar|iddia\s+(?:olunur|edilir))\s*(?:ki\s*,?|:)\s*"
)
_CREDITING = re.compile(r"\s+(?:g[öo]r[eə]|dayan|istinad|atıf|atfen)")
#: "This", what the sentence before said.
_TAKES_UP = re.compile(r"(?:bunu|bu\s+barədə|bu\s+haqda|bu\s+sözləri|bu\s+fikri)\s", re.IGNORECASE)
#: The journalist whose report it is, in front of the name.
_BYLINE = re.compile(r"(?:muhabir|müxbir|gazeteci|jurnalist|yazar|əməkdaş)[^\W\d_]*\s+$")
#: How a passive of saying ends.
_PASSIVE = re.compile(r"(?:[ıiuü][ln][ıiuü][br]|l[aə]r|[ln]d[ıiuü])$")


class Sentence:
    """One sentence of a document: its head behind openers, and the noun phrases that may name who speaks."""

    def __init__(self, doc: Document, nouns: Nouns, press: Press, number: int, start: int, stop: int, words: int | None) -> None:
        self.doc, self.nouns, self.press, self.number, self.start, self.stop = doc, nouns, press, number, start, stop
        self.text, self.language, self.known = doc.text, doc.language, cues(doc.language)
        self.zone = (start, stop)
        self.end = end = start + len(self.text[start:stop].rstrip(" .!?…"))
        lead = LEADS.match(self.text, start, end)
        self.head = lead.end() if lead else start
        self.head = max(self.head, words) if words is not None and words < end else self.head  # behind the label of an interview's turn
        if place := _PLACE_LABEL.match(self.text, self.head, end):
            self.head = place.end() if self._is_label(place) else self.head
        self.carried: tuple[Span, ...] = ()
        self.bound: tuple[int, Span] | None = None  # who speaks on from a place: behind "X, who said", behind a converb
        if (label := press.label(self.head, end)) is not None and self.known.pattern.search(self.text, label[1], end):
            self.carried, self.head = (label[0].name,), label[1]
        elif (
            (m := REPORTS_FIRST.match(self.text[self.head : end]))
            and carries(doc, m)
            and ("yazır" not in m.group() or self.known.pattern.search(self.text, self.head + m.end(), end))
        ):
            named = [(self.head + m.start(g), self.head + m.end(g)) for g in ("first", "one") if m.group(g)]
            if len(named) > 1 and lower(m.group("one").strip('«»“”" ')) == lower(doc.outlet.strip('«»“”" ')):
                named = named[:1]  # what we report of another outlet's report
            self.carried = tuple(named)
            self.head += m.end()
            comma = re.match(r"\s*,?\s*", self.text[self.head : end])
            self.head += comma.end() if comma else 0
        elif (by := press.credited_head(self.head, end)) is not None and self.known.pattern.search(self.text, by[1], end):
            self.carried, self.head = (by[0].name,) if by[0] is not None and not by[0].nameless else (), by[1]
        elif (same := same_outlet(doc, self.head, end)) is not None and self.known.pattern.search(self.text, same[1], end):
            self.carried, self.head = (same[0],), same[1]
        elif (
            (m := CREDITED.match(self.text, sort.end() if (sort := SORT_OF.match(self.text, self.head, end)) else self.head, end))
            is not None
            and (m.group("wrote") or (m.group("per") and is_outlet(doc, m.group("one"))))
            and not rarely(doc, m)
            and (
                comma := (
                    _COMMA_OR_BLANK
                    if m.group("wrote") is None or _CARRIES.search(m.group("wrote"))
                    else _COMMA_OR_NAME
                    if m.group("one")[0] in '«“"'
                    else _COMMA
                ).match(self.text, m.end(), end)
            )
            is not None
            and (m.group("wrote") or self._somebody(comma.end(), end))
            and self.known.pattern.search(self.text, m.end(), end)
        ):
            self.carried = () if is_bare(m.group("one")) or JOURNALIST.match(m.group("one")) else (m.span("one"),)
            self.head = comma.end()
        elif (ki := self._outlet_says_that(end)) is not None:
            self.carried, self.head = (ki[0].name,), ki[1]
        elif (m := AT_LARGE.match(self.text, self.head, end)) is not None and self.known.pattern.search(self.text, m.end(), end):
            self.carried, self.head = (m.span("one"),), m.end()

    def _outlet_says_that(self, end: int) -> tuple[Outlet, int] | None:
        """The outlet of "the paper writes that …", "in the site's report it is said that …" where somebody else speaks behind it, and where he does."""
        subject = self.press.subject(self.head, end)
        found, m = subject, _WRITES_THAT.match(self.text, subject[1], end) if subject is not None else None
        if m is None and (found := self.press.piece(self.head, end)) is not None:
            m = _IS_SAID_THAT.match(self.text, found[1], end)
        if found is None or m is None or found[0].nameless:
            return None
        cue = self.known.pattern.search(self.text, m.end(), end)
        if cue is None or self.doc.quote_at(cue.start()) is not None or not self._tells(cue):
            return None
        who = self._phrase(self._skip(m.end(), cue.start()), cue.start()) or self._subject(m.end(), cue.start())
        return (found[0], m.end()) if who is not None or _TAKES_UP.match(self.text, m.end(), end) else None

    def _tells(self, cue: re.Match[str]) -> bool:
        """Whether a verb of saying has somebody who says it: no passive."""
        known = self.known.verbs.get(" ".join(lower(cue.group()).split()))
        return known is not None and known.grammar != "passive"

    def _somebody(self, at: int, end: int) -> bool:
        """Whether a person or a body stands at `at` as the subject of what follows, named or not."""
        p = self.nouns.phrase(at, end)
        return UNNAMED.match(self.text, at, end) is not None or (
            p is not None and p.case == "nom" and (p.name is not None or p.head != "name")
        )

    def _is_label(self, place: re.Match[str]) -> bool:
        """Whether a capital or a country in front of a colon or a dash says where the report is from: who speaks, or an outlet, stands behind it."""
        if country_case(lower(place.group(1))) != "nom" or self.start != self.doc.paragraph_at(self.start)[0]:
            return False
        if self.known.pattern.search(self.text, place.end(), self.stop) is None:
            return False
        if (m := CREDITED.match(self.text, place.end(), self.end)) and m.group("wrote"):
            return True
        ws = self.nouns.words(place.end(), self.end)
        p = self.nouns.parse(ws, 0) if ws and self.doc.quote_at(place.end()) is None else None
        return p is not None and p.case == "nom" and (p.head == "body" or (p.name is not None and p.role is not None))

    # -- who speaks --------------------------------------------------------------------------------------------------
    def _speaks(self, p: Phrase, ws: list[Word]) -> bool:
        if p.head == "pronoun" and lower(self.text[p.start : p.end]) == "o":
            after = self.text[p.end : p.end + 40]
            if self.language == "az":
                return re.match(r"\s+(?:zaman|vaxt|cümlədən|dövr|gün|il|qədər|ki|[^\W\d_]+d[aə])(?!\w)", after) is None
            return re.match(r"\s*,|\s+(?:ise|da|de)\s", after) is not None or self.known.pattern.match(self.text, p.end + 1) is not None
        if p.case == "nom" and self.language == "tr" and p.head == "name" and p.role is None and self.text[p.start : p.end].isupper():
            return re.match(r"\s*,|\s+(?:ise|da|de)\s", self.text[p.end : p.end + 6]) is not None
        if p.case == "nom":
            return self.nouns.sure(p, ws) or (p.head == "name" and re.match(r"\s+(?:isə|ise)\s", self.text[p.end : p.end + 6]) is not None)
        short = p.head == "name" and p.role is None and re.fullmatch(rf"[{UPPER}]{{2,}}['’-]\w+", self.text[p.start : p.end]) is not None
        return p.case == "abl" and (p.head == "body" or short) and self._reports(p.end)

    def _acted_on(self, p: Phrase, ws: list[Word]) -> bool:
        """Whether a plain noun is no speaker but the object of a participle ("the mayors" who received) or the first half of a compound."""
        if p.name is not None or p.head not in ("role", "body") or p.case != "nom":
            return False
        at = next((i for i, w in enumerate(ws) if w.start >= p.end), None)
        if at is None or ws[at].kind != "lower" or ws[at].gap.strip():
            return False
        if p.head == "role" and _PART_OF.search(ws[at].low) and not SPOKEN.match(ws[at].low):
            return True
        last = lower(self.text[p.start : p.end].split()[-1])
        bare = self.text[p.start].islower() and not any(listed(last[:-n], "roles", self.language) for n in (1, 2))
        if p.head == "role" and bare and _OF_NOUN.search(ws[at].low) and not SPOKEN.match(ws[at].low):
            return True  # "at the police station"
        if not re.search(r"[ıiuü]$", self.text[p.end - 1]):
            return False
        for j in range(at, min(at + 4, len(ws) - 1)):
            w = ws[j]
            if w.kind != "lower" or w.gap.strip():
                return False
            if re.search(r"[aəe]n$", w.low) and w.low not in LISTS["no_participle"]:
                q = None if ws[j + 1].gap.strip() else self.nouns.parse(ws, j + 1)
                return q is not None and q.case == "nom" and (q.name is not None or ws[j + 1].capital)
        return False

    def _phrase(self, start: int, stop: int) -> Span | None:
        """The noun phrase of a speaker at `start`."""
        ws = self.nouns.words(start, stop)
        if not ws or self.text[start : ws[0].start].strip(" "):
            return None
        p = self.nouns.parse(ws, 0)
        return (p.start, p.end) if p is not None and self._speaks(p, ws) and not self._acted_on(p, ws) else None

    def _subject(self, left: int, stop: int) -> tuple[Span, int] | None:
        """The speaker in [left, stop) - at its head, or behind words of place, time and circumstance - and where what is said may begin."""
        text = self.text
        if self.bound is not None and left == self.bound[0]:
            if again := _AGAIN.match(text, left, stop):
                return again.span("who"), self._skip(again.end(), stop)
            lead = re.match(r"[\s,;]*(?:(?:ve|və|ayrıca|həmçinin)\s+)?", text[left:stop])
            return self.bound[1], self._skip(left + (lead.end() if lead else 0), stop)
        later = left > self.head
        if m := re.match(
            r"[\s,;–—-]*(?:ki,?\s+)?(?:(?:ve|və|ayrıca|həmçinin|amma|ancak|ama|lakin|fakat|o\s+cümlədən)\s+)?", text[left:stop]
        ):
            left += m.end()
        left = lead.end() if (lead := LEADS.match(text, left, stop)) else left
        if (upon := UPON.match(text, left, stop)) and self._phrase(upon.end(), stop) is not None:
            left = upon.end()
        if itself := _ITSELF.match(text, left, stop):
            return itself.span("who"), self._skip(itself.end(), stop)
        if citing := WHO_CITES.match(text, left, stop):
            left = citing.end()
        if mine := MINE.match(text, left, stop):
            name = self._phrase(self._skip(mine.end(), stop), stop) if re.match(rf"\s+[{UPPER}]", text[mine.end() : stop]) else None
            name = name if name and text[name[0] : name[1]].split()[0][-2:] not in ("da", "də", "de", "ta", "tə", "te") else None
            return (name, self._skip(name[1], stop)) if name else (mine.span(), self._skip(mine.end(), stop))
        ws = self.nouns.words(left, stop)
        for i in range(min(len(ws), 18)):
            if i and not boundary(ws, i):
                continue
            p = self.nouns.parse(ws, i)
            if p is None or not self._speaks(p, ws) or (i and p.head == "pronoun") or self._acted_on(p, ws):
                continue
            named = re.search(rf"[{UPPER}]", text[p.start : p.end]) is not None or p.head == "pronoun"
            they = re.search(r"l[aəe]r$", text[p.start : p.end]) is not None and _THEY.match(text, stop) is not None
            other = not i and CONTRAST.search(text, 0, left) is not None and " " not in text[p.start : p.end]
            if later and not (named or they or other or re.match(r"\s*,|\s+(?:isə|ise)\s", text[p.end : p.end + 6])):
                continue  # in the second clause of a sentence a plain noun is part of what is said
            p = self._whoever(ws, p)
            begin = self._hidden(left, p.start)
            return (begin, p.end), self._skip(self._office_behind(p, stop), stop)
        if (capital := self._capital(left, stop)) is not None or left > self.head:
            return capital
        company = self.nouns.in_marks(ws, stop)
        named = company is None or self.press.at((company[0] + 1, company[1])) is not None  # an outlet
        return None if company is None or named else (company, self._skip(company[1], stop))

    def _office_behind(self, p: Phrase, stop: int) -> int:
        """Where a name ends with the office set behind it between commas: "X, general manager,"."""
        if p.name is None or p.role is not None or self.text[p.end : p.end + 1] != ",":
            return p.end
        q = self.nouns.phrase(self._skip(p.end + 1, p.end + 2), stop)
        office = q is not None and q.head == "role" and q.name is None and q.case == "nom" and not q.parts
        return q.end if q is not None and office and self.text[q.end : q.end + 1] == "," else p.end

    def _whoever(self, ws: list[Word], p: Phrase) -> Phrase:
        """The person with an office whom a participle brings in, where a name in the participle's clause had been read as who speaks: "X TV guested minister Y"."""
        if p.case != "nom" or p.parts or (p.role is not None and p.name is not None) or re.match(r"\s*,", self.text[p.end : p.end + 3]):
            return p
        at = next((i for i, w in enumerate(ws) if w.start >= p.end), len(ws))
        for i in range(at + 1, min(at + 9, len(ws))):
            if re.search(r"[,;:]", ws[i - 1].gap):
                return p
            before = ws[i - 1]
            if before.kind != "lower" or ws[i].gap.strip() or not PARTICIPLE.search(before.low) or before.low in LISTS["no_participle"]:
                continue
            q = self.nouns.parse(ws, i, alone=True)
            if q is not None and q.case == "nom" and q.name is not None and (q.role is not None or q.end - q.start > 7):
                whole = q.role is not None or " " in self.text[q.start : q.end]
                return q if whole and self._speaks(q, ws) else p
        return p

    def _capital(self, left: int, verb: int) -> tuple[Span, int] | None:
        """A capital that stands for those who speak there, at the head of a clause with a verb in the plural: "in Yerevan they call it X"."""
        ws = self.nouns.words(left, verb)
        if not ws or not ws[0].capital or country_case(ws[0].low) != "loc" or not _THEY.match(self.text, verb):
            return None
        return (ws[0].start, ws[0].end), self._skip(ws[0].end, verb)

    def _apart(self, source: Span) -> Span:
        """Who accuses, without the body accused: "Musabəyli the government accuses" is no government of Musabəyli's."""
        m = _WHOM.fullmatch(self.text, *source)
        if m is None or country_case(lower(m.group("who"))) is not None:
            return source
        last = m.group("who").split()[-1]
        if listed(lower(last), "roles", self.language) and (last.endswith("illetvekili") or not re.search(r"(?<![cç])[ıiuü]$", last)):
            return m.span("who")
        full = last[:1].isupper() and re.search(rf"[{UPPER}][^\W\d_]+\s{re.escape(last)}(?!\w)", self.text[: source[0]])
        return m.span("who") if full else source

    def _hidden(self, left: int, at: int) -> int:
        """Where the phrase begins of somebody who did not want to be named."""
        m = re.search(
            r"(?i:adının|adını|isminin|ismini|kimliğinin|kimliyinin|soyadının)[^,]{0,60}(?:istemeyen|istəməyən|gizleyen|gizlədən)\s+$",
            self.text[left:at],
        )
        return left + m.start() if m else at

    def _skip(self, at: int, stop: int) -> int:
        """Past particles, times, audiences and venues that stand between the speaker and the words."""
        for _ in range(6):
            m = re.match(r"\s+", self.text[at:stop])
            at += m.end() if m else 0
            if (m := _BETWEEN.match(self.text, at, stop)) is not None and m.end() > at:
                at = m.end()
                continue
            if (m := _INTERVIEW.match(self.text, at, stop)) is not None:
                at = m.end()
                continue
            if (m := ASIDE.match(self.text, at, stop)) is not None:
                at = m.end()
                continue
            if (behind := past_text(self.text, at, stop)) > at:
                at = behind
                continue
            printed = _PRINTED.match(self.text, at, stop)
            if (told := self._outlet_told(printed.end() if printed else at, stop)) is not None:
                at = told[1] + (len(c.group()) if (c := re.match(r"\s*,?\s*", self.text[told[1] : stop])) else 0)
                continue
            if (
                (m := CREDITED.match(self.text, at, stop)) is not None
                and (m.group("per") is None or is_outlet(self.doc, m.group("one")))
                and (
                    c := re.match(
                        r"\s*,?\s+" if m.group("wrote") and is_outlet(self.doc, m.group("one")) else r"\s*,\s*",
                        self.text[m.end() : stop],
                    )
                )
            ):
                at = m.end() + c.end()
                continue
            if (m := ADJUNCT.match(self.text, at, stop)) is None or m.end() == at or NOMINAL.search(m.group().rstrip(" ,")):
                break
            at = m.end()
        return at

    def _outlet_told(self, at: int, stop: int) -> Span | None:
        """An outlet in the dative at `at`: who was told."""
        ws = self.nouns.words(at, min(stop, at + 120), 6)
        if not ws or not (ws[0].capital or ws[0].kind == "quote") or self.text[at : ws[0].start].strip():
            return None
        if ws[0].kind == "quote" and ws[0].case == "dat" and self.press.at((ws[0].start + 1, ws[0].end)) is not None:
            return None if _CREDITING.match(self.text, ws[0].end) else (ws[0].start, ws[0].end)
        p = self.nouns.parse(ws, 0, alone=True)
        if p is None or p.case != "dat" or not is_outlet(self.doc, self.text[p.start : p.end]):
            return None
        if _CREDITING.match(self.text, p.end):
            return None
        return p.start, p.end

    def _reports(self, at: int) -> bool:
        """Whether what follows makes an ablative the speaker: "from the ministry it was said"."""
        if re.match(r"\s+(?:bir|üst\s+düzey|adını|ismini|adının|yüksək\s+rütbəli)\s", self.text[at : at + 16]):
            return False  # somebody of it
        if re.match(r"\s*,?\s*(?:jurnalistlərə\s+|gazetecilere\s+)?(?:yapılan|verilen|verilən|edilən|yayılan)\s", self.text[at : at + 40]):
            return True
        m = self.known.pattern.search(self.text, at, min(self.stop, at + 70))
        return m is not None and _PASSIVE.search(lower(m.group())) is not None

    def _owner(self, left: int, stop: int) -> Span | None:
        """The noun phrase that ends at `stop`, in whatever case: whose words, estimate or report it is."""
        ws = self.nouns.words(left, stop)
        for i in range(len(ws)):
            if i and not boundary(ws, i):
                continue
            p = self.nouns.parse(ws, i)
            if p is None or (p.head == "name" and not self.nouns.sure(p, ws)):
                continue
            rest = sum(w.start >= p.end for w in ws)
            if p.end == ws[-1].end or (p.case == "abl" and p.head == "body" and rest <= 3):
                return self._hidden(left, p.start), p.end
        return None

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
            source = self._owner(at, source[1] + len(re.match(r"[’']?\w*", self.text[source[1] : source[1] + 9]).group())) or source  # type: ignore[union-attr]
            ablative = re.match(r"[’']?n?d[aəe]n", self.text[source[1] : source[1] + 5])
            if plausible(self.text, source, self.language):
                return (source[0], source[1] + (ablative.end() if ablative else 0)), self._skip(left + m.end("form"), stop)
        for m in list(re.finditer(r"^|,\s+|\s", segment))[:12]:
            at = left + m.end()
            if self.text[at : at + 1].isupper() or m.start() == 0 or segment[m.start()] == ",":
                ws = self.nouns.words(at, stop)
                p = self.nouns.parse(ws, 0) if ws else None
                if p is not None and p.case == "agent" and p.head in ("body", "name", "role"):
                    return (p.start, p.end), self._skip(p.end, stop)
                if (
                    p is not None
                    and p.case == "abl"
                    and p.head == "body"
                    and (m.start() == 0 or not self.text[left : p.start].strip() or self._reports(p.end))
                ):
                    return (p.start, p.end), self._skip(p.end, stop)
        return None

    # -- around it ---------------------------------------------------------------------------------------------------
    def told(self, blanked: str, base: int) -> Span | None:
        """Whom or where it was said to: an audience, an outlet, a venue in the words around the statement (statement blanked)."""
        own = self.doc.outlet.strip('«»“”" ')
        if len(own) > 3 and (m := re.search(rf"(?<!\w){re.escape(own)}(?=[»”\"]?[-’']?[ny]?[aəe](?!\w))", blanked)):
            return base + m.start(), base + m.end()
        if m := re.search(rf"(?<!\w)(?:{AUDIENCE}|milletvekillerine|senatörlere|deputatlara|millət\s+vəkillərinə)(?!\w)", blanked):
            return base + m.start(), base + m.end()
        for m in re.finditer(rf"(?<!\w)[{UPPER}«“\"]", blanked):
            if found := self._outlet_told(base + m.start(), base + len(blanked)):
                end = found[1]
                suffix = re.search(r"['’]\w{1,4}$", self.text[found[0] : end])
                return found[0], end - (len(suffix.group()) if suffix else 0)
        if m := _INTERVIEW.search(blanked):
            word = self.text[base + m.start("to") : base + m.end("to")]
            cut = re.search(r"[»”\"’'-]{1,2}\w{1,4}$", word)
            return base + m.start("to"), base + m.end("to") - (len(cut.group()) if cut else 0)
        if m := _SOCIAL.search(blanked):
            return base + m.start(1), base + m.end(1)
        if m := re.search(r"(?:(?:ortak|birgə)\s+)?(?:basın\s+toplantısı|mətbuat\s+konfransı)", blanked):
            return base + m.start(), base + m.end()
        for m in _VENUE.finditer(blanked):
            begin = m.start(2)
            lead = re.search(
                rf"(?:(?:[{UPPER}][\w’'-]*|ortak|birgə|mətbuat|basın|ve|və|canlı|onlayn|biznes\w*|iqtisadi|energetika|parlament)\s+)+$",
                blanked[: m.start(2)],
            )
            begin = lead.start() if lead else begin
            hyphen = re.search(r"[\w-]+-$", blanked[:begin])
            begin = hyphen.start() if hyphen else begin
            apostrophe = blanked[m.end(2) : m.end(2) + 1] in ("’", "'")
            return base + begin, base + (m.end(2) if apostrophe else m.end())
        return None

    def carried_by(self) -> Span | None:
        """Where an outlet at the end of the sentence is said to report it."""
        m = REPORTS_IT.search(self.text, self.head, self.end)
        if m is None or ((inside := self.doc.quote_at(m.start("one"))) is not None and inside.start < m.start("one")):
            return None
        writes = re.search(r"yaz|xəbər|haber|aktar|məlumat", m.group()[m.end("one") - m.start() :]) is not None
        return m.span() if writes or is_outlet(self.doc, m.group("one")) else None

    def credits(self, blanked: str, base: int, said: list[Span]) -> tuple[Span, ...]:
        """The outlets that carried the statement, the nearest to the speaker first; `said` is what was said."""
        found: list[Span] = list(self.carried)
        for m in CREDITED.finditer(blanked):
            if m.group("one").startswith(("Bir ", "bir ")):
                continue  # an outlet by its kind alone (turkic/press.py)
            if JOURNALIST.match(m.group("one")):
                continue
            if (self.press.is_person(m.group("one")) or _BYLINE.search(blanked, 0, m.start("one"))) and not is_outlet(
                self.doc, m.group("one")
            ):
                continue
            if not (rarely(self.doc, m) or is_bare(m.group("one"))) and (
                (m.group("wrote") or m.group("per")) is None
                or is_outlet(self.doc, m.group("one"))
                or m.group("one")[:1] in '«“"'
                or re.match(r"\s*(?:n?[ıiuü]n)?\s+(?:yazdığına|xəbərinə|haberine)", m.group("wrote") or "")
            ):
                found.append((base + m.start("one"), base + m.end("one")))
        for pattern in (REPORTS_IT, REPORTS_FIRST):
            if (carried := pattern.search(blanked)) is not None:
                found.append((base + carried.start("one"), base + carried.end("one")))
        found += passed_on(self.doc, self.start, self.stop, said)
        if not found and (same := same_outlet_writes(self.doc, self.start, self.stop)):
            found.append(same)
        return tuple(dict.fromkeys(bare(self.text, at) for at in found))
