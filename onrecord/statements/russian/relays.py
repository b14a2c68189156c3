"""How long a Russian text goes on retelling the piece of an outlet, and the credits that stand in front of the words or inside their clause.

A sentence opens a thread: by its theme ("The paper «X» writes of prices"), by a credit at its head ("On the pages of «X» …") or by a
credit that another rule found. The statements behind it in the paragraph are credited to the outlet while they plainly belong to the piece:
all of them behind a theme, else those with a link ("told the paper", "in the same issue", "there too") or of a speaker taken up by a
pronoun. Another outlet, the text's own desk ("we asked", "let us recall") and the end of the paragraph close it.

Here: threads and these credits. Not here: credits behind the words (eastern/credits.py), asides (russian/asides.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.statements.eastern import credits
from onrecord.statements.lexicon import UPPER, lower, outlets
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.russian.tokens import is_pronoun
from onrecord.statements.scan import Document

#: Outlets by kind alone: "one of the German papers", "Turkish media".
_KIND = r"(?i:(?:одн(?:а|о|ой|ого|ому|им|ом|у)|один)\s+из\s+(?:[\w-]+(?:ых|их)\s+){0,3}(?:(?:информ)?агентств|газет|изданий|порталов|телеканалов|каналов|журналов|сайтов|еженедельников|радиостанций)|(?:[\w-]+(?:ие|ые|их|ых)\s+){1,2}СМИ)(?!\w)"
_WHO = rf"(?P<who>{_KIND}|{credits.OUTLET})"
_LEAD = r"\W*(?:(?:(?i:а|и|но|так|же|тем\s+временем|между\s+тем|в\s+свою\s+очередь|вчера|сегодня|накануне|наконец|зато|тогда\s+же|в\s+(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)|ранее|отдельно|подробно)|[Вв]\s+[А-ЯЁ][а-яё-]+(?=\s+[а-яё«]|,)),?\s+){0,2}"
_TITLED = r"(?:\s+(?i:под\s+(?:[а-яё]+\s+)?(?:заголовком|рубрикой|шапкой)|в\s+(?:материале|статье|заметке|рубрике))\s+«[^»\n]{2,80}»)?"
#: What an outlet does with its theme or with somebody's words; talks are told to it, and no piece of it.
_HANDLES = r"(?i:(?:печата|публику|помеща|показыва|транслиру|перепечатыва|пересказыва|приводи|переда|цитиру|воспроизводи|рассказыва|посвяща|обсужда|разбира|продолжа|возвраща|рассужда|размышля|анализиру|изуча|обраща|уделя|комментиру|останавлива|вынос|отводи|подводи|исследу|освеща|описыва|открыва)[а-яё]{1,3}(?:ся)?|(?:(?:на|пере)печата|(?:о?публикова)|помести|показа|выпусти|разместил?|пересказа|приве|привё|переда|процитирова|рассказа|посвяти|обсуди|разобра|продолжи|верну|вынес|отве|отвё|исследова|освети|описа)л?(?:а|о|и)?(?:с[ья])?|занят[аоы]?|взял(?:ся|ась|ось)\s+за|пиш(?:ет|ут)\s+(?:об?|обо|про)|сообща(?:ет|ют)\s+(?:об?|обо|про))(?!\w)"
_UNDER = r"(?:(?i:в|под)\s+(?i:[а-яё]+\s+)?(?i:материале|статье|заметке|рубрике|рубрикой|заголовком|репортаже|публикации|колонке)\s+«[^»\n]{2,80}»,?\s+)?"
_THEME = re.compile(
    rf"{_LEAD}{_UNDER}{_WHO}{_TITLED},?\s+(?:(?i:[а-яё]+о|также|тоже|сегодня|вчера|снова|вновь|опять|подробно)\s+){{0,2}}?{_HANDLES}"
)
#: Any verb: in a review of the press an outlet at the head of a sentence is its theme; talks are told to it all the same.
_DOES = re.compile(
    rf"{_LEAD}{_WHO}{_TITLED},?\s+(?!(?i:по)?(?i:бесед|говор|общ|разговарив|встре|интервью))(?:[а-яё]+\s+){{0,2}}?(?i:[а-яё]{{2,}}(?:ет|[её]т|ит|ют|ят|ут|ат|л|ла|ло|ли)(?:с[ья])?)(?!\w)"
)
#: The outlet as a label of what stands behind it, and behind its verb: "Of prices writes the paper «X»".
_LABEL = re.compile(rf"\W*{_WHO}\s*(?::\s|[.—–]?\s*$)")
_AT = re.compile(rf"{_LEAD}(?i:у)\s+{_WHO}")
_REPORTER = re.compile(
    rf"{_LEAD}(?i:корреспондент|журналист|репортер|репортёр|обозревател|автор|съ[её]мочная\s+групп)[а-яё]*\s+{_WHO}\s+(?:[а-яё]+\s+){{0,2}}?(?i:побыва|съезди|отправи|наведа|обош|посети|провел|провёл|выясн|пообща|поговори|встрети|расспроси|заехал|добра|приеха)[а-яё]*"
)
_INVERTED = (
    re.compile(
        rf"{_LEAD}(?i:об?|обо|про)\s+[^,.;:«»]{{3,90}}?\s+(?i:пиш[еу]т|рассказыва[ею]т|сообща[ею]т|рассужда[ею]т)\s+(?:(?:и|также|тоже)\s+)?{_WHO}\s*[.!]?\s*$"
    ),
    re.compile(
        rf"{_LEAD}(?:[^\s,.;:«»]+\s+){{0,3}}?{credits._THING}\s+(?:[^\s.,;:«»]+\s+){{0,8}}?(?:{credits._PRINTS}|{credits._PRINTED}|(?i:помеща(?:ет|ют)|поместил[аи]?|печата(?:ет|ют)))\s+(?:[^\s.,;:«»]+\s+){{0,2}}?{_WHO}\s*[.!]?\s*$"
    ),
)
#: The same in a review of the press: "pensions occupy the Turkish «X»".
_OCCUPIES = re.compile(
    rf"{_LEAD}[^,.;:«»]{{3,90}}?\s+(?i:занима|волну|интересу|беспоко|тревож|посвящ|подхва|поднима|поднял|развива|обсужда|продолжа|вспомина|разбира|возвраща|прикова)[а-яё]+\s+(?:(?:и|также|тоже|внимание|страниц[аыу]|полос[аыу]|номер|в)\s+){{0,3}}{_WHO}\s*[.!]?\s*$"
)
#: Verbs only the press has: whoever does that is an outlet by them.
_OF_PRESS = re.compile(r"печата|публик|помеща|помести|пиш[еу]т|цитиру|полос|под\s+заголовком|под\s+рубрикой|номер", re.IGNORECASE)
_REVIEW = re.compile(
    r"(?<!\w)(?:обзор|дайджест|о\s+ч[её]м\s+пиш|пишут|печат[ьи](?!\w)|пресс[аеыу](?!\w)|газет[аы](?!\w)|СМИ(?!\w))", re.IGNORECASE
)
_REVIEW_HEAD = re.compile(
    r"(?<!\w)(?:обзор|дайджест)\w*\s[^.]{0,60}?(?:печат|пресс|публикац|СМИ|газет)|(?:печать|пресса|газеты|СМИ|издания)\s+(?:[^\s.,]+\s+){0,3}?(?:обсужда|пиш[еу]т|занят|продолжа|коммент|разбира|спор)",
    re.IGNORECASE,
)
_HEADED = re.compile(rf"\W*{_WHO}[\s:.]")
#: What answers a piece and is none of it: "called the publication a lie".
_ANSWERS = re.compile(
    r"(?:опров|отриц|отверг|назв|назыв|прокоммент|комментир|отреагир|открест)[а-яё]*(?!\w)[^.]{0,40}?(?:публикаци|сообщени|информаци|сведени|материал|стать|слух)|(?:публикаци|сообщени|информаци|сведени|слух)[а-яё]{1,3}\s+(?:[^\s.]+\s+){0,4}?(?:опров|отриц|отверг|назв|назыв|прокоммент|комментир)",
    re.IGNORECASE,
)
#: Credits in front of the words: by whose pages, in whose column.
_PIECE = r"(?:[а-яё]+(?:ой|ей|ом|ем)\s+)?(?:колонк|стать|публикаци|заметк|репортаж|материал|эссе|рубрик|фельетон|расследовани|передовиц)[а-яё]{0,3}"
_AT_HEAD = re.compile(
    rf"{_LEAD}(?i:на\s+страницах|на\s+полосах|в\s+(?:[а-яё]+\s+)?номере|со\s+ссылкой\s+на|ссылаясь\s+на|в\s+{_PIECE}\s+(?:для|на\s+страницах|на|в)|в\s+{_PIECE}(?=\s+(?i:газет|портал|журнал|издани)))\s+{_WHO}"
)
#: Credits inside the clause: "which the same channel gives", "printed in the paper «X»", "our man of «X» reports".
_INSIDE = (
    re.compile(rf"(?:,|\s(?:и|а\s+также))\s+котор\w+\s+(?:[^\s,.;:«»]+\s+){{0,3}}?{credits._PRINTS}\s+(?:[а-яё]+\s+){{0,2}}?{_WHO}"),
    re.compile(rf"(?<!\w)(?i:опрошенн|процитированн|цитируем|разысканн|проинтервьюированн)[а-яё]+\s+{_WHO}(?=\s+[а-яё{UPPER}])"),
    re.compile(rf"(?<!\w)(?i:из\s+{_PIECE})\s+{_WHO}(?=,?\s+(?:следует|явствует|видно|ясно|становится|стало))"),
    re.compile(rf"{_WHO}\s+(?:[а-яё]+\s+)?{credits._PRINTS}\s+(?:[а-яё]+\s+)?{credits._THING}\s+[^.,:;«»]{{3,90}},\s+в\s+котор"),
    re.compile(
        rf",\s+(?i:привед[её]нн|цитируем|опубликованн|процитированн|(?:на|пере)печатанн|размещ[её]нн|распростран[её]нн|помещ[её]нн|обнародованн|пересказанн|вышедш)[а-яё]+\s+(?:[^\s,.;:«»]+\s+){{0,3}}?{_WHO}"
    ),
    re.compile(
        rf"[,»\"]\s*(?:[–—-]\s*)?(?i:переда[её]т|сообщает|пишет|передал[аи]?)\s+(?i:(?:наш|собственный|специальный|парламентский)\s+)?(?i:корреспондент|собкор|спецкор|обозреватель|корр\.)\s+{_WHO}"
    ),
    re.compile(
        rf"[,»\"]\s*(?:[–—-]\s*)?(?i:как\s+)?(?i:ранее\s+)?(?i:переда[её]т|передают|передавали|пиш[еу]т|писали|сообща[ею]т|сообщал[аи]|цитиру[ею]т|утвержда[ею]т|информиру[ею]т)\s+(?P<who>{_KIND})"
    ),
    re.compile(rf"\((?i:источник:?|цит(?:ата|ируется|\.)(?:\s+по)?)\s+{_WHO}[^()]{{0,30}}\)"),
    re.compile(
        rf"\((?i:(?:источник:?|цит(?:ата|ируется|\.)(?:\s+по)?|перевод|запись|фото)\s+)?{_WHO}(?:,\s+[^()]{{1,30}})?\)\s*[.!?»\"]*\s*$"
    ),
)
#: A credit in brackets at the end of reported words.
_NOTED = re.compile(r"\s*\([^()]{2,60}\)$")
#: A sentence that only says in whose piece the words in front of it stood.
_NEXT = re.compile(
    rf"(?i:об\s+этом)\s+(?i:говорится|сказано|рассказывается|сообщается|упоминается)\s+(?i:в\s+(?:[а-яё]+\s+)?(?:материале|публикации|статье|заметке|репортаже|расследовании|сообщении|эфире))\s+{_WHO}"
)
_BARE = r"(?i:издани(?:е|ю|я|ем|и)|газет(?:а|е|у|ы|ой)|портал[ауе]?|порталом|агентств[аоуе]|агентством|(?:теле)?канал[ауе]?|(?:теле)?каналом|журнал[ауе]?|журналом|радиостанци[яиюе]й?|еженедельник[ауе]?|еженедельником|сайт[ауе]?)"
#: What ties a sentence to the piece in front of it.
_LINK = re.compile(
    rf"(?<!\w)(?:(?P<noun>{_BARE})(?!\w)(?!\s+[«“\"{UPPER}])|(?i:там|здесь|тут)\s+же(?!\w)"
    r"|(?i:в|на)\s+(?i:т(?:ом|ой)|эт(?:ом|ой))\s+же\s+(?i:[а-яё]+\s+)?(?i:номере|материале|публикации|статье|заметке|колонке|интервью|беседе|репортаже|выпуске|полосе|странице|передаче|программе|эфире|сюжете)"
    r"|(?i:автор|герой|героиня|собеседник|собеседница)[аыуе]?\s+(?i:публикации|статьи|материала|заметки|колонки|репортажа)|(?i:е(?:го|[её])\s+автор)(?!\w))"
)
#: The dative of a noun for an outlet.
_TOLD_IT = re.compile(r"(?:[а-яё]+(?:ю|у)|газете)", re.IGNORECASE)
_ITS_SOURCE = re.compile(r"(?:источник|собеседни[кц])[а-яё]*\s+$", re.IGNORECASE)
#: The outlet as "her" or "him" right beside the verb.
_TO_IT = {"f": re.compile(r"\s+ей(?!\w)|(?<!\w)ей\s+$"), "m": re.compile(r"\s+ему(?!\w)|(?<!\w)ему\s+$")}
_FEMININE = re.compile(r"(?:^|\s)(?:газет|радиостанци|телекомпани|одн(?:а|ой)(?!\w))", re.IGNORECASE)
#: The text's own desk speaks, or turns to something else.
_OWN = re.compile(
    r"(?<!\w)(?i:мы|нам|нас|нами|наш(?:а|е|его|ему|им|ей|ему|у)?)(?!\w)|(?i:корреспонденту|редакци[июя])(?!\w)|^\W*(?i:напомним|отметим|добавим|заметим|справка|к\s+слову)(?!\w)"
)
#: A body by its bare noun, and one that was the source before.
_OF_THE_BODY = re.compile(
    r"(?:(?:в|во|из)\s+)?(?:сам\w+\s+)?(?:ведомств|министерств|компани|комитет|мэри|служб|организаци|посольств|управлени|пресс-служб)[а-яё]{1,3}|там(?:\s+же)?"
)
_A_BODY = re.compile(
    r"ведомств|министерств|мин[а-яё]{4,}|мид|мвд|компани|комитет|мэри|служб|организаци|посольств|управлени|завод|банк|фонд"
)
#: An outlet's name behind its noun, and in how much of a text such names are looked for.
_WITH_NOUN = re.compile(rf"{credits.NOUN}\s+[«“\"](?P<name>[^»”\"\n]{{2,40}})[»”\"]")
_HEAD = 20_000
_SPEAKS_ITSELF = re.compile(rf"^(?:[а-яё]+(?:ое|ая|ий|ый|ой)\s+)?{_BARE}$|^(?:она|он|оно)$", re.IGNORECASE)


@dataclass(slots=True)
class _Thread:
    """An outlet whose piece is being retold: its name and where it stands, the sentence it was named in, whether all behind it is of the piece."""

    name: str
    at: Span
    sentence: int
    whole: bool
    noun: str
    near: int  # the last sentence known to be of the piece
    source: str = ""  # whose words it gave last
    spoke: bool = False  # whether the outlet spoke itself: then only what was told to it, and what is in the same piece, is by it
    led: bool = True  # whether the piece was named in front of what was told of it: then "he" behind it is still of the piece


@dataclass(frozen=True, slots=True)
class _Press:
    """Whether a text goes through the press, and the names that have the noun of an outlet somewhere in its beginning."""

    review: bool
    names: frozenset[str]


def credit(doc: Document, proposals: list[Proposal]) -> list[Proposal]:
    """The same proposals with the outlets whose pieces they retell."""
    by_sentence: dict[int, list[Proposal]] = {}
    for proposal in proposals:
        by_sentence.setdefault(doc.sentence_index(proposal.cue[0]), []).append(proposal)
    thread: _Thread | None = None
    paragraph, past = (0, 0), None
    dropped: set[int] = set()
    press = _Press(_is_review(doc), frozenset(m.group("name") for m in _WITH_NOUN.finditer(doc.text, 0, _HEAD)))
    for number in sorted(_worth(doc, by_sentence)):
        start, stop = doc.sentences[number]
        if doc.paragraph_at(start) != paragraph:
            paragraph, thread, past = doc.paragraph_at(start), None, thread or past
        told = sorted(by_sentence.get(number, ()), key=lambda p: p.cue)
        own = _unquoted(doc, start, stop)
        if thread is None and past is not None and told:
            thread, past = (past if _goes_on(doc, told[0], own, number, past) else None), None
        if thread is not None and (_OWN.search(own) or _ANSWERS.search(own) or _other(doc, own, start, thread)):
            thread = None
        thread = _opened(doc, own, number, told, by_sentence.get(number - 1, []), press) or thread
        for proposal in told:
            if "via" in proposal.hints or (inside := _inside(doc, proposal, own, start, press)) is None:
                continue
            _give(proposal, *inside)
            if noted := _NOTED.search(doc.text, *proposal.content[-1]):
                proposal.content[-1] = trim(doc.text, (proposal.content[-1][0], noted.start()))
        if (behind := _NEXT.match(own)) and (found := _named(doc, _at(behind, start))) is not None:
            passed = [p for p in by_sentence.get(number - 1, ()) if not _is_it(doc, p, found[0])]
            for proposal in passed:
                if "via" not in proposal.hints:
                    _give(proposal, *found)
            if passed:
                dropped |= {id(p) for p in told}
        if thread is not None:
            for proposal in told:
                if "via" in proposal.hints and _elsewhere(doc, proposal, own, paragraph, thread):
                    _give(proposal, thread.name, thread.at)  # "the paper adds" means the one of the paragraph
                if "via" not in proposal.hints and _belongs(doc, proposal, own, start, number, thread):
                    _give(proposal, thread.name, thread.at)
        given = [p for p in told if p.hints.get("via")]
        if thread is not None and any(p.hints["via"] == thread.name for p in given):
            thread.led = thread.led or number > thread.sentence
            thread.near = number
            thread.source = _source(doc, given)
        elif given and (credited := _credit_of(doc, given[-1])) is not None:
            led = "whose" in given[-1].hints or start <= credited[1][0] < given[-1].content[0][0]
            thread = _Thread(*credited, number, False, _noun_of(doc, credited[1]), number, _source(doc, given), False, led)
        elif thread is None and (itself := _itself(doc, told, press)) is not None:
            thread = _Thread(*itself, number, False, _noun_of(doc, itself[1]), number, "", True, False)
    return [p for p in proposals if id(p) not in dropped]


def _goes_on(doc: Document, first: Proposal, own: str, number: int, thread: _Thread) -> bool:
    """Whether the first statement of a paragraph is still of the piece of the one in front: of its speaker by the same name, or linked to it by a noun."""
    if first.source is None or thread.spoke or "via" in first.hints:
        return False
    thread.whole = False
    phrase = lower(doc.text[slice(*first.source)])
    again = " " not in phrase and len(phrase) > 4 and not is_pronoun(phrase) and phrase[:5] in thread.source
    if again:
        thread.led, thread.near = True, number - 1
    nouns = [n for m in _LINK.finditer(own, 0, 80) if (n := m.group("noun")) and not _TOLD_IT.fullmatch(n)]
    return again or any(_agrees(n, thread.noun) for n in nouns)


def _itself(doc: Document, told: list[Proposal], press: _Press) -> tuple[str, Span] | None:
    """The outlet, named with its noun or in a list, that speaks in a sentence."""
    for proposal in told:
        mention = re.search(credits.OUTLET, doc.text[slice(*proposal.source)]) if proposal.source else None
        if mention is None or proposal.source is None:
            continue
        span = (proposal.source[0] + mention.start(), proposal.source[0] + mention.end())
        found = _named(doc, span)
        if found is not None and lower(found[0]) != lower(doc.outlet or "") and _surely(doc, span, found[0], "", press):
            return found
    return None


def _source(doc: Document, given: list[Proposal]) -> str:
    return lower(doc.text[slice(*given[-1].source)]) if given[-1].source else ""


def _worth(doc: Document, by_sentence: dict[int, list[Proposal]]) -> set[int]:
    """The sentences of the paragraphs in which anybody speaks."""
    paragraphs = {doc.paragraph_at(doc.sentences[n][0]) for n in by_sentence}
    return {n for n, (start, _) in enumerate(doc.sentences) if doc.paragraph_at(start) in paragraphs}


def _unquoted(doc: Document, start: int, stop: int) -> str:
    """The sentence with its quotations blanked; names in marks of quotation stay."""
    chars = list(doc.text[start:stop])
    for quote in (*doc.quotes_in(start, stop), *([q] if (q := doc.quote_at(start)) else [])):
        inner = doc.text[quote.start : quote.end].strip("«»“”„\"' ")
        if len(inner.split()) > 4 or not inner[:1].isupper() or inner[-1:] in ".!?,":
            for i in range(max(quote.start, start) - start, min(quote.end, stop) - start):
                chars[i] = "\x00"
    return "".join(chars)


def _at(m: re.Match[str], start: int) -> Span:
    return start + m.start("who"), start + m.end("who")


def _named(doc: Document, span: Span) -> tuple[str, Span] | None:
    """The outlet of a mention: by its kind alone, as the text's own one, or as eastern/credits.py has it."""
    phrase = doc.text[slice(*span)]
    if re.match(_KIND, phrase):
        return phrase, span
    return credits.named(doc, span)


