"""What the grammar of a statement's words says of its act in Russian, Armenian, Turkish and Azerbaijani.

Here: answers with words of others in them, what comes only if something else does, necessities that ask nobody, second-person imperatives,
infinitives given as advice, refusals to speak, claims that are given a bad name. Not here: acts by word lists (acts_other.py), the acts of
reporting verbs (data/cues_*.toml), English (acts_en.py).
"""

from __future__ import annotations

import re

from onrecord.statements.acts_other import stems
from onrecord.statements.proposal import Proposal

#: How far into a statement its act is looked for.
_OPENING = 240
_QUOTED = re.compile(r"[«“„\"][^«»“”„\"]*[»”“\"]")
#: Something that only comes if something else does.
_IF = re.compile(
    r"(?<!\w)(?:если|в\s+случае|при\s+условии|եթե|դեպքում|eğer|halinde|durumunda|takdirde|təqdirdə|əgər)(?!\w)"
    r"|[^\W\d_]{2,}(?:[aeəıiuü]rs[aeə]|m[aeə]zs[aeə]|yors[ae]|d[ıiuü]ys[ae])(?!\w)|(?<!\w)(?!nə|ne)[^\W\d_]{2,}(?<!i)s[aeə],",
    re.IGNORECASE,
)
#: What may come and need not.
_MAY = re.compile(
    r"(?<!\w)(?:может|могут|возможно|կարող\s+(?:է|են)|հնարավոր\s+է|bilər(?:lər)?|mümkündür)(?!\w)|[^\W\d_]{2,}[aeə]bil(?:ir|eceğini|eceği|ecek|diğini)\w{0,4}(?!\w)",
    re.IGNORECASE,
)
#: That something is needed, said of nobody in particular.
_NEEDED = re.compile(
    r"(?<!\w)(?:долж(?:ен|на|но|ны)|необходимо|нужн[аоы]|нужен|пора|պետք\s+է|անհրաժեշտ\s+է|պիտի|lazım(?:dır)?|gerek(?:ir|iyor|li|lidir)?|şart(?:tır)?|vacibdir|gərəkdir|gərək|mütləqdir)(?!\w)"
    r"|[^\W\d_]{2,}(?:malı|meli|(?<!de)məli)(?:d[ıi]r(?:l[aə]r)?)?(?!\w)",
    re.IGNORECASE,
)
_NOT_NEEDED = re.compile(
    r"(?<!\w)не\s+долж(?:ен|на|но|ны)(?!\w)|(?<!\w)չպետք\s+է|պետք\s+չէ|[^\W\d_]{2,}m[aə](?:malı|məli)d[ıi]r|lazım\s+deyil|gerek\s+yok|gerekmez",
    re.IGNORECASE,
)
#: A need in a clause about a noun: "a voice that must be heard".
_OF_WHICH = re.compile(r"(?<!\w)(?:котор\w+|որ(?:ը|ոնք|ին|ի)?|kto)\s+(?:[^\W\d_]+\s+){0,2}$", re.IGNORECASE)
#: Wishes put to somebody: requests of one's own, imperatives of the third person.
_PUT = re.compile(
    r"(?<!\w)(?:пусть|требу(?:ем|ю)|проси(?:м)|прошу|призыва(?:ем|ю)|թող|պահանջում|խնդրում|istiyor(?:um|uz)|bekliyoruz|talep|istəyir(?:əm|ik)|gözləyirik|tələb|qoy|xahiş)(?!\w)"
    r"|[^\W\d_]{2,}s[ıiuü]n(?:l[aeə]r)?(?!\w)",
    re.IGNORECASE,
)
#: Imperatives to "you", at the head of a clause or (Turkic) at its end; turns of phrase that ask nothing left out.
_YOU = {
    "ru": re.compile(
        r"(?:^|[.!?…:;,–—]\s+|(?<!\w)(?:вы|не|и|а|но|лучше|сначала|хотя\s+бы)\s+)\W*(?!давайте|знайте|представьте|поверьте|послушайте|понимайте|имейте|считайте|будьте\s+уверены|не\s+волнуйтесь|думайте|кстати|спросите)[а-яё]{2,}(?:айте|яйте|ейте|ойте|уйте|ьте|йдите|рите\s+нам|ерните|кажите|пустите|кратите|дите\s+и)(?:сь)?(?!\w)|(?:^|[.!?…]\s)\W*хватит\s+[а-яё]+ть(?:ся)?(?!\w)",
        re.IGNORECASE,
    ),
    "hy": re.compile(r"(?<!\w)[ա-և]+(?:ե՛ք|ա՛ք|ի՛ր)(?!\w)|(?<!\w)(?:մի՛|մի)\s+[ա-և]+(?:եք|աք)(?!\w)", re.IGNORECASE),
    "tr": re.compile(
        r"(?<!\w)(?!sabah|gece|mayın|öğle|akşam)[^\W\d_]{2,}(?:lay|ley|may|mey)[ıi]n(?=\W*(?:$|[,.!;]))|(?<!\w)(?:verin|alın|gelin|yapın|edin|açın|bırakın|gönderin|durdurun|kaldırın|çözün|konuşun|dönün|çekin|söyleyin|gösterin|ödeyin)(?=\s*[,.!;]|\s*$)",
        re.IGNORECASE,
    ),
    "az": re.compile(
        r"(?<!\w)[^\W\d_]{2,}(?:lay|ləy|may|məy)[ıi]n(?=\W*(?:$|[,.!;]))|(?<!\w)(?:verin|alın|gəlin|edin|açın|buraxın|göndərin|dayandırın|qaldırın|çəkin|deyin|göstərin|ödəyin|qaytarın|danışın)(?=\s*[,.!;]|\s*$)",
        re.IGNORECASE,
    ),
}
#: An answer that opens with an infinitive: what one would do.
_ADVISES = {
    "ru": re.compile(r"\W*(?:(?:Прежде\s+всего|Просто|Для\s+начала|Не|И)[\s,—–-]+)?[А-ЯЁа-яё]{2,}(?:ать|ять|еть|ить|уть|оть|ыть|йти|сти|чь)(?:ся)?\s"),
    "hy": re.compile(r"\W*(?:(?:Նախ|Պարզապես|Առաջին\s+հերթին|Չ?)[՝\s,]*)?[Ա-Ֆա-և]{3,}(?:ել|ալ)\s"),
}  # fmt: skip
_FINITE = {
    "ru": re.compile(r"\w{2}(?:л|ла|ло|ли|ет|ёт|ит|ют|ят|ут|лся|лась|лись|тся)(?!\w)|(?<!\w)(?:—\s+это|значит|нельзя|можно|трудно|легко)(?!\w)"),
    "hy": re.compile(r"(?<!\w)(?:է|են|եմ|ենք|էր|էին|չէ|չի|չեն)(?!\w)"),
}  # fmt: skip
#: "I will not speak of it", in either order.
_SPEAK_RU = r"(?:отвечать|ответить|говорить|сказать|обсуждать|комментировать|раскрывать|называть|назвать|рассказывать|гадать|уточнять|вдаваться|касаться)"
_UNWILLING_RU = r"не\s+(?:хочу|хотим|буду|будем|могу|можем|стану|станем|готов[аы]?|вправе|хотел(?:а|и)?\s+бы|намерен[аы]?|уполномочен[аы]?)"
_NOT_SPEAK = {
    "ru": re.compile(
        rf"(?<!\w){_UNWILLING_RU}\s+(?:[^\W\d_]+\s+){{0,2}}?(?:(?:про)?комментировать|{_SPEAK_RU})(?!\w)|(?<!\w){_SPEAK_RU}\s+(?:я\s+|мы\s+)?{_UNWILLING_RU}(?!\w)|(?<!\w)оставлю\s+(?:это\s+|его\s+|её\s+|вопрос\s+)?(?:без\s+(?:ответа|комментари)|при\s+себе)",
        re.IGNORECASE,
    ),
    "tr": re.compile(
        r"(?:konuya|mevzuya|ayrıntıya|detaya|polemiğe)\s+girm(?:ey[ae]l[ıi]m|ek\s+istem|eyeceğ|em)|(?:isim|rakam|tarih)\s+(?:verme(?:m|yeyim|yeceğim)|söylemem)",
        re.IGNORECASE,
    ),
    "az": re.compile(
        r"(?:ad|rəqəm|tarix)\s+(?:çəkmək\s+istəmir|demək\s+istəmir|deyə\s+bilmər|çəkmirəm|vermərəm)|(?:mövzuya|söhbətə|detala)\s+girm(?:əyək|ək\s+istəmir|əyim)",
        re.IGNORECASE,
    ),
    "hy": re.compile(
        r"չ(?:եմ|ենք)\s+(?:ուզում|ցանկանում|կարող|պատրաստվում)\s+(?:[ա-և]+\s+){0,2}?(?:պատասխանել|խոսել|ասել|մեկնաբանել|քննարկել|անդրադառնալ)|(?:պատասխանել|խոսել|մեկնաբանել)\s+չեմ\s+(?:ուզում|ցանկանում|կարող)",
        re.IGNORECASE,
    ),
}
#: What the speaker's own people are said not to have done, by their forces or by "we".
_FORCES = (
    r"(?:подразделени|военнослужащ|войск|вооруж[её]нн\w+\s+сил|арми[яи]|сотрудник|полицейск|пограничник|следовател|ведомств|министерств)"
)
_OURS_DID_NOT = {
    "ru": re.compile(
        rf"(?<!\w){_FORCES}[^.!?]{{0,120}}?(?<!\w)не\s+[а-яё]+(?:л|ла|ло|ли|лся|лись|лась)(?!\w)|(?<!\w)ог(?:ня|онь)\s+(?:[а-яё]+\s+)?не\s+[а-яё]+л[аи]?(?!\w)",
        re.IGNORECASE,
    ),
    "hy": re.compile(
        r"(?<!\w)(?:ուժեր|ստորաբաժանում|զինծառայող|բանակ|սահմանապահ|ոստիկան|զինված|մեր\s|մենք\s|կրակ)[^։:]{0,120}?(?<!\w)(?:չի|չեն|չենք)\s+[ա-և]+(?:ել|ացել|վել)(?!\w)", re.IGNORECASE
    ),
    "tr": re.compile(
        r"(?<!\w)(?:kendi\s|birli[kğ]|ordu|asker|güvenlik\s+güç|silahlı\s+kuvvet|polis|ekipler)[^.!?]{0,120}?[^\W\d_]{2,}m[ae](?:d[ıi](?:ğ[ıi]n[ıi]|k)?|m[ıi]şt[ıi]r)(?!\w)", re.IGNORECASE
    ),
    "az": re.compile(
        r"(?<!\w)(?:öz\s|özünün\s|bölmə|ordu|hərbçi|əsgər|qüvvə|polis|bizim)[^.!?]{0,120}?[^\W\d_]{2,}m[aə](?:y[ıi]b|d[ıi]|d[ıi]ğ[ıi]n[ıi])(?!\w)", re.IGNORECASE
    ),
}  # fmt: skip
#: Nobody did it, or nothing was done.
_NOBODY = re.compile(
    r"(?<!\w)(?:hiç\s+)?kimse(?:ler)?\s+(?:[^\W\d_]+\s+){0,4}?[^\W\d_]{2,}m[ae]d[ıi](?!\w)|(?<!\w)hiçbir\s+(?:[^\W\d_]+\s+){1,3}?[^\W\d_]{2,}m[ae]d[ıi](?:ğ[ıi]n[ıi]?)?(?!\w)"
    r"|(?<!\w)heç\s+(?:kim|kəs|nə|bir\s+(?:tədbir|iş|kömək|yardım|addım|cavab))\s+(?:[^\W\d_]+\s+){0,4}?[^\W\d_]{2,}m[aə](?:y[ıi]b|d[ıi]|ml)[^\W\d_]*"
    r"|(?<!\w)никто\s+(?:[а-яё]+\s+){0,3}?не\s+[а-яё]+(?:л|ла|ло|ли|лся)(?!\w)|(?<!\w)ոչ\s+ոք\s+(?:[ա-և]+\s+){0,4}?(?:չի|չեն)\s+[ա-և]+ել(?!\w)",
    re.IGNORECASE,
)
#: Whose part in public it is to answer for what is done.
_ANSWERS = re.compile(
    r"(?<!\w)(?:министр|зам|глава|руководител|пресс-секретар|представител|спикер|директор|начальник|посол|советник|помощник|губернатор|мэр|генерал|полковник|bakan|sözcü|müsteşar|vali|kaymakam|müdür|başkan|büyükelçi|nazir|sözçü|müavin|katib|rəis|köməkçi|direktor|sədr|səfir|նախարար|խոսնակ|տեղակալ|պետ|մարզպետ|քարտուղար|ղեկավար|տնօրեն|ներկայացուցիչ|դեսպան)",
    re.IGNORECASE,
)

