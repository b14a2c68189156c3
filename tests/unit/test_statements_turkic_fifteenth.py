"""Constructs of Turkish and Azerbaijani, one a case: outlets and how long they are credited, others' words in an interview, guests, kin, denials."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def found(language: str, text: str, outlet: str | None = None, day: date = date(2025, 6, 19)) -> list[dict[str, Any]]:
    article = {"article_id": "f" * 32, "text": text, "language": language, "outlet": outlet, "published_on": day}
    return extract_statements(article_batch([article])).to_pylist()


#: Text; then speaker and outlet of each statement.
VIA = [
    # by the site's report; the same speaker goes on, another one does not
    ("tr", "Rize merkezli Dağ Haber sitesi, köy muhtarı Selim Ordulu'nun yolun kapandığını söylediğini yazdı. Siteye göre Ordulu, “Kar üç gündür yağıyor” dedi. Ordulu, dozerin gelmediğini de belirtti. Bakan Orhan Tekin ise yolun açıldığını söyledi.",
     [("Selim Ordulu", "Dağ Haber"), ("Selim Ordulu", "Dağ Haber"), ("Selim Ordulu", "Dağ Haber"), ("Orhan Tekin", None)]),
    # one credit is for one statement
    ("tr", "Kafkas Ekspresi gazetesinin haberine göre Bakan Orhan Tekin, köprünün açılacağını duyurdu. Tekin, bütçenin yettiğini de kaydetti.",
     [("Orhan Tekin", "Kafkas Ekspresi"), ("Orhan Tekin", None)]),
    # a paper's noun in front of its name; one of a town's papers; where it appears
    ("tr", "Vali Selim Ordulu yolun kapandığını söyledi. Ordulu'nun sözlerini yerel haber sitesi Dağ Ekspresi aktardı.", [("Selim Ordulu", "Dağ Ekspresi")]),
    ("tr", "Tiflis basınından Kura Postası, vergi artışını manşetine taşıdı. Gazeteye göre Bakan Zaza Kartveli, artışın geçici olduğunu söyledi.", [("Zaza Kartveli", "Kura Postası")]),
    ("az", "Tiflisdə çıxan “Kür Sədası” gəmiçilikdən yazır. Qəzetə görə, kapitan Gia Batumlu limanın dolduğunu deyib. Kapitan növbənin uzandığını da əlavə edib.", [("Gia Batumlu", "Kür Sədası"), ("Gia Batumlu", "Kür Sədası")]),
    # nameless, by its kind
    ("tr", "Bir Gürcü haber sitesi, kimliği açıklanmayan bir bakanlık yetkilisine dayanarak limanın satılacağını yazdı. Siteye göre yetkili, “İmzalar hazır” dedi.", [("(unnamed)", "Bir Gürcü haber sitesi"), ("(unnamed)", "Bir Gürcü haber sitesi")]),
    ("az", "Bir türk saytı adı açıqlanmayan diplomata istinadən yazıb ki, görüş iyunda olacaq.", [("(unnamed)", "Bir türk saytı")]),
    # "as X told", the last clause, the sentence behind, the piece it stands in
    ("tr", "Kura Postası'nın aktardığı gibi, Bakan Zaza Kartveli artışın geçici olduğunu söyledi.", [("Zaza Kartveli", "Kura Postası")]),
    ("az", "“Kür Sədası” qəzetinin yazdığı kimi, nazir Rauf Dəmirli körpünün açılacağını deyib.", [("Rauf Dəmirli", "Kür Sədası")]),
    ("tr", "Bakan Zaza Kartveli artışın geçici olduğunu söyledi, haberi Kura Postası gazetesi duyurdu.", [("Zaza Kartveli", "Kura Postası")]),
    ("az", "Nazir Rauf Dəmirli körpünün açılacağını deyib. Nazirin sözlərini “Kür Sədası” saytı yayıb.", [("Rauf Dəmirli", "Kür Sədası")]),
    ("az", "“Kür Sədası”nın sabahkı nömrəsində gedən müsahibədə nazir Rauf Dəmirli körpünün açılacağını deyib.", [("Rauf Dəmirli", "Kür Sədası")]),
    ("az", "Almaniyanın “Rayn Tsaytung” qəzeti geniş məqalə dərc edib. Məqalədə ekspert Uve Kranz deyir ki, qaz bahalaşacaq. Kranzın fikrincə, alternativ yoxdur.", [("Uve Kranz", "Rayn Tsaytung"), ("Uve Kranz", "Rayn Tsaytung")]),
    ("tr", "Kura Aynası'nda dikkat çeken imza, emekli öğretmen Zaza Kartveli. Kartveli, köşesinde yolun kapandığını yazıyor.", [("Zaza Kartveli", "Kura Aynası")]),
    # an aside between the speaker and the words
    ("az", "“Kür Sədası” qəzeti limandan yazır. Kapitan Gia Batumlu, nəşrin məlumatına əsasən, növbənin uzandığını deyib.", [("Gia Batumlu", "Kür Sədası")]),
    # told to an outlet, to the article's own newsroom
    ("tr", "Bakan Zaza Kartveli, Kura Postası gazetesine verdiği demeçte artışın geçici olduğunu söyledi.", [("Zaza Kartveli", None)]),
    ("tr", "Kura Postası gazetesi vergi artışını yazdı. Ajansımıza konuşan Bakan Zaza Kartveli ise artışın geçici olduğunu belirtti.", [("Zaza Kartveli", None)]),
    ("az", "“Kür Sədası” qəzeti limandan yazır. Kapitan Gia Batumlu isə redaksiyamıza limanın boş olduğunu deyib.", [("Gia Batumlu", None)]),
    # a journalist's report is nobody's outlet
    ("tr", "Muhabir Dilek Savaş'ın haberine göre Bakan Orhan Tekin köprünün açılacağını söyledi.", [("Orhan Tekin", None)]),
    # a label in a review; of what people an outlet is, in front of its name
    ("tr", "Ermenistan basını\n\nHraparak Nor: Bakan Aram Petyan, yolun açılacağını söyledi.\n\nAravot Luys: Milletvekili Hayk Sarıyan, komisyonun çalışmadığını söyledi.", [("Aram Petyan", "Hraparak Nor"), ("Hayk Sarıyan", "Aravot Luys")]),
    ("tr", "Alman Merkur dergisinin son sayısında yer alan röportajda Bakan Zaza Kartveli, seçimin ertelenmeyeceğini söyledi.", [("Zaza Kartveli", "Merkur")]),
    # a review, paragraph by paragraph: all of a paragraph is its outlet's, but what the outlet says itself or was told
    ("az", "Xarici mətbuatda nə yazırlar\n\n“Rayn Tsaytung” limanın satılmasından yazır. Ekspert Uve Kranz deyir ki, qiymət azdır. Nazir Rauf Dəmirli isə qiymətin ədalətli olduğunu bildirib.\n\n“Şir Tribune” sazişdən bəhs edir. Deputat Gia Batumlu “Şir Tribune”a sənədin hazır olduğunu deyib.",
     [("Uve Kranz", "Rayn Tsaytung"), ("Rauf Dəmirli", "Rayn Tsaytung"), ("Gia Batumlu", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "credited"), VIA)
def test_who_is_credited_with_what(language: str, text: str, credited: list[tuple[str, str | None]]) -> None:
    rows = found(language, text, "Serhat Gündemi")
    assert [(r["speaker_name"], r["via"]) for r in rows] == credited, [(r["speaker_name"], r["via"], r["content"]) for r in rows]


#: Text; then speaker, role, content, act and outlet of its last statement.
CITED = [
    ("tr", "Tebriz'de çıkan Rah-e Sabz gazetesi, kapıda görevli bir gümrük yetkilisine dayanarak tırların beklediğini yazdı.", "(unnamed)", "gümrük yetkilisi", "tırların beklediğini", "assert", "Rah-e Sabz"),
    ("az", "“Kür Sədası” qəzeti Su İnstitutunun aparıcı mütəxəssisi Uve Brandta istinadən yazır ki, bənd köhnəlib.", "Uve Brandt", "Su İnstitutunun aparıcı mütəxəssisi", "bənd köhnəlib", "assert", "Kür Sədası"),
    ("az", "“Kür Sədası” adının çəkilməsini istəməyən rus diplomatına istinadən yazır ki, görüş olmayacaq.", "(unnamed)", "rus diplomatı", "görüş olmayacaq", "announce", "Kür Sədası"),
    ("az", "“Kür Sədası” qəzeti daşıyıcılardan birinin təmsilçisinin dilindən yazır: yükləmə doqquz günə çatıb.", "(unnamed)", "daşıyıcılardan birinin təmsilçisi", "yükləmə doqquz günə çatıb", "assert", "Kür Sədası"),
    ("tr", "Bakü'de yayımlanan Hazar Aynası, Milli Meclis üyesi Elçin Dağlı'nın Ermenistan anayasasının değişmesini istediğini yazıyor.", "Elçin Dağlı", "Milli Meclis üyesi", "Ermenistan anayasasının değişmesini", "demand", "Hazar Aynası"),
    ("az", "“Kür Sədası” qəzeti nazir Rauf Dəmirlinin körpünün açılacağını dediyini yazır.", "Rauf Dəmirli", "nazir", "körpünün açılacağını", "announce", "Kür Sədası"),
    ("az", "“Kür Sədası” qəzeti limandan yazır. Kapitan Gia Batumlu növbənin uzandığını deyib. Qəzet onun bu sözlərini də sitat gətirir: “Gəmi yanımızdan keçəcəksə, bizə nə xeyri?”", "Gia Batumlu", "Kapitan", "Gəmi yanımızdan keçəcəksə, bizə nə xeyri?", "assert", "Kür Sədası"),
    ("tr", "Kura Postası gazetesi, çiftçi Zaza Kartveli'nin “Su bitti” sözlerine yer verdi.", "Zaza Kartveli", "çiftçi", "Su bitti", "assert", "Kura Postası"),
    ("az", "“Kür Sədası” qəzeti limandan yazır. “Kür Sədası”nın özü hesab edir ki, növbə azalmayacaq.", "Kür Sədası", None, "növbə azalmayacaq", "assert", None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker", "role", "content", "act", "via"), CITED)
def test_whom_an_outlet_cites(language: str, text: str, speaker: str, role: str | None, content: str, act: str, via: str | None) -> None:
    rows = found(language, text)
    last = rows[-1]
    told = (last["speaker_name"], last["speaker_role"], last["content"], last["act"], last["via"])
    assert told == (speaker, role, content, act, via), rows


#: Text; then speaker, role, content and act of its last statement.
SAID = [
    # a denial told as a noun; complaints; what is not ruled out
    ("az", "Şirkətin direktoru Fərid Qurbanlı gözlətmə barədə deyilənləri qəbul etmədiyini bildirdi.", "Fərid Qurbanlı", "Şirkətin direktoru", "gözlətmə barədə deyilənləri", "deny"),
    ("az", "“İndi alan yoxdur”, – deyə bağban Nüsrət Əlili giley edir.", "Nüsrət Əlili", "bağban", "İndi alan yoxdur", "assert"),
    ("az", "Nazir Rauf Dəmirli qiymətin dəyişəcəyini də istisna etməyib.", "Rauf Dəmirli", "Nazir", "qiymətin dəyişəcəyini", "assert"),
    # by whose reckoning
    ("az", "Şirvan Aqrar Mərkəzinin hesablamasına əsasən, rayonda on min ton üzüm gözlənilir.", "Şirvan Aqrar Mərkəzi", None, "rayonda on min ton üzüm gözlənilir", "assert"),
    # where one says so, in marks
    ("az", "Deputat Tamta Qelidze “Facebook” səhifəsində hökuməti torpaqları yaxınlara paylamaqda ittiham edib.", "Tamta Qelidze", "Deputat", "hökuməti torpaqları yaxınlara paylamaqda", "accuse"),
    # a talk in front of the clause; the pronoun behind it; the last thing said
    ("tr", "Söyleşi öncesinde rekoltenin düşmeyeceğini söyleyen Bakan Zaza Kartveli, soruları yanıtladı.", "Zaza Kartveli", "Bakan", "rekoltenin düşmeyeceğini", "announce"),
    ("az", "Qonağımız meliorasiya departamentinin müdiri Rövşən Tağılıdır. Söhbətimizdə o, Sabirabad və Saatlıda quyuların qazılacağını vəd edib.", "Rövşən Tağılı", "meliorasiya departamentinin müdiri", "Sabirabad və Saatlıda quyuların qazılacağını", "promise"),
    # the expert whom the sentence in front names; somebody told by what he refers to
    ("tr", "Elçi Guram Lortkadze yolun kapandığını savundu. Dergiye konuşan siyaset bilimci Arkadi Belozer ise temkinli. Uzman, ülkenin söz hakkını yitirdiğini söylüyor.", "Arkadi Belozer", "siyaset bilimci", "ülkenin söz hakkını yitirdiğini", "assert"),
    ("az", "İqtisadçı Adil Mustafalı başqa cür yanaşır. Gömrük statistikasına istinad edən iqtisadçı idxalın artdığını deyir.", "Adil Mustafalı", "İqtisadçı", "idxalın artdığını", "assert"),
    # neighbours without a name; one's own people; for whom something is so
    ("tr", "Komşusu da dairelerin kiraya verildiğini söylüyor.", "(unnamed)", None, "dairelerin kiraya verildiğini", "assert"),
    ("az", "Qazax həmkarım mənə dedi ki, səbəbi bəndlərdə axtarmaq lazımdır.", "(unnamed)", None, "səbəbi bəndlərdə axtarmaq lazımdır", "assert"),
    ("tr", "Hopa'da dükkân işleten Şükrü Lazlı için hesap basit: “Bir gece otel parası, üç günlük kazancım,” diyor, “en iyisi son minibüse yetişmek.”", "Şükrü Lazlı", None, "Bir gece otel parası, üç günlük kazancım, […] en iyisi son minibüse yetişmek.", "assert"),
    # a Georgian's given name is no country; a party's stance is no part of its name
    ("tr", "Meclisin muhalif üyesi İrakli Beridze ise tasarının bekletildiğini söyledi.", "İrakli Beridze", "Meclisin muhalif üyesi", "tasarının bekletildiğini", "assert"),
    ("tr", "Muhalif Yeni Yol ittifakı, seçimin ertelenmesini istedi.", "Yeni Yol ittifakı", None, "seçimin ertelenmesini", "demand"),
    # whom a holder of an office calls on
    ("az", "Su departamentinin müdiri Rövşən Tağılı gəlib. Sonda departament müdiri əkinçiləri gecə suvarmağa çağırdı.", "Rövşən Tağılı", "Su departamentinin müdiri", "gecə suvarmağa", "demand"),
    # who speaks stands between the clause and its verb
    ("tr", "Yolun kapandığını Vali Selim Ordulu söyledi. Grevin süreceğini ise sendika başkanı Ali Kayalı açıkladı.", "Ali Kayalı", "sendika başkanı", "Grevin süreceğini", "announce"),
    ("az", "Yolun bağlandığını icra başçısı Samir Oruclu deyib.", "Samir Oruclu", "icra başçısı", "Yolun bağlandığını", "assert"),
    # told in one word, by a son; somebody else's refusal is no denial; a word that others broke
    ("az", "Müəllim Nazilə Qorxmaz kənddədir. Oğlu Murad isə qayıtmayacağını deyir.", "Murad", None, "qayıtmayacağını", "announce"),
    ("az", "Vəkil Ramin Əsədli hakimin vəsatətləri rədd etdiyini vurğulayıb.", "Ramin Əsədli", "Vəkil", "hakimin vəsatətləri rədd etdiyini", "assert"),
    ("tr", "Çiftçi Hasan Dereli, kooperatifin sözünü tutmadığını öne sürdü.", "Hasan Dereli", "Çiftçi", "kooperatifin sözünü tutmadığını", "accuse"),
    # what an expert says is needed is no demand
    ("az", "Hidroloq Nizami Əfəndili hesab edir ki, az su tələb edən bitkilərə keçmək lazımdır.", "Nizami Əfəndili", "Hidroloq", "az su tələb edən bitkilərə keçmək lazımdır", "assert"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker", "role", "content", "act"), SAID)
def test_who_says_what(language: str, text: str, speaker: str, role: str | None, content: str, act: str) -> None:
    rows = found(language, text)
    last = rows[-1]
    assert (last["speaker_name"], last["speaker_role"], last["content"], last["act"]) == (speaker, role, content, act), rows


INTERVIEW = """“Aran Səsi”nin qonağı Su Agentliyinin suvarma departamentinin müdiri Rövşən Tağılıdır.

