"""Outlets that Russian and Armenian copy credits for a statement: in its sentence, in a clause behind it, in the sentence behind it.

Here: where such a credit stands, the name in it, and which outlet "the paper" or "it" takes up. Not here: outlets that cite somebody in
the main clause (russian/attributions.py), asides within a Russian clause (russian/asides.py), other languages (attributes.py).
"""

from __future__ import annotations

import re
from bisect import bisect_right

from onrecord.statements.lexicon import UPPER, country_of, lower, outlets
from onrecord.statements.proposal import Proposal, Span
from onrecord.statements.scan import Document

_VIA_END = (
    r"(?=\s+со\s+ссылкой|\s+ссылаясь|\s+в\s+(?:своём|своем|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)|\s*[,.:;\n—–]|$)"
)
#: Behind a verb of the past an outlet stands by its noun: "told «X» the minister" is no credit.
_BY_NOUN = r"(?=(?:[а-яё-]+(?:ая|ое|ий|ый|ой)\s+){0,2}(?:(?:информ)?агентство|газета|(?:интернет-)?издание|портал|телеканал|телекомпания|радиостанция|радио|журнал|сайт|еженедельник)(?!\w))"
_VIA = {
    "ru": (
        rf"[,»\"]\s*(?:[–—-]\s*)?(?:как\s+)?(?:ранее\s+)?(?:переда[её]т|передают|пишет|пишут|сообщает|сообщают|информирует|цитирует|(?:передава|переда|писа|написа|сообща|сообщи|цитирова|процитирова)л[аио]?(?:\s+(?:ранее|накануне|тогда|вчера|утром|вечером))?\s+{_BY_NOUN})\s*(?:(?:далее|также|тоже|сегодня|вчера|накануне|позже|затем|ранее)\s+)?(?P<via>[^,.:;\n]{{2,70}}?){_VIA_END}",
        rf"(?:слова|мнение|заявление)\s+котор\w+\s+(?:приводит|приводят|переда[её]т|цитирует)\s+(?P<via>[^,.:;\n]{{2,60}}?){_VIA_END}",
        rf"котор\w+\s+(?:цитирует|процитировал[аои]?)\s+(?P<via>[^,.:;\n]{{2,60}}?){_VIA_END}",
        rf"(?:приводит|приводят|переда[её]т)\s+(?:его|её|ее|их|эти)\s+слова\s+(?P<via>[^,.:;\n]{{2,60}}?){_VIA_END}",
        rf"как\s+(?:пишет|пишут|сообщает|переда[её]т)\s+(?P<via>[^,.:;\n]{{2,60}}?){_VIA_END}",
    ),
    "hy": (
        r"(?P<via>«[^»\n]{2,40}»-?[ա-և]{0,2}(?:\s+(?:թերթ|կայք|պարբերական|գործակալությ|լրատվամիջոց)[ա-և]*)?)\s+(?:մեջբերում|ցիտում)\s+է",
        r"(?:[,»՝]-?\s*|(?<!\w)[իԻ]նչպես\s+)(?:ինչպես\s+)?(?:հաղորդում|գրում|փոխանցում|տեղեկացնում|հայտնում)\s+(?:է|են)\s+(?P<via>[^,։:՝\n]{2,60}?)(?=\s*[,։:՝\n]|$)",
        r"[՝,]\s*ըստ\s+(?P<via>[^,։:՝\n]{2,60}?)(?=\s*[,։:\n]|$)",
        r"[՝,]\s*(?P<via>[^,։:՝\n]{2,40}?)\s+(?:փոխանցմամբ|հաղորդմամբ)(?=\s*[,։:՝\n]|$)",
    ),
}  # fmt: skip
_VIA_PATTERNS = {language: tuple(re.compile(p, re.IGNORECASE) for p in patterns) for language, patterns in _VIA.items()}
#: The sentence behind a statement that only credits an outlet for it.
_VIA_NEXT = {
    "ru": re.compile(
        rf"Об\s+этом(?:\s+со\s+ссылкой\s+на\s+[^,.:;\n]{{2,60}}?)?\s+(?:сообщает|сообщают|пишет|пишут|переда[её]т|информирует|(?:сообщи|сообща|писа|написа|переда|рассказа)л[аио]?\s+{_BY_NOUN})\s*(?P<via>[^,.:;\n]{{2,60}}?){_VIA_END}"
    ),
    "hy": re.compile(r"(?:Այս|Այդ)\s+մասին\s+(?:հաղորդում|գրում|տեղեկացնում|փոխանցում)\s+է\s+(?P<via>[^,։:՝\n]{2,60}?)(?=\s*[,։:՝\n]|$)"),
}
_OUTLET_NOUN = re.compile(
    r"агентств|газет|издани|портал|телеканал|журнал|радио|сайт|канал|тасс|интерфакс|новости|вестник|գործակալությ|լրատու|թերթ|կայք|հեռուստա|ռադիո|արմենպրես|լրատվ|ալիք|պարբերակ|ամսագ|news|tv",
    re.IGNORECASE,
)
#: An outlet by its noun alone, and one with a name.
_BARE_OUTLET = frozenset(
    [
        "издание",
        "агентство",
        "газета",
        "портал",
        "телеканал",
        "журнал",
        "сайт",
        "радиостанция",
        "թերթը",
        "կայքը",
        "պարբերականը",
        "գործակալությունը",
    ]
)
_GIVES = r"(?:приводит|цитирует|пишет|переда[её]т|публикует|печатает|опубликовала?|напечатала?|процитировала?)"
_NAMED_OUTLET = re.compile(
    rf"(?P<noun>(?i:газет|издани|агентств|портал|телеканал|телекомпани|журнал|еженедельник|сайт|ресурс|радио))\w*\s+(?:«(?P<name>[^»\n]{{2,40}})»|(?P<plain>[A-Z][\w.-]+(?:\s+[{UPPER}][\w.-]+){{0,2}}|ТАСС))"
    rf"|{_GIVES}\s+(?:[а-яё-]+(?:ая|ое|ий|ый|ой)\s+){{0,2}}«(?P<cited>[^»\n]{{2,40}})»|«(?P<doing>[^»\n]{{2,40}})»\s+{_GIVES}"
    r"|«(?P<named>[^»\n]{2,40})»(?:-?[ա-և]{1,3})?\s+(?:թերթ|կայք|պարբերական|գործակալությ|հեռուստա|ամսագ)"
)
#: A noun for an outlet in any case, a name, and an outlet as copy mentions it: "the Yerevan paper «X»", "the same portal", «X».
NOUN = r"(?i:(?:информ|теле|радио)?агентств|газет|(?:интернет-)?издани|(?:интернет-)?портал|телеканал|телекомпани|телевидени|радиостанци|журнал(?!ист)|еженедельник|(?:интернет-)?сайт|ресурс|(?:телеграм-)?канал|радио(?=\s)|сми(?!\w))[а-яё]{0,3}(?![\w-])"
_NAME = rf"(?:[«“„\"][^»”“\"\n]{{2,40}}[»”“\"]|[{UPPER}][\w.-]*\w(?:\s+[{UPPER}\d][\w.-]*\w){{0,2}})"
OUTLET = rf"(?:(?i:т(?:а|о|от|ой|ого|ому|ом|у|ем)\s+же\s+))?(?:[\w-]+(?:[аяую]я|[ое]е|[иы]й|[ое]го|[ое]му|[иыое]м|[ое]й|[ую]ю|[иы][ех])\s+){{0,3}}(?:{NOUN}(?:\s+{NOUN})?(?:\s+{_NAME})?|{_NAME})"
#: What an outlet prints of somebody, and how it does.
_THING = r"(?i:(?:(?:его|её|ее|их|эт(?:о|у|и|от)|полн(?:ый|ая|ое|ую)|сам(?:о|у|и)|соответствующ(?:ее|ий|ую))\s+){0,2}(?:комментари|слова(?!\w)|заявлени|мнени|цитат|высказывани|выдержк|отрывок|отрывк|фрагмент|текст|копи|видеозапис|аудиозапис|запис|интервью|письм|ответ|сообщени|реплик|выступлени|речь|обращени|бесед|рассказ|признани|оценк|позици|рассуждени|стенограмм|расшифровк|пересказ)[а-яё]{0,3})(?!\w)"
_PRINTS = r"(?i:приводит|приводят|прив[её]л[аио]?|переда[её]т|передал[аио]?|цитиру(?:ет|ют)|процитировал[аио]?|(?:о?публику(?:ет|ют)|опубликовал[аио]?)|(?:на|пере)печатал[аио]?|печатает|распростран(?:ил[аио]?|яет)|размест(?:ил[аио]?)|размещает|обнародовал[аио]?|пересказ(?:ал[аио]?|ывает)|показал[аио]?|выложил[аио]?)(?!\w)"
_PRINTED = r"(?i:привед[её]н[аоы]?|опубликован[аоы]?|(?:на|пере)печатан[аоы]?|размещ[её]н[аоы]?|помещ[её]н[аоы]?|процитирован[аоы]?|распростран[её]н[аоы]?|обнародован[аоы]?|выложен[аоы]?|показан[аоы]?|(?:приводятся|приводится|публику(?:ется|ются)|цитиру(?:ется|ются)|печата(?:ется|ются))|выш(?:ел|ла|ло|ли)|появил(?:ся|ась|ось|ись))(?!\w)"
_SOME = r"(?:[^\s.,;:«»\n]+\s+){0,5}?"
_PRINTS_IT = (
    rf"{_THING}\s+{_SOME}{_PRINTS}\s+{_SOME}(?P<a>{OUTLET})",
    rf"{_THING}\s+{_SOME}{_PRINTED}\s+{_SOME}(?P<b>{OUTLET})",
    rf"(?P<c>{OUTLET})\s+(?:[а-яё]+\s+){{0,2}}?{_PRINTS}\s+(?:[а-яё]+\s+(?:из\s+)?)?(?=(?:его|её|ее|их|эти|этот|это)\s){_THING}",
)
_PRINTS_BEHIND = tuple(
    re.compile(p) for p in (*_PRINTS_IT, rf"(?:[{UPPER}][\w-]+\s+){{1,3}}?(?i:цитиру(?:ет|ют)|процитировал[аио]?)\s+(?P<a>{OUTLET})")
)
#: The same as a clause of the statement's sentence; and a document spoken of behind a semicolon.
_PRINTS_CLAUSE = tuple(
    re.compile(
        rf"(?:;|,(?=\s+(?:его|её|ее|их|эти)\s+[а-яё]+\s+(?:приводит|приводят|переда[её]т|цитирует|публикует|опубликовал))|,\s+(?:а|и|причём|причем|при\s+этом)(?=\s)|\s[–—-])\s+(?:а\s+|и\s+)?{p}"
    )
    for p in _PRINTS_IT[:2]
)
_DOCUMENT_CLAUSE = re.compile(
    r";\s+(?:(?:его|её|ее|их|полный|сам)\s+)?(?:выдержк|отрывк|фрагмент|текст|копи|скан|видеозапис|аудиозапис|запис|снимк|фото)[а-яё]{0,4}\s",
    re.IGNORECASE,
)


