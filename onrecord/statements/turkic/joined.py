"""What joins the statements of a Turkish or Azerbaijani article once every sentence is read: words that go on, who carried what, acts, who only asks.

Here: rules over the proposals of a whole document. Not here: finding them in a sentence (turkic/propose.py).
"""

from __future__ import annotations

import itertools
import re

from onrecord.statements.lexicon import lower
from onrecord.statements.proposal import Proposal, Span
from onrecord.statements.scan import Document
from onrecord.statements.turkic import deeds
from onrecord.statements.turkic.carriers import is_outlet

#: What the words themselves do: refuse, promise in the first person, deny.
_ACTS = {
    "az": (
        ("decline", re.compile(r"\b(?:ad|adını|təfərrüat|rəqəm|tarix)\s+(?:verməy|çəkməy|açıqlamay)[əa]c[əa](?:yəm|yik|ğam|ğıq)|(?:deyə|verə|açıqlaya|söyləyə)\s+bilmərəm|\bdemərəm\b|\b(?:demə|danışma|açıqlama|adını\s+çəkmə)y[əa]c[əa](?:yəm|ğam)|(?:demək|danışmaq)\s+istəmirəm|şərh\s+etmə(?:yəcəyəm|rəm)", re.IGNORECASE)),
        ("deny", re.compile(r"\b(?:belə|elə)\s+(?:bir\s+)?\w+(?:\s+\w+)?\s+(?:yoxdur|olmayıb)|bir\s+nəfər\s+də\b|\bdemək\s+deyil\b|həqiqətə\s+uyğun\s+deyil|\b(?:belə|elə)\s+(?:bir\s+)?\w+(?:\s+\w+)?\s+(?:\w+m[aə]d[ıi][ğy][ıi]n[ıi]|baş\s+vermədiyini)\b|\bözünü\s+(?:təqsirli|günahkar)\s+(?:bilm|sayma|hesab\s+etm)|(?:təqsirsiz|günahsız)\s+olduğunu", re.IGNORECASE)),
        ("promise", re.compile(r"[^\W\d_]{2,}(?:acağıq|əcəyik|acağam|əcəyəm)(?!\w)|\bsusmayacağıq\b", re.IGNORECASE)),
    ),
    "tr": (
        ("decline", re.compile(r"\b(?:isim|ad|ayrıntı|detay|rakam|tarih)\s+(?:vermeye(?:ceğim|ceğiz)|veremem|veremeyiz|vermek\s+istemiyor)|konuşmayaca|yorum\s+yapmayaca|(?:konuşmak|yorum\s+yapmak|cevap\s+vermek)\s+istemiyor|söylemeyeyim|konuşmayayım|(?:söyleyemem|açıklayamam|cevap\s+veremem)\b", re.IGNORECASE)),
        ("deny", re.compile(r"hayal\s+ürünü|\bböyle\s+bir\s+\w+(?:\s+\w+)?\s+(?:yok|bulunm|olmad)|(?:kimse|hiç\s+kimse|kimsenin)\s+(?:\w+\s+){0,2}(?:bulunmad|olmad|kalmad)|gerçek\s+dışı|\bböyle\s+bir\s+\w+(?:\s+\w+)?\s+\w+m[ae]d[ıi]ğ[ıi]n[ıi]\b|(?:suçsuz|masum)\s+olduğunu|\bsuçlu\s+olmadığını", re.IGNORECASE)),
        ("promise", re.compile(r"[^\W\d_]{2,}(?:acağız|eceğiz|acağım|eceğim)(?!\w)", re.IGNORECASE)),
    ),
}  # fmt: skip


def act_of(said: str, language: str) -> str | None:
    """The speech act that the words of a statement show by themselves."""
    return next((act for act, pattern in _ACTS[language] if pattern.search(said)), None)


