"""Whether a time that a sentence names is that of the utterance: where it stands beside speaker, reporting word and content.

Here: a time counts at the head of the sentence, right before the speaker, between speaker and reporting word, next to the reporting
word, behind the whole, or in the phrase of the occasion or document ("in a report issued in June"). It does not in a clause or an
apposition about somebody, a role, or what is said; where that is in doubt it does not count. Not here: what a time means (times.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from onrecord.statements.lexicon import listed, lower
from onrecord.statements.proposal import Proposal
from onrecord.statements.scan import Document
from onrecord.statements.times import Time, listed_words, tables

#: Longest stretch between a time and the reporting word, in words.
_NEAR = 14
#: Meanings that may be a time of the speaker as well, where they end the words for him.
_OF_THINGS = frozenset(("month", "month_year", "month_last_year", "year", "season", "season_year", "week_of"))
_TOPIC = re.compile(r"\s(?:on|into|over|of)\s+(?:the|an?|its|his|her|their)\s|\s(?:об?|про)\s")
_PARTS = re.compile(r"[,;:()\x00–—«»“”\"]")


@dataclass(frozen=True)
class _Around:
    """What may stand around the times of a language."""

    clauses: re.Pattern[str]
    refuses: re.Pattern[str]
    leads: re.Pattern[str]
    opens: re.Pattern[str]
    documents: re.Pattern[str]
    issued: re.Pattern[str]
    participles: re.Pattern[str]
    follows: re.Pattern[str]
    verb_final: bool


def _any(words: list[str], head: str = r"(?<![\w-])", tail: str = r"(?![\w-])") -> re.Pattern[str]:
    spelled = "|".join(re.escape(w).replace("\\ ", r"\s+") for w in sorted(words, key=lambda w: (-len(w), w)))
    return re.compile(f"{head}(?:{spelled}){tail}" if words else "(?!)")


@cache
def _around(language: str) -> _Around:
    table = tables()[language]["around"]
    assert isinstance(table, dict)
    lists = {k: listed_words(str(v)) for k, v in table.items()}
    leads = "|".join(re.escape(w).replace("\\ ", r"\s+") for w in sorted(lists["leads"], key=lambda w: (-len(w), w)))
    return _Around(
        _any(lists["clauses"]),
        _any(lists["refuses"], tail=r"\s*$"),
        re.compile(rf"\s*(?:(?:{leads})(?!\w)[\s,]*)*"),
        _any(lists["opens"], head=r"\s*(?:(?:and|but|и|а|но)\s+)?"),
        _any(lists["documents"], tail=""),
        _any(lists["issued"], tail=r"\w*"),
        _any(lists["participles"], head=r"(?<!\w)\w*", tail=r"(?!\w)"),
        _any(lists["follows"], head=r"[\s,]*"),
        bool(table["verb_final"]),
    )


def modifies(doc: Document, proposal: Proposal, time: Time, own: str) -> bool:
    """Whether `time` (offsets in `own`) says when the statement was made; `own` is its zone, contents and quotations blanked."""
    base = proposal.zone[0]
    cue = (proposal.cue[0] - base, proposal.cue[1] - base)
    source = (proposal.source[0] - base, proposal.source[1] - base) if proposal.source else None
    around = _around(doc.language)
    if source and source[0] == time.start and time.end < source[1]:
        source = (time.end, source[1])  # the time was taken for the speaker's first words
    if source and source[1] == time.end and source[0] < time.start:
        named = lower(own[source[0] : time.start])
        if around.refuses.search(named) or around.clauses.search(named):
            return False
        bare = own[source[0] : time.start].split()
        if (
            time.meaning in _OF_THINGS
            and not (around.issued.search(named) and around.documents.search(named))
            and not around.leads.fullmatch(lower(bare[-1]))
            and not all(w[0].isupper() for w in bare)
        ):
            return False  # "a candidate in 2024 said", but "the union in June said" is not told apart from it
        source = (source[0], time.start)
    contents = [(a - base, b - base) for a, b in proposal.content]
    at, end = time.start, time.end
    if any(a < end and at < b for a, b in ([source] if source else []) + contents):
        return False
    fixed = [cue] + ([source] if source else []) + contents
    left_at = max([0, *(b for _, b in fixed if b <= at)])
    right_at = min([len(own), *(a for a, _ in fixed if a >= end)])
    left, right = lower(own[left_at:at]), lower(own[end:right_at])
    if around.verb_final and proposal.rule == "relative" and at > cue[1]:
        return False  # behind "X, who said …" the time is that of the verb to come
    if around.verb_final and right_at in [a for a, _ in contents]:  # "geçen yıl | ziyaret ettiği adada …": a visit's time
        right += " ".join(lower(doc.text[base + right_at :][:60]).split()[:2])
    if own[end : end + 2] in ("'s", "’s"):  # "at last week's meeting", and not "last year's winner"
        its = re.match(rf"[’']s\s+(?:[\w-]+\s+){{0,3}}?{around.documents.pattern}\w*", right)
        if its is None or not (at_it := re.search(r"(?:^|[\s,])(?:at|in|during|on)\s*$", left)):
            return False
        left, right = left[: at_it.start()], right[its.end() :]
    if doc.language == "en" and (byline := _BYLINE.search(left)):
        left = left[byline.end() :]
    if "\x00" in left:
        left = left[left.rindex("\x00") + 1 :].lstrip("”“»\"'’")
        behind = "blank"
    else:
        behind = "open" if left_at == 0 and not any(b == 0 for _, b in fixed) else "cue" if left_at == cue[1] else ""
        if source and left_at == source[1]:  # behind "said X" there is room for those told, as behind "told"
            behind = "cue" if cue[1] <= source[0] else "source"
        behind = behind or "blank"
    if "\x00" in right:
        if behind == "open" and not _own_content(right, proposal, own, end, right_at):
            return False  # another's words lie between
        right = right[: right.index("\x00")]
        next_is = "blank"
    else:
        next_is = (
            "cue" if right_at == cue[0] else "source" if source and right_at == source[0] else "end" if right_at == len(own) else "content"
        )
    if around.refuses.search(left) and not left.strip().endswith(tuple("—–")):
        return False
    bare_clause = next_is == "content" and not right.strip() and not doc.text.startswith("to ", base + right_at)
    if doc.language == "en" and time.meaning == "year" and behind == "cue" and bare_clause:
        return False  # "said in 2019 the bridge was safe": when it was safe, as likely
    if next_is == "cue" and behind == "source" and right.strip() == "," and own[cue[0] : cue[1]].endswith("ing"):
        return around.clauses.search(left) is None  # "X resigned last week, saying …"
    if doc.language == "en" and behind == "open" and next_is in ("source", "cue") and _AT_OCCASION.fullmatch(left):
        return True  # "At a hearing last month of the panel that oversees it, X said"
    if (
        doc.language == "en"
        and behind == "open"
        and next_is == "cue"
        and source is not None
        and source[0] > cue[0]
        and right.startswith(",")
    ):
        passive = re.match(r"(?:was|were|is|has\s+been|had\s+been)\b", own[cue[0] : cue[1]]) and around.leads.fullmatch(left)
        if passive and around.clauses.search(right) is None and len(right.split()) <= _NEAR:
            return True  # "In June 2021, the college was declared “harmful” by the office"
    again = source is not None and lower(own[source[0] : source[1]]) in ("he", "she", "they", "it")
    if behind == "open" and next_is == "source" and again and right.strip() == "," and re.match(r"when\s[^,]*$", left):
        return True  # "When X first announced it last week, he said …"
    if next_is == "source" and re.fullmatch(r",?\s*when\s+", right):
        return True  # "… came to light last week, when X announced …"
    if doc.language == "en" and behind == "open" and next_is == "source" and around.leads.fullmatch(left):
        right = _INSERTED.sub(" ", right)  # "In May, less than a week into the session, X said"
    return _stands_behind(around, left, behind) and _stands_before(around, right, next_is, behind, doc.language)


#: A day that a page prints before its text.
_BYLINE = re.compile(r"[a-z]{3,6}day,\s+[a-z]+\.?\s+\d{1,2},\s+\d{4}\s+$")
#: An occasion at the head of an English sentence, before its time.
_AT_OCCASION = re.compile(
    r"\s*(?:(?:and|but)\s+)?(?:at|during|in|on)\s+(?:an?|the|his|her|its|their)\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:hearing|interview|briefing|conference|meeting|session|summit|forum|rally|event|ceremony|debate|speech|lecture|dinner|call)\s+"
)
#: Behind a time at the head of an English sentence: another one, or what else was then.
_INSERTED = re.compile(
    r"^\s*(?:,|--|—|–)\s*(?:(?:just|only|barely|more|less|nearly|almost|about|some|even|still|shortly|soon|days|weeks|months|years|hours|a\s+(?:day|week|month|year|few)|two|three|four|five|six|seven|eight|nine|ten"
    r"|during|at|on|in|following|amid|ahead|as|while|when|after|before|with|under|one\s+of)\b(?:(?!--)[^;:.\x00—–“”\"])*|(?:an?|the|its|one)\s+[^;:.\x00—–“”\",]{2,60})(?:,|--|—|–)\s+$"
)
_ON_TO = re.compile(r"\s+(?:(?:not\s+)?to\s+(?!be\b|have\b)\w|(?:for|of)\s+\w+ing\b)")


_ON_WITH = re.compile(r"\s+(?:with|of|over|for)\s+\w")
_CHARGES = frozenset(("charged", "accused", "indicted", "sued", "convicted", "blamed", "faulted", "criticised", "criticized", "praised"))
_BRINGS_NEWS = frozenset(("announced", "unveiled", "revealed", "proposed", "disclosed", "introduced"))
_OF_THE_THING = re.compile(
    r"[,;:“”\"()]|\b(?:to|that|who|which|by|from|since|until|will|would|was|were|is|are|has|had|planned|scheduled|due)\b|(?:held|made|signed|taken|ed)\s*$"
)


def is_of_news(text: str, start: int, end: int, time: Time, form: str) -> bool:
    """Whether a time ends the object of a verb that brings news: "announced the exchange last week"."""
    before = text[start : start + time.start]
    return (
        form in _BRINGS_NEWS
        and not text[start + time.end : end].strip(" .")
        and 0 < len(before.split()) <= 8
        and not _OF_THE_THING.search(before)
    )


def between_object_and_verb(text: str, start: int, end: int, time: Time, form: str = "") -> bool:
    """Whether a time in what is said stands between whom it is said to or of and what he is to do ("urged X last month to leave")."""
    before = text[start : start + time.start]
    heads = before.split()
    return (
        0 < len(heads) <= 5
        and (_ON_TO.match(text, start + time.end, end) or (_ON_WITH if form in _CHARGES else _ON_TO).match(text, start + time.end, end))
        is not None
        and re.search(r"[,;:“”\"()]|\b(?:to|that|who|which|for|of|by|from|since|until)\b|ed\s*$", before) is None
    )


def _own_content(right: str, proposal: Proposal, own: str, end: int, right_at: int) -> bool:
    """Whether the words blanked between a time and the reporting word belong to the statement itself."""
    first = proposal.zone[0] + end + right.index("\x00")
    return any(a - 2 <= first <= b + 2 for a, b in proposal.content)


def _stands_behind(around: _Around, left: str, behind: str) -> bool:
    """Whether what stands between the last speaker, reporting word or content and the time leaves the time to the utterance."""
    parts = _PARTS.split(left)
    part = parts[-1]
    if not part.strip():
        return behind != "cue" or not around.clauses.search(left) or len(parts) > 2
    if around.leads.fullmatch(part):
        return True
    if around.clauses.search(part) or len(part.split()) > _NEAR:
        return False
    issued = list(around.issued.finditer(part))
    if issued and not part[issued[-1].end() :].strip():
        return around.documents.search(left) is not None
    if around.verb_final:
        return len(part.split()) <= (6 if behind == "cue" else 3) and around.participles.search(part) is None
    if around.participles.search(part):
        return False
    if _TOPIC.search(part) and (subject := around.documents.search(part)) and _TOPIC.search(part, subject.end()) and not issued:
        return False  # "in a report on the storm in June"
    if issued and around.documents.search(part):
        return True  # "sent a letter to the council last week"
    if behind == "cue" and len(parts) == 1:
        about = re.match(r"\s*(?:of|about|on)\s", part)
        return about is None or (about.group().strip() == "on" and around.documents.search(part) is not None)
    if around.opens.match(part):
        if len(part.strip()) > 6 and " " not in part.strip():
            return True  # "speaking in October"
        named = around.documents.search(part)
        return named is not None and len(part[named.end() :].split()) <= 5
    return False


def _stands_before(around: _Around, right: str, next_is: str, behind: str, language: str) -> bool:
    """Whether what stands between the time and the speaker, the reporting word or the content leaves the time to the utterance."""
    part = right.strip()
    bare = part.strip(" \t\n,;:–—-.!?…։՝\"“”«»'’")
    if not bare or around.leads.fullmatch(right):
        return True
    if around.verb_final:
        first = _PARTS.split(bare)[0]
        taken = list(around.participles.finditer(" ".join(first.split()[:4])))
        if taken and not (around.issued.search(first) and around.documents.search(first)):
            return False
        return around.clauses.search(bare) is None and len(bare.split()) <= _NEAR
    if next_is in ("content", "end", "blank") and around.clauses.search(_PARTS.split(right)[0]) and around.follows.match(part) is None:
        return False
    if next_is in ("cue", "source") and around.clauses.search(bare):
        return False
    if behind == "cue" or next_is in ("content", "end", "blank"):
        return (
            right[:1] in ".,;:!?)" or around.follows.match(part) is not None or around.opens.match(part) is not None or part[:1] in ",.;–—"
        )
    if re.search(r"(?<!\w)(?:and|but|и|а|но)(?!\w)", bare) or len(bare.split()) > _NEAR:
        return False
    titled = next_is == "source" and part.endswith(",") and not _PARTS.search(bare)
    if titled and any(listed(w, "roles", language) for w in re.findall(r"\w+", bare)):
        return True  # "In June its chairman, X, said"
    return around.opens.match(bare) is not None or (part.endswith(",") and around.follows.match(bare) is not None)
