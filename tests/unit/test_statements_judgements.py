"""What English words do to whom they are said of, in forms of grammar and lists of words: sentences of no article."""

from __future__ import annotations

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements
from onrecord.statements.english import judgements

pytestmark = pytest.mark.usefixtures("by_rules")

SAID = {
    "accuse": (
        "Opposition deputy Ada Mork said the tender had been written for one company.",
        "Lawyer Sim Velde said the banknotes had been planted in his client's drawer.",
        "The Vell Foreign Ministry called the resolution “tendentious”.",
        "“Nobody from the district has ever come to see us,” Ada Mork, a teacher, said.",
        "Opposition deputy Sim Velde said the commission had sat on the report for eleven months.",
        "“This court is a rubber stamp with a flag,” lawyer Sim Velde said.",
        "Activist Sim Velde said the ministry was hiding the report.",
        "The Defence Ministry said a Vell drone had struck a school near Tarn.",
        "Lawyer Sim Velde said the boys had been made to stand in the yard all night.",
        "Opposition deputy Ada Mork said the ploughs had been sold in October.",
        "Opposition deputy Ada Mork said the government had no plan for the valley.",
        "Opposition leader Ada Mork argued that the government had given up the lake for a photograph.",
        "Director Sim Velde called the blockade an attempt to hold the harvest to ransom.",
        "The ministry claimed that the cable had been cut by hand.",
        "“The verdict was typed before the court sat,” lawyer Sim Velde said.",
        "“They were fired for asking a question,” union leader Ada Mork said.",
        "“They would rather buy drones than books,” teacher Ada Mork said.",
    ),
    "deny": (
        "The prison service said the men were treated equally.",
        "“Our patrols do not pass anything to anybody,” mission head Lena Orran said.",
        "The ministry said such insinuations did not deserve an answer: “they do not deserve an answer.”",
        "“Not one shell left our side,” Colonel Sim Velde said.",
        "The bank said there was nothing unusual about the delay.",
        "“Our party holds no foreign accounts,” Ada Mork said.",
        "“We did not touch the archive,” director Lena Orran said.",
        "A department official said the waiver did not include any weapons.",
        "“The lake has a guard, and the contract contains no such clause,” Ada Mork said.",
        "Spokesman Sim Velde called the article a bedtime story.",
    ),
    "promise": (
        "President Lena Orran said the country would never recognise the results.",
        "“Any attack will be answered,” General Sim Velde said.",
        "Minister Lena Orran said no family would be left without heating.",
        "“You can count on us,” Prime Minister Lena Orran said.",
        "“We are going to open every archive,” candidate Ada Mork said.",
        "“We are determined to finish the line,” Minister Lena Orran said.",
        "The company said it would bear the cost of the clean-up.",
        "The railway said passengers would get their money back.",
    ),
    "demand": (
        "“Publish the list of the missing,” lawyer Sim Velde said.",
        "“We want our wages,” miner Ada Mork said.",
        "“We need ploughs, not parades,” farmer Ada Mork said.",
        "“Enough. Bring the boys home,” mother Ada Mork said.",
        "President Lena Orran said talks could begin only if Vell withdrew its troops.",
        "“Bring back our clergy, and we will open every door,” the patriarch said.",
        "“We would like to see concrete steps before the summit,” commissioner Ada Mork said.",
        "Economist Sim Velde argued for a lower toll on small carts.",
        "The rescue service advised drivers not to leave their cars.",
        "“We do not need speeches, we need boots,” mayor Ada Mork said.",
        "“What we need is a signature,” director Lena Orran said.",
    ),
    "announce": (
        "The ministry said the vote had been postponed until May.",
        "The ministry said two units of the plant would be taken off the grid from June 1.",
        "Consul Sim Velde revealed that Vell is to open a trade office in Tarn.",
        "The airline said flights resume on 4 June.",
        "The central bank said it kept its key rate unchanged.",
        "An official told reporters the first wagons could arrive as early as March.",
        "The ministry said exports of scrap are banned until July.",
    ),
    "decline": (
        "“I am not a meteorologist,” Minister Lena Orran said.",
        "“That is above my pay grade,” Sim Velde, a clerk, said.",
        "“I'm not going to get ahead of the investigators,” Minister Lena Orran said.",
    ),
    "assert": (
        "“There is no alternative to the railway,” Minister Lena Orran said.",
        "“The government has built two schools here,” Minister Lena Orran said.",
        "“Our relations have never been better,” Ambassador Sim Velde said.",
        "“The idea is to host three races,” director Lena Orran said.",
        "Analyst Sim Velde said the talks had been difficult.",
        "The monitors said their teams heard nothing unusual that night.",
        "“I had to admit that the bridge was good,” Ada Mork said.",
    ),
}

