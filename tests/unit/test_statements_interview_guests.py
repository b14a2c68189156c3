"""Who answers in an interview whose guest only the lead introduces: name and office, in Russian, Turkish, Azerbaijani and Armenian."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements

#: The outlet that asks, and three questions and answers, in each language.
TALKS = {
    "ru": (
        "Голос долины",
        "— Когда начнутся работы?",
        "— Первые бригады выйдут в апреле, если позволит погода.",
        "— А сколько это будет стоить?",
        "— Мы закладываем сорок миллионов драмов на весь участок.",
        "— Хватит ли людей?",
        "— Людей хватает, не хватает техники.",
    ),
    "tr": (
        "Serhat Postası",
        "— Çalışmalar ne zaman başlayacak?",
        "— Hava izin verirse ilk ekipler nisanda çıkacak.",
        "— Maliyeti ne olacak?",
        "— Bütün kesim için kırk milyon lira ayırdık.",
        "— Personel yeterli mi?",
        "— Personel var, makine eksik.",
    ),
    "az": (
        "Xəzər Sözü",
        "— İşlər nə vaxt başlanacaq?",
        "— Hava imkan versə, ilk briqadalar apreldə çıxacaq.",
        "— Bu neçəyə başa gələcək?",
        "— Bütün sahə üçün qırx milyon manat nəzərdə tutmuşuq.",
        "— İşçi çatırmı?",
        "— İşçi var, texnika çatmır.",
    ),
    "hy": (
        "Հովիտ",
        "— Ե՞րբ կսկսվեն աշխատանքները։",
        "— Առաջին խմբերը դուրս կգան ապրիլին։",
        "— Իսկ որքա՞ն կարժենա դա։",
        "— Մենք նախատեսել ենք քառասուն միլիոն դրամ։",
        "— Մարդիկ բավարարո՞ւմ են։",
        "— Մարդիկ կան, տեխնիկան է պակասում։",
    ),
}
GUESTS = [
    (
        "ru",
        "О том, когда отремонтируют дорогу, «Голосу долины» рассказал заместитель министра экономики Армении Тигран Мелконян.",
        "Тигран Мелконян",
        "заместитель министра экономики Армении",
    ),
    ("ru", "Гость редакции – глава Агентства развития Сюника Нарек Оганджанян.", "Нарек Оганджанян", "глава Агентства развития Сюника"),
    (
        "ru",
        "Корреспондент «Голоса долины» побеседовал с директором Центра водных исследований Левоном Атаяном о засухе.",
        "Левон Атаян",
        "директором Центра водных исследований",
    ),
    (
        "ru",
        "На вопросы «Голоса долины» ответила начальник управления дорог Анаит Саркавагян.",
        "Анаит Саркавагян",
        "начальник управления дорог",
    ),
    (
        "ru",
        "Интервью с председателем Союза фермеров Азербайджана Эльшадом Намазовым.",
        "Эльшад Намазов",
        "председателем Союза фермеров Азербайджана",
    ),
    (
        "ru",
        "Наш собеседник — Рамин Гасымлы, заместитель председателя парламентского комитета по аграрной политике.",
        "Рамин Гасымлы",
        "заместитель председателя парламентского комитета по аграрной политике",
    ),
    (
        "ru",
        "Почему дорога все еще закрыта, мы спросили у главы Агентства развития Сюника Нарека Оганджаняна.",
        "Нарек Оганджанян",
        "главы Агентства развития Сюника",
    ),
    (
        "ru",
        "Дорога закрыта третий месяц. Главный инженер компании «Сюникдор» Карен Вартапетян объяснил, почему. Министр Армен Тигранян от комментариев отказался.",
        "Карен Вартапетян",
        "Главный инженер компании «Сюникдор»",
    ),
    (
        "ru",
        "В студии у нас сегодня Карен Вартапетян, главный инженер «Сюникдора». Начнем с дороги.",
        "Карен Вартапетян",
        "главный инженер «Сюникдора»",
    ),
    (
        "tr",
        "Kars Ticaret Odası Genel Sekreteri Melih Aksoydan ile sınır kapısını konuştuk.",
        "Melih Aksoydan",
        "Kars Ticaret Odası Genel Sekreteri",
    ),
    ("tr", "Sorularımızı Karayolları 18. Bölge Müdürü Serpil Yurdagül yanıtladı.", "Serpil Yurdagül", "Karayolları 18. Bölge Müdürü"),
    (
        "tr",
        "Konuğumuz, Kafkas Araştırmaları Merkezi uzmanı Doç. Dr. Elif Sarıpınar.",
        "Elif Sarıpınar",
        "Kafkas Araştırmaları Merkezi uzmanı",
    ),
    ("tr", "Yolun neden kapalı olduğunu Bölge Müdür Yardımcısı Hakan Dinçgezer'e sorduk.", "Hakan Dinçgezer", "Bölge Müdür Yardımcısı"),
    (
        "tr",
        "Ulaştırma Bakan Yardımcısı Cevat Demirhanlı Serhat Postası'nın sorularını cevapladı:",
        "Cevat Demirhanlı",
        "Ulaştırma Bakan Yardımcısı",
    ),
    (
        "az",
        "Yolun nə vaxt təmir ediləcəyini Aqrar Tədqiqatlar Mərkəzinin direktoru Rövşən Namazlıdan soruşduq.",
        "Rövşən Namazlı",
        "Aqrar Tədqiqatlar Mərkəzinin direktoru",
    ),
    ("az", "Müsahibimiz Fermerlər İttifaqının sədri Elnur Qaralovdur.", "Elnur Qaralov", "Fermerlər İttifaqının sədri"),
    (
        "az",
        "“Xəzər Sözü”nün suallarını iqtisadiyyat nazirinin müavini Samir Hüseynqulu cavablandırıb.",
        "Samir Hüseynqulu",
        "iqtisadiyyat nazirinin müavini",
    ),
    ("az", "Qonağımız Yol Agentliyinin baş mühəndisi Pərvanə Sadıqzadədir.", "Pərvanə Sadıqzadə", "Yol Agentliyinin baş mühəndisi"),
    (
        "az",
        "Milli Məclisin Aqrar siyasət komitəsinin sədr müavini Tahir Miskinli ilə müsahibə.",
        "Tahir Miskinli",
        "Milli Məclisin Aqrar siyasət komitəsinin sədr müavini",
    ),
    ("az", "Bu barədə Yol Agentliyinin şöbə müdiri Vüqar Əhmədzadə ilə söhbətləşdik.", "Vüqar Əhmədzadə", "Yol Agentliyinin şöbə müdiri"),
    ("az", "Siyasi şərhçi Nəsimi Qurbanzadə “Xəzər Sözü”nə danışıb.", "Nəsimi Qurbanzadə", "Siyasi şərhçi"),
    (
        "hy",
        "Ճանապարհի մասին «Հովիտ»-ը զրուցել է էկոնոմիկայի նախարարի տեղակալ Տիգրան Մելքումյանի հետ։",
        "Տիգրան Մելքումյան",
        "էկոնոմիկայի նախարարի տեղակալ",
    ),
    (
        "hy",
        "Մեր հյուրն է Սյունիքի զարգացման գործակալության տնօրեն Նարեկ Օհանջանյանը։",
        "Նարեկ Օհանջանյան",
        "Սյունիքի զարգացման գործակալության տնօրեն",
    ),
    (
        "hy",
        "«Հովիտ»-ի հարցերին պատասխանել է ճանապարհների վարչության պետ Անահիտ Սարկավագյանը։",
        "Անահիտ Սարկավագյան",
        "ճանապարհների վարչության պետ",
    ),
    ("hy", "Հարցազրույց Ֆերմերների միության նախագահ Լևոն Ադայանի հետ։", "Լևոն Ադայան", "Ֆերմերների միության նախագահ"),
    ("hy", "Ինչու է ճանապարհը փակ․ հարցրինք գլխավոր ինժեներ Կարեն Վարդապետյանին։", "Կարեն Վարդապետյան", "գլխավոր ինժեներ"),
    ("hy", "Ճանապարհի մասին պատմում է գլխավոր ինժեներ Կարեն Վարդապետյանը։", "Կարեն Վարդապետյան", "գլխավոր ինժեներ"),
]


@pytest.mark.parametrize(("language", "lead", "name", "role"), GUESTS)
def test_the_guest_whom_the_lead_introduces_answers(language: str, lead: str, name: str, role: str) -> None:
    outlet, *talk = TALKS[language]
    text = "\n\n".join([lead, *talk])
    article = {"article_id": "0" * 32, "text": text, "language": language, "outlet": outlet, "published_on": date(2025, 3, 4)}
    rows = [r for r in extract_statements(article_batch([article])).to_pylist() if r["cue_start"] > len(lead)]
    assert [(r["content"], r["speaker_name"], r["speaker_role"], r["kind"]) for r in rows] == [
        (said.lstrip("— "), name, role, "direct") for said in talk[1::2]
    ]
