"""Russian and Armenian statements: verbs in other tenses, clauses in front of them, who a description takes up. All people are invented."""

from __future__ import annotations

import pytest

from benchmarks.statements import predict


def found(text: str, lang: str, *, outlet: str = "", published: str = "2025-10-14") -> list[dict]:
    """The statements of a text, each with the words of its content."""
    outlet = outlet or ("Полдень" if lang == "ru" else "Փորձ լրատվական")
    record = {"id": "x", "lang": lang, "text": text, "title": None, "outlet": outlet, "publication_date": published}
    told = predict(record, "region")["statements"]
    return [{**s, "words": " … ".join(text[a:b] for a, b in s["content"])} for s in told]


def russian(text: str) -> list[tuple[str, str]]:
    return [(s["speaker_canonical"] or "(unnamed)", s["words"]) for s in found(text, "ru")]


def armenian(text: str) -> list[tuple[str, str]]:
    return [(s["speaker_canonical"] or "(unnamed)", s["words"]) for s in found(text, "hy")]


@pytest.mark.parametrize(
    ("text", "act", "words"),
    [
        ("Агроном Ашхен Мирзабекова предостерегала, что град бьёт сады.", "assert", "град бьёт сады"),
        ("Агроном Ашхен Мирзабекова подсчитала, что град погубил сто садов.", "assert", "град погубил сто садов"),
        ("Рыбаки подозревают, что форель кто-то травит.", "assert", "форель кто-то травит"),
        ("Депутат Ашхен Мирзабекова угрожала подать на мэрию в суд.", "promise", "подать на мэрию в суд"),
        ("Депутат Ашхен Мирзабекова пожурила коллег за прогулы.", "accuse", "коллег за прогулы"),
        ("Министр Ашхен Мирзабекова оспаривает выводы проверки.", "deny", "выводы проверки"),
        ("Министерство выступило с опровержением: дорогу никто не закрывал.", "deny", "дорогу никто не закрывал"),
        ("Депутат Ашхен Мирзабекова выступила с призывом открыть архив.", "demand", "открыть архив"),
    ],
)
def test_russian_verbs_in_their_other_tenses_and_their_neighbours(text: str, act: str, words: str) -> None:
    told = found(text, "ru")
    assert [s["words"] for s in told] == [words]
    assert told[0]["act"] == act


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Гадать, кого имел в виду премьер, Ашхен Мирзабекова не взялась.", "Гадать, кого имел в виду премьер"),
        ("Судить о причинах аварии Ашхен Мирзабекова не берётся.", "Судить о причинах аварии"),
        ("Министр Ашхен Мирзабекова ушла от ответа на вопрос о ценах.", "от ответа на вопрос о ценах"),
    ],
)
def test_russian_refusals(text: str, words: str) -> None:
    told = found(text, "ru")
    assert [(s["speaker_canonical"], s["words"], s["act"]) for s in told] == [("Ашхен Мирзабекова", words, "decline")]


@pytest.mark.parametrize(
    "text",
    [
        "Министр Ашхен Мирзабекова ушла говорить с родными.",
        "Министр Ашхен Мирзабекова уклонилась от ответственности.",
        "Река угрожает затопить село.",
    ],
)
def test_russian_deeds_that_are_no_speech(text: str) -> None:
    assert russian(text) == []


def test_russian_clauses_in_front_of_their_verb() -> None:
    assert russian("О том, что мост закроют на год, в марте сообщила газета «Родник».") == [("Родник", "мост закроют на год")]
    cited = found("О том, что дело «шире одного склада», в апреле писала газета «Родник» со ссылкой на источник в полиции.", "ru")
    assert [(s["words"], s["via"]) for s in cited] == [("дело «шире одного склада»", "Родник")]


def test_russian_subjects_behind_a_venue_a_town_or_a_relative_clause() -> None:
    assert [w for _, w in russian("На воскресном сходе люди жаловались, что родник вычерпан до дна.")] == ["родник вычерпан до дна"]
    kept = "Один из них, водитель из Рустави, чьё имя не разглашается, ещё до Нового года рассказал следователям, что его предупредили."
    assert russian(kept) == [("(unnamed)", "его предупредили")]
    told = found("Кассир из Гори рассказала следователям, что её предупредили о проверке.", "ru")
    assert [(s["speaker_canonical"], s["speaker_role"]) for s in told] == [("(unnamed)", "Кассир из Гори")]


