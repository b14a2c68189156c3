"""Turkish and Azerbaijani statements told by a noun, a judgement, a postposition or words between: what is said and by whom."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def found(language: str, text: str, outlet: str | None = None) -> list[dict[str, Any]]:
    article = {"article_id": "d" * 32, "text": text, "language": language, "outlet": outlet}
    return extract_statements(article_batch([article])).to_pylist()


CASES = [
    # a noun of saying before a colon
    ("tr", "Belediye Başkanı Sami Kocatürk'ün yanıtı gecikmedi: “Dosyalar açık, gelip baksınlar.”", "Dosyalar açık, gelip baksınlar.", "Sami Kocatürk"),
    ("tr", "Danışman Elif Yurt'a ihalenin tarihi soruldu. Yanıt net: “Henüz belli değil.”", "Henüz belli değil.", "Elif Yurt"),
    ("az", "Deputat Kənan Bəylinin cavabı qısa olub: “Layihə hazır deyil”.", "Layihə hazır deyil", "Kənan Bəyli"),
    ("tr", "Kooperatif üyelerinden Rıza Dinç'in tepkisi sert oldu: “Bizi kimse dinlemedi, bu ayıptır.”", "Bizi kimse dinlemedi, bu ayıptır.", "Rıza Dinç"),
    # judged to be something
    ("tr", "İktisatçı Lale Ünver, kararı “gecikmiş bir itiraf” olarak görüyor.", "kararı “gecikmiş bir itiraf”", "Lale Ünver"),
    ("tr", "Ermeni tarihçi Vartan Gevorgyan, imzalanan metni yetersiz buluyor.", "imzalanan metni yetersiz", "Vartan Gevorgyan"),
    ("az", "Politoloq Elxan Mirzəli sədrin bu addımını gecikmiş sayır.", "sədrin bu addımını gecikmiş", "Elxan Mirzəli"),
    ("az", "Vəkil Aytən Quluzadə hökmü “sifarişli” hesab edir.", "hökmü “sifarişli”", "Aytən Quluzadə"),
    # by somebody's reckoning; in somebody's view; from whom the news is
    ("tr", "Mühendis Nevin Okyar'ın ölçümlerine göre çatlak her ay büyüyor.", "çatlak her ay büyüyor", "Nevin Okyar"),
    ("az", "Ekoloq Səid Hacıyevə görə, göl on ilə quruyacaq.", "göl on ilə quruyacaq", "Səid Hacıyev"),
    ("az", "DTX-dən Xəzər Postuna verilən məlumata görə, üç nəfər saxlanılıb.", "üç nəfər saxlanılıb", "State Security Service of Azerbaijan"),
    # how, when and by what means, between the parts
    ("az", "Səfir Maykl Dorran danışıqların davam etdiyini bir daha təsdiqləyib.", "danışıqların davam etdiyini", "Maykl Dorran"),
    ("tr", "Sözcü Ayşe Melen kapının kapanmayacağını kesin bir dille söyledi.", "kapının kapanmayacağını", "Ayşe Melen"),
    ("az", "Nazir Fərid Qayıblı jurnalistlərin suallarını cavablandırarkən tarifin dəyişməyəcəyini deyib.", "tarifin dəyişməyəcəyini", "Fərid Qayıblı"),
    ("tr", "Vali Koray Aksu, barajın boşaltılması için çağrısını da yineledi.", "barajın boşaltılması için", "Koray Aksu"),
    ("az", "Agentliyin dünən yaydığı açıqlamada yolun açıldığı bildirilib.", "yolun açıldığı", "(unnamed)"),
    # somebody, and nobody in particular
    ("az", "Digər sakin, 64 yaşlı Məmmədağa Şirəliyev isə deyir ki, su üç gündür yoxdur.", "su üç gündür yoxdur", "Məmmədağa Şirəliyev"),
    ("tr", "Vali Koray Aksu tesisi açtı. Bazı yerel gazeteler tesisin ruhsatsız olduğunu öne sürdü.", "tesisin ruhsatsız olduğunu", "(unnamed)"),
    # a demand without an agent
    ("tr", "Barış Meclisi'nden yapılan açıklamada da gözaltındaki gençlerin bırakılması istendi.", "gözaltındaki gençlerin bırakılması", "Barış Meclisi"),
    # the sentence before says by itself whose words it holds
    ("az", "Birliyin sədri Zöhrə Alıyeva tarifin qalxdığını açıqlayıb. Bu barədə o, dünən Şəkidəki toplantıda danışıb.", "tarifin qalxdığını", "Zöhrə Alıyeva"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "content", "speaker"), CASES, ids=[case[1][:40] for case in CASES])
def test_what_is_said_and_by_whom(language: str, text: str, content: str, speaker: str) -> None:
    assert [(r["content"], r["speaker_name"]) for r in found(language, text)] == [(content, speaker)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("az", "Hava şəraitinə görə reys təxirə salınıb, sərnişinlər gözləyir."),
        ("az", "Yanğına görə yol bağlıdır və avtobuslar işləmir."),
        ("tr", "Gazetecilerin sorusu: “Yol ne zaman bitecek?”"),
        ("tr", "Ekipler kayıp çocuğu sağ buldu ve ailesine teslim etti."),
    ],
)
def test_nobody_says_anything(language: str, text: str) -> None:
    assert found(language, text) == []


def test_a_line_of_dialogue_is_direct_speech_as_a_whole() -> None:
    text = "– Üç gündür gözləyirik, heç kim gəlmir. Çayımız da qurtarıb, – S.Balakişiyev “Dağ Postu”na telefonla danışıb."
    rows = found("az", text)
    assert [(r["content"], r["kind"], r["speaker_name"]) for r in rows] == [
        ("Üç gündür gözləyirik, heç kim gəlmir. Çayımız da qurtarıb", "direct", "S.Balakişiyev")
    ]
    lines = "– Su yok, elektrik yok, – diyor muhtar Fevzi Asık. – Bir de yol kapalı."
    assert [(r["content"], r["kind"], r["speaker_name"]) for r in found("tr", lines)] == [
        ("Su yok, elektrik yok […] Bir de yol kapalı.", "direct", "Fevzi Asık")
    ]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("tr", "Dışişleri'nden yapılan açıklamada tatbikatın sürdüğü belirtildi.", "Ministry of Foreign Affairs of Turkey"),
        ("tr", "İçişleri, saldırganın yakalandığını duyurdu.", "Ministry of Internal Affairs of Turkey"),
        ("az", "“Azərbaycan Dəmir Yolları” QSC-dən bildirilib ki, qatar gecikəcək.", "Azerbaijan Railways"),
        ("az", "Gürcüstan Gəlirlər Xidmətinin sözçüsü növbənin azaldığını bildirib.", "Revenue Service of Georgia"),
        ("az", "Konstitusiya Məhkəməsi qərarın qüvvədə qaldığını elan edib.", "Constitutional Court of Azerbaijan"),
    ],
)
def test_bodies_by_short_and_long_names(language: str, text: str, speaker: str) -> None:
    assert [r["speaker_name"] for r in found(language, text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Nazir Ülkər Qəmli tarifin qalacağını deyib, “Dağ TV” məlumat yayıb.", "Dağ TV"),
        ("Müttəhim Araz Dadaşlı son sözündə “Mən oğru deyiləm” deyib, Dağ Xəbər məhkəmə zalından xəbər verir.", "Dağ Xəbər"),
    ],
)
def test_who_carried_it(text: str, via: str) -> None:
    assert [r["via"] for r in found("az", text)] == [via]


LATER = [
    # a label with words of manner
    ("tr", "Göç Enstitüsü'nden sosyolog Defne Arısoy ise daha umutlu: “Dönüşler bu yıl başlar.”", "Dönüşler bu yıl başlar.", "Defne Arısoy"),
    # what somebody is there as
    ("tr", "Tanık olarak dinlenen fırıncı Salih Koçer, silah sesi duymadığını anlattı.", "silah sesi duymadığını", "Salih Koçer"),
    ("tr", "Savcı mütalaasında, sanığın serbest bırakılmasını istedi.", "sanığın serbest bırakılmasını", "(unnamed)"),
    # nouns that make one thing of a body
    ("tr", "Muhalefet sıralarından gelen sesler üzerine Bakan Vural Seyhan, “Önce dinleyin” dedi.", "Önce dinleyin", "Vural Seyhan"),
    ("tr", "Park ve Bahçeler Müdürlüğü'nden verilen bilgiye göre 300 ağaç dikildi.", "300 ağaç dikildi", "Park ve Bahçeler Müdürlüğü"),
    # somebody of a body, not the body
    ("tr", "Rize Valiliği'nden bir görevli, “Yol kapalı” demekle yetindi.", "Yol kapalı", "(unnamed)"),
    # one of the leading figures; somebody of an age
    ("tr", "Muhalefetin önde gelen isimlerinden Salome Kiknadze seçimin yenilenmesi gerektiğini söyledi.", "seçimin yenilenmesi gerektiğini", "Salome Kiknadze"),
    ("tr", "68 yaşındaki Gülizar Temiz, “Toprağımı vermem” diyor.", "Toprağımı vermem", "Gülizar Temiz"),
    ("az", "Politoloq Orxan Fərzəlizadəyə görə, danışıqlar yaza qalacaq.", "danışıqlar yaza qalacaq", "Orxan Fərzəlizadə"),
    ("az", "Sərnişin Nübar Qəribli danışır: “Qatar qaranlıqda dayandı”.", "Qatar qaranlıqda dayandı", "Nübar Qəribli"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "content", "speaker"), LATER, ids=[case[1][:40] for case in LATER])
def test_what_is_said_beside_other_words(language: str, text: str, content: str, speaker: str) -> None:
    assert [(r["content"], r["speaker_name"]) for r in found(language, text)] == [(content, speaker)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("az", "Nazirin köməkçisi Emil Sahibli “Xəzər: sabahın yolu” forumunda çıxış edib."),
        ("az", "Rəsmi qurumlar bu məlumatı nə təsdiq, nə də təkzib edib."),
        ("tr", "Sözcü Mary Whitlock haftalık toplantıda ülkenin olası üyeliğini değerlendirdi."),
    ],
)
def test_topics_venues_and_neither_nor_are_no_statements(language: str, text: str) -> None:
    assert found(language, text) == []


def test_the_speaker_named_again_behind_a_participle() -> None:
    text = "“Faturalar düşecek” diyerek alkış alan Başkan Rüştü Ozan'dan sonra söz alan Kadir Sarp, “İnanmıyoruz” dedi."
    assert [r["speaker_name"] for r in found("tr", text)][-1:] == ["Kadir Sarp"]
    again = "Başkan Rüştü Ozan konuştu. “Fiyatı indirdik” diyerek alkış alan Ozan, kaçağın azaldığını aktardı."
    assert [(r["content"], r["speaker_name"]) for r in found("tr", again)] == [
        ("Fiyatı indirdik", "Rüştü Ozan"),
        ("kaçağın azaldığını", "Rüştü Ozan"),
    ]


def test_the_outlet_that_was_told_is_named_bare() -> None:
    rows = found("az", "Kəndin sakini Elşən Zaur Dağ Səsinə bildirib ki, bulaq quruyub.", "Dağ Səsi")
    assert [r["addressee"] for r in rows] == ["Dağ Səsi"]


WORDS = [
    # a quotation as the words with which something was done, and as somebody's words
    ("tr", "Saadet Partili üye Hulusi Kanık, “Bu madde köylüyü korur” sözleriyle tasarıya onay verdi.", [("Bu madde köylüyü korur", "Hulusi Kanık", "assert")]),
    ("tr", "Divan Başkanı Nilgün Sert'in “Kısa kesin” uyarısına rağmen oturum uzadı.", [("Kısa kesin", "Nilgün Sert", "demand")]),
    ("az", "Deputat Aqil Bəhmənlinin “Bu qanun işləməz” sözlərinə zal gülüb.", [("Bu qanun işləməz", "Aqil Bəhmənli", "assert")]),
    # two who speak in one sentence, the first with a converb
    ("tr", "Muhtar Veli Otlu yolun açıldığını belirtirken, kaymakam Suna Ermiş karın sürdüğünü söyledi.", [("yolun açıldığını", "Veli Otlu", "assert"), ("karın sürdüğünü", "Suna Ermiş", "assert")]),
    ("tr", "Başkan Remzi Gür suçlamaları reddederken kurulun gecikmediğini vurguladı.", [("suçlamaları", "Remzi Gür", "deny"), ("kurulun gecikmediğini", "Remzi Gür", "assert")]),
    # what was asked for is no part of the words; a question is no wish
    ("tr", "Rektör Oya Sezgin, gazetemizin sorusu üzerine yurdun mayısta açılacağını söyledi.", [("yurdun mayısta açılacağını", "Oya Sezgin", "announce")]),
    ("tr", "Çiftçi Naim Kurt, “Bu parayla kim eksin?” diyor.", [("Bu parayla kim eksin?", "Naim Kurt", "assert")]),
    # names that end as places do; names behind an age
    ("az", "Qurumun sədri Vəli Kazımzadə layihənin bitdiyini deyib.", [("layihənin bitdiyini", "Vəli Kazımzadə", "assert")]),
    ("az", "Kəndin ağsaqqalı, 87 yaşlı Mirzağa baba isə deyir: “Biz bulağı əllə qazmışıq”.", [("Biz bulağı əllə qazmışıq", "Mirzağa", "assert")]),
    # "accordingly" names nobody
    ("tr", "Birlik ocak verilerini paylaştı. Buna göre üretim yüzde dört geriledi.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), WORDS, ids=[case[1][:40] for case in WORDS])
def test_words_converbs_and_names(language: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(r["content"], r["speaker_name"], r["act"]) for r in found(language, text)] == expected
