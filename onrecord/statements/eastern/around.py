"""What stands around a Russian or Armenian statement: the audience, the act its words make, doubt cast on it.

Here: rules over the sentence of an attribution and the one behind it, written into the proposal. Not here: which words are
reported (russian/propose.py, armenian/propose.py), the same in other languages (attributes.py).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from onrecord.statements.acts_grammar import spoken
from onrecord.statements.armenian import mentions, press
from onrecord.statements.bodies import is_body
from onrecord.statements.dates import day_named
from onrecord.statements.eastern import credits
from onrecord.statements.inflected.acts import evaluates, stems
from onrecord.statements.lexicon import UPPER, listed, load, lower
from onrecord.statements.proposal import Proposal, Span
from onrecord.statements.russian import topics
from onrecord.statements.russian.tokens import nominative_office, tokens
from onrecord.statements.scan import Document

_RELEASE = re.compile(
    r"\s*(?:пресс-релиз|пресс-служба|пресс-центр|для\s+немедленной\s+публикации|մամուլի\s+(?:հաղորդագրություն|ծառայություն))", re.IGNORECASE
)
_RU_VENUE = re.compile(
    r"(?<!\w)(?:на|во\s+время|в\s+ходе|по\s+итогам)\s+(?P<who>(?:[\w-]+\s+){0,2}?(?:(?:брифинг|пресс-конференци|заседани|совещани|встреч|форум|саммит|конференци|церемони|слушани|митинг|сесси|открыти|переговор|семинар|круглом\s+стол)\w*|сходе|приёме|приеме))", re.IGNORECASE
)  # fmt: skip
_RU_AUDIENCE = (
    re.compile(
        rf"(?:(?:на|отвечая\s+на)\s+)(?:вопрос|запрос)\w*\s+(?P<who>(?:корреспондент|журналист|собкор)(?:а|ки|ов|ок)(?:\s+(?:[«\"][^»\"\n]{{2,40}}[»\"]|[{UPPER}][\w.-]*))?|(?:нашей\s+|нашего\s+)?(?:агентства|редакции|газеты|издания|портала|телеканала|журнала)(?:\s+[«\"][^»\"\n]{{2,40}}[»\"])?)(?!\w)"
    ),
    re.compile(r"(?<!\w)(?P<who>журналистам|репорт[её]рам|корреспондентам|депутатам|парламентариям|прессе|редакции|редакцию|сенаторам)(?!\w)"),
    re.compile(
        rf"(?<!\w)(?:корреспонденту|агентству|изданию|газете|порталу|телеканалу|радиостанции|каналу|сайту|информагентству|запрос|вопрос\w*|РИА|ИА|ИАА|ТРК|радио|телекомпании|радиокомпании|медиахолдингу|проекту|подкасту)\s+(?P<who>[«\"][^»\"\n]{{2,40}}[»\"]|[{UPPER}][\w.-]*(?:\s+[{UPPER}][\w.-]*){{0,2}})"
    ),
    re.compile(rf"(?:в|во)\s+(?:[\w-]+\s+){{0,2}}?(?:интервью|беседе\s+со?|разговоре\s+со?|комментарии(?:\s+для)?|эфире)\s+(?:[а-яё-]+\s+){{0,2}}?(?P<who>[«\"][^»\"\n]{{2,40}}[»\"]|[{UPPER}]\w+(?:ому|ему)\s+(?:телевидению|каналу|телеканалу|радио|агентству)|[{UPPER}][\w.-]*(?:\s+[{UPPER}][\w.-]*){{0,2}})"),
    re.compile(r"(?<!\w)(?P<who>газете|изданию|агентству|порталу|телеканалу|нашему\s+корреспонденту|нашей\s+газете|нашему\s+изданию)(?=\s+(?:[а-яё]+\s+)?(?:\x00|заяв|сообщ|рассказ|сказа|ответ|поясн|уточн|подтверд|уточнен))"),
    re.compile(r"в\s+беседе\s+с\s+(?P<who>журналистами|репорт[её]рами|корреспондентом|нами)"),
    re.compile(r"(?<!\w)(?:в|на)\s+(?:(?:сво[её]м|своей|е[её]|его)\s+)?(?P<who>(?:официальном\s+)?(?:телеграм-канале|telegram-канале|канале|блоге|соцсетях|соцсети\s+[\w]+|странице\s+в\s+[\w]+|facebook|twitter|telegram))(?!\w)", re.IGNORECASE),
)  # fmt: skip
_RU_NAMED = re.compile(r"\s+(?:он\s+|она\s+)?(?P<who>[«\"][^»\"\n]{3,40}[»\"])(?=\s*[,.:]|\s+[а-яё])")
_HY_AUDIENCE = (
    re.compile(r"(?<!\w)(?P<who>լրագրողներին|պատգամավորներին|խմբագրություն(?:ը|ն)?|խմբագրությանն?ը?|մեր\s+(?:թերթին|կայքին|թղթակցին|գործակալությանը)|ուղիղ\s+եթերում)(?!\w)"),
    re.compile(r"(?P<who>[«\"][^»\"\n]{2,40}[»\"])-?(?:ի|ին|ն)?\s+(?:[\w-]+\s+)?(?:տված|հետ)\s+(?:հարցազրույցում|զրույցում)"),
    re.compile(r"(?P<who>[«\"][^»\"\n]{2,40}[»\"])\s+(?:հեռուստա|ռադիո|թերթ|կայք|գործակալությ|պարբերակ|ամսագ)[ա-և]*(?:ին|անը?ն?)(?!\w)"),
    re.compile(r"(?P<who>(?:[\w-]+(?:ության|ի|ու)\s+)?(?:նիստում|ճեպազրույցում|ասուլիսում|խորհրդարանում|եթերում|համաժողովում|գագաթնաժողովում))(?!\w)"),
    re.compile(r"(?P<who>արարողության|հանդիպման|քննարկման|համաժողովի)\s+(?:ժամանակ|ընթացքում)"),
    re.compile(r"(?P<who>[«\"]?(?<!\w)(?:[Ֆֆ]եյսբուքյան|[Տտ]ելեգրամյան|[Թթ]վիթերյան)\s+(?:իր\s+)?(?:էջ|ալիք|գրառմ)[ա-և]*[»\"]?|[«\"]?(?<!\w)(?:[Ֆֆ]եյսբուք|[Տտ]ելեգրամ|[Թթ]վիթեր)(?!յան)[ա-և]*[»\"]?)"),
    re.compile(r"(?<!\w)(?P<who>Facebook|Telegram|Twitter|Instagram|YouTube|TikTok|X)(?=-?(?:ում|ի\s+(?:իր\s+)?(?:էջում|ալիքում)))"),
    re.compile(r"(?<!\w)(?P<who>մեզ|ինձ)\s+(?:[ա-և]+\s+)?(?=(?:պատմ|ասել|ասաց|ասում|հայտն|նշ|տեղեկաց|խնդր|հորդոր|վստահեց|խոստ))"),
    re.compile(rf"(?P<who>[«\"][^»\"\n]{{2,40}}(?:ին[»\"]|[»\"]-?ին)|[«\"]?[{UPPER}][\w+-]+ին[»\"]?)\s+(?:[^,։«»\x00]{{0,70}}\s)?(?=(?:պատմ|ասել|ասաց|հայտն|նշ|տեղեկաց|պարզաբան))"),
)  # fmt: skip
#: Behind an outlet that passes on what another one or somebody said.
_REFERRING = re.compile(r"[»”\"]?,?\s+(?:со\s+ссылкой|ссылаясь|цитируя|հղում\s+անելով|վկայակոչելով)(?!\w)")
_DOUBTED_NEXT = {
    "ru": re.compile(r"(?:Однако\s+|При\s+этом\s+|Никаких\s+)?(?:[Дд]оказательств|[Пп]одтвержд)\w*\s[^.!?\n]{0,60}(?<!\w)не(?:т|\s+\w+)"),
    "hy": re.compile(
        r"(?:Սակայն\s+)?(?:Որևէ|Ոչ\s+մի)?\s*(?:[աԱ]պացույց|[հՀ]իմնավորում|[փՓ]աստ)\w*[^։:\n]{0,50}\s(?:չի|չեն|չկա|չներկայաց|չբեր)"
    ),
}
_DOUBT = {"ru": re.compile(r"(?<!\w)(?:якобы|голословн\w+|без\s+доказательств|не\s+(?:приводя|приведя|представив|представляя|предъявив|предъявляя|подкрепляя|подкрепив)(?:,?\s+[а-яё-]+){0,4}?,?\s+(?:доказательств|подтвержден|факт|аргумент|документ)\w*|бездоказательно|(?:хотя|но|однако|правда)\s+(?:никаких\s+)?(?:доказательств|подтвержд)\w*\s[^,.]{0,60}не\s+\w+)(?!\w)", re.IGNORECASE), "hy": re.compile(r"(?<!\w)(?:իբր(?!\w)|իբրև\s+թե|անհիմն|առանց\s+ապացույց)", re.IGNORECASE)}  # fmt: skip
_ALLEGED_HY = re.compile(r"(?<!\w)(?:որ|թե)\s+իբր(?!\w)", re.IGNORECASE)

_FUTURE_RU = re.compile(
    r"(?<!\w)(?:(?:по|за|вы|от|при|про|на|пере|воз|вос|до|раз|рас|об|под|из|ста)[а-яё]{2,}(?:ет|[её]т|ут|ют|ит|ат|ят|[её]тся|ется|ится|утся|ятся|ются|атся)|(?:увелич|сократ|состо|остан|прерв|прекрат|объяв|откро|закро|начн|вырас[тс]|пройд|верн|получ|снизит|повыс)(?:ет|[её]т|ут|ют|ит|ат|ят|[её]тся|ется|ится|утся|ятся|ются)|(?:предостав|представ|отправ|созда|сниз|усил|уменьш|улучш|установ|модернизир|финансир)(?:ит|ят|[её]т|дут|аст|адут|уют)|пр(?:им|ид|ой?д)[её]т|(?:при|во|пой|вой|прой|сни|за|под|най)(?:м|д|йм|ним)ут|введут|введ[её]т|внесут|внес[её]т|будет|будут|планирует\w*|намер\w+|начн[её]тся|состоится|сдадут|дадут|(?:управ|справ)(?:ится|ятся)|успе(?:ет|ют)|улож(?:ится|атся)|(?:остав|почин|усил|устран)(?:ит|ят))(?!\w)",
    re.IGNORECASE,
)
#: Futures that end as presents do.
_PERFECT_RU = re.compile(
    r"(?<!\w)(?:(?:за|до|от|пере)работа(?:ет|ют)|подорожа(?:ет|ют)|подешеве(?:ет|ют)|узна(?:ет|ют)|прид[её]тся|предсто(?:ит|ят)|опозда(?:ет|ют))(?!\w)",
    re.IGNORECASE,
)
_PLANNED = re.compile(r"(?<!\w)(?:намечен|назначен|запланирован|перенес[её]н|отложен)[аоы]?\s+на\s", re.IGNORECASE)
_IMPERFECT_RU = re.compile(
    r"(?:(?:вы|за|до|пере|про|зар)плат|затрат|возврат|закат|прокат|накат|захват|перехват|состо(?:ит|ят)|сч[её]т|ответ|гр[её]т|од[её]т|запрет|рассвет|расцвет|л[её]т|обет|приоритет|паритет|пакет|портрет|[ыи]ва(?:ет|ют)(?:ся)?|[аяу]ет(?:ся)?|[аяу]ют(?:ся)?|(?:ста|да|зна)[её]т(?:ся)?|ходит|водит|возит|носит|ходят|водят|находится|зависит|значит|помнит|платит|просит|относится|говорит|считают|приходится)$"
)
#: What "we" or "I" will do, at the head of a clause; forms that only look so, and what nobody does on purpose.
_OWN_FUTURE = re.compile(
    r"(?:^|[.!?…,;:–—-]\s+|(?<!\w)(?:мы|я|и|значит,?|завтра|обязательно|потом|тоже|также|не|всё|все|это|его|её|их)\s+)\W*(?P<deed>буд(?:ем|у)\s+[а-яё]+(?:ть|ться)"
    r"|(?:по|за|вы|от|при|про|на|пере|воз|вос|до|раз|рас|об|под|из)[а-яё]+(?:[бвгджзклмнпрстфхцчшщйьъ]ем|ём|им)(?:ся)?|сделаем|построим|починим|оставим|поможем|найд[её]м|купим|верн[её]м|решим|начн[её]м|закончим|завершим|запустим|снес[её]м|спас[её]м|сократим|увеличим|повысим|снизим|создадим|установим|улучшим|ускорим|устраним|освободим|оплатим|обновим|отменим|успеем|справимся|управимся|уложимся|снимем|соберем|соберём|сохраним|откроем|ответим|обеспечим|опубликуем|объявим|уберем|уберём|сообщим|(?:от|пере|по)дадим|дадим)(?!\w)",
    re.IGNORECASE,
)
_NO_DEED = re.compile(
    r"^(?:победим|увидим|посмотрим|поймем|поймём|сможем|скажем|проблем|систем|зачем|затем|совсем|объ[её]м|под[ъь]?[её]м|при[её]м|при\s?ч[её]м|за[её]м|сожалением|временем|своим|одним|одном|собственным|нашим|обоим|просим|стоим|сидим|спим|спорим|смотрим|уходим|узнаем|окажемся|проснемся|проснёмся|буд(?:ем|у)\s+(?:жить|ждать|надеяться|рад\w*|считать|знать))$"
    r"|(?:да|зна|ста)ём$|(?:ходим|водим|возим|носим|ским|ким|гим|хим|шним|дним|жним|щим|чьим|летним|едим|ведём|ведем|живём|живем|едем|ждём|ждем|нием|телем)$"
)
_LET = re.compile(r"\W*(?:(?:теперь|а|но)\s+)?пусть\s", re.IGNORECASE)
#: Who accuses by what it has found out: "in the version of the investigation".
_PROSECUTES = re.compile(
    r"следстви[яе]|следовател|обвинени[яе]|прокур|дознани|следственн|(?<!\w)մեղադրանք|մեղադրական|քննությ", re.IGNORECASE
)
#: Verbs of complaint, and what a claim reproaches somebody with.
_COMPLAINS = re.compile(r"возмущ|негоду|(?:է\s+|են\s+)?վրդովվ")
#: Complaints that charge somebody only by what there is not.
_GRUMBLES = re.compile(r"(?:по)?жал(?:у|ов)|(?:по)?сет(?:у|ов)")
_LACKS = re.compile(r"(?<!\w)(?:нет|не\s+(?:дают|платят|чинят|хватает|пускают|возят|везут|слышат|отвечают))(?!\w)", re.IGNORECASE)
_HARM = re.compile(
    r"под\s+видом|тайно|тайком|втайне|контрабанд|повре[жд]|разруш|обстр|сбит|убит|убил|ранен|погиб|сорва|крад|краж|укра|получал\w*\s+деньги|диверс|саботаж|подкуп|подме|фальси|вброс|наруш|захва|угро[жз]|шпион|наём?ник|пыт(?:ал|ок|ки)|избил|взят[ко]|прячет|скрыва|лж[её]т|вр[её]т|обман",
    re.IGNORECASE,
)
#: Verbs that hold an opinion or hope, and people who comment: what they expect is no announcement.
_OPINION = re.compile(
    r"надежд|усомн|не\s+(?:стал[аи]?\s+)?исключ|не\s+вер|չի\s+հավատ|չի\s+բացառ|չեն\s+բացառ|увер(?:ен|ена|ены)(?!\w)|убежд|счита|полага|дума|прогноз|опас|надее|надея|предполо|допус|сомнева|предск|предр|шут|мнени|оценк|подсч|взгляд|иронизир|возмущ|сочл|сч[её]л"
    r"|կարծ|համոզ|հույս|կանխատես|ենթադր|մտավախ|գնահատ|վստահ\s|վստահ_"
)
_COMMENTATOR = re.compile(
    r"эксперт|политолог|аналитик|сейсмолог|геолог|эколог|климатолог|метеоролог|синоптик|гидролог|экономист|обозревател|историк|социолог|журналист|жител|сосед|пенсионер|փորձագետ|քաղաքագետ|վերլուծաբան|տնտեսագետ|սահմանադրագետ|մեկնաբան|բնակիչ|հարևան",
    re.IGNORECASE,
)
_CALLS = re.compile(r"наз[ыв]|окрест|счита|сч[её]л|сочл|охарактер|оцен|сравн|(?:է\s+|են\s+)?(?:անվան|որակ|համար|գնահատ)")
#: Counts and happenings that somebody only claims, which is no reproach.
_OF_FACTS = re.compile(r"(?<!\w)\d|(?<!\w)(?:вдвое|втрое|миллион\w*|готов[аоы]?|լսել|տեսել|պատրաստ)(?!\w)")
_NEGATION = re.compile(r"(?<!\w)(?:не|нет|ни)(?!\w)")
_DECIDED_RU = re.compile(
    r"(?<!\w)(?:возобновл|открыт|закрыт|задержан|введ|начат|создан|построен|отмен|продл|снят|согласова|подписа|утверд|одобр|выдел|заверш|договор|назнач|запус|приостанов|приня|реш|объяв|приня)\w*(?:л|ла|ло|ли|но|на|ны|лись|лась|ся)(?!\w)",
    re.IGNORECASE,
)
#: What somebody ought to do: adverbs and the infinitive behind "should", without verbs of thinking and saying.
_ADVERBS = r"(?:(?:прежде\s+всего|в\s+первую\s+очередь|как\s+можно\s+\w+|для\s+начала|всё\s+же|все\s+же|немедленно|скорее|сначала|сперва|наконец|также|срочно|вновь|впредь|лишь|только|просто|не|[а-яё]{3,}но)\s+){0,3}"
_THOUGHT = r"(?:отме[тч]|помн|поним|понять|призна(?:ть|вать),?\s+что|ожида|ждать|жд|учитыва|учесть|сказа|говор|напомн|добав|подчерк|полага|счита|дума|замет|замеч|указ|быть|иметь|искать|рассчитыва|надея|удивля|бояться|опаса|забыва|исходить)"
_TO_DO = r"[а-яё]{2,}(?:ть|ти|чь|ться|тись)"
#: What will not come any more, which hearers are glad of.
_NO_MORE = re.compile(
    r"(?<!\w)(?:никак(?:их|ого|ой)\s+(?:[а-яё-]+\s+){1,4}?(?:больше|впредь|отныне|дальше)|больше\s+(?:никак(?:их|ого|ой)\s+)?(?:[а-яё-]+\s+){1,3}?|[а-яё]{3,}\s+(?:[а-яё-]+\s+)?больше|(?:никак(?:их|ого|ой)\s+)?(?:перенос|отсроч|задерж|повышени|подорожани|сокращени|отключени|увольнени|срыв|дефицит|перебо|поблаж|исключени)[а-яё]{0,3}\s+(?:[а-яё-]+\s+){0,3}?(?:больше\s+|впредь\s+)?)\s*не\s+будет(?!\w)(?!\s+[а-яё]+(?:ть|ти|чь|ться))",
    re.IGNORECASE,
)
_ACTS_RU = (
    ("decline", re.compile(r"^[^.!?]{0,30}не\s+(?:скажу|отвечу|раскрою|прокомментирую)(?!\w)|не\s+(?:буду|будем|стану|могу|хочу)\s+(?:комментировать|обсуждать|отвечать|говорить|называть)|(?:отвечать|комментировать|обсуждать|говорить)\s+(?:\w+\s+){0,2}не\s+(?:буду|будем|стану|могу)|без\s+комментариев|не\s+(?:комментиру(?:ем|ю)|обсужда(?:ем|ю))(?!\w)|оставьте\s+(?:меня|нас)\s+в\s+покое|не\s+(?:отвечаю|комментирую|обсуждаю)(?!\w)", re.IGNORECASE)),
    ("deny", re.compile(r"^\W*никто\s+из\s[^,.!?]{3,60}?\sне\s|^\W*(?:речь|дело)\s+не\s+(?:об?|в|во)\s|(?<!\w)не\s+(?:(?:нарушал|обстрелива|применял|пересекал|атаковал|вторгал|вывозил)\w*|открывал[аио]?\s+огонь)(?!\w)|^\W*(?:так(?:ой|ого|их)|подобн(?:ой|ого|ых))\s[^.,!?]{2,50}\sнет(?!\w)|^\W*(?:нет\W|ни\s+одн|ни\s+один|никого|никак(?:ой|ого|их|ие)|ничего\s+подобного)|не\s+соответству(?:ет|ют)\s+(?:действительности|реальности|истине|правде|фактам)|не\s+(?:подтверд|наш)[а-яё]{2,4}\s*(?:подтверждени[ея])?(?=[.,]|$)|ложь|неправда|фальшивк|фейк|дезинформаци|вымыс|выдумк|фольклор|не\s+(?:отража(?:ет|ют)|соответству(?:ет|ют)\s+\w*прав|существует(?=[.,»]|$))|(?:^|\W)(?:я|мы)\s+(?:[\w,]+\s+){0,4}?не\s+(?:бра|крал|крад|уби|подпис|стреля|наруша|обстрел|получа|скрыва|участв|применя|вывоз|пыта|угрожа|виноват|винов)\w*|в\s+глаза\s+не\s+видел|(?:угроз\w*|оснований)\s+(?:\w+\s+)?нет(?!\w)", re.IGNORECASE)),
    ("promise", re.compile(r"^(?:\W*[\w«»-]+\s+){1,3}готов[аы]?\s+[«\x22]?[а-яё]+(?:ть|ти)(?!\w)|даю\s+слово|(?<!\w)обещаю(?!\w)|(?<!\w)обещаем|(?<!\w)гарантиру(?:ю|ем)(?!\w)", re.IGNORECASE)),
    ("demand", re.compile(rf"(?:^|[.!?…]\W+)(?:(?:теперь|а|но)\s+)?пусть\s+(?!и\s|даже|будет\s)|(?<!\w)(?:долж(?:ен|на|но|ны)|обязан[аоы]?|необходимо|требуем|недопустим\w*|пора\s+прекратить|след(?:ует|овало\s+бы)\s+{_ADVERBS}(?!{_THOUGHT}){_TO_DO})(?!\w)|^\W*(?:(?!нам\s|мне\s)[\w-]+(?:ому|ему|ой|ей|ым|им)\s+){{0,2}}(?!нам\s|мне\s|себе\s|здесь)[\w-]{{3,}}(?:у|ю|ам|ям|е|и)\s+(?:бы\s+)?(?:нужно|надо|стоит|стоило\s+бы|пора)\s+{_ADVERBS}(?!{_THOUGHT}){_TO_DO}(?!\w)", re.IGNORECASE)),
    ("accuse", re.compile(r"(?<!\w)(?:до\s+сих\s+пор|так\s+и|ни\s+разу)\s+(?:[а-яё]+\s+)?не\s+[а-яё]+(?:л|ла|ло|ли|лся|лись)(?!\w)|(?<!не\s)(?<!\w)виноват[аы]?\s+(?!я\s|мы\s|в\s|перед\s|ли\s|не\s)[а-яё]|агресси|провокаци|оккупац|(?<!\w)наруш(?:ает|ил|ают|или)|шантаж|милитаризаци|лицемер|никто\s+(?:нас\s+|их\s+)?не\s+(?:спросил|предупредил)|скрыва(?:ет|ют)|обманыва|сорва(?:л|ли)|саботир|фальсифи|вброс|обстрел|открыл[аи]?\s+огонь|давлени[ея]\s+на|троянск|вывели\s+с|(?:нам|нас)\s+(?:[\w]+\s+){0,3}?(?:не\s+(?:показ|дал|сказ|объясн|ответ|заплат|верн|слыш|слуш)|обещали|учат|обман|бросили|забыли)|никто\s+(?:\w+\s+){0,2}не\s+(?:объясн|ответ|сказ|приехал|помог|слыш|слуш)|ничтожн\w+|устраива\w+\s+(?:\w+\s+)?(?:театр|цирк|спектакл)|^\W*Вы\s+(?:\w+\s+){0,2}(?:шпион|вр[её]те|лж[её]те|обманыва|кра|предал|продал|уби)", re.IGNORECASE)),
)  # fmt: skip
_FUTURE_HY = re.compile(
    r"(?<!\w)(?:կգա|կգան|կտա|կտան|կլինի|կլինեն|կբերի|կբերեն)(?!\w)|(?<!\w)կ(?!աթս|աթն|այար|ախարդ|աղամբ|րկն|րկին|արմիր|արճ|որուստ|իսատ|առավար|ոմիտե|ողմ|յանք|ետ|րթ|ուսակ|ենտրոն|ազմ|ապ|ամ|ար|անոն|ատար|ին|րակ|ենս|լոր|ա(?!\w)|ան(?!\w)|եղծ|ոչ)[ա-և]{2,}(?:ի|են|ա|ան|նք)(?!\w)|[ա-և]{2,}(?:ելու|ալու)\s+(?:է|են)(?!\w)|(?:նշանակված|նախատեսված|պլանավորված|հետաձգված)\s+(?:է|են)(?!\w)"
)
_WHEN_HY = re.compile(r",\s+երբ\s[^,.։]*")  # the time of something else
#: What "we" or "I" will do, what will not be done, and what was done or begun.
_OWN_FUTURE_HY = re.compile(
    r"(?<!\w)կ(?!ունեն|լին|տեսն|սպաս|հաղթ|արծ|յանք|հայտարար|ներկայացն|մեկնարկ|սկս)[ա-և]+(?:ենք|անք)(?!\w)"
    r"|(?<!\w)կ(?!ունեն|լին|տեսն|սպաս|հաղթ|արծ|ասե|ուզե|ցանկան|մտած|նշե|ավել|հիշ|խնդր|կրկն|ստան|կարող|արդ|ոչ|մնա|մեռն|մահան|հիասթափ|ուրախան|զարման|գնահատ|համար|որակ|անվան|վախ)[ա-և]+(?:եմ|ամ)(?!\w)"
)
_NOT_BE_HY = re.compile(r"(?<!\w)(?:չի|չեն|չենք)\s+[ա-և]{2,}(?:վի|ա|ի)(?!\w)")
_DONE_HY = r"(?:բացվել|սկսվել|սկսել|մեկնարկել|փակվել|ստորագրվել|որոշվել|որոշել|հաստատվել|ավարտվել|նշանակվել|ձերբակալվել|քվեարկել|գործարկվել|կառուցվել|տեղադրվել|հետաձգվել|չեղարկվել|ընդունվել|հատկացվել)"
_DECIDED_HY = re.compile(rf"(?<!\w){_DONE_HY}\s+(?:է|են)(?!\w)|(?<!\w)(?:է|են)\s+{_DONE_HY}(?!\w)")
#: What somebody is bid to do: "wait", "do not sell".
_BIDS_HY = re.compile(r"(?<!\w)(?:մի՛?\s+)?(?:[ա-և՛]{2,}(?:եք|ե՛ք|ացեք|ացե՛ք)|[ա-և՛]{2,}(?<!գ)(?:իր|ի՛ր)|արի|եկեք|գնա|տուր|տվեք|ասա)(?!\w)")
#: The sentence that opens an answer, with the one behind a bare "yes".
_OPENING_HY = re.compile(r"\W*(?:[^\s։:]+(?:\s+[^\s։:]+)?[։:]\s+)?[^։:]*")
_ACTS_HY = (
    ("decline", re.compile(r"իրավունք\s+չունեմ|չե(?:մ|նք)\s+(?:խոսում|մեկնաբանում|պատասխանում|քննարկում)|(?:խոսում|մեկնաբանում|քննարկում)\s+չե(?:մ|նք)|հանգիստ\s+թող(?:եք|եցեք|նեք)|չեմ\s+(?:պատասխան|տա(?!\w)|տալ(?!իս)|ասի|ասել|խոս|մեկնաբան|քննարկ)|չե(?:մ|նք)\s+(?:ուզում|ցանկանում)\s+(?:[ա-և]+\s+)?(?:տալ|խոսել|ասել|մեկնաբանել|պատասխանել|քննարկել)|մեկնաբանություն\s+չ", re.IGNORECASE)),
    ("accuse", re.compile(r"ոչ\s+ոք\s+(?:[ա-և]+\s+)?չի\s+(?:պատասխան|օգն|հարցր|եկել|ասել|լս|զգուշաց|բացատր)|մինչև\s+հիմա\s+(?:[ա-և]+\s+)?չե?[նի]\s+[ա-և]+ել(?!\w)", re.IGNORECASE)),
    ("deny", re.compile(r"^\W*(?:Ոչ\W|Ոչ\s+մի\s)|չ(?:ի|են)\s+համապատասխանում\s+(?:իրականությանը|ճշմարտությանը)|(?<!\w)սուտ\s+է|կեղծ\s+(?:է|լուր)|ապատեղեկատվություն\s+է|օրակարգում\s+չէ|ոչ\s+թե\s+[ա-և]+ել\s+(?:է|են)|(?<!\w)(?:ես|մենք)\s+(?:[ա-և]+\s+){0,3}?(?:չեմ|չենք)\s+(?:ստորագր|վերց|սպան|կրակ|խախտ|գող|ստաց|մասնակց|թաքց|վաճառ|յուրաց|հանձն|կեղծ|փոխանց|սպառն)|կրակոց\S*\s+չի\s+եղել|այդպիսի\s+բան\s+(?:չ|չեմ)", re.IGNORECASE)),
    ("promise", re.compile(r"(?<!\w)խոստանում\s+(?:եմ|ենք)|խոստացել\s+ենք|(?<!\w)կկատարենք|(?<!\w)կանենք|^\W*(?:[ա-և]+\s+){0,2}պատրաստ\s+(?:եմ|ենք)\s+[ա-և]+(?:ել|ալ)(?!\w)", re.IGNORECASE)),
    ("demand", re.compile(r"(?:^|[։:]\W+)թող\s+[ա-և]|(?<!\w)(?:պետք\s+է(?!\s+ոչ\s+միայն|\s+[ա-և]+[^\Wիանմքսև]\s*[,։.:»])|պիտի|պարտավոր\s+(?:է|են)|անհրաժեշտ\s+է|պահանջում\s+ենք)(?!\w)|^\W*(?:Մենք\s+|Ես\s+)?(?:ակնկալում|սպասում|ուզում|ցանկանում)\s+(?:ենք|եմ),\s+որ(?:պեսզի)?\s", re.IGNORECASE)),
    ("accuse", re.compile(r"սադրա|ագրեսի|խախտ(?:ում|ել)|օկուպ|թաքցն(?!ելու\s+ոչինչ)|ցեղասպան|ճնշում\s+(?:է|են|գործադ)|մոռացել\s+է|կեղծել|յուրացրել|կրակ\s+(?:է|են)\s+բաց|(?<!\w)ստում\s+(?:է|են)|(?<!\w)դուք\s+[^։]{0,60}?չեք", re.IGNORECASE)),
)  # fmt: skip


def annotate(doc: Document, proposals: list[Proposal]) -> list[Proposal]:
    """The same proposals with what stands around them: outlet, audience, act and doubt, where the text gives them."""
    issued = _issued(doc) if proposals else None
    for proposal in proposals:
        if issued is not None:
            proposal.hints["issued"] = f"{issued[0]}:{issued[1]}"
        found = credits.credited(doc, proposal, _own(doc, proposal)) if "via" not in proposal.hints else credits.known(doc, proposal)
        if found is not None:
            name, (start, end) = found
            proposal.hints |= {"via": name, "via_at": f"{start}:{end}"}
        if proposal.addressee is None:
            proposal.addressee = _audience(doc, proposal)
            if proposal.addressee is not None and _REFERRING.match(doc.text, proposal.addressee[1]) is not None:
                proposal.addressee = None  # "«X», citing Y, reports"
        framing = "doubted" if _doubted(doc, proposal) else proposal.kind.framing
        proposal.kind = replace(proposal.kind, framing=framing)
    if doc.language == "hy":
        press.credit(doc, proposals)
    return acts(doc, proposals)


def acts(doc: Document, proposals: list[Proposal]) -> list[Proposal]:
    """The same proposals with the act that each one's words make."""
    for proposal in proposals:
        proposal.hints["act"] = _act(doc, proposal)
    return proposals


