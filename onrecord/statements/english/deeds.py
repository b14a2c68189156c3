"""English verbs that tell a deed as often as words: what must stand behind them to make them words.

Here: "ordered the evacuation" (a deed) beside "ordered the army to stop firing" (words), refusals to do and to speak. Not here:
where subject and content lie (english/propose.py).
"""

from __future__ import annotations

import re

from onrecord.statements.english.phrases import SAYINGS
from onrecord.statements.lexicon import Cue
from onrecord.statements.proposal import Span

#: What is refused when speech is.
_SPEAKS = re.compile(
    r"\s+,?\s*(?:[^\W\d_][\w’'-]*,?\s+){0,4}?(?:to\s+)?(?:publicly\s+|\w+ly\s+)?(?:say|comment|discuss|answer|give|name|confirm|disclose|speak|elaborate|reveal|identify|provide|respond|reply|talk|be\s+(?:drawn|interviewed|quoted)"
    r"|specify|explain|speculate|take\s+(?:any\s+)?questions|share|release|describe|predict|rule|go\s+into|offer|commit|address|divulge|detail|clarify|characteri[sz]e|put|state|apologi[sz]e|acknowledge"
    r"|(?:let|allow|permit|admit|receive|meet|see)\s+(?:[\w’'-]+\s+){0,2}?(?:reporters?|journalists?|correspondents?|cameras|media|press|us)|admit|deny|recogni[sz]e|interview|all\s+comment|further\s+comment|requests?\s+for|an\s+interview|questions)\b"
)
#: Who finds something by saying so.
_FINDS = re.compile(
    r"\b(?:study|studies|survey|report|poll|review|audit|auditors?|investigation|investigators|inquiry|commission|committee|court|tribunal|experts?|researchers|analysis|paper|watchdog)\b",
    re.IGNORECASE,
)
_HOWEVER = re.compile(r"\s*,\s+(?:[\w’'-]+\s+){0,3}[\w’'-]+,(?=\s)")
_BIDDEN = re.compile(r"\s+(?:that\b|[^.;“”\"]{2,60}?\s(?:to\s+\w+|that)\b|[^.;]{0,60}?[“\"«])")
#: "called a meeting", "called Anna on Friday", "a plant called sorrel": somebody is summoned or something has a name.
_NAMED = re.compile(
    r"(?=.*[“\"«]|.*'')|(?!\s+(?:an?\s+|the\s+|early\s+|snap\s+|new\s+)*(?:[\w-]+\s+){0,3}?(?:meeting|session|vote|elections?|strike|halt|conference|hearing|referendum|truce|rally|protests?|march|summit"
    r"|witness(?:es)?|ambassador|police|ambulance|boycott|debate|parliament|ceasefire)\b|\s+(?:for|on|off|to|in|into|back|up|out|over|by)\s)"
    r"(?!\s+(?:(?:him|her|them|me|us)|(?:[A-Z][\w’'-]+\s*){1,3})\s+(?:on\s|to\s|in\s|back\b|again\b|after\s|and\s|at\s|from\s))\s+(?:the|this|that|these|those|such|it|him|her|them|his|its|their|what|an?|[A-Z])\b"
)
#: What a body that "has called to" do something wants done.
_CAMPAIGNS = re.compile(
    r"\s+(?:\w+ly\s+)?(?:abolish|defund|end|ban|stop|suspend|boycott|impose|remove|release|free|repeal|scrap|dismiss|dissolve|halt|lift|cut|raise|lower|investigate|prosecute|sanction|impeach|nationali[sz]e|expel|recall|withdraw|disband|shut|close|reopen|reject|replace|restore|review|revoke|oust|outlaw|legali[sz]e|isolate|protect|strengthen|expand|increase|reduce)\s"
)
#: Somewhere behind: a finite verb, which makes a clause of it.
_HAS_VERB = (
    r"(?=.{0,160}?\s(?:is|are|was|were|has|had|have|will|would|did|does|do|can|could|may|might|must|should|\w+n[’']t|[a-z]{3,}ed)\b)"
)
#: What is questioned, not who: "questioned whether", "questioned the legality of the order".
DOUBTS = re.compile(
    r"\s+(?:whether|why|how|what|who|if|when)\b|\s+(?:the|his|her|its|their|this|that|(?:the\s+)?(?:[\w’'-]+\s+){0,3}?[\w’'-]+[’']s?)\s+(?:[\w-]+\s+){0,2}?(?:legality|legitimacy|lawfulness|constitutionality|wisdom|need|necessity|effectiveness|efficacy|motives?|credibility"
    r"|timing|validity|integrity|fairness|independence|sincerity|impartiality|neutrality|objectivity|rationale|logic|accuracy|reliability|competence|commitment|authenticity|feasibility|viability|usefulness|soundness|sanity|loyalty|patriotism|merits?|value)\b"
)
#: Verbs of deeds as much as of words, and what must follow for them to be words: who is bidden, what is called what.
#: Words by which something is judged: "considered the deadline unrealistic".
_JUDGED = (
    r"(?:un|in|im|ir|il)\w+(?:able|ible|istic|al|ary|ient|ate|ant|ive|fair|just|ful|ed|ing|ous|ure)|\w+less|acceptable|admissible|important|necessary|essential|vital|crucial|useful|useless|dangerous|wrong|right|"
    r"illegal|lawful|legal|legitimate|natural|normal|possible|realistic|reasonable|fair|strange|shameful|absurd|ridiculous|premature|harmful|positive|negative|constructive|destructive|expedient|urgent|sufficient|too\s+\w+"
)
#: Who is refused something, behind "denied": a receiver, never "that".
_REFUSED = r"(?:him|her|it|them|us|me|[A-Z][\w’'-]+|(?:the|an?|his|her|its|their|some|many)\s+(?:\w+\s+)?\w+|(?:[a-z-]+\s+)?[a-z]+(?:ers|ors|ists|people))"
#: What is granted or refused.
_GRANTED = (
    r"(?:the\s+|an?\s+|any\s+)?(?:(?!that\b)[a-z-]+\s+)?(?:access|entry|permission|bail|visas?|asylum|medical)\b(?!\s+(?:role|link|part))"
    r"|(?:(?!that\b)[a-z-]+\s+){0,2}?(?:vaccines?|vaccinations?|treatment|care|medicines?|drugs|aid|food|water|benefits|coverage|services|housing|loans|parole|citizenship|licen[cs]es|permits)\s+to\b"
)
#: What is declared to an authority, and results that are published: deeds both.
_NOT_IN_REGISTER = re.compile(
    r"(?!\s+(?:(?:an?|the|his|her|its|their|all|any|some|these|those)\s+)?(?:[\w-]+\s+){0,2}?(?:gifts?|donations?|incomes?|assets|earnings|holdings|bankruptcy|insolvency|goods|winnings|dividends?)\b)"
)
_NO_RESULTS = re.compile(
    r"(?!\s+(?!that\b)(?:[\w-]+\s+){0,6}?(?:results|earnings)(?:\s+(?:for|on|in|last|this)\b[^,;.]{0,40})?\s*(?:[.,;]|$))"
)
#: Words are shrugged off, and so is a smell.
_OF_SPEECH = re.compile(
    rf"\s+(?=[^.;]{{0,60}}?\b(?:{SAYINGS}|criticism|concern|question|complaint|warning|report|talk|speculation|doubt|fear|worry|call|attack|objection|rebuke|insinuation|appeal|rumble|jibe|taunt|protest|pressure|condemnation"
    r"|worries|fears|queries|theories)s?\b)|\s+(?:it|them|this|that)\b"
)
#: "maintains that", "maintains the road is shut", no ties, no tariffs.
_MAINTAINS = re.compile(
    r"(?!\s+(?:(?:an?|its|his|her|their|the|two|close|good|friendly|strong)\s+)*(?:[\w-]+\s+){0,2}?(?:deals?|agreements?|contracts?|treat(?:y|ies)|talks|visits?|meetings?|tours?|negotiations|investigations?"
    r"|ties|relations?|relationships?|contacts?|presence|offices?|links?|control|balance|dialogue|bases?|embassy|silence|order)\b)"
    rf"(?:\s+that\s|\s*[,:]|(?=[^.;]{{0,60}}[“\"«])|{_HAS_VERB}|\s*$)"
)
#: A work is written, and a prize or a body claimed: no words of anybody.
_BOOKS = r"books?|novels?|memoirs?|handbooks?|textbooks?|guides?|trilogy|songs?|albums?|music|lyrics|plays?|scripts?|screenplays?|poems?|poetry|verse|stories|thesis|dissertation|code|software|cheques?|checks|symphony|opera"
_NO_BOOK = re.compile(
    rf"(?!\s+(?:(?:an?|the|his|her|its|their|two|three|four|five|six|several|many|most|some|all|\d+)\s+)?(?!that\b)(?:[\w’'-]+\s+){{0,3}}?(?:{_BOOKS})\b(?!\s+(?:that\s+(?:the|an?|he|she|it|they)|is|are|was|were|has|have|had|will|would)\b)[^“\"«]*$)"
    r"(?!\s+(?:[A-Z][\w’'-]*\s+)(?:(?:of|and|the|in|for|to|an?|on|[A-Z][\w’'-]*)\s+){1,6}?[A-Z][\w’'-]*(?:[,;(]|\s*$))"
)
_NO_PRIZE = re.compile(
    r"(?!\s+(?:(?:an?|the|his|her|its|their|[A-Z][\w’'-]+[’']s?|at\s+least|more\s+than|nearly|about|\d+|two|three|four|five|six)\s+)?(?:[\w’'-]+\s+){0,2}?(?:body|bodies|remains|lives|life|title|titles|crown|trophy|medals?|prize|pole|wickets?|asylum|benefits|expenses|refunds?|victims)\b(?!\s+(?:is|are|was|were|has|have|had|will|would|could|of)\b))"
)
_WORDS_IF = {
    **dict.fromkeys(("won't say", "won’t say", "will not say", "wouldn't say", "wouldn’t say"), re.compile(r"\s+(?!is\b|was\b)")),
    **dict.fromkeys(
        ("considered", "considers", "deemed", "deems"),
        re.compile(
            rf"\s+(?:it\s+(?:{_JUDGED})\b|(?:the|this|that|these|those|such|any|his|her|its|their|[A-Z])[^.;:,]{{2,110}}?\s(?:as\s+)?(?:to\s+be\s+)?(?:(?<!\bfor\s)(?<!\bof\s)(?<!\bin\s)(?<!\bat\s)(?<!\bwith\s)(?<!\bto\s)(?<!\bon\s)(?<!\bafter\s)(?<!\bbefore\s)an?\s+\w+[^.;,]*|{_JUDGED})(?=[.,;]|$|\s+(?:and|for|to|in|given|as)\b))"
        ),
    ),
    **dict.fromkeys(("ordered", "instructed", "invited", "pressed", "notified", "warned against"), _BIDDEN),
    **dict.fromkeys(("called", "calls", "calling", "dubbed", "branded"), _NAMED),
    **dict.fromkeys(("agreed", "offered", "agrees", "offers"), re.compile(r"\s+(?:\w+\s+){0,4}?(?:to\s+(?!nothing|anything|it\b|this\b|the\b|an?\b|terms|any\b|his\b|her\b|their\b|its\b|be\s+named)|that\s)")),
    **dict.fromkeys(("went on", "goes on"), re.compile(r"\s*[,:.]|\s+that\s|\s*[“\"«‘']|$")),
    **dict.fromkeys(("called to", "calls to", "call to"), _CAMPAIGNS),
    **dict.fromkeys(("proposed", "proposes"), re.compile(r"(?:\s+(?:once|again|also|therefore|instead|\w+ly))*\s+(?:to|that|\w+ing)\s|(?=.*[“\"«])")),
    "asking": re.compile(r"\s+(?!for\b|about\b|not\b)[^,;:“”\"]{2,80}?\s(?:not\s+)?to\s+(?!be\b)[a-z]+|\s+that\s"),
    **dict.fromkeys(("asked for", "asks for"), re.compile(r"(?!\s+(?:comment|anonymity|permission|directions)\b)")),
    **dict.fromkeys(("asked", "asks"), re.compile(r"(?!\s+(?:not\s+)?to\s+(?:be|remain|use\s+(?:an?|the)\s+(?:pseudonym|alias)|go\s+by)\b|\s+(?:for\s+(?:comment|anonymity)|on\s+condition)\b)")),
    **dict.fromkeys(("say", "says", "said", "saying"), re.compile(r"(?!\s+(?:the\s+same|so\b|as\s+much|something|nothing|little\b|much\b|a\s+lot|it\s+all|goodbye|hello|farewell|a\s+few\s+words|a\s+prayer))")),
    **dict.fromkeys(("discovered", "discovers", "verified", "verifies"), re.compile(r"\s+that\s|\s+(?:[\w’'-]+\s+){1,9}?(?:is|are|was|were|had|has|have)\s")),
    **dict.fromkeys(
        ("revealed", "reveals", "disclosed", "confirms", "suggests", "indicates", "shows"),
        re.compile(r"(?:\s+\w+day)?\s+(?:that\s|how\s|why\s|what\s|whether\s|(?:on|in|at|to|during)\s)|\s*[,:]|(?=.*[“\"«])|(?=.{0,160}\s(?:is|are|was|were|had|has|have|will|would|did|does|can|could|may|might|must|should|\w+ed)\b)"),
    ),
    **dict.fromkeys(
        ("conclude", "concludes", "concluded", "concluding"),
        re.compile(
            r"(?!\s+(?:(?:an?|its|his|her|their|the|two|close|good|friendly|strong)\s+)*(?:(?!that\b)[\w-]+\s+){0,2}?(?:deals?|agreements?|contracts?|treat(?:y|ies)|talks|visits?|meetings?|tours?|negotiations|investigations?"
            r"|ties|relations?|relationships?|contacts?|presence|offices?|links?|control|balance|dialogue|bases?|embassy|silence|order"
            r"|hearings?|sessions?|trials?|conferences?|summits?|campaigns?|careers?|speech|address|seasons?|terms?|missions?|work|studies|probes?|inquir(?:y|ies))\b)"
        ),
    ),
    **dict.fromkeys(("boasts", "boasted", "boast"), re.compile(r"\s+(?:that|about|of|to|he|she|it|they|we)\s|\s*[,:.]|(?=.{0,120}[“\"«])|\s*$")),
    **dict.fromkeys(("wrote", "writes", "writing"), _NO_BOOK),
    **dict.fromkeys(("claimed", "claims"), _NO_PRIZE),
    **dict.fromkeys(("replied", "responded", "answered", "replies", "responds"), re.compile(r"(?!\s+(?:with|by)\s(?!.*[“\"«‘]))")),
    **dict.fromkeys(("recalled", "recalls"), re.compile(r"(?!\s+(?:its|his|the|their)\s+(?:ambassadors?|envoys?|diplomats?|troops|vehicles|products?))")),
    **dict.fromkeys(("inquired", "inquires", "enquired", "enquires"), re.compile(r"\s+(?:whether|if|why|how|what|who|when|where)\b|\s*[,:]?\s*[“\"«‘']")),
    **dict.fromkeys(("chanted", "chants", "chant"), re.compile(r"\s*[,:]\s*[“\"«‘']|\s*(?:[.;]|$)|\s+(?:as|while|when|at|outside|before|over|and)\b")),
    **dict.fromkeys(("questioned", "questions"), DOUBTS),
    **dict.fromkeys(("mentioned", "mentions", "report"), re.compile(r"\s+that\s")),
    "reports": re.compile(rf"\s+that\s|\s+(?:the|an?|its|his|her|at\s+least|more\s+than|nearly|about|\d|[A-Z])[\w’'-]*\s{_HAS_VERB}"),
    **dict.fromkeys(("shared",), re.compile(r"\s+(?:that|how|why)\s")),
    **dict.fromkeys(("feared", "fears", "fear"), re.compile(rf"\s+that\s|\s*[,:]|(?=.{{0,90}}[“\"«]){_HAS_VERB}|{_HAS_VERB}")),
    **dict.fromkeys(("added", "adds"), re.compile(rf"\s*[,:.;]|\s+that\s|(?=.{{0,160}}[“\"«‘'])|{_HAS_VERB}|\s*$")),
    **dict.fromkeys(("declared", "declares"), _NOT_IN_REGISTER),
    **dict.fromkeys(("reported",), _NO_RESULTS),
    **dict.fromkeys(("shrugged off", "brushed off", "brushed aside", "brushes aside"), _OF_SPEECH),
    **dict.fromkeys(("maintain", "maintains", "maintained", "maintaining"), _MAINTAINS),
    **dict.fromkeys(("projected",), re.compile(r"\s+(?:(?:in|on|at|last|this|earlier|late|early|recently|yesterday)\b[^,;:“”\"]{0,40}?\s)?that\s")),
    **dict.fromkeys(("attacked", "attacks", "attacking"), re.compile(r"\s+[^.;“”\"]{2,80}?\s(?:as|for)\s|(?=.*[“\"«])")),
    **dict.fromkeys(("posted", "posts"), re.compile(r"(?!\s+(?:an?|the|his|her|its|their|two|several)\s+(?:[\w-]+\s+){0,3}?(?:videos?|photos?|pictures?|images?|tweets?|messages?|links?|footage|clips?|copy|documents?)\b)")),
    **dict.fromkeys(("conveyed", "conveys"), re.compile(r"\s+(?:that\s|(?:[\w’'-]+\s+){0,5}?(?:greetings|condolences|congratulations|regards|wishes|gratitude|thanks|messages?|concerns?|positions?|views?|appreciation|apolog(?:y|ies)|sympath(?:y|ies)|hopes?)\b)")),
    **dict.fromkeys(("wished", "wishes"), re.compile(r"\s+(?!to\b)(?:[\w’'-]+\s+){1,8}?(?:success|luck|well|health|recovery|victory|work|peace|prosperity|strength|happiness|years?)\b")),
    **dict.fromkeys(("presented", "presents", "framed", "frames"), re.compile(r"\s+(?:[\w’'-]+\s+){1,16}?as\s+(?:proof|evidence|\w+ing\b|(?:an?|the)\s+(?:\w+\s+)?(?:victory|defeat|success|failure|threat|danger|gift|step|sign|concession|response|provocation|breakthrough|warning|betrayal|solution|choice|test|crime|act))\b")),
    **dict.fromkeys(("pleaded", "pleads"), re.compile(r"\s+(?:for|with|that|to)\b|(?=.*[“\"«])")),
    **dict.fromkeys(("ruled", "rules"), re.compile(r"(?!\s+on\s+(?:an?|the|his|her|its|their|whether)\b)")),
    "expects": re.compile(r"(?!.*,\s+[^,]{2,110}?\s(?:said|says|told|tells|added|adds|wrote|noted|stressed|announced|warned|explained)\b)\s+(?!to\b)[^,;:“”\"]{2,80}?\sto\s+[a-z]+"),
    **dict.fromkeys(("reporting", "countering"), re.compile(r"\s+that\s|\s*[,:]\s*[“\"«‘']")),
    **dict.fromkeys(("spoke of", "speaks of"), re.compile(r"(?=.*[“\"«])|\s+(?:[\w’'-]+\s+){1,4}?\w{2,}ing\b")),
    **dict.fromkeys(("is adamant", "are adamant", "was adamant", "were adamant", "let slip", "lets slip"), re.compile(r"\s+that\s")),
    **dict.fromkeys(("attributed", "attributes", "attribute", "attributing"), re.compile(r"\s+(?!to\b)[^,;:]{2,110}?\s+to\s")),
    **dict.fromkeys(
        ("characterized", "characterised", "characterizes", "characterises", "characterizing", "characterising", "portrayed", "portrays", "portraying"),
        re.compile(r"\s+[^.;]{2,110}?\sas\s"),
    ),
    **dict.fromkeys(("submitted", "submits", "assessed", "assesses", "highlighted", "highlights", "certified", "certifies", "specified", "specifies"), re.compile(r"\s+that\s|.{0,90}[“\"«]")),
    **dict.fromkeys(("smiled", "smiles", "grinned", "grins", "shrugged", "shrugs", "chuckled", "chuckles", "laughs", "cries", "interrupted", "interrupts"), re.compile(r"\s*[,:]\s*[“\"«‘']|\s+that\s")),
    **dict.fromkeys(("proposing", "echoed", "echoes"), re.compile(r"\s+(?:to|that|\w+ing)\s|(?=.*[“\"«])")),
    **dict.fromkeys(("read", "reads"), re.compile(r"[^.;]{0,40}?[“\"«‘]|\s+that\s|\s*:")),
    **dict.fromkeys(("laughed",), re.compile(r"\s*[,:.]|\s+that\s|$")),
    "cited": re.compile(r"\s+(?:that\b|[^.;“”\"]{2,60}?\sas\b|[^.;]{0,60}?[“\"«])"),
    **dict.fromkeys(("defended", "defends"), re.compile(r"\s+(?:the|his|her|its|their|this|that|it|him|them|an?|what|[A-Z“\"])")),
    **dict.fromkeys(
        ("denied", "denies", "deny", "denying"),
        re.compile(rf"\s+(?!{_REFUSED}\s+an?\b|(?:{_REFUSED}\s+)?(?:the\s+right\b|{_GRANTED}))"),
    ),
    **dict.fromkeys(
        ("rejected", "rejects", "rejecting", "dismissed", "refused"),
        re.compile(r"(?!.*\b(?:by\s+\d+\s+votes|by\s+a\s+vote\s+of|in\s+a\s+\d+|unanimously|by\s+\d+\s+to\s+\d+|\d+-\d+)\b)"),
    ),
}  # fmt: skip
_DECIDES = re.compile(
    r"\b(?:court|judge|judges|parliament|assembly|senate|house|council|lawmakers|deputies|jury|panel|tribunal)\b[^,]*$", re.IGNORECASE
)
_DECIDED = re.compile(
    r"\s+(?:\w+[’']s?\s+|the\s+|an?\s+|his\s+|her\s+|its\s+|their\s+)?(?:\w+\s+)?(?:appeals?|motions?|bills?|requests?|petitions?|applications?|complaints?|amendments?|bids?|lawsuits?|cases?|attempts?)\b"
)