OTHERS = {
    "ru": (
        ("accuse", "«Нас поставили перед фактом», — заявил адвокат Сим Вельде."),
        ("accuse", "Депутат от оппозиции Ада Морк сказала, что мэрия проигнорировала все жалобы."),
        ("deny", "«Ничего подобного мы не подписывали», — сказал министр Сим Вельде."),
        ("deny", "В ведомстве сообщили, что обыск прошел в рамках закона."),
        ("promise", "«Мы достроим школу», — сказала мэр Ада Морк."),
        ("accuse", "Депутат от оппозиции Ада Морк сказала, что тракторы ушли за бесценок."),
        ("accuse", "Водители жалуются, что у заставы нет воды."),
        ("assert", "Депутат от оппозиции Ада Морк сказала: «Мы приехали на тракторе»."),
        ("demand", "«Опубликуйте список», — сказала активистка Ада Морк."),
        ("announce", "Министерство сообщило, что голосование перенесено на май."),
        ("decline", "«Обратитесь к следователю», — ответил министр Сим Вельде."),
    ),
    "tr": (
        ("accuse", "Muhalefet milletvekili Ada Mork, “Bizi oyalıyorlar, vakıf arazisine el koydular” dedi."),
        ("accuse", "“Yol altı aydır kapalı” diye yakındı çiftçi Ada Mork."),
        ("deny", "Bakanlık, sürecin mevzuata uygun yürütüldüğünü bildirdi."),
        ("promise", "Bakan Sim Velde, “Bu yolu bitireceğiz” dedi."),
        ("demand", "Esnaf Ada Mork, “Artık açıklasınlar” dedi."),
        ("decline", "Bakan Sim Velde, “Bu konuda konuşmak istemiyorum” dedi."),
    ),
    "az": (
        ("accuse", "Vəkil Sim Velde deyib: “Müştərimə təzyiq göstəriblər”."),
        ("deny", "Nazirlik bildirib ki, həmin gün atəş açılmayıb."),
        ("promise", "Nazir Ada Mork deyib: “Heç bir təxribat cavabsız qalmayacaq”."),
        ("announce", "Nazirlik bildirib ki, təlimlər avqustda keçiriləcək."),
        ("decline", "Nazir Ada Mork deyib: “Bu barədə danışmaq istəmirəm”."),
    ),
    "hy": (
        ("accuse", "«Նրանք ճնշում են գործադրում մեր ընտանիքների վրա», - ասաց փաստաբան Ադա Մորկյանը։"),
        ("deny", "Նախարարությունից հայտնեցին, որ ոչ մի կրակոց չի եղել։"),
        ("promise", "«Մենք դպրոցը կավարտենք», - ասաց քաղաքապետ Ադա Մորկյանը։"),
        ("announce", "Նախարարությունը հայտնեց, որ նոր ապաստարանը կբացվի նոյեմբերին։"),
        ("decline", "«Դա չեմ մեկնաբանի», - ասաց քաղաքապետ Ադա Մորկյանը։"),
    ),
}


@pytest.mark.parametrize(("language", "act", "sentence"), [(code, *case) for code, cases in OTHERS.items() for case in cases])
def test_stems_decide_an_act_in_the_other_languages(language: str, act: str, sentence: str) -> None:
    rows = extract_statements(article_batch([{"article_id": "0" * 32, "text": sentence, "language": language}])).to_pylist()
    assert [r["act"] for r in rows][:1] == [act]


@pytest.mark.parametrize(("act", "sentence"), [(act, sentence) for act, sentences in SAID.items() for sentence in sentences])
def test_what_is_said_of_whom_decides_an_act(act: str, sentence: str) -> None:
    rows = extract_statements(article_batch([{"article_id": "0" * 32, "text": sentence, "language": "en"}])).to_pylist()
    assert [r["act"] for r in rows][:1] == [act]


def test_an_answer_may_open_with_a_command() -> None:
    text = (
        "Lena Orran ran the bridge office for eleven years.\n\nWhy did you close the bridge?\n\nThe piers have cracks and the ice is early.\n\n"
        "What do you tell the drivers?\n\nUse the old road and keep the lights on.\n\nDid you find the money?\n\nThe district pays for half of it."
    )
    rows = extract_statements(article_batch([{"article_id": "0" * 32, "text": text, "language": "en"}])).to_pylist()
    assert [r["act"] for r in rows] == ["assert", "demand", "assert"]


def test_who_is_there_to_charge_others_charges_them_unless_it_is_of_themselves() -> None:
    for role in ("opposition deputy", "Prosecutor"):
        assert judgements.charges("the ploughs had been sold at an auction", role)
        assert not judgements.charges("we have sold two ploughs", role)
        assert not judgements.charges("the ploughs will be sold", role)
    assert not judgements.charges("the ploughs had been sold at an auction", "deputy minister")


def test_wrongs_that_are_only_possible_or_ones_own_blame_nobody() -> None:
    assert judgements.blames("the committee had squandered the loan")
    assert not judgements.blames("the committee could have squandered the loan")
    assert not judgements.blames("we have squandered the loan")
    assert not judgements.blames("the ruling was not biased")


FRAMED = (
    ("doubted", "en", "The company says the spill was small, an assurance few on the river believe."),
    ("neutral", "en", "The company says the spill was small, an assertion the ministry denied on Monday."),
    ("doubted", "en", "The mayor says no tree was felled. Photographs taken by residents suggest otherwise."),
    ("doubted", "en", "The prosecution maintained that Sim Velde wrote the letter. No letter was ever shown in court."),
    ("neutral", "en", "Minister Ada Mork said new firms might be named in July. She gave no names."),
    ("neutral", "en", "The mayor says no tree was felled. Photographs of the park hang in his office."),
    ("doubted", "ru", "Министр без доказательств обвинил соседей в «шпионаже»."),
    ("doubted", "ru", "Мэр заявил, что деревья целы. Снимки говорят об обратном."),
    ("doubted", "tr", "Bakanlık, köprünün sağlam olduğunu söyledi. Fotoğraflar aksini gösteriyor."),
)


@pytest.mark.parametrize(("framing", "language", "text"), FRAMED)
def test_the_outlet_may_doubt_behind_what_was_said(framing: str, language: str, text: str) -> None:
    rows = extract_statements(article_batch([{"article_id": "0" * 32, "text": text, "language": language}])).to_pylist()
    assert [r["framing"] for r in rows][:1] == [framing]
