"""Spans of attributed statements in English text from the trained tagger, beside those of the rules.

Here: the tagger's spans as proposals, and which of two proposals on the same words stands. Not here: the tagger (tagger/),
the rules (english/propose.py), resolution.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from onrecord.statements.english import carriers, credits, told
from onrecord.statements.english import propose as propose_en
from onrecord.statements.english.antecedents import antecedent_of, outside_asides, subject_of
from onrecord.statements.english.backward import loose
from onrecord.statements.english.carriers import only_beside, through
from onrecord.statements.english.constructs import SAID_BY, VERB_ENDS, strip_dateline, without_beside
from onrecord.statements.english.deeds import is_deed, names_it
from onrecord.statements.english.edges import NOT_DENIED, STANDS_FOR_NOUN
from onrecord.statements.english.infinitives import NOTHING_OFFERED
from onrecord.statements.english.listeners import BIDDEN, TOLD_ONE
from onrecord.statements.english.nested import within_words
from onrecord.statements.english.pairs import with_first
from onrecord.statements.english.phrases import (
    ACTIVITY,
    NOT_SAYING,
    OWN_REPORTER,
    WRITTEN,
    _plausible,
    clause_subject,
    is_clause,
    is_set_apart,
    whole_body,
)
from onrecord.statements.english.quotations import CARRIES, tidied, without_marks
from onrecord.statements.english.supposed import is_supposed
from onrecord.statements.english.tagged_edges import SURE_FROM, better, is_surer, more_too, rest_too, running, without_strays, without_that
from onrecord.statements.lexicon import Cue, cues, minds, vouched
from onrecord.statements.proposal import Proposal, Span, is_headline, trim
from onrecord.statements.scan import Document
from onrecord.statements.tagger.decode import Attribution
from onrecord.statements.tagger.session import Reading, tagger

VOUCHED_FROM = 1.0  # score from which it vouches for words that report as often as not
UNSURE = frozenset(("clause-after", "infinitive"))  # rules whose finds need support
#: Verbs that report wherever they stand: most of what is not speech has been left out before (english/deeds.py).
SURE = frozenset(
    ["wants to know", "want to know", "wanted to know", "asked", "asks", "spoke of", "speaks of", "questioned", "questions", "called to", "welcomed", "thanked", "briefed", "praised", "congratulated", "condemned", "urged", "demanded", "called on", "called for", "accused", "rejected", "denied", "promised", "pledged", "vowed", "told", "tell", "tells", "warned", "offered", "offers", "undertook", "undertakes", "ruled out", "rules out", "blamed", "blames", "blame"]
)  # fmt: skip
LONG = 6  # words of a speaker's mention, beyond which the tagger's is the better one
CONFIDENCE = 0.7  # of a statement that only the tagger found
ALONE = 0.8  # score from which the tagger alone is believed where no words are quoted: half of what is less sure is told, not said
UNSURE_CONFIDENCE = 0.5
_NOT_SAID = re.compile(
    r"\b(?:not|never|no|nor|neither|nobody|without|could|would|will|might|may|were\s+to|ha(?:s|ve)\s+to|if|whether)\b|n[’']t\b",
    re.IGNORECASE,
)

_NO_PROOF = re.compile(r"\bwithout\s+[^,.;]{0,40}?(?:proof|evidence|details?)\b", re.IGNORECASE)  # "alleging without a shred of proof that"
_NOBODY = re.compile(r"(?:the|an?)\s+(?:old\s+)?(?:saying|proverb|adage|legend|story|joke|rumou?r)\b", re.IGNORECASE)
_RELATIVE = frozenset(["who", "which", "that", "whom"])
_LETTER = re.compile(r"[^\W\d_]")
_FUNCTION = frozenset(["the", "a", "an", "if", "some", "as", "but", "and", "when", "while", "that", "this", "what", "how", "there"])
_NO_EVIDENCE = re.compile(
    r"(?:(?:not?|any|little|scant|neither|further|more|additional|specific)\s+(?:an?\s+)?(?:\w+\s+){0,2})?(?:evidence|proof|details|comment)\b",
    re.IGNORECASE,
)  # the outlet's own words
_NOTHING = re.compile(r"(?:neither|nothing|nobody|none|no)\b", re.IGNORECASE)
_TOLD_TOO = re.compile(r"\b(?:is|are|was|were|been)\s+(?:\w+\s+){1,4}and\s+$")
_BELIEVES_IN = re.compile(r"\bbelieve[sd]?\s+in$")
_IS_TOLD = re.compile(
    r"(?:(?:has|have|had)\s+been|is|are|was|were|being|been)\s+(?:\w+ly\s+|often\s+|also\s+)?(?:denied|refused|promised|offered|told|asked|urged|warned|ordered|advised|accused|blamed|informed|assured)\b"
)
_IN_REPLY = re.compile(r"(?:respond|reply|react)ing\s+to\b", re.IGNORECASE)
_FRAGMENT = re.compile(r"(?:was|were|is|are|be|been|being|had|has|have)\b")  # of a relative clause: "weapons he alleged were sent"


_NOUN_HERE = re.compile(r"\b(?:the|an?|this|its|their|any|no|every)\s+$", re.IGNORECASE)


def read(doc: Document) -> Reading:
    """The tagger's reading of an English article; stretches without any reporting word or quotation are not read."""

    def wanted(start: int, end: int) -> bool:
        return _LETTER.search(doc.text, start, end) is not None and (
            bool(doc.quotes_in(start, end))
            or doc.quote_at(start) is not None
            or cues("en").pattern.search(doc.text, start, end) is not None
            or vouched("en")[1].search(doc.text, start, end) is not None
        )

    return tagger().read(doc.text, wanted)


