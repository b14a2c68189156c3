"""Lists of phrase frames, read from a TOML file and searched, with the contexts in which a find counts.

The frames of a list are searched as one expression would be: the find that begins first counts, of several the one whose frame stands
first. A frame of which a text lacks the words is left out.

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
from onrecord.statements.frames import HEADS, Expression, expression
from onrecord.statements.lexicon import load
from onrecord.statements.word_sets import words_in

#: How far before a find its context is read.
_BEFORE = 60
#: So many frames are searched one by one; more of them as one expression with all others of the list.
_FEW = 6
Rows = tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class _Frame:
    """One frame as it is searched, and sets of words of each of which a text that it fits has one."""

    expression: str
    needs: tuple[frozenset[str], ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.expression)


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
        return re.compile(
            "|".join(f"{opening}(?:{'|'.join(e.body for e in group)}){self._end}" for opening, group in self._groups(self.rows).items())
        )

    @cached_property
    def _context(self) -> re.Pattern[str]:
        groups = self._groups(self.unless_before, chr(92) + "b").items()
        joined = "|".join(f"{opening}(?:{'|'.join(e.body for e in group)})" for opening, group in groups)
        return re.compile(rf"(?:{joined})[\s“\"‘]*$")

    @property
    def _letter(self) -> str:
        return r"[\w-]" if self.whole else r"\w"

    @property
    def _end(self) -> str:
        return rf"(?!{self._letter})"

    def _groups(self, rows: Rows, begin: str = "") -> dict[str, list[Expression]]:
        """Frames by how they open: at their head, or where a word begins."""
        groups: dict[str, list[Expression]] = {}
        for number, frame in rows:
            try:
                read = expression(frame, _classes(self.file))
            except ValueError as error:
                raise OnRecordError(
                    "OR-T003", expected="a phrase frame", found=f"{error}: {frame}", where=f"{self.file} [{self.name}] line {number}",
                    action="Mend the frame; the notation is described in onrecord/statements/frames.py.",
                ) from error  # fmt: skip
            groups.setdefault(HEADS.get(read.head, begin or rf"(?<!{self._letter})"), []).append(read)
        return groups

    @cached_property
    def _frames(self) -> tuple[_Frame, ...]:
        """The frames, in the order of the list's expression."""
        groups = self._groups(self.rows).items()
        return tuple(_Frame(f"{opening}(?:{one.body}){self._end}", one.needs) for opening, group in groups for one in group)

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        """The frames' places by each of the words that they need first, and under "" those that need none."""
        found: dict[str, list[int]] = {}
        for place, frame in enumerate(self._frames):
            for word in frame.needs[0] if frame.needs else ("",):
                found.setdefault(word, []).append(place)
        return found

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(self._by_word)

    @cached_property
    def _always(self) -> list[_Frame]:
        return [self._frames[place] for place in self._by_word.get("", ())]

    def _likely(self, text: str) -> list[_Frame]:
        """The frames of which a text has the words."""
        words = words_in(text)
        known = words & self._words
        if not known:
            return self._always
        places = {place for word in known for place in self._by_word[word]}
        places.update(self._by_word.get("", ()))
        frames = self._frames
        return [frames[place] for place in sorted(places) if not any(map(words.isdisjoint, frames[place].needs))]

    def find(self, text: str) -> re.Match[str] | None:
        """The first find that its context allows."""
        read = text[: self.within]
        likely = self._likely(read)
        m = self._next(likely, read, 0) if likely else None
        while m is not None and self.unless_before and self._context.search(read[: m.start()][-_BEFORE:]):
            m = self._next(likely, read, m.end())
        return m

    def _next(self, likely: list[_Frame], text: str, at: int) -> re.Match[str] | None:
        """The first find of any of the frames from `at` on."""
        if len(likely) > _FEW:
            return self.pattern.search(text, at)
        first = None
        for frame in likely:
            m = frame.pattern.search(text, at)
            if m is not None and (first is None or m.start() < first.start()):
                first = m
        return first

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
