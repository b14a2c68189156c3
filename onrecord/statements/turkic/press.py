"""How long an outlet is credited in Turkish and Azerbaijani: for the sentences behind that go on with the same piece.

Here: the credit of a piece, until another outlet, another source or the article's own newsroom comes. Not here: which outlets an
article names (turkic/outlets.py), the credit a sentence tells by itself (turkic/carriers.py).
"""

from __future__ import annotations

import re

from onrecord.statements.lexicon import listed, lower, words
from onrecord.statements.proposal import Proposal, Span
from onrecord.statements.turkic.outlets import (
    _BY_IT,
    _ENDING,
    _GIVES,
    _IN_IT,
    _IN_NAMED,
    _PIECE,
    _PIECE_OF,
    _SAME,
    _SAME_TALK,
    _SPOKE_TO,
    _STANDS_IN,
    _TO_IT,
    _TOLD_IT,
    _TREATS,
    _US,
    KIND,
    Outlet,
    Outlets,
)

#: A piece at the head of a sentence, and whose it is.
_IN_A_PIECE = re.compile(
    rf"(?P<lead>(?=(?:{KIND})[dt][aəe]\s)|(?:[«“\"][^«»“”\"\n]{{2,40}}[»”\"]|[^,;:«»“”\"\n]){{0,100}}?)(?<!\w)(?:(?P<noun>{KIND})[dt][aəe](?=\s)|(?:{_PIECE}|(?i:məlumat|veriliş|proqram|program|bülten|buraxılış|yayın|efir))(?:l[aəe]r)?(?:[ıiuü]|s[ıiuü])?n?[dt][aəe])(?!\w)\s*,?\s+"
)
_ITS = re.compile(rf"(?:{_SAME}\s+|[Bb]u\s+)?(?P<noun>{KIND})[^\W\d_]{{0,4}}(?:\s|$)")
#: Who spoke in a programme, behind it.
_SPEAKING = re.compile(
    r"\s+(?:[^\W\d_]+\s+){0,2}?(?:konuş|danış|çıxış|qonaq|konuk|katıl|soruları|sualları|açıklama|açıqlama)[^\W\d_]*", re.IGNORECASE
)
#: A printed outlet's noun in the locative.
_PRINTED_IN = re.compile(
    r"(?<!\w)(?i:gazete|qəzet|dergi|dərgi|jurnal|site|sayt|portal|nəşr|ajans|agentliy)[^\W\d_]*?(?:s[ıiuü]|[ıiuü])n[dt][aəe]$"
)
#: Where somebody spoke for himself: his own text, a network, our own newsroom.
_OWN_CHANNEL = re.compile(
    r"(?<!\w)(?:(?:feysbuk|facebook|tviter|twitter|instaqram|instagram|teleqram|telegram|sosial\s+şəbəkə|sosyal\s+medya)[^\W\d_]*"
    r"|(?:bizimlə|bizimle)\s+(?:söhbət|konuş|görüş|müsahibə))(?!\w)?",
    re.IGNORECASE,
)


