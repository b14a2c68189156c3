"""What an English statement does: assert, deny, accuse, demand, promise, announce, decline.

Here: the order in which the evidence decides, one rule a row, and the explanation of a decision. Not here: the evidence
(judgements_en.py), the phrases (data/frames_en.toml), other languages and the outlet's stance (attributes.py).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from onrecord.statements import judgements_en as j
from onrecord.statements.phrase_lists import frames
from onrecord.statements.proposal import Proposal

#: The act is that of the reporting word.
OWN = ""


class Rule(NamedTuple):
    """`act` is what a statement does of which `test` finds something; the docstring of the test says what it asks."""

    name: str
    act: str
    test: Callable[[j.Said], j.Find | None]


#: The first rule that finds something decides.
RULES = (
    # The reporting word
    Rule("asks a question", "assert", j.question),
    Rule("argues for something", "demand", j.argues_for),
    Rule("offers", "promise", j.offers),
    Rule("told to do something", "demand", j.told_to),
    Rule("the reporting word", OWN, j.is_plain),
    Rule("suggests what is to be done", "demand", j.to_be_done),
    # Words so plain that they stand before all others
    Rule("will not say", "decline", j.declines),
    Rule("leaves open", "assert", j.leaves_open),
    Rule("expresses readiness", "promise", j.ready),
    Rule("ruled", "announce", j.ruled),
    Rule("opens with a command", "demand", j.commands),
    Rule("gives a word to rely on", "promise", j.pledges),
    Rule("waited in vain", "accuse", j.waited),
    Rule("says what power lacks", "accuse", j.lacks),
    Rule("denies", "deny", j.denies),
    # Reporting words that say more than "said"
    Rule("complained", "accuse", j.complained),
    Rule("announced", OWN, j.announced),
    Rule("gives a bad name", "accuse", j.names_ill),
    Rule("gives a name", OWN, j.named),
    # What is to be comes before what was: "must stop lying" demands
    Rule("promises", "promise", j.promises),
    Rule("bids", "demand", j.bids),
    Rule("says who will do what", "announce", j.will_do),
    Rule("tells of wrongdoing", "accuse", j.wrongdoing),
    Rule("finds fault", "accuse", j.finds_fault),
    Rule("claims a deed", "accuse", j.doubted_deed),
    Rule("makes known", "announce", j.news),
    # Who speaks of whom
    Rule("an opponent speaks", "accuse", j.opposes),
    Rule("paints a power ill", "accuse", j.paints_ill),
    Rule("informs", "assert", j.informs),
    Rule("nothing else", OWN, j.anything),
)


class Reason(NamedTuple):
    """Why a statement has its act: the rule, the list of frames or other evidence, the frame itself, and the words it found."""

    act: str
    rule: str
    by: str
    frame: str
    words: str


def _decided(said: j.Said) -> tuple[Rule, j.Find]:
    return next((rule, found) for rule in RULES if (found := rule.test(said)) is not None)


def act(proposal: Proposal, words: str, role: str = "", name: str = "") -> str:
    """The act of a statement of `words` by a speaker of this `role` and `name`: the reporting word's own where it has one, else what the words do."""
    said = j.said(proposal, words, role, name)
    return _decided(said)[0].act or said.own


def explain(proposal: Proposal, words: str, role: str = "", name: str = "") -> Reason:
    """The act of a statement as `act` gives it, with the rule and the frame that decided."""
    said = j.said(proposal, words, role, name)
    rule, (by, found) = _decided(said)
    known = frames(j.FILE).get(by)
    return Reason(rule.act or said.own, rule.name, by, known.frame(found) if known else "", found)