def _issued(doc: Document) -> Span | None:
    """Where a press release gives its day: the text says what it is, or a body that is no outlet puts it out."""
    if doc.published is None:
        return None
    head = doc.text[:400]
    body = any(is_body(w, doc.language) for w in re.findall(r"[\w-]+", lower(doc.outlet))) and not credits.is_newsroom(doc.outlet)
    if not (_RELEASE.match(head) or _RELEASE.search(doc.outlet) or body):
        return None
    when = day_named(doc, head, 0)
    today = re.search(r"(?<!\w)(?:[Сс]егодня|[Աա]յսօր)(?!\w)", head)
    if when.on == doc.published and when.span is not None:
        return when.span
    return today.span() if today else None


def _own(doc: Document, proposal: Proposal) -> str:
    """The attribution's sentence with its words and its quotations blanked, offsets kept; names in marks of quotation stay."""
    start, stop = proposal.zone
    chars = list(doc.text[start:stop])
    blanks = list(proposal.content)
    for quote in (*doc.quotes_in(start, stop), *([q] if (q := doc.quote_at(start)) else [])):
        inner = doc.text[quote.start : quote.end].strip("«»“”„\"' ")
        if len(inner.split()) > 4 or not inner[:1].isupper() or inner[-1:] in ".!?,":
            blanks.append((quote.start, quote.end))
    if proposal.rule == "inside-quote":
        blanks = proposal.content
    for a, b in blanks:
        for i in range(max(a, start) - start, min(b, stop) - start):
            chars[i] = "\x00"
    return "".join(chars)


