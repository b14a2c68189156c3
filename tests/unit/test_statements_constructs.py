"""One case a construct and language: who is the speaker, and which words are the statement. All people are invented."""

from __future__ import annotations

import re
from datetime import date

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements

CASES: list[tuple[str, str, list[tuple[str | None, str]]]] = [
    # English
    ("en", "“The bridge will open in spring,” Transport Minister Lena Orran said.", [("Lena Orran", "The bridge will open in spring")]),
    ("en", "“The bridge will open in spring,” said Transport Minister Lena Orran.", [("Lena Orran", "The bridge will open in spring")]),
    ("en", "Transport Minister Lena Orran said: “The bridge will open in spring.”", [("Lena Orran", "The bridge will open in spring")]),
    ("en", "“We have waited,” Lena Orran said, “for nine years.”", [("Lena Orran", "We have waited […] for nine years")]),
    ("en", "“We have waited,” Lena Orran said. “Nine years is enough.”", [("Lena Orran", "We have waited […] Nine years is enough")]),
    (
        "en",
        "Lena Orran, the transport minister, said the bridge would open in spring.",
        [("Lena Orran", "the bridge would open in spring")],
    ),
    (
        "en",
        "The bridge will open in spring, Transport Minister Lena Orran told reporters on Monday.",
        [("Lena Orran", "The bridge will open in spring")],
    ),
    (
        "en",
        "According to Transport Minister Lena Orran, the bridge will open in spring.",
        [("Lena Orran", "the bridge will open in spring")],
    ),
    (
        "en",
        "The bridge will open in spring, according to Transport Minister Lena Orran.",
        [("Lena Orran", "The bridge will open in spring")],
    ),
    ("en", "Lena Orran denied that the bridge was closed.", [("Lena Orran", "the bridge was closed")]),
    ("en", "Lena Orran called the plan “a road to nowhere”.", [("Lena Orran", "the plan “a road to nowhere")]),
    (
        "en",
        "Lena Orran said the work was “on schedule” and promised that the bridge would open.",
        [("Lena Orran", "the work was “on schedule"), ("Lena Orran", "the bridge would open")],
    ),
    (
        "en",
        "Lena Orran told the Vell Review that the bridge would open. She said the road would follow.",
        [("Lena Orran", "the bridge would open"), ("Lena Orran", "the road would follow")],
    ),
    ("en", "Lena Orran has not commented on the bridge.", []),
    ("en", "The book “A Bridge in Spring” was on her desk, and the so-called “open road” was shut.", []),
    # Russian
    (
        "ru",
        "«Мост откроют весной, — заявил министр транспорта Пётр Велин. — Дорога будет готова позже».",
        [("Пётр Велин", "Мост откроют весной […] Дорога будет готова позже")],
    ),
    (
        "ru",
        "Министр транспорта Пётр Велин в беседе с журналистами заявил, что мост откроют весной.",
        [("Пётр Велин", "мост откроют весной")],
    ),
    (
        "ru",
        "Пётр Велин подчеркнул: «Мост нужен всем». По его словам, дорога будет готова позже.",
        [("Пётр Велин", "Мост нужен всем"), ("Пётр Велин", "дорога будет готова позже")],
    ),
    ("ru", "Пётр Велин не прокомментировал закрытие моста.", []),
    ("ru", "Пётр Велин обвинил подрядчика в обмане.", [("Пётр Велин", "подрядчика в обмане")]),
    ("ru", "Ведомство не ответило на вопросы о мосте.", []),
    ("ru", "«Мост откроют весной», — заявил министр транспорта Пётр Велин.", [("Пётр Велин", "Мост откроют весной")]),
    ("ru", "Министр транспорта Пётр Велин заявил: «Мост откроют весной».", [("Пётр Велин", "Мост откроют весной")]),
    ("ru", "Мост откроют весной, сообщил в четверг министр транспорта Пётр Велин.", [("Пётр Велин", "Мост откроют весной")]),
    ("ru", "Как сообщил министр транспорта Пётр Велин, мост откроют весной.", [("Пётр Велин", "мост откроют весной")]),
    ("ru", "По словам министра транспорта Петра Велина, мост откроют весной.", [("Пётр Велин", "мост откроют весной")]),
    ("ru", "Мост откроют весной. Об этом сообщил министр транспорта Пётр Велин.", [("Пётр Велин", "Мост откроют весной")]),
    ("ru", "«Мы ждали девять лет, — сказала Анна Горт. — Хватит».", [("Анна Горт", "Мы ждали девять лет […] Хватит")]),
    (
        "ru",
        "Пётр Велин отметил, что работы «идут по плану», и добавил, что мост готов.",
        [("Пётр Велин", "работы «идут по плану»"), ("Пётр Велин", "мост готов")],
    ),
    ("ru", "Пётр Велин отрицает, что мост закрыт.", [("Пётр Велин", "мост закрыт")]),
    ("ru", "В Министерстве транспорта сообщили, что мост закрыт.", [("*", "мост закрыт")]),
    # Turkish
    ("tr", "Ulaştırma Bakanı Selin Orak, köprünün baharda açılacağını söyledi.", [("Selin Orak", "köprünün baharda açılacağını")]),
    ("tr", 'Ulaştırma Bakanı Selin Orak, "Köprü baharda açılacak" dedi.', [("Selin Orak", "Köprü baharda açılacak")]),
    (
        "tr",
        '"Köprü baharda açılacak" diyen Bakan Selin Orak, yolun da biteceğini ifade etti.',
        [("Selin Orak", "Köprü baharda açılacak"), ("Selin Orak", "yolun da biteceğini")],
    ),
    ("tr", "Bakan Selin Orak'a göre köprü baharda açılacak.", [("Selin Orak", "köprü baharda açılacak")]),
    ("tr", "Selin Orak şunları söyledi: “Dokuz yıl bekledik.”", [("Selin Orak", "Dokuz yıl bekledik")]),
    ("tr", "“Köprü baharda açılacak.” Bu sözleri Bakan Selin Orak söyledi.", [("Selin Orak", "Köprü baharda açılacak")]),
    (
        "tr",
        "Köprünün baharda açılacağını belirten Bakan Selin Orak, “Yol da bitecek” dedi.",
        [("Selin Orak", "Köprünün baharda açılacağını"), ("Selin Orak", "Yol da bitecek")],
    ),
    ("tr", "Selin Orak köprünün kapalı olduğunu yalanladı.", [("Selin Orak", "köprünün kapalı olduğunu")]),
    ("tr", "Selin Orak konuyla ilgili yorum yapmadı.", []),
    # Azerbaijani
    (
        "az",
        "“Körpü yazda açılacaq” deyən nazir Leyla Qorat yolun da hazır olduğunu bildirib.",
        [("Leyla Qorat", "Körpü yazda açılacaq"), ("Leyla Qorat", "yolun da hazır olduğunu")],
    ),
    (
        "az",
        "“Körpü yazda açılacaq. Yol isə payızda hazır olacaq”. Bu barədə nazir Leyla Qorat məlumat verib.",
        [("Leyla Qorat", "Körpü yazda açılacaq. Yol isə payızda hazır olacaq")],
    ),
    ("az", "“Körpü yazda açılacaq”, – nazir Leyla Qorat deyib.", [("Leyla Qorat", "Körpü yazda açılacaq")]),
    ("az", "Nazir Leyla Qorat bildirib ki, körpü yazda açılacaq.", [("Leyla Qorat", "körpü yazda açılacaq")]),
    ("az", "Körpü yazda açılacaq. Bunu nazir Leyla Qorat deyib.", [("Leyla Qorat", "Körpü yazda açılacaq")]),
    ("az", "Leyla Qoratın sözlərinə görə, körpü yazda açılacaq.", [("Leyla Qorat", "körpü yazda açılacaq")]),
    ("az", "Nazir Leyla Qorat körpünün yazda açılacağını bildirib.", [("Leyla Qorat", "körpünün yazda açılacağını")]),
    ("az", "Leyla Qorat qeyd edib: “Doqquz il gözləmişik”.", [("Leyla Qorat", "Doqquz il gözləmişik")]),
    # Armenian
    ("hy", "Կամուրջը կբացվի գարնանը։ Այս մասին հայտնել է նախարար Լիլիթ Որանը։", [("Լիլիթ Որան", "Կամուրջը կբացվի գարնանը")]),
    ("hy", "Ըստ նախարար Լիլիթ Որանի՝ կամուրջը կբացվի գարնանը։", [("Լիլիթ Որան", "կամուրջը կբացվի գարնանը")]),
    ("hy", "«Կամուրջը կբացվի գարնանը»,- ասել է նախարար Լիլիթ Որանը։", [("Լիլիթ Որան", "Կամուրջը կբացվի գարնանը")]),
    ("hy", "Նախարար Լիլիթ Որանը հայտարարել է, որ կամուրջը կբացվի գարնանը։", [("Լիլիթ Որան", "կամուրջը կբացվի գարնանը")]),
    ("hy", "Լիլիթ Որանի խոսքով՝ կամուրջը կբացվի գարնանը։", [("Լիլիթ Որան", "կամուրջը կբացվի գարնանը")]),
    ("hy", "Նախարար Լիլիթ Որանն ասաց. «Ինը տարի սպասել ենք»։", [("Լիլիթ Որան", "Ինը տարի սպասել ենք")]),
    ("hy", "«Ինը տարի սպասել ենք,- ասաց Լիլիթ Որանը։- Բավական է»։", [("Լիլիթ Որան", "Ինը տարի սպասել ենք […] Բավական է")]),
    # English, attributions without subject and verb of the ordinary kind
    (
        "en",
        "The bridge lost two of its piers in the flood. So says the transport ministry, in a note published on Monday.",
        [("*", "The bridge lost two of its piers in the flood")],
    ),
    (
        "en",
        "Two of the piers were lost, bridge engineer Lena Orran was quoted as saying by the Orra Herald.",
        [("Lena Orran", "Two of the piers were lost")],
    ),
    (
        "en",
        "The bridge will open in spring, the Orra Herald reported on Friday, citing engineer Lena Orran.",
        [("Lena Orran", "The bridge will open in spring")],
    ),
    ("en", "In the view of engineer Lena Orran, the bridge is unsafe for lorries.", [("Lena Orran", "the bridge is unsafe for lorries")]),
    (
        "en",
        "“The bridge will open in spring,” the engineer, Lena Orran, told Orra Herald.",
        [("Lena Orran", "The bridge will open in spring")],
    ),
    (
        "en",
        "The delay was noticed by Lena Orran, who insisted that the bridge would open in spring.",
        [("Lena Orran", "the bridge would open in spring")],
    ),
    (
        "en",
        "Transport Minister Lena Orran refused to answer questions about the bridge.",
        [("Lena Orran", "to answer questions about the bridge")],
    ),
    ("en", "Transport Minister Lena Orran rejected the idea outright.", [("Lena Orran", "the idea")]),
    (
        "en",
        "Residents estimated that some 900 cars a day used the bridge; the town put the number at 350.",
        [("(unnamed)", "some 900 cars a day used the bridge")],
    ),
]


