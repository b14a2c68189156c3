"""Names across scripts: the skeleton in which every spelling of one name meets, and the speaker id made of it.

Here: transliteration folding only. Not here: who is who in an article (resolve.py) and the list of officials (officials.py).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from onrecord.ids import stable_id

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "j", "з": "z", "и": "i", "й": "i", "к": "k", "л": "l",
    "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "sh", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
}  # fmt: skip
_ARMENIAN = dict(
    zip(
        "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցփքօֆև",
        [
            "a",
            "b",
            "g",
            "d",
            "e",
            "z",
            "e",
            "e",
            "t",
            "j",
            "i",
            "l",
            "h",
            "ts",
            "k",
            "h",
            "dz",
            "gh",
            "ch",
            "m",
            "i",
            "n",
            "sh",
            "o",
            "ch",
            "p",
            "j",
            "r",
            "s",
            "v",
            "t",
            "r",
            "ts",
            "p",
            "k",
            "o",
            "f",
            "ev",
        ],
        strict=True,
    )
)
_LATIN = str.maketrans({"ə": "a", "ı": "i", "ş": "sh", "ç": "ch", "ğ": "gh", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae"})
_MERGES = (("ու", "u"),)
_DIGRAPHS = (
    ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("ck", "k"), ("ks", "x"), ("oo", "u"), ("w", "v"),
    ("q", "g"), ("yi", "i"), ("y", "i"), ("ii", "i"), ("ie", "e"), ("ia", "a"), ("iu", "u"),
)  # fmt: skip


_BLANKS = re.compile(r"[\s-]+")
_OTHER = re.compile(r"[^a-z0-9 ]")
_BAI = re.compile(r"bai(?=l|ov|\b)")
_DOUBLED = re.compile(r"(.)\1")


@lru_cache(maxsize=32768)
def skeleton(name: str) -> str:
    """Lower-case ASCII skeleton of a name; words stay apart by one space. Empty when the name has no letter.

    Pashinyan, Pashinian, Paşinyan and Пашинян give one skeleton; so do Hajizada and Hacızadə.
    """
    low = name.replace("İ", "i").replace("I", "i" if "ı" not in name else "ı").lower()
    if not low.isascii():
        if re.search("[əğışç]", low):
            low = low.replace("c", "j").replace("x", "kh").replace("q", "g")
        for old, new in _MERGES:
            low = low.replace(old, new)
        low = re.sub(r"(?<![ա-և])ո(?=[^ւվ])", "վօ", low)  # spelled so, read "vo"
        low = "".join(_CYRILLIC.get(c, _ARMENIAN.get(c, c)) for c in low).translate(_LATIN)
        low = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
    if not (low.isascii() and low.isalpha() and low.islower()):
        low = _OTHER.sub("", _BLANKS.sub(" ", low))
    for old, new in _DIGRAPHS:
        low = low.replace(old, new)
    if "bai" in low:
        low = _BAI.sub("bei", low)  # Gulubeyli, Gülübəyli
    if _DOUBLED.search(low):
        low = _DOUBLED.sub(r"\1", low)
    return " ".join(low.split())


def speaker_id(name: str) -> str | None:
    """Stable id of a resolved speaker, the same for every spelling; None when nothing is left of the name."""
    folded = skeleton(name)
    return stable_id("speaker", folded) if folded else None