def _audience(doc: Document, proposal: Proposal) -> Span | None:
    own = _own(doc, proposal)
    start = proposal.zone[0]
    if doc.language == "hy":
        for pattern in _HY_AUDIENCE:
            if m := pattern.search(own):
                at = (start + m.start("who"), start + m.end("who"))
                if closing := re.search(r"[»\"]-?[ա-և]*$", doc.text[slice(*at)]):
                    at = (at[0], at[0] + closing.start())
                if proposal.source is None or not proposal.source[0] <= at[0] < proposal.source[1]:
                    return at
        return None
    for pattern in _RU_AUDIENCE:
        m = pattern.search(own)
        if m and not (proposal.source and proposal.source[0] <= start + m.start("who") < proposal.source[1]):
            return start + m.start("who"), start + m.end("who")
    if (us := re.match(r"\s+(?P<who>нам|мне)(?=[\s,.:])", doc.text[proposal.cue[1] :][:8])) and proposal.kind.grammar == "say":
        return proposal.cue[1] + us.start("who"), proposal.cue[1] + us.end("who")
    own_outlet = re.match(rf"\s+{re.escape(doc.outlet)}(?=[\s,.:])", doc.text[proposal.cue[1] :][:60]) if doc.outlet else None
    if own_outlet and proposal.kind.grammar == "say":
        return proposal.cue[1] + 1, proposal.cue[1] + own_outlet.end()
    named = _RU_NAMED.match(doc.text, proposal.cue[1]) if proposal.kind.grammar == "say" and proposal.rule != "colon" else None
    if named and named.group("who")[1].isupper():
        quoted_at = named.start("who")
        taken: list[Span] = [*proposal.content, proposal.source or (0, 0)]
        if not any(a <= quoted_at + 1 < b for a, b in taken):
            return named.span("who")
    if m := _RU_VENUE.search(own):
        return start + m.start("who"), start + _genitives(doc, start + m.end("who"), start + len(own)) - start
    return None


