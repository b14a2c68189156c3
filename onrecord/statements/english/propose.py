"""Spans of attributed statements in English text.

Here: cue -> speaker and content, by the order of words and marks. Not here: other languages (inflected/propose.py), resolution.
"""

from __future__ import annotations

import re

from onrecord.statements.english import backward, carriers, constructs, edges, heard, nominals, passives, phrasings, refusals
from onrecord.statements.english.antecedents import behind_question, doer, who_is_meant
from onrecord.statements.english.around import (
    ACTS_ON,
    AFTERWARDS,
    AMONG_OTHERS,
    CLAUSE_BETWEEN,
    CONNECTS,
    DASH,
    JOINS,
    SAYS_WITH,
    SHOWN,
    asked_before,
    inserted,
    is_beside,
    is_main,
    is_near,
    opens_before,
)
from onrecord.statements.english.constructs import end_of_clause, end_of_object, strip_dateline, whole_quotes
from onrecord.statements.english.credits import TRAIL
from onrecord.statements.english.cue_forms import base_forms, cue_at, disagrees
from onrecord.statements.english.deeds import is_deed, names_it, names_thing
from onrecord.statements.english.infinitives import what_is_undertaken
from onrecord.statements.english.kinds import found as found_by
from onrecord.statements.english.listeners import (
    ASKED,
    ASKED_IF,
    BIDDEN,
    BIDDEN_WORDS,
    LISTENER,
    LISTENS,
    PROMISES,
    TELLS_ONE,
    THAT_CLAUSE,
    TO_SOMEBODY,
    TOLD_BETWEEN,
    TOLD_COLON,
    is_asked,
    told_last,
    told_of,
)
from onrecord.statements.english.phrases import (
    NOT_SAYING,
    SAYINGS,
    _inverted,
    _plausible,
    _skip_adverbials,
    _subject,
    clause_subject,
)
from onrecord.statements.english.quotations import CARRIES, QUOTED, after_quote, as_put
from onrecord.statements.english.supposed import is_supposed
from onrecord.statements.english.verb_context import (
    ANEW,
    AS_APART,
    ASIDE,
    BEFORE_CONTENT,
    BEHIND_QUOTE,
    BY_OR_AT,
    CALLS,
    CARRIER,
    COMMA_AND,
    CONFESSED_TO,
    COORDINATED,
    DETERMINED,
    FELT,
    GOES_ON,
    GOES_ON_BEHIND,
    IN_WHAT_MANNER,
    IS_OR_HAS,
    LEADS,
    MAIN_BEHIND,
    MANNER,
    NOUN_LIKE,
    OBJECT_BEHIND,
    OF,
    OF_NOUN,
    OF_WHAT,
    ONLY,
    ONLY_THIS,
    OTHER_CLAUSE,
    PLAIN,
    SET_APART,
    SO_CALLED,
    SUBORDINATE_ONLY,
    UP_TO_COLON,
    WHEN_ASKED,
    WHO_THAT_IS,
)
from onrecord.statements.lexicon import Cue, cues
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import Document
from onrecord.statements.word_sets import words_of

#: Kinds of attribution whose finds keep a plain verb from being read in the same place.
_SPECIAL = (*passives.KINDS, *backward.KINDS, *phrasings.KINDS, *refusals.KINDS, *heard.KINDS)
#: What was said, called something, behind its clause.
_APPOSED = re.compile(rf"(?:,[”\"»’]?|\s[—–-]|—)\s*(?:an?|the)\s+(?:\w+\s+)?(?:{SAYINGS})\b")
#: The hour at the head of an entry of a live blog.
_HOUR = re.compile(r"\d{1,2}[:.]\d\d\s+(?=[A-Z“\"'‘])")


def propose(doc: Document) -> list[Proposal]:
    """Every attributed statement of an English document, in order of the cues."""
    found: list[Proposal] = []
    for start, stop in doc.sentences:
        hour = _HOUR.match(doc.text, start, stop) if doc.text[start : start + 1].isdigit() else None
        if doc.text.startswith("(", start) and doc.text.find(")", start, stop) == stop - 1:
            start, stop = start + 1, stop - 1  # "(The family denies it.)"
        found += _sentence(doc, hour.end() if hour else start, stop)
    return found


