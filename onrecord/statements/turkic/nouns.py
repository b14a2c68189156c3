"""Noun phrases of Turkish and Azerbaijani that can speak: chains of possessors, then an office, a body or a name.

Here: words with their kind and case, and how they join into the phrase of one speaker or two. Not here: where in a sentence the
speaker stands (turkic/propose.py), who the phrase stands for (turkic/resolve.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from onrecord.statements.folding import skeleton
from onrecord.statements.lexicon import UPPER, cues, lower
from onrecord.statements.officials import surnames
from onrecord.statements.proposal import Span
from onrecord.statements.turkic.neighbours import (
    PARTICIPLE,
    after_asides,
    after_body,
    in_compound,
    object_of,
    owns,
    printed_in,
    told_by_body,
    told_by_holder,
    told_by_office,
)
from onrecord.statements.turkic.titles import FINITE_OR_ADVERB, Titles
from onrecord.statements.turkic.words import CASES, LISTS, SURE, SURNAME, Word, country_case

_ACTING = re.compile(
    r"(?:səlahiyyətlərini|vəzifəsini|vəzifələrini|görevini)\s+(?:müvəqqəti\s+|vekâleten\s+|vekaleten\s+)?(?:icra\s+edən|yerinə\s+yetirən|yürüten)\s"
)
_KEPT = LISTS["no_participle"] | LISTS["companion"]
_KEPTPARTICIPLES = re.compile(r"(?:ehtiyatda|istefada)\s+olan\s", re.IGNORECASE)
_NEXT_TIME = re.compile(
    r"(?:gələn|ötən|keçən|geçen|gelecek|önümüzdeki|növbəti)\s+(?:ay|həft|il|yıl|haft|gün|dəfə|sefer|payız|yaz|yay|qış|bahar|güz|kış|sezon|mövsüm)"
)
#: A day of a month, as Azerbaijani tells it.
_DATED = re.compile(
    r"(?:yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr)[ıiuü]n\s+\d{1,2}(?!\d)", re.IGNORECASE
)
#: Letters for an outlet with a case ending.
_LETTERED = re.compile(rf"[{UPPER}]{{2,}}['’-][^\W\d_]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that can speak. `name` and `role` lie inside it; `head` is name, role or body; `parts` are two that speak together."""

    start: int
    end: int
    head: str
    case: str
    name: Span | None = None
    role: Span | None = None
    parts: tuple[Phrase, ...] = ()


