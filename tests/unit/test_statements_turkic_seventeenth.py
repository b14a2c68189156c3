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


#: Text; then speaker, content and act of each statement.
SAID = [
    # participles of saying in front of the name
    ("tr", "Nüfusun azaldığına dikkati çeken Vali Orhan Tekin, okulların birleştirileceğini söyledi.", [("Orhan Tekin", "Nüfusun azaldığına", "assert"), ("Orhan Tekin", "okulların birleştirileceğini", "announce")]),
    ("az", "Əhalinin azaldığını ehtimal edən sosioloq Aida Musalı məktəblərin birləşdiyini deyib.", [("Aida Musalı", "Əhalinin azaldığını", "assert"), ("Aida Musalı", "məktəblərin birləşdiyini", "assert")]),
    # what several claim who are no subject
    ("az", "Sədr Rauf Dəmirli siyahının saxta olduğunu iddia edən məmurlara belə dedi: “Hər evə girmişik, hamını yazmışıq”.", [("(unnamed)", "siyahının saxta olduğunu", "accuse"), ("Rauf Dəmirli", "Hər evə girmişik, hamını yazmışıq", "assert")]),
    # a quotation behind a denial is its own verb's
    ("tr", "Vali Orhan Tekin, zam iddialarını reddederek, “Fiyatlar aynı kalıyor” dedi.", [("Orhan Tekin", "zam iddialarını", "deny"), ("Orhan Tekin", "Fiyatlar aynı kalıyor", "deny")]),
    ("tr", "Vali Orhan Tekin zam haberlerini toptan reddetti.", [("Orhan Tekin", "zam haberlerini", "deny")]),
    # a message shared; feelings that are not hidden; a thing that is pledged
    ("tr", "Vali Orhan Tekin sosyal medya hesabından “Yollarımız bu sabah açıldı” mesajını paylaştı.", [("Orhan Tekin", "Yollarımız bu sabah açıldı", "assert")]),
    ("az", "Fermer Rauf Dəmirli bağını göstərir. “Bu il məhsul boldur”, – sevincini gizlətmir.", [("Rauf Dəmirli", "Bu il məhsul boldur", "assert")]),
    ("az", "Nazir Rauf Dəmirli problemi gizlətmir.", []),
    ("tr", "Vali Orhan Tekin, köye 3 milyon liralık destek sözü verdi.", [("Orhan Tekin", "köye 3 milyon liralık destek", "promise")]),
    ("tr", "Vali Orhan Tekin köylülere söz verdi.", []),
    # what somebody did not want to tell
    ("az", "Rəis Rauf Dəmirli yolun açıldığını dedi, podratçının adını çəkmək istəmədi.", [("Rauf Dəmirli", "yolun açıldığını", "assert"), ("Rauf Dəmirli", "podratçının adını", "decline")]),
    # somebody's charge in marks, which somebody else judges; a charge in front of who judges it
    ("tr", "Bakan Orhan Tekin, muhalefetin “oylar çalındı” suçlamasını “masal” olarak değerlendirdi.", [("(unnamed)", "oylar çalındı", "accuse"), ("Orhan Tekin", "muhalefetin “oylar çalındı” suçlamasını “masal”", "deny")]),
    ("az", "Deputat Rauf Dəmirli büdcəni tənqid etdi. Nazir Aida Musalı təqdimatda idi. Musalı büdcənin artdığını dedi. Deputatın iradını isə o, yersiz saydı.", [("Aida Musalı", "büdcənin artdığını", "assert"), ("Aida Musalı", "Deputatın iradını", "assert")]),
    # whose thesis it is, between the clause and the noun
    ("tr", "Rapor, barajın boş olduğu yönündeki Gürcistan tezini doğrulamıyor.", [("Government of Georgia", "barajın boş olduğu", "assert")]),
    ("tr", "Rapor, barajın boş olduğu yönündeki son haberleri doğrulamıyor.", []),
    # a company by its name in marks; a name in marks of the noun behind it; words in marks
    ("az", "“Kürsu” fasilənin qısa olduğunu bildirir.", [("Kürsu", "fasilənin qısa olduğunu", "assert")]),
    ("az", "“Kürsu” bildirir ki, fasilə qısa olub.", [("Kürsu", "fasilə qısa olub", "assert")]),
    ("az", "Nazir Rauf Dəmirli danışdı. “Yol açıqdır” deyib.", [("Rauf Dəmirli", "Yol açıqdır", "assert")]),
    # in whose words something is told
    ("az", "Nazir Rauf Dəmirlinin sözü ilə desək, mübahisələr olub, sürpriz olmayıb.", [("Rauf Dəmirli", "mübahisələr olub, sürpriz olmayıb", "assert")]),
    ("tr", "Vali Orhan Tekin'in deyimiyle, köyün yarısı boş, yarısı uykuda.", [("Orhan Tekin", "köyün yarısı boş, yarısı uykuda", "assert")]),
    # journalists only ask
    ("az", "Nazirlik yolun açıldığını dedi. Fasilədə jurnalistlər nazirdən körpünün açılıb-açılmadığını soruşdular.", [("(unnamed)", "yolun açıldığını", "assert")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "said"), SAID)
def test_what_is_said(language: str, text: str, said: list[tuple[str, str, str]]) -> None:
    assert [(r["speaker_name"], r["content"], r["act"]) for r in rows(language, text)] == said


def test_outlets_by_where_they_are_and_of_what_people() -> None:
    based = "Tiflis merkezli Kura Luys'un haberine göre, Sağlık Bakanı Zaza Kartveli aşıyı “mucize” olarak değerlendirdi."
    assert [(r["speaker_name"], r["via"]) for r in rows("tr", based)] == [("Zaza Kartveli", "Kura Luys")]
    people = "Alman Rheinpost Merkur gazetesi, projeyi “en pahalı yol” diye niteledi."
    assert [r["speaker_name"] for r in rows("tr", people)] == ["Rheinpost Merkur"]


#: Text; then the framing of its first statement.
FRAMINGS = [
    ("tr", "Vali Orhan Tekin, belediyeyi rüşvet almakla suçladı; ancak bu iddiasına dayanak olarak tek bir belge göstermedi.", "doubted"),
    ("tr", "Vali Orhan Tekin, köprünün güvenli olduğunu söyledi. Tekin iddiasına ilişkin herhangi bir kanıt sunmadı.", "doubted"),
    ("tr", "Vali Orhan Tekin, köprünün güvenli olduğunu söyledi. Çatlaklar bu açıklamayla örtüşmüyor.", "doubted"),
    ("tr", "Rapor, barajın boş olduğu yönündeki Gürcistan tezini doğrulamıyor.", "doubted"),
    ("az", "Senator Gia Batumlu yolu “tələ” adlandırır. Senator öz iddiasına heç bir dəlil gətirmir.", "doubted"),
    ("az", "İdarə suyun təmiz olduğunu bildirir. Bulanıq su bu izahatla uyuşmur.", "doubted"),
    # somebody else's words, what is said itself, a proof that is given
    ("tr", "Vali Orhan Tekin, köprünün güvenli olduğunu söyledi. Muhalefet ise hiçbir kanıt sunmadığını belirtti.", "neutral"),
    ("tr", "Vali Orhan Tekin, muhalefetin belge göstermediğini söyledi.", "neutral"),
    ("az", "Nazir Rauf Dəmirli suyun təmiz olduğunu bildirib. O, sənəd də təqdim edib.", "neutral"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "framing"), FRAMINGS)
def test_doubt_of_the_newsroom(language: str, text: str, framing: str) -> None:
    assert rows(language, text)[0]["framing"] == framing


#: Text; then the act of its last statement.
ACTS = [
    # arguing, confirming, worth and questions make nothing new known
    ("tr", "Vali Orhan Tekin, köprünün turizmi canlandıracağını savundu.", "assert"),
    ("az", "Nazir Rauf Dəmirli şirkətin körpüyə pul ayıracağını təsdiqləyib.", "assert"),
    ("tr", "Vali Orhan Tekin, yolun bütün köylerin yararına olacağını belirtti.", "assert"),
    ("az", "Fermer Rauf Dəmirli deyir: “Pensiyaçı bu pula nə alacaq? Bir kisə un”.", "assert"),
    ("tr", "Vali Orhan Tekin, köprünün mayısta açılacağını belirtti.", "announce"),
    # complaints of one's lot are no charge, of a wrong they are
    ("tr", "“Bizden rüşvet istediler” diye yakındı köylü Selim Ordulu.", "accuse"),
    # names that are not told, questions got round, what is not taken seriously
    ("tr", "Vali Orhan Tekin, “Görüşüyoruz ama isim vermeyeceğim” dedi.", "decline"),
    ("az", "Nazir Rauf Dəmirli “Bu, bankın işidir” deyərək mövzudan yayındı.", "decline"),
    ("az", "Nazir Rauf Dəmirli “Bu, bankın işidir” deyərək məruzəsinə başladı.", "assert"),
    ("tr", "Vali Orhan Tekin, “Bu rakamları ciddiye almıyoruz” dedi.", "deny"),
    ("az", "Nazirlik belə bir sənəd almadığını deyir.", "deny"),
    # the genitive of a noun in -us is no wish
    ("tr", "Vali Orhan Tekin, nüfusun azaldığını söyledi.", "assert"),
    ("tr", "Vali Orhan Tekin, “Herkes kitabını okusun” dedi.", "demand"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "act"), ACTS)
def test_acts(language: str, text: str, act: str) -> None:
    assert rows(language, text)[-1]["act"] == act


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        ("tr", "Grup Başkanvekili Leyla Usta zammı reddetti. Merkez Bankası Başkanı, faizin değişmediğini söyledi.", ["Leyla Usta", "(unnamed)"]),
        ("tr", "Merkez Bankası Başkanı Leyla Usta zammı reddetti. Merkez Bankası Başkanı, faizin değişmediğini söyledi.", ["Leyla Usta"] * 2),
        ("tr", "Yunanistan'ın duyurusuna ilişkin soru üzerine Vali Orhan Tekin, “Karşılığını verdik” dedi.", ["Orhan Tekin"]),
        ("tr", "Muhasebeci Nur Işık kayıtların silindiğini anlattı. Genç kadın, talimatın müdürden geldiğini ifade etti.", ["Nur Işık"] * 2),
        ("az", "Gürcüstanın Baş naziri Zaza Kartveli yolun açıldığını dedi. Nazir Gia Batumlu susdu. Hökumət başçısı körpünün bağlandığını əlavə etdi.", ["Zaza Kartveli"] * 2),
        ("az", "Rusiya XİN-in rəsmi nümayəndəsi Marina Orlenko susub. Nazir Rauf Dəmirli yolun açıldığını deyib. “Biz görürük”, – XİN rəsmisi vurğulayıb.", ["Rauf Dəmirli", "Marina Orlenko"]),
        ("az", "Şöbənin sədri Qarabağ kəndlərinin bərpa olunduğunu dedi.", ["(unnamed)"]),
        ("az", "Nazir Dəmirli kəndlərinin bərpa olunduğunu dedi.", ["Dəmirli"]),
        ("az", "“Kür Lur” saytı deputat Zaza Kartvelinin martın 3-də “Radio Kür”ə dediklərini dərc edib: “Yol bizimdir, qatar birgədir”.", ["Zaza Kartveli"]),
        ("az", "Müdafiə Sənayesi Nazirliyi borcun ödəndiyini bildirib.", ["Ministry of Defence Industry of Azerbaijan"]),
    ],
)  # fmt: skip
def test_offices_of_other_bodies(language: str, text: str, speakers: list[str]) -> None:
    assert [r["speaker_name"] for r in rows(language, text)] == speakers


