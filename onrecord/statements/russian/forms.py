"""The cases of Russian names and of the bodies that speak: from a form in the text to the nominative.

Here: given names, surnames and noun phrases with an institution's head. Not here: where names stand (names.py), who speaks.
"""

from __future__ import annotations

import re

from onrecord.statements.lexicon import listed, lower, words

#: Names whose stem changes, and names in -а of men.
_IRREGULAR = {
    "льв": "Лев", "павл": "Павел", "петр": "Пётр", "пётр": "Пётр", "иль": "Илья", "ильёй": "Илья", "никит": "Никита", "лук": "Лука",
    "фом": "Фома", "кузьм": "Кузьма", "савв": "Савва", "заз": "Заза", "важ": "Важа", "мурз": "Мурза",
}  # fmt: skip
#: Given names that end as an instrumental does.
_IN_OM = frozenset(
    [
        "артём",
        "артем",
        "ростом",
        "ефрем",
        "экрем",
        "акрем",
        "керем",
        "рустем",
        "гийом",
        "джером",
        "казем",
        "хашем",
        "салем",
        "карем",
        "назем",
        "мухаррем",
        "мерьем",
        "вильгельм",
    ]
)
_OBLIQUE_ENDING = re.compile(r"(?:а|я|у|ю|ом|ем|ём|ой|ей|е|ы|и)$", re.IGNORECASE)
#: What stands before a name (or before its office) that is not the subject.
_GOVERNS = re.compile(
    r"(?<!\w)(?:по\s+(?:словам|мнению|данным|информации|утверждению|утверждениям|оценке|оценкам|версии|сведениям|заявлению|убеждению|признанию)"
    r"|по\s+[а-яё]+[йм]\s+(?:оценк(?:е|ам)|данным|подсч[её]там|информации|сведениям|прогноз(?:у|ам))|со\s+слов|согласно|ссылк\w+\s+на|слова|словам|ответ|комментарий|мнение|отклик|объяснение|высказывание|реплика|к|ко|с|со|у|от|из|для|о|об|обо|против|за|на|в|во|между|перед|над|под|через|при|после|благодаря"
    r"|поддержал[аи]?|обвинил[аи]?|назвал[аи]?|назначил[аи]?|цитирует|цитировал[аио]?|поблагодарил[аи]?|раскритиковал[аи]?|призвал[аи]?|попросил[аи]?)\s+$",
    re.IGNORECASE,
)
#: An object in front of a verb, whose subject stands behind it: "her supported the veteran X".
_HAS_OBJECT = re.compile(r"(?:^|[^\w-])(?:его|её|ее|их|нас|меня|вас|эту|это)\s*$", re.IGNORECASE)
#: Offices whose nominative looks like a genitive.
_SAME_FORM = ("замминистра", "замглавы", "замдиректора", "замгенпрокурора", "замначальника", "врио", "и.о.", "атташе")
#: Stems of the words for women: "журналистк-а" is a nominative, "начальник-а" is none.
_WOMEN = re.compile(r"(?:иц|[^иоеа]к|^супруг)$")
_VOWELS = "аеёиоуыэюя"
_HUSH = "гкхжшчщ"

#: An outlet that quotes somebody, in front of whom it quotes.
_CITING = re.compile(
    r"(?:цитиру\w+|(?:про)?цитировал\w*|(?:приводи?т?\w*|прив[её]л[аио]?|переда[её]т|публикует)\s+(?:[^,.]{0,60}?\s)?(?:слова|мнение|цитату|высказывание|ответ))\s+[^,.]{0,60}$",
    re.IGNORECASE,
)

#: A woman's occupation in the accusative, in front of the name: "quotes the villager X".
_TO_HER = re.compile(
    r"(?<![\w-])(?:[а-яё]+(?:ницу|истку|ентку|антку|ицу|янку|анку|[еоя]рку|арку)|жену|сестру|вдову|супругу|мать|дочь|пресс-секретаря)\s+(?:(?:села|города|деревни|пос[её]лка)\s+)?(?:[\w«»-]+\s+){0,3}$",
    re.IGNORECASE,
)


