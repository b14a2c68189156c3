"""Armenian statements: demands and promises with an infinitive, listeners and occasions, relays, bare offices, answers."""

from __future__ import annotations

import pytest

from benchmarks.statements import predict


def found(text: str, *, outlet: str = "Փորձ լրատվական", published: str = "2025-10-14") -> list[dict]:
    """The statements of a text, each with the words of its content."""
    record = {"id": "x", "lang": "hy", "text": text, "title": None, "outlet": outlet, "publication_date": published}
    told = predict(record, "region")["statements"]
    return [{**s, "words": " … ".join(text[a:b] for a, b in s["content"])} for s in told]


@pytest.mark.parametrize(
    ("text", "listener", "words"),
    [
        ("Գյուղի քահանա Սերոբ Մխիթարյանը շաբաթ օրը՝ ժամերգության ավարտին, հավատացյալներին հորդորել է չլքել գյուղը։", "հավատացյալներին", "չլքել գյուղը"),
        ("Տնօրեն Մարո Հախվերդյանը նիստի վերջում ուսուցիչներին խնդրեց չուշանալ։", "ուսուցիչներին", "չուշանալ"),
        ("Դոցենտ Արփի Մանասյանը դասախոսության ընթացքում ուսանողներին խորհուրդ է տվել չշտապել։", "ուսանողներին", "չշտապել"),
        ("Նիստը վարող Սուրեն Քալանթարյանը գործընկերոջը կոչ արեց պահպանել կանոնակարգը։", "գործընկերոջը", "պահպանել կանոնակարգը"),
        ("Քննիչը կասկածյալին հարցաքննությունից հետո կոչ արեց համագործակցել։", "կասկածյալին", "համագործակցել"),
        ("Մարզպետ Արտակ Ներկարարյանը ավագանուն հանձնարարեց վերանայել որոշումը։", "ավագանուն", "վերանայել որոշումը"),
        ("Բժիշկ Նարե Ղազախեցյանը հիվանդներին այցի ժամանակ խնդրել էր ջուրը եռացնել։", "հիվանդներին", "ջուրը եռացնել"),
        ("Պատգամավոր Սարգիս Ամիրյանը դեռ մայիսին հորդորել էր հրապարակել ցուցակը։", None, "հրապարակել ցուցակը"),
    ],
)  # fmt: skip
def test_a_demand_holds_neither_its_listener_nor_its_occasion(text: str, listener: str | None, words: str) -> None:
    (told,) = found(text)
    assert (told["act"], told["words"], told["addressee"]) == ("demand", words, listener)


def test_what_somebody_then_did_is_no_part_of_what_was_asked() -> None:
    (told,) = found("Թանգարանի պահապանը երեկ ինձ խնդրեց բերել հին լուսանկարները, ես էլ գտա ու տարա։")
    assert told["words"] == "բերել հին լուսանկարները"


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Պատգամավոր Սարգիս Ամիրյանը հիշեցրեց, որ դեռ մարտին գործադիրը խոստացել էր պարտքը պահել նույն շեմին։", "Government of Armenia", "պարտքը պահել նույն շեմին"),
        ("Կառավարությունը մայիսին գյուղացիներին խոստացավ փոխհատուցել վնասը։", "Government of Armenia", "փոխհատուցել վնասը"),
        ("Տնտեսագետ Հրայր Վանյանը նշեց, որ գործադիրը խոստացել էր չփակել գործարանը, բայց չկատարեց։", "Government of Armenia", "չփակել գործարանը"),
    ],
)  # fmt: skip
def test_a_promise_with_an_infinitive(text: str, speaker: str, words: str) -> None:
    told = found(text)[-1]
    assert (told["act"], told["speaker_canonical"], told["words"]) == ("promise", speaker, words)


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Կառուցվել է ընդամենը չորս կամուրջ, վկայում են Վանաձոր համայնքի տվյալները։", "Vanadzor Municipality", "Կառուցվել է ընդամենը չորս կամուրջ"),
        ("Կենտրոնական բանկի վերջին հարցումը ցույց է տվել, որ սպասումները լավացել են։", "Central Bank of Armenia", "սպասումները լավացել են"),
        ("Վիճակագրական կոմիտեի թվերը վկայում են՝ ծնելիությունը նվազել է։", "Statistical Committee of Armenia", "ծնելիությունը նվազել է"),
    ],
)  # fmt: skip
def test_figures_testify_for_the_body_they_are_of(text: str, speaker: str, words: str) -> None:
    (told,) = found(text)
    assert (told["speaker_canonical"], told["words"], told["act"]) == (speaker, words, "assert")


def test_figures_of_nobody_testify_to_nothing() -> None:
    assert found("Թվերը վկայում են, որ իրավիճակը փոխվել է։") == []


