"""Spans of attributed statements in Russian, Turkish, Azerbaijani and Armenian text.

Here: cue -> speaker and content, driven by the language's lexicon. Not here: English clauses (propose_en.py), interviews, resolution.
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.statements import propose_turkic
from onrecord.statements.lexicon import UPPER, Cue, alternation, cues, lower, words
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import Document, Quote

_NAME = rf"[{UPPER}][\w’'.-]*"
_NEGATION = re.compile(r"(?<!\w)(?:не|ни|никто|бы|чтобы|չի|չեն)\s+$", re.IGNORECASE)
_PLACES = re.compile(
    r"\s+(?:на\s+(?:заседании|брифинге|пресс|встрече|совещании|форуме|саммите|конференции)|в\s+(?:интервью|эфире|ходе|соцсет|своем|своём|Twitter|Telegram|X\b|беседе|четверг|пятницу|среду|понедельник|вторник|субботу|воскресенье)|журналистам|во\s+время|по\s+итогам|после|перед|\d)",
)
_LEAD = re.compile(
    r"\s*(?:(?:в|во|на)\s+(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|брифинге|пресс-конференции|встрече|форуме)|сегодня|вчера|накануне|также|ранее|журналистам|репортерам"
    r"|\d{1,2}\s+(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)|այսօր|երեկ|նաև|լրագրողներին)(?=\s)",
)
_HIS_WORDS = re.compile(r"(?<!\w)по\s+(его|её|ее|их)\s+(словам|мнению|данным|оценке|утверждению),\s")
_AUTHOR = re.compile(r"[,.!?…։]?\s*[–—-]+\s*")


@cache
def _late(language: str) -> re.Pattern[str]:
    """Time, place or speaker between the cue and its ", that": group 1 is what stands between."""
    return re.compile(rf"([^,.:;!?«»“”„\"\n]{{1,90}}),\s*(?:{alternation(cues(language).complementisers)})[\s,:]+")


def _plausible(text: str, span: Span) -> bool:
    phrase = text[span[0] : span[1]]
    low = lower(phrase)
    if not phrase or len(low.split()) > 16:
        return False
    if low in words("pronouns") or re.search(rf"(?:^|[\s«“\"]){_NAME}", phrase):
        return True
    tokens = re.findall(r"[\w-]+", low)
    return any(t.startswith(r) for t in tokens for r in words("roles") | words("bodies") if len(r) > 3) or any(
        "açıqlama" in t or "açıklama" in t or "bəyanat" in t for t in tokens
    )


def _subject_before(doc: Document, left: int, end: int) -> Span | None:
    text = doc.text
    segment = text[left:end]
    cuts = [m.end() for m in re.finditer(r"(?:^|[,;:]\s*[–—-]?\s|\s[–—-]\s|(?<!\w)(?:и|а|но|ve|və|isə|ise|de|da)\s)", segment)]
    for cut in reversed(cuts or [0]):
        phrase = segment[cut:].strip(" ,–—-")
        if phrase:
            span = trim(text, (left + cut, end))
            return span if span[1] - span[0] < 170 else None
    return None


def _subject_after(doc: Document, start: int, stop: int) -> Span | None:
    text = doc.text
    while lead := _LEAD.match(text, start, stop):
        start = lead.end()
    end = stop
    for pattern in (r"[,;:]\s", r"[.!?։]\s", r"[.!?։]$", r"\s[–—-]\s", r"[«»“”\"]"):
        if m := re.search(pattern, text[start:end]):
            end = start + m.start()
    if m := _PLACES.search(text, start, end):
        end = m.start()
    span = trim(text, (start, end))
    return span if span[0] < span[1] and _plausible(text, span) else None


def _clean_subject(text: str, span: Span, language: str) -> Span:
    """Leading adverbs and datelines off a subject phrase, and words of a quotation that goes on behind a dash."""
    start, end = span
    if m := re.search(r"[,.;]\s*[–—]", text[start:end]):
        end = start + m.start()
    m = re.match(
        rf"[{UPPER}]{{3,}}[{UPPER}\s/,]*(?:,\s+\d+\s+\w+)?[^\w]{{0,3}}\s*[–—-]\s+|(?:Также|Ранее|При этом|В свою очередь|Кроме того|Öte yandan|Ayrıca|Daha sonra|Həmçinin|Bununla yanaşı)\s*,?\s+|(?:\w+\s+)?(?:günü|gün)\s+",
        text[start:end],
    )
    if m and m.end() < end - start:
        start += m.end()
    if (
        language == "az"
        and (m := re.match(rf"(?:{_NAME}\s+){{1,3}}(?:verdiyi\s+)?(?:açıqlama|müsahibə)\w*\s+", text[start:end]))
        and m.end() < end - start
    ):
        start += m.end()
    if language in ("tr", "az") and (
        m := re.search(
            r"\s+(?:isə|ise|da|də|de|yaptığı|\w+\s+hesabında|(?:[A-ZƏŞÇÖÜĞİ]\w+\s+)?[A-ZƏŞÇÖÜĞİ]\w+(?:a|ə)\s+(?:verdiyi\s+|öz\s+)?(?:açıqlama|müsahibə)\w*|.{0,40}açıklamada|bu)(?:\s+.*)?$",
            text[start:end],
        )
    ):
        end = start + m.start()
    return trim(text, (start, end))


def propose(doc: Document, skipped: frozenset[int] = frozenset()) -> list[Proposal]:
    """Every attributed statement of a document in Russian, Turkish, Azerbaijani or Armenian."""
    if doc.language in ("tr", "az"):
        return propose_turkic.propose(doc)
    found: list[Proposal] = []
    for number, (start, stop) in enumerate(doc.sentences):
        found += _sentence(doc, number, start, stop)
    for quote in doc.quotes:
        found += _inside(doc, quote)
    return found


def _inside(doc: Document, quote: Quote) -> list[Proposal]:
    """The author's words between dashes inside the marks: «A, — said X. — B», one statement with both parts."""
    text, known = doc.text, cues(doc.language)
    found: list[Proposal] = []
    for start, end in quote.inner:
        parts: list[Span] = []
        at = start
        told: tuple[Span, Cue, Span] | None = None
        for opening in list(_AUTHOR.finditer(text, start, end))[:6]:
            if opening.start() < at or not (cue := known.pattern.match(text, opening.end(), end)):
                continue
            close = re.search(r"[,.:։!?]?\s*[–—-]+\s|[,.։]\s*[–—-]\s*(?=\S)", text[cue.end() : end])
            stop = cue.end() + close.start() if close else end
            source = _subject_after(doc, cue.end(), stop)
            if source is None or stop - cue.end() > 200:
                continue
            parts.append(trim(text, (at, opening.start())))
            told = told or ((cue.start(), cue.end()), known.verbs[" ".join(lower(cue.group()).split())], source)
            at = cue.end() + close.end() if close else end
        if told is None:
            continue
        parts.append(trim(text, (at, end)))
        content = [p for p in parts if p[1] > p[0]]
        if content:
            found.append(Proposal(told[0], told[1], content, told[2], (quote.start, quote.end), None, "inside-quote", 0.9))
    return found