#: An outlet by its name alone at the head of a paragraph of a press review: "«X»: prices rose", "the German «X» writes of prices".
_OPENING = re.compile(
    rf"\W*(?:(?i:а|и|но|наконец|зато|тем\s+временем|между\s+тем|в\s+свою\s+очередь),?\s+)?(?:(?P<of>[Уу]\s+)|(?:[{UPPER}]?[а-яё-]+(?:[аяую]я|[ое]е|[иы]й|ой)\s+){{0,2}})«(?P<name>[^»\n]{{2,40}})»(?:\s*:|\s+(?:[а-яё]+\s+){{0,2}}?[а-яё]+(?:ет|[её]т|ит|ют|ят|ут|ат|л|ла|ло|ли|лся|лась|лось|лись|ется|ится|ются|ятся)(?!\w)|(?<=»)(?=\s+[а-яё]+))"
)
#: In front of the name of an outlet in the genitive and in the instrumental.
_OF_WHICH = re.compile(
    r"(?<!\w)(?i:у|данным|сведениям|информации|сообщению|сообщениям|версии|словам|корреспондент[а-яё]{0,3}|журналист[а-яё]{0,3}|источник[а-яё]{0,3}|собеседник[а-яё]{0,3}|страницах|публикации|материал[аеу]|стать[еию]|репортаж[аеу])\s+$"
)
_BY_WHICH = re.compile(
    r"(?i:опрошенн|цитируем|процитированн|опубликованн|привед[её]нн|распростран[её]нн|разысканн|процитирован|опубликован)[а-яё]{0,3}\s+$"
)
#: Nouns for an outlet of any kind.
_ANY_KIND = ("издани", "ресурс", "еженедельник")
#: Nouns for what bodies have too, and a genitive behind such a noun that says whose it is.
_ANYBODYS = re.compile(r"(?:интернет-)?сайт|ресурс|(?:телеграм-)?канал", re.IGNORECASE)
_OF_A_BODY = re.compile(r"\s+(?:[а-яё-]+(?:ого|его|ой|ей|ых|их)\s+)?[а-яё-]{3,}(?:а|я|ы|и|ов|ев|ей|ства)(?!\w)|\s+[A-ZА-ЯЁ]")

