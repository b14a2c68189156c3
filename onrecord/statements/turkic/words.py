"""Words of Turkish and Azerbaijani as the noun phrases need them: office, body, name or other, and the case they stand in.

Here: kinds and cases, read from lists, endings and the article's own capitals; names without their endings. Not here: how words
join (turkic/nouns.py).
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from functools import lru_cache

from onrecord.statements.folding import skeleton
from onrecord.statements.genders import is_given
from onrecord.statements.lexicon import FOLDER, UPPER, country_pattern, cues, lower, words
from onrecord.statements.names import reduce
from onrecord.statements.officials import surnames
from onrecord.statements.scan import Document

#: The closed lists of data/nouns_turkic.toml.
LISTS = {
    key: frozenset(value.split())
    for key, value in tomllib.loads(FOLDER.joinpath("nouns_turkic.toml").read_text(encoding="utf-8")).items()
    if key != "source"
}
#: What stands behind the stem of a noun: plural, whose it is, then one case.
CASES = re.compile(
    r"(?P<plural>l[aəe]r)?(?:(?:[ıiuü]|s[ıiuü])?(?:m(?:[ıiuü]z)?)?)"
    r"(?:(?P<gen>n?[ıiuü]n)|(?P<abl>n?[dt][aəe]n)|(?P<loc>n?[dt][aəe])|(?P<dat>[ny]?[aəe])|(?P<acc>[ny][ıiuü])|(?P<ins>y?l[aəe])|(?P<nom>(?:d[ıiuü]r)?))"
)
#: Endings of a capitalised word that hardly any name has by itself.
SURE = re.compile(
    r"(?:(?P<gen>s[ıiuü]n[ıiuü]n|l[aəe]r[ıi]n(?:[ıi]n)?|(?:l[ıiuü]|zad[əe]|ov[ao]?|yev[ao]?|yan|dze|şvili|ski)n?[ıiuü]n|l[ıiuü][ğy][ıiuü]n[ıiuü]n|iyi?n[ıi]n)"
    r"|(?P<abl>s[ıiuü]nd[aəe]n|(?:l[ıiuü]|zad[əe]|ov|ova|yev|yeva|yan|l[aəe]r)d[aəe]n)|(?P<loc>s[ıiuü]nd[aəe]|l[aəe]rd[aəe])"
    r"|(?P<dat>s[ıiuü]n[aəe]|l[aəe]r[aəe]|(?:l[ıiuü]|zad[əe])y[aəe]|(?:yev|ov)[aə]?y[aəe]|(?<=\w{2})evə)|(?P<acc>(?:l[ıiuü]|zad[əe])n[ıiuü])|(?P<ins>(?:ov[ae]?|yev[ae]?|zad[əe]|yan|l[ıiuü])l[aə]))$"
)
SURNAME = re.compile(r"(?:l[ıiuü]|zad[əe]|[oe]v[ao]?|y[ae]n|dze|[şs]vili|ski|skaya|oğlu|qızı|soy|gil)$")
_WORD = re.compile(r"[^\s,;:()\[\]«»“”\"–—!?]+")
#: An abbreviation or a country in brackets behind a name.
_ASIDE = re.compile(r"\s*\([^()\n«“\"]{1,40}\)")
#: A noun that says whose it is, and a noun in the genitive.
_POSSESSED = re.compile(r"(?<![ıiuü]n)(?<![dt][ıiuü][ğy])(?<![aəe]c[aəe][ğy])[ıiuü]$")
#: "Person" in a case, behind what he is.
_OF_PERSON = re.compile(r"\s+şəxs(?:l[aə]r)?(?:in|[iə]|d[aə]n?|ə)(?!\w)")
_TRADE = re.compile(r"\w{3}(?<!n)c[ıiuü]$")
_OWNING = re.compile(r"\w{2}(?:n|[^aəeıioöuü\W])[ıiuü]n$")
#: Words that keep their stop: titles, initials, numbers.
_SHORTENED = re.compile(rf"[{UPPER}][a-zəğıöşüç]{{0,2}}\.|\d{{1,3}}\.|(?i:prof|doç|dos|akad|tuğg|tümg|korg|müh|uzm|öğr|asst|doc)\.")
_SUFFIX = re.compile(r"['’]?[^\W\d_]{1,7}")
#: Places and groups whose noun joins a name to an office: "the mayor of the town of X".
_PLACE = re.compile(
    r"(?:kənd|rayon|şəhər|qəsəbə|vilayət|əyalət|bölgə|ölkə|mahal|heyət|qoşun|ordu|köy|il|ilçe|kent|şehr|eyalet|bölge|belde|mahalle|heyet|ülke|fraksiya|blok|ittifaq)"
    r"(?:[ıiuü]|s[ıiuü])?(?:n[ıiuü]n|[ıiuü]n)?"
)
#: Occasions: a name in front of one is the name of the occasion.
_EVENT = re.compile(
    r"(?:forum|zirve|zirvə|sammit|konferans|konfrans|toplantı|iclas|festival|panel|kongre|konqres|fuar|sərgi|seminer|seminar|çalıştay|görüş|tören|mərasim|tədbir|etkinlik|brifin[gq]|təqdimat|duruşma|müzakirə|müsahibə|röportaj)(?:l[aə]r)?(?:[ıiuü]|s[ıiuü])?(?:n?[dt][aəe]n?|n?[ıiuü]n|n?[aəe])?"
)
#: Occupations are made from nouns without end.
_MAKER = re.compile(r"[^\W\d_]{3,}(?:ç[ıiuü]|loq|log|şünas)(?:(?P<plural>l[aəe]r)?[ıiuü]?(?:s[ıiuü])?(?P<gen>n?[ıiuü]n)?)")
_NAMED_MAKER = re.compile(rf"(?<!\w)([{UPPER}][^\W\d_]+)\s+([{UPPER}][^\W\d_]{{2,}}ç[ıiuü])(?!\w)")
#: Of whom or where somebody is, behind an abbreviation.
_MEMBER = re.compile(rf"[{UPPER}]{{2,}}['’]l[ıiuü]")
#: Endings set off by a hyphen, as Azerbaijani does behind numbers, sites and abbreviations.
_HYPHENED = re.compile(r"-(?:[nyd]?[aə]|[ny]?[ıiuü]n?|n[ıiuü]n|d[aə]n?|l[aə]|d[ıiuü]r)$")


#: Degrees between an office and a name: "the geologist Assoc. Prof. X".
_DEGREE = re.compile(r"(?:Prof|Doç|Dr|Av|Op|Yrd|Uzm|Öğr|Gör)\.")
#: A ministry or minister named by three things: "Environment, Urbanisation and Climate Change".
_TITLE = re.compile(
    rf"[{UPPER}][^\W\d_]+,\s[{UPPER}][^\W\d_]+(?:\s[{UPPER}][^\W\d_]+)?\s(?:ve|və)\s(?:[{UPPER}][^\W\d_]+\s){{1,3}}(?:Bakan|Nazir|naz[iı]r)"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word, or a short quoted name as one: `kind` is role, body, name, quote, lower, stop or conj; `case` nom, gen, abl, loc, dat, acc, ins."""

    start: int
    end: int
    text: str
    low: str
    kind: str
    case: str
    capital: bool
    gap: str


