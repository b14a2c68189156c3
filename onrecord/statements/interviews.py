"""Interviews printed as questions and answers, and entries of live blogs, in any language.

Each answer is one statement; so is what an entry gives behind a name and a colon. Here: finding the turns and the entries. Not
here: who answers (resolve.py), when it was said (dates.py).
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import replace

from onrecord.statements import broadcasts, transcripts
from onrecord.statements.english.nested import within_answer
from onrecord.statements.lexicon import UPPER, Cue, cues, listed, lower, words
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import CLOSE, OPEN, STRAIGHT, Document
from onrecord.statements.transcripts import Turn

#: A line that opens with a turn or as an entry of a live blog, in any language; cheap to look for.
MARKED = re.compile(
    rf"^(?:(?:A|Answer|Ответ|Cavab|Cevap|C|Պ|Պատասխան)\s*[:.]\s|[^\n]{{1,200}}\?$|[-–—]\s*\S|[{UPPER}]\.\s?[{UPPER}]\.\s*:|\d{{1,2}}[:.]\d\d\s"
    rf"|[{UPPER}][{UPPER}'’. -]{{1,60}}:\s)",
    re.MULTILINE,
)
_ANSWER = re.compile(r"(?:A|Answer|Ответ|Cavab|Cevap|C|Պ|Պատասխան)\s*[:.]\s+")
_QUESTION = re.compile(r"(?:Q|Question|Вопрос|Sual|Soru|S|Հ|Հարց)\s*[:.]\s+")
_DASH = re.compile(r"[-–—]\s*(?=\S)")
_SET_OFF = re.compile(r"\*\*|__|[-–—]\s*\w")
_LABEL = re.compile(
    rf"((?:[{UPPER}]\.\s?){{1,3}}|[{UPPER}]\.\s?[{UPPER}][\w’'-]+|[{UPPER}]{{1,3}}|[{UPPER}][\w’'-]+(?:\s+[{UPPER}][\w’'-]+){{0,2}})(?:\s*:\s+|\s+[—–]\s+)(?=\S)"
)
_ASKS = re.compile(r"[?;՞]\s*[”»\"]?(?:\*\*|__)?\s*$|\w՞")
_STAGE = re.compile(
    r"(?:(?<=[.!?…։:])\s*[\(\[][^()\[\]\n]{2,40}[\)\]]\.?|\s*[\(\[](?:laughs|smiles|pauses|смеется|улыбается|gülür|gülüyor|[a-z ]{3,40})[\)\]])\s*"
)
_LED = re.compile(r"\s*(?:[-–—|.:]\s*)?")
_ENTRY = re.compile(rf"([{UPPER}][^:“”«»\"„.!?\n]{{1,80}}):\s+(?=[^\s«“\"„'‘])")
_OWN_WORDS = re.compile(r"[,.!?…]\s*[–—-]\s+\w")


#: Words and endings that put a question to somebody, in the languages whose unmarked interviews are read.
_YOU = {
    "ru": re.compile(r"(?<!\w)(?:вы|вас|вам|вами|ваш[а-яё]{0,3})(?!\w)|[а-яё]{3}(?:[её]те|ите)(?:сь)?(?!\w)", re.IGNORECASE),
    "en": re.compile(r"(?<!\w)(?:you|your|yours|yourself)(?!\w)", re.IGNORECASE),
    "tr": re.compile(r"(?<!\w)s[ie]z(?:[ei]n?|[dc]en?|[ei]nle)?(?!\w)|[^\W\d_](?:s[ıiuü]n[ıiuü]z|n[ıiuü]z)(?!\w)", re.IGNORECASE),
    "az": re.compile(
        r"(?<!\w)siz(?:[əi]n?|d[əe]n?|inlə|cə)?(?!\w)|[^\W\d_](?:s[ıiuü]n[ıiuü]z|[ıiuü]n[ıiuü]z|n[ıiuü]z)(?!\w)", re.IGNORECASE
    ),
}
#: The desk's own entries: what its reporter sees, what is known so far.
_OWN = re.compile(
    r"(?:muhabirimiz|müxbirimiz|ilk\s+(?:veriler|bilgiler|belirlemeler|görüntüler|məlumat)|özet|xülasə|not|qeyd|güncelleme|yenilənmə|breaking|corrections?|clarification|updated?|latest|note|reminder|recap|summary|background|developing|молния|срочно|исправление|уточнение|обновлено|главное)",
    re.IGNORECASE,
)


def turns(doc: Document) -> list[Turn]:
    """The turns of an interview: a broadcast's, a transcript's, marked Q and A, dashes in turn that begin with a question, names or initials, bare questions."""
    if (told := broadcasts.turns(doc)) is not None:
        return told
    return (
        _continued(doc, _marked(doc) or transcripts.turns(doc) or _dashed(doc) or _labelled(doc))
        or _answered(doc, headed=True)
        or _bare(doc)
        or _answered(doc)
    )


def _continued(doc: Document, found: list[Turn]) -> list[Turn]:
    """`found` with the unmarked paragraphs between an answer and the next turn added to that answer."""
    result = []
    for turn, following in itertools.zip_longest(found, found[1:]):
        more = [p for p in doc.paragraphs if following and turn.answers and turn.paragraph[1] <= p[0] and p[1] <= following.paragraph[0]]
        result.append(replace(turn, more=tuple(more)) if more else turn)
    return result


def _marked(doc: Document) -> list[Turn]:
    found = []
    for start, end in doc.paragraphs:
        if m := _ANSWER.match(doc.text, start, end):
            found.append(Turn((start, end), m.end(), True))
        elif m := _QUESTION.match(doc.text, start, end):
            found.append(Turn((start, end), m.end(), False))
    answered = sum(t.answers for t in found)
    return found if answered >= 2 and answered < len(found) else []


def _dashed(doc: Document) -> list[Turn]:
    """Paragraphs in a row that open with a dash, the first of each pair asking; lines with an author's words inside are no turns."""
    found: list[Turn] = []
    block: list[Turn] = []
    for start, end in [*doc.paragraphs, (len(doc.text), len(doc.text))]:
        m = _DASH.match(doc.text, start, end)
        if m and not _is_tale(doc, m.end(), end):
            block.append(Turn((start, end), m.end(), len(block) % 2 == 1))
            continue
        asking = sum(_ASKS.search(doc.text[t.words : t.paragraph[1]]) is not None for t in block if not t.answers)
        pairs = len(block) // 2
        opens = block and _ASKS.search(doc.text[block[0].words : block[0].paragraph[1]])  # a longer talk may begin with a remark
        if pairs >= 2 and asking * 2 >= pairs and (opens or pairs >= 3):
            found += block
        block = []
    return found


