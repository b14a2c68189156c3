"""Armenian: what stands in front of who denies it, sides that stress something, credits that sum up, charges, feelings voiced, days, pages.

All people and outlets are invented.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def found(text: str) -> list[dict[str, Any]]:
    article = {"article_id": "a" * 32, "text": text, "language": "hy", "published_on": date(2025, 5, 16)}
    return extract_statements(article_batch([article])).to_pylist()


def told(text: str) -> list[tuple[str, str]]:
    return [(r["speaker_name"], r["content"]) for r in found(text)]


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Մեղադրանքները պատգամավոր Վահան Ջաղինովը մերժեց։", "Վահան Ջաղինով", "Մեղադրանքները"),
        ("Ղուկասովը մեղադրանքը մերժեց։", "Ղուկասով", "մեղադրանքը"),
        ("Հանդիպման ընթացքում կողմերը ընդգծել են համագործակցության կարևորությունը։", "(unnamed)", "համագործակցության կարևորությունը"),
        (
            "Մեկնաբանելով հարևանի հայտարարությունը՝ նախարար Մակա Բոչորովան այն անվանեց «անընդունելի միջամտություն»։",
            "Մակա Բոչորովա",
            "այն […] «անընդունելի միջամտություն»",
        ),
        ("Նիստից հետո նախարար Վահան Քերոբովը պատմեց նոր մաքսատուրքերի մասին։", "Վահան Քերոբով", "նոր մաքսատուրքերի մասին"),
        ("Ինքը՝ քաղաքապետը, այդ տեղեկությունը հերքեց։", "(unnamed)", "այդ տեղեկությունը"),
        ("Ինքը՝ կապալառուն, հրաժարվեց մեկնաբանել այդ լուրը։", "(unnamed)", "մեկնաբանել այդ լուրը"),
        (
            "ԵԱՏՄ-ից դուրս գալու հարց օրակարգում չկա,- ընդգծեց նախարար Վահան Քերոբովը։",
            "Վահան Քերոբով",
            "ԵԱՏՄ-ից դուրս գալու հարց օրակարգում չկա",
        ),
    ],
)
def test_who_speaks_and_what_is_said(text: str, who: str, what: str) -> None:
    assert told(text) == [(who, what)]


def test_a_second_verb_takes_its_own_object_only() -> None:
    rows = told("Բնակիչները բողոքում են հոտից և պահանջում փակել գործարանը։")
    assert rows == [("(unnamed)", "հոտից"), ("(unnamed)", "փակել գործարանը")]
    rows = told("Փաստաբան Նինա Սոմխովան դատավճիռն անարդար անվանեց և խոստացավ բողոքարկել։")
    assert rows == [("Նինա Սոմխովա", "դատավճիռն անարդար"), ("Նինա Սոմխովա", "բողոքարկել")]


def test_a_ruling_is_no_denial() -> None:
    assert found("Դատավորը մերժեց միջնորդությունը և ընդմիջում հայտարարեց մինչև հունիսի 3-ը։") == []


def test_a_credit_that_sums_up_credits_the_sentence_before() -> None:
    (row,) = found("Երևանը նոր քարտեզներ է ստացել։ Այս մասին հայտնում է «Լոռի-լուրը»՝ հղում անելով դիվանագիտական աղբյուրներին։")
    assert (row["content"], row["via"]) == ("Երևանը նոր քարտեզներ է ստացել", "Լոռի-լուր")


def test_a_comment_of_a_ministry_is_the_ministrys_and_so_is_what_the_body_adds() -> None:
    text = "«Մենք պահանջներ չունենք»,- ասվում է Ադրբեջանի ԱԳՆ մեկնաբանության մեջ։ Գերատեսչությունից հիշեցրին, որ բանակցությունները շարունակվում են։"
    assert {who for who, _ in told(text)} == {"Ministry of Foreign Affairs of Azerbaijan"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ըստ մեղադրանքի՝ նա պետությունից հափշտակել է 200 միլիոն դրամ։", "accuse"),
        ("Քննության վարկածով՝ պաշտոնյան ստացել է 20 միլիոն դրամ։", "accuse"),
        ("Պատմաբանի վարկածով՝ բերդը կառուցել են հույները։", "assert"),
        ("Գնի բարձրացման մասին լուրերը չեն համապատասխանում իրականությանը,- վստահեցրեց նախարար Վահան Գոցիրովը։", "deny"),
        ("Պատգամավոր Գագիկ Մելքոնովը համաձայն չէ հանձնաժողովի եզրակացության հետ։", "deny"),
        ("Պատգամավոր Գագիկ Մելքոնովը ձեռնպահ մնաց մեկնաբանություններից։", "decline"),
    ],
)
def test_acts(text: str, act: str) -> None:
    assert [r["act"] for r in found(text)] == [act]


def test_an_investigation_is_nobodys_office() -> None:
    (row,) = found("Քննության վարկածով՝ պաշտոնյան ստացել է 20 միլիոն դրամ։")
    assert (row["speaker_name"], row["speaker_role"], row["speaker_affiliation"]) == ("(unnamed)", None, None)


@pytest.mark.parametrize(
    "noun", ["մտահոգություն", "հույս", "կարծիք", "տեսակետ", "համոզմունք", "մտավախություն", "վրդովմունք", "զարմանք", "դիրքորոշում"]
)
def test_feelings_and_views_are_voiced_by_both_verbs(noun: str) -> None:
    for verb in ("հայտնեց", "արտահայտեց"):
        assert told(f"Քաղաքապետ Վարդան Ղուկասովը {noun} {verb}, որ ձյունը շատ է։") == [("Վարդան Ղուկասով", "ձյունը շատ է")]


def test_somebody_else_between_marks_is_told_by_office_and_name() -> None:
    (row,) = found("Նրա գործընկերը՝ պատգամավոր Վարդան Աբելովը, հայտարարեց, որ վերահսկողությունը բավարար է։")
    assert (row["speaker_name"], row["speaker_role"]) == ("Վարդան Աբելով", "պատգամավոր")


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Մայիսի 14-ի գիշերը նախարարությունը զգուշացրեց ուժեղ քամու մասին։", date(2025, 5, 14)),
        ("Քաղաքապետ Վարդան Ղուկասովը խոստացավ մինչև հունիսի 3-ը բացել ճանապարհը։", None),
    ],
)
def test_days(text: str, on: date | None) -> None:
    assert [r["said_on"] for r in found(text)] == [on]


@pytest.mark.parametrize(
    ("where", "to"),
    [("ֆեյսբուքյան իր էջում", "ֆեյսբուքյան իր էջում"), ("Facebook-ում", "Facebook"), ("ֆեյսբուքում", "ֆեյսբուքում")],
)
def test_pages_on_which_something_is_written(where: str, to: str) -> None:
    (row,) = found(f"Պատգամավոր Գագիկ Մելքոնովը {where} գրել է, որ օրենքը հում է։")
    assert row["addressee"] == to


def test_the_opposition_is_no_body_and_noon_is_nobody() -> None:
    (row,) = found("Ընդդիմությունը պահանջում է կառավարության հրաժարականը։")
    assert row["speaker_name"] == "(unnamed)"
    (doctors,) = found("Բժիշկները խորհուրդ են տալիս կեսօրին դուրս չգալ։")
    assert doctors["addressee"] is None


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Քաղաքապետը հանդիպել է հիմնադրամի նախագահ Աննա Լեյենովայի հետ։ Լեյենովան, իր հերթին, կարևորել է Վրաստանի առաջընթացը։",
            [("Աննա Լեյենովա", "Վրաստանի առաջընթացը")],
        ),
        (
            "«Սա վերջին հնարավորությունն է»,- այսպես նախարար Վահան Քերոբովը մեկնաբանեց համաձայնագիրը։",
            [("Վահան Քերոբով", "Սա վերջին հնարավորությունն է")],
        ),
        ("«Սա վերջին հնարավորությունն է»,- երեկ ասաց նախարար Վահան Քերոբովը։", [("Վահան Քերոբով", "Սա վերջին հնարավորությունն է")]),
        (
            "Վրաստանի ԱԳՆ-ում նրա խոսքերը միջամտություն են համարել։",
            [("Ministry of Foreign Affairs of Georgia", "նրա խոսքերը միջամտություն")],
        ),
    ],
)
def test_asides_and_turned_sentences(text: str, rows: list[tuple[str, str]]) -> None:
    assert told(text) == rows
