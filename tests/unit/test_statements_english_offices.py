"""English statements: the words of office around a name, and who is meant without one. Invented people and places only."""

from __future__ import annotations

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def rows(text: str) -> list[tuple[str | None, str | None]]:
    batch = article_batch([{"article_id": "a" * 32, "text": text, "language": "en"}])
    return [(row["speaker_name"], row["speaker_role"]) for row in extract_statements(batch).to_pylist()]


def roles(text: str) -> list[str | None]:
    return [role for _, role in rows(text)]


def speakers(text: str) -> list[str | None]:
    return [name for name, _ in rows(text)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Lena Orran, 61, a beekeeper from Vell, said the hives were empty.", "beekeeper from Vell"),
        ("Davit Solakian, 44, is the head of the Vell Drivers' Union. “We will wait,” he said.", "head of the Vell Drivers' Union"),
        ("Mara Vell (D-Tarnia), a member of the water committee, said the bill was ready.", "member of the water committee"),
        ("Teon Orran — director of the Vell Theatre and a former dancer — said the hall was cold.", "director of the Vell Theatre and a former dancer"),
        ("Lena Orran, an aide to Sen. Davit Vell on roads, said the map was old.", "aide to Sen. Davit Vell on roads"),
        ("Karo Vell, a spokesman for the U.S. delegation, declined to comment.", "spokesman for the U.S. delegation"),
        ("Davit Solakian, the E.U. ambassador to Tarnia, said talks would go on.", "E.U. ambassador to Tarnia"),
        ("Major General Teon Vell, chief of staff of the Tarnia Border Guard Troops, said the line was quiet.", "chief of staff of the Tarnia Border Guard Troops"),
        ("A member of the Tarnia harbour committee, Captain Lena Orran, said the pier would close.", "member of the Tarnia harbour committee"),
        ("The vote was called off by Chair of the Budget Committee of the Tarnia Assembly Mara Vell, Davit Solakian said.", None),
    ],
)  # fmt: skip
def test_the_office_stands_around_the_name(text: str, role: str | None) -> None:
    assert roles(text)[0] == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Chief product officer Lena Orran said the price would fall.", "Chief product officer"),
        ("The shift dispatcher Davit Solakian said nobody had called.", "shift dispatcher"),
        ("Archive clerk Mara Vell testified that the file was gone.", "Archive clerk"),
        ("The only witness, tram controller Karo Vell, testified that the door was open.", "tram controller"),
        ("Glassblower Anna Orran said the oven was cold.", "Glassblower"),
        ("On Monday the court heard woodcarver Lena Orran. “I was asleep,” she said.", "woodcarver"),
        ("Karo Vell, a stonecutter, said the dust never settles.", "stonecutter"),
    ],
)
def test_an_office_in_words_of_no_list(text: str, role: str) -> None:
    assert roles(text)[-1] == role


