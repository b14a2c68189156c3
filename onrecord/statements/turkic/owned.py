"""Statements of Turkish and Azerbaijani inside a noun phrase or inside another: "X's warning that …", "A told that B had said …".

Here: a clause with a verbal noun that a noun of saying or a verbal noun of saying takes, and whose it is. Where one genitive could be
the clause's own subject ("the claim that the minister fell ill") nobody is named. Not here: quotations (turkic/nominals.py).
"""

from __future__ import annotations

import re

from onrecord.statements.lexicon import UPPER, Cue, lower
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.turkic.nominals import Nominals
from onrecord.statements.turkic.phrases import NOMINAL
from onrecord.statements.turkic.words import country_case

_LINK = r"(?:yönündeki|yolundaki|şeklindeki|dair|ilişkin|hakkındaki|yönündəki|barədə|barəsində|haqqında|haqda|ilə\s+bağlı|ilə\s+əlaqədar)"
_CLAUSE = r"(?:[dt][ıiuü][ğy][ıiuü]|[aəe]c[aəe][ğy][ıi]|[dt][ıiuü][kq]l[aəe]r[ıi]|[aəe]c[aəe][kq]l[aəe]r[ıi]|m[aəe]s[ıi]|m[aəe]l[aəe]r[ıi])(?:n[aəe])?"
_NOUN = r"(?:açıklama|söz|iddia|uyarı|ifade|vaat|vaad|çağrı|suçlama|savunma|açıqlama|bəyanat|xəbərdarlı[ğq]|ifadə|vəd|çağırış|ittiham|fikir|fikr|məlumat|tez|argüman|görüş|eyham|ima|ehtimal|şübhə|tənqid|eleştiri|arqument|mövqe)"
_OWNED = re.compile(
    rf"{_CLAUSE}\s+(?:{_LINK}\s+)?(?:(?:son|ilk|dünkü|dünənki|yeni|yazılı)\s+)?(?P<noun>{_NOUN}(?:l[aəe]r)?(?:s?[ıiuü])(?:n[ıiuüaəe]|n[ıiuü]n|yl[ae]|nd[aəe]n?)?)(?!\w)",
    re.IGNORECASE,
)
#: The same with whose it is behind the clause: "the thesis of Baku that …", in the order "that …, the Baku's thesis".
_THEIRS = re.compile(
    rf"{_CLAUSE}\s+{_LINK}\s+(?P<who>(?:[{UPPER}][\w’'-]*\s+){{0,3}}[{UPPER}][\w’'-]*|(?:muhalefet|iktidar|hükümet|müxalifət|iqtidar|hökumət)[ıiuü]n)\s+(?P<noun>{_NOUN}(?:l[aəe]r)?(?:s?[ıiuü])(?:n[ıiuüaəe]|n[ıiuü]n|yl[ae]|nd[aəe]n?)?)(?!\w)"
)
_TOLD = re.compile(
    r"\s(?P<verb>(?:(?:ifade|iddia|vaat|vəd|tespit|müəyyən|aşkar|qeyd|bəyan)\s+)?(?:saptadığını|belirlediğini|söylediğini|dediğini|bildirdiğini|belirttiğini|açıkladığını|ettiğini|anlattığını|aktardığını"
    r"|söylədiyini|dediyini|bildirdiyini|açıqladığını|etdiyini|danışdığını|göstərdiyini|(?:söz|xəbər|bilgi|məlumat)\s+verdi[ğy]ini))(?:\s+(?:ise|isə|da|də|de))?$",
    re.IGNORECASE,
)
#: What a body gave out, behind the clause of it and in front of what becomes of it: "the news put out by X that … is not true".
_PUT_OUT = re.compile(
    r"(?P<clause>(?:m[aəe]s[ıi]|[dt][ıiuü][ğy][ıiuü]|[aəe]c[aəe][ğy][ıi])(?:n[aə])?)\s+(?:barədə|barəsində|haqqında|haqda|ilə\s+bağlı|yönünde|yolunda|şeklinde|kimi|hakkında)\s+(?:(?:ötən\s+gün|dünən|bu\s+gün|dün|bugün)\s+)?"
    r"(?P<cue>(?:yaydığı|yaydıqları|verdiyi|dərc\s+etdiyi|paylaşdığı|tirajladığı|irəli\s+sürdüyü|səsləndirdiyi|yaydığı|paylaştığı|ortaya\s+attığı|servis\s+ettiği)\s+(?:[^\W\d_]+\s+)?(?:məlumat|xəbər|iddia|bəyanat|ittiham|haber|bilgi|açıklama)(?:l[aəe]r)?(?:[ıi])?)(?!\w)",
)
_NOT_SO = re.compile(
    r"(?<!\w)(?:həqiqəti\s+əks\s+etdir|həqiqətə\s+uyğun|gerçəkliyi\s+əks|gerçəyə\s+uyğun|reallığı\s+əks|yalan|əsassız|dezinformasiya|uydurma|doğru\s+(?:deyil|değil)|böhtan|gerçeği\s+yansıt|gerçek\s+dışı|asılsız|mesnetsiz)"
)
_BARE = ("ettiğini", "etdiyini")
_GENITIVE = re.compile(r"[ıiuü]n$")
_ACTS = (("deny", ("inkar",)), ("accuse", ("suçlama", "ittiham")), ("demand", ("çağrı", "çağır")), ("promise", ("vaa", "vəd", "söz ver")))


def _kind(form: str) -> Cue:
    act = next((act for act, stems in _ACTS if form.startswith(stems)), "assert")
    return Cue(form, act, "doubted" if form.startswith("iddia") else "neutral", "say")