def test_who_does_not_want_to_be_named_is_who_spoke_before() -> None:
    text = "Gazeteye konuşan üst düzey bir banka yetkilisi faizin arttığını söyledi. Adının açıklanmasını istemeyen {}, “Karar yakın” dedi."
    told = [r["speaker_role"] for r in rows("tr", text.format("yetkilisi"))]
    assert len(set(told)) == 1 and "yetkili" in told[0]
    assert [r["speaker_role"] for r in rows("tr", text.format("bir diplomat"))][1] == "diplomat"


def test_day_of_a_lead_told_in_the_next_paragraph() -> None:
    lead = "Vali Orhan Tekin, “Yol açıldı” dedi."
    for behind, day in (
        ("Tekin, bugün düzenlenen basın toplantısında konuyu değerlendirdi.", date(2025, 6, 19)),
        ("Bugün kar yağdı.", None),
    ):
        assert [r["said_on"] for r in rows("tr", f"{lead}\n\n{behind}")] == [day]
    later = f"Kar yağdı.\n\n{lead}\n\nTekin, bugün düzenlenen basın toplantısında konuyu değerlendirdi."
    assert [r["said_on"] for r in rows("tr", later)] == [None]


def test_words_of_politeness_are_no_part_of_a_name() -> None:
    text = 'Oda Başkanı Orhan Tekin, "Yol kapalı." dedi. Sayın Tekin, beklemenin uzadığını ifade etti. Sayın Selma Ordulu karın sürdüğünü belirtti.'
    assert [r["speaker_name"] for r in rows("tr", text)] == ["Orhan Tekin", "Orhan Tekin", "Selma Ordulu"]
    text = "Nazir Rauf Dəmirli yolun bağlı olduğunu deyib. Cənab Dəmirli işlərin payızda bitəcəyini bildirib."
    assert [r["speaker_name"] for r in rows("az", text)] == ["Rauf Dəmirli", "Rauf Dəmirli"]


