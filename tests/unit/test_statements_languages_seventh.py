"""Statements in Russian, Turkish, Azerbaijani and Armenian: acts by grammar, speakers and borders met on fresh articles."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.statements.extract import statements_of


def read(text: str, language: str, outlet: str = "") -> list[dict[str, Any]]:
    article = {"article_id": "a", "text": text, "language": language, "outlet": outlet, "published_on": date(2025, 6, 12), "title": ""}
    return statements_of(article | {"captured_on": None})


@pytest.mark.parametrize(
    ("language", "text", "act"),
    [
        ("tr", "Bakan Selim Duru, istasyonun yıl sonuna kadar açılacağını söyledi.", "announce"),
        ("az", "Nazir Elçin Sarıyev deyib ki, körpünün tikintisi payızadək başa çatdırılacaq.", "announce"),
        ("az", "Nazir Elçin Sarıyev deyib ki, qəza axşama qədər aradan qaldırılacaq.", "promise"),
        ("tr", "Vali Selim Duru, talep artarsa seferlerin çoğaltılacağını söyledi.", "assert"),
        ("ru", "Директор порта Зураб Кикнадзе сказал, что если лёд не сойдёт, паром встанет на неделю.", "assert"),
        ("hy", "Տնօրեն Արա Վարսյանն ասաց, որ եթե անձրևը չդադարի, ճանապարհը կփակվի։", "assert"),
        ("tr", "Şirket müdürü Selim Duru, hattın ileride uzatılabileceğini söyledi.", "assert"),
        ("ru", "В министерстве обвинения в хищении назвали беспредметными.", "deny"),
        ("hy", "Պատգամավոր Արա Վարսյանը մեղադրանքներն անվանեց «աղմուկ»։", "deny"),
        ("tr", "Belediye Başkanı Selim Duru, suçlamaları “köy dedikodusu” olarak nitelendirdi.", "deny"),
        ("ru", "«Армейские подразделения по селу не стреляли», — заявил пресс-секретарь министерства Зураб Кикнадзе.", "deny"),
        ("ru", "Пресс-секретарь ведомства Зураб Кикнадзе утверждает, что сотрудники полиции оружия не применяли.", "deny"),
        ("hy", "Խոսնակ Արա Վարսյանը պնդել է, որ սահմանապահ ստորաբաժանումները դիրքերը չեն լքել։", "deny"),
        ("az", "Sözçü Elçin Sarıyev bildirib ki, ordunun bölmələri həmin istiqamətdə hərəkət etməyib.", "deny"),
        ("tr", "“Üç kış geçti, kimse yolu temizlemedi” dedi köylü Selim Duru.", "accuse"),
        ("az", "“Üç qış keçib, heç kim yolu təmizləməyib”, – kənd sakini Elçin Sarıyev deyib.", "accuse"),
        ("tr", "“Kapıyı kapatmayın” dedi işçi Selim Duru.", "demand"),
        ("ru", "«Верните нам пастбище», — сказал пастух Зураб Кикнадзе.", "demand"),
    ],
)  # fmt: skip
def test_the_act_is_that_of_the_grammar(language: str, text: str, act: str) -> None:
    assert [s["act"] for s in read(text, language)] == [act]


@pytest.mark.parametrize(
    ("answer", "act"),
    [
        ("Снизить тариф и открыть кассу на вокзале.", "demand"),
        ("Об этом говорить я не стану.", "decline"),
        ("Вокзал старый, туда нужен мастер, а не министр.", "assert"),
        ("Сосед мне сказал: «Уезжайте отсюда». Я остался.", "assert"),
    ],
)
def test_an_answer_is_read_without_the_words_of_others(answer: str, act: str) -> None:
    text = f"Инженер Зураб Кикнадзе ответил на вопросы «Моста».\n\n— Что делать с дорогой?\n\n— {answer}\n\n— А дальше?\n\n— Дальше будет зима."
    assert next(s["act"] for s in read(text, "ru", "Мост") if s["content"].startswith(answer[:10])) == act


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Врач в Капане сказал: «Бинтов хватит до утра».", "(unnamed)", "Врач в Капане"),
        ("Атташе посольства Литвы в Тбилиси Йонас ван Лоо поблагодарил горняков за встречу.", "Йонас ван Лоо", "Атташе посольства Литвы в Тбилиси"),
        ("Руководство рудника вину не признаёт.", "Руководство рудника", None),
        ("Фабрика утверждения экологов категорически отвергает.", "Фабрика", None),
        ("Об этом сообщили в Комиссии по защите лесов и водам Армении. Реку чистят.", None, None),
        ("Работы, по последней оценке гидролога Заура Кипиани, займут месяц.", "Заур Кипиани", "гидролога"),
        ("После встречи в компании «Северный перевал» уточнили, что вагоны придут в мае.", "Северный перевал", None),
        ("Сестра одного из арестованных шахтёров Нуне Асрян сообщила, что рудник закрыт.", "Нуне Асрян", "Сестра одного из арестованных шахтёров"),
        ("Собеседник газеты в «Горсвязи» уверяет, что провода целы.", "(unnamed)", "Собеседник газеты в «Горсвязи»"),
        ("«Печь погасла», — цитирует газета «Рудокоп» жительницу села Дарбас Карину Кобаладзе.", "Карина Кобаладзе", "жительницу села Дарбас"),
        ("Министр окружающей среды Зураб Кикнадзе поручил проверить трубы.", "Зураб Кикнадзе", "Министр окружающей среды"),
    ],
)  # fmt: skip
def test_who_speaks_in_russian(text: str, name: str | None, role: str | None) -> None:
    found = read(text, "ru")
    if name is None:
        assert found == []
        return
    assert [(s["speaker_name"], s["speaker_role"], s["said_on"]) for s in found] == [(name, role, None)]


def test_a_profession_or_a_nation_takes_up_who_spoke_last() -> None:
    text = (
        "Советник президента Зураб Кикнадзе сказал, что дорога открыта. «Снег убран», — добавил дипломат. "
        "Глава миссии ОБСЕ Карл Брюннер сообщил, что патрули вышли. От оценок немецкий дипломат отказался."
    )
    assert [s["speaker_name"] for s in read(text, "ru")] == ["Зураб Кикнадзе", "Зураб Кикнадзе", "Карл Брюннер", "Карл Брюннер"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Раскрыть сумму в ведомстве отказались. Публично обсуждать сроки ремонта министр отказался.", ["сумму", "сроки ремонта"]),
        ("Пострадавших, по данным столичного ведомства, нет.", ["Пострадавших", "нет"]),
        ("Мэр Зураб Кикнадзе пообещал открыть мост, однако срок не назвал.", ["открыть мост"]),
    ],
)
def test_the_borders_of_russian_words(text: str, content: list[str]) -> None:
    assert [text[p["start"] : p["end"]] for s in read(text, "ru") for p in s["content_spans"]] == content


def test_a_bare_paper_is_the_one_named_before() -> None:
    text = "Как пишет газета «Рудокоп», шахту закрыли. «Нам не сказали ни слова», — цитирует издание горняка Зураба Кикнадзе."
    assert [(s["speaker_name"], s["via"]) for s in read(text, "ru")][-1] == ("Зураб Кикнадзе", "Рудокоп")


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("ru", "В мэрии Капана сообщили, что вода есть. Мэрия опровергла слухи.", ["Kapan Municipality"] * 2),
        ("ru", "Автобусы в Рустави ходят, сообщили в мэрии.", ["Rustavi Municipality"]),
        ("tr", "Ardahan Belediyesi, yolun açıldığını duyurdu. Belediye, suyun kesildiğini de açıkladı.", ["Ardahan Municipality"] * 2),
        ("tr", "Van Büyükşehir Belediyesi'nden yapılan açıklamada, hattın kapalı olduğu belirtildi.", ["Van Metropolitan Municipality"]),
        ("az", "Şəki Rayon İcra Hakimiyyəti məlumatı təkzib edib.", ["Şəki District Executive Authority"]),
        ("hy", "Վանաձորի քաղաքապետարանը հերքել է լուրերը։", ["Vanadzor Municipality"]),
        ("ru", "В Счётной палате Азербайджана заявили, что отчёт готов.", ["Chamber of Accounts of Azerbaijan"]),
        ("hy", "Վրաստանի Ճանապարհների դեպարտամենտը հայտնեց, որ լեռնանցքը փակ է։", ["Roads Department of Georgia"]),
        ("tr", "Vakıflar Genel Müdürlüğü, dosyanın incelendiğini açıkladı.", ["Directorate General of Foundations of Turkey"]),
    ],
)
def test_bodies_go_by_their_english_names(language: str, text: str, names: list[str]) -> None:
    assert [s["speaker_name"] for s in read(text, language)] == names


def test_the_minutes_of_an_entry_are_no_office() -> None:
    text = '11:25 Posof Kaymakamı Selim Duru, yolun açıldığını bildirdi.\n\n11:10 Köylülerden Ayşe Dere: "Kar bir metre."'
    assert [s["speaker_role"] for s in read(text, "tr")] == ["Posof Kaymakamı", "Köylülerden"]


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("tr", "Tutuklulardan birinin ablası, mektup almadıklarını anlattı.", "Tutuklulardan birinin ablası"),
        ("tr", "Gazi Üniversitesi'nden deprem uzmanı Selim Duru, fayın uyuduğunu söyledi.", "Gazi Üniversitesi'nden deprem uzmanı"),
        ("tr", "Ardahan Garı'nın emekli şefi Selim Duru, rayların söküldüğünü söyledi.", "Ardahan Garı'nın emekli şefi"),
        ("tr", "Vali Selim Duru: \"Kimse aç kalmasın.\"", "Vali"),
    ],
)  # fmt: skip
def test_roles_of_turkish_speakers(language: str, text: str, role: str) -> None:
    assert [s["speaker_role"] for s in read(text, language)] == [role]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("tr", "Maliyet hakkında bilgi vermekten kaçınan Duru, işin sürdüğünü söyledi.", [("decline", "Maliyet hakkında"), ("assert", "işin sürdüğünü")]),
        ("az", "Məbləğ barədə danışmaqdan imtina edən Sarıyev bildirib ki, iş davam edir.", [("decline", "Məbləğ barədə"), ("assert", "iş davam edir")]),
        ("tr", "“Bu anlaşma bir daha uzatılmasın” dedi Selim Duru.", [("demand", "Bu anlaşma bir daha uzatılmasın")]),
    ],
)  # fmt: skip
def test_refusals_by_a_participle_and_wishes_denied(language: str, text: str, told: list[tuple[str, str]]) -> None:
    assert [(s["act"], s["content"]) for s in read(text, language)] == told


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Bu barədə “Muğan”a Şıxlı kənd sakini Elçin Sarıyev danışıb. “Su gəlmir”, – çoban bildirib.", [("Elçin Sarıyev", "Şıxlı kənd sakini")]),
        ("“Yol bağlıdır”. Bunu MEKA-nın mətbuat katibi Elçin Sarıyev BXA-ya açıqlamasında deyib.", [("Elçin Sarıyev", "MEKA-nın mətbuat katibi")]),
        ("Səfir Elçin Sarıyev deyib ki, iş gedir. “Trend” agentliyi Qərb diplomatına istinadən yazır ki, görüş olacaq.", [("Elçin Sarıyev", "Səfir"), ("(unnamed)", "Qərb diplomatı")]),
        ("Tiflisdə sənədi “boş vərəq” adlandırırlar.", [("Government of Georgia", None)]),
        ("Deputat Elçin Sarıyev çıxış edib. Sarıyev hökuməti fermerlərə “ögey gözlə” baxmaqda ittiham edib.", [("Elçin Sarıyev", "Deputat")]),
        ("“Yaşıl Dünya” təşkilatı qərarı qanunsuz sayır.", [("Yaşıl Dünya", None)]),
        ("Nazir Elçin Sarıyev çıxış edib. Nazir COP29-un uğurlu keçdiyini vurğulayıb.", [("Elçin Sarıyev", "Nazir")]),
    ],
)  # fmt: skip
def test_who_speaks_in_azerbaijani(text: str, speakers: list[tuple[str, str | None]]) -> None:
    assert [(s["speaker_name"], s["speaker_role"]) for s in read(text, "az")][-len(speakers) :] == speakers


def test_so_then_is_no_necessity() -> None:
    assert [s["act"] for s in read("“Hər il eyni qəza – deməli, pul başqa yerə axır”, – iqtisadçı Elçin Sarıyev deyib.", "az")] == [
        "assert"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("«Ջուրը պղտոր է, ձուկ չկա»,– «Դեբեդի լուրին» ասաց ձկնորս Արա Վարսյանը։", [("Արա Վարսյան", "ձկնորս", "Ջուրը պղտոր է, ձուկ չկա")]),
        ("Գործարանի ղեկավարությունը հերքում է լուրերը։", [("Գործարանի ղեկավարություն", None, "լուրերը")]),
        ("Վկան՝ հանքի նախկին պահապանը, պատմեց, որ դարպասը բաց էր։", [("(unnamed)", "Վկա", "դարպասը բաց էր")]),
        ("Մեղադրյալ Արա Վարսյանն իրեն մեղավոր չճանաչեց։", [("Արա Վարսյան", "Մեղադրյալ", "իրեն մեղավոր")]),
        ("Բժիշկ Մարիո Բենետիի կարծիքով՝ ջուրը վնասակար է։", [("Մարիո Բենետի", "Բժիշկ", "ջուրը վնասակար է")]),
        ("Գերիներից մեկի քույրը՝ Նունե Ասրյանը, ասաց, որ նամակ չկա։", [("Նունե Ասրյան", "Գերիներից մեկի քույրը", "նամակ չկա")]),
        ("Նոր հանքի մասին խոսել նա հրաժարվեց։", [(None, None, "Նոր հանքի մասին խոսել")]),
        ("Հողերի վերադարձով զբաղվող իրավաբան Արա Վարսյանն ասաց, որ գործը փակ է։", [("Արա Վարսյան", "Հողերի վերադարձով զբաղվող իրավաբան", "գործը փակ է")]),
        ("Առողջության և սպորտի կենտրոնի տնօրեն Արա Վարսյանն ասաց, որ դուռը բաց է։", [("Արա Վարսյան", "Առողջության և սպորտի կենտրոնի տնօրեն", "դուռը բաց է")]),
        ("Իրավաբան Արա Վարսյանը կարծում է, որ օրենքը «հին է», և առաջարկում է գրել նորը։", [("Արա Վարսյան", "Իրավաբան", "օրենքը «հին է»"), ("Արա Վարսյան", "Իրավաբան", "գրել նորը")]),
    ],
)  # fmt: skip
def test_who_says_what_in_armenian(text: str, told: list[tuple[str | None, str | None, str]]) -> None:
    assert [(s["speaker_name"], s["speaker_role"], s["content"]) for s in read(text, "hy")] == told


def test_an_armenian_outlet_that_refers_to_a_ministry_passes_on() -> None:
    text = "Ճանապարհը կփակվի, հայտնում է «Լեռնային լուրը»՝ հղում անելով Վրաստանի ֆինանսների նախարարությանը։"
    assert [(s["speaker_name"], s["via"]) for s in read(text, "hy")] == [("Ministry of Finance of Georgia", "Լեռնային լուր")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Вице-мэр Зураб Кикнадзе объяснил задержку «нехваткой рельсов».", [("Зураб Кикнадзе", "assert", "задержку «нехваткой рельсов»")]),
        ("В «Горводе» сообщили, что насос цел.", [("Горвод", "assert", "насос цел")]),
        ("Посольство Литвы в Грузии выразило обеспокоенность арестами.", [("Embassy of Lithuania in Georgia", "assert", "обеспокоенность арестами")]),
        ("Прокурор Зураб Кикнадзе настаивал на закрытом заседании.", [("Зураб Кикнадзе", "demand", "на закрытом заседании")]),
        (
            "Бывший министр труда Зураб Кикнадзе сказал, что касса пуста. «Её опустошили при мне», — признал экс-министр.",
            [("Зураб Кикнадзе", "assert", "касса пуста"), ("Зураб Кикнадзе", "assert", "Её опустошили при мне")],
        ),
        ("Учитель Зураб Кикнадзе усомнился в том, что школа откроется.", [("Зураб Кикнадзе", "assert", "школа откроется")]),
    ],
)  # fmt: skip
def test_who_says_what_in_russian(text: str, told: list[tuple[str, str, str]]) -> None:
    assert [(s["speaker_name"], s["act"], s["content"]) for s in read(text, "ru")] == told


def test_a_paper_that_was_told_so_passes_on() -> None:
    text = "Порт, пишет газета «Причал», закроют зимой. Об этом изданию рассказал чиновник министерства транспорта."
    assert [(s["speaker_name"], s["speaker_role"], s["via"]) for s in read(text, "ru")] == [
        ("(unnamed)", "чиновник министерства транспорта", "Причал")
    ]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("hy", "Հայաստանում Լիտվայի դեսպանատունը հերքեց լուրերը։", ["Embassy of Lithuania in Armenia"]),
        ("az", "Gürcüstandakı Litva səfirliyi məlumatı təkzib edib.", ["Embassy of Lithuania in Georgia"]),
        ("tr", "Çevre, Şehircilik ve İklim Değişikliği Bakanı Feridun Kurum, yolun açıldığını söyledi. Kurum, evlerin bittiğini de ekledi.", ["Feridun Kurum"] * 2),
        ("tr", "Sanık yakınları, karara güvenmediklerini söyledi.", ["(unnamed)"]),
        ("az", "Müəllim Kamal Quliyev susub. Həkimin bacısı Sona Quliyeva deyir ki, dərman yoxdur.", ["Sona Quliyeva"]),
        ("hy", "Ադրբեջանի գլխավոր դատախազությունը հայտնեց, որ գործը փակ է։ Դատախազությունը մերժում է շահարկումները։", ["Prosecutor General's Office of Azerbaijan"] * 2),
        ("hy", "Վրաստանի դատարանը լրագրող Մզիա Լոլաձեին դատապարտեց երկու տարվա ազատազրկման։", []),
    ],
)  # fmt: skip
def test_who_speaks_where_two_names_stand(language: str, text: str, names: list[str]) -> None:
    assert [s["speaker_name"] for s in read(text, language)] == names


def test_a_day_something_is_put_off_to_is_no_day_of_speech() -> None:
    text = "Mahkeme duruşmayı 4 Kasım'a erteledi. Çıkışta konuşan avukat Selim Duru, itiraz edeceklerini söyledi."
    assert [s["said_on"] for s in read(text, "tr")] == [None]


def test_somebody_one_spoke_with_keeps_the_office() -> None:
    text = "Van Üniversitesi Su Araştırma Merkezi öğretim üyesi Prof. Dr. Selim Duru ile gölü konuştuk.\n\n– Göl çekiliyor mu?\n\n– Çekiliyor, her yıl bir adım.\n\n– Neden?\n\n– Kuyulardan."
    assert {(s["speaker_name"], s["speaker_role"]) for s in read(text, "tr")} == {
        ("Selim Duru", "Van Üniversitesi Su Araştırma Merkezi öğretim üyesi")
    }


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ru", "Как передаёт «Причал», в Кремле сделку комментировать отказались.", ("Kremlin", "decline")),
        ("ru", "Экологи из движения «Чистая Рица» уверены, что озеро мелеет.", ("(unnamed)", "assert")),
        ("ru", "Представитель следствия ходатайство назвал пустым.", ("(unnamed)", "assert")),
        ("ru", "Директор Зураб Кикнадзе сказал, что угля хватит до марта.", ("Зураб Кикнадзе", "assert")),
        ("az", "Politoloq Elçin Sarıyevin qənaətincə, danışıqlar uzanacaq.", ("Elçin Sarıyev", "assert")),
        ("tr", "Köylü Selim Duru, “Yağmur yağsın diye üç gün bekledik” dedi.", ("Selim Duru", "assert")),
        ("tr", "Ermenistan Çevre Bakanlığı, atığın kendi topraklarından gelmediğini bildirdi.", ("Ministry of Environment of Armenia", "deny")),
        ("hy", "Թեմի առաջնորդ Նարեկ վարդապետ Ասրյանը ասաց, որ վանքը բաց է։", ("Նարեկ Ասրյան", "assert")),
        ("hy", "Բնապահպան Արա Վարսյանը ասաց, որ անկումը կրկնակի է։", ("Արա Վարսյան", "assert")),
    ],
)  # fmt: skip
def test_single_sentences_of_four_languages(language: str, text: str, told: tuple[str, str]) -> None:
    assert [(s["speaker_name"], s["act"]) for s in read(text, language)] == [told]


def test_the_office_that_a_later_word_takes_up() -> None:
    text = "Народный защитник Грузии Зураб Кикнадзе раскритиковал решение суда. Омбудсмен напомнил, что закон один."
    assert [s["speaker_name"] for s in read(text, "ru")] == ["Зураб Кикнадзе"] * 2


@pytest.mark.parametrize(
    ("language", "text", "act"),
    [
        ("ru", "«Завтра мы перекрываем мост», — объявил инженер Зураб Кикнадзе.", "announce"),
        ("tr", "“Haftaya köprüyü trafiğe açıyoruz” dedi mühendis Selim Duru.", "announce"),
        ("az", "“Gələn həftə körpünü açırıq”, – mühəndis Elçin Sarıyev deyib.", "announce"),
        ("hy", "«Վաղը կամուրջը բացում ենք»,– ասաց ինժեներ Արա Վարսյանը։", "announce"),
        ("ru", "Ихтиолог Зураб Кикнадзе предупредил, что форель исчезнет.", "assert"),
        ("az", "Seysmoloq Elçin Sarıyev xəbərdarlıq edib ki, zəlzələ təkrarlanacaq.", "assert"),
        ("hy", "Կենսաբան Արա Վարսյանը զգուշացրեց, որ իշխանը կվերանա։", "assert"),
        ("ru", "«Это выдумки соседей», — сказал лесничий Зураб Кикнадзе.", "deny"),
        ("tr", "“Bunlar rakiplerin iftirası” dedi başhekim Selim Duru.", "deny"),
        ("az", "“Bunlar rəqiblərin böhtanıdır”, – baş həkim Elçin Sarıyev deyib.", "deny"),
        ("hy", "«Դա հարևանների հորինվածքն է»,– ասաց անտառապետ Արա Վարսյանը։", "deny"),
        ("tr", "Şirket temsilcisi Selim Duru, böyle bir planlarının bulunmadığını söyledi.", "deny"),
        ("az", "Şirkətin nümayəndəsi Elçin Sarıyev bildirib ki, qiymət artımı nəzərdə tutulmur.", "deny"),
        ("hy", "Ընկերության ներկայացուցիչ Արա Վարսյանն ասաց, որ փակում չի նախատեսվում։", "deny"),
        ("ru", "Адвокат Зураб Кикнадзе сообщил, что его подзащитный денег не получал.", "deny"),
        ("ru", "«Строители год не выходили на связь», — рассказала жительница Капана Нана Лоладзе.", "accuse"),
        ("tr", "“Müteahhitler bir yıl kapımızı çalmadı” dedi köylü Selim Duru.", "accuse"),
        ("hy", "«Շինարարները մեկ տարի զանգերին չեն արձագանքել»,– ասաց բնակիչ Արա Վարսյանը։", "accuse"),
        ("tr", "“Hiçbir çocuk okulsuz kalmayacak” dedi Vali Selim Duru.", "promise"),
        ("az", "“Heç bir uşaq məktəbsiz qalmayacaq”, – nazir Elçin Sarıyev deyib.", "promise"),
        ("ru", "«Ни один ребёнок не останется без учебников», — сказал министр Зураб Кикнадзе.", "promise"),
        ("tr", "“Bunu patronlara sorun” dedi bekçi Selim Duru.", "decline"),
        ("tr", "“Kimseyi kovmadık” dedi müdür Selim Duru.", "deny"),
        ("tr", "“Bu fiyata kim satsın?” diye sordu çiftçi Selim Duru.", "assert"),
    ],
)  # fmt: skip
def test_the_act_is_that_of_who_speaks_and_of_the_verb(language: str, text: str, act: str) -> None:
    assert [s["act"] for s in read(text, language)] == [act]


def test_a_house_in_the_genitive_is_no_subject() -> None:
    assert [s["speaker_name"] for s in read("Մաքսատան պետ Արա Վարսյանը հայտնեց, որ գիծը բաց է։", "hy")] == ["Արա Վարսյան"]


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("ru", "Заведующая аптекой Нана Лоладзе рассказала, что бинтов хватает.", "Нана Лоладзе", "Заведующая аптекой"),
        ("ru", "Спасательная служба Грузии опровергла слухи.", "Emergency Management Service of Georgia", None),
        ("ru", "Спасательная служба Армении опровергла слухи.", "Rescue Service of Armenia", None),
        ("ru", "В Нацбанке Казахстана сообщили, что курс не изменится.", "National Bank of Kazakhstan", None),
        ("tr", "Ermenistan Genelkurmay Başkanlığı, iddiayı yalanladı.", "General Staff of Armenia", None),
        ("hy", "Թբիլիսին հերքել է մեղադրանքները։", "Government of Georgia", None),
        ("hy", "Վանաձոր այցելած դերասան Արա Վարսյանն ասաց, որ թատրոնը բաց է։", "Արա Վարսյան", "դերասան"),
    ],
)  # fmt: skip
def test_bodies_of_another_country_and_roles_without_what_was_done(language: str, text: str, name: str, role: str | None) -> None:
    assert [(s["speaker_name"], s["speaker_role"]) for s in read(text, language)] == [(name, role)]
