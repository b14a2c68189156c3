"""Whom a bare description means in Turkish and Azerbaijani: "the party's leader", "the accused", "another resident", "an official of the ministry".

Here: descriptions in other words than the article's words of office, and people without a name. Not here: noun phrases and bodies
(turkic/resolve.py), offices told word by word (inflected/resolve.py), and the lists (data/words_tr.toml, words_az.toml).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cache

from onrecord.statements import holders
from onrecord.statements.accused import tried
from onrecord.statements.folding import skeleton
from onrecord.statements.inflected.resolve import InflectedResolver
from onrecord.statements.lexicon import UPPER, country_of, load, lower, words
from onrecord.statements.officials import people
from onrecord.statements.proposal import Span
from onrecord.statements.resolve import Speaker
from onrecord.statements.roster import _Known
from onrecord.statements.turkic.neighbours import boundary
from onrecord.statements.turkic.people import People
from onrecord.statements.turkic.words import LISTS, Word

#: Words for a speaker that fit most people who are quoted.
_ANYBODY = re.compile(
    r"(?:rəsmi|resmi|yetkili|məmur|memur(?!e)|bürokrat|çinovnik|diplomat|məsul|müsahib|həmsöhbət|qonaq|konuk|misafir|lider|siyasətçi|siyasetçi|ekspert|uzman|şərhçi|yorumcu|analist|analitik|şahid|tanık|politoloq|alim|ünlü|həmkar|meslektaş)"
)
#: What one calls somebody by age, who has just been named without an office.
_ELDER = re.compile(r"(?:ağbirçək|ağsaqqal|qoca|nənə|ahıl|yaşlı|nine|dede|ihtiyar)")
#: The same by sex: whoever has just spoken.
_BY_AGE = re.compile(
    r"(?:genç|yaşlı|gənc|cavan|ahıl|orta\s+yaşlı|acılı|kederli|dərdli)\s+(?:kadın|adam|qadın|kişi|oğlan|qız|kız|anne|ana|baba|ata)"
)
#: What papers call somebody they have just named: "the woman politician", "the young deputy".
_EPITHET = re.compile(
    r"(?:kadın|genç|deneyimli|tecrübeli|ünlü|usta|emektar|başarılı)\s+(?:siyasetçi|politikacı|milletvekili|vekil|lider|bürokrat|diplomat|yönetici|hukukçu|avukat"
    r"|akademisyen|araştırmacı|profesör|doktor|gazeteci|yazar|sanatçı|oyuncu|antrenör|bakan|başkan|komutan|ekonomist|iktisatçı|uzman|futbolcu|sporcu|sendikacı)"
)
#: Who is on a visit, in front of an office or alone.
_GUEST = re.compile(r"(?:qonaq|konuk|misafir)(?!\w)")
#: A member of parliament, by that word alone, and by an office there.
_DEPUTY = re.compile(r"(?:deputat|parlamentari|millət\s+vəkili|milletvekili|vekil|parlamenter)")
_OF_PARLIAMENT = re.compile(r"milli\s+məclis|meclis|tbmm|parlament")
#: What members of a parliament are, by their words of office.
_ELECTED = re.compile(
    r"deputat|millət\s+vəkil|milletvekil|senator|senatör|(?:parlament|meclis|məclis|bundestaq|bundestag|duma|senat|konqres|kongre|komitə|komisyon|fraksiya)[^\W\d_]*\s+(?:[^\s,]+\s+){0,4}?(?:üzv|üye)"
)
#: People of a place, who are called by what they do next.
_RESIDENT = re.compile(r"(?:sakin|köylü|vətəndaş|vatandaş|kəndli)\w*$")
_KIN = re.compile(r"(?:ana|ata|anne|baba|kardeş|qardaş|bacı|abla|oğul|oğlu|qız|eş|həyat|hakim|hâkim|polis|müavin)")
#: Heads of state by what papers call them.
_HEAD_OF_STATE = re.compile(r"(?:dövlət|dövlətimizin|ölkə|ölkənin)\s+başçısı|devlet\s+başkanı")
_HEAD_OF_GOVERNMENT = re.compile(
    r"(?:hökumət(?:in)?|hökumətinin|kabinet(?:in)?|hük[uü]met(?:in)?)\s+(?:başçısı|başkanı|rəhbəri|başı)|premyer|premier"
)
_PREMIER = re.compile(r"baş\s+nazir(?!in)|başbakan(?!\s+yard)|premyer|premier|başnazir")
#: Somebody who comments, by the town he is from; and the offices of those who do.
_FROM_TOWN = re.compile(
    r"\w+l[ıiuü]\s+(?:ekspert|uzman|analitik|analist|politoloq|siyasətşünas|siyaset\s+bilimci|iqtisadçı|iktisatçı|şərhçi|yorumcu|alim|akademisyen|tədqiqatçı|araştırmacı)"
)
_EXPERT = re.compile(
    r"ekspert|ekonomist|uzman|analiti|analist|politoloq|siyasətşünas|bilimci|iqtisadçı|iktisatçı|şərhçi|yorumcu|alim|akademisyen|tədqiqatçı|araştırmacı|profes"
)
_OTHER = re.compile(r"(?:başqa|başka|diğer|digər|bir\s+(?:başqa|başka|diğer|digər)|ikinci|üçüncü)(?!\w)", re.IGNORECASE)
#: Words beside the name of somebody who is tried.
_TRIED = re.compile(
    r"tutuk\w+|yargılan\w+|sanı[kğ]\w*|gözaltı\w*|iddianame\w*|dava(?:sı|da)\w*|hapis|mahkûm\w*|hakim\s+karşısına"
    r"|həbs\w*|saxlanıl\w*|təqsirləndiril\w*|məhkəmə\w*|hökm\w*|cinayət\s+işi|ittiham(?!çı)\w*|işi\s+üzrə|azadlıqdan\s+məhrum",
    re.IGNORECASE,
)
_HIDES = re.compile(
    r"(?i:adının|adını|isminin|ismini|kimliğinin|kimliyinin|soyadının)[^,]{0,60}(?:istemeyen|istəməyən|gizleyen|gizlədən)\s+$"
)
#: The plural of people in a case of its own: "to the officials".
_OBLIQUE = re.compile(r"l[aəe]r(?P<case>[aəe]|[ıi]n[aəe]|d[aəe]n)$")
#: How many mentions or speakers a description looks back over; bounds the work on long texts.
NEAR = 80


@cache
def _groups(key: str, language: str) -> tuple[tuple[str, ...], ...]:
    """A list of groups of stems that mean the same; "_" stands for a blank."""
    return tuple(tuple(w.replace("_", " ") for w in group.split()) for group in load(f"words_{language}.toml").get(key, ()))


def _fits(stems: tuple[str, ...], role: str | None) -> bool:
    return role is not None and re.search(rf"(?<!\w)(?:{'|'.join(map(re.escape, stems))})", lower(role)) is not None


#: An office under another, behind it: "the minister's deputy".
_UNDER = re.compile(
    r"[^\W\d_]*\s+(?:[^\W\d_]+\s+)?(?:müavin|yardımcı|köməkçi|müşavir|danışman|sözcü|sözçü|mətbuat\s+katib|basın\s+sekreter|özel\s+kalem|vekil)"
)


def _has(stem: str, role: str | None, *, itself: bool) -> bool:
    """Whether words of office have a word that begins with `stem`, as the office `itself` or with an office under it behind."""
    m = re.search(rf"(?<!\w){re.escape(stem)}", lower(role or ""))
    return m is not None and (_UNDER.match(lower(role or ""), m.end()) is None) is itself


#: "Of one" of several, with the several in front: "the mother of one of the accused"; who is somewhere: "a colleague in Gümrü".
_SOME_ONE = re.compile(r"l[aəe]r[ıiuün]*d[aəe]n\s+biri(?:si)?$")
_ONE_S = re.compile(r"bir(?:i|isi)nin\s|birinin\s")
_ONE_OF = re.compile(r"(?:[^\W\d_’']+\s+)?[^\W\d_’']+l[aəe]r(?:[ıi]n)?d[aəe]n\s+$")
_AT = re.compile(r"[^\W\d_]+[’']?[dt][aəe]k[ıi]\s+(?:bir\s+)?$")


class Descriptions(InflectedResolver):
    """Reads a description by the article's people before it falls back on who spoke last."""

    nouns: People

    def _description(self, phrase: str, low: str, source: Span) -> Speaker:
        """An office without a name: whoever holds it in the article; a word for anybody in public life, who spoke last; else unnamed."""
        if _HEAD_OF_STATE.search(low) and country_of(phrase) is None:
            people_here = [p for p in reversed(self.history) if p.kind == "person"]
            people_here += [
                self._person(k.name, source)
                for k in reversed(self._before(source))
                if re.search(r"prezident|cumhurbaşkan|başkan", lower(k.role or "")) or skeleton(k.name) in people()
            ][:4]
            for past in people_here:
                listed = people().get(skeleton(past.name or ""))
                if re.search(r"prezident|cumhurbaşkan", lower(past.role or "")) or (listed and listed.office.startswith("President")):
                    return past
        if _HEAD_OF_GOVERNMENT.fullmatch(low) and (premier := self._premier(source)) is not None:
            return premier
        if low.startswith(("millət vəkil", "milletvekil")):
            for past in reversed(self.history):
                if past.kind == "person" and re.search(r"deputat|vəkil|vekil", lower(past.role or "")):
                    return past
        if _DEPUTY.fullmatch(low) and not any(_DEPUTY.search(lower(k.role or "")) for k in self._before(source)):
            for past in reversed(self.history[-NEAR:]):
                if past.kind == "person" and _OF_PARLIAMENT.search(lower(past.role or "")):
                    return past  # "the deputy head of a parliament's committee X … The deputy"
        if _DEPUTY.fullmatch(low) and (elected := self._elected(source)) is not None:
            return elected
        words_of = self.nouns.words(*source)
        heads = [w for w in words_of if w.kind == "role"]
        heads = heads[:-1] if len(heads) > 1 and heads[-1].low == "şəxs" else heads  # "the accused person"
        last = self.history[-1] if self.history else None
        if heads and (re.search(r"l[aəe]r(?:[ıi])?$", heads[-1].low) or _OBLIQUE.search(heads[-1].low) or _OTHER.match(low)):
            return self._again(low) or self._unnamed(phrase, source)
        if heads and len(words_of) == 1 and _EXPERT.search(low) and (named := self._just_named(source)) is not None:
            return named
        town = _FROM_TOWN.match(low) is not None
        foreign = words_of and words_of[0].kind == "name" and words_of[0].capital and (town or country_of(words_of[0].text) is None)
        if heads and foreign and len(words_of) == 2 and _FROM_TOWN.match(low) and last and _EXPERT.search(lower(last.role or "")):
            return last  # "the expert of Baku", behind an expert with a name
        if heads and foreign and len(words_of) == 2 and _ANYBODY.match(heads[-1].low):
            return self._unnamed(phrase, source)  # "a Western diplomat"
        if last is None and (near := self._before(source)) and _RESIDENT.search(lower(near[-1].role or "")):
            last = self._person(near[-1].name, source)
        if heads and len(words_of) == 1 and _ELDER.match(low) and (elder := self._without_office(source)) is not None:
            return elder
        if _BY_AGE.fullmatch(low) and last is not None and last.kind == "person":
            return last
        if _EPITHET.fullmatch(low) and (called := self._by_epithet(source)) is not None:
            return called
        if heads and _GUEST.match(low) and (guest := self._guest(heads[-1], source)) is not None:
            return guest
        if heads and self._of_another(heads[-1], words_of, phrase, source):
            return self._unnamed(phrase, source)
        if heads and country_of(phrase) is None and (holder := self._office_itself(heads[-1].low, source)) is not None:
            return holder
        resident = last is not None and last.kind == "person" and (last.role is None or _RESIDENT.search(lower(last.role)) is not None)
        if resident and heads and self._is_held(heads[0].low, source):
            resident = False  # somebody else of the article has the office
        if resident and len(words_of) == 1 and len(heads) == 1 and not _KIN.match(heads[0].low) and not phrase[:1].isupper():
            return last or self._unnamed(phrase, source)  # the villager X, and then "the farmer"
        if heads and (known := self._by_office(phrase, heads[-1].low, words_of, source)) is not None:
            return known
        if heads and not _ANYBODY.match(heads[-1].low):
            country = country_of(phrase)
            last = self.history[-1] if self.history else None
            if country and last and last.kind == "person" and last.affiliation is None and not any(w.kind == "body" for w in words_of):
                return last
            stems = {h.low[: max(4, len(h.low) - 3)] for h in heads[-1:]}
            in_office = [p for p in self.history if p.kind == "person" and p.role] + [
                self._person(k.name, source) for at, k in self._mentions if at <= source[0] and k.role
            ]
            if not any(s in lower(h.role or "") for h in in_office for s in stems) and country is None:
                home = self._home[1] if self._home and phrase[:1].isupper() else None
                if holders.official(phrase, self.doc, self.known, home) is None:
                    return self._unnamed(phrase, source)
        return super()._description(phrase, low, source)

    def _premier(self, source: Span) -> Speaker | None:
        """The prime minister who spoke or was named last."""
        for past in reversed(self.history[-NEAR:]):
            if past.kind == "person" and _PREMIER.search(lower(past.role or "")):
                return past
        held = next((k for k in reversed(self._before(source)) if _PREMIER.search(lower(k.role or ""))), None)
        return self._person(held.name, source) if held is not None else None

    def _of_another(self, head: Word, ws: list[Word], phrase: str, source: Span) -> bool:
        """Whether a description names a body of its own that nobody of the article has the office of: "the head of the Central Bank"."""
        owners = [w for w in ws if w.end <= head.start and w.capital and w.kind in ("body", "name", "quote")]
        opens = (
            len(owners) == 1 and owners[0].kind == "body" and owners[0].start == source[0]
        )  # the sentence's capital: "The company's head"
        if (
            not owners
            or opens
            or _GUEST.match(lower(phrase))
            or country_of(phrase) is not None
            or head.end < source[1]
            or holders.official(phrase, self.doc, self.known) is not None
        ):
            return False
        stem = head.low[: max(4, len(head.low) - 3)]
        of = [w.low[: max(4, len(w.low) - 3)] for w in owners if w.kind != "body"] or [owners[-1].low[:5]]
        roles = {lower(p.role) for p in self.history[-NEAR:] if p.kind == "person" and p.role} | {
            lower(k.role) for k in self._before(source) if k.role
        }
        held = [role for role in roles if stem in role]
        return not any(" " not in role or any(o in role for o in of) for role in held)

    def _without_office(self, source: Span) -> Speaker | None:
        """Whoever is named last in the paragraph, where no office is told of that person."""
        begun = self.doc.paragraph_at(source[0])[0]
        here = [k for at, k in self._mentions if begun <= at < source[0]]
        return self._person(here[-1].name, source) if here and (not here[-1].role or _RESIDENT.search(lower(here[-1].role))) else None

    def _is_held(self, head: str, source: Span) -> bool:
        """Whether somebody named before has an office told in this word."""
        stem = head[: max(4, len(head) - 3)]
        return any(_has(stem, k.role, itself=True) for k in self._before(source))

    def _guest(self, head: Word, source: Span) -> Speaker | None:
        """Who is on a visit: of another country than the article's, and with the office that the words tell, if they tell one."""
        stem = "" if _GUEST.match(head.low) else head.low[: max(4, len(head.low) - 3)]
        home = self._home[0] if self._home is not None else None
        for known in reversed(self._before(source)):
            country = country_of(known.role or "")
            if country is not None and country[0] != home and stem in lower(known.role or ""):
                return self._person(known.name, source)
        return None

    def _office_itself(self, head: str, source: Span) -> Speaker | None:
        """Who has the office itself, where it was somebody under it who spoke or was named last: "the minister" is no deputy of the minister."""
        stem = head[: max(4, len(head) - 3)]
        roles = [p.role for p in self.history[-NEAR:] if p.kind == "person"] + [k.role for k in self._before(source)]
        if not any(_has(stem, role, itself=False) for role in roles):
            return None
        past = next((p for p in reversed(self.history[-NEAR:]) if p.kind == "person" and _has(stem, p.role, itself=True)), None)
        if past is not None:
            return past
        held = next((k for k in reversed(self._before(source)) if _has(stem, k.role, itself=True)), None)
        return self._person(held.name, source) if held is not None else None

    def _elected(self, source: Span) -> Speaker | None:
        """The member of a parliament who spoke last, or who alone is named in the sentence before, by another word for it."""
        last = next((p for p in reversed(self.history) if p.kind == "person"), None)
        if last is not None and _ELECTED.search(lower(last.role or "")):
            return last
        number = self.doc.sentence_index(source[0])
        start, stop = self.doc.sentences[number - 1] if number else (0, 0)
        here = {k.name: k for at, k in self._mentions if start <= at < stop}
        only = next(iter(here.values())) if len(here) == 1 else None
        return self._person(only.name, source) if only is not None and _ELECTED.search(lower(only.role or "")) else None

    def _just_named(self, source: Span) -> Speaker | None:
        """The expert whom the sentence right in front names, if somebody else spoke last."""
        number = self.doc.sentence_index(source[0])
        start, stop = self.doc.sentences[number - 1] if number else (0, 0)
        here = [k for at, k in self._mentions if start <= at < stop and _EXPERT.search(lower(k.role or ""))]
        if not here or "\n" in self.doc.text[stop : self.doc.sentences[number][0]]:
            return None
        return self._person(here[-1].name, source)

    def _by_epithet(self, source: Span) -> Speaker | None:
        """Whom the paragraph has named last in front of an epithet, or who spoke last in it."""
        start = self.doc.paragraph_at(source[0])[0]
        here = [k for at, k in self._mentions if start <= at < source[0]]
        if here:
            return self._person(here[-1].name, source)
        return self.history[-1] if self.history and self.history[-1].kind == "person" else None

    def _again(self, low: str) -> Speaker | None:
        """The people without a name who spoke last, by their noun alone: "ministry sources … The sources"."""
        last = self.history[-1] if self.history else None
        if last is None or last.kind != "unnamed" or not last.role or " " in low or re.search(r"l[aəe]r", low) is None:
            return None
        return last if lower(last.role).split(" ")[-1][:5] == low[:5] else None

    def _by_office(self, phrase: str, head: str, ws: list[Word], source: Span) -> Speaker | None:
        """Whom a short description without a name of its own means, where the article's words of office say it otherwise."""
        if len(ws) > 3 or country_of(phrase) is not None or re.search(rf"[{UPPER}]", phrase[1:]):
            return None
        stem = head[: max(4, len(head) - 3)]
        last = self.history[-1] if self.history else None
        if last is not None and last.kind == "unnamed" and last.is_one and stem in lower(last.role or ""):
            return last
        roles = [p.role for p in self.history[-NEAR:] if p.kind == "person"] + [p.role for p in self._before(source)]
        if any(stem in lower(role or "") for role in roles):
            return None  # told word by word
        of = next((w.low[:5] for w in ws if w.kind == "body"), "")
        for group in _groups("alike", self.doc.language):
            if head.startswith(group) or lower(phrase).startswith(tuple(g for g in group if " " in g)):
                on_trial = group[0] in _groups("tried", self.doc.language)[0]
                return self._holder(group, of, source) or (self._tried(source) if on_trial else None)
        return None

    def _before(self, source: Span) -> list[_Known]:
        i = bisect_right(self._starts, source[0] - 1)
        return [person for _, person in self._mentions[max(0, i - NEAR) : i]]

    @staticmethod
    def _is_of(of: str, role: str | None) -> bool:
        """Whether an office is of the body that a description says: of a company, where only its legal form is told."""
        low = lower(role or "")
        return of in low or (of.startswith("şirk") and any(w in LISTS["legal"] for w in re.split(r"[\s,-]+", low)))

    def _holder(self, stems: tuple[str, ...], of: str, source: Span) -> Speaker | None:
        """Who spoke or was named last with one of the offices, of the body `of` if the description says one."""
        for past in reversed(self.history[-NEAR:]):
            if past.kind == "person" and _fits(stems, past.role) and self._is_of(of, past.role):
                return past
        held = next((p for p in reversed(self._before(source)) if _fits(stems, p.role) and self._is_of(of, p.role)), None)
        return self._person(held.name, source) if held is not None else None

    def _tried(self, source: Span) -> Speaker | None:
        """The one person of the article whose name stands beside words of a charge, and who is nobody of the court."""
        court = tuple(w for group in _groups("court", self.doc.language) for w in group)
        found = tried(self.doc, self._mentions[:NEAR], source[0], _TRIED, lambda role: _fits(court, role))
        return self._person(found.name, source) if found is not None else None

    def _genitive(self, role: str) -> int:
        """How many letters of an office are the case it stands in: "of the head", whose words somebody tells, "to the officials"."""
        low, known = lower(role.split()[-1]), words("roles", self.doc.language)
        if (several := _OBLIQUE.search(low)) is not None:
            return len(several.group("case"))
        if not re.search(r"[ıiuü]n$", low) or low in known:
            return 0
        if low[:-2] in known:
            return 2
        return 3 if low.endswith(("nın", "nin", "nun", "nün")) and (low[:-3] in known or low[:-4] in known) else 0

    def _unnamed(self, phrase: str, source: Span) -> Speaker:
        """Somebody without a name, with the body in front that he is of: "an official of the ministry"."""
        other = _OTHER.match(phrase)
        if other and (rest := phrase[other.end() :].lstrip()):
            source, phrase = (source[0] + len(phrase) - len(rest), source[1]), rest
        made = super()._unnamed(phrase, source)
        if made.role is not None and _SOME_ONE.search(lower(made.role)):
            return replace(made, role=None, role_span=None)  # "one of the residents" is nobody's office
        if made.role is not None and made.role_span is not None and (cut := self._genitive(made.role)):
            made = replace(made, role=made.role[:-cut], role_span=(made.role_span[0], made.role_span[1] - cut))
        start, stop = self.doc.sentences[self.doc.sentence_index(source[0])][0], source[0]
        if made.role is None or made.role_span is None or stop - start < 4:
            return made
        if whose := (_ONE_OF.search(self.doc.text[start:stop]) if _ONE_S.match(made.role) else _AT.search(self.doc.text[start:stop])):
            span = (start + whose.start(), made.role_span[1])
            return replace(made, role=self.doc.text[slice(*span)], role_span=span)
        if one := re.search(r"(?<!\w)bir\s+$", self.doc.text[start:stop]):
            stop = start + one.start()
        if hides := _HIDES.search(self.doc.text[start:stop]):
            stop = start + hides.start()
        ws = self.nouns.words(max(start, stop - 120), stop)
        if not ws or ws[-1].case != "abl" or ws[-1].kind not in ("body", "name") or self.doc.text[ws[-1].end : stop].strip():
            return made
        for i in range(len(ws)):
            p = self.nouns.parse(ws, i, alone=True) if not i or boundary(ws, i) else None
            if p is not None and p.end == ws[-1].end and (p.head == "body" or country_of(ws[i].text) is None):
                span = (p.start, made.role_span[1])
                country = country_of(self.doc.text[slice(*span)])
                return replace(
                    made,
                    role=self.doc.text[slice(*span)],
                    role_span=span,
                    affiliation=made.affiliation or (country[0] if country else None),
                )
        return made