def _surely(doc: Document, span: Span, name: str, verb: str, press: _Press) -> bool:
    """Whether a mention is an outlet and no party or firm: by its noun, a list, the noun that its name has elsewhere, or a deed only the press does."""
    phrase = doc.text[slice(*span)]
    if re.search(rf"{credits.NOUN}|{_KIND}", phrase) or name in outlets() or _OF_PRESS.search(verb):
        return True
    return name in press.names or press.review


def _is_review(doc: Document) -> bool:
    """Whether a text goes through the press: by its title, its first words, or outlets at the heads of its paragraphs."""
    if _REVIEW.search(doc.title) or _REVIEW_HEAD.search(doc.text[:240]):
        return True
    heads = [m for start, end in doc.paragraphs[:40] if (m := _HEADED.match(doc.text, start, end)) is not None]
    return sum(re.search(rf"{credits.NOUN}|[«“]", m.group()) is not None for m in heads) >= 3


def _opened(doc: Document, own: str, number: int, told: list[Proposal], before: list[Proposal], press: _Press) -> _Thread | None:
    """The thread that a sentence opens: by its theme, or by a credit at its head."""
    start = doc.sentences[number][0]
    for pattern in (_THEME, _REPORTER, *([_DOES, _LABEL, _AT, _OCCUPIES] if press.review else []), *_INVERTED, _AT_HEAD):
        m = pattern.match(own)
        whole = pattern is not _AT_HEAD
        if m is None or (pattern in (*_INVERTED, _OCCUPIES) and told) or (found := _named(doc, _at(m, start))) is None:
            continue
        if not _surely(doc, _at(m, start), found[0], own[: m.end() + 40], press) or lower(found[0]) == lower(doc.outlet or ""):
            continue
        if whole and any(_is_it(doc, p, found[0]) or p.source == _at(m, start) for p in told):
            return None  # the outlet speaks itself
        if whole and pattern is not _LABEL and re.match(r"[^.;:«»]{0,60}?,\s+(?:что|будто)\s", own[m.end() :]):
            if not told or any(p.source is None or p.source[0] < start + m.end() for p in told):
                return None
            for proposal in told:  # "the agency X writes that the minister promised …"
                if "via" not in proposal.hints:
                    _give(proposal, *found)
            whole = False
        if pattern in _INVERTED and any(p.hints.get("via") == found[0] for p in before):
            return None  # it says where the words in front of it were printed
        since = number - 1 if pattern is _LABEL else number
        return _Thread(*found, since, whole, _noun_of(doc, _at(m, start)) or _noun_of(doc, found[1]), number)
    return None


