"""Whose somebody is who is told of as somebody else's: "its spokesman", "his press secretary", "an aide to Orran".

Here: the body or the person that such words lean on, and whom it or he speaks for. Not here: offices that name a house themselves (house.py).
"""

from __future__ import annotations

import re

from onrecord.statements import institutions
from onrecord.statements.affiliations import Affiliations
from onrecord.statements.english.resolve_pronouns import PronounResolver
from onrecord.statements.lexicon import country_of
from onrecord.statements.proposal import Span
from onrecord.statements.resolve import Speaker
from onrecord.statements.roster import _TOKEN

#: Offices of a body, by its last or its leading word.
_OF_BODY = re.compile(
    r"(?!campaign\b)(?:[a-z-]+\s+){0,3}(?:spokes(?:man|woman|person)|director|head|chair(?:man|woman|person)?|chief|president|secretary|boss|executive|economist|editor|leader|lawyer|counsel|representative"
    r"|officer|manager|analyst|columnist|correspondent|reporter|commentator|stringer|founder|rector|dean|ambassador)(?:\s(?:of|for|on)\s[^,]{2,40})?",
    re.IGNORECASE,
)
_AIDE = r"(?:press\s+secretary|spokes(?:man|woman|person)|(?:senior\s+|close\s+|top\s+|foreign\s+policy\s+|chief\s+)?(?:aide|advis[eo]r)|chief\s+of\s+staff|deputy|assistant|campaign\s+(?:manager|chief))"
_OF_PERSON = re.compile(rf"{_AIDE}(?:\son\s[^,]{{2,40}})?", re.IGNORECASE)
_TO_PERSON = re.compile(rf"{_AIDE}\s+(?:to|for|of)\s+(?:(?:Mrs?|Ms|Dr)\.?\s+)?({_TOKEN}(?:\s+{_TOKEN}){{0,2}})$", re.IGNORECASE)
_PERSONS = re.compile(rf"({_TOKEN}(?:\s+{_TOKEN}){{0,2}})[’']s?\s+{_AIDE}$", re.IGNORECASE)
_OWNER = re.compile(r"(?:the\s+)?([^’']+)[’']s?\s", re.IGNORECASE)
_ITS = re.compile(r"\b([Ii]ts|[Hh]is|[Hh]er)\s+(?:own\s+|chief\s+|then\s+)?$")


class AideResolver(PronounResolver):
    """Adds to the speakers of an article whom those speak for who are somebody else's."""

    def _of_chief(self, role: str | None, span: Span | None) -> str | None:
        """Whom somebody with an office speaks for by whose it is: the body of "its spokesman", the person of "an aide to Orran"."""
        if not role or span is None:
            return None
        whom = _TO_PERSON.fullmatch(role) or _PERSONS.fullmatch(role)
        if whom is not None:
            known = self.find(whom.group(1))
            return self._speaks_for(self._person(known.name, span), span[0]) if known is not None else None
        its = _ITS.search(self.doc.text, max(0, span[0] - 14), span[0])
        if its is None or self.doc.quote_at(span[0]) is not None:
            return None
        if its.group(1).lower() == "its":
            return self._of_its_body(its.start()) if _OF_BODY.fullmatch(role) else None
        if _OF_PERSON.fullmatch(role) is None:
            return None
        start, _ = self.doc.sentences[max(0, self.doc.sentence_index(its.start()) - 1)]
        who = self._pronoun("he" if its.group(1).lower() == "his" else "she", its.start())
        known = self.find(who.name or "") if who.kind == "person" else None
        if known is None or self.doc.quotes_in(self.doc.sentences[self.doc.sentence_index(its.start())][0], its.start()):
            return None  # "“The premier stays,” his secretary said": of whom the words tell
        near = any(start <= at < its.start() and self.doc.quote_at(at) is None for at in known.positions)
        return self._speaks_for(who, its.start()) if near else None

    def _of_its_body(self, at: int) -> str | None:
        body = self._it(at)
        if body.kind != "institution" or not body.name or (body.affiliation is None and self.bodies.named(body.name) is None):
            return None
        name, before = re.escape(body.name), self.doc.text[max(0, at - 400) : at]
        if re.search(rf"{_TOKEN}\s+and\s+{name}(?!\w)|(?<!\w){name}\s+and\s+{_TOKEN}\s+[a-z]", before) is not None:
            return None  # "the Roads and Order bloc"
        owner = _OWNER.match(body.name)
        whose = institutions.party(owner.group(1)) or (country_of(owner.group(1)) or (None,))[0] if owner else None
        return whose or self._speaks_for(body, at)  # "the European Union's mission"

    def _speaks_for(self, who: Speaker, at: int) -> str | None:
        if who.kind not in ("institution", "person", "unnamed"):
            return None
        return Affiliations("en", self.home_at, self.land.other_home).of(who, who.role_span[0] if who.role_span else at)
