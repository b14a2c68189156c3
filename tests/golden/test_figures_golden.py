"""Amounts in invented wire passages of our own in five languages, held to floors; and the development passages where present.

`tune.jsonl` was looked at while the rules were written. `held.jsonl` and `fresh.jsonl` were written before the rules were first
measured on them; the first measurements were strict F1 .979 and .976. `blind.jsonl` was written before its writer had read the code;
its first measurement was strict F1 .984, with payer .903, beneficiary .855, purpose .968, period .871, status .855. General fixes
have followed; the annotations have not been changed since.
`second.jsonl` was written before its writer had read the code, half of it (`part` held) held back while the rules were mended; its
first measurement was strict F1 .926 (open) and .908 (held), status .690 and .766; after mending on the open half the held one gave
.973. Then the held half was looked at as well: no part of it is unseen any more. Two annotations of a share ("of which") have been
corrected.
`third.jsonl` was written by somebody without sight of the code, with everyday and awkward amounts on purpose: first measurement strict
F1 .882 (.860 open, .907 held); mending on the open half brought the held one to .946 before it was looked at. Now all of it has been
looked at. It holds a price per barrel, tonne or ounce to be a rate; seven annotations of `second.jsonl` that said otherwise follow it. A minimum
wage and a pension are no rates where no word for the time stands ("a month", "monthly"): the writers of the third to fifth set took them
for rates, those of the seventh to ninth did not, and what is not said is not known; 16 annotations (second to fifth) follow that.
`fourth.jsonl` came after them, by a writer without sight of the code: first measurement strict F1 .952 (each language .929 or more), payer
.832, beneficiary .778, purpose .784, period .832, status .749, rate .940. Rules were mended on its half "open" first; the
half "held" then gave F1 .966, payer .826, beneficiary .826, purpose .849, period .919, status .814, rate .942, and has been looked at
since: no part of it is unseen any more.
`fifth.jsonl` (100) came next, again by a writer without sight of the code: first measurement strict F1 .949 (Russian .889, Turkish .913), payer
.777, beneficiary .771, purpose .828, period .860, status .847, rate .949. Its passages with an even number, not looked at then, gave F1 .963,
payer .769, beneficiary .692, purpose .808, period .795, status .821, rate .962 after mending on the others; they have been looked at since.
`sixth.jsonl` (100) came next, by a writer without sight of the code who labelled as the development passages do: first measurement strict
F1 .993, payer .829, beneficiary .795, purpose .747, period .966, status .822, role .966. Work on other passages, before any of these was
looked at, brought payer .877, beneficiary .849, purpose .774, period .979, status .877; then the purposes of its passages with an odd number were looked at.
`seventh.jsonl` (120) came last, by a writer without sight of the code: first measurement strict F1 .971, payer .858, beneficiary .761, purpose .806,
period .843, status .813, role .955, bound .963, rate .985. Its passages with an odd number were worked on; those with an even one gave then F1 .973,
payer .833, beneficiary .764, purpose .833, period .847, status .819, role .958, bound .958, and have been looked at since.
`eighth.jsonl` (160) came next, half of it news wire, half economics desks, reports and trade press, by two writers without sight of the code: first
measurement strict F1 .985 (recall .974), payer .815, beneficiary .800, purpose .862, period .842, status .762, role .988, bound .992, rate .981.
Every second passage of each half (the first, the third, …) was worked on; the others have not been looked at: see docs/figures.md.
`ninth.jsonl` (100), by a writer without sight of the code who labelled as the development passages do, came last: first measurement strict F1
1.0, payer .821, beneficiary .836, purpose .836, period .933, status .828, role .978, bound 1.0, rate .963. Its 1st, 3rd, … passage has been
read since; the others have not.
`tenth.jsonl` (120), by a writer without sight of the code or of any other set, came last: first measurement strict F1 .988 (each language .97 or more),
payer .852, beneficiary .901, purpose .858, period .920, status .815, approximate .994, role .994, bound 1.0, rate .988. Nobody has read its errors.
One annotation of a budget for defence and national security (held) follows the development passages: it is a defence budget;
one (second) named a bank as payer that has no code there. Five rates that hold (tune, held, second) follow the third to fifth: they
are actual.
Three annotations of arms that somebody "will buy" (tune, second, third) follow the development passages: a purchase is approved.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.figures import predict, records
from benchmarks.scorers.score_figures import score

HERE = Path(__file__).resolve().parent
FLOORS: dict[str, dict[str, float]] = json.loads((HERE / "floors_figures.json").read_text(encoding="utf-8"))


def measure(gold: list[dict[str, Any]]) -> dict[str, dict[str, float]]:
    """Strict F1 and accuracy of each attribute, overall; F1 by language."""
    result, _ = score(gold, predict(gold), by="lang")
    found = {"all": {"F1": result["all"]["F1"]} | {name: part["acc"] for name, part in result["all"]["attributes"].items()}}
    return found | {name: {"F1": part["F1"]} for name, part in result.items() if name != "all"}


def below(found: dict[str, dict[str, float]], name: str) -> dict[str, tuple[float, float]]:
    failures = {k: (round(found["all"][k], 3), floor) for k, floor in FLOORS[name].items() if k in found["all"] and found["all"][k] < floor}
    lowest = FLOORS[name]["each_language"]
    return failures | {lang: (round(part["F1"], 3), lowest) for lang, part in found.items() if part["F1"] < lowest}


@pytest.mark.parametrize(
    "part", ["tune", "held", "fresh", "blind", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
)
def test_own_passages_stay_above_their_floors(part: str) -> None:
    gold = records(HERE / "figures" / f"{part}.jsonl")
    assert {r["lang"] for r in gold} == {"en", "ru", "tr", "az", "hy"}
    assert below(measure(gold), part) == {}


def test_development_passages_stay_above_their_floors(shared: Path) -> None:
    assert below(measure(records(shared / "data" / "figures" / "dev_figures.jsonl")), "dev") == {}


def test_a_wrong_currency_or_value_lowers_the_measure() -> None:
    gold = records(HERE / "figures" / "tune.jsonl")
    spoiled = json.loads(json.dumps(gold))
    for record in spoiled:
        for figure in record["figures"]:
            figure["currency"] = "XXX"
    assert measure(spoiled)["all"]["F1"] == 0.0
    assert below({"all": {"F1": 0.0}}, "tune")
