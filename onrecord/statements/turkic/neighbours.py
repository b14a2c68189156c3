"""What the words beside a word say of it in Turkish and Azerbaijani: an outlet's name, a place, an object, the name of a body.

Here: looks at one or two neighbouring words. Not here: the words themselves (turkic/words.py), whole noun phrases (turkic/nouns.py).
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.statements.lexicon import UPPER, cues, listed, lower
from onrecord.statements.turkic.words import LISTS, SURNAME, Word, Words, country_case

#: Nouns of saying: "X in his speech" is X.
SPOKEN = re.compile(
    r"(?:konuşma|açıklama|savunma|ifad[eə]|mesaj|paylaşım|demec|yazı|mektub|cevab|yanıt|röportaj|söyleşi|sunum|değerlendirme|bildiri|açıqlama|çıxış|müsahibə|bəyanat|cavab|məktub"
    r"|müraciət|hesab|səhifə|sayfa|kanal|program|veriliş|brifing|brifinq|toplantı|görüş|ziyaret|basın|makale|məqalə|köşe|önerge|mütalaa|iddianame|gerekçe|karar|qərar|çağırış|xitab|rapor|hesabat|twitter|facebook)"
)
#: A participle ends a clause before a noun.
PARTICIPLE = re.compile(r"(?:(?<!d)[aəe]n|(?:ed|gid|ged|güd|tad)[aəe]n|m[ıiuü]ş)$")


#: Those of a body's people whom a plural with an ending means as its own.
PATRONYMIC = re.compile(r"(?:^oğlu|^qızı|ovi[cç]|ovna)$")
_INSIDER = re.compile(
    r"rəsmi|resmî|yetkili|kaynak|mənbə|nümayəndə|temsilci|təmsilçi|əməkdaş|mütəxəssis|uzman|ekspert|sözc|sözç|müfett|müfətt|ekip|milletvekil|deputat|üye|üzv|vekil|yönetici|rəhbər|başkan|memur|məmur"
    r"|personel|çalışan|işçi|kurmay|asker|əsgər|diplomat|danışman|müşavir|kurucu|qurucu|avukat|vəkil|lider|müdür|müdir|komutan|general|elçi|səfir|bakan|nazir|araştırmacı|tədqiqatçı|analist|analitik|hakim|savcı|prokuror"
)


class Neighbours(Words):
    """The words of one document, seen with their neighbours."""

    def _is_outlet_at(self, w: Word) -> bool:
        """Whether the article's own outlet is named from here on."""
        return len(self.outlet) > 3 and lower(self.doc.text[w.start : w.start + len(self.outlet)]) == self.outlet

    def _called(self, ws: list[Word], i: int) -> Word | None:
        """The last word of a name that stands behind the word for what it names, up to a comma: "the party New Way,"."""
        j = i
        while j + 1 < len(ws) and j < i + 4 and ws[j + 1].kind == "name" and ws[j + 1].case == "nom" and not ws[j + 1].gap.strip():
            j += 1
        return ws[j] if j > i and self.doc.text[ws[j].end : ws[j].end + 1] == "," and re.search(r"[ıiuü]$", ws[i].low) else None

    def _owns_body(self, ws: list[Word], i: int) -> bool:
        at = next((j for j in range(i + 1, min(i + 3, len(ws))) if ws[j].kind != "name" or ws[j].gap.strip()), None)
        return at is not None and ws[at].kind == "body" and ws[at].capital and not ws[at].gap.strip()

    def _members(self, body: Word, w: Word) -> bool:
        """Whether people in the genitive belong to the bare noun before them: "the members of the opposition"."""
        bare = body.case == "nom" and re.search(r"[ıiuü]$", body.low) is None
        theirs = w.kind == "role" and not w.capital and re.search(r"[ıiuü]n[ıiuü]n$", w.low) is not None  # "of the ministry's spokesman"
        return bare and (theirs or re.search(r"l[aəe]r[ıi]n[ıi]n$", w.low) is not None) and not w.gap.strip()

    def _whole(self, before: Word, w: Word, role: Word, names: list[Word]) -> bool:
        """Whether a name in the genitive is the holder of the office before it: "Minister X's words"."""
        if w.gap.strip() or country_case(w.low) is not None:
            return False
        return bool(names) or (before is role and self._named_in_full(re.sub(r"['’].*$", "", w.text)))

    def _named_in_full(self, name: str) -> bool:
        if name not in self.in_full:
            pattern = rf"(?<!\w)[{UPPER}]\w+\s+{re.escape(name)}(?!\w|\s+[{UPPER}])"
            self.in_full[name] = re.search(pattern, self.doc.text) is not None
        return self.in_full[name]

    def _person_ends(self, ws: list[Word], i: int) -> bool:
        """Whether word `i` ends a whole name behind an office, so that "and" behind it joins two who speak."""
        names = 0
        while names < 3 and i - names >= 0 and ws[i - names].kind == "name" and not ws[i - names].gap.strip():
            names += 1
        return names > 1 and i >= names and ws[i - names].kind == "role"

    def _placed(self, names: list[Word], w: Word) -> bool:
        """Whether a capitalised word behind a whole name says where: "Hakan Fidan in Nakhchivan"."""
        whole = len(names) > 1 or SURNAME.search(names[-1].low) is not None
        return whole and len(w.low) > 4 and SURNAME.search(w.low) is None and re.search(r"[^\W\d_]d[aə]n?$", w.low) is not None

    def _alone(self, name: Word, ws: list[Word]) -> bool:
        """Whether a surname that the article has nowhere else is who speaks: a comma, somebody told or the verb of saying stands behind it."""
        if self.doc.text[name.end : name.end + 1] == "," or cues(self.language).pattern.match(self.doc.text, name.end + 1):
            return True
        stop = self.doc.sentences[self.doc.sentence_index(name.start)][1]
        cue = next(iter(cues(self.language).pattern.finditer(self.doc.text, name.end, stop)), None)
        follow = next((w for w in ws if w.start == name.end + 1), None)
        last = [w for w in ws if cue is not None and w.end < cue.start()][-1:]
        return any(w is not None and not w.capital and w.kind in ("role", "body") and w.case == "dat" for w in (follow, *last))

    def _goes_on(self, w: Word) -> bool:
        """Whether a word with a case ending is still part of a person's name, and no place or outlet."""
        if country_case(w.low) is not None:
            return False
        return "'" in w.text or "’" in w.text or SURNAME.search(lower(self.base(w))) is not None

    def _longest(self, names: list[Word]) -> int:
        if any(n.low in LISTS["particles"] for n in names):
            return 5
        if any(PATRONYMIC.search(n.low) or n.text.endswith(".") for n in names):
            return 3
        if self.language == "az" and any(n.low in ("de", "van", "der", "fon", "di", "la") for n in names):
            return 5
        if self.language == "az":
            return 3 if len(names) == 2 and not SURNAME.search(names[1].low) else 2
        return 4

    def _acts_on(self, name: Word, w: Word) -> bool:
        """Whether a surname the article gives in full elsewhere stands before its object ("X the officials" warned)."""
        if re.search(r"l[aəe]r[ıi]$", w.low) is None or country_case(name.low) is not None:
            return False
        return self._named_in_full(name.text)


