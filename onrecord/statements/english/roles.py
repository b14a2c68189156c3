"""The words of office around a name in English text: before it, in apposition, behind "is" and "who heads".

Here: which words belong to the office. Not here: whose names an article has (roster.py), descriptions without a name (offices.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.statements import genders, offices
from onrecord.statements.english.appositions import CLAUSE, INNER, KIN, PREPOSITION, STOP, end_of, has_role
from onrecord.statements.lexicon import UPPER, country_of, cues, lower, words
from onrecord.statements.organisation_words import words_of
from onrecord.statements.proposal import Span
from onrecord.statements.roster import _role_word
from onrecord.statements.scan import Document

#: What may stand before a role without being part of it: prepositions, times.
_NOT_OF_ROLE = re.compile(
    r"(?:(?:to|by|with|from|of|for|[Aa]s|on|in|at|then|[Ww]hen|[Ww]hile|[Aa]fter|[Bb]efore|[Ii]f|[Ww]here|[Bb]ecause|[Aa]lthough|[Tt]hough|[Ss]ince|[Ww]hether|[Bb]oth|(?:[Ll]ast|[Nn]ext|[Tt]his)\s+(?:week|month|year|night|spring|summer|autumn|winter|\w+day)|January|February|March|April|May|June|July|August|September|October|November|December|\w+day)\s+)+(?=\S)"
)
_POSSESSOR = re.compile(r"([\w.-]+)[’']s\s+(?=\S)")
_OWNER = re.compile(
    r"(?:^|[\n“”\"—–:;]|\b(?:the|an?|his|her|its|their|our|my|and|another|one|whose)\b|[’']s?\b)\s*(?=[\w’'. -]+,\s*$)", re.IGNORECASE
)  # before "minister, Lena Orran"
_VERB_FIRST = re.compile(
    r"(?!(?:retired|appointed|elected|designated|accredited|acting|outgoing|incoming|sitting|commanding|managing|leading|ranking|founding|presiding|serving|visiting|consulting|contributing|investigating|prosecuting|attending|governing|marketing|engineering|housing|planning|shipping|banking|mining|trading|training|supervising|returning|ruling|wounded|displaced)\b)[A-Za-z][a-z]+(?:ed|ing)\s",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:^|[.,;:!?\n“”\"«»()—–]\s*|\s(?:said|says|by|with|and|that|told|to|from|but|met)\s+)((?:(?:[\w’'.-]+|\([A-Z][\w-]*\))\s+){0,17}[\w’'.-]+,?\s+)$"
)
#: "A member of the committee, Colonel X": the office before a title.
_DESCRIBED = re.compile(
    rf"(?:^|[.!?”\"]\s+|\n\s*)(?:An?|The|Its|His|Her)\s+([A-Za-z][\w’'-]*(?:\s+[\w’'.-]+){{0,12}}),\s+(?:[{UPPER}][\w.’'-]+\s+){{1,4}}$"
)
_STACKED = re.compile(rf"\b(?:the|by|with|to|and|,)\s+([{UPPER}][\w’'-]+(?:\s+(?:of|for|the|and|[{UPPER}][\w’'-]+))*),\s+$")
_HEAD_OF = re.compile(r"\s(?:of|for|the|and)\s")
#: What may stand between a name and its office: a party or a constituency in brackets or between commas, where from, an age.
_BESIDE = (
    r"(?:\s*\([^)]*\)|,\s+[RDI]-[A-Z][\w.]*(?:\s[A-Z][\w.]*)?(?=,)|\s(?:of|from)\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?(?=,\s(?:the|an?)\s))?"
    r"(?:,\s+(?:aged\s+)?\d{1,3}(?=[,\s]))?"
)
_APPOSED = re.compile(
    rf"{_BESIDE}(?:,\s+|\s*—\s*|\s+–\s+)((?:(?:the|a|an|who is|his|her)\s+)?\w{INNER}{{3,130}}?)(?=,|\s*—|\s–\s|{STOP}|\.$|;|$|\n|\sand\s|\s(?:who|whose|whom|where|which)(?:[’'][a-z]+)?\s)"
)
_IS = re.compile(rf"{_BESIDE},?\s+(?:has been|is|was|became)\s+({INNER}{{4,110}}?)(?=\s+since|{STOP}|\.$|,|\swho|$)")
#: "…, who once taught at Vell and is now head of the mill".
_NOW = re.compile(
    rf",\s+who\s+[^.;:“”\"\n]{{3,110}}?\s(?:is|serves\s+as|works\s+as)\s+(?:now|currently)\s+((?:the\s+|an?\s+)?{INNER}{{3,90}}?)(?=,|{STOP}|\.$|;|$|\n|\sand\s)"
)
_HEADS = re.compile(r",\s+who\s+((?:heads|chairs|directs|edits|coordinates)\s+(?!an?\s)[^,.;:“”\"\n]{4,120}?)(?=,|\.\s|\.$|;|$|\n)")
_SERVED = re.compile(
    r",\s+who\s+(?:has\s+|had\s+|once\s+|previously\s+|formerly\s+|also\s+|now\s+|currently\s+)?(?:serve[sd]|work(?:s|ed)|act(?:s|ed)|(?:replaced|succeeded|joined)\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+){0,3}[A-Z][\w’'-]*)\s+as\s+(?:the\s+|an?\s+)?([^,.;:“”\"\n]{4,80}?)"
    r"(?=\s+(?:shortly|soon|afterwards|later|last|this|earlier|until|till|from|since|under|between|in\s+(?:the\s+)?\d|during|for\s+(?:\w+\s+)?(?:years|months)|before|when)\b|,|\.\s|\.$|;|$|\n)"
)
_DETERMINED = re.compile(r"\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s+((?:(?!of\b|with\b|from\b|and\b)[a-z-]+(?<!ed)\s+){0,2}[a-z-]+),?\s+$")
_POSTED = re.compile(r"\b(?:ambassador|attach[eé]|consul|envoy|representative|correspondent|diplomat|nuncio)\b", re.IGNORECASE)
#: Whose place is part of what they are: "head of the regional office in Aghdam".
_SEATED = re.compile(
    r"\b(?:[Oo]ffice|[Mm]ission|[Dd]elegation|[Bb]ranch|[Bb]ureau|[Cc]oordinator|[Ss]ervice|[Dd]epartment|[Pp]rogramme|[Pp]roject|[Ff]orces?|[Tt]roops)\b[^,]*\sin\s+(?:the\s+)?[A-Z][\w-]+$"
)
_OFFICE_OF = re.compile(
    rf"((?:[\w-]+\s+){{0,2}}(?:[Mm]inister|[Ss]ecretary|[Hh]ead|[Cc]hair\w*|[Dd]irector|[Ss]pokes\w+|[Rr]epresentative)\s+(?:of|for)\s+(?:the\s+)?[{UPPER}][\w’'-]*(?:(?:,\s+|\s+and\s+|\s+(?:of|for)\s+(?:the\s+)?|\s+)[{UPPER}][\w’'-]*){{0,8}})\s+$"
)
#: "Marketing manager at Vell Ferries Lena Orran".
_OFFICE_AT = re.compile(
    rf"(?:^|(?<=[\s“\"]))((?P<before>(?:[\w-]+\s+){{0,4}})(?P<head>[\w-]+)\s+at\s+(?:the\s+)?[{UPPER}][\w’&-]*(?:\s+(?:(?:of|for|and|&)\s+)?[{UPPER}][\w’&-]*){{0,5}})\s+$"
)
_ANSWER_OF = re.compile(
    r"(?:Answer|Answers|Statement|Comment|Commentary|Response|Reply|Interview|Remarks|Speech|Briefing)\s+(?:of|by|with)\s+(?:the\s+)?"
)
_WHOLE = re.compile(r"\s+and\s+((?:[\w’'-]+\s+){0,9}?[\w’'-]+)(?=,|\.\s|\.$|;|$|\n|\s(?:who|whose|whom|where|which)\s)")
_TWO_NAMES = re.compile(rf"[{UPPER}][\w’'-]+\s+[{UPPER}][\w’'-]+$")
_AND_OFFICE = re.compile(r"\s+and\s+([^,.;:“”\"()\n—]{4,90}?)(?=,)")
_SET_APART = re.compile(r"(?:[’']s?)?\s*(?:[,;.!?()”\"»:—–]|$|\n|(?:who|whose|and|of|from|at|in|on|as|with|to)\b)")
_WHOSE = re.compile(rf"((?:[{UPPER}][\w-]+\s+(?:(?:of|for)\s+(?:the\s+)?)?){{0,4}}[{UPPER}][\w-]+[’']s?\s+)$")
_WHOSE_HERE = re.compile(r"\b(?:the|its|their)\s+((?:[a-z-]+\s+)?[a-z-]+[’']s\s+)$", re.IGNORECASE)
_CALLED = re.compile(r"\b(?:an?|the|one)\s+((?:[\w’'-]+\s+){0,4}?[\w’'-]+)\s+(?:called|named)\s+$", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:(?:the|a|an|his|her|its|their|former ambassador and|,|and|In|On|Earlier|Meanwhile|who is|is|was|also|According to|But|Then|Now|Later|So|Even|Yet|Still|Nor|Or|Instead|However|Perhaps|Once|Only|Sometimes|Often|Today|Yesterday|Tonight|Again|Soon|Here|There|Afterwards|whose)\s+)+",
    re.IGNORECASE,
)
_BESIDE_WHOM = re.compile(rf"((?:[{UPPER}][\w’'.-]+\s+){{1,3}})and\s+(?:his\s+|her\s+|the\s+)?(?=[a-z])")
#: Letters behind a name that are an office: "Karel Orran MEP".
_MEMBER_OF = re.compile(r",?\s(MEP|MP|MLA|MSP)(?=[\s,.;:]|$)")
_FORMER = re.compile(r"(?:(?:an?|the)\s+)?(?:former|retired|ex-?)\b", re.IGNORECASE)


_WORD = re.compile(r"[\w’'-]*")
_WRITTEN = re.compile(r"\S+")
_HANGING = re.compile(r"\s(?:of|for|with|at|in|by|to|on|from|and|or)$")
_ANY = re.compile(r"an?\s")
_HEAD_WORDS = re.compile(r"[\w’'-]+")
_SMALL_WORD = re.compile(r"[a-z][a-z-]+")
_WHO_IS_FIRST = re.compile(r"^who is\s(?:now\s|currently\s)?")
_DETERMINER = re.compile(r"(?:the|an?|his|her|its|their)\s")
#: The noun of `_OFFICE_OF`, without which the longer pattern finds none.
_OF_IN = re.compile(r"(?:[Mm]inister|[Ss]ecretary|[Hh]ead|[Cc]hair\w*|[Dd]irector|[Ss]pokes\w+|[Rr]epresentative)\s+(?:of|for)\s")
_OWNED = re.compile(r"[’']s?(?=\s)")
_NO_OWNER = re.compile(r"[“\"]?(?:As|Now|Once|Formerly|Still|An?)\s")
_SMALL_WORDS = re.compile(r"(?:[a-z][\w-]*\s+)+(?=[A-Z])")
#: What a candidate begins with where it is no office, and what cuts it off.
_IN_CHARGE = re.compile(r"(?:heads|chairs|directs|edits|coordinates)\s")
_NO_OFFICE = re.compile(r"(?:and|or|but|including|other|along|like|not|no|neither|once|already|perhaps)\b")
_CUTS = (
    re.compile(r"\s--\s|\sand\s+the\s+other\s"),
    re.compile(r"\snow\s+(?:at|with|of|living|working|based)\s"),  # "a former manager now at the university"
    re.compile(r"(?<=\w)\s(?:reached|contacted|interviewed|briefed|quoted)\s+(?:by|on|at|in|about)\s"),
    re.compile(r"\s(?:said|says|told|tells|wrote|writes|added|adds|argued|argues)\s"),  # no comma: "X, a teacher said"
    re.compile(r"(?<=\w)\s(?:set\s+up|created|established|founded|tasked|charged|built|formed)\s+(?:to|for|by|in|with|after)\s"),
)
_RELATIVE = re.compile(r"\s(?:who|which|whose|whom)(?:[’'][a-z]+)?\s")
_ARTICLE = re.compile(r"(?:the|an?)\s+")
_AGED_OR_OTHER = re.compile(r"\d{1,3}-year-old\s+|(?:another|other)\s+", re.IGNORECASE)
_WH_WORD = re.compile(r"(?:who|whose|which|where|when)\b", re.IGNORECASE)
_SELF = re.compile(r"\s(?:her|him)self[\s,]*$")
_NO_END = re.compile(r"\s+(?:and|or|of|for|with|in|at)$")
_NO_END_OR_PLACE = re.compile(r"(?:\s+in\s+[A-Z][\w-]+|\s+(?:and|or|of|for|with|in|at))$")
_TITLE_BEHIND = re.compile(r"\s(?:Mr|Mrs|Ms|Dr)\.?$")


def found_at(doc: Document, at: int, name: str) -> Iterator[tuple[str, Span]]:
    """The words of office around the name at `at`, with their places; `name` is the person's full name."""
    text = doc.text
    begun = max(0, at - 160, doc.sentences[doc.sentence_index(at)][0])
    parts = name.split()
    whole = next((part for n in range(len(parts) - 1) if text.startswith(part := " ".join(parts[n:]), at)), None)
    end = at + len(whole) if whole is not None else _WORD.match(text, at).end()  # type: ignore[union-attr]
    for phrase, start in _candidates(text, begun, at, end):
        if start < at and _HANGING.search(phrase):
            continue  # "a spokesman for Lena Orran"
        if start > at and cues("en").pattern.match(phrase):
            continue  # "… , said the pilot"
        if start > at and _is_another(phrase):
            continue
        if (kept := _kept(phrase, start, behind=start > at)) is not None:
            yield kept