def propose(doc: Document, ruled: list[Proposal], reading: Reading) -> list[Proposal]:
    """`ruled` without what the tagger leaves unsupported, and the statements that only the tagger found.

    A clause that a rule takes for a statement, and in which the tagger sees no attribution at all, is most often none; quotations
    and other sure finds stand without support.
    """
    tagged = [made for a in reading.attributions if (made := _proposal(doc, a)) is not None]
    for one in tagged:
        one.content = without_strays(doc, one)

    def supported(rule: Proposal) -> bool:
        if (
            rule.rule not in UNSURE
            or rule.kind.act == "decline"
            or rule.kind.form in SURE
            or any(doc.quotes_in(a, b) for a, b in rule.content)
        ):
            return True
        if rule.kind.grammar == "say" and re.search(r"\bthat\s*$", doc.text[rule.cue[1] : rule.content[0][0]]):
            return True
        return _share(doc.text, rule.content, reading.contents) or any(
            _overlap(t.cue, rule.cue) or _share(doc.text, rule.content, t.content) for t in tagged
        )

    ruled = [p for p in ruled if supported(p)]
    for rule in ruled:
        said = rule.cue if rule.rule != "colon" or rule.source is None else (rule.source[0], rule.cue[1])  # "His parting words: …"
        same = next((t for t in tagged if t.source and _overlap(t.cue, said)), None)
        if same is None:
            continue
        if (
            rule.source is not None
            and same.source is not None
            and rule.rule != "quoted-as"
            and not _is_settled(doc.text, rule)
            and _is_worse(doc.text, rule.source, same.source, rule.cue)
        ):
            rule.source = same.source
        if is_surer(doc, rule, same, tagged):
            elsewhere = not _share(doc.text, rule.content, same.content)
            rule.content = [without_that(doc.text, same.content[0]), *same.content[1:]]
            own = (rule.source is not None and not elsewhere) and (
                "via_source" in rule.hints or (same.source is not None and _overlap(rule.source, same.source))
            )
            if same.source is not None and not own:
                rule.source = same.source
        elif rule.rule in ("clause-after", "according"):
            rule.content = better(doc, rule, same)
        elif rule.rule == "clause-before":
            rule.content = rest_too(doc, rule, same)
        rule.content = more_too(doc, rule, same, [*ruled, *tagged])
    cues_taken = [p.cue for p in ruled]
    added = []
    for found in tagged:
        around = [p for p in ruled if _share(doc.text, found.content, p.content)]
        nested = all(any(a <= p.cue[0] and p.cue[1] <= b for a, b in found.content) for p in around)
        if (around and not nested) or any(_overlap(c, found.cue) for c in cues_taken):
            continue
        if _is_statement(doc, found):
            found.content = [without_that(doc.text, found.content[0]), *found.content[1:]]
            if found.kind.grammar == "tell" and (whom := TOLD_ONE.match(doc.text, *found.content[0])):
                found.content[0] = (whom.end(), found.content[0][1])
            if (bidden := _bidden(doc, found)) is not None:
                found.addressee = bidden if doc.text[slice(*bidden)] != "you" else None
                found.content[0] = trim(doc.text, (bidden[1], found.content[0][1]))
            found.content += running(doc, found.content[-1])
            if (end := without_beside(doc, *found.content[-1])) < found.content[-1][1]:
                found.content[-1] = trim(doc.text, (found.content[-1][0], end))
            found.content[0] = strip_dateline(doc.text, found.content[0])
            if len(found.content) > 1 and any(len(doc.text[a:b].split()) < 3 and doc.quote_at(a) is None for a, b in found.content):
                found.content = [max(found.content, key=lambda c: c[1] - c[0])]  # a stray word is no part of a statement
            added.append(found)
    every = ruled + added
    every = [p for p in every if not only_beside(doc, p, every)]
    for proposal in every:  # "…, the Herald reported, citing engineer Orran": who speaks is no part of what is said
        who = proposal.source or proposal.cue
        proposal.content = [c for c in proposal.content if not (who[0] <= c[0] and c[1] <= who[1])] or proposal.content
    every += loose(doc, every)
    every += within_words(doc, every, propose_en.propose)
    every = [p for p in every if not _is_of_the_same(doc.text, p, every)]
    for proposal in every:
        proposal.content = tidied(doc, proposal.content)
        if proposal.source is not None:
            proposal.source = outside_asides(doc, strip_dateline(doc.text, _in_one_line(doc.text, proposal.source)))
            proposal.source = antecedent_of(doc, whole_body(doc.text, subject_of(doc.text, proposal.source)))
            proposal.source = with_first(doc, proposal.source)
            through(doc, proposal)
        told.part(doc, proposal)
        told.against(doc, proposal)
    return every