def _sentence(doc: Document, start: int, stop: int) -> list[Proposal]:
    text, known = doc.text, cues("en")
    found: list[Proposal] = []
    subject: Span | None = None
    body_end, left = stop, start
    while body_end > start and text[body_end - 1] in " .!?…":
        body_end -= 1
    words = words_of(doc, start, body_end)
    special = found_by(_SPECIAL, words, doc, start, body_end)
    for count, m in enumerate(known.pattern.finditer(text, start, stop)):
        if count >= 12:
            break
        if doc.quote_at(m.start()) or any(
            p.cue[0] <= m.start() < p.cue[1] or (p.rule == "next-sentence" and m.start() < p.cue[0]) for p in special
        ):
            continue
        if (read := cue_at(text, m, start, stop)) is None:
            continue
        kind, participle = read
        whole_said = found[-1].content[-1][1] if found and found[-1].rule in ("clause-after", "infinitive") else 0
        made = _one(doc, (m.start(), m.end()), kind, participle, start, stop, body_end, left, subject, whole_said)
        if made:
            found.append(made)
            subject = made.source or subject
            left = m.end() if made.content[-1][0] > m.end() else left
    found += special + found_by((*constructs.KINDS, *nominals.kinds()), words, doc, start, body_end)
    if not found:
        found += phrasings.colon(doc, start, stop)
    for proposal in found:
        carriers.credit(doc, proposal, body_end)
    found = [p for p in found if not (carriers.only_beside(doc, p, found) or nominals.is_part(p, found))]
    return found


