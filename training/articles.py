"""Whole articles of our own writing with their statements marked, for training the tagger on the region's manner.

    python -m training.articles FILE.txt ..

An article is a block between lines of `===`: a line `id | style`, then its paragraphs, in which braces mark the parts of
statement N: `{sN the minister}` speaker, `{qN said}` reporting word, `{cNa the road will open}` content with the letter of the
act in its first span (training/ACTS.md), `{cN resumed words}` further spans. Marks nest. Here: reading and checking that form;
the command prints each statement, and what is wrong. Not here: targets (data.py).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

Span = tuple[int, int]
OPENING = re.compile(r"\{(?P<part>[sqc])(?P<number>\d+)(?P<letter>[adcpmnr])? ")
PARTS = {"s": "source", "q": "cue", "c": "content"}


@dataclass
class Marked:
    """A statement of a written article: spans of code points into its text, and the letter of its act."""

    source: list[Span] = field(default_factory=list)
    cue: list[Span] = field(default_factory=list)
    content: list[Span] = field(default_factory=list)
    letter: str = ""


@dataclass(frozen=True)
class Written:
    """A written article: its text without marks, and its statements in the order of their numbers."""

    id: str
    style: str
    text: str
    statements: list[Marked]


def unmarked(marked: str) -> tuple[str, dict[int, Marked]]:
    """The text without its marks, and the statements by number. Raises ValueError where a brace opens or closes nothing."""
    text, found = "", {}  # type: tuple[str, dict[int, Marked]]
    opened: list[tuple[int, str, int]] = []
    at = 0
    while at < len(marked):
        if match := OPENING.match(marked, at):
            one = found.setdefault(int(match["number"]), Marked())
            one.letter = match["letter"] or one.letter
            opened.append((int(match["number"]), PARTS[match["part"]], len(text)))
            at = match.end()
        elif marked[at] == "}" and opened:
            number, part, begin = opened.pop()
            getattr(found[number], part).append((begin, len(text)))
            at += 1
        elif marked[at] in "{}":
            raise ValueError(f"expected a mark such as {{s1 …}}, found {marked[at : at + 40]!r}")
        else:
            text, at = text + marked[at], at + 1
    if opened:
        raise ValueError(f"expected a closing brace, found none for statement {opened[-1][0]}")
    for one in found.values():
        for spans in (one.source, one.cue, one.content):
            spans.sort()
    return text, found


def faults(article: Written) -> Iterator[str]:
    """What is wrong with an article's statements."""
    for number, one in enumerate(article.statements, 1):
        if not one.content or not one.letter:
            yield f"statement {number}: expected a content with the letter of its act"
        if len(one.source) > 1 or not one.cue:
            yield f"statement {number}: expected one speaker at most and a reporting word"
        for begin, end in (*one.source, *one.cue, *one.content):
            words = article.text[begin:end]
            if words != words.strip() or not words:
                yield f"statement {number}: expected no space at the edges of {words!r}"
            if "\n" in words:
                yield f"statement {number}: expected a span within its paragraph, found {words!r}"


def read(path: Path) -> Iterator[Written]:
    """The articles of a file. Raises ValueError with the article's name where a mark is wrong."""
    for block in re.split(r"^===\s*$", path.read_text(encoding="utf-8"), flags=re.MULTILINE):
        if not block.strip():
            continue
        head, _, body = block.strip().partition("\n")
        name, _, style = (part.strip() for part in head.partition("|"))
        try:
            text, found = unmarked(body.strip())
        except ValueError as error:
            raise ValueError(f"{path}, {name}: {error}") from error
        yield Written(name, style, text, [found[n] for n in sorted(found)])


def main() -> None:
    """Print every statement of some files, and what is wrong; the exit status is the number of faults."""
    wrong = count = 0
    for path in map(Path, sys.argv[1:]):
        for article in read(path):
            print(f"== {article.id} | {article.style} | {len(article.text.split())} words")
            for number, one in enumerate(article.statements, 1):
                parts = [" … ".join(article.text[b:e] for b, e in spans) for spans in (one.source, one.cue, one.content)]
                print(f"  {number} {one.letter} | {parts[0]} | {parts[1]} | {parts[2]}")
                count += 1
            for fault in faults(article):
                wrong += 1
                print("  WRONG", fault)
    print(f"{count} statements, {wrong} faults")
    sys.exit(min(wrong, 1))


if __name__ == "__main__":
    main()