def _relative(doc: Document, start: int, stop: int) -> list[Proposal]:
    """Verb-final relative attribution: «…» diyen X, … : the speaker follows the cue."""
    text, known = doc.text, cues(doc.language)
    found: list[Proposal] = []
    if not known.relative:
        return found
    for m in list(re.finditer(rf"(?<!\w)(?:{alternation(known.relative)})\s+", text[start:stop]))[:4]:
        cue = (start + m.start(), start + m.start() + len(m.group().rstrip()))
        if doc.quote_at(cue[0]):
            continue
        source = _sov_subject(doc, start + m.end(), stop)
        quote = doc.quote_before(cue[0])
        content = [q for q in quote.inner if q[1] > q[0]] if quote and quote.start >= start - 1 else [trim(text, (start, cue[0]))]
        if source and sum(len(text[a:b].split()) for a, b in content) >= 2:
            kind = Cue(" ".join(lower(text[cue[0] : cue[1]]).split()), "assert", "neutral", "say")
            found.append(Proposal(cue, kind, content, source, (start, stop), None, "relative", 0.8))
    return found


def _sentence(doc: Document, number: int, start: int, stop: int) -> list[Proposal]:
    text, known = doc.text, cues(doc.language)
    found: list[Proposal] = []
    body_end = stop
    while body_end > start and text[body_end - 1] in " .!?…։":
        body_end -= 1
    low = lower(text[start:stop])
    found += _according(doc, start, body_end, low)
    relative = _relative(doc, start, body_end)
    found += relative
    opener = next((p for p in known.next_sentence if low.startswith(p + " ")), None)
    previous: Span | None = None
    for count, m in enumerate(known.pattern.finditer(text, start, stop)):
        if count >= 8:
            break
        if doc.quote_at(m.start()) or _NEGATION.search(text, max(start, m.start() - 12), m.start()):
            continue
        kind = known.verbs[" ".join(lower(m.group()).split())]
        cue = (m.start(), m.end())
        if any(p.cue[0] <= cue[0] < p.cue[1] for p in found):
            continue
        led = [p.source for p in relative if p.source and p.source[1] <= cue[0]]
        made = (
            _next_sentence(doc, number, cue, kind, opener, body_end)
            if opener and number
            else _one(doc, cue, kind, led[-1][1] if led else start, stop, body_end, led[-1] if led else previous)
        )
        if made:
            found.append(made)
            previous = made.source
    if not found:
        found += _colon(doc, start, stop)
    return found


