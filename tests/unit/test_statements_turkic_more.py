"""More constructs of Turkish and Azerbaijani, one a case: labels, refusals, hearsay, words between a clause and its verb."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def found(language: str, text: str, outlet: str | None = None) -> list[dict[str, Any]]:
    article = {"article_id": "b" * 32, "text": text, "language": language, "outlet": outlet}
    return extract_statements(article_batch([article])).to_pylist()


TR = [
    # words for whom and where between the clause and its verb
    ("Kaymakam Ferda Yolaçan, köprünün onarılacağını gazetecilere anlattı.", "köprünün onarılacağını", "Ferda Yolaçan"),
    ("Başhekim Uğur Sarıtepe, acil servisin kapanmayacağını Instagram hesabından duyurdu.", "acil servisin kapanmayacağını", "Uğur Sarıtepe"),
    ("Arıcı Zübeyir Kelkit, kovanların yarısının boşaldığını muhabirimize söyledi.", "kovanların yarısının boşaldığını", "Zübeyir Kelkit"),
    # labels
    ("MHP'li üye Sabri Demirocak: “Bu ihale yeniden yapılacak.”", "Bu ihale yeniden yapılacak.", "Sabri Demirocak"),
    ("Valilikten yeni açıklama: “Okullar yarın tatil edildi.”", "Okullar yarın tatil edildi.", "(unnamed)"),
    # refusals
    ("Görevden alınıp alınmayacağı sorusuna Müdür Lale Ersöz yanıt vermekten kaçındı.", "Görevden alınıp alınmayacağı", "Lale Ersöz"),
    # hearsay
    ("Toplantıya katılan muhtar Bekir Sözen'in, köyün yolunun üç yıldır yapılmadığını anlattığı öğrenildi.", "köyün yolunun üç yıldır yapılmadığını", "Bekir Sözen"),
    ("Kurtarma Servisi Başkanı Aram Gevorkov, dağda kimsenin kalmadığını bildirmiş.", "dağda kimsenin kalmadığını", "Aram Gevorkov"),
    # who did what to whom comes before the speaker
    ("Çarşamba günü üreticileri dinleyen Tarım Müdürü Cavit Ongun da desteğin artacağını kaydetti.", "desteğin artacağını", "Cavit Ongun"),
    ("Danıştay'ın doktor davasındaki kararının ardından Tabipler Odası Başkanı Esma Tok, kararın geç kaldığını söyledi.", "kararın geç kaldığını", "Esma Tok"),
    # reports
    ("Göç Araştırmaları Derneği'nin (GAD) önceki ay yayımladığı rapora göre köyler boşalıyor.", "köyler boşalıyor", "Göç Araştırmaları Derneği"),
    # replies
    ("“Zam olacak mı?” sorusuna ise Genel Müdür Tarık Bilen, “Şimdilik hayır” karşılığını verdi.", "Şimdilik hayır", "Tarık Bilen"),
    # marks that are never closed
    ("Şoför İdris Balkan, “Sabaha kadar bekledik, kimse gelmedi diye konuştu.", "Sabaha kadar bekledik, kimse gelmedi", "İdris Balkan"),
    # who speaks officially
    ("Resmi Bakü, haritaların eksik olduğunu savunuyor.", "haritaların eksik olduğunu", "Government of Azerbaijan"),
    # who is met, what kind of body it is
    ("Gümrü'de görüştüğümüz fırıncı Vahram Nazlıyan, unun yüzde on pahalandığını tahmin ediyor.", "unun yüzde on pahalandığını", "Vahram Nazlıyan"),
    ("Çevre örgütü Mavi Nehir Derneği, barajın durdurulmasını istedi.", "barajın durdurulmasını", "Mavi Nehir Derneği"),
    ("Muhtar Satı Kılavuz, köylülere seslendi: “Suyu boşa akıtmayın, yaz uzun.”", "Suyu boşa akıtmayın, yaz uzun.", "Satı Kılavuz"),
    ("Sanık Doğan Ekinci, “Ben o gün köyde değildim” şeklinde savunma yaptı.", "Ben o gün köyde değildim", "Doğan Ekinci"),
    # names of bodies
    ("Türkiye Ziraatçılar Birliği'nin dün açıkladığı verilere göre hasat gecikecek.", "hasat gecikecek", "Türkiye Ziraatçılar Birliği"),
    ("İktidar ortağı partisi Ortak Ufuk, tasarının geri çekilmesini istedi.", "tasarının geri çekilmesini", "Ortak Ufuk"),
    ("Gürcü haber ajansı Mtatsminda'nın haberine göre, Liman Müdürü Zaza Kobuladze, vincin durduğunu açıkladı.", "vincin durduğunu", "Zaza Kobuladze"),
    ("Bakanlık, tatbikatın planlandığı gibi yürüdüğünü bildirmiştir.", "tatbikatın planlandığı gibi yürüdüğünü", "(unnamed)"),
]  # fmt: skip
AZ = [
    ("UNESCO-nun Tbilisidəki nümayəndəsi Klara Enberq bildirib ki, siyahı hazırdır.", "siyahı hazırdır", "Klara Enberq"),
    ("Konsul Piter Lunde görüşün nəticəsi barədə danışmaqdan imtina edib.", "görüşün nəticəsi barədə danışmaqdan", "Piter Lunde"),
    ("Aqrar məsələlər üzrə ekspert Samir Yolçulu: “Taxıl bahalaşacaq, bu, qaçılmazdır”.", "Taxıl bahalaşacaq, bu, qaçılmazdır", "Samir Yolçulu"),
    ("“Kənddə həkim yoxdur”. Bu fikirləri hüquq müdafiəçisi Lalə Daşdəmir səsləndirib.", "Kənddə həkim yoxdur", "Lalə Daşdəmir"),
    ("Rəsmi Tiflis iclasın keçirilməyəcəyini açıqlayıb.", "iclasın keçirilməyəcəyini", "Government of Georgia"),
    ("Dəmiryol idarəsinin rəisi Tofiq Qumlaqlı qəza ilə bağlı şərh verməkdən yayınıb.", "qəza ilə bağlı şərh verməkdən", "Tofiq Qumlaqlı"),
    ("Polis rəisi Ramil Çaylı hadisə yerində heç kimin xəsarət almadığını bildirmişdir.", "hadisə yerində heç kimin xəsarət almadığını", "Ramil Çaylı"),
    ("Fondun icraçı direktoru Piter van der Molen layihənin bitmədiyini deyib.", "layihənin bitmədiyini", "Piter van der Molen"),
    ("Ticarət palatasının sədri Toma Lekan Batumidə deyib ki, liman genişlənir.", "liman genişlənir", "Toma Lekan"),
    ("İraqın Bakıdakı səfirliyi xəbəri təkzib edib.", "xəbəri", "Embassy of Iraq in Azerbaijan"),
    ("Azərbaycan Arıçılar İttifaqının dərc etdiyi hesabata görə, bal azalıb.", "bal azalıb", "Azərbaycan Arıçılar İttifaqı"),
    ("Türkiyənin “Sahil” qəzeti yazır ki, körpü bahalaşacaq.", "körpü bahalaşacaq", "Sahil"),
    ("Ağsaqqal Qiyas Tarlan yolun çəkilməsini xahiş edib.", "yolun çəkilməsini", "Qiyas Tarlan"),
    ("“Su bahalaşmayacaq, – deyə sədr Nurlan Səfikürd vurğulayıb, – bu, qərardır”.", "Su bahalaşmayacaq // bu, qərardır", "Nurlan Səfikürd"),
    ("Tiflisdə nəşr olunan jurnala danışan mənbə yolun bağlandığını deyib.", "yolun bağlandığını", "(unnamed)"),
    ("AZRELS-dən bildiriblər ki, qatar vaxtında gələcək.", "qatar vaxtında gələcək", "AZRELS"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content", "speaker"), TR, ids=[case[0][:40] for case in TR])
def test_turkish(text: str, content: str, speaker: str) -> None:
    rows = found("tr", text)
    assert [(" // ".join(text[s["start"] : s["end"]] for s in r["content_spans"]), r["speaker_name"]) for r in rows] == [(content, speaker)]


@pytest.mark.parametrize(("text", "content", "speaker"), AZ, ids=[case[0][:40] for case in AZ])
def test_azerbaijani(text: str, content: str, speaker: str) -> None:
    rows = found("az", text)
    assert [(" // ".join(text[s["start"] : s["end"]] for s in r["content_spans"]), r["speaker_name"]) for r in rows] == [(content, speaker)]


ANSWERS = {
    "tr": "Ressam Ece Yumak otuz yıldır Gümrü'yü çiziyor. Atölyesinde konuştuk.\n\nİlk resminizi hatırlıyor musunuz?\n\nBir kapıydı. Kapalıydı.\n\n"
    "Sınır açılsa ne yaparsınız?\n\nTuvalimi alır, yürürüm.\n\nSizi kim etkiledi?\n\nBabam. Tabelacıydı.",
    "az": "Rəssam Ülviyyə Sarvan otuz ildir Gümrünü çəkir. Emalatxanasında söhbət etdik.\n\nİlk rəsminizi xatırlayırsınız?\n\nBir qapı idi. Bağlı idi.\n\n"
    "Sərhəd açılsa nə edərsiniz?\n\nKətanımı götürüb gedərəm.\n\nSizə kim təsir edib?\n\nAtam. Lövhə yazardı.",
}


@pytest.mark.parametrize(("language", "who"), [("tr", "Ece Yumak"), ("az", "Ülviyyə Sarvan")])
def test_questions_without_any_mark_are_answered(language: str, who: str) -> None:
    rows = found(language, ANSWERS[language])
    assert [r["speaker_name"] for r in rows] == [who] * 3
    assert rows[0]["content"].startswith("Bir qapı" if language == "az" else "Bir kapı")


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("tr", "DSİ 11. Bölge Müdürlüğü suçlamaları reddetti.", "DSİ 11. Bölge Müdürlüğü"),
        ("tr", "Muhtar Satı Kılavuz dün konuştu. Kılavuz yetkilileri iki kez uyardıklarını ileri sürdü.", "Satı Kılavuz"),
        ("tr", "Gürcistan Bölgesel Kalkınma Bakanlığı, yolun açıldığını duyurdu.", "Ministry of Regional Development of Georgia"),
        ("tr", "Ermenistan İçişleri Bakanlığı'na bağlı Kurtarma Servisi, yangının söndüğünü bildirdi.", "Rescue Service of Armenia"),
        ("az", "Penitensiar Xidmətdən bildirilib ki, məhbus həkimə baxdırılıb.", "Penitentiary Service of Azerbaijan"),
        ("az", "“Kür Logistika” ASC-dən bildirilib ki, bərə gecikir.", "Kür Logistika ASC"),
    ],
)
def test_the_body_a_mention_names(language: str, text: str, speaker: str) -> None:
    assert [r["speaker_name"] for r in found(language, text)][-1:] == [speaker]


def test_a_body_denies_in_its_own_release_and_a_paper_does_not() -> None:
    text = "Bəzi saytlarda yayılan bu xəbəri qəti şəkildə təkzib edirik."
    rows = found("az", text, "Azərbaycan Respublikası Energetika Nazirliyi")
    assert [(r["content"], r["speaker_name"], r["act"]) for r in rows] == [
        ("Bəzi saytlarda yayılan bu xəbəri", "Ministry of Energy of Azerbaijan", "deny")
    ]
    assert found("az", text, "Dağ Xəbərləri") == []


def test_a_paper_in_marks_behind_the_words_is_the_paper_that_carried_them() -> None:
    rows = found("az", "Nazir Elxan Səfərli yolun açıldığını açıqlayıb, “Sahil Poçtu” yazır.")
    assert [(r["content"], r["via"]) for r in rows] == [("yolun açıldığını", "Sahil Poçtu")]


def test_questions_that_were_answered_are_no_statement() -> None:
    assert found("az", "Professor Arif Çinarlı “Sahil”in suallarını cavablandırıb.") == []


def test_the_desk_itself_is_no_speaker_of_a_live_blog() -> None:
    rows = found(
        "tr",
        "16.10 | Jeolog Murat Sarp: Artçı beklerim, panik beklemem.\n\n15.50 | Muhabirimiz Kağızman'da: sokaklar dolu.\n\n15.30 | İlk bilgiler: derinlik yedi kilometre.",
    )
    assert [r["speaker_name"] for r in rows] == ["Murat Sarp"]


def test_good_news_is_the_announcement_of_whoever_gave_it() -> None:
    rows = found("tr", "Köprünün ihalesi tamamlandı. Müjdeyi, dün ilçeye gelen Bölge Müdürü Ali Renda verdi. Vali de sevindiğini söyledi.")
    assert (rows[0]["content"], rows[0]["speaker_name"], rows[0]["act"]) == ("Köprünün ihalesi tamamlandı", "Ali Renda", "announce")


def test_a_dateline_is_no_part_of_an_office() -> None:
    rows = found("tr", "BATUM - Acara Özerk Hükümeti Başkanı Zaza Kobuladze, limanın kapanmayacağını söyledi.")
    assert [r["speaker_role"] for r in rows] == ["Acara Özerk Hükümeti Başkanı"]
