"""Turkish and Azerbaijani: lands of two words, papers that write, refusals to do, what is confessed, quotations behind a colon.

All people and outlets are invented.
"""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def found(language: str, text: str) -> list[dict[str, Any]]:
    article = {"article_id": "b" * 32, "text": text, "language": language}
    return extract_statements(article_batch([article])).to_pylist()


@pytest.mark.parametrize(
    ("language", "land", "country"),
    [
        ("az", "Böyük Britaniyanın", "GBR"),
        ("az", "Birləşmiş Krallığın", "GBR"),
        ("az", "Cənubi Koreyanın", "KOR"),
        ("az", "Səudiyyə Ərəbistanının", "SAU"),
        ("az", "Cənubi Afrikanın", "ZAF"),
        ("az", "Yeni Zelandiyanın", "NZL"),
        ("az", "Şimali Makedoniyanın", "MKD"),
        ("az", "Kolumbiyanın", "COL"),
        ("tr", "Büyük Britanya'nın", "GBR"),
        ("tr", "Yeni Zelanda'nın", "NZL"),
        ("tr", "Mısır'ın", "EGY"),
        ("tr", "Küba'nın", "CUB"),
        ("tr", "Venezuela'nın", "VEN"),
    ],
)
def test_an_office_of_a_land_of_two_words_is_that_lands(language: str, land: str, country: str) -> None:
    office, said = (
        ("Dışişleri Bakanı", "projenin kabul edilmediğini söyledi")
        if language == "tr"
        else ("xarici işlər naziri", "layihənin razılaşdırılmadığını deyib")
    )
    comma = "," if language == "tr" else ""
    rows = found(language, f"{land} {office} Con Orran{comma} {said}.")
    assert [(r["speaker_name"], r["speaker_role"], r["speaker_affiliation"]) for r in rows] == [("Con Orran", f"{land} {office}", country)]


def test_corn_is_no_land() -> None:
    rows = found("tr", "Köylü Can Orranlı, mısır üretiminin düştüğünü söyledi.")
    assert [r["speaker_affiliation"] for r in rows] == [None]


@pytest.mark.parametrize(
    ("language", "text", "content", "speaker", "act"),
    [
        ("az", '"Sabah Vaxtı" qəzeti yazır ki, layihənin maliyyə modeli hələ də razılaşdırılmayıb.', "layihənin maliyyə modeli hələ də razılaşdırılmayıb", "Sabah Vaxtı", "assert"),
        ("az", 'Böyük Britaniyanın "Sabah Vaxtı" qəzeti yazıb ki, yol bahalaşıb.', "yol bahalaşıb", "Sabah Vaxtı", "assert"),
        ("tr", "Rakamların ayrıntısına girmeyi ise reddetti.", "Rakamların ayrıntısına girmeyi", None, "decline"),
        ("tr", "Bakan Tevfik Orranlı, yasayı iptal etmeyi reddetti.", "yasayı iptal etmeyi", "Tevfik Orranlı", "decline"),
        ("tr", "Tarih vermekten kaçınan Vali Can Orranlı, yolun yapıldığını vurguladı.", "Tarih vermekten", "Can Orranlı", "decline"),
        ("tr", "Bakan Tevfik Orranlı, mayısta hattı bu parayla bitirme sözü vermişti.", "mayısta hattı bu parayla bitirme", "Tevfik Orranlı", "promise"),
        ("tr", "Komutan Can Orranlı, uçağı denediklerini saklamadı.", "uçağı denediklerini", "Can Orranlı", "assert"),
        ("tr", "Komutan Can Orranlı, bütçede bu iş için yer ayrıldığını da üstü kapalı biçimde teyit etti.", "bütçede bu iş için yer ayrıldığını", "Can Orranlı", "assert"),
        ("tr", "Bakan Yardımcısı Ferid Orranlı, pazar günü katıldığı bir televizyon programında yeni uçağı uzun uzun anlattı: “Pilotlarımız inmek istemedi.”",
         "Pilotlarımız inmek istemedi.", "Ferid Orranlı", "assert"),
        ("tr", "Bakan Can Orranlı akşam saatlerinde, sızıntı hakkında suç duyurusunda bulunulduğunu açıkladı.", "sızıntı hakkında suç duyurusunda bulunulduğunu", "Can Orranlı", "announce"),
    ],
)  # fmt: skip
def test_constructs(language: str, text: str, content: str, speaker: str | None, act: str) -> None:
    lead = "Bakan Can Orranlı, yolun bittiğini söyledi. " if speaker is None else ""
    rows = [r for r in found(language, lead + text) if r["content"] == content]
    assert [(r["speaker_name"], r["act"]) for r in rows] == [(speaker or "Can Orranlı", act)]


def test_who_wrote_the_piece_speaks_on() -> None:
    text = 'Tədqiqatçı Benua Orran belə hesab edir: "İrəvan imzadan çox qorxur". Müəllifin qənaətincə, vaxt Bakının xeyrinə işləyir.'
    assert [r["speaker_name"] for r in found("az", text)] == ["Benua Orran"] * 2


def test_a_courtesy_in_front_of_a_surname_is_no_name() -> None:
    text = 'İqtisadiyyat naziri Anahit Orrasyanla müsahibə dərc olunub. "Biz yol açırıq, dəhliz yox", – xanım Orrasyan qəzetə deyib.'
    assert [r["speaker_name"] for r in found("az", text)] == ["Anahit Orrasyan"]


def test_what_brussels_finds_is_told_by_whoever_says_so() -> None:
    text = 'Komissar Klara Orran isə diqqətə çatdırıb ki, Brüssel Bakı ilə tərəfdaşlığı "konyunktur yox, strateji seçim" sayır.'
    assert [(r["speaker_name"], r["cue"]) for r in found("az", text)] == [("Klara Orran", "diqqətə çatdırıb")]