@pytest.mark.parametrize("language,text,expected", CASES, ids=[f"{c[0]}-{n}" for n, c in enumerate(CASES)])
def test_the_speaker_and_the_words(language: str, text: str, expected: list[tuple[str | None, str]]) -> None:
    row = {"article_id": "0" * 32, "text": text, "language": language, "published_on": date(2025, 6, 12)}
    found = extract_statements(article_batch([row])).to_pylist()
    got = [(r["speaker_name"], r["content"]) for r in found]
    assert [letters(w) for _, w in got] == [letters(w) for _, w in expected]
    assert [s == "*" or (g or "").startswith((s or "")[:-1]) for (g, _), (s, _) in zip(got, expected, strict=True)] == [True] * len(got), (
        got
    )
    assert all("".join(text[s["start"] : s["end"]] for s in r["content_spans"]) == r["content"].replace(" […] ", "") for r in found)


def letters(words: str) -> list[str]:
    """The words without their marks."""
    return re.findall(r"\w+", words)


ORRA = date(2025, 6, 13)


def found(text: str) -> list[tuple[str | None, str, str]]:
    """(speaker, act, words) of an English text."""
    row = {"article_id": "0" * 32, "text": text, "language": "en", "outlet": "Orra Wire", "published_on": ORRA}
    return [(r["speaker_name"], r["act"], r["content"]) for r in extract_statements(article_batch([row])).to_pylist()]