_GROUP = re.compile(r"(?:the|his|her|its|their|all)\s.+|(?:[a-z-]+\s+)?[a-z]+(?:ers|ors|ists|ents|ants|ians|ees|men|women|people|citizens)")


def _bidden(doc: Document, found: Proposal) -> Span | None:
    """Of whom something is demanded, where the tagger has them in what is demanded ("advise you to wait")."""
    start, end = found.content[0]
    if found.kind.act != "demand" or found.addressee is not None or start < found.cue[1] or doc.quote_at(start) is not None:
        return None
    m = BIDDEN.match(doc.text, start, end)
    named = m is not None and (_plausible(doc.text, m.span(1)) or m.group(1) in ("you", "us", "me", "him", "her", "them"))
    return m.span(1) if m is not None and (named or _GROUP.fullmatch(m.group(1))) else None


#: Verbs of the mind, which report nothing more inside what the same person says ("He said he still hopes that …").
_OF_MIND = re.compile(
    r"(?:still\s+)?(?:observ|not(?=ed|ic)|hop|believ|think|thought|expect|want|wish|fear|feel|felt|know|knew|consider)\w*", re.IGNORECASE
)


def _is_of_the_same(text: str, inner: Proposal, others: list[Proposal]) -> bool:
    """Whether a pronoun inside somebody's words only goes on with the same person's: what they hope, "what she called"."""
    if inner.source is None or text[slice(*inner.source)].lower() not in ("he", "she", "it", "they"):
        return False
    if not (
        _OF_MIND.fullmatch(text[slice(*inner.cue)])
        or text[slice(*inner.cue)].lower().endswith((" for", "attributes", "attributed"))
        or re.search(r"\bwhat\s+$", text[max(0, inner.source[0] - 6) : inner.source[0]])
    ):
        return False
    return any(o is not inner and any(a <= inner.source[0] and inner.cue[1] <= b for a, b in o.content) for o in others)


