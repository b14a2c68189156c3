"""Statements in Russian, Turkish, Azerbaijani and Armenian: who speaks, to whom, and where the words begin, by construction.

Each row is an article of our own with invented people, and the columns in question of its statements, in their order.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.statements.extract import statements_of

COLUMNS = {
    "who": "speaker_name",
    "role": "speaker_role",
    "to": "addressee",
    "said": "content",
    "at": "speaker_mention",
    "of": "speaker_affiliation",
}
COLUMNS |= {"act": "act", "framing": "framing", "via": "via", "on": "said_on"}


def read(text: str, language: str) -> list[dict[str, Any]]:
    article = {"article_id": "a", "text": text, "language": language, "outlet": "", "published_on": date(2025, 6, 12), "title": ""}
    return statements_of(article | {"captured_on": None})


def plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value.strip(' .,«»“”"') if isinstance(value, str) else value


def check(language: str, text: str, expected: list[dict[str, Any]]) -> None:
    found = read(text, language)
    got = [{name: plain(row[COLUMNS[name]]) for name in wanted} for row, wanted in zip(found, expected, strict=False)]
    assert (got, len(found)) == ([{name: plain(v) for name, v in wanted.items()} for wanted in expected], len(expected)), [
        r["content"] for r in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Кооператив потребовал от мэрии до конца марта вернуть насосы.", [{"to": "мэрии", "said": "до конца марта вернуть насосы"}]),
        ("Суд потребовал от фирмы «Орлица» не позднее среды снести забор.", [{"said": "не позднее среды снести забор"}]),
        ("Посол призвал граждан в ближайшие дни выехать из долины.", [{"to": "граждан", "said": "в ближайшие дни выехать из долины"}]),
    ],
)
def test_by_when_is_said_and_not_to_whom(text: str, expected: list[dict[str, Any]]) -> None:
    check("ru", text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Мэр Олег Дарбаз открыл рынок. Собеседник газеты в одной из строительных фирм, попросивший не называть его, заявил, что рынок пуст.",
            [{"who": "(unnamed)", "role": "Собеседник газеты в одной из строительных фирм"}],
        ),
        ("Супруга задержанного Эльза Варди рассказала, что дом обыскали.", [{"who": "Эльза Варди", "role": "Супруга задержанного"}]),
        ("Соседка погибшего Мадина Орру сказала, что слышала взрыв.", [{"who": "Мадина Орру", "role": "Соседка погибшего"}]),
        ("Замминистра Сергей Варлин открыл мост. С. Варлин отметил, что цена не выросла.", [{"who": "Сергей Варлин", "at": "С. Варлин"}]),
        ("В полдень Варлин прибыл в порт и пообещал «вернуть краны».", [{"who": "Варлин", "at": "Варлин"}]),
        ("Глава совета, полковник Тарас Бузук сказал, что лёд тонок.", [{"who": "Тарас Бузук", "role": "Глава совета, полковник"}]),
        ("Министр юстиции Олег Дарбаз, депутат Зара Эйвис сообщила, что закон принят.", [{"who": "Зара Эйвис", "role": "депутат"}]),
        ("В министерстве энергетики Грузии сообщили, что линия цела.", [{"who": "Ministry of Energy of Georgia"}]),
        ("Два сотрудника министерства энергетики рассказали, что тендер сорван.", [{"who": "(unnamed)"}]),
        ("Тренер Олег Дарбаз сказал мне, что команда устала.", [{"who": "Олег Дарбаз", "to": "мне"}]),
    ],
)  # fmt: skip
def test_russian_speakers(text: str, expected: list[dict[str, Any]]) -> None:
    check("ru", text, expected)


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("ru", "Министерства юстиции Грузии и Армении сообщили, что обмен начат.", "Ministry of Justice of Georgia; Ministry of Justice of Armenia"),
        ("ru", "Гости из Ирана приехали в Армению. В совместном заявлении министерства энергетики двух стран пообещали открыть линию.",
         "Ministry of Energy of Iran; Ministry of Energy of Armenia"),
        ("hy", "Հայաստանի և Վրաստանի արդարադատության նախարարությունները հայտնել են, որ փոխանակումն սկսվել է։",
         "Ministry of Justice of Armenia; Ministry of Justice of Georgia"),
    ],
)  # fmt: skip
def test_one_ministry_of_two_countries(language: str, text: str, who: str) -> None:
    assert [row["speaker_name"] for row in read(text, language)] == [who]


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        # told to an outlet, carried by another, or said in court: not at the session before
        ("az", "Vəkil Tural İzzətli çərşənbə günü parlamentin iclasında yeni qanunu tənqid edib. Deputat Rasim Şükürlü “Kür” qəzetinə müsahibəsində"
         " deyib ki, qanun lazımdır.", ["2025-06-11", None]),
        ("az", "Nazirliyin sözçüsü Tural İzzətli dünən keçirilən brifinqdə deyib ki, işə baxılır. Tutulan Rasim Şükürlü məhkəmədə özünü"
         " təqsirsiz saydığını bildirib.", ["2025-06-11", None]),
        ("tr", "Tasarı salı günü mecliste görüşüldü. Muhalefet milletvekili Selim Duru, tasarının eksik olduğunu söyledi. Kıyı Radyosu'nun"
         " aktardığına göre komşu ülkenin bakanı Levan Orra, tasarıyı izlediklerini belirtti.", ["2025-06-10", None]),
        # right after a hearing is its day
        ("hy", "Գյումրիի դատարանը երեքշաբթի լսեց գործը։ «Դա արդար չէ»,- նիստից հետո լրագրողներին ասաց փաստաբան Արա Վարսյանը։", ["2025-06-10"]),
        ("ru", "Суд во вторник рассмотрел дело. «Это несправедливо», — сказал после заседания журналистам адвокат Олег Дарбаз.", ["2025-06-10"]),
        # a month in what somebody says is no time of the next words in the sentence
        ("tr", "Bakan Selim Duru bugün valiyle görüştü. Duru, limanın mayıs ayında açılacağını belirtmiş, “Söz verdik” demiştir.",
         ["2025-06-12", "2025-06-12"]),
    ],
)  # fmt: skip
def test_the_day_of_an_occasion_is_taken_only_by_what_is_said_there(language: str, text: str, days: list[str | None]) -> None:
    assert [plain(row["said_on"]) for row in read(text, language)] == days


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # in whose name somebody speaks
        ("tr", "Muhalefet adına söz alan milletvekili Sena Orhun, bütçenin delik deşik olduğunu söyledi.", [{"who": "Sena Orhun"}]),
        ("az", "Nazirlik adından çıxış edən Rasim Şükürlü bildirib ki, yollar təmir olunub.", [{"who": "Rasim Şükürlü"}]),
        # a condition, and where it was said
        ("tr", "Limandan bir işçi, isminin yazılmaması kaydıyla, vincin bozuk olduğunu anlattı.", [{"said": "vincin bozuk olduğunu"}]),
        ("tr", "Vali Sena Orhun, ikili görüşmede yolun kapanmadığını belirtti.", [{"said": "yolun kapanmadığını"}]),
        # who is called on or accused
        ("az", "Rasim Şükürlü danışıb. Deputat nazirliyi hesabatı açıqlamağa çağırıb.", [{"at": "Deputat", "to": "nazirliyi", "said": "hesabatı açıqlamağa"}]),
        ("tr", "Büyükelçi tarafları ateşkese uymaya çağırdı.", [{"at": "Büyükelçi", "to": "tarafları", "said": "ateşkese uymaya"}]),
        ("az", "Səfir ölkələri sərhədi tanımağa çağırıb.", [{"at": "Səfir", "to": "ölkələri"}]),
        # the expert by his town
        ("az", "Analitik Rasim Şükürlünün fikrincə, bazar daralır. Gəncəli analitikə görə, kredit də bahalaşacaq.",
         [{"who": "Rasim Şükürlü"}, {"who": "Rasim Şükürlü"}]),
        ("tr", "Ekonomist Sena Orhun faizin düşeceğini söyledi. İzmirli uzmana göre, kur da gerileyecek.", [{"who": "Sena Orhun"}, {"who": "Sena Orhun"}]),
        # who carried it, behind what somebody said
        ("az", "Nazir Rasim Şükürlü deyib ki, tunel hazırdır, Dalğa yazır.", [{"who": "Rasim Şükürlü", "said": "tunel hazırdır", "via": "Dalğa"}]),
        # words told again by somebody else
        ("tr", "Tanık Sena Orhun, komutanın erlere “Geri çekilmeyin” dediğini aktardı.",
         [{"who": "(unnamed)", "role": "komutan", "said": "Geri çekilmeyin"}, {"who": "Sena Orhun"}]),
        ("az", "Müəllim Rasim Şükürlü məktəb direktorunun ona “Sabah gəlmə” dediyini bildirib.",
         [{"who": "(unnamed)", "said": "Sabah gəlmə"}, {"who": "Rasim Şükürlü"}]),
        # the office behind a quotation and its verb
        ("tr", "\"Köprü bitti\" yanıtını verdi ilçe kaymakamı Sena Orhun.", [{"who": "Sena Orhun", "role": "ilçe kaymakamı"}]),
    ],
)  # fmt: skip
def test_turkic_speakers_and_borders(language: str, text: str, expected: list[dict[str, Any]]) -> None:
    check(language, text, expected)


@pytest.mark.parametrize(
    ("language", "text", "act"),
    [
        ("ru", "Подсудимая Зара Эйвис заявила, что вину не признаёт.", "deny"),
        ("az", "Rasim Şükürlü məhkəmədə özünü günahkar saymadığını deyib.", "deny"),
        ("tr", "Sanık Sena Orhun, suçlamaları kabul etmediğini söyledi.", "deny"),
        ("hy", "Ամբաստանյալ Արա Վարսյանն ասաց, որ մեղքը չի ընդունում։", "deny"),
        ("tr", "Kaymakam Sena Orhun, \"Bunu bana değil valiye sorun\" dedi.", "decline"),
        ("az", "“Onu məndən yox, nazirdən soruşun”, – rəis Rasim Şükürlü deyib.", "decline"),
    ],
)  # fmt: skip
def test_guilt_that_is_denied_and_questions_passed_on(language: str, text: str, act: str) -> None:
    assert [row["act"] for row in read(text, language)] == [act]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # of whom something is demanded, and two things demanded at once
        ("hy", "Կոմիտեն պահանջել է Վրաստանից բացել անցակետը և բեռները վերադարձնել։", [{"to": "Վրաստանից", "said": "բացել անցակետը և բեռները վերադարձնել"}]),
        ("hy", "Ուսուցիչ Արա Վարսյանը քաղաքապետարանին կոչ արեց վերանորոգել դպրոցը։", [{"to": "քաղաքապետարանին", "said": "վերանորոգել դպրոցը"}]),
        ("hy", "Կոմիտեն դատապարտել է հարձակումը և կոչ արել դադարեցնել կրակը։", [{"said": "հարձակումը"}, {"said": "դադարեցնել կրակը"}]),
        # a body's name in marks of quotation is of the office
        ("hy", "Հյուրը «Ձյուն» ընկերության տնօրեն Արա Վարսյանն էր։ Վարսյանն ասաց, որ ճանապարհը բաց է։", [{"role": "«Ձյուն» ընկերության տնօրեն"}]),
        ("hy", "Արա Վարսյանը խոստացավ նաև հաջորդ շաբաթ բացել կամուրջը։", [{"said": "հաջորդ շաբաթ բացել կամուրջը"}]),
        ("hy", "«Մենք պատրաստ ենք»,- «Լճակ» ռադիոկայանին ասաց Արա Վարսյանը։", [{"to": "Լճակ"}]),
        # whom an outlet cites
        ("hy", "«Լճակ» թերթը, վկայակոչելով նախարարության պաշտոնյային, գրում է, որ գազը կթանկանա։", [{"who": "(unnamed)", "via": "Լճակ"}]),
        ("ru", "Газета «Пролив», ссылаясь на чиновника ведомства, пишет, что паром продан.", [{"who": "(unnamed)", "via": "Пролив"}]),
        ("tr", "Kıyı Gazetesi, bir banka yöneticisine dayandırdığı haberinde, kredinin kesildiğini yazdı.", [{"via": "Kıyı Gazetesi", "said": "kredinin kesildiğini"}]),
    ],
)  # fmt: skip
def test_who_is_asked_and_whom_an_outlet_cites(language: str, text: str, expected: list[dict[str, Any]]) -> None:
    check(language, text, expected)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Учительница Зара Эйвис закрыла класс; по её словам, крыша течёт с осени.", [{"who": "Зара Эйвис", "said": "крыша течёт с осени"}]),
        ("ru", "Директор Олег Дарбаз назвал отсрочку ошибкой и пообещал, что к пятнице насос починят.", [{"on": None}, {"on": None}]),
        ("tr", "Müdür Sena Orhun, arızanın giderildiğini söyledi ve cuma günü suyun geleceğini ekledi.", [{"on": None}, {"on": None}]),
        ("ru", "Посол Рауф Тенар сказал, что доволен. Его финский преемник, Юха Валло, молчал. «Посмотрим», — бросил он.", [{"who": "Рауф Тенар"}, {"who": "Юха Валло"}]),
        ("ru", "Блок «Причал» проиграл суд. «Мы не сдадимся», — говорится в заявлении блока «Причал». В блоке добавили, что идут дальше.",
         [{"who": "Причал"}, {"who": "Причал"}]),
        ("ru", "В министерстве экономики Грузии пожар подтвердили, однако от подробностей воздержались.", [{"who": "Ministry of Economy of Georgia", "act": "decline"}]),
        ("ru", "Военное ведомство Грузии заявило, что учения отложены.", [{"who": "Ministry of Defense of Georgia"}]),
        ("ru", "Дипломатическое ведомство Ирана вызвало посла. В дипведомстве Ирана заявили, что ждут ответа.", [{"who": "Ministry of Foreign Affairs of Iran"}]),
        ("hy", "Իրանի ռազմական գերատեսչությունը հայտնեց, որ զորավարժությունը հետաձգվել է։", [{"who": "Ministry of Defense of Iran"}]),
    ],
)  # fmt: skip
def test_further_speakers_and_borders(language: str, text: str, expected: list[dict[str, Any]]) -> None:
    check(language, text, expected)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # a statement that two give out together, behind what it follows
        ("tr", "Gürcistan ile Azerbaycan'ın bakanları buluştu. Toplantının sonunda yayımlanan ortak bildiride, tarifelerin sabit kalacağı belirtildi.",
         [{"who": "Government of Georgia; Government of Azerbaijan"}]),
        ("az", "Danışıqların nəticəsində çıxış edən vali Rasim Şükürlü yolun açıldığını bildirib.", [{"who": "Rasim Şükürlü", "said": "yolun açıldığını"}]),
        # owners, and nobody guessed at where nobody has spoken
        ("tr", "Yıkılan dükkânların sahipleri, kira yardımı almadıklarını söylüyor. Muhtar Sena Orhun, \"Bekliyoruz\" dedi.",
         [{"who": "(unnamed)", "role": "Yıkılan dükkânların sahipleri"}, {"who": "Sena Orhun"}]),
        ("tr", "Kaptan Sena Orhun telefonla ulaştığımızda, motorun yandığını anlattı.", [{"said": "motorun yandığını"}]),
        ("tr", "DPA'nın iki diplomata dayandırdığı haberine göre, elçi geri çağrıldı.", [{"to": None, "via": "DPA"}]),
        ("az", "Nümayəndə Pieter de Vos əlavə edib ki, anbar doludur.", [{"who": "Pieter de Vos", "said": "anbar doludur"}]),
        ("az", "FHN-in sözçüsü Rasim Şükürlü danışıb ki, bənd möhkəmdir. Nazirlik kəndliləri köçməyə çağırıb.",
         [{"who": "Rasim Şükürlü"}, {"who": "Ministry of Emergency Situations of Azerbaijan"}]),
        # Armenian: behind a relative clause, in answer, her laboratory's figures
        ("hy", "«Ձյուն» ընկերությունը, որի գործարանը փակ է, խոստացել է վճարել աշխատավարձերը։", [{"said": "վճարել աշխատավարձերը"}]),
        ("hy", "Ի պատասխան՝ փոխքաղաքապետ Արա Վարսյանը նշեց, որ գումար չկա։", [{"role": "փոխքաղաքապետ", "said": "գումար չկա"}]),
        # acts
        ("tr", "Vali Sena Orhun, gölün kuruyacağını iddia etti.", [{"act": "assert", "framing": "doubted"}]),
        ("ru", "«Мне обещали, что пенсия вырастет в июне», — рассказала пенсионерка Зара Эйвис.", [{"act": "accuse"}]),
        ("az", "“Bizə söz verdilər ki, məktəb tikiləcək”, – kənd sakini Rasim Şükürlü deyib.", [{"act": "accuse"}]),
        ("tr", "Başkan Sena Orhun soruyu \"Bunu Ankara'ya sorun\" diyerek yanıtladı.", [{"act": "decline"}]),
    ],
)  # fmt: skip
def test_findings_of_fresh_articles(language: str, text: str, expected: list[dict[str, Any]]) -> None:
    check(language, text, expected)
