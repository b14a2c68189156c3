"""Statements of Turkish and Azerbaijani that hang on no main verb: "according to X", "…, said X, who".

Here: postpositions and participles of saying. Not here: verbs that end a sentence (turkic/propose.py).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from onrecord.statements.clauses import plausible, tail
from onrecord.statements.lexicon import UPPER, Cue, cues, lower, trie
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.turkic.carriers import is_bare, is_outlet
from onrecord.statements.turkic.inside import Inside
from onrecord.statements.turkic.neighbours import boundary
from onrecord.statements.turkic.nouns import Phrase
from onrecord.statements.turkic.phrases import BASED_ON, ENDS_OBJECT, GOERE, NOMINAL, TIME
from onrecord.statements.turkic.remarks import remark

#: Words for a promise, as what something is so by.
_PROMISED = ("vəd", "vaat", "vaad", "taahhü", "öhdəli", "söz verdi")
#: By whose report, where it stands between commas behind who speaks.
_CREDIT = re.compile(r"[’']n?[ıiuü]n\s+(?:haberine|yazdığına|aktardığına|bildirdiğine|duyurduğuna)\s+$")
_SAY = Cue("görə", "assert", "neutral", "say")
#: "In the statement, in which it was pointed out that".
_STATED = re.compile(
    r"\s(belirtilen|vurgulanan|kaydedilen|ifade\s+edilen|dile\s+getirilen|bildirilen|hatırlatılan|savunulan|aktarılan|bildirilən|qeyd\s+olunan|qeyd\s+edilən|vurğulanan)"
    r"\s+(açıklamada|bildiride|raporda|mesajda|açıqlamada|bəyanatda|məlumatda|hesabatda)(?!\w)"
)
#: "By the report that X published yesterday".
_PUBLISHED = re.compile(
    rf"(?:\s+(?i:{TIME}))?\s+(?:yayımladığı|yayınladığı|açıkladığı|paylaştığı|hazırladığı|duyurduğu|verdiği|yaydığı|açıqladığı|hazırladığı|dərc\s+etdiyi|paylaşdığı|verdiyi|edinilen|alınan|verilen|əldə\s+edilən|alınan)\s+(?:[^\s,]+\s+)?"
    r"(?:rapor|veri|bilgi|haber|açıklama|çalışma|anket|liste|tablo|belge|bülten|rakam|sonuç|hesabat|məlumat|statistika|açıqlama|bəyanat|sorğu|rəqəm|bülleten)(?:lar|ler|lər)?[ae]?(?:y?[aəe])?\s*$"
)
#: Where the words were printed by which something is so.
_PRINTED_WHERE = re.compile(
    r"\s+(?:[^\s,]+[dt][aəe]\s+)?(?:gedən|yer\s+alan|çap\s+olunan|dərc\s+olunan|verilən|yayılan|yayımlanan|çıxan|aktarılan|yer\s+verilen)\s*$"
)
#: That somebody does not want to be named.
_HIDES = re.compile(
    r"(?<!\w)(?:adı|isim|ism|soyad|kimli)[^\W\d_]*\s+(?:[^\s,;:]+\s+)?[^\s,;:]+m[aəe](?:s[ıi]n[ıi]|m[aəe]s[ıi]n[ıi])\s*$", re.IGNORECASE
)
_SO_CALLED = re.compile(r"^\s*,|(?:diye|deyə|sözleriyle|ifadeleriyle|diyerek)\s")
_TO_SEVERAL = re.compile(r"(?:lara|lere|lərə)$")
#: Somebody else who speaks behind a semicolon.
_OTHER_BEHIND = re.compile(rf";\s+[{UPPER}][^;:«“\"]{{2,70}}?\s(?:ise|isə)\s")
#: Sources without a name, of whoever stands in front: "by sources at the ministry".
_SOURCES = re.compile(r"(?:\S+\s+){1,4}kaynaklar[ıi]na")
#: Laws, plans and agreements, by which something is so and nobody says it; papers of nobody in particular.
_RULES = re.compile(
    r"(?:Anlaşma|Sözleşme|Kanun|Yasa|Yönetmelik|Plan|Takvim|Program|Karar|Protokol|Anayasa|Tarife|Kural|Mevzuat|Tüzük|Proje|Efsane|Rivayet|Gelenek|İnanış)(?:l[ae]r)?[ıi]?[ny]?[ae]"
)
_PAPERS = re.compile(r"(?:Araştırma|Çalışma|Anket|Veri|Belge|Taslak|İddianame|Tutanak|Analiz|İnceleme|İstatistik)(?:l[ae]r)?[ıi]?[ny]?[ae]")
#: What is claimed by nobody in particular.
_CLAIMED = re.compile(r"(?:[İi]ddia(?:lar)?[ıi]?[ny]?[aə]|[Ss]öylenti(?:ler)?[ey]e?)")
#: More than one of a kind, in an oblique case.
_SEVERAL = re.compile(r"l[aəe]r(?:[ıi]n)?(?:[ıi]n|[aəe]|[ıi]|l[aəe]|d[aəe]n)$")
_IN_NAME = re.compile(rf"(?:^|\s)[{UPPER}][^\W\d_]*\s$")
_GIVEN = re.compile(r"verilen|verilən|alınan|edinilen|əldə\s+edilən|edilən")
#: A noun with whose it is behind its owner: "by X's reckoning".
_OWN_WORD = re.compile(
    r"[^\W\d_][’'-]?n?[ıiuü]n\s+(?P<noun>(?:[^\W\d_]+\s+)?[^\W\d_]+(?:s[ıi]n[ae]|l[ae]r[ıi]n[ae]|[^\W\d_aeıioöuü][ıiuü]n[ae])\s+)$"
)
_BY_STATEMENT = re.compile(r"(Məlumata|Açıqlamaya|Bəyanata|Hesabata|Sənədə|Açıklamaya|Bildiriye|Rapora)\s+(görə|göre|əsasən)\s*,?\s+")


@cache
def any_of(language: str, key: str) -> str:
    """A regular expression for any phrase of one of the lists of cues."""
    return trie(getattr(cues(language), key))


#: The ending of a participle, and what a finite verb has for it.
_PARTICIPLE = re.compile(r"(?P<glide>(?<=[aəeıioöuü])y)?(?:[aəe]n)$")
_FINITE_ENDINGS = {"tr": ("di", "dı", "du", "dü", "ti", "tı", "tu", "tü"), "az": ("ib", "ıb", "ub", "üb", "yib", "yıb", "yub", "yüb")}


#: What is refused and not denied: "refused to disclose".
_TO_TELL = re.compile(r"m[ae]y[ıi]$")


@cache
def _of_participle(form: str, language: str) -> Cue:
    """What a participle of saying does: as the verb it is of ("iddia eden" as "iddia etti")."""
    said = Cue(form, "assert", "neutral", "say")
    m = _PARTICIPLE.search(form)
    if m is None:
        return said
    verbs = cues(language).verbs
    stem = form[: m.start()]
    stems = [stem, stem[:-1] + "t"] if stem.endswith("d") else [stem]
    known = next((verbs[s + e] for s in stems for e in _FINITE_ENDINGS[language] if s + e in verbs), None)
    return replace(said, act=known.act, framing=known.framing) if known is not None else said


class According(Inside):
    """A sentence and its statements without a main verb."""

    def relative(self) -> list[Proposal]:
        """Verb-final relative attribution: «…» diyen X, … : the speaker follows the cue."""
        text, doc = self.text, self.doc
        found: list[Proposal] = []
        if not self.known.relative:
            return found
        if (m := _STATED.search(text, self.head, self.end)) and not doc.quote_at(m.start()):
            clause = trim(text, (self.head, m.start()))
            if NOMINAL.search(text[slice(*clause)]):
                kind = Cue(lower(m.group(1)), "assert", "neutral", "passive")
                found.append(Proposal(m.span(1), kind, [clause], m.span(2), self.zone, None, "relative", 0.75))
        for m in list(re.finditer(rf"(?<!\w)(?:{any_of(self.language, 'relative')})\s+", text[self.start : self.end]))[:4]:
            cue = (self.start + m.start(), self.start + m.start() + len(m.group().rstrip()))
            if doc.quote_at(cue[0]) or _HIDES.search(text, self.head, cue[0]):
                continue
            source = self._phrase(self.start + m.end(), self.end)
            p = self.nouns.phrase(self.start + m.end(), self.end) if source is None else None
            if p is not None and (claimed := self._claimed(p, cue)) is not None:
                found.append(claimed)
                continue
            if p is not None and (p.case == "gen" if p.head == "body" else p.name and p.case in ("gen", "dat", "acc", "ins")):
                source = (p.start, p.end)
            if source is None and (bir := re.match(r"(?:bir\s+)?(?:genç|yaşlı|cavan)?\s*", text[self.start + m.end() : self.end])):
                source = self._phrase(self.start + m.end() + bir.end(), self.end)
            quote = doc.quote_before(cue[0])
            inner = [q for q in quote.inner if q[1] > q[0]] if quote and quote.end >= self.start else []
            content = inner or [trim(text, (self.head, cue[0]))]
            kind = _of_participle(" ".join(lower(text[slice(*cue)]).split()), self.language)
            if quote and inner and kind.act in ("accuse", "deny") and not _SO_CALLED.search(text, quote.end, cue[1]):
                before = text[self.head : quote.start] if quote.start > self.head else ""
                content = [trim(text, (self.head, cue[0]))] if re.search(r"[ıiuü]\s+$", before) and "," not in before else content
            if (
                source
                and sum(len(text[a:b].split()) for a, b in content) >= 2
                and (
                    inner
                    or NOMINAL.search(said := text[content[0][0] : content[0][1]])
                    or (kind.act == "deny" and ENDS_OBJECT.search(said))
                )
                and not (kind.act == "deny" and _TO_TELL.search(text[content[0][0] : content[0][1]]))
            ):
                found.append(Proposal(cue, kind, content, source, self.zone, None, "relative", 0.8))
        return found

    def _claimed(self, p: Phrase, cue: Span) -> Proposal | None:
        """What several without a name claim, where they are no subject: "X answered the officials who claim that …"."""
        begin = subject[1] if (subject := self._subject(self.head, cue[0])) is not None else self.head
        content = trim(self.text, (begin, cue[0]))
        said = self.text[slice(*content)]
        if p.head != "role" or p.name is not None or p.case == "nom" or _SEVERAL.search(self.text[p.start : p.end]) is None:
            return None
        if self.doc.quote_before(cue[0]) is not None or NOMINAL.search(said) is None or len(said.split()) < 2:
            return None
        kind = _of_participle(" ".join(lower(self.text[slice(*cue)]).split()), self.language)
        return Proposal(cue, kind, [content], (p.start, p.end), self.zone, None, "nested", 0.7)

    def _giver(self, left: int, stop: int) -> Span | None:
        """Who gave out what is cited: "by the news given to X from the commission"."""
        ws = self.nouns.words(left, stop)
        found = [self.nouns.parse(ws, i, alone=True) for i in range(min(len(ws), 8)) if not i or boundary(ws, i)]
        return next(((p.start, p.end) for p in found if p is not None and p.case == "abl" and p.head != "role"), None)

    def _is_by(self, source: Span | None, behind: int) -> bool:
        """Whether "görə" behind a phrase means "in the view of" it, and not "because of" it."""
        p = self.nouns.phrase(*source) if source else None
        if source is None or p is None or p.case not in ("dat", "nom"):
            return False
        if p.head == "name" and p.name is not None:
            return p.role is not None or len(self.text[slice(*p.name)].split()) > 1
        return p.head in ("body", "role") and self.text[source[0]].isupper() and self.text[behind - 2 : behind].startswith(",")

    def according(self) -> list[Proposal]:
        text, doc = self.text, self.doc
        found: list[Proposal] = []
        if m := _BY_STATEMENT.match(text, self.head, self.end):
            content = trim(text, (m.end(), tail(doc, m.end(), self.end)))
            if len(text[slice(*content)].split()) >= 2:
                return [Proposal(m.span(2), _SAY, [content], m.span(1), self.zone, None, "according", 0.8)]
        if m := BASED_ON.match(text, self.head, self.end):
            particle = re.match(r"\s*,?\s*(?:ise|isə|də|da|de)\s+", text[m.end() : self.end])
            begin = m.end() + (particle.end() if particle else 0)
            content = trim(text, (begin, tail(doc, begin, self.end)))
            kind = Cue("göre", "assert", "neutral", "say")
            several = _TO_SEVERAL.search(text, *m.span("who"))
            who = (m.start("who"), m.end("who") - (1 if several else 0))
            credited = trim(text, m.span("via"), edge=" «»“”\"'’,")
            if (named := self.press.at(credited)) is not None:
                credited = named.name
            if content[1] - content[0] > 8:
                return [Proposal((m.end() - 4, m.end()), kind, [content], who, self.zone, None, "according", 0.85, via=(credited,))]
        pattern = rf"\s+({any_of(self.language, 'according_after')})(?:\s+(?:isə|ise|də|de|da))?(?=[,\s])[,\s]*"
        for m in list(re.finditer(pattern, lower(text[self.head : self.end])))[:2]:
            at = self.head + m.start(1)
            if doc.quote_at(at):
                continue
            before = text[self.head : at]
            cut = self.head
            for c in re.finditer(r",\s+|(?<!\w)(?:amma|lakin|ancak|ama|ve|və)\s+", before):
                if not (
                    c.group().startswith(("ve", "və")) and _IN_NAME.search(before[: c.start()]) and before[c.end() : c.end() + 1].isupper()
                ):
                    cut = self.head + c.end()
            stop = at
            if m.group(1).endswith("kimi") and (too := re.search(r"\s+(?:də|da|de)\s+$", text[cut:at])):
                stop = cut + too.start()  # "as the minister, too, noted"
            given = None
            if report := _PUBLISHED.search(text[cut:at]):
                stop = cut + report.start()
                given = self._giver(cut, stop) if _GIVEN.search(report.group()) else None
            elif _GIVEN.match(m.group(1)):
                given = self._giver(cut, at)
            elif word := GOERE.search(text[cut:at] + " "):
                stop = cut + word.start()
            elif word := _OWN_WORD.search(text[cut:at] + " "):
                stop = cut + word.start("noun")
            printed = _PRINTED_WHERE.search(text, cut, stop)
            source = given or self._owner(cut, printed.start() if printed else stop)
            if self.language == "az" and m.group(1) == "görə" and not self._is_by(source, self.head + m.end()):
                continue  # because of something
            if source is None:
                source = trim(text, (cut, stop))
                sources = _SOURCES.fullmatch(text, *source) is not None
                source = (source[0], source[1] - 2) if sources else source
                if lower(text[slice(*source)]) in ("buna", "bunlara", "şuna", "ona", "bunun", "bu"):
                    continue  # "accordingly"
                if not (sources or re.match(rf"[{UPPER}«“\"]", text[slice(*source)].split()[-1] if source[1] > source[0] else "")):
                    continue  # by first findings, by the figures
            if is_bare(text[slice(*source)]) and cut > self.head and self.known.pattern.search(text, self.head + m.end(), self.end):
                continue  # "by the paper's news" between commas
            aside = cut > self.head and _CREDIT.search(text, cut, at) is not None
            if (aside or is_outlet(doc, text[slice(*source)]) or m.group(1).startswith("yazdığına")) and self.known.pattern.search(
                text, self.head + m.end(), self.end
            ):
                continue  # the outlet that carried what somebody else said
            cue = (stop if stop < at and not m.group(1).endswith("kimi") else at, self.head + m.end(1))
            content = trim(text, (self.head + m.end(), tail(doc, self.head + m.end(), self.end)))
            if (other := _OTHER_BEHIND.search(text, *content)) and doc.quote_at(other.start()) is None:
                content = trim(text, (content[0], other.start()))
            if len(text[content[0] : content[1]].split()) < 2 and cut > self.head + 12:
                content = trim(text, (self.head, cut))
            parts = [content]
            if quote := doc.quote_at(content[0]):
                parts = [quote.inner[-1]] if quote.start == content[0] and quote.end >= content[1] else [content]
            elif (quote := next(iter(doc.quotes_in(*content)), None)) and (lead := re.search(r":\s*$", text[content[0] : quote.start])):
                parts = [(content[0], content[0] + lead.start())]
                if not self.known.pattern.search(text, quote.end, self.end):
                    parts += list(quote.inner)
            elif text[self.stop - 1] == ":" and (below := doc.quote_after(self.stop, reach=4)):
                parts += list(below.inner)
            if _RULES.fullmatch(text, *source):
                continue
            if (claimed := _CLAIMED.fullmatch(text, *source)) or _PAPERS.fullmatch(text, *source):
                kind = Cue(lower(m.group(1)), "assert", "doubted" if claimed else "neutral", "say")
                found.append(Proposal((at, self.head + m.end(1)), kind, parts, None, self.zone, None, "according", 0.6))
            elif plausible(text, source, self.language, loose=True) and len(text[content[0] : content[1]].split()) >= 2:
                form = " ".join(lower(text[slice(*cue)]).split())
                act = "promise" if form.startswith(_PROMISED) else "assert"
                framing = "doubted" if form.startswith("iddia") else "neutral"
                found.append(Proposal(trim(text, cue), Cue(form, act, framing, "say"), parts, source, self.zone, None, "according", 0.85))
        return found

    def _after(self, cue: Span, kind: Cue) -> list[Span] | None:
        """What follows a cue: behind "ki", or behind a colon, quoted or not."""
        doc, text = self.doc, self.text
        if m := re.match(rf"[\s,]*(?:{any_of(self.language, 'complementisers')})[\s,:]+", text[cue[1] : self.stop]):
            begin = cue[1] + m.end()
            quote = doc.quote_after(cue[1] + m.end() - 1, reach=3)
            if quote and quote.start <= begin + 1 and quote.end >= self.end - 1:
                return list(quote.inner)
            carrier = self.carried_by()
            end = min(tail(doc, begin, self.end), carrier[0] if carrier and carrier[0] > begin + 8 else self.end)
            if text[self.stop - 1] == ":" and (below := doc.quote_after(self.stop, reach=4)):
                return [trim(text, (begin, end)), *below.inner]
            if (quote := next((q for q in doc.quotes_in(begin, end) if q.end >= end - 1), None)) and (
                m := re.search(r":\s*$", text[begin : quote.start])
            ):
                return [trim(text, (begin, begin + m.start())), *quote.inner]
            return [trim(text, (begin, remark(text, begin, end)))]
        wish = re.match(r"ist[əei]", lower(text[cue[0] : cue[1]])) is not None
        if not wish and (m := re.match(r"\s*(?::|;(?=\s*\n))\s*", text[cue[1] : cue[1] + 8])):
            quote = doc.quote_after(cue[1], reach=8)
            if quote:
                return list(quote.inner)
            if cue[1] + m.end() < self.end - 8:
                return [trim(text, (cue[1] + m.end(), self.end))]
        return None