def _initials(label: str) -> str:
    """What a label and its short form have in common: the initials of "Anna Orran" and of "A. O.", a single name as it is."""
    words_of = re.split(r"[\s-]+", label)
    short = label.replace(".", "").replace(" ", "")
    return short if short.isupper() else "".join(w[0] for w in words_of if w) if len(words_of) > 1 else label


def _labelled(doc: Document) -> list[Turn]:
    """Paragraphs that open with the same initials or name and a colon or a dash, each behind a question; what stands before them asks."""
    labels = [(p, _LABEL.match(doc.text, *p)) for p in doc.paragraphs]
    behind = Counter(
        _initials(m.group(1)) for ((before, _), (_, m)) in itertools.pairwise(labels) if m and _ASKS.search(doc.text[before[0] : before[1]])
    )
    asking = Counter(_initials(m.group(1)) for p, m in labels if m and _ASKS.search(doc.text[p[0] : p[1]]))
    chosen = {label for label, count in behind.items() if count >= 2 and count > asking[label]}
    found: list[Turn] = []
    for (before, asked), (p, m) in itertools.pairwise(labels):
        if m is None or _initials(m.group(1)) not in chosen:
            continue
        if not found or found[-1].paragraph != before:
            found.append(Turn(before, asked.end() if asked else before[0], False))
        found.append(Turn(p, m.end(), True, (), m.span(1)))
    return found