@pytest.mark.parametrize(
    "text",
    [
        "Lena Orran, who chairs an advisory board on water, said the wells were dry.",
        "Davit Solakian, who runs a small campaign for clean air, said the smoke was worse.",
        "Mara Vell was seen with the minister. Vell said it was chance.",
        "Lena Orran, no friend of the mayor, said the vote was late.",
    ],
)
def test_what_is_no_office(text: str) -> None:
    assert roles(text)[-1] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lena Orran left early. Orran's attorney Davit Solakian said she was tired.", ["attorney"]),
        ("Karo Vell was silent. Vell's basement neighbour Mara Orran said he was ill.", ["basement neighbour"]),
        ("Last week Harbour Master Office director Teon Orran said the ice was thin.", ["Harbour Master Office director"]),
        ("The minister presented General Davit Solakian. Solakian said he was glad.", ["General"]),
    ],
)
def test_what_is_no_part_of_an_office(text: str, expected: list[str]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the first paragraph describes whom the second names
            "A senior customs official said on Monday that the gate would open in May.\n\n“We are ready,” deputy customs chief Lena Orran told reporters.",
            [("Lena Orran", "deputy customs chief")] * 2,
        ),
        (
            "The former head of the Vell waterworks denied on Friday that he had sold the pumps.\n\nDavit Solakian, 61, spoke for an hour. “I kept them,” he said.",
            [("Davit Solakian", "former head of the Vell waterworks")] * 2,
        ),
        (
            "A Tarnia baker said she would not leave her shop.\n\nMara Vell, 52, has sold bread for thirty years. “I stay,” she said.",
            [("Mara Vell", "Tarnia baker")] * 2,
        ),
        (  # who is not to be named is not the next one named
            "A senior official, who asked not to be named, said the gate would open.\n\nDeputy minister Lena Orran said the plan was dead.",
            [("(unnamed)", "senior official"), ("Lena Orran", "Deputy minister")],
        ),
    ],
)
def test_a_description_whom_the_next_paragraph_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lena Orran is charged with fraud. Prosecutor Davit Solakian asked for six years. The defendant said she was innocent.", ["Davit Solakian", "Lena Orran"]),
        ("The court extended the arrest of Karo Vell, a former mayor. His lawyer Mara Orran called it cruel. The accused said he was tired.", ["Mara Orran", "Karo Vell"]),
        ("Teon Vell faces ten years. “I was at home,” Vell said. The judge said the trial would go on.", ["Teon Vell", "(unnamed)"]),
        ("Lena Orran spoke first. Tarnia union counsel Davit Solakian said it was late. Orran's lawyer said she was ill.", ["Davit Solakian", "(unnamed)"]),
    ],
)  # fmt: skip
def test_the_parties_of_a_trial(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # somebody who did something after the last one spoke
            "“It is late,” mayor Karo Vell said. Davit Solakian threw his hat in the river. The water took it. “That is my answer,” he said.",
            ["Karo Vell", "Davit Solakian"],
        ),
        (
            "Mara Vell said the road was open. Economy minister of Georgia Lena Orran is in no hurry. After a call, she wrote that it was closed.",
            ["Mara Vell", "Lena Orran"],
        ),
        ("Drivers wait for days. “They only look,” said one, Manuk from Vell.", ["Manuk"]),
        ("Two women stood at the gate. “We have time,” said one of them, Lena from Tarnia.", ["Lena"]),
        ("Marina Orran has told her story. Brave Marina Orran said the police had laughed.", ["Marina Orran"]),
        ("Dr. Hamlet Solakian, a geologist at the Vell institute, said the hill was moving.", ["Hamlet Solakian"]),
    ],
)
def test_who_is_meant(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The hall was booked, said Assistant to the Mayor, Head of the Roads Department Lena Orran.", ("Lena Orran", "Assistant to the Mayor, Head of the Roads Department")),
        ("Mayor of Vanadzor Davit Orran said the pump was new.", ("Davit Orran", "Mayor of Vanadzor")),
        ("The president of the Vell Confederation Anna Orran said the vote was near.", ("Anna Orran", "president of the Vell Confederation")),
        ("The club, whose executive secretary, Davit Orran, said it was poor, closed.", ("Davit Orran", "executive secretary")),
        ("“I saw the smoke,” said one resident, Lena Orran.", ("Lena Orran", "resident")),
        ("Yet deputy minister Lena Orran said the bridge would hold.", ("Lena Orran", "deputy minister")),
        ("Their mother, Rima, laughed. “I feed them both,” Rima said.", ("Rima", None)),
        ("Rev. Fr. Davit Orran opened the door. The priest said it was cold.", ("Davit Orran", "Rev. Fr.")),
        ("A shop closed. Its owner's grandson Aram said the rent was too high.", ("Aram", None)),
        ("Drivers stuck near the pass said they had no water.", ("(unnamed)", "Drivers")),
    ],
)  # fmt: skip
def test_names_and_offices_run_together(text: str, expected: tuple[str, str | None]) -> None:
    assert rows(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wells in Gardabani and Marneuli taste of oil. The plant was built in Germany.\n\nThe Environment Ministry said it would look.", "Ministry of Environment of Georgia"),
        ("Snow closed the road from Ijevan to Dilijan. A lorry from France lay across it.\n\nThe Interior Ministry said it was gone by noon.", "Ministry of Internal Affairs of Armenia"),
        ("A court in Ganja met. The Justice Ministry said the judge was ill.", "Ministry of Justice of Azerbaijan"),
        ("Tbilisi's Centre for River Studies said the water would rise.", "Centre for River Studies"),
        ("A French defence ministry source said the trucks were late. The ministry itself declined to comment.", "Ministry of Defense of France"),
        ("The World Grain Forum, which counts trains, was glum. It said few had run.", "World Grain Forum"),
    ],
)  # fmt: skip
def test_whose_body_it_is(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lena Orran, 37, was first. The 37-year-old said the line was long.", ("Lena Orran", None)),
        ("A man of 80, Davit Orran, spoke. “I was here before the road,” the 80-year-old said.", ("Davit Orran", None)),
        ("The 26-year-old driver Davit Orran said the lorry was old.", ("Davit Orran", "driver")),
        ("Sir Davit Orran spoke first. Sir Davit said he would stay.", ("Davit Orran", None)),
        ("Education advocacy groups said the plan was thin.", ("(unnamed)", None)),
        ("Preliminary checks said little. Preliminary findings suggest that the pump failed.", ("(unnamed)", None)),
        ("According to WHO, the fever is gone.", ("World Health Organization", None)),
        ("According to Statistics Canada's harvest data released Friday, prices fell.", ("Statistics Canada", None)),
        ("The Orran administration said the tax would fall.", ("Orran administration", None)),
        ("Anna Orran is charged with Karo Vell. Orran and Vell both said they were innocent.", ("Anna Orran; Karo Vell", None)),
        ("Davit Orran told reporters it was late. The Daily Mail Orran said no more.", ("Davit Orran", None)),
        ("India is a large market. Its government said the rule would go.", ("Government of India", None)),
        ("Georgia wants the port. The country says it will open it in May.", ("Government of Georgia", None)),
    ],
)  # fmt: skip
def test_who_stands_behind_other_words(text: str, expected: tuple[str, str | None]) -> None:
    assert rows(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("As policy director for the Vell Office, Lena Orran writes the rules. Orran said they were short.", "policy director for the Vell Office"),
        ("Speaking at President Karo Vell's briefing, economy minister Lena Orran said prices would fall.", "economy minister"),
        ("Prosecutors asked Vell's President Karo Solakian for papers, Lena Orran's old rival. Orran said it was fair.", None),
        ("Lena Orran, sought by the police since May, said she was at home.", None),
        ("Manager Lena Orran, the last witness in the trial, said the till was empty.", "Manager"),
        ("Vell's co-writers Kate Orran and Mara Vell met. Orran said the song was short.", "co-writers"),
        ("Sometimes President Lena Orran sleeps in. Orran said so.", "President"),
        ("Lena Orran, the Health and Water Services secretary, said the wells were clean.", "Health and Water Services secretary"),
    ],
)  # fmt: skip
def test_the_office_and_not_the_words_around_it(text: str, role: str | None) -> None:
    assert rows(text)[-1] == ("Lena Orran" if "Kate" not in text else "Kate Orran", role)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The driver told officers he had slept, committee spokesperson Lena Orran said. “He looked tired,” she said.", ("Lena Orran", "committee spokesperson")),
        ("“I have flown forty times,” said Davit Orran, the Belgian who leads the talks. The Belgian said he was tired.", ("Davit Orran", None)),
        ("Mara Vell said it was late. Negotiator Lena Orran and her opposite number, Karo Solakian, both said the talks would go on.", ("Lena Orran; Karo Solakian", None)),
        ("Lawyers for the banker Karo Vell said he was ill.", ("(unnamed)", "Lawyers for the banker Karo Vell")),
        ("Karo Vell was silent. Vell's barrister, Sir Davit Orran, said it was a joke.", ("Davit Orran", "barrister")),
        ("The firm's country manager, Canadian Davit Orran, said it would pay.", ("Davit Orran", "country manager")),
        ("Karo Vell came. Ms Orran, wife of Vell, did too. Lena Orran left. “He owned it,” Ms Orran said.", ("Lena Orran", None)),
        ("Indonesia and Nigeria said the price was fair.", ("Government of Indonesia; Government of Nigeria", None)),
        ("The Philippine government said the boat was its own.", ("Government of the Philippines", None)),
        ("Davit Orran, a researcher in the history and philosophy of maps at Vell, said it was old.", ("Davit Orran", "researcher in the history and philosophy of maps at Vell")),
        ("Lena Orran, head of the Centre for Peace and Rivers in Vell, said the wells were dry.", ("Lena Orran", "head of the Centre for Peace and Rivers")),
        ("Davit Orran, mayor of Vell and Lena Vell, his deputy, met. Orran said it was late.", ("Davit Orran", "mayor of Vell")),
    ],
)  # fmt: skip
def test_people_by_what_stands_beside_them(text: str, expected: tuple[str, str | None]) -> None:
    assert rows(text)[-1] == expected