def _candidates(text: str, begun: int, at: int, end: int) -> Iterator[tuple[str, int]]:
    left = text[begun:at]
    beside = _BETWEEN.search(left)
    if beside and (beside.group(1) in _COURTESIES or ((land := country_of(beside.group(1))) is not None and not land[2])):
        left = left[: beside.start(1)]  # "barrister, Sir Davit Orran", "the manager, Canadian Davit Orran"
    if (rank := _RANK_BETWEEN.search(left)) and is_rank(lower(rank.group(1)).replace("-", " ").replace(".", "").split()):
        yield rank.group(1).rstrip(), begun + rank.start(1)
        left = left[: rank.start(1)]  # "its spokesman, Colonel Davit Orran"
        if (office := _STACKED.search(left)) and has_role(_HEAD_OF.split(office.group(1))[0].split()[-1]):
            yield office.group(1), begun + office.start(1)  # "Minister of Roads of the Republic, Colonel Davit Orran"
    owned = _OWNED.match(text[end : end + 3]) is not None  # "…, Orran's rival"
    if (m := _BEFORE.search(left)) and not (owned and m.group(1).rstrip().endswith(",")):
        before = m.group(1).rstrip(" ,\t\n")
        start = begun + m.start(1)
        cut = _start(before)
        cut += lead.end() if (lead := _NOT_OF_ROLE.match(before[cut:])) else 0
        before, start = before[cut:], start + cut
        if m.group(1).rstrip().endswith(","):
            owners = reversed(list(_OWNER.finditer(left)))
            owner = next((o for o in owners if has_role(PREPOSITION.split(left[o.end() :].strip(" ,"), maxsplit=1)[0])), None)
            if owner and lower(owner.group()).strip() == "and" and (wider := _before_and(left, owner.start())) is not None:
                owner = wider  # "Orran Works’ founder and former CEO, …"
            if owner and not _SET_APART.match(text, end) and not _NO_OWNER.match(left):
                owner = None  # "Asked about payments to the contractor, Orran dismissed …"
            before, start = (left[owner.end() :].rstrip(" ,\t\n"), begun + owner.end()) if owner else ("", start)
            whose = _WHOSE.search(left[: owner.end()]) if owner else None
            whose = whose or (_WHOSE_HERE.search(left[: owner.end()]) if owner and _hangs_on(before) else None)
            if whose and (country_of(whose.group(1)) is None or _hangs_on(before)):
                before, start = whose.group(1) + before, start - len(whose.group(1))
        elif (
            before
            and (stacked := _STACKED.search(text, max(0, start - 90), start))
            and has_role(_HEAD_OF.split(stacked.group(1))[0].split()[-1])
        ):
            yield stacked.group(1), stacked.start(1)
        yield before, start
    if (m := _DESCRIBED.search(left)) and has_role(PREPOSITION.split(m.group(1), maxsplit=1)[0]):
        yield m.group(1), begun + m.start(1)
    if m := _OFFICE_OF.search(left) if _OF_IN.search(left) else None:
        verb = _SMALL_WORDS.match(m.group(1))  # "met Energy Minister of Orra"
        skip = verb.end() if verb and not has_role(verb.group()) else 0
        yield m.group(1)[skip:], begun + m.start(1) + skip
    if (m := _OFFICE_AT.search(left) if " at " in left else None) and _role_word(lower(m.group("head")), "en"):
        begin = _start(m.group("before") + m.group("head")) if m.group("before") else 0
        yield m.group(1)[begin:], begun + m.start(1) + begin
    if (m := _DETERMINED.search(left)) and has_role(m.group(1).split()[-1]):
        yield m.group(1), begun + m.start(1)
    if m := _CALLED.search(left):
        yield m.group(1), begun + m.start(1)
    if m := _MEMBER_OF.match(text, end):
        yield m.group(1), m.start(1)
    after = text[end : end + 220]
    for pattern in (_APPOSED, _IS, _HEADS, _SERVED, _NOW):
        if m := pattern.match(after):
            if pattern in (_IS, _NOW) and not has_role(PREPOSITION.split(m.group(1), maxsplit=1)[0]):
                continue  # "was close to the minister"
            stop = m.end(1)
            if pattern is _APPOSED and (whole_end := end_of(text, end + m.start(1), end + stop)) > end + stop:
                yield text[end + m.start(1) : whole_end], end + m.start(1)
            if pattern is _APPOSED and after.startswith(" and ", stop) and (whole := _WHOLE.match(after, stop)) is not None:
                tail = whole.group(1)
                person = _TWO_NAMES.match(tail) is not None or genders.is_given(tail.split()[0])
                if _names_office(m.group(1)) and not (cues("en").pattern.search(tail) or CLAUSE.search(tail) or person):
                    yield after[m.start(1) : whole.end(1)], end + m.start(1)  # "director of the Centre for Science and Peace"
            if pattern is _APPOSED and (more := _AND_OFFICE.match(after, stop)) and has_role(" ".join(more.group(1).split()[:3])):
                stop = more.end(1)  # "deputy of the Vell faction and former head of the Roads Office"
            if pattern is _APPOSED and (body := _AND_BODY.match(after, stop)):
                stop = body.end()
            phrase = after[m.start(1) : stop]
            if pattern is not _APPOSED or _FORMER.match(phrase) or _names_office(phrase):  # not "Orran, sought by the police"
                yield phrase, end + m.start(1)