class Owned(Nominals):
    """A sentence and the reported clauses that belong to somebody in the genitive."""

    def warned_of(self, head: int | None = None) -> list[Proposal]:
        """ "X's warning that the road will close was heard": a clause, a noun of saying, and no verb of saying behind it."""
        text = self.text
        for m in _OWNED.finditer(text, self.head, self.end):
            if self.doc.quote_at(m.start()) is not None or (head is None and self.known.pattern.search(text, m.start("noun"), self.stop)):
                continue
            found = self._genitive(self.head if head is None else head, m.start())
            if found is None:
                continue
            words = text[slice(*m.span())].split()
            content = trim(text, (found[1], m.start() + len(words[0])))
            if not self._has_subject(found, content, m.group("noun")):
                continue
            kind = _kind(" ".join(lower(m.group("noun")).split()))
            return [Proposal(m.span("noun"), kind, [content], found, self.zone, None, "owned", 0.7)]
        return self._theirs() if head is None else []

    def _theirs(self) -> list[Proposal]:
        """ "The report does not bear out the thesis of Baku that …": whose it is stands between the clause and its noun."""
        m = _THEIRS.search(self.text, self.head, self.end)
        if m is None or self.doc.quote_at(m.start()) is not None:
            return []
        clause = m.start() + len(self.text[slice(*m.span())].split()[0])
        subject = re.match(r"(?:[^\s,;:]+\s+){0,4}[^\s,;:]+,\s+", self.text[self.head : clause])
        content = trim(self.text, (self.head + (subject.end() if subject else 0), clause))
        p = self.nouns.phrase(*m.span("who"))
        if p is None or p.end < m.end("who") or p.case not in ("nom", "gen") or len(self.text[slice(*content)].split()) < 2:
            return []
        kind = _kind(" ".join(lower(m.group("noun")).split()))
        return [Proposal(m.span("noun"), kind, [content], m.span("who"), self.zone, None, "owned", 0.7)]

    def _genitive(self, left: int, stop: int) -> Span | None:
        """Somebody in the genitive at `left`."""
        ws = self.nouns.words(left, stop)
        p = self.nouns.parse(ws, 0) if ws and not self.text[left : ws[0].start].strip() else None
        if p is None or p.case != "gen" or (p.head == "name" and p.role is None and not self.nouns.sure(p, ws)):
            return None
        if p.name is None and p.head != "body" and re.search(r"['’]", self.text[p.start : p.end].rpartition(" ")[0]):
            return None  # two owners in one phrase: the name's end was not seen
        return p.start, p.end

    def _body_of(self, left: int, stop: int) -> Span | None:
        """A body in the genitive at `left`, with a land's name right behind it that is no part of it."""
        ws = self.nouns.words(left, stop)
        at = next((i for i, w in enumerate(ws[:7]) if w.kind == "body" and w.case == "gen"), None)
        if at is None or any(w.kind not in ("name", "body") or w.gap.strip() for w in ws[1 : at + 1]) or at + 1 >= len(ws):
            return None
        return (ws[0].start, ws[at].end) if ws[0].kind in ("name", "body") and country_case(ws[at + 1].low) is not None else None

    def _has_subject(self, owner: Span, content: Span, noun: str) -> bool:
        """Whether the clause has a subject of its own, so that the genitive before it is whose word it is."""
        if self.text[owner[1]] == ",":
            return len(self.text[slice(*content)].split()) >= 2
        inner = self.text[slice(*content)].split()[:-1]
        ends = [n for n, w in enumerate(inner) if len(w) > 3 and _GENITIVE.search(lower(w))]
        return bool(ends) and (ends[0] > 0 or not re.search(r"s[ıiuü]n[ıiuü]n$", lower(inner[0])))

    def put_out_by(self) -> list[Proposal]:
        """ "The news X put out that its troops fired is untrue": what X claims, inside what somebody says of it."""
        m = _PUT_OUT.search(self.text, self.head, self.end)
        if m is None or self.doc.quote_at(m.start()) is not None:
            return []
        source = self._genitive(self.head, m.start()) or self._body_of(self.head, m.start())
        if source is None:
            return []
        content = trim(self.text, (source[1], m.end("clause")))
        if len(self.text[slice(*content)].split()) < 3 or not self._has_subject(source, content, ""):
            return []
        untrue = _NOT_SO.search(self.text, m.end(), self.stop) is not None or "guya" in self.text[slice(*content)]
        kind = Cue(" ".join(lower(m.group("cue")).split()), "accuse" if untrue else "assert", "doubted" if untrue else "neutral", "say")
        return [Proposal(m.span("cue"), kind, [content], source, self.zone, None, "nested", 0.7)]

    def told_within(self, found: list[Proposal]) -> list[Proposal]:
        """ "A reported B's having said that …": what B said, inside what A reported."""
        inside = [] if any(p.rule in ("owned", "nested", "sov") for p in found) else self.put_out_by()
        for p in found:
            if p.rule != "sov" or len(p.content) != 1:
                continue
            start, end = p.content[0]
            m = _TOLD.search(self.text[start:end])
            source = self._genitive(start, start + m.start()) if m and lower(m.group("verb")) not in _BARE else None
            if m is None or source is None:
                continue
            content = trim(self.text, (self._skip(source[1], start + m.start()), start + m.start()))
            said = self.text[slice(*content)]
            if len(said.split()) < 2 or not NOMINAL.search(said):
                continue
            kind = _kind(" ".join(lower(m.group("verb")).split()))
            cue = (start + m.start("verb"), start + m.end("verb"))
            inside.append(Proposal(cue, kind, [content], source, self.zone, None, "nested", 0.7))
        return inside
