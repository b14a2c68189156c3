"""What a span finder proposes: a cue with its content and speaker spans, before anyone is resolved.

This is the seam at which another span finder can be put in. Not here: the rules that fill it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from onrecord.statements.lexicon import Cue

EDGE = " \t\r\n\u00a0\"'“”„‟«»‘’＂,;:–—-"
Span = tuple[int, int]


@dataclass
class Proposal:
    """One attributed statement as spans: `source` is None where nobody is named; `zone` is the text its attributes are read from, `via`
    the outlets credited for it, the nearest to the speaker first, where the rule has seen them."""

    cue: Span
    kind: Cue
    content: list[Span]
    source: Span | None
    zone: Span
    addressee: Span | None = None
    rule: str = ""
    confidence: float = 0.7
    hints: dict[str, str] = field(
        default_factory=dict
    )  # what else a rule knows: via, via_at, via_source, act, issued, of, label, office, marker
    via: tuple[Span, ...] = ()
    score: float = 0.0  # the tagger's, of what it found: the margin of its tags

    @property
    def mention(self) -> Span | None:
        """Where the speaker is named: in the attribution, or in the label of a turn of an interview or a transcript."""
        if self.source is not None or "label" not in self.hints:
            return self.source
        return self._place("label")

    @property
    def office(self) -> Span | None:
        """The words of office behind the name in a label ("ANNA ORRAN, DEPUTY GOVERNOR:")."""
        return self._place("office") if "office" in self.hints else None

    @property
    def marker(self) -> Span:
        """What is printed as the cue: the colon behind the label of a turn, otherwise the cue itself."""
        return self._place("marker") if "marker" in self.hints else self.cue

    def _place(self, hint: str) -> Span:
        start, _, end = self.hints[hint].partition(":")
        return int(start), int(end)


def is_headline(words: str) -> bool:
    """Whether words are set as a headline: all long ones with a capital."""
    long = re.findall(r"[^\W\d_]{4,}", words)
    return len(long) >= 2 and all(w[0].isupper() for w in long)


def trim(text: str, span: Span, *, edge: str = " \t\r\n\u00a0,;:–—-") -> Span:
    """`span` without blanks and loose punctuation at its ends (marks of quotation stay)."""
    start, end = span
    while start < end and (text[start] in edge or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in edge or text[end - 1].isspace()):
        end -= 1
    return start, end
