"""Azerbaijani: verbs of asking and telling, credits that say "this X said", what a newsroom adds, who a sentence goes on about.

All people and outlets are invented.
"""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def found(text: str, outlet: str = "Xəzri Xəbər") -> list[dict[str, Any]]:
    article = {"article_id": "a" * 32, "text": text, "language": "az", "outlet": outlet}
    return extract_statements(article_batch([article])).to_pylist()


@pytest.mark.parametrize(
    ("text", "speaker", "act", "content"),
    [
        ("Nazir Kamil Sərdarlı tapşırıb ki, yol ilin sonunadək bitirilsin.", "Kamil Sərdarlı", "demand", "yol ilin sonunadək bitirilsin"),
        ("Şahid Elxan Nurəlizadə ifadə verib ki, pul zərfdə olub.", "Elxan Nurəlizadə", "assert", "pul zərfdə olub"),
        ("Vəkil Turan Əsədzadə ekspertizanın təyin edilməsi barədə vəsatət qaldırıb.", "Turan Əsədzadə", "demand", "ekspertizanın təyin edilməsi"),
        ("“Gələn il qayıdarıq”, – nazir Kamil Sərdarlı gülümsəyir.", "Kamil Sərdarlı", "assert", "Gələn il qayıdarıq"),
        ("Ekspert Samir Vəlizadənin vurğuladığı kimi, bu addım gecikib.", "Samir Vəlizadə", "assert", "bu addım gecikib"),
        ("Fermer Cabir Hümbətlinin danışdığına görə, su üç gündür gəlmir.", "Cabir Hümbətli", "assert", "su üç gündür gəlmir"),
        ("Nazir Kamil Sərdarlı suyun təmiz olduğunu bildirsə də, kənd sakinləri narazıdır.", "Kamil Sərdarlı", "assert", "suyun təmiz olduğunu"),
        ("Tehran sərhəddə gözətçi yerləşdirilməsinə etirazını təkrarlayıb.", "Government of Iran", "deny", "sərhəddə gözətçi yerləşdirilməsinə etirazını"),
    ],
)  # fmt: skip
def test_verbs_and_phrases_of_the_press(text: str, speaker: str, act: str, content: str) -> None:
    assert [(r["speaker_name"], r["act"], r["content"]) for r in found(text)] == [(speaker, act, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Rektor Sevinc Mirzəzadə tələbələri təbrik edib, onlara uğurlar arzulayıb.",
        "Nazir Kamil Sərdarlı prezidentə müraciət edib.",
        "Tələbə imtahanda əla qiymət alıb və gülüb.",
    ],
)
def test_what_tells_no_words_is_no_statement(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("“Qiymət artmayacaq”. Xəzri Xəbər bildirir ki, bunu nazir müavini Elçin Tağılı deyib.", "Xəzri Xəbər"),
        ("“Qiymət artmayacaq”. “Xəzri Xəbər” bu barədə “Oxuyan.az”a istinadən məlumat verir ki, bunu nazir müavini Elçin Tağılı açıqlayıb.", "Oxuyan.az"),
        ("Qubanın müxbiri yazır. “Qiymət artmayacaq”. Sahil.az-ın Gəncə müxbiri xəbər verir ki, bunu nazir müavini Elçin Tağılı deyib.", "Sahil.az"),
        ("Nazir müavini Elçin Tağılı “Dalğa” radiosuna deyib ki, qiymət artmayacaq, – \"Hudson Ledger\" xəbər verir.", "Hudson Ledger"),
        ("“Qiymət artmayacaq”, – deyə nazir müavini Elçin Tağılı bildirib. “Oxuyan.az” xəbər verir.", "Oxuyan.az"),
        ("Nazir müavini Elçin Tağılı deyib ki, qiymət artmayacaq. “Xəzri Xəbər” “Sahil.az”a istinadən xəbər verir.", "Sahil.az"),
    ],
)  # fmt: skip
def test_an_outlet_that_says_who_said_this_is_its_credit(text: str, via: str) -> None:
    rows = found(text)
    assert [(r["speaker_name"], r["via"]) for r in rows] == [("Elçin Tağılı", via)]
    assert rows[0]["content"].lower() == "qiymət artmayacaq"


def test_a_body_that_makes_something_known_is_no_credit() -> None:
    rows = found("Energetika Nazirliyi bildirir ki, Bakı ilə danışıqlar davam edir.")
    assert [(r["speaker_name"], r["via"]) for r in rows] == [("Ministry of Energy of Azerbaijan", None)]


