"""What a last blind reading showed: thanks, passive receivers, the country where money helps, weeks and seasons, limits and differences."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from onrecord.figures import extract_figures
from onrecord.inputs import article_batch

DAY = dt.date(2025, 5, 1)


def rows(text: str, language: str = "en", day: dt.date = DAY) -> list[dict[str, Any]]:
    row = {"article_id": "a", "text": text, "language": language, "published_on": day}
    return extract_figures(article_batch([row])).to_pylist()


def parties(text: str, language: str = "en") -> list[tuple[str | None, str | None]]:
    return [(f["payer"], f["beneficiary"]) for f in rows(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "payer", "receiver"),
    [
        ("en", "Moldova's health minister thanked Japan for 12 million dollars of ambulances handed over on Tuesday.", "JPN", "MDA"),
        ("en", "Speaking in Vienna, Premier Ion Rotaru said Moldova was grateful to Norway for the 40 million euros.", "NOR", "MDA"),
        ("en", "Kyiv thanked its partners for $3 billion in aid.", None, None),
        ("ru", "Президент Молдавии поблагодарила Румынию за 30 млн евро помощи.", "ROU", "MDA"),
        ("tr", "Lübnan Başbakanı, 20 milyon dolarlık yardım için Katar'a teşekkür etti.", "QAT", "LBN"),
        ("az", "Moldovanın səfiri Yaponiyaya 5 milyon dollarlıq yardıma görə təşəkkür edib.", "JPN", "MDA"),
        ("hy", "Լիբանանի վարչապետը շնորհակալություն է հայտնել Կատարին 20 միլիոն դոլարի օգնության համար։", "QAT", "LBN"),
    ],
)
def test_who_is_thanked_has_paid(language: str, text: str, payer: str | None, receiver: str | None) -> None:
    assert parties(text, language) == [(payer, receiver)]


@pytest.mark.parametrize(
    ("text", "payer", "receiver"),
    [
        ("The plan has nothing for Moldova, which was granted 30 million euros by the EU in 2023.", "EU", "MDA"),
        ("Lebanon was promised $11 billion at a Paris conference.", None, "LBN"),
        ("Ukraine has been given 2 billion euros by Germany this year.", "DEU", "UKR"),
        ("Five million dollars was given to Chad by Japan.", "JPN", "TCD"),
    ],
)
def test_who_is_given_something_receives_it(text: str, payer: str | None, receiver: str) -> None:
    assert parties(text) == [(payer, receiver)]


@pytest.mark.parametrize(
    ("language", "text", "payer"),
    [
        ("en", "Serbia has ordered twelve howitzers in a deal which Paris values at 90 million euros.", "SRB"),
        ("en", "The gas that Moscow puts at $400 million was shipped to Moldova.", None),
        ("ru", "Сербия заказала гаубицы по контракту, который Париж оценивает в 90 млн евро.", "SRB"),
    ],
)
def test_who_only_puts_a_value_on_something_pays_nothing(language: str, text: str, payer: str | None) -> None:
    assert [p for p, _ in parties(text, language)] == [payer]


@pytest.mark.parametrize(
    ("language", "text", "receiver"),
    [
        ("en", "Receipts collected by Moldova's customs service reached 31 billion lei in 2024.", "MDA"),
        ("en", "Georgia's Revenue Service transferred 18 billion lari to the budget last year.", "GEO"),
        ("en", "The State Tax Service of Kyrgyzstan paid 120 billion soms into the budget in the first half.", "KGZ"),
        ("ru", "Государственная таможенная служба Киргизии перечислила в бюджет 48 млрд сомов.", "KGZ"),
        ("az", "Dövlət Gömrük Komitəsi büdcəyə 3,2 milyard manat köçürüb.", "AZE"),
    ],
)
def test_what_a_state_collects_is_its_own_income(language: str, text: str, receiver: str) -> None:
    assert [(f["payer"], f["beneficiary"], f["purpose"]) for f in rows(text, language)] == [(None, receiver, "revenue")]


@pytest.mark.parametrize(
    ("language", "text", "payer", "receiver"),
    [
        ("en", "Sweden will give 9 million kronor to rebuild a bakery destroyed by floods in northern Pakistan.", "SWE", "PAK"),
        ("en", "Ireland allocated 2 million euros for school meals in Malawi.", "IRL", "MWI"),
        ("en", "Kazakhstan allocated 4 billion tenge for repairs of its embassy in France.", "KAZ", None),
        ("en", "Norway has spent 2 million euros to host a forum on fishing in Oslo, and a summit in Chad follows.", "NOR", None),
        ("ru", "Япония выделила 4 млн долларов на ремонт школ в Таджикистане.", "JPN", "TJK"),
        ("ru", "Польша выделила 4 млн злотых на выставку в Париже.", "POL", None),
        ("tr", "Norveç, Lübnan'da okul onarımı için 6 milyon avro ayırdı.", "NOR", "LBN"),
        ("az", "Yaponiya Özbəkistanda xəstəxana tikintisi üçün 7 milyon dollar ayırıb.", "JPN", "UZB"),
        ("hy", "Ճապոնիան Լիբանանում դպրոցների վերանորոգման համար 3 միլիոն դոլար է հատկացրել։", "JPN", "LBN"),
    ],
)
def test_given_money_goes_where_it_helps(language: str, text: str, payer: str, receiver: str | None) -> None:
    assert parties(text, language) == [(payer, receiver)]


@pytest.mark.parametrize(
    ("language", "text", "payer"),
    [
        ("az", "Nazir Türkiyənin məktəblər üçün ayırdığı 3 milyon manatdan danışıb.", "TUR"),
        ("tr", "Japonya'nın verdiği 5 milyon dolarla iki köprü onarıldı.", "JPN"),
        ("tr", "Bakan, Almanya'nın göndereceği 300 milyon avronun yeterli olmadığını söyledi.", "DEU"),
    ],
)
def test_a_verb_made_an_adjective_before_an_amount_has_its_own_subject(language: str, text: str, payer: str) -> None:
    assert [p for p, _ in parties(text, language)] == [payer]


@pytest.mark.parametrize(
    ("language", "text", "label"),
    [
        ("en", "Chad spent $40 million on boats last autumn.", "2024-09..2024-11"),
        ("en", "Peru will buy $12 million of seeds this summer.", "2025-06..2025-08"),
        ("en", "Kenya paid 30 million shillings for the survey in the spring of 2024.", "2024-03..2024-05"),
        ("en", "Chad wants to raise $40 million by next autumn.", None),
        ("en", "Tankers carried $30 million of oil in the week of 12 May.", "2025-W20"),
        ("en", "Relief worth $30 million reached the camps, which filled in the last week of April.", None),
        ("ru", "Прошлой осенью Перу потратило на лодки 40 млн долларов.", "2024-09..2024-11"),
        ("ru", "За неделю с 12 по 18 мая банк продал валюты на 30 млн долларов.", "2025-W20"),
        ("tr", "Peru geçen sonbaharda teknelere 40 milyon dolar harcadı.", "2024-09..2024-11"),
        ("tr", "Bakan bu yazıda 40 milyon dolardan söz etti.", None),
        ("az", "Peru ötən payız məktəblərə 40 milyon dollar xərcləyib.", "2024-09..2024-11"),
        ("hy", "Պերուն անցյալ աշնանը նավակների վրա ծախսել է 40 միլիոն դոլար։", "2024-09..2024-11"),
    ],
)
def test_seasons_and_weeks_are_times(language: str, text: str, label: str | None) -> None:
    assert [f["period_label"] for f in rows(text, language, dt.date(2025, 6, 10))] == [label]


@pytest.mark.parametrize(
    ("language", "text", "label"),
    [
        ("en", "The U.S. spent $3 billion on the radar in the last fiscal year.", "FY2024"),
        ("en", "India will spend 200 billion rupees on trains this fiscal year.", "FY2025/26"),
        ("en", "Kazakhstan's ministry paid 40 billion tenge for roads in the previous financial year.", "FY2024"),
        ("en", "The club earned $40 million in the last fiscal year.", None),
        ("ru", "США выделили на радары 3 млрд долларов в прошлом финансовом году.", "FY2024"),
        ("tr", "Pakistan geçen mali yılda orduya 2 trilyon rupi ayırdı.", "FY2024"),
        ("az", "Hindistan cari maliyyə ilində orduya 2 trilyon rupi xərcləyəcək.", "FY2025/26"),
    ],
)
def test_a_fiscal_year_by_its_distance_is_that_of_the_payer(language: str, text: str, label: str | None) -> None:
    assert [f["period_label"] for f in rows(text, language, dt.date(2025, 6, 10))] == [label]


@pytest.mark.parametrize(
    ("text", "role", "bound"),
    [
        ("The plan gives the navy $200 million above the ministry's request.", "change_up", None),
        ("Tax receipts were 40 million euros short of the target.", "change_down", None),
        ("Sales came to $4 billion, above the forecast of the bank.", "level", None),
        ("The firm must return $3 million, plus costs, to the city.", "level", None),
        ("Prizes of $5,000 plus a bike were given.", "level", None),
        ("The $3 million-plus deal was signed.", "level", "min"),
    ],
)
def test_what_is_above_a_request_is_a_difference_and_plus_may_add(text: str, role: str, bound: str | None) -> None:
    assert [(f["role"], f["bound"]) for f in rows(text)] == [(role, bound)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru's arms bill will reach $2 billion in 2027, brokers at Quillon forecast.", "projected"),
        ("Sales came to $4 billion, above the forecast of the bank.", "actual"),
        ("Peru will spend $2 billion in 2027, officials said.", "planned"),
        ("Relief agencies appealed for $40 million for the camps.", "proposed"),
        ("The ministry dismissed as fiction a report that it paid $40 million for rockets.", "claimed"),
    ],
)
def test_who_forecasts_appeals_or_dismisses_tells_the_status(text: str, status: str) -> None:
    assert [f["status"] for f in rows(text)] == [status]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A deputy said $40 million was stolen. The ministry called the figure a fairy tale."),
        ("ru", "Депутат заявил, что украдено 40 млн долларов. В ведомстве цифру назвали взятой с потолка."),
        ("tr", "Vekil 40 milyon doların çalındığını söyledi. Bakanlık rakamın uydurma olduğunu belirtti."),
        ("az", "Deputat 40 milyon dolların oğurlandığını deyib. Nazirlik bu rəqəmi uydurma adlandırıb."),
    ],
)
def test_a_figure_called_an_invention_is_a_claim(language: str, text: str) -> None:
    assert [f["status"] for f in rows(text, language)] == ["claimed"]


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("Japan gave Laos $4 million to clear mines from fields.", "other"),
        ("Estonia paid 4 million euros for trenches along its border.", "defence_budget"),
        ("A $5 million grant under the programme went to Peru.", "other"),
        ("Latvia will ship 4 million euros' worth of drones to Ukraine.", "military_aid"),
    ],
)
def test_what_money_for_mines_trenches_and_arms_is(text: str, purpose: str) -> None:
    assert [f["purpose"] for f in rows(text)] == [purpose]


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        ("tr", "Kimse 30 bin liradan az maaş almayacak.", "min"),
        ("tr", "Bilet fiyatı 500 liradan fazla olmamalı.", "max"),
        ("tr", "Maaşlar 30 bin liradan az, kiralar düşmüyor.", "max"),
        ("az", "Heç bir müəllim 700 manatdan az almayacaq.", "min"),
        ("az", "Cərimə 500 manatdan çox olmamalıdır.", "max"),
        ("az", "Cərimə 500 manatdan çox olacaq.", "min"),
    ],
)
def test_a_negated_verb_behind_turns_a_limit_round(language: str, text: str, bound: str) -> None:
    assert [f["bound"] for f in rows(text, language)] == [bound]


@pytest.mark.parametrize(
    ("language", "text", "payer", "receiver", "purpose"),
    [
        ("en", "The plan for defence assumes that oil will sell at $62 a barrel, as in Chad.", None, None, "other"),
        ("en", "Peru buys wheat from Canada at $240 a tonne.", "PER", "CAN", "other"),
        ("en", "Qatar sells China gas at $300 per thousand cubic metres.", "CHN", "QAT", "other"),
        ("ru", "Катар продаёт Китаю газ по 300 долларов за тысячу кубометров.", "CHN", "QAT", "other"),
        ("tr", "Ankara pazarlarında domatesin kilosu 40 lira.", None, None, "other"),
        ("hy", "Թբիլիսիի շուկաներում մսի կիլոգրամը 20 լարի է։", None, None, "other"),
    ],
)
def test_the_price_of_goods_is_nobodys_budget(language: str, text: str, payer: str | None, receiver: str | None, purpose: str) -> None:
    assert [(f["payer"], f["beneficiary"], f["purpose"]) for f in rows(text, language)] == [(payer, receiver, purpose)]


@pytest.mark.parametrize(
    ("language", "text", "purpose"),
    [
        ("en", "A court in Lima ordered the contractor to return $3 million to the transport ministry.", "fine"),
        ("ru", "Суд обязал подрядчика вернуть министерству 30 млн рублей.", "fine"),
        ("tr", "Mahkeme, müteahhidin bakanlığa 30 milyon lirayı iade etmesine hükmetti.", "fine"),
        ("en", "The court told reporters that repairs would cost $3 million.", "other"),
    ],
)
def test_what_a_court_makes_somebody_return_is_a_fine(language: str, text: str, purpose: str) -> None:
    assert [f["purpose"] for f in rows(text, language)] == [purpose]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("az", "Prezidentin sərəncamı ilə məktəbə 3 milyon manat ayrılıb."),
        ("ru", "По решению правительства пенсия повышена до 320 манатов."),
        ("tr", "Cumhurbaşkanı kararıyla müzeye 3 milyon lira ayrıldı."),
    ],
)
def test_what_a_decision_sets_is_approved(language: str, text: str) -> None:
    assert [f["status"] for f in rows(text, language)] == ["approved"]


@pytest.mark.parametrize(
    ("language", "text", "payer", "receiver"),
    [
        ("en", "Peru signed a $30 million contract for 12 Turkish-made armoured vehicles.", "PER", "TUR"),
        ("ru", "Чад закупит 12 танков китайского производства за 30 млн долларов.", "TCD", "CHN"),
        ("az", "Çad 30 milyon dollara Çin istehsalı olan tanklar alacaq.", "TCD", "CHN"),
    ],
)
def test_who_makes_arms_sells_them(language: str, text: str, payer: str, receiver: str) -> None:
    assert parties(text, language) == [(payer, receiver)]


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("en", "Chad's exports earned $3 billion last year. That was 40 million more than in 2023.", ["$3 billion", "40 million"]),
        ("en", "Chad's exports earned $3 billion last year. It is 40 million more people than before.", ["$3 billion"]),
        ("ru", "Доходы бюджета составили 640 млрд драмов. Это на 31 млрд больше, чем год назад.", ["640 млрд драмов", "31 млрд"]),
        ("tr", "Romanya kasımda 4,26 milyar leylik sözleşme imzaladı.", ["4,26 milyar ley"]),
        ("tr", "Vergi ₺212,7 milyarı buldu.", ["₺212,7 milyar"]),
    ],
)
def test_sums_that_differ_from_the_one_before_and_endings_of_scales(language: str, text: str, figures: list[str]) -> None:
    assert [f["figure_text"] for f in rows(text, language)] == figures


def test_an_average_is_of_the_time_and_payer_of_the_whole() -> None:
    text = "В апреле Казахстан выплатил пенсионерам 300 млрд тенге. Это в среднем по 140 тыс. тенге на человека."
    assert [(f["payer"], f["period_label"], f["status"]) for f in rows(text, "ru")] == [("KAZ", "2025-04", "actual")] * 2


@pytest.mark.parametrize(
    ("language", "text", "payer", "receiver", "purpose"),
    [
        ("en", "Norway will spend 400 million euros to train and equip a Ukrainian brigade.", "NOR", "UKR", "military_aid"),
        ("en", "France paid 30 million euros for the training of Moldovan soldiers.", "FRA", "MDA", "military_aid"),
        ("ru", "Норвегия потратит 400 млн евро на подготовку украинской бригады.", "NOR", "UKR", "military_aid"),
        ("tr", "Norveç, Ukraynalı askerlerin eğitimi için 40 milyon avro ayırdı.", "NOR", "UKR", "military_aid"),
        ("en", "France paid 30 million euros for the training of Moldovan nurses.", "FRA", "MDA", "other"),
    ],
)
def test_training_the_soldiers_of_another_state_is_military_aid(language: str, text: str, payer: str, receiver: str, purpose: str) -> None:
    assert [(f["payer"], f["beneficiary"], f["purpose"]) for f in rows(text, language)] == [(payer, receiver, purpose)]


@pytest.mark.parametrize(
    ("text", "payer", "status"),
    [
        ("Child benefits in Kyrgyzstan have been raised to 1,500 soms a month from January.", "KGZ", "actual"),
        ("The allowance for large families in Uzbekistan will rise to 500,000 soms.", "UZB", "planned"),
        ("Tariffs have been raised to $12 a month from 1 January.", None, "actual"),
    ],
)
def test_a_state_pays_its_benefits_and_what_has_been_raised_holds(text: str, payer: str | None, status: str) -> None:
    assert [(f["payer"], f["status"]) for f in rows(text)] == [(payer, status)]


@pytest.mark.parametrize(
    ("text", "status", "bound"),
    [
        ("Anker's $49 adapter ships next week.", None, None),
        ("In September the $129 keyboard was announced.", None, None),
        ("The league paid a $300 fine in May.", "actual", None),
        ("Forty trucks came under a $30 million contract signed in May.", "approved", None),
    ],
)
def test_the_price_before_a_thing_is_of_no_time(text: str, status: str | None, bound: str | None) -> None:
    assert [(f["status"], f["bound"]) for f in rows(text)] == [(status, bound)]


@pytest.mark.parametrize(
    "text", ["Altı ay ərzində büdcəyə 3 milyard manat daxil olub.", "İlk altı ayda büdcəyə 3 milyard manat daxil olub."]
)
def test_six_months_from_january_are_a_half(text: str) -> None:
    assert [f["period_label"] for f in rows(text, "az", dt.date(2025, 7, 20))] == ["2025-H1"]


@pytest.mark.parametrize(
    ("language", "text", "payer", "receiver", "purpose"),
    [
        ("en", "Norway has given Moldova 30 million euros for buses. Oslo had at first offered 20 million euros.", "NOR", "MDA", "other"),
        (
            "en",
            "Norway has given Moldova 30 million euros for buses. Oslo also spent 20 million euros on its library.",
            "NOR",
            None,
            "other",
        ),
        ("en", "Japan lent Laos $40 million for a port. Last year Tokyo lent $30 million for a dam.", "JPN", "LAO", "loan"),
        (
            "en",
            "Greece signed a 3 billion euro contract with Israel for rockets. It will spend 25 billion euros on roads.",
            "GRC",
            None,
            "other",
        ),
        ("en", "Laos expects a loan of $40 million from Japan. It already owes Japan $300 million.", "JPN", "LAO", "loan"),
        (
            "hy",
            "Ճապոնիան Լաոսին տրամադրել է 40 միլիոն դոլար։ Անցյալ տարի Տոկիոն նույն նպատակով տրամադրել էր 30 միլիոն դոլար։",
            "JPN",
            "LAO",
            "other",
        ),
        ("tr", "Japonya Laos'a 40 milyon dolar verdi. Geçen yıl Tokyo aynı amaçla 30 milyon dolar ayırmıştı.", "JPN", "LAO", "other"),
    ],
)
def test_a_sentence_goes_on_about_the_same_giver(language: str, text: str, payer: str, receiver: str | None, purpose: str) -> None:
    last = rows(text, language)[-1]
    assert (last["payer"], last["beneficiary"], last["purpose"]) == (payer, receiver, purpose)


@pytest.mark.parametrize(
    ("language", "text", "payer", "receiver"),
    [
        ("en", "Georgia expects 30 million euros in aid from the European Union.", "EU", "GEO"),
        ("ru", "Лаос ожидает от Японии кредит в 40 млн долларов.", "JPN", "LAO"),
        ("tr", "Laos, Japonya'dan 40 milyon dolarlık kredi bekliyor.", "JPN", "LAO"),
        ("az", "Laos Yaponiyadan 40 milyon dollar kredit gözləyir.", "JPN", "LAO"),
        ("tr", "Katar, Lübnan'daki okullar için 12 milyon dolar gönderdi.", "QAT", "LBN"),
        ("az", "Yaponiya Gürcüstanın sahil mühafizəsinə 5 milyon dollarlıq kater verib.", "JPN", "GEO"),
        ("hy", "Ճապոնիան Լիբանանի կրթական ծրագրերին նվիրել է 5 միլիոն դոլար։", "JPN", "LBN"),
    ],
)
def test_who_waits_for_money_and_whose_the_receiver_is(language: str, text: str, payer: str, receiver: str) -> None:
    assert parties(text, language) == [(payer, receiver)]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        (
            "Latvia's parliament passed a budget with 1.3 billion euros for the army in 2025 and 1.4 billion euros in 2026.",
            ["approved"] * 2,
        ),
        ("Latvia paid 1.3 billion euros in 2023 and will pay 1.4 billion euros in 2026.", ["actual", "planned"]),
        ("A budget revision would lift Laos's outlays on schools to 40 million dollars.", ["proposed"]),
    ],
)
def test_sums_of_a_list_and_of_a_revision_share_its_status(text: str, statuses: list[str]) -> None:
    assert [f["status"] for f in rows(text, day=dt.date(2024, 11, 20))] == statuses


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Washington froze $95 million in assistance to Georgia last July.", "2024-07"),
        ("Chad has set aside $3 million for wells until at least 2030.", None),
        ("India shipped rockets last week under a $250 million contract signed with Chad in 2022.", "2022"),
    ],
)
def test_months_by_their_distance_limits_with_a_hedge_and_contracts(text: str, label: str | None) -> None:
    assert [f["period_label"] for f in rows(text, day=dt.date(2025, 3, 12))] == [label]


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", 'The palace said reports that Chad paid $40 million for jets were "a fantasy".', "claimed"),
        ("ru", "Во дворце сообщения о том, что Чад заплатил 40 млн долларов за истребители, назвали выдумкой.", "claimed"),
        ("en", "The report says that Chad paid $40 million for jets.", "actual"),
        ("en", "Sweden is donating 16 million kronor of radios to Chad.", "planned"),
        ("en", "The parliament freed up 3 million euros for wells.", "approved"),
    ],
)
def test_reports_called_false_and_verbs_of_giving(language: str, text: str, status: str) -> None:
    assert [f["status"] for f in rows(text, language)] == [status]


def test_the_level_before_has_the_parties_of_the_new_one() -> None:
    text = "Remittances to Laos from Thailand fell to $3.9 million last year from $4.1 million in 2023."
    assert parties(text) == [(None, "LAO")] * 2


def test_systems_bought_with_the_peace_facility_are_military_aid() -> None:
    text = "Евросоюз перечислит Молдавии 60 млн евро на закупку систем ПВО в рамках Европейского фонда мира."
    assert [f["purpose"] for f in rows(text, "ru")] == ["military_aid"]
