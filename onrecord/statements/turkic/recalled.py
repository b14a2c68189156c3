"""The bodies that Turkish and Azerbaijani copy takes up by a bare word: "the ministry", "the company", "the country's".

Here: which body named or heard before such a word means. Not here: a body by its own name (turkic/resolve.py).
"""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.statements import bodies, institutions, municipal
from onrecord.statements.folding import speaker_id
from onrecord.statements.lexicon import UPPER, country_of, country_of_city, lower
from onrecord.statements.resolve import Speaker
from onrecord.statements.turkic.several import Several, ministry_of

_PLACED = re.compile(r"^[^\W\d_]+[dt][aəe]k[ıi]\s+(?=[«“\"„]|[^\W\d_])")
BASED = re.compile(r"[\w-]+\s+(?:merkezli|mərkəzli|əsaslı)\s+")
_MARKED = re.compile(r"[«“\"„]([^»”\"“\n]{2,50})[»”\"“]")
UNQUOTED = re.compile(r"[«»“”\"„]")
#: What "the agency", "the body", "the company" may stand for, by the word itself.
_ANY = re.compile(r"(?:qurum|kurum|təşkilat|kuruluş)\w{0,5}$")


def institution(name: str, country: tuple[str, str, bool] | None) -> Speaker:
    return Speaker(name, "institution", None, None, country[0] if country else None, speaker_id(name))


#: Words for bodies, and what their English names have for them.
_IN_ENGLISH = (
    ("agentli", "agency"), ("ajans", "agency"), ("xidmət", "service"), ("komissiya", "commission"), ("komisyon", "commission"), ("məhkəmə", "court"), ("mahkeme", "court"),
    ("səfirli", "embassy"), ("büyükelçili", "embassy"), ("palata", "chamber"), ("şura", "council"), ("prokurorlu", "prosecutor"), ("savcılı", "prosecutor"), ("missiya", "mission"),
)  # fmt: skip
#: What an outlet is, behind its name.
PAPER = re.compile(
    r"(?<=[\w»”\"])\s+(?:gazete|qəzet|dergi|jurnal|telekanal|kanal|radio|radyo|portal|sayt|nəşr)(?:[ıiuü]|s[ıiuü])(?:n[ıiuü]n|nd[aəe]n?|n[aəe])?$"
)


class Recalled(Several):
    """Reads a bare word for a body by the bodies before it."""

    def _land_before(self, at: int) -> tuple[str, str, bool] | None:
        """The country named last before `at`, for "the country's ministry"."""
        for m in reversed(list(re.finditer(rf"(?<!\w)[{UPPER}][\w’'-]+", self.doc.text[max(0, at - 500) : at]))):
            if (country := country_of(m.group())) is not None:
                return country
        return None

    def _body_before(self, head: str, at: int) -> Speaker | None:
        """The body that a bare "ministry", "company", "agency" stands for: the last one of its kind that spoke or was named."""
        stem = head[: max(4, min(len(head), 6) - 1)]
        ministry = head.startswith(("nazirli", "bakanlı"))
        general = _ANY.match(head) is not None
        english = next((e for own, e in _IN_ENGLISH if head.startswith(own)), "\n")
        for past in reversed(self.history):
            if general and past.kind == "person" and "sözcü" in lower(past.role or ""):
                break  # the body that a spokesperson has spoken for
            if past.kind == "institution" and past.name:
                low = lower(past.name)
                if (
                    (general and not low.startswith("government of"))
                    or stem in low
                    or municipal.takes_up(head, low)
                    or (ministry and low.startswith("ministry"))
                ):
                    return past
                if english in low:
                    return replace(past, role=None, role_span=None)
        near = [b for b in self.nouns.bodies() if b[1] <= at and at - b[1] < 6000]
        for start, end, word in reversed(near):
            if word.startswith(stem) or (general and not word.startswith(("şirkət", "şirket"))):
                return self._body_named(self.doc.text[start:end])
        if (marked := self._in_marks(head, at)) is not None:
            return marked
        for past in reversed(self.history[-6:]):  # "the committee's deputy head X … The committee"
            role = past.role if past.kind == "person" and past.role else ""
            if (named := re.search(rf"^.*?(?<!\w)(?i:{re.escape(stem)})[^\W\d_]*n[ıiuü]n(?=\s)", role)) and " " in named.group():
                return self._body_named(named.group())
        return self._ministry_of_minister() if ministry else None

    def _in_marks(self, head: str, at: int) -> Speaker | None:
        """The body whose name in marks ends in the bare word for it: "“New Day Bank” … The bank"."""
        stem = re.sub(r"(?:n?[ıiuü]n)?$", "", head, count=1)
        if len(stem) < 4:
            return None
        for m in reversed(list(_MARKED.finditer(self.doc.text, max(0, at - 3000), at))):
            if lower(m.group(1)).endswith((f" {stem}", f" {stem}ı", f" {stem}i")):
                return institution(m.group(1), None)
        return None

    def _body_named(self, phrase: str) -> Speaker:
        """The body with a full name, its case ending aside."""
        phrase = BASED.sub("", _PLACED.sub("", phrase, count=1), count=1)
        if paper := PAPER.search(phrase):
            return institution(UNQUOTED.sub("", phrase[: paper.start()]).strip(), None)
        if (known := institutions.named(phrase, self.doc.language, self._home)) is not None:
            return Speaker(known[0], "institution", None, None, known[1], speaker_id(known[0]))
        if town := municipal.english(phrase, self.doc.language):
            seat = country_of(phrase) or country_of_city(town.split()[-1])
            return institution(town, seat or (self._home if "Governorship of " in town else None))
        english = bodies.english(phrase, self.doc.language)
        country = country_of(phrase) or (self._home if english else None)
        if english is not None and ("{}" not in english or country):
            return institution(english.format(country[1]) if country else english, country)
        quoted = re.match(r"[«“\"„]([^»”\"“]{2,50})[»”\"“]\s+[^\W\d_]+$", phrase)
        return institution(quoted.group(1) if quoted else UNQUOTED.sub("", bodies.nominative(phrase, self.doc.language)), country)

    def _ministry_of_minister(self) -> Speaker | None:
        """The ministry of the minister who spoke last, for a bare "the ministry"."""
        for past in reversed(self.history[-4:]):
            role = lower(past.role or "") if past.kind == "person" else ""
            acronym = re.match(rf"([{UPPER}]{{2,4}})[-’'][^\W\d_]+\s", past.role or "")
            known = institutions.named(acronym.group(1), self.doc.language, self._home) if acronym else None
            if acronym and known is None and (english := bodies.english(acronym.group(1), self.doc.language)) and self._home:
                known = (english.format(self._home[1]), self._home[0])
            if known is not None and known[0].startswith("Ministry"):
                return Speaker(known[0], "institution", None, None, known[1], speaker_id(known[0]))
            if re.search(r"nazir|bakan", role):
                english = bodies.english(ministry_of(role), self.doc.language)
                country = country_of(role) or self._home
                if english and "{}" in english and country:
                    return institution(english.format(country[1]), country)
        return None