def _noun_of(doc: Document, span: Span) -> str:
    """The noun of an outlet, in its mention or right in front of its name."""
    nouns = re.findall(credits.NOUN, doc.text[max(0, span[0] - 24) : span[1]])
    if nouns:
        return lower(nouns[-1])
    kind = re.match(_KIND, doc.text[slice(*span)])
    return lower(kind.group()) if kind else ""


def _credit_of(doc: Document, proposal: Proposal) -> tuple[str, Span] | None:
    name = proposal.hints["via"]
    first, _, last = proposal.hints.get("via_at", "").partition(":")
    at = doc.text.find(name, *proposal.zone)
    return (name, (int(first), int(last))) if first else (name, (at, at + len(name))) if at >= 0 else None


def _other(doc: Document, own: str, start: int, thread: _Thread) -> bool:
    """Whether a sentence names another outlet, by its noun or as the one the text is of."""
    if doc.outlet and doc.outlet != thread.name and doc.outlet in own:
        return True
    for m in re.finditer(credits.OUTLET, own):
        phrase = m.group()
        if re.search(credits.NOUN, phrase) and re.search(r"[«“\"]|\s[A-ZА-ЯЁ]", phrase) and thread.name not in phrase:
            return credits.named(doc, (start + m.start(), start + m.end())) is not None
    return False


