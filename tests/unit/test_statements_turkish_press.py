"""Turkish press: verbs made from their past, nouns of saying, calls and whom they are for, days, places, sources and offices.

All people and outlets are invented.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements
from onrecord.statements.lexicon import cues
from onrecord.statements.turkic.verbs import composed, participle, tenses


def found(text: str, language: str = "tr") -> list[dict[str, Any]]:
    article = {"article_id": "d" * 32, "text": text, "language": language, "published_on": date(2025, 5, 16)}
    return extract_statements(article_batch([article])).to_pylist()


@pytest.mark.parametrize(
    ("past", "forms"),
    [
        ("söyledi", "söylediler söylemiş söylemiştir söylemektedir söylüyor söylüyordu söyleyerek söyleyip söylerken"),
        ("kaydetti", "kaydediyor kaydetmekte kaydederek kaydederken"),
        ("iletti", "iletiyor ileterek"),
        ("sözünü verdi", "sözünü veriyor sözünü verirken sözünü vermişti"),
        ("saklamadı", "saklamıyor saklamamıştı saklamayarak"),
    ],
)
def test_the_tenses_of_a_verb_are_made_from_its_past(past: str, forms: str) -> None:
    made = set(tenses(past))
    lead = past.rpartition(" ")[0]
    wanted = {f"{lead} {w}".strip() for w in forms.replace(f"{lead} ", "").split()} if lead else set(forms.split())
    assert wanted <= made


@pytest.mark.parametrize(("form", "made"), [("söyledi", "söyleyen"), ("ifade etti", "ifade eden"), ("dedi", None), ("diyordu", None)])
def test_the_participle_of_a_verb(form: str, made: str | None) -> None:
    assert participle(form) == made


def test_nothing_is_made_of_what_is_no_past() -> None:
    assert not list(tenses("görüşünde")) and not list(tenses("demişti"))


def test_a_noun_goes_with_its_verbs() -> None:
    row = {"nouns": "çağrısı", "verbs": "yineledi", "plain": "yaptı", "within": "bulundu"}
    assert list(composed(row)) == ["çağrısını_yineledi", "çağrısı_yaptı", "çağrısında_bulundu"]
    assert cues("tr").verbs["çağrısını yinelemektedir"].act == "demand"


SAID = [
    ('Çiftçi Can Orranlı, "Mazot parası yok" diye veryansın etti.', "Can Orranlı", "Mazot parası yok"),
    ("Uzman Can Orranlı, fiyatların artacağı öngörüsünü yinelemiştir.", "Can Orranlı", "fiyatların artacağı"),
    ('Rektör Can Orranlı, "Kimse mağdur olmayacak" güvencesini tekrarladı.', "Can Orranlı", "Kimse mağdur olmayacak"),
    ('Sözcü Derya Orranlı, kararı "Bu bir darbedir" ifadeleriyle eleştirdi.', "Derya Orranlı", None),
    ("Köy sakinleri, yolun iki yıldır yapılmadığından şikâyetçi.", "(unnamed)", "yolun iki yıldır yapılmadığından"),
    ("Emekli Can Orranlı, 'Pazara çıkamıyoruz' dedi.", "Can Orranlı", "Pazara çıkamıyoruz"),
    ('Vali Can Orranlı\'dan kar uyarısı: "Yola çıkmayın"', "Can Orranlı", "Yola çıkmayın"),
    ('Ankara\'dan Atina\'ya yanıt: "Haklarımızdan vazgeçmeyiz"', "Government of Turkey", "Haklarımızdan vazgeçmeyiz"),
    ("Anayasa Mahkemesi, başvurunun kabul edilemez olduğuna hükmetti.", "Constitutional Court of Turkey", "başvurunun kabul edilemez olduğuna"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "content"), SAID, ids=[case[0][:40] for case in SAID])
def test_who_said_what(text: str, speaker: str, content: str | None) -> None:
    rows = found(text)
    assert [r["speaker_name"] for r in rows] == [speaker]
    assert content is None or rows[0]["content"] == content


def test_somebody_worried_that_is_said_to_be_so_is_one_statement() -> None:
    rows = found("Vali Can Orranlı, suların yükseleceğinden endişeli olduğunu söyledi.")
    assert [r["content"] for r in rows] == ["suların yükseleceğinden endişeli olduğunu"]


def test_behind_a_contrast_somebody_else_speaks() -> None:
    rows = found("Bakan Can Orranlı ölü sayısının arttığını açıklarken, muhalefet gerçek rakamın gizlendiğini iddia ediyor.")
    assert [r["content"] for r in rows] == ["ölü sayısının arttığını", "gerçek rakamın gizlendiğini"]
    assert rows[1]["speaker_name"] != "Can Orranlı"
    same = found("Bakan Can Orranlı kararın ertelendiğini söylerken vatandaşların mağdur edilmeyeceğini vurguladı.")
    assert [r["speaker_name"] for r in same] == ["Can Orranlı"] * 2


def test_who_accuses_in_a_participle_has_the_accused_with_the_quotation() -> None:
    rows = found('Hükümeti "yalancılıkla" suçlayan parti lideri Can Orranlı salondan ayrıldı.')
    assert [(r["content"], r["act"], r["speaker_name"]) for r in rows] == [('Hükümeti "yalancılıkla"', "accuse", "Can Orranlı")]


@pytest.mark.parametrize(
    ("text", "to", "content"),
    [
        ("Sözcü Derya Orranlı, taraflara itidal çağrısında bulundu.", "taraflara", "itidal"),
        ('Sözcü Derya Orranlı, taraflara "ateşkese uyun" çağrısında bulundu.', "taraflara", "ateşkese uyun"),
        ("Vali Can Orranlı, vatandaşlara kurallara uyma çağrısı yaptı.", "vatandaşlara", "kurallara uyma"),
        ("Sözcü Derya Orranlı, hükümete istifa çağrısında bulundu.", "hükümete", "istifa"),
        ("Vali Can Orranlı, kurallara uyma çağrısı yaptı.", None, "kurallara uyma"),
        ("Avukat Can Orranlı, tahliye talebinde bulundu.", None, "tahliye"),
    ],
)
def test_on_whom_somebody_calls(text: str, to: str | None, content: str) -> None:
    assert [(r["addressee"], r["content"], r["act"]) for r in found(text)] == [(to, content, "demand")]


@pytest.mark.parametrize(
    ("when", "on"),
    [
        ("önceki gün yaptığı açıklamada", date(2025, 5, 14)),
        ("evvelsi gün", date(2025, 5, 14)),
        ("bu sabah katıldığı programda", date(2025, 5, 16)),
        ("geçtiğimiz cuma günü düzenlenen mitingde", date(2025, 5, 9)),
        ("cuma günkü televizyon söyleşisinde", date(2025, 5, 16)),
        ("bir önceki gün", None),
    ],
)
def test_the_day_of_saying(when: str, on: date | None) -> None:
    assert [r["said_on"] for r in found(f'Bakan Can Orranlı, {when} "Vergi artışı yok" dedi.')] == [on]


def test_the_same_evening_is_that_of_the_report() -> None:
    rows = found(
        "Orran Gözlemevi'nin salı günü Tiflis'te tanıttığı raporda, 40 kişinin öldüğü belirtildi.\n\n"
        'Sözcü Derya Orranlı aynı akşam X hesabından, "Rapor yanlış" mesajını paylaştı.'
    )
    assert [(r["speaker_name"], r["said_on"]) for r in rows] == [
        ("Orran Gözlemevi", date(2025, 5, 13)),
        ("Derya Orranlı", date(2025, 5, 13)),
    ]


def test_who_comes_before_a_committee_speaks_on_its_day() -> None:
    rows = found(
        "Meclis Dışişleri Komisyonu, sınır kapısını dün görüştü. Komisyona bilgi veren Genel Müdür Can Orranlı, binanın tamamlandığını anlattı.\n\n"
        "Komisyona davet edilen esnaf Nuri Orransoy, kapının açılmasını istedi."
    )
    assert [r["said_on"] for r in rows] == [date(2025, 5, 15)] * 2


def test_the_time_of_the_clauses_own_participle_is_in_the_clause() -> None:
    rows = found("Vekil Can Orranlı, geçen hafta Bakü'de görüştükleri vekillerin itirazı olmadığını söyledi.")
    assert [(r["content"], r["said_on"], r["said_from"]) for r in rows] == [
        ("geçen hafta Bakü'de görüştükleri vekillerin itirazı olmadığını", None, None)
    ]


@pytest.mark.parametrize(
    ("place", "content"),
    [
        ("bültenimize yaptığı değerlendirmede", "sistemlerin kısa menzilli olduğunu"),
        ("X hesabından", "temasların sürdüğünü"),
        ("kürsüden", "kararın yanlış olduğunu"),
    ],
)
def test_where_it_is_said_is_none_of_the_words(place: str, content: str) -> None:
    assert [r["content"] for r in found(f"Uzman Can Orranlı, {place} {content} söyledi.")] == [content]


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("Orran Haber Servisi'nin (OHS) salı akşamı geçtiği habere göre Başhekim Can Orranlı, bir işçinin öldüğünü söyledi.", "Can Orranlı", "Orran Haber Servisi"),
        ("Rus haber ajansı Orran Press, Kremlin kaynaklarına dayandırdığı haberinde görüşmelerin ertelendiğini bildirdi.", "(unnamed)", "Orran Press"),
        ("Orran Herald gazetesinin ABD'li yetkililere dayandırdığı haberine göre Washington bölgeye yeni bir gemi gönderecek.", "(unnamed)", "Orran Herald"),
        ('Alman Orrankurier gazetesine konuşan bir diplomat, "Zaman daralıyor" dedi.', "(unnamed)", None),
        ("Dışişleri kaynaklarına göre, bakan perşembe günü Brüksel'e gidecek.", "(unnamed)", None),
        ('Bir Azerbaycanlı yetkili gazetemize, "Metin hazır" dedi.', "(unnamed)", None),
        ("İddiaya göre, şüpheli tartıştığı komşusunu bıçakladı.", None, None),
        ("Araştırmaya göre her üç gençten biri işsiz.", None, None),
        ("Kars Valiliği, okulların tatil edildiğini duyurdu.", "Governorship of Kars", None),
        ("Akyaka Kaymakamlığı, yolun açıldığını duyurdu.", "District Governorship of Akyaka", None),
        ("Azerbaycan Olağanüstü Haller Bakanlığı, yangının söndürüldüğünü duyurdu.", "Ministry of Emergency Situations of Azerbaijan", None),
    ],
)  # fmt: skip
def test_whose_word_it_is(text: str, speaker: str | None, via: str | None) -> None:
    assert [(r["speaker_name"], r["via"]) for r in found(text)] == [(speaker, via)]


def test_behind_a_semicolon_somebody_else_speaks() -> None:
    rows = found("Uzman Can Orranlı'ya göre deprem kaçınılmaz; Doçent Derya Orransoy ise aynı fikirde değil.")
    assert [r["content"] for r in rows] == ["deprem kaçınılmaz"]
    more = found("Uzman Can Orranlı'ya göre asıl düğüm motorda; motor için ihracat izni şart.")
    assert [r["content"] for r in more] == ["asıl düğüm motorda; motor için ihracat izni şart"]


@pytest.mark.parametrize(
    "text",
    [
        "Anlaşmaya göre iki ülke vizeleri kaldıracak.",
        'Orranlı\'ya "Erken seçim olacak mı?" diye soruldu.',
        "Kanunun 5. maddesi, izinsiz gösterilerin yasak olduğunu belirtiyor.",
        "Hava durumuna göre plan yapıldı.",
        '"Özgürlük" yürüyüşüne yüzlerce kişi katıldı.',
    ],
)
def test_what_nobody_says(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("Orran Partisi Grup Başkanvekili Derya Orransoy, bütçenin yetersiz olduğunu savundu.", "Genç milletvekili, hükümeti çiftçiyi unutmakla suçladı."),
        ("Sahneye ilk çıkan, koalisyonun eş başkanı Derya Orransoy oldu.", "“Yeter artık, gidin!” diye haykıran kadın siyasetçi alkışlandı."),
    ],
)  # fmt: skip
def test_an_epithet_means_whom_the_paragraph_has_named(first: str, again: str) -> None:
    assert found(f"{first} {again}")[-1]["speaker_name"] == "Derya Orransoy"
    assert found("Genç bir avukat, davanın süreceğini söyledi.")[0]["speaker_name"] == "(unnamed)"


def test_an_outlet_whose_questions_are_answered_is_told() -> None:
    rows = found("Orran TV'nin sorularını yanıtlayan emekli büyükelçi Can Orranlı, sürecin tıkandığını savundu.")
    assert [(r["speaker_name"], r["addressee"]) for r in rows] == [("Can Orranlı", "Orran TV")]
    other = found("Komisyonun sorularını yanıtlayan emekli büyükelçi Can Orranlı, sürecin tıkandığını savundu.")
    assert [r["addressee"] for r in other] == [None]


def test_the_union_has_delegations_and_a_bare_body_is_its_spokespersons() -> None:
    rows = found("AB Tiflis Delegasyonu, seçimlerin adil olmadığını bildirdi.")
    assert [(r["speaker_name"], r["speaker_affiliation"]) for r in rows] == [("Delegation of the European Union to Georgia", "EU")]