#: "One of", behind many in the ablative, by its case.
_ONE_OF = {"biri": "nom", "birisi": "nom", "birinin": "gen", "birine": "dat", "birinə": "dat", "birinden": "abl", "birindən": "abl"}
_MANY = re.compile(r"l[aəe]r(?:[ıiuü]n?|[ıiuü]m[ıiuü]z)?d[aəe]n$")
#: On whose word something is told, behind a name in the dative.
_ON_WORD = re.compile(r"\s+(?:istinad(?:ən|la)|istinad\s+ed|əsaslan)")
#: What is done at a place, behind its name; and whose words something is, behind a name.
_PLACED = re.compile(
    r"\s+(?:çıxan|yayımlanan|nəşr|yerləşən|keçirilən|fəaliyyət|yaşayan|çap|dərc|buraxılan|təhsil|işləyən|yayılan|hazırlanan)(?!\w)"
)
_LOCATIVE = re.compile(r"[^\W\d_]{3}d[aə]$")
_OF_SAID = re.compile(
    r"\s+(?:bu\s+|belə\s+)?(?:söz|fikir|fikr|dedik|çıxış|ifadə|cavab|rəy|şərh)(?:l[aə]r)?(?:[ıiuü]|s[ıiuü])(?:n[ıiuüaə]|nd[aə]n?)?(?!\w)"
)
_DATIVE = re.compile(r"[^\W\d_]{3}(?:y|n)?[aə]$")
#: A noun of ours, in any case but the genitive.
_OURS = re.compile(r"[ıiuü]m[ıiuü]z(?:[ıiuü]|[dt][aəe]n?|[aəe])?$")


