"""Who a Turkish or Azerbaijani sentence goes on about: the subject of the sentence before, a woman by that word alone.

Here: sentences without a subject and pronouns behind a sentence that says nothing of anybody's, words of sex for who was named. Not here:
noun phrases (turkic/resolve.py), descriptions by office (turkic/descriptions.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from onrecord.statements.genders import gender
from onrecord.statements.proposal import Span
from onrecord.statements.resolve import Speaker
from onrecord.statements.turkic.descriptions import NEAR
from onrecord.statements.turkic.phrases import LEADS
from onrecord.statements.turkic.recalled import Recalled

#: A woman or a man by the bare word.
_BY_SEX = re.compile(r"(?P<f>qadın|kadın|xanım)(?:[ıi]n|da)?|(?P<m>genç\s+adam)(?:ın|da)?")
_A_WOMAN = re.compile(r"(?<!\w)(?:qadın|kadın)[^\W\d_]*", re.IGNORECASE)


#: The judge by that word, and the office of one; no executive power ("hakimiyyət").
_JUDGE = re.compile(r"(?:(?:sədrlik\s+edən|prosesə\s+sədrlik\s+edən)\s+)?hakim(?:in)?")
_OF_JUDGE = re.compile(r"(?<!\w)(?:hakim(?!iyy)|məhkəmə(?:sinin)?\s+sədri)", re.IGNORECASE)
#: Surnames that a woman and a man bear in different forms.
_HERS, _HIS = re.compile(r"(?:ov|ev|yev|sk)a(?:ya)?$"), re.compile(r"(?:ov|ev|ski|skiy)$")


def _sex(name: str, role: str | None) -> str | None:
    """'f' or 'm' of a person by the surname's form, by the first name or the office."""
    last = name.split()[-1].lower()
    return "f" if _HERS.search(last) else "m" if _HIS.search(last) else gender(name, role)


class Subjects(Recalled):
    """Resolves what goes on about somebody by the sentence before."""

    def _recent_subject(self, at: int, suits: Callable[[Speaker], bool] = lambda _: True) -> Speaker | None:
        return super()._recent_subject(at, suits) or self._in_office_before(at)

    def _in_office_before(self, at: int) -> Speaker | None:
        """Whoever the sentence before is about by the office alone, where nobody speaks in it: "The finance minister gave no reason. He …"."""
        number = self.doc.sentence_index(at)
        if number == 0:
            return None
        start, stop = self.doc.sentences[number - 1]
        if self._spoke_after(start) or "\n" in self.doc.text[stop : self.doc.sentences[number][0]] or self.doc.quotes_in(start, stop):
            return None
        lead = LEADS.match(self.doc.text, start, stop)
        p = self.nouns.phrase(lead.end() if lead else start, stop)
        if (
            p is None
            or p.name is not None
            or p.head != "role"
            or p.case != "nom"
            or p.parts
            or p.start > (lead.end() if lead else start) + 1
        ):
            return None
        found = self._resolve((p.start, p.end), p.start)
        return found if found.kind == "person" else None

    def _going_on(self, before: int) -> Speaker | None:
        """Who a sentence without a subject is about: the one whom the sentence before it in the paragraph begins with, where nobody spoke in it."""
        number = self.doc.sentence_index(before)
        if number == 0:
            return None
        start, at = self.doc.sentences[number - 1][0], self.doc.sentences[number][0]
        gap = self.doc.text[self.doc.sentences[number - 1][1] : at]
        if self._spoke_after(start) or "\n" in gap or self.doc.quotes_in(start, at):
            return None
        found = self._recent_subject(at)
        return found if found is not None and found.kind == "person" else None

    def _by_sex(self, low: str, source: Span) -> Speaker | None:
        """The woman named last, by the bare word; None where a woman without a name has come in since."""
        m = _BY_SEX.fullmatch(low)
        if m is None:
            return None
        wanted = "f" if m.group("f") else "m"
        near = [(at, k) for at, k in self._mentions if source[0] - 1500 <= at < source[0]][-NEAR:]
        for at, known in reversed(near):
            if _sex(known.name, known.role) != wanted:
                continue
            if wanted == "f" and (between := _A_WOMAN.search(self.doc.text, at, source[0])) and between.end() <= source[0]:
                return None
            return self._person(known.name, source)
        return None

    def _judge(self, low: str, phrase: str, source: Span) -> Speaker | None:
        """Whoever of the article is a judge, for the bare word: a word that also begins that for an executive power."""
        if self.doc.language != "az" or _JUDGE.fullmatch(low) is None:
            return None
        if (
            past := next((p for p in reversed(self.history[-NEAR:]) if p.kind == "person" and _OF_JUDGE.search(p.role or "")), None)
        ) is not None:
            return past
        held = next((k for at, k in reversed(self._mentions) if at < source[0] and _OF_JUDGE.search(k.role or "")), None)
        return self._person(held.name, source) if held is not None else self._unnamed(phrase, source)
