"""Noun phrases of Russian speakers: the subject in front of a verb, behind it, at the head of a clause, and places that speak.

Here: where such a phrase begins and ends. Not here: how statements are put together (russian/propose.py), single words
(russian/tokens.py).
"""

from __future__ import annotations

import itertools
import re

from onrecord.statements.lexicon import UPPER, country_of, listed
from onrecord.statements.proposal import Span, trim
from onrecord.statements.russian.places import MATTERS, Places
from onrecord.statements.russian.subject_ends import FINITE, ends_subject
from onrecord.statements.russian.tokens import (
    ADJUNCT,
    GERUND,
    LEAD,
    MANY,
    MANY_DO,
    PART,
    PREPOSITIONS,
    RELATIVE,
    THEN_DID,
    TRAIL,
    WHO,
    Token,
    adjective,
    clean,
    is_pronoun,
    is_told,
    nominative_body,
    nominative_office,
    tokens,
)
from onrecord.statements.scan import Quote

#: Endings that only surnames have at the head of a sentence.
_SURNAME = re.compile(
    r"(?:ян|янц|швили|дзе|заде|[бвгдзклмнпрстфхц]ов|[бвгдзклмнпрстфхцжчш]ев|[бвгдзклмнпрстжчш]ин|ский|цкий|енко|чук|адзе|аури|оглу)$"
)
#: Prepositions behind an office that begin no part of it, unless a name follows: "the accused from the glass cage".
_OF_PLACE = frozenset(["из", "с", "со", "у", "за", "под", "над", "без", "через", "среди", "около", "перед", "после"])
_PARTICLES = frozenset(["де", "ван", "фон", "дер", "ден", "да", "ди", "дель", "дю", "ла", "ле", "аль", "эль", "бен", "ибн"])
#: Several bodies of one kind, which look like one in the genitive: "the ministries of A and B", "in a joint statement the ministries of both".
_SEVERAL = re.compile(
    r"(?P<in>[Вв]\s+совместном\s+[а-яё]+[еи]\s+)?(?:[Мм]инистерства|[Вв]едомства|[Пп]осольства|МИД|Минобороны)\s[^,;:«»]{0,60}?(?:(?:двух|обеих|тр[её]х)\s+(?:стран|государств|республик)|[А-ЯЁ][а-яё]+(?:,\s[А-ЯЁ][а-яё]+)?\s+и\s+[А-ЯЁ])"
)
#: A title in front of a name, behind an office and what that is of.
_TITLE = re.compile(
    r"отец|владыка|архимандрит|архиепископ|епископ|полковник|подполковник|майор|капитан|генерал(?:-майор|-лейтенант)?|доктор|профессор|адвокат|депутат"
)
#: What a subject farther left did before: "the ministry, in turn, voiced concern and called".
_AND_DID = re.compile(r"[а-яё]{2,}(?:[аеиоуыяё]л[аио]?|[аеёиуюя]т)\s[^,.;:«»]{0,60}?\s(?:и|а\s+также)")
#: A body's letters in brackets, with a name behind.
_LETTERS = re.compile(rf"\([{UPPER}][\w-]{{1,12}}\)(?=\s+[{UPPER}])")
#: The other one of two, behind a verb and with nothing more: "countered that one".
_THAT_ONE = re.compile(r"\s*(тот|та)(?=\s*(?:[.,;:!?…–—\n]|$))", re.IGNORECASE)


