"""The people and bodies a Turkish or Azerbaijani article names, with the words of office in front of a name.

Here: what the resolver asks of the noun phrases of a whole document. Not here: the phrases themselves (turkic/nouns.py), who
speaks (turkic/resolve.py).
"""

from __future__ import annotations

import re

from onrecord.statements.genders import is_given
from onrecord.statements.lexicon import UPPER, cues, lower, words
from onrecord.statements.names import trimmed
from onrecord.statements.proposal import Span
from onrecord.statements.turkic.neighbours import PATRONYMIC, boundary
from onrecord.statements.turkic.nouns import Nouns
from onrecord.statements.turkic.words import LISTS, SURNAME, Word, country_case

#: Place and agency in capitals in front of the first sentence, up to the dash.
DATELINE = re.compile(rf"[{UPPER}]{{3,}}[{UPPER}\s/]*(?:,\s*\d+\s+\w+)?(?:\s*\([^)\n]*\)|,\s*[^,–—\n]{{2,30}})?\s*[–—-]+\s+")


#: The time an entry of a live blog begins with.
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\s*[–—-]?\s*")
#: A case behind a noun that does not say whose it is.
_BARE_CASE = re.compile(r"(?<![ıiuü])(?<![ıiuü]n)(?:[ıiuü]n|[dt][aəe]n?|[aəe])$")


def _beside(w: Word) -> bool:
    """Whether a plain noun behind a whole name is no part of it: "X Y a briefing held", "X Y to the club's site"."""
    if w.capital or w.kind not in ("event", "body"):
        return False
    return (
        re.search(r"[ıiuü](?:n[ıiuüaədt]\w*)?$", w.low) is None
        if w.kind == "event"
        else w.case != "nom" and _BARE_CASE.search(w.low) is not None
    )


