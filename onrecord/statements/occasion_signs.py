"""What in a sentence places a statement at an occasion, on a day told before, or apart from it.

Here: the expressions. Not here: which statements belong to an occasion (occasions.py), the words for occasions (occasion_words.py).
"""

from __future__ import annotations

import re

from onrecord.statements.lexicon import UPPER

#: Another item of a roundup: a bullet, or a heading in capitals before it.
ITEM = re.compile(rf"\n\s*(?:[•●▪*]\s|[{UPPER}]{{4,}}(?:\s+[{UPPER}]{{2,}}){{0,4}}\s*(?:[.:–—]|\n))")
#: Rules whose statements are no reports of one utterance.
NOT_SAID_THERE = frozenset(("nominal", "as-said", "answer", "performed", "according"))
#: Holders of an office who meet: each of them speaks there.
SEVERAL = re.compile(r"\b([Mm]inister|[Pp]resident|[Ee]nvoy|[Aa]mbassador|[Nn]egotiator|[Rr]epresentative|[Ss]peaker|[Dd]iplomat)s\b")
#: Told to somebody by name, as an outlet is.
TOLD = re.compile(
    r"\b(?:told|tells)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?(?!Judge|Court|Chief|(?:[A-Z]\w+\s+){0,4}[A-Z]\w+[’']s\s+[a-z])[A-Z]\w+"
)
#: Listeners and parts of an occasion under any adjective: "told the hushed hall", "closing the evening".
AUDIENCE = re.compile(
    r"\b(?:told|addressed|addressing|reminded|asked|assured)\s+(?:the|a)\s+(?:[\w-]+,?\s+){0,3}(?:hall|crowd|audience|gathering|congregation|room|chamber|courtroom|rally|delegates|attendees|guests|mourners|demonstrators|protesters)\b"
    r"|\b(?:open|clos|conclud|introduc|moderat|chair|host|wrapp)ing\s+(?:up\s+)?the\s+(?:[\w-]+\s+)?(?:program|programme|evening|event|ceremony|conference|forum|meeting|session|debate|discussion|gathering|vigil|panel)\b"
    r"|\bat\s+the\s+(?:beginning|start|opening|end|close|conclusion)\s+of\s+the\s+(?:[\w-]+\s+)?(?:meeting|session|talks|conference|event|ceremony|forum|discussion|hearing|debate)\b",
    re.IGNORECASE,
)
#: A chamber that sits, and the floor given to somebody, in Russian.
SITS = re.compile(
    r"(?:разбира|обсужда|обсуди|заслуш|рассматрива|рассмотре|допрашива|расспрашива|спори|дебатирова|провел|провёл)[а-яё]*(?!\w)|(?<!\w)(?:прени|дебат)[а-яё]{1,3}(?!\w)",
    re.IGNORECASE,
)
FLOOR = re.compile(
    r"(?<!\w)слово\s+(?:[а-яё]+\s+){0,2}?(?:да|взя|бра|получи|предостав|переда|перешло|попроси)|(?:взя|получи|попроси|предостави|переда)[а-яё]*\s+(?:[а-яё]+\s+){0,2}?слово(?!\w)|(?:к|на|за)\s+трибун|(?:к|у)\s+микрофон",
    re.IGNORECASE,
)
IN_TURN = re.compile(r"\b(?:for\s+(?:his|her|its|their)\s+part|in\s+(?:his|her|its|their)\s+turn)\b", re.IGNORECASE)
#: Verbs of one who answers what was said right before.
REPLIES = re.compile(r"(?:responded|replied|answered|retorted|shot back)$")
ANOTHER_ONE = re.compile(
    r"\b(?:another|an?\s+(?:new|second|third|separate|fresh|later))\s+(?:statement|letter|post|tweet|message|interview|report|speech|briefing)\b"
)
#: A mention of somebody unnamed who has spoken before.
AGAIN = re.compile(r"(?:he|she|the|that|this)\b", re.IGNORECASE)
IN_THE_DAY = re.compile(
    r"\b(?:later|earlier)\s+in\s+the\s+day\b|\b(?:later\s+(?:on\s+)?)?(?:the\s+same|that)\s+(?:day|afternoon|evening)\b"
    r"|(?<!\w)(?:(?:yine\s+)?aynı\s+(?:gün|akşam|gece|sabah)|(?:elə\s+)?(?:həmin|eyni)\s+(?:gün|axşam|gecə|səhər))(?!\w)",
    re.IGNORECASE,
)
#: Parts of words without which a sentence shares no day with another: of both patterns around.
OF_SHARED_DAY = ("day", "morn", "noon", "even", "turn", "ame", "that", "aynı ", "həmin ", "eyni ")
SAME_DAY = re.compile(
    r"\b(?:(?:on\s+|later\s+)?(?:the\s+same|that)\s+(?:day|morning|afternoon|evening)|in\s+(?:his|her|its|their)\s+turn|in\s+turn"
    r"|(?:at|during|to|on|in)\s+(?:the\s+same|that(?:\s+same)?)\s+(?:[\w-]+\s+)?(?:call|interview|statement|speech|letter|briefing|conference|meeting|session|hearing|summit|forum|panel|event|ceremony|rally|debate|sitting|discussion|occasion|roundtable|round\s+table|audience|crowd))\b",
    re.IGNORECASE,
)
BODY = re.compile(
    r"\b(?:the|The)\s+(commission|committee|panel|council|court|parliament|conference|session|hearing|forum|lawmakers|judges|tribunal|assembly|delegates)\b"
)