def _case_of_short(word: str) -> tuple[str, str]:
    """The listed nominative of a short word of office that is listed in other cases too, and its ending there: "посла" is "посол"."""
    known = words("roles", "ru")
    for ending in ("а", "у", "ом", "ов", "ам", "ы") if word in known else ():
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 3:
            continue
        for base in (stem, *(f"{stem[:-1]}{vowel}{stem[-1]}" for vowel in "оеё")):
            if base in known:
                return base, ending
    return word, ""


def office_stem(head: str, language: str) -> str:
    """The letters by which a word of office is found in others' words of office, whatever the case of either."""
    base = _case_of_short(head)[0] if language == "ru" else head
    return base[: max(4, len(head) - 3)]


def to_her(before: str) -> bool:
    """Whether a woman's occupation in the accusative stands in front of a name."""
    return _TO_HER.search(before) is not None


def cited(before: str) -> bool:
    """Whether an outlet quotes whoever is named next, so that the name stands in a case of its own."""
    return _CITING.search(before) is not None


def oblique(before: str) -> bool:
    """Whether the words before a name put it (or the office it stands behind) into another case than the nominative."""
    left = re.sub(r"(?<=[а-яё]{4} )[«“„\"][^«»“”„\"\n]{1,60}[»”“\"]\s*$", "", before.rstrip()).rstrip()  # a quoted name belongs to its noun
    other = False  # a noun between: the preposition before it governs that noun, not the name
    for _ in range(7):
        if _GOVERNS.search(left + " "):
            if other and (
                topic := re.search(r"(?<=[а-яё])\s+(?:о|об|по|в|на|при|для)$", left)
            ):  # "of the institute of sciences on the Earth"
                left = left[: topic.start()]
                continue
            return not other and _governed(left + " ")
        m = re.search(r"([\w-]+)$", left)
        if not m:
            return False
        word = lower(m.group(1))
        if _OF_MANY.search(word) and not left[: m.start()].endswith("из "):
            other = True  # the members of a body: "the chair of the association of growers X"
        elif listed(word, "roles", "ru"):
            # The head of an office: "директора", "представителю" are not nominative; "глава", "судья" are.
            known = words("roles", "ru")
            short, short_ending = _case_of_short(word)
            if (
                word in _SAME_FORM
                or (word in known and not short_ending and not (word[-1] in "ау" and word[:-1] in known))
                or word in ("глава", "судья", "староста", "дипломат")
            ):
                if word not in _SAME_FORM and _MAN_HIMSELF.search(word):
                    return False  # "criticised the deputy X": the accusative of a man is another form
                return _governed(left[: m.start()])
            stem = max((w for w in known if word.startswith(w) and not (w == word and word[-1] in "ау")), key=len, default=word)
            ending = word[len(stem) :]
            if short_ending:
                stem, ending = short, short_ending
            if ending in ("а", "у", "ом", "ем", "я", "ю", "ы", "е", "его", "ему", "им", "ого", "ому", "ым", "ой", "ей", "цы", "це", "цей", "ицей", "ницы", "нице", "ницей", "ницу", "ку", "ки", "кой") and stem not in (
                "судь",
                "глав",
                "местн",
            ) and not (ending in ("а", "я") and stem in ("активистк", "журналистк", "соседк", "студентк", "беженк", "медсестр", "актрис", "хозяйк", "учительниц", "жительниц")) and not _headed(left[: m.start()]) and not (ending == "а" and _WOMEN.search(stem)):  # fmt: skip
                return True
            if ending == "а" and _WOMEN.search(stem):
                return _governed(left[: m.start()])
            if stem in ("глав", "судь") and ending in ("ы", "у", "е", "ой", "ей", "и", "ю", "ёй"):
                return True
        elif (
            re.fullmatch(
                r"(?!(?:села|отдела|подотдела|канала|телеканала|журнала|филиала|вокзала|портала|квартала|узла|зала|дела|тыла|зал|канал|портал|журнал|филиал|отдел)$)\w+(?:л|ла|ло|ли|ся|ет|ит|ют|ят)|что|этом|это|и|а|но",
                word,
            )
            and m.group(1)[0].islower()
        ):
            return False
        elif m.group(1)[0].isupper():
            other = True  # a place or a body
        elif m.group(1)[0].islower() and not re.search(r"(?:ого|его|ому|ему|ым|им|ой|ей|ую|юю|ом|ем)$", word):
            other = True
        left = left[: m.start()].rstrip()
        if left.endswith((",", ".", ":", ";", "—", "»", "«", "(", '"')):
            return False
    return False