def _next_sentence(doc: Document, number: int, cue: Span, kind: Cue, opener: str, body_end: int) -> Proposal | None:
    """ "This was said by X": the content is the sentence or quotation before."""
    text = doc.text
    start = doc.sentences[number][0]
    before = doc.sentences[number - 1]
    if doc.language in ("ru", "hy"):
        source = _subject_after(doc, cue[1], body_end) or _subject_before(doc, start + len(opener), cue[0])
    else:
        source = _subject_before(doc, start + len(opener), cue[0])
        source = _clean_subject(text, source, doc.language) if source else None
        if source and (
            m := re.search(r"\s+[^\s]+(?:a|ə|ya|yə|na|nə|e|ye)\s+\w*(?:açıqlama|müsahibə|bildiriş)\w*$", text[source[0] : source[1]])
        ):
            source = (source[0], source[0] + m.start())
    if source is None or not _plausible(text, source):
        return None
    quote = doc.quote_before(start)
    content = (
        [s for s in quote.inner if s[1] > s[0]]
        if quote and quote.end >= before[1] - 1 and quote.start <= before[0] + 1
        else [_undated(text, trim(text, before, edge=" \t\n.,;"))]
    )
    return Proposal(cue, kind, content, source, (start, doc.sentences[number][1]), None, "next-sentence", 0.85)


def _undated(text: str, span: Span) -> Span:
    m = re.match(rf"[{UPPER}]{{3,}}[^.\n]{{0,40}}[.]?\s*(?:/[^/\n]{{2,40}}/|[–—-])\.?\s+", text[span[0] : span[1]])
    return (span[0] + m.end(), span[1]) if m and m.end() < span[1] - span[0] else span