_TITLED = re.compile(r"(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)+(?=,|\s*$)")


#: Right behind what has the name: "walls called “boulders”", "a stew called “sorrel”".
_CALLED_SO = re.compile(r"\s*[“\"«‘']")
_THING = re.compile(
    r"(?:.*\s)?(?:an?\s+)?(?!he\b|she\b|they\b|it\b|we\b|who\b|some\b|many\b|others\b|critics\b)(?:[a-z]+(?:ies|[^s’']s|ing|ion|ment|ure)|[a-z]*(?:tool|scheme|plan|feature|programme|program|app|game|show|song|film|book|system|site|service|place|method|law|bill))"
)
#: Between a subject and "called": its verb and an object, which has the name.
_ITS_NOUN = re.compile(
    r"\s[a-z]+\s+(?:\w+\s+){0,3}?(?:an?|the|his|her|its|their|another|one)\s+(?:(?!and\b|but\b|who\b|that\b)[\w’'-]+\s+){0,5}?(?!himself\b|herself\b|itself\b)[a-z-]+\s+$"
)
_WHAT_HE = re.compile(r"\b(?:what|which|that|whom)\s+$")


def names_thing(text: str, kind: Cue, source: Span, cue: Span) -> bool:
    """Whether "called" with nothing between it and a mark only gives the name of what stands before ("walls called “boulders”")."""
    if kind.form not in ("called", "dubbed") or _CALLED_SO.match(text, cue[1]) is None:
        return False
    if text[source[1] : cue[0]].strip():
        return _ITS_NOUN.search(text, source[1], cue[0]) is not None  # "She ran a show called “Late Tea”"
    return _WHAT_HE.search(text, max(0, source[0] - 8), source[0]) is None and _THING.fullmatch(text[slice(*source)]) is not None