#: A man's office in the nominative, which no verb takes so.
_MAN_HIMSELF = re.compile(r"(?:[бвгджзклмнпрстфхцчшщй]|тель|арь)$")
#: Nouns for people, many, in the genitive: no single name stands behind one in its case.
_OF_MANY = re.compile(r"(?:телей|ников|истов|чиков|щиков|[её]ров|оров|овцев|нцев|антов|ентов|вцов)$")


def _governed(left: str) -> bool:
    """Whether `left` ends with a word that puts what follows into a case of its own, and has not taken its object already."""
    m = _GOVERNS.search(left)
    return m is not None and _HAS_OBJECT.search(left[: m.start()]) is None


def _headed(left: str) -> bool:
    """Whether an office in the genitive belongs to one in the nominative before it: "the press secretary of the president"."""
    m = re.search(r"(?:^|[^\w-])([\w-]+)\s+(?:[\w-]+(?:ого|его|ой|ей)\s+)?$", left)
    if m is None:
        return False
    word = lower(m.group(1))
    return (word in words("roles", "ru") or listed(word, "roles", "ru")) and re.search(
        r"(?:[бвгджзклмнпрстфхцчшщьй]|ница|[^иеоа]ка|глава|^(?:жена|супруга|сестра|вдова|мама|тётя|тетя|невеста|мачеха))$", word
    ) is not None


def _feminine(surname: str) -> bool | None:
    """What a surname's own ending says of its bearer: True for a woman, False for a man in another case, None for nothing."""
    low = lower(surname)
    if low.endswith(("ская", "скую", "ской", "цкая", "цкую", "цкой", "овой", "евой", "ёвой", "иной", "ыной")):
        return True
    if low.endswith(("ского", "скому", "ским", "ском", "цкого", "цкому", "цким", "овым", "евым", "иным", "яну", "яном", "яне", "яна")):
        return False
    return None