#: Whose neighbour or parent somebody is, right in front of the name: no office.
KIN = re.compile(
    r"(?:(?:[^\W\d_]+\s+)?çocuk\s+(?:annesi|babası)|(?:[^\W\d_]+\s+)?uşaq\s+(?:anası|atası)|qonşusu|komşusu|oğlu|qızı|kızı|eşi|karısı|kocası|arvadı|əri|anası|annesi|babası|atası|qardaşı|kardeşi|bacısı|ablası|ağabeyi|torunu|nəvəsi|dostu|arkadaşı|həyat\s+yoldaşı)\s*",
    re.IGNORECASE,
)
#: Of which party somebody is, behind an office: "the author of the bill, X's member Y".
_MEMBER = re.compile(rf"(?<=\w)\s+(?:[{UPPER}]\w*\s+Partili|[{UPPER}]{{2,}}['’]l[ıiuü])$")
#: Degrees behind an office, in front of the name.
_DEGREES = re.compile(r"(?<=\w)(?:\s+(?:Prof|Doç|Dr|Av|Op|Yrd|Uzm|Öğr|Gör)\.)+$")
#: An outlet in the dative in front of an office.
_TOLD = re.compile(r"[«“\"][^»”\"]{2,40}[»”\"][’'-]?[ny]?[aəe]\s+")
#: Whose questions somebody with an office answers.
_QUESTIONS = re.compile(r"(?:[^\s,;:]+\s+){1,4}?(?:sual|soru)l[aə]r[ıi](?:n[ıi]|m[ıi]z[ıi]|n[aə]|m[ıi]z[aə])\s+", re.IGNORECASE)
#: A body in the ablative, set off by an apostrophe, right in front of an office.
_FROM = re.compile(rf"(?:[{UPPER}][\w-]*\s+(?:(?:ve|için)\s+)?){{0,5}}[{UPPER}][\w-]*[’']n?[dt][ae]n\s+$")
#: That a body is led by whoever is named in front.
_LED_BY = re.compile(r"(?:rəhbərli|başçılı|sədrli|liderli|başkanlı|önderli|öncülü)[kqğy]")
#: Whose guest somebody is, in front of the office.
_GUEST = re.compile(
    r"(?:[«“\"][^«»“”\"\n]{2,40}[»”\"]\s+(?:qəzet|jurnal|dergi|gazete|sayt|portal|agentliy|həftəliy|nəşr|telekanal)(?:[ıiuü]|s[ıiuü])(?=\s)|(?i:məqalədə|yazıda|haberde|makalede|reportajda|röportajda|xəbərdə|materialda)|(?:qona[ğq]|konu[ğk]|müsahib|həmsöhbət|misafir)(?:ı|i|u)(?:m[ıu]z)?)\s*[,:]?\s+(?=[^\W\d_])"
)
#: Ranks, which are no part of the office in front of them: "the spokesman Colonel X"; of those without an office they are what they are.
RANK = re.compile(
    r"(?<!\w)(?:kurmay\s+|kıdemli\s+|jandarma\s+|polis\s+|ədliyyə\s+|baş\s+)?(?:orgeneral|korgeneral|tümgeneral|tuğgeneral|general(?:-(?:mayor|leytenant|polkovnik))?|oramiral|koramiral|tümamiral|tuğamiral|amiral|admiral|kontr-admiral|vitse-admiral"
    r"|albay|yarbay|binbaşı|yüzbaşı|üsteğmen|teğmen|astsubay|başçavuş|polkovnik(?:-leytenant)?|podpolkovnik|mayor|kapitan|leytenant|gizir)(?:ı|i|u|ü)?$",
    re.IGNORECASE,
)
_NO_OFFICE = re.compile(r"(?:emekli|ehtiyatda\s+olan|istefada\s+olan|kurmay|eski|keçmiş|sabiq|tutuklu|gazi|genç)\W*$", re.IGNORECASE)
_LETTERS = re.compile(rf"(?<=\w )\(([{UPPER}]{{2,8}})\)")
#: What a quotation is called that somebody gives as an answer.
_ANSWER = re.compile(r"\s*,?\s*(?:karşılığını|yanıtını|cevabını|cavabını)\s")


