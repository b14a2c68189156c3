"""Armenian statements of newspaper, court and channel copy: one construct a case. All people and outlets are invented."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def rows(text: str, **fields: Any) -> list[dict[str, Any]]:
    article = {"article_id": "c" * 32, "text": text, "language": "hy", **fields}
    return extract_statements(article_batch([article])).to_pylist()


def said(text: str, **fields: Any) -> list[tuple[str | None, str]]:
    return [(r["speaker_name"], r["content"]) for r in rows(text, **fields)]


TRIAL = "Դատարանը կալանավորեց նախկին մարզպետ Կարո Մնջոյանին։ Նրա փաստաբան Ելա Սարդարյանը բողոքարկեց որոշումը։ "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the mark that stands for a colon
        ("Մարզպետ Գոռ Սահումյանն ընդգծեց՝ ջուրը մաքուր է։", [("Գոռ Սահումյան", "ջուրը մաքուր է")]),
        ("Տնօրեն Նունե Մելքումյանը հավելեց՝ պատասխանելով լրագրողներին։", []),
        # what was refused, behind "but"
        (
            "Տնօրեն Նունե Մելքումյանը վստահեցրեց, որ կամուրջը կբացվի, սակայն օրը նշելուց հրաժարվեց։",
            [("Նունե Մելքումյան", "կամուրջը կբացվի"), ("Նունե Մելքումյան", "օրը նշելուց")],
        ),
        # of something
        ("Ձկնորս Մխիթար Ծովյանը զգուշացրեց բարակ սառույցի մասին։", [("Մխիթար Ծովյան", "բարակ սառույցի մասին")]),
        # adjectives are no subjects; bodies of a plural verb stand in the ablative behind it, too
        ("Քննչական կոմիտեից հրաժարվեցին մեկնաբանել դեպքը։", [("Investigative Committee of Armenia", "մեկնաբանել դեպքը")]),
        ("Գազը կտան երեկոյան, տեղեկացրին «Սարագազ» ընկերությունից։", [("Սարագազ", "Գազը կտան երեկոյան")]),
        # pictures at the head
        ("🔺 «Վթարը վերացված է»,- գրել է քաղաքապետ Արա Դանուցը։", [("Արա Դանուց", "Վթարը վերացված է")]),
        # in somebody's words
        ("Բնակիչ Վաչիկ Զաքարյանի ասելով՝ ճանապարհը փակ է։", [("Վաչիկ Զաքարյան", "ճանապարհը փակ է")]),
        # descriptions in other words than the office the article gave, and those of something else
        (TRIAL + "«Ես անմեղ եմ»,- ասաց մեղադրյալը։", [("Կարո Մնջոյան", "Ես անմեղ եմ")]),
        (TRIAL + "«Գործը շինծու է»,- ասաց պաշտպանը։", [("Ելա Սարդարյան", "Գործը շինծու է")]),
        (
            "«Դասեր չկան»,- ասաց գործարանի տնօրեն Ռոբերտ Սահակյանցը։ Դպրոցի տնօրենը հայտնեց, որ դասեր կան։",
            [("Ռոբերտ Սահակյանց", "Դասեր չկան"), ("(unnamed)", "դասեր կան")],
        ),
        # an outlet only carries
        ("Կամուրջը փակ է։ Այս մասին գրում է «Լոռու թերթը»։", []),
    ],
)
def test_words_and_speakers(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Դատարանը երկու ամսով երկարաձգեց նախկին քաղաքապետ Գոռ Սահումյանի կալանքը։ «Սպասեմ»,- ասաց Սահումյանը։", "նախկին քաղաքապետ"),
        ("Նրա փաստաբան Լիա Չոբանյանը հայտնեց, որ կբողոքի։", "փաստաբան"),
        ("«Սպասում ենք»,- ասաց հարևանը՝ Մարտին Քոլոզյանը։", "հարևանը"),
    ],
)
def test_roles(text: str, role: str) -> None:
    assert [r["speaker_role"] for r in rows(text)] == [role]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Նախարար Նունե Մելքումյանը լուրն անվանեց «հորինվածք»։", "deny"),
        ("Պատգամավոր Գոռ Սահումյանը որոշումն անվանեց «դավաճանություն»։", "accuse"),
        ("Քաղաքագետ Գոռ Սահումյանը կարծում է, որ ընտրությունները կհետաձգվեն։", "assert"),
        ("Քաղաքապետ Գոռ Սահումյանը հայտնեց, որ կամուրջը կբացվի։", "announce"),
        ("«Ես այդ թուղթը չեմ ստորագրել»,- ասաց հաշվապահ Լիա Չոբանյանը։", "deny"),
    ],
)
def test_acts(text: str, act: str) -> None:
    assert [r["act"] for r in rows(text)] == [act]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Վարորդներից մեկը, ով շտապում էր, նշեց. «Ճանապարհը փակ է»։", [("(unnamed)", "Ճանապարհը փակ է")]),
        (
            "Խոսնակ Լիլիթ Շահենյանը մերժել է մեղադրանքը՝ այն անվանելով «հեքիաթ»։",
            [("Լիլիթ Շահենյան", "մեղադրանքը"), ("Լիլիթ Շահենյան", "այն […] «հեքիաթ»")],
        ),
        ("Քաղաքային դատարանը մերժեց ձկնորսի հայցը։", []),
        ("Նրա գործընկերներից Ռուզան Աթոյանի խոսքով՝ հայցը կմերժեն։", [("Ռուզան Աթոյան", "հայցը կմերժեն")]),
        ("Ոստիկանությունը ձերբակալեց գործարար Սամվել Կարախանովի որդուն։ «Սխալ է»,- ասաց Կարախանովը։", [("Սամվել Կարախանով", "Սխալ է")]),
        ("Ավելի ուշ նախարար Լիլիթ Շահենյանը հերքեց լուրը։", [("Լիլիթ Շահենյան", "լուրը")]),
    ],
)
def test_more_words_and_speakers(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("— Ձյուն շատ կա,— հաշվում է մատներով գյուղապետ Վալոդյա Զեյթունը։", [("Վալոդյա Զեյթուն", "Ձյուն շատ կա")]),
        ("«Խողովակ չկա»,- արդարացավ փոխքաղաքապետ Վալոդյա Զեյթունը։", [("Վալոդյա Զեյթուն", "Խողովակ չկա")]),
        ("«Կարմիր կամուրջ» սրճարանը փակվեց գիշերը։", []),
    ],
)
def test_a_verb_of_any_meaning_behind_the_dash_of_a_quotation(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text) == expected


def test_an_outlet_behind_the_mark_for_a_colon_is_credited_and_testimony_refused() -> None:
    found = rows("Ամբաստանյալ Վարդան Շիրինը հրաժարվել է ցուցմունք տալ։ «Սպասեմ»,- ասել է նա՝ հայտնում է «Դռնփակ» կայքը։")
    assert [(r["act"], r["via"]) for r in found] == [("decline", None), ("assert", "Դռնփակ")]


def test_a_bare_noun_for_a_body_is_looked_up_once_however_often_the_body_is_named() -> None:
    text = "Ջրային կոմիտեի նախագահ Վարդան Մկրտումյանը հեռացավ։ Կոմիտեն հերքել է լուրերը։ "
    assert said(text) == [("Water Committee of Armenia", "լուրերը")]
    assert len(rows(text * 120)) == 120
