"""Whether "he" or "she" can mean a person named in an English article: from the title, the words of office, the first name, the surname.

Here: that one question. Not here: whom a pronoun means (english/resolve.py).
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache, lru_cache

from onrecord.statements.lexicon import FOLDER, lower

_MALE = re.compile(
    r"\b(?:mr|sir|lord|king|prince|father|bishop|archbishop|catholicos|imam|actor|grandfather|brother|son|husband|uncle|monk|priest|widower"
    r"|(?:spokes|chair|congress|assembly|council|business|police|service|fisher|crafts|front|states|camera|states)?man)\b",
    re.IGNORECASE,
)
_FEMALE = re.compile(
    r"\b(?:mrs|ms|miss|lady|queen|princess|\w*woman|actress|mother|grandmother|sister|daughter|wife|aunt|widow|nun|first\s+lady)\b",
    re.IGNORECASE,
)
_WOMANLY = re.compile(r"(?:[oe]va|[ae]ya|ina|ska(?:ya|ia)|[aeı]yeva|q[ıi]z[ıi]|gizi|kyzy|dóttir)$")
_MANLY = re.compile(r"(?:[^aeiou][oe]v|skiy?|oglu|oğlu|ogly)$")


@cache
def _names() -> dict[str, str]:
    data = tomllib.loads(FOLDER.joinpath("first_names.toml").read_text(encoding="utf-8"))
    both = set(data["male"].split()) & set(data["female"].split())
    return {n: g for g, key in (("m", "male"), ("f", "female")) for n in data[key].split() if n not in both}


@cache
def _of_both() -> frozenset[str]:
    """First names given to men and women."""
    return frozenset(tomllib.loads(FOLDER.joinpath("first_names.toml").read_text(encoding="utf-8"))["both"].split())


_MARKED = str.maketrans("ıə", "ia")


@lru_cache(maxsize=8192)
def _plain(token: str) -> str:
    low = lower(token)
    if low.isascii():
        return low
    low = low.translate(_MARKED)
    return "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))


@lru_cache(maxsize=4096)
def of_words(words: str) -> str | None:
    """'m' or 'f' where a title or office says it ("Ms", "spokesman", "her husband"); None where none or both do."""
    male, female = _MALE.search(words) is not None, _FEMALE.search(words) is not None
    return None if male == female else "m" if male else "f"


def gender(name: str, role: str | None = None) -> str | None:
    """'m' or 'f' of a person by name and office; None where neither tells."""
    if role and (told := of_words(role)) is not None:
        return told
    tokens = name.split()
    first = tokens[:-1] or tokens
    for part in (p for t in first for p in _plain(t).split("-")):
        if (known := _names().get(part)) is not None:
            return known
    if len(tokens) > 1:
        last = _plain(tokens[-1])
        if _WOMANLY.search(last):
            return "f"
        if _MANLY.search(last):
            return "m"
    return None


def is_given(token: str) -> bool:
    """Whether a word is a first name of the list."""
    return _plain(token) in _names() or _plain(token) in _of_both()


def fits(pronoun: str, found: str | None) -> bool:
    """Whether a person of a gender can be meant by a pronoun in lower case; an unknown gender fits every one."""
    if found is None:
        return True
    return pronoun not in (("she", "her", "hers", "herself") if found == "m" else ("he", "him", "his", "himself"))