def _one(
    doc: Document,
    cue: Span,
    kind: Cue,
    participle: bool,
    start: int,
    stop: int,
    body_end: int,
    left: int,
    previous: Span | None,
    whole_said: int,
) -> Proposal | None:
    text = doc.text
    q_left = [q for q in doc.quotes_in(start, cue[0]) if q.end <= cue[0]]
    bound = max(left, q_left[-1].end if q_left else start)
    carried = doc.quote_at(start)
    if carried and carried.start < start and carried.end <= cue[0]:
        bound = max(bound, carried.end)
    source: Span | None
    inverted = False
    head = ""
    relative = False
    gap = text[bound : cue[0]]
    before_quote = doc.quote_before(bound) if not gap.strip(" ,–—-\n") or bound > start or carried else None
    if (
        before_quote is not None
        and (
            re.match(r"\s*;", text[before_quote.end : cue[0]])  # what ends there is not what "he laughed" behind it says
            or (
                before_quote.start > start
                and len(text[before_quote.start : before_quote.end].split()) <= 3
                and re.match(r"\w\W\s+(?!(?:he|she|they|the|an?)\b)[a-z]+(?<!said)(?<!says)\s", text[before_quote.end - 2 : cue[0]])
            )
        )
    ):
        before_quote = None  # "a deputy of the “Dawn” faction disagreed": a name
    if participle:
        source = previous or doer(doc, cue, start, stop)
        if source and not _plausible(text, source):
            source = None
        if source is None or is_supposed(text, start, source, cue):
            return None
        if source[0] > cue[1]:  # "Warning that …, she left the room"
            body_end = source[0]
    else:
        source = _subject(doc, bound, cue[0])
        if previous and source and COORDINATED.search(text, start, cue[0]) and text[slice(*source)].endswith((" and", " but")):
            source = previous
        elif previous is None and source and text[slice(*source)].endswith((" and", " but")):
            source = clause_subject(
                text, (behind_question(text, bound, cue[0]), cue[0])
            )  # "The envoy visited the town and praised the mayor"
        if (
            source is None
            or not _plausible(text, source)
            or (source[1] >= cue[0] - 4 and "," not in text[slice(*source)] and COMMA_AND.search(text[max(bound, cue[0] - 6) : cue[0]]))
        ):
            flipped = None  # behind "told" stands who was told, behind "called" what is called so
            informs = kind.form in TO_SOMEBODY and LISTENS.match(text, cue[1], body_end)  # "informed parliament that"
            if (kind.grammar == "say" and not informs) or (
                kind.grammar == "object" and before_quote is not None and OBJECT_BEHIND.fullmatch(text, before_quote.end - 2, cue[0])
            ):
                flipped = _inverted(doc, cue[1], body_end)
                if flipped and text[slice(*flipped)].lower() in ("he", "she", "they", "it"):
                    flipped = None  # "One of them, an engineer, says he …"
            if flipped and (not gap.strip(" ,–—-\n") or SET_APART.search(text[max(start, cue[0] - 3) : cue[0]])):
                source, inverted = flipped, True
        if source is None or not _plausible(text, source):
            source = (
                previous
                if previous and re.search(r"(?:,|\band|\bbut)\s+(?:\w+ly\s+|also\s+|then\s+)*$", text[max(start, cue[0] - 24) : cue[0]])
                else None
            )
        elif previous and text[source[0] : source[1]].lower() == "who":
            source, relative = previous, True
        if (
            source is None
            or is_supposed(text, start, source, cue)
            or (inverted and kind.form in CARRIES and QUOTED.search(text, start, cue[0]))
        ):
            return None  # "“…,” reports the Courier" names who carries it
        head = text[source[0] : source[1]]
        if head.lower() == "who":
            source = who_is_meant(text, start, source)
        if kind.form in base_forms() and not participle:
            last_word = re.split(r"\s(?:at|in|of|from|with|on|for|near)\s", text[slice(*source)].lower())[0].split()[-1]
            if (
                last_word
                not in ("they", "we", "i", "you", "who", "people", "some", "many", "others", "most", "both", "men", "women", "police")
                and (not last_word.endswith("s") or last_word.endswith(("'s", "’s", "ss", "us")))
            ) or re.search(r"[’']s?\s+[a-z-]+$", text[source[0] : source[1]]):
                return None
        if disagrees(text[slice(*source)], kind.form) and not participle:
            return None
    zone = (start, stop)
    adv = _skip_adverbials(doc, source[1] if inverted else cue[1], body_end)
    addressee: Span | None = None
    tells = kind.grammar == "tell" or kind.form == "telling"
    lm = LISTENER.match(text, cue[1], body_end) if (tells or kind.form in PROMISES) and not inverted else None
    if lm is not None and (tells or THAT_CLAUSE.match(text, lm.end(), body_end)):
        addressee = trim(text, (cue[1], lm.end()))
        adv = _skip_adverbials(doc, lm.end(), body_end)
    apart_before = SET_APART.search(text[max(start, source[0] - 3) : source[0]])
    if (
        (kind.grammar == "tell" or kind.form in TO_SOMEBODY)
        and not inverted
        and apart_before
        and (told := TOLD_BETWEEN.match(text, cue[1], body_end))
    ):
        addressee, adv = trim(text, told.span(1)), told.end(1)  # "The line, he told the opening ceremony, will …"
    rest = text[adv:body_end]
    if (
        (kind.grammar == "tell" or kind.form in TO_SOMEBODY)
        and not inverted
        and addressee is None
        and (listened := LISTENS.match(text, cue[1], body_end))
    ):
        addressee, adv, rest = trim(text, listened.span(1)), listened.end(), text[listened.end() : body_end]  # "told residents that …"
    if not inverted and addressee is None and (listened := told_of(kind.form, text, cue[1], body_end)):
        addressee, adv, rest = trim(text, listened.span(1)), listened.end(), text[listened.end() : body_end]
    if of := ((CONFESSED_TO if kind.form.startswith("confess") else OF).match(rest) if kind.form in OF_WHAT and not inverted else None):
        adv, rest = adv + of.end(), rest[of.end() :]  # "warned of “a hard winter”"
    if kind.form == "asked" and not inverted and is_asked(text, source, cue, body_end):
        return None
    if kind.form in ("asked", "asks") and not inverted and (asked := ASKED.match(text, cue[1], body_end)):
        addressee, adv = (trim(text, asked.span(1)) if asked.group(1) else None), asked.end()
        kind, rest = Cue(kind.form, "assert", "neutral", "say"), text[asked.end() : body_end]
    elif kind.form in ("asked", "asks") and not inverted and (asked := ASKED_IF.match(text, cue[1], body_end)):
        addressee, adv, rest = trim(text, asked.span(1)), asked.end(), text[asked.end() : body_end]
    elif addressee is None and kind.form in TELLS_ONE and not inverted and (told := TOLD_COLON.match(text, cue[1], body_end)):
        addressee, adv, rest = trim(text, told.span(1)), told.end(), text[told.end() : body_end]
    quote_after = doc.quote_after(adv)
    if quote_after is None and not participle and (colon := UP_TO_COLON.match(text, adv, body_end)):
        quote_after = doc.quote_after(colon.end(), reach=1)
    if (
        source == previous
        and before_quote is not None
        and re.search(r",\s+(?:and|but)\s+(?:\w+ly\s+|also\s+|then\s+)*$", text[bound : cue[0]])
    ):
        before_quote = None  # "“…,” he told a crowd, and called on the police to act": the first verb has it
    if before_quote is None and bound == start and not participle and not relative:
        before_quote = asked_before(doc, start, cue if inverted else source, rest)
    content_start = adv + (lead.end() if (lead := BEFORE_CONTENT.match(rest)) else 0)
    if before_quote is not None and quote_after is not None and not inverted and opens_before(text, start, before_quote.start):
        before_quote = None  # "After the chorus of “Late Tea,” the singer told the hall, “…”"
    # Quotation before the attribution.
    if (
        before_quote is not None
        and not participle
        and not relative
        and kind.act != "decline"
        and (inverted or source[0] >= before_quote.end)
        and (is_near(text, before_quote.end, source[0]) if not inverted else not CLAUSE_BETWEEN.search(text, before_quote.end - 2, cue[0]))
        and not JOINS.search(text[before_quote.end - 1 : cue[0] if inverted else source[0]])
        and not constructs.is_title(doc, before_quote)
    ):
        return after_quote(doc, before_quote, cue, kind, source, zone, addressee, start, stop, adv, body_end)
    # A clause before the attribution: "It will snow, he said."
    clause_end = cue[0] if inverted else source[0]
    told_more = WHO_THAT_IS.match(text, adv, body_end) if inverted else None  # "…, says Orran, a lecturer in Vell, the road is"
    if not participle and (around := inserted(doc, kind, (max(start, left), clause_end), told_more.end() if told_more else adv, body_end)):
        return Proposal(cue, kind, around, source, zone, addressee, "clause-around", 0.75)
    aside = None if inverted else ASIDE.match(rest)
    says = not participle and kind.grammar in ("say", "tell")
    lone = (
        says
        and aside is None
        and (
            GOES_ON_BEHIND.match(rest) is not None or not rest.strip(" .,") or inverted or bool(AFTERWARDS.match(rest) or TRAIL.match(rest))
        )
    )
    tells = not inverted and kind.form in TELLS_ONE
    if tells and (short := told_last(rest, apart=bool(apart_before) and addressee is None and adv == cue[1])):
        lone = True
        addressee = addressee or trim(text, (adv + short.start(1), adv + short.end(1)))
    shown = SHOWN.match(rest) if says else None
    acts_on = says and (
        ACTS_ON.match(rest) or (SAYS_WITH.match(rest) if adv > cue[1] or kind.form in PLAIN else None) or is_beside(text, cue[1], adv, rest)
    )
    if says and (lone or shown or acts_on):
        span = trim(text, (start if whole_said and 0 <= clause_end - whole_said <= 3 else max(start, left), clause_end))
        span = strip_dateline(text, span)
        if (
            (apart_at := text.rfind("; ", *span)) >= 0
            and doc.quote_at(apart_at) is None
            and cues("en").pattern.search(text, start, apart_at)
        ):
            span = trim(text, (apart_at + 1, span[1]))  # "The mission said it heard nothing; it would look, its head told the agency"
        least = 2 if GOES_ON_BEHIND.match(rest) else 3
        least = 1 if inverted and span[0] == start and not CONNECTS.match(text, *span) else least
        apart = (
            SET_APART.search(text[max(start, clause_end - 3) : clause_end])
            and (lone or is_main(text, span, "" if shown else OTHER_CLAUSE.split(rest, 1)[0]))
            and not WHEN_ASKED.match(text, *span)
            and not (kind.form in MANNER and SUBORDINATE_ONLY.fullmatch(text, *span))
        )
        if apart and len(text[slice(*span)].split()) >= least:
            behind = re.match(r"\s*:\s+(?![“\"«‘'])", rest)  # "Nonsense, says the mayor: the road is safe"
            content = [span, trim(text, (adv + behind.end(), body_end))] if behind else [span]
            if shown and (more := doc.quote_after(adv + shown.end())):
                content = [span, *whole_quotes(more)]  # "He bore no grudge, he said, laughing: “They are cold too.”"
            if not shown and (more_at := edges.goes_on(doc, adv, body_end, inverted=inverted)):
                content.append(trim(text, (more_at, end_of_clause(doc, more_at, body_end))))
            return Proposal(cue, kind, content, source, zone, addressee, "clause-before", 0.75)
        if lone:
            return None
    if not inverted and not aside and (is_deed(text, kind, source, cue, body_end) or names_thing(text, kind, source, cue)):
        return None
    if kind.grammar == "infinitive":
        undertaken = what_is_undertaken(doc, kind, cue, source, rest, body_end)
        return Proposal(cue, kind, [undertaken], source, zone, None, "infinitive", 0.7) if undertaken else None
    if quote_after is None and (only := ONLY.match(text, adv, body_end)):
        quote_after = doc.quote_after(only.end())
    if quote_after is not None and (
        quote_after.start <= content_start + 1
        or re.fullmatch(r"(?:\s+(?:only|simply|merely|just|in\s+(?:part|full)|\w+ly))?\s*:\s*", text[adv : quote_after.start])
        or UP_TO_COLON.fullmatch(text, adv, quote_after.start)
    ):
        tail = text[quote_after.end : body_end]
        parts = [*as_put(doc, start, source), *whole_quotes(quote_after)]
        if not tail.strip(' .,;”"') or TRAIL.match(text, quote_after.end) or quote_after.end >= body_end or re.match(r"[\s.,]*$", tail):
            return Proposal(cue, kind, parts, source, zone, addressee, "quote-after", 0.9)
        row = edges.in_a_row(doc, quote_after)
        if ":" in text[adv : quote_after.start] or edges.ends_there(doc, row[-1], body_end):
            return Proposal(cue, kind, [s for q in row for s in whole_quotes(q)], source, zone, addressee, "quote-after", 0.9)
    plain = text[adv:content_start].strip(" ,") == "" and ":" not in text[adv:content_start]
    if plain and (
        (kind.form in NOUN_LIKE and not aside and not (kind.grammar == "object" and DETERMINED.match(text, content_start)))
        or NOT_SAYING.match(text, cue[0], body_end)
        or (kind.form in ("added", "adds") and re.match(r"\d|(?:an?|the)\s+\w+\s+(?:to|of)\b", text[content_start:body_end]))
    ):
        return None
    if aside or (aside := IN_WHAT_MANNER.match(rest)):
        content_start = adv + aside.end()
    if kind.grammar == "object":
        if among := AMONG_OTHERS.match(text, adv, body_end):
            adv, content_start, rest = among.end(), among.end(), text[among.end() : body_end]
        if rest.lstrip().startswith(",") and not participle:
            return None
        content_start = adv + (
            that.end()
            if (kind.form not in CALLS or SO_CALLED.match(rest))
            and (
                that := re.match(
                    r"[\s,]*(?:(?:once\s+again|again|also|therefore|\w+ly)\s+){0,2}that\s+(?!(?!(?:he|she|it|they|we|I)\b)\w+\s*(?:[:;,.]|$))",
                    rest,
                )
            )
            else 0
        )
        if felt := FELT.match(text, content_start, body_end):
            content_start = felt.end()
        if (
            kind.act == "demand"
            and addressee is None
            and not kind.form.endswith(" for")
            and (bidden := BIDDEN.match(text, content_start, body_end) or BIDDEN_WORDS.match(text, adv, body_end))
            and len(text[bidden.end(1) : body_end].split()) > 3  # "to read it" alone says nothing
        ):
            addressee, content_start = trim(text, bidden.span(1)), trim(text, (bidden.end(1), body_end))[0]
    end = end_of_clause(doc, content_start, body_end)
    if (quoted := BEHIND_QUOTE.search(text, content_start, end)) is not None:
        end = quoted.start() + 1  # "accusing Orra of “theft”, and a petition has reached the mayor"
    if text.startswith("to ", content_start) and (other := ANEW.search(text, content_start, end)) and doc.quote_at(other.start()) is None:
        end = other.start()  # "urged both to make peace, and the idea has survived"
    if IS_OR_HAS.match(text, content_start, end):
        return None
    if (apposed := _APPOSED.search(text[content_start:end])) and doc.quote_at(content_start + apposed.end() - 1) is None:
        end = content_start + apposed.start() + (2 if apposed.group()[1:2] in '”"»’' else 0)
    leads = not relative and LEADS.search(text, start, source[0]) is not None
    if leads and (main := MAIN_BEHIND.search(text, content_start, end)) and doc.quote_at(main.start()) is None:
        end = main.start()  # "After the court had ruled that the mill must close, the workers left"
    if (
        text.startswith(("—", "–"), source[0] - 2)
        and (dash := DASH.search(text, content_start, end))
        and doc.quote_at(dash.start()) is None
    ):
        end = dash.start()  # "… — the mayor wrote about it in May — the road was shut"
    if head.lower() == "who":  # a relative clause ends at its comma: "X, who called it “a folly”, left"
        for comma in re.finditer(r",[”\"’]?\s", text[content_start:end]):
            quote = doc.quote_at(content_start + comma.start())
            if quote is None or quote.end < content_start + comma.end():
                end = content_start + comma.end() - 1
                break
    if kind.grammar == "object" and (
        manner := re.search(r"\s+(?:outright|flatly|out\s+of\s+hand|altogether|entirely|categorically)$", text[content_start:end])
    ):
        end = content_start + manner.start()
    if kind.grammar == "object":
        end = end_of_object(doc, content_start, end)
    if kind.grammar == "object" and (beside := AS_APART.match(text, content_start, end)):
        content = [trim(text, beside.span(1)), trim(text, (beside.end(), end))]
        return Proposal(cue, kind, content, source, zone, addressee, "clause-after", 0.75)
    if kind.grammar == "object" and not kind.form.startswith(("congratulat", "thank")) and " that " not in text[adv - 1 : content_start]:
        end = edges.end_of_deed(doc, kind, content_start, end)
    said_end = end
    if text[adv:content_start].strip() == "":
        end = edges.end_of_news(doc, kind, content_start, end)
    span = trim(text, (content_start, end))
    if that := re.match(r"that\s+(?=\S)", text[slice(*span)]) if ":" in text[adv : span[0]] else None:
        span = (span[0] + that.end(), span[1])  # "agreed on one thing: that the road was bad"
    if ONLY_THIS.match(text, *span) or edges.ONLY_IT.match(text, *span):
        return None  # "The centre disputes this: its head insists …"
    if names_it(text, kind, source, span):
        return None
    minimum = 2 if kind.grammar == "object" or end < said_end else 3
    if kind.act in ("demand", "deny", "promise") and re.fullmatch(r"[a-z]{6,}", text[slice(*span)]):
        minimum = 1  # "called for restraint"
    if of and re.fullmatch(r"(?:(?:the|an?)\s+)?[a-z]{5,}(?:\s+[a-z]+)?", text[slice(*span)]):
        minimum = 1  # "warned of shortages"
    if len(text[span[0] : span[1]].split()) < minimum:
        return None
    if kind.grammar == "say" and BY_OR_AT.match(text, *span) and "that " not in text[adv : adv + 8]:
        late = re.search(r"\bthat\s+", text[span[0] : min(span[1], span[0] + 110)])
        if not late or OF_NOUN.match(text, span[0] + late.end()) or cues("en").pattern.search(text, span[0], span[0] + late.start()):
            return None
        span = (span[0] + late.end(), span[1])
    if kind.form in ("continued", "continues", "read", "reads") or GOES_ON.match(text, *span):
        return None
    if (
        cues("en").participles.get((text[slice(*span)].split() or [""])[0].lower())
        and not participle
        and (text[span[0] - 2 : span[0]] == ", " or kind.form in edges.SENDS)
    ):
        return None  # "testified, describing …": the participle has it
    hints = {}
    if aside and (carrier := CARRIER.search(text, adv, adv + aside.end())):
        named = 1 if carrier.group("by") else 2
        hints["via_source"] = f"{carrier.start(named)}:{carrier.end(named)}"
    return Proposal(cue, kind, [span], source, zone, addressee, "clause-after", 0.75, hints)
