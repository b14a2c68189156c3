"""Constructs of Turkish and Azerbaijani, one a case: imperfects of saying, names of bodies over "and", credits without a comma, bare descriptions."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def found(language: str, text: str, outlet: str | None = None, day: date = date(2025, 6, 19)) -> list[dict[str, Any]]:
    article = {"article_id": "d" * 32, "text": text, "language": language, "outlet": outlet, "published_on": day}
    return extract_statements(article_batch([article])).to_pylist()


#: Text; then speaker, role, content and act of its last statement.
SAID = [
    # imperfects, active and passive
    ("tr", "Balıkçı Kemal Dalyan, limanın dolduğunu söylüyordu.", "Kemal Dalyan", "Balıkçı", "limanın dolduğunu", "assert"),
    ("az", "Fermer Rauf Səmədli deyirdi ki, su çatmır.", "Rauf Səmədli", "Fermer", "su çatmır", "assert"),
    ("az", "Baş Prokurorluğun əvvəllər yaydığı məlumatda bildirilirdi ki, on müqavilə saxtadır.", "Prosecutor General's Office of Azerbaijan", None, "on müqavilə saxtadır", "assert"),
    # verbs of reckoning, of speaking up, of reproach
    ("tr", "İktisatçı Derya Ulusoy, artışın yüzde dördü bulmadığını hesaplıyor.", "Derya Ulusoy", "İktisatçı", "artışın yüzde dördü bulmadığını", "assert"),
    ("az", "“Növbəm hələ çatmayıb”, – 70 yaşlı Mirzalı kişi əlini yelləyib dilləndi.", "Mirzalı", None, "Növbəm hələ çatmayıb", "assert"),
    ("az", "“Nazirlik rəqəmləri şişirdir”, – deyə deputat Elşən Nurlu irad tutub.", "Elşən Nurlu", "deputat", "Nazirlik rəqəmləri şişirdir", "accuse"),
    # to whose notice it is brought
    ("az", "Nazir Ulaş Dəmirli Bakıda görüşlərin keçiriləcəyini qonağın diqqətinə çatdırıb.", "Ulaş Dəmirli", "Nazir", "Bakıda görüşlərin keçiriləcəyini", "announce"),
    # from a day on, which is no time of saying
    ("az", "Nazir Ulaş Dəmirli oktyabrın 1-dən yolların bağlanacağını bildirib.", "Ulaş Dəmirli", "Nazir", "oktyabrın 1-dən yolların bağlanacağını", "announce"),
    # what follows a participle and a comma is not all that is denied; manner is no part of it
    ("tr", "Sınır Dairesi, bazı hesaplarda yer alan, yolun kapandığı yönündeki iddiaları kesin bir dille reddetti.", "Sınır Dairesi", None, "bazı hesaplarda yer alan, yolun kapandığı yönündeki iddiaları", "deny"),
    ("az", "Xarici İşlər Nazirliyi bu ittihamları qətiyyətlə rədd edib.", "Ministry of Foreign Affairs of Azerbaijan", None, "bu ittihamları", "deny"),
    # in the second clause a place is nobody
    ("tr", "Bakan Selim Karaova, “Duvar bitti” dedi; Kars kesimindeki temizliğin ise sürdüğünü ekledi.", "Selim Karaova", "Bakan", "Kars kesimindeki temizliğin ise sürdüğünü", "assert"),
    # asked, and answering
    ("az", "Bankın sözçüsü Nigar Əhədli saytın sorğusuna cavab olaraq filialın bağlanmadığını bildirib.", "Nigar Əhədli", "Bankın sözçüsü", "filialın bağlanmadığını", "assert"),
    # trades in the name of a body; bodies over "and"
    ("tr", "Kars Kasaplar ve Fırıncılar Odası, zammın geri alınmasını istedi.", "Kars Kasaplar ve Fırıncılar Odası", None, "zammın geri alınmasını", "demand"),
    ("az", "Aqrar Bazar və İnkişaf Agentliyinin şöbə müdiri Könül Rəsulova çıxış edib. Onun sözlərinə görə, vəsait ayrılıb.", "Könül Rəsulova", "Aqrar Bazar və İnkişaf Agentliyinin şöbə müdiri", "vəsait ayrılıb", "assert"),
    # an occupation in the name of a place; two offices before a name in the genitive
    ("az", "Kənd həkim məntəqəsinin müdiri Samirə Hüsnülü danışır ki, dərman çatmır.", "Samirə Hüsnülü", "Kənd həkim məntəqəsinin müdiri", "dərman çatmır", "assert"),
    ("az", "Hidroloq, dosent Nizami Əfəndlinin fikrincə, su azalıb.", "Nizami Əfəndli", "Hidroloq, dosent", "su azalıb", "assert"),
    # a day is no part of an office
    ("az", "Martın 17-də maliyyə nazirinin müavini Rüfət Mehralıyev jurnalistlərlə görüşüb. Nazir müavini deyib ki, sənəd hazırdır.", "Rüfət Mehralıyev", "maliyyə nazirinin müavini", "sənəd hazırdır", "assert"),
    # surnames that look like an occupation
    ("tr", "Komisyon Başkanı Orhan Beylikçi bütçeyi sundu. Beylikçi, ödeneğin yettiğini söyledi.", "Orhan Beylikçi", "Komisyon Başkanı", "ödeneğin yettiğini", "assert"),
    # a party's member
    ("tr", "Teklifin sahibi Gül Partili Mehmet Ali Çınar, metnin değişmediğini söyledi.", "Mehmet Ali Çınar", "Teklifin sahibi", "metnin değişmediğini", "assert"),
    # neighbours and parents are no office
    ("az", "Qonşusu Sevda Kərimova qiymətlərin artdığını danışır.", "Sevda Kərimova", None, "qiymətlərin artdığını", "assert"),
    ("tr", "Dört çocuk annesi Nana Şavadze, “Evimiz yok” dedi.", "Nana Şavadze", None, "Evimiz yok", "assert"),
    # promises and claims by which something is so
    ("az", "Komitənin rəsmisi Orxan Talıblı kəndə gəlib. Onun vədinə görə, kanal işə düşəcək.", "Orxan Talıblı", "Komitənin rəsmisi", "kanal işə düşəcək", "promise"),
    # the words with which somebody told of something
    ("tr", "Dernek Başkanı Cemal Topraklı mesaiyi eleştirdi. Topraklı'nın, “Karşıda bariyer iniyor” sözleriyle dile getirdiği sorun gündemde.", "Cemal Topraklı", "Dernek Başkanı", "Karşıda bariyer iniyor", "assert"),
    # one word that is not told
    ("tr", "Bakan Selim Karaova bütçeyi doğruladı; tarihi açıklamayı reddetti.", "Selim Karaova", "Bakan", "tarihi", "decline"),
    # whom the sentence before brings in
    ("tr", "Bahçesi olan Hatice Yeşilova'nın derdi başka. “Fiyat düşüyor” diye anlatıyor.", "Hatice Yeşilova", None, "Fiyat düşüyor", "assert"),
    # the company's head, by its legal form; the bank, by its name in marks
    ("az", "“Ağ Yol” MMC-nin icraçı direktoru Tural Bədəlli deyib ki, zavod tikilir. Şirkət rəhbəri yeni məntəqələrin lazım olduğunu bildirib.", "Tural Bədəlli", "“Ağ Yol” MMC-nin icraçı direktoru", "yeni məntəqələrin lazım olduğunu", "assert"),
    ("az", "“Şirvan Ümid Bank”da yoxlama gedir. Bankın mətbuat xidməti şərh verməkdən imtina edib.", "Şirvan Ümid Bank", None, "şərh verməkdən", "decline"),
    # a capital in front of a report says where it is from
    ("tr", "Moskova: Rusya Dışişleri Bakanlığı Sözcüsü Anton Veretin, sınırın kapandığını söyledi.", "Anton Veretin", "Rusya Dışişleri Bakanlığı Sözcüsü", "sınırın kapandığını", "assert"),
    # many, behind a time
    ("az", "Son günlər bir sıra xarici saytlar ölkənin guya qazın mənşəyini gizlətdiyini iddia edir.", "(unnamed)", None, "ölkənin guya qazın mənşəyini gizlətdiyini", "accuse"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker", "role", "content", "act"), SAID)
def test_who_says_what(language: str, text: str, speaker: str, role: str | None, content: str, act: str) -> None:
    rows = found(language, text)
    last = rows[-1]
    assert (last["speaker_name"], last["speaker_role"], last["content"], last["act"]) == (speaker, role, content, act), rows


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("tr", "Başkan Zaza Beradze, Türk halkına teşekkür etti."),
        ("az", "Qonaq Hanna Verlaan “Cənub Yolu”nun bazar üçün əhəmiyyətindən danışıb."),
    ],
)
def test_thanks_to_somebody_and_talk_of_a_name_in_marks_tell_nothing(language: str, text: str) -> None:
    assert found(language, text) == []


def test_what_somebody_reminds_of_as_found_by_a_body_is_the_bodys_too() -> None:
    rows = found("tr", "Milletvekili Deniz Akova, Sayıştay'ın geçen yıl üç depoda kayıt bulunmadığını saptadığını da hatırlattı.")
    assert [(r["speaker_name"], r["content"]) for r in rows] == [
        ("Court of Accounts of Turkey", "üç depoda kayıt bulunmadığını"),
        ("Deniz Akova", "Sayıştay'ın geçen yıl üç depoda kayıt bulunmadığını saptadığını"),
    ]


VIA = [
    ("tr", "Zartun'un aktardığına göre Bakan Aram Petyan yolun açılacağını söyledi.", "Zartun"),
    ("tr", "Boğaz Haber Ajansı'nın (BHA) haberine göre Bakan Aram Petyan yolun açılacağını söyledi.", "Boğaz Haber Ajansı"),
    ("tr", "Masis Ajansına göre, Bakan Aram Petyan yolun açılacağını söyledi.", "Masis Ajansı"),
    ("tr", "Bakan Aram Petyan, Volga Press'in haberine göre yolun açılacağını söyledi.", "Volga Press"),
    ("tr", "Volga Press'te yer alan habere göre, Bakan Aram Petyan yolun açılacağını söyledi.", "Volga Press"),
    ("tr", "Bakan Aram Petyan yolun açılacağını söyledi (Volga Press, 9 Haziran).", "Volga Press"),
    ("az", "“Volqa Press”də yer alan xəbərə görə, nazir Aram Petyan yolun açılacağını bildirib.", "Volqa Press"),
]


@pytest.mark.parametrize(("language", "text", "via"), VIA)
def test_the_outlet_is_credited_and_does_not_speak(language: str, text: str, via: str) -> None:
    rows = found(language, text, "Serhat Gündemi")
    assert [(r["speaker_name"], r["content"], r["via"]) for r in rows] == [("Aram Petyan", "yolun açılacağını", via)]


@pytest.mark.parametrize(
    ("language", "outlet", "text"),
    [
        ("az", "Sənaye Nazirliyinin mətbuat xidməti", "Bu gün Bərdədə fermerlərlə görüş keçirilib. Fermer Elxan Süleymanlı su çatmadığını bildirib."),
        ("tr", "Köprü Vakfı Basın Bülteni", "Köprü Vakfı bugün düzenlenen törenle evleri teslim etti. Muhtar Zaza Beradze, yolun açıldığını söyledi."),
    ],
)  # fmt: skip
def test_a_press_service_reports_what_was_said_on_the_day(language: str, outlet: str, text: str) -> None:
    assert {r["said_on"] for r in found(language, text, outlet)} == {date(2025, 6, 19)}


@pytest.mark.parametrize("part", ["Moskova: Rusya – ", "a, b olarak ", "“Bank”da bankın ", "Kasaplar ve Fırıncılar ", "(Volga Press, "])
def test_hostile_text_takes_no_time(part: str) -> None:
    began = time.monotonic()
    found("tr", part * 1500 + "dedi.")
    assert time.monotonic() - began < 10
