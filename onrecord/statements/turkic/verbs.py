"""Turkish forms of saying made from their parts: the tenses of a verb from its past, and a noun of saying with the verbs it goes with.

Here: conjugation and vowel harmony ("söyledi" has "söylüyor", "söylemektedir", "söyleyen"; "uyarısı" has "uyarısını yineledi"). Not here:
the lists they are made from (data/cues_tr.toml), the pattern made of all forms (lexicon.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_PAST = re.compile(r"(?P<stem>.+)[dt](?P<vowel>[ıiuü])$")
#: Forms that end as the past does and are something else.
_NO_PAST = re.compile(r"(?:m[ıiuü]ş(?:l[ae]r)?|yor(?:lar)?|m[ae]kt[ae]y)[dt][ıiuü]$")
#: Verbs made with "et", whose last sound is voiced in front of a vowel.
_VOICED = re.compile(r"(?:^|\s)et$|(?:kayd|redd|hiss|aff|zikr)et$")
#: Stems of one syllable that take the narrow vowel: "verirken".
_NARROW = frozenset(["al", "bil", "bul", "dur", "gel", "gör", "kal", "ol", "öl", "san", "var", "ver", "vur"])
_VOWEL = re.compile(r"[aeıioöuü]")
_HARMONY = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "i": "i", "ö": "ü", "ü": "ü"}


def _stem(past: str) -> tuple[str, str, str, str] | None:
    """(stem, stem in front of a vowel, high vowel, low vowel) of a verb in the past; None for what is no such form."""
    m = _PAST.match(past)
    if m is None or _NO_PAST.search(past) or not _VOWEL.search(m.group("stem")):
        return None
    stem, high = m.group("stem"), m.group("vowel")
    return stem, stem[:-1] + "d" if _VOICED.search(stem) else stem, high, "a" if high in "ıu" else "e"


def tenses(past: str) -> Iterator[str]:
    """The tenses and converbs in which the third person of a verb reports, from its past; nothing for what is no past."""
    found = _stem(past)
    if found is None:
        return
    stem, voiced, high, low = found
    glide = "y" if _VOWEL.match(stem[-1]) else ""
    yield f"{past}l{low}r"
    yield from (f"{stem}m{high}ş{ending}" for ending in ("", f"t{high}", f"t{high}r", f"l{low}r"))
    yield from (f"{stem}m{low}kt{low}", f"{stem}m{low}kt{low}d{_HARMONY[low]}r")
    if glide:  # "söyle" loses its vowel: "söylüyor"
        shorter = stem[:-1]
        before = _VOWEL.findall(shorter)
        now = f"{shorter}{_HARMONY[before[-1]] if before else 'i'}yor"
    else:
        now = f"{voiced}{_HARMONY[_VOWEL.findall(stem)[-1]]}yor"
    yield from (now, f"{now}du", f"{now}lar")
    if stem.rpartition(" ")[2] not in ("de", "ye"):
        yield from (f"{voiced}{glide}{low}r{low}k", f"{voiced}{glide}{high}p")
        word = stem.rpartition(" ")[2]
        wide = stem != voiced or (len(_VOWEL.findall(word)) == 1 and word not in _NARROW)  # "çizerken", but "verirken"
        if word != "yaz":  # while an outlet writes one thing, it passes on another
            yield f"{voiced}{'' if glide else low if wide else high}rken"


def participle(past: str) -> str | None:
    """The participle of a verb in the past: "söyledi" has "söyleyen"."""
    found = _stem(past)
    if found is None or found[0].rpartition(" ")[2] in ("de", "ye"):
        return None
    stem, voiced, _, low = found
    return f"{voiced}{'y' if _VOWEL.match(stem[-1]) else ''}{low}n"


def composed(row: dict[str, str]) -> Iterator[str]:
    """The past of every verb of a row with every noun of it: as its object ("uyarısını yineledi"), without a case, and with "bulundu"."""
    for noun in row.get("nouns", "").split():
        high = noun[-1]
        yield from (f"{noun}n{high}_{verb}" for verb in row.get("verbs", "").split())
        yield from (f"{noun}_{verb}" for verb in row.get("plain", "").split())
        yield from (f"{noun}nd{'a' if high in 'ıu' else 'e'}_{verb}" for verb in row.get("within", "").split())
    yield from (f"{word}_{verb}" for word in row.get("behind", "").split() for verb in row.get("done", "").split())