#: An outlet as a heading of its own, and how many paragraphs below it are still under it.
_HEADING = re.compile(
    rf"\W{{0,3}}(?:(?:[\w-]+\s+){{0,2}}{NOUN}\s+)?[«“\"](?P<name>[^»”\"\n]{{2,40}})[»”\"](?:\s*\([^()\n]{{2,30}}\)|,\s+[^.!?»\n]{{2,40}})?\W{{0,3}}"
)
_HEADING_REACH = 4
#: Whose press an article goes through: "review of the Armenian press".
_REVIEW = re.compile(
    r"(?<!\w)(?:обзор|дайджест|страниц|пиш)[а-яё]*\s+(?:[а-яё-]+\s+)?(?P<of>[а-яё]{3,}(?:ой|ей|их|ых|ие|ые|ая))\s+(?:[а-яё-]+\s+)?(?:пресс|СМИ|газет|медиа|издани|печат)",
    re.IGNORECASE,
)


def press_of(doc: Document) -> tuple[str, str, bool] | None:
    """The country whose press a review goes through, by its title or its first words."""
    review = _REVIEW.search(f"{doc.title}\n{doc.text[:200]}")
    return country_of(review.group("of")) if review is not None else None


#: What a paragraph of a review begins with: "the Baku paper «X»", "in Yerevan meanwhile".
_SEAT = re.compile(
    rf"\W*(?:[А-ЯЁ]?[а-яё]*\s+)?(?:(?P<adj>[{UPPER}][а-яё]{{3,}}(?:[аяую]я|[ое]е|[иы]й|ой|[иы]е))\s+(?:{NOUN}|[«“])|[Вв]\s+(?P<town>[{UPPER}][а-яё]{{3,}})(?:,?\s+(?:тем\s+временем|между\s+тем|же|взял|обсужда|спор|пиш|пресс|газет))|[Пп]о\s+(?:сообщению|данным|сведениям|информации)\s+(?P<of>[а-яё]{{4,}}(?:ой|ого))\s+{NOUN})"
)


