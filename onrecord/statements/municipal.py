"""The authorities of a town under an English name: "Kütahya Municipality" for Kütahya Belediyesi and for the mairie of any town.

Here: municipalities named with their town in Russian, Turkish, Azerbaijani and Armenian. Not here: state bodies (institutions.py,
bodies.py), a bare "the municipality", which its article names.
"""

from __future__ import annotations

import re

from onrecord.statements.lexicon import UPPER

_RU = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k", "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_HY = {
    "ու": "u", "ա": "a", "բ": "b", "գ": "g", "դ": "d", "ե": "e", "զ": "z", "է": "e", "ը": "y", "թ": "t", "ժ": "zh", "ի": "i", "լ": "l", "խ": "kh",
    "ծ": "ts", "կ": "k", "հ": "h", "ձ": "dz", "ղ": "gh", "ճ": "ch", "մ": "m", "յ": "y", "ն": "n", "շ": "sh", "ո": "o", "չ": "ch", "պ": "p", "ջ": "j",
    "ռ": "r", "ս": "s", "վ": "v", "տ": "t", "ր": "r", "ց": "ts", "ւ": "v", "փ": "p", "ք": "k", "և": "ev", "օ": "o", "ֆ": "f",
}  # fmt: skip
#: Towns whose English name is none of these letters.
_ENGLISH = {
    "yerevan": "Yerevan", "erevan": "Yerevan", "erivan": "Yerevan", "İrəvan": "Yerevan", "bakı": "Baku", "bakü": "Baku", "tiflis": "Tbilisi", "moskva": "Moscow",
    "İstanbul": "Istanbul", "gəncə": "Ganja", "gyandzha": "Ganja", "etchmiadzin": "Etchmiadzin", "ejmiatsin": "Etchmiadzin", "echmiadzin": "Etchmiadzin",
    "leninakan": "Gyumri", "akhalkalak": "Akhalkalaki", "shushi": "Shushi", "izmir": "Izmir", "İzmir": "Izmir",
}  # fmt: skip
_TOWN = rf"[{UPPER}][\w’'-]+"
_NAMED = {
    "ru": re.compile(rf"(?i:мэри\w+|муниципалитет\w*|горсовет\w*|городск\w+\s+администраци\w+)\s+(?:города\s+)?(?P<town>{_TOWN}(?:\s+{_TOWN})?)$"),
    "tr": re.compile(rf"(?P<town>{_TOWN}(?:\s+(?!Büyükşehir){_TOWN})?)\s+(?P<grand>Büyükşehir\s+)?Belediye(?:si|\s+Başkanlığı)?\w*(?:['’]\w+)?$"),
    "az": re.compile(rf"(?P<town>{_TOWN}(?:\s+(?![ŞşQqRr]\w{{3,6}}\s+(?:[Bb]ələd|[İi]cra)){_TOWN})?)\s+(?:(?:[Şş]əhər\s+|[Qq]əsəbə\s+)?[Bb]ələdiyyəsi\w*|(?P<of>[Rr]ayon|[Şş]əhər)\s+[İi]cra\s+[Hh]akimiyyəti\w*)$"),
    "hy": re.compile(rf"(?P<town>{_TOWN})\s+(?:(?:քաղաքապետարան|համայնքապետարան)\w*|(?<!ական\s)(?<!ների\s)համայնք(?:ը|ն|ի|ից|ում)?)$"),
}  # fmt: skip
#: The state's authorities of a province and of a district of Turkey.
_GOVERNED = re.compile(
    rf"(?P<town>{_TOWN})\s+(?:(?P<province>[Vv]alili[kğ])|[Kk]aymakamlı[kğ])(?:[ıi](?:n[ıi]n?|nd?[ae]n?)?)?(?:['’]\w+)?$"
)
#: Genitives that end as nominatives do: "of Gyumri" is "Gyumri".
_SAME = ("ри", "си", "ми", "ти", "ни", "ли", "хи", "ки", "у", "о", "е")


def english(phrase: str, language: str) -> str | None:
    """The English name of the municipality that `phrase` names with its town; None for anything else."""
    if language == "tr" and (governed := _GOVERNED.search(phrase)) is not None:
        return f"{'' if governed.group('province') else 'District '}Governorship of {latin(governed.group('town'), language)}"
    pattern = _NAMED.get(language)
    m = pattern.search(phrase) if pattern else None
    if m is None:
        return None
    town = m.group("town")
    if language == "ru":
        town = " ".join(_nominative(w) for w in town.split())
    if language == "hy":
        town = re.sub(r"(?:ու)$", "ի", town) if town.endswith("ու") else re.sub(r"(?:յի|ի|վա)$", "", town)
    grand = "Metropolitan " if "grand" in m.groupdict() and m.group("grand") else ""
    if (of := m.groupdict().get("of")) is not None:
        return f"{latin(town, language)} {'District' if of.lower() == 'rayon' else 'City'} Executive Authority"
    return f"{latin(town, language)} {grand}Municipality"


def of_town_in(sentence: str) -> str | None:
    """The municipality of the town that a Russian sentence is set in: "the metro in Yerevan runs, the mairie says"."""
    found = re.findall(rf"(?<!\w)[Вв]о?\s+({_TOWN}(?:е|и))(?!\w)", sentence)
    if not found:
        return None
    town = found[-1] if found[-1].endswith("и") else found[-1][:-1]
    return f"{latin(town, 'ru')} Municipality"


def is_head(word: str) -> bool:
    """Whether a bare word (lower case) takes up a municipality named before."""
    return word.startswith(("belediye", "bələdiyyə", "мэри", "муниципалитет", "քաղաքապետարան", "համայնքապետարան"))


def takes_up(head: str, name: str) -> bool:
    """Whether a bare word (lower case) takes up an authority whose English name (lower case) was told before."""
    if head.startswith(("valilik", "valiliğ", "kaymakamlı")):
        return "governorship" in name and ("district" in name) is head.startswith("k")
    return is_head(head) and "municipality" in name


def latin(name: str, language: str) -> str:
    """A town's name in Latin letters, as English writes it."""
    if language not in ("ru", "hy"):
        return _ENGLISH.get(name.lower(), _ENGLISH.get(name, name))
    table = _RU if language == "ru" else _HY
    low = name.lower()
    letters = "".join(table.get(m.group(), m.group()) for m in re.finditer("ու|." if language == "hy" else ".", low))
    if language == "hy":
        letters = re.sub(r"^e(?=[^v])", "ye", re.sub(r"^o", "vo", letters)) if low[0] in "եո" else letters
    return _ENGLISH.get(letters, " ".join(w[:1].upper() + w[1:] for w in letters.split()))


def _nominative(town: str) -> str:
    low = town.lower()
    if low.endswith(_SAME):
        return town
    if low.endswith(("ого", "его")):
        return town[:-3] + ("ий" if low.endswith(("кого", "жнего")) else "ый")
    if low.endswith("ы"):
        return town[:-1] + "а"
    return town[:-1] if low.endswith("а") else town
