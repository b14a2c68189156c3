"""What the words of a Turkish or Azerbaijani statement do with a word given, a charge or an offer: keep it, break it, dismiss it.

Here: turns of phrase that stand for an act whoever says them, or in the mouth of those who answer for something. Not here: tenses, wishes
and replies (turkic/acts.py), acts by lists of stems (inflected/acts.py).
"""

from __future__ import annotations

import re

from onrecord.statements.inflected.acts import stems
from onrecord.statements.proposal import Proposal

#: How far into a statement its act is looked for.
_OPENING = 240
_WORD_GIVEN = r"(?<!\w)(?:söz|vəd|vaat|vaad|taahhüt|taahhüd|öhdəli[kqy]|yükümlülü[kğ]|anlaşma|antlaşma|mutabakat|razılaşma|sazişi?|müqavilə|ateşkes|atəşkəs)(?!cü|çü)[^\W\d_]*"
_KEEPING = r"(?:sadiq|sadık|sahip|arxasında|arkasında|bağlı|tut|saxla|yerinə\s+yetir|yerine\s+getir|əməl\s+(?:ed|et)|riayət\s+(?:ed|et)|riayet\s+(?:ed|et)|uy)"
#: "Will stand by its word".
_KEEPS = re.compile(
    rf"{_WORD_GIVEN}\s+(?:[^\W\d_]+\s+){{0,2}}{_KEEPING}(?:\s+[^\W\d_]{{1,4}})?[^\W\d_]*(?<!m[aəe]y)[aəe]c[aəe][kqğy]\w*", re.IGNORECASE
)
#: "Has not kept its word".
_BREAKS = re.compile(
    rf"{_WORD_GIVEN}\s+(?:[^\W\d_]+\s+){{0,2}}{_KEEPING}(?:\s+[^\W\d_]{{1,4}})?[^\W\d_]*m[aəe]?(?:y[ıi]b|d[ıi](?!q|k)|m[ıi]ş|[ıiuü]yor|[ıi]r(?!i[kq])|d[ıi]ğ[ıi])\w*", re.IGNORECASE
)  # fmt: skip
_WE = re.compile(r"(?<!\w)(?:biz|bizim|ben|mən)(?!\w)|(?:d[ıi][kq]|yoruz|r[ıi][kq])(?=\W|$)", re.IGNORECASE)
#: That nothing will hold something up.
_NO_DELAY = re.compile(
    r"(?:gecik|aksa|ertelen|yuban|təxirə\s+salın|ləngi|ləngidil|dayan|dayandırıl|durdurul|(?:yarım\w*|yarıda)\s+(?:qal|kal|kesil)|uzan|sark|kesintiye\s+uğra|sekteye\s+uğra|pozul)m[aəe]y[aəe]c[aəe][kqğy]\w*"
    r"|(?:gecikme|gecikmə|aksama|ləngimə|kesinti|erteleme|yubanma)\w*\s+(?:[^\W\d_]+\s+)?(?:olma|yaşanma)y[aəe]c[aəe][kqğy]\w*",
    re.IGNORECASE,
)
#: Who answers for what is done: what will not be late is promised.
_RESPONSIBLE = re.compile(
    r"(?<!\w)(?:bakan|nazir|başbakan|premyer|cumhurbaşkan|prezident|vali(?!deyn)|kaymakam|müsteşar|genel\s+müdür|müdür|baş\s+direktor|direktor|direktör|müdir|rəis|başkan|sədr(?!\s+müavini)|sözcü|sözçü|mətbuat\s+katibi|komutan|komandan|səfir|büyükelçi|icra\s+başçısı|yönetici|rəhbər)",
    re.IGNORECASE,
)
_PARTISAN = re.compile(
    r"muhalefet|müxalif|parti|deputat|vekil|millət\s+vəkil|avukat|sendika|aktivist|fəal|hüquq\s+müdafi|ekspert|uzman|analist|analitik",
    re.IGNORECASE,
)
#: An offer to do something oneself: "to mediate", "to help set up a line".
_HELP = r"(?:kömək|yardım|dəstək|destek|vasitəçilik|arabuluculuk|ev\s+sahipliği|ev\s+sahibliyi|xidmət|hizmet|töhfə|katkı|iş\s?birliği|əməkdaşlıq|kredi|kredit|bağış|müşahidəçi|gözlemci)"
_OFFERS = re.compile(
    rf"(?<!\w){_HELP}\w*(?:\s+[^\W\d_]+)?\s+[^\W\d_]*m[aəe](?:y|ğ)[ıi]\W*$|(?<!\w){_HELP}(?:ı|i|u|ü|ını|ini|unu|ünü)?\W*$", re.IGNORECASE
)
#: Deeds of no one in particular at the head, and harm as all that is said of them: "such cases harm the peace".
_DEEDS = re.compile(
    r"^\W*(?:belə|böyle(?:si)?|bu\s+(?:cür|tip|tür|kimi|gibi)|benzer|oxşar|bənzər|analoji)\s+(?:[^\W\d_]+\s+){0,2}?[^\W\d_]+(?:l[aəe]r(?:[ıi]n)?|m[aəe](?:k|q|n[ıi]n)?)(?!\w)",
    re.IGNORECASE,
)
_HARMS = re.compile(
    r"(?:xələl\s+gət|xələl\s+yet|zərər\s+v|ziyan\s+v|zarar\s+ver|mane\s+ol|kölgə\s+sal|gölge\s+düş|baltala|sekteye\s+uğrat|olumsuz\s+etki|mənfi\s+təsir|engel(?:le|\s+ol)|əngəl|zədələ|zedele|pozur|bozu|zorlaştır|çətinləşdir|təhlükə\s+yarad|tehlikeye)\w*",
    re.IGNORECASE,
)
#: What is charged where something is only claimed; without it a claim is of a fact.
_WRONG = re.compile(
    r"təcavüz|təxribat|işğal(?!dan\s+azad)|pozdu|pozub|pozur|pozul|atəş|ateş|hücum|saldır|işgal(?!den\s+(?:kurtar|arındır))|ihlal|kışkırt|rüşvet|rüşvət|korrupsiya|yolsuzluk|oğurla|çal(?:d|ın|ıb)|mənimsə|zimmet|məhv|yok\s+ed|yox\s+ed|dağıd|öldür|işgəncə|işkence|döy|döv|təzyiq|baskı|tehdit|təhdid|hədələ"
    r"|gizl|saxta|sahte|hile|fırıldaq|dolandır|aldat|kandır|yalan|qəsd|kasten|kasıt|bilərəkdən|bilerek|göre\s+(?:yaz|hazır|ayarlan)|kağız\s+üzərində|sifariş|peşkeş|ihmal|yoxa\s+çıx|israf|haqsız|haksız|usulsüz|yasa\s?dışı|qanunsuz|süni|müdaxilə|müdahale|qaçaq|kaçak|sızıntı|silahlan"
    r"|sanık|müttəhim|təqsirləndirilən|yabancı\s+servis|istihbarat|kəşfiyyat|xüsusi\s+xidmət|(?:avro|euro|dollar|dolar|manat|lira|rubl)[^\W\d_]*\W{1,3}(?:al|götür|köçür|aktar)"
    r"|zədələn|zədələd|zərər\s+(?:vur|çək)|hasar\s+(?:gör|ver)|yarala|həlak|yandırıl|yakıl|yıkıl|uçurul"
    r"|partlat|patlat|vurd|vurul|bombala|girov|rehin|casus|təqib|kayır|kumpas|hukuksuz|suistimal|sui-istifadə|hakaret|təhqir|provoka|terror|terör|uydur|pul\s+yu|kara\s+para|tek\s+(?:bir\s+)?şirket|bir\s+şirkət"
    r"|[^\W\d_]{2,}m[aəe](?:d[ıi][ğy][ıi]|y[ıi]b|m[ıi]ş|d[ıi])\w*|(?:sız|siz|suz|süz)(?!\w)",
    re.IGNORECASE,
)
#: Calling what was claimed untrue.
_UNTRUE = re.compile(
    r"(?<!\w)(?:iddia|haber|xəbər|suçlama|ittiham|söylenti|şayiə|məlumat|bilgi|deyilən|paylaşım|görüntü)[^\W\d_]*\s+(?:[^\W\d_]+\s+){0,2}?(?:yalan|asılsız|mesnetsiz|əsassız|uydurma|iftira|böhtan|doğru\s+(?:olma|deyil|değil)|gerçek\s+dışı|gerçeği\s+yansıtma|gerçeklə|həqiqəti\s+əks|həqiqətə\s+uyğun\s+(?:olma|deyil|gəlm)|saxta\s+ol|sahte\s+ol)"
    r"|(?<!\w)(?:qəbul\s+etmirik|tanımırıq|rədd\s+edirik|təkzib\s+edirik|kabul\s+etmiyoruz|tanımıyoruz|ciddiye\s+almıyoruz|ciddiye\s+almıyorum|ciddi\s+qəbul\s+etmir(?:ik|əm)|ciddiyə\s+almır(?:ıq|am)|reddediyoruz|yalanlıyoruz)(?!\w)|hüquqi\s+qüvvəsi\s+yoxdur|hukuki\s+(?:geçerliliği|değeri|hükmü)\s+yok",
    re.IGNORECASE,
)
#: That it is aimed at nobody.
_AT_NOBODY = re.compile(
    r"(?<!\w)(?:hiçbir|heç\s+bir|hiç\s+kimse|kimse|heç\s+kim|heç\s+kəs|üçüncü|başka|başqa)[^.!?]{0,60}?(?:karşı|qarşı|aleyhine|əleyhinə|hedef|hədəf|yönelik|tehdit|təhdid|təhlükə)[^.!?]{0,24}?(?:değil|deyil|yönəlməyib|yönəldilməyib|yönəlmir|yönəlmədi|almı(?:yor|r)|alma[dy]|olma[dy]|oluşturm|yaratmır|teşkil\s+etm)",
    re.IGNORECASE,
)
#: Steps of a state that are made known: "the ambassador was summoned", "a note was handed over".
_STEP = re.compile(
    r"(?:nazirliyə|bakanlığa|xin-?ə|dışişlerine)\s+(?:[^\W\d_]+\s+)?(?:çağ[ıi]?r|dəvət)[^\W\d_]*|(?<!\w)nota(?:s[ıi])?\s+(?:[^\W\d_]+\s+){0,1}(?:təqdim|ver|göndər|ilet)[^\W\d_]*|(?:səfir|büyükelçi)[^\W\d_]*\s+(?:[^\W\d_]+\s+)?(?:geri\s+çağ[ıi]?r)[^\W\d_]*",
    re.IGNORECASE,
)
#: What was not done, at the end of what is said: nothing is decided by it.
_WAS_NOT = re.compile(r"[^\W\d_]{2,}m[aəe](?:y[ıi]b(?:l[aə]r)?|d[ıi]ğ[ıi]n[ıi]|m[ıi]şt[ıi]r|d[ıi](?:l[ae]r)?)\W*$", re.IGNORECASE)
_MADE_UP = re.compile(
    r"(?<!\w)(?:uydurduğu|uydurub|uydurur|uyduruyor|uydurdu|səhnələşdir|mizansen\s+qur|mizansen\s+kur|kurgula)\w*", re.IGNORECASE
)