def press_at(doc: Document, at: int) -> tuple[str, str, bool] | None:
    """The country of the outlet or the town that the paragraph at `at` begins with, as in a review of the press."""
    start, _ = doc.paragraph_at(at)
    begun = _SEAT.match(doc.text, start, start + 120)
    if begun is None:
        return None
    word = begun.group("adj") or begun.group("town") or begun.group("of")
    return country_of("Баку" if lower(word).startswith("бакинск") else word)


def outlet_name(phrase: str, language: str) -> str:
    """The name of an outlet without the noun in front of it, its marks and its ending: "the newspaper «X»" is X."""
    quoted = re.search(r"[«“„\"]([^»”“\"]+)", phrase)
    if quoted:
        return quoted.group(1).strip(' »”"')
    phrase = phrase.strip()
    if language == "hy":
        phrase = re.sub(r"(?<=[^\W\d_]{3})(?:-?ը|-?ն)$", "", phrase)
    phrase = re.sub(rf"^{NOUN}\s+(?=[{UPPER}])", "", phrase) if language == "ru" else phrase
    named = re.search(rf"[{UPPER}0-9][\w.-]*(?:\s+[{UPPER}0-9][\w.-]*)*$", phrase)
    return named.group() if named else phrase


def is_newsroom(outlet: str) -> bool:
    """Whether an outlet's name says that it is one, and no body that puts out its own texts."""
    return _OUTLET_NOUN.search(outlet) is not None


def is_outlet(phrase: str) -> bool:
    """Whether a phrase is an outlet by its noun, its marks of quotation or its name."""
    named = phrase.strip("«»“”\"' ")
    if named in outlets() or _OUTLET_NOUN.search(phrase) or phrase.lstrip()[:1] in '«“"':
        return True
    return re.fullmatch(r"[A-Z][\w.-]*(?:\s+[\w.-]+)?", named) is not None


def known(doc: Document, proposal: Proposal) -> tuple[str, Span] | None:
    """The outlet that a rule has named by its noun alone: the one it takes up."""
    found = taken_up(doc, proposal.cue, proposal.hints["via"])
    return found if found[1] != proposal.cue else None


