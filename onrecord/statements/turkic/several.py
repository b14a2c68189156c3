"""Several who speak at once in Turkish and Azerbaijani: ministries of two countries, "the sides", "the two".

Here: which two an article means. Not here: mentions that name them both (turkic/resolve.py), people without a name (turkic/descriptions.py).
"""

from __future__ import annotations

import re

from onrecord.statements import bodies
from onrecord.statements.folding import speaker_id
from onrecord.statements.lexicon import country_of, listed, lower
from onrecord.statements.proposal import Span
from onrecord.statements.resolve import Speaker, joint
from onrecord.statements.turkic.descriptions import Descriptions
from onrecord.statements.turkic.nouns import Phrase

_PLURAL_BODIES = re.compile(
    r"(?P<one>nazirlik|bakanlık|hökumət|hük[üû]met|ordu|parlament|komitə|komite|mərkəz|merkez|prokurorluq|kuruluş|təşkilat|qurum|kurum|şirkət|şirket|dernek|birlik)l[aəe]r\w*"
)


#: Two who have one office, by its word alone; and leaders, whose offices differ.
_TWO = re.compile(
    r"(?:(?:her|hər)\s+)?iki\s+(?:(?:ülkenin|ölkənin)\s+)?(?P<one>[^\W\d_]{4,}(?:\s+(?:işleri|işlər)\s+[^\W\d_]+)?)|(?P<many>bakan|nazir|lider|prezident|cumhurbaşkan|diplomat)(?:ı|i)?l[aəe]r(?:[ıi])?"
)
_LEADERS = re.compile(r"cumhurbaşkan|prezident|başbakan|baş\s+nazir|baş\s+bakan|lider|premyer|şansölye|kansler")


class Several(Descriptions):
    """Reads mentions of more than one speaker by what the article said before."""

    def _two_offices(self, phrase: str, source: Span) -> Speaker | None:
        """As for every language; "the two ministers" and "the ministers" without their countries: the two of the article who are."""
        m = _TWO.fullmatch(lower(phrase))
        if m is None or country_of(phrase) is not None:
            return super()._two_offices(phrase, source)
        word = (m.group("one") or m.group("many")).split()[-1]
        if not listed(word, "roles", self.doc.language):
            return None
        stem = re.compile(rf"(?<!\w){re.escape(word.rstrip('ıi'))}[ıi]?$") if not word.startswith("lider") else _LEADERS
        held = {k.name: k for k in self._before(source) if stem.search(lower(k.role or ""))}
        if len(held) != 2:
            return super()._two_offices(phrase, source)
        one, two = (self._person(name, source) for name in held)
        return joint(one, two)

    def _of(self, p: Phrase, before: int) -> Speaker:
        """Who a noun phrase stands for."""
        raise NotImplementedError

    def _plural_body(self, p: Phrase, low: str) -> Speaker | None:
        """ "The foreign ministries of A and B", "the ministries": both of them."""
        m = _PLURAL_BODIES.search(low)
        if m is None:
            return None
        parties: dict[str, tuple[str, str, bool]] = {}
        for w in self.nouns.words(p.start, p.end):
            if (country := country_of(w.text)) is not None:
                parties.setdefault(country[0], country)
        singular = low[: m.start()] + {"nazirlik": "nazirliyi", "bakanlık": "bakanlığı"}.get(m.group("one"), m.group("one"))
        english = bodies.english(singular, self.doc.language)
        if len(parties) == 2 and english and "{}" in english:
            return self._together([(english.format(c[1]), c[0]) for c in parties.values()])
        if not parties:
            return self._sides(self.doc.text[p.start : p.end], (p.start, p.end))
        return None

    def _together(self, named: list[tuple[str, str | None]]) -> Speaker:
        one, two = (Speaker(n, "institution", None, None, party, speaker_id(n)) for n, party in named)
        return joint(one, two)

    def _sides(self, phrase: str, source: Span) -> Speaker:
        """ "The sides", "the two ministries": the two bodies or governments spoken of just before."""
        for past in reversed(self.history[-3:]):
            if past.kind == "joint":
                return past
        low = lower(phrase)
        ministries = re.search(r"nazirlik|bakanlık", low)
        institutions = list({s.name: s for s in self.history if s.kind == "institution"}.values())
        if ministries and len([s for s in institutions if (s.name or "").startswith("Ministry")]) >= 2:
            one, two = [s for s in institutions if (s.name or "").startswith("Ministry")][-2:]
            return joint(one, two)
        start = max(0, source[0] - 700)
        seen: dict[str, tuple[str, str, bool]] = {}
        for w in re.finditer(r"[^\W\d_][\w’'-]+", self.doc.text[start : source[0]]):
            if w.group()[0].isupper() and (country := country_of(w.group())) is not None and not country[2]:
                seen.pop(country[0], None)
                seen[country[0]] = country
        if ministries and len(seen) >= 2:
            ministry = next((s for s in reversed(institutions) if (s.name or "").startswith("Ministry of ")), None)
            office = re.match(r"Ministry of .+? of (?=[^ ]+$|the )", ministry.name or "") if ministry else None
            if office is None and ministry is None:
                held = next((s.role for s in reversed(self.history) if s.role and re.search(r"nazir|bakan", lower(s.role))), None)
                english = bodies.english(ministry_of(lower(held)), self.doc.language) if held else None
                if english and "{}" in english:
                    return self._together([(english.format(c[1]), c[0]) for c in list(seen.values())[-2:]])
            if office is not None:
                return self._together([(office.group() + c[1], c[0]) for c in list(seen.values())[-2:]])
        if re.search(r"qurum|kurum|kuruluş|təşkilat|şirk|dernek", low):
            if len(institutions) >= 2:
                return joint(institutions[-2], institutions[-1])
            pair = self._pair_before(source[0])
            return pair or self._unnamed(phrase, source)
        if len(seen) >= 2:
            return self._together([(f"Government of {c[1]}", c[0]) for c in list(seen.values())[-2:]])
        return self._unnamed(phrase, source)

    def _two_people(self, at: int) -> Speaker | None:
        """The two people named together just before, for "the two" and "they"."""
        for past in reversed(self.history[-2:]):
            if past.kind in ("joint", "unnamed", "institution"):
                return past
        start = self.doc.sentences[max(0, self.doc.sentence_index(at) - 2)][0]
        near = {p.name: where for where, p in self._mentions if start <= where < at}
        if len(near) != 2:
            return None
        one, two = (self._person(name, (where, where)) for name, where in near.items())
        return joint(one, two)

    def _pair_before(self, at: int) -> Speaker | None:
        """Two bodies named together in an earlier sentence ("A and B published a report")."""
        first = self.doc.sentence_index(at)
        for number in range(first - 1, max(-1, first - 4), -1):
            start, end = self.doc.sentences[number]
            ws = self.nouns.words(start, end)
            for i in range(min(len(ws), 8)):
                p = self.nouns.parse(ws, i)
                if p is not None and p.parts and p.head == "body":
                    return self._of(p, start)
        return None


def ministry_of(role: str) -> str:
    """The ministry of a minister's office, in the words of the office."""
    return re.sub(r"bakan\w*", "bakanlığı", re.sub(r"nazir\w*", "nazirliyi", role))
