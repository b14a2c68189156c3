"""Institutions in Russian, Turkish, Azerbaijani and Armenian text under one English name: "Ministry of X of COUNTRY".

Here: which body a phrase names, and the body's name without case endings. Not here: which country an article is at home in and
who speaks (inflected/resolve.py), English phrases (resolve.py).
"""

from __future__ import annotations

import re

from onrecord.statements.lexicon import listed, lower
from onrecord.statements.lexicon import words as words_of
from onrecord.statements.russian import forms

#: The word that makes a phrase a ministry; abbreviations are in the list of subjects themselves.
_MINISTRY = re.compile(r"министерств|bakanlı|bakanlık|nazirli|նախարարությ")
#: What a ministry is for, as its English name says it; the first that fits is taken, so longer ones come first.
_SUBJECTS = (
    ("Agriculture and Forestry", r"tarım ve orman"),
    ("Energy and Natural Resources", r"enerji ve tabii|enerji və təbii"),
    ("Culture and Tourism", r"kültür ve turizm"),
    ("Industry and Technology", r"sanayi ve teknoloji"),
    ("Digital Development and Transport", r"dijital kalkınma ve ulaştırma"),
    ("Regional Development and Infrastructure", r"bölgesel kalkınma ve altyapı"),
    ("Transport and Infrastructure", r"ulaştırma ve altyapı"),
    ("Treasury and Finance", r"hazine ve maliye"),
    ("Environment, Urbanisation and Climate Change", r"çevre, şehircilik|çevre ve şehircilik"),
    ("Ecology and Natural Resources", r"ekologiya və təbii"),
    ("Science and Education", r"elm və təhsil"),
    ("Labour and Social Security", r"çalışma ve sosyal güvenlik"),
    ("Family and Social Services", r"aile ve sosyal hizmetler|aile ve sosyal politikalar"),
    ("Labor and Social Protection", r"труда|соцзащит|социальн\w+ (?:развити|защит)|минтруда|çalışma|sosyal güvenlik|əmək|sosial müdafiə|աշխատանքի|սոցիալական"),
    ("Digital Development and Transport", r"rəqəmsal|цифрового развития и транспорта"),
    ("Foreign Affairs", r"иностранных дел|внешних дел|(?<!\w)мид(?:а|у|е|ом)?(?!\w)|dışişleri|xarici işlər|(?<!\w)xin(?!\w)|արտաքին գործերի|(?<!\w)ագն"),
    ("Internal Affairs", r"внутренних дел|(?<!\w)мвд(?!\w)|içişleri|daxili işlər|(?<!\w)din(?!\w)|ներքին գործերի|(?<!\w)նգն"),
    ("Emergency Situations", r"чрезвычайны\w+ ситуаци|(?<!\w)мчс(?!\w)|acil durumlar|olağanüstü haller|fövqəladə hallar|(?<!\w)fhn(?!\w)|արտակարգ իրավիճակների|(?<!\w)աին"),
    ("Defense", r"обороны|минобороны|savunma|(?<!\w)msb(?!\w)|müdafiə|պաշտպանության|(?<!\w)պն"),
    ("Finance", r"финансов|минфин|maliye|maliyyə|ֆինանսների|(?<!\w)ֆն"),
    ("Environment", r"окружающей среды|природы|природных ресурсов|экологии|минприроды|минэкологии|çevre|ekologiya|շրջակա միջավայրի|բնապահպանության"),
    ("Energy", r"энергетик|минэнерго|enerji|energetika|էներգետիկայի"),
    ("Agriculture", r"сельского хозяйства|минсельхоз|tarım|kənd təsərrüfat|գյուղատնտեսության"),
    ("Economy", r"экономик|экономическ\w+ развити|минэконом|ekonomi|iqtisadiyyat|iqtisadi|էկոնոմիկայի|տնտեսության"),
    ("Justice", r"юстиции|минюст|adalet|ədliyyə|արդարադատության"),
    ("Health", r"здравоохранени|минздрав|sağlık|səhiyyə|առողջապահության"),
    ("Education", r"образовани|минобр|просвещени|eğitim|təhsil|elm və|կրթության|կգմս"),
    ("Culture", r"культуры|минкульт|kültür|mədəniyyət|մշակույթի"),
    ("Regional Development", r"регионального развития|bölgesel kalkınma|regional inkişaf|տարածքային զարգացման"),
    ("Transport", r"транспорта|минтранс|ulaştırma|nəqliyyat|տրանսպորտի"),
    ("Territorial Administration and Infrastructure", r"территориального управления|bölgesel yönetim|ərazi idarəetmə|տարածքային կառավարման"),
    ("Infrastructure", r"инфраструктуры|altyapı|ենթակառուցվածքների"),
    ("Trade", r"торговли|минторг|ticaret|ticarət|առևտրի"),
    ("Industry", r"промышленности|sanayi|sənaye|արդյունաբերության"),
    ("Digital Development", r"цифров|минцифры|թվային"),
    ("Tourism", r"туризма|turizm|զբոսաշրջության"),
    ("Youth and Sports", r"спорта|gençlik|spor|gənclər|idman|սպորտի"),
    ("Construction", r"строительства|минстрой|şehircilik|շինարարության"),
)  # fmt: skip
#: "The defence office" is how papers call another country's ministry.
_OFFICES = {
    "az": (("Defense", r"(?:müdafiə|hərbi) idarəsi"), ("Foreign Affairs", r"(?:xarici siyasət|xarici işlər|diplomatiya) idarəsi")),
    "ru": (
        ("Defense", r"(?:оборонн|военн)\w+ ведомств"),
        ("Foreign Affairs", r"(?:внешнеполитическ|дипломатическ)\w+ ведомств|дипведомств"),
    ),
    "hy": (("Defense", r"(?:պաշտպանական|ռազմական) գերատեսչությ"), ("Foreign Affairs", r"(?:արտաքին քաղաքական|դիվանագիտական) գերատեսչությ")),
}
_SHORT = re.compile(
    r"(?<!\w)(?:мин[а-яё]{3,}|мид|мвд|мчс|xin|din|fhn|msb|(?:dışişleri|içişleri)(?=(?:[’'][^\W\d_]{1,5})?$)|ագն|պն|նգն|աին|ֆն|կգմս\w*)(?!\w)|(?<!\w)(?:ագն|պն|նգն|աին|ֆն)[-ը-ֆ]*"
)
#: Other bodies with an English name of their own; "the Government" stands alone as metonyms do.
_OTHERS = (
    ("Government of {}", r"правительств|кабмин|кабинет\w* министров|hükümet|hökumət|nazirlər kabineti|bakanlar kurulu|կառավարությ|^գործադիր(?:ը|ն|ից)$|(?:^|\s)власт[иье]|hakimiyyəti$"),
    ("Prosecutor General's Office of {}", r"генпрокуратур|генеральн\w+ прокуратур|baş prokurorluq|baş prokurorlu[ğq]|գլխավոր դատախազությ"),
    ("Central Bank of {}", r"центробанк|центральн\w+ банк|merkez bankası|mərkəzi bank|կենտրոնական բանկ"),
    ("National Assembly of {}", r"национальн\w+ собрани|ազգային ժողով"),
    ("State Border Service of {}", r"dövlət sərhəd xidmət|погранслужб|пограничн\w+ служб"),
    ("State Security Service of {}", r"dövlət təhlükəsizlik xidmət|(?<!\w)dtx(?!\w)|сгб(?!\w)|служб\w+ госбезопасности|служб\w+ государственной безопасности"),
    ("National Security Service of {}", r"служб\w+ национальной безопасности|ազգային անվտանգության ծառայությ|(?<!\w)աած"),
    ("Investigative Committee of {}", r"следственн\w+ комитет|քննչական կոմիտե"),
    ("State Statistics Committee of {}", r"dövlət statistika komitə|государственн\w+ комитет\w* по статистике|госкомстат"),
    ("Presidency of {}", r"cumhurbaşkanlığı"),
    ("Presidential Administration of {}", r"администраци\w+ президента|prezident(?:in)? administrasiya|նախագահի աշխատակազմ"),
)  # fmt: skip
_POSSESSIVE = re.compile(r"((?:l[ıiuü][ğy][ıiuü])|s[ıiuü]|(?<=[^aəeıioöuü])[ıiuü])(?:n[ıiuü]n|nd[aəe]n?|n[aəe]|n[ıiuü])$", re.IGNORECASE)
_BARE_CASE = {"az": re.compile(r"(?:d[aə]n?|[ıiuü]n|n[ıiuü]n)$"), "tr": re.compile(r"(?:d[ae]n|n[ıiuü]n|[ıiuü]n)$")}


