"""Words of Russian read for their case: offices and bodies in the nominative; the days, adverbs, places and audiences around a verb.

Here: single words and compiled patterns. Not here: noun phrases (russian/phrases.py), the cases of names (russian/forms.py), word lists.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from onrecord.statements.lexicon import UPPER, listed, lower, words
from onrecord.statements.proposal import Span, trim

_MONTH = r"(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)"
_DAY = r"(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)"
TIME = (
    rf"(?:во?\s+(?:минувш\w+\s+|прошл\w+\s+|эт[оу]т?\s+|нынешн\w+\s+)?{_DAY}(?:,\s+\d{{1,2}}\s+{_MONTH},?)?|(?:утром|вечером|дн[её]м|ночью)(?:\s+\d{{1,2}}\s+{_MONTH})?"
    rf"|\d{{1,2}}\s+{_MONTH}(?:\s+\d{{4}}\s+(?:года|г\.))?|в\s+тот\s+же\s+день|в\s+этот\s+день|(?:чуть\s+|немного\s+)?(?:позднее|позже|ранее)|(?:(?:одним|двумя|тремя|четырьмя|пятью|несколькими)\s+)?(?:дн[её]м|днями|неделей|неделями|месяцем|месяцами|годом|годами|часом|часами)\s+(?:ранее|раньше|позже|позднее)|позавчера|в\s+ночь\s+(?:на\s+|с\s+\d{1, 2}\s+на\s+)(?:\d{1, 2}\s+{_MONTH}|{_DAY})|сегодня|вчера|накануне|недавно|затем|потом"
    r"|на\s+(?:прошлой|этой|минувшей)\s+неделе|в\s+(?:прошлом|этом)\s+месяце|впоследствии|тогда\s+же|в\s+начале\s+(?:недели|месяца)|днями|на\s+днях|в\s+(?:январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре)(?:\s+(?:\d{4}|прошлого|этого|того\s+же)\s+года)?"
    r"|(?:до|после)\s+Нового\s+года|(?:весной|летом|осенью|зимой)(?:\s+(?:\d{4}|прошлого|этого|того\s+же)\s+года)?|(?:в\s+прошлом|в\s+этом|в\s+\d{4})\s+году|(?:(?:год|месяц|неделю|два|две|три|пять|\d+|несколько)\s+)?(?:дня|дней|недели|недель|месяца|месяцев|года|лет|год|неделю|месяц)\s+назад)"
)
_ADVERB = (
    r"(?:такое\s+мнение|такую\s+(?:оценку|точку\s+зрения)|об\s+этом|так(?=\s)|также|тоже|ещё|еще|при\s+этом|кроме\s+того|помимо\s+(?:этого|того)|в\s+свою\s+очередь|между\s+тем|тем\s+временем|вместе\s+с\s+тем|в\s+то\s+же\s+время|однако|впрочем|зато|напомним"
    r"|в\s+частности|по-прежнему|прежде(?=\s)|категорически|официально|публично|прямо|открыто|вновь|снова|неоднократно|не\s+раз|сразу|уже|тут\s+же|впервые|письменно|решительно|резко|жёстко|жестко"
    r"|осторожно|коротко|отдельно|особо|неожиданно|наконец|далее|лично|лишь|только|даже|с\s+(?:иронией|сожалением|улыбкой|горечью|удовлетворением)|вслед\s+за\s+этим|по\s+телефону|устно"
    r"|напротив|наоборот|похоже|видимо|разумеется|отметим|к\s+слову|со\s+своей\s+стороны|правда(?=,)|уклончиво|сухо|нехотя|устало|мрачно|сердито|тихо|негромко|громко|на\s+ходу|на\s+прощание|с\s+места|верно|справедливо|метко|резонно|правильно|точно|образно|с\s+тревогой|с\s+гордостью|с\s+усмешкой|с\s+досадой|в\s+сердцах|напрямую|настоятельно|твёрдо|твердо|честно|откровенно|подробно|отчасти|частично|полностью|дважды|трижды|теперь|сейчас|вслух|как\s+всегда|скорее|тогда|в\s+ответ|от\s+своего\s+имени|и\s+вовсе|вовсе)"
)
AUDIENCE = (
    r"(?:журналистам|репорт[её]рам|корреспонденту|корреспондентам|депутатам|парламентариям|сенаторам|собравшимся|прессе|изданию|редакции|агентству|телеканалу|газете|порталу|сайту|радиостанции"
    r"|радио|журналу|каналу|информагентству|участникам|слушателям|коллегам|министрам|послам|студентам|жителям|избирателям|подписчикам|нам|нас|вас|меня|ему|ей|им|мне)"
)
VENUE_NOUN = (
    r"(?:сход(?:е|ах)|собрани[ие]|акци[ия]|пикет\w*|интервью|бесед\w+|разговор\w+|комментари\w+|эфир\w+|ход\w+|брифинг\w*|пресс-конференци\w+|заседани\w+|совещани\w+|встреч\w+|форум\w*|саммит\w*|конференци\w+|церемони\w+|выступлени\w+"
    r"|обращени\w+|послани\w+|соцсет\w+|социальн\w+\s+сет\w+|телеграм\w*(?:-канал\w*)?|telegram\w*(?:-канал\w*)?|twitter|facebook|instagram|x|youtube|блог\w*|канал\w+|страниц\w+|аккаунт\w+|слушани\w+"
    r"|сесси\w+|сводк\w+|докладе|отчёте|отчете|письме|записи|публикации|посте|твите|суде|парламенте|слове|прениях|дебатах|митинге|открыти\w+|визит\w+|подкаст\w*|колонке|статье|ответ\w*|запрос\w*|вопрос\w*|полях|кулуарах|телеканал\w+|радио|трибун\w+|допрос\w*)"
)
#: A place, an occasion or an audience between subject and verb: "in an interview with X", "at the briefing".
VENUE = rf"(?:(?:в|во|на|с|из)\s+(?:\w+\s+){{0,3}}?{VENUE_NOUN}|во\s+время|по\s+(?:итогам|завершении|окончании|поводу|телефону|видеосвязи)|после|перед|со\s+ссылкой\s+на|отвечая\s+на|комментируя|выступая|в\s+связи\s+с|на\s+фоне|{AUDIENCE})(?![\w-])"
LEAD = re.compile(
    rf"(?:(?:и|а|но|да)\s+|(?:{_ADVERB}|{TIME}|(?:(?:его|её|ее|их|нашему|нашей)\s+)?{AUDIENCE}),?(?=\s)\s*|[–—-]\s+)",
    re.IGNORECASE,
)
TRAIL = re.compile(rf"[\s,]+(?:{_ADVERB}|{TIME}|{AUDIENCE})[\s,]*$", re.IGNORECASE)
ADJUNCT = re.compile(rf"[\s,]+(?:{VENUE}|{TIME}(?!\w))", re.IGNORECASE)
PREPOSITIONS = frozenset(
    [
        "в",
        "во",
        "на",
        "с",
        "со",
        "о",
        "об",
        "обо",
        "за",
        "к",
        "ко",
        "под",
        "подо",
        "после",
        "перед",
        "через",
        "для",
        "до",
        "из",
        "изо",
        "от",
        "ото",
        "у",
        "по",
        "без",
        "над",
        "между",
        "при",
        "про",
        "ради",
        "сквозь",
        "вокруг",
        "против",
        "около",
        "среди",
        "кроме",
        "согласно",
        "вопреки",
        "из-за",
        "из-под",
        "благодаря",
    ]
)
RELATIVE = re.compile(
    r"(?:котор\w+|чей|чь[яеёи]\w*|(?:слова|заявление|мнение)\s+котор\w+|\w+(?:вш|ющ|ящ|ащ|ущ)(?:ий|ая|ее|ие|его|ему|ем|ей|ую|им|их|ими|ийся|аяся|ееся|иеся)|\w{3,}(?:ем|им|ом)(?:ый|ая|ые|ых|ого|ыми)|\w+(?:анн|енн|ённ|ат|ят)(?:ый|ая|ое|ые|ого|ому|ом|ой|ую|ых|ым)|как|где|куда|по\s+(?:его|её|ее|их)\s+\w+|по\s+словам|впрочем|однако)(?!\w)",
    re.IGNORECASE,
)
PART = re.compile(r"одн(?:ого|ой|а|ому|им)|один|некотор\w+|мног\w+|больш\w+|несколько|кто-то|двое|трое|част\w+")
#: What a subject does on the side, between commas: "X, speaking in the Council of Y, said".
GERUND = re.compile(
    r"(?:не\s+)?(?:[а-яё]{2,}(?:[уе]я|вшись|[аяуи]ясь|[аяиеуы]в)(?!\w)|[а-яё]{2,}[ая]я\s+(?:в|во|на|с|со|о|об|по|к|ко|перед|из|за|от|у)\s)", re.IGNORECASE
)  # fmt: skip
#: People without a name, many of them, and a verb of theirs.
MANY = re.compile(
    r"(?:щики|льники|тели|исты|анты|енты|овцы|айцы|жане|чане|вшие)$|^(?:люди|соседи|гости|родственники|врачи|хозяева|жильцы)$"
)
MANY_DO = re.compile(r"[а-яё]+(?:ли|лись|ют|ят|ут|ат|ются|ятся)(?!\w)")
WHO = re.compile(r"(?:котор(?:ый|ая|ое|ые)|кто)\s*$", re.IGNORECASE)
#: Offices that keep their form, and offices whose nominative ends as another's genitive.
_FIXED = frozenset(
    [
        "замминистра",
        "замглавы",
        "врио",
        "и.о.",
        "и.о",
        "экс-глава",
        "замдиректора",
        "замгенпрокурора",
        "завкафедрой",
        "омбудсмен",
        "атташе",
        "портье",
        "агроном",
        "астроном",
    ]
)
_IN_A = ("глав", "старост", "актрис", "медсестр", "мужчин", "женщин", "бабушк", "дедушк", "старушк")
_ADJECTIVES = [
    "командующ",
    "пострадавш",
    "управляющ",
    "заведующ",
    "уполномоченн",
    "пожарн",
    "рабоч",
    "местн",
    "бывш",
    "исполняющ",
    "военнослужащ",
    "госслужащ",
    "ведущ",
    "верховн",
    "дежурн",
    "учен",
    "учён",
    "подсудим",
    "подозреваем",
    "обвиняем",
    "задержанн",
    "арестованн",
    "прохож",
    "протестующ",
    "митингующ",
    "верующ",
]
_INDECLINABLE = re.compile(
    r"(?:мид|мвд|мчс|мо|цик|цб|фсб|снб|сгб|цру|оон|обсе|ес|нато|одкб|евросоюз|власти|оппозиция|делегация|защита|мин(?!ист|ут|ск|ус|им|ер)[а-яё]{3,})$"
)
#: Bodies of the first declension: in "-а" they are in the nominative, the others are not.
_BODIES_IN_A = re.compile(
    r"(?:служба|прокуратура|палата|группа|газета|префектура|школа|больница|клиника|фабрика|дума|лига|церковь|команда)$"
)
_KIN = frozenset(
    [
        "матери",
        "матерью",
        "отца",
        "отцу",
        "отцом",
        "брата",
        "брату",
        "братом",
        "сестры",
        "сестре",
        "сестрой",
        "жены",
        "жене",
        "женой",
        "мужа",
        "мужу",
        "сына",
        "дочери",
        "вдовы",
    ]
)
#: What the subject behind a verb then did; nouns that end so are none.
THEN_DID = re.compile(
    r"\s+и\s+(?:(?:тут\s+же|тотчас|сразу|затем|потом|снова|молча|быстро|\w{3,}о)\s+)?"
    r"(?P<verb>(?!(?:дела?|сила?|силы|школа|земли|цели|недели|модели|члены?|журнал|канал|портал|персонал|материал|журналы|филиал|вокзал|автомобили|жители|строители|учителя?|консул|посол|генерал|адмирал|маршал)(?!\w))"
    r"[а-яё]+(?:ал|ял|ел|ил|ул|ол|ёл|ыл)(?:а|о|и|ся)?(?:сь)?)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a phrase: its offsets, its letters, and its lower case."""

    start: int
    end: int
    text: str
    low: str

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def tokens(text: str, start: int, stop: int) -> list[Token]:
    """The words of [start, stop)."""
    return [
        Token(start + m.start(), start + m.end(), m.group(), lower(m.group()))
        for m in re.finditer(rf"(?<!\w)[{UPPER}]\.(?=\s?[{UPPER}])|[\w’'](?:[\w’'.-]*[\w’'])?", text[start:stop])
    ]


