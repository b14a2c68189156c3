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
