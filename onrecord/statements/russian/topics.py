"""What somebody told of, where it names something said: "рассказал о закрытой дороге", "О нехватке врачей сообщил министр".

Here: whether words behind "о" tell that something is so, or are a topic alone. Not here: the verbs (russian/clauses.py), who speaks
(russian/phrases.py).
"""

from __future__ import annotations

import re

from onrecord.statements.russian.tokens import AUDIENCE, TIME

#: Verbs that tell of a topic as often as that something is so.
TELLS = re.compile(r"(?:рассказ(?:ал|ыва)|поведал)", re.IGNORECASE)
#: A topic in front of its verb, at the head of a sentence.
FRONTED = re.compile(r"\W*(?P<of>(?:О|Об|Обо)\s)(?!том(?!\w)|этом(?!\w)|ч[её]м(?!\w)|сво)(?P<what>[^,.;:«»\n]{6,140})$")
#: What opens a clause that stands in front of its verb.
THAT = re.compile(r"Об?\s+том,\s+(?:что|будто|якобы)\s+(?=\S)")
#: Between a verb and "о": when and whom it was told.
_TOLD_OF = re.compile(
    rf"\s+(?:(?:{TIME}|{AUDIENCE}|также|подробно|[«\"][^»\"\n]{{2,40}}[»\"]|(?-i:[A-ZА-ЯЁ][\w-]+))\s+){{0,3}}?(?=(?:о|об|обо)\s)",
    re.IGNORECASE,
)
#: "Did not rule out a rise of prices".
_NOT_RULED_OUT = re.compile(r"не\s+исключ(?:ил[аио]?|а[ею]т)$", re.IGNORECASE)
_ABOUT = re.compile(r"(?:о|об|обо)\s+", re.IGNORECASE)
#: A state of a thing by a participle or by a word of being without or open or shut: "of the closed road".
_STATE = re.compile(
    r"(?:[а-яё]{2,}(?:анн|енн|ённ)|закрыт|открыт|перекрыт|разбит|убит|избит|затоплен|брошен|прерван|взят|занят|подорван|пуст|разрушен|отключ[её]нн|неработающ|пропавш|погибш|подорожавш|опустевш)(?:ой|ом|ых)\s+[а-яё]{3,}(?:е|и|ах|ях)(?!\w)",
    re.IGNORECASE,
)
#: An event, a lack or a change, with whose or what it is behind it.
_EVENT = re.compile(
    r"(?:[а-яё-]+(?:ой|ом|ем|ей|ых|их)\s+){0,3}?(?P<noun>[а-яё]{2,}(?:ении|ании|тии|ытии|овке|ержке|хватке|ывах|аницах)|росте|спаде|падении|дефиците|давлении|угроз(?:е|ах)|план(?:е|ах)|намерени(?:и|ях)|попытк(?:е|ах)|отсутствии|утечк(?:е|ах)|гибели|пропаже|смерти|отставке|задержк(?:е|ах)|нехватке|запрете|отказе|пытках|побоях|убытках|потерях|нарушени(?:и|ях)|пуске|запуске|визите|переносе|отмене|потере|покупке|продаже|поставк(?:е|ах)|вспышк(?:е|ах)|случа(?:е|ях)|обстрел(?:е|ах)|готовности|невозможности|необходимости)\s+(?:\S+)",
    re.IGNORECASE,
)
#: Nouns of these forms that are things, places or subjects of talk.
_THINGS = re.compile(
    r"(?:зда|зна|созна|мечта|пита|расстоя|состоя|положе|отноше|значе|впечатле|воспомина|достиже|соглаше|заседа|отделе|учрежде|мероприя|предприя|собы|разви|уче|населе|пле|преда|назва|управле|настрое|восприя|поня|растен|поколе|сочине|произведе|стихотворе|здравоохране|образова|воспита|творче|детств|юнош|увлече|призва|содержа|значе|направле|виде|мне|реше|бы|искусств|участ|движ)[а-яё]*$",
    re.IGNORECASE,
)