#: What others said, as something that is given a name, and names that bear it out.
_CLAIM = re.compile(
    r"(?<!\w)(?:обвинен|упр[её]к|претензи|утверждени|слух|критик|сообщени|информаци|домысл|подозрени|версию|доводы|iddia|suçlama|eleştiri|söylenti|haber(?:i|leri)(?!\w)|ittiham|şayiə|tənqid|məlumatı|deyilənlər|մեղադրանք|պնդում|լուր|վարկած|քննադատությ|ասեկոսե)",
    re.IGNORECASE,
)
_BORNE_OUT = re.compile(
    r"(?<!не)(?<!не )(?<!\w)(?:обоснованн|справедлив|верн|правдив|достоверн|серь[её]зн|haklı|doğru(?!\s+olma)|yerinde|ciddi|əsaslı|haqlı|ciddi|doğru|հիմնավոր|արդարացի|ճիշտ|լուրջ)",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"наз[ыв]|окрест|счит|сч[её]л|сочл|охарактер|расцен|nitele|adland|tanıml|değerlendir|qiymətləndir|say[ıi]r|(?:է\s+|են\s+)?(?:անվան|որակ|համար(?:ել|ում)|գնահատ)"
)


def spoken(words: str) -> str:
    """The words of an answer without what it quotes of others."""
    return _QUOTED.sub(" ", words)