#: A body's name goes on behind "and": "deputy head of the Ministry's Information and Press Department".
_AND_BODY = re.compile(
    r"\s+and\s+(?:[A-Z][\w’'-]+\s+){1,3}(?:Department|Office|Bureau|Directorate|Division|Committee|Commission|Service|Agency|Unit|Cent(?:er|re))\b"
)


def _is_another(phrase: str) -> bool:
    """Whether an apposition is another person with an office ("Lena Orran, Mayor Davit Solakian, …")."""
    tokens = phrase.split()
    first = next((n for n, t in enumerate(tokens[:4]) if _role_word(lower(t), "en")), None)
    if first is not None and tokens[first + 1 : first + 2] and tokens[first + 1] in ("to", "of", "for", "with", "under"):
        return False  # "an aide to President Murad Orran"
    if first is not None and not _DETERMINER.match(phrase):
        name = tokens[first + 1 : first + 3]
        if len(name) == 2 and all(t[:1].isupper() and lower(t) not in words("bodies") and not _role_word(lower(t), "en") for t in name):
            return True
    if first is not None and PREPOSITION.search(" ".join(tokens[first:])):
        return False  # "chief of staff of the Border Guard Troops"
    last = max((n for n, t in enumerate(tokens) if _role_word(lower(t), "en")), default=len(tokens))
    behind = tokens[last + 1 :]
    return bool(behind) and all(t[:1].isupper() and lower(t) not in words("bodies") for t in behind)