class Press(Outlets):
    """The outlets of one article, and what each is credited with."""

    def hold(self, found: list[Proposal]) -> None:
        """Give every statement that goes on with an outlet's piece the credit of that outlet."""
        if not self.named:
            return
        doc, text = self.doc, self.doc.text
        order = sorted((p for p in found if p.content), key=lambda p: (p.zone[0], p.cue[0]))
        told: dict[int, list[Proposal]] = {}
        for p in order:
            told.setdefault(doc.sentence_index(p.cue[0]), []).append(p)
        current: Outlet | None = None
        piece = 0  # 2, a piece of the outlet's is gone through; 1, its noun takes it up again; 0, one statement is credited to it
        paragraph = -1
        last: Proposal | None = None
        for number, (start, stop) in enumerate(doc.sentences):
            here = told.get(number, [])
            if (begun := doc.paragraph_at(start)[0]) != paragraph:
                paragraph, current, piece = begun, None, 0
            opened = self._opened(start, stop, here)
            if opened is not None:
                current, piece = opened, 1 if here and not self.is_review and start != paragraph else 2
                piece = 1 if piece == 2 and not self.is_review and any(p.rule == "cited" for p in here) else piece
            if not here and _SPOKE_TO.search(text, start, stop):
                current, piece = None, 0
            for p in here:
                own = self._own_words(p)
                if p.rule == "answer":
                    continue
                if number in self.labelled and p.via and (_TOLD_IT.search(own) or self._told_by_name(p, own)):
                    p.via = ()  # "X: …, Y told the paper"
                elif p.rule == "cited" or p.via:
                    found_at = self._cited(p)
                    same = found_at is not None and current is not None and self._is(found_at, current)
                    if found_at is not None and self.is_review:
                        piece = max(piece if same else 0, 2 if start == paragraph else 1)
                    else:
                        piece = (max(piece, 1) if same else 1) if same or number in self.taken_up else 0
                    current = found_at
                elif _US.search(own) or _OWN_CHANNEL.search(own) or self._own_outlet(own):
                    current, piece = None, 0
                elif self._is_source(p):
                    pass
                elif (
                    opened is not None
                    and p.source is not None
                    and p.source[0] > opened.name[1]
                    and not (_TOLD_IT.search(own) or self._told_by_name(p, own))
                ):
                    self.credit(p, opened)
                elif (m := _PIECE_OF.search(own)) and _SPEAKING.match(own, m.end()):
                    current, piece = None, 0  # who spoke in a programme told it there
                elif (m := _PIECE_OF.search(own)) and (of := self.at((p.zone[0] + m.start("one"), p.zone[0] + m.end("one")))):
                    current, piece = of, max(piece, 1)
                    self.credit(p, of)
                elif (m := _IN_IT.search(own)) or (m := re.search(rf"(?<!\w)(?:{_BY_IT})(?!\w)", own)):
                    noun = m.groupdict().get("noun") or m.groupdict().get("own") or m.groupdict().get("where") or ""
                    named = self.before(p.zone[0] + m.start(), lower(noun))
                    current = current if current is not None and not noun and named and named.name < current.name else named or current
                    piece = max(piece, 1)
                    self.credit(p, current)
                elif (of := self._printed_in(p, own)) is not None:
                    current, piece = of, max(piece, 1)
                    self.credit(p, of)
                elif _TOLD_IT.search(own) or self._told_by_name(p, own):
                    current, piece = None, 0
                elif current is not None and (piece == 2 or (piece and self._goes_on(last, p))):
                    self.credit(p, current)
                else:
                    current, piece = None, 0
                last = p

    def credit(self, p: Proposal, outlet: Outlet | None) -> None:
        """Name `outlet` as the one that a statement is credited to."""
        if outlet is None:
            return
        if outlet.nameless:
            p.hints |= {"via": self.doc.text[slice(*outlet.name)], "via_at": f"{outlet.name[0]}:{outlet.name[1]}"}
        else:
            p.via = (outlet.name,)

    def piece(self, start: int, stop: int) -> tuple[Outlet, int] | None:
        """The outlet in whose piece a sentence tells something ("in the paper's report, …"), and where the sentence goes on."""
        m = _IN_A_PIECE.match(self.doc.text, start, stop)
        if m is None:
            return None
        lead = m.group("lead").strip()
        named = next((o for o in self.named if start <= o.name[0] < m.end()), None)
        if m.group("noun"):
            named = self.before(start, lower(m.group("noun"))) if not lead else None
        elif named is None and (noun := _ITS.match(lead)) is not None:
            named = self.before(start, lower(noun.group("noun")))
        elif named is None and re.fullmatch(rf"(?:{_SAME}|[Bb]u)?", lead):
            named = self.before(start)
        return (named, m.end()) if named is not None else None

    def _cited(self, p: Proposal) -> Outlet | None:
        """The outlet that a statement has been credited to where it was found."""
        at = p.via[-1] if p.via else tuple(int(n) for n in p.hints["via_at"].split(":")) if "via_at" in p.hints else None
        if at is None:
            return None
        span = (at[0], at[1])
        ours = lower(self.doc.text[slice(*span)]) == lower(self.doc.outlet.strip('«»“”" '))
        return self.at(span) or (None if ours else Outlet(span, span, ""))

    def _is(self, one: Outlet, two: Outlet) -> bool:
        return self.doc.text[slice(*one.name)] == self.doc.text[slice(*two.name)]

    def at(self, name: Span) -> Outlet | None:
        """The outlet whose name a span holds or lies in."""
        return next((o for o in self.named if o.name[0] <= name[0] < o.name[1] or name[0] <= o.name[0] < name[1]), None)

    def _opened(self, start: int, stop: int, here: list[Proposal]) -> Outlet | None:
        """The outlet with whose piece a sentence begins: "the paper X writes of the railway", "in X the signature is Y's"."""
        subject = self.subject(start, stop)
        behind = min((p.source[0] for p in here if p.source and subject and p.source[0] >= subject[1]), default=stop)
        if subject is not None and (_TREATS.search(self.doc.text, subject[1], stop) or _GIVES.search(self.doc.text, subject[1], behind)):
            return subject[0]
        first = next((o for o in self.named if start <= o.name[0] < start + 30), None)
        if (
            first is not None
            and self.is_review
            and self.doc.paragraph_at(start)[0] == start
            and first.name[0] - start < 2
            and (self._nominative(first, first.name[1] + 1) or _IN_NAMED.match(self.doc.text, start, stop))
        ):
            return first
        if first is not None and _STANDS_IN.match(self.doc.text, _ENDING.match(self.doc.text, first.at[1]).end(), stop):  # type: ignore[union-attr]
            return first
        return None

    def _own_words(self, p: Proposal) -> str:
        """The words of the sentence of an attribution without what was said."""
        start, stop = p.zone
        chars = list(self.doc.text[start:stop])
        for a, b in [
            *p.content,
            *((q.start, q.end) for q in self.doc.quotes_in(start, stop) if len(self.doc.text[q.start : q.end].split()) > 5),
        ]:
            for i in range(max(a, start) - start, min(b, stop) - start):
                chars[i] = "\x00"
        return "".join(chars)

    def _told_by_name(self, p: Proposal, own: str) -> bool:
        """Whether a statement was made to an outlet that its sentence names in the dative."""
        ends = (o.at[1] if o.noun else o.name[1] for o in self.named if p.zone[0] <= o.name[0] < p.zone[1])
        return any((m := _TO_IT.match(own, end - p.zone[0])) is not None and "\x00" not in m.group() for end in ends)

    def _printed_in(self, p: Proposal, own: str) -> Outlet | None:
        """The paper or the site that a statement's sentence names by its noun in the locative: "in the paper X the columnist Y writes"."""
        for o in self.named:
            end = o.at[1] - p.zone[0]
            inside = o.noun and p.zone[0] <= o.name[0] < p.zone[1] and _PRINTED_IN.search(own, 0, end)
            if inside and not _SPEAKING.match(own, end):
                return o
        return None

    def _own_outlet(self, own: str) -> bool:
        name = self.doc.outlet.strip('«»“”" ')
        short = "".join(w[0] for w in name.split())
        return (len(name) > 3 and name in own) or (len(short) > 1 and re.search(rf"(?<!\w){re.escape(short)}(?!\w)", own) is not None)

    def _is_source(self, p: Proposal) -> bool:
        """Whether the outlet itself speaks."""
        if p.source is None:
            return False
        said_by = self.doc.text[slice(*p.source)]
        return (
            any(o.at[0] < p.source[1] and p.source[0] < o.at[1] for o in self.named)
            or re.fullmatch(rf"(?:{_SAME}\s+)?{KIND}[^\W\d_]{{0,4}}", said_by) is not None
        )

    def _goes_on(self, last: Proposal | None, p: Proposal) -> bool:
        """Whether a statement is of who spoke before: nobody named, a pronoun, a surname or an office alone."""
        if last is None or p.source is None:
            return last is not None
        if p.source == last.source or _SAME_TALK.search(self._own_words(p)):
            return True
        mention = self.doc.text[slice(*p.source)]
        low = lower(mention)
        if low in words("pronouns", self.doc.language):
            return True
        before = lower(self.doc.text[slice(*last.source)]) if last.source else ""
        bare = re.sub(r"['’].*$", "", low.split()[-1])
        if (
            len(mention.split()) == 1
            and before
            and any(w.startswith(bare[:5]) or bare.startswith(w[:5]) for w in before.split() if len(w) > 3)
        ):
            return True
        return len(mention.split()) == 1 and not any(lower(w) == bare for w in before.split()) and listed(bare, "roles", self.doc.language)