def test_russian_insisting_that_something_is_so_is_no_demand() -> None:
    that = found("Эксперт Ашхен Мирзабекова настаивала, что на дороге безопасно.", "ru")
    assert [s["act"] for s in that] == ["assert"]
    on = found("Эксперт Ашхен Мирзабекова настаивала на новых переговорах.", "ru")
    assert [s["act"] for s in on] == ["demand"]


def test_russian_words_of_ones_own_behind_those_of_others() -> None:
    text = (
        "«Жена думает, что я загулял, — рассказывает водитель Гарик Тумасов. — Министр в мае заявил, что цены упали, и спорить я не стану»."
    )
    assert [s["words"] for s in found(text, "ru")][1:] == ["цены упали"]


def test_russian_descriptions_of_a_ministry_and_of_a_former_office() -> None:
    text = (
        "Официальный представитель МИД РФ Ашхен Мирзабекова провела брифинг. «Мы ждём ответа», — сказала она.\n\n"
        "Министр экономики Армении Гарик Тумасов заявил, что ответа не будет.\n\n"
        "Представитель внешнеполитического ведомства добавила, что дорога открыта."
    )
    assert russian(text)[-1] == ("Ашхен Мирзабекова", "дорога открыта")
    other = text.replace("внешнеполитического", "оборонного")
    assert russian(other)[-1][0] != "Ашхен Мирзабекова"
    former = "«Не пойду», — сказал бывший начальник поста Гарик Тумасов. «Меня судят зря», — добавил экс-начальник поста из-за стеклянной перегородки."
    assert [who for who, _ in russian(former)] == ["Гарик Тумасов", "Гарик Тумасов"]


def test_russian_there_in_front_of_who_speaks() -> None:
    text = "Цены не упадут, прогнозирует аналитик Гарик Тумасов. «Остаётся ждать», — иронизирует там же эксперт."
    assert [who for who, _ in russian(text)] == ["Гарик Тумасов", "Гарик Тумасов"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("На пятничном брифинге министр Гарик Тумасов заявил, что дорога закрыта.", "2025-10-10"),
        ("На воскресном сходе староста Гарик Тумасов заявил, что дорога закрыта.", "2025-10-12"),
        ("На субботнем рынке торговец Гарик Тумасов сказал, что яблоки кончились.", None),
    ],
)
def test_russian_weekdays_that_are_adjectives(text: str, day: str | None) -> None:
    assert [s["date_said"] for s in found(text, "ru")] == [day]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Բժիշկ Արփի Մանասյանը ճշտեց, որ հիվանդները երկուսն են։", "հիվանդները երկուսն են"),
        ("Բժիշկ Արփի Մանասյանը խոստացել էր, որ հիվանդանոցը կբացվի։", "հիվանդանոցը կբացվի"),
        ("Բժիշկները սպառնացել էին, որ գործադուլ կանեն։", "գործադուլ կանեն"),
        ("Բնակիչները մտահոգված են, որ ջուրը կփակեն։", "ջուրը կփակեն"),
    ],
)
def test_armenian_verbs_in_their_other_persons_and_tenses(text: str, expected: str) -> None:
    assert [w for _, w in armenian(text)] == [expected]


def test_armenian_asides_between_the_subject_and_its_verb() -> None:
    text = "Դեսպան Արփի Մանասյանը, ինչպես հաղորդում է «Պարտեզ» գործակալությունը, որոշումն անվանել է «անհեռատես»։"
    told = found(text, "hy")
    assert [(s["speaker_canonical"], s["words"], s["via"]) for s in told] == [("Արփի Մանասյան", "որոշումն … «անհեռատես»", "Պարտեզ")]


def test_armenian_offices_in_front_of_a_title() -> None:
    text = "Ոստիկանության խոսնակ, գնդապետ Գրիգոր Նալչաջյանի տվյալներով՝ հրապարակում երեք հազար մարդ կա։"
    assert armenian(text) == [("Գրիգոր Նալչաջյան", "հրապարակում երեք հազար մարդ կա")]