def is_rank(tokens: list[str]) -> bool:
    """Whether words (lower case) are a military rank and nothing more; "director general" is an office."""
    return bool(tokens) and all(t in words_of("ranks") for t in tokens)


def _hangs_on(phrase: str) -> bool:
    """Whether an office is one word that says nothing without whose it is: "the commission's spokesman"."""
    return lower(phrase).strip(" ,") in words_of("of_somebody")


def _is_land(token: str) -> bool:
    """Whether a token is a country itself, and no capital that stands for it."""
    country = country_of(token)
    return country is not None and not country[2]


def _is_occupation(phrase: str, *, behind: bool) -> bool:
    """Whether a phrase without a listed word of office ends, before any preposition, in a noun made like one ("glassblower")."""
    if behind and not _ANY.match(phrase):
        return False
    head = (_HEAD_WORDS.findall(PREPOSITION.split(phrase, maxsplit=1)[0]) or [""])[-1]
    head = head if behind or head != phrase else lower(head)  # it can open a sentence
    return (
        head.islower()
        and not head.endswith("s")
        and country_of(head) is None
        and head not in words_of("no_occupations")
        and offices.is_agent(head)
    )


_BETWEEN = re.compile(r"(?<=,)\s([A-Z]\w*)\.?\s+$")
_RANK_BETWEEN = re.compile(r"(?<=,)\s+((?:[A-Z][\w-]+\.?\s+){1,2})$")
_COURTESIES = frozenset(["Sir", "Dame", "Lord", "Lady", "Dr"])