class People(Nouns):
    """The noun phrases of one document, and who and what they name."""

    def people(self, start: int, end: int) -> list[tuple[int, int, list[str]]]:
        """The names of people in the capitalised words of [start, end): offsets and words, the last one without its ending."""
        found: list[tuple[int, int, list[str]]] = []
        current: list[Word] = []

        def close() -> None:
            if current:
                words_of = [w.text for w in current[:-1]] + [self.base(current[-1])]
                whole = (current[0].start, current[-1].start + len(words_of[-1]), words_of)
                three = self.language == "az" and len(words_of) == 3 and not SURNAME.search(current[1].low)
                named = whole if three else trimmed(self.doc, whole)
                if named is not None:
                    found.append(named)
                current.clear()

        ws = self.words(start, min(len(self.doc.text), end + 30))

        def of_body(at: int) -> bool:
            run = [x for x in ws[at : at + 4] if x.capital or x.kind == "conj"]
            return any(x.kind == "body" for x in run) and not any(re.search(r"[,;:.]", x.gap) for x in run)

        for n, w in enumerate(ws):
            if current and re.search(r"[^ \t\u00a0.]|[^\W\d_]{2}\.\s*$", w.gap):
                close()
            if w.start >= end:
                owned = (
                    bool(current)
                    and w.kind in ("body", "place")
                    and (w.capital or len(current) == 1 or not SURNAME.search(current[-1].low))
                )
                if len(current) > 1 and _beside(w):
                    break
                titled = w.kind == "conj" and bool(current) and self._titled(ws, n, current)
                if owned or titled or w.kind == "event" or (w.kind == "role" and len(current) == 1 and re.search(r"[ıiuü]$", w.low)):
                    current.clear()
                break
            if w.kind == "name" and country_case(w.low) is None and not (w.text.isupper() and len(w.text) > 2 and "." not in w.text):
                if not current and w.low in words("name_stops", self.language):
                    continue
                if w.case != "nom" and len(current) >= 2 and w.case != "gen" and not SURNAME.search(lower(self.base(w))):
                    close()
                    continue
                if (
                    len(current) == 2
                    and self.language == "az"
                    and not PATRONYMIC.search(w.low)
                    and SURNAME.search(current[1].low)
                    and not of_body(n)
                ):
                    close()
                current.append(w)
                if w.case != "nom":
                    close()
            elif w.kind == "conj" and current and self._titled(ws, n, current):
                current.clear()  # "Agrarian Credit and Development Agency"
            elif len(current) > 1 and _beside(w):
                close()
            elif w.kind in ("body", "place", "event") or (w.kind == "role" and w.capital):
                if len(current) > 2 - (not w.capital) and self._in_office(current[0].start):
                    del current[2:]
                    close()
                current.clear()
            else:
                close()
        close()
        return found

    def _titled(self, ws: list[Word], n: int, current: list[Word]) -> bool:
        """Whether "and" at `n` goes on with the name of a body, and the capitalised words before it are no person's name."""
        body = next((j for j in range(n + 1, min(n + 4, len(ws))) if ws[j].kind != "name" or ws[j].gap.strip()), None)
        if body is None or body == n + 1 or ws[body].kind != "body" or not ws[body].capital or ws[body].gap.strip():
            return False
        if any(country_case(w.low) is not None for w in ws[n + 1 : body]) or is_given(current[0].text) or self._in_office(current[0].start):
            return False
        return self.language == "az" and SURNAME.search(current[-1].low) is None

    def _in_office(self, at: int) -> bool:
        """Whether the word right before `at` is an office, so that a whole person's name begins here."""
        ws = self.words(max(self.doc.sentences[self.doc.sentence_index(at)][0], at - 30), at)
        return bool(ws) and ws[-1].kind == "role" and not self.doc.text[ws[-1].end : at].strip()

    def bodies(self) -> list[tuple[int, int, str]]:
        """Where the article names a body in full: offsets, and the body's own word in lower case, in order."""
        if self._bodies is None:
            self._bodies = []
            for start, stop in self.doc.sentences[:400]:
                ws = self.words(start, stop, 80)
                for j, w in enumerate(ws):
                    if w.kind != "body" or j == 0:
                        continue
                    k = j
                    while (
                        k > 0
                        and not re.search(r"[^\s]", ws[k].gap)
                        and (
                            (ws[k - 1].kind in ("name", "quote") and (ws[k - 1].case == "nom" or country_case(ws[k - 1].low) == "gen"))
                            or (ws[k - 1].kind == "conj" and k > 1 and ws[k - 2].kind == "name" and ws[k].capital)
                            or (ws[k - 1].kind == "conj" and k > 1 and self._trades(ws, k - 1))
                            or (
                                ws[k - 1].kind == "role"
                                and ws[k - 1].capital
                                and ws[k - 1].low.endswith(("lar", "ler", "lər", "ları", "leri", "ləri"))
                            )
                            or (ws[k - 1].kind == "body" and ws[k - 1].case == "nom" and ws[k - 1].capital)
                        )
                    ):
                        k -= 1
                    if k < j:
                        self._bodies.append((ws[k].start, w.end, w.low))
        return self._bodies

    def short_forms(self) -> dict[str, Span]:
        """The bodies whose letters the article gives in brackets behind their name: "the Steel Producers' Union (SPU)"."""
        found: dict[str, Span] = {}
        for m in list(_LETTERS.finditer(self.doc.text))[:40]:
            begun = self.doc.sentences[self.doc.sentence_index(m.start())][0]
            ws = self.words(max(begun, m.start() - 120), m.start())
            for i in range(len(ws)):
                p = self.parse(ws, i, alone=True) if not i or boundary(ws, i) else None
                if p is not None and p.head == "body" and p.end == ws[-1].end:
                    found.setdefault(m.group(1), (p.start, p.end))
                    break
        return found

    def office_before(self, at: int) -> Span | None:
        """The words of office in front of the name at `at`."""
        sentence = self.doc.sentences[self.doc.sentence_index(at)][0]
        if (dateline := DATELINE.match(self.doc.text, sentence, at)) is not None:
            sentence = dateline.end()
        if (clock := _CLOCK.match(self.doc.text, sentence, at)) is not None:
            sentence = clock.end()
        guests = list(_GUEST.finditer(self.doc.text, sentence, at))
        sentence = guests[-1].end() if guests else sentence
        said = cues(self.language).pattern
        quotes = [q for q in self.doc.quotes_in(max(sentence, at - 160), at) if q.end <= at]
        long = [max([q.end, *(m.end() for m in said.finditer(self.doc.text, q.end, at))]) for q in quotes]
        long = [max([end, *(m.end() for m in [_ANSWER.match(self.doc.text, q.end, at)] if m)]) for q, end in zip(quotes, long, strict=True)]
        long = [end for q, end in zip(quotes, long, strict=True) if q.end - q.start > 60 or end > q.end]
        ws = self.words(max([sentence, at - 160, *long]), min(len(self.doc.text), at + 60))
        ends = next((i for i, w in enumerate(ws) if w.start >= at), None)
        behind = next((j for j in range(ends or 0, len(ws)) if ws[j].kind != "name" or (j != ends and ws[j].gap.strip())), len(ws))
        if behind < len(ws) and (ws[behind].kind == "conj" or ws[behind].low in LISTS["companion"] or _LED_BY.match(ws[behind].low)):
            ws = ws[:behind]  # "met the governor X": whose office it is, whoever speaks
        together = next((j for j in range(ends or 0, len(ws)) if ws[j].low in ("ile", "ilə")), None)
        ws = ws[:together] if together and ends is not None and together - ends <= 4 else ws  # "we spoke with X"
        for i in range(ends or 0):
            begins = (
                not i or boundary(ws, i) or (ws[i - 1].kind == "name" and country_case(ws[i].low) == "gen")
            )  # "X of Georgia the minister Y received"
            if not begins or KIN.fullmatch(self.doc.text, ws[i].start, at):
                continue
            p = self.parse(ws, i, alone=True)
            if p is not None and p.name is None and p.head == "role" and (both := self.parse(ws, i)) is not None and not both.parts:
                p = both  # two offices of one person
            if p is not None and p.name is not None and p.role is not None and p.name[0] <= at < p.name[1]:
                return self.from_body(p.role, sentence)
        return None

    def from_body(self, office: Span, start: int) -> Span:
        """An office with the body in front that its holder is from: "a security researcher of X University"."""
        if degree := _DEGREES.search(self.doc.text, *office):
            office = (office[0], degree.start())
        member = _MEMBER.search(self.doc.text, *office)
        if member and any(w.kind == "role" for w in self.words(office[0], member.start())):
            office = (office[0], member.start())
        if (
            (rank := RANK.search(self.doc.text[slice(*office)]))
            and (before := self.doc.text[office[0] : office[0] + rank.start()].rstrip(" ,"))
            and any(w.kind == "role" for w in self.words(office[0], office[0] + len(before)))
            and not _NO_OFFICE.search(before)
        ):
            office = (office[0], office[0] + len(before))
        if told := _TOLD.match(self.doc.text, *office) or _QUESTIONS.match(self.doc.text, *office):
            return told.end(), office[1]  # "to «X» the villager Y"
        near = max(start, office[0] - 90)
        found = _FROM.search(self.doc.text[near : office[0]]) if self.language == "tr" else None
        return (near + found.start(), office[1]) if found is not None else office