def _is_worse(text: str, ruled: Span, tagged: Span, cue: Span) -> bool:
    """Whether a rule's mention of the speaker is too long, runs on behind the tagger's, lies farther off, or is no mention ("The", "If")."""
    if text[tagged[0] : tagged[1]].lower() in _RELATIVE:
        return False  # the rule has looked for what it refers to
    if "\n" in text[min(cue[0], tagged[0]) : max(cue[1], tagged[1])]:
        return False  # an attribution keeps to its paragraph
    words = text[ruled[0] : ruled[1]].split()
    joint = ruled[1] == tagged[1] and re.search(
        r"\band\s+(?:his|her|their|its)\s[^,]*(?:counterpart|team|colleagues|co-authors|deputies|allies|lawyers)\b",
        text[tagged[0] : tagged[1]],
    )
    if joint and tagged[0] < ruled[0]:
        return True  # "the minister and his counterpart said": the rule has the nearer of the two
    runs_on = ruled[0] <= tagged[0] and tagged[1] < ruled[1] and text[tagged[1]] == " "
    nearer = ruled[1] < tagged[0] and tagged[1] <= cue[0] and not is_set_apart(text, ruled, cue)
    if nearer and text[slice(*cue)].lower() in cues("en").participles and text[cue[0] - 2 : cue[0]] == ", ":
        nearer = False  # "Orran said Morik had raided her party, the Union, stating": no subject stands there
    return (
        (len(words) > LONG and not (tagged[0] == ruled[0] and tagged[1] > ruled[1]))
        or runs_on
        or nearer
        or (len(words) == 1 and words[0].lower() in _FUNCTION)
    )


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


#: "The envoy, asked about the delay, said …": who is asked.
_ASKED_ASIDE = re.compile(
    r",\s(?:asked|questioned|pressed)\s+(?:by\s[^,;.“”\"]{2,60}?\s+)?(?:about|to|if|whether|for|why|how|what|on|when)\s[^,;.“”\"]{2,120},\s"
)


def _is_statement(doc: Document, found: Proposal) -> bool:
    """Whether an attribution is a statement somebody made: said, not thought, not denied to have been said, not supposed."""
    text, (start, end) = doc.text, found.cue
    if (
        _NOUN_HERE.search(text, max(found.zone[0], _form_at(text, found)[0] - 12), _form_at(text, found)[0])
        and found.kind.form not in cues("en").nominals
        and found.score < SURE_FROM
    ):
        return False
    if found.kind.form in CARRIES and found.source and found.source[0] >= end and _quoted(doc, found.content[-1]):
        return False
    if found.source and is_supposed(text, found.zone[0], found.source, _form_at(text, found)):
        return False
    if text[start:end].lower().startswith("according") and VERB_ENDS.search(text[slice(*found.content[0])] + ", "):
        return False  # "The aide alleged, according to the site Vell 24, that …": the site only carries it
    if SAID_BY.match(text, *found.content[0]):
        return False  # "According to the agency, this was stated by …"
    if found.source and (WRITTEN.search(text, *found.source) or carriers.only_carries_words(text, found)):
        return False
    if found.source and text[slice(*found.source)].lower() in ("that", "which") and WRITTEN.search(text, found.zone[0], found.source[0]):
        return False
    if found.source and found.source[1] <= start and is_deed(text, found.kind, found.source, _form_at(text, found), found.zone[1]):
        return False
    if found.source is None and found.kind.form in ("called", "dubbed") and found.content[0][0] - end <= 2:
        return False  # "walls called “boulders”": a name
    if found.source and _is_bare(text, found) and _ONE_NAME.fullmatch(text, *found.source):
        return False  # "to urge Orran to wait and endorse the plan": no verb of the mayor's
    if found.source and _NOBODY.match(text, *found.source):
        return False
    if found.source and names_it(text, found.kind, found.source, found.content[0]):
        return False
    if _BELIEVES_IN.search(text, start, end) and not doc.quotes_in(end, found.content[-1][1]):
        return False  # "he believes in the careful way"
    if found.source and found.source[1] <= start and _IS_TOLD.match(text, start, end):
        return False  # "they are denied time off": they are the ones to whom it is refused
    form = _form_at(text, found)
    if form[0] < form[1] and _ASKED_ASIDE.match(text, max(0, form[0] - 2)):
        return False  # "The envoy, asked about the delay, said …"
    if re.search(r"\b(?:heard|seen|filmed|caught|recorded|pictured|shown)\s+$", text[max(found.zone[0], start - 12) : start]):
        return False  # "she could be heard promising seats"
    if _TOLD_TOO.search(text[max(found.zone[0], form[0] - 40) : form[0]]) and text[slice(*form)].lower() in (
        "told",
        "informed",
        "warned",
        "reminded",
    ):
        return False  # "The envoy was called in and told that …": by whom is not said
    if _IN_REPLY.match(text, start):
        return False  # "Responding to these claims, the office said": what is replied to is said by others
    if not found.kind.act or (doc.quote_at(start) is not None and found.score < SURE_FROM) or NOT_SAYING.match(text, start):
        return False
    if NOT_DENIED.search(text[start:end]) or (found.kind.form.startswith("report") and STANDS_FOR_NOUN.match(text, *found.content[0])):
        return False
    if found.kind.act not in ("deny", "decline") and (
        (
            (_NOT_SAID.search(_NO_PROOF.sub("", text[start:end])) or re.match(r"(?:should|must|shall|cannot)\s", text[start:end]))
            and "would only" not in text[start:end]
        )
        or _NOT_SAID.search(" ".join(_words_before(text, found)))
    ):
        return False
    if text[start].isupper() and start > found.zone[0] and not text[:start].rstrip().endswith((".", "!", "?", "”", '"', "\n", ":")):
        return False  # a heading
    quoted = all(_quoted(doc, s) for s in found.content)
    if not quoted and found.confidence < CONFIDENCE:
        return False
    if quoted and is_headline(" ".join(text[a:b] for a, b in found.content)):
        return False
    if (
        _NOTHING.match(text, *found.content[0])
        and kind_of(text[start:end], listed_only=True) is None
        and not is_clause(text[slice(*found.content[0])])
    ):
        return False  # "named neither the airline nor the cargo": what was not said
    if found.kind.form.startswith("offer") and NOTHING_OFFERED.match(text, end):
        return False  # "offered nothing to back it up"
    if _NO_EVIDENCE.match(text, found.content[0][0]) or (found.source and OWN_REPORTER.search(text, *found.source)):
        return False
    if found.source and (is_clause(text[slice(*found.source)]) or ACTIVITY.match(text[slice(*found.source)].lower())):
        return False
    if not quoted and found.content[-1][1] <= found.zone[0]:
        return False  # an earlier sentence ("The mayor also issued a statement." looks back at nothing)
    if not quoted and (found.source is None or _FRAGMENT.match(text, found.content[0][0])):
        return False
    if (
        re.match(r"(?:in|at|on|for|with|by|from|of|as|to\s+the)\s", text[slice(*found.content[0])])
        and not quoted
        and found.kind.act == "assert"
        and len(found.content) == 1
        and len(text[slice(*found.content[0])].split()) < 7
    ):
        return False  # "believes in caution"
    return quoted or sum(len(text[a:b].split()) for a, b in found.content) >= 3 or _IT_IS.fullmatch(text, *found.content[0]) is not None