def test_a_quotation_over_paragraphs_is_one_statement_and_a_new_cue_another() -> None:
    text = (
        "“We have waited nine years,” Transport Minister Lena Orran said. “The first steel arrives in May.\n\n"
        "“After that the work will take two summers.\n\n“Nobody will lose the ferry,” she added."
    )
    first, second = found(text)
    assert first[0] == second[0] == "Lena Orran"
    assert letters(first[2])[-4:] == ["will", "take", "two", "summers"] and letters(second[2])[0] == "Nobody"


def test_headlines_captions_and_the_outlets_own_words_are_no_statements() -> None:
    text = (
        "Orran: “Bridge Opens in Spring”\n\nPhoto: Lena Orran at the bridge. “A day to remember.”\n\n"
        "Opposition lawmaker Tomas Hrell was not available for comment. The ministry did not say what it would cost.\n\n"
        "Read also: Minister says ferry is safe"
    )
    assert found(text) == []


def test_a_relative_clause_ends_at_its_comma() -> None:
    ((speaker, _, words),) = found("Tomas Hrell, who has called the project “a road to nowhere”, left the hall.")
    assert speaker == "Tomas Hrell" and letters(words) == ["the", "project", "a", "road", "to", "nowhere"]


def test_a_body_called_by_its_first_word_is_the_one_named_before() -> None:
    ((speaker, act, _),) = found(
        "The Ministry of Defence of Armenia received the delegation.\n\nThe Ministry strongly rejects reports of incidents at the border."
    )
    assert (speaker, act) == ("Ministry of Defense of Armenia", "deny")