def test_a_byline_names_no_official() -> None:
    text = "By Karo Vell\n\nVELL (Orran Wire) – A senior official of the Transport Ministry said the line would open.\n\n“It is done,” deputy minister Lena Orran told reporters."
    found = rows(text)
    assert found[-1] == ("Lena Orran", "deputy minister") and "Karo Vell" not in {name for name, _ in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Davit Orran, a former ferry captain who answered the call, said: “The deck was wet.”", ("Davit Orran", "former ferry captain")),
        ("But Lena Orran, a nurse at the Vell clinic where the boy lay, wrote that he was better.", ("Lena Orran", "nurse at the Vell clinic")),
        ("Karo Orran, an expert in tides and currents at the Vell school who did not see the report, told reporters it was thin.", ("Karo Orran", "expert in tides and currents at the Vell school")),
    ],
)  # fmt: skip
def test_an_apposition_speaks_for_its_name(text: str, expected: tuple[str, str]) -> None:
    assert rows(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Judge Davit Orran upheld the term. Davit Orran said it was fair.\n\nOrran's neighbour, Lena Vell, left early. “It is too long,” she told reporters.", "Lena Vell"),
        ("The Azerbaijani defence ministry published a video. It claimed that the firing began at six.", "Ministry of Defense of Azerbaijan"),
        ("The Georgian parliament met late. It said the vote was valid.", "Parliament of Georgia"),
        ("The Azerbaijani defence ministry published a video. The Armenian ministry called the video old.", "Ministry of Defense of Armenia"),
        ("Secretary of State Lena Orran rang twice, spokesman Davit Vell said. Orran said it was late. The two ministers said they would meet in May.", "(unnamed)"),
        ("Uzbek transport minister Karo Orran and his counterpart Davit Vell met. Orran said it was late. Vell said it was early. Both ministers said they would return.", "Karo Orran; Davit Vell"),
    ],
)  # fmt: skip
def test_pronouns_and_pairs_take_the_subject_and_the_office(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Davit Orran, a retired miner who lived nearby told the paper he had heard nothing.", "Davit Orran", "retired miner"),
        ("Lena Vell, a nurse on the night shift said the lift had stopped.", "Lena Vell", "nurse on the night shift"),
        ("Karo Solakian, a former coach who saw the match wrote: “It was over by noon.”", "Karo Solakian", "former coach"),
        ("Another keeper, Mara Orran, said the gate was open.", "Mara Orran", "keeper"),
        ("“The gate was open,” said one of the guards, Mara Orran.", "Mara Orran", "one of the guards"),
    ],
)
def test_an_apposition_that_no_comma_ends(text: str, name: str, role: str) -> None:
    assert rows(text) == [(name, role)]