def carried(doc: Document, found: list[Proposal]) -> list[Proposal]:
    """ "This the agency X reports" behind a statement of somebody else names who carried it and is no statement of the agency's."""
    kept: list[Proposal] = []
    for p in found:
        if p.rule == "next-sentence" and _told_already(doc, p, found):
            continue
        carrier = doc.text[slice(*p.source)] if p.rule == "next-sentence" and p.source is not None else ""
        if p.source is not None and carrier and len(carrier.split()) < 7 and is_outlet(doc, carrier):
            said = [
                k
                for k in found
                if k is not p and k.cue[1] <= p.zone[0] and doc.sentence_index(k.cue[0]) == doc.sentence_index(p.zone[0]) - 1
            ]
            for k in said:
                k.via = (*k.via, p.source)
            if said or re.match(r"xəbər|yaz|məlumat|haber|aktar", lower(doc.text[slice(*p.cue)])):
                continue
        kept.append(p)
    return kept


def _told_already(doc: Document, p: Proposal, found: list[Proposal]) -> bool:
    """Whether "of this he spoke at X" follows a sentence that says by itself whose words it holds, and adds only where."""
    if p.source is None:
        return False
    mention = lower(doc.text[slice(*p.source)])
    inside = [k for k in found if k is not p and k.source is not None and p.content[0][0] <= k.cue[0] < p.content[-1][1]]
    return bool(inside) and (
        mention in ("o", "kendisi", "özü") or any(mention in lower(doc.text[slice(*k.source)]) for k in inside if k.source)
    )


#: Words that take up who spoke in the sentence before: the statement, the body, a pronoun.
_SAME = re.compile(
    r"(?:açıkla|açıqla|bəyanat|bildiri|məlumat|kurum|qurum|kuruluş|təşkilat|bakanlı|nazirli|komit|o(?!\w)|onun(?!\w)|kendisi|özü)",
    re.IGNORECASE,
)


#: The other side as what is spoken of.
_COUNTERS = re.compile(
    r"(?:(?<!\w)(?:qarşı|karşı)\s+(?:tərəf|taraf)|[^\W\d_]+\s+(?:tərəfi|tarafı))(?!\w)(?![^.]{0,80}(?:yox|deyil|değil))", re.IGNORECASE
)


def rebut(doc: Document, found: list[Proposal]) -> None:
    """Who rejects a charge and goes on speaking, in the same sentence or the next, goes on denying."""
    ordered = sorted((p for p in found if p.content), key=lambda p: p.cue)
    for k, p in itertools.pairwise(ordered):
        if not (k.kind.act == "deny" and k.kind.grammar == "object" and p.kind.act in ("assert", "announce")):
            continue
        if p.zone == k.zone:
            if p.source == k.source and re.search(r"[aəe]r[aəe][kq]$", lower(doc.text[slice(*k.cue)])):
                p.hints["act"] = "deny"
            continue
        if _COUNTERS.search(doc.text, p.content[0][0], min(p.content[-1][1], p.content[0][0] + 90)):
            continue  # turns to what the other side does
        gap = doc.text[k.zone[1] : p.zone[0]]
        if doc.sentence_index(p.zone[0]) - doc.sentence_index(k.zone[0]) == 1 and "\n" not in gap and _goes_on(doc, k, p):
            p.hints["act"] = "deny"


def evade(doc: Document, found: list[Proposal]) -> None:
    """Whoever gets round a question by what he says declines to answer it."""
    for p in found:
        if deeds.evades(p, doc.text):
            p.hints["act"] = "decline"


def _goes_on(doc: Document, k: Proposal, p: Proposal) -> bool:
    if p.source is None or k.source is None:
        return p.source is None
    mention, before = doc.text[slice(*p.source)], doc.text[slice(*k.source)]
    last = re.sub(r"['’].*$", "", mention.split()[-1])
    if _SAME.match(mention) or last[:5] == re.sub(r"['’].*$", "", before.split()[-1])[:5]:
        return True
    alone = len(mention.split()) == 1 and mention[0].isupper() and re.match(r"\s+(?:ise|isə)\s", doc.text[p.source[1] :][:6]) is None
    return alone and before[1:] == before[1:].lower()


