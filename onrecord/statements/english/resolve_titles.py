"""Whom an English description means by a title before a name, or because whoever spoke last goes on: "the Ambassador", "the ex-minister added".

Here: descriptions that no office of the article fits. Not here: those that one does (english/resolve_descriptions.py).
"""

from __future__ import annotations

import re

from onrecord.statements import genders, offices
from onrecord.statements.english.resolve_several import SeveralResolver
from onrecord.statements.lexicon import lower
from onrecord.statements.proposal import Span
from onrecord.statements.resolve import Speaker

_GOES_ON_SAYING = re.compile(r"\s*,?\s+(?:added|continued|went\s+on|goes\s+on|continues|adds|concluded)\b")


class TitleResolver(SeveralResolver):
    """The people among the speakers of one English article who are called by another word than their office."""

    def _by_title(self, said: offices.Description, last: int, source: Span) -> Speaker | None:
        """Who has the head of a description as a title before the name, beside another office: "Ambassador Lena Orran, Head of the Mission"."""
        if said.others or said.names or said.country is not None:
            return None
        for where, person in reversed(self._mentions[: last + 1]):
            if lower(self.doc.text[max(0, where - len(said.head) - 1) : where]) == f"{said.head} " and self.doc.quote_at(where) is None:
                return self._person(person.name, source)
        return None

    def _goes_on(self, said: offices.Description, phrase: str, source: Span) -> Speaker | None:
        """Who spoke last in the paragraph and has no office yet, if somebody described goes on speaking ("the former minister went on")."""
        last = self._last()
        if (
            last is None
            or last.name is None
            or last.kind != "person"
            or last.role is not None
            or self.last_cue < self.doc.paragraph_at(source[0])[0]
        ):
            return None
        person = self.find(last.name)
        if person is None or _GOES_ON_SAYING.match(self.doc.text, source[1]) is None:
            return None
        if said.gender and not genders.fits("he" if said.gender == "m" else "she", self._gender(last)):
            return None
        role = re.sub(r"^(?:the|this|that)\s+", "", phrase, flags=re.IGNORECASE)
        person.role, person.role_span = role, (source[1] - len(role), source[1])
        return self._person(person.name, source)