#: That the speakers never did it: "I took not a kopeck", "I signed nothing".
_I_DID_NOT = re.compile(
    r"(?<!\w)(?:heç|bir\s+(?:qəpik|manat|qram|imza|nəfər|kəlmə|dənə|[^\W\d_]+[ıiuü]n[aə])\s*(?:də|da|belə|ə\s+də)?|hiçbir|hiç|tek\s+(?:bir\s+)?kuruş|bir\s+kuruş|asla|əsla|qətiyyən|rüşvət|rüşvet)(?!\w)[^.!?;]{0,70}?"
    r"(?<!gör)(?<!eşit)[^\W\d_]{2,}m[aə]mış(?:am|ıq)(?!\w)|(?<!\w)(?:heç|bir\s+(?:qəpik|manat|qram|imza|nəfər|kəlmə|dənə|[^\W\d_]+[ıiuü]n[aə])\s*(?:də|da|belə|ə\s+də)?|əsla|qətiyyən|rüşvət|rüşvet)(?!\w)[^.!?;]{0,70}?(?<!gör)(?<!eşit)[^\W\d_]{2,}məmiş(?:əm|ik)(?!\w)",
    re.IGNORECASE,
)
#: What those in charge say will never be.
_NEVER_WILL = re.compile(
    r"(?<!\w)(?:heç\s+(?:vaxt|zaman|kim|kəs|bir)|bir\s+[^\W\d_]+\s+(?:də|da|belə)|[^\W\d_]+\s+bir\s+[^\W\d_]+\s+(?:belə|də|da)|hiçbir|hiç\s+(?:kimse|bir)|asla|əsla)[^.!?;]{0,70}?m[aəe]y[aəe]c[aəe][kqğ]",
    re.IGNORECASE,
)
#: What there is need of, as a thing and no deed: "the young need a factory".
_NEEDS_THING = re.compile(
    r"(?<!\w)(?![^\W\d_]*m[aə](?:[qk]|s[ıi]|l[aə]r[ıi]|y[ıi])\s)[^\W\d_]+\s+(?:lazımdır|gərəkdir|vacibdir|zəruridir)(?!\w)", re.IGNORECASE
)
_ASKED_FOR = re.compile(
    r"(?:lazımdır|gərəkdir|vacibdir|zəruridir|olmalıdır|qəbuledilməz|yolverilməz|tələb\s+ed|xahiş|[^\W\d_]{2}(?:malı|məli)(?:dır|dir|yıq|yik|sınız|siniz)?(?!\w)|[^\W\d_]{3,}s[ıiuü]n(?:l[aə]r)?(?=\W|$))",
    re.IGNORECASE,
)