def act(proposal: Proposal, words: str, language: str, role: str, found: str) -> str:
    """The act of a statement that was `found` to be of some act, as the grammar of its words says it."""
    own = proposal.kind.act
    if own not in ("assert", "announce"):
        return found
    opening = words[:_OPENING]
    if found in ("assert", "announce", "promise", "accuse") and (p := _NOT_SPEAK.get(language)) and p.search(opening[:140]):
        return "decline"
    if found == "assert" and _NAMES.search(proposal.kind.form) and _CLAIM.search(words) and not _BORNE_OUT.search(words):
        return "deny"
    if found == "announce" and own == "assert" and (_IF.search(words) or _MAY.search(opening)):
        return "assert"
    if found == "demand" and not _PUT.search(opening) and not _YOU[language].search(opening) and (needed := _NEEDED.search(opening)):
        return "assert" if _asks_nobody(proposal, words, language, role, needed.start()) else found
    answers = not role or _ANSWERS.search(role) is not None
    denying = found == "assert" or (found == "accuse" and proposal.kind.framing == "doubted")
    if denying and answers and proposal.rule != "answer" and _OURS_DID_NOT[language].search(opening):
        return "deny"
    if found != "assert":
        return found
    if not answers and proposal.rule != "answer" and _NOBODY.search(words):
        return "accuse"
    if proposal.rule == "answer" and (p := _ADVISES.get(language)) and p.match(words):
        first = re.match(r"[^.!?։:]*", words)
        if first is not None and not _FINITE[language].search(first.group()):
            return "demand"
    if "quote" in proposal.rule or proposal.rule in ("colon", "answer", "dialogue", "relative"):
        return "demand" if _YOU[language].search(re.split(r"(?<=[.!?։])\s", opening, maxsplit=1)[0]) else found
    return found


def _asks_nobody(proposal: Proposal, words: str, language: str, role: str, at: int) -> bool:
    """Whether a need is only found, and nobody is asked to meet it: in an answer or an expert's words behind something else, of a noun, or denied."""
    if _NOT_NEEDED.search(words) or _OF_WHICH.search(words[:at]):
        return True
    if proposal.rule == "answer" or stems(language, "observers").search(role):
        return len(words[:at].split()) > 1
    return False
