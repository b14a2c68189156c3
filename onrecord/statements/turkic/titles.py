"""Titles and names of bodies with "and" in them in Turkish and Azerbaijani: "of economy and finance", "the Unity and Labour Party".

Here: whether "and" joins the parts of one title, whether words lead to an office or a body, and a company by its name in marks alone.
Not here: whole noun phrases (turkic/nouns.py).
"""

from __future__ import annotations

import re

from onrecord.statements.folding import skeleton
from onrecord.statements.genders import is_given
from onrecord.statements.lexicon import lower
from onrecord.statements.officials import surnames
from onrecord.statements.proposal import Span
from onrecord.statements.turkic.neighbours import Neighbours
from onrecord.statements.turkic.phrases import NOMINAL
from onrecord.statements.turkic.words import LISTS, SURNAME, Word

#: Nouns that name a body by themselves and are what parties stand for: "unity", "society".
_IDEAL = re.compile(r"(?:birlik|ittifa[kq]|cemiyet|cəmiyyət|topluluk|hareket|hərəkat|halk|xalq|vatan|vətən)")
_MOVEMENT = re.compile(
    r"(?:parti(?:ya)?|hareket|hərəkat|cephe|cəbhə|blok|ittifa[kq]|dernek|derneğ|vakf|vakıf|platform|sendika|birli[kğy]|inisiyatif|konsey|şura|cəmiyyət|təşkilat|fond)[^\W\d_]*"
)
FINITE_OR_ADVERB = re.compile(
    r"(?:[ıiuü]b(?:l[aə]r)?|[aəe]r[aəe]k|[aə]r[aə]q|yor(?:l[ae]r)?|[aəe]c[aəe][qk]|m[ıiuü]ş|[dt][ıiuü]l[aəe]r|(?:[dt][ıiuü][ğy]|[aəe]c[aəe][ğy])[ıiuü]\w*|[dt][aəe]n?|ca|cə|ce|ınca|incə|ince|kən|ken)$"
)
#: A noun with a possessive, of which a name in front says which it is.
_OF_NAMED = re.compile(r"(?:s[ıiuü]|[^aəeıioöuü\W][ıiuü])(?:n[ıiuü]n|n[ıiuü]|n[aəe]|n?d[aəe]n?|yl[aə])?$")
#: A verb of saying of one or two words, then "that".
_SAYS_THAT = re.compile(r"\s*(?:[^\W\d_]+\s+){1,3}ki(?!\w)")
#: A noun with a possessive in the genitive, and plural ones.
_ITS = re.compile(r"(?:s[ıiuü]|[^aəeıioöuü\W][ıiuü])n[ıiuü]n$")


class Titles(Neighbours):
    """The words of one document, and the titles they make."""

    def _begins_party(self, ws: list[Word], i: int) -> bool:
        """Whether the capitalised noun before "and" opens the name of a party or a movement: "the Unity and Labour Party"."""
        before = ws[i - 1]
        if not (before.capital and _IDEAL.fullmatch(before.low)):
            return False
        for j in range(i + 1, min(i + 4, len(ws))):
            if not ws[j].capital or ws[j].gap.strip():
                return False
            if ws[j].kind == "body":
                return j > i + 1 and _MOVEMENT.fullmatch(ws[j].low) is not None
        return False

    def _chained(self, ws: list[Word], i: int) -> bool:
        """Whether "and" stands inside one title: "of economy and finance", and not between two speakers."""
        before = ws[i - 1]
        if self._person_ends(ws, i - 1):
            return False
        if self._trades(ws, i):
            return True
        bare = (
            before.kind == "body"
            and before.capital
            and not re.search(r"l[ıiuü][kq]$", before.low)
            and not re.search(r"[ıiuü]$", before.low)
            and i > 1
            and ws[i - 2].capital
            and not before.gap.strip()
        )
        if before.kind in ("role", "body") and before.case == "nom" and not bare and not self._begins_party(ws, i):
            return False
        for j in range(i + 1, min(i + 6, len(ws))):
            w = ws[j]
            if re.search(r"[,;:]", w.gap) or w.kind in ("stop", "conj"):
                return False
            if w.kind in ("role", "body"):
                if w.kind == "role" and j + 1 < len(ws) and ws[j + 1].kind == "role" and not ws[j + 1].gap.strip():
                    continue  # "deputy minister": the last word of the office says
                if before.case == w.case == "gen" and before.capital and w.capital and self._heads(ws, j + 1):
                    return True  # "of refugees and displaced persons", in the name of a body
                names = [x for x in ws[i + 1 : j] if x.kind == "name"]
                return w.kind == "body" or re.search(r"(?:[ıiuü]|n[ıiuü]n)$", w.low) is not None or not names
        return False

    @staticmethod
    def _trades(ws: list[Word], i: int) -> bool:
        """Whether "and" joins two trades in the name of a body: "the Chamber of Drivers and Carriers"."""
        if i + 2 >= len(ws) or not (ws[i + 2].kind == "body" and ws[i + 2].capital):
            return False
        one, two = ws[i - 1], ws[i + 1]
        plural = all(w.capital and re.search(r"l[aəe]r(?:[ıi])?$", w.low) for w in (one, two))
        return plural and not any(w.gap.strip() for w in ws[i : i + 3])

    def _heads(self, ws: list[Word], i: int) -> bool:
        """Whether an office or a body comes within the next words, with nothing but modifiers between."""
        for j in range(i, min(i + 5, len(ws))):
            w = ws[j]
            if w.kind == "quote" and j + 1 < len(ws) and ws[j + 1].kind == "body" and not ws[j + 1].gap.strip():
                continue
            if (j > i and re.search(r"[,;:]", w.gap)) or w.kind in ("stop", "pronoun", "quote", "event"):
                return False
            if w.kind in ("role", "body"):
                return True
            if w.kind == "lower" and w.low not in LISTS["no_participle"] and FINITE_OR_ADVERB.search(w.low):
                return False
            if w.kind == "name" and w.case not in ("nom", "gen"):
                return False
        return False

    def in_marks(self, ws: list[Word], stop: int) -> Span | None:
        """A company by its name in marks alone, with a clause up to `stop` and no noun of its own behind it: "“Kürsu” says that …"."""
        text = self.doc.text
        if not ws or ws[0].kind != "quote" or not ws[0].capital or text[ws[0].end - 1] not in '»”"':
            return None
        if len(ws[0].low.split()) > 3 or text[ws[0].end - 2] in ".,!?…":
            return None
        name, behind = (ws[0].start, ws[0].end), text[ws[0].end : stop]
        if not behind.strip():
            return name if _SAYS_THAT.match(text, stop) else None
        if len(ws) < 2 or ws[1].gap.strip() or _OF_NAMED.search(ws[1].low):
            return None
        return name if NOMINAL.search(behind.rstrip(' »”"')) or self.doc.quote_at(stop) is not None else None

    def _names_it(self, name: Span | None, follow: Word | None) -> bool:
        """Whether the one word behind an office is the name of what follows and nobody's: "the minister that Qarabağ's villages …" (Azerbaijani)."""
        text = self.doc.text[slice(*name)] if name is not None else ""
        low = lower(text)
        if self.language != "az" or not text or " " in low or "." in low or follow is None or follow.gap.strip():
            return False
        if follow.kind not in ("lower", "place") or _ITS.search(follow.low) is None:
            return False
        return not (is_given(text) or SURNAME.search(low) or low in self.in_full or skeleton(text) in surnames("az"))