#: With whom, or in which town, a meeting is.
_MEETING_WITH = re.compile(
    rf"\s+(?:со?\s+[а-яё]+(?:ами|ями)(?:\s+[а-яё]+(?:ого|ой|их|ых|ов|ев|ей))?(?!\w)|в\s+(?!понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)[{UPPER}][а-яё-]+)"
)


def _genitives(doc: Document, at: int, stop: int) -> int:
    """Past the genitives that say which meeting it is: "of the parliamentary committee"."""
    end = at
    if more := _MEETING_WITH.match(doc.text, at, stop):
        return more.end()
    for t in tokens(doc.text, at, min(stop, at + 80))[:4]:
        if doc.text[end : t.start].strip(" ") or nominative_office(t.low):
            break
        if not re.search(r"(?:ого|его|ой|ей|ых|их|ов|ев|ии|ия|та|ва|ства|ний|да|ды|ны|ры|са|ка|ла|ОБСЕ|ООН|ЕС)$", t.text) or (
            t.capital and listed(t.low, "roles", "ru")
        ):
            break
        end = t.end
    return end


def _doubted(doc: Document, proposal: Proposal) -> bool:
    language, (start, stop) = doc.language, proposal.zone
    own = _own(doc, proposal)
    if language == "hy":  # "that allegedly" is of the verb in front of it, whose words are not these
        own = _ALLEGED_HY.sub(lambda m: "\x00" * len(m.group()), own)
    if _DOUBT[language].search(own) and proposal.rule != "performed":
        return True
    first = proposal.content[0][0] if proposal.content else start
    if _DOUBT[language].match(doc.text, first) or _DOUBT[language].search(doc.text[proposal.cue[1] : first]):
        return True
    following = doc.text[stop : stop + 4]
    at = stop + len(following) - len(following.lstrip(" \n"))
    return _DOUBTED_NEXT[language].match(doc.text, at) is not None


