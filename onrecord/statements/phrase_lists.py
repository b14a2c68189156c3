"""Lists of phrase frames, read from a TOML file and searched, each as one expression, with the contexts in which a find counts.

Here: loading, the search, and what is wrong with a list, by number and line. Not here: the notation (frames.py), and what follows from
a find (english/judgements.py).

A file has `words` (the file of word lists that its frames may name), `[classes]` (name = alternatives, used as {name}), `[contexts]`
(name = frames) and one table a list, `[frames.<list>]`: `means`, `frames` (one a line; a line that begins with "# " is a comment)
and, where wanted, `unless_before` (contexts: a find right behind one of them does not count), `within` (only so many characters of
the text are read) and `whole` (a hyphen joins words here: "sham" is not found in "sham-free").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property

from onrecord.errors import OnRecordError
from onrecord.statements.frames import HEADS, expression
from onrecord.statements.lexicon import load

#: How far before a find its context is read.
_BEFORE = 60
Rows = tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Frames:
    """One list: its frames with their lines, and its contexts'."""

    file: str
    name: str
    rows: Rows
    unless_before: Rows = ()
    within: int | None = None
    whole: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Any frame of the list; made when it is first asked for."""
        letter = r"[\w-]" if self.whole else r"\w"
        return re.compile(self._joined(self.rows, rf"(?<!{letter})", rf"(?!{letter})"))

    @cached_property
    def _context(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self._joined(self.unless_before, chr(92) + 'b', '')})[\s“\"‘]*$")

    def _joined(self, rows: Rows, begin: str, end: str) -> str:
        by_head: dict[str, list[str]] = {}
        for number, frame in rows:
            try:
                head, body = expression(frame, _classes(self.file))
            except ValueError as error:
                raise OnRecordError(
                    "OR-T003", expected="a phrase frame", found=f"{error}: {frame}", where=f"{self.file} [{self.name}] line {number}",
                    action="Mend the frame; the notation is described in onrecord/statements/frames.py.",
                ) from error  # fmt: skip
            by_head.setdefault(head, []).append(body)
        return "|".join(f"{HEADS.get(head, begin)}(?:{'|'.join(bodies)}){end}" for head, bodies in by_head.items())

    def find(self, text: str) -> re.Match[str] | None:
        """The first find that its context allows."""
        read = text[: self.within]
        if not self.unless_before:
            return self.pattern.search(read)
        return next((m for m in self.pattern.finditer(read) if not self._context.search(read[: m.start()][-_BEFORE:])), None)

    def alone(self) -> tuple[tuple[str, Frames], ...]:
        """Each frame with a list of it alone, for explanations and tests."""
        lists = ((row[1], Frames(self.file, self.name, (row,), self.unless_before, self.within, self.whole)) for row in self.rows)
        return tuple(lists)

    def frame(self, text: str) -> str:
        """The first frame of the list that counts in a text, or "" where none does; for explanations, not for speed."""
        return next((frame for frame, alone in self.alone() if alone.find(text)), "")


def rows(block: str) -> Rows:
    """The frames of a block with the numbers of their lines."""
    lines = enumerate(block.splitlines(), 1)
    return tuple((number, line.strip()) for number, line in lines if line.strip() and not line.startswith("# "))


@cache
def _classes(file: str) -> dict[str, str]:
    data = load(file)
    lists = {key: "|".join(w.replace("_", " ") for w in text.split()) for key, text in load(data["words"]).items() if key != "source"}
    return lists | {name: " ".join(text.split()) for name, text in data["classes"].items()}


@cache
def frames(file: str) -> dict[str, Frames]:
    """The lists of a file by name."""
    data = load(file)
    contexts = {name: rows(block) for name, block in data["contexts"].items()}
    found = {}
    for name, table in data["frames"].items():
        missing = [key for key in table.get("unless_before", ()) if key not in contexts]
        if missing or not table.get("means") or not rows(table["frames"]):
            raise OnRecordError(
                "OR-T004", expected="a list with a meaning, frames and known contexts", found=", ".join(missing) or table,
                where=f"{file} [{name}]", action="Complete the table; its keys are described in onrecord/statements/phrase_lists.py.",
            )  # fmt: skip
        before = tuple(row for key in table.get("unless_before", ()) for row in contexts[key])
        found[name] = Frames(file, name, rows(table["frames"]), before, table.get("within"), table.get("whole", False))
    return found