def _one(doc: Document, cue: Span, kind: Cue, start: int, stop: int, body_end: int, previous: Span | None) -> Proposal | None:
    text, language, known = doc.text, doc.language, cues(doc.language)
    zone = (start, stop)
    quotes = [q for q in doc.quotes_in(start, cue[0]) if q.end <= cue[0]]
    before = doc.quote_at(start)
    if before and before.start < start and before.end <= cue[0]:
        quotes.insert(0, before)
    last = quotes[-1] if quotes else None
    comp = re.match(rf"[\s,]*(?:{alternation(known.complementisers)})[\s,:]+", text[cue[1] : body_end]) if known.complementisers else None
    gap_end = comp.start() if comp else 0
    if comp is None and language in ("ru", "hy") and (late := _late(language).match(text, cue[1], body_end)):
        comp = re.match(r"(?s).*", text[cue[1] : late.end()])
        gap_end = late.end(1) - cue[1]
    after_quote = doc.quote_after(cue[1])
    turkic = language in ("tr", "az")
    if turkic and (inner := list(re.finditer(r"\bki,?\s", text[start : cue[0]]))) and not last:
        start += inner[-1].end()
    # A clause or quotation after the cue, with the speaker before it.
    if comp or (after_quote and after_quote.start < body_end and (not turkic or ":" in text[cue[1] : after_quote.start + 1] or not last)):
        source = _subject_before(
            doc, last.end if last and last.end <= cue[0] and text[last.end : cue[0]].strip(" ,") != "" else start, cue[0]
        )
        source = _clean_subject(text, source, language) if source else None
        if turkic and (head := _sov_subject(doc, start, cue[0])):
            source = head
        if language == "ru" and (source is None or not _plausible(text, source)):
            source = _subject_after(doc, cue[1], cue[1] + gap_end if comp else body_end) or previous
        if source is None or not _plausible(text, source):
            source = previous
        if source is None:
            return None
        if comp:
            content = [trim(text, (cue[1] + comp.end(), _tail(doc, cue[1] + comp.end(), body_end)))]
        else:
            assert_quote = after_quote
            content = [s for s in assert_quote.inner if s[1] > s[0]] if assert_quote else []
            own = trim(text, (source[1], cue[0]))
            if turkic and source[1] < cue[0] and len(text[own[0] : own[1]].split()) >= 2 and kind.grammar == "object":
                content.insert(0, own)
        return _made(doc, cue, kind, content, source, zone, "clause-after", 0.85)
    # A quotation before the cue.
    if last and (turkic or not text[last.end : cue[0]].strip(" ,–—-\n.") or len(text[last.end : cue[0]].split()) <= 12):
        gap = text[last.end : cue[0]]
        source = None
        if gap.strip(" ,–—-.") and (s := _subject_before(doc, last.end, cue[0])) and _plausible(text, _clean_subject(text, s, language)):
            source = _clean_subject(text, s, language)
        if source is None and not turkic:
            source = _subject_after(doc, cue[1], body_end)
        head = trim(text, (start, last.start))
        if (
            source is None
            and turkic
            and (near := re.search(r"(\S+)\s*$", text[head[0] : head[1]]))
            and lower(near.group(1)) in words("roles")
        ):
            source = (head[0] + near.start(1), head[0] + near.end(1))
        if source is None and turkic and head[1] > head[0]:
            source = _sov_subject(doc, start, last.start)
        rest_head = text[max(head[0], source[1] if source and source[1] <= last.start else head[0]) : head[1]].strip(" ,:")
        if source is None and previous:
            source = previous
        if source is None and turkic:
            return None
        if source is None:
            return None
        content = [s for s in last.inner if s[1] > s[0]]
        if kind.grammar == "object" and source[1] <= last.start:
            content = [trim(text, (source[1], cue[0]))]
        elif len(rest_head.split()) >= 3 and not turkic:
            content = [(head[0], last.end)]
        elif source[0] >= last.end and len(quotes) > 1 and quotes[-2].end >= last.start - 3:
            content = list(quotes[-2].inner) + content
        if not turkic and (more := doc.quote_after(source[1] if source[0] > cue[0] else cue[1])) and more.start >= cue[1]:
            content += [s for s in more.inner if s[1] > s[0]]
        follow = doc.quote_after(stop, reach=3)
        if (
            not turkic
            and follow
            and text[stop : follow.start].strip(" ") in ("", "—", "–", "-")
            and "\n" not in text[stop : follow.start]
            and not known.pattern.search(text, follow.end, follow.end + 60)
        ):
            content += [s for s in follow.inner if s[1] > s[0]]
        return _made(doc, cue, kind, content, source, zone, "quote-before", 0.88)
    if turkic:
        source = _sov_subject(doc, start, cue[0]) or (previous if previous else None)
        if source is None:
            return None
        content = [trim(text, (source[1], cue[0]))]
        first = re.match(r"(?:,\s*|\s+(?:yaptığı\s+açıklamada|isə|ise|da|de|də)[,\s]+)+", text[source[1] : cue[0]])
        if first:
            content = [trim(text, (source[1] + first.end(), cue[0]))]
        if when := re.match(
            r"(?:(?:bu\s+gün|dünən|bugün|dün|pazartesi|salı|çarşamba|perşembe|cumartesi|cuma|pazar|bazar\s+ertəsi|çərşənbə(?:\s+axşamı)?|cümə(?:\s+axşamı)?|şənbə|bazar)(?:\s+günü)?)\s+",
            text[content[0][0] : content[0][1]],
            re.IGNORECASE,
        ):
            content = [(content[0][0] + when.end(), content[0][1])]
        if kind.grammar == "object" and (more := doc.quote_after(cue[1])) and more.start < stop:
            content += [s for s in more.inner if s[1] > s[0]]
        minimum = 2 if kind.grammar == "object" or kind.act == "deny" else 3
        return (
            _made(doc, cue, kind, content, source, zone, "sov", 0.7)
            if len(text[content[0][0] : content[0][1]].split()) >= minimum
            else None
        )
    if kind.grammar in ("object", "infinitive"):
        source = _subject_before(doc, start, cue[0])
        source = _clean_subject(text, source, language) if source else None
        if source and kind.grammar == "object":
            parts = re.match(rf"(.*?(?:{_NAME}|[^\s]+))\s+((?:эту|это|эти|такие)\s+.*)$", text[source[0] : source[1]])
            if parts:
                span = (source[0] + parts.start(2), source[0] + parts.end(2))
                return _made(doc, cue, kind, [span], (source[0], source[0] + parts.end(1)), zone, "object-before", 0.7)
        if source is None or not _plausible(text, source):
            source = previous
        content = [trim(text, (cue[1], _tail(doc, cue[1], body_end)))]
        if source is None or len(text[content[0][0] : content[0][1]].split()) < 2:
            return None
        return _made(doc, cue, kind, content, source, zone, "object", 0.7)
    # "It will rain, said X."
    clause = trim(text, (start, cue[0]))
    if re.search(r"[,–—-]\s*$", text[max(start, cue[0] - 3) : cue[0]]) and len(text[clause[0] : clause[1]].split()) >= 3:
        source = _subject_after(doc, cue[1], body_end)
        if source:
            return _made(doc, cue, kind, [_undated(text, clause)], source, zone, "clause-before", 0.75)
    return None