def _act(doc: Document, proposal: Proposal) -> str:
    """The act: the verb's own where it is a deed, else what the words do, else a plan made public, else an assertion."""
    own, language = proposal.kind.act, doc.language
    words = " ".join(doc.text[a:b] for a, b in proposal.content)
    words = spoken(words) if proposal.rule == "answer" else words
    future = _announces(words) if language == "ru" else _FUTURE_HY.search(_WHEN_HY.sub("", words)) is not None and "՞" not in words
    if language == "hy" and proposal.rule == "answer" and future:
        future = _FUTURE_HY.search(_WHEN_HY.sub("", _OPENING_HY.match(words).group())) is not None  # type: ignore[union-attr]
    assures = lower(doc.text[slice(*proposal.cue)]).startswith(("увер", "завер", "վստահեց", "հավաստի", "է վստահ"))
    if own == "promise" and assures and stems(language, "promises").search(words):
        return "promise"
    if own == "promise" and assures and not (future or (language == "hy" and _NOT_BE_HY.search(words))):
        own = "assert"
    if own not in ("assert", "announce") or proposal.kind.form.startswith(("анонсир", "постанов")):
        return own
    if (
        proposal.kind.form in ("по версии", "վարկածով", "ըստ", "համաձայն")
        and proposal.source is not None
        and _PROSECUTES.search(doc.text, *proposal.source)
    ):
        return "accuse"
    if proposal.rule == "told-inside" and _BIDS_HY.search(words):
        return "demand"
    if language == "ru" and proposal.rule == "answer" and _ACTS_RU[0][1].search(re.split(r"(?<=[.!?])\s", words)[0]):
        return "decline"
    on_it = proposal.content[0][0] - proposal.cue[1] <= 1  # "insisted on talks", and not "insisted that on the road …"
    if on_it and proposal.kind.form.startswith(("настаива", "настоя")) and re.match(r"на\s+(?!том)", words):
        return "demand"
    if _CALLS.match(proposal.kind.form):
        for act, key in (("deny", "baseless"), ("accuse", "misdeeds")):
            if any(w.startswith(_stems(key, language)) for w in re.findall(r"[\w-]+", lower(words))):
                if act == "deny" and evaluates(words, language):
                    continue
                return act
    if _promises(words, doc, proposal):
        return "promise"
    if lower(doc.text[slice(*proposal.cue)]).startswith(("возра", "парир", "առարկ", "հակադարձ")):
        if language == "ru" and _LET.match(words):
            return "demand"
        scolded = _ACTS_RU[-1][1].search(words) if language == "ru" else None
        return "accuse" if scolded and not _NEGATION.search(words) else "deny"
    if language == "ru" and _NO_MORE.search(words) and not _thinks(doc, proposal):
        return "promise"
    for act, pattern in _ACTS_RU if language == "ru" else _ACTS_HY:
        if pattern.search(words) and not (act == "promise" and proposal.rule == "according"):
            return act
    claimed = lower(doc.text[slice(*proposal.cue)]).startswith("утвержд") and not _HARM.search(words)
    claimed = claimed or (language == "hy" and proposal.source is not None and mentions.is_press(doc.text[slice(*proposal.source)]))
    if proposal.kind.framing == "doubted" and not _OF_FACTS.search(words) and not claimed:
        return "accuse"
    if _COMPLAINS.match(proposal.kind.form) and "quote" in proposal.rule:
        return "accuse"
    if language == "ru" and _GRUMBLES.match(proposal.kind.form) and _LACKS.search(words):
        return "accuse"
    thinks = _thinks(doc, proposal)
    if (
        (future and not thinks)
        or (
            own == "announce"
            and language == "ru"
            and (_DECIDED_RU.search(words) or re.match(r"[Оо]б?\s", words) or "of" in proposal.hints or topics.declared(words))
        )
        or (own == "announce" and language == "hy" and _DECIDED_HY.search(words))
    ):
        return "announce"
    return "assert"