_ONE_NAME = re.compile(r"(?:(?!and\b)[\w’'.-]+\s+){0,5}[A-Z][\w’'-]+(?:,\s+an?\s[^,]*,?)?")


def _is_bare(text: str, found: Proposal) -> bool:
    """Whether a cue is a verb without an ending and without "to", which one person cannot have ("… and endorse")."""
    word = text[slice(*found.cue)]
    if not word.isalpha() or not re.search(r"\b(?:and|or)\s+$", text[max(0, found.cue[0] - 6) : found.cue[0]]):
        return False
    forms = {f"{word}d", f"{word}ed"}
    return not forms.isdisjoint(cues("en").verbs) or not forms.isdisjoint(vouched("en")[0])


_IT_IS = re.compile(r"(?:it|he|she|they|this|that)\s+[a-z]+", re.IGNORECASE)  # "doubts it matters"
_HOUR = re.compile(r"\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?\s*)?(?:[–—|-]\s*)?")


def _is_settled(text: str, rule: Proposal) -> bool:
    """Whether the rule knows better who speaks: whom an outlet quotes, or who stands before an outlet that only carries."""
    if "via_source" in rule.hints or rule.source is None:
        return rule.source is not None
    return credits.CARRIED.search(text[rule.source[1] : rule.cue[0]][-credits.NEAR :].rstrip(" ,")) is not None


def _in_one_line(text: str, source: Span) -> Span:
    """A mention without the heading before it, and without the hour of a live blog's entry ("18:20 Premier Orran")."""
    start = max(source[0], text.rfind("\n", *source) + 1)
    hour = _HOUR.match(text, text.rfind("\n", 0, start) + 1)
    return (hour.end() if hour and start < hour.end() < source[1] else start, source[1])