@cache
def _bare(low: str) -> bool:
    """Whether an office does not say whose it is."""
    if re.search(r"(?<![cç])[ıiuü]$", low):
        return False
    return not any(listed(low[:-n], "roles", language) for n in (1, 2) for language in ("tr", "az"))


def after_body(body: Word, w: Word) -> bool:
    """Whether an office without whose it is follows a body that is somebody's: "the court … the economist X"."""
    if body.case != "nom" or w.capital or w.case != "nom" or re.search(r"[ıiuü]$", body.low) is None or w.gap.strip():
        return False
    return re.search(r"l[aəe]r$", w.low) is None and _bare(w.low)


def told_by_body(body: Word, w: Word) -> bool:
    """Whether people with an ending are whom a body addresses, and not its own: "the ministry … the farmers"."""
    if body.case != "nom" or w.capital or w.gap.strip() or re.search(r"[ıiuü]$", body.low) is not None:
        return False
    return re.search(r"l[aəe]r[ıi]$", w.low) is not None and _INSIDER.match(w.low) is None


_OWNED = re.compile(r"(?:s[ıiuü]|[^aəeıioöuü][ıiuü])n(?:[ıiuü]n|[dt][aəe](?:n|k[ıi])?|[aəe])$")


def owns(alone: bool, follow: Word) -> bool:
    """Whether a plain noun behind a name, which stands `alone` or not, is owned by it: "the press of X", and no word of saying ("X in his speech")."""
    if _OWNED.search(follow.low) is None or not (alone or re.search(r"[dt][aəe]n?$", follow.low)):
        return False
    return SPOKEN.match(follow.low) is None or follow.low[-2:-1] in "ıiuü"


#: An outlet's noun that says whose name stands before it, in a case.
_PRINTED = re.compile(
    r"(?:gazete|dergi|site|portal|kanal|ajans|qəzet|sayt|jurnal|agentliy|telekanal|radyo|radio|televizyon|televiziya)(?:s[ıiuü]|[ıiuü])n(?:[dt][aəe]n?|[aəe])"
)


def printed_in(w: Word) -> bool:
    """Whether a plain noun for an outlet makes an outlet's of the name before it: "in the paper X"."""
    return not w.capital and not w.gap.strip() and _PRINTED.fullmatch(w.low) is not None


def told_by_office(role: Word, w: Word) -> bool:
    """Whether people in the dative right behind a bare office are whom its holder speaks to: "the minister … the police"."""
    plain = re.search(r"(?:s[ıi]n[aəe]|[ıiuü]n[aəe])$", w.low) is None or re.search(r"l[aəe]r[ıi]n[aəe]$", w.low) is not None
    return plain and role.case == "nom" and not w.capital and not w.gap.strip() and re.search(r"[ıiuü]$", role.low) is None