def nominative(name: str, *, known_oblique: bool, to_him: bool = False, to_her: bool = False) -> str:
    """The nominative of "Given Surname" or of a surname; `known_oblique` says that the text has it in another case, `to_him` in a man's dative,
    `to_her` in a woman's accusative.

    Names whose form does not tell (Шушан, Лорткиванидзе) stay as they are.
    """
    tokens = name.split()
    if len(tokens) == 1:
        return tokens[0]
    if cased := re.fullmatch(r"(.{2,}и)(?:ю|ей)", tokens[-1]):  # "Лорию", "Лорией": no nominative ends so
        tokens[-1], known_oblique = f"{cased.group(1)}я", True
        name = " ".join(tokens)
    first, last = tokens[0], tokens[-1]
    if to_her and len(tokens) == 2 and (own := re.fullmatch(r"(.{2,})([ую])", first)):
        return f"{own.group(1)}{'а' if own.group(2) == 'у' else 'я'} {_surname(last, True)}"
    sex = False if to_him and lower(last).endswith(("ову", "еву", "ёву", "ину", "ыну")) else _feminine(last)
    if not known_oblique and lower(first) in _IN_OM:
        return name
    if not known_oblique and sex is None and not re.search(r"(?:ой|ей|ом|ем|ём)$", first):
        return name
    low = lower(first)
    own = re.search(r"(?<!ом)(?<!ем)(?<!ём)(?<!ым)(?<!им)(?<=[бвгджзклмнпрстфхцчшщьй])$", lower(last))
    if own and low.endswith(("ом", "ем", "ём")) and not known_oblique:
        return name  # both words of a name stand in one case: "Guillaume Vidal"
    stem = _OBLIQUE_ENDING.sub("", low)
    ending = low[len(stem) :]
    if last.endswith("ой") and (not ending or low in ("илья", "никита", "фома", "лука", "кузьма", "савва", "данила")):
        return name  # Захар Луговой
    new = first
    woman = sex
    if low in ("лев", "павел") or not ending or len(stem) < 2:
        woman = bool(sex)
    elif stem in _IRREGULAR and ending:
        new, woman = _IRREGULAR[stem], False
    elif ending in ("ой", "ей"):
        new, woman = first[: -len(ending)] + ("а" if ending == "ой" else "я"), True
        if ending == "ей" and stem[-1:] in _HUSH:
            new = first[:-2] + "а"
        if ending == "ей" and stem.endswith(("серг", "андр", "тимоф", "алекс", "матв", "елис", "ерем")):
            new, woman = first, False
    elif ending in ("ом", "ем", "ём"):
        new, woman = _man(first, ending), False
    elif ending in ("ы", "и"):
        if ending == "и" and not (stem[-1:] in _HUSH or (stem.endswith(("и", "ь", "н", "л", "т")) and sex)):
            new, woman = (first[:-1] + "я", True) if stem.endswith(("и", "ь")) else (first, woman)
        elif ending == "и" and stem.endswith("рг"):
            new, woman = (first, woman) if not sex else (first[:-1] + "а", True)
        else:
            new, woman = first[:-1] + ("я" if ending == "и" and stem[-1:] not in _HUSH else "а"), True
    elif ending in ("а", "я"):
        if sex is True:
            woman = True
        elif known_oblique or sex is False:
            new, woman = _man(first, ending), False
        else:
            woman = True
    elif ending in ("у", "ю"):
        if sex is True:
            new = first[:-1] + ("а" if ending == "у" else "я")
        elif (
            sex is False
            or (stem[-1:] not in _VOWELS and not lower(last).endswith(("ову", "еву", "ину")))
            or (
                stem.endswith(("ём", "ем", "им", "ом", "ор", "ар", "ан", "ик", "ид", "ет", "ер"))
                and not lower(last).endswith(("ову", "еву", "ину"))
            )
        ):
            new, woman = _man(first, ending), False
        else:
            new, woman = first[:-1] + ("а" if ending == "у" else "я"), True
    elif ending == "е" and (sex or to_him):
        new = first[:-1] + "а"
    return " ".join([new, *tokens[1:-1], _surname(last, bool(woman))])


def single(surname: str) -> str:
    """The nominative of a surname that stands alone in another case, behind a man's office or by its own ending a woman's."""
    low = lower(surname)
    if low.endswith(("ной", "лой", "рой", "дой", "той")) and not low.endswith(("иной", "ыной")):
        return surname[:-2] + "ая"  # no man's case ends so: "по словам Заречной"
    return _surname(surname, low.endswith(("овой", "евой", "ёвой", "иной", "ыной", "ской", "цкой")))


def _man(first: str, ending: str) -> str:
    body = first[: -len(ending)]
    if ending in ("а", "у", "ом"):
        return body
    if body[-1:] in "аеоуюяэ" or body.endswith(("и",)):
        return body + "й"
    return body + "ь" if body[-1:] in "рлн" and ending in ("я", "ю", "ем") else body + "й"


