"""The notation of phrase frames, the lists of English frames, and the rules that decide an act by them."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from onrecord.errors import OnRecordError
from onrecord.inputs import article_batch
from onrecord.statements import extract_statements, phrase_lists
from onrecord.statements.english import acts, judgements
from onrecord.statements.frames import expression
from onrecord.statements.lexicon import Cue, load
from onrecord.statements.phrase_lists import Frames, frames
from onrecord.statements.proposal import Proposal
from tests.unit.frames_material import PHRASES, sentences

pytestmark = pytest.mark.usefixtures("by_rules")

FILE = judgements.FILE
LISTS = frames(FILE)
SOURCES = Path(acts.__file__).parent.parent

NOTATION = (
    # frame, what it fits, what it does not fit
    ("rubber stamp", ("a rubber stamp", "Rubber  Stamp!", "a rubber “stamp”"), ("rubber stamps", "rubberstamp")),
    ("I sign", ("I sign", "I SIGN"), ("i sign", "AI sign")),
    ("can't sign", ("we can't sign", "we can’t sign"), ("we cant sign",)),
    ("sign (the list|a letter)", ("sign the list", "sign a letter"), ("sign the letter",)),
    ("sign [the] list[s]", ("sign list", "sign the lists"), ("sign a list",)),
    ("[so] [please] sign", ("sign", "so sign", "so please sign"), ("signs",)),
    ("{be} signed", ("was signed", "are signed"), ("be signed",)),
    ("{do}{not} sign", ("do not sign", "didn't sign", "does not sign"), ("do sign",)),
    ("told {Name}", ("told Vell",), ("told us",)),
    ("corrupt* *ly", ("corrupted deeply", "corrupt badly"), ("corrupt to", "bankrupt badly")),
    ("by 20## #", ("by 2031 4",), ("by 1931 4",)),
    ("no _ left", ("no tree left",), ("no left", "no old tree left")),
    ("no _2 left", ("no left", "no tree left", "no old tree left"), ("no very old tree left",)),
    ("no _1-2 left", ("no tree left", "no old “tree left"), ("no left", "no “old” tree left")),
    ("no _2!(will|must) left", ("no old tree left",), ("no tree must left",)),
    ("^ _2, never", ("in fact, never", "never"), ("in fact, we never", "in fact; never")),
    ("by ...9 all", ("by then, all", "by all"), ("by the next spring all", "by May. All")),
    ("will !(see|be able) _", ("will sign",), ("will see", "will be able")),
    ("should !(have)", ("he should", "should go"), ("should have",)),
    ("office[r]!('s)", ("the office", "the officer"), ("the office's",)),
    ("!<(I|we) need", ("they need",), ("I need", "so we need")),
    ("it~('s|is) so", ("it's so", "it is so"), ("its so",)),
    ("^ ask", ("ask", "“Ask them", "… ask"), ("do ask",)),
    ("^^ stop", ("Stop", "Enough. Stop it", "“Enough!” “Stop"), ("to stop", "enough, stop")),
    (", stop", ("enough, stop",), ("to stop", "Stop")),
    ("no comment $", ("no comment", "no comment.”"), ("no comment on this",)),
    ("no /", ("no, never", "no", "No."), ("no tree",)),
)


def alone(frame: str) -> Frames:
    return Frames(FILE, "tried", ((1, frame),))


@pytest.mark.parametrize(("frame", "fits", "others"), NOTATION)
def test_a_frame_fits_what_its_notation_says(frame: str, fits: tuple[str, ...], others: tuple[str, ...]) -> None:
    assert [text for text in fits if not alone(frame).find(text)] == []
    assert [text for text in others if alone(frame).find(text)] == []


@pytest.mark.parametrize(
    "frame",
    ["sign (the list", "sign the list)", "sign [the list", "{nobody_knows} signs", "sign ^ it", "[so] [please]", "(sign|)", "[so][,] [it]", "", "sign}", "a+b"],
)  # fmt: skip
def test_a_frame_that_cannot_be_read_is_named_with_its_list_and_line(frame: str) -> None:
    with pytest.raises(OnRecordError, match="OR-T003") as caught:
        Frames(FILE, "tried", ((1, "sign it"), (7, frame))).find("sign it")
    assert caught.value.where == f"{FILE} [tried] line 7"
    assert frame in str(caught.value.found)


@pytest.mark.parametrize(
    "table", [{"means": "M", "frames": "a", "unless_before": ["nowhere"]}, {"frames": "a"}, {"means": "M", "frames": "# only a comment"}]
)
def test_a_list_that_is_not_complete_is_named(table: dict[str, object], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phrase_lists, "load", lambda file: {"contexts": {}, "frames": {"tried": table}})
    with pytest.raises(OnRecordError, match="OR-T004") as caught:
        frames.__wrapped__("tried.toml")
    assert caught.value.where == "tried.toml [tried]"


def test_a_find_counts_unless_its_context_says_otherwise() -> None:
    one = Frames(FILE, "tried", ((1, "lied"),), unless_before=((1, "(never|not) _1"),), within=40)
    assert one.find("they lied")
    assert one.find("he never lied, they lied")
    assert not one.find("he never “lied")
    assert not one.find("x" * 40 + " lied")
    assert Frames(FILE, "tried", ((1, "sham"),)).find("sham-free")
    assert not Frames(FILE, "tried", ((1, "sham"),), whole=True).find("sham-free")


@pytest.mark.parametrize("name", LISTS)
def test_every_frame_fits_something_that_somebody_may_say(name: str) -> None:
    one = LISTS[name]
    texts = (*PHRASES.get(name, ()), *(s for s in sentences() if one.find(s)))
    assert [frame for frame, single in one.alone() if not any(single.find(text) for text in texts)] == []


@pytest.mark.parametrize(("name", "phrase"), [(name, phrase) for name, phrases in PHRASES.items() for phrase in phrases])
def test_every_phrase_of_the_examples_is_found_by_its_list(name: str, phrase: str) -> None:
    assert LISTS[name].find(phrase) is not None
    assert LISTS[name].frame(phrase) in dict(LISTS[name].alone())


def test_no_frame_class_context_or_word_list_is_idle() -> None:
    data = load(FILE)
    blocks = [*data["classes"].values(), *data["contexts"].values(), *(table["frames"] for table in data["frames"].values())]
    named = set(re.findall(r"\{(\w+)\}", "\n".join(blocks))) | {k for t in data["frames"].values() for k in t.get("unless_before", ())}
    code = "".join((SOURCES / file).read_text(encoding="utf-8") for file in ("english/judgements.py", "english/acts.py"))
    words = {key for key in load(data["words"]) if key != "source" and f'forms("{key}")' not in code}
    assert {*data["classes"], *data["contexts"], *words} - named == set()
    assert {*data["classes"]} & {*load(data["words"])} == set()
    assert {name for name in data["frames"] if f'"{name}"' not in code} == set()
    assert [name for name, one in LISTS.items() if len({frame for _, frame in one.rows}) < len(one.rows)] == []


def test_what_is_vocabulary_stands_in_the_lists_and_not_in_patterns() -> None:
    for file in ("english/acts.py", "english/judgements.py", "frames.py", "phrase_lists.py"):
        strings = re.findall(r"r[f]?\"([^\n]*)\"", (SOURCES / file).read_text(encoding="utf-8"))
        assert [text for text in strings if len(text) > 200] == [], file


#: A statement for each rule: reporting word, its act, the outlet's stance, the rule by which it was found, the words, who speaks, and what stands before.
DECIDED: dict[str, tuple[str, ...]] = {
    "asks a question": ("assert", "asked", "demand", "neutral", "whether the bridge was safe", ""),
    "argues for something": ("demand", "pushed for", "assert", "neutral", "a lower toll", ""),
    "offers": ("promise", "offered", "announce", "neutral", "a truce of ten days", ""),
    "told to do something": ("demand", "warned", "assert", "neutral", "the villagers not to cross the ice", ""),
    "scorns what others hold": ("accuse", "dismissed", "deny", "neutral", "the vigil as a show", ""),
    "the reporting word": ("accuse", "accused", "accuse", "neutral", "the mayor of sleeping", ""),
    "suggests what is to be done": ("demand", "suggested", "assert", "neutral", "that the toll be lowered", ""),
    "will not say": ("decline", "said", "assert", "neutral", "no comment", ""),
    "leaves open": ("assert", "said", "assert", "neutral", "he did not rule out a second vote", ""),
    "expresses readiness": ("promise", "expressed", "assert", "neutral", "readiness to host the talks", ""),
    "ruled": ("announce", "ruled", "assert", "neutral", "the mill belonged to the town", ""),
    "opens with a command": ("demand", "said", "assert", "neutral", "Open the gate", ""),
    "gives a word to rely on": ("promise", "said", "assert", "neutral", "the town would never surrender the spring", ""),
    "waited in vain": ("accuse", "said", "assert", "neutral", "nobody from the ministry has come", ""),
    "says what power lacks": ("accuse", "said", "assert", "neutral", "the cabinet has no plan", "opposition deputy"),
    "denies": ("deny", "said", "assert", "neutral", "the letter was fabricated", ""),
    "complained": ("accuse", "complained", "assert", "neutral", "the lift was broken", ""),
    "announced": ("announce", "announced", "announce", "neutral", "a new ferry", ""),
    "gives a bad name": ("accuse", "called", "assert", "neutral", "the hearing a farce", ""),
    "gives a name": ("assert", "called", "assert", "neutral", "the bridge a landmark", ""),
    "promises": ("promise", "said", "assert", "neutral", "we will pay the nurses", ""),
    "bids": ("demand", "said", "assert", "neutral", "the toll must fall", ""),
    "says who will do what": ("announce", "said", "assert", "neutral", "the bank will open a branch in Tarn", ""),
    "tells of wrongdoing": ("accuse", "said", "assert", "neutral", "the board lied about the dam", ""),
    "a claim that is rejected": ("accuse", "claims", "assert", "doubted", "the well is dry", "", "The mayor rejected claims that "),
    "finds fault": ("accuse", "said", "assert", "neutral", "the ruling was biased", ""),
    "reproaches those in power": ("accuse", "said", "assert", "neutral", "You drew a map for pipelines", "senator"),
    "claims a deed": ("accuse", "claimed", "assert", "doubted", "the line had been closed on Monday and had been suspended before", ""),
    "makes known": ("announce", "said", "assert", "neutral", "the line has been closed", ""),
    "an opponent speaks": ("accuse", "said", "assert", "neutral", "the ploughs had gone to one village", "opposition deputy"),
    "informs": ("assert", "reported", "announce", "neutral", "two trees on the square", ""),
    "nothing else": ("assert", "said", "assert", "neutral", "the river is high", ""),
}


#: Sentences in which a quotation opens inside a phrase, in which "not" is clipped, or in which nobody is charged though a charge is named.
FRESH = (
    ("deny", "The port authority said the photograph was “fabricated”."),
    ("accuse", "The auditor said the contract had been “deliberately misleading”."),
    ("accuse", "Ada Mork said the court was “biased and slow”."),
    ("demand", "Sim Velde said the dam “must be rebuilt” before spring."),
    ("promise", "Lena Orran said the town would “never surrender” its spring."),
    ("deny", "The captain said the collision hadn’t happened."),
    ("deny", "“That’s not true,” harbour master Sim Velde said."),
    ("deny", "The railway said it had “nothing to do with” the leak."),
    ("announce", "The bank said it would “open” two branches in Tarn."),
    ("assert", "Ada Mork said inspectors were checking whether anyone had smuggled timber."),
    ("assert", "Nina Hrell said villagers did not want thieves in the orchard."),
    ("demand", "Nina Hrell told the drivers to “go home”."),
    ("assert", "“To be clear, the ferry runs on Mondays,” the pilot told passengers."),
    ("accuse", "Sim Velde said the mayor was trying to “silence” the market."),
    ("decline", "“I’d rather leave it there,” Lena Orran said."),
    ("deny", "“It wasn’t our drone,” General Sim Velde said."),
)


@pytest.mark.parametrize(("act", "sentence"), FRESH)
def test_a_phrase_is_read_across_a_quotation_mark_and_with_clipped_words(act: str, sentence: str) -> None:
    rows = extract_statements(article_batch([{"article_id": "0" * 32, "text": sentence, "language": "en"}])).to_pylist()
    assert [row["act"] for row in rows][:1] == [act]


def proposal(form: str, own: str, framing: str) -> Proposal:
    return Proposal((0, 0), Cue(form, own, framing, "say"), [], None, (0, 0))


def test_every_rule_decides_something() -> None:
    assert list(DECIDED) == [rule.name for rule in acts.RULES]


@pytest.mark.parametrize("rule", DECIDED)
def test_the_rule_that_decides_is_the_first_that_finds_something(rule: str) -> None:
    act, form, own, framing, words, role, *before = DECIDED[rule]
    reason = acts.explain(proposal(form, own, framing), words, role, "", *before)
    assert (reason.rule, reason.act) == (rule, act)
    assert acts.act(proposal(form, own, framing), words, role, "", *before) == act


def test_a_decision_is_explained_by_rule_frame_and_words() -> None:
    reason = acts.explain(proposal("said", "assert", "neutral"), "the registrar found no truth in the letter")
    assert reason == ("deny", "denies", "untrue", "no truth", "no truth")
    reason = acts.explain(proposal("said", "assert", "neutral"), "the river is high")
    assert reason == ("assert", "nothing else", "reporting word", "", "said")


@pytest.mark.parametrize(
    "piece", ["no ", " ", "a-", "(", "“ ", ". ", "they have to be not ", "by all, ", "use a as ", "İ", "is\n", "nothing "]
)
def test_the_time_is_linear_in_the_text(piece: str) -> None:
    acts.act(proposal("said", "assert", "neutral"), "x")  # the expressions are made at the first call
    text = (piece * 20000)[:20000]
    began = time.perf_counter()
    for one in LISTS.values():
        one.find(text)
    assert time.perf_counter() - began < 10  # some tenths of a second; what backtracks takes hours


def test_a_frame_is_an_expression_of_bounded_gaps() -> None:
    body = expression("no _2 left", {}).body
    assert body == r"[nN][oO](?:\s+[“\"‘]?[\w’'-]{1,40}){0,2}?\s+[“\"‘]?[lL][eE][fF][tT]"