def _names_office(phrase: str) -> bool:
    """Whether an apposition names an office before any preposition, or an occupation."""
    head = PREPOSITION.split(_WHO_IS_FIRST.sub("", phrase), maxsplit=1)[0]
    return has_role(phrase if head == "one" else head) or _is_occupation(_WHO_IS_FIRST.sub("", phrase), behind=True)


def _kept(phrase: str, start: int, *, behind: bool) -> tuple[str, Span] | None:
    """A candidate without what is no part of it; None where it is no office. `behind` the name other words make one than before it."""
    heads = _IN_CHARGE.match(phrase) is not None
    if _NO_OFFICE.match(phrase):
        return None
    if (relative := _WHO_IS_FIRST.match(phrase)) is not None:
        phrase, start = phrase[relative.end() :], start + relative.end()
    phrase = _RELATIVE.split(phrase, maxsplit=1)[0]
    for cut in _CUTS:
        phrase = cut.split(phrase, maxsplit=1)[0]
    if (
        not (has_role(phrase) or _FORMER.match(phrase) or heads or _is_occupation(phrase, behind=behind))
        or len(phrase.split()) > (22 if behind else 16)
        or CLAUSE.search(phrase)
    ):
        return None
    begin = m.end() if (m := _LEAD.match(phrase)) else 0
    if (m := _BESIDE_WHOM.match(phrase, begin)) and not has_role(m.group(1)):
        begin = m.end()  # "Orran and fellow deputy Pavel Stroud"
    begin += m.end() if (m := _ANSWER_OF.match(phrase[begin:])) else 0
    begin += m.end() if (m := _NOT_OF_ROLE.match(phrase[begin:])) else 0
    begin += m.end() if (m := _ARTICLE.match(phrase[begin:])) else 0
    begin += m.end() if (m := _AGED_OR_OTHER.match(phrase[begin:])) else 0
    if (m := _POSSESSOR.match(phrase[begin:])) and (_is_land(m.group(1)) or m.group(1)[0].islower() or m.group(1).endswith("day")):
        begin += 0 if _hangs_on(phrase[begin + m.end() :]) and not m.group(1).endswith("day") else m.end()
    if behind and not heads and _VERB_AND_OBJECT.match(phrase, begin):
        return None  # "The judge, Lena Orran, cut the lawyer short"
    if not heads and (_VERB_FIRST.match(phrase[begin:]) or _WH_WORD.match(phrase[begin:])):
        return None
    if not behind and (KIN.search(phrase) or phrase[begin:].strip() in ("elder", "younger", "senior", "junior")):
        return None  # "the owner's grandson", "the elder Orran"
    phrase = _SELF.sub("", phrase)
    placed = _POSTED.search(phrase) or _SEATED.search(phrase)
    phrase = (_NO_END if placed else _NO_END_OR_PLACE).sub("", phrase[begin:].rstrip(" ,"))
    if (m := _TITLE_BEHIND.search(phrase)) is not None:
        phrase = phrase[: m.start()]
        if not has_role(phrase):
            return None
    if lower(phrase).rstrip(".") in ("mr", "mrs", "ms", "miss", "dr") or len(phrase) < 2:
        return None
    return phrase, (start + begin, start + begin + len(phrase))


