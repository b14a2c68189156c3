"""Where what was said in English begins and ends beside its attribution: what goes on with it, and what the outlet tells besides.

Here: the edges that a clause, an object and a quotation have in common with neither grammar nor marks to tell them. Not here: where a
reported clause ends before another attribution (english/constructs.py), places and times behind an object (english/around.py).
"""

from __future__ import annotations

import re

from onrecord.statements.english.around import AND_DID, MEANWHILE, THEN_DID, said_where
from onrecord.statements.english.verb_context import CALLS, CLOSED, OF_DOING
from onrecord.statements.lexicon import Cue
from onrecord.statements.proposal import Span
from onrecord.statements.scan import Document, Quote
from onrecord.statements.times import time_at

#: Behind an object, when its words were said: "denied the charge when she appeared in court".
_WHEN_THERE = re.compile(
    r",?\s+(?:when|as|while|after)\s+(?:he|she|they|it)\s+(?:was\s+(?:asked|questioned|sworn|confronted)|(?:first\s+)?(?:appeared|testified|spoke|addressed|arrived|met|faced|emerged|took\s+the\s+(?:stand|floor|stage)))\b"
)
#: Where a plan is announced: "announced two new routes at its annual drivers' summit".
_AT_EVENT = re.compile(
    r"\s+at\s+(?:an?|the|its|his|her|their)\s+(?:[\w’'-]+\s+){0,4}?(?:event|conference|summit|briefing|keynote|show|ceremony|forum|fair|congress|rally|convention|gala|launch)(?=$|,\s)"
)
_ANNOUNCES = frozenset(["announced", "announces", "unveiled", "unveils", "presented", "presents"])
#: A time that is over: when it was announced, not when it will be.
_PAST = re.compile(r"(?:last|earlier|yesterday|previous)\b|\b(?:ago|earlier)$")


_DONE = re.compile(
    r"\s(?:[a-z]+ed|held|made|begun|found|seen|taken|given|sent|built|signed|won|lost|left|shot|born|struck|broken|sold|bought|paid|put|cut|set)$"
)


def end_of_deed(doc: Document, kind: Cue, start: int, end: int) -> int:
    """`end`, or where in the object of a verb of reporting the words end and time, place or what the speaker did next begin."""
    text = doc.text
    said = start + said_where(doc, start, end, day=kind.act in ("assert", "accuse", "deny"))
    judged = kind.form in CALLS and doc.quotes_in(said, end) and not doc.quotes_in(start, said)
    end = end if judged else said  # "called the delay at the port in May “a disgrace”"
    if did_so := AND_DID.match(text, start, end):
        end = did_so.end(1)  # "thanked the envoy and closed the meeting"
    if (did := THEN_DID.search(text, start, end)) and doc.quote_at(did.start() + 1) is None and not OF_DOING.search(text, start, did.end()):
        end = did.start() + 1  # "called it “unworthy” and switched off the microphone"
    if (there := _WHEN_THERE.search(text, start, end)) and doc.quote_at(there.start()) is None and _words(text, start, there.start()) >= 2:
        end = there.start()
    return end


def end_of_news(doc: Document, kind: Cue, start: int, end: int) -> int:
    """`end`, or where what was announced ends and where or when it was begins; a noun only, for a clause may tell of either."""
    text = doc.text
    if kind.form not in _ANNOUNCES or _CLAUSE.search(text, start, end):
        return end
    if (at := _AT_EVENT.search(text, start, end)) and doc.quote_at(at.start()) is None and _words(text, start, at.start()) >= 2:
        return at.start()
    for blank in re.finditer(r"\s(?=(?:last|earlier|yesterday|(?:\w+\s){1,2}(?:ago|earlier))\b)", text[start:end]):
        at_time = start + blank.end()
        timed = time_at(text, at_time, end, "en")
        done = _DONE.search(text, start, at_time - 1) is not None  # "the talks held last week": they were
        if timed and not (done or text[timed:end].strip(" .,")) and _PAST.search(text[at_time:timed]) and _words(text, start, at_time) >= 2:
            return at_time - 1
    return end


_CLAUSE = re.compile(r"\b(?:that|which|who|will|would|is|are|was|were|has|have|had|can|could|should)\s", re.IGNORECASE)


_JOINED = re.compile(r",?\s+(?:and|or)\s+(?=[“\"«‘'])")


#: Behind a sentence in marks: where it was said.
_THERE = re.compile(r"\s(?:in|at|on|outside|inside|near|during)\s")


def ends_there(doc: Document, quote: Quote, stop: int) -> bool:
    """Whether a quotation closed by a stop or a comma is all that was said, for what follows tells where and what went on meanwhile."""
    text = doc.text
    if CLOSED.search(text, quote.start, quote.end) is None:
        return False
    first = text[quote.inner[0][0] : quote.inner[0][0] + 1]
    return MEANWHILE.match(text, quote.end, stop) is not None or (first.isupper() and _THERE.match(text, quote.end, stop) is not None)


def in_a_row(doc: Document, quote: Quote) -> list[Quote]:
    """A quotation and those that only "and" joins to it: "chanted, “Open the gate,” and “Pay us,” as police watched"."""
    row = [quote]
    while (joined := _JOINED.match(doc.text, row[-1].end)) and (more := doc.quote_after(joined.end(), reach=1)) is not None:
        row.append(more)
    return row


def _words(text: str, start: int, end: int) -> int:
    return len(text[start:end].split())


