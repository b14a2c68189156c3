"""Phrase frames: the notation in which phrases are written down as a linguist would, and its compiler.

Here: one frame, read into a regular expression and the words that a text it fits must have. Not here: lists of frames and how they are searched (phrase_lists.py), the frames
themselves (data/frames_en.toml).

    plain words     those words, whatever their case; a capital is read only as a capital; ' is any apostrophe
    (a|b c)  [a]    one of these; this or nothing          {be}  {Name}   a class or word list; any word with a capital
    x*  *ly         any letters in this place of a word    #              a digit
    _  _3  _1-3     one word; up to three; one to three    _3!(a|b) _3,   … none of them one of these; … commas allowed
    ...  ...30      up to 60 (30) characters without a full stop
    !(a|b)          none of these next                     !<(a|b)        at the head: none of these words right before
    ~               a blank or none                        /              a mark of punctuation, or the end
    ^  ^^  ,        at the head: the statement opens; it or a sentence in it opens; behind a comma or dash
    $               the statement ends

A blank in a frame is a blank in the text, with or without an opening quotation mark behind it. A frame begins and ends where words
do. Gaps and stars are bounded: the time is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import product
from math import prod
from typing import NamedTuple

from onrecord.statements.lexicon import trie

#: Where a frame may begin beside at any word.
HEADS = {"^": r"^\W*", "^^": r"(?:^\W*|[.!?;…][”\"’]?\s+[“\"‘]?)", ",": r"[,—–]\s+"}
_TOKEN = re.compile(r"\.\.\.\d*|_\d*(?:-\d+)?,?|!\(|\s+|[A-Za-z]+|.")
_HEAD = re.compile(r"(\^\^?|,|)\s*(?:!<\(([\w |]*)\))?\s*")
_BLANK = r"\s+[“\"‘]?"
_WORD = r"[\w’'-]{1,40}"
_NAME = r"[A-Z][\w’-]{1,40}"
_MARKS = {"$": r"\W*$", "/": r"\s*(?:[,.!?;:—–]|\W*$)"}
_SIGNS = {"*": r"\w{0,30}", "#": r"\d", "~": r"\s*", "'": "[’']"}
_ONCE = "{0,1}"
#: How many ways of writing an item are told apart.
_MANY = 4096
Words = frozenset[str]


class Expression(NamedTuple):
    """A frame as it is searched: its head (a key of `HEADS`, or ""), the expression of the rest, and sets of words (lower case) of each of which a text it fits has one, the rarer first."""

    head: str
    body: str
    needs: tuple[Words, ...]


def expression(frame: str, classes: Mapping[str, str]) -> Expression:
    """A frame, read; ValueError says what is wrong with it."""
    for _ in range(4):  # classes may be made of classes
        frame = re.sub(r"\{(\w+)\}", lambda m: f"({classes[m[1]]})" if m[1] in classes else m[0], frame)
    head = _HEAD.match(frame)
    assert head is not None
    before = [word.strip() for word in (head[2] or "").split("|") if word.strip()]
    reader = _Reader(frame[head.end() :])
    read = reader.alternatives("")
    return Expression(head[1], "".join(rf"(?<!\b{_letters(word)}\s)" for word in before) + read.text, read.needs)


def _letters(word: str) -> str:
    """A word in either case, or as it is if it has a capital; what is escaped stays."""
    return word if re.search("[A-Z]", word) else re.sub(r"(?<!\\)[a-z]", lambda m: f"[{m[0]}{m[0].upper()}]", word)


class _Part(NamedTuple):
    """A part of a frame: its kind ("word", "not", "gap", "mark", or how often it may stand: "{0,1}") and expression, every way to write it, if they can be told (else none), and the words it needs."""

    kind: str
    text: str
    spellings: Words = frozenset()
    needs: tuple[Words, ...] = ()


def _joined(parts: list[Words], between: str) -> Words:
    """Every way to write parts that follow each other; none where one has none, or where there are too many."""
    return frozenset(between.join(way) for way in product(*parts)) if prod(map(len, parts)) <= _MANY else frozenset()


def _word_of(spellings: Words) -> tuple[Words, ...]:
    """The longest word of each way to write an item that stands between blanks, as a need."""
    longest = [max(re.findall(r"\w+", way.lower()), key=len, default="") for way in spellings]
    return (frozenset(longest),) if longest and all(longest) else ()


class _Reader:
    """A frame, read once from left to right."""

    def __init__(self, frame: str) -> None:
        self.left = _TOKEN.findall(frame)[::-1]

    def ends(self, marks: str) -> bool:
        """Whether the frame is at its end, at one of the marks, or, for " ", at a blank."""
        return not self.left or self.left[-1][0] in marks or (" " in marks and self.left[-1].isspace())

    def alternatives(self, end: str) -> _Part:
        """What stands up to a closing bracket or the end of the frame; a list of plain words is read letter by letter."""
        before, found = self.left[:], [self.sequence()]
        while self.left and self.left[-1] == "|":
            self.left.pop()
            found.append(self.sequence())
        if (self.left[-1] if self.left else "") != end:
            raise ValueError(f"“{self.left[-1] if self.left else 'the end'}” where “{end or 'the end'}” should stand")
        plain = "".join(before[len(self.left) :][::-1])
        del self.left[len(self.left) - len(end) :]
        if len(found) == 1:
            return found[0]
        text = "|".join(one.text for one in found)
        if len(found) > 3 and re.fullmatch(r"[a-z |-]+", plain):
            text = _letters(trie(sorted({" ".join(word.split()) for word in plain.split("|")})))
        spellings = frozenset[str]().union(*(one.spellings for one in found)) if all(one.spellings for one in found) else frozenset[str]()
        needs = (frozenset[str]().union(*(one.needs[0] for one in found)),) if all(one.needs for one in found) else ()
        return _Part("word", text, spellings, needs)

    def sequence(self) -> _Part:
        """Items between blanks. One that may be missing takes its blank along."""
        out, started, holds = "", False, False
        spellings: list[Words] = []
        needs: list[Words] = []
        while not self.ends("|)]"):
            if self.left[-1].isspace():
                self.left.pop()
                continue
            item = self.item()
            lead = _BLANK if started else ""
            spellings.append(item.spellings if item.kind == "word" else frozenset())
            if item.kind == "mark":
                out += item.text
            elif item.kind == "not":
                out += rf"(?!{lead}(?:{item.text})(?!\w))"
            elif item.kind == "gap":
                out, started = rf"{out}\b{item.text}\b", False
            elif item.kind == "word":
                out, started, holds = out + lead + item.text, True, True
                needs += item.needs
            else:
                out += f"(?:{lead}{item.text}){item.kind}" if started else f"(?:{item.text}{_BLANK}){item.kind}"
                holds = holds or item.kind[1] != "0"
        if not holds:
            raise ValueError("a place where nothing need stand")
        needs.sort(key=lambda words: (-min(map(len, words)), len(words)))
        return _Part("word", out, _joined(spellings, " "), tuple(needs))

    def item(self) -> _Part:
        """What stands up to the next blank."""
        parts: list[_Part] = []
        while not self.ends("|)] "):
            parts.append(self.atom(self.left.pop()))
        if len(parts) == 1:
            return parts[0]
        if all(part.kind[0] == "{" for part in parts):
            raise ValueError("an item of which nothing need stand; set brackets around it")
        glued = {"not": r"(?!(?:{1})(?!\w))", _ONCE: "(?:{1})?"}
        text = "".join(glued.get(part.kind, "{1}").format(part.kind, part.text) for part in parts)
        ways = [part.spellings | {""} if part.kind == _ONCE and part.spellings else part.spellings for part in parts]
        spellings = _joined(ways, "") if all(part.kind in ("word", _ONCE) for part in parts) else frozenset[str]()
        return _Part("word", text, spellings, _word_of(spellings))

    def atom(self, token: str) -> _Part:
        """One sign, word or bracket."""
        if token == "(":
            inner = self.alternatives(")")
            return _Part("word", f"(?:{inner.text})", inner.spellings, inner.needs)
        if token == "[":
            inner = self.alternatives("]")
            return _Part(_ONCE, f"(?:{inner.text})", inner.spellings)
        if token == "!(":
            return _Part("not", self.alternatives(")").text)
        if token[0] == "_":
            low, _, high = token[1:].rstrip(",").rpartition("-")
            word = _WORD + ",?" * token.endswith(",")
            if self.left and self.left[-1] == "!(":
                self.left.pop()
                word = rf"(?!(?:{self.alternatives(')').text})(?!\w)){word}"
            return _Part(f"{{{low or 0},{high}}}?" if high else "word", word)
        if token.startswith("..."):
            return _Part("gap", rf"[^.]{{0,{token[3:] or 60}}}?")
        if token == "{":
            if self.left[-2:] != ["}", "Name"]:
                raise ValueError(f"no class or list named “{''.join(self.left[::-1]).partition('}')[0]}”")
            del self.left[-2:]
            return _Part("word", _NAME)
        if token in _MARKS:
            return _Part("mark", _MARKS[token])
        if token in "^}!<=>\\+?":
            raise ValueError(f"“{token}” where the notation has none")
        if token in "*#":
            return _Part("word", _SIGNS[token])
        spellings = frozenset(["", " "] if token == "~" else [token])
        return _Part("word", _SIGNS.get(token) or _letters(re.escape(token)), spellings, _word_of(spellings))
