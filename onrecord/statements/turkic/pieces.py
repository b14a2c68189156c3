"""What a Turkish or Azerbaijani outlet passes on beside its own clause: "in the paper's report, that X denies it is written", "“…”, the site carries X's words".

Here: reports of what somebody did by speaking, told in an outlet's piece; words in marks that an outlet puts behind them as somebody's;
somebody's words as the object of carrying them. Not here: an outlet as the subject of its clause (turkic/cited.py), which outlets there
are and how long a credit holds (turkic/press.py).
"""

from __future__ import annotations

import re

from onrecord.statements.lexicon import Cue, lower, words
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.turkic.cited import Cited
from onrecord.statements.turkic.outlets import KIND, Outlet

#: What is said, as the object or the subject of carrying it.
_SAID = r"(?:söz|dedik|söyledik|söylədik|fikir|fikr|görüş|cavab|cevab|yanıt|ifade|ifadə|açıklama|açıqlama|şərh|yorum|değerlendirme|çağrı|çağırış|rəy)"
_CARRIES = (
    r"(?P<cue>(?:sitat\s+gətir|çatdır|dərc\s+ed|çap\s+ed|yayımla|yayınla|yay(?=ıb|ır|dı)|aktar|ver(?=ir|ib|di|iyor)|təqdim\s+ed|yer\s+ver|öne\s+çıkar|taşı|duyur|paylaş|alıntıla|yaz(?=ır|ıb|dı|ıyor)|xəbər\s+ver|haber\s+ver)"
    r"[^\W\d_]*)"
)
#: Behind closing marks and a dash: the paper, whose words, and that it carries them.
_BEHIND = re.compile(
    rf"\s*,?\s*[–—-]\s*(?:(?:deyə|diye)\s+)?(?P<paper>(?:[«“\"][^«»“”\"\n]{{2,40}}[»”\"]\s*)?{KIND}[^\W\d_]{{0,3}}|[«“\"][^«»“”\"\n]{{2,40}}[»”\"])\s+(?:(?:isə|ise|də|da|de)\s+)?"
    rf"(?:(?:həmin|aynı|eyni|o|bu)\s+[^\W\d_]+[dt][aəe]n?\s+)?(?P<who>[^,;:–—«»“”\"\n]{{2,90}}?)\s+(?:{_SAID}(?:l[aəe]r)?(?:[ıiuü]|s[ıiuü])n[ıiuüaəe]|(?P<word>istinadən|istinadla|istinad\s+edərək|dayanarak|atfen|atıfla))"
    rf"\s+(?:(?:belə|böyle|şöyle)\s+)?{_CARRIES}\W*$"
)
#: Whose words, and behind them the outlet that carried them, up to the colon.
_WORDS_FIRST = re.compile(
    rf"(?P<who>[^;:,«“\"\n]{{3,110}}?n?[ıiuü]n)\s+(?:[^;:,«“\"\n]{{0,70}}?\s)??(?:bu\s+|şu\s+|belə\s+)?{_SAID}(?:l[aəe]r)?(?:[ıiuü]|s[ıiuü])n[ıiuü]\s+(?P<one>[^;:,\n]{{3,60}}?)\s+{_CARRIES}\s*(?=:)"
)
#: Whose thoughts stand in a piece, up to the colon.
_STAND_THERE = re.compile(
    rf"(?P<who>[^;:,«“\"\n]{{3,110}}?n?[ıiuü]n)\s+(?:(?:bu|şu|belə|aşağıdaki|aşağıdakı)\s+)?{_SAID}(?:l[aəe]r)?(?:[ıiuü]|s[ıiuü])(?:n[aəeıiuü])?\s+"
    r"(?P<cue>yer\s+(?:al|tut|ver|ayr)[^\W\d_]*|verilib|verilir|dərc\s+(?:olun|edil)[^\W\d_]*|aktarıl[^\W\d_]*|çatdırıl[^\W\d_]*|əks\s+olun[^\W\d_]*)\s*(?=:)"
)
#: "On this the paper refers to X", behind the clause.
_REFERS = re.compile(
    r"\s[–—-]\s+(?P<one>[^,;:\n]{3,70}?)\s+(?:bu\s+(?:barədə|haqda|konuda|bilgiyi|məlumatı|xəbəri)\s+)(?P<who>[^,;:\n]{3,110}?[aə])\s+(?P<cue>istinad\s+(?:edir|edib|etdi)|əsaslanır|əsaslanıb|dayandırıyor|dayandırdı|atıfta\s+bulunuyor|atıf\s+yapıyor)\W*$"
)
#: What a piece does with what it tells: "… is written", "… found room, too".
_IS_TOLD = re.compile(
    r"(?:\s+(?:de|da|də|dahi|ise|isə))?\s+(?:[^\s,;:.]+\s+){0,2}?(?:yer\s+al|belirtil|kaydedil|aktarıl|bildiril|yazıl|ifade\s+edil|vurgulan|vurğulan|söylen|dile\s+getiril|hatırlatıl|anlatıl|duyurul|öne\s+sürül|ileri\s+sürül|iddia\s+edil"
    r"|qeyd\s+(?:olun|edil)|deyil(?=ir|ib|di)|göstəril|xəbər\s+veril|iddia\s+olun|xatırladıl|diqqətə\s+çatdırıl)[^\W\d_]*\W*$"
)


