"""Constructs of Turkish and Azerbaijani, one a case: outlets credited from afar, refusals, spokespeople without a name, ranks, words kept and broken."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def found(language: str, text: str, outlet: str | None = None, day: date = date(2025, 6, 19)) -> list[dict[str, Any]]:
    article = {"article_id": "c" * 32, "text": text, "language": language, "outlet": outlet, "published_on": day}
    return extract_statements(article_batch([article])).to_pylist()


VIA = [
    # in the sentence behind
    ("az", "Hərbi ekspert Kamal Dəryazadənin fikrincə, atəş təzyiq vasitəsidir. Ekspertin şərhini “Kanal Günəş” yayımlayıb.", "Kanal Günəş"),
    ("az", "İqtisadçı Rauf Səmədli deyib ki, qiymətlər enəcək. Onun sözlərini “Xəzər Teleqraf” qəzeti dərc edib.", "Xəzər Teleqraf"),
    ("az", "Nazir Ulaş Dəmirli deyib ki, sərhəd bağlanacaq. Nazirin bəyanatı “Reyn” agentliyi tərəfindən yayılıb.", "Reyn"),
    ("tr", "Ekonomist Can Yüceer, enflasyonun düşeceğini söyledi. Yüceer'in sözlerini Deniz Haber Ajansı aktardı.", "Deniz Haber Ajansı"),
    ("tr", "Bakan Ulrich Stern, “Sınır kapanacak” dedi. Bakanın sözleri Rhein TV'de yayımlandı.", "Rhein TV"),
    ("tr", "Bakan Ulrich Stern, “Sınır kapanacak” dedi. Bu sözleri Alman haber ajansı Rheinpress aktardı.", "Rheinpress"),
    # a name in marks, and no comma behind the credit
    ("tr", "“Dalga Haber” sitesinin aktardığına göre Bakan Selim Karaova, yolun açılacağını söyledi.", "Dalga Haber"),
    # the same paper
    ("az", "“Araks” qəzetinin yazdığına görə, sözçü Aram Petyan iddiaları təkzib edib. Həmin qəzetin məlumatına əsasən, sözçü araşdırma aparılmasını tələb edib.", "Araks"),
    ("tr", "Lusaber gazetesinin haberine göre, sözcü Aram Petyan görevden çekildi. Aynı gazeteye göre Petyan, bağımsız bir soruşturma açılmasını istedi.", "Lusaber"),
    # a text that an outlet passed on
    ("tr", "Ermenistan Savunma Bakanlığının Masis Ajansı tarafından geçilen açıklamasında hareketlilik gözlenmediği kaydedildi.", "Masis Ajansı"),
    ("tr", "Gürcistan Dışişleri Bakanlığının Kartli Post'un yayımladığı açıklamasında görüşmelerin sürdüğü belirtildi.", "Kartli Post"),
    ("az", "Nazir Ulaş Dəmirli “Reyn” agentliyinin yaydığı açıqlamasında sərhədin bağlanacağını bildirib.", "Reyn"),
    # names with small words inside
    ("az", "Parisdə çıxan “Le Journal du Matin” qəzetinin məlumatına görə, senator Olivye Marten ittihamı rədd edib.", "Le Journal du Matin"),
    ("tr", "Alman “Der Morgen am Rhein” gazetesinin haberine göre, Bakan Ulrich Stern sınırın kapatılacağını söyledi.", "Der Morgen am Rhein"),
    # "X reports that the minister, who was asked about this, said"
    ("az", "“Odlar Post” xəbər verir ki, bu barədə sualı cavablandıran nazirliyin mətbuat xidmətinin rəhbəri Elnur Səfərli deyib: “Vaksin çatacaq”.", "Odlar Post"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "via"), VIA)
def test_the_outlet_that_carried_it_is_credited(language: str, text: str, via: str) -> None:
    rows = found(language, text)
    assert [r["via"] for r in rows][-1] == via, [(r["content"], r["via"]) for r in rows]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("tr", "Ajansın aktardığına göre, Bakan Ulrich Stern sınırın kapatılacağını söyledi."),
        ("az", "Azad Radiosunun əldə etdiyi məktubda nazir Ulaş Dəmirli sərhədin bağlanacağını bildirib."),
    ],
)
def test_a_bare_word_for_an_outlet_and_who_only_got_a_letter_carry_nothing(language: str, text: str) -> None:
    assert {r["via"] for r in found(language, text)} == {None}


SPEAKERS = [
    ("tr", "Bir NATO sözcüsü, gözlemci gönderileceğini doğruladı.", "NATO", "NATO sözcüsü"),
    ("tr", "Bir Avrupa Komisyonu sözcüsü, kararın gecikeceğini belirtti.", "European Commission", "Avrupa Komisyonu sözcüsü"),
    ("az", "NATO-nun bir sözçüsü müşahidəçi göndəriləcəyini təsdiqləyib.", "NATO", "NATO-nun bir sözçüsü"),
    ("az", "BMT-nin sözçüsü bildirib ki, yardım çatdırılıb.", "United Nations", "BMT-nin sözçüsü"),
    ("tr", "Bir BM yetkilisi, yardımın ulaştığını söyledi.", "(unnamed)", "BM yetkilisi"),
    ("tr", "Birlik ve Ekmek Partisi Sözcüsü Nilgün Aktuna, ihalenin iptal edilmesini istedi.", "Nilgün Aktuna", "Birlik ve Ekmek Partisi Sözcüsü"),
    ("az", "Birlik və Çörək Partiyasının sözçüsü Nigar Quluzadə tenderin ləğv olunmasını tələb edib.", "Nigar Quluzadə", "Birlik və Çörək Partiyasının sözçüsü"),
    ("tr", "Sahil Güvenlik Komutanı Tümamiral Cem Alagöz, iki teknenin durdurulduğunu söyledi.", "Cem Alagöz", "Sahil Güvenlik Komutanı"),
    ("tr", "Emekli Albay Ulaş Demirkol, tatbikatın biteceğini açıkladı.", "Ulaş Demirkol", "Emekli Albay"),
    ("az", "Müdafiə Nazirliyinin sözçüsü, polkovnik Anar Eyvazlı deyib ki, itki yoxdur.", "Anar Eyvazlı", "Müdafiə Nazirliyinin sözçüsü"),
    ("az", "Almaniya səfirliyi görüşün keçirildiyini bildirib.", "Embassy of Germany in Azerbaijan", None),
    ("tr", "Bakanlık kaynakları, haberleri yalanladı. Kaynaklar, resmî açıklamaların beklenmesini istedi.", "(unnamed)", "Bakanlık kaynakları"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker", "role"), SPEAKERS)
def test_who_speaks_and_in_which_office(language: str, text: str, speaker: str, role: str | None) -> None:
    last = found(language, text)[-1]
    assert (last["speaker_name"], last["speaker_role"]) == (speaker, role)


def test_a_deputy_is_who_has_an_office_in_parliament() -> None:
    text = (
        "“Qanun qəbul olunacaq”, – deyib Milli Məclisin Hüquq komitəsinin sədr müavini Rəna Tağılı. Deputat əlavə edib ki, layihə hazırdır."
    )
    assert [r["speaker_name"] for r in found("az", text)] == ["Rəna Tağılı"] * 2


PARTICIPLES = [
    ("tr", "Tatbikatta 14 uçağın görev alacağı bilgisini veren Sözcü Orhan Delioğlu, “Kimse endişe etmesin” dedi.", "Tatbikatta 14 uçağın görev alacağı", "assert"),
    ("tr", "Hattın 2027'de biteceği sözünü veren Bakan Kemal Otçu, “Para hazır” dedi.", "Hattın 2027'de biteceği", "promise"),
    ("tr", "Muhalefetin iddialarını reddeden Vali Ulaş Demirkol, “Her kuruşun hesabı var” diye konuştu.", "Muhalefetin iddialarını", "deny"),
    ("az", "Yolun payızda açılacağına söz verən nazir Kəmal Otlu “Pul var” deyib.", "Yolun payızda açılacağına", "promise"),
    ("az", "Təlimdə 14 təyyarənin iştirak edəcəyi barədə məlumat verən nazir Kəmal Otlu “Narahat olmayın” deyib.", "Təlimdə 14 təyyarənin iştirak edəcəyi", "assert"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "content", "act"), PARTICIPLES)
def test_a_participle_of_saying_and_the_verb_make_two_statements(language: str, text: str, content: str, act: str) -> None:
    rows = found(language, text)
    assert len(rows) == 2 and (rows[0]["content"], rows[0]["act"]) == (content, act), [(r["content"], r["act"]) for r in rows]


REFUSALS = [
    ("az", "Fransa səfirliyi iclasın təfərrüatlarını açıqlamaqdan boyun qaçırıb.", "iclasın təfərrüatlarını açıqlamaqdan"),
    ("az", "Deputat Rəna Tağılı istefa verib-verməyəcəyi ilə bağlı sualı cavabsız qoydu.", "istefa verib-verməyəcəyi ilə bağlı sualı"),
    ("az", "Nazir Ulaş Dəmirli itkilərin sayı barədə danışmaq istəməyib.", "itkilərin sayı barədə"),
    ("tr", "NATO sözcüsü, gözlemcilerin hangi ülkelerden olacağını söylemeyi reddetti.", "gözlemcilerin hangi ülkelerden olacağını söylemeyi"),
    ("tr", "Bakan Selim Karaova, istifa edip etmeyeceği sorusunu yanıtsız bıraktı.", "istifa edip etmeyeceği sorusunu"),
    ("tr", "Sözcü Eda Kılıçlı, görüşmenin içeriğine değinmek istemedi.", "görüşmenin içeriğine"),
    ("tr", "Bakan Selim Karaova, bu yola ilişkin takvim vermekten kaçındı.", "bu yola ilişkin takvim vermekten"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "content"), REFUSALS)
def test_what_somebody_refuses_to_speak_of(language: str, text: str, content: str) -> None:
    rows = found(language, text)
    assert [(r["content"], r["act"]) for r in rows] == [(content, "decline")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("tr", "Toplantıda bir gazeteci bakana maaşların ne zaman artacağını sordu."),
        ("az", "Şirkət öhdəliklərini yerinə yetirməkdən boyun qaçırıb."),
    ],
)
def test_a_question_of_a_journalist_and_a_duty_evaded_are_no_statements(language: str, text: str) -> None:
    assert not found(language, text)


ACTS = [
    ("az", "“Azərbaycan verdiyi sözə sadiq qalacaq”, – nazirliyin sözçüsü Vüqar Cəlilli əlavə edib.", "promise"),
    ("tr", "Bakan Selim Karaova, “Türkiye sözünün arkasında duracak” dedi.", "promise"),
    ("tr", "Bakan Selim Karaova, projenin bir gün bile gecikmeyeceğini söyledi.", "promise"),
    ("tr", "Uzman Eda Kılıçlı, “Proje gecikmeyecek” dedi.", "assert"),
    ("az", "Gürcüstan vasitəçilik etməyi təklif edib.", "promise"),
    ("tr", "Yunanistan, görüşmelere ev sahipliği yapmayı teklif etti.", "promise"),
    ("tr", "Milletvekili Ali Mertoğlu, yasanın değiştirilmesini önerdi.", "demand"),
    ("az", "Sözçü Əli Məcidli vurğulayıb ki, belə hallar sülh prosesinə xələl gətirir.", "assert"),
    ("tr", "Lusaber gazetesi, Türkiye'nin sınıra iki tugay gönderdiğini iddia etti.", "assert"),
    ("tr", "Muhalefet lideri Ece Tan, bakanın rüşvet aldığını iddia etti.", "accuse"),
    ("az", "Erməni tərəfi mövqelərinin atəşə tutulduğunu iddia edib.", "accuse"),
    ("tr", "Bakan Ara Mirzo, “Bakü anlaşmaya uymamıştır” dedi.", "accuse"),
    ("az", "Nazir Ara Mirzo bildirib ki, qarşı tərəf öhdəliklərini yerinə yetirməyib.", "accuse"),
    ("tr", "Sözcü Orhan Delioğlu, tatbikatın üçüncü ülkeleri hedef almadığını belirtti.", "deny"),
    ("az", "Nazir Ara Mirzo iddiaların yalan olduğunu bildirib.", "deny"),
    ("az", "“Ölkədə heç kim fikrinə görə həbs olunmayıb”, – bəyan edib deputat Rəna Tağılı.", "assert"),
    ("tr", "Sözcü Eda Kılıçlı, büyükelçinin bakanlığa çağrıldığını bildirdi.", "announce"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "act"), ACTS)
def test_what_a_statement_does(language: str, text: str, act: str) -> None:
    assert [r["act"] for r in found(language, text)] == [act]


def test_who_counters_a_charge_with_another_does_not_go_on_denying() -> None:
    text = (
        "Nazirlik atəş barədə xəbərləri təkzib edib. Nazirliyin sözçüsü Aren Petyan söyləyib ki, qarşı tərəf sülh prosesinə ciddi yanaşmır."
    )
    first, second = (r["act"] for r in found("az", text))
    assert first == "deny" != second


DAYS = [
    ("az", "“Qanun hazırdır”, – deyib komitə sədri Rəna Tağılı. Deputat çərşənbə günü jurnalistlərin suallarını cavablandırırdı.", date(2025, 6, 18)),
    ("tr", "“Yol açılacak” dedi Ulaştırma Bakanı Selim Karaova. Bakan, salı günü gazetecilerin sorularını yanıtlıyordu.", date(2025, 6, 17)),
    ("tr", "Bakan Selim Karaova, yolun açılacağını açıkladı. Karaova, perşembe günü Ankara'da düzenlediği basın toplantısında gündemi değerlendirdi.", date(2025, 6, 19)),
    ("tr", "Sözcü Eda Kılıçlı, perşembe günkü basın toplantısında tatbikatı duyurdu. Toplantının ardından soruları yanıtlayan bakanlık kaynakları, haberleri yalanladı.", date(2025, 6, 19)),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "day"), DAYS)
def test_the_occasion_told_of_beside_a_statement_dates_it(language: str, text: str, day: date) -> None:
    rows = found(language, text)
    assert rows and {r["said_on"] for r in rows} == {day}


OCCASIONS = [
    ("az", "Bakı Apellyasiya Məhkəməsinin dünənki iclasında prokuror Rasim Dəvəli müttəhimin günahkar olduğunu bildirib.", [date(2025, 6, 18)]),
    ("az", "Milli Məclisin bu günkü iclasında deputat Rasim Dəvəli qanunun gecikdiyini deyib. Komitə sədri Aytən Soltanova isə qanunun hazır olduğunu bildirib.", [date(2025, 6, 19)] * 2),
    ("az", "Nazir Rasim Dəvəli dünənki hadisənin araşdırıldığını bildirib.", [None]),
    ("az", "Cümə günkü brifinqdə nazir Rasim Dəvəli yolun açılacağını bildirib.", [date(2025, 6, 13)]),
    ("tr", "Bakan Selim Karaova, dünkü oturumda yolun açılacağını söyledi. Muhalefet milletvekili Ece Tanören, yolun kapalı olduğunu savundu.", [date(2025, 6, 18)] * 2),
    ("tr", "Bakan Selim Karaova, bugünkü basın toplantısında yolun açılacağını söyledi.", [date(2025, 6, 19)]),
    ("tr", "Bakan Selim Karaova, dünkü saldırının aydınlatılacağını söyledi.", [None]),
    ("tr", "Genel Kurul'un dünkü birleşiminde milletvekili Ece Tanören, yolun kapalı olduğunu söyledi.", [date(2025, 6, 18)]),
    ("tr", "Savcı Ece Tanören, sanığın kaçtığını söyledi. Tanören, dünkü duruşmada esas hakkındaki mütalaasını sundu.", [date(2025, 6, 18)]),
    # the occasion told of behind what was said first
    ("tr", "Bakan Yardımcısı Haluk Torlak, sürecin yarısının geride kaldığını söyledi. Torlak, salı günü milletvekillerine hitap etti.\n\n“Tadilat bitti” diyen Torlak, kapının hazır olduğunu belirtti. Milletvekili Ece Tanören, bütçenin yetersiz olduğunu savundu.", [date(2025, 6, 17)] * 4),
    ("tr", "Bakan Yardımcısı Haluk Torlak, sürecin yarısının geride kaldığını söyledi. Torlak, kapının hazır olduğunu belirtti. Torlak, salı günü milletvekillerinin sorularını yanıtlıyordu.", [date(2025, 6, 17)] * 2),
    ("az", "Nazir Rasim Dəvəli yolun açılacağını bildirib. Nazir çərşənbə axşamı günü deputatların suallarını cavablandırırdı.\n\nDeputat Aytən Soltanova yolun bağlı olduğunu deyib.", [date(2025, 6, 17)] * 2),
    ("tr", "Muhalefet lideri Ece Tanören, yolun kapalı olduğunu söyledi. Bakan Haluk Torlak, yolun açık olduğunu belirtti. Torlak, salı günü öğrencilere hitap etti.", [None, date(2025, 6, 17)]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "days"), OCCASIONS)
def test_days_of_occasions(language: str, text: str, days: list[date | None]) -> None:
    assert [r["said_on"] for r in found(language, text)] == days


def said(text: str, row: dict[str, Any]) -> str:
    return " … ".join(text[s["start"] : s["end"]] for s in row["content_spans"])


SPEAKERS = [
    ("az", "Nazir müavini deputatları maaşların azalmayacağına əmin edib.", ("(unnamed)", "Nazir müavini", "maaşların azalmayacağına")),
    ("az", "Nazir müavini Rasim Dəvəli jurnalistləri yolun açılacağına əmin edib.", ("Rasim Dəvəli", "Nazir müavini", "yolun açılacağına")),
    ("tr", "Bakan gazetecileri yolun açılacağı konusunda uyardı.", ("(unnamed)", "Bakan", "yolun açılacağı")),
    (
        "az",
        "Sorğuya cavab verən Qaçqınların və Məcburi Köçkünlərin İşləri üzrə Dövlət Komitəsi evlərin tikiləcəyini bildirib.",
        ("State Committee for Affairs of Refugees and Internally Displaced Persons of Azerbaijan", None, "evlərin tikiləcəyini"),
    ),
    ("tr", "“Gizli ek yok” karşılığını ise Bakan Selim Karaova kürsüden verdi.", ("Selim Karaova", "Bakan", "Gizli ek yok")),
    ("tr", "“Gizli ek yok” yanıtını Bakan Selim Karaova verdi.", ("Selim Karaova", "Bakan", "Gizli ek yok")),
    ("az", "“Gizli əlavə yoxdur” cavabını isə nazir Rasim Dəvəli tribunadan verib.", ("Rasim Dəvəli", "nazir", "Gizli əlavə yoxdur")),
    (
        "tr",
        "Bakan Selim Karaova'nın istifa edip etmeyeceği sorusunu geri çevirdiğini aynı gazete yazdı.",
        ("Selim Karaova", "Bakan", "istifa edip etmeyeceği sorusunu"),
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), SPEAKERS)
def test_who_speaks_and_what(language: str, text: str, expected: tuple[str, str | None, str]) -> None:
    assert [(r["speaker_name"], r["speaker_role"], said(text, r)) for r in found(language, text)] == [expected]


def test_what_people_say_inside_what_somebody_tells() -> None:
    text = "Deputat Aytən Soltanova danışıb ki, kəndə qayıdan sakinlər ona evlərin soyuq olduğundan şikayət ediblər."
    outer, inner = found("az", text)
    assert (outer["speaker_name"], inner["speaker_role"]) == ("Aytən Soltanova", "sakinlər")
    assert said(text, inner) == "evlərin soyuq olduğundan"
    assert inner["parent_statement_id"] == outer["statement_id"]


def test_the_same_site_behind_a_statement() -> None:
    text = "Dalga Haber sitesinin aktardığına göre Bakan Selim Karaova, yolun açılacağını söyledi. Karaova'nın törene katılıp katılmayacağı sorusunu geri çevirdiğini de aynı site yazdı."
    assert [r["via"] for r in found("tr", text)] == ["Dalga Haber"] * 2


@pytest.mark.parametrize("language", ["tr", "az"])
def test_long_runs_of_names_and_owners_take_little_time(language: str) -> None:
    begun = time.monotonic()
    for piece in ("Aras Deniz ", "Arasın ", "“Aras du Nil” ", "Arasın sözlərini ", "ile ilgili soruyu ", "sözünü tut "):
        found(language, piece * 3000 + "dedi.")
    assert time.monotonic() - begun < 60