def _made(
    doc: Document, cue: Span, kind: Cue, content: list[Span], source: Span, zone: Span, rule: str, confidence: float
) -> Proposal | None:
    if doc.language == "ru" and (re.match(r"[Вв]\s+", doc.text[source[0] : source[1]])):
        confidence -= 0.1
    content = [c for c in content if c[1] > c[0]]
    return Proposal(cue, kind, content, source, zone, None, rule, confidence) if content and source[1] > source[0] else None


def _sov_subject(doc: Document, start: int, stop: int) -> Span | None:
    """The speaker at the head of a verb-final clause: the longest role and name run, up to a comma or the last name."""
    text = doc.text
    span = _clean_subject(text, (start, stop), "")
    segment = text[span[0] : stop]
    comma = re.search(r",", segment)
    if comma and comma.start() < 120:
        head = segment[: comma.start()]
        if re.search(r"(?:yaptığı|açıklamada|açıklamasında|konuşmasında)\s*$", head):
            m = re.match(r"(.*?)\s+(?:yaptığı|açıklamada|.{0,30}açıklamasında|.{0,30}konuşmasında)", head)
            head = m.group(1) if m else head
        found = trim(text, (span[0], span[0] + len(head)))
        if _plausible(text, found) and len(head.split()) <= 9:
            return found
        if (tail := re.search(r"düzenleyen\s+(\S+)$|konuşan\s+(.+)$", head)) is not None:
            group = 1 if tail.group(1) else 2
            return span[0] + tail.start(group), span[0] + tail.end(group)
        if m := re.search(rf"\s({_NAME}(?:\s{_NAME}){{0,2}})$", head):
            return span[0] + m.start(1), span[0] + m.end(1)
        return None
    tokens = [(m.start(), m.end(), m.group()) for m in re.finditer(r"[\w’'.-]+", segment)][:12]
    roles, bodies = words("roles"), words("bodies")
    end = 0
    for _, e, token in tokens:
        low = lower(token)
        if token[0].isupper() or low in roles or low in bodies or low in ("bir", "baş", "sabiq", "eski"):
            end = e
        else:
            break
    for _, e, token in tokens:
        if lower(token) in roles and e <= end + 1 and not re.search(r"['’]", token):
            continue
    found = trim(text, (span[0], span[0] + end))
    return found if end and _plausible(text, found) else None