def _surname(last: str, woman: bool) -> str:
    low = lower(last)
    parts = last.split("-")
    if len(parts) > 1 and all(len(p) > 3 and p[0].isupper() for p in parts):
        return "-".join(_surname(p, woman) for p in parts)
    if (
        low.endswith(("дзе", "швили", "заде", "ко", "ых", "их", "и", "иа", "ия"))
        or (low.endswith("о") and not low.endswith("го"))
        or ("-" in low and len(low) < 4)
    ):
        return last
    if woman:
        for end, base in (
            ("ской", "ская"),
            ("скую", "ская"),
            ("цкой", "цкая"),
            ("цкую", "цкая"),
            ("овой", "ова"),
            ("евой", "ева"),
            ("ёвой", "ёва"),
            ("иной", "ина"),
            ("ову", "ова"),
            ("еву", "ева"),
            ("ину", "ина"),
            ("ой", "ая"),
            ("ую", "ая"),
        ):
            if low.endswith(end):
                return last[: -len(end)] + base
        return last
    for end, base in (
        ("ского", "ский"),
        ("скому", "ский"),
        ("ским", "ский"),
        ("ском", "ский"),
        ("цкого", "цкий"),
        ("цкому", "цкий"),
        ("цким", "цкий"),
        ("овым", "ов"),
        ("евым", "ев"),
        ("ёвым", "ёв"),
        ("иным", "ин"),
        ("ого", "ый"),
        ("ому", "ый"),
        ("ым", "ый"),
    ):
        if low.endswith(end):
            return last[: -len(end)] + base
    if low.endswith(("я", "ю", "ем")) and len(low) > 4 and low[-2:-1] not in _VOWELS:
        return re.sub(r"(?:я|ю|ем)$", "ь", last)
    if low.endswith(("ом", "ем")) and len(low) > 5:
        return last[:-2]
    return last[:-1] if low.endswith(("а", "у")) and low[-2:-1] not in _VOWELS and len(low) > 4 else last


def rank(name: str) -> int:
    """How much the form of a full name looks like a nominative: the higher, the better."""
    tokens = name.split()
    low, last = lower(tokens[0]), lower(tokens[-1])
    if low.endswith(("ой", "ом", "ём", "у", "ю", "ы")) or last.endswith(
        ("овой", "евой", "ского", "скому", "ским", "ской", "скую", "овым", "евым", "яну", "яном")
    ):
        return 0
    if low[-1:] not in _VOWELS:
        return 3
    return 2 if low.endswith(("а", "я")) else 1