def _bare(doc: Document) -> list[Turn]:
    """Questions to "you" and answers in turns, without any mark: a paragraph that asks, one that answers, and so on."""
    asks = [_ASKS.search(doc.text[a:b]) is not None and doc.quote_at(b - 1) is None for a, b in doc.paragraphs]
    at = next((n for n, asking in enumerate(asks) if asking), len(asks))
    pairs = [(n, n + 1) for n in range(at, len(asks) - 1, 2)]
    while pairs and not asks[pairs[-1][0]]:
        pairs.pop()
    questions = [doc.text[slice(*doc.paragraphs[q])] for q, _ in pairs]
    asking = sum(asks[q] for q, _ in pairs)
    you = _YOU.get(doc.language)
    if you is None:
        return []
    set_off = [m.group()[:1] if (m := _SET_OFF.match(doc.text, *doc.paragraphs[n])) else "" for pair in pairs for n in pair]
    marks = set(set_off[::2]), set(set_off[1::2])
    alone = asking == len(pairs) and len(marks[0]) == 1 and marks[0].isdisjoint({*marks[1], ""})  # in bold, or behind dashes
    addressed = len(pairs) if alone else sum(you.search(q) is not None for q in questions)
    if len(pairs) < 3 or asking * 2 < len(pairs) or addressed < 2 or any(len(q.split()) > 60 for q in questions):
        return []
    if any(asks[a] for _, a in pairs) or (marks[1] == {"—"} and sum(_is_tale(doc, *doc.paragraphs[a]) for _, a in pairs) * 2 > len(pairs)):
        return []
    return [Turn(doc.paragraphs[n], _undashed(doc, doc.paragraphs[n]), n == a) for q, a in pairs for n in (q, a)]


#: A line that is a person's name, as the heading of what he is asked.
_NAME_LINE = re.compile(rf"[{UPPER}][^\W\d_]+(?:-[{UPPER}][^\W\d_]+)?(?:\s+[{UPPER}][^\W\d_]+(?:-[{UPPER}][^\W\d_]+)?){{1,2}}")
_LONGEST_QUESTION = 60


def _answered(doc: Document, *, headed: bool = False) -> list[Turn]:
    """Questions in lines of their own and answers behind a dash, of one person or, under headings that are names (`headed`: only so), of several."""
    marked = [_DASH.match(doc.text, *p) for p in doc.paragraphs]
    if sum(m is not None for m in marked) < 3:
        return []
    found: list[Turn] = []
    lines = Counter(doc.text[slice(*p)] for p in doc.paragraphs)
    name: Span | None = None
    names, tales, opened = 0, 0, False
    for (start, end), m, before, dashed in zip(doc.paragraphs[1:], marked[1:], doc.paragraphs, marked, strict=False):
        line = doc.text[slice(*before)]
        if dashed is None and _NAME_LINE.fullmatch(line):
            name, names = before, names + 1
        if m is None or dashed is not None:
            continue
        tales += _is_tale(doc, m.end(), end)
        asks = _ASKS.search(line) is not None and len(line.split()) <= _LONGEST_QUESTION
        if asks or (opened and lines[line] > 1 and len(line.split()) <= 12):  # the same request to each
            found += [Turn(before, before[0], False), Turn((start, end), m.end(), True, (), name)]
        opened = opened or asks
    questions = [t for t in found if not t.answers]
    asking = sum(_ASKS.search(doc.text[slice(*t.paragraph)]) is not None for t in questions)
    every = sum(m is not None and before is None for before, m in itertools.pairwise(marked))
    if len(questions) < 3 or asking * 2 < len(questions) or len(questions) * 4 < every * 3 or tales * 4 > every:
        return []  # or a tale with talk in it
    if not any(you.search(doc.text[slice(*t.paragraph)]) for t in questions) if (you := _YOU.get(doc.language)) else True:
        return []
    if names > 1:
        return found if all(t.label for t in found if t.answers) else []
    return [] if headed else [replace(t, label=None) for t in found]


def _is_tale(doc: Document, start: int, end: int) -> bool:
    """Whether somebody is told to say a line, in the author's words: "— To the lake, — he said."."""
    return _OWN_WORDS.search(doc.text, start, end) is not None and cues(doc.language).pattern.search(doc.text, start, end) is not None


def _undashed(doc: Document, paragraph: tuple[int, int]) -> int:
    """Where the words of a paragraph begin, behind the dash of a turn."""
    m = _DASH.match(doc.text, *paragraph)
    return m.end() if m else paragraph[0]


def answers(doc: Document, found: list[Turn]) -> list[Proposal]:
    """The answers among `turns`, each one statement without its stage directions; the questions are left alone."""
    result = []
    for turn in found:
        if not turn.answers:
            continue
        start, end = turn.paragraph
        parts, at = [], turn.words
        for m in _STAGE.finditer(doc.text, turn.words, end):
            parts.append((at, m.start()))
            at = m.end()
        content = [s for s in [*parts, (at, end), *turn.more] if any(c.isalnum() for c in doc.text[slice(*s)])]
        if doc.text[start] in OPEN + STRAIGHT:  # each paragraph of what is printed opens with a mark: the marks are none of the words
            content = [_unmarked(doc.text, s) for s in content]
        if content:
            kind = Cue("answer", "assert", "neutral", "say")
            heading = turn.label if turn.label and turn.label[1] <= start else None
            hints = {"label": f"{turn.label[0]}:{turn.label[1]}"} if turn.label and not heading else {}
            if turn.office:
                hints["office"] = f"{turn.office[0]}:{turn.office[1]}"
            colon = doc.text.find(":", turn.label[1], turn.words) if turn.label and not heading else -1
            if colon >= 0:
                hints["marker"] = f"{colon}:{colon + 1}"
            result.append(Proposal((start, start + 1), kind, content, heading, (start, end), None, "answer", 0.85, hints))
    return result