def credited(doc: Document, proposal: Proposal, own: str) -> tuple[str, Span] | None:
    """The outlet that a statement's sentence (`own`, its words blanked) or the one behind it credits, and where."""
    language, text = doc.language, doc.text
    start, stop = proposal.zone
    for pattern in _VIA_PATTERNS[language]:
        for m in pattern.finditer(own):
            at = (start + m.start("via"), start + m.end("via"))
            cited = proposal.source is not None and at[0] <= proposal.source[0] < at[1]
            if cited or not is_outlet(m.group("via")) or (proposal.rule == "according" and proposal.cue[0] <= at[0] <= proposal.cue[1] + 2):
                continue
            name = outlet_name(m.group("via"), language)
            if language == "hy" and "ըստ" in m.group() and name.endswith("ի"):
                name = name[:-1]
            return taken_up(doc, at, name)
    clause = printed_clause(doc, max(start, proposal.content[0][0]), stop) if language == "ru" else None
    if clause is not None and (found := named(doc, _outlet_of(clause))) is not None:
        return found
    behind = text[stop : stop + 3]
    at_next = stop + len(behind) - len(behind.lstrip())
    following = _VIA_NEXT[language].match(text, at_next)
    if following and is_outlet(following.group("via")):
        return taken_up(doc, following.span("via"), outlet_name(following.group("via"), language))
    return _printed_behind(doc, at_next) if language == "ru" and "\n" not in behind else None


def _printed_behind(doc: Document, at: int) -> tuple[str, Span] | None:
    """The outlet of a sentence at `at` that only says where the words before it were printed: "His comment is given by the paper «X»"."""
    start, end = doc.sentences[doc.sentence_index(at)]
    if start != at or doc.quote_at(at) is not None or re.search(r":|,\s+(?:что|чтобы)\s", doc.text[start:end]):
        return None
    found = next((m for pattern in _PRINTS_BEHIND if (m := pattern.match(doc.text, start, end))), None)
    return named(doc, _outlet_of(found)) if found is not None else None


def printed_clause(doc: Document, start: int, stop: int) -> re.Match[str] | None:
    """A clause behind reported words that only says where they were printed: "…; extracts of her letter are printed in the same paper"."""
    for pattern in _PRINTS_CLAUSE:
        for m in pattern.finditer(doc.text, start, stop):
            if doc.quote_at(m.start()) is None and re.search(r":|,\s+(?:что|чтобы)\s", doc.text[m.end() : stop]) is None:
                return m
    return None


def words_end(doc: Document, start: int, stop: int) -> int:
    """Where reported words end in front of a clause about the outlet or the document that they are in."""
    clause = printed_clause(doc, start, stop)
    stop = clause.start() if clause is not None else stop
    document = _DOCUMENT_CLAUSE.search(doc.text, start, stop)
    return document.start() if document is not None and doc.quote_at(document.start()) is None else stop


def _outlet_of(m: re.Match[str]) -> Span:
    group = next(g for g, words in m.groupdict().items() if words)
    return m.span(group)


def named(doc: Document, span: Span) -> tuple[str, Span] | None:
    """The outlet that a Russian mention names or takes up, and where it is named; None where it is no outlet."""
    phrase = doc.text[slice(*span)]
    if re.search(rf"{NOUN}|[«“„\"]", phrase) is None and outlet_name(phrase, "ru") not in outlets():
        return None
    if phrase.endswith("СМИ"):
        return re.sub(r"(?<=[гкхжшщчн])их(?=\s)", "ие", re.sub(r"ых(?=\s)", "ые", phrase)), span
    bare = re.search(rf"{NOUN}$", phrase)
    if bare is not None and (_OF_A_BODY.match(doc.text, span[1]) or (_ANYBODYS.match(bare.group()) and " же " not in phrase)):
        return None  # "on the ministry's site"
    name = nominative(doc, outlet_name(phrase, "ru"))
    return taken_up(doc, span, declined(doc, span[0], name) if re.search(NOUN, phrase) is None else name)


def declined(doc: Document, at: int, name: str) -> str:
    """A Russian name without a noun behind a word that it depends on: "by the count of «Маяка»", "asked by «Маяком»" are of "Маяк"."""
    before = doc.text[max(0, at - 40) : at]
    if _OF_WHICH.search(before) is not None:
        return re.sub(r"(?<=[бвгдзклмнпрстфхц])ы$", "а", re.sub(r"(?<=[бвгджзклмнпрстфхцчш])а$", "", name))
    return re.sub(r"(?<=[бвгджзклмнпрстфхцчш])ом$", "", name) if _BY_WHICH.search(before) is not None else name


