"""Whether the word right behind a bare number is a verb: then no noun follows that the number would count.

Here: forms of verbs in languages that inflect them. Not here: what a verb means (lexicons), its time (tenses.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.figures.tenses import FINITE, NOUNS, is_armenian
from onrecord.figures.tokens import Token

#: Forms that are no predicate: infinitives, verbal nouns, converbs.
NON_FINITE = {
    "tr": re.compile(r"(?:m[ae](?:k|y[ıi]|s[ıi]|y[ae]|kt[ae])|[ae]r[ae]k|(?:acağ|eceğ)[ıi]\w{0,3}|[dt][ıiuü]ğ[ıiuü]\w{0,3})$"),
    "az": re.compile(r"(?:m(?:aq|ək|ağ[ıa]|əy[iə]|as[ıi]|əsi)|araq|ərək|(?:acağ|əcəy)[ıi]\w{0,3}|d[ıiuü][ğy][ıiuü]\w{0,3})$"),
}
#: Predicates that are too short for their endings to tell them.
SHORT = {
    "tr": frozenset({"aldı", "oldu", "verdi", "gitti", "geldi", "çıktı", "indi", "kaldı", "idi", "etti", "buldu", "ekledi", "dedi", "olur", "eder", "alır", "verir", "edildi", "eden"}),
    "az": frozenset({"alıb", "olub", "idi", "edib", "alır", "olur", "edir", "verir", "gedib", "qalıb", "çatıb", "enib", "təşkil", "aldı", "oldu", "etdi", "edən"}),
}  # fmt: skip
#: Words of other kinds with the endings of verbs.
OTHERS = frozenset(
    {
        "ekmek",
        "yemek",
        "yemək",
        "gerek",
        "erkek",
        "çeyrek",
        "barmaq",
        "papaq",
        "çörək",
        "ürək",
        "kürək",
        "böyrək",
        "gümüş",
        "kumaş",
        "kompüter",
    }
)
#: Endings of Russian verbs and short participles that no noun has in the genitive plural.
_RUSSIAN = re.compile(
    r"(?:[аеиыяу]л(?:[аои]|[аои]сь|ся)?|(?:ет|ут|ют|ит|ат|ят)ся|(?:а|я|е|у)[ею]т|дут|дет|дёт|[тз]ит|вит|чит|чат|тят|[аея]н[аоы]|лен|[ое]бован\w?)$"
)
_NOT_RUSSIAN = ("сил", "могил", "зеркал", "одеял", "покрывал", "капитал", "материал", "журнал", "вокзал", "генерал", "адмирал", "телевиз", "кредит", "депозит", "страна", "сигнал", "канал", "филиал", "букет", "комитет", "пакет", "ракет", "билет", "монет", "газет", "анкет", "планет", "дефицит", "профицит", "визит", "акула", "школ", "недел", "модел", "цел", "танкет", "квинтал")  # fmt: skip
#: Beginnings of the verbs that make one of a noun before them: "təklif edib", "tahsis etti".
LIGHT = {"tr": ("et", "ed"), "az": ("et", "ed", "olun")}
SHORTEST = 5


def is_verb(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Whether a verb form stands at `at`; False in languages whose verbs their form does not tell."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return False
    key = tokens[at].key
    if tokens[at].text[0].isupper() or key in NOUNS or key in OTHERS:
        return False
    if language == "ru":
        return len(key) >= SHORTEST and not key.startswith(_NOT_RUSSIAN) and _RUSSIAN.search(key) is not None
    if language == "hy":
        return is_armenian(tokens, at)
    if key in SHORT.get(language, ()):
        return True
    if language not in FINITE:
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following and following.key.startswith(LIGHT[language]) and is_verb(tokens, at + 1, language):
        return True
    if len(key) < SHORTEST:
        return False
    return NON_FINITE[language].search(key) is not None or any(form.search(key) for form in FINITE[language].values())