def resume(doc: Document, found: list[Proposal]) -> None:
    """Words in marks that go on right behind an attribution, without a cue of their own, belong to it."""
    cued = sorted(p.cue[0] for p in found)
    taken = {s for p in found for s in p.content}
    for p in found:
        if p.rule != "quote-before":
            continue
        if (dash := re.match(r"[.,]?\s*[–—-]\s*", doc.text[p.cue[1] : p.cue[1] + 8])) and (
            more := doc.quote_after(p.cue[1] + dash.end(), reach=1)
        ):
            p.content += [s for s in more.inner if s[1] > s[0] and s not in taken]
        at = max(p.source[1], p.cue[1]) if p.source else p.cue[1]
        if (comma := re.match(r"\s*,\s*", doc.text[at : at + 6])) and (more := doc.quote_after(at + comma.end(), reach=1)):
            behind = doc.text[more.end : doc.paragraph_at(more.end - 1)[1]].lstrip(" .")
            if not behind or behind[0].isupper():  # "“Bu yol” diyor X, “bize yeter.”"
                p.content += [s for s in more.inner if s[1] > s[0] and s not in taken and s not in p.content]
        stop = doc.sentences[doc.sentence_index(max(p.cue[1] - 1, p.zone[0]))][1]
        while (q := doc.quote_after(stop, reach=3)) is not None and "\n" not in doc.text[stop : q.start]:
            end = doc.sentences[doc.sentence_index(max(q.start, q.end - 1))][1]
            own = doc.text[q.end : end].strip(" .,!?…–—-")
            if own or q.inner[0] in taken or any(q.start <= c < end for c in cued) or _answered(doc, end):
                break
            p.content += [s for s in q.inner if s[1] > s[0]]
            stop = end


def running_on(doc: Document, found: list[Proposal]) -> list[Proposal]:
    """A quotation that is opened once and closed some paragraphs later: the paragraphs between are its words too."""
    starts = {start: n for n, (start, _) in enumerate(doc.paragraphs)}
    running: list[Span] = []
    for p in found:
        quote = doc.quote_at(p.content[-1][0])
        if quote is None or quote.closed or p.content[-1] not in quote.inner:
            continue
        number = starts.get(doc.paragraph_at(quote.end - 1)[0], len(doc.paragraphs))
        more: list[Span] = []
        for start, end in doc.paragraphs[number + 1 : number + 13]:
            words_here = doc.text[start:end]
            closes = re.search(r"[”»\"]\W*$", words_here) is not None
            if doc.quotes_in(start, end) or re.search(r"[“«„]", words_here):
                break
            more.append((start, end - (len(words_here) - len(words_here.rstrip(' .”»"'))) if closes else end))
            if closes:
                p.content += more
                running += more
                break
    return [p for p in found if not any(a <= p.cue[0] < b for a, b in running)]


def _answered(doc: Document, at: int) -> bool:
    """Whether the next sentence says who spoke the words before it."""
    following = lower(doc.text[at : at + 30]).lstrip()
    return re.match(r"(?:bu\s+(?:söz|fikir|barədə|haqda|ifade)|bunu)", following) is not None


def follows_report(doc: Document, p: Proposal, found: list[Proposal]) -> bool:
    """Whether the sentence before reports what a body or its statement said."""
    number = doc.sentence_index(p.zone[0])
    near = [k for k in found if k is not p and doc.sentence_index(k.zone[0]) == number - 1]
    return any(k.kind.grammar == "passive" or k.rule == "agentless" for k in near)


#: Those who ask, as the subject of asking.
_JOURNALIST = re.compile(r"(?:gazeteci|muhabir|jurnalist|müxbir|reportyor)(?:l[aəe]r)?(?:[ıiuü]|s[ıiuü]|l[aəe]r[ıi])?$")
_JOURNALISTS = re.compile(
    r"(?:[^\s,;:]+\s+){0,3}?(?:gazeteci|muhabir|jurnalist|müxbir|reportyor|mətbuat\s+nümayəndə|media\s+nümayəndə|basın\s+mensup)[^\W\d_]*l[aəe]r[ıi]?\s",
    re.IGNORECASE,
)


def is_asked(doc: Document, p: Proposal) -> bool:
    """Whether a journalist only asks."""
    if not p.kind.form.startswith(("sor", "soruş", "sual ver", "sual ünvanla")):
        return False
    if p.source is None:
        return p.rule == "dropped" and _JOURNALISTS.match(doc.text, p.content[0][0], p.content[0][1]) is not None
    return _JOURNALIST.search(lower(doc.text[slice(*p.source)])) is not None