Aran Səsi: Kanallara su nə vaxt buraxılacaq?

R. Tağılı: Şikayətlərdən xəbərimiz var. Hidrometeorologiya Xidməti bildirib ki, yağıntı gözlənilmir.

Aran Səsi: Bəs qonşular nə deyir?

R. Tağılı: (gülür) Gürcüstanlı həmkarlarımız deyirlər ki, onlarda da anbarlar boşdur. Mən buna inanıram."""


def test_an_answer_holds_what_others_said() -> None:
    rows = found("az", INTERVIEW, "Aran Səsi")
    role = "Su Agentliyinin suvarma departamentinin müdiri"
    assert [(r["speaker_name"], r["speaker_role"], r["content"]) for r in rows if r["kind"] == "direct"] == [
        ("Rövşən Tağılı", role, "Şikayətlərdən xəbərimiz var. Hidrometeorologiya Xidməti bildirib ki, yağıntı gözlənilmir."),
        ("Rövşən Tağılı", role, "Gürcüstanlı həmkarlarımız deyirlər ki, onlarda da anbarlar boşdur. Mən buna inanıram."),
    ]
    assert [(r["speaker_name"] == "(unnamed)", r["content"]) for r in rows if r["kind"] == "indirect"] == [
        (False, "yağıntı gözlənilmir"),
        (True, "onlarda da anbarlar boşdur"),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("az", "Həftəlikdəki fotonun altında belə yazılıb: “Limanın üçüncü körpüsü, oktyabrın son səhəri”."),
        ("tr", "Fotoğrafın altında şöyle yazıyor: “Limanın üçüncü iskelesi, ekimin son sabahı”."),
    ],
)
def test_nobody_says_what_stands_under_a_picture(language: str, text: str) -> None:
    assert found(language, text) == []


@pytest.mark.parametrize(
    "part",
    [
        "Bir Gürcü haber sitesi ", "“Kür” qəzeti ", "Tiflis'te çıkan Kura ", "Aynı haberde ", "gazetenin ", "A'nın “b” sözlerine ",
        "Kura'nın kendisi ", "yetkiliye dayanarak ", "“Kür”\n\n", "Kura Postası için hesap ", "adı açıklanmayan ",
    ],
)  # fmt: skip
def test_hostile_text_takes_no_time(part: str) -> None:
    began = time.monotonic()
    for language in ("tr", "az"):
        found(language, part * 1200 + "yazdı dedi yazır ki.")
    assert time.monotonic() - began < 20
