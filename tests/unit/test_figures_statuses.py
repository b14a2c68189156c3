"""How sure a sum is by its verb, in five languages: one short sentence for each."""

from __future__ import annotations

import datetime as dt

import pytest

from onrecord.figures import extract_figures
from onrecord.inputs import article_batch

SENTENCES: list[tuple[str, str, str]] = [
    ("en", "Moldova wants to spend 2 billion lei on roads.", "proposed"),
    ("en", "The ministry is considering a purchase worth $300 million.", "proposed"),
    ("en", "Kenya is negotiating a $600 million loan with China.", "proposed"),
    ("en", "Parliament voted to give the army 5 billion drams.", "approved"),
    ("en", "The council rejected a request for 40 million euros.", "proposed"),
    ("en", "Serbia will get a grant of 20 million euros from Norway.", "planned"),
    ("en", "Chile is preparing to issue bonds worth $2 billion.", "planned"),
    ("en", "Peru spent $2 billion on fuel imports.", "actual"),
    ("en", "The bank has disbursed $40 million to Ghana.", "actual"),
    ("en", "Romania stands to lose 2 billion euros.", "projected"),
    ("en", "The project is expected to cost Georgia $500 million.", "projected"),
    ("en", "Analysts put the damage at $3 billion.", "projected"),
    ("en", "Greece could spend up to 25 billion euros on arms.", "projected"),
    ("en", "Turkey is due to receive 100 million euros in June.", "planned"),
    ("en", "Poland has earmarked 5 billion zlotys for shelters.", "approved"),
    ("en", "Bribes of $400,000 were allegedly paid to the minister.", "claimed"),
    ("en", "Albania finalised a deal worth 30 million euros.", "approved"),
    ("en", "India clinched a $1 billion contract for radars.", "approved"),
    ("en", "The cabinet gave the green light to a 200 million euro purchase.", "approved"),
    ("en", "Lenders have offered Zambia $300 million.", "proposed"),
    ("en", "Japan unveiled a 5 billion yen aid plan for Nepal.", "planned"),
    ("en", "The government intends to raise pensions by 20 lari.", "planned"),
    ("en", "The treasury took in 30 billion drams from excise.", "actual"),
    ("en", "Georgia has been promised 20 million euros by Germany.", "planned"),
    ("en", "The firm is suing the state for $50 million.", "proposed"),
    ("en", "Sweden is providing Ukraine with 16 billion kronor in arms.", "planned"),
    ("en", "The total may reach $5 billion.", "projected"),
    ("ru", "Армения выделила беженцам 3 млрд драмов.", "approved"),
    ("ru", "Грузия ведёт переговоры о кредите на 200 млн евро.", "proposed"),
    ("ru", "Парламент одобрил выделение 5 млрд драмов армии.", "approved"),
    ("ru", "Кабмин поручил направить на дороги 40 млрд тенге.", "approved"),
    ("ru", "Узбекистан хочет занять 1 млрд долларов.", "proposed"),
    ("ru", "На ремонт моста ушло 300 млн рублей.", "actual"),
    ("ru", "Ущерб оценили в 2 млн долларов.", "projected"),
    ("ru", "Проект потребует 5 млрд долларов.", "projected"),
    ("ru", "Киргизия рассчитывает получить 100 млн евро.", "projected"),
    ("ru", "Польша подписала контракт на 2 млрд злотых.", "approved"),
    ("ru", "По слухам, чиновник взял 1 млн рублей.", "claimed"),
    ("ru", "Министерство предлагает повысить пособие до 50 тысяч драмов.", "proposed"),
    ("ru", "Ереван потратил на школы 2 млрд драмов.", "actual"),
    ("ru", "Бюджет недополучит 30 млрд рублей.", "projected"),
    ("ru", "Казахстан готовится закупить технику на 50 млн долларов.", "planned"),
    ("ru", "Расходы казны превысили 2 трлн драмов.", "actual"),
    ("ru", "Выручка упала до 5 млрд рублей.", "actual"),
    ("ru", "Турция пообещала Киеву 30 млн евро.", "planned"),
    ("tr", "Meclis 5 milyar liralık ek ödeneği kabul etti.", "approved"),
    ("tr", "Bakanlık 300 milyon lira talep etti.", "proposed"),
    ("tr", "Türkiye 2 milyar dolarlık kredi için görüşüyor.", "proposed"),
    ("tr", "Zararın 40 milyon lira olduğu tahmin ediliyor.", "projected"),
    ("tr", "Projeye 5 milyar lira harcandı.", "actual"),
    ("tr", "Hükümet çiftçilere 3 milyar lira destek verecek.", "planned"),
    ("tr", "Şirket 20 milyon avroluk sözleşme imzaladı.", "approved"),
    ("tr", "Maliyetin 2 milyar doları bulması bekleniyor.", "projected"),
    ("tr", "Almanya 50 milyon avro sözü verdi.", "planned"),
    ("tr", "Belediye 12 milyon liralık fatura ödedi.", "actual"),
    ("tr", "Yol için 700 milyon lira ayrıldı.", "approved"),
    ("tr", "Bütçe açığı 100 milyar liraya ulaştı.", "actual"),
    ("az", "Hökumət yola 30 milyon manat xərcləyib.", "actual"),
    ("az", "Nazirlik 5 milyon manat istəyir.", "proposed"),
    ("az", "Parlament 200 milyon manatlıq əlavə xərci təsdiqləyib.", "approved"),
    ("az", "Layihənin 80 milyon manata başa gələcəyi gözlənilir.", "projected"),
    ("az", "Zərər 3 milyon manat qiymətləndirilir.", "projected"),
    ("az", "Müqavilə 12 milyon avroya imzalanıb.", "approved"),
    ("az", "Fransa 10 milyon avro vəd edib.", "planned"),
    ("az", "Fermerlərə 40 milyon manat ödəniləcək.", "planned"),
    ("az", "Gəlir 15 milyon manata çatıb.", "actual"),
    ("az", "Şirkət 20 milyon dollar sərmayə qoymağı planlaşdırır.", "planned"),
    ("az", "Kredit üzrə danışıqlar 60 milyon avro barədədir.", "proposed"),
    ("hy", "Կառավարությունը դպրոցներին հատկացրել է 2 միլիարդ դրամ։", "approved"),
    ("hy", "Ծրագիրը կարժենա 30 միլիոն դոլար։", "planned"),
    ("hy", "Նախարարությունը խնդրում է 500 միլիոն դրամ։", "proposed"),
    ("hy", "Վնասը գնահատվում է 3 միլիոն դոլար։", "projected"),
    ("hy", "Ընկերությունը ծախսել է 40 միլիոն դրամ։", "actual"),
    ("hy", "Կողմերը ստորագրել են 20 միլիոն եվրոյի պայմանագիր։", "approved"),
    ("hy", "Ակնկալվում է, որ եկամուտը կկազմի 5 միլիարդ դրամ։", "projected"),
    ("hy", "Գերմանիան խոստացել է 10 միլիոն եվրո։", "planned"),
    ("hy", "Բյուջեն ստացել է 8 միլիարդ դրամ հարկ։", "actual"),
    ("hy", "Խորհրդարանը հաստատել է 700 միլիոն դրամի լրացուցիչ ծախս։", "approved"),
]


@pytest.mark.parametrize("language,text,status", SENTENCES)
def test_the_verb_of_a_sum_tells_its_status(language: str, text: str, status: str) -> None:
    row = {"article_id": "a", "language": language, "text": text, "published_on": dt.date(2025, 10, 1)}
    assert [f["status"] for f in extract_figures(article_batch([row])).to_pylist()] == [status]