def test_two_states_speak_jointly() -> None:
    ((speaker, _, _),) = found("Armenia and Azerbaijan said in a joint statement that they had agreed on the text.")
    assert speaker == "Government of Armenia; Government of Azerbaijan"


def test_a_spokesperson_stands_for_the_institution() -> None:
    ((speaker, act, _),) = found("A spokesperson for the finance ministry denied that any figure was counted twice.")
    assert (speaker, act) == ("Ministry of Finance", "deny")


def test_an_entry_of_a_live_blog_is_of_its_day() -> None:
    text = "14:20 - Prime Minister Ada Mork tells lawmakers the budget “leaves no village behind”."
    row = {"article_id": "0" * 32, "text": text, "language": "en", "published_on": ORRA}
    (statement,) = extract_statements(article_batch([row])).to_pylist()
    assert statement["said_on"] == ORRA and statement["addressee"] == "lawmakers"


def test_who_tells_the_outlets_reporter_is_the_speaker() -> None:
    ((speaker, act, words),) = found(
        "Our correspondent in Orra says she has been told by two officials close to the ferry talks that the pier needs a new foundation."
    )
    assert (speaker, act, words) == ("(unnamed)", "assert", "the pier needs a new foundation")


def test_nobody_tells_what_nobody_was_told() -> None:
    assert found("The mayor was never told by the engineers that the pier needed a new foundation.") == []


def test_a_date_before_the_subject_is_not_part_of_it() -> None:
    ((speaker, _, words),) = found("In early March Transport Minister Lena Orran told Orra's lawmakers that the pier would be rebuilt.")
    assert (speaker, words) == ("Lena Orran", "the pier would be rebuilt")


def test_offering_no_proof_is_the_outlets_own_word() -> None:
    (only,) = found("Tomas Hrell alleged that the contract had been sold. He offered not a shred of proof.")
    assert only[:2] == ("Tomas Hrell", "accuse")


@pytest.mark.parametrize(
    "text",
    [
        "The closure came on top of other losses, adding to a list of troubles that has emptied the harbour.",
        "Lena Orran testified before the transport committee, where lawmakers were angry about the pier.",
        "Lena Orran was born above the harbour in 1957. Everyone called her Lennie.",
        "She herself was surprised to find a valve called Orr78 in the old pump, a part that nobody uses.",
        "Visiting the old harbour page reveals the deleted notices of the company.",
    ],
)
def test_words_that_report_nothing_make_no_statement(text: str) -> None:
    assert found(text) == []


def test_one_body_of_two_places_is_not_two_speakers() -> None:
    ((speaker, _, _),) = found("Orra and Hillside Police confirmed that the bridge had been closed.")
    assert speaker is not None and ";" not in speaker


def test_a_role_leaves_out_what_opens_the_clause() -> None:
    text = "When Transport Minister Lena Orran first opened the pier, she said it would stand for a century."
    row = {"article_id": "0" * 32, "text": text, "language": "en"}
    (statement,) = extract_statements(article_batch([row])).to_pylist()
    assert (statement["speaker_name"], statement["speaker_role"]) == ("Lena Orran", "Transport Minister")


def test_his_claim_is_his() -> None:
    rows = found("Tomas Hrell opposes the pier. Engineers have rejected his claim that the pier would sink.")
    assert ("Tomas Hrell", "the pier would sink") in [(s, w) for s, _, w in rows]


