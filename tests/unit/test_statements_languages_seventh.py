"""Statements in Russian, Turkish, Azerbaijani and Armenian: acts by grammar, speakers and borders met on fresh articles."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.statements.extract import statements_of


def read(text: str, language: str, outlet: str = "") -> list[dict[str, Any]]:
    article = {"article_id": "a", "text": text, "language": language, "outlet": outlet, "published_on": date(2025, 6, 12), "title": ""}
    return statements_of(article | {"captured_on": None})


@pytest.mark.parametrize(
    ("language", "text", "act"),
    [
        ("tr", "Bakan Selim Duru, istasyonun yıl sonuna kadar açılacağını söyledi.", "announce"),
        ("az", "Nazir Elçin Sarıyev deyib ki, körpünün tikintisi payızadək başa çatdırılacaq.", "announce"),
        ("az", "Nazir Elçin Sarıyev deyib ki, qəza axşama qədər aradan qaldırılacaq.", "promise"),
        ("tr", "Vali Selim Duru, talep artarsa seferlerin çoğaltılacağını söyledi.", "assert"),
        ("ru", "Директор порта Зураб Кикнадзе сказал, что если лёд не сойдёт, паром встанет на неделю.", "assert"),
        ("hy", "Տնօրեն Արա Վարսյանն ասաց, որ եթե անձրևը չդադարի, ճանապարհը կփակվի։", "assert"),
        ("tr", "Şirket müdürü Selim Duru, hattın ileride uzatılabileceğini söyledi.", "assert"),
        ("ru", "В министерстве обвинения в хищении назвали беспредметными.", "deny"),
        ("hy", "Պատգամավոր Արա Վարսյանը մեղադրանքներն անվանեց «աղմուկ»։", "deny"),
        ("tr", "Belediye Başkanı Selim Duru, suçlamaları “köy dedikodusu” olarak nitelendirdi.", "deny"),
        ("ru", "«Армейские подразделения по селу не стреляли», — заявил пресс-секретарь министерства Зураб Кикнадзе.", "deny"),
        ("ru", "Пресс-секретарь ведомства Зураб Кикнадзе утверждает, что сотрудники полиции оружия не применяли.", "deny"),
        ("hy", "Խոսնակ Արա Վարսյանը պնդել է, որ սահմանապահ ստորաբաժանումները դիրքերը չեն լքել։", "deny"),
        ("az", "Sözçü Elçin Sarıyev bildirib ki, ordunun bölmələri həmin istiqamətdə hərəkət etməyib.", "deny"),
        ("tr", "“Üç kış geçti, kimse yolu temizlemedi” dedi köylü Selim Duru.", "accuse"),
        ("az", "“Üç qış keçib, heç kim yolu təmizləməyib”, – kənd sakini Elçin Sarıyev deyib.", "accuse"),
        ("tr", "“Kapıyı kapatmayın” dedi işçi Selim Duru.", "demand"),
        ("ru", "«Верните нам пастбище», — сказал пастух Зураб Кикнадзе.", "demand"),
    ],
)  # fmt: skip
def test_the_act_is_that_of_the_grammar(language: str, text: str, act: str) -> None:
    assert [s["act"] for s in read(text, language)] == [act]


@pytest.mark.parametrize(
    ("answer", "act"),
    [
        ("Снизить тариф и открыть кассу на вокзале.", "demand"),
        ("Об этом говорить я не стану.", "decline"),
        ("Вокзал старый, туда нужен мастер, а не министр.", "assert"),
        ("Сосед мне сказал: «Уезжайте отсюда». Я остался.", "assert"),
    ],
)
def test_an_answer_is_read_without_the_words_of_others(answer: str, act: str) -> None:
    text = f"Инженер Зураб Кикнадзе ответил на вопросы «Моста».\n\n— Что делать с дорогой?\n\n— {answer}\n\n— А дальше?\n\n— Дальше будет зима."
    assert next(s["act"] for s in read(text, "ru", "Мост") if s["content"].startswith(answer[:10])) == act