#: Somebody's own people, who are nobody with a name: "my Kazakh colleague", "our neighbours".
MINE = re.compile(
    rf"(?:(?:bir|yaşlı|genç|gənc|qoca|[^\W\d_]+l[ıiuü]|türk|qazax|kazak|özbək|özbek|türkmən|türkmen|ərəb|arap|avropalı|rus|gürcü|erməni|ermeni|alman|fars)\s+)?(?:{'|'.join(w.replace('_', ' ') for w in sorted(LISTS['mine']))})(?:l[aəe]r)?[ıiuü]?m(?:[ıiuü]z)?(?!\w)",
    re.IGNORECASE,
)


def case_of(match: re.Match[str] | None) -> str | None:
    return match.lastgroup if match and match.lastgroup and match.lastgroup != "plural" else ("nom" if match else None)


_OWN = ("ı", "i", "u", "ü", "sı", "si", "su", "sü")
#: What a stem's last letter was before an ending softened it.
_SOFT = {"y": "kq", "ğ": "kq", "b": "p", "c": "ç", "d": "t"}


#: English abbreviations of offices, which take no ending: "Sena" is no senator.
_ABBREVIATED = frozenset(("sen", "gen", "rep", "col", "gov", "king", "head", "dean"))


@lru_cache(maxsize=16384)
def inflected(low: str, key: str, language: str) -> str | None:
    """The case in which a word of the list `key` stands, read from its shortest stem; None for a word that is not in it."""
    known = words(key, language)
    for n in range(3, len(low)):
        if low[:n] in known and low[:n] not in _ABBREVIATED and (m := CASES.fullmatch(low, n)):
            case = case_of(m)
            if case in ("dat", "ins", "loc") and low in known:
                return "nom"
            return case
        if low[n : n + 3] in ("lar", "ler", "lər") and any(low[:n] + v in known for v in _OWN) and (m := CASES.fullmatch(low, n)):
            return case_of(m)  # the plural takes the place of whose it is: "milletvekili", "milletvekilleri"
        soft = _SOFT.get(low[n - 1])
        if soft and n > 3 and n < len(low) and any(low[: n - 1] + hard in known for hard in soft) and (m := CASES.fullmatch(low, n)):
            return case_of(m)
    return "nom" if low in known else None


_VOWEL = frozenset("ıiuü")


@lru_cache(maxsize=8192)
def country_case(low: str) -> str | None:
    """The case of a country's or capital's name; None for other words."""
    if low in LISTS["no_lands"]:
        return None
    for land in LISTS["lands"]:
        if low.startswith(land) and (rest := CASES.fullmatch(low, len(land))):
            return "acc" if low[len(land) :] in _VOWEL else case_of(rest)
    m = country_pattern().fullmatch(low)
    if m is None:
        return None
    if m.group(2) in _VOWEL:
        return "acc"  # a country is nobody's
    return case_of(CASES.fullmatch(m.group(2))) if m.group(2) else "nom"


