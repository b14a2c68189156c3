"""Printed broadcasts: the staff's turns are the outlet's text, everybody else's are words of their own."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def rows_of(text: str, language: str) -> list[dict[str, Any]]:
    row = {"article_id": "a" * 32, "text": text, "language": language, "published_on": date(2025, 10, 16), "outlet": "Radio Vell"}
    return extract_statements(article_batch([row])).to_pylist()


BULLETINS = {
    "en": (
        "PRESENTER: Good evening. Georgia's Energy Ministry says the line will be repaired by Sunday. Lucy Ferrand is there.\n\n"
        "CORRESPONDENT: It has been raining all day and the road is still closed. The mayor, Gela Sordia, told me this morning that two houses "
        "had been lost.\n\n"
        "[CLIP] TAMAR GIGANI, DEPUTY GOVERNOR (through interpreter): We asked for help in May. Nobody came.\n\n"
        "PRESENTER: And what about the school?\n\n"
        "CORRESPONDENT: It opens on Monday.\n\n"
        "WOMAN IN ZUGDIDI: I have no light at home.\n\n"
        "PRESENTER: Thank you. The weather is next.",
        [
            ("Ministry of Energy of Georgia", None, "the line will be repaired by Sunday"),
            ("Gela Sordia", "mayor", "two houses had been lost"),
            ("Tamar Gigani", "DEPUTY GOVERNOR", "We asked for help in May. Nobody came."),
            ("(unnamed)", None, "I have no light at home."),
        ],
    ),
    "ru": (
        "ВЕДУЩИЙ: Добрый вечер. Министерство энергетики Грузии заявило, что линию починят к воскресенью. Подробности у нашего корреспондента.\n\n"
        "КОРРЕСПОНДЕНТ: Весь день идёт дождь, дорога в село закрыта, автобусы не ходят. Мэр города Гела Сордиани сообщил, что два дома снесло.\n\n"
        "ТАМАРА ГИГАНОВА, заместитель губернатора: Мы просили помощи в мае. Никто не приехал.\n\n"
        "ВЕДУЩИЙ: А что со школой?\n\n"
        "ЖИТЕЛЬНИЦА СЕЛА: Дома нет света.\n\n"
        "ВЕДУЩИЙ: Спасибо. Далее о погоде.",
        [
            ("Ministry of Energy of Georgia", None, "линию починят к воскресенью"),
            ("Гела Сордиани", "Мэр города", "два дома снесло"),
            ("Тамара Гиганова", "заместитель губернатора", "Мы просили помощи в мае. Никто не приехал."),
            ("(unnamed)", "ЖИТЕЛЬНИЦА СЕЛА", "Дома нет света."),
        ],
    ),
    "az": (
        "APARICI: Axşamınız xeyir. Müxbirimiz Lalə Qorxmazlı hadisə yerindədir. Lalə, orada nə baş verir?\n\n"
        "LALƏ QORXMAZLI: Bütün günü yağış yağır, kənd yolu bağlıdır, avtobuslar işləmir. Şəhər meri Gela Sordiani dedi ki, iki ev dağılıb.\n\n"
        "TAMARA GİGANOVA, qubernatorun müavini: Mayda kömək istədik. Heç kim gəlmədi.\n\n"
        "APARICI: Bəs məktəb?\n\n"
        "KƏND SAKİNİ: Evdə işıq yoxdur.\n\n"
        "APARICI: Təşəkkür edirik.",
        [
            ("Gela Sordiani", "Şəhər meri", "iki ev dağılıb"),
            ("Tamara Giganova", "qubernatorun müavini", "Mayda kömək istədik. Heç kim gəlmədi."),
            ("(unnamed)", "KƏND SAKİNİ", "Evdə işıq yoxdur."),
        ],
    ),
    "tr": (
        "SUNUCU: İyi akşamlar. Muhabirimiz Derya Kolsuz bölgede. Derya, orada durum ne?\n\n"
        "DERYA KOLSUZ: Bütün gün yağmur yağdı, köy yolu kapalı, otobüsler çalışmıyor. Belediye Başkanı Selim Ardıçlı iki evin yıkıldığını söyledi.\n\n"
        "NURAN TEKELİ, vali yardımcısı: Mayısta yardım istedik. Kimse gelmedi.\n\n"
        "SUNUCU: Peki okul?\n\n"
        "KADIN: Evde ışık yok.\n\n"
        "SUNUCU: Teşekkürler.",
        [
            ("Selim Ardıçlı", "Belediye Başkanı", "iki evin yıkıldığını"),
            ("Nuran Tekeli", "vali yardımcısı", "Mayısta yardım istedik. Kimse gelmedi."),
            ("(unnamed)", None, "Evde ışık yok."),
        ],
    ),
    "hy": (
        "ՀԱՂՈՐԴԱՎԱՐ: Բարի երեկո։ Մանրամասները՝ մեր թղթակցից։\n\n"
        "ԹՂԹԱԿԻՑ: Ամբողջ օրը անձրև է գալիս, գյուղի ճանապարհը փակ է, ավտոբուսները չեն աշխատում։ Քաղաքապետ Գոռ Սահրադյանն ասաց, որ երկու տուն է փլվել։\n\n"
        "ՆԱՐԵ ՎԱՐԴԻԿՅԱՆ, մարզպետի տեղակալ: Մայիսին օգնություն խնդրեցինք։ Ոչ ոք չեկավ։\n\n"
        "ՀԱՂՈՐԴԱՎԱՐ: Շնորհակալություն։",
        [
            ("Գոռ Սահրադյան", "Քաղաքապետ", "երկու տուն է փլվել"),
            ("Նարե Վարդիկյան", "մարզպետի տեղակալ", "Մայիսին օգնություն խնդրեցինք։ Ոչ ոք չեկավ։"),
        ],
    ),
}


@pytest.mark.parametrize("language", sorted(BULLETINS))
def test_the_staff_tell_and_the_others_speak(language: str) -> None:
    text, wanted = BULLETINS[language]
    assert [(r["speaker_name"], r["speaker_role"], r["content"]) for r in rows_of(text, language)] == wanted


def test_a_host_and_a_correspondent_are_staff_by_the_office_in_their_label_and_by_surname_afterwards() -> None:
    text = (
        "MARION DALE, HOST:\n\nLawmakers in Yerevan vote today. Peter Kolm has the story.\n\n"
        "PETER KOLM, BYLINE: The chamber was half empty by the time the debate opened this morning. Deputy Ani Sahradyan says the budget is wrong.\n\n"
        "ANI SAHRADYAN: Nobody has read it. I have.\n\n"
        "DALE: Will it pass?\n\n"
        "KOLM: Probably. The speaker said the vote would be held tonight.\n\n"
        "UNIDENTIFIED WOMAN: (Through interpreter) We have heard this before."
    )
    found = [(r["speaker_name"], r["content"]) for r in rows_of(text, "en")]
    assert found == [
        ("Ani Sahradyan", "the budget is wrong"),
        ("Ani Sahradyan", "Nobody has read it. I have."),
        ("(unnamed)", "the vote would be held tonight"),
        ("(unnamed)", "We have heard this before."),
    ]


def test_a_briefing_in_which_the_press_only_asks_is_no_broadcast() -> None:
    text = (
        "MS. HALVORSEN: Good afternoon. The mission has left Yerevan.\n\nCORRESPONDENT: When will it return?\n\n"
        "MS. HALVORSEN: In May.\n\nREPORTER: Who pays?\n\nMS. HALVORSEN: The members do."
    )
    found = [(r["speaker_name"], r["content"]) for r in rows_of(text, "en")]
    assert found == [
        ("Halvorsen", "Good afternoon. The mission has left Yerevan."),
        ("Halvorsen", "In May."),
        ("Halvorsen", "The members do."),
    ]
