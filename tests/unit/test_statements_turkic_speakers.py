"""Who speaks in Turkish and Azerbaijani where the noun phrase is hard to read: compounds, lists, names beside bodies, other people."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def found(language: str, text: str, outlet: str | None = None) -> list[dict[str, Any]]:
    article = {"article_id": "c" * 32, "text": text, "language": language, "outlet": outlet, "published_on": date(2026, 3, 5)}
    return extract_statements(article_batch([article])).to_pylist()


ROLES = [
    # what stands between a body and its office, whatever it ends in
    ("az", "“Açıq Qapı” fondunun Mərkəzi Asiya üzrə koordinatoru Petra Sundell layihənin bitdiyini bildirib.", "“Açıq Qapı” fondunun Mərkəzi Asiya üzrə koordinatoru"),
    ("az", "Praqa əsaslı “Vltava” institutunun tədqiqatçısı Jana Horska qiymətlərin qalxacağını düşünür.", "Praqa əsaslı “Vltava” institutunun tədqiqatçısı"),
    # a nation inside a body's name
    ("tr", "Avrupa Çerkes Türkleri Federasyonu Başkanı Tuncay Adıgüzel toplantının erteleneceğini duyurdu.", "Avrupa Çerkes Türkleri Federasyonu Başkanı"),
    # a person, then others
    ("az", "Layihə rəhbəri Cavad Rzalı və könüllülər iclasa qatılıb. Rzalı işin iki aya bitəcəyini söyləyib.", "Layihə rəhbəri"),
    # a person, then a body in the same run of capitals
    ("az", "Maliyyə naziri Samir Şərifzadə Milli Məclisdə çıxış edib. S.Şərifzadə kəsirin azaldığını bildirib.", "Maliyyə naziri"),
    ("tr", "Mersin Milletvekili Ufuk Çakırsoy ajansımıza konuştu. Çakırsoy limanın satılmayacağını söyledi.", "Mersin Milletvekili"),
    # a clause with a participle of what is to come before the office
    ("tr", "Köprüyü yapacak firmanın Norveçli mühendisi Astrid Dahlberg kazıların durduğunu söyledi.", "firmanın Norveçli mühendisi"),
    # newly listed offices
    ("tr", "Avrupa Konseyi raportörü Ingrid Solheim cezaevlerinin dolduğunu belirtti.", "Avrupa Konseyi raportörü"),
    ("az", "Baş məşqçi Ülvi Qaradağlı komandanın hazır olduğunu deyib.", "Baş məşqçi"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "role"), ROLES, ids=[case[1][:40] for case in ROLES])
def test_the_office_beside_the_name(language: str, text: str, role: str) -> None:
    assert [r["speaker_role"] for r in found(language, text)] == [role]


SPEAKERS = [
    ("tr", "İktidar milletvekillerinin sorularını da yanıtlayan Bülent Karaköse, şunları söyledi: “Bütçe hazır, para da hazır.”", "Bülent Karaköse"),
    ("tr", "Baro Sekreteri Ceyda Ilgaz ile Kent Hukuku Merkezi Müdürü Dr. Onur Palalı yasanın değişmesi gerektiğini söyledi.", "Ceyda Ilgaz; Onur Palalı"),
    ("tr", "Köy kooperatifi adına konuşan Nazlı Berber suyun yetmediğini anlattı.", "Nazlı Berber"),
    ("az", "Valideynlər adından danışan Gülşən Bağırlı məktəbin bağlanmadığını deyib.", "Gülşən Bağırlı"),
    ("az", "ATƏT-in monitorinq missiyası seçkinin sakit keçdiyini bildirib.", "ATƏT-in monitorinq missiyası"),
    ("tr", "İç Anadolu Süt Üreticileri Birliği fiyatları açıkladı. Rapora göre sütün litresi 20 lirayı geçti.", "İç Anadolu Süt Üreticileri Birliği"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker"), SPEAKERS, ids=[case[1][:40] for case in SPEAKERS])
def test_who_speaks(language: str, text: str, speaker: str) -> None:
    assert [r["speaker_name"] for r in found(language, text)] == [speaker]


DESCRIBED = [
    # an office in other words
    ("tr", "Yeni Ufuk Partisi Genel Başkanı Mert Alkanlı sonuçları tanımadıklarını açıkladı. “Bu bir oyundu” diyen parti lideri itiraz edeceklerini söyledi.", ["Mert Alkanlı"] * 3),
    ("az", "“Buta” Mərkəzinin direktoru Aygün Səlimli sərginin uzadıldığını elan edib. “Hər kəsi gözləyirik”, – mərkəzin rəhbəri deyib.", ["Aygün Səlimli"] * 2),
    ("az", "Gəncə Məhkəməsi bloger Ramil Arazlının həbs müddətini uzadıb. Təqsirləndirilən şəxs günahsız olduğunu bildirib.", ["Ramil Arazlı"]),
    ("tr", "Gazeteci Pınar Yeğen tutuklandı. Sanık duruşmada suç işlemediğini söyledi.", ["Pınar Yeğen"]),
    # whoever spoke last had no name
    ("tr", "Müdür Oya Sezer yolun açıldığını söyledi. Bir AB diplomatı fonun biteceğini belirtti. Diplomat, “Para yok” dedi.", ["Oya Sezer", "(unnamed)", "(unnamed)"]),
    # somebody else
    ("az", "Sakin Sona Kazımlı suyun kəsildiyini deyir. Başqa bir sakin isə işığın da söndüyünü bildirib.", ["Sona Kazımlı", "(unnamed)"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speakers"), DESCRIBED, ids=[case[1][:40] for case in DESCRIBED])
def test_whom_a_description_means(language: str, text: str, speakers: list[str]) -> None:
    assert [r["speaker_name"] for r in found(language, text)] == speakers


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("tr", "Ticaret Bakanlığı'ndan bir yetkili kotanın kalkacağını söyledi.", "Ticaret Bakanlığı'ndan bir yetkili"),
        ("tr", "Kültür Bakanlığı'ndan adının açıklanmasını istemeyen bir uzman kazının durduğunu anlattı.", "Kültür Bakanlığı'ndan adının açıklanmasını istemeyen bir uzman"),
        ("az", "Energetika Nazirliyindən bir mənbə kabelin çəkildiyini bildirib.", "Energetika Nazirliyindən bir mənbə"),
        ("az", "Başqa bir sürücü yolun bağlı olduğunu deyib.", "sürücü"),
    ],
)  # fmt: skip
def test_the_role_of_somebody_without_a_name(language: str, text: str, role: str) -> None:
    assert [(r["speaker_name"], r["speaker_role"]) for r in found(language, text)] == [("(unnamed)", role)]


def test_who_speaks_in_court_takes_the_day_of_the_hearing() -> None:
    text = "Davanın üçüncü duruşması dün yapıldı. Tutuklu yazar Sevgi Akın savunmasında suçlamaları reddetti.\n\nAkın'ın avukatı Can Poyraz dosyanın boş olduğunu söyledi."
    assert [str(r["said_on"]) for r in found("tr", text)] == ["2026-03-04"] * 2


MORE = [
    # an office that no list has, between its owner and a whole name
    ("tr", "Kulübün kürek sorumlusu Brigitte Faure rüzgârın dindiğini söyledi.", "Brigitte Faure", "Kulübün kürek sorumlusu"),
    ("az", "Yarışın baş tənzimləyicisi Lamiyə Dürlü konsertin ləğv olunmadığını deyib.", "Lamiyə Dürlü", "Yarışın baş tənzimləyicisi"),
    # the holder of an office whose words only give the occasion
    ("tr", "Vali Turgut Esen ve muhtar Naciye Kabak tartıştı. Vali Esen'in “Açık” sözü üzerine Kabak, “Kendiniz geçin” karşılığını verdi.", "Naciye Kabak", "muhtar"),
    # who is something, without a name, and who follows in a case
    ("tr", "Kurul üyesi olan ancak ismini vermek istemeyen bir mimar da taşların kaybolduğunu söyledi.", "(unnamed)", "mimar"),
    ("tr", "Üye Tekin Soylu söz aldı. “Bu ihale kişiye özel” diyen Soylu'ya Başkan Vekili Nergis Uysal sessiz kaldı.", "Tekin Soylu", "Üye"),
    ("tr", "Alman basınına konuşan bir Pentagon yetkilisi üssün kapanmayacağını söyledi.", "(unnamed)", "Pentagon yetkilisi"),
    # words at the head of a sentence that look inflected
    ("tr", "Maden ustası Dr. Şakir Uslu'ya göre ocak çökecek.", "Şakir Uslu", "Maden ustası"),
    ("tr", "Barajın yapımcısı Çek şirketi Vodostav'ın Türkiye temsilcisi Jiri Hanak, işin biteceğini duyurdu.", "Jiri Hanak", "Barajın yapımcısı Çek şirketi Vodostav'ın Türkiye temsilcisi"),
    # where the report stands
    ("tr", "Valiliğin internet sitesinde yayımlanan duyuruda köprünün kapandığı belirtildi.", "(unnamed)", None),
    ("tr", "Kaptan Selin Urgan takımın hazır olduğunu söyleyip taraftarlara teşekkür etti.", "Selin Urgan", "Kaptan"),
    ("tr", "Sözcü Mary Whitlock, “Anlaşmanın arkasındayız” demekle yetindi.", "Mary Whitlock", "Sözcü"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker", "role"), MORE, ids=[case[1][:40] for case in MORE])
def test_who_speaks_and_as_what(language: str, text: str, speaker: str, role: str | None) -> None:
    assert [(r["speaker_name"], r["speaker_role"]) for r in found(language, text)][:1] == [(speaker, role)]


def test_the_outlets_own_reporter_is_no_source() -> None:
    assert found("tr", "Kapıdaki muhabirimiz kuyruğun azalmadığını bildirdi.") == []


LAST = [
    # a trade in front of a name, one of several
    ("tr", "Kitabın yazarlarından kuyumcu Aras Keklikçi'ye göre ustalar azaldı.", "Aras Keklikçi", "Kitabın yazarlarından kuyumcu"),
    ("tr", "Bölgeyi gezen arıbilimci Meral Ustaoğlu, kovanların söndüğünü anlattı.", "Meral Ustaoğlu", "arıbilimci"),
    # asides between an office and its holder
    ("az", "Klubun yeni qapıçısı, 22 yaşlı argentinalı Pablo Herreros heyətə alışdığını deyib.", "Pablo Herreros", "Klubun yeni qapıçısı, 22 yaşlı argentinalı"),
    ("az", "Dramteatrın keçmiş rejissoru, hazırda Vyanada yaşayan dramaturq Fəxri Umudlu əsərin bitdiyini söyləyib.", "Fəxri Umudlu", "Dramteatrın keçmiş rejissoru, hazırda Vyanada yaşayan dramaturq"),
    # an occasion at the head of the sentence is no part of the office
    ("az", "Tədbirdə maliyyə naziri Ruhiyyə Çələbi büdcənin artdığını bildirib.", "Ruhiyyə Çələbi", "maliyyə naziri"),
    # a body and whom it calls on
    ("az", "Nazirlik sürücüləri yolu dəyişməyə çağırıb.", "(unnamed)", None),
    ("az", "Nazirlik rəsmiləri yolu dəyişdiklərini bildirib.", "(unnamed)", "Nazirlik rəsmiləri"),
    # a long name with people in it
    ("az", "Fermerləri Müdafiə Birliyinin hüquqşünası Sevda Qocalı kreditlərin bahalandığını deyib.", "Sevda Qocalı", "Fermerləri Müdafiə Birliyinin hüquqşünası"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker", "role"), LAST, ids=[case[1][:40] for case in LAST])
def test_asides_trades_and_bodies(language: str, text: str, speaker: str, role: str | None) -> None:
    assert [(r["speaker_name"], r["speaker_role"]) for r in found(language, text)] == [(speaker, role)]


def test_known_by_a_name_beside_plain_nouns() -> None:
    text = "Mayor Asif Turablı brifinq keçirib. Turablı yolun açıldığını deyib."
    assert [(r["speaker_name"], r["speaker_role"]) for r in found("az", text)] == [("Asif Turablı", "Mayor")]
    other = "Hücumçu Andrés Villalba klubun saytına müsahibə verib. O, şəhəri bəyəndiyini söyləyib."
    assert [r["speaker_name"] for r in found("az", other)] == ["Andrés Villalba"]


def test_a_body_that_speaks_in_its_own_release() -> None:
    text = "İhale takvimini kabul etmiyoruz. Orman Bakanlığı'nı yangın haritalarını paylaşmaya çağırıyoruz."
    rows = found("tr", text, "Ağaç Derneği")
    assert [(r["content"], r["act"], r["addressee"]) for r in rows] == [
        ("İhale takvimini", "deny", None),
        ("yangın haritalarını paylaşmaya", "demand", "Orman Bakanlığı'nı"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("tr", "Anadolu Cam Üreticileri Birliği (ACÜB) ocak verilerini paylaştı. ACÜB, fırınların söndüğünü bildirdi.", "Anadolu Cam Üreticileri Birliği"),
        ("tr", "Milli Savunma Bakanlığı (MSB) tatbikatı başlattı. MSB'den yapılan açıklamada birliklerin döndüğü belirtildi.", "Ministry of Defense of Turkey"),
        ("az", "Xəzər Balıqçılar Birliyi (XBB) ovu dayandırıb. XBB-dən bildirilib ki, qadağa mayda bitir.", "Xəzər Balıqçılar Birliyi"),
    ],
)  # fmt: skip
def test_a_body_by_the_letters_in_brackets(language: str, text: str, speaker: str) -> None:
    assert [r["speaker_name"] for r in found(language, text)][-1:] == [speaker]
