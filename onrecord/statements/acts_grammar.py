"""What the grammar of a statement's words says of its act in Russian, Armenian, Turkish and Azerbaijani.

Here: answers with words of others in them, what comes only if something else does, necessities that ask nobody, second-person imperatives,
infinitives given as advice, refusals to speak, claims that are given a bad name. Not here: acts by word lists (inflected/acts.py), the acts of
reporting verbs (data/cues_*.toml), English (english/acts.py).
"""

from __future__ import annotations

import re

from onrecord.statements.inflected.acts import stems
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
        r"(?<!\w)(?:onu|bunu|bu\s+soruyu)\s+(?:[\w’']+,?\s+){1,4}(?:sorun|sormalısınız|soracaksınız)(?!\w)|(?:konuya|mevzuya|ayrıntıya|detaya|polemiğe)\s+girm(?:ey[ae]l[ıi]m|ek\s+istem|eyeceğ|em)|(?:isim|rakam|tarih)\s+(?:verme(?:m|yeyim|yeceğim)|söylemem)",
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
#: Who bears what others do, or speaks for those who do; whoever else speaks answers for what is done.
_SUFFERS = re.compile(
    r"(?<!\w)(?:мать|отец|брат|сестр|жена|муж|супруг|вдов|родствен|жител|сельчан|крестьян|фермер|рыбак|пастух|водител|пассажир|пациент|пострадав|переселен|беженц|адвокат|защитни(?:к|ца)(?!\s+прав)|активист|правозащит|оппозиц"
    r"|anne|baba|kardeş|abla|eşi|yakını|yakınları|köylü|çiftçi|balıkçı|esnaf|sürücü|şoför|yolcu|mağdur|sakin|vatandaş|avukat|müdafi|aktivist|muhalefet|işçi|öğrenci"
    r"|ana|ata|qardaş|bacı|həyat\s+yoldaş|fermer|kəndli|balıqçı|sərnişin|zərərçəkən|vəkil|fəal|müxalif|hüquq\s+müdafiə|fəhlə"
    r"|մայր|հայր|եղբայր|քույր|կին|ամուսին|բնակիչ|բնակչուհի|գյուղացի|ֆերմեր|ձկնորս|վարորդ|ուղևոր|տուժած|փաստաբան|պաշտպան(?!ությ)|ակտիվիստ|ընդդիմ|իրավապաշտպան)",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"(?<!\w)(?:переселен|беженец|беженк|пострадав|göçmen|mülteci|depremzede|köçkün|qaçqın|վերաբնակ|փախստական|տեղահան)", re.IGNORECASE
)
#: Roles that only hold such a word: the committee of mothers' minister is none of them.
_OFFICIAL = re.compile(r"(?:министр|bakan|nazir|նախարար)", re.IGNORECASE)
#: What others did not do for somebody.
_THEY_DID_NOT = re.compile(
    r"(?<!\w)не\s+[а-яё]+ли(?:сь)?(?!\w)|(?<!\w)[^\W\d_]{2,}m[ae]d[ıi](?:l[ae]r)?(?!\w)|(?<!\w)[^\W\d_]{2,}m[aə]y[ıi]b(?:l[aə]r)?(?!\w)|(?<!\w)չեն\s+[ա-և]+ել(?!\w)",
    re.IGNORECASE,
)
#: One's own people, who are not reproached.
_OWN_KIN = re.compile(
    r"(?<!\w)(?:мы|я|мой|моя|наш[аи]?|сын|дочь|муж|брат(?!ск)|biz|ben|oğlum|kızım|eşim|kardeşim|mən|qardaşım|ərim|մենք|ես|որդիս|ամուսինս|եղբայրս)(?!\w)",
    re.IGNORECASE,
)
#: That none will be left without: a negative future about everybody.
_NONE_LEFT = re.compile(
    r"(?<!\w)(?:ни\s+од[а-яё]+|никто)\s[^.!?]{0,60}?не\s+(?:останется|пострадает|потеряет|лишится|окажется|будет|уйд[её]т)(?!\w)"
    r"|(?<!\w)(?:hiçbir|hiç\s+kimse|kimse)\s[^.!?]{0,60}?[^\W\d_]+m[ae]y[ae]c[ae][kğ]\w*|(?<!\w)heç\s+(?:bir|kim|kəs)\s[^.!?]{0,60}?[^\W\d_]+m[aə]y[aə]c[aə][qkğy]\w*"
    r"|(?<!\w)ոչ\s+(?:մի|ոք)\s[^։]{0,60}?չի\s+(?:մնա|տուժի|կորցնի|զրկվի|լինի)(?!\w)",
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


#: What "we" are about to do: a day to come and a verb of the first person.
_WE_WILL = re.compile(
    r"(?<!\w)(?:завтра|послезавтра|на\s+следующей\s+неделе|с\s+понедельника)(?!\w)[^.!?]*?[а-яё]{3,}(?:ем|им|аем|яем)(?:ся)?(?!\w)"
    r"|(?<!\w)(?:yarın|haftaya|önümüzdeki\s+\w+|gelecek\s+(?:hafta|ay))(?!\w)[^.!?]*?[^\W\d_]{2,}yoruz(?!\w)"
    r"|(?<!\w)(?:sabah|gələn\s+(?:həftə|ay))(?!\w)[^.!?]*?[^\W\d_]{2,}[ıiuü]r[ıiuü][qk](?!\w)"
    r"|(?<!\w)(?:վաղը|մյուս\s+շաբաթ|հաջորդ\s+շաբաթ)(?!\w)[^։]*?[ա-և]{2,}ում\s+ենք(?!\w)",
    re.IGNORECASE,
)
_WARNS = re.compile(r"предупре|предостер|uyar|xəbərdar|(?:է\s+|են\s+)?զգուշաց")
#: Who studies what is to come.
_EXPERT = re.compile(
    r"(?:лог|граф|олог)(?!\w)|эксперт|аналитик|экономист|уч[её]н|профессор|эколог|çevreci|uzman|loji?g(?!\w)|log(?!\w)|ekspert|ekoloq|loq(?!\w)|alim|[ա-և]{2}(?:գետ|բան)(?!\w)|բնապահպան",
    re.IGNORECASE,
)
#: What others did to "us" or "me".
_TO_US = re.compile(
    r"(?<!\w)(?:нас|нам|меня|мне)\s[^.!?]*?[а-яё]{3,}ли(?!\w)|(?<!\w)(?:bizi|bize|beni|bana|evimizi|topra[ğk]\w*ımızı)\s[^.!?]*?[^\W\d_]{2,}(?:[dt][ıiuü]l[ae]r|yorlar)(?!\w)"
    r"|(?<!\w)(?:bizi|bizə|məni|mənə)\s[^.!?]*?[^\W\d_]{2,}(?:[dt][ıiuü]l[aə]r|[ıiuü]bl[aə]r|[ıiuü]rl[aə]r)(?!\w)|(?<!\w)(?:մեզ|ինձ)\s[^։]*?[ա-և]{2,}(?:եցին|ացին|րին|ել\s+են|ում\s+են)(?!\w)",
    re.IGNORECASE,
)
_PROMISED = re.compile(r"обещ|söz\s+ver|vəd|խոստ", re.IGNORECASE)
_BUT = re.compile(
    r"[.!?…]\s+\w|,\s+(?:а|но|ama|amma|hâlâ|hələ|իսկ|բայց)\s|,\s+(?:\w+\s+){1,2}(?:geçti|keçdi|прошл\w+|անցավ)", re.IGNORECASE
)
#: What others told "us", which was to come.
_OTHERS_SAID = re.compile(
    r"^\W*(?:(?:нам|мне)\s+(?:[а-яё]+\s+)?(?:сказали|обещали|говорили|пообещали)|(?:bize|bana)\s[^.!?]{0,60}?(?:dediler|demişlerdi|söz\s+verdiler|denildi|dendi)"
    r"|(?:bizə|mənə)\s+(?:dedilər|söz\s+verdilər|vəd\s+etdilər|deyilmişdi)|(?:մեզ|ինձ)\s+(?:[ա-և]+\s+)?(?:ասացին|խոստացան|խոստացել\s+են|ասել\s+են|ասում\s+էին))(?!\w)",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"помог|спас|встрет|поддерж|поблагодар|приюти|yardım|kurtar|karşıla|destek|kömək|xilas|qarşıla|dəstək|օգն|փրկ|ընդուն|աջակ",
    re.IGNORECASE,
)
#: From when on, which makes a plan of what is warned of.
_FROM = re.compile(r"(?<!\w)со?\s+(?:\d|[а-яё]+(?:я|а)(?!\w))|[dt][aəe]n\s+(?:itibaren|etibarən)|\d-[ıi]c?\s|ից\s", re.IGNORECASE)
#: "These are rumours", at the head.
_RUMOURS = re.compile(
    r"\W*(?:(?:вс[её]\s+)?это\s+(?:вс[её]\s+)?(?:[а-яё]+\s+){0,2}(?:слухи|сплетни|домыслы|выдумк|ложь|неправда|вранье|враньё|клевета|фейк|бред|миф)"
    r"|(?:bunlar|bu|hepsi)\W+(?:[^\W\d_]+\s+){0,2}(?:dedikodu|söylenti|yalan|iftira|uydurma|asılsız|palavra)|(?:bunlar|bu|hamısı)\W+(?:[^\W\d_]+\s+){0,2}(?:şayiə|yalan|böhtan|uydurma|dedi-qodu)"
    r"|(?:դրանք|դա|սա|սրանք)\s+(?:[ա-և]+\s+){0,2}(?:լուրեր|սուտ|ստեր|բամբասանք|հորինվածք|առասպել))",
    re.IGNORECASE,
)
#: That nothing of the kind is planned, and that "we" do it to nobody.
_NO_PLAN = re.compile(
    r"(?<!\w)(?:(?:никаких|[а-яё]{3,}(?:ий|ия|ов|ен[ыа]))\s+(?:[а-яё]+\s+){0,3}?не\s+(?:планиру|предусматрива|рассматрива|обсужда)[а-яё]+(?:тся|ются)?(?!\w)|и\s+речи\s+(?:не|быть))|(?<!\w)никого\s+не\s+[а-яё]+(?:ем|им|ли)(?!\w)"
    r"|(?:plan|niyet|hazırlı|proje|talep|talimat|dahl|ilgi)[^\W\d_]*\s+(?:olmadığ|bulunmadığ)[^\W\d_]+|planlanm[ıa][^\W\d_]*(?:or|dığ)[^\W\d_]*|(?<!\w)kimse(?:yi|ye|den)\s+(?:[^\W\d_]+\s+)?[^\W\d_]+(?:m[ıiuü]yoruz|m[ae]d[ıi]k)(?!\w)"
    r"|planlaşdırılm[ıa]|nəzərdə\s+tutulm[ua]|(?<!\w)heç\s+kim(?:i|ə|dən)\s+(?:[^\W\d_]+\s+)?[^\W\d_]+(?:m[ıiuü]r[ıiuü][qk]|m[aə]m[ıi]ş[ıi][qk])(?!\w)"
    r"|չ(?:ի|են)\s+(?:նախատեսվ|պլանավորվ|քննարկվ|դիտարկվ)[ա-և]+|ոչ\s+ոքի\s+չենք\s",
    re.IGNORECASE,
)
#: What a client is said not to have done.
_CLIENT = re.compile(
    r"(?<!\w)(?:подзащитн(?:ый|ая|ые)|доверител(?:ь|и|ьница))\s+(?:[а-яё]+\s+){0,3}?не\s+[а-яё]+(?:л|ла|ло|ли)(?!\w)"
    r"|müvekkil(?:inin|imin|lerinin)\s+(?!.*(?:hâkim|hakim|avukat|doktor|ilaç|görüş))[^.!?]*?m[ae]d[ıi]ğ[ıi]n[ıi](?!\w)|(?:müvəkkili|müdafiə\s+etdiyi\s+şəxs)\s[^.!?]*?m[aə]y[ıi]b(?!\w)"
    r"|պաշտպանյալ(?:ը|ն)\s[^։]*?(?:չի|չէ)(?!\w)",
    re.IGNORECASE,
)
#: What "they" do or did, in the mouth of people who fight them.
_FIGHTS = re.compile(
    r"(?<!\w)(?:активист|правозащит|оппозиц|aktivist|muhalefet|fəal|müxalif|hüquq\s+müdafiə|ակտիվիստ|ընդդիմ|իրավապաշտպան)", re.IGNORECASE
)
_THEY = re.compile(
    r"[^\W\d_]{2,}(?:d[ıiuü]lar|t[ıiuü]lar|d[ıiuü]ler|t[ıiuü]ler|yorlar|ıblar|iblər|ublar|üblər|ırlar|irlər|urlar|ürlər|ացել\s+են|ել\s+են|ում\s+են)(?!\w)|(?<!\w)(?!мы\s)[а-яё]{4,}ли(?!\w)",
    re.IGNORECASE,
)
_OURSELVES = re.compile(
    r"(?<!\w)(?:мы|я|наш\w*|biz\w*|ben|mən|bizim|մենք|ես|մեր)(?!\w)|(?:[ıiuü]r[ıiuü][qk]|yoruz|d[ıiuü]k)(?!\w)|(?<!\w)(?:ենք|եմ)(?!\w)",
    re.IGNORECASE,
)
_MY_WORD = re.compile(r",\s*(?:söz|şeref\s+sözü|namus\s+sözü)\W*$|(?<!\w)(?:честное\s+слово|даю\s+слово)", re.IGNORECASE)
#: A short order at whose end the imperative stands in Turkish and Azerbaijani; nouns that end so.
_ORDER = re.compile(r"\W*(?:[^\W\d_]+\s+){1,6}(?P<verb>[^\W\d_]{2,}[^aəeıioöuüâî\W\d_][ıiuü]n)\W*$", re.IGNORECASE)
_NO_ORDER = re.compile(
    r"(?:gün|için|üçün|bütün|uzun|altın|kadın|yakın|qadın|yaxın|oyun|boyun|qoyun|odun|yarın|dün|insan[ıi]n|lar[ıi]n|l[əe]r[ıi]n|bizim|sizin|onun)$",
    re.IGNORECASE,
)
_WE_NEED = re.compile(r"(?<!\w)մեզ\s+(?:[ա-և]+\s+){1,2}է\s+պետք(?!\w)", re.IGNORECASE)


def spoken(words: str) -> str:
    """The words of an answer without what it quotes of others."""
    return _QUOTED.sub(" ", words)


def act(proposal: Proposal, words: str, language: str, role: str, found: str) -> str:
    """The act of a statement that was `found` to be of some act, as the grammar of its words says it."""
    own = proposal.kind.act
    if own not in ("assert", "announce") and not (own == "promise" and found == "assert"):
        return found  # an assurance may be of anything
    opening = words[:_OPENING]
    if found in ("assert", "announce", "promise", "accuse", "demand") and (p := _NOT_SPEAK.get(language)) and p.search(opening[:140]):
        return "decline"
    if found == "assert" and _NAMES.search(proposal.kind.form) and _CLAIM.search(words) and not _BORNE_OUT.search(words):
        return "deny"
    reckons = _EXPERT.search(role) is not None or _SUFFERS.search(role) is not None
    if found == "announce" and _WARNS.search(proposal.kind.form) and reckons and not _FROM.search(words):
        return "assert"
    if found == "announce" and own == "assert" and (_IF.search(words) or _MAY.search(opening)):
        return "assert"
    if found == "demand" and not _PUT.search(opening) and not _YOU[language].search(opening) and (needed := _NEEDED.search(opening)):
        return "assert" if _asks_nobody(proposal, words, language, role, needed.start()) else found
    answers = not role or _SUFFERS.search(role) is None or _OFFICIAL.search(role) is not None
    quoted = "quote" in proposal.rule or proposal.rule in ("colon", "answer", "dialogue", "relative")
    if found in ("assert", "announce", "accuse") and (_RUMOURS.match(words) or _CLIENT.search(opening)):
        return "deny"
    if found in ("assert", "announce", "deny") and answers and _NONE_LEFT.search(opening):
        return "promise"
    if found in ("assert", "announce", "accuse") and answers and _NO_PLAN.search(opening):
        return "deny"
    others = _OTHERS_SAID.search(opening) if quoted and proposal.rule != "answer" and not _OFFICIAL.search(role) else None
    if found in ("announce", "promise") and others is not None:  # what others had promised, told by who waited for it
        return "accuse" if _PROMISED.search(others.group()) or _BUT.search(words, others.end()) else "assert"
    denying = found == "assert" or (found == "accuse" and proposal.kind.framing == "doubted")
    if denying and answers and proposal.rule != "answer" and _OURS_DID_NOT[language].search(opening):
        return "deny"
    if found != "assert":
        return found
    if not answers and proposal.rule != "answer" and _NOBODY.search(words):
        return "accuse"
    if not answers and proposal.rule != "answer" and _THEY_DID_NOT.search(opening) and not _OWN_KIN.search(opening):
        return "accuse"
    if (
        quoted
        and proposal.rule != "answer"
        and _OFFICIAL.search(role) is None
        and (not answers or _MOVED.search(role))
        and _TO_US.search(opening)
        and not _KIND.search(opening)
    ):
        return "accuse"
    if quoted and _MY_WORD.search(words):
        return "promise"
    if quoted and answers and proposal.rule != "answer" and _WE_WILL.search(opening):
        return "announce"
    if quoted and _FIGHTS.search(role) and _THEY.search(opening) and not _OURSELVES.search(opening):
        return "accuse"
    if language == "hy" and quoted and _WE_NEED.search(opening):
        return "demand"
    if proposal.rule == "answer" and (p := _ADVISES.get(language)) and p.match(words):
        first = re.match(r"[^.!?։:]*", words)
        if first is not None and not _FINITE[language].search(first.group()):
            return "demand"
    first_words = re.split(r"(?<=[.!?։])\s", opening, maxsplit=1)[0]
    asks = first_words.rstrip().endswith("?")
    if (
        quoted
        and not asks
        and language in ("tr", "az")
        and (order := _ORDER.match(first_words))
        and not _NO_ORDER.search(order.group("verb"))
    ):
        return "demand"
    return "demand" if quoted and _YOU[language].search(first_words) else found


def _asks_nobody(proposal: Proposal, words: str, language: str, role: str, at: int) -> bool:
    """Whether a need is only found, and nobody is asked to meet it: in an answer or an expert's words behind something else, of a noun, or denied."""
    if _NOT_NEEDED.search(words) or _OF_WHICH.search(words[:at]):
        return True
    if proposal.rule == "answer" or stems(language, "observers").search(role):
        return len(words[:at].split()) > 1
    return False
