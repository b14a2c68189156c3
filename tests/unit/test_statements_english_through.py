"""Who speaks where an agency, a platform or somebody else stands between the speaker and the verb. People and outlets are invented."""

from __future__ import annotations

import pytest

from tests.unit.english_rows import run, said


@pytest.mark.parametrize(
    ("text", "mention", "via"),
    [
        ("Georgia's interior ministry, via the agency Kolkhi Wire, says the road is open.", "Georgia's interior ministry", "Kolkhi Wire"),
        ("The health ministry, through the Kolkhi Wire news agency, said the clinic had closed.", "The health ministry", "Kolkhi Wire"),
        ("12:10 The harbour union, via Kolkhi Wire, warns that the ferries will stop.", "The harbour union", "Kolkhi Wire"),
        ("Davit Solakian, via Facebook, denied the report.", "Davit Solakian", None),
        ("Davit Solakian, through his press office, denied the report.", "Davit Solakian", None),
        ("The harbour union, through a lawyer, said it would appeal.", "The harbour union", None),
    ],
)
def test_who_speaks_through_another(text: str, mention: str, via: str | None) -> None:
    (row,) = run(text)
    assert (row["speaker_mention"], row["via"]) == (mention, via)


def test_a_number_put_at_in_words() -> None:
    text = "Davit Solakian put the loss at one percentage point."
    assert said(text) == [("Davit Solakian", "the loss at one percentage point")]