class Pieces(Cited):
    """A sentence and what an outlet's piece in it passes on of somebody."""

    def passed(self) -> list[Proposal]:
        """What an outlet passes on of somebody, told in its piece, behind the words or in front of them."""
        for read in (self._in_piece, self._behind_marks, self._words_first, self._refers):
            if (found := read()) is not None:
                proposal, outlet = found
                self.press.credit(proposal, outlet)
                return [proposal]
        return []

    def _in_piece(self) -> tuple[Proposal, Outlet] | None:
        piece = self.press.piece(self.head, self.end)
        if piece is None:
            return None
        outlet, at = piece
        if m := _STAND_THERE.match(self.text, at, self.stop):
            who, content = self._nominative(m.span("who")), self.behind_colon(m.end())
            if who is None or content is None:
                return None
            return self._made(m.span("cue"), content, who), outlet
        told = self._that_said(self._skip(at, self.end), _IS_TOLD) or next(iter(self.warned_of(self._skip(at, self.end))), None)
        return (told, outlet) if told is not None else None

    def _behind_marks(self) -> tuple[Proposal, Outlet] | None:
        quote = next((q for q in self.doc.quotes_in(self.start, self.end) if q.closed), None)
        quote = quote or self.doc.quote_before(self.start + 1)
        m = _BEHIND.match(self.text, quote.end, self.stop) if quote is not None else None
        if m is None or quote is None or len(self.text[quote.start : quote.end].split()) < 2:
            return None
        paper = lower(re.sub(r"[«“\"][^«»“”\"]*[»”\"]\s*", "", m.group("paper")))
        named = next((o for o in self.press.named if m.start("paper") <= o.name[0] < m.end("paper")), None)
        if named is None and (marked := re.fullmatch(r"[«“\"]([^«»“”\"]+)[»”\"]", m.group("paper"))) is not None:
            name = (m.start("paper") + marked.start(1), m.start("paper") + marked.end(1))
            named = Outlet(m.span("paper"), name, "")  # "“…”, “X” carries somebody's words"
        outlet = named or self.press.before(m.start("paper"), paper)
        span = m.span("who")
        pronoun = lower(self.text[slice(*span)]) in words("pronouns", self.language)
        owned = m.group("word") or pronoun or re.search(r"[ıiuü]n$", m.group("who")) is not None
        who = span if pronoun else self._nominative(span)
        if outlet is None or who is None or not owned:
            return None
        proposal = self._made(trim(self.text, (span[1], m.end("cue"))), [s for s in quote.inner if s[1] > s[0]], who)
        proposal.rule = "quote-before"
        return proposal, outlet

    def _words_first(self) -> tuple[Proposal, Outlet] | None:
        m = _WORDS_FIRST.match(self.text, self.head, self.stop)
        outlet = next((o for o in self.press.named if m.start("one") <= o.name[0] < m.end("one")), None) if m else None
        who, content = (self._nominative(m.span("who")), self.behind_colon(m.end())) if m and outlet else (None, None)
        if m is None or outlet is None or who is None or content is None:
            return None
        return self._made(m.span("cue"), content, who), outlet

    def _refers(self) -> tuple[Proposal, Outlet] | None:
        m = _REFERS.search(self.text, self.head, self.stop)
        outlet = next((o for o in self.press.named if m.start("one") <= o.name[0] < m.end("one")), None) if m else None
        who = self._nominative(m.span("who")) if m and outlet else None
        if m is None or outlet is None or who is None or len(self.text[self.head : m.start()].split()) < 3:
            return None
        return self._made(m.span("cue"), [trim(self.text, (self.head, m.start()))], who), outlet

    def _made(self, cue: Span, content: list[Span], who: Span) -> Proposal:
        kind = Cue(" ".join(lower(self.text[slice(*cue)]).split()), "assert", "neutral", "say")
        return Proposal(cue, kind, content, who, self.zone, None, "cited", 0.8)
