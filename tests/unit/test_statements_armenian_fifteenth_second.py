"""Armenian outlets credited in the middle of a sentence, speakers behind a stop, dropped subjects, venues. All people and outlets are invented."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements
from onrecord.statements.armenian.press import press_of
from onrecord.statements.scan import scan


def rows(text: str, **fields: Any) -> list[dict[str, Any]]:
    article = {"article_id": "f" * 32, "text": text, "language": "hy", "published_on": date(2025, 3, 11), **fields}
    found: list[dict[str, Any]] = extract_statements(article_batch([article])).to_pylist()
    return found


def told(text: str, *keys: str, **fields: Any) -> list[tuple[Any, ...]]:
    return [tuple(r[k] for k in keys) for r in rows(text, **fields)]


MINISTER = "Նախարար Վահե Սարյանը"
PAPER = "«Օրվա Կամար» թերթը գրում է ջրի մասին։ "


@pytest.mark.parametrize(
    ("text", "via", "content", "act"),
    [
        (f"{MINISTER}, «Օրվա Կամար» կայքի փոխանցմամբ, ասել է, որ ջուր կա։", "Օրվա Կամար", "ջուր կա", "assert"),
        (f"{MINISTER}, ըստ «Օրվա Կամարի», պահանջել է փակել ջրանցքը։", "Օրվա Կամար", "փակել ջրանցքը", "demand"),
        (f"{MINISTER}, «Օրվա Կամար» կայքի համաձայն, երեկ ասել է, որ ջուր կա։", "Օրվա Կամար", "ջուր կա", "assert"),
        (
            f"{MINISTER}, «Օրվա Կամարի» տեղեկություններով, խոստացել է վերանորոգել ջրանցքը։",
            "Օրվա Կամար",
            "վերանորոգել ջրանցքը",
            "promise",
        ),
        (f"{PAPER}{MINISTER}, ըստ թերթի, ասել է, որ ջուր կա։", "Օրվա Կամար", "ջուր կա", "assert"),
        (f"{PAPER}{MINISTER}, գրում է թերթը, հերքել է մեղադրանքները։", "Օրվա Կամար", "մեղադրանքները", "deny"),
        (f"{MINISTER}, ըստ գերմանական թերթի, հերքել է մեղադրանքները։", "գերմանական թերթ", "մեղադրանքները", "deny"),
        ("Նախարար Վահե Սարյանի կարծիքով, ինչպես գրում է «Օրվա Կամարը», այգիներում ջուր կա։", "Օրվա Կամար", "այգիներում ջուր կա", "assert"),
        ("Խնդրի մասին գրել է «Օրվա Կամարը», ըստ որի՝ նախարար Վահե Սարյանն ասել է, որ ջուր կա։", "Օրվա Կամար", "ջուր կա", "assert"),
        (
            "Խնդրի մասին գրել է «Օրվա Կամար» կայքը, որի հաղորդմամբ՝ նախարար Վահե Սարյանն ասել է, որ ջուր կա։",
            "Օրվա Կամար",
            "ջուր կա",
            "assert",
        ),
        (
            "Վրացական մամուլը գրում է, որ նախարար Վահե Սարյանն ասել է՝ այգիներում ջուր կա։",
            "վրացական մամուլ",
            "այգիներում ջուր կա",
            "assert",
        ),
        ("«Զանգ»-ին հղումով «Մթա»-ն գրում է, որ նախարար Վահե Սարյանը հերքել է լուրերը։", "Մթա", "լուրերը", "deny"),
    ],
)
def test_an_outlet_between_who_speaks_and_the_verb_is_a_credit(text: str, via: str, content: str, act: str) -> None:
    assert told(text, "speaker_name", "via", "content", "act") == [("Վահե Սարյան", via, content, act)]


def test_how_long_a_credit_holds() -> None:
    text = (
        "«Օրվա Կամար» թերթի հաղորդմամբ՝ նախարար Վահե Սարյանը հայտարարել է, որ ջուր կա։ Նախարարը նշել է նաև, որ գետը մաքուր է։ "
        "Պաշտոնյան ավելացրել է, որ խողովակները նոր են։ Քաղաքապետ Արմեն Դոլյանը մեզ ասել է, որ ջուր չկա։"
    )
    assert told(text, "speaker_name", "via") == [("Վահե Սարյան", "Օրվա Կամար")] * 3 + [("Արմեն Դոլյան", None)]


def test_a_credit_behind_a_paragraph_holds_for_who_speaks_on() -> None:
    text = (
        "Նախարար Վահե Սարյանը հայտարարել է, որ ջուր կա։ Այս մասին գրում է «Օրվա Կամարը»։\n\n"
        "«Գետը մաքուր է»,- ասել է Սարյանը։ Նրա խոսքով՝ խողովակները նոր են։ Նույն թերթի համաձայն՝ հերքել է, որ այգիներում ջուր չկա։\n\n"
        "Գյուղացիները գոհ չեն։ «Ջուր չկա»,- «Օրվա Կամարի» թղթակցին ասել է այգեպան Արա Դոլյանը։ Նրա հարևաններից մեկն ասել է, որ գետը ցամաքել է։\n\n"
        "Գյուղապետ Արմեն Մելյանն ասել է, որ ջուր կա։"
    )
    assert told(text, "speaker_name", "speaker_role", "via") == [
        ("Վահե Սարյան", "Նախարար", "Օրվա Կամար"),
        ("Վահե Սարյան", "Նախարար", "Օրվա Կամար"),
        ("Վահե Սարյան", "Նախարար", "Օրվա Կամար"),
        ("Վահե Սարյան", "Նախարար", "Օրվա Կամար"),
        ("Արա Դոլյան", "այգեպան", "Օրվա Կամար"),
        ("(unnamed)", None, "Օրվա Կամար"),
        ("Արմեն Մելյան", "Գյուղապետ", None),
    ]


def test_an_answer_to_what_was_printed_is_no_part_of_it() -> None:
    text = (
        "Թուրքական «Նոր Քամի» թերթը գրել է ջրի մասին՝ հղում անելով մի դիվանագետի. վերջինիս պնդմամբ՝ ընկերությունը ջուրը փակել է։ "
        "Հայաստանում Իրանի դեսպանատունն այսօր տարածած հայտարարությամբ հերքել է այդ հրապարակումը։ "
        "Դիվանագիտական ներկայացուցչությունը շեշտել է, որ ջուր կա։"
    )
    assert told(text, "speaker_name", "speaker_role", "via") == [
        ("(unnamed)", "դիվանագետ", "Նոր Քամի"),
        ("Embassy of Iran in Armenia", None, None),
        ("Embassy of Iran in Armenia", None, None),
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "content", "via"),
    [
        ("«Նոր Քամի» կայքը մեջբերում է քաղաքագետ Արա Դոլյանին. վերջինս պնդում է, որ ջուր կա։", "Արա Դոլյան", "ջուր կա", "Նոր Քամի"),
        ("Վերլուծաբան Արա Դոլյանը մեկնաբանեց լուրը. նրա դիտարկմամբ՝ այգիներում ջուր կա։", "Արա Դոլյան", "այգիներում ջուր կա", None),
        ("Տնօրեն Արա Դոլյանն ավելի զուսպ է. նրա համոզմամբ՝ այգիներում ջուր կա։", "Արա Դոլյան", "այգիներում ջուր կա", None),
    ],
)
def test_who_speaks_behind_a_stop_that_introduces(text: str, speaker: str, content: str, via: str | None) -> None:
    assert told(text, "speaker_name", "content", "via") == [(speaker, content, via)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Բեռլինում անունը չնշելու պայմանով խոսած դիվանագետի վկայությամբ՝ այգիներում ջուր կա։", "դիվանագետ"),
        ("Թերթի՝ կառավարությունում ունեցած աղբյուրների տեղեկացմամբ՝ այգիներում ջուր կա։", None),
        ("Ծնողներից մեկն ասել է, որ այգիներում ջուր կա։", None),
    ],
)
def test_somebody_unnamed_by_what_is_in_front_of_the_noun(text: str, role: str | None) -> None:
    assert told(text, "speaker_name", "speaker_role", "content") == [("(unnamed)", role, "այգիներում ջուր կա")]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Էներգետիկայի հարցերով փորձագետ Արա Դոլյանն ասել է, որ ջուր կա։", "Էներգետիկայի հարցերով փորձագետ"),
        ("Նույն հոդվածի մեջ խորհրդարանի պատգամավոր Արա Դոլյանն ասել է, որ ջուր կա։", "խորհրդարանի պատգամավոր"),
        ("Կապալառու ընկերությունից Արա Դոլյանն ասել է, որ ջուր կա։", None),
    ],
)
def test_the_edges_of_an_office(text: str, role: str | None) -> None:
    assert told(text, "speaker_name", "speaker_role", "content") == [("Արա Դոլյան", role, "ջուր կա")]


def test_a_verb_without_a_subject_goes_on_with_who_spoke() -> None:
    text = "Տնօրեն Արա Դոլյանը վստահ է, որ ջուր կա։ «Խուճապ չեմ տեսնում»,- ասում է։ «Գետը մաքուր է»,- հետո հավելում է։"
    assert told(text, "speaker_name", "content") == [
        ("Արա Դոլյան", "ջուր կա"),
        ("Արա Դոլյան", "Խուճապ չեմ տեսնում"),
        ("Արա Դոլյան", "Գետը մաքուր է"),
    ]


@pytest.mark.parametrize(
    ("text", "content", "act"),
    [
        (f"{MINISTER} երեկ գյուղապետերի հետ խորհրդակցությունում խոստացել է վերանորոգել ջրանցքը։", "վերանորոգել ջրանցքը", "promise"),
        (f"{MINISTER} երեքշաբթի օրը հանձնաժողովի նիստում պահանջել է փակել ջրանցքը։", "փակել ջրանցքը", "demand"),
        (f"Ջրի գինը {MINISTER[0].lower()}{MINISTER[1:]} հրաժարվել է մեկնաբանել։", "Ջրի գինը", "decline"),
        (f"{MINISTER} պնդում է, թե ջուր կա, բայց ոչ մի փաստաթուղթ չի ներկայացնում։", "ջուր կա", "accuse"),
        (f"{MINISTER} պատասխանել է, որ նման որոշում չկա։", "նման որոշում չկա", "deny"),
        (f"{MINISTER} չի բացառում, որ ջրանցքը կփակվի։", "ջրանցքը կփակվի", "assert"),
        (f"{MINISTER} վիճարկեց այդ թիվը. «Ջուր կա»։", "Ջուր կա", "deny"),
    ],
)
def test_what_is_said_and_done(text: str, content: str, act: str) -> None:
    assert told(text, "content", "act") == [(content, act)]


def test_a_converb_that_denies() -> None:
    text = f"«Ջուր կա»,- ասել է {MINISTER[0].lower()}{MINISTER[1:]}՝ միաժամանակ ժխտելով կապալառուի հետ տարաձայնությունները։"
    assert told(text, "speaker_name", "content", "act") == [
        ("Վահե Սարյան", "Ջուր կա", "assert"),
        ("Վահե Սարյան", "կապալառուի հետ տարաձայնությունները", "deny"),
    ]


def test_the_day_of_a_talk() -> None:
    assert told(f"{MINISTER} «Լուսաբացի» հետ այսօրվա զրույցում նշել է, որ ջուր կա։", "said_on") == [(date(2025, 3, 11),)]
    assert told(f"Ջերմաչափն այսօր ցույց էր տալիս ինը աստիճան։ {MINISTER} նշել է, որ ջուր կա։", "said_on") == [(None,)]


def test_outlets_are_read_once_an_article() -> None:
    doc = scan("«Օրվա Կամարը» գրում է, որ ջուր կա։", "hy", "", "", date(2025, 3, 11))
    assert press_of(doc) is press_of(doc)


@pytest.mark.parametrize(
    "repeated",
    [
        "«Զանգ»-ին հղումով ",
        "Նախարար Վահե Սարյանը, ըստ թերթի, որի հաղորդմամբ՝ ասել է. նա պնդում է, ",
        "աշխատող պաշտոնյայի խոսքով՝ ջուր չկա, ",
        "«Օրվա Կամար» թերթը գրում է, որ նախարար Վահե Սարյանն ասել է՝ ջուր կա։ ",
    ],
)
def test_hostile_texts_are_read_in_little_time(repeated: str) -> None:
    began = time.perf_counter()
    rows((repeated * (100_000 // len(repeated)))[:100_000])
    assert time.perf_counter() - began < 20


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Կառավարությունում աշխատող պաշտոնյայի խոսքով՝ ջուր կա գյուղում։", "պաշտոնյա"),
        ("Ըստ գետի ափին ապրող ուսուցչուհու՝ ջուր կա գյուղում։", "ուսուցչուհի"),
        ("Ըստ նախարարության բարձրաստիճան պաշտոնյայի՝ ջուր կա գյուղում։", "նախարարության բարձրաստիճան պաշտոնյա"),
        ("Անունը չհայտնած սպայի հավաստմամբ՝ ջուր կա գյուղում։", "սպա"),
        ("Ջրանցքի աշխատակցի կարծիքով՝ ջուր կա գյուղում։", "Ջրանցքի աշխատակից"),
        ("Տեղի բնակիչների պնդմամբ՝ ջուր կա գյուղում։", "Տեղի բնակիչներ"),
        ("Գետափի բնակչի խոսքերով՝ ջուր կա գյուղում։", "Գետափի բնակիչ"),
        ("Բժշկի համոզմամբ՝ ջուր կա գյուղում։", "Բժիշկ"),
        ("Զինվորի մոր խոսքով՝ ջուր կա գյուղում։", "Զինվորի մայր"),
        ("Գործարարի հայտարարությամբ՝ ջուր կա գյուղում։", "Գործարար"),
        ("«ջուր կա գյուղում»,- ասել է պաշտոնյան։", "պաշտոնյա"),
        ("Տնօրենն ասել է, որ ջուր կա գյուղում։", "Տնօրեն"),
    ],
)
def test_an_office_without_a_name_is_told_in_its_base_form(text: str, role: str) -> None:
    assert told(text, "speaker_name", "speaker_role", "content") == [("(unnamed)", role, "ջուր կա գյուղում")]


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        ("Փորձագետ Արա Դոլյանի և քաղաքագետ Լուսինե Մարկոսյանի կարծիքով՝ ջուր կա գյուղում։", "Արա Դոլյան; Լուսինե Մարկոսյան", None),
        ("Պատգամավորներ Արա Դոլյանը և Վահե Սարյանը հայտարարել են, որ ջուր կա գյուղում։", "Արա Դոլյան; Վահե Սարյան", None),
        ("Տուժողներից մեկի փաստաբան Արա Դոլյանն ասել է, որ ջուր կա գյուղում։", "Արա Դոլյան", "Տուժողներից մեկի փաստաբան"),
        ("Փաստաբան Արա Դոլյանը, ով պաշտպանում է գյուղացիներին, ասել է, որ ջուր կա գյուղում։", "Արա Դոլյան", "Փաստաբան"),
        ("Պենտագոնը հաստատել է, որ ջուր կա գյուղում։", "U.S. Department of Defense", None),
        ("Սպիտակ տան խոսնակն ասել է, որ ջուր կա գյուղում։", "White House", "Սպիտակ տան խոսնակ"),
        ("Ոստիկանության նախնական տվյալներով՝ ջուր կա գյուղում։", "Police of Armenia", None),
        ("Պաշտպանության նախարարության հայտարարությամբ՝ ջուր կա գյուղում։", "Ministry of Defense of Armenia", None),
    ],
)
def test_who_speaks_together_for_somebody_or_for_a_body(text: str, speaker: str, role: str | None) -> None:
    assert told(text, "speaker_name", "speaker_role", "content") == [(speaker, role, "ջուր կա գյուղում")]


def test_the_same_official_is_who_spoke_before() -> None:
    text = (
        "Նախարարության պաշտոնյան ասել է, որ ջուր կա գյուղում։ Նույն պաշտոնյայի խոսքով՝ գետը մաքուր է։ Այդ պաշտոնյայի կարծիքով՝ գինը ցածր է։"
    )
    assert told(text, "speaker_name", "speaker_role") == [("(unnamed)", "Նախարարության պաշտոնյա")] * 3


@pytest.mark.parametrize(
    ("office", "of"),
    [
        ("Լոռու մարզի փոխմարզպետ", "ARM"),
        ("ՊՆ միջազգային համագործակցության վարչության պետ", "ARM"),
        ("«Լույս» կուսակցության պատգամավոր", "ARM"),
        ("Քաղաքի ավագանու անդամ", "ARM"),
        ("Հայաստանում Իտալիայի դեսպան", "ITA"),
        ("Իտալիայում Հայաստանի դեսպան", "ARM"),
        ("«Լույս» հասարակական կազմակերպության նախագահ", "Լույս"),
        ("Պահածոների «Գետափ» գործարանի տնօրեն", "Գետափ"),
        ("Շիրակի ջրային կենտրոնի ղեկավար", "Շիրակի ջրային կենտրոն"),
        ("Գետափնյա բնակավայրերի ակումբի նախագահ", None),
        ("Քաղաքի հիվանդանոցի տնօրեն", None),
        ("Մեղվապահների միության նախագահ", None),
        ("ԵԱՀԿ գլխավոր քարտուղար", "OSCE"),
    ],
)
def test_whom_an_office_is_of(office: str, of: str | None) -> None:
    assert told(f"{office} Արա Դոլյանը հայտարարել է, որ ջուր կա գյուղում։", "speaker_name", "speaker_affiliation") == [("Արա Դոլյան", of)]


def test_a_given_name_is_no_word_of_doubt() -> None:
    assert told("Նախարար Իբրահիմ Քայան ասել է, որ ջուր կա գյուղում։", "framing") == [("neutral",)]
