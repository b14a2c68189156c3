"""Armenian statements: what is stressed or voiced, who met, things called something, testimony told by others. All people are invented."""

from __future__ import annotations

import pytest

from benchmarks.statements import predict


def found(text: str, *, outlet: str = "Փորձ լրատվական", published: str = "2025-10-14") -> list[dict]:
    """The statements of a text, each with the words of its content."""
    record = {"id": "x", "lang": "hy", "text": text, "title": None, "outlet": outlet, "publication_date": published}
    told = predict(record, "region")["statements"]
    return [{**s, "words": " … ".join(text[a:b] for a, b in s["content"])} for s in told]


def by_whom(text: str) -> list[tuple[str, str]]:
    return [(s["speaker_canonical"], s["words"]) for s in found(text)]


WHO = "Արփի Մանասյան"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Դեսպան Արփի Մանասյանն ընդգծեց նոր կամրջի կարևորությունը։", "նոր կամրջի կարևորությունը"),
        ("Դեսպան Արփի Մանասյանը շեշտել է ճանապարհների նորոգման անհրաժեշտությունը։", "ճանապարհների նորոգման անհրաժեշտությունը"),
        ("Դեսպան Արփի Մանասյանը վերահաստատեց իր երկրի աջակցությունը հովտի բնակիչներին։", "իր երկրի աջակցությունը հովտի բնակիչներին"),
        ("Դեսպան Արփի Մանասյանը կարևորեց այգիների ոռոգումը։", "այգիների ոռոգումը"),
    ],
)
def test_what_is_stressed_without_a_clause(text: str, words: str) -> None:
    assert by_whom(text) == [(WHO, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Դեսպան Արփի Մանասյանը հաստատեց իր մասնակցության օրը և մեկնեց Գորիս։",
        "Նկարիչ Արփի Մանասյանը ընդգծեց գույները մուգ ներկով։",
    ],
)
def test_other_objects_of_these_verbs_are_nothing_said(text: str) -> None:
    assert by_whom(text) == []


def test_a_second_verb_and_a_converb_with_what_they_take() -> None:
    joined = "Դեսպան Արփի Մանասյանը հայտնել է, որ կամուրջը կբացվի մայիսին, և ընդգծել կողմերի հավատարմությունը ծրագրին։"
    assert by_whom(joined) == [(WHO, "կամուրջը կբացվի մայիսին"), (WHO, "կողմերի հավատարմությունը ծրագրին")]
    promised = "Դեսպան Արփի Մանասյանը վերահաստատեց երկրի աջակցությունը՝ խոստանալով մինչև գարուն ավարտել կամուրջը։"
    assert by_whom(promised)[1] == (WHO, "մինչև գարուն ավարտել կամուրջը")


MET = "Նախարար Սարգիս Ամիրյանը հանդիպել է դեսպան Ջորջ Լիթլի հետ։ "
BOTH = "Սարգիս Ամիրյան; Ջորջ Լիթլ"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MET + "Կողմերը կարևորեցին այգիների ոռոգումը։", [(BOTH, "այգիների ոռոգումը")]),
        (MET + "Հանդիպմանն ընդգծվել է կամրջի կարևորությունը։", [(BOTH, "կամրջի կարևորությունը")]),
        (MET + "Հանդիպման ընթացքում նշվել է, որ այցերը կշարունակվեն։", [(BOTH, "այցերը կշարունակվեն")]),
        ("Կողմերը հայտարարեցին, որ կամուրջը փակ է։", [("(unnamed)", "կամուրջը փակ է")]),
        ("Տետրում ընդգծվել է երկու բառ։", []),
    ],
)
def test_who_met(text: str, expected: list[tuple[str, str]]) -> None:
    assert by_whom(text) == expected


def test_the_base_form_of_a_foreign_name() -> None:
    text = "Նախարար Սարգիս Ամիրյանը զրուցել է դեսպան Ջորջ Լիթլի մասին։ Լիթլը հայտարարեց, որ կամուրջը փակ է։"
    assert by_whom(text) == [("Ջորջ Լիթլ", "կամուրջը փակ է")]
    georgian = "Պատգամավոր Գելա Մաչավարիանին հայտարարեց, որ կամուրջը փակ է։ Մաչավարիանիի խոսքով՝ այն կբացվի մայիսին։"
    assert {name for name, _ in by_whom(georgian)} == {"Գելա Մաչավարիանի"}


