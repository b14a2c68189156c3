"""Words inside quotations of Turkish and Azerbaijani: the author's between dashes, and somebody else's told by the speaker.

Here: what a sentence holds inside its marks of quotation. Not here: attributions around them (turkic/propose.py).
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.statements.clauses import plausible
from onrecord.statements.lexicon import Cue, cues, lower
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.turkic.phrases import FINITE, LOCATIVE, TIME, VENUE_NOUN
from onrecord.statements.turkic.sentence import Sentence

_TOLD_BY = re.compile(r"\s*(?:[–—-]\s*)?(?:(?:deyə|diye)\s+)?(dediyini|dediğini|söylədiyini|söylediğini|bildirdiyini|yazdığını)(?!\w)")
_AUTHOR = re.compile(r"\s*[,.!?…]?\s*[–—-]\s+(?=[^\W\d_])")
_AUTHOR_ENDS = re.compile(r"\s*[,.]?\s*[–—-]\s*")
#: What somebody does while speaking, between the name and the verb: "X, waving his hand, said".
_BY_DOING = re.compile(r",?\s+(?:[^\s,;:«“\"]+\s+){0,5}?[^\W\d_]+(?:[ıiuü]b|[aə]r[aə][qk]|[ae]r[ae]k)\s*,?\s*$")
_SAY = Cue("demək", "assert", "neutral", "say")


@cache
def _dotless(language: str) -> dict[str, Cue]:
    """The verbs of saying with every dotless i dotted: in capitals the two cannot be told apart."""
    return {form.replace("ı", "i"): cue for form, cue in cues(language).verbs.items()}


#: An outlet in marks in the dative, in front of the body that told it something.
_TOLD_TO = re.compile(r"(?:[^\W\d_]+\s+){0,2}[«“\"]?[^«»“”\"\n]{2,40}[»”\"](?:y?[aə]|n[aə])\s+(?=\S)")


class Inside(Sentence):
    """A sentence and the words inside its quotations."""

    def kind_of(self, m: re.Match[str]) -> Cue:
        form = " ".join(lower(m.group()).split())
        if form not in self.known.verbs:
            form = re.sub(r"\sd[aəe](?=\s)", "", form)
        return self.known.verbs.get(form) or _dotless(self.language)[form.replace("ı", "i")]

    def _report(self, left: int, stop: int) -> tuple[Span, int] | None:
        """As for every sentence; and a company's name in marks in the ablative at its head: "from “X” it was said"."""
        found = super()._report(left, stop)
        if found is not None and (told := _TOLD_TO.match(self.text, *found[0])) is not None:
            return (told.end(), found[0][1]), found[1]
        at = left + len(self.text[left:stop]) - len(self.text[left:stop].lstrip(" ,–—-"))
        ws = self.nouns.words(at, stop) if found is None and self.text[at : at + 1] in '«“"' else []
        if ws and ws[0].kind == "quote" and ws[0].case == "abl" and self._reports(ws[0].end):
            return (ws[0].start, ws[0].end), self._skip(ws[0].end, stop)
        return found

    # -- statements --------------------------------------------------------------------------------------------------
    def behind(self, at: int, stop: int) -> Span | None:
        """The speaker between a quotation and the cue: "…", – deyə X bildirib."""
        text = self.text
        if m := re.match(r"(?:deyə|diye)\s+", text[at:stop]):
            at += m.end()
        if m := re.match(rf"(?:(?i:{TIME})\s+)", text[at:stop]):
            at += m.end()
        venue = re.match(rf"[^,]{{2,60}}?(?i:{VENUE_NOUN}){LOCATIVE}\s+(?=\S)", text[at:stop])
        phrase = self._phrase(at, stop)
        if phrase is not None and not (
            venue
            and at + venue.end() > phrase[1]
            and re.search(r"[aə]$", text[phrase[0] : phrase[1]])
            and phrase[1] - phrase[0] < venue.end()
        ):
            return phrase
        if venue and (later := self._phrase(at + venue.end(), stop)):
            return later
        if report := self._report(at, stop):
            return report[0]
        if phrase is not None:
            return phrase
        if (subject := self._subject(at, stop)) and subject[0][0] == at and _BY_DOING.match(text, subject[0][1], stop):
            return subject[0]
        whole = trim(text, (at, stop))
        return whole if plausible(text, whole, self.language) and len(text[whole[0] : whole[1]].split()) <= 8 else None

    def nested(self) -> list[Proposal]:
        """What the speaker reports of somebody else: X recalled Y's having said "…"."""
        found: list[Proposal] = []
        for quote in self.doc.quotes_in(self.start, self.end)[:4]:
            m = _TOLD_BY.match(self.text, quote.end, self.end)
            if m is None:
                continue
            subject = self._subject(self.head, quote.start)
            ws = self.nouns.words(subject[0][1] if subject else self.head, quote.start)
            at = next((n for n in range(len(ws) - 1, -1, -1) if ws[n].case == "gen" and ws[n].kind in ("name", "role", "body")), None)
            if at is None or quote.start - ws[at].end > 40:
                continue
            begin = at
            while (
                begin > 0
                and not ws[begin].gap.strip()
                and ws[begin - 1].kind in ("name", "role", "body")
                and ws[begin - 1].case in ("nom", "gen")
            ):
                begin -= 1
            source = (ws[begin].start, ws[at].end)
            found.append(Proposal(m.span(1), _SAY, list(quote.inner), source, self.zone, None, "nested", 0.7))
        return found

    def author_inside(self) -> list[Proposal]:
        """The author's words between dashes inside the marks: «A, – X said. – B», one statement with both parts."""
        text = self.text
        found: list[Proposal] = []
        marked = [((q.start, q.end), inner) for q in self.doc.quotes_in(self.start, self.stop) for inner in q.inner]
        for zone, (start, end) in [*self._line(), *marked]:
            if not any(p.zone[0] <= start < p.zone[1] for p in found):
                parts: list[Span] = []
                at, told = start, None
                for opening in list(_AUTHOR.finditer(text, start, end))[:6]:
                    if opening.start() < at:
                        continue
                    close = _AUTHOR_ENDS.search(text, opening.end(), end)
                    stop = close.start() if close else end
                    cue = next(iter(self.known.pattern.finditer(text, opening.end(), stop)), None)
                    if cue is None:
                        if found_here := self._author_verb(opening.end(), stop):
                            parts.append(trim(text, (at, opening.start())))
                            told = told or (found_here[0], _SAY, found_here[1])
                            at = close.end() if close else end
                        continue
                    if stop - opening.end() > 160 or (text[cue.end() : stop].strip(" .,") and text[opening.end() : cue.start()].strip()):
                        continue
                    before = text[opening.end() : cue.start()].strip() != ""
                    source = self.behind(opening.end(), cue.start()) if before else self._phrase(self._skip(cue.end(), stop), stop)
                    if source is None:
                        continue
                    parts.append(trim(text, (at, opening.start())))
                    told = told or (cue.span(), self.kind_of(cue), source)
                    at = close.end() if close else end
                if told is None:
                    continue
                parts.append(trim(text, (at, end)))
                content = [p for p in parts if p[1] > p[0]]
                if content:
                    found.append(
                        Proposal(
                            told[0],
                            told[1],
                            content,
                            told[2],
                            zone,
                            None,
                            "inside-quote" if zone[0] < start - 2 or self.text[zone[0]] not in "–—-" else "dialogue",
                            0.9,
                        )
                    )
        return found

    def _line(self) -> list[tuple[Span, Span]]:
        """The paragraph this sentence opens with a dash, as dialogue is set, and its words."""
        start, end = self.doc.paragraph_at(self.start)
        dash = re.match(r"[–—-]\s*(?=\S)", self.text[start : start + 4]) if start == self.start else None
        if dash is None or self.doc.quote_at(start + dash.end()) is not None:
            return []
        return [((start, end), (start + dash.end(), end))]

    def _author_verb(self, start: int, stop: int) -> tuple[Span, Span] | None:
        """A verb of the author's that is in no list, with its subject and nothing else: "smiles the dispatcher"."""
        if stop - start > 90:
            return None
        text, finite = self.text, FINITE[self.language]
        if (first := re.match(r"[^\W\d_]+", text[start:stop])) and finite.search(first.group()):
            verb, source = (start, start + first.end()), self._phrase(start + first.end() + 1, stop)
            if source and not text[source[1] : stop].strip(" .,"):
                return verb, source
        if (last := re.search(r"[^\W\d_]+$", text[start:stop].rstrip(" .,"))) and finite.search(last.group()):
            verb, source = (start + last.start(), start + last.end()), self._phrase(start, start + last.start())
            if source and not text[source[1] : verb[0]].strip(" ,"):
                return verb, source
        return None
