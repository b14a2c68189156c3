"""What the shipped head thinks of statements, for a head trained anew. All people are invented."""

from __future__ import annotations

from onrecord.statements.tagger.acts import ACTS
from training.keep import thoughts_of
from training.labels import CORPUS, Gold, Labelled

TEXT = "Lena Orran said that the road was closed. Pavel Kraut promised to open it in May."


def test_every_statement_that_is_read_gets_shares_of_all_acts() -> None:
    begin = TEXT.index("to open")
    said = Gold([(11, 15)], [(16, 40)], [(0, 10)], None)
    promised = Gold([(54, 62)], [(begin, len(TEXT) - 1)], [(42, 53)], None)
    found = thoughts_of(Labelled(CORPUS, "a", TEXT, [said, promised, Gold([], [], [], None)]))
    assert list(found) == ["polnear/a/0", "polnear/a/1"]  # the third has no words
    assert all(len(shares) == len(ACTS) and abs(sum(shares) - 1) < 0.001 for shares in found.values())
    assert max(zip(found["polnear/a/1"], ACTS, strict=True))[1] == "promise"
