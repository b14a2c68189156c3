"""What a Turkish or Azerbaijani newsroom adds in the sentence of a statement: "…, but gave no date".

Here: where such a remark begins behind what was said. Not here: doubt (turkic/doubts.py), refusals told by themselves (turkic/refusals.py).
"""

from __future__ import annotations

import re

#: What was left untold, as all of the last clause: "but he did not name the date", "without going into detail".
_UNTOLD = re.compile(
    r",\s+(?:(?:lakin|amma|ancak|ancaq|ama|fakat|fəqət)\s+)(?:[^\s,;:.]+\s+){0,6}?"
    r"(?:(?:açıqlama|bildirmə|dəqiqləşdirmə|konkretləşdirmə|belirtme|açıklama)(?:y[ıi]b|d[ıi])"
    r"|(?:ad(?:ını|larını)?|təfərrüat|detal|ayrıntı|tarix|tarih|rəqəm|rakam|vaxt)\s+(?:çək|ver)m[aəe](?:y[ıi]b|d[ıi])"
    r"|təfərrüata\s+varma(?:y[ıi]b|d[ıi]))(?:l[aə]r)?\W*$",
    re.IGNORECASE,
)


def remark(text: str, begin: int, end: int) -> int:
    """Where the words told in text[begin:end] end: in front of the newsroom's remark on what was left untold, or at `end`."""
    if "m" not in text[max(begin, end - 12) : end]:
        return end
    m = _UNTOLD.search(text, max(begin, end - 120), end)
    return m.start() if m is not None and m.start() > begin + 8 else end