def names_it(text: str, kind: Cue, source: Span, content: Span) -> bool:
    """Whether "calls" gives a name only: "part of what the firm calls the Genesis Plan"."""
    return (
        kind.form in ("calls", "called")
        and re.search(r"\bwhat\s+$", text[max(0, source[0] - 6) : source[0]]) is not None
        and _TITLED.match(text, *content) is not None
    )


def is_deed(text: str, kind: Cue, source: Span | None, cue: Span, stop: int) -> bool:
    """Whether a verb tells what was done, not what was said: "ordered the evacuation", "called a meeting", "rejected the bill"."""
    if kind.grammar == "infinitive" and kind.act == "decline" and kind.form != "would not":
        return _SPEAKS.match(text, cue[1], stop) is None  # "refused to sign" is no refusal to speak
    if aside := _HOWEVER.match(text, cue[1], stop):
        cue = (cue[0], aside.end())
    if kind.form in ("found", "finds"):
        return (
            source is None
            or _FINDS.search(text[slice(*source)]) is None
            or re.match(r"\s+no\b|\s+\w+\s+guilty", text[cue[1] : stop]) is not None
        )
    needed = _WORDS_IF.get(kind.form)
    if needed is not None and needed.match(text, cue[1], stop) is None:
        return True
    return (
        kind.act == "deny"
        and source is not None
        and _DECIDES.search(text[slice(*source)]) is not None
        and _DECIDED.match(text, cue[1], stop) is not None
    )
