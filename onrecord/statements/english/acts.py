"""What an English statement does: assert, deny, accuse, demand, promise, announce, decline.

Here: the order in which the evidence decides, one rule a row, and the explanation of a decision. Not here: the evidence
(english/judgements.py), the phrases (data/frames_en.toml), the network that weighs a verdict (tagger/acts.py), other languages and
the outlet's stance (attributes.py).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from onrecord.statements.english import judgements
from onrecord.statements.phrase_lists import frames
from onrecord.statements.proposal import Proposal
from onrecord.statements.tagger.acts import Verdict

#: The act is that of the reporting word.
OWN = ""


class Rule(NamedTuple):
    """`act` is what a statement does of which `test` finds something; the docstring of the test says what it asks."""

    name: str
    act: str
    test: Callable[[judgements.Said], judgements.Find | None]


#: The first rule that finds something decides.
RULES = (
    # The reporting word
    Rule("asks a question", "assert", judgements.question),
    Rule("argues for something", "demand", judgements.argues_for),
    Rule("offers", "promise", judgements.offers),
    Rule("told to do something", "demand", judgements.told_to),
    Rule("scorns what others hold", "accuse", judgements.scorns),
    Rule("the reporting word", OWN, judgements.is_plain),
    Rule("suggests what is to be done", "demand", judgements.to_be_done),
    # Words so plain that they stand before all others
    Rule("will not say", "decline", judgements.declines),
    Rule("leaves open", "assert", judgements.leaves_open),
    Rule("expresses readiness", "promise", judgements.ready),
    Rule("ruled", "announce", judgements.ruled),
    Rule("opens with a command", "demand", judgements.commands),
    Rule("gives a word to rely on", "promise", judgements.pledges),
    Rule("waited in vain", "accuse", judgements.waited),
    Rule("says what power lacks", "accuse", judgements.lacks),
    Rule("denies", "deny", judgements.denies),
    # Reporting words that say more than "said"
    Rule("complained", "accuse", judgements.complained),
    Rule("announced", OWN, judgements.announced),
    Rule("gives a bad name", "accuse", judgements.names_ill),
    Rule("gives a name", OWN, judgements.named),
    # What is to be comes before what was: "must stop lying" demands
    Rule("promises", "promise", judgements.promises),
    Rule("bids", "demand", judgements.bids),
    Rule("says who will do what", "announce", judgements.will_do),
    Rule("tells of wrongdoing", "accuse", judgements.wrongdoing),
    Rule("a claim that is rejected", "accuse", judgements.rejected),
    Rule("finds fault", "accuse", judgements.finds_fault),
    Rule("reproaches those in power", "accuse", judgements.reproaches),
    Rule("claims a deed", "accuse", judgements.doubted_deed),
    Rule("makes known", "announce", judgements.news),
    # Who speaks of whom
    Rule("an opponent speaks", "accuse", judgements.opposes),
    Rule("informs", "assert", judgements.informs),
    Rule("nothing else", OWN, judgements.anything),
)


class Reason(NamedTuple):
    """Why a statement has its act: the rule, the list of frames or other evidence, the frame itself, and the words it found."""

    act: str
    rule: str
    by: str
    frame: str
    words: str


def _decided(said: judgements.Said) -> tuple[Rule, judgements.Find]:
    return next((rule, found) for rule in RULES if (found := rule.test(said)) is not None)


def act(proposal: Proposal, words: str, role: str = "", name: str = "", before: str = "") -> str:
    """The act of a statement of `words` by a speaker of this `role` and `name`, behind what stands `before` them: the reporting word's own where it has one, else what the words do."""
    return verdict(proposal, words, role, name, before).act


def verdict(proposal: Proposal, words: str, role: str = "", name: str = "", before: str = "", kind: str = "") -> Verdict:
    """The act by the rules with what speaks for it, as the network weighs it; `kind` is direct, indirect or mixed."""
    said = judgements.said(proposal, words, role, name, before)
    rule = _decided(said)[0]
    return Verdict(rule.act or said.own, proposal.kind.act, rule.name, proposal.kind.framing, kind, bool(role))


def explain(proposal: Proposal, words: str, role: str = "", name: str = "", before: str = "") -> Reason:
    """The act of a statement as `act` gives it, with the rule and the frame that decided."""
    said = judgements.said(proposal, words, role, name, before)
    rule, (by, found) = _decided(said)
    known = frames(judgements.FILE).get(by)
    return Reason(rule.act or said.own, rule.name, by, known.frame(found) if known else "", found)


def settled(verdict: Verdict, act: str, words: str) -> str:
    """The act by the network, unless it hears a denial in words that affirm where nobody is accused of anything: "Three people were killed"."""
    return verdict.act if act == "deny" and verdict.act == "assert" and not judgements.contradicts(words) else act