INTERVIEWS = {
    "en": "Harbour master Lena Orran runs the pier. We spoke to her on board.\n\n- Why is the pier closed?\n\n- Because the piles are rotten. (Laughs.) And I like my sailors dry.\n\n- Will it reopen?\n\n- In May, if the timber comes.",
    "ru": "Капитан порта Лена Орран отвечает за причал. Мы поговорили с ней на борту.\n\n— Почему причал закрыт?\n\n— Сваи сгнили. (Смеётся.) А матросов я люблю сухими.\n\n— Он откроется?\n\n— В мае, если привезут лес.",
    "tr": "Liman başkanı Lena Orran iskeleden sorumlu. Kendisiyle güvertede konuştuk.\n\nİskele neden kapalı?\n\nL.O.: Kazıklar çürümüş. (Gülüyor.) Ben denizcilerimi kuru severim.\n\nYeniden açılacak mı?\n\nL.O.: Mayısta, kereste gelirse.",
    "az": "Liman rəisi Lena Orran körpüyə cavabdehdir. Onunla göyərtədə söhbət etdik.\n\n- Körpü niyə bağlıdır?\n\n- Dirəklər çürüyüb. (Gülür.) Mən dənizçilərimi quru sevirəm.\n\n- Yenidən açılacaqmı?\n\n- Mayda, taxta gəlsə.",
    "hy": "Նավահանգստի պետ Լենա Օրանը պատասխանատու է կառամատույցի համար:\n\n- Ինչո՞ւ է փակ կառամատույցը:\n\n- Ցցերը փտել են: (Ժպտում է:) Ես սիրում եմ չոր նավաստիներ:\n\n- Կբացվի՞ այն:\n\n- Մայիսին, եթե փայտը գա:",
}


@pytest.mark.parametrize("language", sorted(INTERVIEWS))
def test_the_answers_of_an_interview_are_statements_and_the_questions_are_not(language: str) -> None:
    row = {"article_id": "0" * 32, "text": INTERVIEWS[language], "language": language}
    answers = extract_statements(article_batch([row])).to_pylist()
    assert len(answers) == 2 and all("?" not in a["content"] and "՞" not in a["content"] for a in answers)
    assert len(answers[0]["content_spans"]) == 2 and "(" not in answers[0]["content"]


def test_lines_of_a_dialogue_with_the_authors_words_are_no_interview() -> None:
    text = "— Причал закрыт? — спросила Лена Орран.\n\n— Сваи сгнили, — ответил капитан Томас Хрелл.\n\n— А лес? — уточнила она.\n\n— В мае, — сказал капитан."
    row = {"article_id": "0" * 32, "text": text, "language": "ru"}
    assert not [r for r in extract_statements(article_batch([row])).to_pylist() if r["cue"] == "—" and r["confidence"] == 0.85]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "09:10 The pier is closed.\n\n09:25 - Lena Orran: the divers are in the water.\n\n09:40 Rain.", "Lena Orran"),
        ("ru", "09:10 Причал закрыт.\n\n09:25 Лена Орран уверяет: водолазы уже работают.\n\n09:40 Дождь.", "Лена Орран"),
        ("tr", "09.10 İskele kapandı.\n\n09.25 Lena Orran: Dalgıçlar suda çalışıyor.\n\n09.40 Yağmur başladı.", "Lena Orran"),
    ],
)
def test_an_entry_with_a_name_and_a_colon_is_a_statement(language: str, text: str, speaker: str) -> None:
    row = {"article_id": "0" * 32, "text": text, "language": language}
    (statement,) = extract_statements(article_batch([row])).to_pylist()
    assert statement["speaker_name"] == speaker and statement["kind"] == "indirect"


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("az", "Gülşən Talışlının sözlərinə görə, körpü yazda açılacaq.", "Gülşən Talışlı"),
        ("az", "Viktor Kalinin bildirib ki, körpü yazda açılacaq.", "Viktor Kalinin"),
        ("tr", "Mehmet Bahadır, köprünün baharda açılacağını söyledi.", "Mehmet Bahadır"),
    ],
)
def test_endings_come_off_and_names_that_end_alike_stay(language: str, text: str, speaker: str) -> None:
    row = {"article_id": "0" * 32, "text": text, "language": language}
    (statement,) = extract_statements(article_batch([row])).to_pylist()
    assert statement["speaker_name"] == speaker


def test_the_title_of_a_work_is_no_statement() -> None:
    (row,) = found("In her memoir “The Long Bridge Home”, Lena Orran says that the town slept through the winter of 1993.")
    assert row[2] == "the town slept through the winter of 1993"


def test_two_who_speak_together_are_both_named() -> None:
    (name, _, _), *rest = found(
        "Transport Minister Lena Orran and her Veltian counterpart Tomas Ebbel said on Monday that the bridge would open in spring."
    )
    assert (name, rest) == ("Lena Orran; Tomas Ebbel", [])
