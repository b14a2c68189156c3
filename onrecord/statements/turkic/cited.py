"""Whom an outlet cites in a Turkish or Azerbaijani sentence of which it is the subject: "the paper X, citing an official, writes that …".

Here: the forms in which an outlet passes on what somebody said - on somebody's word, in somebody's mouth, that somebody said it, these
words of somebody's - with the outlet as the credit. Not here: which outlet it is and how long its credit holds (turkic/press.py).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from onrecord.statements.clauses import plausible
from onrecord.statements.lexicon import Cue, cues, lower, trie, words
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.turkic.outlets import BARE_SUBJECT
from onrecord.statements.turkic.owned import Owned
from onrecord.statements.turkic.phrases import ENDS_OBJECT, NOMINAL, SAYS, rumoured

#: "On somebody's word", behind whoever it is in the dative.
_ON_WORD = re.compile(
    r"(?P<who>[^;:«“\"\n]{3,140}?[aəe])\s+(?:dayanarak|dayandırarak|istinadən|istinadla|istinad\s+ed(?:ərək|ib)|atıfla|atıfta\s+bulunarak|əsaslanaraq"
    r"|(?:dayandırdığı|dayandırdıkları|əsaslandığı|istinad\s+etdiyi)\s+(?:[^\s,]+\s+)?(?:haber|yazı|xəbər|məqalə|makale|analiz|reportaj|röportaj|material)[^\W\d_]{0,3}d[aəe])\s*,?\s+"
)
#: Whose document or news it is that is cited.
_WHOSE = re.compile(
    r"(?<!Kreml)(?<!Berl)(?<!Pek)n?[ıiuü]n\s+(?:[^\s,]+\s+)?(?:məlumat|açıqlama|açıklama|bəyanat|hesabat|rapor|bildiri|veri|söz|statistika|xəbər|haber)[^\W\d_]*$"
)
#: "From the mouth of", behind whoever it is in the genitive.
_IN_MOUTH = re.compile(
    r"(?P<who>[^;:,«“\"\n]{3,140}?n?[ıiuü]n)\s+(?:dilindən|ağzından|dilinden|sözleriyle|sözləri\s+ilə)\s+(?=[^\s,;:]+(?:\s+[^\s,;:]+)?\s*:)"
)
#: "These words of somebody's", as the object of quoting them.
_WORDS_OF = re.compile(
    r"(?P<who>[^;:,\n]{2,120}?n?[ıiuü]n)\s+(?:[^\W\d_]+\s+\d{1,2}(?:-?[dt][aə])?\s+)?(?:[«“\"][^«»“”\"\n]{2,40}[»”\"][’'-]?[yn]?[aə]\s+)?(?:(?:bu|şu|aşağıdaki|aşağıdakı|belə)\s+)?(?:söz|dedik|söyledik|söylədik|yazdıq|yazdık|ifade|ifadə|fikir|fikr|açıklama|açıqlama|cümle|cümlə|cavab|cevab)(?:l[aəe]r)?(?:[ıiuü]|s[ıiuü])n[ıiuüaəe](?:\s+(?:də|da|de))?"
    r"\s+(?P<cue>sitat\s+gətir(?:ir|ib|di)|aktar(?:ıyor|dı|mış)|alıntıl(?:ıyor|adı|amış)|ver(?:ir|ib|di|iyor)|yaz(?:ır|ıb|dı|ıyor)|yer\s+ver(?:ir|ib|di|iyor|miş)|dərc\s+ed(?:ir|ib)|çatdır(?:ır|ıb)|qeyd\s+ed(?:ir|ib)|paylaş(?:ır|ıb|tı|ıyor)|öne\s+çıkar(?:dı|ıyor|mış)|ön\s+plana\s+çıkar[^\W\d_]*|önə\s+çək(?:ir|ib)|təqdim\s+ed(?:ir|ib)|taşı(?:dı|yor|mış)|çap\s+ed(?:ir|ib))\s*(?=:)"
)
#: Quoting from somebody in the ablative.
_FROM_SOMEBODY = re.compile(
    r"(?P<who>[^;:,«“\"\n]{2,120}?[^\W\d_]n?[dt][aəe]n)\s+(?:(?:bu|şu|belə|böyle)\s+)?(?P<cue>sitat(?:\s+[^\W\d_]+)?\s+gətir(?:ir|ib|di)|alıntı\s+yap(?:ıyor|tı|mış)|alıntıl(?:ıyor|adı)|iqtibas\s+ed(?:ir|ib))\s*(?=:)"
)
#: A first clause of the outlet's: "while it writes that …,".
_WHILE_WRITING = re.compile(
    r"[^;:«“\"\n]{6,160}?(?:(?:yaz|belirt|aktar|kaydet|duyur|anlat)(?:ar|er|ır|ir)k[ae]n|(?:yaz|qeyd\s+ed|de|bildir)(?:y?[aə]r)k[əa]n)\s*,?\s+"
)
#: The same behind the words: "X's “…” words it carried".
_GIVEN_WORDS = re.compile(
    r"\s+(?:(?:şeklindeki|yönündeki|biçimindeki|şəklində(?:ki)?|kimi)\s+)?(?:söz|ifade|ifadə|açıklama|açıqlama|fikir|fikr|cümle|cümlə|değerlendirme|çağrı|çağırış|şərh|yorum)(?:l[aəe]r)?(?:[ıiuü]|s[ıiuü])n[ıiuüaəe]\s+(?:[^\s,.]+\s+){0,3}?"
    r"(?P<cue>yer\s+ver|aktar|taşı|sitat|dərc\s+ed|yayımla|yayınla|çap\s+ed|yaz|çatdır|alıntıla|öne\s+çıkar|manşet)[^\W\d_]*"
)
#: Reporting, as outlets do it.
_REPORTS = re.compile(r"(?<!\w)(?:xəbər|məlumat|haber)\s+(?:ver|yay|geç)[^\W\d_]*")
#: "Also", and to whom an outlet tells it.
_ALSO = re.compile(r"(?:\s+(?:de|da|də|dahi|ise|isə))?\s+(?:(?:okur|oxucu|izleyici|tamaşaçı|dinleyici|dinləyici)[^\W\d_]*\s+)?")
#: Somebody without a name whom an outlet has spoken to.
_ONE_OF_THEM = re.compile(
    r"(?:[^\s,;:«“\"]+\s+){0,3}?(?P<who>(?:bir|bəzi|bazı|iki|üç|adı[^\W\d_]*\s+[^\W\d_]+|ismi[^\W\d_]*\s+[^\W\d_]+)\s+(?:[^\s,;:«“\"]+\s+){0,3}?[^\s,;:«“\"]+n?[ıiuü]n)\s+(?:(?:ise|isə)\s+)?"
)
_LONE = re.compile(r"(?:.*\s)?(?=bir\s)", re.DOTALL)
_VOWELS = "ıiuü"


@cache
def _told(language: str) -> dict[str, Cue]:
    """The verbs of saying as what somebody is told to have done: "istedi" as "istediğini"."""
    found = {}
    for form, cue in cues(language).verbs.items():
        if form[-1:] in _VOWELS and form[-2:-1] in ("d", "t"):
            soft = "ğ" if language == "tr" or form[-1] in "ıu" else "y"
            found[f"{form}{soft}{form[-1]}n{form[-1]}"] = found[f"{form}{soft}{form[-1]}"] = cue
    return found


@cache
def _told_pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){trie(tuple(_told(language)))}(?!\w)", re.IGNORECASE)


class Cited(Owned):
    """A sentence and what its outlet passes on of somebody else."""

    def cited(self) -> list[Proposal]:
        """What an outlet that is the subject of the sentence passes on, with whoever said it as the speaker."""
        found = self.press.subject(self.head, self.end)
        unknown = BARE_SUBJECT.match(self.text, self.head, self.end) if found is None and self.text[self.head].isupper() else None
        if found is None and unknown is None:
            return []
        outlet, at = found if found is not None else (None, unknown.end() + 1 if unknown else self.head)
        proposal = self._these_words(at) or self._on_word(at) or self._that_said(at)
        if proposal is None:
            return []
        self.press.credit(proposal, outlet)
        return [proposal]

    def _on_word(self, at: int) -> Proposal | None:
        m = _ON_WORD.match(self.text, at, self.end) or _IN_MOUTH.match(self.text, at, self.end)
        who = self._nominative(m.span("who")) if m else None
        if m is None or who is None:
            return None
        found = [c for c in self.known.pattern.finditer(self.text, m.end(), self.stop) if self.doc.quote_at(c.start()) is None]
        cue = found[-1] if found else _REPORTS.search(self.text, m.end(), self.stop)
        if cue is None:
            return None
        kind = self.kind_of(cue) if found else Cue(lower(cue.group()), "assert", "neutral", "say")
        kind = replace(kind, act="assert") if kind.act == "announce" else kind
        content = self._after(cue.span(), kind)
        if content is None:
            quote = next((q for q in self.doc.quotes_in(m.end(), cue.start()) if q.end <= cue.start()), None)
            if quote is not None and SAYS.fullmatch(self.text[quote.end : cue.start()]):
                content = list(quote.inner)
            else:
                content = [trim(self.text, (self._skip(m.end(), cue.start()), cue.start()))]
                if not NOMINAL.search(self.text[slice(*content[0])]):
                    return None
        return Proposal(cue.span(), kind, content, who, self.zone, None, "cited", 0.85)

    def _these_words(self, at: int) -> Proposal | None:
        if (marked := next(iter(self.doc.quotes_in(at, self.end)), None)) is not None and (
            given := _GIVEN_WORDS.match(self.text, marked.end, self.stop)
        ) is not None:
            owner = self._genitive(at, marked.start)
            who = self._nominative(owner) if owner is not None and not self.text[owner[1] : marked.start].strip(" ,") else None
            if who is not None:
                kind = Cue(lower(given.group("cue")), "assert", "neutral", "say")
                return Proposal(trim(self.text, given.span()), kind, list(marked.inner), who, self.zone, None, "cited", 0.85)
        zone = self.zone
        if clause := _WHILE_WRITING.match(self.text, at, self.stop):
            at, zone = clause.end(), (clause.end(), self.stop)
        m = _WORDS_OF.match(self.text, at, self.stop) or _FROM_SOMEBODY.match(self.text, at, self.stop)
        content = self.behind_colon(m.end()) if m else None
        if m is None or content is None:
            return None
        span = m.span("who")
        who = span if lower(self.text[slice(*span)]) in words("pronouns", self.language) else self._nominative(span)
        if who is None:
            return None
        return Proposal(m.span("cue"), Cue(lower(m.group("cue")), "assert", "neutral", "say"), content, who, zone, None, "cited", 0.85)

    def behind_colon(self, at: int) -> list[Span] | None:
        """What stands behind the colon at `at`: a quotation, or the rest of the sentence."""
        quote = self.doc.quote_after(at, reach=6)
        if quote is not None and quote.end >= self.end - 1:
            return [s for s in quote.inner if s[1] > s[0]]
        content = trim(self.text, (at + 1, self.end), edge=" :\t\n")
        return [content] if len(self.text[slice(*content)].split()) > 1 else None

    def _that_said(self, at: int, told: re.Pattern[str] | None = None) -> Proposal | None:
        """ "The paper writes that X said …": the clause of what X is told to have said; `told`, what else may follow than a verb of saying."""
        owner = self._genitive(at, self.end) or next(
            (
                o
                for w in self.nouns.words(at, self.end, 14)
                if w.case == "gen" and (o := self._owner(at, w.end)) is not None and o[0] <= at + 2 and self._genitive(*o) == o
            ),
            None,
        )
        one = _ONE_OF_THEM.match(self.text, at, self.end) if owner is None else None
        owner = one.span("who") if one is not None else owner
        if owner is None:
            return None
        for m in _told_pattern(self.language).finditer(self.text, owner[1], self.end):
            also = _ALSO.match(self.text, m.end(), self.stop)
            cue = self.known.pattern.match(self.text, also.end() if also else m.end() + 1, self.stop) or _REPORTS.match(
                self.text, also.end() if also else m.end() + 1, self.stop
            )
            cue = cue or (told.match(self.text, m.end(), self.stop) if told is not None else None)
            if cue is None or self.doc.quote_at(m.start()) is not None:
                continue
            kind = _told(self.language)[" ".join(lower(m.group()).split())]
            quote = next((q for q in self.doc.quotes_in(owner[1], m.start()) if q.end <= m.start()), None)
            content = trim(self.text, (self._skip(owner[1], m.start()), m.start()))
            if kind.act == "deny" and (rumour := rumoured(self.text[slice(*content)])):
                content = (content[0], content[0] + rumour)
            said = self.text[slice(*content)]
            parts = list(quote.inner) if quote is not None and SAYS.fullmatch(self.text[quote.end : m.start()]) else [content]
            if parts == [content] and (
                len(said.split()) < 2 or not (kind.grammar == "object" or NOMINAL.search(said) or ENDS_OBJECT.search(said))
            ):
                return None
            who = self._nominative(owner) or owner
            return Proposal((m.start(), cue.end()), kind, parts, who, self.zone, None, "cited", 0.85)
        return None

    def _nominative(self, span: Span) -> Span | None:
        """Whoever is cited without the ending of the case, without whose document it is; None where it is nobody."""
        start, end = trim(self.text, span)
        if whose := _WHOSE.search(self.text[start:end]):
            end = start + whose.start() + len(re.match(r"n?[ıiuü]n", whose.group()).group())  # type: ignore[union-attr]
        if (lone := _LONE.match(self.text, start, end)) is not None:
            start = lone.end()
        cut = re.search(
            r"[’'][^\W\d_]{1,4}$|n?[dt][aəe]n$|(?<=[ıiuü])n[aəe]$|(?<=[aəeıioöuü])y[aəe]$|[aəe]$|(?<=[aəeıioöuü])n[ıiuü]n$|[ıiuü]n$",
            self.text[start:end],
        )
        end -= len(cut.group()) if cut else 0
        return (start, end) if plausible(self.text, (start, end), self.language, loose=True) else None
