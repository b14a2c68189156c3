"""More constructs of Turkish and Azerbaijani, one a case: labels, refusals, hearsay, words between a clause and its verb."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def found(language: str, text: str) -> list[dict[str, Any]]:
    article = {"article_id": "b" * 32, "text": text, "language": language}
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