class Words:
    """The words of one document, and its own vocabulary of names."""

    def __init__(self, doc: Document) -> None:
        self.doc, self.language = doc, doc.language
        initial = {start for start, _ in doc.sentences} | {start for q in doc.quotes for start, _ in q.inner}
        self._bodies: list[tuple[int, int, str]] | None = None
        self._spans: dict[tuple[int, int, int], list[Word]] = {}
        self._read: dict[tuple[int, int, int], Word] = {}
        self.inside: set[str] = set()
        self.in_full: dict[str, bool] = {}  # whether a surname stands behind another capitalised word somewhere
        self.capitals: set[str] = set()
        for m in re.finditer(rf"(?<![\w'’-])[{UPPER}][\w-]*", doc.text):
            low = lower(m.group())
            self.capitals.add(low)
            before = doc.text[max(0, m.start() - 3) : m.start()].rstrip()
            if m.start() not in initial and before[-1:] not in (":", "–", "—", "-", "•", "“", "«", '"'):
                self.inside.add(low)
        self.makers = {
            low
            for m in _NAMED_MAKER.finditer(doc.text if doc.language == "tr" else "")
            if inflected(low := lower(m.group(2)), "roles", "tr") is None
            and not any(inflected(lower(m.group(1)), key, "tr") for key in ("roles", "bodies"))
        }  # surnames in -çi that the article gives behind a given name
        self.outlet = lower(re.sub(r"[«»“”\"]", "", doc.outlet)).strip()
        self.capitals.update(self.outlet.split())

    # -- words -------------------------------------------------------------------------------------------------------
    def words(self, start: int, stop: int, limit: int = 30) -> list[Word]:
        """The words of [start, stop), short quoted names as one word each; ends before a longer quotation. Not to be changed."""
        key = (start, stop, limit)
        if key not in self._spans:
            self._spans[key] = self._words(start, stop, limit)
        return self._spans[key]

    @staticmethod
    def _join_land(found: list[Word]) -> None:
        """Make one word of the two last ones where they are the name of one land: "Böyük Britaniyanın"."""
        one, two = found[-2:]
        if not (one.capital and two.capital) or two.gap != " " or one.kind not in ("name", "stop") or two.kind != "name":
            return
        low = f"{one.low} {two.low}"
        if (case := country_case(low)) is not None and country_pattern().match(low).group(1).count(" ") == 1:  # type: ignore[union-attr]
            found[-2:] = [Word(one.start, two.end, f"{one.text} {two.text}", low, "name", case, True, one.gap)]

    @staticmethod
    def _join_one(found: list[Word]) -> None:
        """Make one person of the two last words where they say "one of the …": "sakinlərindən biri", "göstericilerden birinin"."""
        some, one = found[-2:]
        if (
            some.kind != "role"
            or some.case != "abl"
            or one.gap != " "
            or (case := _ONE_OF.get(one.low)) is None
            or not _MANY.search(some.low)
        ):
            return
        found[-2:] = [Word(some.start, one.end, f"{some.text} {one.text}", some.low, "role", case, some.capital, some.gap)]

    def _words(self, start: int, stop: int, limit: int) -> list[Word]:
        doc, text = self.doc, self.doc.text
        found: list[Word] = []
        at = last = start
        while at < stop and len(found) < limit:
            quote = doc.quote_at(at)
            if quote is not None and quote.start >= start:
                inner = text[quote.start + 1 : quote.end - 1]
                if not quote.closed or quote.end > stop or len(inner.split()) > 6 or "\n" in inner:
                    break
                suffix = _SUFFIX.match(text, quote.end, min(stop, quote.end + 9))
                end = suffix.end() if suffix else quote.end
                case = (case_of(CASES.fullmatch(suffix.group().lstrip("'’"))) or "nom") if suffix else "nom"
                found.append(
                    Word(
                        quote.start,
                        end,
                        text[quote.start : end],
                        lower(inner),
                        "quote",
                        case,
                        inner[:1].isupper(),
                        text[last : quote.start],
                    )
                )
                at = last = end
                continue
            if found and (aside := _ASIDE.match(text, at, stop)) is not None:
                at = aside.end()
                last = last if found[-1].kind == "quote" else at  # behind a paper's name nothing of the name goes on
                continue
            m = _WORD.search(text, at, stop)
            while m is not None and not re.search(r"\w", m.group()):
                m = _WORD.search(text, m.end(), stop)
            if m is None:
                break
            if (q := doc.quote_at(m.start())) is not None and q.start >= start:
                at = q.start
                continue
            token = m.group().rstrip(".…") if len(m.group()) > 2 and not _SHORTENED.fullmatch(m.group()) else m.group()
            token = token.strip("'’") or m.group()
            found.append(self._word(m.start(), m.start() + len(token), token, text[last : m.start()]))
            last, at = m.start() + len(token), m.end()
            if len(found) > 1:
                self._join_land(found)
            if len(found) > 1:
                self._join_one(found)
        for i in range(1, len(found)):
            if found[i].text == "Partili" and found[i - 1].kind == "name" and found[i - 1].case == "nom" and not found[i].gap.strip():
                found[i - 1] = replace(found[i - 1], kind="role")  # "AK Partili X": a member, like "CHP'li"
            if (
                i + 1 < len(found)
                and found[i].kind == "event"
                and found[i].capital
                and found[i - 1].kind == "name"
                and _OWNING.search(found[i].low)
                and found[i + 1].kind == "role"
                and not found[i].gap.strip()
                and not found[i + 1].gap.strip()
            ):
                found[i] = replace(found[i], kind="body", case="gen")  # "of the X Forum the analyst"
            if found[i - 1].text == "Bir" and found[i].low in LISTS["li_words"] and i + 1 < len(found) and found[i + 1].kind == "role":
                found[i] = replace(found[i], kind="role")  # "an Azerbaijani official"
            if found[i].kind == "body" and found[i].case == "gen" and found[i - 1].text == "Genel" and found[i].capital:
                found[i - 1] = replace(found[i - 1], kind="name")  # "of the General Assembly" is no general
            if found[i].kind == "role" and found[i].capital and found[i - 1].kind == "name" and self._is_surname(found[i]):
                found[i] = replace(found[i], kind="name")
            if (
                i > 1
                and found[i].capital
                and found[i].low in LISTS["also_surnames"]
                and found[i - 1].kind == "name"
                and found[i - 2].kind == "role"
                and not found[i].gap.strip()
            ):
                found[i] = replace(found[i], kind="name")
            if found[i].gap.strip() == "," and found[i].capital and _TITLE.match(doc.text, found[i - 1].start, found[i - 1].start + 90):
                found[i] = replace(found[i], gap=" ")
        degrees = [i for i in range(1, len(found) - 1) if _DEGREE.fullmatch(found[i].text) and found[i - 1].kind == "role"]
        for i in reversed(degrees):
            found[i + 1] = replace(found[i + 1], gap=" ")
            del found[i]
        for i in range(len(found) - 2):
            begins = found[i].kind == "name" and len(found[i].low) > 5 and found[i].low not in self.inside
            begins = begins and doc.sentences[doc.sentence_index(found[i].start)][0] == found[i].start
            if (found[i].kind == "lower" or begins) and _TRADE.search(found[i].low) and self._is_trade(found, i):
                found[i] = replace(found[i], kind="role")
            if i and found[i].kind == "lower" and _POSSESSED.search(found[i].low) and self._holds_office(found, i):
                found[i] = replace(found[i], kind="role")
        return found

    def _is_surname(self, w: Word) -> bool:
        """Whether a capitalised noun in -ci behind a name is a surname: no list has it as an office."""
        return (
            self.language == "tr" and _MAKER.fullmatch(w.low) is not None and inflected(w.low, "roles", "tr") is None and not w.gap.strip()
        )

    @staticmethod
    def _is_trade(ws: list[Word], i: int) -> bool:
        """Whether a noun in -ci right before a whole name is what somebody does: "the geographer X Y"."""
        names = ws[i + 1 : i + 3]
        owned = i > 0 and (ws[i - 1].case == "gen" or _OWNING.search(ws[i - 1].low) is not None)
        return not owned and all(w.kind == "name" and not w.gap.strip() for w in names) and names[0].case == "nom"

    @staticmethod
    def _holds_office(ws: list[Word], i: int) -> bool:
        """Whether a noun that no list has stands between its owner and a whole name: "the team's head trainer X Y"."""
        owner, names = ws[i - 1], ws[i + 1 : i + 3]
        if any(w.kind != "name" or w.case != "nom" or w.gap.strip() for w in names) or ws[i].gap.strip():
            return False
        if owner.kind == "lower" and i > 1 and not owner.gap.strip() and not _OWNING.search(owner.low):
            owner = ws[i - 2]  # "the club's sailing instructor"
        return owner.case == "gen" or (owner.kind in ("lower", "place") and _OWNING.search(owner.low) is not None)

    def _word(self, start: int, end: int, token: str, gap: str) -> Word:
        known = self._read.get((start, end, len(gap)))
        if known is None:
            known = self._read[(start, end, len(gap))] = self._new_word(start, end, token, gap)
        return known

    def _new_word(self, start: int, end: int, token: str, gap: str) -> Word:
        cut = re.search(r"['’][^\W\d_]{1,7}$", token) or _HYPHENED.search(token)
        low = lower(token[: cut.start()] if cut else token).rstrip(".") or token
        capital = token[:1].isupper()
        ending = token[cut.start() + 1 :].lower() if cut else ""
        own = ("acc" if ending in _VOWEL else case_of(CASES.fullmatch(ending)) or "ins") if cut else None
        kind, case = self._kind(low, capital, token)
        if _MEMBER.fullmatch(token):
            kind, case, own = "role", "nom", None  # of a party or a country: CHP'li, ABD'li
        if low == "hakim" and re.match(r"hakim\s+(?:\S+\s+){0,3}partiya", self.doc.text[start : start + 60], re.IGNORECASE):
            kind = "lower"  # the ruling party, no judge
        if low in ("dışişleri", "içişleri") and capital and not re.match(r"\s+Bakan", self.doc.text[end : end + 8]):
            kind, case = "body", own or "nom"  # the ministry by its first word
        if low in ("təqsirləndirilən", "şübhəli") and _OF_PERSON.match(self.doc.text, end):
            kind, case = "lower", "nom"  # "of the accused person", in what is said of him
        if low == "işçi" and re.match(r"işçi\s+qrup", self.doc.text[start : start + 12], re.IGNORECASE):
            kind = "lower"  # a working group, no worker
        if low in ("həftəlik", "haftalık") and capital and re.match(rf"\s+[{UPPER}]", self.doc.text[end : end + 2]):
            kind = "stop"  # the weekly, as who writes
        if low == "nəşr" and re.match(r"nəşr\s+(?:ol|ed|et)", self.doc.text[start : start + 12]):
            kind = "lower"  # "published", no paper
        if kind == "name" and cut is None and case == "nom" and self._is_common(start, end, low):
            case = "gen"
        if kind == "name" and own is None and self.language == "az" and _ON_WORD.match(self.doc.text, end) and _DATIVE.search(low):
            case = "dat"
        if (
            kind == "name"
            and self.language == "az"
            and case == "nom"
            and cut is None
            and _PLACED.match(self.doc.text, end)
            and _LOCATIVE.search(low)
        ):
            case = "loc"
        if kind == "name" and self.language == "az" and case == "nom" and cut is None and _OF_SAID.match(self.doc.text, end):
            case = "gen" if _OWNING.search(low) and skeleton(token) not in surnames("az") else case
        if kind == "name" and own is None and case == "gen" and cues(self.language).pattern.match(self.doc.text, end + 1):
            case = "nom"  # the verb of saying follows: the ending is the name's own
        return Word(start, end, token, low, kind, own or case, capital, gap)

    def _kind(self, low: str, capital: bool, token: str) -> tuple[str, str]:
        language = self.language
        if low in LISTS["conjunctions"] and not capital:
            return "conj", "nom"
        if low in words("pronouns", language):
            return "pronoun", "gen" if low in ("onun", "onların") else "nom"
        if low in LISTS["stops"] or (low in LISTS["objects"] and not capital):
            return "stop", "nom"
        if low in LISTS["legal"]:
            return "body", "nom"
        letters = re.sub(r"['’-].*", "", token)
        role = inflected(low, "roles", language) if not low.startswith("qona") or low == "qonaq" else None  # "the guest", not "our guest"
        if role is not None and not (letters.isupper() and len(letters) > 2 and low not in words("roles", language)):
            return "role", role  # "ANAMA" is no mother
        if "-" in low and (role := inflected(low.rpartition("-")[2], "roles", language)) is not None:
            return "role", role
        if (body := inflected(low, "bodies", language)) is not None and not (low in LISTS["acronyms"] and not token.isupper()):
            return "body", body
        if (made := _MAKER.fullmatch(low)) is not None and len(low) > 5 and not (capital and low in self.makers):
            return "role", "gen" if made.group("gen") else "nom"
        if re.fullmatch(r"\d{1,3}\.", token):
            return "number", "nom"
        if re.search(r"\d", token) and re.search(r"[.:%]", token):
            return "stop", "nom"
        if token.isdigit() or (low in LISTS["count"] and low != "bir"):
            return "number", "nom"
        if capital and len(low) > 6 and _OURS.search(low):
            return "stop", "nom"  # "Our guest", "Our questions"
        if _EVENT.fullmatch(low):
            return "event", "nom"
        if capital and re.search(r"\d", low):
            return "lower", "nom"  # COP29, G20
        if capital:
            return "name", self._name_case(low, token)
        if _PLACE.fullmatch(low):
            return "place", "gen" if low.endswith(("n",)) and not low.endswith(("on", "an")) else "nom"
        return "lower", "nom"

    def _name_case(self, low: str, token: str) -> str:
        if token.isupper() and len(token) > 1:
            return "nom"
        if (country := country_case(low)) is not None:
            return country
        if is_given(token):
            return "nom"
        if (
            self.language == "tr"
            and (m := re.search(r"(?:[dt][ae](?P<abl>n)?)$", low))
            and low not in self.inside | LISTS["plain"]
            and len(low) > 4
        ):
            return "abl" if m.group("abl") else "loc"
        if self.language == "tr":
            return case_of(SURE.search(low)) or "nom" if not self._tr_name(low) else "nom"
        if (m := SURE.search(low)) and m.start() > 1:  # Klara and Leyla are no plural and no company
            return case_of(m) or "nom"
        for n in range(len(low) - 1, max(2, len(low) - 5), -1):
            if low[:n] in self.capitals and (m := CASES.fullmatch(low, n)) and (case := case_of(m)) != "nom" and low[:n] != low:
                if len(low) - n == 1 and (low[:n][-1] in "aəeıioöuü" or low.endswith(("ova", "eva"))):
                    continue  # a woman's surname beside a man's
                return case or "nom"
        return "nom"

    def _is_common(self, start: int, end: int, low: str) -> bool:
        """Whether a capital only opens the sentence: a noun in the genitive, before what it owns."""
        if low in self.inside or not _OWNING.search(low) or self.doc.sentences[self.doc.sentence_index(start)][0] != start:
            return False
        following = re.match(r"\s(?:[a-zəçğıöşü]+\s)?([a-zəçğıöşü]{4,})(?!\w)", self.doc.text[end : end + 40])
        return following is not None and _POSSESSED.search(following.group(1)) is not None

    @staticmethod
    def _tr_name(low: str) -> bool:
        """Turkish sets an apostrophe behind names: only what looks like a noun with a possessive can have an ending without one."""
        return re.search(r"(?<=\w\w)(?:s[ıiuü]n[ıiuüae]n?|s[ıiuü]nd[ae]n?|l[ae]r[ıi]n?(?:[ıi]n)?|l[ae]r[ae])$", low) is None

    def base(self, w: Word) -> str:
        """A name without its case ending."""
        if (cut := re.search(r"['’][^\W\d_]{1,7}$", w.text) or _HYPHENED.search(w.text)) is not None:
            return w.text[: cut.start()]
        if w.case == "nom" and self.language == "az" and (m := re.search(r"d[ıiuü]r$", w.low)) and SURNAME.search(w.low[: m.start()]):
            return w.text[: m.start()]
        if w.case == "nom" or self.language == "tr":
            return w.text
        if w.case == "dat" and _ON_WORD.match(self.doc.text, w.end):
            return re.sub(r"(?:(?<=oğlu)n|(?<=qızı)n|(?<=[aəeıioöuü])y)?[aə]$", "", w.text)
        for n in range(len(w.low) - 1, max(2, len(w.low) - 5), -1):
            if w.low[:n] in self.capitals and (m := CASES.fullmatch(w.low, n)) and case_of(m) == w.case:
                return w.text[:n]
        return reduce(w.text, self.language, oblique=True)
