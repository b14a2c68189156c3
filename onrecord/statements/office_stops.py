"""Words that end an office, read from a person's name backwards, in Russian, Armenian, Turkish and Azerbaijani.

Here: single words. Not here: offices themselves (inflected/resolve.py) and word lists.
"""

from __future__ import annotations

import re

from onrecord.statements.lexicon import listed, ordered

#: Verbs in front of an office, most of them of the past; not nouns as "отдела", "торговли", "генерала".
_PAST = re.compile(
    r"ся$|(?:[аиуыяо]|(?:хот|вел|им|смотр|сум)е)ли$|(?<!ты)(?:[иуыя]|(?<!гене)(?<!кан)(?<!журн)(?<!фили)(?<!адмир)(?<!порт)(?<!з)(?<!капит)(?<!матери)(?<!персон)(?<!кварт)(?<!марш)а|(?:хот|вел|им)е)ла$"
    r"|[иуя]л$|(?:в|ш|ч|м|б|н)ёл$|(?:про|при|под|от|за|на|пере)вел$|[аеиуюя](?:ет|ют)$|(?:хот|вел|им|смотр|сум)ел$|(?<!генер)(?<!кан)(?<!журн)(?<!фили)(?<!адмир)(?<!порт)(?<!з)(?<!капит)(?<!матери)(?<!персон)(?<!кварт)(?<!марш)(?<!сигн)(?<!интегр)ал$"
)

#: Armenian words of those who have an office in another country, which stands in front of it: "in Armenia the ambassador of X".
ENVOY_HY = re.compile(r"դեսպան|հյուպատոս|ներկայացուցիչ|հավատարմատար|առաքելությ|պատվիրակությ|գրասենյակ|ներկայացուցչությ")

#: Adjectives that end as Armenian datives do.
IN_IN = frozenset(["արտաքին", "ներքին", "վերջին", "միջին", "առաջին", "նախկին", "մերձակա", "ստորին", "վերին", "կենտրոնական", "կին", "հին"])
#: Armenian words that are never of the office behind them: many people in another case, times, means, turns, verbs.
_APART_HY = re.compile(
    r"(?:ներին|ներից|ոջը|ոջն|մամբ|(?<!ազգ)ությամբ|պես)$|^(?:օրը|օրն|շաբաթ|ամիս|տարի|առաջ|անց|ժամանակ|առավոտյան|երեկոյան|գիշերը|այժմ|հիմա|ապա|հետո|այնուհետև|ուշ|վաղ|օրերս|վերջերս|նախքան|կրկին|միաժամանակ|օրինակ|մասին|համար|մոտ)$"
)
_VERB_HY = re.compile(r"[ա-և]{2}(?:եց|աց|եցին|ացին)$")


def is_apart(low: str, capital: bool) -> bool:
    """Whether an Armenian word ends the phrase behind it: a time, a dative that is no adjective, a verb."""
    if _APART_HY.search(low) is not None:
        return True
    dative = low.endswith("ին") and not low.endswith("ային") and low not in IN_IN and (not capital or low[:-2] in ordered("months")[4])
    return dative or (not capital and _VERB_HY.search(low) is not None and not listed(low, "roles", "hy"))


def stops_office(low: str, language: str) -> bool:
    """Whether a word before a name ends its office, read from the name backwards."""
    if language == "hy" and is_apart(low, False):
        return True
    if listed(low, "roles", language):
        return False
    if language == "ru":
        return low in (
            "что", "и", "с", "со", "в", "во", "на", "от", "из", "к", "у", "о", "об", "по", "за", "также", "журналистам", "а", "но", "как", "ему", "ей", "им",
            "словам", "мнению", "данным", "заявил", "заявила", "слова", "при", "перед", "после", "репортерам", "ссылкой", "считает", "полагает",
            "приводит", "приводят", "мнение", "заявление", "ответ", "комментарий", "письмо", "рассказ",
        ) or _PAST.search(low) is not None  # fmt: skip
    if language == "hy":
        return re.search(
            r"[ա-և]{2}(?:եց|աց)$|[ա-և]{3}(?:եցին|ացին|[աե]ցավ)$|^(?:եկավ|առավ|մտավ|ելավ|եղավ)$|[ա-և]{2}(?:ինք|անք)$|[ա-և]{3}(?:ել|[աե]նալ)$|[ա-և]{3}ում$|(?:շաբթի|ուրբաթ)$|^(?:կիրակի|այսօր|երեկ|նախօրեին)$|[ա-և]{2}(?:ներով|երով)$|^(?:նրա|նրանց|իր|մեր|երբ|որտեղ)$|(?:[ա-և]{4}ած|[եա]լիս|ելով|ելուց|ներին|^[^\w]+|[^\W\d_]{4}ը)$",
            low,
        ) is not None or low in (
            "ասաց",
            "է",
            "են",
            "որ",
            "և",
            "իսկ",
            "մասին",
            "մեջ",
            "հարցազրույց",
            "լրագրողներին",
            "նաև",
            "ըստ",
            "հետ",
            "այս",
            "այդ",
            "ինչպես",
            "ում",
            "էջում",
            "հղումով",
            "վկայակոչմամբ",
            "մինչդեռ",
            "այնինչ",
            "մինչ",
            "հակառակը",
            "ահա",
        )
    return False
