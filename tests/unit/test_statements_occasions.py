"""Occasions that an article dates once: which of the statements behind them take their day, and which do not."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements

PUBLISHED = date(2025, 6, 12)  # a Thursday


def days(text: str, language: str, outlet: str = "") -> list[int | None]:
    """The day of June of each statement, in order."""
    row = {"article_id": "0" * 32, "text": text, "language": language, "outlet": outlet, "published_on": PUBLISHED}
    return [r["said_on"].day if r["said_on"] else None for r in extract_statements(article_batch([row])).to_pylist()]


COURT = (
    "VELLMAR, June 12 (Orra Wire) - A court in Vellmar on Tuesday opened the trial of Tomas Hrell, a road engineer.\n\n"
    "The prosecutor, Ada Mork, told the judges that 40 million crowns had vanished. Hrell, standing in the dock, replied that he had never seen the money.\n\n"
    "“The file has holes that a lorry could pass through,” his lawyer, Sim Velde, argued before the bench.\n\n"
    "Rights group Open Valley has called the trial a show."
)
LEAD = (
    "A former governor denied on Monday that he had sold the pasture to his brother.\n\n"
    "Tomas Hrell stood through the long session at the Vellmar district court. “I signed what lay on the table,” he told Judge Ada Mork.\n\n"
    "Opening for the prosecution, Sim Velde said the land was worth a hundred times the price."
)
SEVERAL = (
    "The foreign ministers of Orra and Vell met in Tarn on Tuesday for a first round of talks on the river.\n\n"
    "Orran minister Lena Orran said that the two sides had agreed on joint patrols. Her counterpart, Ada Mork, thanked the hosts.\n\n"
    "Opposition deputy Sim Velde has dismissed the talks as a photo opportunity."
)
PROTEST = (
    "GORIS, June 11 (Valley Agency) - Villagers blocked the road to the quarry on Monday after a fourth well ran dry.\n\n"
    "“The quarry drinks and we wash our children with bottled water,” said Ada Mork, a teacher who took part in the protest.\n\n"
    "Protest organiser Sim Velde vowed that the road would stay shut until the pumps were switched off.\n\n"
    "The quarry's owner, Hrell Stone, said in a written statement that it had all the permits.\n\n"
    "Governor Lena Orran told Valley Radio that she would visit the village."
)
COUNCIL = (
    "The Orra city council on Monday debated a plan to close the old bridge.\n\n"
    "Councilwoman Ada Mork said the plan would cut the valley in two. Mayor Lena Orran replied from the podium that the bridge would be replaced.\n\n"
    "In an interview with Valley Radio, the contractor, Tomas Hrell, said the work could start in May."
)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", COURT, [10, 10, 10, None]),
        ("en", LEAD, [9, 9, 9]),
        ("en", SEVERAL, [10, 10, None]),
        ("en", PROTEST, [9, 9, None, None]),
        ("en", COUNCIL, [9, 9, None]),
        ("en", "The central bank raised its main rate to 8 percent on Wednesday.\n\n“We do what the numbers ask of us,” Governor Lena Orran told a news conference.\n\nAnalyst Ada Mork said the move came late.", [11, None]),
        ("en", "On June 10, the Defender of Orra, Lena Orran, received the head of the EU mission, Tomas Hrell.\n\nShe stressed that two of the prisons had no doctor. Mr. Hrell expressed readiness to support the Office.", [10, 10]),
        ("en", "A court in Vellmar on Monday jailed blogger Tomas Hrell for four years.\n\nPress group Open Valley condemned the ruling. Hrell's mother, Nina Hrell, said she had learned of the verdict from the radio.", [None, None]),
        ("en", "Parliament on Tuesday adopted a law on foreign money.\n\n“We are worried,” said Ada Mork, an envoy of the union.\n\nMinister Lena Orran told Valley Radio that no charity had anything to fear.", [None, None]),
        ("tr", "Ticaret Bakanı Lena Orran, çarşamba günü Tarn'da iş insanlarıyla bir araya geldi.\n\nToplantıda konuşan Orran, ihracatın ikiye katlandığını söyledi.\n\nEkonomist Ada Morkan'a göre rakamlar abartılı.", [11, None]),
        ("ru", "В минувшую субботу в Тарне прошёл форум виноделов.\n\nМинистр Лена Орран сообщила на форуме, что экспорт вина вырос вдвое. «Нам мешают пробки», — добавила она.\n\nВинодел Сим Вельде рассказал, что его вино не пускают в порт.", [7, 7, None]),
        ("ru", "Суд Веллмара во вторник продлил арест инженера Томаса Грелла на два месяца.\n\nПрокурор Ада Морк заявила, что обвиняемый может скрыться. «Я никуда не поеду, у меня больная мать», — сказал Грелл.\n\nМинистерство дорог в письменном комментарии сообщило, что не вмешивается в работу суда.", [10, 10, None]),
        ("ru", "Депутаты парламента Орры 9 июня обсудили на заседании закон о мостах.\n\nМинистр дорог Лена Орран сообщила, что старый мост закроют осенью. Депутат от оппозиции Ада Морк возразила, что объезда нет.\n\nВ интервью «Радио Долина» подрядчик Томас Грелл заявил, что смета готова.", [9, 9, None]),
        ("hy", "Վելմարի դատարանում երեքշաբթի շարունակվեց ինժեներ Թոմաս Հրելյանի գործով նիստը։\n\nԴատախազ Ադա Մորկյանը հայտարարեց, որ մեղադրյալը կաշառք է վերցրել։ «Ես ոչինչ չեմ վերցրել»,- ասաց Հրելյանը։\n\nՃանապարհների նախարարությունը գրավոր հայտնել է, որ մեկնաբանություն չունի։", [10, 10, None]),
        ("tr", "Vellmar'da taş ocağına karşı pazar günü düzenlenen mitinge yüzlerce köylü katıldı.\n\nKalabalığa seslenen öğretmen Ada Morkan, ocağın köyün suyunu içtiğini söyledi. Mitingi düzenleyenlerden Sim Velde, pompaların kapatılmasını istedi.\n\nOcağın sahibi, gazetemize gönderdiği mektupta bütün izinlerin alındığını belirtti.", [8, 8, None]),
        ("az", "Vellmar Apellyasiya Məhkəməsində çərşənbə axşamı mühəndis Tomas Hrelovun işinə baxılıb.\n\nProkuror Ada Morkova bildirib ki, təqsirləndirilən şəxs rüşvət alıb. “Mən heç nə almamışam”, – Hrelov deyib.\n\nYollar Nazirliyi yazılı cavabında iş barədə məlumatı olmadığını bildirib.", [10, 10, None]),
        ("az", "Milli Məclisin bazar ertəsi keçirilən iclasında yol haqqında qanun layihəsi müzakirə edilib.\n\nDeputat Ada Morkova bildirib ki, körpü vadini ikiyə bölür.\n\nİqtisadçı Sim Veldeli “Vadi FM”ə müsahibəsində deyib ki, xərclər artacaq.", [9, None]),
    ],
)  # fmt: skip
def test_who_has_a_part_in_a_dated_occasion_speaks_on_its_day(language: str, text: str, expected: list[int | None]) -> None:
    assert days(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Ада Морк хранит архив с 1989 года. «Обозрение долины» говорило с ней в среду по видеосвязи.\n\n— Кому принадлежат бумаги?\n\n— Никому, поэтому они целы.\n\n— Министерство их заберёт?\n\n— Пусть попросит письменно.\n\nПозднее Морк написала редакции, что архив закрыт на ремонт."),
        ("hy", "Արխիվը պահում է Ադա Մորկյանը։ «Հովիտը» նրա հետ զրուցեց չորեքշաբթի օրը։\n\n— Ո՞ւմն են այս թղթերը։\n\n— Ոչ մեկինը։ Դրա համար էլ կան։\n\n— Նախարարությունը կվերցնի՞ դրանք։\n\n— Թող գրավոր խնդրի։\n\nՀրապարակումից առաջ Մորկյանը հայտնեց, որ արխիվը փակ է։"),
        ("en", "Ada Mork has run the archive since 1989. She received us on Wednesday in a room without windows.\n\nQ: Who owns these papers?\n\nA: Nobody owns them, that is why they survive.\n\nQ: Will the ministry take them?\n\nA: The ministry may ask me in writing.\n\nBefore publication Mork wrote that the archive had been shut for repairs."),
    ],
)  # fmt: skip
def test_an_interview_dates_its_answers_and_not_what_was_said_afterwards(language: str, text: str) -> None:
    assert days(text, language) == [11, 11, None]


def test_the_sentence_behind_can_date_a_statement() -> None:
    text = (
        "Deputy Energy Minister Lena Orran says the valley will not give up a drop of its river.\n\n"
        "Orran made the remarks in a meeting with the ambassador of Vell, Tomas Hrell, on Sunday."
    )
    assert days(text, "en") == [8]


def test_a_senior_official_of_the_first_sentence_is_named_behind_it() -> None:
    text = (
        "The line will be ready in spring, a senior official of the Railways Ministry said on Wednesday.\n\n"
        "“We inherited sleepers older than my father,” Deputy Minister Tomas Hrell told reporters at the station."
    )
    assert days(text, "en") == [11, 11]


@pytest.mark.parametrize(
    ("language", "outlet", "text", "expected"),
    [
        ("en", "Ministry of Foreign Affairs of Orra", "We reject the accusations voiced by Vell on 10 June.\n\nAt the meeting in May, Ada Mork of the river union said that the water was clean.", [12, None]),
        ("tr", "Sınır Köyleri Derneği", "BASIN AÇIKLAMASI\n\nDernek bugün köprü raporunu yayımladı.\n\nDernek Başkanı Ada Morkan, \"Köprüyü kimse sormadı\" dedi.", [12]),
        ("az", "Orra Fondu", "Orra Fondu bu gün vadidə məktəb açıb.\n\n“Məktəb yüz uşağı qəbul edəcək”, - fondun rəhbəri Ada Morkova bildirib.", [12]),
    ],
)  # fmt: skip
def test_what_a_body_puts_out_in_its_own_name_is_said_on_the_day(language: str, outlet: str, text: str, expected: list[int | None]) -> None:
    assert days(text, language, outlet) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lena Orran testified at Wednesday's hearing about the July 25 call to the contractor.\n\nOrran told the panel that the call was brief.", [11]),
        ("The next hearing will be held on June 2.\n\nThe prosecutor, Ada Mork, said that the case was ready.", [None]),
        ("At the previous session, held on June 5, the council adopted the plan.\n\nCouncilwoman Ada Mork said the plan was a mistake.", [None]),
        ("VELLMAR, June 11. Deputy Minister Lena Orran said at a conference that the road was safe.\n\nThe road has three lanes, she added.", [None, None]),
        ("According to evidence heard at the trial, the girl was seen on Saturday, May 17.\n\nThe prosecutor, Ada Mork, said that the case was closed.", [None]),
    ],
)  # fmt: skip
def test_a_day_that_is_not_the_occasions_dates_nothing(text: str, expected: list[int | None]) -> None:
    assert days(text, "en")[-len(expected) :] == expected


TOLD = (
    "Deputy Mayor Sim Velde met the herders of Upper Vell on Monday, his press office said.\n\n"
    "“Nobody will fence the spring,” Velde said at the beginning of the meeting.\n\n"
    "Closing the meeting, he asked the herders to send two of their own to the water board."
)
HALL = (
    "Four hundred people packed the school hall in Orra last Saturday to hear two divers who had searched the lake.\n\n"
    "Deputy Lena Orran told the silent, overheated hall that the search would go on.\n\n"
    "The dam's owner, in a letter to the organisers, called the evening a circus.\n\n"
    "“We go down again tomorrow,” diver Ada Mork added from the stage."
)


def test_a_meeting_that_somebody_reports_dates_what_was_said_there() -> None:
    assert days(TOLD, "en") == [None, 9, 9]


def test_an_audience_under_any_adjective_was_there() -> None:
    assert days(HALL, "en") == [7, None, 7]


THERE = (
    (
        "VELLMAR—The herders' fund will run dry by autumn, parish leaders warned at a benefit luncheon here on Sunday.\n\n"
        "“We have hay for two weeks,” said Ada Mork, chair of the Vell Relief Board.\n\n"
        "Sen. Lena Orran vowed from the podium to find the money.",
        [8, 8, 8],
    ),
    (
        "WASHINGTON—The office has no plan for the dam, members of the Water Committee charged on Tuesday during a two-hour hearing.\n\n"
        "“You drew a map and lost it,” Rep. Sim Velde told the Water Department's envoy for the valley, Ambassador Ada Mork.\n\n"
        "Mork said the map was being redrawn.",
        [10, 10],
    ),
    (
        "Inspector Ada Mork paid an unannounced visit to the Vell prison on Monday.\n\n"
        "The warden's brother, Sim Velde, told the visitors that the roof leaked.",
        [9],
    ),
    (
        "A clerk of the harbour was sentenced to three years on Tuesday for selling berths.\n\n"
        "Reading the verdict, Judge Lena Orran said the clerk had kept two sets of books.",
        [10],
    ),
    (
        "Several hundred people came to the mill on Sunday to hear about the dam.\n\n"
        "“The water stays here,” said Sim Velde to applause. Surveyor Ada Mork told the hall that work would begin in May.",
        [8, 8],
    ),
)


@pytest.mark.parametrize(("text", "expected"), THERE)
def test_who_speaks_at_a_benefit_a_hearing_or_a_visit_speaks_on_its_day(text: str, expected: list[int | None]) -> None:
    assert days(text, "en")[-len(expected) :] == expected


def test_an_interview_by_a_call_has_the_day_of_the_call() -> None:
    text = (
        "The Vell Post asked Ada Mork, chief engineer of the dam, about the leak in a video call on 3 June.\n\n"
        "Q: How large is it?\n\nA: As large as a fist.\n\nQ: And the repair?\n\nA: It has begun.\n\nQ: Who pays?\n\nA: The valley pays."
    )
    assert days(text, "en")[-3:] == [3, 3, 3]