def _unmarked(text: str, span: Span) -> Span:
    """A stretch of words without the quotation marks at its ends."""
    start, end = span
    start += text[start] in OPEN + STRAIGHT
    return start, end - (text[end - 1] in CLOSE + STRAIGHT)


_OF_OTHERS = re.compile(r"(?:I|we|you|my\s+question)", re.IGNORECASE)


#: Languages whose clauses with a verb of their own within an answer are read as others' words, not only quotations.
_CLAUSES = {
    "ru": ("clause-after", "quote-before"),
    "hy": ("clause-after", "quote-before"),
    "tr": ("clause-after", "quote-before", "sov", "clause-before"),
    "az": ("clause-after", "quote-before", "sov", "clause-before"),
}


def may_stand(doc: Document, found: list[Turn], proposal: Proposal) -> bool:
    """Whether an attribution is outside the turns, or quotes within an answer what somebody else said."""
    paragraph = doc.paragraph_at(proposal.zone[0])
    turn = next((t for t in found if paragraph == t.paragraph or paragraph in t.more), None)
    if turn is None:
        return True
    source = proposal.source
    own = proposal.rule in _CLAUSES.get(doc.language, ()) and proposal.confidence >= (0.8 if doc.language in ("ru", "hy") else 0.7)
    asks = doc.language == "ru" and proposal.rule == "object" and proposal.kind.act in ("demand", "accuse", "deny", "promise")
    if asks and source is not None and turn.answers:
        named = [
            w for w in re.findall(r"[\w-]+", lower(doc.text[slice(*source)]))[:3] if listed(w, "bodies", "ru") or listed(w, "roles", "ru")
        ]
        if named:
            return True  # "the ministry demands to part it"
    if own and source is not None and turn.answers:
        inside = doc.language in ("ru", "hy") or turn.words <= source[0]
        return inside and lower(doc.text[slice(*source)]) not in words("first_pronouns", doc.language)
    if doc.language == "en" and turn.answers and within_answer(doc.text, proposal):
        return True
    quoted = all(doc.quote_at(a) is not None for a, _ in proposal.content)
    return turn.answers and quoted and source is not None and _OF_OTHERS.fullmatch(doc.text, *source) is None and turn.words <= source[0]


def entries(doc: Document) -> list[Proposal]:
    """What entries of a live blog give behind a name and a colon, or behind a name, a reporting verb and a colon."""
    if not doc.hours:
        return []
    heads = dict(doc.hours)
    timed = []
    for (start, end), before in zip(doc.paragraphs, [None, *doc.paragraphs], strict=False):
        opening = heads.get(start)
        if opening is None and before is not None and before[1] == heads.get(before[0]):
            opening = start  # the time stands on a line of its own
        if opening is not None:
            timed.append(((start, end), opening))
    result = []
    for (start, end), opening in timed:
        at = lead.end() if (lead := _LED.match(doc.text, opening, end)) else opening
        if (m := _ENTRY.match(doc.text, at, end)) is None or _OWN.match(m.group(1)):
            continue
        verbs = list(cues(doc.language).pattern.finditer(doc.text, *m.span(1)))
        cue, kind, source = (m.end(1), m.end(1) + 1), Cue(":", "assert", "neutral", "say"), m.span(1)
        if verbs:
            form = " ".join(verbs[-1].group().lower().split())
            if verbs[-1].end() < m.end(1) - 2 or form not in cues(doc.language).verbs:
                continue
            cue, kind, source = verbs[-1].span(), cues(doc.language).verbs[form], (m.start(1), verbs[-1].start())
        content = trim(doc.text, (m.end(), end))
        if len(doc.text[slice(*source)].split()) <= 8 and len(doc.text[slice(*content)].split()) >= 2:
            result.append(Proposal(cue, kind, [content], trim(doc.text, source), (start, end), None, "colon", 0.6))
    return result