def _tail(doc: Document, start: int, stop: int) -> int:
    """Where a reported clause ends: before the credit of an outlet or a participle that opens another report."""
    text, known = doc.text, cues(doc.language)
    end = stop
    credit = re.search(
        rf",\s+(?:передает|передаёт|пишет|сообщает|цитирует)\s+{_NAME}|,\s+(?:как\s+)?(?:передает|передаёт|сообщает|пишет)\b|,\s*{_NAME}(?:\s{_NAME})?\s+(?:xəbər verir|bildirir|aktarıyor|aktardı|yazır)",
        text[start:stop],
    )
    if credit and not doc.quote_at(start + credit.start()):
        end = start + credit.start()
    for m in known.pattern.finditer(text, start, end):
        joined = re.search(
            r",?\s+(?:и|а\s+также|но|ve|və|և|ու|իսկ)\s+(?:также\s+|ayrıca\s+|həmçinin\s+|նաև\s+)?$", text[start : m.start()][-28:]
        )
        if joined and not doc.quote_at(m.start()):
            return m.start() - len(text[start : m.start()][-28:]) + joined.start()
        if (
            not doc.quote_at(m.start())
            and lower(m.group()).endswith(("ив", "ав", "erek", "arak"))
            and (c := re.search(r",\s*(?:при этом\s+)?$", text[max(start, m.start() - 12) : m.start()]))
        ):
            return max(start, m.start() - 12) + c.start() if m.start() - 12 >= start else start + c.start()
    return end


def _according(doc: Document, start: int, stop: int, low: str) -> list[Proposal]:
    text, known = doc.text, cues(doc.language)
    found: list[Proposal] = []
    if m := _HIS_WORDS.search(low):
        at = start + m.start()
        content = trim(text, (start + m.end(), _tail(doc, start + m.end(), stop)))
        if doc.quote_at(at) is None and len(text[content[0] : content[1]].split()) >= 2:
            cue = (at, start + m.end(2))
            kind = Cue(m.group().strip(" ,"), "assert", "neutral", "say")
            found.append(Proposal(cue, kind, [content], (start + m.start(1), start + m.end(1)), (start, stop), None, "according", 0.85))
    if known.according:
        for m in list(re.finditer(rf"(?<!\w)(?:{alternation(known.according)})\s+", low))[:3]:
            at, np = start + m.start(), start + m.end()
            if doc.quote_at(at):
                continue
            comma = re.search(r",\s|՝\s*", text[np:stop])
            np_end = np + comma.start() if comma else stop
            source = trim(text, (np, np_end))
            content = trim(text, (np_end, _tail(doc, np_end, stop))) if m.start() < 12 and comma else trim(text, (start, at))
            if q := doc.quote_at(content[0]):
                content = q.inner[-1] if q.start == content[0] and q.end >= content[1] else content
            if _plausible(text, source) and len(text[content[0] : content[1]].split()) >= 3:
                form = m.group().strip()
                found.append(
                    Proposal(
                        (at, at + len(form)),
                        Cue(form, "assert", "neutral", "say"),
                        [content],
                        source,
                        (start, stop),
                        None,
                        "according",
                        0.85,
                    )
                )
    if known.according_after:
        for m in list(re.finditer(rf"\s+({alternation(known.according_after)})(?:\s+(?:isə|ise|də|de))?[,՝\s]\s*", low))[:2]:
            at = start + m.start(1)
            if doc.quote_at(at):
                continue
            source = trim(text, (start, at))
            if (c := text.rfind(",", source[0], source[1])) > source[0]:
                source = trim(text, (c + 1, source[1]))
            if k := re.search(r"konuşan\s+", text[source[0] : source[1]]):
                source = (source[0] + k.end(), source[1])
            content = trim(text, (start + m.end(), _tail(doc, start + m.end(), stop)))
            if _plausible(text, source) and len(text[content[0] : content[1]].split()) >= 3:
                found.append(
                    Proposal(
                        (at, start + m.end(1)),
                        Cue(m.group(1), "assert", "neutral", "say"),
                        [content],
                        source,
                        (start, stop),
                        None,
                        "according",
                        0.85,
                    )
                )
    return found


def _colon(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "Name: quotation" without any verb."""
    text = doc.text
    for quote in doc.quotes_in(start, stop)[:2]:
        head = text[start : quote.start]
        if (m := re.search(r":\s*[–—-]?\s*$", head)) and len(head.split()) <= 10:
            source = _clean_subject(text, trim(text, (start, start + m.start())), doc.language)
            if _plausible(text, source):
                return [
                    Proposal(
                        (start + m.start(), start + m.start() + 1), Cue(":", "assert", "neutral", "say"), list(quote.inner), source, (start, stop),
                        None, "colon", 0.6,
                    )
                ]  # fmt: skip
    return []