@cache
def _stem(low: str, key: str) -> tuple[str, str] | None:
    """The listed stem of a word and what stands behind it."""
    if not listed(low, key, "ru"):
        return None
    known = words(key, "ru")
    stem = next((low[:n] for n in range(len(low), 2, -1) if low[:n] in known), low)
    return stem, low[len(stem) :]


@cache
def nominative_office(low: str) -> bool:
    """Whether a word (lower case) is an office or a kind of person in the nominative."""
    if low in _FIXED:
        return True
    if low in _KIN:
        return False
    part = low.rsplit("-", 1)[-1]
    found = _stem(low, "roles") or (_stem(part, "roles") if part != low else None)
    if found is None:
        return False
    stem, ending = found
    if stem.startswith("зам") and not stem.startswith(("замест", "зампред")) and ending in ("а", "я", "ы", "его"):
        return True  # "deputy" grown together with a genitive, which keeps its form
    if any(stem.startswith(a) for a in _ADJECTIVES) or low.startswith(tuple(_ADJECTIVES)):
        return low.endswith(("ий", "ый", "ой", "ая", "яя", "ые", "ие"))
    if stem.startswith(_IN_A) or low.startswith(_IN_A):
        return low.endswith(("а", "глав"))
    if ending == "":
        bases = (low[:-1], *(f"{low[:-2]}{vowel}{low[-2:-1]}" for vowel in "оеё"))  # "мэра", "посла"
        accusative = low.endswith("а") and any(b in words("roles", "ru") for b in bases) and not low.endswith(("ица", "ка"))
        return not low.endswith(("у", "ом", "ем", "ов", "ей", "ам", "ами")) and not accusative
    if stem.startswith("судь"):
        return ending in ("я",)
    if ending in ("ь", "й", "ы", "и", "е", "ник", "ок", "ц"):
        return ending != "е" or stem.endswith("ан")
    return ending in ("ка", "ница", "ица", "ия") or (ending == "а" and stem.endswith(("к", "иц", "ш")) and not stem.endswith("ик"))