#: A word that only takes up what was said ("As Orran explained it to me, …").
ONLY_IT = re.compile(r"(?:it|this|that)\s+(?:to|for)\s+(?:me|us|him|her|them|reporters|journalists|readers|the\s+\w+)(?:$|,)")
#: Verbs of sending words out, behind which a participle has them: "posted on a forum accusing the firm of theft".
SENDS = frozenset(
    ["posted", "posts", "tweeted", "tweets", "wrote", "writes", "spoke", "testified", "blogged", "texted", "emailed", "messaged"]
)
#: What was not denied was not said either.
NOT_DENIED = re.compile(
    r"(?:\b(?:not|never)|n[’']t)\s+(?:\w+ly\s+)?(?:den(?:y|ied)|disput(?:e|ed)|contest(?:ed)?|reject(?:ed)?|refut(?:e|ed)|contradict(?:ed)?)$",
    re.IGNORECASE,
)
#: "that" behind a noun which stands for the noun: "reports that described the bridge as unsafe".
STANDS_FOR_NOUN = re.compile(
    r"that\s+(?:\w+ly\s+)?(?:[a-z]{2,}ed|found|made|took|gave|drew)\s+(?:the|an?|his|her|its|their|how|what|that|[“\"«A-Z])"
)
#: "… held all winter,” he said, and it should last": the clause behind the attribution is said too.
GOES_ON_TOO = re.compile(
    r"\s*,\s+((?:and|but)\s+(?:it|there|this|that|these|those|they|(?:the|its|their|an?)\s+(?:[\w’'-]+\s+){1,4}?)\s+(?:should|would|will|could|may|might|can|must|is|are|has|have|do|does)\s)"
)
#: "The catch doubled, he said, which still leaves …": "which" takes up the clause, for nothing else stands before it.
_WHICH = re.compile(
    r"\s*,\s+which\s+(?!(?:drew|prompted|sparked|led|caused|provoked|raised|angered|was\s+(?:met|greeted|followed|later)|came|earned|brought|won|met)\b)"
)
#: Behind a comma: a clause of the same speech by its verb, which tells of now or of what would be.
_REASON = re.compile(
    r"\s*,\s+(?:as|because|since|although|though|so|if|unless)\s+(?=[^.;:“”\"]{2,120}$)(?![^,;]*\b(?:said|told|spoke|asked|walked|left|stood|looked|arrived|entered)\b)"
)
_NOW = re.compile(
    r"\s(?:should|would|will|could|may|might|can|must|is|are|has|have|do|does|isn[’']t|aren[’']t|won[’']t|can[’']t|don[’']t)\s"
)


#: Some of what a clause before the attribution told of: "Six contracts are open, said Orran, including the dairy's".
ITEMS = re.compile(
    r"\s*,\s+((?:including|such\s+as|especially|particularly|among\s+them|as\s+well\s+as|along\s+with|rather\s+than|but\s+not|if\s+not)\s)"
)


def goes_on(doc: Document, adv: int, end: int, *, inverted: bool = False) -> int | None:
    """Where behind an attribution set into a clause the clause goes on: its "which", or a reason that holds now; None where it does not."""
    if (items := ITEMS.match(doc.text, adv, end)) is not None:
        return items.start(1)
    if inverted:
        return None
    m = _WHICH.match(doc.text, adv, end) or (
        r if (r := _REASON.match(doc.text, adv, end)) and _NOW.search(doc.text, r.end(), end) else None
    )
    return m.end() - len(m.group().lstrip(" ,")) if m else None


#: What a trained cut leaves off, and what is said all the same: what would be, and what that means.
_STILL_SAID = re.compile(
    r",?\s+as\s+(?:he|she|it|they|there|(?:the|his|her|its|their|an?)\s+(?:[\w’'-]+\s+){1,3}?|(?:[A-Z][\w’'-]*\s+){1,3}?)\s*(?:could|would|should|will|can|cannot|must|may|might|had|has|have|is|are|does|do)\b"
    r"|,\s+which\s+(?:also\s+|in\s+turn\s+|still\s+|probably\s+)?(?:suggests?|means?|shows?|indicates?|implies|would|could|should|might|may|can|makes|leaves)\b"
    r"|,\s+(?:meaning\s+(?:that|it|they|there|he|she|we|the|no|any\w*)|allowing|enabling|forcing|causing|resulting|leaving|creating|making)\b"
    r"|,?\s+and\s+(?:also\s+)?(?:did|does|do|had|was|were)(?:\s+not|n[’']t)\s+(?:reali[sz]e[dn]?|know[ns]?|think|believed?|want(?:ed)?|expect(?:ed)?|understand|remember|recall|feel|see|intend(?:ed)?|aware)\b"
)
_ONE_OF_SEVERAL = re.compile(r"(?:\b(?:has|have|had)\s+\w+ed\b|\b[a-z]{3,}ed\b)[^,;]*,\s+([a-z]{3,}ed)\b[^,;“”\"]*$")
_AND_LAST = re.compile(r",\s+and\s+(?:then\s+)?[a-z]{3,}ed\b")


def is_still_said(text: str, start: int, cut: int, end: int) -> bool:
    """Whether what stands behind a cut at `cut` in a reported clause goes on with it: a modal, an inference, the last of several deeds."""
    if _STILL_SAID.match(text, cut, end):
        return True
    return _AND_LAST.match(text, cut, end) is not None and _ONE_OF_SEVERAL.search(text, start, cut) is not None


#: The outlet's word at the end of a clause in its own words: "denies that it is sorted, though".
_CONNECTIVE = re.compile(r",\s+(?:though|however)$")


def without_connective(doc: Document, span: Span) -> Span:
    """`span` without the outlet's "though" at its end."""
    m = _CONNECTIVE.search(doc.text, *span) if doc.text.endswith(("though", "however"), *span) else None
    return (span[0], m.start()) if m is not None and doc.quote_at(m.start() + 1) is None else span