def in_compound(ending: str, follow: Word) -> bool:
    """Whether a plain noun behind a body's bare name makes one thing of both: "from the benches of the opposition"."""
    if follow.kind != "lower" or follow.gap.strip() or ending.lower() in "ıiuü" or SPOKEN.match(follow.low):
        return False
    return re.search(r"(?:s[ıiuü]|l[aəe]r[ıi]|[^aəeıioöuü][ıiuü])n[dt][aəe]n?$", follow.low) is not None


#: People whom those in office speak to, and who are nobody's: in the plural and the accusative.
LISTENERS = (
    r"(?:deputat|millət\s+vəkil|milletvekil|senatör|jurnalist|gazeteci|müxbir|muhabir|vətəndaş|vatandaş|sakin|seçici|seçmen|tələbə|öğrenci|öğretmen|müəllim"
    r"|fermer|kəndli|çiftçi|valideyn|veli|veteran|qazi|gazi|sahibkar|esnaf|iştirakçı|katılımcı|əkinçi|balıqçı|sürücü|işçi|bağban|tacir|abonent|istehlakçı|turist|alıcı|sərnişin|üretici|balıkçı|tüccar|abone|tüketici|yolcu|hakim|hâkim|diplomat|müttefik|müttəfiq|iş\s+(?:insan|adam)|yatırımcı|sanayici|investor|həmkar|meslektaş|mevkidaş)"
)
_LISTENED = re.compile(rf"{LISTENERS}l[aəe]r[ıi]$")


def told_by_holder(role: Word, w: Word, follow: Word | None) -> bool:
    """Whether people in the plural with an ending, right behind somebody's office, are whom he speaks to: "the deputy minister … the deputies"."""
    leads_on = follow is not None and not follow.gap.strip() and follow.kind in ("name", "role", "body", "quote")
    if leads_on or w.capital or w.gap.strip() or role.case != "nom" or re.search(r"l[aəe]r[ıi]?$", role.low):
        return False
    return _LISTENED.match(w.low) is not None


def object_of(role: Word, w: Word, follow: Word | None) -> bool:
    """Whether a plain noun for people right behind somebody's office is an object: "the spokesman … (will send) observers"."""
    leads_on = follow is not None and not follow.gap.strip() and follow.kind in ("name", "role", "body", "quote")
    return re.search(r"[ıiuü]$", role.low) is not None and not w.capital and not leads_on and not w.gap.strip() and _bare(w.low)


def after_asides(ws: list[Word], i: int) -> int:
    """Where the name may begin behind "the trainer, " - past an age, a place of origin, a clause of what he does now."""
    j = i
    if j + 2 < len(ws) and ws[j].kind == "number" and ws[j + 1].low in ("yaşlı", "yaşında", "yaşındaki", "yaşındakı"):
        j += 2
    if j + 1 < len(ws) and ws[j].kind == "lower" and re.search(r"l[ıiuü]$", ws[j].low) and ws[j + 1].kind == "name":
        j += 1
    if j == i and ws[i].low in ("hazırda", "hâlen", "halen", "şu", "indi", "bugün"):
        ends = (k + 1 for k in range(i, min(i + 7, len(ws) - 1)) if ws[k].kind == "lower" and re.search(r"[aəe]n$", ws[k].low))
        j = next(ends, i)
    return j


def boundary(ws: list[Word], i: int) -> bool:
    """Whether a noun phrase may begin with word `i`: behind a comma, an adverb, a participle, a clause or a noun that is an object, or one in another oblique case."""
    before = ws[i - 1]
    if re.search(r"[,;:()\[\]–—!?.]", ws[i].gap):
        return True
    if before.kind in ("stop", "conj", "pronoun") or before.low in ("axşamı", "günü", "gecəsi", "səhəri"):
        return True
    if before.kind == "body" and ws[i].kind == "role" and after_body(before, ws[i]):
        return True
    if before.case == "loc" and before.text[0].isdigit():
        return True  # behind a day
    if before.kind in ("role", "body", "name", "quote"):
        return before.case in ("loc", "abl", "dat", "ins", "acc")
    return (PARTICIPLE.search(before.low) is not None and before.low not in LISTS["no_participle"]) or re.search(
        r"(?:[aəe]c[aəe][qk]|[dt][aəe]k[ıi]|(?<!\w)yaşlı|[dt][aəe]n?|[dt][ıiuü]ğ[ıiuü](?:m[ıiuü]z|n[ıiuü])|[aəe]c[aəe][ğy][ıi]n[ıi]|l[aəe]r[ıi](?:n[ıi]|m[ıi]z[ıi]?)|[ny][aəe]|l[aəe]r[aəe]|[ıiuü]b|[aəe]r[aəe]k|[aə]r[aə]q)$",
        before.low,
    ) is not None