class Phrases(Places):
    """The noun phrases of one document."""

    def starters(self, found: list[Token]) -> list[int]:
        """Where a subject may begin among the words: an office, a body, a pronoun in the nominative, or a name; not in a prepositional phrase."""
        starts: list[int] = []
        for i, t in enumerate(found):
            previous = found[i - 1] if i else None
            if previous is not None and previous.low in PREPOSITIONS and not (is_pronoun(t.low)):
                continue
            if previous is not None and t.low in MATTERS and (listed(previous.low, "bodies", "ru") or listed(previous.low, "roles", "ru")):
                continue
            if is_pronoun(t.low) or nominative_office(t.low) or nominative_body(t.low):
                starts.append(i)
        return starts

    def phrase_start(self, found: list[Token], i: int) -> int:
        """The first word of the phrase whose head is word `i`: adjectives, ordinals and quoted names in front of it."""
        while i > 0 and not is_pronoun(found[i].low):
            before = found[i - 1]
            gap = self.text[before.end : found[i].start]
            if re.search(r"[,;:.–—()]", gap) or not (
                (adjective(before) and not (i > 1 and found[i - 2].low in PREPOSITIONS))
                or before.low in ("один", "одна", "из", "экс", "врио", "сам", "само", "сама", "сами")
                or nominative_office(before.low)
                or re.fullmatch(r"\d+-летн\w+", before.low)
            ):
                break
            i -= 1
        return i

    def phrase_end(self, start: int, stop: int) -> int:
        """Where the noun phrase that begins at `start` ends: before an occasion, an adverb, or a prepositional phrase behind a name or body."""
        text = self.text
        end = stop
        for m in re.finditer(r"[,;:!?()]|(?<!(?<!\w)[А-ЯЁ])\.(?=\s|$)|\s[–—-]\s", text[start:end]):
            if self.quoted(start + m.start(), start) is None and not (m.group() in "()" and self._of_letters(start + m.start(), stop)):
                end = start + m.start()
                break
        for m in ADJUNCT.finditer(text, start, end):
            if m.start() > start and self.quoted(m.start(), start) is None:
                end = m.start()
                break
        for quote in self.doc.quotes_in(start, end):
            if not self.is_name(quote.start, quote.end):
                end = min(end, quote.start)
                break
        found = list(tokens(text, start, end))
        if not found:
            return start
        if is_pronoun(found[0].low):
            return found[0].end
        named = 0
        for i, t in enumerate(found):
            if i and self.quoted(t.start, start) is not None and self.quoted(found[i - 1].start, start) is not None:
                continue  # inside a name in marks of quotation
            if i and not t.capital and ends_subject(found, i, named):
                end = found[i - 1].end
                break
            if (
                i
                and not t.capital
                and t.low not in ("и", *PREPOSITIONS)
                and found[i - 1].capital
                and self.quoted(t.start, start) is None
                and country_of(found[i - 1].text)
                and not re.search(
                    r"(?:ого|его|ому|ему|ой|ей|ых|их|ым|им|ское|цкое|ская|цкая|ский|цкий)$", found[i - 1].low
                )  # "of the Yerevan state university"
                and not listed(t.low, "roles", "ru")
            ):
                end = found[i - 1].end
                break
            later = any(f.capital and f.low not in PREPOSITIONS for f in found[i + 2 :])
            full = any(a.capital and b.capital and b.start - a.end == 1 for a, b in zip(found[i + 2 :], found[i + 3 :], strict=False))
            if t.low in PREPOSITIONS and i:
                before = found[i - 1]
                if t.low in ("в", "во", "при") and self._seated(found, i):
                    named = 0
                    continue
                if (
                    t.low in _OF_PLACE
                    and not later
                    and not PART.fullmatch(before.low)
                    and not (i + 1 < len(found) and found[i + 1].capital)
                ):
                    end = t.start
                    break
                office = listed(before.low, "roles", "ru")
                if named >= 2 or not (
                    office
                    or (t.low == "из" and PART.fullmatch(before.low))
                    or t.low == "по"
                    or (later and not named)
                    or (full and found[0].low not in ("он", "она"))
                ):
                    end = t.start
                    break
                named = 0
                continue
            if t.low in _PARTICLES:
                continue
            if named and _TITLE.fullmatch(t.low) and i + 1 < len(found) and found[i + 1].capital:
                named = 0
                continue  # "the representative of the Holy See father X Y"
            if named >= 2 and not t.capital and not re.search(r"[,«»“”\"]", text[found[i - 1].end : t.start]):
                end = found[i - 1].end
                break
            person = t.capital and not listed(t.low, "roles", "ru") and not listed(t.low, "bodies", "ru") and not t.text.isupper()
            named = named + 1 if person else 0 if not t.capital else named
        end = trim(text, (start, end))[1]
        return self._without_tail(start, end)

    def _of_letters(self, at: int, stop: int) -> bool:
        """Whether a bracket at `at` belongs to a body's letters with a name behind: "the director of the Register (RR) X Y"."""
        return any(m.start() <= at < m.end() for m in _LETTERS.finditer(self.text, max(0, at - 14), min(stop, at + 18)))

    def _without_tail(self, start: int, end: int) -> int:
        if joined := re.search(r"\s+(?:и|а|но)$", self.text[start:end]):
            end = start + joined.start()
        while m := TRAIL.search(self.text[start:end]):
            end = start + m.start()
        return end

    def is_name(self, start: int, end: int) -> bool:
        """Whether a quotation is the name of something, not speech: a capital, few words, no end of sentence inside."""
        inner = self.text[start:end].strip("«»“”„\"' ")
        if not inner or not (inner[0].isupper() or inner[0].isdigit()) or len(inner.split()) > 6 or re.search(r"[.!?…,]$", inner):
            return False
        before = re.search(r"([\w-]+)\s*$", self.text[max(0, start - 40) : start])
        if before is None and len(inner.split()) <= 3 and re.search(r"(?:^|[.!?…\n]\s*)$", self.text[max(0, start - 3) : start]):
            return re.match(r"\s+[а-яё]", self.text[end : end + 3]) is not None  # the first word of a sentence: "«New Day» found out that"
        return before is not None and (self.text[start - 1] == " ") and self.text[max(0, start - 2)] not in ":–—"

    def quoted(self, position: int, left: int) -> Quote | None:
        """The quotation around `position` that begins at or behind `left`."""
        quote = self.doc.quote_at(position)
        return quote if quote is not None and quote.start >= left else None

    def strong(self, span: Span) -> bool:
        """Whether a phrase says by itself that it can be a subject: an office, a body or a pronoun in the nominative, or a full name."""
        found = tokens(self.text, *span)
        if any(is_pronoun(t.low) or nominative_office(t.low) or nominative_body(t.low) for t in found):
            return True
        return sum(t.capital for t in found) >= 2 or (len(found) == 1 and self.proper(found[0]))

    def proper(self, token: Token) -> bool:
        """Whether a capital is a name's, and not the beginning of a sentence: it stands inside a sentence somewhere, or names a country."""
        if not token.capital or listed(token.low, "name_stops", "ru"):
            return False
        if token.start != self.doc.sentences[self.doc.sentence_index(token.start)][0] and not re.search(
            r"[^\w\s,;:)\]»”/&]\s*$", self.text[: token.start][-4:]
        ):
            return True
        if country_of(token.text) is not None or _SURNAME.search(token.low):
            return True
        stem = token.text[: max(4, len(token.text) - 2)]
        return re.search(rf"(?<=[\w,] ){re.escape(stem)}", self.text) is not None

    def proper_somewhere(self, span: Span) -> bool:
        """Whether a phrase holds a name or a body, so that it is no label: "Peskov", "the ministry", not "Reference"."""
        found = tokens(self.text, *span)
        return any(self.proper(t) or nominative_body(t.low) for t in found)

    # -- subjects ----------------------------------------------------------------------------------------------------
    def before(self, left: int, stop: int, *, plural: bool = False) -> Span | None:
        """The subject that stands in front of a verb at `stop`, no farther left than `left`."""
        text = self.text
        cuts = [left]
        for m in re.finditer(r",\s|\s[–—-]\s|;\s", text[left:stop]):
            if self.quoted(left + m.start(), left) is None:
                cuts.append(left + m.end())
        ends = [*list(cuts[1:]), stop]
        for n in range(len(cuts) - 1, -1, -1):
            segment = (cuts[n], ends[n] if n + 1 < len(cuts) else stop)
            raw = trim(text, segment)
            if raw[1] <= raw[0]:
                continue
            if WHO.search(text[raw[0] : raw[1]]) and n:
                continue
            last = n == len(cuts) - 1
            span = clean(text, raw)
            if span[1] <= span[0]:
                continue
            if n and last and (FINITE.match(text, span[0]) or _AND_DID.fullmatch(text[slice(*raw)])):
                continue  # "…, met on Monday and asked": the subject is farther left
            if n and GERUND.match(text, span[0], span[1]):
                continue
            if n and RELATIVE.match(text, span[0], span[1]) and not (last and nominative_office(tokens(text, *span)[0].low)):
                continue
            found = self.within(span, plural=plural)
            if found is not None:
                return self._with_office(found, span[0], clean(text, (cuts[n - 1], ends[n - 1]))) if n else found
            if (
                last
                and len(text[span[0] : span[1]].split()) > 2
                and not re.match(r"(?:в|во|на|по|с|со|из|от|за|при|о|об)\s", text[span[0] : span[1]], re.IGNORECASE)
            ):
                return None
        return None

    def _with_office(self, found: Span, begin: int, before: Span) -> Span:
        """A named subject with the office between it and the comma in front: "the head of the delegation, the envoy X Y"."""
        held, office = tokens(self.text, *found), tokens(self.text, *before)
        named = any(a.capital and b.capital and b.start - a.end == 1 for a, b in itertools.pairwise(held))
        full = any(a.capital and b.capital for a, b in itertools.pairwise(office[1:]))
        if not named or full or not 2 <= len(office) <= 8 or not nominative_office(held[0].low):
            return found
        if not re.fullmatch(
            r",\s+(?:(?:а\s+)?(?:ныне|теперь|сейчас|позднее|впоследствии|также|по\s+совместительству)\s+)?", self.text[before[1] : found[0]]
        ) or any(t.capital and listed(t.low, "roles", "ru") for t in office[1:]):
            return found
        own = self.within(before)
        whole = own is not None and own[1] == before[1] and any(nominative_office(t.low) for t in tokens(self.text, *own)[:2])
        return (own[0], found[1]) if own is not None and whole else found

    def within(self, span: Span, *, plural: bool = False) -> Span | None:
        """The subject inside a phrase, or None."""
        text = self.text
        found = tokens(text, *span)
        if not found:
            return None
        counted = found[0].low in ("два", "две", "три", "четыре", "пять") and len(found) > 1 and listed(found[1].low, "roles", "ru")
        if counted or (PART.fullmatch(found[0].low) and len(found) > 1):
            return span[0], self.phrase_end(span[0], span[1])
        place = self.place(span, plural=plural)
        starts = [] if plural and _SEVERAL.match(text, *span) else self.starters(found)
        if starts:
            first = self.phrase_start(found, starts[0])
            begin = found[first].start
            begin = self._opening(begin, span[0])
            end = self.phrase_end(begin, span[1])
            if place and place[0] < begin and place[1] >= begin:
                return place
            return (begin, end) if end > begin else None
        if plural and (several := _SEVERAL.match(text, *span)) is not None:
            begin = span[0] + len(several.group("in") or "")
            return begin, self.phrase_end(begin, span[1])
        if place:
            return place
        inside = [span[0] + m.start() for m in re.finditer(r"(?<=\s)во?\s", text[span[0] : span[1]])] if plural else []
        for at in inside[-2:]:
            if (there := self.place((at, span[1]), plural=True)) and there[1] >= span[1] - 1:
                return there  # "after the talk at the company «X»"
        names = [i for i, t in enumerate(found) if t.capital and not (i and found[i - 1].low in PREPOSITIONS)]
        if names and names[0] == 0 and not self.proper(found[0]) and not (len(found) > 1 and found[1].capital):
            names = names[1:]
        if names and found[0].low not in PREPOSITIONS:
            begin = self._opening(found[names[0]].start, span[0])
            return begin, max(self.phrase_end(begin, span[1]), found[names[0]].end)
        if names:
            run = [names[-1]]
            while run[0] - 1 in names and run[-1] - run[0] < 1:
                run.insert(0, run[0] - 1)
            return found[run[0]].start, found[run[-1]].end
        return None

    def _opening(self, begin: int, left: int) -> int:
        quote = self.doc.quote_at(begin)
        return quote.start if quote is not None and quote.start >= left else begin

    def after(self, start: int, stop: int) -> Span | None:
        """The subject that stands behind a verb, at `start`: audiences, days and occasions in front of it are passed over."""
        text = self.text
        while (m := LEAD.match(text, start, stop)) or (m := re.match(r"\s+", text[start:stop])):
            start = m.end() if m.re is LEAD else start + m.end()
        told = re.match(r"[«“\"][^«»“”\"\n]{2,40}[»”\"]\s+(?=(?:в|во|из)\s)", text[start:stop])
        if told and self.place((start + told.end(), stop), plural=True) is not None:
            start += told.end()  # "told «X» at the press service"
        if venue := re.match(
            rf"(?:в|во|на)\s+(?:[а-яё]+\s+){{0,2}}?(?:письме|статье|колонке|посте|блоге|комментарии|записи|докладе)\s+(?=[{UPPER}])",
            text[start:stop],
        ):
            start += venue.end()
        if start >= stop:
            return None
        if other := _THAT_ONE.match(text, start, stop):
            return other.span(1)
        if there := re.match(r"там(?:\s+же)?(?!\w)", text[start:stop]):
            if not any(nominative_office(t.low) for t in tokens(text, start + there.end(), stop)[:1]):
                return start, start + there.end()
            start += there.end()  # "mocks there the expert"
        limit = stop
        for m in re.finditer(r"[,;:!?]|(?<!(?<!\w)[А-ЯЁ])\.(?=\s|$)|\s[–—-]+\s|[.,]\s*[–—-]", text[start:stop]):
            if self.quoted(start + m.start(), start) is None:
                limit = start + m.start()
                break
        for m in THEN_DID.finditer(text, start, limit):
            if not nominative_office(m.group("verb")) and self.quoted(m.start(), start) is None:
                limit = m.start()  # "insisted the lawyer and read out a letter"
                break
        cited = re.match(r"(?:[^,.]{3,80}?\s)?со\s+ссылкой\s+на\s+", text[start:limit])
        if cited:
            return trim(text, (start + cited.end(), limit))
        quotes = [q for q in self.doc.quotes_in(start, limit) if not self.is_name(q.start, q.end) and q.start > start]
        if quotes:
            limit = quotes[0].start
        span = trim(text, (start, limit))
        found = tokens(text, *span)
        if not found:
            return None
        if re.match(r"(?:один|одна)\s+из\s", text[span[0] : span[1]]):
            end = self.phrase_end(span[0], limit)
            named = re.match(rf",\s+(?:[{UPPER}][\w’'-]+\s+){{1,2}}[{UPPER}][\w’'-]+(?=[,.;:]|\s[–—-]|$)", text[end:stop])
            return span[0], end + (named.end() if named else 0)
        titled = len(found) > 2 and found[1].low in ("господин", "госпожа", "г-н", "г-жа") and found[2].capital
        if len(found) > 1 and (found[1].capital or titled) and is_told(found[0].low, found[1].low):
            found = found[1:]
            span = (found[0].start, span[1])
        if place := self.place(span, plural=True):
            rest = tokens(text, place[1], span[1])
            if not self.starters(rest):
                return place
        starts = self.starters(found)
        starts = [i for i in starts if not self._in_audience(found, i)]
        if starts:
            first = self.phrase_start(found, starts[0])
            begin = self._opening(found[first].start, span[0])
            if (
                text[span[0]] not in '«“„"'
                and found[0].capital
                and first > 0
                and found[0].low not in PREPOSITIONS
                and not self._outlet_like(found, first)
            ):
                begin = span[0]
            end = self.phrase_end(begin, limit)
            comma = re.match(rf",\s+[^,.;:«»]{{3,60}},\s+((?:[{UPPER}][\w’'-]+\s+){{1,2}}[{UPPER}][\w’'-]+)(?=[,.;:\s]|$)", text[end:stop])
            if comma and not any(t.capital for t in tokens(text, begin, end)[1:]):
                end += comma.end(1)
            second = re.match(
                rf",\s+((?:[а-яё-]+\s+){{1,5}}(?:[{UPPER}][\w’'-]+\s+){{0,2}}[{UPPER}][\w’'-]+)(?=[,.;:]|\s[–—-]|$)", text[end:stop]
            )
            if second and not any(t.capital for t in tokens(text, begin, end)[1:]):
                offices = tokens(text, end, end + second.end(1))[:2]
                if any(nominative_office(t.low) for t in offices):
                    end += second.end(1)  # "a protester, the former teacher X"
            return (begin, end) if end > begin else None
        names = [i for i, t in enumerate(found) if t.capital]
        if names and names[0] == 0:
            return span[0], max(self.phrase_end(span[0], limit), found[0].end)
        if names and (text[span[0]] in '«“"' or found[0].low in PREPOSITIONS):
            run = [names[-1]]
            while run[0] - 1 in names and len(run) < 2:
                run.insert(0, run[0] - 1)
            if self.quoted(found[run[0]].start, start) is None:
                return found[run[0]].start, found[run[-1]].end
            return None
        if names and found[0].low not in PREPOSITIONS:
            return span[0], max(self.phrase_end(span[0], limit), found[names[0]].end)
        return None

    def any_noun(self, start: int, stop: int) -> Span | None:
        """A noun that no list has, right behind the verb of a quotation and in front of a mark: "said the watchwoman"."""
        while (m := LEAD.match(self.text, start, stop)) or (m := re.match(r"\s+", self.text[start:stop])):
            start = m.end() if m.re is LEAD else start + m.end()
        m = re.match(r"(?:[а-яё-]+\s+){0,2}[а-яё-]{4,}(?=\s*(?:[,.:;!?…]|[–—]|$)|\s+(?:на|в|во|из|с|у|от|по|при)\s)", self.text[start:stop])
        found = tokens(self.text, start, start + m.end()) if m else []
        if not found or any(t.low in PREPOSITIONS or re.fullmatch(r"не|и|а|но|что|как|это|так|его|её|им", t.low) for t in found):
            return None
        if any(
            re.search(r"(?:ому|ему|ым|им|ой|ую|ом|ем|ам|ям|ами|ями|ах|ях|у|ю|о|ть|ться|л|ла|(?<!те)ли|в|вшись|я)$", t.low) for t in found
        ):
            return None
        return found[0].start, found[-1].end

    def _in_audience(self, found: list[Token], i: int) -> bool:
        """Whether word `i` stands in the name of an audience: inside marks of quotation at the head."""
        quote = self.quoted(found[i].start, found[0].start - 2)
        return quote is not None and quote.start <= found[0].start

    def _outlet_like(self, found: list[Token], first: int) -> bool:
        """Capitals in front of an office that name whom it was said to: "told Sputnik Armenia the minister X"."""
        return all(t.capital for t in found[:first])

    def loose(self, left: int, stop: int) -> Span | None:
        """Any short noun phrase at the head of a clause, for plurals of people that no list has."""
        text = self.text
        cut = left
        for m in re.finditer(r",\s|\s[–—-]\s|;\s", text[left:stop]):
            if self.quoted(left + m.start(), left) is None:
                cut = left + m.end()
        span = clean(text, (cut, stop))
        found = tokens(text, *span)
        if len(found) > 1 and found[0].low in PREPOSITIONS and MANY.search(found[-1].low) and MANY_DO.match(text, stop):
            return found[-1].start, found[-1].end  # "at the gathering people complained"
        if (
            not found
            or len(found) > 5
            or found[0].low in PREPOSITIONS
            or listed(found[0].low, "name_stops", "ru")
            or RELATIVE.match(found[0].low)
        ):
            return None
        if re.search(r"(?:ть|ться|но|что|как|если|когда|чтобы|же|ли|это|этом|этого)$", found[-1].low) or re.search(
            r"(?:ть|ться)$", found[0].low
        ):
            return None
        head = found[-1] if len(found) == 1 else found[0]
        if len(found) == 1 and re.search(r"(?:[чшж]е|[аеиыо]ее)$", head.low):
            return None  # "otherwise", "more sharply"
        if not re.search(r"[\w](?:и|ы|е|а|я|о|[бвгджзклмнпрстфхцчшщ]|ь)$", head.low) or len(head.low) < 4:
            return None
        return span