@pytest.mark.parametrize(
    "text",
    [
        "In the case of Davit Orran, a doctor said the arm was broken.",
        "After a talk with Davit Orran, a neighbour said the dog was his.",
        "When Davit Orran fell, a neighbour said he was pushed.",
    ],
)
def test_a_description_behind_another_name(text: str) -> None:
    assert speakers(text) == ["(unnamed)"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The dam commission's spokesman, Davit Orran, said the gates were shut.", "Davit Orran", "dam commission's spokesman"),
        ("Armenia's agent, Lena Vell, said the letter had been read.", "Lena Vell", "Armenia's agent"),
        ("The alliance's leader, Karo Solakian, said the vote was over.", "Karo Solakian", "alliance's leader"),
        ("Mara Orran, a nurse in Tarn reached by phone on Sunday, said the ward was full.", "Mara Orran", "nurse"),
        ("Davit Orran, a teacher from Vell now living in a cellar, said he had no coat.", "Davit Orran", "teacher from Vell"),
        ("Lena Vell, a customs officer briefed on the plan, said the gate would open.", "Lena Vell", "customs officer"),
        ("The shelf is empty, according to Mara Orran, who runs the only shop here.", "Mara Orran", None),
        ("Karo Solakian, who heads the Vell Water Board, said the tank was full.", "Karo Solakian", "heads the Vell Water Board"),
    ],
)
def test_whose_somebody_is_belongs_to_a_bare_office_and_what_befell_them_does_not(text: str, name: str, role: str | None) -> None:
    assert rows(text) == [(name, role)]