def test_a_thing_called_something_in_front_of_who_calls_it() -> None:
    text = "Կամրջի փակման մասին խոսակցությունները քաղաքապետ Սարգիս Ամիրյանը «անհեթեթ» համարեց։"
    (told,) = found(text)
    assert (told["speaker_canonical"], told["act"]) == ("Սարգիս Ամիրյան", "deny")
    assert told["words"] == "Կամրջի փակման մասին խոսակցությունները … «անհեթեթ»"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Քաղաքապետ Սարգիս Ամիրյանը բողոքները չափազանցված համարեց, բայց ներողություն խնդրեց հարևաններից։", "բողոքները չափազանցված"),
        ("Քաղաքապետ Սարգիս Ամիրյանը հարևաններին ուղղված նամակում կամրջի փակումը բացատրեց վերանորոգմամբ։", "կամրջի փակումը … վերանորոգմամբ"),
    ],
)  # fmt: skip
def test_what_something_is_held_to_be_or_explained_by(text: str, words: str) -> None:
    assert by_whom(text) == [("Սարգիս Ամիրյան", words)]


def test_an_apology_is_no_demand() -> None:
    assert found("Քաղաքապետ Սարգիս Ամիրյանը ներողություն խնդրեց հարևաններից և աշխատակիցներից։") == []


def test_a_ministry_by_its_letters_is_the_countrys_own() -> None:
    text = "Ադրբեջանի պաշտպանության նախարարությունը հայտնեց, որ կամուրջը փակ է։ ՊՆ-ում հայտարարեցին, որ այն բաց է։"
    assert [name for name, _ in by_whom(text)] == ["Ministry of Defense of Azerbaijan", "Ministry of Defense of Armenia"]


def test_attention_is_drawn_to_something_and_nobody_is_invited() -> None:
    drawn = "Փաստաբան Արփի Մանասյանը ուշադրություն է հրավիրում այն փաստի վրա, որ վկան հարևան է։"
    assert [(s["act"], s["words"]) for s in found(drawn)] == [("assert", "վկան հարևան է")]
    invited = "Փաստաբան Արփի Մանասյանը վկային հրավիրեց գալ դատարան։"
    assert [s["act"] for s in found(invited)] == ["demand"]


def test_testimony_that_the_quoted_report() -> None:
    text = "«Հարևանը մարտին ցուցմունք է տվել, որ դուռը բաց էր, իսկ մայիսին հայտարարել է՝ դուռը փակ էր»,- պատմում է Արփի Մանասյանը։"
    assert [words for _, words in by_whom(text)][:2] == ["դուռը բաց էր", "դուռը փակ էր"]
    own = "«Ես ցուցմունք եմ տվել, որ դուռը բաց էր»,- պատմում է Արփի Մանասյանը։"
    assert len(found(own)) == 1


def test_whoever_investigates_is_the_body_that_spoke() -> None:
    text = "Քննչական կոմիտեն հայտնեց, որ գործը բացված է։ Նախաքննական մարմինը պնդում է, որ փաստերը բավարար են։"
    assert len({name for name, _ in by_whom(text)}) == 1


@pytest.mark.parametrize(
    ("words", "act"),
    [("Գնումների մասին չենք խոսում", "decline"), ("Ինձ հանգիստ թողեք", "decline"), ("Գնումների մասին խոսում ենք ամեն օր", "assert")],
)
def test_acts_of_quoted_words(words: str, act: str) -> None:
    assert [s["act"] for s in found(f"«{words}»,- ասաց պատգամավոր Սարգիս Ամիրյանը։")] == [act]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Մարզիչ Սարգիս Ամիրյանը հրաժարվեց գնահատականներից։", "գնահատականներից"),
        ("Հարևանների հետ հանդիպմանը քաղաքապետ Սարգիս Ամիրյանը առաջարկեց բացել երկրորդ կամուրջը։", "բացել երկրորդ կամուրջը"),
    ],
)
def test_refusals_and_occasions(text: str, words: str) -> None:
    assert by_whom(text) == [("Սարգիս Ամիրյան", words)]


def test_what_reporters_are_told_is_no_part_of_a_papers_piece() -> None:
    paper = "«Մաշտոց» թերթը գրել էր, թե կամուրջը փակ է։ Քաղաքապետ Սարգիս Ամիրյանը լրագրողներին ասաց, որ այն բաց է։"
    assert found(paper)[-1]["via"] is None