def needs_thing(words: str) -> bool:
    """Whether all that a statement seems to ask for is a thing that is needed."""
    rest = _NEEDS_THING.sub(" ", words)
    return rest != words and _ASKED_FOR.search(rest) is None


def unharmed(words: str, language: str) -> bool:
    """Whether the wrong that is named is said not to have been done: "those held were not beaten"."""
    told = list(stems(language, "wrongs").finditer(words[:_OPENING]))
    ends = [re.match(r"[^\W\d_]*", words[m.end() :]).group() for m in told]  # type: ignore[union-attr]
    return bool(told) and all(re.match(r"[^\W\d_]{0,6}m[aəe](?:y[ıi]b|m[ıi]ş|d[ıi])", end) for end in ends)


def did_not(words: str) -> bool:
    """Whether the speakers say of themselves that they never did it."""
    return _I_DID_NOT.search(words[:_OPENING]) is not None


#: That somebody evades by what he says: "“…” he said and got round the subject".
_EVADES = re.compile(
    r"\s+(?:mövzudan|sualdan|suallardan|cavabdan|söhbətdən|konudan|sorudan|sorulardan)\s+(?:yayın|qaç|kaç|uzaqlaş|uzaklaş|sıyrıl)[^\W\d_]*|\s+(?:mövzunu|konuyu|soruyu|soruları|sualı|sualları)\s+(?:geçiştir|kapat|savuştur|bağla|dəyiş|değiştir|cavabsız\s+(?:qoy|burax)|yanıtsız\s+bırak|cevapsız\s+bırak)[^\W\d_]*"
    r"|\s+(?:cavab|cevap|yanıt)\s+(?:verməkdən|vermekten)\s+(?:yayın|qaç|kaçın|çəkin|imtina)[^\W\d_]*",
    re.IGNORECASE,
)
_NOT_TELLING = re.compile(
    r"(?:danış|aç[ıi]q?la|açıkla|de|söylə|söyle|konuş|paylaş|şərh\s+(?:et|ver)|yorum\s+yap|cavab\s+ver|cevap\s+ver|bildir)m[aəe][qk]\s+ist[əe]m(?:[əe]di[yğ]i|irəm|irik|iyor)\w*",
    re.IGNORECASE,
)