def _thinks(doc: Document, proposal: Proposal) -> bool:
    """Whether an opinion is held, or somebody comments, so that what is to come is no news and no promise."""
    if _OPINION.search(proposal.kind.form) is not None:
        return True
    return proposal.source is not None and _COMMENTATOR.search(doc.text[slice(*proposal.source)]) is not None


def _promises(words: str, doc: Document, proposal: Proposal) -> bool:
    """Whether somebody who is quoted says in a few words what "we" or "I" will do."""
    quoted = doc.quote_at(proposal.content[0][0]) is not None or proposal.rule in ("answer", "dialogue")
    if doc.language == "hy":
        return quoted and proposal.rule != "answer" and len(words.split()) <= 20 and _OWN_FUTURE_HY.search(words) is not None
    return quoted and len(words.split()) <= 20 and any(_NO_DEED.search(lower(m.group("deed"))) is None for m in _OWN_FUTURE.finditer(words))


def _announces(words: str) -> bool:
    if re.match(r"\W*если\s", words, re.IGNORECASE):
        return False  # what would happen is no plan
    if _PERFECT_RU.search(words) or _PLANNED.search(words):
        return True
    return any(_IMPERFECT_RU.search(lower(m.group())) is None for m in _FUTURE_RU.finditer(words))


@cache
def _stems(key: str, language: str) -> tuple[str, ...]:
    return tuple(load(f"words_{language}.toml")[key].split())