def test_this_is_said_in_a_statement() -> None:
    rows = found("Qiymətlər artmayacaq. Bu, İqtisadiyyat Nazirliyinin açıqlamasında deyilir.")
    assert [(r["speaker_name"], r["content"]) for r in rows] == [("Ministry of Economy of Azerbaijan", "Qiymətlər artmayacaq")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Nazir Kamil Sərdarlı deyib ki, kəndə yol çəkiləcək, lakin vaxtını açıqlamayıb.", "kəndə yol çəkiləcək"),
        ("Nazir Kamil Sərdarlı deyib ki, saxlananlar var, ancaq onların adlarını çəkməyib.", "saxlananlar var"),
        ("Nazir Kamil Sərdarlı deyib ki, yol bağlıdır, lakin qatar işləyir.", "yol bağlıdır, lakin qatar işləyir"),
        ("Nazir Kamil Sərdarlı deyib ki, şirkət borcunu qaytarmayıb.", "şirkət borcunu qaytarmayıb"),
    ],
)
def test_what_was_left_untold_is_the_newsrooms_remark(text: str, content: str) -> None:
    assert [r["content"] for r in found(text)] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Nazir Kamil Sərdarlı görüşdən sonra jurnalistlərin suallarına cavab verməkdən imtina edib.", "jurnalistlərin suallarına cavab verməkdən"),
        ("Baş Prokurorluq istintaqın maraqlarını əsas gətirərək onların adlarını açıqlamaqdan imtina edib.", "onların adlarını açıqlamaqdan"),
        ("Nazirlər Kabineti əhaliyə müraciət edərək çaylara yaxınlaşmamağı tövsiyə edib.", "çaylara yaxınlaşmamağı"),
        ("Hakim Ramiz Əjdərzadə iclasın sonunda hökmün mayın 20-də oxunacağını elan edib.", "hökmün mayın 20-də oxunacağını"),
    ],
)  # fmt: skip
def test_circumstances_are_no_part_of_what_is_said(text: str, content: str) -> None:
    assert [r["content"] for r in found(text)] == [content]


def test_a_claim_inside_its_denial() -> None:
    rows = found(
        "Ermənistan Müdafiə Nazirliyinin Azərbaycan bölmələrinin guya kəndi atəşə tutması barədə yaydığı məlumat həqiqəti əks etdirmir. "
        "Bunu nazirliyin mətbuat xidmətinin rəisi Anar Sübhanzadə deyib."
    )
    got = {(r["speaker_name"], r["act"], r["framing"]) for r in rows}
    assert got == {("Ministry of Defense of Armenia", "accuse", "doubted"), ("Anar Sübhanzadə", "deny", "neutral")}
    assert "Azərbaycan bölmələrinin guya kəndi atəşə tutması" in {r["content"] for r in rows}


def test_news_of_a_visit_is_no_claim() -> None:
    assert found("Nazirliyin heyətin səfəri barədə yaydığı məlumat saytda yerləşdirilib.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Maliyyə naziri Kamran Vəlizadə büdcəni təqdim edib.\nDeputat Zaur Kərimxanlı deyib ki, xərclər çoxdur.\nMaliyyə naziri səbəbi izah etmədi. O, iradların nəzərə alınacağına söz verdi.", "Kamran Vəlizadə"),
        ("Deputat Zaur Kərimxanlı deyib ki, xərclər çoxdur.\nGülsüm Nəbili axşamı gözləyir. Vedrələri çəkə-çəkə gülür: “Avqust da gələr, baxarıq”.", "Gülsüm Nəbili"),
        ("Mühasib Səbinə Hümbətova danışıb ki, pul nağdlaşdırılıb.\nProkuror Orxan Mustafalının sualına cavabında qadın pulu götürdüyünü təkzib edib.", "Səbinə Hümbətova"),
        ("Komitənin üzvü Lalə Şıxlı hesab edir ki, layihə balanslıdır. Xanım deputat etiraf etdi ki, artım nikbin görünür.", "Lalə Şıxlı"),
        ("İcra Hakimiyyətinin sabiq başçısı Fikrət Abduzadə məhkəmə qarşısındadır. İclas hakim Gülnar Talıbzadənin sədrliyi ilə keçib. Vəkil Cavid Rzalı yazının saxta olduğunu deyib. Hakim qərarını sabah elan edəcəyini bildirib.", None),
    ],
)  # fmt: skip
def test_who_a_sentence_goes_on_about(text: str, speaker: str | None) -> None:
    last = found(text)[-1]
    if speaker is None:
        assert last["speaker_name"] != "Fikrət Abduzadə"
    else:
        assert last["speaker_name"] == speaker


def test_a_woman_without_a_name_is_nobody_named_before() -> None:
    rows = found("Jurnalist Nigar Əlizadə hadisə yerində olub. Bir qadın ona yaxınlaşıb. Qadın bildirib ki, evi yanıb.")
    assert [r["speaker_name"] for r in rows] == ["(unnamed)"]


def test_who_wrote_on_a_network_is_not_the_network() -> None:
    rows = found(
        "Tenderlər rəqabətsiz keçirilir. Bunu bazar ertəsi Feysbuk səhifəsində “Aydın Büdcə” Birliyinin sədri Aqil Mirzəzadə yazıb."
    )
    assert [r["speaker_name"] for r in rows] == ["Aqil Mirzəzadə"]


def test_a_first_name_that_begins_like_a_papers_letters() -> None:
    rows = found("Sabiq köməkçi Fazil Məhərrəmovlunun evində axtarış aparılıb. Məhərrəmovlu deyib ki, heç nə tapılmayıb.")
    assert [r["speaker_name"] for r in rows] == ["Fazil Məhərrəmovlu"]


def test_of_whom_a_prosecutor_speaks_is_no_part_of_the_office() -> None:
    rows = found("Prokuror təqsirləndirilən şəxsin 11 il müddətinə azadlıqdan məhrum edilməsini tələb edib.")
    assert [(r["speaker_role"], r["content"]) for r in rows] == [
        ("Prokuror", "təqsirləndirilən şəxsin 11 il müddətinə azadlıqdan məhrum edilməsini")
    ]