#: "Speak of ten thousand participants".
_SPEAKS = re.compile(r"гов[оа]р(?:ит|ят|ил[аио]?)$", re.IGNORECASE)
_OF_NUMBER = re.compile(
    r"\s+об?\s+(?:(?:почти|более(?:\s+чем)?|менее|примерно|как\s+минимум|по\s+меньшей\s+мере|свыше|около|целых)\s+)?(?:\d[\d,.\u00a0 ]*|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|двадцати|тридцати|сорока|пятидесяти|ста|тысяч[еаи]?|десятках|сотнях|тысячах|миллион[еах]{0,2}|миллиард[еах]{0,2}|[а-яё]+надцати)\s+[а-яё]"
)
#: "Declared a break, a hunger strike, a tender".
_DECLARES = re.compile(r"объяв(?:ил[аио]?|ля(?:ет|ют))$", re.IGNORECASE)
_DECLARED = re.compile(
    r"\s+(?:[а-яё-]+(?:ый|ий|ой|ую|юю|ое|ее|ые|ие)\s+){0,2}(?:перерыв|голодовк|забастовк|стачк|бойкот|мобилизаци|траур|конкурс|тендер|аукцион|амнисти|перемири|набор|эвакуаци|ультиматум|дефолт|положени|режим|карантин|сбор|акци|результат|итог|дат[уы]|состав|план|приговор|решение|войн|санкци|импичмент|протест|неповиновени|роспуск|эмбарго|мораторий)[а-яё]{0,3}(?!\w)"
)
#: "Assured him of support": whom, and of what.
_ASSURES = re.compile(r"(?:заверил|уверил|заверя|уверя)[а-яё]*$", re.IGNORECASE)
_OF_WHAT = re.compile(
    r"\s+(?:[\w«»-]+\s+){1,5}?в\s+(?:[а-яё]+(?:ой|ом|ем|ей|ых|их)\s+){0,2}(?:поддержк|готовност|намерени|дружб|верност|приверженност|отсутстви|солидарност|непричастност|невиновност|преданност|уважени|стремлени|решимост|желани|лояльност|безопасност|искренност|надёжност|надежност|законност|правильност|неизменност)[а-яё]{1,3}(?!\w)"
)


#: What is no clause of its own: one behind "that", and a subject with only "in turn" behind it.
NO_CLAUSE = re.compile(
    r"(?:что|чтобы|будто)\s|[^,]{2,70},\s+(?:в\s+свою\s+очередь|со\s+своей\s+стороны|между\s+тем|тем\s+временем|однако|впрочем|в\s+частности|кстати|напротив|при\s+этом|в\s+то\s+же\s+время|вместе\s+с\s+тем)\W*$"
)


def bracketed(text: str, start: int, at: int, stop: int) -> bool:
    """Whether `at` stands inside brackets that the sentence [start, stop) goes on behind: "Ashot (he asked not to be named) says"."""
    opened, closed = text.rfind("(", start, at), text.find(")", at, stop)
    return opened > text.rfind(")", start, at) and opened > start and closed > 0 and re.search(r"\w", text[closed:stop]) is not None


def declared(words: str) -> re.Match[str] | None:
    """What is declared, where `words` name such a thing."""
    return _DECLARED.match(f" {words}")


#: What else whoever declared something did.
AND_DID = re.compile(r"\s+и\s+(?:[а-яё]+\s+)?[а-яё]+(?:ил|ал|ял|ел|ол|ул)[аио]?(?:с[ья])?(?!\w)")


def says(words: str) -> bool:
    """Whether "о …" tells that something is so: a closed road, a lack of doctors, the rise of prices; not a life, a book, a project."""
    about = _ABOUT.match(words)
    if about is None or re.match(r"(?:сво|том|этом|себе|н[её]м|них|ней)", words[about.end() :]):
        return False
    if _STATE.match(words, about.end()):
        return True
    event = _EVENT.match(words, about.end())
    return event is not None and _THINGS.match(event.group("noun")) is None


def begins(following: str) -> int | None:
    """Where "о …" begins behind a verb, and behind whom and when it was told."""
    m = _TOLD_OF.match(following)
    return m.end() if m is not None else None


def takes(verb: str, following: str) -> bool:
    """Whether a verb that also stands alone takes what follows it as what is said: "told of a closed road", "did not rule out a rise"."""
    if _NOT_RULED_OUT.match(verb):
        return re.match(r"\s+(?!(?:что|и|его|её|их|этого|того)(?!\w))[а-яё«]+", following) is not None
    if _SPEAKS.match(verb) and _OF_NUMBER.match(following):
        return True
    if _DECLARES.match(verb) and _DECLARED.match(following):
        return True
    if _ASSURES.match(verb):
        return _OF_WHAT.match(following) is not None
    return TELLS.match(verb) is not None and (at := begins(following)) is not None and says(following[at:])
