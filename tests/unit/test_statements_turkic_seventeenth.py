"""Turkish and Azerbaijani: whom bare words for a speaker mean, and constructs of reporting, one a case. All people and outlets are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def rows(language: str, text: str, outlet: str | None = None, day: date = date(2025, 6, 19)) -> list[dict[str, Any]]:
    article = {"article_id": "a" * 32, "text": text, "language": language, "outlet": outlet, "published_on": day}
    found: list[dict[str, Any]] = extract_statements(article_batch([article])).to_pylist()
    return found


#: Text; then who speaks in each statement.
SPEAKERS = [
    # the office itself, and not somebody under it who spoke last
    ("az", "Səhiyyə naziri Rauf Dəmirli xəstəxananın açılacağını dedi. Nazirin müavini Aida Musalı avadanlığın gəldiyini bildirdi. Nazir tarixin dəyişməyəcəyini vurğuladı.", ["Rauf Dəmirli", "Aida Musalı", "Rauf Dəmirli"]),
    ("tr", "Vali Orhan Tekin yolun açılacağını söyledi. Vali Yardımcısı Selim Ordulu karın sürdüğünü belirtti. Vali, ekiplerin hazır olduğunu kaydetti.", ["Orhan Tekin", "Selim Ordulu", "Orhan Tekin"]),
    ("tr", "Vali Orhan Tekin törende yoktu. Vali Yardımcısı Selim Ordulu karın sürdüğünü belirtti. Vali Yardımcısı, ekiplerin hazır olduğunu kaydetti.", ["Selim Ordulu", "Selim Ordulu"]),
    # an office that somebody named before has, behind somebody without one
    ("az", "Nazir Rauf Dəmirli limana gəlib. Kamran Balaxanlı növbənin uzandığını deyib. Nazir növbənin bitəcəyini bildirib.", ["Kamran Balaxanlı", "Rauf Dəmirli"]),
    # the guest is of the other country
    ("tr", "Sağlık Bakanı Orhan Tekin, Gürcistan Sağlık Bakanı Zaza Kartveli ile görüştü. Tekin, aşının hazır olduğunu söyledi. Konuk bakan ise sınırın açılacağını belirtti.", ["Orhan Tekin", "Zaza Kartveli"]),
    ("az", "Səhiyyə naziri Rauf Dəmirli Gürcüstanın səhiyyə naziri Zaza Kartvelini qəbul edib. Dəmirli vaksinin hazır olduğunu deyib. Qonaq nazir sərhədin açılacağını bildirib.", ["Rauf Dəmirli", "Zaza Kartveli"]),
    # two who have one office
    ("tr", "Sağlık Bakanı Orhan Tekin, Gürcistan Sağlık Bakanı Zaza Kartveli ile görüştü. İki bakan, ortak hastane kurulacağını duyurdu.", ["Orhan Tekin; Zaza Kartveli"]),
    ("az", "Səhiyyə naziri Rauf Dəmirli Gürcüstanın səhiyyə naziri Zaza Kartveli ilə görüşüb. Hər iki nazir ortaq xəstəxananın tikiləcəyini bildirib.", ["Rauf Dəmirli; Zaza Kartveli"]),
    # words for anybody in office, and for somebody of age who has just been named
    ("az", "İdarənin rəisi Kərim Soltanlı boruların alındığını dedi. Məmur işlərin payızda bitəcəyini də bildirdi.", ["Kərim Soltanlı", "Kərim Soltanlı"]),
    ("az", "Kəndin girişində 70 yaşlı Sona Hacıyeva oturub. Ağbirçək suyun gəlmədiyini deyir.", ["Sona Hacıyeva"]),
    ("az", "Kəndin müəllimi Elman Qasımlı məktəbi göstərir. Ağsaqqal suyun gəlmədiyini deyir.", ["(unnamed)"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speakers"), SPEAKERS)
def test_whom_bare_words_mean(language: str, text: str, speakers: list[str]) -> None:
    assert [r["speaker_name"] for r in rows(language, text)] == speakers


def test_office_of_who_leads_a_delegation() -> None:
    for text in (
        "Nazir iyunun 3-də Xəzər Bankının regional direktoru Marta Hollin rəhbərlik etdiyi heyətlə görüşüb. Holl kreditin veriləcəyini deyib.",
        "Nazir dünən Xəzər Bankının regional direktoru Marta Hollun başçılıq etdiyi heyətlə görüşüb. Holl kreditin veriləcəyini deyib.",
    ):
        assert [r["speaker_role"] for r in rows("az", text)] == ["Xəzər Bankının regional direktoru"]
