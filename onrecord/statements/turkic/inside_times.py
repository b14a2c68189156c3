"""A time in front of a Turkish or Azerbaijani clause that belongs to the clause: "geçen hafta yaşanan olayların …", "saat 13.40'ta …".

Here: which such times are of what is said. Not here: times of the utterance (told_times.py, dates.py), the times that stand between speaker
and clause (turkic/phrases.py).
"""

from __future__ import annotations

import re

from onrecord.statements.lexicon import UPPER
from onrecord.statements.proposal import Proposal
from onrecord.statements.scan import Document
from onrecord.statements.turkic.phrases import TIME

_BEFORE = re.compile(rf"(?i:(?<!\w)(?P<time>{TIME}))[ \t]+$")
_CLOCK = re.compile(r"saat\s", re.IGNORECASE)
#: A participle, with no more than places in front of it, and the noun that it is of: "Vell'de yaşanan olayların".
_PARTICIPLE = re.compile(
    rf"(?:(?:[{UPPER}]?[^\W\d_]+[’']?(?:[dt][ae]|[dt]ə|[dt][ae]ki)|ve|və|ile|ilə|meydana|baş|hayata|həyata|ele|yerine|dile)[ \t]+){{0,5}}"
    r"(?!insan|zaman|neden|orman|vatan|düşman|bazen|aynen)(?:[^\W\d_]{2,}[nlrşyk][aeə]n[ \t]+(?!belirten|söyleyen|diyen)|[^\W\d_]{2,}[dt][ıiuü](?:[ğy][ıiuü]|[kq]l[aeə]r[ıi])(?:m[ıiuü]z)?[ \t]+)[^\W\d_]{3,}"
)


def take_back(doc: Document, proposal: Proposal) -> None:
    """Give a clause the time in front of it that belongs to what it tells of."""
    start, end = proposal.content[0]
    floor = max(proposal.zone[0], start - 60)
    if proposal.rule == "answer" or start <= floor or doc.text[start - 1] not in " \t" or doc.quote_at(start) is not None:
        return
    time = _BEFORE.search(doc.text, floor, start)
    if time is None or proposal.cue[0] < start:
        return
    clock = _CLOCK.match(time.group("time")) is not None
    if not clock and _PARTICIPLE.match(doc.text, start, end) is None:
        return
    if proposal.source is not None and proposal.source[0] < time.end("time") and time.start("time") < proposal.source[1]:
        return
    proposal.content[0] = (time.start("time"), end)