def evades(proposal: Proposal, text: str) -> bool:
    """Whether a converb of saying leads to a verb of evading: what is said only declines to answer."""
    said = re.search(r"(?:arak|erek|araq|ərək|[ıiuü]p|[ıiuü]b)$", proposal.kind.form) is not None
    return said and proposal.kind.grammar == "say" and _EVADES.match(text, proposal.cue[1], proposal.zone[1]) is not None


def claims(proposal: Proposal, words: str, language: str, role: str) -> bool:
    """Whether what is only claimed is a fact and no charge: no wrong is named, and no critic claims it."""
    if _WRONG.search(words) or stems(language, "wrongs").search(words) or stems(language, "charges").search(words):
        return False
    return not role or (_RESPONSIBLE.search(role) is not None and _PARTISAN.search(role) is None)


def breaks(words: str) -> bool:
    """Whether what is told is that somebody else broke their word."""
    broken = _BREAKS.search(words[:_OPENING])
    return broken is not None and _WE.search(broken.group()) is None


def offers(proposal: Proposal, words: str) -> bool:
    """Whether a suggestion is an offer to do something oneself."""
    return re.match(r"təklif|teklif|öner", proposal.kind.form) is not None and _OFFERS.search(words) is not None


def act(proposal: Proposal, words: str, language: str, role: str, found: str) -> str | None:
    """The act that a turn of phrase stands for; None where there is none."""
    opening = words[:_OPENING]
    answers = _RESPONSIBLE.search(role) is not None and _PARTISAN.search(role) is None
    if "?" in opening or proposal.rule == "answer":
        return None
    if answers and found in ("announce", "deny") and _NEVER_WILL.search(opening) and not _UNTRUE.search(opening):
        return "promise"
    if _NOT_TELLING.search(opening) or (found == "deny" and stems(language, "declines").search(opening)):
        return "decline"
    if _UNTRUE.search(opening) or (found != "accuse" and _AT_NOBODY.search(opening)):
        return "deny"
    if (broken := _BREAKS.search(opening)) and not _WE.search(broken.group()):
        return "accuse"
    if _KEEPS.search(opening) and _PARTISAN.search(role) is None:
        return "promise"
    if _NO_DELAY.search(words) and answers:
        return "promise"
    if found == "accuse":
        rest = _HARMS.sub(" ", opening)
        only_harms = _DEEDS.search(opening) and rest != opening
        if only_harms and not _WRONG.search(rest) and not stems(language, "wrongs").search(rest):
            return "assert"
        return None
    if found == "assert" and _MADE_UP.search(opening) and not _WE.search(opening):
        return "accuse"
    if found == "assert" and _STEP.search(opening):
        return "announce"
    if found == "announce" and proposal.kind.act == "announce" and _WAS_NOT.search(words):
        return "assert"
    return None