#: A verb and its object: of an office only a preposition leads to another article.
_VERB_AND_OBJECT = re.compile(
    r"(?!(?:himself|herself|formerly|previously|currently|still|then|now|today|also|who)\b)[a-z][\w-]*\s+(?:the|an?|his|her|its|their)\s"
)
#: Between one of these and a word of office one small word belongs to the office, unless it ends as verbs, adverbs and adjectives do.
_JOINT_FIELD = re.compile(
    r"(?:^|\b(?:the|an?|late|by|said|says)\s+|[’']s\s+)((?!the\b|an?\b|by\b|said\b|says\b)(?:former\s+)?(?:[a-z-]+\s+)?[a-z-]+)\s$"
)
_BEFORE_TRADE = frozenset(["by", "with", "said", "says", "told", "from"])
_TRADE = re.compile(r"[a-z]{3,}(?<!ed)(?<!ing)(?<!ly)(?<!s)(?<!ful)(?<!ous)(?<!ive)(?<!able)")
_DETERMINERS = frozenset(["the", "a", "an", "its", "his", "her", "their"])
_TIMES = frozenset(["day", "week", "month", "year", "night", "morning", "evening", "afternoon", "weekend", "today", "ago"])


def _before_and(left: str, at: int) -> re.Match[str] | None:
    """What owns the first of two offices joined by an "and" at `at` before a comma: "the bank's founder and former CEO, "."""
    found = None
    for owner in _OWNER.finditer(left):
        if owner.start() >= at:
            break
        head = PREPOSITION.split(left[owner.end() : at].strip(" ,"), maxsplit=1)[0]
        if (
            head[:1].islower()
            and "," not in left[owner.end() : at]
            and head
            and _is_joined(head.split()[-1], left[at:].strip().removeprefix("and "))
        ):
            found = owner
    return found