def nominative(doc: Document, name: str) -> str:
    """A Russian name of one word in marks of quotation as the text writes it elsewhere without an ending: "«Маяка»" is "Маяк" beside "«Маяк»"."""
    if " " in name:
        return _whole_name(doc, name)
    if not re.search(r"[а-яё](?:а|у|ом|е|я|ю|ем|ы|и|ой|ей)$", name):
        return name
    stem = re.sub(r"(?:ом|ем|ой|ей|[ауеяюыи])$", "", name)
    found = {m.group(1) for m in re.finditer(rf"«({re.escape(stem)}(?:а|я|ь|й)?)»", doc.text[:20_000])}
    return min(found, key=lambda n: (len(n), n)) if found and name not in found else name


def _whole_name(doc: Document, name: str) -> str:
    """A Russian name of several words as the text writes it elsewhere in the nominative: "«Правового щита»" beside "«Правовой щит»"."""
    first, *others = name.split()
    if not re.search(r"[а-яё](?:ого|его|ой|ей|ых|их|ому|ему|ым|им|ом|ем|а|ы|и|у|ю|е)$", first) or len(others) > 4:
        return name
    stems = [re.escape(w[: max(2, len(w) - 3)]) + r"[\w-]{0,4}" for w in (first, *others)]
    found = {m.group(1) for m in re.finditer(rf"«({' '.join(stems)})»", doc.text[:20_000])} - {name}
    straight = [n for n in found if re.search(r"(?:[иы]й|ой|ая|яя|ое|ее|ые|ие|[бвгджзклмнпрстфхцчшщ])$", n.split()[0])]
    return min(straight, key=lambda n: (len(n), n)) if straight and not re.search(r"(?:[иы]й|ая|яя|ое|ее|ые|ие)$", first) else name


def taken_up(doc: Document, span: Span, name: str) -> tuple[str, Span]:
    """A name with its place; for a noun without one ("the paper", "the same portal") the outlet that it takes up."""
    noun = re.search(rf"({NOUN})$", name) if doc.language == "ru" else None
    if lower(name) not in _BARE_OUTLET and noun is None:
        return name, span
    before = outlet_before(doc, span[0], lower(noun.group(1)) if noun else "")
    heading = heading_outlet(doc, span[0]) if doc.language == "ru" else None
    if heading is not None and (before is None or before[0] < heading[0]):
        return doc.text[slice(*heading)], heading
    opening = _OPENING.match(doc.text, doc.paragraph_at(span[0])[0], span[0]) if before is None or noun else None
    if opening is not None and (before is None or before[0] < opening.start()):
        before = opening.span("name")
        if opening.group("of"):
            return re.sub(r"(?<=[бвгджзклмнпрстфхцчш])а$", "", nominative(doc, opening.group("name"))), before
    return (doc.text[slice(*before)], before) if before is not None else (name, span)


def heading_outlet(doc: Document, at: int) -> Span | None:
    """The outlet that the nearest heading in front of the paragraph at `at` consists of, as in a digest sorted by outlets."""
    number = bisect_right(doc.paragraphs, (doc.paragraph_at(at)[0], 0)) - 1
    for start, end in reversed(doc.paragraphs[max(0, number - _HEADING_REACH) : number + 1]):
        if start < at <= end:
            continue
        if end - start <= 80 and (m := _HEADING.fullmatch(doc.text, start, end)) is not None:
            return m.span("name")
    return None


def _is_such(noun: str, of: str) -> bool:
    """Whether a noun can take up an outlet named with another: a paper is a "publication" too."""
    return noun.startswith(of) or noun.startswith(_ANY_KIND) or of in _ANY_KIND


def outlet_before(doc: Document, at: int, noun: str = "", reach: int = 900) -> Span | None:
    """The outlet that a bare "the paper" at `at` takes up: the last one named with that noun, else the last one named, not far in front."""
    start = max(0, at - reach)
    found = list(_NAMED_OUTLET.finditer(doc.text, start, at))
    if not found:
        return None
    same = [m for m in found if noun and m.group("noun") and _is_such(noun, lower(m.group("noun")))]
    last = (same or found)[-1]
    group = next(g for g in ("name", "plain", "cited", "doing", "named") if last.group(g))
    return last.span(group)