@cache
def nominative_body(low: str) -> bool:
    """Whether a word (lower case) heads an institution's name in the nominative."""
    if _INDECLINABLE.match(low):
        return True
    part = low.rsplit("-", 1)[-1]
    found = _stem(low, "bodies") or (_stem(part, "bodies") if part != low else None)
    if found is None:
        return False
    if low.endswith(("о", "ие", "ье", "ия")) or _BODIES_IN_A.search(low):
        return True
    return found[1] in ("", "й", "ь") and not low.endswith(("а", "ы", "и", "у", "е", "ств"))


def is_pronoun(low: str) -> bool:
    return low in ("он", "она", "они", "оно")


def adjective(token: Token) -> bool:
    return re.search(r"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|шая|щая|ин|его|ев)$", token.low) is not None and token.low not in ("его", "её", "ее")


def clean(text: str, span: Span) -> Span:
    """`span` without adverbs, days and audiences at its ends, and without a dateline at its head."""
    start, end = trim(text, span)
    if re.fullmatch(TIME, text[start:end], re.IGNORECASE):
        return end, end
    m = re.match(rf"[{UPPER}]{{3,}}[{UPPER}\s/-]*(?:,\s+\d+\s+\w+)?[^\w]{{0,3}}\s*[–—-]\s+", text[start:end])
    if m and m.end() < end - start:
        start += m.end()
    while (m := LEAD.match(text, start, end)) and m.end() > start:
        start = m.end()
    while m := TRAIL.search(text[start:end]):
        end = start + m.start()
    if re.fullmatch(rf"{_ADVERB}|{TIME}|{AUDIENCE}", text[start:end], re.IGNORECASE):
        return end, end
    return trim(text, (start, end))


#: The dative of an office, and names in other cases than the nominative.
_DATIVE = re.compile(r"(?:у|ю|е|ому|ой|ам|ям|ии)$")
_OBLIQUE = re.compile(r"(?:у|ю|ой|ому|ым|ом|е|и|ы|ых)$")


def is_told(office: str, name: str) -> bool:
    """Whether an office behind a verb, in lower case, is whom it was told, and the name behind it in the nominative who speaks: "сказала судье Заречная"."""
    return (
        _DATIVE.search(office) is not None
        and _OBLIQUE.search(name) is None
        and not nominative_office(office)
        and listed(office, "roles", "ru")
    )
