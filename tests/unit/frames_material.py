"""What the frames of English acts are tried on: phrases of our own for each list, and every sentence written for other tests."""

from __future__ import annotations

import ast
import json
import re
from functools import cache
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent

#: What people say, one phrase for a frame that no other test's sentence fits.
PHRASES: dict[str, tuple[str, ...]] = {
    "need": ("the need for a second bridge",),
    "gathering": ("the vigil as a show",),
    "declines": (
        "she will give no interviews",
        "I'd rather leave it there",
        "I have no crystal ball",
        "Ask me again in spring",
        "You would have to ask the owner of the ferry",
        "The spokesman was not in a position to confirm the figure",
        "That part is off the record",
        "Next question",
        "It went as it went. Next question.",
        "That secret is not mine to tell",
        "That is not a question for me",
        "I shall keep that to myself",
        "The range of the radar is a state secret",
    ),
    "no": (
        "No, and I said so in March",
        "Never!",
        "That’s not true",
        "This is simply nonsense",
    ),
    "untrue": (
        "There is no truth in the letter",
        "The figures contradict the facts",
        "The story is without any foundation",
    ),
    "not_done": ("None of us signed",),
    "clears": (
        "It wasn't my signature",
        "That’s not how a court works",
        "There never was a second contract",
        "There is no tunnel under the wall and never was",
        "The detainees have not been denied visits",
        "There has been no pressure on the jury",
    ),
    "never": ("In thirty years nobody ever asked me to stay silent",),
    "overdone": ("a misleading headline",),
    "pledges": (
        "My first decree will open the archive",
        "If we win, the toll goes",
        "By the first frost, every school will have a stove",
        "Whoever did this will be found",
        "All claims will be settled within a month",
        "The fleet is ready to respond",
        "The door will always stay open",
        "Compensation will be paid",
        "The clinic stays open to everyone",
    ),
    "promises": (
        "I undertake to mend the roof",
        "The valley will never be sold",
    ),
    "commits": ("an offer to rebuild the mill",),
    "pleads": ("campaigned hard for",),
    "demands": ("There are three preconditions for a return to the table",),
    "bids": (
        "The trucks are gone, so open the gate",
        "It is high time somebody paid",
        "The company owes the village an explanation",
        "The mayor has to apologise",
        "There is no way forward without the map",
        "on whether the road would be closed",
    ),
    "accuses": (
        "The foreman is lying",
        "Their leaflets are full of lies",
        "The spring is still occupied",
        "The guide is a liar",
        "The letter lies from the first line to the last",
        "The occupation of the school lasted a week",
        "What hypocrisy",
        "The militarisation of the lake goes on",
        "This is terrorism",
        "These are war crimes",
        "They speak of ethnic cleansing",
        "It was a cover-up",
        "Corruption ate the bridge",
        "The court sat illegally",
        "They shelled the mill",
        "They have betrayed the miners",
        "They cheated the widows",
        "The council deceived everyone",
        "It was deceit from the start",
        "The ministry concealed the report",
        "The channel distorted the facts",
        "The well was an illegal one",
        "They dug it illegally",
        "a history of intimidation",
        "They were intimidating the voters",
        "a distortion of the record",
        "It brings intimidation",
        "The guards intimidated the voters",
        "The priests are persecuted",
        "The rule discriminates against herders",
        "The count was manipulated",
        "These are double standards",
        "The captain acted recklessly",
        "The incompetence of the board is plain",
        "That was negligence",
        "The verdict is shameful",
        "The hearing was a farce",
        "There stands a wall of mistrust between the banks",
        "Somebody smuggled the gold",
        "The inspector abused his office",
    ),
    "faults": (
        "The call for bids was tailor-made",
        "The inquiry was neither prompt nor thorough",
        "The vote was far from fair",
        "The delay is a scandal",
        "They behave as if nothing had happened",
        "The reform exists only on paper",
        "They closed the paper under the pretext of a fire drill",
        "The board is more interested in flags than in pipes",
        "They are afraid of questions",
        "The minister knew about the crack and did nothing",
        "They give with one hand what they take with the other",
        "The bill is a copy of the Soviet one",
        "They have chosen a parade over a hospital",
        "The answer falls far short of what was agreed",
    ),
    "fire": (
        "Two posts on the ridge came under mortar fire",
        "They bombed the mill and the bridge",
        "They cut off our water",
    ),
    "deeds": (
        "He plots against the council",
        "The two clerks conspired",
        "They are amassing tanks on the plain",
        "They moved heavy howitzers to the pass",
        "They wasted millions on a statue",
        "The fund was mismanaged",
        "The state neglected the dam",
        "They smashed the printing press",
        "The old quarter was razed",
        "They demolished churches",
        "They pillaged the museum",
        "The graves were desecrated",
        "Somebody falsified the minutes",
        "They doctored the footage",
        "They stuffed the ballot boxes",
        "The party bought votes",
        "The rector plagiarised a thesis",
        "The report glosses over the flood",
        "They swept it under",
        "They buried the report",
        "The clerk brushed us off",
        "They wash their hands of the mine",
        "They closed their eyes to the fire",
        "They stalled the talks",
        "They blocked aid",
        "They hindered the monitors",
        "They hampered the search",
        "They meddle",
        "They dictate to the judges, and dictated the terms",
        "They imposed their will on the council",
        "They profited from the drought",
        "They covered up the leak",
        "They turned families away",
        "They broke the truce",
        "They wiped out a village",
        "They eradicated all traces",
        "They are playing games",
        "They pretend that the dam is safe",
        "The union sold us",
    ),
    "misdeeds": (
        "Two guards beat the prisoners",
        "They agreed it behind our backs",
    ),
    "own_or_coming": ("whether the toll was paid",),
    "allocates": ("The budget for roads totals 40 million",),
    "announces": (
        "Three men were arrested",
        "The mill closes its doors",
        "The fare rises by a tenth from May",
        "The rule will become law",
        "The envoy left for Vell on Monday",
    ),
}


def _pieces(text: str) -> set[str]:
    """A text's sentences, quotations, and what stands behind a reporting word."""
    found = {s.strip() for s in re.split(r"(?<=[.!?”\"])\s+|\n+", text)}
    found |= {m.group(1) for m in re.finditer(r"[“\"]([^”\"]{8,})[”\"]", text)}
    return found | {m.group(1) for s in found for m in re.finditer(r"\b(?:said|says|told the \w+|that|claimed|called)\s+(.{6,})$", s)}


@cache
def sentences() -> tuple[str, ...]:
    """Every English sentence of the golden articles and of the tests of acts, in pieces."""
    found: set[str] = set()
    for path in sorted((TESTS / "golden" / "statements").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row.get("lang", row.get("language")) == "en":
                found |= _pieces(row["text"])
    for name in ("test_statements_acts.py", "test_statements_judgements.py"):
        tree = ast.parse((TESTS / "unit" / name).read_text(encoding="utf-8"))
        strings = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
        found |= {piece for text in strings if text.isascii() or "“" in text for piece in _pieces(text)}
    return tuple(sorted(found))