@pytest.mark.parametrize(
    ("text", "speaker", "words", "act"),
    [
        ("«Աղջիկս զանգել էր Մոսկվայից, ասում էր՝ մամ, արի մեզ մոտ»,- պատմում է թոշակառու Վարդուհի Ներսեսյանը։", "(unnamed)", "մամ, արի մեզ մոտ", "demand"),
        ("«Առողջապահության նախարարությունից ասացին, որ դեղ չկա»,- բողոքեց բժիշկ Տիգրան Խլղաթյանը։", "Ministry of Health of Armenia", "դեղ չկա", "assert"),
        ("«Զանգում եմ Ֆինանսների նախարարություն, այնտեղից ասում են՝ սպասեք»,- պատմեց տնօրեն Մարո Հախվերդյանը։", "Ministry of Finance of Armenia", "սպասեք", "demand"),
    ],
)  # fmt: skip
def test_what_somebody_quoted_reports_of_others(text: str, speaker: str, words: str, act: str) -> None:
    inner = next(s for s in found(text) if s["words"] == words)
    assert (inner["speaker_canonical"], inner["kind"], inner["act"]) == (speaker, "indirect", act)
    assert len(found(text)) == 2


def test_from_there_is_the_body_that_spoke() -> None:
    told = found("Առողջապահության նախարարությունից հայտնեցին, որ պատվաստանյութ կա։ Այնտեղից ասում են նաև, որ հերթ չկա։")
    assert [s["speaker_canonical"] for s in told] == ["Ministry of Health of Armenia"] * 2


def test_an_office_told_in_a_relative_clause() -> None:
    (told,) = found("Քննարկումը վարող Սուրեն Քալանթարյանը, որը բյուջեի հանձնաժողովի նախագահն է, կոչ արեց պահպանել կարգը։")
    assert told["speaker_role"] == "բյուջեի հանձնաժողովի նախագահ"


def test_a_noun_in_the_dative_is_no_part_of_an_office() -> None:
    told = found("Իրանական «Սարասար» թերթը գրում է, որ ջրամբարը դատարկ է։ Պարբերականին փոխքաղաքապետ Ռեզա Նամազին ասել է, որ վթար չկա։")
    assert (told[-1]["speaker_role"], told[-1]["via"]) == ("փոխքաղաքապետ", "Սարասար")


def test_an_outlet_to_which_an_interview_was_given_does_not_speak() -> None:
    (told,) = found(
        "Ալ Ջազիրային տված հարցազրույցում պատգամավոր Սարգիս Ամիրյանն ասել է, որ օրենքը կընդունվի, փոխանցում է «Սյունյաց լուրեր» կայքը։"
    )
    assert (told["speaker_canonical"], told["via"]) == ("Սարգիս Ամիրյան", "Սյունյաց լուրեր")


@pytest.mark.parametrize(
    ("text", "speaker", "party"),
    [
        ("Գորիսի քաղաքապետ Առնոլդ Միրումյանը նիստ հրավիրեց։ Քաղաքապետարանից հայտնեցին, որ ջուրը կմիացվի։", "Goris Municipality", "ARM"),
        ("Ախալքալաքի քաղաքապետ Սամսոն Դարբինյանը խոստացավ նորոգել ճանապարհը։ Քաղաքապետարանը հավելեց, որ մրցույթ կլինի։", "Akhalkalaki Municipality", "GEO"),
        ("Կենտրոնական ընտրական հանձնաժողովը ամփոփեց արդյունքները։ Հանձնաժողովի խոսնակը հայտնեց, որ բողոքներ չկան։", "Central Election Commission of Armenia", "ARM"),
        ("Վրաստանի խորհրդարանը Թբիլիսիում քննարկել է օրենքը։ Վրաստանում ցույցեր են։ Արտաքին գործերի նախարարությունը հայտարարել է, որ օրենքը կգործի։", "Ministry of Foreign Affairs of Georgia", "GEO"),
        ("Ֆինանսների նախարարությունը հայտնել է, որ Վրաստանը Հայաստանին վարկ կտա։", "Ministry of Finance of Armenia", "ARM"),
        ("Հայաստանի և Վրաստանի արտգործնախարարները հայտարարել են, որ սահմանը կբացվի։", "(unnamed)", None),
    ],
)  # fmt: skip
def test_bare_bodies_and_offices_of_several_countries(text: str, speaker: str, party: str | None) -> None:
    told = found(text)[-1]
    assert (told["speaker_canonical"], told["speaker_affiliation"]) == (speaker, party)


def test_an_answer_announces_only_where_its_first_sentence_does() -> None:
    text = "Հարցազրույց տնօրեն Մարո Հախվերդյանի հետ\n\n– Գո՞հ եք։\n\n– Աշխատանքը ծանր է։ Մենք հաջորդ տարի նոր սարքեր կգնենք։\n\n– Իսկ զեկո՞ւյցը։\n\n– Այո, մենք այն կհրապարակենք հունվարին։"
    assert [s["act"] for s in found(text)] == ["assert", "announce"]


def test_somebody_with_a_name_tells_the_site_that_is_reported() -> None:
    told = found("«Սարի լուրեր» կայքի հաղորդմամբ՝ Բաթումում անջատել են լույսը։ Փորձագետ Ռաուլ Ծուլադզեն կայքին հայտնել է, որ վթար կա։")
    assert told[-1]["via"] == "Սարի լուրեր"
