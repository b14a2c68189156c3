"""The words around an English verb of reporting by which its clause is found: what joins, introduces, delays or ends it.

Here: patterns of the grammar of one attribution. Not here: how they are put to use (english/propose.py), listeners (english/listeners.py).
"""

from __future__ import annotations

import re

#: A further verb of the same subject: "urged the government to act and called for a vote".
COORDINATED = re.compile(r"(?:,|\band|\bbut)\s+(?:\w+ly\s+|also\s+|then\s+)*$")
#: "described it, in a report nobody saw, as “a wall”": what is between is not said.
AS_APART = re.compile(r"\s*([^,;“”\"]{2,60}),\s(?:in|at|during|on|speaking)\s[^;“”\"]{3,110},\s+(?=as\s)")
#: "Asked for a date, Orran laughed": what the speaker was asked is no clause of theirs.
WHEN_ASKED = re.compile(r"(?:When\s+)?(?:asked|pressed|questioned|challenged|told|speaking|responding|replying)\b[^,]*$", re.IGNORECASE)
#: Verbs of a manner, before which a clause of time tells when, not what: "When the officer called, Dorst smiled".
MANNER = frozenset(
    [
        "smiled",
        "smiles",
        "grinned",
        "grins",
        "shrugged",
        "shrugs",
        "chuckled",
        "chuckles",
        "laughed",
        "laughs",
        "sighed",
        "sighs",
        "cried",
        "cries",
        "snapped",
        "snaps",
        "groaned",
        "groans",
        "wailed",
        "interrupted",
        "interrupts",
    ]
)
SUBORDINATE_ONLY = re.compile(r"(?:When|While|As|After|Before|Once|Because|If|Until|Since|Although|Though)\s[^,]*")
#: "Orran put it more cautiously: the line was whole".
IN_WHAT_MANNER = re.compile(
    r"\s+(?:(?:more|rather|even|quite|very|less|a\s+little)\s+)*(?:\w+ly|this\s+way|like\s+this|in\s+\w+\s+words|another\s+way|differently|so|thus)\s*:\s+(?=\S)"
)
ONLY = re.compile(r"\s+(?:only|simply|merely|just|in\s+(?:part|full)|\w+ly)\s*:\s*(?=[“\"«‘'])")
WHO_THAT_IS = re.compile(
    r"(?:\s+(?:of|from|at|with)\s+(?:the\s+)?[A-Z][^,;:“”\"]{2,80}|\s*,\s+(?:(?:an?|the|who|whose)\s[^,;:“”\"]{3,110}(?:,\s+[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,2})?|(?![a-z]+ing\s)(?:[a-z][a-z-]+\s+){1,3}(?:of|at|in|for|to|with)\s[^,;:“”\"]{3,80}|(?:[A-Z][\w’'-]+\s*){2,4}))(?=,\s+(?:the|an?|his|her|its|their|this|that|[a-z]+s|will|would|is|are|was|were|has|have|had|can|could|may|might|must|should)\s)"
)
LATER_TO = re.compile(
    r"\s+(?:in|on|at|from|before|last|this|late|early|yesterday|earlier|later|during|again)\b(?:\s+(?!to\b)[\w’'.-]+){0,5}?\s+(?=to\s)"
)
PLAIN = frozenset(["said", "says", "added", "adds", "told", "tells", "wrote", "writes"])
SAY_WHAT = re.compile(r"\s+(?:say|be\s+drawn\s+on)\s+(?=(?:what|who|whom|whose|when|where|which|why|how|if|whether)\b)")
GOES_ON_BEHIND = re.compile(r"\s*:\s+(?=[a-z])")
OF_WHAT = frozenset(
    [
        "warned",
        "warns",
        "warning",
        "complained",
        "complains",
        "complain",
        "warn",
        "boast",
        "bragged",
        "brags",
        "boasted",
        "boasts",
        "testified",
        "testifies",
        "testifying",
        "confessed",
        "confesses",
    ]
)
OF = re.compile(r"\s+(?:of|about|to(?=\s+\w+ing\s))\s+")
#: "confessed to the theft", and not to the police.
CONFESSED_TO = re.compile(
    r"\s+to\s+(?=\w+ing\s|(?:the|an?|two|three|four|five|several|both)\s+(?!(?:\w+\s+)?(?:police|officers?|authorities|court|judge|jury|press|media|public|priest|agents?|investigators?|detectives?|prosecutors?|crowd|audience|council|committee|hall|reporters?|paper|newspaper)\b)[a-z-]+)"
)
TO_WHOM = re.compile(
    r"\s+to\s+(?:(?:the|an?|all|any|every|each|some|those|these|his|her|its|our|their|[A-Z][\w-]*)\b|(?!focus\b)[a-z-]+(?<!s)s\b)"
)
CLOSED = re.compile(r"[,.!?…][”\"’»']?$")  # marks that close a sentence or its part
DETERMINED = re.compile(r"(?:the|an?|its|his|her|their|our|more|immediate|full|urgent)\s")  # "demands the annulment": no noun
#: What is expressed is the clause, where there is one ("expressed the hope that"); and where somebody stood ("vowed from the podium to").
FELT = re.compile(
    r"\s*(?:(?:the|an?|his|her|its|their|full|deep|strong|firm|cautious|great)\s+)*(?:hopes?|confidence|concerns?|view|belief|conviction|regret|fears?|certainty|opinion|wish|readiness|doubts?|skepticism|scepticism|optimism|satisfaction|gratitude|worries|worry|alarm)\s+that\s+"
    r"|\s*from\s+the\s+(?:podium|rostrum|floor|stage|dock|pulpit|dais|lectern|bench|gallery)\s+(?=to\s)"
)
#: What somebody who "would not" does keeps silent.
TELLS = re.compile(
    r"\s+(?:say|discuss|comment|confirm|reveal|disclose|elaborate|name|specify|identify|answer|speculate|be\s+drawn|go\s+into)\b"
)
#: Who carries it, between the verb and its clause: "warned, the daily wrote citing an agency, that …".
ASIDE = re.compile(
    r"\s*,\s(?:(?:in|at|on|during|before|after|speaking|to)\s[^,;:“”\"]{3,90}|(?:as\s+)?[“\"«]?[^,“”\"«»]{0,90}?[”\"»]?\s*\b(?:wrote|writes|reported|reports|said|according\s+to|citing)\b[^,“”\"]*),\s+that\s+"
)
#: "ruled on a decision of the lower court that struck down the limits": "that" stands for a noun.
OF_NOUN = re.compile(
    r"(?:is|are|was|were|has|had|would|will|could|can|may|might|struck|made|gave|took|led|left|came|went|began|set|[a-z]+ed)\s"
)
#: "said after the verdict: “…”".
UP_TO_COLON = re.compile(
    r"(?:\s+(?:after|before|at|in|on|during|from|while|when|following|outside|via|through|about|of|as|ahead)\b[^:;“”\"]{2,80})?\s*:\s*"
)
#: A main clause of its own behind words in marks of quotation.
BEHIND_QUOTE = re.compile(
    r"[”\"»’],\s+(?=(?:and|but|while)\s+(?:an?|the|his|her|its|their|this|that(?!\s+(?:the|an?|he|she|it|they|his|her|its|their|there|no|all|any|[A-Z]))|[A-Z][\w’-]*)\s[^“”\"‘;]*\s(?:is|are|was|were|has|have|had|will|would|could)\s)"
)
#: A main clause of its own behind an infinitive.
ANEW = re.compile(
    r",\s+(?:and|but|while|although|though|yet)\s+(?:the|this|that|he|she|it|they|most|many|some|both|none|neither|nobody|nothing|few|his|her|its|their|no|[A-Z][\w’'-]*)\b(?:\s+[\w’'-]+){0,7}?\s+(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do|went|came|got|took|made|said|\w{3,}ed(?!\s+by\b))\b"
)
CARRIER = re.compile(
    r",\saccording\s+to\s+(?P<by>[^,“”\"]{2,60})|,\sas\s+[“\"«]?((?:the\s+)?[A-Z][\w’'. -]{1,40}?)[”\"»]?\s+(?:wrote|writes|reported|reports)\b"
)
GOES_ON = re.compile(r"(?:and|or|but)\b")  # the verb stands at the end of another clause
#: Forms that are nouns more often than verbs where neither "that" nor a mark follows.
NOUN_LIKE = frozenset(("states", "stress", "reports", "remarks", "objects", "estimates", "comments", "notes", "demands", "protests"))
#: Verbs whose object is no clause: "called that reaction “hysterical”".
CALLS = frozenset(
    f"{verb}{end}"
    for verb, ends in (
        ("call", "ed s"),
        ("describ", "ed es"),
        ("dismiss", "ed es"),
        ("brand", "ed s"),
        ("condemn", "ed s"),
        ("welcom", "ed es"),
        ("dubb", "ed"),
    )
    for end in ends.split()
)
#: … but "called that “nonsense”".
SO_CALLED = re.compile(r"\s*that\s+[“\"«‘]")
#: Two deeds of one accused, the first in marks: "of “paying twice” and hiding".
OF_DOING = re.compile(r"\sof\s[“\"‘«][a-z]+ing\b[^“”\"‘’«»]*[”\"’»],?\s+and\s+\w+ing\s$")
#: A clause at the head of a sentence or of what was said, and the main clause behind it.
LEADS = re.compile(
    r"(?:^|\b(?:that|said|says|and|but)\s+|[“\"]\s*)(?:[Aa]fter|[Ww]hen|[Bb]ecause|[Ss]ince|[Aa]s|[Ww]hile|[Oo]nce|(?:[Ee]ven\s+)?[Tt]hough|[Aa]lthough|[Bb]efore)\s+(?:the\s+|an?\s+)?$"
)
MAIN_BEHIND = re.compile(
    r",\s+(?=(?:there|he|she|it|they|his|her|its|their|the|an?|many|most|some|no|nobody|[A-Z][\w’'-]+)\s+(?:[\w’'-]+\s+){0,5}?(?:is|are|was|were|has|have|had|will|would|can|could|did|does|may|might|must|should|[a-z]{2,}ed|left|fell|went|came|took|began|rose)\b)"
)
#: At the end of what stands before: a comma or a dash; a comma and perhaps "and".
SET_APART = re.compile(r"[,—–]\s*$")
COMMA_AND = re.compile(r",\s*(?:and\s+)?$")
#: Behind the verb and its adverbs, before what is said.
BEFORE_CONTENT = re.compile(
    r"[\s,]*(?:by\s+(?:(?:saying|stating|noting|adding|declaring|arguing|insisting|warning|claiming|pointing\s+out)\s+)?)?(?:that,?\s+(?!(?:would|is|was|will|has|had|could|may|might|should|does|did)\b))?[\s,:]*"
)
#: Where another clause of the sentence begins.
OTHER_CLAUSE = re.compile(r";|,\s+(?=\w+ing\b)|,\s+(?:and|but)\s+(?=(?:he|she|it|they)\s)")
#: Words with which nothing begins that is said: a helping verb, "this" alone, a preposition.
IS_OR_HAS = re.compile(r"(?:was|were|is|are|had|has|have)\b")
ONLY_THIS = re.compile(r"(?:this|that|it|so)\s*[:;]")
BY_OR_AT = re.compile(r"(?:by|at|in|on|for|with|against|from|of|as|through|to|up|down|out|without|despite|after|before|during|amid|once)\b")
#: Between a quotation and an inverted verb that has an object: a mark ("“…,” demanded the crowd", but "say “honest” describes Orran").
OBJECT_BEHIND = re.compile(r".?[,.!?…—][”\"»’'][\s,—–-]*|..[,—–-][\s,—–-]*|.[”\"»’']\s*[,—–-]\s*", re.DOTALL)
