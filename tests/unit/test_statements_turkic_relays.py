"""Constructs of Turkish and Azerbaijani, one a case: what outlets pass on of others, who heard it, offices behind names, rumours denied."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def found(language: str, text: str, outlet: str | None = "Serhat Gündemi", day: date = date(2025, 6, 19)) -> list[dict[str, Any]]:
    article = {"article_id": "f" * 32, "text": text, "language": language, "outlet": outlet, "published_on": day}
    return extract_statements(article_batch([article])).to_pylist()


#: Text; speaker, outlet and words of the statement.
PASSED = [
    # an outlet credited without a comma, as the press of a country, by its kind and name, "if one looks at its report"
    ("tr", "Hopa Sesi gazetesine göre Vali Nuri Ardıç, yolun kapandığını söyledi.", "Nuri Ardıç", "Hopa Sesi", "yolun kapandığını"),
    ("tr", "Ermeni basınına göre Bakan Zaven Sarkisyan hattın onarılacağını söyledi.", "Zaven Sarkisyan", "Ermeni basını", "hattın onarılacağını"),
    ("tr", "İnternet gazetesi Hopa Haber'in haberine bakılırsa Vali Nuri Ardıç, yolun kapandığını söyledi.", "Nuri Ardıç", "Hopa Haber", "yolun kapandığını"),
    ("tr", "Hopa Sesi gazetesinde yer alan habere göre şirketin müdürü Lado Kvaratsa maaşların ödendiğini bildirdi.", "Lado Kvaratsa", "Hopa Sesi", "maaşların ödendiğini"),
    # who a participle brings in
    ("tr", "Hopa Sesi gazetesinde yazan ekonomist Suna Akça, enflasyonun düşmeyeceğini savundu.", "Suna Akça", "Hopa Sesi", "enflasyonun düşmeyeceğini"),
    # what a piece tells that somebody did by speaking
    ("tr", "Hopa Sesi sitesinin haberinde, bakanlığın yeni bir iskele yapacağı sözünü verdiği de aktarıldı.", "(unnamed)", "Hopa Sesi", "yeni bir iskele yapacağı"),
    ("tr", "Hopa Sesi gazetesi, konuştuğu iki balıkçının belediyeyi limanı satmakla suçladığını aktardı.", "(unnamed)", "Hopa Sesi", "belediyeyi limanı satmakla"),
    ("tr", "Hopa Sesi gazetesi köprüden yazıyor. Gazete, valilik sözcüsünün “Süre uzayacak” dediğini de yazdı.", "(unnamed)", "Hopa Sesi", "Süre uzayacak"),
    ("tr", "Hopa Sesi gazetesi esnafın göç ettiğini yazarken, oda başkanı Gülali Köroğlu'nun şu sözlerini öne çıkardı: “Müşteri yok.”", "Gülali Köroğlu", "Hopa Sesi", "Müşteri yok."),
    ("tr", "Hopa Sesi gazetesinde köşe yazarı Suna Akça, “Bu liman bitmez” satırlarına yer verdi.", "Suna Akça", "Hopa Sesi", "Bu liman bitmez"),
    # "the paper writes that", "in the report it is said that"
    ("az", "Gürcüstanın “Lənkəran Səsi” qəzeti yazır ki, icra başçısı Rəşad Qocayev yolun bağlandığını təsdiqləyib.", "Rəşad Qocayev", "Lənkəran Səsi", "yolun bağlandığını"),
    ("az", "“Lənkəran Səsi” saytının xəbərində deyilir ki, nazir Rəşad Qocayev ittihamları rədd edib.", "Rəşad Qocayev", "Lənkəran Səsi", "ittihamları"),
    # behind the marks, in front of them, behind the clause
    ("az", "“Lənkəran Səsi” qəzeti çaydan yazır. “Dükan bağlanıb, satış dayanıb”, – qəzet satıcı Rəna Qocayevanın sözlərini çatdırır.", "Rəna Qocayeva", "Lənkəran Səsi", "Dükan bağlanıb, satış dayanıb"),
    ("az", "“Lənkəran Səsi” jurnalı bioloq Samir Qocayevin fikirlərini dərc edib: bağlar quruyur.", "Samir Qocayev", "Lənkəran Səsi", "bağlar quruyur"),
    ("az", "Bioloq Samir Qocayevin müsahibədə dediklərini “Lənkəran Səsi” saytı yayıb: “Bağlar quruyur”.", "Samir Qocayev", "Lənkəran Səsi", "Bağlar quruyur"),
    ("az", "Çayın suyu azalıb – “Lənkəran Səsi” qəzeti bu barədə bioloq Samir Qocayevə istinad edir.", "Samir Qocayev", "Lənkəran Səsi", "Çayın suyu azalıb"),
    ("az", "“Lənkəran Səsi” nəşri səfirliyin adı çəkilməyən əməkdaşından sitat gətirir: “Biz silah axtarmırıq”.", "(unnamed)", "Lənkəran Səsi", "Biz silah axtarmırıq"),
    # what an agency relays of another outlet; the town in which the other one appears
    ("az", "Körpü mayda açılacaq. Serhat Gündemi Batumda çıxan “Acara Sözü”nə istinadən xəbər verir ki, bunu nazir Rəşad Qocayev deyib.", "Rəşad Qocayev", "Acara Sözü", "Körpü mayda açılacaq"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker", "outlet", "words"), PASSED)
def test_what_an_outlet_passes_on(language: str, text: str, speaker: str, outlet: str, words: str) -> None:
    rows = found(language, text)
    assert [(r["speaker_name"], r["via"], r["content"]) for r in rows] == [(speaker, outlet, words)]


#: Text; speaker, who was told, and the words.
HEARD = [
    ("tr", "Suna Akça savcıya paranın kendisine ait olmadığını söyledi.", "Suna Akça", "savcıya", "paranın kendisine ait olmadığını"),
    ("tr", "Köroğlu mahkemeye paranın babasından kaldığını anlattı.", "Köroğlu", "mahkemeye", "paranın babasından kaldığını"),
    ("tr", "Vali Nuri Ardıç sürücülere zincirin yettiğini belirtti.", "Nuri Ardıç", "sürücülere", "zincirin yettiğini"),
    ("az", "Qocayevli pulun onun olmadığını hakimə söyləyib.", "Qocayevli", "hakimə", "pulun onun olmadığını"),
    ("az", "Səmədzadə maşının satıldığını müstəntiqə bildirib.", "Səmədzadə", "müstəntiqə", "maşının satıldığını"),
    ("az", "Rəşad Qocayev prokurora evin boş qaldığını deyib.", "Rəşad Qocayev", "prokurora", "evin boş qaldığını"),
    # the dative is of the clause's own verb
    ("tr", "Müdür Nuri Ardıç öğrencilere bursların verileceğini söyledi.", "Nuri Ardıç", None, "öğrencilere bursların verileceğini"),
    ("tr", "Bakan Nuri Ardıç polise verilen yetkinin yettiğini söyledi.", "Nuri Ardıç", None, "polise verilen yetkinin yettiğini"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker", "told", "words"), HEARD)
def test_who_heard_it_is_no_part_of_it(language: str, text: str, speaker: str, told: str | None, words: str) -> None:
    rows = found(language, text)
    assert [(r["speaker_name"], r["addressee"], r["content"]) for r in rows] == [(speaker, told, words)]


#: Text; speaker, role, act and the words.
SAID = [
    ("tr", "Nuri Ardıç, genel müdür, hattın açıldığını söyledi.", "Nuri Ardıç", "genel müdür", "assert", "hattın açıldığını"),
    ("az", "Vasif Hüseynbəyli, şirkətin baş direktoru, xəttin açıldığını deyib.", "Vasif Hüseynbəyli", "şirkətin baş direktoru", "assert", "xəttin açıldığını"),
    ("tr", "Hopa Limanı eski Genel Müdürü Nuri Ardıç, vinçlerin söküldüğünü söyledi.", "Nuri Ardıç", "Hopa Limanı eski Genel Müdürü", "assert", "vinçlerin söküldüğünü"),
    # a rumour is denied by its clause
    ("tr", "Vali Nuri Ardıç, yolun iki ay kapalı kalacağı yönündeki söylentileri yalanladı.", "Nuri Ardıç", "Vali", "deny", "yolun iki ay kapalı kalacağı"),
    ("az", "Nazir Rəşad Qocayev limanın payızda satılacağı barədə xəbərləri təkzib edib.", "Rəşad Qocayev", "Nazir", "deny", "limanın payızda satılacağı"),
    # any verb behind "so saying"
    ("az", "“Bağlar quruyur, kənd boşalır”, – deyə bağban Samir Qocayev köks ötürüb.", "Samir Qocayev", "bağban", "assert", "Bağlar quruyur, kənd boşalır"),
    ("tr", "Muhtar Nuri Ardıç, “Bu iş burada bitti” diye gürledi.", "Nuri Ardıç", "Muhtar", "assert", "Bu iş burada bitti"),
    # who made a clause known; a title in marks; who does not want to be named
    ("tr", "“Limanın Sonu” başlıklı haberde liman müdürü Nuri Ardıç, vinçlerin söküldüğünü anlatıyor.", "Nuri Ardıç", "liman müdürü", "assert", "vinçlerin söküldüğünü"),
    ("tr", "İsminin gizli kalmasını isteyen bir diplomat, görüşmelerin tıkandığını vurguladı.", "(unnamed)", "diplomat", "assert", "görüşmelerin tıkandığını"),
    ("az", "Ekspertlər quraqlığın davam edəcəyi barədə xəbərdarlıq ediblər.", "(unnamed)", "Ekspertlər", "assert", "quraqlığın davam edəcəyi"),
    # what will befall somebody without an office is no announcement
    ("az", "Sürücü Samir Qocayevin sözlərinə görə, gündəlik xərci altı manat artacaq.", "Samir Qocayev", "Sürücü", "assert", "gündəlik xərci altı manat artacaq"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker", "role", "act", "words"), SAID)
def test_who_said_what_as_what(language: str, text: str, speaker: str, role: str, act: str, words: str) -> None:
    rows = found(language, text)
    assert [(r["speaker_name"], r["speaker_role"], r["act"], r["content"]) for r in rows] == [(speaker, role, act, words)]


def test_a_body_that_makes_a_clause_known_and_what_is_no_statement() -> None:
    (row,) = found("tr", "Köprünün çürüdüğü, Mimarlar Odası tarafından açıklandı.")
    assert (row["speaker_name"], row["content"]) == ("Mimarlar Odası", "Köprünün çürüdüğü")
    assert found("az", "Bahalı evin satıldığını deyib.") == []


def test_the_paper_is_who_writes_and_a_programme_only_hears() -> None:
    rows = found("tr", "Londra'da yayımlanan Meridyen dergisi köprüden yazıyor. Dergi, köprünün gereksiz olduğunu savunuyor.")
    assert [r["speaker_name"] for r in rows] == ["Meridyen"]
    rows = found(
        "tr",
        "Cuma akşamı Fırtına TV'nin haber bülteninde konuşan Bakan Nuri Ardıç, yolun açıldığını söyledi. Fırtına TV gazetelerin yazdığını doğruladı.",
    )
    assert rows[0]["speaker_name"] == "Nuri Ardıç" and rows[0]["via"] is None
