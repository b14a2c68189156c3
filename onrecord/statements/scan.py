"""Where quotations, paragraphs and sentences lie in a text, for every convention of quotation marks.

Here: one linear pass that never raises, whatever the marks do. Not here: who speaks (propose_*.py, resolve.py).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date

from onrecord.statements.lexicon import UPPER, cues, languages

OPEN, CLOSE, STRAIGHT = "“„«‟", "”»", '"＂'
_MARK = re.compile(
    r"''|(?<=[.,!?…\w])’’(?!\w)|(?<!\S)(?:``|<<)(?=[^\W_])|(?<=[^\s>])>>|[“”„‟«»\"＂]|(?<![^\W_])‘|(?<=[^\s])’(?![^\W_])|[\r\n]+"
)
#: An end mark of the wrong kind: “Come any day,’ she said.
_ODD_END = re.compile(r"(?<=[,.!?])[’'](?=\s+[^\W\d_])")
#: The end of a quotation whose mark was forgotten: “The road is ready, she said.
_LEFT_OPEN = re.compile(
    rf"([,?!])\s+(?:(?:he|she|they|the\s+\w+|(?:[{UPPER}][\w’'.-]*\s+){{0,4}}[{UPPER}][\w’'.-]*)\s+(?:said|says|told|added|adds|noted|stressed|wrote|asked)|(?:said|says|added|told)\s)"
)
_BREAK = re.compile(rf"[.!?…։]+[\"“”»’'\)\]]*(?=\s+[\"“”„«»‘'(\[—–<-]*\s?[{UPPER}\d])|[”»\"](?=\s+[\"“”„«»—–]?\s?[{UPPER}])")
#: Armenian ends a sentence with "։" (or a colon typed for it); its full stop introduces, as a colon does elsewhere. A colon in front
#: of a quotation introduces it, unless the quotation is attributed behind it ("…: «…»,- said X").
_BREAK_ARMENIAN = re.compile(rf"[!?…։:]+[\"“”»’'\)\]]*(?=\s+[\"“”„«»‘'(\[—–<-]*\s?[{UPPER}\d])|[”»\"](?=\s+[\"“”„«»—–]?\s?[{UPPER}])")
#: Who speaks, inside a quotation (Armenian): «…,- says he,- …».
_ASIDE = re.compile(r",\s*[-–—]\s*[^«»:։]{2,60}[,.]\s*[-–—]\s")
_ATTRIBUTED = re.compile(r"\s*[,.]?\s*[-–—]")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"«–—]|(?<!\w)-)(?:Mr|Mrs|Ms|Dr|Drs|Messrs|Sens?|Reps?|Govs|Gens|Profs|Rev|Hon|Fr|Adm|Cmdr|Brig|Gov|Gen|Lt|Col|Maj|Sgt|Capt|Prof|Doç|Yrd|Uzm|Av|St|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov"
    rf"|Dec|Inc|Corp|Co|[{UPPER}]|(?:[{UPPER}]\.)+[{UPPER}]|г|гг|им|ул|т\.\s?е|млн|млрд|тыс|руб|долл)$"
)
#: Abbreviations that end a sentence before a capital ("… на 1,5 млрд. Министр …", "No. Nobody asked") and before a digit do not ("No. 7").
_BEHIND_NUMBER = re.compile(r"(?:млн|млрд|трлн|тыс|руб|долл|\d\s?гг?|\bNo)$")
#: A surname cut to its letter ("Мзии А.") and, behind it, a word that opens a sentence of Russian.
_INITIAL = re.compile(rf"[{UPPER}][а-яё]{{2,}}\s[{UPPER}]$")
_OPENS = re.compile(
    r"\s+(?:Он|Она|Они|Его|Её|Ее|Их|В|Во|На|По|Об|О|С|За|Как|При|Для|Это|Этот|Эта|Эти|Суд|Адвокат|Защита|Защитник|Прокурор|Следствие|Следователь|Однако|Но|И|А|Тогда|Ранее|Позже|Сейчас|Теперь|Ему|Ей)\s"
)
#: English initials behind which a word opens a sentence ("… from the U.S. He …").
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]$")
_OPENS_ENGLISH = re.compile(
    r"\s+(?:He|She|They|It|The|This|These|Those|There|But|And|However|Meanwhile|Its|His|Her|Their|In|On|At|When|While|If)\s+[a-z]"
)
#: Capitals written with a stop of their own: somewhere in the text a small letter follows it ("the ID. range").
_STOPPED = re.compile(r"(?<!\w)(?<!\w\.)[A-Z]{2,4}(?=\.\s[a-z])")
#: "at 10:30 p.m. Friday": behind the hour its day, its month or its zone.
_HOUR_STOP = re.compile(r"\d\s?[ap]\.m$")
_OF_HOUR = re.compile(
    r"\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d|(?:E[SD]?T|C[SD]T|P[SD]?T|M[SD]T|GMT|UTC|BST|CES?T|Eastern|Central|Pacific)\b)"
)
#: An hour that opens its clause: "said that at 3:40 a.m. Orran units".
_FRONTED = re.compile(
    r"(?:^|[.,;:“\"\n]\s?|\b(?:that|and|but|when|while)\s)(?:[Aa]t|[Aa]round|[Bb]y|[Aa]bout|[Ss]hortly\s+(?:after|before))\s+(?:about\s+|around\s+)?\d[\d:.]{0,4}\s?[ap]\.m$"
)
#: Numbered bodies of Turkish and Azerbaijani: "the 24. regional directorate" does not end a sentence.
_NUMBERED = re.compile(
    r"\s+(?:Bölge|Asliye|Ağır|Sulh|İdare|İcra|İş|Vergi|Aile|Ceza|Hukuk|Daire|Ordu|Kolordu|Tugay|Hudut|Jandarma|Piyade|Dönem|Noter|Olağan|Uluslararası|Ulusal|Cumhurbaşkanı|Beynəlxalq|Ümumdünya)"
)
#: Longest stretch treated as one sentence; bounds the work per cue on text without any full stop.
SENTENCE_LIMIT = 1600


@dataclass(frozen=True)
class Quote:
    """One quotation. `start`/`end` include the marks, `inner` are the words, one span a paragraph; `closed` tells a found end mark."""

    start: int
    end: int
    inner: tuple[tuple[int, int], ...]
    closed: bool


@dataclass
class Document:
    """A scanned article: all offsets are code points into `text`."""

    text: str
    language: str
    title: str
    outlet: str
    published: date | None
    paragraphs: list[tuple[int, int]] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    hours: list[tuple[int, int]] = field(default_factory=list)  # the times of day that open the entries of a live page, two or more
    read: dict[str, object] = field(
        default_factory=dict, repr=False, compare=False
    )  # what a module has read of the whole text, by its name
    _starts: list[int] = field(default_factory=list)
    _sentence_starts: list[int] = field(default_factory=list)
    _paragraph_starts: list[int] = field(default_factory=list)

    def quote_at(self, position: int) -> Quote | None:
        """The quotation that holds `position` (marks included), if any."""
        i = bisect_right(self._starts, position) - 1
        return self.quotes[i] if i >= 0 and position < self.quotes[i].end else None

    def quotes_in(self, start: int, end: int) -> list[Quote]:
        """The quotations that begin inside [start, end)."""
        return self.quotes[bisect_right(self._starts, start - 1) : bisect_right(self._starts, end - 1)]

    def quote_before(self, position: int) -> Quote | None:
        """The quotation that ends at or before `position` with only punctuation between, if any."""
        p = position
        while p > 0 and position - p < 12 and self.text[p - 1] in " \t\n\r\u00a0,–—-.…!?":
            p -= 1
        i = bisect_right(self._starts, p - 1) - 1
        return self.quotes[i] if i >= 0 and p <= self.quotes[i].end <= position and self.quotes[i].end >= p else None

    def quote_after(self, position: int, *, reach: int = 6) -> Quote | None:
        """The quotation that begins at or after `position` with only punctuation and blanks between, if any."""
        p = position
        while p < len(self.text) and p - position < reach and self.text[p] in " \t\n\r\u00a0,:–—-.":
            p += 1
        i = bisect_right(self._starts, p) - 1
        return self.quotes[i] if i >= 0 and self.quotes[i].start == p else None

    def sentence_index(self, position: int) -> int:
        return max(0, bisect_right(self._sentence_starts, position) - 1)

    def paragraph_at(self, position: int) -> tuple[int, int]:
        return self.paragraphs[max(0, bisect_right(self._paragraph_starts, position) - 1)]

    def begin(self, start: int, at: int) -> None:
        """Lets the first sentence of the paragraph at `start` begin at `at`: behind a label that is none of its words."""
        i = self.sentence_index(start)
        if self.sentences and self.sentences[i][0] == start and at < self.sentences[i][1]:
            self.sentences[i] = (at, self.sentences[i][1])
            self._sentence_starts[i] = at

    def hour_of(self, position: int) -> tuple[int, int] | None:
        """The time of day that opens the entry of a live page in which `position` lies."""
        number = bisect_right(self.hours, (position, len(self.text)))
        return self.hours[number - 1] if number else None


#: "14:32", "[2.05 pm]", "18:42 GMT" before the words of an entry or on a line of its own.
_HOUR = re.compile(
    r"[\[(]?(?:[01]?\d|2[0-3])[:.][0-5]\d(?!\d)(?:\s?[ap]\.?\s?m\b\.?)?(?:\s+(?:GMT|UTC|CET|CEST|BST|EST|EDT|ET|MSK|AMT|AZT)\b)?[\])]?(?=\s*(?:[-–—|:.]|$|\s[^\W\d_“\"«]|\s[“\"«]))",
    re.IGNORECASE,
)


def _hours(text: str, paragraphs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found = [m.span() for start, end in paragraphs if (m := _HOUR.match(text, start, end))]
    return found if len(found) > 1 else []


def _paragraphs(text: str) -> list[tuple[int, int]]:
    found = []
    for match in re.finditer(r"[^\r\n]+", text):
        start, end = match.span()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            found.append((start, end))
    return found or [(0, len(text))]


#: An attribution before a second opening mark: the first quotation was never closed.
_SAID_BETWEEN = re.compile(
    rf",\s+(?:he|she|they|(?:[{UPPER}][\w’'.-]+\s+){{0,2}}[{UPPER}][\w’'.-]+)\s+(?:said|says|added|told\s+\w+|continued|explained|noted|wrote|stressed|insisted|went\s+on)(?:\s+[\w’'-]+){{0,3}},?\s+$"
)


#: The last words of a paragraph, behind a comma or a mark of its own: an attribution where a reporting word is among them.
_LAST_WORDS = re.compile(r"([,!?…])(?:\s*[-–—]\s*|\s+)([^,;:!?“”«»\"\n]{4,90})$")

#: What goes on inside the quotation and attributes nothing: ", and nobody ever said so".
_JOINED = re.compile(r"(?:and|but|or|so|because|which|who|as|when|if|и|а|но|что|как|ve|ama|və|amma|ki|և|բայց|որ)(?!\w)", re.IGNORECASE)
_STOP = re.compile(rf"[.!?…։](?=\s+[{UPPER}])")


def _forgotten(text: str, begun: int | None, at: int, end: int, language: str) -> int | None:
    """Where a quotation that nobody closed ends inside a paragraph: before the attribution at its end, or, for a few words quoted
    in the middle of a sentence (`begun` here), with that sentence. None where it may go on."""
    if (last := _LAST_WORDS.search(text, max(at, end - 110), end)) is not None:
        words = last.group(2)
        cue = cues(language).pattern.search(words) if len(words.split()) <= 10 and any(c.isupper() for c in words) else None
        if cue and (not cue.start() or len(words[cue.end() :].split()) <= 2) and not _JOINED.match(words):
            return last.end(1)
    if begun is not None and begun > 1 and text[begun - 1] == " " and text[begun - 2].isalnum() and text[at : at + 1].islower():
        stop = _STOP.search(text, at, end)
        return stop.start() if stop else end
    return None


#: Marks that a search for the end of a quotation stops at; a straight one closes behind a word and before none.
_ENDS = {
    "«": re.compile(r"[«»]"),
    "“": re.compile(r"[“”]"),
    "„": re.compile(r"[„“”]"),
    '"': re.compile(r'"'),
}


def _closed_later(text: str, paragraphs: list[tuple[int, int]], number: int, opening: str) -> bool:
    """Whether a quotation still open behind a paragraph is closed in one of the next ones that repeat no opening mark."""
    pattern = _ENDS.get(opening)
    if pattern is None:
        return False
    for start, end in paragraphs[number + 1 : number + 9]:
        if (m := pattern.search(text, start, end)) is not None:
            mark = m.group()
            if opening == '"':
                return m.start() > start and not text[m.start() - 1].isspace() and not text[m.end() : m.end() + 1].isalnum()
            return mark != opening and m.start() > start
    return False


#: What may end a quotation, by the mark it begins with; and how a pair of straight marks inside it begins and ends.
_END_MARKS = {"«": "»", "“": "”", "„": "“”", "‟": "”", '"': '"'}
_CLOSES = r'(?<=\S)"(?=[a-zçğıöşüəа-яёա-և]{0,7}(?!\w))'  # with the ending of its word behind it, where the language has one
_NESTED = re.compile(rf'(?<=[\s(\[—–«“„])"(?=[^\W_])[^"“”«»\n]{{1,300}}{_CLOSES}')
_CLOSING = re.compile(_CLOSES)


def _nests(text: str, paragraphs: list[tuple[int, int]], number: int, begun: int, at: int, known: dict[tuple[int, str], int]) -> int:
    """Where a pair of straight marks that begins at `at` inside a quotation ends: «This is a "red line" for us»; -1 where it ends that.

    `known` keeps where the quotation's own mark stands last, by paragraph and mark.
    """
    mark = text[begun]
    if mark not in _END_MARKS or (m := _NESTED.match(text, at)) is None:
        return -1
    start, end = paragraphs[number]
    if mark == '"':  # "This is a "red line" for us", said X: the next one ends it, and begins nothing
        then = text.find('"', m.end(), end)
        return m.end() - 1 if then > 0 and _CLOSING.match(text, then) else -1
    if (last := known.get((number, mark))) is None:
        last = max(text.rfind(closing, start, end) for closing in _END_MARKS[mark])
        known[number, mark] = last = len(text) if last < at and _closed_later(text, paragraphs, number, mark) else last
    return m.end() - 1 if last > m.end() - 1 else -1


def _quotes(text: str, paragraphs: list[tuple[int, int]], language: str = "en") -> list[Quote]:
    found: list[Quote] = []
    begun: int | None = None  # outer start of the open quotation
    inner: list[tuple[int, int]] = []
    single = False
    last_marks: dict[tuple[int, str], int] = {}
    for number, (start, end) in enumerate(paragraphs):
        at = start
        skip = inside = -1
        if begun is not None:
            inner_start = start
            if text[start] in OPEN + STRAIGHT or text.startswith("''", start) or (single and text[start] == "‘"):
                skip = start
                inner_start = start + (2 if text.startswith("''", start) else 1)
            at = inner_start
        depth = 1 if begun is not None else 0
        for match in _MARK.finditer(text, start, end):
            mark, where = match.group(), match.start()
            if where == skip:
                continue
            if begun is None:
                opens = (
                    mark[0] in OPEN + "`<"
                    or mark == "‘"
                    or (mark[0] in STRAIGHT + "'" and match.end() < end and not text[match.end()].isspace())
                )
                if mark in CLOSE:  # the mark of the end at both ends (”The road is ready”), or the pair turned round (»The road is ready«)
                    opens = (where == start or text[where - 1].isspace() or text[where - 1] in "([—–") and text[
                        match.end() : match.end() + 1
                    ].isalnum()
                if opens and mark[0] in STRAIGHT + "'" and where > start and (text[where - 1].isalnum() or text[where - 1] in ".,!?"):
                    opens = text[where - 1] in ",:" and text[match.end()].isupper()  # a blank left out: in a statement,"We
                if opens:
                    begun, at, inner, single, depth = where, match.end(), [], mark == "‘", 1
                continue
            if mark == "’’" and text[begun] == "“" and not single:  # “Come any day,’’ she said
                found.append(Quote(begun, match.end(), (*inner, (at, where)), True))
                begun = None
                continue
            if single:
                if mark in ("’", "’’"):
                    found.append(Quote(begun, match.end(), (*inner, (at, where)), True))
                    begun = None
                continue
            if where <= inside or (mark == '"' and (inside := _nests(text, paragraphs, number, begun, where, last_marks)) > where):
                continue
            if mark in ("‘", "’", "’’", "``", "<<") or (mark == ">>" and text[begun] != "<"):
                continue
            if mark == text[begun] == "“" and (said := _SAID_BETWEEN.search(text, max(at, where - 70), where)):
                found.append(Quote(begun, said.start() + 1, (*inner, (at, said.start())), False))
                begun, at, inner, depth = where, match.end(), [], 1  # “The road is shut, she said, “and stays shut.”
                continue
            if mark == "«" and text[begun] == "»":
                found.append(Quote(begun, match.end(), (*inner, (at, where)), True))
                begun = None
                continue
            if mark[0] in OPEN and not (mark == "“" and (match.end() >= end or not text[match.end()].isalnum())):
                depth += 1 if text[begun] != mark or mark == "«" else 0
                continue
            if mark == "«":
                depth += 1
                continue
            if depth > 1 and mark[0] in CLOSE:
                depth -= 1
                continue
            found.append(Quote(begun, match.end(), (*inner, (at, where)), True))
            begun = None
        if begun is not None and (odd := _ODD_END.search(text, at, end)) and not single:
            found.append(Quote(begun, odd.end(), (*inner, (at, odd.start())), True))
            begun = None
        if begun is not None:
            following = text[paragraphs[number + 1][0]] if number + 1 < len(paragraphs) else ""
            if language == "en" and (following or "x") not in OPEN + STRAIGHT and (left_open := _LEFT_OPEN.search(text, at, end)):
                found.append(Quote(begun, left_open.end(1), (*inner, (at, left_open.end(1))), False))
                begun = None
                continue
            if (left := _forgotten(text, begun if not inner and begun >= start else None, at, end, language)) is not None:
                found.append(Quote(begun, left, (*inner, (at, left)), False))
                begun = None
                continue
            inner.append((at, end))
            goes_on = (following or "x") in OPEN + STRAIGHT + ("‘" if single else "'") or _closed_later(
                text, paragraphs, number, text[begun]
            )
            if not following or not goes_on or single or len(inner) > 40:
                found.append(Quote(begun, end, tuple(inner), False))
                begun = None
    return [q for q in found if any(b > a for a, b in q.inner)]


#: A quotation between typewriter apostrophes: 'We waited for nine years', she said.
_APOSTROPHES = re.compile(r"(?<![\w’'\"“])'(?=[^\W\d_])((?:[^'\n\"“”]|(?<=\w)'(?=\w)){3,600}?)(?<=[\w.,!?…])'(?![\w'])")


def _apostrophes(text: str, quotes: list[Quote]) -> list[Quote]:
    """`quotes` and those between apostrophes, of two words at least, outside them."""
    starts = [q.start for q in quotes]
    found = list(quotes)
    for m in _APOSTROPHES.finditer(text):
        i = bisect_right(starts, m.start()) - 1
        if " " in m.group(1) and (i < 0 or quotes[i].end <= m.start()) and (i + 1 >= len(quotes) or m.end() <= quotes[i + 1].start):
            found.append(Quote(m.start(), m.end(), (m.span(1),), True))
    return sorted(found, key=lambda q: q.start)


def _is_attributed(text: str, quote: Quote) -> bool:
    """Whether a quotation has its attribution behind it or inside, so that what stands in front of it only ends (Armenian)."""
    return _ATTRIBUTED.match(text, quote.end) is not None or _ASIDE.search(text, quote.start, quote.end) is not None


def _fronted(text: str, stop: int) -> bool:
    return _FRONTED.search(text[max(0, stop - 40) : stop]) is not None


def scan(text: str, language: str, title: str = "", outlet: str = "", published: date | None = None) -> Document:
    """Paragraphs, quotations and sentences of `text`. Any string will do."""
    doc = Document(text, language, title, outlet, published)
    doc.paragraphs = _paragraphs(text)
    doc.hours = _hours(text, doc.paragraphs)
    doc.quotes = _quotes(text, doc.paragraphs, language if language in languages() else "en")
    if language in ("en", "tr", "az"):
        doc.quotes = _apostrophes(text, doc.quotes)
    doc._starts = [q.start for q in doc.quotes]
    stopped = frozenset(_STOPPED.findall(text)) if language == "en" else frozenset()
    for start, end in doc.paragraphs:
        begin = start
        for match in (_BREAK_ARMENIAN if language == "hy" else _BREAK).finditer(text, start, end):
            at = match.end()
            quote = doc.quote_at(at - 1)
            if quote and at < quote.end:
                continue
            if language == "hy" and text[at - 1] == ":" and (told := doc.quote_after(at)) and not _is_attributed(text, told):
                continue
            before = text[max(begin, match.start() - 12) : match.start()]
            if text[match.start()] == "." and _ABBREVIATION.search(before):
                following = text[at : at + 6].lstrip("\"“„«‘'([—–<- \t\u00a0")
                opens = (_INITIAL.search(before) and _OPENS.match(text, at)) or (
                    language == "en" and _INITIALS.search(before) and _OPENS_ENGLISH.match(text, at)
                )
                if not (_BEHIND_NUMBER.search(before) or opens) or following[:1].isdigit():
                    continue
            if (
                language == "en"
                and before.endswith(".m")
                and _HOUR_STOP.search(before)
                and (_OF_HOUR.match(text, at) or _fronted(text, match.start()))
            ):
                continue
            if stopped and text[match.start()] == "." and re.split(r"\W", before)[-1] in stopped:
                continue
            if language in ("tr", "az") and re.search(r"(?<!\d)\d{1,3}$", before) and _NUMBERED.match(text, at):
                continue
            if match.group()[0] in '”»"' and not (quote and re.search(r"[.!?…]\W*$", text[max(quote.start, at - 4) : at - 1])):
                continue
            if at - begin > SENTENCE_LIMIT:
                doc.sentences += [(p, min(p + SENTENCE_LIMIT, at)) for p in range(begin, at, SENTENCE_LIMIT)]
            else:
                doc.sentences.append((begin, at))
            begin = at
            while begin < end and text[begin].isspace():
                begin += 1
        if begin < end:
            doc.sentences += [(p, min(p + SENTENCE_LIMIT, end)) for p in range(begin, end, SENTENCE_LIMIT)]
    doc.sentences = doc.sentences or [(0, len(text))]
    doc._sentence_starts = [s for s, _ in doc.sentences]
    doc._paragraph_starts = [s for s, _ in doc.paragraphs]
    return doc


def detect_language(text: str) -> str:
    """Language from the letters alone, for articles that come without one."""
    sample = text[:4000].lower()
    if sum("ա" <= c <= "և" for c in sample) > 20:
        return "hy"
    if sum("а" <= c <= "я" for c in sample) > 20:
        return "ru"
    if sample.count("ə") > 3:
        return "az"
    return "tr" if sum(c in "ığşç" for c in sample) > 8 else "en"