def _joint_field(before: str) -> int | None:
    """Where the field begins that an "and" joins to the one of an office: "science fiction" of "the science fiction and fantasy author"."""
    field = _JOINT_FIELD.search(before)
    if field is None:
        return None
    tokens = field.group(1).split()
    people = any(_role_word(t.removesuffix("s"), "en") or t in words("bodies") or offices.is_agent(t) for t in tokens)
    return None if people else field.start(1)


def _is_joined(before: str, behind: str) -> bool:
    """Whether words around an "and" are two offices of one person, both in small letters and one of one: "director and senior economist"."""
    first, second = before.strip(" ,"), behind.strip(" ,")
    one = not first.endswith("s") and _role_word(first, "en") and first[:1].islower() and KIN.search(first) is None
    head = PREPOSITION.split(second, maxsplit=1)[0]
    return one and second[:1].islower() and has_role(head) and not re.match(r"(?:the|an?|his|her|its|their)\s", second)


def _start(phrase: str) -> int:
    """Where the run of words that can belong to an office begins, seen from its end.

    Words that are on no list ("the duty dispatcher", "chief product officer") belong to it if an article or a word of office stands
    before them, or nothing does.
    """
    start = len(phrase)
    unsure: list[str] = []
    last = ""
    tokens = list(_WRITTEN.finditer(phrase))
    for n in range(len(tokens) - 1, -1, -1):
        m = tokens[n]
        token = lower(m.group().strip("’'.,"))
        token = token.removesuffix("'s").removesuffix("’s")
        if m.group().startswith("(") and m.group().endswith(")"):
            start, unsure, last = m.start(), [], token
            continue  # "Commissioner for Human Rights (Ombudsman) of Orra"
        if token == "and" and last and len(unsure) < 3 and _is_joined(tokens[n - 1].group() if n else "", phrase[m.end() :]):
            start, last, unsure = tokens[n - 1].start(), token, []
            continue  # "director and senior economist", "writer and jewelry designer"
        if token == "and" and last and len(unsure) == 1 and (field := _joint_field(phrase[: m.start()])) is not None:
            return field  # "the late science fiction and fantasy author"
        inside = n > 0 and tokens[n - 1].group() in ("of", "for", "to")
        if last and token in _DETERMINERS and not inside:
            return m.start() if not unsure and m.group()[0].islower() else m.end() + 1 if len(unsure) < 2 else start
        body = token in words("bodies")
        if CLAUSE.fullmatch(token) or token in _TIMES or (body and unsure):
            return start  # "the court heard woodcarver …"
        if m.group()[0].isupper() or _role_word(token, "en") or body or token in words("of_office", "en"):
            if unsure and unsure[-1].endswith("s"):
                return start  # "the minister meets General …"
            start, last, unsure = m.start(), token, []
        elif not last and _is_occupation(m.group(), behind=False):
            start, last = m.start(), token
        elif last and len(unsure) == 1 and token in _BEFORE_TRADE and _TRADE.fullmatch(unsure[0]):
            return m.end() + 1  # "by talent manager Lena Orran"
        elif (
            not last
            or last in ("of", "for", "to")
            or len(unsure) > 1
            or not _SMALL_WORD.fullmatch(m.group())
            or token in words("name_stops")
            or token.endswith(("ing", "ed", "ly"))
            or cues("en").pattern.fullmatch(token)
        ):
            return start
        elif phrase[start].isupper():
            return start  # "the minister met General …"
        else:
            unsure.append(token)
    return 0 if len(unsure) == 1 else start
