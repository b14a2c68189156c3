"""Where the noun phrase of a Russian subject ends inside a clause: at its verb, or at what the verb behind takes.

Here: single words in their order. Not here: marks, occasions and prepositions, which end a phrase too (russian/phrases.py).
"""

from __future__ import annotations

import re

from onrecord.statements.lexicon import listed
from onrecord.statements.russian.tokens import PART, Token, nominative_body, nominative_office

#: What a subject's verb takes, and endings of the words in front of it.
_THING = re.compile(
    r"^(?:ходатайство|решение|обвинение|заявление|требование|предложение|сообщение|утверждение|обращение|соглашение|интервью|версию|апелляцию|жалобу|претензии|слова|выводы|доводы)$"
)
_OF = ("ы", "и", "а", "я", "ого", "ой", "ов", "ей")
#: Verbs that no noun looks like: where one stands, the subject in front of it has ended.
FINITE = re.compile(r"[а-яё]{2}(?:[аеи]ло|лось|лся|лась|лись)$")
#: A verb in the past behind a name: "Petrosyan rang"; nouns that end so.
_DID = re.compile(
    r"(?<!^кан)(?<!^журн)(?<!^фили)(?<!^порт)(?<!^капит)(?<!генер)(?<!персон)(?<=[а-яё]{2})(?:[аеиыуяё]л[аи]?|ошел|ошёл|ошл[аи])$"
)
#: Nouns in the genitive that end as verbs of the past do: "the director of the branch".
_OF_THING = re.compile(
    r"^(?:подотдел|отдел|канал|телеканал|радиоканал|журнал|филиал|вокзал|портал|квартал|узл|зал|сел|тыл|дел|материал|персонал|арсенал|терминал|капитал|трибунал|отел|сериал|стол|посёлк|потенциал|архипелаг|предел|раздел|ансамбл)[аиы]?$"
)
#: A second verb behind "and", in the present: "laughs the wife and goes out".
_ALSO_DOES = re.compile(r"(?:[аеуюя]ет|[аеуюя]ют|(?<!ау)(?<!кре)дит|дят|[лсжчшврнпт]ит|[лсжчшврнпт]ят)(?:ся)?$")
#: A feminine noun in the accusative.
_ACCUSATIVE = re.compile(r"[а-яё]{3,}(?:[бвгджзклмнпрстфхцчшщ]у|[ьи]ю)$")


def _listed(low: str) -> bool:
    return listed(low, "roles", "ru") or listed(low, "bodies", "ru")


def _heads(low: str) -> bool:
    return nominative_office(low) or nominative_body(low)


def ends_subject(found: list[Token], i: int, named: int) -> bool:
    """Whether word `i`, no capital and not the first one, is no part of the subject any more; `named` counts the names right in front of it."""
    low, before = found[i].low, found[i - 1].low
    if i > 1 and _THING.search(low) and before.endswith(_OF):
        return True  # what the subject's verb takes: "the prosecutor the motion called X"
    if i + 1 == len(found) and _ACCUSATIVE.search(low) and _heads(before) and not _listed(low):
        return True  # "the opposition the programme criticised"
    behind = found[i + 1] if i + 1 < len(found) else None
    if low == "и" and behind and not behind.capital and _ALSO_DOES.search(behind.low) and not _listed(behind.low):
        return True
    did = _DID.search(low) is not None
    if did and not _OF_THING.search(low) and (_heads(before) or _of_several(found, i)):
        return True  # "the director opened a school and promised"
    return FINITE.search(low) is not None or (bool(named) and did and not _listed(low))


def _of_several(found: list[Token], i: int) -> bool:
    """Whether the words in front of word `i` are "one of the detained"."""
    return (
        i > 2
        and PART.fullmatch(found[0].low) is not None
        and found[1].low == "из"
        and found[i - 1].low.endswith(("ых", "их", "ов", "ев", "ей"))
    )