def english(phrase: str, language: str) -> str | None:
    """The English name of the body a phrase names, with "{}" where its country belongs; None for other bodies."""
    low = lower(phrase)
    if _MINISTRY.search(low) or _SHORT.search(low):
        for name, pattern in _SUBJECTS:
            if re.search(pattern, low):
                return f"Ministry of {name} of {{}}"
    for name, pattern in _OFFICES.get(language, ()):
        if re.search(pattern, low):
            return f"Ministry of {name} of {{}}"
    for name, pattern in _OTHERS:
        if re.search(pattern, low):
            return name
    return None


def is_body(token: str, language: str) -> bool:
    """Whether a word (lower case) is the head of an institution's name."""
    low = re.sub(r"['’-]\w{1,6}$", "", token)
    return listed(low, "bodies", language)


def _listed_whole(low: str, language: str) -> bool:
    return low in words_of("bodies", language)


def nominative(phrase: str, language: str) -> str:
    """An institution's name as written, without the case ending of the phrase it stands in."""
    if language == "ru":
        return forms.body(phrase)
    words = phrase.split()
    if not words:
        return phrase
    last = re.sub(r"['’]\w{1,7}$|(?<=[A-ZƏÇĞİÖŞÜ]{2})-[^\W\d_]{1,4}$", "", words[-1])
    if last == words[-1]:
        if language in ("tr", "az"):
            last = _POSSESSIVE.sub(r"\1", last)
            if not listed(lower(last), "bodies", language) or last == words[-1]:
                bare = _BARE_CASE[language].sub("", last)
                last = (
                    bare
                    if bare != last
                    and (
                        _listed_whole(lower(bare), language)
                        or lower(bare) in ("şirkət", "nazirlik", "agentlik", "bakanlık", "komite", "qurum", "birlik", "dernek")
                    )
                    else last
                )
        elif language == "hy":
            last = re.sub(r"-[ը-ֆ]{1,4}$", "", last)
            last = re.sub(r"ությ(?:ունը|ունն|ան|անը|ունից|ունում|ամբ)$", "ություն", last)
            last = re.sub(r"(?<=[^\W\d_]{3})(?:ից|ում|ին|ը)$", "", last)
            last = last[:-1] if last.endswith(("ի", "են", "ան", "ոն", "ուն")) and _listed_whole(lower(last[:-1]), language) else last
            if last == words[-1] and not last.endswith(("յան", "ություն")) and not listed(lower(last), "bodies", language):
                last = re.sub(r"(?<=[եիոա])ն$", "", last)
    return " ".join([*words[:-1], last])