_HEADS = {
    "комитет": "m", "союз": "m", "профсоюз": "m", "департамент": "m", "совет": "m", "банк": "m", "фонд": "m", "институт": "m", "университет": "m",
    "парламент": "m", "центр": "m", "телеканал": "m", "завод": "m", "суд": "m", "музей": "m", "холдинг": "m", "центробанк": "m", "минсельхоз": "m",
    "служб": "fа", "прокуратур": "fа", "генпрокуратур": "fа", "групп": "fа", "палат": "fа", "газет": "fа", "ассоциаци": "fя", "организаци": "fя",
    "парти": "fя", "коллеги": "fя", "компани": "fя", "корпораци": "fя", "госкорпораци": "fя", "федераци": "fя", "комисси": "fя", "полици": "fя", "автоинспекци": "fя", "ветслужб": "fа", "администраци": "fя", "мисси": "fя",
    "мэри": "fя", "редакци": "fя", "инспекци": "fя", "академи": "fя", "агентств": "nо", "министерств": "nо", "ведомств": "nо", "посольств": "nо",
    "аппарат": "m", "штаб": "m", "генштаб": "m", "клуб": "m", "комбинат": "m", "рудник": "m", "порт": "m", "аэропорт": "m", "регулятор": "m", "театр": "m", "офис": "m", "секретариат": "m",
    "пресс-центр": "m", "пресс-служб": "fа", "школ": "fа", "больниц": "fа", "клиник": "fа", "бирж": "fа", "структур": "fа", "лиг": "fа", "дирекци": "fя", "лаборатори": "fя", "фракци": "fя",
    "концерн": "m", "коалици": "fя", "блок": "m", "альянс": "m", "дипведомств": "nо", "таможн": "fя", "церк": "fовь", "консульств": "nо", "представительств": "nо", "хозяйств": "nо", "братств": "nо", "отделени": "nе", "учреждени": "nе",
    "охран": "fа", "гварди": "fя", "разведк": "fа", "комендатур": "fа", "бригад": "fа", "епархи": "fя", "ассамбле": "fя", "инициатив": "fа", "делегаци": "fя",
    "обсерватори": "fя", "поликлиник": "fа", "авиакомпани": "fя", "фирм": "fа", "турфирм": "fа", "энергокомпани": "fя", "телерадиокомпани": "fя", "телекомпани": "fя",
    "консорциум": "m", "колледж": "m", "лицей": "m", "техникум": "m", "кооператив": "m", "избирком": "m", "центризбирком": "m", "горсовет": "m", "райсовет": "m", "исполком": "m",
    "кабмин": "m", "сенат": "m", "конгресс": "m", "синод": "m", "ректорат": "m", "деканат": "m", "трибунал": "m", "горсуд": "m", "облсуд": "m", "водоканал": "m", "автодор": "m",
    "сообществ": "nо", "товариществ": "nо", "собрани": "nе", "подразделени": "nе", "командовани": "nе",
    "правительств": "nо", "руководств": "nо", "общество": "nо", "управлени": "nе", "объединени": "nе", "движени": "nе", "издани": "nе", "предприяти": "nе",
}  # fmt: skip
_HEAD = re.compile(
    rf"(?<![\w-])((?:[\w-]+(?:[иы]й|ой|[ая]я|[ое]е|[ыи]е|его|ого|[еоыи]м|ему|ому|ей|[ую]ю|[ыи]х)\s+)*?)({'|'.join(sorted(_HEADS, key=len, reverse=True))})(а|у|ом|е|ы|ой|и|ю|ей|я|о|ем|ии|ию|ией|ви|вью|овь|)(?!\w)",
    re.IGNORECASE,
)


#: Adjectives whose masculine nominative ends in "-ой".
_STRESSED = frozenset(
    [
        "морск",
        "городск",
        "областн",
        "краев",
        "цехов",
        "речн",
        "портов",
        "правов",
        "трудов",
        "страхов",
        "налогов",
        "языков",
        "миров",
        "молод",
        "больш",
        "делов",
        "пищев",
        "звуков",
        "полев",
        "степн",
        "лесн",
        "родн",
        "ночн",
        "речев",
        "зернов",
        "мясн",
        "мужск",
        "донск",
    ]
)


def body(phrase: str) -> str:
    """An institution's name in the nominative: its adjectives and its head; what follows the head is left alone."""
    phrase = re.sub(r"^(?:в|во|из|от|у|с|со|на)\s+(?:сам(?:ом|ой|их|ого)\s+)?|^сам[оаи]?\s+", "", phrase, flags=re.IGNORECASE)
    m = _HEAD.match(phrase)
    if m is None:
        return phrase
    kind = _HEADS[lower(m.group(2))]
    head = m.group(2) + kind[1:]
    if kind == "m" and m.group(2).lower() in ("музе",):
        head += "й"
    ends = {"m": "ый", "f": "ая", "n": "ое"}[kind[0]]
    adjectives = []
    for word in m.group(1).split():
        a = re.fullmatch(r"(.{2,}?)(ого|его|ому|ему|ым|им|ом|ем|ой|ей|ую|юю|ый|ий|ая|яя|ое|ее)", word)
        if a:
            stem = a.group(1)
            soft = ends == "ый" and stem[-1:] in _HUSH
            stressed = ends == "ый" and lower(stem) in _STRESSED
            adjectives.append(stem + ("ой" if stressed else "ий" if soft else ends))
        else:
            adjectives.append(word)
    return " ".join([*adjectives, head]) + phrase[m.end() :]


def is_body_noun(word: str) -> bool:
    """Whether a word is a noun for a kind of body, in any case."""
    m = _HEAD.fullmatch(word)
    return m is not None and not m.group(1)
