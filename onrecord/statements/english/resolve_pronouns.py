"""Whom an English pronoun means: "he" and "she" by gender, subject and who spoke last, "it" a body, "they" a group or two.

Here: pronouns, and who answers in an interview. Not here: names, offices and descriptions (english/resolve.py, english/resolve_descriptions.py).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import cached_property

from onrecord.statements import genders
from onrecord.statements.english.appositions import KIN
from onrecord.statements.english.bodies import official
from onrecord.statements.english.phrases import clause_subject
from onrecord.statements.english.resolve_bodies import head_of
from onrecord.statements.english.resolve_descriptions import DescriptionResolver
from onrecord.statements.lexicon import cues, lower, words
from onrecord.statements.resolve import _SPOKES, Speaker, joint
from onrecord.statements.roster import _TOKEN, _role_word

_PLURAL = frozenset(["they", "them", "we"])
_THING = frozenset(["it", "its"])
#: "The Armenian defence ministry published a video. It said …"
_BODY_AHEAD = re.compile(
    r"The\s+((?:[\w’'-]+\s+){1,4}?(?:[Mm]inistry|[Gg]overnment|[Ee]mbassy|[Pp]arliament|[Pp]olice|[Aa]rmy))\s+(?!of\b|for\b|in\b)[a-z]"
)


#: "Article 5 is one of the core principles. It says …": a document or a part of one, which nobody is named for.
_PART = re.compile(
    r"(?:Article|Section|Clause|Chapter|Paragraph|Amendment|Annex)\s+[\dIVX]+|The\s+(?:\w+\s+)?(?:treaty|law|bill|act|constitution|charter|contract|decree|amendment|clause)\b(?!\s+(?:of|on|for)\b)"
)
#: One word for several people, which "they" takes up.
_COLLECTIVE = re.compile(r"(?:couple|pair|duo|trio|family|crew|crowd|group|team|staff|jury|band)")
_JOINED_NAMES = re.compile(r"(?:,[^,.;:]{2,60},)?\s+and\s+(?:[\w’'.-]+\s+){0,5}")
_THEY_OPEN = re.compile(
    r"(?:(?:However|But|And|Then|Later|Still|Meanwhile|Instead|Also|Yet|Afterwards|Shortly\s+after|In\s+[^,.;]{2,40}),?\s+)?[Tt]he(?:y|ir)\b"
)


#: "A Western diplomat who followed the talks is blunter still."
_NEWCOMER = re.compile(
    r"(?:(?:But|And|Yet|Still|Even),?\s+)?((?:[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir)\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+?)(?:\s+(?:who|in|at|from|with|of|close)\s[^.;:“”\"]{2,80}?)?"
    r"(?:,\s[^.;:“”\"]{2,80},)?\s+(?:is|was|sounds?|sounded|looks?|looked|takes|took|goes|went|puts|has|had|sees|saw|seems|seemed|disagrees|disagreed|differs|shrugs|shrugged|laughs|laughed|nods|nodded|shook)\b"
)

#: Words of somebody, which a sentence says that there are.
_COMMENTS = re.compile(r"\b(?:comments?|remarks|interview|account|letter|appeal|reply|post)\s+(?:by|from|with|of)\s+")

#: What leads a sentence in: "But at another event in Vell on Thursday morning, ".
_LEADING = re.compile(
    r"[“”\"'’,\s]*(?:(?:But|And|Yet|Still|Then|Later|So|Now|However),?\s+)?"
    r"(?:[Ii]n|[Oo]n|[Aa]t|[Dd]uring|[Aa]fter|[Bb]efore|[Ss]ince|[Uu]ntil|[Ll]ast|[Ee]arlier|[Ll]ate|[Ff]rom|[Ww]ithin|[Aa]cross|[Uu]nder|[Dd]espite|[Aa]midst?)\b[^,;:“”\"]{2,90},\s+"
)
#: A pronoun that opens a sentence.
_ONE_OPENS = re.compile(
    r"(?:(?:But|And|Yet|Still|Then|Later|So|Now|Instead|Also|However|Meanwhile|On\s+\w+day|In\s+\d{4}),?\s+)?([Hh]e|[Ss]he)\s+[a-z]"
)
_AS_FOR = re.compile(r"(?:(?:And|But)\s+)?[Aa]s\s+for\s+")
_ONE_BEFORE = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
#: What is somebody's: up to three words in lower case and a verb behind them.
_OWNED = re.compile(
    r"[’']s?\s+((?:[a-z][\w-]*\s+){1,3}?)(?:is|was|were|are|has|have|had|will|would|could|did|does|went|came|drew|drove|met|made|took|got|fell|rose|[a-z]+ed|[a-z]+s)\s"
)
_ADJUNCT = re.compile(r"\s+((?:[a-z][\w-]*\s+){0,2}[a-z][\w-]*)(?=\s+[A-Z]|\s+(?:said|says|told)\b)")

#: What a sentence may begin with before its subject.
_LEAD = re.compile(r"(?:In|On|At|Last|This|Earlier|After|During|Since)\b[^,:;“”\"]{2,60},\s+")


class PronounResolver(DescriptionResolver):
    """The speakers of one English article who are only called "he", "she", "it" or "they"."""

    def _pronoun(self, low: str, at: int) -> Speaker:
        if low in _THING:
            return self._it(at)
        if low in _PLURAL:
            return self._they(at)

        found = self._one(low, at)
        if found.kind == "person" and found.name and low in ("he", "she") and found == self._last() and self._gender(found) is None:
            self._told[found.name] = "m" if low == "he" else "f"
        return found

    def _head(self, start: int, where: int) -> str:
        """As for every language, without words in quotation marks and what leads a sentence in ("At a rally in Vell on Tuesday, Orran")."""
        quotes = self.doc.quotes_in(start, where)
        begin = max((q.end for q in quotes if q.end <= where), default=start)
        lead = _LEADING.match(self.doc.text, begin, where)
        return self.doc.text[lead.end() if lead else begin : where]

    def _owns(self, start: int, where: int, end: int, *, earlier: bool) -> bool:
        """As for every language, and of an earlier sentence whose subject is a thing of somebody's ("Orran's plan failed. She said …").

        Not behind a pronoun in the same sentence: "When he came in after Orran's speech, he said".
        """
        if not earlier:
            return _ONE_BEFORE.search(self.doc.text, start, where) is None
        owned = self.doc.text[end : end + 60]
        if where - start > 9 or not (thing := _OWNED.match(owned)):
            return False
        return not any(_role_word(t, "en") or t in words("persons", "en") or KIN.search(t) for t in lower(thing.group(1)).split())

    def _is_aside(self, start: int, where: int, stop: int, end: int) -> bool:
        """Whether a name stands before whoever is somebody's ("Orran consultant Pavel Stroud", "an Orran aide") or in what leads in a sentence."""
        behind = _ADJUNCT.match(self.doc.text, stop, stop + 50)
        if behind is not None and any(_role_word(t, "en") for t in behind.group(1).split()):
            return True
        lead = _LEADING.match(self.doc.text, start, end)
        return lead is not None and stop < lead.end()

    def _one(self, low: str, at: int) -> Speaker:
        """The one person whom "he" or "she" means."""

        def suits(speaker: Speaker) -> bool:
            return genders.fits(low, self._gender(speaker))

        start = self.doc.sentences[self.doc.sentence_index(at)][0]
        here = {p.name: where for where, p in self._mentions if start <= where < at and self.doc.quote_at(where) is None}
        if len(here) == 1 and re.search(r":\s+$", self.doc.text[start:at]):  # "Strong words from Orran, head of the list: he …"
            (name, where), *_ = here.items()
            if suits(told := self._person(name, (where, where))):
                return told
        if (inside := self._within_quote(at, suits)) is not None:
            return inside
        if here and (as_for := _AS_FOR.match(self.doc.text, start, at)) is not None:
            named = next((self._person(n, (w, w)) for n, w in here.items() if w - as_for.end() in range(6)), None)
            if named is not None and suits(named):
                return named
        if here and (opens := _ONE_OPENS.match(self.doc.text, start, at)) is not None and lower(opens.group(1)) == low:
            return self._one(low, opens.start(1))  # "He met Orran in Vell, where he also said"
        if (newcomer := self._newcomer(self.doc.sentence_index(at))) is not None and suits(newcomer):
            return newcomer
        if (commented := self._commented(self.doc.sentence_index(at))) is not None and suits(commented):
            return commented
        if (nearby := self._recent_subject(at, suits)) is not None:
            return nearby
        number = self.doc.sentence_index(at)
        for i in range(number - 2, max(-1, number - 6), -1):
            if self.doc.sentences[i][0] <= self._one_cue:
                break
            if (topic := self._subject_of(i, at, suits, earlier=True)) is not None:
                return topic  # somebody who did something after the last one spoke
        if (said := self._just_quoted(number, suits)) is not None:
            return said
        for past in reversed(self.history):
            one = past.kind == "person" or (past.kind == "unnamed" and past.is_one)
            if (one or (past.kind == "institution" and past.role and _SPOKES.search(past.role))) and suits(past):
                return past
        i = bisect_right(self._starts, at) - 1
        for _, person in reversed(self._mentions[max(0, i - 20) : i + 1]):
            if suits(found := self._person(person.name, (at, at))):
                return found
        return Speaker(None, None)

    def _newcomer(self, number: int) -> Speaker | None:
        """Somebody whom the sentence before brings in by what they are and lets say nothing: "A Western diplomat is blunter. The text, he says, …"."""
        if number == 0:
            return None
        start, end = self.doc.sentences[number - 1]
        if (
            self.doc.paragraph_at(start) != self.doc.paragraph_at(self.doc.sentences[number][0])
            or self.doc.quote_at(start) is not None
            or self._spoke_after(start)
            or (m := _NEWCOMER.match(self.doc.text, start, end)) is None
        ):
            return None
        if named := self._mentions[bisect_left(self._starts, m.end(1)) : bisect_left(self._starts, m.end())]:
            return self._person(named[0][1].name, (named[0][0], named[0][0]))  # "Her deputy, Leyla Orran, is less sure."
        head = head_of(lower(m.group(1)))
        return self._unnamed(m.group(1), m.span(1)) if _role_word(head, "en") or head in words("persons", "en") else None

    def _commented(self, number: int) -> Speaker | None:
        """Whose words the sentence before says that an outlet brings, and lets say nothing: "The site carried comments by X. He claimed …"."""
        if number == 0:
            return None
        start, end = self.doc.sentences[number - 1]
        words_of = _COMMENTS.search(self.doc.text, start, end)
        if words_of is None or self._spoke_after(start) or self.doc.quote_at(words_of.start()) is not None:
            return None
        named = self._mentions[bisect_left(self._starts, words_of.end()) : bisect_left(self._starts, end)]
        return self._person(named[0][1].name, (named[0][0], named[0][0])) if named else None

    def _just_quoted(self, number: int, suits: Callable[[Speaker], bool]) -> Speaker | None:
        """The person named beside a reporting verb in the sentence before, where somebody unnamed would be meant else."""
        last = self._last()
        if number == 0 or last is None or last.kind != "unnamed":
            return None
        start, end = self.doc.sentences[number - 1]
        for where, person in reversed(self._mentions[bisect_right(self._starts, start - 1) : bisect_right(self._starts, end - 1)]):
            named = person.name if self.doc.text.startswith(person.name, where) else person.name.split()[-1]
            after = self.doc.text[where + len(named) + 1 : end]
            if (
                self.doc.quote_at(where) is None
                and cues("en").pattern.match(after)
                and suits(found := self._person(person.name, (where, where)))
            ):
                return found
        return None

    def _it(self, at: int) -> Speaker:
        """The body at the head of this or the sentence before, else the last one to speak, else the last one named."""
        number = self.doc.sentence_index(at)
        for i in (number, number - 1):
            if i < 0:
                break
            start, end = self.doc.sentences[i]
            if (body := self.bodies.at_head(start, min(end, at))) is not None:
                spoke = self.history[-1] if self.history else None
                if not (i < number and spoke and spoke.kind == "institution" and self._spoke_after(start)):
                    return self._of(body)
            elif i < number and not self._spoke_after(start) and (m := _BODY_AHEAD.match(self.doc.text, start, end)) is not None:
                made = official(m.group(1))
                if made is not None and made.country is not None:
                    return self._made(made.written(), made.country[0])
            if i == number and (doer := self._doer(start, at)) is not None:
                return doer
            if not self._spoke_after(start) and (common := self._common(start, end if i < number else at)) is not None:
                return common
            if i < number and not self._spoke_after(start) and (part := _PART.match(self.doc.text, start, end)) is not None:
                return self._unnamed(part.group(), part.span())
        for past in reversed(self.history):
            if past.kind == "institution":
                return past
        start, _ = self.doc.paragraph_at(at)
        named = [b for b in self.bodies.all if b.last_before(at) >= start]
        return self._of(max(named, key=lambda b: b.last_before(at))) if named else Speaker(None, None)

    def _doer(self, start: int, at: int) -> Speaker | None:
        """The body that does something in the same sentence: "In a report, Orran Watch listed cases in which, it said, …"."""
        lead = _LEAD.match(self.doc.text, start, at)
        begin = lead.end() if lead else start
        subject = clause_subject(self.doc.text, (begin, at))
        phrase = self.doc.text[slice(*subject)]
        if subject[1] >= at - 1 or re.fullmatch(rf"(?:[Tt]he\s+)?{_TOKEN}(?:\s+(?:of|for|and|the|{_TOKEN})){{1,7}}", phrase) is None:
            return None
        body = self._body(phrase, lower(phrase), subject[0]) or self._thing(phrase, subject[0])
        return body if body is not None and body.kind == "institution" else None

    def _they(self, at: int) -> Speaker:
        number = self.doc.sentence_index(at)
        back = number - 1
        while (
            back > number - 5
            and back > 0
            and self.doc.sentences[back][0] > self.last_cue
            and _THEY_OPEN.match(self.doc.text, *self.doc.sentences[back])
        ):
            back -= 1  # "The couple lived abroad. They had two sons. They said …"
        if number and (two := self._two_named(*self.doc.sentences[number - 1])) is not None:
            return two
        start, end = self.doc.sentences[max(0, back)]
        group = clause_subject(self.doc.text, (start, end))
        head = head_of(lower(self.doc.text[slice(*group)]))
        several = (head.endswith("s") and (_role_word(head[:-1], "en") or head in words("persons", "en"))) or _COLLECTIVE.fullmatch(
            head
        ) is not None
        near = self.doc.paragraph_at(start) == self.doc.paragraph_at(at) and self.doc.quote_at(start) is None
        if number and near and several and group[1] < end:
            if self.history and self.history[-1].kind == "joint" and start <= self.last_cue < end:
                return self.history[-1]  # "The ministers agreed … They also expressed concern": the same two
            return self._unnamed(self.doc.text[slice(*group)], group)  # "About 200 supporters gathered. “Shame!” they chanted."
        for past in reversed(self.history):
            if past.kind in ("joint", "unnamed", "institution"):
                return past
        pair = list({p.name: p for p in reversed(self.history[-4:]) if p.kind == "person"}.values())
        if len(pair) == 2:
            return joint(pair[1], pair[0])
        return self.history[-1] if self.history else self._both(at)

    def _two_named(self, start: int, end: int) -> Speaker | None:
        """The only two people whom the sentence before names, joined at its end: "… two deputies: Lena Orran and Pavel Stroud." """
        i, j = bisect_left(self._starts, start), bisect_left(self._starts, end)
        near = self._mentions[i:j]
        if len(near) != 2 or near[0][1].name == near[1][1].name or self.last_cue >= start or self.doc.quote_at(near[0][0]) is not None:
            return None
        (one, first), (two, second) = near
        joined = _JOINED_NAMES.fullmatch(self.doc.text, one + len(first.name), two)
        if not (joined and self.doc.text.startswith(first.name, one) and self.doc.text.startswith(second.name, two)):
            return None
        if self.doc.text[two + len(second.name) : end].strip(" .") != "":
            return None
        return joint(self._person(first.name, (one, one)), self._person(second.name, (two, two)))

    @cached_property
    def _by_given(self) -> dict[str, str]:
        """The article's people with two names or more by the first of them."""
        return {p.name.split()[0]: p.name for p in self.known if " " in p.name}

    def _within_quote(self, at: int, suits: Callable[[Speaker], bool]) -> Speaker | None:
        """Whom a pronoun in somebody's quoted words means: the last person those words name before it."""
        quote = self.doc.quote_at(at)
        if quote is None:
            return None
        begin = max(quote.start, at - 600)
        named = [(where, p.name) for where, p in self._mentions[bisect_left(self._starts, begin) : bisect_left(self._starts, at)]]
        for m in re.finditer(_TOKEN, self.doc.text[begin:at]):
            if m.group() in self._by_given:
                named.append((begin + m.start(), self._by_given[m.group()]))
        for where, name in sorted(named, reverse=True):
            if suits(found := self._person(name, (where, where))):
                return found
        return None

    def _answerer(self, at: int) -> Speaker | None:
        """Who answers in an interview: whom the label in front means, else the person with an office named first before the first answer."""
        if (label := re.match(rf"((?:{_TOKEN}\s*){{1,3}}):", self.doc.text[at : at + 50])) is not None:
            name = label.group(1).strip()
            initials = re.sub(r"\W", "", name)
            meant = (p for p in self.known if p.name != name and "".join(t[0] for t in p.name.split()) == initials)
            called = (next(meant, None) if initials.isupper() else None) or self.find(name)
            if called is not None:
                return self._person(called.name, (called.first, called.first))
        if self.interviewee is None:
            before = [p for p in self.known[:40] if p.first < at] or self.known[:40]
            if before:
                best = max(before, key=lambda k: (k.role is not None, -k.first))
                self.interviewee = self._person(best.name, (best.first, best.first))
        return self.interviewee
