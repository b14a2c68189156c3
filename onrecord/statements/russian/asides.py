"""Asides of Russian copy that credit an outlet in the middle of a sentence: "the Kremlin, as the agency X reported, offered".

Also clauses about whoever speaks that credit one: "the doctor X, whom the paper Y cites, said", "as it is said in the same article".
Here: where such an aside stands, a document without it, and its outlet for the statements around it. Not here: an outlet that is the
only one who reports ("the road, writes X, is closed": russian/attributions.py), which outlet "the paper" is (eastern/credits.py).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from copy import copy
from dataclasses import dataclass

from onrecord.statements.eastern import credits
from onrecord.statements.lexicon import cues, outlets
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import Document

_WHEN = r"(?:\s+(?i:ранее|раньше|накануне|тогда|вчера|сегодня|утром|вечером|также|далее|позже|затем|при\s+этом|недавно|впервые|на\s+днях|во?\s+(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)))?"
#: Verbs that only pass something on, and those that anybody speaks by.
_PASSES = r"(?i:(?:переда(?:[её]т|ют)|пиш(?:ет|ут)|сообща(?:ет|ют)|информиру(?:ет|ют)|цитиру(?:ет|ют)|(?:переда(?:ва)?|(?:на)?писа|сообща|сообщи|информирова|проинформирова|цитирова|процитирова)л[аио]?)(?!\w))"
_SPEAKS = r"(?i:(?:(?:отмеч|добавля|уточня|напомина|рассказыва|указыва|поясня|подч[её]ркива|утвержда|замеча|констатиру|продолжа|свидетельству|заявля|докладыва|рапорту|обраща(?:ет|ют)\s+внимани)а?(?:ет|ют|е)|(?:отмеча|отмети|добавля|добави|уточня|уточни|напомина|напомни|рассказыва|рассказа|указыва|указа|утвержда|свидетельствова|выясни|узна)л[аио]?)(?!\w))"
_FROM = r"(?i:(?:согласно|по)\s+(?:публикации|материалу|статье|заметке|репортажу|сообщению|сообщениям|данным|информации|сведениям|словам|версии|утверждению)|как\s+стало\s+известно|если\s+верить|судя\s+по\s+(?:сообщению|сообщениям|данным))"
_WHO = rf"(?P<who>{credits.OUTLET}|(?i:она|он|оно))"
_TELLS = rf"(?i:как\s+)?(?i:ранее\s+|накануне\s+|уже\s+)?(?:(?P<passes>{_PASSES})|{_SPEAKS}){_WHEN}\s+{_WHO}{_WHEN}|(?P<from>{_FROM})\s+(?P<of>{credits.OUTLET})"
_BETWEEN = re.compile(rf",\s+(?:{_TELLS})\s*(?=,)")
_AT_HEAD = re.compile(
    rf"\W*(?:(?i:как\s+)(?i:ранее\s+|уже\s+)?(?:(?P<passes>{_PASSES})|{_SPEAKS}){_WHEN}\s+{_WHO}{_WHEN}|(?P<from>{_FROM})\s+(?P<of>{credits.OUTLET}))\s*(?=,)"
)
#: The same at the end of a sentence.
_AT_END = re.compile(rf",\s+(?i:как\s+)?(?:(?P<passes>{_PASSES})|(?P<speaks>{_SPEAKS})){_WHEN}\s+{_WHO}{_WHEN}\s*(?=[.!?…]*\s*$)")
#: What behind an aside begins a clause of its own, which is not the one that the aside stands in.
_OWN_CLAUSE = re.compile(r",\s+(?:и|а|но|да|однако|хотя|зато|чтобы|котор\w+|когда|если|где|так\s+как|поскольку|потому)(?!\w)")
_COMPLEMENT = re.compile(r",\s+(?:что|чтобы|будто|якобы)(?!\w)")
_VERB_BEHIND = re.compile(r",\s+(?P<between>(?:[^\s,.;:!?–—]+\s+){0,8}?)$")
#: In front of an aside: a conclusion whose verb stands behind it.
_CONCLUDING = re.compile(
    r"(?:^|[,–—-]\s*|\s)(?:к\s+так\w+\s+(?:же\s+)?(?:[а-яё]+\s+)?(?:вывод|заключени|мнени)\w*|так(?:ой|ое|ую|ова|ово|ов)\s+(?:вывод|мнение|оценк[ау]|позици[яю])?)\s*$",
    re.IGNORECASE,
)
_VERB = re.compile(r"\w(?:л|ла|ло|ли|ет|ёт|ит|ют|ят|ут|ат|лся|лась|лись|тся)(?!\w)")
#: What an outlet gives of somebody, and how it does; talks with somebody, and words that may stand beside the verb.
_WORDS = r"(?i:(?:слов[ао]?|мнени|оценк|комментари|заявлени|рассказ|ответ|выступлени|позици|колонк|стать|интервью|письм|цитат|отрывк|вывод|прогноз|свидетельств|признани|эссе|реплик|обращени|довод|аргумент|рассуждени|объяснени|верси|очерк|пост|запись|речь|доклад|высказывани|впечатлени|воспоминани)[а-яё]{0,2}(?!\w))"
_GIVES = r"(?i:(?:приводи|публику|печата|перепечатыва|пересказыва|цитиру|переда|распространя|размеща|помеща|воспроизводи)[её]?[тю]т?|(?:прив[её]|переда|опубликова|напечата|перепечата|распространи|размести|помести|показа|обнародова|пересказа|записа|выложи|процитирова|воспроизве)л[аио]?)(?!\w)"
_IS_GIVEN = r"(?i:привед[её]н[аоы]?|приводятся|приводится|опубликован[аоы]?|публику(?:ет|ют)ся|напечатан[аоы]?|цитиру(?:ет|ют)ся|вышл[аои]|появил(?:ась|ось|ись)|прозвучал[аио]?)(?!\w)(?:\s+(?i:в|на|во)(?:\s+(?i:страницах|эфире|сайте))?)?"
_FINDS = r"(?i:цитиру(?:ет|ют)|(?:процитирова|опроси|разыска|нашл|наш[её]|расспроси|проинтервьюирова|интервьюирова|выслуша|пригласи)л?[аио]?|упоминает|опрашивал[аио]?)(?!\w)"
_TALKS = r"(?i:(?:по)?бесед(?:овал[аио]?|ует|уют)|(?:по|раз)?говарива(?:л[аио]?|ет|ют)|(?:по)?говорил[аио]?|связал(?:ся|ась|ось|ись)|(?:по)?общал(?:ся|ась|ось|ись)|встретил(?:ся|ась|ось|ись)|созвонил(?:ся|ась|ось|ись))(?!\w)"
_SOME = r"(?:(?i:ранее|накануне|вчера|тоже|также|подробно|и|все|всё|недавно|охотно|вновь|позже|тогда|на\s+сво(?:[её]м\s+сайте|их\s+страницах|ей\s+странице)|в\s+(?:сво[её]м\s+)?эфире)\s+){0,3}"
_BY = r"(?:(?i:корреспондент|репорт[её]р|журналист|обозреватель|автор|журналисты|корреспонденты)\s+)?"
#: Clauses about who speaks that only credit an outlet, by deeds of the press and by deeds of anybody.
_WHOSE = tuple(
    re.compile(rf",\s+{clause}(?P<rest>(?:\s+[а-яё\d]+){{0,4}}?)\s*(?=[,.!?…]|\s[–—-]\s|$)")
    for clause in (
        rf"(?:{_WORDS}\s+котор[а-яё]+|чь[а-яё]+\s+(?:[а-яё]+(?:ую|ое|ый|ий|ие|ые)\s+)?{_WORDS}|чей\s+{_WORDS})\s+{_SOME}(?:{_GIVES}|{_IS_GIVEN})\s+{_SOME}{_BY}(?P<who>{credits.OUTLET})",
        rf"(?:{_WORDS}\s+котор[а-яё]+|чь[а-яё]+\s+{_WORDS}|чей\s+{_WORDS}|котор[а-яё]+)\s+{_SOME}(?P<who>{credits.OUTLET})\s+{_SOME}(?:{_GIVES}|{_FINDS})",
        rf"котор[а-яё]+\s+{_SOME}(?:{_FINDS}|(?i:приводит|приводят))\s+{_SOME}{_BY}(?P<who>{credits.OUTLET})",
        rf"(?i:на\s+(?:котор[а-яё]+|чь[а-яё]+\s+{_WORDS}))\s+{_SOME}(?i:ссыла(?:ется|ются|лся|лась|лось|лись)|сослал(?:ся|ась|ось|ись))\s+{_SOME}{_BY}(?P<who>{credits.OUTLET})",
        rf"(?i:со?\s+котор[а-яё]+)\s+{_SOME}{_TALKS}\s+{_SOME}{_BY}(?P<who>{credits.OUTLET})",
        rf"(?i:на\s+котор[а-яё]+|со?\s+котор[а-яё]+)\s+{_SOME}(?P<who>{credits.OUTLET})\s+{_SOME}(?i:ссылается|{_TALKS})",
        rf"(?i:(?:за\s+[а-яё]+\s+)?к\s+котор[а-яё]+\s+{_SOME}обратил(?:ся|ась|ось|ись)|у\s+котор[а-яё]+\s+{_SOME}взял[аио]?\s+интервью|котор[а-яё]+\s+{_SOME}(?:предоставил|дал)[аио]?\s+слово|до\s+котор[а-яё]+\s+{_SOME}дозвонил(?:ся|ась|ось|ись))\s+{_SOME}{_BY}(?P<who>{credits.OUTLET})",
        rf"(?i:цитируем|процитированн|опрошенн|разысканн|упомянут|проинтервьюированн)[а-яё]+\s+{_SOME}{_BY}(?P<who>{credits.OUTLET})",
    )
)
#: Where a piece of the press stands for its outlet: "as it is said in the same article".
_IN_PIECE = r"(?i:говорится|сказано|сообщается|отмечается|указывается|уточняется|рассказывается|утверждается|подч[её]ркивается|следует|явствует|узна[её]м|можно\s+узнать)(?:\s+(?i:далее|там\s+же|также))?\s+(?i:в|из)\s+(?:(?i:т[а-яё]{1,3}\s+же|эт[а-яё]{1,2}|сам[а-яё]{1,2}|её|ее|его|этого|этой|[а-яё]+(?:ой|ом|ого))\s+){0,2}(?i:стать[еи]|публикаци[ия]|материал[еа]|заметк[еи]|репортаж[еа]|сюжет[еа]|расследовани[ия]|колонк[еи]|очерк[еа])"
_PIECE = re.compile(rf",\s+(?i:как\s+)?(?P<piece>{_IN_PIECE})(?:\s+(?P<of>{credits.OUTLET}))?\s*(?=,)")
_PIECE_FIRST = re.compile(rf"\W*(?i:как\s+)(?P<piece>{_IN_PIECE})(?:\s+(?P<of>{credits.OUTLET}))?\s*(?=,)")
#: The gender of the nouns that a pronoun can take up.
_GENDERS = {
    "она": ("газет", "радиостанц", "телекомпан"),
    "он": ("портал", "телеканал", "журнал", "сайт", "еженедельник", "ресурс", "канал"),
    "оно": ("агентств", "издани"),
}
#: How many asides of a text are looked at, how far back an outlet is looked for, and in how much of the text its name: bounds the work.
_LIMIT, _NEAR, _HEAD = 200, 900, 20_000


@dataclass(frozen=True, slots=True)
class Aside:
    """An aside with its blanked span and the outlet it credits; whether it is a clause about who speaks."""

    start: int
    end: int
    name: str
    at: Span
    whose: bool = False


def asides(doc: Document) -> list[Aside]:
    """The asides of a document that credit an outlet for what the rest of their sentence says somebody else said."""
    found: list[Aside] = []
    for start, stop in doc.sentences:
        if "," not in doc.text[start:stop]:
            continue
        head = _AT_HEAD.match(doc.text, start, stop)
        for m in [*([head] if head else []), *_BETWEEN.finditer(doc.text, start, stop)][:4]:
            if doc.quote_at(m.start()) is None and (aside := _read(doc, m, start, stop, m is head)) is not None:
                found.append(aside)
        found += _clauses(doc, start, stop) + _pieces(doc, start, stop)
        comma = doc.text.rfind(",", start, stop)
        last = _AT_END.match(doc.text, comma, stop) if comma >= 0 else None
        if last is not None and doc.quote_at(last.start()) is None and (aside := _closing(doc, last, start)) is not None:
            found.append(aside)
        if len(found) > _LIMIT:
            break
    return _apart(found)


def _apart(found: list[Aside]) -> list[Aside]:
    """The asides in the order of the text, none inside another."""
    kept: list[Aside] = []
    for aside in sorted(found, key=lambda a: (a.start, a.end)):
        if not kept or aside.start >= kept[-1].end:
            kept.append(aside)
    return kept


def _clauses(doc: Document, start: int, stop: int) -> list[Aside]:
    """The clauses of a sentence about whoever speaks in it that credit an outlet: "…, whom the paper X cites, …"."""
    found: list[Aside] = []
    for number, pattern in enumerate(_WHOSE):
        for m in list(pattern.finditer(doc.text, start, stop))[:2]:
            who = m.span("who")
            if doc.quote_at(m.start()) is not None or re.search(r"(?<!\w)(?:что|как|если|не)(?!\w)", m.group("rest")):
                continue
            credited = credits.named(doc, who)
            own = credited is not None and doc.outlet and credited[0].lower() == doc.outlet.lower()
            if credited is None or own or not (number < 3 or _surely_outlet(doc, doc.text[slice(*who)], credited[0])):
                continue
            closed = doc.text[m.end() : m.end() + 1] == "," and not (
                _COMPLEMENT.match(doc.text, m.end(), stop) or _OWN_CLAUSE.match(doc.text, m.end(), stop)
            )
            found.append(Aside(m.start(), m.end() + closed, *credited, True))
    return found


def _pieces(doc: Document, start: int, stop: int) -> list[Aside]:
    """The asides of a sentence that name a piece of the press and not its outlet, which is the one named last."""
    found: list[Aside] = []
    head = _PIECE_FIRST.match(doc.text, start, stop)
    for m in [*([head] if head else []), *_PIECE.finditer(doc.text, start, stop)][:2]:
        if doc.quote_at(m.start()) is not None or _COMPLEMENT.match(doc.text, m.end(), stop):
            continue
        at = m.span("of") if m.group("of") else m.span("piece")
        credited = credits.named(doc, at) if m.group("of") else credits.taken_up(doc, at, "издание")
        told = cues("ru").pattern.search(doc.text, m.end(), stop)
        if credited is not None and credited[1] != at and told is not None:
            found.append(Aside(m.start(), m.end() + 1, *credited))
    return found


def _read(doc: Document, m: re.Match[str], start: int, stop: int, leads: bool) -> Aside | None:
    text, pattern = doc.text, cues("ru").pattern
    who = m.span("who") if m.group("who") else m.span("of")
    phrase = text[slice(*who)]
    credited = _taken_up(doc, who) if phrase.lower() in _GENDERS else credits.named(doc, who)
    if credited is None or (m.group("passes") is None and not _surely_outlet(doc, phrase, credited[0])):
        return None
    if _OWN_CLAUSE.match(text, m.end(), stop):
        return None
    behind = next((c for c in pattern.finditer(text, m.end(), min(stop, m.end() + 90)) if doc.quote_at(c.start()) is None), None)
    if behind is not None and _VERB_BEHIND.fullmatch(text, m.end(), behind.start()) is None:
        behind = None
    if leads:
        first = re.match(r",\s+[^,;:.!?–—]*", text[m.end() : stop])
        told = first is not None and pattern.search(first.group()) is not None
        return Aside(m.start(), m.end() + 1, *credited) if told else None
    cued = [c.end() for c in pattern.finditer(text, start, m.start()) if c.end() == m.start()]
    complement = _COMPLEMENT.match(text, m.end(), stop)
    if cued:
        return Aside(m.start(), m.end() + (complement is None), *credited)
    if complement is not None:
        return None
    if _CONCLUDING.search(text, start, m.start()):
        return Aside(m.start(), m.end() + 1, *credited)
    if behind is None or re.search(r"[»”\"]\s*$", text[start : m.start()]):
        return None
    segment = re.split(r"[,;:]\s|\s[–—-]\s", text[start : m.start()])[-1]
    whole = _VERB.search(segment) is not None  # "the road will open, X writes, said the mayor": the comma parts what was said
    return Aside(m.start() + whole, m.end() + 1, *credited)


def _closing(doc: Document, m: re.Match[str], start: int) -> Aside | None:
    """An aside at the end of a sentence in which somebody else is said to speak: "The town hall denies it, notes the paper"."""
    who = m.span("who")
    phrase = doc.text[slice(*who)]
    credited = None if phrase.lower() in _GENDERS else credits.named(doc, who)
    if credited is None or not _surely_outlet(doc, phrase, credited[0]) or re.search(r"[»”\"]\s*$", doc.text[start : m.start()]):
        return None
    cue = cues("ru").pattern.search(doc.text, start, m.start())
    return Aside(m.start(), m.end(), *credited) if cue is not None and doc.quote_at(cue.start()) is None else None


def _surely_outlet(doc: Document, phrase: str, name: str) -> bool:
    """Whether a mention is an outlet whatever its verb: by its noun, as a listed name, or by the noun that its name has elsewhere."""
    if re.search(credits.NOUN, phrase) is not None or name in outlets():
        return True
    return re.search(rf"{credits.NOUN}\s+[«“\"]{re.escape(name)}[»”\"]", doc.text[:_HEAD]) is not None


def _taken_up(doc: Document, who: Span) -> tuple[str, Span] | None:
    """The outlet that a pronoun takes up: one of its gender, named before in the same paragraph."""
    start, _ = doc.paragraph_at(who[0])
    for noun in _GENDERS[doc.text[slice(*who)].lower()]:
        found = credits.outlet_before(doc, who[0], noun, min(who[0] - start, _NEAR))
        if found is not None and re.search(rf"(?i:{noun})\w*\s+[«“\"]?$", doc.text[max(0, found[0] - 30) : found[0]]):
            return doc.text[slice(*found)], found
    return None


def without(doc: Document, found: list[Aside]) -> Document:
    """A document of the same length in which asides are blank."""
    plain, parts, at = copy(doc), [], 0
    for aside in found:
        parts += [doc.text[at : aside.start], " " * (aside.end - aside.start)]
        at = aside.end
    plain.text = "".join([*parts, doc.text[at:]])
    starts = [a.start for a in found]

    def inside(position: int) -> bool:
        i = bisect_right(starts, position) - 1
        return i >= 0 and position < found[i].end

    plain.quotes = [q for q in doc.quotes if not inside(q.start)]
    plain._starts = [q.start for q in plain.quotes]
    return plain


def credit(doc: Document, found: list[Aside], proposals: list[Proposal]) -> list[Proposal]:
    """Proposals read without the asides of their sentence, with their outlets and with contents parted where an aside stood."""
    for proposal in proposals:
        for aside in found:
            if not proposal.zone[0] <= aside.start < proposal.zone[1]:
                continue
            if aside.whose and not (proposal.source and 0 <= aside.start - proposal.source[1] <= 2):
                continue  # about somebody who is spoken of
            ends = [*(b for _, b in proposal.content), proposal.cue[1], *([proposal.source[1]] if proposal.source else [])]
            starts = [*(a for a, _ in proposal.content), proposal.cue[0], *([proposal.source[0]] if proposal.source else [])]
            outer = (proposal.zone[0], aside.start), (aside.end, proposal.zone[1])  # at the head or the end of the sentence
            if any(not re.search(r"\w", doc.text[a:b]) for a, b in outer) or min(starts) <= aside.start < max(ends):
                if "via" not in proposal.hints:
                    proposal.hints |= {
                        "via": aside.name,
                        "via_at": f"{aside.at[0]}:{aside.at[1]}",
                        **({"whose": "1"} if aside.whose else {}),
                    }
                proposal.content = [part for span in proposal.content for part in _parted(doc.text, span, aside)]
    return proposals


def _parted(text: str, span: Span, aside: Aside) -> list[Span]:
    if not span[0] < aside.end or not aside.start < span[1]:
        return [span]
    parts = trim(text, (span[0], max(span[0], aside.start))), trim(text, (min(span[1], aside.end), span[1]))
    return [p for p in parts if p[1] > p[0]]