def test_armenian_the_woman_just_named() -> None:
    text = "Մեզ մոտեցավ Աղավնի Թումասյանը։ 63-ամյա կինը պատմեց, որ գյուղում չափագրողներ են շրջում։"
    assert armenian(text) == [("Աղավնի Թումասյան", "գյուղում չափագրողներ են շրջում")]
    nobody = "Հրապարակում մարդիկ էին հավաքվել։ 63-ամյա կինը պատմեց, որ գյուղում չափագրողներ են շրջում։"
    assert armenian(nobody)[0][0] == "(unnamed)"


def test_armenian_questions_that_are_refused_and_proposals_that_are_rejected() -> None:
    asked = "«Պարտեզի» հարցին, թե ինչու է ճանապարհը փակ, Արփի Մանասյանը հրաժարվեց պատասխանել։"
    assert armenian(asked) == [("Արփի Մանասյան", "ինչու է ճանապարհը փակ")]
    rejected = "Նախարար Արփի Մանասյանը մերժել էր պատգամավոր Գրիգոր Նալչաջյանի առաջարկը՝ գյուղերին կանխիկ գումար տրամադրել։"
    assert armenian(rejected)[0] == ("Արփի Մանասյան", "պատգամավոր Գրիգոր Նալչաջյանի առաջարկը՝ գյուղերին կանխիկ գումար տրամադրել")


def test_armenian_full_stops_in_front_of_a_quotation_with_its_attribution_inside() -> None:
    text = "Քաղաքագետ Արփի Մանասյանի կարծիքով՝ զանգը ուշացած էր: «Երկուսն էլ շտապում են,- ասում է նա,- և երկուսին էլ պետք է լուսանկար, որը չկա»:"
    told = found(text, "hy")
    assert told[0]["words"] == "զանգը ուշացած էր"
    assert [s["act"] for s in told[1:]] == ["assert"]


def test_armenian_outlets_that_refer_to_somebody() -> None:
    text = "Ավելի վաղ «Պարտեզը», հղում անելով դիվանագիտական աղբյուրի, գրել էր, որ այցը հետաձգվել է։"
    assert [(s["speaker_canonical"], s["words"], s["via"]) for s in found(text, "hy")] == [("(unnamed)", "այցը հետաձգվել է", "Պարտեզ")]


def test_armenian_body_that_the_sentence_before_names() -> None:
    text = (
        "«Տները քիչ են»,- ասաց «Կամուրջ» հասարակական կազմակերպության ղեկավար Արփի Մանասյանը։\n\n"
        "Առողջապահության նախարարությունն այլ թվեր ունի։ Գերատեսչությունը հայտնեց, որ դիմումները հազարն են։"
    )
    assert armenian(text)[-1] == ("Ministry of Health of Armenia", "դիմումները հազարն են")


def test_the_organisation_that_a_bare_noun_of_an_office_means() -> None:
    one = "Движение «Виноградная лоза» провело митинг. Координатор движения Гарик Тумасов заявил, что дорога закрыта."
    assert [s["speaker_affiliation"] for s in found(one, "ru")] == ["Виноградная лоза"]
    two = one.replace("провело митинг", "и движение «Берег» провели митинг")
    assert [s["speaker_affiliation"] for s in found(two, "ru")] == [None]
    rally = "Սկսվել է «Խաղողի ճյուղ» շարժման հանրահավաքը։ Շարժման համակարգող Գրիգոր Նալչաջյանն ասաց, որ ճանապարհը փակ է։"
    assert [s["speaker_affiliation"] for s in found(rally, "hy")] == ["Խաղողի ճյուղ"]


def test_russian_verbs_between_commas_without_a_subject() -> None:
    text = "«Дорога плохая», — сказал водитель Гарик Тумасов. Эту дорогу, говорит, не чинили семь лет."
    assert russian(text)[-1] == ("Гарик Тумасов", "Эту дорогу … не чинили семь лет")
    assert russian("Эту дорогу, говорит, не чинили семь лет.") == []


def test_russian_bare_ministry_behind_its_spokeswoman() -> None:
    text = (
        "Министр экономики Армении Гарик Тумасов допустил, что дорога закроется.\n\n"
        "Официальный представитель МИД РФ Ашхен Мирзабекова сказала, что дорога открыта.\n\n"
        "В министерстве также опровергли сообщения о закрытии дороги."
    )
    assert russian(text)[-1] == ("Ministry of Foreign Affairs of Russia", "сообщения о закрытии дороги")
