"""Who pays, who receives, for what, for which time, how sure, and at a rate: whole passages of our own, written before they were read.

Invented people, outlets and sums. Passages that are still read wrongly are not here.
"""

from __future__ import annotations

import datetime as dt

import pytest

from onrecord.figures import extract_figures
from onrecord.inputs import article_batch

Figure = tuple[str, str | None, str | None, str, str | None, str | None, bool]

PASSAGES: list[tuple[str, str, str, list[Figure]]] = [
    ("en", "2025-10-14", "Croatia's defence ministry has signed a 1.2 billion euro contract with Germany for 44 Leopard tanks, with a first instalment of 300 million euros due in 2026.", [("1.2 billion euro", "HRV", "DEU", "arms_deal", None, "approved", False), ("300 million euros", "HRV", "DEU", "arms_deal", "2026", "planned", False)]),
    ("en", "2025-09-03", "Kenya spent $410 million on fuel imports in July, the central bank in Nairobi said, $35 million more than in June.", [("$410 million", "KEN", None, "other", "2025-07", "actual", False), ("$35 million", "KEN", None, "other", "2025-07", "actual", False)]),
    ("en", "2026-02-11", "Sofia borrowed 2.25 billion euros on international markets last month. It plans to raise another 900 million by the summer, deputy finance minister Petya Raynova said.", [("2.25 billion euros", None, "BGR", "loan", "2026-01", "actual", False), ("900 million", None, "BGR", "loan", None, "planned", False)]),
    ("en", "2025-06-05", "The Storting has approved a 12 billion kroner package of drones and shells for Ukraine.", [("12 billion kroner", "NOR", "UKR", "military_aid", None, "approved", False)]),
    ("en", "2025-11-06", "Georgia's Revenue Service collected 1.6 billion lari in taxes in October, against 1.45 billion a year earlier.", [("1.6 billion lari", None, "GEO", "revenue", "2025-10", "actual", False), ("1.45 billion", None, "GEO", "revenue", "2024-10", "actual", False)]),
    ("en", "2025-03-20", "A court in Yerevan fined the electricity company 75 million drams for cutting off supplies in Gyumri.", [("75 million drams", None, None, "fine", None, "actual", False)]),
    ("en", "2025-08-12", "Azerbaijan will pay Pakistan $4.2 billion for 30 JF-17 fighters, the Dispatch of Karachi wrote; Baku has not confirmed the figure.", [("$4.2 billion", "AZE", "PAK", "arms_deal", None, "claimed", False)]),
    ("en", "2025-04-24", "The IMF forecasts that rebuilding the port will cost Yemen $800 million over the next three years.", [("$800 million", "YEM", None, "other", "2025..2028", "projected", False)]),
    ("en", "2025-12-02", "Kazakhstan's sovereign fund will invest $250 million in Turkish hospitals, its chief executive Daulet Senbay said.", [("$250 million", "KAZ", "TUR", "other", None, "planned", False)]),
    ("en", "2025-05-22", "Estonia has handed Kyiv 36 howitzers since the war began. The donation is worth 500 million euros, 0.25 percent of GDP each year.", [("500 million euros", "EST", "UKR", "military_aid", None, "projected", False)]),
    ("en", "2025-10-30", "Armenian mining exports brought in $610.4 million in the nine months to September, the Statistical Committee said, down from $655 million in the same period of 2024.", [("$610.4 million", None, "ARM", "revenue", "2025-01..2025-09", "actual", False), ("$655 million", None, "ARM", "revenue", "2024-01..2024-09", "actual", False)]),
    ("en", "2025-07-08", "Families of fallen soldiers will get 10 million drams each from the state budget from September, Armenian social affairs minister Arpi Zadoyan said.", [("10 million drams", "ARM", None, "other", "2025-09", "planned", True)]),
    ("en", "2026-03-19", "Slovenia is asking the European Commission for 160 million euros in flood relief and has received 40 million so far.", [("160 million euros", "EU", "SVN", "other", None, "proposed", False), ("40 million", "EU", "SVN", "other", None, "actual", False)]),
    ("en", "2024-12-05", "Moscow has promised Bishkek a grant of 15 million dollars for school buses. The first 5 million arrived in November.", [("15 million dollars", "RUS", "KGZ", "other", None, "planned", False), ("5 million", "RUS", "KGZ", "other", "2024-11", "actual", False)]),
    ("en", "2025-06-26", "NATO members pledged 35 billion euros in military assistance to Ukraine for this year, secretary-general's aide Joost Verhalen said in The Hague.", [("35 billion euros", "NATO", "UKR", "military_aid", "2025", "planned", False)]),
    ("en", "2025-11-19", "Turkey's state gas importer will pay Turkmenistan $300 per thousand cubic metres, an industry source claimed.", [("$300", "TUR", "TKM", "other", None, "claimed", True)]),
    ("en", "2025-10-09", "The minimum pension in Kazakhstan will rise to 69,049 tenge a month in January from 62,771.", [("69,049 tenge", "KAZ", None, "other", "2026-01", "planned", True), ("62,771", "KAZ", None, "other", None, "actual", True)]),
    ("en", "2026-04-02", "Germany's Rheinmetall posted sales of 9.9 billion euros in 2025 and expects 14 billion this year.", [("9.9 billion euros", None, None, "revenue", "2025", "actual", False), ("14 billion", None, None, "revenue", "2026", "projected", False)]),
    ("en", "2025-07-31", "The White House wants Congress to add $7.5 billion to the military budget for fiscal 2026.", [("$7.5 billion", "USA", None, "defence_budget", "FY2026", "proposed", False)]),
    ("en", "2025-03-06", "Prosecutors say customs chief Ruben Harteni took $2 million in bribes between 2019 and 2022 to let Iranian trucks through.", [("$2 million", None, None, "other", "2019..2022", "claimed", False)]),
    ("en", "2025-12-18", "Albania's parliament passed a law on Thursday that sets aside 52 billion lek for the armed forces next year.", [("52 billion lek", "ALB", None, "defence_budget", "2026", "approved", False)]),
    ("en", "2025-09-11", "A two-room flat in central Baku now costs 185,000 manats, 12,000 manats more than a year ago.", [("185,000 manats", None, None, "other", None, "actual", False), ("12,000 manats", None, None, "other", None, "actual", False)]),
    ("en", "2025-10-23", "South Korea's Hanwha will supply Poland with Chunmoo rockets under a 5.6 trillion won deal ($3.9 billion) signed in Warsaw.", [("5.6 trillion won", "POL", "KOR", "arms_deal", None, "approved", False), ("$3.9 billion", "POL", "KOR", "arms_deal", None, "approved", False)]),
    ("en", "2025-01-30", "Cyprus sold a one billion euro ten-year bond on Wednesday, drawing bids of 14 billion.", [("one billion euro", None, "CYP", "loan", None, "actual", False), ("14 billion", None, "CYP", "loan", None, "actual", False)]),
    ("en", "2025-06-12", "The ministry in Tallinn has denied that it paid 4.4 million euros in advance for mortar shells that never arrived.", [("4.4 million euros", "EST", None, "arms_deal", None, "claimed", False)]),
    ("en", "2026-05-21", "India's Tejas order is worth Rs 48,000 crore, about $5.7 billion, and the government has paid a tenth of it.", [("Rs 48,000 crore", "IND", None, "arms_deal", None, "approved", False), ("$5.7 billion", "IND", None, "arms_deal", None, "approved", False)]),
    ("ru", "2025-07-24", "За полугодие Грузия заработала на туризме 1,9 млрд долларов, на 80 млн больше, чем годом ранее.", [("1,9 млрд долларов", None, "GEO", "revenue", "2025-H1", "actual", False), ("80 млн", None, "GEO", "revenue", "2025-H1", "actual", False)]),
    ("ru", "2026-02-05", "Бундестаг утвердил 11,5 млрд евро военной помощи Киеву на 2026 год.", [("11,5 млрд евро", "DEU", "UKR", "military_aid", "2026", "approved", False)]),
    ("ru", "2025-11-20", "Европейский банк реконструкции и развития выделит Узбекистану заём в 150 млн евро под 4% годовых, ещё 30 млн добавит правительство республики.", [("150 млн евро", None, "UZB", "loan", None, "planned", False), ("30 млн", "UZB", None, "other", None, "planned", False)]),
    ("ru", "2025-05-15", "По мнению экономиста Глеба Торшина, новая АЭС обойдётся Белоруссии в 6–7 млрд долларов.", [("6–7 млрд долларов", "BLR", None, "other", None, "projected", False)]),
    ("ru", "2025-12-04", "Госдума приняла закон, по которому на национальную безопасность в 2026 году потратят 3,9 трлн рублей.", [("3,9 трлн рублей", "RUS", None, "national_security", "2026", "approved", False)]),
    ("ru", "2025-08-07", "Армянские крестьяне получили от государства 1,2 млрд драмов субсидий за июль, сообщили в Минэкономики.", [("1,2 млрд драмов", "ARM", None, "other", "2025-07", "actual", False)]),
    ("tr", "2025-10-30", "Savunma Sanayii Başkanlığı, Endonezya'ya 48 Kaan uçağının satışı için 10 milyar dolarlık anlaşma imzalandığını duyurdu.", [("10 milyar dolar", "IDN", "TUR", "arms_deal", None, "approved", False)]),
    ("tr", "2025-09-18", "Dünya Bankası, Irak'a demiryolu için 930 milyon dolar kredi verecek. Kredinin ilk dilimi olan 100 milyon dolar ekimde aktarılacak.", [("930 milyon dolar", "WB", "IRQ", "loan", None, "planned", False), ("100 milyon dolar", "WB", "IRQ", "loan", "2025-10", "planned", False)]),
    ("tr", "2025-06-19", "Rekabet Kurumu, perakende zincirine 214 milyon lira ceza kesti.", [("214 milyon lira", None, None, "fine", None, "actual", False)]),
    ("tr", "2026-01-22", "Emekli aylığı ocaktan itibaren 16.881 liradan 20.000 liraya çıkacak, Çalışma Bakanlığı açıkladı.", [("16.881 lira", "TUR", None, "other", None, "actual", True), ("20.000 lira", "TUR", None, "other", "2026-01", "planned", True)]),
    ("tr", "2025-07-03", "Ermenistan'ın Hindistan'dan aldığı topların bedelinin 155 milyon dolar olduğu öne sürüldü.", [("155 milyon dolar", "ARM", "IND", "arms_deal", None, "claimed", False)]),
    ("az", "2025-11-13", "Dövlət Gömrük Komitəsi on ayda büdcəyə 5,6 milyard manat köçürüb.", [("5,6 milyard manat", None, "AZE", "revenue", "2025-01..2025-10", "actual", False)]),
    ("az", "2025-09-04", "Fransa Ermənistana 36 «Caesar» haubitsasını 200 milyon avroya satıb, ekspert Rövşən Talıbov bildirib.", [("200 milyon avro", "ARM", "FRA", "arms_deal", None, "actual", False)]),
    ("az", "2025-12-18", "Minimum əməkhaqqı yanvarın 1-dən 400 manatdan 430 manata qaldırılacaq.", [("400 manat", None, None, "other", None, "actual", True), ("430 manat", None, None, "other", "2026-01", "planned", True)]),
    ("az", "2025-06-26", "Qazaxıstan İtaliyanın günəş elektrik stansiyalarına 300 milyon avro yatırmaq niyyətindədir.", [("300 milyon avro", "KAZ", "ITA", "other", None, "planned", False)]),
    ("hy", "2025-11-27", "Ճապոնիան Հայաստանին կտրամադրի 25 միլիոն դոլար՝ դպրոցների վերանորոգման համար։ Նախորդ տարի դրամաշնորհը կազմել էր 14 միլիոն դոլար։", [("25 միլիոն դոլար", "JPN", "ARM", "other", None, "planned", False), ("14 միլիոն դոլար", "JPN", "ARM", "other", "2024", "actual", False)]),
    ("hy", "2025-08-14", "Մաքսային ծառայությունը հուլիսին հավաքել է 62 միլիարդ դրամ։", [("62 միլիարդ դրամ", None, "ARM", "revenue", "2025-07", "actual", False)]),
    ("hy", "2025-09-18", "Հնդկաստանը Հայաստանին կվաճառի «Պինակա» համակարգեր 250 միլիոն դոլարով, հաղորդում է «Բհարաթ Փոսթ» թերթը։", [("250 միլիոն դոլար", "ARM", "IND", "arms_deal", None, "planned", False)]),
    ("hy", "2026-02-19", "Լեհաստանի խորհրդարանը հաստատել է 2026 թվականի պաշտպանության բյուջեն՝ 200 միլիարդ զլոտի։", [("200 միլիարդ զլոտի", "POL", None, "defence_budget", "2026", "approved", False)]),
    ("hy", "2025-07-10", "Թբիլիսին Համաշխարհային բանկից 80 միլիոն եվրո վարկ կվերցնի ճանապարհների համար։", [("80 միլիոն եվրո", "WB", "GEO", "loan", None, "planned", False)]),
    ("en", "2025-09-17", "Bulgaria has paid the United States $1.1 billion so far for F-16 jets, the defence ministry in Sofia told lawmakers, and owes a further $180 million.", [("$1.1 billion", "BGR", "USA", "arms_deal", None, "actual", False), ("$180 million", "BGR", "USA", "arms_deal", None, "actual", False)]),
    ("en", "2025-10-02", "Denmark's government proposed on Thursday to spend 58 billion kroner on air defence systems from France and Italy.", [("58 billion kroner", "DNK", None, "arms_deal", None, "proposed", False)]),
    ("en", "2025-06-19", "Iraq's cabinet allocated 320 billion dinars to buy wheat from local farmers this season.", [("320 billion dinars", "IRQ", None, "other", None, "approved", False)]),
    ("en", "2025-07-24", "Opposition lawmaker Nika Bezhani alleged that the interior ministry in Tbilisi spent 14 million lari on spyware last year. The ministry dismissed the claim.", [("14 million lari", "GEO", None, "other", "2024", "claimed", False)]),
    ("en", "2025-08-14", "Russian oil and gas revenue fell to 787 billion roubles in July from 1.08 trillion a year earlier, finance ministry data showed.", [("787 billion roubles", None, "RUS", "revenue", "2025-07", "actual", False), ("1.08 trillion", None, "RUS", "revenue", "2024-07", "actual", False)]),
    ("en", "2025-12-11", "Lithuania's Seimas adopted the 2026 budget, which gives the military a record 4.79 billion euros.", [("4.79 billion euros", "LTU", None, "defence_budget", "2026", "approved", False)]),
    ("en", "2025-04-10", "Greece is in talks with Israel to buy missile systems for around 2 billion euros, two officials said.", [("2 billion euros", "GRC", "ISR", "arms_deal", None, "proposed", False)]),
    ("en", "2026-01-29", "Japan gave Georgia 3.2 million dollars' worth of rescue vehicles on Wednesday.", [("3.2 million dollars", "JPN", "GEO", "other", None, "actual", False)]),
    ("en", "2026-02-26", "India signed an agreement with Rosoboronexport on five more S-400 regiments for 630 billion rupees, the Trident daily reported, citing defence officials.", [("630 billion rupees", "IND", "RUS", "arms_deal", None, "approved", False)]),
    ("en", "2025-06-05", "Finland plans to lift defence spending to 3 percent of GDP by 2029, which would cost an extra 3.7 billion euros.", [("3.7 billion euros", "FIN", None, "defence_budget", None, "projected", False)]),
    ("en", "2025-12-04", "Remittances to Uzbekistan reached $14.5 billion in the ten months to October; a year earlier they were 12.3 billion.", [("$14.5 billion", None, "UZB", "other", "2025-01..2025-10", "actual", False), ("12.3 billion", None, "UZB", "other", "2024-01..2024-10", "actual", False)]),
    ("en", "2025-01-16", "Cash worth 430,000 euros and a gold bar were seized at the home of a Slovak deputy minister, police said on Wednesday.", [("430,000 euros", None, None, "other", None, "actual", False)]),
    ("ru", "2025-10-09", "Казахстан выделил Афганистану 500 млн тенге на строительство больницы, остальные 200 млн даст ООН.", [("500 млн тенге", "KAZ", "AFG", "other", None, "approved", False), ("200 млн", None, "AFG", "other", None, "planned", False)]),
    ("ru", "2025-08-28", "Польша заплатит южнокорейской компании 6,5 млрд долларов за танки, первый взнос в 900 млн уже перечислен.", [("6,5 млрд долларов", "POL", "KOR", "arms_deal", None, "planned", False), ("900 млн", "POL", "KOR", "arms_deal", None, "actual", False)]),
    ("ru", "2026-01-22", "Армения разместила евробонды на 750 млн долларов под 6,75% годовых.", [("750 млн долларов", None, "ARM", "loan", None, "actual", False)]),
    ("ru", "2025-06-11", "Киев утверждает, что Будапешт получил от Москвы 30 млн евро; в венгерском правительстве это назвали ложью.", [("30 млн евро", "RUS", "HUN", "other", None, "claimed", False)]),
    ("tr", "2025-10-16", "Romanya, Otokar'dan aldığı 1059 zırhlı araç için 857 milyon avro ödeyecek.", [("857 milyon avro", "ROU", None, "arms_deal", None, "planned", False)]),
    ("tr", "2025-09-25", "Türkiye'nin dış borcu haziran sonunda 547 milyar dolara çıktı; bir yıl önce 512 milyardı.", [("547 milyar dolar", None, "TUR", "loan", "2025-06", "actual", False), ("512 milyar", None, "TUR", "loan", "2024-06", "actual", False)]),
    ("tr", "2025-12-18", "İtalya, Arnavutluk'taki limana 120 milyon avro yatırım yapacak.", [("120 milyon avro", "ITA", "ALB", "other", None, "planned", False)]),
    ("tr", "2026-02-12", "Milli Savunma Bakanlığının geçen yılki harcaması 610 milyar lira olarak gerçekleşti.", [("610 milyar lira", "TUR", None, "defence_budget", "2025", "actual", False)]),
    ("az", "2025-10-30", "Azərbaycan Serbiyadan 339 milyon avroluk haubitsa alıb, bu barədə Belqraddakı mənbə məlumat verib.", [("339 milyon avro", "AZE", "SRB", "arms_deal", None, "actual", False)]),
    ("az", "2025-07-10", "İranda prokurorluq şirkət direktorunu 90 milyard rial mənimsəməkdə ittiham edib.", [("90 milyard rial", None, None, "other", None, "claimed", False)]),
    ("hy", "2025-12-11", "Ազգային ժողովն ընդունեց 2026 թվականի բյուջեն, պաշտպանությանը կհատկացվի 563 միլիարդ դրամ։", [("563 միլիարդ դրամ", "ARM", None, "defence_budget", "2026", "approved", False)]),
    ("hy", "2025-06-19", "Վրաստանը մայիսին զբոսաշրջությունից ստացել է 380 միլիոն դոլար եկամուտ, ինչը 25 միլիոնով ավելի է նախորդ տարվա նույն ամսվանից։", [("380 միլիոն դոլար", None, "GEO", "revenue", "2025-05", "actual", False), ("25 միլիոն", None, "GEO", "revenue", "2025-05", "actual", False)]),
    ("hy", "2025-10-16", "Գերմանիան Ուկրաինային երկու «Պատրիոտ» համակարգ կտա՝ 2 միլիարդ եվրո արժողությամբ։", [("2 միլիարդ եվրո", "DEU", "UKR", "military_aid", None, "planned", False)]),
    ("hy", "2025-09-11", "Քաղաքապետարանը 45 միլիոն դրամով տուգանել է շինարարական ընկերությանը։", [("45 միլիոն դրամ", None, None, "fine", None, "actual", False)]),
    ("en", "2025-10-21", "Baku's 2026 draft budget puts state revenue at 38.6 billion manats, down 2 percent, and earmarks 8.1 billion for the army.", [("38.6 billion manats", None, "AZE", "revenue", "2026", "proposed", False), ("8.1 billion", "AZE", None, "defence_budget", "2026", "proposed", False)]),
    ("en", "2025-04-17", "The State Department approved the possible sale of 155mm shells to Romania for an estimated $84 million, the Pentagon said on Wednesday.", [("$84 million", "ROU", "USA", "arms_deal", None, "approved", False)]),
    ("en", "2025-09-12", "Swiss prosecutors seized assets worth 46 million francs belonging to the son of a former Uzbek official.", [("46 million francs", None, None, "other", None, "actual", False)]),
    ("en", "2026-06-04", "Armenia's trade with Georgia grew to $1.1 billion in January-April, of which exports made up $310 million.", [("$1.1 billion", None, None, "other", "2026-01..2026-04", "actual", False), ("$310 million", None, "ARM", "revenue", "2026-01..2026-04", "actual", False)]),
    ("en", "2025-07-10", "Bread prices in Tehran went up by 40 percent to 140,000 rials a loaf this week.", [("140,000 rials", None, None, "other", "2025-W28", "actual", True)]),
    ("en", "2025-11-05", "Poland will provide Moldova with 20 million zlotys for winter heating, Warsaw's envoy Halina Wiercz announced in Chisinau.", [("20 million zlotys", "POL", "MDA", "other", None, "planned", False)]),
    ("en", "2025-02-13", "South Korea's navy ordered three frigates from Hanwha Ocean for 1.3 trillion won.", [("1.3 trillion won", "KOR", None, "arms_deal", None, "approved", False)]),
    ("en", "2026-01-08", "Ankara spent 1.6 trillion liras on defence and security in 2025, 200 billion above plan, a report by auditor Selim Ortaç showed.", [("1.6 trillion liras", "TUR", None, "defence_budget", "2025", "actual", False), ("200 billion", "TUR", None, "defence_budget", "2025", "actual", False)]),
    ("en", "2025-08-07", "Chad's government needs around 900 million dollars a year for its refugee camps, aid worker Lise Maran estimates.", [("900 million dollars", "TCD", None, "other", None, "projected", True)]),
    ("en", "2025-12-16", "Nobody in the ministry has seen the 12 million euros that Serbia is said to have paid for the Iranian drones.", [("12 million euros", "SRB", "IRN", "arms_deal", None, "claimed", False)]),
    ("en", "2025-05-14", "Washington and Doha signed an order for Boeing jets and MQ-9 drones worth nearly $2 billion.", [("$2 billion", "QAT", "USA", "arms_deal", None, "approved", False)]),
    ("en", "2025-10-28", "The EU disbursed 120 million euros to Armenia under its growth plan; the remainder, 150 million, is due in 2027.", [("120 million euros", "EU", "ARM", "other", None, "actual", False), ("150 million", "EU", "ARM", "other", "2027", "planned", False)]),
    ("en", "2025-06-30", "Dutch lawmakers on Monday backed a 2.5 billion euro defence increase for 2026, twice what the cabinet had asked for.", [("2.5 billion euro", "NLD", None, "defence_budget", "2026", "approved", False)]),
    ("en", "2025-03-13", "Georgian wine exports earned the country $63.2m in the first two months of the year.", [("$63.2m", None, "GEO", "revenue", "2025-01..2025-02", "actual", False)]),
    ("ru", "2025-10-07", "Грузия получит от Еврокомиссии грант в 12 млн евро на водоснабжение Кутаиси.", [("12 млн евро", "EU", "GEO", "other", None, "planned", False)]),
    ("ru", "2025-09-25", "Суд оштрафовал Google на 3,8 млн рублей, штраф должен быть уплачен до ноября.", [("3,8 млн рублей", None, None, "fine", None, "actual", False)]),
    ("ru", "2025-12-11", "Парламент Молдавии утвердил бюджет: доходы составят 72,6 млрд леев, на оборону пойдёт 1,9 млрд.", [("72,6 млрд леев", None, "MDA", "revenue", None, "approved", False), ("1,9 млрд", "MDA", None, "defence_budget", None, "approved", False)]),
    ("ru", "2025-07-31", "Килограмм сахара подорожал в Ереване с 420 до 465 драмов.", [("420", None, None, "other", None, "actual", True), ("465 драмов", None, None, "other", None, "actual", True)]),
    ("ru", "2025-05-22", "По данным СМИ, Ташкент купил у Франции 24 истребителя Rafale примерно за 5 млрд евро; в Минобороны эту информацию не подтвердили.", [("5 млрд евро", "UZB", "FRA", "arms_deal", None, "claimed", False)]),
    ("tr", "2025-10-09", "Azerbaycan eylülde Türkiye'ye 310 milyon dolarlık doğal gaz sattı.", [("310 milyon dolar", "TUR", "AZE", "other", "2025-09", "actual", False)]),
    ("tr", "2025-11-20", "ABD, Polonya'ya 780 milyon dolarlık Javelin füzesi satışını onayladı.", [("780 milyon dolar", "POL", "USA", "arms_deal", None, "approved", False)]),
    ("tr", "2025-08-28", "Ekmek fiyatı İstanbul'da 12 liradan 15 liraya yükseldi.", [("12 lira", None, None, "other", None, "actual", True), ("15 lira", None, None, "other", None, "actual", True)]),
    ("tr", "2025-07-24", "AB, Gürcistan'a vermeyi planladığı 30 milyon avroluk askeri desteği durdurdu.", [("30 milyon avro", "EU", "GEO", "military_aid", None, "planned", False)]),
    ("tr", "2025-12-04", "Savcılık, eski belediye başkanının müteahhitlerden 6 milyon lira rüşvet aldığını iddia etti.", [("6 milyon lira", None, None, "other", None, "claimed", False)]),
    ("az", "2025-10-16", "Prezident Ehtiyat Fondundan Şuşada məktəb tikintisinə 4,2 milyon manat ayırıb.", [("4,2 milyon manat", "AZE", None, "other", None, "approved", False)]),
    ("az", "2025-09-11", "Ukrayna Almaniyadan 3 milyard avro hərbi yardım alıb, ilin sonunadək daha 1,5 milyard gözləyir.", [("3 milyard avro", "DEU", "UKR", "military_aid", None, "actual", False), ("1,5 milyard", "DEU", "UKR", "military_aid", None, "projected", False)]),
    ("az", "2025-11-27", "Ekspertlərin hesablamasına görə, yeni dəmir yolu Gürcüstana 700 milyon lariyə başa gələcək.", [("700 milyon lari", "GEO", None, "other", None, "projected", False)]),
    ("az", "2025-06-12", "Məhkəmə zavodu 250 min manat cərimələyib.", [("250 min manat", None, None, "fine", None, "actual", False)]),
    ("az", "2026-02-05", "Pakistan Azərbaycana 16 ədəd «Super Muşşak» təyyarəsini 48 milyon dollara satacaq.", [("48 milyon dollar", "AZE", "PAK", "arms_deal", None, "planned", False)]),
    ("az", "2025-08-28", "Hökumət gələn ilin büdcəsindən orduya 3,2 milyard manat yönəldəcək.", [("3,2 milyard manat", "AZE", None, "defence_budget", "2026", "planned", False)]),
    ("hy", "2025-10-23", "Ռուսաստանը Հայաստանին 1000 խորանարդ մետր գազը վաճառում է 177,5 դոլարով։", [("177,5 դոլար", "ARM", "RUS", "other", None, "actual", True)]),
    ("hy", "2025-12-18", "ՀՀ պետական եկամուտների կոմիտեն տասնմեկ ամսում հավաքել է 2,4 տրիլիոն դրամ հարկ։", [("2,4 տրիլիոն դրամ", None, "ARM", "revenue", "2025-01..2025-11", "actual", False)]),
    ("hy", "2025-07-31", "Իրանը կարող է Ռուսաստանից Սու-35-եր գնել 6 միլիարդ եվրոյով։", [("6 միլիարդ եվրո", "IRN", "RUS", "arms_deal", None, "projected", False)]),
    ("hy", "2025-09-04", "Եվրամիությունը Խաղաղության եվրոպական հիմնադրամից Հայաստանի բանակին կտրամադրի 10 միլիոն եվրո։", [("10 միլիոն եվրո", "EU", "ARM", "military_aid", None, "planned", False)]),
]  # fmt: skip


@pytest.mark.parametrize("language,day,text,expected", PASSAGES)
def test_the_attributes_of_every_figure_of_a_passage(language: str, day: str, text: str, expected: list[Figure]) -> None:
    row = {"article_id": "a", "language": language, "text": text, "published_on": dt.date.fromisoformat(day)}
    names = ("figure_text", "payer", "beneficiary", "purpose", "period_label", "status")
    found = [(*(f[name] for name in names), f["rate"] is not None) for f in extract_figures(article_batch([row])).to_pylist()]
    assert found == expected