def _inside(doc: Document, proposal: Proposal, own: str, start: int, press: _Press) -> tuple[str, Span] | None:
    """The outlet that the statement's own sentence credits in front of its words or inside their clause."""
    for pattern in (_AT_HEAD, *_INSIDE):
        m = pattern.match(own) if pattern is _AT_HEAD else pattern.search(own)
        if m is None or doc.quote_at(start + m.start()) is not None:
            continue
        if pattern in _INSIDE[:5] and any(a < start + m.start() < b for a, b in proposal.content):
            continue  # what somebody speaks of
        span = _at(m, start)
        if proposal.source is not None and proposal.source[0] <= span[0] < proposal.source[1] and pattern is _AT_HEAD:
            continue
        found = _named(doc, span)
        if found is None or _is_it(doc, proposal, found[0]):
            continue
        if _surely(doc, span, found[0], m.group(), press):
            return found
    return None


def _is_it(doc: Document, proposal: Proposal, name: str) -> bool:
    """Whether the outlet itself is who speaks."""
    if proposal.source is None:
        return False
    phrase = doc.text[slice(*proposal.source)].partition(",")[0]
    return name in phrase or (_SPEAKS_ITSELF.match(phrase) is not None and not is_pronoun(lower(phrase)))


def _belongs(doc: Document, proposal: Proposal, own: str, start: int, number: int, thread: _Thread) -> bool:
    """Whether a statement plainly is of the piece that a thread retells."""
    if _is_it(doc, proposal, thread.name):
        return False
    if thread.sentence == number:
        first = proposal.source[0] if proposal.source else proposal.cue[0]
        return thread.whole and first > thread.at[1]  # else it has what other rules gave it
    if thread.whole:
        return True
    words = [(a - start, b - start) for a, b in proposal.content]
    for m in _LINK.finditer(own):
        if any(a <= m.start() < b for a, b in words) or not _agrees(m.group("noun"), thread.noun):
            continue
        if not thread.spoke or m.group("noun") is None or _TOLD_IT.fullmatch(m.group("noun")) or _ITS_SOURCE.search(own[: m.start()]):
            return True
    at = own.find(thread.name)
    if at >= 0 and not any(a <= at < b for a, b in words) and abs(at - (proposal.cue[1] - start)) < 40:
        return True  # told to it by name
    gender = "f" if _FEMININE.search(thread.noun) else "m"
    around = own[max(0, proposal.cue[0] - start - 8) : proposal.cue[0] - start], own[proposal.cue[1] - start :][:8]
    if thread.noun and number == thread.near + 1 and any(_TO_IT[gender].search(w) for w in around):
        return True
    phrase = re.sub(r"\s+же$", "", lower(doc.text[slice(*proposal.source)])) if proposal.source else ""
    again = " " not in phrase.strip() and phrase[:5].strip() in thread.source
    there = _OF_THE_BODY.fullmatch(phrase) is not None and _A_BODY.search(thread.source) is not None
    taken_up = not phrase or is_pronoun(phrase) or phrase in ("его", "её", "ее", "их") or again or there
    return taken_up and thread.led and number == thread.near + 1


def _elsewhere(doc: Document, proposal: Proposal, own: str, paragraph: Span, thread: _Thread) -> bool:
    """Whether a bare noun for an outlet was taken for one that stands in front of the paragraph."""
    credited = _credit_of(doc, proposal)
    if credited is None or credited[1][0] >= paragraph[0] or thread.name in own:
        return False
    return any(m.group("noun") and _agrees(m.group("noun"), thread.noun) for m in _LINK.finditer(own))


def _agrees(noun: str | None, of: str) -> bool:
    if noun is None or not of:
        return True
    stems = [re.sub(r"^теле|[а-яё]{1,2}$", "", lower(w)) for w in (noun, of)]
    return stems[0].startswith("издан") or stems[1].startswith("издан") or stems[0][:5] == stems[1][:5] or stems[0][:5] in of


def _give(proposal: Proposal, name: str, at: Span) -> None:
    proposal.hints |= {"via": name, "via_at": f"{at[0]}:{at[1]}"}