def test_a_rank_alone_is_who_was_named_behind_it() -> None:
    text = "Yol bağlıdır. Bunu mətbuat xidmətinin rəisi, polkovnik Anar Balaxanlı deyib. “Bölmələr yerindədir”, – polkovnik vurğulayıb."
    assert [r["speaker_name"] for r in rows("az", text)] == ["Anar Balaxanlı", "Anar Balaxanlı"]


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        ("az", "Səfərin dəqiq tarixini açıqlamaqdan isə nazirlik imtina edib.", "Səfərin dəqiq tarixini açıqlamaqdan"),
        ("az", "Məbləği açıqlamaqdan şirkətin direktoru Elçin Quliyev boyun qaçırıb.", "Məbləği açıqlamaqdan"),
        ("tr", "Ziyaretin tarihini açıklamaktan ise bakanlık kaçındı.", "Ziyaretin tarihini açıklamaktan"),
        ("tr", "Ziyaretin tarihini açıklamaktan Dışişleri Bakanlığı imtina etti.", "Ziyaretin tarihini açıklamaktan"),
    ],
)
def test_who_refused_stands_behind_what_was_refused(language: str, text: str, content: str) -> None:
    (row,) = rows(language, text)
    assert (row["act"], row["content"]) == ("decline", content)


@pytest.mark.parametrize(
    ("language", "text", "cue"),
    [
        ("az", "“Yol dərhal açılmalıdır”, – sözçü həmin yazısında tələb edirdi.", "tələb edirdi"),
        ("az", "“Yol bağlıdır”, – kəndlilər deyirdilər.", "deyirdilər"),
        ("tr", "Sözcü, “Yol derhal açılmalı” diyordu.", "diyordu"),
    ],
)
def test_what_somebody_was_saying(language: str, text: str, cue: str) -> None:
    (row,) = rows(language, text)
    assert row["cue"] == cue


def test_a_briefing_that_somebody_spoke_at_is_nothing_said_and_gives_its_day() -> None:
    text = (
        "ANKARA (VHA) - Bakan Orhan Vural, kapıların hazır hale getirildiğini bildirdi.\n\n"
        "Vural, Gürcistanlı Bakan Zaza Orrani ile bugün Bakanlıkta yaptığı görüşmenin ardından düzenlenen ortak basın toplantısında konuştu.\n\n"
        'Vural, "Yol açılacak." dedi.'
    )
    found = rows("tr", text)
    assert [r["cue"] for r in found] == ["bildirdi", "dedi"]
    assert {str(r["said_on"]) for r in found} == {"2025-06-19"}