class Nouns(Titles):
    """The noun phrases of one document."""

    # -- phrases -----------------------------------------------------------------------------------------------------
    def phrase(self, start: int, stop: int) -> Phrase | None:
        """The noun phrase at `start`, in whatever case."""
        found = self.words(start, stop)
        return self.parse(found, 0) if found and not self.doc.text[start : found[0].start].strip() else None

    def parse(self, ws: list[Word], i: int, *, alone: bool = False) -> Phrase | None:
        """The noun phrase that begins with word `i`; with `alone` no second speaker is taken along."""
        first, begun = ws[i], i
        if kept := _KEPTPARTICIPLES.match(self.doc.text, first.start, ws[-1].end):
            after = next((j for j in range(i, len(ws)) if ws[j].start >= kept.end()), None)
            inner = self.parse(ws, after, alone=True) if after is not None else None
            return replace(inner, start=first.start, role=(first.start, inner.role[1])) if inner is not None and inner.role else None
        if first.kind in ("stop", "conj") or _DATED.match(self.doc.text, first.start):
            return None
        if first.kind == "pronoun":
            return Phrase(first.start, first.end, "pronoun", first.case)
        if (capital := self._official(ws, i)) is not None:
            return capital
        best: Phrase | None = None
        owner: Phrase | None = None  # the phrase so far where it stands in the genitive
        names: list[Word] = []
        role: Word | None = None
        of_body = False  # names here go on from a body, they are nobody's
        while i < len(ws):
            w = ws[i]
            if (
                i > begun
                and re.search(r"[–—]", w.gap)
                and best is not None
                and best.head == "role"
                and role is not None
                and ws[i - 1] is role
            ):
                more = self._apposition(ws, i, first.start)
                if more is not None and more.role is not None and more.role[1] > w.start:
                    return more
            if i > begun and re.search(r"[;:()\[\]–—!?\n]", w.gap):
                break
            if (
                i > begun
                and "." in w.gap
                and not re.search(rf"(?:^|\s)(?:[{UPPER}]|\w{{1,4}})\.$", self.doc.text[max(0, w.start - 8) : w.start].rstrip())
            ):
                break
            if i > begun and "," in w.gap and best is not None and best.head == "body" and best.end == ws[i - 1].end and not alone:
                others = self.parse(ws, i)
                if others is not None and others.head == "body" and others.case == "nom" and others.parts:
                    return Phrase(first.start, others.end, "body", "nom", None, None, (best, *others.parts))
            if i > begun and "," in w.gap:
                if (
                    best is not None
                    and best.head == "role"
                    and role is not None
                    and ws[i - 1] is role
                    and (more := self._apposition(ws, i, first.start))
                ):
                    return more
                break
            foreign = self.language == "az" and w.low in ("de", "van", "der", "fon", "di", "la") and names and not of_body
            if foreign and i + 1 < len(ws) and not ws[i + 1].gap.strip() and (ws[i + 1].kind == "name" or ws[i + 1].low == "der"):
                names.append(w)  # "Jan de Vries"
                i += 1
                continue
            if w.kind == "stop" or w.kind == "pronoun":
                if w.low in ("özü", "kendisi") and ws[i - 1].case == "gen" and i > begun:
                    previous = ws[i - 1]
                    best = Phrase(first.start, w.end, "role" if previous.kind == "role" else "name", "nom")
                break
            if w.kind == "conj" and w.low in ("ilə", "ile") and i > begun and not ws[i - 1].capital and ws[i - 1].kind == "lower":
                break
            if w.kind == "conj":
                if best is not None and best.end == ws[i - 1].end and not alone and not self._chained(ws, i):
                    second = self.parse(ws, i + 1, alone=True) if i + 1 < len(ws) and not re.search(r"[,;:]", ws[i + 1].gap) else None
                    if best.head == "role" and best.case == "nom" and w.low in ("və", "ve") and second and second.name and second.role:
                        return replace(second, start=first.start, role=(first.start, second.role[1]))  # "deputy and party head X"
                    if second and second.case == "nom" and second.head == best.head and self._pairs(best, second, w.low):
                        return Phrase(first.start, second.end, second.head, "nom", None, None, (best, second))
                    if w.low in ("ilə", "ile"):
                        return None
                    break
                if not self._chained(ws, i):
                    break
                names = []
                i += 1
                continue
            if len(names) > 1 and role is not None and w.case in ("dat", "loc") and _LETTERED.match(w.text):
                best = self._person_before(first, names, role) or best
                break  # whom it was told: "X Y to QXA"
            if self._is_told(w, names, role) and not of_body:
                best = self._named(first, names, role)
                break  # whom it was told: "X Y to the judge"
            if w.kind in ("role", "body") and w.capital and names and not of_body and w.case not in ("nom", "gen", "abl"):
                best = self._person_before(first, names, role) or (Phrase(first.start, w.end, w.kind, w.case) if role is None else best)
                break
            if (
                w.kind == "name"
                and country_case(w.low) is not None
                and (role is not None or (len(names) > 1 and not of_body))
                and not (role is None and self._owns_body(ws, i))
            ):
                break  # nobody is called by the name of a country
            if w.kind == "role" and not w.capital and len(names) == 1 and role is None and begun == i - 1 and self._acts_on(names[0], w):
                break
            if i > begun and (names or role is not None) and self._is_outlet_at(w):
                break
            if (
                w.kind in ("role", "body")
                and w.case == "gen"
                and not w.capital
                and names
                and not of_body
                and (role is not None or ((len(names) > 1 or len(names[0].low) > 6) and SURNAME.search(names[-1].low)))
            ):
                break
            if w.kind in ("role", "body", "name") and w.case == "gen":
                if w.kind == "name" and names and not of_body and country_case(w.low) is not None:
                    break
                if w.kind == "body" and names and role is not None and w.capital and (person := self._person_before(first, names, role)):
                    best = person
                    break
                if best is not None and best.head == "body" and of_body and not self._heads(ws, i + 1):
                    return replace(best, end=w.end, case="gen") if self._members(ws[i - 1], w) else best
                holder = w.kind == "name" and role is not None and self._whole(ws[i - 1], w, role, names)
                if (
                    best is not None
                    and best.head == "role"
                    and not names
                    and role is not None
                    and not holder
                    and not self._heads(ws, i + 1)
                ):
                    break
                run = [*names, w] if w.kind == "name" and (role is not None or not of_body) else []
                owner = replace(self._named(first, run, role), case="gen") if run else Phrase(first.start, w.end, w.kind, "gen")
                if best is not None and (best.head == "name" or holder):
                    best = None
                names, role, of_body = [], None, False
                i += 1
                continue
            if w.low in LISTS["behind_names"] and names and not of_body and not w.gap.strip() and w.case == "nom":
                if not w.capital:
                    return replace(self._named(first, names, role), end=w.end)
                names.append(w)
                best = self._named(first, names, role)
                i += 1
                continue
            if w.kind == "role" and w.capital and re.search(r"l[aəe]r[ıi]?$", w.low) and self._owns_body(ws, i):
                names.append(w)  # "the Assembly of Exporters" is one name
                i += 1
                continue
            among = w.case == "abl" and w.kind == "role" and re.search(r"l[aəe]r(?:[ıi]n)?d[aəe]n$", w.low) is not None
            among = among or w.low in LISTS["among"]
            if among and i + 1 < len(ws) and ws[i + 1].kind in ("name", "role") and not ws[i + 1].gap.strip():
                names, role, of_body = [], w if w.kind == "role" else None, False  # "of the residents, X"
                i += 1
                continue
            if w.kind == "role":
                if (
                    best is not None
                    and best.head == "body"
                    and best.end == ws[i - 1].end
                    and (after_body(ws[i - 1], w) or told_by_body(ws[i - 1], w))
                ):
                    break
                if w.case == "dat" and role is not None and role is ws[i - 1] and not names and told_by_office(role, w):
                    break  # "the minister (told) the police"
                if w.case != "nom":
                    bare = role is not None and role is ws[i - 1] and not names and not re.search(r"[ıiuü]$", role.low)
                    if best is None or bare or (best.head == "name" and best.role is None and not of_body):
                        best = Phrase(first.start, w.end, "role", w.case)
                    break
                follow = ws[i + 1] if i + 1 < len(ws) else None
                if self.language == "az" and role is not None and role is ws[i - 1] and not names and object_of(role, w, follow):
                    break
                if role is not None and role is ws[i - 1] and not names and told_by_holder(role, w, follow):
                    break
                bare = not re.search(r"[ıiuü]$", w.low)
                if (role is not None and names) or (
                    len(names) >= 2 and not w.capital and not of_body and (bare or SURNAME.search(names[-1].low))
                ):
                    break
                names, role, of_body = [], w, False
                best = Phrase(first.start, w.end, "role", "nom", None, (first.start, w.end))
            elif w.kind == "body":
                if (
                    best is not None
                    and best.head == "body"
                    and best.end == ws[i - 1].end
                    and not w.capital
                    and w.low.endswith(("ları", "leri", "ləri"))
                ):
                    break  # their object: "called on the sides"
                if w.case not in ("nom", "abl") and role is not None and role is ws[i - 1] and role.capital and w.capital:
                    best = Phrase(first.start, w.end, "body", w.case)
                    break
                if names and role is None and not of_body and printed_in(w) and SURNAME.search(names[-1].low) is None:
                    best = Phrase(first.start, w.end, "body", w.case)
                    break
                if w.case not in ("nom", "abl") or (role is not None and names and (not w.capital or len(names) >= 2)):
                    break
                names, role, of_body = [], None, True
                best = Phrase(first.start, w.end, "body", w.case)
                if w.case == "abl":
                    break
                if not w.capital and (told := self._called(ws, i)) is not None:
                    return replace(best, end=told.end)
            elif w.kind == "event":
                if of_body and not w.capital and role is None and re.search(r"[ıiuü]$", ws[i - 1].low) and ws[i - 1].kind == "body":
                    break  # "the embassy … of the meeting"
                if (names or of_body) and role is None:
                    best = owner
                elif names and role is not None and not SURNAME.search(names[-1].low) and (len(names) < 2 or w.capital):
                    best = Phrase(first.start, role.end, "role", "nom", None, (first.start, role.end))
                break
            elif w.kind == "quote":
                following = ws[i + 1] if i + 1 < len(ws) else None
                before = ws[i - 1] if i > begun else None
                if role is not None and len(names) > 1:
                    break  # "X Y (in) “the Paper”"
                if before is not None and before.kind == "body" and before.case == "nom" and w.capital:
                    best = Phrase(first.start, w.end, "body", w.case)
                    break
                if following is not None and not following.gap.strip() and self._heads(ws, i + 1):
                    names = []
                else:
                    break
            elif w.kind == "name":
                if self.language == "az" and w.case == "nom" and names and not of_body and self._placed(names, w):
                    break
                if w.case != "nom":
                    if len(names) == 3 and role is not None and not SURNAME.search(names[2].low) and re.search(r"[ıiuü]n[aə]$", w.low):
                        best = self._named(first, names[:2], role)
                    elif len(names) == 1 and role is not None and SURE.search(w.low) and not SURNAME.search(lower(self.base(w))):
                        best = Phrase(
                            first.start, role.end, "role", "nom", None, (first.start, role.end)
                        )  # the name is an outlet's or a place's
                    elif not names and role is not None and role is ws[i - 1] and w.case != "loc" and self._goes_on(w):
                        best = replace(self._named(first, [w], role), case=w.case)
                    elif names and role is not None and len(names) < self._longest(names) and w.case != "loc" and self._goes_on(w):
                        best = replace(self._named(first, [*names, w], role), case=w.case)
                    elif (
                        names
                        and role is None
                        and not of_body
                        and best is not None
                        and len(names) < 2
                        and w.case != "abl"
                        and country_case(w.low) is None
                        and country_case(names[0].low) is None
                    ):
                        best = replace(self._named(first, [*names, w], None), case=w.case)
                    elif not names and best is None and owner is None:
                        best = replace(self._named(first, [w], None), case=w.case)
                    break
                if role is not None and len(names) >= self._longest(names):
                    break
                names.append(w)
                if not of_body:
                    best = self._named(first, names, role)
            elif w.low in LISTS["particles"] and names and not of_body and i + 1 < len(ws) and not ws[i + 1].gap.strip():
                if not (ws[i + 1].kind == "name" or ws[i + 1].low in LISTS["particles"]):
                    break
                names.append(w)
            elif w.kind == "lower" and role is not None and not names and (acting := _ACTING.match(self.doc.text, w.start)):
                beyond = next((j for j in range(i, len(ws)) if ws[j].start >= acting.end()), None)
                if beyond is None:
                    break
                i = beyond
                continue
            elif w.kind in ("lower", "place", "number"):
                if w.low in ("adına", "adından") and best is not None and best.end == ws[i - 1].end and not w.gap.strip():
                    break  # in whose name somebody speaks
                if _NEXT_TIME.match(self.doc.text, w.start):
                    break
                if i > begun and w.kind == "lower" and PARTICIPLE.search(w.low) and w.low not in _KEPT:
                    if best is not None and best.head == "body" and best.case == "nom" and in_compound(self.doc.text[best.end - 1], w):
                        return None
                    return best if w.low != "olan" and best is not None and (best.head != "name" or best.role is not None) else None
                if not self._modifies(ws, i, begun, names, role, best):
                    break
                names = [] if w.kind == "place" or not names else names
                if role is not None:
                    role = None if self._heads(ws, i + 1) else role
            i += 1
        if best is None or (owner is not None and best.end < owner.start):
            best = best or owner
        if best is None:
            return None
        follow = next((w for w in ws if w.start >= best.end), None)
        if (
            follow is not None
            and best.head == "name"
            and best.role is None
            and best.case == "nom"
            and not follow.gap.strip()
            and follow.kind in ("lower", "place")
        ):
            held = [w for w in ws if best.start <= w.start < best.end]
            by_surname = self.language == "az" and SURNAME.search(held[-1].low) is not None
            if not by_surname and owns(len(held) == 1, follow):
                return None  # "the press of X": the name only says whose
        if best.case == "nom" and best.role is not None and self._names_it(best.name, follow):
            return Phrase(best.start, best.role[1], "role", "nom", None, best.role)
        if best.head == "body" and best.case == "nom" and follow is not None and in_compound(self.doc.text[best.end - 1], follow):
            return None  # "from the benches of the opposition"
        if follow is not None and follow.low in LISTS["companion"] and not follow.gap.strip() and best.case == "nom":
            return replace(best, case="agent") if follow.low in ("tərəfindən", "tarafından") else None
        return best

    def _official(self, ws: list[Word], i: int) -> Phrase | None:
        """ "Official Baku": a capital or a country that speaks."""
        if ws[i].low not in ("rəsmi", "resmi", "resmî") or i + 1 >= len(ws) or ws[i + 1].gap.strip():
            return None
        if ws[i + 1].kind != "name" or (case := country_case(ws[i + 1].low)) not in ("nom", "gen") or self._heads(ws, i + 2):
            return None
        return Phrase(ws[i].start, ws[i + 1].end, "name", case)

    def _named(self, first: Word, names: list[Word], role: Word | None) -> Phrase:
        kept = names
        if role is None and len(names) > 2 and self.language == "az":
            at = next((n for n in range(1, len(names)) if SURNAME.search(names[n].low)), None)
            kept = names[: at + 1] if at else names
        start = kept[0].start
        before = self.doc.text[first.start : start].rstrip(" ,")
        office = (first.start, first.start + len(before)) if role is not None and before else None
        return Phrase(first.start, kept[-1].end, "name", "nom", (start, kept[-1].end), office)

    def _is_told(self, w: Word, names: list[Word], role: Word | None) -> bool:
        """Whether an office or a body in the dative behind a name is whom something is told, and no part of who speaks."""
        if w.kind not in ("role", "body") or w.capital or w.case != "dat" or not names or w.gap.strip():
            return False
        if re.match(r"\s+(?:gör[əe]|istinadən|dayan)", self.doc.text[w.end : w.end + 12]):
            return False
        return role is not None or len(names) > 1 or SURNAME.search(names[0].low) is not None

    def _person_before(self, first: Word, names: list[Word], role: Word | None) -> Phrase | None:
        """The person at the head of a run of names that goes over into the name of a body or a place."""
        at = next((n for n in range(1, len(names)) if SURNAME.search(names[n].low)), None)
        if at is not None:
            return self._named(first, names[: at + 1], role)
        return self._named(first, names[: max(1, min(2, len(names) - 1))], role) if role is not None else None

    def _apposition(self, ws: list[Word], i: int, start: int) -> Phrase | None:
        """ "The head of the centre, Colonel X": a rank and a name behind the comma belong to the office before it."""
        begun = after_asides(ws, i)
        found = self.parse(ws, begun, alone=True)
        if found is None or found.name is None or not (found.case == "nom" or (found.case == "gen" and found.role is not None)):
            return None
        if found.role is None and begun == i and len(self.doc.text[slice(*found.name)].split()) < 2:
            return None
        after = self.doc.text[found.end : found.end + 8]
        if not (
            found.case == "gen"
            or re.match(r"\s*[,–—]|\s+(?:isə|ise|da|də|de)\s|\s*[“\"«]", after)
            or (self.language == "az" and (found.role or begun > i))
        ):
            return None
        return Phrase(
            start,
            found.end,
            "name",
            found.case,
            found.name,
            (start, found.name[0] - len(self.doc.text[: found.name[0]]) + len(self.doc.text[: found.name[0]].rstrip(" ,"))),
        )

    def _pairs(self, one: Phrase, two: Phrase, by: str) -> bool:
        if one.head == "name":
            return True
        return one.head in ("body", "role")

    def _modifies(self, ws: list[Word], i: int, begun: int, names: list[Word], role: Word | None, best: Phrase | None) -> bool:
        """Whether a word in lower case goes on with the phrase: it must lead to an office or a body."""
        w = ws[i]
        if w.kind == "lower" and w.low in cues(self.language).verbs:
            return False
        if i > begun and ws[i - 1].case == "gen" and i + 1 < len(ws) and ws[i + 1].kind == "body" and not ws[i + 1].gap.strip():
            return True
        if w.low == "üzrə" and i > begun and ws[i - 1].kind in ("name", "lower"):
            return self._heads(ws, i + 1)
        if (
            w.kind == "lower"
            and w.low not in LISTS["no_participle"]
            and (FINITE_OR_ADVERB.search(w.low) or (i == begun and PARTICIPLE.search(w.low) and w.low not in LISTS["no_participle"]))
        ):
            return False
        if not self._heads(ws, i + 1):
            return False
        if i == begun:
            return True
        before = ws[i - 1]
        if (
            before.case == "gen"
            or before.kind in ("lower", "place", "number", "quote", "conj")
            or (w.low == "bir" and before.kind == "role")
        ):
            return True
        if w.kind == "place":
            return before.kind == "name" and (len(names) == 1 or not SURNAME.search(before.low))
        if before.kind == "role" and self._compound(ws, i):
            return True
        if before.kind == "name":
            return role is None and (len(names) == 1 or (w.low in LISTS["of_office"] and re.search(r"[ıiuü]$", before.low) is not None))
        if before.kind == "body" and before.case == "nom" and w.low in LISTS["of_office"]:
            return True
        if before.kind == "body":
            return before.case == "nom" and best is not None and re.search(r"[ıiuü]$", before.low) is None
        return False

    @staticmethod
    def _compound(ws: list[Word], i: int) -> bool:
        """Whether a noun in the genitive makes a place of the bare occupation before it, whose head is named next: "of the doctors' station the head X"."""
        if i + 2 >= len(ws) or any(w.gap.strip() for w in ws[i : i + 3]) or re.search(r"[ıiuü]$", ws[i - 1].low):
            return False
        whose = ws[i - 1].case == "nom" and re.search(r"[ıiuü]n[ıiuü]n$", ws[i].low) is not None
        return whose and ws[i + 1].kind == "role" and ws[i + 2].kind == "name"

    # -- trust ------------------------------------------------------------------------------------------------------
    def sure(self, phrase: Phrase, ws: list[Word]) -> bool:
        """Whether a phrase can be trusted to name a speaker: a single capital at the head of a sentence may be any word."""
        if phrase.head != "name" or phrase.role is not None or phrase.parts:
            return True
        held = [w for w in ws if phrase.start <= w.start < phrase.end]
        if len(held) > 1 and held[-1].low not in LISTS["behind_names"]:
            return any(w.low in self.inside for w in held[:1]) or held[1].kind in ("name", "quote") or held[1].low in LISTS["behind_names"]
        if not held:
            return False
        if held[-1].low in LISTS["behind_names"]:
            return True
        low = held[0].low
        if len(low) > 5 and SURNAME.search(low) and low not in LISTS["li_words"] and self._alone(held[0], ws):
            return True
        if skeleton(self.base(held[0])) in surnames(self.language) or country_case(low) is not None or low in self.inside:
            return True
        if (held[0].text.isupper() and len(low) > 1) or re.fullmatch(r"\w\.\w{3,}", low):
            return True
        return len(low) > 3 and any(t.startswith(low) and CASES.fullmatch(t, len(low)) for t in self.inside)
