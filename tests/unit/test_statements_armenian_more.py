"""Armenian statements of agencies, live pages, diaspora weeklies and courts, one construct a case. All people and outlets are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements
from onrecord.statements.folding import skeleton


def rows(text: str, **fields: Any) -> list[dict[str, Any]]:
    article = {"article_id": "e" * 32, "text": text, "language": "hy", **fields}
    return extract_statements(article_batch([article])).to_pylist()


def said(text: str, **fields: Any) -> list[tuple[str | None, str]]:
    return [(r["speaker_name"], r["content"]) for r in rows(text, **fields)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the postposition "according to", but no law
        ("Մաքսային ծառայության աղբյուրի համաձայն՝ բեռը վերադարձվել է։", [("(unnamed)", "բեռը վերադարձվել է")]),
        ("Բանկի տնօրեն Ռոզա Մինասբեկյանի համաձայն՝ վարկերը չեն թանկանա։", [("Ռոզա Մինասբեկյան", "վարկերը չեն թանկանա")]),
        ("Նոր օրենքի համաձայն՝ վարորդները վճարում են տուգանք։", []),
        # an abbreviation that looks like a verb opens the speaker
        ("Այսօր ԵՄ դեսպան Հուգո Լամբերսը հայտարարեց, որ դռները բաց են։", [("Հուգո Լամբերս", "դռները բաց են")]),
        # an outlet credited behind a dash
        (
            "Քաղաքապետ Գոռ Սահումյանը նշեց, որ «ջուրը մաքուր է»,- գրում է «Աղբյուր»-ը։",
            [("Գոռ Սահումյան", "«ջուրը մաքուր է»")],
        ),
        # a label without an article
        ("Տնօրեն Սոնա Ղարիբյան. «Դպրոցը բաց է»։", [("Սոնա Ղարիբյան", "Դպրոցը բաց է")]),
        # the object in front of the verb, the speaker behind it
        (
            "Մեղադրանքը մերժեց գանձապահ Լուսիկ Ավագյանը. «Ես դրամարկղ չեմ բացել»։",
            [("Լուսիկ Ավագյան", "Մեղադրանքը […] Ես դրամարկղ չեմ բացել")],
        ),
        # rumours that are denied
        (
            "Ջրային կոմիտեն հերքել է լուրերը, թե լիճը ցամաքում է։",
            [("Water Committee of Armenia", "լուրերը, թե լիճը ցամաքում է")],
        ),
        # a name with its article in front of a vowel
        ("Ուսուցիչ Վահե Մելքոն-Հիլն ասաց, որ դասեր չկան։", [("Վահե Մելքոն-Հիլ", "դասեր չկան")]),
        # people without a name
        ("Հարյուր գյուղացի փակել էր ճանապարհը։ Նրանք պահանջեցին ջուր տալ այգիներին։", [("(unnamed)", "ջուր տալ այգիներին")]),
        # whose ministry an abbreviation is
        (
            "ՀՀ պաշտպանության նախարարության խոսնակ Լիա Դալլաքյանը հերքեց կրակոցը։ Բաքուն պնդում է հակառակը։ ՊՆ-ից հավելեցին, որ դիրքերը խաղաղ են։",
            [("Լիա Դալլաքյան", "կրակոցը"), ("Ministry of Defense of Armenia", "դիրքերը խաղաղ են")],
        ),
        # a dateline in front of a quotation, and one with the outlet in it
        (
            "ԲԵՅՐՈՒԹ — «Մենք ոտքով եկանք»,- հիշում է ուսուցիչ Մարո Սահրադյանը, որն ապրում է Անթիլիասում։",
            [("Մարո Սահրադյան", "Մենք ոտքով եկանք")],
        ),
        (
            "ԵՐԵՎԱՆ, 8 մարտի. Օրվա Լուր - Փողոցը կփակվի մեկ շաբաթով։ Այս մասին հայտնել է քաղաքապետ Գոռ Սահումյանը։",
            [("Գոռ Սահումյան", "Փողոցը կփակվի մեկ շաբաթով")],
        ),
        # a spokesperson of another country's ministry, though somebody of that country spoke before
        (
            "Կանադայի պատգամավոր Լիա Ռոյը ասաց, որ դռները բաց են։ Կանադայի առևտրի նախարարության խոսնակը հավելեց, որ գործարքը կա։",
            [("Լիա Ռոյ", "դռները բաց են"), ("Ministry of Trade of Canada", "գործարքը կա")],
        ),
        # a member of a parliament is a deputy; to give is a promise
        (
            "Ֆրանսիայի խորհրդարանի անդամ Լիա Ռոյը ասաց, որ դռները բաց են։ «Ես դատարկ խոստում չեմ տալիս»,- հավելեց պատգամավորը։",
            [("Լիա Ռոյ", "դռները բաց են"), ("Լիա Ռոյ", "Ես դատարկ խոստում չեմ տալիս")],
        ),
        ("Կրթության հիմնադրամը խոստացել է ուսուցիչներին վարձ տալ։", [("Կրթության հիմնադրամ", "ուսուցիչներին վարձ տալ")]),
        # two words behind the mark that stands for a colon
        ("Ընկերությունից վստահեցնում են՝ վարձերը կպահպանվեն։", [("Ընկերություն", "վարձերը կպահպանվեն")]),
        ("Ավագանին նախագիծն ընդունեց ուրբաթ՝ 20 կողմ, 5 դեմ ձայնով։", []),
        # an office of somebody is a body; observers are those of the mission
        ("Բեռը տեղ է հասել, հաղորդեցին փոխմարզպետի գրասենյակից։", [("փոխմարզպետի գրասենյակ", "Բեռը տեղ է հասել")]),
        (
            "ԵՄ դիտորդները հրաժարվեցին ասել, թե քանի կրակոց են լսել։",
            [("European Union Mission in Armenia", "ասել, թե քանի կրակոց են լսել")],
        ),
        # the summary of a live page is said again below
        ("Կարճ՝ քաղաքապետարանը հայտնում է ջրի անջատման մասին։", []),
    ],
)
def test_what_is_said_and_by_whom(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("«Ցուցակը կուղարկենք դատախազություն»,- գրեց դիտորդ Լիա Դալլաքյանը։", "promise"),
        ("«Պատրաստ ենք օգնել»,- ասաց բժիշկ Լիա Դալլաքյանը։", "promise"),
        ("Ընկերությունից վստահեցրին, որ ոչ ոք չի ազատվի։", "promise"),
        ("«Չեմ ուզում մեկնաբանել»,- ասաց դատավոր Լիա Դալլաքյանը։", "decline"),
        ("«Մեզ ոչ ոք չի հարցրել»,- բողոքեց հովիվ Վաչե Թումասյանը։", "accuse"),
        ("«Ես հողը չեմ վաճառել»,- ասաց հովիվ Վաչե Թումասյանը։", "deny"),
        ("Քարտուղար Լիա Դալլաքյանը հայտնեց, որ կամուրջը բացվել է։", "announce"),
        ("Դատավոր Լիա Դալլաքյանը հայտարարեց, որ նիստը նշանակված է ուրբաթ օրը։", "announce"),
        ("«Գնելու համար պետք է ոչ միայն փող»,- ասաց տնօրեն Լիա Դալլաքյանը։", "assert"),
    ],
)
def test_the_act_of_the_words(text: str, act: str) -> None:
    assert [r["act"] for r in rows(text)] == [act]


def test_an_office_begins_behind_the_place_and_the_day() -> None:
    text = "Գորիսի դատարանում երկուշաբթի դատախազ Լիա Դալլաքյանը ասաց, որ գործը պարզ է։"
    assert [r["speaker_role"] for r in rows(text)] == ["դատախազ"]


def test_whoever_was_interviewed_speaks_on_behind_the_interview() -> None:
    text = (
        "Հողագետ Նունե Սիմավորյանի հետ «Արտը» զրուցել է մայիսի 3-ին։\n\n- Հողը չորացե՞լ է։\n\n- Չորացել է։ Խորքում էլ ջուր չկա։\n\n"
        "- Ի՞նչ անել։\n\n- Ծառ տնկել։ Ուրիշ ելք չկա։\n\nԶրույցից հետո գիտնականը հավելեց, որ քարտեզը պատրաստ է։"
    )
    found = rows(text, outlet="Արտ", published_on=date(2025, 5, 6))
    assert {r["speaker_name"] for r in found} == {"Նունե Սիմավորյան"}
    assert len(found) == 3


def test_a_report_of_a_meeting_gives_its_day_to_what_was_said_there() -> None:
    text = (
        "ՊՐԱՀԱ — Քառասուն հոգի էր հավաքվել շաբաթ երեկոյան եկեղեցու սրահում։\n\nՏնօրեն Ռաֆֆի Տեմիրճյանն ասաց, որ դպրոցը բաց է։\n\n"
        "Նա հավելեց, որ գումար կա։"
    )
    assert [r["said_on"] for r in rows(text, published_on=date(2025, 5, 6))] == [date(2025, 5, 3)] * 2


def test_an_initial_vo_is_spelled_so_in_other_scripts() -> None:
    assert skeleton("Ոսկան Ոսկերչյան") == skeleton("Voskan Voskerchyan") == skeleton("Воскан Воскерчян")
    assert skeleton("Որոտան") == skeleton("Vorotan")
    assert skeleton("Նունե") == skeleton("Nune")


def test_the_outlet_that_passes_on_and_the_meeting() -> None:
    [row] = rows("Դեսպան Հուգո Լամբերսը հանդիպման ժամանակ նշեց, որ դռները բաց են,- հաղորդում է «Սյունիք»-ը։")
    assert (row["via"], row["addressee"], row["framing"]) == ("Սյունիք", "հանդիպման", "endorsed")
    [told] = rows("«Հանրային Լուր»-ին փոխնախարար Գոռ Սահումյանը պատմեց, որ գիծը պատրաստ է։")
    assert told["addressee"] == "Հանրային Լուր"
