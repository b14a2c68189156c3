"""Armenian offices, deputies, subjects behind their verbs, sessions of the day and deeds. All people and bodies are invented."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def rows(text: str, **fields: Any) -> list[dict[str, Any]]:
    article = {"article_id": "f" * 32, "text": text, "language": "hy", "published_on": date(2025, 3, 11), **fields}
    found: list[dict[str, Any]] = extract_statements(article_batch([article])).to_pylist()
    return found


def told(text: str, *keys: str, **fields: Any) -> list[tuple[Any, ...]]:
    return [tuple(r[k] for k in keys) for r in rows(text, **fields)]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        # the country an envoy or a mission is in, in front of the office
        (
            "Նախարարը հանդիպել է Հայաստանում ԱՄՆ դեսպան Ջոն Մարլոյի հետ։ «Ծրագիրը կարևոր է»,- ասել է Ջոն Մարլոն։",
            "Ջոն Մարլո",
            "Հայաստանում ԱՄՆ դեսպան",
        ),
        (
            "Նախարարն ընդունել է Վրաստանում Եվրոպական միության պատվիրակության ղեկավար Ջոն Մարլոյին։ «Ծրագիրը կարևոր է»,- ասել է Ջոն Մարլոն։",
            "Ջոն Մարլո",
            "Վրաստանում Եվրոպական միության պատվիրակության ղեկավար",
        ),
        # no part of the office: where something was said
        ("Երևանում Վրաստանի նախագահ Իրակլի Դոլիձեն հայտարարել է, որ ծրագիրը կարևոր է։", "Իրակլի Դոլիձե", "Վրաստանի նախագահ"),
        # a pair of adjectives, an adjective in front of a body's name, a body's name with a pronoun in it
        (
            "Ռուսաստանի արտակարգ և լիազոր դեսպան Իվան Դոլինը հայտարարել է, որ ծրագիրը կարևոր է։",
            "Իվան Դոլին",
            "Ռուսաստանի արտակարգ և լիազոր դեսպան",
        ),
        (
            "Հարցը բարձրացրեց ընդդիմադիր «Մեր այգին» խմբակցության պատգամավոր Դավիթ Սարյանը։ «Դպրոցը փակ է»,- ասաց նա։",
            "Դավիթ Սարյան",
            "ընդդիմադիր «Մեր այգին» խմբակցության պատգամավոր",
        ),
        # a verb in front of the office
        (
            "Վեճը փորձեց հանդարտեցնել մեծամասնության պատգամավոր Դավիթ Սարյանը։ «Դպրոցը բաց է»,- ասաց նա։",
            "Դավիթ Սարյան",
            "մեծամասնության պատգամավոր",
        ),
        ("Հարցը տվեց խմբակցության պատգամավոր Դավիթ Սարյանը։ «Դպրոցը փա՞կ է»,- ասաց վերջինս։", "Դավիթ Սարյան", "խմբակցության պատգամավոր"),
        # an office and a rank or a degree
        ("Վարչության պետ, գնդապետ Արմեն Դավթյանը նշեց, որ ճանապարհը բաց է։", "Արմեն Դավթյան", "Վարչության պետ, գնդապետ"),
        # trades
        (
            "«Լույս չկա,- ասում է հիվանդանոցի մանկաբարձ-գինեկոլոգ Աննա Սարյանը,- ջուր էլ չկա»։",
            "Աննա Սարյան",
            "հիվանդանոցի մանկաբարձ-գինեկոլոգ",
        ),
        ("Բանկի կառավարիչ Աննա Սարյանը նշեց, որ փող կա։", "Աննա Սարյան", "Բանկի կառավարիչ"),
        ("Համալսարանի պրոռեկտոր Վահե Սարյանը նշեց, որ տեղ կա։", "Վահե Սարյան", "Համալսարանի պրոռեկտոր"),
        # behind the name, with the article of a subject
        ("«Ջուր կա»,- ասաց Վահե Սարյանը՝ Գետափի գյուղապետը։", "Վահե Սարյան", "Գետափի գյուղապետ"),
        ("Վահե Սարյանը՝ «Կանաչ ափ» հիմնադրամի տնօրենը, ասաց, որ ջուր կա։", "Վահե Սարյան", "«Կանաչ ափ» հիմնադրամի տնօրեն"),
        ("Հանդիպմանը Վահե Սարյանը՝ որպես պատվիրակության ղեկավար, ասաց, որ ջուր կա։", "Վահե Սարյան", "պատվիրակության ղեկավար"),
        ("Հայաստանի փոխարտգործնախարար Վահե Սարյանը նշել է, որ ջուր կա։", "Վահե Սարյան", "Հայաստանի փոխարտգործնախարար"),
        ("Գյուղի ծերերից մեկը՝ Վահե Սարյանը, պատմեց, որ ջուր չկա։", "Վահե Սարյան", "Գյուղի ծերերից մեկը"),
        # who speaks for a body, without the article
        ("ԵՄ պատվիրակության մամուլի պատասխանատուն «Կամարին» ասաց, որ գումարը տեղում է։", None, "ԵՄ պատվիրակության մամուլի պատասխանատու"),
        ("Ջրային կոմիտեի ներկայացուցիչը նշեց, որ ջուր կա։", "Water Committee of Armenia", "Ջրային կոմիտեի ներկայացուցիչ"),
    ],
)
def test_offices(text: str, name: str | None, role: str) -> None:
    found = told(text, "speaker_name", "speaker_role")[-1]
    assert found[1] == role
    assert name is None or found[0] == name


@pytest.mark.parametrize(
    "lead",
    [
        *(
            "Երեքշաբթի օրը լրագրողներին",
            "Անցած շաբաթ",
            "Երեկ երեկոյան",
            "Մայիսին",
            "Մարտի սկզբին",
            "Լրագրողների հարցին",
            "Այս կապակցությամբ",
        ),
        *(
            "Հանդիպման ժամանակ",
            "Ֆեյսբուքյան գրառմամբ",
            "Մեկ ժամ անց",
            "Օրեր առաջ",
            "Անցյալ տարի",
            "Պաշտոնապես",
            "Գործընկերոջը",
            "Որպես օրինակ",
        ),
    ],
)
def test_what_stands_in_front_of_an_office(lead: str) -> None:
    before = f"{lead} էկոնոմիկայի նախարար Վահե Սարյանն ասաց, որ ջուր կա։"
    behind = f"«Ջուր կա»,- {lead[0].lower()}{lead[1:]} ասաց էկոնոմիկայի նախարար Վահե Սարյանը։"
    assert told(before, "speaker_name", "speaker_role", "content") == [("Վահե Սարյան", "էկոնոմիկայի նախարար", "ջուր կա")]
    assert told(behind, "speaker_name", "speaker_role", "content") == [("Վահե Սարյան", "էկոնոմիկայի նախարար", "Ջուր կա")]


def test_an_adjective_that_ends_as_a_dative_does() -> None:
    text = "Արտաքին գործերի նախարար Վահե Սարյանն ասաց, որ ջուր կա։ «Ջուր կա»,- նշեց առաջին տեղակալ Արմեն Դավթյանը։"
    assert told(text, "speaker_role") == [("Արտաքին գործերի նախարար",), ("առաջին տեղակալ",)]


_TWO = "Էկոնոմիկայի նախարարի տեղակալ Վահե Սարյանն ընդունել է քաղաքապետի տեղակալ Արմեն Դավթյանին։ "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (_TWO + "Փոխնախարարն ընդգծել է, որ ճանապարհը կարևոր է։", "Վահե Սարյան"),
        (_TWO + "«Ճանապարհը կարևոր է»,- ասել է փոխքաղաքապետը։", "Արմեն Դավթյան"),
        (_TWO + "«Ճանապարհը կարևոր է»,- ասել է նախարարի տեղակալը։", "Վահե Սարյան"),
        ("ԱԳ նախարարի տեղակալ Վահե Սարյանը հանդիպեց փոխքաղաքապետ Արմեն Դավթյանին։ ԱԳ փոխնախարարը նշեց, որ ջուր կա։", "Վահե Սարյան"),
        ("Փոխնախարար Վահե Սարյանը հանդիպել է փոխմարզպետ Արմեն Դավթյանի հետ։ Մարզպետի տեղակալը նշել է, որ ջուր կա։", "Արմեն Դավթյան"),
    ],
)
def test_deputies_by_either_word(text: str, name: str) -> None:
    assert told(text, "speaker_name")[-1] == (name,)


@pytest.mark.parametrize("office", ["ՆԳ նախարար", "ԱԺ նախագահ"])
def test_letters_in_front_of_an_office_are_no_name(office: str) -> None:
    known = f"{office} Վահե Սարյանը գնացել է Գետափ։ «Ճանապարհը բաց է»,- նշել է {office}ը։"
    assert told(known, "speaker_name", "speaker_role") == [("Վահե Սարյան", office)]
    unknown = f"«Ճանապարհը բաց է»,- նշել է {office}ը։"
    assert told(unknown, "speaker_kind", "speaker_role") == [("unnamed", office)]


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("«Ճանապարհը բաց է»,- «Կամարի» հետ զրույցում ասաց դասախոս Վահե Սարյանը։", "Վահե Սարյան", "Ճանապարհը բաց է"),
        ("«Ճանապարհը բաց է»,- ասել է Վահե Սարյանը «Կամարին»։", "Վահե Սարյան", "Ճանապարհը բաց է"),
        ("«Ջուր չկա»,- հոգոց է հանում հարևանուհի Անահիտ Սարյանը։", "Անահիտ Սարյան", "Ջուր չկա"),
        ("«Բացե՛ք ճանապարհը»,- վանկարկում էին ցուցարարները։", "(unnamed)", "Բացե՛ք ճանապարհը"),
    ],
)
def test_verbs_behind_the_dash(text: str, name: str, content: str) -> None:
    assert told(text, "speaker_name", "content") == [(name, content)]


@pytest.mark.parametrize("who", ["նա", "վերջինս"])
def test_a_subject_behind_its_verb_is_who_speaks_next(who: str) -> None:
    text = (
        "Նախարար Վահե Սարյանն ասել է, որ ջուր կա։\n\nԱյս տարի մարզերում իրականացված ծրագրերի ընթացքը և առաջին տասը ամիսների արդյունքները "
        f"ներկայացրել է վարչության պետ Արմեն Դավթյանը։ «Ջրագիծը պատրաստ է։ Փորձարկումն ավարտվեց»,- զեկուցել է {who}։"
    )
    assert told(text, "speaker_name", "speaker_role", "content")[-1] == (
        "Արմեն Դավթյան",
        "վարչության պետ",
        "Ջրագիծը պատրաստ է։ Փորձարկումն ավարտվեց",
    )


def test_in_the_words_of_the_latter() -> None:
    text = "Նախարար Վահե Սարյանն ասել է, որ ջուր կա։ Վերջինիս խոսքով՝ փող էլ կա։"
    assert told(text, "speaker_name", "content")[-1] == ("Վահե Սարյան", "փող էլ կա")


def test_somebody_named_in_another_case_does_not_speak_next() -> None:
    text = "Նախարար Վահե Սարյանն ասել է, որ ջուր կա։ Ջրագծի մասին նա գրել էր Արմեն Դավթյանին։ «Ջրագիծը պատրաստ է»,- ասել է նա։"
    assert told(text, "speaker_name")[-1] == ("Վահե Սարյան",)


@pytest.mark.parametrize(
    ("day", "said"),
    [("այսօրվա նիստում", date(2025, 3, 11)), ("երեկվա նիստի ընթացքում", date(2025, 3, 10)), ("այսօրվա արտահերթ նիստին", date(2025, 3, 11))],
)
def test_sessions_of_the_day(day: str, said: date) -> None:
    text = f"Ավագանին {day} հաստատեց ծրագիրը։\n\nՊատգամավոր Վահե Դավթյանը զգուշացրեց, որ փող չկա։"
    assert told(text, "said_on") == [(said,)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whose statement it is, with when it was put out
        (
            "«Ճանապարհը բաց է»,- ասված է պաշտպանության նախարարության՝ երեկ տարածած հաղորդագրության մեջ։",
            [("Ministry of Defense of Armenia", "assert", "Ճանապարհը բաց է")],
        ),
        (
            "Ծրագրին արձագանքել է Երևանում ԱՄՆ դեսպանատունը։ «Ճանապարհը բաց է»,- նշված է դեսպանատան՝ սոցցանցում հրապարակած հայտարարության մեջ։",
            [("Embassy of the United States in Armenia", "assert", "Ճանապարհը բաց է")],
        ),
        # a second verb behind "then"
        (
            "Պատգամավոր Վահե Դավթյանը նշեց, որ փող չկա, ապա պահանջեց հրապարակել ցուցակը։",
            [("Վահե Դավթյան", "assert", "փող չկա"), ("Վահե Դավթյան", "demand", "հրապարակել ցուցակը")],
        ),
        (
            "Պատգամավոր Վահե Դավթյանը նշել է, որ փող չկա, այնուհետև ավելացրել է, որ ջուր էլ չկա։",
            [("Վահե Դավթյան", "assert", "փող չկա"), ("Վահե Դավթյան", "assert", "ջուր էլ չկա")],
        ),
        # an outlet that cites somebody
        (
            "«Ճանապարհը բաց է»,- փոխանցեց «Կամար» լրատվականը՝ հղում անելով նախարար Վահե Սարյանին։",
            [("Վահե Սարյան", "assert", "Ճանապարհը բաց է")],
        ),
        # who is asked is no part of what is asked
        (
            "Հորդորում ենք վարորդներին խուսափել լեռնային ճանապարհներից։",
            [("Ministry of Defense of Armenia", "demand", "խուսափել լեռնային ճանապարհներից")],
        ),
    ],
)
def test_who_says_what(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = told(text, "speaker_name", "act", "content", outlet="ՀՀ պաշտպանության նախարարություն")
    assert found == expected


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("Կամուրջը նպաստում է առևտրին", "assert"),
        ("Նրանք ստում են ձեզ", "accuse"),
        ("Այդ նամակն անձամբ կհանձնեմ վարչապետին", "promise"),
        ("Ցուցակը կներկայացնենք մայիսին", "announce"),
        ("Ե՞րբ կբացվի դպրոցը", "assert"),
        ("Ակնկալում ենք, որ ընկերությունը կվերադարձնի գումարը", "demand"),
    ],
)
def test_acts(words: str, act: str) -> None:
    assert told(f"«{words}»,- ասել է նախարար Վահե Սարյանը։", "act") == [(act,)]


def test_an_allegation_is_of_the_verb_in_front_of_it() -> None:
    text = "Պատգամավոր Վահե Դավթյանը պնդեց, թե իբր թվերը սխալ են, ապա պահանջեց հրապարակել ցուցակը։"
    assert told(text, "framing", "content") == [("doubted", "թվերը սխալ են"), ("neutral", "հրապարակել ցուցակը")]


def test_long_texts_are_read_in_little_time() -> None:
    began = time.perf_counter()
    rows("Հորդորում ենք " + "վարորդներին, պետ, " * 800 + "խուսափել։ " + "Այսօրվա " + "նիստ " * 800)
    assert time.perf_counter() - began < 5