def _words_before(text: str, found: Proposal) -> list[str]:
    """Three words before a cue, without the name of Theresa May and without "would only"."""
    if re.search(r"\bwould\s+only\s+$", text[found.zone[0] : _form_at(text, found)[0]]):
        return []
    words = text[max(found.zone[0], found.cue[0] - 40) : found.cue[0]].split()[-3:]
    return [w for n, w in enumerate(words) if w not in ("May", "Will") or (n == 0 and found.cue[0] - found.zone[0] < 20)]


def _form_at(text: str, found: Proposal) -> Span:
    """Where the reporting word itself stands in the tagger's cue ("has repeatedly denied")."""
    m = _form(found.kind.form).search(text, *found.cue)
    return m.span() if m else found.cue


@lru_cache(maxsize=1024)
def _form(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(words)}\b", re.IGNORECASE)


def _proposal(doc: Document, found: Attribution) -> Proposal | None:
    text = doc.text
    content = [s for s in (trim(text, s, edge=" \t\r\n\u00a0,;:") for s in found.content) if s[1] > s[0]]
    content = [span for c in content for span in without_marks(doc, c)]
    cue = (found.cue[0][0], found.cue[-1][1])
    if not content:
        return None
    source = (found.source[0][0], found.source[-1][1]) if found.source else None
    if source and (by := re.match(r"by\s+", text[slice(*source)])):
        source = (source[0] + by.end(), source[1])
    if source and text[source[1] - 1] == "," and "," not in text[source[0] : source[1] - 1]:
        source = (source[0], source[1] - 1)
    if source and len(content) > 1:  # "according to a model that the minister will use": of whom it is, not what was said
        content = [c for c in content if not (0 <= c[0] - source[1] <= 2 and re.match(r"(?:that|which|who|whose)\s", text[slice(*c)]))]
    sentence = doc.sentences[doc.sentence_index(cue[0])]
    if text[slice(*cue)].startswith("According") and any(c[0] > cue[1] for c in content):
        content = [c for c in content if c[0] > cue[1]]  # and no words of the sentences before
    if source and source[0] > cue[1] and "\n" in text[cue[1] : source[0]]:  # of another paragraph
        source = clause_subject(text, (sentence[0], cue[0]))
    before = trim(text, (sentence[0], cue[0]))
    if source and source[1] <= sentence[0] and 0 < len(text[slice(*before)].split()) <= 4 and _plausible(text, before):
        source = before  # of a heading above
    kind = kind_of(text[cue[0] : cue[1]], listed_only=found.score < VOUCHED_FROM) or Cue(
        " ".join(text[cue[0] : cue[1]].lower().split()), "", "neutral", "say"
    )
    quoted = all(_quoted(doc, s) for s in content) and sum(len(text[a:b].split()) for a, b in content) >= 4
    if not kind.act and (quoted or (found.score >= SURE_FROM and not minds("en").intersection(kind.form.split()))):
        kind = Cue(kind.form, "assert", "neutral", "say")  # a word that no list knows
    return Proposal(
        cue, kind, content, source, sentence, None, "tagged", CONFIDENCE if found.score >= ALONE else UNSURE_CONFIDENCE, score=found.score
    )


def kind_of(cue: str, *, listed_only: bool = False) -> Cue | None:
    """The lexicon's entry for a reporting word in `cue`, if there is one; `listed_only` leaves out those the tagger has to vouch for."""
    known = cues("en")
    low = " ".join(cue.lower().split())
    if "according to" in low:
        return Cue("according to", "assert", "neutral", "say")
    behind = low.rfind(" to ") + 1  # "continues to report", "has tried to suggest"
    for match in [*known.pattern.finditer(low, behind + 3), *known.pattern.finditer(low)] if behind else known.pattern.finditer(low):
        form = match.group()
        if (entry := known.verbs.get(form) or known.participles.get(form)) is not None:
            return entry
    words = low.split()
    if (noun := next((known.nominals[w] for w in words if w in known.nominals), None)) is not None:
        return noun
    forms, pattern = vouched("en")
    return None if listed_only else next((forms[" ".join(m.group().split())] for m in pattern.finditer(low)), None)


def _quoted(doc: Document, span: Span) -> bool:
    quote = doc.quote_at(span[0])
    return quote is not None and span[1] <= quote.end


def _share(text: str, some: Iterable[Span], others: Iterable[Span]) -> bool:
    """Whether two lists of spans have a letter or digit in common."""
    return any(any(map(str.isalnum, text[max(a, c) : min(b, d)])) for a, b in some for c, d in others if c < b and a < d)
