"""What statements in Turkish and Azerbaijani do, where grammar or the sentence before shows it."""

from __future__ import annotations

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def acts(language: str, text: str) -> list[str]:
    article = {"article_id": "e" * 32, "text": text, "language": language, "outlet": None}
    return [r["act"] for r in extract_statements(article_batch([article])).to_pylist()]


CASES = [
    # what is going to be done, until when; what the speakers themselves plan; what comes by itself
    ("az", "Nazir müavini Orxan Gilavarlı körpünün ilin sonunadək bərpa olunacağını bildirib.", ["promise"]),
    ("tr", "Müdür Lale Ersöz hasarın iki hafta içinde giderileceğini söyledi.", ["promise"]),
    ("az", "Səfir Piter Lunde görüşün mayda keçiriləcəyini vurğulayıb.", ["announce"]),
    ("tr", "Muhtar Satı Kılavuz haftaya valiyle görüşeceklerini söyledi.", ["announce"]),
    ("az", "Direktor Ramin Daşdəlli deyib ki, kabel üç kəndi işıqlandıracaq.", ["assert"]),
    ("tr", "İktisatçı Nur Selçuk faizin düşürüleceğini tahmin ediyor.", ["assert"]),
    # wishes in the imperative, and what only looks like one
    ("tr", "Çoban Hıdır Aslan, “Yolu bugün açsınlar” dedi.", ["demand"]),
    ("az", "Sakin Zəhra Əmirli deyib: “Nazir gəlib özü baxsın”.", ["demand"]),
    ("tr", "Esnaf Celal Barut, “Yol açılsın, dükkân bir haftada dolar” dedi.", ["assert"]),
    # put off, and what cannot be
    ("tr", "Sözcü Nur Selçuk oturumun ertelendiğini söyledi.", ["announce"]),
    ("tr", "Danışman Kerim Sazlı, “Köyün ihtiyaçları ertelenemez” dedi.", ["assert"]),
    # answers that contradict, refuse
    ("tr", "Vali Koray Aksu, “Tek ağaç kesilmedi” karşılığını verdi.", ["deny"]),
    ("az", "Rəis Tofiq Qumlaqlı suala “Belə əmr olmayıb” deyə cavab verib.", ["deny"]),
    ("az", "Müdir Emin Sazlı: “Onun adını çəkməyəcəyəm”.", ["decline"]),
    # critics who give something a name
    ("az", "Vəkil Aytən Quluzadə qərarı «yazılmış kağız» adlandırıb.", ["accuse"]),
    # who rejects a charge and goes on
    ("tr", "Şirket bu suçlamaları reddetti. Kurumdan yapılan açıklamada “Atık suyu her gün ölçüyoruz” denildi.", ["deny", "deny"]),
    ("az", "Gürcüstan Müdafiə Nazirliyi ittihamları rədd edərək postun boş olduğunu bildirib.", ["deny", "deny"]),
    ("tr", "Şirket bu suçlamaları reddetti. Muhtar Satı Kılavuz ise derenin köpürdüğünü söyledi.", ["deny", "assert"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES, ids=[case[1][:40] for case in CASES])
def test_what_a_statement_does(language: str, text: str, expected: list[str]) -> None:
    assert acts(language, text) == expected
